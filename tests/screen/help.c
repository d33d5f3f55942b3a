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

#include "app/glossary_table.h"
#include "base/text.h"
#include "support/golden.h"

#include <string.h>

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
	assert_int_equal(sample_last, RK_COMMAND_NONE);
	rk_app_type(app, "<Enter>");
	assert_int_equal(sample_last, RK_COMMAND_LONGER);
}

static void a_disabled_one_says_what_to_do(void **state)
{
	g_autoptr(RkApp) app = sample_start(100, 30);

	rk_app_type(app, "?D");
	assert_true(sample_shows(app, "nothing may be deleted today"));
	rk_app_type(app, "<Enter>");
	assert_int_equal(sample_last, RK_COMMAND_NONE);
	assert_true(sample_shows(app, "D: nothing may be deleted today"));
}

#define WORD(id, en, meaning_id, meaning_en) { id, en, meaning_id, meaning_en },
static const char *const words[][4] = { RK_GLOSSARY(WORD) };

static void the_glossary_is_whole(void **state)
{
	g_autofree char *before = g_strdup("");

	assert_true(G_N_ELEMENTS(words) >= 40);
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		char *folded = rk_text_fold(words[i][0]);
		assert_true(strcmp(before, folded) < 0);
		for (int part = 0; part < 4; part++)
			assert_true(*words[i][part] != '\0');
		assert_true(rk_text_width(words[i][0], -1) <= 28);
		g_free(before);
		before = folded;
	}
}

static void the_glossary_stands_behind_g(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);

	rk_app_type(app, "?g");
	assert_true(sample_shows(app, "Istilah") || sample_shows(app, "Glossary"));
	assert_true(sample_shows(app, "daring, luring"));
	golden_check(sample_draw(app), "screen/glossary@80x24.screen");
	rk_app_type(app, "rumusan");
	assert_true(sample_shows(app, "conclusions"));
	assert_false(sample_shows(app, "daring, luring"));
	/* Words first, then the page, then the box. */
	rk_app_type(app, "<Esc>");
	assert_true(sample_shows(app, "daring, luring"));
	rk_app_type(app, "<Esc>");
	assert_false(sample_shows(app, "daring, luring"));
	assert_true(rk_app_top(app)->class->overlay);
	rk_app_type(app, "xg");
	assert_false(sample_shows(app, "daring, luring"));
	rk_app_type(app, "<Esc><Esc>");
	assert_false(rk_app_top(app)->class->overlay);
	assert_int_equal(rk_command_find("istilah"), RK_COMMAND_GLOSSARY);
	rk_app_type(app, ":glossary<Enter>");
	assert_true(sample_shows(app, "daring, luring"));
	rk_app_type(app, "<Esc>");
	assert_false(rk_app_top(app)->class->overlay);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_lists_what_the_screen_can_do),
		cmocka_unit_test(it_filters_by_word_and_by_key),
		cmocka_unit_test(a_disabled_one_says_what_to_do),
		cmocka_unit_test(the_glossary_is_whole),
		cmocka_unit_test(the_glossary_stands_behind_g),
	};

	return cmocka_run_group_tests_name("help", tests, NULL, NULL);
}
