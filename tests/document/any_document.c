/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See any_document.h.
 */
#include "any_document.h"

void signature_fill(RkBlock *block, const char *title, const char *mark, const char *name)
{
	RkSignature *signature = rk_signature_add(block);

	g_ptr_array_add(signature->title, g_strdup(title));
	signature->mark = g_strdup(mark);
	g_ptr_array_add(signature->name, g_strdup(name));
}

static const char *const vocabulary[] = { "rapat", "koordinasi", "S.H.,", "M.H.", "漢字",
	"ｆｕｌｌ", "e\u0301", "👩‍👩‍👧", "Permenkumham", "(UKK/ULP/MPP)", "09.00–16.00",
	"\u00a0\u00a0\u00a0", "pneumonoultramicroscopicsilicovolcanoconiosis", "a", "─", "\t",
	"дом", "漢字漢字漢字漢字漢字漢字漢字漢字",
	"https://example.go.id/rapat/2024/10/17?daftar=hadir", "\u200b" };

static gboolean without_emoji;

static char *any_text(GRand *random, int most)
{
	GString *text = g_string_new(NULL);

	for (int n = g_rand_int_range(random, 0, most); n > 0; n--) {
		const char *word =
			vocabulary[g_rand_int_range(random, 0, (int)G_N_ELEMENTS(vocabulary))];
		g_string_append_printf(text, "%s%s",
			without_emoji && g_str_has_prefix(word, "👩") ? "a" : word,
			g_rand_int_range(random, 0, 12) == 0 ? "\n" : " ");
	}
	return g_string_free(text, FALSE);
}

static void any_blocks(GRand *random, GPtrArray *blocks, int depth);

static void any_items(GRand *random, RkBlock *block, int depth)
{
	for (int n = g_rand_int_range(random, 0, 5); n > 0; n--) {
		g_autofree char *text = any_text(random, 20);
		g_autofree char *label = any_text(random, 4);
		RkItem *item = block->kind == RK_BLOCK_LIST
				       ? rk_item_next(block, g_rand_int_range(random, 0, 3), text)
				       : rk_item_add(block, g_strdelimit(label, "\n", ' '), text);
		if (depth > 0)
			any_blocks(random, item->blocks, depth - 1);
	}
}

static void any_table(GRand *random, RkBlock *table)
{
	int columns = g_rand_int_range(random, 1, 7);

	for (int i = 0; i < columns; i++) {
		g_autofree char *head = any_text(random, 3);
		rk_column_add(table, head, g_rand_int_range(random, 1, 40), g_rand_boolean(random),
			g_rand_int_range(random, 0, 3))
			->open = g_rand_int_range(random, 0, 4) == 0;
	}
	for (int n = g_rand_int_range(random, 0, 5); n > 0; n--) {
		RkTableRow *row = rk_row_add(table, g_rand_int_range(random, 0, 4) == 0);
		row->glued = g_rand_int_range(random, 0, 5) == 0;
		row->starts = g_rand_int_range(random, 0, 9) == 0;
		for (guint c = 0; c < row->cells->len; c++) {
			if (table->rows->len > 1 && !row->spanning &&
				g_rand_int_range(random, 0, 4) == 0) {
				rk_cell_join(row, c);
				continue;
			}
			g_autofree char *text = any_text(random, 8);
			rk_words_add(rk_cell(row, c), text, RK_RUN_PLAIN);
		}
	}
}

static void any_signatures(GRand *random, RkBlock *block)
{
	for (int n = g_rand_int_range(random, 0, 4); n > 0; n--) {
		g_autofree char *title = any_text(random, 10);
		g_autofree char *name = any_text(random, 10);
		signature_fill(block, title,
			g_rand_boolean(random) ? "[ditandatangani secara elektronik]" : NULL, name);
		RkSignature *last = block->signatures->pdata[block->signatures->len - 1];
		last->place_date = g_rand_boolean(random) ? any_text(random, 8) : NULL;
	}
}

static void any_blocks(GRand *random, GPtrArray *blocks, int depth)
{
	for (int n = g_rand_int_range(random, 0, 5); n > 0; n--) {
		RkBlock *block = rk_block_add(blocks, g_rand_int_range(random, 0, RK_BLOCK_N));
		g_autofree char *text = any_text(random, 30);
		block->tight = g_rand_boolean(random);
		block->loose = g_rand_boolean(random);
		block->indent = g_rand_int_range(random, 0, 6);
		block->level = g_rand_int_range(random, 0, 4);
		block->key_cells = g_rand_int_range(random, 0, 30);
		block->align = g_rand_int_range(random, 0, 3);
		block->keep = g_rand_int_range(random, 0, 4) == 0;
		block->glued = g_rand_int_range(random, 0, 4) == 0;
		block->bookmark = g_rand_int_range(random, 0, 4) == 0;
		block->label = g_rand_boolean(random) ? g_strdup("IV.") : NULL;
		rk_words_add(&block->words, text, RK_RUN_PLAIN);
		if (block->items)
			any_items(random, block, depth);
		if (block->kind == RK_BLOCK_PICTURE)
			g_clear_pointer(&block->label, g_free);
		if (block->kind == RK_BLOCK_PICTURE && g_rand_boolean(random))
			rk_qr_add(blocks, "https://example.go.id/hadir", "Kode");
		if (block->lines) {
			g_autofree char *large = any_text(random, 12),
					*small = any_text(random, 12);
			rk_letterhead_line_add(block, large, RK_RUN_STRONG);
			rk_letterhead_line_add(block, small, RK_RUN_SMALL);
		}
		if (block->columns)
			any_table(random, block);
		if (block->signatures)
			any_signatures(random, block);
	}
}

RkDocument *any_document(guint32 seed)
{
	g_autoptr(GRand) random = g_rand_new_with_seed(seed);
	RkDocument *document = rk_document_new(RK_LANG_ID, "");

	any_blocks(random, document->blocks, 4);
	rk_paragraph_add(document->blocks, "akhir");
	document->footer = seed % 3 == 0 ? g_strdup("KONSEP") : NULL;
	return document;
}

static void blocks_flatten(GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++) {
		RkBlock *block = blocks->pdata[i];
		if (block->kind == RK_BLOCK_PAGE_BREAK)
			block->kind = RK_BLOCK_SPACER;
		for (guint r = 0; block->rows && r < block->rows->len; r++)
			((RkTableRow *)block->rows->pdata[r])->starts = FALSE;
		for (guint k = 0; block->items && k < block->items->len; k++)
			blocks_flatten(((RkItem *)block->items->pdata[k])->blocks);
	}
}

RkDocument *any_page(guint32 seed)
{
	without_emoji = TRUE;
	RkDocument *document = any_document(seed);
	without_emoji = FALSE;
	blocks_flatten(document->blocks);
	document->page.height = 14000;
	document->page.width = 1400;
	document->page.numbers = RK_PAGE_NUMBERS_NONE;
	return document;
}

/* --- what a reader must find --- */

static void blocks_words(GString *out, const GPtrArray *blocks);

static void text_append(GString *out, const char *text)
{
	if (text)
		g_string_append_printf(out, "%s ", text);
}

static void lines_append(GString *out, const GPtrArray *lines)
{
	for (guint i = 0; lines && i < lines->len; i++)
		text_append(out, lines->pdata[i]);
}

static void words_append(GString *out, const RkWords *words)
{
	g_autofree char *text = rk_words_flat(words);

	text_append(out, text);
}

static void table_words(GString *out, const RkBlock *table)
{
	for (guint i = 0; i < table->columns->len; i++)
		text_append(out, ((const RkTableColumn *)table->columns->pdata[i])->head);
	for (guint r = 0; r < table->rows->len; r++) {
		RkTableRow *row = table->rows->pdata[r];
		for (guint c = 0; c < row->cells->len; c++)
			words_append(out, rk_cell(row, c));
	}
}

static void block_words(GString *out, const RkBlock *block)
{
	gboolean worded = block->kind == RK_BLOCK_TITLE || block->kind == RK_BLOCK_HEADING ||
			  block->kind == RK_BLOCK_PARAGRAPH || block->kind == RK_BLOCK_PICTURE;

	for (guint i = 0; block->lines && i < block->lines->len; i++)
		words_append(out, block->lines->pdata[i]);
	if (block->kind == RK_BLOCK_HEADING || block->kind == RK_BLOCK_PICTURE ||
		(block->kind == RK_BLOCK_NOTE && block->items->len))
		text_append(out, block->label);
	if (worded)
		words_append(out, &block->words);
	for (guint i = 0; block->items && i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		if (block->kind != RK_BLOCK_NOTE)
			text_append(out, item->label);
		words_append(out, &item->words);
		text_append(out, item->right);
		blocks_words(out, item->blocks);
	}
	if (block->columns)
		table_words(out, block);
	for (guint i = 0; block->signatures && i < block->signatures->len; i++) {
		const RkSignature *one = block->signatures->pdata[i];
		text_append(out, one->place_date);
		lines_append(out, one->title);
		text_append(out, one->mark);
		lines_append(out, one->name);
	}
}

static void blocks_words(GString *out, const GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++)
		block_words(out, blocks->pdata[i]);
}

char *document_words(const RkDocument *document)
{
	GString *out = g_string_new(NULL);

	blocks_words(out, document->blocks);
	text_append(out, document->footer);
	return g_string_free(out, FALSE);
}

char *letters_of(const char *text)
{
	GString *out = g_string_new(NULL);

	for (const char *p = text; *p; p = g_utf8_next_char(p))
		if (g_unichar_isalnum(g_utf8_get_char(p)))
			g_string_append_unichar(out, g_utf8_get_char(p));
	return g_string_free(out, FALSE);
}
