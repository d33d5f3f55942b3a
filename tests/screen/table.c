/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tables: widths, cursor by id, marks, scrolling, drawing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/golden.h"
#include "widget/tablefit.h"

#include "base/text.h"

#include <string.h>

typedef struct Data {
	RkId ids[300];
	guint n;
	guint asked; /* rows that were asked for */
} Data;

static guint data_count(gpointer data)
{
	return ((Data *)data)->n;
}

static RkId data_id(gpointer data, guint row)
{
	return ((Data *)data)->ids[row];
}

static void data_row(gpointer data, guint row, RkTableRow *out)
{
	RkId id = data_id(data, row);

	((Data *)data)->asked++;
	if (id == 0) {
		out->heading = "PEKAN INI";
		out->count = "3";
		return;
	}
	out->cells[0] = (RkTableCell){ rk_table_text(out, "TL-%02d", (int)id), RK_ROLE_NORMAL };
	out->cells[1] = (RkTableCell){
		id % 3 == 0 ? "Memetakan wilayah potensial bersama pemerintah daerah 作者"
			    : "Surat edaran",
		RK_ROLE_NORMAL
	};
	out->cells[2] = (RkTableCell){ "Kanim Tarakan", RK_ROLE_NORMAL };
	out->cells[3] = (RkTableCell){ id % 4 == 0 ? "! lewat 3 hari" : "10 jan", RK_ROLE_BAD };
	out->detail = id == 5 ? "2 Des: data Malinau belum masuk" : NULL;
}

static const RkTableColumn columns[] = {
	{ .label = "kode", .align = -1 },
	{ .label = "uraian", .weight = 1, .least = 24, .align = -1, .wrap = TRUE },
	{ .label = "kantor", .drop = 2, .align = -1 },
	{ .label = "tenggat", .drop = 1, .align = 1 },
};
static const RkTableLook look = { columns, 4, TRUE, TRUE,
	"Belum ada tindak lanjut. a tulis satu: uraian @kantor due:29nov" };

static Data *data_new(guint n)
{
	Data *data = g_new0(Data, 1);

	data->n = n;
	for (guint i = 0; i < n; i++)
		data->ids[i] = i + 1;
	return data;
}

static RkTableSource source_of(Data *data)
{
	return (RkTableSource){ data_count, data_id, data_row, data };
}

/* number, long text, office, day */
static const RkTableColumn four[] = {
	{ .label = "no" },
	{ .label = "uraian", .weight = 3 },
	{ .label = "kantor", .weight = 1, .drop = 2 },
	{ .label = "tenggat", .drop = 1 },
};

static void columns_are_as_wide_as_their_content(void **state)
{
	static const struct {
		const char *what;
		int room, content[4], widths[4];
	} cases[] = {
		{ "all have what they ask, the rest goes to the text", 100, { 5, 30, 20, 11 },
			{ 5, 100 - 5 - 20 - 11 - 6, 20, 11 } },
		{ "a label asks too", 60, { 1, 30, 3, 2 }, { 2, 60 - 2 - 6 - 7 - 6, 6, 7 } },
		{ "an empty column folds away", 60, { 5, 30, 0, 11 },
			{ 5, 60 - 5 - 11 - 4, -1, 11 } },
		{ "texts share by weight what is short", 100, { 5, 90, 90, 11 },
			{ 5, 24 + 32, 12 + 10, 11 } },
		{ "the highest drop goes first", 55, { 5, 90, 90, 11 }, { 5, 35, -1, 11 } },
		{ "then the next", 43, { 5, 90, 90, 11 }, { 5, 36, -1, -1 } },
		{ "what never goes is squeezed", 20, { 5, 90, 90, 11 }, { 5, 13, -1, -1 } },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		int widths[4];
		rk_table_widths(four, cases[i].content, 4, cases[i].room, widths);
		for (guint c = 0; c < 4; c++)
			if (widths[c] != cases[i].widths[c])
				fail_msg("%s: column %u has %d, not %d", cases[i].what, c,
					widths[c], cases[i].widths[c]);
	}
}

/* A column that is worth little comes only when it takes nothing from the others. */
static void extras_take_nothing_from_others(void **state)
{
	static const RkTableColumn three[] = { { .weight = 1 }, { .weight = 1, .drop = 1 },
		{ .weight = 1, .drop = 3 } };
	static const int content[] = { 40, 40, 20 };
	int widths[3];

	rk_table_widths(three, content, 3, 104, widths);
	assert_int_equal(widths[2], 20);
	rk_table_widths(three, content, 3, 103, widths);
	assert_int_equal(widths[2], -1);
	assert_int_equal(widths[0] + widths[1] + 2, 103);
}

static void a_long_cell_borrows_blank_room(void **state)
{
	static const struct {
		const char *what;
		int wanted[3], widths[3];
		gboolean whole;
	} cases[] = {
		{ "nothing is too long", { 10, 10, 10 }, { 10, 10, 10 }, TRUE },
		{ "from the right first", { 14, 6, 2 }, { 14, 6, 10 }, TRUE },
		{ "then from farther away", { 16, 6, 2 }, { 16, 6, 8 }, TRUE },
		{ "from the left", { 2, 10, 13 }, { 7, 10, 13 }, TRUE },
		{ "nothing when it stays too long", { 30, 6, 2 }, { 10, 10, 10 }, FALSE },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		int widths[3] = { 10, 10, 10 };
		assert_int_equal(
			rk_table_row_widths(cases[i].wanted, 3, -1, widths), cases[i].whole);
		for (guint c = 0; c < 3; c++)
			if (widths[c] != cases[i].widths[c])
				fail_msg("%s: cell %u has %d, not %d", cases[i].what, c, widths[c],
					cases[i].widths[c]);
	}
}

/* Scrolling to a longer text widens its column, scrolling back does not narrow it. */
static void columns_do_not_jump_while_one_scrolls(void **state)
{
	g_autofree Data *data = data_new(120);
	RkTableSource source = source_of(data);
	g_autoptr(RkCanvas) canvas = rk_canvas_new(100, 12);
	RkTable table;
	int far;

	rk_table_init(&table);
	rk_table_sync(&table, &source);
	rk_table_draw(&table, canvas, rk_canvas_whole(canvas), &look, &source);
	assert_int_equal(table.content[0], 5); /* TL-01 */
	rk_table_go(&table, &source, 120);
	rk_table_draw(&table, canvas, rk_canvas_whole(canvas), &look, &source);
	far = table.content[0];
	assert_int_equal(far, 6); /* TL-120 */
	rk_table_go(&table, &source, 1);
	rk_table_draw(&table, canvas, rk_canvas_whole(canvas), &look, &source);
	assert_int_equal(table.content[0], far);
	/* Fewer rows are another list. */
	data->n = 20;
	rk_table_draw(&table, canvas, rk_canvas_whole(canvas), &look, &source);
	assert_int_equal(table.content[0], 5);
	rk_table_clear(&table);
}

static void the_cursor_stays_with_its_record(void **state)
{
	g_autofree Data *data = data_new(9);
	RkTableSource source = source_of(data);
	RkTable table;

	rk_table_init(&table);
	rk_table_sync(&table, &source);
	assert_int_equal(table.cursor_id, 1);
	rk_table_go(&table, &source, 5);
	data->ids[0] = 99; /* another row comes first, ours moves */
	data->ids[4] = 1;
	data->ids[7] = 5;
	rk_table_sync(&table, &source);
	assert_int_equal(table.cursor, 7);
	data->ids[7] = 77; /* ours is gone: near where it was */
	rk_table_sync(&table, &source);
	assert_int_equal(table.cursor, 7);
	assert_int_equal(table.cursor_id, 77);
	data->n = 2;
	rk_table_sync(&table, &source);
	assert_int_equal(table.cursor, 1);
	data->n = 0;
	rk_table_sync(&table, &source);
	assert_false(rk_table_move(&table, &source, RK_MOVE_DOWN));
	rk_table_clear(&table);
}

static void headings_are_skipped(void **state)
{
	g_autofree Data *data = data_new(6);
	RkTableSource source = source_of(data);
	RkTable table;

	data->ids[0] = data->ids[3] = 0;
	rk_table_init(&table);
	rk_table_sync(&table, &source);
	assert_int_equal(table.cursor, 1);
	rk_table_move(&table, &source, RK_MOVE_DOWN);
	rk_table_move(&table, &source, RK_MOVE_DOWN);
	assert_int_equal(table.cursor, 4);
	rk_table_move(&table, &source, RK_MOVE_UP);
	assert_int_equal(table.cursor, 2);
	rk_table_move(&table, &source, RK_MOVE_LAST);
	assert_int_equal(table.cursor, 5);
	rk_table_move(&table, &source, RK_MOVE_FIRST);
	assert_int_equal(table.cursor, 1);
	assert_false(rk_table_move(&table, &source, RK_MOVE_UP));
	rk_table_clear(&table);
}

static void verbs_act_on_marks_else_on_the_cursor(void **state)
{
	g_autofree Data *data = data_new(6);
	RkTableSource source = source_of(data);
	RkTable table;

	rk_table_init(&table);
	rk_table_sync(&table, &source);
	rk_table_go(&table, &source, 2);
	g_autoptr(GArray) one = rk_table_chosen(&table, &source);
	assert_int_equal(one->len, 1);
	assert_int_equal(g_array_index(one, RkId, 0), 2);
	rk_table_range(&table, &source);
	rk_table_go(&table, &source, 4);
	rk_table_range(&table, &source);
	rk_table_mark(&table, 3);
	g_autoptr(GArray) two = rk_table_chosen(&table, &source);
	assert_int_equal(two->len, 2);
	assert_int_equal(g_array_index(two, RkId, 1), 4);
	data->n = 3; /* 4 is gone */
	rk_table_sync(&table, &source);
	g_autoptr(GArray) left = rk_table_chosen(&table, &source);
	assert_int_equal(left->len, 1);
	rk_table_mark_all(&table, &source);
	assert_true(rk_table_marked(&table, 3));
	rk_table_mark_all(&table, &source);
	assert_null(table.marks);
	rk_table_clear(&table);
}

static void only_visible_rows_are_asked_for(void **state)
{
	g_autofree Data *data = data_new(300);
	RkTableSource source = source_of(data);
	g_autoptr(RkCanvas) canvas = rk_canvas_new(100, 12);
	RkTable table;

	rk_table_init(&table);
	rk_table_sync(&table, &source);
	for (guint i = 0; i < 300; i += 40) {
		rk_table_go(&table, &source, i + 1);
		data->asked = 0;
		rk_canvas_clear(canvas);
		rk_table_draw(&table, canvas, rk_canvas_whole(canvas), &look, &source);
		assert_true(data->asked < 60); /* each a few times */
		assert_true(canvas->cursor_y > 0);
	}
	rk_table_clear(&table);
}

static void it_looks_so(void **state)
{
	g_autofree Data *data = data_new(20);
	RkTableSource source = source_of(data);
	g_autoptr(RkCanvas) canvas = rk_canvas_new(80, 14);
	RkTable table;

	data->ids[0] = 0;
	rk_table_init(&table);
	rk_table_sync(&table, &source);
	rk_table_go(&table, &source, 6);
	rk_table_mark(&table, 4);
	rk_table_draw(&table, canvas, rk_canvas_whole(canvas), &look, &source);
	golden_check(canvas, "screen/table@80x14.screen");
	rk_canvas_clear(canvas);
	data->n = 0;
	rk_table_draw(&table, canvas, rk_canvas_whole(canvas), &look, &source);
	golden_check(canvas, "screen/table-empty@80x14.screen");
	rk_table_clear(&table);
}

static void it_stays_in_its_rectangle_at_any_size(void **state)
{
	g_autofree Data *data = data_new(60);
	RkTableSource source = source_of(data);
	RkTable table;

	data->ids[0] = data->ids[8] = 0;
	rk_table_init(&table);
	rk_table_sync(&table, &source);
	rk_table_mark(&table, 3);
	for (int height = 1; height <= 60; height += height < 9 ? 1 : 10)
		for (int width = 1; width <= 200; width += width < 70 ? 1 : 23) {
			g_autoptr(RkCanvas) canvas = rk_canvas_new(width + 4, height + 4);
			RkRect rect = { 2, 2, width, height };
			rk_table_go(&table, &source, 1 + (width * 7) % 59);
			rk_table_draw(&table, canvas, rect, &look, &source);
			golden_check_inside(canvas, rect);
			assert_true(canvas->cursor_y >= 0);
		}
	rk_table_clear(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(columns_are_as_wide_as_their_content),
		cmocka_unit_test(extras_take_nothing_from_others),
		cmocka_unit_test(a_long_cell_borrows_blank_room),
		cmocka_unit_test(columns_do_not_jump_while_one_scrolls),
		cmocka_unit_test(the_cursor_stays_with_its_record),
		cmocka_unit_test(headings_are_skipped),
		cmocka_unit_test(verbs_act_on_marks_else_on_the_cursor),
		cmocka_unit_test(only_visible_rows_are_asked_for),
		cmocka_unit_test(it_looks_so),
		cmocka_unit_test(it_stays_in_its_rectangle_at_any_size),
	};

	return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
