/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions: from lines, appeals seen from both sides, editing, progress, extensions, deletion.
 */
#include "domain/action/action_rule.h"
#include "domain/model/number.h"

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
	RkPlan *plan = rk_action_plan_add(&sample->in, line, SESSION_ONE, 0, &error);
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
	g_autoptr(RkPlan) plan = rk_action_plan_add(&sample->in,
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
		assert_null(rk_action_plan_add(&sample->in, bad[i].line, 0, 0, &error));
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
		g_autoptr(RkPlan) plan = rk_action_plan_add(&sample->in, sides[i].line, 0, 0, NULL);
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
		g_autofree char *line = rk_action_line(&sample->in, action->id);
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan =
			rk_action_plan_edit(&sample->in, action->id, RK_RULE_TEXT(line), &error);
		if (!plan || !rk_plan_is_empty(plan))
			fail_msg("\"%s\" changes something: %s", line, error ? error->message : "");
	}
}

static void editing_keeps_who_is_still_named(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan +pemkab-bulungan");

	sample_apply(
		sample, rk_action_plan_progress(&sample->in, id, 0, "50", 0, NULL, NULL), NULL);
	g_autoptr(RkPlan) plan = rk_action_plan_edit(
		&sample->in, id, RK_RULE_TEXT("Peta baru @kanim-palopo +pemkab-bulungan"), NULL);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_ASSIGNMENT), 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_ASSIGNMENT), 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_PROGRESS), 1);
	assert_string_equal(
		sample_set(plan, RK_E_ACTION, id, RK_F(ACTION, text)).text, "Peta baru");
}

static guint owners(Sample *sample, RkId action, RkId office)
{
	guint n = 0;

	RK_EACH (sample->dossier->rows, ASSIGNMENT, RkAssignment, one)
		n += one->action == action && (!office || one->institution == office);
	return n;
}

/* A name written down stands in no line; the members of a group stand for their group. */
static void editing_keeps_what_the_line_can_not_say(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Berkolaborasi @seluruh-upt +birohhk");
	RkAssignment *label = rk_assignment_new();
	RkExtension *extension = rk_extension_new();

	label->id = 971;
	label->action = id;
	label->role = RK_ASSIGNMENT_ROLE_LEAD;
	rk_text_set(&label->label, "Panitia");
	rk_rows_add(sample->dossier->rows, RK_E_ASSIGNMENT, label);
	assert_int_equal(owners(sample, id, 0), 5);
	sample_apply(sample,
		rk_action_plan_edit(
			&sample->in, id, RK_RULE_TEXT("Bekerja sama @seluruh-upt +birohhk"), NULL),
		NULL);
	assert_int_equal(owners(sample, id, 0), 5);
	/* One who was asked beside the group goes; another comes. */
	sample_apply(sample,
		rk_action_plan_edit(&sample->in, id,
			RK_RULE_TEXT("Bekerja sama @seluruh-upt +port-office"), NULL),
		NULL);
	assert_int_equal(owners(sample, id, 0), 5);
	assert_int_equal(owners(sample, id, OFFICE_BUREAU), 0);
	assert_int_equal(owners(sample, id, OFFICE_PORT), 1);
	/* Without the group its members go with what was extended for them, the name stays. */
	RK_EACH (sample->dossier->rows, ASSIGNMENT, RkAssignment, one)
		if (one->institution == OFFICE_PALOPO)
			extension->assignment = one->id;
	extension->id = 972;
	extension->action = id;
	rk_rows_add(sample->dossier->rows, RK_E_EXTENSION, extension);
	sample_apply(sample,
		rk_action_plan_edit(
			&sample->in, id, RK_RULE_TEXT("Bekerja sama +port-office"), NULL),
		NULL);
	assert_int_equal(owners(sample, id, 0), 2);
	assert_int_equal(owners(sample, id, OFFICE_PALOPO), 0);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_EXTENSION), 0);
	assert_non_null(rk_rows_find(sample->dossier->rows, RK_E_ASSIGNMENT, 971));
}

/* A member named by itself beside its group stands in the line for its other role. */
static void a_member_may_support_too(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Berkolaborasi @seluruh-upt +kanim-palopo");
	g_autofree char *line = rk_action_line(&sample->in, id);

	assert_int_equal(owners(sample, id, OFFICE_PALOPO), 2);
	assert_non_null(strstr(line, "@seluruh-upt"));
	assert_non_null(strstr(line, "+kanim-palopo"));
	assert_null(strstr(line, "@kanim"));
}

/* Ranks go on behind the frozen numbers, of one meeting alone. */
static void ranks_go_on_behind_the_numbers(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;
	const RkId ids[] = { add(sample, "Satu"), add(sample, "Dua"), add(sample, "Tiga"),
		add(sample, "Empat") };
	static const guint ranks[] = { 6, 5, 2, 7 };

	((RkAction *)RK_FIND(rows, ACTION, RkAction, ids[1]))->number = RK_INT(5);
	((RkAction *)RK_FIND(rows, ACTION, RkAction, ids[2]))->number = RK_INT(2);
	RkAction *foreign = rk_action_new();
	foreign->id = 973;
	foreign->meeting = 4711;
	foreign->number = RK_INT(90);
	rk_rows_add(sample->dossier->rows, RK_E_ACTION, foreign);
	for (guint i = 0; i < G_N_ELEMENTS(ids); i++) {
		const RkAction *action = RK_FIND(rows, ACTION, RkAction, ids[i]);
		assert_int_equal(rk_action_rank(rows, action), ranks[i]);
		assert_ptr_equal(rk_action_by_rank(rows, MEETING, ranks[i]), action);
	}
	assert_null(rk_action_by_rank(rows, MEETING, 90));
	assert_null(rk_action_by_rank(rows, MEETING, 1));
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
			&sample->in, 0, 0, told[i].line, RK_CHANNEL_WA, "2024-11-14", &error);
		if (!plan)
			fail_msg("%s: %s", told[i].line, error->message);
		const RkProgress *line = SAMPLE_INSERTED(plan, PROGRESS, RkProgress, 0);
		assert_int_equal(line->status, told[i].status);
		assert_int_equal(line->percent.set ? line->percent.value : -1, told[i].percent);
		assert_string_equal(line->fact_day, "2024-11-14");
		assert_int_equal(line->source, RK_CHANNEL_WA);
		assert_true(g_strcmp0(line->text, told[i].text) == 0);
	}
	sample_apply(sample, rk_action_plan_progress(&sample->in, 0, 0, "TL-01 70", 0, NULL, NULL),
		NULL);
	g_autoptr(RkPlan) note =
		rk_action_plan_progress(&sample->in, 0, 0, "TL-01 ditelepon tadi", 0, NULL, NULL);
	assert_int_equal(
		SAMPLE_INSERTED(note, PROGRESS, RkProgress, 0)->status, RK_ACTION_STATUS_DOING);
	assert_int_equal(SAMPLE_INSERTED(note, PROGRESS, RkProgress, 0)->percent.value, 70);
}

/* All that a told line writes, and what the step is called. */
static void a_told_line_is_written_whole(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		const char *line, *fact, *label, *written;
	} told[] = {
		{ "70 data belum masuk", "2024-11-14", "TL-01 Kanim Tarakan: 70%",
			"fact_day=2024-11-14 entered_at=2024-10-17T01:12:00Z by=Citra source=wa "
			"status=in-progress percent=70 text=data belum masuk" },
		{ "100", NULL, "TL-01 Kanim Tarakan: selesai",
			"fact_day=2024-10-17 entered_at=2024-10-17T01:12:00Z by=Citra source=wa "
			"status=done percent=100" },
		{ "0", NULL, "TL-01 Kanim Tarakan: 0%",
			"fact_day=2024-10-17 entered_at=2024-10-17T01:12:00Z by=Citra source=wa "
			"status=not-started percent=0" },
		{ "batal", NULL, "TL-01 Kanim Tarakan: batal",
			"fact_day=2024-10-17 entered_at=2024-10-17T01:12:00Z by=Citra source=wa "
			"status=cancelled" },
		/* A note repeats the state, and a percentage only when there was one. */
		{ "sudah ditelepon", NULL, "TL-01 Kanim Tarakan: sudah ditelepon",
			"fact_day=2024-10-17 entered_at=2024-10-17T01:12:00Z by=Citra source=wa "
			"status=not-started text=sudah ditelepon" },
	};
	RkId id = add(sample, "Peta @kanim-tarakan");

	for (guint i = 0; i < G_N_ELEMENTS(told); i++) {
		g_autoptr(GError) error = NULL;
		RkPlan *plan = rk_action_plan_progress(
			&sample->in, id, 0, told[i].line, RK_CHANNEL_WA, told[i].fact, &error);
		g_autofree char *want =
			g_strdup_printf("progress new: assignment=new %s", told[i].written);
		assert_string_equal(plan->label, told[i].label);
		assert_int_equal(plan->focus, id);
		assert_int_equal(plan->focus_entity, RK_E_ACTION);
		sample_expect(plan, want);
	}
	assert_null(rk_action_plan_progress(&sample->in, id, 0, "70", 0, "14-11-2024", NULL));
}

static void an_action_is_named_by_its_code(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		const char *line;
		int code; /* -1: taken */
	} lines[] = {
		{ "TL-01 50", -1 },
		{ "MKS/TL-1 50", -1 },
		{ "MKS/TL-01@kanim-tarakan 50", -1 },
		{ "TL-01@rangga-mahendra 50", -1 },
		{ "TL-01@citra-lestari 50", RK_ERROR_NOT_FOUND },
		{ "TL-02 50", RK_ERROR_NOT_FOUND },
		{ "50", RK_ERROR_INVALID },
	};
	RkId id = add(sample, "Peta @kanim-tarakan +rangga-mahendra");

	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan =
			rk_action_plan_progress(&sample->in, 0, 0, lines[i].line, 0, NULL, &error);
		if ((error ? error->code : -1) != lines[i].code || !plan != !!error)
			fail_msg("%s: %s", lines[i].line, error ? error->message : "taken");
	}
	assert_null(rk_action_plan_progress(&sample->in, id, 999, "50", 0, NULL, NULL));
	assert_null(rk_action_plan_progress(&sample->in, 999, 0, "50", 0, NULL, NULL));
}

/* Leads before those who help, our own before other leads; an own name asked for is enough. */
static void the_fitting_one_tells(void **state)
{
	static const struct {
		const char *line, *who; /* NULL: asked, with both names */
		RkId office, me;
	} cases[] = {
		{ "@kanim-tarakan +kanim-palopo", "Kanim Tarakan", 0, 0 },
		{ "@kanim-tarakan +kanim-palopo", "Kanim Tarakan", OFFICE_PALOPO, 0 },
		{ "+kanim-tarakan", "Kanim Tarakan", 0, 0 },
		{ "@kanim-tarakan @kanim-palopo", "Kanim Palopo", OFFICE_PALOPO, 0 },
		{ "@kanim-tarakan @kanim-palopo", "Kanim Tarakan", OFFICE_KANWIL, 0 },
		{ "@kanim-palopo @rangga-mahendra", "Rangga Mahendra", 0, PERSON_RANGGA },
		{ "@kanim-palopo @rangga-mahendra", NULL, 0, PERSON_EKA },
		{ "@kanim-tarakan @kanim-palopo", NULL, 0, 0 },
		{ "@kanim-tarakan @kanim-palopo", NULL, OFFICE_PORT, 0 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		g_autofree char *line = g_strdup_printf("Peta %s", cases[i].line);
		RkId id = add(sample, line);
		sample->context.office = cases[i].office;
		sample->context.me = cases[i].me;
		g_autoptr(RkPlan) plan =
			rk_action_plan_progress(&sample->in, id, 0, "50", 0, NULL, &error);
		g_autofree char *label =
			g_strdup_printf("TL-01 %s: 50%%", cases[i].who ? cases[i].who : "");
		if (cases[i].who)
			assert_string_equal(plan ? plan->label : error->message, label);
		else
			assert_true(!plan && strstr(error->message, ", "));
	}
}

static void whose_progress_is_asked(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(GError) none = NULL;

	add(sample, "Peta @kanim-tarakan @kanim-palopo");
	assert_null(rk_action_plan_progress(&sample->in, 0, 0, "TL-01 50", 0, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_AMBIGUOUS);
	sample->context.office = OFFICE_PALOPO;
	g_autoptr(RkPlan) ours =
		rk_action_plan_progress(&sample->in, 0, 0, "TL-01 50", 0, NULL, NULL);
	assert_non_null(ours);
	assert_null(rk_action_plan_progress(&sample->in, 0, 0, "TL-09 50", 0, NULL, &none));
	assert_int_equal(none->code, RK_ERROR_NOT_FOUND);
}

static void a_new_date_is_correction_then_extension(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan due:29nov");

	sample_apply(
		sample, rk_action_plan_progress(&sample->in, id, 0, "15des", 0, NULL, NULL), NULL);
	assert_string_equal(
		RK_FIND(sample->dossier->rows, ACTION, RkAction, id)->due, "2024-12-15");
	approve(sample);
	g_autoptr(RkPlan) plan =
		rk_action_plan_progress(&sample->in, id, 0, "10jan menunggu data", 0, NULL, NULL);
	const RkExtension *extension = SAMPLE_INSERTED(plan, EXTENSION, RkExtension, 0);
	assert_string_equal(extension->old_due, "2024-12-15");
	assert_string_equal(extension->new_due, "2025-01-10");
	assert_string_equal(extension->reason, "menunggu data");
	assert_string_equal(extension->at, "2024-10-17");
	assert_int_equal(sample_count(plan, RK_CHANGE_SET, RK_E_ACTION), 0);
	assert_null(rk_action_plan_extend(&sample->in, id, 0, "entah", NULL, NULL));
}

static void a_due_date_of_one_alone_is_his(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan @kanim-palopo due:29nov");
	RkAssignment *one = sample->dossier->rows->rows[RK_E_ASSIGNMENT]->pdata[1];

	sample_expect(rk_action_plan_extend(&sample->in, id, one->id, "+7d", NULL, NULL),
		"assignment new: due - → 2024-10-24");
	sample_expect(rk_action_plan_extend(&sample->in, id, 0, "2024-12-01", NULL, NULL),
		"action new: due 2024-11-29 → 2024-12-01");
	approve(sample);
	one->due = g_strdup("2024-11-20");
	sample_expect(rk_action_plan_extend(&sample->in, id, one->id, "6des", "banjir", NULL),
		"extension new: action=new assignment=new at=2024-10-17 old_due=2024-11-20 "
		"new_due=2024-12-06 reason=banjir");
	RkId none = add(sample, "Data @kanim-tarakan");
	RkPlan *plan = rk_action_plan_extend(&sample->in, none, 0, "6des", NULL, NULL);
	assert_string_equal(plan->label, "TL-02: tenggat 6 Des 2024");
	sample_expect(plan, "extension new: action=new at=2024-10-17 new_due=2024-12-06");
	assert_null(rk_action_plan_extend(&sample->in, 999, 0, "6des", NULL, NULL));
	/* Approved are the minutes of the meeting, and of no other. */
	RkMinutes *minutes = rk_rows_find(sample->dossier->rows, RK_E_MINUTES, 980);
	assert_true(rk_minutes_approved(sample->dossier->rows, MEETING));
	assert_false(rk_minutes_approved(sample->dossier->rows, 999));
	minutes->status = RK_MINUTES_STATUS_REVIEW;
	assert_false(rk_minutes_approved(sample->dossier->rows, MEETING));
}

/* Before the minutes are approved the day is corrected; why is noted with who is to do it. */
static void a_reason_behind_a_date_is_kept(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan due:29nov");
	RkId nobody = add(sample, "Data due:29nov");

	g_autoptr(RkPlan) told = rk_action_plan_progress(
		&sample->in, id, 0, "mundur ke 15des menunggu data", 0, NULL, NULL);
	const RkProgress *note = SAMPLE_INSERTED(told, PROGRESS, RkProgress, 0);
	assert_string_equal(note->text, "menunggu data");
	assert_int_equal(sample_count(told, RK_CHANGE_SET, RK_E_ACTION), 1);
	sample_expect(rk_action_plan_extend(&sample->in, nobody, 0, "15des", "banjir", NULL),
		"action new: due 2024-11-29 → 2024-12-15\n"
		"action new: note - → banjir");
}

/* "selesai 10 okt": the day of the fact is the one that was told. */
static void a_fact_has_its_day(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan due:29nov");
	g_autoptr(RkPlan) plan = rk_action_plan_progress(
		&sample->in, id, 0, "selesai 10 okt", RK_CHANNEL_WA, "2024-10-16", NULL);

	assert_string_equal(SAMPLE_INSERTED(plan, PROGRESS, RkProgress, 0)->fact_day, "2024-10-10");
}

static void one_of_several_leads_is_extended_alone(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId shared = add(sample, "Peta @kanim-tarakan @kanim-palopo due:29nov");
	RkId single = add(sample, "Daftar @kanim-tarakan due:29nov");

	approve(sample);
	g_autoptr(RkPlan) alone = rk_action_plan_progress(
		&sample->in, 0, 0, "TL-01@kanim-palopo 10jan", 0, NULL, NULL);
	g_autoptr(RkPlan) whole =
		rk_action_plan_progress(&sample->in, single, 0, "10jan", 0, NULL, NULL);
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
	sample_apply(sample, rk_action_plan_move(&sample->in, two, RK_RULE_NUMBER(-1), NULL), NULL);
	assert_int_equal(rk_action_rank(rows, RK_FIND(rows, ACTION, RkAction, two)), 1);
	g_autoptr(RkPlan) gone = rk_action_plan_delete(&sample->in, one, NULL, NULL);
	assert_int_equal(sample_count(gone, RK_CHANGE_DELETE, RK_E_ASSIGNMENT), 1);
	assert_int_equal(sample_count(gone, RK_CHANGE_DELETE, RK_E_ACTION), 1);
	((RkAction *)RK_FIND(rows, ACTION, RkAction, one))->number = RK_INT(1);
	g_autoptr(RkPlan) struck = rk_action_plan_delete(&sample->in, one, NULL, NULL);
	assert_int_equal(sample_count(struck, RK_CHANGE_DELETE, RK_E_ACTION), 0);
	assert_int_equal(sample_set(struck, RK_E_ACTION, one, RK_F(ACTION, struck)).number, 1);
	assert_int_equal(rk_action_rank(rows, RK_FIND(rows, ACTION, RkAction, two)), 2);
}

/* The due date that stands already, or one for the first time: nothing to extend. */
static void a_due_date_typed_again_is_no_extension(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan due:29nov");
	RkId none = add(sample, "Data @kanim-tarakan");

	approve(sample);
	g_autoptr(RkPlan) same = rk_action_plan_edit(
		&sample->in, id, RK_RULE_TEXT("Peta baru @kanim-tarakan due:29nov"), NULL);
	assert_non_null(same);
	assert_int_equal(sample_count(same, RK_CHANGE_INSERT, RK_E_EXTENSION), 0);
	assert_false(sample_set(same, RK_E_ACTION, id, RK_F(ACTION, due)).set);
	g_autoptr(RkPlan) first = rk_action_plan_edit(
		&sample->in, none, RK_RULE_TEXT("Data @kanim-tarakan due:29nov"), NULL);
	assert_non_null(first);
	assert_int_equal(sample_count(first, RK_CHANGE_INSERT, RK_E_EXTENSION), 0);
	assert_string_equal(
		sample_set(first, RK_E_ACTION, none, RK_F(ACTION, due)).text, "2024-11-29");
}

static void an_edited_due_date_extends_what_is_approved(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "Peta @kanim-tarakan due:29nov");

	g_autoptr(RkPlan) before = rk_action_plan_edit(
		&sample->in, id, RK_RULE_TEXT("Peta @kanim-tarakan due:6des"), NULL);
	assert_int_equal(sample_count(before, RK_CHANGE_INSERT, RK_E_EXTENSION), 0);
	assert_string_equal(
		sample_set(before, RK_E_ACTION, id, RK_F(ACTION, due)).text, "2024-12-06");
	approve(sample);
	g_autoptr(RkPlan) after = rk_action_plan_edit(
		&sample->in, id, RK_RULE_TEXT("Peta @kanim-tarakan due:6des"), NULL);
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
		cmocka_unit_test(editing_keeps_what_the_line_can_not_say),
		cmocka_unit_test(a_member_may_support_too),
		cmocka_unit_test(ranks_go_on_behind_the_numbers),
		cmocka_unit_test(progress_is_one_line),
		cmocka_unit_test(a_told_line_is_written_whole),
		cmocka_unit_test(an_action_is_named_by_its_code),
		cmocka_unit_test(the_fitting_one_tells),
		cmocka_unit_test(whose_progress_is_asked),
		cmocka_unit_test(a_new_date_is_correction_then_extension),
		cmocka_unit_test(a_due_date_of_one_alone_is_his),
		cmocka_unit_test(a_reason_behind_a_date_is_kept),
		cmocka_unit_test(a_fact_has_its_day),
		cmocka_unit_test(one_of_several_leads_is_extended_alone),
		cmocka_unit_test(numbered_ones_are_struck),
		cmocka_unit_test(a_due_date_typed_again_is_no_extension),
		cmocka_unit_test(an_edited_due_date_extends_what_is_approved),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
