/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line to type in and a list below it that shrinks to what fits: the palette, choosing an office,
 * the help. The owner gives the items; those that match by themselves (found by a query) are
 * `fixed` and are not filtered again.
 */
#pragma once

#include "widget/lineedit.h"
#include "widget/table.h"

typedef struct RkPickerItem {
	char *label;
	char *detail;  /* muted, right of the label, or NULL */
	char *key;     /* right end: key or kind, or NULL */
	char *match;   /* what is searched besides the label, or NULL */
	char *heading; /* group it belongs to, shown when nothing is typed, or NULL */
	gboolean muted;
	gboolean fixed; /* shown whatever is typed */
	gboolean exact; /* what was typed means this one: first */
	int bonus;      /* added to how well it fits, for what is wanted more often */
	gint64 value;
	gint64 kind;
} RkPickerItem;

typedef struct RkPicker {
	RkLineEdit edit;
	GPtrArray *items; /* RkPickerItem */
	GArray *shown;    /* gint: index of item, or -1 - index of the item whose heading it is */
	RkTable table;
	gboolean key_first; /* columns are key, label; else label, detail, key */
} RkPicker;

void rk_picker_init(RkPicker *picker);
void rk_picker_clear(RkPicker *picker);

/* Takes the item (allocated with g_new0). */
void rk_picker_add(RkPicker *picker, RkPickerItem *item);
void rk_picker_empty(RkPicker *picker);
/* Filters again; call after adding. `skip` bytes at the start of the text are no part of the words
 * (a prefix such as ">"). */
void rk_picker_filter(RkPicker *picker, gsize skip);

/* The item under the cursor, NULL when nothing fits. Borrowed. */
const RkPickerItem *rk_picker_item(const RkPicker *picker);
/* Typing, moves; TRUE if the key was for it. Enter and Esc never are. */
gboolean rk_picker_key(RkPicker *picker, const RkKey *key);
/* The list alone, in columns of the caller. */
void rk_picker_list_draw(
	RkPicker *picker, RkCanvas *canvas, RkRect rect, const RkTableColumn *columns, guint n);
void rk_picker_draw(RkPicker *picker, RkCanvas *canvas, RkRect rect, const char *prompt,
	const char *ghost, const char *empty);
