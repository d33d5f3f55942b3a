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
	RkCommandId action;
} verbs[] = {
	{ "a", RK_COMMAND_ADD },
	{ "e", RK_COMMAND_EDIT },
	{ "E", RK_COMMAND_EDIT_TEXT },
	{ "D", RK_COMMAND_DELETE },
	{ "x", RK_COMMAND_DONE },
	{ "w", RK_COMMAND_WHO },
	{ "d", RK_COMMAND_DATE },
	{ "s", RK_COMMAND_STATE },
	{ "J", RK_COMMAND_MOVE_DOWN },
	{ "K", RK_COMMAND_MOVE_UP },
	{ "z", RK_COMMAND_VIEW },
	{ "p", RK_COMMAND_PAPER },
	{ "i", RK_COMMAND_ICS },
	{ "y", RK_COMMAND_COPY },
	{ "R", RK_COMMAND_REMIND },
	{ "P", RK_COMMAND_PASTE },
	{ "o", RK_COMMAND_ORDER },
	{ "!", RK_COMMAND_PROBLEMS },
	{ "+", RK_COMMAND_LONGER },
	{ "-", RK_COMMAND_SHORTER },
	{ "r", RK_COMMAND_LIVE },
	{ "g", RK_COMMAND_FIRST },
	{ "G", RK_COMMAND_LAST },
	{ "n", RK_COMMAND_SEARCH_NEXT },
	{ "N", RK_COMMAND_SEARCH_PREVIOUS },
	{ "v", RK_COMMAND_MARK_RANGE },
	{ "*", RK_COMMAND_MARK_ALL },
	{ "<Space>", RK_COMMAND_MARK },
	{ "u", RK_COMMAND_UNDO },
	{ "U", RK_COMMAND_REDO },
	{ "/", RK_COMMAND_FILTER },
	{ ":", RK_COMMAND_COMMAND },
	{ "?", RK_COMMAND_HELP },
	{ "h", RK_COMMAND_PANE_LEFT },
	{ "l", RK_COMMAND_PANE_RIGHT },
	{ "j", RK_COMMAND_DOWN },
	{ "k", RK_COMMAND_UP },
	{ "q", RK_COMMAND_CLOSE },
	{ "<Enter>", RK_COMMAND_OPEN },
	{ "<Esc>", RK_COMMAND_BACK },
	{ "<C-p>", RK_COMMAND_PALETTE },
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
		for (guint i = 1; i < RK_COMMAND_N; i++) {
			const RkCommandInfo *info = rk_command_info((RkCommandId)i);
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
	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const RkCommandInfo *info = rk_command_info((RkCommandId)i);
		g_auto(GStrv) keys = g_strsplit(info->keys, " ", -1);
		assert_int_equal(rk_command_find(info->name), i);
		assert_true(info->contexts != 0);
		assert_true(strlen(info->hint) > 1 && strlen(info->help) > 5);
		/* What changes something can be disabled, so it says what to do instead. */
		if ((info->flags & RK_ACT_WRITE) != 0)
			assert_true(info->todo || i == RK_COMMAND_SAVE);
		for (guint k = 0; keys[k]; k++) {
			RkKey key;
			assert_true(!*keys[k] || rk_key_parse(keys[k], &key));
		}
	}
	assert_int_equal(rk_command_find("no-such"), RK_COMMAND_NONE);
}

static void every_word_is_translated(void **state)
{
	for (guint i = 1; i < RK_COMMAND_N; i++) {
		const RkCommandInfo *info = rk_command_info((RkCommandId)i);
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

	for (guint i = 1; i < RK_COMMAND_N; i++)
		first += (rk_command_info((RkCommandId)i)->flags & RK_ACT_FIRST) != 0;
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
