/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for a meeting that exists. See meeting_change.h.
 */
#include "domain/meeting/meeting_change.h"

#include "base/civil.h"
#include "base/error.h"
#include "domain/meeting/meeting_rule.h"
#include "domain/meeting/meeting_words.h"
#include "domain/names/name.h"
#include "domain/meeting/paper_issue.h"
#include "domain/minutes/paper_rule.h"
#include "domain/action/action_state.h"
#include "domain/people/attendance_count.h"
#include "domain/people/participant_words.h"
#include "domain/grammar/meeting_when.h"

#include <string.h>

static const char *short_name(const RkMeeting *meeting)
{
	return meeting->tag ? meeting->tag : rk_meeting_short(meeting);
}

/* --- another day --- */

/* Cuts the reason off the line; NULL when none is given. */
static char *reason_cut(char *line)
{
	static const char *const words[] = { "karena ", "dikarenakan ", "krn ", "sebab ", "akibat ",
		"because ", "due to ", "; ", ";" };

	for (char *p = line; *p; p = g_utf8_next_char(p))
		for (guint i = 0; i < RK_LEN(words); i++) {
			gboolean begins = p == line || p[-1] == ' ' || words[i][0] == ';';
			if (!begins || g_ascii_strncasecmp(p, words[i], strlen(words[i])) != 0)
				continue;
			char *reason = g_strstrip(g_strdup(p + strlen(words[i])));
			*p = '\0';
			g_strstrip(line);
			if (*reason == '\0')
				g_clear_pointer(&reason, g_free);
			return reason;
		}
	return NULL;
}

static void day_and_time(const char *wall, char **day, char **time)
{
	RkLocalTime at;

	rk_text_set(day, NULL);
	rk_text_set(time, NULL);
	if (!wall || !rk_local_time_parse(wall, &at))
		return;
	*day = rk_day_text(rk_local_time_day(at));
	*time = rk_time_text(rk_local_time_minutes(at));
}

/* Answers of before it was noted for which day they were given were for the one that is left. */
static void answers_date(const RkRuleInput *in, RkPlan *plan)
{
	RK_EACH (in->dossier->rows, PARTICIPANT, RkParticipant, one) {
		if (one->meeting != in->dossier->meeting->id || one->rsvp_for)
			continue;
		g_autoptr(RkParticipant) dated = rk_record_copy(RK_E_PARTICIPANT, one);
		rk_answer_date(in->dossier->meeting, dated);
		rk_plan_replace(plan, RK_E_PARTICIPANT, one, dated);
	}
}

static void reschedule_add(
	const RkRuleInput *in, RkPlan *plan, const RkMeeting *wanted, char *reason)
{
	RkReschedule *row = rk_rule_new(in->context, RK_E_RESCHEDULE);

	row->meeting = wanted->id;
	row->at = rk_day_text(rk_context_today(in->context));
	day_and_time(in->dossier->meeting->start, &row->from_day, &row->from_time);
	day_and_time(wanted->start, &row->to_day, &row->to_time);
	rk_text_set(&row->reason, reason);
	rk_plan_insert(plan, RK_E_RESCHEDULE, row);
	answers_date(in, plan);
}

/* "Kam 24 Okt 2024 09.00–12.00 WITA": it is echoed beside what is typed. Caller frees. */
static char *when_brief(const RkMeeting *meeting, RkLang lang)
{
	RkLocalTime start, end;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &start))
		return g_strdup(meeting->when_text);
	g_autofree char *day = rk_day_brief(rk_local_time_day(start), lang);
	g_autofree char *from = rk_time_clock(rk_local_time_minutes(start), lang);
	gboolean ends = meeting->end && rk_local_time_parse(meeting->end, &end);
	g_autofree char *last = ends && rk_local_time_day(end) > rk_local_time_day(start)
					? rk_day_brief(rk_local_time_day(end), lang)
					: NULL;
	g_autofree char *clock =
		ends && !meeting->open_end ? rk_time_clock(rk_local_time_minutes(end), lang) : NULL;
	g_autofree char *until = last && clock ? g_strdup_printf("%s %s", last, clock)
				 : last        ? g_steal_pointer(&last)
					       : g_steal_pointer(&clock);
	g_autofree char *zone =
		meeting->zone ? rk_zone_label(meeting->zone, rk_zone_instant(meeting->zone, start))
			      : g_strdup("");
	return g_strdup_printf("%s %s %s%s%s %s",
		rk_weekday_name(rk_day_weekday(rk_local_time_day(start)), lang, TRUE), day, from,
		until ? "–" : "", until ? until : "", zone);
}

/* "MKS: Kam 24 Okt 2024 09.00–12.00 WITA (tadinya 17 Okt 2024)" */
static RkPlan *moved_plan(const RkRuleInput *in, const RkMeeting *wanted, gboolean was)
{
	const RkContext *context = in->context;
	const RkMeeting *meeting = in->dossier->meeting;
	g_autofree char *when = when_brief(wanted, context->lang);
	RkLocalTime old;

	if (!was || !rk_local_time_parse(meeting->start, &old))
		return rk_plan_new(meeting->id, "%s: %s", short_name(meeting),
			when ? when : rk_say(context, N_("no date yet")));
	g_autofree char *day = rk_day_brief(rk_local_time_day(old), context->lang);
	g_autofree char *before = g_strdup_printf(rk_say(context, N_("was %s")), day);
	return rk_plan_new(meeting->id, "%s: %s (%s)", short_name(meeting),
		when ? when : rk_say(context, N_("no date yet")), before);
}

/* A day alone keeps the hours, a start alone the length. */
static void hours_keep(const RkMeeting *meeting, RkMeeting *wanted, RkWhen *when)
{
	RkLocalTime start, end, from;
	gboolean ended = meeting->end && rk_local_time_parse(meeting->end, &end);

	if (when->vague || !when->has_day || !rk_local_time_parse(meeting->start, &start))
		return;
	from = rk_local_time_make(
		when->day, when->has_start ? when->start : rk_local_time_minutes(start));
	rk_text_set(&wanted->when_text, NULL);
	rk_text_set(&wanted->when_from, NULL);
	g_free(wanted->start);
	wanted->start = rk_local_time_text(from);
	if (when->has_end || when->open_end)
		return;
	if (when->end_day > when->day && (!ended || meeting->open_end)) {
		rk_meeting_end_open(wanted, when->end_day);
		return;
	}
	/* Several days end at the old hour of the last one. */
	RkLocalTime until = when->end_day > when->day
				    ? rk_local_time_make(when->end_day, rk_local_time_minutes(end))
				    : from + (end - start);
	wanted->open_end = meeting->open_end;
	g_free(wanted->end);
	wanted->end = ended && end > start ? rk_local_time_text(until) : NULL;
}

static gboolean move_to(const RkContext *context, RkMeeting *wanted, const RkMeeting *meeting,
	const char *text, GError **error)
{
	RkWhenContext spoken = rk_context_when(context);
	RkWhen when = { 0 };

	if (!rk_meeting_set_when(context, wanted, text, error))
		return FALSE;
	if (meeting->zone)
		spoken.zone = meeting->zone;
	if (meeting->start && *text && rk_when_parse(text, &spoken, FALSE, &when, NULL)) {
		hours_keep(meeting, wanted, &when);
		rk_when_clear(&when);
	}
	return TRUE;
}

RkPlan *rk_meeting_plan_move(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkMeeting *meeting = in->dossier->meeting;
	g_autofree char *text = g_strstrip(g_strdup(value->text));
	g_autofree char *reason = reason_cut(text);
	g_autoptr(RkMeeting) wanted = rk_record_copy(RK_E_MEETING, meeting);

	if (!move_to(in->context, wanted, meeting, text, error))
		return NULL;
	if (wanted->start && (wanted->status == RK_MEETING_STATUS_DRAFT ||
				     wanted->status == RK_MEETING_STATUS_POSTPONED))
		wanted->status = RK_MEETING_STATUS_SCHEDULED;
	gboolean moved = meeting->start && meeting->status != RK_MEETING_STATUS_DRAFT &&
			 g_strcmp0(meeting->start, wanted->start) != 0;
	RkPlan *plan = moved_plan(in, wanted, moved);
	rk_plan_replace(plan, RK_E_MEETING, meeting, wanted);
	/* A reason is kept even where nothing was promised yet. */
	if (moved || reason)
		reschedule_add(in, plan, wanted, reason);
	return plan;
}

RkPlan *rk_meeting_plan_postpone(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkContext *context = in->context;
	const RkMeeting *meeting = in->dossier->meeting;
	g_autofree char *text = g_strstrip(g_strdup(value->text));
	g_autofree char *reason = reason_cut(text);
	g_autoptr(RkMeeting) wanted = rk_record_copy(RK_E_MEETING, meeting);

	if (*text && !move_to(context, wanted, meeting, text, error))
		return NULL;
	wanted->status = RK_MEETING_STATUS_POSTPONED;
	gboolean dated = g_strcmp0(wanted->start, meeting->start) != 0 ||
			 g_strcmp0(wanted->when_text, meeting->when_text) != 0;
	g_autofree char *when = dated ? when_brief(wanted, context->lang) : NULL;
	RkPlan *plan = rk_plan_new(meeting->id, "%s: %s%s%s", short_name(meeting),
		rk_enum_label(&rk_meeting_status_words, RK_MEETING_STATUS_POSTPONED, context->lang),
		when ? " → " : "", when ? when : "");
	rk_plan_replace(plan, RK_E_MEETING, meeting, wanted);
	if (meeting->start || reason) {
		/* Without a new day the old one stays where it was, but is no promise. */
		if (!dated)
			rk_text_set(&wanted->start, NULL);
		reschedule_add(in, plan, wanted, reason);
	}
	return plan;
}

/* --- status --- */

int rk_meeting_next_status(const RkContext *context, const RkMeeting *meeting)
{
	RkLocalTime start;
	gboolean dated = meeting->start && rk_local_time_parse(meeting->start, &start);
	RkDay today = rk_context_today(context);

	switch (meeting->status) {
	case RK_MEETING_STATUS_DRAFT:
	case RK_MEETING_STATUS_POSTPONED:
		return RK_MEETING_STATUS_SCHEDULED;
	case RK_MEETING_STATUS_SCHEDULED:
		return dated && rk_local_time_day(start) < today ? RK_MEETING_STATUS_HELD
								 : RK_MEETING_STATUS_RUNNING;
	case RK_MEETING_STATUS_RUNNING:
		return RK_MEETING_STATUS_HELD;
	default:
		return 0;
	}
}

static char *letter_out(const RkRuleInput *in)
{
	const RkPaper *paper = rk_paper_find(in->dossier, RK_PAPER_KIND_INVITATION);

	if (!rk_paper_is_out(in->dossier, RK_PAPER_KIND_INVITATION))
		return NULL;
	return g_strdup_printf(rk_say(in->context, N_("the letter %s is out")),
		paper->number ? paper->number : "");
}

static char *invited_told(const RkRuleInput *in)
{
	RkAnswers answers;

	rk_answers_count(in->dossier, &answers);
	if (answers.invited == 0)
		return NULL;
	g_autofree char *letter = letter_out(in);
	g_autofree char *told = g_strdup_printf(
		rk_say(in->context, N_("%u invited must be told")), answers.invited);
	return letter ? g_strdup_printf("%s; %s", told, letter) : g_steal_pointer(&told);
}

char *rk_meeting_status_effect(const RkRuleInput *in, int status)
{
	const RkContext *context = in->context;
	const RkMeeting *meeting = in->dossier->meeting;

	switch (status) {
	case RK_MEETING_STATUS_SCHEDULED:
		return meeting->start ? rk_meeting_when_line(meeting, context->lang)
				      : g_strdup(rk_say(context, N_("no date yet: d sets it")));
	case RK_MEETING_STATUS_RUNNING:
		return g_strdup(rk_say(context, N_("opened now; names and titles become fixed")));
	case RK_MEETING_STATUS_HELD:
		return g_strdup(rk_say(context, N_("names and titles become fixed")));
	case RK_MEETING_STATUS_POSTPONED:
		return g_strdup(rk_say(context, N_("a new day and the reason, both may be empty")));
	case RK_MEETING_STATUS_CANCELLED:
		return invited_told(in);
	default:
		return NULL;
	}
}

/* --- roles --- */

static gboolean same_meeting(const void *record, gconstpointer data)
{
	return ((const RkMeetingRole *)record)->meeting == *(const RkId *)data;
}

/* A person stands for itself; the office is that of the person. */
static gboolean role_fill(RkMeetingRole *role, const RkWho *who, GError **error)
{
	if (!who->person && !who->institution && !who->label) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "person", N_("nobody"));
		return FALSE;
	}
	role->person = who->person;
	role->institution = who->person ? 0 : who->institution;
	rk_text_set(&role->label, who->person || who->institution ? NULL : who->label);
	rk_text_set(&role->shown_name, NULL);
	rk_text_set(&role->shown_title, NULL);
	rk_text_set(&role->shown_office, NULL);
	return TRUE;
}

static RkPlan *role_plan(const RkRuleInput *in, int role, const RkWho *who)
{
	const char *name = rk_who_name(in, who);

	return rk_plan_new(in->dossier->meeting->id, "%s: %s",
		rk_enum_label(&rk_meeting_role_words, role, in->context->lang), name ? name : "?");
}

RkPlan *rk_meeting_plan_role_add(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int role = value->number;
	const RkWho *who = value->who;
	const RkDossier *dossier = in->dossier;
	g_autoptr(RkMeetingRole) made = rk_rule_new(in->context, RK_E_MEETING_ROLE);
	RkId last = -1;

	made->meeting = dossier->meeting->id;
	made->role = role;
	if (!rk_enum_word(&rk_meeting_role_words, role) || !role_fill(made, who, error))
		return NULL;
	/* Chair before minute-taker before contact, in the order of the words. */
	RK_EACH (dossier->rows, MEETING_ROLE, RkMeetingRole, row)
		if (row->role <= role)
			last = row->id;
	if (last < 0 && rk_rows_count(dossier->rows, RK_E_MEETING_ROLE) > 0)
		last = 0;
	RkPlan *plan = role_plan(in, role, who);
	made->position = RK_INT(rk_plan_place(
		plan, dossier->rows, RK_E_MEETING_ROLE, last, same_meeting, &made->meeting));
	rk_plan_focus(plan, RK_E_MEETING_ROLE, made->id);
	rk_plan_insert(plan, RK_E_MEETING_ROLE, g_steal_pointer(&made));
	return plan;
}

RkPlan *rk_meeting_plan_role_who(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkWho *who = value->who;
	const RkMeetingRole *row = RK_RULE_GET(in, MEETING_ROLE, RkMeetingRole, id, error);
	g_autoptr(RkMeetingRole) wanted = row ? rk_record_copy(RK_E_MEETING_ROLE, row) : NULL;

	if (!row || !role_fill(wanted, who, error))
		return NULL;
	RkPlan *plan = role_plan(in, row->role, who);
	rk_plan_replace(plan, RK_E_MEETING_ROLE, row, wanted);
	rk_plan_focus(plan, RK_E_MEETING_ROLE, id);
	return plan;
}

RkPlan *rk_meeting_plan_role_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkMeetingRole *row = RK_RULE_GET(in, MEETING_ROLE, RkMeetingRole, id, error);

	if (!row)
		return NULL;
	g_autofree char *who = rk_who_line(
		in->dossier->rows, row->shown_name, row->person, row->institution, row->label);
	RkPlan *plan =
		rk_plan_new(in->dossier->meeting->id, rk_say(in->context, N_("no longer %s: %s")),
			rk_enum_label(&rk_meeting_role_words, row->role, in->context->lang),
			who ? who : "?");
	rk_plan_delete(plan, RK_E_MEETING_ROLE, row);
	return plan;
}

/* --- place --- */

char *rk_meeting_where(const RkRuleInput *in, RkId id)
{
	const RkMeeting *meeting = in->dossier->meeting;

	return meeting->venue && meeting->city
		       ? g_strdup_printf("%s, %s", meeting->venue, meeting->city)
		       : g_strdup(meeting->venue ? meeting->venue : meeting->city);
}

RkPlan *rk_meeting_plan_where(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkMeeting *meeting = in->dossier->meeting;
	g_autoptr(RkMeeting) wanted = rk_record_copy(RK_E_MEETING, meeting);

	rk_meeting_set_where(wanted, value->text);
	g_autofree char *where = rk_meeting_where_line(wanted, RK_WHERE_PLACE);
	RkPlan *plan = rk_plan_new(meeting->id, "%s: %s", short_name(meeting),
		where ? where : rk_say(in->context, N_("no place yet")));
	rk_plan_replace(plan, RK_E_MEETING, meeting, wanted);
	return plan;
}
