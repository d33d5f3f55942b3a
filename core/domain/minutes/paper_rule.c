/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of papers, paragraphs that somebody reworded. What a paper says is
 * document/'s; here is only what is recorded about it.
 */
#include "domain/minutes/paper_rule.h"

#include "base/error.h"
#include "domain/grammar/field_edit.h"

const RkPaper *rk_paper_find(const RkDossier *dossier, int kind)
{
	RK_EACH (dossier->rows, PAPER, RkPaper, paper)
		if (paper->meeting == dossier->meeting->id && paper->kind == kind)
			return paper;
	return NULL;
}

static const char *paper_label(const RkRuleInput *in, int kind, GError **error)
{
	const char *label = rk_enum_label(&rk_paper_kind_words, kind, in->context->lang);

	if (!label)
		rk_error_set(error, RK_ERROR_INVALID, NULL, "paper", N_("no such paper"));
	return label;
}

/* A new row with the assignments, state draft unless they say otherwise. */
static RkPlan *paper_new(
	const RkRuleInput *in, int kind, const char *const *assignments, GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new();
	g_autofree char *word =
		g_strdup_printf("kind=%s", rk_enum_word(&rk_paper_kind_words, kind));
	char state[] = "state=draft";

	g_ptr_array_add(all, word);
	g_ptr_array_add(all, state);
	for (const char *const *one = assignments; *one; one++)
		g_ptr_array_add(all, (gpointer)*one);
	g_ptr_array_add(all, NULL);
	return rk_record_plan_new(in, RK_E_PAPER, in->dossier->meeting->id,
		(const char *const *)all->pdata, NULL, NULL, error);
}

RkPlan *rk_paper_plan_set(
	const RkRuleInput *in, int kind, const char *const *assignments, GError **error)
{
	const RkPaper *paper = rk_paper_find(in->dossier, kind);
	const char *label = paper_label(in, kind, error);

	if (!label)
		return NULL;
	RkPlan *plan = paper ? rk_record_plan_set(
				       in, RK_E_PAPER, paper->id, assignments, NULL, NULL, error)
			     : paper_new(in, kind, assignments, error);
	if (plan) {
		g_autofree char *old = plan->label;
		plan->label = g_strdup_printf("%s · %s", label, old);
	}
	return plan;
}

static const RkPaperText *text_find(const RkDossier *dossier, int kind, const char *slot, int lang)
{
	RK_EACH (dossier->rows, PAPER_TEXT, RkPaperText, text)
		if (text->meeting == dossier->meeting->id && text->paper == kind &&
			text->lang == lang && g_strcmp0(text->slot, slot) == 0)
			return text;
	return NULL;
}

RkPlan *rk_paper_plan_text(const RkRuleInput *in, int kind, const char *slot, RkLang lang,
	const char *text, GError **error)
{
	int language = lang == RK_LANG_EN ? RK_LANGUAGE_EN : RK_LANGUAGE_ID;
	const RkPaperText *old = text_find(in->dossier, kind, slot, language);
	const char *label = paper_label(in, kind, error);

	if (!label)
		return NULL;
	gboolean unset = !text || !*text;
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id,
		rk_say(in->context, unset ? N_("%s: paragraph as in the template")
					  : N_("%s: paragraph reworded")),
		label);
	if (unset) {
		if (old)
			rk_plan_delete(plan, RK_E_PAPER_TEXT, old);
	} else if (old) {
		RK_PLAN_TEXT(plan, PAPER_TEXT, old, text, text);
	} else {
		RkPaperText *fresh = rk_rule_new(in->context, RK_E_PAPER_TEXT);
		fresh->meeting = in->dossier->meeting->id;
		fresh->paper = kind;
		fresh->slot = g_strdup(slot);
		fresh->lang = language;
		fresh->text = g_strdup(text);
		rk_plan_insert(plan, RK_E_PAPER_TEXT, fresh);
	}
	return plan;
}
