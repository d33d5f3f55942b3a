/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 8 and the preview of a paper on the sample: what must be seen in both languages, what the
 * keys change, what is refused, and every size.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "domain/minutes/paper_rule.h"
#include "screen/preview/preview.h"
#include "screen/meeting/workspace.h"
#include "service/load.h"
#include "support/golden.h"
#include "watch.h"

#include <glib/gstdio.h>
#include <string.h>

static RkApp *start_at(void **state, const char *meeting, RkLang lang, int width, int height)
{
	Fixture *fixture = *state;

	/* Text: what it says is read here; the module that makes PDF stands beside the program. */
	assert_true(rk_setting_set(fixture->store, "paper-format", "text", NULL));
	return look_meeting(state, meeting, lang, width, height, "8");
}

static RkApp *start(void **state, RkLang lang, int width, int height)
{
	return start_at(state, "MKS", lang, width, height);
}

/* What the message row said last. */
static RkDossier *dossier_of(void **state, const char *tag)
{
	Fixture *fixture = *state;
	RkTarget target = { 0 };

	assert_true(rk_address_resolve(fixture->store, tag, &target, NULL));
	RkDossier *dossier = rk_dossier_load(fixture->store, target.meeting, NULL);
	assert_non_null(dossier);
	return dossier;
}

static guint reworded(void **state)
{
	g_autoptr(RkDossier) dossier = dossier_of(state, "MKS");

	return rk_rows_count(dossier->rows, RK_E_PAPER_TEXT);
}

static RkPaperView *preview(RkApp *app)
{
	assert_ptr_equal(rk_app_top(app)->class, &rk_preview_class);
	return (RkPaperView *)rk_app_top(app);
}

static const char *slot(RkApp *app)
{
	const RkPreviewItem *item = rk_paper_view_item(preview(app));

	return item && item->slot ? item->slot : "";
}

/* --- the tab --- */

static void the_tab_groups_by_state(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	must_show(app, "ditandatangani      ");
	must_show(app, "✓  undangan");
	must_show(app, "a.n. Adi Nugraha, S.H., M.H.");
	must_show(app, "ttd. elektronik");
	must_show(app, "belum dibuat");
	must_show(app, "daftar hadir kosong");
	must_show(app, "terbit 3/10 · a.n. Direktur Jenderal Imigrasi: Adi Nugraha");
	must_show(app, "Enter pratinjau");
	must_not_show(app, "nota dinas"); /* the papers of an organiser */
}

static void states_move_the_paper(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "jjjsk");
	must_say(app, "permohonan narasumber: konsep");
	must_show(app, "○  permohonan narasumber");
	rk_app_type(app, "sa");
	must_show(app, "◑  permohonan narasumber");
	rk_app_type(app, "st");
	must_show(app, "✓  permohonan narasumber");
	rk_app_type(app, "u");
	must_show(app, "◑  permohonan narasumber");
	rk_app_type(app, "sp");
	g_autoptr(RkDossier) dossier = dossier_of(state, "MKS");
	assert_int_equal(
		rk_paper_find(dossier, RK_PAPER_KIND_SPEAKER_REQUEST)->signing, RK_SIGNING_SCANNED);
}

static void number_and_date_come_later(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "jjje");
	must_show(app, "Nomor");
	rk_app_type(app, "UM-77<C-s>");
	must_show(app, "UM-77");
	rk_app_type(app, "d3okt 2024<Enter>");
	must_show(app, "3 Okt 2024");
	g_autoptr(RkDossier) dossier = dossier_of(state, "MKS");
	const RkPaper *paper = rk_paper_find(dossier, RK_PAPER_KIND_SPEAKER_REQUEST);
	assert_string_equal(paper->number, "UM-77");
	assert_string_equal(paper->date, "2024-10-03");
	assert_int_equal(paper->state, RK_PAPER_STATE_DRAFT);
}

static void who_signs_is_chosen(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "jjjwcitra<Enter>");
	must_show(app, "Dalam kedudukan apa?");
	rk_app_type(app, "aDirektur Jenderal<Enter>");
	must_say(app, "permohonan narasumber: ditandatangani oleh Citra Lestari, S.H.");
	must_show(app, "a.n. Citra Lestari, S.H.");
	rk_app_type(app, "wcitra<Enter>t");
	must_show(app, "Plt. Citra Lestari, S.H.");
	g_autoptr(RkDossier) dossier = dossier_of(state, "MKS");
	assert_null(rk_paper_find(dossier, RK_PAPER_KIND_SPEAKER_REQUEST)->on_behalf);
}

static void only_a_draft_is_deleted(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "D");
	must_say(app, "hanya konsep");
	must_show(app, "✓  undangan");
	rk_app_type(app, "jjjD");
	must_say(app, "D: naskah ini belum dibuat");
	rk_app_type(app, "skD");
	must_say(app, "konsep dihapus: permohonan narasumber");
	must_show(app, "3 naskah dibuat");
	rk_app_type(app, "u");
	must_show(app, "○  permohonan narasumber");
}

static void files_stand_below(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "a/arsip/undangan.pdf Surat bertanda tangan<Enter>");
	must_show(app, "Surat bertanda tangan  /arsip/undangan.pdf");
	rk_app_type(app, "G");
	must_show(app, "▌    Surat bertanda tangan");
	rk_app_type(app, "p");
	must_say(app, "p: ");
	rk_app_type(app, "d");
	must_say(app, "d: berkas tidak memilikinya");
	rk_app_type(app, "e<Tab><C-u>Surat<C-s>");
	must_show(app, "▌    Surat  ");
	rk_app_type(app, "D");
	must_not_show(app, "/arsip/undangan.pdf");
}

static void what_changed_is_named(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "2jjjjj+8");
	must_show(app, "berubah: acara");
	must_show(app, "!  undangan");
	must_show(app, "! berubah: acara · terbit 3/10");
	rk_app_type(app, "u");
	must_not_show(app, "berubah:");
}

/* --- the preview --- */

static const char *const facts[RK_LANG_N][6] = {
	[RK_LANG_ID] = { "undangan", "halaman 1 dari 4 · 72 kolom",
		"Nomor      : IMI-UM.01.01-0412", "Yth. (daftar terlampir)",
		"kalimat kerangka · e mengubahnya", "p simpan, cetak" },
	[RK_LANG_EN] = { "invitation", "page 1 of 4 · 72 columns", "Number     : IMI-UM.01.01-0412",
		"To: (see the attached list)", "a sentence of the template · e rewords it",
		"p save, print" },
};

static void the_preview_shows_the_facts(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 } };
	static const char *const names[] = { "id", "en" };

	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				start(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			rk_app_type(app, "<Enter>");
			for (guint i = 0; i < 6; i++)
				must_show(app, facts[lang][i]);
			g_autofree char *name = g_strdup_printf("screen/preview-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, name);
		}
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 50, 15);
	rk_app_type(app, "<Enter>");
	must_show(app, "46 dari 72 kolom");
	golden_check(app->canvas, "screen/preview-id@50x15.screen");
}

static void tab_goes_from_one_to_the_next(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "<Enter>");
	assert_string_equal(slot(app), "invitation.to");
	rk_app_type(app, "<Tab>");
	assert_string_equal(slot(app), "invitation.opening");
	assert_true(rk_app_do(app, RK_COMMAND_ITEM_NEXT, NULL));
	must_show(app, "isian: Mulai (rapat)");
	assert_true(rk_app_do(app, RK_COMMAND_ITEM_PREVIOUS, NULL));
	assert_string_equal(slot(app), "invitation.opening");
	rk_app_type(app, "<S-Tab><S-Tab>");
	must_show(app, "isian: Hal surat (rapat)");
	/* The chosen one is always seen, the first follows the last. */
	guint n = preview(app)->preview->items->len;
	for (guint i = 0; i < n; i++) {
		rk_app_type(app, "<Tab>");
		watch_draw(app);
		must_show(app, "▌");
	}
	must_show(app, "isian: Hal surat (rapat)");
}

static void a_sentence_is_reworded_and_restored(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "<Enter><Tab>e");
	must_show(app, "Enter simpan · Esc batal");
	rk_app_type(app, "<C-u>q!Dengan hormat kami undang<Enter>");
	must_say(app, "undangan: alinea diubah");
	must_show(app, "▌≠");
	must_show(app, "     q!Dengan hormat kami undang"); /* keys were letters */
	rk_app_type(app, "<Tab><S-Tab>");
	must_show(app, "≠ diubah untuk naskah ini");
	assert_int_equal(reworded(state), 1);
	rk_app_type(app, "<Enter><C-u>Sekali lagi<Enter>");
	assert_int_equal(reworded(state), 1);
	rk_app_type(app, "D");
	must_show(app, "     Dalam rangka menyamakan");
	must_not_show(app, "≠");
	assert_int_equal(reworded(state), 0);
	rk_app_type(app, "u");
	must_show(app, "     Sekali lagi");
	rk_app_type(app, "u");
	must_show(app, "     q!Dengan hormat");
	rk_app_type(app, "u");
	must_show(app, "     Dalam rangka menyamakan");
	rk_app_type(app, "U");
	must_show(app, "     q!Dengan hormat");
	rk_app_type(app, "uD");
	must_say(app, "D: ini kata-kata kerangka");
}

static void what_is_typed_is_not_lost(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "<Enter><Tab>exyz <Esc>");
	must_say(app, "Belum tersimpan");
	assert_true(preview(app)->editing);
	rk_app_type(app, "<Esc>");
	assert_false(preview(app)->editing);
	must_show(app, "     Dalam rangka menyamakan");
	rk_app_type(app, "e<Enter>"); /* nothing changed: no step */
	rk_app_type(app, "e<Esc>");
	assert_false(preview(app)->editing);
	assert_int_equal(reworded(state), 0);
	rk_app_type(app, "e<C-u> <Enter>"); /* nothing typed: the template's words */
	assert_int_equal(reworded(state), 0);
}

/* A field is changed where it is kept, and the paper follows. */
static void a_field_opens_its_form(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 100, 30);

	rk_app_type(app, "<Enter><Tab><Tab><Tab><Tab>");
	must_show(app, "isian: Tempat (rapat)");
	rk_app_type(app, "e<C-u>Hotel Rinra<C-s>");
	must_show(app, "tempat        : Hotel Rinra, Ruang Phinisi");
	rk_app_type(app, "gg/Nomor<Enter>");
	must_show(app, "isian: Nomor (naskah)");
	rk_app_type(app, "<Esc>e<C-u>IMI-1<C-s>");
	must_show(app, "Nomor      : IMI-1");
	rk_app_type(app, "uu");
	must_show(app, "Nomor      : IMI-UM.01.01-0412");
}

static void words_are_searched(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "<Enter>/konfirmasi<Enter>");
	assert_string_equal(slot(app), "invitation.requests");
	rk_app_type(app, "<Esc>/tarakan<Enter>");
	must_show(app, "isian: Jabatan yang diundang (peserta)");
	must_show(app, "halaman 2 dari 4");
	int first = preview(app)->item;
	rk_app_type(app, "n");
	assert_int_not_equal(preview(app)->item, first);
	rk_app_type(app, "N");
	assert_int_equal(preview(app)->item, first);
	rk_app_type(app, "<Esc>n");
	must_say(app, "n: cari dahulu");
	rk_app_type(app, "/tidak begitu<Enter>");
	rk_app_type(app, "<Esc>");
	assert_ptr_equal(rk_app_top(app)->class, &rk_preview_class);
	rk_app_type(app, "<Esc>");
	must_show(app, "[8 Naskah]");
}

static void language_and_width(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, "<Enter>zz");
	must_show(app, "undangan · Inggris");
	must_show(app, "To: (see the attached list)");
	rk_app_type(app, "<Tab>e<C-u>Please come.<Enter>");
	must_show(app, "     Please come.");
	rk_app_type(app, "z<Enter>");
	must_show(app, "     Dalam rangka"); /* one language is reworded at a time */
	rk_app_type(app, "zl");
	must_show(app, "80 kolom");
	assert_int_equal(preview(app)->laid, 80);
	rk_app_type(app, "y");
	must_say(app, "Tersalin: ");
}

static void the_pages_are_scrolled(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "<Enter>");
	must_show(app, "KEMENTERIAN HUKUM");
	rk_app_type(app, "j");
	must_not_show(app, "KEMENTERIAN HUKUM");
	rk_app_type(app, "k");
	must_show(app, "KEMENTERIAN HUKUM");
	rk_app_type(app, "<PgDn>");
	must_not_show(app, "Yth. (daftar");
	rk_app_type(app, "<PgUp><C-d><C-u>");
	must_show(app, "KEMENTERIAN HUKUM");
	rk_app_type(app, "G");
	must_show(app, "halaman 4 dari 4");
	rk_app_type(app, "g");
	must_show(app, "halaman 1 dari 4");
}

static void issuing_is_asked_and_final(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "TW3", RK_LANG_ID, 100, 30);
	Fixture *fixture = *state;

	assert_true(rk_setting_set(fixture->store, "out-dir", fixture->folder, NULL));
	rk_app_type(app, "<Enter>p");
	must_show(app, "terbitkan, simpan ke berkas");
	must_show(app, "terbitkan, cetak");
	must_show(app, "simpan konsep");
	rk_app_type(app, "s");
	must_show(app, "Terbitkan naskah ini?");
	must_show(app, "Nomor atau tanggal belum ada");
	rk_app_type(app, "<Enter><Esc>"); /* a stray Enter issues nothing */
	g_autoptr(RkDossier) before = dossier_of(state, "TW3");
	assert_null(rk_paper_find(before, RK_PAPER_KIND_INVITATION));
	rk_app_type(app, "pst");
	must_show(app, "Tersimpan");
	must_show(app, "/undangan.txt");
	rk_app_type(app, "x");
	g_autoptr(RkDossier) after = dossier_of(state, "TW3");
	const RkPaper *paper = rk_paper_find(after, RK_PAPER_KIND_INVITATION);
	assert_true(paper->issued_at.set);
	assert_int_equal(paper->state, RK_PAPER_STATE_SUBMITTED);
	rk_app_type(app, "u");
	must_say(app, "tetap: sudah terbit; bila berubah, terbitkan lagi");
}

static void saving_keeps_what_was_there(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 100, 30);
	Fixture *fixture = *state;
	g_autofree char *path =
		g_build_filename(fixture->folder, "2024-10-makassar", "undangan.txt", NULL);
	g_autofree char *kept = g_strconcat(path, "~", NULL);
	g_autofree char *text = NULL, *old = NULL;

	assert_true(rk_setting_set(fixture->store, "out-dir", fixture->folder, NULL));
	rk_app_type(app, "<Enter>ps");
	must_show(app, "/2024-10-makassar/undangan.txt");
	rk_app_type(app, "y");
	must_say(app, path);
	rk_app_type(app, "psx");
	assert_false(g_file_test(kept, G_FILE_TEST_EXISTS)); /* it says the same */
	assert_true(g_file_set_contents(path, "by hand\n", -1, NULL));
	rk_app_type(app, "psx");
	assert_true(g_file_get_contents(kept, &old, NULL, NULL));
	assert_string_equal(old, "by hand\n");
	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	assert_non_null(strstr(text, "Yth. (daftar terlampir)\n"));
	assert_null(strstr(text, "≠"));
}

static void far_away_scp_is_offered(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 100, 30);
	Fixture *fixture = *state;

	assert_true(rk_setting_set(fixture->store, "out-dir", fixture->folder, NULL));
	g_setenv("SSH_CONNECTION", "10.0.0.9 51000 10.0.0.2 2222", TRUE);
	rk_app_type(app, "<Enter>ps");
	g_unsetenv("SSH_CONNECTION");
	must_show(app, "scp -P 2222 ");
	must_show(app, "@10.0.0.2:");
	rk_app_type(app, "y");
	must_say(app, "Tersalin: scp -P 2222 ");
}

static void a_click_chooses(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	rk_app_type(app, "<Enter>");
	watch_draw(app);
	int y = 0;
	for (int row = 0; row < 24; row++) {
		g_autofree char *text = rk_canvas_row(app->canvas, row);
		y = strstr(text, "Dalam rangka") ? row : y;
	}
	assert_true(y > 0);
	RkKey click = { .kind = RK_KEY_MOUSE, .mouse = RK_MOUSE_PRESS, .x = 20, .y = y };
	rk_app_feed(app, &click);
	assert_string_equal(slot(app), "invitation.opening");
	watch_draw(app);
	rk_app_feed(app, &click);
	assert_true(preview(app)->editing);
}

static void any_size(void **state)
{
	static const char *const scripts[] = { "", "<Enter>", "<Enter><Tab>e" };

	for (guint i = 0; i < RK_LEN(scripts); i++) {
		g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
		rk_app_type(app, scripts[i]);
		for (int height = 1; height < 28; height += 3)
			for (int width = 1; width < 100; width += 7) {
				rk_canvas_resize(app->canvas, width, height);
				watch_draw(app);
				golden_check_inside(app->canvas, (RkRect){ 0, 0, width, height });
			}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(the_tab_groups_by_state),
		SAMPLE_TEST(states_move_the_paper),
		SAMPLE_TEST(number_and_date_come_later),
		SAMPLE_TEST(who_signs_is_chosen),
		SAMPLE_TEST(only_a_draft_is_deleted),
		SAMPLE_TEST(files_stand_below),
		SAMPLE_TEST(what_changed_is_named),
		SAMPLE_TEST(the_preview_shows_the_facts),
		SAMPLE_TEST(tab_goes_from_one_to_the_next),
		SAMPLE_TEST(a_sentence_is_reworded_and_restored),
		SAMPLE_TEST(what_is_typed_is_not_lost),
		SAMPLE_TEST(a_field_opens_its_form),
		SAMPLE_TEST(words_are_searched),
		SAMPLE_TEST(language_and_width),
		SAMPLE_TEST(the_pages_are_scrolled),
		SAMPLE_TEST(issuing_is_asked_and_final),
		SAMPLE_TEST(saving_keeps_what_was_there),
		SAMPLE_TEST(far_away_scp_is_offered),
		SAMPLE_TEST(a_click_chooses),
		SAMPLE_TEST(any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
