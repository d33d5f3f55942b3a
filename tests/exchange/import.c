/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Import and export with a database: exact round trip, one step, nothing half-written.
 */
#include "base/error.h"
#include "exchange/fixture.h"
#include "service/apply.h"
#include "service/load.h"
#include "service/store_private.h"
#include "service/transfer_private.h"
#include "store/taken.h"

#include <glib/gstdio.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef struct Desk {
	char *folder, *path;
	RkStore *store;
	GPtrArray *diagnostics;
	RkImported imported;
} Desk;

static int desk_open(void **state)
{
	static const RkStoreOptions options = { .flags = RK_STORE_CREATE,
		.lang = "en",
		.zone = "Asia/Makassar",
		.now = G_GINT64_CONSTANT(1764000000000),
		.seed = 11,
		.author = "tester",
		.run = "run" };
	g_autoptr(GError) error = NULL;
	Desk *desk = g_new0(Desk, 1);

	desk->folder = g_dir_make_tmp("rakor-import-XXXXXX", NULL);
	desk->path = g_build_filename(desk->folder, "a.db", NULL);
	desk->store = rk_store_open(desk->path, &options, &error);
	if (!desk->store)
		fail_msg("%s", error->message);
	desk->diagnostics = g_ptr_array_new_with_free_func((GDestroyNotify)rk_diagnostic_free);
	*state = desk;
	return 0;
}

static int desk_close(void **state)
{
	Desk *desk = *state;
	g_autoptr(GDir) dir = g_dir_open(desk->folder, 0, NULL);
	const char *name;

	rk_store_close(desk->store);
	while ((name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(desk->folder, name, NULL);
		g_unlink(path);
	}
	g_rmdir(desk->folder);
	g_ptr_array_unref(desk->diagnostics);
	g_free(desk->folder);
	g_free(desk->path);
	g_free(desk);
	return 0;
}

static gboolean import_files(Desk *desk, const RkImportBytes *files, guint n,
	const RkImportOptions *options, GError **error)
{
	static const RkImportOptions plain = { 0 };

	g_ptr_array_set_size(desk->diagnostics, 0);
	return rk_import_bytes(desk->store, files, n, options ? options : &plain, desk->diagnostics,
		&desk->imported, error);
}

static gboolean import_text(
	Desk *desk, const char *text, const RkImportOptions *options, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	const RkImportBytes file = { "x.json", bytes };

	return import_files(desk, &file, 1, options, error);
}

static void import_fixtures(Desk *desk, gboolean reversed, const RkImportOptions *options)
{
	RkImportBytes files[FIXTURES];
	g_autoptr(GError) error = NULL;

	for (guint i = 0; i < FIXTURES; i++) {
		const char *name = fixtures[reversed ? FIXTURES - 1 - i : i].name;
		files[i] = (RkImportBytes){ name, fixture_bytes(name) };
	}
	if (!import_files(desk, files, FIXTURES, options, &error))
		fail_msg("%s: %s", rk_error_where(error), error->message);
	for (guint i = 0; i < FIXTURES; i++)
		g_bytes_unref(files[i].bytes);
}

static char *export_text(Desk *desk, RkId meeting)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = rk_export(desk->store, meeting, &error);

	if (!bytes)
		fail_msg("%s", error->message);
	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

static void assert_nothing_written(Desk *desk)
{
	g_autofree char *text = export_text(desk, 0);

	assert_string_equal(text, "{\n \"rakor\": 1\n}\n");
}

static char *fixture_text(const char *name)
{
	g_autoptr(GBytes) bytes = fixture_bytes(name);

	return g_strndup(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}

/* A bundle with one text replaced. */
static char *tampered(const char *name, const char *from, const char *to)
{
	g_autofree char *text = fixture_text(name);
	g_autoptr(GString) other = g_string_new(text);

	assert_int_equal(g_string_replace(other, from, to, 1), 1);
	return g_strdup(other->str);
}

/* --- round trip --- */

static void test_round_trip(void **state)
{
	Desk *desk = *state;
	g_autoptr(RkRows) all = fixture_rows();
	g_autoptr(GBytes) wanted = rk_bundle_write(all);
	guint total = 0;

	for (int e = 0; e < RK_E_N; e++)
		total += all->rows[e]->len;
	import_fixtures(desk, FALSE, NULL);
	assert_int_equal(desk->imported.added, total);
	assert_int_equal(desk->imported.changed, 0);
	assert_int_equal(desk->imported.kept, 0);
	assert_true(desk->imported.step != 0);
	assert_int_equal(desk->diagnostics->len, 0);
	g_autofree char *exported = export_text(desk, 0);
	assert_int_equal(strlen(exported), g_bytes_get_size(wanted));
	assert_memory_equal(exported, g_bytes_get_data(wanted, NULL), strlen(exported));

	/* and into another, empty database */
	void *other = NULL;
	desk_open(&other);
	assert_true(import_text(other, exported, NULL, NULL));
	g_autofree char *again = export_text(other, 0);
	assert_string_equal(again, exported);
	desk_close(&other);
}

/* The export of one meeting is its file. */
static void test_one_meeting(void **state)
{
	Desk *desk = *state;

	import_fixtures(desk, TRUE, NULL);
	for (guint i = 0; i < FIXTURE_MEETINGS; i++) {
		g_autoptr(RkBundle) bundle = fixture_read(fixtures[i].name);
		const RkMeeting *meeting = bundle->rows->rows[RK_E_MEETING]->pdata[0];
		g_autofree char *exported = export_text(desk, meeting->id);
		g_autofree char *file = fixture_text(fixtures[i].name);
		assert_string_equal(exported, file);
	}
	assert_null(rk_export(desk->store, 12345, NULL));
}

static void test_twice(void **state)
{
	Desk *desk = *state;

	import_fixtures(desk, FALSE, NULL);
	guint added = desk->imported.added;
	g_autofree char *before = export_text(desk, 0);
	import_fixtures(desk, FALSE, NULL);
	assert_int_equal(desk->imported.added, 0);
	assert_int_equal(desk->imported.changed, 0);
	assert_int_equal(desk->imported.kept, 0);
	assert_true(desk->imported.unchanged >= added);
	assert_int_equal(desk->imported.step, 0);
	g_autofree char *after = export_text(desk, 0);
	assert_string_equal(after, before);
}

/* The order of the files does not matter: references resolve after all are read. */
static void test_any_order(void **state)
{
	Desk *desk = *state;
	void *other = NULL;

	import_fixtures(desk, FALSE, NULL);
	desk_open(&other);
	import_fixtures(other, TRUE, NULL);
	g_autofree char *a = export_text(desk, 0);
	g_autofree char *b = export_text(other, 0);
	assert_string_equal(a, b);
	desk_close(&other);
}

static void test_dry_run(void **state)
{
	const RkImportOptions dry = { .dry_run = TRUE };
	Desk *desk = *state;

	import_fixtures(desk, FALSE, &dry);
	assert_true(desk->imported.added > 500);
	assert_int_equal(desk->imported.step, 0);
	assert_nothing_written(desk);
}

static void test_one_step(void **state)
{
	Desk *desk = *state;
	g_autofree char *label = NULL;
	g_autoptr(GError) error = NULL;

	import_fixtures(desk, FALSE, NULL);
	g_autofree char *before = export_text(desk, 0);
	if (!rk_undo(desk->store, 0, &label, &error))
		fail_msg("%s", error->message);
	assert_string_equal(label, "Import of 6 files");
	assert_nothing_written(desk);
	assert_true(rk_redo(desk->store, 0, NULL, NULL));
	g_autofree char *after = export_text(desk, 0);
	assert_string_equal(after, before);
}

/* --- merging with what is there --- */

static void test_kept_and_theirs(void **state)
{
	const RkImportOptions theirs = { .theirs = TRUE };
	Desk *desk = *state;
	g_autofree char *other =
		tampered("2024-10-makassar", "\"Ruang Phinisi\"", "\"Ruang Losari\"");

	import_fixtures(desk, FALSE, NULL);
	g_autofree char *before = export_text(desk, 0);
	assert_true(import_text(desk, other, NULL, NULL));
	assert_int_equal(desk->imported.kept, 1);
	assert_int_equal(desk->imported.changed, 0);
	assert_int_equal(desk->diagnostics->len, 1);
	const RkDiagnostic *told = desk->diagnostics->pdata[0];
	assert_false(told->error);
	assert_string_equal(told->file, "x.json");
	assert_string_equal(told->field, "room");
	g_auto(GStrv) lines = g_strsplit(other, "\n", -1);
	assert_non_null(strstr(lines[told->line - 1], "Ruang Losari"));
	assert_non_null(strstr(told->message, "MKS"));
	assert_non_null(strstr(told->message, "kept \"Ruang Phinisi\", the file has "
					      "\"Ruang Losari\""));
	g_autofree char *after = export_text(desk, 0);
	assert_string_equal(after, before);

	assert_true(import_text(desk, other, &theirs, NULL));
	assert_int_equal(desk->imported.kept, 0);
	assert_int_equal(desk->imported.changed, 1);
	g_autofree char *taken = export_text(desk, 0);
	assert_non_null(strstr(taken, "Ruang Losari"));
	assert_null(strstr(taken, "Ruang Phinisi"));
}

static void test_filled(void **state)
{
	Desk *desk = *state;
	g_autofree char *less =
		tampered("2024-10-makassar", "   \"room\": \"Ruang Phinisi\",\n", "");
	g_autofree char *whole = fixture_text("2024-10-makassar");

	assert_true(import_text(desk, less, NULL, NULL));
	assert_true(import_text(desk, whole, NULL, NULL));
	assert_int_equal(desk->imported.changed, 1);
	assert_int_equal(desk->imported.kept, 0);
	/* and the poorer file takes nothing away */
	assert_true(import_text(desk, less, NULL, NULL));
	assert_int_equal(desk->imported.step, 0);
	g_autofree char *after = export_text(desk, 0);
	assert_string_equal(after, whole);
}

static void test_code_taken(void **state)
{
	Desk *desk = *state;
	g_autofree char *whole = fixture_text("2025-09-timpora-dkj-tw3");
	g_autoptr(RkBundle) bundle = fixture_read("2025-09-timpora-dkj-tw3");
	g_autoptr(RkRows) rows = rk_rows_new();
	RkMeeting *mine = rk_meeting_new();

	mine->id = 4242;
	mine->status = RK_MEETING_STATUS_DRAFT;
	rk_text_set(&mine->uid, "u-4242");
	rk_text_set(&mine->code, "2025-09-timpora-dkj-tw3");
	rk_text_set(&mine->title, "Ours");
	rk_rows_add(rows, RK_E_MEETING, mine);
	g_autoptr(GBytes) bytes = rk_bundle_write(rows);
	const RkImportBytes file = { "mine.json", bytes };
	assert_true(import_files(desk, &file, 1, NULL, NULL));

	assert_true(import_text(desk, whole, NULL, NULL));
	assert_int_equal(desk->diagnostics->len, 1);
	assert_non_null(strstr(((RkDiagnostic *)desk->diagnostics->pdata[0])->message,
		"imported as \"2025-09-timpora-dkj-tw3-2\""));
	assert_true(import_text(desk, whole, NULL, NULL));
	assert_int_equal(desk->imported.step, 0);
	assert_int_equal(desk->imported.kept, 0);
}

static void test_uid_taken(void **state)
{
	Desk *desk = *state;
	g_autofree char *whole = fixture_text("2025-09-timpora-dkj-tw3");
	g_autoptr(RkBundle) bundle = fixture_read("2025-09-timpora-dkj-tw3");
	RkMeeting *theirs = bundle->rows->rows[RK_E_MEETING]->pdata[0];
	char id[14], other[14];
	g_autoptr(GError) error = NULL;

	rk_id_text(theirs->id, id);
	rk_id_text(theirs->id + 1, other);
	g_autofree char *twin = tampered("2025-09-timpora-dkj-tw3", id, other);
	assert_true(import_text(desk, whole, NULL, NULL));
	g_autofree char *before = export_text(desk, 0);
	assert_false(import_text(desk, twin, NULL, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
	assert_string_equal(rk_error_field(error), "uid");
	assert_true(g_str_has_prefix(rk_error_where(error), "x.json:"));
	g_autofree char *after = export_text(desk, 0);
	assert_string_equal(after, before);
}

/* rk_taken_find knows every UNIQUE field of the bundle. */
static void test_taken_complete(void **state)
{
	Desk *desk = *state;
	g_autoptr(RkRows) all = fixture_rows();
	guint fields = 0;

	import_fixtures(desk, FALSE, NULL);
	for (int e = 0; e < RK_E_N; e++)
		for (guint f = 0; f < rk_entities[e].n_fields; f++) {
			if (!(rk_entities[e].fields[f].flags & RK_FIELD_UNIQUE) ||
				(rk_entities[e].flags & RK_ENTITY_LOCAL))
				continue;
			gconstpointer record = all->rows[e]->pdata[0];
			RkValue value = rk_record_get(e, record, f);
			RkDb *db = rk_store_db(desk->store);
			assert_true(value.set);
			assert_int_equal(
				rk_taken_find(db, e, f, value.text), *(const RkId *)record);
			assert_int_equal(rk_taken_find(db, e, f, "nobody has this"), 0);
			fields++;
		}
	assert_int_equal(fields, 11);
}

/* --- bad input: nothing written, the place told --- */

static void test_dangling(void **state)
{
	Desk *desk = *state;
	g_autofree char *bad = tampered("2024-10-makassar", "\"organiser\": \"0gs3n750qrbql\"",
		"\"organiser\": \"0gs3n750qrbqm\"");
	g_autoptr(GError) error = NULL;

	assert_false(import_text(desk, bad, NULL, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
	assert_int_equal(rk_error_exit(error), 2);
	assert_string_equal(rk_error_field(error), "organiser");
	const RkDiagnostic *told = desk->diagnostics->pdata[0];
	g_auto(GStrv) lines = g_strsplit(bad, "\n", -1);
	assert_true(told->error);
	assert_non_null(strstr(lines[told->line - 1], "0gs3n750qrbqm"));
	assert_nothing_written(desk);
}

/* Offices that the database has need not be in the file. */
static void test_resolves_in_database(void **state)
{
	Desk *desk = *state;
	g_autoptr(RkBundle) bundle = fixture_read("2024-10-makassar");
	g_autoptr(RkRows) alone = rk_rows_new();

	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; (rk_entities[e].flags & RK_ENTITY_IS_MEETING) &&
				  i < bundle->rows->rows[e]->len;
			i++)
			rk_rows_add(alone, e, rk_record_copy(e, bundle->rows->rows[e]->pdata[i]));
	g_autoptr(GBytes) bytes = rk_bundle_write(alone);
	g_autoptr(GBytes) registers = fixture_bytes("register");
	const RkImportBytes file = { "alone.json", bytes }, first = { "register", registers };
	assert_false(import_files(desk, &file, 1, NULL, NULL));
	assert_true(desk->diagnostics->len > 10);
	assert_nothing_written(desk);
	assert_true(import_files(desk, &first, 1, NULL, NULL));
	assert_true(import_files(desk, &file, 1, NULL, NULL));
}

static void test_ring(void **state)
{
	Desk *desk = *state;
	g_autofree char *ring = tampered("2024-10-makassar", "\"kind\": \"ministry\",",
		"\"kind\": \"ministry\", \"parent\": \"0gs3n750qrbql\",");
	g_autoptr(GError) error = NULL;

	assert_false(import_text(desk, ring, NULL, &error));
	assert_string_equal(rk_error_field(error), "parent");
	assert_nothing_written(desk);

	/* nor when it closes over what the database has: the ministry's new parent is below it */
	import_fixtures(desk, FALSE, NULL);
	g_autofree char *before = export_text(desk, 0);
	assert_false(import_text(desk,
		"{\"rakor\": 1, \"institution\": [{\"id\": \"0gs3n7500jcs6\", \"name\": "
		"\"Kementerian Hukum dan Hak Asasi Manusia\", \"handle\": \"kemenkumham\", "
		"\"parent\": \"0gs3n750qrbql\"}]}",
		NULL, NULL));
	g_autofree char *after = export_text(desk, 0);
	assert_string_equal(after, before);
}

/* One bad file of several: none is imported, all faults are told. */
static void test_one_bad_file(void **state)
{
	Desk *desk = *state;
	g_autoptr(GBytes) good = fixture_bytes("register");
	g_autoptr(GBytes) bad = g_bytes_new_static("{\"rakor\": 1,\n \"x\": []}", 22);
	const RkImportBytes files[] = { { "register", good }, { "bad.json", bad },
		{ "worse.json", bad } };
	g_autoptr(GError) error = NULL;

	assert_false(import_files(desk, files, 3, NULL, &error));
	assert_string_equal(rk_error_where(error), "bad.json:2:2");
	assert_int_equal(desk->diagnostics->len, 2);
	assert_string_equal(((RkDiagnostic *)desk->diagnostics->pdata[1])->file, "worse.json");
	assert_nothing_written(desk);
}

static void test_truncated(void **state)
{
	Desk *desk = *state;
	g_autofree char *whole = fixture_text("2025-09-timpora-dkj-tw3");

	for (gsize n = 0; n + 1 < strlen(whole); n++) {
		g_autofree char *part = g_strndup(whole, n);
		assert_false(import_text(desk, part, NULL, NULL));
		assert_int_equal(desk->diagnostics->len, 1);
	}
	assert_nothing_written(desk);
}

static void test_files(void **state)
{
	Desk *desk = *state;
	const RkImportOptions plain = { 0 };
	g_autofree char *path = g_build_filename(desk->folder, "one.json", NULL);
	g_autofree char *none = g_build_filename(desk->folder, "none.json", NULL);
	g_autofree char *whole = fixture_text("2025-09-timpora-dkj-tw3");
	const char *const good[] = { path, NULL }, *const bad[] = { path, none, NULL };
	g_autoptr(GError) error = NULL;

	assert_true(g_file_set_contents(path, whole, -1, NULL));
	assert_false(
		rk_import(desk->store, bad, &plain, desk->diagnostics, &desk->imported, &error));
	assert_int_equal(rk_error_exit(error), 3);
	assert_string_equal(rk_error_where(error), none);
	assert_nothing_written(desk);
	assert_true(rk_import(desk->store, good, &plain, desk->diagnostics, &desk->imported, NULL));
	g_autofree char *label = NULL;
	assert_true(rk_undo(desk->store, 0, &label, NULL));
	assert_string_equal(label, "Import of one.json");
}

#define TEST(name) cmocka_unit_test_setup_teardown(test_##name, desk_open, desk_close)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(round_trip),
		TEST(one_meeting),
		TEST(twice),
		TEST(any_order),
		TEST(dry_run),
		TEST(one_step),
		TEST(kept_and_theirs),
		TEST(filled),
		TEST(code_taken),
		TEST(uid_taken),
		TEST(taken_complete),
		TEST(dangling),
		TEST(resolves_in_database),
		TEST(ring),
		TEST(one_bad_file),
		TEST(truncated),
		TEST(files),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
