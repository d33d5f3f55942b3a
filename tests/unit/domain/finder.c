/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding while typing: what comes first, what is found at all, and that it stays the same whether
 * one types or pastes.
 */
#include "domain/names/finder.h"

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
	/* a slip in four letters, two in eight; as many letters too few, too many, others */
	{ "xdi nugraha", 0, FALSE },
	{ "tarraken", OFFICE_TARAKAN, TRUE },
	{ "ttarakann", OFFICE_TARAKAN, TRUE },
	{ "taruken", 0, FALSE },
	{ "pelopo kanim", OFFICE_PALOPO, TRUE },
	{ "pelopu kanim", 0, FALSE },
	{ "zzzzzzzz", 0, FALSE },
	{ "tarakan zzzz", 0, FALSE },
	{ "seluruh upt", GROUP_UPT, FALSE },
};

static void names_are_found(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->directory;
	g_autoptr(RkFinder) finder = finder_of(rows);

	for (guint i = 0; i < RK_LEN(cases); i++) {
		const RkFinderItem *item = first(finder, cases[i].text);
		if ((item ? item->id : 0) != cases[i].want)
			fail_msg("%s: %s", cases[i].text, item ? item->label : "nothing");
		assert_int_equal(item && item->weak, cases[i].weak);
	}
	assert_null(first(finder, "zzqx"));
}

/* Letters that are not those of ASCII are compared one by one. */
static void other_letters_are_found_by_a_slip(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	RkInstitution *office = rk_institution_new();

	office->id = 1;
	rk_text_set(&office->name, "Посольство России");
	rk_text_set(&office->handle, "posolstvo");
	rk_rows_add(rows, RK_E_INSTITUTION, office);
	g_autoptr(RkFinder) finder = finder_of(rows);
	assert_non_null(first(finder, "Росии"));
	assert_non_null(first(finder, "Роззии"));
	assert_null(first(finder, "Рззззз"));
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

/* --- the order of what fits --- */

static RkFinder *finder_of_names(const char *const *names)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	RkFinder *finder = rk_finder_new(RK_LANG_ID);

	for (guint i = 0; names[i]; i++) {
		RkInstitution *office = rk_institution_new();
		office->id = (RkId)i + 1;
		rk_text_set(&office->name, names[i]);
		rk_rows_add(rows, RK_E_INSTITUTION, office);
	}
	rk_finder_fill(finder, rows, NULL, RK_E_INSTITUTION);
	return finder;
}

/* The names in the order they are told in come first when that is typed; all later ones are left
 * out. Each list is told backwards, so that chance does not help. */
static const struct {
	const char *typed;
	const char *names[6];
	guint found;
} orders[] = {
	/* wholly so, begins so, has a word that begins so, has it somewhere */
	{ "palu", { "Palu", "Palu Barat", "Kanim Palu", "Sumpalu", "Bone" }, 4 },
	/* two words: the one that begins with both as typed */
	{ "kanim pa", { "Kanim Palu", "Kanim Kelas Palu", "Bone" }, 2 },
	/* scattered letters: those that begin words, then those that stand closer */
	{ "kpb", { "Kanim Palu Barat", "Kapubat", "Kaapaaabat", "Kanim Bone" }, 3 },
	/* one edit away before two */
	{ "tarakann", { "Tarakan", "Taraken", "Tobelo" }, 2 },
	/* a short word forgives one edit, a shorter none */
	{ "palx", { "Palu", "Paxi" }, 1 },
	{ "bxx", { "Bau" }, 0 },
	{ "x", { "Bau" }, 0 },
	/* alike: by name */
	{ "kanim", { "Kanim A", "Kanim B", "Kanim C" }, 3 },
};

static void the_better_fit_comes_first(void **state)
{
	for (guint i = 0; i < RK_LEN(orders); i++) {
		const char *told[7] = { NULL };
		guint n = 0;
		while (n < 6 && orders[i].names[n])
			n++;
		for (guint k = 0; k < n; k++)
			told[k] = orders[i].names[n - 1 - k];
		g_autoptr(RkFinder) finder = finder_of_names(told);
		const GPtrArray *found = rk_finder_find(finder, orders[i].typed, 0);
		if (found->len != orders[i].found)
			fail_msg("%s: %u found", orders[i].typed, found->len);
		for (guint k = 0; k < found->len; k++) {
			const RkFinderItem *item = found->pdata[k];
			if (strcmp(item->label, orders[i].names[k]) != 0)
				fail_msg("%s: %u is %s", orders[i].typed, k, item->label);
		}
	}
}

static void no_more_are_shown_than_asked_for(void **state)
{
	static const char *const names[] = { "Kanim A", "Kanim B", "Kanim C", NULL };
	g_autoptr(RkFinder) finder = finder_of_names(names);

	assert_int_equal(rk_finder_find(finder, "kanim", 2)->len, 2);
	assert_int_equal(rk_finder_find(finder, "kanim", 3)->len, 3);
	assert_int_equal(rk_finder_find(finder, "kanim", 9)->len, 3);
	assert_int_equal(rk_finder_find(finder, "", 9)->len, 3);
}

/* What was typed before does not narrow what is typed now. */
static void taking_letters_back_widens_again(void **state)
{
	static const char *const names[] = { "Bone", "Palopo", "Palu", NULL };
	g_autoptr(RkFinder) finder = finder_of_names(names);

	assert_int_equal(rk_finder_find(finder, "palo", 0)->len, 1);
	assert_int_equal(rk_finder_find(finder, "pal", 0)->len, 2);
	assert_int_equal(rk_finder_find(finder, "pal zz", 0)->len, 0);
	assert_int_equal(rk_finder_find(finder, "pal", 0)->len, 2);
	assert_int_equal(rk_finder_find(finder, "bone", 0)->len, 1);
	assert_int_equal(rk_finder_find(finder, "", 0)->len, 3);
	assert_int_equal(rk_finder_find(finder, "bone", 0)->len, 1);
}

/* Its own name counts more than what else is known of it. */
static void the_name_counts_more_than_the_rest(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	g_autoptr(RkFinder) finder = rk_finder_new(RK_LANG_ID);

	for (RkId id = 1; id <= 2; id++) {
		RkInstitution *office = rk_institution_new();
		office->id = id;
		rk_text_set(&office->name, id == 1 ? "Balai Pelatihan" : "Rumah Makan Makassar");
		rk_text_set(&office->city, id == 1 ? "Makassar" : NULL);
		rk_rows_add(rows, RK_E_INSTITUTION, office);
	}
	rk_finder_fill(finder, rows, NULL, RK_E_INSTITUTION);
	assert_int_equal(first(finder, "makass")->id, 1); /* begins the city */
	assert_int_equal(first(finder, "ma")->id, 1);
	rk_text_set(&((RkInstitution *)rows->rows[RK_E_INSTITUTION]->pdata[1])->name, "Makassar");
	g_autoptr(RkFinder) again = rk_finder_new(RK_LANG_ID);
	rk_finder_fill(again, rows, NULL, RK_E_INSTITUTION);
	assert_int_equal(first(again, "makass")->id, 2);
	assert_int_equal(first(again, "makassar")->id, 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_found),
		cmocka_unit_test(other_letters_are_found_by_a_slip),
		cmocka_unit_test(typing_finds_what_pasting_finds),
		cmocka_unit_test(what_was_chosen_lately_comes_first),
		cmocka_unit_test(what_the_meeting_names_is_counted),
		cmocka_unit_test(a_label_is_what_lists_show),
		cmocka_unit_test(the_better_fit_comes_first),
		cmocka_unit_test(no_more_are_shown_than_asked_for),
		cmocka_unit_test(taking_letters_back_widens_again),
		cmocka_unit_test(the_name_counts_more_than_the_rest),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
