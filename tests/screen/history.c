/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The log of steps: what one changed, undoing just that one, refusals that lead to what stands in
 * the way, walls, scope. And the settings, each changed where it stands.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static void must_hide(RkApp *app, const char *text)
{
	watch_draw(app);
	if (canvas_shows(app->canvas, text))
		fail_msg("\"%s\" is still there", text);
}

/* Three steps: a meeting, its place, its place again. */
static RkId three_steps(RkStore *store)
{
	RkId id = add_meeting(store, "2026-01-satu", "Rakor satu");

	set_text(store, id, RK_E_MEETING, id, RK_F(MEETING, venue), "Aula");
	set_text(store, id, RK_E_MEETING, id, RK_F(MEETING, venue), "Hotel");
	return id;
}

static char *venue(RkStore *store, RkId id)
{
	return value_now(store, RK_E_MEETING, id, RK_F(MEETING, venue));
}

static void pictures(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 } };
	static const char *const names[] = { "id", "en" };
	static const char *const facts[RK_LANG_N][2] = {
		{ "Tempat: Aula → Hotel", "Enter mengurungkan langkah ini saja" },
		{ "Venue: Aula → Hotel", "Enter undoes this one step" },
	};

	three_steps(((Fixture *)*state)->store);
	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				look_home(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			rk_app_type(app, ":history<Enter>g<Enter>");
			for (guint i = 0; i < RK_LEN(facts[lang]); i++)
				must_show(app, facts[lang][i]);
			g_autofree char *box = g_strdup_printf("screen/step-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, box);
			rk_app_type(app, "<Esc>");
			rk_app_type(app, ":settings<Enter>");
			must_show(app, "rakor.conf");
			must_show(app, "minutes-times");
			g_autofree char *list = g_strdup_printf("screen/settings-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, list);
		}
}

static void enter_twice_undoes_just_that_step(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkId id = three_steps(store);
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 100, 30);

	add_meeting(store, "2026-02-dua", "Rakor dua");
	rk_app_type(app, ":history<Enter>gj<Enter>");
	must_show(app, "Tempat: Aula → Hotel");
	rk_app_type(app, "<Enter>");
	g_autofree char *now = venue(store, id);
	assert_string_equal(now, "Aula");
	must_show(app, "Diurungkan");
	/* It is in the log as undone, and stays as it is. */
	rk_app_type(app, "gjj<Enter>");
	must_show(app, "Langkah ini sudah diurungkan.");
	rk_app_type(app, "<Enter>");
	must_show(app, "langkah ini tetap");
}

static void a_refusal_leads_to_what_stands_in_the_way(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkId id = three_steps(store);
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 100, 30);

	rk_app_type(app, ":history<Enter>gj<Enter>");
	must_show(app, "Tempat: – → Aula");
	rk_app_type(app, "<Enter>");
	must_show(app, "Tidak diurungkan");
	must_show(app, "Langkah sesudahnya pada hal yang sama");
	g_autofree char *now = venue(store, id);
	assert_string_equal(now, "Hotel");
	/* Enter goes to that step; undone first, the other can be, too. */
	rk_app_type(app, "<Enter><Enter>");
	must_show(app, "Tempat: Aula → Hotel");
	rk_app_type(app, "<Enter>");
	rk_app_type(app, "gjj<Enter>");
	must_show(app, "Tempat: – → Aula");
	rk_app_type(app, "<Enter>");
	assert_null(venue(store, id));
}

static void a_wall_is_explained(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkId id = three_steps(store);
	RkPaper *paper = rk_paper_new();
	RkPlan *plan = rk_plan_new(id, "surat terbit");

	paper->id = rk_id_next(rk_store_context(store)->ids);
	paper->meeting = id;
	paper->kind = RK_PAPER_KIND_INVITATION;
	paper->state = RK_PAPER_STATE_SIGNED;
	rk_plan_insert(plan, RK_E_PAPER, paper);
	plan->barrier = RK_BARRIER_ISSUED;
	apply(store, plan);
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 100, 30);
	rk_app_type(app, ":history<Enter>g<Enter><Enter>");
	must_show(app, "surat terbit");
	must_show(app, "Tidak diurungkan");
	rk_app_type(app, "<Enter>");
	must_show(app, "langkah ini tetap");
}

static void inside_a_meeting_it_is_of_that_meeting_until_O(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;

	three_steps(store);
	add_meeting(store, "2026-02-dua", "Rakor dua");
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 100, 30);
	rk_app_type(app, ":go 2026-01-satu<Enter>:history<Enter>");
	must_show(app, "History · 2026-01-satu");
	must_hide(app, "Rakor dua");
	rk_app_type(app, "O");
	must_show(app, "History · all meetings");
	must_show(app, "Rakor dua");
}

static void settings_take_effect_at_once(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 120, 30);

	rk_app_type(app, ":set<Enter>");
	must_show(app, "Setelan");
	rk_app_type(app, "g<Enter>"); /* lang */
	must_show(app, "Settings");
	rk_app_type(app, "j<Enter>tarakan<Enter>");
	must_show(app, "kanim-tarakan");
	assert_true(rk_store_context(store)->office != 0);
	rk_app_type(app, "j<Enter>citra<Enter>");
	must_show(app, "citra-lestari");
	assert_string_equal(rk_store_context(store)->author, "Sari"); /* said by the fixture */
	rk_app_type(app, "j<Enter><C-u>nowhere<Enter>");
	must_show(app, "no such time zone");
	rk_app_type(app, "<C-u>wit<Enter>");
	must_show(app, "Asia/Jayapura");
	rk_app_type(app, "D");
	must_show(app, "zone: the default again");
	rk_app_type(app, "jj<Enter>2");
	must_show(app, "minutes-times = planned");
}

static void a_setting_that_means_nothing_is_refused(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 120, 30);

	rk_app_type(app, ":set office nobody-at-all<Enter>");
	g_autofree char *office = rk_setting_get(((Fixture *)*state)->store, "office");
	assert_null(office);
	rk_app_type(app, ":set office @kanim-tar<Enter>");
	must_show(app, "office = kanim-tarakan");
}

/* On a telephone the meaning has no room in the row: it stands below, whole. */
static void a_setting_says_what_it_means(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 50, 15);

	rk_app_type(app, ":set<Enter>j");
	must_show(app, "Kantor kita"); /* in the row it is cut */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(pictures),
		TEST(enter_twice_undoes_just_that_step),
		TEST(a_refusal_leads_to_what_stands_in_the_way),
		TEST(a_wall_is_explained),
		TEST(inside_a_meeting_it_is_of_that_meeting_until_O),
		SAMPLE_TEST(settings_take_effect_at_once),
		SAMPLE_TEST(a_setting_says_what_it_means),
		SAMPLE_TEST(a_setting_that_means_nothing_is_refused),
	};

	return cmocka_run_group_tests_name("history and settings", tests, NULL, NULL);
}
