/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Decoding of keys over ncurses. See input.h.
 */
#define NCURSES_WIDECHAR 1
#include "term/input.h"

#include <curses.h>
#include <string.h>

#include "base/text.h"

#define PASTE_MAX (8 * 1024 * 1024)

/* Codes of our own, above those that ncurses gives to a terminal's extended keys. */
enum {
	CODE_PASTE_BEGIN = 3000,
	CODE_PASTE_END,
	CODE_PING,
	CODE_FOCUS,
	CODE_MOUSE,
	CODE_NAMED = 4000, /* + name * 8 + mods */
};

#define CODE(name, mods) (CODE_NAMED + RK_KEY_##name * 8 + (mods))
#define S RK_KEY_SHIFT
#define C RK_KEY_CTRL
#define A RK_KEY_ALT

static const struct {
	const char *sequence;
	int code;
} sequences[] = {
	/* Cursor keys in the mode that we did not ask for. */
	{ "\033[A", CODE(UP, 0) },
	{ "\033[B", CODE(DOWN, 0) },
	{ "\033[C", CODE(RIGHT, 0) },
	{ "\033[D", CODE(LEFT, 0) },
	{ "\033OA", CODE(UP, 0) },
	{ "\033OB", CODE(DOWN, 0) },
	{ "\033OC", CODE(RIGHT, 0) },
	{ "\033OD", CODE(LEFT, 0) },
	{ "\033[H", CODE(HOME, 0) },
	{ "\033[F", CODE(END, 0) },
	{ "\033OH", CODE(HOME, 0) },
	{ "\033OF", CODE(END, 0) },
	{ "\033[1~", CODE(HOME, 0) },
	{ "\033[4~", CODE(END, 0) },
	{ "\033[7~", CODE(HOME, 0) },
	{ "\033[8~", CODE(END, 0) },
	{ "\033[2~", CODE(INSERT, 0) },
	{ "\033[3~", CODE(DELETE, 0) },
	{ "\033[5~", CODE(PAGE_UP, 0) },
	{ "\033[6~", CODE(PAGE_DOWN, 0) },
	{ "\033[Z", CODE(TAB, S) },
	{ "\033[1;2A", CODE(UP, S) },
	{ "\033[1;2B", CODE(DOWN, S) },
	{ "\033[1;2C", CODE(RIGHT, S) },
	{ "\033[1;2D", CODE(LEFT, S) },
	{ "\033[1;3A", CODE(UP, A) },
	{ "\033[1;3B", CODE(DOWN, A) },
	{ "\033[1;3C", CODE(RIGHT, A) },
	{ "\033[1;3D", CODE(LEFT, A) },
	{ "\033[1;5A", CODE(UP, C) },
	{ "\033[1;5B", CODE(DOWN, C) },
	{ "\033[1;5C", CODE(RIGHT, C) },
	{ "\033[1;5D", CODE(LEFT, C) },
	{ "\033[1;5H", CODE(HOME, C) },
	{ "\033[1;5F", CODE(END, C) },
	{ "\033[3;5~", CODE(DELETE, C) },
	{ "\033[5;5~", CODE(PAGE_UP, C) },
	{ "\033[6;5~", CODE(PAGE_DOWN, C) },
	{ "\033OP", CODE(F1, 0) },
	{ "\033OQ", CODE(F2, 0) },
	{ "\033OR", CODE(F3, 0) },
	{ "\033OS", CODE(F4, 0) },
	{ "\033[11~", CODE(F1, 0) },
	{ "\033[12~", CODE(F2, 0) },
	{ "\033[13~", CODE(F3, 0) },
	{ "\033[14~", CODE(F4, 0) },
	{ "\033[15~", CODE(F5, 0) },
	{ "\033[17~", CODE(F6, 0) },
	{ "\033[18~", CODE(F7, 0) },
	{ "\033[19~", CODE(F8, 0) },
	{ "\033[20~", CODE(F9, 0) },
	{ "\033[21~", CODE(F10, 0) },
	{ "\033[23~", CODE(F11, 0) },
	{ "\033[24~", CODE(F12, 0) },
	{ "\033[200~", CODE_PASTE_BEGIN },
	{ "\033[201~", CODE_PASTE_END },
	{ "\033[I", CODE_FOCUS },
	{ "\033[O", CODE_FOCUS },
	/* Reports of the mouse are read here: ncurses makes one of a press and a release that come
	 * together. */
	{ "\033[<", CODE_MOUSE },
};

#undef S
#undef C
#undef A

/* What the terminal description knows itself. */
static const struct {
	int code;
	RkKeyName name;
	guint mods;
} known[] = {
	{ KEY_UP, RK_KEY_UP, 0 },
	{ KEY_DOWN, RK_KEY_DOWN, 0 },
	{ KEY_LEFT, RK_KEY_LEFT, 0 },
	{ KEY_RIGHT, RK_KEY_RIGHT, 0 },
	{ KEY_HOME, RK_KEY_HOME, 0 },
	{ KEY_END, RK_KEY_END, 0 },
	{ KEY_PPAGE, RK_KEY_PAGE_UP, 0 },
	{ KEY_NPAGE, RK_KEY_PAGE_DOWN, 0 },
	{ KEY_DC, RK_KEY_DELETE, 0 },
	{ KEY_IC, RK_KEY_INSERT, 0 },
	{ KEY_BACKSPACE, RK_KEY_BACKSPACE, 0 },
	{ KEY_ENTER, RK_KEY_ENTER, 0 },
	{ KEY_BTAB, RK_KEY_TAB, RK_KEY_SHIFT },
	{ KEY_SLEFT, RK_KEY_LEFT, RK_KEY_SHIFT },
	{ KEY_SRIGHT, RK_KEY_RIGHT, RK_KEY_SHIFT },
	{ KEY_SR, RK_KEY_UP, RK_KEY_SHIFT },
	{ KEY_SF, RK_KEY_DOWN, RK_KEY_SHIFT },
};

void rk_input_define(gboolean sync)
{
	for (guint i = 0; i < RK_LEN(sequences); i++)
		define_key(sequences[i].sequence, sequences[i].code);
	if (sync)
		define_key("\033[7717~", CODE_PING);
}

void rk_input_clear(RkInput *input)
{
	if (input->paste)
		g_string_free(input->paste, TRUE);
	*input = (RkInput){ .pings = input->pings, .sync = input->sync };
}

static gboolean named(RkKey *key, RkKeyName name, guint mods)
{
	*key = (RkKey){ .kind = RK_KEY_NAMED, .name = name, .mods = mods };
	return TRUE;
}

static gboolean read_mouse(RkKey *key)
{
	MEVENT event;

	if (getmouse(&event) != OK)
		return FALSE;
	*key = (RkKey){ .kind = RK_KEY_MOUSE, .x = event.x, .y = event.y };
	if ((event.bstate & BUTTON4_PRESSED) != 0)
		key->mouse = RK_MOUSE_WHEEL_UP;
	else if ((event.bstate & BUTTON5_PRESSED) != 0)
		key->mouse = RK_MOUSE_WHEEL_DOWN;
	else if ((event.bstate & BUTTON1_PRESSED) != 0)
		key->mouse = RK_MOUSE_PRESS;
	else if ((event.bstate & BUTTON1_RELEASED) != 0)
		key->mouse = RK_MOUSE_RELEASE;
	else if ((event.bstate & REPORT_MOUSE_POSITION) != 0)
		key->mouse = RK_MOUSE_DRAG;
	else
		return FALSE;
	return TRUE;
}

/* "0;10;5M": button and flags, column and row from 1, and whether it went down or up. */
static gboolean mouse_report(const char *text, gboolean up, RkKey *key)
{
	char *end;
	gint64 button = g_ascii_strtoll(text, &end, 10);
	gint64 x = *end == ';' ? g_ascii_strtoll(end + 1, &end, 10) : 0;
	gint64 y = *end == ';' ? g_ascii_strtoll(end + 1, &end, 10) : 0;

	if (*end || x < 1 || y < 1 || x > G_MAXINT16 || y > G_MAXINT16)
		return FALSE;
	*key = (RkKey){ .kind = RK_KEY_MOUSE, .x = (int)x - 1, .y = (int)y - 1 };
	switch (button & ~0x1c) { /* without Shift, Alt and Ctrl */
	case 0:
		key->mouse = up ? RK_MOUSE_RELEASE : RK_MOUSE_PRESS;
		return TRUE;
	case 32:
		key->mouse = RK_MOUSE_DRAG;
		return TRUE;
	case 64:
		key->mouse = RK_MOUSE_WHEEL_UP;
		return TRUE;
	case 65:
		key->mouse = RK_MOUSE_WHEEL_DOWN;
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean mouse_byte(RkInput *input, guchar byte, RkKey *key)
{
	guint n = input->mouse_n - 1;

	if ((g_ascii_isdigit(byte) || byte == ';') && n < sizeof(input->mouse) - 1) {
		input->mouse[n] = (char)byte;
		input->mouse_n++;
		return FALSE;
	}
	input->mouse[n] = '\0';
	input->mouse_n = 0;
	return (byte == 'M' || byte == 'm') && mouse_report(input->mouse, byte == 'm', key);
}

static gboolean paste_end(RkInput *input, RkKey *key)
{
	g_autoptr(GString) paste = g_steal_pointer(&input->paste);

	if (!paste)
		return FALSE;
	*key = (RkKey){ .kind = RK_KEY_PASTE,
		.paste = rk_text_make_valid(paste->str, (gssize)paste->len) };
	return TRUE;
}

static gboolean from_code(RkInput *input, int code, RkKey *key)
{
	if (code == CODE_PASTE_END)
		return paste_end(input, key);
	if (code == CODE_PING)
		input->pings++;
	if (code == CODE_PASTE_BEGIN && !input->paste) {
		input->paste = g_string_new("");
		input->after_cr = FALSE;
	}
	if (input->paste)
		return FALSE;
	input->mouse_n = code == CODE_MOUSE ? 1 : 0;
	if (code == KEY_MOUSE)
		return read_mouse(key);
	if (code >= CODE_NAMED && code < CODE_NAMED + RK_KEY_NAME_N * 8)
		return named(
			key, (RkKeyName)((code - CODE_NAMED) / 8), (guint)(code - CODE_NAMED) % 8);
	if (code >= KEY_F(1) && code <= KEY_F(12))
		return named(key, (RkKeyName)(RK_KEY_F1 + (code - KEY_F(1))), 0);
	for (guint i = 0; i < RK_LEN(known); i++)
		if (known[i].code == code)
			return named(key, known[i].name, known[i].mods);
	return FALSE;
}

static void paste_byte(RkInput *input, guchar byte)
{
	gboolean lf_of_crlf = byte == '\n' && input->after_cr;

	input->after_cr = byte == '\r';
	if (lf_of_crlf || input->paste->len >= PASTE_MAX)
		return;
	g_string_append_c(input->paste, byte == '\r' ? '\n' : (char)byte);
}

static gboolean from_control(guchar byte, RkKey *key)
{
	switch (byte) {
	case '\r':
	case '\n':
		return named(key, RK_KEY_ENTER, 0);
	case '\t':
		return named(key, RK_KEY_TAB, 0);
	case '\b':
	case 0x7f:
		return named(key, RK_KEY_BACKSPACE, 0);
	case 0x1b:
		return named(key, RK_KEY_ESC, 0);
	case 0:
		return named(key, RK_KEY_SPACE, RK_KEY_CTRL);
	default:
		*key = RK_KEY_OF_CTRL(
			byte < 0x1b ? (gunichar)byte + 'a' - 1 : (gunichar)byte + '@');
		return TRUE;
	}
}

/* A character of several bytes, once its last one is here; broken ones are dropped. */
static gboolean from_utf8(RkInput *input, guchar byte, RkKey *key)
{
	if ((byte & 0xc0) != 0x80) {
		input->n = 0;
		input->want = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
	}
	if (input->want == 0 || input->n >= input->want)
		return FALSE;
	input->bytes[input->n++] = byte;
	if (input->n < input->want)
		return FALSE;
	gunichar rune = g_utf8_get_char_validated((const char *)input->bytes, input->n);
	input->n = input->want = 0;
	if (rune == (gunichar)-1 || rune == (gunichar)-2)
		return FALSE;
	*key = RK_KEY_OF_RUNE(rune);
	return TRUE;
}

/* A sequence that nobody knows is swallowed whole: its letters are no commands. */
static void swallow_sequence(WINDOW *pad, int introducer)
{
	int byte;

	do
		byte = wgetch(pad);
	while (introducer == '[' && byte != ERR && byte < 256 && byte != 0x1b &&
		(byte < 0x40 || byte > 0x7e));
	/* What begins anew is no part of it. */
	if (byte == 0x1b || byte >= 256)
		ungetch(byte);
}

static gboolean from_byte(RkInput *input, guchar byte, RkKey *key)
{
	if (byte >= 0x80)
		return from_utf8(input, byte, key);
	input->n = input->want = 0;
	if (byte < ' ' || byte == 0x7f)
		return from_control(byte, key);
	if (byte == ' ')
		return named(key, RK_KEY_SPACE, 0);
	*key = RK_KEY_OF_RUNE(byte);
	return TRUE;
}

static gboolean after_escape(RkInput *input, WINDOW *pad, RkKey *key)
{
	int code = wgetch(pad);

	if (code == ERR)
		return named(key, RK_KEY_ESC, 0);
	if (code == '[' || code == 'O') {
		swallow_sequence(pad, code);
		return FALSE;
	}
	if (code >= 256 || code == 0x1b) {
		ungetch(code);
		return named(key, RK_KEY_ESC, 0);
	}
	if (!from_byte(input, (guchar)code, key))
		return FALSE;
	key->mods |= RK_KEY_ALT;
	return TRUE;
}

gboolean rk_input_read(RkInput *input, gpointer pad, RkKey *key)
{
	int code;

	while ((code = wgetch((WINDOW *)pad)) != ERR) {
		if (code >= 256) {
			if (from_code(input, code, key))
				return TRUE;
		} else if (input->paste) {
			paste_byte(input, (guchar)code);
		} else if (input->mouse_n > 0) {
			if (mouse_byte(input, (guchar)code, key))
				return TRUE;
		} else if (code == 0x1b) {
			if (after_escape(input, (WINDOW *)pad, key))
				return TRUE;
		} else if (from_byte(input, (guchar)code, key)) {
			return TRUE;
		}
	}
	return FALSE;
}
