/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where in a JSON text something stands. The JSON library knows lines of syntax errors only; what
 * is wrong with the content is found in the parsed tree and named by a JSON pointer (RFC 6901).
 * Called on errors alone: the text is walked once, never recursively, and may be anything.
 */
#pragma once

#include "base/types.h"

typedef struct RkPlace {
	guint line, column; /* from 1; column counts characters */
} RkPlace;

/* Place of the value that `pointer` names, or of its key when `key` is set. When the text does not
 * have it, the nearest enclosing value. */
RkPlace rk_json_place(const char *text, gsize size, const char *pointer, gboolean key);

/* Where in a list of objects, a member of the outermost object, the one is that has that text in
 * that member; -1: none. */
int rk_json_index(
	const char *text, gsize size, const char *list, const char *member, const char *value);

/* A way through a text, forwards. */
typedef struct RkJsonScanner {
	const char *text, *at, *end;
} RkJsonScanner;

/* Over blanks, and over that sign if it stands there. */
gboolean rk_json_take(RkJsonScanner *scanner, char c);

/* Inside an object: to before the value of a member. *key is where its name stands. */
gboolean rk_json_enter(RkJsonScanner *scanner, const char *step, const char **key);

/* One step of a pointer, with "~" and "/" escaped, appended to it. */
void rk_json_pointer_add(GString *pointer, const char *step);
