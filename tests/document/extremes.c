/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting that no column was made for, and one of which nothing is known, as every paper: a title
 * of 400 characters, 1000 invited with Arabic and Chinese names among them, an action of 5000
 * characters. Nothing stands out of its column, nothing is cut, no heading stands alone at the foot
 * of a page.
 */
#include "any_document.h"
#include "papers.h"

#include "base/text.h"
#include "document/html_writer.h"
#include "document/office/docx_writer.h"
#include "document/office/odt_writer.h"
#include "document/pdf/pdf_module.h"

#include <glib/gstdio.h>
#include <string.h>

char *rakor_pdf_write(const RkDocument *document, const RkPdfOptions *options, GByteArray *out);

enum { INVITED = 1000, PAGE_LINES = 59 };

static char *repeated(const char *word, gsize bytes)
{
	GString *text = g_string_new(NULL);

	while (text->len < bytes)
		g_string_append(text, word);
	g_string_truncate(text, bytes);
	return g_strchomp(g_string_free(text, FALSE));
}

static Papers *extreme(void)
{
	static const char *const names[] = { "محمد بن عبد الله", "王小明", "Żółć Gęślą-Jaźń" };
	g_autofree char *title = repeated("Rapat koordinasi pengawasan ", 400);
	g_autofree char *text = repeated("menyusun laporan pelaksanaan ", 5000);
	Papers *papers = papers_new(title);
	RkAction *action = PAPERS_ADD(papers, ACTION, RkAction);

	rk_text_set(&action->text, text);
	for (guint i = 0; i < INVITED; i++) {
		RkParticipant *participant = PAPERS_ADD(papers, PARTICIPANT, RkParticipant);
		g_autofree char *who = i < G_N_ELEMENTS(names)
					       ? g_strdup(names[i])
					       : g_strdup_printf("Nama%u Orang, S.H.", i);
		rk_text_set(&participant->shown_name, who);
		rk_text_set(&participant->title, i % 7 == 0 ? title : "Kepala Kantor");
		participant->attendance = RK_ATTENDANCE_PRESENT;
		participant->position.set = TRUE;
		participant->position.value = i;
	}
	return papers;
}

static char *pdf_asked(const RkDocument *document, const char *option)
{
	g_autoptr(GByteArray) out = g_byte_array_new();
	g_autofree char *path = NULL, *failed = NULL;
	char *said = NULL;
	int file = g_file_open_tmp("rakor-XXXXXX.pdf", &path, NULL);
	const char *argv[] = { "pdftotext", option, path, "-", NULL };

	failed = rakor_pdf_write(document,
		&(RkPdfOptions){ .created = "2024-10-17T09:00:00Z", .neutral = rk_text_neutral },
		out);
	assert_null(failed);
	assert_true(file >= 0);
	g_close(file, NULL);
	assert_true(g_file_set_contents(path, (const char *)out->data, out->len, NULL));
	assert_true(g_spawn_sync(NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &said,
		NULL, NULL, NULL));
	g_unlink(path);
	return said;
}

/* What may not be the last of a page: headings, and lines that announce. */
static void heads_of(GPtrArray *heads, const GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++) {
		const RkBlock *block = blocks->pdata[i];
		g_autofree char *words = rk_words_flat(&block->words);
		if (block->kind == RK_BLOCK_HEADING ||
			(block->kind == RK_BLOCK_PARAGRAPH && block->glued))
			g_ptr_array_add(heads, letters_of(words));
		for (guint k = 0; block->items && k < block->items->len; k++)
			heads_of(heads, ((const RkItem *)block->items->pdata[k])->blocks);
	}
}

static void no_head_is_last(const RkDocument *document, const char *text)
{
	g_autoptr(GPtrArray) heads = g_ptr_array_new_with_free_func(g_free);
	g_auto(GStrv) pages = g_strsplit(text, "\f", -1);

	heads_of(heads, document->blocks);
	for (guint i = 0; pages[i]; i++) {
		g_auto(GStrv) lines = g_strsplit(g_strchomp(pages[i]), "\n", -1);
		guint n = g_strv_length(lines);
		g_autofree char *last = letters_of(n > 0 ? lines[n - 1] : "");
		for (guint k = 0; pages[i + 1] && *pages[i + 1] && k < heads->len; k++)
			if (strcmp(last, heads->pdata[k]) == 0 && *last)
				fail_msg("\"%s\" ends page %u", last, i + 1);
	}
}

static void pages_hold(const RkDocument *document)
{
	const RkPageSetup *page = &document->page;
	g_autofree char *boxes = pdf_asked(document, "-bbox");
	g_autofree char *text = pdf_asked(document, "-layout");

	for (const char *p = boxes; (p = strstr(p, "xMax=\""));) {
		p += strlen("xMax=\"");
		assert_true(g_ascii_strtod(p, NULL) <= page->width - page->right + 1);
	}
	no_head_is_last(document, text);
}

/* The words of the model are in the formats that have no pages. */
static void words_are_there(const RkDocument *document)
{
	g_autofree char *words = document_words(document);
	g_autofree char *wanted = letters_of(words);
	g_autofree char *html = rk_document_html(document);
	g_autofree char *odt = rk_document_odt(document);
	g_autoptr(GBytes) docx = rk_document_docx(document);
	GString *plain = g_string_new(NULL);
	gboolean tag = FALSE;

	for (const char *p = strstr(html, "<main>"); *p; p++) {
		if (*p == '<' || *p == '>')
			tag = *p == '<';
		else if (!tag)
			g_string_append_c(plain, *p);
	}
	g_autofree char *seen = letters_of(plain->str);
	assert_string_equal(seen, wanted);
	assert_non_null(docx);
	assert_true(g_utf8_validate(odt, -1, NULL));
	g_string_free(plain, TRUE);
}

static void every_paper(Papers *papers, gboolean pdf)
{
	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++) {
		if (!rk_document_is_built(kind))
			continue;
		g_autoptr(RkDocument) document = papers_build(papers, kind, RK_LANG_ID);
		for (int width = 72; width <= 80; width += 8) {
			g_autofree char *text = rk_document_text(document,
				&(RkTextOptions){ .width = width, .page_lines = PAGE_LINES });
			g_auto(GStrv) pages = g_strsplit(text, "\f", -1);
			for (guint i = 0; pages[i]; i++)
				lines_check(pages[i], width);
			no_head_is_last(document, text);
		}
		words_are_there(document);
		if (pdf)
			pages_hold(document);
	}
}

static void nothing_is_known(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");

	every_paper(papers, TRUE);
}

static void everything_is_too_much(void **state)
{
	g_autoptr(Papers) papers = extreme();

	every_paper(papers, FALSE);
	static const int kinds[] = { RK_PAPER_KIND_MINUTES, RK_PAPER_KIND_ATTENDANCE,
		RK_PAPER_KIND_INVITATION };
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autoptr(RkDocument) document = papers_build(papers, kinds[i], RK_LANG_ID);
		pages_hold(document);
	}
}

/* All of them are on the sheet, and all of the action in the minutes. */
static void nothing_is_cut(void **state)
{
	g_autoptr(Papers) papers = extreme();
	g_autoptr(RkDocument) list = papers_build(papers, RK_PAPER_KIND_ATTENDANCE, RK_LANG_ID);
	g_autoptr(RkDocument) minutes = papers_build(papers, RK_PAPER_KIND_MINUTES, RK_LANG_ID);
	g_autofree char *names = pdf_asked(list, "-raw");
	g_autofree char *text = pdf_asked(minutes, "-raw");
	guint n = 0;

	for (guint i = 3; i < INVITED; i++) {
		g_autofree char *name = g_strdup_printf("Nama%u ", i);
		if (!strstr(names, name))
			fail_msg("%s is missing", name);
	}
	assert_has(names, "王小明");
	for (const char *p = text; (p = strstr(p, "laporan")); p++)
		n++;
	assert_true(n >= 5000 / strlen("menyusun laporan pelaksanaan "));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_known),
		cmocka_unit_test(everything_is_too_much),
		cmocka_unit_test(nothing_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
