/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What tests of screens share: the program on the store of a test (Fixture in *state), at its first
 * screen or inside a meeting, and what must be readable. Each looks anew before it judges.
 */
#pragma once

#include "app/private.h"
#include "screen/registry.h"

/* The first screen. */
RkApp *look_home(void **state, RkLang lang, int width, int height);
/* A meeting by its tag with nothing below it, after these keys ("7": tab 7; NULL: none). */
RkApp *look_meeting(
	void **state, const char *tag, RkLang lang, int width, int height, const char *keys);

/* Whether one row has the text. */
gboolean shows(RkApp *app, const char *text);
/* Fail with the whole picture. */
void must_show(RkApp *app, const char *text);
void must_not_show(RkApp *app, const char *text);
/* What was said last has the text. */
void must_say(RkApp *app, const char *text);
