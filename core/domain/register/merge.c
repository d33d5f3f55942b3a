/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The merge rules of merge.h. Invariant: `ours` and `fresh` are always what the database will hold
 * of these ids once the plan so far is applied, so that a second file that brings the same record
 * meets it.
 */
#include "domain/register/merge.h"

#include "base/label.h"
#include "domain/names/rule.h"

#include <string.h>

static void kept_free(gpointer data)
{
	RkKept *kept = data;

	g_free(kept->ours);
	g_free(kept->theirs);
	g_free(kept->where);
	g_free(kept);
}

RkMerge *rk_merge_new(const RkContext *context, RkRows *existing, gboolean theirs,
	RkHolderFunc taken, gpointer data)
{
	RkMerge *merge = g_new0(RkMerge, 1);

	merge->context = context;
	merge->theirs = theirs;
	merge->taken = taken;
	merge->data = data;
	merge->ours = existing;
	merge->names = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)g_hash_table_unref);
	merge->plan = rk_plan_new(0, "%s", rk_tr(context->lang, N_("Import")));
	merge->kept = g_ptr_array_new_with_free_func(kept_free);
	merge->clashes = g_ptr_array_new_with_free_func(kept_free);
	return merge;
}

void rk_merge_free(RkMerge *merge)
{
	if (!merge)
		return;
	rk_rows_free(merge->ours);
	for (int e = 0; e < RK_E_N; e++)
		g_clear_pointer(&merge->fresh[e], g_hash_table_unref);
	g_hash_table_unref(merge->names);
	rk_plan_free(merge->plan);
	g_ptr_array_unref(merge->kept);
	g_ptr_array_unref(merge->clashes);
	g_free(merge);
}

/* The record as it will be, of those that are there or are brought; NULL: neither. */
static gpointer find(const RkMerge *merge, RkEntity entity, RkId id, gboolean *fresh)
{
	gpointer record = rk_rows_find(merge->ours, entity, id);

	if (fresh)
		*fresh = record == NULL;
	if (record || !merge->fresh[entity])
		return record;
	return g_hash_table_lookup(merge->fresh[entity], &id);
}

static RkChange *change_last(RkPlan *plan)
{
	return plan->changes->pdata[plan->changes->len - 1];
}

/* --- unique names --- */

/* Content of this UNIQUE field → the record that this merge gives it to. */
static GHashTable *names_of(RkMerge *merge, RkEntity entity, guint field)
{
	const RkField *info = &rk_entities[entity].fields[field];
	GHashTable *names = g_hash_table_lookup(merge->names, info);

	if (!names) {
		names = g_hash_table_new(g_str_hash, g_str_equal);
		g_hash_table_insert(merge->names, (gpointer)info, names);
	}
	return names;
}

/* Who holds it, be it a row that this merge gives out. */
static RkId holder(RkMerge *merge, RkEntity entity, guint field, const char *value)
{
	const RkId *given = g_hash_table_lookup(names_of(merge, entity, field), value);

	if (given)
		return *given;
	return merge->taken ? merge->taken(entity, field, value, merge->data) : 0;
}

static gboolean is_free_for(
	RkMerge *merge, RkEntity entity, guint field, const char *value, RkId id)
{
	RkId other = holder(merge, entity, field, value);

	return other == 0 || other == id;
}

/* A UID is the identity of a calendar object: it is never changed to make it fit. */
static gboolean may_be_renamed(const RkField *field)
{
	return strcmp(field->name, "uid") != 0;
}

static void list_kept(RkMerge *merge, GPtrArray *list, RkEntity entity, RkId id, guint field,
	RkValue ours, RkValue theirs, const char *where)
{
	RkKept *kept = g_new0(RkKept, 1);

	kept->entity = entity;
	kept->id = id;
	kept->field = field;
	kept->ours = rk_value_text(&rk_entities[entity].fields[field], ours);
	kept->theirs = rk_value_text(&rk_entities[entity].fields[field], theirs);
	kept->where = g_strdup(where);
	g_ptr_array_add(list, kept);
}

/* The content that a record may have in a UNIQUE field: its own, or with "-2", "-3", …. Caller
 * frees.
 */
static char *unique_value(
	RkMerge *merge, RkEntity entity, guint field, const char *value, RkId id, const char *where)
{
	const RkField *info = &rk_entities[entity].fields[field];
	char *fitting = g_strdup(value);

	if (!is_free_for(merge, entity, field, value, id)) {
		if (!may_be_renamed(info)) {
			list_kept(merge, merge->clashes, entity, id, field, RK_VALUE_NONE,
				RK_VALUE_TEXT(value), where);
			return fitting;
		}
		for (guint n = 2; !is_free_for(merge, entity, field, fitting, id); n++) {
			g_free(fitting);
			fitting = g_strdup_printf("%s-%u", value, n);
		}
		rk_plan_note(merge->plan,
			g_strdup_printf(rk_tr(merge->context->lang,
						N_("%s \"%s\" is taken, imported as \"%s\"")),
				rk_tr(merge->context->lang, info->label), value, fitting));
	}
	return fitting;
}

/* Sets a UNIQUE field and remembers its content as taken; the record holds it for the index. */
static void name_give(
	RkMerge *merge, RkEntity entity, guint field, gpointer record, const char *value)
{
	GHashTable *names = names_of(merge, entity, field);
	const char *before = rk_record_get(entity, record, field).text;

	if (before && g_hash_table_lookup(names, before) == record)
		g_hash_table_remove(names, before);
	rk_record_set(entity, record, field, RK_VALUE_TEXT(value));
	g_hash_table_replace(names, (gpointer)rk_record_get(entity, record, field).text, record);
}

/* TRUE if `ours` is what an earlier import made of `theirs` because another record holds it. */
static gboolean was_renamed(
	RkMerge *merge, RkEntity entity, guint field, RkId id, const char *ours, const char *theirs)
{
	gsize size = strlen(theirs);
	guint64 number;

	return strncmp(ours, theirs, size) == 0 && ours[size] == '-' &&
	       g_ascii_string_to_unsigned(ours + size + 1, 10, 2, G_MAXUINT32, &number, NULL) &&
	       !is_free_for(merge, entity, field, theirs, id);
}

/* --- records --- */

/* What this merge adds anyway is changed in place; ours by a change of the plan. FALSE: it is so
 * already. */
static gboolean set_field(RkMerge *merge, RkEntity entity, gpointer record, gboolean fresh,
	guint field, RkValue theirs, const char *where)
{
	const RkField *info = &rk_entities[entity].fields[field];
	g_autofree char *fitting = NULL;

	if (info->flags & RK_FIELD_UNIQUE) {
		fitting = unique_value(
			merge, entity, field, theirs.text, *(const RkId *)record, where);
		theirs = RK_VALUE_TEXT(fitting);
	}
	if (rk_value_equal(info, rk_record_get(entity, record, field), theirs))
		return FALSE;
	if (!fresh) {
		rk_plan_change(merge->plan, entity, record, field, theirs);
		change_last(merge->plan)->where = where;
	}
	if (fitting)
		name_give(merge, entity, field, record, fitting);
	else
		rk_record_set(entity, record, field, theirs);
	return TRUE;
}

static void merge_known(RkMerge *merge, RkEntity entity, gpointer ours, gboolean fresh,
	const void *theirs, const char *where)
{
	guint kept = merge->kept->len;
	gboolean changed = FALSE;
	RkId id = *(const RkId *)ours;

	for (guint i = 0; entity != RK_E_DELIVERY && i < rk_entities[entity].n_fields; i++) {
		const RkField *field = &rk_entities[entity].fields[i];
		RkValue mine = rk_record_get(entity, ours, i);
		RkValue other = rk_record_get(entity, theirs, i);
		if (!other.set || rk_value_equal(field, mine, other))
			continue;
		if ((field->flags & RK_FIELD_UNIQUE) && mine.set &&
			was_renamed(merge, entity, i, id, mine.text, other.text))
			continue;
		if (!mine.set || merge->theirs)
			changed |= set_field(merge, entity, ours, fresh, i, other, where);
		else
			list_kept(merge, merge->kept, entity, id, i, mine, other, where);
	}
	gboolean differs = merge->kept->len > kept;
	merge->changed += changed;
	merge->kept_records += differs;
	merge->unchanged += !changed && !differs;
}

/* Takes the record. */
static void merge_new(RkMerge *merge, RkEntity entity, gpointer record, const char *where)
{
	for (guint i = 0; i < rk_entities[entity].n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (!value.set || !(rk_entities[entity].fields[i].flags & RK_FIELD_UNIQUE))
			continue;
		g_autofree char *fitting =
			unique_value(merge, entity, i, value.text, *(const RkId *)record, where);
		name_give(merge, entity, i, record, fitting);
	}
	if (!merge->fresh[entity])
		merge->fresh[entity] = g_hash_table_new(g_int64_hash, g_int64_equal);
	g_hash_table_add(merge->fresh[entity], record);
	rk_plan_insert(merge->plan, entity, record);
	change_last(merge->plan)->where = where;
	merge->added++;
}

/* Takes the record. */
static void merge_record(RkMerge *merge, RkEntity entity, gpointer theirs, const char *where)
{
	gboolean fresh;
	gpointer ours = find(merge, entity, *(const RkId *)theirs, &fresh);

	if (!ours) {
		merge_new(merge, entity, theirs, where);
		return;
	}
	merge_known(merge, entity, ours, fresh, theirs, where);
	rk_record_free(entity, theirs);
}

/* --- order --- */

/* Index of the REF of a table to itself, -1 when there is none (no table has two). */
static int self_ref(RkEntity entity)
{
	for (guint i = 0; i < rk_entities[entity].n_fields; i++)
		if (rk_entities[entity].fields[i].type == RK_TYPE_REF &&
			rk_entities[entity].fields[i].target == entity)
			return (int)i;
	return -1;
}

/* Merges what the record refers to among those left, and behind that the record itself. */
static void merge_chain(
	RkMerge *merge, RkEntity entity, GHashTable *left, gpointer record, const char *where)
{
	g_autoptr(GPtrArray) chain = g_ptr_array_new();
	guint self = (guint)self_ref(entity);

	while (record && g_hash_table_remove(left, record)) {
		RkId up = rk_record_get(entity, record, self).number;
		g_ptr_array_add(chain, record);
		record = g_hash_table_lookup(left, &up);
	}
	while (chain->len > 0)
		merge_record(merge, entity, g_ptr_array_steal_index(chain, chain->len - 1), where);
}

static gpointer up_of(const RkMerge *merge, RkEntity entity, gconstpointer record)
{
	RkId up = rk_record_get(entity, record, (guint)self_ref(entity)).number;

	return up ? find(merge, entity, up, NULL) : NULL;
}

/* One of the records that is part of itself, NULL when none is. A walk upwards ends where one came
 * by before, so that each is passed once. */
static gpointer ring_find(const RkMerge *merge, RkEntity entity, GPtrArray *records)
{
	g_autoptr(GHashTable) walks = g_hash_table_new(NULL, NULL); /* record → the walk's first */

	for (guint i = 0; i < records->len; i++) {
		gpointer first = records->pdata[i], at = first, walk = NULL;
		for (; at && !(walk = g_hash_table_lookup(walks, at));
			at = up_of(merge, entity, at))
			g_hash_table_insert(walks, at, first);
		if (!at || walk != first)
			continue;
		gpointer ring = at;
		do { /* round it: one that was there before is nothing that these rows do */
			if (g_ptr_array_find(records, at, NULL))
				return at;
			at = up_of(merge, entity, at);
		} while (at != ring);
	}
	return NULL;
}

/* A table that refers to itself: what is referred to comes first, and nothing may lead back. */
static void merge_tree(RkMerge *merge, RkEntity entity, RkRows *incoming, const char *where)
{
	GHashTable *left = incoming->by_id[entity];
	g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(RkId));
	g_autoptr(GPtrArray) merged = g_ptr_array_new();

	for (guint i = 0; i < incoming->rows[entity]->len; i++)
		g_array_append_vals(ids, incoming->rows[entity]->pdata[i], 1);
	for (guint i = 0; i < ids->len; i++)
		merge_chain(merge, entity, left,
			g_hash_table_lookup(left, &g_array_index(ids, RkId, i)), where);
	for (guint i = 0; i < ids->len; i++)
		g_ptr_array_add(merged, find(merge, entity, g_array_index(ids, RkId, i), NULL));
	gpointer ring = ring_find(merge, entity, merged);
	guint self = (guint)self_ref(entity);
	if (ring)
		list_kept(merge, merge->clashes, entity, *(const RkId *)ring, self, RK_VALUE_NONE,
			rk_record_get(entity, ring, self), where);
}

void rk_merge_add(RkMerge *merge, RkRows *incoming, const char *where)
{
	for (int e = 0; e < RK_E_N; e++) {
		GPtrArray *records = incoming->rows[e];
		if (self_ref(e) >= 0)
			merge_tree(merge, e, incoming, where);
		else
			for (guint i = 0; i < records->len; i++)
				merge_record(merge, e, records->pdata[i], where);
		g_ptr_array_set_size(records, 0);
		g_clear_pointer(&incoming->by_id[e], g_hash_table_unref);
	}
	rk_rows_free(incoming);
}
