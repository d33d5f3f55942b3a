/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes from the terminal: keys, the mouse, pastes. No crash, and whatever comes of them is
 * valid: a character that may be drawn, a known name, a paste of clean lines.
 */
#include "base/text.h"
#include "term/input.h"

#include <curses.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int ends[2];
static WINDOW *pad;

/* A terminal of two pipes, made once. */
static void terminal_open(void)
{
	static FILE *in, *out;

	if (pipe(ends) != 0)
		__builtin_trap();
	in = fdopen(ends[0], "r");
	out = fopen("/dev/null", "w");
	if (!in || !out || !newterm("xterm-256color", out, in))
		__builtin_trap();
	rk_input_define(FALSE);
	pad = newpad(1, 1);
	keypad(pad, TRUE);
	nodelay(pad, TRUE);
	set_escdelay(0);
}

static void key_check(const RkKey *key)
{
	g_assert(key->kind == RK_KEY_RUNE || key->kind == RK_KEY_NAMED ||
		 key->kind == RK_KEY_PASTE || key->kind == RK_KEY_MOUSE ||
		 key->kind == RK_KEY_RESIZE);
	if (key->kind == RK_KEY_RUNE)
		g_assert(g_unichar_validate(key->rune));
	if (key->kind == RK_KEY_NAMED)
		g_assert(key->name > RK_KEY_NO_NAME && key->name < RK_KEY_NAME_N);
	if (key->kind == RK_KEY_PASTE)
		g_assert(rk_text_check(key->paste, -1, NULL) && !strchr(key->paste, '\r'));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	RkInput input = { 0 };
	RkKey key = { 0 };

	if (size > 4096)
		return 0;
	if (!pad)
		terminal_open();
	if (size > 0 && write(ends[1], data, size) != (gssize)size)
		__builtin_trap();
	while (rk_input_read(&input, pad, &key)) {
		key_check(&key);
		rk_key_clear(&key);
	}
	rk_input_clear(&input);
	return 0;
}
