/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tells one state of the database from another for those who show it: the newest step, the
 * newest delivery, the settings. What somebody is typing (a draft) is no news to anyone else.
 * Internal to store/ and service/.
 */
#pragma once

#include "db/db.h"

/* A short text, equal exactly while nothing but drafts was written; NULL on a failed read. Caller
 * frees. Every other write makes a step, a delivery or a setting (rk_apply). */
char *rk_watermark_read(RkDb *db);
