/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is being typed, kept in the draft table within a second and offered again: after Esc, and
 * after the program or the machine died. One mechanism for prompts, forms and long texts. A draft
 * belongs to its author and to the run that typed it; what a run that is still alive is typing is
 * never offered to another. A timer runs only while something is not written yet.
 */
#pragma once

#include "app/screen.h"
#include "widget/textarea.h"

/* Begins the place of what is typed on the screen of a record: "at/entry/0abc…". */
#define RK_DRAFT_OF_RECORD "at/"

typedef struct RkDraftPlace {
	const char *place; /* same place, same draft: "form/action/0abc…", "home/new" */
	const char *label; /* translated: what people call it */
	RkId meeting;      /* where it belongs to; 0: nowhere */
} RkDraftPlace;

/* A draft that nobody is typing any more. */
typedef struct RkLeft {
	char *key; /* of the row */
	char *place, *label, *body;
	RkId meeting;
	RkInstant at;
} RkLeft;

void rk_left_free(RkLeft *left);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkLeft, rk_left_free)

/* All of this author, newest first; RkLeft *, owned. */
GPtrArray *rk_drafts_left(RkApp *app);
/* The newest of a place; NULL: none. */
RkLeft *rk_draft_left(RkApp *app, const char *place);
/* Removes a row. */
void rk_draft_discard(RkApp *app, const char *key);
/* "10.41", "Kam 17 Okt 10.41": when it was typed. Caller frees. */
char *rk_left_when(RkApp *app, const RkLeft *left);

typedef struct RkDrafting RkDrafting;

/* Begins; writes nothing yet. The texts are copied. */
RkDrafting *rk_drafting_new(RkApp *app, const RkDraftPlace *place);
/* The same for a line: what was left there before (caller frees; NULL: nothing), and with it in
 * *note "draft of 10.41 · ^U empties" to be said until a key (caller frees). */
char *rk_drafting_begin(RkApp *app, const RkDraftPlace *place, RkDrafting **drafting, char **note);
/* The same for several lines: what was left there before stands in `area` again, and that is said.
 */
RkDrafting *rk_drafting_area(RkApp *app, const RkDraftPlace *place, RkTextArea *area);
/* What is typed now; NULL or "": nothing worth keeping. */
void rk_drafting_typed(RkDrafting *drafting, const char *body);
/* It was saved: removed, and what earlier runs left at this place. */
void rk_drafting_done(RkDrafting *drafting);
/* Ends; what was typed stays for the next time. TRUE if there is something. NULL is allowed. */
gboolean rk_drafting_free(RkDrafting *drafting);

/* The list of all drafts: continue or discard. */
void rk_drafts_open(RkApp *app);
