/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A list out of a file, as text for the paste box: .xlsx, CSV, TSV or plain lines.
 */
#pragma once

#include "base/types.h"

/* "-" is standard input. Caller frees. */
char *rk_list_read(const char *path, GError **error);
/* The same of bytes that were read; `path` is their name in errors. */
char *rk_list_of(const char *path, GBytes *bytes, GError **error);
