/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The PDF module, read back by poppler's tools: no word lost, fonts inside, the same bytes for the
 * same paper, headings with their text, heads of tables on every page.
 */
#include "any_document.h"
#include "papers.h"

#include "base/text.h"
#include "document/pdf/pdf_module.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

char *rakor_pdf_write(const RkDocument *document, const RkPdfOptions *options, GByteArray *out);

static GByteArray *pdf_of(const RkDocument *document)
{
	GByteArray *out = g_byte_array_new();
	g_autofree char *failed = rakor_pdf_write(document,
		&(RkPdfOptions){ .created = "2024-10-17T09:00:00Z", .neutral = rk_text_neutral },
		out);

	assert_null(failed);
	return out;
}

/* What a program says about the file; "FILE" in its arguments is the file. */
static char *asked(const GByteArray *pdf, const char *const *argv)
{
	g_autofree char *path = NULL;
	char *said = NULL;
	int file = g_file_open_tmp("rakor-XXXXXX.pdf", &path, NULL), status = 0;
	g_autoptr(GPtrArray) full = g_ptr_array_new();

	assert_true(file >= 0);
	g_close(file, NULL);
	assert_true(g_file_set_contents(path, (const char *)pdf->data, (gssize)pdf->len, NULL));
	for (; *argv; argv++)
		g_ptr_array_add(full, (gpointer)(strcmp(*argv, "FILE") == 0 ? path : *argv));
	g_ptr_array_add(full, NULL);
	assert_true(g_spawn_sync(NULL, (char **)full->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
		&said, NULL, &status, NULL));
	assert_true(g_spawn_check_wait_status(status, NULL));
	g_unlink(path);
	return said;
}

static char *text_of(const GByteArray *pdf)
{
	return asked(pdf, (const char *const[]){ "pdftotext", "-raw", "FILE", "-", NULL });
}

/* How often each word of ASCII letters and digits occurs. */
static GHashTable *counted(const char *text)
{
	GHashTable *counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	g_autoptr(GString) word = g_string_new(NULL);

	for (const char *p = text;; p++) {
		if (g_ascii_isalnum(*p)) {
			g_string_append_c(word, *p);
			continue;
		}
		if (word->len > 0) {
			gpointer n = g_hash_table_lookup(counts, word->str);
			g_hash_table_insert(counts, g_strdup(word->str),
				GUINT_TO_POINTER(GPOINTER_TO_UINT(n) + 1));
		}
		g_string_truncate(word, 0);
		if (!*p)
			return counts;
	}
}

static void words_come_out(const RkDocument *document)
{
	g_autoptr(GByteArray) pdf = pdf_of(document);
	g_autofree char *text = text_of(pdf);
	g_autofree char *words = document_words(document);
	g_autoptr(GHashTable) seen = counted(text);
	g_autoptr(GHashTable) wanted = counted(words);
	GHashTableIter iter;
	gpointer word, n;

	g_hash_table_iter_init(&iter, wanted);
	while (g_hash_table_iter_next(&iter, &word, &n))
		if (GPOINTER_TO_UINT(g_hash_table_lookup(seen, word)) < GPOINTER_TO_UINT(n))
			fail_msg("\"%s\": %u in the model, %u in the file", (char *)word,
				GPOINTER_TO_UINT(n),
				GPOINTER_TO_UINT(g_hash_table_lookup(seen, word)));
}

static void every_paper(void **state)
{
	static const int kinds[] = { RK_PAPER_KIND_INVITATION, RK_PAPER_KIND_RUNDOWN,
		RK_PAPER_KIND_SIGN_IN, RK_PAPER_KIND_ATTENDANCE, RK_PAPER_KIND_MINUTES };
	static const char *const fixtures[] = { "2024-10-makassar", "2025-06-timpora-dkj-tw2",
		"2025-08-skouw" };

	for (guint i = 0; i < G_N_ELEMENTS(kinds) * G_N_ELEMENTS(fixtures); i++) {
		g_autoptr(Papers) papers = papers_load(fixtures[i / G_N_ELEMENTS(kinds)]);
		g_autoptr(RkDocument) document = papers_build(
			papers, kinds[i % G_N_ELEMENTS(kinds)], i % 2 ? RK_LANG_EN : RK_LANG_ID);
		words_come_out(document);
	}
}

/* The letter without its annexes has no columns: its words come out in their order. */
static void the_letter_is_read_in_order(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autoptr(RkDocument) document = papers_build(papers, RK_PAPER_KIND_INVITATION, RK_LANG_ID);
	g_autoptr(GByteArray) pdf = pdf_of(document);
	g_autofree char *text = text_of(pdf);
	const char *const parts[] = { "DIREKTORAT JENDERAL IMIGRASI", "Nomor", "Dalam rangka",
		"hari, tanggal", "Susunan acara", "Atas perhatian", "Direktur Kerja Sama",
		"Adi Nugraha", "Tembusan", "Lampiran I", "DAFTAR PEJABAT YANG DIUNDANG",
		"Wali Kota Tarakan", "SUSUNAN ACARA", "Registrasi Peserta", "SESI 4" };
	const char *at = text;

	for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
		const char *found = strstr(at, parts[i]);
		if (!found)
			fail_msg("\"%s\" is not where it should be", parts[i]);
		at = found + strlen(parts[i]);
	}
}

static void fonts_are_inside(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autoptr(RkDocument) document = papers_build(papers, RK_PAPER_KIND_MINUTES, RK_LANG_ID);
	g_autoptr(GByteArray) pdf = pdf_of(document);
	g_autofree char *fonts = asked(pdf, (const char *const[]){ "pdffonts", "FILE", NULL });
	g_auto(GStrv) lines = g_strsplit(g_strchomp(fonts), "\n", -1);

	assert_true(g_strv_length(lines) >= 4); /* two lines of head, plain and bold */
	for (guint i = 2; lines[i]; i++) {
		g_autoptr(GRegex) row =
			g_regex_new("\\s(yes|no) (yes|no) +(yes|no) +\\d+ +\\d+$", 0, 0, NULL);
		g_autoptr(GMatchInfo) match = NULL;
		assert_true(g_regex_match(row, lines[i], 0, &match));
		g_autofree char *embedded = g_match_info_fetch(match, 1);
		assert_string_equal(embedded, "yes");
	}
	g_autofree char *about = asked(pdf, (const char *const[]){ "pdfinfo", "FILE", NULL });
	assert_has(about, "Title:           Rapat Koordinasi dan Evaluasi");
	g_autofree char *tags =
		asked(pdf, (const char *const[]){ "pdfinfo", "-struct", "FILE", NULL });
	assert_has(tags, "H1 (block)");
	assert_has(tags, "L (block)");
	assert_has(tags, "Table");
	assert_has(about, "(A4)");
}

static void the_same_paper_is_the_same_file(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autoptr(RkDocument) document = papers_build(papers, RK_PAPER_KIND_MINUTES, RK_LANG_ID);
	g_autoptr(GByteArray) one = pdf_of(document);
	g_autoptr(GByteArray) two = pdf_of(document);

	assert_int_equal(one->len, two->len);
	assert_memory_equal(one->data, two->data, one->len);
}

static gboolean stands_beside(const GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++) {
		const RkBlock *block = blocks->pdata[i];
		if (block->kind == RK_BLOCK_TABLE || block->kind == RK_BLOCK_SIGNATURES)
			return TRUE;
		for (guint k = 0; block->items && k < block->items->len; k++)
			if (stands_beside(((const RkItem *)block->items->pdata[k])->blocks))
				return TRUE;
	}
	return FALSE;
}

static int by_letter(gconstpointer a, gconstpointer b)
{
	const gunichar *one = a, *other = b;

	return (*one > *other) - (*one < *other);
}

/* The letters sorted: what must be the same where lines of columns alternate. */
static char *sorted(const char *text)
{
	glong n = 0;
	g_autofree gunichar *letters = g_utf8_to_ucs4_fast(text, -1, &n);

	qsort(letters, (gsize)n, sizeof(gunichar), by_letter);
	return g_ucs4_to_utf8(letters, n, NULL, NULL, NULL);
}

/* No word reaches over the right margin: seen by the boxes of the words. Returns their number. */
static guint words_inside(const GByteArray *pdf, const RkPageSetup *page)
{
	g_autofree char *boxes =
		asked(pdf, (const char *const[]){ "pdftotext", "-bbox", "FILE", "-", NULL });
	guint words = 0;

	for (const char *p = boxes; (p = strstr(p, "xMax=\"")); words++) {
		p += strlen("xMax=\"");
		assert_true(g_ascii_strtod(p, NULL) <= page->width - page->right + 1);
	}
	return words;
}

/* All letters of any document, in order but where columns stand beside each other. */
static void any_document_is_printed(void **state)
{
	guint32 last =
		g_getenv("RAKOR_DOCUMENTS") ? (guint32)atoi(g_getenv("RAKOR_DOCUMENTS")) : 120;

	guint32 looked = 0;

	for (guint32 seed = 1; seed <= last; seed++) {
		g_autoptr(RkDocument) document = any_page(seed);
		g_autoptr(GByteArray) pdf = pdf_of(document);
		g_autofree char *text =
			asked(pdf, (const char *const[]){ "pdftotext", "-raw", "FILE", "-", NULL });
		if (strchr(text, '\f') != strrchr(text, '\f'))
			continue; /* longer than any sheet: heads of tables come twice */
		words_inside(pdf, &document->page);
		looked++;
		g_autofree char *words = document_words(document);
		g_autofree char *wanted = letters_of(words), *seen = letters_of(text);
		gboolean beside = stands_beside(document->blocks);
		g_autofree char *one = beside ? sorted(wanted) : g_strdup(wanted);
		g_autofree char *other = beside ? sorted(seen) : g_strdup(seen);
		if (strcmp(one, other) != 0)
			print_message("# seed %u\n", seed);
		assert_string_equal(other, one);
	}
	assert_true(looked > last / 2);
	g_autoptr(RkDocument) empty = rk_document_new(RK_LANG_ID, "");
	g_autoptr(GByteArray) pdf = pdf_of(empty);
	g_autofree char *about = asked(pdf, (const char *const[]){ "pdfinfo", "FILE", NULL });
	assert_has(about, "Pages:           1\n");
}

static char **pages_of(const GByteArray *pdf)
{
	g_autofree char *text =
		asked(pdf, (const char *const[]){ "pdftotext", "-layout", "FILE", "-", NULL });

	return g_strsplit(text, "\f", -1);
}

static void a_heading_stays_with_its_text(void **state)
{
	for (int before = 40; before < 60; before++) {
		g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
		for (int i = 0; i < before; i++)
			rk_paragraph_add(document->blocks, "baris")->tight = TRUE;
		rk_heading_add(document->blocks, 1, "A.", "JUDUL");
		rk_paragraph_add(document->blocks, "isi");
		g_autoptr(GByteArray) pdf = pdf_of(document);
		g_auto(GStrv) pages = pages_of(pdf);
		for (guint i = 0; pages[i]; i++)
			assert_true((strstr(pages[i], "JUDUL") != NULL) ==
				    (strstr(pages[i], "isi") != NULL));
	}
}

/* Head and number on every page, no row on two pages, a cell longer than a page still whole. */
static void tables_go_on(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *table = rk_block_add(document->blocks, RK_BLOCK_TABLE);
	g_autoptr(GString) lengthy = g_string_new(NULL);

	for (int i = 1; i <= 1500; i++)
		g_string_append_printf(lengthy, "kata%d ", i);
	rk_column_add(table, "No.", 4, TRUE, RK_ALIGN_RIGHT);
	rk_column_add(table, "Uraian", 60, FALSE, RK_ALIGN_LEFT);
	for (int i = 1; i <= 60; i++) {
		RkTableRow *row = rk_row_add(table, FALSE);
		g_autofree char *first = g_strdup_printf("awal%d", i);
		g_autofree char *text = g_strdup_printf("%s\ntengah\nujung%d", first, i);
		rk_words_add(rk_cell(row, 0), first, RK_RUN_PLAIN);
		rk_words_add(rk_cell(row, 1), i == 50 ? lengthy->str : text, RK_RUN_PLAIN);
	}
	g_autoptr(GByteArray) pdf = pdf_of(document);
	g_auto(GStrv) pages = pages_of(pdf);
	guint n = g_strv_length(pages) - 1;
	assert_true(n >= 4);
	for (guint i = 0; i < n; i++) {
		g_autofree char *number = g_strdup_printf("-%u-", i + 1);
		assert_has(pages[i], "Uraian");
		g_auto(GStrv) top = g_strsplit(pages[i], "\n", 2);
		g_auto(GStrv) parts = g_strsplit(top[0], " ", -1);
		g_autofree char *joined = g_strjoinv("", parts);
		assert_int_equal(strcmp(joined, number) == 0, i > 0);
		for (int k = 1; k < 50; k++) {
			g_autofree char *first = g_strdup_printf(" awal%d\n", k);
			g_autofree char *last = g_strdup_printf("ujung%d\n", k);
			assert_int_equal(
				strstr(pages[i], first) != NULL, strstr(pages[i], last) != NULL);
		}
	}
	g_autofree char *whole = text_of(pdf);
	for (int i = 1; i <= 1500; i++) {
		g_autofree char *word = g_strdup_printf("kata%d", i);
		assert_has(whole, word);
	}
}

/* What could steer a reader of the file is a mark that something was there. */
static void hostile_text_is_neutral(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	rk_paragraph_add(document->blocks, "awal\x1b[31m\tdua\u202etiga\x07 akhir");
	g_autoptr(GByteArray) pdf = pdf_of(document);
	g_autofree char *text = text_of(pdf);
	assert_null(strpbrk(text, "\x1b\t\x07"));
	assert_null(strstr(text, "\u202e"));
	assert_has(text, "awal");
	assert_has(text, "tiga");
	assert_has(text, "akhir");
}

/* Text that stands beside another never leaves its column. */
static void nothing_leaves_the_page(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	g_autofree char *endless = g_strnfill(400, 'W');
	GPtrArray *blocks = document->blocks;

	rk_title_add(blocks, endless);
	for (int depth = 0; depth < 12; depth++) {
		RkBlock *list = rk_block_add(blocks, RK_BLOCK_LIST);
		blocks = rk_item_add(list, "xxviii.", endless)->blocks;
	}
	g_autoptr(GByteArray) pdf = pdf_of(document);
	assert_true(words_inside(pdf, &document->page) > 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_paper),
		cmocka_unit_test(the_letter_is_read_in_order),
		cmocka_unit_test(fonts_are_inside),
		cmocka_unit_test(the_same_paper_is_the_same_file),
		cmocka_unit_test(any_document_is_printed),
		cmocka_unit_test(a_heading_stays_with_its_text),
		cmocka_unit_test(tables_go_on),
		cmocka_unit_test(hostile_text_is_neutral),
		cmocka_unit_test(nothing_leaves_the_page),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
