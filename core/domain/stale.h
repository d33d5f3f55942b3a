/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Staleness (DESIGN 7): what has left the house and no longer says what the plan says. A paper or a
 * calendar message is stale when its digest at issue differs from the present one.
 */
#pragma once

#include "domain/timetable.h"

/* Digest of what a paper or a calendar message shows of the plan: hex SHA-256. Caller frees. */
char *rk_digest_paper(const RkDossier *dossier, int paper_kind);
char *rk_digest_calendar(const RkDossier *dossier);

typedef struct RkStale {
	int paper_kind; /* 0: a calendar message */
	RkId paper;     /* the row, or 0 */
	char *text;     /* "Susunan acara, surat IMI-UM.01.01-0412" */
} RkStale;
void rk_stale_free(RkStale *stale);

/* Issued papers and sent invitations whose digest differs from the present one. RkStale *, owned.
 */
GPtrArray *rk_stale_list(const RkContext *context, const RkDossier *dossier);
