/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The meeting that "." means. Internal to store/.
 */
#pragma once

#include "db/db.h"
#include "domain/model/context.h"

/* *id: the meeting that runs, else the one nearest in time that is not cancelled, else the newest
 * undated one; 0 when there is none. FALSE on a failed read. */
gboolean rk_meeting_nearest(RkDb *db, const RkContext *context, RkId *id, GError **error);
