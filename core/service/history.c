/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The step log for people: pages of steps, and what one of them changed, field by field.
 */
#include "base/label.h"
#include "db/row.h"
#include "db/session.h"
#include "service/apply.h"
#include "service/store_private.h"
#include "store/step_log.h"

/* Longer details are cut: an import of 10 000 rows is not read line by line. */
#define DETAILS_MAX 2000
#define TEXT_CHARS 120

GPtrArray *rk_history(RkStore *store, RkId meeting, RkEntity entity, RkId record, RkId before,
	guint limit, GError **error)
{
	RkLogFilter filter = { .meeting = meeting,
		.entity = entity,
		.record = record,
		.before = before,
		.limit = limit };

	return rk_log_page(store->db, &filter, error);
}

typedef struct Details {
	RkStore *store;
	RkLang lang;
	GPtrArray *lines;
	guint left_out;
} Details;

/* The text by which people know a record: its first required text, else its first text. */
static RkValue name_of(RkEntity entity, const RkValue *values)
{
	const RkEntityInfo *info = &rk_entities[entity];
	RkValue first = RK_VALUE_NONE;

	for (guint i = 0; i < info->n_fields; i++) {
		const RkField *field = &info->fields[i];
		if (field->type != RK_TYPE_TEXT || !values[i].set ||
			(field->flags & RK_FIELD_HIDDEN))
			continue;
		if (field->flags & RK_FIELD_REQUIRED)
			return values[i];
		if (!first.set)
			first = values[i];
	}
	return first;
}

static char *record_name(RkEntity entity, const void *record)
{
	const RkEntityInfo *info = &rk_entities[entity];
	g_autofree RkValue *values = g_new0(RkValue, info->n_fields);

	for (guint i = 0; i < info->n_fields; i++)
		values[i] = rk_record_get(entity, record, i);
	RkValue name = name_of(entity, values);
	return g_strdup(name.set ? name.text : NULL);
}

static char *target_name(const Details *details, const RkField *field, RkId id)
{
	gpointer record = rk_row_get(details->store->db, field->target, id, NULL);

	if (!record)
		return g_strdup("?");
	char *name = record_name(field->target, record);
	rk_record_free(field->target, record);
	return name ? name : g_strdup("?");
}

static char *brief(const char *text)
{
	if (g_utf8_strlen(text, -1) <= TEXT_CHARS)
		return g_strdup(text);
	g_autofree char *cut = g_utf8_substring(text, 0, TEXT_CHARS);
	return g_strconcat(cut, "…", NULL);
}

static char *value_shown(const Details *details, const RkField *field, RkValue value)
{
	if (!value.set)
		return g_strdup("–");
	switch (field->type) {
	case RK_TYPE_ENUM:
		return g_strdup(rk_enum_label(field->words, (int)value.number, details->lang));
	case RK_TYPE_BOOL:
		return g_strdup(rk_tr(details->lang, N_("yes")));
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		return target_name(details, field, value.number);
	case RK_TYPE_TEXT:
	case RK_TYPE_LINES:
		return brief(value.text);
	default:
		return rk_value_text(field, value);
	}
}

static void add_field(Details *details, const RkRowChange *change, guint index)
{
	const RkField *field = &rk_entities[change->entity].fields[index];
	g_autofree char *old = value_shown(details, field, change->old[index]);
	g_autofree char *new = value_shown(details, field, change->new[index]);

	g_ptr_array_add(
		details->lines, g_strdup_printf("%s · %s: %s → %s",
					rk_tr(details->lang, rk_entities[change->entity].label),
					rk_tr(details->lang, field->label), old, new));
}

static void add_whole(Details *details, const RkRowChange *change)
{
	gboolean fresh = change->kind == RK_CHANGE_INSERT;
	RkValue name = name_of(change->entity, fresh ? change->new : change->old);
	g_autofree char *text = brief(name.set ? name.text : "");

	g_ptr_array_add(
		details->lines, g_strdup_printf("%s · %s%s%s",
					rk_tr(details->lang, rk_entities[change->entity].label),
					rk_tr(details->lang, fresh ? N_("added") : N_("deleted")),
					*text ? ": " : "", text));
}

static void add_change(const RkRowChange *change, gpointer data)
{
	Details *details = data;

	if (details->lines->len >= DETAILS_MAX) {
		details->left_out++;
	} else if (change->kind != RK_CHANGE_SET) {
		add_whole(details, change);
	} else {
		for (guint i = 0; i < change->n_fields; i++)
			if (change->touched[i])
				add_field(details, change, i);
	}
}

GPtrArray *rk_step_details(RkStore *store, RkId step, GError **error)
{
	g_autoptr(GBytes) changes = rk_log_changes(store->db, step, error);
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
	Details details = { .store = store, .lang = rk_store_context(store)->lang, .lines = lines };

	if (!changes || !rk_changes_each(store->db, changes, add_change, &details, error))
		return NULL;
	if (details.left_out > 0)
		g_ptr_array_add(lines, g_strdup_printf("… (+%u)", details.left_out));
	return g_steal_pointer(&lines);
}
