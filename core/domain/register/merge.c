/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The merge rules of merge.h. Invariant: `now` is always what the database will hold of these ids
 * once the plan so far is applied, so that a second file that brings the same record meets it.
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

RkMerge *rk_merge_new(const RkContext *context, const RkRows *existing, gboolean theirs,
	RkHolderFunc taken, gpointer data)
{
	RkMerge *merge = g_new0(RkMerge, 1);

	merge->context = context;
	merge->theirs = theirs;
	merge->taken = taken;
	merge->data = data;
	merge->now = rk_rows_copy(existing);
	merge->names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	merge->plan = rk_plan_new(0, "%s", rk_tr(context->lang, N_("Import")));
	merge->kept = g_ptr_array_new_with_free_func(kept_free);
	merge->clashes = g_ptr_array_new_with_free_func(kept_free);
	return merge;
}

void rk_merge_free(RkMerge *merge)
{
	if (!merge)
		return;
	rk_rows_free(merge->now);
	g_hash_table_unref(merge->names);
	rk_plan_free(merge->plan);
	g_ptr_array_unref(merge->kept);
	g_ptr_array_unref(merge->clashes);
	g_free(merge);
}

/* --- unique names --- */

static char *name_key(RkEntity entity, guint field, const char *value)
{
	return g_strdup_printf("%d %u %s", entity, field, value);
}

/* Who holds it, be it a row that this merge gives out. */
static RkId holder(RkMerge *merge, RkEntity entity, guint field, const char *value)
{
	g_autofree char *key = name_key(entity, field, value);
	const RkId *given = g_hash_table_lookup(merge->names, key);

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

/* The content that a record may have in a UNIQUE field: its own, or with "-2", "-3", …; remembers
 * it as taken. Caller frees. */
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
	g_hash_table_replace(
		merge->names, name_key(entity, field, fitting), g_memdup2(&id, sizeof id));
	return fitting;
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

static void set_field(RkMerge *merge, RkEntity entity, gpointer record, guint field, RkValue theirs,
	const char *where)
{
	RkId id = *(const RkId *)record;
	g_autofree char *fitting = NULL;

	if (rk_entities[entity].fields[field].flags & RK_FIELD_UNIQUE) {
		fitting = unique_value(merge, entity, field, theirs.text, id, where);
		theirs = RK_VALUE_TEXT(fitting);
	}
	guint before = merge->plan->changes->len;
	rk_plan_change(merge->plan, entity, record, field, theirs);
	if (merge->plan->changes->len > before) {
		RkChange *change = g_ptr_array_index(merge->plan->changes, before);
		change->where = g_strdup(where);
	}
	rk_record_set(entity, record, field, theirs);
}

static void merge_known(
	RkMerge *merge, RkEntity entity, gpointer ours, const void *theirs, const char *where)
{
	guint kept = merge->kept->len, changes = merge->plan->changes->len;
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
			set_field(merge, entity, ours, i, other, where);
		else
			list_kept(merge, merge->kept, entity, id, i, mine, other, where);
	}
	gboolean changed = merge->plan->changes->len > changes;
	gboolean differs = merge->kept->len > kept;
	merge->changed += changed;
	merge->kept_records += differs;
	merge->unchanged += !changed && !differs;
}

static void merge_new(RkMerge *merge, RkEntity entity, const void *theirs, const char *where)
{
	gpointer record = rk_record_copy(entity, theirs);

	for (guint i = 0; i < rk_entities[entity].n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (!value.set || !(rk_entities[entity].fields[i].flags & RK_FIELD_UNIQUE))
			continue;
		g_autofree char *fitting =
			unique_value(merge, entity, i, value.text, *(RkId *)record, where);
		rk_record_set(entity, record, i, RK_VALUE_TEXT(fitting));
	}
	rk_rows_add(merge->now, entity, rk_record_copy(entity, record));
	rk_plan_insert(merge->plan, entity, record);
	RkChange *change = g_ptr_array_index(merge->plan->changes, merge->plan->changes->len - 1);
	change->where = g_strdup(where);
	merge->added++;
}

static void merge_record(RkMerge *merge, RkEntity entity, const void *theirs, const char *where)
{
	gpointer ours = rk_rows_find(merge->now, entity, *(const RkId *)theirs);

	if (ours)
		merge_known(merge, entity, ours, theirs, where);
	else
		merge_new(merge, entity, theirs, where);
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

/* What the record refers to inside its own table among the incoming ones, NULL at the end. */
static gpointer next_up(const RkRows *rows, RkEntity entity, gpointer record, int self)
{
	if (self < 0)
		return NULL;
	RkId up = rk_record_get(entity, record, (guint)self).number;
	return up ? rk_rows_find(rows, entity, up) : NULL;
}

void rk_merge_add(RkMerge *merge, const RkRows *incoming, const char *where)
{
	g_autoptr(GHashTable) done = g_hash_table_new(g_direct_hash, g_direct_equal);
	g_autoptr(GPtrArray) chain = g_ptr_array_new();

	for (int e = 0; e < RK_E_N; e++) {
		int self = self_ref(e);
		for (guint i = 0; i < incoming->rows[e]->len; i++) {
			gpointer record = incoming->rows[e]->pdata[i];
			for (; record && g_hash_table_add(done, record);
				record = next_up(incoming, e, record, self))
				g_ptr_array_add(chain, record);
			while (chain->len > 0)
				merge_record(merge, e,
					g_ptr_array_steal_index(chain, chain->len - 1), where);
		}
	}
}

/* TRUE if the way up from a record comes back to it. The tortoise and the hare, so that a ring that
 * does not hold the record ends the walk too. */
static gboolean is_ring(const RkRows *rows, RkEntity entity, gpointer record, int self)
{
	gpointer slow = record, fast = record;

	do {
		slow = next_up(rows, entity, slow, self);
		fast = next_up(rows, entity, fast, self);
		fast = fast ? next_up(rows, entity, fast, self) : NULL;
		if (fast == record)
			return TRUE;
	} while (fast && slow != fast);
	return FALSE;
}

gboolean rk_merge_cycle(
	const RkMerge *merge, const RkRows *incoming, RkEntity *entity, RkId *id, guint *field)
{
	for (int e = 0; e < RK_E_N; e++) {
		int self = self_ref(e);
		for (guint i = 0; self >= 0 && i < incoming->rows[e]->len; i++) {
			gpointer record =
				rk_rows_find(merge->now, e, *(RkId *)incoming->rows[e]->pdata[i]);
			if (!record || !is_ring(merge->now, e, record, self))
				continue;
			*entity = e;
			*id = *(RkId *)record;
			*field = (guint)self;
			return TRUE;
		}
	}
	return FALSE;
}
