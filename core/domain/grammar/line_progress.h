/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "TL-02 (PERCENT or selesai or batal or DATE) TEXT": what is told about a promise, also as people
 * write it back: "Baik, TL-02 sudah selesai", "TL 2 mundur ke 5 des karena banjir".
 */
#pragma once

#include "base/when.h"

typedef enum RkProgressWord {
	RK_PROGRESS_NOTE,    /* a text alone */
	RK_PROGRESS_PERCENT, /* 100 is done */
	RK_PROGRESS_STATUS,  /* a word: selesai, batal, ditunda, belum, berjalan */
	RK_PROGRESS_DATE,    /* a new due date */
} RkProgressWord;

typedef struct RkLineProgress {
	char *address; /* "TL-02", "MKS/TL-02@kanim-tarakan"; NULL: the caller knows the action */
	RkProgressWord word;
	int percent; /* PERCENT, and 100 for done; else -1 */
	int status;  /* RK_ACTION_STATUS_…; 0 for NOTE and DATE */
	char *day;   /* DATE of a new due date, or NULL */
	char *fact;  /* DATE since when it is so ("selesai 20 nov"), or NULL: not said */
	char *text;  /* or NULL */
} RkLineProgress;

void rk_line_progress_clear(RkLineProgress *line);

/* RK_ERROR_INVALID with field "percent" (over 100) or "text" (nothing told). */
gboolean rk_line_progress_parse(
	const char *text, const RkWhenContext *when, RkLineProgress *out, GError **error);

/* The rank in "TL-02", "A-2", "K-01", "D1" (any case); 0 when it is none. *decision tells K and D.
 */
guint rk_code_number(const char *code, gboolean *decision);
