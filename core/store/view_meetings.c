/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of meetings. Its order is the wall start, or the first possible day of an undated
 * one; what has neither comes last.
 */
#include "store/listing.h"
#include "store/meeting_cells.h"

#include <string.h>

#define KEY "coalesce(m.start, m.when_from, '')"

static const RkSortSql sorts[] = {
	RK_SORT_SQL(KEY, "m.id"),
	RK_SORT_SQL("m.title COLLATE NOCASE", "m.id"),
	RK_SORT_SQL("m.code", "m.id"),
};

#define ORGANISED "m.organiser IN (SELECT id FROM ours)"
#define INVITED \
	"EXISTS (SELECT 1 FROM participant p WHERE p.meeting = m.id AND p.institution IN " \
	"(SELECT id FROM ours))"

static void add_inst(RkSql *sql, const RkAsk *ask, const char *value)
{
	if (g_strcmp0(value, "us") == 0) {
		if (ask->context->office)
			RK_SQL_ADD(sql, ORGANISED " OR " INVITED);
		else
			RK_SQL_ADD(sql, "1 = 1");
		return;
	}
	RK_SQL_ADD(sql, "m.organiser IN " RK_SQL_INSTITUTIONS
			" OR EXISTS (SELECT 1 FROM participant p WHERE p.meeting = m.id AND "
			"p.institution IN " RK_SQL_INSTITUTIONS ")");
	rk_bind_named(sql, value);
	rk_bind_named(sql, value);
}

static void add_me(RkSql *sql, const RkAsk *ask)
{
	RK_SQL_ADD(sql,
		"EXISTS (SELECT 1 FROM meeting_role r WHERE r.meeting = m.id AND r.person = ?) "
		"OR EXISTS (SELECT 1 FROM participant p WHERE p.meeting = m.id AND "
		"? IN (p.person, p.representative))");
	rk_sql_bind_id(sql, ask->context->me);
	rk_sql_bind_id(sql, ask->context->me);
}

static void add_person(RkSql *sql, const RkAsk *ask, const char *value)
{
	if (g_strcmp0(value, "me") == 0) {
		add_me(sql, ask);
		return;
	}
	RK_SQL_ADD(sql,
		"EXISTS (SELECT 1 FROM meeting_role r WHERE r.meeting = m.id AND r.person "
		"IN " RK_SQL_PEOPLE
		") OR EXISTS (SELECT 1 FROM participant p WHERE p.meeting = m.id "
		"AND (p.person IN " RK_SQL_PEOPLE " OR p.representative IN " RK_SQL_PEOPLE "))");
	for (int i = 0; i < 3; i++)
		rk_bind_named(sql, value);
}

static void add_role(RkSql *sql, int role)
{
	RK_SQL_ADD(sql, RK_SQL_OUR_ROLE " = ?");
	rk_sql_bind_text(sql, rk_enum_word(&rk_our_role_words, role));
}

static void add_flag(RkSql *sql, const RkAsk *ask, const char *flag)
{
	if (strcmp(flag, "open") == 0)
		RK_SQL_ADD(sql, "m.status NOT IN ('held', 'cancelled')");
	else if (strcmp(flag, "us") == 0)
		add_inst(sql, ask, "us");
	else
		add_me(sql, ask);
}

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (term->kind == RK_TERM_FLAG)
		add_flag(sql, ask, term->key);
	else if (strcmp(term->key, "date") == 0)
		return rk_filter_days(sql, ask, term,
			(RkFragment)RK_FRAGMENT(KEY " >= ? AND " KEY " < ?"),
			(RkFragment)RK_FRAGMENT(KEY " = ''"), error);
	else if (strcmp(term->key, "status") == 0) {
		RK_SQL_ADD(sql, "m.status = ?");
		rk_sql_bind_text(sql, term->value);
	} else if (strcmp(term->key, "kind") == 0) {
		RK_SQL_ADD(sql, "m.kind = ?");
		rk_sql_bind_text(sql, term->value);
	} else if (strcmp(term->key, "role") == 0)
		add_role(sql, term->word);
	else if (strcmp(term->key, "series") == 0) {
		RK_SQL_ADD(sql, "m.series IN " RK_SQL_SERIES);
		rk_bind_named(sql, term->value);
	} else if (strcmp(term->key, "inst") == 0)
		add_inst(sql, ask, term->value);
	else if (strcmp(term->key, "person") == 0)
		add_person(sql, ask, term->value);
	else if (strcmp(term->key, "meeting") == 0) {
		RK_SQL_ADD(sql, RK_SQL_MEETING);
		rk_bind_meeting(sql, term->value);
	} else {
		RK_SQL_ADD(sql, "EXISTS (SELECT 1 FROM citation c WHERE c.meeting = m.id AND "
				"c.reference IN " RK_SQL_REFERENCES ")");
		rk_bind_named(sql, term->value);
	}
	return TRUE;
}

const RkListing rk_listing_meetings = {
	.head = RK_FRAGMENT(RK_SQL_OURS "SELECT m.id, NULL, m.id,"),
	.tail = RK_FRAGMENT(", " RK_SQL_MEETING_CELLS " FROM meeting m"),
	.sorts = sorts,
	.in_meeting = RK_FRAGMENT("AND m.id = ?"),
	.words = RK_SQL_WORDS("m.id"),
	.no_words = RK_SQL_NO_WORDS("m.id"),
	.one = RK_FRAGMENT("WHERE m.id = ?"),
	.range_key = "date",
	.bind = rk_bind_office,
	.filter = filter,
};
