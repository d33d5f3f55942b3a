/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Menus and confirmations. See menu.h.
 */
#include "widget/menu.h"

#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"

#define WIDEST 74

static void choice_clear(gpointer data)
{
	RkMenuChoice *choice = data;

	g_free(choice->key);
	g_free(choice->label);
	g_free(choice->detail);
}

void rk_menu_init(RkMenu *menu, const char *title, const char *text, gboolean confirm)
{
	*menu = (RkMenu){ .title = g_strdup(title), .text = g_strdup(text), .confirm = confirm };
	menu->choices = g_array_new(FALSE, TRUE, sizeof(RkMenuChoice));
	g_array_set_clear_func(menu->choices, choice_clear);
}

void rk_menu_clear(RkMenu *menu)
{
	g_free(menu->title);
	g_free(menu->text);
	g_clear_pointer(&menu->choices, g_array_unref);
	*menu = (RkMenu){ 0 };
}

void rk_menu_add(RkMenu *menu, const char *key, const char *label, const char *detail, int value)
{
	RkMenuChoice choice = { g_strdup(key), g_strdup(label), g_strdup(detail), FALSE, value };

	g_array_append_val(menu->choices, choice);
}

static const RkMenuChoice *choice_at(const RkMenu *menu, guint i)
{
	return &g_array_index(menu->choices, RkMenuChoice, i);
}

static int choose_letter(const RkMenu *menu, const RkKey *key)
{
	char utf8[8] = { 0 };

	g_unichar_to_utf8(key->rune, utf8);
	for (guint i = 0; i < menu->choices->len; i++) {
		const RkMenuChoice *choice = choice_at(menu, i);
		if (g_strcmp0(choice->key, utf8) == 0)
			return choice->off ? RK_MENU_KEPT : choice->value;
	}
	return RK_MENU_NONE;
}

static int cursor_move(RkMenu *menu, int by)
{
	int n = (int)menu->choices->len;

	if (n > 0)
		menu->cursor = (guint)(((int)menu->cursor + by + n) % n);
	return RK_MENU_KEPT;
}

int rk_menu_key(RkMenu *menu, const RkKey *key)
{
	int value = RK_MENU_NONE;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c'))
		return RK_MENU_CLOSE;
	if (key->kind == RK_KEY_RUNE && key->mods == 0)
		value = choose_letter(menu, key);
	if (value != RK_MENU_NONE || menu->confirm)
		return value;
	if (key->kind == RK_KEY_RUNE && key->mods == 0 && key->rune == 'q')
		return RK_MENU_CLOSE;
	if (rk_key_is(key, RK_KEY_UP) || (key->kind == RK_KEY_RUNE && key->rune == 'k'))
		return cursor_move(menu, -1);
	if (rk_key_is(key, RK_KEY_DOWN) || rk_key_is(key, RK_KEY_TAB) ||
		(key->kind == RK_KEY_RUNE && key->rune == 'j'))
		return cursor_move(menu, 1);
	if (rk_key_is(key, RK_KEY_ENTER) && menu->cursor < menu->choices->len) {
		const RkMenuChoice *choice = choice_at(menu, menu->cursor);
		return choice->off ? RK_MENU_KEPT : choice->value;
	}
	return RK_MENU_NONE;
}

/* A path is one word, and is not broken while there is room for it. */
static int widest_word(const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text ? text : "", " \n", -1);
	int widest = 0;

	for (guint i = 0; words[i]; i++)
		widest = MAX(widest, rk_text_width(words[i], -1));
	return widest;
}

static int width_wanted(const RkMenu *menu)
{
	int width = menu->text ? MIN(rk_text_width(menu->text, -1), WIDEST - 6) : 24;

	width = MAX(width, rk_text_width(menu->title, -1) + 4);
	for (guint i = 0; i < menu->choices->len; i++) {
		const RkMenuChoice *choice = choice_at(menu, i);
		int detail = choice->detail ? rk_text_width(choice->detail, -1) + 2 : 0;
		width = MAX(width, rk_text_width(choice->label, -1) + detail + 4);
	}
	return width + 6;
}

static void choice_draw(const RkMenu *menu, RkCanvas *canvas, RkRect line, guint i)
{
	const RkMenuChoice *choice = choice_at(menu, i);
	RkRole role = choice->off ? RK_ROLE_MUTED : RK_ROLE_NORMAL;
	int x = line.x + 1;

	rk_canvas_text(canvas, x, line.y, choice->key, -1, choice->off ? role : RK_ROLE_KEY);
	x += 3;
	x += rk_canvas_cut(canvas, x, line.y, choice->label, line.x + line.width - x, role) + 2;
	if (choice->detail)
		rk_canvas_cut(canvas, x, line.y, choice->detail, line.x + line.width - x - 1,
			RK_ROLE_MUTED);
	rk_canvas_zone(canvas, line, RK_ZONE_ROW, i, menu);
	if (i != menu->cursor)
		return;
	if (!menu->confirm)
		rk_canvas_flag(canvas, line, RK_CELL_SELECTED);
	rk_canvas_cursor(canvas, line.x + 1, line.y);
}

void rk_menu_draw(RkMenu *menu, RkCanvas *canvas, RkRect whole, const char *foot)
{
	int widest = MAX(WIDEST, widest_word(menu->text) + 6);
	int width =
		MIN(MIN(MAX(width_wanted(menu), widest_word(menu->text) + 6), widest), whole.width);
	int at = 0;
	g_auto(GStrv) lines = menu->text ? rk_text_wrap(menu->text, MAX(width - 6, 1)) : NULL;
	int text_rows = lines ? (int)g_strv_length(lines) + 1 : 0;
	RkRect box = rk_rect_centre(whole, width, text_rows + (int)menu->choices->len + 4);
	RkFrame frame = { .title = menu->title, .foot = foot, .focused = TRUE };
	RkRect inner = rk_box_draw(canvas, box, &frame);
	RkRect old = rk_canvas_clip(canvas, inner);

	if (inner.height > text_rows + (int)menu->choices->len)
		at = 1;
	for (int i = 0; lines && lines[i]; i++)
		rk_canvas_text(canvas, inner.x + 2, inner.y + at++, lines[i], -1, RK_ROLE_NORMAL);
	at += lines ? 1 : 0;
	/* In a box that is too low the choices matter more than the text. */
	at = MIN(at, MAX(inner.height - (int)menu->choices->len, 0));
	for (guint i = 0; i < menu->choices->len; i++) {
		RkRect line = { inner.x + 1, inner.y + at++, MAX(inner.width - 2, 0), 1 };
		rk_canvas_fill(canvas, line, " ", RK_ROLE_NORMAL);
		choice_draw(menu, canvas, line, i);
	}
	rk_canvas_unclip(canvas, old);
}
