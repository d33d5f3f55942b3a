/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A consistent copy of an open database, also while others write (backup API).
 */
#pragma once

#include "db/db.h"

/* Copies to `path`, which must not exist (made 0600); a failed copy is removed again. The copy is
 * one file, in no need of a WAL. */
gboolean rk_db_backup(RkDb *db, const char *path, GError **error);
