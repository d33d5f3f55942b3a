/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A table of a view (DESIGN 5.3): columns, filter and order come from the view's entry, rows page
 * by page as the cursor goes down. A screen that is such a list needs little more than this.
 */
#pragma once

#include "app/screen.h"

typedef struct RkViewList RkViewList;

struct RkViewList {
	RkViewId view;
	RkId meeting;      /* rows of one meeting; 0: all */
	const char *base;  /* query that always holds ("inst:us"); borrowed; NULL: none */
	const char *scope; /* msgid said beside the count ("ours"); NULL: none */
	char *query;       /* typed filter, NULL: none */
	char *all;         /* how many there are without it, "200+"; NULL: not counted yet */
	char *sort;        /* NULL: the view's */
	RkTable table;
	GPtrArray *rows; /* RkViewRow */
	GArray *shown;   /* guint: rows that fit a filter of one letter */
	gboolean more;
	char *next;
	RkApp *app;     /* borrowed */
	int width;      /* as drawn last */
	gboolean whole; /* reads all rows, not page by page */
	/* Puts `shown` in another order, or leaves some out; may be NULL. */
	void (*arrange)(RkViewList *list);
	gpointer owner; /* for the two functions */
	/* Changes a row before it is drawn: glyphs, roles, a heading; may be NULL. */
	void (*dress)(RkViewList *list, const RkViewRow *row, RkTableRow *out);
};

void rk_view_list_init(RkViewList *list, RkApp *app, RkViewId view);
void rk_view_list_clear(RkViewList *list);

/* Reads the rows (as many as were there before); the cursor stays with its record. */
gboolean rk_view_list_load(RkViewList *list, GError **error);
/* Makes `shown` anew, after what `arrange` goes by has changed. */
void rk_view_list_arrange(RkViewList *list);
/* A new filter, NULL: none. One letter only narrows the rows that are there already. */
gboolean rk_view_list_filter(RkViewList *list, const char *query, GError **error);
/* Next of the view's orders. */
gboolean rk_view_list_order(RkViewList *list, GError **error);

/* Row under the cursor, NULL when the list is empty. Borrowed. */
const RkViewRow *rk_view_list_row(const RkViewList *list);
/* What a verb acts on: the marked rows in their order, else the one under the cursor. RkViewRow,
 * borrowed until rows are read again. */
GPtrArray *rk_view_list_chosen(const RkViewList *list);
/* "18", or "200+" when more follow. Caller frees. */
char *rk_view_list_count(const RkViewList *list);
/* Title and count of a list as rk_list_title says them. */
char *rk_view_list_title(const RkViewList *list, const char *label);

void rk_view_list_draw(
	RkViewList *list, RkCanvas *canvas, RkRect rect, gboolean focused, const char *empty);
RkTableSource rk_view_list_source(RkViewList *list);

/* A filter of one letter narrows what was read; from two on the database is asked. */
gboolean rk_query_is_letter(const char *query);
/* Some word of some cell begins with the letter (folded). */
gboolean rk_view_row_begins(const RkView *view, const RkViewRow *row, const char *letter);

/* "Actions"; under a filter "Actions /late · 3 of 14": what is filtered and how much of it is left;
 * `all` NULL: unknown. Caller frees. */
char *rk_list_title(
	RkApp *app, const char *label, const char *query, const char *shown, const char *all);

/* What stands instead of rows: that nothing fits the filter, else `empty` (a msgid: the next step).
 * Caller frees. */
char *rk_list_nothing(RkApp *app, const char *query, const char *empty);

/* A screen that is such a list begins with this; its class takes what it needs of the functions. */
typedef struct RkViewScreen {
	RkScreen screen;
	RkViewList list;
} RkViewScreen;

RkTable *rk_view_screen_list(RkScreen *screen, RkTableSource *source);
gboolean rk_view_screen_load(RkScreen *screen, GError **error);
const char *rk_view_screen_filtered(RkScreen *screen);
gboolean rk_view_screen_filter(RkScreen *screen, const char *query, GError **error);
void rk_view_screen_close(RkScreen *screen);
/* The frame with title and count; returns what is inside. `foot` may be NULL. */
RkRect rk_view_screen_frame(
	RkScreen *screen, RkCanvas *canvas, RkRect rect, const char *label, const char *foot);
/* The rows inside, and the scroll bar on the frame. */
void rk_view_screen_draw(
	RkScreen *screen, RkCanvas *canvas, RkRect frame, RkRect inside, const char *empty);
