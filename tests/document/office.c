/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Word, ODT, CSV and spreadsheets: every word of any document, in order, read back from the XML
 * with the numbers that the lists count by themselves; what only these formats have. That office
 * programs open them is shown by ./run office.
 */
#include "any_document.h"
#include "papers.h"

#include "document/office/csv_writer.h"
#include "document/office/docx_writer.h"
#include "document/office/odt_writer.h"
#include "document/office/xlsx_writer.h"
#include "exchange/list_text.h"

#include <glib/gstdio.h>
#include <minizip/unzip.h>
#include <string.h>

/* --- reading --- */

/* A part of an archive. */
static char *part_of(GBytes *file, const char *name)
{
	g_autofree char *path = NULL;
	gsize size = 0;
	const char *data = g_bytes_get_data(file, &size);
	int handle = g_file_open_tmp("rakor-XXXXXX.zip", &path, NULL);
	unz_file_info info;

	assert_true(handle >= 0);
	assert_true(g_close(handle, NULL));
	assert_true(g_file_set_contents(path, data, (gssize)size, NULL));
	unzFile zip = unzOpen(path);
	assert_non_null(zip);
	if (unzLocateFile(zip, name, 1) != UNZ_OK)
		fail_msg("no part %s", name);
	assert_int_equal(unzGetCurrentFileInfo(zip, &info, NULL, 0, NULL, 0, NULL, 0), UNZ_OK);
	assert_int_equal(info.dosDate, 1 << 21 | 1 << 16); /* no part has a time of its own */
	char *text = g_malloc0(info.uncompressed_size + 1);
	assert_int_equal(unzOpenCurrentFile(zip), UNZ_OK);
	assert_int_equal(unzReadCurrentFile(zip, text, (unsigned)info.uncompressed_size),
		(int)info.uncompressed_size);
	assert_int_equal(unzCloseCurrentFile(zip), UNZ_OK);
	assert_int_equal(unzClose(zip), UNZ_OK);
	g_unlink(path);
	return text;
}

typedef struct Reader {
	GString *out;
	const char *numbering; /* numbering.xml */
	GHashTable *counts;    /* list → how many items it has had */
	gboolean text;         /* inside an element whose text is printed */
	gboolean covered;      /* inside a cell that another one hides */
} Reader;

static const char *attribute(const char **names, const char **values, const char *name)
{
	for (; *names; names++, values++)
		if (strcmp(*names, name) == 0)
			return *values;
	return NULL;
}

/* The label of the next item of a list. */
static void count(Reader *reader, const char *list, RkNumbering numbering)
{
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(reader->counts, list)) + 1;
	g_autofree char *label = rk_numbering_label(numbering, n);

	g_hash_table_insert(reader->counts, g_strdup(list), GUINT_TO_POINTER(n));
	g_string_append_printf(reader->out, "%s ", label);
}

static void word_list(Reader *reader, const char *list)
{
	g_autofree char *begins =
		g_strdup_printf("<w:num w:numId=\"%s\"><w:abstractNumId w:val=\"", list);
	const char *kind = strstr(reader->numbering, begins);

	assert_non_null(kind);
	count(reader, list, (RkNumbering)(kind[strlen(begins)] - '0'));
}

static void begin(GMarkupParseContext *context, const char *element, const char **names,
	const char **values, gpointer user, GError **error)
{
	Reader *reader = user;

	if (strcmp(element, "w:numId") == 0)
		word_list(reader, attribute(names, values, "w:val"));
	if (strcmp(element, "text:list") == 0) {
		const char *style = attribute(names, values, "text:style-name");
		g_auto(GStrv) id = g_strsplit(attribute(names, values, "xml:id"), "-", 2);
		count(reader, id[0],
			*style == 'D'   ? RK_NUMBERING_DECIMAL
			: *style == 'L' ? RK_NUMBERING_LETTER
					: RK_NUMBERING_BRACKET);
	}
	reader->text = strcmp(element, "w:t") == 0 || strcmp(element, "text:p") == 0 ||
		       strcmp(element, "text:h") == 0 || strcmp(element, "text:span") == 0 ||
		       (reader->text && g_str_has_prefix(element, "text:"));
}

static void end(GMarkupParseContext *context, const char *element, gpointer user, GError **error)
{
	Reader *reader = user;

	reader->text = strcmp(element, "text:span") == 0 || strcmp(element, "text:s") == 0 ||
		       strcmp(element, "text:tab") == 0 ||
		       strcmp(element, "text:line-break") == 0 ||
		       strcmp(element, "draw:frame") == 0;
	if (!g_str_has_suffix(element, ":span") && !g_str_has_suffix(element, ":t"))
		g_string_append_c(reader->out, ' ');
}

static void letters(
	GMarkupParseContext *context, const char *text, gsize n, gpointer user, GError **error)
{
	Reader *reader = user;

	if (reader->text)
		g_string_append_len(reader->out, text, (gssize)n);
}

static char *words_in(const char *xml, const char *numbering)
{
	static const GMarkupParser parser = { begin, end, letters, NULL, NULL };
	g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Reader reader = { g_string_new(NULL), numbering, counts, FALSE, FALSE };
	GMarkupParseContext *context = g_markup_parse_context_new(&parser, 0, &reader, NULL);
	g_autoptr(GError) error = NULL;

	if (!g_markup_parse_context_parse(context, xml, -1, &error) ||
		!g_markup_parse_context_end_parse(context, &error))
		fail_msg("%s", error->message);
	g_markup_parse_context_free(context);
	return g_string_free(reader.out, FALSE);
}

static char *docx_words(const RkDocument *document)
{
	g_autoptr(GBytes) file = rk_document_docx(document);
	g_autofree char *body = part_of(file, "word/document.xml");
	g_autofree char *footer = part_of(file, "word/footer1.xml");
	g_autofree char *numbering = part_of(file, "word/numbering.xml");
	g_autofree char *above = words_in(body, numbering);
	g_autofree char *below = words_in(footer, numbering);

	return g_strconcat(above, " ", below, NULL);
}

static char *odt_words(const RkDocument *document)
{
	g_autofree char *xml = rk_document_odt(document);
	const char *body = strstr(xml, "<office:body>");
	g_autofree char *inside = g_strndup(body, (gsize)(strstr(body, "</office:body>") - body));
	g_autofree char *whole = g_strconcat(inside, "</office:body>", NULL);
	g_autofree char *words = words_in(whole, NULL);

	g_free(words_in(xml, NULL)); /* all of it is XML */
	return g_strconcat(words, " ", document->footer, NULL);
}

/* --- what must hold of any document --- */

static void no_word_is_lost(void **state)
{
	for (guint32 seed = 1; seed <= 500; seed++) {
		g_autoptr(RkDocument) document = any_document(seed);
		g_autofree char *words = document_words(document);
		g_autofree char *wanted = letters_of(words);
		g_autofree char *docx = docx_words(document);
		g_autofree char *odt = odt_words(document);
		g_autofree char *in_docx = letters_of(docx);
		g_autofree char *in_odt = letters_of(odt);
		if (strcmp(in_docx, wanted) != 0 || strcmp(in_odt, wanted) != 0)
			print_message("# seed %u\n", seed);
		assert_string_equal(in_docx, wanted);
		assert_string_equal(in_odt, wanted);
	}
}

static void the_same_document_is_the_same_file(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autoptr(RkDocument) document = papers_build(papers, RK_PAPER_KIND_MINUTES, RK_LANG_ID);
	g_autoptr(GBytes) one = rk_document_docx(document);
	g_autoptr(GBytes) two = rk_document_docx(document);
	g_autoptr(GBytes) sheet = rk_document_xlsx(document);
	g_autoptr(GBytes) again = rk_document_xlsx(document);
	g_autofree char *odt = rk_document_odt(document), *same = rk_document_odt(document);

	assert_true(g_bytes_equal(one, two));
	assert_true(g_bytes_equal(sheet, again));
	assert_string_equal(odt, same);
}

/* --- Word --- */

static RkDocument *example(void)
{
	RkDocument *document = rk_document_new(RK_LANG_ID, "Judul & isi");

	rk_title_add(document->blocks, "NOTULA");
	rk_heading_add(document->blocks, 1, "A.", "PEMBUKAAN");
	RkBlock *list = rk_block_add(document->blocks, RK_BLOCK_LIST);
	rk_item_next(list, RK_NUMBERING_LETTER, "satu");
	rk_item_next(list, RK_NUMBERING_LETTER, "dua");
	RkBlock *own = rk_block_add(document->blocks, RK_BLOCK_LIST);
	rk_item_add(own, "TL-01", "tiga");
	RkBlock *table = rk_block_add(document->blocks, RK_BLOCK_TABLE);
	rk_column_add(table, "Kantor", 20, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, "Paraf", 8, TRUE, RK_ALIGN_LEFT);
	rk_column_add(table, NULL, 8, TRUE, RK_ALIGN_LEFT)->open = TRUE;
	for (int i = 0; i < 2; i++)
		rk_words_add(rk_cell(rk_row_add(table, FALSE), 0), i == 0 ? "Kanim" : NULL, 0);
	rk_cell_join(table->rows->pdata[1], 0);
	rk_block_add(document->blocks, RK_BLOCK_PAGE_BREAK);
	rk_paragraph_add(document->blocks, "Lampiran I")->bookmark = TRUE;
	document->footer = g_strdup("KONSEP");
	document->page.numbers = RK_PAGE_NUMBERS_FOOT;
	return document;
}

static void word_knows_what_things_are(void **state)
{
	static const char *const wanted[] = { "<w:pStyle w:val=\"Title\"/>",
		"<w:pStyle w:val=\"Heading1\"/>",
		"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/>",
		">TL-01</w:t></w:r><w:r><w:tab/></w:r>", "<w:tblHeader/>",
		"<w:gridSpan w:val=\"2\"/>", "<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>",
		"<w:tcBorders><w:left w:val=\"nil\"/>", "<w:pageBreakBefore/>",
		"<w:outlineLvl w:val=\"0\"/>", "<w:pgSz w:w=\"11906\" w:h=\"16838\"/>" };
	g_autoptr(RkDocument) document = example();
	g_autoptr(GBytes) file = rk_document_docx(document);
	g_autofree char *body = part_of(file, "word/document.xml");
	g_autofree char *footer = part_of(file, "word/footer1.xml");
	g_autofree char *about = part_of(file, "docProps/core.xml");

	for (guint i = 0; i < G_N_ELEMENTS(wanted); i++)
		assert_has(body, wanted[i]);
	assert_has(footer, "Halaman ");
	assert_has(footer, "<w:fldSimple w:instr=\" PAGE \">");
	assert_has(footer, "<w:fldSimple w:instr=\" NUMPAGES \">");
	assert_has(about, "<dc:title>Judul &amp; isi</dc:title>");
}

static void odt_knows_what_things_are(void **state)
{
	static const char *const wanted[] = {
		"text:outline-level=\"1\"><text:span text:style-name=",
		"<text:list text:style-name=\"Letter\" xml:id=\"l1-2\" "
		"text:continue-list=\"l1-1\">",
		"TL-01<text:tab/>", "<table:table-header-rows>", "table:number-rows-spanned=\"2\"",
		"<table:covered-table-cell", "fo:break-before=\"page\"",
		"Halaman <text:page-number>1</text:page-number> dari <text:page-count>"
	};
	g_autoptr(RkDocument) document = example();
	g_autofree char *odt = rk_document_odt(document);

	for (guint i = 0; i < G_N_ELEMENTS(wanted); i++)
		assert_has(odt, wanted[i]);
}

/* The e-office fills in what it finds, so a tag is in one piece (practice 6). */
static void tags_stay_whole(void **state)
{
	static const char *const tags[] = { "${nomor_naskah}", "${tanggal_naskah}",
		"${ttd_pengirim}", "${nama_pengirim}", "${nip_pengirim}" };
	g_autoptr(Papers) papers = papers_new("Rapat Kosong");
	RkProfile *profile = PAPERS_ADD(papers, PROFILE, RkProfile);

	profile->unfilled = RK_UNFILLED_SRIKANDI;
	papers->profile = profile;
	g_autoptr(RkDocument) document = papers_build(papers, RK_PAPER_KIND_INVITATION, RK_LANG_ID);
	g_autoptr(GBytes) file = rk_document_docx(document);
	g_autofree char *body = part_of(file, "word/document.xml");
	for (guint i = 0; i < G_N_ELEMENTS(tags); i++)
		assert_has(body, tags[i]);
}

/* --- pictures --- */

/* One white dot (PNG). */
static const char dot[] = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsq0b"
			  "+AAAAABJRU5ErkJggg==";

static void pictures_are_inside(void **state)
{
	g_autoptr(RkDocument) document = rk_document_new(RK_LANG_ID, "");
	gsize size = 0;
	g_autofree guchar *data = g_base64_decode(dot, &size);
	g_autoptr(GBytes) png = g_bytes_new(data, size);
	RkBlock *block = rk_picture_add(document->blocks, "/foto.png", "Pembukaan \"resmi\"");

	assert_true(rk_picture_set(block->picture, png));
	assert_int_equal(block->picture->width, 1);
	rk_qr_add(document->blocks, "https://example.go.id/hadir", NULL);
	g_autoptr(GBytes) file = rk_document_docx(document);
	g_autofree char *body = part_of(file, "word/document.xml");
	g_free(part_of(file, "word/media/image1.png"));
	g_free(part_of(file, "word/media/image2.png"));
	assert_has(body, "descr=\"Pembukaan &quot;resmi&quot;\"");
	g_autofree char *odt = rk_document_odt(document);
	assert_has(odt, dot);
	assert_has(odt, "<svg:desc>https://example.go.id/hadir</svg:desc>");
}

static void what_is_no_picture_is_refused(void **state)
{
	static const char *const cases[] = { "", "GIF89a", "\x89PNG\r\n\x1a\n", "\xff\xd8\xff",
		"<svg xmlns='http://www.w3.org/2000/svg'/>" };
	RkPicture picture = { 0 };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) data = g_bytes_new_static(cases[i], strlen(cases[i]));
		assert_false(rk_picture_set(&picture, data));
		assert_null(picture.data);
	}
	/* a frame of 16 × 32 dots behind an empty segment */
	static const guint8 jpeg[] = { 0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xc0, 0, 11, 8, 0, 32, 0,
		16, 1, 1, 0x11, 0 };
	g_autoptr(GBytes) data = g_bytes_new_static(jpeg, sizeof jpeg);
	assert_true(rk_picture_set(&picture, data));
	assert_string_equal(picture.type, "image/jpeg");
	assert_int_equal(picture.width, 16);
	assert_int_equal(picture.height, 32);
	g_bytes_unref(picture.data);
}

/* --- tables alone --- */

static RkDocument *one_cell(const char *text)
{
	RkDocument *document = rk_document_new(RK_LANG_ID, "");
	RkBlock *table = rk_block_add(document->blocks, RK_BLOCK_TABLE);

	rk_column_add(table, "A", 10, FALSE, RK_ALIGN_LEFT);
	rk_words_add(rk_cell(rk_row_add(table, FALSE), 0), text, RK_RUN_PLAIN);
	return document;
}

static void csv_cells(void **state)
{
	static const struct {
		const char *text, *cell;
	} cases[] = { { "biasa", "biasa" }, { "a, b", "\"a, b\"" }, { "a;b", "\"a;b\"" },
		{ "satu\ndua", "\"satu\ndua\"" }, { "kata \"baik\"", "\"kata \"\"baik\"\"\"" },
		{ "17\u00a0Oktober", "17 Oktober" },
		/* formulas */
		{ "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"" },
		{ "+62 812", "\"'+62 812\"" }, { "-1", "\"'-1\"" }, { "@SUM(A1)", "\"'@SUM(A1)\"" },
		{ "-", "-" }, { "—", "—" } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(RkDocument) document = one_cell(cases[i].text);
		g_autofree char *csv = rk_document_csv(document);
		g_autofree char *wanted = g_strdup_printf("\xef\xbb\xbf"
							  "A\r\n%s\r\n",
			cases[i].cell);
		assert_string_equal(csv, wanted);
	}
	g_autoptr(RkDocument) none = rk_document_new(RK_LANG_ID, "");
	assert_null(rk_document_csv(none));
	assert_null(rk_document_xlsx(none));
}

static void a_sheet_has_no_formula(void **state)
{
	static const struct {
		const char *text, *cell;
	} cases[] = { { "=1+1", ">=1+1</t>" }, { "17", ">17</t>" }, { "a < b", ">a &lt; b</t>" } };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(RkDocument) document = one_cell(cases[i].text);
		g_autoptr(GBytes) file = rk_document_xlsx(document);
		g_autofree char *sheet = part_of(file, "xl/worksheets/sheet1.xml");
		assert_has(sheet, cases[i].cell);
		assert_hasnt(sheet, "<f");
	}
	/* A number that is ranged right is one; what begins with a zero is not. */
	g_autoptr(RkDocument) document = one_cell("17");
	RkBlock *table = document->blocks->pdata[0];
	((RkTableColumn *)table->columns->pdata[0])->align = RK_ALIGN_RIGHT;
	rk_words_add(rk_cell(rk_row_add(table, FALSE), 0), "07", RK_RUN_PLAIN);
	g_autoptr(GBytes) file = rk_document_xlsx(document);
	g_autofree char *sheet = part_of(file, "xl/worksheets/sheet1.xml");
	assert_has(sheet, "<v>17</v>");
	assert_has(sheet, ">07</t>");
}

/* Our own reader of spreadsheets finds the rows. */
static void a_sheet_is_read_back(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autoptr(RkDocument) document = papers_build(papers, RK_PAPER_KIND_ATTENDANCE, RK_LANG_ID);
	g_autoptr(GBytes) file = rk_document_xlsx(document);
	g_autofree char *workbook = part_of(file, "xl/workbook.xml");
	g_autoptr(GError) error = NULL;
	g_autofree char *text = rk_list_text("hadir.xlsx", file, &error);

	assert_null(error);
	assert_has(text, "No.\tNama\tJabatan\tInstansi\tTanda Tangan\n");
	assert_has(text, "\tDirektur Kerja Sama Keimigrasian\tDitkermakim\t");
	assert_has(workbook, "<sheet name=\"1. RAPAT KOORDINASI DAN EVALUAS\"");
	assert_has(workbook, "_xlnm.Print_Titles");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_word_is_lost),
		cmocka_unit_test(the_same_document_is_the_same_file),
		cmocka_unit_test(word_knows_what_things_are),
		cmocka_unit_test(odt_knows_what_things_are),
		cmocka_unit_test(tags_stay_whole),
		cmocka_unit_test(pictures_are_inside),
		cmocka_unit_test(what_is_no_picture_is_refused),
		cmocka_unit_test(csv_cells),
		cmocka_unit_test(a_sheet_has_no_formula),
		cmocka_unit_test(a_sheet_is_read_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
