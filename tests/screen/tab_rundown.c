/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 2 drawn: rows, the line typed in its row, agenda points, the time scale, two rooms, the empty
 * tab, the day itself on a telephone; and what its keys and the mouse do to the records.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "screen/meeting/workspace.h"
#include "service/apply.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static RkApp *start_at(void **state, const char *address, RkLang lang, int width, int height)
{
	return look_meeting(state, address, lang, width, height, "2");
}

static RkApp *start(void **state)
{
	return start_at(state, "MKS", RK_LANG_ID, 80, 24);
}

static void must_hide(RkApp *app, const char *text)
{
	if (shows(app, text)) {
		g_autofree char *picture = golden_text(app->canvas);
		g_printerr("%s\n", picture);
		fail_msg("\"%s\" is there", text);
	}
}

static const RkWorkspace *workspace(RkApp *app)
{
	return app->stack->pdata[0];
}

static guint count(RkApp *app, RkEntity entity)
{
	return rk_rows_count(workspace(app)->dossier->rows, entity);
}

/* --- the line in the row --- */

static void a_row_is_typed_where_it_stands(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "jjjjja");
	must_show(app, "Enter simpan, lanjut baris berikut");
	rk_app_type(app, "11.00 30 Diskusi @pemkab-balangan m:fajar");
	must_show(app, "◆11.00 11.00 30 Diskusi");
	must_show(app, "diskusi · 11.00–11.30 · Pemkab Balangan · Moderator Fajar");
	golden_check(app->canvas, "screen/rundown-typing-id@80x24.screen");
	rk_app_type(app, "<Enter>15 Foto Bersama<Enter><Enter>");
	assert_false(rk_app_top(app)->class->overlay);
	must_show(app, "16 baris");
	must_show(app, "◆11.00   30  Diskusi");
	must_show(app, "11.30   15");
}

static void a_wrong_row_stays_and_says_why(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "a30 Diskusi @tidak-ada<Enter>");
	assert_true(rk_app_top(app)->class->overlay);
	must_show(app, "Siapa yang membawakan?");
	rk_app_type(app, "<C-u>kanim tarakan<Enter>");
	must_show(app, "30 Diskusi @kanim-tarakan");
	assert_int_equal(count(app, RK_E_SESSION), 14);
	rk_app_type(app, "<Enter><Esc>");
	assert_int_equal(count(app, RK_E_SESSION), 15);
	must_show(app, "Kanim Tarakan");
	rk_app_type(app, "u");
	must_show(app, "14 baris");
}

static void editing_keeps_what_a_line_cannot_say(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "jjjjje<Home>");
	must_show(app, "60 Kiat dan Strategi");
	rk_app_type(app, "<Enter>");
	assert_int_equal(count(app, RK_E_SESSION_SPEAKER), 18);
	assert_null(app->undo_offer);
	rk_app_type(app, "e<Home><Del><Del>45<Enter>");
	must_show(app, "09.30   45  SESI 1 Kiat");
	must_show(app, "↳");
	rk_app_type(app, "u");
	must_show(app, "09.30   60  SESI 1 Kiat");
}

static void a_pasted_table_is_many_rows(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "TW3", RK_LANG_ID, 80, 24);
	RkKey paste = { .kind = RK_KEY_PASTE,
		.paste = g_strdup("08.30-09.00 Registrasi\n09.00-09.15 Pembukaan\n60 Paparan\n") };

	must_show(app, "Belum ada acara. a baris baru");
	must_show(app, ":pola sehari");
	golden_check(app->canvas, "screen/rundown-empty-id@80x24.screen");
	rk_app_type(app, "a");
	rk_app_feed(app, &paste);
	rk_key_clear(&paste);
	rk_app_type(app, "<Esc>");
	assert_int_equal(count(app, RK_E_SESSION), 3);
	must_show(app, "09.15   60  SESI 1 Paparan");
	rk_app_type(app, "u");
	assert_int_equal(count(app, RK_E_SESSION), 0);
}

/* --- verbs --- */

static void start_state_and_people(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "jjjjjjd10.40<Enter>");
	must_show(app, "◆10.40   15  Rehat Kopi");
	rk_app_type(app, "d<C-u><Enter>");
	must_show(app, " 10.30   15  Rehat Kopi");
	rk_app_type(app, "ksi");
	must_show(app, "Pemkab Balangan");
	assert_non_null(strstr(app->message, "tidak bisa"));
	must_show(app, "1 !");
	rk_app_type(app, "x");
	must_show(app, "14 baris · 08.30–16.00 WITA ─┐");
	rk_app_type(app, "wkanim tarakan<Enter>jk");
	must_show(app, "Kanim Tarakan");
	must_show(app, "Moderator Eka");
}

static void marked_rows_go_as_one(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "jj<Space><Space>+");
	must_show(app, "09.05   10  Pembacaan Doa");
	must_show(app, "09.15   10  Laporan Ketua");
	rk_app_type(app, "u");
	must_show(app, "09.10    5  Laporan Ketua");
	rk_app_type(app, "ggjj<Space><Space>JJ");
	must_show(app, "09.05   15  Sambutan");
	rk_app_type(app, "uu");
	must_show(app, "09.15   15  Sambutan");
	rk_app_type(app, "ggjj<Space><Space>D");
	must_show(app, "12 baris");
	rk_app_type(app, "u");
	must_show(app, "14 baris");
}

static void points_hang_under_rows_and_park_below(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "jjjjjA20 Kiat lahan @kanim-tarakan<Enter>Anggaran kind:decision<Enter>");
	rk_app_type(app, "<Esc>");
	must_show(app, " 20    · Kiat lahan");
	must_show(app, "· Anggaran (keputusan)");
	rk_app_type(app, "jsb");
	must_show(app, "✓");
	rk_app_type(app, "e<Home>");
	must_show(app, "20 Kiat lahan @kanim-tarakan");
	rk_app_type(app, "<Esc>J");
	rk_app_type(app, "JJJJJJJJJJJJ");
	must_show(app, "Butir yang diparkir");
	golden_check(app->canvas, "screen/rundown-points-id@80x24.screen");
	rk_app_type(app, "D");
	assert_int_equal(count(app, RK_E_AGENDA_POINT), 1);
	must_hide(app, "Butir yang diparkir");
}

static void a_small_meeting_has_points_only(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "TW3", RK_LANG_EN, 80, 24);

	rk_app_type(app, "A15 Approval of the minutes<Enter>20 Budget<Enter><Esc>");
	must_show(app, "Approval of the minutes");
	must_show(app, "20    · Budget");
	assert_int_equal(count(app, RK_E_AGENDA_POINT), 2);
	must_hide(app, "No rundown yet");
}

/* --- the sheet of a row --- */

static void a_row_has_a_sheet(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "MKS", RK_LANG_EN, 80, 24);

	rk_app_type(app, "jjjjj<Enter>");
	must_show(app, "Talk (min)");
	must_show(app, "People of this row");
	must_show(app, "Bupati Balangan");
	must_show(app, "represented");
	golden_check(app->canvas, "screen/rundown-sheet-en@80x24.screen");
	rk_app_type(app, "a@kanim-tarakan<Enter>");
	must_show(app, "Kanim Tarakan");
	rk_app_type(app, "sh");
	must_show(app, "✓ accepted");
	rk_app_type(app, "K");
	rk_app_type(app, "D");
	assert_int_equal(count(app, RK_E_SESSION_SPEAKER), 18);
	rk_app_type(app, "gjj<Enter>");
	must_show(app, "Title");
	rk_app_type(app, "<Esc><Esc>");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_RUNDOWN);
}

/* --- the time scale --- */

static void the_day_as_a_picture(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "jjjjjz");
	must_show(app, "09.30 ┏ Sesi 1 Kiat");
	must_show(app, "10.00 ┃ Pemkab Balangan ↳");
	must_show(app, "◆Registrasi Peserta 30'");
	must_show(app, "16.00  selesai");
	golden_check(app->canvas, "screen/rundown-scale-id@80x24.screen");
	rk_app_type(app, "+");
	must_show(app, "Sesi 1 Kiat");
	must_show(app, "▓");
	rk_app_type(app, "uJ");
	must_show(app, "09.30 ┏ Rehat Kopi 15'");
	rk_app_type(app, "uz");
	must_show(app, "09.30   60  SESI 1");
}

static void wide_shows_both(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "MKS", RK_LANG_EN, 140, 40);

	must_show(app, "Time scale");
	must_show(app, "09:30   60  SESSION 1");
	must_show(app, "09:30 ┏ Session 1");
	golden_check(app->canvas, "screen/rundown-wide-en@140x40.screen");
}

static void rooms_are_columns(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "TW3", RK_LANG_ID, 80, 24);

	rk_app_type(app,
		"a09.00 60 Kelompok A room:Anggrek<Enter>09.00 90 Kelompok B room:Melati<Enter>");
	rk_app_type(app, "10.30 30 Pleno room:Anggrek<Enter>day<C-u><Esc>z");
	must_show(app, "Anggrek");
	must_show(app, "Melati");
	must_show(app, "Sesi 2 Kelompok B 90'");
	golden_check(app->canvas, "screen/rundown-rooms-id@80x24.screen");
	rk_app_type(app, "zGd<C-u>hari 2<Enter>");
	must_show(app, "Hari 2");
	rk_app_type(app, "z");
	must_hide(app, "Kelompok A");
	rk_app_type(app, "k");
	must_show(app, "Kelompok A");
}

/* --- problems, copying, patterns --- */

static void problems_lead_to_their_row_and_are_repaired(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "!");
	assert_non_null(strstr(app->message, "Tidak ada"));
	rk_app_type(app, "jjjjj++G!");
	must_show(app, "→ singkatkan Sesi 2: 60 → 50 mnt");
	must_show(app, "Berbeda dari yang terkirim");
	golden_check(app->canvas, "screen/rundown-problems-id@80x24.screen");
	rk_app_type(app, "<Enter>");
	must_show(app, "! Sesi 2 menabrak");
	rk_app_type(app, "!j<Enter>");
	must_show(app, "50  SESI 2");
	must_hide(app, "menabrak");
	rk_app_type(app, "u");
	must_show(app, "60  SESI 2");
}

static void another_meeting_is_copied(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "TW3", RK_LANG_ID, 80, 24);

	rk_app_type(app, ":salin MKS<Enter>");
	must_show(app, "[x]  14 baris acara");
	must_show(app, "[x]  40 undangan menurut urutan protokol");
	must_hide(app, "butir agenda");
	golden_check(app->canvas, "screen/rundown-copy-id@80x24.screen");
	rk_app_type(app, "u");
	must_show(app, "[ ]  40 undangan");
	rk_app_type(app, "uc");
	assert_int_equal(count(app, RK_E_SESSION), 14);
	assert_int_equal(count(app, RK_E_PARTICIPANT), 40);
	assert_int_equal(count(app, RK_E_MEETING_ROLE), 7);
	must_show(app, "4 belum pasti");
	assert_non_null(strstr(app->message, "disalin dari MKS: 14 baris"));
	rk_app_type(app, "u");
	assert_int_equal(count(app, RK_E_SESSION), 0);
	assert_int_equal(count(app, RK_E_PARTICIPANT), 0);
	rk_app_type(app, "3:copy-from<Enter>makassar<Enter>a<Up>p<Up>c");
}

static void a_pattern_fills_the_day(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "TW3", RK_LANG_EN, 80, 24);

	rk_app_type(app, ":pattern day<Enter>");
	assert_int_equal(count(app, RK_E_SESSION), 14);
	must_show(app, "◆11:45   75  Break, Prayer and Lunch");
	must_show(app, "14 rows · 08:30–16:00");
	rk_app_type(app, "u:pattern<Enter>half<Enter>");
	assert_int_equal(count(app, RK_E_SESSION), 7);
}

static void commands_have_both_names(void **state)
{
	assert_int_equal(rk_command_find("salin"), RK_COMMAND_COPY_FROM);
	assert_int_equal(rk_command_find("pola"), RK_COMMAND_PATTERN);
	assert_int_equal(rk_command_find("baru-dari"), RK_COMMAND_NEW_FROM);
	assert_string_equal(rk_command_name(RK_COMMAND_COPY_FROM, RK_LANG_ID), "salin");
	assert_string_equal(rk_command_name(RK_COMMAND_COPY_FROM, RK_LANG_EN), "copy-from");
}

/* A new one like the last, from home: one step. */
static void a_meeting_like_the_last(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = rk_app_new(rk_screens, fixture->store, NULL, NULL);
	RkTarget target;

	rk_store_set_lang(fixture->store, RK_LANG_ID);
	rk_canvas_resize(app->canvas, 100, 30);
	rk_app_start(app);
	rk_app_type(app, ":new-from MKS<Enter>Rakor Samarinda, 1 des 2026 9.00, samarinda");
	must_show(app, "Rakor baru seperti MKS");
	rk_app_type(app, "<Enter>");
	assert_true(rk_address_resolve(fixture->store, "2026-12-rakor-samarinda", &target, NULL));
	g_autoptr(RkDossier) made = rk_dossier_load(fixture->store, target.id, NULL);
	assert_int_equal(rk_rows_count(made->rows, RK_E_SESSION), 14);
	assert_int_equal(rk_rows_count(made->rows, RK_E_PARTICIPANT), 40);
	assert_int_equal(rk_rows_count(made->rows, RK_E_ACTION), 0);
	rk_app_type(app, "u");
	assert_false(rk_address_resolve(fixture->store, "2026-12-rakor-samarinda", &target, NULL));
}

/* --- the mouse --- */

static void mouse(RkApp *app, RkMouse kind, int x, int y)
{
	RkKey key = { .kind = RK_KEY_MOUSE, .mouse = kind, .x = x, .y = y };

	watch_draw(app);
	rk_app_feed(app, &key);
}

static void a_row_is_dragged(void **state)
{
	g_autoptr(RkApp) app = start(state);

	/* Row 9 is SESI 1, row 11 SESI 2. */
	mouse(app, RK_MOUSE_PRESS, 30, 9);
	mouse(app, RK_MOUSE_DRAG, 30, 10);
	mouse(app, RK_MOUSE_DRAG, 30, 11);
	must_show(app, "↕ Sesi 1 kini sesudah Sesi 2");
	mouse(app, RK_MOUSE_RELEASE, 30, 11);
	must_show(app, "09.30   15  Rehat Kopi");
	must_show(app, "10.45   60  SESI 2 Kiat");
	rk_app_type(app, "u");
	must_show(app, "09.30   60  SESI 1 Kiat");
	/* Upwards it goes in front; let go where it was, nothing is written. */
	mouse(app, RK_MOUSE_PRESS, 30, 9);
	mouse(app, RK_MOUSE_DRAG, 30, 8);
	mouse(app, RK_MOUSE_RELEASE, 30, 8);
	must_show(app, "09.15   60  SESI 1 Kiat");
	rk_app_type(app, "u");
	mouse(app, RK_MOUSE_PRESS, 30, 9);
	mouse(app, RK_MOUSE_DRAG, 30, 8);
	mouse(app, RK_MOUSE_DRAG, 30, 9);
	mouse(app, RK_MOUSE_RELEASE, 30, 9);
	assert_null(app->message);
}

static void a_block_is_dragged(void **state)
{
	g_autoptr(RkApp) app = start(state);

	rk_app_type(app, "z");
	/* Row 2 is 08.30, in steps of 30 minutes. */
	mouse(app, RK_MOUSE_PRESS, 14, 3);
	mouse(app, RK_MOUSE_DRAG, 14, 4);
	must_show(app, "↕ Registrasi Peserta ditetapkan pukul 09.00");
	mouse(app, RK_MOUSE_RELEASE, 14, 4);
	rk_app_type(app, "z");
	must_show(app, "◆09.00   30  Registrasi");
}

/* --- the day itself, on a telephone --- */

static void next_item_on_a_telephone(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start_at(state, "TW3", RK_LANG_ID, 50, 15);
	RkStore *store = fixture->store;

	rk_app_type(app, ":salin MKS<Enter><Enter>");
	const RkMeeting *meeting = workspace(app)->dossier->meeting;
	RkPlan *plan = rk_plan_new(meeting->id, "today");
	RK_PLAN_TEXT(plan, MEETING, meeting, start, "2026-11-24T08:30");
	RK_PLAN_TEXT(plan, MEETING, meeting, end, "2026-11-24T16:00");
	assert_true(rk_app_apply(app, plan));
	(void)store;
	g_autoptr(RkApp) phone = start_at(state, "TW3", RK_LANG_ID, 50, 15);
	must_show(phone, "● Menyanyikan Lagu Kebangsaan");
	must_show(phone, "berikut 09.05 Pembacaan Doa");
	must_show(phone, "Dirigen/Panitia");
	must_hide(phone, "Registrasi Peserta");
	golden_check(phone->canvas, "screen/rundown-next-id@50x15.screen");
}

static void any_size(void **state)
{
	g_autoptr(RkApp) app = start(state);
	static const char *const views[] = { "", "z", "za", "<Esc>!", "<Esc><Enter>" };

	for (guint i = 0; i < RK_LEN(views); i++) {
		rk_app_type(app, views[i]);
		for (int width = 1; width <= 200; width += width < 70 ? 3 : 20)
			for (int height = 1; height <= 60; height += height < 20 ? 1 : 9) {
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
		SAMPLE_TEST(a_row_is_typed_where_it_stands),
		SAMPLE_TEST(a_wrong_row_stays_and_says_why),
		SAMPLE_TEST(editing_keeps_what_a_line_cannot_say),
		SAMPLE_TEST(a_pasted_table_is_many_rows),
		SAMPLE_TEST(start_state_and_people),
		SAMPLE_TEST(marked_rows_go_as_one),
		SAMPLE_TEST(points_hang_under_rows_and_park_below),
		SAMPLE_TEST(a_small_meeting_has_points_only),
		SAMPLE_TEST(a_row_has_a_sheet),
		SAMPLE_TEST(the_day_as_a_picture),
		SAMPLE_TEST(wide_shows_both),
		SAMPLE_TEST(rooms_are_columns),
		SAMPLE_TEST(problems_lead_to_their_row_and_are_repaired),
		SAMPLE_TEST(another_meeting_is_copied),
		SAMPLE_TEST(a_pattern_fills_the_day),
		cmocka_unit_test(commands_have_both_names),
		SAMPLE_TEST(a_meeting_like_the_last),
		SAMPLE_TEST(a_row_is_dragged),
		SAMPLE_TEST(a_block_is_dragged),
		SAMPLE_TEST(next_item_on_a_telephone),
		SAMPLE_TEST(any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
