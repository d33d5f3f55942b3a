/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every paper of each of the five sample meetings, as text in both languages, as Markdown and HTML
 * in Indonesian: one golden a paper, so that a changed sentence is read wherever it stands.
 */
#include "papers.h"

#include "document/html_writer.h"
#include "document/markdown_writer.h"
#include "domain/model/paper.h"

#include <string.h>

/* A meeting, and the day of which states are told: some weeks after it. */
static const struct {
	const char *name, *as_of;
} meetings[] = {
	{ "2024-10-makassar", "2024-12-02" },
	{ "2025-03-timpora-dkj-tw1", "2025-06-02" },
	{ "2025-06-timpora-dkj-tw2", "2025-08-01" },
	{ "2025-08-skouw", "2025-10-01" },
	{ "2025-09-timpora-dkj-tw3", "2025-09-01" },
};

typedef enum Format {
	TEXT,
	MARKDOWN,
	HTML,
} Format;

static char *written(Papers *papers, int kind, RkLang lang, Format format)
{
	g_autoptr(RkDocument) document = papers_build(papers, kind, lang);

	if (format == MARKDOWN)
		return rk_document_markdown(document);
	if (format == TEXT)
		return rk_document_text(document, &(RkTextOptions){ .width = 80 });
	/* the style is the same in all and has a golden of its own */
	g_autofree char *html = rk_document_html(document);
	return g_strdup(strstr(html, "<main>"));
}

static void all_five(int kind, RkLang lang, Format format)
{
	static const char *const endings[] = { "txt", "md", "html" };
	g_autoptr(GString) all = g_string_new(NULL);

	for (guint i = 0; i < G_N_ELEMENTS(meetings); i++) {
		g_autoptr(Papers) papers = papers_load(meetings[i].name);
		papers->as_of = meetings[i].as_of;
		g_autofree char *text = written(papers, kind, lang, format);
		if (format == TEXT)
			lines_check(text, 80);
		assert_hasnt(text, "(null)");
		g_string_append_printf(all, "==> %s\n%s", meetings[i].name, text);
	}
	g_autofree char *name =
		g_strdup_printf("papers/%s-%s.%s", rk_enum_word(&rk_paper_kind_words, kind),
			lang == RK_LANG_EN ? "en" : "id", endings[format]);
	golden_check(name, all->str);
}

static void goldens(void **state)
{
	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++) {
		if (!rk_document_is_built(kind))
			continue;
		all_five(kind, RK_LANG_ID, TEXT);
		all_five(kind, RK_LANG_EN, TEXT);
		all_five(kind, RK_LANG_ID, MARKDOWN);
		all_five(kind, RK_LANG_ID, HTML);
	}
}

/* Of a meeting of which only the title is known, every paper can be made: no number, no name, no
 * "null", nothing that was not entered. */
static void nothing_known(void **state)
{
	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++) /* the attendance list: attendance.c */
		for (int lang = 0; lang < RK_LANG_N && rk_document_is_built(kind) &&
				   kind != RK_PAPER_KIND_ATTENDANCE;
			lang++) {
			g_autoptr(Papers) papers = papers_new("Rapat Koordinasi");
			g_autofree char *text = papers_text(papers, kind, (RkLang)lang, 72);
			assert_hasnt(text, " 0 ");
			assert_hasnt(text, "0 orang");
			assert_hasnt(text, "0 persons");
			assert_hasnt(text, "elektronik");
			assert_hasnt(text, "electronically");
			assert_true(strlen(text) > 20);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(goldens),
		cmocka_unit_test(nothing_known),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
