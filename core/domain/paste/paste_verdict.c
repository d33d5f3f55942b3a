/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the readers of a pasted list say of a line, and how the plan of a line joins the whole; see
 * paste_read.h.
 */
#include "domain/paste/paste_read.h"

#include "base/error.h"

#include <string.h>

void rk_paste_say(RkPasteLine *line, RkPasteVerdict verdict, char *meaning)
{
	g_free(line->meaning);
	line->verdict = verdict;
	line->meaning = meaning ? meaning : g_strdup("");
}

void rk_paste_candidate(RkPasteLine *line, RkEntity entity, RkId id, char *text, char *word)
{
	RkPasteCandidate *candidate = g_new0(RkPasteCandidate, 1);

	*candidate = (RkPasteCandidate){ entity, id, text, word };
	g_ptr_array_add(line->candidates, candidate);
}

void rk_paste_candidate_of(
	RkPasteLine *line, const GPtrArray *found, const RkCandidate *one, char mark)
{
	guint same = 0;

	for (guint i = 0; i < found->len; i++)
		same += g_strcmp0(((const RkCandidate *)found->pdata[i])->label, one->label) == 0;
	rk_paste_candidate(line, one->entity, one->id,
		same > 1 ? g_strdup_printf("%s (@%s)", one->label, one->handle)
			 : g_strdup(one->label),
		mark ? g_strdup_printf("%c%s", mark, one->handle) : NULL);
}

void rk_paste_doubt(const RkPaste *paste, RkPasteLine *line, GError *taken)
{
	g_autoptr(GError) error = taken;

	line->code = error->code;
	line->field = g_strdup(rk_error_field(error));
	line->why = g_strdup(rk_error_text(error, paste->source.in.context->lang));
	rk_paste_say(line, line->candidates->len ? RK_PASTE_DOUBTFUL : RK_PASTE_WRONG,
		g_strdup(line->why));
}

void rk_paste_unknown(const RkPaste *paste, RkPasteLine *line, const char *name, GError *error)
{
	const RkContext *context = paste->source.in.context;

	rk_paste_doubt(paste, line, error);
	if (line->verdict == RK_PASTE_WRONG)
		rk_paste_say(line, RK_PASTE_WRONG,
			g_strdup_printf(rk_say(context, N_("not known: %s")), name));
}

/* The name as it stands behind its mark: "@kanim", "m:\"Kanim Jayapura\"". */
static gsize mark_find(const char *text, const char *who, const char **at)
{
	static const char *const marks[] = { "@", "+", ":" };

	for (guint i = 0; i < RK_LEN(marks); i++)
		for (int quoted = 0; quoted < 2; quoted++) {
			g_autofree char *wanted =
				g_strdup_printf(quoted ? "%s\"%s\"" : "%s%s", marks[i], who);
			*at = strstr(text, wanted);
			if (*at)
				return strlen(wanted);
		}
	return 0;
}

void rk_paste_doubt_who(RkPaste *paste, RkPasteLine *line, const char *who, GError *error)
{
	const char *at = NULL;
	gsize n = mark_find(line->text, who, &at);
	g_autoptr(GPtrArray) found =
		n ? rk_matcher_find(paste->matcher, who, RK_MATCH_ALL, RK_INVITING_CANDIDATES)
		  : NULL;

	if (n)
		line->doubt = g_strndup(at, n);
	for (guint i = 0; found && i < found->len; i++)
		rk_paste_candidate_of(line, found, found->pdata[i], *at);
	rk_paste_unknown(paste, line, who, error);
}

void rk_paste_chain(RkPaste *paste)
{
	const RkRuleInput *in = &paste->source.in;

	if (in->dossier)
		paste->after =
			rk_dossier_new(rk_rows_copy(in->dossier->rows), in->dossier->meeting->id);
	paste->directory = rk_rows_copy(in->directory);
	paste->chained =
		(RkRuleInput){ in->context, paste->after, paste->directory, paste->matcher };
}

void rk_paste_append(RkPaste *paste, RkPlan *one)
{
	if (paste->after)
		rk_rows_apply(paste->after->rows, one);
	if (paste->directory)
		rk_rows_apply(paste->directory, one);
	g_free(paste->last);
	paste->last = g_strdup(one->label);
	paste->plan->focus = one->focus;
	paste->plan->focus_entity = one->focus_entity;
	rk_plan_append(paste->plan, one);
}
