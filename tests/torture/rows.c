/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A valid file with hostile rows: words of other lists, dates that do not exist, references that
 * point nowhere or in a circle, absurd numbers, texts that are huge, no UTF-8 or full of control
 * characters, written past every CHECK. All of it is listed, shown, printed, exported, checked,
 * drawn and written to, in a child for each file. The child must end in time and by itself; a verb
 * that fails says why; nothing that a terminal would obey comes out.
 *
 * A file that something was found with is copied into the folder RAKOR_FOUND.
 */
#include "torture.h"

#include "app/private.h"
#include "screen/registry.h"
#include "tests/screen/stand.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ROUNDS = 6, MOST_ROWS = 300, PATIENCE = 120, SITUATIONS = 6 };

typedef struct Column {
	char *table, *name;
	gboolean is_text;
} Column;

typedef struct Base {
	Fixture *fixture;
	char *pristine;
	GPtrArray *columns; /* Column *, owned */
	GArray *ids;        /* RkId, of all tables */
	guint rows;         /* mutated so far */
} Base;

/* --- the mutated file --- */

static void run_sql(sqlite3 *db, const char *sql)
{
	char *message = NULL;

	if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", sql, message);
}

static void column_free(gpointer data)
{
	Column *column = data;

	g_free(column->table);
	g_free(column->name);
	g_free(column);
}

/* Every column of every table but those of the search index. */
static void columns_read(Base *base, sqlite3 *db)
{
	sqlite3_stmt *stmt;
	static const char sql[] =
		"SELECT m.name, c.name, c.type = 'TEXT' FROM sqlite_schema m, "
		"pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'search%' "
		"AND m.name NOT LIKE 'sqlite%' ORDER BY m.name, c.cid";

	assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
	while (sqlite3_step(stmt) == SQLITE_ROW) {
		Column *column = g_new0(Column, 1);
		column->table = g_strdup((const char *)sqlite3_column_text(stmt, 0));
		column->name = g_strdup((const char *)sqlite3_column_text(stmt, 1));
		column->is_text = sqlite3_column_int(stmt, 2);
		g_ptr_array_add(base->columns, column);
	}
	sqlite3_finalize(stmt);
}

static void ids_read(Base *base, sqlite3 *db)
{
	for (guint i = 0; i < base->columns->len; i++) {
		const Column *column = base->columns->pdata[i];
		sqlite3_stmt *stmt;
		if (strcmp(column->name, "id") != 0)
			continue;
		g_autofree char *sql =
			g_strdup_printf("SELECT id FROM \"%s\" LIMIT 40", column->table);
		assert_int_equal(sqlite3_prepare_v2(db, sql, -1, &stmt, NULL), SQLITE_OK);
		while (sqlite3_step(stmt) == SQLITE_ROW) {
			RkId id = sqlite3_column_int64(stmt, 0);
			g_array_append_val(base->ids, id);
		}
		sqlite3_finalize(stmt);
	}
}

static const char *const texts[] = { "", " ", "\n", "\t", "\x1b[2J\x1b]0;x\a", "a\x7f\x01z",
	"\xff\xfe", "abc\xc3", "\xed\xa0\x80",
	"\xc2\x9b"
	"31m",
	"\xe2\x80\xae kanan", "\xe2\x81\xa6\xe2\x81\xa9", "\xe2\x80\xa8\xe2\x80\xa9", "作者作者",
	"é́́́́", "%s%n%d%*d", "../../../etc/passwd", "0000-00-00", "2024-02-30", "2026-13-01",
	"9999-12-31", "-001-01-01", "0000-01-01T00:00", "9999-12-31T23:59", "2026-12-01T25:61",
	"2026-12-01T", "99:99", "24:00", "-1:00", "Mars/Olympus", "../zoneinfo/UTC", "UTC", "WITA",
	"Asia/Makassar", "held", "draft", "decision", "done", "session", "institution",
	"FREQ=SECONDLY;COUNT=999999999", "FREQ=", "DROP TABLE step", "[] ~ ! =", "@@@@", "{}",
	"1;2;3", "99999999999999999999", "a\nb\r\nc\n\n\nd", "<b>&amp;</b>", "ABCDEFG/HIJ", "MKS",
	"mailto:x\ny", "x@y\r\nBCC: z", "\xf4\x8f\xbf\xbf", "﷽﷽﷽" };

static const gint64 numbers[] = { 0, 1, -1, 2, 7, 100, 1000, 99999, -99999, G_MAXINT, G_MININT,
	G_MAXUINT, G_MAXINT64, G_MININT64, 1440, 525600, 4102444800000, -62135596800000 };

static void text_bind(Torture *torture, sqlite3_stmt *stmt)
{
	g_autoptr(GString) text = g_string_new(torture_pick(torture, texts, G_N_ELEMENTS(texts)));

	if (torture_one_in(torture, 12)) {
		guint times = torture_one_in(torture, 4) ? 100000 : 700;
		g_autofree char *once = g_strdup(text->str);
		for (guint i = 0; i < times / (1 + strlen(once)); i++)
			g_string_append(text, once);
	}
	if (torture_one_in(torture, 30))
		g_string_append_len(text, "a\0b", 3);
	sqlite3_bind_text(stmt, 1, text->str, (int)text->len, SQLITE_TRANSIENT);
}

static void value_bind(Torture *torture, const Base *base, const Column *column, sqlite3_stmt *stmt)
{
	if (torture_one_in(torture, 10))
		sqlite3_bind_null(stmt, 1);
	else if (column->is_text)
		text_bind(torture, stmt);
	else if (torture_one_in(torture, 2))
		sqlite3_bind_int64(stmt, 1,
			g_array_index(base->ids, RkId, torture_below(torture, base->ids->len)));
	else
		sqlite3_bind_int64(stmt, 1, numbers[torture_below(torture, G_N_ELEMENTS(numbers))]);
}

/* One value of one row, chosen by chance, whatever the table's rules say. */
static void row_spoil(Torture *torture, Base *base, sqlite3 *db)
{
	const Column *column = base->columns->pdata[torture_below(torture, base->columns->len)];
	sqlite3_stmt *stmt = NULL;
	g_autofree char *sql = g_strdup_printf(
		"UPDATE OR IGNORE \"%s\" SET \"%s\" = ?1 WHERE rowid = (SELECT rowid FROM \"%s\" "
		"LIMIT 1 OFFSET (?2 %% max(1, (SELECT count(*) FROM \"%s\"))))",
		column->table, column->name, column->table, column->table);

	if (sqlite3_prepare_v2(db, sql, -1, &stmt, NULL) != SQLITE_OK)
		return; /* a table without rowid */
	value_bind(torture, base, column, stmt);
	sqlite3_bind_int64(stmt, 2, torture_below(torture, 100000));
	sqlite3_step(stmt);
	sqlite3_finalize(stmt);
	base->rows += sqlite3_changes(db) > 0 ? 1 : 0;
}

/* Without STRICT a number can stand where a text belongs, and a blob anywhere. */
static void types_loosen(sqlite3 *db)
{
	run_sql(db, "PRAGMA writable_schema = 1");
	run_sql(db, "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ')')");
	run_sql(db, "PRAGMA writable_schema = RESET");
	run_sql(db, "UPDATE OR IGNORE meeting SET title = x'00ff1b', venue = 7");
	run_sql(db, "UPDATE OR IGNORE entry SET text = x'1b5b324a', position = 'abc'");
}

static void file_spoil(Torture *torture, Base *base)
{
	sqlite3 *db;
	guint rows = 1 + torture_below(torture, torture_one_in(torture, 2) ? 8 : MOST_ROWS);

	assert_int_equal(sqlite3_open(base->fixture->path, &db), SQLITE_OK);
	run_sql(db, "PRAGMA ignore_check_constraints = 1");
	run_sql(db, "PRAGMA foreign_keys = 0");
	run_sql(db, "PRAGMA synchronous = OFF");
	run_sql(db, "BEGIN");
	if (torture_one_in(torture, 10))
		types_loosen(db);
	for (guint i = 0; i < rows; i++)
		row_spoil(torture, base, db);
	run_sql(db, "COMMIT");
	sqlite3_close(db);
}

static void file_restore(const Base *base)
{
	g_autofree char *bytes = NULL;
	gsize size = 0;

	for (int i = 0; i < 2; i++) {
		g_autofree char *beside =
			g_strconcat(base->fixture->path, i ? "-wal" : "-shm", NULL);
		g_unlink(beside);
	}
	assert_true(g_file_get_contents(base->pristine, &bytes, &size, NULL));
	assert_true(g_file_set_contents(base->fixture->path, bytes, (gssize)size, NULL));
}

/* --- what is done with it, in the child --- */

static void found(const char *what, const char *detail)
{
	g_printerr("FINDING %s: %.2000s\n", what, detail ? detail : "");
	_exit(1);
}

/* What a terminal would obey or be misled by. `pages` allows form feeds and tabs. */
static void must_be_harmless(const char *what, const char *text, gsize size, gboolean pages)
{
	if (!g_utf8_validate(text, (gssize)size, NULL))
		found(what, "no UTF-8");
	for (const char *p = text; p < text + size; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gboolean control =
			(c < 0x20 && c != '\n' && !(pages && (c == '\f' || c == '\t'))) ||
			(c >= 0x7f && c < 0xa0);
		gboolean bidi = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
		if (!control && !bidi)
			continue;
		g_autofree char *where = g_strdup_printf(
			"U+%04X after <%.*s>", c, (int)MIN(p - text, 60), p - MIN(p - text, 60));
		found(what, where);
	}
}

static void verb_try(RkStore *store, const char *const *args)
{
	g_autofree char *what = g_strjoinv(" ", (char **)args);
	gboolean json = strcmp(args[0], "--json") == 0;
	const char *verb = args[g_str_has_prefix(args[0], "--") ? 1 : 0];
	gboolean raw = strcmp(verb, "ics") == 0 || strcmp(verb, "export") == 0;

	g_autoptr(Said) said = said_by(store, args);
	if (g_getenv("RAKOR_VERBOSE"))
		g_printerr("# %s → %d %s\n", what, said->status,
			said->error ? said->error->message : said->err->str);
	if (said->status != 0 && !said->error && said->err->len == 0 && said->out->len == 0 &&
		strcmp(verb, "search") != 0)
		found(what, "failed without a word");
	if (said->error &&
		(!*said->error->message || !g_utf8_validate(said->error->message, -1, NULL)))
		found(what, "the error has no message");
	if (said->status == 0 && !raw && !json)
		must_be_harmless(what, said->out->str, said->out->len, TRUE);
	if (json && !g_utf8_validate(said->out->str, (gssize)said->out->len, NULL))
		found(what, "no UTF-8");
}

#define TRY(...) verb_try(store, (const char *const[]){ __VA_ARGS__, NULL })

static void all_lists(RkStore *store)
{
	for (int json = 0; json < 2; json++) {
		const char *first = json ? "--json" : "--plain";
		for (guint i = 0; i < RK_VIEW_N; i++)
			TRY(first, "list", "--view", rk_views[i].name);
		TRY(first, "actions");
		TRY(first, "history", "--details");
		TRY(first, "check");
		TRY(first, "doctor");
	}
	TRY("search", "kanim");
	TRY("search", "x");
	TRY("list", "us", "date:2025");
	TRY("actions", "late", "silent:>30", "lead:kanim-tarakan");
	TRY("export", "--all");
}

static void all_papers(RkStore *store, const char *meeting)
{
	static const char *const papers[] = { "invitation", "rundown", "sign-in", "attendance",
		"minutes", "message" };

	for (guint i = 0; i < G_N_ELEMENTS(papers); i++) {
		TRY("print", meeting, papers[i]);
		TRY("print", meeting, papers[i], "--lang", "en", "--width", "72");
	}
	TRY("show", meeting);
	TRY("--json", "show", meeting);
	TRY("show", meeting, "--as-of", "2025-01-01");
	TRY("check", meeting, "--all");
	TRY("ics", meeting);
	TRY("ics", meeting, "--method", "publish");
	TRY("export", meeting);
}

static void each_meeting(RkStore *store)
{
	RkPageRequest request = { .view = RK_VIEW_MEETINGS };
	g_autoptr(RkPage) page = rk_view_page(store, &request, NULL);

	for (guint i = 0; page && i < page->rows->len; i++) {
		char id[RK_ID_TEXT];
		rk_id_text(((const RkViewRow *)page->rows->pdata[i])->id, id);
		all_papers(store, id);
	}
}

static void some_records(Torture *torture, const Base *base, RkStore *store)
{
	for (int i = 0; i < 40; i++) {
		char id[RK_ID_TEXT];
		rk_id_text(
			g_array_index(base->ids, RkId, torture_below(torture, base->ids->len)), id);
		TRY("show", id);
		TRY("--json", "show", id);
	}
}

static void some_writes(RkStore *store)
{
	TRY("set", "MKS", "venue=Aula", "start=2026-12-03T09:00");
	TRY("add", "MKS", "line", "! disetujui @kanim-tarakan");
	TRY("add", "MKS", "session", "10.00 30 Paparan @kanim-tarakan");
	TRY("add", "MKS", "action", "Kirim data @kanim-tarakan due:2026-12-24");
	TRY("add", "TW3", "participant", "@seluruh-upt");
	TRY("attend", "MKS", "1-5,7w");
	TRY("set", "MKS/TL-01", "due=2026-12-24");
	TRY("set", "@kanim-tarakan", "name=Kantor");
	TRY("print", "MKS", "minutes", "--issue");
	TRY("ics", "MKS", "--sent");
	for (int i = 0; i < 8; i++)
		TRY("undo");
	TRY("redo");
}

static void picture_check(const RkCanvas *canvas, const char *script)
{
	for (int y = 0; y < canvas->height; y++)
		for (int x = 0; x < canvas->width; x++) {
			const RkCell *cell = rk_canvas_cell(canvas, x, y);
			must_be_harmless(script, cell->text, strlen(cell->text), FALSE);
			if (strchr(cell->text, '\n') || cell->role >= RK_ROLE_N)
				found(script, "a broken cell");
		}
}

static void some_pictures(Torture *torture, RkStore *store)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 }, { 50, 15 }, { 9, 3 } };

	for (int i = 0; i < SITUATIONS; i++) {
		const char *script = stand_situations[torture_below(torture, stand_situations_n)];
		if (g_getenv("RAKOR_VERBOSE"))
			g_printerr("# screen %s\n", script);
		g_autoptr(RkApp) app = rk_app_new(rk_screens, store, NULL, NULL);
		rk_app_start(app);
		rk_canvas_resize(app->canvas, 80, 24);
		rk_app_type(app, script);
		for (guint k = 0; k < G_N_ELEMENTS(sizes); k++) {
			rk_canvas_resize(app->canvas, sizes[k][0], sizes[k][1]);
			rk_app_draw(app, app->canvas);
			picture_check(app->canvas, script);
		}
	}
}

static const int crashes[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };

static void use(Torture *torture, const Base *base)
{
	RkStoreOptions options = fixture_options();
	g_autoptr(GError) error = NULL;

	/* cmocka would make a failed test of a crash, here in the child. */
	for (guint i = 0; i < G_N_ELEMENTS(crashes); i++)
		signal(crashes[i], SIG_DFL);
	alarm(PATIENCE);
	options.lang = torture_one_in(torture, 2) ? "id" : "en";
	options.office = torture_one_in(torture, 2) ? "ditkermakim" : NULL;
	g_autoptr(RkStore) store = rk_store_open(base->fixture->path, &options, &error);
	if (!store) {
		if (!error || !*error->message)
			found("opening", "failed without a word");
		_exit(0);
	}
	all_lists(store);
	each_meeting(store);
	some_records(torture, base, store);
	some_pictures(torture, store);
	some_writes(store);
	some_pictures(torture, store);
	_exit(0);
}

/* --- one file --- */

static void keep(const Base *base, guint32 seed)
{
	const char *folder = g_getenv("RAKOR_FOUND");
	g_autofree char *bytes = NULL;
	gsize size = 0;

	if (!folder || !g_file_get_contents(base->fixture->path, &bytes, &size, NULL))
		return;
	g_autofree char *path = g_strdup_printf("%s/rows-%u.db", folder, seed);
	g_mkdir_with_parents(folder, 0700);
	if (g_file_set_contents(path, bytes, (gssize)size, NULL))
		g_printerr("# the file as the child left it: %s\n", path);
}

static void a_file_is_used(Torture *torture, Base *base)
{
	int status = 0;

	file_restore(base);
	file_spoil(torture, base);
	pid_t pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		use(torture, base);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	if (status == 0)
		return;
	keep(base, torture->seed);
	g_printerr("FINDING seed %u: %s %d\n", torture->seed,
		WIFSIGNALED(status) ? "ended by signal" : "status",
		WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
	fail_msg("seed %u", torture->seed);
}

static void hostile_rows_do_no_harm(void **state)
{
	Base *base = *state;
	g_autoptr(Torture) torture = torture_new(ROUNDS);

	while (torture_next(torture))
		a_file_is_used(torture, base);
	print_message("# %u rows\n", base->rows);
}

static int base_setup(void **state)
{
	Base *base = g_new0(Base, 1);
	void *sample = NULL;
	sqlite3 *db;

	if (sample_setup(&sample) != 0)
		return -1;
	g_setenv("VISUAL", "true", TRUE);
	g_setenv("EDITOR", "true", TRUE);
	base->fixture = sample;
	base->pristine = g_strconcat(base->fixture->path, ".pristine", NULL);
	base->columns = g_ptr_array_new_with_free_func(column_free);
	base->ids = g_array_new(FALSE, FALSE, sizeof(RkId));
	g_autoptr(Said) line = said_by(base->fixture->store,
		(const char *const[]){ "set", "MKS", "room=Ruang Rapat", NULL });
	assert_int_equal(line->status, 0);
	assert_true(rk_backup(base->fixture->store, base->pristine, NULL));
	rk_store_close(base->fixture->store);
	base->fixture->store = NULL;
	assert_int_equal(sqlite3_open(base->pristine, &db), SQLITE_OK);
	columns_read(base, db);
	ids_read(base, db);
	sqlite3_close(db);
	*state = base;
	return 0;
}

static int base_teardown(void **state)
{
	Base *base = *state;
	void *fixture = base->fixture;

	file_restore(base);
	fixture_reopen(base->fixture);
	g_unlink(base->pristine);
	fixture_teardown(&fixture);
	g_free(base->pristine);
	g_ptr_array_unref(base->columns);
	g_array_unref(base->ids);
	g_free(base);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hostile_rows_do_no_harm),
	};

	return cmocka_run_group_tests_name("torture rows", tests, base_setup, base_teardown);
}
