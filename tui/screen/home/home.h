/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first screen: meetings and late actions.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_home_class;
