/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two writers on one database: another's change is followed and named, the same field is asked
 * about, what the other deleted comes back.
 */
#include "look.h"
#include "store/sample.h"

#include "app/draft.h"
#include "app/private.h"
#include "app/recordform.h"
#include "screen/meeting/workspace.h"
#include "service/news.h"
#include "support/golden.h"

#include <string.h>

static RkApp *start(void **state, RkLang lang, int width, int height)
{
	return look_meeting(state, "MKS", lang, width, height, NULL);
}

static RkId meeting_of(RkApp *app)
{
	RkScreen *base = rk_app_base(app);

	return base->class->meeting(base);
}

static const char *const fields[] = { "short_title", "room", "outcomes", NULL };

static void open_form(RkApp *app)
{
	assert_true(rk_app_record_form(app, &(RkRecordForm){ .entity = RK_E_MEETING,
						    .id = meeting_of(app),
						    .meeting = meeting_of(app),
						    .fields = fields,
						    .title = "Rapat" }));
}

/* Siti, in another process, and the program hears of it. */
static void siti_sets(void **state, RkApp *app, guint field, const char *text)
{
	RkStore *other = fixture_open(*state, "Siti", "two");
	RkId meeting = meeting_of(app);

	set_text(other, meeting, RK_E_MEETING, meeting, field, text);
	rk_store_close(other);
}

static char *value(RkApp *app, guint field)
{
	return value_now(app->store, RK_E_MEETING, meeting_of(app), field);
}

static void must_be(RkApp *app, guint field, const char *text)
{
	g_autofree char *now = value(app, field);

	assert_string_equal(now, text);
}

static void different_fields_do_not_clash(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_form(app);
	rk_app_type(app, "<C-u>Punya saya");
	siti_sets(state, app, RK_F(MEETING, room), "Aula");
	rk_app_type(app, "<C-s>");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
	must_be(app, RK_F(MEETING, short_title), "Punya saya");
	must_be(app, RK_F(MEETING, room), "Aula");
}

static void clash(void **state, RkApp *app)
{
	open_form(app);
	rk_app_type(app, "<C-u>Punya saya");
	siti_sets(state, app, RK_F(MEETING, short_title), "Tulisan Siti");
	rk_app_type(app, "<C-s>");
}

static void it_looks_so(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 }, { 50, 15 } };
	static const char *const names[] = { "id", "en" };
	static const char *const facts[RK_LANG_N][5] = {
		{ "Anda: Punya saya", "Siti (", "Tulisan Siti", "punya Siti", "gabung" },
		{ "You: Punya saya", "Siti (", "Tulisan Siti", "Siti's", "both, joined" },
	};

	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				start(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			clash(state, app);
			for (guint i = 0; i < 5; i++)
				must_show(app, facts[lang][i]);
			g_autofree char *name = g_strdup_printf("screen/conflict-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, name);
			rk_app_type(app, "<Esc><Esc>");
			g_autoptr(GPtrArray) left = rk_drafts_left(app);
			for (guint i = 0; i < left->len; i++)
				rk_draft_discard(app, ((RkLeft *)left->pdata[i])->key);
			RkId meeting = meeting_of(app);
			set_text(app->store, meeting, RK_E_MEETING, meeting,
				RK_F(MEETING, short_title), "Rakor");
		}
}

static void nothing_is_chosen_by_enter(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	clash(state, app);
	rk_app_type(app, "<Enter><Space>");
	must_be(app, RK_F(MEETING, short_title), "Tulisan Siti");
	/* Esc: the form is there, with what was typed. */
	rk_app_type(app, "<Esc>");
	assert_ptr_equal(rk_app_top(app)->class, &rk_form_class);
	must_show(app, "Punya saya");
}

static void mine(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	clash(state, app);
	rk_app_type(app, "a");
	must_be(app, RK_F(MEETING, short_title), "Punya saya");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
	g_auto(GStrv) keys = rk_draft_keys(app->store);
	assert_int_equal(g_strv_length(keys), 0);
}

static void theirs(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	clash(state, app);
	rk_app_type(app, "b");
	must_be(app, RK_F(MEETING, short_title), "Tulisan Siti");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

static void both(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	clash(state, app);
	rk_app_type(app, "g");
	must_be(app, RK_F(MEETING, short_title), "Tulisan Siti · Punya saya");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

static void two_fields_are_asked_one_after_the_other(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_form(app);
	rk_app_type(app, "<C-u>Punya saya<Tab><C-u>Ruang saya");
	siti_sets(state, app, RK_F(MEETING, short_title), "Tulisan Siti");
	siti_sets(state, app, RK_F(MEETING, room), "Ruang Siti");
	rk_app_type(app, "<C-s>ab");
	must_be(app, RK_F(MEETING, short_title), "Punya saya");
	must_be(app, RK_F(MEETING, room), "Ruang Siti");
}

static void an_open_form_says_what_changed(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_form(app);
	rk_app_type(app, "<C-u>Punya saya");
	siti_sets(state, app, RK_F(MEETING, room), "Aula Siti");
	assert_true(rk_store_changed(app->store));
	rk_app_follow(app);
	must_show(app, "Aula Siti");
	must_show(app, "Siti (");
	must_show(app, "Punya saya");
}

static void a_deleted_record_comes_back_with_mine(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	RkStore *other = fixture_open(fixture, "Siti", "two");
	RkInstitution *office = institution_new(app->store, "kanim-khayalan", "Kanim Khayalan");
	RkId id = office->id;
	g_autoptr(RkInstitution) copy = rk_record_copy(RK_E_INSTITUTION, office);
	RkPlan *plan = rk_plan_new(0, "x");

	rk_plan_insert(plan, RK_E_INSTITUTION, office);
	apply(app->store, plan);
	assert_true(rk_app_record_form(
		app, &(RkRecordForm){ .entity = RK_E_INSTITUTION, .id = id, .title = "Ubah" }));
	rk_app_type(app, "<C-u>Kanim Baru");
	plan = rk_plan_new(0, "dihapus");
	rk_plan_delete(plan, RK_E_INSTITUTION, copy);
	apply(other, plan);
	rk_store_close(other);
	rk_app_follow(app);
	rk_app_type(app, "<C-s>");
	must_show(app, "Siti (");
	must_show(app, "sudah menghapusnya");
	rk_app_type(app, "c");
	g_autofree char *name =
		value_now(app->store, RK_E_INSTITUTION, id, RK_F(INSTITUTION, name));
	assert_string_equal(name, "Kanim Baru");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

static void the_line_of_a_deleted_row_is_kept_as_a_draft(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	RkStore *other = fixture_open(fixture, "Siti", "two");
	RkInstitution *office = institution_new(app->store, "kanim-khayalan", "Kanim Khayalan");
	RkId id = office->id;
	g_autoptr(RkInstitution) copy = rk_record_copy(RK_E_INSTITUTION, office);
	RkPlan *plan = rk_plan_new(0, "x");

	rk_plan_insert(plan, RK_E_INSTITUTION, office);
	apply(app->store, plan);
	assert_true(rk_app_record_form(
		app, &(RkRecordForm){ .entity = RK_E_INSTITUTION, .id = id, .title = "Ubah" }));
	rk_app_type(app, "<C-u>Kanim Baru");
	plan = rk_plan_new(0, "dihapus");
	rk_plan_delete(plan, RK_E_INSTITUTION, copy);
	apply(other, plan);
	rk_store_close(other);
	rk_app_type(app, "<C-s>k");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
	g_autoptr(GPtrArray) left = rk_drafts_left(app);
	assert_int_equal(left->len, 1);
	assert_non_null(strstr(((RkLeft *)left->pdata[0])->body, "Kanim Baru"));
}

static void news_are_said_and_the_cursor_stays(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	RkStore *other = fixture_open(*state, "Siti", "two");
	RkId meeting = meeting_of(app);

	rk_app_type(app, "2jjj");
	const RkTable *table = &((RkWorkspace *)rk_app_base(app))->tables[RK_TAB_RUNDOWN];
	RkId before = table->cursor_id;
	guint row = table->cursor;
	add_session(other, meeting, 0, "Sisipan Siti");
	assert_true(rk_store_changed(app->store));
	rk_app_follow(app);
	must_show(app, "Siti: ");
	must_show(app, "Sisipan Siti");
	assert_int_equal(table->cursor_id, before);
	assert_int_not_equal(table->cursor, row);
	/* Several steps are counted. */
	add_entry(other, meeting, 901, "satu");
	add_entry(other, meeting, 902, "dua");
	rk_store_close(other);
	rk_app_follow(app);
	must_show(app, "Siti: 2 baris");
	/* One's own steps are no news. */
	RkId seen = app->seen;
	add_entry(app->store, meeting, 903, "tiga");
	assert_null(rk_news_since(app->store, &seen));
	assert_int_equal(seen, rk_news_newest(app->store));
}

static void a_line_being_typed_is_not_disturbed(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "6aKirim laporan");
	siti_sets(state, app, RK_F(MEETING, room), "Aula Siti");
	rk_app_follow(app);
	must_show(app, "Kirim laporan");
	must_show(app, "Siti: ");
	rk_app_type(app, " tertulis");
	must_show(app, "Kirim laporan tertulis");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(different_fields_do_not_clash),
		SAMPLE_TEST(it_looks_so),
		SAMPLE_TEST(nothing_is_chosen_by_enter),
		SAMPLE_TEST(mine),
		SAMPLE_TEST(theirs),
		SAMPLE_TEST(both),
		SAMPLE_TEST(two_fields_are_asked_one_after_the_other),
		SAMPLE_TEST(an_open_form_says_what_changed),
		SAMPLE_TEST(a_deleted_record_comes_back_with_mine),
		SAMPLE_TEST(the_line_of_a_deleted_row_is_kept_as_a_draft),
		SAMPLE_TEST(news_are_said_and_the_cursor_stays),
		SAMPLE_TEST(a_line_being_typed_is_not_disturbed),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
