/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A paper to look at before it is printed: its lines on their pages, and which of them show a
 * sentence that can be reworded for this paper or a field that can be changed. It reads the store
 * once; laying out for another width does not. Nothing is written.
 */
#pragma once

#include "domain/model/entity.h"
#include "service/transfer.h"

/* Something on the paper that a person can change. */
typedef struct RkPreviewItem {
	const char *slot;    /* of a sentence; NULL: what a field says */
	gboolean overridden; /* the sentence is a person's, not the template's */
	char *text;          /* as it stands, unwrapped */
	RkEntity entity;     /* of the field */
	RkId id;             /* 0: its record is not there yet */
	const char *field;   /* its name */
	guint line, lines;   /* where it stands */
} RkPreviewItem;

typedef struct RkPreviewLine {
	char *text;
	guint page; /* from 1 */
	int item;   /* index; -1: nothing to change */
} RkPreviewLine;

typedef struct RkPreview {
	struct RkDocument *document;
	GPtrArray *lines; /* RkPreviewLine */
	GPtrArray *items; /* RkPreviewItem, in the order of their lines */
	guint pages;
} RkPreview;

/* RK_ERROR_INVALID as rk_print(); laid out for options->width and page_lines. */
RkPreview *rk_preview_new(
	RkStore *store, RkId meeting, const RkPrintOptions *options, GError **error);
void rk_preview_free(RkPreview *preview);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkPreview, rk_preview_free)

/* Lines and items anew for a width in cells. */
void rk_preview_layout(RkPreview *preview, int width, guint page_lines);
