/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Home, the registers, an office, search and history, with the real registry on the sample's store.
 */
#include "look.h"
#include "../store/sample.h"

#include "app/private.h"
#include "support/golden.h"
#include "watch.h"

#include "base/label.h"
#include "base/text.h"

#include <string.h>

static void pictures(void **state)
{
	static const struct {
		const char *name, *keys;
	} screens[] = {
		{ "home", "" },
		{ "meetings", ":meetings<Enter>" },
		{ "actions", "t" },
		{ "institutions", ":institutions<Enter>" },
		{ "office", ":go @kanim-tarakan<Enter>" },
		{ "people", ":people<Enter>" },
		{ "groups", ":groups<Enter>" },
		{ "series", ":series<Enter>" },
		{ "references", ":references<Enter>" },
		{ "search", ":search pemetaan<Enter>" },
		{ "history", ":history<Enter>" },
	};
	static const struct {
		int width, height;
	} sizes[] = { { 80, 24 }, { 140, 40 } };

	for (guint i = 0; i < RK_LEN(screens); i++)
		for (guint size = 0; size < RK_LEN(sizes); size++)
			for (int lang = 0; lang < 2; lang++) {
				g_autoptr(RkApp) app =
					look_home(state, lang ? RK_LANG_EN : RK_LANG_ID,
						sizes[size].width, sizes[size].height);
				g_autofree char *name = g_strdup_printf(
					"screen/list-%s-%s@%dx%d.screen", screens[i].name,
					lang ? "en" : "id", sizes[size].width, sizes[size].height);
				rk_app_type(app, screens[i].keys);
				watch_draw(app);
				golden_check(app->canvas, name);
			}
}

static void home_shows_the_last_meetings_and_what_is_late(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 140, 40);

	assert_true(shows(app, "17 Okt 2024 09.00"));
	assert_true(shows(app, "WITA"));
	assert_true(shows(app, "MKS/TL-"));
	assert_true(shows(app, "rapat baru"));
}

static void a_line_makes_a_meeting_that_is_shown_and_undone(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, "aRakor uji coba, thu 17 dec 2026 9.00, Ambon");
	assert_true(shows(app, "2026"));
	rk_app_type(app, "<Enter>");
	assert_true(shows(app, "Rakor uji coba"));
	assert_true(shows(app, "Ambon"));
	rk_app_type(app, "u");
	rk_app_type(app, "j");
	assert_false(shows(app, "17 Dec 2026"));
}

static void a_line_that_is_given_up_comes_back(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 80, 24);

	rk_app_type(app, "aRakor lama<Esc>");
	assert_true(shows(app, "draft is kept"));
	rk_app_type(app, "j");
	assert_true(shows(app, "Rakor lama"));
	rk_app_type(app, "a");
	assert_true(shows(app, "Rakor lama"));
	assert_true(shows(app, "draft of"));
	/* Emptied: it is not wanted any more. */
	rk_app_type(app, "<C-u><Esc>j");
	assert_false(shows(app, "Rakor lama"));
	g_auto(GStrv) keys = rk_draft_keys(((Fixture *)*state)->store);
	assert_int_equal(g_strv_length(keys), 0);
}

static void a_new_meeting_is_shown_though_its_day_is_long_past(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 80, 24);

	rk_app_type(app, "aRakor arsip, 3 mar 2020 9.00, Ambon<Enter>");
	assert_true(shows(app, "Rakor arsip"));
	watch_draw(app);
	g_autofree char *row = rk_canvas_row(app->canvas, app->canvas->cursor_y);
	assert_non_null(strstr(row, "Rakor arsip"));
}

static void actions_are_ours_until_O_shows_all(void **state)
{
	g_autoptr(GError) error = NULL;

	assert_true(rk_setting_set(((Fixture *)*state)->store, "office", "ditkermakim", &error));
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
	assert_true(shows(app, "Our actions"));
	assert_true(shows(app, "MKS/TL-10"));
	assert_false(shows(app, "MKS/TL-09"));
	assert_int_equal(rk_command_find("office-or-all"), RK_COMMAND_OFFICE_OR_ALL);
	rk_app_type(app, "O");
	assert_true(shows(app, "Actions of all"));
	assert_true(shows(app, "MKS/TL-09"));
	rk_app_type(app, "O");
	assert_false(shows(app, "MKS/TL-09"));
}

static void filters_narrow_both_lists(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, "/status:held<Enter>");
	assert_true(shows(app, "17 Oct 2024"));
	assert_false(shows(app, "TL-"));
	/* One letter narrows what is there already. */
	rk_app_type(app, "<Esc>/m");
	assert_true(shows(app, "17 Oct 2024"));
	assert_false(shows(app, "18 Mar 2025"));
	rk_app_type(app, "<Enter><Esc>/zzzqqq<Enter>");
	assert_true(shows(app, "Nothing fits"));
	rk_app_type(app, "<Esc>");
	assert_true(shows(app, "17 Oct 2024"));
}

static void history_undoes_the_chosen_step_only(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;

	add_meeting(store, "2026-01-satu", "Rakor satu");
	add_meeting(store, "2026-02-dua", "Rakor dua");
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
	rk_app_type(app, ":history<Enter>j<Enter>");
	assert_true(shows(app, "Enter undoes this one step"));
	rk_app_type(app, "<Enter>");
	rk_app_type(app, "q:meetings<Enter>");
	assert_true(shows(app, "Rakor dua"));
	assert_false(shows(app, "Rakor satu"));
}

static void an_empty_store_says_the_next_step(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 80, 24);
	static const char *const keys[] = { "", ":meetings<Enter>", ":tl<Enter>",
		":instansi<Enter>", ":orang<Enter>", ":kelompok<Enter>", ":seri<Enter>",
		":rujukan<Enter>" };

	for (guint i = 0; i < RK_LEN(keys); i++) {
		rk_app_type(app, keys[i]);
		assert_true(shows(app, "Belum ada"));
	}
}

static void every_screen_draws_at_any_size(void **state)
{
	static const char *const keys[] = { "", "t", ":instansi<Enter>",
		":go @kanim-tarakan<Enter>", ":history<Enter>", ":cari rapat<Enter>" };
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 80, 24);

	for (guint i = 0; i < RK_LEN(keys); i++) {
		rk_app_type(app, keys[i]);
		for (int height = 1; height < 30; height += 1 + height / 8)
			for (int width = 1; width < 150; width += 1 + width / 8) {
				rk_canvas_resize(app->canvas, width, height);
				watch_draw(app);
				assert_true(app->canvas->cursor_y >= 0);
			}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(pictures),
		SAMPLE_TEST(home_shows_the_last_meetings_and_what_is_late),
		SAMPLE_TEST(a_line_makes_a_meeting_that_is_shown_and_undone),
		SAMPLE_TEST(a_line_that_is_given_up_comes_back),
		SAMPLE_TEST(a_new_meeting_is_shown_though_its_day_is_long_past),
		SAMPLE_TEST(actions_are_ours_until_O_shows_all),
		SAMPLE_TEST(filters_narrow_both_lists),
		SAMPLE_TEST(history_undoes_the_chosen_step_only),
		TEST(an_empty_store_says_the_next_step),
		SAMPLE_TEST(every_screen_draws_at_any_size),
	};

	return cmocka_run_group_tests_name("home", tests, NULL, NULL);
}
