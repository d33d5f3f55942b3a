/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The derived cells of a page of actions: each shown action is loaded with its log and given to
 * rk_action_state(), so that the list and the dossier can not disagree.
 */
#include "store/action_state.h"

#include "db/row.h"
#include "domain/action/action_state.h"

static gboolean collect(
	RkDb *db, RkStmt *stmt, RkId action, RkEntity entity, RkRows *rows, GError **error)
{
	rk_stmt_bind_id(stmt, 1, action);
	return rk_row_collect(stmt, entity, rows, error);
}

/* The actions that carry this one on, with their meetings. */
static gboolean collect_carrying(RkDb *db, RkId action, RkRows *rows, GError **error)
{
	g_autoptr(RkStmt) actions =
		RK_SQL(db, "SELECT " RK_COLUMNS(ACTION) " FROM action WHERE carried_from = ?1");

	if (!collect(db, actions, action, RK_E_ACTION, rows, error))
		return FALSE;
	if (rk_rows_count(rows, RK_E_ACTION) < 2)
		return TRUE;
	g_autoptr(RkStmt) meetings = RK_SQL(db,
		"SELECT " RK_COLUMNS_OF(MEETING, "m") " FROM action c JOIN meeting m ON m.id = "
						      "c.meeting WHERE c.carried_from = ?1");
	return collect(db, meetings, action, RK_E_MEETING, rows, error);
}

static RkRows *load(RkDb *db, RkId id, GError **error)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	g_autoptr(RkStmt) action =
		RK_SQL(db, "SELECT " RK_COLUMNS(ACTION) " FROM action WHERE id = ?1");
	g_autoptr(RkStmt) assignments = RK_SQL(
		db, "SELECT " RK_COLUMNS(
			    ASSIGNMENT) " FROM assignment WHERE action = ?1 ORDER BY position, id");
	g_autoptr(RkStmt) progress = RK_SQL(db,
		"SELECT " RK_COLUMNS_OF(PROGRESS, "p") " FROM assignment s JOIN progress p ON "
						       "p.assignment = s.id WHERE s.action = ?1");
	g_autoptr(RkStmt) extensions =
		RK_SQL(db, "SELECT " RK_COLUMNS(
				   EXTENSION) " FROM extension WHERE action = ?1 ORDER BY at, id");

	if (!collect(db, action, id, RK_E_ACTION, rows, error) ||
		!collect(db, assignments, id, RK_E_ASSIGNMENT, rows, error) ||
		!collect(db, progress, id, RK_E_PROGRESS, rows, error) ||
		!collect(db, extensions, id, RK_E_EXTENSION, rows, error) ||
		!collect_carrying(db, id, rows, error))
		return NULL;
	return g_steal_pointer(&rows);
}

static void put_number(const RkView *view, RkViewRow *row, const char *name, gint64 number)
{
	RkValue *cell = &row->cells[rk_view_column(view, name)];

	rk_value_clear(cell);
	*cell = RK_VALUE_NUMBER(number);
}

static void put(const RkView *view, RkViewRow *row, const RkActionState *state)
{
	RkValue *due = &row->cells[rk_view_column(view, "due")];

	put_number(view, row, "status", state->status);
	put_number(view, row, "percent", state->percent);
	put_number(view, row, "late", state->late);
	put_number(view, row, "late_days", state->late_days);
	put_number(view, row, "continued", state->continued);
	rk_value_clear(due);
	if (!state->has_due)
		return;
	char *day = rk_day_text(state->due);
	*due = RK_VALUE_TEXT(day);
}

gboolean rk_action_cells_fill(RkDb *db, const RkAsk *ask, GPtrArray *rows, GError **error)
{
	for (guint i = 0; i < rows->len; i++) {
		RkViewRow *row = rows->pdata[i];
		g_autoptr(RkRows) log = load(db, row->id, error);
		const RkAction *action = log ? RK_FIND(log, ACTION, RkAction, row->id) : NULL;
		RkActionState state;
		if (!log)
			return FALSE;
		if (!action)
			continue;
		rk_action_state(log, action, ask->when.today, &state);
		put(ask->view, row, &state);
	}
	return TRUE;
}
