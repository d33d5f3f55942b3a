/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Row 1: where one is, on the left; on the right the state or the clock, and in a demo what would
 * be lost. Where room is short the earlier parts of the way go first, then the long words of the
 * demo; the name of what one looks at goes last.
 */
#include "app/private.h"

#include "base/text.h"
#include "domain/names/rule.h"

/* A name shorter than this is shown whole before anything beside it. */
#define NAME_MIN 26

static char *clock_text(RkApp *app)
{
	const RkContext *context = rk_app_context(app);
	g_autofree char *shown = rk_app_option(app, "clock");

	if (!app->store || g_strcmp0(shown, "no") == 0)
		return g_strdup("");
	RkLocalTime wall = rk_zone_local_time(context->zone, context->now);
	RkDay day = rk_local_time_day(wall);
	g_autofree char *date = rk_day_brief(day, context->lang);
	g_autofree char *time = rk_time_clock(rk_local_time_minutes(wall), context->lang);
	g_autofree char *zone = rk_zone_label(context->zone, context->now);
	return g_strdup_printf("%s %s · %s %s",
		rk_weekday_name(rk_day_weekday(day), context->lang, TRUE), date, time, zone);
}

static RkHead head_of(RkApp *app, RkScreen *screen)
{
	RkHead head = { .role = RK_ROLE_NORMAL };

	if (screen->class->head)
		screen->class->head(screen, &head);
	if (!head.title && screen->class->label)
		head.title = g_strdup(rk_app_say(app, screen->class->label));
	return head;
}

static void head_clear(RkHead *head)
{
	g_free(head->title);
	g_free(head->state);
}

typedef enum Words { WHOLE, FEWER, FEWEST, WORDS_N } Words;

/* What would be lost, in as many words as there is room for. Caller frees. */
static char *demo_text(RkApp *app, Words words)
{
	const RkContext *context = rk_app_context(app);

	rk_app_offer(app);
	if (app->made == 0) {
		const char *word =
			words == WHOLE ? N_("DEMO · thrown away on leaving") : N_("DEMO");
		return g_strdup_printf(" %s ", rk_app_say(app, word));
	}
	if (words == FEWEST)
		return g_strdup_printf(rk_say(context, N_(" DEMO · %u ")), app->made);
	if (app->made == 1)
		return g_strdup_printf(
			" %s ", rk_app_say(app, words == WHOLE ? N_("DEMO · 1 change not kept")
							       : N_("DEMO · 1 change")));
	return words == WHOLE
		       ? g_strdup_printf(
				 rk_say(context, N_(" DEMO · %u changes not kept ")), app->made)
		       : g_strdup_printf(rk_say(context, N_(" DEMO · %u changes ")), app->made);
}

/* Draws it at the right end when `room` cells are free for it; returns what it took. */
static int demo_draw(RkApp *app, RkCanvas *canvas, RkRect row, int room)
{
	if (!app->options.demo)
		return 0;
	for (Words words = WHOLE; words < WORDS_N; words++) {
		g_autofree char *text = demo_text(app, words);
		int width = rk_text_width(text, -1);
		if (width > room || width * 2 > row.width)
			continue;
		rk_canvas_text(canvas, row.x + row.width - width, row.y, text, width, RK_ROLE_LIVE);
		return width + 1;
	}
	return 0;
}

/* The names of the screens from the first one to the one that is looked at. */
static GPtrArray *crumbs_of(RkApp *app)
{
	GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < app->stack->len; i++) {
		RkScreen *screen = app->stack->pdata[i];
		if (screen->class->overlay)
			break;
		RkHead head = head_of(app, screen);
		if (head.title && *head.title)
			g_ptr_array_add(names, g_steal_pointer(&head.title));
		head_clear(&head);
	}
	return names;
}

#define ARROW " ▸ "

/* "rakor ▸ Home ▸ Makassar", "… ▸ Makassar": earlier parts are muted and go first. */
static void crumbs_draw(RkCanvas *canvas, RkRect row, GPtrArray *names)
{
	int x = row.x + 1, right = row.x + row.width;
	int arrow = rk_text_width(ARROW, -1), needed = 0;
	guint from = names->len;

	while (from > 0) {
		int width = rk_text_width(names->pdata[from - 1], -1) + arrow;
		/* "rakor" or "…" stands before the first one that is shown. */
		if (from < names->len && needed + width + (from == 1 ? 5 : 1) > right - x)
			break;
		needed += width;
		from--;
	}
	x += rk_canvas_cut(canvas, x, row.y, from == 0 && needed + 5 <= right - x ? "rakor" : "…",
		right - x, RK_ROLE_MUTED);
	for (guint i = from; i < names->len; i++) {
		x += rk_canvas_cut(canvas, x, row.y, ARROW, right - x, RK_ROLE_MUTED);
		x += rk_canvas_cut(canvas, x, row.y, names->pdata[i], right - x,
			i + 1 == names->len ? RK_ROLE_TITLE : RK_ROLE_MUTED);
	}
}

void rk_headrow_draw(RkApp *app, RkCanvas *canvas, RkRect row)
{
	if (row.height == 0)
		return;
	RkHead head = head_of(app, rk_app_base(app));
	g_autoptr(GPtrArray) names = crumbs_of(app);
	g_autofree char *state = head.state ? g_strdup(head.state) : clock_text(app);
	int name = names->len ? rk_text_width(names->pdata[names->len - 1], -1) : 0;
	int wanted = MIN(name, NAME_MIN) + 8, said = rk_text_width(state, -1);

	row.width -= demo_draw(app, canvas, row, row.width - wanted - said - 3);
	int width = MIN(said, MAX(row.width - wanted - 2, row.width / 3));
	int right = row.x + row.width - 1;
	rk_canvas_cut(canvas, right - width, row.y, state, width, head.role);
	if (row.width > width + 3)
		crumbs_draw(canvas,
			(RkRect){ row.x, row.y, row.width - width - (width > 0 ? 3 : 1), 1 },
			names);
	head_clear(&head);
}
