/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plan that each key on a captured line makes. Invariants: a private line is withheld; what has
 * a frozen number stays a decision; only an answer has a question.
 */
#include "domain/minutes/entry_verbs.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/minutes/entry_private.h"
#include "domain/minutes/entry_rule.h"
#include "domain/grammar/line_action.h"
#include "domain/grammar/line_token.h"
#include "domain/model/number.h"
#include "domain/minutes/citation_text.h"

#include <string.h>

static RkPlan *changed(const RkRuleInput *in, const RkEntry *entry, const RkEntry *wanted)
{
	RkPlan *plan = rk_entry_plan_new(in, wanted->kind, entry->text);

	rk_plan_replace(plan, RK_E_ENTRY, entry, wanted);
	rk_plan_focus(plan, RK_E_ENTRY, entry->id);
	return plan;
}

/* The same under a label that says what was done: "not printed: …". */
static RkPlan *named(
	const RkRuleInput *in, const RkEntry *entry, const RkEntry *wanted, const char *what)
{
	RkPlan *plan = changed(in, entry, wanted);
	g_autofree char *cut = rk_text_cut(entry->text, 40);

	rk_plan_relabel(plan, "%s: %s", what, cut);
	return plan;
}

/* --- questions --- */

gboolean rk_entry_is_open(const RkRows *rows, const RkEntry *question)
{
	if (question->kind != RK_ENTRY_KIND_QUESTION || question->struck)
		return FALSE;
	RK_EACH (rows, ENTRY, RkEntry, entry)
		if (entry->answers == question->id)
			return FALSE;
	return TRUE;
}

guint rk_entry_answers(const RkRows *rows, const RkEntry *entry)
{
	const RkEntry *question = RK_FIND(rows, ENTRY, RkEntry, entry->answers);

	return question ? rk_entry_rank(rows, question) : 0;
}

static RkId oldest_open(const RkRuleInput *in, const RkEntry *of)
{
	RK_EACH (in->dossier->rows, ENTRY, RkEntry, entry)
		if (entry->meeting == of->meeting && entry->session == of->session &&
			entry->id != of->id && rk_entry_is_open(in->dossier->rows, entry))
			return entry->id;
	return 0;
}

/* --- kind --- */

static gboolean kind_allowed(const RkRuleInput *in, const RkEntry *entry, int kind, GError **error)
{
	if (entry->kind != RK_ENTRY_KIND_DECISION || kind == entry->kind || !entry->number.set)
		return TRUE;
	rk_error_set(error, RK_ERROR_REFUSED, NULL, "kind",
		N_("K-%02d has its number: strike it (D), write a new line"),
		(int)entry->number.value);
	return FALSE;
}

RkPlan *rk_entry_plan_kind(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int kind = value->number;
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);

	if (!entry || !kind_allowed(in, entry, kind, error))
		return NULL;
	g_autoptr(RkEntry) wanted = rk_record_copy(RK_E_ENTRY, entry);
	wanted->kind = kind;
	wanted->withheld = entry->withheld || kind == RK_ENTRY_KIND_PRIVATE;
	if (kind != RK_ENTRY_KIND_ANSWER)
		wanted->answers = 0;
	else if (entry->kind != kind)
		wanted->answers = oldest_open(in, entry);
	RkPlan *plan = changed(in, entry, wanted);
	if (entry->kind == RK_ENTRY_KIND_QUESTION && kind != entry->kind)
		RK_EACH (in->dossier->rows, ENTRY, RkEntry, answer)
			if (answer->answers == id)
				RK_PLAN_UNSET(plan, ENTRY, answer, answers);
	if (entry->kind == RK_ENTRY_KIND_DECISION && kind != entry->kind)
		RK_EACH (in->dossier->rows, ACTION, RkAction, action)
			if (action->decision == id)
				RK_PLAN_UNSET(plan, ACTION, action, decision);
	gboolean was = entry->kind == RK_ENTRY_KIND_PRIVATE, is = kind == RK_ENTRY_KIND_PRIVATE;
	if (was != is)
		rk_entry_cite(plan, in, is ? "" : entry->text, id);
	if (was && !is)
		rk_plan_note(plan,
			g_strdup(rk_say(in->context, N_("still not printed: s c prints it"))));
	return plan;
}

/* --- printed, polished --- */

RkPlan *rk_entry_plan_withhold(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	gboolean withheld = value->number != 0;
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);

	if (!entry)
		return NULL;
	if (!withheld && entry->kind == RK_ENTRY_KIND_PRIVATE) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "withheld",
			N_("a private line is never printed: change its kind first"));
		return NULL;
	}
	g_autoptr(RkEntry) wanted = rk_record_copy(RK_E_ENTRY, entry);
	wanted->withheld = withheld;
	return named(in, entry, wanted,
		rk_say(in->context, withheld ? N_("not printed") : N_("printed")));
}

RkPlan *rk_entry_plan_tick(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	gboolean polished = value->number != 0;
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);

	if (!entry)
		return NULL;
	g_autoptr(RkEntry) wanted = rk_record_copy(RK_E_ENTRY, entry);
	wanted->polished = polished;
	return named(in, entry, wanted,
		rk_say(in->context, polished ? N_("polished") : N_("to polish again")));
}

gboolean rk_entry_is_rough(const RkEntry *entry)
{
	return !entry->polished && !entry->withheld && !entry->struck &&
	       entry->kind != RK_ENTRY_KIND_PRIVATE;
}

/* --- who, when --- */

RkPlan *rk_entry_plan_speaker(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkWho *who = value->who;
	static const RkWho nobody = { 0 };
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);

	if (!entry)
		return NULL;
	g_autoptr(RkEntry) wanted = rk_record_copy(RK_E_ENTRY, entry);
	rk_entry_speaker_set(in, wanted, who ? who : &nobody);
	const char *name = who ? rk_who_name(in, who) : NULL;
	RkPlan *plan = changed(in, entry, wanted);
	g_autofree char *cut = rk_text_cut(entry->text, 30);
	rk_plan_relabel(
		plan, "%s: %s (%s)", rk_say(in->context, N_("speaker")), name ? name : "–", cut);
	return plan;
}

static gboolean clock_read(
	const RkRuleInput *in, const RkEntry *entry, const char *text, RkInt *out, GError **error)
{
	const RkMeeting *meeting = in->dossier->meeting;
	const RkSession *session = RK_FIND(in->dossier->rows, SESSION, RkSession, entry->session);
	const char *zone = meeting->zone ? meeting->zone : in->context->zone;
	int minutes, day = session && session->day.set ? (int)session->day.value : 1;
	RkLocalTime wall;

	if (!*text || strcmp(text, "-") == 0) {
		*out = RK_INT_NONE;
		return TRUE;
	}
	if (!rk_line_time(text, &minutes)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "at",
			N_("\"%.20s\" is no clock time: 10.45"), text);
		return FALSE;
	}
	if (!meeting->start || !rk_local_time_parse(meeting->start, &wall)) {
		rk_error_set(
			error, RK_ERROR_REFUSED, NULL, "at", N_("the meeting has no date yet"));
		return FALSE;
	}
	wall = rk_local_time_make(rk_local_time_day(wall) + day - 1, minutes);
	*out = RK_INT(rk_zone_instant(zone, wall));
	return TRUE;
}

RkPlan *rk_entry_plan_clock(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *clock = value->text;
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);
	g_autofree char *text = g_strstrip(g_strdup(clock));
	RkInt at;

	if (!entry || !clock_read(in, entry, text, &at, error))
		return NULL;
	g_autoptr(RkEntry) wanted = rk_record_copy(RK_E_ENTRY, entry);
	wanted->at = at;
	return named(in, entry, wanted, rk_say(in->context, N_("clock time")));
}

char *rk_entry_clock(const RkRuleInput *in, RkId id)
{
	const RkEntry *entry = RK_FIND(in->dossier->rows, ENTRY, RkEntry, id);
	const char *zone = in->dossier->meeting->zone;

	if (!entry || !entry->at.set)
		return NULL;
	RkLocalTime at = rk_zone_local_time(zone ? zone : in->context->zone, entry->at.value);
	return rk_time_clock(rk_local_time_minutes(at), in->context->lang);
}

/* --- what is answered later --- */

static void who_add(const RkRuleInput *in, GPtrArray *list, int role, RkId office, RkId person)
{
	RkWho who = { office, person, 0, NULL, FALSE };
	g_autofree char *text = rk_who_text(in, &who);

	if (text)
		rk_line_who_add(list, role, TRUE, text);
}

char *rk_entry_promise_line(const RkRuleInput *in, RkId id)
{
	const RkRows *rows = in->dossier->rows;
	const RkEntry *question = RK_FIND(rows, ENTRY, RkEntry, id);
	g_autoptr(GPtrArray) who = rk_line_who_list();

	if (!question || !rk_entry_is_open(rows, question))
		return NULL;
	RK_EACH (rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (question->session && speaker->session == question->session &&
			speaker->role == RK_SPEAKER_ROLE_SPEAKER && who->len == 0)
			who_add(in, who, RK_ASSIGNMENT_ROLE_LEAD, speaker->institution,
				speaker->institution ? 0 : speaker->person);
	const RkParticipant *asker = RK_FIND(rows, PARTICIPANT, RkParticipant, question->speaker);
	who_add(in, who, RK_ASSIGNMENT_ROLE_FOR,
		asker ? asker->institution : question->speaker_institution,
		asker ? (asker->institution ? 0 : asker->person) : question->speaker_person);
	g_autofree char *text = g_strdup_printf(
		rk_say(in->context, N_("Answering in writing: %s")), question->text);
	RkLineAction line = { .text = text, .who = who };
	return rk_line_action_format(&line);
}
