/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The series, with the number of their meetings and the last of them.
 */
#include "store/listing.h"

static const RkSortSql sorts[] = {
	RK_SORT_SQL("s.title COLLATE NOCASE", "s.id"),
	RK_SORT_SQL("s.handle", "s.id"),
};

const RkListing rk_listing_series = {
	.head = RK_FRAGMENT("SELECT s.id, NULL, NULL,"),
	.tail = RK_FRAGMENT(", s.title, s.cadence, "
			    "(SELECT count(*) FROM meeting m WHERE m.series = s.id), "
			    "(SELECT max(m.start) FROM meeting m WHERE m.series = s.id), "
			    "s.handle FROM series s"),
	.sorts = sorts,
	.words = RK_SQL_WORDS("s.id"),
	.no_words = RK_SQL_NO_WORDS("s.id"),
	.one = RK_FRAGMENT("WHERE s.id = ?"),
};
