/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The terminal whatever its back end.
 */
#include "term/backend.h"

#include <signal.h>

void rk_term_close(RkTerm *term)
{
	if (term)
		term->ops->close(term);
}

int rk_term_fd(const RkTerm *term)
{
	return term->fd;
}

void rk_term_size(const RkTerm *term, int *width, int *height)
{
	*width = term->width;
	*height = term->height;
}

gboolean rk_term_measure(RkTerm *term)
{
	return term->ops->measure(term);
}

gboolean rk_term_read(RkTerm *term, RkKey *key)
{
	return term->ops->read(term, key);
}

void rk_term_show(RkTerm *term, const RkCanvas *canvas)
{
	term->ops->show(term, canvas);
}

void rk_term_redraw(RkTerm *term)
{
	term->ops->redraw(term);
}

void rk_term_copy(RkTerm *term, const char *text)
{
	term->ops->copy(term, text);
}

void rk_term_leave(RkTerm *term)
{
	term->ops->leave(term);
}

void rk_term_return(RkTerm *term)
{
	term->ops->come_back(term);
}

void rk_term_suspend(RkTerm *term)
{
	struct sigaction by_default = { .sa_handler = SIG_DFL }, before;

	rk_term_leave(term);
	/* ncurses' own handler would throw away what was typed meanwhile. */
	sigaction(SIGTSTP, &by_default, &before);
	raise(SIGTSTP);
	sigaction(SIGTSTP, &before, NULL);
	rk_term_return(term);
}

void rk_term_idle(RkTerm *term)
{
	term->ops->idle(term);
}

void rk_term_set(RkTerm *term, const RkTermOptions *options)
{
	term->ops->set(term, options);
}
