/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which key does what where: the defaults of the action table, changed by keys.conf
 *
 *	# comment
 *	[rundown]
 *	longer = + <C-a>
 *	shorter =
 *
 * a group is a context, an action stands on the left, its keys on the right; no key unbinds it.
 * Before the first group: everywhere the action exists.
 */
#pragma once

#include "app/command.h"
#include "term/key.h"

typedef struct RkKeymap RkKeymap;

RkKeymap *rk_keymap_new(void); /* with the defaults */
void rk_keymap_free(RkKeymap *keymap);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkKeymap, rk_keymap_free)

/* Reads the text of a keys.conf into it. What is wrong goes to `errors` (char *, owned by the
 * caller), as "FILE: line N: what: why"; the rest is taken. FALSE if there was an error. */
gboolean rk_keymap_parse(
	RkKeymap *keymap, const char *file, const char *text, gsize size, GPtrArray *errors);

/* The same for a file; a missing one is no error. */
gboolean rk_keymap_load(RkKeymap *keymap, const char *path, GPtrArray *errors);

/* The action of a key for a screen in these contexts (RkContexts; GLOBAL is added). */
RkCommandId rk_keymap_find(const RkKeymap *keymap, const RkKey *key, guint contexts);

/* First key of an action in these contexts, for hints ("^S"); where letters are text, the first
 * that is none ("F1"); NULL when it has none. Caller frees. */
char *rk_keymap_label(const RkKeymap *keymap, RkCommandId action, guint contexts);
/* All its keys, written ("a <C-a>"), "" for none. Caller frees. */
char *rk_keymap_keys(const RkKeymap *keymap, RkCommandId action, guint contexts);

/* Replaces the keys of an action in a context (RK_AT_N: wherever it exists). */
void rk_keymap_bind(
	RkKeymap *keymap, RkCommandId action, guint context, const RkKey *keys, guint n);
