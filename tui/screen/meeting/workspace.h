/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workspace of a meeting: eight tabs over one snapshot. Each tab is a screen class, so that it
 * has its own keys, but all share one instance; switching changes the class and fills the rows. A
 * tab says which rows it has and how one is drawn; it never reads the store itself.
 * Invariant: rows borrow from `dossier` and `timetable` and are filled anew with them.
 */
#pragma once

#include "app/binding.h"
#include "app/screen.h"
#include "domain/names/rule_who.h"
#include "domain/check/check.h"
#include "domain/people/delivery_rule.h"
#include "domain/names/rule.h"
#include "domain/rundown/timetable.h"

typedef enum RkTab {
	RK_TAB_OVERVIEW,
	RK_TAB_RUNDOWN,
	RK_TAB_INVITED,
	RK_TAB_PRESENT,
	RK_TAB_MINUTES,
	RK_TAB_ACTIONS,
	RK_TAB_REFERENCES,
	RK_TAB_PAPERS,
	RK_TAB_N,
} RkTab;

typedef struct RkTabRow {
	RkId id; /* of the record, or whatever tells the row apart; 0: the cursor skips it */
	RkEntity entity;
	gconstpointer record; /* borrowed */
	char *heading;        /* not NULL: a group header */
	char *count;          /* of a group header */
	char *text, *value;   /* rows that are no record */
	RkRole role;
	guint rank;
	RkId of; /* of a row that is no record: the record that it tells about, 0 */
} RkTabRow;

#define RK_WORKSPACE(screen) ((RkWorkspace *)(screen))

/* All tabs (workspace_tabs.c); what opens a workspace brings them along. */
typedef struct RkTabs {
	const RkScreenClass *classes;         /* RK_TAB_N */
	const struct RkTabInfo *const *infos; /* RK_TAB_N */
} RkTabs;

typedef struct RkWorkspace {
	RkScreen screen;
	const RkTabs *tabs;
	RkId meeting;
	RkDossier *dossier;
	RkTimetable *timetable;
	GPtrArray *stale; /* RkStale: issued, and no longer so */
	RkTable tables[RK_TAB_N];
	char *filters[RK_TAB_N];
	guint order[RK_TAB_N], view[RK_TAB_N]; /* what `o` and `z` chose in a tab; 0: the usual */
	GHashTable *expanded; /* set of RkId: actions whose owners are shown; NULL: none */
	GPtrArray *rows;      /* RkTabRow of the open tab */
	guint all;            /* rows it would have without the filter */
	RkOurRole our_role;
	RkCheckReport *report;   /* what stands in the way of the next step */
	RkTable panes[2];        /* tab 1 in two parts: facts, readiness */
	RkLedger *ledger;        /* what was sent, made when it is asked for */
	struct RkPeople *people; /* of tabs 3 and 4 (people.h); NULL: neither was shown yet */
	GDestroyNotify people_free;
	gpointer
		states[RK_TAB_N]; /* what a tab keeps besides; made by the tab, freed with g_free */
} RkWorkspace;

typedef struct RkTabInfo RkTabInfo;

/* What a tab is. Functions but fill and row may be NULL; texts are the caller's. */
struct RkTabInfo {
	const RkTableColumn *columns; /* labels are msgids */
	guint n_columns;
	/* Others than these when the rows are of another kind; may be NULL. */
	const RkTableColumn *(*layout)(RkWorkspace *ws, guint *n);
	const char *empty; /* msgid: the next step (practice 23) */
	int paper;         /* what `p` shows, 0: nothing */
	void (*fill)(RkWorkspace *ws);
	void (*row)(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out);
	char *(*count)(RkWorkspace *ws);
	char *(*context)(RkWorkspace *ws, const RkTabRow *row);
	/* More that a row is found by (words of its state in both languages). */
	char *(*match)(RkWorkspace *ws, const RkTabRow *row);
	/* In the lower border, while nothing is stale. */
	char *(*foot)(RkWorkspace *ws);
	/* A line above the table, wrapped. */
	char *(*head)(RkWorkspace *ws);
	/* Draws beside or below the table and returns what is left for it. */
	RkRect (*side)(RkWorkspace *ws, RkCanvas *canvas, RkRect rect);
	/* Draws instead of the table (another view of the pane); FALSE: the table. */
	gboolean (*draw)(RkWorkspace *ws, RkCanvas *canvas, RkRect rect);
	/* Before the table gets it; TRUE if it was for the tab. `drags`: moves of a pressed button
	 * and its release too. */
	gboolean drags;
	gboolean (*mouse)(RkWorkspace *ws, const RkKey *key, const RkZone *zone);
};

/* --- what the classes of the tabs are made of (workspace.c) --- */

gboolean rk_workspace_open(
	RkScreen *screen, const RkTabs *tabs, const RkScreenArg *arg, GError **error);
gboolean rk_workspace_load(RkScreen *screen, GError **error);
void rk_workspace_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect);
gboolean rk_workspace_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone);
void rk_workspace_head(RkScreen *screen, RkHead *head);
char *rk_workspace_context(RkScreen *screen);
RkId rk_workspace_meeting(RkScreen *screen);
const RkRows *rk_workspace_shown(RkScreen *screen);
const char *rk_workspace_filtered(RkScreen *screen);
gboolean rk_workspace_filter(RkScreen *screen, const char *query, GError **error);
void rk_workspace_focus(RkScreen *screen, RkEntity entity, RkId id);
RkTable *rk_workspace_list(RkScreen *screen, RkTableSource *source);
RkDossier *rk_workspace_dossier(RkScreen *screen, RkId meeting, GError **error);
void rk_workspace_close(RkScreen *screen);

/* --- the open tab --- */

/* z: the other view of the tab, and whether it is that one. */
void rk_workspace_turn(RkScreen *screen, int value, const char *arg);
gboolean rk_workspace_is_turned(RkScreen *screen);

RkTab rk_workspace_tab(const RkWorkspace *ws);
const RkTabInfo *rk_workspace_info(const RkWorkspace *ws);
/* Columns of the open tab as it is now. */
const RkTableColumn *rk_workspace_columns(RkWorkspace *ws, guint *n);
void rk_workspace_switch(RkWorkspace *ws, RkTab tab);
/* To a row of a tab (0: wherever its cursor is); a filter or order that hides the row is left. */
void rk_workspace_go(RkWorkspace *ws, RkTab tab, RkId id);
RkTableSource rk_workspace_source(RkWorkspace *ws);
/* Fills the rows of the open tab again. */
void rk_workspace_fill(RkWorkspace *ws);

RkRuleInput rk_workspace_rule_input(RkWorkspace *ws);
const char *rk_workspace_say(const RkWorkspace *ws, const char *msgid) G_GNUC_FORMAT(2);
RkLang rk_workspace_lang(const RkWorkspace *ws);

/* Adds a row (borrows the record) and returns it. */
RkTabRow *rk_workspace_row(RkWorkspace *ws, RkEntity entity, RkId id, gconstpointer record);
/* A group header; takes `count` (may be NULL). */
void rk_workspace_heading(RkWorkspace *ws, const char *heading, char *count);
/* The row under the cursor, NULL when there is none. */
const RkTabRow *rk_workspace_current(RkWorkspace *ws);

/* --- words of records (workspace_words.c); caller frees, never NULL --- */

char *rk_workspace_who(
	const RkWorkspace *ws, const char *shown, RkId person, RkId institution, const char *label);
char *rk_workspace_day(const RkWorkspace *ws, const char *date);
char *rk_workspace_clock(const RkWorkspace *ws, RkInt instant);
char *rk_workspace_instant_day(const RkWorkspace *ws, RkInt instant);
/* "K-01", "TL-03": as people quote them. */
char *rk_workspace_code(const RkWorkspace *ws, gboolean decision, guint rank);
/* The office first, then the title it was invited under (practice 19). */
/* "1 row", "14 rows"; both msgids are the bare noun. Caller frees. */
char *rk_workspace_count(const RkWorkspace *ws, guint n, const char *one, const char *many);
/* All stale papers, joined; NULL when there are none. */
char *rk_workspace_stale(const RkWorkspace *ws);

/* --- doing (workspace_do.c) --- */

/* Applies (taken; NULL shows `error`), and names what is no longer as it was sent. */
gboolean rk_workspace_apply(RkWorkspace *ws, RkPlan *plan, GError *error);

/* The form of a record's fields; `fields` NULL: all. `values` of a new one. */
void rk_workspace_form(RkWorkspace *ws, RkEntity entity, RkId id, const char *title,
	const char *const *fields, const char *const *values);
/* A paper in a box; the calendar message; all that is wrong here; the chosen rows as text. */
void rk_workspace_preview(RkWorkspace *ws, int paper);
void rk_workspace_ics(RkWorkspace *ws);
void rk_workspace_problems(RkWorkspace *ws);
void rk_workspace_copy(RkWorkspace *ws);

/* --- the paste box (workspace_paste.c) --- */

/* TRUE on the tabs that take lists. */
gboolean rk_workspace_pastes(const RkWorkspace *ws);
/* Opens it on the list of the open tab; `text` NULL: empty, or the draft. */
void rk_workspace_paste(RkWorkspace *ws, const char *text);
/* A bracketed paste opens it filled; TRUE if it was one. */
gboolean rk_workspace_paste_key(RkWorkspace *ws, const RkKey *key);

/* --- for tests and tools --- */

/* Rows that are records: what a count says. */
guint rk_workspace_records(const RkWorkspace *ws, RkEntity entity);
