/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the conditions of several views share: naming a register row, days, reading a row.
 */
#include "store/listing.h"

#include "base/text.h"

#include <string.h>

/* LIKE's own signs are ordinary characters here: "_" and "%" name nothing. */
static char *plain(const char *value)
{
	char *copy = g_strdup(value);

	return g_strdelimit(copy, "%_", ' ');
}

void rk_bind_named(RkSql *sql, const char *value)
{
	g_autofree char *slug = rk_text_slug(value, 120);
	g_autofree char *bare = plain(value);
	g_autofree char *begins = g_strconcat(slug, "%", NULL);
	g_autofree char *inside = g_strconcat("%-", slug, "%", NULL);
	g_autofree char *holds = g_strconcat("%", bare, "%", NULL);

	/* "@handle" is exactly that one, not all whose handle begins so. */
	if (*value == '@' || *value == '#') {
		for (guint i = 0; i < 4; i++)
			rk_sql_bind_text(sql, i < 2 ? slug : value);
		return;
	}
	rk_sql_bind_text(sql, begins);
	rk_sql_bind_text(sql, inside);
	rk_sql_bind_text(sql, holds);
	rk_sql_bind_text(sql, holds);
}

void rk_bind_meeting(RkSql *sql, const char *value)
{
	g_autofree char *bare = plain(value);
	g_autofree char *holds = g_strconcat("%", bare, "%", NULL);

	rk_sql_bind_text(sql, value);
	rk_sql_bind_text(sql, holds);
}

void rk_bind_office(RkSql *sql, const RkAsk *ask)
{
	rk_sql_bind_id(sql, ask->context->office);
}

gboolean rk_term_bounds(
	const RkAsk *ask, const RkTerm *term, char **low, char **high, GError **error)
{
	RkDay from, to;

	if (!rk_query_days(term, &ask->when, &from, &to, error))
		return FALSE;
	*low = *high = NULL;
	if (term->compare == RK_COMPARE_IS || term->compare == RK_COMPARE_LEAST)
		*low = rk_day_text(from);
	if (term->compare == RK_COMPARE_MORE)
		*low = rk_day_text(to + 1);
	if (term->compare == RK_COMPARE_IS || term->compare == RK_COMPARE_MOST)
		*high = rk_day_text(to + 1);
	if (term->compare == RK_COMPARE_LESS)
		*high = rk_day_text(from);
	return TRUE;
}

gboolean rk_filter_days(RkSql *sql, const RkAsk *ask, const RkTerm *term, RkFragment fragment,
	RkFragment none, GError **error)
{
	g_autofree char *low = NULL, *high = NULL;

	if (rk_term_is_none(term)) {
		rk_sql_add(sql, none);
		return TRUE;
	}
	if (!rk_term_bounds(ask, term, &low, &high, error))
		return FALSE;
	rk_sql_add(sql, fragment);
	rk_sql_bind_text(sql, low ? low : "0");
	rk_sql_bind_text(sql, high ? high : "9999");
	return TRUE;
}

RkViewRow *rk_listing_row(RkStmt *stmt, const RkView *view)
{
	RkViewRow *row = g_new0(RkViewRow, 1);
	RkEntity entity = rk_entity_find(rk_stmt_text(stmt, 1));

	row->id = rk_stmt_id(stmt, 0);
	row->entity = entity == RK_E_NONE ? view->entity : entity;
	row->meeting = rk_stmt_id(stmt, 2);
	row->cells = g_new0(RkValue, view->n_columns);
	for (guint i = 0; i < view->n_columns; i++)
		row->cells[i] = rk_value_dup(rk_stmt_value(
			stmt, (int)i + 4, view->columns[i].type, view->columns[i].words));
	return row;
}
