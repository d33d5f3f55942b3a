/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list that shrinks while one types. See picker.h.
 */
#include "widget/picker.h"

#include "base/text.h"

#include <string.h>
#include "widget/layout.h"

static void item_free(gpointer data)
{
	RkPickerItem *item = data;

	g_free(item->label);
	g_free(item->detail);
	g_free(item->key);
	g_free(item->match);
	g_free(item->heading);
	g_free(item);
}

void rk_picker_init(RkPicker *picker)
{
	*picker = (RkPicker){ 0 };
	rk_line_edit_init(&picker->edit, NULL);
	rk_table_init(&picker->table);
	picker->items = g_ptr_array_new_with_free_func(item_free);
	picker->shown = g_array_new(FALSE, FALSE, sizeof(gint));
}

void rk_picker_clear(RkPicker *picker)
{
	rk_line_edit_clear(&picker->edit);
	rk_table_clear(&picker->table);
	g_clear_pointer(&picker->items, g_ptr_array_unref);
	g_clear_pointer(&picker->shown, g_array_unref);
}

void rk_picker_add(RkPicker *picker, RkPickerItem *item)
{
	g_ptr_array_add(picker->items, item);
}

void rk_picker_empty(RkPicker *picker)
{
	g_ptr_array_set_size(picker->items, 0);
	g_array_set_size(picker->shown, 0);
}

static const RkPickerItem *item_at(const RkPicker *picker, gint index)
{
	return picker->items->pdata[index];
}

static guint source_count(gpointer data)
{
	return ((RkPicker *)data)->shown->len;
}

static RkId source_id(gpointer data, guint row)
{
	gint index = g_array_index(((RkPicker *)data)->shown, gint, row);

	return index < 0 ? 0 : index + 1;
}

static void source_row(gpointer data, guint row, RkTableRow *out)
{
	RkPicker *picker = data;
	gint index = g_array_index(picker->shown, gint, row);
	const RkPickerItem *item = item_at(picker, index < 0 ? -1 - index : index);

	if (index < 0) {
		out->heading = item->heading;
		return;
	}
	out->muted = item->muted;
	if (picker->key_first) {
		out->cells[0] = (RkTableCell){ item->key, RK_ROLE_KEY };
		out->cells[1] = (RkTableCell){ item->label, RK_ROLE_NORMAL };
		return;
	}
	out->cells[0] = (RkTableCell){ item->label, RK_ROLE_NORMAL };
	out->cells[1] = (RkTableCell){ item->detail, RK_ROLE_MUTED };
	out->cells[2] = (RkTableCell){ item->key, RK_ROLE_KEY };
}

static RkTableSource source_of(const RkPicker *picker)
{
	return (RkTableSource){ source_count, source_id, source_row, (gpointer)picker };
}

/* From so many letters on, letters strewn over a sentence are no hit. */
#define SCATTER 3

typedef struct Hit {
	int score;
	gint index;
} Hit;

static gint hit_compare(gconstpointer a, gconstpointer b)
{
	const Hit *x = a, *y = b;

	return x->score != y->score ? (x->score > y->score ? -1 : 1) : x->index - y->index;
}

static int item_score(const RkPickerItem *item, const char *needle)
{
	g_autofree char *label = rk_text_fold(item->label);
	int score = rk_text_score(needle, label);

	if (item->exact)
		return G_MAXINT;
	if (item->match) {
		g_autofree char *match = rk_text_fold(item->match);
		score = MAX(score, rk_text_score(needle, match));
	}
	if (item->fixed)
		score = MAX(score, 1);
	else if (score < 5 * (int)strlen(needle) && strlen(needle) >= SCATTER)
		return 0;
	return score > 0 ? score + item->bonus : 0;
}

static void show_all(RkPicker *picker)
{
	const char *heading = NULL;

	for (gint i = 0; i < (gint)picker->items->len; i++) {
		const RkPickerItem *item = item_at(picker, i);
		if (item->heading && g_strcmp0(item->heading, heading) != 0) {
			gint mark = -1 - i;
			g_array_append_val(picker->shown, mark);
		}
		heading = item->heading;
		g_array_append_val(picker->shown, i);
	}
}

static void show_hits(RkPicker *picker, const char *needle)
{
	g_autoptr(GArray) hits = g_array_new(FALSE, FALSE, sizeof(Hit));

	for (gint i = 0; i < (gint)picker->items->len; i++) {
		Hit hit = { item_score(item_at(picker, i), needle), i };
		if (hit.score > 0)
			g_array_append_val(hits, hit);
	}
	g_array_sort(hits, hit_compare);
	for (guint i = 0; i < hits->len; i++)
		g_array_append_val(picker->shown, g_array_index(hits, Hit, i).index);
}

void rk_picker_filter(RkPicker *picker, gsize skip)
{
	const char *text = picker->edit.text->str;
	g_autofree char *needle = rk_text_fold(text + MIN(skip, picker->edit.text->len));
	RkTableSource source = source_of(picker);

	g_array_set_size(picker->shown, 0);
	if (*needle)
		show_hits(picker, needle);
	else
		show_all(picker);
	picker->table.top = 0;
	rk_table_move(&picker->table, &source, RK_MOVE_FIRST);
}

const RkPickerItem *rk_picker_item(const RkPicker *picker)
{
	gint index;

	if (picker->table.cursor >= picker->shown->len)
		return NULL;
	index = g_array_index(picker->shown, gint, picker->table.cursor);
	return index < 0 ? NULL : item_at(picker, index);
}

gboolean rk_picker_key(RkPicker *picker, const RkKey *key)
{
	static const struct {
		RkKeyName name;
		char ctrl;
		RkMove move;
	} moves[] = {
		{ RK_KEY_UP, 'p', RK_MOVE_UP },
		{ RK_KEY_DOWN, 'n', RK_MOVE_DOWN },
		{ RK_KEY_PAGE_UP, 0, RK_MOVE_PAGE_UP },
		{ RK_KEY_PAGE_DOWN, 0, RK_MOVE_PAGE_DOWN },
	};
	RkTableSource source = source_of(picker);

	for (guint i = 0; i < RK_LEN(moves); i++)
		if (rk_key_is(key, moves[i].name) ||
			(moves[i].ctrl && rk_key_is_ctrl(key, moves[i].ctrl))) {
			rk_table_move(&picker->table, &source, moves[i].move);
			return TRUE;
		}
	if (key->kind == RK_KEY_MOUSE && key->mouse != RK_MOUSE_PRESS) {
		rk_table_move(&picker->table, &source,
			key->mouse == RK_MOUSE_WHEEL_UP ? RK_MOVE_UP : RK_MOVE_DOWN);
		return TRUE;
	}
	return rk_line_edit_key(&picker->edit, key);
}

void rk_picker_list_draw(
	RkPicker *picker, RkCanvas *canvas, RkRect rect, const RkTableColumn *columns, guint n)
{
	RkTableLook look = { columns, n, FALSE, TRUE, NULL };
	RkTableSource source = source_of(picker);

	rk_table_draw(&picker->table, canvas, rect, &look, &source);
}

void rk_picker_draw(RkPicker *picker, RkCanvas *canvas, RkRect rect, const char *prompt,
	const char *ghost, const char *empty)
{
	static const RkTableColumn columns[] = {
		{ .weight = 3, .align = -1 },
		{ .weight = 1, .drop = 2, .align = -1 },
		{ .drop = 1, .align = 1 },
	};
	RkTableLook look = { columns, RK_LEN(columns), FALSE, TRUE, empty };
	RkTableSource source = source_of(picker);
	int used = rk_canvas_text(canvas, rect.x + 1, rect.y, prompt, rect.width, RK_ROLE_KEY);
	RkRect list = rk_rect_rows(rect, 2, rect.height - 2);

	if (rect.height < 4)
		list = rk_rect_rows(rect, 1, rect.height - 1);
	rk_table_draw(&picker->table, canvas, list, &look, &source);
	rk_line_edit_draw(&picker->edit, canvas, rect.x + used + 2, rect.y, rect.width - used - 3,
		TRUE, ghost);
}
