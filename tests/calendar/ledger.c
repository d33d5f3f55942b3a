/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an organiser must send after each thing that can happen to a meeting, and the lines that
 * decide what the calendar of the recipient does with it. Budi was invited and has accepted.
 */
#include "calendar/message.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { MEETING = 1, OFFICE = 2, ADI = 3, BUDI = 4, CITRA = 5, SESSION = 40 };
#define SENT_AT G_GINT64_CONSTANT(1727913600000) /* 2024-10-03T00:00:00Z */

static RkIdSource ids = { .now_ms = SENT_AT, .seed = 3 };
static RkContext context = {
	.now = SENT_AT, .zone = "Asia/Jakarta", .lang = RK_LANG_EN, .author = "test", .ids = &ids
};

static void person_add(RkRows *rows, RkId id, const char *name, const char *mail)
{
	RkPerson *person = rk_person_new();

	person->id = id;
	person->name = g_strdup(name);
	person->email = g_strdup(mail);
	rk_rows_add(rows, RK_E_PERSON, person);
}

static void invite(RkRows *rows, RkId person)
{
	RkParticipant *one = rk_participant_new();

	one->id = person + 100;
	one->meeting = MEETING;
	one->person = person;
	rk_rows_add(rows, RK_E_PARTICIPANT, one);
}

static RkSessionSpeaker *speaker_add(RkRows *rows, RkId person)
{
	RkSessionSpeaker *speaker = rk_session_speaker_new();

	speaker->id = 50 + person;
	speaker->session = SESSION;
	speaker->role = RK_SPEAKER_ROLE_SPEAKER;
	speaker->person = person;
	rk_rows_add(rows, RK_E_SESSION_SPEAKER, speaker);
	return speaker;
}

static RkSession *session_add(RkRows *rows, RkId id, const char *title)
{
	RkSession *session = rk_session_new();

	session->id = id;
	session->uid = g_strdup_printf("session-%d", (int)id);
	session->meeting = MEETING;
	session->position = RK_INT((gint64)id);
	session->kind = RK_SESSION_KIND_SESSION;
	session->title = g_strdup(title);
	session->minutes = RK_INT(60);
	rk_rows_add(rows, RK_E_SESSION, session);
	return session;
}

static RkDossier *sample(void)
{
	RkRows *rows = rk_rows_new();
	RkInstitution *office = rk_institution_new();
	RkMeeting *meeting = rk_meeting_new();

	office->id = OFFICE;
	office->name = g_strdup("Kantor");
	office->email = g_strdup("kantor@x.go.id");
	rk_rows_add(rows, RK_E_INSTITUTION, office);
	meeting->id = MEETING;
	meeting->uid = g_strdup("meeting-1");
	meeting->code = g_strdup("2024-10-x");
	meeting->title = g_strdup("Rapat");
	meeting->status = RK_MEETING_STATUS_SCHEDULED;
	meeting->start = g_strdup("2024-10-17T09:00");
	meeting->end = g_strdup("2024-10-17T16:00");
	meeting->zone = g_strdup("Asia/Makassar");
	meeting->venue = g_strdup("Claro");
	meeting->organiser = OFFICE;
	rk_rows_add(rows, RK_E_MEETING, meeting);
	person_add(rows, ADI, "Adi", "adi@x.go.id");
	person_add(rows, BUDI, "Budi", "budi@x.go.id");
	person_add(rows, CITRA, "Citra", "citra@x.go.id");
	invite(rows, ADI);
	invite(rows, BUDI);
	session_add(rows, SESSION, "Satu");
	speaker_add(rows, ADI);
	return rk_dossier_new(rows, MEETING);
}

#define MEETING_OF(dossier) ((RkMeeting *)(dossier)->meeting)
#define ROW(dossier, ENTITY, id) rk_rows_find((dossier)->rows, RK_E_##ENTITY, id)

static const RkRecipient *find(const RkCalendarEvent *event, const char *address)
{
	for (guint i = 0; i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		if (g_strcmp0(one->address, address) == 0)
			return one;
	}
	return NULL;
}

static void send(RkDossier *dossier, const char *address, int method)
{
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(&context, dossier, 0);
	const RkRecipient *one = find(event, address);
	RkMessageOptions options = { .method = method, .only = one };
	g_autoptr(RkMessage) message = rk_message_new(&context, event, &options, NULL);

	assert_non_null(message);
	rk_rows_add(
		dossier->rows, RK_E_DELIVERY, rk_message_delivery(&context, event, message, one));
}

/* --- what can happen --- */

static void nothing(RkDossier *dossier)
{
}

static void moved(RkDossier *dossier)
{
	RkReschedule *row = rk_reschedule_new();

	rk_text_set(&MEETING_OF(dossier)->start, "2024-10-17T10:00");
	ids.now_ms = SENT_AT + 7200000;
	row->id = rk_id_next(&ids);
	row->meeting = MEETING;
	rk_rows_add(dossier->rows, RK_E_RESCHEDULE, row);
}

static void retitled(RkDossier *dossier)
{
	rk_text_set(&MEETING_OF(dossier)->title, "Rapat Besar");
}

static void elsewhere(RkDossier *dossier)
{
	rk_text_set(&MEETING_OF(dossier)->venue, "Gedung B");
}

static void unsure(RkDossier *dossier)
{
	MEETING_OF(dossier)->status = RK_MEETING_STATUS_DRAFT;
}

static void cancelled(RkDossier *dossier)
{
	MEETING_OF(dossier)->status = RK_MEETING_STATUS_CANCELLED;
}

static void postponed(RkDossier *dossier)
{
	MEETING_OF(dossier)->status = RK_MEETING_STATUS_POSTPONED;
	rk_text_set(&MEETING_OF(dossier)->start, NULL);
	rk_text_set(&MEETING_OF(dossier)->end, NULL);
}

static void removed(RkDossier *dossier)
{
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");

	rk_plan_delete(plan, RK_E_PARTICIPANT, ROW(dossier, PARTICIPANT, BUDI + 100));
	rk_rows_apply(dossier->rows, plan);
}

static void session_added(RkDossier *dossier)
{
	session_add(dossier->rows, SESSION + 1, "Dua");
}

static void speaker_replaced(RkDossier *dossier)
{
	((RkSessionSpeaker *)ROW(dossier, SESSION_SPEAKER, 50 + ADI))->person = CITRA;
}

static void reinstated(RkDossier *dossier)
{
	cancelled(dossier);
	send(dossier, "budi@x.go.id", RK_METHOD_CANCEL);
	MEETING_OF(dossier)->status = RK_MEETING_STATUS_SCHEDULED;
}

static void invited_again(RkDossier *dossier)
{
	send(dossier, "budi@x.go.id", RK_METHOD_CANCEL);
}

static void readdressed(RkDossier *dossier)
{
	rk_text_set(&((RkPerson *)ROW(dossier, PERSON, BUDI))->email, "budi@baru.go.id");
}

#define START "DTSTART;TZID=Asia/Makassar:20241017T090000\r\n"
#define ACCEPTED "PARTSTAT=ACCEPTED:mailto:budi@x.go.id\r\n"

static const struct Case {
	const char *name;
	void (*happen)(RkDossier *);
	RkCalendarNeed need;
	const char *why;
	const char *lines[6];
	const char *never;
} cases[] = {
	{ "nothing", nothing, RK_CALENDAR_NEED_NOTHING, NULL, { NULL }, NULL },
	{ "moved: asked again", moved, RK_CALENDAR_NEED_UPDATE, "time, rundown",
		{ "METHOD:REQUEST\r\n", "SEQUENCE:1\r\n",
			"DTSTART;TZID=Asia/Makassar:20241017T100000\r\n",
			"PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:budi@x.go.id\r\n" },
		"adi@" },
	{ "a title alone raises nothing", retitled, RK_CALENDAR_NEED_UPDATE, "title",
		{ "SEQUENCE:0\r\n", "SUMMARY:Rapat Besar\r\n", ACCEPTED, START }, NULL },
	{ "another place", elsewhere, RK_CALENDAR_NEED_UPDATE, "place",
		{ "SEQUENCE:1\r\n", "LOCATION:Gedung B\r\n", ACCEPTED }, NULL },
	{ "confirmed, then tentative", unsure, RK_CALENDAR_NEED_UPDATE, "status",
		{ "SEQUENCE:1\r\n", "STATUS:TENTATIVE\r\n", ACCEPTED }, NULL },
	{ "cancelled", cancelled, RK_CALENDAR_NEED_CANCEL, "the meeting is cancelled",
		{ "METHOD:CANCEL\r\n", "SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n", START,
			"ROLE=REQ-PARTICIPANT:mailto:budi@x.go.id\r\n" },
		"PARTSTAT" },
	{ "postponed, the day is emptied", postponed, RK_CALENDAR_NEED_CANCEL,
		"no day is known any more",
		{ "METHOD:CANCEL\r\n", "SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n", START }, NULL },
	{ "removed: the others keep it", removed, RK_CALENDAR_NEED_CANCEL, "no longer invited",
		{ "METHOD:CANCEL\r\n", "SEQUENCE:1\r\n", START,
			"ATTENDEE;CN=Budi;ROLE=REQ-PARTICIPANT:mailto:budi@x.go.id\r\n" },
		"STATUS" },
	{ "a session added", session_added, RK_CALENDAR_NEED_UPDATE, "rundown",
		{ "SEQUENCE:0\r\n", ACCEPTED, "Session 2: Dua" }, NULL },
	{ "another speaker", speaker_replaced, RK_CALENDAR_NEED_UPDATE, "rundown",
		{ "SEQUENCE:0\r\n", ACCEPTED, "Satu – Citra" }, NULL },
	{ "takes place after all", reinstated, RK_CALENDAR_NEED_REQUEST,
		"was taken back, invited again",
		{ "METHOD:REQUEST\r\n", "SEQUENCE:2\r\n", "STATUS:CONFIRMED\r\n" }, NULL },
	{ "taken off and invited again", invited_again, RK_CALENDAR_NEED_REQUEST,
		"was taken back, invited again", { "METHOD:REQUEST\r\n", "SEQUENCE:2\r\n" }, NULL },
	{ "another address: the old one is told", readdressed, RK_CALENDAR_NEED_CANCEL,
		"no longer invited", { "METHOD:CANCEL\r\n", "SEQUENCE:1\r\n" }, "baru.go.id" },
};

static void accept(RkDossier *dossier)
{
	RkParticipant *budi = ROW(dossier, PARTICIPANT, BUDI + 100);

	budi->rsvp = RK_RSVP_ACCEPTED;
	budi->rsvp_at = RK_INT(SENT_AT + 3600000);
}

static void each_event_has_its_message(void **state)
{
	for (guint i = 0; i < RK_LEN(cases); i++) {
		const struct Case *one = &cases[i];
		g_autoptr(RkDossier) dossier = sample();
		print_message("# %s\n", one->name);
		context.now = SENT_AT;
		send(dossier, "budi@x.go.id", RK_METHOD_REQUEST);
		accept(dossier);
		context.now = SENT_AT + 86400000;
		one->happen(dossier);
		g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(&context, dossier, 0);
		const RkRecipient *budi = find(event, "budi@x.go.id");
		assert_int_equal(budi->need, one->need);
		assert_true(g_strcmp0(budi->why, one->why) == 0);
		if (one->need == RK_CALENDAR_NEED_NOTHING)
			continue;
		RkMessageOptions options = { .method = one->need == RK_CALENDAR_NEED_CANCEL
							       ? RK_METHOD_CANCEL
							       : RK_METHOD_REQUEST,
			.only = budi };
		g_autoptr(RkMessage) message = rk_message_new(&context, event, &options, NULL);
		assert_non_null(message);
		g_autofree char *text = rk_message_text(message);
		g_auto(GStrv) parts = g_strsplit(text, "\r\n ", -1);
		g_autofree char *flat = g_strjoinv("", parts);
		for (guint j = 0; j < RK_LEN(one->lines) && one->lines[j]; j++)
			if (!strstr(flat, one->lines[j]))
				fail_msg("%s: no %s in %s", one->name, one->lines[j], flat);
		if (one->never && strstr(flat, one->never))
			fail_msg("%s: %s in %s", one->name, one->never, flat);
	}
}

/* Who was never sent anything gets the number that the others have. */
static void a_newcomer_joins_the_revision(void **state)
{
	g_autoptr(RkDossier) dossier = sample();

	send(dossier, "budi@x.go.id", RK_METHOD_REQUEST);
	elsewhere(dossier);
	send(dossier, "budi@x.go.id", RK_METHOD_REQUEST);
	g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(&context, dossier, 0);
	const RkRecipient *adi = find(event, "adi@x.go.id"), *budi = find(event, "budi@x.go.id");
	assert_int_equal(adi->need, RK_CALENDAR_NEED_REQUEST);
	assert_int_equal(rk_recipient_sequence(event, adi, RK_METHOD_REQUEST), 1);
	assert_int_equal(rk_recipient_sequence(event, budi, RK_METHOD_REQUEST), 1);
	assert_int_equal(rk_recipient_sequence(event, budi, RK_METHOD_CANCEL), 2);
}

/* Only what was sent as calendar message counts; of the highest number, what was sent last. */
static void the_ledger_counts_what_was_sent(void **state)
{
	static const struct {
		int kind, state;
		gint64 sequence;
		gboolean other; /* of a session */
	} rows[] = { { RK_DELIVERY_KIND_MESSAGE, RK_DELIVERY_STATE_SENT, 7, FALSE },
		{ RK_DELIVERY_KIND_CALENDAR, RK_DELIVERY_STATE_FAILED, 8, FALSE },
		{ RK_DELIVERY_KIND_CALENDAR, RK_DELIVERY_STATE_SENT, 9, TRUE },
		{ RK_DELIVERY_KIND_CALENDAR, RK_DELIVERY_STATE_SENT, 4, FALSE } };
	g_autoptr(RkDossier) dossier = sample();

	for (guint i = 0; i < RK_LEN(rows); i++) {
		RkDelivery *delivery = rk_delivery_new();
		delivery->id = 80 + i;
		delivery->kind = rows[i].kind;
		delivery->state = rows[i].state;
		delivery->method = RK_METHOD_REQUEST;
		delivery->sequence = RK_INT(rows[i].sequence);
		delivery->at = RK_INT(i + 1);
		delivery->uid = g_strdup(rows[i].other ? "session-40" : "meeting-1");
		delivery->address = g_strdup("BUDI@x.go.id");
		delivery->digest = g_strdup("of before there were parts");
		rk_rows_add(dossier->rows, RK_E_DELIVERY, delivery);
		g_autoptr(RkCalendarEvent) event = rk_calendar_event_new(&context, dossier, 0);
		const RkRecipient *budi = find(event, "budi@x.go.id");
		assert_int_equal(
			budi->need, i == 3 ? RK_CALENDAR_NEED_UPDATE : RK_CALENDAR_NEED_REQUEST);
		assert_int_equal(
			rk_recipient_sequence(event, budi, RK_METHOD_REQUEST), i == 3 ? 5 : 0);
	}
}

/* A speaker who is no participant is asked; for a session, the speakers alone. */
static void speakers_are_asked(void **state)
{
	g_autoptr(RkDossier) dossier = sample();

	speaker_add(dossier->rows, CITRA)->confirmation = RK_RSVP_TENTATIVE;
	speaker_add(dossier->rows, 0)->label = g_strdup("Panitia");
	g_autoptr(RkCalendarEvent) whole = rk_calendar_event_new(&context, dossier, 0);
	assert_int_equal(whole->recipients->len, 3);
	assert_int_equal(find(whole, "citra@x.go.id")->answer, RK_RSVP_TENTATIVE);
	g_autoptr(RkCalendarEvent) session = rk_calendar_event_new(&context, dossier, SESSION);
	assert_int_equal(session->recipients->len, 2);
	assert_null(find(session, "budi@x.go.id"));
	RkMessageOptions options = { .method = RK_METHOD_REQUEST,
		.only = find(session, "citra@x.go.id") };
	g_autoptr(RkMessage) message = rk_message_new(&context, session, &options, NULL);
	g_autofree char *text = rk_message_text(message);
	static const char *const lines[] = { "UID:session-40\r\n", "SUMMARY:Satu – Rapat\r\n",
		"DTSTART;TZID=Asia/Makassar:20241017T090000\r\n",
		"DTEND;TZID=Asia/Makassar:20241017T100000\r\n", "RELATED-TO:meeting-1\r\n" };
	for (guint i = 0; i < RK_LEN(lines); i++)
		assert_non_null(strstr(text, lines[i]));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_event_has_its_message),
		cmocka_unit_test(a_newcomer_joins_the_revision),
		cmocka_unit_test(the_ledger_counts_what_was_sent),
		cmocka_unit_test(speakers_are_asked),
	};

	return cmocka_run_group_tests_name("ledger", tests, NULL, NULL);
}
