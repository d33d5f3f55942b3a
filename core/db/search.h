/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Full-text search: one FTS5 table
 *
 *	search(text, entity UNINDEXED, meeting UNINDEXED)      rowid = id of the record
 *
 * with the words of all fields flagged SEARCH; `entity` is the table's name, `meeting` the
 *meeting's id or NULL. Triggers put changed rows into `search_queue` only (a trigger that writes
 *FTS5 is refused under trusted_schema=OFF and slow); rk_search_drain() moves them before COMMIT.
 *Ids are unique over all tables (DESIGN 4), so one record is one row.
 *
 * Words are case- and accent-folded prefixes, all of which must occur; "…" is a phrase:
 *
 *	SELECT rowid, entity, meeting FROM search WHERE search MATCH ?1 ORDER BY rowid DESC
 *	with rk_search_match(typed) bound
 */
#pragma once

#include "db/db.h"

/* Brings the index up to date with the queue; call inside the write transaction. */
gboolean rk_search_drain(RkDb *db, GError **error);

/* Rows that wait in the queue (0 after every commit). */
guint rk_search_pending(RkDb *db);

/* Records that should be in the index and are not, or the reverse (doctor). Reads all ids. */
guint rk_search_astray(RkDb *db);

/* The MATCH expression of what a person typed; NULL when no word is in it. An unfinished phrase is
 * a phrase to the end. Caller frees. */
char *rk_search_match(const char *typed);

/* The indexed words of a record. Caller frees. */
char *rk_search_text(RkEntity entity, const void *record);
