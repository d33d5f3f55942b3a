/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The bundle as bytes: canonical round trip, every fault with its place, hostile input.
 */
#include "base/error.h"
#include "domain/model/referenced_rows.h"
#include "exchange/fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void assert_same_bytes(GBytes *got, GBytes *wanted)
{
	gsize n, m;
	const char *a = g_bytes_get_data(got, &n), *b = g_bytes_get_data(wanted, &m);

	for (gsize i = 0; i < MIN(n, m); i++)
		if (a[i] != b[i])
			fail_msg("differs at byte %zu: \"%.60s\" instead of \"%.60s\"", i, a + i,
				b + i);
	assert_int_equal(n, m);
}

static void test_canonical(void **state)
{
	for (guint i = 0; i < FIXTURES; i++) {
		g_autoptr(GBytes) bytes = fixture_bytes(fixtures[i].name);
		g_autoptr(RkBundle) bundle = fixture_read(fixtures[i].name);
		g_autoptr(GBytes) written = rk_bundle_write(bundle->rows);
		assert_same_bytes(written, bytes);
	}
}

/* The order in memory does not matter. */
static void test_order(void **state)
{
	g_autoptr(GBytes) bytes = fixture_bytes("2025-08-skouw");
	g_autoptr(RkBundle) bundle = fixture_read("2025-08-skouw");

	for (int e = 0; e < RK_E_N; e++) {
		GPtrArray *rows = bundle->rows->rows[e];
		for (guint i = 0; i < rows->len / 2; i++) {
			gpointer other = rows->pdata[rows->len - 1 - i];
			rows->pdata[rows->len - 1 - i] = rows->pdata[i];
			rows->pdata[i] = other;
		}
	}
	g_autoptr(GBytes) written = rk_bundle_write(bundle->rows);
	assert_same_bytes(written, bytes);
}

static void test_empty(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	g_autoptr(GBytes) written = rk_bundle_write(rows);
	g_autoptr(GBytes) wanted = g_bytes_new_static("{\n \"rakor\": 1\n}\n", 16);

	assert_same_bytes(written, wanted);
}

/* Each file of a meeting is exactly what must travel with it. */
static void test_closure(void **state)
{
	g_autoptr(RkBundle) all = fixture_read("register");

	for (guint i = 0; i < FIXTURE_MEETINGS; i++) {
		g_autoptr(RkBundle) bundle = fixture_read(fixtures[i].name);
		g_autoptr(RkRows) closed = rk_referenced_rows(bundle->rows, all->rows);
		g_autoptr(GBytes) written = rk_bundle_write(closed);
		assert_same_bytes(written, bundle->bytes);
	}
}

/* A group that an action names brings its members and their offices. */
static void test_closure_group(void **state)
{
	g_autoptr(RkBundle) all = fixture_read("register");
	g_autoptr(RkRows) rows = rk_rows_new();
	RkAction *action = rk_action_new();
	const RkInstitutionGroup *group = all->rows->rows[RK_E_INSTITUTION_GROUP]->pdata[0];

	action->id = 1;
	action->target_group = group->id;
	rk_rows_add(rows, RK_E_ACTION, action);
	g_autoptr(RkRows) closed = rk_referenced_rows(rows, all->rows);
	assert_int_equal(rk_rows_count(closed, RK_E_INSTITUTION_GROUP), 1);
	assert_int_equal(rk_rows_count(closed, RK_E_GROUP_MEMBER), 12);
	/* the 12, their five regional offices, the ministry */
	assert_int_equal(rk_rows_count(closed, RK_E_INSTITUTION), 17);
}

/* A regulation brings the one that replaced it. */
static void test_closure_link(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new(), all = rk_rows_new();
	RkCitation *citation = rk_citation_new();

	citation->id = 1;
	citation->reference = 2;
	rk_rows_add(rows, RK_E_CITATION, citation);
	for (RkId id = 2; id <= 4; id++) {
		RkReference *reference = rk_reference_new();
		reference->id = id;
		reference->replaced_by = id == 2 ? 3 : id == 3 ? 99 : 0;
		rk_rows_add(all, RK_E_REFERENCE, reference);
	}
	g_autoptr(RkRows) closed = rk_referenced_rows(rows, all);
	assert_int_equal(rk_rows_count(closed, RK_E_REFERENCE), 2);
	assert_non_null(rk_rows_find(closed, RK_E_REFERENCE, 3));
}

/* Settings and drafts stay at home. */
static void test_local(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	RkSetting *setting = rk_setting_new();

	setting->id = 1;
	rk_text_set(&setting->key, "office");
	rk_rows_add(rows, RK_E_SETTING, setting);
	g_autoptr(GBytes) written = rk_bundle_write(rows);
	g_autoptr(GBytes) wanted = g_bytes_new_static("{\n \"rakor\": 1\n}\n", 16);
	assert_same_bytes(written, wanted);
}

#define HEAD "{\"rakor\": 1,\n"
#define ID1 "0gs3n7500jcs6"
#define ID2 "0gs3n75055q7s"
#define OFFICE(id, more) "{\"id\": \"" id "\", \"name\": \"N\", \"handle\": \"h\"" more "}"
#define MEETING(more) \
	HEAD "\"meeting\": [\n{\"id\": \"" ID1 "\", \"uid\": \"u\", \"code\": \"c\", " \
	     "\"title\": \"t\", \"status\": \"draft\",\n" more "}]}"

static const struct {
	const char *text;
	guint line, column;
	const char *field, *says;
} faults[] = {
	{ "", 1, 1, NULL, "not valid JSON" },
	{ "{\"rakor\": 1,\n \"meeting\": [", 2, 13, NULL, "not valid JSON" },
	{ "[]", 1, 1, NULL, "not a rakor bundle" },
	{ "3", 1, 1, NULL, "not valid JSON" },
	{ "{}", 1, 1, "rakor", "\"rakor\": 1 is missing" },
	{ "{\n\"rakor\": \"1\"}", 2, 10, "rakor", "not the number 1" },
	{ "{\n\"rakor\": 1.0}", 2, 10, "rakor", "not the number 1" },
	{ "{\n\"rakor\": 2}", 2, 10, "rakor", "newer program" },
	{ HEAD "\"meetings\": []}", 2, 1, "meetings", "unknown kind of record" },
	{ HEAD "\"setting\": []}", 2, 1, "setting", "unknown kind of record" },
	{ HEAD "\"draft\": []}", 2, 1, "draft", "unknown kind of record" },
	{ HEAD "\"meeting\": {}}", 2, 12, "meeting", "an object where a list" },
	{ HEAD "\"meeting\": [7]}", 2, 13, NULL, "a number where a record" },
	{ HEAD "\"institution\": [{\"name\": \"N\", \"handle\": \"h\"}]}", 2, 17, "id",
		"without an id" },
	{ HEAD "\"institution\": [\n" OFFICE("0GS3N7500JCS6", "") "]}", 3, 8, "id", "13 digits" },
	{ HEAD "\"institution\": [\n" OFFICE("0000000000000", "") "]}", 3, 8, "id", "13 digits" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, "") ",\n" OFFICE(ID1, "") "]}", 4, 1, "id",
		"a second record" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, "") "],\n\"person\": [\n" OFFICE(ID1, "") "]}", 5,
		1, "id", "a second record" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"name\": \"M\"") "]}", 4, 0, NULL,
		"duplicate" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"nama\": \"M\"") "]}", 4, 1, "nama",
		"unknown field \"nama\" of institution" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"kind\": \"palace\"") "]}", 4, 9, "kind",
		"\"palace\": unknown; known: ministry" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"kind\": 3") "]}", 4, 9, "kind",
		"a number where a text" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"city\": \"\"") "]}", 4, 9, "city",
		"empty text" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"city\": null") "]}", 4, 9, "city",
		"null where a text" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"city\": \"a\\nb\"") "]}", 4, 9, "city",
		"control character" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"city\": \"a\\u202eb\"") "]}", 4, 9, "city",
		"control character" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"city\": \"a\\u0000b\"") "]}", 4, 0, NULL,
		"not valid JSON" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"city\": \"\xff\"") "]}", 4, 0, NULL,
		"not valid JSON" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"title_full\": 1") "]}", 4, 15, "title_full",
		"a number where true" },
	{ HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"parent\": \"x\"") "]}", 4, 11, "parent",
		"not an id" },
	{ HEAD "\"institution\": [\n{\"id\": \"" ID1 "\", \"name\": \"N\"}]}", 3, 1, "handle",
		"required field is missing" },
	{ MEETING("\"start\": \"2024-02-30T09:00\""), 4, 10, "start", "no such day" },
	{ MEETING("\"start\": \"0000-01-01T09:00\""), 4, 10, "start", "from 1900 to 2999" },
	{ MEETING("\"confirm_by\": \"2023-02-29\""), 4, 15, "confirm_by", "no such day" },
	{ MEETING("\"opened_at\": \"yesterday\""), 4, 14, "opened_at", "not an instant" },
	{ MEETING("\"ordinal\": 1.0"), 4, 12, "ordinal", "not whole" },
	{ MEETING("\"ordinal\": \"1\""), 4, 12, "ordinal", "a text where a whole number" },
	{ MEETING("\"ordinal\": 9007199254740993"), 4, 12, "ordinal", "from 0 to 999999" },
	{ MEETING("\"ordinal\": 99999999999999999999"), 4, 0, NULL, "not valid JSON" },
	{ "\xef\xbb\xbf{\"rakor\": 1}", 1, 0, NULL, "not valid JSON" },
	{ "SQLite format 3", 1, 0, NULL, "not valid JSON" },
};

static void test_faults(void **state)
{
	for (guint i = 0; i < RK_LEN(faults); i++) {
		g_autoptr(GPtrArray) problems = problems_new();
		g_autoptr(RkBundle) bundle = bundle_of("x.json", faults[i].text, problems);
		print_message("# %u: %s\n", i, faults[i].says);
		assert_null(bundle);
		assert_int_equal(problems->len, 1);
		const RkProblem *problem = problems->pdata[0];
		print_message("#    %u:%u %s\n", problem->line, problem->column, problem->message);
		assert_string_equal(problem->file, "x.json");
		assert_non_null(strstr(problem->message, faults[i].says));
		assert_int_equal(problem->line, faults[i].line);
		if (faults[i].column)
			assert_int_equal(problem->column, faults[i].column);
		if (faults[i].field)
			assert_string_equal(problem->field, faults[i].field);
	}
}

/* All faults of a file are named, a hundred at most. */
static void test_many_faults(void **state)
{
	g_autoptr(GString) text = g_string_new(HEAD "\"holiday\": [");
	g_autoptr(GPtrArray) problems = problems_new();

	for (guint i = 0; i < 250; i++)
		g_string_append_printf(text,
			"%s\n{\"id\": \"0gs3n7500%04u\", \"day\": \"2024-13-01\", \"name\": \"x\"}",
			i ? "," : "", i);
	g_string_append(text, "]}");
	g_autoptr(RkBundle) bundle = bundle_of("x.json", text->str, problems);
	assert_null(bundle);
	assert_int_equal(problems->len, 100);
	assert_int_equal(((RkProblem *)problems->pdata[99])->line, 102);
}

static void test_deep(void **state)
{
	static const char opening[] = { '[', '{' };

	for (guint i = 0; i < RK_LEN(opening); i++) {
		g_autoptr(GPtrArray) problems = problems_new();
		g_autoptr(GString) text = g_string_new(HEAD "\"meeting\": ");
		for (guint n = 0; n < 200000; n++)
			g_string_append(text, opening[i] == '[' ? "[" : "{\"a\":");
		g_autoptr(RkBundle) bundle = bundle_of("x.json", text->str, problems);
		assert_null(bundle);
		assert_int_equal(problems->len, 1);
		assert_int_equal(((RkProblem *)problems->pdata[0])->line, 2);
		assert_non_null(strstr(((RkProblem *)problems->pdata[0])->message, "depth"));
	}
}

/* Cut at every byte, a file is never read as a whole one; only the LF at the end may miss. */
static void test_truncated(void **state)
{
	static const struct {
		const char *name;
		gsize step;
	} files[] = { { "2025-09-timpora-dkj-tw3", 1 }, { "2025-03-timpora-dkj-tw1", 3 },
		{ "2024-10-makassar", 211 } };

	for (guint i = 0; i < RK_LEN(files); i++) {
		g_autoptr(GBytes) whole = fixture_bytes(files[i].name);
		for (gsize n = 0; n + 1 < g_bytes_get_size(whole); n += files[i].step) {
			g_autoptr(GPtrArray) problems = problems_new();
			g_autofree char *copy = g_memdup2(g_bytes_get_data(whole, NULL), n ? n : 1);
			g_autoptr(GBytes) part = g_bytes_new_static(copy, n);
			assert_null(rk_bundle_read("x", part, problems));
			assert_int_equal(problems->len, 1);
			assert_true(((RkProblem *)problems->pdata[0])->line > 0);
		}
	}
}

/* Control characters of a hostile file do not reach the message. */
static void test_message_is_neutral(void **state)
{
	g_autoptr(GPtrArray) problems = problems_new();
	g_autoptr(RkBundle) bundle = bundle_of(
		"x", HEAD "\"institution\": [" OFFICE(ID1, ", \"a\\u001b[2J\": 1") "]}", problems);

	assert_null(bundle);
	assert_null(strchr(((RkProblem *)problems->pdata[0])->message, 0x1b));
}

/* References are looked for in all files and in the database. */
static void test_resolve(void **state)
{
	g_autoptr(GPtrArray) problems = problems_new();
	g_autoptr(RkBundle) child = bundle_of("child.json",
		HEAD "\"institution\": [\n" OFFICE(ID1, ",\n\"parent\": \"" ID2 "\"") "]}",
		problems);
	g_autoptr(RkBundle) parent =
		bundle_of("parent.json", HEAD "\"institution\": [" OFFICE(ID2, "") "]}", problems);
	g_autoptr(RkRows) nothing = rk_rows_new();
	RkBundle *const alone[] = { child }, *const both[] = { child, parent };

	assert_int_equal(problems->len, 0);
	assert_true(rk_bundle_resolve(both, 2, nothing, problems));
	assert_true(rk_bundle_resolve(alone, 1, parent->rows, problems));
	assert_false(rk_bundle_resolve(alone, 1, nothing, problems));
	assert_int_equal(problems->len, 1);
	const RkProblem *problem = problems->pdata[0];
	assert_string_equal(problem->file, "child.json");
	assert_string_equal(problem->field, "parent");
	assert_int_equal(problem->line, 4);
	assert_non_null(strstr(problem->message, ID2));

	GHashTable **wanted = rk_bundle_wanted(alone, 1);
	assert_int_equal(g_hash_table_size(wanted[RK_E_INSTITUTION]), 1);
	assert_null(wanted[RK_E_PERSON]);
	rk_bundle_wanted_free(wanted);
}

/* A link may point nowhere, a reference of the same id in another table is none. */
static void test_resolve_kinds(void **state)
{
	g_autoptr(GPtrArray) problems = problems_new();
	g_autoptr(RkRows) nothing = rk_rows_new();
	g_autoptr(RkBundle) linked = bundle_of("x", MEETING("\"follows\": \"" ID2 "\""), problems);
	g_autoptr(RkBundle) wrong = bundle_of("x",
		HEAD
		"\"institution\": [" OFFICE(ID2, "") "], \"meeting\": [{\"id\": \"" ID1
						     "\", \"uid\": \"u\", \"code\": \"c\", "
						     "\"title\": \"t\", \"status\": \"draft\", "
						     "\"series\": \"" ID2 "\"}]}",
		problems);

	assert_int_equal(problems->len, 0);
	assert_true(rk_bundle_resolve(&linked, 1, nothing, problems));
	assert_false(rk_bundle_resolve(&wrong, 1, nothing, problems));
}

/* false is the same as leaving the field out. */
static void test_false(void **state)
{
	g_autoptr(GPtrArray) problems = problems_new();
	g_autoptr(RkBundle) bundle = bundle_of("x",
		HEAD "\"institution\": [" OFFICE(ID1, ", \"title_full\": false") "]}", problems);

	assert_non_null(bundle);
	assert_false(((RkInstitution *)bundle->rows->rows[RK_E_INSTITUTION]->pdata[0])->title_full);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_canonical),
		cmocka_unit_test(test_order),
		cmocka_unit_test(test_empty),
		cmocka_unit_test(test_closure),
		cmocka_unit_test(test_closure_group),
		cmocka_unit_test(test_closure_link),
		cmocka_unit_test(test_local),
		cmocka_unit_test(test_faults),
		cmocka_unit_test(test_many_faults),
		cmocka_unit_test(test_deep),
		cmocka_unit_test(test_truncated),
		cmocka_unit_test(test_message_is_neutral),
		cmocka_unit_test(test_resolve),
		cmocka_unit_test(test_resolve_kinds),
		cmocka_unit_test(test_false),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
