/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Content lines: nothing lost, folding on characters, hostile input refused with its line.
 */
#include "base/error.h"
#include "calendar/line.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* What libical 3.0.16 loses or changes stands here on purpose (unknown parameters, a second
 * DELEGATED-TO, lists in X- values, RFC 9073). */
static const char *const kept[] = {
	"SUMMARY:Rapat",
	"summary;Language=id:Rapat",
	"X-FOO:one\\, two",
	"CATEGORIES:A,B\\,C,D",
	"ATTENDEE;CN=\"Adi, S.H.\";FOO=bar:mailto:a@x.id",
	"ATTENDEE;DELEGATED-TO=\"mailto:a@x.id\",\"mailto:b@x.id\":mailto:c@x.id",
	"ATTENDEE;CN=a^nb^'c^^:mailto:c@x.id",
	"CONFERENCE;VALUE=URI;FEATURE=AUDIO,VIDEO:https://x.id/a;b,c",
	"STRUCTURED-DATA;FMTTYPE=application/json;VALUE=TEXT:{\"a\"\\:1}",
	"X-EMPTY;A=:",
	"DTSTART;TZID=\"Asia/Makassar\":20241017T090000",
};

static RkLine *parse(const char *text)
{
	g_autoptr(GError) error = NULL;
	RkLine *line = rk_line_parse(text, strlen(text), 1, &error);

	assert_null(error);
	return line;
}

static void lines_come_back_as_they_were(void **state)
{
	for (guint i = 0; i < RK_LEN(kept); i++) {
		g_autoptr(RkLine) line = parse(kept[i]);
		g_autoptr(RkLine) copy = rk_line_copy(line);
		g_autoptr(GString) out = g_string_new(NULL);
		rk_line_write(copy, out);
		g_autofree char *want = g_strconcat(kept[i], "\r\n", NULL);
		assert_string_equal(out->str, want);
	}
}

static void parameters_are_decoded_and_encoded(void **state)
{
	g_autoptr(RkLine) line = parse("ATTENDEE;cn=a^nb^'c^^^x:mailto:c@x.id");
	g_autofree char *cn = rk_line_param(line, "CN");
	g_autoptr(RkLine) made = rk_line_new("ATTENDEE", "mailto:a@x.id");
	g_autoptr(GString) out = g_string_new(NULL);

	assert_string_equal(cn, "a\nb\"c^^x");
	assert_null(rk_line_param(line, "ROLE"));
	rk_line_param_add(made, "CN", "Adi \"Bas\", S.H.\r\n^", FALSE);
	rk_line_param_add(made, "DELEGATED-TO", "mailto:b@x.id", TRUE);
	rk_line_write(made, out);
	assert_string_equal(out->str,
		"ATTENDEE;CN=\"Adi ^'Bas^', "
		"S.H.^n^^\";DELEGATED-TO=\"mailto:b@x.id\":mailto:a@x\r\n .id\r\n");
	g_autofree char *back = rk_line_param(made, "cn");
	assert_string_equal(back, "Adi \"Bas\", S.H.\n^");
}

static void folding_keeps_75_octets_and_characters(void **state)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (int i = 0; i < 300; i++)
		g_string_append(text, i % 3 ? "é" : i % 2 ? "作" : "🌏");
	g_autoptr(RkLine) line = rk_line_new_text("DESCRIPTION", text->str);
	g_autoptr(GString) out = g_string_new(NULL);
	rk_line_write(line, out);
	g_auto(GStrv) physical = g_strsplit(out->str, "\r\n", -1);
	for (guint i = 0; physical[i]; i++) {
		assert_true(strlen(physical[i]) <= 75);
		assert_true(g_utf8_validate(physical[i], -1, NULL));
	}
}

static gboolean collect(const char *text, gsize size, guint number, gpointer data, GError **error)
{
	g_string_append_printf(data, "%u[%s]", number, text);
	return strlen(text) == size;
}

static void unfolding_takes_every_line_end(void **state)
{
	static const struct {
		const char *in, *want;
	} cases[] = {
		{ "A:1\r\nB:2\r\n", "1[A:1]2[B:2]" },
		{ "A:1\nB:2", "1[A:1]2[B:2]" },
		{ "A:1\rB:2\r", "1[A:1]2[B:2]" },
		{ "\xEF\xBB\xBF"
		  "A:1\r\n 2\r\n\t3\r\n",
			"1[A:123]" },
		{ "A:\xC3\r\n \xA9\r\n", "1[A:é]" }, /* folded inside a character */
		{ "A:1\r\n\r\nB:2\r\n", "1[A:1]3[B:2]" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(GString) got = g_string_new(NULL);
		g_autoptr(GError) error = NULL;
		assert_true(rk_lines_read(cases[i].in, strlen(cases[i].in), collect, got, &error));
		assert_string_equal(got->str, cases[i].want);
	}
}

static void bad_lines_are_refused_with_their_number(void **state)
{
	static const char *const bad[] = { ":x", "A", "A;B:x", "A;=1:x", "A;B=\"x:y", "A B:x",
		"A;B=\"x\"y:z" };
	g_autoptr(GString) got = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(bad); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_line_parse(bad[i], strlen(bad[i]), 12, &error));
		assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
		assert_string_equal(rk_error_where(error), "line 12");
	}
	static const struct {
		const char *bytes;
		gsize size;
	} files[] = { { "A:1\nB:\0\n", 8 }, { "A:1\nB:\xFF\n", 8 } };
	for (guint i = 0; i < RK_LEN(files); i++) {
		g_autoptr(GError) error = NULL;
		assert_false(rk_lines_read(files[i].bytes, files[i].size, collect, got, &error));
		assert_string_equal(rk_error_where(error), "line 2");
	}
}

static void text_is_escaped(void **state)
{
	g_autofree char *escaped = rk_ical_text_escape("a, b; c\\d\ne: \"f\"\x01\x7f");
	g_autofree char *plain = rk_ical_text_unescape("a\\, b\\; c\\\\d\\Ne: \"f\"\\");

	assert_string_equal(escaped, "a\\, b\\; c\\\\d\\ne: \"f\"");
	assert_string_equal(plain, "a, b; c\\d\ne: \"f\"\\");
}

static void a_bomb_is_refused(void **state)
{
	g_autoptr(GString) many = g_string_new("A");
	g_autoptr(GError) error = NULL;

	for (int i = 0; i < 1000; i++)
		g_string_append(many, ";B=1");
	g_string_append(many, ":x");
	assert_null(rk_line_parse(many->str, many->len, 1, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_come_back_as_they_were),
		cmocka_unit_test(parameters_are_decoded_and_encoded),
		cmocka_unit_test(folding_keeps_75_octets_and_characters),
		cmocka_unit_test(unfolding_takes_every_line_end),
		cmocka_unit_test(bad_lines_are_refused_with_their_number),
		cmocka_unit_test(text_is_escaped),
		cmocka_unit_test(a_bomb_is_refused),
	};

	return cmocka_run_group_tests_name("line", tests, NULL, NULL);
}
