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
/* What differs, in words ("time, place"); NULL when one of them does not say. Caller frees. */
char *rk_digest_changes(const char *then, const char *now, RkLang lang);
/* Hex SHA-256 of what a calendar message shows. Caller frees. */
char *rk_digest_calendar(const RkDossier *dossier);

typedef struct RkStale {
	int paper_kind; /* 0: a calendar message */
	RkId paper;     /* the row, or 0 */
	char *text;     /* "Susunan acara, surat IMI-UM.01.01-0412" */
	char *what;     /* "time, place"; NULL: not known */
} RkStale;
void rk_stale_free(RkStale *stale);

/* Issued papers and sent invitations whose digest differs from the present one. RkStale *, owned.
 */
GPtrArray *rk_stale_list(const RkContext *context, const RkDossier *dossier);
