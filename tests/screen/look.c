/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Looking at screens. See look.h.
 */
#include "look.h"

#include "watch.h"

#include <string.h>

#include "../store/sample.h"
#include "screen/meeting/workspace_tabs.h"
#include "support/golden.h"

static RkApp *app_new(void **state, RkLang lang, int width, int height)
{
	Fixture *fixture = *state;

	rk_store_set_lang(fixture->store, lang);
	RkApp *app = rk_app_new(rk_screens, fixture->store, NULL, NULL);
	rk_canvas_resize(app->canvas, width, height);
	return app;
}

RkApp *look_home(void **state, RkLang lang, int width, int height)
{
	RkApp *app = app_new(state, lang, width, height);

	rk_app_start(app);
	return app;
}

RkApp *look_meeting(
	void **state, const char *tag, RkLang lang, int width, int height, const char *keys)
{
	RkApp *app = app_new(state, lang, width, height);
	RkScreenArg arg = { .entity = RK_E_NONE, .text = tag };

	assert_true(rk_app_push(app, &rk_workspace_classes[RK_TAB_OVERVIEW], &arg));
	if (keys)
		rk_app_type(app, keys);
	return app;
}

gboolean shows(RkApp *app, const char *text)
{
	watch_draw(app);
	return canvas_shows(app->canvas, text);
}

static void judge(RkApp *app, const char *text, gboolean wanted)
{
	if (shows(app, text) == wanted)
		return;
	g_autofree char *picture = golden_text(app->canvas);
	fail_msg("\"%s\" %s\n%s", text, wanted ? "is not in" : "is in", picture);
}

void must_show(RkApp *app, const char *text)
{
	judge(app, text, TRUE);
}

void must_not_show(RkApp *app, const char *text)
{
	judge(app, text, FALSE);
}

void must_say(RkApp *app, const char *text)
{
	if (!app->message || !strstr(app->message, text))
		fail_msg("\"%s\" was not said but \"%s\"", text, app->message);
}
