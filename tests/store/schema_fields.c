/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing SQL from the field lists. Every reference has an index (deleting what it points to asks
 * for it); one that may be unset has a partial index, so that unset ones cost nothing.
 */
#include "schema_fields.h"

#define DATE_GLOB "[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]"
#define TIME_GLOB "[0-2][0-9]:[0-5][0-9]"

static const char *sql_type(RkType type)
{
	return rk_type_is_text(type) || type == RK_TYPE_ENUM ? "TEXT" : "INTEGER";
}

static char *check_words(const RkField *field)
{
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "CHECK (\"%s\" IN (", field->name);
	for (guint i = 0; i < field->words->n; i++)
		g_string_append_printf(out, "%s'%s'", i ? ", " : "", field->words->entries[i].word);
	g_string_append(out, "))");
	return g_string_free(out, FALSE);
}

char *schema_check(const RkField *field)
{
	switch (field->type) {
	case RK_TYPE_ENUM:
		return check_words(field);
	case RK_TYPE_BOOL:
		return g_strdup_printf("CHECK (\"%s\" IN (0, 1))", field->name);
	case RK_TYPE_DATE:
		return g_strdup_printf("CHECK (\"%s\" GLOB '" DATE_GLOB "')", field->name);
	case RK_TYPE_TIME:
		return g_strdup_printf("CHECK (\"%s\" GLOB '" TIME_GLOB "')", field->name);
	case RK_TYPE_LOCAL_TIME:
		return g_strdup_printf(
			"CHECK (\"%s\" GLOB '" DATE_GLOB "T" TIME_GLOB "')", field->name);
	default:
		return g_strdup("");
	}
}

static char *column(const RkField *field)
{
	g_autofree char *check = schema_check(field);
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "\"%s\" %s", field->name, sql_type(field->type));
	if (field->flags & RK_FIELD_REQUIRED)
		g_string_append(out, " NOT NULL");
	if (field->type == RK_TYPE_BOOL)
		g_string_append(out, " NOT NULL DEFAULT 0");
	if (field->flags & RK_FIELD_UNIQUE)
		g_string_append(out, " UNIQUE");
	if (*check)
		g_string_append_printf(out, " %s", check);
	if (field->type == RK_TYPE_REF)
		g_string_append_printf(out, " REFERENCES \"%s\" DEFERRABLE INITIALLY DEFERRED",
			rk_entities[field->target].table);
	return g_string_free(out, FALSE);
}

static void add_table(GString *out, const RkEntityInfo *info)
{
	g_string_append_printf(out,
		"CREATE TABLE \"%s\" (\n\t\"id\" INTEGER PRIMARY KEY CHECK (\"id\" > 0)",
		info->table);
	for (guint i = 0; i < info->n_fields; i++) {
		g_autofree char *text = column(&info->fields[i]);
		g_string_append_printf(out, ",\n\t%s", text);
	}
	g_string_append(out, "\n) STRICT;\n");
}

static void add_index(GString *out, const RkEntityInfo *info, guint index)
{
	const RkField *field = &info->fields[index];

	if (field->type != RK_TYPE_REF && field->type != RK_TYPE_LINK)
		return;
	g_string_append_printf(out, "CREATE INDEX \"%s_%s\" ON \"%s\" (\"%s\"", info->table,
		field->name, info->table, field->name);
	if ((int)index == info->owner && info->order >= 0)
		g_string_append_printf(out, ", \"%s\"", info->fields[info->order].name);
	g_string_append(out, ")");
	if (!(field->flags & RK_FIELD_REQUIRED))
		g_string_append_printf(out, " WHERE \"%s\" IS NOT NULL", field->name);
	g_string_append(out, ";\n");
}

static char *search_fields(const RkEntityInfo *info)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < info->n_fields; i++)
		if (info->fields[i].flags & RK_FIELD_SEARCH)
			g_string_append_printf(
				out, "%s\"%s\"", out->len ? ", " : "", info->fields[i].name);
	return g_string_free(out, FALSE);
}

static void add_trigger(GString *out, const char *table, const char *name, const char *event,
	const char *row, int known)
{
	g_string_append_printf(out,
		"CREATE TRIGGER \"%s_search_%s\" AFTER %s ON \"%s\" BEGIN\n"
		"\tINSERT OR IGNORE INTO search_queue VALUES ('%s', %s.id, %d);\nEND;\n",
		table, name, event, table, table, row, known);
}

static void add_triggers(GString *out, const RkEntityInfo *info)
{
	g_autofree char *fields = search_fields(info);
	g_autofree char *update = g_strdup_printf("UPDATE OF %s", fields);

	if (!*fields)
		return;
	add_trigger(out, info->table, "insert", "INSERT", "new", 0);
	add_trigger(out, info->table, "update", update, "new", 1);
	add_trigger(out, info->table, "delete", "DELETE", "old", 1);
}

char *schema_from_fields(void)
{
	GString *out = g_string_new(NULL);

	for (int e = 0; e < RK_E_N; e++) {
		add_table(out, &rk_entities[e]);
		for (guint i = 0; i < rk_entities[e].n_fields; i++)
			add_index(out, &rk_entities[e], i);
		g_string_append_c(out, '\n');
	}
	for (int e = 0; e < RK_E_N; e++)
		add_triggers(out, &rk_entities[e]);
	return g_string_free(out, FALSE);
}

char *schema_column_add(RkEntity entity, guint field)
{
	const RkEntityInfo *info = &rk_entities[entity];
	g_autofree char *text = column(&info->fields[field]);
	GString *out = g_string_new(NULL);

	g_string_append_printf(out, "ALTER TABLE \"%s\" ADD COLUMN %s;\n", info->table, text);
	add_index(out, info, field);
	return g_string_free(out, FALSE);
}
