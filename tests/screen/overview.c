/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 1: what stands in the way, going from a line to the field that clears it, changing a field
 * where it stands, the status with what it brings, roles.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "screen/meeting/workspace.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static void must_hide(RkApp *app, const char *text)
{
	if (shows(app, text))
		fail_msg("\"%s\" is still there", text);
}

static const RkWorkspace *workspace(RkApp *app)
{
	return (const RkWorkspace *)rk_app_base(app);
}

static const RkMeeting *meeting(RkApp *app)
{
	return workspace(app)->dossier->meeting;
}

/* A meeting from one line, open. */
static RkApp *fresh(void **state, RkLang lang, int width, int height)
{
	RkApp *app = look_home(state, lang, width, height);

	rk_app_type(app, "aRakor Samarinda, minggu ke-3 des 2026<Enter>");
	rk_app_type(app, "<Enter>");
	return app;
}

static void pictures(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 } };
	static const char *const names[] = { "id", "en" };
	static const char *const facts[RK_LANG_N][4] = {
		{ "Persiapan", "belum bertanggal", "Sebelum surat undangan", "belum ditunjuk" },
		{ "Preparing", "no date yet", "Before the letter", "not named" },
	};

	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				fresh(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			for (guint i = 0; i < RK_LEN(facts[lang]); i++)
				must_show(app, facts[lang][i]);
			g_autofree char *name = g_strdup_printf("screen/overview-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, name);
			rk_app_type(app, "q");
			rk_app_type(app, "u");
		}
}

static void the_first_line_asks_for_the_date_and_is_cleared(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 80, 24);

	must_show(app, "kurang: tanpa hari dan jam");
	rk_app_type(app, "g<Enter>");
	rk_app_type(app, "kam 17 des 2026 9-12");
	must_show(app, "RS: Kam 17 Des 2026 09.00–12.00");
	rk_app_type(app, "<Enter>");
	assert_string_equal(meeting(app)->start, "2026-12-17T09:00");
	assert_int_equal(meeting(app)->status, RK_MEETING_STATUS_SCHEDULED);
	must_hide(app, "· belum bertanggal");
	/* The next one is under the cursor. */
	rk_app_type(app, "g");
	must_show(app, "kurang: orang harus tahu");
	rk_app_type(app, "<Enter>Hotel Claro, Makassar<Enter>");
	assert_string_equal(meeting(app)->city, "Makassar");
	must_hide(app, "tempat belum ada");
}

static void a_role_is_chosen_by_name(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "gjj<Enter>");
	must_show(app, "Pimpinan rapat");
	rk_app_type(app, "adi nug");
	must_show(app, "Adi Nugraha");
	rk_app_type(app, "<Enter>");
	must_show(app, "Adi Nugraha, S.H., M.H.");
	must_hide(app, "belum ditunjuk: pimpinan rapat");
	assert_int_equal(rk_rows_count(workspace(app)->dossier->rows, RK_E_MEETING_ROLE), 1);
}

static void lines_of_other_tabs_jump_there(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "gjjjj<Enter>");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_RUNDOWN);
	must_show(app, "Perlu: susunan acara belum ada");
	rk_app_type(app, "1");
	rk_app_type(app, "j<Enter>");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_INVITED);
}

/* The list: cursor on the row whose label begins so. */
static void go_to(RkApp *app, const char *text)
{
	rk_app_type(app, "g");
	for (guint i = 0; i < 60; i++) {
		watch_draw(app);
		g_autofree char *row = rk_canvas_row(app->canvas, app->canvas->cursor_y);
		/* Of the pane that has the cursor. */
		g_auto(GStrv) cells =
			g_strsplit(g_utf8_offset_to_pointer(row, app->canvas->cursor_x), "│", 2);
		if (strstr(cells[0], text))
			return;
		rk_app_type(app, "j");
	}
	fail_msg("no row %s", text);
}

static void a_signatory_is_chosen_for_the_letter(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 140, 40);

	go_to(app, "penanda tangan");
	rk_app_type(app, "<Enter>adi nug<Enter>");
	must_hide(app, "penanda tangan undangan belum ada");
	const RkPaper *paper = workspace(app)->dossier->rows->rows[RK_E_PAPER]->pdata[0];
	assert_int_equal(paper->kind, RK_PAPER_KIND_INVITATION);
	assert_true(paper->signatory != 0);
}

static void fields_are_changed_where_they_stand(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 140, 40);

	go_to(app, "Hal surat");
	rk_app_type(app, "eUndangan Rakor<Enter>");
	assert_string_equal(meeting(app)->letter_subject, "Undangan Rakor");
	must_show(app, "Hal surat: Undangan Rakor");
	go_to(app, "Batas konfirmasi");
	rk_app_type(app, "e11 des 2026");
	must_show(app, "11 Des 2026");
	rk_app_type(app, "<Enter>");
	assert_string_equal(meeting(app)->confirm_by, "2026-12-11");
	go_to(app, "Maksud");
	rk_app_type(app, "eMenyamakan pemahaman<Enter>dua baris<C-s>");
	assert_string_equal(meeting(app)->purpose, "Menyamakan pemahaman\ndua baris");
	go_to(app, "Penyelenggara");
	rk_app_type(app, "eprolap<Enter>");
	must_show(app, "Prolap");
	go_to(app, "Narahubung");
	rk_app_type(app, "wcitra<Enter>");
	must_show(app, "Citra Lestari");
	rk_app_type(app, "D");
	must_show(app, "bukan lagi narahubung: Citra Lestari");
	go_to(app, "Judul");
	rk_app_type(app, "D");
	must_show(app, "pilih dulu seorang petugas");
	rk_app_type(app, "am");
	rk_app_type(app, "eka<Enter>");
	must_show(app, "Eka Pratiwi");
	go_to(app, "Kode");
	rk_app_type(app, "<Enter>");
	assert_ptr_equal(rk_app_top(app)->class, &rk_form_class);
}

static void status_says_what_it_brings(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "dkam 17 des 2026 9-12<Enter>");
	rk_app_type(app, "s");
	must_show(app, "nama dan jabatan menjadi tetap");
	rk_app_type(app, "d");
	rk_app_type(app, "kam 24 des 2026 karena banjir<Enter>");
	assert_int_equal(meeting(app)->status, RK_MEETING_STATUS_POSTPONED);
	const RkReschedule *row = workspace(app)->dossier->rows->rows[RK_E_RESCHEDULE]->pdata[0];
	assert_string_equal(row->from_day, "2026-12-17");
	assert_string_equal(row->to_day, "2026-12-24");
	assert_string_equal(row->reason, "banjir");
	/* The usual next step is proposed. */
	rk_app_type(app, "s<Enter>");
	assert_int_equal(meeting(app)->status, RK_MEETING_STATUS_SCHEDULED);
	rk_app_type(app, "sb");
	assert_int_equal(meeting(app)->status, RK_MEETING_STATUS_CANCELLED);
	must_hide(app, "Persiapan");
	rk_app_type(app, "u");
	assert_int_equal(meeting(app)->status, RK_MEETING_STATUS_SCHEDULED);
}

static void counts_open_their_tabs(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 80, 24);

	rk_app_type(app, ":go MKS<Enter>");
	go_to(app, "11 actions");
	rk_app_type(app, "<Enter>");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_ACTIONS);
}

static void an_invited_office_sees_its_own_duties(void **state)
{
	g_autoptr(GError) error = NULL;

	assert_true(rk_setting_set(((Fixture *)*state)->store, "office", "kanim-tarakan", &error));
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 140, 40);
	rk_app_type(app, ":go MKS<Enter>");
	must_show(app, "Sebagai kantor yang diundang");
	must_show(app, "nota dinas belum dibuat");
	must_hide(app, "Sebelum surat undangan");
	go_to(app, "nomor surat undangan yang kita terima");
	rk_app_type(app, "<Enter>IMI-0412<Enter>");
	assert_string_equal(meeting(app)->incoming_number, "IMI-0412");
	must_hide(app, "nomor surat undangan yang kita terima");
}

static void a_click_in_either_pane_moves_there(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 140, 40);

	watch_draw(app);
	for (int y = 0; y < app->canvas->height; y++) {
		g_autofree char *row = rk_canvas_row(app->canvas, y);
		if (!strstr(row, "tempat belum ada"))
			continue;
		RkKey click = { .kind = RK_KEY_MOUSE, .mouse = RK_MOUSE_PRESS, .x = 100, .y = y };
		rk_app_feed(app, &click);
		watch_draw(app);
		assert_int_equal(app->canvas->cursor_y, y);
		assert_true(app->canvas->cursor_x > 80);
		return;
	}
	fail_msg("no such row");
}

static void left_and_right_go_between_the_parts(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "<Right>");
	watch_draw(app);
	assert_true(app->canvas->cursor_x > 80);
	int y = app->canvas->cursor_y;
	rk_app_type(app, "j");
	watch_draw(app);
	rk_app_type(app, "h");
	watch_draw(app);
	assert_true(app->canvas->cursor_x < 80);
	rk_app_type(app, "l");
	watch_draw(app);
	assert_true(app->canvas->cursor_x > 80);
	assert_int_equal(app->canvas->cursor_y, y + 1);
}

static void every_size(void **state)
{
	g_autoptr(RkApp) app = fresh(state, RK_LANG_ID, 80, 24);

	for (int height = 1; height < 45; height += 3)
		for (int width = 1; width < 150; width += 7) {
			rk_canvas_resize(app->canvas, width, height);
			watch_draw(app);
			assert_true(app->canvas->cursor_x < width);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(pictures),
		SAMPLE_TEST(the_first_line_asks_for_the_date_and_is_cleared),
		SAMPLE_TEST(a_role_is_chosen_by_name),
		SAMPLE_TEST(lines_of_other_tabs_jump_there),
		SAMPLE_TEST(a_signatory_is_chosen_for_the_letter),
		SAMPLE_TEST(fields_are_changed_where_they_stand),
		SAMPLE_TEST(status_says_what_it_brings),
		SAMPLE_TEST(counts_open_their_tabs),
		SAMPLE_TEST(an_invited_office_sees_its_own_duties),
		SAMPLE_TEST(a_click_in_either_pane_moves_there),
		SAMPLE_TEST(left_and_right_go_between_the_parts),
		SAMPLE_TEST(every_size),
	};

	return cmocka_run_group_tests_name("tab overview", tests, NULL, NULL);
}
