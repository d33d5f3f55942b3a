/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index and the search in it. See finder.h. Invariant: all texts live in one chunk, so that
 * making and dropping an index of ten thousand offices costs a handful of allocations.
 */
#include "domain/names/finder_index.h"

#include "base/text.h"
#include "domain/names/match.h"
#include "domain/names/match_words.h"
#include "domain/names/region.h"

#include <string.h>

#define WORDS_MAX 8
#define CHUNK 65536

typedef struct Hit {
	Item *item;
	int score;
	gboolean weak;
} Hit;

RkFinder *rk_finder_new(RkLang lang)
{
	RkFinder *finder = g_new0(RkFinder, 1);

	finder->lang = lang;
	finder->texts = g_string_chunk_new(CHUNK);
	finder->items = g_ptr_array_new_with_free_func(g_free);
	finder->found = g_ptr_array_new();
	finder->hits = g_array_new(FALSE, FALSE, sizeof(Hit));
	return finder;
}

void rk_finder_free(RkFinder *finder)
{
	if (!finder)
		return;
	g_string_chunk_free(finder->texts);
	g_ptr_array_unref(finder->items);
	g_ptr_array_unref(finder->found);
	g_array_unref(finder->hits);
	g_free(finder->last);
	g_free(finder);
}

guint rk_finder_size(const RkFinder *finder)
{
	return finder->items->len;
}

void rk_finder_prefer(RkFinder *finder, RkEntity entity, RkId id, int weight)
{
	for (guint i = 0; i < finder->items->len; i++) {
		Item *item = finder->items->pdata[i];
		if (item->shown.id == id && item->shown.entity == entity) {
			item->shown.used += weight;
			finder->sorted = FALSE;
			return;
		}
	}
}

/* --- the order while nothing is typed --- */

static gint item_compare(gconstpointer a, gconstpointer b)
{
	const Item *x = *(Item *const *)a, *y = *(Item *const *)b;

	if (x->shown.used != y->shown.used)
		return x->shown.used > y->shown.used ? -1 : 1;
	if (x->place != y->place)
		return x->place < y->place ? -1 : 1;
	return strcmp(x->keys[0], y->keys[0]);
}

static void sort(RkFinder *finder)
{
	if (finder->sorted)
		return;
	g_ptr_array_sort(finder->items, item_compare);
	for (guint i = 0; i < finder->items->len; i++)
		((Item *)finder->items->pdata[i])->rank = i;
	finder->sorted = TRUE;
	g_clear_pointer(&finder->last, g_free);
}

/* --- the score of one item --- */

/* A word as part of a key: at the beginning, at the beginning of a word, inside. */
static int part_score(const char *word, const char *key)
{
	const char *at = strstr(key, word);

	if (!at)
		return 0;
	if (at == key)
		return 100;
	for (const char *p = at; p; p = strstr(p + 1, word))
		if (p[-1] == ' ')
			return 80;
	return 50;
}

/* How far apart its letters stand, greedily; 0 when they do not occur in order. */
static int letters_score(const char *word, const char *key)
{
	const char *p = key, *first = NULL;
	int n = 0, starts = 0;

	for (const char *c = word; *c; c++, n++) {
		p = strchr(p, *c);
		if (!p)
			return 0;
		first = first ? first : p;
		starts += p == key || p[-1] == ' ';
		p++;
	}
	if (n < 2)
		return 0;
	int gap = (int)(p - first) - n;
	return MAX(1, 30 + 4 * starts - gap);
}

/* A typed word whose near ones are looked for. Thousands of offices are called by few words, so
 * what was compared once is remembered; most need no comparing, by their length and their letters.
 */
typedef struct Near {
	const char *word;
	guint limit; /* edits; 0: too short for a slip */
	gsize length;
	guint32 letters;
	GHashTable *scores; /* word of a key → score */
} Near;

/* A bit for each letter; 0 when there are others than those of ASCII. */
static guint32 letters_of(const char *word, gsize *length)
{
	guint32 letters = 0;
	gboolean plain = TRUE;
	const char *p = word;

	for (; *p && *p != ' '; p++) {
		letters |= 1u << (*p & 31);
		plain = plain && (guchar)*p < 0x80;
	}
	*length = (gsize)(p - word);
	return plain ? letters : 0;
}

static Near near_make(const char *word)
{
	Near near = { .word = word };

	near.letters = letters_of(word, &near.length);
	near.limit = near.length >= 8 ? 2 : near.length >= 4 ? 1 : 0;
	near.scores = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	return near;
}

static void near_clear(gpointer near)
{
	g_hash_table_unref(((Near *)near)->scores);
}

/* An edit takes a letter, brings one or does both. */
static gboolean may_be_near(const Near *near, gsize length, guint32 letters)
{
	gsize apart = length > near->length ? length - near->length : near->length - length;

	return !letters || !near->letters ||
	       (apart <= near->limit &&
		       __builtin_popcount(letters ^ near->letters) <= 2 * (int)near->limit);
}

static int near_word_score(const Near *near, const char *part, gsize length)
{
	g_autofree char *word = g_strndup(part, length);
	gpointer known;

	if (g_hash_table_lookup_extended(near->scores, word, NULL, &known))
		return GPOINTER_TO_INT(known);
	guint distance = rk_text_distance(near->word, word, near->limit);
	gboolean elsewhere = distance && rk_region_is(near->word) && rk_region_is(word);
	int score = distance <= near->limit && !elsewhere ? 20 - 5 * (int)distance : 0;
	g_hash_table_insert(near->scores, g_steal_pointer(&word), GINT_TO_POINTER(score));
	return score;
}

static int near_score(const Near *near, const char *key)
{
	int best = 0;
	gsize length;

	for (const char *part = near->limit ? key : NULL; part;) {
		guint32 letters = letters_of(part, &length);
		if (may_be_near(near, length, letters))
			best = MAX(best, near_word_score(near, part, length));
		part = part[length] ? part + length + 1 : NULL;
	}
	return best;
}

static int word_score(const Item *item, const char *word, const Near *near, gboolean *weak)
{
	int best = 0;

	for (guint k = 0; k < item->n_keys; k++) {
		int score = part_score(word, item->keys[k]);
		/* What it is called counts more than what else is known of it. */
		best = MAX(best, score ? score - (int)MIN(k, 6) * 4 : 0);
	}
	*weak = best == 0;
	for (guint k = 0; best == 0 && k < item->n_keys; k++)
		best = near ? near_score(near, item->keys[k]) : letters_score(word, item->keys[k]);
	return best;
}

static int item_score(
	const Item *item, const char *text, char **words, const GArray *near, gboolean *weak)
{
	int sum = 0;

	*weak = near != NULL;
	for (guint i = 0; words[i] && i < WORDS_MAX; i++) {
		gboolean scattered = FALSE;
		int score = word_score(
			item, words[i], near ? &g_array_index(near, Near, i) : NULL, &scattered);
		if (score == 0)
			return 0;
		sum += score;
		*weak = *weak || scattered;
	}
	for (guint k = 0; k < item->n_keys; k++)
		if (g_str_has_prefix(item->keys[k], text))
			return sum + (item->keys[k][strlen(text)] ? 100 : 400) - (int)MIN(k, 6);
	return sum;
}

/* --- the search --- */

static gint hit_compare(gconstpointer a, gconstpointer b)
{
	const Hit *x = a, *y = b;

	if (x->score != y->score)
		return x->score > y->score ? -1 : 1;
	return x->item->rank < y->item->rank ? -1 : 1;
}

static void hit_add(
	RkFinder *finder, Item *item, const char *text, char **words, const GArray *near)
{
	Hit hit = { item, 0, FALSE };

	hit.score = item_score(item, text, words, near, &hit.weak);

	if (hit.score > 0)
		g_array_append_val(finder->hits, hit);
}

/* `near`: of each word, when it may be an edit or two away. */
static void search_all(RkFinder *finder, const char *text, char **words, const GArray *near)
{
	g_array_set_size(finder->hits, 0);
	for (guint i = 0; i < finder->items->len; i++)
		hit_add(finder, finder->items->pdata[i], text, words, near);
}

static void search_near(RkFinder *finder, const char *text, char **words)
{
	g_autoptr(GArray) near = g_array_new(FALSE, FALSE, sizeof(Near));

	g_array_set_clear_func(near, near_clear);
	for (guint i = 0; words[i] && i < WORDS_MAX; i++) {
		Near one = near_make(words[i]);
		g_array_append_val(near, one);
	}
	search_all(finder, text, words, near);
}

/* One letter more can only take away. */
static void search_hits(RkFinder *finder, const char *text, char **words)
{
	g_autoptr(GArray) before = g_steal_pointer(&finder->hits);

	finder->hits = g_array_sized_new(FALSE, FALSE, sizeof(Hit), before->len);
	for (guint i = 0; i < before->len; i++)
		hit_add(finder, g_array_index(before, Hit, i).item, text, words, NULL);
}

static gboolean strong(const RkFinder *finder)
{
	for (guint i = 0; i < finder->hits->len; i++)
		if (!g_array_index(finder->hits, Hit, i).weak)
			return TRUE;
	return FALSE;
}

static void search(RkFinder *finder, const char *folded)
{
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);

	if (finder->last && g_str_has_prefix(folded, finder->last))
		search_hits(finder, folded, words);
	else
		search_all(finder, folded, words, NULL);
	g_free(finder->last);
	finder->last = finder->hits->len > 0 ? g_strdup(folded) : NULL;
}

/* Nothing is called so: what the words of offices stand for ("kakanim"), then what is nearly so. */
static void search_else(RkFinder *finder, const char *text, const char *folded)
{
	g_autofree char *normal = rk_match_normal(text);
	g_auto(GStrv) meant = g_strsplit(normal, " ", -1), words = g_strsplit(folded, " ", -1);
	g_autoptr(GArray) before = g_array_ref(finder->hits);

	if (*normal && strcmp(normal, folded) != 0) {
		g_array_unref(finder->hits);
		finder->hits = g_array_new(FALSE, FALSE, sizeof(Hit));
		search_all(finder, normal, meant, NULL);
		if (strong(finder)) {
			g_clear_pointer(&finder->last, g_free);
			return;
		}
		g_array_unref(finder->hits);
		finder->hits = g_array_ref(before);
	}
	if (finder->hits->len == 0)
		search_near(finder, folded, words);
}

const GPtrArray *rk_finder_find(RkFinder *finder, const char *text, guint limit)
{
	g_autofree char *folded = rk_text_fold(text);

	sort(finder);
	g_ptr_array_set_size(finder->found, 0);
	if (!*folded) {
		guint n = limit ? MIN(limit, finder->items->len) : finder->items->len;
		for (guint i = 0; i < n; i++)
			g_ptr_array_add(finder->found, &((Item *)finder->items->pdata[i])->shown);
		g_clear_pointer(&finder->last, g_free);
		return finder->found;
	}
	search(finder, folded);
	if (!strong(finder))
		search_else(finder, text, folded);
	g_array_sort(finder->hits, hit_compare);
	gboolean exact = strong(finder);
	guint most = limit ? limit : finder->hits->len;
	for (guint i = 0; i < finder->hits->len && finder->found->len < most; i++) {
		const Hit *hit = &g_array_index(finder->hits, Hit, i);
		hit->item->shown.weak = hit->weak;
		/* Scattered letters are noise beside a name that is really so. */
		if (!exact || !hit->weak)
			g_ptr_array_add(finder->found, &hit->item->shown);
	}
	return finder->found;
}
