/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Staleness (DESIGN 7): what has left the house and no longer says what the plan says. A paper or a
 * calendar message is stale when its digest at issue differs from the present one.
 */
#pragma once

#include "domain/rundown/timetable.h"

/* Digest of what a paper shows of the plan: hex SHA-256, and behind it one short digest a part of
 * it
 * (" T:6f0c12ab W:…"), so that a later one can tell what changed. Caller frees. */
char *rk_digest_paper(const RkDossier *dossier, int paper_kind);
/* TRUE if both are of the same content. */
gboolean rk_digest_same(const char *a, const char *b);
/* TRUE if a notice of change went out that tells all in which a letter of digest `then` differs
 * from the present one. */
gboolean rk_digest_is_told(const RkDossier *dossier, const char *then, const char *now);
/* What differs, in words ("time, place"); NULL when one of them does not say. Caller frees. */
char *rk_digest_changes(const char *then, const char *now, RkLang lang);

/* The same of what a calendar shows of the meeting (`session` 0) or of a session. Caller frees. */
char *rk_digest_event(const RkDossier *dossier, RkId session);
/* TRUE if time, place or status differ: who accepted one has not accepted the other, and SEQUENCE
 * rises (RFC 5546 2.1.4). A digest without parts differs in all when it differs. `then` may be
 * NULL. */
gboolean rk_digest_is_significant(const char *then, const char *now);
