/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every view over the sample: what it shows, each of its filters, its orders, its pages.
 */
#include "sample.h"

#include "domain/names/rule.h"

#include "domain/model/query.h"
#include "domain/action/action_state.h"
#include "store/page.h"
#include "store/words.h"

#include <string.h>

static RkStore *store_of(void **state)
{
	return ((Fixture *)*state)->store;
}

static void assert_column(
	RkStore *store, RkPageRequest request, const char *column, const char *wanted)
{
	g_autoptr(RkPage) page = sample_page(store, request);
	g_autofree char *got = sample_column(page, column);

	if (strcmp(got, wanted) != 0)
		fail_msg("%s, query \"%s\", %s: got \"%s\", wanted \"%s\"", page->view->name,
			request.query, column, got, wanted);
}

typedef struct Case {
	RkViewId view;
	const char *query, *column, *wanted;
} Case;

#define ALL_TAGS "TW3, SKW, TW2, TW1, MKS"

static const Case cases[] = {
	{ RK_VIEW_MEETINGS, NULL, "tag", ALL_TAGS },
	{ RK_VIEW_MEETINGS, "makas", "tag", "MKS" },
	{ RK_VIEW_MEETINGS, "MAKASSAR -timpora", "tag", "MKS" },
	{ RK_VIEW_MEETINGS, "-makassar", "tag", "TW3, SKW, TW2, TW1" },
	{ RK_VIEW_MEETINGS, "akassar", "tag", "" },
	{ RK_VIEW_MEETINGS, "status:held", "tag", "SKW, TW2, TW1, MKS" },
	{ RK_VIEW_MEETINGS, "-status:selesai", "tag", "TW3" },
	{ RK_VIEW_MEETINGS, "open", "tag", "TW3" },
	{ RK_VIEW_MEETINGS, "-open", "tag", "SKW, TW2, TW1, MKS" },
	{ RK_VIEW_MEETINGS, "date:2025", "tag", "TW3, SKW, TW2, TW1" },
	{ RK_VIEW_MEETINGS, "date:2025-06", "tag", "TW2" },
	{ RK_VIEW_MEETINGS, "-date:2025-06", "tag", "TW3, SKW, TW1, MKS" },
	{ RK_VIEW_MEETINGS, "date:<2025", "tag", "MKS" },
	{ RK_VIEW_MEETINGS, "date:>2025-06-24", "tag", "TW3, SKW" },
	{ RK_VIEW_MEETINGS, "date:>=2025-06-24 date:<=2025-08-20", "tag", "SKW, TW2" },
	{ RK_VIEW_MEETINGS, "date:none", "tag", "" },
	{ RK_VIEW_MEETINGS, "series:timpora", "tag", "TW3, TW2, TW1" },
	{ RK_VIEW_MEETINGS, "inst:kanim-tarakan", "tag", "MKS" },
	{ RK_VIEW_MEETINGS, "kantor:kanim-tar", "tag", "MKS" },
	{ RK_VIEW_MEETINGS, "meeting:mks", "tag", "MKS" },
	{ RK_VIEW_MEETINGS, "meeting:skouw", "tag", "SKW" },
	{ RK_VIEW_MEETINGS, "ref:permenkumham", "tag", "SKW, TW2, MKS" },
	{ RK_VIEW_MEETINGS, "ref:#permenkumham -series:timpora", "tag", "SKW, MKS" },
	{ RK_VIEW_MEETINGS, "kind:coordination meeting:mks", "tag", "MKS" },
	{ RK_VIEW_MEETINGS, "us", "tag", ALL_TAGS }, /* without an office everything is ours */
	{ RK_VIEW_MEETINGS, "role:organiser", "tag", ALL_TAGS },
	{ RK_VIEW_MEETINGS, "me", "tag", "" },
	{ RK_VIEW_ACTIONS, "meeting:mks status:done", "address",
		"MKS/TL-06, MKS/TL-08, MKS/TL-04, MKS/TL-01" },
	{ RK_VIEW_ACTIONS, "due:2024-11-08", "address", "MKS/TL-04, MKS/TL-07" },
	{ RK_VIEW_ACTIONS, "due:<2024-11-09", "address",
		"MKS/TL-06, MKS/TL-08, MKS/TL-04, MKS/TL-07" },
	{ RK_VIEW_ACTIONS, "due:none", "address", "" },
	{ RK_VIEW_ACTIONS, "date:2025-08", "address",
		"SKW/TL-01, SKW/TL-03, SKW/TL-04, SKW/TL-02" },
	{ RK_VIEW_ACTIONS, "series:timpora due:2025-06", "address", "TW2/TL-06" },
	{ RK_VIEW_ACTIONS, "carried:>0", "address", "TW2/TL-02, TW2/TL-01" },
	{ RK_VIEW_ACTIONS, "bawaan:>1", "address", "" },
	{ RK_VIEW_ACTIONS, "meeting:mks silent:2025-01-31", "address",
		"MKS/TL-07, MKS/TL-02, MKS/TL-03, MKS/TL-10, MKS/TL-05, MKS/TL-09" },
	{ RK_VIEW_DECISIONS, "meeting:mks", "address",
		"MKS/K-06, MKS/K-05, MKS/K-04, MKS/K-03, MKS/K-02, MKS/K-01" },
	{ RK_VIEW_DECISIONS, "date:2024 -sopap", "number", "6, 4, 3, 2, 1" },
	{ RK_VIEW_DECISIONS, "ref:permenkumham meeting:mks", "address", "MKS/K-01" },
	{ RK_VIEW_DECISIONS, "series:timpora date:2025-06", "address",
		"TW2/K-03, TW2/K-02, TW2/K-01" },
	{ RK_VIEW_INSTITUTIONS, "tarakan kanim", "handle", "kanim-tarakan" },
	{ RK_VIEW_PEOPLE, "inst:kanim-tarakan", "institution", "Kanim Tarakan, Kanim Tarakan" },
	{ RK_VIEW_GROUPS, NULL, "members", "12" },
	{ RK_VIEW_GROUPS, "inst:kanim-tarakan", "members", "12" },
	{ RK_VIEW_GROUPS, "inst:kemenkumham", "members", "" },
	{ RK_VIEW_SERIES, NULL, "meetings", "3" },
	{ RK_VIEW_SERIES, NULL, "last", "2025-09-23T09:00" },
	{ RK_VIEW_SERIES, "timp", "meetings", "3" },
	{ RK_VIEW_REFERENCES, "meeting:mks kind:regulation", "handle",
		"permenkumham-6-2019, uu-6-2011" },
	{ RK_VIEW_REFERENCES, "due:none kind:regulation -permenkumham -uu", "handle",
		"pp-31-2013" },
	{ RK_VIEW_SEARCH, NULL, "address", "" },
	{ RK_VIEW_SEARCH, "-tarakan", "address", "" },
	{ RK_VIEW_SEARCH, "kind:reference permenkumham -2024 \"Perjanjian\"", "address", "" },
	{ RK_VIEW_SEARCH, "kind:institution kanim tarakan", "address", "@kanim-tarakan" },
	{ RK_VIEW_HISTORY, NULL, "author", "Sari" },
	{ RK_VIEW_HISTORY, "date:2026-11-24", "author", "Sari" },
	{ RK_VIEW_HISTORY, "date:2026-11-23", "author", "" },
	{ RK_VIEW_HISTORY, "impor", "author", "Sari" },
	{ RK_VIEW_HISTORY, "-impor", "author", "" },
};

static void test_queries(void **state)
{
	for (guint i = 0; i < RK_LEN(cases); i++)
		assert_column(store_of(state),
			(RkPageRequest){ .view = cases[i].view, .query = cases[i].query },
			cases[i].column, cases[i].wanted);
}

static guint times_carried(const RkRows *rows, const RkAction *action)
{
	guint times = 0;

	while (action && action->carried_from && times < 20) {
		times++;
		action = RK_FIND(rows, ACTION, RkAction, action->carried_from);
	}
	return times;
}

/* Open, from a meeting of then or before, and no line since. */
static gboolean is_silent(const RkRows *rows, const RkAction *action, RkDay since, RkDay day)
{
	const RkMeeting *meeting = RK_FIND(rows, MEETING, RkMeeting, action->meeting);
	g_autofree char *start = g_strndup(meeting->start ? meeting->start : "", 10);
	RkActionState now;
	RkDay began = 0, told;

	rk_action_state(rows, action, day, &now);
	if (!now.open || (*start && (!rk_day_parse(start, &began) || began > since)))
		return FALSE;
	RK_EACH (rows, ASSIGNMENT, RkAssignment, one)
		if (one->action == action->id)
			RK_EACH (rows, PROGRESS, RkProgress, line)
				if (line->assignment == one->id &&
					rk_day_parse(line->fact_day, &told) && told > since &&
					told <= day)
					return FALSE;
	return TRUE;
}

static gboolean is_wanted(const RkRows *rows, const RkAction *action, RkDay day, guint word)
{
	RkActionState now;

	rk_action_state(rows, action, day, &now);
	switch (word) {
	case 0:
		return now.open;
	case 1:
		return now.late;
	case 2:
		return is_silent(rows, action, day - 14, day);
	case 3:
		return !is_silent(rows, action, day - 14, day);
	case 4:
		return times_carried(rows, action) > 0;
	case 5:
		return times_carried(rows, action) <= 1;
	case 6:
		return times_carried(rows, action) == 0;
	default:
		return now.status == (int)word - 6;
	}
}

/* The list of actions and rk_action_state() must say the same of every action on every day. */
static void check_actions(RkStore *store, const char *as_of)
{
	static const char *const words[] = { "open", "late", "silent:14d", "-silent:2w",
		"carried:>=1", "carried:<2", "carried:0", "status:not-started",
		"status:in-progress", "status:done", "status:deferred", "status:cancelled" };
	g_autoptr(RkPage) all =
		sample_page(store, (RkPageRequest){ .view = RK_VIEW_ACTIONS, .as_of = as_of });
	g_autoptr(RkRows) rows = rk_everything_load(store, NULL);
	RkDay day = 0;

	assert_true(rk_day_parse(as_of, &day));
	assert_int_equal(all->rows->len, rk_rows_count(rows, RK_E_ACTION));
	for (guint w = 0; w < RK_LEN(words); w++) {
		g_autoptr(RkPage) some = sample_page(store,
			(RkPageRequest){
				.view = RK_VIEW_ACTIONS, .query = words[w], .as_of = as_of });
		g_autoptr(GHashTable) listed = g_hash_table_new(g_int64_hash, g_int64_equal);
		for (guint i = 0; i < some->rows->len; i++)
			g_hash_table_add(listed, &((RkViewRow *)some->rows->pdata[i])->id);
		RK_EACH (rows, ACTION, RkAction, action) {
			gboolean wanted = is_wanted(rows, action, day, w);
			if (wanted != g_hash_table_contains(listed, &action->id))
				fail_msg("%s as of %s: %s", words[w], as_of, action->text);
		}
	}
}

static void test_states_agree(void **state)
{
	static const char *const days[] = { "2024-10-16", "2024-10-17", "2024-11-14", "2024-12-02",
		"2025-01-31", "2025-03-19", "2025-06-25", "2025-12-31", "2026-11-24" };

	for (guint i = 0; i < RK_LEN(days); i++)
		check_actions(store_of(state), days[i]);
}

/* --- the same with what the sample has not: extensions, carrying on, many leads --- */

static gpointer owned(RkStore *store, RkPlan *plan, RkEntity entity)
{
	gpointer record = rk_record_new(entity);

	*(RkId *)record = rk_id_next(&store->ids);
	rk_plan_insert(plan, entity, record);
	return record;
}

/* "" for about one in four. */
static void random_day(GRand *dice, char **day)
{
	g_autofree char *text = rk_day_text(20000 + g_rand_int_range(dice, 0, 40));

	rk_text_set(day, g_rand_int_range(dice, 0, 4) ? text : "");
}

static void add_log(RkStore *store, RkPlan *plan, GRand *dice, RkId assignment)
{
	for (int i = g_rand_int_range(dice, 0, 4); i > 0; i--) {
		RkProgress *line = owned(store, plan, RK_E_PROGRESS);
		line->assignment = assignment;
		g_autofree char *day = rk_day_text(20000 + g_rand_int_range(dice, 0, 20));
		rk_text_set(&line->fact_day, day);
		line->status = g_rand_int_range(dice, 0, RK_ACTION_STATUS_N);
		if (g_rand_boolean(dice))
			line->entered_at = RK_INT(g_rand_int_range(dice, 1, 4));
	}
}

static void add_extension(RkStore *store, RkPlan *plan, GRand *dice, RkId action, RkId assignment)
{
	RkExtension *extension = owned(store, plan, RK_E_EXTENSION);
	g_autofree char *at = rk_day_text(20000 + g_rand_int_range(dice, 0, 40));
	g_autofree char *new_due = rk_day_text(20000 + g_rand_int_range(dice, 0, 60));

	extension->action = action;
	extension->assignment = assignment;
	rk_text_set(&extension->at, at);
	rk_text_set(&extension->new_due, new_due);
	random_day(dice, &extension->old_due);
}

static RkId add_random_action(RkStore *store, RkPlan *plan, GRand *dice, RkId meeting, RkId carried)
{
	RkAction *action = action_new(store, meeting, 1, "x");

	action->carried_from = g_rand_int_range(dice, 0, 3) ? 0 : carried;
	action->struck = g_rand_int_range(dice, 0, 8) == 0;
	random_day(dice, &action->due);
	rk_plan_insert(plan, RK_E_ACTION, action);
	for (int i = g_rand_int_range(dice, 0, 4); i > 0; i--) {
		RkAssignment *assignment = owned(store, plan, RK_E_ASSIGNMENT);
		assignment->action = action->id;
		assignment->role = g_rand_int_range(dice, 0, 4) ? RK_ASSIGNMENT_ROLE_LEAD
								: RK_ASSIGNMENT_ROLE_SUPPORT;
		if (g_rand_int_range(dice, 0, 3) == 0)
			random_day(dice, &assignment->due);
		add_log(store, plan, dice, assignment->id);
		if (g_rand_int_range(dice, 0, 3) == 0)
			add_extension(store, plan, dice, action->id,
				g_rand_boolean(dice) ? assignment->id : 0);
	}
	return action->id;
}

static void test_random_states_agree(void **state)
{
	RkStore *store = store_of(state);
	GRand *dice = g_rand_new_with_seed(4711);
	RkId first = add_meeting(store, "2024-10-a", "A"),
	     second = add_meeting(store, "2024-10-b", "B");
	RkId last = 0;

	set_text(store, second, RK_E_MEETING, second, RK_F(MEETING, start), "2024-10-20T09:00");
	RkPlan *plan = rk_plan_new(0, "many");
	for (int i = 0; i < 150; i++)
		last = add_random_action(store, plan, dice, i % 2 ? second : first, last);
	g_rand_free(dice);
	apply(store, plan);
	for (RkDay day = 20000; day < 20045; day += 4) /* one is the day of the second meeting */ {
		g_autofree char *as_of = rk_day_text(day);
		check_actions(store, as_of);
	}
}

/* The expectations of the sample for 2 December 2024. */
static void test_makassar_as_of(void **state)
{
	RkPageRequest request = {
		.view = RK_VIEW_ACTIONS, .query = "meeting:mks", .as_of = "2024-12-02"
	};

	assert_column(store_of(state), request, "address",
		"MKS/TL-06, MKS/TL-08, MKS/TL-04, MKS/TL-07, MKS/TL-01, MKS/TL-11, MKS/TL-02, "
		"MKS/TL-03, "
		"MKS/TL-10, MKS/TL-05, MKS/TL-09");
	assert_column(store_of(state), request, "late_days", "0, 0, 0, 24, 0, 0, 3, 0, 0, 0, 0");
	assert_column(store_of(state), request, "status",
		"done, done, done, in-progress, done, cancelled, in-progress, in-progress, "
		"not-started, "
		"in-progress, not-started");
	request.query = "meeting:mks late";
	assert_column(store_of(state), request, "address", "MKS/TL-07, MKS/TL-02");
}

static void walk_forward(RkStore *store, RkPageRequest request, GPtrArray *seen)
{
	g_autofree char *after = NULL;

	for (int pages = 0; pages < 100; pages++) {
		request.after = after;
		g_autoptr(RkPage) page = sample_page(store, request);
		assert_true(page->rows->len <= request.limit);
		assert_int_equal(page->more, page->next != NULL);
		assert_int_equal(after != NULL, page->previous != NULL);
		for (guint i = 0; i < page->rows->len; i++)
			g_ptr_array_add(seen,
				g_memdup2(&((RkViewRow *)page->rows->pdata[i])->id, sizeof(RkId)));
		g_free(after);
		after = g_strdup(page->next);
		if (!page->more)
			return;
	}
	fail_msg("endless pages");
}

static void walk_back(RkStore *store, RkPageRequest request, const char *from, GPtrArray *seen)
{
	g_autofree char *before = g_strdup(from);

	while (before) {
		request.before = before;
		g_autoptr(RkPage) page = sample_page(store, request);
		for (guint i = page->rows->len; i > 0; i--)
			g_ptr_array_add(
				seen, g_memdup2(&((RkViewRow *)page->rows->pdata[i - 1])->id,
					      sizeof(RkId)));
		g_free(before);
		before = g_strdup(page->previous);
	}
}

static RkId id_at(const GPtrArray *ids, guint index)
{
	return *(RkId *)ids->pdata[index];
}

/* Pages of every size, forwards and backwards, are the whole list in its order. */
static void check_pages(RkStore *store, RkPageRequest request)
{
	g_autoptr(RkPage) whole = sample_page(store, request);

	assert_false(whole->more);
	assert_null(whole->next);
	assert_null(whole->previous);
	for (request.limit = 1; request.limit < 8; request.limit += 3) {
		g_autoptr(GPtrArray) seen = g_ptr_array_new_with_free_func(g_free);
		walk_forward(store, request, seen);
		assert_int_equal(seen->len, whole->rows->len);
		for (guint i = 0; i < seen->len; i++)
			assert_true(id_at(seen, i) == ((RkViewRow *)whole->rows->pdata[i])->id);
	}
}

static void check_back(RkStore *store, RkPageRequest request)
{
	g_autoptr(RkPage) whole = sample_page(store, request);
	guint n = whole->rows->len;

	request.limit = 2;
	request.around = ((RkViewRow *)whole->rows->pdata[n - 1])->id;
	g_autoptr(RkPage) last = sample_page(store, request);
	request.around = 0;
	g_autoptr(GPtrArray) seen = g_ptr_array_new_with_free_func(g_free);
	walk_back(store, request, last->previous, seen);
	guint shown = last->rows->len;
	assert_int_equal(seen->len + shown, n);
	for (guint i = 0; i < seen->len; i++)
		assert_true(
			id_at(seen, i) == ((RkViewRow *)whole->rows->pdata[n - 1 - shown - i])->id);
}

/* Nine records of each register that the sample leaves empty. */
static void fill_small(RkStore *store)
{
	static const RkEntity entities[] = { RK_E_TEXT_MODULE, RK_E_HOLIDAY, RK_E_PROFILE,
		RK_E_COUNTER, RK_E_SAVED_FILTER, RK_E_FILE };
	RkPlan *plan = rk_plan_new(0, "small");
	RkId meeting = add_meeting(store, "2026-01-kecil", "Rakor kecil");

	for (guint e = 0; e < RK_LEN(entities); e++)
		for (int n = 1; n < 10; n++) {
			const RkEntityInfo *info = &rk_entities[entities[e]];
			gpointer record = rk_rule_new(rk_store_context(store), entities[e]);
			g_autofree char *text = g_strdup_printf("kanim %d", n / 2);
			g_autofree char *day = g_strdup_printf("2026-01-0%d", n);
			g_autofree char *handle = g_strdup_printf("h-%d", n);
			for (guint f = 0; f < info->n_fields; f++) {
				const RkField *field = &info->fields[f];
				gboolean unique = (field->flags & RK_FIELD_UNIQUE) != 0;
				if (!(field->flags & RK_FIELD_REQUIRED))
					continue;
				if (field->type == RK_TYPE_REF)
					rk_record_set(entities[e], record, f, RK_VALUE_ID(meeting));
				else
					rk_record_set(entities[e], record, f,
						RK_VALUE_TEXT(field->type == RK_TYPE_DATE ? day
							      : unique                    ? handle
											  : text));
			}
			rk_plan_insert(plan, entities[e], record);
		}
	apply(store, plan);
}

/* The words of the small registers are looked for in what one sees of them. */
static void test_small(void **state)
{
	static const RkViewId views[] = { RK_VIEW_TEXT_MODULES, RK_VIEW_HOLIDAYS, RK_VIEW_PROFILES,
		RK_VIEW_COUNTERS, RK_VIEW_SAVED_FILTERS, RK_VIEW_FILES };

	fill_small(store_of(state));
	for (guint i = 0; i < RK_LEN(views); i++) {
		RkPageRequest request = { .view = views[i], .query = "\"anim 4\"" };
		g_autoptr(RkPage) page = sample_page(store_of(state), request);
		assert_int_equal(page->rows->len, 2);
		request.query = "-kanim";
		g_autoptr(RkPage) none = sample_page(store_of(state), request);
		/* The sample has a letter profile of its own. */
		assert_int_equal(none->rows->len, views[i] == RK_VIEW_PROFILES);
	}
}

static void test_pages(void **state)
{
	fill_small(store_of(state));
	for (guint v = RK_VIEW_MEETINGS; v < RK_VIEW_N; v++)
		for (guint s = 0; s < rk_views[v].n_sorts; s++)
			for (int turned = 0; turned < 2; turned++) {
				g_autofree char *sort = g_strconcat(
					turned ? "-" : "", rk_views[v].sorts[s].name, NULL);
				RkPageRequest request = { .view = v,
					.sort = sort,
					.query = v == RK_VIEW_SEARCH ? "kanim" : NULL };
				check_pages(store_of(state), request);
				check_back(store_of(state), request);
			}
	check_pages(
		store_of(state), (RkPageRequest){ .view = RK_VIEW_MEETINGS, .query = "date:2025" });
	check_back(
		store_of(state), (RkPageRequest){ .view = RK_VIEW_MEETINGS, .query = "date:2025" });
}

static void test_around(void **state)
{
	RkStore *store = store_of(state);
	g_autoptr(RkPage) whole =
		sample_page(store, (RkPageRequest){ .view = RK_VIEW_INSTITUTIONS });
	RkId middle = ((RkViewRow *)whole->rows->pdata[30])->id;
	g_autoptr(RkPage) page = sample_page(store,
		(RkPageRequest){ .view = RK_VIEW_INSTITUTIONS, .around = middle, .limit = 9 });

	assert_int_equal(page->rows->len, 9);
	assert_true(((RkViewRow *)page->rows->pdata[3])->id == middle);
	assert_non_null(page->next);
	assert_non_null(page->previous);
	/* A record that the filter hides: the first page. */
	g_autoptr(RkPage) other = sample_page(store, (RkPageRequest){ .view = RK_VIEW_INSTITUTIONS,
							     .around = middle,
							     .limit = 9,
							     .query = "kind:ministry" });
	assert_null(other->previous);
}

static void test_sort_orders(void **state)
{
	RkStore *store = store_of(state);

	assert_column(store, (RkPageRequest){ .view = RK_VIEW_MEETINGS, .sort = "-start" }, "tag",
		"MKS, TW1, TW2, SKW, TW3");
	assert_column(store, (RkPageRequest){ .view = RK_VIEW_MEETINGS, .sort = "code" }, "tag",
		"MKS, TW1, TW2, SKW, TW3");
}

static void test_refusals(void **state)
{
	static const struct {
		RkPageRequest request;
		const char *field;
	} bad[] = {
		{ { .view = RK_VIEW_MEETINGS, .query = "statsu:held" }, "query" },
		{ { .view = RK_VIEW_MEETINGS, .query = "date:someday" }, "query" },
		{ { .view = RK_VIEW_ACTIONS, .query = "date:someday" }, "query" },
		{ { .view = RK_VIEW_MEETINGS, .sort = "colour" }, "sort" },
		{ { .view = RK_VIEW_MEETINGS, .after = "nonsense" }, "page" },
		{ { .view = RK_VIEW_MEETINGS, .after = "title|0hb7s7go2dg87|x" }, "page" },
		{ { .view = RK_VIEW_ACTIONS, .as_of = "yesterday" }, "as_of" },
	};

	for (guint i = 0; i < RK_LEN(bad); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_view_page(store_of(state), &bad[i].request, &error));
		assert_int_equal(error->code, RK_ERROR_INVALID);
		assert_string_equal(rk_error_field(error), bad[i].field);
	}
}

/* Whose meetings they are follows the office. */
static void test_office(void **state)
{
	RkStore *store = store_of(state);
	RkTarget office;

	assert_true(rk_address_resolve(store, "@ditkermakim", &office, NULL));
	store->context.office = office.id;
	RkPageRequest request = { .view = RK_VIEW_MEETINGS, .query = "us" };
	g_autoptr(RkPage) ours = rk_page_read(store->db, &store->context, &request, NULL);
	g_autofree char *tags = sample_column(ours, "tag"), *roles = sample_column(ours, "role");
	assert_string_equal(tags, "MKS");
	assert_string_equal(roles, "organiser");
	assert_true(rk_address_resolve(store, "@kanim-tarakan", &office, NULL));
	store->context.office = office.id;
	request.query = "role:invited";
	g_autoptr(RkPage) invited = rk_page_read(store->db, &store->context, &request, NULL);
	g_autofree char *invited_tags = sample_column(invited, "tag");
	assert_string_equal(invited_tags, "MKS");
	request = (RkPageRequest){
		.view = RK_VIEW_ACTIONS, .query = "lead:us", .as_of = "2024-12-02"
	};
	g_autoptr(RkPage) owed = rk_page_read(store->db, &store->context, &request, NULL);
	g_autofree char *addresses = sample_column(owed, "address");
	assert_string_equal(addresses, "MKS/TL-02, MKS/TL-09");
}

static void test_one_meeting(void **state)
{
	RkStore *store = store_of(state);
	RkTarget meeting;

	assert_true(rk_address_resolve(store, "MKS", &meeting, NULL));
	g_autoptr(RkPage) page = sample_page(
		store, (RkPageRequest){ .view = RK_VIEW_ACTIONS, .meeting = meeting.id });
	assert_int_equal(page->rows->len, 11);
	g_autoptr(RkPage) found = sample_page(store,
		(RkPageRequest){
			.view = RK_VIEW_SEARCH, .query = "imigrasi", .meeting = meeting.id });
	assert_true(found->rows->len > 0);
	for (guint i = 0; i < found->rows->len; i++)
		assert_true(((RkViewRow *)found->rows->pdata[i])->meeting == meeting.id);
}

/* --- words that very many records have --- */

static void add_many(RkStore *store, RkId meeting, int entries, int offices)
{
	RkPlan *plan = rk_plan_new(meeting, "many");

	for (int i = 0; i < entries; i++)
		rk_plan_insert(plan, RK_E_ENTRY, entry_new(store, meeting, i, "Umum dan umrah"));
	for (int i = 0; i < offices; i++) {
		g_autofree char *handle = g_strdup_printf("kantor-%04d", i);
		RkInstitution *office = institution_new(store, handle, handle);
		if (i % 700 == 699)
			rk_text_set(&office->short_name, "Bagian (Úmum)");
		rk_plan_insert(plan, RK_E_INSTITUTION, office);
	}
	apply(store, plan);
}

/* Walking the list and looking the words up show the same rows, also when the walk gives up. */
static void test_common_words(void **state)
{
	static const char *const queries[] = { "um", "umum -umrah", "umum", "\"bagian umum\"",
		"\"umum bagian\"", "kant um", "-bagian kant" };
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "Rapat umum");

	add_many(store, meeting, 1200, 2900);
	for (guint i = 0; i < RK_LEN(queries); i++) {
		RkPageRequest request = { .view = RK_VIEW_INSTITUTIONS, .query = queries[i] };
		g_autoptr(RkPage) whole = sample_page(store, request);
		g_autofree char *looked_up = sample_column(whole, "handle");
		request.limit = 2900;
		g_autoptr(RkPage) page = sample_page(store, request);
		g_autofree char *walked = sample_column(page, "handle");
		assert_string_equal(walked, looked_up);
		assert_false(page->more);
	}
	assert_column(store,
		(RkPageRequest){ .view = RK_VIEW_INSTITUTIONS, .query = "um", .limit = 2 },
		"handle", "kantor-0699, kantor-1399");
	assert_column(store, (RkPageRequest){ .view = RK_VIEW_MEETINGS, .query = "um", .limit = 2 },
		"code", "2026-01-x");
	assert_column(store,
		(RkPageRequest){ .view = RK_VIEW_MEETINGS, .query = "umr", .limit = 2 }, "code",
		"");
}

/* More than a thousand are many. */
static void test_many_is_over_a_thousand(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "Rapat");

	add_many(store, meeting, 999, 0);
	assert_false(rk_words_are_many(store->db, "umrah"));
	add_entry(store, meeting, 1, "umrah");
	assert_false(rk_words_are_many(store->db, "umrah"));
	add_entry(store, meeting, 2, "umrah");
	assert_true(rk_words_are_many(store->db, "umrah"));
	assert_false(rk_words_are_many(store->db, "haji"));
}

/* A row that stands nowhere in the index has no words. */
static void test_a_row_without_words(void **state)
{
	RkStore *store = store_of(state);
	RkId meeting = add_meeting(store, "2026-01-x", "Rapat");
	RkId line = add_entry(store, meeting, 1, "Umum dan umrah");
	static const struct {
		const char *query;
		gboolean fits;
	} words[] = { { "umum", TRUE }, { "um", TRUE }, { "mum", FALSE }, { "dan umum", TRUE },
		{ "umum haji", FALSE }, { "\"umum dan\"", TRUE }, { "\"umum da\"", FALSE },
		{ "\"dan umum\"", FALSE }, { "umum -umrah", TRUE }, { "-umum", TRUE },
		{ "ÚMUM", TRUE } };

	for (guint i = 0; i < RK_LEN(words); i++) {
		g_autoptr(RkQuery) query =
			rk_query_parse(&rk_views[RK_VIEW_ACTIONS], words[i].query, NULL);
		if (rk_words_fit(store->db, query, line) != words[i].fits)
			fail_msg("%s", words[i].query);
		assert_false(rk_words_fit(store->db, query, 4711));
	}
}

/* --- upcoming --- */

static void add_dated(RkStore *store, const char *code, const char *start, int status)
{
	RkMeeting *meeting = meeting_new(store, code, code);
	RkPlan *plan = rk_plan_new(meeting->id, "%s", code);

	rk_text_set(&meeting->start, start);
	meeting->status = status;
	rk_plan_insert(plan, RK_E_MEETING, meeting);
	apply(store, plan);
}

static void test_upcoming(void **state)
{
	RkStore *store = store_of(state);
	RkPageRequest request = { .view = RK_VIEW_UPCOMING };

	assert_column(store, request, "tag", ""); /* nothing is there */
	add_dated(store, "cancelled", "2026-12-01T09:00", RK_MEETING_STATUS_CANCELLED);
	assert_column(
		store, request, "code", "cancelled"); /* never empty while there is a meeting */
	add_dated(store, "held-1", "2026-10-01T09:00", RK_MEETING_STATUS_HELD);
	add_dated(store, "held-2", "2026-11-24T08:00", RK_MEETING_STATUS_HELD);
	assert_column(store, request, "code", "held-2, held-1");
	add_dated(store, "undated", NULL, RK_MEETING_STATUS_DRAFT);
	add_dated(store, "today", "2026-11-24T07:00", RK_MEETING_STATUS_SCHEDULED);
	add_dated(store, "next", "2026-11-30T09:00", RK_MEETING_STATUS_DRAFT);
	add_dated(store, "forgotten", "2026-11-20T09:00", RK_MEETING_STATUS_SCHEDULED);
	assert_column(store, request, "code", "today, next, undated, held-2, forgotten");
	add_dated(store, "running", "2026-11-23T09:00", RK_MEETING_STATUS_RUNNING);
	assert_column(store, request, "code", "running, today, next, undated, held-2");
}

static void test_upcoming_four(void **state)
{
	RkStore *store = store_of(state);
	RkPageRequest request = { .view = RK_VIEW_UPCOMING };

	add_dated(store, "held", "2026-10-01T09:00", RK_MEETING_STATUS_HELD);
	add_dated(store, "running", "2026-11-23T09:00", RK_MEETING_STATUS_RUNNING);
	for (int i = 1; i < 6; i++) {
		g_autofree char *code = g_strdup_printf("n%d", i);
		g_autofree char *start = g_strdup_printf("2026-12-0%dT09:00", i);
		add_dated(store, code, start, RK_MEETING_STATUS_SCHEDULED);
	}
	assert_column(store, request, "code", "running, n1, n2, n3, held");
}

static void test_upcoming_counts(void **state)
{
	RkPageRequest request = { .view = RK_VIEW_UPCOMING, .as_of = "2024-10-10" };

	g_autoptr(RkPage) page = sample_page(store_of(state), request);
	assert_true(page->rows->len > 0);
	request.as_of = "2024-10-18";
	assert_column(store_of(state), request, "tag", "TW3, MKS");
	assert_column(store_of(state), request, "invited", "0, 40");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(test_queries),
		SAMPLE_TEST(test_states_agree),
		TEST(test_random_states_agree),
		SAMPLE_TEST(test_makassar_as_of),
		SAMPLE_TEST(test_small),
		SAMPLE_TEST(test_pages),
		SAMPLE_TEST(test_around),
		SAMPLE_TEST(test_sort_orders),
		SAMPLE_TEST(test_refusals),
		SAMPLE_TEST(test_office),
		SAMPLE_TEST(test_one_meeting),
		TEST(test_common_words),
		TEST(test_many_is_over_a_thousand),
		TEST(test_a_row_without_words),
		TEST(test_upcoming),
		TEST(test_upcoming_four),
		SAMPLE_TEST(test_upcoming_counts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
