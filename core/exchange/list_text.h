/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bytes of a file with a list, as text that the paste box divides (domain/paste): UTF-8, UTF-16
 * with its mark, or Windows-1252 as older spreadsheets write CSV; the first sheet of an .xlsx as
 * rows of values between tabs.
 */
#pragma once

#include "base/types.h"

#define RK_LIST_ROWS_MAX 20000
#define RK_LIST_COLUMNS_MAX 256

/* `file` is the place in errors. RK_ERROR_INVALID for what is no text and no .xlsx, for too many
 * rows or columns. Caller frees. */
char *rk_list_text(const char *file, GBytes *bytes, GError **error);

/* The first sheet with something in it; a line for each row, so that line numbers are row numbers.
 * Dates and times come as "2024-10-17 08:31". For list_text.c. */
char *rk_xlsx_text(const char *file, GBytes *bytes, GError **error);
