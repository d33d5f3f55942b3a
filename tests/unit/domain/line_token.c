/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all one-line forms share: which words are marks, what a value is, how a text is written so
 * that it is read back; what is refused before it is read.
 */
#include "domain/grammar/line_token.h"

#include "base/error.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const RkTokenRules no_tokens = { 0 };

/* 64 KiB are read; one byte more is not. */
static void a_line_has_64_kib_at_most(void **state)
{
	for (gsize size = 64 * 1024; size <= 64 * 1024 + 1; size++) {
		g_autofree char *line = g_strnfill(size, 'a');
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) tokens = rk_line_tokens(line, &no_tokens, &error);
		if (size == 64 * 1024) {
			assert_non_null(tokens);
			assert_int_equal(tokens->len, 1);
		} else {
			assert_null(tokens);
			assert_string_equal(rk_error_field(error), "text");
		}
	}
}

static void bad_bytes_are_refused(void **state)
{
	static const char *const bad[] = { "a\xff", "a\x1b[31m",
		"a\xe2\x80\xae"
		"b" };

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) tokens = rk_line_tokens(bad[i], &no_tokens, &error);
		assert_null(tokens);
		assert_string_equal(rk_error_field(error), "text");
	}
}

/* --- tokens --- */

static const char *const keys[] = { "due", "p", NULL };
static const RkTokenRules all = { .who = TRUE, .plus = TRUE, .output = TRUE, .keys = keys };

/* "@a" as W(a), "+a" as P(a), "=> a" as O(a), "due:a" as due(a), other words as they are. */
static char *told(const GPtrArray *tokens)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < tokens->len; i++) {
		const RkToken *token = tokens->pdata[i];
		const char *mark = token->kind == RK_TOKEN_WHO      ? "W"
				   : token->kind == RK_TOKEN_PLUS   ? "P"
				   : token->kind == RK_TOKEN_OUTPUT ? "O"
				   : token->kind == RK_TOKEN_KEY    ? token->key
								    : NULL;
		g_string_append_printf(out, mark ? "%s%s(%s)" : "%s%s%s", i ? " " : "",
			mark ? mark : "", token->value);
	}
	return g_string_free(out, FALSE);
}

static const struct {
	const char *line, *wanted, *plain; /* plain: with no rules at all */
} lines[] = {
	{ "satu dua", "satu dua", "satu dua" },
	{ "  satu\t\ndua ", "satu dua", "satu dua" },
	{ "", "", "" },
	{ " ", "", "" },
	{ "peta @kanim +birohhk due:29nov", "peta W(kanim) P(birohhk) due(29nov)",
		"peta @kanim +birohhk due:29nov" },
	{ "@\"Kanim Bone\" x", "W(Kanim Bone) x", "@\"Kanim Bone\" x" },
	{ "due:\"29 nov\"x", "due(29 nov) x", "due:\"29 nov\"x" },
	{ "@\"\" x", "W() x", "@\"\" x" },
	{ "DUE:1 P:x", "due(1) p(x)", "DUE:1 P:x" },
	{ "due: x", "due: x", "due: x" },
	{ "due:", "due:", "due:" },
	{ "overdue:1 lead:1 p1:x", "overdue:1 lead:1 p1:x", "overdue:1 lead:1 p1:x" },
	{ "@ x @- +", "@ x @- +", "@ x @- +" },
	{ "+10 +1a +a", "+10 +1a P(a)", "+10 +1a +a" },
	{ "+\"10 orang\"", "P(10 orang)", "+\"10 orang\"" },
	{ "@10 @é", "W(10) W(é)", "@10 @é" },
	{ "a@b a+b a=>b", "a@b a+b a=>b", "a@b a+b a=>b" },
	{ "x => peta stok due:1 => lagi", "x O(peta stok) due(1) O(lagi)",
		"x => peta stok due:1 => lagi" },
	{ "x =>peta stok", "x O(peta stok)", "x =>peta stok" },
	{ "x =>", "x O()", "x =>" },
	{ "x = > y", "x = > y", "x = > y" },
	{ "x => a @b c", "x O(a) W(b) c", "x => a @b c" },
	{ "\\@a \\\\@a \\due:1 \\=>", "@a \\@a due:1 =>", "\\@a \\\\@a \\due:1 \\=>" },
	{ "\\a \\\\", "\\a \\\\", "\\a \\\\" },
};

static void words_and_marks_are_told_apart(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GPtrArray) marked = rk_line_tokens(lines[i].line, &all, &error);
		g_autoptr(GPtrArray) plain = rk_line_tokens(lines[i].line, &no_tokens, NULL);
		if (!marked)
			fail_msg("%s: %s", lines[i].line, error->message);
		g_autofree char *got = told(marked), *words = told(plain);
		if (strcmp(got, lines[i].wanted) != 0 || strcmp(words, lines[i].plain) != 0)
			fail_msg("%s: %s, %s", lines[i].line, got, words);
	}
}

/* Each mark can be switched off. */
static void only_the_marks_of_the_form_count(void **state)
{
	static const char line[] = "@a +b => c due:d";
	static const struct {
		RkTokenRules rules;
		const char *wanted;
	} cases[] = {
		{ { .who = TRUE }, "W(a) +b => c due:d" },
		{ { .plus = TRUE }, "@a P(b) => c due:d" },
		{ { .output = TRUE }, "@a +b O(c due:d)" },
		{ { .keys = keys }, "@a +b => c due(d)" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) tokens = rk_line_tokens(line, &cases[i].rules, NULL);
		g_autofree char *got = told(tokens);
		assert_string_equal(got, cases[i].wanted);
	}
}

static void an_open_quotation_mark_is_refused(void **state)
{
	static const char *const bad[] = { "@\"Kanim", "x due:\"29 nov", "+\"" };

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_line_tokens(bad[i], &all, &error));
		assert_string_equal(rk_error_field(error), "text");
		assert_non_null(strstr(error->message, "quotation"));
	}
}

/* Where each stands, marks included; an output reaches to its last word. */
static void places_are_those_of_the_line(void **state)
{
	static const char line[] = " satu @\"a b\"  => c  d due:e";
	static const char *const parts[] = { "satu", "@\"a b\"", "=> c  d", "due:e" };
	g_autoptr(GPtrArray) tokens = rk_line_tokens(line, &all, NULL);

	assert_int_equal(tokens->len, G_N_ELEMENTS(parts));
	for (guint i = 0; i < tokens->len; i++) {
		const RkToken *token = tokens->pdata[i];
		g_autofree char *part = g_strndup(line + token->begin, token->end - token->begin);
		assert_string_equal(part, parts[i]);
	}
}

/* --- writing --- */

/* What is written as text is read as the same words; as a value, as the same value. */
static void what_is_written_is_read_back(void **state)
{
	static const char *const texts[] = { "satu dua", "@a +b", "=> c", "due:1 x", "\\@a", "\\\\",
		"10 +10", "", "  a  b  ", "due: x" };
	static const char *const values[] = { "a", "a b", "-a", "é", "10", "a\tb" };

	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(GString) line = g_string_new("depan");
		rk_line_append_text(line, texts[i], &all);
		g_autoptr(GPtrArray) tokens = rk_line_tokens(line->str, &all, NULL);
		g_autofree char *words = rk_line_words(tokens);
		g_autofree char *clean = g_strdup_printf("depan %s", texts[i]);
		g_autoptr(GPtrArray) plain = rk_line_tokens(clean, &no_tokens, NULL);
		g_autofree char *wanted = rk_line_words(plain);
		assert_string_equal(words, wanted);
	}
	for (guint i = 0; i < G_N_ELEMENTS(values); i++) {
		g_autoptr(GString) line = g_string_new("depan");
		rk_line_append_value(line, "@", values[i]);
		rk_line_append_value(line, "due:", values[i]);
		g_autoptr(GPtrArray) tokens = rk_line_tokens(line->str, &all, NULL);
		g_autofree char *spaced = g_strdelimit(g_strdup(values[i]), "\t", ' ');
		assert_int_equal(tokens->len, 3);
		for (guint k = 1; k < 3; k++)
			assert_string_equal(((RkToken *)tokens->pdata[k])->value, spaced);
	}
}

static void lines_are_written_as_people_do(void **state)
{
	g_autoptr(GString) line = g_string_new(NULL);

	rk_line_append_text(line, NULL, &all);
	assert_string_equal(line->str, "");
	rk_line_append_text(line, " satu  dua ", &all);
	assert_string_equal(line->str, "satu dua");
	g_string_append_c(line, ' ');
	rk_line_append_text(line, "@tiga \\a", &all);
	assert_string_equal(line->str, "satu dua \\@tiga \\a");
	rk_line_append_value(line, "@", "kanim-bone");
	rk_line_append_value(line, "due:", "29 \"nov\"");
	assert_string_equal(line->str, "satu dua \\@tiga \\a @kanim-bone due:\"29 'nov'\"");
	g_autoptr(GPtrArray) none = rk_line_tokens("@a", &all, NULL);
	assert_null(rk_line_words(none));
}

static void clock_times_are_read(void **state)
{
	static const struct {
		const char *word;
		int minutes; /* -1: none */
	} cases[] = { { "09.00", 540 }, { "9.05", 545 }, { "0:00", 0 }, { "23:59", 1439 },
		{ "24.00", -1 }, { "9.60", -1 }, { "9.59", 599 }, { "09.0", -1 }, { "09.000", -1 },
		{ "009.00", -1 }, { ".30", -1 }, { "9", -1 }, { "9-30", -1 }, { "9.3a", -1 },
		{ "9.a3", -1 }, { "a9.30", -1 }, { "", -1 }, { "19.30", 1170 } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		int minutes = -1;
		gboolean read = rk_line_time(cases[i].word, &minutes);
		if (read != (cases[i].minutes >= 0) || minutes != cases[i].minutes)
			fail_msg("%s: %d", cases[i].word, minutes);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_has_64_kib_at_most),
		cmocka_unit_test(bad_bytes_are_refused),
		cmocka_unit_test(words_and_marks_are_told_apart),
		cmocka_unit_test(only_the_marks_of_the_form_count),
		cmocka_unit_test(an_open_quotation_mark_is_refused),
		cmocka_unit_test(places_are_those_of_the_line),
		cmocka_unit_test(what_is_written_is_read_back),
		cmocka_unit_test(lines_are_written_as_people_do),
		cmocka_unit_test(clock_times_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
