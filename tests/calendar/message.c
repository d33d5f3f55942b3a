/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The message of a meeting: RFC 5546 restrictions by libical's second opinion, who is listed, what
 * is refused, SEQUENCE from the ledger.
 */
#include "base/contact.h"
#include "base/error.h"
#include "libical_check.h"
#include "calendar/message_people.h"
#include "domain/rundown/stale.h"

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

typedef struct Wanted {
	int method;
	RkId participant;
} Wanted;

/* Messages borrow their event: those of the test that runs. */
static GPtrArray *events;

static RkMessage *message_make(RkDossier *dossier, const Wanted *wanted, GError **error)
{
	RkCalendarEvent *event = rk_calendar_event_new(&context, dossier, 0);
	RkMessageOptions options = { .method = wanted->method };

	g_ptr_array_add(events, event);
	for (guint i = 0; wanted->participant && i < event->recipients->len; i++) {
		const RkRecipient *one = event->recipients->pdata[i];
		RkId id = one->participant ? one->participant->id
			  : one->last      ? one->last->participant
					   : 0;
		if (id == wanted->participant)
			options.only = one;
	}
	return rk_message_new(&context, event, &options, error);
}

static int setup(void **state)
{
	events = g_ptr_array_new_with_free_func((GDestroyNotify)rk_calendar_event_free);
	return 0;
}

static int teardown(void **state)
{
	g_ptr_array_unref(events);
	return 0;
}

static char *make(RkDossier *dossier, int method, RkId only)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkMessage) message =
		message_make(dossier, &(Wanted){ .method = method, .participant = only }, &error);

	assert_null(error);
	assert_non_null(message);
	return unfolded(message);
}

static void a_request_keeps_the_restrictions(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(RkMessage) message = message_make(dossier, &(Wanted){ 0 }, NULL);
	g_autofree char *text = rk_message_text(message), *flat = unfolded(message);
	g_autoptr(GError) error = NULL;
	RkInstant start, end;

	assert_true(libical_check(text, &error));
	assert_true(libical_times(text, &start, &end));
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
	assert_int_equal(message->listed->len, 2);
	assert_null(strstr(text, "Bulungan"));
}

static void one_recipient_sees_only_himself(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autofree char *flat = make(dossier, RK_METHOD_REQUEST, 21);
	g_autoptr(GError) error = NULL;

	assert_non_null(strstr(flat, "mailto:budi@"));
	assert_null(strstr(flat, "mailto:adi@"));
	assert_null(message_make(dossier, &(Wanted){ .participant = 22 }, &error));
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
	g_autoptr(RkMessage) message =
		message_make(dossier, &(Wanted){ .method = RK_METHOD_CANCEL }, NULL);
	g_autofree char *text = rk_message_text(message), *flat = unfolded(message);
	g_autoptr(GError) error = NULL;

	assert_true(libical_check(text, &error));
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
	assert_null(message_make(dossier, &(Wanted){ 0 }, &error));
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
	assert_null(message_make(dossier, &(Wanted){ .method = RK_METHOD_REQUEST }, &error));
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
	g_autofree char *alone = make(dossier, 0, 0);
	assert_non_null(strstr(alone, "DTSTART;TZID=Asia/Makassar:20241017T090000\r\nSUMMARY"));
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
	assert_null(message_make(dossier, &(Wanted){ 0 }, &error));
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

/* --- every line --- */

static void session_add(RkRows *rows, RkId id, int day, int kind, const char *title, int minutes)
{
	RkSession *session = rk_session_new();

	session->id = id;
	session->meeting = MEETING;
	session->day = RK_INT(day);
	session->position = RK_INT((gint64)id);
	session->kind = kind;
	session->title = g_strdup(title);
	session->minutes = RK_INT(minutes);
	rk_rows_add(rows, RK_E_SESSION, session);
}

static void speaker_add(
	RkRows *rows, RkId id, RkId session, int role, RkId office, RkId person, const char *label)
{
	RkSessionSpeaker *speaker = rk_session_speaker_new();

	speaker->id = id;
	speaker->session = session;
	speaker->role = role;
	speaker->institution = office;
	speaker->person = person;
	speaker->label = g_strdup(label);
	rk_rows_add(rows, RK_E_SESSION_SPEAKER, speaker);
}

/* Two days, who speaks, a link, an office with an address, two who share one. */
static RkDossier *full_sample(void)
{
	RkDossier *dossier = sample();
	RkRows *rows = dossier->rows;
	RkMeeting *meeting = meeting_of(dossier);
	RkInstitution *other = rk_institution_new();

	rk_text_set(&meeting->purpose, "Menyamakan pemahaman.");
	rk_text_set(&meeting->link, "https://rapat.example.go.id/1");
	rk_text_set(&meeting->title_en, "Coordination Meeting");
	rk_text_set(&meeting->end, "2024-10-18T12:00");
	meeting->confidentiality = RK_CONFIDENTIALITY_SECRET;
	other->id = OTHER_OFFICE;
	other->name = g_strdup("Pemerintah Kabupaten Bulungan");
	other->short_name = g_strdup("Pemkab Bulungan");
	other->email = g_strdup("BUDI@example.go.id"); /* the address of Budi */
	rk_rows_add(rows, RK_E_INSTITUTION, other);
	participant_add(rows, 24, CITRA, "Pendamping")->companion_of = 20;
	session_add(rows, 41, 1, RK_SESSION_KIND_REMARKS, "Sambutan", 30);
	session_add(rows, 42, 1, RK_SESSION_KIND_SESSION, "Kiat", 60);
	session_add(rows, 43, 2, RK_SESSION_KIND_SESSION, "Penataan", 45);
	rk_text_set(&((RkSession *)rk_rows_find(rows, RK_E_SESSION, 42))->title_en, "Strategies");
	speaker_add(rows, 51, 41, RK_SPEAKER_ROLE_SPEAKER, 0, 0, "Panitia");
	speaker_add(rows, 52, 42, RK_SPEAKER_ROLE_SPEAKER, OTHER_OFFICE, ADI, NULL);
	speaker_add(rows, 53, 42, RK_SPEAKER_ROLE_SPEAKER, 0, BUDI, NULL);
	speaker_add(rows, 54, 42, RK_SPEAKER_ROLE_MODERATOR, 0, CITRA, NULL);
	return dossier;
}

static void every_line_of_a_request(void **state)
{
	g_autoptr(RkDossier) dossier = full_sample();
	g_autofree char *flat = make(dossier, 0, 0);
	const char *zone_end = strstr(flat, "END:VTIMEZONE\r\n");

	assert_true(g_str_has_prefix(flat,
		"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//rakor//rakor " RAKOR_VERSION
		"//ID\r\nCALSCALE:GREGORIAN\r\nMETHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\n"));
	assert_non_null(zone_end);
	assert_string_equal(zone_end + strlen("END:VTIMEZONE\r\n"),
		"BEGIN:VEVENT\r\n"
		"UID:0b6f1d3e-5a52-4e0f-9d3e-000000000001\r\n"
		"DTSTAMP:20241003T000000Z\r\n"
		"CREATED:20200101T000000Z\r\n"
		"LAST-MODIFIED:20200101T000000Z\r\n"
		"SEQUENCE:0\r\n"
		"DTSTART;TZID=Asia/Makassar:20241017T090000\r\n"
		"DTEND;TZID=Asia/Makassar:20241018T120000\r\n"
		"SUMMARY:Rapat Koordinasi\\, Evaluasi\\; PKS\r\n"
		"DESCRIPTION:Menyamakan pemahaman.\\n\\nSusunan acara:\\n"
		"Hari 1\\, Kamis\\, 17 Oktober 2024\\n"
		"09.00–09.30 Sambutan – Panitia\\n"
		"09.30–10.30 Sesi 1: Kiat – Pemerintah Kabupaten Bulungan "
		"(Adi Nugraha\\, S.H.\\, M.H.)\\; Budi\\, S.H.\\, M.H.\\n"
		"Hari 2\\, Jumat\\, 18 Oktober 2024\\n"
		"09.00–09.45 Sesi 2: Penataan\\n\\n"
		"Tautan daring: https://rapat.example.go.id/1\r\n"
		"LOCATION:Claro Hotel Makassar\r\n"
		"URL:https://rapat.example.go.id/1\r\n"
		"CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Tautan daring:"
		"https://rapat.example.go.id/1\r\n"
		"STATUS:CONFIRMED\r\nTRANSP:OPAQUE\r\nCLASS:CONFIDENTIAL\r\n"
		"ORGANIZER;CN=\"Citra Lestari, S.H., M.H.\":mailto:citra@example.go.id\r\n"
		"ATTENDEE;CN=\"Adi Nugraha, S.H., M.H.\";CUTYPE=INDIVIDUAL;ROLE=CHAIR;"
		"PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:adi@example.go.id\r\n"
		"ATTENDEE;CN=\"Budi, S.H., M.H.\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
		"PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:budi@example.go.id\r\n"
		"ATTENDEE;CN=\"Citra Lestari, S.H., M.H.\";CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;"
		"PARTSTAT=ACCEPTED:mailto:citra@example.go.id\r\n"
		"END:VEVENT\r\nEND:VCALENDAR\r\n");
}

static void the_language_is_that_of_the_context(void **state)
{
	g_autoptr(RkDossier) dossier = full_sample();

	context.lang = RK_LANG_EN;
	g_autofree char *flat = make(dossier, 0, 0);
	context.lang = RK_LANG_ID;
	assert_non_null(strstr(flat, "SUMMARY:Coordination Meeting\r\n"));
	assert_non_null(strstr(flat, "\\n09:30–10:30 Session 1: Strategies – Pemerintah"));
	assert_non_null(strstr(
		flat, "Day 2\\, Friday\\, 18 October 2024\\n09:00–09:45 Session 2: Penataan"));
}

static void little_known_makes_few_lines(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autofree char *flat = make(dossier, 0, 0);

	assert_null(strstr(flat, "DESCRIPTION"));
	assert_null(strstr(flat, "URL"));
	assert_non_null(strstr(flat, "CLASS:PUBLIC\r\n"));
	rk_text_set(&meeting_of(dossier)->link, "https://rapat.example.go.id/1");
	g_autofree char *linked = make(dossier, 0, 0);
	assert_non_null(
		strstr(linked, "DESCRIPTION:Tautan daring: https://rapat.example.go.id/1\r\n"));
	session_add(dossier->rows, 41, 1, RK_SESSION_KIND_REMARKS, "Sambutan", 30);
	g_autofree char *one_day = make(dossier, 0, 0);
	assert_non_null(strstr(one_day, "Susunan acara:\\n09.00–09.30 Sambutan\\n\\nTautan"));
}

/* An office is asked by its own address, in the name that people know. */
static void an_office_is_asked_too(void **state)
{
	g_autoptr(RkDossier) dossier = full_sample();
	RkInstitution *other = rk_rows_find(dossier->rows, RK_E_INSTITUTION, OTHER_OFFICE);
	RkParticipant *guest = rk_rows_find(dossier->rows, RK_E_PARTICIPANT, 22);

	rk_text_set(&other->email, "bulungan@example.go.id");
	other->head_title = g_strdup("Bupati Bulungan");
	other->title_full = TRUE;
	g_autofree char *titled = make(dossier, 0, 0);
	assert_non_null(
		strstr(titled, "ATTENDEE;CN=Bupati Bulungan;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;"));
	rk_text_set(&guest->title, NULL);
	g_autofree char *plain = make(dossier, 0, 0);
	assert_non_null(strstr(plain, "CN=Bupati Bulungan;"));
	rk_text_set(&guest->shown_name, "Bupati");
	g_autofree char *shown = make(dossier, 0, 0);
	assert_non_null(strstr(shown, "CN=Bupati;"));
	/* A person without an address is not asked through the office. */
	guest->person = CITRA;
	g_clear_pointer(
		&((RkPerson *)rk_rows_find(dossier->rows, RK_E_PERSON, CITRA))->email, g_free);
	rk_text_set(
		&((RkInstitution *)rk_rows_find(dossier->rows, RK_E_INSTITUTION, OFFICE))->email,
		"kerjasama@example.go.id");
	g_autofree char *person = make(dossier, 0, 0);
	assert_null(strstr(person, "bulungan@"));
}

static void nobody_to_ask_makes_a_page_for_all(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(GError) error = NULL;

	for (RkId id = 20; id <= 22; id++)
		((RkParticipant *)rk_rows_find(dossier->rows, RK_E_PARTICIPANT, id))->uninvited =
			TRUE;
	g_autofree char *page = make(dossier, 0, 0);
	assert_non_null(strstr(page, "METHOD:PUBLISH\r\n"));
	assert_null(message_make(dossier, &(Wanted){ .method = RK_METHOD_REQUEST }, &error));
	assert_string_equal(rk_error_field(error), "participant");
	assert_string_equal(rk_error_where(error), "2024-10-makassar");
}

static void only_a_contact_with_an_address_sends(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	RkPerson *citra = rk_rows_find(dossier->rows, RK_E_PERSON, CITRA);

	role_add(dossier->rows, 32, RK_MEETING_ROLE_CONTACT, BUDI);
	rk_text_set(&citra->email, "bukan alamat");
	g_autofree char *second = make(dossier, 0, 0);
	assert_non_null(strstr(second, "ORGANIZER;CN=\"Budi, S.H., M.H.\":mailto:budi@"));
}

static void answers_that_ask_no_more(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	RkParticipant *budi = rk_rows_find(dossier->rows, RK_E_PARTICIPANT, 21);

	budi->rsvp = RK_RSVP_TENTATIVE;
	g_autofree char *tentative = make(dossier, 0, 0);
	assert_non_null(strstr(tentative, "PARTSTAT=TENTATIVE;RSVP=TRUE:mailto:budi@"));
	budi->rsvp = RK_RSVP_DECLINED;
	budi->representative = CITRA; /* who was named, and then declined all the same */
	g_autofree char *declined = make(dossier, 0, 0);
	assert_non_null(strstr(declined, "PARTSTAT=DECLINED:mailto:budi@"));
	budi->rsvp = RK_RSVP_DELEGATED;
	g_clear_pointer(
		&((RkPerson *)rk_rows_find(dossier->rows, RK_E_PERSON, CITRA))->email, g_free);
	role_add(dossier->rows, 33, RK_MEETING_ROLE_CONTACT, ADI);
	g_autofree char *silent = make(dossier, 0, 0);
	assert_non_null(strstr(silent, "PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:budi@"));
}

static void a_meeting_that_ends_before_it_begins_is_refused(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(GError) error = NULL;

	rk_text_set(&meeting_of(dossier)->end, "2024-10-17T09:00");
	assert_null(message_make(dossier, &(Wanted){ 0 }, &error));
	assert_string_equal(rk_error_field(error), "end");
	rk_text_set(&meeting_of(dossier)->end, "2024-10-17T09:01");
	g_autofree char *minute = make(dossier, 0, 0);
	assert_non_null(strstr(minute, "T090100\r\n"));
	/* "s.d. selesai": no end is invented, whatever the rundown says. */
	meeting_of(dossier)->open_end = TRUE;
	session_add(dossier->rows, 41, 1, RK_SESSION_KIND_SESSION, "Satu", 90);
	g_autofree char *open = make(dossier, 0, 0);
	assert_null(strstr(open, "DTEND"));
}

/* A wall time that is not one instant to every reader is written in UTC. */
static void hours_of_a_clock_change_are_written_in_utc(void **state)
{
	static const struct {
		const char *zone, *start, *end, *line;
	} cases[] = {
		/* The gap is read with the offset before it (RFC 5545 3.3.5). */
		{ "America/New_York", "2027-03-14T02:30", "2027-03-14T05:00",
			"DTSTART:20270314T073000Z\r\n" },
		{ "America/New_York", "2027-11-07T01:30", "2027-11-07T05:00",
			"DTSTART:20271107T053000Z\r\n" },
		{ "America/New_York", "2027-11-07T00:30", "2027-11-07T01:30",
			"DTEND:20271107T053000Z\r\n" },
		{ "America/New_York", "2027-11-07T03:30", "2027-11-07T05:00",
			"DTSTART;TZID=America/New_York:20271107T033000\r\n" },
		{ "UTC", "2027-11-07T03:30", "2027-11-07T05:00", "DTSTART:20271107T033000Z\r\n" },
		{ "Etc/UTC", "2027-11-07T03:30", "2027-11-07T05:00",
			"DTSTART:20271107T033000Z\r\n" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(RkDossier) dossier = sample();
		rk_text_set(&meeting_of(dossier)->zone, cases[i].zone);
		rk_text_set(&meeting_of(dossier)->start, cases[i].start);
		rk_text_set(&meeting_of(dossier)->end, cases[i].end);
		g_autofree char *flat = make(dossier, 0, 0);
		if (!strstr(flat, cases[i].line))
			fail_msg("no %s in %s", cases[i].line, flat);
		assert_true((strstr(flat, "VTIMEZONE") != NULL) ==
			    (strstr(cases[i].line, "TZID") != NULL));
	}
}

static void before_1970_is_refused(void **state)
{
	g_autoptr(RkDossier) dossier = sample();
	g_autoptr(GError) error = NULL;

	rk_text_set(&meeting_of(dossier)->start, "1968-10-17T09:00");
	rk_text_set(&meeting_of(dossier)->end, "1968-10-17T10:00");
	assert_null(message_make(dossier, &(Wanted){ 0 }, &error));
	assert_string_equal(rk_error_field(error), "start");
}

/* Days whose hours are not known yet are whole days; vague words are no day. */
static void days_without_hours_are_whole_days(void **state)
{
	static const struct {
		const char *words, *first, *lines;
	} cases[] = {
		{ "17 Oktober 2024", "2024-10-17",
			"DTSTART;VALUE=DATE:20241017\r\nDTEND;VALUE=DATE:20241018\r\n" },
		{ "17–18 Oktober 2024", "2024-10-17",
			"DTSTART;VALUE=DATE:20241017\r\nDTEND;VALUE=DATE:20241019\r\n" },
		{ "minggu ke-3 Oktober 2024", "2024-10-14", NULL },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(RkDossier) dossier = sample();
		g_autoptr(GError) error = NULL;
		RkMeeting *meeting = meeting_of(dossier);
		rk_text_set(&meeting->start, NULL);
		rk_text_set(&meeting->end, NULL);
		rk_text_set(&meeting->when_text, cases[i].words);
		rk_text_set(&meeting->when_from, cases[i].first);
		g_autoptr(RkMessage) message = message_make(dossier, &(Wanted){ 0 }, &error);
		assert_true((message != NULL) == (cases[i].lines != NULL));
		if (!message)
			continue;
		g_autofree char *text = rk_message_text(message);
		assert_non_null(strstr(text, cases[i].lines));
		assert_null(strstr(text, "TZID"));
		assert_true(libical_check(text, &error));
	}
}

static void only_a_link_is_a_url(void **state)
{
	static const char *const bad[] = { "javascript:alert(1)", "rapat", "https://a b",
		"ftp://x.id" };
	g_autoptr(RkDossier) dossier = sample();

	for (guint i = 0; i < RK_LEN(bad); i++) {
		rk_text_set(&meeting_of(dossier)->link, bad[i]);
		g_autofree char *flat = make(dossier, 0, 0);
		assert_null(strstr(flat, "URL:"));
		assert_null(strstr(flat, "CONFERENCE"));
	}
}

static void addresses_are_checked(void **state)
{
	static const char *const bad[] = { NULL, "", "a", "@x", "a@", "a@b@c", "a b@c", "a@b\n",
		"a@b,c", "<a@b>", "a:b@c", "a\"@b" };

	for (guint i = 0; i < RK_LEN(bad); i++)
		assert_false(rk_mail_valid(bad[i]));
	assert_true(rk_mail_valid("citra.lestari+x@example.go.id"));
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
		cmocka_unit_test(every_line_of_a_request),
		cmocka_unit_test(the_language_is_that_of_the_context),
		cmocka_unit_test(little_known_makes_few_lines),
		cmocka_unit_test(an_office_is_asked_too),
		cmocka_unit_test(nobody_to_ask_makes_a_page_for_all),
		cmocka_unit_test(only_a_contact_with_an_address_sends),
		cmocka_unit_test(answers_that_ask_no_more),
		cmocka_unit_test(a_meeting_that_ends_before_it_begins_is_refused),
		cmocka_unit_test(hours_of_a_clock_change_are_written_in_utc),
		cmocka_unit_test(before_1970_is_refused),
		cmocka_unit_test(days_without_hours_are_whole_days),
		cmocka_unit_test(only_a_link_is_a_url),
		cmocka_unit_test(addresses_are_checked),
	};

	return cmocka_run_group_tests_name("message", tests, setup, teardown);
}
