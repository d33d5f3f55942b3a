/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See home_calendar.h. Weeks begin on Monday. A day with a meeting is marked by how many there are;
 * today is underlined.
 */
#include "screen/home/home_calendar.h"

#include "base/civil.h"
#include "domain/names/rule.h"
#include "domain/model/view.h"
#include "widget/frame.h"
#include "widget/layout.h"

#define CELL 4 /* cells of a day: mark, two digits, air */
#define MONTH (CELL * 7 + 3)
#define MEETINGS_MAX 200

void rk_home_calendar_clear(RkHomeCalendar *calendar)
{
	g_clear_pointer(&calendar->page, rk_page_free);
}

static RkDay first_of(RkDay day)
{
	RkDate date = rk_date_from_day(day);

	date.day = 1;
	return rk_day_from_date(date);
}

void rk_home_calendar_load(RkHomeCalendar *calendar)
{
	RkDay first = first_of(calendar->day);
	RkDate date = rk_date_from_day(first);
	g_autofree char *query = g_strdup_printf("date:%04d-%02d", date.year, date.month);
	RkPageRequest request = { .view = RK_VIEW_MEETINGS, .query = query, .limit = MEETINGS_MAX };

	g_clear_pointer(&calendar->page, rk_page_free);
	calendar->month = first;
	if (calendar->open && rk_app_store(calendar->app))
		calendar->page = rk_view_page(rk_app_store(calendar->app), &request, NULL);
}

void rk_home_calendar_toggle(RkHomeCalendar *calendar)
{
	calendar->open = !calendar->open;
	calendar->day = rk_context_today(rk_app_context(calendar->app));
	rk_home_calendar_load(calendar);
}

static void go(RkHomeCalendar *calendar, RkDay day)
{
	RkDate date = rk_date_from_day(day);

	if (date.year < 1901 || date.year > 2998)
		return;
	calendar->day = day;
	if (first_of(day) != calendar->month)
		rk_home_calendar_load(calendar);
}

gboolean rk_home_calendar_act(RkHomeCalendar *calendar, RkCommandId action)
{
	RkDay day = calendar->day;

	switch (action) {
	case RK_COMMAND_UP:
		go(calendar, day - 7);
		return TRUE;
	case RK_COMMAND_DOWN:
		go(calendar, day + 7);
		return TRUE;
	case RK_COMMAND_PANE_LEFT:
		go(calendar, day - 1);
		return TRUE;
	case RK_COMMAND_PANE_RIGHT:
		go(calendar, day + 1);
		return TRUE;
	case RK_COMMAND_PAGE_UP:
		go(calendar, rk_day_add_months(day, -1));
		return TRUE;
	case RK_COMMAND_PAGE_DOWN:
		go(calendar, rk_day_add_months(day, 1));
		return TRUE;
	case RK_COMMAND_FIRST:
		go(calendar, first_of(day));
		return TRUE;
	case RK_COMMAND_LAST:
		go(calendar, rk_day_add_months(first_of(day), 1) - 1);
		return TRUE;
	case RK_COMMAND_ACTION_REGISTER: /* t: in a calendar that is today (practice 14) */
		go(calendar, rk_context_today(rk_app_context(calendar->app)));
		return TRUE;
	default:
		return FALSE;
	}
}

gboolean rk_home_calendar_click(RkHomeCalendar *calendar, const RkKey *key, const RkZone *zone)
{
	if (key->mouse != RK_MOUSE_PRESS) {
		go(calendar, calendar->day + (key->mouse == RK_MOUSE_WHEEL_UP ? -7 : 7));
		return TRUE;
	}
	if (!zone || zone->kind != RK_ZONE_PANE || zone->owner != calendar)
		return FALSE;
	go(calendar, (RkDay)zone->value);
	return TRUE;
}

/* The row's day; FALSE when it has none. */
static gboolean day_of(const RkViewRow *row, RkDay *day)
{
	const RkValue *start = &row->cells[rk_view_column(&rk_views[RK_VIEW_MEETINGS], "start")];
	g_autofree char *text = start->set ? g_strndup(start->text, 10) : NULL;

	return text && rk_day_parse(text, day);
}

static guint count_on(const RkHomeCalendar *calendar, RkDay day)
{
	RkDay its;
	guint n = 0;

	for (guint i = 0; calendar->page && i < calendar->page->rows->len; i++)
		n += day_of(calendar->page->rows->pdata[i], &its) && its == day;
	return n;
}

RkId rk_home_calendar_only(const RkHomeCalendar *calendar, guint *n)
{
	RkDay its;
	RkId only = 0;

	*n = count_on(calendar, calendar->day);
	for (guint i = 0; *n == 1 && i < calendar->page->rows->len; i++) {
		const RkViewRow *row = calendar->page->rows->pdata[i];
		if (day_of(row, &its) && its == calendar->day)
			only = row->id;
	}
	return only;
}

/* --- drawing --- */

static void day_draw(RkHomeCalendar *calendar, RkCanvas *canvas, int x, int y, RkDay day)
{
	RkRect cell = { x, y, CELL, 1 };
	guint n = count_on(calendar, day);
	g_autofree char *mark = n == 0   ? g_strdup(" ")
				: n == 1 ? g_strdup("◆")
				: n > 9  ? g_strdup("+")
					 : g_strdup_printf("%u", n);

	rk_canvas_text(canvas, x, y, mark, 1, n ? RK_ROLE_STRONG : RK_ROLE_NORMAL);
	rk_canvas_format(canvas, x + 1, y, n ? RK_ROLE_STRONG : RK_ROLE_NORMAL, "%2d",
		rk_date_from_day(day).day);
	if (day == rk_context_today(rk_app_context(calendar->app)))
		rk_canvas_flag(canvas, (RkRect){ x + 1, y, 2, 1 }, RK_CELL_UNDERLINE);
	if (day == calendar->day) {
		rk_canvas_flag(canvas, (RkRect){ x, y, CELL - 1, 1 }, RK_CELL_SELECTED);
		rk_canvas_cursor(canvas, x, y);
	}
	rk_canvas_zone(canvas, cell, RK_ZONE_PANE, day, calendar);
}

static void month_draw(RkHomeCalendar *calendar, RkCanvas *canvas, RkRect rect)
{
	RkLang lang = rk_app_lang(calendar->app);
	RkDay first = first_of(calendar->day), end = rk_day_add_months(first, 1);
	int column = rk_day_weekday(first) - 1, y = rect.y + 1;

	for (int i = 0; i < 7; i++)
		rk_canvas_text(canvas, rect.x + 1 + i * CELL, rect.y,
			rk_weekday_name(i + 1, lang, TRUE), CELL - 1, RK_ROLE_MUTED);
	for (RkDay day = first; day < end; day++) {
		if (y < rect.y + rect.height)
			day_draw(calendar, canvas, rect.x + column * CELL, y, day);
		if (++column == 7) {
			column = 0;
			y++;
		}
	}
}

static const char *cell_of(const RkViewRow *row, const char *name)
{
	const RkValue *value = &row->cells[rk_view_column(&rk_views[RK_VIEW_MEETINGS], name)];

	return value->set ? value->text : "";
}

static void meetings_draw(RkHomeCalendar *calendar, RkCanvas *canvas, RkRect rect)
{
	RkLang lang = rk_app_lang(calendar->app);
	int y = rect.y;
	RkDay its;

	for (guint i = 0; calendar->page && i < calendar->page->rows->len; i++) {
		const RkViewRow *row = calendar->page->rows->pdata[i];
		RkLocalTime start;
		if (!day_of(row, &its) || its != calendar->day || y >= rect.y + rect.height)
			continue;
		g_autofree char *time = rk_local_time_parse(cell_of(row, "start"), &start)
						? rk_time_clock(rk_local_time_minutes(start), lang)
						: g_strdup("");
		const char *title = cell_of(row, "short_title");
		g_autofree char *line = g_strdup_printf("%s  %s  %s", time, cell_of(row, "tag"),
			*title ? title : cell_of(row, "title"));
		rk_canvas_cut(canvas, rect.x + 1, y++, line, rect.width - 2, RK_ROLE_NORMAL);
	}
	if (y == rect.y)
		rk_canvas_cut(canvas, rect.x + 1, y,
			rk_app_say(calendar->app, N_("No meeting on this day")), rect.width - 2,
			RK_ROLE_MUTED);
}

void rk_home_calendar_draw(RkHomeCalendar *calendar, RkCanvas *canvas, RkRect rect)
{
	RkLang lang = rk_app_lang(calendar->app);
	RkDate date = rk_date_from_day(calendar->day);
	gboolean beside = rect.width >= MONTH + 24;
	RkRect parts[2];
	const RkPart split[] = { { beside ? MONTH : 9, 0 }, { 0, 1 } };
	g_autofree char *month =
		g_strdup_printf("%s %d", rk_month_name(date.month, lang, FALSE), date.year);
	g_autofree char *day = rk_day_full(calendar->day, lang);
	RkFrame left = { .title = month, .focused = TRUE }, right = { .title = day };

	rk_split(rect, beside, split, 2, parts);
	month_draw(calendar, canvas, rk_frame_draw(canvas, parts[0], &left));
	meetings_draw(calendar, canvas, rk_frame_draw(canvas, parts[1], &right));
}
