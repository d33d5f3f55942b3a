/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What has left the house and no longer says what the plan says, or went to somebody who is no
 * longer invited.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/model/rows.h"

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
