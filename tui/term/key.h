/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the user did, as a value: a character, a named key, a paste, the mouse, a new size. The
 * written form of a key ("x", "<C-p>", "<Enter>") is that of keys.conf, of the hint row and of the
 * action table. Nothing here knows a terminal.
 */
#pragma once

#include "base/types.h"

typedef enum RkKeyKind {
	RK_KEY_NONE,
	RK_KEY_RUNE,   /* rune, perhaps with CTRL or ALT */
	RK_KEY_NAMED,  /* name, perhaps with SHIFT, CTRL or ALT */
	RK_KEY_PASTE,  /* paste: valid UTF-8, lines ended by LF; owned */
	RK_KEY_MOUSE,  /* mouse at x, y */
	RK_KEY_RESIZE, /* the terminal has a new size */
} RkKeyKind;

/*	K(CONSTANT, written name) */
#define RK_KEY_NAMES(K) \
	K(ENTER, "Enter") \
	K(ESC, "Esc") \
	K(TAB, "Tab") \
	K(BACKSPACE, "Backspace") \
	K(DELETE, "Del") \
	K(INSERT, "Ins") \
	K(SPACE, "Space") \
	K(UP, "Up") \
	K(DOWN, "Down") \
	K(LEFT, "Left") \
	K(RIGHT, "Right") \
	K(HOME, "Home") \
	K(END, "End") \
	K(PAGE_UP, "PgUp") \
	K(PAGE_DOWN, "PgDn") \
	K(F1, "F1") \
	K(F2, "F2") \
	K(F3, "F3") \
	K(F4, "F4") \
	K(F5, "F5") \
	K(F6, "F6") \
	K(F7, "F7") \
	K(F8, "F8") \
	K(F9, "F9") \
	K(F10, "F10") \
	K(F11, "F11") \
	K(F12, "F12")

#define RK_KEY_CONSTANT(CONST, text) RK_KEY_##CONST,
typedef enum RkKeyName { RK_KEY_NO_NAME, RK_KEY_NAMES(RK_KEY_CONSTANT) RK_KEY_NAME_N } RkKeyName;
#undef RK_KEY_CONSTANT

typedef enum RkKeyMods {
	RK_KEY_SHIFT = 1 << 0, /* of named keys only: a rune is already the upper-case one */
	RK_KEY_CTRL = 1 << 1,
	RK_KEY_ALT = 1 << 2,
} RkKeyMods;

typedef enum RkMouse {
	RK_MOUSE_PRESS,
	RK_MOUSE_WHEEL_UP,
	RK_MOUSE_WHEEL_DOWN,
	RK_MOUSE_DRAG,    /* moved with the button down; only screens that drag get it */
	RK_MOUSE_RELEASE, /* of the button; the same */
} RkMouse;

typedef struct RkKey {
	RkKeyKind kind;
	guint mods; /* RkKeyMods */
	gunichar rune;
	RkKeyName name;
	char *paste;
	RkMouse mouse;
	int x, y;
} RkKey;

#define RK_KEY_OF_RUNE(r) ((RkKey){ .kind = RK_KEY_RUNE, .rune = (r) })
#define RK_KEY_OF_NAME(n) ((RkKey){ .kind = RK_KEY_NAMED, .name = RK_KEY_##n })
#define RK_KEY_OF_CTRL(r) ((RkKey){ .kind = RK_KEY_RUNE, .mods = RK_KEY_CTRL, .rune = (r) })

void rk_key_clear(RkKey *key);

/* Same key; pastes, mouse and resize are never equal. */
gboolean rk_key_equal(const RkKey *a, const RkKey *b);

/* TRUE for the named key with no modifier. */
gboolean rk_key_is(const RkKey *key, RkKeyName name);
/* TRUE for Ctrl and that lower-case letter. */
gboolean rk_key_is_ctrl(const RkKey *key, char letter);
/* TRUE for a character that is text: no Ctrl, no Alt, printable; Space counts. */
gboolean rk_key_is_text(const RkKey *key);

/* Reads one written key: a single character, or a name in <…> with C-, A-, S- before it. "<lt>" is
 * "<". FALSE leaves *out alone. */
gboolean rk_key_parse(const char *text, RkKey *out);

/* Written form, as rk_key_parse reads it; caller frees. */
char *rk_key_text(const RkKey *key);

/* Form for the hint row: "^S", "Enter", "⇧Tab", "x". Caller frees. */
char *rk_key_label(const RkKey *key);

/* A whole script of keys for tests: "jj<Enter>abc<C-s>". RkKey array; NULL when part of it is no
 * key. */
GArray *rk_key_script(const char *text);
