/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The action table: one letter, one verb; navigation keeps its meaning; no key twice.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sample.h"

#include "base/label.h"

#include <string.h>

/* Practice 14: what a letter does in every list. */
static const struct {
	const char *key;
	RkActionId action;
} verbs[] = {
	{ "a", RK_ACTION_ADD },
	{ "e", RK_ACTION_EDIT },
	{ "E", RK_ACTION_EDIT_TEXT },
	{ "D", RK_ACTION_DELETE },
	{ "x", RK_ACTION_DONE },
	{ "w", RK_ACTION_WHO },
	{ "d", RK_ACTION_DATE },
	{ "s", RK_ACTION_STATE },
	{ "J", RK_ACTION_MOVE_DOWN },
	{ "K", RK_ACTION_MOVE_UP },
	{ "z", RK_ACTION_VIEW },
	{ "p", RK_ACTION_PAPER },
	{ "i", RK_ACTION_ICS },
	{ "y", RK_ACTION_COPY },
	{ "R", RK_ACTION_REMIND },
	{ "P", RK_ACTION_PASTE },
	{ "o", RK_ACTION_ORDER },
	{ "!", RK_ACTION_PROBLEMS },
	{ "+", RK_ACTION_LONGER },
	{ "-", RK_ACTION_SHORTER },
	{ "r", RK_ACTION_LIVE },
	{ "g", RK_ACTION_FIRST },
	{ "G", RK_ACTION_LAST },
	{ "n", RK_ACTION_SEARCH_NEXT },
	{ "N", RK_ACTION_SEARCH_PREVIOUS },
	{ "v", RK_ACTION_MARK_RANGE },
	{ "*", RK_ACTION_MARK_ALL },
	{ "<Space>", RK_ACTION_MARK },
	{ "u", RK_ACTION_UNDO },
	{ "U", RK_ACTION_REDO },
	{ "/", RK_ACTION_FILTER },
	{ ":", RK_ACTION_COMMAND },
	{ "?", RK_ACTION_HELP },
	{ "h", RK_ACTION_PANE_LEFT },
	{ "l", RK_ACTION_PANE_RIGHT },
	{ "j", RK_ACTION_DOWN },
	{ "k", RK_ACTION_UP },
	{ "q", RK_ACTION_CLOSE },
	{ "<Enter>", RK_ACTION_OPEN },
	{ "<Esc>", RK_ACTION_BACK },
	{ "<C-p>", RK_ACTION_PALETTE },
};

static gboolean is_list(guint context)
{
	return (rk_context_info(context)->mask & RK_IN_LIST) != 0;
}

static void one_letter_has_one_verb_in_all_lists(void **state)
{
	g_autoptr(RkKeymap) keymap = rk_keymap_new();

	for (guint i = 0; i < RK_LEN(verbs); i++)
		for (guint c = 0; c < RK_AT_N; c++) {
			RkKey key;
			assert_true(rk_key_parse(verbs[i].key, &key));
			if (is_list(c))
				assert_int_equal(
					rk_keymap_find(keymap, &key, rk_context_info(c)->mask),
					verbs[i].action);
		}
}

static void no_key_means_two_things_at_once(void **state)
{
	for (guint c = 0; c < RK_AT_N; c++) {
		guint mask = rk_context_info(c)->mask | RK_IN_GLOBAL;
		g_autoptr(GHashTable) taken =
			g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
		for (guint i = 1; i < RK_ACTION_N; i++) {
			const RkActionInfo *info = rk_action_info((RkActionId)i);
			g_auto(GStrv) keys = g_strsplit(info->keys, " ", -1);
			if ((info->contexts & mask) == 0)
				continue;
			for (guint k = 0; keys[k]; k++)
				if (*keys[k] && !g_hash_table_add(taken, g_strdup(keys[k])))
					fail_msg("%s twice in %s (%s)", keys[k],
						rk_context_info(c)->name, info->name);
		}
	}
}

static void every_entry_is_complete(void **state)
{
	for (guint i = 1; i < RK_ACTION_N; i++) {
		const RkActionInfo *info = rk_action_info((RkActionId)i);
		g_auto(GStrv) keys = g_strsplit(info->keys, " ", -1);
		assert_int_equal(rk_action_find(info->name), i);
		assert_true(info->contexts != 0);
		assert_true(strlen(info->hint) > 1 && strlen(info->help) > 5);
		/* What changes something can be disabled, so it says what to do instead. */
		if ((info->flags & RK_ACT_WRITE) != 0)
			assert_true(info->todo || i == RK_ACTION_SAVE);
		for (guint k = 0; keys[k]; k++) {
			RkKey key;
			assert_true(!*keys[k] || rk_key_parse(keys[k], &key));
		}
	}
	assert_int_equal(rk_action_find("no-such"), RK_ACTION_NONE);
}

static void every_word_is_translated(void **state)
{
	for (guint i = 1; i < RK_ACTION_N; i++) {
		const RkActionInfo *info = rk_action_info((RkActionId)i);
		const char *words[] = { info->hint, info->help, info->todo };
		for (guint k = 0; k < 3; k++)
			if (words[k] && !rk_tr_known(words[k]))
				fail_msg("not translated: %s", words[k]);
	}
	for (guint c = 0; c < RK_AT_N; c++)
		assert_true(rk_tr_known(rk_context_info(c)->label));
	for (guint i = 0; i < RK_OPTION_N; i++)
		assert_true(rk_tr_known(rk_option_info((RkOptionId)i)->help));
}

static void only_first_actions_are_on_the_first_page(void **state)
{
	guint first = 0;

	for (guint i = 1; i < RK_ACTION_N; i++)
		first += (rk_action_info((RkActionId)i)->flags & RK_ACT_FIRST) != 0;
	assert_in_range(first, 5, 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(one_letter_has_one_verb_in_all_lists),
		cmocka_unit_test(no_key_means_two_things_at_once),
		cmocka_unit_test(every_entry_is_complete),
		cmocka_unit_test(every_word_is_translated),
		cmocka_unit_test(only_first_actions_are_on_the_first_page),
	};

	return cmocka_run_group_tests_name("action_table", tests, NULL, NULL);
}
