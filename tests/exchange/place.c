/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * JSON pointers to lines and columns.
 */
#include "exchange/json_place.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char text[] = "{\n"
			   " \"a\": [1, {\"b\": \"x]}\\\"\"},\n"
			   "  \"é}\", [[2], {}]],\n"
			   " \"t/~\": {\"u\": true},\n"
			   " \"\\u0061b\": null, \"z\": -1.5e3 }\n";

static const struct {
	const char *pointer;
	gboolean key;
	guint line, column;
} cases[] = {
	{ "", FALSE, 1, 1 },
	{ "/a", FALSE, 2, 7 },
	{ "/a", TRUE, 2, 2 },
	{ "/a/0", FALSE, 2, 8 },
	{ "/a/1", FALSE, 2, 11 },
	{ "/a/1/b", FALSE, 2, 17 },
	{ "/a/1/b", TRUE, 2, 12 },
	{ "/a/2", FALSE, 3, 3 },
	{ "/a/3", FALSE, 3, 9 }, /* the é is one column */
	{ "/a/3/0/0", FALSE, 3, 11 },
	{ "/t~1~0/u", FALSE, 4, 15 },
	{ "/ab", FALSE, 5, 13 },
	{ "/ab", TRUE, 5, 2 }, /* a key written with an escape */
	{ "/z", FALSE, 5, 24 },
	/* what is not there: the nearest that is */
	{ "/a/9", FALSE, 2, 7 },
	{ "/a/1/nope", FALSE, 2, 11 },
	{ "/a/x", FALSE, 2, 7 },
	{ "/nope/1", FALSE, 1, 1 },
};

static void test_places(void **state)
{
	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkPlace place = rk_json_place(text, strlen(text), cases[i].pointer, cases[i].key);
		print_message("# %s\n", cases[i].pointer);
		assert_int_equal(place.line, cases[i].line);
		assert_int_equal(place.column, cases[i].column);
	}
}

/* Any prefix of the text is walked without leaving it: the copy has exactly that size, so that the
 * sanitizer sees a read too far. */
static void test_cut(void **state)
{
	for (gsize size = 0; size <= strlen(text); size++) {
		g_autofree char *copy = g_memdup2(text, size ? size : 1);
		for (guint i = 0; i < RK_LEN(cases); i++) {
			RkPlace place = rk_json_place(copy, size, cases[i].pointer, cases[i].key);
			assert_in_range(place.line, 1, 6);
		}
	}
}

static void test_pointer(void **state)
{
	g_autoptr(GString) pointer = g_string_new(NULL);

	rk_json_pointer_add(pointer, "session");
	rk_json_pointer_add(pointer, "a/b~c");
	assert_string_equal(pointer->str, "/session/a~1b~0c");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_places),
		cmocka_unit_test(test_cut),
		cmocka_unit_test(test_pointer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
