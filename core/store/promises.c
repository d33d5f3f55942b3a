/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of a sheet of an office or a person: everything that names it, and of each action among
 * them the whole log. Everything is found along indexes of REFs, whatever the size of the database.
 */
#include "store/dossier.h"

#include "db/row.h"

static gboolean collect_one(RkDb *db, RkEntity entity, RkId id, RkRows *rows, GError **error)
{
	GError *failure = NULL;
	gpointer record =
		!id || rk_rows_find(rows, entity, id) ? NULL : rk_row_get(db, entity, id, &failure);

	if (record)
		rk_rows_add(rows, entity, record);
	if (!failure)
		return TRUE;
	g_propagate_error(error, failure);
	return FALSE;
}

/* The records that the rows of `from` name in that field. */
static gboolean collect_named(RkDb *db, RkRows *rows, RkEntity from, guint field, GError **error)
{
	RkEntity target = rk_entities[from].fields[field].target;

	for (guint i = 0; i < rows->rows[from]->len; i++)
		if (!collect_one(db, target,
			    rk_record_get(from, rows->rows[from]->pdata[i], field).number, rows,
			    error))
			return FALSE;
	return TRUE;
}

/* What points to the rows of an entity as they are now; those added by it are not followed. */
static gboolean collect_pointing(RkDb *db, RkRows *rows, RkEntity entity, GError **error)
{
	guint n = rows->rows[entity]->len;

	for (guint i = 0; i < n; i++)
		if (!rk_row_collect_uses(
			    db, entity, *(const RkId *)rows->rows[entity]->pdata[i], rows, error))
			return FALSE;
	return TRUE;
}

static gboolean collect_meetings(RkDb *db, RkRows *rows, GError **error)
{
	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rk_entities[e].n_fields; i++)
			if (rk_entities[e].fields[i].target == RK_E_MEETING && e != RK_E_SERIES &&
				!collect_named(db, rows, e, i, error))
				return FALSE;
	return TRUE;
}

RkRows *rk_promises_read(RkDb *db, RkEntity entity, RkId id, GError **error)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	if (!rk_row_collect_uses(db, entity, id, rows, error) ||
		!collect_named(db, rows, RK_E_ASSIGNMENT, RK_F(ASSIGNMENT, action), error) ||
		!collect_pointing(db, rows, RK_E_ACTION, error) ||
		!collect_pointing(db, rows, RK_E_ASSIGNMENT, error) ||
		!collect_pointing(db, rows, RK_E_PARTICIPANT, error) ||
		!collect_pointing(db, rows, RK_E_ENTRY, error) ||
		!collect_named(
			db, rows, RK_E_SESSION_SPEAKER, RK_F(SESSION_SPEAKER, session), error) ||
		!collect_meetings(db, rows, error))
		return NULL;
	rk_rows_sort(rows);
	return g_steal_pointer(&rows);
}
