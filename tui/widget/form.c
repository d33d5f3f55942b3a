/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The state of a form: fields, focus, keys. Drawing is in formdraw.c.
 */
#include "widget/form.h"

#include "base/text.h"

#include <string.h>

static void hint_free(gpointer data)
{
	RkFormHint *hint = data;

	g_free(hint->text);
	g_free(hint->detail);
	g_free(hint->value);
	g_free(hint);
}

static void field_free(gpointer data)
{
	RkFormField *field = data;

	g_free(field->name);
	g_free(field->label);
	g_strfreev(field->choices);
	rk_text_area_clear(&field->area);
	g_free(field->ghost);
	g_free(field->error);
	g_free(field->echo);
	g_free(field->note);
	g_free(field->help);
	g_free(field->shown);
	g_free(field->value);
	g_ptr_array_unref(field->hints);
	g_free(field);
}

void rk_form_init(
	RkForm *form, const char *save, const char *leave, RkFormCheck check, gpointer data)
{
	*form = (RkForm){ .check = check, .data = data };
	form->fields = g_ptr_array_new_with_free_func(field_free);
	form->save = g_strdup(save);
	form->leave = g_strdup(leave);
	form->required_word = "required";
}

void rk_form_clear(RkForm *form)
{
	g_clear_pointer(&form->fields, g_ptr_array_unref);
	g_free(form->save);
	g_free(form->leave);
	*form = (RkForm){ 0 };
}

static gboolean takes_input(const RkFormField *field)
{
	return field->kind != RK_INPUT_NOTE && field->kind != RK_INPUT_HEAD;
}

static void choice_set(RkFormField *field, const char *value)
{
	for (guint i = 0; field->choices[i]; i++)
		if (g_strcmp0(field->choices[i], value) == 0)
			field->choice = i;
}

RkFormField *rk_form_add(RkForm *form, const char *name, const char *label, RkInputKind kind,
	const char *value, const char *const *choices)
{
	static const char *const none[] = { "", NULL };
	RkFormField *field = g_new0(RkFormField, 1);

	field->name = g_strdup(name);
	field->label = g_strdup(label);
	field->kind = kind;
	field->hints = g_ptr_array_new_with_free_func(hint_free);
	field->hint = -1;
	rk_text_area_init(&field->area, kind == RK_INPUT_CHOICE ? NULL : value);
	if (kind == RK_INPUT_CHOICE) {
		field->choices = g_strdupv((char **)(choices && choices[0] ? choices : none));
		choice_set(field, value);
	}
	g_ptr_array_add(form->fields, field);
	if (!takes_input(field) && form->focus + 1 == form->fields->len)
		form->focus++;
	return field;
}

RkFormField *rk_form_find(const RkForm *form, const char *name)
{
	for (guint i = 0; i < form->fields->len; i++) {
		RkFormField *field = form->fields->pdata[i];
		if (g_strcmp0(field->name, name) == 0)
			return field;
	}
	return NULL;
}

const char *rk_form_field_text(const RkFormField *field)
{
	if (field->kind == RK_INPUT_CHOICE)
		return field->choices[field->choice];
	return field->area.edit.text->str;
}

void rk_form_field_say(RkFormField *field, const char *error, const char *echo)
{
	char *old_error = field->error, *old_echo = field->echo;

	field->error = g_strdup(error);
	field->echo = g_strdup(echo);
	g_free(old_error);
	g_free(old_echo);
}

gboolean rk_form_changed(const RkForm *form)
{
	for (guint i = 0; i < form->fields->len; i++)
		if (((RkFormField *)form->fields->pdata[i])->changed)
			return TRUE;
	return FALSE;
}

static gboolean is_blank(const char *text)
{
	while (*text == ' ' || *text == '\n')
		text++;
	return *text == '\0';
}

static void field_check(RkForm *form, RkFormField *field, gboolean leaving)
{
	rk_form_field_say(field, NULL, NULL);
	if (field->required && leaving && is_blank(rk_form_field_text(field)))
		rk_form_field_say(field, form->required_word, NULL);
	else if (form->check)
		form->check(form, field, form->data);
}

void rk_form_go(RkForm *form, const char *name)
{
	RkFormField *field = name ? rk_form_find(form, name) : NULL;
	guint at;

	if (!field || !g_ptr_array_find(form->fields, field, &at))
		return;
	form->focus = at;
	form->buttons = FALSE;
}

gboolean rk_form_blame(RkForm *form, const char *name, const char *error)
{
	RkFormField *field = rk_form_find(form, name);
	guint at;

	if (!field || !g_ptr_array_find(form->fields, field, &at))
		return FALSE;
	rk_form_field_say(field, error, NULL);
	form->focus = at;
	form->buttons = FALSE;
	return TRUE;
}

void rk_form_look(RkForm *form)
{
	for (guint i = 0; i < form->fields->len; i++)
		if (takes_input(form->fields->pdata[i]))
			field_check(form, form->fields->pdata[i], FALSE);
}

gboolean rk_form_check(RkForm *form)
{
	int wrong = -1;

	for (guint i = 0; i < form->fields->len; i++) {
		RkFormField *field = form->fields->pdata[i];
		if (!takes_input(field))
			continue;
		field_check(form, field, TRUE);
		if (field->error && wrong < 0)
			wrong = (int)i;
	}
	if (wrong < 0)
		return TRUE;
	form->focus = (guint)wrong;
	form->buttons = FALSE;
	return FALSE;
}

RkFormField *rk_form_focused(const RkForm *form)
{
	if (form->buttons || form->focus >= form->fields->len)
		return NULL;
	return form->fields->pdata[form->focus];
}

/* --- a record that stands behind a text --- */

const char *rk_form_field_value(const RkFormField *field)
{
	const char *text = rk_form_field_text(field);

	return field->value && g_strcmp0(field->shown, text) == 0 ? field->value : text;
}

void rk_form_hint_add(RkFormField *field, const char *text, const char *detail, const char *value)
{
	RkFormHint *hint = g_new0(RkFormHint, 1);

	*hint = (RkFormHint){ g_strdup(text), g_strdup(detail), g_strdup(value) };
	g_ptr_array_add(field->hints, hint);
}

static gboolean hints_empty(RkFormField *field)
{
	gboolean any = field->hints->len > 0;

	g_ptr_array_set_size(field->hints, 0);
	field->hint = -1;
	return any;
}

gboolean rk_form_hints_close(RkForm *form)
{
	RkFormField *field = rk_form_focused(form);

	return field && hints_empty(field);
}

void rk_form_field_reset(RkFormField *field, const char *text, const char *value)
{
	g_autofree char *shown = g_strdup(text), *stands = g_strdup(value);

	if (field->kind == RK_INPUT_CHOICE)
		choice_set(field, shown);
	else
		rk_text_area_set(&field->area, shown);
	g_free(field->shown);
	g_free(field->value);
	field->shown = stands ? g_strdup(rk_form_field_text(field)) : NULL;
	field->value = g_steal_pointer(&stands);
	hints_empty(field);
}

void rk_form_field_put(RkForm *form, RkFormField *field, const char *text, const char *value)
{
	rk_form_field_reset(field, text, value);
	field->changed = TRUE;
	field->follows = FALSE;
	field_check(form, field, FALSE);
}

static gboolean hint_take(RkForm *form, RkFormField *field)
{
	if (field->hint < 0 || field->hint >= (int)field->hints->len)
		return FALSE;
	const RkFormHint *hint = field->hints->pdata[field->hint];
	rk_form_field_put(form, field, hint->text, hint->value);
	return TRUE;
}

/* Whatever key leaves a field: what is suggested there is what was meant. */
static void commit(RkForm *form)
{
	RkFormField *field = rk_form_focused(form);

	if (!field || !takes_input(field))
		return;
	hint_take(form, field);
	hints_empty(field);
	field_check(form, field, TRUE);
}

static gboolean hint_move(RkFormField *field, const RkKey *key)
{
	gboolean down = rk_key_is(key, RK_KEY_DOWN), up = rk_key_is(key, RK_KEY_UP);

	if (field->hints->len == 0 || (!down && !up) || (up && field->hint < 0))
		return FALSE;
	field->hint = MIN(field->hint + (down ? 1 : -1), (int)field->hints->len - 1);
	return TRUE;
}

/* Next or previous field that takes input; the button row is behind the last. */
static RkFormResult focus_move(RkForm *form, int by)
{
	int n = (int)form->fields->len, at = form->buttons ? n : (int)form->focus;

	commit(form);
	for (int i = 0; i <= n; i++) {
		at = (at + by + n + 1) % (n + 1);
		form->buttons = at == n;
		if (at == n)
			break;
		form->focus = (guint)at;
		if (takes_input(rk_form_focused(form)))
			break;
	}
	form->button = 0;
	return RK_FORM_KEPT;
}

static gboolean on_last(const RkForm *form)
{
	for (guint i = form->focus + 1; i < form->fields->len; i++)
		if (takes_input(form->fields->pdata[i]))
			return FALSE;
	return TRUE;
}

static RkFormResult save(RkForm *form)
{
	commit(form);
	return rk_form_check(form) ? RK_FORM_SAVE : RK_FORM_KEPT;
}

static RkFormResult press(RkForm *form)
{
	return form->button == 0 ? save(form) : RK_FORM_LEAVE;
}

static RkFormResult key_buttons(RkForm *form, const RkKey *key)
{
	if (rk_key_is(key, RK_KEY_ENTER) || rk_key_is(key, RK_KEY_SPACE))
		return press(form);
	if (rk_key_is(key, RK_KEY_LEFT) || rk_key_is(key, RK_KEY_RIGHT)) {
		form->button = 1 - form->button;
		return RK_FORM_KEPT;
	}
	return RK_FORM_NONE;
}

static gboolean choice_step(RkFormField *field, int by)
{
	int n = (int)g_strv_length(field->choices);

	field->choice = (guint)(((int)field->choice + by + n) % n);
	return TRUE;
}

/* The next choice that begins with what was typed. */
static gboolean choice_type(RkFormField *field, gunichar rune)
{
	guint n = g_strv_length(field->choices);

	for (guint i = 1; i <= n; i++) {
		guint at = (field->choice + i) % n;
		gunichar first = g_utf8_get_char(field->choices[at]);
		if (g_unichar_tolower(first) == g_unichar_tolower(rune)) {
			field->choice = at;
			return TRUE;
		}
	}
	return FALSE;
}

static gboolean key_choice(RkFormField *field, const RkKey *key)
{
	if (rk_key_is(key, RK_KEY_LEFT))
		return choice_step(field, -1);
	if (rk_key_is(key, RK_KEY_RIGHT) || rk_key_is(key, RK_KEY_SPACE))
		return choice_step(field, 1);
	if (rk_key_is(key, RK_KEY_BACKSPACE) || rk_key_is(key, RK_KEY_DELETE)) {
		field->choice = 0;
		return TRUE;
	}
	return rk_key_is_text(key) && choice_type(field, key->rune);
}

static RkFormResult key_field(RkForm *form, RkFormField *field, const RkKey *key)
{
	guint before = field->area.edit.version, choice = field->choice;
	gboolean taken = FALSE;

	if (field->kind == RK_INPUT_CHOICE)
		taken = key_choice(field, key);
	else if (field->kind == RK_INPUT_LONG)
		taken = rk_text_area_key(&field->area, key, TRUE);
	else if (field->kind == RK_INPUT_TEXT)
		taken = rk_line_edit_key(&field->area.edit, key);
	if (!taken)
		return RK_FORM_NONE;
	if (before != field->area.edit.version || choice != field->choice) {
		field->changed = TRUE;
		hints_empty(field);
		if (field->chooses && form->suggest)
			form->suggest(form, field, form->data);
		field_check(form, field, FALSE);
	}
	return RK_FORM_KEPT;
}

/* Enter on an empty line at the end of a long text: enough lines. */
static gboolean long_done(RkFormField *field, const RkKey *key)
{
	RkLineEdit *edit = &field->area.edit;
	gsize n = edit->text->len;

	if (field->kind != RK_INPUT_LONG || !rk_key_is(key, RK_KEY_ENTER) || edit->at != n)
		return FALSE;
	if (n > 0 && edit->text->str[n - 1] != '\n')
		return FALSE;
	while (edit->text->len > 0 && edit->text->str[edit->text->len - 1] == '\n')
		g_string_truncate(edit->text, edit->text->len - 1);
	edit->at = edit->text->len;
	return TRUE;
}

/* Keys that ask the owner for something, or FALSE. */
static gboolean asks(
	const RkForm *form, const RkFormField *field, const RkKey *key, RkFormResult *result)
{
	gboolean control = key->kind == RK_KEY_RUNE && key->mods == RK_KEY_CTRL;
	gboolean named = key->kind == RK_KEY_NAMED && key->mods == RK_KEY_CTRL;
	gboolean space = (control && (key->rune == ' ' || key->rune == '@')) ||
			 (named && key->name == RK_KEY_SPACE);

	if (!field)
		return FALSE;
	if (field->chooses && (rk_key_is(key, RK_KEY_F2) || space))
		*result = RK_FORM_CHOOSE;
	else if (form->editor && field->kind == RK_INPUT_LONG && rk_key_is_ctrl(key, 'e'))
		*result = RK_FORM_EDIT;
	else
		return FALSE;
	return TRUE;
}

RkFormResult rk_form_key(RkForm *form, const RkKey *key)
{
	RkFormField *field = rk_form_focused(form);
	RkFormResult result = RK_FORM_NONE;

	if (rk_key_is_ctrl(key, 's'))
		return save(form);
	if (asks(form, field, key, &result))
		return result;
	if (field && hint_move(field, key))
		return RK_FORM_KEPT;
	if (field && long_done(field, key))
		return on_last(form) ? save(form) : focus_move(form, 1);
	if (key->kind == RK_KEY_NAMED && key->name == RK_KEY_TAB)
		return focus_move(form, (key->mods & RK_KEY_SHIFT) != 0 ? -1 : 1);
	if (form->buttons)
		result = key_buttons(form, key);
	else if (field)
		result = key_field(form, field, key);
	if (result != RK_FORM_NONE)
		return result;
	if (rk_key_is(key, RK_KEY_ENTER) && field)
		return on_last(form) ? save(form) : focus_move(form, 1);
	if (rk_key_is(key, RK_KEY_DOWN))
		return focus_move(form, 1);
	if (rk_key_is(key, RK_KEY_UP))
		return focus_move(form, -1);
	return rk_key_is_text(key) ? RK_FORM_KEPT : RK_FORM_NONE;
}

RkFormResult rk_form_click(RkForm *form, gint64 value)
{
	if (value < 0) {
		form->buttons = TRUE;
		form->button = value == -1 ? 0 : 1;
		return press(form);
	}
	if (value < (gint64)form->fields->len && takes_input(form->fields->pdata[value])) {
		commit(form);
		form->buttons = FALSE;
		form->focus = (guint)value;
	}
	return RK_FORM_KEPT;
}
