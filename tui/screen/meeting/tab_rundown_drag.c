/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mouse in the rundown: a row is pressed, drawn elsewhere and let go there, as one plan. In the
 * time scale where it is let go is a time.
 */
#include "screen/meeting/rundown.h"

#include "domain/rundown/point_rule.h"

static RkTable *table_of(RkWorkspace *ws)
{
	return &ws->tables[RK_TAB_RUNDOWN];
}

static const RkTabRow *row_of(RkWorkspace *ws, const RkZone *zone)
{
	if (!zone || zone->kind != RK_ZONE_ROW || zone->owner != table_of(ws) ||
		zone->value >= (gint64)ws->rows->len)
		return NULL;
	const RkTabRow *row = ws->rows->pdata[zone->value];
	return row->id != 0 && row->id != RK_ROW_TYPED ? row : NULL;
}

static gboolean on_scale(RkWorkspace *ws, const RkZone *zone)
{
	return zone && zone->kind == RK_ZONE_PANE && zone->owner == rk_rundown(ws);
}

static const RkTabRow *row_find(RkWorkspace *ws, RkId id)
{
	for (guint i = 0; i < ws->rows->len; i++) {
		const RkTabRow *row = ws->rows->pdata[i];
		if (row->id == id)
			return row;
	}
	return NULL;
}

static guint index_of(RkWorkspace *ws, RkId id)
{
	guint at = 0;

	while (at < ws->rows->len && ((const RkTabRow *)ws->rows->pdata[at])->id != id)
		at++;
	return at;
}

static void go(RkWorkspace *ws, RkId id)
{
	RkTableSource source = rk_workspace_source(ws);

	rk_table_go(table_of(ws), &source, id);
}

/* The time at a line of the scale, -1 outside it. */
static int minutes_at(RkWorkspace *ws, int x, int y)
{
	const RkRundown *own = rk_rundown(ws);

	return own->unit > 0 && rk_rect_has(own->rect, x, y)
		       ? own->from + (y - own->rect.y) * own->unit
		       : -1;
}

static RkPlan *plan_of(RkWorkspace *ws, GError **error)
{
	const RkRundown *own = rk_rundown(ws);
	RkRuleInput in = rk_workspace_rule_input(ws);
	const RkTabRow *row = row_find(ws, own->dragged), *over = row_find(ws, own->over);

	if (row && own->drop >= 0)
		return rk_timetable_drop(in.context, ws->dossier, own->dragged, own->drop, error);
	if (!row || !over || own->over == own->dragged)
		return NULL;
	if (row->entity == RK_E_AGENDA_POINT)
		return rk_point_plan_put(&in, row->id, rk_rundown_session(over), error);
	/* Downwards it goes behind the row that it is let go on, upwards in front of it. */
	RkId target = rk_rundown_session(over), after = 0;
	const RkSlot *slot = rk_timetable_slot(ws->timetable, target);
	if (!slot)
		return NULL;
	if (index_of(ws, own->dragged) < index_of(ws, target)) {
		after = target;
	} else {
		for (guint i = 0; i < ws->timetable->slots->len; i++) {
			const RkSlot *other = &g_array_index(ws->timetable->slots, RkSlot, i);
			if (other->session->id == target)
				break;
			after = other->day == slot->day ? other->session->id : 0;
		}
	}
	return rk_timetable_put(in.context, ws->dossier, own->dragged, after, slot->day, error);
}

char *rk_rundown_drag_text(RkWorkspace *ws)
{
	g_autoptr(GError) error = NULL;

	if (!rk_rundown(ws)->dragged || (!rk_rundown(ws)->over && rk_rundown(ws)->drop < 0))
		return NULL;
	g_autoptr(RkPlan) plan = plan_of(ws, &error);
	return plan ? g_strdup_printf("↕ %s", plan->label)
		    : g_strdup_printf("↕ %s", error ? rk_app_why(ws->screen.app, error) : "");
}

static void forget(RkWorkspace *ws)
{
	RkRundown *own = rk_rundown(ws);

	own->dragged = own->over = 0;
	own->drop = -1;
}

static gboolean pressed(RkWorkspace *ws, const RkZone *zone)
{
	const RkTabRow *row = row_of(ws, zone);

	forget(ws);
	if (on_scale(ws, zone))
		go(ws, zone->value);
	else if (row)
		go(ws, row->id);
	else
		return FALSE;
	rk_rundown(ws)->dragged = on_scale(ws, zone) ? zone->value : row->id;
	return TRUE;
}

/* The list is drawn with the cursor on the row that it would go to. */
static gboolean dragged(RkWorkspace *ws, const RkKey *key, const RkZone *zone)
{
	RkRundown *own = rk_rundown(ws);
	const RkTabRow *row = row_of(ws, zone);
	const RkTabRow *held = row_find(ws, own->dragged);

	if (!held)
		return FALSE;
	own->drop = row || held->entity != RK_E_SESSION ? -1 : minutes_at(ws, key->x, key->y);
	own->over = row && own->drop < 0 ? row->id : 0;
	if (row)
		go(ws, row->id);
	return TRUE;
}

static gboolean released(RkWorkspace *ws)
{
	GError *error = NULL;
	RkRundown *own = rk_rundown(ws);

	if (!own->dragged)
		return FALSE;
	gboolean moved = own->drop >= 0 || (own->over && own->over != own->dragged);
	RkPlan *plan = moved ? plan_of(ws, &error) : NULL;
	RkId held = own->dragged;
	forget(ws);
	go(ws, held);
	if (plan || error)
		rk_workspace_apply(ws, plan, error);
	return TRUE;
}

gboolean rk_rundown_mouse(RkWorkspace *ws, const RkKey *key, const RkZone *zone)
{
	switch (key->mouse) {
	case RK_MOUSE_PRESS:
		return pressed(ws, zone);
	case RK_MOUSE_DRAG:
		return dragged(ws, key, zone);
	case RK_MOUSE_RELEASE:
		return released(ws);
	default:
		return FALSE;
	}
}
