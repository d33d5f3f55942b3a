/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See typography.h. A rule looks at a word and the one behind it. Invariant: nothing but blanks
 * between two words changes, so the words of a paper are the same before and after.
 */
#include "document/typography.h"

#include "base/civil.h"
#include "base/label.h"
#include "document/model.h"

#include <string.h>

#define BOUND "\u00a0"
#define DIGITS "0123456789"
#define CHAIN_MAX 44 /* bytes bound in a row: a longer chain would tear holes into its line */

/* The word without the marks that end a sentence or a clause. Caller frees. */
static char *bare(const char *word)
{
	gsize from = strspn(word, "(\"'"), n = strlen(word);

	while (n > from && strchr(".,;:)\"'", word[n - 1]))
		n--;
	return g_strndup(word + from, n - from);
}

static gboolean is_digits(const char *word, gsize n)
{
	return strlen(word) == n && strspn(word, DIGITS) == n;
}

static gboolean is_one_of(const char *word, const char *const *list)
{
	return g_strv_contains(list, word);
}

/* "17" and "Oktober", "Okt", "October". */
static gboolean is_date(const char *word, const char *next)
{
	const char *digits = word + strspn(word, "(");
	gsize n = strlen(digits);

	if (n < 1 || n > 2 || !is_digits(digits, n))
		return FALSE;
	g_autofree char *month = bare(next);
	for (int i = 1; i <= 12; i++)
		for (RkLang lang = 0; lang < RK_LANG_N; lang++)
			if (strcmp(month, rk_month_name(i, lang, FALSE)) == 0 ||
				strcmp(month, rk_month_name(i, lang, TRUE)) == 0)
				return TRUE;
	return FALSE;
}

/* "09.00", "9:30". */
static gboolean is_clock(const char *word)
{
	g_autofree char *clock = bare(word);
	gsize hour = strspn(clock, DIGITS);

	return hour >= 1 && hour <= 2 && (clock[hour] == '.' || clock[hour] == ':') &&
	       is_digits(clock + hour + 1, 2);
}

static gboolean is_hour(const char *word, const char *next)
{
	static const char *const zones[] = { "WIB", "WITA", "WIT", "UTC", "GMT", NULL };
	static const char *const before[] = { "pukul", "Pukul", "s.d.", NULL };
	g_autofree char *zone = bare(next);

	if (is_clock(word))
		return is_one_of(zone, zones);
	return is_one_of(word, before) && (is_clock(next) || strcmp(zone, "selesai") == 0);
}

/* "S.H.,", "M.Si.", "Ph.D.": letters between full stops behind a comma. */
static gboolean is_degree(const char *word, const char *next)
{
	gsize n = strcspn(next, ",;)");
	guint stops = 0;

	if (!g_str_has_suffix(word, ",") || n < 3 || n > 12 || !g_ascii_isupper(next[0]) ||
		next[n - 1] != '.')
		return FALSE;
	for (gsize i = 0; i < n; i++) {
		if (next[i] != '.' && !g_ascii_isalpha(next[i]))
			return FALSE;
		stops += next[i] == '.';
	}
	return stops > 1; /* one is the end of a sentence */
}

static gboolean is_named(const char *word, const char *next)
{
	static const char *const titles[] = { "H.", "Hj.", "K.H.", "Dr.", "dr.", "drg.", "drh.",
		"Drs.", "Dra.", "Ir.", "Prof.", "R.", "Rr.", "Sdr.", "Sdri.", "Bpk.", "Yth.",
		"Plt.", "Plh.", "Pj.", "a.n.", "u.b.", NULL };

	return is_one_of(word + strspn(word, "("), titles) &&
	       g_unichar_isupper(g_utf8_get_char(next));
}

static gboolean is_numbered(const char *word, const char *next)
{
	static const char *const before[] = { "No.", "no.", "Nomor", "nomor", "Pasal", "pasal",
		"Rp", "NIP", "NIP.", NULL };

	return is_one_of(word + strspn(word, "("), before) && g_ascii_isdigit(next[0]);
}

/* "2 (dua)" and "(dua) lembar". */
static gboolean is_spelt(const char *before, const char *word, const char *next)
{
	gboolean spelt = word[0] == '(' && g_ascii_islower(word[1]) && g_str_has_suffix(word, ")");

	if (is_digits(word, strlen(word)) && next[0] == '(' && g_ascii_islower(next[1]))
		return strchr(next, ')') != NULL;
	return spelt && before && is_digits(before, strlen(before)) && g_ascii_islower(next[0]);
}

/* How many words from `words` on are a NIP in its four groups; 0. */
static guint nip_groups(char **words)
{
	static const gsize sizes[] = { 8, 6, 1, 3 };

	for (guint i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autofree char *group = words[i] ? bare(words[i]) : NULL;
		if (!group || !is_digits(group, sizes[i]))
			return 0;
	}
	return G_N_ELEMENTS(sizes);
}

static gboolean is_bound_pair(
	const char *before, const char *word, const char *next, gboolean narrow)
{
	if (!*word || !*next)
		return FALSE;
	return is_date(word, next) || is_hour(word, next) || (!narrow && is_degree(word, next)) ||
	       is_named(word, next) || is_numbered(word, next) || is_spelt(before, word, next);
}

static void line_bind(GString *out, const char *line, gboolean narrow)
{
	g_auto(GStrv) words = g_strsplit(line, " ", -1);
	guint nip = 0;
	gsize chain = 0;

	for (guint i = 0; words[i]; i++) {
		g_string_append(out, words[i]);
		if (!words[i + 1])
			break;
		nip = nip > 0 ? nip - 1 : nip_groups(words + i);
		gboolean bound = nip > 1 || is_bound_pair(i > 0 ? words[i - 1] : NULL, words[i],
						    words[i + 1], narrow);
		chain = bound ? chain + strlen(words[i]) + 1 : 0;
		if (nip <= 1 && chain + strlen(words[i + 1]) > CHAIN_MAX)
			bound = FALSE;
		chain = bound ? chain : 0;
		g_string_append(out, bound ? BOUND : " ");
	}
}

char *rk_text_bound(const char *text, gboolean narrow)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	GString *out = g_string_new(NULL);

	for (guint i = 0; lines[i]; i++) {
		g_string_append(out, i > 0 ? "\n" : "");
		line_bind(out, lines[i], narrow);
	}
	return g_string_free(out, FALSE);
}

/* --- a whole document --- */

static void text_bind(char **text, gboolean narrow)
{
	if (!*text || !strchr(*text, ' '))
		return;
	char *bound = rk_text_bound(*text, narrow);
	g_free(*text);
	*text = bound;
}

static void words_bind(RkWords *words, gboolean narrow)
{
	for (guint i = 0; i < words->runs->len; i++)
		text_bind(&((RkRun *)words->runs->pdata[i])->text, narrow);
}

static void lines_bind(GPtrArray *lines)
{
	for (guint i = 0; i < lines->len; i++)
		text_bind((char **)&lines->pdata[i], FALSE);
}

static void signatures_bind(const GPtrArray *signatures)
{
	for (guint i = 0; i < signatures->len; i++) {
		RkSignature *one = signatures->pdata[i];
		text_bind(&one->place_date, FALSE);
		lines_bind(one->title);
		lines_bind(one->name);
	}
}

static void rows_bind(const GPtrArray *rows)
{
	for (guint r = 0; r < rows->len; r++) {
		RkTableRow *row = rows->pdata[r];
		for (guint c = 0; c < row->cells->len; c++)
			words_bind(rk_cell(row, c), !row->spanning);
	}
}

static void blocks_bind(const GPtrArray *blocks);

static void block_bind(RkBlock *block)
{
	words_bind(&block->words, FALSE);
	for (guint i = 0; block->lines && i < block->lines->len; i++)
		words_bind(block->lines->pdata[i], FALSE);
	for (guint i = 0; block->items && i < block->items->len; i++) {
		RkItem *item = block->items->pdata[i];
		words_bind(&item->words, FALSE);
		text_bind(&item->right, FALSE);
		blocks_bind(item->blocks);
	}
	if (block->rows)
		rows_bind(block->rows);
	if (block->signatures)
		signatures_bind(block->signatures);
}

static void blocks_bind(const GPtrArray *blocks)
{
	for (guint i = 0; i < blocks->len; i++) {
		RkBlock *block = blocks->pdata[i];
		block_bind(block);
		if (block->kind != RK_BLOCK_PARAGRAPH || i + 1 == blocks->len)
			continue;
		g_autofree char *words = rk_words_flat(&block->words);
		block->glued = block->glued || g_str_has_suffix(words, ":");
	}
}

void rk_document_bind(RkDocument *document)
{
	blocks_bind(document->blocks);
}
