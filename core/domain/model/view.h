/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Descriptions of the views (DESIGN 5.3): every list that somebody sees is one entry, with its
 * columns, filter keys and sort keys. Here is no SQL; store/ holds one file a view with it and
 * joins the two by id. List screens, --json, CSV, saved filters and palette read these.
 */
#pragma once

#include "domain/model/our_role.h"
#include "domain/model/entity.h"

#define RK_VIEWS(V) \
	V(UPCOMING, upcoming, N_("Upcoming meetings")) \
	V(MEETINGS, meetings, N_("Meetings")) \
	V(ACTIONS, actions, N_("Actions")) \
	V(DECISIONS, decisions, N_("Decisions")) \
	V(INSTITUTIONS, institutions, N_("Institutions")) \
	V(PEOPLE, people, N_("People")) \
	V(GROUPS, groups, N_("Groups")) \
	V(SERIES, series, N_("Series")) \
	V(REFERENCES, references, N_("References")) \
	V(TEXT_MODULES, text_modules, N_("Text modules")) \
	V(HOLIDAYS, holidays, N_("Holidays")) \
	V(PROFILES, profiles, N_("Letter profiles")) \
	V(COUNTERS, counters, N_("Counters")) \
	V(SAVED_FILTERS, saved_filters, N_("Saved filters")) \
	V(FILES, files, N_("Files")) \
	V(SEARCH, search, N_("Search")) \
	V(HISTORY, history, N_("History"))

#define RK_VIEW_CONSTANT(CONST, name, label) RK_VIEW_##CONST,
typedef enum RkViewId { RK_VIEWS(RK_VIEW_CONSTANT) RK_VIEW_N } RkViewId;
#undef RK_VIEW_CONSTANT

/* How a cell is shown where its type alone does not say. */
typedef enum RkCellForm {
	RK_CELL_PLAIN,
	RK_CELL_ZONE,    /* an IANA name, shown as WIB, WITA, WIT */
	RK_CELL_PERCENT, /* 70% */
	RK_CELL_DAYS,    /* days late: blank when 0 */
	RK_CELL_MARK,    /* BOOL: "!" */
} RkCellForm;

typedef struct RkColumn {
	const char *name;    /* JSON and CSV key */
	RkType type;         /* how its cell is read and printed */
	const RkEnum *words; /* ENUM only */
	const char *label;   /* English msgid */
	int width;           /* cells; 0: takes what is left */
	int drop;            /* dropped first when the room is narrow: 0 never, higher earlier */
	RkCellForm form;
} RkColumn;

typedef struct RkFilterKey {
	const char *name; /* English key: "status", "due", … ; "" is the bare word, "late" a word */
	const char *help; /* English msgid */
	RkType type; /* ENUM: words; DATE: comparisons and spans; INT: comparisons; TEXT: folded
		      * prefix; BOOL: a word */
	const RkEnum *words;
} RkFilterKey;

typedef struct RkSortKey {
	const char *name; /* "start", "due" */
	gboolean descending;
} RkSortKey;

typedef struct RkView {
	RkViewId id;
	const char *name;
	const char *label;
	RkEntity entity; /* what a row is; RK_E_NONE when it differs by row (search, history) */
	const RkColumn *columns;
	guint n_columns;
	const RkFilterKey *filters;
	guint n_filters;
	const RkSortKey *sorts; /* the first is the default */
	guint n_sorts;
} RkView;

extern const RkView rk_views[]; /* RK_VIEW_N of them */
const RkView *rk_view_find(const char *name);
extern const RkEnum rk_our_role_words;
extern const RkEnum rk_found_words; /* stored words are the tables' names */

/* One row: its record and one cell a column. */
typedef struct RkViewRow {
	RkEntity entity;
	RkId id;
	RkId meeting;   /* the meeting it belongs to, 0: none */
	RkValue *cells; /* n_columns of them; text owned */
} RkViewRow;

void rk_view_row_free(RkViewRow *row, const RkView *view);

/* What somebody asks of a view. */
typedef struct RkPageRequest {
	RkViewId view;
	const char *query;  /* query language, NULL: all */
	const char *sort;   /* NULL: the view's default */
	const char *after;  /* key of an earlier page, NULL: from the start */
	const char *before; /* pages backwards */
	RkId around;        /* start at the page that holds this record, 0: no */
	guint limit;        /* 0: no limit (command line) */
	RkId meeting;       /* restrict to one meeting, 0: all (actions, search, history) */
	const char *as_of;  /* DATE for derived states, NULL: today */
} RkPageRequest;

/* A page: rows in order and whether there is more behind it and before it. */
typedef struct RkPage {
	const RkView *view;
	GPtrArray *rows; /* RkViewRow *, owned */
	gboolean more;   /* rows follow */
	char *next;      /* opaque key: pass as `after` to go on; NULL at the end */
	char *previous;  /* opaque key of the first row: pass as `before` */
} RkPage;

void rk_page_free(RkPage *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkPage, rk_page_free)

/* Index of a column by name, -1 when the view has none. */
int rk_view_column(const RkView *view, const char *name);

/* A cell for people ("17 Okt 2024 09.00", "WITA", "selesai"; "" when unset). Caller frees. */
char *rk_cell_text(const RkColumn *column, RkValue cell, RkLang lang);
