/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A few choices below the list, one letter each: "h will come  w represented  i cannot". The list
 * goes on showing. Enter takes the marked one, arrows move the mark, Esc leaves.
 */
#pragma once

#include "app/screen.h"

typedef struct RkBarChoice {
	const char *key;   /* one character */
	const char *label; /* msgid */
	int value;
} RkBarChoice;

/* `title` is translated. `marked` is the value that Enter takes, when it is one of the choices.
 * `data` is freed with `free_data` (may be NULL) in any case; `chosen` is not called on Esc. */
void rk_choice_bar(RkApp *app, const char *title, const RkBarChoice *choices, guint n, int marked,
	RkChosen chosen, gpointer data, GDestroyNotify free_data);
