/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is offered for each conflict of a rundown: what it writes, and how the day looks then.
 */
#include "domain/rundown/timetable_repair.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define ROW(name, ID) \
	static RkSession *name(Sample *sample) \
	{ \
		return rk_rows_find(sample->dossier->rows, RK_E_SESSION, ID); \
	}
ROW(opening, SESSION_OPENING)
ROW(one, SESSION_ONE)
ROW(coffee, SESSION_BREAK)
ROW(two, SESSION_TWO)

static RkMeeting *meeting(Sample *sample)
{
	return rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
}

/* 09.00 opening (fixed) 30, 09.30 one 60, 10.30 break 15, 10.45 two 60; until 16.00. */
static void scene_0(Sample *sample)
{
	rk_text_set(&two(sample)->fixed_start, "10:15");
}

static void scene_1(Sample *sample)
{
	rk_text_set(&two(sample)->fixed_start, "10:00");
}

static void scene_2(Sample *sample)
{
	one(sample)->minutes = RK_INT(60);
	coffee(sample)->minutes = RK_INT(15);
	rk_text_set(&two(sample)->fixed_start, "10:35");
}

static void scene_3(Sample *sample)
{
	coffee(sample)->minutes = RK_INT(14);
	rk_text_set(&two(sample)->fixed_start, "10:34");
}

static void scene_4(Sample *sample)
{
	rk_text_set(&two(sample)->fixed_start, "11:00");
}

static void scene_5(Sample *sample)
{
	rk_text_set(&two(sample)->fixed_start, "11:00");
	rk_text_set(&coffee(sample)->fixed_start, "10:40");
}

static void scene_6(Sample *sample)
{
	two(sample)->minutes = RK_INT(400);
}

static void scene_7(Sample *sample)
{
	two(sample)->minutes = RK_INT(318);
	rk_text_set(&two(sample)->fixed_start, "16:00");
}

static void scene_8(Sample *sample)
{
	rk_text_set(&two(sample)->fixed_start, "00:10");
}

static void scene_9(Sample *sample)
{
	rk_text_set(&opening(sample)->fixed_start, "08:30");
}

static void scene_10(Sample *sample)
{
	two(sample)->day = RK_INT(2);
	two(sample)->minutes = RK_INT(30);
}

static void scene_11(Sample *sample)
{
	rk_text_set(&meeting(sample)->end, NULL);
	two(sample)->minutes = RK_INT(600);
}

static const struct {
	void (*make)(Sample *sample);
	const char *want;
} scenes[] = {
	/* overlap 15 */
	{ scene_0,
		"Rehat Kopi menabrak 30 menit: 10.15 Sesi 2\n"
		"beri ruang: ◆10.15 → 10.45 Sesi 2 (selesai 11.45 · lalu tidak ada masalah) → 504\n"
		"	session 504: fixed_start 10:15 → 10:45\n"
		"lepas ◆10.15, ikut baris di atas: Sesi 2 (selesai 11.45 · lalu tidak ada masalah) "
		"→ 504\n"
		"	session 504: fixed_start 10:15 → -\n"
		"Sesi 1 dan Sesi 2 memakai ruang yang sama pada waktu yang sama" },
	/* overlap 30 */
	{ scene_1,
		"Rehat Kopi menabrak 45 menit: 10.00 Sesi 2\n"
		"beri ruang: ◆10.00 → 10.45 Sesi 2 (selesai 11.45 · lalu tidak ada masalah) → 504\n"
		"	session 504: fixed_start 10:00 → 10:45\n"
		"lepas ◆10.00, ikut baris di atas: Sesi 2 (selesai 11.45 · lalu tidak ada masalah) "
		"→ 504\n"
		"	session 504: fixed_start 10:00 → -\n"
		"Sesi 1 dan Sesi 2 memakai ruang yang sama pada waktu yang sama" },
	/* overlap all but 5 */
	{ scene_2,
		"Rehat Kopi menabrak 10 menit: 10.35 Sesi 2\n"
		"singkatkan Rehat Kopi: 15 → 5 mnt (selesai 11.35 · lalu tidak ada masalah) → 503\n"
		"	session 503: minutes 15 → 5\n"
		"beri ruang: ◆10.35 → 10.45 Sesi 2 (selesai 11.45 · lalu tidak ada masalah) → 504\n"
		"	session 504: fixed_start 10:35 → 10:45\n"
		"lepas ◆10.35, ikut baris di atas: Sesi 2 (selesai 11.45 · lalu tidak ada masalah) "
		"→ 504\n"
		"	session 504: fixed_start 10:35 → -" },
	/* overlap all but 4 */
	{ scene_3,
		"Rehat Kopi menabrak 10 menit: 10.34 Sesi 2\n"
		"beri ruang: ◆10.34 → 10.44 Sesi 2 (selesai 11.44 · lalu tidak ada masalah) → 504\n"
		"	session 504: fixed_start 10:34 → 10:44\n"
		"lepas ◆10.34, ikut baris di atas: Sesi 2 (selesai 11.44 · lalu tidak ada masalah) "
		"→ 504\n"
		"	session 504: fixed_start 10:34 → -" },
	/* gap */
	{ scene_4, "15 menit kosong sebelum 11.00 Sesi 2\n"
		   "rapatkan jeda: ◆11.00 → 10.45 Sesi 2 (selesai 11.45 · lalu tidak ada masalah) "
		   "→ 504\n"
		   "	session 504: fixed_start 11:00 → 10:45\n"
		   "perpanjang Rehat Kopi: 15 → 30 mnt (selesai 12.00 · lalu tidak ada masalah) → "
		   "503\n"
		   "	session 503: minutes 15 → 30\n"
		   "lepas ◆11.00, ikut baris di atas: Sesi 2 (selesai 11.45 · lalu tidak ada "
		   "masalah) → 504\n"
		   "	session 504: fixed_start 11:00 → -" },
	/* two gaps */
	{ scene_5,
		"10 menit kosong sebelum 10.40 Rehat Kopi\n"
		"rapatkan jeda: ◆10.40 → 10.30 Rehat Kopi (selesai 12.00 · 1 masalah tersisa) → "
		"503\n"
		"	session 503: fixed_start 10:40 → 10:30\n"
		"perpanjang Sesi 1: 60 → 70 mnt (selesai 12.00 · 1 masalah tersisa) → 502\n"
		"	session 502: minutes 60 → 70\n"
		"lepas ◆10.40, ikut baris di atas: Rehat Kopi (selesai 12.00 · 1 masalah tersisa) "
		"→ 503\n"
		"	session 503: fixed_start 10:40 → -\n"
		"5 menit kosong sebelum 11.00 Sesi 2\n"
		"rapatkan jeda: ◆11.00 → 10.55 Sesi 2 (selesai 11.55 · 1 masalah tersisa) → 504\n"
		"	session 504: fixed_start 11:00 → 10:55\n"
		"perpanjang Rehat Kopi: 15 → 20 mnt (selesai 12.00 · 1 masalah tersisa) → 503\n"
		"	session 503: minutes 15 → 20\n"
		"lepas ◆11.00, ikut baris di atas: Sesi 2 (selesai 11.55 · 1 masalah tersisa) → "
		"504\n"
		"	session 504: fixed_start 11:00 → -\n"
		"rapatkan semua, 2 jeda (selesai 11.45 · lalu tidak ada masalah) → 503\n"
		"	session 503: fixed_start 10:40 → -\n"
		"session 504: fixed_start 11:00 → -" },
	/* outside */
	{ scene_6,
		"Sesi 2 di luar jam rapat, 85 menit\n"
		"rapat selesai lebih lambat: 16.00 → 17.25 (selesai 17.25 · lalu tidak ada "
		"masalah) → 504\n"
		"	meeting 401: end 2024-10-17T16:00 → 2024-10-17T17:25\n"
		"singkatkan Sesi 2: 400 → 315 mnt (selesai 16.00 · lalu tidak ada masalah) → 504\n"
		"	session 504: minutes 400 → 315" },
	/* outside by all */
	{ scene_7,
		"315 menit kosong sebelum 16.00 Sesi 2\n"
		"rapatkan jeda: ◆16.00 → 10.45 Sesi 2 (selesai 16.03 · 1 masalah tersisa) → 504\n"
		"	session 504: fixed_start 16:00 → 10:45\n"
		"perpanjang Rehat Kopi: 15 → 330 mnt (selesai 21.18 · 1 masalah tersisa) → 503\n"
		"	session 503: minutes 15 → 330\n"
		"lepas ◆16.00, ikut baris di atas: Sesi 2 (selesai 16.03 · 1 masalah tersisa) → "
		"504\n"
		"	session 504: fixed_start 16:00 → -\n"
		"Sesi 2 di luar jam rapat, 318 menit\n"
		"rapat selesai lebih lambat: 16.00 → 21.18 (selesai 21.18 · 1 masalah tersisa) → "
		"504\n"
		"	meeting 401: end 2024-10-17T16:00 → 2024-10-17T21:18" },
	/* before midnight */
	{ scene_8,
		"Rehat Kopi menabrak 635 menit: 00.10 Sesi 2\n"
		"beri ruang: ◆00.10 → 10.45 Sesi 2 (selesai 11.45 · lalu tidak ada masalah) → 504\n"
		"	session 504: fixed_start 00:10 → 10:45\n"
		"lepas ◆00.10, ikut baris di atas: Sesi 2 (selesai 11.45 · lalu tidak ada masalah) "
		"→ 504\n"
		"	session 504: fixed_start 00:10 → -\n"
		"Sesi 2 di luar jam rapat, 530 menit" },
	/* early */
	{ scene_9, "Sambutan dan Pembukaan di luar jam rapat, 30 menit" },
	/* next day */
	{ scene_10, "Sesi 2 di luar jam rapat, 30 menit\n"
		    "rapat selesai lebih lambat: 16.00 → 09.30 (selesai 09.30 · 2 masalah tersisa) "
		    "→ 504\n"
		    "	meeting 401: end 2024-10-17T16:00 → 2024-10-18T09:30" },
	/* no end */
	{ scene_11, "" },
};

static void repair_write(GString *text, const RkRepair *repair)
{
	g_autofree char *changes = sample_changes(repair->plan);

	g_string_append_printf(text, "\n%s (%s) → %d\n\t%s", repair->plan->label, repair->outcome,
		(int)repair->plan->focus, changes);
}

static char *repairs_text(Sample *sample)
{
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&sample->context, sample->dossier);
	GString *text = g_string_new(NULL);

	for (guint k = 0; k < timetable->conflicts->len; k++) {
		const RkConflict *conflict = timetable->conflicts->pdata[k];
		g_autoptr(GPtrArray) list = rk_repair_list(&sample->in, timetable, conflict);
		g_string_append_printf(text, "%s%s", k ? "\n" : "", conflict->text);
		for (guint i = 0; i < list->len; i++)
			repair_write(text, list->pdata[i]);
	}
	RkRepair *gaps = rk_repair_gaps(&sample->in, timetable);
	if (gaps)
		repair_write(text, gaps);
	rk_repair_free(gaps);
	return g_string_free(text, FALSE);
}

static void every_conflict_has_its_repairs(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(scenes); i++) {
		g_autoptr(Sample) sample = sample_new();
		scenes[i].make(sample);
		g_autofree char *got = repairs_text(sample);
		if (strcmp(got, scenes[i].want) != 0)
			fail_msg("scene %u:\n%s", i, got);
	}
}

/* Of rows that are gone, and of conflicts that time cannot repair, nothing is offered. */
static void what_cannot_be_repaired(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&sample->context, sample->dossier);
	const RkConflict none[] = {
		{ .kind = RK_CONFLICT_OVERLAP, .session = 999, .other = SESSION_ONE, .minutes = 5 },
		{ .kind = RK_CONFLICT_OVERLAP, .session = SESSION_ONE, .other = 999, .minutes = 5 },
		{ .kind = RK_CONFLICT_GAP, .session = SESSION_ONE, .other = 999, .minutes = 5 },
		{ .kind = RK_CONFLICT_PERSON, .session = SESSION_ONE, .other = SESSION_TWO },
		{ .kind = RK_CONFLICT_DECLINED, .session = SESSION_ONE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(none); i++) {
		g_autoptr(GPtrArray) list = rk_repair_list(&sample->in, timetable, &none[i]);
		assert_int_equal(list->len, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_conflict_has_its_repairs),
		cmocka_unit_test(what_cannot_be_repaired),
	};

	return cmocka_run_group_tests_name("timetable_repair", tests, NULL, NULL);
}
