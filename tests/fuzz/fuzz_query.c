/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query parser: any bytes are a query of every view or an error with its field, and what was
 * read is read again from its own text.
 */
#include "base/error.h"
#include "domain/model/query.h"
#include "../support/query_text.h"

#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(const RkView *view, const char *text)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkQuery) query = rk_query_parse(view, text, &error);

	if (!query) {
		g_assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
		return;
	}
	g_autofree char *kept = query_text(query);
	g_autoptr(RkQuery) again = rk_query_parse(view, kept, NULL);
	g_assert_true(again && query_equal(query, again));
	for (guint i = 0; i < query->terms->len; i++) {
		const RkTerm *term = g_ptr_array_index(query->terms, i);
		RkWhenContext when = {
			.today = 20781, .zone = "Asia/Makassar", .lang = RK_LANG_ID
		};
		RkDay from, to;
		if (term->type == RK_TYPE_DATE && !rk_term_is_none(term) &&
			rk_query_days(term, &when, &from, &to, NULL))
			g_assert_true(from <= to);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);

	for (guint i = 0; i < RK_VIEW_N; i++)
		check(&rk_views[i], text);
	return 0;
}
