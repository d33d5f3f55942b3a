/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions: from lines, appeals seen from both sides, editing, progress, extensions, deletion.
 */
#include "domain/action_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkId add(Sample *sample, const char *line)
{
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_action_plan_add(&sample->rule, line, SESSION_ONE, 0, &error);
	RkId id = plan ? plan->focus : 0;

	sample_apply(sample, plan, error);
	return id;
}

static void approve(Sample *sample)
{
	RkMinutes *minutes = rk_minutes_new();

	minutes->id = 980;
	minutes->meeting = MEETING;
	minutes->status = RK_MINUTES_STATUS_APPROVED;
	rk_rows_add(sample->dossier->rows, RK_E_MINUTES, minutes);
}

static void a_line_makes_an_action(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_action_plan_add(&sample->rule,
		"Memetakan wilayah sesuai UU 6/2011 @kanim-tarakan +pemkab-bulungan "
		"untuk:kanim-palopo => Peta "
		"due:29nov prio:1",
		SESSION_ONE, 0, NULL);
	const RkAction *action = SAMPLE_INSERTED(plan, ACTION, RkAction, 0);

	assert_string_equal(action->text, "Memetakan wilayah sesuai UU 6/2011");
	assert_string_equal(action->output, "Peta");
	assert_string_equal(action->due, "2024-11-29");
	assert_int_equal(action->kind, RK_ACTION_KIND_TASK);
	assert_int_equal(action->priority, RK_PRIORITY_HIGH);
	assert_int_equal(action->session, SESSION_ONE);
	assert_false(action->number.set);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_ASSIGNMENT), 3);
	assert_int_equal(
		SAMPLE_INSERTED(plan, ASSIGNMENT, RkAssignment, 0)->institution, OFFICE_TARAKAN);
	assert_int_equal(
		SAMPLE_INSERTED(plan, ASSIGNMENT, RkAssignment, 2)->role, RK_ASSIGNMENT_ROLE_FOR);
	assert_int_equal(SAMPLE_INSERTED(plan, CITATION, RkCitation, 0)->action, action->id);
}

static void bad_lines_name_the_field(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		const char *line, *field;
	} bad[] = { { "X @nobody", "lead" }, { "X +nobody", "support" }, { "X for:nobody", "for" },
		{ "X due:entah", "due" }, { "@kanim-tarakan", "text" } };

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_action_plan_add(&sample->rule, bad[i].line, 0, 0, &error));
		assert_string_equal(rk_error_field(error), bad[i].field);
	}
}

static void an_appeal_has_two_sides(void **state)
{
	static const struct {
		RkId office;
		const char *line;
		guint assignments;
		int kind;
	} sides[] = {
		{ OFFICE_DIRECTORATE, "Berkolaborasi @seluruh-upt", 3, RK_ACTION_KIND_APPEAL },
		{ OFFICE_TARAKAN, "Berkolaborasi @seluruh-upt", 1, RK_ACTION_KIND_APPEAL },
		{ 0, "Berkolaborasi @seluruh-upt", 3, RK_ACTION_KIND_APPEAL },
		{ 0, "Berkolaborasi @seluruh-upt due:29nov", 3, RK_ACTION_KIND_TASK },
		{ 0, "Berkolaborasi @seluruh-upt @kanim-tarakan", 3, RK_ACTION_KIND_APPEAL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(sides); i++) {
		g_autoptr(Sample) sample = sample_new();
		sample->context.office = sides[i].office;
		g_autoptr(RkPlan) plan =
			rk_action_plan_add(&sample->rule, sides[i].line, 0, 0, NULL);
		const RkAction *action = SAMPLE_INSERTED(plan, ACTION, RkAction, 0);
		assert_int_equal(action->target_group, GROUP_UPT);
		assert_int_equal(action->kind, sides[i].kind);
		assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_ASSIGNMENT),
			sides[i].assignments);
	}
}

static void unedited_lines_change_nothing(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	add(sample, "Peta @kanim-tarakan +pemkab-bulungan for:citra-lestari => Peta dan daftar "
		    "due:29nov prio:2");
	add(sample, "Berkolaborasi @seluruh-upt");
	add(sample, "Tanpa siapa pun");
	RK_EACH (sample->dossier->rows, ACTION, RkAction, action) {
		g_autofree char *line = rk_action_line(&sample->rule, action->id);
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan =
			rk_action_plan_edit(&sample->rule, action->id, line, &error);
		if (!plan || !rk_plan_is_empty(plan))
			fail_msg("\"%s\" changes something: %s", line, error ? error->message : "");
	}
}

static void editing_keeps_who_is_still_named(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan +pemkab-bulungan");

	sample_apply(
		sample, rk_action_plan_progress(&sample->rule, id, 0, "50", 0, NULL, NULL), NULL);
	g_autoptr(RkPlan) plan = rk_action_plan_edit(
		&sample->rule, id, "Peta baru @kanim-palopo +pemkab-bulungan", NULL);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_ASSIGNMENT), 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_ASSIGNMENT), 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_PROGRESS), 1);
	assert_string_equal(
		sample_set(plan, RK_E_ACTION, id, RK_F(ACTION, text)).text, "Peta baru");
}

static void progress_is_one_line(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		const char *line;
		int status;
		gint64 percent; /* -1: unset */
		const char *text;
	} told[] = { { "TL-01 70 data belum masuk", RK_ACTION_STATUS_DOING, 70,
			     "data belum masuk" },
		{ "TL-01 selesai", RK_ACTION_STATUS_DONE, 100, NULL },
		{ "TL-01 batal diganti", RK_ACTION_STATUS_CANCELLED, -1, "diganti" },
		{ "TL-01@kanim-tarakan 100", RK_ACTION_STATUS_DONE, 100, NULL } };

	add(sample, "Peta @kanim-tarakan");
	for (guint i = 0; i < G_N_ELEMENTS(told); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = rk_action_plan_progress(
			&sample->rule, 0, 0, told[i].line, RK_CHANNEL_WA, "2024-11-14", &error);
		if (!plan)
			fail_msg("%s: %s", told[i].line, error->message);
		const RkProgress *line = SAMPLE_INSERTED(plan, PROGRESS, RkProgress, 0);
		assert_int_equal(line->status, told[i].status);
		assert_int_equal(line->percent.set ? line->percent.value : -1, told[i].percent);
		assert_string_equal(line->fact_day, "2024-11-14");
		assert_int_equal(line->source, RK_CHANNEL_WA);
		assert_true(g_strcmp0(line->text, told[i].text) == 0);
	}
	sample_apply(sample,
		rk_action_plan_progress(&sample->rule, 0, 0, "TL-01 70", 0, NULL, NULL), NULL);
	g_autoptr(RkPlan) note =
		rk_action_plan_progress(&sample->rule, 0, 0, "TL-01 ditelepon tadi", 0, NULL, NULL);
	assert_int_equal(
		SAMPLE_INSERTED(note, PROGRESS, RkProgress, 0)->status, RK_ACTION_STATUS_DOING);
	assert_int_equal(SAMPLE_INSERTED(note, PROGRESS, RkProgress, 0)->percent.value, 70);
}

static void whose_progress_is_asked(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GError) none = NULL;

	add(sample, "Peta @kanim-tarakan @kanim-palopo");
	assert_null(rk_action_plan_progress(&sample->rule, 0, 0, "TL-01 50", 0, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_AMBIGUOUS);
	sample->context.office = OFFICE_PALOPO;
	g_autoptr(RkPlan) ours =
		rk_action_plan_progress(&sample->rule, 0, 0, "TL-01 50", 0, NULL, NULL);
	assert_non_null(ours);
	assert_null(rk_action_plan_progress(&sample->rule, 0, 0, "TL-09 50", 0, NULL, &none));
	assert_int_equal(none->code, RK_ERROR_NOT_FOUND);
}

static void a_new_date_is_correction_then_extension(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan due:29nov");

	sample_apply(sample, rk_action_plan_progress(&sample->rule, id, 0, "15des", 0, NULL, NULL),
		NULL);
	assert_string_equal(
		RK_FIND(sample->dossier->rows, ACTION, RkAction, id)->due, "2024-12-15");
	approve(sample);
	g_autoptr(RkPlan) plan =
		rk_action_plan_progress(&sample->rule, id, 0, "10jan menunggu data", 0, NULL, NULL);
	const RkExtension *extension = SAMPLE_INSERTED(plan, EXTENSION, RkExtension, 0);
	assert_string_equal(extension->old_due, "2024-12-15");
	assert_string_equal(extension->new_due, "2025-01-10");
	assert_string_equal(extension->reason, "menunggu data");
	assert_string_equal(extension->at, "2024-10-17");
	assert_int_equal(sample_count(plan, RK_CHANGE_SET, RK_E_ACTION), 0);
	assert_null(rk_action_plan_extend(&sample->rule, id, 0, "entah", NULL, NULL));
}

static void one_of_several_leads_is_extended_alone(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId shared = add(sample, "Peta @kanim-tarakan @kanim-palopo due:29nov");
	RkId single = add(sample, "Daftar @kanim-tarakan due:29nov");

	approve(sample);
	g_autoptr(RkPlan) alone = rk_action_plan_progress(
		&sample->rule, 0, 0, "TL-01@kanim-palopo 10jan", 0, NULL, NULL);
	g_autoptr(RkPlan) whole =
		rk_action_plan_progress(&sample->rule, single, 0, "10jan", 0, NULL, NULL);
	const RkExtension *one = SAMPLE_INSERTED(alone, EXTENSION, RkExtension, 0);
	const RkAssignment *of =
		RK_FIND(sample->dossier->rows, ASSIGNMENT, RkAssignment, one->assignment);
	assert_int_equal(one->action, shared);
	assert_int_equal(of->institution, OFFICE_PALOPO);
	assert_int_equal(SAMPLE_INSERTED(whole, EXTENSION, RkExtension, 0)->assignment, 0);
}

static void numbered_ones_are_struck(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId one = add(sample, "Satu @kanim-tarakan"), two = add(sample, "Dua");
	const RkRows *rows = sample->dossier->rows;

	assert_int_equal(rk_action_rank(rows, RK_FIND(rows, ACTION, RkAction, two)), 2);
	assert_ptr_equal(rk_action_by_rank(rows, MEETING, 2), RK_FIND(rows, ACTION, RkAction, two));
	sample_apply(sample, rk_action_plan_move(&sample->rule, two, -1, NULL), NULL);
	assert_int_equal(rk_action_rank(rows, RK_FIND(rows, ACTION, RkAction, two)), 1);
	g_autoptr(RkPlan) gone = rk_action_plan_delete(&sample->rule, one, NULL);
	assert_int_equal(sample_count(gone, RK_CHANGE_DELETE, RK_E_ASSIGNMENT), 1);
	assert_int_equal(sample_count(gone, RK_CHANGE_DELETE, RK_E_ACTION), 1);
	((RkAction *)RK_FIND(rows, ACTION, RkAction, one))->number = RK_INT(1);
	g_autoptr(RkPlan) struck = rk_action_plan_delete(&sample->rule, one, NULL);
	assert_int_equal(sample_count(struck, RK_CHANGE_DELETE, RK_E_ACTION), 0);
	assert_true(sample_set(struck, RK_E_ACTION, one, RK_F(ACTION, struck)).set);
	assert_int_equal(rk_action_rank(rows, RK_FIND(rows, ACTION, RkAction, two)), 2);
}

/* The due date that stands already, or one for the first time: nothing to extend. */
static void a_due_date_typed_again_is_no_extension(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan due:29nov");
	RkId none = add(sample, "Data @kanim-tarakan");

	approve(sample);
	g_autoptr(RkPlan) same =
		rk_action_plan_edit(&sample->rule, id, "Peta baru @kanim-tarakan due:29nov", NULL);
	assert_non_null(same);
	assert_int_equal(sample_count(same, RK_CHANGE_INSERT, RK_E_EXTENSION), 0);
	assert_false(sample_set(same, RK_E_ACTION, id, RK_F(ACTION, due)).set);
	g_autoptr(RkPlan) first =
		rk_action_plan_edit(&sample->rule, none, "Data @kanim-tarakan due:29nov", NULL);
	assert_non_null(first);
	assert_int_equal(sample_count(first, RK_CHANGE_INSERT, RK_E_EXTENSION), 0);
	assert_string_equal(
		sample_set(first, RK_E_ACTION, none, RK_F(ACTION, due)).text, "2024-11-29");
}

static void an_edited_due_date_extends_what_is_approved(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan due:29nov");

	g_autoptr(RkPlan) before =
		rk_action_plan_edit(&sample->rule, id, "Peta @kanim-tarakan due:6des", NULL);
	assert_int_equal(sample_count(before, RK_CHANGE_INSERT, RK_E_EXTENSION), 0);
	assert_string_equal(
		sample_set(before, RK_E_ACTION, id, RK_F(ACTION, due)).text, "2024-12-06");
	approve(sample);
	g_autoptr(RkPlan) after =
		rk_action_plan_edit(&sample->rule, id, "Peta @kanim-tarakan due:6des", NULL);
	assert_int_equal(sample_count(after, RK_CHANGE_INSERT, RK_E_EXTENSION), 1);
	assert_string_equal(
		SAMPLE_INSERTED(after, EXTENSION, RkExtension, 0)->new_due, "2024-12-06");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_makes_an_action),
		cmocka_unit_test(bad_lines_name_the_field),
		cmocka_unit_test(an_appeal_has_two_sides),
		cmocka_unit_test(unedited_lines_change_nothing),
		cmocka_unit_test(editing_keeps_who_is_still_named),
		cmocka_unit_test(progress_is_one_line),
		cmocka_unit_test(whose_progress_is_asked),
		cmocka_unit_test(a_new_date_is_correction_then_extension),
		cmocka_unit_test(one_of_several_leads_is_extended_alone),
		cmocka_unit_test(numbered_ones_are_struck),
		cmocka_unit_test(a_due_date_typed_again_is_no_extension),
		cmocka_unit_test(an_edited_due_date_extends_what_is_approved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
