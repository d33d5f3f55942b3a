/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See fixture.h.
 */
#include "fixture.h"

#include "db/row.h"

#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#define NOW G_GINT64_CONSTANT(1795485600000) /* 2026-11-24T02:00Z */

RkStoreOptions fixture_options(void)
{
	return (RkStoreOptions){ .flags = RK_STORE_CREATE,
		.lang = "en",
		.zone = "Asia/Makassar",
		.now = NOW,
		.seed = 7,
		.author = "Sari",
		.run = "one" };
}

RkStore *fixture_open(const Fixture *fixture, const char *author, const char *run)
{
	g_autoptr(GError) error = NULL;
	RkStoreOptions options = fixture_options();

	options.author = author;
	options.run = run;
	options.seed = g_str_hash(run);
	RkStore *store = rk_store_open(fixture->path, &options, &error);
	assert_non_null(store);
	return store;
}

void fixture_reopen(Fixture *fixture)
{
	RkStoreOptions options = fixture_options();

	rk_store_close(fixture->store);
	fixture->store = rk_store_open(fixture->path, &options, NULL);
	assert_non_null(fixture->store);
}

int fixture_setup(void **state)
{
	Fixture *fixture = g_new0(Fixture, 1);

	fixture->folder = g_dir_make_tmp("rakor-test-XXXXXX", NULL);
	fixture->path = g_build_filename(fixture->folder, "x.db", NULL);
	fixture_reopen(fixture);
	*state = fixture;
	return 0;
}

static void folder_remove(const char *folder)
{
	g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
	const char *name;

	while (dir && (name = g_dir_read_name(dir))) {
		g_autofree char *path = g_build_filename(folder, name, NULL);
		if (g_file_test(path, G_FILE_TEST_IS_DIR))
			folder_remove(path);
		else
			g_unlink(path);
	}
	g_rmdir(folder);
}

int fixture_teardown(void **state)
{
	Fixture *fixture = *state;

	rk_store_close(fixture->store);
	folder_remove(fixture->folder);
	g_free(fixture->folder);
	g_free(fixture->path);
	g_free(fixture);
	return 0;
}

RkId apply(RkStore *store, RkPlan *plan)
{
	g_autoptr(GError) error = NULL;
	RkApplied applied = { 0 };
	gboolean ok = rk_apply(store, plan, &applied, &error);

	rk_plan_free(plan);
	if (!ok)
		fail_msg("apply: %s %s: %s", rk_error_where(error), rk_error_field(error),
			error->message);
	return applied.step;
}

GError *apply_fails(RkStore *store, RkPlan *plan, RkErrorCode code)
{
	GError *error = NULL;
	gboolean ok = rk_apply(store, plan, NULL, &error);

	rk_plan_free(plan);
	assert_false(ok);
	assert_non_null(error);
	assert_int_equal(error->domain, RK_ERROR);
	if (error->code != (int)code)
		fail_msg("expected code %d, got %d: %s", code, error->code, error->message);
	return error;
}

/* --- records --- */

RkMeeting *meeting_new(RkStore *store, const char *code, const char *title)
{
	RkMeeting *meeting = rk_meeting_new();

	meeting->id = rk_id_next(&store->ids);
	meeting->uid = rk_uuid_next(&store->ids);
	rk_text_set(&meeting->code, code);
	rk_text_set(&meeting->title, title);
	meeting->status = RK_MEETING_STATUS_DRAFT;
	return meeting;
}

RkSession *session_new(RkStore *store, RkId meeting, int position, const char *title)
{
	RkSession *session = rk_session_new();

	session->id = rk_id_next(&store->ids);
	session->uid = rk_uuid_next(&store->ids);
	session->meeting = meeting;
	session->position = RK_INT(position);
	session->kind = RK_SESSION_KIND_SESSION;
	rk_text_set(&session->title, title);
	session->minutes = RK_INT(60);
	return session;
}

RkEntry *entry_new(RkStore *store, RkId meeting, int position, const char *text)
{
	RkEntry *entry = rk_entry_new();

	entry->id = rk_id_next(&store->ids);
	entry->meeting = meeting;
	entry->position = RK_INT(position);
	entry->kind = RK_ENTRY_KIND_NOTE;
	rk_text_set(&entry->text, text);
	return entry;
}

RkAction *action_new(RkStore *store, RkId meeting, int position, const char *text)
{
	RkAction *action = rk_action_new();

	action->id = rk_id_next(&store->ids);
	action->uid = rk_uuid_next(&store->ids);
	action->meeting = meeting;
	action->position = RK_INT(position);
	action->kind = RK_ACTION_KIND_TASK;
	rk_text_set(&action->text, text);
	return action;
}

RkInstitution *institution_new(RkStore *store, const char *handle, const char *name)
{
	RkInstitution *institution = rk_institution_new();

	institution->id = rk_id_next(&store->ids);
	rk_text_set(&institution->handle, handle);
	rk_text_set(&institution->name, name);
	return institution;
}

static RkId add(RkStore *store, RkId meeting, RkEntity entity, gpointer record, const char *label)
{
	RkId id = *(RkId *)record;
	RkPlan *plan = rk_plan_new(meeting, "%s", label);

	rk_plan_insert(plan, entity, record);
	apply(store, plan);
	return id;
}

RkId add_meeting(RkStore *store, const char *code, const char *title)
{
	RkMeeting *meeting = meeting_new(store, code, title);

	return add(store, meeting->id, RK_E_MEETING, meeting, title);
}

RkId add_session(RkStore *store, RkId meeting, int position, const char *title)
{
	return add(
		store, meeting, RK_E_SESSION, session_new(store, meeting, position, title), title);
}

RkId add_entry(RkStore *store, RkId meeting, int position, const char *text)
{
	return add(store, meeting, RK_E_ENTRY, entry_new(store, meeting, position, text), text);
}

static RkId set(RkStore *store, RkId meeting, RkEntity entity, RkId id, guint field, RkValue value)
{
	gpointer record = rk_row_get(store->db, entity, id, NULL);
	RkPlan *plan = rk_plan_new(meeting, "%s", rk_entities[entity].fields[field].name);

	assert_non_null(record);
	rk_plan_change(plan, entity, record, field, value);
	rk_record_free(entity, record);
	return apply(store, plan);
}

RkId set_text(RkStore *store, RkId meeting, RkEntity entity, RkId id, guint field, const char *text)
{
	return set(store, meeting, entity, id, field, RK_VALUE_TEXT(text));
}

RkId set_number(RkStore *store, RkId meeting, RkEntity entity, RkId id, guint field, gint64 number)
{
	return set(store, meeting, entity, id, field, RK_VALUE_NUMBER(number));
}

/* --- looking --- */

char *value_now(RkStore *store, RkEntity entity, RkId id, guint field)
{
	gpointer record = rk_row_get(store->db, entity, id, NULL);

	if (!record)
		return NULL;
	char *text = rk_value_text(
		&rk_entities[entity].fields[field], rk_record_get(entity, record, field));
	rk_record_free(entity, record);
	return text;
}

static void dump_record(GString *out, RkEntity entity, const void *record)
{
	const RkEntityInfo *info = &rk_entities[entity];

	g_string_append_printf(out, "%s %" G_GINT64_FORMAT, info->table, *(const RkId *)record);
	for (guint i = 0; i < info->n_fields; i++) {
		g_autofree char *text =
			rk_value_text(&info->fields[i], rk_record_get(entity, record, i));
		if (text)
			g_string_append_printf(out, " %s=%s", info->fields[i].name, text);
	}
	g_string_append_c(out, '\n');
}

static void dump_search(GString *out, RkStore *store)
{
	g_autoptr(RkStmt) stmt = RK_SQL(store->db,
		"SELECT rowid, text, entity, coalesce(meeting, 0) FROM search ORDER BY rowid");

	while (rk_stmt_row(stmt))
		g_string_append_printf(out,
			"search %" G_GINT64_FORMAT " %s %s %" G_GINT64_FORMAT "\n",
			rk_stmt_int(stmt, 0), rk_stmt_text(stmt, 1), rk_stmt_text(stmt, 2),
			rk_stmt_int(stmt, 3));
}

char *dump(RkStore *store, gboolean recorded_only)
{
	GString *out = g_string_new(NULL);

	for (RkEntity e = 0; e < RK_E_N; e++) {
		g_autoptr(RkRows) rows = rk_rows_new();
		if (recorded_only && (rk_entities[e].flags & RK_ENTITY_UNRECORDED))
			continue;
		assert_true(rk_row_collect_all(store->db, e, rows, NULL));
		for (guint i = 0; i < rows->rows[e]->len; i++)
			dump_record(out, e, g_ptr_array_index(rows->rows[e], i));
	}
	dump_search(out, store);
	return g_string_free(out, FALSE);
}

void assert_healthy(RkStore *store)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) findings = rk_doctor(store, &error);

	assert_non_null(findings);
	for (guint i = 0; i < findings->len; i++) {
		const RkFinding *finding = g_ptr_array_index(findings, i);
		if (finding->bad)
			fail_msg("doctor: %s", finding->what);
	}
}

int in_child(void (*body)(gpointer), gpointer data)
{
	int status = -1;
	pid_t pid = fork();

	assert_true(pid >= 0);
	if (pid == 0) {
		body(data);
		_exit(99);
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return status;
}
