/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Recording: a session object over the tables of recorded entities. Tables are attached by SQLite
 * when they first change, so a recorder costs nothing per table.
 */
#include "db/session.h"

#include "db/db_private.h"

struct RkRecorder {
	RkDb *db;
	sqlite3_session *session;
};

static int is_recorded(void *data, const char *table)
{
	RkEntity entity = rk_entity_find(table);

	return entity != RK_E_NONE && !(rk_entities[entity].flags & RK_ENTITY_UNRECORDED);
}

RkRecorder *rk_recorder_new(RkDb *db, GError **error)
{
	g_autoptr(RkRecorder) recorder = g_new0(RkRecorder, 1);

	recorder->db = db;
	int rc = sqlite3session_create(db->handle, "main", &recorder->session);
	if (rc == SQLITE_OK) {
		sqlite3session_table_filter(recorder->session, is_recorded, NULL);
		rc = sqlite3session_attach(recorder->session, NULL);
	}
	if (rc != SQLITE_OK) {
		rk_db_fail(db, rc, error);
		return NULL;
	}
	return g_steal_pointer(&recorder);
}

void rk_recorder_free(RkRecorder *recorder)
{
	if (!recorder)
		return;
	if (recorder->session)
		sqlite3session_delete(recorder->session);
	g_free(recorder);
}

GBytes *rk_recorder_changes(RkRecorder *recorder, GError **error)
{
	int size = 0;
	void *data = NULL;
	int rc = sqlite3session_changeset(recorder->session, &size, &data);

	if (rc != SQLITE_OK) {
		rk_db_fail(recorder->db, rc, error);
		return NULL;
	}
	return g_bytes_new_with_free_func(data, (gsize)size, sqlite3_free, data);
}

GBytes *rk_changes_invert(GBytes *changes, GError **error)
{
	gsize size;
	gconstpointer data = g_bytes_get_data(changes, &size);
	int inverse_size = 0;
	void *inverse = NULL;

	if (size == 0)
		return g_bytes_ref(changes);
	int rc = sqlite3changeset_invert((int)size, data, &inverse_size, &inverse);
	if (rc != SQLITE_OK) {
		rk_error_set(error, RK_ERROR_CORRUPT, NULL, NULL,
			N_("the step can not be read (%s)"), sqlite3_errstr(rc));
		return NULL;
	}
	return g_bytes_new_with_free_func(inverse, (gsize)inverse_size, sqlite3_free, inverse);
}
