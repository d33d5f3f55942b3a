/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The plain words in a calendar entry: purpose, rundown with hours, link. What every client shows.
 */
#pragma once

#include "domain/model/context.h"
#include "domain/model/rows.h"

/* NULL when there is nothing to say. No private line is ever in it. Caller frees. */
char *rk_description_new(const RkContext *context, const RkDossier *dossier);
