/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of the first screen: records of several pages under headings.
 */
#pragma once

#include "app/screen.h"

/* A line of its own: what waits, and where it leads. */
typedef struct RkHomeNote {
	const char *glyph; /* static */
	RkRole role;
	char *when, *text; /* owned */
	RkEntity entity;
	RkId id, meeting;
} RkHomeNote;

typedef struct RkHomeRow {
	RkId id;              /* 0: a heading */
	const RkViewRow *row; /* borrowed from its page; NULL: a heading or a note */
	const RkView *view;
	const char *heading; /* msgid */
	char *count;
	int percent;      /* ready, of a meeting ahead; -1: not asked */
	RkHomeNote *note; /* owned */
} RkHomeRow;

typedef struct RkHomeRows {
	RkApp *app;       /* borrowed */
	GArray *rows;     /* RkHomeRow */
	GPtrArray *pages; /* RkPage */
	RkTable table;
	gboolean narrow; /* as drawn last: texts are shortened, not wrapped */
} RkHomeRows;

void rk_home_rows_init(RkHomeRows *rows, RkApp *app);
void rk_home_rows_clear(RkHomeRows *rows);
/* Forgets what was read, keeps the cursor. */
void rk_home_rows_restart(RkHomeRows *rows);
/* Takes the page; one without rows adds nothing. `all`: without the filter, NULL: there is none. */
void rk_home_rows_add(RkHomeRows *rows, const char *heading, RkPage *page, const RkPage *all);
/* A heading for notes; takes `count`. */
void rk_home_rows_heading(RkHomeRows *rows, const char *heading, char *count);
/* Copies the note. */
void rk_home_rows_note(RkHomeRows *rows, const RkHomeNote *note);
/* How ready a meeting is that was added. */
void rk_home_rows_ready(RkHomeRows *rows, RkId meeting, int percent);
/* Under the last heading, without one of its own. Takes the page. */
void rk_home_rows_more(RkHomeRows *rows, RkPage *page);

/* Leaves the rows of which a word begins with the letter, and their headings. */
void rk_home_rows_narrow(RkHomeRows *rows, const char *letter);

RkTableSource rk_home_rows_source(RkHomeRows *rows);
/* The record that Enter opens; FALSE: there is none. */
gboolean rk_home_rows_target(const RkHomeRows *rows, RkEntity *entity, RkId *id, RkId *meeting);
gboolean rk_home_rows_has(const RkHomeRows *rows, RkId id);
void rk_home_rows_draw(RkHomeRows *rows, RkCanvas *canvas, RkRect rect, const char *empty);
