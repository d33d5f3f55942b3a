/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The JSON Schema of the bundle, generated from the field lists: schemas/bundle.schema.json. What a
 * schema cannot say (references lead somewhere, dates exist) only the reader checks.
 */
#include "exchange/bundle.h"

#include <jansson.h>
#include <stdlib.h>

#define ID_PATTERN "^[0-7][0-9a-v]{12}$"

static json_t *schema_pattern(const char *pattern)
{
	return json_pack("{s:s, s:s}", "type", "string", "pattern", pattern);
}

static json_t *schema_words(const RkEnum *words)
{
	json_t *list = json_array();

	for (guint i = 0; i < words->n; i++)
		json_array_append_new(list, json_string(words->entries[i].word));
	return json_pack("{s:o}", "enum", list);
}

static json_t *schema_link(const RkField *field)
{
	json_t *schema = schema_pattern(ID_PATTERN);
	g_autofree char *comment = g_strdup_printf("id of %s%s", rk_entities[field->target].table,
		field->type == RK_TYPE_LINK ? "; may point nowhere" : "");

	json_object_set_new(schema, "$comment", json_string(comment));
	return schema;
}

static json_t *schema_field(const RkField *field)
{
	switch (field->type) {
	case RK_TYPE_INT:
		return json_pack("{s:s}", "type", "integer");
	case RK_TYPE_BOOL:
		return json_pack("{s:b}", "const", 1);
	case RK_TYPE_ENUM:
		return schema_words(field->words);
	case RK_TYPE_DATE:
		return schema_pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
	case RK_TYPE_TIME:
		return schema_pattern("^[0-9]{2}:[0-9]{2}$");
	case RK_TYPE_LOCAL_TIME:
		return schema_pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}$");
	case RK_TYPE_INSTANT:
		return schema_pattern(
			"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{3})?Z$");
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		return schema_link(field);
	default:
		return json_pack("{s:s, s:i}", "type", "string", "minLength", 1);
	}
}

static json_t *schema_entity(const RkEntityInfo *info)
{
	json_t *members = json_object(), *required = json_array();

	json_object_set_new(members, "id", schema_pattern(ID_PATTERN));
	json_array_append_new(required, json_string("id"));
	for (guint i = 0; i < info->n_fields; i++) {
		const RkField *field = &info->fields[i];
		json_t *schema = schema_field(field);
		json_object_set_new(schema, "title", json_string(field->label));
		json_object_set_new(members, field->name, schema);
		if (field->flags & RK_FIELD_REQUIRED)
			json_array_append_new(required, json_string(field->name));
	}
	return json_pack("{s:s, s:{s:s, s:o, s:o, s:b}}", "type", "array", "items", "type",
		"object", "properties", members, "required", required, "additionalProperties", 0);
}

char *rk_bundle_schema(void)
{
	json_t *members = json_object();

	json_object_set_new(members, "rakor", json_pack("{s:i}", "const", RK_BUNDLE_FORMAT));
	for (int e = 0; e < RK_E_N; e++)
		if (!(rk_entities[e].flags & RK_ENTITY_LOCAL))
			json_object_set_new(
				members, rk_entities[e].table, schema_entity(&rk_entities[e]));
	json_t *schema = json_pack("{s:s, s:s, s:s, s:o, s:[s], s:b}", "$schema",
		"https://json-schema.org/draft/2020-12/schema", "title", "rakor bundle", "type",
		"object", "properties", members, "required", "rakor", "additionalProperties", 0);
	char *dumped = json_dumps(schema, JSON_INDENT(1));
	char *text = g_strconcat(dumped, "\n", NULL);
	free(dumped);
	json_decref(schema);
	return text;
}
