/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Barriers (DESIGN 6): what others have received cannot be undone here. A step that recorded a
 * delivery, issued a paper or circulated minutes stays; so do earlier steps on the rows it covers.
 * Later ones can be undone.
 */
#pragma once

#include "domain/model/step.h"
#include "service/store_private.h"

/* FALSE with RK_ERROR_REFUSED naming the barrier. */
gboolean rk_barrier_allows(RkStore *store, const RkStep *step, GError **error);
