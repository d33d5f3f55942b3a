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
#include "widget/table.h"

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
	{ .label = "kode", .width = 5, .align = -1 },
	{ .label = "uraian", .width = 0, .align = -1, .wrap = TRUE },
	{ .label = "kantor", .width = 14, .drop = 2, .align = -1 },
	{ .label = "tenggat", .width = 14, .drop = 1, .align = 1 },
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

static void columns_give_way_by_their_drop_order(void **state)
{
	int widths[4];

	rk_table_widths(columns, 4, 76, widths);
	assert_int_equal(widths[1], 76 - 5 - 14 - 14 - 6);
	rk_table_widths(columns, 4, 48, widths);
	assert_int_equal(widths[2], -1);
	assert_int_equal(widths[3], 14);
	rk_table_widths(columns, 4, 30, widths);
	assert_int_equal(widths[3], -1);
	assert_int_equal(widths[1], 23);
}

static void the_room_of_a_dropped_column_is_used(void **state)
{
	static const RkTableColumn two[] = { { .width = 10 }, { .width = 20 }, { .drop = 1 } };
	int widths[3];

	rk_table_widths(two, 3, 60, widths);
	assert_int_equal(widths[1], 20);
	assert_int_equal(widths[2], 60 - 34);
	rk_table_widths(two, 3, 40, widths);
	assert_int_equal(widths[2], -1);
	assert_int_equal(widths[0], 10);
	assert_int_equal(widths[1], 28);
	/* Where none was dropped the room stays free. */
	rk_table_widths(two, 2, 40, widths);
	assert_int_equal(widths[1], 20);
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
		assert_true(data->asked < 40);
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
		cmocka_unit_test(columns_give_way_by_their_drop_order),
		cmocka_unit_test(the_room_of_a_dropped_column_is_used),
		cmocka_unit_test(the_cursor_stays_with_its_record),
		cmocka_unit_test(headings_are_skipped),
		cmocka_unit_test(verbs_act_on_marks_else_on_the_cursor),
		cmocka_unit_test(only_visible_rows_are_asked_for),
		cmocka_unit_test(it_looks_so),
		cmocka_unit_test(it_stays_in_its_rectangle_at_any_size),
	};

	return cmocka_run_group_tests_name("table", tests, NULL, NULL);
}
