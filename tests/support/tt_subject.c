/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the harness is proven on: a curses program that shows what it read. It keeps the agreement
 * of tt.h about pings, and breaks each promise on demand:
 *   q leaves   Q leaves with status 7   x leaves without restoring the terminal
 *   h stops listening                   u writes a sequence that no terminal knows
 *   s answers in single bytes from now on, as a busy machine may deliver them
 */
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { KEY_PING = KEY_MAX + 1, KEY_PASTE, KEY_PASTE_END };

static volatile sig_atomic_t leave;
static unsigned pings;
static int pasting, pasted, slowly;

static void on_term(int signal)
{
	(void)signal;
	leave = 1;
}

static void show(const char *what, wint_t c)
{
	move(1, 0);
	clrtoeol();
	printw("%s %d", what, (int)c);
	if (c >= 32 && c != 127 && what[0] == 'c') {
		wchar_t text[2] = { (wchar_t)c, 0 };
		mvaddwstr(2, 0, text);
		clrtoeol();
	}
}

static void pressed(wint_t c)
{
	if (c == 'q')
		leave = 1;
	if (c == 'Q') {
		endwin();
		exit(7);
	}
	if (c == 'x')
		_exit(0);
	if (c == 'h')
		for (;;)
			pause();
	if (c == 's')
		slowly = 1;
	if (c == 'u') {
		printf("\033[7y");
		fflush(stdout);
	}
	show("char", c);
}

static void special(wint_t c)
{
	MEVENT event;
	if (c == KEY_PING) {
		pings++;
	} else if (c == KEY_PASTE || c == KEY_PASTE_END) {
		pasting = c == KEY_PASTE;
		mvprintw(3, 0, "pasted %d", pasted);
	} else if (c == KEY_MOUSE && getmouse(&event) == OK) {
		mvprintw(4, 0, "mouse %d,%d", event.y, event.x);
	} else if (c != KEY_RESIZE) {
		show("key", c);
	}
}

static void frame(void)
{
	attron(A_REVERSE);
	mvprintw(0, 0, "subject");
	attroff(A_REVERSE);
	mvprintw(0, 10, "%dx%d 作 end", LINES, COLS);
	clrtoeol();
	refresh();
}

static void idle(void)
{
	char mark[64];
	int n = snprintf(mark, sizeof mark, "\033]7717;idle;%u;%dx%d\033\\", pings, LINES, COLS);
	for (int i = 0; slowly && i < n - 1; i++) {
		ssize_t written = write(STDOUT_FILENO, mark + i, 1);
		(void)written;
		usleep(2000);
	}
	ssize_t written = slowly ? write(STDOUT_FILENO, mark + n - 1, 1)
				 : write(STDOUT_FILENO, mark, (size_t)n);
	(void)written;
}

static void loop(void)
{
	sigset_t term, unblocked;
	sigemptyset(&term);
	sigaddset(&term, SIGTERM);
	sigprocmask(SIG_BLOCK, &term, &unblocked);
	while (!leave) {
		struct pollfd fd = { 0, POLLIN, 0 };
		wint_t c;
		int kind;
		while (!leave && (kind = get_wch(&c)) != ERR) {
			if (kind == KEY_CODE_YES)
				special(c);
			else if (pasting)
				pasted++;
			else
				pressed(c);
		}
		frame();
		if (!leave && poll(&fd, 1, 0) == 0) {
			idle();
			ppoll(&fd, 1, NULL, &unblocked); /* SIGTERM cannot slip in before it */
		}
	}
}

int main(void)
{
	setlocale(LC_ALL, "");
	signal(SIGTERM, on_term);
	set_escdelay(25);
	initscr();
	raw();
	noecho();
	nonl();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	mousemask(BUTTON1_CLICKED | BUTTON1_PRESSED, NULL);
	mouseinterval(0);
	define_key("\033[7717~", KEY_PING);
	define_key("\033[200~", KEY_PASTE);
	define_key("\033[201~", KEY_PASTE_END);
	printf("\033[?2004h");
	fflush(stdout);
	loop();
	printf("\033[?2004l");
	fflush(stdout);
	endwin();
	return 0;
}
