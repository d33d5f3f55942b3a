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
		g_autoptr(GString) out = g_string_new(NULL);
		rk_line_write(line, out);
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

/* The end is where the size says, whatever stands behind it. */
static void a_slice_is_read_like_a_copy(void **state)
{
	static const char *const texts[] = { "ATTENDEE;CN=\"Adi, S.H.\",b;ROLE=CHAIR:mailto:a@x.id",
		"A;B=1,2,\"3\":x", "ABC:x;y" };

	for (guint i = 0; i < RK_LEN(texts); i++)
		for (gsize n = 0; n <= strlen(texts[i]); n++) {
			g_autofree char *part = g_strndup(texts[i], n);
			g_autoptr(RkLine) slice = rk_line_parse(texts[i], n, 1, NULL);
			g_autoptr(RkLine) copy = rk_line_parse(part, n, 1, NULL);
			g_autoptr(GString) one = g_string_new(NULL), two = g_string_new(NULL);
			assert_int_equal(slice != NULL, copy != NULL);
			if (!slice)
				continue;
			rk_line_write(slice, one);
			rk_line_write(copy, two);
			assert_string_equal(one->str, two->str);
		}
}

/* As many as the limit says are read, one more is not; of values as of parameters. */
static void limits_are_limits(void **state)
{
	static const char *const repeated[] = { ";B=1", ",1" };

	for (guint i = 0; i < RK_LEN(repeated); i++)
		for (guint more = 0; more < 2; more++) {
			g_autoptr(GString) text = g_string_new("A;B=1");
			g_autoptr(GError) error = NULL;
			for (guint n = 1; n < RK_ICAL_PARAMS_MAX + more; n++)
				g_string_append(text, repeated[i]);
			g_string_append(text, ":x");
			g_autoptr(RkLine) line = rk_line_parse(text->str, text->len, 1, &error);
			assert_int_equal(line == NULL, more);
			assert_int_equal(error != NULL, more);
		}
}

static gboolean count_octets(
	const char *text, gsize size, guint number, gpointer data, GError **error)
{
	*(gsize *)data += size;
	return TRUE;
}

static void a_long_line_is_read_up_to_its_limit(void **state)
{
	g_autofree char *text = g_malloc(RK_ICAL_LINE_MAX + 2);

	memset(text, 'A', RK_ICAL_LINE_MAX + 2);
	for (gsize more = 0; more < 2; more++) {
		g_autoptr(GError) error = NULL;
		gsize octets = 0;
		gboolean read =
			rk_lines_read(text, RK_ICAL_LINE_MAX + more, count_octets, &octets, &error);
		assert_int_equal(read, more == 0);
		assert_int_equal(octets, more ? 0 : RK_ICAL_LINE_MAX);
		if (more)
			assert_string_equal(rk_error_where(error), "line 1");
	}
}

static gboolean stop(const char *text, gsize size, guint number, gpointer data, GError **error)
{
	++*(guint *)data;
	return FALSE;
}

static void a_refused_line_ends_the_reading(void **state)
{
	static const char *const files[] = { "A:1\nB:2\nC:3\n", "A:1" };

	for (guint i = 0; i < RK_LEN(files); i++) {
		guint lines = 0;
		assert_false(rk_lines_read(files[i], strlen(files[i]), stop, &lines, NULL));
		assert_int_equal(lines, 1);
	}
}

/* 75 octets stand in one line; the next one begins another, with a blank. */
static void a_line_is_folded_after_75_octets(void **state)
{
	static const struct {
		guint octets;
		gsize first, second;
	} cases[] = { { 75, 75, 0 }, { 76, 75, 2 }, { 75 + 74, 75, 75 } };

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autofree char *value = g_strnfill(cases[i].octets - 2, 'x');
		g_autoptr(RkLine) line = rk_line_new("A", value);
		g_autoptr(GString) out = g_string_new(NULL);
		rk_line_write(line, out);
		g_auto(GStrv) physical = g_strsplit(out->str, "\r\n", -1);
		assert_int_equal(strlen(physical[0]), cases[i].first);
		assert_int_equal(strlen(physical[1]), cases[i].second);
		assert_int_equal(g_strv_length(physical), cases[i].second ? 3 : 2);
	}
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
		{ "A:1\n\nB:2\n", "1[A:1]3[B:2]" },
		{ "A:1\r\rB:2", "1[A:1]3[B:2]" },
		{ " A:1\nB:2\n", "1[ A:1]2[B:2]" }, /* nothing before it that it could continue */
		{ "A:1\n\n B\nC:3", "1[A:1]2[B]4[C:3]" },
		{ "", "" },
		{ "\xEF\xBB\xBF", "" },
		{ "A:\t1\n", "1[A:\t1]" },
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

	g_autofree char *tabbed = rk_ical_text_escape("a\tb\x1f c");

	assert_string_equal(tabbed, "a\tb c");
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
		cmocka_unit_test(a_slice_is_read_like_a_copy),
		cmocka_unit_test(limits_are_limits),
		cmocka_unit_test(a_long_line_is_read_up_to_its_limit),
		cmocka_unit_test(a_refused_line_ends_the_reading),
		cmocka_unit_test(a_line_is_folded_after_75_octets),
	};

	return cmocka_run_group_tests_name("line", tests, NULL, NULL);
}
