/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Sets of records in memory. A record begins with its id, so the record itself is its key in the
 * set of its entity. Invariant: rk_rows_apply() keeps rows that are in order in order.
 */
#include "domain/model/rows.h"

RkRows *rk_rows_new(void)
{
	RkRows *rows = g_new0(RkRows, 1);

	for (int e = 0; e < RK_E_N; e++)
		rows->rows[e] = g_ptr_array_new();
	return rows;
}

void rk_rows_free(RkRows *rows)
{
	if (!rows)
		return;
	for (int e = 0; e < RK_E_N; e++) {
		for (guint i = 0; i < rows->rows[e]->len; i++)
			rk_record_free(e, g_ptr_array_index(rows->rows[e], i));
		g_ptr_array_unref(rows->rows[e]);
		g_clear_pointer(&rows->by_id[e], g_hash_table_unref);
	}
	g_free(rows);
}

gpointer rk_rows_find(const RkRows *rows, RkEntity entity, RkId id)
{
	return rows->by_id[entity] ? g_hash_table_lookup(rows->by_id[entity], &id) : NULL;
}

static void remove_row(RkRows *rows, RkEntity entity, RkId id)
{
	gpointer old = rk_rows_find(rows, entity, id);

	if (!old)
		return;
	g_hash_table_remove(rows->by_id[entity], &id);
	g_ptr_array_remove(rows->rows[entity], old);
	rk_record_free(entity, old);
}

void rk_rows_add(RkRows *rows, RkEntity entity, gpointer record)
{
	if (!rows->by_id[entity])
		rows->by_id[entity] = g_hash_table_new(g_int64_hash, g_int64_equal);
	remove_row(rows, entity, *(const RkId *)record);
	g_hash_table_add(rows->by_id[entity], record);
	g_ptr_array_add(rows->rows[entity], record);
}

guint rk_rows_count(const RkRows *rows, RkEntity entity)
{
	return rows->rows[entity]->len;
}

static int record_compare(RkEntity entity, const void *x, const void *y)
{
	const RkEntityInfo *info = &rk_entities[entity];
	int way = 0;

	if (info->owner >= 0)
		way = rk_order(rk_record_get(entity, x, (guint)info->owner).number,
			rk_record_get(entity, y, (guint)info->owner).number);
	if (!way && info->order >= 0) {
		RkValue px = rk_record_get(entity, x, (guint)info->order);
		RkValue py = rk_record_get(entity, y, (guint)info->order);
		way = rk_order(px.set ? px.number : G_MAXINT64, py.set ? py.number : G_MAXINT64);
	}
	return way ? way : rk_order(*(const RkId *)x, *(const RkId *)y);
}

static int row_compare(gconstpointer a, gconstpointer b, gpointer entity)
{
	return record_compare(
		GPOINTER_TO_INT(entity), *(const gconstpointer *)a, *(const gconstpointer *)b);
}

static void entity_sort(RkRows *rows, RkEntity entity)
{
	g_ptr_array_sort_with_data(rows->rows[entity], row_compare, GINT_TO_POINTER(entity));
}

void rk_rows_sort(RkRows *rows)
{
	for (int e = 0; e < RK_E_N; e++)
		entity_sort(rows, e);
}

/* Takes the record to its place, looked for from the end, where new ones mostly belong. */
static void row_place(RkRows *rows, RkEntity entity, gpointer record)
{
	rk_rows_add(rows, entity, record);
	gpointer *all = rows->rows[entity]->pdata;
	guint at = rows->rows[entity]->len - 1;
	for (; at > 0 && record_compare(entity, all[at - 1], record) > 0; at--)
		all[at] = all[at - 1];
	all[at] = record;
}

static gboolean orders(const RkEntityInfo *info, guint field)
{
	return (int)field == info->owner || (int)field == info->order;
}

void rk_rows_apply(RkRows *rows, const RkPlan *plan)
{
	gboolean moved[RK_E_N] = { FALSE };

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		RkEntity entity = change->entity;
		gpointer record = rk_rows_find(rows, entity, change->id);
		switch (change->kind) {
		case RK_CHANGE_INSERT:
			row_place(rows, entity, rk_record_copy(entity, change->record));
			break;
		case RK_CHANGE_SET:
			if (!record)
				break;
			rk_record_set(entity, record, change->field, change->new);
			moved[entity] |= orders(&rk_entities[entity], change->field);
			break;
		case RK_CHANGE_DELETE:
			remove_row(rows, entity, change->id);
			break;
		}
	}
	for (int e = 0; e < RK_E_N; e++)
		if (moved[e])
			entity_sort(rows, e);
}

RkDossier *rk_dossier_new(RkRows *rows, RkId meeting)
{
	RkDossier *dossier = g_new0(RkDossier, 1);

	dossier->rows = rows;
	dossier->meeting = rk_rows_find(rows, RK_E_MEETING, meeting);
	return dossier;
}

void rk_dossier_free(RkDossier *dossier)
{
	if (!dossier)
		return;
	rk_rows_free(dossier->rows);
	g_free(dossier);
}

static gboolean set_once(const RkPlan *plan, const RkChange *change)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *other = plan->changes->pdata[i];
		if (other != change && other->kind == RK_CHANGE_SET &&
			other->entity == change->entity && other->id == change->id &&
			other->field == change->field)
			return FALSE;
	}
	return TRUE;
}

/* FALSE: the change is nothing that he meant. */
static gboolean change_believe(const RkPlan *plan, RkChange *change, const RkRows *read)
{
	const RkField *field = &rk_entities[change->entity].fields[change->field];
	gconstpointer record = change->kind == RK_CHANGE_INSERT
				       ? NULL
				       : rk_rows_find(read, change->entity, change->id);

	if (change->kind == RK_CHANGE_DELETE)
		return record || read->rows[change->entity]->len == 0;
	if (!record || (field->flags & RK_FIELD_ORDER) != 0 || !set_once(plan, change))
		return TRUE;
	rk_value_clear(&change->old);
	change->old = rk_value_dup(rk_record_get(change->entity, record, change->field));
	return !rk_value_equal(field, change->old, change->new);
}

void rk_plan_expect_rows(RkPlan *plan, const RkRows *read)
{
	for (guint i = plan->changes->len; i > 0; i--)
		if (!change_believe(plan, plan->changes->pdata[i - 1], read))
			g_ptr_array_remove_index(plan->changes, i - 1);
}
