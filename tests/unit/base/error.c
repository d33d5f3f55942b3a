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
	assert_string_equal(rk_error_text(copy, RK_LANG_ID), "bad");
	assert_string_equal(rk_error_where(copy), "a.json");
	assert_string_equal(rk_error_field(copy), "date");
}

static void each_language_has_its_message(void **state)
{
	g_autoptr(GError) error = NULL;
	rk_error_set(&error, RK_ERROR_INVALID, NULL, "query", "more than %d words", 3);
	assert_string_equal(error->message, "more than 3 words");
	assert_string_equal(rk_error_text(error, RK_LANG_EN), "more than 3 words");
	assert_string_equal(rk_error_text(error, RK_LANG_ID), "lebih dari 3 kata");
	assert_string_equal(rk_error_why(error, RK_LANG_ID), "lebih dari 3 kata");
	g_clear_error(&error);
	rk_error_about(&error, RK_ERROR_CONFLICT, "a", "b", "the %s is no longer there", "Meeting");
	assert_string_equal(error->message, "the Meeting is no longer there");
	assert_string_equal(rk_error_text(error, RK_LANG_ID), "sudah tidak ada: Rapat");
	assert_string_equal(rk_error_field(error), "b");
}

static void what_was_typed_is_quoted(void **state)
{
	g_autofree char *long_one = g_strnfill(59, 'x');
	g_autofree char *typed = g_strconcat(long_one, "éé", NULL);
	g_autofree char *cut = g_strdup_printf("\"%s…\": bukan tanggal", long_one);
	g_autoptr(GError) error = NULL;

	assert_false(rk_error_quote(
		&error, RK_ERROR_INVALID, "due", "a\tb", "unknown; known: %s", "x, %y"));
	assert_string_equal(error->message, "\"a b\": unknown; known: x, %y");
	assert_string_equal(rk_error_why(error, RK_LANG_EN), "unknown; known: x, %y");
	assert_string_equal(rk_error_why(error, RK_LANG_ID), "tidak dikenal; yang dikenal: x, %y");
	g_clear_error(&error);
	rk_error_quote(&error, RK_ERROR_INVALID, "due", typed, "not a date", NULL);
	assert_string_equal(rk_error_text(error, RK_LANG_ID), cut);
	g_clear_error(&error);
	rk_error_quote(&error, RK_ERROR_INVALID, "due", NULL, "empty", NULL);
	assert_string_equal(error->message, "empty");
}

/* A precision counts bytes. */
static void no_half_character(void **state)
{
	g_autoptr(GError) error = NULL;
	rk_error_set(&error, RK_ERROR_INVALID, NULL, NULL, "no title in \"%.60s\"",
		"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxé and more");
	assert_string_equal(error->message,
		"no title in \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\"");
	assert_true(g_utf8_validate(rk_error_text(error, RK_LANG_ID), -1, NULL));
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
	assert_string_equal(rk_error_text(error, RK_LANG_ID), "x");
	assert_string_equal(rk_error_why(error, RK_LANG_ID), "x");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_set_error_carries_all),
		cmocka_unit_test(a_copy_carries_all),
		cmocka_unit_test(each_language_has_its_message),
		cmocka_unit_test(what_was_typed_is_quoted),
		cmocka_unit_test(no_half_character),
		cmocka_unit_test(the_first_place_stays),
		cmocka_unit_test(codes_have_exit_and_word),
		cmocka_unit_test(foreign_errors_are_could_not),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
