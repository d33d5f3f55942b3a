/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See watch.h. SQLite says of every connection which statements begin.
 */
#include "watch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <sqlite3.h>

static gboolean watching;
static char *seen; /* the first statement */

static int statement_begins(unsigned kind, void *context, void *statement, void *text)
{
	if (watching && !seen)
		seen = g_strdup(text);
	return 0;
}

static int connection_watch(sqlite3 *db, const char **error, const struct sqlite3_api_routines *api)
{
	return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, statement_begins, NULL);
}

__attribute__((constructor)) static void connections_watch(void)
{
	sqlite3_auto_extension((void (*)(void))connection_watch);
}

char *watch_read(RkApp *app)
{
	rk_app_prepare(app);
	watching = TRUE;
	rk_app_draw(app, app->canvas);
	watching = FALSE;
	return g_steal_pointer(&seen);
}

void watch_draw(RkApp *app)
{
	g_autofree char *sql = watch_read(app);

	if (sql)
		fail_msg("%s reads while it is drawn: %s", rk_app_top(app)->class->name, sql);
}
