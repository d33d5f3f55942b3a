/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 7, what the meeting rests on and cites: the bases first, then what is cited in each session.
 * A citation in a line or an action belongs to its text: e refuses, z goes there.
 */
#include "app/binding.h"
#include "screen/meeting/workspace_tabs.h"

#include "base/error.h"
#include "domain/action/action_rule.h"
#include "domain/names/citation.h"
#include "domain/minutes/citation_rule.h"
#include "domain/minutes/entry_place.h"
#include "domain/minutes/entry_rule.h"
#include "domain/register/reference_rule.h"
#include "domain/model/number.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"
#include "screen/meeting/tab_minutes.h"

static const RkTableColumn columns[] = {
	{ .align = -1 },
	{ .label = N_("reference"), .weight = 2, .enough = 28, .align = -1, .wrap = TRUE },
	{ .label = N_("about"), .weight = 3, .enough = 28, .drop = 3, .align = -1 },
	{ .label = N_("cited in"), .weight = 1, .drop = 1, .align = -1 },
	{ .label = N_("state"), .drop = 2, .align = -1 },
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

/* --- doing --- */

static const RkCitation *current(RkScreen *screen)
{
	const RkTabRow *row = rk_workspace_current((RkWorkspace *)screen);

	return row ? row->record : NULL;
}

static const char *edit_why_not(RkScreen *screen)
{
	return rk_citation_follows(current(screen))
		       ? N_("it follows the text in which it stands: z goes there")
		       : NULL;
}

static const char *place_why_not(RkScreen *screen)
{
	const RkCitation *citation = current(screen);

	return !rk_citation_follows(citation) && !citation->session
		       ? N_("the meeting itself rests on it")
		       : NULL;
}

static void reference_open(RkScreen *screen, int value, const char *arg)
{
	rk_app_open_record(screen->app, RK_E_REFERENCE, current(screen)->reference, 0);
}

static void place_open(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	const RkCitation *citation = current(screen);

	if (citation->action)
		rk_workspace_go(ws, RK_TAB_ACTIONS, citation->action);
	else if (citation->entry)
		rk_workspace_go(ws, RK_TAB_MINUTES, citation->entry);
	else
		rk_workspace_go(ws, RK_TAB_RUNDOWN, citation->session);
}

/* --- which one a line means --- */

typedef struct Unclear {
	RkScreen *screen;
	RkId citation; /* 0: a new one */
	char *line;
} Unclear;

static void unclear_free(gpointer data)
{
	Unclear *unclear = data;

	g_free(unclear->line);
	g_free(unclear);
}

static gboolean chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	static const RkBinding choosing = { .rule = rk_citation_plan_choose };
	const Unclear *unclear = data;
	RkChosenRow row = { unclear->citation, unclear->screen->class->meeting(unclear->screen) };

	return rk_rule_do_to(unclear->screen, &choosing, &row, 1,
		&(RkRuleValue){ .record = choice->id, .text = unclear->line });
}

static void unclear_ask(RkScreen *screen, RkId citation, const char *line)
{
	g_autoptr(GPtrArray) found = rk_cited_find(line);
	Unclear *unclear = g_new(Unclear, 1);

	*unclear = (Unclear){ screen, citation, g_strdup(line) };
	rk_app_choose(screen->app,
		&(RkChooser){ .title = rk_app_say(screen->app, N_("Which one is meant?")),
			.kinds = RK_CHOOSE_REFERENCE,
			.text = found->len ? ((const RkCited *)found->pdata[0])->text : line,
			.chosen = chosen,
			.data = unclear,
			.free_data = unclear_free });
}

#define RK_ASKS_REFERENCE(begin) \
	.ask = { .kind = RK_ASK_LINE, \
		.label = N_("reference"), \
		.ghost = N_("Permenkumham No. 6 Tahun 2019"), \
		.seed = (begin), \
		.unclear = unclear_ask }

const RkBinding rk_tab_references_bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("all about it"), .flags = RK_BIND_ROW,
		.run = reference_open },
	{ RK_COMMAND_VIEW, .word = N_("to the place"), .flags = RK_BIND_ROW,
		.why_not = place_why_not, .run = place_open },
	{ RK_COMMAND_ADD, .flags = RK_BIND_WHOLE, RK_ASKS_REFERENCE(NULL),
		.rule = rk_citation_plan_add },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_ONE, .why_not = edit_why_not,
		RK_ASKS_REFERENCE(rk_citation_seed), .rule = rk_citation_plan_edit },
	{ RK_COMMAND_DELETE, .rule = rk_citation_plan_delete },
	{ RK_COMMAND_MOVE_DOWN, .flags = RK_BIND_FROM_LAST, .rule = rk_citation_plan_move,
		.value = 1 },
	{ RK_COMMAND_MOVE_UP, .rule = rk_citation_plan_move, .value = -1 },
	RK_BINDS_SHARED(COPY),
	{ 0 },
};

const RkTabInfo rk_tab_references = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty =
		N_("No references yet. Type one in any line, it comes here by itself; a adds one."),
	.paper = RK_PAPER_KIND_MINUTES,
	.fill = references_fill,
	.row = references_row,
	.count = references_count,
	.context = references_context,
};
