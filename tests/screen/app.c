/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The frame around screens: rows, dispatch, overlays, any size.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sample.h"

#include "support/golden.h"

static void it_looks_so(void **state)
{
	static const struct {
		int width, height;
		const char *keys, *name;
	} cases[] = {
		{ 80, 24, "j", "screen/app@80x24.screen" },
		{ 140, 40, "jj<Space>", "screen/app@140x40.screen" },
		{ 50, 15, "", "screen/app@50x15.screen" },
		{ 80, 24, ":", "screen/command@80x24.screen" },
		{ 80, 24, "<C-p>", "screen/palette@80x24.screen" },
		{ 80, 24, "/Rehat", "screen/filter@80x24.screen" },
		{ 80, 24, ":set<Enter>", "screen/settings@80x24.screen" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(RkApp) app = sample_start(cases[i].width, cases[i].height);
		rk_app_type(app, cases[i].keys);
		golden_check(sample_draw(app), cases[i].name);
	}
}

static void keys_reach_the_screen(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);

	rk_app_type(app, "e");
	assert_int_equal(sample_last, RK_COMMAND_EDIT);
	rk_app_type(app, "w");
	assert_int_equal(sample_last, RK_COMMAND_EDIT);
	assert_non_null(app->message);
	assert_int_equal(app->message_role, RK_ROLE_WARN);
	rk_app_type(app, "j");
	assert_null(app->message);
}

static void letters_are_text_while_typing(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);

	rk_app_type(app, "/qD?");
	assert_false(app->quitting);
	assert_true(sample_shows(app, "qD?"));
	rk_app_type(app, "<Esc>");
	assert_int_equal(app->stack->len, 1);
	rk_app_type(app, "/Rehat<Enter>");
	assert_false(sample_shows(app, "Registrasi"));
	rk_app_type(app, "<Esc>");
	assert_true(sample_shows(app, "Registrasi"));
}

static void a_prompt_that_is_cancelled_leaves_the_filter(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);

	rk_app_type(app, "/Rehat<Enter>/<C-u>Istirahat");
	assert_true(sample_shows(app, "11.45"));
	rk_app_type(app, "<Esc>");
	assert_true(sample_shows(app, "10.30"));
	assert_false(sample_shows(app, "11.45"));
}

static void escape_and_a_letter_at_once_are_two_keys(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);
	RkKey alt = { .kind = RK_KEY_RUNE, .rune = 'e', .mods = RK_KEY_ALT };

	rk_app_type(app, "?");
	rk_app_feed(app, &alt);
	assert_int_equal(app->stack->len, 1);
	assert_int_equal(sample_last, RK_COMMAND_EDIT);
}

static void commands_are_understood(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);

	assert_true(rk_app_cmdline_run(app, "edit"));
	assert_int_equal(sample_last, RK_COMMAND_EDIT);
	assert_false(rk_app_cmdline_run(app, "edi"));
	assert_true(sample_shows(app, "edit"));
	g_clear_pointer(&app->message, g_free);
	assert_true(rk_app_cmdline_run(app, "contoh"));
	assert_int_equal(app->stack->len, 1);
	assert_true(rk_app_cmdline_run(app, "set mouse no"));
	g_autofree char *mouse = rk_app_option(app, "mouse");
	assert_string_equal(mouse, "no");
	assert_false(rk_app_cmdline_run(app, "set mouse perhaps"));
	assert_true(rk_app_cmdline_run(app, ""));
	rk_app_type(app, ":plain<Esc>:ed<Tab><Enter>");
	assert_false(app->quitting);
	rk_app_type(app, ":q<Enter>");
	assert_true(app->quitting);
}

static void a_changed_form_asks_before_it_closes(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);

	rk_app_type(app, "a<Esc>");
	assert_int_equal(app->stack->len, 1);
	rk_app_type(app, "a<Right><Esc>");
	assert_int_equal(app->stack->len, 3);
	rk_app_type(app, "<Esc>");
	assert_int_equal(app->stack->len, 2);
	rk_app_type(app, "<Esc>b");
	assert_int_equal(app->stack->len, 1);
}

static void clicks_act(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);
	RkKey click = { .kind = RK_KEY_MOUSE, .mouse = RK_MOUSE_PRESS };
	const RkCanvas *canvas = sample_draw(app);

	for (guint i = 0; i < canvas->zones->len; i++) {
		const RkZone *zone = &g_array_index(canvas->zones, RkZone, i);
		if (zone->kind != RK_ZONE_ACTION || zone->value != RK_COMMAND_EDIT)
			continue;
		click.x = zone->rect.x;
		click.y = zone->rect.y;
	}
	assert_int_equal(click.y, 23);
	rk_app_feed(app, &click);
	assert_int_equal(sample_last, RK_COMMAND_EDIT);
}

/* Every overlay at every size: nothing crashes, the cursor is on the canvas. */
static void any_size_any_moment(void **state)
{
	static const char *const scripts[] = { "", "j", ":", "?", "<C-p>", "/a", "a",
		"a<Right><Esc>", ":messages<Enter>" };

	for (guint i = 0; i < RK_LEN(scripts); i++) {
		g_autoptr(RkApp) app = sample_start(80, 24);
		rk_app_type(app, scripts[i]);
		for (int height = 1; height <= 60; height += height < 10 ? 1 : 9)
			for (int width = 1; width <= 200; width += width < 50 ? 1 : 17) {
				rk_canvas_resize(app->canvas, width, height);
				rk_app_draw(app, app->canvas);
				assert_in_range(app->canvas->cursor_x, 0, width - 1);
				assert_in_range(app->canvas->cursor_y, 0, height - 1);
			}
	}
}

static void a_fake_terminal_is_driven(void **state)
{
	RkTerm *term = rk_term_fake_new(40, 10);
	g_autoptr(RkApp) app = rk_app_new(rk_screens, NULL, NULL, term);
	RkKey key;

	rk_app_start(app);
	rk_term_fake_type(term, "je");
	while (rk_term_read(term, &key))
		rk_app_feed(app, &key);
	assert_int_equal(sample_last, RK_COMMAND_EDIT);
	rk_app_draw(app, app->canvas);
	rk_term_show(term, app->canvas);
	assert_int_equal(rk_term_fake_shown(term)->width, 40);
	rk_app_copy(app, "salin");
	assert_string_equal(rk_term_fake_copied(term), "salin");
	rk_term_fake_resize(term, 30, 8);
	assert_true(rk_term_measure(term));
	assert_false(rk_term_measure(term));
	rk_term_close(term);
}

/* Only what can be seen is read after a change; what is covered, when it is seen again. */
static void covered_screens_are_read_when_they_are_seen(void **state)
{
	g_autoptr(RkApp) app = sample_start(80, 24);

	assert_true(rk_app_push(app, rk_screens[0], NULL));
	sample_loads = 0;
	rk_app_reload(app);
	rk_app_reload(app);
	assert_int_equal(sample_loads, 2);
	rk_app_pop(app, rk_app_top(app));
	assert_int_equal(sample_loads, 3);
	assert_true(rk_app_push(app, rk_screens[0], NULL));
	rk_app_pop(app, rk_app_top(app));
	assert_int_equal(sample_loads, 4); /* the new one alone: nothing changed meanwhile */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(covered_screens_are_read_when_they_are_seen),
		cmocka_unit_test(it_looks_so),
		cmocka_unit_test(keys_reach_the_screen),
		cmocka_unit_test(letters_are_text_while_typing),
		cmocka_unit_test(a_prompt_that_is_cancelled_leaves_the_filter),
		cmocka_unit_test(escape_and_a_letter_at_once_are_two_keys),
		cmocka_unit_test(commands_are_understood),
		cmocka_unit_test(a_changed_form_asks_before_it_closes),
		cmocka_unit_test(clicks_act),
		cmocka_unit_test(any_size_any_moment),
		cmocka_unit_test(a_fake_terminal_is_driven),
	};

	return cmocka_run_group_tests_name("app", tests, NULL, NULL);
}
