/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What may be done about what was done just now. See followup_bar.h.
 */
#include "app/followup_bar.h"

#include "app/private.h"
#include "base/text.h"
#include "widget/layout.h"

#include <string.h>

#define KEYS 8

typedef struct FollowupBar {
	RkScreen screen;
	char *text, *enough;
	struct {
		char *key, *label;
		int value;
	} keys[KEYS];
	guint n;
	RkAnswer answer;
} FollowupBar;

static int bar_rows(RkScreen *screen, int width)
{
	return 1;
}

static int key_draw(const FollowupBar *bar, guint i, RkCanvas *canvas, RkRect row, int x)
{
	int from = x, right = row.x + row.width - 1;

	x += rk_canvas_text(canvas, x, row.y, " · ", right - x, RK_ROLE_MUTED);
	x += rk_canvas_text(canvas, x, row.y, bar->keys[i].key, right - x, RK_ROLE_KEY) + 1;
	x += rk_canvas_cut(canvas, x, row.y, bar->keys[i].label, MAX(right - x, 0), RK_ROLE_NORMAL);
	rk_canvas_zone(canvas, (RkRect){ from, row.y, x - from, 1 }, RK_ZONE_PANE, i, bar);
	return x;
}

static void bar_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	FollowupBar *bar = (FollowupBar *)screen;
	const char *enough =
		bar->enough ? bar->enough : rk_app_say(screen->app, N_("Enter enough"));
	int keys = rk_text_width(enough, -1) + 3;

	for (guint i = 0; i < bar->n; i++)
		keys += rk_text_width(bar->keys[i].label, -1) + 5;
	rk_canvas_fill(canvas, rect, " ", RK_ROLE_NORMAL);
	int x = rect.x + 1;
	/* The keys are worth more than the end of a long text. */
	int room = MAX(rect.width - 2 - keys, 12);
	x += rk_canvas_cut(canvas, x, rect.y, bar->text, room, RK_ROLE_STRONG);
	for (guint i = 0; i < bar->n; i++)
		x = key_draw(bar, i, canvas, rect, x);
	x += rk_canvas_text(canvas, x, rect.y, " · ", rect.x + rect.width - x, RK_ROLE_MUTED);
	rk_canvas_cut(canvas, x, rect.y, enough, MAX(rect.x + rect.width - x, 0), RK_ROLE_MUTED);
	rk_canvas_cursor(canvas, rect.x, rect.y);
}

static void choose(FollowupBar *bar, guint i)
{
	rk_answer_give(&bar->screen, &bar->answer, bar->keys[i].value);
}

static gboolean bar_key(RkScreen *screen, const RkKey *key)
{
	FollowupBar *bar = (FollowupBar *)screen;
	RkApp *app = screen->app;
	char typed[8] = { 0 };

	/* Esc and a letter that came together: they are told apart and come again. */
	if ((key->mods & RK_KEY_ALT) != 0)
		return FALSE;
	if (key->kind == RK_KEY_RUNE && key->mods == 0) {
		g_unichar_to_utf8(key->rune, typed);
		for (guint i = 0; i < bar->n; i++)
			if (strcmp(bar->keys[i].key, typed) == 0) {
				choose(bar, i);
				return TRUE;
			}
	}
	gboolean enough = rk_key_is(key, RK_KEY_ENTER) || rk_key_is(key, RK_KEY_ESC);
	rk_app_pop(app, screen);
	if (!enough)
		rk_app_feed(app, key);
	return TRUE;
}

static gboolean bar_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	if (key->mouse != RK_MOUSE_PRESS)
		return FALSE;
	if (zone && zone->owner == screen)
		choose((FollowupBar *)screen, (guint)zone->value);
	else
		rk_app_pop(screen->app, screen);
	return TRUE;
}

static void bar_close(RkScreen *screen)
{
	FollowupBar *bar = (FollowupBar *)screen;

	g_free(bar->text);
	g_free(bar->enough);
	for (guint i = 0; i < bar->n; i++) {
		g_free(bar->keys[i].key);
		g_free(bar->keys[i].label);
	}
	rk_answer_clear(&bar->answer);
}

static const RkScreenClass followup_bar_class = {
	.name = "followup-bar",
	.size = sizeof(FollowupBar),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.rows = bar_rows,
	.draw = bar_draw,
	.key = bar_key,
	.mouse = bar_mouse,
	.typing = rk_screen_types,
	.close = bar_close,
};

void rk_followup_bar(RkApp *app, const char *text, const char *enough, const RkFollowupKey *keys,
	guint n, RkChosen chosen, gpointer data, GDestroyNotify free_data)
{
	rk_app_push(app, &followup_bar_class, NULL);
	FollowupBar *bar = (FollowupBar *)rk_app_top(app);
	bar->text = g_strdup(text);
	bar->enough = g_strdup(enough);
	bar->n = MIN(n, KEYS);
	for (guint i = 0; i < bar->n; i++) {
		bar->keys[i].key = g_strdup(keys[i].key);
		bar->keys[i].label = g_strdup(keys[i].label);
		bar->keys[i].value = keys[i].value;
	}
	bar->answer = (RkAnswer){ chosen, data, free_data };
}
