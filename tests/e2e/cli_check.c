/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor check: what it lists, which status it ends with, what clears a line.
 */
#include "e2e/cli_sample.h"

static void a_new_meeting_lacks_and_is_cleared(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autoptr(CliResult) made =
		cli_run(box, NULL, "new", "Rakor uji, minggu ke-3 des 2026", NULL);

	assert_int_equal(made->status, 0);
	g_autoptr(CliResult) before = cli_run(box, NULL, "check", "rakor-uji", NULL);
	assert_int_equal(before->status, 1);
	assert_non_null(strstr(before->out, "no-date"));
	assert_non_null(strstr(before->out, "no-place"));
	assert_null(strstr(before->out, "no-purpose"));
	g_autoptr(CliResult) all = cli_run(box, NULL, "check", "rakor-uji", "--all", NULL);
	assert_non_null(strstr(all->out, "no-purpose"));
	g_autoptr(CliResult) set = cli_run(box, NULL, "set", "rakor-uji", "venue=Aula", NULL);
	assert_int_equal(set->status, 0);
	g_autoptr(CliResult) after = cli_run(box, NULL, "check", NULL);
	assert_int_equal(after->status, 1);
	assert_null(strstr(after->out, "no-place"));
	assert_non_null(strstr(after->out, "no-chair"));
}

static void json_names_what_clears_it(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) made = cli_run(box, NULL, "new", "Rakor uji, 17 des 2026 9.00", NULL);
	assert_int_equal(made->status, 0);
	g_autoptr(json_t) findings = JSON_RUN(box, 1, "check", "rakor-uji");
	gboolean seen = FALSE;

	for (gsize i = 0; i < json_array_size(findings); i++) {
		const json_t *finding = json_array_get(findings, i);
		if (strcmp(json_member(finding, "check"), "no-place") != 0)
			continue;
		seen = TRUE;
		assert_string_equal(json_member(finding, "level"), "missing");
		assert_string_equal(json_member(finding, "gate"), "plan");
		assert_string_equal(json_member(finding, "entity"), "meeting");
		assert_string_equal(json_member(finding, "field"), "venue");
	}
	assert_true(seen);
	g_autoptr(json_t) none = JSON_RUN(box, 0, "check", "MKS");
	assert_int_equal(json_array_size(none), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_new_meeting_lacks_and_is_cleared),
		cmocka_unit_test(json_names_what_clears_it),
	};

	return cmocka_run_group_tests_name("rakor check", tests, NULL, NULL);
}
