/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of actions over all meetings, by due day; those without one come last. Parameters:
 * ?1 our office, ?2 the day of which the state is asked, ?3 me.
 */
#include "store/action_state.h"

#include <string.h>

#define KEY "coalesce(a.due, '9999-12-31')"

static const RkSortSql sorts[] = {
	RK_SORT_SQL(KEY, "a.id"),
	RK_SORT_SQL_BY_ID("a.id"),
};

static void bind(RkSql *sql, const RkAsk *ask)
{
	rk_sql_bind_id(sql, ask->context->office);
	rk_sql_bind_text(sql, ask->as_of);
	rk_sql_bind_id(sql, ask->context->me);
}

#define ASSIGNED "EXISTS (SELECT 1 FROM assignment s WHERE s.action = a.id"
#define OURS " AND s.institution IN (SELECT id FROM ours))"
#define MINE " AND s.person = ?3)"
#define NAMED \
	" AND (s.institution IN " RK_SQL_INSTITUTIONS " OR s.person IN " RK_SQL_PEOPLE \
	" OR s.label LIKE ?))"

/* Who an assignment names: our office, me, or what a value names. */
static void add_who(RkSql *sql, const RkAsk *ask, const char *value)
{
	if (strcmp(value, "me") == 0)
		RK_SQL_ADD(sql, MINE);
	else if (strcmp(value, "us") == 0 && ask->context->office)
		RK_SQL_ADD(sql, OURS);
	else if (strcmp(value, "us") == 0)
		RK_SQL_ADD(sql, ")");
	else {
		g_autofree char *holds = g_strconcat("%", value, "%", NULL);
		RK_SQL_ADD(sql, NAMED);
		rk_bind_named(sql, value);
		rk_bind_named(sql, value);
		rk_sql_bind_text(sql, holds);
	}
}

static void add_assigned(RkSql *sql, const RkAsk *ask, const RkTerm *term)
{
	RK_SQL_ADD(sql, ASSIGNED);
	if (strcmp(term->key, "lead") == 0)
		RK_SQL_ADD(sql, " AND s.role = 'lead'");
	else if (strcmp(term->key, "support") == 0)
		RK_SQL_ADD(sql, " AND s.role = 'support'");
	else if (strcmp(term->key, "for") == 0)
		RK_SQL_ADD(sql, " AND s.role = 'for'");
	add_who(sql, ask, term->value);
}

static void add_flag(RkSql *sql, const RkAsk *ask, const char *flag)
{
	if (strcmp(flag, "open") == 0)
		RK_SQL_ADD(sql, RK_SQL_OPEN);
	else if (strcmp(flag, "late") == 0)
		RK_SQL_ADD(sql, RK_SQL_LATE);
	else if (strcmp(flag, "us") == 0 && !ask->context->office)
		RK_SQL_ADD(sql, "1 = 1");
	else {
		RK_SQL_ADD(sql, ASSIGNED);
		add_who(sql, ask, flag);
	}
}

static void add_word(RkSql *sql, const RkTerm *term)
{
	if (strcmp(term->key, "status") == 0)
		RK_SQL_ADD(sql, RK_SQL_STATUS_OF_ACTION " = ?");
	else if (strcmp(term->key, "kind") == 0)
		RK_SQL_ADD(sql, "a.kind = ?");
	else
		RK_SQL_ADD(sql, "a.priority = ?");
	rk_sql_bind_text(sql, term->value);
}

static void add_named(RkSql *sql, const RkTerm *term)
{
	if (strcmp(term->key, "meeting") == 0) {
		RK_SQL_ADD(
			sql, "a.meeting IN (SELECT m.id FROM meeting m WHERE " RK_SQL_MEETING ")");
		rk_bind_meeting(sql, term->value);
		return;
	}
	if (strcmp(term->key, "series") == 0)
		RK_SQL_ADD(sql, "m.series IN " RK_SQL_SERIES);
	else
		RK_SQL_ADD(sql, "EXISTS (SELECT 1 FROM citation c WHERE c.action = a.id AND "
				"c.reference IN " RK_SQL_REFERENCES ")");
	rk_bind_named(sql, term->value);
}

/* Nothing was told of it since that day, though it was there to be told of. */
#define SILENT \
	RK_SQL_OPEN " AND substr(coalesce(m.start, m.when_from, ''), 1, 10) <= ? AND NOT EXISTS " \
		    "(SELECT 1 FROM assignment s JOIN progress p ON p.assignment = s.id " \
		    "WHERE s.action = a.id AND p.fact_day > ? AND p.fact_day <= ?2)"

static gboolean add_silent(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	gboolean heard = term->compare == RK_COMPARE_LESS || term->compare == RK_COMPARE_MOST;
	RkDay since;

	if (!rk_query_since(term, &ask->when, &since, error))
		return FALSE;
	g_autofree char *day = rk_day_text(since);
	if (heard)
		RK_SQL_ADD(sql, "NOT (");
	RK_SQL_ADD(sql, SILENT);
	if (heard)
		RK_SQL_ADD(sql, ")");
	rk_sql_bind_text(sql, day);
	rk_sql_bind_text(sql, day);
	return TRUE;
}

/* Actions that it goes on from, one after the other; the bound ends a ring of them. */
#define CARRIED \
	"(WITH RECURSIVE old(id, n) AS (SELECT a.carried_from, 1 UNION ALL SELECT " \
	"b.carried_from, n + 1 FROM old JOIN action b ON b.id = old.id WHERE n < 20) " \
	"SELECT count(old.id) FROM old)"

static void add_carried(RkSql *sql, const RkTerm *term)
{
	switch (term->compare) {
	case RK_COMPARE_LESS:
		RK_SQL_ADD(sql, CARRIED " < ?");
		break;
	case RK_COMPARE_MOST:
		RK_SQL_ADD(sql, CARRIED " <= ?");
		break;
	case RK_COMPARE_MORE:
		RK_SQL_ADD(sql, CARRIED " > ?");
		break;
	case RK_COMPARE_LEAST:
		RK_SQL_ADD(sql, CARRIED " >= ?");
		break;
	default:
		RK_SQL_ADD(sql, CARRIED " = ?");
		break;
	}
	rk_sql_bind_int(sql, g_ascii_strtoll(term->value, NULL, 10));
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	const char *key = term->key;

	if (term->kind == RK_TERM_FLAG)
		add_flag(sql, ask, key);
	else if (strcmp(key, "due") == 0)
		return rk_filter_days(sql, ask, term,
			(RkFragment)RK_FRAGMENT("a.due >= ? AND a.due < ?"),
			(RkFragment)RK_FRAGMENT("a.due IS NULL"), error);
	else if (strcmp(key, "date") == 0)
		return rk_filter_days(sql, ask, term,
			(RkFragment)RK_FRAGMENT("coalesce(m.start, m.when_from) >= ? AND "
						"coalesce(m.start, m.when_from) < ?"),
			(RkFragment)RK_FRAGMENT("coalesce(m.start, m.when_from) IS NULL"), error);
	else if (strcmp(key, "silent") == 0)
		return add_silent(sql, ask, term, error);
	else if (strcmp(key, "carried") == 0)
		add_carried(sql, term);
	else if (term->type == RK_TYPE_ENUM)
		add_word(sql, term);
	else if (strcmp(key, "meeting") == 0 || strcmp(key, "series") == 0 ||
		 strcmp(key, "ref") == 0)
		add_named(sql, term);
	else
		add_assigned(sql, ask, term);
	return TRUE;
}

/* An action for a group is the group's; others are their leads'. */
#define LEAD \
	"coalesce((SELECT g.name FROM institution_group g WHERE g.id = a.target_group), " \
	"(SELECT group_concat(q.who, ', ') FROM (SELECT coalesce(s.label, i.short_name, i.name, " \
	"p.name, " \
	"s.shown_office, s.shown_name) AS who FROM assignment s " \
	"LEFT JOIN institution i ON i.id = s.institution LEFT JOIN person p ON p.id = s.person " \
	"WHERE s.action = a.id AND s.role = 'lead' ORDER BY s.position LIMIT 1000) q), " \
	"a.target_text)"

/* As rk_action_rank: behind the frozen numbers the count goes on in order. */
#define RANK \
	"(SELECT coalesce(max(b.number), 0) + count(CASE WHEN b.number IS NULL AND " \
	"(coalesce(b.position, 1 << 40), b.id) <= (coalesce(a.position, 1 << 40), a.id) THEN 1 " \
	"END) FROM action b WHERE b.meeting = a.meeting)"

const RkListing rk_listing_actions = {
	.head = RK_FRAGMENT("WITH RECURSIVE given(day, me) AS (SELECT ?2, ?3), " RK_SQL_OURS_CTE
			    "SELECT a.id, NULL, a.meeting,"),
	.tail = RK_FRAGMENT(", coalesce(m.tag, m.code) || '/' || coalesce((SELECT f.action_prefix "
			    "FROM profile f WHERE "
			    "f.action_prefix IS NOT NULL ORDER BY f.id LIMIT 1), 'TL') || "
			    "printf('-%02d', coalesce(a.number, " RANK ")), a.text, " LEAD ", "
			    "a.due, NULL, NULL, NULL, NULL, NULL, a.priority, a.kind, m.code, "
			    "a.number, a.struck "
			    "FROM action a JOIN meeting m ON m.id = a.meeting"),
	.sorts = sorts,
	.in_meeting = RK_FRAGMENT("AND a.meeting = ?"),
	.words = RK_SQL_WORDS("a.id"),
	.no_words = RK_SQL_NO_WORDS("a.id"),
	.one = RK_FRAGMENT("WHERE a.id = ?"),
	.range_key = "due",
	.bind = bind,
	.filter = filter,
	.finish = rk_action_cells_fill,
};
