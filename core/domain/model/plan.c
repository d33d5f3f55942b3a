/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Building plans. No rule and no check is here: a plan is only a list.
 */
#include "domain/model/plan.h"

#include "base/text.h"

static void change_free(gpointer data)
{
	RkChange *change = data;

	rk_value_clear(&change->old);
	rk_value_clear(&change->new);
	rk_record_free(change->entity, change->record);
	g_free(change);
}

RkPlan *rk_plan_new(RkId meeting, const char *format, ...)
{
	RkPlan *plan = g_new0(RkPlan, 1);
	va_list args;

	va_start(args, format);
	plan->label = g_strdup_vprintf(format, args);
	va_end(args);
	plan->meeting = meeting;
	plan->changes = g_ptr_array_new_with_free_func(change_free);
	plan->notes = g_ptr_array_new_with_free_func(g_free);
	plan->focus_entity = RK_E_NONE;
	return plan;
}

void rk_plan_free(RkPlan *plan)
{
	if (!plan)
		return;
	g_free(plan->label);
	g_ptr_array_unref(plan->changes);
	g_ptr_array_unref(plan->notes);
	g_free(plan);
}

char *rk_plan_notes_text(const RkPlan *plan)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < plan->notes->len; i++)
		rk_text_part(text, plan->notes->pdata[i]);
	return g_string_free(text, FALSE);
}

gboolean rk_plan_is_empty(const RkPlan *plan)
{
	return plan->changes->len == 0;
}

static RkChange *change_add(RkPlan *plan, RkChangeKind kind, RkEntity entity, RkId id)
{
	RkChange *change = g_new0(RkChange, 1);

	change->kind = kind;
	change->entity = entity;
	change->id = id;
	g_ptr_array_add(plan->changes, change);
	return change;
}

void rk_plan_insert(RkPlan *plan, RkEntity entity, gpointer record)
{
	change_add(plan, RK_CHANGE_INSERT, entity, *(RkId *)record)->record = record;
}

void rk_plan_delete(RkPlan *plan, RkEntity entity, const void *record)
{
	change_add(plan, RK_CHANGE_DELETE, entity, *(const RkId *)record)->record =
		rk_record_copy(entity, record);
}

void rk_plan_set(
	RkPlan *plan, RkEntity entity, RkId id, guint field, RkValue old, RkValue new_value)
{
	if (rk_value_equal(&rk_entities[entity].fields[field], old, new_value))
		return;
	RkChange *change = change_add(plan, RK_CHANGE_SET, entity, id);
	change->field = field;
	change->old = rk_value_dup(old);
	change->new = rk_value_dup(new_value);
}

void rk_plan_change(
	RkPlan *plan, RkEntity entity, const void *record, guint field, RkValue new_value)
{
	rk_plan_set(plan, entity, *(const RkId *)record, field,
		rk_record_get(entity, record, field), new_value);
}

void rk_plan_replace(RkPlan *plan, RkEntity entity, const void *record, const void *wanted)
{
	for (guint i = 0; i < rk_entities[entity].n_fields; i++)
		rk_plan_change(plan, entity, record, i, rk_record_get(entity, wanted, i));
}

void rk_plan_expect(RkPlan *plan, RkEntity entity, const void *record)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		RkChange *change = plan->changes->pdata[i];
		if (change->kind != RK_CHANGE_SET || change->entity != entity ||
			change->id != *(const RkId *)record)
			continue;
		rk_value_clear(&change->old);
		change->old = rk_value_dup(rk_record_get(entity, record, change->field));
	}
}

void rk_plan_note(RkPlan *plan, char *note)
{
	g_ptr_array_add(plan->notes, note);
}

RkPlan *rk_plan_copy(const RkPlan *plan)
{
	RkPlan *copy = rk_plan_new(plan->meeting, "%s", plan->label);

	copy->focus_entity = plan->focus_entity;
	copy->focus = plan->focus;
	copy->barrier = plan->barrier;
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		RkChange *own = change_add(copy, change->kind, change->entity, change->id);
		own->field = change->field;
		own->old = rk_value_dup(change->old);
		own->new = rk_value_dup(change->new);
		own->where = change->where;
		if (change->record)
			own->record = rk_record_copy(change->entity, change->record);
	}
	for (guint i = 0; i < plan->notes->len; i++)
		rk_plan_note(copy, g_strdup(plan->notes->pdata[i]));
	return copy;
}

void rk_plan_append(RkPlan *plan, RkPlan *other)
{
	plan->barrier = plan->barrier ? plan->barrier : other->barrier;
	g_ptr_array_extend_and_steal(plan->changes, g_ptr_array_ref(other->changes));
	g_ptr_array_extend_and_steal(plan->notes, g_ptr_array_ref(other->notes));
	rk_plan_free(other);
}

RkPlan *rk_plan_join(RkPlan *whole, RkPlan *part)
{
	if (!whole)
		return part;
	rk_plan_append(whole, part);
	return whole;
}

gboolean rk_plan_touches(const RkPlan *plan, RkEntity entity, RkId id)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		if (change->entity == entity && change->id == id)
			return TRUE;
	}
	return FALSE;
}

void rk_plan_focus(RkPlan *plan, RkEntity entity, RkId id)
{
	plan->focus = id;
	plan->focus_entity = entity;
}

void rk_plan_relabel(RkPlan *plan, const char *format, ...)
{
	va_list args;

	va_start(args, format);
	char *label = g_strdup_vprintf(format, args);
	va_end(args);
	g_free(plan->label);
	plan->label = label;
}

gconstpointer rk_plan_insert_find(const RkPlan *plan, RkEntity entity, RkId id)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_INSERT && change->entity == entity &&
			change->id == id)
			return change->record;
	}
	return NULL;
}
