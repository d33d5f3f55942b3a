/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Export: one meeting with what it names, or everything, as canonical bytes.
 */
#include "domain/model/referenced_rows.h"
#include "exchange/bundle.h"
#include "service/load.h"
#include "service/store_private.h"
#include "service/transfer.h"
#include "store/paper_copy.h"

GBytes *rk_export(RkStore *store, RkId meeting, GError **error)
{
	if (!meeting) {
		g_autoptr(RkRows) rows = rk_everything_load(store, error);
		return rows ? rk_bundle_write(rows) : NULL;
	}
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, error);
	if (!dossier)
		return NULL;
	const RkDirectory *directory = rk_directory_load(store, error);
	if (!directory)
		return NULL;
	g_autoptr(RkRows) rows = rk_referenced_rows(dossier->rows, directory);
	if (!rk_paper_copies_of_meeting(rk_store_db(store), meeting, rows, error))
		return NULL;
	return rk_bundle_write(rows);
}
