/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper to look at and to mend before it is printed: its pages, a cursor that goes from one thing
 * that can be changed to the next, rewording in place. It shows service/preview.h and writes plans
 * only; saving, printing and issuing are asked for by `p`.
 * Invariant: `item` is an index of preview->items, or -1.
 */
#pragma once

#include "app/screen.h"
#include "domain/names/rule.h"
#include "service/preview.h"

typedef struct RkPaperView {
	RkScreen screen;
	RkId meeting;
	int paper; /* RK_PAPER_KIND_… */
	RkLang lang;
	int width;          /* as printed: 72 or 80 */
	const char *format; /* of what is saved and printed: a word of rk_print_formats() */
	RkDossier *dossier;
	RkPreview *preview;
	int laid;    /* the width that it is laid out for */
	guint pages; /* as printed */
	int item;
	int top, shown;   /* rows */
	GArray *rows;     /* int: a line; RK_ROW_RULE, RK_ROW_AREA */
	char *query;      /* what is searched, NULL: nothing */
	gboolean editing; /* the area has the keys */
	gboolean warned;  /* Esc once in a changed area */
	RkTextArea area;
	struct RkDrafting *drafting; /* of the sentence in the area (app/draft.h) */
	int follow;                  /* the next drawing scrolls to the item */
} RkPaperView;

/* The screen; RkScreenArg.meeting, and .id the kind of paper. */
extern const RkScreenClass rk_preview_class;

/* --- preview_draw.c --- */

#define RK_ROW_RULE (-1) /* between two pages */
#define RK_ROW_AREA (-2) /* of the sentence being typed */

const RkPreviewItem *rk_paper_view_item(const RkPaperView *view);
void rk_paper_view_rows(RkPaperView *view);
void rk_paper_view_draw(RkPaperView *view, RkCanvas *canvas, RkRect rect);

/* --- preview_edit.c --- */

RkRuleInput rk_paper_view_case(RkPaperView *view);
/* The sentence in place, or the form of the field. */
void rk_paper_view_edit(RkScreen *screen, int value, const char *arg);
/* Back to the template. */
void rk_paper_view_restore(RkScreen *screen, int value, const char *arg);
/* A key while a sentence is typed. */
void rk_paper_view_key(RkPaperView *view, const RkKey *key);
/* The fields of a paper's row in a form, `first` (may be NULL) on top; makes the row when it is not
 * there. */
void rk_paper_form(RkApp *app, const RkDossier *dossier, int kind, const char *first);

/* --- preview_out.c --- */

/* What can be done with the paper: save, print, issue. */
void rk_paper_view_out(RkScreen *screen, int value, const char *arg);
/* Language and width. */
void rk_paper_view_ask(RkScreen *screen, int value, const char *arg);
