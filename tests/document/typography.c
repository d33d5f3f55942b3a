/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where a line may end and where not: the rules one by one ("~" is a blank that no line ends at),
 * and in every format.
 */
#include "any_document.h"
#include "papers.h"

#include "base/text.h"
#include "document/html_writer.h"
#include "document/markdown_writer.h"
#include "document/office/docx_writer.h"
#include "document/office/odt_writer.h"
#include "document/typography.h"

#include <string.h>

static char *shown(const char *bound)
{
	g_autoptr(GString) text = g_string_new(bound);

	g_string_replace(text, "\u00a0", "~", 0);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static void what_belongs_together(void **state)
{
	static const char *const cases[] = {
		/* a day and its month; the year may stand on the next line */
		"Kamis, 17~Oktober 2024",
		"paling lambat 11~Okt 2024.",
		"(17~October 2024)",
		"17 orang",
		"117 Oktober",
		"Oktober 17",
		"tanggal 17~Agustus.",
		/* an hour and its zone, "pukul", "s.d." */
		"09.00~WITA s.d.~selesai",
		"09.00 s.d.~16.00~WIB",
		"mulai pukul~08.30~WITA)",
		"(09:00~WIT)",
		"09.00 pagi",
		"9.000 WIB",
		"s.d. akhir tahun",
		/* a name with its titles and degrees */
		"Eka Pratiwi,~S.I.P.,~M.A. dan lain-lain",
		"Dr.~Budi Santoso,~M.Si.",
		"Bpk.~Wahyu",
		"H.~Zainal Abidin Latu,~S.H.",
		"Yth.~Bupati Bulungan",
		"Yth. (daftar terlampir)",
		"Plt.~Kepala Kantor",
		"a.n.~Direktur Jenderal",
		"dr. sakit",
		"Rapat, Selasa",
		"UKK, ULP",
		"Lampiran, Surat.",
		/* "No." and the number */
		"Permenkumham No.~6 Tahun 2019",
		"Nomor~12",
		"Pasal~5 ayat (1)",
		"Rp~5.000",
		"No. urut",
		/* NIP */
		"NIP~19720101~199601~1~962",
		"NIP~197201011996011962",
		"19720101~199601~2~962",
		"20240101 123456 1 12",
		/* in figures and words */
		"2~(dua)~lembar",
		"1~(satu)~berkas.",
		"2 (Dua)",
		"lampiran (dua) lembar",
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *plain = g_strdelimit(g_strdup(cases[i]), "~", ' ');
		g_autofree char *bound = rk_text_bound(plain, FALSE);
		g_autofree char *seen = shown(bound);
		assert_string_equal(seen, cases[i]);
		g_autofree char *back = rk_text_unbound(bound);
		assert_string_equal(back, plain);
	}
	g_autofree char *narrow = rk_text_bound("Eka Pratiwi, S.I.P., M.A.", TRUE);
	assert_string_equal(narrow, "Eka Pratiwi, S.I.P., M.A.");
}

/* A hole for the pen is blanks in a row and stays one. */
static void a_hole_stays(void **state)
{
	g_autofree char *hole = g_strdup("Nomor \u00a0\u00a0\u00a0\u00a0 x");
	g_autofree char *bound = rk_text_bound(hole, FALSE);
	g_autofree char *back = rk_text_unbound(hole);

	assert_string_equal(bound, hole);
	assert_string_equal(back, hole);
}

/* Whatever is bound, the words are the same. */
static void no_word_changes(void **state)
{
	for (guint32 seed = 1; seed <= 300; seed++) {
		g_autoptr(RkDocument) plain = any_document(seed), bound = any_document(seed);
		rk_document_bind(bound);
		g_autofree char *before = document_words(plain), *after = document_words(bound);
		g_autofree char *wanted = letters_of(before), *seen = letters_of(after);
		assert_string_equal(seen, wanted);
	}
}

/* At no width a line of text ends inside; in a column too narrow for both nothing is broken in two
 * or stands out. */
static void no_line_ends_there(void **state)
{
	static const char *const wholes[] = { "17 Oktober", "09.00 WITA", "No. 6", "Dr. Budi",
		"Santoso, S.H., M.H.", "NIP 19720101 199601 1 962", "2 (dua) lembar" };
	static const char *const text =
		"Rapat tanggal 17 Oktober 2024 pukul 09.00 WITA membahas Permenkumham No. 6 Tahun "
		"2019 dengan Dr. Budi Santoso, S.H., M.H. (NIP 19720101 199601 1 962) dalam 2 "
		"(dua) "
		"lembar surat.";

	for (int width = 20; width < 110; width++) {
		g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
		rk_paragraph_add(document->blocks, text);
		rk_document_bind(document);
		g_autofree char *lines =
			rk_document_text(document, &(RkTextOptions){ .width = width });
		lines_check(lines, width);
		for (guint i = 0; i < G_N_ELEMENTS(wholes); i++)
			if (rk_text_width(wholes[i], -1) + 10 < width)
				assert_has(lines, wholes[i]);
		g_autofree char *wanted = letters_of(text), *seen = letters_of(lines);
		assert_string_equal(seen, wanted);
	}
}

static void every_format_keeps_it(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");

	rk_paragraph_add(document->blocks, "Kamis, 17 Oktober 2024");
	rk_document_bind(document);
	g_autofree char *html = rk_document_html(document);
	g_autofree char *markdown = rk_document_markdown(document);
	g_autofree char *odt = rk_document_odt(document);
	g_autofree char *text = rk_document_text(document, &(RkTextOptions){ 0 });
	assert_has(html, "17\u00a0Oktober");
	assert_has(markdown, "17\u00a0Oktober");
	assert_has(odt, "17\u00a0Oktober");
	assert_has(text, "17 Oktober");
}

/* A line that announces what follows stands on the page of what follows. */
static void an_announcement_is_kept(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	RkBlock *first = rk_paragraph_add(document->blocks, "Tembusan:");
	RkBlock *second = rk_paragraph_add(document->blocks, "isi:");

	rk_document_bind(document);
	assert_true(first->glued);
	assert_false(second->glued); /* nothing follows */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_belongs_together),
		cmocka_unit_test(a_hole_stays),
		cmocka_unit_test(no_word_changes),
		cmocka_unit_test(no_line_ends_there),
		cmocka_unit_test(every_format_keeps_it),
		cmocka_unit_test(an_announcement_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
