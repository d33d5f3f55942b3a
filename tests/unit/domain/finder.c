/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding while typing: what comes first, what is found at all, and that it stays the same whether
 * one types or pastes.
 */
#include "domain/finder.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkFinder *finder_of(const RkRows *rows)
{
	RkFinder *finder = rk_finder_new(RK_LANG_ID);

	rk_finder_fill(finder, rows, NULL, RK_E_INSTITUTION);
	rk_finder_fill(finder, rows, NULL, RK_E_PERSON);
	rk_finder_fill(finder, rows, NULL, RK_E_INSTITUTION_GROUP);
	return finder;
}

static const RkFinderItem *first(RkFinder *finder, const char *text)
{
	const GPtrArray *found = rk_finder_find(finder, text, 0);

	return found->len > 0 ? found->pdata[0] : NULL;
}

static const struct {
	const char *text;
	RkId want;
	gboolean weak;
} cases[] = {
	{ "tarakan", OFFICE_TARAKAN, FALSE },
	{ "kanim tarakan", OFFICE_TARAKAN, FALSE },
	{ "tarakan kanim", OFFICE_TARAKAN, FALSE },
	{ "knm tarakan", OFFICE_TARAKAN, TRUE },
	{ "bupati bulungan", OFFICE_BULUNGAN, FALSE },
	{ "kakanim tarakan", OFFICE_TARAKAN, FALSE },
	{ "maharani", PERSON_GITA, FALSE },
	{ "mhrn", PERSON_GITA, TRUE },
	{ "adi nugraha", PERSON_ADI, FALSE },
	{ "adi.nugraha@example.go.id", PERSON_ADI, FALSE },
	{ "nugrhaa", PERSON_ADI, TRUE },
	{ "seluruh upt", GROUP_UPT, FALSE },
};

static void names_are_found(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->directory;
	g_autoptr(RkFinder) finder = finder_of(rows);

	for (guint i = 0; i < RK_LEN(cases); i++) {
		const RkFinderItem *item = first(finder, cases[i].text);
		if (!item || item->id != cases[i].want)
			fail_msg("%s: %s", cases[i].text, item ? item->label : "nothing");
		assert_int_equal(item->weak, cases[i].weak);
	}
	assert_null(first(finder, "zzqx"));
}

static void typing_finds_what_pasting_finds(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->directory;
	g_autoptr(RkFinder) typed = finder_of(rows);

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(RkFinder) pasted = finder_of(rows);
		const GPtrArray *at_once = rk_finder_find(pasted, cases[i].text, 0);
		const GPtrArray *slowly = NULL;
		for (gsize n = 0; n <= strlen(cases[i].text); n++) {
			g_autofree char *part = g_strndup(cases[i].text, n);
			slowly = rk_finder_find(typed, part, 0);
		}
		assert_int_equal(slowly->len, at_once->len);
		for (guint k = 0; k < slowly->len; k++)
			assert_int_equal(((RkFinderItem *)slowly->pdata[k])->id,
				((RkFinderItem *)at_once->pdata[k])->id);
	}
}

static void what_was_chosen_lately_comes_first(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->directory;
	g_autoptr(RkFinder) finder = finder_of(rows);
	const GPtrArray *all = rk_finder_find(finder, "", 0);

	assert_int_equal(all->len, rk_finder_size(finder));
	assert_int_equal(rk_finder_find(finder, "", 3)->len, 3);
	rk_finder_prefer(finder, RK_E_PERSON, PERSON_GITA, 2);
	rk_finder_prefer(finder, RK_E_INSTITUTION, OFFICE_PORT, 3);
	all = rk_finder_find(finder, "", 0);
	assert_int_equal(((RkFinderItem *)all->pdata[0])->id, OFFICE_PORT);
	assert_int_equal(((RkFinderItem *)all->pdata[1])->id, PERSON_GITA);
}

static void what_the_meeting_names_is_counted(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->directory;
	g_autoptr(RkFinder) finder = finder_of(rows);
	g_autoptr(RkRows) meeting = rk_rows_new();
	RkParticipant *guest = rk_participant_new();

	guest->id = 77;
	guest->institution = OFFICE_BALANGAN;
	rk_rows_add(meeting, RK_E_PARTICIPANT, guest);
	rk_finder_count(finder, meeting);
	assert_int_equal(first(finder, "")->id, OFFICE_BALANGAN);
	assert_int_equal(first(finder, "")->used, 1);
}

static void a_label_is_what_lists_show(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->directory;
	g_autofree char *office =
		rk_choice_label(rows, NULL, RK_E_INSTITUTION, OFFICE_TARAKAN, RK_LANG_ID);
	g_autofree char *person = rk_choice_label(rows, NULL, RK_E_PERSON, PERSON_ADI, RK_LANG_ID);

	assert_string_equal(office, "Kanim Tarakan");
	assert_string_equal(person, "Adi Nugraha, S.H., M.H.");
	assert_null(rk_choice_label(rows, NULL, RK_E_PERSON, 1, RK_LANG_ID));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_found),
		cmocka_unit_test(typing_finds_what_pasting_finds),
		cmocka_unit_test(what_was_chosen_lately_comes_first),
		cmocka_unit_test(what_the_meeting_names_is_counted),
		cmocka_unit_test(a_label_is_what_lists_show),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
