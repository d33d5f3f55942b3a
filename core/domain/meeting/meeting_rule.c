/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for the meeting itself. A date that is only words stays words, sorted by its first possible
 * day; the zone is the one typed, else the one of the city, else ours, and always said.
 */
#include "domain/meeting/meeting_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/minutes/freeze_rule.h"
#include "domain/grammar/line_meeting.h"
#include "domain/meeting/meeting_words.h"
#include "domain/names/name.h"
#include "domain/grammar/meeting_when.h"

#include <string.h>

#define SLUG_MAX 32
#define TAG_MAX 6

/* TRUE if the words are only the day itself, whose hour is not known yet. */
static gboolean day_alone(const RkMeeting *meeting)
{
	RkDay day;

	if (!meeting->when_from || !rk_day_parse(meeting->when_from, &day))
		return FALSE;
	g_autofree char *id = rk_day_long(day, RK_LANG_ID), *en = rk_day_long(day, RK_LANG_EN);
	return g_strcmp0(meeting->when_text, id) == 0 || g_strcmp0(meeting->when_text, en) == 0;
}

char *rk_meeting_code(const RkMeeting *meeting, RkTakenFunc taken, gpointer data)
{
	const char *title = rk_meeting_short(meeting);
	const char *day = meeting->start       ? meeting->start
			  : day_alone(meeting) ? meeting->when_from
					       : NULL;
	g_autofree char *slug = rk_text_slug(title, SLUG_MAX);
	g_autofree char *code =
		day ? g_strdup_printf("%.7s-%s", day, slug) : g_strdup_printf("konsep-%s", slug);

	return rk_name_unused(code, RK_E_MEETING, RK_F(MEETING, code), taken, data);
}

/* The initials, else with a digit in the last place: at most six characters either way. */
char *rk_meeting_tag(const RkMeeting *meeting, RkTakenFunc taken, gpointer data)
{
	const char *title = rk_meeting_short(meeting);
	g_autofree char *tag = rk_text_initials(title, TAG_MAX);

	if (!*tag) {
		g_free(tag);
		tag = g_strdup("R");
	}
	for (guint n = 1;; n++) {
		g_autofree char *digits = n > 1 ? g_strdup_printf("%u", n) : g_strdup("");
		g_autofree char *cut = g_utf8_substring(
			tag, 0, MIN(g_utf8_strlen(tag, -1), (glong)(TAG_MAX - strlen(digits))));
		g_autofree char *name = g_strconcat(cut, digits, NULL);
		if (!taken || n > 99999 || !taken(data, RK_E_MEETING, RK_F(MEETING, tag), name))
			return g_steal_pointer(&name);
	}
}

/* What was understood of place and date, the place first: the end is what a narrow screen cuts. */
static void echo_note(
	const RkContext *context, RkPlan *plan, const RkMeeting *meeting, const char *zone_from)
{
	g_autofree char *where = rk_meeting_where_line(meeting, RK_WHERE_PLACE);
	g_autofree char *when =
		rk_meeting_when_brief(meeting, rk_context_today(context), context->lang);
	g_autofree char *said =
		!when             ? g_strdup(rk_say(context, N_("no date yet")))
		: !meeting->start ? g_strdup_printf(rk_say(context, N_("no date yet: %s")), when)
		: zone_from       ? g_strdup_printf(
					    rk_say(context, N_("%s (time zone of %s)")), when, zone_from)
			    : g_strdup(when);

	if (where)
		rk_plan_note(plan, g_steal_pointer(&where));
	rk_plan_note(plan, g_steal_pointer(&said));
}

/* Title, date and place from the line, unless they were given apart. */
static gboolean line_use(const RkContext *context, RkMeeting *meeting, const char *line,
	const char *when, const char *where, GError **error)
{
	RkWhenContext spoken = rk_context_when(context);
	RkLineMeeting read = { 0 };

	if (when || where) {
		g_autofree char *title = g_strstrip(g_strdup(line));
		if (!*title) {
			rk_error_set(error, RK_ERROR_INVALID, NULL, "title", N_("is needed"));
			return FALSE;
		}
		rk_text_set(&meeting->title, title);
		return TRUE;
	}
	if (!rk_line_meeting_parse(line, &spoken, &read, error))
		return FALSE;
	rk_text_set(&meeting->title, read.title);
	if (read.place)
		rk_meeting_set_where(meeting, read.place);
	if (read.has_when)
		rk_meeting_when_fill(context, meeting, &read.when);
	rk_line_meeting_clear(&read);
	return TRUE;
}

/* The city's zone when none was typed. Returns the city if it changed the zone. */
static const char *zone_choose(const RkContext *context, RkMeeting *meeting, gboolean typed)
{
	const char *zone = meeting->city ? rk_zone_from_text(meeting->city) : NULL;

	if (typed || !zone) {
		if (!meeting->zone)
			rk_text_set(&meeting->zone, context->zone);
		return NULL;
	}
	gboolean other = g_strcmp0(zone, context->zone) != 0;
	rk_text_set(&meeting->zone, zone);
	return other ? meeting->city : NULL;
}

static gboolean zone_typed(const char *text)
{
	static const char *const zones[] = { "WIB", "WITA", "WIT", "UTC", NULL };
	g_auto(GStrv) parts = g_strsplit(text ? text : "", " ", -1);

	for (char **part = parts; *part; part++) {
		g_strdelimit(*part, ",", ' ');
		g_strstrip(*part);
		g_autofree char *upper = g_ascii_strup(*part, -1);
		if (g_strv_contains(zones, upper))
			return TRUE;
	}
	return FALSE;
}

RkPlan *rk_meeting_plan_new(const RkContext *context, const RkDirectory *directory,
	const char *line, const char *when, const char *where, RkTakenFunc taken, gpointer data,
	GError **error)
{
	g_autoptr(RkMeeting) meeting = rk_rule_new(context, RK_E_MEETING);

	if (!line_use(context, meeting, line, when, where, error))
		return NULL;
	if (where)
		rk_meeting_set_where(meeting, where);
	if (when && !rk_meeting_set_when(context, meeting, when, error))
		return NULL;
	const char *zone_from = zone_choose(context, meeting, zone_typed(when ? when : line));
	meeting->status = meeting->start ? RK_MEETING_STATUS_SCHEDULED : RK_MEETING_STATUS_DRAFT;
	meeting->kind = RK_MEETING_KIND_COORDINATION;
	if (context->office && rk_rows_find(directory, RK_E_INSTITUTION, context->office))
		meeting->organiser = context->office;
	g_autofree char *code = rk_meeting_code(meeting, taken, data);
	g_autofree char *tag = rk_meeting_tag(meeting, taken, data);
	rk_text_set(&meeting->code, code);
	rk_text_set(&meeting->tag, tag);
	RkPlan *plan =
		rk_plan_new(meeting->id, rk_say(context, N_("new meeting: %s")), meeting->title);
	echo_note(context, plan, meeting, zone_from);
	rk_plan_focus(plan, RK_E_MEETING, meeting->id);
	rk_plan_insert(plan, RK_E_MEETING, g_steal_pointer(&meeting));
	return plan;
}

RkPlan *rk_meeting_plan_status(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int status = value->number;
	const RkContext *context = in->context;
	const RkMeeting *meeting = in->dossier->meeting;
	const char *label = rk_enum_label(&rk_meeting_status_words, status, context->lang);

	if (!label) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "status", N_("no such status"));
		return NULL;
	}
	RkPlan *plan = rk_plan_new(
		meeting->id, "%s: %s", meeting->tag ? meeting->tag : meeting->title, label);
	RK_PLAN_NUMBER(plan, MEETING, meeting, status, status);
	if (status == RK_MEETING_STATUS_RUNNING && !meeting->opened_at.set)
		RK_PLAN_NUMBER(plan, MEETING, meeting, opened_at, context->now);
	if (status == RK_MEETING_STATUS_HELD && meeting->opened_at.set && !meeting->closed_at.set &&
		meeting->status == RK_MEETING_STATUS_RUNNING)
		RK_PLAN_NUMBER(plan, MEETING, meeting, closed_at, context->now);
	if (status == RK_MEETING_STATUS_RUNNING || status == RK_MEETING_STATUS_HELD)
		rk_freeze_shown(plan, in->dossier);
	return plan;
}
