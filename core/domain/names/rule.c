/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules share. Places among siblings are made by shifting as few rows as possible: a plan
 * that inserts a row says what it moves.
 */
#include "domain/names/rule.h"

#include "base/error.h"
#include "base/label.h"
#include "base/text.h"
#include "domain/model/our_role.h"

const char *rk_say(const RkContext *context, const char *msgid)
{
	return rk_tr(context->lang, msgid);
}

gboolean rk_rule_match(const RkRuleInput *in, const char *text, guint what, const char *field,
	RkCandidate *out, GError **error)
{
	return in->matcher ? rk_matcher_one(in->matcher, text, what, field, out, error)
			   : rk_match_one(in->directory, text, what, field, out, error);
}

gconstpointer rk_dossier_get(const RkDossier *dossier, RkEntity entity, RkId id, GError **error)
{
	gconstpointer record = rk_rows_find(dossier->rows, entity, id);

	if (!record)
		rk_error_about(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no such %s"),
			rk_entities[entity].label);
	return record;
}

gboolean rk_rule_is_ours(const RkRuleInput *in, RkId institution, RkId person)
{
	const RkContext *context = in->context;

	return (context->me && person == context->me) ||
	       (context->office && institution &&
		       rk_institution_is_within(in->directory, institution, context->office));
}

gboolean rk_taken_in_rows(gpointer data, RkEntity entity, guint field, const char *text)
{
	const RkRows *rows = data;

	for (guint i = 0; i < rows->rows[entity]->len; i++) {
		const void *record = g_ptr_array_index(rows->rows[entity], i);
		if (g_strcmp0(rk_record_get(entity, record, field).text, text) == 0)
			return TRUE;
	}
	return FALSE;
}

gpointer rk_rule_new(const RkContext *context, RkEntity entity)
{
	gpointer record = rk_record_new(entity);
	int uid = rk_field_find(entity, "uid");

	*(RkId *)record = rk_id_next(context->ids);
	if (uid >= 0 && entity != RK_E_DELIVERY) {
		g_autofree char *text = rk_uuid_next(context->ids);
		rk_record_set(entity, record, (guint)uid, RK_VALUE_TEXT(text));
	}
	return record;
}

char *rk_name_unused(
	const char *wanted, RkEntity entity, guint field, RkTakenFunc taken, gpointer data)
{
	if (!taken || !taken(data, entity, field, wanted))
		return g_strdup(wanted);
	for (guint n = 2;; n++) {
		g_autofree char *name = g_strdup_printf("%s-%u", wanted, n);
		if (!taken(data, entity, field, name))
			return g_steal_pointer(&name);
	}
}

gconstpointer rk_plan_inserted(const RkPlan *plan, RkEntity entity)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_INSERT && change->entity == entity)
			return change->record;
	}
	return NULL;
}

/* Shifts the siblings from index `from` on so that each stands behind `last`. */
static void shift(RkPlan *plan, RkEntity entity, const GPtrArray *siblings, guint from, gint64 last)
{
	guint order = (guint)rk_entities[entity].order;

	for (guint i = from; i < siblings->len; i++) {
		const void *record = g_ptr_array_index(siblings, i);
		RkValue value = rk_record_get(entity, record, order);
		if (value.set && value.number > last)
			return;
		rk_plan_change(plan, entity, record, order, RK_VALUE_NUMBER(++last));
	}
}

static GPtrArray *siblings_get(
	const RkRows *rows, RkEntity entity, RkSiblingFunc same, gconstpointer data)
{
	GPtrArray *siblings = g_ptr_array_new();

	for (guint i = 0; i < rows->rows[entity]->len; i++) {
		gpointer record = g_ptr_array_index(rows->rows[entity], i);
		if (same(record, data))
			g_ptr_array_add(siblings, record);
	}
	return siblings;
}

/* The positions of the siblings, or their ranks when the positions do not rise. */
static gint64 *places_get(const GPtrArray *siblings, RkEntity entity)
{
	guint order = (guint)rk_entities[entity].order;
	gint64 *places = g_new0(gint64, siblings->len + 1);
	gboolean rising = TRUE;

	for (guint i = 0; i < siblings->len; i++) {
		RkValue value = rk_record_get(entity, g_ptr_array_index(siblings, i), order);
		places[i] = value.number;
		rising = rising && value.set && (i == 0 || value.number > places[i - 1]);
	}
	for (guint i = 0; !rising && i < siblings->len; i++)
		places[i] = i + 1;
	return places;
}

gboolean rk_plan_move(RkPlan *plan, const RkRows *rows, RkEntity entity, RkId id, int step,
	RkSiblingFunc same, gconstpointer data)
{
	g_autoptr(GPtrArray) siblings = siblings_get(rows, entity, same, data);
	g_autofree gint64 *places = places_get(siblings, entity);
	gpointer record = rk_rows_find(rows, entity, id);
	guint from;

	if (!record || !g_ptr_array_find(siblings, record, &from))
		return FALSE;
	gint64 to = (gint64)from + step;
	if (to < 0 || to >= siblings->len)
		return FALSE;
	g_ptr_array_remove_index(siblings, from);
	g_ptr_array_insert(siblings, (int)to, record);
	for (guint i = 0; i < siblings->len; i++)
		rk_plan_change(plan, entity, g_ptr_array_index(siblings, i),
			(guint)rk_entities[entity].order, RK_VALUE_NUMBER(places[i]));
	return TRUE;
}

RkPlan *rk_rule_moved(RkPlan *plan, const RkRows *rows, RkEntity entity, RkId id, int step,
	RkSiblingFunc same, gconstpointer data, GError **error)
{
	if (rk_plan_move(plan, rows, entity, id, step, same, data))
		return plan;
	rk_plan_free(plan);
	rk_error_set(error, RK_ERROR_REFUSED, NULL, "position",
		step < 0 ? N_("already the first") : N_("already the last"));
	return NULL;
}

/* The position behind all siblings; rows are in order, so it is found from their end. */
static gint64 place_last(
	const RkRows *rows, RkEntity entity, RkSiblingFunc same, gconstpointer data)
{
	const GPtrArray *all = rows->rows[entity];
	gint64 unset = 0;

	for (guint i = all->len; i > 0; i--) {
		RkValue value =
			rk_record_get(entity, all->pdata[i - 1], (guint)rk_entities[entity].order);
		if (!same(all->pdata[i - 1], data))
			continue;
		if (value.set)
			return MAX(value.number, 0) + unset + 1;
		unset++;
	}
	return unset + 1;
}

gint64 rk_plan_place(RkPlan *plan, const RkRows *rows, RkEntity entity, RkId after,
	RkSiblingFunc same, gconstpointer data)
{
	if (after < 0)
		return place_last(rows, entity, same, data);
	guint order = (guint)rk_entities[entity].order, from = 0;
	g_autoptr(GPtrArray) siblings = siblings_get(rows, entity, same, data);
	gint64 last = 0;

	for (guint i = 0; after != 0 && i < siblings->len; i++) {
		const void *record = g_ptr_array_index(siblings, i);
		RkValue value = rk_record_get(entity, record, order);
		if (*(const RkId *)record != after)
			continue;
		last = MAX(last, value.set ? value.number : last + 1);
		from = i + 1;
	}
	shift(plan, entity, siblings, from, last + 1);
	return last + 1;
}

void rk_rows_join(RkRows *rows, const RkRows *more)
{
	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < more->rows[e]->len; i++)
			rk_rows_add(rows, e, rk_record_copy(e, more->rows[e]->pdata[i]));
}

RkRows *rk_rows_copy(const RkRows *rows)
{
	RkRows *copy = rk_rows_new();

	rk_rows_join(copy, rows);
	return copy;
}

gint64 rk_position_last(const RkDossier *dossier, RkEntity entity)
{
	const GPtrArray *rows = dossier->rows->rows[entity];
	guint order = (guint)rk_entities[entity].order;
	int meeting = rk_field_find(entity, "meeting");
	gint64 last = 0;

	for (guint i = 0; i < rows->len; i++) {
		RkValue value = rk_record_get(entity, rows->pdata[i], order);
		gboolean ours = meeting < 0 ||
				rk_record_get(entity, rows->pdata[i], (guint)meeting).number ==
					dossier->meeting->id;
		if (ours && value.set)
			last = MAX(last, value.number);
	}
	return last;
}
