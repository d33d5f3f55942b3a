/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The wording as a table, and the filling of placeholders. Invariant: a value is never searched for
 * placeholders, so what a person typed cannot name one.
 */
#include "document/wording.h"

#include "base/label.h"

#include <string.h>

typedef struct Wording {
	const char *slot, *msgid;
} Wording;

#define RK_WORDING_ROW(CONSTANT, slot, msgid) { slot, msgid },
static const Wording wordings[] = { RK_WORDING(RK_WORDING_ROW) };

const char *rk_wording_msgid(RkSay say)
{
	return wordings[say].msgid;
}

const char *rk_wording_slot(RkSay say)
{
	return wordings[say].slot;
}

const char *rk_wording_text(RkSay say, RkLang lang)
{
	return rk_tr(lang, wordings[say].msgid);
}

static const char *value_of(const GPtrArray *pairs, const char *name, gsize n)
{
	for (guint i = 0; i + 1 < pairs->len; i += 2) {
		const char *known = pairs->pdata[i];
		if (strlen(known) == n && strncmp(known, name, n) == 0)
			return pairs->pdata[i + 1] ? pairs->pdata[i + 1] : "";
	}
	return NULL;
}

static char *fill(const char *text, const GPtrArray *pairs)
{
	GString *out = g_string_new(NULL);

	while (*text) {
		const char *end = *text == '{' ? strchr(text, '}') : NULL;
		const char *value = end ? value_of(pairs, text + 1, (gsize)(end - text) - 1) : NULL;
		if (!value) {
			g_string_append_c(out, *text++);
			continue;
		}
		g_string_append(out, value);
		text = end + 1;
		if (*text == '.' && g_str_has_suffix(value, "."))
			text++;
	}
	return g_string_free(out, FALSE);
}

char *rk_wording_fill(RkSay say, RkLang lang, ...)
{
	g_autoptr(GPtrArray) pairs = g_ptr_array_new();
	va_list more;

	va_start(more, lang);
	for (const char *name = va_arg(more, const char *); name;
		name = va_arg(more, const char *)) {
		g_ptr_array_add(pairs, (gpointer)name);
		g_ptr_array_add(pairs, va_arg(more, char *));
	}
	va_end(more);
	return fill(rk_wording_text(say, lang), pairs);
}
