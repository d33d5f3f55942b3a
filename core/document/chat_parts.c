/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dividing a text between its items. Invariant: every part has opening and closing, so each can be
 * read alone; no part has more characters than the limit, unless opening and closing alone do.
 */
#include "document/chat_parts.h"

#include "document/wording.h"

#include <string.h>

#define MARK_ROOM 10 /* " (12/12)" */
#define ITEM_LEAST 40

RkChatParts *rk_chat_parts_new(void)
{
	RkChatParts *parts = g_new0(RkChatParts, 1);

	parts->opening = g_string_new(NULL);
	parts->closing = g_string_new(NULL);
	parts->items = g_ptr_array_new_with_free_func(g_free);
	return parts;
}

void rk_chat_parts_free(RkChatParts *parts)
{
	if (!parts)
		return;
	g_string_free(parts->opening, TRUE);
	g_string_free(parts->closing, TRUE);
	g_ptr_array_unref(parts->items);
	g_free(parts);
}

void rk_chat_line(GString *text, char *line)
{
	if (line && *line)
		g_string_append_printf(text, "%s\n", line);
	g_free(line);
}

static guint length_of(const char *text)
{
	return (guint)g_utf8_strlen(text, -1);
}

/* At most `room` characters. */
static char *item_cut(const char *item, guint room)
{
	if (length_of(item) <= room)
		return g_strdup(item);
	g_autofree char *head = g_utf8_substring(item, 0, room - 1);
	return g_strconcat(head, "…", NULL);
}

/* The items of one part, each with its line end, from *at on; moves *at. */
static char *items_take(const RkChatParts *parts, guint *at, guint room)
{
	GString *text = g_string_new(NULL);
	guint used = 0;

	while (*at < parts->items->len) {
		g_autofree char *item = item_cut(parts->items->pdata[*at], room - 1);
		guint n = length_of(item) + 1;
		if (used > 0 && used + n > room)
			break;
		g_string_append_printf(text, "%s\n", item);
		used += n;
		(*at)++;
	}
	return g_string_free(text, FALSE);
}

/* "*Yth. …* (1/3)": at the end of the first line. */
static char *opening_marked(const char *opening, RkLang lang, guint part, guint parts)
{
	const char *end = strchr(opening, '\n');

	if (parts < 2 || !end)
		return g_strdup(opening);
	g_autofree char *first = g_strndup(opening, (gsize)(end - opening));
	g_autofree char *n = g_strdup_printf("%u", part), *of = g_strdup_printf("%u", parts);
	g_autofree char *marked = rk_wording_fill(
		RK_SAY_CHAT_PART, lang, "text", first, "part", n, "parts", of, NULL);
	return g_strconcat(marked, end, NULL);
}

char **rk_chat_parts_divide(const RkChatParts *parts, RkLang lang, guint limit)
{
	g_autoptr(GPtrArray) bodies = g_ptr_array_new_with_free_func(g_free);
	GPtrArray *texts = g_ptr_array_new();
	guint fixed = length_of(parts->opening->str) + length_of(parts->closing->str) + MARK_ROOM;
	guint room = limit > fixed + ITEM_LEAST ? limit - fixed : ITEM_LEAST, at = 0;

	do
		g_ptr_array_add(bodies, items_take(parts, &at, room));
	while (at < parts->items->len);
	for (guint i = 0; i < bodies->len; i++) {
		g_autofree char *opening =
			opening_marked(parts->opening->str, lang, i + 1, bodies->len);
		g_autofree char *body =
			g_strconcat(opening, bodies->pdata[i], parts->closing->str, NULL);
		g_ptr_array_add(texts, g_strdup(g_strchomp(body)));
	}
	g_ptr_array_add(texts, NULL);
	return (char **)g_ptr_array_free(texts, FALSE);
}
