/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers to reminders, pasted back (practice 8): "TL-02 80 data Malinau masuk", also with the tag
 * of the meeting and behind what a messenger writes in front of a line. The day of the message is
 * the day of the fact.
 */
#include "domain/paste/paste_read.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/action/action_rule.h"
#include "domain/grammar/line_participant.h"
#include "domain/grammar/line_progress.h"
#include "domain/names/rule_who.h"
#include "domain/model/number.h"

#include <string.h>

typedef struct Answer {
	RkLineProgress line;
	char *meeting; /* typed in front of the code; NULL: none */
	char *code, *handle;
} Answer;

static void answer_clear(Answer *answer)
{
	rk_line_progress_clear(&answer->line);
	g_free(answer->meeting);
	g_free(answer->code);
	g_free(answer->handle);
}

static gboolean answer_parse(const RkPaste *paste, const char *text, Answer *out, GError **error)
{
	RkWhenContext when = rk_context_when(paste->source.in.context);

	*out = (Answer){ 0 };
	if (!rk_line_progress_parse(text, &when, &out->line, error))
		return FALSE;
	if (!out->line.address)
		return TRUE;
	const char *slash = strrchr(out->line.address, '/');
	out->meeting =
		slash ? g_strndup(out->line.address, (gsize)(slash - out->line.address)) : NULL;
	out->code = g_strdup(slash ? slash + 1 : out->line.address);
	char *at = strchr(out->code, '@');
	if (at) {
		out->handle = g_strdup(at + 1);
		*at = '\0';
	}
	return TRUE;
}

/* What a messenger puts in front: "[20/11/24 08.15] Budi: ", "20/11/24 08.15 - Budi: ". */
static char *message_strip(const RkPaste *paste, const char *text, RkDay *day)
{
	const RkDay near = rk_context_today(paste->source.in.context);
	const char *from = text + (*text == '[');
	gsize n = strspn(from, "0123456789/.-");
	RkLocalTime wall;

	if (n < 6)
		return NULL;
	gsize moment = n + strspn(from + n, ",. 0123456789:APMapm");
	while (moment > n && strchr(" ,", from[moment - 1]))
		moment--;
	g_autofree char *cell = g_strndup(from, moment);
	if (!rk_cell_moment(g_strdelimit(cell, ",", ' '), near, &wall))
		return NULL;
	const char *rest = from + moment;
	rest += strspn(rest, "] -–");
	const char *colon = strstr(rest, ": ");
	*day = rk_local_time_day(wall);
	return colon ? g_strdup(colon + 2) : NULL;
}

static char *answers_clean(RkPaste *paste, const RkCells *cells)
{
	g_autoptr(GString) text = g_string_new(NULL);
	RkDay day;

	for (guint i = 0; i < cells->n; i++)
		g_string_append_printf(text, "%s%s", text->len ? " " : "", cells->cell[i]);
	g_autofree char *bare = message_strip(paste, text->str, &day);
	g_autofree char *clean = rk_line_clean(bare ? bare : text->str);
	return g_strdup(clean);
}

RkPasteKind rk_paste_kind_of(const RkContext *context, RkPasteKind kind, const char *text)
{
	RkPaste none = { .source = { .in = { .context = context } } };
	g_auto(GStrv) lines = g_strsplit(text, "\n", RK_PASTE_LINES_MAX);
	RkWhenContext when = rk_context_when(context);

	for (guint i = 0; kind == RK_PASTE_ACTIONS && lines[i]; i++) {
		RkDay day;
		RkLineProgress line = { 0 };
		g_autofree char *bare = message_strip(&none, lines[i], &day);
		g_autofree char *clean = rk_line_clean(bare ? bare : lines[i]);
		if (strlen(clean) < RK_PASTE_LINE_MAX &&
			rk_line_progress_parse(clean, &when, &line, NULL) && line.address &&
			line.word != RK_PROGRESS_NOTE)
			kind = RK_PASTE_PROGRESS;
		rk_line_progress_clear(&line);
	}
	return kind;
}

/* --- which promise --- */

static const RkAction *action_in(const RkDossier *dossier, const Answer *answer)
{
	gboolean decision = FALSE;
	guint rank = rk_code_number(answer->code, &decision);
	const RkAction *action =
		rank && !decision ? rk_action_by_rank(dossier->rows, dossier->meeting->id, rank)
				  : NULL;

	return action && !action->struck ? action : NULL;
}

static const char *tag_of(const RkDossier *dossier)
{
	return dossier->meeting->tag ? dossier->meeting->tag : dossier->meeting->code;
}

/* The meetings in which a bare code is an action; several are candidates. */
static const RkDossier *near_find(
	RkPaste *paste, RkPasteLine *line, const Answer *answer, GError **error)
{
	const RkDossier *only = NULL;
	guint n = 0;

	for (guint i = 0; paste->source.near && i < paste->source.near->len; i++) {
		const RkDossier *one = paste->source.near->pdata[i];
		const RkAction *action = action_in(one, answer);
		if (!action)
			continue;
		only = one;
		n++;
		if (line->candidates->len < RK_INVITING_CANDIDATES)
			rk_paste_candidate(line, RK_E_ACTION, action->id,
				g_strdup_printf(
					"%s/%s %s", tag_of(one), answer->code, action->text),
				g_strdup_printf("%s/%s", tag_of(one), answer->line.address));
	}
	if (n == 1) {
		g_ptr_array_set_size(line->candidates, 0);
		return only;
	}
	line->doubt = n ? g_strdup(answer->line.address) : NULL;
	if (n)
		rk_error_set(error, RK_ERROR_AMBIGUOUS, NULL, "action", N_("%s: of which meeting?"),
			answer->code);
	else
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "action", N_("%s: no such action"),
			answer->code);
	return NULL;
}

static const RkDossier *dossier_find(
	RkPaste *paste, RkPasteLine *line, const Answer *answer, GError **error)
{
	const RkDossier *own = paste->source.in.dossier;

	if (!answer->code) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "action",
			N_("no action is named: TL-02 80 what is done"));
		return NULL;
	}
	if (!answer->meeting && own)
		return own;
	if (!answer->meeting)
		return near_find(paste, line, answer, error);
	if (own && (g_ascii_strcasecmp(tag_of(own), answer->meeting) == 0 ||
			   g_strcmp0(own->meeting->code, answer->meeting) == 0))
		return own;
	if (paste->source.meeting)
		return paste->source.meeting(paste->source.data, answer->meeting, error);
	rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "action", N_("%s: not this meeting"),
		answer->meeting);
	return NULL;
}

/* Whose progress it is: those responsible are the candidates. */
static void whose(
	RkPasteLine *line, const RkRuleInput *in, const RkAction *action, const Answer *answer)
{
	const char *slash = answer->meeting ? "/" : "";

	line->doubt = g_strdup(answer->line.address);
	RK_EACH (in->dossier->rows, ASSIGNMENT, RkAssignment, one) {
		RkWho who = { .institution = one->person ? 0 : one->institution,
			.person = one->person };
		g_autofree char *handle = rk_who_text(in, &who);
		const char *name = rk_who_name(in, &who);
		if (one->action != action->id || one->role != RK_ASSIGNMENT_ROLE_LEAD || !handle ||
			line->candidates->len >= RK_INVITING_CANDIDATES)
			continue;
		rk_paste_candidate(line, RK_E_ASSIGNMENT, one->id, g_strdup(name),
			g_strdup_printf("%s%s%s@%s", answer->meeting ? answer->meeting : "", slash,
				answer->code, handle));
	}
}

static char *fact_of(const RkPaste *paste, const RkPasteLine *line)
{
	RkDay day;
	g_autofree char *bare = message_strip(paste, line->original, &day);

	return bare ? rk_day_text(day) : NULL;
}

static gboolean told_already(const RkDossier *dossier, const RkPlan *plan)
{
	const RkProgress *told = rk_plan_inserted(plan, RK_E_PROGRESS);

	RK_EACH (dossier->rows, PROGRESS, RkProgress, old)
		if (told && old->assignment == told->assignment && old->status == told->status &&
			old->percent.set == told->percent.set &&
			old->percent.value == told->percent.value &&
			g_strcmp0(old->fact_day, told->fact_day) == 0 &&
			g_strcmp0(old->text, told->text) == 0)
			return TRUE;
	return FALSE;
}

static gboolean told_above(const RkPaste *paste, const RkPlan *plan)
{
	const RkProgress *told = rk_plan_inserted(plan, RK_E_PROGRESS);

	for (guint i = 0; told && i < paste->plan->changes->len; i++) {
		const RkChange *change = paste->plan->changes->pdata[i];
		const RkProgress *old = change->record;
		if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_PROGRESS &&
			old->assignment == told->assignment && old->status == told->status &&
			old->percent.value == told->percent.value &&
			g_strcmp0(old->text, told->text) == 0)
			return TRUE;
	}
	return FALSE;
}

static void answer_take(RkPaste *paste, RkPasteLine *line, const RkDossier *dossier, RkPlan *one)
{
	const RkContext *context = paste->source.in.context;
	gboolean there = told_already(dossier, one) || told_above(paste, one);

	rk_paste_say(line, there ? RK_PASTE_SAME : RK_PASTE_KNOWN,
		there ? g_strdup_printf(rk_say(context, N_("%s: noted already")), one->label)
		      : g_strdup_printf("%s/%s", tag_of(dossier), one->label));
	if (there) {
		rk_plan_free(one);
		return;
	}
	paste->plan->meeting =
		paste->done == 0 || paste->plan->meeting == one->meeting ? one->meeting : 0;
	rk_paste_append(paste, one);
}

static void answer_read(RkPaste *paste, RkPasteLine *line, const Answer *answer)
{
	GError *error = NULL;
	const RkDossier *dossier = dossier_find(paste, line, answer, &error);

	if (!dossier) {
		rk_paste_doubt(paste, line, error);
		return;
	}
	RkRuleInput in = paste->source.in;
	in.dossier = dossier;
	const RkAction *action = action_in(dossier, answer);
	g_autofree char *fact = fact_of(paste, line);
	const char *bare = strrchr(answer->line.address, '/');
	const char *text = strstr(line->text, answer->line.address);
	/* The rule reads the line of its own meeting, without the tag. */
	g_autofree char *own =
		bare && text ? g_strconcat(bare + 1, text + strlen(answer->line.address), NULL)
			     : g_strdup(line->text);
	RkPlan *one = rk_action_plan_progress(&in, 0, 0, own, RK_CHANNEL_WA, fact, &error);
	if (one) {
		answer_take(paste, line, dossier, one);
		return;
	}
	if (action && g_strcmp0(rk_error_field(error), "assignment") == 0)
		whose(line, &in, action, answer);
	rk_paste_doubt(paste, line, error);
}

/* "Terima kasih", "Yth. …", names: a message has more lines than those that answer. */
static void answers_read(RkPaste *paste, RkPasteLine *line)
{
	const RkContext *context = paste->source.in.context;
	GError *error = NULL;
	Answer answer;

	if (!answer_parse(paste, line->text, &answer, &error))
		rk_paste_doubt(paste, line, error);
	else if (!answer.code && line->will == RK_PASTE_AS_READ && !line->edited)
		rk_paste_say(line, RK_PASTE_HEADING, g_strdup(rk_say(context, N_("no answer"))));
	else
		answer_read(paste, line, &answer);
	answer_clear(&answer);
}

static char *answers_label(RkPaste *paste)
{
	if (paste->done == 1 && paste->last)
		return g_strdup(paste->last);
	return g_strdup_printf(
		rk_say(paste->source.in.context, N_("%u answers noted")), paste->done);
}

const RkPasteReader rk_paste_progress = {
	.clean = answers_clean,
	.read = answers_read,
	.label = answers_label,
};
