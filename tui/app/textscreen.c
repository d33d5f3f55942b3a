/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text to read in a box.
 */
#include "app/private.h"

#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/textview.h"

#define WIDEST 84

typedef struct Reading {
	RkScreen screen;
	char *title, *text;
	RkTextView view;
} Reading;

static void reading_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Reading *reading = (Reading *)screen;
	int width = MIN(rect.width, WIDEST);
	g_auto(GStrv) lines = rk_text_wrap(reading->text, MAX(width - 4, 1));
	int rows = (int)g_strv_length(lines);
	RkRect box = rk_rect_centre(rect, width, rows + 2);
	RkFrame frame = { .title = reading->title, .focused = TRUE };

	frame.foot = rk_app_say(screen->app, N_("Esc back"));
	RkRect inner = rk_box_draw(canvas, box, &frame);
	if (inner.width > 4)
		inner = rk_rect_inset(inner, 1, 0);
	rk_text_view_draw(&reading->view, canvas, inner, reading->text, TRUE);
	rk_frame_scroll(canvas, box, reading->view.top, reading->view.shown, reading->view.lines);
}

static gboolean reading_act(RkScreen *screen, RkCommandId action, const char *arg)
{
	return rk_text_act(&((Reading *)screen)->view, action);
}

static gboolean reading_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Reading *reading = (Reading *)screen;

	if (key->mouse == RK_MOUSE_PRESS && !zone)
		rk_app_pop(screen->app, screen);
	else if (key->mouse != RK_MOUSE_PRESS)
		rk_text_view_move(&reading->view,
			key->mouse == RK_MOUSE_WHEEL_UP ? RK_MOVE_UP : RK_MOVE_DOWN);
	return TRUE;
}

static void reading_close(RkScreen *screen)
{
	Reading *reading = (Reading *)screen;

	g_free(reading->title);
	g_free(reading->text);
}

static const RkCommandId acts[] = { RK_COMMAND_UP, RK_COMMAND_DOWN, RK_COMMAND_PAGE_UP,
	RK_COMMAND_PAGE_DOWN, RK_COMMAND_HALF_UP, RK_COMMAND_HALF_DOWN, RK_COMMAND_FIRST,
	RK_COMMAND_LAST, 0 };
static const RkCommandId hints[] = { RK_COMMAND_DOWN, RK_COMMAND_UP, RK_COMMAND_BACK, 0 };

const RkScreenClass rk_text_class = {
	.name = "text",
	.size = sizeof(Reading),
	.contexts = RK_IN_PREVIEW,
	.overlay = TRUE,
	.acts = acts,
	.hints = hints,
	.draw = reading_draw,
	.act = reading_act,
	.mouse = reading_mouse,
	.close = reading_close,
};

void rk_app_text(RkApp *app, const char *title, const char *text)
{
	rk_app_push(app, &rk_text_class, NULL);
	Reading *reading = (Reading *)rk_app_top(app);
	reading->title = g_strdup(title);
	reading->text = g_strdup(text);
}
