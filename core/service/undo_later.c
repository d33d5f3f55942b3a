/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See undo_later.h.
 */
#include "service/undo_later.h"

#include "db/session.h"
#include "store/step_log.h"

/* Instead of the index of a field: the row came or went; any of its fields. */
enum { WHOLE = -1, ANY = -2 };

typedef struct Look {
	GHashTable *written; /* "entity/row/field" of the step that is to be undone */
	gboolean hit;
	RkEntity entity;
	RkId row;
} Look;

static char *key_of(const RkRowChange *change, int field)
{
	return g_strdup_printf(
		"%d/%" G_GINT64_FORMAT "/%d", change->entity, (gint64)change->id, field);
}

static void remember(const RkRowChange *change, gpointer data)
{
	GHashTable *written = data;

	g_hash_table_add(written, key_of(change, ANY));
	if (change->kind != RK_CHANGE_SET)
		g_hash_table_add(written, key_of(change, WHOLE));
	for (guint i = 0; change->kind == RK_CHANGE_SET && i < change->n_fields; i++)
		if (change->touched[i])
			g_hash_table_add(written, key_of(change, (int)i));
}

static gboolean is_written(const Look *look, const RkRowChange *change, int field)
{
	g_autofree char *key = key_of(change, field);

	return g_hash_table_contains(look->written, key);
}

static gboolean meets(const Look *look, const RkRowChange *change)
{
	if (is_written(look, change, WHOLE))
		return TRUE;
	if (change->kind != RK_CHANGE_SET)
		return is_written(look, change, ANY);
	for (guint i = 0; i < change->n_fields; i++)
		if (change->touched[i] && is_written(look, change, (int)i))
			return TRUE;
	return FALSE;
}

static void compare(const RkRowChange *change, gpointer data)
{
	Look *look = data;

	if (look->hit || !meets(look, change))
		return;
	look->hit = TRUE;
	look->entity = change->entity;
	look->row = change->id;
}

static gboolean each(RkDb *db, RkId step, RkRowChangeFunc func, gpointer data, GError **error)
{
	g_autoptr(GBytes) changes = rk_log_changes(db, step, error);

	return changes && rk_changes_each(db, changes, func, data, error);
}

GPtrArray *rk_undo_later(RkDb *db, const RkStep *root, RkEntity *entity, RkId *row, GError **error)
{
	g_autoptr(GPtrArray) sharing = rk_log_sharing(db, root->id, -1);
	g_autoptr(GPtrArray) later = g_ptr_array_new_with_free_func((GDestroyNotify)rk_step_free);
	g_autoptr(GHashTable) written =
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	if (sharing->len > 0 && !each(db, root->id, remember, written, error))
		return NULL;
	while (sharing->len > 0) {
		g_autoptr(RkStep) step = g_ptr_array_steal_index(sharing, 0);
		Look look = { .written = written };
		if (!each(db, step->id, compare, &look, error))
			return NULL;
		if (!look.hit)
			continue;
		*entity = look.entity;
		*row = look.row;
		g_ptr_array_add(later, g_steal_pointer(&step));
	}
	return g_steal_pointer(&later);
}
