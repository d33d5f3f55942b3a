/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The matcher: the ways people name an office, a person, a group, and when it must ask.
 */
#include "domain/names/match.h"

#include "base/error.h"
#include "domain/names/match_index.h"
#include "domain/names/match_words.h"
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
	assert_non_null(strstr(
		rk_error_text(error, RK_LANG_ID), "\"Kanim Jayapura\": mungkin Kanim Jayapura (@"));
	assert_false(rk_match_one(
		sample->directory, "Kanim Tarakam", RK_MATCH_OFFICES, NULL, &got, &typo));
	assert_non_null(strstr(typo->message, "@kanim-tarakan"));
	assert_non_null(strstr(rk_error_text(typo, RK_LANG_ID),
		"\"Kanim Tarakam\": tidak ada dalam daftar; maksudnya: Kanim Tarakan (@"));
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

/* "4 exact head, 5 prefix" of all that match, best first. */
static char *found_text(const RkMatcher *matcher, const char *text, guint what)
{
	static const char *const kinds[] = { "none", "fuzzy", "words", "prefix", "title", "exact" };
	g_autoptr(GPtrArray) found = rk_matcher_find(matcher, text, what, 0);
	GString *all = g_string_new(NULL);

	for (guint i = 0; i < found->len; i++) {
		const RkCandidate *one = found->pdata[i];
		g_string_append_printf(all, "%s%d %s%s%s", all->len ? ", " : "", (int)one->id,
			kinds[one->kind], one->by_head ? " head" : "",
			one->by_former ? " former" : "");
	}
	return g_string_free(all, FALSE);
}

static const struct {
	const char *text, *want;
} searches[] = {
	/* names, short names, former names, heads of all kinds */
	{ "Kanim Tarakan", "4 exact" },
	{ "Kantor Imigrasi Kelas III Tarakan", "4 exact former" },
	{ "Kepala Kanim Tarakan", "4 exact head" },
	{ "Kepala Kantor Imigrasi Kelas II TPI Tarakan", "4 exact head" },
	{ "Kepala Kantor Kanim Tarakan", "4 title head" },
	{ "Head of Kanim Tarakan", "4 exact head" },
	{ "Bupati Bulungan", "7 exact head" },
	{ "Bupati Balangan", "6 exact head" },
	{ "Kepala Kanwil Kaltim", "3 exact head" },
	{ "Sekretaris Pemkab Bulungan", "7 title head" },
	{ "Wakil Bupati Bulungan", "7 title head" },
	{ "Plt. Bupati Bulungan", "7 title head" },
	{ "Sekda Kab. Bulungan", "7 title head" },
	{ "Sekda Bulungan", "7 title head" },
	{ "Asisten I Setda Kabupaten Balangan", "6 title head" },
	{ "Wabup Balangan", "6 title head" },
	{ "Regent of Balangan", "6 exact head" },
	/* another place, another class */
	{ "Bupati Malinau", "" },
	{ "Wali Kota Bulungan", "" },
	{ "Kanim Palu", "" },
	{ "Kantor Imigrasi Kelas II TPI Jayapura", "" },
	{ "Kepala", "2 prefix head, 12 prefix head, 5 prefix head, 4 prefix head, 8 prefix head, "
		    "10 prefix head, 11 prefix head, 9 prefix head, 6 prefix head, 7 prefix head, "
		    "3 prefix head, 1 prefix head" },
	/* beginnings, words in order, one letter at the end */
	{ "kanim", "5 prefix, 4 prefix, 10 prefix, 11 prefix" },
	{ "kantor imigrasi kelas i", "10 prefix, 11 prefix, 5 words, 4 words" },
	{ "kantor tpi", "5 words, 10 words, 11 words, 4 words" },
	{ "tpi kantor", "" },
	{ "kantor imig tar", "4 words" },
	{ "a", "105 prefix, 101 prefix, 102 prefix, 1 words, 3 words" },
	{ "adi n", "101 prefix" },
	{ "nugraha adi", "" },
	/* slips */
	{ "Palop", "5 words" },
	{ "Kanim Palup", "5 fuzzy" },
	{ "Port Ofice", "12 fuzzy" },
	{ "Prt", "" },
	{ "Pemkab Bulugan", "7 fuzzy" },
	/* handles and addresses */
	{ "@kanim-palopo", "5 exact" },
	{ "@kanim-p", "5 prefix, 10 words, 11 words, 4 words" },
	{ "kanim-p", "5 prefix, 10 words, 11 words, 4 words" },
	{ "@upt-lama", "201 exact" },
	{ "@palopo-lama", "5 exact" },
	{ "@eka-lama", "103 exact" },
	{ "KANTOR@PALOPO.GO.ID", "5 exact" },
	{ "gita@example.go.id", "105 exact" },
	{ "@gita@example.go.id", "105 exact" },
	{ "@gita@", "105 prefix" },
	/* positions */
	{ "Moderator", "103 exact" },
	{ "Asisten I", "105 exact" },
	{ "\"Eka Pratiwi\"", "103 exact" },
	{ "\"", "" },
	{ "  Eka Pratiwi  ", "103 exact" },
	{ "Yth.", "" },
};

static void all_that_match_best_first(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkInstitution *palopo = rk_rows_find(sample->directory, RK_E_INSTITUTION, OFFICE_PALOPO);
	RkPerson *eka = rk_rows_find(sample->directory, RK_E_PERSON, PERSON_EKA);
	RkInstitutionGroup *group =
		rk_rows_find(sample->directory, RK_E_INSTITUTION_GROUP, GROUP_UPT);

	rk_text_set(&palopo->former_handles, "x\npalopo-lama");
	rk_text_set(&palopo->email, "Kantor@Palopo.go.id");
	rk_text_set(&eka->former_handles, "eka-lama");
	rk_text_set(&group->former_handles, "upt-lama");
	g_autoptr(RkMatcher) often = rk_matcher_new(sample->directory);
	for (guint i = 0; i < G_N_ELEMENTS(searches); i++) {
		g_autoptr(RkMatcher) once = rk_matcher_new(sample->directory);
		g_autofree char *one = found_text(once, searches[i].text, RK_MATCH_ALL);
		g_autofree char *again = found_text(often, searches[i].text, RK_MATCH_ALL);
		if (strcmp(one, searches[i].want) != 0 || strcmp(one, again) != 0)
			fail_msg("\"%s\": %s; from indexes %s", searches[i].text, one, again);
	}
}

/* What is put over a matcher stays there: the one below is shared. */
static void over_another(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkMatcher) below = rk_matcher_new(sample->directory);
	g_autoptr(RkMatcher) over = rk_matcher_over(below);
	RkInstitution office = {
		.id = 900, .name = (char *)"Kanim Palopo Baru", .handle = (char *)"palopo-baru"
	};

	rk_matcher_add(over, RK_E_INSTITUTION, &office);
	/* Often enough for indexes. */
	for (int i = 0; i < 6; i++) {
		g_autoptr(GPtrArray) both = rk_matcher_find(over, "kanim palopo", RK_MATCH_ALL, 0);
		g_autoptr(GPtrArray) one = rk_matcher_find(below, "kanim palopo", RK_MATCH_ALL, 0);
		assert_int_equal(both->len, one->len + 1);
		assert_int_equal(((RkCandidate *)both->pdata[0])->id, OFFICE_PALOPO);
		assert_int_equal(((RkCandidate *)both->pdata[1])->id, 900);
	}
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

static void numbers_of_offices(void **state)
{
	static const char *const yes[] = { "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix",
		"x", "xi", "xiv", "xx", "xxix", "xxx", "xxxix", "12", "b12", "ii palu" };
	static const char *const no[] = { "", "a", "iiii", "vv", "ic", "xa", "xxxx", "xl", "vx",
		"palu ii", "xe" };

	for (guint i = 0; i < G_N_ELEMENTS(yes); i++)
		if (!rk_match_is_number(yes[i]))
			fail_msg("\"%s\" is a number", yes[i]);
	for (guint i = 0; i < G_N_ELEMENTS(no); i++)
		if (rk_match_is_number(no[i]))
			fail_msg("\"%s\" is no number", no[i]);
	assert_true(rk_match_same_numbers("kelas i palu", "kelas i pal"));
	assert_true(rk_match_same_numbers("kelas", "kelass"));
	assert_true(rk_match_same_numbers("smp 1 kelas ii", "smp kelas 1 ii"));
	assert_false(rk_match_same_numbers("kelas i", "kelas ii"));
	assert_false(rk_match_same_numbers("kelas ii", "kelas i"));
	assert_false(rk_match_same_numbers("kelas i", "kelas"));
	assert_false(rk_match_same_numbers("kelas", "kelas i"));
	assert_false(rk_match_same_numbers("1 2", "1"));
	assert_false(rk_match_same_numbers("1", "1 2"));
	assert_false(rk_match_same_numbers("12", "13"));
	assert_true(rk_match_is_title("kepala kantor"));
	assert_true(rk_match_is_title("koordinator x"));
	assert_false(rk_match_is_title("kepala"));
	assert_false(rk_match_is_title("kepalanya x"));
}

/* Not only as an aid: what is too far is not given out. */
static void near_is_near(void **state)
{
	RkMatchIndex *index = rk_match_index_new();
	static const struct {
		const char *name;
		guint limit, n;
	} names[] = {
		{ "abcde", 1, 1 },
		{ "abcdx", 1, 1 },
		{ "abdce", 1, 1 },
		{ "abcd", 1, 1 },
		{ "abcdef", 1, 1 },
		{ "xabcde", 1, 1 },
		{ "xabcdx", 1, 0 },
		{ "xabcdx", 2, 1 },
		{ "zzabcde", 1, 0 },
		{ "abc", 1, 0 },
		{ "abc", 2, 1 },
		{ "vwxyz", 2, 0 },
	};

	rk_match_index_add(index, "abcde", 5, 7);
	rk_match_index_sort(index);
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(GArray) keys = g_array_new(FALSE, FALSE, sizeof(guint));
		rk_match_index_near(index, names[i].name, names[i].limit, keys);
		if (keys->len != names[i].n)
			fail_msg("%s within %u: %u", names[i].name, names[i].limit, keys->len);
	}
	rk_match_index_free(index);
}

static void abbreviations_are_written_out(void **state)
{
	static const struct {
		const char *text, *want;
	} words[] = {
		{ "Kakanim Tarakan", "kepala kantor imigrasi tarakan" },
		{ "Ka. Kanim", "kepala kantor imigrasi" },
		{ "Kadiv Keimigrasian Kanwil Kaltim",
			"kepala divisi keimigrasian kantor wilayah kalimantan timur" },
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
		cmocka_unit_test(all_that_match_best_first),
		cmocka_unit_test(numbers_of_offices),
		cmocka_unit_test(near_is_near),
		cmocka_unit_test(over_another),
		cmocka_unit_test(titles_are_composed),
		cmocka_unit_test(abbreviations_are_written_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
