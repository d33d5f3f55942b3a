/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Home: what waits, how ready the next meetings are, the calendar, writing at once.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "screen/home/home_load.h"
#include "screen/meeting/workspace_tabs.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static void must_hide(RkApp *app, const char *text)
{
	watch_draw(app);
	if (canvas_shows(app->canvas, text))
		fail_msg("\"%s\" is still there", text);
}

/* Two days ahead of the fixture's clock, with a letter that lacks much. */
static void soon(RkApp *app)
{
	RkDay day = rk_context_today(rk_app_context(app)) + 2;
	RkDate date = rk_date_from_day(day);
	g_autofree char *line = g_strdup_printf(
		"aRakor dekat, %d-%02d-%02d 09.00, Ambon<Enter>", date.year, date.month, date.day);

	rk_app_type(app, line);
}

static void pictures(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 } };
	static const char *const names[] = { "id", "en" };
	static const char *const facts[RK_LANG_N][3] = {
		{ "Perlu perhatian", "RD · H-2", "Tindak lanjut" },
		{ "Needs attention", "RD · D-2", "Actions" },
	};

	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				look_home(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			soon(app);
			rk_app_type(app, "g");
			for (guint i = 0; i < RK_LEN(facts[lang]); i++)
				must_show(app, facts[lang][i]);
			g_autofree char *name = g_strdup_printf("screen/home-wait-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, name);
			rk_app_type(app, "z");
			must_show(app, lang == RK_LANG_ID ? "Sen Sel Rab" : "Mon Tue Wed");
			g_autofree char *month =
				g_strdup_printf("screen/home-calendar-%s@%dx%d.screen", names[lang],
					sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, month);
			rk_app_type(app, "zu");
		}
}

static void what_waits_opens_its_meeting(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 140, 40);

	soon(app);
	must_show(app, "belum ditunjuk: pimpinan rapat");
	must_show(app, "%");
	rk_app_type(app, "g<Enter>");
	assert_ptr_equal(rk_app_top(app)->class, &rk_workspace_classes[RK_TAB_OVERVIEW]);
	must_show(app, "Rakor dekat");
}

static void the_calendar_moves_by_day_week_month(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 100, 30);
	RkDay today = rk_context_today(rk_app_context(app));
	static const struct {
		const char *keys;
		int days;
	} moves[] = {
		{ "<Right>", 1 },
		{ "<Left><Left>", -1 },
		{ "j", 6 },
		{ "k", -1 },
		{ "lh<Down>", 6 },
		{ "t", 0 },
	};

	rk_app_type(app, "z");
	for (guint i = 0; i < RK_LEN(moves); i++) {
		rk_app_type(app, moves[i].keys);
		g_autofree char *day = rk_day_full(today + moves[i].days, RK_LANG_ID);
		must_show(app, day);
	}
	rk_app_type(app, "<PgDn>");
	g_autofree char *later = rk_day_full(rk_day_add_months(today, 1), RK_LANG_ID);
	must_show(app, later);
	rk_app_type(app, "<PgUp>t<Enter>");
	must_show(app, "Tidak ada rapat pada hari ini");
	rk_app_type(app, "<Esc>");
	must_show(app, "Rapat dan tindak lanjut");
}

static void enter_on_a_day_opens_or_lists(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 100, 30);

	soon(app);
	rk_app_type(app, "z<Right><Right>");
	must_show(app, "09.00  RD  Rakor dekat");
	rk_app_type(app, "<Enter>");
	must_show(app, "[1 Ikhtisar]");
	rk_app_type(app, "q");
	rk_app_type(app, "z");
	soon(app);
	rk_app_type(app, "z<Right><Right><Enter>");
	must_show(app, "RD2");
	must_hide(app, "TW3");
	rk_app_type(app, "<Esc>");
	must_show(app, "TW3");
}

static void a_click_chooses_a_day(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 100, 30);
	RkKey click = { .kind = RK_KEY_MOUSE, .mouse = RK_MOUSE_PRESS };

	rk_app_type(app, "z");
	watch_draw(app);
	click.x = app->canvas->cursor_x + 5;
	click.y = app->canvas->cursor_y;
	rk_app_feed(app, &click);
	RkDay today = rk_context_today(rk_app_context(app));
	g_autofree char *day = rk_day_full(today + 1, RK_LANG_ID);
	must_show(app, day);
}

static void r_writes_in_the_nearest_meeting(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 100, 30);

	soon(app);
	must_show(app, "tulis RD");
	rk_app_type(app, "r");
	must_show(app, "[5 Notula]");
	rk_app_type(app, "! Disepakati bersama<Enter>");
	must_show(app, "Disepakati bersama");
	const RkWorkspace *ws = (const RkWorkspace *)rk_app_base(app);
	assert_int_equal(rk_rows_count(ws->dossier->rows, RK_E_ENTRY), 1);
}

/* Late by years and known in full, wherever the screen ends. */
static void how_late_is_never_cut(void **state)
{
	static const struct {
		int width;
		RkLang lang;
		const char *late;
	} cases[] = {
		{ 80, RK_LANG_ID, "  lewat 1019 hari │" },
		{ 140, RK_LANG_ID, "  lewat 1019 hari │" },
		{ 80, RK_LANG_EN, "  1019 d late " },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(RkApp) app = look_home(state, cases[i].lang, cases[i].width, 24);
		const RkContext *context = rk_app_context(app);
		g_autofree char *due = rk_day_text(rk_context_today(context) - 1019);
		RkPlan *plan = rk_plan_new(0, "due");
		RkPageRequest request = { .view = RK_VIEW_ACTIONS, .query = "open", .limit = 1 };
		g_autoptr(RkPage) page = rk_view_page(app->store, &request, NULL);
		RkId id = ((const RkViewRow *)page->rows->pdata[0])->id;
		g_autoptr(RkRows) rows = rk_rows_load(app->store, RK_E_ACTION, &id, 1, NULL);
		rk_plan_change(plan, RK_E_ACTION, RK_FIND(rows, ACTION, RkAction, id),
			RK_F(ACTION, due), RK_VALUE_TEXT(due));
		assert_true(rk_app_apply(app, plan));
		rk_app_type(app, "O");
		must_show(app, cases[i].late);
		rk_app_type(app, "u");
	}
}

/* Place and day of what is being typed, on the narrowest desk. */
static void what_is_typed_is_understood_in_place_and_day(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 80, 24);

	rk_app_type(
		app, "aRapat Koordinasi Evaluasi PKS Kalimantan, kam 17 des 2026 9.00, Balikpapan");
	must_show(app, "→ Balikpapan · Kam 17 Des 09.00");
	rk_canvas_resize(app->canvas, 140, 40);
	must_show(app, "→ Balikpapan · Kam 17 Des 09.00 WITA");
}

/* What changed under another screen is read when home is seen again, or used before it is. */
static void what_changed_meanwhile_is_seen(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 140, 40);
	RkScreen *home = rk_app_top(app);

	soon(app);
	must_show(app, "Rakor dekat");
	rk_app_type(app, ":orang<Enter>u");
	assert_ptr_not_equal(rk_app_top(app), home);
	rk_app_type(app, "q");
	assert_ptr_equal(rk_app_top(app), home);
	must_show(app, "TW3");
	must_hide(app, "Rakor dekat");
	soon(app);
	must_show(app, "RD · H-2");
	rk_app_type(app, ":orang<Enter>uqg<Enter>");
	must_show(app, "[1 Ikhtisar]");
	must_hide(app, "Rakor dekat");
}

/* A filter does not ask the rules again. */
static void the_rules_are_asked_once(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 80, 24);
	RkHomeRows rows;
	RkHomeAsk ask = { 0 };
	RkHomeWait wait = { 0 };

	soon(app);
	rk_home_rows_init(&rows, app);
	assert_true(rk_home_load(&rows, &ask, &wait, NULL));
	assert_true(wait.notes->len > 0);
	guint before = rows.rows->len;
	g_array_set_size(wait.notes, 0); /* would be full again if they were */
	assert_true(rk_home_load(&rows, &ask, &wait, NULL));
	assert_int_equal(wait.notes->len, 0);
	assert_true(rows.rows->len < before);
	rk_home_wait_clear(&wait);
	assert_true(rk_home_load(&rows, &ask, &wait, NULL));
	assert_int_equal(rows.rows->len, before);
	rk_home_wait_clear(&wait);
	rk_home_rows_clear(&rows);
}

static void an_empty_home_has_no_dead_keys(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "r");
	must_show(app, "belum ada rapat: a membuatnya");
	rk_app_type(app, "O");
	must_show(app, ":set office");
	rk_app_type(app, "z");
	must_show(app, "Sen Sel Rab");
}

static void every_size_of_the_calendar(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "z");
	for (int height = 1; height < 30; height += 2)
		for (int width = 1; width < 130; width += 5) {
			rk_canvas_resize(app->canvas, width, height);
			watch_draw(app);
			assert_true(app->canvas->cursor_x < width);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(pictures),
		SAMPLE_TEST(what_waits_opens_its_meeting),
		SAMPLE_TEST(the_calendar_moves_by_day_week_month),
		SAMPLE_TEST(enter_on_a_day_opens_or_lists),
		SAMPLE_TEST(a_click_chooses_a_day),
		SAMPLE_TEST(r_writes_in_the_nearest_meeting),
		SAMPLE_TEST(how_late_is_never_cut),
		SAMPLE_TEST(what_is_typed_is_understood_in_place_and_day),
		SAMPLE_TEST(what_changed_meanwhile_is_seen),
		SAMPLE_TEST(the_rules_are_asked_once),
		TEST(an_empty_home_has_no_dead_keys),
		SAMPLE_TEST(every_size_of_the_calendar),
	};

	return cmocka_run_group_tests_name("home, more", tests, NULL, NULL);
}
