/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The off-screen picture of the terminal: a grid of cells, each with one grapheme, its width and
 * what it wants to say (a role). Widgets draw into it; the terminal shows it; tests compare it.
 * Invariant: nothing is drawn outside the clip rectangle, a wide character is whole or not there,
 * and no control or bidi character is ever in a cell.
 */
#pragma once

#include "base/types.h"

typedef struct RkRect {
	int x, y, width, height;
} RkRect;

#define RK_CELL_BYTES 16

typedef enum RkCellFlags {
	RK_CELL_SELECTED = 1 << 0, /* part of the cursor row: reverse, whatever the role */
	RK_CELL_UNDERLINE = 1 << 1,
} RkCellFlags;

typedef struct RkCell {
	char text[RK_CELL_BYTES]; /* one grapheme, NUL-terminated; "" for the second half of a wide
				     one */
	guint8 width;             /* 1 or 2; 0 for the second half */
	guint8 role;              /* RkRole */
	guint8 flags;             /* RkCellFlags */
} RkCell;

/* What a click on a part of the screen means; the last one drawn wins. */
typedef enum RkZoneKind {
	RK_ZONE_NONE,
	RK_ZONE_ACTION, /* value: action of the action table */
	RK_ZONE_ROW,    /* value: row of the table `owner` */
	RK_ZONE_TAB,    /* value: index of the tab */
	RK_ZONE_FIELD,  /* value: index of the form's field */
	RK_ZONE_PANE,   /* value: whatever the screen says */
} RkZoneKind;

typedef struct RkZone {
	RkRect rect;
	RkZoneKind kind;
	gint64 value;
	const void *owner;
} RkZone;

typedef struct RkCanvas {
	int width, height;
	RkCell *cells;
	RkRect clip;
	int cursor_x, cursor_y; /* of the hardware cursor: the active item; -1 when nobody set it */
	gboolean plain;         /* no borders */
	GArray *zones;          /* RkZone */
} RkCanvas;

RkCanvas *rk_canvas_new(int width, int height);
void rk_canvas_free(RkCanvas *canvas);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkCanvas, rk_canvas_free)

/* New size (at least 1×1), everything blank. */
void rk_canvas_resize(RkCanvas *canvas, int width, int height);
/* Blank, full clip, no cursor, no zones. */
void rk_canvas_clear(RkCanvas *canvas);

RkRect rk_rect_meet(RkRect a, RkRect b);
gboolean rk_rect_has(RkRect rect, int x, int y);
RkRect rk_canvas_whole(const RkCanvas *canvas);

/* Narrows the clip to `rect`; returns the old one for rk_canvas_unclip. */
RkRect rk_canvas_clip(RkCanvas *canvas, RkRect rect);
void rk_canvas_unclip(RkCanvas *canvas, RkRect old);

/* Draws one line of text, at most `cells` wide (-1: to the edge); stops at a cut wide character.
 * Tabs and line feeds become a blank, hostile characters "�". Returns the cells that it takes,
 * drawn or clipped. */
int rk_canvas_text(RkCanvas *canvas, int x, int y, const char *text, int cells, RkRole role);
/* The same, ended by "…" when it does not fit. */
int rk_canvas_cut(RkCanvas *canvas, int x, int y, const char *text, int cells, RkRole role);
/* The same within exactly `cells`: align -1 left, 0 centre, 1 right. */
void rk_canvas_align(
	RkCanvas *canvas, int x, int y, const char *text, int cells, int align, RkRole role);
int rk_canvas_format(RkCanvas *canvas, int x, int y, RkRole role, const char *format, ...)
	G_GNUC_PRINTF(5, 6);

/* Fills with one narrow character (a grapheme of width 1). */
void rk_canvas_fill(RkCanvas *canvas, RkRect rect, const char *glyph, RkRole role);
/* Adds flags to what is there; changes the role of what is there. */
void rk_canvas_flag(RkCanvas *canvas, RkRect rect, guint flags);
void rk_canvas_paint(RkCanvas *canvas, RkRect rect, RkRole role);

/* The hardware cursor, clamped into the clip; ignored when the clip is empty. */
void rk_canvas_cursor(RkCanvas *canvas, int x, int y);

void rk_canvas_zone(
	RkCanvas *canvas, RkRect rect, RkZoneKind kind, gint64 value, const void *owner);
/* The topmost zone at a point, NULL when there is none. Borrowed. */
const RkZone *rk_canvas_zone_at(const RkCanvas *canvas, int x, int y);

const RkCell *rk_canvas_cell(const RkCanvas *canvas, int x, int y);
/* One row as text, trailing blanks kept; caller frees. */
char *rk_canvas_row(const RkCanvas *canvas, int y);

/* Replaces every glyph that is not ASCII: known ones by their look-alike, letters by their base
 * letter, others by "?". */
void rk_canvas_ascii(RkCanvas *canvas);
