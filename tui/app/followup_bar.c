/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The strip. See strip.h.
 */
#include "app/followup_bar.h"

#include "app/private.h"
#include "base/text.h"
#include "widget/layout.h"

#include <string.h>

#define KEYS 8

typedef struct Strip {
	RkScreen screen;
	char *text, *enough;
	struct {
		char *key, *label;
		int value;
	} keys[KEYS];
	guint n;
	RkAnswer answer;
} Strip;

static int strip_rows(RkScreen *screen, int width)
{
	return 1;
}

static int key_draw(const Strip *strip, guint i, RkCanvas *canvas, RkRect row, int x)
{
	int from = x, right = row.x + row.width - 1;

	x += rk_canvas_text(canvas, x, row.y, " · ", right - x, RK_ROLE_MUTED);
	x += rk_canvas_text(canvas, x, row.y, strip->keys[i].key, right - x, RK_ROLE_KEY) + 1;
	x += rk_canvas_cut(
		canvas, x, row.y, strip->keys[i].label, MAX(right - x, 0), RK_ROLE_NORMAL);
	rk_canvas_zone(canvas, (RkRect){ from, row.y, x - from, 1 }, RK_ZONE_PANE, i, strip);
	return x;
}

static void strip_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Strip *strip = (Strip *)screen;
	const char *enough =
		strip->enough ? strip->enough : rk_app_say(screen->app, N_("Enter enough"));
	int keys = rk_text_width(enough, -1) + 3;

	for (guint i = 0; i < strip->n; i++)
		keys += rk_text_width(strip->keys[i].label, -1) + 5;
	rk_canvas_fill(canvas, rect, " ", RK_ROLE_NORMAL);
	int x = rect.x + 1;
	/* The keys are worth more than the end of a long text. */
	int room = MAX(rect.width - 2 - keys, 12);
	x += rk_canvas_cut(canvas, x, rect.y, strip->text, room, RK_ROLE_STRONG);
	for (guint i = 0; i < strip->n; i++)
		x = key_draw(strip, i, canvas, rect, x);
	x += rk_canvas_text(canvas, x, rect.y, " · ", rect.x + rect.width - x, RK_ROLE_MUTED);
	rk_canvas_cut(canvas, x, rect.y, enough, MAX(rect.x + rect.width - x, 0), RK_ROLE_MUTED);
	rk_canvas_cursor(canvas, rect.x, rect.y);
}

static void choose(Strip *strip, guint i)
{
	rk_answer_give(&strip->screen, &strip->answer, strip->keys[i].value);
}

static gboolean strip_key(RkScreen *screen, const RkKey *key)
{
	Strip *strip = (Strip *)screen;
	RkApp *app = screen->app;
	char typed[8] = { 0 };

	/* Esc and a letter that came together: they are told apart and come again. */
	if ((key->mods & RK_KEY_ALT) != 0)
		return FALSE;
	if (key->kind == RK_KEY_RUNE && key->mods == 0) {
		g_unichar_to_utf8(key->rune, typed);
		for (guint i = 0; i < strip->n; i++)
			if (strcmp(strip->keys[i].key, typed) == 0) {
				choose(strip, i);
				return TRUE;
			}
	}
	gboolean enough = rk_key_is(key, RK_KEY_ENTER) || rk_key_is(key, RK_KEY_ESC);
	rk_app_pop(app, screen);
	if (!enough)
		rk_app_feed(app, key);
	return TRUE;
}

static gboolean strip_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	if (key->mouse != RK_MOUSE_PRESS)
		return FALSE;
	if (zone && zone->owner == screen)
		choose((Strip *)screen, (guint)zone->value);
	else
		rk_app_pop(screen->app, screen);
	return TRUE;
}

static void strip_close(RkScreen *screen)
{
	Strip *strip = (Strip *)screen;

	g_free(strip->text);
	g_free(strip->enough);
	for (guint i = 0; i < strip->n; i++) {
		g_free(strip->keys[i].key);
		g_free(strip->keys[i].label);
	}
	rk_answer_clear(&strip->answer);
}

static const RkScreenClass strip_class = {
	.name = "strip",
	.size = sizeof(Strip),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.rows = strip_rows,
	.draw = strip_draw,
	.key = strip_key,
	.mouse = strip_mouse,
	.typing = rk_screen_types,
	.close = strip_close,
};

void rk_followup_bar(RkApp *app, const char *text, const char *enough, const RkFollowupKey *keys,
	guint n, RkChosen chosen, gpointer data, GDestroyNotify free_data)
{
	rk_app_push(app, &strip_class, NULL);
	Strip *strip = (Strip *)rk_app_top(app);
	strip->text = g_strdup(text);
	strip->enough = g_strdup(enough);
	strip->n = MIN(n, KEYS);
	for (guint i = 0; i < strip->n; i++) {
		strip->keys[i].key = g_strdup(keys[i].key);
		strip->keys[i].label = g_strdup(keys[i].label);
		strip->keys[i].value = keys[i].value;
	}
	strip->answer = (RkAnswer){ chosen, data, free_data };
}
