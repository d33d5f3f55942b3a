/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See merge_rule.h. Invariant: after the plan no REF or LINK names the record that went, and no
 * chain of parents leads back to where it began.
 */
#include "domain/register/merge_rule.h"
#include "domain/names/match_words.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

typedef struct Joining {
	const RkContext *context;
	const RkDirectory *directory;
	const RkRows *uses;
	RkEntity entity;
	const void *kept, *gone; /* records */
	RkId kept_id, gone_id;
	RkPlan *plan;
	guint moved;
} Joining;

static gboolean points_to(const RkField *field, RkEntity entity)
{
	return (field->type == RK_TYPE_REF || field->type == RK_TYPE_LINK) &&
	       field->target == entity;
}

/* --- lists --- */

static void line_add(GString *all, const char *line)
{
	g_auto(GStrv) known = g_strsplit(all->str, "\n", -1);

	if (line && *line && !g_strv_contains((const char *const *)known, line))
		g_string_append_printf(all, "%s%s", all->len ? "\n" : "", line);
}

static void lines_add(GString *all, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);

	for (char **line = lines; *line; line++)
		line_add(all, *line);
}

/* --- what points to the one that goes --- */

/* TRUE if some record may hang on this one: then it is never dropped as a double. */
static gboolean is_owned_by_none(RkEntity entity)
{
	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rk_entities[e].n_fields; i++)
			if (points_to(&rk_entities[e].fields[i], entity))
				return FALSE;
	return TRUE;
}

/* What the field will hold. */
static RkValue will_be(const Joining *join, const RkField *field, RkValue value)
{
	return points_to(field, join->entity) && value.number == join->gone_id
		       ? RK_VALUE_ID(join->kept_id)
		       : value;
}

/* TRUE if a field of the row names the one that goes. */
static gboolean moves(const Joining *join, RkEntity entity, const void *record)
{
	for (guint i = 0; i < rk_entities[entity].n_fields; i++)
		if (points_to(&rk_entities[entity].fields[i], join->entity) &&
			rk_record_get(entity, record, i).number == join->gone_id)
			return TRUE;
	return FALSE;
}

static gboolean same_but_place(
	const Joining *join, RkEntity entity, const void *one, const void *other)
{
	const RkEntityInfo *info = &rk_entities[entity];

	for (guint i = 0; i < info->n_fields; i++) {
		const RkField *field = &info->fields[i];
		RkValue a = will_be(join, field, rk_record_get(entity, one, i));
		RkValue b = will_be(join, field, rk_record_get(entity, other, i));
		if ((int)i != info->order && !rk_value_equal(field, a, b))
			return FALSE;
	}
	return TRUE;
}

/* TRUE if an earlier row of the set will say the same. */
static gboolean is_double(const Joining *join, RkEntity entity, guint at)
{
	const GPtrArray *rows = join->uses->rows[entity];

	for (guint i = 0; i < rows->len; i++) {
		const void *other = rows->pdata[i];
		if (i != at && (i < at || !moves(join, entity, other)) &&
			same_but_place(join, entity, other, rows->pdata[at]))
			return TRUE;
	}
	return FALSE;
}

static gboolean is_either(const Joining *join, RkEntity entity, const void *record)
{
	RkId id = *(const RkId *)record;

	return entity == join->entity && (id == join->kept_id || id == join->gone_id);
}

static void move_row(Joining *join, RkEntity entity, guint at)
{
	const RkEntityInfo *info = &rk_entities[entity];
	const void *record = join->uses->rows[entity]->pdata[at];

	if (is_either(join, entity, record) || !moves(join, entity, record))
		return;
	join->moved++;
	if (is_owned_by_none(entity) && is_double(join, entity, at)) {
		rk_plan_delete(join->plan, entity, record);
		return;
	}
	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		rk_plan_change(
			join->plan, entity, record, i, will_be(join, &info->fields[i], value));
	}
}

static void move_all(Joining *join)
{
	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < join->uses->rows[e]->len; i++)
			move_row(join, e, i);
}

/* --- the fields of the one that stays --- */

gboolean rk_merge_asks(RkEntity entity, const void *kept, const void *gone, guint index)
{
	const RkField *field = &rk_entities[entity].fields[index];
	RkValue mine = rk_record_get(entity, kept, index);
	RkValue other = rk_record_get(entity, gone, index);

	if (field->flags & (RK_FIELD_HIDDEN | RK_FIELD_UNIQUE | RK_FIELD_OWNER | RK_FIELD_ORDER))
		return FALSE;
	return mine.set && other.set && !rk_value_equal(field, mine, other);
}

/* The way up from `from` through this field comes to the one that stays. */
static gboolean leads_back(const Joining *join, guint field, RkId from)
{
	RkId slow = from;

	for (guint steps = 0; from && steps < 1000; steps++) {
		if (from == join->kept_id)
			return TRUE;
		const void *up = rk_rows_find(join->directory, join->entity, from);
		from = up ? rk_record_get(join->entity, up, field).number : 0;
		if (from == slow)
			return FALSE;
	}
	return FALSE;
}

/* A REF of the register to itself: the one that stays must not end up above or below itself. The
 * children of the one that goes become its own, so a way up through that one leads back too. */
static RkValue parent_value(const Joining *join, guint field, RkValue value)
{
	RkId other = rk_record_get(join->entity, join->gone, field).number;
	RkId up = value.number;

	for (guint steps = 0; up && steps < 1000; steps++) {
		if (up == join->gone_id) {
			value = RK_VALUE_ID(other);
			break;
		}
		const void *row = rk_rows_find(join->directory, join->entity, up);
		up = row ? rk_record_get(join->entity, row, field).number : 0;
	}
	return value.number == join->gone_id || leads_back(join, field, value.number)
		       ? RK_VALUE_NONE
		       : value;
}

static RkMergeTake take_of(const RkField *field, RkMergeTake wanted, RkValue mine, RkValue other)
{
	if (wanted == RK_TAKE_DEFAULT)
		wanted = !mine.set                                   ? RK_TAKE_GONE
			 : field->type == RK_TYPE_LINES && other.set ? RK_TAKE_BOTH
								     : RK_TAKE_KEPT;
	return wanted == RK_TAKE_BOTH && field->type != RK_TYPE_LINES ? RK_TAKE_KEPT : wanted;
}

static void take_field(Joining *join, guint index, RkMergeTake wanted)
{
	const RkField *field = &rk_entities[join->entity].fields[index];
	RkValue mine = rk_record_get(join->entity, join->kept, index);
	RkValue other = rk_record_get(join->entity, join->gone, index);
	RkMergeTake take = take_of(field, wanted, mine, other);
	g_autoptr(GString) both = g_string_new(NULL);
	RkValue value = take == RK_TAKE_GONE ? other : mine;

	if (field->flags & (RK_FIELD_HIDDEN | RK_FIELD_UNIQUE | RK_FIELD_OWNER))
		return;
	if (take == RK_TAKE_BOTH) {
		lines_add(both, mine.text);
		lines_add(both, other.text);
		value = RK_VALUE_TEXT(both->str);
	}
	if (points_to(field, join->entity))
		value = parent_value(join, index, value);
	if (value.set || !(field->flags & RK_FIELD_REQUIRED))
		rk_plan_change(join->plan, join->entity, join->kept, index, value);
}

/* What the plan does to a field of the one that stays; NULL: nothing. Before rows are moved nothing
 * else is in the plan. */
static RkChange *planned(const Joining *join, int field)
{
	for (guint i = 0; i < join->plan->changes->len; i++) {
		RkChange *change = join->plan->changes->pdata[i];
		if ((int)change->field == field)
			return change;
	}
	return NULL;
}

/* The content a text field of the one that stays will have. Borrowed. */
static const char *planned_text(const Joining *join, int field)
{
	const RkChange *change = planned(join, field);

	return change ? change->new.text
		      : rk_record_get(join->entity, join->kept, (guint)field).text;
}

static void set_lines(Joining *join, int field, const GString *lines)
{
	g_ptr_array_remove(join->plan->changes, planned(join, field));
	rk_plan_change(join->plan, join->entity, join->kept, (guint)field,
		lines->len ? RK_VALUE_TEXT(lines->str) : RK_VALUE_NONE);
}

/* Every name that the two had and the one that stays no longer has. */
static void keep_names(Joining *join)
{
	static const char *const names[] = { "name", "short_name" };
	int former = rk_field_find(join->entity, "former_names");
	g_autoptr(GString) all = g_string_new(NULL);

	if (former < 0)
		return;
	lines_add(all, planned_text(join, former));
	for (guint i = 0; i < RK_LEN(names); i++) {
		int field = rk_field_find(join->entity, names[i]);
		const char *now = planned_text(join, field);
		const char *had[] = { rk_record_get(join->entity, join->kept, (guint)field).text,
			rk_record_get(join->entity, join->gone, (guint)field).text };
		for (guint j = 0; j < RK_LEN(had); j++)
			if (g_strcmp0(had[j], now) != 0 &&
				g_strcmp0(had[j], planned_text(join, rk_field_find(join->entity,
									     "name"))) != 0)
				line_add(all, had[j]);
	}
	set_lines(join, former, all);
}

static void keep_handles(Joining *join)
{
	int handle = rk_field_find(join->entity, "handle");
	int former = rk_field_find(join->entity, "former_handles");
	g_autoptr(GString) all = g_string_new(NULL);

	if (handle < 0 || former < 0)
		return;
	lines_add(all, rk_record_get(join->entity, join->kept, (guint)former).text);
	line_add(all, rk_record_get(join->entity, join->gone, (guint)handle).text);
	lines_add(all, rk_record_get(join->entity, join->gone, (guint)former).text);
	set_lines(join, former, all);
}

/* --- the plan --- */

RkPlan *rk_register_plan_merge(const RkContext *context, const RkDirectory *directory,
	const RkRows *uses, RkEntity entity, RkId kept, RkId gone, const RkMergeTake *takes,
	GError **error)
{
	Joining join = { .context = context,
		.directory = directory,
		.uses = uses,
		.entity = entity,
		.kept = rk_rows_find(directory, entity, kept),
		.gone = rk_rows_find(directory, entity, gone),
		.kept_id = kept,
		.gone_id = gone };

	if (!join.kept || !join.gone) {
		rk_error_about(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no such %s"),
			rk_entities[entity].label);
		return NULL;
	}
	if (kept == gone || rk_field_find(entity, "former_handles") < 0) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, NULL,
			N_("two different records of a register are needed"));
		return NULL;
	}
	join.plan = rk_plan_new(0, rk_say(context, N_("%s is now %s")),
		rk_record_known_as(entity, join.gone), rk_record_known_as(entity, join.kept));
	for (guint i = 0; i < rk_entities[entity].n_fields; i++)
		take_field(&join, i, takes ? takes[i] : RK_TAKE_DEFAULT);
	keep_names(&join);
	keep_handles(&join);
	move_all(&join);
	rk_plan_delete(join.plan, entity, join.gone);
	rk_plan_note(join.plan,
		g_strdup_printf(rk_say(context, N_("references moved: %u")), join.moved));
	rk_plan_focus(join.plan, entity, kept);
	return join.plan;
}

char *rk_uses_text(const RkContext *context, const RkRows *uses, RkEntity entity, RkId id, guint *n)
{
	g_autoptr(GString) text = g_string_new(NULL);
	guint all = 0;

	for (int e = 0; e < RK_E_N; e++) {
		guint count = 0;
		for (guint i = 0; i < uses->rows[e]->len; i++) {
			gboolean points = FALSE;
			for (guint f = 0; f < rk_entities[e].n_fields; f++)
				points |= rk_entities[e].fields[f].type == RK_TYPE_REF &&
					  (int)f != rk_entities[e].owner &&
					  points_to(&rk_entities[e].fields[f], entity) &&
					  rk_record_get(e, uses->rows[e]->pdata[i], f).number == id;
			count += points;
		}
		if (count)
			g_string_append_printf(text, "%s%s %u", text->len ? ", " : "",
				rk_say(context, rk_entities[e].label), count);
		all += count;
	}
	if (n)
		*n = all;
	return all ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

/* --- twins --- */

typedef struct Sought {
	GHashTable *seen; /* key → id of the first that has it */
	GHashTable *pairs;
	GArray *out;
	RkEntity entity;
} Sought;

static void pair_add(Sought *sought, RkId one, RkId other, const char *why)
{
	RkTwins twins = { MIN(one, other), MAX(one, other), why };
	char *key =
		g_strdup_printf("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT, twins.kept, twins.gone);

	if (one != other && g_hash_table_add(sought->pairs, key))
		g_array_append_val(sought->out, twins);
}

static void seek(Sought *sought, const char *sort, char *taken, RkId id, const char *why)
{
	g_autofree char *text = taken;
	char *key = g_strconcat(sort, text, NULL);
	RkId *first = text && *text ? g_hash_table_lookup(sought->seen, key) : NULL;

	if (first) {
		pair_add(sought, *first, id, why);
		g_free(key);
	} else if (text && *text) {
		g_hash_table_insert(sought->seen, key, g_memdup2(&id, sizeof id));
	} else {
		g_free(key);
	}
}

static const char *text_of(RkEntity entity, const void *record, const char *name)
{
	int field = rk_field_find(entity, name);

	return field < 0 ? NULL : rk_record_get(entity, record, (guint)field).text;
}

static void seek_names(Sought *sought, const void *record, RkId id)
{
	const char *name = text_of(sought->entity, record, "name");
	const char *brief = text_of(sought->entity, record, "short_name");
	const char *title = text_of(sought->entity, record, "title");
	g_autofree char *a = name ? rk_match_normal(name) : NULL;
	g_autofree char *b = brief ? rk_match_normal(brief) : NULL;

	seek(sought, "n ", g_strdup(a), id, N_("same name"));
	if (b && g_strcmp0(a, b) != 0)
		seek(sought, "n ", g_strdup(b), id, N_("same name"));
	if (title && sought->entity != RK_E_INSTITUTION)
		seek(sought, "t ", rk_text_fold(title), id, N_("same title"));
}

/* "kanim-tarakan-2" was made because "kanim-tarakan" was taken. */
static void seek_handle(Sought *sought, const RkDirectory *directory, const void *record, RkId id)
{
	const char *handle = text_of(sought->entity, record, "handle");
	const char *dash = handle ? strrchr(handle, '-') : NULL;
	guint64 n = dash ? g_ascii_strtoull(dash + 1, NULL, 10) : 0;

	if (!dash || n < 2 || n > 9 || strlen(dash) != 2 || sought->entity == RK_E_REFERENCE)
		return;
	g_autofree char *stem = g_strndup(handle, (gsize)(dash - handle));
	for (guint i = 0; i < directory->rows[sought->entity]->len; i++) {
		const void *other = directory->rows[sought->entity]->pdata[i];
		if (g_strcmp0(text_of(sought->entity, other, "handle"), stem) == 0)
			pair_add(sought, *(const RkId *)other, id, N_("same handle with a number"));
	}
}

static void seek_mail(Sought *sought, const void *record, RkId id)
{
	const char *mail = text_of(sought->entity, record, "email");

	if (mail)
		seek(sought, "@ ", g_utf8_casefold(mail, -1), id, N_("same e-mail"));
}

static void seek_number(Sought *sought, const void *record, RkId id)
{
	const RkReference *reference = record;

	if (sought->entity != RK_E_REFERENCE || !reference->number)
		return;
	g_autofree char *text =
		g_strdup_printf("%s %s %d", reference->abbreviation ? reference->abbreviation : "",
			reference->number, (int)reference->year.value);
	seek(sought, "r ", rk_text_fold(text), id, N_("same number"));
}

GArray *rk_twins_find(const RkDirectory *directory, RkEntity entity)
{
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	g_autoptr(GHashTable) pairs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Sought sought = { seen, pairs, g_array_new(FALSE, FALSE, sizeof(RkTwins)), entity };

	for (guint i = 0; i < directory->rows[entity]->len; i++) {
		const void *record = directory->rows[entity]->pdata[i];
		RkId id = *(const RkId *)record;
		seek_names(&sought, record, id);
		seek_mail(&sought, record, id);
		seek_number(&sought, record, id);
		seek_handle(&sought, directory, record, id);
	}
	return sought.out;
}

/* --- deleting --- */

/* The parts of a record (the members of a group) go with it. */
static void delete_owned(RkPlan *plan, const RkRows *rows, RkEntity entity, RkId id)
{
	for (int e = 0; e < RK_E_N; e++) {
		int owner = rk_entities[e].owner;
		if (owner < 0 || rk_entities[e].fields[owner].target != entity)
			continue;
		for (guint i = 0; i < rows->rows[e]->len; i++) {
			const void *part = g_ptr_array_index(rows->rows[e], i);
			if (rk_record_get(e, part, (guint)owner).number == id)
				rk_plan_delete(plan, e, part);
		}
	}
}

RkPlan *rk_record_plan_delete(
	const RkContext *context, const RkRows *rows, RkEntity entity, RkId id, GError **error)
{
	const void *record = rk_rows_find(rows, entity, id);

	if (!record) {
		rk_error_about(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no such %s"),
			rk_entities[entity].label);
		return NULL;
	}
	const char *name = rk_record_known_as(entity, record);
	g_autofree char *use = rk_uses_text(context, rows, entity, id, NULL);
	if (use) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, NULL, N_("%s is still used (%s)"),
			name ? name : "", use);
		return NULL;
	}
	RkPlan *plan = rk_plan_new(0, rk_say(context, N_("deleted: %s")), name ? name : "");
	delete_owned(plan, rows, entity, id);
	rk_plan_delete(plan, entity, record);
	return plan;
}
