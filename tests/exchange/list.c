/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists out of files: encodings, and spreadsheets written here part by part, right ones and hostile
 * ones.
 */
#include "exchange/list_text.h"

#include "base/error.h"

#include <minizip/zip.h>

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

static char *text_of(const char *data, gsize size, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);

	return rk_list_text("daftar", bytes, error);
}

#define BYTES(literal) literal, sizeof(literal) - 1

static void encodings(void **state)
{
	static const struct {
		const char *data;
		gsize size;
		const char *want; /* NULL: refused */
	} cases[] = {
		{ BYTES(""), "" },
		{ BYTES("Nama;HP\n"), "Nama;HP\n" },
		{ BYTES("\xef\xbb\xbfNama"), "Nama" },
		{ BYTES("Jos\xc3\xa9"), "José" },
		{ BYTES("Jos\xe9 \x93Pak\x94 \x96 x"), "José “Pak” – x" },
		{ BYTES("Jos\xe9 \x81"), NULL },           /* no such character */
		{ BYTES("Jos\xc3\xa9 \xff"), NULL },       /* UTF-8 with a fault */
		{ BYTES("\xff\xfeN\0a\0m\0a\0"), "Nama" }, /* UTF-16, little end first */
		{ BYTES("\xfe\xff\0N\0a"), "Na" },         /* the other way */
		{ BYTES("\xff\xfeN\0a"), NULL },           /* half a character */
		{ BYTES("\xff\xfe\0\xd8N\0"), NULL },      /* half a pair */
		{ BYTES("Nama\0HP"), NULL },               /* no text */
		{ BYTES("%PDF-1.7"), NULL },
		{ BYTES("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), NULL },
		{ BYTES("PK\x03\x04"), NULL },
		{ BYTES("PK\x03\x04 and no more than that"), NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *got = text_of(cases[i].data, cases[i].size, &error);
		if (g_strcmp0(got, cases[i].want) != 0)
			fail_msg("%u: %s", i, got ? got : error->message);
		if (!got) {
			assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
			assert_string_equal(rk_error_where(error), "daftar");
		}
	}
}

/* --- spreadsheets --- */

typedef struct Part {
	const char *name, *xml;
} Part;

static void part_write(zipFile zip, const char *name, const char *xml, gsize size)
{
	const zip_fileinfo info = { 0 };

	assert_int_equal(zipOpenNewFileInZip(zip, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
				 Z_BEST_SPEED),
		ZIP_OK);
	assert_int_equal(zipWriteInFileInZip(zip, xml, (unsigned)size), ZIP_OK);
	zipCloseFileInZip(zip);
}

static const Part frame[] = {
	{ "xl/workbook.xml",
		"<?xml version=\"1.0\"?><workbook xmlns:r=\"r\"><workbookPr/><sheets>"
		"<sheet name=\"a\" sheetId=\"1\" state=\"hidden\" r:id=\"rId9\"/>"
		"<sheet name=\"b\" sheetId=\"2\" r:id=\"rId1\"/></sheets></workbook>" },
	{ "xl/_rels/workbook.xml.rels",
		"<Relationships><Relationship Id=\"rId9\" Target=\"worksheets/sheet9.xml\"/>"
		"<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>" },
	{ "xl/styles.xml",
		"<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-421]dd\\ mmm "
		"yyyy;@\"/><numFmt numFmtId=\"165\" formatCode=\"0.0&quot; d&quot;\"/></numFmts>"
		"<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
		"<xf numFmtId=\"22\"/><xf numFmtId=\"20\"/><xf numFmtId=\"164\"/>"
		"<xf numFmtId=\"165\"/></cellXfs></styleSheet>" },
	{ "xl/sharedStrings.xml",
		"<sst><si><t>Nama</t></si><si><r><t>No. </t></r><r><t>HP</t></r><rPh><t>x</t></rPh>"
		"</si><si><t>\"Pak\"\n Budi</t></si></sst>" },
};

/* The frame with these rows; `other` takes the place of the part of its name. */
static char *sheet_text(const char *rows, const Part *other, GError **error)
{
	g_autofree char *path = g_build_filename(g_get_tmp_dir(), "rakor-list-XXXXXX", NULL);
	int file = g_mkstemp(path);
	g_autofree char *bytes = NULL;
	gsize size = 0;
	zipFile zip = zipOpen(path, APPEND_STATUS_CREATE);

	assert_true(file >= 0);
	close(file);
	for (guint i = 0; i < G_N_ELEMENTS(frame); i++) {
		const char *xml = other && strcmp(other->name, frame[i].name) == 0 ? other->xml
										   : frame[i].xml;
		if (xml)
			part_write(zip, frame[i].name, xml, strlen(xml));
	}
	if (rows) {
		g_autofree char *xml =
			g_strdup_printf("<worksheet><sheetData>%s</sheetData></worksheet>", rows);
		part_write(zip, "xl/worksheets/sheet1.xml", xml, strlen(xml));
	}
	zipClose(zip, NULL);
	assert_true(g_file_get_contents(path, &bytes, &size, NULL));
	remove(path);
	return text_of(bytes, size, error);
}

static void sheets(void **state)
{
	static const struct {
		const char *rows, *want;
	} cases[] = {
		{ "", "" },
		{ "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" "
		  "t=\"s\"><v>1</v></c></row>",
			"Nama\tNo. HP\n" },
		/* Rows and columns that are not there; a value in quotation marks. */
		{ "<row r=\"3\"><c r=\"B3\" t=\"s\"><v>2</v></c><c r=\"D3\"><v>7</v></c></row>",
			"\n\n\t\"\"\"Pak\"\"  Budi\"\t\t7\n" },
		/* Without places. */
		{ "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
			"1\t2\n3\n" },
		/* Telephone numbers, dates, times; formats that only look like dates. */
		{ "<row><c><v>8.1234567890000000E10</v></c><c s=\"1\"><v>45582.354861111111</v></c>"
		  "<c s=\"2\"><v>0.35416666666666669</v></c><c s=\"3\"><v>45582</v></c>"
		  "<c s=\"4\"><v>1.5</v></c><c s=\"0\"><v>45582</v></c></row>",
			"81234567890\t2024-10-17 08:31\t08:30\t2024-10-17\t1.5\t45582\n" },
		{ "<row><c t=\"inlineStr\"><is><t>a</t><rPh><t>b</t></rPh></is></c>"
		  "<c t=\"str\"><f>A1</f><v>c</v></c><c t=\"e\"><v>#REF!</v></c>"
		  "<c t=\"b\"><v>1</v></c></row>",
			"a\tc\t\t1\n" },
		/* A string that is not there. */
		{ "<row><c t=\"s\"><v>99</v></c><c><v>x</v></c></row>", "\tx\n" },
		/* The title of the sheet above its table. */
		{ "<row r=\"1\"><c t=\"str\"><v>DAFTAR</v></c></row><row r=\"2\"/>"
		  "<row r=\"3\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>",
			"\n\nNama\tNo. HP\n" },
		/* Nothing in a far cell is nothing. */
		{ "<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>", "" },
		{ "<x:row><x:c><x:v>1</x:v></x:c></x:row>", "1\n" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *got = sheet_text(cases[i].rows, NULL, &error);
		if (g_strcmp0(got, cases[i].want) != 0)
			fail_msg("%u: %s", i, got ? got : error->message);
	}
}

static void hostile_sheets_are_refused(void **state)
{
	static const struct {
		const char *rows;
		Part other;
		const char *why;
	} cases[] = {
		{ "<row r=\"1048576\"><c><v>1</v></c></row>", { "", NULL },
			"more than 20000 rows" },
		{ "<row r=\"99999999999999999999\"><c><v>1</v></c></row>", { "", NULL },
			"more than 20000 rows" },
		{ "<row><c r=\"XFD1\"><v>1</v></c></row>", { "", NULL }, "256th column" },
		{ "<row><c r=\"ZZZZZZZZZZ1\"><v>1</v></c></row>", { "", NULL }, "256th column" },
		{ "<row><c>", { "", NULL }, "is no XML" },
		{ NULL, { "", NULL }, "is missing" },
		{ "", { "xl/_rels/workbook.xml.rels", NULL }, "is missing" },
		{ "", { "xl/workbook.xml", NULL }, "no spreadsheet" },
		{ "", { "xl/workbook.xml", "nothing" }, "is no XML" },
		{ "", { "xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY x \"y\">]><sst/>" },
			"document type" },
		{ "",
			{ "xl/styles.xml",
				"<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"
				"<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"
				"<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>"
				"<a><a><a><a><a><a><a><a><a><a>" },
			"is no XML" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *got = sheet_text(cases[i].rows, &cases[i].other, &error);
		if (got || !strstr(error->message, cases[i].why))
			fail_msg("%u: %s", i, got ? got : error->message);
		assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
	}
}

/* A small archive that unpacks to much: one long string, or one told again and again. */
static void bombs_are_refused(void **state)
{
	g_autofree char *blanks = g_strnfill(80 << 20, 'x');
	g_autofree char *strings = g_strdup_printf("<sst><si><t>%.100000s</t></si></sst>", blanks);
	g_autofree char *long_one = g_strdup_printf("<sst><si><t>%s</t></si></sst>", blanks);
	g_autoptr(GString) rows = g_string_new(NULL);
	const Part once = { "xl/sharedStrings.xml", long_one };
	const Part often = { "xl/sharedStrings.xml", strings };
	g_autoptr(GError) error = NULL, other = NULL;

	for (guint i = 0; i < 2000; i++)
		g_string_append(rows, "<row><c t=\"s\"><v>0</v></c></row>");
	assert_null(sheet_text("", &once, &error));
	assert_non_null(strstr(error->message, "too big"));
	assert_null(sheet_text(rows->str, &often, &other));
	assert_non_null(strstr(other->message, "more text"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(encodings),
		cmocka_unit_test(sheets),
		cmocka_unit_test(hostile_sheets_are_refused),
		cmocka_unit_test(bombs_are_refused),
	};

	return cmocka_run_group_tests_name("list", tests, NULL, NULL);
}
