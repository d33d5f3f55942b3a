/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Attendance as it is noted at the door or after a sheet: state, mode, times, companions, people
 * whom nobody invited. Invariant: nobody has a time that nobody told; a key pressed while the
 * meeting runs on its day tells one (practice 11).
 */
#include "base/civil.h"
#include "base/error.h"
#include "base/zone.h"
#include "domain/people/participant_parts.h"
#include "domain/people/participant_words.h"

#include <string.h>

static const char *zone_of(const RkRuleInput *in)
{
	const char *zone = in->dossier->meeting->zone;

	return zone && rk_zone_valid(zone) ? zone : in->context->zone;
}

static gboolean days_of(const RkMeeting *meeting, RkDay *first, RkDay *last)
{
	RkLocalTime wall;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &wall))
		return FALSE;
	*first = *last = rk_local_time_day(wall);
	if (meeting->end && rk_local_time_parse(meeting->end, &wall))
		*last = MAX(*first, rk_local_time_day(wall));
	return TRUE;
}

RkInstant rk_participant_moment(const RkRuleInput *in)
{
	const RkMeeting *meeting = in->dossier->meeting;
	RkDay first, last, today;

	if (meeting->status != RK_MEETING_STATUS_RUNNING || !days_of(meeting, &first, &last))
		return 0;
	today = rk_local_time_day(rk_zone_local_time(zone_of(in), in->context->now));
	return today >= first && today <= last ? in->context->now : 0;
}

static RkPlan *plan_left(
	const RkRuleInput *in, const RkParticipant *old, RkParticipant *wanted, GError **error)
{
	RkInstant now = rk_participant_moment(in);
	const char *name = rk_participant_label(in, old);

	if (!rk_participant_is_there(old))
		rk_error_set(
			error, RK_ERROR_REFUSED, NULL, "departure", N_("%s is not there"), name);
	else if (!now)
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "departure",
			N_("%s: the meeting is not running; d takes the hour"), name);
	if (!rk_participant_is_there(old) || !now)
		return NULL;
	RkPlan *plan = rk_participant_plan_make(in, old, rk_say(in->context, N_("left")));
	wanted->departure = RK_INT(now);
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	return plan;
}

/* Announced to be represented, and it is known by whom. */
static gboolean has_proxy(const RkParticipant *one)
{
	return one->rsvp == RK_RSVP_DELEGATED && (one->representative || one->representative_name);
}

static int state_of(RkRoll roll, const RkParticipant *old)
{
	static const int states[] = { [RK_ROLL_PRESENT] = RK_ATTENDANCE_PRESENT,
		[RK_ROLL_REPRESENTED] = RK_ATTENDANCE_REPRESENTED,
		[RK_ROLL_EXCUSED] = RK_ATTENDANCE_EXCUSED,
		[RK_ROLL_ABSENT] = RK_ATTENDANCE_ABSENT,
		[RK_ROLL_ONLINE] = RK_ATTENDANCE_PRESENT,
		[RK_ROLL_LEFT] = 0,
		[RK_ROLL_CLEAR] = 0 };

	if (roll == RK_ROLL_HERE || roll == RK_ROLL_ONLINE)
		return has_proxy(old) ? RK_ATTENDANCE_REPRESENTED : RK_ATTENDANCE_PRESENT;
	return states[roll];
}

RkPlan *rk_participant_plan_door(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	RkRoll roll = (RkRoll)value->number;
	const RkParticipant *old = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, error);

	if (!old)
		return NULL;
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	if (roll == RK_ROLL_LEFT)
		return plan_left(in, old, wanted, error);
	int state = state_of(roll, old);
	const char *label = roll == RK_ROLL_ONLINE
				    ? rk_say(in->context, N_("present online"))
				    : rk_enum_label(&rk_attendance_words, state, in->context->lang);
	RkPlan *plan = rk_participant_plan_make(
		in, old, label ? label : rk_say(in->context, N_("attendance cleared")));
	rk_participant_attend(wanted, state, roll == RK_ROLL_ONLINE ? RK_MEETING_MODE_ONLINE : 0,
		rk_participant_moment(in));
	/* Who was online by mistake is in the room again. */
	if (roll == RK_ROLL_CLEAR ||
		(roll == RK_ROLL_PRESENT && old->mode == RK_MEETING_MODE_ONLINE))
		wanted->mode = 0;
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	return plan;
}

RkRoll rk_participant_toggle(const RkRows *rows, const RkId *participants, guint n)
{
	for (guint i = 0; i < n; i++) {
		const RkParticipant *one =
			RK_FIND(rows, PARTICIPANT, RkParticipant, participants[i]);
		if (one && !rk_participant_is_there(one))
			return RK_ROLL_HERE;
	}
	return RK_ROLL_CLEAR;
}

/* --- times --- */

/* "8.18", "08:18"; nothing: unset. */
static gboolean clock_read(const char *text, int *minutes, gboolean *set)
{
	g_autofree char *copy = g_strdelimit(g_strstrip(g_strdup(text)), ":", '.');
	g_auto(GStrv) parts = g_strsplit(copy, ".", 3);
	guint64 hour = 0, minute = 0;

	*set = *copy != '\0';
	if (!*set)
		return TRUE;
	if (g_strv_length(parts) != 2 || strlen(parts[1]) != 2 ||
		!g_ascii_string_to_unsigned(parts[0], 10, 0, 23, &hour, NULL) ||
		!g_ascii_string_to_unsigned(parts[1], 10, 0, 59, &minute, NULL))
		return FALSE;
	*minutes = (int)(60 * hour + minute);
	return TRUE;
}

typedef struct Times {
	int from, until;
	gboolean has_from, has_until;
} Times;

static gboolean times_read(const RkRuleInput *in, const char *text, Times *times, GError **error)
{
	g_auto(GStrv) parts = g_strsplit(text, "-", 2);
	const char *until = parts[0] && parts[1] ? parts[1] : "";

	*times = (Times){ 0 };
	if (clock_read(parts[0] ? parts[0] : "", &times->from, &times->has_from) &&
		clock_read(until, &times->until, &times->has_until) &&
		(!times->has_from || !times->has_until || times->until >= times->from))
		return TRUE;
	rk_error_set(error, RK_ERROR_INVALID, NULL, "arrival",
		N_("\"%.40s\": type 8.18, 8.18-11.30 or -11.30"), text);
	return FALSE;
}

static RkInt instant_of(const RkRuleInput *in, RkDay day, gboolean set, int minutes)
{
	return set ? RK_INT(rk_zone_instant(zone_of(in), rk_local_time_make(day, minutes)))
		   : RK_INT_NONE;
}

RkPlan *rk_participant_plan_times(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *text = value->text;
	const RkParticipant *old = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, error);
	RkDay first, last;
	Times times;

	if (!old || !times_read(in, text, &times, error))
		return NULL;
	if (!days_of(in->dossier->meeting, &first, &last)) {
		rk_error_set(
			error, RK_ERROR_REFUSED, NULL, "arrival", N_("the meeting has no day yet"));
		return NULL;
	}
	g_autofree char *what = g_strdup_printf(
		"%s %s", rk_say(in->context, N_("arrival and departure")), *text ? text : "–");
	RkPlan *plan = rk_participant_plan_make(in, old, what);
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	if (times.has_from && !rk_participant_is_there(old))
		wanted->attendance = state_of(RK_ROLL_HERE, old);
	wanted->arrival = instant_of(in, first, times.has_from, times.from);
	wanted->departure = instant_of(in, first, times.has_until, times.until);
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	return plan;
}

static char *clock_text(const RkRuleInput *in, RkInt at)
{
	if (!at.set)
		return g_strdup("");
	return rk_time_clock(rk_local_time_minutes(rk_zone_local_time(zone_of(in), at.value)),
		in->context->lang);
}

char *rk_participant_times(const RkRuleInput *in, RkId id)
{
	const RkParticipant *one = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, NULL);

	if (!one)
		return g_strdup("");
	g_autofree char *from = clock_text(in, one->arrival);
	g_autofree char *until = clock_text(in, one->departure);
	return g_strconcat(from, *until ? "-" : "", until, NULL);
}

/* --- those who came besides --- */

RkPlan *rk_participant_plan_companion(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkParticipant *host = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, error);
	g_auto(GStrv) parts = g_strsplit(value->text, ",", 2);
	const char *name = parts[0] ? g_strstrip(parts[0]) : "";
	const char *title = parts[0] && parts[1] ? g_strstrip(parts[1]) : NULL;

	if (!host)
		return NULL;
	if (!*name) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "person",
			N_("who? a name, then a comma and the title"));
		return NULL;
	}
	g_autofree char *what = g_strdup_printf(rk_say(in->context, N_("accompanied by %s")), name);
	RkPlan *plan = rk_participant_plan_make(in, host, what);
	RkParticipant *one = rk_rule_new(in->context, RK_E_PARTICIPANT);
	one->meeting = in->dossier->meeting->id;
	one->position = RK_INT(rk_position_last(in->dossier, RK_E_PARTICIPANT) + 1);
	/* A companion of a companion comes with the same host. */
	one->companion_of = host->companion_of ? host->companion_of : host->id;
	one->institution = host->institution;
	one->person = rk_participant_person(plan, in, name, title, host->institution, TRUE);
	one->uninvited = TRUE;
	rk_text_set(&one->title, title && *title ? title : NULL);
	rk_participant_attend(one, RK_ATTENDANCE_PRESENT, 0, rk_participant_moment(in));
	plan->focus = one->id;
	rk_plan_insert(plan, RK_E_PARTICIPANT, one);
	return plan;
}

GArray *rk_participant_unnamed(const RkDossier *dossier)
{
	GArray *unnamed = g_array_new(FALSE, FALSE, sizeof(RkId));

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->meeting == dossier->meeting->id &&
			one->attendance == RK_ATTENDANCE_REPRESENTED && !one->representative &&
			!one->representative_name)
			g_array_append_val(unnamed, one->id);
	return unnamed;
}
