/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log as people read it: what a step changed, what stands in the way of undoing it, what others
 * did meanwhile. And what is being typed, which is in no log.
 */
#include "fixture.h"

#include "db/row.h"
#include "service/news.h"

#include <string.h>

static RkStore *store_of(void **state)
{
	return ((Fixture *)*state)->store;
}

/* --- what a step changed --- */

static void assert_details(RkStore *store, RkId step, const char *wanted)
{
	g_autoptr(GPtrArray) lines = rk_step_details(store, step, NULL);

	assert_non_null(lines);
	g_ptr_array_add(lines, NULL);
	g_autofree char *got = g_strjoinv("\n", (char **)lines->pdata);
	assert_string_equal(got, wanted);
}

static RkId add_plan(RkStore *store, RkEntity entity, gpointer record)
{
	RkPlan *plan = rk_plan_new(0, "x");

	rk_plan_insert(plan, entity, record);
	return apply(store, plan);
}

static RkId delete_row(RkStore *store, RkEntity entity, RkId id)
{
	RkPlan *plan = rk_plan_new(0, "x");
	gpointer record = rk_row_get(store->db, entity, id, NULL);

	rk_plan_delete(plan, entity, record);
	rk_record_free(entity, record);
	return apply(store, plan);
}

/* A record goes by its name, not by its handle or UID. */
static void what_came_and_went_is_named(void **state)
{
	RkStore *store = store_of(state);
	RkMeeting *meeting = meeting_new(store, "2026-01-x", "Rakor Makassar");
	RkId m = meeting->id;

	assert_details(store, add_plan(store, RK_E_MEETING, meeting), "meeting · added: 2026-01-x");
	assert_details(store, delete_row(store, RK_E_MEETING, m), "meeting · deleted: 2026-01-x");
	RkInstitution *office = institution_new(store, "kanim-bone", "Kantor Imigrasi Bone");
	assert_details(store, add_plan(store, RK_E_INSTITUTION, office),
		"institution · added: Kantor Imigrasi Bone");
	m = add_meeting(store, "m", "Rakor");
	RkMeetingRole *role = rk_meeting_role_new();
	role->id = rk_id_next(&store->ids);
	role->meeting = m;
	role->role = RK_MEETING_ROLE_CHAIR;
	RkId nameless = role->id;
	assert_details(store, add_plan(store, RK_E_MEETING_ROLE, role), "role · added");
	assert_details(store, delete_row(store, RK_E_MEETING_ROLE, nameless), "role · deleted");
	RkParticipant *guest = rk_participant_new();
	guest->id = rk_id_next(&store->ids);
	guest->meeting = m;
	rk_text_set(&guest->title, "Bupati Bulungan");
	assert_details(store, add_plan(store, RK_E_PARTICIPANT, guest),
		"participant · added: Bupati Bulungan");
}

static void values_are_said_in_words(void **state)
{
	RkStore *store = store_of(state);
	RkId m = add_meeting(store, "m", "Rakor");
	RkInstitution *office = institution_new(store, "ditkermakim", "Direktorat Kerja Sama");
	RkId id = office->id;

	add_plan(store, RK_E_INSTITUTION, office);
	assert_details(store,
		set_number(store, m, RK_E_MEETING, m, RK_F(MEETING, may_delegate), TRUE),
		"meeting · May be represented: – → yes");
	assert_details(store, set_number(store, m, RK_E_MEETING, m, RK_F(MEETING, organiser), id),
		"meeting · Organiser: – → Direktorat Kerja Sama");
	assert_details(store,
		set_text(store, m, RK_E_MEETING, m, RK_F(MEETING, start), "2026-12-01T09:00"),
		"meeting · Start: – → 2026-12-01T09:00");
	assert_details(store, set_number(store, m, RK_E_MEETING, m, RK_F(MEETING, ordinal), 3),
		"meeting · Number in the series: – → 3");
	/* A link may point nowhere. */
	RkId refers = set_number(store, m, RK_E_MEETING, m, RK_F(MEETING, follows), 4711);
	assert_details(store, refers, "meeting · Follows up: – → ?");
}

static void long_texts_are_cut(void **state)
{
	RkStore *store = store_of(state);
	RkId m = add_meeting(store, "m", "Rakor");
	g_autoptr(GString) text = g_string_new(NULL);

	for (int i = 0; i < 120; i++)
		g_string_append(text, "é");
	g_autofree char *whole = g_strdup_printf("meeting · Purpose: – → %s", text->str);
	g_autofree char *cut = g_strdup_printf("meeting · Purpose: %s → %s…", text->str, text->str);
	assert_details(store,
		set_text(store, m, RK_E_MEETING, m, RK_F(MEETING, purpose), text->str), whole);
	g_string_append(text, "é");
	assert_details(
		store, set_text(store, m, RK_E_MEETING, m, RK_F(MEETING, purpose), text->str), cut);
}

static void a_huge_step_is_told_in_part(void **state)
{
	RkStore *store = store_of(state);
	RkId m = add_meeting(store, "m", "Rakor");
	static const struct {
		int rows, lines;
		const char *last;
	} cases[] = { { 2000, 2000, "line · added: baris" }, { 2003, 2001, "… (+3)" } };

	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkPlan *plan = rk_plan_new(m, "x");
		for (int k = 0; k < cases[i].rows; k++)
			rk_plan_insert(plan, RK_E_ENTRY, entry_new(store, m, k, "baris"));
		g_autoptr(GPtrArray) lines = rk_step_details(store, apply(store, plan), NULL);
		assert_int_equal(lines->len, cases[i].lines);
		assert_string_equal(lines->pdata[lines->len - 1], cases[i].last);
	}
}

/* --- what stands in the way --- */

static RkId retitle(RkStore *store, RkId meeting, const char *text)
{
	RkMeeting *read = rk_row_get(store->db, RK_E_MEETING, meeting, NULL);
	RkPlan *plan = rk_plan_new(meeting, "%s", text);

	RK_PLAN_TEXT(plan, MEETING, read, title, text);
	rk_meeting_free(read);
	return apply(store, plan);
}

static void assert_in_the_way(RkStore *store, RkId step, const char *wanted)
{
	g_autoptr(GError) error = NULL;

	assert_false(rk_undo_step(store, step, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_CONFLICT);
	assert_string_equal(error->message, wanted);
}

static void later_steps_are_named_the_newest_first(void **state)
{
	RkStore *store = store_of(state);
	RkId m = add_meeting(store, "m", "0"), first = retitle(store, m, "satu");
	static const char *const more[] = { "dua", "tiga", "empat", "lima", "enam" };
	static const char *const ways[] = { "\"dua\"", "\"tiga\", \"dua\"",
		"\"empat\", \"tiga\", \"dua\"", "\"lima\", \"empat\", \"tiga\" (+1)",
		"\"enam\", \"lima\", \"empat\" (+2)" };

	for (guint i = 0; i < RK_LEN(more); i++) {
		RkId step = retitle(store, m, more[i]);
		g_autofree char *wanted = g_strdup_printf("\"satu\" can not be undone: it was "
							  "changed since; undo first: %s",
			ways[i]);
		assert_in_the_way(store, first, wanted);
		g_autoptr(GPtrArray) later = rk_step_later(store, first);
		assert_int_equal(later->len, i + 1);
		assert_true(((const RkStep *)later->pdata[0])->id == step);
	}
	/* What was undone is in nobody's way. */
	for (guint i = 0; i < RK_LEN(more); i++)
		assert_true(rk_undo(store, m, NULL, NULL));
	g_autoptr(GPtrArray) none = rk_step_later(store, first);
	assert_int_equal(none->len, 0);
	assert_true(rk_undo_step(store, first, NULL, NULL));
}

/* The row looks as the first step left it, and yet two steps stand on that one. */
static void a_value_that_came_back_is_not_the_first(void **state)
{
	RkStore *store = store_of(state);
	RkId m = add_meeting(store, "m", "0"), first = retitle(store, m, "satu");
	RkId back = retitle(store, m, "dua"), again = retitle(store, m, "satu");
	static const char wanted[] = "\"satu\" can not be undone: it was changed since; undo "
				     "first: \"satu\", \"dua\"";

	assert_in_the_way(store, first, wanted);
	assert_true(rk_undo_step(store, again, NULL, NULL));
	/* An undo and what it undid are in nobody's way, and are not named. */
	assert_in_the_way(store, first,
		"\"satu\" can not be undone: it was changed since; undo first: \"dua\"");
	assert_true(rk_undo_step(store, back, NULL, NULL));
	assert_true(rk_undo_step(store, first, NULL, NULL));
	g_autofree char *title = value_now(store, RK_E_MEETING, m, RK_F(MEETING, title));
	assert_string_equal(title, "0");
}

static void what_is_needed_since_is_named(void **state)
{
	RkStore *store = store_of(state);
	RkInstitution *office = institution_new(store, "kanim-bone", "Kantor Imigrasi Bone");
	RkId id = office->id, m = add_meeting(store, "m", "Rakor");
	RkId made = add_plan(store, RK_E_INSTITUTION, office);

	set_number(store, m, RK_E_MEETING, m, RK_F(MEETING, organiser), id);
	assert_in_the_way(store, made,
		"\"x\" can not be undone: something still needs it; undo first: \"organiser\"");
}

/* --- whose steps --- */

static void steps_in_force_are_counted(void **state)
{
	Fixture *f = *state;
	RkId m = add_meeting(f->store, "m", "0");
	g_autoptr(RkStore) budi = fixture_open(f, "Budi", "two");
	g_autoptr(RkStore) later = fixture_open(f, "Sari", "three");

	assert_int_equal(rk_steps_made(f->store), 1);
	retitle(f->store, m, "1");
	assert_int_equal(rk_steps_made(f->store), 2);
	assert_true(rk_undo(f->store, m, NULL, NULL));
	assert_int_equal(rk_steps_made(f->store), 1);
	assert_true(rk_redo(f->store, m, NULL, NULL));
	assert_int_equal(rk_steps_made(f->store), 2);
	assert_int_equal(rk_steps_made(budi), 0);
	assert_int_equal(rk_steps_made(later), 0);
}

static void assert_news(RkStore *store, RkId *since, const char *wanted)
{
	g_autofree char *news = rk_news_since(store, since);

	if (g_strcmp0(news, wanted) != 0)
		fail_msg("%s, wanted %s", news, wanted);
	assert_true(*since == rk_news_newest(store));
}

static void news_are_what_others_did(void **state)
{
	Fixture *f = *state;
	RkStore *store = f->store;
	RkId since = rk_news_newest(store);
	g_autoptr(RkStore) budi = fixture_open(f, "Budi", "two");
	g_autoptr(RkStore) siti = fixture_open(f, "Siti", "three");

	assert_true(since == 0);
	assert_news(store, &since, NULL);
	RkId m = add_meeting(store, "m", "Rakor"); /* mine is no news */
	assert_news(store, &since, NULL);
	retitle(budi, m, "Judul Budi");
	assert_news(store, &since, "Budi: Judul Budi");
	assert_news(store, &since, NULL);
	retitle(store, m, "Judul Sari");
	add_entry(budi, m, 1, "satu");
	assert_news(store, &since, "Budi: 1 line");
	add_entry(budi, m, 2, "dua");
	RkId twice = add_entry(budi, m, 3, "tiga");
	set_text(budi, m, RK_E_ENTRY, twice, RK_F(ENTRY, text), "tiga, diubah");
	add_session(budi, m, 1, "Sesi");
	retitle(store, m, "Judul lagi");
	add_session(siti, m, 2, "Sesi");
	assert_news(store, &since, "Budi: 2 line, 1 session · Siti: 1 session");
	add_session(store, m, 3, "Sesi");
	retitle(store, m, "Judul akhir");
	assert_news(store, &since, NULL);
	/* Half a day later nothing of it is told again. */
	assert_news(store, &since, NULL);
}

/* --- drafts --- */

static void drafts_are_kept_by_place_the_newest_first(void **state)
{
	RkStore *store = store_of(state);
	RkInstant first = store->now_option;

	assert_true(rk_draft_save(store, "MKS/line", "? stok", NULL));
	store->now_option += 60000;
	store->context_generation = 0;
	assert_true(rk_draft_save(store, "new-meeting", "Rakor", NULL));
	g_auto(GStrv) two = rk_draft_keys(store);
	assert_int_equal(g_strv_length(two), 2);
	assert_string_equal(two[0], "new-meeting");
	assert_string_equal(two[1], "MKS/line");
	assert_true(rk_draft_at(store, "MKS/line") == first);
	assert_true(rk_draft_at(store, "new-meeting") == first + 60000);
	assert_true(rk_draft_at(store, "nothing") == 0);
	store->now_option += 60000;
	store->context_generation = 0;
	assert_true(rk_draft_save(store, "MKS/line", "? stok paspor", NULL));
	assert_true(rk_draft_at(store, "MKS/line") == first + 120000);
	g_auto(GStrv) turned = rk_draft_keys(store);
	assert_string_equal(turned[0], "MKS/line");
	g_autofree char *other = rk_draft_load(store, "new-meeting");
	assert_string_equal(other, "Rakor");
	assert_true(rk_draft_save(store, "MKS/line", "", NULL)); /* nothing typed: no draft */
	assert_null(rk_draft_load(store, "MKS/line"));
	assert_true(rk_draft_save(store, "MKS/line", "", NULL));
	g_auto(GStrv) one = rk_draft_keys(store);
	assert_int_equal(g_strv_length(one), 1);
	assert_true(rk_setting_set(store, "lang", "", NULL));
	assert_null(rk_setting_get(store, "lang"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(what_came_and_went_is_named),
		TEST(values_are_said_in_words),
		TEST(long_texts_are_cut),
		TEST(a_huge_step_is_told_in_part),
		TEST(later_steps_are_named_the_newest_first),
		TEST(a_value_that_came_back_is_not_the_first),
		TEST(what_is_needed_since_is_named),
		TEST(steps_in_force_are_counted),
		TEST(news_are_what_others_did),
		TEST(drafts_are_kept_by_place_the_newest_first),
	};

	return cmocka_run_group_tests_name("history", tests, NULL, NULL);
}
