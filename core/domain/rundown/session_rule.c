/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the rundown from lines, and back.
 */
#include "domain/rundown/session_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_session.h"
#include "domain/names/rule_who.h"
#include "domain/rundown/speaker_rule.h"
#include "domain/rundown/timetable.h"

#include <string.h>

static gboolean in_meeting(const void *record, gconstpointer data)
{
	return ((const RkSession *)record)->meeting == *(const RkId *)data;
}

static const RkSession *session_last(const RkDossier *dossier)
{
	const RkSession *last = NULL;

	RK_EACH (dossier->rows, SESSION, RkSession, session)
		if (session->meeting == dossier->meeting->id)
			last = session;
	return last;
}

static void session_fill(RkSession *session, const RkLineSession *line)
{
	g_autofree char *fixed = line->fixed >= 0 ? rk_time_text(line->fixed) : NULL;

	rk_text_set(&session->title, line->title);
	rk_text_set(&session->fixed_start, fixed);
	rk_text_set(&session->room, line->room);
	session->kind = line->kind;
	session->minutes = RK_INT(line->minutes);
}

RkPlan *rk_session_plan_add(
	const RkRuleInput *in, RkId after, const RkRuleValue *value, GError **error)
{
	const RkDossier *dossier = in->dossier;
	const RkSession *near = after > 0   ? RK_FIND(dossier->rows, SESSION, RkSession, after)
				: after < 0 ? session_last(dossier)
					    : NULL;
	RkLineSession line = { 0 };

	if (!rk_line_session_parse(value->text, &line, error))
		return NULL;
	g_autoptr(RkPlan) plan = rk_plan_new(
		dossier->meeting->id, rk_say(in->context, N_("new row: %s")), line.title);
	RkSession *session = rk_rule_new(in->context, RK_E_SESSION);
	session_fill(session, &line);
	session->meeting = dossier->meeting->id;
	session->day = near && near->day.set ? near->day : RK_INT(1);
	session->status = RK_SESSION_STATUS_PLANNED;
	session->position = RK_INT(rk_plan_place(
		plan, dossier->rows, RK_E_SESSION, after, in_meeting, &dossier->meeting->id));
	rk_plan_focus(plan, RK_E_SESSION, session->id);
	rk_plan_insert(plan, RK_E_SESSION, session);
	gboolean good = rk_speakers_edit(plan, in, session->id, line.who, error);
	rk_line_session_clear(&line);
	return good ? g_steal_pointer(&plan) : NULL;
}

/* --- editing in place --- */

char *rk_session_line(const RkRuleInput *in, RkId id)
{
	const RkSession *session = RK_FIND(in->dossier->rows, SESSION, RkSession, id);
	RkLineSession line = { .fixed = -1 };

	if (!session)
		return NULL;
	if (session->fixed_start)
		rk_time_parse(session->fixed_start, &line.fixed);
	line.minutes_given = session->minutes.set;
	line.minutes = (int)session->minutes.value;
	line.title = session->title;
	line.room = session->room;
	line.kind = session->kind;
	line.who = rk_line_who_list();
	rk_speakers_read(in, id, line.who);
	char *text = rk_line_session_format(&line);
	g_ptr_array_unref(line.who);
	return text;
}

char *rk_session_clock(const RkRuleInput *in, RkId id)
{
	const RkSession *session = RK_FIND(in->dossier->rows, SESSION, RkSession, id);
	int minutes;

	return session && session->fixed_start && rk_time_parse(session->fixed_start, &minutes)
		       ? rk_time_clock(minutes, in->context->lang)
		       : NULL;
}

RkPlan *rk_session_plan_edit(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkSession *session = RK_RULE_GET(in, SESSION, RkSession, id, error);
	RkLineSession line = { 0 };

	if (!session || !rk_line_session_parse(value->text, &line, error))
		return NULL;
	g_autoptr(RkPlan) plan = rk_plan_new(
		in->dossier->meeting->id, rk_say(in->context, N_("row changed: %s")), line.title);
	g_autoptr(RkSession) wanted = rk_record_copy(RK_E_SESSION, session);
	session_fill(wanted, &line);
	if (!line.minutes_given && !session->minutes.set)
		wanted->minutes = RK_INT_NONE;
	rk_plan_replace(plan, RK_E_SESSION, session, wanted);
	rk_plan_focus(plan, RK_E_SESSION, id);
	gboolean good = rk_speakers_edit(plan, in, id, line.who, error);
	rk_line_session_clear(&line);
	return good ? g_steal_pointer(&plan) : NULL;
}

RkPlan *rk_session_plan_status(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int status = value->number;
	const RkSession *session = RK_RULE_GET(in, SESSION, RkSession, id, error);
	const char *word = rk_enum_label(&rk_session_status_words, status, in->context->lang);

	if (!session)
		return NULL;
	if (!word) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "status", N_("no such status"));
		return NULL;
	}
	g_autofree char *name = rk_text_cut(session->title, 32);
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s: %s", name, word);
	RK_PLAN_NUMBER(plan, SESSION, session, status, status);
	if (status == RK_SESSION_STATUS_PLANNED) {
		RK_PLAN_UNSET(plan, SESSION, session, actual_start);
		RK_PLAN_UNSET(plan, SESSION, session, actual_end);
	}
	rk_plan_focus(plan, RK_E_SESSION, id);
	return plan;
}

char *rk_session_line_unknown(const RkRuleInput *in, const char *text)
{
	RkLineSession line = { 0 };
	char *unknown = NULL;

	if (!rk_line_session_parse(text, &line, NULL))
		return NULL;
	for (guint i = 0; i < line.who->len && !unknown; i++) {
		const RkLineWho *one = g_ptr_array_index(line.who, i);
		RkWho found = { 0 };
		if (one->strict && !rk_who_find(in, one->who, TRUE, "who", &found, NULL))
			unknown = g_strdup(one->who);
	}
	rk_line_session_clear(&line);
	return unknown;
}

char *rk_session_line_named(const char *line, const char *name, const char *handle)
{
	g_autofree char *bare = g_strconcat("@", name, NULL);
	g_autofree char *quoted = g_strconcat("@\"", name, "\"", NULL);
	const char *at = strstr(line, quoted), *typed = at ? quoted : bare;

	if (!at)
		at = strstr(line, bare);
	return at ? g_strdup_printf("%.*s@%s%s", (int)(at - line), line, handle, at + strlen(typed))
		  : g_strdup(line);
}
