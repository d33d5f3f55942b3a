/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the rundown from lines. A speaker typed with "@" must be known; behind "m:" and "p:" free
 * text will do ("p:Panitia"), since half of a rundown is nobody in particular.
 */
#include "domain/session_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/line_session.h"
#include "domain/paste.h"
#include "domain/rule_who.h"

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

static RkSessionSpeaker *speaker_make(
	const RkCase *rule, RkId session, const RkLineWho *who, GError **error)
{
	g_autoptr(RkSessionSpeaker) speaker = rk_rule_new(rule->context, RK_E_SESSION_SPEAKER);
	RkWho found = { 0 };

	if (!rk_who_find(rule, who->who, who->strict, "who", &found, error))
		return NULL;
	speaker->session = session;
	speaker->role = who->role;
	speaker->institution = found.institution;
	speaker->person = found.person;
	rk_text_set(&speaker->label, found.label);
	return g_steal_pointer(&speaker);
}

static gboolean speakers_add(
	RkPlan *plan, const RkCase *rule, RkId session, const GPtrArray *who, GError **error)
{
	for (guint i = 0; i < who->len; i++) {
		RkSessionSpeaker *speaker =
			speaker_make(rule, session, g_ptr_array_index(who, i), error);
		if (!speaker)
			return FALSE;
		speaker->position = RK_INT(i + 1);
		rk_plan_insert(plan, RK_E_SESSION_SPEAKER, speaker);
	}
	return TRUE;
}

RkPlan *rk_session_plan_add(const RkCase *rule, const char *text, RkId after, GError **error)
{
	const RkDossier *dossier = rule->dossier;
	const RkSession *near = after > 0   ? RK_FIND(dossier->rows, SESSION, RkSession, after)
				: after < 0 ? session_last(dossier)
					    : NULL;
	RkLineSession line = { 0 };

	if (!rk_line_session_parse(text, &line, error))
		return NULL;
	g_autoptr(RkPlan) plan = rk_plan_new(
		dossier->meeting->id, rk_say(rule->context, N_("new row: %s")), line.title);
	RkSession *session = rk_rule_new(rule->context, RK_E_SESSION);
	session_fill(session, &line);
	session->meeting = dossier->meeting->id;
	session->day = near && near->day.set ? near->day : RK_INT(1);
	session->status = RK_SESSION_STATUS_PLANNED;
	session->position = RK_INT(rk_plan_place(
		plan, dossier->rows, RK_E_SESSION, after, in_meeting, &dossier->meeting->id));
	plan->focus = session->id;
	plan->focus_entity = RK_E_SESSION;
	rk_plan_insert(plan, RK_E_SESSION, session);
	gboolean good = speakers_add(plan, rule, session->id, line.who, error);
	rk_line_session_clear(&line);
	return good ? g_steal_pointer(&plan) : NULL;
}

RkPlan *rk_session_plan_add_lines(
	const RkCase *rule, const char *lines, gboolean skip, guint *skipped, GError **error)
{
	const RkPasteSource source = { .rule = *rule };

	return rk_paste_plan_text(&source, RK_PASTE_SESSIONS, lines, skip, skipped, error);
}

/* --- editing in place --- */

static void speakers_read(const RkCase *rule, RkId session, GPtrArray *who)
{
	RK_EACH (rule->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == session) {
			RkWho known = { speaker->institution, speaker->person, 0, speaker->label,
				FALSE };
			g_autofree char *text = rk_who_text(rule, &known);
			if (text)
				rk_line_who_add(who, speaker->role, FALSE, text);
		}
}

char *rk_session_line(const RkCase *rule, RkId id)
{
	const RkSession *session = RK_FIND(rule->dossier->rows, SESSION, RkSession, id);
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
	speakers_read(rule, id, line.who);
	char *text = rk_line_session_format(&line);
	g_ptr_array_unref(line.who);
	return text;
}

static gboolean speaker_same(const RkSessionSpeaker *a, const RkSessionSpeaker *b)
{
	return a->role == b->role && a->person == b->person && a->institution == b->institution &&
	       g_strcmp0(a->label, b->label) == 0;
}

/* A free text that no longer stands for anybody: "Panitia" typed with "@" as the line shows it. */
static RkSessionSpeaker *kept_find(const RkCase *rule, RkId session, const RkLineWho *who,
	const RkSessionSpeaker *wanted, GHashTable *kept)
{
	RK_EACH (rule->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session || g_hash_table_contains(kept, speaker))
			continue;
		if (wanted ? speaker_same(speaker, wanted)
			   : speaker->role == who->role && g_strcmp0(speaker->label, who->who) == 0)
			return (RkSessionSpeaker *)speaker;
	}
	return NULL;
}

static gboolean speakers_edit(
	RkPlan *plan, const RkCase *rule, RkId session, const GPtrArray *who, GError **error)
{
	g_autoptr(GHashTable) kept = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < who->len; i++) {
		const RkLineWho *one = g_ptr_array_index(who, i);
		RkSessionSpeaker *old = kept_find(rule, session, one, NULL, kept);
		g_autoptr(RkSessionSpeaker) wanted = NULL;
		if (!old) {
			wanted = speaker_make(rule, session, one, error);
			if (!wanted)
				return FALSE;
			old = kept_find(rule, session, one, wanted, kept);
		}
		if (old) {
			g_hash_table_add(kept, old);
			RK_PLAN_NUMBER(plan, SESSION_SPEAKER, old, position, i + 1);
			continue;
		}
		wanted->position = RK_INT(i + 1);
		rk_plan_insert(plan, RK_E_SESSION_SPEAKER, g_steal_pointer(&wanted));
	}
	RK_EACH (rule->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == session && !g_hash_table_contains(kept, speaker))
			rk_plan_delete(plan, RK_E_SESSION_SPEAKER, speaker);
	return TRUE;
}

RkPlan *rk_session_plan_edit(const RkCase *rule, RkId id, const char *text, GError **error)
{
	const RkSession *session = RK_FIND(rule->dossier->rows, SESSION, RkSession, id);
	RkLineSession line = { 0 };

	if (!session) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, "no such row");
		return NULL;
	}
	if (!rk_line_session_parse(text, &line, error))
		return NULL;
	g_autoptr(RkPlan) plan = rk_plan_new(rule->dossier->meeting->id,
		rk_say(rule->context, N_("row changed: %s")), line.title);
	g_autoptr(RkSession) wanted = rk_record_copy(RK_E_SESSION, session);
	session_fill(wanted, &line);
	if (!line.minutes_given && !session->minutes.set)
		wanted->minutes = RK_INT_NONE;
	rk_plan_replace(plan, RK_E_SESSION, session, wanted);
	plan->focus = id;
	plan->focus_entity = RK_E_SESSION;
	gboolean good = speakers_edit(plan, rule, id, line.who, error);
	rk_line_session_clear(&line);
	return good ? g_steal_pointer(&plan) : NULL;
}

static gboolean same_point_place(const void *record, gconstpointer data)
{
	const RkAgendaPoint *point = record;

	return point->meeting == *(const RkId *)data;
}

RkPlan *rk_point_plan_add(const RkCase *rule, RkId session, const char *text, GError **error)
{
	const RkDossier *dossier = rule->dossier;
	RkLineSession line = { 0 };
	RkWho who = { 0 };

	if (session && !RK_FIND(dossier->rows, SESSION, RkSession, session)) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, "no such row");
		return NULL;
	}
	if (!rk_line_session_parse(text, &line, error))
		return NULL;
	const RkLineWho *first = line.who->len ? g_ptr_array_index(line.who, 0) : NULL;
	RkPlan *plan = NULL;
	if (!first || rk_who_find(rule, first->who, first->strict, "who", &who, error)) {
		plan = rk_plan_new(dossier->meeting->id, rk_say(rule->context, N_("new point: %s")),
			line.title);
		RkAgendaPoint *point = rk_rule_new(rule->context, RK_E_AGENDA_POINT);
		point->meeting = dossier->meeting->id;
		point->session = session;
		point->kind = RK_POINT_KIND_DISCUSSION;
		point->status = RK_POINT_STATUS_OPEN;
		point->title = g_strdup(line.title);
		point->minutes = line.minutes_given ? RK_INT(line.minutes) : RK_INT_NONE;
		point->presenter_institution = who.institution;
		point->presenter_person = who.person;
		rk_text_set(&point->presenter_label, who.label);
		point->position = RK_INT(rk_plan_place(plan, dossier->rows, RK_E_AGENDA_POINT, -1,
			same_point_place, &dossier->meeting->id));
		plan->focus = point->id;
		plan->focus_entity = RK_E_AGENDA_POINT;
		rk_plan_insert(plan, RK_E_AGENDA_POINT, point);
	}
	rk_line_session_clear(&line);
	return plan;
}

RkPlan *rk_point_plan_delete(const RkCase *rule, RkId id, GError **error)
{
	const RkRows *rows = rule->dossier->rows;
	const RkAgendaPoint *point = RK_FIND(rows, AGENDA_POINT, RkAgendaPoint, id);

	if (!point) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, "no such point");
		return NULL;
	}
	RkPlan *plan = rk_plan_new(
		rule->dossier->meeting->id, rk_say(rule->context, N_("deleted: %s")), point->title);
	RK_EACH (rows, ENTRY, RkEntry, entry)
		if (entry->point == id) {
			RK_PLAN_UNSET(plan, ENTRY, entry, point);
			if (!entry->session)
				RK_PLAN_ID(plan, ENTRY, entry, session, point->session);
		}
	rk_plan_delete(plan, RK_E_AGENDA_POINT, point);
	return plan;
}
