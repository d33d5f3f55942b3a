/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first start on an empty database.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_welcome_class;

/* Nothing was ever done in this database, and the question was neither answered nor skipped. */
gboolean rk_welcome_is_due(RkStore *store);
