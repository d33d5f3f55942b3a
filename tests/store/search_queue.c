/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Search: what is found by what a person types, and that the index follows every change.
 */
#include "fixture.h"

#include "db/row.h"
#include "db/search.h"

/* "entity entity …" of the hits, oldest first. */
static char *hits(RkStore *store, const char *typed)
{
	g_autoptr(RkStmt) stmt =
		RK_SQL(store->db, "SELECT entity FROM search WHERE search MATCH ?1 ORDER BY rowid");
	g_autofree char *match = rk_search_match(typed);
	GString *out = g_string_new(NULL);

	if (!match)
		return g_string_free(out, FALSE);
	rk_stmt_bind_text(stmt, 1, match);
	while (rk_stmt_row(stmt))
		g_string_append_printf(out, "%s%s", out->len ? " " : "", rk_stmt_text(stmt, 0));
	assert_true(rk_stmt_end(stmt, NULL));
	return g_string_free(out, FALSE);
}

static const struct {
	const char *typed, *want;
} cases[] = {
	{ "makassar", "meeting" },
	{ "MAKASSAR", "meeting" },
	{ "mak", "meeting" },
	{ "akassar", "" },
	{ "rakor mak", "meeting" },
	{ "mak rakor", "meeting" },
	{ "rakor surabaya", "" },
	{ "cafe", "entry" },
	{ "café", "entry" },
	{ "CAFÉ", "entry" },
	{ "\"rakor penertiban\"", "meeting" },
	{ "\"penertiban rakor\"", "" },
	{ "\"rakor penert", "" },
	{ "\"rakor penertiban", "meeting" },
	{ "\"rakor\" mak", "meeting" },
	{ "IMI-0603.GR", "action" },
	{ "imi-06", "action" },
	{ "\"GR 0603\"", "" },
	{ "AND", "" },
	{ "rakor OR surabaya", "" },
	{ "rakor*", "meeting" },
	{ "rakor)(", "meeting" },
	{ "- — !", "" },
	{ "", "" },
	{ "\"\"", "" },
	{ "text:rakor", "" },
	{ "'; DROP TABLE meeting", "" },
};

static void words_are_prefixes_and_phrases(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor Penertiban Makassar");

	add_entry(f->store, m, 1, "Pertemuan di Café Losari");
	RkPlan *plan = rk_plan_new(m, "x");
	rk_plan_insert(plan, RK_E_ACTION,
		action_new(f->store, m, 1, "Edaran IMI-0603.GR.01.01 Tahun 2022"));
	apply(f->store, plan);
	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autofree char *got = hits(f->store, cases[i].typed);
		if (g_strcmp0(got, cases[i].want) != 0)
			fail_msg("%s: got \"%s\", want \"%s\"", cases[i].typed, got, cases[i].want);
	}
}

static void the_index_follows(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor"), e = add_entry(f->store, m, 1, "jeruk");
	RkEntry *entry;

	g_autofree char *first = hits(f->store, "jeruk");
	assert_string_equal(first, "entry");
	set_text(f->store, m, RK_E_ENTRY, e, RK_F(ENTRY, text), "mangga");
	g_autofree char *old = hits(f->store, "jeruk"), *new = hits(f->store, "mangga");
	assert_string_equal(old, "");
	assert_string_equal(new, "entry");
	assert_true(rk_undo(f->store, m, NULL, NULL));
	g_autofree char *undone = hits(f->store, "jeruk"), *gone = hits(f->store, "mangga");
	assert_string_equal(undone, "entry");
	assert_string_equal(gone, "");
	entry = rk_row_get(f->store->db, RK_E_ENTRY, e, NULL);
	RkPlan *plan = rk_plan_new(m, "delete");
	rk_plan_delete(plan, RK_E_ENTRY, entry);
	rk_entry_free(entry);
	apply(f->store, plan);
	g_autofree char *deleted = hits(f->store, "jeruk");
	assert_string_equal(deleted, "");
	assert_int_equal(rk_search_pending(f->store->db), 0);
	assert_int_equal(rk_search_astray(f->store->db), 0);
}

static void a_row_carries_its_meeting(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "Rakor"), e = add_entry(f->store, m, 1, "jeruk");
	g_autoptr(RkStmt) stmt =
		RK_SQL(f->store->db, "SELECT rowid, meeting FROM search ORDER BY rowid");

	assert_true(rk_stmt_row(stmt));
	assert_true(rk_stmt_id(stmt, 0) == m && rk_stmt_id(stmt, 1) == m);
	assert_true(rk_stmt_row(stmt));
	assert_true(rk_stmt_id(stmt, 0) == e && rk_stmt_id(stmt, 1) == m);
}

static void every_indexed_field_is_in_the_index(void **state)
{
	Fixture *f = *state;

	for (RkEntity e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rk_entities[e].n_fields; i++) {
			if (!(rk_entities[e].fields[i].flags & RK_FIELD_SEARCH))
				continue;
			gpointer record = rk_record_new(e);
			rk_record_set(e, record, i, RK_VALUE_TEXT("kata"));
			g_autofree char *text = rk_search_text(e, record);
			assert_string_equal(text, "kata");
			rk_record_free(e, record);
			/* A change of this field alone reaches the queue. */
			g_autofree char *trigger =
				g_strdup_printf("%s_search_update", rk_entities[e].table);
			g_autofree char *quoted =
				g_strdup_printf("\"%s\"", rk_entities[e].fields[i].name);
			g_autoptr(RkStmt) stmt = RK_SQL(
				f->store->db, "SELECT sql FROM sqlite_schema WHERE name = ?1");
			rk_stmt_bind_text(stmt, 1, trigger);
			assert_true(rk_stmt_row(stmt));
			assert_non_null(strstr(rk_stmt_text(stmt, 0), quoted));
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(words_are_prefixes_and_phrases),
		TEST(the_index_follows),
		TEST(a_row_carries_its_meeting),
		TEST(every_indexed_field_is_in_the_index),
	};

	return cmocka_run_group_tests_name("search", tests, NULL, NULL);
}
