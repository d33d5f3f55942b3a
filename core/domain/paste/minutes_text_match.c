/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Aligning two lists of lines. Equal lines weigh so much more than similar ones that no similar
 * pair ever breaks an equal one. Bounded: very long lists are compared by equality alone.
 */
#include "domain/paste/minutes_text_match.h"

#include "base/text.h"

#include <string.h>

#define EQUAL 100000
#define LEAST 34          /* of 100: below, two lines are different lines */
#define TOO_MANY 4000000u /* cells of the table */

/* Hashes of the folded words of a line, sorted. */
static GArray *words_of(const char *text)
{
	g_autofree char *folded = rk_text_fold(text);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	GArray *hashes = g_array_new(FALSE, FALSE, sizeof(guint));

	for (char **at = words; *at; at++)
		if (**at) {
			guint hash = g_str_hash(*at), i = 0;
			while (i < hashes->len && g_array_index(hashes, guint, i) < hash)
				i++;
			g_array_insert_val(hashes, i, hash);
		}
	return hashes;
}

/* Share of common words, 0 to 100. */
static int likeness(const GArray *one, const GArray *other)
{
	guint i = 0, j = 0, common = 0;

	while (i < one->len && j < other->len) {
		guint a = g_array_index(one, guint, i), b = g_array_index(other, guint, j);
		common += a == b;
		i += a <= b;
		j += b <= a;
	}
	return one->len + other->len ? (int)(200 * common / (one->len + other->len)) : 0;
}

typedef struct Lines {
	const char *const *texts;
	guint n;
	GPtrArray *words; /* GArray of guint */
} Lines;

static void lines_init(Lines *lines, const char *const *texts, guint n)
{
	*lines = (Lines){ texts, n, NULL };
	lines->words = g_ptr_array_new_with_free_func((GDestroyNotify)g_array_unref);
	for (guint i = 0; i < n; i++)
		g_ptr_array_add(lines->words, words_of(texts[i]));
}

static int weight(const Lines *old, guint i, const Lines *fresh, guint j)
{
	if (strcmp(old->texts[i], fresh->texts[j]) == 0)
		return EQUAL;
	int like = likeness(old->words->pdata[i], fresh->words->pdata[j]);
	return like >= LEAST ? like : 0;
}

/* The heaviest common sequence; walked back from the end of both. */
static void align(const Lines *old, const Lines *fresh, int *match)
{
	gsize width = fresh->n + 1;
	g_autofree gint64 *best = g_new0(gint64, (gsize)(old->n + 1) * width);

	for (guint i = 1; i <= old->n; i++)
		for (guint j = 1; j <= fresh->n; j++) {
			gint64 most = MAX(best[(i - 1) * width + j], best[i * width + j - 1]);
			int fit = weight(old, i - 1, fresh, j - 1);
			if (fit)
				most = MAX(most, best[(i - 1) * width + j - 1] + fit);
			best[i * width + j] = most;
		}
	for (guint i = old->n, j = fresh->n; i > 0 && j > 0;) {
		gint64 here = best[i * width + j];
		if (here == best[(i - 1) * width + j]) {
			i--;
		} else if (here == best[i * width + j - 1]) {
			j--;
		} else {
			match[j - 1] = (int)i - 1;
			i--;
			j--;
		}
	}
}

/* Equal lines that stand elsewhere now. */
static void match_moved(const Lines *old, const Lines *fresh, int *match)
{
	g_autofree gboolean *used = g_new0(gboolean, old->n + 1);

	for (guint j = 0; j < fresh->n; j++)
		if (match[j] >= 0)
			used[match[j]] = TRUE;
	for (guint j = 0; j < fresh->n; j++)
		for (guint i = 0; match[j] < 0 && i < old->n; i++)
			if (!used[i] && strcmp(old->texts[i], fresh->texts[j]) == 0) {
				match[j] = (int)i;
				used[i] = TRUE;
			}
}

int *rk_lines_match(const char *const *old, guint n_old, const char *const *fresh, guint n_new)
{
	int *match = g_new(int, n_new + 1);
	Lines before, after;

	lines_init(&before, old, n_old);
	lines_init(&after, fresh, n_new);
	for (guint i = 0; i < n_new; i++)
		match[i] = -1;
	if ((guint64)n_old * n_new <= TOO_MANY)
		align(&before, &after, match);
	match_moved(&before, &after, match);
	g_ptr_array_unref(before.words);
	g_ptr_array_unref(after.words);
	return match;
}
