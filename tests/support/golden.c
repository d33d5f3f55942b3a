/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures as text. See golden.h.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/golden.h"

#include <stdio.h>
#include <string.h>

static const struct {
	char letter;
	const char *name;
} roles[RK_ROLE_N] = {
	[RK_ROLE_NORMAL] = { 'n', "normal" },
	[RK_ROLE_MUTED] = { 'm', "muted" },
	[RK_ROLE_STRONG] = { 's', "strong" },
	[RK_ROLE_GOOD] = { 'g', "good" },
	[RK_ROLE_WARN] = { 'w', "warn" },
	[RK_ROLE_BAD] = { 'b', "bad" },
	[RK_ROLE_LIVE] = { 'l', "live" },
	[RK_ROLE_SELECTED] = { 'e', "selected" },
	[RK_ROLE_MARKED] = { 'k', "marked" },
	[RK_ROLE_TITLE] = { 't', "title" },
	[RK_ROLE_BORDER] = { 'r', "border" },
	[RK_ROLE_FOCUS] = { 'f', "focus" },
	[RK_ROLE_KEY] = { 'y', "key" },
	[RK_ROLE_INPUT] = { 'i', "input" },
};

static gboolean same_look(const RkCell *a, const RkCell *b)
{
	return a->role == b->role && a->flags == b->flags;
}

static void run_append(GString *text, const RkCell *cell, int from, int to)
{
	char letter = roles[cell->role].letter;

	if (cell->role == RK_ROLE_NORMAL && cell->flags == 0)
		return;
	if ((cell->flags & RK_CELL_SELECTED) != 0)
		letter = g_ascii_toupper(letter);
	g_string_append_printf(
		text, " %s%c%d", (cell->flags & RK_CELL_UNDERLINE) ? "_" : "", letter, from);
	if (to > from)
		g_string_append_printf(text, "-%d", to);
}

static void row_append(GString *text, const RkCanvas *canvas, int y, gboolean *seen)
{
	g_autofree char *row = rk_canvas_row(canvas, y);
	int from = 0;

	g_string_append_printf(text, "│%s│", row);
	for (int x = 0; x < canvas->width; x++) {
		const RkCell *cell = rk_canvas_cell(canvas, x, y);
		seen[cell->role] = TRUE;
		if (x + 1 < canvas->width && same_look(cell, rk_canvas_cell(canvas, x + 1, y)))
			continue;
		run_append(text, cell, from, x);
		from = x + 1;
	}
	g_string_append_c(text, '\n');
}

char *golden_text(const RkCanvas *canvas)
{
	GString *text = g_string_new("");
	gboolean seen[RK_ROLE_N] = { FALSE };
	const char *comma = " ";

	for (int y = 0; y < canvas->height; y++)
		row_append(text, canvas, y, seen);
	g_string_append_printf(text, "cursor %d,%d\nroles", canvas->cursor_y, canvas->cursor_x);
	for (guint i = 1; i < RK_ROLE_N; i++)
		if (seen[i]) {
			g_string_append_printf(
				text, "%s%c %s", comma, roles[i].letter, roles[i].name);
			comma = ", ";
		}
	g_string_append_c(text, '\n');
	return g_string_free(text, FALSE);
}

/* "list-home-id@80x24" is told by facts of "list-home", "list-home-id" and itself. */
static gboolean is_of(const char *key, const char *picture)
{
	g_autofree char *sized = g_strdup(picture);
	g_autofree char *plain = g_strndup(picture, strcspn(picture, "@"));
	g_autofree char *bare = NULL;

	if (g_str_has_suffix(plain, "-id") || g_str_has_suffix(plain, "-en"))
		bare = g_strndup(plain, strlen(plain) - 3);
	return strcmp(key, sized) == 0 || strcmp(key, plain) == 0 || g_strcmp0(key, bare) == 0;
}

/* Every picture has facts in tests/golden/facts.txt, and shows them. */
static void facts_check(const RkCanvas *canvas, const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, "facts.txt", NULL);
	g_autofree char *base = g_path_get_basename(name), *text = NULL;
	guint n = 0;

	*strrchr(base, '.') = '\0';
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i]; i++) {
		char *fact = strchr(lines[i], '\t');
		if (*lines[i] == '#' || !fact)
			continue;
		*fact++ = '\0';
		if (!is_of(lines[i], base))
			continue;
		n++;
		if (!canvas_shows(canvas, fact)) {
			g_autofree char *now = golden_text(canvas);
			fail_msg("%s does not show \"%s\"\n%s", name, fact, now);
		}
	}
	if (n == 0)
		fail_msg("%s has no fact in %s", name, path);
}

void golden_check(const RkCanvas *canvas, const char *name)
{
	const char *source = g_getenv("RAKOR_SOURCE");
	g_autofree char *folder = g_build_filename(source ? source : ".", "tests", "golden", NULL);
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *now = golden_text(canvas), *before = NULL;

	facts_check(canvas, folder, name);

	if (g_strcmp0(g_getenv("RAKOR_UPDATE_GOLDEN"), "1") == 0) {
		g_autofree char *place = g_path_get_dirname(path);
		g_mkdir_with_parents(place, 0755);
		assert_true(g_file_set_contents(path, now, -1, NULL));
		return;
	}
	if (!g_file_get_contents(path, &before, NULL, NULL))
		fail_msg("%s: no such golden (RAKOR_UPDATE_GOLDEN=1 makes it)\n%s", name, now);
	if (strcmp(before, now) != 0)
		fail_msg("%s differs\n--- expected\n%s--- drawn\n%s", name, before, now);
}

void golden_check_inside(const RkCanvas *canvas, RkRect rect)
{
	for (int y = 0; y < canvas->height; y++)
		for (int x = 0; x < canvas->width; x++) {
			const RkCell *cell = rk_canvas_cell(canvas, x, y);
			gboolean blank = strcmp(cell->text, " ") == 0 && cell->flags == 0;
			if (!blank && !rk_rect_has(rect, x, y))
				fail_msg("cell %d,%d \"%s\" outside %d×%d at %d,%d", y, x,
					cell->text, rect.width, rect.height, rect.x, rect.y);
		}
	if (canvas->cursor_x >= 0 && !rk_rect_has(rect, canvas->cursor_x, canvas->cursor_y))
		fail_msg("cursor %d,%d outside", canvas->cursor_y, canvas->cursor_x);
}

gboolean canvas_shows(const RkCanvas *canvas, const char *text)
{
	for (int y = 0; y < canvas->height; y++) {
		g_autofree char *row = rk_canvas_row(canvas, y);
		if (strstr(row, text))
			return TRUE;
	}
	return FALSE;
}
