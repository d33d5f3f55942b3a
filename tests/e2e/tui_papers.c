/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers in a terminal, on the demo: the sentences that the boss changes, number and date that come
 * later, issuing that stays, files that say what the command line prints.
 */
#include "support/cli.h"
#include "support/tt.h"

#include <glib/gstdio.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static Tt *open_papers(
	const char *tag, const char *lang, int rows, int cols, const char *const *env)
{
	Tt *t = tt_start(&(TtOptions){ .rows = rows,
		.cols = cols,
		.args = TT_ARGS("--lang", lang, "--office",
			strcmp(tag, "TW3") == 0 ? "kanwil-dkj" : "ditkermakim", "demo"),
		.env = env });
	g_autofree char *keys = g_strdup_printf(":go %s<CR>8", tag);

	tt_keys(t, keys);
	tt_expect_text(t, "[8 ");
	return t;
}

static void leave(Tt *t)
{
	tt_keys(t, ":quit<CR>");
	if (tt_running(t)) /* the demo asks whether it is kept */
		tt_keys(t, "b");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

/* What `rakor print` says of the program's own database; caller frees. */
static char *printed(Tt *t, const char *lang, const char *meeting, const char *paper)
{
	g_autofree char *database = sandbox_database(tt_sandbox(t));

	assert_non_null(database);
	return cli_ok(tt_sandbox(t), "--db", database, "--lang", lang, "print", meeting, paper,
		"--width", "72", NULL);
}

static void assert_has(const char *text, const char *part)
{
	if (!strstr(text, part))
		fail_msg("\"%s\" is not in\n%s", part, text);
}

/* --- the story --- */

/* The director changes two sentences of the letter; number and date come back from the register
 * days later. */
static void two_sentences_of_the_boss(void **state)
{
	static const struct {
		const char *keys;
		guint n;
	} presses[] = {
		{ "<CR>", 1 },  /* the letter */
		{ "<Tab>", 1 }, /* its first sentence */
		{ "e", 1 },
		{ "<C-u>Bersama ini kami mengundang Saudara pada:", 0 }, /* the sentence itself */
		{ "<CR>", 1 },
		{ "/perhatian<CR>", 3 }, /* the last one: two keys and a word */
		{ "<Esc>e", 2 },
		{ "<C-u>Terima kasih atas kehadiran Saudara.", 0 },
		{ "<CR>", 1 },
		{ "<Esc>", 1 },
	};
	Tt *t = open_papers("TW3", "id", 24, 80, NULL);
	guint count = 0;

	for (gsize i = 0; i < G_N_ELEMENTS(presses); i++) {
		tt_keys(t, presses[i].keys);
		count += presses[i].n;
	}
	tt_expect_text(t, "[8 Naskah]");
	tt_expect_sql(t,
		"SELECT group_concat(slot, ' ') FROM (SELECT slot FROM paper_text ORDER BY id)",
		"invitation.opening invitation.closing");
	tt_keys(t, "eUM.01-0099<Tab>3 okt 2025<C-s>");
	tt_expect_text(t, "UM.01-0099");
	g_autofree char *text = printed(t, "id", "TW3", "undangan");
	assert_has(text, "Nomor      : UM.01-0099");
	assert_has(text, "3 Oktober 2025");
	assert_has(text, "     Bersama ini kami mengundang Saudara pada:\n");
	assert_has(text, "     Terima kasih atas kehadiran Saudara.\n");
	assert_null(strstr(text, "≠"));
	print_message("# two sentences: %u keys beside the sentences\n", count);
	assert_true(count <= 12);
	leave(t);
}

static void own_words_and_the_template_again(void **state)
{
	Tt *t = open_papers("MKS", "id", 24, 80, NULL);

	tt_keys(t, "<CR><Tab>e<C-u>Kami undang Saudara.<CR>");
	tt_expect_text(t, "▌≠     Kami undang Saudara.");
	tt_expect_sql(t, "SELECT paper, slot, lang, text FROM paper_text",
		"invitation|invitation.opening|id|Kami undang Saudara.");
	tt_keys(t, "D");
	tt_expect_text(t, "Dalam rangka menyamakan pemahaman");
	tt_refuse_text(t, "≠");
	tt_expect_sql(t, "SELECT count(*) FROM paper_text", "0");
	tt_keys(t, "u");
	tt_expect_text(t, "▌≠     Kami undang Saudara.");
	tt_keys(t, "u");
	tt_expect_text(t, "Dalam rangka menyamakan pemahaman");
	leave(t);
}

static void the_notula_cites_the_number_that_came_later(void **state)
{
	Tt *t = open_papers("TW3", "id", 30, 100, NULL);
	g_autofree char *before = printed(t, "id", "TW3", "notula");

	assert_null(strstr(before, "UM.01-0099"));
	tt_keys(t, "eUM.01-0099<C-s>");
	tt_keys(t, "d3 okt 2025<CR>");
	tt_expect_sql(t,
		"SELECT number, date, state FROM paper WHERE kind = 'invitation' AND meeting = "
		"(SELECT id FROM meeting WHERE tag = 'TW3')",
		"UM.01-0099|2025-10-03|draft");
	tt_keys(t, "/notula<CR><CR>");
	tt_expect_text(t, "Surat undangan");
	tt_expect_text(t, "Nomor UM.01-0099, 3 Oktober 2025");
	leave(t);
}

/* --- tab 8 --- */

static void states_are_named_steps(void **state)
{
	Tt *t = open_papers("TW3", "id", 30, 100, NULL);
	const char *sql =
		"SELECT state, coalesce(signing, '-') FROM paper WHERE meeting = (SELECT id "
		"FROM meeting WHERE tag = 'TW3')";

	tt_keys(t, "s");
	tt_expect_text(t, "diajukan untuk ditandatangani");
	tt_keys(t, "a");
	tt_expect_text(t, "◑  undangan");
	tt_expect_sql(t, sql, "submitted|-");
	tt_keys(t, "se");
	tt_expect_text(t, "✓  undangan");
	tt_expect_sql(t, sql, "signed|electronic");
	g_autofree char *text = printed(t, "id", "TW3", "undangan");
	assert_has(text, "[ditandatangani secara elektronik]");
	tt_keys(t, "u");
	tt_expect_text(t, "◑  undangan");
	g_autofree char *again = printed(t, "id", "TW3", "undangan");
	assert_null(strstr(again, "secara elektronik"));
	leave(t);
}

static void the_signatory_is_printed_in_its_capacity(void **state)
{
	Tt *t = open_papers("TW3", "id", 30, 100, NULL);

	tt_keys(t, "wcitra les<CR>");
	tt_expect_text(t, "Dalam kedudukan apa?");
	tt_keys(t, "aDirektur Jenderal Imigrasi<CR>");
	tt_expect_text(t, "undangan: ditandatangani oleh Citra Lestari, S.H.");
	g_autofree char *text = printed(t, "id", "TW3", "undangan");
	assert_has(text, " a.n. Direktur Jenderal Imigrasi\n");
	assert_has(text, " Citra Lestari, S.H.\n");
	tt_keys(t, "u");
	tt_expect_sql(t,
		"SELECT count(*) FROM paper WHERE meeting = (SELECT id FROM meeting WHERE tag = "
		"'TW3')",
		"0");
	leave(t);
}

static void a_draft_is_deleted_a_signed_one_is_not(void **state)
{
	Tt *t = open_papers("MKS", "id", 30, 100, NULL);
	const char *sql =
		"SELECT count(*) FROM paper WHERE meeting = (SELECT id FROM meeting WHERE tag "
		"= 'MKS')";

	tt_keys(t, "D");
	tt_expect_text(t, "hanya konsep yang belum pernah keluar");
	tt_expect_sql(t, sql, "3");
	tt_keys(t, "jjjsk");
	tt_expect_sql(t, sql, "4");
	tt_keys(t, "D");
	tt_expect_text(t, "konsep dihapus: permohonan narasumber");
	tt_expect_sql(t, sql, "3");
	tt_keys(t, "u");
	tt_expect_text(t, "○  permohonan narasumber");
	tt_expect_sql(t, sql, "4");
	leave(t);
}

static void a_file_is_attached(void **state)
{
	Tt *t = open_papers("MKS", "id", 40, 120, NULL);

	tt_keys(t, "a\"/arsip/surat undangan.pdf\" Surat bertanda tangan<CR>");
	tt_expect_text(t, "berkas dilampirkan: Surat bertanda tangan");
	tt_expect_text(t, "Surat bertanda tangan  /arsip/surat undangan.pdf");
	tt_expect_sql(t, "SELECT kind, path, caption FROM file WHERE path LIKE '/arsip/%'",
		"invitation|/arsip/surat undangan.pdf|Surat bertanda tangan");
	tt_keys(t, "u");
	tt_refuse_text(t, "/arsip/");
	leave(t);
}

static void a_change_makes_it_stale_and_issuing_anew_mends_it(void **state)
{
	Tt *t = open_papers("MKS", "id", 30, 100, NULL);

	tt_keys(t, "<CR><Tab><Tab><Tab><Tab>");
	tt_expect_text(t, "isian: Tempat (rapat)");
	tt_keys(t, "e<C-u>Hotel Rinra<C-s><Esc>");
	tt_expect_text(t, "!  undangan");
	tt_expect_text(t, "berubah: tempat");
	tt_expect_text(t, "! berubah: tempat · terbit 3/10");
	tt_keys(t, "<CR>pt");
	tt_expect_text(t, "Terbitkan naskah ini?");
	tt_keys(t, "t");
	tt_expect_text(t, "Tersimpan");
	tt_keys(t, "x<Esc>");
	tt_refuse_text(t, "!  undangan");
	tt_expect_text(t, "!  susunan acara"); /* that one was not */
	leave(t);
}

static void an_invited_office_sees_its_own_papers(void **state)
{
	Tt *t = tt_start(&(TtOptions){ .rows = 30,
		.cols = 100,
		.args = TT_ARGS("--lang", "id", "--office", "kanim-tarakan", "demo") });

	tt_keys(t, ":go MKS<CR>8");
	tt_expect_text(t, "nota dinas");
	tt_refuse_text(t, "permohonan narasumber");
	tt_refuse_text(t, "daftar hadir kosong");
	int memo = 0, press = 0, col = 0;
	assert_true(tt_find(t, "nota dinas", &memo, &col));
	assert_true(tt_find(t, "siaran pers", &press, &col));
	assert_true(memo < press);
	tt_keys(t, "/nota<CR>eND-7<C-s>");
	tt_expect_text(t, "○  nota dinas");
	tt_expect_sql(t, "SELECT kind, state FROM paper WHERE number = 'ND-7'", "memo|draft");
	leave(t);
}

static void without_a_print_form_nothing_is_pretended(void **state)
{
	Tt *t = open_papers("MKS", "en", 24, 80, NULL);

	tt_keys(t, "jjj");
	tt_expect_cursor_row(t, "no print form yet");
	tt_keys(t, "p");
	tt_expect_text(t, "p: this paper has no print form yet");
	tt_keys(t, "<CR>SR-1<C-s>");
	tt_expect_sql(t, "SELECT kind FROM paper WHERE number = 'SR-1'", "speaker-request");
	leave(t);
}

/* --- what leaves the program --- */

static void issued_is_issued(void **state)
{
	Tt *t = open_papers("TW3", "id", 30, 100, NULL);

	tt_keys(t, "<CR>pt");
	tt_expect_text(t, "Nomor atau tanggal belum ada");
	tt_keys(t, "<CR>");
	tt_expect_sql(t,
		"SELECT count(*) FROM paper WHERE issued_at IS NOT NULL AND meeting = (SELECT "
		"id FROM meeting WHERE tag = 'TW3')",
		"0");
	tt_keys(t, "t");
	tt_expect_text(t, "Tersimpan");
	tt_keys(t, "x");
	tt_expect_sql(t,
		"SELECT state, digest IS NOT NULL FROM paper WHERE meeting = (SELECT id FROM "
		"meeting WHERE tag = 'TW3')",
		"submitted|1");
	tt_refuse_text(t, "u urung"); /* nothing that it could do is offered */
	tt_keys(t, "u");
	tt_expect_text(t, "tetap: sudah terbit; bila berubah, terbitkan lagi");
	tt_expect_sql(t,
		"SELECT count(*) FROM paper WHERE issued_at IS NOT NULL AND meeting = (SELECT "
		"id FROM meeting WHERE tag = 'TW3')",
		"1");
	tt_keys(t, "<Tab>e<C-u>Sesudahnya.<CR>u"); /* later steps can */
	tt_refuse_text(t, "Sesudahnya.");
	leave(t);
}

static char *saved(Tt *t, const char *code, const char *name)
{
	g_autofree char *path =
		g_build_filename(tt_sandbox(t)->folder, "home", "rakor", code, name, NULL);
	g_autofree char *other = g_build_filename(tt_sandbox(t)->folder, "rakor", code, name, NULL);
	char *text = NULL;

	if (!g_file_get_contents(path, &text, NULL, NULL) &&
		!g_file_get_contents(other, &text, NULL, NULL))
		fail_msg("neither %s nor %s was written", path, other);
	return text;
}

static void the_file_says_what_print_says(void **state)
{
	Tt *t = open_papers("MKS", "id", 24, 80, NULL);

	tt_keys(t, "<CR>ps");
	tt_expect_text(t, "rakor/2024-10-makassar/undangan.txt");
	tt_keys(t, "x");
	g_autofree char *file = saved(t, "2024-10-makassar", "undangan.txt");
	g_autofree char *text = printed(t, "id", "MKS", "undangan");
	assert_string_equal(file, text);
	tt_expect_sql(t, "SELECT count(*) FROM step WHERE label LIKE '%undangan%'", "0");
	leave(t);
}

static void the_english_letter(void **state)
{
	Tt *t = open_papers("MKS", "id", 30, 100, NULL);

	tt_keys(t, "<CR>z<CR>");
	tt_expect_text(t, "undangan · Inggris");
	tt_expect_text(t, "To: (see the attached list)");
	tt_keys(t, "<Tab>e<C-u>Please join us on:<CR>ps");
	tt_expect_text(t, "/invitation.txt");
	tt_keys(t, "x");
	g_autofree char *file = saved(t, "2024-10-makassar", "invitation.txt");
	g_autofree char *text = printed(t, "en", "MKS", "invitation");
	g_autofree char *other = printed(t, "id", "MKS", "undangan");
	assert_string_equal(file, text);
	assert_has(text, "     Please join us on:\n");
	assert_has(other, "     Dalam rangka menyamakan");
	leave(t);
}

static void lp_write(Sandbox *box, char **path_env, char **log)
{
	g_autofree char *folder = sandbox_path(box, "bin");
	g_autofree char *program = g_build_filename(folder, "lp", NULL);
	*log = sandbox_path(box, "printed");
	g_autofree char *script = g_strdup_printf(
		"#!/bin/sh\nfor last; do :; done\necho \"$@\" > '%s.args'\ncp \"$last\" '%s'\n",
		*log, *log);

	assert_int_equal(g_mkdir_with_parents(folder, 0700), 0);
	assert_true(g_file_set_contents(program, script, -1, NULL));
	assert_int_equal(g_chmod(program, 0700), 0);
	*path_env = g_strdup_printf("PATH=%s:/usr/bin:/bin", folder);
}

static void pages_go_to_the_printer(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	g_autofree char *path_env = NULL, *log = NULL, *text = NULL, *args = NULL;

	lp_write(box, &path_env, &log);
	const char *const env[] = { path_env, NULL };
	Tt *t = tt_start(&(TtOptions){ .rows = 24,
		.cols = 80,
		.args = TT_ARGS("--lang", "id", "demo"),
		.env = env,
		.box = box });
	tt_keys(t, ":go MKS<CR>8<CR>pp");
	tt_expect_text(t, "Dikirim ke pencetak: 4 halaman");
	assert_true(g_file_get_contents(log, &text, NULL, NULL));
	g_auto(GStrv) pages = g_strsplit(text, "\f", -1);
	assert_int_equal(g_strv_length(pages), 4);
	assert_has(pages[1], "- 2 -\n");
	assert_has(pages[1], "Lampiran I\n");
	g_autofree char *args_path = g_strconcat(log, ".args", NULL);
	assert_true(g_file_get_contents(args_path, &args, NULL, NULL));
	assert_true(g_str_has_prefix(args, "-t undangan -- "));
	leave(t);
}

static void without_a_printer_it_says_so(void **state)
{
	const char *const env[] = { "PATH=/nonexistent", NULL };
	Tt *t = open_papers("MKS", "id", 24, 80, env);

	tt_keys(t, "<CR>pp");
	tt_expect_text(t, "lp");
	tt_refuse_text(t, "Dikirim ke pencetak");
	tt_expect_text(t, "halaman 1 dari 4");
	leave(t);
}

static void from_afar_it_is_carried_home(void **state)
{
	const char *const env[] = { "SSH_CONNECTION=10.0.0.9 51000 10.0.0.2 22", NULL };
	Tt *t = open_papers("MKS", "id", 24, 120, env);

	tt_keys(t, "<CR>ps");
	tt_expect_text(t, "scp ");
	tt_expect_text(t, "@10.0.0.2:");
	tt_keys(t, "y");
	tt_expect_text(t, "Tersalin: scp ");
	leave(t);
}

/* --- the preview --- */

static void words_are_found_and_changed(void **state)
{
	Tt *t = open_papers("MKS", "id", 24, 80, NULL);

	tt_keys(t, "<CR>/tarakan<CR>");
	tt_expect_text(t, "10. Kepala Kantor Imigrasi Kelas II TPI Tarakan");
	tt_expect_text(t, "isian: Jabatan yang diundang (peserta)");
	tt_keys(t, "<Esc>e<C-u>Plh. Kepala Kantor<C-s>");
	tt_expect_text(t, "10. Plh. Kepala Kantor Imigrasi Kelas II TPI Tarakan");
	tt_expect_sql(
		t, "SELECT count(*) FROM participant WHERE title = 'Plh. Kepala Kantor'", "1");
	tt_keys(t, "u");
	tt_expect_text(t, "10. Kepala Kantor Imigrasi Kelas II TPI Tarakan");
	leave(t);
}

static void a_sentence_survives_another_size(void **state)
{
	Tt *t = open_papers("MKS", "id", 24, 80, NULL);

	tt_keys(t, "<CR><Tab>e<C-u>Kami mengundang Saudara dengan hormat");
	tt_resize(t, 12, 50);
	tt_expect_text(t, "Kami mengundang Saudara dengan hormat");
	tt_keys(t, " pada:");
	tt_resize(t, 30, 100);
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Kami mengundang Saudara dengan hormat pada:");
	tt_expect_sql(
		t, "SELECT text FROM paper_text", "Kami mengundang Saudara dengan hormat pada:");
	leave(t);
}

static void shown_is_what_a_redraw_shows(void **state)
{
	Tt *t = open_papers("MKS", "id", 24, 80, NULL);
	static const char *const steps[] = { "<CR>", "<Tab>", "e", "x", "<CR>", "<Tab><Tab><Tab>",
		"G", "g", "<Esc>", "jjjsa", "u" };

	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
		tt_keys(t, steps[i]);
		g_autofree char *seen = g_strdup(tt_text(t));
		tt_keys(t, "<C-l>");
		g_autofree char *anew = g_strdup(tt_text(t));
		/* a message is gone by the next key: its two rows are not compared */
		for (char *row = seen, *other = anew; row && other;) {
			char *end = strchr(row, '\n'), *stop = strchr(other, '\n');
			if (!end || !stop || !strchr(end + 1, '\n'))
				break;
			gboolean last = !strchr(strchr(end + 1, '\n') + 1, '\n');
			if (!last && strncmp(row, other, (gsize)(end - row) + 1) != 0)
				tt_fail(t, "after \"%s\" the grid was:\n%s", steps[i], seen);
			row = end + 1;
			other = stop + 1;
		}
	}
	leave(t);
}

static void to_read_only_it_stays_a_preview(void **state)
{
	g_autoptr(Sandbox) box = sandbox_new();
	g_autofree char *database = sandbox_path(box, "r.db");
	g_autofree char *fixture = sandbox_source("tests/fixtures/2024-10-makassar.json");
	g_autofree char *register_file = sandbox_source("tests/fixtures/register.json");
	g_autofree char *out =
		cli_ok(box, "--db", database, "import", register_file, fixture, NULL);
	Tt *t = tt_start(&(TtOptions){ .rows = 24,
		.cols = 80,
		.args = TT_ARGS("--lang", "id", "--read-only", "--db", database),
		.box = box });

	assert_non_null(out);
	tt_keys(t, ":go MKS<CR>8<CR>");
	tt_expect_text(t, "Yth. (daftar terlampir)");
	tt_keys(t, "e");
	tt_expect_text(t, "e: dibuka");
	tt_keys(t, "p");
	tt_expect_text(t, "simpan ke berkas");
	tt_refuse_text(t, "terbitkan dan simpan");
	tt_keys(t, "<Esc>:quit<CR>");
	assert_true(tt_ended(t));
	tt_stop(t, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(two_sentences_of_the_boss),
		cmocka_unit_test(own_words_and_the_template_again),
		cmocka_unit_test(the_notula_cites_the_number_that_came_later),
		cmocka_unit_test(states_are_named_steps),
		cmocka_unit_test(the_signatory_is_printed_in_its_capacity),
		cmocka_unit_test(a_draft_is_deleted_a_signed_one_is_not),
		cmocka_unit_test(a_file_is_attached),
		cmocka_unit_test(a_change_makes_it_stale_and_issuing_anew_mends_it),
		cmocka_unit_test(an_invited_office_sees_its_own_papers),
		cmocka_unit_test(without_a_print_form_nothing_is_pretended),
		cmocka_unit_test(issued_is_issued),
		cmocka_unit_test(the_file_says_what_print_says),
		cmocka_unit_test(the_english_letter),
		cmocka_unit_test(pages_go_to_the_printer),
		cmocka_unit_test(without_a_printer_it_says_so),
		cmocka_unit_test(from_afar_it_is_carried_home),
		cmocka_unit_test(words_are_found_and_changed),
		cmocka_unit_test(a_sentence_survives_another_size),
		cmocka_unit_test(shown_is_what_a_redraw_shows),
		cmocka_unit_test(to_read_only_it_stays_a_preview),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
