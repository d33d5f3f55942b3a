/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The kept bytes of papers that went out, which no dossier carries.
 */
#pragma once

#include "db/db.h"
#include "domain/model/rows.h"

/* Adds the copies of one issue, in the order of their parts. */
gboolean rk_paper_copies_read(RkDb *db, RkId issue, RkRows *rows, GError **error);
/* Adds those of all issues of a meeting. */
gboolean rk_paper_copies_of_meeting(RkDb *db, RkId meeting, RkRows *rows, GError **error);
