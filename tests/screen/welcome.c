/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first start and an empty home, drawn.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "screen/home/welcome.h"
#include "support/golden.h"
#include "watch.h"

static RkApp *start(void **state, RkLang lang, int width, int height)
{
	static const RkAppOptions options = { .first = "welcome" };
	Fixture *fixture = *state;

	rk_store_set_lang(fixture->store, lang);
	RkApp *app = rk_app_new(rk_screens, fixture->store, &options, NULL);
	rk_canvas_resize(app->canvas, width, height);
	rk_app_start(app);
	return app;
}

static void pictures(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 } };
	static const char *const names[] = { "id", "en" };
	static const char *const facts[RK_LANG_N][4] = {
		{ "Selamat datang", "Kantor Anda", "K-01 / TL-01", "d melihat contoh dulu" },
		{ "Welcome", "Your office", "D-01 / A-01", "d looks at the sample first" },
	};

	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				start(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			for (guint i = 0; i < RK_LEN(facts[lang]); i++)
				must_show(app, facts[lang][i]);
			g_autofree char *first = g_strdup_printf("screen/welcome-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, first);
			rk_app_type(app, "<Esc>");
			rk_app_type(app, "j");
			must_show(app, lang == RK_LANG_ID ? "Belum ada rapat" : "No meeting yet");
			g_autofree char *home = g_strdup_printf("screen/home-empty-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, home);
		}
}

static void it_is_due_once(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;

	assert_true(rk_welcome_is_due(store));
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	rk_app_type(app, "<Esc>");
	assert_false(rk_welcome_is_due(store));
}

static void a_database_with_work_in_it_asks_nothing(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;

	add_meeting(store, "2026-01-satu", "Rakor satu");
	assert_false(rk_welcome_is_due(store));
}

/* A machine in UTC: the zone is asked for, and nothing is begun without it. */
static void a_machine_in_utc_asks_for_the_zone(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	g_autofree char *zone = g_strdup(g_getenv("TZ"));

	g_setenv("TZ", "Etc/UTC", TRUE);
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	must_show(app, "WIB, WITA atau WIT");
	rk_app_type(app, "<C-s>");
	must_show(app, "harus diisi");
	assert_true(rk_welcome_is_due(store));
	rk_app_type(app, "wita<C-s>");
	assert_false(rk_welcome_is_due(store));
	g_autofree char *stored = rk_setting_get(store, "zone");
	assert_string_equal(stored, "Asia/Makassar");
	g_setenv("TZ", zone, TRUE);
}

static void every_size(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	for (int height = 1; height < 30; height += 2)
		for (int width = 1; width < 120; width += 7) {
			rk_canvas_resize(app->canvas, width, height);
			watch_draw(app);
			assert_true(app->canvas->cursor_x < width);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(pictures),
		TEST(it_is_due_once),
		TEST(a_database_with_work_in_it_asks_nothing),
		TEST(a_machine_in_utc_asks_for_the_zone),
		TEST(every_size),
	};

	return cmocka_run_group_tests_name("welcome", tests, NULL, NULL);
}
