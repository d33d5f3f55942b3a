/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See write.h. Invariant: what a plan expected (`old`) is what the row holds, or nothing is
 * written. Two people who change different fields of one record do not conflict.
 */
#include "service/write.h"

#include "base/error.h"
#include "db/row.h"
#include "db/tx.h"
#include "domain/model/validate.h"
#include "service/store_private.h"
#include "store/keyed.h"

typedef struct Writing {
	RkDb *db;
	RkApplied *out;
	gboolean once;       /* records are freed when they are written */
	GPtrArray *numbered; /* RkChange *: those that give a number */
	/* The row last written, kept up to date: a form saves several fields of one record. */
	RkEntity entity;
	RkId id;
	gpointer record;
} Writing;

static void forget(Writing *writing)
{
	if (writing->record)
		rk_record_free(writing->entity, writing->record);
	writing->record = NULL;
}

static gboolean fail(const RkChange *change, RkErrorCode code, const RkField *field, GError **error,
	const char *format, ...) G_GNUC_PRINTF(5, 6);
static gboolean fail(const RkChange *change, RkErrorCode code, const RkField *field, GError **error,
	const char *format, ...)
{
	g_autofree char *place = rk_change_place(change);
	va_list args;

	va_start(args, format);
	rk_error_set_valist(error, code, place, field ? field->name : NULL, format, args);
	va_end(args);
	return FALSE;
}

/* Gives the error of a row statement the change's place. */
static gboolean placed(const RkChange *change, gboolean ok, GError *why, GError **error)
{
	if (ok)
		return TRUE;
	g_autofree char *place = rk_change_place(change);
	rk_error_place(why, place);
	g_propagate_error(error, why);
	return FALSE;
}

/* --- conflicts --- */

static char *shown(const RkField *field, RkValue value)
{
	g_autofree char *text = rk_value_text(field, value);

	return g_strdup_printf("\"%s\"", text ? text : "");
}

static gboolean differs(
	const RkChange *change, const RkField *field, RkValue theirs, GError **error)
{
	g_autofree char *read = shown(field, change->old), *now = shown(field, theirs);
	g_autofree char *mine = shown(field, change->new);

	return fail(change, RK_ERROR_CONFLICT, field, error,
		N_("changed meanwhile from %s: theirs is %s, mine is %s"), read, now, mine);
}

static gboolean current_load(Writing *writing, const RkChange *change, GError **error)
{
	if (writing->record && writing->entity == change->entity && writing->id == change->id)
		return TRUE;
	forget(writing);
	GError *why = NULL;
	writing->record = rk_row_get(writing->db, change->entity, change->id, &why);
	writing->entity = change->entity;
	writing->id = change->id;
	if (why)
		return placed(change, FALSE, why, error);
	return writing->record ||
	       fail(change, RK_ERROR_CONFLICT, NULL, error, N_("deleted meanwhile"));
}

/* --- one change --- */

/* A failed INSERT or UPDATE on a UNIQUE field names it, instead of SQLite's words. */
static gboolean explain_taken(
	const RkChange *change, const RkField *field, RkValue value, GError **error)
{
	g_autofree char *text = shown(field, value);

	return fail(change, RK_ERROR_INVALID, field, error, N_("%s is already taken"), text);
}

static gboolean is_taken(Writing *writing, const RkChange *change, guint field, RkValue value)
{
	RkId rival = 0;

	return (rk_entities[change->entity].fields[field].flags & RK_FIELD_UNIQUE) && value.set &&
	       rk_row_find(writing->db, change->entity, field, value, &rival) &&
	       rival != change->id;
}

static gboolean explain_insert(
	Writing *writing, const RkChange *change, GError *why, GError **error)
{
	const RkEntityInfo *info = &rk_entities[change->entity];

	if (why->code != RK_ERROR_INVALID)
		return placed(change, FALSE, why, error);
	if (rk_row_exists(writing->db, change->entity, change->id)) {
		g_error_free(why);
		return fail(change, RK_ERROR_CONFLICT, NULL, error, N_("there already"));
	}
	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(change->entity, change->record, i);
		if (!is_taken(writing, change, i, value))
			continue;
		g_error_free(why);
		return explain_taken(change, &info->fields[i], value, error);
	}
	return placed(change, FALSE, why, error);
}

static gboolean write_insert(Writing *writing, const RkChange *change, GError **error)
{
	GError *why = NULL;

	writing->out->inserted++;
	if (rk_row_insert(writing->db, change->entity, change->record, &why))
		return TRUE;
	return explain_insert(writing, change, why, error);
}

static gboolean write_set(Writing *writing, const RkChange *change, GError **error)
{
	const RkField *field = &rk_entities[change->entity].fields[change->field];
	gboolean again =
		writing->record && writing->entity == change->entity && writing->id == change->id;

	if (!current_load(writing, change, error))
		return FALSE;
	RkValue now = rk_record_get(change->entity, writing->record, change->field);
	if (!rk_value_equal(field, now, change->old))
		return differs(change, field, now, error);
	if (is_taken(writing, change, change->field, change->new))
		return explain_taken(change, field, change->new, error);
	GError *why = NULL;
	if (!rk_row_update(
		    writing->db, change->entity, change->id, change->field, change->new, &why))
		return placed(change, FALSE, why, error);
	rk_record_set(change->entity, writing->record, change->field, change->new);
	writing->out->changed += again ? 0 : 1;
	return TRUE;
}

static gboolean write_delete(Writing *writing, const RkChange *change, GError **error)
{
	const RkEntityInfo *info = &rk_entities[change->entity];

	if (!current_load(writing, change, error))
		return FALSE;
	for (guint i = 0; i < info->n_fields; i++) {
		RkValue now = rk_record_get(change->entity, writing->record, i);
		if (!rk_value_equal(&info->fields[i], now,
			    rk_record_get(change->entity, change->record, i)))
			return fail(change, RK_ERROR_CONFLICT, &info->fields[i], error,
				N_("changed meanwhile; not deleted"));
	}
	forget(writing);
	writing->out->deleted++;
	GError *why = NULL;
	gboolean ok = rk_row_delete(writing->db, change->entity, change->id, &why);
	return placed(change, ok, why, error);
}

static gboolean write_one(Writing *writing, const RkChange *change, GError **error)
{
	switch (change->kind) {
	case RK_CHANGE_INSERT:
		return write_insert(writing, change, error);
	case RK_CHANGE_SET:
		return write_set(writing, change, error);
	default:
		return write_delete(writing, change, error);
	}
}

/* --- the whole --- */

static gboolean reference_missing(RkDb *db, const RkChange *change, guint index, RkValue value)
{
	const RkField *field = &rk_entities[change->entity].fields[index];

	return field->type == RK_TYPE_REF && value.set &&
	       !rk_row_exists(db, field->target, value.number) &&
	       rk_row_exists(db, change->entity, change->id);
}

static gboolean name_missing(const RkChange *change, guint index, RkValue value, GError **error)
{
	const RkField *field = &rk_entities[change->entity].fields[index];
	g_autofree char *target = rk_row_place(field->target, value.number);

	return fail(change, RK_ERROR_INVALID, field, error, N_("there is no %s"), target);
}

/* The first reference of this change that dangles, as an error. */
static gboolean check_references_of(RkDb *db, const RkChange *change, GError **error)
{
	RkEntity by;
	RkId row;
	guint field;

	if (change->kind == RK_CHANGE_SET) {
		if (reference_missing(db, change, change->field, change->new))
			return name_missing(change, change->field, change->new, error);
		return TRUE;
	}
	if (change->kind == RK_CHANGE_INSERT) {
		for (guint i = 0; change->record && i < rk_entities[change->entity].n_fields; i++) {
			RkValue value = rk_record_get(change->entity, change->record, i);
			if (reference_missing(db, change, i, value))
				return name_missing(change, i, value, error);
		}
		return TRUE;
	}
	if (rk_row_exists(db, change->entity, change->id) ||
		!rk_row_referrer(db, change->entity, change->id, &by, &row, &field))
		return TRUE;
	g_autofree char *place = rk_row_place(by, row);
	return fail(change, RK_ERROR_INVALID, NULL, error, N_("%s still refers to it (%s)"), place,
		rk_entities[by].fields[field].name);
}

/* SQLite counts violated references as it goes; only when it has some is the culprit looked for. */
static gboolean check_references(RkDb *db, const RkPlan *plan, GError **error)
{
	if (!rk_tx_is_dangling(db))
		return TRUE;
	for (guint i = 0; i < plan->changes->len; i++)
		if (!check_references_of(db, g_ptr_array_index(plan->changes, i), error))
			return FALSE;
	rk_error_set(error, RK_ERROR_INVALID, NULL, NULL, N_("a reference points nowhere"));
	return FALSE;
}

static gboolean numbers_change(const RkChange *change)
{
	if (change->entity != RK_E_ACTION && change->entity != RK_E_ENTRY)
		return FALSE;
	guint number = change->entity == RK_E_ACTION ? (guint)RK_F(ACTION, number)
						     : (guint)RK_F(ENTRY, number);
	if (change->kind == RK_CHANGE_INSERT)
		return rk_record_get(change->entity, change->record, number).set;
	return change->kind == RK_CHANGE_SET && change->field == number && change->new.set;
}

/* Numbers are renumbered in any order within a plan, so no UNIQUE guards them (a changeset could
 * not be undone); they are checked when the plan is through. */
static gboolean check_number(RkDb *db, const RkChange *change, GError **error)
{
	const RkEntityInfo *info = &rk_entities[change->entity];
	gpointer record = rk_row_get(db, change->entity, change->id, NULL);

	if (!record)
		return TRUE;
	gboolean taken = change->entity == RK_E_ACTION ? rk_action_number_taken(db, record)
						       : rk_entry_number_taken(db, record);
	rk_record_free(change->entity, record);
	if (!taken)
		return TRUE;
	return fail(change, RK_ERROR_INVALID,
		&info->fields[rk_field_find(change->entity, "number")], error,
		N_("another one of this meeting has this number"));
}

static gboolean check_numbers(RkDb *db, const GPtrArray *numbered, GError **error)
{
	for (guint i = 0; i < numbered->len; i++)
		if (!check_number(db, numbered->pdata[i], error))
			return FALSE;
	return TRUE;
}

/* Deliveries are asked for again, by the step that covers them. */
static void record_forget(RkChange *change)
{
	if (change->kind != RK_CHANGE_INSERT || change->entity == RK_E_DELIVERY)
		return;
	rk_record_free(change->entity, change->record);
	change->record = NULL;
}

static gboolean write_all(Writing *writing, const RkPlan *plan, GError **error)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		RkChange *change = g_ptr_array_index(plan->changes, i);
		if (!write_one(writing, change, error))
			return FALSE;
		if (numbers_change(change))
			g_ptr_array_add(writing->numbered, change);
		if (writing->once)
			record_forget(change);
	}
	return TRUE;
}

gboolean rk_changes_write(
	RkStore *store, const RkPlan *plan, gboolean once, RkApplied *out, GError **error)
{
	g_autoptr(GPtrArray) numbered = g_ptr_array_new();
	Writing writing = {
		.db = store->db, .out = out, .once = once, .numbered = numbered, .entity = RK_E_NONE
	};
	gboolean ok = write_all(&writing, plan, error);

	forget(&writing);
	return ok && check_references(store->db, plan, error) &&
	       check_numbers(store->db, numbered, error);
}
