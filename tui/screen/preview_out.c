/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done with a paper once it is right: into a file, to the printer, issued. The first two
 * write nothing to the database; issuing is asked for twice, because nothing takes it back.
 */
#include "screen/preview.h"

#include "base/label.h"
#include "domain/paper_rule.h"

#include <string.h>

static RkPrintOptions options_of(const RkPaperView *view)
{
	return (RkPrintOptions){ .paper = view->paper, .width = view->width, .lang = view->lang };
}

/* "scp citra@10.1.2.3:/home/citra/rakor/…/undangan.txt ." for one who works over SSH; NULL else. */
static char *scp_line(const char *path)
{
	const char *connection = g_getenv("SSH_CONNECTION");
	g_auto(GStrv) parts = g_strsplit(connection ? connection : "", " ", -1);

	if (g_strv_length(parts) != 4)
		return NULL;
	g_autofree char *target = g_strdup_printf(strchr(parts[2], ':') ? "%s@[%s]:%s" : "%s@%s:%s",
		g_get_user_name(), parts[2], path);
	g_autofree char *quoted =
		strpbrk(target, " '\"\\$&;()") ? g_shell_quote(target) : g_strdup(target);
	return strcmp(parts[3], "22") == 0 ? g_strdup_printf("scp %s .", quoted)
					   : g_strdup_printf("scp -P %s %s .", parts[3], quoted);
}

static void carry_chosen(RkApp *app, int value, gpointer data)
{
	if (value != 1)
		return;
	rk_app_copy(app, data);
	rk_app_message(app, RK_ROLE_NORMAL, N_("Copied: %s"), (const char *)data);
}

/* Where it lies, in full; from afar also how to carry it home. `y` copies what is needed next. */
static void tell(RkApp *app, const char *path)
{
	g_autofree char *scp = scp_line(path);
	g_autofree char *text = scp ? g_strdup_printf("%s\n\n%s", path, scp) : g_strdup(path);
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Saved")), text, FALSE);
	rk_menu_add(&menu, "x", rk_app_say(app, N_("close")), NULL, 0);
	rk_menu_add(&menu, "y",
		scp ? rk_app_say(app, N_("copy the scp line"))
		    : rk_app_say(app, N_("copy the path")),
		NULL, 1);
	rk_app_ask(app, &menu, carry_chosen, g_strdup(scp ? scp : path), g_free);
}

static void file_save(RkPaperView *view)
{
	RkApp *app = view->screen.app;
	RkPrintOptions options = options_of(view);
	g_autofree char *folder = rk_app_option(app, "out-dir");
	GError *error = NULL;
	g_autofree char *path =
		rk_print_save(rk_app_store(app), view->meeting, &options, folder, &error);

	if (path)
		tell(app, path);
	else
		rk_app_error(app, error);
}

static void printer_send(RkPaperView *view)
{
	RkApp *app = view->screen.app;
	RkPrintOptions options = options_of(view);
	GError *error = NULL;

	if (rk_print_send(rk_app_store(app), view->meeting, &options, NULL, &error))
		rk_app_message(
			app, RK_ROLE_GOOD, N_("Given to the printer: %u pages"), view->pages);
	else
		rk_app_error(app, error);
}

static void issue_chosen(RkApp *app, int value, gpointer data)
{
	RkPaperView *view = data;
	RkCase rule = rk_paper_view_case(view);
	GError *error = NULL;
	RkPlan *plan = rk_paper_plan_issue(&rule, view->paper, &error);

	if (!plan)
		rk_app_error(app, error);
	else if (rk_app_apply(app, plan))
		file_save(view);
}

static void issue_ask(RkPaperView *view)
{
	RkApp *app = view->screen.app;
	const RkPaper *paper = rk_paper_find(view->dossier, view->paper);
	const char *label = rk_enum_label(&rk_paper_kind_words, view->paper, rk_app_lang(app));
	gboolean bare = !paper || !paper->number || !paper->date;
	g_autofree char *what = g_strdup_printf(
		rk_tr(rk_app_lang(app),
			N_("%s, number %s. It is saved and recorded as it is now; what it "
			   "covers can no longer be undone.")),
		label, paper && paper->number ? paper->number : "–");
	g_autofree char *text =
		bare ? g_strdup_printf("%s\n\n! %s", what,
			       rk_app_say(app, N_("Number or date is not there yet: a blank for "
						  "the pen.")))
		     : g_strdup(what);
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Issue this paper?")), text, TRUE);
	rk_menu_add(&menu, "t", rk_app_say(app, N_("issue it")), NULL, 1);
	rk_app_ask(app, &menu, issue_chosen, view, NULL);
}

static void out_chosen(RkApp *app, int value, gpointer data)
{
	RkPaperView *view = data;

	if (value == 1)
		file_save(view);
	else if (value == 2)
		printer_send(view);
	else
		issue_ask(view);
}

void rk_paper_view_out(RkPaperView *view)
{
	RkApp *app = view->screen.app;
	g_autofree char *folder = rk_app_option(app, "out-dir");
	g_autofree char *where = g_strdup_printf("%s/%s/", folder, view->dossier->meeting->code);
	gboolean read_only = rk_app_why_not(app, &view->screen, RK_ACTION_EDIT) != NULL &&
			     rk_store_is_read_only(rk_app_store(app));
	RkMenu menu;

	rk_menu_init(&menu, rk_enum_label(&rk_paper_kind_words, view->paper, rk_app_lang(app)),
		NULL, FALSE);
	rk_menu_add(&menu, "s", rk_app_say(app, N_("save as a file")), where, 1);
	rk_menu_add(&menu, "p", rk_app_say(app, N_("print")), "lp", 2);
	if (!read_only)
		rk_menu_add(&menu, "t", rk_app_say(app, N_("issue, and save")),
			rk_app_say(app, N_("recorded; no way back")), 3);
	rk_app_ask(app, &menu, out_chosen, view, NULL);
}

/* --- language and width --- */

#define OTHER_LANG 1

static void ask_chosen(RkApp *app, int value, gpointer data)
{
	RkPaperView *view = data;

	if (value == OTHER_LANG)
		view->lang = view->lang == RK_LANG_ID ? RK_LANG_EN : RK_LANG_ID;
	else
		view->width = value;
	view->follow = TRUE;
	rk_app_reload(app);
}

void rk_paper_view_ask(RkPaperView *view)
{
	RkApp *app = view->screen.app;
	int other = view->lang == RK_LANG_ID ? RK_LANGUAGE_EN : RK_LANGUAGE_ID;
	int width = view->width == 72 ? 80 : 72;
	g_autofree char *wider = g_strdup_printf(rk_tr(rk_app_lang(app), N_("%d columns")), width);
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("This paper")), NULL, FALSE);
	rk_menu_add(&menu, "z", rk_enum_label(&rk_language_words, other, rk_app_lang(app)), NULL,
		OTHER_LANG);
	rk_menu_add(&menu, "l", wider, NULL, width);
	rk_app_ask(app, &menu, ask_chosen, view, NULL);
}
