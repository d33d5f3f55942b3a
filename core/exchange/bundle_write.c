/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records to canonical bytes. The layout is written here, in one pass, so that a large export needs
 * no tree beside it; texts are escaped by the JSON library.
 */
#include "base/id.h"
#include "exchange/bundle.h"

#include <jansson.h>

static int append(const char *text, size_t size, void *data)
{
	g_string_append_len(data, text, (gssize)size);
	return 0;
}

static void write_text(GString *out, const char *text)
{
	json_t *json = json_string_nocheck(text);

	json_dump_callback(json, append, out, JSON_ENCODE_ANY);
	json_decref(json);
}

static void write_value(GString *out, const RkField *field, RkValue value)
{
	if (field->type == RK_TYPE_INT) {
		g_string_append_printf(out, "%" G_GINT64_FORMAT, value.number);
	} else if (field->type == RK_TYPE_BOOL) {
		g_string_append(out, "true");
	} else {
		g_autofree char *text = rk_value_text(field, value);
		write_text(out, text);
	}
}

static void write_record(GString *out, RkEntity entity, const void *record)
{
	const RkEntityInfo *info = &rk_entities[entity];
	char id[RK_ID_TEXT];

	rk_id_text(*(const RkId *)record, id);
	g_string_append_printf(out, "  {\n   \"id\": \"%s\"", id);
	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (!value.set)
			continue;
		g_string_append_printf(out, ",\n   \"%s\": ", info->fields[i].name);
		write_value(out, &info->fields[i], value);
	}
	g_string_append(out, "\n  }");
}

static int compare_id(gconstpointer a, gconstpointer b)
{
	RkId x = **(RkId *const *)a, y = **(RkId *const *)b;

	return x < y ? -1 : x > y;
}

GBytes *rk_bundle_write(const RkRows *rows)
{
	GString *out = g_string_new(NULL);

	/* Without memory it would leave a text out; GLib ends the program instead. */
	json_set_alloc_funcs(g_malloc, g_free);
	g_string_append_printf(out, "{\n \"rakor\": %d", RK_BUNDLE_FORMAT);
	for (int e = 0; e < RK_E_N; e++) {
		if (rows->rows[e]->len == 0 || (rk_entities[e].flags & RK_ENTITY_LOCAL))
			continue;
		g_autoptr(GPtrArray) sorted = g_ptr_array_copy(rows->rows[e], NULL, NULL);
		g_ptr_array_set_free_func(sorted, NULL);
		g_ptr_array_sort(sorted, compare_id);
		g_string_append_printf(out, ",\n \"%s\": [\n", rk_entities[e].table);
		for (guint i = 0; i < sorted->len; i++) {
			write_record(out, e, sorted->pdata[i]);
			g_string_append(out, i + 1 < sorted->len ? ",\n" : "\n");
		}
		g_string_append(out, " ]");
	}
	g_string_append(out, "\n}\n");
	return g_string_free_to_bytes(out);
}
