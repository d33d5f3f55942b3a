/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The builder: text grows by literals only, values wait in a list until the statement is there.
 */
#include "db/sql.h"

#include "base/error.h"

typedef struct Parameter {
	char *text; /* owned; NULL: a number */
	gint64 number;
	gboolean null;
} Parameter;

struct RkSql {
	RkDb *db;
	GString *text;
	GArray *parameters;
};

static void parameter_clear(gpointer data)
{
	g_free(((Parameter *)data)->text);
}

RkSql *rk_sql_new(RkDb *db)
{
	RkSql *sql = g_new0(RkSql, 1);

	sql->db = db;
	sql->text = g_string_new(NULL);
	sql->parameters = g_array_new(FALSE, TRUE, sizeof(Parameter));
	g_array_set_clear_func(sql->parameters, parameter_clear);
	return sql;
}

void rk_sql_free(RkSql *sql)
{
	if (!sql)
		return;
	g_string_free(sql->text, TRUE);
	g_array_unref(sql->parameters);
	g_free(sql);
}

void rk_sql_add(RkSql *sql, RkFragment fragment)
{
	if (!fragment.sql)
		return;
	if (sql->text->len > 0)
		g_string_append_c(sql->text, ' ');
	g_string_append(sql->text, fragment.sql);
}

void rk_sql_bind_int(RkSql *sql, gint64 number)
{
	g_array_append_val(sql->parameters, ((Parameter){ .number = number }));
}

void rk_sql_bind_id(RkSql *sql, RkId id)
{
	g_array_append_val(sql->parameters, ((Parameter){ .number = id, .null = id == 0 }));
}

void rk_sql_bind_text(RkSql *sql, const char *text)
{
	g_array_append_val(sql->parameters, ((Parameter){ .text = g_strdup(text), .null = !text }));
}

RkStmt *rk_sql_stmt(RkSql *sql)
{
	RkStmt *stmt = rk_stmt_get_composed(sql->db, sql->text->str);

	for (guint i = 0; i < sql->parameters->len; i++) {
		const Parameter *parameter = &g_array_index(sql->parameters, Parameter, i);
		if (parameter->null)
			rk_stmt_bind_null(stmt, (int)i + 1);
		else if (parameter->text)
			rk_stmt_bind_text(stmt, (int)i + 1, parameter->text);
		else
			rk_stmt_bind_int(stmt, (int)i + 1, parameter->number);
	}
	return stmt;
}

const char *rk_sql_text(const RkSql *sql)
{
	return sql->text->str;
}

char *rk_sql_plan(RkDb *db, const char *text, GError **error)
{
	g_autofree char *explain = g_strconcat("EXPLAIN QUERY PLAN ", text, NULL);
	g_autoptr(RkStmt) stmt = rk_stmt_get_composed(db, explain);
	g_autoptr(GString) out = g_string_new(NULL);

	while (rk_stmt_row(stmt))
		g_string_append_printf(out, "%s%s", out->len ? "\n" : "", rk_stmt_text(stmt, 3));
	if (!rk_stmt_end(stmt, error))
		return NULL;
	return g_string_free(g_steal_pointer(&out), FALSE);
}
