/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as keys.conf: no crash, every complaint is one clean line that names the file, and
 * whatever was bound can be written and read back.
 */
#include "app/keymap.h"
#include "base/text.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_keys(const RkKeymap *keymap, RkCommandId action, guint contexts)
{
	g_autofree char *keys = rk_keymap_keys(keymap, action, contexts);
	g_auto(GStrv) words = g_strsplit(keys, " ", -1);

	for (guint i = 0; words[i]; i++) {
		RkKey key;
		if (!*words[i])
			continue;
		g_assert(rk_key_parse(words[i], &key));
		g_assert_cmpint(rk_keymap_find(keymap, &key, contexts), ==, action);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(RkKeymap) keymap = rk_keymap_new();
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
	gboolean ok;

	if (size > 4096)
		return 0;
	ok = rk_keymap_parse(keymap, "keys.conf", (const char *)data, size, errors);
	g_assert(ok == (errors->len == 0));
	for (guint i = 0; i < errors->len; i++) {
		g_assert(g_str_has_prefix(errors->pdata[i], "keys.conf: line "));
		g_assert(rk_text_check(errors->pdata[i], -1, NULL));
		g_assert(!strchr(errors->pdata[i], '\n'));
	}
	for (guint i = 1; i < RK_COMMAND_N; i++)
		check_keys(keymap, (RkCommandId)i, rk_context_info(i % RK_AT_N)->mask);
	return 0;
}
