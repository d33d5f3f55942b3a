/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form in a box over the screen. Leaving a changed form asks first: what was typed is work.
 */
#include "app/private.h"

#include "widget/frame.h"
#include "widget/layout.h"

#define WIDEST 92

typedef struct Filling {
	RkScreen screen;
	char *title;
	RkForm form;
	RkFormSave save;
	gpointer data;
	GDestroyNotify free_data;
} Filling;

static void filling_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Filling *filling = (Filling *)screen;
	int width = MIN(rect.width, WIDEST);
	int rows = rk_form_rows(&filling->form, width - 4) + 3;
	RkRect box = rk_rect_centre(rect, width, rows);
	RkFrame frame = { .title = filling->title, .focused = TRUE };

	frame.foot = rk_app_say(screen->app, N_("Enter next · ^S save · Esc leave"));
	RkRect inner = rk_box_draw(canvas, box, &frame);
	if (inner.height < box.height && inner.height > 4)
		inner = rk_rect_rows(inner, 1, inner.height - 1);
	if (inner.width > 20)
		inner = rk_rect_inset(inner, 1, 0);
	rk_form_draw(&filling->form, canvas, inner);
	if (rows > box.height)
		rk_frame_scroll(canvas, box, filling->form.top, inner.height, rows - 3);
}

static void left(RkApp *app, int value, gpointer data)
{
	Filling *filling = data;
	guint at;

	if (!g_ptr_array_find(app->stack, filling, &at))
		return;
	if (value == 0)
		rk_app_pop(app, &filling->screen);
	else if (filling->save(app, &filling->form, filling->data))
		rk_app_pop(app, &filling->screen);
}

static void leave(Filling *filling)
{
	RkApp *app = filling->screen.app;
	RkMenu menu;

	if (!rk_form_changed(&filling->form)) {
		rk_app_pop(app, &filling->screen);
		return;
	}
	rk_menu_init(
		&menu, filling->title, rk_app_say(app, N_("What you typed is not saved.")), TRUE);
	if (rk_form_check(&filling->form))
		rk_menu_add(&menu, "s", rk_app_say(app, N_("save it")), NULL, 1);
	rk_menu_add(&menu, "b", rk_app_say(app, N_("throw it away")), NULL, 0);
	rk_app_ask(app, &menu, left, filling, NULL);
}

static void act_on(Filling *filling, RkFormResult result)
{
	RkApp *app = filling->screen.app;
	guint at;

	if (result == RK_FORM_LEAVE)
		leave(filling);
	else if (result == RK_FORM_SAVE && filling->save(app, &filling->form, filling->data) &&
		 g_ptr_array_find(app->stack, filling, &at))
		rk_app_pop(app, &filling->screen);
}

static gboolean filling_key(RkScreen *screen, const RkKey *key)
{
	Filling *filling = (Filling *)screen;
	RkFormResult result;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		leave(filling);
		return TRUE;
	}
	result = rk_form_key(&filling->form, key);
	act_on(filling, result);
	return result != RK_FORM_NONE;
}

/* A click on a hint is its key. */
static gboolean filling_act(RkScreen *screen, RkActionId action, const char *arg)
{
	RkKey key = RK_KEY_OF_NAME(TAB);

	if (action == RK_ACTION_SAVE)
		key = RK_KEY_OF_CTRL('s');
	else if (action == RK_ACTION_CANCEL)
		key = RK_KEY_OF_NAME(ESC);
	filling_key(screen, &key);
	return TRUE;
}

static gboolean filling_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Filling *filling = (Filling *)screen;

	if (key->mouse == RK_MOUSE_PRESS && zone && zone->kind == RK_ZONE_FIELD)
		act_on(filling, rk_form_click(&filling->form, zone->value));
	return TRUE;
}

static gboolean filling_typing(RkScreen *screen)
{
	return TRUE;
}

static void filling_close(RkScreen *screen)
{
	Filling *filling = (Filling *)screen;

	if (filling->free_data)
		filling->free_data(filling->data);
	rk_form_clear(&filling->form);
	g_free(filling->title);
}

static const RkActionId hints[] = { RK_ACTION_FIELD_NEXT, RK_ACTION_SAVE, RK_ACTION_CANCEL, 0 };

const RkScreenClass rk_form_class = {
	.name = "form",
	.size = sizeof(Filling),
	.contexts = RK_IN_FORM,
	.overlay = TRUE,
	.acts = hints,
	.draw = filling_draw,
	.act = filling_act,
	.key = filling_key,
	.mouse = filling_mouse,
	.typing = filling_typing,
	.close = filling_close,
};

void rk_app_form(RkApp *app, const char *title, RkForm *form, RkFormSave save, gpointer data,
	GDestroyNotify free_data)
{
	rk_app_push(app, &rk_form_class, NULL);
	Filling *filling = (Filling *)rk_app_top(app);
	filling->title = g_strdup(title);
	filling->form = *form;
	*form = (RkForm){ 0 };
	filling->form.required_word = rk_app_say(app, N_("must be filled in"));
	filling->save = save;
	filling->data = data;
	filling->free_data = free_data;
}
