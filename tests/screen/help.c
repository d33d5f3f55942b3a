/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The help overlay: from the table, filtered by word and by key, runnable.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sample.h"

#include "support/golden.h"

static void it_lists_what_the_screen_can_do(void **state)
{
	g_autoptr(RkApp) app = sample_start(100, 60);

	rk_app_type(app, "?");
	golden_check(sample_draw(app), "screen/help@100x60.screen");
	rk_app_type(app, "<Esc>");
	assert_false(sample_shows(app, "Shift"));
}

static void it_filters_by_word_and_by_key(void **state)
{
	g_autoptr(RkApp) app = sample_start(100, 30);

	rk_app_type(app, "?menit");
	assert_true(sample_shows(app, "Lima menit lebih lama") ||
		    sample_shows(app, "Five minutes more"));
	rk_app_type(app, "<C-u>+");
	assert_true(sample_shows(app, "+ "));
	assert_int_equal(sample_last, RK_ACTION_NONE);
	rk_app_type(app, "<Enter>");
	assert_int_equal(sample_last, RK_ACTION_LONGER);
}

static void a_disabled_one_says_what_to_do(void **state)
{
	g_autoptr(RkApp) app = sample_start(100, 30);

	rk_app_type(app, "?D");
	assert_true(sample_shows(app, "nothing may be deleted today"));
	rk_app_type(app, "<Enter>");
	assert_int_equal(sample_last, RK_ACTION_NONE);
	assert_true(sample_shows(app, "D: nothing may be deleted today"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_lists_what_the_screen_can_do),
		cmocka_unit_test(it_filters_by_word_and_by_key),
		cmocka_unit_test(a_disabled_one_says_what_to_do),
	};

	return cmocka_run_group_tests_name("help", tests, NULL, NULL);
}
