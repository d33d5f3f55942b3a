/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What waits beside the next meetings: each kind appears when it should and goes when it is dealt
 * with.
 */
#include "sample.h"

#include <string.h>

#define DAY 86400000LL

static const RkAttention *find(const GPtrArray *all, RkAttentionKind kind)
{
	for (guint i = 0; i < all->len; i++) {
		const RkAttention *at = all->pdata[i];
		if (at->kind == kind)
			return at;
	}
	return NULL;
}

static GPtrArray *load(RkStore *store)
{
	g_autoptr(GError) error = NULL;
	GPtrArray *all = rk_attention_load(store, &error);

	if (!all)
		fail_msg("%s", error->message);
	return all;
}

static RkId held_on(RkStore *store, RkDay day)
{
	RkMeeting *meeting = meeting_new(store, "2026-rakor-lama", "Rakor lama");
	g_autofree char *text = rk_local_time_text(rk_local_time_make(day, 540));
	RkPlan *plan = rk_plan_new(0, "meeting");
	RkId id = meeting->id;

	meeting->status = RK_MEETING_STATUS_HELD;
	rk_text_set(&meeting->start, text);
	rk_plan_insert(plan, RK_E_MEETING, meeting);
	apply(store, plan);
	return id;
}

static void minutes_wait_a_week_and_until_they_are_approved(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkDay today = rk_context_today(rk_store_context(store));
	RkId id = held_on(store, today - 8);
	g_autoptr(GPtrArray) before = load(store);
	const RkAttention *at = find(before, RK_ATTENTION_MINUTES);

	assert_non_null(at);
	assert_int_equal(at->id, id);
	assert_int_equal(at->day, today - 8);
	RkMinutes *minutes = rk_minutes_new();
	minutes->id = rk_id_next(rk_store_context(store)->ids);
	minutes->meeting = id;
	minutes->status = RK_MINUTES_STATUS_APPROVED;
	RkPlan *plan = rk_plan_new(id, "minutes");
	rk_plan_insert(plan, RK_E_MINUTES, minutes);
	apply(store, plan);
	g_autoptr(GPtrArray) after = load(store);
	assert_null(find(after, RK_ATTENTION_MINUTES));
}

static void young_minutes_do_not_wait(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;

	held_on(store, rk_context_today(rk_store_context(store)) - 6);
	g_autoptr(GPtrArray) all = load(store);
	assert_null(find(all, RK_ATTENTION_MINUTES));
}

static guint count(RkStore *store, RkAttentionKind kind)
{
	g_autoptr(GPtrArray) all = load(store);
	guint n = 0;

	for (guint i = 0; i < all->len; i++)
		n += ((const RkAttention *)all->pdata[i])->kind == kind;
	return n;
}

static void set_start(RkStore *store, RkId meeting, RkDay day)
{
	g_autofree char *text = rk_local_time_text(rk_local_time_make(day, 540));

	set_text(store, meeting, RK_E_MEETING, meeting, RK_F(MEETING, start), text);
}

/* From a week after the meeting to half a year after it. */
static void minutes_wait_between_a_week_and_half_a_year(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkDay today = rk_context_today(rk_store_context(store));
	RkId meeting = held_on(store, today - 8);
	static const struct {
		int days;
		guint waits;
	} cases[] = { { 7, 0 }, { 8, 1 }, { 180, 1 }, { 181, 0 } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		set_start(store, meeting, today - cases[i].days);
		assert_int_equal(count(store, RK_ATTENTION_MINUTES), cases[i].waits);
	}
	set_start(store, meeting, today - 8);
	set_number(store, meeting, RK_E_MEETING, meeting, RK_F(MEETING, status),
		RK_MEETING_STATUS_SCHEDULED);
	assert_int_equal(count(store, RK_ATTENTION_MINUTES), 0);
}

/* The minutes of others are their business. */
static void minutes_wait_where_we_are_the_organiser(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkDay today = rk_context_today(rk_store_context(store));
	RkId meeting = held_on(store, today - 8);
	RkInstitution *ours = institution_new(store, "ours", "Ours");
	RkInstitution *below = institution_new(store, "below", "Below");
	RkPlan *plan = rk_plan_new(0, "offices");
	RkId part = below->id;

	below->parent = ours->id;
	rk_plan_insert(plan, RK_E_INSTITUTION, ours);
	rk_plan_insert(plan, RK_E_INSTITUTION, below);
	apply(store, plan);
	assert_true(rk_setting_set(store, "office", "ours", NULL));
	assert_int_equal(count(store, RK_ATTENTION_MINUTES), 0);
	set_number(store, meeting, RK_E_MEETING, meeting, RK_F(MEETING, organiser), part);
	assert_int_equal(count(store, RK_ATTENTION_MINUTES), 1);
}

static void agreements_end_within_a_quarter(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkDay today = rk_context_today(rk_store_context(store));
	static const int days[] = { 91, -1, 90, 0 };

	for (guint i = 0; i < G_N_ELEMENTS(days); i++) {
		RkReference *reference = rk_reference_new();
		g_autofree char *until = rk_day_text(today + days[i]);
		g_autofree char *handle = g_strdup_printf("pks-%u", i);
		reference->id = rk_id_next(rk_store_context(store)->ids);
		reference->kind = RK_REFERENCE_KIND_AGREEMENT;
		rk_text_set(&reference->handle, handle);
		rk_text_set(&reference->title, handle);
		rk_text_set(&reference->valid_until, until);
		RkPlan *plan = rk_plan_new(0, "reference");
		rk_plan_insert(plan, RK_E_REFERENCE, reference);
		apply(store, plan);
	}
	g_autoptr(GPtrArray) all = load(store);
	const RkAttention *at = find(all, RK_ATTENTION_EXPIRES);
	assert_non_null(at);
	assert_string_equal(at->name, "pks-3"); /* the one that ends first */
	assert_int_equal(at->day, today);
	assert_int_equal(count(store, RK_ATTENTION_EXPIRES), 2);
}

/* A reminder to an office, so many days ago. */
static void remind(RkStore *store, int days)
{
	g_autoptr(GError) error = NULL;
	RkTarget target;
	const RkContext *context = rk_store_context(store);

	assert_true(rk_address_resolve(store, "MKS", &target, &error));
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, target.id, &error);
	RkDelivery *row = rk_delivery_new();
	row->id = rk_id_next(context->ids);
	row->meeting = target.id;
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant) {
		const RkInstitution *office = RK_FIND(
			dossier->rows, INSTITUTION, RkInstitution, participant->institution);
		if (office && strcmp(office->handle, "kanim-tarakan") == 0)
			row->participant = participant->id;
	}
	assert_true(row->participant != 0);
	row->kind = RK_DELIVERY_KIND_MESSAGE;
	row->paper = RK_PAPER_KIND_REMINDER;
	row->channel = RK_CHANNEL_WA;
	row->state = RK_DELIVERY_STATE_SENT;
	row->at = RK_INT(context->now - days * DAY);
	RkPlan *plan = rk_plan_new(target.id, "reminder");
	rk_plan_insert(plan, RK_E_DELIVERY, row);
	apply(store, plan);
}

static void a_reminded_office_is_silent_after_a_week(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;

	remind(store, 3);
	g_autoptr(GPtrArray) soon = load(store);
	assert_null(find(soon, RK_ATTENTION_SILENT));
	remind(store, 2);
	g_autoptr(GPtrArray) still = load(store);
	assert_null(find(still, RK_ATTENTION_SILENT));
}

static void silence_is_called_out(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;

	remind(store, 9);
	g_autoptr(GPtrArray) all = load(store);
	const RkAttention *at = find(all, RK_ATTENTION_SILENT);
	assert_non_null(at);
	assert_string_equal(at->name, "Kanim Tarakan");
	assert_int_equal(at->count, 1);
	assert_int_equal(at->day, rk_context_today(rk_store_context(store)) - 9);
}

/* Seven days are not yet more than a week; who reported since then is not silent. */
static void a_report_ends_the_silence(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkTarget task;

	remind(store, 7);
	assert_int_equal(count(store, RK_ATTENTION_SILENT), 0);
	store->now_option += 1;
	store->context_generation = 0;
	assert_int_equal(count(store, RK_ATTENTION_SILENT), 1);
	assert_true(rk_address_resolve(store, "MKS/TL-02@kanim-tarakan", &task, NULL));
	RkProgress *report = rk_progress_new();
	RkPlan *plan = rk_plan_new(task.meeting, "report");
	report->id = rk_id_next(rk_store_context(store)->ids);
	report->assignment = task.id;
	report->entered_at = RK_INT(rk_store_context(store)->now - 6 * DAY);
	rk_text_set(&report->fact_day, "2026-11-18");
	rk_plan_insert(plan, RK_E_PROGRESS, report);
	apply(store, plan);
	assert_int_equal(count(store, RK_ATTENTION_SILENT), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(minutes_wait_a_week_and_until_they_are_approved),
		TEST(young_minutes_do_not_wait),
		TEST(minutes_wait_between_a_week_and_half_a_year),
		TEST(minutes_wait_where_we_are_the_organiser),
		TEST(agreements_end_within_a_quarter),
		SAMPLE_TEST(a_reminded_office_is_silent_after_a_week),
		SAMPLE_TEST(silence_is_called_out),
		SAMPLE_TEST(a_report_ends_the_silence),
	};

	return cmocka_run_group_tests_name("attention", tests, NULL, NULL);
}
