/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When and where in one line; names of offices and people in one.
 */
#include "domain/meeting/meeting_words.h"

#include "domain/names/name.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static char *t(const char *text)
{
	return (char *)text;
}

static void when_it_is(void **state)
{
	static const struct {
		const char *start, *end;
		gboolean open;
		const char *zone, *line, *brief;
	} cases[] = {
		{ "2024-10-17T09:00", "2024-10-17T16:00", FALSE, "Asia/Makassar",
			"Kamis, 17 Oktober 2024, 09.00–16.00 WITA", "Kam 17 Okt 09.00–16.00 WITA" },
		{ "2024-10-17T09:00", "2024-10-18T12:00", FALSE, "Asia/Makassar",
			"Kamis, 17 Oktober 2024 s.d. Jumat, 18 Oktober 2024, 09.00–12.00 WITA",
			"Kam 17 Okt 09.00–Jum 18 Okt 12.00 WITA" },
		{ "2024-10-17T09:00", NULL, TRUE, "Asia/Jakarta",
			"Kamis, 17 Oktober 2024, 09.00 WIB s.d. selesai",
			"Kam 17 Okt 09.00–selesai WIB" },
		{ "2025-01-06T09:00", NULL, FALSE, NULL, "Senin, 6 Januari 2025, 09.00",
			"Sen 6 Jan 2025 09.00" },
	};
	RkDay today;

	assert_true(rk_day_parse("2024-10-01", &today));
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkMeeting meeting = { .start = t(cases[i].start),
			.end = t(cases[i].end),
			.open_end = cases[i].open,
			.zone = t(cases[i].zone) };
		g_autofree char *line = rk_meeting_when_line(&meeting, RK_LANG_ID);
		g_autofree char *brief = rk_meeting_when_brief(&meeting, today, RK_LANG_ID);
		assert_string_equal(line, cases[i].line);
		assert_string_equal(brief, cases[i].brief);
	}
	RkMeeting words = { .when_text = t("minggu ke-3 Oktober") };
	g_autofree char *line = rk_meeting_when_line(&words, RK_LANG_ID);
	g_autofree char *brief = rk_meeting_when_brief(&words, today, RK_LANG_ID);
	assert_string_equal(line, "minggu ke-3 Oktober");
	assert_string_equal(brief, "minggu ke-3 Oktober");
}

static void where_it_is(void **state)
{
	static const struct {
		const char *venue, *room, *address, *city, *link, *place, *address_too, *link_too;
	} cases[] = {
		{ NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL },
		{ "Claro", "Phinisi", "Jl. A", "Makassar", "zoom", "Claro, Phinisi, Makassar",
			"Claro, Phinisi, Jl. A, Makassar", "Claro, Phinisi, Makassar, zoom" },
		{ "Claro Makassar", NULL, NULL, "Makassar", NULL, "Claro Makassar",
			"Claro Makassar", "Claro Makassar" },
		{ "Claro", "Ruang Makassar", NULL, "Makassar", NULL, "Claro, Ruang Makassar",
			"Claro, Ruang Makassar", "Claro, Ruang Makassar" },
		{ "Claro", NULL, "Jl. A\nMakassar", "Makassar", NULL, "Claro",
			"Claro, Jl. A Makassar", "Claro" },
		{ NULL, NULL, NULL, NULL, "zoom", "zoom", "zoom", "zoom" },
		{ NULL, NULL, NULL, "Makassar", "zoom", "Makassar", "Makassar", "Makassar, zoom" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkMeeting meeting = { .venue = t(cases[i].venue),
			.room = t(cases[i].room),
			.address = t(cases[i].address),
			.city = t(cases[i].city),
			.link = t(cases[i].link) };
		const char *want[] = { cases[i].place, cases[i].address_too, cases[i].link_too };
		static const guint parts[] = { RK_WHERE_PLACE, RK_WHERE_ADDRESS, RK_WHERE_LINK };
		for (guint k = 0; k < G_N_ELEMENTS(parts); k++) {
			g_autofree char *line = rk_meeting_where_line(&meeting, parts[k]);
			if (g_strcmp0(line, want[k]) != 0)
				fail_msg("case %u, %u: %s", i, parts[k], line);
		}
	}
}

/* --- names --- */

static void a_person_has_titles(void **state)
{
	RkPerson person = { .name = t("Adi Nugraha") };
	g_autofree char *bare = rk_person_full_name(&person);
	person.title_after = t("S.H.");
	g_autofree char *after = rk_person_full_name(&person);
	person.title_before = t("Dr.");
	g_autofree char *both = rk_person_full_name(&person);

	assert_string_equal(bare, "Adi Nugraha");
	assert_string_equal(after, "Adi Nugraha, S.H.");
	assert_string_equal(both, "Dr. Adi Nugraha, S.H.");
}

static void who_in_a_line(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		const char *shown;
		RkId person, office;
		const char *label, *want;
	} cases[] = {
		{ NULL, PERSON_ADI, OFFICE_TARAKAN, NULL,
			"Adi Nugraha, S.H., M.H. (Kanim Tarakan)" },
		{ "Budi", PERSON_ADI, OFFICE_TARAKAN, NULL, "Budi (Kanim Tarakan)" },
		{ "Budi", 0, 0, "Panitia", "Budi" },
		{ NULL, 0, OFFICE_BUREAU, "Panitia", "Biro Humas, Hukum, dan Kerja Sama" },
		{ NULL, 0, 0, "Panitia", "Panitia" },
		{ NULL, 0, 0, NULL, NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *line = rk_who_line(sample->directory, cases[i].shown,
			cases[i].person, cases[i].office, cases[i].label);
		if (g_strcmp0(line, cases[i].want) != 0)
			fail_msg("case %u: %s", i, line);
	}
}

static void titles_and_offices(void **state)
{
	static const struct {
		const char *title, *office, *head;
		gboolean full;
		const char *whole;
		gboolean bare;
	} cases[] = {
		{ "Kepala Kantor", "Kantor Imigrasi Bone", "Kepala Kantor", FALSE,
			"Kepala Kantor Imigrasi Bone", TRUE },
		{ "Kepala Kantor Imigrasi", "Kantor Imigrasi Bone", "Kepala", FALSE,
			"Kepala Kantor Imigrasi Bone", TRUE },
		{ "Kepala Kantor", "Kantor Imigrasi Bone", "Kepala", FALSE,
			"Kepala Kantor Imigrasi Bone", TRUE },
		{ "Kepala Kan", "Kantor Imigrasi Bone", "Kepala", FALSE,
			"Kepala Kan Kantor Imigrasi Bone", FALSE },
		{ "Kepalanya", "Kantor Imigrasi Bone", "Kepala", FALSE,
			"Kepalanya Kantor Imigrasi Bone", FALSE },
		{ "Kepala Kantor Imigrasi Bone", "Kantor Imigrasi Bone", "Kepala", FALSE,
			"Kepala Kantor Imigrasi Bone", FALSE },
		{ "Bupati Bone", "Pemerintah Kabupaten Bone", "Bupati Bone", TRUE, "Bupati Bone",
			FALSE },
		{ "Sekda", "Pemerintah Kabupaten Bone", "Bupati Bone", TRUE, "Sekda Kabupaten Bone",
			FALSE },
		{ "Kepala Dinas Kabupaten Bone", "Pemerintah Kabupaten Bone", NULL, FALSE,
			"Kepala Dinas Kabupaten Bone", FALSE },
		{ "Ketua", "Panitia", NULL, FALSE, "Ketua Panitia", FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkInstitution office = { .name = t(cases[i].office),
			.head_title = t(cases[i].head),
			.title_full = cases[i].full };
		g_autofree char *whole = rk_title_in_office(cases[i].title, &office);
		if (strcmp(whole, cases[i].whole) != 0)
			fail_msg("%s of %s: %s", cases[i].title, cases[i].office, whole);
		if (rk_title_is_bare(cases[i].title, &office) != cases[i].bare)
			fail_msg("%s of %s is%s bare", cases[i].title, cases[i].office,
				cases[i].bare ? " not" : "");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(when_it_is),
		cmocka_unit_test(where_it_is),
		cmocka_unit_test(a_person_has_titles),
		cmocka_unit_test(who_in_a_line),
		cmocka_unit_test(titles_and_offices),
	};

	return cmocka_run_group_tests_name("meeting_words", tests, NULL, NULL);
}
