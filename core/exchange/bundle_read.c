/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Bundle bytes to records. Strict: duplicate and unknown keys, wrong types, real numbers, unknown
 * words, bad dates, empty texts, missing required fields and doubled ids are faults, each with its
 * place. The JSON library is given one record at a time, so that a large file needs no tree beside
 * its rows; only when something is wrong does it read the whole, to say what of the JSON itself is.
 * Invariant: a record is added to the rows only when it is without fault, and the bundle is handed
 * out only when all are.
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
	RkJsonScanner scanner; /* before what is read next */
	GPtrArray *problems;
	guint faults;
	gboolean broken;    /* what stands there is no JSON */
	const char *list;   /* what is being read: a member of the outermost object, or NULL; */
	gint64 index;       /* a record of it, or -1; */
	const char *member; /* a member of that, or NULL */
} Reader;

static RkPlace place_of(const Reader *reader, gboolean key)
{
	const RkJsonScanner *scanner = &reader->scanner;
	g_autoptr(GString) pointer = g_string_new(NULL);

	if (reader->list)
		rk_json_pointer_add(pointer, reader->list);
	if (reader->index >= 0)
		g_string_append_printf(pointer, "/%" G_GINT64_FORMAT, reader->index);
	if (reader->member)
		rk_json_pointer_add(pointer, reader->member);
	return rk_json_place(
		scanner->text, (gsize)(scanner->end - scanner->text), pointer->str, key);
}

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
	rk_problem_add(
		reader->problems, reader->bundle->file, place_of(reader, key), field, "%s", safe);
}

/* The value that stands next, and past it; NULL: it is none. Caller gives it back. */
static json_t *value_next(Reader *reader)
{
	RkJsonScanner *scanner = &reader->scanner;
	json_error_t error;
	json_t *value = json_loadb(scanner->at, (gsize)(scanner->end - scanner->at),
		JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK, &error);

	if (value)
		scanner->at += error.position;
	else
		reader->broken = TRUE;
	return value;
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

/* A text field takes the text of the JSON as it is, borrowed; the others read it. */
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
	*value = RK_VALUE_TEXT(rk_field_text(field, text));
	if (rk_type_is_text(field->type) ? rk_value_check(field, *value, &error)
					 : rk_value_parse(field, text, value, &error))
		return TRUE;
	fault(reader, field->name, FALSE, "%s", error->message);
	return FALSE;
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
	return good;
}

/* --- one record --- */

static gboolean read_id(Reader *reader, const json_t *json, RkId *id)
{
	const json_t *value = json_object_get(json, "id");

	if (value && json_is_string(value) && rk_id_parse(json_string_value(value), id))
		return TRUE;
	reader->member = value ? "id" : NULL;
	fault(reader, "id", FALSE, value ? "not an id (13 digits)" : "a record without an id");
	reader->member = NULL;
	return FALSE;
}

static gboolean read_members(Reader *reader, RkEntity entity, gpointer record, json_t *json)
{
	gboolean good = TRUE;
	const char *key;
	json_t *value;

	json_object_foreach(json, key, value)
	{
		if (strcmp(key, "id") == 0)
			continue;
		int index = rk_field_find(entity, key);
		reader->member = key;
		if (index < 0) {
			fault(reader, key, TRUE, "unknown field \"%.60s\" of %s", key,
				rk_entities[entity].table);
			good = FALSE;
		} else if (!read_field(reader, entity, record, (guint)index, value)) {
			good = FALSE;
		}
	}
	reader->member = NULL;
	return good;
}

static gboolean check_required(Reader *reader, RkEntity entity, gpointer record, json_t *json)
{
	gboolean good = TRUE;

	for (guint i = 0; i < rk_entities[entity].n_fields; i++) {
		const RkField *field = &rk_entities[entity].fields[i];
		if (!(field->flags & RK_FIELD_REQUIRED) || rk_record_get(entity, record, i).set ||
			json_object_get(json, field->name))
			continue;
		fault(reader, field->name, FALSE, "a required field is missing");
		good = FALSE;
	}
	return good;
}

static gboolean is_held(const RkRows *rows, RkId id)
{
	for (RkEntity e = 0; e < RK_E_N; e++)
		if (rk_rows_find(rows, e, id))
			return TRUE;
	return FALSE;
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
	if (good && is_held(reader->bundle->rows, id)) {
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

static void read_list(Reader *reader, RkEntity entity)
{
	RkJsonScanner *scanner = &reader->scanner;

	if (!rk_json_take(scanner, '[')) {
		json_t *value = value_next(reader);
		if (value)
			fault(reader, rk_entities[entity].table, FALSE, "%s where a list is wanted",
				kind_name(value));
		json_decref(value);
		return;
	}
	if (rk_json_take(scanner, ']'))
		return;
	do {
		json_t *json = value_next(reader);
		reader->index++;
		if (json)
			read_record(reader, entity, json);
		json_decref(json);
	} while (!reader->broken && rk_json_take(scanner, ','));
	reader->index = -1;
	reader->broken |= !rk_json_take(scanner, ']');
}

static gboolean read_format(Reader *reader)
{
	RkJsonScanner before = reader->scanner;
	const char *key;
	json_t *format = rk_json_enter(&reader->scanner, "rakor", &key) ? value_next(reader) : NULL;
	json_int_t number = json_is_integer(format) ? json_integer_value(format) : -1;

	reader->scanner = before;
	reader->list = format ? "rakor" : NULL;
	if (!format)
		fault(reader, "rakor", FALSE, "not a rakor bundle: \"rakor\": 1 is missing");
	else if (number > RK_BUNDLE_FORMAT)
		fault(reader, "rakor", FALSE,
			"format %lld of a newer program; this one reads format %d",
			(long long)number, RK_BUNDLE_FORMAT);
	else if (number != RK_BUNDLE_FORMAT)
		fault(reader, "rakor", FALSE, "not the number %d", RK_BUNDLE_FORMAT);
	json_decref(format);
	reader->list = NULL;
	return number == RK_BUNDLE_FORMAT;
}

/* One member of the outermost object: the format, which was looked at first, or a list. */
static void read_member(Reader *reader, const char *key, gboolean *seen)
{
	RkEntity entity = rk_entity_find(key);
	gboolean known = entity != RK_E_NONE && !(rk_entities[entity].flags & RK_ENTITY_LOCAL);

	reader->list = key;
	if (strcmp(key, "rakor") == 0) {
		json_decref(value_next(reader));
		reader->broken |= seen[RK_E_N];
		seen[RK_E_N] = TRUE;
	} else if (known) {
		reader->broken |= seen[entity];
		seen[entity] = TRUE;
		read_list(reader, entity);
	} else {
		fault(reader, key, TRUE, "unknown kind of record \"%.60s\"", key);
		json_decref(value_next(reader));
	}
	reader->list = NULL;
}

static void read_root(Reader *reader)
{
	RkJsonScanner *scanner = &reader->scanner;
	gboolean seen[RK_E_N + 1] = { FALSE };

	if (!rk_json_take(scanner, '{')) {
		json_t *value = value_next(reader);
		if (value)
			fault(reader, NULL, FALSE, "not a rakor bundle: %s", kind_name(value));
		json_decref(value);
		return;
	}
	if (!read_format(reader))
		return;
	do {
		json_t *key = value_next(reader);
		if (json_is_string(key) && rk_json_take(scanner, ':'))
			read_member(reader, json_string_value(key), seen);
		else
			reader->broken = TRUE;
		json_decref(key);
	} while (!reader->broken && rk_json_take(scanner, ','));
	reader->broken |= !rk_json_take(scanner, '}');
	rk_json_take(scanner, ' '); /* takes none: blanks are passed over first */
	reader->broken |= scanner->at < scanner->end;
}

/* What is no JSON is said in the words of the library, and then nothing else is. Its message names
 * what it met; its place is that of the next character. */
static void check_syntax(Reader *reader, guint before)
{
	const RkJsonScanner *scanner = &reader->scanner;
	json_error_t error;
	json_t *root = json_loadb(scanner->text, (gsize)(scanner->end - scanner->text),
		JSON_REJECT_DUPLICATES, &error);

	if (root) {
		json_decref(root);
		if (!reader->faults)
			fault(reader, NULL, FALSE, "not valid JSON");
		return;
	}
	g_autofree char *safe = rk_text_neutral(error.text, TRUE);
	RkPlace place = { .line = error.line > 0 ? (guint)error.line : 1,
		.column = error.column > 0 ? (guint)error.column : 1 };
	g_ptr_array_set_size(reader->problems, (gint)before);
	rk_problem_add(
		reader->problems, reader->bundle->file, place, NULL, "not valid JSON: %s", safe);
}

RkBundle *rk_bundle_read(const char *file, GBytes *bytes, GPtrArray *problems)
{
	g_autoptr(RkBundle) bundle = g_new0(RkBundle, 1);
	guint before = problems->len;
	gsize size;
	const char *text = g_bytes_get_data(bytes, &size);
	Reader reader = { .bundle = bundle, .problems = problems, .index = -1 };

	json_set_alloc_funcs(g_malloc, g_free); /* never half a bundle for want of memory */
	bundle->file = g_strdup(file);
	bundle->bytes = g_bytes_ref(bytes);
	bundle->rows = rk_rows_new();
	text = text ? text : "";
	reader.scanner = (RkJsonScanner){ .text = text, .at = text, .end = text + size };
	read_root(&reader);
	if (!reader.faults && !reader.broken)
		return g_steal_pointer(&bundle);
	check_syntax(&reader, before);
	return NULL;
}
