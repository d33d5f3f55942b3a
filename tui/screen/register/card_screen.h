/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screen around a sheet: one record of a register by id, with what every such screen does
 * alike (form, delete, merge, filter, copy). A kind says how to fill it and what verbs it has.
 */
#pragma once

#include "screen/register/card.h"

typedef struct RkCardScreen {
	RkScreen screen;
	RkCard sheet;
	RkId id;
	char *title, *count;
	gint64 day; /* as of; 0: today */
} RkCardScreen;

typedef struct RkCardKind {
	const RkScreenClass *class;
	RkEntity entity;
	const char *empty; /* msgid */
	/* Title, facts and rows. RK_ERROR_NOT_FOUND when the record is gone. */
	gboolean (*fill)(RkCardScreen *self, const void *record, GError **error);
	/* Which of add, move, who and date it has; RK_COMMAND_NONE at the end; NULL: none of them.
	 */
	const RkCommandId *verbs;
	/* Before all others; may be NULL. */
	gboolean (*act)(RkCardScreen *self, RkCommandId action, const char *arg);
	const char *(*why_not)(RkCardScreen *self, RkCommandId action);
	const char *(*word)(RkCardScreen *self, RkCommandId action);
} RkCardKind;

extern const RkCardKind rk_card_institution, rk_card_person, rk_card_group, rk_card_series,
	rk_card_reference;
extern const RkScreenClass rk_institution_class, rk_person_class, rk_group_class, rk_series_class,
	rk_reference_class;
