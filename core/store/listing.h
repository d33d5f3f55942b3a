/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a view file of store/ gives to the page reader: its literal SQL in pieces, and how a term of
 * the query language becomes a condition. Internal to store/.
 *
 * A statement is put together as
 *
 *	head  key-of-sort  tail  WHERE key range  conditions…  ORDER BY key, id  LIMIT ?
 *
 * and its columns are: id, entity (NULL: the view's), meeting, key, then the cells in the order of
 * the view's columns. Pages go by (key, id), never by OFFSET; a key is never NULL.
 */
#pragma once

#include "db/sql.h"
#include "domain/model/context.h"
#include "domain/model/query.h"

/* One order of a list. All pieces are made of one key expression by RK_SORT_SQL, which must be the
 * one of an index, word for word. */
typedef struct RkSortSql {
	gboolean by_id; /* the key is the id: one value in a bound, not two */
	RkFragment key;
	RkFragment more, less; /* WHERE … from a place on, upwards or downwards */
	RkFragment at_least, below;
	RkFragment up, down; /* ORDER BY … LIMIT ? */
} RkSortSql;

#define RK_SORT_SQL(key, id) \
	{ \
		FALSE, RK_FRAGMENT(key), \
			RK_FRAGMENT("WHERE " key " >= ? AND (" key " > ? OR " id " > ?)"), \
			RK_FRAGMENT("WHERE " key " <= ? AND (" key " < ? OR " id " < ?)"), \
			RK_FRAGMENT("AND " key " >= ?"), RK_FRAGMENT("AND " key " < ?"), \
			RK_FRAGMENT("ORDER BY " key ", " id " LIMIT ?"), \
			RK_FRAGMENT("ORDER BY " key " DESC, " id " DESC LIMIT ?") \
	}

#define RK_SORT_SQL_BY_ID(id) \
	{ \
		TRUE, RK_FRAGMENT(id), RK_FRAGMENT("WHERE " id " > ?"), \
			RK_FRAGMENT("WHERE " id " < ?"), { NULL }, { NULL }, \
			RK_FRAGMENT("ORDER BY " id " LIMIT ?"), \
			RK_FRAGMENT("ORDER BY " id " DESC LIMIT ?") \
	}

typedef struct RkAsk RkAsk;

typedef struct RkListing {
	RkFragment head, tail;
	const RkSortSql *sorts;     /* in the order of the view's sort keys */
	RkFragment in_meeting;      /* "AND a.meeting = ?", or none */
	RkFragment words, no_words; /* "AND x.id IN (… MATCH ?)" and its negation, or none */
	RkFragment one;             /* "WHERE x.id = ?": for the place of a record */
	const char *
		range_key; /* DATE filter that is the first sort key: it narrows the range walked */
	/* Binds the parameters of `head` and `tail` (numbered there, from ?1); NULL: none. */
	void (*bind)(RkSql *sql, const RkAsk *ask);
	RkFragment holds; /* of a list without `words`: "x.a LIKE ? OR x.b LIKE ?" for a word */
	/* Adds the condition of a KEY or FLAG term between "AND (" and ")". FALSE with an error.
	 * NULL: the list has words only. */
	gboolean (*filter)(RkSql *sql, const RkAsk *ask, const RkTerm *term, GError **error);
	/* Fills in cells that are computed in C; may be NULL. */
	gboolean (*finish)(RkDb *db, const RkAsk *ask, GPtrArray *rows, GError **error);
	/* A list that needs words to say anything (search). */
	gboolean needs_words;
	/* Replaces all the above (upcoming); may be NULL. Adds RkViewRow to `rows`. */
	gboolean (*read)(RkDb *db, const RkAsk *ask, GPtrArray *rows, GError **error);
} RkListing;

/* A walk that tests the words of each row instead of looking them up (words.h). */
typedef struct RkWalk {
	gboolean tests;
	guint visited;    /* rows so far */
	gboolean gave_up; /* after too many: the words are rare in this list after all */
} RkWalk;

struct RkAsk {
	const RkView *view;
	const RkListing *listing;
	const RkContext *context;
	const RkPageRequest *request;
	RkQuery *query;
	RkWhenContext when; /* today is the day of `as_of` */
	char *as_of;        /* DATE */
	const RkSortSql *sort;
	gboolean descending;
	const char *sort_name;
	RkWalk *walk;
	char *low, *high; /* of the range key: low ≤ key < high; NULL: open */
	GString *trace;   /* not NULL: statements are noted here instead of run */
};

extern const RkListing rk_listing_upcoming, rk_listing_meetings, rk_listing_actions,
	rk_listing_decisions, rk_listing_institutions, rk_listing_people, rk_listing_groups,
	rk_listing_series, rk_listing_references, rk_listing_search, rk_listing_history,
	rk_listing_text_modules, rk_listing_holidays, rk_listing_profiles, rk_listing_counters,
	rk_listing_saved_filters, rk_listing_files;

/* Our office and all below it. ?1 is the office. A view with more numbered parameters names them in
 * a CTE of its own first, so that each is there whatever the conditions use. */
#define RK_SQL_OURS_CTE \
	"ours(id) AS (SELECT ?1 UNION SELECT i.id FROM ours JOIN institution i ON i.parent = " \
	"ours.id) "
#define RK_SQL_OURS "WITH RECURSIVE " RK_SQL_OURS_CTE

/* Words of the index, for the listing's `words` and `no_words`. */
#define RK_SQL_WORDS(id) \
	RK_FRAGMENT("AND " id " IN (SELECT rowid FROM search WHERE search MATCH ?)")
#define RK_SQL_NO_WORDS(id) \
	RK_FRAGMENT("AND " id " NOT IN (SELECT rowid FROM search WHERE search MATCH ?)")

/* Register rows that a TEXT value names: their handle or a word of it begins with the value, or
 * their name holds it. Four parameters: rk_bind_named. */
#define RK_SQL_NAMED(table, name, other) \
	"(SELECT id FROM \"" table "\" WHERE handle LIKE ? OR handle LIKE ? OR " name \
	" LIKE ? OR " other " LIKE ?)"
#define RK_SQL_INSTITUTIONS RK_SQL_NAMED("institution", "name", "short_name")
#define RK_SQL_PEOPLE RK_SQL_NAMED("person", "name", "name")
#define RK_SQL_SERIES RK_SQL_NAMED("series", "title", "title")
#define RK_SQL_REFERENCES RK_SQL_NAMED("reference", "title", "title")
void rk_bind_named(RkSql *sql, const char *value);

/* A meeting by tag or part of its code. Two parameters: rk_bind_meeting. */
#define RK_SQL_MEETING "(m.tag = ? COLLATE NOCASE OR m.code LIKE ?)"
void rk_bind_meeting(RkSql *sql, const char *value);

/* Adds `fragment`, which holds two parameters (from, before): the days of a DATE term. */
gboolean rk_filter_days(RkSql *sql, const RkAsk *ask, const RkTerm *term, RkFragment fragment,
	RkFragment none, GError **error);

/* Bounds of a DATE term as texts, either NULL when open; owned. */
gboolean rk_term_bounds(
	const RkAsk *ask, const RkTerm *term, char **low, char **high, GError **error);

/* The row under the statement, with the columns of listings. Caller owns. */
RkViewRow *rk_listing_row(RkStmt *stmt, const RkView *view);

/* Binds the office as the only parameter. */
void rk_bind_office(RkSql *sql, const RkAsk *ask);
