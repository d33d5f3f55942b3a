/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Short forms that people type ("dgn", "yg") and what they are written out as.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/model/rows.h"

/* Short forms written out (dgn → dengan), the office's own first; citations are left alone. Caller
 * frees. */
char *rk_text_expand(const RkContext *context, const RkRows *rows, const char *text);
