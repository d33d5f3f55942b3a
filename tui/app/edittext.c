/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A long text in an editor: what comes back is offered to who asked, and nothing that was typed is
 * ever lost: refused text opens again at the place, what could not be saved becomes a draft. See
 * edittext.h.
 */
#include "app/edittext.h"

#include "app/editor.h"
#include "app/private.h"
#include "base/error.h"
#include "service/maintenance.h"

#include <string.h>

typedef struct Editing {
	RkEditText wanted; /* its texts are owned */
	RkRows *read;      /* what it is typed over; NULL: nothing */
} Editing;

static void editing_free(gpointer data)
{
	Editing *editing = data;

	if (editing->wanted.free_data)
		editing->wanted.free_data(editing->wanted.data);
	rk_rows_free(editing->read);
	g_free((char *)editing->wanted.title);
	g_free((char *)editing->wanted.text);
	g_free((char *)editing->wanted.suffix);
	g_free((char *)editing->wanted.draft);
	g_free(editing);
}

/* The same text edited again finds what was typed into it. */
static char *key_of(const char *text)
{
	g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);

	return g_strdup_printf("edit/%.16s", sum);
}

static Editing *editing_new(RkApp *app, const RkEditText *wanted)
{
	Editing *editing = g_new0(Editing, 1);

	editing->wanted = *wanted;
	editing->read = rk_expected_take(app, wanted->read);
	editing->wanted.read = NULL;
	editing->wanted.title = g_strdup(wanted->title);
	editing->wanted.text = g_strdup(wanted->text ? wanted->text : "");
	editing->wanted.suffix = g_strdup(wanted->suffix ? wanted->suffix : ".txt");
	editing->wanted.draft =
		wanted->draft ? g_strdup(wanted->draft) : key_of(editing->wanted.text);
	return editing;
}

static void draft(RkApp *app, const Editing *editing, const char *text)
{
	if (app->store && !rk_store_is_read_only(app->store))
		rk_draft_save(app->store, editing->wanted.draft, text, NULL);
}

/* --- without an editor: an area of our own --- */

static gboolean area_save(RkApp *app, RkForm *form, gpointer data)
{
	Editing *editing = data;
	const char *text = rk_form_field_text(rk_form_find(form, "text"));
	g_autofree char *why = NULL;
	int line = 0;

	if (strcmp(text, editing->wanted.text) == 0 ||
		RK_EXPECTING(app, editing->read,
			editing->wanted.done(app, text, editing->wanted.data, &why, &line))) {
		draft(app, editing, NULL);
		return TRUE;
	}
	rk_form_blame(form, "text", why ? why : rk_app_say(app, N_("this cannot be saved")));
	return FALSE;
}

static void area_open(RkApp *app, Editing *editing, const char *text)
{
	const char *title = editing->wanted.title;
	RkForm form;

	rk_form_init(&form, rk_app_say(app, N_("save")), rk_app_say(app, N_("leave")), NULL, NULL);
	rk_form_add(&form, "text", rk_app_say(app, N_("Text")), RK_INPUT_LONG, text, NULL);
	rk_app_form(app, title ? title : rk_app_say(app, N_("Text")), &form, area_save, editing,
		editing_free);
}

/* --- with one --- */

static gboolean is_blank(const char *text)
{
	return text[strspn(text, " \t\n")] == '\0';
}

/* Editors end a file with a line feed; who did not write one does not want it. */
static void end_like(char *text, const char *before)
{
	gsize n = strlen(text);

	if (!g_str_has_suffix(before, "\n") && n > 0 && text[n - 1] == '\n')
		text[n - 1] = '\0';
}

static void keep(RkApp *app, const Editing *editing, const char *text, const char *said)
{
	draft(app, editing, text);
	rk_app_message_take(app, RK_ROLE_WARN, g_strdup(rk_app_say(app, said)));
}

/* What is wrong stands in the first line, where it is seen; it is no part of the text. */
static char *complaint(const Editing *editing, const char *why)
{
	g_autofree char *line = g_strdelimit(g_strdup(why ? why : "!"), "\r\n", ' ');
	gboolean markup = strcmp(editing->wanted.suffix, ".md") == 0;

	return markup ? g_strdup_printf("<!-- ✗ %s -->\n", line)
		      : g_strdup_printf("# ✗ %s\n", line);
}

typedef enum Outcome { FINISHED, REFUSED, NO_EDITOR } Outcome;

typedef struct Round {
	char *shown;     /* what the editor is given, without the complaint */
	char *complaint; /* NULL in the first round */
	int line;
} Round;

static Outcome judge(RkApp *app, Editing *editing, Round *round, char *text, gboolean failed)
{
	g_autofree char *why = NULL;

	if (round->complaint && strcmp(text, round->shown) == 0)
		keep(app, editing, text, N_("Not saved; the text is kept and comes back with E"));
	else if (strcmp(text, editing->wanted.text) == 0 || is_blank(text))
		rk_app_message(app, RK_ROLE_NORMAL, N_("Nothing was changed"));
	else if (failed)
		keep(app, editing, text,
			N_("The editor failed; the text is kept and comes back with E"));
	else {
		round->line = 0;
		if (!RK_EXPECTING(app, editing->read,
			    editing->wanted.done(
				    app, text, editing->wanted.data, &why, &round->line))) {
			g_free(round->shown);
			g_free(round->complaint);
			round->shown = g_strdup(text);
			round->complaint = complaint(editing, why);
			return REFUSED;
		}
		draft(app, editing, NULL);
	}
	return FINISHED;
}

static Outcome edit_once(RkApp *app, Editing *editing, Round *round)
{
	const char *head = round->complaint ? round->complaint : "";
	g_autofree char *given = g_strconcat(head, round->shown, NULL);
	g_autoptr(GError) error = NULL;
	gboolean failed = FALSE;
	int line = round->line > 0 && *head ? round->line + 1 : round->line;
	g_autofree char *text =
		rk_editor_run(app->term, given, editing->wanted.suffix, line, &failed, &error);

	if (!text && g_error_matches(error, RK_ERROR, RK_ERROR_NOT_FOUND))
		return NO_EDITOR;
	if (!text) {
		rk_app_error(app, g_steal_pointer(&error));
		return FINISHED;
	}
	if (*head && g_str_has_prefix(text, head))
		memmove(text, text + strlen(head), strlen(text) - strlen(head) + 1);
	end_like(text, round->shown);
	return judge(app, editing, round, text, failed);
}

/* What an earlier editing left behind comes back. */
static char *first_text(RkApp *app, const Editing *editing)
{
	char *left = app->store ? rk_draft_load(app->store, editing->wanted.draft) : NULL;

	if (left && *left)
		return left;
	g_free(left);
	return g_strdup(editing->wanted.text);
}

void rk_app_edit_text(RkApp *app, const RkEditText *wanted)
{
	Editing *editing = editing_new(app, wanted);

	Round round = { .shown = first_text(app, editing), .line = wanted->line };
	Outcome outcome;

	do
		outcome = edit_once(app, editing, &round);
	while (outcome == REFUSED);
	if (outcome == NO_EDITOR)
		area_open(app, editing, round.shown);
	else
		editing_free(editing);
	g_free(round.shown);
	g_free(round.complaint);
}
