/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The message of a meeting: RFC 5546 restrictions by libical's second opinion, who is listed, what
 * is refused, SEQUENCE from the ledger.
 */
#include "base/error.h"
#include "calendar/check.h"
#include "calendar/message.h"
#include "domain/stale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { MEETING = 1, OFFICE = 2, ADI = 3, BUDI = 4, CITRA = 5, OTHER_OFFICE = 6 };

static RkIdSource ids = { .now_ms = 1727913600000, .seed = 3 };
static RkContext context = { .now = 1727913600000,
	.zone = "Asia/Jakarta",
	.lang = RK_LANG_ID,
	.author = "test",
	.ids = &ids };

static void person_add(RkRows *rows, RkId id, const char *name, const char *email)
{
	RkPerson *person = rk_person_new();

	person->id = id;
	person->name = g_strdup(name);
	person->title_after = g_strdup("S.H., M.H.");
	person->email = g_strdup(email);
	rk_rows_add(rows, RK_E_PERSON, person);
}

static RkParticipant *participant_add(RkRows *rows, RkId id, RkId person, const char *title)
{
	RkParticipant *participant = rk_participant_new();

	participant->id = id;
	participant->meeting = MEETING;
	participant->position = RK_INT((gint64)id);
	participant->person = person;
	participant->title = g_strdup(title);
	participant->institution = person ? 0 : OTHER_OFFICE;
	rk_rows_add(rows, RK_E_PARTICIPANT, participant);
	return participant;
}

static void role_add(RkRows *rows, RkId id, int kind, RkId person)
{
	RkMeetingRole *role = rk_meeting_role_new();

	role->id = id;
	role->meeting = MEETING;
	role->role = kind;
	role->person = person;
	rk_rows_add(rows, RK_E_MEETING_ROLE, role);
}

static RkMeeting *meeting_new(void)
{
	RkMeeting *meeting = rk_meeting_new();

	meeting->id = MEETING;
	meeting->uid = g_strdup("0b6f1d3e-5a52-4e0f-9d3e-000000000001");
	meeting->code = g_strdup("2024-10-makassar");
	meeting->title = g_strdup("Rapat Koordinasi, Evaluasi; PKS");
	meeting->status = RK_MEETING_STATUS_SCHEDULED;
	meeting->start = g_strdup("2024-10-17T09:00");
	meeting->end = g_strdup("2024-10-17T16:00");
	meeting->zone = g_strdup("Asia/Makassar");
	meeting->venue = g_strdup("Claro Hotel Makassar");
	meeting->organiser = OFFICE;
	return meeting;
}

/* Three invited: Adi (chair) and Budi with an address, an office without; Citra is the contact. */
static RkDossier *sample(void)
{
	RkRows *rows = rk_rows_new();
	RkInstitution *office = rk_institution_new();

	office->id = OFFICE;
	office->name = g_strdup("Direktorat Kerja Sama Keimigrasian");
	rk_rows_add(rows, RK_E_MEETING, meeting_new());
	rk_rows_add(rows, RK_E_INSTITUTION, office);
	person_add(rows, ADI, "Adi Nugraha", "adi@example.go.id");
	person_add(rows, BUDI, "Budi", "budi@example.go.id");
	person_add(rows, CITRA, "Citra Lestari", "citra@example.go.id");
	participant_add(rows, 20, ADI, "Direktur");
	participant_add(rows, 21, BUDI, "Kepala Kantor");
	participant_add(rows, 22, 0, "Bupati Bulungan");
	participant_add(rows, 23, CITRA, "Pendamping")->uninvited = TRUE;
	role_add(rows, 30, RK_MEETING_ROLE_CHAIR, ADI);
	role_add(rows, 31, RK_MEETING_ROLE_CONTACT, CITRA);
	return rk_dossier_new(rows, MEETING);
}

static RkMeeting *meeting_of(RkDossier *dossier)
{
	return (RkMeeting *)dossier->meeting;
}

static char *unfolded(const RkMessage *message)
{
	g_autofree char *text = rk_message_text(message);
	g_auto(GStrv) parts = g_strsplit(text, "\r\n ", -1);

	return g_strjoinv("", parts);
}

static char *make(RkDossier *dossier, int method, RkId only)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkMessage) message = rk_message_new(&context, dossier,
		&(RkMessageOptions){ .method = method, .participant = only }, &error);

	assert_null(error);
	assert_non_null(message);
	return unfolded(message);
}

static void a_request_keeps_the_restrictions(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(RkMessage) message =
		rk_message_new(&context, dossier, &(RkMessageOptions){ 0 }, NULL);
	g_autofree char *text = rk_message_text(message), *flat = unfolded(message);
	g_autoptr(GError) error = NULL;
	RkInstant start, end;

	assert_true(rk_calendar_check(text, &error));
	assert_true(rk_calendar_times(text, &start, &end));
	assert_int_equal(start, 1729126800000); /* 01:00Z */
	assert_int_equal(end - start, 7 * 3600 * 1000);
	static const char *const lines[] = { "METHOD:REQUEST\r\n",
		"DTSTART;TZID=Asia/Makassar:20241017T090000\r\n",
		"DTEND;TZID=Asia/Makassar:20241017T160000\r\n", "SEQUENCE:0\r\n",
		"STATUS:CONFIRMED\r\n", "DTSTAMP:20241003T000000Z\r\n",
		"SUMMARY:Rapat Koordinasi\\, Evaluasi\\; PKS\r\n",
		"UID:0b6f1d3e-5a52-4e0f-9d3e-000000000001\r\n", "LOCATION:Claro Hotel Makassar\r\n",
		"ORGANIZER;CN=\"Citra Lestari, S.H., M.H.\":mailto:citra@example.go.id\r\n",
		"ATTENDEE;CN=\"Adi Nugraha, S.H., "
		"M.H.\";CUTYPE=INDIVIDUAL;ROLE=CHAIR;PARTSTAT=NEEDS-ACTION;"
		"RSVP=TRUE:mailto:adi@example.go.id\r\n",
		"BEGIN:VTIMEZONE\r\nTZID:Asia/Makassar\r\n" };
	for (guint i = 0; i < RK_LEN(lines); i++)
		if (!strstr(flat, lines[i]))
			fail_msg("missing %s in %s", lines[i], flat);
	assert_null(strstr(text, "VALARM"));
	assert_null(strstr(text, "X-WR"));
	assert_int_equal(message->addressees->len, 3);
	assert_null(g_array_index(message->addressees, RkAddressee, 2).address);
	assert_null(strstr(text, "Bulungan"));
}

static void one_recipient_sees_only_himself(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autofree char *flat = make(dossier, RK_METHOD_REQUEST, 21);
	g_autoptr(GError) error = NULL;

	assert_non_null(strstr(flat, "mailto:budi@"));
	assert_null(strstr(flat, "mailto:adi@"));
	assert_null(rk_message_new(
		&context, dossier, &(RkMessageOptions){ .participant = 22 }, &error));
	assert_string_equal(rk_error_field(error), "participant");
}

static void answers_are_kept(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	RkParticipant *budi = rk_rows_find(dossier->rows, RK_E_PARTICIPANT, 21);

	budi->rsvp = RK_RSVP_ACCEPTED;
	g_autofree char *accepted = make(dossier, 0, 0);
	assert_non_null(strstr(accepted, "PARTSTAT=ACCEPTED:mailto:budi@"));
	budi->rsvp =
		RK_RSVP_DELEGATED; /* to somebody without address: cannot be said in iCalendar */
	g_autofree char *unnamed = make(dossier, 0, 0);
	assert_non_null(strstr(unnamed, "PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:budi@"));
	budi->representative = CITRA;
	g_autofree char *delegated = make(dossier, 0, 0);
	assert_non_null(strstr(delegated,
		"PARTSTAT=DELEGATED;DELEGATED-TO=\"mailto:citra@example.go.id\":mailto:budi@"));
}

static void publish_names_nobody(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autofree char *flat = make(dossier, RK_METHOD_PUBLISH, 0);

	assert_non_null(strstr(flat, "METHOD:PUBLISH"));
	assert_non_null(strstr(flat, "ORGANIZER"));
	assert_null(strstr(flat, "ATTENDEE"));
}

static void cancel_is_cancelled(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(RkMessage) message = rk_message_new(
		&context, dossier, &(RkMessageOptions){ .method = RK_METHOD_CANCEL }, NULL);
	g_autofree char *text = rk_message_text(message), *flat = unfolded(message);
	g_autoptr(GError) error = NULL;

	assert_true(rk_calendar_check(text, &error));
	assert_non_null(strstr(flat, "STATUS:CANCELLED"));
	assert_null(strstr(flat, "PARTSTAT"));
}

static void status_is_that_of_the_meeting(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(GError) error = NULL;

	meeting_of(dossier)->status = RK_MEETING_STATUS_DRAFT;
	g_autofree char *draft = make(dossier, 0, 0);
	assert_non_null(strstr(draft, "STATUS:TENTATIVE"));
	meeting_of(dossier)->status = RK_MEETING_STATUS_CANCELLED;
	assert_null(rk_message_new(&context, dossier, &(RkMessageOptions){ 0 }, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
	assert_string_equal(rk_error_field(error), "status");
	g_autofree char *published = make(dossier, RK_METHOD_PUBLISH, 0);
	assert_non_null(strstr(published, "STATUS:CANCELLED"));
}

static void nobody_to_send_makes_a_plain_file(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(GError) error = NULL;

	g_clear_pointer(
		&((RkPerson *)rk_rows_find(dossier->rows, RK_E_PERSON, CITRA))->email, g_free);
	g_autofree char *flat = make(dossier, 0, 0);
	assert_null(strstr(flat, "METHOD"));
	assert_null(strstr(flat, "ORGANIZER"));
	assert_null(strstr(flat, "ATTENDEE"));
	assert_null(rk_message_new(
		&context, dossier, &(RkMessageOptions){ .method = RK_METHOD_REQUEST }, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
	assert_string_equal(rk_error_field(error), "email");
	context.me = ADI;
	g_autofree char *mine = make(dossier, 0, 0);
	context.me = 0;
	assert_non_null(
		strstr(mine, "ORGANIZER;CN=\"Adi Nugraha, S.H., M.H.\":mailto:adi@example.go.id"));
}

static void the_place_names_its_city_once(void **state)
{
	g_autoptr(RkDossier) dossier = sample();

	rk_text_set(&meeting_of(dossier)->city, "Makassar");
	g_autofree char *named = make(dossier, 0, 0);
	assert_non_null(strstr(named, "LOCATION:Claro Hotel Makassar\r\n"));
	rk_text_set(&meeting_of(dossier)->venue, "Claro");
	g_autofree char *added = make(dossier, 0, 0);
	assert_non_null(strstr(added, "LOCATION:Claro\\, Makassar\r\n"));
}

static void the_office_address_comes_first(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	RkInstitution *office = rk_rows_find(dossier->rows, RK_E_INSTITUTION, OFFICE);

	office->email = g_strdup("kerjasama@example.go.id\r\nX:1");
	g_autofree char *bad = make(dossier, 0, 0);
	assert_non_null(strstr(bad, "mailto:citra@"));
	rk_text_set(&office->email, "kerjasama@example.go.id");
	g_autofree char *good = make(dossier, 0, 0);
	assert_non_null(strstr(good,
		"ORGANIZER;CN=Direktorat Kerja Sama Keimigrasian:mailto:kerjasama@example.go.id"));
}

static void times_that_are_missing_are_refused(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(GError) error = NULL;

	rk_text_set(&meeting_of(dossier)->end, NULL);
	assert_null(rk_message_new(&context, dossier, &(RkMessageOptions){ 0 }, &error));
	assert_string_equal(rk_error_field(error), "end");
	g_clear_error(&error);
	RkSession *session = rk_session_new();
	session->id = 40;
	session->meeting = MEETING;
	session->kind = RK_SESSION_KIND_SESSION;
	session->title = g_strdup("Satu");
	session->minutes = RK_INT(90);
	rk_rows_add(dossier->rows, RK_E_SESSION, session);
	g_autofree char *flat = make(dossier, 0, 0);
	assert_non_null(strstr(flat, "DTEND;TZID=Asia/Makassar:20241017T103000"));
	assert_non_null(strstr(flat, "09.00–10.30 Sesi 1: Satu"));
	rk_text_set(&meeting_of(dossier)->start, NULL);
	assert_null(rk_message_new(&context, dossier, &(RkMessageOptions){ 0 }, &error));
	assert_string_equal(rk_error_field(error), "start");
}

static void a_zone_without_a_simple_rule_is_written_in_utc(void **state)
{
	g_autoptr(RkDossier) dossier = sample();

	rk_text_set(&meeting_of(dossier)->zone, "Europe/Istanbul");
	rk_text_set(&meeting_of(dossier)->start, "2015-01-05T09:00");
	rk_text_set(&meeting_of(dossier)->end, "2015-01-05T10:00");
	g_autofree char *flat = make(dossier, 0, 0);
	assert_non_null(strstr(flat, "DTSTART:20150105T070000Z"));
	assert_null(strstr(flat, "VTIMEZONE"));
}

static void deliver(RkDossier *dossier, RkId id, gint64 sequence, const char *digest)
{
	RkDelivery *delivery = rk_delivery_new();

	delivery->id = id;
	delivery->meeting = MEETING;
	delivery->kind = RK_DELIVERY_KIND_CALENDAR;
	delivery->method = RK_METHOD_REQUEST;
	delivery->state = RK_DELIVERY_STATE_SENT;
	delivery->channel = RK_CHANNEL_ICS;
	delivery->sequence = RK_INT(sequence);
	delivery->at = RK_INT((gint64)id);
	delivery->digest = g_strdup(digest);
	rk_rows_add(dossier->rows, RK_E_DELIVERY, delivery);
}

static void sequence_rises_only_when_it_must(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autofree char *digest = rk_digest_calendar(dossier);

	assert_int_equal(rk_sequence_next(dossier, RK_METHOD_REQUEST, digest), 0);
	deliver(dossier, 80, 0, digest);
	assert_int_equal(rk_sequence_next(dossier, RK_METHOD_REQUEST, digest), 0);
	assert_int_equal(rk_sequence_next(dossier, RK_METHOD_CANCEL, digest), 1);
	rk_text_set(&meeting_of(dossier)->start, "2024-10-17T10:00");
	g_autofree char *moved = rk_digest_calendar(dossier);
	assert_string_not_equal(digest, moved);
	assert_int_equal(rk_sequence_next(dossier, RK_METHOD_REQUEST, moved), 1);
	deliver(dossier, 81, 4, digest); /* a restored backup must still jump above what was sent */
	assert_int_equal(rk_sequence_next(dossier, RK_METHOD_REQUEST, moved), 5);
}

static void addresses_are_checked(void **state)
{
	static const char *const bad[] = { NULL, "", "a", "@x", "a@", "a@b@c", "a b@c", "a@b\n",
		"a@b,c", "<a@b>", "a:b@c", "a\"@b" };

	for (guint i = 0; i < RK_LEN(bad); i++)
		assert_false(rk_mail_address_valid(bad[i]));
	assert_true(rk_mail_address_valid("citra.lestari+x@example.go.id"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_request_keeps_the_restrictions),
		cmocka_unit_test(one_recipient_sees_only_himself),
		cmocka_unit_test(answers_are_kept),
		cmocka_unit_test(publish_names_nobody),
		cmocka_unit_test(cancel_is_cancelled),
		cmocka_unit_test(status_is_that_of_the_meeting),
		cmocka_unit_test(nobody_to_send_makes_a_plain_file),
		cmocka_unit_test(the_place_names_its_city_once),
		cmocka_unit_test(the_office_address_comes_first),
		cmocka_unit_test(times_that_are_missing_are_refused),
		cmocka_unit_test(a_zone_without_a_simple_rule_is_written_in_utc),
		cmocka_unit_test(sequence_rises_only_when_it_must),
		cmocka_unit_test(addresses_are_checked),
	};

	return cmocka_run_group_tests_name("message", tests, NULL, NULL);
}
