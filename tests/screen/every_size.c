/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every situation at every size: the cursor is inside, wide characters are whole, rows are as wide
 * as the canvas, nothing is drawn outside (the sanitizers watch). Small sizes all, larger ones by a
 * stride; RAKOR_SIZES=all draws each from 1 × 1 to 200 × 60.
 */
#include "stand.h"
#include "watch.h"

#include "support/golden.h"

#include <string.h>

enum { WIDEST = 200, HIGHEST = 60, SMALL_WIDTH = 30, SMALL_HEIGHT = 8 };

static gboolean is_chosen(int width, int height, guint situation, gboolean all)
{
	if (all || (width <= SMALL_WIDTH && height <= SMALL_HEIGHT && (width + height) % 2 == 0))
		return TRUE;
	return (width * 61 + height + (int)situation * 17) % 97 == 0;
}

static void check(const RkCanvas *canvas, const char *script)
{
	if (canvas->cursor_x < 0 || canvas->cursor_x >= canvas->width || canvas->cursor_y < 0 ||
		canvas->cursor_y >= canvas->height)
		fail_msg("\"%s\" at %dx%d: the cursor is at %d,%d", script, canvas->width,
			canvas->height, canvas->cursor_x, canvas->cursor_y);
	for (int y = 0; y < canvas->height; y++)
		for (int x = 0; x < canvas->width; x++) {
			const RkCell *cell = rk_canvas_cell(canvas, x, y);
			gboolean second = x > 0 && rk_canvas_cell(canvas, x - 1, y)->width == 2;
			gboolean whole = cell->width != 2 || x + 1 < canvas->width;
			if ((cell->width == 0) != second || !whole || cell->role >= RK_ROLE_N)
				fail_msg("\"%s\" at %dx%d: cell %d,%d is broken", script,
					canvas->width, canvas->height, x, y);
		}
}

static void every_situation_stands_every_size(void **state)
{
	Stand *stand = *state;
	gboolean all = g_strcmp0(g_getenv("RAKOR_SIZES"), "all") == 0;
	guint drawn = 0;

	for (guint i = 0; i < stand_situations_n; i++) {
		RkId step = stand_step(stand);
		stand_begin(stand, stand_situations[i], 80, 24);
		for (int height = 1; height <= HIGHEST; height++)
			for (int width = 1; width <= WIDEST; width++) {
				if (!is_chosen(width, height, i, all))
					continue;
				rk_canvas_resize(stand->app->canvas, width, height);
				watch_draw(stand->app);
				check(stand->app->canvas, stand_situations[i]);
				drawn++;
			}
		stand_end(stand, step);
	}
	print_message("# %u pictures of %u situations\n", drawn, stand_situations_n);
	assert_true(drawn > 100 * stand_situations_n);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_situation_stands_every_size),
	};

	return cmocka_run_group_tests_name("every size", tests, stand_setup, stand_teardown);
}
