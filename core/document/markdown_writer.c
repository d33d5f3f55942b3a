/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks to paragraphs. Invariant: a block writes whole lines behind the indent of its parents and
 * leaves the blank line before it to block_gap().
 */
#include "document/markdown_writer.h"

#include "base/text.h"
#include "document/model.h"

#include <string.h>

#define HARD_BREAK "\\\n" /* a line break inside a paragraph */

typedef struct Writer {
	GString *out;
	char *indent;   /* of every line of what is nested here */
	gboolean fresh; /* nothing stands before the next block: no blank line */
} Writer;

static void blocks_add(Writer *writer, const GPtrArray *blocks);

/* What Markdown would take for markup gets a backslash; "+", "-", "#" and "1." only mean something
 * at the start of a line. */
static void escaped_add(GString *out, const char *text, gboolean starts)
{
	const char *digits = text + strspn(text, "0123456789");

	if (starts && *text && strchr("#+-=:", *text))
		g_string_append_c(out, '\\');
	for (const char *c = text; *c; c++) {
		gboolean number = starts && c == digits && c > text && (*c == '.' || *c == ')');
		if (strchr("\\`*_[]<>&|~$", *c) || number)
			g_string_append_c(out, '\\');
		g_string_append_c(out, *c);
	}
}

/* Text whose line breaks become `line_break` and the indent. */
static void text_add(Writer *writer, const char *text, const char *line_break, gboolean starts)
{
	g_auto(GStrv) lines = g_strsplit(text ? text : "", "\n", -1);

	for (guint i = 0; lines[i]; i++) {
		g_autofree char *clean = rk_text_neutral(lines[i], TRUE);
		if (i > 0) {
			g_string_append(writer->out, line_break);
			if (g_str_has_suffix(line_break, "\n"))
				g_string_append(writer->out, writer->indent);
		}
		escaped_add(writer->out, i > 0 ? g_strchug(clean) : clean,
			i > 0 ? g_str_has_suffix(line_break, "\n") : starts);
	}
}

/* Marks stand inside the blanks at the ends: "** x**" would print its stars. */
static void run_add(Writer *writer, const RkRun *run, const char *line_break, gboolean starts)
{
	const char *mark = (run->style & RK_RUN_STRUCK)     ? "~~"
			   : (run->style & RK_RUN_STRONG)   ? "**"
			   : (run->style & RK_RUN_EMPHASIS) ? "*"
							    : "";
	gsize before = strspn(run->text, " "), length = strlen(run->text);

	if (!*mark || before == length) {
		text_add(writer, run->text, line_break, starts);
		return;
	}
	g_autofree char *inner = g_strchomp(g_strdup(run->text + before));
	gsize after = length - before - strlen(inner);
	g_string_append_printf(writer->out, "%*s%s", (int)before, "", mark);
	text_add(writer, inner, line_break, FALSE);
	g_string_append_printf(writer->out, "%s%*s", mark, (int)after, "");
}

static void words_add(Writer *writer, const RkWords *words, const char *line_break, gboolean starts)
{
	for (guint i = 0; words->runs && i < words->runs->len; i++)
		run_add(writer, words->runs->pdata[i], line_break, starts && i == 0);
}

static void indent_add(Writer *writer)
{
	g_string_append(writer->out, writer->indent);
}

static void line_end(Writer *writer)
{
	g_string_append_c(writer->out, '\n');
}

/* The blank line before a block, unless it is the first one of its place. */
static void block_gap(Writer *writer)
{
	if (!writer->fresh)
		line_end(writer);
	writer->fresh = FALSE;
}

/* Lines that stay lines, as one paragraph; `mark` around each. */
static void lines_add(Writer *writer, const GPtrArray *lines, const char *mark)
{
	for (guint i = 0; i < lines->len; i++) {
		g_autofree char *line = g_strstrip(g_strdup(lines->pdata[i]));
		if (!*line)
			continue;
		indent_add(writer);
		g_string_append(writer->out, mark);
		text_add(writer, line, " ", !*mark);
		g_string_append_printf(writer->out, "%s" HARD_BREAK, mark);
	}
}

/* Takes the hard break off the end of a paragraph. */
static void lines_end(Writer *writer)
{
	gsize n = strlen(HARD_BREAK);

	if (g_str_has_suffix(writer->out->str, HARD_BREAK))
		g_string_truncate(writer->out, writer->out->len - n);
	line_end(writer);
}

static void letterhead_add(Writer *writer, const RkBlock *block)
{
	for (guint i = 0; i < block->lines->len; i++) {
		indent_add(writer);
		words_add(writer, block->lines->pdata[i], " ", TRUE);
		g_string_append(writer->out, HARD_BREAK);
	}
	lines_end(writer);
	line_end(writer);
	indent_add(writer);
	g_string_append(writer->out, "---\n");
}

/* What a code says, as a link; a picture is a file of somebody's, and Markdown has none in it. */
static void picture_add(Writer *writer, const RkBlock *block)
{
	indent_add(writer);
	if (block->label) {
		text_add(writer, block->label, " ", TRUE);
		g_string_append(writer->out, HARD_BREAK);
		indent_add(writer);
	}
	words_add(writer, &block->words, HARD_BREAK, TRUE);
	lines_end(writer);
}

static void heading_add(Writer *writer, const RkBlock *block)
{
	static const char *const marks[] = { "#", "##", "###", "####" };
	int level = block->kind == RK_BLOCK_TITLE ? 0 : CLAMP(block->level, 1, 3);

	indent_add(writer);
	g_string_append_printf(writer->out, "%s ", marks[level]);
	if (block->label && block->kind == RK_BLOCK_HEADING) {
		text_add(writer, block->label, " ", FALSE);
		g_string_append_c(writer->out, ' ');
	}
	g_autofree char *words = rk_words_flat(&block->words); /* a heading is strong by itself */
	text_add(writer, words, " ", FALSE);
	line_end(writer);
}

static void paragraph_add(Writer *writer, const RkBlock *block)
{
	indent_add(writer);
	words_add(writer, &block->words, HARD_BREAK, TRUE);
	line_end(writer);
}

/* What stands behind the bullet of an item, and below it; `lead` (may be NULL) goes before the
 * words. */
static void item_add(Writer *writer, const RkItem *item, const char *bullet, const char *lead)
{
	g_autofree char *outer = g_steal_pointer(&writer->indent);
	g_autofree char *deeper = g_strnfill(strlen(bullet), ' ');

	g_string_append_printf(writer->out, "%s%s", outer, bullet);
	writer->indent = g_strconcat(outer, deeper, NULL);
	if (lead)
		text_add(writer, lead, " ", TRUE);
	words_add(writer, &item->words, HARD_BREAK, lead == NULL);
	if (item->right) {
		g_string_append(writer->out, HARD_BREAK);
		indent_add(writer);
		text_add(writer, item->right, " ", TRUE);
	}
	line_end(writer);
	blocks_add(writer, item->blocks);
	g_free(writer->indent);
	writer->indent = g_steal_pointer(&outer);
}

/* "1." and "1)" are markers of Markdown too; "a." is written behind a bullet. */
static gboolean is_marker(const char *label)
{
	gsize n = strspn(label, "0123456789");

	return n > 0 && n < 10 && (label[n] == '.' || label[n] == ')') && !label[n + 1];
}

static void list_add(Writer *writer, const RkBlock *block)
{
	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		gboolean marker = item->label && is_marker(item->label);
		g_autofree char *label = item->label ? g_strconcat(item->label, " ", NULL) : NULL;

		if (block->loose && i > 0)
			line_end(writer);
		item_add(writer, item, marker ? label : "- ", marker ? NULL : label);
	}
}

/* The key of a note stands at its first item. */
static void keyed_add(Writer *writer, const RkItem *item, const char *key)
{
	g_autofree char *lead = key ? g_strconcat(key, ": ", NULL) : NULL;

	item_add(writer, item, "- ", lead);
}

static void pairs_add(Writer *writer, const RkBlock *block)
{
	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		keyed_add(writer, item, item->label ? item->label : "");
	}
}

static void note_add(Writer *writer, const RkBlock *block)
{
	for (guint i = 0; i < block->items->len; i++)
		keyed_add(writer, block->items->pdata[i],
			i > 0          ? NULL
			: block->label ? block->label
				       : "");
}

static void row_add(Writer *writer, RkTableRow *row, guint columns)
{
	indent_add(writer);
	for (guint c = 0; c < columns; c++) {
		g_string_append(writer->out, "| ");
		if (c < row->cells->len)
			words_add(writer, rk_cell(row, c), "<br>", FALSE);
		g_string_append_c(writer->out, ' ');
	}
	g_string_append(writer->out, "|\n");
}

static void table_add(Writer *writer, const RkBlock *block)
{
	static const char *const rules[] = { "---", ":---:", "---:" };
	guint n = block->columns->len;

	indent_add(writer);
	for (guint c = 0; c < n; c++) {
		g_string_append(writer->out, "| ");
		text_add(writer, ((const RkTableColumn *)block->columns->pdata[c])->head, "<br>",
			FALSE);
		g_string_append_c(writer->out, ' ');
	}
	g_string_append(writer->out, "|\n");
	indent_add(writer);
	for (guint c = 0; c < n; c++)
		g_string_append_printf(writer->out, "| %s ",
			rules[((const RkTableColumn *)block->columns->pdata[c])->align]);
	g_string_append(writer->out, "|\n");
	for (guint r = 0; r < block->rows->len; r++)
		row_add(writer, block->rows->pdata[r], n);
}

static void signatures_add(Writer *writer, const RkBlock *block)
{
	for (guint i = 0; i < block->signatures->len; i++) {
		const RkSignature *one = block->signatures->pdata[i];
		g_autoptr(GPtrArray) above = g_ptr_array_new();

		if (i > 0)
			line_end(writer);
		if (one->place_date)
			g_ptr_array_add(above, one->place_date);
		g_ptr_array_extend(above, one->title, NULL, NULL);
		lines_add(writer, above, "");
		lines_end(writer);
		line_end(writer);
		if (one->mark) {
			indent_add(writer);
			text_add(writer, one->mark, " ", TRUE);
			g_string_append(writer->out, "\n\n");
		}
		lines_add(writer, one->name, "");
		lines_end(writer);
	}
}

static void block_add(Writer *writer, const RkBlock *block)
{
	switch (block->kind) {
	case RK_BLOCK_LETTERHEAD:
		letterhead_add(writer, block);
		break;
	case RK_BLOCK_TITLE:
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
		list_add(writer, block);
		break;
	case RK_BLOCK_TABLE:
		table_add(writer, block);
		break;
	case RK_BLOCK_NOTE:
		note_add(writer, block);
		break;
	case RK_BLOCK_RULE:
	case RK_BLOCK_PAGE_BREAK:
		indent_add(writer);
		g_string_append(writer->out, "---\n");
		break;
	case RK_BLOCK_SIGNATURES:
		signatures_add(writer, block);
		break;
	case RK_BLOCK_PICTURE:
		picture_add(writer, block);
		break;
	case RK_BLOCK_SPACER:
	case RK_BLOCK_N:
		break;
	}
}

/* TRUE for a block that leaves nothing on the page. */
static gboolean is_empty(const RkBlock *block)
{
	switch (block->kind) {
	case RK_BLOCK_SPACER:
		return TRUE;
	case RK_BLOCK_PARAGRAPH:
	case RK_BLOCK_TITLE:
		return rk_words_are_empty(&block->words);
	case RK_BLOCK_PAIRS:
	case RK_BLOCK_LIST:
	case RK_BLOCK_NOTE:
		return block->items->len == 0;
	case RK_BLOCK_TABLE:
		return block->columns->len == 0;
	case RK_BLOCK_SIGNATURES:
		return block->signatures->len == 0;
	case RK_BLOCK_PICTURE:
		return !block->label && rk_words_are_empty(&block->words);
	default:
		return FALSE;
	}
}

static void blocks_add(Writer *writer, const GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++) {
		if (is_empty(blocks->pdata[i]))
			continue;
		block_gap(writer);
		block_add(writer, blocks->pdata[i]);
	}
}

/* Blank lines to one, blanks at line ends away. */
static char *tidied(const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	GString *out = g_string_new(NULL);
	gboolean blank = TRUE;

	for (guint i = 0; lines[i]; i++) {
		g_strchomp(lines[i]);
		if (*lines[i] || !blank)
			g_string_append_printf(out, "%s\n", lines[i]);
		blank = !*lines[i];
	}
	while (g_str_has_suffix(out->str, "\n\n"))
		g_string_truncate(out, out->len - 1);
	return g_string_free(out, FALSE);
}

char *rk_document_markdown(const RkDocument *document)
{
	Writer writer = { .out = g_string_new(NULL), .indent = g_strdup(""), .fresh = TRUE };

	blocks_add(&writer, document->blocks);
	if (document->footer) {
		g_string_append(writer.out, "\n---\n\n");
		text_add(&writer, document->footer, " ", TRUE);
		line_end(&writer);
	}
	char *text = tidied(writer.out->str);
	g_string_free(writer.out, TRUE);
	g_free(writer.indent);
	return text;
}
