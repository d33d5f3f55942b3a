/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Checking a plan by the field lists. Rules of the subject matter are not here: a record must be
 * valid while it is incomplete.
 */
#include "domain/model/validate.h"

#include "base/error.h"
#include "base/id.h"

char *rk_row_place(RkEntity entity, RkId id)
{
	char text[RK_ID_TEXT];

	rk_id_text(id, text);
	return g_strdup_printf("%s %s", rk_entities[entity].table, text);
}

char *rk_change_place(const RkChange *change)
{
	return change->where ? g_strdup(change->where) : rk_row_place(change->entity, change->id);
}

static gboolean refuse(
	const RkChange *change, const RkField *field, const char *why, GError **error)
{
	g_autofree char *place = rk_change_place(change);

	rk_error_about(error, RK_ERROR_INVALID, place, field ? field->name : NULL, why, NULL);
	return FALSE;
}

static gboolean check_value(
	const RkChange *change, const RkField *field, RkValue value, GError **error)
{
	if (!value.set && (field->flags & RK_FIELD_REQUIRED))
		return refuse(change, field, N_("is required"), error);
	GError *why = NULL;
	if (rk_value_check(field, value, &why))
		return TRUE;
	g_autofree char *place = rk_change_place(change);
	rk_error_place(why, place);
	g_propagate_error(error, why);
	return FALSE;
}

static gboolean check_record(const RkChange *change, GError **error)
{
	const RkEntityInfo *info = &rk_entities[change->entity];

	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(change->entity, change->record, i);
		if (!check_value(change, &info->fields[i], value, error))
			return FALSE;
	}
	return TRUE;
}

static gboolean check_change(const RkChange *change, GError **error)
{
	if (change->id <= 0)
		return refuse(change, NULL, N_("has no id"), error);
	switch (change->kind) {
	case RK_CHANGE_INSERT:
		return check_record(change, error);
	case RK_CHANGE_SET:
		return check_value(change, &rk_entities[change->entity].fields[change->field],
			change->new, error);
	default:
		return TRUE;
	}
}

/* The ids inserted so far, a set an entity. */
typedef struct Seen {
	GHashTable *ids[RK_E_N];
} Seen;

static gboolean see(Seen *seen, const RkChange *change)
{
	GHashTable **ids = &seen->ids[change->entity];

	if (!*ids)
		*ids = g_hash_table_new(g_int64_hash, g_int64_equal);
	if (change->kind == RK_CHANGE_DELETE)
		g_hash_table_remove(*ids, &change->id);
	return change->kind != RK_CHANGE_INSERT || g_hash_table_add(*ids, (gpointer)&change->id);
}

static gboolean check_all(const RkPlan *plan, Seen *seen, GError **error)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (!check_change(change, error))
			return FALSE;
		if (!see(seen, change))
			return refuse(change, NULL, N_("is inserted twice"), error);
	}
	return TRUE;
}

gboolean rk_plan_check(const RkPlan *plan, GError **error)
{
	Seen seen = { 0 };
	gboolean ok = check_all(plan, &seen, error);

	for (RkEntity e = 0; e < RK_E_N; e++)
		g_clear_pointer(&seen.ids[e], g_hash_table_unref);
	return ok;
}
