/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The enum mechanism, on a table of its own.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/enum.h"

#define WORDS(E) \
	E(W, DRAFT, "draft", "konsep", "draft", "TENTATIVE", "○", RK_ROLE_MUTED) \
	E(W, IN_PROGRESS, "in-progress", "berlangsung", "in progress", NULL, "●", RK_ROLE_LIVE) \
	E(W, HELD, "held", "selesai", "held", "CONFIRMED", "✓", RK_ROLE_GOOD) \
	E(W, POSTPONED, "postponed", "ditunda", "postponed", NULL, "", RK_ROLE_WARN) \
	E(W, DITIADAKAN, "dropped", "ditiadakan", "dropped", NULL, NULL, RK_ROLE_BAD)

enum { RK_W_NONE, WORDS(RK_ENUM_CONSTANT) RK_W_END };
static const RkEnumEntry entries[] = { WORDS(RK_ENUM_ENTRY) };
static const RkEnum words = { "w", entries, RK_LEN(entries) };

static void values_begin_at_one(void **state)
{
	assert_int_equal(RK_W_DRAFT, 1);
	assert_int_equal(rk_enum_value(&words, "draft"), RK_W_DRAFT);
	assert_int_equal(rk_enum_value(&words, "in-progress"), RK_W_IN_PROGRESS);
	assert_int_equal(rk_enum_value(&words, "Draft"), 0);
	assert_int_equal(rk_enum_value(&words, "dra"), 0);
	assert_int_equal(rk_enum_value(&words, NULL), 0);
}

static void spoken_words_are_found(void **state)
{
	static const struct {
		const char *text;
		int value;
	} cases[] = { { "draft", RK_W_DRAFT }, { "KONSEP", RK_W_DRAFT }, { "kon", RK_W_DRAFT },
		{ "In Progress", RK_W_IN_PROGRESS }, { "in_progress", RK_W_IN_PROGRESS },
		{ "berl", RK_W_IN_PROGRESS }, { "Selesai.", RK_W_HELD }, { "dit", 0 },
		{ "ditu", RK_W_POSTPONED }, { "diti", RK_W_DITIADAKAN }, { "dr", 0 },
		{ "drop", RK_W_DITIADAKAN }, { "b", 0 }, { "", 0 }, { "xyz", 0 }, { NULL, 0 } };
	for (guint i = 0; i < RK_LEN(cases); i++)
		assert_int_equal(rk_enum_value_spoken(&words, cases[i].text), cases[i].value);
}

static void values_have_words(void **state)
{
	assert_string_equal(rk_enum_word(&words, RK_W_HELD), "held");
	assert_string_equal(rk_enum_label(&words, RK_W_HELD, RK_LANG_ID), "selesai");
	assert_string_equal(rk_enum_label(&words, RK_W_HELD, RK_LANG_EN), "held");
	assert_string_equal(rk_enum_glyph(&words, RK_W_HELD), "✓");
	assert_string_equal(rk_enum_glyph(&words, RK_W_DITIADAKAN), "");
	assert_int_equal(rk_enum_role(&words, RK_W_HELD), RK_ROLE_GOOD);
	g_autofree char *list = rk_enum_list(&words);
	assert_string_equal(list, "draft, in-progress, held, postponed, dropped");
}

static void other_values_have_none(void **state)
{
	static const int values[] = { -1, 0, RK_W_END, G_MAXINT };
	for (guint i = 0; i < RK_LEN(values); i++) {
		assert_null(rk_enum_word(&words, values[i]));
		assert_null(rk_enum_label(&words, values[i], RK_LANG_ID));
		assert_string_equal(rk_enum_glyph(&words, values[i]), "");
		assert_int_equal(rk_enum_role(&words, values[i]), RK_ROLE_NORMAL);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_begin_at_one),
		cmocka_unit_test(spoken_words_are_found),
		cmocka_unit_test(values_have_words),
		cmocka_unit_test(other_values_have_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
