/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * HTML and Markdown: every word of any document, in order; what a browser and a reader of Markdown
 * would take for markup is text; goldens of the papers.
 */
#include "any_document.h"
#include "papers.h"

#include "document/html_writer.h"
#include "document/markdown_writer.h"

#include <glib/gstdio.h>
#include <string.h>

/* What stands between tags, from <main> on. */
static char *html_text(const char *html)
{
	GString *out = g_string_new(NULL);
	gboolean tag = FALSE;

	for (const char *p = strstr(html, "<main>"); *p; p++) {
		if (*p == '<' || *p == '>')
			tag = *p == '<';
		else if (!tag)
			g_string_append_c(out, *p);
	}
	return g_string_free(out, FALSE);
}

static char *markdown_text(const char *markdown)
{
	g_auto(GStrv) parts = g_strsplit(markdown, "<br>", -1);

	return g_strjoinv(" ", parts);
}

static void no_word_is_lost(void **state)
{
	for (guint32 seed = 1; seed <= 500; seed++) {
		g_autoptr(RkDocument) document = any_document(seed);
		g_autofree char *words = document_words(document);
		g_autofree char *wanted = letters_of(words);
		g_autofree char *html = rk_document_html(document);
		g_autofree char *plain = html_text(html);
		g_autofree char *seen = letters_of(plain);
		g_autofree char *markdown = rk_document_markdown(document);
		g_autofree char *bare = markdown_text(markdown);
		g_autofree char *read = letters_of(bare);
		assert_string_equal(seen, wanted);
		assert_string_equal(read, wanted);
		assert_null(strstr(markdown, "\n\n\n"));
		assert_true(g_str_has_suffix(markdown, "\n"));
	}
}

static void markup_is_text(void **state)
{
	static const struct {
		const char *text, *html, *markdown;
	} cases[] = {
		{ "<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
			"\\<script\\>alert(1)\\</script\\>\n" },
		{ "a & b \"c\"", "<p>a &amp; b &quot;c&quot;</p>", "a \\& b \"c\"\n" },
		{ "# no heading", "<p># no heading</p>", "\\# no heading\n" },
		{ "- no item", "<p>- no item</p>", "\\- no item\n" },
		{ "2024. no item", "<p>2024. no item</p>", "2024\\. no item\n" },
		{ "*a* _b_ `c` [d](e)", "<p>*a* _b_ `c` [d](e)</p>",
			"\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e)\n" },
		{ "one\ntwo", "<p>one<br>two</p>", "one\\\ntwo\n" },
		{ "a\x1b[2Jb\u202ec", "<p>a\ufffd[2Jb\ufffdc</p>", "a\ufffd\\[2Jb\ufffdc\n" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(RkDocument) document = rk_document_new(RK_LANG_EN, "x");
		rk_paragraph_add(document->blocks, cases[i].text);
		g_autofree char *html = rk_document_html(document);
		g_autofree char *markdown = rk_document_markdown(document);
		assert_has(html, cases[i].html);
		assert_string_equal(markdown, cases[i].markdown);
	}
}

static void styles_are_marked(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_EN, "x");
	RkBlock *block = rk_paragraph_add(document->blocks, "plain ");

	rk_words_add(&block->words, " strong ", RK_RUN_STRONG);
	rk_words_add(&block->words, "italic", RK_RUN_EMPHASIS);
	rk_words_add(&block->words, " ", RK_RUN_PLAIN);
	rk_words_add(&block->words, "gone", RK_RUN_STRUCK);
	g_autofree char *html = rk_document_html(document);
	g_autofree char *markdown = rk_document_markdown(document);
	assert_has(html, "<p>plain <strong> strong </strong><em>italic</em> <s>gone</s></p>");
	assert_string_equal(markdown, "plain  **strong** *italic* ~~gone~~\n");
}

static void blocks_are_what_they_are(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "Judul");

	rk_heading_add(document->blocks, 2, "A.", "PEMBUKAAN");
	RkBlock *table = rk_block_add(document->blocks, RK_BLOCK_TABLE);
	rk_column_add(table, "No.", 3, TRUE, RK_ALIGN_RIGHT);
	rk_column_add(table, "Nama", 20, FALSE, RK_ALIGN_LEFT);
	RkTableRow *row = rk_row_add(table, FALSE);
	rk_words_add(rk_cell(row, 0), "1", RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 1), "Adi | Budi", RK_RUN_PLAIN);
	rk_words_add(rk_cell(rk_row_add(table, TRUE), 0), "Hari ke-2", RK_RUN_PLAIN);
	RkBlock *list = rk_block_add(document->blocks, RK_BLOCK_LIST);
	rk_item_next(list, RK_NUMBERING_LETTER, "satu");
	RkItem *item = rk_item_next(list, RK_NUMBERING_LETTER, "dua");
	RkBlock *inner = rk_block_add(item->blocks, RK_BLOCK_LIST);
	rk_item_next(inner, RK_NUMBERING_DECIMAL, "tiga");
	RkBlock *pairs = rk_block_add(document->blocks, RK_BLOCK_PAIRS);
	rk_item_add(pairs, "Nomor", "12")->right = g_strdup("Jakarta");
	RkBlock *signatures = rk_block_add(document->blocks, RK_BLOCK_SIGNATURES);
	signature_fill(signatures, "Kepala,", NULL, "Citra");
	g_autofree char *markdown = rk_document_markdown(document);
	assert_string_equal(markdown, "### A. PEMBUKAAN\n\n"
				      "| No. | Nama |\n| ---: | --- |\n| 1 | Adi \\| Budi |\n"
				      "| Hari ke-2 |  |\n\n"
				      "- a. satu\n- b. dua\n\n  1. tiga\n\n"
				      "- Nomor: 12\\\n  Jakarta\n\nKepala,\n\nCitra\n");
	g_autofree char *html = rk_document_html(document);
	assert_has(html, "<html lang=\"id\">");
	assert_has(html, "<title>Judul</title>");
	assert_has(html, "<h3><span class=\"label\">A.</span> <span>PEMBUKAAN</span></h3>");
	assert_has(html, "<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Nama</th></tr>");
	assert_has(html, "<td colspan=\"2\">Hari ke-2</td>");
	assert_has(
		html, "<dt>Nomor</dt> <dd class=\"body\">12</dd> <dd class=\"end\">Jakarta</dd>");
	assert_hasnt(html, "<script");
	assert_hasnt(html, "href=");
	assert_hasnt(html, "src=");
}

static void goldens(void **state)
{
	static const struct {
		const char *fixture;
		int kind;
		RkLang lang;
		const char *name;
	} cases[] = {
		{ "2024-10-makassar", RK_PAPER_KIND_INVITATION, RK_LANG_ID,
			"invitation-makassar-id" },
		{ "2024-10-makassar", RK_PAPER_KIND_MINUTES, RK_LANG_ID, "minutes-makassar-id" },
		{ "2024-10-makassar", RK_PAPER_KIND_MINUTES, RK_LANG_EN, "minutes-makassar-en" },
		{ "2024-10-makassar", RK_PAPER_KIND_ATTENDANCE, RK_LANG_ID,
			"attendance-makassar-id" },
		{ "2024-10-makassar", RK_PAPER_KIND_RUNDOWN, RK_LANG_EN, "rundown-makassar-en" },
		{ "2025-06-timpora-dkj-tw2", RK_PAPER_KIND_SIGN_IN, RK_LANG_ID,
			"sign-in-timpora-tw2-id" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Papers) papers = papers_load(cases[i].fixture);
		g_autoptr(RkDocument) document = papers_build(papers, cases[i].kind, cases[i].lang);
		g_autofree char *html = rk_document_html(document);
		g_autofree char *markdown = rk_document_markdown(document);
		g_autofree char *html_name = g_strconcat(cases[i].name, ".html", NULL);
		g_autofree char *markdown_name = g_strconcat(cases[i].name, ".md", NULL);
		golden_check(html_name, html);
		golden_check(markdown_name, markdown);
	}
}

/* tidy(1) finds nothing to say: of our papers, and of any document. */
static void html_is_valid(void **state)
{
	for (guint32 seed = 0; seed <= 40; seed++) {
		g_autoptr(Papers) papers = papers_load("2024-10-makassar");
		g_autoptr(RkDocument) document =
			seed ? any_document(seed)
			     : papers_build(papers, RK_PAPER_KIND_MINUTES, RK_LANG_ID);
		g_autofree char *html = rk_document_html(document);
		g_autofree char *path = NULL, *said = NULL, *errors = NULL;
		int file = g_file_open_tmp("rakor-XXXXXX.html", &path, NULL), status = 0;
		const char *argv[] = { "tidy", "-e", "-q", "--drop-empty-elements", "no",
			"--drop-empty-paras", "no", path, NULL };
		assert_true(file >= 0);
		g_close(file, NULL);
		assert_true(g_file_set_contents(path, html, -1, NULL));
		assert_true(g_spawn_sync(NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL,
			&said, &errors, &status, NULL));
		g_unlink(path);
		assert_string_equal(errors, "");
		assert_true(g_spawn_check_wait_status(status, NULL));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_word_is_lost),
		cmocka_unit_test(markup_is_text),
		cmocka_unit_test(styles_are_marked),
		cmocka_unit_test(blocks_are_what_they_are),
		cmocka_unit_test(goldens),
		cmocka_unit_test(html_is_valid),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
