/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A captured line: a mark and a blank first, which is its kind (practice 1), then, if wanted, the
 * speaker as "@who" (first or last word), then the text.
 */
#pragma once

#include "base/types.h"

typedef struct RkLineEntry {
	int kind;        /* RK_ENTRY_KIND_…; 0: no mark (point in a talk, note elsewhere) */
	gboolean action; /* "[] ": text is an action line (line_action.h) */
	guint question;  /* ">2 ": the question that is answered; 0: the oldest open one */
	char *speaker;   /* behind "@", or NULL */
	char *text;
} RkLineEntry;

void rk_line_entry_clear(RkLineEntry *line);

/* RK_ERROR_INVALID with field "text" when nothing but a mark is there. */
gboolean rk_line_entry_parse(const char *text, RkLineEntry *out, GError **error);

/* The line that parses to the same values; caller frees. */
char *rk_line_entry_format(const RkLineEntry *line);

/* What the mark at the start of `text` means while it is typed: RK_ENTRY_KIND_…, 0 for none;
 * *action for "[] ". Returns the bytes of mark and blank. */
gsize rk_entry_mark(const char *text, int *kind, gboolean *action, guint *question);

/* One mark as people type it ("?"); "" for kinds that have none. */
const char *rk_entry_mark_text(int kind);
