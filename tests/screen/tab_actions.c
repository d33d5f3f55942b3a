/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 6 and the register of promises on the sample: the verbs, whose it is, strips, marks over
 * several meetings, what stands beside the list, and the telephone.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "domain/action/action_verbs.h"
#include "domain/action/action_state.h"
#include "screen/action/action_do.h"
#include "screen/register/registers.h"
#include "screen/meeting/workspace.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static RkApp *start(void **state, RkLang lang, int width, int height, const char *tag)
{
	return look_meeting(state, tag, lang, width, height, "6");
}

static RkApp *start_register(void **state, RkLang lang, int width, int height, const char *query)
{
	Fixture *fixture = *state;
	RkApp *app = rk_app_new(rk_screens, fixture->store, NULL, NULL);
	RkScreenArg arg = { .entity = RK_E_NONE, .text = query };

	rk_store_set_lang(fixture->store, lang);
	rk_canvas_resize(app->canvas, width, height);
	assert_true(rk_app_push(app, &rk_actions_class, &arg));
	return app;
}

static RkWorkspace *workspace(RkApp *app)
{
	return (RkWorkspace *)app->stack->pdata[0];
}

static void enter_shows_who_owes_it(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "jj<Enter>");
	must_show(app, "@ Bagian Prolap");
	must_show(app, "+ Ditkermakim · pendukung");
	must_show(app, "2 Des 2024 berjalan");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ASSIGNMENT), 2);
	golden_check(app->canvas, "screen/actions-open-id@140x40.screen");
	rk_app_type(app, "<Enter>");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ASSIGNMENT), 0);
	rk_app_type(app, "z");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ASSIGNMENT), 31);
	rk_app_type(app, "z");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ASSIGNMENT), 0);
}

static void done_with_its_day_and_proof(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "MKS");

	rk_app_type(app, "jjx");
	must_show(app, "selesai");
	must_show(app, "d tanggal lain · b bukti · Enter cukup");
	golden_check(app->canvas, "screen/actions-strip-id@80x24.screen");
	rk_app_type(app, "b");
	rk_app_type(app, "surat 0455<Enter>j");
	rk_app_type(app, "k<Enter>");
	must_show(app, "surat 0455");
	rk_app_type(app, "uu");
	must_show(app, "6 terbuka");
	assert_false(shows(app, "surat 0455"));
	/* Any other key goes on at once. */
	rk_app_type(app, "xj");
	must_show(app, "5 terbuka");
	assert_false(rk_app_top(app)->class->overlay);
}

static void one_key_never_closes_for_all(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 100, 30, "MKS");

	rk_app_type(app, "aMenyebarluaskan edaran @seluruh-upt<Enter><Esc>Gx");
	must_show(app, "Beberapa kantor");
	must_show(app, "S semua 12");
	assert_false(shows(app, "(kita)"));
	rk_app_type(app, "<Esc>");
	must_show(app, "7 terbuka");
	rk_app_type(app, "xk");
	must_show(app, "Milik siapa?");
	must_show(app, "Kanim Tarakan");
	rk_app_type(app, "<Esc>xS");
	must_show(app, "TL-12 selesai (12)");
	must_show(app, "6 terbuka");
	rk_app_type(app, "<Esc>u");
	must_show(app, "7 terbuka");
	/* Ours, where our office is one of them. */
	RkRuleInput in = rk_workspace_rule_input(workspace(app));
	g_autoptr(GPtrArray) leads =
		rk_action_leads(in.dossier->rows, rk_workspace_current(workspace(app))->id);
	const RkInstitution *office = RK_FIND(in.directory, INSTITUTION, RkInstitution,
		((const RkAssignment *)leads->pdata[0])->institution);
	assert_true(rk_setting_set(fixture->store, "office", office->handle, NULL));
	rk_app_reload(app);
	rk_app_type(app, "x");
	must_show(app, "(kita)");
	rk_app_type(app, "x");
	must_show(app, "berjalan 8%");
}

static void states_and_progress(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "jjs");
	must_show(app, "Sampai mana?");
	rk_app_type(app, "t");
	must_show(app, "TL-03 Bagian Prolap: ditunda");
	rk_app_type(app, "sp70 data masuk<Enter><Enter>");
	must_show(app, "berjalan 70%");
	must_show(app, "berjalan: data masuk");
	rk_app_type(app, "<Enter>sx");
	must_show(app, "✗  TL-03");
	rk_app_type(app, "sb");
	must_show(app, "lewat");
	rk_app_type(app, "uuuu");
	must_show(app, "6 terbuka");
}

static void a_day_is_corrected_or_extended(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	/* Circulated: an extension has a reason. */
	rk_app_type(app, "jjd10jan<Enter>");
	assert_true(rk_app_top(app)->class->overlay);
	must_show(app, "perpanjangan memakai alasan");
	rk_app_type(app, " menunggu data Malinau<Enter>");
	assert_int_equal(rk_rows_count(workspace(app)->dossier->rows, RK_E_EXTENSION), 1);
	rk_app_type(app, "u");
	assert_int_equal(rk_rows_count(workspace(app)->dossier->rows, RK_E_EXTENSION), 0);
	/* Not yet approved: a correction. */
	g_autoptr(RkApp) other = start(state, RK_LANG_ID, 140, 40, "SKW");
	rk_app_type(other, "d2025-09-01<Enter>");
	must_show(other, "1 Sep 2025");
	assert_int_equal(rk_rows_count(workspace(other)->dossier->rows, RK_E_EXTENSION), 0);
}

static void owners_by_w(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "jjw");
	must_show(app, "Siapa penanggung jawabnya?");
	must_show(app, "Bagian Prolap");
	rk_app_type(app, "+palopo<Enter><Enter>");
	must_show(app, "+ Kanim Palopo · pendukung");
	rk_app_type(app, "wc");
	assert_false(shows(app, "+ Kanim Palopo"));
	rk_app_type(app, "uu");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ASSIGNMENT), 2);
	/* D on one who owes it takes him off. */
	rk_app_type(app, "jjD");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ASSIGNMENT), 1);
	rk_app_type(app, "u");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ASSIGNMENT), 2);
}

static void typing_and_editing(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "SKW");

	rk_app_type(app, "aMengirim laporan @kanim-tar");
	must_show(app, "Kanim Tarakan  @kanim-tarakan");
	rk_app_type(app, "<Tab>due:2026-11-29<Enter>Rapat lanjutan<Enter><Enter>");
	must_show(app, "6 tindak lanjut");
	rk_app_type(app, "Ge");
	must_show(app, "Rapat lanjutan");
	rk_app_type(app, "<C-u>Rapat pemantauan<Enter>");
	must_show(app, "Rapat pemantauan");
	rk_app_type(app, "K");
	must_show(app, "TL-05  Rapat pemantauan");
	rk_app_type(app, "J");
	must_show(app, "TL-06  Rapat pemantauan");
	rk_app_type(app, "D");
	must_show(app, "5 tindak lanjut");
	rk_app_type(app, "uuuuuu");
	must_show(app, "4 tindak lanjut");
}

static void promises_have_an_age(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "TW2");
	g_autoptr(RkApp) english = NULL;

	must_show(app, "dibawa 1×");
	golden_check(app->canvas, "screen/actions-carried-id@80x24.screen");
	english = start(state, RK_LANG_EN, 80, 24, "TW2");
	must_show(english, "carried 1×");
	golden_check(english->canvas, "screen/actions-carried-en@80x24.screen");
}

static void reminders_go_by_office(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "jjR");
	must_show(app, "Bagian Prolap: teks disalin (1 dari 1)");
	must_show(app, "s catat sudah dikirim");
	rk_app_type(app, "s");
	assert_non_null(app->message);
	rk_app_type(app, "gR");
	assert_non_null(strstr(app->message, "tidak ada lagi"));
}

/* --- the register --- */

static void the_register_has_the_same_verbs(void **state)
{
	g_autoptr(RkApp) app = start_register(state, RK_LANG_ID, 140, 40, NULL);

	must_show(app, "MKS/TL-02");
	must_show(app, "┌─ Tindak lanjut");
	/* Beside it stands what is known of the one under the cursor. */
	must_show(app, "keluaran:");
	golden_check(app->canvas, "screen/register-actions-id@140x40.screen");
	rk_app_type(app, "/late<Enter>");
	must_show(app, "dari 24");
	rk_app_type(app, "gz");
	assert_true(rk_app_top(app)->class->overlay);
	rk_app_type(app, "<Esc>O");
	must_show(app, "kita");
	rk_app_type(app, "O<Enter>");
	must_show(app, "[6 TL]");
}

/* Marks in two meetings: one plan, one step, undone by one key. */
static void marks_over_two_meetings_are_one_step(void **state)
{
	g_autoptr(RkApp) app = start_register(state, RK_LANG_ID, 140, 40, NULL);
	guint before, after;

	rk_app_type(app, "/terbuka<Enter>");
	rk_app_type(app, "g<Esc>/open<Enter>");
	RkScreen *screen = rk_app_base(app);
	assert_ptr_equal(screen->class, &rk_actions_class);
	watch_draw(app);
	before = shows(app, "MKS/TL-07") + shows(app, "TW2/TL-05");
	assert_int_equal(before, 2);
	rk_app_type(app, "*sx");
	if (shows(app, "Beberapa kantor"))
		rk_app_type(app, "S");
	watch_draw(app);
	after = shows(app, "MKS/TL-07") + shows(app, "TW2/TL-05");
	assert_int_equal(after, 0);
	rk_app_type(app, "u");
	after = shows(app, "MKS/TL-07") + shows(app, "TW2/TL-05");
	assert_int_equal(after, 2);
}

static void on_the_telephone(void **state)
{
	static const char *const names[] = { "id", "en" };

	for (int lang = 0; lang < RK_LANG_N; lang++) {
		g_autoptr(RkApp) app = start_register(state, (RkLang)lang, 50, 15, "late me");
		rk_app_type(app, "<Esc>/late<Enter>");
		must_show(app, "MKS/TL-0");
		must_show(app, lang == RK_LANG_ID ? "lewat 746 hari" : "746 days late");
		g_autofree char *name = g_strdup_printf("screen/late-%s@50x15.screen", names[lang]);
		golden_check(app->canvas, name);
	}
}

static void any_size(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "MKS");
	g_autoptr(RkApp) list = start_register(state, RK_LANG_ID, 80, 24, NULL);
	RkApp *apps[] = { app, list };

	rk_app_type(app, "zx");
	for (guint i = 0; i < 2; i++)
		for (int width = 1; width <= 160; width += width < 90 ? 1 : 10)
			for (int height = 1; height <= 50; height += height < 26 ? 1 : 8) {
				rk_canvas_resize(apps[i]->canvas, width, height);
				rk_app_draw(apps[i], apps[i]->canvas);
				assert_in_range(apps[i]->canvas->cursor_x, 0, width - 1);
				assert_in_range(apps[i]->canvas->cursor_y, 0, height - 1);
			}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(enter_shows_who_owes_it),
		SAMPLE_TEST(done_with_its_day_and_proof),
		SAMPLE_TEST(one_key_never_closes_for_all),
		SAMPLE_TEST(states_and_progress),
		SAMPLE_TEST(a_day_is_corrected_or_extended),
		SAMPLE_TEST(owners_by_w),
		SAMPLE_TEST(typing_and_editing),
		SAMPLE_TEST(promises_have_an_age),
		SAMPLE_TEST(reminders_go_by_office),
		SAMPLE_TEST(the_register_has_the_same_verbs),
		SAMPLE_TEST(marks_over_two_meetings_are_one_step),
		SAMPLE_TEST(on_the_telephone),
		SAMPLE_TEST(any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
