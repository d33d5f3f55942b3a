/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first start on an empty database (practice 21): one form, every field optional, each later
 * changed by :set. Esc skips all; it is not asked again. The language takes effect while it is
 * chosen. On a machine in UTC the zone is asked for: most likely nobody set it, and every
 * invitation would be hours wrong.
 */
#include "screen/home/welcome.h"

#include "app/binding.h"
#include "base/error.h"
#include "base/text.h"
#include "base/zone.h"
#include "domain/meeting/welcome_rule.h"
#include "service/apply.h"
#include "widget/form.h"
#include "widget/frame.h"
#include "widget/layout.h"

#include <string.h>

#define WIDEST 78
#define ASKED "welcome" /* setting: it was answered or skipped */

enum { LANG, ZONE, OFFICE, WHO, NIP, NUMBERS, N_FIELDS };

typedef struct Welcome {
	RkScreen screen;
	RkForm form;
} Welcome;

static const struct {
	const char *name, *label, *ghost;
	RkInputKind kind;
} fields[N_FIELDS] = {
	[LANG] = { "lang", N_("Language"), NULL, RK_INPUT_CHOICE },
	[ZONE] = { "zone", N_("Time zone"), N_("WIB, WITA or WIT"), RK_INPUT_TEXT },
	[OFFICE] = { "office", N_("Your office"), N_("its whole name"), RK_INPUT_TEXT },
	[WHO] = { "name", N_("Your name"), N_("with titles"), RK_INPUT_TEXT },
	[NIP] = { "nip", "NIP", N_("18 digits"), RK_INPUT_TEXT },
	[NUMBERS] = { "numbers", N_("Numbers"), NULL, RK_INPUT_CHOICE },
};

gboolean rk_welcome_is_due(RkStore *store)
{
	g_autofree char *asked = NULL;

	if (!store || rk_store_is_read_only(store))
		return FALSE;
	asked = rk_setting_get(store, ASKED);
	g_autoptr(GPtrArray) steps = rk_history(store, 0, RK_E_NONE, 0, 0, 1, NULL);
	return !asked && steps && steps->len == 0;
}

/* --- the form --- */

static const char *text_of(const Welcome *self, guint field)
{
	return rk_form_field_text(self->form.fields->pdata[field]);
}

static RkWelcome said(const Welcome *self)
{
	const RkFormField *lang = self->form.fields->pdata[LANG];
	const RkFormField *numbers = self->form.fields->pdata[NUMBERS];

	return (RkWelcome){ .lang = lang->choice == 1 ? RK_LANG_EN : RK_LANG_ID,
		.zone = text_of(self, ZONE),
		.office = text_of(self, OFFICE),
		.name = text_of(self, WHO),
		.nip = text_of(self, NIP),
		.english_numbers = numbers->choice == 1 };
}

/* Labels in the language of now. */
static void words_put(Welcome *self)
{
	RkApp *app = self->screen.app;

	for (guint i = 0; i < N_FIELDS; i++) {
		RkFormField *field = self->form.fields->pdata[i];
		g_free(field->label);
		g_free(field->ghost);
		field->label = g_strdup(rk_app_say(app, fields[i].label));
		field->ghost = g_strdup(fields[i].ghost ? rk_app_say(app, fields[i].ghost) : NULL);
	}
	g_free(self->form.save);
	g_free(self->form.leave);
	self->form.required_word = rk_app_say(app, N_("must be filled in"));
	self->form.save = g_strdup(rk_app_say(app, N_("begin")));
	self->form.leave = g_strdup(rk_app_say(app, N_("skip")));
}

/* The zone echoed by its short name, the language by the whole screen. */
static void check(RkForm *form, RkFormField *field, gpointer data)
{
	Welcome *self = data;
	RkApp *app = self->screen.app;
	const RkContext *context = rk_app_context(app);
	const char *text = rk_form_field_text(field);

	if (form->fields->len < N_FIELDS)
		return;
	if (field == form->fields->pdata[LANG]) {
		rk_store_set_lang(rk_app_store(app), field->choice == 1 ? RK_LANG_EN : RK_LANG_ID);
		words_put(self);
	} else if (field == form->fields->pdata[ZONE] && *text) {
		const char *zone = rk_zone_from_text(text);
		g_autofree char *label = zone ? rk_zone_label(zone, context->now) : NULL;
		rk_form_field_say(
			field, zone ? NULL : rk_app_say(app, N_("not understood")), label);
	} else if (field == form->fields->pdata[NIP] && *text) {
		rk_form_field_say(field,
			rk_nip_is_whole(text) ? NULL : rk_app_say(app, N_("a NIP has 18 digits")),
			NULL);
	}
}

static gboolean welcome_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	static const char *const languages[] = { "Indonesia", "English", NULL };
	static const char *const numbers[] = { "K-01 / TL-01", "D-01 / A-01", NULL };
	Welcome *self = (Welcome *)screen;
	RkApp *app = screen->app;
	gboolean english = rk_app_lang(app) == RK_LANG_EN;
	gboolean asked = rk_welcome_asks_zone(rk_zone_system());

	rk_form_init(&self->form, "", "", check, self);
	for (guint i = 0; i < N_FIELDS; i++) {
		const char *value = i == LANG      ? languages[english]
				    : i == ZONE    ? (asked ? "" : rk_zone_system())
				    : i == NUMBERS ? numbers[english]
						   : "";
		rk_form_add(&self->form, fields[i].name, fields[i].label, fields[i].kind, value,
			i == LANG      ? languages
			: i == NUMBERS ? numbers
				       : NULL);
	}
	words_put(self);
	check(&self->form, self->form.fields->pdata[ZONE], self);
	if (asked) {
		((RkFormField *)self->form.fields->pdata[ZONE])->required = TRUE;
		self->form.focus = ZONE;
	}
	return TRUE;
}

static void welcome_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Welcome *self = (Welcome *)screen;
	int width = MIN(rect.width, WIDEST);
	const char *intro = rk_app_say(screen->app,
		N_("Everything may stay empty and be said later with :set. It is printed on papers "
		   "and decides which meetings are ours."));
	g_auto(GStrv) lines = rk_text_wrap(intro, MAX(width - 4, 1));
	int head = (int)g_strv_length(lines);
	int rows = head + 1 + rk_form_rows(&self->form, width - 4);
	RkFrame frame = { .title = "Selamat datang · Welcome", .focused = TRUE };
	RkRect inner = rk_box_draw(canvas, rk_rect_centre(rect, width, rows + 2), &frame);

	if (inner.width > 4)
		inner = rk_rect_inset(inner, 1, 0);
	if (inner.height < head + 4)
		head = -1;
	for (int i = 0; i < head; i++)
		rk_canvas_text(canvas, inner.x, inner.y + i, lines[i], inner.width, RK_ROLE_MUTED);
	rk_form_draw(&self->form, canvas, rk_rect_rows(inner, head + 1, inner.height - head - 1));
}

/* --- leaving it --- */

static void done(Welcome *self)
{
	RkApp *app = self->screen.app;

	rk_setting_set(rk_app_store(app), ASKED, "done", NULL);
	rk_app_pop(app, &self->screen);
	rk_app_reload(app);
}

static void save(Welcome *self)
{
	RkApp *app = self->screen.app;
	RkWelcome all = said(self);
	GError *error = NULL;
	g_autoptr(RkPlan) plan = rk_welcome_plan(rk_app_context(app), &all, &error);

	if (!plan || !rk_apply(rk_app_store(app), plan, NULL, &error)) {
		if (error && rk_error_field(error))
			rk_form_blame(&self->form, rk_error_field(error), rk_app_why(app, error));
		rk_app_error(app, error);
		return;
	}
	done(self);
	rk_app_message(app, RK_ROLE_GOOD, N_("Welcome. a makes a meeting from one line; ? helps"));
}

static void skip(Welcome *self)
{
	RkApp *app = self->screen.app;

	done(self);
	if (rk_welcome_asks_zone(rk_app_context(app)->zone))
		rk_app_message(app, RK_ROLE_WARN,
			N_("Skipped. Hours are UTC until :set zone WITA (or WIB, WIT) says "
			   "another"));
	else
		rk_app_message(app, RK_ROLE_NORMAL, N_("Skipped. :set says it later"));
}

/* Another run of the program, on the sample; then back to the form. */
static void demo(Welcome *self)
{
	RkApp *app = self->screen.app;
	const char *lang = rk_app_lang(app) == RK_LANG_EN ? "en" : "id";
	const char *argv[] = { "/proc/self/exe", "--lang", lang, "demo", NULL };
	GError *error = NULL;

	if (!rk_app_child(app, argv, &error))
		rk_app_error(app, error);
}

static gboolean result(Welcome *self, RkFormResult result)
{
	if (result == RK_FORM_SAVE)
		save(self);
	else if (result == RK_FORM_LEAVE)
		skip(self);
	return result != RK_FORM_NONE;
}

/* A letter is a letter only where text is typed. */
static gboolean takes_text(const Welcome *self)
{
	const RkFormField *field = rk_form_focused(&self->form);

	return field && field->kind == RK_INPUT_TEXT;
}

static gboolean welcome_key(RkScreen *screen, const RkKey *key)
{
	Welcome *self = (Welcome *)screen;

	if (rk_key_is(key, RK_KEY_ESC)) {
		skip(self);
		return TRUE;
	}
	if (rk_key_is_ctrl(key, 's')) {
		if (rk_form_check(&self->form))
			save(self);
		return TRUE;
	}
	if (!takes_text(self) && rk_key_is_text(key) && key->rune == 'd') {
		demo(self);
		return TRUE;
	}
	return result(self, rk_form_key(&self->form, key));
}

static char *welcome_context(RkScreen *screen)
{
	Welcome *self = (Welcome *)screen;

	return takes_text(self)
		       ? NULL
		       : g_strdup(rk_app_say(screen->app, N_("d looks at the sample first")));
}

static gboolean welcome_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Welcome *self = (Welcome *)screen;

	if (key->mouse == RK_MOUSE_PRESS && zone && zone->kind == RK_ZONE_FIELD)
		return result(self, rk_form_click(&self->form, zone->value));
	return TRUE;
}

static void welcome_close(RkScreen *screen)
{
	rk_form_clear(&((Welcome *)screen)->form);
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_SAVE, .word = N_("begin"), .run = rk_key_run, .value = 's' },
	RK_BINDS_KEY(FIELD_NEXT, RK_KEY_TAB),
	{ RK_COMMAND_CANCEL, .word = N_("skip, say it later"), .run = rk_key_run,
		.value = RK_KEY_ESC },
	{ 0 },
};

const RkScreenClass rk_welcome_class = {
	.name = "welcome",
	.label = N_("First start"),
	.size = sizeof(Welcome),
	.contexts = RK_IN_FORM,
	.hidden = TRUE,
	.bindings = bindings,
	.open = welcome_open,
	.draw = welcome_draw,
	.key = welcome_key,
	.context = welcome_context,
	.mouse = welcome_mouse,
	.typing = rk_screen_types,
	.close = welcome_close,
};
