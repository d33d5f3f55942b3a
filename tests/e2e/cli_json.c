/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * --json of every verb: one strict document, the field names of the tables, errors too.
 */
#include "e2e/cli_sample.h"

static const json_t *row_with(const json_t *array, const char *key, const char *value)
{
	size_t i;
	json_t *row;

	json_array_foreach(array, i, row) if (strcmp(json_member(row, key), value) == 0) return row;
	fail_msg("no row with %s = %s", key, value);
	return NULL;
}

static void ids_are_text(const json_t *row)
{
	assert_int_equal(strlen(json_member(row, "id")), 13);
}

static void lists_are_arrays(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(json_t) list = JSON_RUN(box, 0, "list");
	const json_t *mks = row_with(list, "code", "2024-10-makassar");

	assert_int_equal(json_array_size(list), 5);
	ids_are_text(mks);
	assert_string_equal(json_member(mks, "zone"), "Asia/Makassar");
	assert_string_equal(json_member(mks, "start"), "2024-10-17T09:00");
	assert_string_equal(json_member(mks, "status"), "held");
	assert_true(g_str_has_prefix(json_member(mks, "title"), "Rapat Koordinasi dan Evaluasi"));
	g_autoptr(json_t) none = JSON_RUN(box, 0, "list", "date:1999");
	assert_int_equal(json_array_size(none), 0);
	g_autoptr(json_t) two = JSON_RUN(box, 0, "list", "--limit", "2");
	assert_int_equal(json_array_size(two), 2);
	g_autoptr(json_t) offices = JSON_RUN(box, 0, "list", "--view", "institutions");
	assert_int_equal(json_array_size(offices), 59);
	row_with(offices, "handle", "kanim-tarakan");
}

static void actions_have_their_states(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(json_t) late =
		JSON_RUN(box, 0, "actions", "status:open", "late", "--as-of", "2024-12-02");
	const json_t *two = row_with(late, "address", "MKS/TL-02");

	assert_true(json_is_true(json_object_get(two, "late")));
	assert_int_equal(json_integer_value(json_object_get(two, "percent")), 70);
	assert_int_equal(json_integer_value(json_object_get(two, "late_days")), 3);
	g_autoptr(json_t) by = JSON_RUN(box, 0, "actions", "--by", "@kanim-tarakan");
	size_t i;
	json_t *row;
	json_array_foreach(by, i, row)
		assert_string_equal(json_member(row, "lead"), "Kanim Tarakan");
	assert_int_equal(json_array_size(by), 2);
}

static void a_meeting_has_its_parts(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(json_t) mks = JSON_RUN(box, 0, "show", "MKS");
	const struct {
		const char *key;
		size_t n;
	} parts[] = { { "session", 14 }, { "rundown", 14 }, { "action", 11 }, { "states", 11 },
		{ "paper", 3 } };

	assert_string_equal(json_member(mks, "where"), "MKS");
	assert_string_equal(json_member(mks, "tag"), "MKS");
	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		assert_int_equal(json_array_size(json_object_get(mks, parts[i].key)), parts[i].n);
	const json_t *counts = json_object_get(mks, "counts");
	assert_int_equal(json_integer_value(json_object_get(counts, "invited")), 40);
	assert_int_equal(json_integer_value(json_object_get(counts, "filled")), 35);
	assert_int_equal(json_integer_value(json_object_get(counts, "persons")), 36);
	const json_t *first = json_array_get(json_object_get(mks, "rundown"), 0);
	assert_string_equal(json_member(first, "start"), "08:30");
	assert_true(json_is_true(json_object_get(first, "fixed")));
}

static void records_of_all_kinds(void **state)
{
	static const struct {
		const char *address, *key, *value;
	} records[] = {
		{ "@kanim-tarakan", "short_name", "Kanim Tarakan" },
		{ "#permenkumham-6-2019", "number", "6" },
		{ "MKS/S-2", "kind", "session" },
		{ "MKS/B-1", "fixed_start", "08:30" },
		{ "MKS/TL-02", "status", "in-progress" },
		{ "MKS/TL-02@kanim-tarakan", "where", "MKS/TL-02" },
		{ "MKS/undangan", "number", "IMI-UM.01.01-0412" },
		{ "MKS/K-01", "kind", "decision" },
		{ "MKS/P-1", "where", "MKS/P-1" },
	};
	g_autoptr(Sandbox) box = sample_new();

	for (gsize i = 0; i < G_N_ELEMENTS(records); i++) {
		g_autoptr(json_t) json =
			JSON_RUN(box, 0, "show", records[i].address, "--as-of", "2024-12-02");
		print_message("# %s\n", records[i].address);
		ids_are_text(json);
		assert_string_equal(json_member(json, records[i].key), records[i].value);
		g_autoptr(json_t) by_id = JSON_RUN(box, 0, "show", json_member(json, "id"));
		assert_string_equal(json_member(by_id, "id"), json_member(json, "id"));
	}
}

static void an_office_has_both_directions(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(json_t) office =
		JSON_RUN(box, 0, "show", "@kanim-tarakan", "--as-of", "2024-12-02");

	assert_non_null(row_with(json_object_get(office, "lead"), "address", "MKS/TL-02"));
	assert_non_null(row_with(json_object_get(office, "support"), "address", "MKS/TL-01"));
	assert_true(json_is_array(json_object_get(office, "promised_to")));
	assert_non_null(row_with(json_object_get(office, "meetings"), "tag", "MKS"));
}

static void writing_says_what_it_did(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autoptr(json_t) made = JSON_RUN(box, 0, "new", "Rapat Uji", "--when", "2026-12-03 09.00");
	assert_string_equal(json_member(made, "where"), "RU");
	assert_int_equal(json_integer_value(json_object_get(made, "inserted")), 1);
	assert_int_equal(strlen(json_member(made, "step")), 13);
	g_autoptr(json_t) line = JSON_RUN(box, 0, "add", "RU", "line", "! Setuju");
	assert_string_equal(json_member(line, "where"), "RU/K-01");
	g_autoptr(json_t) set = JSON_RUN(box, 0, "set", "RU", "venue=Aula");
	assert_int_equal(json_integer_value(json_object_get(set, "changed")), 1);
	g_autoptr(json_t) same = JSON_RUN(box, 0, "set", "RU", "venue=Aula");
	assert_string_equal(json_member(same, "step"), "");
	g_autoptr(json_t) undone = JSON_RUN(box, 0, "undo");
	assert_true(strlen(json_member(undone, "label")) > 0);
	g_autoptr(json_t) steps = JSON_RUN(box, 0, "history", "--details");
	const json_t *newest = json_array_get(steps, 0);
	assert_int_equal(json_array_size(steps), 4);
	assert_string_equal(
		json_member(newest, "undoes"), json_member(json_array_get(steps, 1), "id"));
	assert_string_equal(json_member(newest, "at"), "2026-11-24T01:42:00Z");
	assert_true(json_array_size(json_object_get(newest, "details")) > 0);
	g_autoptr(json_t) doctor = JSON_RUN(box, 0, "doctor");
	assert_true(json_is_array(doctor));
	g_autoptr(json_t) keys = JSON_RUN(box, 0, "keys");
	assert_string_equal(json_member(row_with(keys, "action", "undo"), "keys"), "u");
}

static void imports_are_counted(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_autofree char *path = sandbox_source("tests/fixtures/register.json");
	g_autoptr(json_t) dry = JSON_RUN(box, 0, "import", "--dry-run", path);
	assert_string_equal(json_member(dry, "step"), "");
	g_autoptr(json_t) in = JSON_RUN(box, 0, "import", path);
	assert_true(json_integer_value(json_object_get(in, "added")) > 0);
	assert_int_equal(json_integer_value(json_object_get(in, "kept")), 0);
	assert_true(json_is_array(json_object_get(in, "diagnostics")));
}

#define ARGS(...) ((const char *const[]){ __VA_ARGS__, NULL })

static void errors_are_objects(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *bad = file_put(box, "bad.json", "{\n \"rakor\": 1,\n \"meeting\": [\n");

	json_expect_error(box, 2, "usage", NULL, "lsit", ARGS("lsit"));
	json_expect_error(box, 2, "usage", "list", "--limt", ARGS("list", "--limt"));
	json_expect_error(box, 1, "not-found", "XYZ", NULL, ARGS("show", "XYZ"));
	json_expect_error(box, 2, "ambiguous", "timpora", NULL, ARGS("show", "timpora"));
	json_expect_error(box, 2, "invalid", "MKS", "start", ARGS("set", "MKS", "start=x"));
	json_expect_error(box, 2, "invalid", NULL, "query", ARGS("list", "colour:red"));
	json_expect_error(box, 2, "invalid", "bad.json:4", NULL, ARGS("import", bad));
	json_expect_error(box, 3, "io", "/proc/x", NULL, ARGS("export", "MKS", "-o", "/proc/x"));
	g_autoptr(json_t) nothing = JSON_RUN(box, 1, "search", "zzzqqq");
	assert_int_equal(json_array_size(nothing), 0);
}

static void foreign_text_is_escaped(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_free(cli_ok(box, "new", "Rapat \"kutip\" \\ miring, 2026-12-03", NULL));
	g_autoptr(json_t) list = JSON_RUN(box, 0, "list");

	assert_string_equal(
		json_member(json_array_get(list, 0), "title"), "Rapat \"kutip\" \\ miring");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_are_arrays),
		cmocka_unit_test(actions_have_their_states),
		cmocka_unit_test(a_meeting_has_its_parts),
		cmocka_unit_test(records_of_all_kinds),
		cmocka_unit_test(an_office_has_both_directions),
		cmocka_unit_test(writing_says_what_it_did),
		cmocka_unit_test(imports_are_counted),
		cmocka_unit_test(errors_are_objects),
		cmocka_unit_test(foreign_text_is_escaped),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
