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
#include "service/transfer.h"
#include "screen/meeting/workspace_tabs.h"

static const RkBarChoice states[] = {
	{ "k", N_("a draft"), RK_PAPER_STATE(RK_PAPER_STATE_DRAFT, 0) },
	{ "a", N_("submitted for signature"), RK_PAPER_STATE(RK_PAPER_STATE_SUBMITTED, 0) },
	{ "t", N_("signed by pen"), RK_PAPER_STATE(RK_PAPER_STATE_SIGNED, RK_SIGNING_BLANK) },
	{ "e", N_("signed electronically"),
		RK_PAPER_STATE(RK_PAPER_STATE_SIGNED, RK_SIGNING_ELECTRONIC) },
	{ "p", N_("signed, as a scanned copy"),
		RK_PAPER_STATE(RK_PAPER_STATE_SIGNED, RK_SIGNING_SCANNED) },
};

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
	RkPlan *plan = rk_paper_plan_sign(&in, signing->kind,
		&(RkRuleValue){
			.record = signing->person, .number = signing->capacity, .text = on_behalf },
		&error);

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

/* --- the keys --- */

static const RkTabRow *current(RkScreen *screen)
{
	return rk_workspace_current(RK_WORKSPACE(screen));
}

static gboolean is_paper(RkScreen *screen)
{
	return rk_papers_is_paper(current(screen));
}

static gboolean is_printed(RkScreen *screen)
{
	return is_paper(screen) && rk_print_known((int)current(screen)->id);
}

static const char *paper_why_not(RkScreen *screen)
{
	return is_paper(screen) ? NULL : N_("a file has none: go to a paper");
}

static const char *print_why_not(RkScreen *screen)
{
	return !current(screen) || is_printed(screen)
		       ? NULL
		       : N_("this paper has no print form yet; e keeps number, date, state and "
			    "file");
}

static const char *delete_why_not(RkScreen *screen)
{
	if (current(screen) && current(screen)->entity == RK_E_PAPER_ISSUE)
		return N_("what went out stays as it is");
	return is_paper(screen) && !current(screen)->record ? N_("this paper was not made yet")
							    : NULL;
}

static void preview(RkScreen *screen, int value, const char *arg)
{
	if (current(screen))
		rk_workspace_preview(RK_WORKSPACE(screen), (int)current(screen)->id);
}

static void paper_edit(RkScreen *screen, int value, const char *arg)
{
	rk_paper_form(screen->app, RK_WORKSPACE(screen)->dossier, (int)current(screen)->id, NULL);
}

static void who_ask(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	Signing *signing = g_new0(Signing, 1);

	*signing = (Signing){ .ws = ws, .kind = (int)current(screen)->id };
	rk_app_choose(screen->app, &(RkChooser){ .title = rk_workspace_say(ws, N_("Who signs?")),
					   .kinds = RK_CHOOSE_PERSON,
					   .meeting = ws->meeting,
					   .create = rk_choose_create,
					   .none = TRUE,
					   .chosen = person_chosen,
					   .data = signing,
					   .free_data = g_free });
}

/* Beside the paper under the cursor, or by itself. */
static void file_ask(RkScreen *screen, int value, const char *arg)
{
	static const RkBinding ask = { .flags = RK_BIND_ONE,
		RK_ASKS_LINE(N_("file or link"), N_("/home/citra/scan.pdf Letter as signed"), NULL),
		.rule = rk_file_plan_add };
	RkBinding whole = ask;

	whole.flags = RK_BIND_WHOLE;
	rk_binding_do(screen, is_paper(screen) ? &ask : &whole, arg);
}

static gboolean is_issue(RkScreen *screen)
{
	return current(screen) && current(screen)->entity == RK_E_PAPER_ISSUE;
}

static gboolean is_file(RkScreen *screen)
{
	return current(screen) && current(screen)->entity == RK_E_FILE;
}

/* The bytes that went, beside those of the first time. */
static void issue_again(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	const RkPaperIssue *issue = current(screen)->record;
	RkPrintOptions options = { .paper = issue->kind,
		.lang = issue->lang == RK_LANGUAGE_EN ? RK_LANG_EN : RK_LANG_ID,
		.issued = (guint)issue->version.value };
	g_autofree char *folder = rk_app_option(screen->app, "out-dir");
	GError *error = NULL;
	g_autofree char *path =
		rk_print_save(rk_app_store(screen->app), ws->meeting, &options, folder, &error);

	if (path)
		rk_app_message(screen->app, RK_ROLE_GOOD, N_("As it went out: %s"), path);
	else
		rk_app_error(screen->app, error);
}

static const char *issue_why_not(RkScreen *screen)
{
	return is_issue(screen) ? N_("what went out stays as it is") : NULL;
}

static const char *const file_fields[] = { "path", "caption", "kind", "session", NULL };

const RkBinding rk_tab_papers_bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("preview"), .flags = RK_BIND_ROW, .when = is_printed,
		.run = preview },
	{ RK_COMMAND_OPEN, .word = N_("record"), .flags = RK_BIND_ROW, .when = is_paper,
		.run = paper_edit },
	{ RK_COMMAND_OPEN, .word = N_("write again"), .flags = RK_BIND_ROW, .when = is_issue,
		.run = issue_again },
	{ RK_COMMAND_OPEN, .word = N_("record"), .when = is_file,
		RK_ASKS_FORM(N_("File"), RK_E_FILE, file_fields) },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_ROW, .when = is_paper, .run = paper_edit },
	{ RK_COMMAND_EDIT, .why_not = issue_why_not,
		RK_ASKS_FORM(N_("File"), RK_E_FILE, file_fields) },
	{ RK_COMMAND_STATE, .why_not = paper_why_not,
		RK_ASKS_MENU(N_("State of the paper"), states), .rule = rk_paper_plan_state },
	{ RK_COMMAND_DATE, .flags = RK_BIND_ONE, .why_not = paper_why_not,
		RK_ASKS_LINE(N_("date of the paper"), N_("3oct · fri · -1d"), rk_paper_date),
		.rule = rk_paper_plan_date },
	{ RK_COMMAND_WHO, .word = N_("signatory"), .flags = RK_BIND_ROW, .why_not = paper_why_not,
		.run = who_ask },
	{ RK_COMMAND_ADD, .word = N_("file"), .run = file_ask },
	RK_BINDS_SHARED(PROBLEMS),
	{ RK_COMMAND_DELETE, .flags = RK_BIND_QUIET, .why_not = delete_why_not,
		.rule = rk_papers_plan_delete },
	{ RK_COMMAND_PAPER, .flags = RK_BIND_QUIET, .why_not = print_why_not, .run = preview },
	{ 0 },
};
