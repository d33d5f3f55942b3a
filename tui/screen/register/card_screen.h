/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screen around a card: one record of a register by id, with what every such screen does alike
 * (form, delete, merge, filter, copy). A kind says how to fill it; its commands are bindings of the
 * class.
 */
#pragma once

#include "app/binding.h"
#include "screen/register/card.h"
#include "screen/register/registers.h"

typedef struct RkCardScreen {
	RkScreen screen;
	RkCard card;
	RkId id;
	char *title, *count;
	gint64 day; /* as of; 0: today */
} RkCardScreen;

/* `kind` of the class. */
typedef struct RkCardKind {
	RkEntity entity;
	const char *empty; /* msgid */
	/* Title, facts and rows. RK_ERROR_NOT_FOUND when the record is gone. */
	gboolean (*fill)(RkCardScreen *self, const void *record, GError **error);
} RkCardKind;

/* What every card can do: shared bindings of its class. */
extern const RkBinding rk_card_bindings[];

gboolean rk_card_screen_open(RkScreen *screen, const RkScreenArg *arg, GError **error);
gboolean rk_card_screen_load(RkScreen *screen, GError **error);
void rk_card_screen_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect);
RkTable *rk_card_screen_list(RkScreen *screen, RkTableSource *source);
/* A rule is about the member of a group, the one who owes: `own`, where a row has it. */
void rk_card_screen_chosen(RkScreen *screen, GArray *rows);
void rk_card_screen_head(RkScreen *screen, RkHead *head);
const char *rk_card_screen_filtered(RkScreen *screen);
gboolean rk_card_screen_filter(RkScreen *screen, const char *query, GError **error);
void rk_card_screen_focus(RkScreen *screen, RkEntity entity, RkId id);
void rk_card_screen_close(RkScreen *screen);

/* The members of a class that all cards have. */
#define RK_CARD_CLASS(ENTITY) \
	.opens = (RkEntity)RK_OPENS(ENTITY), .size = sizeof(RkCardScreen), \
	.contexts = RK_IN_REGISTER | RK_IN_LIST, .hidden = TRUE, .shared = rk_card_bindings, \
	.open = rk_card_screen_open, .load = rk_card_screen_load, .draw = rk_card_screen_draw, \
	.list = rk_card_screen_list, .chosen = rk_card_screen_chosen, .head = rk_card_screen_head, \
	.filtered = rk_card_screen_filtered, .filter = rk_card_screen_filter, \
	.focus = rk_card_screen_focus, .close = rk_card_screen_close
