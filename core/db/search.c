/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search index: what a record's words are, and moving the queue into FTS5. The indexed fields
 * are those flagged SEARCH; this file names none.
 */
#include "db/search.h"

#include "base/error.h"
#include "db/row.h"

char *rk_search_text(RkEntity entity, const void *record)
{
	const RkEntityInfo *info = &rk_entities[entity];
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (!(info->fields[i].flags & RK_FIELD_SEARCH) || !value.set)
			continue;
		g_string_append_printf(out, "%s%s", out->len ? "\n" : "", value.text);
	}
	return g_string_free(out, FALSE);
}

/* The meeting a record belongs to: itself, or its REF to one. */
static RkId meeting_of(RkEntity entity, const void *record)
{
	const RkEntityInfo *info = &rk_entities[entity];

	if (entity == RK_E_MEETING)
		return *(const RkId *)record;
	if (info->owner < 0 || info->fields[info->owner].target != RK_E_MEETING)
		return 0;
	return rk_record_get(entity, record, (guint)info->owner).number;
}

static gboolean remove_row(RkDb *db, RkId id, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "DELETE FROM search WHERE rowid = ?1");

	rk_stmt_bind_id(stmt, 1, id);
	return rk_stmt_run(stmt, error);
}

static gboolean add_row(RkDb *db, RkEntity entity, const void *record, GError **error)
{
	g_autoptr(RkStmt) stmt = RK_SQL(
		db, "INSERT INTO search (rowid, text, entity, meeting) VALUES (?1, ?2, ?3, ?4)");
	g_autofree char *text = rk_search_text(entity, record);

	rk_stmt_bind_id(stmt, 1, *(const RkId *)record);
	rk_stmt_bind_text(stmt, 2, text);
	rk_stmt_bind_text(stmt, 3, rk_entities[entity].table);
	rk_stmt_bind_id(stmt, 4, meeting_of(entity, record));
	return rk_stmt_run(stmt, error);
}

static gboolean refresh(RkDb *db, RkEntity entity, RkId id, gboolean known, GError **error)
{
	if (known && !remove_row(db, id, error))
		return FALSE;
	GError *failure = NULL;
	gpointer record = rk_row_get(db, entity, id, &failure);
	if (failure) {
		g_propagate_error(error, failure);
		return FALSE;
	}
	gboolean ok = !record || add_row(db, entity, record, error);
	rk_record_free(entity, record);
	return ok;
}

gboolean rk_search_drain(RkDb *db, GError **error)
{
	g_autoptr(RkStmt) queue = RK_SQL(db, "SELECT entity, record, known FROM search_queue");
	g_autoptr(RkStmt) empty = RK_SQL(db, "DELETE FROM search_queue");
	gboolean any = FALSE;

	while (rk_stmt_row(queue)) {
		RkEntity entity = rk_entity_find(rk_stmt_text(queue, 0));
		any = TRUE;
		if (entity != RK_E_NONE && !refresh(db, entity, rk_stmt_id(queue, 1),
						   rk_stmt_int(queue, 2) != 0, error))
			return FALSE;
	}
	if (!rk_stmt_end(queue, error))
		return FALSE;
	return !any || rk_stmt_run(empty, error);
}

guint rk_search_pending(RkDb *db)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT count(*) FROM search_queue");

	return rk_stmt_row(stmt) ? (guint)rk_stmt_int(stmt, 0) : 0;
}

static gboolean has_words(RkEntity entity)
{
	for (guint i = 0; i < rk_entities[entity].n_fields; i++)
		if (rk_entities[entity].fields[i].flags & RK_FIELD_SEARCH)
			return TRUE;
	return FALSE;
}

/* The rows of the index by entity against the rows of the tables. */
static guint indexed(RkDb *db, RkEntity entity)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT count(*) FROM search WHERE entity = ?1");

	rk_stmt_bind_text(stmt, 1, rk_entities[entity].table);
	return rk_stmt_row(stmt) ? (guint)rk_stmt_int(stmt, 0) : 0;
}

guint rk_search_astray(RkDb *db)
{
	guint astray = 0;

	for (RkEntity e = 0; e < RK_E_N; e++) {
		if (!has_words(e))
			continue;
		guint want = rk_row_count(db, e), have = indexed(db, e);
		astray += want > have ? want - have : have - want;
	}
	return astray;
}

/* --- what a person typed --- */

static gboolean has_letters(const char *text)
{
	for (; *text; text = g_utf8_next_char(text))
		if (g_unichar_isalnum(g_utf8_get_char(text)))
			return TRUE;
	return FALSE;
}

/* FTS5 tokenizes inside the quotes too, so "IMI-0603" becomes two words that must be neighbours. */
static void add_term(GString *out, const char *text, gboolean phrase)
{
	if (!has_letters(text))
		return;
	if (out->len > 0)
		g_string_append(out, " AND ");
	g_string_append_printf(out, "text : \"%s\"%s", text, phrase ? "" : "*");
}

static void add_words(GString *out, const char *text)
{
	g_auto(GStrv) words = g_strsplit_set(text, " \t\n", -1);

	for (char **word = words; *word; word++)
		add_term(out, *word, FALSE);
}

char *rk_search_match(const char *typed)
{
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *valid = g_utf8_make_valid(typed ? typed : "", -1);
	g_auto(GStrv) parts = g_strsplit(valid, "\"", -1);

	for (guint i = 0; parts[i]; i++)
		if (i % 2 == 0)
			add_words(out, parts[i]);
		else
			add_term(out, parts[i], TRUE);
	if (out->len == 0)
		return NULL;
	return g_string_free(g_steal_pointer(&out), FALSE);
}
