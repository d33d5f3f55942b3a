/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading for rules, screens and export. What takes several statements reads one snapshot. The
 * directory and its matcher are kept until the store has news (rk_store_generation): they are asked
 * for at every key.
 */
#include "service/load.h"

#include "db/tx.h"
#include "service/store_private.h"
#include "store/attention.h"
#include "store/dossier.h"

RkDossier *rk_dossier_load(RkStore *store, RkId meeting, GError **error)
{
	RkDb *db = rk_store_db(store);
	g_autoptr(RkTx) tx = rk_tx_begin_read(db, error);

	return tx ? rk_dossier_read(db, meeting, error) : NULL;
}

const RkDirectory *rk_directory_load(RkStore *store, GError **error)
{
	RkDb *db = rk_store_db(store);
	guint64 generation = rk_store_generation(store);

	if (store->directory && store->directory_generation == generation)
		return store->directory;
	g_autoptr(RkTx) tx = rk_tx_begin_read(db, error);
	RkDirectory *directory = tx ? rk_directory_read(db, error) : NULL;
	if (!directory)
		return NULL;
	rk_store_forget(store);
	store->directory = directory;
	store->directory_generation = generation;
	return directory;
}

const RkMatcher *rk_matcher_load(RkStore *store, GError **error)
{
	const RkDirectory *directory = rk_directory_load(store, error);

	if (directory && !store->matcher)
		store->matcher = rk_matcher_new(directory);
	return directory ? store->matcher : NULL;
}

RkRuleInput rk_rule_input_load(RkStore *store, const RkDossier *dossier, GError **error)
{
	const RkMatcher *matcher = rk_matcher_load(store, error);

	return (RkRuleInput){ .context = rk_store_context(store),
		.dossier = dossier,
		.directory = matcher ? store->directory : NULL,
		.matcher = matcher };
}

RkRows *rk_rows_load(RkStore *store, RkEntity entity, const RkId *ids, guint n, GError **error)
{
	RkDb *db = rk_store_db(store);
	g_autoptr(RkTx) tx = rk_tx_begin_read(db, error);

	return tx ? rk_rows_read(db, entity, ids, n, error) : NULL;
}

RkRows *rk_uses_load(RkStore *store, RkEntity entity, const RkId *ids, guint n, GError **error)
{
	RkDb *db = rk_store_db(store);
	g_autoptr(RkTx) tx = rk_tx_begin_read(db, error);

	return tx ? rk_uses_read(db, entity, ids, n, error) : NULL;
}

RkRows *rk_promises_load(RkStore *store, RkEntity entity, RkId id, GError **error)
{
	RkDb *db = rk_store_db(store);
	g_autoptr(RkTx) tx = rk_tx_begin_read(db, error);

	return tx ? rk_promises_read(db, entity, id, error) : NULL;
}

RkRows *rk_everything_load(RkStore *store, GError **error)
{
	RkDb *db = rk_store_db(store);
	g_autoptr(RkTx) tx = rk_tx_begin_read(db, error);

	return tx ? rk_everything_read(db, error) : NULL;
}

GPtrArray *rk_attention_load(RkStore *store, GError **error)
{
	return rk_attention_read(rk_store_db(store), rk_store_context(store), error);
}
