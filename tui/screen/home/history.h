/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of steps.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_history_class;
