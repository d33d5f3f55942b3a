/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matcher: the ways people name an office, a person, a group, and when it must ask.
 */
#include "domain/match.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	const char *text;
	RkId want; /* 0: refused */
	int error; /* when refused */
} cases[] = {
	{ "@kanim-tarakan", OFFICE_TARAKAN, 0 },
	{ "kanim-tarakan", OFFICE_TARAKAN, 0 },
	{ "@kanim-tar", OFFICE_TARAKAN, 0 },
	{ "Kanim Tarakan", OFFICE_TARAKAN, 0 },
	{ "KANIM TARAKAN", OFFICE_TARAKAN, 0 },
	{ "Kantor Imigrasi Kelas II TPI Tarakan", OFFICE_TARAKAN, 0 },
	{ "Kantor Imigrasi Tarakan", OFFICE_TARAKAN, 0 },
	{ "Kantor Imigrasi Kelas III Tarakan", OFFICE_TARAKAN, 0 },
	{ "Kepala Kantor Imigrasi Kelas II TPI Tarakan", OFFICE_TARAKAN, 0 },
	{ "Kepala Kanim Tarakan", OFFICE_TARAKAN, 0 },
	{ "Ka. Kanim Tarakan", OFFICE_TARAKAN, 0 },
	{ "Kakanim Tarakan", OFFICE_TARAKAN, 0 },
	{ "Bpk. Kakanim Tarakan", OFFICE_TARAKAN, 0 },
	{ "Bupati Balangan", OFFICE_BALANGAN, 0 },
	{ "Bpk. Bupati Bulungan", OFFICE_BULUNGAN, 0 },
	{ "Pemkab Bulungan", OFFICE_BULUNGAN, 0 },
	{ "Pemerintah Kab. Bulungan", OFFICE_BULUNGAN, 0 },
	{ "Walikota Tarakan", OFFICE_PEMKOT, 0 },
	{ "Ibu Wali Kota Tarakan", OFFICE_PEMKOT, 0 },
	{ "Kadiv Keimigrasian Kanwil Kaltim", OFFICE_KANWIL, 0 },
	{ "Kakanwil Kemenkumham Kalimantan Timur", OFFICE_KANWIL, 0 },
	{ "Kepala Biro Humas, Hukum, dan Kerja Sama", OFFICE_BUREAU, 0 },
	{ "Biro Humas Hukum Kerja Sama", OFFICE_BUREAU, 0 },
	{ "Head of Port Office", OFFICE_PORT, 0 },
	{ "port", OFFICE_PORT, 0 },
	{ "Adi Nugraha", PERSON_ADI, 0 },
	{ "Adi Nugraha, S.H., M.H.", PERSON_ADI, 0 },
	{ "@\"Adi Nugraha\"", PERSON_ADI, 0 },
	{ "adi.nugraha@example.go.id", PERSON_ADI, 0 },
	{ "ADI.NUGRAHA@EXAMPLE.GO.ID", PERSON_ADI, 0 },
	{ "fajar", PERSON_FAJAR, 0 },
	{ "maharani", PERSON_GITA, 0 },
	{ "Analis Keimigrasian Ahli Muda", PERSON_CITRA, 0 },
	{ "@seluruh-upt", GROUP_UPT, 0 },
	{ "Seluruh UPT Keimigrasian", GROUP_UPT, 0 },
	{ "@kanim-jayapura", OFFICE_JAYAPURA, 0 },
	{ "@kanim-jayapura-2", OFFICE_JAYAPURA_NEW, 0 },
	{ "Kanim Jayapura", 0, RK_ERROR_AMBIGUOUS },
	{ "kanim", 0, RK_ERROR_AMBIGUOUS },
	{ "@kanim", 0, RK_ERROR_AMBIGUOUS },
	{ "tarakan", 0, RK_ERROR_AMBIGUOUS },
	{ "@kanim-medan", 0, RK_ERROR_INVALID },
	{ "Kanim Tarakam", 0, RK_ERROR_INVALID },
	{ "Bapak", 0, RK_ERROR_INVALID },
	{ "@", 0, RK_ERROR_INVALID },
	{ "", 0, RK_ERROR_INVALID },
};

static void ways_of_naming(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkMatcher) matcher = rk_matcher_new(sample->directory);

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		RkCandidate got = { 0 };
		gboolean found =
			rk_matcher_one(matcher, cases[i].text, RK_MATCH_ALL, "who", &got, &error);
		if (found != (cases[i].want != 0) || got.id != cases[i].want)
			fail_msg("\"%s\": got %d, want %d (%s)", cases[i].text, (int)got.id,
				(int)cases[i].want, error ? error->message : "");
		if (!found) {
			if (error->code != cases[i].error)
				fail_msg("\"%s\": error %d, want %d", cases[i].text, error->code,
					cases[i].error);
			assert_string_equal(rk_error_field(error), "who");
		}
	}
}

static void ambiguity_names_the_candidates(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GError) typo = NULL;
	RkCandidate got;

	assert_false(rk_match_one(
		sample->directory, "Kanim Jayapura", RK_MATCH_OFFICES, NULL, &got, &error));
	assert_non_null(strstr(error->message, "@kanim-jayapura)"));
	assert_non_null(strstr(error->message, "@kanim-jayapura-2)"));
	assert_false(rk_match_one(
		sample->directory, "Kanim Tarakam", RK_MATCH_OFFICES, NULL, &got, &typo));
	assert_non_null(strstr(typo->message, "@kanim-tarakan"));
}

static void heads_and_former_names_are_told(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkCandidate got;

	assert_true(
		rk_match_one(sample->directory, "Bupati Balangan", RK_MATCH_ALL, NULL, &got, NULL));
	assert_true(got.by_head);
	assert_int_equal(got.kind, RK_MATCH_EXACT);
	assert_true(rk_match_one(sample->directory, "Kadiv Keimigrasian Kanwil Kaltim",
		RK_MATCH_ALL, NULL, &got, NULL));
	assert_int_equal(got.kind, RK_MATCH_TITLE);
	assert_true(rk_match_one(sample->directory, "Kantor Imigrasi Kelas III Tarakan",
		RK_MATCH_ALL, NULL, &got, NULL));
	assert_true(got.by_former);
	assert_true(
		rk_match_one(sample->directory, "Kanim Palopo", RK_MATCH_ALL, NULL, &got, NULL));
	assert_false(got.by_head);
}

static void only_what_is_asked_for(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkCandidate got;

	assert_false(
		rk_match_one(sample->directory, "Adi Nugraha", RK_MATCH_OFFICES, NULL, &got, NULL));
	assert_false(
		rk_match_one(sample->directory, "Kanim Palopo", RK_MATCH_PEOPLE, NULL, &got, NULL));
	assert_false(rk_match_one(
		sample->directory, "@seluruh-upt", RK_MATCH_OFFICES, NULL, &got, NULL));
}

static void candidates_come_best_first(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkMatcher) matcher = rk_matcher_new(sample->directory);
	g_autoptr(GPtrArray) found = rk_matcher_find(matcher, "kanim palopo", RK_MATCH_ALL, 0);
	g_autoptr(GPtrArray) few = rk_matcher_find(matcher, "kan", RK_MATCH_ALL, 2);

	assert_int_equal(((RkCandidate *)found->pdata[0])->id, OFFICE_PALOPO);
	for (guint i = 1; i < found->len; i++)
		assert_true(((RkCandidate *)found->pdata[i - 1])->kind >=
			    ((RkCandidate *)found->pdata[i])->kind);
	assert_int_equal(few->len, 2);
}

static void new_records_join(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkMatcher) matcher = rk_matcher_new(sample->directory);
	g_autoptr(RkInstitution) office = rk_institution_new();
	RkCandidate got;

	office->id = 900;
	rk_text_set(&office->name, "Bandara Juwata");
	rk_text_set(&office->handle, "bandara-juwata");
	assert_false(
		rk_matcher_one(matcher, "Kepala Bandara Juwata", RK_MATCH_ALL, NULL, &got, NULL));
	rk_matcher_add(matcher, RK_E_INSTITUTION, office);
	assert_true(
		rk_matcher_one(matcher, "Kepala Bandara Juwata", RK_MATCH_ALL, NULL, &got, NULL));
	assert_int_equal(got.id, 900);
}

static void titles_are_composed(void **state)
{
	static const struct {
		const char *head, *name, *want;
		gboolean full;
	} titles[] = {
		{ "Kepala Kantor", "Kantor Imigrasi Kelas II TPI Tarakan",
			"Kepala Kantor Imigrasi Kelas II TPI Tarakan", FALSE },
		{ "Kepala", "Biro Humas", "Kepala Biro Humas", FALSE },
		{ "Bupati Balangan", "Pemerintah Kabupaten Balangan", "Bupati Balangan", TRUE },
		{ NULL, "Port Office", NULL, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(titles); i++) {
		RkInstitution office = { .name = (char *)titles[i].name,
			.head_title = (char *)titles[i].head,
			.title_full = titles[i].full };
		g_autofree char *got = rk_head_title(&office);
		if (g_strcmp0(got, titles[i].want) != 0)
			fail_msg("%s + %s: %s", titles[i].head, titles[i].name, got);
	}
}

static void abbreviations_are_written_out(void **state)
{
	static const struct {
		const char *text, *want;
	} words[] = {
		{ "Kakanim Tarakan", "kepala kantor imigrasi tarakan" },
		{ "Ka. Kanim", "kepala kantor imigrasi" },
		{ "Kadiv Keimigrasian Kanwil Kaltim",
			"kepala divisi keimigrasian kantor wilayah kaltim" },
		{ "Bpk. Bupati Bulungan", "bupati bulungan" },
		{ "PEMKOT Makassar", "pemerintah kota makassar" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
		g_autofree char *got = rk_match_normal(words[i].text);
		assert_string_equal(got, words[i].want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ways_of_naming),
		cmocka_unit_test(ambiguity_names_the_candidates),
		cmocka_unit_test(heads_and_former_names_are_told),
		cmocka_unit_test(only_what_is_asked_for),
		cmocka_unit_test(candidates_come_best_first),
		cmocka_unit_test(new_records_join),
		cmocka_unit_test(titles_are_composed),
		cmocka_unit_test(abbreviations_are_written_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
