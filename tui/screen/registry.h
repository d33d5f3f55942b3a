/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screens that can be opened by name.
 */
#pragma once

#include "app/screen.h"

/* NULL-terminated; the first is home. */
extern const RkScreenClass *const rk_screens[];
