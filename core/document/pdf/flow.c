/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks to strips: what text_writer.c does in cells, in points. Invariant: a block adds strips
 * whose marks stand between x and x + width, however deep it is nested.
 */
#include "document/pdf/flow.h"

#include "document/model.h"

#include <string.h>

#define GAP 0.6          /* between blocks, in lines */
#define LETTER_CELLS 5   /* how far a letter's paragraph stands in */
#define BODY_CELLS 12    /* what is left for words, however deep they are nested */
#define SIGN_LINES 4     /* room for a hand */
#define SIGN_GAP_CELLS 2 /* between two places to sign */
#define HEAD_LARGER 1.15 /* title and letterhead, against the text */
#define LOGO_SHARE 0.14  /* of the width */

static void flow(const RkTypeset *set, GPtrArray *strips, const RkWords *words, const char *text,
	double x, double width, const RkTextStyle *style)
{
	rk_strips_flow(set, strips, rk_typeset_layout(set, words, text, width, style), x);
}

/* Puts what is drawn on `lead` (emptied) before what is drawn on `strip`: read aloud, a label comes
 * before its text. */
static void lead_take(RkStrip *strip, RkStrip *lead)
{
	rk_strip_take(lead, strip);
	rk_strip_take(strip, lead);
	strip->gap = FALSE; /* it is not empty, so no page leaves it away */
}

/* How far a body stands behind a label: what the width can spare. */
static double hang_room(const RkTypeset *set, double hang, double width)
{
	return CLAMP(hang, 0, MAX(width - BODY_CELLS * set->cell, 0));
}

/* Puts the label before the first strip of `body` (taken); one that is too wide stands above. */
static void hang(const RkTypeset *set, GPtrArray *strips, const char *label, guint style, double x,
	double room, GPtrArray *body)
{
	if (label && *label && body->len > 0) {
		GPtrArray *head = rk_strips_new();
		RkStrip *first = body->pdata[0];
		gboolean beside = rk_typeset_width(set, label, style) <= room + 0.01;
		flow(set, head, NULL, label, x, beside ? -1 : room + BODY_CELLS * set->cell,
			&(RkTextStyle){ .style = style });
		for (guint i = 0; i < head->len; i++) {
			RkStrip *strip = head->pdata[i];
			strip->glued = TRUE;
			/* On the baseline of the line that it stands before. */
			for (guint k = 0; beside && first->baseline > 0 && k < strip->marks->len;
				k++)
				g_array_index(strip->marks, RkMark, k).y = first->baseline;
		}
		if (beside)
			lead_take(first, head->pdata[0]);
		else
			rk_strips_join(strips, g_steal_pointer(&head));
		g_clear_pointer(&head, g_ptr_array_unref);
	}
	rk_strips_join(strips, body);
}

static GPtrArray *item_body(const RkTypeset *set, const RkItem *item, double x, double width)
{
	GPtrArray *body = rk_strips_new();

	if (!rk_words_are_empty(&item->words) || item->blocks->len == 0)
		flow(set, body, &item->words, NULL, x, width, &(RkTextStyle){ 0 });
	rk_strips_blocks(set, body, item->blocks, x, width);
	if (body->len == 0)
		rk_strip_add(body, set->line);
	return body;
}

static double widest_label(const RkTypeset *set, const RkBlock *block)
{
	double widest = 0;

	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		if (item->label)
			widest = MAX(widest, rk_typeset_width(set, item->label, 0));
	}
	return widest;
}

/* The logo beside the lines from strip `from` on, as large as the room before them lets it be. */
static void logo_add(
	GPtrArray *strips, guint from, const RkPicture *logo, double x, double width, double height)
{
	double by = MIN((width - 4) / logo->width, MAX(height, width) / logo->height);

	if (from == strips->len)
		rk_strip_add(strips, logo->height * by);
	RkStrip *first = strips->pdata[from];
	if (height < logo->height * by) /* few lines: the rule stays below the logo */
		((RkStrip *)strips->pdata[strips->len - 1])->height += logo->height * by - height;
	rk_strip_picture(first, logo, x, 0, logo->width * by, logo->height * by);
}

static void letterhead(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	const RkTextStyle style = { 0, set->size * HEAD_LARGER, 0, RK_ALIGN_CENTRE };
	double logo = block->picture && block->picture->data ? width * LOGO_SHARE : 0;
	guint from = strips->len;
	double height = 0;

	for (guint i = 0; i < block->lines->len; i++)
		flow(set, strips, block->lines->pdata[i], NULL, x + logo, width - logo, &style);
	for (guint i = from; i < strips->len; i++) {
		((RkStrip *)strips->pdata[i])->glued = TRUE;
		height += ((RkStrip *)strips->pdata[i])->height;
	}
	if (logo > 0)
		logo_add(strips, from, block->picture, x, logo, height);
	RkStrip *rule = rk_strip_add(strips, 6);
	rk_strip_stroke(rule, x, 3, x + width, 3, 1.8);
	rk_strip_stroke(rule, x, 5.2, x + width, 5.2, 0.6);
}

/* The label and the words as one line, for the bookmarks. */
static char *bookmark_of(const RkBlock *block)
{
	GString *text = g_string_new(block->label);

	for (guint i = 0; block->words.runs && i < block->words.runs->len; i++) {
		const RkRun *run = block->words.runs->pdata[i];
		if (i == 0 && text->len > 0)
			g_string_append_c(text, ' ');
		g_string_append(text, run->text);
	}
	return g_strdelimit(g_string_free(text, FALSE), "\n\r\t", ' ');
}

static void heading(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	guint style = block->level <= 2 ? RK_RUN_STRONG : 0, from = strips->len;
	const char *label = block->label;
	double label_width = label && *label ? rk_typeset_width(set, label, style) + set->cell : 0;
	double room = hang_room(set, label_width > 0 ? MAX(label_width, set->indent) : 0, width);
	GPtrArray *body = rk_strips_new();

	flow(set, body, &block->words, NULL, x + room, width - room,
		&(RkTextStyle){ .style = style });
	hang(set, strips, label, style, x, room, body);
	for (guint i = from; i < strips->len; i++)
		((RkStrip *)strips->pdata[i])->glued = TRUE;
	if (strips->len > from) {
		RkStrip *first = strips->pdata[from];
		first->bookmark = bookmark_of(block);
		first->level = CLAMP(block->level, 1, 3);
	}
}

static void paragraph(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	RkTextStyle style = { .align = block->align,
		.indent = block->letter ? LETTER_CELLS * set->cell : 0 };

	flow(set, strips, &block->words, NULL, x, width, &style);
}

static void pairs(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double whole)
{
	double width = block->share ? whole * block->share / 100 : whole;
	double key = MAX(widest_label(set, block),
		block->key_cells * set->cell - block->indent * set->indent);
	double colon = rk_typeset_width(set, ": ", 0) + set->cell / 2;
	double room = hang_room(set, key + set->cell / 2 + colon, width);

	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		GPtrArray *body = item_body(set, item, x + room, width - room);
		guint from = strips->len;
		RkStrip *first = body->pdata[0];
		GPtrArray *mark = rk_strips_new();
		flow(set, mark, NULL, ":", x + MAX(room - colon, 0), -1, &(RkTextStyle){ 0 });
		lead_take(first, mark->pdata[0]);
		g_ptr_array_unref(mark);
		hang(set, strips, item->label, 0, x, MAX(room - colon, 0), body);
		if (!item->right || strips->len == from)
			continue;
		GPtrArray *right = rk_strips_new();
		flow(set, right, NULL, item->right, x, whole,
			&(RkTextStyle){ .align = RK_ALIGN_RIGHT });
		rk_strip_take(strips->pdata[from], right->pdata[0]);
		g_ptr_array_unref(right);
	}
}

static void list(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	double widest = widest_label(set, block);
	double room = hang_room(set, widest > 0 ? MAX(widest + set->cell, set->indent) : 0, width);

	for (guint i = 0; i < block->items->len; i++) {
		const RkItem *item = block->items->pdata[i];
		/* Numbers are aligned at their end, as they are in an office. */
		double own = item->label ? rk_typeset_width(set, item->label, 0) : 0;
		double in = room > widest ? widest - own : 0;
		if (block->loose && i > 0)
			rk_strip_add(strips, set->line * GAP)->gap = TRUE;
		hang(set, strips, item->label, 0, x + in, room - in,
			item_body(set, item, x + room, width - room));
	}
}

static void note(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	g_autofree char *label = g_strconcat(block->label ? block->label : "", ":", NULL);
	double room = hang_room(set, rk_typeset_width(set, label, 0) + set->cell, width);

	for (guint i = 0; i < block->items->len; i++)
		hang(set, strips, i == 0 ? label : NULL, 0, x, room,
			item_body(set, block->items->pdata[i], x + room, width - room));
}

#define QR_SIDE 76.0 /* some 27 mm, which a telephone reads from an arm's length */

/* As large as it is allowed to be, and never higher than half a page. */
static void picture(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	const RkPicture *of = block->picture;
	const RkTextStyle style = { .align = block->align };

	if (of->dots || of->data) {
		double room = of->dots       ? QR_SIDE
			      : block->share ? width * block->share / 100
					     : width;
		double by = MIN(room / of->width, set->sheet.text_height / 2 / of->height);
		double wide = of->width * by, left = width - wide;
		RkStrip *strip = rk_strip_add(strips, of->height * by + set->line / 4);
		strip->glued = TRUE;
		rk_strip_picture(strip, of,
			x + (block->align == RK_ALIGN_CENTRE         ? left / 2
				    : block->align == RK_ALIGN_RIGHT ? left
								     : 0),
			0, wide, of->height * by);
	}
	if (block->label)
		flow(set, strips, NULL, block->label, x, width, &style);
	if (!rk_words_are_empty(&block->words))
		flow(set, strips, &block->words, NULL, x, width, &style);
}

/* --- places to sign --- */

/* The place and date stand above the titles, which begin on the same line on both sides. */
static GPtrArray *place_lines(const RkTypeset *set, const RkSignature *one, double x, double width)
{
	GPtrArray *lines = rk_strips_new();

	if (one->place_date)
		flow(set, lines, NULL, one->place_date, x, width, &(RkTextStyle){ 0 });
	return lines;
}

static GPtrArray *title_lines(const RkTypeset *set, const RkSignature *one, double x, double width)
{
	GPtrArray *lines = rk_strips_new();

	for (guint i = 0; i < one->title->len; i++)
		flow(set, lines, NULL, one->title->pdata[i], x, width, &(RkTextStyle){ 0 });
	return lines;
}

static GPtrArray *name_lines(
	const RkTypeset *set, const RkSignature *one, double x, double width, guint space)
{
	GPtrArray *lines = rk_strips_new();

	if (one->mark) {
		rk_strip_add(lines, set->line);
		flow(set, lines, NULL, one->mark, x, width, &(RkTextStyle){ 0 });
	}
	while (lines->len < space)
		rk_strip_add(lines, set->line);
	for (guint i = 0; i < one->name->len; i++)
		flow(set, lines, NULL, one->name->pdata[i], x, width, &(RkTextStyle){ 0 });
	return lines;
}

/* Two columns (each taken) beside each other;. */
static void beside(const RkTypeset *set, GPtrArray *strips, GPtrArray *left, GPtrArray *right)
{
	for (guint i = 0; i < MAX(left->len, right->len); i++) {
		RkStrip *a = i < left->len ? left->pdata[i] : NULL;
		RkStrip *b = i < right->len ? right->pdata[i] : NULL;
		RkStrip *strip = rk_strip_add(strips, MAX(a ? a->height : 0, b ? b->height : 0));
		strip->glued = TRUE;
		if (a)
			rk_strip_take(strip, a);
		if (b)
			rk_strip_take(strip, b);
	}
	g_ptr_array_unref(left);
	g_ptr_array_unref(right);
}

/* `left` NULL: one place, on the right. */
static void sign_pair(const RkTypeset *set, GPtrArray *strips, const RkSignature *left,
	const RkSignature *right, double x, double width)
{
	double half = width / 2, gap = SIGN_GAP_CELLS * set->cell;
	guint space = (!left || left->mark) && right->mark ? 3 : SIGN_LINES;

	beside(set, strips, left ? place_lines(set, left, x, half - gap) : rk_strips_new(),
		place_lines(set, right, x + half, half));
	beside(set, strips, left ? title_lines(set, left, x, half - gap) : rk_strips_new(),
		title_lines(set, right, x + half, half));
	beside(set, strips, left ? name_lines(set, left, x, half - gap, space) : rk_strips_new(),
		name_lines(set, right, x + half, half, space));
	if (strips->len > 0)
		((RkStrip *)strips->pdata[strips->len - 1])->glued = FALSE;
}

static void signatures(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	guint n = block->signatures->len;

	for (guint i = 0; i < n; i++) {
		const RkSignature *one = block->signatures->pdata[i];
		gboolean paired = i + 1 < n;
		if (i > 0)
			rk_strip_add(strips, set->line)->gap = TRUE;
		if (paired)
			sign_pair(set, strips, one, block->signatures->pdata[++i], x, width);
		else
			sign_pair(set, strips, NULL, one, x, width);
	}
}

/* --- all of them --- */

static void block_strips(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *block, double x, double width)
{
	switch (block->kind) {
	case RK_BLOCK_LETTERHEAD:
		letterhead(set, strips, block, x, width);
		break;
	case RK_BLOCK_TITLE:
		flow(set, strips, &block->words, NULL, x, width,
			&(RkTextStyle){
				RK_RUN_STRONG, set->size * HEAD_LARGER, 0, RK_ALIGN_CENTRE });
		break;
	case RK_BLOCK_HEADING:
		heading(set, strips, block, x, width);
		break;
	case RK_BLOCK_PARAGRAPH:
		paragraph(set, strips, block, x, width);
		break;
	case RK_BLOCK_PAIRS:
		pairs(set, strips, block, x, width);
		break;
	case RK_BLOCK_LIST:
		list(set, strips, block, x, width);
		break;
	case RK_BLOCK_TABLE:
		rk_strips_table(set, strips, block, x, width);
		break;
	case RK_BLOCK_NOTE:
		note(set, strips, block, x, width);
		break;
	case RK_BLOCK_RULE:
		rk_strip_stroke(rk_strip_add(strips, 3), x, 1.5, x + width, 1.5, 0.6);
		break;
	case RK_BLOCK_SIGNATURES:
		signatures(set, strips, block, x, width);
		break;
	case RK_BLOCK_PICTURE:
		picture(set, strips, block, x, width);
		break;
	case RK_BLOCK_SPACER:
		rk_strip_add(strips, set->line * block->level)->gap = TRUE;
		break;
	case RK_BLOCK_PAGE_BREAK:
	case RK_BLOCK_N:
		break;
	}
}

/* Empty space before a block, which belongs to a heading above it. */
static void gap_add(const RkTypeset *set, GPtrArray *strips)
{
	const RkStrip *last = strips->pdata[strips->len - 1];
	gboolean glued = last->glued;
	RkStrip *gap = rk_strip_add(strips, set->line * GAP);

	gap->gap = TRUE;
	gap->glued = glued;
}

/* Says of which block the strips are, and where it lets a page end. */
static void body_mark(GPtrArray *body, const RkBlock *block)
{
	for (guint k = 0; k < body->len; k++) {
		RkStrip *strip = body->pdata[k];
		strip->block = strip->block ? strip->block : block;
		if (k + 1 < body->len ? block->keep : block->glued)
			strip->glued = TRUE;
	}
	if (block->bookmark && body->len > 0) {
		RkStrip *first = body->pdata[0];
		g_free(first->bookmark);
		first->bookmark = bookmark_of(block);
		first->level = 1;
	}
}

void rk_strips_blocks(
	const RkTypeset *set, GPtrArray *strips, const GPtrArray *blocks, double x, double width)
{
	gboolean starts = FALSE;

	for (guint i = 0; i < blocks->len; i++) {
		const RkBlock *block = blocks->pdata[i];
		GPtrArray *body = rk_strips_new();
		double in = hang_room(set,
			block->letter && block->kind == RK_BLOCK_PAIRS
				? LETTER_CELLS * set->cell
				: block->indent * set->indent,
			width);
		block_strips(set, body, block, x + in, width - in);
		body_mark(body, block);
		if (starts && body->len > 0) {
			((RkStrip *)body->pdata[0])->starts = TRUE;
			starts = FALSE;
		}
		if (!block->tight && strips->len > 0 && body->len > 0)
			gap_add(set, strips);
		rk_strips_join(strips, body);
		starts = starts || block->kind == RK_BLOCK_PAGE_BREAK;
	}
}
