/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The real terminal, over ncurses. ncurses keeps what the terminal shows and sends the difference;
 * rows that did not change since the last picture are not even handed to it. Whatever ends the
 * process, the terminal is given back: on leaving, and by a handler for fatal signals that only
 * calls write() and tcsetattr().
 */
#define NCURSES_WIDECHAR 1
#include "term/backend.h"
#include "term/input.h"

#include "base/error.h"

#include <curses.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
/* Moves of a pressed button, which ncurses asks for only together with all others. */
#define DRAG_ON "\033[?1002h"
#define DRAG_OFF "\033[?1002l"
#define MOUSE_WANTED \
	(BUTTON1_PRESSED | BUTTON1_RELEASED | BUTTON4_PRESSED | BUTTON5_PRESSED | \
		REPORT_MOUSE_POSITION)
/* Paste and mouse modes off, colours off, cursor on, alternate screen off. */
#define GIVE_BACK "\033[?2004l\033[?1006l\033[?1002l\033[?1000l\033[0m\033[?25h\033[?1049l"
#define CODE_POINTS 8
#define PAIRS 64

typedef struct Curses {
	RkTerm term;
	RkTermOptions options;
	SCREEN *screen;
	WINDOW *pad; /* keys are read through it, so that reading never refreshes the screen */
	RkInput input;
	RkCanvas *last; /* the picture that is shown */
	gboolean redraw;
	RkThemeId theme;  /* the wanted one, or what this terminal can show of it */
	int pairs[PAIRS]; /* colour and ground of each pair that was made */
	short n_pairs;
	char told[64]; /* last idle mark */
} Curses;

static const int fatal[] = { SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT };
static struct sigaction fatal_old[RK_LEN(fatal)];
static struct termios terminal_before;

static void on_fatal(int signal)
{
	ssize_t written = write(STDOUT_FILENO, GIVE_BACK, strlen(GIVE_BACK));

	(void)written;
	tcsetattr(STDIN_FILENO, TCSANOW, &terminal_before);
	for (guint i = 0; i < RK_LEN(fatal); i++)
		if (fatal[i] == signal)
			sigaction(signal, &fatal_old[i], NULL);
	raise(signal);
}

static void fatal_install(void)
{
	struct sigaction action = { .sa_handler = on_fatal };

	for (guint i = 0; i < RK_LEN(fatal); i++)
		sigaction(fatal[i], &action, &fatal_old[i]);
}

static void fatal_remove(void)
{
	for (guint i = 0; i < RK_LEN(fatal); i++)
		sigaction(fatal[i], &fatal_old[i], NULL);
}

static void send(const char *sequence)
{
	fputs(sequence, stdout);
	fflush(stdout);
}

static void modes_on(Curses *curses)
{
	if (curses->options.mouse) {
		mouseinterval(0);
		if (mousemask(MOUSE_WANTED, NULL) != 0)
			send(DRAG_ON);
	}
	send(PASTE_ON);
}

static void modes_off(Curses *curses)
{
	if (curses->options.mouse) {
		send(DRAG_OFF);
		mousemask(0, NULL);
	}
	send(PASTE_OFF);
}

static void curses_close(RkTerm *term)
{
	Curses *curses = (Curses *)term;

	modes_off(curses);
	delwin(curses->pad);
	endwin();
	delscreen(curses->screen);
	fatal_remove();
	tcsetattr(STDIN_FILENO, TCSADRAIN, &terminal_before);
	rk_input_clear(&curses->input);
	rk_canvas_free(curses->last);
	g_free(curses);
}

static gboolean curses_measure(RkTerm *term)
{
	struct winsize size = { 0 };

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0)
		return FALSE;
	if (size.ws_row == term->height && size.ws_col == term->width)
		return FALSE;
	resizeterm(size.ws_row, size.ws_col);
	term->height = size.ws_row;
	term->width = size.ws_col;
	((Curses *)term)->redraw = TRUE;
	return TRUE;
}

static gboolean curses_read(RkTerm *term, RkKey *key)
{
	Curses *curses = (Curses *)term;

	return rk_input_read(&curses->input, curses->pad, key);
}

static attr_t attributes(const RkLook *look)
{
	attr_t attrs = A_NORMAL;

	if ((look->flags & RK_LOOK_BOLD) != 0)
		attrs |= A_BOLD;
	if ((look->flags & RK_LOOK_DIM) != 0)
		attrs |= A_DIM;
	if ((look->flags & RK_LOOK_REVERSE) != 0)
		attrs |= A_REVERSE;
	if ((look->flags & RK_LOOK_UNDERLINE) != 0)
		attrs |= A_UNDERLINE;
	return attrs;
}

/* The pair of two colours, made when it is first wanted; 0: the terminal's own. */
static short pair_of(Curses *curses, const RkLook *look)
{
	int wanted = (look->colour + 1) * 512 + look->ground + 1;

	if (wanted == 0)
		return 0;
	for (short i = 0; i < curses->n_pairs; i++)
		if (curses->pairs[i] == wanted)
			return (short)(i + 1);
	if (curses->n_pairs == PAIRS || curses->n_pairs + 1 >= COLOR_PAIRS ||
		init_pair((short)(curses->n_pairs + 1), (short)look->colour, (short)look->ground) !=
			OK)
		return 0;
	curses->pairs[curses->n_pairs++] = wanted;
	return curses->n_pairs;
}

static void cell_convert(Curses *curses, const RkCell *cell, cchar_t *out)
{
	RkLook look = rk_theme_look(curses->theme, (RkRole)cell->role, cell->flags);
	short pair = pair_of(curses, &look);
	wchar_t wide[CODE_POINTS + 1];
	int n = 0;

	for (const char *p = cell->text; *p && n < CCHARW_MAX - 1 && n < CODE_POINTS;
		p = g_utf8_next_char(p))
		wide[n++] = (wchar_t)g_utf8_get_char(p);
	wide[n] = L'\0';
	if (setcchar(out, wide, attributes(&look), pair, NULL) == ERR)
		setcchar(out, L"?", attributes(&look), pair, NULL);
}

static void row_show(Curses *curses, const RkCanvas *canvas, int y, cchar_t *row)
{
	int n = 0;

	for (int x = 0; x < canvas->width; x++) {
		const RkCell *cell = rk_canvas_cell(canvas, x, y);
		if (cell->width > 0)
			cell_convert(curses, cell, &row[n++]);
	}
	mvwadd_wchnstr(stdscr, y, 0, row, n);
}

static void curses_show(RkTerm *term, const RkCanvas *canvas)
{
	Curses *curses = (Curses *)term;
	RkCanvas *last = curses->last;
	gboolean all =
		curses->redraw || last->width != canvas->width || last->height != canvas->height;
	gsize row_size = sizeof(RkCell) * (gsize)canvas->width;
	g_autofree cchar_t *row = g_new(cchar_t, canvas->width);

	if (all)
		rk_canvas_resize(last, canvas->width, canvas->height);
	if (curses->redraw)
		clearok(curscr, TRUE);
	for (int y = 0; y < canvas->height; y++) {
		const RkCell *cells = rk_canvas_cell(canvas, 0, y);
		RkCell *old = last->cells + (gsize)y * (gsize)canvas->width;
		if (!all && memcmp(old, cells, row_size) == 0)
			continue;
		memcpy(old, cells, row_size);
		row_show(curses, canvas, y, row);
	}
	curses->redraw = FALSE;
	if (canvas->cursor_x >= 0)
		wmove(stdscr, canvas->cursor_y, canvas->cursor_x);
	else
		wmove(stdscr, canvas->height - 1, 0);
	wnoutrefresh(stdscr);
	doupdate();
}

static void curses_redraw(RkTerm *term)
{
	((Curses *)term)->redraw = TRUE;
}

static void curses_copy(RkTerm *term, const char *text)
{
	g_autofree char *code = g_base64_encode((const guchar *)text, strlen(text));
	g_autofree char *sequence = g_strconcat("\033]52;c;", code, "\033\\", NULL);

	send(sequence);
}

static void curses_leave(RkTerm *term)
{
	modes_off((Curses *)term);
	def_prog_mode();
	endwin();
}

static void curses_come_back(RkTerm *term)
{
	reset_prog_mode();
	refresh();
	modes_on((Curses *)term);
	curses_measure(term);
	curses_redraw(term);
}

static void curses_idle(RkTerm *term)
{
	Curses *curses = (Curses *)term;
	struct pollfd waiting = { .fd = term->fd, .events = POLLIN };
	char mark[sizeof(curses->told)];

	if (!curses->input.sync || poll(&waiting, 1, 0) > 0)
		return;
	g_snprintf(mark, sizeof(mark), "\033]7717;idle;%u;%dx%d\033\\", curses->input.pings,
		term->height, term->width);
	if (strcmp(mark, curses->told) == 0)
		return;
	g_strlcpy(curses->told, mark, sizeof(curses->told));
	send(mark);
}

/* What this terminal can show of the theme; the next picture is drawn in it. */
static void theme_start(Curses *curses)
{
	gboolean colours = has_colors() && start_color() == OK && use_default_colors() == OK;

	curses->theme = rk_theme_fit(curses->options.theme, colours ? COLORS : 0);
	curses->redraw = TRUE;
}

static void curses_set(RkTerm *term, const RkTermOptions *options)
{
	Curses *curses = (Curses *)term;
	gboolean modes = curses->options.mouse != options->mouse;

	if (modes)
		modes_off(curses);
	curses->options = *options;
	if (modes)
		modes_on(curses);
	theme_start(curses);
}

static const RkTermOps curses_ops = {
	.close = curses_close,
	.measure = curses_measure,
	.read = curses_read,
	.show = curses_show,
	.redraw = curses_redraw,
	.copy = curses_copy,
	.leave = curses_leave,
	.come_back = curses_come_back,
	.idle = curses_idle,
	.set = curses_set,
};

static void keys_start(Curses *curses)
{
	raw();
	noecho();
	nonl();
	set_escdelay(25);
	curses->pad = newpad(1, 1);
	keypad(curses->pad, TRUE);
	nodelay(curses->pad, TRUE);
	curses->input.sync = g_getenv("RAKOR_TEST_SYNC") != NULL;
	rk_input_define(curses->input.sync);
}

RkTerm *rk_term_open(const RkTermOptions *options, GError **error)
{
	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO) ||
		tcgetattr(STDIN_FILENO, &terminal_before) != 0) {
		rk_error_set(error, RK_ERROR_IO, NULL, NULL, N_("standard input is no terminal"));
		return NULL;
	}
	SCREEN *screen = newterm(NULL, stdout, stdin);
	if (!screen) {
		const char *name = g_getenv("TERM");
		rk_error_set(error, RK_ERROR_IO, "TERM", NULL, N_("unknown terminal \"%s\""),
			name ? name : "");
		return NULL;
	}
	Curses *curses = g_new0(Curses, 1);
	curses->options = *options;
	curses->screen = screen;
	curses->term = (RkTerm){ &curses_ops, COLS, LINES, STDIN_FILENO };
	curses->last = rk_canvas_new(COLS, LINES);
	curses->redraw = TRUE;
	fatal_install();
	theme_start(curses);
	keys_start(curses);
	modes_on(curses);
	return &curses->term;
}
