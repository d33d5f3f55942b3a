/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registers: one screen a view, all of the same code. What differs from one to the next (a line
 * to add from, a tree, verbs of its own) is its kind.
 */
#pragma once

#include "app/viewlist.h"

extern const RkScreenClass rk_meetings_class, rk_actions_class, rk_institutions_class,
	rk_people_class, rk_groups_class, rk_series_list_class, rk_references_class,
	rk_text_modules_class, rk_holidays_class, rk_profiles_class, rk_counters_class,
	rk_filters_class, rk_files_class;

typedef struct RkRegister {
	RkScreen screen;
	RkViewList list;
	RkId wanted;        /* record to stand on once it is read, 0: none */
	gboolean tree;      /* institutions under the one they are part of */
	GHashTable *depth;  /* of the tree: RkId → steps below the top + 1 */
	GHashTable *folded; /* set of RkId */
} RkRegister;

typedef struct RkRegisterKind {
	const RkScreenClass *class;
	RkViewId view;
	const char *empty; /* msgid: the next step (practice 23) */
	/* Functions may be NULL. */
	void (*opened)(RkRegister *self);
	void (*dress)(RkViewList *list, const RkViewRow *row, RkTableRow *out);
	/* Before all others; TRUE if it was for this one. */
	gboolean (*act)(RkRegister *self, RkCommandId action, const char *arg);
	gboolean (*add)(RkRegister *self, const char *arg); /* NULL: a form */
	/* Which of what not every register has it has; RK_COMMAND_NONE at the end; NULL: none. */
	const RkCommandId *verbs;
	const char *(*why_not)(RkRegister *self, RkCommandId action);
	const char *(*word)(RkRegister *self, RkCommandId action);
	char *(*context)(RkRegister *self); /* asked only when there is a row */
} RkRegisterKind;

extern const RkRegisterKind rk_register_promises, rk_register_institutions, rk_register_people,
	rk_register_references, rk_register_text_modules, rk_register_holidays,
	rk_register_profiles, rk_register_counters, rk_register_filters, rk_register_files;

const RkRegisterKind *rk_register_kind(const RkScreen *screen);
/* What a register with a class of its own (rk_actions_class) has from here; its struct begins with
 * an RkRegister. */
gboolean rk_register_open(RkScreen *screen, const RkScreenArg *arg, GError **error);
gboolean rk_register_load(RkScreen *screen, GError **error);
/* Title, count and order around the list; returns what is inside. */
RkRect rk_register_frame(RkRegister *self, RkCanvas *canvas, RkRect rect, const char *count);
gboolean rk_register_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone);
const char *rk_register_filtered(RkScreen *screen);
gboolean rk_register_filter(RkScreen *screen, const char *query, GError **error);
void rk_register_focus(RkScreen *screen, RkEntity entity, RkId id);
void rk_register_close(RkScreen *screen);
/* What its rows are. */
RkEntity rk_register_entity(const RkRegister *self);
