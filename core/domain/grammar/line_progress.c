/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is told about a promise, in one line. A date is a new due date; a number a percentage; a
 * text alone is a note.
 */
#include "domain/grammar/line_progress.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_token.h"
#include "domain/model/words.h"

#include <string.h>

static const struct {
	const char *word;
	int status, percent;
} words[] = {
	{ "selesai", RK_ACTION_STATUS_DONE, 100 },
	{ "done", RK_ACTION_STATUS_DONE, 100 },
	{ "beres", RK_ACTION_STATUS_DONE, 100 },
	{ "batal", RK_ACTION_STATUS_CANCELLED, -1 },
	{ "cancelled", RK_ACTION_STATUS_CANCELLED, -1 },
	{ "dibatalkan", RK_ACTION_STATUS_CANCELLED, -1 },
	{ "ditunda", RK_ACTION_STATUS_DEFERRED, -1 },
	{ "deferred", RK_ACTION_STATUS_DEFERRED, -1 },
	{ "belum", RK_ACTION_STATUS_TODO, -1 },
	{ "berjalan", RK_ACTION_STATUS_DOING, -1 },
};

void rk_line_progress_clear(RkLineProgress *line)
{
	g_free(line->address);
	g_free(line->day);
	g_free(line->text);
	*line = (RkLineProgress){ 0 };
}

guint rk_code_number(const char *code, gboolean *decision)
{
	static const struct {
		const char *prefix;
		gboolean decision;
	} prefixes[] = { { "TL", FALSE }, { "A", FALSE }, { "K", TRUE }, { "D", TRUE } };

	for (guint i = 0; i < RK_LEN(prefixes); i++) {
		gsize n = strlen(prefixes[i].prefix);
		if (g_ascii_strncasecmp(code, prefixes[i].prefix, n) != 0)
			continue;
		const char *p = code + n + (code[n] == '-');
		gsize digits = strspn(p, "0123456789");
		if (digits < 1 || digits > 4 || p[digits])
			continue;
		if (decision)
			*decision = prefixes[i].decision;
		return (guint)g_ascii_strtoull(p, NULL, 10);
	}
	return 0;
}

/* "TL-02", "MKS/TL-02", "TL-02@kanim-tarakan", also "*TL-02*" and "TL-02:" of a message. */
static char *address_read(const char *word)
{
	g_autofree char *address = g_strdup(word + strspn(word, "*"));
	gsize n = strlen(address);

	while (n && strchr("*:.,", address[n - 1]))
		address[--n] = '\0';
	g_autofree char *code =
		g_strdup(strrchr(address, '/') ? strrchr(address, '/') + 1 : address);
	char *at = strchr(code, '@');
	if (at)
		*at = '\0';
	gboolean decision = FALSE;
	if (rk_code_number(code, &decision) && !decision)
		return g_steal_pointer(&address);
	return NULL;
}

static const char *word_at(const GPtrArray *tokens, guint i)
{
	return i < tokens->len ? ((const RkToken *)g_ptr_array_index(tokens, i))->value : NULL;
}

/* A date of up to three words at `at`; returns how many it took. */
static guint date_read(const GPtrArray *tokens, guint at, const RkWhenContext *when, RkDay *day)
{
	for (guint n = MIN(3, tokens->len - at); n > 0; n--) {
		g_autoptr(GString) text = g_string_new(NULL);
		for (guint i = 0; i < n; i++)
			g_string_append_printf(text, "%s%s", i ? " " : "", word_at(tokens, at + i));
		if (n > 1 && !g_ascii_isdigit(text->str[0]))
			continue;
		if (rk_day_parse(text->str, day) ||
			rk_when_parse_day(text->str, when, FALSE, day, NULL))
			return n;
	}
	return 0;
}

static gboolean percent_read(const char *word, int *percent)
{
	gsize n = strspn(word, "0123456789");

	if (n < 1 || n > 4 || (word[n] && strcmp(word + n, "%") != 0))
		return FALSE;
	*percent = (int)g_ascii_strtoll(word, NULL, 10);
	return TRUE;
}

static gboolean status_read(const char *word, RkLineProgress *line)
{
	g_autofree char *folded = rk_text_fold(word);

	for (guint i = 0; i < RK_LEN(words); i++)
		if (strcmp(folded, words[i].word) == 0) {
			line->word = RK_PROGRESS_STATUS;
			line->status = words[i].status;
			line->percent = words[i].percent;
			return TRUE;
		}
	return FALSE;
}

static gboolean percent_use(const char *word, RkLineProgress *line, GError **error)
{
	if (line->percent > 100) {
		rk_error_quote(error, RK_ERROR_INVALID, "percent", word, N_("over 100"), NULL);
		return FALSE;
	}
	line->word = RK_PROGRESS_PERCENT;
	line->status = line->percent == 100 ? RK_ACTION_STATUS_DONE
		       : line->percent      ? RK_ACTION_STATUS_DOING
					    : RK_ACTION_STATUS_TODO;
	return TRUE;
}

/* What is told at token *at, which moves behind it. */
static gboolean telling_read(const GPtrArray *tokens, guint *at, const RkWhenContext *when,
	RkLineProgress *line, GError **error)
{
	const char *word = word_at(tokens, *at);
	RkDay day;
	guint n;

	line->percent = -1;
	if (!word)
		return TRUE;
	gboolean bare = percent_read(word, &line->percent);
	const char *next = word_at(tokens, *at + 1);
	/* "10 jan" is a date, "70 data" a percentage. */
	if (!bare || (next && g_ascii_isalpha(*next))) {
		n = date_read(tokens, *at, when, &day);
		if (n > (bare ? 1u : 0u)) {
			line->word = RK_PROGRESS_DATE;
			line->day = rk_day_text(day);
			line->percent = -1;
			*at += n;
			return TRUE;
		}
	}
	if (bare || status_read(word, line))
		(*at)++;
	return !bare || percent_use(word, line, error);
}

gboolean rk_line_progress_parse(
	const char *text, const RkWhenContext *when, RkLineProgress *out, GError **error)
{
	RkTokenRules none = { 0 };
	g_autofree char *clean = g_strstrip(g_strdup(text));
	g_autoptr(GPtrArray) tokens = rk_line_tokens(clean, &none, error);
	RkLineProgress line = { .percent = -1 };
	guint at = 0;

	if (!tokens)
		return FALSE;
	if (tokens->len && (line.address = address_read(word_at(tokens, 0))))
		at = 1;
	gboolean good = telling_read(tokens, &at, when, &line, error);
	g_ptr_array_remove_range(tokens, 0, at);
	line.text = rk_line_words(tokens);
	if (good && line.word == RK_PROGRESS_NOTE && !line.text) {
		rk_error_set(
			error, RK_ERROR_INVALID, NULL, "text", N_("nothing is told: %.40s"), text);
		good = FALSE;
	}
	if (!good) {
		rk_line_progress_clear(&line);
		return FALSE;
	}
	*out = line;
	return TRUE;
}
