/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A few choices below the list. What does not fit into a row goes on in the next.
 */
#include "app/choice_bar.h"

#include "app/binding.h"
#include "app/private.h"
#include "base/text.h"

typedef struct ChoiceBar {
	RkScreen screen;
	char *title;
	RkBarChoice *choices; /* labels borrowed: msgids */
	guint n, at;
	RkAnswer answer;
} ChoiceBar;

static const char *label_of(const ChoiceBar *bar, guint i)
{
	return rk_app_say(bar->screen.app, bar->choices[i].label);
}

static void choice_draw(const ChoiceBar *bar, RkCanvas *canvas, guint i, int x, int y)
{
	RkRect whole = { x, y, 0, 1 };

	x += rk_canvas_text(canvas, x, y, bar->choices[i].key, -1, RK_ROLE_KEY) + 1;
	x += rk_canvas_text(canvas, x, y, label_of(bar, i), -1, RK_ROLE_NORMAL);
	whole.width = x - whole.x;
	rk_canvas_zone(canvas, whole, RK_ZONE_PANE, (int)i, bar);
	if (i != bar->at)
		return;
	rk_canvas_flag(canvas, whole, RK_CELL_SELECTED);
	rk_canvas_cursor(canvas, whole.x, y);
}

static int choice_width(const ChoiceBar *bar, guint i)
{
	return rk_text_width(bar->choices[i].key, -1) + 1 + rk_text_width(label_of(bar, i), -1);
}

/* Where each choice stands when the rows are `width` wide: they follow the title, and go on in the
 * next row. Returns how many rows that are; `canvas` NULL: only counted. */
static int lay_out(const ChoiceBar *bar, RkCanvas *canvas, RkRect rect)
{
	int x = rect.x + 1, y = rect.y, right = rect.x + rect.width;

	if (canvas)
		rk_canvas_cut(canvas, x, y, bar->title, rect.width - 2, RK_ROLE_STRONG);
	x += rk_text_width(bar->title, -1) + 2;
	for (guint i = 0; i < bar->n; i++) {
		int width = choice_width(bar, i);
		if (x + width > right && x > rect.x + 1) {
			x = rect.x + 1;
			y++;
		}
		if (canvas)
			choice_draw(bar, canvas, i, x, y);
		x += width + 2;
	}
	return y - rect.y + 1;
}

static int bar_rows(RkScreen *screen, int width)
{
	return lay_out((ChoiceBar *)screen, NULL, (RkRect){ 0, 0, width, 1 });
}

static void bar_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	rk_canvas_fill(canvas, rect, " ", RK_ROLE_NORMAL);
	lay_out((ChoiceBar *)screen, canvas, rect);
}

static void choose(ChoiceBar *bar, guint at)
{
	rk_answer_give(&bar->screen, &bar->answer, bar->choices[at].value);
}

static gboolean key_take(ChoiceBar *bar, const RkKey *key)
{
	char utf8[8] = { 0 };

	if (!rk_key_is_text(key) || key->kind != RK_KEY_RUNE)
		return FALSE;
	g_unichar_to_utf8(key->rune, utf8);
	for (guint i = 0; i < bar->n; i++)
		if (g_strcmp0(bar->choices[i].key, utf8) == 0) {
			choose(bar, i);
			return TRUE;
		}
	return TRUE;
}

static gboolean bar_key(RkScreen *screen, const RkKey *key)
{
	ChoiceBar *bar = (ChoiceBar *)screen;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c'))
		rk_app_pop(screen->app, screen);
	else if (rk_key_is(key, RK_KEY_ENTER))
		choose(bar, bar->at);
	else if (rk_key_is(key, RK_KEY_RIGHT) || rk_key_is(key, RK_KEY_TAB))
		bar->at = (bar->at + 1) % bar->n;
	else if (rk_key_is(key, RK_KEY_LEFT))
		bar->at = (bar->at + bar->n - 1) % bar->n;
	else
		return key_take(bar, key);
	return TRUE;
}

static gboolean bar_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	ChoiceBar *bar = (ChoiceBar *)screen;

	if (key->mouse == RK_MOUSE_PRESS && zone && zone->kind == RK_ZONE_PANE &&
		zone->owner == bar)
		choose(bar, (guint)zone->value);
	return TRUE;
}

static void bar_close(RkScreen *screen)
{
	ChoiceBar *bar = (ChoiceBar *)screen;

	rk_answer_clear(&bar->answer);
	g_free(bar->title);
	g_free(bar->choices);
}

static const RkBinding bindings[] = {
	RK_BINDS_KEY(CANCEL, RK_KEY_ESC),
	{ 0 },
};

static const RkScreenClass choice_bar_class = {
	.name = "choice-bar",
	.size = sizeof(ChoiceBar),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.rows = bar_rows,
	.bindings = bindings,
	.draw = bar_draw,
	.key = bar_key,
	.mouse = bar_mouse,
	.typing = rk_screen_types,
	.close = bar_close,
};

void rk_choice_bar(RkApp *app, const char *title, const RkBarChoice *choices, guint n, int marked,
	RkChosen chosen, gpointer data, GDestroyNotify free_data)
{
	rk_app_push(app, &choice_bar_class, NULL);
	ChoiceBar *bar = (ChoiceBar *)rk_app_top(app);
	bar->title = g_strdup(title);
	bar->choices = g_memdup2(choices, n * sizeof(*choices));
	bar->n = n;
	for (guint i = 0; i < n; i++)
		if (choices[i].value == marked)
			bar->at = i;
	bar->answer = (RkAnswer){ chosen, data, free_data };
}
