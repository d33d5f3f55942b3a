/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paper model: making, filling, walking, freeing. No wording and no layout here. Invariant: a
 * block has exactly the arrays that domain/document.h promises for its kind.
 */
#include "document/model.h"

#include "base/label.h"

void rk_words_clear(RkWords *words)
{
	g_clear_pointer(&words->runs, g_ptr_array_unref);
	g_clear_pointer(&words->slot, g_free);
}

static void run_free(gpointer data)
{
	RkRun *run = data;

	g_free(run->text);
	g_free(run);
}

static void words_init(RkWords *words)
{
	*words = (RkWords){ .runs = g_ptr_array_new_with_free_func(run_free) };
}

static void item_free(gpointer data)
{
	RkItem *item = data;

	g_free(item->label);
	g_free(item->right);
	rk_words_clear(&item->words);
	g_ptr_array_unref(item->blocks);
	g_free(item);
}

static void column_free(gpointer data)
{
	RkTableColumn *column = data;

	g_free(column->head);
	g_free(column);
}

static void row_free(gpointer data)
{
	RkTableRow *row = data;

	g_array_unref(row->cells);
	g_free(row);
}

static void signature_free(gpointer data)
{
	RkSignature *signature = data;

	g_free(signature->place_date);
	g_ptr_array_unref(signature->title);
	g_free(signature->mark);
	g_ptr_array_unref(signature->name);
	g_free(signature);
}

static void words_free(gpointer data)
{
	rk_words_clear(data);
	g_free(data);
}

static void picture_free(RkPicture *picture)
{
	if (!picture)
		return;
	g_free(picture->path);
	g_clear_pointer(&picture->data, g_bytes_unref);
	g_clear_pointer(&picture->dots, g_bytes_unref);
	g_free(picture);
}

static void array_unref(GPtrArray *array)
{
	if (array)
		g_ptr_array_unref(array);
}

static void block_free(gpointer data)
{
	RkBlock *block = data;

	g_free(block->label);
	rk_words_clear(&block->words);
	array_unref(block->items);
	array_unref(block->lines);
	picture_free(block->picture);
	array_unref(block->columns);
	array_unref(block->rows);
	array_unref(block->signatures);
	g_free(block);
}

RkDocument *rk_document_new(RkLang lang, const char *title)
{
	RkDocument *document = g_new0(RkDocument, 1);

	document->lang = lang;
	document->title = g_strdup(title);
	document->blocks = rk_blocks_new();
	document->page = (RkPageSetup){ .size = 11,
		.font = g_strdup("Arial"),
		.words = g_strdup(rk_tr(lang, N_("Page {page} of {pages}"))) };
	rk_page_size_set(&document->page, RK_PAGE_SIZE_A4);
	rk_page_margins_set(&document->page, 20, 20, 20, 25);
	return document;
}

#define POINTS(mm) ((mm)*72.0 / 25.4)

void rk_page_size_set(RkPageSetup *page, RkPageSize size)
{
	static const struct {
		double width, height;
	} sheets[] = {
		[RK_PAGE_SIZE_A4] = { 210, 297 },
		[RK_PAGE_SIZE_F4] = { 215, 330 },
		[RK_PAGE_SIZE_FOLIO] = { 215.9, 330.2 },
	};

	page->width = POINTS(sheets[size].width);
	page->height = POINTS(sheets[size].height);
}

void rk_page_margins_set(RkPageSetup *page, double top, double right, double bottom, double left)
{
	page->top = POINTS(top);
	page->right = POINTS(right);
	page->bottom = POINTS(bottom);
	page->left = POINTS(left);
}

void rk_document_free(RkDocument *document)
{
	if (!document)
		return;
	g_free(document->title);
	g_free(document->footer);
	g_free(document->page.font);
	g_free(document->page.words);
	g_ptr_array_unref(document->blocks);
	g_free(document);
}

GPtrArray *rk_blocks_new(void)
{
	return g_ptr_array_new_with_free_func(block_free);
}

RkBlock *rk_block_add(GPtrArray *blocks, RkBlockKind kind)
{
	RkBlock *block = g_new0(RkBlock, 1);

	block->kind = kind;
	words_init(&block->words);
	if (kind == RK_BLOCK_PAIRS || kind == RK_BLOCK_LIST || kind == RK_BLOCK_NOTE)
		block->items = g_ptr_array_new_with_free_func(item_free);
	if (kind == RK_BLOCK_LETTERHEAD)
		block->lines = g_ptr_array_new_with_free_func(words_free);
	if (kind == RK_BLOCK_PICTURE)
		block->picture = g_new0(RkPicture, 1);
	if (kind == RK_BLOCK_TABLE) {
		block->columns = g_ptr_array_new_with_free_func(column_free);
		block->rows = g_ptr_array_new_with_free_func(row_free);
	}
	if (kind == RK_BLOCK_SIGNATURES)
		block->signatures = g_ptr_array_new_with_free_func(signature_free);
	g_ptr_array_add(blocks, block);
	return block;
}

void rk_words_add(RkWords *words, const char *text, guint style)
{
	if (!text || !*text)
		return;
	RkRun *run = g_new0(RkRun, 1);
	run->text = g_strdup(text);
	run->style = style;
	g_ptr_array_add(words->runs, run);
}

RkBlock *rk_title_add(GPtrArray *blocks, const char *text)
{
	RkBlock *block = rk_block_add(blocks, RK_BLOCK_TITLE);

	rk_words_add(&block->words, text, RK_RUN_STRONG);
	return block;
}

RkBlock *rk_heading_add(GPtrArray *blocks, int level, const char *label, const char *text)
{
	RkBlock *block = rk_block_add(blocks, RK_BLOCK_HEADING);

	block->level = level;
	block->label = g_strdup(label);
	rk_words_add(&block->words, text, RK_RUN_STRONG);
	return block;
}

RkBlock *rk_paragraph_add(GPtrArray *blocks, const char *text)
{
	RkBlock *block = rk_block_add(blocks, RK_BLOCK_PARAGRAPH);

	rk_words_add(&block->words, text, RK_RUN_PLAIN);
	return block;
}

RkBlock *rk_note_add(GPtrArray *blocks, const char *label)
{
	RkBlock *block = rk_block_add(blocks, RK_BLOCK_NOTE);

	block->label = g_strdup(label);
	return block;
}

RkItem *rk_item_add(RkBlock *block, const char *label, const char *text)
{
	RkItem *item = g_new0(RkItem, 1);

	item->label = g_strdup(label);
	item->blocks = rk_blocks_new();
	words_init(&item->words);
	rk_words_add(&item->words, text, RK_RUN_PLAIN);
	g_ptr_array_add(block->items, item);
	return item;
}

/* 1 a, 26 z, 27 aa: the letters of a number without a zero. */
static char *letters(guint n)
{
	GString *text = g_string_new(NULL);

	for (; n > 0; n = (n - 1) / 26)
		g_string_prepend_c(text, (char)('a' + (n - 1) % 26));
	return g_string_free(text, FALSE);
}

char *rk_numbering_label(RkNumbering numbering, guint n)
{
	if (numbering == RK_NUMBERING_DECIMAL)
		return g_strdup_printf("%u.", n);
	if (numbering == RK_NUMBERING_BRACKET)
		return g_strdup_printf("%u)", n);
	g_autofree char *name = letters(n);
	return g_strconcat(name, ".", NULL);
}

RkItem *rk_item_next(RkBlock *list, RkNumbering numbering, const char *text)
{
	g_autofree char *label = rk_numbering_label(numbering, list->items->len + 1);

	return rk_item_add(list, label, text);
}

void rk_letterhead_line_add(RkBlock *letterhead, const char *text, guint style)
{
	RkWords *words = g_new0(RkWords, 1);

	words_init(words);
	rk_words_add(words, text, style);
	g_ptr_array_add(letterhead->lines, words);
}

RkTableColumn *rk_column_add(
	RkBlock *table, const char *head, int cells, gboolean fixed, RkAlign align)
{
	RkTableColumn *column = g_new0(RkTableColumn, 1);

	column->head = g_strdup(head);
	column->cells = cells;
	column->fixed = fixed;
	column->align = align;
	g_ptr_array_add(table->columns, column);
	return column;
}

static void cell_clear(gpointer data)
{
	rk_words_clear(data);
}

RkTableRow *rk_row_add(RkBlock *table, gboolean spanning)
{
	guint n = spanning ? 1 : table->columns->len;
	RkTableRow *row = g_new0(RkTableRow, 1);

	row->spanning = spanning;
	row->cells = g_array_sized_new(FALSE, TRUE, sizeof(RkWords), n);
	g_array_set_clear_func(row->cells, cell_clear);
	g_array_set_size(row->cells, n);
	for (guint i = 0; i < n; i++)
		words_init(rk_cell(row, i));
	g_ptr_array_add(table->rows, row);
	return row;
}

void rk_cell_join(RkTableRow *row, guint column)
{
	g_return_if_fail(column < 64);
	row->joined |= G_GUINT64_CONSTANT(1) << column;
}

RkSignature *rk_signature_add(RkBlock *signatures)
{
	RkSignature *signature = g_new0(RkSignature, 1);

	signature->title = g_ptr_array_new_with_free_func(g_free);
	signature->name = g_ptr_array_new_with_free_func(g_free);
	g_ptr_array_add(signatures->signatures, signature);
	return signature;
}

char *rk_roman(guint n)
{
	static const struct {
		guint value;
		const char *digits;
	} steps[] = { { 10, "X" }, { 9, "IX" }, { 5, "V" }, { 4, "IV" }, { 1, "I" } };
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(steps); i++)
		for (; n >= steps[i].value; n -= steps[i].value)
			g_string_append(text, steps[i].digits);
	return g_string_free(text, FALSE);
}

static void each_in_blocks(const GPtrArray *blocks, RkWordsVisit visit, gpointer user)
{
	for (guint i = 0; i < blocks->len; i++) {
		RkBlock *block = blocks->pdata[i];
		for (guint k = 0; block->lines && k < block->lines->len; k++)
			visit(block->lines->pdata[k], user);
		visit(&block->words, user);
		for (guint k = 0; block->items && k < block->items->len; k++) {
			RkItem *item = block->items->pdata[k];
			visit(&item->words, user);
			each_in_blocks(item->blocks, visit, user);
		}
		for (guint r = 0; block->rows && r < block->rows->len; r++) {
			RkTableRow *row = block->rows->pdata[r];
			for (guint c = 0; c < row->cells->len; c++)
				visit(rk_cell(row, c), user);
		}
	}
}

static void each_picture(const GPtrArray *blocks, RkPictureVisit visit, gpointer user)
{
	for (guint i = 0; i < blocks->len; i++) {
		RkBlock *block = blocks->pdata[i];
		if (block->picture)
			visit(block->picture, user);
		for (guint k = 0; block->items && k < block->items->len; k++)
			each_picture(((RkItem *)block->items->pdata[k])->blocks, visit, user);
	}
}

void rk_document_each_picture(const RkDocument *document, RkPictureVisit visit, gpointer user)
{
	each_picture(document->blocks, visit, user);
}

void rk_document_each_words(const RkDocument *document, RkWordsVisit visit, gpointer user)
{
	each_in_blocks(document->blocks, visit, user);
}
