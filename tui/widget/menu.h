/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A box with a question or an explanation and a few choices, each with a key of its own. As a menu
 * it has a cursor and Enter takes it; as a confirmation it has none: only the named keys answer
 * (practice 39), so a stray Enter never sends anything.
 */
#pragma once

#include "term/canvas.h"
#include "term/key.h"

typedef struct RkMenuChoice {
	char *key; /* one character */
	char *label;
	char *detail; /* muted behind the label, or NULL */
	gboolean off; /* shown muted, not taken */
	int value;
} RkMenuChoice;

typedef struct RkMenu {
	char *title, *text; /* text may be NULL; wrapped */
	GArray *choices;    /* RkMenuChoice */
	guint cursor;
	gboolean confirm;
} RkMenu;

#define RK_MENU_NONE (-1)  /* the key was not for it */
#define RK_MENU_KEPT (-2)  /* it was, nothing is chosen */
#define RK_MENU_CLOSE (-3) /* Esc, q */

void rk_menu_init(RkMenu *menu, const char *title, const char *text, gboolean confirm);
void rk_menu_clear(RkMenu *menu);
/* `detail` may be NULL. */
void rk_menu_add(RkMenu *menu, const char *key, const char *label, const char *detail, int value);
/* The value chosen, or one of the constants above. */
int rk_menu_key(RkMenu *menu, const RkKey *key);
/* A box in the middle of `whole`, as large as it must be. */
void rk_menu_draw(RkMenu *menu, RkCanvas *canvas, RkRect whole, const char *foot);
