/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The baseline: what SQLite and curses alone cost for the same few rows, on the same machine in the
 * same run. `bare list DB` prints a month of meetings; `bare screen DB` shows some, moves a cursor
 * on any key, and keeps the agreement of tests/support/tt.h about pings; `bare import DB FROM`
 * writes the rows of another database, recorded and searchable; `bare line DB` adds one line so.
 */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_PING = KEY_MAX + 1, ROWS = 30 };

static sqlite3 *db;
static char titles[ROWS][200];
static int shown;

static void rows_read(const char *path, int print)
{
	sqlite3_stmt *statement;
	const char *sql = print ? "SELECT code, title, start FROM meeting WHERE start >= '2026-11' "
				  "AND start < "
				  "'2026-12' ORDER BY start"
				: "SELECT code, title, start FROM meeting WHERE start >= "
				  "'2026-11-24' ORDER BY "
				  "start LIMIT 30";
	if (sqlite3_open_v2(path, &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK ||
		sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
		fprintf(stderr, "bare: %s: %s\n", path, sqlite3_errmsg(db));
		exit(3);
	}
	while (sqlite3_step(statement) == SQLITE_ROW) {
		char line[200];
		snprintf(line, sizeof line, "%s  %s  %s", sqlite3_column_text(statement, 0),
			sqlite3_column_text(statement, 1), sqlite3_column_text(statement, 2));
		if (print)
			puts(line);
		else if (shown < ROWS)
			strcpy(titles[shown++], line);
	}
	sqlite3_finalize(statement);
	sqlite3_close(db);
}

static void frame(int cursor)
{
	erase();
	for (int i = 0; i < shown && i < LINES; i++) {
		attrset(i == cursor ? A_REVERSE : A_NORMAL);
		mvaddnstr(i, 0, titles[i], COLS - 1);
	}
	refresh();
}

static void screen(void)
{
	unsigned pings = 0;
	int cursor = 0;
	initscr();
	raw();
	noecho();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	define_key("\033[7717~", KEY_PING);
	frame(cursor);
	for (;;) {
		struct pollfd fd = { 0, POLLIN, 0 };
		wint_t c;
		int kind;
		while ((kind = get_wch(&c)) != ERR) {
			if (kind == KEY_CODE_YES && c == KEY_PING)
				pings++;
			else if (c == 'q')
				return;
			else
				cursor = (cursor + 1) % (shown ? shown : 1);
		}
		frame(cursor);
		if (poll(&fd, 1, 0) == 0) {
			printf("\033]7717;idle;%u;%dx%d\a", pings, LINES, COLS);
			fflush(stdout);
			poll(&fd, 1, -1);
		}
	}
}

/* --- writing --- */

static void must(int ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "bare: %s: %s\n", sqlite3_errmsg(db), what);
	exit(3);
}

static void run(const char *sql)
{
	must(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK, sql);
}

static sqlite3_stmt *prepared(const char *sql)
{
	sqlite3_stmt *statement = NULL;
	must(sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK, sql);
	return statement;
}

/* One INSERT with a value for each column of the rows read. */
static void rows_copy(const char *from, const char *into)
{
	sqlite3_stmt *read = prepared(from);
	int n = sqlite3_column_count(read);
	char sql[4096];
	int length = snprintf(sql, sizeof sql, "INSERT INTO main.%s VALUES (?", into);
	for (int i = 1; i < n; i++)
		length += snprintf(sql + length, sizeof sql - (size_t)length, ", ?");
	snprintf(sql + length, sizeof sql - (size_t)length, ")");
	sqlite3_stmt *write = prepared(sql);
	while (sqlite3_step(read) == SQLITE_ROW) {
		for (int i = 0; i < n; i++)
			sqlite3_bind_value(write, i + 1, sqlite3_column_value(read, i));
		must(sqlite3_step(write) == SQLITE_DONE, into);
		sqlite3_reset(write);
	}
	sqlite3_finalize(write);
	sqlite3_finalize(read);
}

static void tables_copy(sqlite3_session *session)
{
	sqlite3_stmt *tables =
		prepared("SELECT name FROM src.sqlite_schema WHERE type = 'table' AND name NOT "
			 "LIKE 'search%' AND name NOT LIKE 'step%' AND name NOT LIKE 'sqlite%' AND "
			 "name NOT IN ('draft', 'setting')");
	while (sqlite3_step(tables) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(tables, 0);
		char from[200], into[200];
		snprintf(from, sizeof from, "SELECT * FROM src.\"%s\"", name);
		snprintf(into, sizeof into, "\"%s\"", name);
		sqlite3session_attach(session, name);
		rows_copy(from, into);
	}
	sqlite3_finalize(tables);
	rows_copy("SELECT rowid, text, entity, meeting FROM src.search",
		"search (rowid, text, entity, meeting)");
}

static void line_add(sqlite3_session *session)
{
	sqlite3session_attach(session, "entry");
	run("INSERT INTO entry (id, meeting, position, kind, text, author) SELECT max(id) + 1, "
	    "meeting, max(position) + 1, kind, 'Laporan tambahan', 'bare' FROM entry");
	run("INSERT INTO search (rowid, text, entity, meeting) SELECT id, text, 'entry', meeting "
	    "FROM entry ORDER BY id DESC LIMIT 1");
}

/* One transaction with its changeset in the log. `from` NULL: one line. */
static void write_recorded(const char *path, const char *from)
{
	sqlite3_session *session = NULL;
	void *changes = NULL;
	int size = 0;
	must(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK, path);
	run("PRAGMA synchronous = FULL");
	run("PRAGMA foreign_keys = ON");
	if (from) {
		char sql[4096];
		sqlite3_snprintf(sizeof sql, sql, "ATTACH %Q AS src", from);
		run(sql);
	}
	run("BEGIN IMMEDIATE");
	must(sqlite3session_create(db, "main", &session) == SQLITE_OK, "session");
	if (from)
		tables_copy(session);
	else
		line_add(session);
	run("DELETE FROM main.search_queue");
	must(sqlite3session_changeset(session, &size, &changes) == SQLITE_OK, "changeset");
	sqlite3session_delete(session);
	sqlite3_stmt *step = prepared("INSERT INTO main.step (id, at, author, run, label, changes) "
				      "SELECT coalesce(max(id), 0) + 1, 1, 'bare', 'bare', 'bare', "
				      "?1 FROM main.step");
	sqlite3_bind_blob(step, 1, changes, size, SQLITE_STATIC);
	must(sqlite3_step(step) == SQLITE_DONE, "step");
	sqlite3_finalize(step);
	sqlite3_free(changes);
	run("COMMIT");
	sqlite3_close(db);
}

int main(int argc, char **argv)
{
	if (argc < 3)
		return 2;
	if (strcmp(argv[1], "import") == 0 && argc == 4)
		write_recorded(argv[2], argv[3]);
	else if (strcmp(argv[1], "line") == 0)
		write_recorded(argv[2], NULL);
	if (strcmp(argv[1], "list") != 0 && strcmp(argv[1], "screen") != 0)
		return 0;
	setlocale(LC_ALL, "");
	rows_read(argv[2], strcmp(argv[1], "list") == 0);
	if (strcmp(argv[1], "screen") == 0) {
		screen();
		endwin();
	}
	return 0;
}
