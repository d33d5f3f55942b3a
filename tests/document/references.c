/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The papers against the references that real ones were made after, word by word in their order:
 * at most one word in fifty differs, and of each it is known why. What a person wrote into a
 * reference (a purpose, a judgement) is put in as it would be: reworded for this paper.
 */
#include "any_document.h"
#include "papers.h"

#include <string.h>

/* --- words in order --- */

static gboolean is_frame(const char *word)
{
	static const char *const cells[] = { "─", "━", "┌", "├", "└", "│", "┬", "┴", "┼", "█",
		"░" };

	for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
		if (g_str_has_prefix(word, cells[i]))
			return TRUE;
	return FALSE;
}

static void words_add(GPtrArray *words, const char *text)
{
	g_auto(GStrv) parts = g_regex_split_simple("[\\s\u00a0]+", text, 0, 0);

	for (char **part = parts; *part; part++)
		if (**part && !is_frame(*part) && strcmp(*part, ":") != 0)
			g_ptr_array_add(words, g_strdup(*part));
}

/* A row of a table: the lines of each cell in turn. */
static void row_flush(GPtrArray *words, GPtrArray *cells)
{
	for (guint i = 0; i < cells->len; i++) {
		GString *cell = cells->pdata[i];
		words_add(words, cell->str);
		g_string_free(cell, TRUE);
	}
	g_ptr_array_set_size(cells, 0);
}

/* Words of a printed reference; a table cell by cell. */
static GPtrArray *words_of_print(const char *text)
{
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) cells = g_ptr_array_new();
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

	for (char **line = lines; *line; line++) {
		if (!g_str_has_prefix(*line, "│")) {
			row_flush(words, cells);
			words_add(words, *line);
			continue;
		}
		g_auto(GStrv) parts = g_strsplit(*line, "│", -1);
		guint n = g_strv_length(parts) - 2;
		while (cells->len < n)
			g_ptr_array_add(cells, g_string_new(NULL));
		for (guint i = 0; i < n; i++)
			g_string_append_printf(cells->pdata[i], " %s", parts[i + 1]);
	}
	row_flush(words, cells);
	return words;
}

static GPtrArray *words_of_document(const RkDocument *document)
{
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *text = document_words(document);

	words_add(words, text);
	return words;
}

/* Words of the longer one that are not in the longest common sequence of both. */
static guint words_apart(const GPtrArray *a, const GPtrArray *b)
{
	g_autofree guint *row = g_new0(guint, b->len + 1);

	for (guint i = 0; i < a->len; i++) {
		guint corner = 0;
		for (guint k = 0; k < b->len; k++) {
			guint above = row[k + 1];
			row[k + 1] = strcmp(a->pdata[i], b->pdata[k]) == 0 ? corner + 1
									   : MAX(above, row[k]);
			corner = above;
		}
	}
	return MAX(a->len, b->len) - row[b->len];
}

static char *without(const char *text, const char *from, const char *until)
{
	const char *begin = strstr(text, from);
	const char *end = begin ? strstr(begin, until) : NULL;

	assert_non_null(end);
	g_autofree char *head = g_strndup(text, (gsize)(begin - text));
	return g_strconcat(head, end, NULL);
}

/* Fails unless at most `percent` tenths of a percent of the words differ. */
static void differs_at_most(Papers *papers, int kind, const char *reference, guint permille)
{
	g_autoptr(RkDocument) document = papers_build(papers, kind, RK_LANG_ID);
	g_autoptr(GPtrArray) ours = words_of_document(document);
	g_autoptr(GPtrArray) wanted = words_of_print(reference);
	guint apart = words_apart(ours, wanted);

	g_test_message("%u of %u words differ", apart, wanted->len);
	if (apart * 1000 > permille * wanted->len) {
		g_autofree char *text = rk_document_text(document, &(RkTextOptions){ .width = 80 });
		fail_msg("%u of %u words differ (%.1f %%):\n%s", apart, wanted->len,
			100.0 * apart / wanted->len, text);
	}
}

/* --- what a person adds --- */

static void reword(Papers *papers, int kind, const char *slot, const char *text)
{
	RkPaperText *row = PAPERS_ADD(papers, PAPER_TEXT, RkPaperText);

	row->meeting = papers->dossier->meeting->id;
	row->paper = kind;
	row->lang = RK_LANGUAGE_ID;
	rk_text_set(&row->slot, slot);
	rk_text_set(&row->text, text);
}

static RkPaper *signed_paper(Papers *papers, int kind, const char *number, const char *date)
{
	RkPaper *paper = PAPERS_ADD(papers, PAPER, RkPaper);

	paper->kind = kind;
	paper->state = RK_PAPER_STATE_SIGNED;
	paper->signing = RK_SIGNING_ELECTRONIC;
	rk_text_set(&paper->number, number);
	rk_text_set(&paper->date, date);
	return paper;
}

static gpointer by_handle(Papers *papers, RkEntity entity, const char *handle)
{
	int field = rk_field_find(entity, "handle");
	const GPtrArray *rows = papers->dossier->rows->rows[entity];

	for (guint i = 0; i < rows->len; i++) {
		RkValue value = rk_record_get(entity, rows->pdata[i], (guint)field);
		if (g_strcmp0(value.text, handle) == 0)
			return rows->pdata[i];
	}
	fail_msg("no %s", handle);
	return NULL;
}

static void signed_by(Papers *papers, RkPaper *paper, const char *handle, const char *title)
{
	const RkPerson *who = by_handle(papers, RK_E_PERSON, handle);

	paper->signatory = who->id;
	rk_text_set(&paper->shown_title, title);
}

/* As the invited office in Tarakan sees the meeting: its letterhead, its people. */
static Papers *in_tarakan(void)
{
	Papers *papers = papers_load("2024-10-makassar");
	const RkInstitution *office = by_handle(papers, RK_E_INSTITUTION, "kanim-tarakan");
	const RkPerson *me = by_handle(papers, RK_E_PERSON, "olivia-tangkudung");
	RkProfile *profile = PAPERS_ADD(papers, PROFILE, RkProfile);

	papers->context.office = office->id;
	papers->context.me = me->id;
	profile->institution = office->id;
	rk_text_set(&profile->letterhead,
		"KEMENTERIAN HUKUM DAN HAK ASASI MANUSIA REPUBLIK INDONESIA\n"
		"KANTOR WILAYAH KALIMANTAN TIMUR\nKANTOR IMIGRASI KELAS II TPI TARAKAN");
	rk_text_set(&profile->letterhead_small,
		"Jalan Contoh Nomor 1, Kota Tarakan, Kalimantan Utara\n"
		"Laman: kanimtarakan.example.go.id   Pos-el: humas@example.go.id");
	papers->profile = profile;
	return papers;
}

/* --- papers --- */

/* What differs: "tentang" for the brackets around the title of the ministry's decree (one form for
 * all), the room in the venue, "sesuai rencana", which is for a person to say, and the number of
 * the third obstacle: no record holds it, so it stands with the second. */
static void report(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *wanted = file_text("fixtures/papers/05-laporan-rakor.txt");
	const int kind = RK_PAPER_KIND_REPORT;

	signed_paper(papers, kind, NULL, "2024-10-21");
	for (guint i = 0; i < 2; i++) {
		RkFile *file = PAPERS_ADD(papers, FILE, RkFile);
		rk_text_set(&file->path, "berkas.pdf");
		rk_text_set(&file->kind, i ? "photo" : "presentation");
	}
	reword(papers, kind, "report.general",
		"Kerja sama dengan Pemerintah Daerah menjadi salah satu cara Direktorat Jenderal "
		"Imigrasi mendekatkan layanan keimigrasian kepada masyarakat, antara lain melalui "
		"UKK, ULP, MPP, dan LTSP. Pelaksanaannya perlu dievaluasi secara berkala.");
	reword(papers, kind, "report.late",
		"Rapat dimulai 12 menit lewat dari jadwal karena penyesuaian sambungan daring. "
		"Data masa berlaku PKS belum terkumpul dalam satu daftar.");
	reword(papers, kind, "report.advice",
		"Disarankan pemantauan tindak lanjut dilakukan setiap bulan dan rapat serupa "
		"diadakan kembali pada semester berikutnya.");
	differs_at_most(papers, kind, wanted, 20);
}

/* What differs: nothing but the words for what is late among what is not done. */
static void matrix(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *wanted = file_text("fixtures/papers/06-matriks-tindak-lanjut.txt");
	const int kind = RK_PAPER_KIND_MATRIX;

	papers->as_of = "2024-12-02";
	signed_by(papers, signed_paper(papers, kind, NULL, "2024-12-02"), "bima-saputra",
		"Ketua Tim Kerja Sama Antarlembaga");
	differs_at_most(papers, kind, wanted, 20);
}

/* The quotation of the reference is a specimen: none is printed that nobody typed. */
static void press(void **state)
{
	g_autoptr(Papers) papers = in_tarakan();
	g_autofree char *printed = file_text("fixtures/papers/07-siaran-pers.txt");
	g_autofree char *wanted = without(printed, "“[Kutipan contoh", "Melalui rapat ini");
	const int kind = RK_PAPER_KIND_PRESS;

	signed_paper(papers, kind, "SP-07/HUMAS/X/2024", "2024-10-17");
	reword(papers, kind, "press.headline",
		"Imigrasi Tarakan Ikuti Rakor Evaluasi Kerja Sama Pemerintah Daerah dan Ditjen "
		"Imigrasi di Makassar");
	reword(papers, kind, "press.lead",
		"MAKASSAR, 17 Oktober 2024 – Kantor Imigrasi Kelas II TPI Tarakan mengikuti Rapat "
		"Koordinasi dan Evaluasi Perjanjian Kerja Sama antara Pemerintah Daerah dengan "
		"Direktorat Jenderal Imigrasi di Claro Hotel Makassar, Kamis (17/10/2024). Rapat "
		"membahas jalan yang lebih luas untuk membentuk kantor imigrasi baru di daerah.");
	reword(papers, kind, "press.points",
		"Salah satu pokok bahasan ialah Permenkumham No. 6 Tahun 2019 mengenai Kriteria "
		"Penilaian Klasifikasi Kantor Imigrasi. Kantor imigrasi tidak hanya dapat tumbuh "
		"dari Unit Kerja Keimigrasian (UKK), tetapi juga dari Unit Layanan Paspor (ULP), "
		"Mal Pelayanan Publik (MPP), atau Layanan Terpadu Satu Pintu (LTSP), agar layanan "
		"keimigrasian lebih mudah dijangkau masyarakat.");
	reword(papers, kind, "press.appeal",
		"Direktorat Jenderal Imigrasi mengimbau seluruh Unit Pelaksana Teknis (UPT) aktif "
		"berkolaborasi dengan Pemerintah Daerah dalam mendukung pembentukan UKK serta "
		"memastikan pemetaan wilayah potensial yang dapat dikembangkan menjadi unit "
		"layanan imigrasi.");
	reword(papers, kind, "press.closing",
		"Melalui rapat ini diharapkan sinergi UPT Keimigrasian dan Pemerintah Daerah makin "
		"kuat sehingga layanan keimigrasian makin responsif dan berkualitas.");
	reword(papers, kind, "press.about",
		"Wilayah kerja meliputi Kota Tarakan, Kabupaten Bulungan, Kabupaten Tana Tidung, "
		"dan Kabupaten Malinau.");
	differs_at_most(papers, kind, wanted, 20);
}

/* The reference leaves out three decisions that its author found of no matter to Tarakan, and has
 * copies, which no record holds. */
static void memo(void **state)
{
	g_autoptr(Papers) papers = in_tarakan();
	g_autofree char *printed = file_text("fixtures/papers/08-nota-dinas-laporan-peserta.txt");
	g_autofree char *wanted =
		g_strndup(printed, (gsize)(strstr(printed, "Tembusan:") - printed));
	const int kind = RK_PAPER_KIND_MEMO;
	const GPtrArray *entries = papers->dossier->rows->rows[RK_E_ENTRY];

	for (guint i = 0; i < entries->len; i++) {
		RkEntry *entry = entries->pdata[i];
		if (entry->kind == RK_ENTRY_KIND_DECISION && entry->number.value > 3)
			entry->withheld = TRUE;
	}
	signed_by(papers, signed_paper(papers, kind, "W.18.IMI.IMI.4-UM.01.01-0218", "2024-10-18"),
		"rangga-mahendra", "Kepala Kantor");
	reword(papers, kind, "memo.to",
		"Kepala Divisi Keimigrasian Kantor Wilayah Kementerian Hukum dan HAM Kalimantan "
		"Timur");
	differs_at_most(papers, kind, wanted, 20);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(report),
		cmocka_unit_test(matrix),
		cmocka_unit_test(press),
		cmocka_unit_test(memo),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
