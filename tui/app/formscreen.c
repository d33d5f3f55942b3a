/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A form in a box over the screen. What was typed is work: with a place for a draft, Esc keeps it
 * and says so, and opening the same form again offers it; without one, leaving asks first.
 */
#include "app/formscreen.h"

#include "app/binding.h"
#include "app/private.h"
#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"

#include <string.h>

#define WIDEST 100

typedef struct Filling {
	RkScreen screen;
	RkFormOpen open; /* title and extra are owned; draft is not used */
	RkForm form;
	char *label; /* of the draft */
	RkDrafting *drafting;
	RkLeft *left; /* offered, not yet answered */
	gboolean saved;
} Filling;

static gboolean is_open(RkApp *app, const Filling *filling)
{
	return g_ptr_array_find(app->stack, filling, NULL);
}

/* --- the draft --- */

static char *pack(const Filling *filling)
{
	g_autoptr(GKeyFile) file = g_key_file_new();
	const char *extra = filling->open.extra;
	gboolean any = FALSE;

	for (guint i = 0; i < filling->form.fields->len; i++) {
		const RkFormField *field = filling->form.fields->pdata[i];
		if (!field->changed)
			continue;
		any = TRUE;
		g_key_file_set_string(file, "text", field->name, rk_form_field_text(field));
		if (rk_form_field_value(field) != rk_form_field_text(field))
			g_key_file_set_string(file, "value", field->name, field->value);
	}
	g_autofree char *text = any ? g_key_file_to_data(file, NULL, NULL) : NULL;
	return text ? g_strconcat(extra ? extra : "", text, NULL) : NULL;
}

static void unpack(Filling *filling, const char *body)
{
	g_autoptr(GKeyFile) file = g_key_file_new();

	if (!g_key_file_load_from_data(file, body, strlen(body), G_KEY_FILE_NONE, NULL))
		return;
	g_auto(GStrv) names = g_key_file_get_keys(file, "text", NULL, NULL);
	for (char **name = names; name && *name; name++) {
		RkFormField *field = rk_form_find(&filling->form, *name);
		g_autofree char *text = g_key_file_get_string(file, "text", *name, NULL);
		g_autofree char *value = g_key_file_get_string(file, "value", *name, NULL);
		if (field && text)
			rk_form_field_put(&filling->form, field, text, value);
	}
	rk_form_go(&filling->form, names ? names[0] : NULL);
}

static void typed(Filling *filling)
{
	g_autofree char *body = filling->drafting ? pack(filling) : NULL;

	if (filling->drafting)
		rk_drafting_typed(filling->drafting, body);
}

static void offered(RkApp *app, int value, gpointer data)
{
	Filling *filling = data;

	if (!is_open(app, filling) || !filling->left)
		return;
	if (value == 1)
		unpack(filling, filling->left->body);
	else
		rk_draft_discard(app, filling->left->key);
	g_clear_pointer(&filling->left, rk_left_free);
	typed(filling);
}

static void offer(Filling *filling)
{
	RkApp *app = filling->screen.app;
	g_autofree char *when = rk_left_when(app, filling->left);
	g_autofree char *text = g_strdup_printf("%s %s",
		rk_app_say(app, N_("What you typed here was not saved, the draft is from")), when);
	RkMenu menu;

	rk_menu_init(&menu, filling->label, text, FALSE);
	rk_menu_add(
		&menu, rk_app_say(app, N_("c")), rk_app_say(app, N_("continue with it")), NULL, 1);
	rk_menu_add(&menu, "D", rk_app_say(app, N_("discard the draft")), NULL, 0);
	rk_app_ask(app, &menu, offered, filling, NULL);
}

/* --- drawing --- */

static void filling_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Filling *filling = (Filling *)screen;
	int width = MIN(rect.width, WIDEST);
	int rows = rk_form_rows(&filling->form, width - 4) + 3;
	RkRect box = rk_rect_centre(rect, width, rows);
	RkFrame frame = { .title = filling->open.title, .focused = TRUE };
	gboolean changed = rk_form_changed(&filling->form);

	frame.count = changed ? rk_app_say(screen->app, N_("not saved yet")) : NULL;
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

/* What the field is for, and which keys it has besides. */
static char *filling_context(RkScreen *screen)
{
	Filling *filling = (Filling *)screen;
	RkApp *app = screen->app;
	const RkFormField *field = rk_form_focused(&filling->form);
	const char *keys = NULL;

	if (!field)
		return NULL;
	if (field->chooses)
		keys = N_("type a part of the name · F2 the whole list, new ones too");
	else if (field->kind == RK_INPUT_LONG)
		keys = filling->form.editor
			       ? N_("Enter new line, twice: next field · ^E in $EDITOR")
			       : N_("Enter new line, twice: next field");
	else if (field->kind == RK_INPUT_CHOICE)
		keys = N_("←→ or its first letter · Backspace none");
	g_autoptr(GString) text = g_string_new(field->help ? field->help : "");
	rk_text_part(text, keys ? rk_app_say(app, keys) : NULL);
	return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

/* --- leaving --- */

static void close_saved(Filling *filling)
{
	RkApp *app = filling->screen.app;

	if (!g_ptr_array_find(app->stack, filling, NULL))
		return;
	filling->saved = TRUE;
	rk_app_drop(app, &filling->screen);
}

static void save(Filling *filling)
{
	if (filling->open.save(filling->screen.app, &filling->form, filling->open.data))
		close_saved(filling);
	else
		typed(filling);
}

static void left(RkApp *app, int value, gpointer data)
{
	Filling *filling = data;

	if (!is_open(app, filling))
		return;
	if (value == 0)
		rk_app_pop(app, &filling->screen);
	else
		save(filling);
}

static void leave_asking(Filling *filling)
{
	RkApp *app = filling->screen.app;
	RkMenu menu;

	rk_menu_init(&menu, filling->open.title,
		rk_app_say(app, N_("What you typed is not saved.")), TRUE);
	if (rk_form_check(&filling->form))
		rk_menu_add(&menu, "s", rk_app_say(app, N_("save it")), NULL, 1);
	rk_menu_add(&menu, "b", rk_app_say(app, N_("throw it away")), NULL, 0);
	rk_app_ask(app, &menu, left, filling, NULL);
}

static void leave(Filling *filling)
{
	RkApp *app = filling->screen.app;
	gboolean changed = rk_form_changed(&filling->form);

	if (changed && !filling->drafting) {
		leave_asking(filling);
		return;
	}
	rk_app_pop(app, &filling->screen);
	if (changed)
		rk_app_message(app, RK_ROLE_NORMAL,
			N_("Not saved; the draft is kept: open it again, or :drafts"));
}

/* --- a list, an editor --- */

typedef struct Outside {
	Filling *filling;
	RkFormField *field;
} Outside;

static gboolean edited(RkApp *app, const char *text, gpointer data, char **error_out, int *line_out)
{
	const Outside *outside = data;

	if (!is_open(app, outside->filling))
		return FALSE;
	rk_form_field_put(&outside->filling->form, outside->field, text, NULL);
	typed(outside->filling);
	return TRUE;
}

static void edit(Filling *filling)
{
	RkFormField *field = rk_form_focused(&filling->form);
	Outside *outside = g_new0(Outside, 1);

	*outside = (Outside){ filling, field };
	filling->open.edit(filling->screen.app, &(RkEditText){ .title = field->label,
							.text = rk_form_field_text(field),
							.suffix = ".txt",
							.done = edited,
							.data = outside,
							.free_data = g_free });
}

static void act_on(Filling *filling, RkFormResult result)
{
	if (result == RK_FORM_LEAVE)
		leave(filling);
	else if (result == RK_FORM_SAVE)
		save(filling);
	else if (result == RK_FORM_EDIT)
		edit(filling);
	else if (result == RK_FORM_CHOOSE && filling->open.choose)
		filling->open.choose(filling->screen.app, &filling->form,
			rk_form_focused(&filling->form), filling->open.data);
	else if (result == RK_FORM_KEPT)
		typed(filling);
}

static gboolean filling_key(RkScreen *screen, const RkKey *key)
{
	Filling *filling = (Filling *)screen;
	RkFormResult result;

	if (rk_key_is(key, RK_KEY_ESC) && rk_form_hints_close(&filling->form))
		return TRUE;
	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		leave(filling);
		return TRUE;
	}
	result = rk_form_key(&filling->form, key);
	act_on(filling, result);
	return result != RK_FORM_NONE;
}

static gboolean filling_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Filling *filling = (Filling *)screen;
	RkKey step = key->mouse == RK_MOUSE_WHEEL_UP ? RK_KEY_OF_NAME(UP) : RK_KEY_OF_NAME(DOWN);

	if (key->mouse != RK_MOUSE_PRESS)
		filling_key(screen, &step);
	else if (zone && zone->kind == RK_ZONE_FIELD)
		act_on(filling, rk_form_click(&filling->form, zone->value));
	return TRUE;
}

/* The data changed below: the owner says which fields another has changed. */
static gboolean filling_load(RkScreen *screen, GError **error)
{
	Filling *filling = (Filling *)screen;

	if (filling->open.reloaded)
		filling->open.reloaded(screen->app, &filling->form, filling->open.data);
	return TRUE;
}

static void filling_close(RkScreen *screen)
{
	Filling *filling = (Filling *)screen;

	if (filling->drafting && filling->saved)
		rk_drafting_done(filling->drafting);
	rk_drafting_free(filling->drafting);
	rk_left_free(filling->left);
	if (filling->open.free_data)
		filling->open.free_data(filling->open.data);
	rk_form_clear(&filling->form);
	g_free((char *)filling->open.title);
	g_free((char *)filling->open.extra);
	g_free(filling->label);
}

static const RkBinding bindings[] = {
	RK_BINDS_KEY(FIELD_NEXT, RK_KEY_TAB),
	RK_BINDS_KEY(SAVE, 's'),
	RK_BINDS_KEY(CANCEL, RK_KEY_ESC),
	{ 0 },
};

const RkScreenClass rk_form_class = {
	.name = "form",
	.size = sizeof(Filling),
	.contexts = RK_IN_FORM,
	.overlay = TRUE,
	.bindings = bindings,
	.load = filling_load,
	.draw = filling_draw,
	.context = filling_context,
	.key = filling_key,
	.mouse = filling_mouse,
	.typing = rk_screen_types,
	.close = filling_close,
};

void rk_form_settle(RkScreen *screen)
{
	close_saved((Filling *)screen);
}

static void draft_begin(Filling *filling, const RkFormOpen *wanted)
{
	RkApp *app = filling->screen.app;

	filling->label = g_strdup(wanted->draft->label);
	filling->drafting = rk_drafting_new(app, wanted->draft);
	filling->left = rk_draft_left(app, wanted->draft->place);
	if (!filling->left)
		return;
	if (wanted->resume) {
		unpack(filling, filling->left->body);
		g_clear_pointer(&filling->left, rk_left_free);
		typed(filling);
	} else {
		offer(filling);
	}
}

void rk_app_form_open(RkApp *app, const RkFormOpen *wanted)
{
	rk_app_push(app, &rk_form_class, NULL);
	Filling *filling = (Filling *)rk_app_top(app);
	filling->open = *wanted;
	filling->open.title = g_strdup(wanted->title);
	filling->open.extra = g_strdup(wanted->extra);
	filling->form = *wanted->form;
	*wanted->form = (RkForm){ 0 };
	filling->form.required_word = rk_app_say(app, N_("must be filled in"));
	filling->form.editor = wanted->edit != NULL;
	rk_form_look(&filling->form);
	if (wanted->draft)
		draft_begin(filling, wanted);
	filling->open.draft = NULL;
}

void rk_app_form(RkApp *app, const char *title, RkForm *form, RkFormSave save_form, gpointer data,
	GDestroyNotify free_data)
{
	rk_app_form_open(app, &(RkFormOpen){ .title = title,
				      .form = form,
				      .save = save_form,
				      .data = data,
				      .free_data = free_data });
}
