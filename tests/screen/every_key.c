/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * No key is dead. Each default key of each action, and each action that a screen lists as its own,
 * is pressed in prepared situations until it changes the picture or the database; a key that never
 * does fails, and the list of what was found is printed.
 */
#include "app/binding.h"
#include "stand.h"
#include "watch.h"

#include "support/golden.h"

#include <string.h>

/* What cannot be seen in a canvas; each has its own test of the real program. */
static const struct {
	RkCommandId action;
	const char *test;
} elsewhere[] = {
	{ RK_COMMAND_REDRAW, "e2e-tui_workspace: what is drawn anew is what was there" },
	{ RK_COMMAND_SUSPEND, "e2e-tui_life: the terminal is given back and taken again" },
};

typedef enum Came { CAME_NOT_ASKED, CAME_NOTHING, CAME_SOMETHING } Came;

/* Presses the key if it means the action there and may do it now. */
static Came press(Stand *stand, RkCommandId action, const RkKey *key)
{
	RkApp *app = stand->app;
	RkScreen *top = rk_app_top(app);
	RkId step = stand_step(stand);

	if ((rk_keymap_find(app->keymap, key, rk_app_contexts(app, top)) != action &&
		    rk_keymap_find(app->keymap, key, top->class->contexts) != action) ||
		(!rk_app_typing(app) && rk_app_why_not(app, top, action)))
		return CAME_NOT_ASKED;
	g_autofree char *before = golden_text(app->canvas);
	rk_app_feed(app, key);
	if (app->quitting)
		return CAME_SOMETHING;
	watch_draw(app);
	g_autofree char *after = golden_text(app->canvas);
	return strcmp(before, after) != 0 || stand_step(stand) != step ? CAME_SOMETHING
								       : CAME_NOTHING;
}

static const char *try_everywhere(Stand *stand, RkCommandId action, const char *written)
{
	RkKey key;

	assert_true(rk_key_parse(written, &key));
	for (guint i = 0; i < stand_situations_n; i++) {
		RkId step = stand_step(stand);
		stand_begin(stand, stand_situations[i], 140, 40);
		gboolean done = press(stand, action, &key) == CAME_SOMETHING;
		stand_end(stand, step);
		if (done)
			return stand_situations[i];
	}
	return NULL;
}

static gboolean is_elsewhere(RkCommandId action)
{
	for (guint i = 0; i < RK_LEN(elsewhere); i++)
		if (elsewhere[i].action == action)
			return TRUE;
	return FALSE;
}

static void each_default_key_does_something(void **state)
{
	Stand *stand = *state;
	guint dead = 0;

	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const RkCommandInfo *info = rk_command_info((RkCommandId)i);
		g_auto(GStrv) keys = g_strsplit(info->keys, " ", -1);
		for (guint k = 0; keys[k] && *keys[k] && !is_elsewhere((RkCommandId)i); k++) {
			const char *where = try_everywhere(stand, (RkCommandId)i, keys[k]);
			print_message("%-18s %-10s %s\n", info->name, keys[k],
				where ? where : "NOTHING COMES OF IT");
			dead += where == NULL;
		}
	}
	assert_int_equal(dead, 0);
}

typedef struct Finding {
	GHashTable *came, *asked; /* names of "screen: action" */
} Finding;

/* Each action of the screen that stands in this situation, unless it is known to work there. */
static void try_the_screen(Stand *stand, const char *script, Finding *finding)
{
	RkId step = stand_step(stand);

	stand_begin(stand, script, 140, 40);
	RkScreen *top = rk_app_top(stand->app);
	const RkScreenClass *class = top->class;
	gboolean has[RK_COMMAND_N];
	for (guint i = 1; i < RK_COMMAND_N; i++)
		has[i] = rk_binding_find(top, (RkCommandId)i) != NULL;
	stand_end(stand, step);
	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const RkCommandInfo *info = rk_command_info((RkCommandId)i);
		g_autofree char *name = g_strdup_printf("%s: %s", class->name, info->name);
		g_auto(GStrv) keys = g_strsplit(info->keys, " ", -1);
		RkKey key;
		/* Moving in a list of one row moves nothing. */
		if (!has[i] || !keys[0] || !*keys[0] ||
			((info->flags & RK_ACT_MOVE) != 0 && !info->todo) ||
			g_hash_table_contains(finding->came, name))
			continue;
		assert_true(rk_key_parse(keys[0], &key));
		step = stand_step(stand);
		stand_begin(stand, script, 140, 40);
		Came came = press(stand, (RkCommandId)i, &key);
		stand_end(stand, step);
		if (came != CAME_NOT_ASKED)
			g_hash_table_add(came == CAME_SOMETHING ? finding->came : finding->asked,
				g_steal_pointer(&name));
	}
}

/* An action that a screen offers (it gives no reason against it) does something at least once. */
static void what_a_screen_offers_it_does(void **state)
{
	Stand *stand = *state;
	Finding finding = { g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
		g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL) };
	g_autoptr(GString) dead = g_string_new(NULL);
	GHashTableIter iter;
	gpointer name;

	for (guint i = 0; i < stand_situations_n; i++)
		try_the_screen(stand, stand_situations[i], &finding);
	g_hash_table_iter_init(&iter, finding.asked);
	while (g_hash_table_iter_next(&iter, &name, NULL))
		if (!g_hash_table_contains(finding.came, name))
			g_string_append_printf(dead, "%s\n", (const char *)name);
	g_hash_table_unref(finding.came);
	g_hash_table_unref(finding.asked);
	if (dead->len)
		fail_msg("offered, and nothing ever comes of it:\n%s", dead->str);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_default_key_does_something),
		cmocka_unit_test(what_a_screen_offers_it_does),
	};

	return cmocka_run_group_tests_name("every key", tests, stand_setup, stand_teardown);
}
