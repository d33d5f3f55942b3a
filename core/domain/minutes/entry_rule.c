/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Captured lines as plans. What was typed is kept as `raw`; `text` starts as the same with short
 * forms written out. Invariant: a private line is withheld from the first moment on.
 */
#include "domain/minutes/entry_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/names/citation.h"
#include "domain/minutes/entry_place.h"
#include "domain/minutes/entry_private.h"
#include "domain/grammar/line_entry.h"
#include "domain/names/rule_who.h"
#include "domain/grammar/text_expand.h"
#include "domain/model/number.h"
#include "domain/minutes/citation_text.h"

#include <string.h>

#define LABEL_CELLS 40

/* --- what is filled in --- */

const RkSession *rk_entry_session(const RkRuleInput *in, const RkEntryInput *input)
{
	if (input->session)
		return RK_FIND(in->dossier->rows, SESSION, RkSession, input->session);
	RK_EACH (in->dossier->rows, SESSION, RkSession, session)
		if (input->live && session->status == RK_SESSION_STATUS_RUNNING &&
			session->meeting == in->dossier->meeting->id)
			return session;
	return NULL;
}

static gboolean is_talk(const RkSession *session)
{
	return session && (session->kind == RK_SESSION_KIND_SESSION ||
				  session->kind == RK_SESSION_KIND_REMARKS ||
				  session->kind == RK_SESSION_KIND_REPORT ||
				  session->kind == RK_SESSION_KIND_DISCUSSION);
}

/* The participant that an office or person is, or that stands for it. */
static const RkParticipant *participant_of(
	const RkRows *rows, RkId meeting, RkId institution, RkId person)
{
	const RkParticipant *of_office = NULL;

	RK_EACH (rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->meeting != meeting)
			continue;
		if (person &&
			(participant->person == person || participant->representative == person))
			return participant;
		if (!person && institution && participant->institution == institution &&
			!participant->companion_of && !of_office)
			of_office = participant;
	}
	return of_office;
}

void rk_entry_speaker_set(const RkRuleInput *in, RkEntry *entry, const RkWho *who)
{
	const RkParticipant *participant = participant_of(
		in->dossier->rows, in->dossier->meeting->id, who->institution, who->person);

	entry->speaker = participant ? participant->id : 0;
	entry->speaker_institution = participant ? 0 : who->institution;
	entry->speaker_person = participant ? 0 : who->person;
	rk_text_set(&entry->speaker_label, who->label);
}

static void speaker_of_session(const RkRuleInput *in, RkEntry *entry)
{
	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == entry->session && entry->session &&
			speaker->role == RK_SPEAKER_ROLE_SPEAKER) {
			RkWho who = { speaker->institution, speaker->person, 0, speaker->label,
				FALSE };
			rk_entry_speaker_set(in, entry, &who);
			return;
		}
}

static gboolean speaker_fill(
	const RkRuleInput *in, RkEntry *entry, const RkLineEntry *line, RkId floor, GError **error)
{
	RkWho who = { 0 };

	if (line->speaker) {
		if (!rk_who_find(in, line->speaker, TRUE, "speaker", &who, error))
			return FALSE;
		rk_entry_speaker_set(in, entry, &who);
	} else if (entry->kind == RK_ENTRY_KIND_QUESTION || entry->kind == RK_ENTRY_KIND_PROPOSAL) {
		entry->speaker = floor;
	} else if (entry->kind == RK_ENTRY_KIND_POINT || entry->kind == RK_ENTRY_KIND_ANSWER) {
		speaker_of_session(in, entry);
	}
	return TRUE;
}

static gboolean is_answered(const RkRows *rows, RkId question)
{
	RK_EACH (rows, ENTRY, RkEntry, entry)
		if (entry->answers == question)
			return TRUE;
	return FALSE;
}

/* The question that `line` answers: by its number, else the oldest open one of the session. */
static gboolean question_find(
	const RkRuleInput *in, RkEntry *entry, const RkLineEntry *line, GError **error)
{
	const RkRows *rows = in->dossier->rows;

	if (entry->kind != RK_ENTRY_KIND_ANSWER) {
		entry->answers = 0;
		return TRUE;
	}
	RK_EACH (rows, ENTRY, RkEntry, question) {
		if (question->kind != RK_ENTRY_KIND_QUESTION ||
			question->session != entry->session || question->meeting != entry->meeting)
			continue;
		if (line->question ? rk_entry_rank(rows, question) == line->question
				   : !is_answered(rows, question->id)) {
			entry->answers = question->id;
			return TRUE;
		}
	}
	if (!line->question)
		return TRUE;
	rk_error_set(error, RK_ERROR_INVALID, NULL, "answers",
		N_("there is no question %u in this session"), line->question);
	return FALSE;
}

/* --- adding --- */

static gboolean of_meeting(const void *record, gconstpointer data)
{
	return ((const RkEntry *)record)->meeting == *(const RkId *)data;
}

RkPlan *rk_entry_plan_new(const RkRuleInput *in, int kind, const char *text)
{
	g_autofree char *cut = rk_text_cut(text, LABEL_CELLS);
	const char *label = rk_enum_label(&rk_entry_kind_words, kind, in->context->lang);

	return rk_plan_new(in->dossier->meeting->id, "%s: %s", label ? label : "", cut);
}

RkPlan *rk_entry_plan_add(
	const RkRuleInput *in, const RkEntryInput *input, const RkLineEntry *line, GError **error)
{
	const RkContext *context = in->context;
	const RkDossier *dossier = in->dossier;
	const RkSession *session = rk_entry_session(in, input);
	g_autoptr(RkEntry) entry = rk_rule_new(context, RK_E_ENTRY);

	entry->meeting = dossier->meeting->id;
	entry->session = session ? session->id : 0;
	entry->point = input->point;
	entry->kind = line->kind         ? line->kind
		      : is_talk(session) ? RK_ENTRY_KIND_POINT
					 : RK_ENTRY_KIND_NOTE;
	entry->raw = g_strdup(line->text);
	entry->text = rk_text_expand(context, dossier->rows, line->text);
	entry->withheld = entry->kind == RK_ENTRY_KIND_PRIVATE;
	entry->at = input->live ? RK_INT(context->now) : RK_INT_NONE;
	rk_text_set(&entry->author, context->author);
	if (!speaker_fill(in, entry, line, input->floor, error) ||
		!question_find(in, entry, line, error))
		return NULL;
	RkPlan *plan = rk_entry_plan_new(in, entry->kind, entry->text);
	if (entry->kind == RK_ENTRY_KIND_ANSWER && !entry->answers)
		rk_plan_note(
			plan, g_strdup(rk_say(context, N_("no open question in this session"))));
	entry->position = RK_INT(rk_plan_place(plan, dossier->rows, RK_E_ENTRY,
		input->after ? input->after : -1, of_meeting, &dossier->meeting->id));
	rk_plan_focus(plan, RK_E_ENTRY, entry->id);
	RkId id = entry->id;
	gboolean cites = entry->kind != RK_ENTRY_KIND_PRIVATE;
	g_autofree char *text = g_strdup(entry->text);
	rk_plan_insert(plan, RK_E_ENTRY, g_steal_pointer(&entry));
	if (cites)
		rk_citation_plan(plan, in, text, id, 0);
	return plan;
}

/* --- editing --- */

/* The speaker as it would be typed; NULL for nobody. */
static char *speaker_text(const RkRuleInput *in, const RkEntry *entry)
{
	const RkParticipant *participant =
		RK_FIND(in->dossier->rows, PARTICIPANT, RkParticipant, entry->speaker);
	RkWho who = { entry->speaker_institution, entry->speaker_person, 0, NULL, FALSE };

	if (participant) {
		who.institution = participant->institution;
		who.person = participant->institution ? 0 : participant->person;
	}
	return rk_who_text(in, &who);
}

char *rk_entry_line(const RkRuleInput *in, RkId id)
{
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, NULL);

	if (!entry)
		return NULL;
	const RkEntry *question = RK_FIND(in->dossier->rows, ENTRY, RkEntry, entry->answers);
	g_autofree char *speaker = speaker_text(in, entry);
	RkLineEntry line = { .kind = entry->kind,
		.question = question ? rk_entry_rank(in->dossier->rows, question) : 0,
		.speaker = speaker,
		.text = entry->text };
	return rk_line_entry_format(&line);
}

/* An unmarked line keeps being the point or note it was. */
static int kind_edited(const RkEntry *entry, const RkLineEntry *line)
{
	if (line->kind)
		return line->kind;
	return entry->kind == RK_ENTRY_KIND_NOTE ? RK_ENTRY_KIND_NOTE : RK_ENTRY_KIND_POINT;
}

static gboolean entry_edit(
	const RkRuleInput *in, RkEntry *wanted, const RkLineEntry *line, GError **error)
{
	g_autofree char *before = speaker_text(in, wanted);
	RkId answers = wanted->answers;

	wanted->kind = kind_edited(wanted, line);
	wanted->withheld = wanted->kind == RK_ENTRY_KIND_PRIVATE || wanted->withheld;
	rk_text_set(&wanted->text, line->text);
	if (g_strcmp0(before, line->speaker) != 0) {
		wanted->speaker = wanted->speaker_institution = wanted->speaker_person = 0;
		rk_text_set(&wanted->speaker_label, NULL);
		if (line->speaker && !speaker_fill(in, wanted, line, 0, error))
			return FALSE;
	}
	if (answers && !line->question && wanted->kind == RK_ENTRY_KIND_ANSWER)
		return TRUE;
	return question_find(in, wanted, line, error);
}

RkPlan *rk_entry_plan_edit(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);
	RkLineEntry line = { 0 };

	if (!entry || !rk_line_entry_parse(value->text, &line, error))
		return NULL;
	g_autoptr(RkEntry) wanted = rk_record_copy(RK_E_ENTRY, entry);
	RkPlan *plan = NULL;
	if (line.action) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "kind",
			N_("a line can not become an action; type a new one"));
	} else if (entry_edit(in, wanted, &line, error)) {
		plan = rk_entry_plan_new(in, wanted->kind, wanted->text);
		rk_plan_replace(plan, RK_E_ENTRY, entry, wanted);
		if (wanted->kind != RK_ENTRY_KIND_PRIVATE)
			rk_entry_cite(plan, in, wanted->text, id);
		rk_plan_focus(plan, RK_E_ENTRY, id);
	}
	rk_line_entry_clear(&line);
	return plan;
}

static gboolean same_list(const void *record, gconstpointer data)
{
	const RkEntry *entry = record, *of = data;

	if (entry->meeting != of->meeting)
		return FALSE;
	if (of->kind == RK_ENTRY_KIND_DECISION)
		return entry->kind == RK_ENTRY_KIND_DECISION;
	return entry->kind != RK_ENTRY_KIND_DECISION && entry->point == of->point &&
	       (of->point || entry->session == of->session);
}

RkPlan *rk_entry_plan_move(const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int step = value->number;
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);

	if (!entry)
		return NULL;
	g_autoptr(RkPlan) plan = rk_entry_plan_new(in, entry->kind, entry->text);
	rk_plan_focus(plan, RK_E_ENTRY, id);
	if (rk_plan_move(plan, in->dossier->rows, RK_E_ENTRY, id, step, same_list, entry) ||
		(entry->kind != RK_ENTRY_KIND_DECISION &&
			rk_entry_plan_cross(plan, in, entry, step)))
		return g_steal_pointer(&plan);
	rk_error_set(error, RK_ERROR_REFUSED, NULL, NULL,
		step < 0 ? N_("already the first") : N_("already the last"));
	return NULL;
}

RkPlan *rk_entry_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *given, GError **error)
{
	const RkEntry *entry = RK_RULE_GET(in, ENTRY, RkEntry, id, error);

	if (!entry)
		return NULL;
	g_autofree char *cut = rk_text_cut(entry->text, LABEL_CELLS);
	if (entry->kind == RK_ENTRY_KIND_DECISION && entry->number.set) {
		RkPlan *plan = rk_plan_new(in->dossier->meeting->id,
			rk_say(in->context, N_("struck: K-%02d %s")), (int)entry->number.value,
			cut);
		RK_PLAN_NUMBER(plan, ENTRY, entry, struck, 1);
		return plan;
	}
	RkPlan *plan =
		rk_plan_new(in->dossier->meeting->id, rk_say(in->context, N_("deleted: %s")), cut);
	RK_EACH (in->dossier->rows, ENTRY, RkEntry, answer)
		if (answer->answers == id)
			RK_PLAN_UNSET(plan, ENTRY, answer, answers);
	RK_EACH (in->dossier->rows, ACTION, RkAction, action)
		if (action->decision == id)
			RK_PLAN_UNSET(plan, ACTION, action, decision);
	RK_EACH (in->dossier->rows, CITATION, RkCitation, citation)
		if (citation->entry == id)
			rk_plan_delete(plan, RK_E_CITATION, citation);
	rk_plan_delete(plan, RK_E_ENTRY, entry);
	return plan;
}
