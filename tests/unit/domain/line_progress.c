/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The numbers of actions and decisions as people write them.
 */
#include "domain/grammar/line_progress.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	const char *code;
	guint rank;
	gboolean decision;
} codes[] = {
	{ "TL-02", 2, FALSE },
	{ "tl2", 2, FALSE },
	{ "A-2", 2, FALSE },
	{ "a12", 12, FALSE },
	{ "K-01", 1, TRUE },
	{ "D1", 1, TRUE },
	{ "k-9999", 9999, TRUE },
	{ "TL-12345", 0, FALSE },
	{ "TL-", 0, FALSE },
	{ "TL", 0, FALSE },
	{ "K-", 0, FALSE },
	{ "TL--2", 0, FALSE },
	{ "TL-2x", 0, FALSE },
	{ "X-2", 0, FALSE },
	{ "2", 0, FALSE },
	{ "", 0, FALSE },
};

static void numbers_are_read(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(codes); i++) {
		gboolean decision = FALSE;
		guint rank = rk_code_number(codes[i].code, &decision);
		if (rank != codes[i].rank || decision != codes[i].decision)
			fail_msg("%s: %u %d", codes[i].code, rank, decision);
		assert_int_equal(rk_code_number(codes[i].code, NULL), rank);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
