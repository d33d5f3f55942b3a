/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pages of views for screens and command line: the store's context around the reader.
 */
#include "db/tx.h"
#include "service/load.h"
#include "service/store_private.h"
#include "store/page.h"

RkPage *rk_view_page(RkStore *store, const RkPageRequest *request, GError **error)
{
	RkDb *db = rk_store_db(store);
	const RkContext *context = rk_store_context(store);
	g_autoptr(RkTx) tx = rk_tx_begin_read(db, error);

	return tx ? rk_page_read(db, context, request, error) : NULL;
}
