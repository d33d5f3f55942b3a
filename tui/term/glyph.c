/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The picture for terminals that can show ASCII only: one look-alike a glyph, so that no column
 * moves. Every glyph of the chrome and of the enum tables stands here (a test compares).
 */
#include "term/canvas.h"

#include <string.h>

static const struct {
	const char *glyph;
	char look;
} looks[] = {
	{ "│", '|' },
	{ "─", '-' },
	{ "┌", '+' },
	{ "┐", '+' },
	{ "└", '+' },
	{ "┘", '+' },
	{ "├", '+' },
	{ "┤", '+' },
	{ "┬", '+' },
	{ "┴", '+' },
	{ "┼", '+' },
	{ "╎", ':' },
	{ "═", '=' },
	{ "┃", '|' },
	{ "━", '=' },
	{ "▸", '>' },
	{ "◂", '<' },
	{ "▾", 'v' },
	{ "▴", '^' },
	{ "▌", ']' },
	{ "█", '#' },
	{ "░", '.' },
	{ "▒", ':' },
	{ "▓", '#' },
	{ "▏", '|' },
	{ "▎", '|' },
	{ "▍", '#' },
	{ "▋", '#' },
	{ "▊", '#' },
	{ "▉", '#' },
	{ "●", '*' },
	{ "○", 'o' },
	{ "◐", '%' },
	{ "◔", '%' },
	{ "◑", '%' },
	{ "◕", '%' },
	{ "◆", '#' },
	{ "◇", '<' },
	{ "◎", '@' },
	{ "✓", '+' },
	{ "✗", 'x' },
	{ "‖", '"' },
	{ "–", '-' },
	{ "—", '-' },
	{ "…", '.' },
	{ "·", '.' },
	{ "•", '*' },
	{ "↑", '^' },
	{ "↓", 'v' },
	{ "←", '<' },
	{ "→", '>' },
	{ "↳", '>' },
	{ "⇧", '^' },
	{ "≠", '!' },
	{ "±", '~' },
	{ "▲", '^' },
	{ "▽", 'v' },
	{ "§", 'S' },
	{ "≡", '=' },
	{ "¶", 'P' },
	{ "✉", 'M' },
	{ "▤", '#' },
	{ "⌁", '~' },
	{ "“", '"' },
	{ "”", '"' },
	{ "‘", '\'' },
	{ "’", '\'' },
	{ "×", 'x' },
	{ "≤", '<' },
	{ "≥", '>' },
};

static char look_of(const char *text)
{
	for (guint i = 0; i < RK_LEN(looks); i++)
		if (strcmp(looks[i].glyph, text) == 0)
			return looks[i].look;
	gunichar base[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
	gsize n = g_unichar_fully_decompose(g_utf8_get_char(text), FALSE, base, RK_LEN(base));
	return n > 0 && base[0] < 0x7f ? (char)base[0] : '?';
}

void rk_canvas_ascii(RkCanvas *canvas)
{
	gsize n = (gsize)canvas->width * (gsize)canvas->height;

	for (gsize i = 0; i < n; i++) {
		RkCell *cell = &canvas->cells[i];
		if ((guchar)cell->text[0] < 0x80 && cell->text[0] && !cell->text[1])
			continue;
		char look = cell->width == 0 ? ' ' : look_of(cell->text);
		cell->text[0] = look;
		cell->text[1] = '\0';
		cell->width = 1;
	}
}
