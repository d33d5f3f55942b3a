/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Groups of rows that the sheets of an office and of a person share.
 */
#pragma once

#include "base/civil.h"
#include "screen/sheet.h"

/* What was promised to them, what they promised, what was never reported. `rows` are those of
 * rk_promises_load. */
void rk_sheet_promises(RkSheet *sheet, const RkRows *rows, RkEntity entity, RkId id, RkDay as_of);
/* Their questions, and whether they were answered. */
void rk_sheet_questions(RkSheet *sheet, const RkRows *rows, RkEntity entity, RkId id);
/* The meetings in which they stand, and as what; the newest first. */
void rk_sheet_meetings(RkSheet *sheet, const RkRows *rows, RkEntity entity, RkId id);

/* Adds "label value" to a text of facts, joined by " · "; nothing for an empty value. */
void rk_sheet_fact(GString *facts, const char *label, const char *value);
/* "17 Okt 2024" of a DATE or the day of a WALL; caller frees; "" when there is none. */
char *rk_sheet_day(RkApp *app, const char *date);
