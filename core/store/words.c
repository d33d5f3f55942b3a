/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words: MATCH expressions, and the same test over the text of one row. The two must agree, so the
 * text is folded and cut as the index does it: letters and digits are words, all else is between
 * them.
 */
#include "store/words.h"

#include "base/text.h"
#include "db/search.h"

#include <string.h>

#define MANY 1000

gboolean rk_term_is_word(const RkTerm *term)
{
	return term->kind == RK_TERM_WORD || term->kind == RK_TERM_PHRASE;
}

char *rk_term_match(const RkTerm *term)
{
	g_autofree char *typed = term->kind == RK_TERM_PHRASE
					 ? g_strdup_printf("\"%s\"", term->value)
					 : g_strdelimit(g_strdup(term->value), "\"", ' ');

	return rk_search_match(typed);
}

char *rk_query_match(const RkQuery *query, RkEntity entity)
{
	g_autoptr(GString) all = g_string_new(NULL);

	for (guint i = 0; i < query->terms->len; i++) {
		const RkTerm *term = g_ptr_array_index(query->terms, i);
		if (!rk_term_is_word(term) || term->negated)
			continue;
		g_autofree char *match = rk_term_match(term);
		if (match)
			g_string_append_printf(all, "%s%s", all->len ? " AND " : "", match);
	}
	if (!all->len)
		return NULL;
	if (entity != RK_E_NONE)
		g_string_append_printf(all, " AND entity : \"%s\"", rk_entities[entity].table);
	return g_strdup(all->str);
}

gboolean rk_words_are_many(RkDb *db, const char *match)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db,
		"SELECT count(*) FROM (SELECT rowid FROM search WHERE search MATCH ?1 LIMIT ?2)");

	rk_stmt_bind_text(stmt, 1, match);
	rk_stmt_bind_int(stmt, 2, MANY + 1);
	return rk_stmt_row(stmt) && rk_stmt_int(stmt, 0) > MANY;
}

/* `words` is folded and has a blank on either side. */
static gboolean fits(const RkTerm *term, const char *words)
{
	g_autofree char *folded = rk_text_fold(term->value);
	g_autofree char *sought =
		g_strconcat(" ", folded, term->kind == RK_TERM_PHRASE ? " " : NULL, NULL);

	return *folded == '\0' || strstr(words, sought) != NULL;
}

gboolean rk_words_fit(RkDb *db, const RkQuery *query, RkId id)
{
	g_autoptr(RkStmt) stmt = RK_SQL(db, "SELECT text FROM search WHERE rowid = ?1");

	rk_stmt_bind_id(stmt, 1, id);
	if (!rk_stmt_row(stmt))
		return FALSE;
	g_autofree char *folded = rk_text_fold(rk_stmt_text(stmt, 0));
	g_autofree char *words = g_strconcat(" ", folded, " ", NULL);
	for (guint i = 0; i < query->terms->len; i++) {
		const RkTerm *term = g_ptr_array_index(query->terms, i);
		if (rk_term_is_word(term) && !term->negated && !fits(term, words))
			return FALSE;
	}
	return TRUE;
}
