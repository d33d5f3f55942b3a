/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting or a session as VEVENT. Invariant: what is required by the RFC 5546 table of its
 * method is there, and nothing that it forbids; nobody gets an invented address; no VALARM in what
 * others receive; texts and parameters come neutral out of the line writer.
 */
#include "calendar/message.h"

#include "base/contact.h"
#include "base/error.h"
#include "base/label.h"
#include "calendar/description.h"
#include "calendar/message_people.h"
#include "domain/meeting/meeting_words.h"
#include "domain/names/name.h"

void rk_message_free(RkMessage *message)
{
	if (!message)
		return;
	rk_component_free(message->calendar);
	rk_event_time_clear(&message->time);
	g_ptr_array_unref(message->listed);
	g_free(message->organizer);
	g_free(message->organizer_name);
	g_free(message);
}

static gboolean refuse(
	const RkCalendarEvent *event, const char *field, const char *why, GError **error)
{
	rk_error_about(error, RK_ERROR_REFUSED, event->dossier->meeting->code, field, why, NULL);
	return FALSE;
}

/* --- to whom and as what --- */

/* A REQUEST that says CANCELLED confuses clients; RFC 5546 3.2.5 has CANCEL. */
static gboolean method_allowed(
	const RkCalendarEvent *event, const RkMessageOptions *options, GError **error)
{
	if (event->dossier->meeting->status != RK_MEETING_STATUS_CANCELLED || options->own ||
		options->method == RK_METHOD_CANCEL || options->method == RK_METHOD_PUBLISH)
		return TRUE;
	return refuse(event, "status", N_("is cancelled; send that: --method cancel"), error);
}

static gboolean people_find(RkMessage *message, const RkContext *context,
	const RkCalendarEvent *event, const RkMessageOptions *options, GError **error)
{
	gboolean found = !options->own && rk_organizer_find(context, event->dossier,
						  &message->organizer_name, &message->organizer);

	message->method = !found ? 0 : options->method ? options->method : RK_METHOD_REQUEST;
	message->listed = found ? rk_recipients_listed(event, message->method, options->only)
				: g_ptr_array_new();
	if (!found)
		return !options->method ||
		       refuse(event, "email",
			       N_("organiser, contact and you have no e-mail address"), error);
	if (message->listed->len || message->method == RK_METHOD_PUBLISH)
		return TRUE;
	if (options->only || options->method)
		return refuse(
			event, "participant", N_("nobody invited has an e-mail address"), error);
	message->method = RK_METHOD_PUBLISH;
	return TRUE;
}

/* Of a message to several the highest of theirs. */
static gint64 sequence_of(const RkCalendarEvent *event, const RkMessage *message)
{
	gint64 sequence =
		message->listed->len ? 0 : rk_recipient_sequence(event, NULL, message->method);

	for (guint i = 0; i < message->listed->len; i++)
		sequence = MAX(sequence,
			rk_recipient_sequence(event, message->listed->pdata[i], message->method));
	return sequence;
}

/* A CANCEL says what stands in the calendars: a postponed meeting has no time of its own. */
static gboolean time_find(RkMessage *message, const RkContext *context,
	const RkCalendarEvent *event, const RkMessageOptions *options, GError **error)
{
	if (message->method != RK_METHOD_CANCEL)
		return rk_event_time_find(context, event, &message->time, error);
	return (options->only && rk_event_time_told(options->only->last, &message->time)) ||
	       (!event->dossier->meeting->start &&
		       rk_event_time_told(event->dated, &message->time)) ||
	       rk_event_time_find(context, event, &message->time, error);
}

/* --- the lines --- */

/* Every message is later than the one before, by seconds (RFC 5545 3.8.7.2). */
static RkInstant stamp_of(const RkContext *context, const RkMessage *message)
{
	RkInstant stamp = context->now;

	for (guint i = 0; i < message->listed->len; i++) {
		const RkRecipient *one = message->listed->pdata[i];
		if (one->last)
			stamp = MAX(stamp, one->last->at.value + 1000);
	}
	return stamp;
}

static void summary_put(RkComponent *vevent, const RkContext *context, const RkCalendarEvent *event)
{
	const RkMeeting *meeting = event->dossier->meeting;
	const RkSession *session = event->session;
	gboolean english = context->lang == RK_LANG_EN;

	if (!session) {
		rk_component_put_text(vevent, "SUMMARY",
			english && meeting->title_en ? meeting->title_en : meeting->title);
		return;
	}
	g_autofree char *text = g_strdup_printf("%s – %s",
		english && session->title_en ? session->title_en : session->title,
		rk_meeting_short(meeting));
	rk_component_put_text(vevent, "SUMMARY", text);
}

static void place_put(RkComponent *vevent, const RkContext *context, const RkCalendarEvent *event)
{
	const RkMeeting *meeting = event->dossier->meeting;
	const char *room = event->session ? event->session->room : NULL;
	g_autofree char *place = rk_meeting_where_line(meeting, RK_WHERE_ADDRESS);
	g_autofree char *whole = room && place ? g_strdup_printf("%s, %s", room, place) : NULL;

	rk_component_put_text(vevent, "LOCATION", whole ? whole : place ? place : room);
	if (!rk_link_valid(meeting->link))
		return;
	rk_component_put(vevent, "URL", meeting->link);
	RkLine *line = rk_component_put(vevent, "CONFERENCE", meeting->link);
	rk_line_param_add(line, "VALUE", "URI", FALSE);
	rk_line_param_add(line, "FEATURE", "VIDEO", FALSE);
	rk_line_param_add(line, "LABEL", rk_tr(context->lang, N_("Online link")), FALSE);
}

static void kind_put(RkComponent *vevent, const RkContext *context, const RkCalendarEvent *event)
{
	const RkMeeting *meeting = event->dossier->meeting;

	if (meeting->kind && meeting->kind != RK_MEETING_KIND_OTHER)
		rk_component_put_text(vevent, "CATEGORIES",
			rk_enum_label(&rk_meeting_kind_words, meeting->kind, context->lang));
	if (event->session)
		rk_component_put(vevent, "RELATED-TO", meeting->uid);
	RK_EACH (event->dossier->rows, FILE, RkFile, file)
		if (!event->session && rk_link_valid(file->path))
			rk_component_put(vevent, "ATTACH", file->path);
}

/* A CANCEL that takes the event from one of many says nothing of the event itself. */
static void status_put(RkComponent *vevent, const RkCalendarEvent *event, const RkMessage *message,
	const RkMessageOptions *options)
{
	int status = event->dossier->meeting->status;

	if (message->method == RK_METHOD_CANCEL) {
		if (options->only && !event->withdrawn)
			return;
		status = RK_MEETING_STATUS_CANCELLED;
	}
	rk_component_put(vevent, "STATUS",
		status ? rk_meeting_status_words.entries[status - 1].rfc : "TENTATIVE");
}

static RkComponent *vevent_new(const RkContext *context, const RkCalendarEvent *event,
	const RkMessage *message, const RkMessageOptions *options)
{
	const RkMeeting *meeting = event->dossier->meeting;
	RkComponent *vevent = rk_component_new("VEVENT");
	g_autofree char *sequence = g_strdup_printf("%" G_GINT64_FORMAT, message->sequence);
	g_autofree char *description = rk_description_new(context, event);
	RkInstant made = rk_id_instant(event->session ? event->session->id : meeting->id);
	RkInstant changed = MAX(options->modified, made);

	rk_component_put(vevent, "UID", event->uid);
	rk_instant_put(vevent, "DTSTAMP", message->method ? message->stamp : changed);
	rk_instant_put(vevent, "CREATED", made);
	rk_instant_put(vevent, "LAST-MODIFIED", changed);
	rk_component_put(vevent, "SEQUENCE", sequence);
	rk_event_time_put(vevent, &message->time);
	summary_put(vevent, context, event);
	rk_component_put_text(vevent, "DESCRIPTION", description);
	place_put(vevent, context, event);
	kind_put(vevent, context, event);
	status_put(vevent, event, message, options);
	rk_component_put(vevent, "TRANSP", "OPAQUE");
	rk_component_put(vevent, "CLASS",
		meeting->confidentiality
			? rk_confidentiality_words.entries[meeting->confidentiality - 1].rfc
			: "PUBLIC");
	if (message->organizer)
		rk_person_put(vevent, "ORGANIZER", message->organizer_name, message->organizer);
	for (guint i = 0; i < message->listed->len; i++)
		rk_attendee_put(vevent, event->dossier, message->listed->pdata[i], message);
	return vevent;
}

RkMessage *rk_message_new(const RkContext *context, const RkCalendarEvent *event,
	const RkMessageOptions *options, GError **error)
{
	if (!method_allowed(event, options, error))
		return NULL;
	g_autoptr(RkMessage) message = g_new0(RkMessage, 1);
	if (!people_find(message, context, event, options, error) ||
		!time_find(message, context, event, options, error))
		return NULL;
	message->sequence = sequence_of(event, message);
	message->stamp = stamp_of(context, message);
	message->calendar = rk_component_new("VCALENDAR");
	rk_component_put(message->calendar, "VERSION", "2.0");
	rk_component_put(message->calendar, "PRODID", "-//rakor//rakor " RAKOR_VERSION "//ID");
	rk_component_put(message->calendar, "CALSCALE", "GREGORIAN");
	if (message->method)
		rk_component_put(message->calendar, "METHOD",
			rk_method_words.entries[message->method - 1].rfc);
	RkComponent *vevent = vevent_new(context, event, message, options);
	if (message->time.vtimezone)
		rk_component_add(message->calendar, g_steal_pointer(&message->time.vtimezone));
	rk_component_add(message->calendar, vevent);
	return g_steal_pointer(&message);
}

void rk_message_join(RkMessage *message, RkMessage *from)
{
	gboolean zoned = rk_component_child(message->calendar, "VTIMEZONE", 0) != NULL;

	for (guint i = 0; i < from->calendar->items->len; i++) {
		RkItem *item = &g_array_index(from->calendar->items, RkItem, i);
		if (!item->component || (zoned && g_str_equal(item->component->name, "VTIMEZONE")))
			continue;
		rk_component_add(message->calendar, g_steal_pointer(&item->component));
	}
}

char *rk_message_text(const RkMessage *message)
{
	GString *out = g_string_new(NULL);

	rk_component_write(message->calendar, out);
	return g_string_free(out, FALSE);
}

RkDelivery *rk_message_delivery(const RkContext *context, const RkCalendarEvent *event,
	const RkMessage *message, const RkRecipient *recipient)
{
	RkDelivery *delivery = rk_delivery_new();

	delivery->id = rk_id_next(context->ids);
	delivery->meeting = event->dossier->meeting->id;
	delivery->kind = RK_DELIVERY_KIND_CALENDAR;
	delivery->method = message->method;
	delivery->sequence = RK_INT(message->sequence);
	delivery->digest = g_strdup(event->digest);
	delivery->channel = RK_CHANNEL_ICS;
	delivery->state = RK_DELIVERY_STATE_SENT;
	delivery->at = RK_INT(message->stamp);
	delivery->uid = g_strdup(event->uid);
	rk_event_time_note(&message->time, delivery);
	if (!recipient)
		return delivery;
	delivery->participant = recipient->participant ? recipient->participant->id
				: recipient->gone      ? recipient->last->participant
						       : 0;
	delivery->recipient = g_strdup(recipient->name);
	delivery->address = g_strdup(recipient->address);
	return delivery;
}
