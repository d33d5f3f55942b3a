/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strips: the paper cut into pieces that no page divides, each as high as one line of text, with
 * what is drawn on it. Lengths are points (1/72 inch); x counts from the left edge of the text, y
 * from the top of the strip. Invariant: a mark lies inside the width that its block was given.
 */
#pragma once

#include "domain/model/document.h"

#include <pango/pangocairo.h>

/* What is drawn: a line of text with its baseline at (x, y), a picture between (x, y) and (x2, y2),
 * or a stroke to (x2, y2). */
typedef struct RkMark {
	PangoLayout *layout;      /* owned: keeps `line` alive; NULL: no text */
	PangoLayoutLine *line;    /* owned */
	const RkPicture *picture; /* borrowed; NULL: no picture */
	double x, y, x2, y2;
	double width; /* of the stroke */
} RkMark;

typedef struct RkStrip {
	GArray *marks; /* RkMark */
	double height;
	double baseline;  /* where a label beside it stands */
	gboolean gap;     /* empty space, left away at the top of a page */
	gboolean glued;   /* no page ends after it */
	gboolean starts;  /* a page begins with it */
	guint head, back; /* strips of table head to draw again when a page begins here, the first
			   * of which is so many strips before this one */
	const RkBlock *block; /* borrowed: what it shows, for the tags of the file */
	char *bookmark;       /* of a heading: its text */
	int level;            /* of the bookmark, from 1 */
} RkStrip;

/* The sheet as it lies before the reader, in points. */
typedef struct RkSheet {
	double width, height;
	double left, top;               /* margins */
	double text_width, text_height; /* what they leave */
} RkSheet;

/* What all of a paper is set with. */
typedef struct RkTypeset {
	PangoContext *context;
	RkSheet sheet;
	char *(*neutral)(const char *text, gboolean one_line); /* see pdf_module.h */
	double size;                                           /* of the letters */
	double line;                                           /* height of a line */
	double cell;                                           /* about as wide as a character */
	double indent;                                         /* a step to the right */
	GHashTable *widths; /* of labels that were measured: "style|text" → double * */
} RkTypeset;

GPtrArray *rk_strips_new(void); /* RkStrip *, owned */
RkStrip *rk_strip_add(GPtrArray *strips, double height);
void rk_strip_stroke(RkStrip *strip, double x, double y, double x2, double y2, double width);
void rk_strip_picture(
	RkStrip *strip, const RkPicture *picture, double x, double y, double width, double height);
/* All marks of `from` (emptied) onto `strip`. */
void rk_strip_take(RkStrip *strip, RkStrip *from);
/* Moves all strips of `from` (freed) to the end of `strips`. */
void rk_strips_join(GPtrArray *strips, GPtrArray *from);

typedef struct RkTextStyle {
	guint style;   /* RkRunStyle of all of it */
	double size;   /* 0: that of the paper */
	double indent; /* of the first line */
	RkAlign align;
} RkTextStyle;

/* A layout of words, or of a plain text when `words` is NULL, `width` wide. Hostile characters are
 * replaced. Unref it. */
PangoLayout *rk_typeset_layout(const RkTypeset *set, const RkWords *words, const char *text,
	double width, const RkTextStyle *style);
/* Its width on one line. */
double rk_typeset_width(const RkTypeset *set, const char *text, guint style);
/* A strip for each line of the layout (taken), `x` from the left. */
void rk_strips_flow(const RkTypeset *set, GPtrArray *strips, PangoLayout *layout, double x);
