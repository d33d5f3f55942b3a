/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line typed in the context row: filter, a new line of a list, an address.
 */
#include "app/private.h"

#include "base/text.h"

typedef struct Prompt {
	RkScreen screen;
	RkPrompt prompt;
	char *label, *ghost, *echo;
	gboolean wrong;
	RkLineEdit edit;
} Prompt;

static void prompt_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Prompt *prompt = (Prompt *)screen;
	int x = rect.x + 1, right = rect.x + rect.width - 1;

	rk_canvas_fill(canvas, rect, " ", RK_ROLE_NORMAL);
	x += rk_canvas_cut(canvas, x, rect.y, prompt->label, rect.width / 3, RK_ROLE_KEY) + 1;
	int echo = prompt->echo ? rk_text_width(prompt->echo, -1) : 0;
	/* What is typed leaves the rest; half at least is for what is understood. */
	int typed = rk_text_width(prompt->edit.text->str, -1);
	echo = MIN(echo, MAX((right - x) / 2, right - x - typed - 4));
	if (echo > 3) {
		right -= echo;
		rk_canvas_cut(canvas, right, rect.y, prompt->echo, echo,
			prompt->wrong ? RK_ROLE_BAD : RK_ROLE_MUTED);
		right -= 2;
	}
	rk_line_edit_draw(&prompt->edit, canvas, x, rect.y, MAX(right - x, 1), TRUE, prompt->ghost);
}

static void prompt_changed(Prompt *prompt)
{
	g_clear_pointer(&prompt->echo, g_free);
	if (prompt->prompt.changed)
		prompt->prompt.changed(
			prompt->screen.app, prompt->edit.text->str, prompt->prompt.data);
}

/* The callbacks may open screens of their own, so the prompt is closed first. */
static gboolean prompt_done(Prompt *prompt)
{
	RkApp *app = prompt->screen.app;
	g_autofree char *text = g_strdup(prompt->edit.text->str);
	guint at;

	if (!prompt->prompt.done || prompt->prompt.done(app, text, prompt->prompt.data))
		if (g_ptr_array_find(app->stack, prompt, &at)) {
			g_ptr_array_remove_index(app->stack, at);
			prompt->screen.class->close(&prompt->screen);
			g_free(prompt);
		}
	return TRUE;
}

static gboolean prompt_key(RkScreen *screen, const RkKey *key)
{
	Prompt *prompt = (Prompt *)screen;
	RkApp *app = screen->app;
	guint before = prompt->edit.version;

	if (rk_key_is(key, RK_KEY_ENTER))
		return prompt_done(prompt);
	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		if (prompt->prompt.cancelled)
			prompt->prompt.cancelled(app, prompt->prompt.data);
		rk_app_pop(app, screen);
		return TRUE;
	}
	if (!rk_line_edit_key(&prompt->edit, key))
		return FALSE;
	if (before != prompt->edit.version)
		prompt_changed(prompt);
	return TRUE;
}

/* A click on the hint. */
static gboolean prompt_act(RkScreen *screen, RkActionId action, const char *arg)
{
	RkKey escape = RK_KEY_OF_NAME(ESC);

	return prompt_key(screen, &escape);
}

static const RkActionId acts[] = { RK_ACTION_CANCEL, 0 };

static gboolean prompt_typing(RkScreen *screen)
{
	return TRUE;
}

static void prompt_close(RkScreen *screen)
{
	Prompt *prompt = (Prompt *)screen;

	if (prompt->prompt.free_data)
		prompt->prompt.free_data(prompt->prompt.data);
	g_free(prompt->label);
	g_free(prompt->ghost);
	g_free(prompt->echo);
	rk_line_edit_clear(&prompt->edit);
}

const RkScreenClass rk_prompt_class = {
	.name = "prompt",
	.size = sizeof(Prompt),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.acts = acts,
	.draw = prompt_draw,
	.act = prompt_act,
	.key = prompt_key,
	.typing = prompt_typing,
	.close = prompt_close,
};

void rk_app_prompt(RkApp *app, const RkPrompt *wanted)
{
	rk_app_push(app, &rk_prompt_class, NULL);
	Prompt *prompt = (Prompt *)rk_app_top(app);
	prompt->prompt = *wanted;
	prompt->label = g_strdup(wanted->label);
	prompt->ghost = g_strdup(wanted->ghost);
	rk_line_edit_init(&prompt->edit, wanted->text);
	prompt_changed(prompt);
}

void rk_app_prompt_echo(RkApp *app, const char *text, gboolean wrong)
{
	RkScreen *top = rk_app_top(app);

	if (!top || top->class != &rk_prompt_class)
		return;
	Prompt *prompt = (Prompt *)top;
	g_free(prompt->echo);
	prompt->echo = text ? g_strconcat(wrong ? "! " : "→ ", text, NULL) : NULL;
	prompt->wrong = wrong;
}

/* --- the filter of a list: live as typed, Esc brings back what was --- */

static void filter_set(RkApp *app, const char *text)
{
	RkScreen *base = rk_app_base(app);
	g_autoptr(GError) error = NULL;

	if (base->class->filter && !base->class->filter(base, *text ? text : NULL, &error))
		rk_app_prompt_echo(app, error ? error->message : "", TRUE);
}

static void filter_changed(RkApp *app, const char *text, gpointer data)
{
	filter_set(app, text);
}

static void filter_cancelled(RkApp *app, gpointer data)
{
	filter_set(app, data);
}

void rk_filter_open(RkApp *app)
{
	RkScreen *base = rk_app_base(app);
	const char *now = base->class->filtered ? base->class->filtered(base) : NULL;

	rk_app_prompt(
		app, &(RkPrompt){ .label = rk_app_say(app, N_("filter ▸")),
			     .text = now,
			     .ghost = rk_app_say(app, N_("words · late · lead:office · due:<7d")),
			     .changed = filter_changed,
			     .cancelled = filter_cancelled,
			     .data = g_strdup(now ? now : ""),
			     .free_data = g_free });
}
