/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cells of views: their text for people and for machines, and the end of rows and pages. A number
 * that is missing is blank, never a zero.
 */
#include "domain/model/view.h"

#include "base/civil.h"
#include "base/label.h"
#include "base/zone.h"

void rk_view_row_free(RkViewRow *row, const RkView *view)
{
	if (!row)
		return;
	for (guint i = 0; i < view->n_columns; i++)
		rk_value_clear(&row->cells[i]);
	g_free(row->cells);
	g_free(row);
}

void rk_page_free(RkPage *page)
{
	if (!page)
		return;
	for (guint i = 0; i < page->rows->len; i++)
		rk_view_row_free(g_ptr_array_index(page->rows, i), page->view);
	g_ptr_array_unref(page->rows);
	g_free(page->next);
	g_free(page->previous);
	g_free(page);
}

static char *day_text(const char *text, RkLang lang)
{
	RkDay day;

	return rk_day_parse(text, &day) ? rk_day_brief(day, lang) : g_strdup(text);
}

static char *wall_text(RkLocalTime local, RkLang lang)
{
	g_autofree char *day = rk_day_brief(rk_local_time_day(local), lang);
	g_autofree char *clock = rk_time_clock(rk_local_time_minutes(local), lang);

	return g_strdup_printf("%s %s", day, clock);
}

static char *text_cell(const RkColumn *column, const char *text, RkLang lang)
{
	RkLocalTime local;
	int minutes;

	if (column->form == RK_CELL_ZONE)
		return rk_zone_label(text, 0);
	if (column->type == RK_TYPE_DATE)
		return day_text(text, lang);
	if (column->type == RK_TYPE_LOCAL_TIME)
		return rk_local_time_parse(text, &local) ? wall_text(local, lang)
							 : day_text(text, lang);
	if (column->type == RK_TYPE_TIME && rk_time_parse(text, &minutes))
		return rk_time_clock(minutes, lang);
	return g_strdup(text);
}

static char *number_cell(const RkColumn *column, gint64 number, RkLang lang)
{
	if (column->form == RK_CELL_DAYS && number == 0)
		return g_strdup("");
	if (column->form == RK_CELL_MARK)
		return g_strdup(number ? "!" : "");
	if (column->type == RK_TYPE_BOOL)
		return g_strdup(number ? rk_tr(lang, N_("yes")) : "");
	return g_strdup_printf(
		column->form == RK_CELL_PERCENT ? "%" G_GINT64_FORMAT "%%" : "%" G_GINT64_FORMAT,
		number);
}

char *rk_cell_text(const RkColumn *column, RkValue cell, RkLang lang)
{
	if (!cell.set)
		return g_strdup("");
	if (rk_type_is_text(column->type))
		return text_cell(column, cell.text, lang);
	if (column->type == RK_TYPE_ENUM)
		return g_strdup(rk_enum_label(column->words, (int)cell.number, lang));
	if (column->type == RK_TYPE_INSTANT)
		return wall_text(rk_zone_local_time(rk_zone_system(), cell.number), lang);
	return number_cell(column, cell.number, lang);
}
