/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The index of names and the search in it. Every record has several keys (handle, names, former
 * names, the title of its head, mail address), each in normal form; a candidate is a record with
 * its best key. Who asks once or twice has every key compared; from then on indexes say which keys
 * can match, with the same result. Invariant: keys point into records of the directory, which
 * outlives the matcher.
 */
#include "domain/names/match.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/names/match_index.h"
#include "domain/names/match_words.h"
#include "domain/names/name_keys.h"
#include "domain/names/region.h"

#include <string.h>

#define LIMIT_DEFAULT 20
#define NAMED_MAX 5     /* candidates in a message */
#define SEAT_SCORE 1000 /* a seat in a government is as good as its whole name */
#define SCANS 3         /* questions that an index would cost more than it saves */

typedef struct Key {
	char *text; /* normal form; the handle and the mail address as they are */
	RkNameKind kind;
	RkEntity entity;
	RkId id;
	const void *record;
} Key;

/* What is made only when somebody asks, the indexes only when they pay. */
typedef struct Indexes {
	const RkDirectory *waiting; /* its keys are not made yet; NULL: they are */
	guint asked;
	RkMatchIndex *literals; /* handles and mail addresses */
	RkMatchIndex *names;    /* the others, whole */
	RkMatchIndex *words;    /* the words of the others */
} Indexes;

struct RkMatcher {
	const RkMatcher *under; /* NULL: none */
	GPtrArray *keys;        /* Key * */
	Indexes *indexes;
};

static void key_free(gpointer data)
{
	Key *key = data;

	g_free(key->text);
	g_free(key);
}

static gboolean key_literal(const Key *key)
{
	return key->kind == RK_NAME_HANDLE || key->kind == RK_NAME_MAIL;
}

static void key_index(const RkMatcher *matcher, guint i)
{
	const Key *key = g_ptr_array_index(matcher->keys, i);
	Indexes *indexes = matcher->indexes;

	if (key_literal(key)) {
		rk_match_index_add(indexes->literals, key->text, strlen(key->text), i);
		return;
	}
	rk_match_index_add(indexes->names, key->text, strlen(key->text), i);
	for (const char *word = key->text; word;) {
		const char *end = strchr(word, ' ');
		rk_match_index_add(
			indexes->words, word, end ? (gsize)(end - word) : strlen(word), i);
		word = end ? end + 1 : NULL;
	}
}

static void indexes_make(const RkMatcher *matcher)
{
	Indexes *indexes = matcher->indexes;

	indexes->literals = rk_match_index_new();
	indexes->names = rk_match_index_new();
	indexes->words = rk_match_index_new();
	for (guint i = 0; i < matcher->keys->len; i++)
		key_index(matcher, i);
	rk_match_index_sort(indexes->literals);
	rk_match_index_sort(indexes->names);
	rk_match_index_sort(indexes->words);
}

static void key_take(
	const RkMatcher *matcher, RkEntity entity, const void *record, RkNameKind kind, char *text)
{
	if (!text || !*text) {
		g_free(text);
		return;
	}
	Key *key = g_new0(Key, 1);
	*key = (Key){ .text = text,
		.kind = kind,
		.entity = entity,
		.id = *(const RkId *)record,
		.record = record };
	g_ptr_array_add(matcher->keys, key);
	if (matcher->indexes->names)
		key_index(matcher, matcher->keys->len - 1);
}

typedef struct Adding {
	const RkMatcher *matcher;
	RkEntity entity;
	const void *record;
} Adding;

/* "kepala kantor imigrasi tarakan" of a name that begins with kantor. */
static void heads_take(const Adding *adding, const char *normal)
{
	static const char *const titles[] = { "kepala ", "head " };

	for (guint i = 0; i < RK_LEN(titles); i++)
		key_take(adding->matcher, adding->entity, adding->record, RK_NAME_HEAD,
			g_strconcat(titles[i], normal, NULL));
}

static void name_take(gpointer data, RkNameKind kind, const char *text)
{
	const Adding *adding = data;
	char *key = kind == RK_NAME_HANDLE ? g_strdup(text)
		    : kind == RK_NAME_MAIL ? g_utf8_casefold(text, -1)
					   : rk_match_normal(text);

	if (kind == RK_NAME_NAME && adding->entity == RK_E_INSTITUTION)
		heads_take(adding, key);
	key_take(adding->matcher, adding->entity, adding->record, kind, key);
}

static void record_add(const RkMatcher *matcher, RkEntity entity, const void *record)
{
	Adding adding = { matcher, entity, record };

	rk_names_each(entity, record, name_take, &adding);
}

static void keys_ready(const RkMatcher *matcher)
{
	static const RkEntity entities[] = { RK_E_INSTITUTION, RK_E_PERSON,
		RK_E_INSTITUTION_GROUP };
	const RkDirectory *directory = g_steal_pointer(&matcher->indexes->waiting);

	for (guint e = 0; directory && e < RK_LEN(entities); e++)
		for (guint i = 0; i < directory->rows[entities[e]]->len; i++)
			record_add(matcher, entities[e], directory->rows[entities[e]]->pdata[i]);
}

void rk_matcher_add(RkMatcher *matcher, RkEntity entity, const void *record)
{
	keys_ready(matcher);
	record_add(matcher, entity, record);
}

RkMatcher *rk_matcher_over(const RkMatcher *under)
{
	RkMatcher *matcher = g_new0(RkMatcher, 1);

	matcher->under = under;
	matcher->keys = g_ptr_array_new_with_free_func(key_free);
	matcher->indexes = g_new0(Indexes, 1);
	return matcher;
}

RkMatcher *rk_matcher_new(const RkDirectory *directory)
{
	RkMatcher *matcher = rk_matcher_over(NULL);

	matcher->indexes->waiting = directory;
	return matcher;
}

void rk_matcher_free(RkMatcher *matcher)
{
	if (!matcher)
		return;
	g_ptr_array_unref(matcher->keys);
	rk_match_index_free(matcher->indexes->literals);
	rk_match_index_free(matcher->indexes->names);
	rk_match_index_free(matcher->indexes->words);
	g_free(matcher->indexes);
	g_free(matcher);
}

/* --- comparing --- */

typedef struct Wanted {
	gboolean at;    /* typed with "@": handles come first */
	char *normal;   /* of the text */
	char *literal;  /* the text itself, case-folded, without "@" */
	char **words;   /* of normal */
	gboolean title; /* normal begins with a title */
	char **seats;   /* local governments in which it is a seat; empty: none */
} Wanted;

static void wanted_clear(Wanted *wanted)
{
	g_free(wanted->normal);
	g_free(wanted->literal);
	g_strfreev(wanted->words);
	g_strfreev(wanted->seats);
}

static Wanted wanted_make(const char *text)
{
	g_autofree char *clean = g_strstrip(g_strdup(text));
	char *name = clean;
	Wanted wanted = { .at = *clean == '@' };

	if (wanted.at)
		name++;
	gsize n = strlen(name);
	if (n > 1 && *name == '"' && name[n - 1] == '"') {
		name[n - 1] = '\0';
		name++;
	}
	wanted.normal = rk_match_normal(name);
	wanted.literal = g_utf8_casefold(name, -1);
	wanted.words = g_strsplit(wanted.normal, " ", -1);
	wanted.title = rk_match_is_title(wanted.normal);
	wanted.seats = rk_match_seats(wanted.normal);
	return wanted;
}

/* The wanted word begins the word of the key at `at`. Numbers are whole: "Kelas I" is not
 * "Kelas II", "SMP Negeri 1" not "SMP Negeri 12". */
static gboolean word_begins(const char *word, const char *at)
{
	gsize n = strlen(word);

	return strncmp(at, word, n) == 0 &&
	       (at[n] == ' ' || !at[n] || !rk_match_is_number(word) || !rk_match_is_number(at));
}

/* Every wanted word begins a word of the key, in the same order. */
static gboolean words_match(char **words, const char *key)
{
	const char *at = key;

	for (char **word = words; *word; word++) {
		while (at && !word_begins(*word, at)) {
			at = strchr(at, ' ');
			if (at)
				at++;
		}
		if (!at)
			return FALSE;
		at = strchr(at, ' ');
		if (at)
			at++;
		else if (word[1])
			return FALSE;
	}
	return TRUE;
}

static gboolean begins(const char *normal, const char *key)
{
	const char *space = strrchr(normal, ' ');
	gsize last = space ? (gsize)(space + 1 - normal) : 0;

	return g_str_has_prefix(key, normal) && word_begins(normal + last, key + last);
}

static gboolean ends_with_words(const char *text, const char *end)
{
	gsize n = strlen(text), k = strlen(end);

	return n > k && text[n - k - 1] == ' ' && strcmp(text + n - k, end) == 0;
}

/* How many edits are a slip of the finger; 0: none, the text is too short. */
static guint near_limit(const Wanted *wanted)
{
	gsize n = strlen(wanted->normal);

	return n >= 12 ? 2 : n >= 5 ? 1 : 0;
}

/* Numbers are no slips: "Nomor 2" is not "Nomor 1" mistyped. */
static RkMatchKind fuzzy_match(const Wanted *wanted, const char *key, int *score)
{
	guint limit = near_limit(wanted);
	guint distance = limit ? rk_text_distance(wanted->normal, key, limit) : 1;

	if (limit && distance <= limit && rk_match_same_numbers(wanted->normal, key)) {
		*score = 1000 - (int)distance;
		return RK_MATCH_FUZZY;
	}
	return RK_MATCH_NONE;
}

static RkMatchKind literal_match(const Wanted *wanted, const Key *key, int *score)
{
	if (strcmp(key->text, wanted->literal) == 0) {
		*score = 1; /* unique by nature: it beats a name that reads alike */
		return RK_MATCH_EXACT;
	}
	*score = -(int)strlen(key->text);
	if (key->kind == RK_NAME_HANDLE && wanted->at && *wanted->literal &&
		g_str_has_prefix(key->text, wanted->literal))
		return RK_MATCH_PREFIX;
	return RK_MATCH_NONE;
}

/* Behind a title stands the whole name of the office, or the title is a seat in it. */
static gboolean title_match(const Wanted *wanted, const Key *key, int *score)
{
	gboolean named = key->kind == RK_NAME_NAME || key->kind == RK_NAME_FORMER;

	if (key->entity != RK_E_INSTITUTION)
		return FALSE;
	if (g_strv_contains((const char *const *)wanted->seats, key->text)) {
		*score = SEAT_SCORE;
		return TRUE;
	}
	*score = (int)strlen(key->text);
	return wanted->title && named && strchr(key->text, ' ') &&
	       ends_with_words(wanted->normal, key->text);
}

static RkMatchKind text_match(const Wanted *wanted, const Key *key, int *score)
{
	*score = -(int)strlen(key->text);
	if (begins(wanted->normal, key->text))
		return RK_MATCH_PREFIX;
	if (words_match(wanted->words, key->text))
		return RK_MATCH_WORDS;
	return fuzzy_match(wanted, key->text, score);
}

/* An office of another place is not meant, however near its name is. */
static RkMatchKind key_match(const Wanted *wanted, const Key *key, int *score)
{
	*score = 0;
	if (key_literal(key))
		return literal_match(wanted, key, score);
	if (strcmp(key->text, wanted->normal) == 0)
		return RK_MATCH_EXACT;
	if (title_match(wanted, key, score))
		return RK_MATCH_TITLE;
	RkMatchKind kind = text_match(wanted, key, score);
	gboolean elsewhere = kind && key->entity == RK_E_INSTITUTION &&
			     rk_region_differs(wanted->normal, key->text);
	return elsewhere ? RK_MATCH_NONE : kind;
}

/* --- candidates --- */

static const char *record_label(RkEntity entity, const void *record)
{
	if (entity == RK_E_INSTITUTION) {
		const RkInstitution *office = record;
		return office->short_name ? office->short_name : office->name;
	}
	return entity == RK_E_PERSON ? ((const RkPerson *)record)->name
				     : ((const RkInstitutionGroup *)record)->name;
}

static const char *record_handle(RkEntity entity, const void *record)
{
	return entity == RK_E_INSTITUTION ? ((const RkInstitution *)record)->handle
	       : entity == RK_E_PERSON    ? ((const RkPerson *)record)->handle
					  : ((const RkInstitutionGroup *)record)->handle;
}

/* A name counts more than a position or a former name of the same kind of match. */
static int key_weight(RkNameKind kind)
{
	return kind == RK_NAME_POST ? 0 : kind == RK_NAME_FORMER ? 1 : kind == RK_NAME_HEAD ? 2 : 3;
}

static int candidate_compare(gconstpointer a, gconstpointer b)
{
	const RkCandidate *x = *(const RkCandidate *const *)a, *y = *(const RkCandidate *const *)b;

	if (x->kind != y->kind)
		return (int)y->kind - (int)x->kind;
	if (x->score != y->score)
		return y->score - x->score;
	int order = g_strcmp0(x->label, y->label);
	return order ? order : rk_order(x->id, y->id);
}

static void candidate_note(GHashTable *best, const Key *key, RkMatchKind kind, int score)
{
	RkCandidate *old = g_hash_table_lookup(best, key->record);
	int full = score * 4 + key_weight(key->kind);

	if (old && (old->kind > kind || (old->kind == kind && old->score >= full)))
		return;
	if (!old) {
		old = g_new0(RkCandidate, 1);
		g_hash_table_insert(best, (gpointer)key->record, old);
	}
	*old = (RkCandidate){ .entity = key->entity,
		.id = key->id,
		.kind = kind,
		.score = full,
		.by_head = key->kind == RK_NAME_HEAD || kind == RK_MATCH_TITLE,
		.by_former = key->kind == RK_NAME_FORMER,
		.label = record_label(key->entity, key->record),
		.handle = record_handle(key->entity, key->record) };
}

static gboolean kind_wanted(RkEntity entity, guint what)
{
	return (entity == RK_E_INSTITUTION && (what & RK_MATCH_OFFICES)) ||
	       (entity == RK_E_PERSON && (what & RK_MATCH_PEOPLE)) ||
	       (entity == RK_E_INSTITUTION_GROUP && (what & RK_MATCH_GROUPS));
}

static void key_try(const Wanted *wanted, const Key *key, guint what, GHashTable *best)
{
	int score;
	RkMatchKind kind =
		kind_wanted(key->entity, what) ? key_match(wanted, key, &score) : RK_MATCH_NONE;

	/* An empty normal form ("Bapak") says nothing. */
	if (kind && (*wanted->normal || kind == RK_MATCH_EXACT))
		candidate_note(best, key, kind, score);
}

/* The keys that have the wanted word which the fewest have. */
static void rarest_word(const RkMatchIndex *words, char **wanted, GArray *keys)
{
	guint least = G_MAXUINT;
	const char *rarest = NULL;

	for (char **word = wanted; *word; word++) {
		guint n = rk_match_index_begin(words, *word, NULL);
		if (n < least) {
			least = n;
			rarest = *word;
		}
	}
	if (rarest)
		rk_match_index_begin(words, rarest, keys);
}

/* All keys that key_match can accept, some of them twice. */
static GArray *keys_possible(const Indexes *indexes, const Wanted *wanted)
{
	GArray *keys = g_array_new(FALSE, FALSE, sizeof(guint));
	guint limit = near_limit(wanted);

	if (wanted->at && *wanted->literal)
		rk_match_index_begin(indexes->literals, wanted->literal, keys);
	else
		rk_match_index_equal(indexes->literals, wanted->literal, keys);
	if (!*wanted->normal)
		return keys;
	rarest_word(indexes->words, wanted->words, keys);
	/* Behind a title. */
	for (const char *end = strchr(wanted->normal, ' '); wanted->title && end;
		end = strchr(end + 1, ' '))
		rk_match_index_equal(indexes->names, end + 1, keys);
	for (char **seat = wanted->seats; *seat; seat++)
		rk_match_index_equal(indexes->names, *seat, keys);
	if (limit)
		rk_match_index_near(indexes->names, wanted->normal, limit, keys);
	return keys;
}

static void keys_try(const RkMatcher *matcher, const Wanted *wanted, guint what, GHashTable *best)
{
	Indexes *indexes = matcher->indexes;

	if (!*wanted->literal)
		return;
	keys_ready(matcher);
	if (matcher->under)
		keys_try(matcher->under, wanted, what, best);
	if (!indexes->names && ++indexes->asked > SCANS)
		indexes_make(matcher);
	if (!indexes->names) {
		for (guint i = 0; i < matcher->keys->len; i++)
			key_try(wanted, g_ptr_array_index(matcher->keys, i), what, best);
		return;
	}
	g_autoptr(GArray) keys = keys_possible(indexes, wanted);
	for (guint i = 0; i < keys->len; i++)
		key_try(wanted, g_ptr_array_index(matcher->keys, g_array_index(keys, guint, i)),
			what, best);
}

/* Takes the candidate to its place among the best; most of thousands are not better than the last.
 */
static void best_add(GPtrArray *found, RkCandidate *candidate, guint limit)
{
	guint at = found->len;

	while (at > 0 && candidate_compare(&candidate, &found->pdata[at - 1]) < 0)
		at--;
	if (at >= limit) {
		g_free(candidate);
		return;
	}
	g_ptr_array_insert(found, (int)at, candidate);
	if (found->len > limit)
		g_ptr_array_set_size(found, (int)limit);
}

GPtrArray *rk_matcher_find(const RkMatcher *matcher, const char *text, guint what, guint limit)
{
	Wanted wanted = wanted_make(text);
	g_autoptr(GHashTable) best = g_hash_table_new(NULL, NULL);
	GPtrArray *found = g_ptr_array_new_with_free_func(g_free);
	GHashTableIter iter;
	gpointer candidate;

	keys_try(matcher, &wanted, what, best);
	g_hash_table_iter_init(&iter, best);
	while (g_hash_table_iter_next(&iter, NULL, &candidate))
		best_add(found, candidate, limit ? limit : LIMIT_DEFAULT);
	wanted_clear(&wanted);
	return found;
}

/* How many of the best kind there are; people met only by their position do not rival a name. */
static guint best_count(const GPtrArray *found)
{
	const RkCandidate *first = found->len ? g_ptr_array_index(found, 0) : NULL;
	guint n = 0;

	for (guint i = 0; i < found->len; i++) {
		const RkCandidate *other = g_ptr_array_index(found, i);
		if (other->kind != first->kind)
			break;
		/* The longer office name is the better one behind a title; exact names beat titles.
		 */
		if ((first->kind == RK_MATCH_TITLE || first->kind == RK_MATCH_EXACT) &&
			other->score < first->score)
			break;
		n++;
	}
	return n;
}

static gboolean refuse(
	const char *text, const char *field, const GPtrArray *found, guint n, GError **error)
{
	g_autoptr(GString) names = g_string_new(NULL);

	for (guint i = 0; i < MIN(n, NAMED_MAX); i++) {
		const RkCandidate *other = g_ptr_array_index(found, i);
		g_string_append_printf(
			names, "%s%s (@%s)", i ? ", " : "", other->label, other->handle);
	}
	if (n > NAMED_MAX)
		g_string_append(names, ", …");
	const RkCandidate *first = n ? g_ptr_array_index(found, 0) : NULL;
	if (!first)
		return rk_error_quote(
			error, RK_ERROR_INVALID, field, text, N_("not in the register"), NULL);
	if (first->kind == RK_MATCH_FUZZY)
		return rk_error_quote(error, RK_ERROR_INVALID, field, text,
			N_("not in the register; meant: %s?"), names->str);
	return rk_error_quote(error, RK_ERROR_AMBIGUOUS, field, text, N_("may be %s"), names->str);
}

gboolean rk_matcher_one(const RkMatcher *matcher, const char *text, guint what, const char *field,
	RkCandidate *out, GError **error)
{
	g_autoptr(GPtrArray) found = rk_matcher_find(matcher, text, what, NAMED_MAX + 15);
	guint n = best_count(found);
	const RkCandidate *first = n ? g_ptr_array_index(found, 0) : NULL;

	if (n != 1 || first->kind == RK_MATCH_FUZZY)
		return refuse(text, field, found, n, error);
	*out = *first;
	return TRUE;
}

gboolean rk_match_one(const RkDirectory *directory, const char *text, guint what, const char *field,
	RkCandidate *out, GError **error)
{
	g_autoptr(RkMatcher) matcher = rk_matcher_new(directory);

	return rk_matcher_one(matcher, text, what, field, out, error);
}
