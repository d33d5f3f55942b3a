/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * schemas/bundle.schema.json is what the field lists say.
 */
#include "exchange/bundle.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_generated(void **state)
{
	g_autofree char *path =
		g_build_filename(g_getenv("RAKOR_SOURCE"), "schemas/bundle.schema.json", NULL);
	g_autofree char *schema = rk_bundle_schema();
	g_autofree char *file = NULL;

	assert_true(g_file_get_contents(path, &file, NULL, NULL));
	if (strcmp(file, schema) != 0)
		fail_msg("schemas/bundle.schema.json is not the one of the field lists: "
			 "./run regen");
}

static void test_contents(void **state)
{
	g_autofree char *schema = rk_bundle_schema();

	/* every kind but the local ones, every field */
	for (int e = 0; e < RK_E_N; e++) {
		g_autofree char *key = g_strdup_printf("\n  \"%s\": {", rk_entities[e].table);
		gboolean local = (rk_entities[e].flags & RK_ENTITY_LOCAL) != 0;
		assert_int_equal(strstr(schema, key) != NULL, !local);
		for (guint i = 0; !local && i < rk_entities[e].n_fields; i++) {
			g_autofree char *field =
				g_strdup_printf("\n     \"%s\": {", rk_entities[e].fields[i].name);
			assert_non_null(strstr(schema, field));
		}
	}
	assert_non_null(strstr(schema, "\"additionalProperties\": false"));
	assert_non_null(strstr(schema, "\"in-progress\""));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_generated),
		cmocka_unit_test(test_contents),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
