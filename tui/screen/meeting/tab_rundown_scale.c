/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The time scale of a day: each row is so many minutes that the day fits, each room a column.
 * Sessions are blocks; those that begin in the same row stand in it side by side; gaps are dotted,
 * overlaps crossed. The cursor is the list's.
 */
#include "screen/meeting/rundown.h"

#include "base/text.h"
#include "domain/rundown/speaker_rule.h"
#include "widget/frame.h"
#include "widget/layout.h"

#include <string.h>

#define CLOCK 7 /* cells of the clock column */
#define ROOMS_MOST 8
#define BESIDE_LEAST 120 /* cells of the pane from which the scale stands beside the list */
#define BESIDE 50

static const int units[] = { 5, 10, 15, 30, 60 };

typedef struct Scale {
	RkWorkspace *ws;
	RkCanvas *canvas;
	RkRect rect; /* of the rows */
	int day, from, until, unit;
	int top; /* rows above the picture */
	const char *rooms[ROOMS_MOST];
	int n_rooms;
	RkId cursor;
	gboolean focused;
} Scale;

static const char *room_of(const Scale *scale, const RkSlot *slot)
{
	const char *own = scale->ws->dossier->meeting->room;

	return slot->session->room ? slot->session->room : own ? own : "";
}

static const RkSlot *slot_at(const Scale *scale, guint i)
{
	return &g_array_index(scale->ws->timetable->slots, RkSlot, i);
}

static void rooms_find(Scale *scale)
{
	for (guint i = 0; i < scale->ws->timetable->slots->len; i++) {
		const RkSlot *slot = slot_at(scale, i);
		const char *room = room_of(scale, slot);
		int k = 0;
		while (k < scale->n_rooms && strcmp(scale->rooms[k], room) != 0)
			k++;
		if (slot->day == scale->day && k == scale->n_rooms && k < ROOMS_MOST)
			scale->rooms[scale->n_rooms++] = room;
	}
}

static int column_of(const Scale *scale, const RkSlot *slot)
{
	for (int k = 0; k < scale->n_rooms; k++)
		if (strcmp(scale->rooms[k], room_of(scale, slot)) == 0)
			return k;
	return 0;
}

static void span_find(Scale *scale)
{
	gboolean first = TRUE;

	for (guint i = 0; i < scale->ws->timetable->slots->len; i++) {
		const RkSlot *slot = slot_at(scale, i);
		if (slot->day != scale->day)
			continue;
		scale->from = first ? slot->start : MIN(scale->from, slot->start);
		scale->until = first ? slot->end : MAX(scale->until, slot->end);
		first = FALSE;
	}
}

static int rows_needed(const Scale *scale, int unit)
{
	int from = scale->from / unit * unit;

	return (scale->until - from + unit - 1) / unit + 1;
}

/* The finest row with which the day fits; else the coarsest, scrolled to the cursor. */
static void unit_choose(Scale *scale)
{
	guint i = 0;

	while (i + 1 < RK_LEN(units) && rows_needed(scale, units[i]) > scale->rect.height)
		i++;
	scale->unit = units[i];
	scale->from = scale->from / scale->unit * scale->unit;
	const RkSlot *slot = rk_timetable_slot(scale->ws->timetable, scale->cursor);
	int row = slot ? (slot->start - scale->from) / scale->unit : 0;
	scale->top = MAX(0, row - scale->rect.height + 1);
}

static RkRect column_rect(const Scale *scale, int column)
{
	int room = MAX(scale->rect.width - CLOCK, 1), width = room / MAX(scale->n_rooms, 1);

	return (RkRect){ scale->rect.x + CLOCK + column * width, scale->rect.y,
		MAX(column + 1 == scale->n_rooms ? room - column * width : width - 1, 1),
		scale->rect.height };
}

static void clock_draw(const Scale *scale, int y, int minutes)
{
	g_autofree char *clock = rk_slot_clock(minutes, rk_workspace_lang(scale->ws));

	if (scale->unit >= 15 || minutes % 15 == 0)
		rk_canvas_text(scale->canvas, scale->rect.x + 1, y, clock, 5,
			minutes % 60 == 0 ? RK_ROLE_NORMAL : RK_ROLE_MUTED);
}

/* "◆09.00 Lagu 5'", in the row in which it begins. */
static char *label_of(const Scale *scale, const RkSlot *slot)
{
	RkWorkspace *ws = scale->ws;
	g_autofree char *number =
		slot->printed_number ? rk_slot_name(slot, rk_workspace_lang(ws)) : NULL;
	g_autofree char *clock = rk_slot_clock(slot->start, rk_workspace_lang(ws));
	gboolean odd = slot->start % scale->unit != 0;

	return g_strdup_printf("%s%s%s%s%s%s %d'", slot->fixed ? "◆" : "", odd ? clock : "",
		odd ? " " : "", number ? number : "", number ? " " : "",
		rk_rundown_title(ws, slot->session), slot->end - slot->start);
}

static int label_draw(const Scale *scale, const RkSlot *slot, int x, int y, int cells)
{
	RkRole role = rk_rundown_conflict(scale->ws, slot->session->id)
			      ? RK_ROLE_WARN
			      : rk_enum_role(&rk_session_kind_words, slot->session->kind);
	g_autofree char *label = label_of(scale, slot);
	int used = rk_canvas_cut(scale->canvas, x, y, label, cells, role);
	RkRect rect = { x, y, MAX(MIN(used, cells), 1), 1 };

	rk_canvas_zone(scale->canvas, rect, RK_ZONE_PANE, slot->session->id, rk_rundown(scale->ws));
	if (slot->session->id == scale->cursor) {
		if (scale->focused) {
			rk_canvas_flag(scale->canvas, rect, RK_CELL_SELECTED);
			rk_canvas_cursor(scale->canvas, x, y);
		} else {
			rk_canvas_flag(scale->canvas, rect, RK_CELL_UNDERLINE);
		}
	}
	return used;
}

/* What a block says below its first row: who, in the second; then nothing. */
static void body_draw(const Scale *scale, const RkSlot *slot, RkRect cell, int row)
{
	g_autofree char *who = rk_rundown_who(scale->ws, slot->session->id, FALSE);
	int answer = rk_speakers_answer(scale->ws->dossier->rows, slot->session->id);

	rk_canvas_zone(scale->canvas, cell, RK_ZONE_PANE, slot->session->id, rk_rundown(scale->ws));
	if (row != 1 || !*who)
		return;
	g_autofree char *text =
		g_strdup_printf("%s %s", who, rk_enum_glyph(&rk_rsvp_words, answer));
	rk_canvas_cut(scale->canvas, cell.x + 2, cell.y, text, cell.width - 2, RK_ROLE_MUTED);
}

typedef struct Cell {
	const RkSlot *begins[8];
	guint n;
	const RkSlot *goes_on; /* began above and reaches into this row */
	guint covering;
} Cell;

static Cell cell_find(const Scale *scale, int column, int minutes)
{
	Cell cell = { .n = 0 };

	for (guint i = 0; i < scale->ws->timetable->slots->len; i++) {
		const RkSlot *slot = slot_at(scale, i);
		if (slot->day != scale->day || column_of(scale, slot) != column)
			continue;
		if (slot->start >= minutes && slot->start < minutes + scale->unit) {
			if (cell.n < RK_LEN(cell.begins))
				cell.begins[cell.n++] = slot;
		} else if (slot->start < minutes && slot->end > minutes) {
			cell.goes_on = slot;
			cell.covering++;
		}
	}
	return cell;
}

static void begins_draw(const Scale *scale, const Cell *cell, RkRect rect)
{
	int x = rect.x + 2, right = rect.x + rect.width;

	for (guint i = 0; i < cell->n && x < right; i++) {
		/* The last one gets what is left, the others their share. */
		int cells =
			i + 1 == cell->n ? right - x : MAX((right - x) / (int)(cell->n - i) - 3, 4);
		if (i > 0)
			x += rk_canvas_text(scale->canvas, x, rect.y, " · ", 3, RK_ROLE_MUTED);
		x += label_draw(scale, cell->begins[i], x, rect.y, MAX(MIN(cells, right - x), 1));
	}
}

static void cell_draw(const Scale *scale, int column, int y, int minutes)
{
	RkRect rect = column_rect(scale, column);
	Cell cell = cell_find(scale, column, minutes);
	const RkSlot *on = cell.goes_on;
	gboolean crossed =
		cell.covering > 1 || (on && cell.n > 0 && on->end > cell.begins[0]->start);

	rect.y = y;
	rect.height = 1;
	if (on && cell.n == 0)
		body_draw(scale, on, rect, (minutes - on->start + scale->unit - 1) / scale->unit);
	if (cell.n > 0)
		begins_draw(scale, &cell, rect);
	const char *bar = crossed ? "▓" : cell.n ? "┏" : on ? "┃" : "·";
	RkRole role = crossed ? RK_ROLE_BAD : cell.n || on ? RK_ROLE_BORDER : RK_ROLE_MUTED;
	gboolean inside = minutes >= scale->from && minutes < scale->until;
	if (inside || cell.n)
		rk_canvas_text(scale->canvas, rect.x, y, bar, 1, role);
	if (!on && !cell.n && minutes < scale->until)
		rk_canvas_fill(scale->canvas, (RkRect){ rect.x, y, MIN(rect.width, 3), 1 }, "·",
			RK_ROLE_MUTED);
}

/* Where what is dragged would begin. */
static void drop_draw(const Scale *scale)
{
	const RkRundown *own = rk_rundown(scale->ws);
	int row = own->drop >= 0 ? (own->drop - scale->from) / scale->unit - scale->top : -1;

	if (own->dragged && row >= 0 && row < scale->rect.height)
		rk_canvas_flag(scale->canvas,
			(RkRect){ scale->rect.x, scale->rect.y + row, scale->rect.width, 1 },
			RK_CELL_UNDERLINE);
}

static void rooms_draw(Scale *scale)
{
	if (scale->n_rooms < 2 || scale->rect.height < 4)
		return;
	for (int k = 0; k < scale->n_rooms; k++) {
		RkRect rect = column_rect(scale, k);
		const char *name = *scale->rooms[k] ? scale->rooms[k] : "–";
		rk_canvas_cut(scale->canvas, rect.x, rect.y, name, rect.width, RK_ROLE_TITLE);
	}
	scale->rect = rk_rect_rows(scale->rect, 1, scale->rect.height - 1);
}

static void end_draw(const Scale *scale)
{
	int row = (scale->until - scale->from + scale->unit - 1) / scale->unit - scale->top;
	g_autofree char *clock = rk_slot_clock(scale->until, rk_workspace_lang(scale->ws));

	if (row < 0 || row >= scale->rect.height)
		return;
	RkRect line = { scale->rect.x, scale->rect.y + row, scale->rect.width, 1 };
	rk_canvas_fill(scale->canvas, line, " ", RK_ROLE_NORMAL);
	rk_canvas_format(scale->canvas, line.x + 1, line.y, RK_ROLE_MUTED, "%s  %s", clock,
		rk_workspace_say(scale->ws, N_("end")));
}

static gboolean scale_draw(RkWorkspace *ws, RkCanvas *canvas, RkRect rect, gboolean focused)
{
	RkRundown *own = rk_rundown(ws);
	Scale scale = { .ws = ws, .canvas = canvas, .rect = rect, .focused = focused };

	scale.cursor = rk_rundown_session(rk_workspace_current(ws));
	const RkSlot *slot = rk_timetable_slot(ws->timetable, scale.cursor);
	if (ws->timetable->slots->len == 0 || rect.height < 2 || rect.width < CLOCK + 4)
		return FALSE;
	scale.day = slot ? slot->day : slot_at(&scale, 0)->day;
	rooms_find(&scale);
	span_find(&scale);
	rooms_draw(&scale);
	unit_choose(&scale);
	for (int row = 0; row < scale.rect.height; row++) {
		int minutes = scale.from + (row + scale.top) * scale.unit;
		if (minutes >= scale.until)
			break;
		clock_draw(&scale, scale.rect.y + row, minutes);
		for (int column = 0; column < scale.n_rooms; column++)
			cell_draw(&scale, column, scale.rect.y + row, minutes);
	}
	end_draw(&scale);
	own->rect = scale.rect;
	own->from = scale.from + scale.top * scale.unit;
	own->unit = scale.unit;
	drop_draw(&scale);
	return TRUE;
}

gboolean rk_rundown_draw_scale(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	return scale_draw(ws, canvas, rect, TRUE);
}

RkRect rk_rundown_side(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	const RkPart split[] = { { 60, 2 }, { BESIDE, 0 } };
	RkRect parts[2];

	if (rk_rundown(ws)->scale || rect.width < BESIDE_LEAST || ws->timetable->slots->len == 0)
		return rect;
	RkFrame frame = { .title = rk_workspace_say(ws, N_("Time scale")) };
	rk_split(rect, TRUE, split, 2, parts);
	scale_draw(ws, canvas, rk_frame_draw(canvas, parts[1], &frame), FALSE);
	return parts[0];
}
