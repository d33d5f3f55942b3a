/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search over everything.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_search_class;
