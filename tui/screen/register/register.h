/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registers: one screen a view, all of the same code. What differs from one to the next (a
 * tree, commands of its own) stands in its kind and its bindings, each in a file of its own.
 */
#pragma once

#include "app/binding.h"
#include "app/viewlist.h"

typedef struct RkRegister {
	RkViewScreen view;
	RkId wanted;        /* record to stand on once it is read, 0: none */
	char *context;      /* of the row under the cursor, as `follow` read it; NULL: none */
	gboolean tree;      /* institutions under the one they are part of */
	GHashTable *depth;  /* of the tree: RkId → steps below the top + 1 */
	GHashTable *folded; /* set of RkId */
	GHashTable *above;  /* set of RkId: those that others are part of */
} RkRegister;

/* `kind` of the class. Functions may be NULL. */
typedef struct RkRegisterKind {
	RkViewId view;
	const char *empty; /* msgid: the next step (practice 23) */
	void (*opened)(RkRegister *self);
	void (*dress)(RkViewList *list, const RkViewRow *row, RkTableRow *out);
	char *(*context)(RkRegister *self); /* asked only when there is a row */
} RkRegisterKind;

/* What every register can do: bindings of one without commands of its own, else its shared ones. */
extern const RkBinding rk_register_bindings[];

gboolean rk_register_open(RkScreen *screen, const RkScreenArg *arg, GError **error);
gboolean rk_register_load(RkScreen *screen, GError **error);
void rk_register_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect);
/* Title, count and order around the list; returns what is inside. */
RkRect rk_register_frame(RkRegister *self, RkCanvas *canvas, RkRect rect);
void rk_register_follow(RkScreen *screen);
char *rk_register_context(RkScreen *screen);
void rk_register_chosen(RkScreen *screen, GArray *rows);
void rk_register_close(RkScreen *screen);
/* What its rows are. */
RkEntity rk_register_entity(const RkRegister *self);

/* The members of a class that all registers have, and those of one without a draw of its own. */
#define RK_REGISTER_PARTS \
	.contexts = RK_IN_REGISTER | RK_IN_LIST, .list = rk_view_screen_list, \
	.chosen = rk_register_chosen, .filtered = rk_view_screen_filtered, \
	.filter = rk_view_screen_filter
#define RK_REGISTER_WHOLE \
	RK_REGISTER_PARTS, .size = sizeof(RkRegister), .open = rk_register_open, \
			   .load = rk_register_load, .draw = rk_register_draw, \
			   .follow = rk_register_follow, .context = rk_register_context, \
			   .close = rk_register_close
