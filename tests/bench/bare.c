/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The baseline: what SQLite and curses alone cost for the same few rows, on the same machine in the
 * same run. `bare list DB` prints a month of meetings; `bare screen DB` shows some, moves a cursor
 * on any key, and keeps the agreement of tests/support/tt.h about pings.
 */
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { KEY_PING = KEY_MAX + 1, ROWS = 30 };

static char titles[ROWS][200];
static int shown;

static void rows_read(const char *path, int print)
{
	sqlite3 *db;
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

int main(int argc, char **argv)
{
	if (argc != 3)
		return 2;
	setlocale(LC_ALL, "");
	rows_read(argv[2], strcmp(argv[1], "list") == 0);
	if (strcmp(argv[1], "screen") == 0) {
		screen();
		endwin();
	}
	return 0;
}
