/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What rows of many tables do: a key, and moving in a list. See binding.h; it stands by itself
 * because what asks something has such rows too.
 */
#include "app/binding.h"

void rk_key_run(RkScreen *screen, int pressed, const char *arg)
{
	const RkKey key = pressed < RK_KEY_NAME_N
				  ? (RkKey){ .kind = RK_KEY_NAMED, .name = (RkKeyName)pressed }
				  : RK_KEY_OF_CTRL((gunichar)pressed);

	screen->class->key(screen, &key);
}

void rk_list_run(RkScreen *screen, int command, const char *arg)
{
	RkTableSource source;
	RkTable *table = screen->class->list(screen, &source);

	rk_list_act(table, &source, (RkCommandId)command);
}
