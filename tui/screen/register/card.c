/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The card: rows under headings, drawn as a table. See card.h.
 */
#include "screen/register/card.h"

#include "app/viewlist.h"
#include "base/text.h"
#include "widget/frame.h"
#include "widget/layout.h"

#include <string.h>

#define WIDE 110 /* cells from which long texts wrap */
#define FACTS_MAX 4

enum { GLYPH, WHEN, CODE, TEXT, STATE, N_CELLS };

static void row_free(gpointer data)
{
	RkCardRow *row = data;

	g_free(row->heading);
	g_free(row->count);
	g_free(row->when);
	g_free(row->code);
	g_free(row->text);
	g_free(row->state_text);
	g_free(row->detail);
	g_free(row->brief);
	g_free(row);
}

void rk_card_init(RkCard *card, RkApp *app)
{
	*card = (RkCard){ .app = app,
		.rows = g_ptr_array_new_with_free_func(row_free),
		.shown = g_array_new(FALSE, FALSE, sizeof(guint)) };
	rk_table_init(&card->table);
}

void rk_card_clear(RkCard *card)
{
	if (!card->rows)
		return;
	g_clear_pointer(&card->rows, g_ptr_array_unref);
	g_clear_pointer(&card->shown, g_array_unref);
	rk_table_clear(&card->table);
	g_free(card->facts);
	g_free(card->query);
	g_free(card->letters);
}

void rk_card_restart(RkCard *card)
{
	g_ptr_array_set_size(card->rows, 0);
	g_clear_pointer(&card->facts, g_free);
	card->section = 0;
}

void rk_card_facts(RkCard *card, char *facts)
{
	g_free(card->facts);
	card->facts = facts;
}

void rk_card_heading(RkCard *card, const char *heading, char *count)
{
	RkCardRow *row = g_new0(RkCardRow, 1);

	row->heading = g_strdup(heading);
	row->count = count;
	row->entity = RK_E_NONE;
	card->section++;
	g_ptr_array_add(card->rows, row);
}

/* One record may stand under two headings, and a table tells its rows apart by id. */
static RkId key_of(const RkCard *card, RkEntity entity, RkId id)
{
	guint64 mixed = (guint64)id ^
			((guint64)card->section * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)) ^
			((guint64)(entity + 1) << 40);

	return (RkId)(mixed & G_MAXINT64);
}

RkCardRow *rk_card_row(RkCard *card, RkEntity entity, RkId id, RkId meeting)
{
	RkCardRow *row = g_new0(RkCardRow, 1);

	row->entity = entity;
	row->id = id;
	row->meeting = meeting;
	row->key = key_of(card, entity, id);
	g_ptr_array_add(card->rows, row);
	return row;
}

void rk_card_note(RkCard *card, const char *text)
{
	RkCardRow *row = g_new0(RkCardRow, 1);

	row->entity = RK_E_NONE;
	row->detail = g_strdup(text); /* as wide as the table */
	row->muted = TRUE;
	g_ptr_array_add(card->rows, row);
}

/* All that a row is found by, folded. Caller frees. */
static char *words_of(const RkCardRow *row)
{
	const char *const parts[] = { row->text, row->code, row->when, row->state_text,
		row->detail };
	g_autoptr(GString) all = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(parts); i++)
		g_string_append_printf(all, "%s ", parts[i] ? parts[i] : "");
	return rk_text_fold(all->str);
}

static gboolean fits(const RkCard *card, const RkCardRow *row, gboolean whole)
{
	g_autofree char *words = words_of(row);

	return rk_text_has_words(words, card->letters, whole);
}

void rk_card_done(RkCard *card)
{
	RkTableSource source = rk_card_source(card);
	gboolean whole = FALSE;

	g_array_set_size(card->shown, 0);
	for (guint i = 0; card->letters && i < card->rows->len; i++)
		whole = whole || fits(card, card->rows->pdata[i], TRUE);
	for (guint i = 0; i < card->rows->len; i++) {
		const RkCardRow *row = card->rows->pdata[i];
		if (!card->letters || row->heading || fits(card, row, whole))
			g_array_append_val(card->shown, i);
	}
	rk_table_sync(&card->table, &source);
}

void rk_card_filter(RkCard *card, const char *query)
{
	g_free(card->query);
	g_free(card->letters);
	card->query = query && *query ? g_strdup(query) : NULL;
	card->letters = card->query ? rk_text_fold(card->query) : NULL;
	rk_card_done(card);
}

static RkCardRow *row_at(RkCard *card, guint at)
{
	return card->rows->pdata[g_array_index(card->shown, guint, at)];
}

const RkCardRow *rk_card_at(RkCard *card)
{
	if (card->table.cursor >= card->shown->len)
		return NULL;
	const RkCardRow *row = row_at(card, card->table.cursor);
	return row->key ? row : NULL;
}

GPtrArray *rk_card_chosen(RkCard *card)
{
	GPtrArray *chosen = g_ptr_array_new();
	const RkCardRow *at = rk_card_at(card);

	for (guint i = 0; card->table.marks && i < card->shown->len; i++) {
		RkCardRow *row = row_at(card, i);
		if (rk_table_marked(&card->table, row->key))
			g_ptr_array_add(chosen, row);
	}
	if (!card->table.marks && at)
		g_ptr_array_add(chosen, (gpointer)at);
	return chosen;
}

static guint source_count(gpointer data)
{
	return ((RkCard *)data)->shown->len;
}

static RkId source_id(gpointer data, guint at)
{
	return row_at(data, at)->key;
}

static void source_row(gpointer data, guint at, RkTableRow *out)
{
	const RkCard *card = data;
	const RkCardRow *row = row_at(data, at);
	gboolean cut = row->brief && out->widths && !card->wraps &&
		       rk_text_width(row->text, -1) > out->widths[TEXT];

	out->heading = row->heading;
	out->count = row->count;
	out->detail = row->detail;
	out->muted = row->muted;
	out->cells[GLYPH] = row->glyph;
	out->cells[WHEN].text = row->when;
	out->cells[CODE].text = row->code;
	out->cells[TEXT].text = cut ? row->brief : row->text;
	out->cells[STATE] = row->state;
	if (row->state_text)
		out->cells[STATE].text = row->state_text;
}

RkTableSource rk_card_source(RkCard *card)
{
	return (RkTableSource){ source_count, source_id, source_row, card };
}

void rk_card_go(RkCard *card, RkEntity entity, RkId id)
{
	RkTableSource source = rk_card_source(card);

	for (guint i = 0; i < card->shown->len; i++) {
		const RkCardRow *row = row_at(card, i);
		if ((row->entity == entity && row->id == id) || (id && row->own == id)) {
			rk_table_go(&card->table, &source, row->key);
			return;
		}
	}
}

static RkRect facts_draw(RkCard *card, RkCanvas *canvas, RkRect rect)
{
	if (!card->facts || rect.height < 8)
		return rect;
	g_auto(GStrv) lines = rk_text_wrap(card->facts, rect.width - 2);
	int n = MIN((int)g_strv_length(lines), MIN(FACTS_MAX, rect.height / 4));

	for (int i = 0; i < n; i++) {
		gboolean more = i == n - 1 && lines[n];
		g_autofree char *line = more ? g_strconcat(lines[i], " …", NULL) : NULL;
		rk_canvas_cut(canvas, rect.x + 1, rect.y + i, more ? line : lines[i],
			rect.width - 2, RK_ROLE_MUTED);
	}
	return rk_rect_rows(rect, n, rect.height - n);
}

/* The title with what the filter leaves of the records. Caller frees. */
static char *title_of(RkCard *card, const char *title)
{
	guint all = 0, left = 0;

	for (guint i = 0; i < card->rows->len; i++)
		all += ((const RkCardRow *)card->rows->pdata[i])->key != 0;
	for (guint i = 0; i < card->shown->len; i++)
		left += row_at(card, i)->key != 0;
	g_autofree char *of = g_strdup_printf("%u", all);
	g_autofree char *shown = g_strdup_printf("%u", left);
	return rk_list_title(card->app, title, card->query, shown, of);
}

void rk_card_draw(RkCard *card, RkCanvas *canvas, RkRect rect, const char *title, const char *count,
	const char *empty)
{
	card->wraps = rect.width >= WIDE;
	const RkTableColumn columns[N_CELLS] = {
		[GLYPH] = { .align = -1 },
		[WHEN] = { .align = 1, .drop = 2 },
		[CODE] = { .align = -1, .drop = 2 },
		[TEXT] = { .weight = 3, .align = -1, .wrap = card->wraps },
		[STATE] = { .weight = 1, .align = -1, .drop = 1 },
	};
	RkTableLook look = { columns, N_CELLS, FALSE, TRUE, empty };
	RkTableSource source = rk_card_source(card);
	g_autofree char *head = title_of(card, title);
	RkFrame frame = { .title = head, .count = count, .focused = TRUE };
	RkRect inside = rk_frame_draw(canvas, rect, &frame);

	inside = facts_draw(card, canvas, inside);
	rk_table_draw(&card->table, canvas, inside, &look, &source);
	rk_frame_scroll(
		canvas, rect, (int)card->table.top, card->table.shown, (int)card->shown->len);
}

static void text_add(GString *out, const char *text)
{
	if (text && *text)
		g_string_append_printf(
			out, "%s%s", out->len && out->str[out->len - 1] != '\n' ? " · " : "", text);
}

static char *card_text(RkCard *card, gboolean chosen)
{
	GString *out = g_string_new("");

	for (guint i = 0; i < card->shown->len; i++) {
		const RkCardRow *row = row_at(card, i);
		if (chosen && !rk_table_marked(&card->table, row->key))
			continue;
		if (row->heading) {
			g_string_append_printf(out, "%s*%s*\n", out->len ? "\n" : "", row->heading);
			continue;
		}
		gsize begin = out->len;
		text_add(out, row->when);
		text_add(out, row->code);
		text_add(out, row->text);
		text_add(out, row->state_text);
		if (out->len > begin)
			g_string_append_c(out, '\n');
	}
	return g_string_free(out, FALSE);
}

void rk_card_open(RkCard *card)
{
	const RkCardRow *row = rk_card_at(card);

	if (row && row->entity != RK_E_NONE)
		rk_app_open_record(card->app, row->entity, row->id, row->meeting);
}

void rk_card_copy(RkCard *card)
{
	g_autofree char *text = card_text(card, card->table.marks != NULL);

	rk_app_copy(card->app, text);
	rk_app_message(card->app, RK_ROLE_NORMAL, N_("Copied."));
}
