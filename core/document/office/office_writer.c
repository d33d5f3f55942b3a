/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model as paragraphs and tables of a word processor. Invariant: a label that hangs
 * before a paragraph is a tab stop and not blanks, and a list whose labels count is a real list, so
 * that who goes on writing in the file finds what she knows.
 */
#include "document/office/office.h"

#include "base/text.h"
#include "document/columns.h"
#include "document/picture.h"

#include <string.h>

#define TWIPS 20
#define CELL_OF_SIZE 0.51 /* how wide a character is, against the height of the letters */
#define GAP_OF_SIZE 0.78  /* between blocks */
#define STEP_CELLS 3
#define LETTER_CELLS 5
#define BODY_CELLS 12
#define KEY_OF_CELL 1.12 /* a key must not run over its tab stop */
#define SIGN_LINES 3
#define LOGO_SHARE 14 /* percent of the width */
#define QR_SIDE 1560

/* A text that hangs before the paragraph to come. */
typedef struct Lead {
	char *text;
	int at;
} Lead;

typedef struct Writer {
	const RkOfficeBackend *backend;
	gpointer to;
	int cell, gap, height; /* of a character, between blocks, of the text on a page */
	GArray *leads;         /* Lead */
	gboolean starts;       /* the next paragraph begins a page */
	gboolean keep_lines, keep_next;
	gboolean after; /* what keep_next is for the last paragraph of a block that is kept */
	int before;     /* space above the next paragraph at least */
	guint lists;
} Writer;

static void blocks_add(Writer *writer, const GPtrArray *blocks, int left, int width);

static void lead_clear(gpointer data)
{
	g_free(((Lead *)data)->text);
}

static void lead_push(Writer *writer, const char *text, int at)
{
	Lead lead = { g_strdup(text), at };

	g_array_append_val(writer->leads, lead);
}

/* --- words --- */

static void text_add(const Writer *writer, const char *text, guint style)
{
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);

	for (guint i = 0; lines[i]; i++) {
		g_autofree char *clean = rk_text_neutral(lines[i], TRUE);
		if (i > 0)
			writer->backend->line_break(writer->to);
		if (*clean)
			writer->backend->text(writer->to, clean, style);
	}
}

static void words_add(const Writer *writer, const RkWords *words, guint style)
{
	for (guint i = 0; i < words->runs->len; i++) {
		const RkRun *run = words->runs->pdata[i];
		text_add(writer, run->text, run->style | style);
	}
}

/* Begins a paragraph with what hangs before it. */
static void paragraph_begin(Writer *writer, RkOfficeParagraph *paragraph)
{
	guint n = writer->leads->len;

	paragraph->starts = writer->starts;
	paragraph->keep_lines = paragraph->keep_lines || writer->keep_lines;
	paragraph->keep_next = paragraph->keep_next || writer->keep_next;
	paragraph->before = MAX(paragraph->before, writer->before);
	writer->starts = FALSE;
	writer->before = 0;
	for (guint i = 1; i < n && paragraph->n_tabs + 1 < RK_OFFICE_TABS; i++)
		paragraph->tabs[paragraph->n_tabs++] = g_array_index(writer->leads, Lead, i).at;
	if (n > 0) {
		paragraph->first = g_array_index(writer->leads, Lead, 0).at - paragraph->left;
		paragraph->tabs[paragraph->n_tabs++] = paragraph->left;
	}
	writer->backend->paragraph_begin(writer->to, paragraph);
	for (guint i = 0; i < n; i++) {
		text_add(writer, g_array_index(writer->leads, Lead, i).text,
			paragraph->level ? RK_RUN_STRONG : RK_RUN_PLAIN);
		writer->backend->tab(writer->to);
	}
	g_array_set_size(writer->leads, 0);
}

static void paragraph_end(const Writer *writer)
{
	writer->backend->paragraph_end(writer->to);
}

/* A label that nothing stands beside. */
static void leads_flush(Writer *writer, int left)
{
	if (writer->leads->len == 0)
		return;
	paragraph_begin(writer, &(RkOfficeParagraph){ .left = left, .keep_next = TRUE });
	paragraph_end(writer);
}

static void line_add(Writer *writer, const char *text, RkOfficeParagraph paragraph)
{
	paragraph_begin(writer, &paragraph);
	text_add(writer, text, RK_RUN_PLAIN);
	paragraph_end(writer);
}

static void space_add(Writer *writer, int height, gboolean keep)
{
	paragraph_begin(writer, &(RkOfficeParagraph){ .height = height, .keep_next = keep });
	paragraph_end(writer);
}

/* How far a body stands behind a label: what the width can spare. */
static int hang_room(const Writer *writer, int hang, int width)
{
	return CLAMP(hang, 0, MAX(width - BODY_CELLS * writer->cell, 0));
}

static int label_width(const Writer *writer, const char *label)
{
	return label ? (int)(rk_text_width(label, -1) * writer->cell * KEY_OF_CELL) : 0;
}

static int widest_label(const Writer *writer, const RkBlock *block)
{
	int widest = 0;

	for (guint i = 0; i < block->items->len; i++)
		widest = MAX(widest,
			label_width(writer, ((const RkItem *)block->items->pdata[i])->label));
	return widest;
}

/* --- items --- */

/* The last part of a block that is kept together may stand alone at the foot of a page. */
static void last_release(Writer *writer, guint i, guint n)
{
	if (i + 1 == n)
		writer->keep_next = writer->after;
}

/* The words of an item, then what stands below them. */
static void item_add(
	Writer *writer, const RkItem *item, RkOfficeParagraph paragraph, int width, int right)
{
	if (!rk_words_are_empty(&item->words) || item->right || item->blocks->len == 0) {
		paragraph.right_tab = item->right ? right : 0;
		paragraph_begin(writer, &paragraph);
		words_add(writer, &item->words, RK_RUN_PLAIN);
		if (item->right) {
			writer->backend->tab(writer->to);
			text_add(writer, item->right, RK_RUN_PLAIN);
		}
		paragraph_end(writer);
		paragraph.before = 0;
	}
	writer->before = paragraph.before;
	blocks_add(writer, item->blocks, paragraph.left, width);
	leads_flush(writer, paragraph.left);
}

static int gap_before(const Writer *writer, const RkBlock *block, gboolean first)
{
	return first || block->tight ? 0 : writer->gap;
}

static void pairs_add(Writer *writer, const RkBlock *block, int left, int whole, int before)
{
	int width = block->share ? whole * block->share / 100 : whole;
	int key = MAX(widest_label(writer, block),
		block->key_cells * writer->cell - block->indent * STEP_CELLS * writer->cell);
	int colon = writer->cell * 2;
	int room = hang_room(writer, key + writer->cell + colon, width);

	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		last_release(writer, i, block->items->len);
		lead_push(writer, item->label, left);
		lead_push(writer, ":", left + MAX(room - colon, 0));
		item_add(writer, item,
			(RkOfficeParagraph){ .left = left + room, .before = i == 0 ? before : 0 },
			width - room, left + whole);
	}
}

/* TRUE if the labels count from one in that way, so that the program that opens the file can. */
static gboolean counts(const RkBlock *list, RkNumbering numbering)
{
	for (guint i = 0; i < list->items->len; i++) {
		const RkItem *item = list->items->pdata[i];
		g_autofree char *label = rk_numbering_label(numbering, i + 1);
		if (g_strcmp0(item->label, label) != 0 ||
			(rk_words_are_empty(&item->words) && item->blocks->len > 0))
			return FALSE;
	}
	return TRUE;
}

static void list_add(Writer *writer, const RkBlock *block, int left, int width, int before)
{
	int widest = widest_label(writer, block);
	int room = hang_room(writer,
		widest > 0 ? MAX(widest + writer->cell, STEP_CELLS * writer->cell) : 0, width);
	RkNumbering numbering = 0;

	if (block->items->len == 0)
		return;
	while (numbering <= RK_NUMBERING_BRACKET && !counts(block, numbering))
		numbering++;
	gboolean real = numbering <= RK_NUMBERING_BRACKET && writer->leads->len == 0;
	guint list = real ? ++writer->lists : 0;
	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		RkOfficeParagraph paragraph = { .left = left + room,
			.before = i == 0         ? before
				  : block->loose ? writer->gap
						 : 0,
			.list = list,
			.item = i + 1,
			.numbering = real ? numbering : 0 };
		last_release(writer, i, block->items->len);
		if (real)
			paragraph.first = -room;
		else if (item->label)
			lead_push(writer, item->label, left);
		item_add(writer, item, paragraph, width - room, left + width);
	}
}

static void note_add(Writer *writer, const RkBlock *block, int left, int width, int before)
{
	g_autofree char *label = g_strconcat(block->label ? block->label : "", ":", NULL);
	int room = hang_room(writer, label_width(writer, label) + writer->cell, width);

	for (guint i = 0; i < block->items->len; i++) {
		last_release(writer, i, block->items->len);
		if (i == 0)
			lead_push(writer, label, left);
		item_add(writer, block->items->pdata[i],
			(RkOfficeParagraph){ .left = left + room, .before = i == 0 ? before : 0 },
			width - room, left + width);
	}
}

/* --- pictures --- */

static void qr_add(const Writer *writer, const RkBlock *block)
{
	int side = 0;
	g_autoptr(GBytes) png = rk_picture_png(block->picture, &side);

	writer->backend->picture(
		writer->to, png, "image/png", block->label, QR_SIDE, QR_SIDE, FALSE);
}

static void picture_add(Writer *writer, const RkBlock *block, int left, int width, int before)
{
	const RkPicture *picture = block->picture;
	RkOfficeParagraph paragraph = { .left = left, .align = block->align, .before = before };
	gboolean worded = block->label || !rk_words_are_empty(&block->words);

	if (picture->dots || picture->data) {
		RkOfficeParagraph above = paragraph;
		g_autofree char *caption = rk_words_flat(&block->words);
		int room = block->share ? width * block->share / 100 : width;
		double by = MIN((double)room / picture->width,
			(double)writer->height / 2 / picture->height);
		above.keep_next = worded;
		paragraph.before = 0;
		paragraph_begin(writer, &above);
		if (picture->dots)
			qr_add(writer, block);
		else
			writer->backend->picture(writer->to, picture->data, picture->type, caption,
				(int)(picture->width * by), (int)(picture->height * by), FALSE);
		paragraph_end(writer);
	}
	if (block->label) {
		RkOfficeParagraph label = paragraph;
		label.keep_next = !rk_words_are_empty(&block->words);
		paragraph.before = 0;
		line_add(writer, block->label, label);
	}
	if (rk_words_are_empty(&block->words))
		return;
	paragraph_begin(writer, &paragraph);
	words_add(writer, &block->words, RK_RUN_PLAIN);
	paragraph_end(writer);
}

static void letterhead_add(Writer *writer, const RkBlock *block, int left, int width)
{
	const RkPicture *logo = block->picture && block->picture->data ? block->picture : NULL;
	int beside = logo ? width * LOGO_SHARE / 100 : 0;

	for (guint i = 0; i < block->lines->len; i++) {
		RkOfficeParagraph paragraph = { .left = left + beside,
			.align = RK_ALIGN_CENTRE,
			.keep_next = TRUE,
			.rule = i + 1 == block->lines->len ? RK_OFFICE_RULE_DOUBLE : 0 };
		paragraph_begin(writer, &paragraph);
		if (logo && i == 0)
			writer->backend->picture(writer->to, logo->data, logo->type, "", beside,
				(int)((double)beside * logo->height / logo->width), TRUE);
		words_add(writer, block->lines->pdata[i], RK_RUN_PLAIN);
		paragraph_end(writer);
	}
}

/* --- tables --- */

static const RkTableColumn *column_at(const RkBlock *table, guint i)
{
	return table->columns->pdata[i];
}

static RkOfficeCell cell_of(
	const RkBlock *table, guint column, guint columns, guint rows, const int *widths)
{
	RkOfficeCell cell = { .column = column, .columns = columns, .rows = rows };

	for (guint i = column; i < column + columns; i++)
		cell.width += widths[i];
	cell.no_left = column > 0 && column_at(table, column)->open;
	cell.no_right =
		column + columns < table->columns->len && column_at(table, column + columns)->open;
	return cell;
}

static void cell_words(
	Writer *writer, const RkWords *words, const char *text, RkAlign align, gboolean keep)
{
	paragraph_begin(writer, &(RkOfficeParagraph){ .align = align, .keep_next = keep });
	if (words)
		words_add(writer, words, RK_RUN_PLAIN);
	else
		text_add(writer, text, RK_RUN_STRONG);
	paragraph_end(writer);
}

static void head_add(Writer *writer, const RkBlock *table, const int *widths)
{
	const RkOfficeBackend *backend = writer->backend;

	backend->row_begin(writer->to, TRUE, TRUE);
	for (guint i = 0, over; i < table->columns->len; i += over) {
		over = rk_head_columns(table, i);
		RkOfficeCell cell = cell_of(table, i, over, 1, widths);
		cell.head = TRUE;
		backend->cell_begin(writer->to, &cell);
		cell_words(writer, NULL, column_at(table, i)->head, RK_ALIGN_CENTRE, TRUE);
		backend->cell_end(writer->to);
	}
	backend->row_end(writer->to);
}

#define WHOLE_ROW 1200 /* letters; a longer row might not fit on a page, and would be cut */

static gsize row_letters(RkTableRow *row)
{
	gsize n = 0;

	for (guint c = 0; c < row->cells->len; c++) {
		g_autofree char *text = rk_words_flat(rk_cell(row, c));
		n += strlen(text);
	}
	return n;
}

static void row_add(Writer *writer, const RkBlock *table, guint at, const int *widths)
{
	const RkOfficeBackend *backend = writer->backend;
	RkTableRow *row = table->rows->pdata[at];
	guint all = table->columns->len;
	gboolean keep = (row->spanning || row->glued) && at + 1 < table->rows->len;

	writer->starts = writer->starts || (row->starts && at > 0);
	backend->row_begin(writer->to, FALSE, row_letters(row) <= WHOLE_ROW);
	for (guint c = 0; c < row->cells->len; c++) {
		RkOfficeCell cell = cell_of(table, c, row->spanning ? all : 1,
			row->spanning ? 1 : rk_cell_rows(table, at, c), widths);
		cell.goes_on = at > 0 && rk_cell_is_joined(row, c);
		backend->cell_begin(writer->to, &cell);
		cell_words(writer, rk_cell(row, c), NULL,
			row->spanning ? RK_ALIGN_LEFT : column_at(table, c)->align, keep);
		backend->cell_end(writer->to);
	}
	backend->row_end(writer->to);
}

/* A table has no space above it, and two of them would become one: a low line stands between. */
static void table_add(Writer *writer, const RkBlock *table, int left, int width, int before)
{
	guint n = table->columns->len;
	g_autofree int *widths = g_new0(int, n + 1);

	if (n == 0 || (table->rows->len == 0 && !rk_table_has_head(table)))
		return;
	leads_flush(writer, left);
	space_add(writer, MAX(before, TWIPS), TRUE);
	rk_columns_share(table, width, writer->cell, 2 * RK_OFFICE_CELL_PAD, widths);
	writer->backend->table_begin(writer->to, &(RkOfficeTable){ left, n, widths, TRUE });
	if (rk_table_has_head(table))
		head_add(writer, table, widths);
	for (guint r = 0; r < table->rows->len; r++) {
		last_release(writer, r, table->rows->len);
		row_add(writer, table, r, widths);
	}
	writer->backend->table_end(writer->to);
}

/* --- places to sign --- */

static void lines_add(Writer *writer, const GPtrArray *lines)
{
	for (guint i = 0; i < lines->len; i++)
		line_add(writer, lines->pdata[i], (RkOfficeParagraph){ .keep_next = TRUE });
}

static void signature_add(Writer *writer, const RkSignature *one, gboolean dated)
{
	if (!one) {
		line_add(writer, NULL, (RkOfficeParagraph){ 0 });
		return;
	}
	if (one->place_date || dated)
		line_add(writer, one->place_date, (RkOfficeParagraph){ .keep_next = TRUE });
	lines_add(writer, one->title);
	for (int i = 0; i < SIGN_LINES; i++)
		line_add(writer, i == 1 ? one->mark : NULL,
			(RkOfficeParagraph){ .keep_next = TRUE });
	lines_add(writer, one->name);
}

/* Two beside each other, one alone on the right: a table without rules. */
static void signatures_add(Writer *writer, const RkBlock *block, int left, int width, int before)
{
	const RkOfficeBackend *backend = writer->backend;
	const int widths[] = { width / 2, width - width / 2 };
	guint n = block->signatures->len;

	if (n == 0)
		return;
	leads_flush(writer, left);
	space_add(writer, MAX(before, TWIPS), TRUE);
	backend->table_begin(writer->to, &(RkOfficeTable){ left, 2, widths, FALSE });
	for (guint i = 0; i < n; i += 2) {
		const RkSignature *const *pair =
			(const RkSignature *const *)&block->signatures->pdata[i];
		gboolean alone = i + 1 == n;
		gboolean dated = !alone && (pair[0]->place_date || pair[1]->place_date);
		backend->row_begin(writer->to, FALSE, TRUE);
		for (guint c = 0; c < 2; c++) {
			backend->cell_begin(writer->to,
				&(RkOfficeCell){
					.column = c, .columns = 1, .rows = 1, .width = widths[c] });
			if (i > 0)
				space_add(writer, writer->gap, TRUE);
			signature_add(writer, !alone ? pair[c] : c == 1 ? pair[0] : NULL, dated);
			backend->cell_end(writer->to);
		}
		backend->row_end(writer->to);
	}
	backend->table_end(writer->to);
}

/* --- all of them --- */

static void heading_add(Writer *writer, const RkBlock *block, int left, int width, int before)
{
	RkOfficeParagraph paragraph = {
		.level = CLAMP(block->level, 1, 3), .before = before, .keep_next = TRUE
	};
	int room = block->label ? MAX(label_width(writer, block->label) + writer->cell,
					  STEP_CELLS * writer->cell)
				: 0;

	paragraph.left = left + hang_room(writer, room, width);
	if (block->label)
		lead_push(writer, block->label, left);
	paragraph_begin(writer, &paragraph);
	words_add(writer, &block->words, RK_RUN_STRONG);
	paragraph_end(writer);
}

static void words_block(Writer *writer, const RkBlock *block, int left, int before)
{
	RkOfficeParagraph paragraph = { .title = block->kind == RK_BLOCK_TITLE,
		.align = block->kind == RK_BLOCK_TITLE ? RK_ALIGN_CENTRE : block->align,
		.left = left,
		.first = block->letter ? LETTER_CELLS * writer->cell : 0,
		.before = before,
		.bookmark = block->bookmark,
		.keep_next = block->kind == RK_BLOCK_TITLE };

	if (block->kind == RK_BLOCK_TITLE && rk_words_are_empty(&block->words))
		return;
	paragraph_begin(writer, &paragraph);
	words_add(writer, &block->words, block->kind == RK_BLOCK_TITLE ? RK_RUN_STRONG : 0);
	paragraph_end(writer);
}

static void block_add(Writer *writer, const RkBlock *block, int left, int width, int before)
{
	switch (block->kind) {
	case RK_BLOCK_LETTERHEAD:
		letterhead_add(writer, block, left, width);
		break;
	case RK_BLOCK_TITLE:
	case RK_BLOCK_PARAGRAPH:
		words_block(writer, block, left, before);
		break;
	case RK_BLOCK_HEADING:
		heading_add(writer, block, left, width, before);
		break;
	case RK_BLOCK_PAIRS:
		pairs_add(writer, block, left, width, before);
		break;
	case RK_BLOCK_LIST:
		list_add(writer, block, left, width, before);
		break;
	case RK_BLOCK_TABLE:
		table_add(writer, block, left, width, before);
		break;
	case RK_BLOCK_NOTE:
		note_add(writer, block, left, width, before);
		break;
	case RK_BLOCK_RULE:
		line_add(writer, NULL,
			(RkOfficeParagraph){ .left = left,
				.before = before,
				.height = 60,
				.rule = RK_OFFICE_RULE_THIN });
		break;
	case RK_BLOCK_SIGNATURES:
		signatures_add(writer, block, left, width, before);
		break;
	case RK_BLOCK_PICTURE:
		picture_add(writer, block, left, width, before);
		break;
	case RK_BLOCK_SPACER:
		for (int i = 0; i < block->level; i++)
			line_add(writer, NULL, (RkOfficeParagraph){ 0 });
		break;
	case RK_BLOCK_PAGE_BREAK:
		writer->starts = TRUE;
		break;
	case RK_BLOCK_N:
		break;
	}
}

static void blocks_add(Writer *writer, const GPtrArray *blocks, int left, int width)
{
	for (guint i = 0; i < blocks->len; i++) {
		const RkBlock *block = blocks->pdata[i];
		gboolean lines = writer->keep_lines, next = writer->keep_next;
		int cells = block->letter && block->kind == RK_BLOCK_PAIRS
				    ? LETTER_CELLS
				    : block->indent * STEP_CELLS;
		int in = hang_room(writer, cells * writer->cell, width);
		gboolean after = writer->after;
		writer->after = next || block->glued;
		writer->keep_lines = lines || block->keep;
		/* a picture keeps its caption by itself, and no other picture */
		writer->keep_next =
			writer->after || (block->keep && block->kind != RK_BLOCK_PICTURE);
		block_add(writer, block, left + in, width - in,
			gap_before(writer, block, i == 0 || writer->leads->len > 0));
		writer->keep_lines = lines;
		writer->keep_next = next;
		writer->after = after;
	}
}

RkOfficeSheet rk_office_sheet(const RkPageSetup *page)
{
	RkOfficeSheet sheet = { (int)(page->width * TWIPS + 0.5), (int)(page->height * TWIPS + 0.5),
		(int)(page->top * TWIPS + 0.5), (int)(page->right * TWIPS + 0.5),
		(int)(page->bottom * TWIPS + 0.5), (int)(page->left * TWIPS + 0.5) };

	if (!page->landscape)
		return sheet;
	return (RkOfficeSheet){ sheet.height, sheet.width, sheet.left, sheet.top, sheet.right,
		sheet.bottom };
}

char **rk_office_page_words(const RkPageSetup *page)
{
	g_auto(GStrv) first = g_strsplit(page->words, "{page}", 2);
	g_auto(GStrv) rest = g_strsplit(first[0] && first[1] ? first[1] : "", "{pages}", 2);
	const char *parts[] = { first[0] ? first[0] : "", rest[0] ? rest[0] : "",
		rest[0] && rest[1] ? rest[1] : "", NULL };

	return g_strdupv((char **)parts);
}

void rk_xml_add(GString *out, const char *text)
{
	g_autofree char *clean = rk_text_neutral(text ? text : "", TRUE);
	g_autofree char *escaped = g_markup_escape_text(clean, -1);

	g_string_append(out, escaped);
}

void rk_office_write(const RkDocument *document, const RkOfficeBackend *backend, gpointer to)
{
	RkOfficeSheet sheet = rk_office_sheet(&document->page);
	Writer writer = { .backend = backend,
		.to = to,
		.cell = (int)(document->page.size * TWIPS * CELL_OF_SIZE),
		.gap = (int)(document->page.size * TWIPS * GAP_OF_SIZE),
		.height = sheet.height - sheet.top - sheet.bottom,
		.leads = g_array_new(FALSE, FALSE, sizeof(Lead)) };

	g_array_set_clear_func(writer.leads, lead_clear);
	blocks_add(&writer, document->blocks, 0, sheet.width - sheet.left - sheet.right);
	g_array_unref(writer.leads);
}
