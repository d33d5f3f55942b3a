/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See odt_writer.h. The calls of office.h as OpenDocument. There every difference in looks is a
 * style with a name: what a paragraph, a run or a cell wants is written down as text, and the same
 * text is the same style. Invariant: a style is written before the body, which names it.
 */
#include "document/office/odt_writer.h"

#include "document/office/office.h"

#include <string.h>

/* A length in twips as points; no locale has a word in it. */
#define PT "%s%d.%02dpt"
#define PT_OF(twips) (twips) < 0 ? "-" : "", ABS(twips) / 20, ABS(twips) % 20 * 5

typedef struct Odt {
	const RkDocument *document;
	GString *body;
	GHashTable *names; /* what a style says → its name */
	GString *styles;
	gboolean begun;       /* a paragraph has said which sheet the document begins with */
	gboolean heading;     /* the open paragraph is one */
	guint list;           /* the list that the open paragraph belongs to; 0: none */
	gboolean ruled, head; /* of the open table, of the open row */
	gboolean goes_on;     /* the open cell does, from the row above … */
	guint covered;        /* … and reaches over so many columns more */
	guint tables, pictures;
} Odt;

/* The name of the style of that family with those properties. Borrowed. */
static const char *style_of(
	Odt *odt, const char *family, const char *attributes, const char *inside)
{
	g_autofree char *key = g_strconcat(family, "|", attributes, "|", inside, NULL);
	const char *known = g_hash_table_lookup(odt->names, key);

	if (known)
		return known;
	char *name =
		g_strdup_printf("%c%u", g_ascii_toupper(*family), g_hash_table_size(odt->names));
	g_hash_table_insert(odt->names, g_steal_pointer(&key), name);
	g_string_append_printf(odt->styles,
		"<style:style style:name=\"%s\" style:family=\"%s\"%s>%s</style:style>\n", name,
		family, attributes, inside);
	return name;
}

static void tabs_add(GString *out, const RkOfficeParagraph *p)
{
	if (p->n_tabs == 0 && !p->right_tab)
		return;
	g_string_append(out, "<style:tab-stops>");
	/* Counted from the left of the paragraph, not of the text. */
	for (guint i = 0; i < p->n_tabs; i++)
		g_string_append_printf(out, "<style:tab-stop style:position=\"" PT "\"/>",
			PT_OF(p->tabs[i] - p->left));
	if (p->right_tab)
		g_string_append_printf(out,
			"<style:tab-stop style:position=\"" PT "\" style:type=\"right\"/>",
			PT_OF(p->right_tab - p->left));
	g_string_append(out, "</style:tab-stops>");
}

static const char *paragraph_style(Odt *odt, const RkOfficeParagraph *p)
{
	static const char *const aligns[] = { "left", "center", "right" };
	g_autoptr(GString) out = g_string_new("<style:paragraph-properties");
	g_autofree char *parent = p->title   ? g_strdup("Title")
				  : p->level ? g_strdup_printf("Heading_%d", p->level)
					     : g_strdup("Standard");
	gboolean first = !odt->begun;

	odt->begun = TRUE;
	g_string_append_printf(out,
		" fo:text-align=\"%s\" fo:margin-left=\"" PT "\" fo:text-indent=\"" PT
		"\" fo:margin-top=\"" PT "\"",
		aligns[p->align], PT_OF(p->left), PT_OF(p->first), PT_OF(p->before));
	if (p->height)
		g_string_append_printf(out, " fo:line-height=\"" PT "\"", PT_OF(p->height));
	if (p->starts)
		g_string_append(out, " fo:break-before=\"page\"");
	if (p->keep_next)
		g_string_append(out, " fo:keep-with-next=\"always\"");
	if (p->keep_lines)
		g_string_append(out, " fo:keep-together=\"always\"");
	if (p->rule == RK_OFFICE_RULE_DOUBLE)
		g_string_append(out, " fo:border-bottom=\"3pt double #000000\" "
				     "style:border-line-width-bottom=\"0.5pt 1pt 1.5pt\" "
				     "fo:padding-bottom=\"2pt\" style:join-border=\"false\"");
	else if (p->rule == RK_OFFICE_RULE_THIN)
		g_string_append(out, " fo:border-bottom=\"0.5pt solid #000000\" "
				     "style:join-border=\"false\"");
	g_string_append(out, ">");
	tabs_add(out, p);
	g_string_append(out, "</style:paragraph-properties>");
	g_autofree char *attributes = g_strdup_printf(" style:parent-style-name=\"%s\"%s", parent,
		first ? " style:master-page-name=\"First\"" : "");
	return style_of(odt, "paragraph", attributes, out->str);
}

/* Each item is a list of its own that goes on with the one before: what stands below an item may be
 * a table, which a list cannot hold. */
static void item_begin(Odt *odt, const RkOfficeParagraph *p)
{
	static const char *const names[] = { "Decimal", "Letter", "Bracket" };

	g_string_append_printf(odt->body, "<text:list text:style-name=\"%s\" xml:id=\"l%u-%u\"",
		names[p->numbering], p->list, p->item);
	if (p->item > 1)
		g_string_append_printf(
			odt->body, " text:continue-list=\"l%u-%u\"", p->list, p->item - 1);
	g_string_append(odt->body, "><text:list-item>");
}

static void paragraph_begin(gpointer to, const RkOfficeParagraph *p)
{
	Odt *odt = to;
	const char *style = paragraph_style(odt, p);

	odt->list = p->list;
	odt->heading = p->level > 0 || p->bookmark;
	if (p->list)
		item_begin(odt, p);
	if (odt->heading)
		g_string_append_printf(odt->body,
			"<text:h text:style-name=\"%s\" text:outline-level=\"%d\">", style,
			MAX(p->level, 1));
	else
		g_string_append_printf(odt->body, "<text:p text:style-name=\"%s\">", style);
}

static void paragraph_end(gpointer to)
{
	Odt *odt = to;

	g_string_append(odt->body, odt->heading ? "</text:h>" : "</text:p>");
	g_string_append(odt->body, odt->list ? "</text:list-item></text:list>\n" : "\n");
}

/* More than one blank in a row is said, or a reader takes them for one. */
static void blanks_add(GString *out, const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, "  ", -1);

	for (guint i = 0; parts[i]; i++) {
		if (i > 0)
			g_string_append(out, " <text:s/>");
		rk_xml_add(out, parts[i]);
	}
}

static void text_add(gpointer to, const char *text, guint style)
{
	Odt *odt = to;
	g_autoptr(GString) looks = g_string_new("<style:text-properties");

	if (style & RK_RUN_STRONG)
		g_string_append(looks, " fo:font-weight=\"bold\"");
	if (style & RK_RUN_EMPHASIS)
		g_string_append(looks, " fo:font-style=\"italic\"");
	if (style & RK_RUN_STRUCK)
		g_string_append(looks, " style:text-line-through-style=\"solid\"");
	if (style & RK_RUN_SMALL)
		g_string_append(looks, " fo:font-size=\"85%\"");
	g_string_append(looks, "/>");
	if (style)
		g_string_append_printf(odt->body, "<text:span text:style-name=\"%s\">",
			style_of(odt, "text", "", looks->str));
	if (*text == ' ') /* one at the start counts too */
		g_string_append(odt->body, "<text:s/>");
	blanks_add(odt->body, text + (*text == ' '));
	g_string_append(odt->body, style ? "</text:span>" : "");
}

static void tab_add(gpointer to)
{
	g_string_append(((Odt *)to)->body, "<text:tab/>");
}

static void break_add(gpointer to)
{
	g_string_append(((Odt *)to)->body, "<text:line-break/>");
}

static void picture_add(gpointer to, GBytes *data, const char *type, const char *words, int width,
	int height, gboolean beside)
{
	Odt *odt = to;
	gsize size = 0;
	const guchar *bytes = g_bytes_get_data(data, &size);
	g_autofree char *base64 = g_base64_encode(bytes, size);
	const char *style = style_of(odt, "graphic", "",
		beside ? "<style:graphic-properties style:wrap=\"run-through\" "
			 "style:run-through=\"foreground\" style:horizontal-pos=\"left\" "
			 "style:horizontal-rel=\"page-content\" style:vertical-pos=\"top\" "
			 "style:vertical-rel=\"paragraph\"/>"
		       : "<style:graphic-properties style:vertical-pos=\"top\" "
			 "style:vertical-rel=\"baseline\"/>");

	g_string_append_printf(odt->body,
		"<draw:frame draw:name=\"image%u\" draw:style-name=\"%s\" text:anchor-type=\"%s\" "
		"svg:width=\"" PT "\" svg:height=\"" PT
		"\"><draw:image><office:binary-data>%s</office:binary-data></draw:image><svg:desc>",
		++odt->pictures, style, beside ? "paragraph" : "as-char", PT_OF(width),
		PT_OF(height), base64);
	rk_xml_add(odt->body, words);
	g_string_append(odt->body, "</svg:desc></draw:frame>");
}

/* --- tables --- */

static void table_begin(gpointer to, const RkOfficeTable *table)
{
	Odt *odt = to;
	int width = 0;

	for (guint i = 0; i < table->columns; i++)
		width += table->widths[i];
	g_autofree char *looks = g_strdup_printf(
		"<style:table-properties style:width=\"" PT "\" fo:margin-left=\"" PT
		"\" table:align=\"left\" table:border-model=\"collapsing\"/>",
		PT_OF(width), PT_OF(table->left));
	g_string_append_printf(odt->body,
		"<table:table table:name=\"table%u\" table:style-name=\"%s\">", ++odt->tables,
		style_of(odt, "table", "", looks));
	for (guint i = 0; i < table->columns; i++) {
		g_autofree char *column = g_strdup_printf(
			"<style:table-column-properties style:column-width=\"" PT "\"/>",
			PT_OF(table->widths[i]));
		g_string_append_printf(odt->body, "<table:table-column table:style-name=\"%s\"/>",
			style_of(odt, "table-column", "", column));
	}
	g_string_append(odt->body, "\n");
	odt->ruled = table->ruled;
}

static void row_begin(gpointer to, gboolean head, gboolean whole)
{
	Odt *odt = to;
	const char *style = style_of(odt, "table-row", "",
		whole ? "<style:table-row-properties fo:keep-together=\"always\"/>"
		      : "<style:table-row-properties fo:keep-together=\"auto\"/>");

	odt->head = head;
	g_string_append(odt->body, head ? "<table:table-header-rows>" : "");
	g_string_append_printf(odt->body, "<table:table-row table:style-name=\"%s\">", style);
}

static void cell_begin(gpointer to, const RkOfficeCell *cell)
{
	static const char rule[] = "0.5pt solid #000000";
	Odt *odt = to;
	g_autofree char *looks =
		odt->ruled ? g_strdup_printf("<style:table-cell-properties fo:padding=\"2pt\" "
					     "fo:padding-left=\"4pt\" fo:padding-right=\"4pt\" "
					     "fo:border-top=\"%s\" fo:border-bottom=\"%s\" "
					     "fo:border-left=\"%s\" fo:border-right=\"%s\"/>",
				     rule, rule, cell->no_left ? "none" : rule,
				     cell->no_right ? "none" : rule)
			   : g_strdup("<style:table-cell-properties fo:padding=\"0pt\" "
				      "fo:border=\"none\"/>");

	odt->covered = cell->columns - 1;
	odt->goes_on = cell->goes_on;
	g_string_append_printf(odt->body, "<table:%stable-cell table:style-name=\"%s\"",
		cell->goes_on ? "covered-" : "", style_of(odt, "table-cell", "", looks));
	if (cell->columns > 1)
		g_string_append_printf(
			odt->body, " table:number-columns-spanned=\"%u\"", cell->columns);
	if (!cell->goes_on && cell->rows > 1)
		g_string_append_printf(odt->body, " table:number-rows-spanned=\"%u\"", cell->rows);
	g_string_append(odt->body, ">");
}

static void cell_end(gpointer to)
{
	Odt *odt = to;

	g_string_append_printf(odt->body, "</table:%stable-cell>", odt->goes_on ? "covered-" : "");
	for (guint i = 0; i < odt->covered; i++)
		g_string_append(odt->body, "<table:covered-table-cell/>");
}

static void row_end(gpointer to)
{
	Odt *odt = to;

	g_string_append(odt->body, "</table:table-row>");
	g_string_append(odt->body, odt->head ? "</table:table-header-rows>\n" : "\n");
}

static void table_end(gpointer to)
{
	g_string_append(((Odt *)to)->body, "</table:table>\n");
}

/* --- what stands around the body --- */

static void names_add(GString *out)
{
	static const char *const names[] = { "office", "style", "text", "table", "drawing",
		"meta" };

	g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document");
	for (guint i = 0; i < G_N_ELEMENTS(names); i++)
		g_string_append_printf(out,
			" xmlns:%s=\"urn:oasis:names:tc:opendocument:xmlns:%s:1.0\"",
			i == 4 ? "draw" : names[i], names[i]);
	g_string_append(out,
		" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
		" xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
		" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\""
		" office:mimetype=\"application/vnd.oasis.opendocument.text\">\n");
}

static void list_styles_add(GString *out)
{
	static const struct {
		const char *name, *format, *suffix;
	} kinds[] = { { "Decimal", "1", "." }, { "Letter", "a", "." }, { "Bracket", "1", ")" } };

	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		g_string_append_printf(out,
			"<text:list-style style:name=\"%s\"><text:list-level-style-number "
			"text:level=\"1\" style:num-format=\"%s\" style:num-suffix=\"%s\"%s>"
			"<style:list-level-properties "
			"text:list-level-position-and-space-mode=\"label-alignment\">"
			"<style:list-level-label-alignment text:label-followed-by=\"listtab\"/>"
			"</style:list-level-properties></text:list-level-style-number>"
			"</text:list-style>\n",
			kinds[i].name, kinds[i].format, kinds[i].suffix,
			*kinds[i].format == 'a' ? " style:num-letter-sync=\"true\"" : "");
}

static void common_styles_add(GString *out, const RkDocument *document)
{
	const RkPageSetup *page = &document->page;
	int size = (int)(page->size * 20 + 0.5);

	g_string_append(out, "<office:font-face-decls><style:font-face style:name=\"text\" "
			     "svg:font-family=\"");
	rk_xml_add(out, page->font);
	g_string_append_printf(out,
		"\"/></office:font-face-decls>\n<office:styles>\n"
		"<style:default-style style:family=\"paragraph\"><style:paragraph-properties "
		"fo:line-height=\"115%%\" fo:margin-top=\"0pt\" fo:margin-bottom=\"0pt\"/>"
		"<style:text-properties style:font-name=\"text\" style:font-name-asian=\"text\" "
		"style:font-name-complex=\"text\" fo:font-size=\"" PT "\" fo:language=\"%s\" "
		"fo:country=\"%s\"/></style:default-style>\n"
		"<style:style style:name=\"Standard\" style:family=\"paragraph\"/>\n"
		"<style:style style:name=\"Title\" style:family=\"paragraph\" "
		"style:parent-style-name=\"Standard\"><style:text-properties "
		"fo:font-size=\"115%%\"/>"
		"</style:style>\n",
		PT_OF(size), document->lang == RK_LANG_ID ? "id" : "en",
		document->lang == RK_LANG_ID ? "ID" : "GB");
	for (int level = 1; level <= 3; level++)
		g_string_append_printf(out,
			"<style:style style:name=\"Heading_%d\" style:display-name=\"Heading %d\" "
			"style:family=\"paragraph\" style:parent-style-name=\"Standard\" "
			"style:default-outline-level=\"%d\"/>\n",
			level, level, level);
	list_styles_add(out);
	g_string_append(out, "</office:styles>\n");
}

#define NUMBER_ROOM 600 /* of the number above the text, taken from the margin */

/* A sheet; with `headed` the number has its room above the text. */
static void layout_add(GString *out, const RkDocument *document, const char *name, gboolean headed)
{
	RkOfficeSheet sheet = rk_office_sheet(&document->page);
	int above = headed ? MIN(NUMBER_ROOM, sheet.top / 2) : 0;
	gboolean foot = document->footer || document->page.numbers == RK_PAGE_NUMBERS_FOOT;
	int below = foot ? MIN(NUMBER_ROOM, sheet.bottom / 2) : 0;

	g_string_append_printf(out,
		"<style:page-layout style:name=\"%s\"><style:page-layout-properties "
		"fo:page-width=\"" PT "\" fo:page-height=\"" PT
		"\" style:print-orientation=\"%s\" fo:margin-top=\"" PT "\" fo:margin-right=\"" PT
		"\" fo:margin-bottom=\"" PT "\" fo:margin-left=\"" PT "\"/>",
		name, PT_OF(sheet.width), PT_OF(sheet.height),
		document->page.landscape ? "landscape" : "portrait", PT_OF(sheet.top - above),
		PT_OF(sheet.right), PT_OF(sheet.bottom - below), PT_OF(sheet.left));
	if (headed)
		g_string_append_printf(out,
			"<style:header-style><style:header-footer-properties svg:height=\"" PT
			"\" fo:margin-bottom=\"6pt\"/></style:header-style>",
			PT_OF(above));
	if (foot)
		g_string_append_printf(out,
			"<style:footer-style><style:header-footer-properties fo:min-height=\"" PT
			"\" fo:margin-top=\"6pt\"/></style:footer-style>",
			PT_OF(below));
	g_string_append(out, "</style:page-layout>\n");
}

static void footer_add(GString *out, const RkDocument *document)
{
	g_auto(GStrv) words = rk_office_page_words(&document->page);
	gboolean numbered = document->page.numbers == RK_PAGE_NUMBERS_FOOT;

	if (!document->footer && !numbered)
		return;
	g_string_append(out, "<style:footer>");
	if (document->footer) {
		g_string_append(out, "<text:p text:style-name=\"Centred\">");
		rk_xml_add(out, document->footer);
		g_string_append(out, "</text:p>");
	}
	if (numbered) {
		g_string_append(out, "<text:p text:style-name=\"Centred\">");
		blanks_add(out, words[0]);
		g_string_append(out, "<text:page-number>1</text:page-number>");
		blanks_add(out, words[1]);
		g_string_append(out, "<text:page-count>1</text:page-count>");
		blanks_add(out, words[2]);
		g_string_append(out, "</text:p>");
	}
	g_string_append(out, "</style:footer>");
}

static void masters_add(GString *out, const RkDocument *document)
{
	g_string_append(out, "<office:master-styles>\n<style:master-page style:name=\"First\" "
			     "style:page-layout-name=\"FirstSheet\" "
			     "style:next-style-name=\"Standard\">");
	footer_add(out, document);
	g_string_append(out, "</style:master-page>\n<style:master-page style:name=\"Standard\" "
			     "style:page-layout-name=\"Sheet\">");
	if (document->page.numbers == RK_PAGE_NUMBERS_HEAD)
		g_string_append(out, "<style:header><text:p text:style-name=\"Centred\">- "
				     "<text:page-number>2</text:page-number> -</text:p>"
				     "</style:header>");
	footer_add(out, document);
	g_string_append(out, "</style:master-page>\n</office:master-styles>\n");
}

static char *whole(const Odt *odt)
{
	const RkDocument *document = odt->document;
	GString *out = g_string_new(NULL);

	names_add(out);
	g_string_append(out, "<office:meta><meta:generator>rakor</meta:generator><dc:title>");
	rk_xml_add(out, document->title);
	g_string_append(out, "</dc:title></office:meta>\n");
	common_styles_add(out, document);
	g_string_append(out, "<office:automatic-styles>\n<style:style style:name=\"Centred\" "
			     "style:family=\"paragraph\" style:parent-style-name=\"Standard\">"
			     "<style:paragraph-properties fo:text-align=\"center\"/>"
			     "</style:style>\n");
	layout_add(out, document, "FirstSheet", FALSE);
	layout_add(out, document, "Sheet", document->page.numbers == RK_PAGE_NUMBERS_HEAD);
	g_string_append_len(out, odt->styles->str, (gssize)odt->styles->len);
	g_string_append(out, "</office:automatic-styles>\n");
	masters_add(out, document);
	g_string_append(out, "<office:body><office:text>\n");
	g_string_append_len(out, odt->body->str, (gssize)odt->body->len);
	g_string_append(out, "</office:text></office:body>\n</office:document>\n");
	return g_string_free(out, FALSE);
}

char *rk_document_odt(const RkDocument *document)
{
	static const RkOfficeBackend backend = { paragraph_begin, paragraph_end, text_add, tab_add,
		break_add, picture_add, table_begin, row_begin, cell_begin, cell_end, row_end,
		table_end };
	Odt odt = { .document = document,
		.body = g_string_new(NULL),
		.styles = g_string_new(NULL),
		.names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free) };

	rk_office_write(document, &backend, &odt);
	char *text = whole(&odt);
	g_string_free(odt.body, TRUE);
	g_string_free(odt.styles, TRUE);
	g_hash_table_unref(odt.names);
	return text;
}
