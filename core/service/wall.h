/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Walls (DESIGN 6): what has left the house is not undone. A step that recorded a delivery, issued
 * a paper or circulated minutes stays; so do earlier steps on the rows it covers. Later ones can be
 * undone.
 */
#pragma once

#include "domain/step.h"
#include "service/store_private.h"

/* FALSE with RK_ERROR_REFUSED naming the wall. */
gboolean rk_wall_allows(RkStore *store, const RkStep *step, GError **error);
