/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Keys: their written form, both ways.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "term/key.h"

static void written_keys_are_read(void **state)
{
	static const struct {
		const char *text, *label;
	} cases[] = {
		{ "a", "a" },
		{ "A", "A" },
		{ "[", "[" },
		{ "+", "+" },
		{ "é", "é" },
		{ "<lt>", "<" },
		{ "<C-s>", "^S" },
		{ "<A-f>", "Alt-f" },
		{ "<Enter>", "Enter" },
		{ "<S-Tab>", "⇧Tab" },
		{ "<C-Left>", "^←" },
		{ "<F1>", "F1" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkKey key = { 0 };
		assert_true(rk_key_parse(cases[i].text, &key));
		g_autofree char *text = rk_key_text(&key);
		g_autofree char *label = rk_key_label(&key);
		assert_string_equal(text, cases[i].text);
		assert_string_equal(label, cases[i].label);
	}
}

static void what_is_no_key_is_refused(void **state)
{
	static const char *const texts[] = { "", "ab", "<>", "<C->", "<X-a>", "<C-C-a>", "<nokey>",
		"<S-a>", "\x01", "\xe2\x80\xae", "<C-ab>" };

	for (guint i = 0; i < RK_LEN(texts); i++) {
		RkKey key = { .rune = 'k' };
		assert_false(rk_key_parse(texts[i], &key));
		assert_int_equal(key.rune, 'k');
	}
}

static void scripts_become_keys(void **state)
{
	g_autoptr(GArray) keys = rk_key_script("j <Enter>x<C-s>");

	assert_int_equal(keys->len, 5);
	assert_true(rk_key_is(&g_array_index(keys, RkKey, 1), RK_KEY_SPACE));
	assert_true(rk_key_is_ctrl(&g_array_index(keys, RkKey, 4), 's'));
	assert_true(rk_key_is_text(&g_array_index(keys, RkKey, 0)));
	assert_false(rk_key_is_text(&g_array_index(keys, RkKey, 4)));
	assert_null(rk_key_script("<nonsense>"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(written_keys_are_read),
		cmocka_unit_test(what_is_no_key_is_refused),
		cmocka_unit_test(scripts_become_keys),
	};

	return cmocka_run_group_tests_name("key", tests, NULL, NULL);
}
