/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of the views hold together, and cells read as people and machines want them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/label.h"
#include "domain/model/query.h"

static void check_columns(const RkView *view)
{
	int flexible = 0, fixed = 0;

	for (guint i = 0; i < view->n_columns; i++) {
		const RkColumn *column = &view->columns[i];
		assert_int_equal(rk_view_column(view, column->name), i);
		assert_true(rk_tr_known(column->label));
		assert_true((column->type == RK_TYPE_ENUM) == (column->words != NULL));
		flexible += column->width == 0;
		fixed += column->drop == 0;
	}
	assert_int_equal(flexible, 1); /* one column takes what is left */
	assert_true(fixed >= 1);
}

static void check_filters(const RkView *view)
{
	for (guint i = 0; i < view->n_filters; i++) {
		const RkFilterKey *key = &view->filters[i];
		assert_true(rk_tr_known(key->help));
		assert_true((key->type == RK_TYPE_ENUM) == (key->words != NULL));
		if (*key->name)
			assert_string_equal(rk_query_key(key->name), key->name);
	}
}

static void test_tables(void **state)
{
	for (guint i = 0; i < RK_VIEW_N; i++) {
		const RkView *view = &rk_views[i];
		assert_int_equal(view->id, i);
		assert_ptr_equal(rk_view_find(view->name), view);
		assert_true(rk_tr_known(view->label));
		assert_true(view->n_sorts >= 1);
		check_columns(view);
		check_filters(view);
	}
	assert_null(rk_view_find("nothing"));
	assert_int_equal(rk_view_column(&rk_views[0], "nothing"), -1);
}

/* What `rakor list --json` promises. */
static void test_promised_columns(void **state)
{
	static const char *const names[] = { "code", "title", "start", "zone", "status" };

	for (guint i = 0; i < RK_LEN(names); i++)
		assert_true(rk_view_column(rk_view_find("meetings"), names[i]) >= 0);
}

static const struct {
	const char *view, *column;
	RkValue cell;
	const char *indonesian, *english, *canonical;
} cells[] = {
	{ "meetings", "start", { .text = "2024-10-17T09:00", .set = TRUE }, "17 Okt 2024 09.00",
		"17 Oct 2024 09:00", "2024-10-17T09:00" },
	{ "meetings", "zone", { .text = "Asia/Makassar", .set = TRUE }, "WITA", "WITA",
		"Asia/Makassar" },
	{ "meetings", "status", { .number = RK_MEETING_STATUS_HELD, .set = TRUE }, "selesai",
		"held", "held" },
	{ "meetings", "role", { .number = RK_OUR_ROLE_INVITED, .set = TRUE }, "diundang", "invited",
		"invited" },
	{ "meetings", "place", { 0 }, "", "", NULL },
	{ "actions", "due", { .text = "2024-11-29", .set = TRUE }, "29 Nov 2024", "29 Nov 2024",
		"2024-11-29" },
	{ "actions", "percent", { .number = 70, .set = TRUE }, "70%", "70%", "70" },
	{ "actions", "late", { .number = 1, .set = TRUE }, "!", "!", "1" },
	{ "actions", "late", { .number = 0, .set = TRUE }, "", "", "1" },
	{ "actions", "late_days", { .number = 3, .set = TRUE }, "3", "3", "3" },
	{ "actions", "late_days", { .number = 0, .set = TRUE }, "", "", "0" },
};

static void test_cells(void **state)
{
	for (guint i = 0; i < RK_LEN(cells); i++) {
		const RkView *view = rk_view_find(cells[i].view);
		const RkColumn *column = &view->columns[rk_view_column(view, cells[i].column)];
		g_autofree char *id = rk_cell_text(column, cells[i].cell, RK_LANG_ID);
		g_autofree char *en = rk_cell_text(column, cells[i].cell, RK_LANG_EN);
		RkField field = { .type = column->type, .words = column->words };
		g_autofree char *canonical = rk_value_text(&field, cells[i].cell);
		assert_string_equal(id, cells[i].indonesian);
		assert_string_equal(en, cells[i].english);
		if (column->type != RK_TYPE_BOOL && g_strcmp0(canonical, cells[i].canonical) != 0)
			fail_msg("%s: %s", cells[i].column, canonical);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_tables),
		cmocka_unit_test(test_promised_columns),
		cmocka_unit_test(test_cells),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
