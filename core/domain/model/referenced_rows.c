/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A work list: each record that comes in puts what it names on it. Other meetings are not reached:
 * a LINK to one may point nowhere, and neither set holds it.
 */
#include "domain/model/referenced_rows.h"

typedef struct Closure {
	const RkRows *meeting;
	const RkDirectory *directory;
	RkRows *out;
	GArray *todo; /* Item: records in `out` whose references are not yet followed */
} Closure;

typedef struct Item {
	RkEntity entity;
	gconstpointer record;
} Item;

static void take(Closure *closure, RkEntity entity, gconstpointer record)
{
	gpointer copy = rk_record_copy(entity, record);
	Item item = { entity, copy };

	rk_rows_add(closure->out, entity, copy);
	g_array_append_val(closure->todo, item);
}

static void reach(Closure *closure, RkEntity entity, RkId id)
{
	if (!id || rk_rows_find(closure->out, entity, id))
		return;
	gconstpointer record = rk_rows_find(closure->meeting, entity, id);
	if (!record)
		record = rk_rows_find(closure->directory, entity, id);
	if (record)
		take(closure, entity, record);
}

/* A group is its members. */
static void reach_members(Closure *closure, RkId group)
{
	const GPtrArray *members = closure->directory->rows[RK_E_GROUP_MEMBER];

	for (guint i = 0; i < members->len; i++) {
		const RkGroupMember *member = members->pdata[i];
		if (member->institution_group == group)
			reach(closure, RK_E_GROUP_MEMBER, member->id);
	}
}

static void follow(Closure *closure, Item item)
{
	for (guint i = 0; i < rk_entities[item.entity].n_fields; i++) {
		const RkField *field = &rk_entities[item.entity].fields[i];
		if (field->type == RK_TYPE_REF || field->type == RK_TYPE_LINK)
			reach(closure, field->target,
				rk_record_get(item.entity, item.record, i).number);
	}
	if (item.entity == RK_E_INSTITUTION_GROUP)
		reach_members(closure, *(const RkId *)item.record);
}

RkRows *rk_referenced_rows(const RkRows *meeting, const RkDirectory *directory)
{
	g_autoptr(GArray) todo = g_array_new(FALSE, FALSE, sizeof(Item));
	Closure closure = {
		.meeting = meeting, .directory = directory, .out = rk_rows_new(), .todo = todo
	};

	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0;
			(rk_entities[e].flags & RK_ENTITY_IS_MEETING) && i < meeting->rows[e]->len;
			i++)
			take(&closure, e, meeting->rows[e]->pdata[i]);
	for (guint i = 0; i < todo->len; i++)
		follow(&closure, g_array_index(todo, Item, i));
	return closure.out;
}
