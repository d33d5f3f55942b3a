/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One line typed in the context row: filter, a new line of a list, an address.
 */
#include "app/binding.h"
#include "app/draft.h"
#include "app/private.h"
#include "base/text.h"
#include "domain/names/rule.h"

#include <string.h>

#define LONG_LINE 20 /* characters: what is lost when it is typed again */

typedef struct Prompt {
	RkScreen screen;
	RkPrompt prompt;
	char *label, *ghost, *echo, *hint;
	gboolean wrong;
	RkLineEdit edit;
	RkRows *read;         /* what it is typed over; NULL: nothing */
	char *first;          /* the text to begin with */
	RkDrafting *drafting; /* NULL: no draft */
	char *note;           /* "draft of 10.41": until a key */
	gboolean done;
} Prompt;

/* Label, and what is understood of the line that is typed elsewhere. */
static void beside_draw(const Prompt *prompt, RkCanvas *canvas, RkRect rect)
{
	int x = rect.x + 1, right = rect.x + rect.width - 1;
	const char *said = prompt->note ? prompt->note : prompt->echo ? prompt->echo : prompt->hint;

	x += rk_canvas_cut(canvas, x, rect.y, prompt->label, rect.width / 3, RK_ROLE_KEY) + 1;
	if (said)
		rk_canvas_cut(canvas, x, rect.y, said, right - x,
			prompt->note                    ? RK_ROLE_WARN
			: prompt->echo && prompt->wrong ? RK_ROLE_BAD
							: RK_ROLE_MUTED);
}

static void line_draw(Prompt *prompt, RkCanvas *canvas, RkRect rect)
{
	int x = rect.x + 1, right = rect.x + rect.width - 1;

	x += rk_canvas_cut(canvas, x, rect.y, prompt->label, rect.width / 3, RK_ROLE_KEY) + 1;
	const char *said = prompt->note ? prompt->note : prompt->echo;
	int echo = said ? rk_text_width(said, -1) : 0;
	/* What is typed leaves the rest; half at least is for what is understood. */
	int typed = rk_text_width(prompt->edit.text->str, -1);
	echo = MIN(echo, MAX((right - x) / 2, right - x - typed - 4));
	if (echo > 3) {
		right -= echo;
		rk_canvas_cut(canvas, right, rect.y, said, echo,
			prompt->note    ? RK_ROLE_WARN
			: prompt->wrong ? RK_ROLE_BAD
					: RK_ROLE_MUTED);
		right -= 2;
	}
	rk_line_edit_draw(&prompt->edit, canvas, x, rect.y, MAX(right - x, 1), TRUE, prompt->ghost);
}

static void prompt_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Prompt *prompt = (Prompt *)screen;
	RkRect row;

	rk_canvas_fill(canvas, rect, " ", RK_ROLE_NORMAL);
	if (prompt->prompt.place &&
		prompt->prompt.place(screen->app, canvas, &row, prompt->prompt.data)) {
		beside_draw(prompt, canvas, rect);
		rk_line_edit_draw(&prompt->edit, canvas, row.x, row.y, MAX(row.width, 1), TRUE,
			prompt->ghost);
	} else {
		line_draw(prompt, canvas, rect);
	}
}

static void prompt_changed(Prompt *prompt)
{
	const char *text = prompt->edit.text->str;

	if (prompt->drafting)
		rk_drafting_typed(prompt->drafting, strcmp(text, prompt->first) != 0 ? text : NULL);
	/* Emptied: what was left here is not wanted. */
	if (prompt->drafting && !*text && !*prompt->first)
		rk_drafting_done(prompt->drafting);
	g_clear_pointer(&prompt->echo, g_free);
	if (prompt->prompt.changed)
		prompt->prompt.changed(
			prompt->screen.app, prompt->edit.text->str, prompt->prompt.data);
}

void rk_prompt_note(RkScreen *screen, char *text)
{
	Prompt *prompt = (Prompt *)screen;

	g_free(prompt->note);
	prompt->note = text;
}

void rk_prompt_settle(RkScreen *screen)
{
	Prompt *prompt = (Prompt *)screen;

	prompt->done = TRUE;
	if (prompt->prompt.settled)
		prompt->prompt.settled(screen->app, prompt->prompt.data);
	rk_app_drop(screen->app, screen);
}

/* The callbacks may open screens of their own, so only the prompt itself is taken away. */
static gboolean prompt_done(Prompt *prompt)
{
	RkApp *app = prompt->screen.app;
	g_autofree char *text = g_strdup(prompt->edit.text->str);
	g_autoptr(RkRows) read = g_steal_pointer(&prompt->read);
	gboolean good =
		!prompt->prompt.done ||
		RK_EXPECTING(app, read, prompt->prompt.done(app, text, prompt->prompt.data));

	if (!g_ptr_array_find(app->stack, prompt, NULL))
		return TRUE;
	if (good) {
		prompt->done = TRUE;
		rk_app_drop(app, &prompt->screen);
		return TRUE;
	}
	/* It goes on with the next line, or what is wrong in this one is mended. */
	prompt->read = strcmp(text, prompt->edit.text->str) == 0 ? g_steal_pointer(&read)
								 : rk_expected_take(app, NULL);
	return TRUE;
}

/* Esc: a long line is kept for the next time; a word is soon typed again. */
static void prompt_leave(Prompt *prompt)
{
	RkApp *app = prompt->screen.app;
	const char *text = prompt->edit.text->str;
	gboolean kept = prompt->drafting && strcmp(text, prompt->first) != 0 &&
			(prompt->prompt.draft || g_utf8_strlen(text, -1) >= LONG_LINE) && *text;

	gboolean drafted = prompt->prompt.draft != NULL;

	prompt->done = !kept;
	if (prompt->prompt.cancelled)
		prompt->prompt.cancelled(app, prompt->prompt.data);
	rk_app_pop(app, &prompt->screen);
	/* Home says what waits. */
	if (drafted)
		rk_app_reload(app);
	if (kept)
		rk_app_message(app, RK_ROLE_NORMAL,
			N_("Not saved; the draft is kept: do it again, or :drafts"));
}

static gboolean prompt_key(RkScreen *screen, const RkKey *key)
{
	Prompt *prompt = (Prompt *)screen;
	guint before = prompt->edit.version;

	g_clear_pointer(&prompt->note, g_free);
	if (rk_key_is(key, RK_KEY_ENTER))
		return prompt_done(prompt);
	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		prompt_leave(prompt);
		return TRUE;
	}
	if (key->kind == RK_KEY_PASTE && prompt->prompt.pasted && strchr(key->paste, '\n') &&
		RK_EXPECTING(screen->app, prompt->read,
			prompt->prompt.pasted(screen->app, key->paste, prompt->prompt.data)))
		return TRUE;
	if (!rk_line_edit_key(&prompt->edit, key))
		return FALSE;
	if (before != prompt->edit.version)
		prompt_changed(prompt);
	return TRUE;
}

static void prompt_close(RkScreen *screen)
{
	Prompt *prompt = (Prompt *)screen;

	if (prompt->drafting && prompt->done)
		rk_drafting_done(prompt->drafting);
	rk_drafting_free(prompt->drafting);
	if (prompt->prompt.free_data)
		prompt->prompt.free_data(prompt->prompt.data);
	rk_rows_free(prompt->read);
	g_free(prompt->first);
	g_free(prompt->note);
	g_free(prompt->label);
	g_free(prompt->ghost);
	g_free(prompt->echo);
	g_free(prompt->hint);
	rk_line_edit_clear(&prompt->edit);
}

static const RkBinding bindings[] = {
	RK_BINDS_KEY(CANCEL, RK_KEY_ESC),
	{ 0 },
};

const RkScreenClass rk_prompt_class = {
	.name = "prompt",
	.size = sizeof(Prompt),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.bindings = bindings,
	.draw = prompt_draw,
	.key = prompt_key,
	.typing = rk_screen_types,
	.close = prompt_close,
};

/* Its place: where it belongs and what it was before. NULL: nothing is kept. */
static char *place_of(RkApp *app, const RkPrompt *wanted, RkId meeting)
{
	const char *text = wanted->text ? wanted->text : "";
	RkScreen *base = rk_app_base(app);
	char id[RK_ID_TEXT] = "";

	if (!app->store || !wanted->done || wanted->no_draft)
		return NULL;
	if (wanted->draft)
		return g_strdup(wanted->draft);
	if (*text && g_utf8_strlen(text, -1) < LONG_LINE)
		return NULL;
	/* Which tab a meeting was opened on says nothing about the line. */
	const char *where = meeting || !base ? "" : base->class->name;
	if (meeting)
		rk_id_text(meeting, id);
	g_autofree char *sum = g_compute_checksum_for_string(G_CHECKSUM_SHA256, text, -1);
	return g_strdup_printf("line/%s/%s/%s/%.8s", where, id, wanted->label, sum);
}

static void draft_begin(Prompt *prompt, const RkPrompt *wanted)
{
	RkApp *app = prompt->screen.app;
	RkScreen *base = rk_app_base(app);
	RkId meeting = base && base->class->meeting ? base->class->meeting(base) : 0;
	g_autofree char *place = place_of(app, wanted, meeting);

	if (!place)
		return;
	RkDraftPlace kept = { place, wanted->label, meeting };
	g_autofree char *left = rk_drafting_begin(app, &kept, &prompt->drafting, &prompt->note);
	if (left)
		rk_line_edit_set(&prompt->edit, left);
}

void rk_app_prompt(RkApp *app, const RkPrompt *wanted)
{
	RkRows *read = rk_expected_take(app, wanted->read);

	rk_app_push(app, &rk_prompt_class, NULL);
	Prompt *prompt = (Prompt *)rk_app_top(app);
	prompt->prompt = *wanted;
	prompt->prompt.read = NULL;
	prompt->read = read;
	prompt->label = g_strdup(wanted->label);
	prompt->ghost = g_strdup(wanted->ghost);
	prompt->first = g_strdup(wanted->text ? wanted->text : "");
	prompt->hint = g_strdup(wanted->hint);
	rk_line_edit_init(&prompt->edit, wanted->text);
	draft_begin(prompt, wanted);
	prompt_changed(prompt);
}

/* The topmost prompt, also under a chooser that it opened; NULL when there is none. */
static Prompt *prompt_open(RkApp *app)
{
	for (guint i = app->stack->len; i > 0; i--) {
		RkScreen *screen = app->stack->pdata[i - 1];
		if (screen->class == &rk_prompt_class)
			return (Prompt *)screen;
	}
	return NULL;
}

void rk_app_prompt_text(RkApp *app, const char *text)
{
	Prompt *prompt = prompt_open(app);

	if (!prompt)
		return;
	rk_line_edit_set(&prompt->edit, text);
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
	g_autofree char *query = g_strstrip(g_strdup(text));
	g_autoptr(GError) error = NULL;

	if (base->class->filter && !base->class->filter(base, *query ? query : NULL, &error))
		rk_app_prompt_echo(app, error ? rk_app_why(app, error) : "", TRUE);
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
	/* One more word narrows what is filtered already. */
	g_autofree char *text = now && *now ? g_strconcat(now, " ", NULL) : NULL;

	rk_app_prompt(
		app, &(RkPrompt){ .label = rk_app_say(app, N_("filter ▸")),
			     .text = text,
			     .ghost = rk_app_say(app, N_("words · late · lead:office · due:<7d")),
			     .changed = filter_changed,
			     .cancelled = filter_cancelled,
			     .data = g_strdup(now ? now : ""),
			     .free_data = g_free });
}
