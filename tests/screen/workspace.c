/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workspace on the five sample meetings: what each tab must show at the usual sizes and in both
 * languages, what the keys change, and every size.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "screen/meeting/workspace.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static RkApp *start(void **state, RkLang lang, int width, int height)
{
	return look_meeting(state, "MKS", lang, width, height, NULL);
}

static const char *const facts[RK_LANG_N][RK_TAB_N][4] = {
	[RK_LANG_ID] = {
		{ "Kamis, 17 Oktober 2024", "14 baris acara", "36 orang hadir", "Adi Nugraha" },
		{ "14 baris · 08.30–16.00 WITA", "◆08.30   30  Registrasi", "SESI 1 Kiat",
			"◆15.45   15" },
		{ "40 · ✓", "Pemkab Balangan", "↳  Pemkab Balangan", "✗" },
		{ "undangan 35/40 · orang 36 (29 sendiri, 7 wakil)", "35/40", "izin 3",
			"08.31" },
		{ "Sesi 1 · Kiat", "35 baris", "6 keputusan", "? tanya 1" },
		{ "11 tindak lanjut", "TL-01", "Pemda", "29 Nov 2024" },
		{ "UU No. 6 Tahun 2011", "dasar rapat", "Sesi 3", "K-01" },
		{ "IMI-UM.01.01-0412", "3 Okt 2024", "ditandatangani", "notula" },
	},
	[RK_LANG_EN] = {
		{ "Thursday, 17 October 2024", "14 rows of the rundown", "36 persons present",
			"Adi Nugraha" },
		{ "14 rows · 08:30–16:00 WITA", "◆08:30   30  Registration", "SESSION 1 Local",
			"◆15:45   15" },
		{ "40 · ✓", "Pemkab Balangan", "↳  Pemkab Balangan", "✗" },
		{ "35/40", "36", "29", "08:31" },
		{ "Session 1 · Kiat", "35 lines", "6 decisions", "? question 1" },
		{ "11 actions", "TL-01", "Pemda", "29 Nov 2024" },
		{ "UU No. 6 Tahun 2011", "basis of the meeting", "Session 3", "K-01" },
		{ "IMI-UM.01.01-0412", "3 Oct 2024", "signed", "minutes" },
	},
};

static void tabs_show_the_facts(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 } };
	static const char *const names[] = { "id", "en" };

	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				start(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			for (int tab = 0; tab < RK_TAB_N; tab++) {
				const char key[] = { (char)('1' + tab), '\0' };
				rk_app_type(app, key);
				for (guint i = 0; i < 4; i++)
					must_show(app, facts[lang][tab][i]);
				g_autofree char *name = g_strdup_printf(
					"screen/workspace-%d-%s@%dx%d.screen", tab + 1, names[lang],
					sizes[size][0], sizes[size][1]);
				golden_check(app->canvas, name);
			}
		}
}

static const RkWorkspace *workspace(RkApp *app)
{
	return (const RkWorkspace *)rk_app_base(app);
}

/* Rows that are records, over all tabs: nothing is left out below the fold. */
static void tabs_hold_every_record(void **state)
{
	static const struct {
		RkTab tab;
		RkEntity entity;
		guint n;
	} cases[] = {
		{ RK_TAB_RUNDOWN, RK_E_SESSION, 14 },
		{ RK_TAB_INVITED, RK_E_PARTICIPANT, 40 },
		{ RK_TAB_PRESENT, RK_E_PARTICIPANT, 41 },
		{ RK_TAB_MINUTES, RK_E_ENTRY, 35 },
		{ RK_TAB_ACTIONS, RK_E_ACTION, 11 },
		{ RK_TAB_REFERENCES, RK_E_CITATION, 5 },
	};
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	for (guint i = 0; i < RK_LEN(cases); i++) {
		const char key[] = { (char)('1' + (int)cases[i].tab), '\0' };
		rk_app_type(app, key);
		assert_int_equal(rk_workspace_tab(workspace(app)), cases[i].tab);
		assert_int_equal(rk_workspace_records(workspace(app), cases[i].entity), cases[i].n);
	}
}

static void longer_moves_what_follows(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "2jjjjj+");
	must_show(app, "10.35   15  Rehat Kopi");
	must_show(app, "10.50   60  SESI 2");
	must_show(app, "◆11.45   75");
	must_show(app, "! lewat 5 menit, menabrak ◆11.45");
	must_show(app, "IMI-UM.01.01-0412");
	assert_non_null(strstr(app->message, "susunan acara (surat IMI-UM.01.01-0412)"));
	rk_app_type(app, "jj");
	must_show(app, "! Sesi 2");
	rk_app_type(app, "!");
	must_show(app, "Masalah");
	rk_app_type(app, "<Esc>u");
	must_show(app, "10.30   15  Rehat Kopi");
	assert_false(shows(app, "IMI-UM.01.01-0412"));
	rk_app_type(app, "U");
	must_show(app, "10.35   15  Rehat Kopi");
}

static void rows_are_typed_in_one_line(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "2a20 Foto Bersama<Enter><Esc>");
	must_show(app, "15 baris");
	must_show(app, "Foto Bersama");
	rk_app_type(app, "J");
	rk_app_type(app, "e<C-u>25 Foto Bersama Pimpinan<Enter>");
	must_show(app, "25  SESI 1 Foto Bersama Pimpinan");
	rk_app_type(app, "D");
	must_show(app, "14 baris");
	rk_app_type(app, "5a! Rapat triwulanan disepakati<Enter><Esc>");
	must_show(app, "7 keputusan");
	rk_app_type(app, "u6aMengirim laporan @kanim-tarakan due:29nov<Enter>");
	must_show(app, "12 tindak lanjut");
	must_show(app, "TL-12");
}

/* What is done to one marked row is done to what the one before it left. */
static void marked_rows_are_a_chain(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	/* A question and the answer that points to it. */
	rk_app_type(app, "5jjj<Space><Space>D");
	must_show(app, "33 baris");
	rk_app_type(app, "u");
	must_show(app, "35 baris");
	/* Two neighbours go down together, past the third, and up again. */
	rk_app_type(app, "3<Space><Space>J");
	must_show(app, " 1  ✓  Ditkermakim · Analis Keimigrasian Ahli Muda");
	must_show(app, " 2  ✓  Ditkermakim · Direktur Kerja Sama Keimigrasian");
	must_show(app, " 3  ✓  Ditkermakim · ");
	rk_app_type(app, "u");
	must_show(app, " 1  ✓  Ditkermakim · Direktur Kerja Sama Keimigrasian");
	must_show(app, " 3  ✓  Ditkermakim · Analis Keimigrasian Ahli Muda");
}

static void done_is_noted_once(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	must_show(app, "11 tindak lanjut");
	rk_app_type(app, "6x");
	assert_non_null(strstr(app->message, "sudah selesai"));
	rk_app_type(app, "jjx");
	must_show(app, "5 terbuka");
	rk_app_type(app, "u");
	must_show(app, "6 terbuka");
}

static void a_wrong_line_stays_open_and_says_why(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "6aMengirim @tidak-ada-kantor-ini<Enter>");
	assert_true(rk_app_top(app)->class->overlay);
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ACTION), 11);
	rk_app_type(app, "<Esc>");
	assert_false(rk_app_top(app)->class->overlay);
}

static void filters_and_clicks(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	RkKey click = { .kind = RK_KEY_MOUSE, .mouse = RK_MOUSE_PRESS, .x = 30, .y = 1 };

	rk_app_type(app, "3/tarakan<Enter>");
	assert_true(rk_workspace_records(workspace(app), RK_E_PARTICIPANT) < 10);
	rk_app_type(app, "2");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_SESSION), 14);
	rk_app_type(app, "3<Esc>");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_PARTICIPANT), 40);
	rk_app_type(app, "[");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_RUNDOWN);
	watch_draw(app);
	rk_app_feed(app, &click);
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_INVITED);
}

/* The frame says what is filtered and how many of how many; a number is that number, and only when
 * there is none the beginning of a longer one. */
static void a_filter_is_seen(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "2/sesi 1");
	must_show(app, "Acara /sesi 1 · 1 dari 14");
	must_show(app, "SESI 1");
	assert_false(shows(app, "SESI 2"));
	rk_app_type(app, "<Enter>");
	must_show(app, "Acara /sesi 1 · 1 dari 14");
	rk_app_type(app, "<Esc>");
	assert_false(shows(app, "dari 14"));
	rk_app_type(app, "/10.4<Enter>");
	must_show(app, "SESI 2");
	must_show(app, "1 dari 14");
	rk_app_type(app, "6/tl 1<Enter>");
	must_show(app, "TL-01");
	assert_false(shows(app, "TL-10"));
	must_show(app, "TL /tl 1 · 1 dari 11");
}

static void any_size(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	for (int tab = 0; tab < RK_TAB_N; tab++) {
		const char key[] = { (char)('1' + tab), '\0' };
		rk_app_type(app, key);
		for (int width = 1; width <= 200; width += width < 90 ? 1 : 10)
			for (int height = 1; height <= 60; height += height < 26 ? 1 : 8) {
				rk_canvas_resize(app->canvas, width, height);
				watch_draw(app);
				assert_in_range(app->canvas->cursor_x, 0, width - 1);
				assert_in_range(app->canvas->cursor_y, 0, height - 1);
			}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(tabs_show_the_facts),
		SAMPLE_TEST(tabs_hold_every_record),
		SAMPLE_TEST(longer_moves_what_follows),
		SAMPLE_TEST(rows_are_typed_in_one_line),
		SAMPLE_TEST(marked_rows_are_a_chain),
		SAMPLE_TEST(done_is_noted_once),
		SAMPLE_TEST(a_wrong_line_stays_open_and_says_why),
		SAMPLE_TEST(filters_and_clicks),
		SAMPLE_TEST(a_filter_is_seen),
		SAMPLE_TEST(any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
