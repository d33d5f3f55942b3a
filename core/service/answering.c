/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See answering.h. Dossiers are loaded once and kept until it is freed.
 */
#include "service/answering.h"

#include "base/error.h"
#include "service/load.h"

/* Bare codes are looked for in so many meetings; those with a tag in all. */
#define NEAR_MAX 60
#define ROWS_MAX 2000

struct RkAnswering {
	RkStore *store;
	GPtrArray *near; /* RkDossier *, those of open actions; owned by `all` */
	GHashTable *all; /* RkId * → RkDossier * */
};

static void dossier_free(gpointer data)
{
	rk_dossier_free(data);
}

static const RkDossier *dossier_get(RkAnswering *answering, RkId meeting, GError **error)
{
	RkDossier *dossier = g_hash_table_lookup(answering->all, &meeting);

	if (dossier)
		return dossier;
	dossier = rk_dossier_load(answering->store, meeting, error);
	if (dossier)
		g_hash_table_insert(answering->all, g_memdup2(&meeting, sizeof(meeting)), dossier);
	return dossier;
}

static gboolean near_load(RkAnswering *answering, const char *query, GError **error)
{
	g_autofree char *open =
		query && *query ? g_strdup_printf("open %s", query) : g_strdup("open");
	const RkPageRequest request = { .view = RK_VIEW_ACTIONS, .query = open, .limit = ROWS_MAX };
	g_autoptr(RkPage) page = rk_view_page(answering->store, &request, error);

	if (!page)
		return FALSE;
	for (guint i = 0; i < page->rows->len && answering->near->len < NEAR_MAX; i++) {
		const RkViewRow *row = page->rows->pdata[i];
		guint known = g_hash_table_size(answering->all);
		const RkDossier *dossier = dossier_get(answering, row->meeting, error);
		if (!dossier)
			return FALSE;
		if (g_hash_table_size(answering->all) > known)
			g_ptr_array_add(answering->near, (gpointer)dossier);
	}
	return TRUE;
}

RkAnswering *rk_answering_new(RkStore *store, const char *query, GError **error)
{
	g_autoptr(RkAnswering) answering = g_new0(RkAnswering, 1);

	answering->store = store;
	answering->near = g_ptr_array_new();
	answering->all = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, dossier_free);
	return near_load(answering, query, error) ? g_steal_pointer(&answering) : NULL;
}

void rk_answering_free(RkAnswering *answering)
{
	if (!answering)
		return;
	g_ptr_array_unref(answering->near);
	g_hash_table_unref(answering->all);
	g_free(answering);
}

static const RkDossier *meeting_named(gpointer data, const char *name, GError **error)
{
	RkAnswering *answering = data;
	RkTarget target;

	if (!rk_address_resolve(answering->store, name, &target, error))
		return NULL;
	return dossier_get(
		answering, target.entity == RK_E_MEETING ? target.id : target.meeting, error);
}

gboolean rk_answering_source(RkAnswering *answering, RkPasteSource *out, GError **error)
{
	RkRuleInput in = rk_rule_input_load(answering->store, NULL, error);

	if (!in.directory)
		return FALSE;
	*out = (RkPasteSource){
		.in = in,
		.near = answering->near,
		.meeting = meeting_named,
		.data = answering,
	};
	return TRUE;
}
