/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See docx_parts.h. A Word file is an archive (ECMA-376 part 2) of the text, what its styles,
 * lists, head and foot are, and lists of which part belongs to which.
 */
#include "document/office/docx_parts.h"

#include "document/office/office.h"
#include "document/office/zip_pack.h"

#include <string.h>

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define SCHEMAS "http://schemas.openxmlformats.org/"
#define RELATIONS SCHEMAS "officeDocument/2006/relationships/"
#define WORD "application/vnd.openxmlformats-officedocument.wordprocessingml."
#define NAMES \
	" xmlns:w=\"" SCHEMAS "wordprocessingml/2006/main\" xmlns:r=\"" SCHEMAS \
	"officeDocument/2006/relationships\" xmlns:wp=\"" SCHEMAS \
	"drawingml/2006/wordprocessingDrawing\" xmlns:a=\"" SCHEMAS \
	"drawingml/2006/main\" xmlns:pic=\"" SCHEMAS "drawingml/2006/picture\""

static const struct {
	const char *part, *type, *relation; /* type behind WORD, relation behind RELATIONS */
} parts[] = {
	{ "styles", "styles", "styles" },
	{ "numbering", "numbering", "numbering" },
	{ "settings", "settings", "settings" },
	{ "header1", "header", "header" },
	{ "header2", "header", "header" },
	{ "footer1", "footer", "footer" },
};

static gboolean is_jpeg(GBytes *type)
{
	return strcmp(g_bytes_get_data(type, NULL), "image/jpeg") == 0;
}

static GString *types_part(void)
{
	GString *out = g_string_new(XML "<Types xmlns=\"" SCHEMAS
					"package/2006/content-types\"><Default Extension=\"rels\" "
					"ContentType=\"application/vnd.openxmlformats-package."
					"relationships+xml\"/><Default Extension=\"xml\" "
					"ContentType=\"application/xml\"/><Default "
					"Extension=\"png\" ContentType=\"image/png\"/><Default "
					"Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
					"<Override PartName=\"/word/document.xml\" "
					"ContentType=\"" WORD "document.main+xml\"/>"
					"<Override PartName=\"/docProps/core.xml\" "
					"ContentType=\"application/vnd.openxmlformats-package."
					"core-properties+xml\"/>");

	for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
		g_string_append_printf(out,
			"<Override PartName=\"/word/%s.xml\" ContentType=\"" WORD "%s+xml\"/>",
			parts[i].part, parts[i].type);
	g_string_append(out, "</Types>");
	return out;
}

static GString *relations_part(const RkDocx *docx)
{
	GString *out =
		g_string_new(XML "<Relationships xmlns=\"" SCHEMAS "package/2006/relationships\">");

	for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
		g_string_append_printf(out,
			"<Relationship Id=\"%s\" Type=\"" RELATIONS "%s\" Target=\"%s.xml\"/>",
			parts[i].part, parts[i].relation, parts[i].part);
	for (guint i = 0; i < docx->images->len; i += 2)
		g_string_append_printf(out,
			"<Relationship Id=\"image%u\" Type=\"" RELATIONS
			"image\" Target=\"media/image%u.%s\"/>",
			i / 2 + 1, i / 2 + 1, is_jpeg(docx->images->pdata[i + 1]) ? "jpeg" : "png");
	g_string_append(out, "</Relationships>");
	return out;
}

static GString *package_part(void)
{
	return g_string_new(
		XML "<Relationships xmlns=\"" SCHEMAS
		    "package/2006/relationships\"><Relationship Id=\"document\" "
		    "Type=\"" RELATIONS "officeDocument\" Target=\"word/document.xml\"/>"
		    "<Relationship Id=\"core\" Type=\"" SCHEMAS
		    "package/2006/relationships/metadata/core-properties\" "
		    "Target=\"docProps/core.xml\"/></Relationships>");
}

static const char *language(const RkDocument *document)
{
	return document->lang == RK_LANG_ID ? "id-ID" : "en-GB";
}

static GString *core_part(const RkDocument *document)
{
	GString *out = g_string_new(XML "<cp:coreProperties xmlns:cp=\"" SCHEMAS
					"package/2006/metadata/core-properties\" "
					"xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>");

	rk_xml_add(out, document->title);
	g_string_append_printf(out, "</dc:title><dc:language>%s</dc:language></cp:coreProperties>",
		language(document));
	return out;
}

static void style_add(GString *out, const char *id, const char *name, int level, int size)
{
	g_string_append_printf(out,
		"<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
		"<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>"
		"<w:keepNext/>",
		id, name);
	if (level > 0)
		g_string_append_printf(out, "<w:outlineLvl w:val=\"%d\"/>", level - 1);
	g_string_append_printf(
		out, "</w:pPr><w:rPr><w:b/><w:sz w:val=\"%d\"/></w:rPr></w:style>", size);
}

static GString *styles_part(const RkDocument *document)
{
	GString *out = g_string_new(XML "<w:styles" NAMES "><w:docDefaults><w:rPrDefault><w:rPr>");
	int size = (int)(document->page.size * 2 + 0.5);

	g_string_append(out, "<w:rFonts");
	for (guint i = 0; i < 4; i++) {
		static const char *const of[] = { "ascii", "hAnsi", "cs", "eastAsia" };
		g_string_append_printf(out, " w:%s=\"", of[i]);
		rk_xml_add(out, document->page.font);
		g_string_append(out, "\"");
	}
	g_string_append_printf(out,
		"/><w:sz w:val=\"%d\"/><w:szCs w:val=\"%d\"/><w:lang w:val=\"%s\"/></w:rPr>"
		"</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" "
		"w:line=\"264\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
		"<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
		"<w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
		size, size, language(document));
	style_add(out, "Title", "Title", 0, size * 115 / 100);
	for (int level = 1; level <= 3; level++) {
		g_autofree char *id = g_strdup_printf("Heading%d", level);
		g_autofree char *name = g_strdup_printf("heading %d", level);
		style_add(out, id, name, level, size);
	}
	g_string_append(out, "</w:styles>");
	return out;
}

/* The kinds of numbers, and each list as one that begins anew (17.9). */
static GString *numbering_part(const RkDocx *docx)
{
	static const struct {
		const char *format, *text;
	} kinds[] = { { "decimal", "%1." }, { "lowerLetter", "%1." }, { "decimal", "%1)" } };
	GString *out = g_string_new(XML "<w:numbering" NAMES ">");

	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		g_string_append_printf(out,
			"<w:abstractNum w:abstractNumId=\"%u\"><w:multiLevelType "
			"w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
			"<w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/><w:lvlJc "
			"w:val=\"left\"/></w:lvl></w:abstractNum>",
			i, kinds[i].format, kinds[i].text);
	for (guint i = 0; i < docx->numberings->len; i++)
		g_string_append_printf(out,
			"<w:num w:numId=\"%u\"><w:abstractNumId w:val=\"%d\"/><w:lvlOverride "
			"w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
			i + 1, g_array_index(docx->numberings, RkNumbering, i));
	g_string_append(out, "</w:numbering>");
	return out;
}

static GString *settings_part(void)
{
	return g_string_new(XML "<w:settings" NAMES "><w:compat><w:compatSetting "
				"w:name=\"compatibilityMode\" "
				"w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/>"
				"</w:compat></w:settings>");
}

static void field_add(GString *out, const char *name)
{
	g_string_append_printf(
		out, "<w:fldSimple w:instr=\" %s \"><w:r><w:t>1</w:t></w:r></w:fldSimple>", name);
}

static void run_add(GString *out, const char *text)
{
	g_string_append(out, "<w:r><w:t xml:space=\"preserve\">");
	rk_xml_add(out, text);
	g_string_append(out, "</w:t></w:r>");
}

static void line_begin(GString *out)
{
	g_string_append(out, "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>");
}

/* The head of the first page is empty; the others say "- 2 -" where the document wants it. */
static GString *header_part(const RkDocument *document, gboolean first)
{
	GString *out = g_string_new(XML "<w:hdr" NAMES ">");

	line_begin(out);
	if (!first && document->page.numbers == RK_PAGE_NUMBERS_HEAD) {
		run_add(out, "- ");
		field_add(out, "PAGE");
		run_add(out, " -");
	}
	g_string_append(out, "</w:p></w:hdr>");
	return out;
}

static GString *footer_part(const RkDocument *document)
{
	GString *out = g_string_new(XML "<w:ftr" NAMES ">");

	line_begin(out);
	if (document->footer)
		run_add(out, document->footer);
	g_string_append(out, "</w:p>");
	if (document->page.numbers == RK_PAGE_NUMBERS_FOOT) {
		g_auto(GStrv) words = rk_office_page_words(&document->page);
		line_begin(out);
		run_add(out, words[0]);
		field_add(out, "PAGE");
		run_add(out, words[1]);
		field_add(out, "NUMPAGES");
		run_add(out, words[2]);
		g_string_append(out, "</w:p>");
	}
	g_string_append(out, "</w:ftr>");
	return out;
}

#define NUMBER_EDGE 560 /* of the number, from the edge of the sheet */

static GString *text_part(const RkDocx *docx)
{
	const RkPageSetup *page = &docx->document->page;
	RkOfficeSheet sheet = rk_office_sheet(page);
	GString *out = g_string_new(XML "<w:document" NAMES "><w:body>");

	g_string_append_len(out, docx->body->str, (gssize)docx->body->len);
	g_string_append_printf(out,
		"<w:sectPr><w:headerReference w:type=\"first\" r:id=\"header1\"/>"
		"<w:headerReference w:type=\"default\" r:id=\"header2\"/>"
		"<w:footerReference w:type=\"first\" r:id=\"footer1\"/>"
		"<w:footerReference w:type=\"default\" r:id=\"footer1\"/>"
		"<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"%d\" w:right=\"%d\" "
		"w:bottom=\"%d\" w:left=\"%d\" w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/>"
		"<w:titlePg/></w:sectPr></w:body></w:document>",
		sheet.width, sheet.height, page->landscape ? " w:orient=\"landscape\"" : "",
		sheet.top, sheet.right, sheet.bottom, sheet.left, NUMBER_EDGE, NUMBER_EDGE);
	return out;
}

GBytes *rk_docx_pack(const RkDocx *docx)
{
	const RkDocument *document = docx->document;
	RkZipPack *pack = rk_zip_pack_new();

	rk_zip_pack_take(pack, "[Content_Types].xml", types_part());
	rk_zip_pack_take(pack, "_rels/.rels", package_part());
	rk_zip_pack_take(pack, "docProps/core.xml", core_part(document));
	rk_zip_pack_take(pack, "word/document.xml", text_part(docx));
	rk_zip_pack_take(pack, "word/_rels/document.xml.rels", relations_part(docx));
	rk_zip_pack_take(pack, "word/styles.xml", styles_part(document));
	rk_zip_pack_take(pack, "word/numbering.xml", numbering_part(docx));
	rk_zip_pack_take(pack, "word/settings.xml", settings_part());
	rk_zip_pack_take(pack, "word/header1.xml", header_part(document, TRUE));
	rk_zip_pack_take(pack, "word/header2.xml", header_part(document, FALSE));
	rk_zip_pack_take(pack, "word/footer1.xml", footer_part(document));
	for (guint i = 0; i < docx->images->len; i += 2) {
		gsize size = 0;
		const void *data = g_bytes_get_data(docx->images->pdata[i], &size);
		g_autofree char *name = g_strdup_printf("word/media/image%u.%s", i / 2 + 1,
			is_jpeg(docx->images->pdata[i + 1]) ? "jpeg" : "png");
		rk_zip_pack_add(pack, name, data, size);
	}
	return rk_zip_pack_end(pack);
}
