/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Query plans. Every statement of every view is explained: none may walk a table that grows, none
 * may sort. The plans themselves are goldens in tests/store/plans.txt (RAKOR_GOLDEN=write writes
 * them anew).
 */
#include "sample.h"

#include "db/sql.h"
#include "domain/query.h"
#include "store/page.h"

#include <string.h>

/* Registers and the like: some thousand rows at most, so walking them is allowed. */
static const char *const small[] = { "SCAN m USING INDEX meeting_running", "SCAN institution",
	"SCAN person", "SCAN t ", "SCAN h ", "SCAN p USING INDEX profile_order",
	"SCAN c USING INDEX counter_order", "SCAN series", "SCAN reference", "SCAN f",
	"SCAN CONSTANT ROW", "SCAN ours", "SCAN old", "SCAN q", "SCAN g ",
	"SCAN search VIRTUAL TABLE", "SCAN s VIRTUAL TABLE", "SCAN 2 CONSTANT ROWS" };

static gboolean is_small(const char *line)
{
	for (guint i = 0; i < RK_LEN(small); i++)
		if (g_str_has_prefix(line, small[i]))
			return TRUE;
	return FALSE;
}

/* Filters that name few rows: those are found through an index of their own and then sorted. */
static gboolean is_selective(const char *query)
{
	return strcmp(query, "word") == 0 || g_str_has_prefix(query, "series:") ||
	       g_str_has_prefix(query, "meeting:");
}

/* "meeting:" looks through the codes. */
static gboolean is_allowed(const char *line, RkViewId view, const char *query)
{
	gboolean is_register = rk_views[view].entity != RK_E_NONE &&
			       (rk_entities[rk_views[view].entity].flags & RK_ENTITY_IS_REGISTER);

	if (strstr(line, "TEMP B-TREE"))
		return is_selective(query) || (is_register && *query);
	return !g_str_has_prefix(line, "SCAN") || is_small(line) ||
	       (g_str_has_prefix(query, "meeting:") && g_str_has_prefix(line, "SCAN m"));
}

static void explain(RkDb *db, const RkContext *context, RkPageRequest request, GString *out)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *text = rk_page_sql(db, context, &request, &error);
	const char *query = request.query ? request.query : "";

	if (!text)
		fail_msg("%s %s: %s", rk_views[request.view].name, query, error->message);
	g_auto(GStrv) statements = g_strsplit(text, "\n", -1);
	g_string_append_printf(out, "%s%s%s%s %s\n", rk_views[request.view].name,
		request.meeting ? " one meeting" : "", request.sort ? " by " : "",
		request.sort ? request.sort : "", query);
	for (char **statement = statements; *statement && **statement; statement++) {
		g_autofree char *plan = rk_sql_plan(db, *statement, &error);
		if (!plan)
			fail_msg("%s: %s", *statement, error->message);
		g_auto(GStrv) lines = g_strsplit(plan, "\n", -1);
		for (char **line = lines; *line; line++) {
			g_string_append_printf(out, "  %s\n", *line);
			if (!is_allowed(*line, request.view, query))
				fail_msg("%s %s: %s", rk_views[request.view].name, query, *line);
		}
	}
}

static char *value_of(const RkFilterKey *key)
{
	if (key->type == RK_TYPE_BOOL)
		return g_strdup(key->name);
	if (!*key->name)
		return g_strdup("word");
	const char *value = key->type == RK_TYPE_DATE   ? "2026-11"
			    : key->type == RK_TYPE_INT  ? "2"
			    : key->type == RK_TYPE_ENUM ? key->words->entries[0].word
							: "tarakan";
	return g_strdup_printf("%s:%s", key->name, value);
}

static void explain_view(RkDb *db, const RkContext *context, const RkView *view, GString *out)
{
	const char *words = view->id == RK_VIEW_SEARCH ? "word" : NULL;

	for (guint i = 0; i < view->n_sorts; i++)
		explain(db, context,
			(RkPageRequest){ .view = view->id,
				.sort = view->sorts[i].name,
				.limit = 50,
				.query = words },
			out);
	if (view->id == RK_VIEW_ACTIONS || view->id == RK_VIEW_HISTORY)
		explain(db, context, (RkPageRequest){ .view = view->id, .limit = 50, .meeting = 1 },
			out);
	for (guint i = 0; i < view->n_filters; i++) {
		g_autofree char *query = value_of(&view->filters[i]);
		if (view->id == RK_VIEW_SEARCH && *view->filters[i].name)
			continue;
		explain(db, context,
			(RkPageRequest){ .view = view->id, .query = query, .limit = 50 }, out);
	}
}

static void test_plans(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	g_autoptr(GString) out = g_string_new(NULL);
	g_autofree char *path =
		g_build_filename(g_getenv("RAKOR_SOURCE"), "tests/store/plans.txt", NULL);
	g_autofree char *golden = NULL;

	store->context.office = store->context.me = 1;
	for (guint v = 0; v < RK_VIEW_N; v++)
		explain_view(store->db, &store->context, &rk_views[v], out);
	if (g_strcmp0(g_getenv("RAKOR_GOLDEN"), "write") == 0)
		assert_true(g_file_set_contents(path, out->str, -1, NULL));
	assert_true(g_file_get_contents(path, &golden, NULL, NULL));
	assert_string_equal(out->str, golden);
}

int main(void)
{
	const struct CMUnitTest tests[] = { TEST(test_plans) };

	return cmocka_run_group_tests(tests, NULL, NULL);
}
