/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Composing a filtered list out of literal fragments with bound values: what the query compiler of
 * store/ uses. A non-literal does not compile; fragments in tables are RkFragment, made by
 * RK_FRAGMENT("…") alone. Parameters are plain "?", bound in the order of adding.
 */
#pragma once

#include "db/stmt.h"

typedef struct RkSql RkSql;

/* A literal piece of SQL in a static table. */
typedef struct RkFragment {
	const char *sql; /* NULL: none */
} RkFragment;
#define RK_FRAGMENT(literal) \
	{ \
		"" literal "" \
	}

RkSql *rk_sql_new(RkDb *db);
void rk_sql_free(RkSql *sql);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkSql, rk_sql_free)

#define RK_SQL_ADD(sql, literal) rk_sql_add(sql, (RkFragment)RK_FRAGMENT(literal))
void rk_sql_add(RkSql *sql, RkFragment fragment);

/* Value of the next "?". Text is copied. */
void rk_sql_bind_int(RkSql *sql, gint64 number);
void rk_sql_bind_id(RkSql *sql, RkId id);
void rk_sql_bind_text(RkSql *sql, const char *text);

/* The statement, cached by its text, with all values bound. The builder stays as it is. */
RkStmt *rk_sql_stmt(RkSql *sql);

/* The text so far (for query-plan goldens). Borrowed. */
const char *rk_sql_text(const RkSql *sql);

/* --- for tests and tools --- */

/* Lines of EXPLAIN QUERY PLAN of a statement's text, joined by LF. Caller frees; NULL on failure.
 */
char *rk_sql_plan(RkDb *db, const char *text, GError **error);
