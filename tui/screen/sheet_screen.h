/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screen around a sheet: one record of a register by id, with what every such screen does
 * alike (form, delete, merge, filter, copy). A kind says how to fill it and what verbs it has.
 */
#pragma once

#include "screen/sheet.h"

typedef struct RkSheetScreen {
	RkScreen screen;
	RkSheet sheet;
	RkId id;
	char *title, *count;
	gint64 day; /* as of; 0: today */
} RkSheetScreen;

typedef struct RkSheetKind {
	const RkScreenClass *class;
	RkEntity entity;
	const char *empty; /* msgid */
	/* Title, facts and rows. RK_ERROR_NOT_FOUND when the record is gone. */
	gboolean (*fill)(RkSheetScreen *self, const void *record, GError **error);
	/* Which of add, move, who and date it has; RK_ACTION_NONE at the end; NULL: none of them.
	 */
	const RkActionId *verbs;
	/* Before all others; may be NULL. */
	gboolean (*act)(RkSheetScreen *self, RkActionId action, const char *arg);
	const char *(*why_not)(RkSheetScreen *self, RkActionId action);
	const char *(*word)(RkSheetScreen *self, RkActionId action);
} RkSheetKind;

extern const RkSheetKind rk_sheet_institution, rk_sheet_person, rk_sheet_group, rk_sheet_series,
	rk_sheet_reference;
extern const RkScreenClass rk_institution_class, rk_person_class, rk_group_class, rk_series_class,
	rk_reference_class;
