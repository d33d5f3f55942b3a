/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What printing, saving and preview share. Private to service/.
 */
#pragma once

#include "document/model.h"
#include "domain/model/rows.h"
#include "service/transfer.h"

/* RK_ERROR_INVALID for a paper, format or width that there is not. */
gboolean rk_print_check(const RkPrintOptions *options, RkLang lang, GError **error);

/* The paper's model of this dossier; NULL and an error. */
RkDocument *rk_print_document(
	RkStore *store, const RkDossier *dossier, const RkPrintOptions *options, GError **error);

/* The format in which that issue went out; NULL: it was not kept. Static. */
const char *rk_copy_format(RkStore *store, const RkDossier *dossier, const RkPrintOptions *options);

/* The paper of that dossier, as it is now. */
GBytes *rk_print_now(
	RkStore *store, RkDossier *dossier, const RkPrintOptions *options, GError **error);
