/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tells one state of the database from another for those who show it: the newest step, the
 * newest delivery, the settings. What somebody is typing (a draft) is no news to anyone else.
 * Internal to store/ and service/.
 */
#pragma once

#include "db/db.h"

/* A short text, equal while nothing but drafts was written; NULL on a failed read. Caller frees.
 * Every other write makes a step, a newer delivery or a setting (rk_apply); the one exception are
 * deliveries that an import brings alone and that are older than the newest here: they are seen
 * with the next news, because counting them all would walk a table that grows. */
char *rk_watermark_read(RkDb *db);
