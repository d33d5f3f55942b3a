/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See news.h.
 */
#include "service/news.h"

#include "base/label.h"
#include "service/store_private.h"
#include "store/step_log.h"

#include <string.h>

RkId rk_news_newest(RkStore *store)
{
	RkLogFilter filter = { .entity = RK_E_NONE, .limit = 1 };
	g_autoptr(GPtrArray) steps = rk_log_page(store->db, &filter, NULL);

	return steps && steps->len > 0 ? ((RkStep *)steps->pdata[0])->id : 0;
}

/* "Siti: 3 lines, 1 action · Budi: 1 session": the rows that those steps touched. */
static char *counted(RkStore *store, RkId since)
{
	g_autoptr(GPtrArray) counts = rk_log_news(store->db, since, rk_store_run(store));
	RkLang lang = rk_store_context(store)->lang;
	g_autoptr(GString) text = g_string_new(NULL);
	const char *author = NULL;

	for (guint i = 0; i < counts->len; i++) {
		const RkLogCount *count = counts->pdata[i];
		gboolean same = author && strcmp(author, count->author) == 0;
		if (!same)
			g_string_append_printf(
				text, "%s%s: ", text->len > 0 ? " · " : "", count->author);
		else
			g_string_append(text, ", ");
		g_string_append_printf(
			text, "%u %s", count->n, rk_tr(lang, rk_entities[count->entity].label));
		author = count->author;
	}
	return text->len > 0 ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

char *rk_news_since(RkStore *store, RkId *since)
{
	RkId newest = rk_news_newest(store), before = *since;
	RkLogFilter filter = { .entity = RK_E_NONE, .limit = 2 };

	if (newest <= before)
		return NULL;
	*since = newest;
	g_autoptr(GPtrArray) steps = rk_log_page(store->db, &filter, NULL);
	const RkStep *last = steps->pdata[0];
	gboolean one = steps->len < 2 || ((RkStep *)steps->pdata[1])->id <= before;
	if (one && strcmp(last->run, rk_store_run(store)) == 0)
		return NULL;
	return one ? g_strdup_printf("%s: %s", last->author, last->label) : counted(store, before);
}
