/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a query was understood as, in one canonical spelling; and whether two say the same. For the
 * tests of the parser and its fuzz target.
 */
#pragma once

#include "domain/model/query.h"

#include <string.h>

static inline void append_value(GString *out, const char *value)
{
	gboolean quote = *value == '\0' || strchr("<>=", *value) != NULL;

	for (const char *at = value; *at && !quote; at = g_utf8_next_char(at))
		quote = g_unichar_isspace(g_utf8_get_char(at));
	g_string_append_printf(out, quote ? "\"%s\"" : "%s", value);
}

static inline void append_term(GString *out, const RkTerm *term)
{
	static const char *const signs[] = { "", "<", "<=", ">", ">=" };

	if (out->len)
		g_string_append_c(out, ' ');
	if (term->negated)
		g_string_append_c(out, '-');
	switch (term->kind) {
	case RK_TERM_FLAG:
		g_string_append(out, term->key);
		break;
	case RK_TERM_KEY:
		g_string_append_printf(out, "%s:%s", term->key, signs[term->compare]);
		append_value(out, term->value);
		break;
	case RK_TERM_PHRASE:
		g_string_append_printf(out, "\"%s\"", term->value);
		break;
	case RK_TERM_WORD:
		g_string_append(out, term->value);
		break;
	}
}

static inline char *query_text(const RkQuery *query)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < query->terms->len; i++)
		append_term(out, g_ptr_array_index(query->terms, i));
	return g_string_free(out, FALSE);
}

static inline gboolean query_equal(const RkQuery *a, const RkQuery *b)
{
	if (a->terms->len != b->terms->len)
		return FALSE;
	for (guint i = 0; i < a->terms->len; i++) {
		const RkTerm *x = g_ptr_array_index(a->terms, i),
			     *y = g_ptr_array_index(b->terms, i);
		if (x->kind != y->kind || x->negated != y->negated || x->compare != y->compare ||
			g_strcmp0(x->key, y->key) != 0 || g_strcmp0(x->value, y->value) != 0)
			return FALSE;
	}
	return TRUE;
}
