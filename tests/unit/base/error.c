/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Errors: place, field, exit status, word.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/error.h"

static void a_set_error_carries_all(void **state)
{
	g_autoptr(GError) error = NULL;
	rk_error_set(&error, RK_ERROR_INVALID, "a.json", "date", "year %d", 0);
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
	assert_string_equal(error->message, "year 0");
	assert_string_equal(rk_error_where(error), "a.json");
	assert_string_equal(rk_error_field(error), "date");
	rk_error_set(NULL, RK_ERROR_IO, NULL, NULL, "nobody asks");
}

static void a_copy_carries_all(void **state)
{
	g_autoptr(GError) error = NULL;
	rk_error_set(&error, RK_ERROR_INVALID, "a.json", "date", "bad");
	g_autoptr(GError) copy = g_error_copy(error);
	g_clear_error(&error);
	assert_string_equal(rk_error_where(copy), "a.json");
	assert_string_equal(rk_error_field(copy), "date");
}

static void the_first_place_stays(void **state)
{
	g_autoptr(GError) error = NULL;
	rk_error_set(&error, RK_ERROR_INVALID, NULL, NULL, "bad");
	assert_null(rk_error_where(error));
	assert_null(rk_error_field(error));
	rk_error_place(error, "line 3");
	rk_error_place(error, "line 9");
	assert_string_equal(rk_error_where(error), "line 3");
}

static void codes_have_exit_and_word(void **state)
{
	static const struct {
		int exit;
		const char *word;
	} expected[RK_ERROR_N] = { { 1, "not-found" }, { 1, "refused" }, { 1, "conflict" },
		{ 2, "usage" }, { 2, "invalid" }, { 2, "ambiguous" }, { 3, "newer" }, { 3, "io" },
		{ 3, "full" }, { 3, "busy" }, { 3, "corrupt" } };
	for (int code = 0; code < RK_ERROR_N; code++) {
		g_autoptr(GError) error = NULL;
		rk_error_set(&error, (RkErrorCode)code, NULL, NULL, "x");
		assert_int_equal(rk_error_exit(error), expected[code].exit);
		assert_string_equal(rk_error_word(error), expected[code].word);
	}
}

static void foreign_errors_are_could_not(void **state)
{
	g_autoptr(GError) error = g_error_new(G_FILE_ERROR, G_FILE_ERROR_NOENT, "x");
	rk_error_place(error, "here");
	assert_int_equal(rk_error_exit(error), 3);
	assert_string_equal(rk_error_word(error), "io");
	assert_null(rk_error_where(error));
	assert_null(rk_error_field(error));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_set_error_carries_all),
		cmocka_unit_test(a_copy_carries_all),
		cmocka_unit_test(the_first_place_stays),
		cmocka_unit_test(codes_have_exit_and_word),
		cmocka_unit_test(foreign_errors_are_could_not),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
