/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Building the VCALENDAR of a meeting. Order of properties and the choice of them follow what the
 * clients read: plain IANA TZID with a minimal VTIMEZONE, or UTC where that cannot be said; DTEND
 * always; no VALARM, no X-WR in a message to others.
 */
#include "calendar/message.h"

#include "base/error.h"
#include "base/label.h"
#include "calendar/addressee.h"
#include "calendar/description.h"
#include "base/contact.h"
#include "calendar/vtimezone.h"
#include "domain/meeting/meeting_words.h"
#include "domain/rundown/stale.h"

typedef struct Times {
	RkLocalTime start, end;
	const char *zone;       /* IANA */
	RkComponent *vtimezone; /* NULL: write UTC */
} Times;

void rk_message_free(RkMessage *message)
{
	if (!message)
		return;
	rk_component_free(message->calendar);
	g_free(message->digest);
	g_free(message->uid);
	g_clear_pointer(&message->addressees, g_array_unref);
	g_free(message);
}

static gboolean refuse(const RkContext *context, const RkDossier *dossier, const char *field,
	const char *why, GError **error)
{
	rk_error_about(error, RK_ERROR_REFUSED, dossier->meeting->code, field, why, NULL);
	return FALSE;
}

static gboolean times_find(
	const RkContext *context, const RkDossier *dossier, Times *out, GError **error)
{
	const RkMeeting *meeting = dossier->meeting;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &out->start))
		return refuse(context, dossier, "start", N_("has no date and hour yet"), error);
	out->zone = meeting->zone ? meeting->zone : context->zone;
	gboolean ends = meeting->end && rk_local_time_parse(meeting->end, &out->end);
	if (!ends || meeting->open_end) {
		/* An open end: the last row of the rundown says how long it takes, unless there is
		 * none on the last day. */
		g_autoptr(RkTimetable) timetable = rk_timetable_new(context, dossier);
		RkLocalTime rows =
			rk_local_time_make(rk_local_time_day(out->start), 0) + timetable->end;
		if (!ends || rk_local_time_day(rows) >= rk_local_time_day(out->end))
			out->end = rows;
	}
	if (out->end <= out->start)
		return refuse(context, dossier, "end",
			N_("has no end, and no rundown that would give one"), error);
	const RkInstant instants[] = { rk_zone_instant(out->zone, out->start),
		rk_zone_instant(out->zone, out->end) };
	out->vtimezone = rk_vtimezone_new(out->zone, instants, RK_LEN(instants));
	return TRUE;
}

static char *utc_text(RkInstant at)
{
	RkLocalTime wall = rk_zone_local_time("UTC", at);
	RkDate date = rk_date_from_day(rk_local_time_day(wall));
	int minutes = rk_local_time_minutes(wall), second = (int)((at / 1000) % 60);

	return g_strdup_printf("%04d%02d%02dT%02d%02d%02dZ", date.year, date.month, date.day,
		minutes / 60, minutes % 60, second);
}

static void put_instant(RkComponent *event, const char *name, RkInstant at)
{
	g_autofree char *text = utc_text(at);

	rk_component_put(event, name, text);
}

static void put_wall(RkComponent *event, const char *name, const Times *times, RkLocalTime wall)
{
	if (!times->vtimezone) {
		put_instant(event, name, rk_zone_instant(times->zone, wall));
		return;
	}
	RkDate date = rk_date_from_day(rk_local_time_day(wall));
	int minutes = rk_local_time_minutes(wall);
	g_autofree char *text = g_strdup_printf("%04d%02d%02dT%02d%02d00", date.year, date.month,
		date.day, minutes / 60, minutes % 60);
	rk_line_param_add(rk_component_put(event, name, text), "TZID", times->zone, FALSE);
}

/* When a record was made stands in its id (DESIGN 4). */
static RkInstant created_at(RkId id)
{
	return (id >> 22) + G_GINT64_CONSTANT(1577836800000);
}

static void put_person(RkComponent *event, const char *property, const char *name,
	const char *address, RkLine **line)
{
	g_autofree char *uri = g_strconcat("mailto:", address, NULL);

	*line = rk_line_new(property, uri);
	rk_component_add_line(event, *line);
	if (name)
		rk_line_param_add(*line, "CN", name, FALSE);
}

static gboolean is_chair(const RkDossier *dossier, const RkParticipant *participant)
{
	RK_EACH (dossier->rows, MEETING_ROLE, RkMeetingRole, role)
		if (role->role == RK_MEETING_ROLE_CHAIR && role->person &&
			role->person == participant->person)
			return TRUE;
	return FALSE;
}

static void put_attendee(
	RkComponent *event, const RkDossier *dossier, const RkAddressee *addressee, int method)
{
	const RkParticipant *participant = addressee->participant;
	const RkPerson *delegate =
		RK_FIND(dossier->rows, PERSON, RkPerson, participant->representative);
	gboolean delegated = participant->rsvp == RK_RSVP_DELEGATED;
	gboolean named = delegate && rk_mail_valid(delegate->email);
	int answer =
		participant->rsvp && !(delegated && !named) ? participant->rsvp : RK_RSVP_PENDING;
	RkLine *line;

	put_person(event, "ATTENDEE", addressee->name, addressee->address, &line);
	rk_line_param_add(line, "CUTYPE", participant->person ? "INDIVIDUAL" : "GROUP", FALSE);
	rk_line_param_add(
		line, "ROLE", is_chair(dossier, participant) ? "CHAIR" : "REQ-PARTICIPANT", FALSE);
	if (method != RK_METHOD_REQUEST)
		return;
	rk_line_param_add(line, "PARTSTAT", rk_rsvp_words.entries[answer - 1].rfc, FALSE);
	if (delegated && named) {
		g_autofree char *uri = g_strconcat("mailto:", delegate->email, NULL);
		rk_line_param_add(line, "DELEGATED-TO", uri, TRUE);
	}
	if (answer == RK_RSVP_PENDING || answer == RK_RSVP_TENTATIVE)
		rk_line_param_add(line, "RSVP", "TRUE", FALSE);
}

static void put_place(RkComponent *event, const RkMeeting *meeting)
{
	g_autofree char *place = rk_meeting_where_line(meeting, RK_WHERE_ADDRESS);

	rk_component_put_text(event, "LOCATION", place);
}

static const char *status_word(const RkMeeting *meeting, int method)
{
	int status = method == RK_METHOD_CANCEL ? RK_MEETING_STATUS_CANCELLED : meeting->status;

	return status ? rk_meeting_status_words.entries[status - 1].rfc : "TENTATIVE";
}

static RkComponent *event_new(const RkContext *context, const RkDossier *dossier,
	const Times *times, const RkMessage *message)
{
	const RkMeeting *meeting = dossier->meeting;
	RkComponent *event = rk_component_new("VEVENT");
	g_autofree char *sequence = g_strdup_printf("%" G_GINT64_FORMAT, message->sequence);
	g_autofree char *description = rk_description_new(context, dossier);

	rk_component_put(event, "UID", meeting->uid);
	put_instant(event, "DTSTAMP", context->now);
	put_instant(event, "CREATED", created_at(meeting->id));
	put_instant(event, "LAST-MODIFIED", context->now);
	rk_component_put(event, "SEQUENCE", sequence);
	put_wall(event, "DTSTART", times, times->start);
	put_wall(event, "DTEND", times, times->end);
	rk_component_put_text(event, "SUMMARY",
		context->lang == RK_LANG_EN && meeting->title_en ? meeting->title_en
								 : meeting->title);
	rk_component_put_text(event, "DESCRIPTION", description);
	put_place(event, meeting);
	if (meeting->link)
		rk_component_put(event, "URL", meeting->link);
	rk_component_put(event, "STATUS", status_word(meeting, message->method));
	rk_component_put(event, "TRANSP", "OPAQUE");
	rk_component_put(event, "CLASS",
		meeting->confidentiality
			? rk_confidentiality_words.entries[meeting->confidentiality - 1].rfc
			: "PUBLIC");
	return event;
}

static gboolean put_people(RkMessage *message, RkComponent *event, const RkContext *context,
	const RkDossier *dossier, const RkMessageOptions *options, GError **error)
{
	g_autofree char *name = NULL, *address = NULL;
	RkLine *line;
	guint listed = 0;

	if (!rk_organizer_find(context, dossier, &name, &address)) {
		if (options->method)
			return refuse(context, dossier, "email",
				N_("organiser, contact and you have no e-mail address"), error);
		message->method = 0;
		return TRUE;
	}
	put_person(event, "ORGANIZER", name, address, &line);
	if (message->method == RK_METHOD_PUBLISH)
		return TRUE;
	for (guint i = 0; i < message->addressees->len; i++) {
		const RkAddressee *addressee = &g_array_index(message->addressees, RkAddressee, i);
		if (!addressee->address || (options->participant && addressee->participant->id !=
									    options->participant))
			continue;
		put_attendee(event, dossier, addressee, message->method);
		listed++;
	}
	if (listed == 0 && (options->participant || options->method))
		return refuse(context, dossier, "participant",
			N_("nobody invited has an e-mail address"), error);
	if (listed == 0)
		message->method = RK_METHOD_PUBLISH;
	return TRUE;
}

gint64 rk_sequence_next(const RkDossier *dossier, int method, const char *digest)
{
	const RkDelivery *last = NULL;

	RK_EACH (dossier->rows, DELIVERY, RkDelivery, delivery)
		if (delivery->kind == RK_DELIVERY_KIND_CALENDAR &&
			delivery->state == RK_DELIVERY_STATE_SENT && delivery->sequence.set &&
			(!last || delivery->sequence.value > last->sequence.value ||
				(delivery->sequence.value == last->sequence.value &&
					delivery->at.value > last->at.value)))
			last = delivery;
	if (!last) /* what is cancelled was sent as 0, though nobody recorded it */
		return method == RK_METHOD_CANCEL;
	gboolean differs = g_strcmp0(last->digest, digest) != 0;
	return last->sequence.value + (method == RK_METHOD_CANCEL || differs);
}

RkMessage *rk_message_new(const RkContext *context, const RkDossier *dossier,
	const RkMessageOptions *options, GError **error)
{
	g_autoptr(RkMessage) message = g_new0(RkMessage, 1);
	g_autoptr(RkComponent) event = NULL;
	Times times = { 0 };

	if (!times_find(context, dossier, &times, error))
		return NULL;
	if (dossier->meeting->status == RK_MEETING_STATUS_CANCELLED &&
		options->method != RK_METHOD_CANCEL && options->method != RK_METHOD_PUBLISH) {
		/* A REQUEST that says CANCELLED confuses clients; RFC 5546 3.2.5 has CANCEL. */
		rk_component_free(times.vtimezone);
		refuse(context, dossier, "status", N_("is cancelled; send that: --method cancel"),
			error);
		return NULL;
	}
	message->method = options->method ? options->method : RK_METHOD_REQUEST;
	message->uid = g_strdup(dossier->meeting->uid);
	message->digest = rk_digest_calendar(dossier);
	message->sequence = rk_sequence_next(dossier, message->method, message->digest);
	message->addressees = rk_addressees_new(dossier);
	event = event_new(context, dossier, &times, message);
	message->calendar = rk_component_new("VCALENDAR");
	rk_component_put(message->calendar, "VERSION", "2.0");
	rk_component_put(message->calendar, "PRODID", "-//rakor//rakor " RAKOR_VERSION "//ID");
	rk_component_put(message->calendar, "CALSCALE", "GREGORIAN");
	gboolean ok = put_people(message, event, context, dossier, options, error);
	if (ok && message->method)
		rk_component_put(message->calendar, "METHOD",
			rk_method_words.entries[message->method - 1].rfc);
	if (times.vtimezone)
		rk_component_add(message->calendar, times.vtimezone);
	rk_component_add(message->calendar, g_steal_pointer(&event));
	return ok ? g_steal_pointer(&message) : NULL;
}

char *rk_message_text(const RkMessage *message)
{
	GString *out = g_string_new(NULL);

	rk_component_write(message->calendar, out);
	return g_string_free(out, FALSE);
}
