/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pasted lines of the minutes and pasted actions. Each line is what it would be when typed; a
 * heading that is a session's title, or "Sesi 2", turns to that session.
 */
#include "domain/paste/paste_read.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/action/action_rule.h"
#include "domain/minutes/entry_rule.h"
#include "domain/grammar/line_action.h"
#include "domain/grammar/line_entry.h"
#include "domain/grammar/line_session.h"
#include "domain/grammar/line_participant.h"
#include "domain/names/rule_who.h"
#include "domain/action/captured_line.h"

#include <string.h>

static void lines_begin(RkPaste *paste)
{
	paste->session = paste->source.session;
	rk_paste_chain(paste);
}

static char *lines_clean(RkPaste *paste, const RkCells *cells)
{
	const char *text = cells->n ? cells->cell[0] : "";

	/* A dash is a bullet here; a number may be part of what was said. */
	if ((*text == '-' || *text == '*') && text[1] == ' ')
		text += 2;
	else if (g_str_has_prefix(text, "•") || g_str_has_prefix(text, "–"))
		text += strlen("•");
	g_autofree char *blanks = g_strdelimit(g_strdup(text), "\t", ' ');
	return g_strstrip(g_steal_pointer(&blanks));
}

/* --- headings --- */

/* Row N of kind session, as it is printed. */
static RkId session_by_rank(const RkDossier *dossier, guint rank)
{
	guint n = 0;

	RK_EACH (dossier->rows, SESSION, RkSession, session)
		if (session->meeting == dossier->meeting->id &&
			session->kind == RK_SESSION_KIND_SESSION && ++n == rank)
			return session->id;
	return 0;
}

/* "## Sesi 2: Penataan …", "SESI 2", "Sesi II" or a title. */
static RkId heading_of(const RkDossier *dossier, const char *text)
{
	g_autofree char *folded = rk_text_fold(text);
	const char *rest = "";

	RK_EACH (dossier->rows, SESSION, RkSession, session) {
		g_autofree char *title = rk_text_fold(session->title);
		if (session->meeting == dossier->meeting->id && *title &&
			strcmp(title, folded) == 0)
			return session->id;
	}
	guint rank = rk_session_heading(folded, &rest);
	RkId id = rank ? session_by_rank(dossier, rank) : 0;
	const RkSession *session = RK_FIND(dossier->rows, SESSION, RkSession, id);
	if (!session || !*rest)
		return id;
	/* With more words behind the number they must be the title's. */
	g_autofree char *title = rk_text_fold(session->title);
	return strstr(title, rest) || strstr(rest, title) ? id : 0;
}

static const char *session_name(const RkPaste *paste)
{
	const RkSession *session = RK_FIND(paste->after->rows, SESSION, RkSession, paste->session);

	return session ? session->title : NULL;
}

/* The name in an action line that means nobody or several; NULL when none does. Caller frees. */
static char *action_unknown(const RkPaste *paste, const char *text)
{
	RkWhenContext when = rk_context_when(paste->source.in.context);
	RkLineAction action = { 0 };
	char *unknown = NULL;

	if (!rk_line_action_parse(text, &when, &action, NULL))
		return NULL;
	for (guint i = 0; i < action.who->len && !unknown; i++) {
		const RkLineWho *one = action.who->pdata[i];
		g_autofree char *asked = g_strconcat("@", one->who, NULL);
		RkCandidate found;
		if (!rk_matcher_one(paste->matcher, asked, RK_MATCH_ALL, NULL, &found, NULL))
			unknown = g_strdup(one->who);
	}
	rk_line_action_clear(&action);
	return unknown;
}

static void action_doubt(RkPaste *paste, RkPasteLine *line, const char *text, GError *error)
{
	g_autofree char *unknown = action_unknown(paste, text);

	if (unknown)
		rk_paste_doubt_who(paste, line, unknown, error);
	else
		rk_paste_doubt(paste, line, error);
}

/* The speaker typed with "@" that nobody knows. */
static void entry_doubt(RkPaste *paste, RkPasteLine *line, GError *error)
{
	RkLineEntry entry = { 0 };

	if (!rk_line_entry_parse(line->text, &entry, NULL)) {
		rk_paste_doubt(paste, line, error);
		return;
	}
	if (entry.action)
		action_doubt(paste, line, entry.text, error);
	else if (entry.speaker && g_strcmp0(rk_error_field(error), "speaker") == 0)
		rk_paste_doubt_who(paste, line, entry.speaker, error);
	else
		rk_paste_doubt(paste, line, error);
	rk_line_entry_clear(&entry);
}

static void lines_read(RkPaste *paste, RkPasteLine *line)
{
	const char *bare = line->text + strspn(line->text, "# ");
	RkId heading = paste->after ? heading_of(paste->after, bare) : 0;
	GError *error = NULL;

	if (heading) {
		paste->session = heading;
		rk_paste_say(line, RK_PASTE_HEADING, g_strdup_printf("→ %s", session_name(paste)));
		return;
	}
	const RkEntryInput input = { .line = line->text, .session = paste->session };
	RkPlan *one = rk_captured_plan_add(&paste->chained, &input, &error);
	if (!one) {
		entry_doubt(paste, line, error);
		return;
	}
	const char *of = session_name(paste);
	const char *colon = strchr(one->label, ':');
	const RkAction *action = rk_plan_inserted(one, RK_E_ACTION);
	g_autofree char *kind = action ? g_strdup(rk_enum_label(&rk_action_kind_words, action->kind,
						 paste->source.in.context->lang))
				       : g_strndup(one->label, colon ? (gsize)(colon - one->label)
								     : strlen(one->label));
	rk_paste_say(line, RK_PASTE_KNOWN,
		g_strdup_printf("%s%s%s", kind ? kind : "", of ? " · " : "", of ? of : ""));
	rk_paste_append(paste, one);
}

static char *lines_label(RkPaste *paste)
{
	return g_strdup_printf(rk_say(paste->source.in.context, N_("%u lines added")), paste->done);
}

/* --- actions --- */

static void actions_begin(RkPaste *paste)
{
	paste->session = paste->source.session;
	rk_paste_chain(paste);
}

/* A name from a column as a token: "@handle" when it is known, else "@" and the words, so that the
 * line asks. */
static void who_append(const RkPaste *paste, GString *text, const char *cell)
{
	g_auto(GStrv) names = g_strsplit_set(cell, ",;/", -1);

	for (guint i = 0; names[i]; i++) {
		const char *name = g_strstrip(names[i]);
		RkCandidate found;
		if (!*name)
			continue;
		g_string_append(text, i == 0 ? " @" : " +");
		if (rk_matcher_one(paste->matcher, name, RK_MATCH_ALL, NULL, &found, NULL))
			g_string_append(text, found.handle);
		else if (strpbrk(name, " \""))
			g_string_append_printf(text, "\"%s\"", g_strdelimit(names[i], "\"", ' '));
		else
			g_string_append(text, name);
	}
}

static char *actions_clean(RkPaste *paste, const RkCells *cells)
{
	const char *text = cells->n ? cells->cell[0] : "";

	if (cells->n > 1 && cells->n <= paste->n_columns) {
		const char *what = rk_cells_of(cells, paste->columns, RK_COLUMN_TEXT);
		const char *who = rk_cells_of(cells, paste->columns, RK_COLUMN_WHO);
		const char *due = rk_cells_of(cells, paste->columns, RK_COLUMN_DUE);
		g_autoptr(GString) line = g_string_new(what ? what : "");
		who = who ? who : rk_cells_of(cells, paste->columns, RK_COLUMN_OFFICE);
		if (what && who)
			who_append(paste, line, who);
		if (what && due)
			g_string_append_printf(
				line, strchr(due, ' ') ? " due:\"%s\"" : " due:%s", due);
		if (what)
			return g_string_free(g_steal_pointer(&line), FALSE);
	}
	for (guint i = 0; i < cells->n; i++)
		if (strlen(cells->cell[i]) > strlen(text))
			text = cells->cell[i];
	g_autofree char *clean = rk_line_clean(text);
	return g_strdup(g_str_has_prefix(clean, "[] ")    ? clean + 3
			: g_str_has_prefix(clean, "[ ] ") ? clean + 4
							  : clean);
}

static char *action_meaning(const RkPaste *paste, const RkPlan *plan)
{
	const RkContext *context = paste->source.in.context;
	const RkAction *action = rk_plan_inserted(plan, RK_E_ACTION);
	GString *text = g_string_new(NULL);
	guint n = 0;
	RkDay day;

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		const RkAssignment *one = change->record;
		if (change->entity != RK_E_ASSIGNMENT || n++ > 2)
			continue;
		RkWho who = {
			.institution = one->institution, .person = one->person, .label = one->label
		};
		const char *name = rk_who_name(&paste->source.in, &who);
		g_string_append_printf(text, "%s%s", n > 1 ? ", " : "", name ? name : "?");
	}
	if (n > 3)
		g_string_append_printf(text, " +%u", n - 3);
	if (action && action->due && rk_day_parse(action->due, &day)) {
		g_autofree char *brief = rk_day_brief(day, context->lang);
		rk_text_part(text, brief);
	}
	if (text->len == 0)
		g_string_append(text, rk_say(context, N_("nobody is responsible yet")));
	return g_string_free(text, FALSE);
}

static void actions_read(RkPaste *paste, RkPasteLine *line)
{
	GError *error = NULL;
	RkPlan *one = rk_action_plan_add(&paste->chained, line->text, paste->session, 0, &error);

	if (!one) {
		action_doubt(paste, line, line->text, error);
		return;
	}
	rk_paste_say(line, RK_PASTE_KNOWN, action_meaning(paste, one));
	rk_paste_append(paste, one);
}

static char *actions_label(RkPaste *paste)
{
	return g_strdup_printf(
		rk_say(paste->source.in.context, N_("%u actions added")), paste->done);
}

const RkPasteReader rk_paste_entries = {
	.begin = lines_begin,
	.clean = lines_clean,
	.read = lines_read,
	.label = lines_label,
};

const RkPasteReader rk_paste_actions = {
	.table = TRUE,
	.begin = actions_begin,
	.clean = actions_clean,
	.read = actions_read,
	.label = actions_label,
};
