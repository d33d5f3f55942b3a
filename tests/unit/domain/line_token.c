/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the one-line forms refuse before they read: lines that are too long, bad bytes.
 */
#include "domain/line_token.h"

#include "base/error.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const RkTokenRules no_tokens = { 0 };

/* 64 KiB are read; one byte more is not. */
static void a_line_has_64_kib_at_most(void **state)
{
	for (gsize size = 64 * 1024; size <= 64 * 1024 + 1; size++) {
		g_autofree char *line = g_strnfill(size, 'a');
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) tokens = rk_line_tokens(line, &no_tokens, &error);
		if (size == 64 * 1024) {
			assert_non_null(tokens);
			assert_int_equal(tokens->len, 1);
		} else {
			assert_null(tokens);
			assert_string_equal(rk_error_field(error), "text");
		}
	}
}

static void bad_bytes_are_refused(void **state)
{
	static const char *const bad[] = { "a\xff", "a\x1b[31m",
		"a\xe2\x80\xae"
		"b" };

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) tokens = rk_line_tokens(bad[i], &no_tokens, &error);
		assert_null(tokens);
		assert_string_equal(rk_error_field(error), "text");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_has_64_kib_at_most),
		cmocka_unit_test(bad_bytes_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
