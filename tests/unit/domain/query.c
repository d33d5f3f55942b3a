/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The query language: what is read in either language, what is kept, what is refused and with
 * which hint; and that reading what was formatted changes nothing.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/error.h"
#include "domain/model/query.h"
#include "../../support/query_text.h"

static const RkView *view_of(const char *name)
{
	const RkView *view = rk_view_find(name);

	assert_non_null(view);
	return view;
}

static const struct {
	const char *view, *typed, *kept;
} reads[] = {
	{ "meetings", "", "" },
	{ "meetings", "  tarakan   pks ", "tarakan pks" },
	{ "meetings", "\"nota dinas\" -tarakan", "\"nota dinas\" -tarakan" },
	{ "meetings", "-\"nota dinas\"", "-\"nota dinas\"" },
	{ "meetings", "\"nota din", "\"nota din\"" },
	{ "meetings", "12:30 http", "12:30 http" },
	{ "meetings", "-- ... - \"\" !", "" },
	{ "meetings", "status:selesai", "status:held" },
	{ "meetings", "STATUS:Held", "status:held" },
	{ "meetings", "keadaan:terj", "status:scheduled" },
	{ "meetings", "-status:batal", "-status:cancelled" },
	{ "meetings", "peran:diundang", "role:invited" },
	{ "meetings", "jenis:\"rapat koordinasi\"", "kind:coordination" },
	{ "meetings", "terbuka kami saya", "open us me" },
	{ "meetings", "\"terbuka\"", "\"terbuka\"" },
	{ "meetings", "lewat", "lewat" }, /* no such flag in this list: a word */
	{ "meetings", "tanggal:2026-11", "date:2026-11" },
	{ "meetings", "date:\"3 okt\"", "date:\"3 okt\"" },
	{ "meetings", "date:<\"3 okt\"", "date:<\"3 okt\"" },
	{ "meetings", "date:>=besok", "date:>=tomorrow" },
	{ "meetings", "date:=2026", "date:2026" },
	{ "meetings", "kantor:@kanim-tarakan", "inst:kanim-tarakan" },
	{ "meetings", "kantor:@\"Kanim Tarakan\"", "inst:\"Kanim Tarakan\"" },
	{ "meetings", "rujukan:#permenkumham", "ref:permenkumham" },
	{ "meetings", "seri:timpora", "series:timpora" },
	{ "actions", "lewat terbuka", "late open" },
	{ "actions", "status:open", "open" },
	{ "actions", "status:lewat", "late" },
	{ "actions", "-status:terbuka", "-open" },
	{ "actions", "status:selesai", "status:done" },
	{ "actions", "tenggat:<7hari", "due:<7d" },
	{ "actions", "due:<=2minggu", "due:<=2w" },
	{ "actions", "due:kosong", "due:none" },
	{ "actions", "silent:14d -diam:2minggu", "silent:14d -silent:2w" },
	{ "actions", "sepi:>14hari", "silent:>14d" },
	{ "actions", "carried:>1 bawaan:<=3 terbawa:2", "carried:>1 carried:<=3 carried:2" },
	{ "actions", "pj:kami dukung:saya untuk:tarakan", "lead:us support:me for:tarakan" },
	{ "actions", "prio:1", "prio:high" },
	{ "actions", "prioritas:rendah", "prio:low" },
	{ "actions", "kind:imbauan", "kind:appeal" },
	{ "institutions", "jenis:upt", "kind:upt" },
	{ "references", "kind:peraturan due:<90d", "kind:regulation due:<90d" },
	{ "search", "kind:rapat permenkumham", "kind:meeting permenkumham" },
	{ "history", "date:today import", "date:today import" },
};

static void test_reads(void **state)
{
	for (guint i = 0; i < RK_LEN(reads); i++) {
		g_autoptr(GError) error = NULL;
		const RkView *view = view_of(reads[i].view);
		g_autoptr(RkQuery) query = rk_query_parse(view, reads[i].typed, &error);
		if (!query)
			fail_msg("%s: %s", reads[i].typed, error->message);
		g_autofree char *kept = query_text(query);
		assert_string_equal(kept, reads[i].kept);
		g_autoptr(RkQuery) again = rk_query_parse(view, kept, NULL);
		assert_non_null(again);
		assert_true(query_equal(query, again));
	}
}

static const struct {
	const char *view, *typed, *hint;
} refusals[] = {
	{ "meetings", "statsu:held", "\"status:\"" },
	{ "meetings", "tenggt:2026", "\"date:\"" }, /* due: is not of this list */
	{ "meetings", "xyz:2026", "this list knows status:" },
	{ "actions", "tenggt:2026", "\"due:\"" },
	{ "meetings", "silent:14d", "unknown key \"silent:\"" },
	{ "actions", "carried:often", "\"carried:often\": not a number" },
	{ "actions", "carried:>-1", "not a number" },
	{ "actions", "carried:>1234567890", "not a number" },
	{ "actions", "by:us", "\"by:\"; this list knows" },
	{ "actions", "has:due", "unknown key \"has:\"" },
	{ "actions", "late:yes", "unknown key \"late:\"" },
	{ "series", "zzzzzz:1", "words only" },
	{ "meetings", "status:helt", "\"status:held\"" },
	{ "meetings", "status:seleasi", "\"status:held\"" },
	{ "meetings", "status:qqqqqqqqq", "known: draft" },
	{ "meetings", "status:", "needs a value" },
	{ "meetings", "inst:@", "needs a value" },
	{ "meetings", "date:<", "needs a value" },
	{ "meetings", "date:<<7d", "not a date" },
	{ "meetings", "\xff", "not readable" },
};

static void test_refusals(void **state)
{
	for (guint i = 0; i < RK_LEN(refusals); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(RkQuery) query =
			rk_query_parse(view_of(refusals[i].view), refusals[i].typed, &error);
		if (query)
			fail_msg("accepted: %s", refusals[i].typed);
		assert_int_equal(error->code, RK_ERROR_INVALID);
		assert_string_equal(rk_error_field(error), "query");
		if (!strstr(error->message, refusals[i].hint))
			fail_msg("%s: %s", refusals[i].typed, error->message);
	}
}

static void test_limits(void **state)
{
	g_autofree char *longest = g_strnfill(5000, 'a');
	g_autoptr(GString) many = g_string_new(NULL);

	assert_null(rk_query_parse(view_of("meetings"), longest, NULL));
	longest[4096] = '\0';
	g_autoptr(RkQuery) long_one = rk_query_parse(view_of("meetings"), longest, NULL);
	assert_non_null(long_one);
	longest[4096] = 'a';
	longest[4097] = '\0';
	assert_null(rk_query_parse(view_of("meetings"), longest, NULL));
	for (int i = 0; i < 64; i++)
		g_string_append(many, "a ");
	g_autoptr(RkQuery) most = rk_query_parse(view_of("meetings"), many->str, NULL);
	assert_int_equal(most->terms->len, 64);
	g_string_append(many, "a");
	assert_null(rk_query_parse(view_of("meetings"), many->str, NULL));
}

static const struct {
	const char *value, *from, *to;
} days[] = {
	{ "2026", "2026-01-01", "2026-12-31" },
	{ "2026-02", "2026-02-01", "2026-02-28" },
	{ "2026-11-29", "2026-11-29", "2026-11-29" },
	{ "7d", "2026-12-01", "2026-12-01" },
	{ "-2w", "2026-11-10", "2026-11-10" },
	{ "1m", "2026-12-24", "2026-12-24" },
	{ "today", "2026-11-24", "2026-11-24" },
	{ "yesterday", "2026-11-23", "2026-11-23" },
	{ "tomorrow", "2026-11-25", "2026-11-25" },
	{ "week", "2026-11-23", "2026-11-29" },
	{ "month", "2026-11-01", "2026-11-30" },
	{ "year", "2026-01-01", "2026-12-31" },
	{ "2026-13", NULL, NULL },
	{ "1026", NULL, NULL },
	{ "soonish", NULL, NULL },
	{ "1900", "1900-01-01", "1900-12-31" },
	{ "1899", NULL, NULL },
	{ "2998", "2998-01-01", "2998-12-31" },
	{ "2999", NULL, NULL },
	{ "2026-01", "2026-01-01", "2026-01-31" },
	{ "2026-12", "2026-12-01", "2026-12-31" },
	{ "2026-00", NULL, NULL },
	{ "2026.11", NULL, NULL },
	{ "20261-1", NULL, NULL },
	{ "+1d", "2026-11-25", "2026-11-25" },
	{ "-1d", "2026-11-23", "2026-11-23" },
	{ "0d", "2026-11-24", "2026-11-24" },
	{ "9999d", "2054-04-10", "2054-04-10" },
	{ "10000d", NULL, NULL },
	{ "-9999d", "1999-07-10", "1999-07-10" },
	{ "-d", NULL, NULL },
};

static void test_days(void **state)
{
	RkWhenContext when = { .zone = "Asia/Makassar", .lang = RK_LANG_ID };

	assert_true(rk_day_parse("2026-11-24", &when.today));
	for (guint i = 0; i < RK_LEN(days); i++) {
		RkTerm term = {
			.kind = RK_TERM_KEY, .key = "date", .value = (char *)days[i].value
		};
		RkDay from = 0, to = 0;
		g_autoptr(GError) error = NULL;
		gboolean good = rk_query_days(&term, &when, &from, &to, &error);
		if (good != (days[i].from != NULL))
			fail_msg("%s", days[i].value);
		if (!good) {
			assert_string_equal(rk_error_field(error), "query");
			continue;
		}
		g_autofree char *from_text = rk_day_text(from), *to_text = rk_day_text(to);
		assert_string_equal(from_text, days[i].from);
		assert_string_equal(to_text, days[i].to);
	}
}

/* So long ago, or that day. */
static void test_since(void **state)
{
	static const struct {
		const char *value, *day;
	} cases[] = { { "14d", "2026-11-10" }, { "2w", "2026-11-10" }, { "1m", "2026-10-24" },
		{ "2026-11-01", "2026-11-01" }, { "2026-11", "2026-11-01" }, { "none", NULL },
		{ "often", NULL } };
	RkWhenContext when = { .zone = "Asia/Makassar", .lang = RK_LANG_ID };

	assert_true(rk_day_parse("2026-11-24", &when.today));
	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkTerm term = {
			.kind = RK_TERM_KEY, .key = "silent", .value = (char *)cases[i].value
		};
		RkDay day = 0;
		g_autoptr(GError) error = NULL;
		gboolean good = rk_query_since(&term, &when, &day, &error);
		g_autofree char *text = good ? rk_day_text(day) : NULL;
		assert_true(good == (error == NULL));
		if (g_strcmp0(text, cases[i].day) != 0)
			fail_msg("%s: %s", cases[i].value, text);
	}
}

/* Every key and word of every view is read back by its own name. */
static void test_every_key(void **state)
{
	for (guint v = 0; v < RK_VIEW_N; v++)
		for (guint i = 0; i < rk_views[v].n_filters; i++) {
			const RkFilterKey *key = &rk_views[v].filters[i];
			const char *value = key->type == RK_TYPE_DATE  ? "2026-11"
					    : key->type == RK_TYPE_INT ? "2"
								       : "x";
			if (key->type == RK_TYPE_ENUM)
				value = key->words->entries[0].word;
			g_autofree char *text =
				key->type == RK_TYPE_BOOL || !*key->name
					? g_strdup(*key->name ? key->name : "word")
					: g_strdup_printf("%s:%s", key->name, value);
			g_autoptr(RkQuery) query = rk_query_parse(&rk_views[v], text, NULL);
			if (!query)
				fail_msg("%s: %s", rk_views[v].name, text);
			assert_int_equal(query->terms->len, 1);
			g_autofree char *kept = query_text(query);
			assert_string_equal(kept, text);
		}
}

/* Equal is every term: how it stands, its key, comparison and value. */
static void test_equal(void **state)
{
	static const struct {
		const char *a, *b;
		gboolean equal;
	} pairs[] = {
		{ "late pj:kami due:<7d", "lewat lead:us due:<7hari", TRUE },
		{ "late open", "late", FALSE },
		{ "late", "late open", FALSE },
		{ "late", "-late", FALSE },
		{ "peta", "\"peta\"", FALSE },
		{ "due:<7d", "due:>7d", FALSE },
		{ "lead:us", "support:us", FALSE },
		{ "lead:us", "lead:me", FALSE },
		{ "peta", "data", FALSE },
	};

	for (guint i = 0; i < RK_LEN(pairs); i++) {
		g_autoptr(RkQuery) a = rk_query_parse(view_of("actions"), pairs[i].a, NULL);
		g_autoptr(RkQuery) b = rk_query_parse(view_of("actions"), pairs[i].b, NULL);
		if (!a || !b || query_equal(a, b) != pairs[i].equal)
			fail_msg("%s = %s", pairs[i].a, pairs[i].b);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reads),
		cmocka_unit_test(test_refusals),
		cmocka_unit_test(test_limits),
		cmocka_unit_test(test_days),
		cmocka_unit_test(test_since),
		cmocka_unit_test(test_every_key),
		cmocka_unit_test(test_equal),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
