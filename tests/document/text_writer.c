/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text writer: examples of each block, and what must hold for any document: no line too wide,
 * no word lost, no trailing blank, pages that are not too long.
 */
#include "any_document.h"
#include "papers.h"

#include "base/text.h"
#include "document/text_table.h"

#include <string.h>

static char *text_of(const RkDocument *document, int width)
{
	return rk_document_text(document, &(RkTextOptions){ .width = width });
}

/* --- examples --- */

static void pairs_align_their_colons(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *pairs = rk_block_add(document->blocks, RK_BLOCK_PAIRS);

	rk_item_add(pairs, "Hari", "Kamis");
	rk_item_add(pairs, "Tempat acara", "Claro Hotel Makassar, Ruang Phinisi\nMakassar");
	rk_item_add(pairs, "Kosong", NULL);
	RkItem *item = rk_item_add(pairs, "Acara", NULL);
	RkBlock *list = rk_block_add(item->blocks, RK_BLOCK_LIST);
	rk_item_next(list, RK_NUMBERING_DECIMAL, "Pembukaan");
	rk_item_next(list, RK_NUMBERING_DECIMAL, "Penutup");
	RkBlock *inner = rk_block_add(document->blocks, RK_BLOCK_PAIRS);
	inner->indent = 1;
	inner->tight = TRUE;
	inner->key_cells = 12;
	rk_item_add(inner, "Ketua", "Adi");
	g_autofree char *text = text_of(document, 40);
	assert_string_equal(text, "Hari         : Kamis\n"
				  "Tempat acara : Claro Hotel Makassar,\n"
				  "               Ruang Phinisi\n"
				  "               Makassar\n"
				  "Kosong       :\n"
				  "Acara        : 1. Pembukaan\n"
				  "               2. Penutup\n"
				  "   Ketua     : Adi\n");
}

static void lists_nest(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	rk_heading_add(document->blocks, 1, "A.", "PEMBAHASAN YANG PANJANG");
	RkBlock *list = rk_block_add(document->blocks, RK_BLOCK_LIST);
	list->indent = 1;
	for (int i = 0; i < 10; i++)
		rk_item_next(list, RK_NUMBERING_DECIMAL, i == 0 ? "satu dua tiga empat" : "x");
	RkItem *first = list->items->pdata[0];
	RkBlock *inner = rk_block_add(first->blocks, RK_BLOCK_LIST);
	inner->tight = TRUE;
	rk_item_next(inner, RK_NUMBERING_LETTER, "lima enam tujuh");
	rk_paragraph_add(first->blocks, "delapan");
	g_autofree char *text = text_of(document, 21);
	g_autofree char *start = g_strndup(text, strlen("A. PEMBAHASAN YANG\n   PANJANG\n\n"
							"    1. satu dua tiga\n       empat\n"
							"       a. lima enam\n          tujuh\n"
							"\n       delapan\n    2. x\n"));
	assert_string_equal(start, "A. PEMBAHASAN YANG\n   PANJANG\n\n"
				   "    1. satu dua tiga\n       empat\n"
				   "       a. lima enam\n          tujuh\n"
				   "\n       delapan\n    2. x\n");
	assert_true(g_str_has_suffix(text, "    9. x\n   10. x\n"));
}

static RkBlock *table_add(RkDocument *document)
{
	RkBlock *table = rk_block_add(document->blocks, RK_BLOCK_TABLE);

	rk_column_add(table, "No.", 3, TRUE, RK_ALIGN_RIGHT);
	rk_column_add(table, "Uraian", 12, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, "Siapa", 6, FALSE, RK_ALIGN_CENTRE);
	return table;
}

static void row_fill(RkBlock *table, const char *a, const char *b, const char *c)
{
	RkTableRow *row = rk_row_add(table, FALSE);

	rk_words_add(rk_cell(row, 0), a, RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 1), b, RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 2), c, RK_RUN_PLAIN);
}

static void tables_are_boxes(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *table = table_add(document);

	row_fill(table, "1", "satu dua tiga empat", "Adi");
	rk_words_add(rk_cell(rk_row_add(table, TRUE), 0), "Hari ke-2", RK_RUN_PLAIN);
	row_fill(table, "10", "漢字漢字漢字漢字", "");
	g_autofree char *text = text_of(document, 31);
	assert_string_equal(text, "┌─────┬──────────────┬────────┐\n"
				  "│ No. │    Uraian    │ Siapa  │\n"
				  "├─────┼──────────────┼────────┤\n"
				  "│   1 │ satu dua     │  Adi   │\n"
				  "│     │ tiga empat   │        │\n"
				  "├─────┴──────────────┴────────┤\n"
				  "│ Hari ke-2                   │\n"
				  "├─────┬──────────────┬────────┤\n"
				  "│  10 │ 漢字漢字漢字 │        │\n"
				  "│     │ 漢字         │        │\n"
				  "└─────┴──────────────┴────────┘\n");
	g_autofree char *ascii =
		rk_document_text(document, &(RkTextOptions){ .width = 31, .ascii = TRUE });
	assert_true(g_str_has_prefix(ascii, "+-----+--------------+--------+\n| No. |"));
}

/* A name that rows share stands in one cell; what belongs together has no rule between it. */
static void cells_are_joined(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *table = rk_block_add(document->blocks, RK_BLOCK_TABLE);

	rk_column_add(table, "Kantor", 8, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, "Paraf", 4, TRUE, RK_ALIGN_LEFT);
	rk_column_add(table, NULL, 4, TRUE, RK_ALIGN_LEFT)->open = TRUE;
	row_fill(table, "Kantor Wilayah Kalimantan", "1.", "");
	row_fill(table, "", "", "2.");
	rk_cell_join(table->rows->pdata[1], 0);
	row_fill(table, "Tarakan", "3.", "");
	assert_int_equal(rk_cell_rows(table, 0, 0), 2);
	assert_int_equal(rk_cell_rows(table, 2, 0), 1);
	g_autofree char *text = text_of(document, 28);
	assert_string_equal(text, "┌────────────┬─────────────┐\n"
				  "│   Kantor   │    Paraf    │\n"
				  "├────────────┼─────────────┤\n"
				  "│ Kantor     │ 1.          │\n"
				  "│            ├─────────────┤\n"
				  "│ Wilayah    │         2.  │\n"
				  "│ Kalimantan │             │\n"
				  "├────────────┼─────────────┤\n"
				  "│ Tarakan    │ 3.          │\n"
				  "└────────────┴─────────────┘\n");
}

/* A code is drawn in half cells where there is room; what it says is there in any case. */
static void pictures_are_words(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	rk_picture_add(document->blocks, "/foto.jpg", "Foto 1. Pembukaan");
	RkBlock *code = rk_qr_add(document->blocks, "https://example.go.id/hadir", "Daftar hadir");
	assert_int_equal(code->picture->width, 29); /* version 3 */
	g_autofree char *text = text_of(document, 72);
	assert_has(text, "Foto 1. Pembukaan\n");
	assert_has(text, "█▀▀▀▀▀█");
	assert_has(text, "\nhttps://example.go.id/hadir\nDaftar hadir\n");
	g_autofree char *ascii =
		rk_document_text(document, &(RkTextOptions){ .width = 72, .ascii = TRUE });
	assert_null(strstr(ascii, "█"));
	g_autofree char *endless = g_strnfill(5000, 'x');
	assert_null(rk_qr_add(document->blocks, endless, NULL));
}

static char *page_at(const char *text, guint i)
{
	g_auto(GStrv) pages = g_strsplit(text, "\f", -1);

	assert_true(i < g_strv_length(pages));
	return g_strdup(pages[i]);
}

/* "Halaman 1 dari 2" at the foot, and above it the word that the next page begins with. */
static void pages_say_their_number(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	for (int i = 1; i <= 20; i++) {
		g_autofree char *text = g_strdup_printf("(baris%d) x", i);
		rk_paragraph_add(document->blocks, text)->tight = TRUE;
	}
	document->page.numbers = RK_PAGE_NUMBERS_FOOT;
	document->page.catchword = TRUE;
	document->footer = g_strdup("KONSEP");
	g_autofree char *text =
		rk_document_text(document, &(RkTextOptions){ .width = 40, .page_lines = 15 });
	g_autofree char *first = page_at(text, 0), *last = page_at(text, 1);
	assert_true(g_str_has_suffix(first, "(baris11) x\n"
					    "                               baris12)…\n"
					    "\n                 KONSEP\n"
					    "            Halaman 1 dari 2\n"));
	assert_true(g_str_has_suffix(last, "            Halaman 2 dari 2\n"));
	assert_null(strstr(last, "…"));
}

/* A block that is kept goes to the next page whole, and with it what is glued to it. */
static void kept_together(void **state)
{
	for (int before = 1; before < 24; before++) {
		g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
		for (int i = 0; i < before; i++)
			rk_paragraph_add(document->blocks, "baris")->tight = TRUE;
		rk_paragraph_add(document->blocks, "AWAL")->glued = TRUE;
		RkBlock *list = rk_block_add(document->blocks, RK_BLOCK_LIST);
		list->keep = TRUE;
		for (int i = 0; i < 5; i++)
			rk_item_next(list, RK_NUMBERING_DECIMAL, i < 4 ? "butir" : "AKHIR");
		g_autofree char *text = rk_document_text(
			document, &(RkTextOptions){ .width = 40, .page_lines = 12 });
		const char *from = strstr(text, "AWAL"), *to = strstr(text, "AKHIR");
		assert_null(memchr(from, '\f', (gsize)(to - from)));
	}
}

/* A column takes from another what its longest word wants. */
static void words_are_kept(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *table = table_add(document);
	int cells[3] = { 0 };

	row_fill(table, "1", "satu dua tiga empat", "Bakesbangpol");
	assert_true(rk_table_fit(table, 31, cells));
	assert_int_equal(cells[1], 6); /* "Uraian" */
	assert_int_equal(cells[2], 12);
	row_fill(table, "2", "ketenagakerjaan", "Bakesbangpol");
	assert_true(rk_table_fit(table, 31, cells));
	assert_int_equal(cells[0] + cells[1] + cells[2], 21);
}

static void columns_share_the_width(void **state)
{
	static const struct {
		int width, cells[3];
		gboolean fits;
	} cases[] = {
		{ 31, { 3, 12, 6 }, TRUE },
		{ 40, { 3, 18, 9 }, TRUE },
		{ 28, { 3, 10, 5 }, TRUE },
		{ 12, { 0, 0, 0 }, FALSE },
	};
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *table = table_add(document);

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		int cells[3] = { 0 };
		assert_int_equal(rk_table_fit(table, cases[i].width, cells), cases[i].fits);
		if (cases[i].fits)
			assert_memory_equal(cells, cases[i].cells, sizeof cells);
	}
}

static void signatures_leave_room(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *block = rk_block_add(document->blocks, RK_BLOCK_SIGNATURES);

	signature_fill(block, "Ketua,", NULL, "Adi");
	signature_fill(block, "Notulis dari kantor yang jauh,", "[ttd]", "Citra");
	((RkSignature *)block->signatures->pdata[1])->place_date =
		g_strdup("Makassar,\u00a0\u00a0");
	g_autofree char *text = text_of(document, 50);
	assert_string_equal(text, "                         Makassar,\n"
				  "Ketua,                   Notulis dari kantor yang\n"
				  "                         jauh,\n"
				  "\n"
				  "                         [ttd]\n"
				  "\n"
				  "\n"
				  "Adi                      Citra\n");
	g_autoptr(RkDocument) single = rk_document_new(RK_LANG_ID, "");
	signature_fill(rk_block_add(single->blocks, RK_BLOCK_SIGNATURES), "Kepala,", NULL, "Budi");
	g_autofree char *one = text_of(single, 50);
	assert_string_equal(
		one, "                         Kepala,\n\n\n\n\n                         Budi\n");
	g_autofree char *narrow = text_of(single, 20);
	assert_string_equal(narrow, "Kepala,\n\n\n\n\nBudi\n");
}

static void head_blocks(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *head = rk_block_add(document->blocks, RK_BLOCK_LETTERHEAD);

	rk_letterhead_line_add(head, "KANTOR", RK_RUN_STRONG);
	rk_letterhead_line_add(head, "Jalan Contoh", RK_RUN_SMALL);
	rk_title_add(document->blocks, "NOTULA");
	RkBlock *right = rk_paragraph_add(document->blocks, "kanan");
	right->align = RK_ALIGN_RIGHT;
	RkBlock *note = rk_note_add(document->blocks, "Catatan");
	rk_item_add(note, NULL, "satu dua tiga");
	rk_item_add(note, NULL, "empat");
	rk_block_add(document->blocks, RK_BLOCK_RULE)->tight = TRUE;
	RkBlock *spacer = rk_block_add(document->blocks, RK_BLOCK_SPACER);
	spacer->level = 2;
	spacer->tight = TRUE;
	rk_paragraph_add(document->blocks, "akhir")->tight = TRUE;
	document->footer = g_strdup("KONSEP");
	g_autofree char *text = text_of(document, 20);
	assert_string_equal(text, "       KANTOR\n"
				  "    Jalan Contoh\n"
				  "━━━━━━━━━━━━━━━━━━━━\n"
				  "────────────────────\n"
				  "\n"
				  "       NOTULA\n"
				  "\n"
				  "               kanan\n"
				  "\n"
				  "Catatan: satu dua\n"
				  "         tiga\n"
				  "         empat\n"
				  "────────────────────\n"
				  "\n"
				  "\n"
				  "akhir\n"
				  "\n"
				  "       KONSEP\n");
}

static void hostile_text_is_neutral(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	rk_paragraph_add(document->blocks, "a\x1b[31mb\tc\u202ed\x07");
	g_autofree char *text = text_of(document, 40);
	assert_null(strpbrk(text, "\x1b\t\x07"));
	assert_null(strstr(text, "\u202e"));
	assert_has(text, "b c");
}

static void degrees_are_not_broken(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	rk_paragraph_add(document->blocks, "Eka Pratiwi, S.I.P., M.A. dan lain-lain");
	g_autofree char *text = text_of(document, 24);
	assert_string_equal(text, "Eka Pratiwi, S.I.P.,\nM.A. dan lain-lain\n");
}

static void width_has_a_floor(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	rk_block_add(document->blocks, RK_BLOCK_RULE);
	for (int width = -5; width < 20; width++) {
		g_autofree char *text = text_of(document, width);
		assert_int_equal(rk_text_width(text, -1) > 0, 1);
		lines_check(text, width <= 0 ? 80 : RK_TEXT_WIDTH_MIN);
	}
}

/* --- pages --- */

static void pages_are_cut_between_rows(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *table = table_add(document);

	for (int i = 1; i <= 12; i++) {
		g_autofree char *number = g_strdup_printf("%d", i);
		row_fill(table, number, "satu dua tiga empat", "Adi");
	}
	document->footer = g_strdup("KONSEP");
	g_autofree char *text =
		rk_document_text(document, &(RkTextOptions){ .width = 31, .page_lines = 20 });
	g_auto(GStrv) pages = g_strsplit(text, "\f", -1);
	assert_int_equal(g_strv_length(pages), 3);
	for (guint i = 0; pages[i]; i++) {
		g_auto(GStrv) lines = g_strsplit(pages[i], "\n", -1);
		g_autofree char *number = g_strdup_printf("- %u -", i + 1);
		assert_int_equal(g_strv_length(lines), 20 + 1);
		assert_true((strstr(lines[0], number) != NULL) == (i > 0));
		assert_has(pages[i], "│ No. │    Uraian    │ Siapa  │\n├─────┼");
		assert_has(pages[i], "KONSEP\n");
		for (guint k = 0; lines[k]; k++) /* a row is never cut */
			if (strstr(lines[k], "│ satu dua     │"))
				assert_true(g_str_has_prefix(lines[k + 1], "│     │ tiga empat"));
	}
}

static void a_heading_stays_with_its_text(void **state)
{
	for (int before = 5; before < 30; before++) {
		g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
		for (int i = 0; i < before; i++)
			rk_paragraph_add(document->blocks, "baris")->tight = TRUE;
		rk_heading_add(document->blocks, 1, "A.", "JUDUL");
		rk_paragraph_add(document->blocks, "isi");
		g_autofree char *text = rk_document_text(
			document, &(RkTextOptions){ .width = 40, .page_lines = 12 });
		g_auto(GStrv) pages = g_strsplit(text, "\f", -1);
		for (guint i = 0; pages[i]; i++)
			assert_true((strstr(pages[i], "JUDUL") != NULL) ==
				    (strstr(pages[i], "isi") != NULL));
	}
}

static void page_breaks_break(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	rk_paragraph_add(document->blocks, "satu");
	rk_block_add(document->blocks, RK_BLOCK_PAGE_BREAK);
	rk_paragraph_add(document->blocks, "dua");
	g_autofree char *paged =
		rk_document_text(document, &(RkTextOptions){ .width = 40, .page_lines = 30 });
	g_autofree char *endless = text_of(document, 40);
	assert_string_equal(paged, "satu\n\n\f                 - 2 -\n\ndua\n");
	assert_string_equal(endless, "satu\n\n          · · · · · · · · · ·\n\ndua\n");
}

/* --- any document --- */

static void any_document_fits(void **state)
{
	for (guint32 seed = 1; seed <= 400; seed++) {
		g_autoptr(GRand) random = g_rand_new_with_seed(seed);
		g_autoptr(RkDocument) document = any_document(seed);
		int widths[] = { 20, 72, 80, g_rand_int_range(random, 20, 132) };
		for (guint i = 0; i < G_N_ELEMENTS(widths); i++) {
			int page = seed % 2 ? 0 : g_rand_int_range(random, 12, 70);
			g_autofree char *text = rk_document_text(
				document, &(RkTextOptions){ widths[i], page, seed % 5 == 0 });
			lines_check(text, widths[i]);
			assert_has(text, "akhir\n");
			g_auto(GStrv) pages = g_strsplit(text, "\f", -1);
			for (guint p = 0; page && pages[p]; p++) {
				g_auto(GStrv) lines = g_strsplit(pages[p], "\n", -1);
				assert_true((int)g_strv_length(lines) - 1 <= page);
			}
		}
	}
}

/* Whatever the width, the letters of plain words come out in order. */
static void no_word_is_lost(void **state)
{
	static const char *const words =
		"satu dua tiga empat lima enam tujuh delapan sembilan sepuluh";
	g_auto(GStrv) apart = g_strsplit(words, " ", -1);
	g_autofree char *wanted = g_strjoinv("", apart);

	for (int width = 20; width < 100; width++) {
		g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
		GPtrArray *blocks = document->blocks;
		for (int depth = 0; depth < 6; depth++) {
			RkBlock *list = rk_block_add(blocks, RK_BLOCK_LIST);
			blocks = rk_item_add(list, "", depth == 5 ? words : NULL)->blocks;
		}
		g_autofree char *text = text_of(document, width);
		g_auto(GStrv) parts = g_strsplit_set(text, " \n", -1);
		g_autofree char *all = g_strjoinv("", parts);
		assert_string_equal(all, wanted);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(pairs_align_their_colons),
		cmocka_unit_test(lists_nest),
		cmocka_unit_test(tables_are_boxes),
		cmocka_unit_test(cells_are_joined),
		cmocka_unit_test(pictures_are_words),
		cmocka_unit_test(pages_say_their_number),
		cmocka_unit_test(kept_together),
		cmocka_unit_test(words_are_kept),
		cmocka_unit_test(columns_share_the_width),
		cmocka_unit_test(signatures_leave_room),
		cmocka_unit_test(head_blocks),
		cmocka_unit_test(hostile_text_is_neutral),
		cmocka_unit_test(degrees_are_not_broken),
		cmocka_unit_test(width_has_a_floor),
		cmocka_unit_test(pages_are_cut_between_rows),
		cmocka_unit_test(a_heading_stays_with_its_text),
		cmocka_unit_test(page_breaks_break),
		cmocka_unit_test(any_document_fits),
		cmocka_unit_test(no_word_is_lost),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
