/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger: what went to whom, the newest of its kind, whether it still says what is so; and
 * noting what went by a way of its own.
 */
#include "domain/people/delivery_rule.h"

#include "base/error.h"
#include "domain/rundown/stale.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkDelivery *send(Sample *sample, RkId id, RkId participant, int kind, int paper, gint64 at)
{
	RkDelivery *delivery = rk_delivery_new();

	delivery->id = id;
	delivery->meeting = MEETING;
	delivery->participant = participant;
	delivery->kind = kind;
	delivery->paper = paper;
	delivery->channel = RK_CHANNEL_WA;
	delivery->state = RK_DELIVERY_STATE_SENT;
	delivery->at = RK_INT(at);
	rk_rows_add(sample->dossier->rows, RK_E_DELIVERY, delivery);
	return delivery;
}

static gint64 letter_at(const RkLedger *ledger, RkId participant)
{
	return rk_ledger_letter(ledger, participant).at.value;
}

/* A letter goes on paper or with a message; other papers and a calendar file are no letter. */
static void a_letter_is_the_invitation_by_any_way(void **state)
{
	static const struct {
		int kind, paper;
		gboolean letter, calendar, message;
	} cases[] = {
		{ RK_DELIVERY_KIND_PAPER, RK_PAPER_KIND_INVITATION, TRUE, FALSE, FALSE },
		{ RK_DELIVERY_KIND_PAPER, RK_PAPER_KIND_MINUTES, FALSE, FALSE, FALSE },
		{ RK_DELIVERY_KIND_MESSAGE, RK_PAPER_KIND_INVITATION, TRUE, FALSE, TRUE },
		{ RK_DELIVERY_KIND_MESSAGE, RK_PAPER_KIND_REMINDER, FALSE, FALSE, TRUE },
		{ RK_DELIVERY_KIND_CALENDAR, RK_PAPER_KIND_INVITATION, FALSE, TRUE, FALSE },
		{ RK_DELIVERY_KIND_CALENDAR, 0, FALSE, TRUE, FALSE },
		{ 0, RK_PAPER_KIND_INVITATION, FALSE, FALSE, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		send(sample, 901, PARTICIPANT_TARAKAN, cases[i].kind, cases[i].paper, 5);
		g_autoptr(RkLedger) ledger = rk_ledger_new(sample->dossier);
		assert_int_equal(
			rk_ledger_letter(ledger, PARTICIPANT_TARAKAN).state != 0, cases[i].letter);
		assert_int_equal(rk_ledger_calendar(ledger, PARTICIPANT_TARAKAN).state != 0,
			cases[i].calendar);
		assert_int_equal(rk_ledger_unsent(ledger), cases[i].letter ? 2 : 3);
		assert_int_equal(rk_ledger_letter(ledger, PARTICIPANT_PALOPO).state, 0);
	}
}

static void the_newest_counts(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const int paper = RK_DELIVERY_KIND_PAPER, letter = RK_PAPER_KIND_INVITATION;

	send(sample, 901, PARTICIPANT_TARAKAN, paper, letter, 20);
	send(sample, 902, PARTICIPANT_TARAKAN, paper, letter, 10);
	send(sample, 903, PARTICIPANT_PALOPO, paper, letter, 10)->state = RK_DELIVERY_STATE_FAILED;
	send(sample, 904, PARTICIPANT_PALOPO, paper, letter, 20);
	/* At the same moment: what was written down later. */
	send(sample, 906, PARTICIPANT_BALANGAN, paper, letter, 20)->channel = RK_CHANNEL_EMAIL;
	send(sample, 905, PARTICIPANT_BALANGAN, paper, letter, 20);
	send(sample, 907, 0, paper, letter, 99);
	g_autoptr(RkLedger) ledger = rk_ledger_new(sample->dossier);
	assert_int_equal(letter_at(ledger, PARTICIPANT_TARAKAN), 20);
	assert_int_equal(letter_at(ledger, PARTICIPANT_PALOPO), 20);
	assert_int_equal(
		rk_ledger_letter(ledger, PARTICIPANT_PALOPO).state, RK_DELIVERY_STATE_SENT);
	assert_int_equal(rk_ledger_letter(ledger, PARTICIPANT_BALANGAN).channel, RK_CHANNEL_EMAIL);
	assert_int_equal(rk_ledger_letter(ledger, 0).state, 0);
	assert_int_equal(rk_ledger_unsent(ledger), 0);
}

static void what_says_something_else_by_now_is_stale(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autofree char *letter = rk_digest_paper(sample->dossier, RK_PAPER_KIND_INVITATION);
	g_autofree char *calendar = rk_digest_event(sample->dossier, 0);
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);

	rk_text_set(&send(sample, 901, PARTICIPANT_TARAKAN, RK_DELIVERY_KIND_MESSAGE,
			    RK_PAPER_KIND_INVITATION, 5)
			     ->digest,
		letter);
	rk_text_set(
		&send(sample, 902, PARTICIPANT_TARAKAN, RK_DELIVERY_KIND_CALENDAR, 0, 5)->digest,
		calendar);
	send(sample, 903, PARTICIPANT_PALOPO, RK_DELIVERY_KIND_PAPER, RK_PAPER_KIND_INVITATION, 5);
	for (int moved = 0; moved < 2; moved++) {
		if (moved)
			rk_text_set(&meeting->start, "2024-10-18T09:00");
		g_autoptr(RkLedger) ledger = rk_ledger_new(sample->dossier);
		assert_int_equal(rk_ledger_letter(ledger, PARTICIPANT_TARAKAN).stale, moved);
		assert_int_equal(rk_ledger_calendar(ledger, PARTICIPANT_TARAKAN).stale, moved);
		/* What it said nobody knows. */
		assert_false(rk_ledger_letter(ledger, PARTICIPANT_PALOPO).stale);
	}
}

/* --- noting --- */

static const RkNote reminder = { RK_DELIVERY_KIND_MESSAGE, RK_PAPER_KIND_REMINDER, RK_CHANNEL_WA,
	"Pengingat dikirim" };

static void what_went_is_noted_for_each(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkId both[] = { PARTICIPANT_TARAKAN, PARTICIPANT_PALOPO };
	RkPerson *person = rk_rows_find(sample->dossier->rows, RK_E_PERSON, PERSON_RANGGA);
	g_autofree char *digest = rk_digest_paper(sample->dossier, RK_PAPER_KIND_REMINDER);

	rk_text_set(&person->phone, "0811-0000");
	rk_text_set(
		&((RkPerson *)rk_rows_find(sample->directory, RK_E_PERSON, PERSON_RANGGA))->phone,
		"0811-0000");
	g_autoptr(RkPlan) plan = rk_delivery_plan_note(&sample->in, &reminder, both, 2, NULL);
	assert_int_equal(plan->meeting, MEETING);
	assert_int_equal(plan->barrier, RK_BARRIER_SENT);
	assert_true(g_str_has_prefix(plan->label, "Pengingat dikirim: "));
	assert_true(g_str_has_suffix(plan->label, " (+1)"));
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_DELIVERY), 2);
	for (guint i = 0; i < 2; i++) {
		const RkDelivery *delivery = SAMPLE_INSERTED(plan, DELIVERY, RkDelivery, i);
		assert_int_equal(delivery->meeting, MEETING);
		assert_int_equal(delivery->participant, both[i]);
		assert_int_equal(delivery->kind, RK_DELIVERY_KIND_MESSAGE);
		assert_int_equal(delivery->paper, RK_PAPER_KIND_REMINDER);
		assert_int_equal(delivery->channel, RK_CHANNEL_WA);
		assert_int_equal(delivery->state, RK_DELIVERY_STATE_SENT);
		assert_int_equal(delivery->at.value, sample->context.now);
		assert_string_equal(delivery->digest, digest);
		assert_non_null(strstr(delivery->recipient, i == 0 ? "Tarakan" : "Palopo"));
	}
	assert_string_equal(SAMPLE_INSERTED(plan, DELIVERY, RkDelivery, 0)->address, "0811-0000");
	assert_null(SAMPLE_INSERTED(plan, DELIVERY, RkDelivery, 1)->address);
}

/* A number stands where one was called or written to, nowhere else. */
static void a_number_goes_with_a_call(void **state)
{
	static const struct {
		int channel;
		gboolean number;
	} cases[] = { { RK_CHANNEL_WA, TRUE }, { RK_CHANNEL_PHONE, TRUE },
		{ RK_CHANNEL_EMAIL, FALSE }, { RK_CHANNEL_LETTER, FALSE } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		const RkId one[] = { PARTICIPANT_TARAKAN };
		const RkNote note = { RK_DELIVERY_KIND_PAPER, 0, cases[i].channel, "Terkirim" };
		RkRows *rows[] = { sample->dossier->rows, sample->directory };
		for (guint r = 0; r < G_N_ELEMENTS(rows); r++)
			rk_text_set(&((RkPerson *)rk_rows_find(rows[r], RK_E_PERSON, PERSON_RANGGA))
					     ->phone,
				"0811-0000");
		g_autoptr(RkPlan) plan = rk_delivery_plan_note(&sample->in, &note, one, 1, NULL);
		const RkDelivery *made = SAMPLE_INSERTED(plan, DELIVERY, RkDelivery, 0);
		assert_int_equal(made->address != NULL, cases[i].number);
		assert_null(made->digest); /* no paper went along */
		assert_null(strstr(plan->label, "(+"));
	}
}

static void nobody_is_no_recipient(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkId unknown[] = { PARTICIPANT_TARAKAN, 4711 };
	g_autoptr(GError) error = NULL;

	assert_null(rk_delivery_plan_note(&sample->in, &reminder, unknown, 0, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
	g_clear_error(&error);
	assert_null(rk_delivery_plan_note(&sample->in, &reminder, unknown, 2, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
}

/* The office's own invitation gets the note; one that is not invited is named all the same. */
static void an_office_need_not_be_invited(void **state)
{
	static const struct {
		RkId office, participant;
		const char *name;
	} cases[] = {
		{ OFFICE_PALOPO, PARTICIPANT_PALOPO, "Kanim Palopo" },
		{ OFFICE_PORT, 0, "Port Office" },
		{ 0, 0, "?" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		((RkParticipant *)rk_rows_find(
			 sample->dossier->rows, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN))
			->institution = 0;
		g_autoptr(RkPlan) plan =
			rk_delivery_plan_office(&sample->in, &reminder, cases[i].office, NULL);
		const RkDelivery *made = SAMPLE_INSERTED(plan, DELIVERY, RkDelivery, 0);
		g_autofree char *label = g_strdup_printf("Pengingat dikirim: %s", cases[i].name);
		assert_string_equal(plan->label, label);
		assert_int_equal(made->participant, cases[i].participant);
		assert_string_equal(made->recipient, cases[i].name);
		assert_int_equal(plan->barrier, RK_BARRIER_SENT);
	}
	/* Who only walked in was not invited; of two invitations the first. */
	g_autoptr(Sample) sample = sample_new();
	RkParticipant *first =
		rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN);
	first->institution = OFFICE_PALOPO;
	g_autoptr(RkPlan) two =
		rk_delivery_plan_office(&sample->in, &reminder, OFFICE_PALOPO, NULL);
	assert_int_equal(
		SAMPLE_INSERTED(two, DELIVERY, RkDelivery, 0)->participant, PARTICIPANT_BALANGAN);
	first->uninvited = TRUE;
	g_autoptr(RkPlan) invited =
		rk_delivery_plan_office(&sample->in, &reminder, OFFICE_PALOPO, NULL);
	assert_int_equal(
		SAMPLE_INSERTED(invited, DELIVERY, RkDelivery, 0)->participant, PARTICIPANT_PALOPO);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_letter_is_the_invitation_by_any_way),
		cmocka_unit_test(the_newest_counts),
		cmocka_unit_test(what_says_something_else_by_now_is_stale),
		cmocka_unit_test(what_went_is_noted_for_each),
		cmocka_unit_test(a_number_goes_with_a_call),
		cmocka_unit_test(nobody_is_no_recipient),
		cmocka_unit_test(an_office_need_not_be_invited),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
