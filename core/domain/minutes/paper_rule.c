/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of papers, paragraphs that somebody reworded. What a paper says is
 * document/'s; here is only what is recorded about it.
 */
#include "domain/minutes/paper_rule.h"

#include "base/error.h"
#include "domain/minutes/freeze_rule.h"
#include "domain/minutes/minutes_rule.h"
#include "domain/model/paper.h"
#include "domain/grammar/field_edit.h"
#include "domain/rundown/stale.h"

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

static void signatory_freeze(RkPaper *wanted, const RkRows *rows)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, wanted->signatory);

	if (!person)
		return;
	const RkInstitution *office =
		RK_FIND(rows, INSTITUTION, RkInstitution, person->institution);
	g_autofree char *name = rk_person_full_name(person);
	if (!wanted->shown_name)
		rk_text_set(&wanted->shown_name, name);
	if (!wanted->shown_title)
		rk_text_set(&wanted->shown_title, person->position);
	if (!wanted->shown_office && office)
		rk_text_set(&wanted->shown_office, office->name);
}

RkPlan *rk_paper_plan_issue(const RkRuleInput *in, int kind, GError **error)
{
	const RkDossier *dossier = in->dossier;
	const RkPaper *old = rk_paper_find(dossier, kind);
	const RkPaperInfo *info = rk_paper_info(kind);
	const char *label = paper_label(in, kind, error);

	if (!label)
		return NULL;
	RkPlan *plan =
		rk_plan_new(dossier->meeting->id, rk_say(in->context, N_("issued: %s")), label);
	/* Numbers first: the digest is that of the paper as it leaves. */
	g_autoptr(RkPlan) numbers = rk_plan_new(0, "%s", "");
	if (info && info->freezes)
		rk_freeze_numbers(numbers, dossier);
	if (kind == RK_PAPER_KIND_SIGN_IN)
		rk_freeze_sheet(numbers, dossier);
	g_autoptr(RkDossier) after =
		rk_dossier_new(rk_rows_copy(dossier->rows), dossier->meeting->id);
	rk_rows_apply(after->rows, numbers);
	rk_plan_append(plan, g_steal_pointer(&numbers));
	g_autoptr(RkPaper) wanted =
		old ? rk_record_copy(RK_E_PAPER, old) : rk_rule_new(in->context, RK_E_PAPER);
	g_autofree char *digest = rk_digest_paper(after, kind);
	wanted->meeting = dossier->meeting->id;
	wanted->kind = kind;
	wanted->state = MAX(wanted->state, RK_PAPER_STATE_SUBMITTED);
	wanted->issued_at = RK_INT(in->context->now);
	rk_text_set(&wanted->digest, digest);
	signatory_freeze(wanted, dossier->rows);
	plan->barrier = RK_BARRIER_ISSUED;
	rk_plan_focus(plan, RK_E_PAPER, wanted->id);
	if (old)
		rk_plan_replace(plan, RK_E_PAPER, old, wanted);
	else
		rk_plan_insert(plan, RK_E_PAPER, g_steal_pointer(&wanted));
	return plan;
}

gboolean rk_paper_must_issue(const RkRuleInput *in, int kind)
{
	const RkPaperInfo *info = rk_paper_info(kind);
	const RkPaper *paper = rk_paper_find(in->dossier, kind);
	RkOurRole role = rk_our_role(in->context, in->dossier, in->directory);

	if (!info || info->issuer == RK_ISSUER_NOBODY || role == RK_OUR_ROLE_OTHER ||
		(info->issuer == RK_ISSUER_ORGANISER && role != RK_OUR_ROLE_ORGANISER))
		return FALSE;
	if (!paper || !paper->issued_at.set)
		return TRUE;
	g_autofree char *now = rk_digest_paper(in->dossier, kind);
	return !rk_digest_same(paper->digest, now);
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
