/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Nothing is cut in a row that has more blank cells than the cut needs (issue 9.1): every situation
 * of stand.c at 80, 110, 140 and 200 columns. How long a cut text is is read from the same picture
 * drawn very wide.
 */
#include "stand.h"

#include "base/text.h"
#include "support/golden.h"

#include <string.h>

enum { GAP = 2, VERY_WIDE = 600, HIGH = 40, MARK_BYTES = 3 };

/* The cell of the row that ends with "…" at `mark`: from behind the gap, or the border, before it.
 */
static char *cut_text(const char *row, const char *mark)
{
	const char *from = mark;

	while (from > row && strncmp(from - 1, "  ", 2) != 0 && !g_str_has_prefix(from, "│") &&
		!g_str_has_prefix(from, "▌"))
		from--;
	from += g_str_has_prefix(from, "│") || g_str_has_prefix(from, "▌") ? MARK_BYTES : 0;
	while (*from == ' ')
		from++;
	return g_strndup(from, (gsize)(mark - from));
}

/* Cells of the text that begins with `start` in the wide picture; 0: it is said in other words. */
static int whole_width(const char *const *wide, const char *start)
{
	for (; *wide; wide++) {
		const char *at = strstr(*wide, start);
		const char *end = at ? strstr(at, "  ") : NULL;
		if (end && at > *wide && (at[-1] == ' ' || (guchar)at[-1] >= 0x80) &&
			(at - 2 < *wide || at[-2] == ' ' || (guchar)at[-2] >= 0x80))
			return rk_text_width(at, end - at);
	}
	return 0;
}

/* Blank cells between the borders of the row beyond what stands between columns. */
static int blank_cells(const char *row)
{
	int blank = 0, run = 0;

	for (const char *p = row; *p; p++) {
		run = *p == ' ' ? run + 1 : 0;
		blank += run > GAP;
	}
	return blank;
}

static GPtrArray *rows_of(RkApp *app, int width)
{
	GPtrArray *rows = g_ptr_array_new_with_free_func(g_free);

	rk_canvas_resize(app->canvas, width, HIGH);
	rk_app_draw(app, app->canvas);
	for (int y = 0; y < HIGH; y++)
		g_ptr_array_add(rows, rk_canvas_row(app->canvas, y));
	g_ptr_array_add(rows, NULL);
	return rows;
}

/* One pane of a row: what stands between two borders. */
static guint pane_check(const char *pane, const char *const *wide, const char *script, int width)
{
	guint bad = 0;

	for (const char *mark = strstr(pane, "…"); mark; mark = strstr(mark + 1, "…")) {
		const char *after = mark + MARK_BYTES;
		if (*after && *after != ' ')
			continue; /* the beginning is left out, in words */
		g_autofree char *text = cut_text(pane, mark);
		int whole = whole_width(wide, text);
		int missing = whole ? whole - rk_text_width(text, -1) - 1 : 0;
		if (!whole || !*text || missing >= blank_cells(pane))
			continue;
		bad++;
		print_error("\"%s\" at %d columns: \"%s…\" lacks %d of %d blank:\n%s\n", script,
			width, text, missing, blank_cells(pane), pane);
	}
	return bad;
}

static void nothing_is_cut_beside_blank_room(void **state)
{
	static const int widths[] = { 80, 110, 140, 200 };
	Stand *stand = *state;
	guint bad = 0;

	for (guint i = 0; i < stand_situations_n; i++) {
		const char *script = stand_situations[i];
		RkId step = stand_step(stand);
		stand_begin(stand, script, 80, 24);
		g_autoptr(GPtrArray) wide = rows_of(stand->app, VERY_WIDE);
		for (guint w = 0; w < RK_LEN(widths); w++) {
			g_autoptr(GPtrArray) rows = rows_of(stand->app, widths[w]);
			for (guint y = 1; y < HIGH - 2; y++) {
				g_auto(GStrv) panes = g_strsplit(rows->pdata[y], "│", -1);
				for (char **pane = panes; *pane; pane++)
					if (!strstr(*pane, "─"))
						bad += pane_check(*pane,
							(const char *const *)wide->pdata, script,
							widths[w]);
			}
		}
		stand_end(stand, step);
	}
	assert_int_equal(bad, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_cut_beside_blank_room),
	};

	return cmocka_run_group_tests_name("columns", tests, stand_setup, stand_teardown);
}
