/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of a query against the search index. A word that few records have is looked up there;
 * one that very many have would cost a walk through all of them, so then the list is walked in its
 * own order and each row's words are tested. Internal to store/.
 */
#pragma once

#include "db/sql.h"
#include "domain/model/query.h"

gboolean rk_term_is_word(const RkTerm *term);

/* MATCH expression of one term, or of all wanted words of a query; NULL when there are none. Caller
 * frees. */
char *rk_term_match(const RkTerm *term);
/* With `entity` (RK_E_NONE: any) only records of that kind, so that a word which only other lists
 * are full of costs nothing. */
char *rk_query_match(const RkQuery *query, RkEntity entity);

/* TRUE when more records than a list should look up have all these words. */
gboolean rk_words_are_many(RkDb *db, const char *match);

/* TRUE when the indexed words of a record fit all wanted words of the query. */
gboolean rk_words_fit(RkDb *db, const RkQuery *query, RkId id);
