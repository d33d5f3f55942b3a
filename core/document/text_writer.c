/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks to lines. Each block is laid out in the width that its parents leave; the parent then puts
 * its label and indent before the lines. Invariant: blocks_add adds lines of at most `width` cells
 * for any width of at least RK_TEXT_BODY_MIN.
 */
#include "document/text_writer.h"

#include "base/text.h"
#include "document/model.h"
#include "document/text_page.h"
#include "document/text_table.h"

#define INDENT_STEP 3
#define SIGN_LINES 4 /* blank lines for a hand */
#define SIGN_GAP 2   /* cells between two places to sign */

typedef struct Writer {
	gboolean ascii;
} Writer;

static void blocks_add(const Writer *writer, GPtrArray *lines, const GPtrArray *blocks, int width);

static void words_flow(GPtrArray *lines, const RkWords *words, int width, RkAlign align)
{
	g_autofree char *text = rk_words_flat(words);
	guint first = lines->len;

	rk_lines_flow(lines, text, width, align);
	for (guint i = first; rk_words_are_item(words) && i < lines->len; i++)
		((RkLine *)lines->pdata[i])->words = words;
}

#define LETTER_CELLS 5 /* how far the first line of a letter's paragraph stands in */

/* A letter's paragraph: each of its parts begins further in. */
static void letter_flow(GPtrArray *lines, const RkWords *words, int width)
{
	g_autofree char *text = rk_words_flat(words);
	g_auto(GStrv) parts = g_strsplit(text, "\n", -1);
	g_autofree char *in = rk_text_repeat("\u00a0", rk_hang_room(LETTER_CELLS, width));
	guint first = lines->len;

	for (char **part = parts; *part; part++) {
		g_autofree char *indented = g_strconcat(in, *part, NULL);
		rk_lines_flow(lines, indented, width, RK_ALIGN_LEFT);
	}
	for (guint i = first; rk_words_are_item(words) && i < lines->len; i++)
		((RkLine *)lines->pdata[i])->words = words;
}

static void rule_add(GPtrArray *lines, const char *cell, int width)
{
	rk_lines_add(lines, rk_text_repeat(cell, width));
}

static void letterhead_add(const Writer *writer, GPtrArray *lines, const RkBlock *block, int width)
{
	for (guint i = 0; i < block->lines->len; i++)
		words_flow(lines, block->lines->pdata[i], width, RK_ALIGN_CENTRE);
	rule_add(lines, writer->ascii ? "=" : "━", width);
	rule_add(lines, writer->ascii ? "-" : "─", width);
}

static void heading_add(GPtrArray *lines, const RkBlock *block, int width)
{
	g_autofree char *label = block->label ? g_strconcat(block->label, " ", NULL) : g_strdup("");
	int hang = MAX(rk_text_width(label, -1), *label ? INDENT_STEP : 0);
	GPtrArray *body = rk_lines_new();
	guint first = lines->len;

	words_flow(body, &block->words, width - rk_hang_room(hang, width), RK_ALIGN_LEFT);
	rk_lines_hang(lines, label, hang, width, body);
	for (guint i = first; i < lines->len; i++)
		((RkLine *)lines->pdata[i])->glued = TRUE;
}

/* The lines of an item behind its label: its words, then its blocks. */
static GPtrArray *item_body(const Writer *writer, const RkItem *item, int width)
{
	GPtrArray *body = rk_lines_new();

	if (!rk_words_are_empty(&item->words) || item->blocks->len == 0)
		words_flow(body, &item->words, width, RK_ALIGN_LEFT);
	if (item->blocks->len > 0)
		blocks_add(writer, body, item->blocks, width);
	return body;
}

static int longest_label(const RkBlock *block)
{
	int longest = 0;

	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		longest = MAX(longest, rk_text_width(item->label ? item->label : "", -1));
	}
	return longest;
}

static void list_add(const Writer *writer, GPtrArray *lines, const RkBlock *block, int width)
{
	int cells = longest_label(block);
	int hang = cells > 0 ? MAX(cells + 1, INDENT_STEP) : 0;
	int room = rk_hang_room(hang, width);

	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		/* numbers are aligned at their end, as they are in an office */
		g_autofree char *label = rk_text_pad(item->label ? item->label : "", cells, 1);
		if (block->loose && i > 0)
			rk_lines_blank(lines, 1);
		rk_lines_hang(lines, label, hang, width, item_body(writer, item, width - room));
	}
}

/* A text at the right end of line `at`; where both do not fit, on lines of its own above. */
static void right_add(GPtrArray *lines, guint at, const char *text, int width)
{
	RkLine *line = lines->pdata[at];
	int cells = rk_text_width(text, -1);

	if (cells >= width - rk_text_width(line->text, -1)) {
		g_autoptr(GPtrArray) above = rk_lines_new();
		rk_lines_flow(above, text, width, RK_ALIGN_RIGHT);
		for (guint i = 0; above->len > 0; i++)
			g_ptr_array_insert(lines, (int)(at + i), g_ptr_array_steal_index(above, 0));
		return;
	}
	g_autofree char *padded = rk_text_pad(line->text, width - cells, -1);
	g_autoptr(GPtrArray) beside = rk_lines_new();
	RkLine *whole = rk_lines_add(beside, g_strconcat(padded, text, NULL));
	g_free(line->text);
	line->text = g_steal_pointer(&whole->text);
}

static void pairs_add(const Writer *writer, GPtrArray *lines, const RkBlock *block, int whole)
{
	int width = block->share ? MAX(whole * block->share / 100, RK_TEXT_BODY_MIN) : whole;
	int key = MAX(longest_label(block), block->key_cells - block->indent * INDENT_STEP);
	int hang = key + 3;
	int room = rk_hang_room(hang, width);

	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		g_autofree char *padded =
			rk_text_pad(item->label ? item->label : "", room < hang ? 0 : key, -1);
		g_autofree char *label = room < hang ? g_strconcat(item->label, ":", NULL)
						     : g_strconcat(padded, " : ", NULL);
		guint first = lines->len;
		rk_lines_hang(lines, label, hang, width, item_body(writer, item, width - room));
		if (item->right)
			right_add(lines, first, item->right, whole);
	}
}

static void note_add(const Writer *writer, GPtrArray *lines, const RkBlock *block, int width)
{
	g_autofree char *label = g_strconcat(block->label ? block->label : "", ": ", NULL);
	int hang = rk_text_width(label, -1);
	int room = rk_hang_room(hang, width);

	for (guint i = 0; i < block->items->len; i++)
		rk_lines_hang(lines, i == 0 ? label : "", hang, width,
			item_body(writer, block->items->pdata[i], width - room));
}

/* One place to sign as lines: title, `above` lines, space or mark, name. */
static GPtrArray *signature_lines(const RkSignature *signature, int width, int titles, int space)
{
	GPtrArray *lines = rk_lines_new();

	for (guint i = 0; i < signature->title->len; i++)
		rk_lines_flow(lines, signature->title->pdata[i], width, RK_ALIGN_LEFT);
	while ((int)lines->len < titles)
		rk_lines_blank(lines, 1);
	guint before = lines->len;
	if (signature->mark) {
		rk_lines_blank(lines, 1);
		rk_lines_flow(lines, signature->mark, width, RK_ALIGN_LEFT);
	}
	rk_lines_blank(lines, MAX(space - (int)(lines->len - before), 1));
	for (guint i = 0; i < signature->name->len; i++)
		rk_lines_flow(lines, signature->name->pdata[i], width, RK_ALIGN_LEFT);
	return lines;
}

static int title_height(const RkSignature *signature, int width)
{
	g_autoptr(GPtrArray) lines = rk_lines_new();

	for (guint i = 0; i < signature->title->len; i++)
		rk_lines_flow(lines, signature->title->pdata[i], width, RK_ALIGN_LEFT);
	return (int)lines->len;
}

/* Two places side by side; `left` NULL: one on the right. */
static void signature_pair(
	GPtrArray *lines, const RkSignature *left, const RkSignature *right, int width)
{
	int half = width / 2;
	int space = (!left || left->mark) && right->mark ? 3 : SIGN_LINES;
	int titles = MAX(
		left ? title_height(left, half - SIGN_GAP) : 0, title_height(right, width - half));
	g_autoptr(GPtrArray) a =
		left ? signature_lines(left, half - SIGN_GAP, titles, space) : rk_lines_new();
	g_autoptr(GPtrArray) b = signature_lines(right, width - half, titles, space);

	GPtrArray *place = rk_lines_new();
	if (right->place_date)
		rk_lines_flow(place, right->place_date, width - half, RK_ALIGN_LEFT);
	rk_lines_hang(lines, "", half, width, place);
	for (guint i = 0; i < MAX(a->len, b->len); i++) {
		const char *one = i < a->len ? ((RkLine *)a->pdata[i])->text : "";
		const char *two = i < b->len ? ((RkLine *)b->pdata[i])->text : "";
		g_autofree char *padded = rk_text_pad(one, half, -1);
		RkLine *line = rk_lines_add(lines, g_strconcat(padded, two, NULL));
		line->glued = i + 1 < MAX(a->len, b->len);
		line->signature = right->origin.field ? right : NULL;
	}
}

/* Too narrow for two beside each other: one below the other. */
static void signature_narrow(GPtrArray *lines, const RkSignature *signature, int width)
{
	g_autoptr(GPtrArray) body =
		signature_lines(signature, width, 0, signature->mark ? 3 : SIGN_LINES);

	if (signature->place_date)
		rk_lines_flow(lines, signature->place_date, width, RK_ALIGN_LEFT);
	for (guint i = 0; i < body->len; i++)
		rk_lines_add(lines, g_strdup(((RkLine *)body->pdata[i])->text))->glued =
			i + 1 < body->len;
}

#define SIGN_WIDTH_MIN 48

static void signatures_add(GPtrArray *lines, const RkBlock *block, int width)
{
	guint n = block->signatures->len;

	for (guint i = 0; i < n; i++) {
		const RkSignature *one = block->signatures->pdata[i];
		gboolean paired = i + 1 < n;
		if (i > 0)
			rk_lines_blank(lines, 1);
		if (width < SIGN_WIDTH_MIN)
			signature_narrow(lines, one, width);
		else if (paired)
			signature_pair(lines, one, block->signatures->pdata[++i], width);
		else
			signature_pair(lines, NULL, one, width);
	}
}

/* Two rows of dots in a line: a cell of a terminal is about twice as high as wide. */
static void dots_add(const Writer *writer, GPtrArray *lines, const RkPicture *qr, int width)
{
	static const char *const halves[] = { " ", "▀", "▄", "█" };
	const guint8 *dots = g_bytes_get_data(qr->dots, NULL);
	int n = qr->width;

	if (n > width || writer->ascii)
		return;
	for (int y = 0; y < n; y += 2) {
		GString *text = g_string_new(NULL);
		for (int x = 0; x < n; x++)
			g_string_append(
				text, halves[dots[y * n + x] |
					      (y + 1 < n ? dots[(y + 1) * n + x] << 1 : 0)]);
		rk_lines_add(lines, g_string_free(text, FALSE))->glued = TRUE;
	}
}

/* A picture is its caption; of a code what it says is printed too. */
static void picture_add(const Writer *writer, GPtrArray *lines, const RkBlock *block, int width)
{
	if (block->picture->dots)
		dots_add(writer, lines, block->picture, width);
	if (block->label)
		rk_lines_flow(lines, block->label, width, block->align);
	if (!rk_words_are_empty(&block->words))
		words_flow(lines, &block->words, width, block->align);
}

static void block_body(const Writer *writer, GPtrArray *lines, const RkBlock *block, int width)
{
	switch (block->kind) {
	case RK_BLOCK_LETTERHEAD:
		letterhead_add(writer, lines, block, width);
		break;
	case RK_BLOCK_TITLE:
		words_flow(lines, &block->words, width, RK_ALIGN_CENTRE);
		break;
	case RK_BLOCK_HEADING:
		heading_add(lines, block, width);
		break;
	case RK_BLOCK_PARAGRAPH:
		if (block->letter)
			letter_flow(lines, &block->words, width);
		else
			words_flow(lines, &block->words, width, block->align);
		break;
	case RK_BLOCK_PAIRS:
		pairs_add(writer, lines, block, width);
		break;
	case RK_BLOCK_LIST:
		list_add(writer, lines, block, width);
		break;
	case RK_BLOCK_TABLE:
		rk_table_lines(lines, block, width, writer->ascii);
		break;
	case RK_BLOCK_NOTE:
		note_add(writer, lines, block, width);
		break;
	case RK_BLOCK_RULE:
		rule_add(lines, writer->ascii ? "-" : "─", width);
		break;
	case RK_BLOCK_SIGNATURES:
		signatures_add(lines, block, width);
		break;
	case RK_BLOCK_PICTURE:
		picture_add(writer, lines, block, width);
		break;
	case RK_BLOCK_SPACER:
		rk_lines_blank(lines, block->level);
		break;
	case RK_BLOCK_PAGE_BREAK:
	case RK_BLOCK_N:
		break;
	}
}

/* A blank line that a page may not begin with, nor a heading end it. */
static void gap_add(GPtrArray *lines)
{
	gboolean glued = lines->len > 0 && ((RkLine *)lines->pdata[lines->len - 1])->glued;

	rk_lines_add(lines, g_strdup(""))->glued = glued;
}

static void blocks_add(const Writer *writer, GPtrArray *lines, const GPtrArray *blocks, int width)
{
	gboolean starts = FALSE;

	for (guint i = 0; i < blocks->len; i++) {
		const RkBlock *block = blocks->pdata[i];
		GPtrArray *body = rk_lines_new();
		int hang = block->letter && block->kind == RK_BLOCK_PAIRS
				   ? LETTER_CELLS
				   : block->indent * INDENT_STEP;
		block_body(writer, body, block, width - rk_hang_room(hang, width));
		if (!block->tight && lines->len > 0 && body->len > 0)
			gap_add(lines);
		guint first = lines->len;
		rk_lines_hang(lines, "", hang, width, body);
		for (guint k = first; k < lines->len; k++)
			if (k + 1 < lines->len ? block->keep : block->glued)
				((RkLine *)lines->pdata[k])->glued = TRUE;
		if (starts && lines->len > first) {
			((RkLine *)lines->pdata[first])->starts = TRUE;
			starts = FALSE;
		}
		starts = starts || block->kind == RK_BLOCK_PAGE_BREAK;
	}
}

GPtrArray *rk_document_lines(const RkDocument *document, const RkTextOptions *options)
{
	Writer writer = { .ascii = options->ascii };
	int width = options->width > 0 ? MAX(options->width, RK_TEXT_WIDTH_MIN) : 80;
	g_autoptr(GPtrArray) lines = rk_lines_new();

	blocks_add(&writer, lines, document->blocks, width);
	return rk_pages_lines(lines, &(RkPageLayout){ width, options->page_lines, document->footer,
					     options->ascii, &document->page });
}

char *rk_document_text(const RkDocument *document, const RkTextOptions *options)
{
	g_autoptr(GPtrArray) lines = rk_document_lines(document, options);
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < lines->len; i++) {
		const RkTextLine *line = lines->pdata[i];
		if (i > 0 && line->page != ((const RkTextLine *)lines->pdata[i - 1])->page)
			g_string_append_c(out, '\f');
		g_string_append(out, line->text);
		g_string_append_c(out, '\n');
	}
	return g_string_free(out, FALSE);
}
