/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Addresses for screens and command line: the store's context around the resolver.
 */
#include "db/tx.h"
#include "service/load.h"
#include "service/store_private.h"
#include "store/address.h"

gboolean rk_address_resolve(RkStore *store, const char *address, RkTarget *out, GError **error)
{
	RkDb *db = rk_store_db(store);
	const RkContext *context = rk_store_context(store);
	g_autoptr(RkTx) tx = rk_tx_begin_read(db, error);

	return tx && rk_address_find(db, context, address, out, error);
}

char *rk_address_of(RkStore *store, RkEntity entity, RkId id)
{
	return rk_address_read(rk_store_db(store), entity, id, NULL);
}
