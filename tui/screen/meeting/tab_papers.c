/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 8, the papers: those that this office makes of the meeting, by state, with number, date,
 * signatory and what has changed since they left; below them the files. A paper is known by its
 * kind, for a meeting has at most one of each.
 */
#include "screen/meeting/tab_papers.h"

#include "domain/model/paper.h"
#include "domain/minutes/paper_rule.h"
#include "domain/model/our_role.h"
#include "domain/people/stale_list.h"
#include "screen/preview/preview.h"
#include "service/transfer.h"
#include "screen/meeting/workspace_tabs.h"

static const RkTableColumn columns[] = {
	{ .align = -1 },
	{ .label = N_("paper"), .align = -1 },
	{ .label = N_("number"), .weight = 1, .drop = 1, .align = -1 },
	{ .label = N_("state"), .weight = 1, .least = 10, .align = -1 },
	{ .label = N_("date"), .drop = 2, .align = 1 },
	{ .label = N_("signed by"), .weight = 2, .drop = 3, .align = -1 },
	{ .label = N_("file"), .weight = 1, .drop = 4, .align = -1 },
};

gboolean rk_papers_is_paper(const RkTabRow *row)
{
	return row && row->entity == RK_E_PAPER;
}

/* --- rows --- */

static gboolean is_wanted(const int *wanted, int kind)
{
	for (guint i = 0; wanted[i]; i++)
		if (wanted[i] == kind)
			return TRUE;
	return FALSE;
}

/* Papers in that state (0: not made yet) in the order of the office's work, then others that were
 * recorded all the same. */
static void state_fill(RkWorkspace *ws, const int *wanted, int state, const char *heading)
{
	guint first = ws->rows->len;

	rk_workspace_heading(ws, heading, NULL);
	for (guint i = 0; wanted[i]; i++) {
		const RkPaper *paper = rk_paper_find(ws->dossier, wanted[i]);
		if ((paper ? paper->state : 0) == state)
			rk_workspace_row(ws, RK_E_PAPER, wanted[i], paper);
	}
	for (int kind = 1; state != 0 && kind < RK_PAPER_KIND_N; kind++) {
		const RkPaper *paper = rk_paper_find(ws->dossier, kind);
		if (paper && paper->state == state && !is_wanted(wanted, kind))
			rk_workspace_row(ws, RK_E_PAPER, kind, paper);
	}
	guint n = ws->rows->len - first - 1;
	if (n == 0)
		g_ptr_array_set_size(ws->rows, (int)first);
	else
		((RkTabRow *)ws->rows->pdata[first])->count = g_strdup_printf("%u", n);
}

/* Each time that a paper went out, as it is kept. */
static void issues_fill(RkWorkspace *ws)
{
	gboolean headed = FALSE;

	RK_EACH (ws->dossier->rows, PAPER_ISSUE, RkPaperIssue, issue) {
		if (issue->meeting != ws->meeting)
			continue;
		if (!headed)
			rk_workspace_heading(
				ws, rk_workspace_say(ws, N_("as they went out")), NULL);
		headed = TRUE;
		rk_workspace_row(ws, RK_E_PAPER_ISSUE, issue->id, issue);
	}
}

static void papers_fill(RkWorkspace *ws)
{
	const RkDirectory *registers = rk_directory_load(rk_app_store(ws->screen.app), NULL);
	RkOurRole role = rk_our_role(rk_app_context(ws->screen.app), ws->dossier, registers);
	const int *wanted = rk_papers_of_role(role);
	RkLang lang = rk_workspace_lang(ws);

	for (int state = RK_PAPER_STATE_DRAFT; state < RK_PAPER_STATE_N; state++)
		state_fill(ws, wanted, state, rk_enum_label(&rk_paper_state_words, state, lang));
	state_fill(ws, wanted, 0, rk_workspace_say(ws, N_("not made yet")));
	issues_fill(ws);
	gboolean headed = FALSE;
	RK_EACH (ws->dossier->rows, FILE, RkFile, file) {
		if (file->meeting != ws->meeting)
			continue;
		if (!headed)
			rk_workspace_heading(ws, rk_workspace_say(ws, N_("files")), NULL);
		headed = TRUE;
		rk_workspace_row(ws, RK_E_FILE, file->id, file);
	}
}

static const RkStale *stale_of(const RkWorkspace *ws, int kind)
{
	for (guint i = 0; i < ws->stale->len; i++) {
		const RkStale *stale = ws->stale->pdata[i];
		if (stale->paper_kind == kind)
			return stale;
	}
	return NULL;
}

static char *stale_text(const RkWorkspace *ws, const RkStale *stale)
{
	return stale->what ? g_strdup_printf(rk_workspace_say(ws, N_("changed: %s")), stale->what)
			   : g_strdup(rk_workspace_say(ws, N_("changed since")));
}

/* "a.n. Adi Nugraha, S.H., M.H."; NULL. Caller frees. */
static char *signatory(const RkWorkspace *ws, const RkPaper *paper, gboolean full)
{
	g_autofree char *name = rk_workspace_who(ws, paper->shown_name, paper->signatory, 0, NULL);
	const char *capacity =
		rk_enum_label(&rk_capacity_words, paper->capacity, rk_workspace_lang(ws));
	const char *title = full ? paper->shown_title : NULL;

	if (!*name)
		return NULL;
	return g_strdup_printf("%s%s%s%s%s%s%s", capacity ? capacity : "", capacity ? " " : "",
		full && paper->on_behalf ? paper->on_behalf : "",
		full && paper->on_behalf ? ": " : "", name, title ? ", " : "", title ? title : "");
}

static void file_row(const RkFile *file, RkTableRow *out)
{
	out->cells[1].text = file->caption ? file->caption : file->path;
	if (file->caption)
		out->cells[2] = (RkTableCell){ file->path, RK_ROLE_MUTED };
}

/* "susunan acara 2 · IMI-… · terbit 3 Okt 2024". */
static void issue_row(RkWorkspace *ws, const RkPaperIssue *issue, RkTableRow *out)
{
	const char *label = rk_enum_label(&rk_paper_kind_words, issue->kind, rk_workspace_lang(ws));
	g_autofree char *day = rk_workspace_instant_day(ws, issue->issued_at);

	out->cells[0] = (RkTableCell){ rk_enum_glyph(&rk_paper_state_words, RK_PAPER_STATE_SIGNED),
		RK_ROLE_MUTED };
	out->cells[1].text = rk_table_take(
		out, g_strdup_printf("%s %" G_GINT64_FORMAT, label, issue->version.value));
	out->cells[2].text = issue->number;
	out->cells[3].text =
		rk_table_take(out, g_strdup_printf(rk_workspace_say(ws, N_("issued %s")), day));
	out->cells[4].text = rk_table_take(out, rk_workspace_day(ws, issue->date));
	out->cells[5].text = issue->signed_by;
}

static const char *state_word(const RkWorkspace *ws, const RkPaper *paper)
{
	if (paper->state == RK_PAPER_STATE_SIGNED && paper->signing == RK_SIGNING_ELECTRONIC)
		return rk_workspace_say(ws, N_("signed, electronic"));
	return rk_enum_label(&rk_paper_state_words, paper->state, rk_workspace_lang(ws));
}

static void papers_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkPaper *paper = row->record;
	int kind = (int)row->id;

	if (row->entity == RK_E_PAPER_ISSUE) {
		issue_row(ws, row->record, out);
		return;
	}
	if (!rk_papers_is_paper(row)) {
		file_row(row->record, out);
		return;
	}
	out->cells[1].text = rk_enum_label(&rk_paper_kind_words, kind, rk_workspace_lang(ws));
	if (!paper) {
		out->cells[3] =
			(RkTableCell){ rk_print_known(kind)
					       ? rk_workspace_say(ws, N_("Enter shows it"))
					       : rk_workspace_say(ws, N_("no print form yet")),
				RK_ROLE_MUTED };
		return;
	}
	const RkStale *stale = stale_of(ws, kind);
	out->cells[0] = stale ? (RkTableCell){ "!", RK_ROLE_WARN }
			      : (RkTableCell){ rk_enum_glyph(&rk_paper_state_words, paper->state),
					rk_enum_role(&rk_paper_state_words, paper->state) };
	out->cells[2].text = paper->number;
	out->cells[4].text = rk_table_take(out, rk_workspace_day(ws, paper->date));
	out->cells[3] =
		stale ? (RkTableCell){ rk_table_take(out, stale_text(ws, stale)), RK_ROLE_WARN }
		      : (RkTableCell){ state_word(ws, paper), RK_ROLE_NORMAL };
	char *who = signatory(ws, paper, FALSE);
	if (who)
		out->cells[5].text = rk_table_take(out, who);
	out->cells[6].text = paper->file;
}

static char *papers_count(RkWorkspace *ws)
{
	return rk_workspace_count(ws, rk_rows_count(ws->dossier->rows, RK_E_PAPER),
		N_("paper made"), N_("papers made"));
}

/* What the row has no room for: issued when, what changed, by whom. */
static char *papers_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkPaper *paper = row->record;
	g_autoptr(GString) text = g_string_new(NULL);

	if (row->entity == RK_E_PAPER_ISSUE)
		return g_strdup(rk_workspace_say(
			ws, N_("kept as it went out; Enter writes it to a file once more")));
	if (!rk_papers_is_paper(row))
		return g_strdup(((const RkFile *)row->record)->path);
	if (!paper)
		return rk_print_known((int)row->id)
			       ? NULL
			       : g_strdup(rk_workspace_say(ws,
					 N_("made elsewhere; number, date, state and file are kept "
					    "here: e")));
	const RkStale *stale = stale_of(ws, (int)row->id);
	g_autofree char *what = stale ? stale_text(ws, stale) : NULL;
	g_autofree char *who = signatory(ws, paper, TRUE);
	if (what)
		g_string_append_printf(text, "! %s · ", what);
	if (paper->issued_at.set) {
		g_autofree char *day = rk_workspace_instant_day(ws, paper->issued_at);
		g_string_append_printf(text, rk_workspace_say(ws, N_("issued %s")), day);
		g_string_append(text, " · ");
	}
	g_string_append(text, who ? who : rk_workspace_say(ws, N_("nobody signs it yet: w")));
	return g_string_free(g_steal_pointer(&text), FALSE);
}

const RkTabInfo rk_tab_papers = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("No papers."),
	.fill = papers_fill,
	.row = papers_row,
	.count = papers_count,
	.context = papers_context,
};
