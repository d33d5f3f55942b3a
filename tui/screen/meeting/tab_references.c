/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 7, what the meeting rests on and cites: the bases first, then what is cited in each session.
 * A citation in a line or an action belongs to its text: e refuses, z goes there.
 */
#include "screen/meeting/workspace.h"

#include "app/chooser.h"
#include "base/error.h"
#include "domain/action/action_rule.h"
#include "domain/names/citation.h"
#include "domain/minutes/citation_rule.h"
#include "domain/minutes/entry_place.h"
#include "domain/minutes/entry_rule.h"
#include "domain/register/reference_rule.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"
#include "screen/meeting/tab_minutes.h"

static const RkTableColumn columns[] = {
	{ .label = NULL, .width = 1, .align = -1 },
	{ .label = N_("reference"), .width = 0, .align = -1, .wrap = TRUE },
	{ .label = N_("about"), .width = 44, .drop = 3, .align = -1 },
	{ .label = N_("cited in"), .width = 14, .drop = 1, .align = -1 },
	{ .label = N_("state"), .width = 18, .drop = 2, .align = -1 },
};

/* --- rows --- */

static RkValidity validity_of(const RkWorkspace *ws, const RkCitation *citation)
{
	const RkReference *reference =
		RK_FIND(ws->dossier->rows, REFERENCE, RkReference, citation->reference);

	return reference ? rk_reference_validity(
				   reference, rk_context_today(rk_app_context(ws->screen.app)))
			 : RK_VALIDITY_HOLDS;
}

/* While all of them hold there is no column that says so. */
static const RkTableColumn *references_layout(RkWorkspace *ws, guint *n)
{
	*n = RK_LEN(columns) - 1;
	RK_EACH (ws->dossier->rows, CITATION, RkCitation, citation)
		if (validity_of(ws, citation) != RK_VALIDITY_HOLDS)
			*n = RK_LEN(columns);
	return columns;
}

static void group_fill(RkWorkspace *ws, const char *heading, RkId session, gboolean follows)
{
	const RkRows *rows = ws->dossier->rows;
	guint n = 0;

	RK_EACH (rows, CITATION, RkCitation, citation)
		n += rk_citation_is_at(rows, citation, session, follows);
	if (n == 0)
		return;
	rk_workspace_heading(ws, heading, g_strdup_printf("%u", n));
	RK_EACH (rows, CITATION, RkCitation, citation)
		if (rk_citation_is_at(rows, citation, session, follows))
			rk_workspace_row(ws, RK_E_CITATION, citation->id, citation);
}

static void references_fill(RkWorkspace *ws)
{
	RkRuleInput in = rk_workspace_rule_input(ws);
	const GArray *slots = ws->timetable->slots;

	group_fill(ws, rk_workspace_say(ws, N_("basis of the meeting")), 0, FALSE);
	for (guint i = 0; i < slots->len; i++) {
		const RkSlot *slot = &g_array_index(slots, RkSlot, i);
		RkEntryPlace place = { .session = slot->session->id,
			.of_session = slot->session,
			.number = slot->printed_number };
		g_autofree char *name = rk_entry_place_name(&in, &place);
		group_fill(ws, name, place.session, FALSE);
	}
	group_fill(ws, rk_workspace_say(ws, N_("Outside the sessions")), 0, TRUE);
}

/* The line or action whose text cites it; "" for a basis of the meeting or a session. */
static char *cited_in(RkWorkspace *ws, const RkCitation *citation)
{
	const RkRows *rows = ws->dossier->rows;
	const RkAction *action = RK_FIND(rows, ACTION, RkAction, citation->action);
	const RkEntry *entry = RK_FIND(rows, ENTRY, RkEntry, citation->entry);

	if (action)
		return rk_workspace_code(ws, FALSE, rk_action_rank(rows, action));
	return entry ? rk_minutes_kind(ws, entry, rk_entry_rank(rows, entry)) : g_strdup("");
}

static const char *citing_text(const RkWorkspace *ws, const RkCitation *citation)
{
	const RkRows *rows = ws->dossier->rows;
	const RkAction *action = RK_FIND(rows, ACTION, RkAction, citation->action);
	const RkEntry *entry = RK_FIND(rows, ENTRY, RkEntry, citation->entry);

	return action ? action->text : entry ? entry->text : NULL;
}

static void references_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkCitation *citation = row->record;
	const RkReference *reference =
		RK_FIND(ws->dossier->rows, REFERENCE, RkReference, citation->reference);
	RkValidity validity = validity_of(ws, citation);
	RkRole role = rk_enum_role(&rk_validity_words, validity);

	if (!reference)
		return;
	out->cells[0].text = rk_enum_glyph(&rk_reference_kind_words, reference->kind);
	out->cells[1].text = rk_table_take(out, rk_citation_line(ws->dossier->rows, citation));
	out->cells[2].text = reference->title;
	out->cells[3] = (RkTableCell){ rk_table_take(out, cited_in(ws, citation)), RK_ROLE_MUTED };
	if (validity == RK_VALIDITY_HOLDS)
		return;
	out->cells[0] = (RkTableCell){ rk_enum_glyph(&rk_validity_words, validity), role };
	out->cells[4] =
		(RkTableCell){ rk_enum_label(&rk_validity_words, validity, rk_workspace_lang(ws)),
			role };
}

static char *references_count(RkWorkspace *ws)
{
	return rk_workspace_count(ws, rk_rows_count(ws->dossier->rows, RK_E_CITATION),
		N_("citation"), N_("citations"));
}

static char *references_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkCitation *citation = row->record;
	const RkRows *rows = ws->dossier->rows;
	const RkReference *reference = RK_FIND(rows, REFERENCE, RkReference, citation->reference);
	RkValidity validity = validity_of(ws, citation);

	if (!reference)
		return NULL;
	GString *text = g_string_new(NULL);
	g_autofree char *until = rk_workspace_day(ws, reference->valid_until);
	g_autofree char *by =
		rk_register_name(ws->screen.app, RK_E_REFERENCE, reference->replaced_by);
	if (validity != RK_VALIDITY_HOLDS)
		rk_card_fact(text, rk_enum_glyph(&rk_validity_words, validity),
			rk_enum_label(&rk_validity_words, validity, rk_workspace_lang(ws)));
	rk_card_fact(text, rk_workspace_say(ws, N_("replaced by")), by);
	rk_card_fact(text, rk_workspace_say(ws, N_("until")), until);
	rk_card_fact(text, NULL, citing_text(ws, citation));
	rk_card_fact(text, NULL, reference->title);
	return g_string_free(text, FALSE);
}

/* --- a line, and which one it means --- */

typedef struct Citing {
	RkWorkspace *ws;
	RkId citation; /* 0: a new one */
	char *line;
} Citing;

static Citing *citing_new(RkWorkspace *ws, RkId citation, const char *line)
{
	Citing *citing = g_new0(Citing, 1);

	*citing = (Citing){ ws, citation, g_strdup(line) };
	return citing;
}

static void citing_free(gpointer data)
{
	Citing *citing = data;

	g_free(citing->line);
	g_free(citing);
}

static RkPlan *plan_of(const Citing *citing, const char *text, GError **error)
{
	RkRuleInput in = rk_workspace_rule_input(citing->ws);

	return citing->citation ? rk_citation_plan_edit(&in, citing->citation, text, error)
				: rk_citation_plan_add(&in, text, 0, error);
}

static gboolean chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	Citing *citing = data;
	RkRuleInput in = rk_workspace_rule_input(citing->ws);
	GError *error = NULL;
	RkPlan *plan =
		rk_citation_plan_choose(&in, citing->citation, choice->id, citing->line, &error);

	return rk_workspace_apply(citing->ws, plan, error);
}

static void choose(const Citing *citing, const char *line)
{
	RkApp *app = citing->ws->screen.app;
	g_autoptr(GPtrArray) found = rk_cited_find(line);
	RkChooser chooser = { .title = rk_app_say(app, N_("Which one is meant?")),
		.kinds = RK_CHOOSE_REFERENCE,
		.text = found->len ? ((const RkCited *)found->pdata[0])->text : line,
		.chosen = chosen,
		.data = citing_new(citing->ws, citing->citation, line),
		.free_data = citing_free };

	rk_app_choose(app, &chooser);
}

static gboolean done(RkApp *app, const char *text, gpointer data)
{
	const Citing *citing = data;
	g_autoptr(GError) error = NULL;
	RkPlan *plan = plan_of(citing, text, &error);

	if (plan)
		return rk_workspace_apply(citing->ws, plan, NULL);
	if (g_error_matches(error, RK_ERROR, RK_ERROR_AMBIGUOUS)) {
		choose(citing, text);
		return TRUE;
	}
	rk_app_prompt_echo(app, rk_app_why(app, error), TRUE);
	return FALSE;
}

static void changed(RkApp *app, const char *text, gpointer data)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = *text ? plan_of(data, text, &error) : NULL;

	rk_app_prompt_echo(app, plan ? plan->label : rk_app_why(app, error), !!error);
}

/* `citation` 0: a new one. */
static void ask(RkWorkspace *ws, RkId citation, const char *line)
{
	RkApp *app = ws->screen.app;

	rk_app_prompt(app, &(RkPrompt){ .label = rk_app_say(app, N_("reference")),
				   .text = line,
				   .ghost = rk_app_say(app, N_("Permenkumham No. 6 Tahun 2019")),
				   .done = done,
				   .changed = changed,
				   .data = citing_new(ws, citation, NULL),
				   .free_data = citing_free });
}

/* --- doing --- */

static RkPlan *plan_move(RkWorkspace *ws, const RkRuleInput *in, RkId id, int value, GError **error)
{
	return rk_citation_plan_move(in, id, value, error);
}

static RkPlan *plan_delete(
	RkWorkspace *ws, const RkRuleInput *in, RkId id, int value, GError **error)
{
	return rk_citation_plan_delete(in, id, error);
}

static void place_open(RkWorkspace *ws, const RkCitation *citation)
{
	if (citation->action)
		rk_workspace_go(ws, RK_TAB_ACTIONS, citation->action);
	else if (citation->entry)
		rk_workspace_go(ws, RK_TAB_MINUTES, citation->entry);
	else
		rk_workspace_go(ws, RK_TAB_RUNDOWN, citation->session);
}

static gboolean references_act(RkWorkspace *ws, RkCommandId action)
{
	const RkTabRow *row = rk_workspace_current(ws);
	const RkCitation *citation = row ? row->record : NULL;

	switch (action) {
	case RK_COMMAND_ADD:
		ask(ws, 0, NULL);
		return TRUE;
	case RK_COMMAND_EDIT: {
		g_autofree char *line = rk_citation_line(ws->dossier->rows, citation);
		ask(ws, citation->id, line);
		return TRUE;
	}
	case RK_COMMAND_OPEN:
		rk_app_open_record(ws->screen.app, RK_E_REFERENCE, citation->reference, 0);
		return TRUE;
	case RK_COMMAND_VIEW:
		if (citation)
			place_open(ws, citation);
		else
			rk_app_message(ws->screen.app, RK_ROLE_WARN,
				N_("nothing is here yet: a adds one"));
		return TRUE;
	default:
		return rk_workspace_rows_act(ws, action, plan_move, plan_delete);
	}
}

static const char *references_why_not(RkWorkspace *ws, RkCommandId action)
{
	const RkCitation *citation = rk_workspace_current(ws)->record;

	if (action == RK_COMMAND_EDIT && rk_citation_follows(citation))
		return N_("it follows the text in which it stands: z goes there");
	if (action == RK_COMMAND_VIEW && !rk_citation_follows(citation) && !citation->session)
		return N_("the meeting itself rests on it");
	return NULL;
}

static const char *references_word(RkWorkspace *ws, RkCommandId action)
{
	return action == RK_COMMAND_OPEN   ? N_("all about it")
	       : action == RK_COMMAND_VIEW ? N_("to the place")
					   : NULL;
}

const RkCommandId rk_tab_references_acts[] = { RK_COMMAND_ADD, RK_COMMAND_OPEN, RK_COMMAND_EDIT,
	RK_COMMAND_VIEW, RK_COMMAND_MOVE_DOWN, RK_COMMAND_MOVE_UP, RK_COMMAND_DELETE,
	RK_TAB_SHARED_ACTS, RK_COMMAND_NONE };

const RkCommandId rk_tab_references_hints[] = { RK_COMMAND_OPEN, RK_COMMAND_VIEW, RK_COMMAND_ADD,
	RK_COMMAND_EDIT, RK_COMMAND_DELETE, RK_COMMAND_MOVE_DOWN, RK_COMMAND_COPY,
	RK_COMMAND_NONE };

const RkTabInfo rk_tab_references = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.layout = references_layout,
	.empty =
		N_("No references yet. Type one in any line, it comes here by itself; a adds one."),
	.paper = RK_PAPER_KIND_MINUTES,
	.fill = references_fill,
	.row = references_row,
	.count = references_count,
	.context = references_context,
	.act = references_act,
	.why_not = references_why_not,
	.word = references_word,
};
