/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Editing of one line. See lineedit.h.
 */
#include "widget/lineedit.h"

#include "base/text.h"

#include <string.h>

#define LIMIT 65536

void rk_line_edit_init(RkLineEdit *edit, const char *text)
{
	*edit = (RkLineEdit){ .text = g_string_new(NULL) };
	rk_line_edit_set(edit, text);
}

void rk_line_edit_clear(RkLineEdit *edit)
{
	if (edit->text)
		g_string_free(edit->text, TRUE);
	g_free(edit->kill);
	*edit = (RkLineEdit){ 0 };
}

void rk_line_edit_set(RkLineEdit *edit, const char *text)
{
	g_autofree char *clean = rk_text_typed(text ? text : "", FALSE);

	g_string_assign(edit->text, clean);
	edit->at = edit->text->len;
	edit->scroll = 0;
	edit->version++;
}

gsize rk_caret_left(const char *text, gsize at)
{
	gsize before = 0, next = 0;

	/* Graphemes are only found going forward; a paragraph is short. */
	while (next < at) {
		gsize length = rk_grapheme_length(text + next);
		before = next;
		if (length == 0)
			break;
		next += length;
	}
	return before;
}

gsize rk_caret_right(const char *text, gsize at)
{
	return at + rk_grapheme_length(text + at);
}

static gboolean word_char(const char *p)
{
	return g_unichar_isalnum(g_utf8_get_char(p));
}

gsize rk_caret_word_left(const char *text, gsize at)
{
	const char *p = text + at;

	while (p > text && !word_char(g_utf8_prev_char(p)))
		p = g_utf8_prev_char(p);
	while (p > text && word_char(g_utf8_prev_char(p)))
		p = g_utf8_prev_char(p);
	return (gsize)(p - text);
}

gsize rk_caret_word_right(const char *text, gsize at)
{
	const char *p = text + at;

	while (*p && !word_char(p))
		p = g_utf8_next_char(p);
	while (*p && word_char(p))
		p = g_utf8_next_char(p);
	return (gsize)(p - text);
}

char *rk_text_typed(const char *text, gboolean lines)
{
	g_autofree char *valid = rk_text_make_valid(text, -1);
	GString *clean = g_string_new("");

	for (const char *p = valid; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (c == '\n' && lines)
			g_string_append_c(clean, '\n');
		else if (c == '\t' || c == '\n' || c == '\r')
			g_string_append_c(clean, ' ');
		else if (c >= ' ' && !rk_char_is_hostile(c))
			g_string_append_unichar(clean, c);
	}
	return g_string_free(clean, FALSE);
}

void rk_line_edit_insert(RkLineEdit *edit, const char *text)
{
	g_autofree char *clean = rk_text_typed(text, FALSE);
	gsize limit = edit->limit ? edit->limit : LIMIT;

	if (*clean == '\0' || edit->text->len + strlen(clean) > limit)
		return;
	g_string_insert(edit->text, (gssize)edit->at, clean);
	edit->at += strlen(clean);
	edit->version++;
}

static gboolean erase(RkLineEdit *edit, gsize from, gsize to, gboolean kill)
{
	if (from == to)
		return TRUE;
	if (kill) {
		g_free(edit->kill);
		edit->kill = g_strndup(edit->text->str + from, to - from);
	}
	g_string_erase(edit->text, (gssize)from, (gssize)(to - from));
	edit->at = from;
	edit->version++;
	return TRUE;
}

static gboolean go(RkLineEdit *edit, gsize at)
{
	edit->at = at;
	return TRUE;
}

static gboolean key_named(RkLineEdit *edit, const RkKey *key)
{
	const char *text = edit->text->str;
	gboolean word = (key->mods & (RK_KEY_CTRL | RK_KEY_ALT)) != 0;
	gsize at = edit->at;

	switch (key->name) {
	case RK_KEY_LEFT:
		return go(edit, word ? rk_caret_word_left(text, at) : rk_caret_left(text, at));
	case RK_KEY_RIGHT:
		return go(edit, word ? rk_caret_word_right(text, at) : rk_caret_right(text, at));
	case RK_KEY_HOME:
		return go(edit, 0);
	case RK_KEY_END:
		return go(edit, edit->text->len);
	case RK_KEY_BACKSPACE:
		return erase(edit, word ? rk_caret_word_left(text, at) : rk_caret_left(text, at),
			at, word);
	case RK_KEY_DELETE:
		return erase(edit, at,
			word ? rk_caret_word_right(text, at) : rk_caret_right(text, at), word);
	default:
		return FALSE;
	}
}

static gboolean key_ctrl(RkLineEdit *edit, gunichar letter)
{
	const char *text = edit->text->str;
	gsize at = edit->at;

	switch (letter) {
	case 'a':
		return go(edit, 0);
	case 'e':
		return go(edit, edit->text->len);
	case 'b':
		return go(edit, rk_caret_left(text, at));
	case 'f':
		return go(edit, rk_caret_right(text, at));
	case 'd':
		return erase(edit, at, rk_caret_right(text, at), FALSE);
	case 'h':
		return erase(edit, rk_caret_left(text, at), at, FALSE);
	case 'k':
		return erase(edit, at, edit->text->len, TRUE);
	case 'u':
		return erase(edit, 0, at, TRUE);
	case 'w':
		return erase(edit, rk_caret_word_left(text, at), at, TRUE);
	case 'y':
		if (edit->kill)
			rk_line_edit_insert(edit, edit->kill);
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean key_alt(RkLineEdit *edit, gunichar letter)
{
	const char *text = edit->text->str;
	gsize at = edit->at;

	switch (letter) {
	case 'b':
		return go(edit, rk_caret_word_left(text, at));
	case 'f':
		return go(edit, rk_caret_word_right(text, at));
	case 'd':
		return erase(edit, at, rk_caret_word_right(text, at), TRUE);
	default:
		return FALSE;
	}
}

gboolean rk_line_edit_key(RkLineEdit *edit, const RkKey *key)
{
	char utf8[8] = { 0 };

	if (key->kind == RK_KEY_PASTE) {
		rk_line_edit_insert(edit, key->paste);
		return TRUE;
	}
	if (rk_key_is_text(key)) {
		if (key->kind == RK_KEY_NAMED)
			utf8[0] = ' ';
		else
			g_unichar_to_utf8(key->rune, utf8);
		rk_line_edit_insert(edit, utf8);
		return TRUE;
	}
	if (key->kind == RK_KEY_NAMED)
		return key_named(edit, key);
	if (key->kind == RK_KEY_RUNE && key->mods == RK_KEY_CTRL)
		return key_ctrl(edit, key->rune);
	if (key->kind == RK_KEY_RUNE && key->mods == RK_KEY_ALT)
		return key_alt(edit, key->rune);
	return FALSE;
}

void rk_line_edit_draw(RkLineEdit *edit, RkCanvas *canvas, int x, int y, int cells,
	gboolean focused, const char *ghost)
{
	RkRect old = rk_canvas_clip(canvas, (RkRect){ x, y, MAX(cells, 0), 1 });
	int caret = rk_text_width(edit->text->str, (gssize)edit->at);

	/* The caret needs a cell of its own behind the text. */
	if (caret < edit->scroll)
		edit->scroll = caret;
	if (cells > 0 && caret >= edit->scroll + cells)
		edit->scroll = caret - cells + 1;
	/* A text that became shorter does not hide its beginning. */
	edit->scroll = MIN(edit->scroll, MAX(rk_text_width(edit->text->str, -1) - cells + 1, 0));
	if (edit->text->len == 0 && ghost)
		rk_canvas_cut(canvas, x, y, ghost, cells, RK_ROLE_MUTED);
	rk_canvas_text(canvas, x - edit->scroll, y, edit->text->str, -1, RK_ROLE_NORMAL);
	if (focused)
		rk_canvas_cursor(canvas, x + caret - edit->scroll, y);
	rk_canvas_unclip(canvas, old);
}
