/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Putting a row of the rundown somewhere else: behind another, to a clock time, to another day.
 */
#include "base/error.h"
#include "base/label.h"
#include "domain/grammar/line_token.h"
#include "domain/rundown/timetable.h"

#include <string.h>

#define DAY_MINUTES 1440
#define DAYS_MOST 31

/* The rows of a day without `session`, in order; *at is the place behind `after`. */
static GPtrArray *day_rows(
	const RkDossier *dossier, const RkSession *session, RkId after, int day, guint *at)
{
	g_autoptr(GPtrArray) all = rk_timetable_order(dossier);
	GPtrArray *rows = g_ptr_array_new();

	*at = 0;
	for (guint i = 0; i < all->len; i++) {
		RkSession *other = g_ptr_array_index(all, i);
		if (rk_session_day(other) != day || other == session)
			continue;
		g_ptr_array_add(rows, other);
		if (other->id == after)
			*at = rows->len;
	}
	return rows;
}

/* Adds the moves that put it there. */
static void put(
	RkPlan *plan, const RkDossier *dossier, const RkSession *session, RkId after, int day)
{
	guint at;
	g_autoptr(GPtrArray) rows = day_rows(dossier, session, after, day, &at);

	g_ptr_array_insert(rows, (int)at, (gpointer)session);
	if (rk_session_day(session) != day)
		RK_PLAN_NUMBER(plan, SESSION, session, day, day);
	rk_timetable_renumber(plan, rows);
	rk_plan_focus(plan, RK_E_SESSION, session->id);
}

RkPlan *rk_timetable_put(const RkContext *context, const RkDossier *dossier, RkId id, RkId after,
	int day, GError **error)
{
	const RkSession *session = RK_DOSSIER_GET(dossier, SESSION, RkSession, id, error);
	const RkSession *before = RK_FIND(dossier->rows, SESSION, RkSession, after);

	if (!session)
		return NULL;
	g_autofree char *name = rk_timetable_name(context, dossier, id);
	g_autofree char *other = before ? rk_timetable_name(context, dossier, after) : NULL;
	RkPlan *plan = other ? rk_plan_new(dossier->meeting->id,
				       rk_tr(context->lang, N_("%s now behind %s")), name, other)
			     : rk_plan_new(dossier->meeting->id,
				       rk_tr(context->lang, N_("%s now first")), name);
	if (after != id)
		put(plan, dossier, session, after, before ? rk_session_day(before) : day);
	if (!rk_plan_is_empty(plan))
		return plan;
	rk_plan_free(plan);
	rk_error_set(error, RK_ERROR_REFUSED, name, "position", N_("already there"));
	return NULL;
}

RkPlan *rk_timetable_drop(
	const RkContext *context, const RkDossier *dossier, RkId id, int at, GError **error)
{
	const RkSession *session = RK_DOSSIER_GET(dossier, SESSION, RkSession, id, error);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(context, dossier);
	int day = at / DAY_MINUTES + 1;
	RkId after = 0;

	if (!session)
		return NULL;
	if (session->fixed_start && day == rk_session_day(session)) {
		g_autofree char *time = rk_time_text(at % DAY_MINUTES);
		return rk_timetable_fix(context, dossier, id, time, error);
	}
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		/* What begins in the same minute gives way. */
		if (slot->day == day && slot->session != session && slot->start < at)
			after = slot->session->id;
	}
	return rk_timetable_put(context, dossier, id, after, day, error);
}

/* "2", "day 2", "hari 2", "h2" in front; what follows stays in *rest. 0: no day is named. */
static int day_read(const char *text, const char **rest)
{
	static const char *const words[] = { "hari", "day", "h", "d" };
	const char *at = text;
	char *end;

	for (guint i = 0; i < RK_LEN(words) && at == text; i++)
		if (g_ascii_strncasecmp(text, words[i], strlen(words[i])) == 0)
			at += strlen(words[i]);
	while (*at == ' ')
		at++;
	gint64 day = g_ascii_strtoll(at, &end, 10);
	if (end == at || day < 1 || day > DAYS_MOST || (*end && *end != ' ') || end - at > 2)
		return 0;
	while (*end == ' ')
		end++;
	*rest = end;
	return (int)day;
}

/* Takes it to the end of a day, at a time or where it follows. */
static RkPlan *to_day(const RkContext *context, const RkDossier *dossier, const RkSession *session,
	int day, const char *time)
{
	g_autoptr(GPtrArray) order = rk_timetable_order(dossier);
	g_autofree char *name = rk_timetable_name(context, dossier, session->id);
	RkPlan *plan = rk_plan_new(
		dossier->meeting->id, rk_tr(context->lang, N_("%s now on day %d")), name, day);
	RkId last = 0;

	for (guint i = 0; i < order->len; i++) {
		const RkSession *other = g_ptr_array_index(order, i);
		if (rk_session_day(other) == day && other != session)
			last = other->id;
	}
	put(plan, dossier, session, last, day);
	if (time)
		RK_PLAN_TEXT(plan, SESSION, session, fixed_start, time);
	return plan;
}

RkPlan *rk_timetable_when(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkContext *context = in->context;
	const RkDossier *dossier = in->dossier;
	const RkSession *session = RK_DOSSIER_GET(dossier, SESSION, RkSession, id, error);
	g_autofree char *clean = g_strstrip(g_strdup(value->text));
	const char *rest = clean;
	int minutes = -1;

	if (!session)
		return NULL;
	int day = day_read(clean, &rest);
	/* An hour alone is full. */
	g_autofree char *hour = g_strdup_printf("%s.00", rest);
	if (*rest && !rk_line_time(rest, &minutes) && !rk_line_time(hour, &minutes)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "fixed_start",
			N_("“%.40s” is no time: 13.00, or day 2 9.00"), clean);
		return NULL;
	}
	g_autofree char *time = minutes >= 0 ? rk_time_text(minutes) : NULL;
	if (day > 0 && day != rk_session_day(session))
		return to_day(context, dossier, session, day, time);
	if (!time && day > 0) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "day", N_("already on day %d"), day);
		return NULL;
	}
	return rk_timetable_fix(context, dossier, id, time, error);
}
