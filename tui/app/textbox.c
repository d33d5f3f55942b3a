/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See textbox.h.
 */
#include "app/textbox.h"

#include "app/private.h"
#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"

#define WIDEST 84

void rk_text_box_set(RkTextBox *box, char *title, char *text)
{
	g_free(box->title);
	g_free(box->text);
	box->title = title;
	box->text = text;
	box->view.top = 0;
}

void rk_text_box_draw(RkTextBox *box, RkCanvas *canvas, RkRect rect, const char *foot)
{
	int width = MIN(rect.width, box->widest);
	g_auto(GStrv) lines = rk_text_wrap(box->text, MAX(width - 4, 1));
	RkRect place = rk_rect_centre(rect, width, (int)g_strv_length(lines) + 2);
	RkFrame frame = { .title = box->title, .foot = foot, .focused = TRUE };
	RkRect inner = rk_box_draw(canvas, place, &frame);

	if (inner.width > 4)
		inner = rk_rect_inset(inner, 1, 0);
	rk_text_view_draw(&box->view, canvas, inner, box->text, TRUE);
	rk_frame_scroll(canvas, place, box->view.top, box->view.shown, box->view.lines);
}

gboolean rk_text_box_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	if (key->mouse == RK_MOUSE_PRESS && !zone)
		rk_app_pop(screen->app, screen);
	else if (key->mouse != RK_MOUSE_PRESS)
		rk_text_view_move(&((RkTextBox *)screen)->view,
			key->mouse == RK_MOUSE_WHEEL_UP ? RK_MOVE_UP : RK_MOVE_DOWN);
	return TRUE;
}

void rk_text_box_close(RkScreen *screen)
{
	rk_text_box_set((RkTextBox *)screen, NULL, NULL);
}

void rk_text_box_move(RkScreen *screen, int command, const char *arg)
{
	rk_text_act(&((RkTextBox *)screen)->view, (RkCommandId)command);
}

/* --- one that is only read --- */

static void reading_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	rk_text_box_draw(
		(RkTextBox *)screen, canvas, rect, rk_app_say(screen->app, N_("Esc back")));
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_DOWN, .run = rk_text_box_move, .value = RK_COMMAND_DOWN },
	{ RK_COMMAND_UP, .run = rk_text_box_move, .value = RK_COMMAND_UP },
	RK_BINDS_SHARED(BACK),
	RK_BINDS_MOVES_BY(rk_text_box_move),
	{ 0 },
};

const RkScreenClass rk_text_class = {
	.name = "text",
	.size = sizeof(RkTextBox),
	.contexts = RK_IN_PREVIEW,
	.overlay = TRUE,
	.bindings = bindings,
	.draw = reading_draw,
	.mouse = rk_text_box_mouse,
	.close = rk_text_box_close,
};

void rk_app_text(RkApp *app, const char *title, const char *text)
{
	rk_app_push(app, &rk_text_class, NULL);
	RkTextBox *box = (RkTextBox *)rk_app_top(app);
	box->widest = WIDEST;
	rk_text_box_set(box, g_strdup(title), g_strdup(text));
}
