/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * keys.conf: what it binds, and what it says about mistakes.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sample.h"

#include <string.h>

static const guint in_rundown = RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING;
static const guint in_home = RK_IN_HOME | RK_IN_LIST;

static RkCommandId find(const RkKeymap *keymap, const char *text, guint contexts)
{
	RkKey key;

	assert_true(rk_key_parse(text, &key));
	return rk_keymap_find(keymap, &key, contexts);
}

static void a_group_changes_its_context_only(void **state)
{
	static const char text[] = "# mine\n[rundown]\nlonger = <C-a> [\n\n[list]\ndone =\n";
	g_autoptr(RkKeymap) keymap = rk_keymap_new();
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);

	assert_true(rk_keymap_parse(keymap, "keys.conf", text, strlen(text), errors));
	assert_int_equal(errors->len, 0);
	assert_int_equal(find(keymap, "<C-a>", in_rundown), RK_COMMAND_LONGER);
	assert_int_equal(find(keymap, "+", in_rundown), RK_COMMAND_NONE);
	assert_int_equal(find(keymap, "+", in_home), RK_COMMAND_LONGER);
	assert_int_equal(find(keymap, "<C-a>", in_home), RK_COMMAND_NONE);
	/* The user's key takes it from the one that had it. */
	assert_int_equal(find(keymap, "[", in_rundown), RK_COMMAND_LONGER);
	assert_int_equal(find(keymap, "x", in_rundown), RK_COMMAND_NONE);
	g_autofree char *label = rk_keymap_label(keymap, RK_COMMAND_LONGER, in_rundown);
	assert_string_equal(label, "^A");
	g_autofree char *left = rk_keymap_label(keymap, RK_COMMAND_TAB_PREVIOUS, in_rundown);
	assert_string_equal(left, "^←");
	assert_null(rk_keymap_label(keymap, RK_COMMAND_DONE, in_rundown));
}

static void before_the_first_group_everywhere(void **state)
{
	static const char text[] = "help = <F2> é\n";
	g_autoptr(RkKeymap) keymap = rk_keymap_new();
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);

	assert_true(rk_keymap_parse(keymap, "k", text, strlen(text), errors));
	assert_int_equal(find(keymap, "é", in_home), RK_COMMAND_HELP);
	assert_int_equal(find(keymap, "?", in_home), RK_COMMAND_NONE);
	g_autofree char *keys = rk_keymap_keys(keymap, RK_COMMAND_HELP, in_home);
	assert_string_equal(keys, "<F2> é");
}

static void mistakes_name_their_line(void **state)
{
	static const struct {
		const char *text, *error;
	} cases[] = {
		{ "x\n", "k: line 1: \"x\": expected ACTION = KEYS" },
		{ "\n[nowhere]\nadd = b\n", "k: line 2: \"nowhere\": no such context" },
		{ "[rundown\n", "k: line 1: a group ends with \"]\"" },
		{ "ad = b\n", "k: line 1: \"ad\": no such action; nearest: add" },
		{ "[home]\nadd = <Nokey>\n", "k: line 2: \"<Nokey>\": no key" },
		{ "[form]\nadd = b\n",
			"k: line 2: \"add\" does not exist in the context \"form\"" },
		{ "add = \xff\n", "k: line 0: not valid UTF-8" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(RkKeymap) keymap = rk_keymap_new();
		g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
		assert_false(
			rk_keymap_parse(keymap, "k", cases[i].text, strlen(cases[i].text), errors));
		assert_int_equal(errors->len, 1);
		assert_string_equal(errors->pdata[0], cases[i].error);
		assert_int_equal(find(keymap, "a", in_home), RK_COMMAND_ADD);
	}
}

static void a_missing_file_is_no_mistake(void **state)
{
	g_autoptr(RkKeymap) keymap = rk_keymap_new();
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);

	assert_true(rk_keymap_load(keymap, "/nonexistent/keys.conf", errors));
	assert_int_equal(errors->len, 0);
}

/* Fingers learn these; a change here is a change of the program's language. */
static void the_default_keys_are_those_people_learn(void **state)
{
	static const struct {
		const char *key, *action;
		guint contexts;
	} keys[] = {
		{ "<PgUp>", "page-up", RK_IN_HOME | RK_IN_LIST },
		{ "<PgDn>", "page-down", RK_IN_HOME | RK_IN_LIST },
		{ "<C-u>", "half-page-up", RK_IN_HOME | RK_IN_LIST },
		{ "<C-d>", "half-page-down", RK_IN_HOME | RK_IN_LIST },
		{ "<Tab>", "pane-next", RK_IN_HOME | RK_IN_LIST },
		{ "<S-Tab>", "pane-previous", RK_IN_HOME | RK_IN_LIST },
		{ "t", "action-register", RK_IN_HOME | RK_IN_LIST },
		{ "1", "tab-1", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "2", "tab-2", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "3", "tab-3", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "4", "tab-4", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "5", "tab-5", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "6", "tab-6", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "7", "tab-7", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "8", "tab-8", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "]", "tab-next", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "A", "add-point", RK_IN_RUNDOWN | RK_IN_LIST | RK_IN_MEETING },
		{ "<Tab>", "field-next", RK_IN_FORM },
		{ "<Esc>", "cancel", RK_IN_FORM },
		{ "<C-l>", "redraw", RK_IN_HOME | RK_IN_LIST },
		{ "<C-z>", "suspend", RK_IN_HOME | RK_IN_LIST },
	};
	g_autoptr(RkKeymap) keymap = rk_keymap_new();

	for (guint i = 0; i < RK_LEN(keys); i++)
		assert_int_equal(find(keymap, keys[i].key, keys[i].contexts),
			rk_command_find(keys[i].action));
}

/* What leaves the program or goes elsewhere is typed as a command, never hit by accident. */
static void some_actions_have_no_key(void **state)
{
	static const char *const commands[] = { "go", "messages", "keep", "quit" };
	g_autoptr(RkKeymap) keymap = rk_keymap_new();

	for (guint i = 0; i < RK_LEN(commands); i++) {
		RkCommandId action = rk_command_find(commands[i]);
		assert_int_not_equal(action, RK_COMMAND_NONE);
		assert_null(rk_keymap_label(keymap, action, in_home));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_group_changes_its_context_only),
		cmocka_unit_test(before_the_first_group_everywhere),
		cmocka_unit_test(mistakes_name_their_line),
		cmocka_unit_test(a_missing_file_is_no_mistake),
		cmocka_unit_test(the_default_keys_are_those_people_learn),
		cmocka_unit_test(some_actions_have_no_key),
	};

	return cmocka_run_group_tests_name("keymap", tests, NULL, NULL);
}
