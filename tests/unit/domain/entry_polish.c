/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The line above and the line below, what joining moves along and what it refuses, where a line is
 * split. What polishing is for stands in entry_verbs.c.
 */
#include "domain/minutes/entry_polish.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum { FIRST = 801, SECOND, THIRD, FOURTH, POINT = 851, OTHER_MEETING = 1401 };

static RkEntry *line_add(Sample *sample, RkId id, int kind, RkId session, const char *text)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = MEETING;
	entry->position = RK_INT((gint64)id);
	entry->kind = kind;
	entry->session = session;
	rk_text_set(&entry->text, text);
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	return entry;
}

static RkId id_of(const RkEntry *entry)
{
	return entry ? entry->id : 0;
}

/* Neighbours are of one place: one session, one point, or the decisions of the meeting. */
static const struct {
	struct {
		int kind;
		RkId session, point, meeting;
	} one, other;
	gboolean neighbours;
} pairs[] = {
	{ { RK_ENTRY_KIND_POINT, SESSION_ONE, 0, MEETING },
		{ RK_ENTRY_KIND_NOTE, SESSION_ONE, 0, MEETING }, TRUE },
	{ { RK_ENTRY_KIND_POINT, SESSION_ONE, 0, MEETING },
		{ RK_ENTRY_KIND_POINT, SESSION_TWO, 0, MEETING }, FALSE },
	{ { RK_ENTRY_KIND_POINT, 0, 0, MEETING }, { RK_ENTRY_KIND_POINT, 0, 0, MEETING }, TRUE },
	{ { RK_ENTRY_KIND_POINT, SESSION_ONE, 0, MEETING },
		{ RK_ENTRY_KIND_POINT, SESSION_ONE, 0, OTHER_MEETING }, FALSE },
	{ { RK_ENTRY_KIND_POINT, SESSION_ONE, POINT, MEETING },
		{ RK_ENTRY_KIND_POINT, SESSION_TWO, POINT, MEETING }, TRUE },
	{ { RK_ENTRY_KIND_POINT, SESSION_ONE, POINT, MEETING },
		{ RK_ENTRY_KIND_POINT, SESSION_ONE, 0, MEETING }, FALSE },
	{ { RK_ENTRY_KIND_DECISION, SESSION_ONE, 0, MEETING },
		{ RK_ENTRY_KIND_DECISION, SESSION_TWO, 0, MEETING }, TRUE },
	{ { RK_ENTRY_KIND_DECISION, SESSION_ONE, 0, MEETING },
		{ RK_ENTRY_KIND_POINT, SESSION_ONE, 0, MEETING }, FALSE },
	{ { RK_ENTRY_KIND_DECISION, SESSION_ONE, 0, MEETING },
		{ RK_ENTRY_KIND_DECISION, SESSION_ONE, 0, OTHER_MEETING }, FALSE },
};

static void neighbours_are_of_one_place(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
		g_autoptr(Sample) sample = sample_new();
		const RkRows *rows = sample->dossier->rows;
		RkEntry *one =
			line_add(sample, FIRST, pairs[i].one.kind, pairs[i].one.session, "satu");
		RkEntry *other = line_add(
			sample, SECOND, pairs[i].other.kind, pairs[i].other.session, "dua");
		one->meeting = pairs[i].one.meeting;
		one->point = pairs[i].one.point;
		other->meeting = pairs[i].other.meeting;
		other->point = pairs[i].other.point;
		if (id_of(rk_entry_above(rows, other)) != (pairs[i].neighbours ? FIRST : 0) ||
			id_of(rk_entry_below(rows, one)) != (pairs[i].neighbours ? SECOND : 0))
			fail_msg("pair %u", i);
		assert_null(rk_entry_above(rows, one));
		assert_null(rk_entry_below(rows, other));
	}
}

static void the_nearest_of_several_is_meant(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;
	RkEntry *lines[4];

	for (guint i = 0; i < 4; i++)
		lines[i] = line_add(sample, FIRST + i, RK_ENTRY_KIND_POINT,
			i == 2 ? SESSION_TWO : SESSION_ONE, "x");
	assert_int_equal(id_of(rk_entry_above(rows, lines[3])), SECOND);
	assert_int_equal(id_of(rk_entry_below(rows, lines[0])), SECOND);
	assert_int_equal(id_of(rk_entry_below(rows, lines[1])), FOURTH);
}

/* --- the text --- */

/* What an import brought has no raw text: what it said is kept when it is changed. */
static void what_was_said_is_kept(void **state)
{
	static const struct {
		const char *raw, *text, *typed, *wanted;
	} cases[] = {
		{ NULL, "satu", "satu, dua", "satu" },
		{ NULL, "satu", "satu", NULL },
		{ "1", "satu", "satu, dua", NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkEntry *line =
			line_add(sample, FIRST, RK_ENTRY_KIND_POINT, SESSION_ONE, cases[i].text);
		rk_text_set(&line->raw, cases[i].raw);
		g_autoptr(RkPlan) plan = rk_entry_plan_polish(
			&sample->in, FIRST, RK_RULE_TEXT(cases[i].typed), NULL);
		RkValue raw = sample_set(plan, RK_E_ENTRY, FIRST, RK_F(ENTRY, raw));
		if (g_strcmp0(raw.set ? raw.text : NULL, cases[i].wanted) != 0)
			fail_msg("case %u", i);
		assert_int_equal(plan->focus, FIRST);
		assert_int_equal(plan->focus_entity, RK_E_ENTRY);
	}
}

/* Only reading it over makes a line polished; changing a polished one does not undo that. */
static void a_text_changed_is_not_yet_polished(void **state)
{
	static const struct {
		gboolean before, polish, after;
	} cases[] = { { FALSE, FALSE, FALSE }, { FALSE, TRUE, TRUE }, { TRUE, FALSE, TRUE },
		{ TRUE, TRUE, TRUE } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkEntry *line = line_add(sample, FIRST, RK_ENTRY_KIND_POINT, SESSION_ONE, "satu");
		line->polished = cases[i].before;
		g_autoptr(RkPlan) plan = cases[i].polish ? rk_entry_plan_polish(&sample->in, FIRST,
								   RK_RULE_TEXT(" dua "), NULL)
							 : rk_entry_plan_text(&sample->in, FIRST,
								   RK_RULE_TEXT(" dua "), NULL);
		rk_rows_apply(sample->dossier->rows, plan);
		assert_int_equal(line->polished, cases[i].after);
		assert_string_equal(line->text, "dua");
	}
}

/* What nobody prints cites nothing. */
static void private_lines_cite_nothing(void **state)
{
	static const struct {
		int kind;
		guint citations;
	} cases[] = { { RK_ENTRY_KIND_POINT, 1 }, { RK_ENTRY_KIND_PRIVATE, 0 } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		const char text[] = "sesuai Permenkumham No. 6 Tahun 2019 dan seterusnya";
		line_add(sample, FIRST, cases[i].kind, SESSION_ONE, "satu");
		line_add(sample, SECOND, cases[i].kind, SESSION_ONE, text);
		g_autoptr(RkPlan) polished =
			rk_entry_plan_polish(&sample->in, FIRST, RK_RULE_TEXT(text), NULL);
		g_autoptr(RkPlan) joined =
			rk_entry_plan_join(&sample->in, SECOND, RK_RULE_TEXT(NULL), NULL);
		g_autoptr(RkPlan) split = rk_entry_plan_split(&sample->in, SECOND,
			&(RkRuleValue){ .text = NULL, .number = (int)(6) }, NULL);
		const RkPlan *const plans[] = { polished, joined, split };
		for (guint k = 0; k < G_N_ELEMENTS(plans); k++)
			assert_int_equal(sample_count(plans[k], RK_CHANGE_INSERT, RK_E_CITATION),
				cases[i].citations);
	}
}

/* --- joining --- */

static void what_can_not_be_joined_is_said(void **state)
{
	static const struct {
		int above, kind;
		gint64 number;
		gboolean joins;
	} cases[] = {
		{ RK_ENTRY_KIND_POINT, RK_ENTRY_KIND_POINT, 0, TRUE },
		{ RK_ENTRY_KIND_PRIVATE, RK_ENTRY_KIND_PRIVATE, 0, TRUE },
		{ RK_ENTRY_KIND_POINT, RK_ENTRY_KIND_PRIVATE, 0, FALSE },
		{ RK_ENTRY_KIND_PRIVATE, RK_ENTRY_KIND_POINT, 0, FALSE },
		{ RK_ENTRY_KIND_DECISION, RK_ENTRY_KIND_DECISION, 0, TRUE },
		{ RK_ENTRY_KIND_DECISION, RK_ENTRY_KIND_DECISION, 2, FALSE },
		{ RK_ENTRY_KIND_DECISION, RK_ENTRY_KIND_POINT, 0, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		line_add(sample, FIRST, cases[i].above, SESSION_ONE, "satu");
		RkEntry *line = line_add(sample, SECOND, cases[i].kind, SESSION_ONE, "dua");
		line->number = cases[i].number ? RK_INT(cases[i].number) : RK_INT_NONE;
		g_autoptr(RkPlan) plan =
			rk_entry_plan_join(&sample->in, SECOND, RK_RULE_TEXT(NULL), &error);
		if ((plan != NULL) != cases[i].joins)
			fail_msg("case %u", i);
		if (!plan)
			assert_int_equal(error->code, RK_ERROR_REFUSED);
	}
}

/* Both raw texts stay; who answered the one answers the other; its promises hang on a decision. */
static void what_pointed_to_it_points_to_the_other(void **state)
{
	static const struct {
		int kind;
		RkId answers, decision;
	} cases[] = {
		{ RK_ENTRY_KIND_QUESTION, FIRST, 0 },
		{ RK_ENTRY_KIND_DECISION, 0, FIRST },
		{ RK_ENTRY_KIND_POINT, 0, 0 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkRows *rows = sample->dossier->rows;
		RkEntry *above = line_add(sample, FIRST, cases[i].kind, SESSION_ONE, "satu");
		RkEntry *line = line_add(sample, SECOND, cases[i].kind, SESSION_ONE, "dua");
		RkEntry *answer =
			line_add(sample, THIRD, RK_ENTRY_KIND_ANSWER, SESSION_ONE, "tiga");
		RkAction *action = rk_action_new();
		RkCitation *citation = rk_citation_new();
		above->polished = TRUE;
		rk_text_set(&line->raw, "2");
		answer->answers = SECOND;
		action->id = 861;
		action->decision = SECOND;
		citation->id = 862;
		citation->entry = SECOND;
		rk_rows_add(rows, RK_E_ACTION, action);
		rk_rows_add(rows, RK_E_CITATION, citation);
		RkPlan *plan = rk_entry_plan_join(&sample->in, SECOND, RK_RULE_TEXT("dua!"), NULL);
		assert_int_equal(plan->focus, FIRST);
		sample_apply(sample, plan, NULL);
		assert_string_equal(above->text, "satu dua!");
		assert_string_equal(above->raw, "satu 2");
		assert_false(above->polished);
		assert_int_equal(answer->answers, cases[i].answers);
		assert_int_equal(action->decision, cases[i].decision);
		assert_null(rk_rows_find(rows, RK_E_ENTRY, SECOND));
		assert_null(rk_rows_find(rows, RK_E_CITATION, 862));
	}
}

/* A question that answered the one it is joined to does not answer itself. */
static void a_question_does_not_answer_itself(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkEntry *question = line_add(sample, FIRST, RK_ENTRY_KIND_QUESTION, SESSION_ONE, "satu?");

	line_add(sample, SECOND, RK_ENTRY_KIND_QUESTION, SESSION_ONE, "dua?");
	question->answers = SECOND;
	sample_apply(
		sample, rk_entry_plan_join(&sample->in, SECOND, RK_RULE_TEXT(NULL), NULL), NULL);
	assert_int_equal(question->answers, 0);
}

/* --- splitting --- */

static void a_line_is_split_at_the_caret(void **state)
{
	static const char text[] = "satu dua";
	static const struct {
		gsize at;
		const char *first, *second;
	} cases[] = {
		{ 0, NULL, NULL },
		{ 1, "s", "atu dua" },
		{ 4, "satu", "dua" },
		{ 5, "satu", "dua" },
		{ 7, "satu du", "a" },
		{ 8, NULL, NULL },
		{ 99, NULL, NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		RkEntry *line = line_add(sample, FIRST, RK_ENTRY_KIND_DECISION, SESSION_ONE, text);
		RkEntry *next =
			line_add(sample, SECOND, RK_ENTRY_KIND_DECISION, SESSION_ONE, "tiga");
		line->number = RK_INT(3);
		line->polished = TRUE;
		RkPlan *plan = rk_entry_plan_split(&sample->in, FIRST,
			&(RkRuleValue){ .text = NULL, .number = (int)(cases[i].at) }, &error);
		assert_int_equal(plan != NULL, cases[i].first != NULL);
		if (!plan) {
			assert_string_equal(rk_error_field(error), "text");
			continue;
		}
		const RkEntry *second = SAMPLE_INSERTED(plan, ENTRY, RkEntry, 0);
		RkId id = second->id;
		assert_int_equal(plan->focus, id);
		sample_apply(sample, plan, NULL);
		second = rk_rows_find(sample->dossier->rows, RK_E_ENTRY, id);
		assert_string_equal(line->text, cases[i].first);
		assert_string_equal(second->text, cases[i].second);
		assert_string_equal(second->raw, cases[i].second);
		assert_false(second->number.set || second->polished);
		assert_int_equal(second->kind, RK_ENTRY_KIND_DECISION);
		assert_true(line->position.value < second->position.value &&
			    second->position.value < next->position.value);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(neighbours_are_of_one_place),
		cmocka_unit_test(the_nearest_of_several_is_meant),
		cmocka_unit_test(what_was_said_is_kept),
		cmocka_unit_test(a_text_changed_is_not_yet_polished),
		cmocka_unit_test(private_lines_cite_nothing),
		cmocka_unit_test(what_can_not_be_joined_is_said),
		cmocka_unit_test(what_pointed_to_it_points_to_the_other),
		cmocka_unit_test(a_question_does_not_answer_itself),
		cmocka_unit_test(a_line_is_split_at_the_caret),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
