/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 8, what is recorded about a paper: state, date, who signs it and in which capacity, files.
 * Number and date come when the letter comes back from its signature, so none of it is asked for
 * before; the rules are domain/paper_rule.h's.
 */
#include "screen/meeting/tab_papers.h"

#include "app/chooser.h"
#include "app/recordform.h"
#include "domain/minutes/paper_rule.h"
#include "screen/preview/preview.h"

/* --- state --- */

#define STATE(state, signing) ((state)*16 + (signing))

static RkPlan *state_plan(
	RkWorkspace *ws, const RkRuleInput *in, RkId kind, int value, GError **error)
{
	return rk_paper_plan_state(in, (int)kind, value / 16, value % 16, error);
}

static void state_ask(RkWorkspace *ws)
{
	static const RkRowChoice choices[] = {
		{ "k", N_("a draft"), STATE(RK_PAPER_STATE_DRAFT, 0) },
		{ "a", N_("submitted for signature"), STATE(RK_PAPER_STATE_SUBMITTED, 0) },
		{ "t", N_("signed by pen"), STATE(RK_PAPER_STATE_SIGNED, RK_SIGNING_BLANK) },
		{ "e", N_("signed electronically"),
			STATE(RK_PAPER_STATE_SIGNED, RK_SIGNING_ELECTRONIC) },
		{ "p", N_("signed, as a scanned copy"),
			STATE(RK_PAPER_STATE_SIGNED, RK_SIGNING_SCANNED) },
	};

	rk_workspace_menu(ws, N_("State of the paper"), choices, G_N_ELEMENTS(choices), state_plan);
}

/* --- date --- */

static RkPlan *date_plan(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId kind, GError **error)
{
	g_autofree char *date = g_strconcat("date=", line, NULL);
	const char *const assignments[] = { date, NULL };

	return rk_paper_plan_set(in, (int)kind, assignments, error);
}

static void date_ask(RkWorkspace *ws, const RkTabRow *row)
{
	const RkPaper *paper = row->record;
	g_autofree char *now = paper && paper->date ? rk_workspace_day(ws, paper->date) : NULL;

	rk_workspace_prompt(
		ws, N_("date of the paper"), now, N_("3oct · fri · -1d"), date_plan, row->id);
}

/* --- signatory --- */

typedef struct Signing {
	RkWorkspace *ws;
	int kind, capacity;
	RkId person;
} Signing;

static gboolean sign(const Signing *signing, const char *on_behalf)
{
	RkRuleInput in = rk_workspace_rule_input(signing->ws);
	GError *error = NULL;
	RkPlan *plan = rk_paper_plan_sign(
		&in, signing->kind, signing->person, signing->capacity, on_behalf, &error);

	return rk_workspace_apply(signing->ws, plan, error);
}

static gboolean behalf_done(RkApp *app, const char *text, gpointer data)
{
	return sign(data, text);
}

static void capacity_chosen(RkApp *app, int value, gpointer data)
{
	Signing *signing = data;
	const RkPaper *paper = rk_paper_find(signing->ws->dossier, signing->kind);

	signing->capacity = value;
	if (value != RK_CAPACITY_AN && value != RK_CAPACITY_UB) {
		sign(signing, NULL);
		return;
	}
	rk_app_prompt(app, &(RkPrompt){ .label = rk_app_say(app, N_("on behalf of")),
				   .text = paper ? paper->on_behalf : NULL,
				   .ghost = rk_app_say(app, N_("the title that it is signed for")),
				   .done = behalf_done,
				   .data = g_memdup2(signing, sizeof *signing),
				   .free_data = g_free });
}

static void capacity_ask(const Signing *signing)
{
	static const char keys[RK_CAPACITY_N][2] = { "l", "a", "u", "t", "h", "j" };
	RkApp *app = signing->ws->screen.app;
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("In which capacity?")), NULL, FALSE);
	rk_menu_add(&menu, keys[0], rk_app_say(app, N_("his or her own office")), NULL, 0);
	for (int i = 1; i < RK_CAPACITY_N; i++)
		rk_menu_add(&menu, keys[i], rk_enum_label(&rk_capacity_words, i, rk_app_lang(app)),
			NULL, i);
	rk_app_ask(app, &menu, capacity_chosen, g_memdup2(signing, sizeof *signing), g_free);
}

static gboolean person_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	Signing *signing = data;

	signing->person = choice->id;
	if (choice->id == 0)
		return sign(signing, NULL);
	capacity_ask(signing);
	return TRUE;
}

static void who_ask(RkWorkspace *ws, int kind)
{
	Signing *signing = g_new0(Signing, 1);

	*signing = (Signing){ .ws = ws, .kind = kind };
	rk_app_choose(ws->screen.app, &(RkChooser){ .title = rk_workspace_say(ws, N_("Who signs?")),
					      .kinds = RK_CHOOSE_PERSON,
					      .meeting = ws->meeting,
					      .create = rk_choose_create,
					      .none = TRUE,
					      .chosen = person_chosen,
					      .data = signing,
					      .free_data = g_free });
}

/* --- files, rows --- */

static RkPlan *file_plan(
	RkWorkspace *ws, const RkRuleInput *in, const char *line, RkId kind, GError **error)
{
	return rk_file_plan_add(in, (int)kind, RK_RULE_TEXT(line), error);
}

static RkPlan *remove_plan(
	RkWorkspace *ws, const RkRuleInput *in, RkId id, int value, GError **error)
{
	return id < RK_PAPER_KIND_N ? rk_paper_plan_delete(in, (int)id, NULL, error)
				    : rk_file_plan_delete(in, id, NULL, error);
}

static void edit(RkWorkspace *ws, const RkTabRow *row)
{
	static const char *const fields[] = { "path", "caption", "kind", "session", NULL };

	if (rk_papers_is_paper(row))
		rk_paper_form(ws->screen.app, ws->dossier, (int)row->id, NULL);
	else
		rk_workspace_form(
			ws, RK_E_FILE, row->id, rk_workspace_say(ws, N_("File")), fields, NULL);
}

gboolean rk_papers_do(RkWorkspace *ws, RkCommandId action, const RkTabRow *row)
{
	switch (action) {
	case RK_COMMAND_EDIT:
		edit(ws, row);
		return TRUE;
	case RK_COMMAND_STATE:
		state_ask(ws);
		return TRUE;
	case RK_COMMAND_DATE:
		date_ask(ws, row);
		return TRUE;
	case RK_COMMAND_WHO:
		who_ask(ws, (int)row->id);
		return TRUE;
	case RK_COMMAND_ADD:
		rk_workspace_prompt(ws, N_("file or link"), NULL,
			N_("/home/citra/scan.pdf Letter as signed"), file_plan,
			rk_papers_is_paper(row) ? row->id : 0);
		return TRUE;
	case RK_COMMAND_DELETE:
		rk_workspace_each(ws, remove_plan, 0);
		return TRUE;
	default:
		return FALSE;
	}
}
