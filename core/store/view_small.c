/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The small registers of the office and the files of all meetings: a table each, filtered by what
 * two of its columns hold.
 */
#include "store/listing.h"

#define HOLDS(one, other) RK_FRAGMENT(one " LIKE ? OR " other " LIKE ?")

const RkListing rk_listing_text_modules = {
	.head = RK_FRAGMENT("SELECT t.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", t.abbreviation, t.text FROM text_module t"),
	.sorts = (const RkSortSql[]){ RK_SORT_SQL("t.abbreviation COLLATE NOCASE", "t.id") },
	.one = RK_FRAGMENT("WHERE t.id = ?"),
	.holds = HOLDS("t.abbreviation", "t.text"),
};

const RkListing rk_listing_holidays = {
	.head = RK_FRAGMENT("SELECT h.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", h.day, h.name FROM holiday h"),
	.sorts = (const RkSortSql[]){ RK_SORT_SQL("h.day", "h.id") },
	.one = RK_FRAGMENT("WHERE h.id = ?"),
	.holds = HOLDS("h.day", "h.name"),
};

const RkListing rk_listing_profiles = {
	.head = RK_FRAGMENT("SELECT p.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", p.name, (SELECT coalesce(i.short_name, i.name) FROM institution i "
			    "WHERE i.id = p.institution), p.place, p.lang, p.decision_prefix, "
			    "p.action_prefix, p.handle FROM profile p"),
	.sorts = (const RkSortSql[]){ RK_SORT_SQL("p.name COLLATE NOCASE", "p.id") },
	.one = RK_FRAGMENT("WHERE p.id = ?"),
	.holds = HOLDS("p.name", "p.handle"),
};

const RkListing rk_listing_counters = {
	.head = RK_FRAGMENT("SELECT c.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", c.name, c.year, c.value FROM counter c"),
	.sorts = (const RkSortSql[]){ RK_SORT_SQL("c.name COLLATE NOCASE", "c.id") },
	.one = RK_FRAGMENT("WHERE c.id = ?"),
	.holds = HOLDS("c.name", "c.year"),
};

const RkListing rk_listing_saved_filters = {
	.head = RK_FRAGMENT("SELECT f.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", f.name, f.view, f.query FROM saved_filter f"),
	.sorts = (const RkSortSql[]){ RK_SORT_SQL("f.name COLLATE NOCASE", "f.id") },
	.one = RK_FRAGMENT("WHERE f.id = ?"),
	.holds = HOLDS("f.name", "f.query"),
};

const RkListing rk_listing_files = {
	.head = RK_FRAGMENT("SELECT f.id, NULL, f.meeting,"),
	.tail = RK_FRAGMENT(", f.caption, f.path, f.kind, (SELECT coalesce(m.tag, m.code) FROM "
			    "meeting m WHERE m.id = f.meeting), (SELECT s.title FROM session s "
			    "WHERE s.id = f.session) FROM file f"),
	.sorts = (const RkSortSql[]){ RK_SORT_SQL(
		"coalesce(f.caption, f.path) COLLATE NOCASE", "f.id") },
	.in_meeting = RK_FRAGMENT("AND f.meeting = ?"),
	.one = RK_FRAGMENT("WHERE f.id = ?"),
	.holds = HOLDS("f.caption", "f.path"),
};
