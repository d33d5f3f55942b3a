/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One office: what it promised and what was promised to it.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_institution_class;
