/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list of settings, for the registry of screens.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_settings_class;
