/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The process locale (DESIGN 3): set once at start, before anything is printed.
 */
#pragma once

#include "base/types.h"

/* setlocale(LC_ALL, ""), with C.UTF-8 for LC_CTYPE and LC_MESSAGES when that fails or is not UTF-8,
 * and LC_NUMERIC C. TRUE when the user's own setting named a charset that is not UTF-8: then a
 * terminal gets ASCII glyphs. */
gboolean rk_locale_start(void);
