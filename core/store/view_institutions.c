/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of institutions, by name.
 */
#include "store/action_state.h"

#include <string.h>

static const RkSortSql sorts[] = {
	RK_SORT_SQL("i.name COLLATE NOCASE", "i.id"),
	RK_SORT_SQL("i.handle", "i.id"),
};

static gboolean filter(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error)
{
	if (term->kind == RK_TERM_FLAG || strcmp(term->value, "us") == 0) {
		if (ask->context->office)
			RK_SQL_ADD(sql, "i.id IN (SELECT id FROM ours)");
		else
			RK_SQL_ADD(sql, "1 = 1");
	} else if (strcmp(term->key, "kind") == 0) {
		RK_SQL_ADD(sql, "i.kind = ?");
		rk_sql_bind_text(sql, term->value);
	} else {
		RK_SQL_ADD(
			sql, "i.id IN " RK_SQL_INSTITUTIONS " OR i.parent IN " RK_SQL_INSTITUTIONS);
		rk_bind_named(sql, term->value);
		rk_bind_named(sql, term->value);
	}
	return TRUE;
}

static void bind(RkSql *sql, const RkAsk *ask)
{
	rk_sql_bind_id(sql, ask->context->office);
	rk_sql_bind_text(sql, ask->as_of);
}

/* What it has to do and has not done, of actions that still run. */
#define ITS_OPEN \
	"FROM assignment s JOIN action a ON a.id = s.action WHERE s.institution = i.id AND " \
	"s.role = 'lead' AND a.struck = 0 AND " RK_SQL_STATUS_OF_ASSIGNMENT \
	" NOT IN ('done', 'cancelled') AND NOT " RK_SQL_CONTINUED

const RkListing rk_listing_institutions = {
	.head = RK_FRAGMENT("WITH RECURSIVE given(day) AS (SELECT ?2), " RK_SQL_OURS_CTE
			    "SELECT i.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(
		", i.name, i.short_name, i.kind, i.city, i.zone, i.head_title, "
		"(SELECT count(*) FROM participant p WHERE p.institution = i.id AND p.companion_of "
		"IS NULL), "
		"(SELECT count(*) " ITS_OPEN "), "
		"(SELECT count(*) " ITS_OPEN " AND " RK_SQL_DUE_OF_ASSIGNMENT " < ?2), "
		"(SELECT coalesce(u.short_name, u.name) FROM institution u WHERE u.id = i.parent), "
		"i.email, i.phone, i.handle FROM institution i"),
	.sorts = sorts,
	.words = RK_SQL_WORDS("i.id"),
	.no_words = RK_SQL_NO_WORDS("i.id"),
	.one = RK_FRAGMENT("WHERE i.id = ?"),
	.bind = bind,
	.filter = filter,
};
