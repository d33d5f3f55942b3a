/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows found by a key of their own: settings, drafts, offices and people by handle.
 */
#pragma once

#include "db/db.h"

/* NULL when there is none. Caller frees. */
RkSetting *rk_setting_row(RkDb *db, const char *key);
RkDraft *rk_draft_row(RkDb *db, const char *key);
/* Keys of all drafts, newest first, NULL-terminated; g_strfreev. */
char **rk_draft_row_keys(RkDb *db);

/* The record with that handle (a leading "@" is ignored) or of which it is a unique prefix. NULL
 * when there is none or several. Caller frees. */
RkInstitution *rk_institution_by_handle(RkDb *db, const char *handle);
RkPerson *rk_person_by_handle(RkDb *db, const char *handle);

/* TRUE when another record of the same meeting (and kind of line) has that number. */
gboolean rk_action_number_taken(RkDb *db, const RkAction *action);
gboolean rk_entry_number_taken(RkDb *db, const RkEntry *entry);

/* Siblings that share a position: "session 3". char *, owned; for doctor. */
GPtrArray *rk_positions_shared(RkDb *db);
