/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text: validity, widths, cutting, wrapping, folding, slugs, distance, score.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/text.h"

#include <locale.h>
#include <string.h>

#define FAMILY "\xf0\x9f\x91\xa8\xe2\x80\x8d\xf0\x9f\x91\xa9"

static void check(char *text, const char *expected)
{
	assert_string_equal(text, expected);
	g_free(text);
}

static void bad_bytes_are_found(void **state)
{
	gsize bad = 99;
	assert_true(rk_text_check("Makassar é 会", -1, &bad));
	assert_int_equal(bad, 99);
	assert_false(rk_text_check("ab\xff", -1, &bad));
	assert_int_equal(bad, 2);
	assert_false(rk_text_check("a\0b", 3, &bad));
	assert_int_equal(bad, 1);
	assert_false(rk_text_check("abc\xe4\xbc", -1, &bad));
	assert_int_equal(bad, 3);
	assert_false(rk_text_check("\xed\xa0\x80", -1, NULL));
	assert_true(rk_text_check("ab\xff", 2, NULL));
	check(rk_text_make_valid("a\xff\xfe"
				 "b",
		      -1),
		"a\xef\xbf\xbd\xef\xbf\xbd"
		"b");
	check(rk_text_make_valid("a\0b", 3), "a\xef\xbf\xbd"
					     "b");
	check(rk_text_make_valid("abc", 2), "ab");
}

static void hostile_characters(void **state)
{
	static const gunichar hostile[] = { 0, 7, 0x1b, '\r', 0x7f, 0x80, 0x9b, 0x61c, 0x200e,
		0x200f, 0x2028, 0x2029, 0x202a, 0x202e, 0x2066, 0x2069, 0xfdd0, 0xfffe, 0x1ffff,
		0x110000 };
	static const gunichar harmless[] = { '\t', '\n', ' ', '~', 0xa0, 0xe9, 0x200d, 0x2013,
		0x202f, 0x2065, 0x206a, 0x4f1a, 0xfffd, 0x1f468 };
	for (guint i = 0; i < RK_LEN(hostile); i++) {
		assert_true(rk_char_is_hostile(hostile[i]));
		assert_int_equal(rk_char_width(hostile[i]), 1);
	}
	for (guint i = 0; i < RK_LEN(harmless); i++)
		assert_false(rk_char_is_hostile(harmless[i]));
	check(rk_text_neutral("a\x1b[2J\t\xe2\x80\xae\n\xff", TRUE),
		"a\xef\xbf\xbd[2J \xef\xbf\xbd \xef\xbf\xbd");
	check(rk_text_neutral("a\tb\n", FALSE), "a\tb\n");
}

/* Also in the C locale of a cron job. */
static void widths_ignore_the_locale(void **state)
{
	static const struct {
		const char *text;
		int width;
	} cases[] = { { "", 0 }, { "abc", 3 }, { "é", 1 }, { "e\xcc\x81", 1 }, { "会議", 4 },
		{ "–…●", 3 }, { "\xe2\x80\x8d", 0 }, { "\xff", 1 }, { "a\tb", 3 },
		{ "\xf0\x9f\x91\xa8", 2 } };
	setlocale(LC_ALL, "C");
	for (guint i = 0; i < RK_LEN(cases); i++)
		assert_int_equal(rk_text_width(cases[i].text, -1), cases[i].width);
	assert_int_equal(rk_text_width("会議", 3), 2);
	assert_string_equal(setlocale(LC_ALL, NULL), "C");
}

static void graphemes_stay_whole(void **state)
{
	assert_int_equal(rk_grapheme_length(""), 0);
	assert_int_equal(rk_grapheme_length("ab"), 1);
	assert_int_equal(rk_grapheme_length("\r\nb"), 2);
	assert_int_equal(rk_grapheme_length("e\xcc\x81x"), 3);
	assert_int_equal(rk_grapheme_length(FAMILY "x"), strlen(FAMILY));
	assert_int_equal(rk_text_fit("e\xcc\x81x", 1), 3);
	assert_int_equal(rk_text_fit("会議", 3), 3);
	assert_int_equal(rk_text_fit("abc", 0), 0);
	assert_int_equal(rk_text_fit("abc", -1), 0);
	assert_int_equal(rk_text_fit("abc", 9), 3);
}

static void cuts_and_pads(void **state)
{
	check(rk_text_cut("Makassar", 8), "Makassar");
	check(rk_text_cut("Makassar", 7), "Makass…");
	check(rk_text_cut("会議室", 4), "会…");
	check(rk_text_cut("abc", 1), "…");
	check(rk_text_cut("abc", 0), "");
	check(rk_text_cut("abc", -3), "");
	check(rk_text_pad("ab", 5, -1), "ab   ");
	check(rk_text_pad("ab", 5, 0), " ab  ");
	check(rk_text_pad("ab", 5, 1), "   ab");
	check(rk_text_pad("会議室", 4, -1), "会… ");
	check(rk_text_pad("abc", 0, -1), "");
}

static void lines_are_wrapped(void **state)
{
	static const struct {
		const char *text;
		int cells;
		const char *lines; /* joined by "|" */
	} cases[] = { { "", 5, "" }, { "abc", 5, "abc" }, { "satu dua tiga", 8, "satu dua|tiga" },
		{ "satu dua tiga", 7, "satu|dua|tiga" }, { "satu   dua", 5, "satu|dua" },
		{ "a\n\nb", 5, "a||b" }, { "a\n", 5, "a|" }, { "abcdefgh", 3, "abc|def|gh" },
		{ "ab cdefghij k", 4, "ab|cdef|ghij|k" }, { "tindak-lanjut", 8, "tindak-|lanjut" },
		{ "会議室", 4, "会議|室" }, { "会議", 1, "会|議" },
		{ "  dalam teks", 7, "  dalam|teks" }, { "kata  ", 9, "kata" },
		{ "No.\xc2\xa0"
		  "6 Tahun",
			8,
			"No.\xc2\xa0"
			"6|Tahun" },
		{ "satu dua", 0, "s|a|t|u|d|u|a" }, { "baris\r\ndua", 9, "baris|dua" } };
	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_auto(GStrv) lines = rk_text_wrap(cases[i].text, cases[i].cells);
		check(g_strjoinv("|", lines), cases[i].lines);
	}
}

static void the_widest_piece(void **state)
{
	static const struct {
		const char *text;
		int cells;
	} cases[] = { { "", 0 }, { "Kepala Kantor Imigrasi", 8 }, { "Bakesbangpol  ", 12 },
		{ "M.A. di\nM.Hum.", 6 }, { "1.\u00a0ttd.\n\u00a0\u00a0\u00a008.31", 8 },
		{ "UKK/ULP", 4 }, { "会議室", 2 } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
		if (rk_text_widest(cases[i].text) != cases[i].cells)
			fail_msg("\"%s\": %d", cases[i].text, rk_text_widest(cases[i].text));
}

static void names_are_folded(void **state)
{
	check(rk_text_fold("  Kanim  Kelas II-TPI (Tarakan). "), "kanim kelas ii tpi tarakan");
	check(rk_text_fold("ÉCOLE Straße ﬁ"), "ecole strasse fi");
	check(rk_text_fold("e\xcc\x81"), "e");
	check(rk_text_fold("Jum’at — 5"), "jum at 5");
	check(rk_text_fold("..."), "");
	check(rk_text_fold("会議"), "会議");
	check(rk_text_slug("Permenkumham No. 6 Tahun 2019", 60), "permenkumham-no-6-tahun-2019");
	check(rk_text_slug("Rakor Evaluasi Makassar", 16), "rakor-evaluasi");
	check(rk_text_slug("Rakor Evaluasi", 14), "rakor-evaluasi");
	check(rk_text_slug("Rakorevaluasi", 5), "rakor");
	check(rk_text_slug("Øresund Ł", 60), "oeresund-l");
	check(rk_text_slug("会議", 60), "x");
	check(rk_text_slug("", 60), "x");
	check(rk_text_initials("Rakor Evaluasi Kerja Sama", 6), "REKS");
	check(rk_text_initials("Rakor Evaluasi Kerja Sama", 2), "RE");
	check(rk_text_initials("(édition)", 6), "E");
	check(rk_text_initials("", 6), "X");
}

static void distances(void **state)
{
	static const struct {
		const char *a, *b;
		guint limit, distance;
	} cases[] = { { "", "", 3, 0 }, { "status", "status", 3, 0 }, { "status", "statsu", 3, 1 },
		{ "status", "statu", 3, 1 }, { "status", "xtatus", 3, 1 }, { "lead", "load", 3, 1 },
		{ "kitten", "sitting", 5, 3 }, { "kitten", "sitting", 2, 3 },
		{ "a", "abcdef", 2, 3 }, { "", "ab", 2, 2 }, { "会議", "会", 2, 1 } };
	for (guint i = 0; i < RK_LEN(cases); i++) {
		assert_int_equal(rk_text_distance(cases[i].a, cases[i].b, cases[i].limit),
			cases[i].distance);
		assert_int_equal(rk_text_distance(cases[i].b, cases[i].a, cases[i].limit),
			cases[i].distance);
	}
}

static void scores(void **state)
{
	assert_int_equal(rk_text_score("xyz", "makassar"), 0);
	assert_int_equal(rk_text_score("ras", "asar"), 0);
	assert_true(rk_text_score("", "makassar") > 0);
	assert_true(rk_text_score("mks", "makassar") > 0);
	assert_true(rk_text_score("tar", "tarakan") > rk_text_score("tar", "kanim tarakan"));
	assert_true(rk_text_score("tar", "kanim tarakan") > rk_text_score("tar", "sekretariat"));
	assert_true(rk_text_score("kt", "kanim tarakan") > rk_text_score("kt", "sekitar"));
	assert_true(rk_text_score("kan", "kanim") > rk_text_score("kan", "kaxnim"));
}

/* A filter of words: letters anywhere, a number by itself. */
static void words_of_a_filter(void **state)
{
	static const char row[] = "10 45 60 sesi 2 penataan kerja sama tl 01";

	assert_true(rk_text_has_words(row, "sesi 2", TRUE));
	assert_true(rk_text_has_words(row, "2 sesi", TRUE));
	assert_false(rk_text_has_words(row, "sesi 60", TRUE));
	assert_true(rk_text_has_words(row, "sesi 60", FALSE));
	assert_true(rk_text_has_words(row, "taan sama", TRUE));
	assert_true(rk_text_has_words(row, "tl 1", TRUE));
	assert_true(rk_text_has_words(row, "tl 001", TRUE));
	assert_true(rk_text_has_words(row, "", TRUE));
	assert_false(rk_text_has_words(row, "sesi 4", TRUE));
	assert_true(rk_text_has_words(row, "sesi 4", FALSE));
	assert_false(rk_text_has_words(row, "sesi 0", TRUE));
	assert_false(rk_text_has_words(row, "sesi 7", FALSE));
	assert_true(rk_text_has_words("nomor 0", "00", TRUE));
}

static void parts_are_joined(void **state)
{
	g_autoptr(GString) text = g_string_new(NULL);

	rk_text_part(text, NULL);
	rk_text_part(text, "");
	rk_text_part(text, "satu");
	assert_string_equal(text->str, "satu");
	rk_text_part(text, "");
	rk_text_part(text, "dua");
	assert_string_equal(text->str, "satu · dua");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(words_of_a_filter),
		cmocka_unit_test(parts_are_joined),
		cmocka_unit_test(bad_bytes_are_found),
		cmocka_unit_test(hostile_characters),
		cmocka_unit_test(widths_ignore_the_locale),
		cmocka_unit_test(graphemes_stay_whole),
		cmocka_unit_test(cuts_and_pads),
		cmocka_unit_test(lines_are_wrapped),
		cmocka_unit_test(the_widest_piece),
		cmocka_unit_test(names_are_folded),
		cmocka_unit_test(distances),
		cmocka_unit_test(scores),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
