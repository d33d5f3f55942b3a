/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The whole picture: row 1 with breadcrumb and clock, the screen, the context row with the undo
 * offer, the hints; overlays over it. Drawn anew after every batch of events.
 */
#include "app/binding.h"
#include "app/private.h"

#include "base/text.h"
#include "widget/hints.h"
#include "widget/layout.h"

#define HINTS_MAX 24

typedef struct Frame {
	RkRect head, body, context, hints; /* height 0: no room */
} Frame;

/* What goes first when rows are few: hints, then row 1; the context row stays longest. */
static Frame frame_of(const RkCanvas *canvas)
{
	RkRect whole = rk_canvas_whole(canvas);
	int head = whole.height >= 4, context = whole.height >= 3, hints = whole.height >= 6;
	int body = whole.height - head - context - hints;

	return (Frame){
		.head = rk_rect_rows(whole, 0, head),
		.body = rk_rect_rows(whole, head, body),
		.context = rk_rect_rows(whole, head + body, context),
		.hints = rk_rect_rows(whole, head + body + context, hints),
	};
}

/* What undo would take back. A message is gone by the next key: it has the room until then, the
 * more so when it has just said the step's name. Caller frees. */
static char *offer_of(RkApp *app, int width)
{
	const char *undo = rk_app_say(app, N_("undo"));
	g_autofree char *whole = g_strdup_printf("%s: “%s”", undo, app->undo_offer);
	int room = width - rk_text_width(whole, -1) - 5; /* margins and gaps */

	if (app->message && (g_str_has_prefix(app->message, app->undo_offer) ||
				    rk_text_width(app->message, -1) > room))
		return g_strdup(undo);
	return g_steal_pointer(&whole);
}

static void context_draw(RkApp *app, RkCanvas *canvas, RkRect row)
{
	RkScreen *top = rk_app_top(app);
	g_autofree char *own =
		!app->message && top->class->context ? top->class->context(top) : NULL;
	g_autofree char *key = NULL, *offer = NULL;

	if (row.height == 0)
		return;
	if (app->undo_offer && !top->class->overlay)
		key = rk_keymap_label(app->keymap, RK_COMMAND_UNDO, rk_app_contexts(app, top));
	if (key)
		offer = offer_of(app, row.width - rk_text_width(key, -1));
	rk_context_draw(canvas, row, app->message ? app->message : own,
		app->message ? app->message_role : RK_ROLE_NORMAL, key, offer, RK_COMMAND_UNDO);
}

#define PAIR(FIRST, SECOND, word) { RK_COMMAND_##FIRST, RK_COMMAND_##SECOND, word },
static const struct {
	RkCommandId first, second;
	const char *word;
} pairs[] = { RK_COMMAND_PAIRS(PAIR) };
#undef PAIR

static gboolean is_hinted(const GArray *hints, RkCommandId action)
{
	for (guint i = 0; i < hints->len; i++)
		if (g_array_index(hints, RkHint, i).action == (gint64)action)
			return TRUE;
	return FALSE;
}

/* The key of an action, and of its other half; *word becomes that of both. */
static char *hint_key(RkApp *app, RkScreen *screen, RkCommandId action, const char **word)
{
	guint contexts = rk_app_contexts(app, screen);
	char *key = rk_keymap_label(app->keymap, action, contexts);

	for (guint i = 0; key && i < RK_LEN(pairs); i++) {
		if (pairs[i].first != action || rk_app_why_not(app, screen, pairs[i].second))
			continue;
		g_autofree char *one = key,
				*other = rk_keymap_label(app->keymap, pairs[i].second, contexts);
		key = other ? g_strconcat(one, " ", other, NULL) : g_strdup(one);
		*word = other ? pairs[i].word : *word;
	}
	return key;
}

static gboolean is_said(const GArray *hints, RkCommandId action)
{
	for (guint i = 0; i < RK_LEN(pairs); i++)
		if (pairs[i].second == action && is_hinted(hints, pairs[i].first))
			return TRUE;
	return is_hinted(hints, action);
}

static void hint_add(RkApp *app, RkScreen *screen, RkCommandId action, GArray *hints)
{
	const RkBinding *binding = rk_binding_find(screen, action);
	const char *word = binding && binding->word_of ? binding->word_of(screen) : NULL;

	if (!word && binding)
		word = binding->word;
	if (hints->len >= HINTS_MAX || is_said(hints, action) ||
		rk_app_why_not(app, screen, action))
		return;
	char *key = hint_key(app, screen, action, &word);
	if (!key)
		return;
	RkHint hint = { key, rk_app_say(app, word ? word : rk_command_info(action)->hint), action };
	g_array_append_val(hints, hint);
}

static void hints_draw(RkApp *app, RkCanvas *canvas, RkRect row)
{
	static const RkCommandId last[] = { RK_COMMAND_FILTER, RK_COMMAND_PALETTE,
		RK_COMMAND_HELP };
	RkScreen *top = rk_app_top(app);
	g_autoptr(GArray) hints = g_array_new(FALSE, TRUE, sizeof(RkHint));

	if (row.height == 0)
		return;
	for (const RkBinding *own_row = top->class->bindings; own_row && own_row->command;
		own_row++)
		if ((own_row->flags & RK_BIND_QUIET) == 0 &&
			rk_binding_find(top, own_row->command) == own_row)
			hint_add(app, top, own_row->command, hints);
	for (guint i = 0; !top->class->overlay && i < RK_LEN(last); i++)
		hint_add(app, top, last[i], hints);
	rk_hints_draw(canvas, row, (const RkHint *)hints->data, hints->len);
	for (guint i = 0; i < hints->len; i++)
		g_free((char *)g_array_index(hints, RkHint, i).key);
}

/* What lies under a box steps back: muted, no cursor row, nothing to click. */
static void step_back(RkCanvas *canvas)
{
	gsize n = (gsize)canvas->width * (gsize)canvas->height;

	for (gsize i = 0; i < n; i++) {
		canvas->cells[i].role = RK_ROLE_MUTED;
		canvas->cells[i].flags = 0;
	}
	g_array_set_size(canvas->zones, 0);
}

static void screen_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	if (!screen->class->draw || rect.height <= 0)
		return;
	RkRect old = rk_canvas_clip(canvas, rect);
	screen->class->draw(screen, canvas, rect);
	rk_canvas_unclip(canvas, old);
}

void rk_app_prepare(RkApp *app)
{
	rk_app_offer(app);
	for (guint i = 0; i < app->stack->len; i++) {
		RkScreen *screen = app->stack->pdata[i];
		if (screen->class->follow)
			screen->class->follow(screen);
	}
}

void rk_app_draw(RkApp *app, RkCanvas *canvas)
{
	Frame frame = frame_of(canvas);
	RkScreen *base = rk_app_base(app), *top = rk_app_top(app);
	guint at = 0;

	rk_canvas_clear(canvas);
	if (!base)
		return;
	rk_app_prepare(app);
	g_ptr_array_find(app->stack, base, &at);
	rk_headrow_draw(app, canvas, frame.head);
	/* What stands below the list takes its rows from it. */
	RkRect below = frame.body;
	int rows = top->class->rows ? MIN(top->class->rows(top, below.width), below.height) : 0;
	frame.body = rk_rect_rows(below, 0, below.height - rows);
	screen_draw(base, canvas, frame.body);
	context_draw(app, canvas, frame.context);
	/* A line typed in the context row is no box: the list above it goes on showing. */
	if (base != top && top->class != &rk_prompt_class && !top->class->rows)
		step_back(canvas);
	hints_draw(app, canvas, frame.hints);
	for (guint i = at + 1; i < app->stack->len; i++) {
		RkScreen *screen = app->stack->pdata[i];
		RkRect rect = screen->class->rows ? rk_rect_rows(below, below.height - rows, rows)
						  : frame.body;
		/* A prompt may stand in a row of the list, so it is not clipped to its own. */
		if (screen->class == &rk_prompt_class && frame.context.height > 0)
			screen->class->draw(screen, canvas, frame.context);
		else if (screen->class != &rk_prompt_class)
			screen_draw(screen, canvas, rect);
	}
	if (canvas->cursor_x < 0)
		rk_canvas_cursor(canvas, 0, canvas->height - 1);
}
