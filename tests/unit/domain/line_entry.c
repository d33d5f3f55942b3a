/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Captured lines: every mark, the speaker, what is only text, and that a line reads back.
 */
#include "domain/grammar/line_entry.h"

#include "base/error.h"
#include "domain/model/words.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	const char *text;
	int kind;
	gboolean action;
	guint question;
	const char *speaker, *want;
} cases[] = {
	{ "Tiga kiat Pemda", 0, FALSE, 0, NULL, "Tiga kiat Pemda" },
	{ "? pinjam pakai cukup?", RK_ENTRY_KIND_QUESTION, FALSE, 0, NULL, "pinjam pakai cukup?" },
	{ "? @kanim-tarakan bagaimana?", RK_ENTRY_KIND_QUESTION, FALSE, 0, "kanim-tarakan",
		"bagaimana?" },
	{ "? bagaimana? @kanim-tarakan", RK_ENTRY_KIND_QUESTION, FALSE, 0, "kanim-tarakan",
		"bagaimana?" },
	{ "> cukup utk UKK", RK_ENTRY_KIND_ANSWER, FALSE, 0, NULL, "cukup utk UKK" },
	{ ">2 disarankan", RK_ENTRY_KIND_ANSWER, FALSE, 2, NULL, "disarankan" },
	{ "+ usul dua lokasi", RK_ENTRY_KIND_PROPOSAL, FALSE, 0, NULL, "usul dua lokasi" },
	{ "! Two trips approved", RK_ENTRY_KIND_DECISION, FALSE, 0, NULL, "Two trips approved" },
	{ "= dukungan menentukan", RK_ENTRY_KIND_CONCLUSION, FALSE, 0, NULL,
		"dukungan menentukan" },
	{ "~ listrik padam", RK_ENTRY_KIND_OCCURRENCE, FALSE, 0, NULL, "listrik padam" },
	{ "% Asisten minta paparan", RK_ENTRY_KIND_PRIVATE, FALSE, 0, NULL,
		"Asisten minta paparan" },
	{ "[] Kirim jadwal @budi due:fri", 0, TRUE, 0, NULL, "Kirim jadwal @budi due:fri" },
	{ "[ ] Kirim jadwal", 0, TRUE, 0, NULL, "Kirim jadwal" },
	{ "?tanpa blank", 0, FALSE, 0, NULL, "?tanpa blank" },
	{ "!penting", 0, FALSE, 0, NULL, "!penting" },
	{ "10 + 5 orang", 0, FALSE, 0, NULL, "10 + 5 orang" },
	{ "ajak @pemda rapat", 0, FALSE, 0, NULL, "ajak @pemda rapat" },
	{ "@\"Gita Maharani\" setuju", 0, FALSE, 0, "Gita Maharani", "setuju" },
	{ "? bagaimana?", RK_ENTRY_KIND_QUESTION, FALSE, 0, NULL, "bagaimana?" },
	{ "\\? bukan tanya", 0, FALSE, 0, NULL, "? bukan tanya" },
	{ "  ! spasi  dalam ", RK_ENTRY_KIND_DECISION, FALSE, 0, NULL, "spasi  dalam" },
};

static void marks_are_read(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkLineEntry line = { 0 };
		g_autoptr(GError) error = NULL;
		if (!rk_line_entry_parse(cases[i].text, &line, &error))
			fail_msg("%s: %s", cases[i].text, error->message);
		if (line.kind != cases[i].kind || line.action != cases[i].action ||
			line.question != cases[i].question ||
			g_strcmp0(line.speaker, cases[i].speaker) != 0 ||
			strcmp(line.text, cases[i].want) != 0)
			fail_msg("\"%s\": %d %d %u %s \"%s\"", cases[i].text, line.kind,
				line.action, line.question, line.speaker, line.text);
		rk_line_entry_clear(&line);
	}
}

static void empty_lines_are_refused(void **state)
{
	static const char *const bad[] = { "", "  ", "! ", "[] ", "\xff\xfe" };

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		RkLineEntry line = { 0 };
		g_autoptr(GError) error = NULL;
		gboolean read = rk_line_entry_parse(bad[i], &line, &error);
		/* A mark without a blank behind it is text. */
		if (read && strcmp(g_strstrip(line.text), "!") != 0 && strcmp(line.text, "[]") != 0)
			fail_msg("\"%s\" was read as \"%s\"", bad[i], line.text);
		if (!read)
			assert_string_equal(rk_error_field(error), "text");
		rk_line_entry_clear(&line);
	}
}

static void mark_is_known_while_typing(void **state)
{
	int kind;
	gboolean action;
	guint question;

	assert_int_equal(rk_entry_mark("?", &kind, &action, &question), 0);
	assert_int_equal(rk_entry_mark("? ", &kind, &action, &question), 2);
	assert_int_equal(kind, RK_ENTRY_KIND_QUESTION);
	assert_int_equal(rk_entry_mark(">12 x", &kind, &action, &question), 4);
	assert_int_equal(question, 12);
	assert_int_equal(rk_entry_mark("[] x", &kind, &action, &question), 3);
	assert_true(action);
	for (int k = RK_ENTRY_KIND_QUESTION; k < RK_ENTRY_KIND_N; k++) {
		g_autofree char *text = g_strdup_printf("%s x", rk_entry_mark_text(k));
		rk_entry_mark(text, &kind, &action, &question);
		assert_int_equal(kind, k);
	}
}

static void what_is_written_reads_back(void **state)
{
	static const char *const words[] = { "kiat", "?", "!", "@eka", "\\", "\\@x", "[]", ">2",
		"a@b", "é", "%", "\\?", "~" };
	g_autoptr(GRand) rand = g_rand_new_with_seed(6);

	for (guint round = 0; round < 5000; round++) {
		g_autoptr(GString) text = g_string_new(NULL);
		for (gint n = g_rand_int_range(rand, 1, 5); n > 0; n--)
			g_string_append_printf(text, "%s%s", text->len ? " " : "",
				words[g_rand_int_range(rand, 0, G_N_ELEMENTS(words))]);
		int kind = g_rand_boolean(rand)
				   ? g_rand_int_range(rand, RK_ENTRY_KIND_QUESTION, RK_ENTRY_KIND_N)
				   : 0;
		RkLineEntry line = { .kind = kind,
			.question = kind == RK_ENTRY_KIND_ANSWER
					    ? (guint)g_rand_int_range(rand, 0, 9)
					    : 0,
			.speaker = g_rand_boolean(rand) ? (char *)"Gita Maharani" : NULL,
			.text = text->str };
		g_autofree char *written = rk_line_entry_format(&line);
		RkLineEntry got = { 0 };
		assert_true(rk_line_entry_parse(written, &got, NULL));
		if (got.kind != line.kind || got.question != line.question ||
			g_strcmp0(got.speaker, line.speaker) != 0 ||
			strcmp(got.text, line.text) != 0)
			fail_msg("\"%s\" as \"%s\" reads as %d %s \"%s\"", line.text, written,
				got.kind, got.speaker, got.text);
		rk_line_entry_clear(&got);
	}
}

/* The number stands with an answer only; every mark is written as it is typed. */
static void an_answer_keeps_its_question(void **state)
{
	static const struct {
		RkLineEntry line;
		const char *want;
	} written[] = {
		{ { .kind = RK_ENTRY_KIND_ANSWER, .question = 2, .text = (char *)"cukup" },
			">2 cukup" },
		{ { .kind = RK_ENTRY_KIND_ANSWER, .text = (char *)"cukup" }, "> cukup" },
		{ { .kind = RK_ENTRY_KIND_ANSWER,
			  .question = 12,
			  .speaker = (char *)"eka",
			  .text = (char *)"cukup" },
			">12 @eka cukup" },
		{ { .kind = RK_ENTRY_KIND_QUESTION, .question = 2, .text = (char *)"cukup" },
			"? cukup" },
		{ { .question = 2, .text = (char *)"cukup" }, "cukup" },
		{ { .action = TRUE, .text = (char *)"kirim @eka" }, "[] kirim @eka" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(written); i++) {
		g_autofree char *text = rk_line_entry_format(&written[i].line);
		assert_string_equal(text, written[i].want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_are_read),
		cmocka_unit_test(empty_lines_are_refused),
		cmocka_unit_test(mark_is_known_while_typing),
		cmocka_unit_test(what_is_written_reads_back),
		cmocka_unit_test(an_answer_keeps_its_question),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
