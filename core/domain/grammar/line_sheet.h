/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "1-13 15 17w 22i 25-27d": a whole sign-in sheet in one line. Numbers alone are present; h
 * present, w represented (wakil), i excused (izin), d present online (daring), a absent, k cleared
 * (kosongkan). Commas divide as blanks do.
 */
#pragma once

#include "base/types.h"

typedef struct RkSheetMark {
	guint number;
	int attendance; /* RK_ATTENDANCE_…, 0: cleared */
	int mode;       /* RK_MEETING_MODE_ONLINE or 0 */
} RkSheetMark;

/* RkSheetMark by number, each once. RK_ERROR_INVALID with field "sheet" naming the part: unknown
 * letter, backward range, a number twice, above 9999. NULL on error. */
GArray *rk_line_sheet_parse(const char *text, GError **error);
