/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 5, what was captured: lines under their session, decisions at the end as they are printed.
 * Lines are typed with their mark (practice 1), at any time (practice 23).
 */
#include "screen/workspace.h"

#include "domain/entry_rule.h"

#define LINE_GHOST N_("? question  > answer  ! decision  [] action  = summary")

static const RkTableColumn columns[] = {
	{ .label = NULL, .width = 4, .align = -1 },
	{ .label = NULL, .width = 0, .align = -1, .wrap = TRUE },
	{ .label = NULL, .width = 20, .drop = 2, .align = -1 },
	{ .label = NULL, .width = 5, .drop = 4, .align = -1 },
};

static gboolean belongs(const RkEntry *entry, RkId session)
{
	return entry->session == session && entry->kind != RK_ENTRY_KIND_DECISION;
}

static void group_fill(RkWorkspace *ws, const char *heading, gboolean decisions, RkId session)
{
	guint n = 0;

	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		n += decisions ? entry->kind == RK_ENTRY_KIND_DECISION : belongs(entry, session);
	if (n == 0)
		return;
	rk_workspace_heading(ws, heading, g_strdup_printf("%u", n));
	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		if (decisions ? entry->kind == RK_ENTRY_KIND_DECISION : belongs(entry, session))
			rk_workspace_row(ws, RK_E_ENTRY, entry->id, entry)->rank =
				rk_entry_rank(ws->dossier->rows, entry);
}

static void minutes_fill(RkWorkspace *ws)
{
	const GArray *slots = ws->timetable->slots;

	group_fill(ws, rk_workspace_say(ws, N_("Outside the sessions")), FALSE, 0);
	for (guint i = 0; i < slots->len; i++) {
		const RkSlot *slot = &g_array_index(slots, RkSlot, i);
		g_autofree char *heading =
			slot->printed_number
				? g_strdup_printf("%s %u · %s", rk_workspace_say(ws, N_("Session")),
					  slot->printed_number, slot->session->title)
				: g_strdup(slot->session->title);
		group_fill(ws, heading, FALSE, slot->session->id);
	}
	group_fill(ws, rk_workspace_say(ws, N_("Decisions")), TRUE, 0);
}

static char *speaker_of(const RkWorkspace *ws, const RkEntry *entry)
{
	const RkRows *rows = ws->dossier->rows;
	const RkParticipant *one = RK_FIND(rows, PARTICIPANT, RkParticipant, entry->speaker);
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution,
		one ? one->institution : entry->speaker_institution);

	if (office)
		return g_strdup(rk_office_short(office));
	return rk_workspace_who(ws, one ? one->shown_name : NULL,
		one ? one->person : entry->speaker_person, 0, entry->speaker_label);
}

static void minutes_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkEntry *entry = row->record;
	RkRole role = rk_enum_role(&rk_entry_kind_words, entry->kind);
	const char *glyph = rk_enum_glyph(&rk_entry_kind_words, entry->kind);

	if (entry->kind == RK_ENTRY_KIND_DECISION)
		out->cells[0].text = rk_table_take(out, rk_workspace_code(ws, TRUE, row->rank));
	else if (row->rank > 0)
		out->cells[0].text = rk_table_text(out, "%s %u", glyph, row->rank);
	else
		out->cells[0].text = glyph;
	out->cells[0].role = role;
	out->cells[1].text = entry->text;
	out->cells[2] = (RkTableCell){ rk_table_take(out, speaker_of(ws, entry)), RK_ROLE_MUTED };
	out->cells[3].text = rk_table_take(out, rk_workspace_clock(ws, entry->at));
	out->muted = entry->struck || entry->withheld;
}

static char *minutes_count(RkWorkspace *ws)
{
	RkLang lang = rk_workspace_lang(ws);
	guint decisions = 0, hidden = 0, n = 0;
	const char *status = NULL;

	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry) {
		decisions += entry->kind == RK_ENTRY_KIND_DECISION && !entry->struck;
		hidden += entry->withheld;
		n++;
	}
	RK_EACH (ws->dossier->rows, MINUTES, RkMinutes, minutes)
		status = rk_enum_label(&rk_minutes_status_words, minutes->status, lang);
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *lines = rk_workspace_count(ws, n, N_("line"), N_("lines"));
	g_autofree char *decided =
		rk_workspace_count(ws, decisions, N_("decision"), N_("decisions"));
	g_string_append_printf(text, "%s, %s", lines, decided);
	if (hidden) {
		g_string_append(text, " · ");
		g_string_append_printf(text, rk_workspace_say(ws, N_("%u not printed")), hidden);
	}
	if (status)
		g_string_append_printf(text, " · %s", status);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *minutes_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkEntry *entry = row->record;

	const char *kind = rk_enum_label(&rk_entry_kind_words, entry->kind, rk_workspace_lang(ws));
	g_autofree char *who = speaker_of(ws, entry);
	gboolean raw = entry->raw && g_strcmp0(entry->raw, entry->text) != 0;

	return g_strdup_printf("%s%s%s%s%s%s", kind, *who ? " · " : "", who, raw ? " · " : "",
		raw ? rk_workspace_say(ws, N_("as typed: ")) : "", raw ? entry->raw : "");
}

/* --- doing --- */

static RkPlan *plan_add(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	const RkEntryInput input = { .line = line, .session = at };

	return rk_entry_plan_add(rule, &input, error);
}

static RkPlan *plan_edit(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_entry_plan_edit(rule, at, line, error);
}

static RkPlan *plan_move(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_entry_plan_move(rule, id, value, error);
}

static RkPlan *plan_delete(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_entry_plan_delete(rule, id, error);
}

static gboolean minutes_act(RkWorkspace *ws, RkActionId action)
{
	const RkTabRow *row = rk_workspace_current(ws);
	const RkEntry *entry = row ? row->record : NULL;
	RkCase rule = rk_workspace_case(ws);

	switch (action) {
	case RK_ACTION_ADD:
		rk_workspace_prompt(
			ws, N_("line"), NULL, LINE_GHOST, plan_add, entry ? entry->session : 0);
		return TRUE;
	case RK_ACTION_EDIT:
	case RK_ACTION_OPEN: {
		g_autofree char *line = rk_entry_line(&rule, row->id);
		rk_workspace_prompt(ws, N_("line"), line, LINE_GHOST, plan_edit, row->id);
		return TRUE;
	}
	default:
		return rk_workspace_rows_act(ws, action, plan_move, plan_delete);
	}
}

const RkActionId rk_tab_minutes_acts[] = { RK_ACTION_ADD, RK_ACTION_EDIT, RK_ACTION_OPEN,
	RK_ACTION_MOVE_DOWN, RK_ACTION_MOVE_UP, RK_ACTION_DELETE, RK_TAB_SHARED_ACTS,
	RK_ACTION_NONE };

const RkActionId rk_tab_minutes_hints[] = { RK_ACTION_ADD, RK_ACTION_EDIT, RK_ACTION_MOVE_DOWN,
	RK_ACTION_MOVE_UP, RK_ACTION_DELETE, RK_ACTION_PAPER, RK_ACTION_COPY, RK_ACTION_NONE };

const RkTabInfo rk_tab_minutes = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("Nothing is written yet. a writes a line: ? asks, ! decides, [] is an action."),
	.paper = RK_PAPER_KIND_MINUTES,
	.fill = minutes_fill,
	.row = minutes_row,
	.count = minutes_count,
	.context = minutes_context,
	.act = minutes_act,
};
