/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bundle bytes to records. Strict: duplicate and unknown keys, wrong types, real numbers, unknown
 * words, bad dates, empty texts, missing required fields and doubled ids are faults, each with its
 * place. Invariant: a record is added to the rows only when it is without fault, and the bundle is
 * handed out only when all are.
 */
#include "base/error.h"
#include "base/id.h"
#include "base/text.h"
#include "exchange/bundle.h"
#include "exchange/bundle_problem.h"

#include <jansson.h>
#include <string.h>

typedef struct Reader {
	RkBundle *bundle;
	const char *text;
	gsize size;
	GPtrArray *problems;
	guint faults;
	GString *pointer; /* of what is being read */
	GHashTable *seen; /* ids of all records so far: unique over all tables */
} Reader;

G_GNUC_PRINTF(4, 5)
static void fault(Reader *reader, const char *field, gboolean key, const char *format, ...)
{
	va_list args;

	if (reader->faults++ >= RK_PROBLEMS_MAX)
		return;
	va_start(args, format);
	g_autofree char *message = g_strdup_vprintf(format, args);
	va_end(args);
	g_autofree char *safe = rk_text_neutral(message, TRUE);
	rk_problem_add(reader->problems, reader->bundle->file,
		rk_json_place(reader->text, reader->size, reader->pointer->str, key), field, "%s",
		safe);
}

static const char *kind_name(const json_t *value)
{
	static const char *const names[] = { [JSON_OBJECT] = "an object",
		[JSON_ARRAY] = "a list",
		[JSON_STRING] = "a text",
		[JSON_INTEGER] = "a number",
		[JSON_REAL] = "a number that is not whole",
		[JSON_TRUE] = "true",
		[JSON_FALSE] = "false",
		[JSON_NULL] = "null" };

	return names[json_typeof(value)];
}

/* --- one field --- */

static gboolean read_text(Reader *reader, const RkField *field, const json_t *json, RkValue *value)
{
	g_autoptr(GError) error = NULL;
	const char *text = json_string_value(json);

	if (!text || !*text) {
		fault(reader, field->name, FALSE,
			text ? "an empty text; leave the field out" : "%s where a text is wanted",
			kind_name(json));
		return FALSE;
	}
	if (!rk_value_parse(field, text, value, &error)) {
		fault(reader, field->name, FALSE, "%s", error->message);
		return FALSE;
	}
	return TRUE;
}

static gboolean read_number(
	Reader *reader, const RkField *field, const json_t *json, RkValue *value)
{
	g_autoptr(GError) error = NULL;

	if (!json_is_integer(json)) {
		fault(reader, field->name, FALSE, "%s where a whole number is wanted",
			kind_name(json));
		return FALSE;
	}
	*value = RK_VALUE_NUMBER(json_integer_value(json));
	if (!rk_value_check(field, *value, &error)) {
		fault(reader, field->name, FALSE, "%s", error->message);
		return FALSE;
	}
	return TRUE;
}

static gboolean read_bool(Reader *reader, const RkField *field, const json_t *json, RkValue *value)
{
	if (!json_is_boolean(json)) {
		fault(reader, field->name, FALSE, "%s where true is wanted", kind_name(json));
		return FALSE;
	}
	*value = json_is_true(json) ? RK_VALUE_NUMBER(1) : RK_VALUE_NONE;
	return TRUE;
}

static gboolean read_field(
	Reader *reader, RkEntity entity, gpointer record, guint index, const json_t *json)
{
	const RkField *field = &rk_entities[entity].fields[index];
	RkValue value = RK_VALUE_NONE;
	gboolean good;

	if (field->type == RK_TYPE_INT)
		good = read_number(reader, field, json, &value);
	else if (field->type == RK_TYPE_BOOL)
		good = read_bool(reader, field, json, &value);
	else
		good = read_text(reader, field, json, &value);
	if (good)
		rk_record_set(entity, record, index, value);
	rk_value_clear(&value);
	return good;
}

/* --- one record --- */

static gboolean read_id(Reader *reader, const json_t *json, RkId *id)
{
	const json_t *value = json_object_get(json, "id");

	if (value && json_is_string(value) && rk_id_parse(json_string_value(value), id))
		return TRUE;
	gsize length = reader->pointer->len;
	if (value)
		rk_json_pointer_add(reader->pointer, "id");
	fault(reader, "id", FALSE, value ? "not an id (13 digits)" : "a record without an id");
	g_string_truncate(reader->pointer, length);
	return FALSE;
}

static gboolean read_members(Reader *reader, RkEntity entity, gpointer record, json_t *json)
{
	gsize length = reader->pointer->len;
	gboolean good = TRUE;
	const char *key;
	json_t *value;

	json_object_foreach(json, key, value)
	{
		int index = rk_field_find(entity, key);
		if (strcmp(key, "id") == 0)
			continue;
		rk_json_pointer_add(reader->pointer, key);
		if (index < 0) {
			fault(reader, key, TRUE, "unknown field \"%.60s\" of %s", key,
				rk_entities[entity].table);
			good = FALSE;
		} else if (!read_field(reader, entity, record, (guint)index, value)) {
			good = FALSE;
		}
		g_string_truncate(reader->pointer, length);
	}
	return good;
}

static gboolean check_required(Reader *reader, RkEntity entity, gpointer record, json_t *json)
{
	gboolean good = TRUE;

	for (guint i = 0; i < rk_entities[entity].n_fields; i++) {
		const RkField *field = &rk_entities[entity].fields[i];
		if (!(field->flags & RK_FIELD_REQUIRED) || json_object_get(json, field->name))
			continue;
		fault(reader, field->name, FALSE, "a required field is missing");
		good = FALSE;
	}
	return good;
}

static void read_record(Reader *reader, RkEntity entity, json_t *json)
{
	RkId id;

	if (!json_is_object(json)) {
		fault(reader, NULL, FALSE, "%s where a record is wanted", kind_name(json));
		return;
	}
	gpointer record = rk_record_new(entity);
	gboolean good = read_id(reader, json, &id);
	good = read_members(reader, entity, record, json) && good;
	good = check_required(reader, entity, record, json) && good;
	if (good && !g_hash_table_add(reader->seen, g_memdup2(&id, sizeof id))) {
		fault(reader, "id", FALSE, "a second record with this id");
		good = FALSE;
	}
	if (!good) {
		rk_record_free(entity, record);
		return;
	}
	*(RkId *)record = id;
	rk_rows_add(reader->bundle->rows, entity, record);
}

/* --- the whole --- */

static void read_list(Reader *reader, RkEntity entity, json_t *list)
{
	gsize length = reader->pointer->len;

	if (!json_is_array(list)) {
		fault(reader, rk_entities[entity].table, FALSE, "%s where a list is wanted",
			kind_name(list));
		return;
	}
	for (size_t i = 0; i < json_array_size(list); i++) {
		g_string_append_printf(reader->pointer, "/%zu", i);
		read_record(reader, entity, json_array_get(list, i));
		g_string_truncate(reader->pointer, length);
	}
}

static gboolean read_format(Reader *reader, const json_t *root)
{
	const json_t *format = json_object_get(root, "rakor");

	if (json_is_integer(format) && json_integer_value(format) == RK_BUNDLE_FORMAT)
		return TRUE;
	if (!format) {
		fault(reader, "rakor", FALSE, "not a rakor bundle: \"rakor\": 1 is missing");
		return FALSE;
	}
	rk_json_pointer_add(reader->pointer, "rakor");
	if (json_is_integer(format) && json_integer_value(format) > RK_BUNDLE_FORMAT)
		fault(reader, "rakor", FALSE,
			"format %lld of a newer program; this one reads format %d",
			(long long)json_integer_value(format), RK_BUNDLE_FORMAT);
	else
		fault(reader, "rakor", FALSE, "not the number %d", RK_BUNDLE_FORMAT);
	g_string_truncate(reader->pointer, 0);
	return FALSE;
}

static void read_root(Reader *reader, json_t *root)
{
	const char *key;
	json_t *list;

	if (!json_is_object(root)) {
		fault(reader, NULL, FALSE, "not a rakor bundle: %s", kind_name(root));
		return;
	}
	if (!read_format(reader, root))
		return;
	json_object_foreach(root, key, list)
	{
		RkEntity entity = rk_entity_find(key);
		if (strcmp(key, "rakor") == 0)
			continue;
		rk_json_pointer_add(reader->pointer, key);
		if (entity == RK_E_NONE || (rk_entities[entity].flags & RK_ENTITY_LOCAL))
			fault(reader, key, TRUE, "unknown kind of record \"%.60s\"", key);
		else
			read_list(reader, entity, list);
		g_string_truncate(reader->pointer, 0);
	}
}

/* The library's message names what it met; its place is that of the next character. */
static void syntax_fault(Reader *reader, const json_error_t *error)
{
	g_autofree char *safe = rk_text_neutral(error->text, TRUE);
	RkPlace place = { .line = error->line > 0 ? (guint)error->line : 1,
		.column = error->column > 0 ? (guint)error->column : 1 };

	reader->faults++;
	rk_problem_add(
		reader->problems, reader->bundle->file, place, NULL, "not valid JSON: %s", safe);
}

RkBundle *rk_bundle_read(const char *file, GBytes *bytes, GPtrArray *problems)
{
	g_autoptr(RkBundle) bundle = g_new0(RkBundle, 1);
	Reader reader = { .bundle = bundle, .problems = problems };
	json_error_t error;

	json_set_alloc_funcs(g_malloc, g_free); /* never half a bundle for want of memory */
	bundle->file = g_strdup(file);
	bundle->bytes = g_bytes_ref(bytes);
	bundle->rows = rk_rows_new();
	reader.text = g_bytes_get_data(bytes, &reader.size);
	json_t *root = json_loadb(
		reader.text ? reader.text : "", reader.size, JSON_REJECT_DUPLICATES, &error);
	if (!root) {
		syntax_fault(&reader, &error);
		return NULL;
	}
	reader.pointer = g_string_new(NULL);
	reader.seen = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	read_root(&reader, root);
	g_hash_table_unref(reader.seen);
	g_string_free(reader.pointer, TRUE);
	json_decref(root);
	return reader.faults ? NULL : g_steal_pointer(&bundle);
}
