/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Output of the harness (tt.h): the present grid as text, its attributes, and what is expected of
 * it.
 */
#include "support/tt_private.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

int tt_rows(const Tt *t)
{
	return t->rows;
}

int tt_cols(const Tt *t)
{
	return t->cols;
}

/* libvterm marks the second cell of a wide character with an impossible code point. */
static void cell_append(GString *out, const VTermScreenCell *cell)
{
	if (cell->chars[0] == (uint32_t)-1)
		return;
	if (cell->chars[0] == 0)
		g_string_append_c(out, ' ');
	for (int i = 0; i < VTERM_MAX_CHARS_PER_CELL && cell->chars[i]; i++)
		g_string_append_unichar(out, cell->chars[i]);
}

static void row_append(const Tt *t, GString *out, int row)
{
	gsize begin = out->len;
	for (int col = 0; col < t->cols;) {
		VTermScreenCell cell;
		vterm_screen_get_cell(t->screen, (VTermPos){ row, col }, &cell);
		cell_append(out, &cell);
		col += MAX(cell.width, 1);
	}
	while (out->len > begin && out->str[out->len - 1] == ' ')
		g_string_truncate(out, out->len - 1);
}

const char *tt_row(Tt *t, int row)
{
	g_string_truncate(t->shown, 0);
	row_append(t, t->shown, row < 0 ? t->rows + row : row);
	return t->shown->str;
}

const char *tt_text(Tt *t)
{
	g_string_truncate(t->shown, 0);
	for (int row = 0; row < t->rows; row++) {
		row_append(t, t->shown, row);
		g_string_append_c(t->shown, '\n');
	}
	return t->shown->str;
}

/* The column of cell `col` counts cells, not bytes: walk the row once more, cell by cell. */
static int column_of(Tt *t, int row, gsize offset)
{
	g_autoptr(GString) out = g_string_new(NULL);
	int col = 0;
	while (col < t->cols && out->len < offset) {
		VTermScreenCell cell;
		vterm_screen_get_cell(t->screen, (VTermPos){ row, col }, &cell);
		cell_append(out, &cell);
		col += MAX(cell.width, 1);
	}
	return col;
}

gboolean tt_find(Tt *t, const char *text, int *row, int *col)
{
	for (int i = 0; i < t->rows; i++) {
		const char *line = tt_row(t, i);
		const char *found = strstr(line, text);
		if (!found)
			continue;
		if (row)
			*row = i;
		if (col)
			*col = column_of(t, i, (gsize)(found - line));
		return TRUE;
	}
	return FALSE;
}

void tt_cursor(const Tt *t, int *row, int *col)
{
	VTermPos position;
	vterm_state_get_cursorpos(vterm_obtain_state(t->vt), &position);
	*row = position.row;
	*col = position.col;
}

gboolean tt_cursor_visible(const Tt *t)
{
	return t->cursor_visible;
}

guint tt_attrs(const Tt *t, int row, int col)
{
	VTermScreenCell cell;
	vterm_screen_get_cell(t->screen, (VTermPos){ row < 0 ? t->rows + row : row, col }, &cell);
	guint attrs = 0;
	attrs |= cell.attrs.bold ? TT_BOLD : 0;
	attrs |= cell.attrs.underline ? TT_UNDERLINE : 0;
	attrs |= cell.attrs.italic ? TT_ITALIC : 0;
	attrs |= cell.attrs.reverse ? TT_REVERSE : 0;
	attrs |= VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) ? 0 : TT_FOREGROUND;
	attrs |= VTERM_COLOR_IS_DEFAULT_BG(&cell.bg) ? 0 : TT_BACKGROUND;
	return attrs;
}

static int palette_index(const VTermColor *colour, gboolean own)
{
	return own ? -1 : VTERM_COLOR_IS_INDEXED(colour) ? colour->indexed.idx : 256;
}

int tt_ink(const Tt *t, int row, int col)
{
	VTermScreenCell cell;
	vterm_screen_get_cell(t->screen, (VTermPos){ row < 0 ? t->rows + row : row, col }, &cell);
	return palette_index(&cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
}

int tt_ground(const Tt *t, int row, int col)
{
	VTermScreenCell cell;
	vterm_screen_get_cell(t->screen, (VTermPos){ row < 0 ? t->rows + row : row, col }, &cell);
	return palette_index(&cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
}

void tt_expect_text(Tt *t, const char *text)
{
	if (!tt_find(t, text, NULL, NULL))
		tt_fail(t, "\"%s\" is not shown", text);
}

void tt_refuse_text(Tt *t, const char *text)
{
	if (tt_find(t, text, NULL, NULL))
		tt_fail(t, "\"%s\" is shown", text);
}

void tt_expect_row(Tt *t, int row, const char *text)
{
	if (!strstr(tt_row(t, row), text))
		tt_fail(t, "row %d has no \"%s\"", row, text);
}

void tt_expect_cursor_row(Tt *t, const char *text)
{
	int row, col;
	tt_cursor(t, &row, &col);
	if (!strstr(tt_row(t, row), text))
		tt_fail(t, "the cursor's row %d has no \"%s\"", row, text);
}

void tt_expect_sql(Tt *t, const char *sql, const char *expected)
{
	g_autofree char *database = sandbox_database(t->box);
	if (!database)
		tt_fail(t, "there is no database");
	g_autofree char *found = sandbox_sql(database, sql);
	if (g_strcmp0(found, expected) != 0)
		tt_fail(t, "%s: \"%s\", expected \"%s\"", sql, found ? found : "(error)", expected);
}
