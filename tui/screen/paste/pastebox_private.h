/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Between pastebox.c (keys, drafts, inserting) and pastebox_draw.c.
 */
#pragma once

#include "app/binding.h"
#include "app/draft.h"
#include "screen/paste/pastebox.h"
#include "service/answering.h"
#include "widget/lineedit.h"
#include "widget/textarea.h"

typedef enum RkBoxMode {
	RK_BOX_TYPING,  /* nothing read yet: a text area */
	RK_BOX_LIST,    /* the lines and what they mean */
	RK_BOX_EDITING, /* one line of it in place */
} RkBoxMode;

typedef struct RkPasteBox {
	RkScreen screen;
	RkPasteAsk ask;
	char *query;
	gboolean ready; /* ask is set */
	RkBoxMode mode;
	RkTextArea area;
	RkLineEdit edit;
	RkPaste *paste;         /* LIST, EDITING */
	RkDossier *dossier;     /* what it is read against */
	RkAnswering *answering; /* the same, for the register */
	RkTable table;
	guint pick;           /* candidate that was picked with a key */
	RkId picked;          /* the row where; elsewhere it is the first */
	RkDrafting *drafting; /* NULL: not begun */
} RkPasteBox;

/* Of pastebox_draw.c. */
guint rk_pastebox_at(const RkPasteBox *box);
const RkPasteLine *rk_pastebox_line(const RkPasteBox *box);
/* The candidate of the line under the cursor that Enter takes. */
guint rk_pastebox_pick(const RkPasteBox *box);
/* msgid */
const char *rk_pastebox_title(const RkPasteBox *box);
RkTableSource rk_pastebox_source(RkPasteBox *box);
void rk_pastebox_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect);
