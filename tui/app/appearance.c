/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How the program looks on this terminal: theme, glyphs, borders, mouse, from the settings, the
 * options of the command line and the environment. A change is seen in the next picture.
 */
#include "app/private.h"

static gboolean is_set(const char *name)
{
	const char *value = g_getenv(name);

	return value && *value;
}

static gboolean says(RkApp *app, RkOptionId option, const char *word)
{
	return g_strcmp0(rk_options_get(app->settings, option), word) == 0;
}

/* NO_COLOR: https://no-color.org, any value but the empty one. */
static RkThemeId theme_of(RkApp *app)
{
	if (is_set("NO_COLOR") || says(app, RK_OPTION_COLOUR, "never") ||
		g_strcmp0(g_getenv("TERM"), "dumb") == 0)
		return RK_THEME_MONO;
	return rk_theme_find(rk_options_get(app->settings, RK_OPTION_THEME));
}

RkTermOptions rk_app_appearance(RkApp *app)
{
	RkTermOptions options = { .theme = theme_of(app),
		.mouse = !says(app, RK_OPTION_MOUSE, "no") };

	options.ascii = app->options.ascii || says(app, RK_OPTION_GLYPHS, "ascii") ||
			(app->other_charset && !says(app, RK_OPTION_GLYPHS, "unicode"));
	app->ascii = options.ascii;
	app->canvas->plain = app->options.plain || says(app, RK_OPTION_PLAIN, "yes");
	if (app->term)
		rk_term_set(app->term, &options);
	return options;
}
