/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table from a key to the ids that stand under it. A key begins with a letter that says of what
 * it is: "b" the beginning of a word of a name (each beginning of each word), "w" a whole word
 * (only the rarest of the name), "o" an office, "m" an address in small letters.
 */
#include "domain/paste/paste_presence_index.h"

#include "base/id.h"

#include <string.h>

struct RkPresenceIndex {
	GHashTable *ids; /* key → GArray of RkId */
};

RkPresenceIndex *rk_presence_index_new(void)
{
	RkPresenceIndex *index = g_new0(RkPresenceIndex, 1);

	index->ids = g_hash_table_new_full(
		g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
	return index;
}

void rk_presence_index_free(RkPresenceIndex *index)
{
	if (!index)
		return;
	g_hash_table_unref(index->ids);
	g_free(index);
}

static char *key_of(char what, const char *text, gsize n)
{
	return g_strdup_printf("%c%.*s", what, (int)n, text);
}

static const GArray *ids_of(const RkPresenceIndex *index, char what, const char *text, gsize n)
{
	g_autofree char *key = key_of(what, text, n);

	return g_hash_table_lookup(index->ids, key);
}

static guint count_of(const RkPresenceIndex *index, char what, const char *text, gsize n)
{
	const GArray *ids = ids_of(index, what, text, n);

	return ids ? ids->len : 0;
}

static void id_add(RkPresenceIndex *index, char what, const char *text, gsize n, RkId id)
{
	g_autofree char *key = key_of(what, text, n);
	GArray *ids = g_hash_table_lookup(index->ids, key);

	if (!ids) {
		ids = g_array_new(FALSE, FALSE, sizeof(RkId));
		g_hash_table_insert(index->ids, g_steal_pointer(&key), ids);
	}
	g_array_append_val(ids, id);
}

static gsize word_length(const char *at)
{
	return strcspn(at, " ");
}

static const char *word_next(const char *at)
{
	at += word_length(at);
	return at + strspn(at, " ");
}

/* The word under which the fewest stand; *n: its bytes. "" of an empty name. */
static const char *rarest(const RkPresenceIndex *index, char what, const char *normal, gsize *n)
{
	const char *best = normal;

	for (const char *word = normal; *word; word = word_next(word))
		if (count_of(index, what, word, word_length(word)) <
			count_of(index, what, best, word_length(best)))
			best = word;
	*n = word_length(best);
	return best;
}

void rk_presence_index_name(RkPresenceIndex *index, RkId participant, const char *normal)
{
	gsize n = 0;

	if (!normal || !*normal)
		return;
	for (const char *word = normal; *word; word = word_next(word))
		for (gsize i = 1; i <= word_length(word); i++)
			id_add(index, 'b', word, i, participant);
	const char *word = rarest(index, 'w', normal, &n);
	id_add(index, 'w', word, n, participant);
}

void rk_presence_index_office(RkPresenceIndex *index, RkId participant, RkId office)
{
	char text[RK_ID_TEXT];

	rk_id_text(office, text);
	if (office)
		id_add(index, 'o', text, strlen(text), participant);
}

void rk_presence_index_mail(RkPresenceIndex *index, RkId participant, const char *mail)
{
	g_autofree char *folded = mail && *mail ? g_ascii_strdown(mail, -1) : NULL;

	if (folded)
		id_add(index, 'm', folded, strlen(folded), participant);
}

static void found_add(GHashTable *found, const GArray *ids)
{
	for (guint i = 0; ids && i < ids->len; i++)
		g_hash_table_add(found, &g_array_index(ids, RkId, i));
}

GHashTable *rk_presence_index_find(
	const RkPresenceIndex *index, const char *normal, RkId office, const char *mail)
{
	GHashTable *found = g_hash_table_new(g_int64_hash, g_int64_equal);
	g_autofree char *folded = mail ? g_ascii_strdown(mail, -1) : NULL;
	char text[RK_ID_TEXT];
	gsize n = 0;

	/* His name is the shorter one: all its words begin words of theirs, so the rarest does. */
	const char *word = rarest(index, 'b', normal, &n);
	if (n)
		found_add(found, ids_of(index, 'b', word, n));
	/* Theirs is: the word under which they stand begins a word of his. */
	for (word = normal; *word; word = word_next(word))
		for (gsize i = 1; i <= word_length(word); i++)
			found_add(found, ids_of(index, 'w', word, i));
	rk_id_text(office, text);
	if (office)
		found_add(found, ids_of(index, 'o', text, strlen(text)));
	if (folded)
		found_add(found, ids_of(index, 'm', folded, strlen(folded)));
	return found;
}
