/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The people of a row. See speaker_rule.h. A speaker typed with "@" must be known; behind "m:" and
 * "p:" free text will do ("p:Panitia"), since half of a rundown is nobody in particular.
 */
#include "domain/rundown/speaker_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_session.h"
#include "domain/names/rule_who.h"

#include <string.h>

static RkSessionSpeaker *speaker_make(
	const RkRuleInput *in, RkId session, const RkLineWho *who, GError **error)
{
	g_autoptr(RkSessionSpeaker) speaker = rk_rule_new(in->context, RK_E_SESSION_SPEAKER);
	RkWho found = { 0 };

	if (!rk_who_find(in, who->who, who->strict, "who", &found, error))
		return NULL;
	speaker->session = session;
	speaker->role = who->role;
	speaker->institution = found.institution;
	speaker->person = found.person;
	rk_text_set(&speaker->label, rk_who_label(in, &found));
	return g_steal_pointer(&speaker);
}

/* As a line names it; NULL for nobody. Caller frees. */
static char *speaker_text(const RkRuleInput *in, const RkSessionSpeaker *speaker)
{
	RkWho known = { .institution = speaker->institution,
		.person = speaker->person,
		.label = speaker->label };

	return rk_who_text(in, &known);
}

static gboolean speaker_same(const RkSessionSpeaker *a, const RkSessionSpeaker *b)
{
	return a->role == b->role && a->person == b->person && a->institution == b->institution &&
	       g_strcmp0(a->label, b->label) == 0;
}

/* TRUE if the line, in which a quotation mark becomes an apostrophe and a line end a blank, says
 * that text. */
static gboolean written_same(const char *text, const char *said)
{
	if (!text)
		return FALSE;
	for (; *text && *said; text++, said++)
		if (*text != *said && !(*text == '"' && *said == '\'') &&
			!(g_ascii_isspace(*text) && *said == ' '))
			return FALSE;
	return *text == *said;
}

/* The one that the line means: written the same way, or found to be the same. */
static RkSessionSpeaker *kept_find(const RkRuleInput *in, RkId session, const RkLineWho *who,
	const RkSessionSpeaker *wanted, GHashTable *kept)
{
	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session || g_hash_table_contains(kept, speaker))
			continue;
		g_autofree char *text = wanted ? NULL : speaker_text(in, speaker);
		if (wanted ? speaker_same(speaker, wanted)
			   : speaker->role == who->role && written_same(text, who->who))
			return (RkSessionSpeaker *)speaker;
	}
	return NULL;
}

static void others_delete(RkPlan *plan, const RkRuleInput *in, RkId session, GHashTable *kept)
{
	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		g_autofree char *text = speaker_text(in, speaker);
		if (speaker->session == session && text && !g_hash_table_contains(kept, speaker))
			rk_plan_delete(plan, RK_E_SESSION_SPEAKER, speaker);
	}
}

gboolean rk_speakers_edit(
	RkPlan *plan, const RkRuleInput *in, RkId session, const GPtrArray *who, GError **error)
{
	g_autoptr(GHashTable) kept = g_hash_table_new(NULL, NULL);

	for (guint i = 0; i < who->len; i++) {
		const RkLineWho *one = g_ptr_array_index(who, i);
		RkSessionSpeaker *old = kept_find(in, session, one, NULL, kept);
		g_autoptr(RkSessionSpeaker) wanted = NULL;
		if (!old) {
			wanted = speaker_make(in, session, one, error);
			if (!wanted)
				return FALSE;
			old = kept_find(in, session, one, wanted, kept);
		}
		if (old) {
			g_hash_table_add(kept, old);
			RK_PLAN_NUMBER(plan, SESSION_SPEAKER, old, position, i + 1);
			continue;
		}
		wanted->position = RK_INT(i + 1);
		rk_plan_insert(plan, RK_E_SESSION_SPEAKER, g_steal_pointer(&wanted));
	}
	others_delete(plan, in, session, kept);
	return TRUE;
}

void rk_speakers_read(const RkRuleInput *in, RkId session, GPtrArray *who)
{
	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		g_autofree char *text =
			speaker->session == session ? speaker_text(in, speaker) : NULL;
		if (text)
			rk_line_who_add(who, speaker->role, FALSE, text);
	}
}

char *rk_speakers_line(const RkRuleInput *in, RkId session)
{
	g_autoptr(GPtrArray) who = rk_line_who_list();
	g_autoptr(GString) line = g_string_new(NULL);

	rk_speakers_read(in, session, who);
	for (guint i = 0; i < who->len; i++)
		rk_line_session_who(line, g_ptr_array_index(who, i));
	return g_strdup(g_strchug(line->str));
}

/* --- plans --- */

/* The name of a row in labels: its title, cut. Caller frees. */
static char *row_name(const RkSession *session)
{
	return rk_text_cut(session->title, 32);
}

/* The people of a line: a title before them makes it a whole row. */
static GPtrArray *people_parse(const RkRuleInput *in, const char *line, GError **error)
{
	g_autofree char *whole = g_strconcat("x ", line, NULL);
	RkLineSession read = { 0 };

	if (!rk_line_session_parse(whole, &read, error))
		return NULL;
	GPtrArray *who = g_steal_pointer(&read.who);
	gboolean words = strcmp(read.title, "x") != 0;
	rk_line_session_clear(&read);
	if (!words)
		return who;
	g_ptr_array_unref(who);
	rk_error_set(error, RK_ERROR_INVALID, NULL, "who",
		N_("people only: @office @person m:moderator p:performer"));
	return NULL;
}

static RkPlan *people_plan(const RkRuleInput *in, RkId id, const char *line, gboolean add,
	const char *label, GError **error)
{
	const RkSession *session = RK_RULE_GET(in, SESSION, RkSession, id, error);
	g_autoptr(GPtrArray) typed = session ? people_parse(in, line, error) : NULL;

	if (!typed)
		return NULL;
	g_autofree char *name = row_name(session);
	g_autoptr(GPtrArray) who = rk_line_who_list();
	if (add)
		rk_speakers_read(in, id, who);
	for (guint i = 0; i < typed->len; i++) {
		const RkLineWho *one = g_ptr_array_index(typed, i);
		rk_line_who_add(who, one->role, one->strict, one->who);
	}
	g_autoptr(RkPlan) plan = rk_plan_new(in->dossier->meeting->id, "%s: %s", label, name);
	rk_plan_focus(plan, RK_E_SESSION, id);
	return rk_speakers_edit(plan, in, id, who, error) ? g_steal_pointer(&plan) : NULL;
}

RkPlan *rk_speakers_plan_set(
	const RkRuleInput *in, RkId session, const RkRuleValue *value, GError **error)
{
	return people_plan(in, session, value->text, FALSE,
		rk_say(in->context, N_("people of the row")), error);
}

RkPlan *rk_speakers_plan_add(
	const RkRuleInput *in, RkId session, const RkRuleValue *value, GError **error)
{
	return people_plan(
		in, session, value->text, TRUE, rk_say(in->context, N_("added to the row")), error);
}

static const RkSessionSpeaker *first_of(const RkRuleInput *in, RkId session)
{
	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == session && speaker->role != RK_SPEAKER_ROLE_MODERATOR)
			return speaker;
	return NULL;
}

static void who_fill(RkSessionSpeaker *speaker, const RkWho *who)
{
	speaker->institution = who->institution;
	speaker->person = who->person;
	speaker->confirmation = RK_RSVP_UNSET;
	rk_text_set(&speaker->label, who->label);
	rk_text_set(&speaker->title_represented, NULL);
	rk_text_set(&speaker->shown_name, NULL);
	rk_text_set(&speaker->shown_title, NULL);
	rk_text_set(&speaker->shown_office, NULL);
	if (who->label)
		speaker->role = RK_SPEAKER_ROLE_PERFORMER;
}

static void first_add(
	RkPlan *plan, const RkRuleInput *in, const RkSession *session, const RkWho *who)
{
	RkSessionSpeaker *speaker = rk_rule_new(in->context, RK_E_SESSION_SPEAKER);

	speaker->session = session->id;
	speaker->position = RK_INT(1);
	speaker->role = session->kind == RK_SESSION_KIND_SESSION ? RK_SPEAKER_ROLE_SPEAKER
								 : RK_SPEAKER_ROLE_PERFORMER;
	who_fill(speaker, who);
	rk_plan_insert(plan, RK_E_SESSION_SPEAKER, speaker);
}

RkPlan *rk_speakers_plan_first(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkWho *who = value->who;
	const RkSession *session = RK_RULE_GET(in, SESSION, RkSession, id, error);
	const RkSessionSpeaker *old = first_of(in, id);

	if (!session)
		return NULL;
	g_autofree char *name = row_name(session);
	const char *said = who ? rk_who_name(in, who) : NULL;
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s: %s", name,
		said ? said : rk_say(in->context, N_("nobody yet")));
	rk_plan_focus(plan, RK_E_SESSION, id);
	if (old && who) {
		g_autoptr(RkSessionSpeaker) wanted = rk_record_copy(RK_E_SESSION_SPEAKER, old);
		who_fill(wanted, who);
		rk_plan_replace(plan, RK_E_SESSION_SPEAKER, old, wanted);
	} else if (old) {
		rk_plan_delete(plan, RK_E_SESSION_SPEAKER, old);
	} else if (who) {
		first_add(plan, in, session, who);
	}
	return plan;
}

static const char *answer_word(const RkRuleInput *in, int rsvp)
{
	return rsvp ? rk_enum_label(&rk_rsvp_words, rsvp, in->context->lang)
		    : rk_say(in->context, N_("not asked"));
}

/* An office or a person can answer, "Panitia" cannot; who moderates is asked for himself. */
static gboolean answers(const RkSessionSpeaker *speaker, RkId session, gboolean moderators)
{
	return speaker->session == session && (speaker->institution || speaker->person) &&
	       (moderators || speaker->role != RK_SPEAKER_ROLE_MODERATOR);
}

static gboolean somebody_answers(const RkRuleInput *in, RkId session)
{
	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (answers(speaker, session, FALSE))
			return TRUE;
	return FALSE;
}

RkPlan *rk_speakers_plan_confirm(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int rsvp = value->number;
	const RkSession *session = RK_RULE_GET(in, SESSION, RkSession, id, error);
	guint n = 0;

	if (!session)
		return NULL;
	const gboolean moderators = !somebody_answers(in, id);
	g_autofree char *name = row_name(session);
	g_autoptr(RkPlan) plan =
		rk_plan_new(in->dossier->meeting->id, "%s: %s", name, answer_word(in, rsvp));
	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (!answers(speaker, id, moderators))
			continue;
		rk_plan_change(plan, RK_E_SESSION_SPEAKER, speaker,
			RK_F(SESSION_SPEAKER, confirmation),
			rsvp ? RK_VALUE_NUMBER(rsvp) : RK_VALUE_NONE);
		n++;
	}
	rk_plan_focus(plan, RK_E_SESSION, id);
	if (n > 0)
		return g_steal_pointer(&plan);
	rk_error_set(error, RK_ERROR_REFUSED, name, "confirmation",
		N_("nobody to answer in this row: w names them"));
	return NULL;
}

/* --- one of them --- */

static RkPlan *speaker_plan(
	const RkRuleInput *in, const RkSessionSpeaker *speaker, const char *word)
{
	RkWho known = { .institution = speaker->institution,
		.person = speaker->person,
		.label = speaker->label };
	const char *name = rk_who_name(in, &known);
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, "%s: %s", name ? name : "?", word);

	rk_plan_focus(plan, RK_E_SESSION_SPEAKER, speaker->id);
	return plan;
}

RkPlan *rk_speaker_plan_confirm(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int rsvp = value->number;
	const RkSessionSpeaker *speaker =
		RK_RULE_GET(in, SESSION_SPEAKER, RkSessionSpeaker, id, error);

	if (!speaker)
		return NULL;
	RkPlan *plan = speaker_plan(in, speaker, answer_word(in, rsvp));
	rk_plan_change(plan, RK_E_SESSION_SPEAKER, speaker, RK_F(SESSION_SPEAKER, confirmation),
		rsvp ? RK_VALUE_NUMBER(rsvp) : RK_VALUE_NONE);
	return plan;
}

static gboolean same_session(const void *record, gconstpointer data)
{
	return ((const RkSessionSpeaker *)record)->session == *(const RkId *)data;
}

RkPlan *rk_speaker_plan_move(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int step = value->number;
	const RkSessionSpeaker *speaker =
		RK_RULE_GET(in, SESSION_SPEAKER, RkSessionSpeaker, id, error);

	if (!speaker)
		return NULL;
	RkPlan *plan = speaker_plan(
		in, speaker, rk_say(in->context, step < 0 ? N_("moved up") : N_("moved down")));
	return rk_rule_moved(plan, in->dossier->rows, RK_E_SESSION_SPEAKER, id, step, same_session,
		&speaker->session, error);
}

RkPlan *rk_speaker_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkSessionSpeaker *speaker =
		RK_RULE_GET(in, SESSION_SPEAKER, RkSessionSpeaker, id, error);

	if (!speaker)
		return NULL;
	RkPlan *plan = speaker_plan(in, speaker, rk_say(in->context, N_("no longer in the row")));
	rk_plan_focus(plan, RK_E_SESSION, speaker->session);
	rk_plan_delete(plan, RK_E_SESSION_SPEAKER, speaker);
	return plan;
}

/* From bad to good: who says no weighs more than who has not answered. */
static int weight(int answer)
{
	static const int order[] = { RK_RSVP_DECLINED, RK_RSVP_PENDING, RK_RSVP_TENTATIVE,
		RK_RSVP_DELEGATED, RK_RSVP_ACCEPTED };

	for (int i = 0; i < (int)RK_LEN(order); i++)
		if (order[i] == answer)
			return i;
	return (int)RK_LEN(order);
}

int rk_speakers_answer(const RkRows *rows, RkId session)
{
	int worst = RK_RSVP_UNSET;

	RK_EACH (rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == session && weight(speaker->confirmation) < weight(worst))
			worst = speaker->confirmation;
	return worst;
}
