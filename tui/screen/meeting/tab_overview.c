/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 1, Ikhtisar: what stands in the way of the next step, then what the meeting is. From 120
 * columns the two stand side by side; it is one list all the same. What the keys do:
 * tab_overview_do.c; which rows there are: tab_overview_rows.c.
 */
#include "screen/meeting/tab_overview.h"

#include "domain/meeting/meeting_change.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "screen/meeting/workspace_tabs.h"

#define WIDE 120
#define SIDE 54 /* cells of the readiness beside the facts */

static const RkTableColumn columns[] = {
	{ .align = -1 },
	{ .weight = 1, .align = -1, .wrap = TRUE },
};

/* A finding is a sentence and needs no label before it. */
static const RkTableColumn finding_columns[] = {
	{ .align = -1 },
	{ .weight = 1, .align = -1, .wrap = TRUE },
};

static void overview_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	gboolean empty = !row->value || !*row->value;

	if (rk_fact_kind(row) == RK_FACT_FINDING) {
		out->cells[0] = (RkTableCell){ row->text, row->role };
		out->cells[1] = (RkTableCell){ row->value, RK_ROLE_NORMAL };
		return;
	}
	out->cells[0] = (RkTableCell){ row->text, RK_ROLE_MUTED };
	out->cells[1] = empty ? (RkTableCell){ "–", RK_ROLE_MUTED }
			      : (RkTableCell){ row->value, row->role };
}

/* --- a part of the rows as a table of its own --- */

typedef struct Part {
	RkWorkspace *ws;
	guint from, n;
} Part;

static guint part_count(gpointer data)
{
	return ((Part *)data)->n;
}

static const RkTabRow *part_at(const Part *part, guint row)
{
	return part->ws->rows->pdata[part->from + row];
}

static RkId part_id(gpointer data, guint row)
{
	return part_at(data, row)->id;
}

static void part_row(gpointer data, guint at, RkTableRow *out)
{
	Part *part = data;
	const RkTabRow *row = part_at(part, at);

	out->heading = row->heading;
	out->count = row->count;
	if (!row->heading)
		overview_row(part->ws, row, out);
}

/* Clicks mean the rows of the whole list. */
static void zones_shift(RkCanvas *canvas, const RkTable *pane, const RkTable *table, guint from)
{
	for (guint i = 0; i < canvas->zones->len; i++) {
		RkZone *zone = &g_array_index(canvas->zones, RkZone, i);
		if (zone->owner != pane)
			continue;
		zone->owner = table;
		zone->value += from;
	}
}

static gboolean part_has_cursor(const Part *part)
{
	guint cursor = part->ws->tables[RK_TAB_OVERVIEW].cursor;

	return cursor >= part->from && cursor < part->from + part->n;
}

static void part_draw(
	Part *part, RkTable *pane, RkCanvas *canvas, RkRect rect, const RkTableLook *look)
{
	RkTable *table = &part->ws->tables[RK_TAB_OVERVIEW];
	RkTableSource source = { part_count, part_id, part_row, part };

	if (part_has_cursor(part))
		pane->cursor = table->cursor - part->from;
	else
		rk_table_sync(pane, &source);
	rk_table_draw(pane, canvas, rect, look, &source);
	zones_shift(canvas, pane, table, part->from);
}

static Part ready_part(RkWorkspace *ws)
{
	return (Part){ ws, 0, rk_overview_ready_rows(ws) };
}

static Part facts_part(RkWorkspace *ws)
{
	guint from = rk_overview_ready_rows(ws);

	return (Part){ ws, from, ws->rows->len - from };
}

/* --- drawing --- */

static char *overview_count(RkWorkspace *ws)
{
	if (ws->report->percent < 0)
		return NULL;
	return g_strdup_printf(rk_workspace_say(ws, N_("Ready %d%%")), ws->report->percent);
}

static RkRect overview_side(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	RkRect parts[2];
	const RkPart split[] = { { 40, 1 }, { SIDE, 0 } };
	Part part = ready_part(ws);

	if (rect.width < WIDE)
		return rect;
	rk_split(rect, TRUE, split, 2, parts);
	RkFrame frame = { .title = rk_workspace_say(ws, N_("What comes next")),
		.focused = part_has_cursor(&part) };
	RkRect inner = rk_frame_draw(canvas, parts[1], &frame);
	RkTableLook look = { finding_columns, RK_LEN(finding_columns), FALSE, frame.focused,
		rk_workspace_say(ws, N_("Nothing stands in the way of the next step.")) };
	part_draw(&part, &ws->panes[1], canvas, inner, &look);
	return parts[0];
}

/* One list; findings take the whole width of theirs. */
static gboolean overview_draw(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	Part ready = ready_part(ws), facts = facts_part(ws);
	RkTableLook look = { columns, RK_LEN(columns), FALSE, TRUE,
		rk_workspace_say(ws, N_("Nothing is known yet. e fills the form.")) };

	if (canvas->width >= WIDE) {
		look.focused = part_has_cursor(&facts);
		part_draw(&facts, &ws->panes[0], canvas, rect, &look);
		return TRUE;
	}
	int most = (int)ready.n;
	if (ready.n == 0 || rect.height < 6)
		return FALSE;
	/* The readiness above takes at most half of the room. */
	int above = MIN(most, rect.height / 2);
	RkTableLook findings = { finding_columns, RK_LEN(finding_columns), FALSE,
		part_has_cursor(&ready), NULL };
	look.focused = part_has_cursor(&facts);
	part_draw(&ready, &ws->panes[1], canvas, rk_rect_rows(rect, 0, above), &findings);
	part_draw(&facts, &ws->panes[0], canvas, rk_rect_rows(rect, above, rect.height - above),
		&look);
	return TRUE;
}

/* Why it is asked. */
static char *overview_context(RkWorkspace *ws, const RkTabRow *row)
{
	if (rk_fact_kind(row) != RK_FACT_FINDING)
		return NULL;
	const RkCheckFinding *finding = rk_fact_finding(ws, row);
	const RkCheckInfo *info = rk_check_info(finding->check);
	return g_strdup_printf("%s: %s", rk_workspace_say(ws, rk_check_level_label(info->level)),
		rk_workspace_say(ws, info->why));
}

const RkTabInfo rk_tab_overview = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("Nothing is known yet. e fills the form."),
	.paper = RK_PAPER_KIND_INVITATION,
	.fill = rk_overview_fill,
	.row = overview_row,
	.count = overview_count,
	.context = overview_context,
	.side = overview_side,
	.draw = overview_draw,
};
