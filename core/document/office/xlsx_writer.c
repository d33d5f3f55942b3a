/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See xlsx_writer.h. Our own, because libxlsxwriter 1.1 writes through temporary files only and
 * brings libcrypto into every start of the program; the reader of this format is of the same kind.
 * Names are those of ECMA-376 part 1, chapter 18.
 */
#include "document/office/xlsx_writer.h"

#include "base/text.h"
#include "document/office/office.h"
#include "document/office/sheet_list.h"
#include "document/office/zip_pack.h"

#include <string.h>

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define SCHEMAS "http://schemas.openxmlformats.org/"
#define RELATIONS SCHEMAS "officeDocument/2006/relationships"
#define MAIN SCHEMAS "spreadsheetml/2006/main"
#define SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."
#define SHEET_NAME_MAX 31 /* letters in the name of a sheet */

typedef enum Style {
	STYLE_HEAD = 1,
	STYLE_CELL, /* and the two behind it, by RkAlign */
} Style;

/* "A", "Z", "AA". */
static void column_name(GString *out, guint column)
{
	if (column >= 26)
		column_name(out, column / 26 - 1);
	g_string_append_c(out, (char)('A' + column % 26));
}

static void place_add(GString *out, guint row, guint column)
{
	column_name(out, column);
	g_string_append_printf(out, "%u", row + 1);
}

/* A number that says the same when it is computed with: no zero in front, and no NIP. */
static gboolean is_number(const char *text)
{
	gsize n = strlen(text);

	return n > 0 && n < 10 && text[0] != '0' && strspn(text, "0123456789") == n;
}

static void cell_add(
	GString *out, guint row, guint column, const char *text, int style, gboolean number)
{
	g_string_append(out, "<c r=\"");
	place_add(out, row, column);
	g_string_append_printf(out, "\" s=\"%d\"", style);
	if (!*text) {
		g_string_append(out, "/>");
		return;
	}
	if (number && is_number(text)) {
		g_string_append_printf(out, "><v>%s</v></c>", text);
		return;
	}
	g_string_append(out, " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (guint i = 0; lines[i]; i++) {
		g_string_append(out, i > 0 ? "\n" : "");
		rk_xml_add(out, lines[i]);
	}
	g_string_append(out, "</t></is></c>");
}

static void columns_add(GString *out, const RkBlock *table)
{
	g_string_append(out, "<cols>");
	for (guint c = 0; c < table->columns->len; c++) {
		const RkTableColumn *column = table->columns->pdata[c];
		g_string_append_printf(out,
			"<col min=\"%u\" max=\"%u\" width=\"%d\" customWidth=\"1\"/>", c + 1, c + 1,
			CLAMP(column->cells, 3, 80) + 2);
	}
	g_string_append(out, "</cols>");
}

static void row_add(GString *out, const RkBlock *table, guint at, guint row)
{
	RkTableRow *of = table->rows->pdata[at];

	g_string_append_printf(out, "<row r=\"%u\">", row + 1);
	for (guint c = 0; c < table->columns->len; c++) {
		const RkTableColumn *column = table->columns->pdata[c];
		gboolean own = c < of->cells->len && !(at > 0 && rk_cell_is_joined(of, c));
		g_autofree char *text = own ? rk_sheet_cell(table, at, c) : g_strdup("");
		RkAlign align = of->spanning ? RK_ALIGN_LEFT : column->align;
		cell_add(out, row, c, text, STYLE_CELL + (int)align, align == RK_ALIGN_RIGHT);
	}
	g_string_append(out, "</row>");
}

/* Cells that reach over others. `from` is the row of the sheet that the first row stands in. */
static void merges_add(GString *out, const RkBlock *table, guint from)
{
	g_autoptr(GString) list = g_string_new(NULL);
	guint n = 0;

	for (guint r = 0; r < table->rows->len; r++) {
		const RkTableRow *row = table->rows->pdata[r];
		for (guint c = 0; c < row->cells->len; c++) {
			guint rows = row->spanning ? 1 : rk_cell_rows(table, r, c);
			guint columns = row->spanning ? table->columns->len : 1;
			if (rows * columns == 1 || (r > 0 && rk_cell_is_joined(row, c)))
				continue;
			g_string_append(list, "<mergeCell ref=\"");
			place_add(list, from + r, c);
			g_string_append_c(list, ':');
			place_add(list, from + r + rows - 1, c + columns - 1);
			g_string_append(list, "\"/>");
			n++;
		}
	}
	if (n > 0)
		g_string_append_printf(
			out, "<mergeCells count=\"%u\">%s</mergeCells>", n, list->str);
}

static GString *sheet_part(const RkBlock *table)
{
	guint head = rk_table_has_head(table);
	GString *out = g_string_new(XML "<worksheet xmlns=\"" MAIN "\"><sheetPr><pageSetUpPr "
					"fitToPage=\"1\"/></sheetPr><sheetViews><sheetView "
					"workbookViewId=\"0\">");

	if (head)
		g_string_append(out, "<pane ySplit=\"1\" topLeftCell=\"A2\" "
				     "activePane=\"bottomLeft\" state=\"frozen\"/>");
	g_string_append(out, "</sheetView></sheetViews>");
	columns_add(out, table);
	g_string_append(out, "<sheetData>");
	if (head) {
		g_string_append(out, "<row r=\"1\">");
		for (guint c = 0; c < table->columns->len; c++) {
			const char *text = ((const RkTableColumn *)table->columns->pdata[c])->head;
			cell_add(out, 0, c, text ? text : "", STYLE_HEAD, FALSE);
		}
		g_string_append(out, "</row>");
	}
	for (guint r = 0; r < table->rows->len; r++)
		row_add(out, table, r, r + head);
	g_string_append(out, "</sheetData>");
	merges_add(out, table, head);
	g_string_append(out, "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" "
			     "header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\" "
			     "orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
	return out;
}

/* The name of a sheet: no sign that the format forbids, no name twice. Caller frees. */
static char *sheet_name(const RkSheet *sheet, guint i)
{
	g_autofree char *clean = rk_text_neutral(sheet->name ? sheet->name : "", TRUE);
	g_autofree char *number = g_strdup_printf("%u", i + 1);
	g_autofree char *plain = g_strdelimit(g_steal_pointer(&clean), "[]:*?/\\'", ' ');
	GString *out = g_string_new(number);

	g_strstrip(plain);
	if (*plain)
		g_string_append(out, ". ");
	glong units = g_utf8_strlen(out->str, -1);
	for (const char *p = plain; *p; p = g_utf8_next_char(p)) {
		units += g_utf8_get_char(p) > 0xffff ? 2 : 1; /* counted as UTF-16 */
		if (units > SHEET_NAME_MAX)
			break;
		g_string_append_unichar(out, g_utf8_get_char(p));
	}
	return g_strchomp(g_string_free(out, FALSE));
}

static GString *workbook_part(const GPtrArray *sheets)
{
	GString *out =
		g_string_new(XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" RELATIONS "\"><sheets>");
	g_autoptr(GString) titles = g_string_new(NULL);

	for (guint i = 0; i < sheets->len; i++) {
		const RkSheet *sheet = sheets->pdata[i];
		g_autofree char *name = sheet_name(sheet, i);
		g_string_append(out, "<sheet name=\"");
		rk_xml_add(out, name);
		g_string_append_printf(out, "\" sheetId=\"%u\" r:id=\"sheet%u\"/>", i + 1, i + 1);
		if (!rk_table_has_head(sheet->table))
			continue;
		g_string_append_printf(titles,
			"<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"%u\">'", i);
		rk_xml_add(titles, name);
		g_string_append(titles, "'!$1:$1</definedName>");
	}
	g_string_append(out, "</sheets>");
	if (titles->len > 0)
		g_string_append_printf(out, "<definedNames>%s</definedNames>", titles->str);
	g_string_append(out, "</workbook>");
	return out;
}

static GString *styles_part(void)
{
	static const char *const aligns[] = { "left", "center", "right" };
	GString *out = g_string_new(
		XML "<styleSheet xmlns=\"" MAIN "\"><fonts count=\"2\"><font><sz val=\"11\"/>"
		    "<name val=\"Arial\"/></font><font><b/><sz val=\"11\"/><name val=\"Arial\"/>"
		    "</font></fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/>"
		    "</fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
		    "<borders count=\"2\"><border/><border><left style=\"thin\"/>"
		    "<right style=\"thin\"/><top style=\"thin\"/><bottom style=\"thin\"/></border>"
		    "</borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
		    "<cellXfs count=\"5\"><xf/><xf fontId=\"1\" borderId=\"1\" applyFont=\"1\" "
		    "applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" "
		    "vertical=\"center\" wrapText=\"1\"/></xf>");

	for (guint i = 0; i < G_N_ELEMENTS(aligns); i++)
		g_string_append_printf(out,
			"<xf borderId=\"1\" applyBorder=\"1\" applyAlignment=\"1\"><alignment "
			"horizontal=\"%s\" vertical=\"top\" wrapText=\"1\"/></xf>",
			aligns[i]);
	g_string_append(out, "</cellXfs></styleSheet>");
	return out;
}

static GString *types_part(guint sheets)
{
	GString *out = g_string_new(
		XML "<Types xmlns=\"" SCHEMAS
		    "package/2006/content-types\"><Default Extension=\"rels\" "
		    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
		    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
		    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SHEET_TYPE
		    "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" "
		    "ContentType=\"" SHEET_TYPE "styles+xml\"/>");

	for (guint i = 1; i <= sheets; i++)
		g_string_append_printf(out,
			"<Override PartName=\"/xl/worksheets/sheet%u.xml\" "
			"ContentType=\"" SHEET_TYPE "worksheet+xml\"/>",
			i);
	g_string_append(out, "</Types>");
	return out;
}

static GString *relations_part(guint sheets)
{
	GString *out =
		g_string_new(XML "<Relationships xmlns=\"" SCHEMAS "package/2006/relationships\">"
				 "<Relationship Id=\"styles\" Type=\"" RELATIONS
				 "/styles\" Target=\"styles.xml\"/>");

	for (guint i = 1; i <= sheets; i++)
		g_string_append_printf(out,
			"<Relationship Id=\"sheet%u\" Type=\"" RELATIONS
			"/worksheet\" Target=\"worksheets/sheet%u.xml\"/>",
			i, i);
	g_string_append(out, "</Relationships>");
	return out;
}

GBytes *rk_document_xlsx(const RkDocument *document)
{
	g_autoptr(GPtrArray) sheets = rk_sheet_list(document);

	if (sheets->len == 0)
		return NULL;
	RkZipPack *pack = rk_zip_pack_new();
	rk_zip_pack_take(pack, "[Content_Types].xml", types_part(sheets->len));
	rk_zip_pack_take(pack, "_rels/.rels",
		g_string_new(XML "<Relationships xmlns=\"" SCHEMAS
				 "package/2006/relationships\"><Relationship Id=\"workbook\" "
				 "Type=\"" RELATIONS
				 "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"));
	rk_zip_pack_take(pack, "xl/workbook.xml", workbook_part(sheets));
	rk_zip_pack_take(pack, "xl/_rels/workbook.xml.rels", relations_part(sheets->len));
	rk_zip_pack_take(pack, "xl/styles.xml", styles_part());
	for (guint i = 0; i < sheets->len; i++) {
		g_autofree char *name = g_strdup_printf("xl/worksheets/sheet%u.xml", i + 1);
		rk_zip_pack_take(
			pack, name, sheet_part(((const RkSheet *)sheets->pdata[i])->table));
	}
	return rk_zip_pack_end(pack);
}
