/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids: order, layout, text; UUIDs.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/id.h"

#include <string.h>

#define NOW G_GINT64_CONSTANT(1795484520000) /* 2026-11-24T01:42:00Z */
#define EPOCH G_GINT64_CONSTANT(1577836800000)

static void ids_rise_and_are_fixed_by_the_seed(void **state)
{
	RkIdSource a = { .now_ms = NOW, .seed = 1 }, b = a, c = { .now_ms = NOW, .seed = 2 };
	RkIdSource first = a;
	assert_int_equal((rk_id_next(&first) >> 22) - (NOW - EPOCH), 0);
	RkId last = 0;
	for (int i = 0; i < 1000; i++) {
		RkId id = rk_id_next(&a);
		assert_true(id > last);
		assert_true(id == rk_id_next(&b));
		assert_true(id != rk_id_next(&c));
		last = id;
	}
}

static void ids_never_go_back_with_the_clock(void **state)
{
	RkIdSource source = { .now_ms = NOW, .seed = 1 };
	RkId first = rk_id_next(&source);
	source.now_ms = NOW - 3600000;
	assert_true(rk_id_next(&source) > first);
	source.now_ms = 1; /* a clock before the epoch */
	assert_true(rk_id_next(&source) > first);
	RkIdSource old = { .now_ms = 1, .seed = 3 };
	assert_true(rk_id_next(&old) > 0);
	old.last = G_MAXINT64 - 1;
	assert_true(rk_id_next(&old) > 0);
}

static void system_ids_differ(void **state)
{
	RkIdSource a = { 0 }, b = { 0 };
	RkId one = rk_id_next(&a), two = rk_id_next(&b);
	assert_true(one != two);
	gint64 now = g_get_real_time() / 1000 - EPOCH;
	assert_true(ABS((one >> 22) - now) < 60000);
}

static void texts_come_back(void **state)
{
	static const struct {
		RkId id;
		const char *text;
	} cases[] = { { 1, "0000000000001" }, { 31, "000000000000v" }, { 32, "0000000000010" },
		{ G_MAXINT64, "7vvvvvvvvvvvv" },
		{ G_GINT64_CONSTANT(1152921504606846977), "1000000000001" } };
	for (guint i = 0; i < RK_LEN(cases); i++) {
		char text[RK_ID_TEXT];
		RkId id = 0;
		rk_id_text(cases[i].id, text);
		assert_string_equal(text, cases[i].text);
		assert_true(rk_id_parse(text, &id));
		assert_true(id == cases[i].id);
	}
}

static void bad_texts_are_refused(void **state)
{
	static const char *const bad[] = { "", "0", "0000000000000", "000000000001",
		"00000000000001", "8000000000000", "000000000000w", "000000000000V",
		"-000000000001", "v000000000000" };
	RkId id = 7;
	for (guint i = 0; i < RK_LEN(bad); i++)
		assert_false(rk_id_parse(bad[i], &id));
	assert_false(rk_id_parse(NULL, &id));
	assert_int_equal(id, 7);
}

static void uuids_are_version_four(void **state)
{
	RkIdSource source = { .now_ms = NOW, .seed = 1 };
	g_autofree char *one = rk_uuid_next(&source), *two = rk_uuid_next(&source);
	assert_true(g_uuid_string_is_valid(one));
	assert_int_equal(one[14], '4');
	assert_non_null(strchr("89ab", one[19]));
	assert_string_not_equal(one, two);
	source = (RkIdSource){ .now_ms = NOW, .seed = 1 };
	g_autofree char *again = rk_uuid_next(&source);
	assert_string_equal(one, again);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ids_rise_and_are_fixed_by_the_seed),
		cmocka_unit_test(ids_never_go_back_with_the_clock),
		cmocka_unit_test(system_ids_differ),
		cmocka_unit_test(texts_come_back),
		cmocka_unit_test(bad_texts_are_refused),
		cmocka_unit_test(uuids_are_version_four),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
