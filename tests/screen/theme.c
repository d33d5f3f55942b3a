/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The themes: what is written can be read. Contrast is that of WCAG 2.1 (relative luminance); the
 * palettes are those that xterm and Solarized publish.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "term/canvas.h"
#include "term/theme.h"

static const guint32 solarized[16] = { 0x073642, 0xdc322f, 0x859900, 0xb58900, 0x268bd2, 0xd33682,
	0x2aa198, 0xeee8d5, 0x002b36, 0xcb4b16, 0x586e75, 0x657b83, 0x839496, 0x6c71c4, 0x93a1a1,
	0xfdf6e3 };
static const guint32 xterm[16] = { 0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd,
	0x00cdcd, 0xe5e5e5, 0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff,
	0xffffff };

static guint32 rgb_of(int colour, const guint32 *palette)
{
	static const guint32 levels[] = { 0, 95, 135, 175, 215, 255 };

	if (colour < 16)
		return palette[colour];
	if (colour >= 232) {
		guint32 grey = (guint32)(8 + 10 * (colour - 232));
		return grey << 16 | grey << 8 | grey;
	}
	guint32 cube = (guint32)colour - 16;
	return levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6];
}

static double light_of(guint32 rgb)
{
	static const double weights[] = { 0.2126, 0.7152, 0.0722 };
	double sum = 0;

	for (int i = 0; i < 3; i++) {
		double part = (rgb >> (16 - 8 * i) & 0xff) / 255.0;
		sum += weights[i] *
		       (part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4));
	}
	return sum;
}

static double contrast_of(guint32 a, guint32 b)
{
	double one = light_of(a), other = light_of(b);

	return (MAX(one, other) + 0.05) / (MIN(one, other) + 0.05);
}

static void the_measure_is_the_known_one(void **state)
{
	assert_true(fabs(contrast_of(0x000000, 0xffffff) - 21.0) < 0.001);
	assert_true(fabs(contrast_of(0x767676, 0xffffff) - 4.54) < 0.01);
}

/* Every role of the themes with a ground of their own: 4.5 is WCAG's AA, 7 its AAA. */
static void text_can_be_read(void **state)
{
	static const struct {
		RkThemeId theme;
		double least;
	} cases[] = { { RK_THEME_LIGHT, 4.5 }, { RK_THEME_DARK, 4.5 }, { RK_THEME_CONTRAST, 7 } };

	for (guint i = 0; i < RK_LEN(cases); i++)
		for (guint role = 0; role < RK_ROLE_N; role++)
			for (guint flags = 0; flags <= RK_CELL_SELECTED;
				flags += RK_CELL_SELECTED) {
				RkLook look = rk_theme_look(cases[i].theme, (RkRole)role, flags);
				assert_true(look.colour >= 16 && look.ground >= 16);
				double measured = contrast_of(
					rgb_of(look.colour, xterm), rgb_of(look.ground, xterm));
				if (measured < cases[i].least)
					fail_msg("%s, role %u: %.2f", rk_theme_name(cases[i].theme),
						role, measured);
			}
}

/* The terminal's own colours are whatever somebody chose; those that vanish on a common ground are
 * never used for text (practice 35), those that are used stand out on all of them. */
static void the_terminals_colours_stand_out_on_every_ground(void **state)
{
	static const guint32 grounds[] = { 0xfdf6e3, 0x002b36, 0xffffff, 0x000000 };

	for (guint role = 0; role < RK_ROLE_N; role++) {
		RkLook look = rk_theme_look(RK_THEME_TERMINAL, (RkRole)role, 0);
		assert_int_equal(look.ground, -1);
		if (look.colour < 0)
			continue;
		assert_true(look.colour < 8);
		assert_true(look.colour != 0 && look.colour != 7 && look.colour != 3 &&
			    look.colour != 4);
		for (guint i = 0; i < 2; i++)
			assert_true(contrast_of(rgb_of(look.colour, solarized), grounds[i]) >= 2.5);
	}
}

static void a_theme_is_found_by_its_name(void **state)
{
	for (guint i = 0; i < RK_THEME_N; i++)
		assert_int_equal(rk_theme_find(rk_theme_name((RkThemeId)i)), i);
	assert_int_equal(rk_theme_find("mono"), RK_THEME_MONO);
	assert_int_equal(rk_theme_find("contrast"), RK_THEME_CONTRAST);
	assert_int_equal(rk_theme_find("nonsense"), RK_THEME_TERMINAL);
	assert_int_equal(rk_theme_find(NULL), RK_THEME_TERMINAL);
}

static void a_poor_terminal_gets_what_it_can_show(void **state)
{
	assert_int_equal(rk_theme_fit(RK_THEME_DARK, 256), RK_THEME_DARK);
	assert_int_equal(rk_theme_fit(RK_THEME_DARK, 8), RK_THEME_TERMINAL);
	assert_int_equal(rk_theme_fit(RK_THEME_CONTRAST, 16), RK_THEME_TERMINAL);
	assert_int_equal(rk_theme_fit(RK_THEME_TERMINAL, 8), RK_THEME_TERMINAL);
	assert_int_equal(rk_theme_fit(RK_THEME_MONO, 256), RK_THEME_MONO);
	assert_int_equal(rk_theme_fit(RK_THEME_LIGHT, 2), RK_THEME_MONO);
	assert_int_equal(rk_theme_fit(RK_THEME_TERMINAL, 0), RK_THEME_MONO);
}

/* Two roles that are told apart by colour alone would be the same without it. */
static void without_colour_nothing_is_lost(void **state)
{
	static const RkRole apart[][2] = { { RK_ROLE_NORMAL, RK_ROLE_MUTED },
		{ RK_ROLE_NORMAL, RK_ROLE_BAD }, { RK_ROLE_NORMAL, RK_ROLE_WARN },
		{ RK_ROLE_NORMAL, RK_ROLE_LIVE }, { RK_ROLE_BORDER, RK_ROLE_FOCUS },
		{ RK_ROLE_NORMAL, RK_ROLE_KEY }, { RK_ROLE_NORMAL, RK_ROLE_INPUT } };

	for (guint i = 0; i < RK_LEN(apart); i++) {
		RkLook one = rk_theme_look(RK_THEME_MONO, apart[i][0], 0);
		RkLook other = rk_theme_look(RK_THEME_MONO, apart[i][1], 0);
		assert_int_equal(one.colour, -1);
		assert_int_equal(other.colour, -1);
		assert_int_not_equal(one.flags, other.flags);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_measure_is_the_known_one),
		cmocka_unit_test(text_can_be_read),
		cmocka_unit_test(the_terminals_colours_stand_out_on_every_ground),
		cmocka_unit_test(a_theme_is_found_by_its_name),
		cmocka_unit_test(a_poor_terminal_gets_what_it_can_show),
		cmocka_unit_test(without_colour_nothing_is_lost),
	};

	return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
