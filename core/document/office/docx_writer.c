/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See docx_writer.h. The calls of office.h as WordprocessingML; the parts around it are in
 * docx_parts.c. Element and attribute names are those of ECMA-376 part 1, chapter 17; children
 * stand in the order that its schema wants.
 */
#include "document/office/docx_writer.h"

#include "document/office/docx_parts.h"
#include "document/office/office.h"
#include "document/office/zip_pack.h"

#include <string.h>

#define EMU_OF_TWIP 635

static const char *const aligns[] = { "left", "center", "right" };

static void flag(GString *out, gboolean set, const char *element)
{
	if (set)
		g_string_append_printf(out, "<w:%s/>", element);
}

static void tabs_add(GString *out, const RkOfficeParagraph *p)
{
	if (p->n_tabs == 0 && !p->right_tab)
		return;
	g_string_append(out, "<w:tabs>");
	for (guint i = 0; i < p->n_tabs; i++)
		g_string_append_printf(out, "<w:tab w:val=\"left\" w:pos=\"%d\"/>", p->tabs[i]);
	if (p->right_tab)
		g_string_append_printf(out, "<w:tab w:val=\"right\" w:pos=\"%d\"/>", p->right_tab);
	g_string_append(out, "</w:tabs>");
}

static void rule_add(GString *out, RkOfficeRule rule)
{
	if (rule != RK_OFFICE_RULE_NONE)
		g_string_append_printf(out,
			"<w:pBdr><w:bottom w:val=\"%s\" w:sz=\"%d\" w:space=\"2\" "
			"w:color=\"auto\"/></w:pBdr>",
			rule == RK_OFFICE_RULE_DOUBLE ? "thickThinSmallGap" : "single",
			rule == RK_OFFICE_RULE_DOUBLE ? 24 : 6);
}

static void paragraph_begin(gpointer to, const RkOfficeParagraph *p)
{
	RkDocx *docx = to;
	GString *out = docx->body;

	g_string_append(out, "<w:p><w:pPr>");
	if (p->title || p->level)
		g_string_append_printf(out, "<w:pStyle w:val=\"%s%.0d\"/>",
			p->title ? "Title" : "Heading", p->level);
	flag(out, p->keep_next, "keepNext");
	flag(out, p->keep_lines, "keepLines");
	flag(out, p->starts, "pageBreakBefore");
	if (p->list) {
		if (p->item == 1)
			g_array_append_val(docx->numberings, p->numbering);
		g_string_append_printf(out,
			"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"%u\"/></w:numPr>", p->list);
	}
	rule_add(out, p->rule);
	tabs_add(out, p);
	g_string_append_printf(out, "<w:spacing w:before=\"%d\"", p->before);
	if (p->height)
		g_string_append_printf(out, " w:line=\"%d\" w:lineRule=\"exact\"", p->height);
	g_string_append_printf(out, "/><w:ind w:left=\"%d\"", p->left);
	if (p->first)
		g_string_append_printf(
			out, " w:%s=\"%d\"", p->first < 0 ? "hanging" : "firstLine", ABS(p->first));
	g_string_append_printf(out, "/><w:jc w:val=\"%s\"/>", aligns[p->align]);
	if (p->bookmark)
		g_string_append(out, "<w:outlineLvl w:val=\"0\"/>");
	g_string_append(out, "</w:pPr>");
}

static void paragraph_end(gpointer to)
{
	g_string_append(((RkDocx *)to)->body, "</w:p>");
}

static void text_add(gpointer to, const char *text, guint style)
{
	RkDocx *docx = to;
	GString *out = docx->body;

	g_string_append(out, "<w:r>");
	if (style) {
		g_string_append(out, "<w:rPr>");
		flag(out, style & RK_RUN_STRONG, "b");
		flag(out, style & RK_RUN_EMPHASIS, "i");
		flag(out, style & RK_RUN_STRUCK, "strike");
		if (style & RK_RUN_SMALL)
			g_string_append_printf(out, "<w:sz w:val=\"%d\"/>",
				(int)(docx->document->page.size * 2 * 0.85));
		g_string_append(out, "</w:rPr>");
	}
	g_string_append(out, "<w:t xml:space=\"preserve\">");
	rk_xml_add(out, text);
	g_string_append(out, "</w:t></w:r>");
}

static void tab_add(gpointer to)
{
	g_string_append(((RkDocx *)to)->body, "<w:r><w:tab/></w:r>");
}

static void break_add(gpointer to)
{
	g_string_append(((RkDocx *)to)->body, "<w:r><w:br/></w:r>");
}

/* --- pictures (chapter 20.4) --- */

static void graphic_add(GString *out, guint id, gint64 width, gint64 height)
{
	g_string_append_printf(out,
		"<a:graphic><a:graphicData "
		"uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>"
		"<pic:nvPicPr><pic:cNvPr id=\"%u\" name=\"image%u\"/><pic:cNvPicPr/></pic:nvPicPr>"
		"<pic:blipFill><a:blip r:embed=\"image%u\"/><a:stretch><a:fillRect/></a:stretch>"
		"</pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>"
		"<a:ext cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT "\"/></a:xfrm>"
		"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
		"</a:graphicData></a:graphic>",
		id, id, id, width, height);
}

static void picture_add(gpointer to, GBytes *data, const char *type, const char *words, int width,
	int height, gboolean beside)
{
	static const char at_corner[] =
		"<wp:anchor distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\" simplePos=\"0\" "
		"relativeHeight=\"1\" behindDoc=\"0\" locked=\"0\" layoutInCell=\"1\" "
		"allowOverlap=\"1\"><wp:simplePos x=\"0\" y=\"0\"/><wp:positionH "
		"relativeFrom=\"column\"><wp:posOffset>0</wp:posOffset></wp:positionH>"
		"<wp:positionV relativeFrom=\"paragraph\"><wp:posOffset>0</wp:posOffset>"
		"</wp:positionV>";
	RkDocx *docx = to;
	GString *out = docx->body;
	gint64 cx = (gint64)width * EMU_OF_TWIP, cy = (gint64)height * EMU_OF_TWIP;
	guint id = docx->images->len / 2 + 1;

	g_ptr_array_add(docx->images, g_bytes_ref(data));
	g_ptr_array_add(docx->images, g_bytes_new_static(type, strlen(type) + 1));
	g_string_append(out, "<w:r><w:drawing>");
	g_string_append(out,
		beside ? at_corner : "<wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">");
	g_string_append_printf(out,
		"<wp:extent cx=\"%" G_GINT64_FORMAT "\" cy=\"%" G_GINT64_FORMAT "\"/>", cx, cy);
	if (beside)
		g_string_append(out, "<wp:wrapNone/>");
	g_string_append_printf(out, "<wp:docPr id=\"%u\" name=\"image%u\" descr=\"", id, id);
	rk_xml_add(out, words);
	g_string_append(out, "\"/>");
	graphic_add(out, id, cx, cy);
	g_string_append_printf(out, "</wp:%s></w:drawing></w:r>", beside ? "anchor" : "inline");
}

/* --- tables (17.4) --- */

static void table_begin(gpointer to, const RkOfficeTable *table)
{
	static const char *const sides[] = { "top", "left", "bottom", "right", "insideH",
		"insideV" };
	GString *out = ((RkDocx *)to)->body;
	int width = 0;

	for (guint i = 0; i < table->columns; i++)
		width += table->widths[i];
	g_string_append_printf(out,
		"<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblInd w:w=\"%d\" "
		"w:type=\"dxa\"/>",
		width, table->left);
	if (table->ruled) {
		g_string_append(out, "<w:tblBorders>");
		for (guint i = 0; i < G_N_ELEMENTS(sides); i++)
			g_string_append_printf(out,
				"<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" "
				"w:color=\"auto\"/>",
				sides[i]);
		g_string_append(out, "</w:tblBorders>");
	}
	g_string_append(out, "<w:tblLayout w:type=\"fixed\"/>");
	g_string_append_printf(out,
		"<w:tblCellMar><w:top w:w=\"%d\" w:type=\"dxa\"/><w:left w:w=\"%d\" "
		"w:type=\"dxa\"/><w:bottom w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%d\" "
		"w:type=\"dxa\"/></w:tblCellMar>",
		table->ruled ? RK_OFFICE_CELL_PAD / 2 : 0, table->ruled ? RK_OFFICE_CELL_PAD : 0,
		table->ruled ? RK_OFFICE_CELL_PAD / 2 : 0, RK_OFFICE_CELL_PAD);
	g_string_append(out, "</w:tblPr><w:tblGrid>");
	for (guint i = 0; i < table->columns; i++)
		g_string_append_printf(out, "<w:gridCol w:w=\"%d\"/>", table->widths[i]);
	g_string_append(out, "</w:tblGrid>");
}

static void row_begin(gpointer to, gboolean head, gboolean whole)
{
	GString *out = ((RkDocx *)to)->body;

	g_string_append(out, "<w:tr><w:trPr>");
	flag(out, whole, "cantSplit");
	flag(out, head, "tblHeader");
	g_string_append(out, "</w:trPr>");
}

static void cell_begin(gpointer to, const RkOfficeCell *cell)
{
	GString *out = ((RkDocx *)to)->body;

	g_string_append_printf(
		out, "<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/>", cell->width);
	if (cell->columns > 1)
		g_string_append_printf(out, "<w:gridSpan w:val=\"%u\"/>", cell->columns);
	if (cell->goes_on)
		g_string_append(out, "<w:vMerge/>");
	else if (cell->rows > 1)
		g_string_append(out, "<w:vMerge w:val=\"restart\"/>");
	if (cell->no_left || cell->no_right) {
		g_string_append(out, "<w:tcBorders>");
		g_string_append(out, cell->no_left ? "<w:left w:val=\"nil\"/>" : "");
		g_string_append(out, cell->no_right ? "<w:right w:val=\"nil\"/>" : "");
		g_string_append(out, "</w:tcBorders>");
	}
	g_string_append(out, "</w:tcPr>");
}

static void cell_end(gpointer to)
{
	g_string_append(((RkDocx *)to)->body, "</w:tc>");
}

static void row_end(gpointer to)
{
	g_string_append(((RkDocx *)to)->body, "</w:tr>");
}

static void table_end(gpointer to)
{
	g_string_append(((RkDocx *)to)->body, "</w:tbl>");
}

GBytes *rk_document_docx(const RkDocument *document)
{
	static const RkOfficeBackend backend = { paragraph_begin, paragraph_end, text_add, tab_add,
		break_add, picture_add, table_begin, row_begin, cell_begin, cell_end, row_end,
		table_end };
	RkDocx docx = { .document = document,
		.body = g_string_new(NULL),
		.images = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref),
		.numberings = g_array_new(FALSE, FALSE, sizeof(RkNumbering)) };

	rk_office_write(document, &backend, &docx);
	GBytes *file = rk_docx_pack(&docx);
	g_string_free(docx.body, TRUE);
	g_ptr_array_unref(docx.images);
	g_array_unref(docx.numberings);
	return file;
}
