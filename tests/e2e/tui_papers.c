/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Papers in a terminal, on the demo: the sentences that the boss changes, number and date that come
 * later, issuing that stays, files that say what the command line prints.
 */
#include "support/cli.h"
#include "support/scene.h"

#include <string.h>

/* Tab 8 of a meeting, in its own office. */
static Tt *open_papers(
	const char *tag, const char *lang, int rows, int cols, const char *const *env)
{
	return SCENE(.lang = lang, .office = strcmp(tag, "TW3") == 0 ? "kanwil-dkj" : "ditkermakim",
		.rows = rows, .cols = cols, .env = env, .meeting = tag, .tab = 8);
}

/* Papers are saved as text from now on, so that a test reads what they say. */
static void as_text(Tt *t)
{
	tt_keys(t, ":set paper-format text<CR>");
}

/* --- the story --- */

/* The director changes two sentences of the letter; number and date come back from the register
 * days later. */
SCENARIO(two_sentences_of_the_boss)
{
	Tt *t = open_papers("TW3", "id", 24, 80, NULL);
	guint count = tt_keys(t, "<CR><Tab>e<C-u>"); /* the letter, its first sentence */

	tt_keys(t, "Bersama ini kami mengundang Saudara pada:");
	count += tt_keys(t, "<CR>");
	count += tt_keys(t, "/perhatian<CR>"); /* the last one is looked for */
	count += tt_keys(t, "<Esc>e<C-u>");
	tt_keys(t, "Terima kasih atas kehadiran Saudara.");
	count += tt_keys(t, "<CR><Esc>");
	tt_expect_text(t, "[8 Naskah]");
	tt_expect_sql(t,
		"SELECT group_concat(slot, ' ') FROM (SELECT slot FROM paper_text ORDER BY id)",
		"invitation.opening invitation.closing");
	tt_keys(t, "eUM.01-0099<Tab>3 okt 2025<C-s>");
	tt_expect_text(t, "UM.01-0099");
	g_autofree char *text = scene_printed(t, "id", "TW3", "undangan");
	assert_has(text, "Nomor      : UM.01-0099");
	assert_has(text, "3 Oktober 2025");
	assert_has(text, "     Bersama ini kami mengundang Saudara pada:\n");
	assert_has(text, "     Terima kasih atas kehadiran Saudara.\n");
	assert_has_not(text, "≠");
	scene_bound("two sentences, beyond themselves", count, 21);
	scene_leave(t);
}

SCENARIO(own_words_and_the_template_again)
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
	scene_leave(t);
}

SCENARIO(the_notula_cites_the_number_that_came_later)
{
	Tt *t = open_papers("TW3", "id", 30, 100, NULL);
	g_autofree char *before = scene_printed(t, "id", "TW3", "notula");

	assert_has_not(before, "UM.01-0099");
	tt_keys(t, "eUM.01-0099<C-s>");
	tt_keys(t, "d3 okt 2025<CR>");
	tt_expect_sql(t,
		"SELECT number, date, state FROM paper WHERE kind = 'invitation' AND meeting = "
		"(SELECT id FROM meeting WHERE tag = 'TW3')",
		"UM.01-0099|2025-10-03|draft");
	tt_keys(t, "/notula<CR><CR>");
	tt_expect_text(t, "Surat undangan");
	tt_expect_text(t, "Nomor UM.01-0099, 3 Oktober 2025");
	scene_leave(t);
}

/* --- tab 8 --- */

SCENARIO(states_are_named_steps)
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
	g_autofree char *text = scene_printed(t, "id", "TW3", "undangan");
	assert_has(text, "[ditandatangani secara elektronik]");
	tt_keys(t, "u");
	tt_expect_text(t, "◑  undangan");
	g_autofree char *again = scene_printed(t, "id", "TW3", "undangan");
	assert_has_not(again, "secara elektronik");
	scene_leave(t);
}

SCENARIO(the_signatory_is_printed_in_its_capacity)
{
	Tt *t = open_papers("TW3", "id", 30, 100, NULL);

	tt_keys(t, "wcitra les<CR>");
	tt_expect_text(t, "Dalam kedudukan apa?");
	tt_keys(t, "aDirektur Jenderal Imigrasi<CR>");
	tt_expect_text(t, "undangan: ditandatangani oleh Citra Lestari, S.H.");
	g_autofree char *text = scene_printed(t, "id", "TW3", "undangan");
	assert_has(text, " a.n. Direktur Jenderal Imigrasi\n");
	assert_has(text, " Citra Lestari, S.H.\n");
	tt_keys(t, "u");
	tt_expect_sql(t,
		"SELECT count(*) FROM paper WHERE meeting = (SELECT id FROM meeting WHERE tag = "
		"'TW3')",
		"0");
	scene_leave(t);
}

SCENARIO(a_draft_is_deleted_a_signed_one_is_not)
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
	scene_leave(t);
}

SCENARIO(a_file_is_attached)
{
	Tt *t = open_papers("MKS", "id", 40, 120, NULL);

	tt_keys(t, "a\"/arsip/surat undangan.pdf\" Surat bertanda tangan<CR>");
	tt_expect_text(t, "berkas dilampirkan: Surat bertanda tangan");
	tt_expect_text(t, "Surat bertanda tangan  /arsip/surat undangan.pdf");
	tt_expect_sql(t, "SELECT kind, path, caption FROM file WHERE path LIKE '/arsip/%'",
		"invitation|/arsip/surat undangan.pdf|Surat bertanda tangan");
	tt_keys(t, "u");
	tt_refuse_text(t, "/arsip/");
	scene_leave(t);
}

SCENARIO(a_change_makes_it_stale_and_issuing_anew_mends_it)
{
	Tt *t = open_papers("MKS", "id", 30, 100, NULL);

	tt_keys(t, "<CR><Tab><Tab><Tab><Tab>");
	tt_expect_text(t, "isian: Tempat (rapat)");
	tt_keys(t, "e<C-u>Hotel Rinra<C-s><Esc>");
	tt_expect_text(t, "!  undangan");
	tt_expect_text(t, "berubah: tempat");
	tt_expect_text(t, "! berubah: tempat · terbit 3/10");
	/* A letter went out once under its number; a programme has versions. */
	tt_keys(t, "<CR>p");
	tt_expect_text(t, "surat IMI-UM.01.01-0412 sudah terbit");
	tt_keys(t, "<Esc><Esc>j<CR>p");
	tt_expect_text(t, "Berubah sejak terbit");
	tt_keys(t, "s");
	tt_expect_text(t, "Terbitkan naskah ini?");
	tt_keys(t, "t");
	tt_expect_text(t, "Tersimpan");
	tt_expect_text(t, "-2."); /* beside the first version, not over it */
	tt_keys(t, "x<Esc>");
	tt_refuse_text(t, "!  susunan acara");
	tt_expect_text(t, "!  undangan"); /* that one was not */
	scene_leave(t);
}

SCENARIO(an_invited_office_sees_its_own_papers)
{
	Tt *t = SCENE(.office = "kanim-tarakan", .rows = 30, .cols = 100, .meeting = "MKS",
		.tab = 8);

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
	scene_leave(t);
}

/* Every paper of the office is looked at from its row, reworded there like any other. */
SCENARIO(each_paper_is_previewed_and_reworded)
{
	Tt *t = SCENE(.office = "kanim-tarakan", .rows = 30, .cols = 100, .meeting = "MKS",
		.tab = 8);

	tt_keys(t, "/nota<CR>p");
	tt_expect_text(t, "NOTA DINAS");
	tt_expect_text(t, "Dari     : Kepala Kantor Imigrasi Kelas II TPI Tarakan");
	tt_keys(t, "<Esc>");
	tt_keys(t, "<Esc>/siaran<CR>p");
	tt_expect_text(t, "Kanim Tarakan Ikuti Rakor Evaluasi PKS");
	tt_keys(t, "e<C-u>Segera disiarkan<CR>");
	tt_expect_text(t, "≠");
	tt_expect_sql(t, "SELECT paper, slot, text FROM paper_text WHERE paper = 'press'",
		"press|press.release|Segera disiarkan");
	scene_leave(t);
}

/* --- what leaves the program --- */

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

SCENARIO(issued_is_issued)
{
	Tt *t = open_papers("TW3", "id", 30, 100, NULL);

	as_text(t);
	tt_keys(t, "<CR>p");
	tt_expect_text(t, "Menyimpan atau mencetak berarti menerbitkan");
	tt_keys(t, "s");
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
	g_autofree char *file = saved(t, "2025-09-timpora-dkj-tw3", "undangan.txt");
	g_autofree char *text = scene_printed(t, "id", "TW3", "undangan");
	assert_string_equal(file, text);
	tt_refuse_text(t, "u urung"); /* nothing that it could do is offered */
	tt_keys(t, "u");
	tt_expect_text(t, "tetap: sudah terbit; bila berubah, terbitkan lagi");
	tt_expect_sql(t,
		"SELECT count(*) FROM paper WHERE issued_at IS NOT NULL AND meeting = (SELECT "
		"id FROM meeting WHERE tag = 'TW3')",
		"1");
	tt_keys(t, "<Tab>e<C-u>Sesudahnya.<CR>u"); /* later steps can */
	tt_refuse_text(t, "Sesudahnya.");
	scene_leave(t);
}

/* PDF unless the setting or the one paper says otherwise. */
SCENARIO(a_paper_is_saved_as_pdf)
{
	Tt *t = open_papers("MKS", "id", 30, 100, NULL);

	tt_keys(t, "<CR>p");
	tt_expect_text(t, "/2024-10-makassar/undangan.pdf");
	tt_keys(t, "s");
	tt_expect_text(t, "Tersimpan");
	tt_keys(t, "x");
	g_autofree char *pdf = saved(t, "2024-10-makassar", "undangan.pdf");
	assert_true(g_str_has_prefix(pdf, "%PDF-1."));
	tt_keys(t, "z");
	tt_expect_text(t, "simpan dan cetak sebagai");
	tt_keys(t, "hps");
	tt_expect_text(t, "/2024-10-makassar/undangan.html");
	tt_keys(t, "x");
	g_autofree char *html = saved(t, "2024-10-makassar", "undangan.html");
	assert_has(html, "<h1>DAFTAR PEJABAT YANG DIUNDANG</h1>");
	scene_leave(t);
}

#define ISSUES "SELECT count(*) FROM step WHERE barrier = 'issued' AND label LIKE '%undangan%'"

SCENARIO(the_file_says_what_print_says)
{
	Tt *t = open_papers("MKS", "id", 24, 80, NULL);

	as_text(t);
	tt_keys(t, "<CR>p");
	tt_expect_text(t, "tidak berubah sejak itu");
	tt_keys(t, "s");
	tt_expect_text(t, "rakor/2024-10-makassar/undangan.txt");
	tt_keys(t, "x");
	g_autofree char *file = saved(t, "2024-10-makassar", "undangan.txt");
	g_autofree char *text = scene_printed(t, "id", "MKS", "undangan");
	assert_string_equal(file, text);
	/* What is issued and says the same is only written again. */
	tt_expect_sql(t, ISSUES, "0");
	tt_expect_sql(t, "SELECT count(*) FROM step WHERE label LIKE '%undangan%'", "0");
	scene_leave(t);
}

SCENARIO(the_english_letter)
{
	Tt *t = open_papers("MKS", "id", 30, 100, NULL);

	as_text(t);
	tt_keys(t, "<CR>z<CR>");
	tt_expect_text(t, "undangan · Inggris");
	tt_expect_text(t, "To: (see the attached list)");
	tt_keys(t, "<Tab>e<C-u>Please join us on:<CR>pk");
	tt_expect_text(t, "/invitation.txt");
	tt_keys(t, "x");
	g_autofree char *file = saved(t, "2024-10-makassar", "invitation.txt");
	g_autofree char *text = scene_printed(t, "en", "MKS", "invitation");
	g_autofree char *other = scene_printed(t, "id", "MKS", "undangan");
	assert_string_equal(file, text);
	assert_has(text, "     Please join us on:\n");
	assert_has(other, "     Dalam rangka menyamakan");
	scene_leave(t);
}

SCENARIO(pages_go_to_the_printer)
{
	g_autoptr(Sandbox) box = sandbox_new();
	g_autofree char *lp = scene_script(box, "lp",
		"for last; do :; done\necho \"$@\" > \"$HOME/lp.args\"\n"
		"cp \"$last\" \"$HOME/lp.text\"");
	g_autofree char *folder = g_path_get_dirname(lp);
	g_autofree char *path = g_strdup_printf("PATH=%s:/usr/bin:/bin", folder);
	const char *const env[] = { path, NULL };
	g_autofree char *text = NULL, *args = NULL;
	Tt *t = SCENE(.box = box, .env = env, .meeting = "MKS", .tab = 8,
		.keys = ":set paper-format text<CR><CR>pp");

	tt_expect_text(t, "Dikirim ke pencetak: undangan");
	g_autofree char *text_path = sandbox_path(box, "home/lp.text");
	assert_true(g_file_get_contents(text_path, &text, NULL, NULL));
	g_auto(GStrv) pages = g_strsplit(text, "\f", -1);
	assert_int_equal(g_strv_length(pages), 4);
	assert_has(pages[1], "- 2 -\n");
	assert_has(pages[1], "Lampiran I\n");
	g_autofree char *args_path = sandbox_path(box, "home/lp.args");
	assert_true(g_file_get_contents(args_path, &args, NULL, NULL));
	assert_true(g_str_has_prefix(args, "-t undangan -- "));
	tt_expect_sql(t, ISSUES, "0");
	/* Hadir is not issued yet: printing it does that. */
	tt_keys(t, "<Esc>/daftar hadir<CR>G<CR>p");
	tt_expect_text(t, "terbitkan, cetak");
	tt_keys(t, "p");
	tt_expect_text(t, "Dicetak dan dicatat seperti sekarang");
	tt_keys(t, "t");
	tt_expect_text(t, "Dikirim ke pencetak");
	tt_expect_sql(t, "SELECT count(*) FROM step WHERE barrier = 'issued'", "1");
	/* A printer that takes PDF gets PDF. */
	tt_keys(t, "zppp");
	tt_expect_text(t, "Dikirim ke pencetak");
	g_autofree char *pdf = NULL;
	assert_true(g_file_get_contents(text_path, &pdf, NULL, NULL));
	assert_true(g_str_has_prefix(pdf, "%PDF-1."));
	scene_leave(t);
}

SCENARIO(without_a_printer_it_says_so)
{
	const char *const env[] = { "PATH=/nonexistent", NULL };
	Tt *t = open_papers("MKS", "id", 24, 80, env);

	tt_keys(t, "<CR>pp");
	tt_expect_row(t, -2, "“lp”");
	tt_refuse_text(t, "Dikirim ke pencetak");
	tt_expect_text(t, "halaman 1 dari 4");
	/* What did not leave the house is not recorded. */
	tt_keys(t, "<Esc>2+8j<CR>ppt");
	tt_expect_row(t, -2, "“lp”");
	tt_expect_sql(t, ISSUES, "0");
	scene_leave(t);
}

SCENARIO(from_afar_it_is_carried_home)
{
	const char *const env[] = { "SSH_CONNECTION=10.0.0.9 51000 10.0.0.2 22", NULL };
	Tt *t = open_papers("MKS", "id", 24, 120, env);

	tt_keys(t, "<CR>ps");
	tt_expect_text(t, "scp ");
	tt_expect_text(t, "@10.0.0.2:");
	tt_keys(t, "y");
	tt_expect_text(t, "Tersalin: scp ");
	scene_leave(t);
}

/* --- the preview --- */

SCENARIO(words_are_found_and_changed)
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
	scene_leave(t);
}

SCENARIO(a_sentence_survives_another_size)
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
	scene_leave(t);
}

SCENARIO(shown_is_what_a_redraw_shows)
{
	Tt *t = open_papers("MKS", "id", 24, 80, NULL);
	static const char *const steps[] = { "<CR>", "<Tab>", "e", "x", "<CR>", "<Tab><Tab><Tab>",
		"G", "g", "<Esc>", "jjjsa", "u" };

	for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
		tt_keys(t, steps[i]);
		scene_expect_whole(t, 2);
	}
	scene_leave(t);
}

SCENARIO(to_read_only_it_stays_a_preview)
{
	g_autoptr(Sandbox) box = sandbox_new();
	g_autofree char *database = sandbox_path(box, "r.db");
	g_autofree char *fixture = sandbox_source("tests/fixtures/2024-10-makassar.json");
	g_autofree char *register_file = sandbox_source("tests/fixtures/register.json");
	g_autofree char *out =
		cli_ok(box, "--db", database, "import", register_file, fixture, NULL);
	Tt *t = SCENE(.data = SCENE_OWN, .more = TT_ARGS("--read-only", "--db", database),
		.box = box, .meeting = "MKS", .tab = 8, .keys = "<CR>");

	assert_non_null(out);
	tt_expect_text(t, "Yth. (daftar terlampir)");
	tt_keys(t, "e");
	tt_expect_text(t, "e: dibuka");
	tt_keys(t, "p");
	tt_expect_text(t, "simpan ke berkas");
	tt_refuse_text(t, "terbitkan");
	tt_keys(t, "s");
	tt_expect_text(t, "Tersimpan");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

/* To show it to somebody it need not be issued, and what is not ours never is. */
SCENARIO(a_draft_and_a_paper_of_others_are_only_written)
{
	Tt *t = open_papers("TW3", "id", 30, 100, NULL);

	as_text(t);
	tt_keys(t, "eUND-3<C-s><CR>pk");
	tt_expect_text(t, "Tersimpan");
	tt_keys(t, "x");
	tt_expect_sql(t, "SELECT count(*) FROM step WHERE barrier = 'issued'", "0");
	g_autofree char *draft = saved(t, "2025-09-timpora-dkj-tw3", "undangan.txt");
	assert_has(draft, "KONSEP");
	tt_keys(t, "pstx");
	g_autofree char *issued = saved(t, "2025-09-timpora-dkj-tw3", "undangan.txt");
	g_autofree char *printed = scene_printed(t, "id", "TW3", "undangan");
	assert_has_not(issued, "KONSEP");
	assert_string_equal(issued, printed);
	scene_leave(t);
	t = SCENE(.office = "kanim-tarakan", .meeting = "MKS", .tab = 8,
		.keys = "/susunan<CR><CR>p");
	tt_expect_text(t, "simpan ke berkas");
	tt_refuse_text(t, "terbitkan");
	tt_keys(t, "s");
	tt_expect_text(t, "Tersimpan");
	tt_keys(t, "x");
	tt_expect_sql(t, "SELECT count(*) FROM step WHERE barrier = 'issued'", "0");
	scene_leave(t);
}

/* --- a letter that went out, and a day that slips --- */

#define SEPTEMBER "2025-09-01T08:00:00+07:00"

/* The letter stays as it went, its number is not used again, the notice tells what changed, and an
 * answer for the former day is open again. */
SCENARIO(the_day_slips_a_week)
{
	Tt *t = SCENE(.office = "kanwil-dkj", .rows = 30, .cols = 100, .now = SEPTEMBER,
		.meeting = "TW3", .tab = 8);

	as_text(t);
	tt_keys(t, "3aKepala Kanim Tarakan<CR>8");
	tt_keys(t, "eUM-1<Tab>1 sep 2025<C-s><CR>pst");
	tt_expect_text(t, "Tersimpan");
	tt_keys(t, "x<Esc>");
	g_autofree char *went = saved(t, "2025-09-timpora-dkj-tw3", "undangan.txt");
	tt_keys(t, "3sh<CR>1d<C-u>30 sep 2025 karena pimpinan bertugas<CR>3");
	tt_expect_text(t, "untuk tanggal lama");
	tt_keys(t, "8<CR>p");
	tt_expect_text(t, "surat UM-1 sudah terbit");
	tt_keys(t, "b");
	tt_expect_text(t, "Perubahan Jadwal");
	tt_expect_text(t, "30 September 2025");
	tt_keys(t, "<Esc>/perubahan<CR>eUM-2<Tab>2 sep 2025<C-s><CR>pst");
	tt_expect_text(t, "Tersimpan");
	tt_keys(t, "x<Esc><Esc>");
	tt_expect_sql(t, "SELECT group_concat(kind || ' ' || number, ', ') FROM paper_issue",
		"invitation UM-1, change-notice UM-2");
	g_autofree char *database = sandbox_database(tt_sandbox(t));
	g_autofree char *again = cli_ok(tt_sandbox(t), "--db", database, "--lang", "id", "print",
		"TW3", "undangan", "--issued", "1", "--format", "text", NULL);
	assert_string_equal(again, went);
	scene_leave(t);
}
