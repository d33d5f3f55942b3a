/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Input of the harness (tt.h): keys, pastes and the mouse, as libvterm encodes them for the modes
 * that the program has switched on. A raw "\e[B" would be wrong: the keypad is in application mode.
 */
#include "support/tt_private.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

static const struct {
	const char *name;
	VTermKey key;
} names[] = {
	{ "CR", VTERM_KEY_ENTER },
	{ "Enter", VTERM_KEY_ENTER },
	{ "Esc", VTERM_KEY_ESCAPE },
	{ "Tab", VTERM_KEY_TAB },
	{ "BS", VTERM_KEY_BACKSPACE },
	{ "Del", VTERM_KEY_DEL },
	{ "Ins", VTERM_KEY_INS },
	{ "Up", VTERM_KEY_UP },
	{ "Down", VTERM_KEY_DOWN },
	{ "Left", VTERM_KEY_LEFT },
	{ "Right", VTERM_KEY_RIGHT },
	{ "Home", VTERM_KEY_HOME },
	{ "End", VTERM_KEY_END },
	{ "PgUp", VTERM_KEY_PAGEUP },
	{ "PgDn", VTERM_KEY_PAGEDOWN },
};

static VTermModifier modifiers(const char **name)
{
	VTermModifier modifier = VTERM_MOD_NONE;
	for (;;) {
		if (g_str_has_prefix(*name, "C-") && (*name)[2])
			modifier |= VTERM_MOD_CTRL;
		else if (g_str_has_prefix(*name, "A-") && (*name)[2])
			modifier |= VTERM_MOD_ALT;
		else if (g_str_has_prefix(*name, "S-") && (*name)[2])
			modifier |= VTERM_MOD_SHIFT;
		else
			return modifier;
		*name += 2;
	}
}

static void named_key(Tt *t, const char *name)
{
	const char *whole = name;
	VTermModifier modifier = modifiers(&name);
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		if (g_str_equal(name, names[i].name)) {
			vterm_keyboard_key(t->vt, names[i].key, modifier);
			return;
		}
	}
	if (name[0] == 'F' && g_ascii_isdigit(name[1])) {
		int number = (int)g_ascii_strtoll(name + 1, NULL, 10);
		vterm_keyboard_key(t->vt, (VTermKey)VTERM_KEY_FUNCTION(number), modifier);
	} else if (g_str_equal(name, "Space")) {
		vterm_keyboard_unichar(t->vt, ' ', modifier);
	} else if (g_str_equal(name, "lt")) {
		vterm_keyboard_unichar(t->vt, '<', modifier);
	} else if (g_utf8_strlen(name, -1) == 1) {
		vterm_keyboard_unichar(t->vt, g_utf8_get_char(name), modifier);
	} else {
		fail_msg("no key <%s>", whole);
	}
}

guint tt_keys(Tt *t, const char *keys)
{
	guint pressed = 0;

	tt_remember(t, "%s", keys);
	for (const char *p = keys; *p; pressed++) {
		const char *close = *p == '<' ? strchr(p, '>') : NULL;
		if (close) {
			g_autofree char *name = g_strndup(p + 1, (gsize)(close - p - 1));
			named_key(t, name);
			p = close + 1;
		} else {
			vterm_keyboard_unichar(t->vt, g_utf8_get_char(p), VTERM_MOD_NONE);
			p = g_utf8_next_char(p);
		}
	}
	tt_settle(t);
	return pressed;
}

void tt_bytes(Tt *t, const char *bytes)
{
	g_autofree char *shown = g_strescape(bytes, NULL);
	tt_remember(t, "bytes \"%s\"", shown);
	g_string_append(t->pending, bytes);
	tt_settle(t);
}

void tt_paste(Tt *t, const char *text)
{
	tt_remember(t, "paste \"%.60s\"", text);
	vterm_keyboard_start_paste(t->vt);
	g_string_append(t->pending, text);
	vterm_keyboard_end_paste(t->vt);
	tt_settle(t);
}

void tt_click(Tt *t, int row, int col)
{
	tt_remember(t, "click %d,%d", row, col);
	if (!t->mouse)
		return;
	vterm_mouse_move(t->vt, row, col, VTERM_MOD_NONE);
	vterm_mouse_button(t->vt, 1, true, VTERM_MOD_NONE);
	vterm_mouse_button(t->vt, 1, false, VTERM_MOD_NONE);
	tt_settle(t);
}

void tt_drag(Tt *t, int row, int col, int to_row, int to_col)
{
	tt_remember(t, "drag %d,%d to %d,%d", row, col, to_row, to_col);
	vterm_mouse_move(t->vt, row, col, VTERM_MOD_NONE);
	vterm_mouse_button(t->vt, 1, true, VTERM_MOD_NONE);
	tt_settle(t);
	vterm_mouse_move(t->vt, (row + to_row) / 2, to_col, VTERM_MOD_NONE);
	vterm_mouse_move(t->vt, to_row, to_col, VTERM_MOD_NONE);
	tt_settle(t);
}

void tt_drop(Tt *t)
{
	tt_remember(t, "drop");
	vterm_mouse_button(t->vt, 1, false, VTERM_MOD_NONE);
	tt_settle(t);
}

void tt_wheel(Tt *t, int row, int col, int lines)
{
	tt_remember(t, "wheel %d,%d by %d", row, col, lines);
	if (!t->mouse)
		return;
	vterm_mouse_move(t->vt, row, col, VTERM_MOD_NONE);
	for (int i = 0; i < ABS(lines); i++)
		vterm_mouse_button(t->vt, lines < 0 ? 4 : 5, true, VTERM_MOD_NONE);
	tt_settle(t);
}
