/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The formats of `rakor print`: asked for by name or by the ending of the file; the libraries of
 * PDF are loaded by nothing else.
 */
#include "e2e/cli_sample.h"

#include <string.h>

static char *contents(const char *path)
{
	char *text = NULL;

	assert_true(g_file_get_contents(path, &text, NULL, NULL));
	return text;
}

static void the_ending_says_the_format(void **state)
{
	static const struct {
		const char *file, *begins;
	} cases[] = {
		{ "notula.pdf", "%PDF-1." },
		{ "notula.PDF", "%PDF-1." },
		{ "notula.html", "<!DOCTYPE html>\n<html lang=\"id\">" },
		{ "notula.md", "**KEMENTERIAN HUKUM" },
		{ "notula.docx", "PK\x03\x04" },
		{ "notula.xlsx", "PK\x03\x04" },
		{ "notula.fodt", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" },
		{ "notula.odt", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document" },
		{ "notula.csv", "\xef\xbb\xbfNo.,Uraian," },
		{ "notula.txt", "                    KEMENTERIAN HUKUM" },
		{ "notula", "                    KEMENTERIAN HUKUM" },
	};
	g_autoptr(Sandbox) box = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *path = sandbox_path(box, cases[i].file);
		g_free(cli_ok(box, "print", "MKS", "notula", "--lang", "id", "-o", path, NULL));
		g_autofree char *text = contents(path);
		if (!g_str_has_prefix(text, cases[i].begins))
			fail_msg("%s begins with \"%.40s\"", cases[i].file, text);
	}
	/* What is asked for by name wins. */
	g_autofree char *path = sandbox_path(box, "notula.pdf");
	g_free(cli_ok(box, "print", "MKS", "notula", "--format", "md", "-o", path, NULL));
	g_autofree char *text = contents(path);
	assert_true(g_str_has_prefix(text, "**"));
}

static void the_pdf_says_what_the_text_says(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *path = sandbox_path(box, "surat.pdf");
	const char *argv[] = { "pdftotext", "-layout", path, "-", NULL };

	g_free(cli_ok(box, "--lang", "id", "print", "MKS", "undangan", "-o", path, NULL));
	g_autoptr(CliResult) read = cli_run_program(box, NULL, argv);
	cli_expect(read, 0, "Kamis, 17 Oktober 2024", NULL);
	cli_expect(read, 0, "IMI-UM.01.01-0412", NULL);
	cli_expect(read, 0, "Wali Kota Tarakan", NULL);
	/* At the same time the same file. */
	g_autofree char *again = sandbox_path(box, "lagi.pdf");
	g_free(cli_ok(box, "--lang", "id", "print", "MKS", "undangan", "-o", again, NULL));
	const char *compare[] = { "cmp", path, again, NULL };
	g_autoptr(CliResult) same = cli_run_program(box, NULL, compare);
	cli_expect(same, 0, NULL, NULL);
}

/* The program itself is not linked against them: they come with the module, when a PDF is made. */
static void pango_is_loaded_for_pdf_alone(void **state)
{
	static const char *const formats[] = { "text", "md", "html", "docx", "odt", "csv", "xlsx",
		"pdf" };
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *program = g_build_filename(g_getenv("RAKOR_BUILD"), "tui/rakor", NULL);
	g_autofree char *path = sandbox_path(box, "notula");

	for (guint i = 0; i < G_N_ELEMENTS(formats); i++) {
		const char *argv[] = { "env", "LD_DEBUG=files", program, "print", "MKS", "notula",
			"--format", formats[i], "-o", path, NULL };
		g_autoptr(CliResult) run = cli_run_program(box, NULL, argv);
		cli_expect(run, 0, NULL, "libsqlite3");
		gboolean loaded = strstr(run->err, "libpango") || strstr(run->err, "libcairo");
		if (loaded != (strcmp(formats[i], "pdf") == 0))
			fail_msg("%s: pango is%s loaded", formats[i], loaded ? "" : " not");
	}
}

/* A line printer wants pages: each but the last ends in a form feed, and has its number. */
static void text_comes_on_pages(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *plain = cli_ok(box, "print", "MKS", "notula", NULL);
	g_autofree char *paged = cli_ok(box, "print", "MKS", "notula", "--paged", NULL);

	assert_null(strchr(plain, '\f'));
	assert_non_null(strstr(paged, "\f"));
	assert_non_null(strstr(paged, "- 2 -\n"));
}

/* A terminal gets no bytes that it could take for commands. */
static void a_terminal_gets_no_pdf(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *program = g_build_filename(g_getenv("RAKOR_BUILD"), "tui/rakor", NULL);
	g_autofree char *command = g_strdup_printf("\"%s\" print MKS notula --format pdf", program);
	const char *argv[] = { "script", "-qec", command, "/dev/null", NULL };
	g_autoptr(CliResult) said = cli_run_program(box, NULL, argv);

	cli_expect(said, 2, "pdf is nothing for a terminal: -o FILE", NULL);
	assert_null(strstr(said->out, "%PDF"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_ending_says_the_format),
		cmocka_unit_test(the_pdf_says_what_the_text_says),
		cmocka_unit_test(pango_is_loaded_for_pdf_alone),
		cmocka_unit_test(text_comes_on_pages),
		cmocka_unit_test(a_terminal_gets_no_pdf),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
