/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The terminal in memory, for tests: keys come from a queue, the last picture is kept.
 */
#include "term/backend.h"

#include <string.h>

typedef struct Fake {
	RkTerm term;
	GArray *keys; /* RkKey, waiting */
	guint next;
	RkCanvas *shown;
	char *copied;
	int new_width, new_height;
	RkTermOptions options;
} Fake;

static void fake_close(RkTerm *term)
{
	Fake *fake = (Fake *)term;

	for (guint i = fake->next; i < fake->keys->len; i++)
		rk_key_clear(&g_array_index(fake->keys, RkKey, i));
	g_array_free(fake->keys, TRUE);
	rk_canvas_free(fake->shown);
	g_free(fake->copied);
	g_free(fake);
}

static gboolean fake_measure(RkTerm *term)
{
	Fake *fake = (Fake *)term;
	gboolean changed = term->width != fake->new_width || term->height != fake->new_height;

	term->width = fake->new_width;
	term->height = fake->new_height;
	return changed;
}

static gboolean fake_read(RkTerm *term, RkKey *key)
{
	Fake *fake = (Fake *)term;

	if (fake->next >= fake->keys->len)
		return FALSE;
	*key = g_array_index(fake->keys, RkKey, fake->next++);
	return TRUE;
}

static void fake_show(RkTerm *term, const RkCanvas *canvas)
{
	Fake *fake = (Fake *)term;

	rk_canvas_resize(fake->shown, canvas->width, canvas->height);
	memcpy(fake->shown->cells, canvas->cells,
		sizeof(RkCell) * (gsize)canvas->width * (gsize)canvas->height);
	fake->shown->cursor_x = canvas->cursor_x;
	fake->shown->cursor_y = canvas->cursor_y;
}

static void fake_copy(RkTerm *term, const char *text)
{
	Fake *fake = (Fake *)term;

	g_free(fake->copied);
	fake->copied = g_strdup(text);
}

static void fake_nothing(RkTerm *term)
{
}

static void fake_set(RkTerm *term, const RkTermOptions *options)
{
	((Fake *)term)->options = *options;
}

static const RkTermOps fake_ops = {
	.close = fake_close,
	.measure = fake_measure,
	.read = fake_read,
	.show = fake_show,
	.redraw = fake_nothing,
	.copy = fake_copy,
	.leave = fake_nothing,
	.come_back = fake_nothing,
	.idle = fake_nothing,
	.set = fake_set,
};

RkTerm *rk_term_fake_new(int width, int height)
{
	Fake *fake = g_new0(Fake, 1);

	fake->term = (RkTerm){ &fake_ops, width, height, -1 };
	fake->new_width = width;
	fake->new_height = height;
	fake->keys = g_array_new(FALSE, TRUE, sizeof(RkKey));
	fake->shown = rk_canvas_new(width, height);
	return &fake->term;
}

void rk_term_fake_type(RkTerm *term, const char *script)
{
	g_autoptr(GArray) keys = rk_key_script(script);

	for (guint i = 0; keys && i < keys->len; i++)
		rk_term_fake_key(term, g_array_index(keys, RkKey, i));
}

void rk_term_fake_key(RkTerm *term, RkKey key)
{
	g_array_append_val(((Fake *)term)->keys, key);
}

void rk_term_fake_resize(RkTerm *term, int width, int height)
{
	((Fake *)term)->new_width = width;
	((Fake *)term)->new_height = height;
}

const RkCanvas *rk_term_fake_shown(const RkTerm *term)
{
	return ((const Fake *)term)->shown;
}

const char *rk_term_fake_copied(const RkTerm *term)
{
	return ((const Fake *)term)->copied;
}

RkTermOptions rk_term_fake_options(const RkTerm *term)
{
	return ((const Fake *)term)->options;
}
