/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See step_log.h. `changes` is the last column of the table, so that reading the others never walks
 * through the pages of a big step.
 */
#include "store/step_log.h"

#include "base/error.h"
#include "db/sql.h"

#define UNDONE_BY \
	"(SELECT u.id FROM step u WHERE u.undoes = s.id AND NOT EXISTS " \
	"(SELECT 1 FROM step r WHERE r.undoes = u.id) ORDER BY u.id DESC LIMIT 1)"
#define STEPS \
	"SELECT s.id, s.at, s.author, s.run, s.meeting, s.undoes, s.barrier, s.label, " UNDONE_BY \
	" FROM step s "

static RkStep *read_step(RkStmt *stmt)
{
	RkStep *step = g_new0(RkStep, 1);

	step->id = rk_stmt_id(stmt, 0);
	step->at = rk_stmt_int(stmt, 1);
	step->author = g_strdup(rk_stmt_text(stmt, 2));
	step->run = g_strdup(rk_stmt_text(stmt, 3));
	step->meeting = rk_stmt_id(stmt, 4);
	step->undoes = rk_stmt_id(stmt, 5);
	step->barrier = rk_barrier_from_word(rk_stmt_text(stmt, 6));
	step->label = g_strdup(rk_stmt_text(stmt, 7));
	step->undone_by = rk_stmt_id(stmt, 8);
	return step;
}

static RkStep *read_one(RkStmt *stmt)
{
	return rk_stmt_row(stmt) ? read_step(stmt) : NULL;
}

static GPtrArray *read_all(RkStmt *stmt)
{
	GPtrArray *steps = g_ptr_array_new_with_free_func((GDestroyNotify)rk_step_free);

	while (rk_stmt_row(stmt))
		g_ptr_array_add(steps, read_step(stmt));
	return steps;
}

gboolean rk_log_add(RkDb *db, const RkStep *step, GBytes *changes, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"INSERT INTO step (id, at, author, run, meeting, undoes, barrier, label, changes) "
		"VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");

	rk_stmt_bind_id(stmt, 1, step->id);
	rk_stmt_bind_int(stmt, 2, step->at);
	rk_stmt_bind_text(stmt, 3, step->author);
	rk_stmt_bind_text(stmt, 4, step->run);
	rk_stmt_bind_id(stmt, 5, step->meeting);
	rk_stmt_bind_id(stmt, 6, step->undoes);
	rk_stmt_bind_text(stmt, 7, rk_barrier_word(step->barrier));
	rk_stmt_bind_text(stmt, 8, step->label);
	rk_stmt_bind_zeros(stmt, 9, g_bytes_get_size(changes));
	return rk_stmt_run(stmt, error) &&
	       rk_stmt_blob_fill(db, "step", "changes", step->id, changes, error);
}

gboolean rk_log_add_row(RkDb *db, RkId step, RkEntity entity, RkId row, GError **error)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "INSERT INTO step_row (entity, \"row\", step) VALUES (?1, ?2, ?3) "
			   "ON CONFLICT DO NOTHING");

	rk_stmt_bind_text(stmt, 1, rk_entities[entity].table);
	rk_stmt_bind_id(stmt, 2, row);
	rk_stmt_bind_id(stmt, 3, step);
	return rk_stmt_run(stmt, error);
}

RkStep *rk_log_get(RkDb *db, RkId step)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, STEPS "WHERE s.id = ?1");

	rk_stmt_bind_id(stmt, 1, step);
	return read_one(stmt);
}

GBytes *rk_log_changes(RkDb *db, RkId step, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT changes FROM step WHERE id = ?1");

	rk_stmt_bind_id(stmt, 1, step);
	if (rk_stmt_row(stmt))
		return rk_stmt_blob(stmt, 0);
	if (rk_stmt_end(stmt, error))
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "step", N_("no such step"));
	return NULL;
}

/* --- offers --- */

#define OF_RUN "WHERE s.run = ?1 AND s.author = ?2 AND (?3 IS NULL OR s.meeting = ?3) "
#define OF_AUTHOR "WHERE ?1 IS NULL AND s.author = ?2 AND (?3 IS NULL OR s.meeting = ?3) "
#define UNDOABLE "AND s.undoes IS NULL AND " UNDONE_BY " IS NULL ORDER BY s.id DESC LIMIT 1"
/* An undo is what undoes an ordinary step; what undoes an undo is a redo. */
#define REDOABLE \
	"AND s.undoes IS NOT NULL AND " UNDONE_BY " IS NULL " \
	"AND (SELECT o.undoes FROM step o WHERE o.id = s.undoes) IS NULL " \
	"AND NOT EXISTS (SELECT 1 FROM step n WHERE n.author = ?2 AND n.id > s.id " \
	"AND n.undoes IS NULL AND (?1 IS NULL OR n.run = ?1) " \
	"AND (?3 IS NULL OR n.meeting = ?3)) ORDER BY s.id DESC LIMIT 1"

static RkStep *find(RkStmt *stmt, const RkLogScope *scope)
{
	rk_stmt_bind_text(stmt, 1, scope->run);
	rk_stmt_bind_text(stmt, 2, scope->author);
	rk_stmt_bind_id(stmt, 3, scope->meeting);
	return read_one(stmt);
}

RkStep *rk_log_undo_offer(RkDb *db, const RkLogScope *scope)
{
	g_autoptr(RkStmt) stmt = scope->run ? RK_SQL(db, STEPS OF_RUN UNDOABLE)
					    : RK_SQL(db, STEPS OF_AUTHOR UNDOABLE);

	return find(stmt, scope);
}

RkStep *rk_log_redo_offer(RkDb *db, const RkLogScope *scope)
{
	g_autoptr(RkStmt) stmt = scope->run ? RK_SQL(db, STEPS OF_RUN REDOABLE)
					    : RK_SQL(db, STEPS OF_AUTHOR REDOABLE);

	return find(stmt, scope);
}

/* --- news --- */

static void count_free(gpointer data)
{
	g_free(((RkLogCount *)data)->author);
	g_free(data);
}

GPtrArray *rk_log_news(RkDb *db, RkId since, const char *run)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT s.author, r.entity, count(DISTINCT r.\"row\") AS n FROM step s "
			   "JOIN step_row r ON r.step = s.id WHERE s.id > ?1 AND s.run <> ?2 "
			   "GROUP BY s.author, r.entity ORDER BY s.author, n DESC, r.entity");
	GPtrArray *counts = g_ptr_array_new_with_free_func(count_free);

	rk_stmt_bind_id(stmt, 1, since);
	rk_stmt_bind_text(stmt, 2, run);
	while (rk_stmt_row(stmt)) {
		RkEntity entity = rk_entity_find(rk_stmt_text(stmt, 1));
		if (entity == RK_E_NONE)
			continue;
		RkLogCount *count = g_new0(RkLogCount, 1);
		*count = (RkLogCount){ g_strdup(rk_stmt_text(stmt, 0)), entity,
			(guint)rk_stmt_int(stmt, 2) };
		g_ptr_array_add(counts, count);
	}
	return counts;
}

guint rk_log_made(RkDb *db, const RkLogScope *scope)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT count(*) FROM step s WHERE s.run = ?1 AND s.author = ?2 AND s.undoes IS "
		"NULL AND NOT EXISTS (SELECT 1 FROM step u WHERE u.undoes = s.id AND NOT EXISTS "
		"(SELECT 1 FROM step v WHERE v.undoes = u.id))");

	rk_stmt_bind_text(stmt, 1, scope->run);
	rk_stmt_bind_text(stmt, 2, scope->author);
	return rk_stmt_row(stmt) ? (guint)rk_stmt_int(stmt, 0) : 0;
}

/* --- history --- */

static void add_filters(RkSql *sql, const RkLogFilter *filter)
{
	RK_SQL_ADD(sql, STEPS "WHERE s.id < ?");
	rk_sql_bind_int(sql, filter->before ? filter->before : G_MAXINT64);
	if (filter->meeting) {
		RK_SQL_ADD(sql,
			"AND s.id IN (SELECT id FROM step WHERE meeting = ? UNION ALL "
			"SELECT step FROM step_row WHERE entity = 'meeting' AND \"row\" = ?)");
		rk_sql_bind_id(sql, filter->meeting);
		rk_sql_bind_id(sql, filter->meeting);
	}
	if (filter->entity != RK_E_NONE) {
		RK_SQL_ADD(sql,
			"AND s.id IN (SELECT step FROM step_row WHERE entity = ? AND \"row\" = ?)");
		rk_sql_bind_text(sql, rk_entities[filter->entity].table);
		rk_sql_bind_id(sql, filter->record);
	}
	RK_SQL_ADD(sql, "ORDER BY s.id DESC LIMIT ?");
	rk_sql_bind_int(sql, filter->limit ? (gint64)filter->limit : -1);
}

GPtrArray *rk_log_page(RkDb *db, const RkLogFilter *filter, GError **error)
{
	g_autoptr(RkSql) sql = rk_sql_new(db);

	add_filters(sql, filter);
	g_autoptr(RkStmt) stmt = rk_sql_stmt(sql);
	g_autoptr(GPtrArray) steps = read_all(stmt);
	if (!rk_stmt_end(stmt, error))
		return NULL;
	return g_steal_pointer(&steps);
}

GPtrArray *rk_log_later(RkDb *db, RkId step, RkEntity entity, RkId row)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, STEPS
		"WHERE s.id > ?1 AND s.id IN (SELECT step FROM step_row "
		"WHERE entity = ?2 AND \"row\" = ?3) AND " UNDONE_BY " IS NULL ORDER BY s.id DESC");

	rk_stmt_bind_id(stmt, 1, step);
	rk_stmt_bind_text(stmt, 2, rk_entities[entity].table);
	rk_stmt_bind_id(stmt, 3, row);
	return read_all(stmt);
}

GPtrArray *rk_log_sharing(RkDb *db, RkId step, int limit)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		STEPS "WHERE s.id > ?1 AND s.undoes IS NULL AND s.id IN (SELECT y.step FROM "
		      "step_row x JOIN step_row y ON y.entity = x.entity AND y.\"row\" = "
		      "x.\"row\" WHERE x.step = ?1) AND NOT EXISTS (SELECT 1 FROM step u WHERE "
		      "u.undoes = s.id AND NOT EXISTS (SELECT 1 FROM step v WHERE v.undoes = "
		      "u.id)) ORDER BY s.id DESC LIMIT ?2");

	rk_stmt_bind_id(stmt, 1, step);
	rk_stmt_bind_int(stmt, 2, limit);
	return read_all(stmt);
}

GPtrArray *rk_log_barriers(RkDb *db, RkId after)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, STEPS "WHERE s.barrier IS NOT NULL AND s.id > ?1 ORDER BY s.id");

	rk_stmt_bind_id(stmt, 1, after);
	return read_all(stmt);
}

gboolean rk_log_share_rows(RkDb *db, RkId a, RkId b)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT 1 FROM step_row x JOIN step_row y ON y.entity = x.entity "
			   "AND y.\"row\" = x.\"row\" AND y.step = ?2 WHERE x.step = ?1 LIMIT 1");

	rk_stmt_bind_id(stmt, 1, a);
	rk_stmt_bind_id(stmt, 2, b);
	return rk_stmt_row(stmt);
}

guint rk_log_orphans(RkDb *db)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(db, "SELECT count(*) FROM step_row WHERE step NOT IN (SELECT id FROM step)");

	return rk_stmt_row(stmt) ? (guint)rk_stmt_int(stmt, 0) : 0;
}

RkId rk_log_newest_id(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT max(coalesce((SELECT max(id) FROM step), 0), coalesce((SELECT max(id) FROM "
		"draft), 0), coalesce((SELECT max(id) FROM setting), 0), "
		"coalesce((SELECT max(id) FROM delivery), 0))");

	return rk_stmt_row(stmt) ? rk_stmt_id(stmt, 0) : 0;
}
