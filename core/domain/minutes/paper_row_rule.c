/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is recorded about a paper beside its fields: its state, that it is forgotten, files beside
 * it. Wording is paper_rule.c's, issuing meeting/paper_issue.c's.
 */
#include "domain/minutes/paper_rule.h"

#include "base/civil.h"
#include "base/error.h"
#include "domain/names/name.h"
#include "domain/names/rule_who.h"
#include "domain/grammar/field_edit.h"

#include <string.h>

/* "undangan: diajukan". Takes the plan, which may be NULL. */
static RkPlan *relabelled(const RkRuleInput *in, RkPlan *plan, int kind, const char *what)
{
	if (!plan)
		return NULL;
	rk_plan_relabel(
		plan, "%s: %s", rk_enum_label(&rk_paper_kind_words, kind, in->context->lang), what);
	return plan;
}

RkPlan *rk_paper_plan_state(
	const RkRuleInput *in, RkId row, const RkRuleValue *value, GError **error)
{
	int kind = (int)row, state = value->number % 16, signing = value->number / 16;
	const char *word = rk_enum_word(&rk_paper_state_words, state);
	const char *how = rk_enum_word(&rk_signing_words, signing);
	g_autofree char *first = g_strdup_printf("state=%s", word ? word : "");
	g_autofree char *second = how ? g_strdup_printf("signing=%s", how) : NULL;
	const char *const assignments[] = { first, second, NULL };

	if (!word) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "state", N_("no such state"));
		return NULL;
	}
	return relabelled(in, rk_paper_plan_set(in, kind, assignments, error), kind,
		rk_enum_label(&rk_paper_state_words, state, in->context->lang));
}

RkPlan *rk_paper_plan_sign(
	const RkRuleInput *in, RkId row, const RkRuleValue *value, GError **error)
{
	int kind = (int)row;
	const RkPerson *who = RK_RULE_FIND(in, PERSON, RkPerson, value->record);
	const char *word = rk_enum_word(&rk_capacity_words, value->number);
	g_autofree char *first =
		g_strdup_printf("signatory=%s%s", who ? "@" : "", who ? who->handle : "");
	g_autofree char *second = g_strdup_printf("capacity=%s", word ? word : "");
	g_autofree char *third = g_strdup_printf("on_behalf=%s", value->text ? value->text : "");
	const char *const assignments[] = { first, second, third, NULL };

	g_autofree char *name = who ? rk_person_full_name(who) : NULL;
	g_autofree char *what =
		name ? g_strdup_printf(rk_say(in->context, N_("signed by %s")), name)
		     : g_strdup(rk_say(in->context, N_("nobody signs")));
	if (!value->record || who)
		return relabelled(in, rk_paper_plan_set(in, kind, assignments, error), kind, what);
	rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "signatory", N_("no such person"));
	return NULL;
}

RkPlan *rk_paper_plan_signatory(
	const RkRuleInput *in, RkId kind, const RkRuleValue *value, GError **error)
{
	g_autofree char *assignment = rk_who_assignment(in, "signatory", value->who);
	const char *const assignments[] = { assignment, NULL };

	return rk_paper_plan_set(in, (int)kind, assignments, error);
}

RkPlan *rk_paper_plan_date(
	const RkRuleInput *in, RkId kind, const RkRuleValue *value, GError **error)
{
	g_autofree char *date = g_strconcat("date=", value->text, NULL);
	const char *const assignments[] = { date, NULL };

	return rk_paper_plan_set(in, (int)kind, assignments, error);
}

char *rk_paper_date(const RkRuleInput *in, RkId kind)
{
	const RkPaper *paper = rk_paper_find(in->dossier, (int)kind);
	RkDay day;

	if (!paper || !paper->date)
		return NULL;
	return rk_day_parse(paper->date, &day) ? rk_day_brief(day, in->context->lang)
					       : g_strdup(paper->date);
}

RkPlan *rk_paper_plan_delete(
	const RkRuleInput *in, RkId row, const RkRuleValue *value, GError **error)
{
	int kind = (int)row;
	const RkPaper *paper = rk_paper_find(in->dossier, kind);
	const char *label = rk_enum_label(&rk_paper_kind_words, kind, in->context->lang);

	if (!paper) {
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "paper",
			N_("this paper was not made yet"));
		return NULL;
	}
	if (paper->issued_at.set || paper->state > RK_PAPER_STATE_DRAFT) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "state",
			N_("only a draft that never left the house is deleted; s changes "
			   "the state"));
		return NULL;
	}
	RkPlan *plan = rk_plan_new(
		in->dossier->meeting->id, rk_say(in->context, N_("draft forgotten: %s")), label);
	rk_plan_delete(plan, RK_E_PAPER, paper);
	return plan;
}

/* The path in front, quoted or up to the first blank. Caller frees; NULL when there is none. */
static char *path_cut(const char **line)
{
	const char *at = *line + strspn(*line, " ");
	const char *end = *at == '"' ? strchr(at + 1, '"') : at + strcspn(at, " ");

	if (!end || end == at)
		return NULL;
	char *path = *at == '"' ? g_strndup(at + 1, (gsize)(end - at) - 1)
				: g_strndup(at, (gsize)(end - at));
	*line = *end == '"' ? end + 1 : end;
	*line += strspn(*line, " ");
	return path;
}

RkPlan *rk_file_plan_add(const RkRuleInput *in, RkId row, const RkRuleValue *value, GError **error)
{
	int kind = (int)row;
	const char *rest = value->text;
	g_autofree char *path = path_cut(&rest);
	const char *word = kind ? rk_enum_word(&rk_paper_kind_words, kind) : NULL;

	if (!path || !*path) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "path",
			N_("a path or a link first, then what it is"));
		return NULL;
	}
	g_autofree char *where = g_strconcat("path=", path, NULL);
	g_autofree char *what = g_strconcat("caption=", rest, NULL);
	g_autofree char *of = word ? g_strconcat("kind=", word, NULL) : NULL;
	const char *assignments[4] = { where, NULL };
	guint n = 1;
	if (*rest)
		assignments[n++] = what;
	if (of)
		assignments[n++] = of;
	RkPlan *plan = rk_record_plan_new(
		in, RK_E_FILE, in->dossier->meeting->id, assignments, NULL, NULL, error);
	if (plan) {
		rk_plan_relabel(
			plan, rk_say(in->context, N_("file attached: %s")), *rest ? rest : path);
	}
	return plan;
}

RkPlan *rk_file_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkFile *file = RK_RULE_GET(in, FILE, RkFile, id, error);

	if (!file)
		return NULL;
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id,
		rk_say(in->context, N_("file no longer attached: %s")),
		file->caption ? file->caption : file->path);
	rk_plan_delete(plan, RK_E_FILE, file);
	return plan;
}

RkPlan *rk_papers_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	return id < RK_PAPER_KIND_N ? rk_paper_plan_delete(in, id, value, error)
				    : rk_file_plan_delete(in, id, value, error);
}
