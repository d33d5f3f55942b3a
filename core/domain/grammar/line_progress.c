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
	{ "tuntas", RK_ACTION_STATUS_DONE, 100 },
	{ "rampung", RK_ACTION_STATUS_DONE, 100 },
	{ "terlaksana", RK_ACTION_STATUS_DONE, 100 },
	{ "finished", RK_ACTION_STATUS_DONE, 100 },
	{ "completed", RK_ACTION_STATUS_DONE, 100 },
	{ "batal", RK_ACTION_STATUS_CANCELLED, -1 },
	{ "cancelled", RK_ACTION_STATUS_CANCELLED, -1 },
	{ "canceled", RK_ACTION_STATUS_CANCELLED, -1 },
	{ "dibatalkan", RK_ACTION_STATUS_CANCELLED, -1 },
	{ "ditunda", RK_ACTION_STATUS_DEFERRED, -1 },
	{ "tertunda", RK_ACTION_STATUS_DEFERRED, -1 },
	{ "deferred", RK_ACTION_STATUS_DEFERRED, -1 },
	{ "postponed", RK_ACTION_STATUS_DEFERRED, -1 },
	{ "belum", RK_ACTION_STATUS_TODO, -1 },
	{ "berjalan", RK_ACTION_STATUS_DOING, -1 },
	{ "proses", RK_ACTION_STATUS_DOING, -1 },
	{ "diproses", RK_ACTION_STATUS_DOING, -1 },
	{ "ongoing", RK_ACTION_STATUS_DOING, -1 },
};

/* Greetings and the like in front of the number of an action: they tell nothing. */
static const char polite[] =
	"|baik|baiklah|siap|ok|oke|ya|yth|mohon|izin|ijin|lapor|melaporkan|"
	"melapor|menjawab|pak|bapak|bu|ibu|min|selamat|pagi|siang|sore|malam|"
	"untuk|utk|terkait|perihal|soal|mengenai|update|status|progres|"
	"progress|perkembangan|good|morning|afternoon|about|re|regarding|hello|"
	"hi|halo|dear|yes|for|on|";

/* What stands between the number and what is told about it. */
static const char lead_in[] = "|sudah|sdh|telah|already|is|has|been|sedang|masih|baru|progres|"
			      "progress|status|";

/* Words that lead to a new day. */
static const char moved[] = "|mundur|diundur|diundurkan|dimundurkan|diperpanjang|perpanjangan|"
			    "perpanjang|minta|mohon|waktu|tenggat|target|deadline|due|ditunda|"
			    "dijadwalkan|ulang|jadi|menjadi|paling|lambat|sampai|dengan|hingga|"
			    "s.d.|sd|s/d|ke|pada|tanggal|tgl|extended|extension|postponed|moved|"
			    "until|till|to|by|";

void rk_line_progress_clear(RkLineProgress *line)
{
	g_free(line->address);
	g_free(line->day);
	g_free(line->fact);
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
static char *address_word(const char *word)
{
	g_autofree char *address = g_strdup(word + strspn(word, "*("));
	gsize n = strlen(address);

	while (n && strchr("*:.,)", address[n - 1]))
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

/* The action that the first words name, behind what is only polite: "TL-02", "TL 2", "Baik, TL-02
 * …". *at is the token behind it; NULL and *at 0 when no action is named. */
static char *address_read(const GPtrArray *tokens, guint *at)
{
	guint i = 0;

	while (rk_line_word_in(word_at(tokens, i), polite))
		i++;
	const char *word = word_at(tokens, i), *next = word_at(tokens, i + 1);
	gsize n = word ? strlen(word) : 0;
	char *address = word ? address_word(word) : NULL;
	/* "A-2" behind a greeting may be anything. */
	if (address && (i == 0 || strchr("Tt", *address) || strchr(address, '/'))) {
		*at = i + 1;
		return address;
	}
	g_free(address);
	*at = 0;
	if (n < 2 || !next || g_ascii_strcasecmp(word + n - 2, "TL") != 0 ||
		(n > 2 && word[n - 3] != '/'))
		return NULL;
	g_autofree char *joined = g_strconcat(word, "-", next, NULL);
	address = address_word(joined);
	*at = address ? i + 2 : 0;
	return address;
}

#define DATE_WORDS 5

static gboolean is_vague(const char *text, const RkWhenContext *when)
{
	RkWhen said = { 0 };

	if (!rk_when_parse(text, when, FALSE, &said, NULL))
		return FALSE;
	gboolean vague = said.vague != NULL;
	rk_when_clear(&said);
	return vague;
}

/* A date of some words at `at`; returns how many it took. A number alone is none, and of "minggu
 * depan" not the "minggu". */
static guint date_read(
	const GPtrArray *tokens, guint at, const RkWhenContext *when, gboolean past, RkDay *day)
{
	guint most = at < tokens->len ? MIN(DATE_WORDS, tokens->len - at) : 0;

	for (guint n = most; n > 0; n--) {
		g_autoptr(GString) text = g_string_new(NULL);
		for (guint i = 0; i < n; i++)
			g_string_append_printf(text, "%s%s", i ? " " : "", word_at(tokens, at + i));
		while (text->len && strchr(",;:", text->str[text->len - 1]))
			g_string_truncate(text, text->len - 1);
		if (!text->str[strspn(text->str, "0123456789")])
			return 0;
		if (rk_day_parse(text->str, day) ||
			rk_when_parse_day(text->str, when, past, day, NULL))
			return n;
		if (is_vague(text->str, when))
			return 0;
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

	for (guint i = 0; i < RK_LEN(words); i++) /* folding drops the stop behind it */
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

static void day_use(RkLineProgress *line, RkDay day)
{
	line->word = RK_PROGRESS_DATE;
	line->day = rk_day_text(day);
	line->percent = -1;
}

/* "mundur ke 5 des", "ditunda sampai jumat": a new day behind the words that lead to it. */
static gboolean moved_read(
	const GPtrArray *tokens, guint *at, const RkWhenContext *when, RkLineProgress *line)
{
	guint to = *at;
	RkDay day;

	while (rk_line_word_in(word_at(tokens, to), moved))
		to++;
	guint n = to > *at ? date_read(tokens, to, when, FALSE, &day) : 0;
	if (!n)
		return FALSE;
	day_use(line, day);
	*at = to + n;
	return TRUE;
}

/* "selesai 20 nov", "selesai kemarin": the day of the fact, which is no day to come. */
static void fact_read(
	const GPtrArray *tokens, guint *at, const RkWhenContext *when, RkLineProgress *line)
{
	static const char on[] = "|pada|tanggal|tgl|on|sejak|";
	guint to = *at;
	RkDay day;

	while (rk_line_word_in(word_at(tokens, to), on))
		to++;
	guint n = date_read(tokens, to, when, TRUE, &day);
	if (!n || day > when->today)
		return;
	line->fact = rk_day_text(day);
	*at = to + n;
}

/* What is told at token *at, which moves behind it. */
static gboolean telling_read(const GPtrArray *tokens, guint *at, const RkWhenContext *when,
	RkLineProgress *line, GError **error)
{
	const char *word = word_at(tokens, *at);
	RkDay day;
	guint n;

	line->percent = -1;
	if (!word || moved_read(tokens, at, when, line))
		return TRUE;
	gboolean bare = percent_read(word, &line->percent);
	const char *next = word_at(tokens, *at + 1);
	/* "10 jan" is a date, "70 data" a percentage. */
	if (!bare || (next && g_ascii_isalpha(*next))) {
		n = date_read(tokens, *at, when, FALSE, &day);
		if (n > (bare ? 1u : 0u)) {
			day_use(line, day);
			*at += n;
			return TRUE;
		}
	}
	if (bare) {
		static const char percent[] = "|persen|percent|%|";
		*at += rk_line_word_in(next, percent) ? 2 : 1;
		return percent_use(word, line, error);
	}
	static const char in[] = "|in|on|dalam|";
	static const char progress[] = "|progress|progres|proses|going|";
	if (rk_line_word_in(word, in) && rk_line_word_in(next, progress)) {
		line->word = RK_PROGRESS_STATUS;
		line->status = RK_ACTION_STATUS_DOING;
		*at += 2;
	} else if (status_read(word, line)) {
		(*at)++;
		fact_read(tokens, at, when, line);
	}
	return TRUE;
}

/* "sudah selesai" is "selesai", "sudah dikirim" a text: the words in between go only when something
 * is told behind them. */
static gboolean told_read(const GPtrArray *tokens, guint *at, const RkWhenContext *when,
	RkLineProgress *line, GError **error)
{
	guint to = *at;

	while (rk_line_word_in(word_at(tokens, to), lead_in) ||
		g_strcmp0(word_at(tokens, to), "-") == 0 ||
		g_strcmp0(word_at(tokens, to), ":") == 0)
		to++;
	if (!telling_read(tokens, &to, when, line, error))
		return FALSE;
	if (line->word != RK_PROGRESS_NOTE)
		*at = to;
	return TRUE;
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
	line.address = address_read(tokens, &at);
	gboolean good = told_read(tokens, &at, when, &line, error);
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
