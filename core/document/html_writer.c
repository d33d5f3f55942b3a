/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks to elements. Invariant: words reach the page through text_add() alone, which escapes them.
 * An element of a block begins and ends in the same function.
 */
#include "document/html_writer.h"

#include "base/label.h"
#include "base/text.h"
#include "document/columns.h"
#include "document/model.h"
#include "document/picture.h"

#include <string.h>

/* Sizes are those of a typed letter. */
static const char style[] =
	"body { font: 11pt/1.35 Arial, 'Liberation Sans', sans-serif; color: #000;"
	" background: #fff; max-width: 48em; margin: 2em auto; padding: 0 1em; }\n"
	"@media print { body { max-width: none; margin: 0; padding: 0; } }\n"
	"p, ol, ul, dl, table, h1, h2, h3, h4, hr { margin: 0; padding: 0; }\n"
	"main > * + *, .body > * + * { margin-top: .8em; }\n"
	"main > .tight, .body > .tight { margin-top: 0; }\n"
	"header { text-align: center; border-bottom: 4px double #000; padding-bottom: .3em; }\n"
	"header { position: relative; } header small { font-size: 85%; }\n"
	"header img { position: absolute; left: 0; top: 0; height: calc(100% - .5em);"
	" max-width: 18%; }\n"
	"figure { margin: 0; break-inside: avoid; } figure img { max-width: 100%; }\n"
	".code { width: 8.5em; display: block; }\n"
	".keep { break-inside: avoid; } .glued { break-after: avoid; }\n"
	"h1 { font-size: 115%; text-align: center; }\n"
	"h2, h3, h4 { font-size: 100%; break-after: avoid; }\n"
	"h2, h3, h4, li { display: flex; }\n"
	".label { flex: none; min-width: 1.6em; padding-right: .5em; }\n"
	".body { flex: 1; min-width: 0; }\n"
	".centre { text-align: center; } .right { text-align: right; }\n"
	".letter { text-indent: 2.5em; } dl.letter { text-indent: 0; padding-left: 2.5em; }\n"
	"ol, ul { list-style: none; } .loose > li + li { margin-top: .6em; }\n"
	"dl { display: grid; grid-template-columns: var(--keys, max-content) 1fr auto; }\n"
	"dt { grid-column: 1; } dd { grid-column: 2; margin: 0; min-width: 0; }\n"
	".end { grid-column: 3; padding-left: 1em; } .note dt { padding-right: .5em; }\n"
	".pairs dt { display: flex; justify-content: space-between; }\n"
	".pairs dt::after { content: ':'; padding: 0 .5em; }\n"
	"table { border-collapse: collapse; table-layout: fixed; width: 100%; }\n"
	"p, th, td, dd, .body, h1, h2, h3, h4 { overflow-wrap: anywhere; }\n"
	"th, td { border: 1px solid #000; padding: .15em .4em; vertical-align: top; }\n"
	"thead { display: table-header-group; } tr { break-inside: avoid; }\n"
	"th.open, td.open { border-left: 0; } .before { border-right: 0; }\n"
	"tr.glued { break-after: avoid; } tr.break { break-before: page; }\n"
	".signatures { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 1.5em 0;"
	" break-inside: avoid; }\n"
	".signature { box-sizing: border-box; width: 50%; padding-right: 1em; display: flex;"
	" flex-direction: column; justify-content: flex-end; }\n"
	".hand { min-height: 4.5em; display: flex; align-items: center; }\n"
	".break { break-before: page; margin-top: 2.5em; }\n"
	"footer { margin-top: 2em; text-align: center; font-size: 85%; }\n";

typedef struct Writer {
	GString *out;
} Writer;

static void blocks_add(const Writer *writer, const GPtrArray *blocks);

/* Escaped; a LF is a line break, a blank that must not break stays one. */
static void text_add(const Writer *writer, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);

	for (guint i = 0; lines[i]; i++) {
		g_autofree char *clean = rk_text_neutral(lines[i], TRUE);
		g_autofree char *escaped = g_markup_escape_text(clean, -1);
		g_string_append_printf(writer->out, "%s%s", i > 0 ? "<br>" : "", escaped);
	}
}

static void words_add(const Writer *writer, const RkWords *words)
{
	static const struct {
		guint style;
		const char *element;
	} styles[] = { { RK_RUN_STRONG, "strong" }, { RK_RUN_EMPHASIS, "em" },
		{ RK_RUN_STRUCK, "s" }, { RK_RUN_SMALL, "small" } };

	for (guint i = 0; words->runs && i < words->runs->len; i++) {
		const RkRun *run = words->runs->pdata[i];
		for (guint k = 0; k < G_N_ELEMENTS(styles); k++)
			if (run->style & styles[k].style)
				g_string_append_printf(writer->out, "<%s>", styles[k].element);
		text_add(writer, run->text);
		for (guint k = G_N_ELEMENTS(styles); k > 0; k--)
			if (run->style & styles[k - 1].style)
				g_string_append_printf(writer->out, "</%s>", styles[k - 1].element);
	}
}

/* An element that holds one text; `class` NULL: none. */
static void line_add(const Writer *writer, const char *element, const char *class, const char *text)
{
	g_string_append_printf(writer->out, "<%s", element);
	if (class)
		g_string_append_printf(writer->out, " class=\"%s\"", class);
	g_string_append(writer->out, ">");
	text_add(writer, text);
	g_string_append_printf(writer->out, "</%s>\n", element);
}

/* How wide the keys of a block are, in cells of the text: the widest, or what the paper says. */
static int longest_key(const RkBlock *block)
{
	int longest = block->key_cells;

	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		longest = MAX(longest, item->label ? rk_text_width(item->label, -1) : 0);
	}
	return longest;
}

static gboolean has_right(const RkBlock *block)
{
	for (guint i = 0; block->items && i < block->items->len; i++)
		if (((const RkItem *)block->items->pdata[i])->right)
			return TRUE;
	return FALSE;
}

/* Begins the element of a block with its classes and its indent; a longer `more` comes first. */
static void block_begin(
	const Writer *writer, const RkBlock *block, const char *element, const char *more)
{
	const char *align = block->align == RK_ALIGN_CENTRE  ? " centre"
			    : block->align == RK_ALIGN_RIGHT ? " right"
							     : "";
	g_autofree char *classes =
		g_strdup_printf("%s%s%s%s%s%s%s", more, block->tight ? " tight" : "",
			block->letter ? " letter" : "", block->loose ? " loose" : "",
			block->keep ? " keep" : "", block->glued ? " glued" : "", align);

	g_string_append_printf(writer->out, "<%s", element);
	if (*g_strstrip(classes))
		g_string_append_printf(writer->out, " class=\"%s\"", classes);
	int keys = block->kind == RK_BLOCK_PAIRS ? longest_key(block) : 0;
	int share =
		has_right(block) ? 0 : block->share; /* what stands at the end stands at the end */
	if (block->indent > 0 || share > 0 || keys > 0) {
		/* Tenths of an em by hand: no locale has a word in it. A cell is some half as wide
		 * as its letters are high. */
		g_string_append(writer->out, " style=\"");
		if (block->indent > 0)
			g_string_append_printf(writer->out, "margin-left: %d.%dem;",
				block->indent * 16 / 10, block->indent * 16 % 10);
		if (share > 0)
			g_string_append_printf(writer->out, "max-width: %d%%;", share);
		if (keys > 0)
			g_string_append_printf(
				writer->out, "--keys: %d.%dem;", keys * 5 / 10 + 2, keys * 5 % 10);
		g_string_append(writer->out, "\"");
	}
	g_string_append(writer->out, ">");
}

/* The picture inside the page itself: a page of the e-office may load nothing from elsewhere. */
static void picture_data(const Writer *writer, const RkPicture *picture, const char *alt)
{
	gsize size = 0;
	const guchar *data = g_bytes_get_data(picture->data, &size);
	g_autofree char *base64 = g_base64_encode(data, size);
	g_autofree char *clean = rk_text_neutral(alt ? alt : "", TRUE);
	g_autofree char *escaped = g_markup_escape_text(clean, -1);

	g_string_append_printf(writer->out, "<img alt=\"%s\" src=\"data:%s;base64,%s\">\n", escaped,
		picture->type, base64);
}

/* A code as a drawing of one square a dot. */
static void dots_add(const Writer *writer, const RkBlock *block)
{
	const RkPicture *qr = block->picture;
	const guint8 *dots = g_bytes_get_data(qr->dots, NULL);
	int n = qr->width, side = n + 2 * RK_QR_QUIET;

	g_autofree char *clean = rk_text_neutral(block->label ? block->label : "", TRUE);
	g_autofree char *escaped = g_markup_escape_text(clean, -1);
	g_string_append_printf(writer->out,
		"<svg class=\"code\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\"><path "
		"d=\"",
		escaped, side, side);
	for (int i = 0; i < n * n; i++)
		if (dots[i])
			g_string_append_printf(writer->out, "M%d %dh1v1h-1z", i % n + RK_QR_QUIET,
				i / n + RK_QR_QUIET);
	g_string_append(writer->out, "\"></path></svg>\n");
}

static void picture_add(const Writer *writer, const RkBlock *block)
{
	g_autofree char *caption = rk_words_flat(&block->words);

	block_begin(writer, block, "figure", "");
	g_string_append(writer->out, "\n");
	if (block->picture->dots)
		dots_add(writer, block);
	else if (block->picture->data)
		picture_data(writer, block->picture, caption);
	if (block->label)
		line_add(writer, "p", NULL, block->label);
	if (!rk_words_are_empty(&block->words)) {
		g_string_append(writer->out, "<figcaption>");
		words_add(writer, &block->words);
		g_string_append(writer->out, "</figcaption>\n");
	}
	g_string_append(writer->out, "</figure>\n");
}

static void letterhead_add(const Writer *writer, const RkBlock *block)
{
	g_string_append(writer->out, "<header>\n");
	if (block->picture && block->picture->data)
		picture_data(writer, block->picture, NULL);
	for (guint i = 0; i < block->lines->len; i++) {
		g_string_append(writer->out, "<p>");
		words_add(writer, block->lines->pdata[i]);
		g_string_append(writer->out, "</p>\n");
	}
	g_string_append(writer->out, "</header>\n");
}

static void heading_add(const Writer *writer, const RkBlock *block)
{
	g_autofree char *element = g_strdup_printf("h%d", CLAMP(block->level, 1, 3) + 1);

	block_begin(writer, block, element, "");
	if (block->label) {
		g_string_append(writer->out, "<span class=\"label\">");
		text_add(writer, block->label);
		g_string_append(writer->out, "</span> ");
	}
	g_string_append(writer->out, "<span>");
	g_autofree char *words = rk_words_flat(&block->words); /* a heading is strong by itself */
	text_add(writer, words);
	g_string_append_printf(writer->out, "</span></%s>\n", element);
}

/* The words of an item and what stands below them. */
static void item_body(const Writer *writer, const RkItem *item)
{
	if (item->blocks->len == 0) {
		words_add(writer, &item->words);
		return;
	}
	if (!rk_words_are_empty(&item->words)) {
		g_string_append(writer->out, "<p>");
		words_add(writer, &item->words);
		g_string_append(writer->out, "</p>\n");
	}
	blocks_add(writer, item->blocks);
}

/* The labels are the paper's own ("a.", "1)"), so that a list says them as it is printed. */
static void list_add(const Writer *writer, const RkBlock *block)
{
	block_begin(writer, block, "ul", "list");
	g_string_append(writer->out, "\n");
	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		g_string_append(writer->out, "<li>");
		if (item->label) {
			g_string_append(writer->out, "<span class=\"label\">");
			text_add(writer, item->label);
			g_string_append(writer->out, "</span> ");
		}
		g_string_append(writer->out, "<div class=\"body\">");
		item_body(writer, item);
		g_string_append(writer->out, "</div></li>\n");
	}
	g_string_append(writer->out, "</ul>\n");
}

static void key_add(const Writer *writer, const char *key)
{
	g_string_append(writer->out, "<dt>");
	text_add(writer, key);
	g_string_append(writer->out, "</dt> <dd class=\"body\">");
}

static void pairs_add(const Writer *writer, const RkBlock *block)
{
	if (block->items->len == 0)
		return;
	block_begin(writer, block, "dl", "pairs");
	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		key_add(writer, item->label);
		item_body(writer, item);
		g_string_append(writer->out, "</dd>");
		if (item->right) {
			g_string_append(writer->out, " <dd class=\"end\">");
			text_add(writer, item->right);
			g_string_append(writer->out, "</dd>");
		}
		g_string_append(writer->out, "\n");
	}
	g_string_append(writer->out, "</dl>\n");
}

static void note_add(const Writer *writer, const RkBlock *block)
{
	g_autofree char *key = g_strconcat(block->label ? block->label : "", ":", NULL);

	if (block->items->len == 0)
		return;
	block_begin(writer, block, "dl", "note");
	key_add(writer, key);
	for (guint i = 0; i < block->items->len; i++) {
		g_string_append(writer->out, i > 0 ? "</dd>\n<dd class=\"body\">" : "");
		item_body(writer, block->items->pdata[i]);
	}
	g_string_append(writer->out, "</dd></dl>\n");
}

/* A rule is between two cells only when neither leaves it away. */
static void cell_begin(const Writer *writer, const RkBlock *table, const char *element,
	guint column, guint columns, guint rows, RkAlign align)
{
	const RkTableColumn *of = table->columns->pdata[column];
	gboolean before = column + columns < table->columns->len &&
			  ((const RkTableColumn *)table->columns->pdata[column + columns])->open;
	g_autofree char *classes = g_strdup_printf("%s%s%s",
		align == RK_ALIGN_CENTRE  ? " centre"
		: align == RK_ALIGN_RIGHT ? " right"
					  : "",
		of->open && column > 0 ? " open" : "", before ? " before" : "");

	g_string_append_printf(writer->out, "<%s", element);
	if (columns > 1)
		g_string_append_printf(writer->out, " colspan=\"%u\"", columns);
	if (rows > 1)
		g_string_append_printf(writer->out, " rowspan=\"%u\"", rows);
	if (*g_strstrip(classes))
		g_string_append_printf(writer->out, " class=\"%s\"", classes);
}

static void row_add(const Writer *writer, const RkBlock *table, guint at)
{
	RkTableRow *row = table->rows->pdata[at];
	const char *classes = row->starts && at > 0         ? " class=\"break\""
			      : row->spanning || row->glued ? " class=\"glued\""
							    : "";

	g_string_append_printf(writer->out, "<tr%s>", classes);
	for (guint c = 0; c < row->cells->len; c++) {
		const RkTableColumn *of = table->columns->pdata[c];
		if (rk_cell_is_joined(row, c) && at > 0)
			continue;
		cell_begin(writer, table, "td", c, row->spanning ? table->columns->len : 1,
			row->spanning ? 1 : rk_cell_rows(table, at, c),
			row->spanning ? RK_ALIGN_LEFT : of->align);
		g_string_append(writer->out, ">");
		words_add(writer, rk_cell(row, c));
		g_string_append(writer->out, "</td>");
	}
	g_string_append(writer->out, "</tr>\n");
}

static void head_add(const Writer *writer, const RkBlock *table)
{
	g_string_append(writer->out, "<thead><tr>");
	for (guint i = 0, n; i < table->columns->len; i += n) {
		n = rk_head_columns(table, i);
		cell_begin(writer, table, "th", i, n, 1, RK_ALIGN_LEFT);
		g_string_append(writer->out, " scope=\"col\">");
		text_add(writer, ((const RkTableColumn *)table->columns->pdata[i])->head);
		g_string_append(writer->out, "</th>");
	}
	g_string_append(writer->out, "</tr></thead>\n");
}

#define WHOLE 1000 /* the width of a table … */
#define CELL 12    /* … of which a character takes so much on a sheet */
#define PAD 12

static void columns_add(const Writer *writer, const RkBlock *table)
{
	g_autofree int *widths = g_new0(int, table->columns->len + 1);

	rk_columns_share(table, WHOLE, CELL, PAD, widths);
	g_string_append(writer->out, "<colgroup>");
	for (guint i = 0; i < table->columns->len; i++)
		g_string_append_printf(writer->out, "<col style=\"width: %d.%d%%\">",
			widths[i] / 10, widths[i] % 10);
	g_string_append(writer->out, "</colgroup>\n");
}

static void table_add(const Writer *writer, const RkBlock *block)
{
	gboolean head = rk_table_has_head(block);

	if (block->rows->len == 0 && !head)
		return;
	block_begin(writer, block, "table", "");
	g_string_append(writer->out, "\n");
	columns_add(writer, block);
	if (head)
		head_add(writer, block);
	g_string_append(writer->out, "<tbody>\n");
	for (guint r = 0; r < block->rows->len; r++)
		row_add(writer, block, r);
	g_string_append(writer->out, "</tbody></table>\n");
}

static void signature_add(const Writer *writer, const RkSignature *signature)
{
	g_string_append(writer->out, "<div class=\"signature\">\n");
	if (signature->place_date)
		line_add(writer, "p", NULL, signature->place_date);
	for (guint i = 0; i < signature->title->len; i++)
		line_add(writer, "p", NULL, signature->title->pdata[i]);
	line_add(writer, "p", "hand", signature->mark);
	for (guint i = 0; i < signature->name->len; i++)
		line_add(writer, "p", NULL, signature->name->pdata[i]);
	g_string_append(writer->out, "</div>\n");
}

static void signatures_add(const Writer *writer, const RkBlock *block)
{
	block_begin(writer, block, "div", "signatures");
	g_string_append(writer->out, "\n");
	for (guint i = 0; i < block->signatures->len; i++)
		signature_add(writer, block->signatures->pdata[i]);
	g_string_append(writer->out, "</div>\n");
}

static void title_add(const Writer *writer, const RkBlock *block)
{
	g_autofree char *words = rk_words_flat(&block->words); /* a heading is strong by itself */

	block_begin(writer, block, "h1", "");
	text_add(writer, words);
	g_string_append(writer->out, "</h1>\n");
}

static void paragraph_add(const Writer *writer, const RkBlock *block)
{
	block_begin(writer, block, "p", "");
	words_add(writer, &block->words);
	g_string_append(writer->out, "</p>\n");
}

static void block_add(const Writer *writer, const RkBlock *block)
{
	switch (block->kind) {
	case RK_BLOCK_LETTERHEAD:
		letterhead_add(writer, block);
		break;
	case RK_BLOCK_TITLE:
		title_add(writer, block);
		break;
	case RK_BLOCK_HEADING:
		heading_add(writer, block);
		break;
	case RK_BLOCK_PARAGRAPH:
		paragraph_add(writer, block);
		break;
	case RK_BLOCK_PAIRS:
		pairs_add(writer, block);
		break;
	case RK_BLOCK_LIST:
		if (block->items->len > 0)
			list_add(writer, block);
		break;
	case RK_BLOCK_TABLE:
		table_add(writer, block);
		break;
	case RK_BLOCK_NOTE:
		note_add(writer, block);
		break;
	case RK_BLOCK_RULE:
		g_string_append(writer->out, "<hr>\n");
		break;
	case RK_BLOCK_SIGNATURES:
		signatures_add(writer, block);
		break;
	case RK_BLOCK_PICTURE:
		picture_add(writer, block);
		break;
	case RK_BLOCK_SPACER:
		g_string_append_printf(writer->out,
			"<div class=\"tight\" style=\"height: %dem\"></div>\n", block->level);
		break;
	case RK_BLOCK_PAGE_BREAK:
		g_string_append(writer->out, "<div class=\"break\"></div>\n");
		break;
	case RK_BLOCK_N:
		break;
	}
}

static void blocks_add(const Writer *writer, const GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++)
		block_add(writer, blocks->pdata[i]);
}

/* A word of a number at the foot, as a string of CSS. */
static void css_string(const Writer *writer, const char *text)
{
	g_autofree char *clean = rk_text_neutral(text, TRUE);

	g_string_append_printf(writer->out, " \"%s\"", g_strdelimit(clean, "\"\\<>", ' '));
}

/* The sheet that it is printed on, and its number where the browser can say it. */
static void page_add(const Writer *writer, const RkPageSetup *page)
{
	const double margins[] = { page->top, page->right, page->bottom, page->left };
	double width = page->landscape ? page->height : page->width;
	double height = page->landscape ? page->width : page->height;

	g_string_append_printf(writer->out, "@page { size: %dpt %dpt; margin:", (int)(width + 0.5),
		(int)(height + 0.5));
	for (guint i = 0; i < G_N_ELEMENTS(margins); i++) {
		guint side = page->landscape ? (i + 3) % 4 : i; /* turned */
		g_string_append_printf(writer->out, " %dpt", (int)(margins[side] + 0.5));
	}
	g_string_append(writer->out, ";");
	if (page->numbers == RK_PAGE_NUMBERS_FOOT) {
		g_auto(GStrv) first = g_strsplit(page->words, "{page}", 2);
		g_auto(GStrv) rest = g_strsplit(first[1] ? first[1] : "", "{pages}", 2);
		g_string_append(writer->out, " @bottom-center { content:");
		css_string(writer, first[0]);
		g_string_append(writer->out, " counter(page)");
		css_string(writer, rest[0] ? rest[0] : "");
		g_string_append(writer->out, " counter(pages); }");
	}
	g_string_append(writer->out, " }\n");
}

char *rk_document_html(const RkDocument *document)
{
	Writer writer = { .out = g_string_new("<!DOCTYPE html>\n") };

	g_string_append_printf(writer.out,
		"<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
		document->lang == RK_LANG_ID ? "id" : "en");
	line_add(&writer, "title", NULL,
		document->title && *document->title ? document->title : "rakor");
	g_string_append(writer.out, "<style>\n");
	page_add(&writer, &document->page);
	g_string_append_printf(writer.out, "%s</style>\n</head>\n<body>\n<main>\n", style);
	blocks_add(&writer, document->blocks);
	g_string_append(writer.out, "</main>\n");
	if (document->footer)
		line_add(&writer, "footer", NULL, document->footer);
	g_string_append(writer.out, "</body>\n</html>\n");
	return g_string_free(writer.out, FALSE);
}
