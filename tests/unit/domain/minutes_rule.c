/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which step of the minutes comes next and may be taken, what the seal covers, how errata count.
 */
#include "domain/minutes/minutes_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkMinutes *minutes_add(Sample *sample, RkId id, RkId meeting, int status)
{
	RkMinutes *minutes = rk_minutes_new();

	minutes->id = id;
	minutes->meeting = meeting;
	minutes->status = status;
	rk_rows_add(sample->dossier->rows, RK_E_MINUTES, minutes);
	return minutes;
}

static void step_add(Sample *sample, RkId id, RkId minutes, int step, gint64 at)
{
	RkMinutesStep *row = rk_minutes_step_new();

	row->id = id;
	row->minutes = minutes;
	row->step = step;
	row->at = RK_INT(at);
	rk_rows_add(sample->dossier->rows, RK_E_MINUTES_STEP, row);
}

#define S(name) RK_MINUTES_STEP_##name

static void steps_that_can_be_taken(void **state)
{
	static const struct {
		int status, next;
		gboolean can[RK_MINUTES_STEP_N];
	} cases[] = {
		{ RK_MINUTES_STATUS_DRAFT, S(DRAFTED),
			{ [S(DRAFTED)] = TRUE, [S(SIGNED)] = TRUE, [S(APPROVED)] = TRUE } },
		{ RK_MINUTES_STATUS_REVIEW, S(SIGNED),
			{ [S(REVIEWED)] = TRUE,
				[S(CORRECTED)] = TRUE,
				[S(SIGNED)] = TRUE,
				[S(APPROVED)] = TRUE } },
		{ RK_MINUTES_STATUS_SIGNED, S(APPROVED),
			{ [S(REVIEWED)] = TRUE,
				[S(CORRECTED)] = TRUE,
				[S(APPROVED)] = TRUE,
				[S(REOPENED)] = TRUE } },
		{ RK_MINUTES_STATUS_APPROVED, S(CIRCULATED),
			{ [S(REOPENED)] = TRUE, [S(CIRCULATED)] = TRUE } },
		{ RK_MINUTES_STATUS_CIRCULATED, S(AMENDED), { [S(AMENDED)] = TRUE } },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		minutes_add(sample, 900, 999, RK_MINUTES_STATUS_SIGNED); /* of another meeting */
		minutes_add(sample, 901, MEETING, cases[i].status);
		assert_int_equal(rk_minutes_status(sample->dossier), cases[i].status);
		assert_int_equal(rk_minutes_next(sample->dossier), cases[i].next);
		for (int step = 0; step <= RK_MINUTES_STEP_N; step++)
			if (rk_minutes_can(sample->dossier, step) !=
				(step < RK_MINUTES_STEP_N && cases[i].can[step]))
				fail_msg("status %d, step %d", cases[i].status, step);
	}
}

/* After a finished draft it is reviewed, after a remark corrected; the last step decides. */
static void the_last_step_leads_on(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	minutes_add(sample, 901, MEETING, RK_MINUTES_STATUS_REVIEW);
	step_add(sample, 911, 901, S(DRAFTED), 1000);
	step_add(sample, 912, 902, S(SIGNED), 9000); /* of other minutes */
	assert_int_equal(rk_minutes_next(sample->dossier), S(REVIEWED));
	step_add(sample, 913, 901, S(REOPENED), 3000);
	step_add(sample, 914, 901, S(REVIEWED), 2000);
	assert_int_equal(rk_minutes_next(sample->dossier), S(CORRECTED));
	step_add(sample, 915, 901, S(CORRECTED), 3000);
	assert_int_equal(rk_minutes_next(sample->dossier), S(SIGNED));
}

/* --- seal --- */

static RkEntry *entry_add(Sample *sample, RkId id)
{
	RkEntry *entry = rk_entry_new();

	entry->id = id;
	entry->meeting = MEETING;
	entry->kind = RK_ENTRY_KIND_NOTE;
	entry->text = g_strdup_printf("baris %d", (int)id);
	entry->position = RK_INT(id);
	rk_rows_add(sample->dossier->rows, RK_E_ENTRY, entry);
	return entry;
}

/* A private line, a withheld one and another meeting's do not count; the ones behind them do. */
static Sample *with_minutes(void)
{
	Sample *sample = sample_new();
	RkAction *action = rk_action_new(), *other = rk_action_new();

	entry_add(sample, 921)->kind = RK_ENTRY_KIND_PRIVATE;
	entry_add(sample, 922)->withheld = TRUE;
	entry_add(sample, 923)->meeting = 999;
	entry_add(sample, 924);
	other->id = 930;
	other->meeting = 999;
	action->id = 931;
	action->meeting = MEETING;
	action->text = g_strdup("tindak");
	rk_rows_add(sample->dossier->rows, RK_E_ACTION, other);
	rk_rows_add(sample->dossier->rows, RK_E_ACTION, action);
	return sample;
}

static const struct {
	RkEntity entity;
	RkId id;
	guint field;
	RkValue value;
	gboolean sealed;
} changes[] = {
#define LINE(id, name, value, sealed) \
	{ \
		RK_E_ENTRY, id, RK_F(ENTRY, name), value, sealed \
	}
#define ACTION(id, name, value, sealed) \
	{ \
		RK_E_ACTION, id, RK_F(ACTION, name), value, sealed \
	}
	LINE(924, kind, RK_VALUE_NUMBER(RK_ENTRY_KIND_DECISION), TRUE),
	LINE(924, session, RK_VALUE_ID(SESSION_ONE), TRUE),
	LINE(924, point, RK_VALUE_ID(5), TRUE),
	LINE(924, number, RK_VALUE_NUMBER(3), TRUE),
	LINE(924, struck, RK_VALUE_NUMBER(1), TRUE),
	LINE(924, text, RK_VALUE_TEXT("lain"), TRUE),
	LINE(924, withheld, RK_VALUE_NUMBER(1), TRUE),
	LINE(924, author, RK_VALUE_TEXT("lain"), FALSE),
	LINE(921, text, RK_VALUE_TEXT("lain"), FALSE),
	LINE(922, text, RK_VALUE_TEXT("lain"), FALSE),
	LINE(923, text, RK_VALUE_TEXT("lain"), FALSE),
	ACTION(931, number, RK_VALUE_NUMBER(3), TRUE),
	ACTION(931, struck, RK_VALUE_NUMBER(1), TRUE),
	ACTION(931, text, RK_VALUE_TEXT("lain"), TRUE),
	ACTION(931, output, RK_VALUE_TEXT("lain"), TRUE),
	ACTION(931, due, RK_VALUE_TEXT("2024-11-29"), TRUE),
	ACTION(931, note, RK_VALUE_TEXT("lain"), FALSE),
	ACTION(930, text, RK_VALUE_TEXT("lain"), FALSE),
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, RK_F(PARTICIPANT, attendance),
		RK_VALUE_NUMBER(RK_ATTENDANCE_PRESENT), TRUE },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, RK_F(PARTICIPANT, remark), RK_VALUE_TEXT("lain"),
		FALSE },
#undef LINE
#undef ACTION
};

static void the_seal_covers_what_was_approved(void **state)
{
	g_autoptr(Sample) sealed = with_minutes();
	g_autofree char *seal = rk_minutes_seal(sealed->dossier);

	for (guint i = 0; i < G_N_ELEMENTS(changes); i++) {
		g_autoptr(Sample) sample = with_minutes();
		RkMinutes *minutes = minutes_add(sample, 901, MEETING, RK_MINUTES_STATUS_APPROVED);
		assert_false(rk_minutes_broken(sample->dossier));
		minutes->seal = g_strdup(seal);
		assert_false(rk_minutes_broken(sample->dossier));
		gpointer record =
			rk_rows_find(sample->dossier->rows, changes[i].entity, changes[i].id);
		rk_record_set(changes[i].entity, record, changes[i].field, changes[i].value);
		if (rk_minutes_broken(sample->dossier) != changes[i].sealed)
			fail_msg("%s.%s", rk_entities[changes[i].entity].table,
				rk_entities[changes[i].entity].fields[changes[i].field].name);
	}
	g_autoptr(Sample) none = with_minutes();
	assert_false(rk_minutes_broken(none->dossier));
}

/* Where one text ends and the next begins is sealed too. */
static void texts_are_sealed_apart(void **state)
{
	g_autoptr(Sample) one = with_minutes(), other = with_minutes();
	RkAction *a = rk_rows_find(one->dossier->rows, RK_E_ACTION, 931);
	RkAction *b = rk_rows_find(other->dossier->rows, RK_E_ACTION, 931);

	rk_text_set(&a->text, "ab");
	rk_text_set(&a->output, "c");
	rk_text_set(&b->text, "a");
	rk_text_set(&b->output, "bc");
	g_autofree char *first = rk_minutes_seal(one->dossier);
	g_autofree char *second = rk_minutes_seal(other->dossier);
	assert_string_not_equal(first, second);
}

/* --- errata --- */

static void erratum_add(Sample *sample, RkId id, RkId minutes, RkInt number)
{
	RkErratum *erratum = rk_erratum_new();

	erratum->id = id;
	erratum->minutes = minutes;
	erratum->number = number;
	rk_rows_add(sample->dossier->rows, RK_E_ERRATUM, erratum);
}

static void errata_are_numbered_on(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMinutes *minutes = minutes_add(sample, 901, MEETING, RK_MINUTES_STATUS_CIRCULATED);
	RkPlan *plan = rk_minutes_plan_erratum(&sample->in, 0, RK_RULE_TEXT(" A, bukan B "), NULL);

	assert_string_equal(plan->label, "ralat 1");
	sample_expect(plan, "minutes_step new: minutes=901 at=2024-10-17T01:12:00Z by_label=Citra "
			    "step=amended remark=A, bukan B\n"
			    "erratum new: minutes=901 number=1 at=2024-10-17 text=A, bukan B");
	erratum_add(sample, 911, 901, RK_INT(4));
	erratum_add(sample, 912, 901, RK_INT(2));
	erratum_add(sample, 913, 901, RK_INT_NONE);
	erratum_add(sample, 914, 902, RK_INT(9));
	plan = rk_minutes_plan_erratum(&sample->in, 0, RK_RULE_TEXT("A"), NULL);
	assert_string_equal(plan->label, "ralat 5");
	assert_int_equal(SAMPLE_INSERTED(plan, ERRATUM, RkErratum, 0)->number.value, 5);
	rk_plan_free(plan);
	g_autoptr(GError) empty = NULL;
	g_autoptr(GError) early = NULL;
	assert_null(rk_minutes_plan_erratum(&sample->in, 0, RK_RULE_TEXT("  "), &empty));
	assert_int_equal(empty->code, RK_ERROR_INVALID);
	minutes->status = RK_MINUTES_STATUS_APPROVED;
	assert_null(rk_minutes_plan_erratum(&sample->in, 0, RK_RULE_TEXT("A"), &early));
	assert_int_equal(early->code, RK_ERROR_REFUSED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(steps_that_can_be_taken),
		cmocka_unit_test(the_last_step_leads_on),
		cmocka_unit_test(the_seal_covers_what_was_approved),
		cmocka_unit_test(texts_are_sealed_apart),
		cmocka_unit_test(errata_are_numbered_on),
	};

	return cmocka_run_group_tests_name("minutes_rule", tests, NULL, NULL);
}
