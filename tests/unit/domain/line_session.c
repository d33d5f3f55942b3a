/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the rundown in one line: parts, kinds by title, what is refused, and that any row reads
 * back as it was written.
 */
#include "domain/grammar/line_session.h"

#include "base/error.h"
#include "domain/model/words.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	const char *text;
	int fixed, minutes, kind;
	const char *title, *who, *room;
} cases[] = {
	{ "13.00 60 Sesi 3: Peraturan Pembentukan @prolap m:fajar", 780, 60,
		RK_SESSION_KIND_SESSION, "Peraturan Pembentukan", "1prolap 2fajar", NULL },
	{ "60 Opening talk @port-office", -1, 60, RK_SESSION_KIND_OPENING, "Opening talk",
		"1port-office", NULL },
	{ "Rehat Kopi", -1, 15, RK_SESSION_KIND_BREAK, "Rehat Kopi", "", NULL },
	{ "Kiat Pemda @pemkab-balangan", -1, 60, RK_SESSION_KIND_SESSION, "Kiat Pemda",
		"1pemkab-balangan", NULL },
	{ "08.30 30 Registrasi Peserta p:Panitia", 510, 30, RK_SESSION_KIND_REGISTRATION,
		"Registrasi Peserta", "4Panitia", NULL },
	{ "9:00 5 Menyanyikan Lagu Kebangsaan p:\"Dirigen/Panitia\"", 540, 5,
		RK_SESSION_KIND_ANTHEM, "Menyanyikan Lagu Kebangsaan", "4Dirigen/Panitia", NULL },
	{ "5 Pembacaan Doa", -1, 5, RK_SESSION_KIND_PRAYER, "Pembacaan Doa", "", NULL },
	{ "Laporan Ketua Panitia", -1, 15, RK_SESSION_KIND_REPORT, "Laporan Ketua Panitia", "",
		NULL },
	{ "Sambutan dan Pembukaan", -1, 15, RK_SESSION_KIND_REMARKS, "Sambutan dan Pembukaan", "",
		NULL },
	{ "11.45 75 Istirahat, Salat, dan Makan Siang", 705, 75, RK_SESSION_KIND_ISHOMA,
		"Istirahat, Salat, dan Makan Siang", "", NULL },
	{ "ishoma", -1, 60, RK_SESSION_KIND_ISHOMA, "ishoma", "", NULL },
	{ "30 Perumusan Kesimpulan dan RTL", -1, 30, RK_SESSION_KIND_CONCLUSIONS,
		"Perumusan Kesimpulan dan RTL", "", NULL },
	{ "15 Pembacaan Kesimpulan dan Penutupan", -1, 15, RK_SESSION_KIND_CLOSING,
		"Pembacaan Kesimpulan dan Penutupan", "", NULL },
	{ "Evaluasi laporan berkala tindak lanjut kerja sama daerah", -1, 60,
		RK_SESSION_KIND_SESSION, "Evaluasi laporan berkala tindak lanjut kerja sama daerah",
		"", NULL },
	{ "SESI 1 Rehat", -1, 60, RK_SESSION_KIND_SESSION, "Rehat", "", NULL },
	{ "Session IV – Closing the gap", -1, 60, RK_SESSION_KIND_SESSION, "Closing the gap", "",
		NULL },
	{ "Sesi XII: Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Kiat", "", NULL },
	{ "Sesi XL: Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Sesi XL: Kiat", "", NULL },
	{ "Sesi IIX: Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Sesi IIX: Kiat", "", NULL },
	{ "Sesi 12) Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Kiat", "", NULL },
	{ "Sesi I: Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Kiat", "", NULL },
	{ "Sesi viii - Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Kiat", "", NULL },
	{ "Sesi ix: Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Kiat", "", NULL },
	{ "Sesi iiii: Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Sesi iiii: Kiat", "", NULL },
	{ "SESSION 99. Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Kiat", "", NULL },
	{ "Sesi 0: Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Sesi 0: Kiat", "", NULL },
	{ "Sesi 3", -1, 60, RK_SESSION_KIND_SESSION, "Sesi 3", "", NULL },
	{ "Sesi 2a Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Sesi 2a Kiat", "", NULL },
	{ "Sesi 123 Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Sesi 123 Kiat", "", NULL },
	{ "Sesi foto bersama", -1, 60, RK_SESSION_KIND_SESSION, "Sesi foto bersama", "", NULL },
	{ "60 \\Sesi 2: Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Sesi 2: Kiat", "", NULL },
	{ "15 Sesi 2: Kopi kind:rehat", -1, 15, RK_SESSION_KIND_BREAK, "Sesi 2: Kopi", "", NULL },
	{ "Tanya kind:rehat room:\"Ruang Phinisi\"", -1, 15, RK_SESSION_KIND_BREAK, "Tanya", "",
		"Ruang Phinisi" },
	{ "Kopi jenis:break ruang:A", -1, 15, RK_SESSION_KIND_BREAK, "Kopi", "", "A" },
	{ "09.00-10.15 Paparan", 540, 75, RK_SESSION_KIND_SESSION, "Paparan", "", NULL },
	{ "09.00 – 09.30 Coffee break", 540, 30, RK_SESSION_KIND_BREAK, "Coffee break", "", NULL },
	{ "09.00 s.d. 10.00 Paparan", 540, 60, RK_SESSION_KIND_SESSION, "Paparan", "", NULL },
	{ "23.30-00.15 Malam", 1410, 45, RK_SESSION_KIND_SESSION, "Malam", "", NULL },
	{ "45 menit Diskusi", -1, 45, RK_SESSION_KIND_DISCUSSION, "Diskusi", "", NULL },
	{ "45mnt Diskusi d:eka", -1, 45, RK_SESSION_KIND_DISCUSSION, "Diskusi", "3eka", NULL },
	{ "60 @\"Gita Maharani\" Kiat", -1, 60, RK_SESSION_KIND_SESSION, "Kiat", "1Gita Maharani",
		NULL },
	{ "60 surel a@b.id dan 5 + 3", -1, 60, RK_SESSION_KIND_SESSION, "surel a@b.id dan 5 + 3",
		"", NULL },
	{ "60 \\@bukan orang", -1, 60, RK_SESSION_KIND_SESSION, "@bukan orang", "", NULL },
	{ "\\2024 dalam angka", -1, 60, RK_SESSION_KIND_SESSION, "2024 dalam angka", "", NULL },
	{ "60 Jadwal: pukul berapa", -1, 60, RK_SESSION_KIND_SESSION, "Jadwal: pukul berapa", "",
		NULL },
};

static char *who_text(const GPtrArray *who)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < who->len; i++) {
		const RkLineWho *one = g_ptr_array_index(who, i);
		g_string_append_printf(text, "%s%d%s", i ? " " : "", one->role, one->who);
	}
	return g_string_free(text, FALSE);
}

static void lines_are_read(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkLineSession line = { 0 };
		g_autoptr(GError) error = NULL;
		if (!rk_line_session_parse(cases[i].text, &line, &error))
			fail_msg("%s: %s", cases[i].text, error->message);
		g_autofree char *who = who_text(line.who);
		if (line.fixed != cases[i].fixed || line.minutes != cases[i].minutes ||
			line.kind != cases[i].kind || strcmp(line.title, cases[i].title) != 0 ||
			strcmp(who, cases[i].who) != 0 || g_strcmp0(line.room, cases[i].room) != 0)
			fail_msg("%s: %d %d %s \"%s\" %s %s", cases[i].text, line.fixed,
				line.minutes, rk_enum_word(&rk_session_kind_words, line.kind),
				line.title, who, line.room);
		rk_line_session_clear(&line);
	}
}

static void bad_lines_name_the_field(void **state)
{
	static const struct {
		const char *text, *field;
	} bad[] = { { "", "title" }, { "13.00 60", "title" }, { "60 @eka", "title" },
		{ "60 X kind:zzz", "kind" }, { "9999 X", "minutes" }, { "60 @\"Eka", "text" },
		{ "a\x01b", "text" }, { "\xff", "text" } };

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		RkLineSession line = { 0 };
		g_autoptr(GError) error = NULL;
		if (rk_line_session_parse(bad[i].text, &line, &error))
			fail_msg("\"%s\" was read", bad[i].text);
		assert_int_equal(error->code, RK_ERROR_INVALID);
		assert_string_equal(rk_error_field(error), bad[i].field);
	}
}

static const char *pick(GRand *rand, const char *const *words, guint n)
{
	return words[g_rand_int_range(rand, 0, (gint32)n)];
}

/* Any row: written and read, it is the same. */
static void what_is_written_reads_back(void **state)
{
	static const char *const words[] = { "Kiat", "dan", "@eka", "m:fajar", "\\x", "\\@y", "60",
		"09.00", "=>", "+tim", "menit", "mnt", "kind:rehat", "Rehat", "doa", "a@b",
		"m:", "@", "\\", "é", "room:B", "09.00-10.00", "Sesi", "2:", "II", "jam", "1",
		"setengah", "-5", "wita", "25.00", "tahun", "2025", "9am", "at", "pukul", "1,5",
		"1h30", "30m", "hours", "99999999" };
	static const char *const names[] = { "eka-pratiwi", "Gita Maharani", "(Panitia)",
		"Dirigen/Panitia" };
	g_autoptr(GRand) rand = g_rand_new_with_seed(5);

	for (guint round = 0; round < 4000; round++) {
		g_autoptr(GString) title = g_string_new(NULL);
		for (gint n = g_rand_int_range(rand, 1, 6); n > 0; n--)
			g_string_append_printf(title, "%s%s", title->len ? " " : "",
				pick(rand, words, G_N_ELEMENTS(words)));
		RkLineSession line = {
			.fixed = g_rand_boolean(rand) ? g_rand_int_range(rand, 0, 1440) : -1,
			.minutes = g_rand_int_range(rand, 0, 300),
			.minutes_given = TRUE,
			.title = title->str,
			.who = rk_line_who_list(),
			.room = g_rand_boolean(rand) ? (char *)"Ruang Phinisi" : NULL,
			.kind = g_rand_int_range(rand, 1, RK_SESSION_KIND_N)
		};
		for (gint n = g_rand_int_range(rand, 0, 4); n > 0; n--)
			rk_line_who_add(line.who, g_rand_int_range(rand, 1, RK_SPEAKER_ROLE_N),
				FALSE, pick(rand, names, G_N_ELEMENTS(names)));
		g_autofree char *text = rk_line_session_format(&line);
		RkLineSession got = { 0 };
		g_autoptr(GError) error = NULL;
		if (!rk_line_session_parse(text, &got, &error))
			fail_msg("\"%s\": %s", text, error->message);
		g_autofree char *want_who = who_text(line.who), *got_who = who_text(got.who);
		if (strcmp(got.title, line.title) != 0 || got.fixed != line.fixed ||
			got.minutes != line.minutes || got.kind != line.kind ||
			strcmp(want_who, got_who) != 0 || g_strcmp0(got.room, line.room) != 0)
			fail_msg("\"%s\" reads as \"%s\" %d %d %s", text, got.title, got.fixed,
				got.minutes, got_who);
		rk_line_session_clear(&got);
		g_ptr_array_unref(line.who);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_read),
		cmocka_unit_test(bad_lines_name_the_field),
		cmocka_unit_test(what_is_written_reads_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
