/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done with a paper once it is right: into a file, or to the printer. Either issues it
 * (DESIGN 11), which is asked for by name, because nothing takes it back; what is issued already
 * and says the same, what is not ours to issue, and a draft to show somebody are only written.
 * Invariant: what could not be written or printed is not recorded.
 */
#include "screen/preview/preview.h"

#include "base/label.h"
#include "domain/meeting/paper_issue.h"
#include "domain/minutes/paper_rule.h"
#include "domain/model/paper.h"

#include <string.h>

static RkPrintOptions options_of(const RkPaperView *view)
{
	return (RkPrintOptions){ .paper = view->paper,
		.width = view->width,
		.lang = view->lang,
		.format = view->format };
}

static RkGoingOut going_out(const RkPaperView *view)
{
	return (RkGoingOut){ .kind = view->paper, .lang = view->lang };
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

typedef enum Way { INTO_FILE = 1, TO_PRINTER, AS_DRAFT, INSTEAD /* a notice of change */ } Way;

/* Writes or prints it; where it lies, NULL: it failed and was said. Caller frees. */
static char *bring_out(RkPaperView *view, Way way, RkPrintOptions options)
{
	RkApp *app = view->screen.app;
	g_autofree char *folder = rk_app_option(app, "out-dir");
	GError *error = NULL;
	char *path = NULL;

	if (way != TO_PRINTER)
		path = rk_print_save(rk_app_store(app), view->meeting, &options, folder, &error);
	else if (rk_print_send(rk_app_store(app), view->meeting, &options, NULL, &error))
		path = g_strdup("");
	if (!path)
		rk_app_error(app, error);
	return path;
}

static void say_done(RkPaperView *view, Way way, const char *path)
{
	if (way != TO_PRINTER)
		tell(view->screen.app, path);
	else
		rk_app_message(view->screen.app, RK_ROLE_GOOD, N_("Given to the printer: %s"),
			rk_enum_label(
				&rk_paper_kind_words, view->paper, rk_app_lang(view->screen.app)));
}

static void only_out(RkPaperView *view, Way way)
{
	g_autofree char *path = bring_out(view, way, options_of(view));

	if (path)
		say_done(view, way, path);
}

/* Issues it, or brings out once more what went out and is the same today. */
static void issue_out(RkPaperView *view, Way way)
{
	RkApp *app = view->screen.app;
	RkPrintOptions options = options_of(view);
	GError *error = NULL;

	if (way == TO_PRINTER) { /* as rk_print_send() prints it */
		options.page_lines = RK_PAGE_LINES;
		if (rk_paper_format(options.format) != RK_PAPER_FORMAT_TEXT)
			options.format = "pdf";
	}
	RkPlan *plan =
		rk_print_issue(rk_app_store(app), view->meeting, &options, &options.issued, &error);
	if (!plan) {
		rk_app_error(app, error);
		return;
	}
	options.ahead = plan;
	g_autofree char *path = bring_out(view, way, options);
	gboolean anew = !rk_plan_is_empty(plan);
	if (!path || !anew)
		rk_plan_free(plan);
	if (path && (!anew || rk_app_apply(app, plan)))
		say_done(view, way, path);
}

static void issue_chosen(RkApp *app, int value, gpointer data)
{
	issue_out(data, (Way)value);
}

static void issue_ask(RkPaperView *view, Way way)
{
	RkApp *app = view->screen.app;
	const RkPaper *paper = rk_paper_find(view->dossier, view->paper);
	const char *label = rk_enum_label(&rk_paper_kind_words, view->paper, rk_app_lang(app));
	gboolean bare = !paper || !paper->number || !paper->date;
	const char *number = paper && paper->number ? paper->number : "–";
	RkLang lang = rk_app_lang(app);
	g_autofree char *what =
		way == TO_PRINTER
			? g_strdup_printf(
				  rk_tr(lang,
					  N_("%s, number %s. It is printed and recorded as it is "
					     "now; what it covers can no longer be undone.")),
				  label, number)
			: g_strdup_printf(
				  rk_tr(lang, N_("%s, number %s. It is saved and recorded as it is "
						 "now; what it covers can no longer be undone.")),
				  label, number);
	g_autofree char *text =
		bare ? g_strdup_printf("%s\n\n! %s", what,
			       rk_app_say(app, N_("Number or date is not there yet: a blank for "
						  "the pen.")))
		     : g_strdup(what);
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Issue this paper?")), text, TRUE);
	rk_menu_add(&menu, "t", rk_app_say(app, N_("issue it")), NULL, way);
	rk_app_ask(app, &menu, issue_chosen, view, NULL);
}

static gboolean must_issue(RkPaperView *view)
{
	RkRuleInput in = rk_paper_view_case(view);
	RkGoingOut what = going_out(view);

	return !rk_store_is_read_only(rk_app_store(view->screen.app)) &&
	       rk_paper_must_issue(&in, &what);
}

/* It went out as it is now, and is kept. */
static gboolean is_kept(RkPaperView *view)
{
	RkGoingOut what = going_out(view);

	return !rk_store_is_read_only(rk_app_store(view->screen.app)) &&
	       rk_issue_present(view->dossier, &what);
}

/* The same screen goes on with the paper that is wanted instead. */
static void notice_open(RkPaperView *view)
{
	view->paper = RK_PAPER_KIND_CHANGE_NOTICE;
	view->item = view->top = 0;
	view->follow = TRUE;
	rk_app_reload(view->screen.app);
}

static void out_chosen(RkApp *app, int value, gpointer data)
{
	RkPaperView *view = data;

	if (value == INSTEAD)
		notice_open(view);
	else if (value == AS_DRAFT)
		only_out(view, INTO_FILE);
	else if (must_issue(view))
		issue_ask(view, (Way)value);
	else if (is_kept(view))
		issue_out(view, (Way)value);
	else
		only_out(view, (Way)value);
}

/* "Issued 3 Oct 2024, unchanged since"; that saving issues; NULL: it is not ours to issue. */
static char *issue_words(RkPaperView *view, gboolean issues)
{
	RkApp *app = view->screen.app;
	const RkContext *context = rk_app_context(app);
	const RkPaper *paper = rk_paper_find(view->dossier, view->paper);
	gboolean before = paper && paper->issued_at.set;

	if (issues)
		return g_strdup(rk_app_say(app, before ? N_("It has changed since it was issued: "
							    "saving or printing issues it anew.")
						       : N_("Saving or printing issues it.")));
	if (!before)
		return NULL;
	RkLocalTime wall = rk_zone_local_time(context->zone, paper->issued_at.value);
	g_autofree char *day = rk_day_brief(rk_local_time_day(wall), context->lang);
	return g_strdup_printf(rk_say(context, N_("Issued %s, and unchanged since.")), day);
}

void rk_paper_view_out(RkScreen *screen, int value, const char *arg)
{
	RkPaperView *view = (RkPaperView *)screen;
	RkApp *app = screen->app;
	gboolean issues = must_issue(view);
	g_autofree char *folder = rk_app_option(app, "out-dir");
	g_autofree char *name = rk_paper_name(view->paper, view->lang);
	g_autofree char *where = g_strdup_printf("%s/%s/%s.%s", folder,
		view->dossier->meeting->code, name, rk_paper_format_ending(view->format));
	RkRuleInput in = rk_paper_view_case(view);
	RkGoingOut what = going_out(view);
	g_autofree char *refused = issues ? rk_paper_issue_refused(&in, &what) : NULL;
	g_autofree char *words = refused ? NULL : issue_words(view, issues);
	RkMenu menu;

	rk_menu_init(&menu, rk_enum_label(&rk_paper_kind_words, view->paper, rk_app_lang(app)),
		refused ? refused : words, FALSE);
	if (refused && view->paper != RK_PAPER_KIND_CHANGE_NOTICE)
		rk_menu_add(&menu, "b", rk_app_say(app, N_("write the notice of change")), NULL,
			INSTEAD);
	if (!refused) {
		rk_menu_add(&menu, "s",
			issues ? rk_app_say(app, N_("issue, and save as a file"))
			       : rk_app_say(app, N_("save as a file")),
			where, INTO_FILE);
		rk_menu_add(&menu, "p",
			issues ? rk_app_say(app, N_("issue, and print"))
			       : rk_app_say(app, N_("print")),
			"lp", TO_PRINTER);
	}
	if (issues)
		rk_menu_add(&menu, "k", rk_app_say(app, N_("save a draft to show somebody")),
			rk_app_say(app, N_("nothing is recorded")), AS_DRAFT);
	rk_app_ask(app, &menu, out_chosen, view, NULL);
}

/* --- language, width, format --- */

#define OTHER_LANG 1
#define FORMAT 2 /* and the ones behind it: those of rk_print_formats() */
#define WIDTHS 72

static void ask_chosen(RkApp *app, int value, gpointer data)
{
	RkPaperView *view = data;

	if (value == OTHER_LANG)
		view->lang = view->lang == RK_LANG_ID ? RK_LANG_EN : RK_LANG_ID;
	else if (value >= WIDTHS)
		view->width = value;
	else
		view->format = rk_print_formats(view->paper)[value - FORMAT];
	view->follow = TRUE;
	rk_app_reload(app);
}

void rk_paper_view_ask(RkScreen *screen, int value, const char *arg)
{
	RkPaperView *view = (RkPaperView *)screen;
	RkApp *app = screen->app;
	int other = view->lang == RK_LANG_ID ? RK_LANGUAGE_EN : RK_LANGUAGE_ID;
	int width = view->width == WIDTHS ? 80 : WIDTHS;
	const char *const *formats = rk_print_formats(view->paper);
	g_autofree char *wider = g_strdup_printf(rk_tr(rk_app_lang(app), N_("%d columns")), width);
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("This paper")), NULL, FALSE);
	rk_menu_add(&menu, "z", rk_enum_label(&rk_language_words, other, rk_app_lang(app)), NULL,
		OTHER_LANG);
	rk_menu_add(&menu, "l", wider, NULL, width);
	for (guint i = 0; formats[i]; i++) {
		g_autofree char *key = g_strndup(formats[i], 1);
		if (strcmp(formats[i], view->format) != 0)
			rk_menu_add(&menu, key, rk_app_say(app, N_("save and print as")),
				formats[i], FORMAT + (int)i);
	}
	rk_app_ask(app, &menu, ask_chosen, view, NULL);
}
