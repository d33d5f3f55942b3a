/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor.conf: values, mistakes, writing it back.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "app/option.h"

#include <glib/gstdio.h>
#include <string.h>

static void values_are_read_and_written_back(void **state)
{
	g_autofree char *folder = g_dir_make_tmp("rakor-XXXXXX", NULL);
	g_autofree char *path = g_build_filename(folder, "rakor.conf", NULL), *now = NULL;
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
	RkOptions *options = rk_options_new();
	GError *error = NULL;

	assert_string_equal(rk_options_get(options, RK_OPTION_MOUSE), "yes");
	g_file_set_contents(
		path, "# mine\nmouse = no\nclock = maybe\nzone = x\nnonsense\n", -1, NULL);
	rk_options_load(options, path, errors);
	assert_string_equal(rk_options_get(options, RK_OPTION_MOUSE), "no");
	assert_string_equal(rk_options_get(options, RK_OPTION_CLOCK), "yes");
	assert_int_equal(errors->len, 3);
	assert_non_null(strstr(errors->pdata[0], "rakor.conf: line 3: \"maybe\": known: yes no"));
	assert_non_null(strstr(errors->pdata[1], "line 4"));
	assert_non_null(strstr(errors->pdata[2], "line 5"));
	assert_true(rk_options_set(options, RK_OPTION_MOUSE, "yes", &error));
	assert_true(rk_options_set(options, RK_OPTION_PLAIN, "yes", &error));
	assert_false(rk_options_set(options, RK_OPTION_PLAIN, "perhaps", &error));
	assert_non_null(error);
	g_clear_error(&error);
	g_file_get_contents(path, &now, NULL, NULL);
	assert_string_equal(
		now, "# mine\nmouse = yes\nclock = maybe\nzone = x\nnonsense\nplain = yes\n");
	rk_options_free(options);
	g_unlink(path);
	g_rmdir(folder);
}

static void every_default_is_allowed(void **state)
{
	for (guint i = 0; i < RK_OPTION_N; i++) {
		const RkOptionInfo *info = rk_option_info((RkOptionId)i);
		assert_int_equal(rk_option_find(info->name), i);
		assert_true(rk_option_check((RkOptionId)i, info->value, NULL));
	}
	assert_int_equal(rk_option_find("nothing"), RK_OPTION_N);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_read_and_written_back),
		cmocka_unit_test(every_default_is_allowed),
	};

	return cmocka_run_group_tests_name("option", tests, NULL, NULL);
}
