/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What every list does with the navigation actions.
 */
#include "app/screen.h"

static const struct {
	RkCommandId action;
	RkMove move;
} moves[] = {
	{ RK_COMMAND_UP, RK_MOVE_UP },
	{ RK_COMMAND_DOWN, RK_MOVE_DOWN },
	{ RK_COMMAND_PAGE_UP, RK_MOVE_PAGE_UP },
	{ RK_COMMAND_PAGE_DOWN, RK_MOVE_PAGE_DOWN },
	{ RK_COMMAND_HALF_UP, RK_MOVE_HALF_UP },
	{ RK_COMMAND_HALF_DOWN, RK_MOVE_HALF_DOWN },
	{ RK_COMMAND_FIRST, RK_MOVE_FIRST },
	{ RK_COMMAND_LAST, RK_MOVE_LAST },
};

static gboolean is_move(RkCommandId action, RkMove *move)
{
	for (guint i = 0; i < RK_LEN(moves); i++) {
		*move = moves[i].move;
		if (moves[i].action == action)
			return TRUE;
	}
	return FALSE;
}

gboolean rk_text_act(RkTextView *view, RkCommandId action)
{
	RkMove move;

	if (!is_move(action, &move))
		return FALSE;
	rk_text_view_move(view, move);
	return TRUE;
}

static void read_on(RkTable *table, const RkTableSource *source, gboolean to_the_end)
{
	if (table->read_on)
		table->read_on(source->data, to_the_end);
}

static void move(RkTable *table, const RkTableSource *source, RkMove by)
{
	if (by == RK_MOVE_LAST)
		read_on(table, source, TRUE);
	rk_table_move(table, source, by);
	read_on(table, source, FALSE);
}

gboolean rk_list_act(RkTable *table, const RkTableSource *source, RkCommandId action)
{
	RkMove by;

	if (is_move(action, &by)) {
		move(table, source, by);
		return TRUE;
	}
	switch (action) {
	case RK_COMMAND_MARK:
		rk_table_mark(table, table->cursor_id);
		move(table, source, RK_MOVE_DOWN);
		return TRUE;
	case RK_COMMAND_MARK_RANGE:
		rk_table_range(table, source);
		return TRUE;
	case RK_COMMAND_MARK_ALL:
		read_on(table, source, TRUE);
		rk_table_mark_all(table, source);
		return TRUE;
	default:
		return FALSE;
	}
}

gboolean rk_list_mouse(
	RkTable *table, const RkTableSource *source, const RkKey *key, const RkZone *zone)
{
	if (!zone || zone->kind != RK_ZONE_ROW || zone->owner != table)
		return FALSE;
	if (key->mouse == RK_MOUSE_PRESS) {
		rk_table_go(table, source, source->id(source->data, (guint)zone->value));
		read_on(table, source, FALSE);
	} else if (key->mouse == RK_MOUSE_WHEEL_UP || key->mouse == RK_MOUSE_WHEEL_DOWN)
		move(table, source, key->mouse == RK_MOUSE_WHEEL_UP ? RK_MOVE_UP : RK_MOVE_DOWN);
	return TRUE;
}
