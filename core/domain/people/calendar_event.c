/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The ledger by address. Invariant: one address is one recipient; the newest message to it says
 * what he has, the one with the highest number says what the next must exceed.
 */
#include "domain/people/calendar_event.h"

#include "base/contact.h"
#include "base/label.h"
#include "domain/names/name.h"
#include "domain/people/participant_words.h"
#include "domain/rundown/stale.h"

#include <string.h>

/* --- the ledger --- */

typedef struct Held {
	const RkDelivery *last, *top;
} Held;

/* An address in small letters; without one, the row that was noted. Caller frees. */
static char *key_of(const char *address, RkId participant)
{
	if (address)
		return g_ascii_strdown(address, -1);
	return participant ? g_strdup_printf("#%" G_GINT64_FORMAT, participant) : g_strdup("");
}

static gboolean is_newer(const RkDelivery *a, const RkDelivery *b)
{
	if (!b || a->at.value != b->at.value)
		return !b || a->at.value > b->at.value;
	return a->id > b->id;
}

static gboolean is_higher(const RkDelivery *a, const RkDelivery *b)
{
	if (!a->sequence.set)
		return FALSE;
	if (!b || a->sequence.value != b->sequence.value)
		return !b || a->sequence.value > b->sequence.value;
	return is_newer(a, b);
}

/* Calendar messages of this event that left the house. */
static gboolean counts(const RkCalendarEvent *event, const RkDelivery *delivery)
{
	return delivery->kind == RK_DELIVERY_KIND_CALENDAR &&
	       delivery->state == RK_DELIVERY_STATE_SENT && delivery->method != RK_METHOD_REPLY &&
	       (delivery->uid ? g_str_equal(delivery->uid, event->uid) : !event->session);
}

/* Recipient → what went to him. */
static GHashTable *ledger_read(RkCalendarEvent *event)
{
	GHashTable *ledger = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

	RK_EACH (event->dossier->rows, DELIVERY, RkDelivery, delivery) {
		if (!counts(event, delivery))
			continue;
		char *key = key_of(delivery->address, delivery->participant);
		Held *held = g_hash_table_lookup(ledger, key);
		if (!held) {
			held = g_new0(Held, 1);
			g_hash_table_insert(ledger, g_strdup(key), held);
		}
		g_free(key);
		if (is_newer(delivery, held->last))
			held->last = delivery;
		if (is_higher(delivery, held->top))
			held->top = delivery;
		if (delivery->start && is_newer(delivery, event->dated))
			event->dated = delivery;
	}
	return ledger;
}

/* SEQUENCE of what the event says now: that of the last revision, or the next. */
static gint64 revision_of(const RkCalendarEvent *event)
{
	const RkDelivery *top = NULL;

	RK_EACH (event->dossier->rows, DELIVERY, RkDelivery, delivery)
		if (counts(event, delivery) && delivery->method != RK_METHOD_CANCEL &&
			is_higher(delivery, top))
			top = delivery;
	return top ? top->sequence.value + rk_digest_is_significant(top->digest, event->digest) : 0;
}

gint64 rk_recipient_sequence(const RkCalendarEvent *event, const RkRecipient *recipient, int method)
{
	const RkDelivery *top = recipient ? recipient->top : NULL;

	if (method == RK_METHOD_CANCEL) /* what is cancelled was sent, though nobody recorded it */
		return (top ? top->sequence.value : event->revision) + 1;
	if (!top)
		return event->revision;
	if (top->method != RK_METHOD_CANCEL && recipient->last->method != RK_METHOD_CANCEL &&
		!rk_digest_is_significant(top->digest, event->digest))
		return top->sequence.value;
	return MAX(top->sequence.value + 1, event->revision);
}

/* --- who --- */

static void recipient_free(gpointer data)
{
	RkRecipient *recipient = data;

	g_free(recipient->name);
	g_free(recipient->address);
	g_free(recipient->why);
	g_free(recipient);
}

static char *participant_name(const RkRows *rows, const RkParticipant *participant)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, participant->person);

	if (participant->shown_name)
		return g_strdup(participant->shown_name);
	return person ? rk_person_full_name(person) : rk_participant_addressee(rows, participant);
}

/* Of the person; of the office only while nobody is named. */
static char *address_of(const RkRows *rows, RkId person_id, RkId office_id)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, person_id);
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution, office_id);
	const char *mail = person ? person->email : office ? office->email : NULL;

	return rk_mail_valid(mail) ? g_strdup(mail) : NULL;
}

/* One calendar address is one ATTENDEE: a second row with it counts as having none. */
static RkRecipient *recipient_add(
	RkCalendarEvent *event, GHashTable *seen, char *name, char *address)
{
	RkRecipient *recipient = g_new0(RkRecipient, 1);

	recipient->name = name;
	recipient->address = address;
	if (address && !g_hash_table_add(seen, g_ascii_strdown(address, -1)))
		g_clear_pointer(&recipient->address, g_free);
	g_ptr_array_add(event->recipients, recipient);
	return recipient;
}

static void participant_add(
	RkCalendarEvent *event, GHashTable *seen, const RkParticipant *participant)
{
	const RkRows *rows = event->dossier->rows;
	RkRecipient *recipient = recipient_add(event, seen, participant_name(rows, participant),
		address_of(rows, participant->person, participant->institution));

	recipient->participant = participant;
	recipient->answer = participant->rsvp ? participant->rsvp : RK_RSVP_PENDING;
	recipient->asked_again = rk_answer_is_old(event->dossier, participant);
	if (recipient->asked_again)
		recipient->answer = RK_RSVP_PENDING;
}

/* The invited row that a speaker is; NULL: he was not invited. */
static const RkParticipant *invited_as(const RkRows *rows, const RkSessionSpeaker *speaker)
{
	RK_EACH (rows, PARTICIPANT, RkParticipant, participant)
		if (rk_participant_is_invited(participant) &&
			rk_participant_speaks(rows, participant, speaker))
			return participant;
	return NULL;
}

static void speaker_add(RkCalendarEvent *event, GHashTable *seen, const RkSessionSpeaker *speaker)
{
	const RkRows *rows = event->dossier->rows;
	const RkParticipant *participant = invited_as(rows, speaker);
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, speaker->person);
	const RkInstitution *office =
		RK_FIND(rows, INSTITUTION, RkInstitution, speaker->institution);

	if (participant) {
		if (event->session)
			participant_add(event, seen, participant);
		return;
	}
	if (!person && !office)
		return;                                      /* "Panitia" */
	for (guint i = 0; i < event->recipients->len; i++) { /* one who speaks twice */
		const RkRecipient *other = event->recipients->pdata[i];
		if (other->speaker && other->speaker->person == speaker->person &&
			other->speaker->institution == speaker->institution)
			return;
	}
	RkRecipient *recipient = recipient_add(event, seen,
		speaker->shown_name ? g_strdup(speaker->shown_name)
		: person            ? rk_person_full_name(person)
				    : g_strdup(office->name),
		address_of(rows, speaker->person, speaker->institution));
	recipient->speaker = speaker;
	recipient->answer = speaker->confirmation ? speaker->confirmation : RK_RSVP_PENDING;
}

static void recipients_read(RkCalendarEvent *event)
{
	const RkRows *rows = event->dossier->rows;
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	if (!event->session)
		RK_EACH (rows, PARTICIPANT, RkParticipant, participant)
			if (rk_participant_is_invited(participant))
				participant_add(event, seen, participant);
	RK_EACH (rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (!event->session || speaker->session == event->session->id)
			speaker_add(event, seen, speaker);
}

/* Takes what went to those who are still asked out of the ledger; the rest went to others. */
static void recipients_match(RkCalendarEvent *event, GHashTable *ledger)
{
	for (guint i = 0; i < event->recipients->len; i++) {
		RkRecipient *recipient = event->recipients->pdata[i];
		RkId id = recipient->participant ? recipient->participant->id : 0;
		for (int noted = 0; noted < 2 && !recipient->last; noted++) {
			g_autofree char *key = key_of(noted ? NULL : recipient->address, id);
			const Held *held = *key ? g_hash_table_lookup(ledger, key) : NULL;
			if (!held)
				continue;
			recipient->last = held->last;
			recipient->top = held->top;
			g_hash_table_remove(ledger, key);
		}
	}
}

static int by_age(gconstpointer a, gconstpointer b)
{
	const Held *x = *(Held *const *)a, *y = *(Held *const *)b;

	return is_newer(x->last, y->last) ? 1 : -1;
}

static void gone_add(RkCalendarEvent *event, GHashTable *ledger)
{
	g_autoptr(GPtrArray) rest = g_ptr_array_new();
	GHashTableIter iter;
	gpointer key, value;

	g_hash_table_iter_init(&iter, ledger);
	while (g_hash_table_iter_next(&iter, &key, &value))
		if (*(const char *)key) /* a page for all is nobody's */
			g_ptr_array_add(rest, value);
	g_ptr_array_sort(rest, by_age);
	for (guint i = 0; i < rest->len; i++) {
		const Held *held = rest->pdata[i];
		RkRecipient *recipient = g_new0(RkRecipient, 1);
		*recipient = (RkRecipient){ .gone = TRUE,
			.name = g_strdup(held->last->recipient ? held->last->recipient
					 : held->last->address ? held->last->address
							       : "?"),
			.address = g_strdup(held->last->address),
			.last = held->last,
			.top = held->top };
		g_ptr_array_add(event->recipients, recipient);
	}
}

/* --- what he needs --- */

gboolean rk_recipient_holds(const RkRecipient *recipient)
{
	return recipient->last && recipient->last->method != RK_METHOD_CANCEL;
}

static const char *withdrawn_why(const RkMeeting *meeting)
{
	return meeting->status == RK_MEETING_STATUS_CANCELLED ? N_("the meeting is cancelled")
							      : N_("no day is known any more");
}

static void need_find(const RkContext *context, const RkCalendarEvent *event, RkRecipient *one)
{
	const RkMeeting *meeting = event->dossier->meeting;
	gboolean holds = rk_recipient_holds(one), over = meeting->status == RK_MEETING_STATUS_HELD;
	const char *why = NULL;

	if (holds && (one->gone || event->withdrawn)) {
		one->need = RK_CALENDAR_NEED_CANCEL;
		why = event->withdrawn ? withdrawn_why(meeting) : N_("no longer invited");
	} else if (!one->gone && !event->withdrawn && !over && !holds && one->address) {
		one->need = RK_CALENDAR_NEED_REQUEST;
		why = one->last ? N_("was taken back, invited again") : N_("nothing went yet");
	} else if (holds && !over && one->last->digest &&
		   !rk_digest_same(one->last->digest, event->digest)) {
		one->need = RK_CALENDAR_NEED_UPDATE;
		one->why = rk_digest_changes(one->last->digest, event->digest, context->lang);
		why = one->why ? NULL : N_("says something else by now");
	}
	if (why)
		one->why = g_strdup(rk_tr(context->lang, why));
}

gboolean rk_meeting_days_known(
	const RkContext *context, const RkMeeting *meeting, RkDay *first, RkDay *last)
{
	RkWhenContext spoken = rk_context_when(context);
	RkWhen when = { 0 };
	RkDay day;

	if (!meeting->when_text || !meeting->when_from || !rk_day_parse(meeting->when_from, &day))
		return FALSE;
	spoken.today = day; /* what was typed without a year meant this one */
	if (!rk_when_parse(meeting->when_text, &spoken, FALSE, &when, NULL))
		return FALSE;
	gboolean known = when.has_day && !when.vague && when.day == day;
	if (known) {
		*first = day;
		*last = MAX(when.end_day, day);
	}
	rk_when_clear(&when);
	return known;
}

static gboolean is_withdrawn(const RkContext *context, const RkMeeting *meeting)
{
	RkDay first, last;

	return meeting->status == RK_MEETING_STATUS_CANCELLED ||
	       (!meeting->start && !rk_meeting_days_known(context, meeting, &first, &last));
}

RkCalendarEvent *rk_calendar_event_new(
	const RkContext *context, const RkDossier *dossier, RkId session)
{
	RkCalendarEvent *event = g_new0(RkCalendarEvent, 1);

	event->dossier = dossier;
	event->session = RK_FIND(dossier->rows, SESSION, RkSession, session);
	event->uid = event->session ? event->session->uid : dossier->meeting->uid;
	event->uid = event->uid ? event->uid : "";
	event->withdrawn = is_withdrawn(context, dossier->meeting);
	event->digest = rk_digest_event(dossier, session);
	event->recipients = g_ptr_array_new_with_free_func(recipient_free);
	g_autoptr(GHashTable) ledger = ledger_read(event);
	event->revision = revision_of(event);
	recipients_read(event);
	recipients_match(event, ledger);
	gone_add(event, ledger);
	for (guint i = 0; i < event->recipients->len; i++)
		need_find(context, event, event->recipients->pdata[i]);
	return event;
}

void rk_calendar_event_free(RkCalendarEvent *event)
{
	if (!event)
		return;
	g_free(event->digest);
	g_ptr_array_unref(event->recipients);
	g_free(event);
}
