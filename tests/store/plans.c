/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Query plans. Every statement of every view is explained: none may walk a table that grows, none
 * may sort. So is every statement of the step log and of what asks for attention at home; those
 * sort what an index brought them. The plans themselves are goldens in tests/store/plans.txt
 * (RAKOR_GOLDEN=write writes them anew).
 */
#include "sample.h"

#include "db/sql.h"
#include "domain/model/query.h"
#include "store/attention.h"
#include "store/page.h"
#include "store/step_log.h"

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

/* Few rows: what the statement itself made of an index. "SCAN s" goes back from the newest step to
 * the first that can be undone, where the command line asks with no run of its own. */
static gboolean is_walked(const char *line)
{
	return is_small(line) || strcmp(line, "SCAN past") == 0 || strcmp(line, "SCAN s") == 0 ||
	       strcmp(line, "SCAN newest") == 0 || strcmp(line, "SCAN sent") == 0 ||
	       strcmp(line, "SCAN office") == 0;
}

/* Each question that the log and the home screen are asked. */
static void ask_log(RkDb *db, const RkContext *context)
{
	const RkLogScope run = { "a", "r", 1 }, author = { "a", NULL, 1 };
	g_autoptr(GPtrArray) attention = rk_attention_read(db, context, NULL);
	g_autoptr(RkStep) undo = rk_log_undo_offer(db, &run), redo = rk_log_redo_offer(db, &run);
	g_autoptr(RkStep) any = rk_log_undo_offer(db, &author),
			  again = rk_log_redo_offer(db, &author);
	g_autoptr(RkStep) one = rk_log_get(db, 1);
	g_autoptr(GPtrArray) news = rk_log_news(db, 1, "r"), sharing = rk_log_sharing(db, 1, 20);
	g_autoptr(GPtrArray) later = rk_log_later(db, 1, RK_E_MEETING, 1);
	g_autoptr(GPtrArray) barriers = rk_log_barriers(db, 1);

	assert_non_null(attention);
	rk_log_made(db, &run);
	rk_log_share_rows(db, 1, 2);
	rk_log_newest_id(db);
}

/* What they prepared that the opening of the store had not. */
static void explain_log(RkDb *db, const RkContext *context, GString *out)
{
	g_autofree const char **before = rk_sql_literals(db);
	ask_log(db, context);
	g_autofree const char **after = rk_sql_literals(db);

	for (const char **text = after; *text; text++) {
		if (g_strv_contains(before, *text))
			continue;
		g_autofree char *plan = rk_sql_plan(db, *text, NULL);
		g_auto(GStrv) lines = g_strsplit(plan, "\n", -1);
		g_string_append_printf(out, "%s\n", *text);
		for (char **line = lines; *line; line++) {
			g_string_append_printf(out, "  %s\n", *line);
			if (g_str_has_prefix(*line, "SCAN") && !is_walked(*line))
				fail_msg("%s: %s", *text, *line);
		}
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
	explain_log(store->db, &store->context, out);
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
