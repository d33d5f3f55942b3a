/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Dividing rectangles, frames, tabs, hints: at every size.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "support/golden.h"
#include "widget/frame.h"
#include "widget/hints.h"
#include "widget/layout.h"
#include "widget/tabs.h"

#include "base/text.h"

#include <string.h>

static void parts_fill_and_never_overflow(void **state)
{
	const RkPart parts[] = { { 28, 0 }, { 10, 2 }, { 10, 1 } };
	RkRect out[3];

	rk_split((RkRect){ 0, 0, 78, 10 }, TRUE, parts, 3, out);
	assert_int_equal(out[0].width, 28);
	assert_int_equal(out[1].width, 30);
	assert_int_equal(out[2].width, 20);
	assert_int_equal(out[2].x, 58);
	for (int width = 0; width < 100; width++) {
		RkRect rect = { 3, 1, width, 5 };
		rk_split(rect, TRUE, parts, 3, out);
		int sum = out[0].width + out[1].width + out[2].width;
		assert_true(sum <= width && (sum == width || width < 48));
	}
}

static const char *const tabs_id[] = { "Ikhtisar", "Acara", "Undangan", "Hadir", "Notula", "TL",
	"Rujukan", "Naskah" };

static void draw_all(RkCanvas *canvas, RkRect rect)
{
	const RkHint hints[] = { { "Enter", "buka", 1 }, { "a", "tambah", 2 },
		{ "?", "tolong", 3 } };
	RkFrame frame = { "Acara", "14 baris · 08.30–16.00 WITA", "e ubah", TRUE, FALSE, FALSE };

	RkRect inner = rk_frame_draw(canvas, rect, &frame);
	golden_check_inside(canvas, rect);
	rk_tabs_draw(canvas, inner, tabs_id, 8, 2);
	rk_hints_draw(canvas, rk_rect_rows(inner, 1, 1), hints, 3);
	rk_context_draw(canvas, rk_rect_rows(inner, 2, 1), "3 baris pindah", RK_ROLE_WARN, "u",
		"urung: “Sesi 1: 60 → 65 menit”", 4);
	frame.open = TRUE;
	rk_frame_draw(canvas, rk_rect_rows(inner, 4, inner.height - 4), &frame);
	rk_frame_scroll(canvas, rect, 3, 5, 50);
}

static void nothing_leaves_its_rectangle(void **state)
{
	for (int height = 1; height <= 60; height += height < 12 ? 1 : 7)
		for (int width = 1; width <= 200; width += width < 90 ? 1 : 13) {
			g_autoptr(RkCanvas) canvas = rk_canvas_new(width + 4, height + 4);
			RkRect rect = { 2, 2, width, height };
			draw_all(canvas, rect);
			golden_check_inside(canvas, rect);
		}
}

static void the_frame_looks_so(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(80, 12);

	draw_all(canvas, rk_canvas_whole(canvas));
	golden_check(canvas, "screen/frame@80x12.screen");
}

static void a_plain_frame_has_no_borders(void **state)
{
	g_autoptr(RkCanvas) canvas = rk_canvas_new(40, 6);
	RkFrame frame = { .title = "Acara", .count = "14" };

	canvas->plain = TRUE;
	RkRect inner = rk_frame_draw(canvas, rk_canvas_whole(canvas), &frame);
	assert_int_equal(inner.y, 1);
	assert_int_equal(inner.width, 40);
	for (int y = 0; y < 6; y++) {
		g_autofree char *row = rk_canvas_row(canvas, y);
		assert_null(strstr(row, "─"));
		assert_null(strstr(row, "│"));
	}
}

static void tabs_fit_78_columns(void **state)
{
	static const char *const tabs_en[] = { "Overview", "Rundown", "Invited", "Present",
		"Minutes", "Actions", "Refs", "Papers" };

	g_autoptr(RkCanvas) canvas = rk_canvas_new(80, 1);

	/* The row has a blank at both ends. */
	assert_true(rk_tabs_width(tabs_id, 8) - 2 <= 78);
	for (guint i = 0; i < 8; i++) {
		rk_canvas_clear(canvas);
		rk_tabs_draw(canvas, rk_canvas_whole(canvas), tabs_en, 8, i);
		g_autofree char *row = rk_canvas_row(canvas, 0);
		for (guint k = 0; k < 8; k++)
			assert_non_null(strstr(row, tabs_en[k]));
		assert_non_null(strstr(row, "["));
		assert_non_null(strstr(row, "]"));
	}
}

static void the_last_hint_is_always_there(void **state)
{
	const RkHint hints[] = { { "Enter", "open", 1 }, { "a", "add", 2 }, { "?", "help", 3 } };

	for (int width = 8; width < 60; width++) {
		g_autoptr(RkCanvas) canvas = rk_canvas_new(width, 1);
		rk_hints_draw(canvas, rk_canvas_whole(canvas), hints, 3);
		g_autofree char *row = rk_canvas_row(canvas, 0);
		assert_non_null(strstr(row, "? help"));
	}
}

/* Both are whole where they fit; else the offer keeps two fifths of the row, and what the row says
 * shrinks. */
static void the_offer_and_the_row_share(void **state)
{
	static const struct {
		int width;
		const char *said, *shown;
	} cases[] = {
		{ 60, "satu · dua",
			" satu · dua                u urung: “Sesi 1: 60 → 65 menit” " },
		{ 40, NULL, "       u urung: “Sesi 1: 60 → 65 menit” " },
		{ 50, "Direktur Kerja Sama · pimpinan rapat",
			" Direktur Kerja Sama · pimp…  u urung: “Sesi 1: …" },
		{ 44, "pimpinan rapat", " pimpinan rapat  u urung: “Sesi 1: 60 → 65…" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(RkCanvas) canvas = rk_canvas_new(cases[i].width, 1);
		rk_context_draw(canvas, rk_canvas_whole(canvas), cases[i].said, RK_ROLE_NORMAL, "u",
			"urung: “Sesi 1: 60 → 65 menit”", 4);
		g_autofree char *row = rk_canvas_row(canvas, 0);
		g_autofree char *wanted = rk_text_pad(cases[i].shown, cases[i].width, -1);
		assert_string_equal(g_strchomp(row), g_strchomp(wanted));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_fill_and_never_overflow),
		cmocka_unit_test(nothing_leaves_its_rectangle),
		cmocka_unit_test(the_frame_looks_so),
		cmocka_unit_test(a_plain_frame_has_no_borders),
		cmocka_unit_test(tabs_fit_78_columns),
		cmocka_unit_test(the_last_hint_is_always_there),
		cmocka_unit_test(the_offer_and_the_row_share),
	};

	return cmocka_run_group_tests_name("layout", tests, NULL, NULL);
}
