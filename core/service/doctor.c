/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `rakor doctor` looks at. Reads everything once; changes nothing.
 */
#include "base/error.h"
#include "base/label.h"
#include "db/migrate.h"
#include "db/search.h"
#include "db/stmt.h"
#include "service/maintenance.h"
#include "service/store_private.h"
#include "store/keyed.h"
#include "store/step_log.h"

void rk_finding_free(RkFinding *finding)
{
	if (!finding)
		return;
	g_free(finding->what);
	g_free(finding);
}

typedef struct Doctor {
	RkStore *store;
	RkDb *db;
	RkLang lang;
	GPtrArray *findings;
} Doctor;

static void say(Doctor *doctor, gboolean bad, char *what)
{
	RkFinding *finding = g_new0(RkFinding, 1);

	finding->bad = bad;
	finding->what = what;
	g_ptr_array_add(doctor->findings, finding);
}

static gboolean look_at_file(Doctor *doctor, GError **error)
{
	g_autoptr(GPtrArray) lines = rk_db_check(doctor->db, error);

	if (!lines)
		return FALSE;
	for (guint i = 0; i < lines->len; i++)
		say(doctor, TRUE, g_strdup(g_ptr_array_index(lines, i)));
	return TRUE;
}

/* Every field has its column. Columns that no field knows are left by a newer program. */
static void look_at_columns(Doctor *doctor)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(doctor->db, "SELECT 1 FROM pragma_table_info(?1) WHERE name = ?2");

	for (RkEntity e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rk_entities[e].n_fields; i++) {
			const char *field = rk_entities[e].fields[i].name;
			rk_stmt_reset(stmt);
			rk_stmt_bind_text(stmt, 1, rk_entities[e].table);
			rk_stmt_bind_text(stmt, 2, field);
			if (!rk_stmt_row(stmt))
				say(doctor, TRUE,
					g_strdup_printf("%s.%s: %s", rk_entities[e].table, field,
						rk_tr(doctor->lang, N_("the column is missing"))));
		}
}

static void look_at_positions(Doctor *doctor)
{
	g_autoptr(GPtrArray) shared = rk_positions_shared(doctor->db);

	for (guint i = 0; i < shared->len; i++)
		say(doctor, FALSE,
			g_strdup_printf("%s: %s", (char *)g_ptr_array_index(shared, i),
				rk_tr(doctor->lang, N_("two rows share this position"))));
}

static void look_at_log(Doctor *doctor)
{
	guint orphans = rk_log_orphans(doctor->db);

	if (orphans > 0)
		say(doctor, TRUE,
			g_strdup_printf("%u: %s", orphans,
				rk_tr(doctor->lang, N_("rows of the log belong to no step"))));
}

/* Every indexed record is there once, and nothing waits. */
static void look_at_search(Doctor *doctor)
{
	guint waiting = rk_search_pending(doctor->db);
	guint astray = rk_search_astray(doctor->db);

	if (waiting > 0)
		say(doctor, TRUE,
			g_strdup_printf("%u: %s", waiting,
				rk_tr(doctor->lang, N_("records wait for the search index"))));
	if (astray > 0)
		say(doctor, TRUE,
			g_strdup_printf("%u: %s", astray,
				rk_tr(doctor->lang, N_("records are missing in the search index, "
						       "or are left over"))));
}

static void look_at_journal(Doctor *doctor)
{
	const char *journal = rk_db_journal(doctor->db);

	if (!rk_db_is_read_only(doctor->db) && g_strcmp0(journal, "wal") != 0)
		say(doctor, FALSE,
			g_strdup_printf("%s: %s", journal,
				rk_tr(doctor->lang, N_("this file system has no WAL; writing makes "
						       "readers wait"))));
}

GPtrArray *rk_doctor(RkStore *store, GError **error)
{
	g_autoptr(GPtrArray) findings =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_finding_free);
	Doctor doctor = { .store = store,
		.db = store->db,
		.lang = rk_store_context(store)->lang,
		.findings = findings };

	if (!look_at_file(&doctor, error))
		return NULL;
	look_at_columns(&doctor);
	look_at_log(&doctor);
	look_at_search(&doctor);
	look_at_positions(&doctor);
	look_at_journal(&doctor);
	/* No damage is claimed that was only not read. */
	return rk_db_had_memory(store->db, error) ? g_steal_pointer(&findings) : NULL;
}
