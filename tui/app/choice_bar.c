/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A few choices below the list. What does not fit into a row goes on in the next.
 */
#include "app/choice_bar.h"

#include "app/private.h"

#include "base/text.h"

typedef struct Letters {
	RkScreen screen;
	char *title;
	RkBarChoice *choices; /* labels borrowed: msgids */
	guint n, at;
	RkAnswer answer;
} Letters;

static const char *label_of(const Letters *letters, guint i)
{
	return rk_app_say(letters->screen.app, letters->choices[i].label);
}

static void choice_draw(const Letters *letters, RkCanvas *canvas, guint i, int x, int y)
{
	RkRect whole = { x, y, 0, 1 };

	x += rk_canvas_text(canvas, x, y, letters->choices[i].key, -1, RK_ROLE_KEY) + 1;
	x += rk_canvas_text(canvas, x, y, label_of(letters, i), -1, RK_ROLE_NORMAL);
	whole.width = x - whole.x;
	rk_canvas_zone(canvas, whole, RK_ZONE_PANE, (int)i, letters);
	if (i != letters->at)
		return;
	rk_canvas_flag(canvas, whole, RK_CELL_SELECTED);
	rk_canvas_cursor(canvas, whole.x, y);
}

static int choice_width(const Letters *letters, guint i)
{
	return rk_text_width(letters->choices[i].key, -1) + 1 +
	       rk_text_width(label_of(letters, i), -1);
}

/* Where each choice stands when the rows are `width` wide: they follow the title, and go on in the
 * next row. Returns how many rows that are; `canvas` NULL: only counted. */
static int lay_out(const Letters *letters, RkCanvas *canvas, RkRect rect)
{
	int x = rect.x + 1, y = rect.y, right = rect.x + rect.width;

	if (canvas)
		rk_canvas_cut(canvas, x, y, letters->title, rect.width - 2, RK_ROLE_STRONG);
	x += rk_text_width(letters->title, -1) + 2;
	for (guint i = 0; i < letters->n; i++) {
		int width = choice_width(letters, i);
		if (x + width > right && x > rect.x + 1) {
			x = rect.x + 1;
			y++;
		}
		if (canvas)
			choice_draw(letters, canvas, i, x, y);
		x += width + 2;
	}
	return y - rect.y + 1;
}

static int letters_rows(RkScreen *screen, int width)
{
	return lay_out((Letters *)screen, NULL, (RkRect){ 0, 0, width, 1 });
}

static void letters_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	rk_canvas_fill(canvas, rect, " ", RK_ROLE_NORMAL);
	lay_out((Letters *)screen, canvas, rect);
}

static void choose(Letters *letters, guint at)
{
	rk_answer_give(&letters->screen, &letters->answer, letters->choices[at].value);
}

static gboolean letter_take(Letters *letters, const RkKey *key)
{
	char utf8[8] = { 0 };

	if (!rk_key_is_text(key) || key->kind != RK_KEY_RUNE)
		return FALSE;
	g_unichar_to_utf8(key->rune, utf8);
	for (guint i = 0; i < letters->n; i++)
		if (g_strcmp0(letters->choices[i].key, utf8) == 0) {
			choose(letters, i);
			return TRUE;
		}
	return TRUE;
}

static gboolean letters_key(RkScreen *screen, const RkKey *key)
{
	Letters *letters = (Letters *)screen;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c'))
		rk_app_pop(screen->app, screen);
	else if (rk_key_is(key, RK_KEY_ENTER))
		choose(letters, letters->at);
	else if (rk_key_is(key, RK_KEY_RIGHT) || rk_key_is(key, RK_KEY_TAB))
		letters->at = (letters->at + 1) % letters->n;
	else if (rk_key_is(key, RK_KEY_LEFT))
		letters->at = (letters->at + letters->n - 1) % letters->n;
	else
		return letter_take(letters, key);
	return TRUE;
}

static gboolean letters_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Letters *letters = (Letters *)screen;

	if (key->mouse == RK_MOUSE_PRESS && zone && zone->kind == RK_ZONE_PANE &&
		zone->owner == letters)
		choose(letters, (guint)zone->value);
	return TRUE;
}

static gboolean letters_act(RkScreen *screen, RkCommandId action, const char *arg)
{
	rk_app_pop(screen->app, screen);
	return TRUE;
}

static void letters_close(RkScreen *screen)
{
	Letters *letters = (Letters *)screen;

	rk_answer_clear(&letters->answer);
	g_free(letters->title);
	g_free(letters->choices);
}

static const RkCommandId acts[] = { RK_COMMAND_CANCEL, RK_COMMAND_NONE };

static const RkScreenClass letters_class = {
	.name = "letters",
	.size = sizeof(Letters),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.rows = letters_rows,
	.acts = acts,
	.draw = letters_draw,
	.act = letters_act,
	.key = letters_key,
	.mouse = letters_mouse,
	.typing = rk_screen_types,
	.close = letters_close,
};

void rk_choice_bar(RkApp *app, const char *title, const RkBarChoice *choices, guint n, int marked,
	RkChosen chosen, gpointer data, GDestroyNotify free_data)
{
	rk_app_push(app, &letters_class, NULL);
	Letters *letters = (Letters *)rk_app_top(app);
	letters->title = g_strdup(title);
	letters->choices = g_memdup2(choices, n * sizeof(*choices));
	letters->n = n;
	for (guint i = 0; i < n; i++)
		if (choices[i].value == marked)
			letters->at = i;
	letters->answer = (RkAnswer){ chosen, data, free_data };
}
