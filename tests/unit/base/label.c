/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Labels: the Indonesian words are compiled in, the table is sorted.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/label.h"
#include "base/label_table.h"

#include <string.h>

static void words_by_language(void **state)
{
	assert_string_equal(rk_tr(RK_LANG_ID, "not understood"), "tidak dimengerti");
	assert_string_equal(rk_tr(RK_LANG_EN, "not understood"), "not understood");
	assert_string_equal(rk_tr(RK_LANG_ID, "no such msgid"), "no such msgid");
	assert_null(rk_tr(RK_LANG_ID, NULL));
	assert_true(rk_tr_known("not understood"));
	assert_false(rk_tr_known("no such msgid"));
	assert_false(rk_tr_known(NULL));
}

static void every_pair_is_found(void **state)
{
	assert_true(rk_label_count > 0);
	assert_null(rk_label_table[rk_label_count].msgid);
	for (guint i = 0; i < rk_label_count; i++) {
		const RkLabelPair *pair = &rk_label_table[i];
		assert_ptr_equal(rk_tr(RK_LANG_ID, pair->msgid), pair->words);
		if (i)
			assert_true(strcmp(pair[-1].msgid, pair->msgid) < 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_by_language),
		cmocka_unit_test(every_pair_is_found),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
