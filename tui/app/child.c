/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another program in the terminal, while this one waits.
 */
#include "app/private.h"

gboolean rk_app_child(RkApp *app, const char *const *argv, GError **error)
{
	int status = 0;

	if (app->term)
		rk_term_leave(app->term);
	gboolean ok = g_spawn_sync(NULL, (char **)argv, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL,
		NULL, NULL, NULL, &status, error);
	if (app->term)
		rk_term_return(app->term);
	return ok;
}
