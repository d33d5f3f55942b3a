/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Drawing reads no data (watch.h): also not while something is typed, chosen or asked. A screen
 * that does read while it is drawn is planted, and seen.
 */
#include "stand.h"
#include "watch.h"

#include "support/golden.h"

#include <string.h>

#define MKS ":go MKS<Enter>"

static const char *const asking[] = {
	"?",
	":",
	":go M",
	":set ",
	"<C-p>tar",
	":drafts<Enter>",
	":messages<Enter>",
	"aRapat, besok 9.00, Ambon",
	":people<Enter>a",
	":people<Enter>w",
	":institutions<Enter>a",
	":institutions<Enter>!",
	":references<Enter>a",
	":series<Enter>a",
	":groups<Enter><Enter>a",
	":actions<Enter>x",
	":actions<Enter>s",
	":actions<Enter>sp70 masuk",
	":actions<Enter>d29nov",
	":actions<Enter>w",
	":actions<Enter>w@",
	":actions<Enter>e",
	":actions<Enter>R",
	":go @kanim-tarakan<Enter>d",
	":go @kanim-tarakan<Enter>e",
	MKS ":history<Enter>",
	MKS ":history<Enter><Enter>",
	MKS "1e",
	MKS "1w",
	MKS "1d",
	MKS "2a10.00 Uji",
	MKS "2jjd10.15",
	MKS "2jjw",
	MKS "3a",
	MKS "3aKanim",
	MKS "3P",
	MKS "3PKanim Tarakan<C-s>",
	MKS "3jjs",
	MKS "3jjw",
	MKS "3jjy",
	MKS "3jjR",
	MKS "4aTamu",
	MKS "4jd8.31",
	MKS "4w",
	MKS "4t",
	MKS "5aUji @kan",
	MKS "5aUji @",
	MKS "5jj<Enter>",
	MKS "5jjd9.15",
	MKS "5jjw",
	MKS "6aUji @kanim",
	MKS "6d29nov",
	MKS "6x",
	MKS "6s",
	MKS "6w",
	MKS "6e",
	MKS "6R",
	MKS "7a",
	MKS "7aUU 6",
	MKS "8a",
	MKS "8jd1des",
	MKS "8w",
	MKS "8<Enter>e",
	MKS "8<Enter>p",
	MKS "8<Enter>z",
	MKS "8<Enter>/rapat",
	MKS "y",
	MKS ":salin<Enter>",
	MKS "l",
};

static void what_asks_reads_nothing(void **state)
{
	Stand *stand = *state;

	for (guint i = 0; i < RK_LEN(asking); i++) {
		RkId step = stand_step(stand);
		stand_begin(stand, asking[i], 140, 40);
		rk_canvas_resize(stand->app->canvas, 50, 15);
		watch_draw(stand->app);
		stand_end(stand, step);
	}
}

static void planted_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	g_autofree char *name = rk_setting_get(rk_app_store(screen->app), "office");

	rk_canvas_text(canvas, rect.x, rect.y, name ? name : "-", -1, RK_ROLE_NORMAL);
}

static void a_picture_that_reads_is_seen(void **state)
{
	static const RkScreenClass planted = { .name = "planted",
		.size = sizeof(RkScreen),
		.contexts = RK_IN_LIST,
		.draw = planted_draw };
	Stand *stand = *state;
	RkId step = stand_step(stand);

	stand_begin(stand, "", 80, 24);
	rk_app_push(stand->app, &planted, NULL);
	g_autofree char *sql = watch_read(stand->app);
	assert_non_null(sql);
	assert_non_null(strstr(sql, "setting"));
	stand_end(stand, step);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_asks_reads_nothing),
		cmocka_unit_test(a_picture_that_reads_is_seen),
	};

	return cmocka_run_group_tests_name("draw reads", tests, stand_setup, stand_teardown);
}
