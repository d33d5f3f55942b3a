/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor list, actions, search: one page of a view, without a limit unless one is given.
 */
#include "base/error.h"
#include "base/label.h"
#include "base/text.h"
#include "command/table_out.h"
#include "command/verb.h"
#include "service/load.h"

#include <string.h>

/* Prints what the request asks for; *found (may be NULL) is the number of rows. */
static int page_run(
	RkInvocation *invocation, const RkPageRequest *request, guint *found, GError **error)
{
	g_autoptr(RkPage) page = rk_view_page(invocation->store, request, error);

	if (!page)
		return 2;
	if (found)
		*found = page->rows->len;
	if (invocation->json) {
		RkJson json = rk_json_begin(invocation->out);
		rk_page_json(&json, NULL, page);
	} else {
		rk_page_print(invocation->out, page, invocation->lang, rk_out_columns());
		if (page->rows->len == 0)
			rk_invocation_tell(
				invocation, "%s", rk_tr(invocation->lang, N_("nothing found")));
	}
	return 0;
}

static gboolean sort_check(const RkInvocation *invocation, RkPageRequest *request, GError **error)
{
	const RkView *view = &rk_views[request->view];
	g_autoptr(GString) known = g_string_new(NULL);

	request->sort = rk_invocation_option(invocation, "sort");
	for (guint i = 0; i < view->n_sorts; i++) {
		if (!request->sort || strcmp(view->sorts[i].name, request->sort) == 0)
			return TRUE;
		g_string_append_printf(known, "%s%s", i ? ", " : "", view->sorts[i].name);
	}
	rk_error_set(error, RK_ERROR_USAGE, invocation->verb->name, "sort",
		N_("\"%.40s\" is none of: %s"), request->sort, known->str);
	return FALSE;
}

static gboolean view_choose(const RkInvocation *invocation, RkViewId *out, GError **error)
{
	const char *name = rk_invocation_option(invocation, "view");
	const RkView *view = name ? rk_view_find(name) : &rk_views[RK_VIEW_MEETINGS];
	g_autoptr(GString) known = g_string_new(NULL);

	for (guint i = 0; i < RK_VIEW_N; i++)
		g_string_append_printf(known, "%s%s", i ? ", " : "", rk_views[i].name);
	if (view)
		*out = view->id;
	else
		rk_error_set(error, RK_ERROR_USAGE, invocation->verb->name, "view",
			N_("\"%.40s\" is none of: %s"), name, known->str);
	return view != NULL;
}

int rk_verb_run_LIST(RkInvocation *invocation, GError **error)
{
	g_autofree char *query = rk_invocation_rest(invocation, 0);
	RkPageRequest request = { .query = query };

	if (!view_choose(invocation, &request.view, error) ||
		!sort_check(invocation, &request, error) ||
		!rk_invocation_number(invocation, "limit", 1, G_MAXINT, &request.limit, error))
		return 2;
	return page_run(invocation, &request, NULL, error);
}

/* --by OFFICE is the query's lead:OFFICE. */
static char *actions_query(const RkInvocation *invocation)
{
	const char *by = rk_invocation_option(invocation, "by");
	g_autofree char *rest = rk_invocation_rest(invocation, 0);

	return by ? g_strdup_printf("%s lead:\"%s\"", rest, by) : g_strdup(rest);
}

int rk_verb_run_ACTIONS(RkInvocation *invocation, GError **error)
{
	g_autofree char *query = actions_query(invocation);
	g_autofree char *as_of = NULL;
	RkPageRequest request = { .view = RK_VIEW_ACTIONS, .query = query };

	if (!sort_check(invocation, &request, error) ||
		!rk_invocation_day(invocation, "as-of", &as_of, error) ||
		!rk_invocation_number(invocation, "limit", 1, G_MAXINT, &request.limit, error))
		return 2;
	request.as_of = as_of;
	return page_run(invocation, &request, NULL, error);
}

int rk_verb_run_SEARCH(RkInvocation *invocation, GError **error)
{
	g_autofree char *query = rk_invocation_rest(invocation, 0);
	RkPageRequest request = { .view = RK_VIEW_SEARCH, .query = query };
	guint found = 0;

	if (!rk_invocation_number(invocation, "limit", 1, G_MAXINT, &request.limit, error))
		return 2;
	int status = page_run(invocation, &request, &found, error);
	return status == 0 && found == 0 ? 1 : status;
}
