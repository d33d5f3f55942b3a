/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree. Reading uses an explicit stack: foreign data never recurses.
 */
#include "calendar/component.h"

#include "base/error.h"

#include <string.h>

static void item_clear(gpointer data)
{
	RkItem *item = data;

	rk_line_free(item->line);
	rk_component_free(item->component);
}

RkComponent *rk_component_new(const char *name)
{
	RkComponent *component = g_new0(RkComponent, 1);

	component->name = g_strdup(name);
	component->items = g_array_new(FALSE, TRUE, sizeof(RkItem));
	g_array_set_clear_func(component->items, item_clear);
	return component;
}

void rk_component_free(RkComponent *component)
{
	if (!component)
		return;
	g_free(component->name);
	g_array_unref(component->items);
	g_free(component);
}

void rk_component_add_line(RkComponent *component, RkLine *line)
{
	RkItem item = { .line = line };

	g_array_append_val(component->items, item);
}

void rk_component_add(RkComponent *component, RkComponent *child)
{
	RkItem item = { .component = child };

	g_array_append_val(component->items, item);
}

RkLine *rk_component_put(RkComponent *component, const char *name, const char *value)
{
	RkLine *line = rk_line_new(name, value);

	rk_component_add_line(component, line);
	return line;
}

RkLine *rk_component_put_text(RkComponent *component, const char *name, const char *text)
{
	if (!text)
		return NULL;
	RkLine *line = rk_line_new_text(name, text);
	rk_component_add_line(component, line);
	return line;
}

const RkLine *rk_component_line(const RkComponent *component, const char *name, guint n)
{
	for (guint i = 0; i < component->items->len; i++) {
		const RkItem *item = &g_array_index(component->items, RkItem, i);
		if (item->line && g_ascii_strcasecmp(item->line->name, name) == 0 && n-- == 0)
			return item->line;
	}
	return NULL;
}

const RkComponent *rk_component_child(const RkComponent *component, const char *name, guint n)
{
	for (guint i = 0; i < component->items->len; i++) {
		const RkItem *item = &g_array_index(component->items, RkItem, i);
		if (item->component && g_ascii_strcasecmp(item->component->name, name) == 0 &&
			n-- == 0)
			return item->component;
	}
	return NULL;
}

/* --- reading --- */

typedef struct Builder {
	GPtrArray *top;
	RkComponent *stack[RK_ICAL_DEPTH_MAX];
	guint depth, components;
} Builder;

static gboolean refuse(guint number, GError **error, const char *why, const char *what)
{
	g_autofree char *where = g_strdup_printf("line %u", number);

	rk_error_set(error, RK_ERROR_INVALID, where, NULL, "%s%s%.60s", why, what ? " " : "",
		what ? what : "");
	return FALSE;
}

static gboolean begin(Builder *builder, const RkLine *line, GError **error)
{
	if (builder->depth == RK_ICAL_DEPTH_MAX)
		return refuse(line->number, error, "components nested too deep:", line->value);
	if (builder->components++ == RK_ICAL_COMPONENTS_MAX)
		return refuse(line->number, error, "too many components", NULL);
	RkComponent *component = rk_component_new(line->value);
	if (builder->depth)
		rk_component_add(builder->stack[builder->depth - 1], component);
	else
		g_ptr_array_add(builder->top, component);
	builder->stack[builder->depth++] = component;
	return TRUE;
}

static gboolean finish(Builder *builder, const RkLine *line, GError **error)
{
	if (!builder->depth)
		return refuse(line->number, error, "END without BEGIN:", line->value);
	const RkComponent *open = builder->stack[builder->depth - 1];
	if (g_ascii_strcasecmp(open->name, line->value) != 0)
		return refuse(
			line->number, error, "END of a component that is not open:", line->value);
	builder->depth--;
	return TRUE;
}

static gboolean each_line(const char *text, gsize size, guint number, gpointer data, GError **error)
{
	Builder *builder = data;
	g_autoptr(RkLine) line = rk_line_parse(text, size, number, error);

	if (!line)
		return FALSE;
	if (g_ascii_strcasecmp(line->name, "BEGIN") == 0)
		return begin(builder, line, error);
	if (g_ascii_strcasecmp(line->name, "END") == 0)
		return finish(builder, line, error);
	if (!builder->depth)
		return refuse(number, error, "a line outside a component:", line->name);
	rk_component_add_line(builder->stack[builder->depth - 1], g_steal_pointer(&line));
	return TRUE;
}

GPtrArray *rk_components_parse(const char *bytes, gsize size, GError **error)
{
	g_autoptr(GPtrArray) top =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_component_free);
	Builder builder = { .top = top };

	if (!rk_lines_read(bytes, size, each_line, &builder, error))
		return NULL;
	if (builder.depth) {
		rk_error_set(error, RK_ERROR_INVALID, "end of file", NULL, "no END:%.60s",
			builder.stack[builder.depth - 1]->name);
		return NULL;
	}
	if (top->len == 0) {
		rk_error_set(error, RK_ERROR_INVALID, "line 1", NULL, "no component in it");
		return NULL;
	}
	return g_steal_pointer(&top);
}

void rk_component_write(const RkComponent *component, GString *out)
{
	g_autoptr(RkLine) line = rk_line_new("BEGIN", component->name);

	rk_line_write(line, out);
	for (guint i = 0; i < component->items->len; i++) {
		const RkItem *item = &g_array_index(component->items, RkItem, i);
		if (item->line)
			rk_line_write(item->line, out);
		else
			rk_component_write(
				item->component, out); /* at most RK_ICAL_DEPTH_MAX deep */
	}
	g_free(line->name);
	line->name = g_strdup("END");
	rk_line_write(line, out);
}
