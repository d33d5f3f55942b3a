/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the rundown in one line, and back. Parsing what formatting wrote gives the same values.
 */
#include "domain/grammar/line_session.h"

#include "base/civil.h"
#include "base/error.h"
#include "base/text.h"
#include "domain/model/words.h"

#include <stdlib.h>
#include <string.h>

static const char *const keys[] = { "m", "p", "d", "moderator", "performer", "pelaksana",
	"pembahas", "discussant", "room", "ruang", "kind", "jenis", NULL };
static const RkTokenRules rules = { .who = TRUE, .keys = keys };

static const struct {
	const char *key;
	int role;
	gboolean written; /* the one that formatting uses */
} roles[] = {
	{ "m", RK_SPEAKER_ROLE_MODERATOR, TRUE },
	{ "moderator", RK_SPEAKER_ROLE_MODERATOR, FALSE },
	{ "p", RK_SPEAKER_ROLE_PERFORMER, TRUE },
	{ "performer", RK_SPEAKER_ROLE_PERFORMER, FALSE },
	{ "pelaksana", RK_SPEAKER_ROLE_PERFORMER, FALSE },
	{ "d", RK_SPEAKER_ROLE_DISCUSSANT, TRUE },
	{ "discussant", RK_SPEAKER_ROLE_DISCUSSANT, FALSE },
	{ "pembahas", RK_SPEAKER_ROLE_DISCUSSANT, FALSE },
};

/* Words that say the kind, most telling first. `long_too`: also inside a long title. */
static const struct {
	const char *word;
	int kind;
	gboolean long_too;
} kinds[] = {
	{ "ishoma", RK_SESSION_KIND_ISHOMA, TRUE },
	{ "makan siang", RK_SESSION_KIND_ISHOMA, TRUE },
	{ "istirahat salat", RK_SESSION_KIND_ISHOMA, TRUE },
	{ "salat jumat", RK_SESSION_KIND_ISHOMA, TRUE },
	{ "sholat jumat", RK_SESSION_KIND_ISHOMA, TRUE },
	{ "lunch", RK_SESSION_KIND_ISHOMA, FALSE },
	{ "rehat", RK_SESSION_KIND_BREAK, FALSE },
	{ "coffee break", RK_SESSION_KIND_BREAK, TRUE },
	{ "istirahat", RK_SESSION_KIND_BREAK, FALSE },
	{ "break", RK_SESSION_KIND_BREAK, FALSE },
	{ "registrasi", RK_SESSION_KIND_REGISTRATION, FALSE },
	{ "pendaftaran", RK_SESSION_KIND_REGISTRATION, FALSE },
	{ "registration", RK_SESSION_KIND_REGISTRATION, FALSE },
	{ "lagu", RK_SESSION_KIND_ANTHEM, FALSE },
	{ "indonesia raya", RK_SESSION_KIND_ANTHEM, TRUE },
	{ "anthem", RK_SESSION_KIND_ANTHEM, FALSE },
	{ "doa", RK_SESSION_KIND_PRAYER, FALSE },
	{ "prayer", RK_SESSION_KIND_PRAYER, FALSE },
	{ "penutupan", RK_SESSION_KIND_CLOSING, FALSE },
	{ "closing", RK_SESSION_KIND_CLOSING, FALSE },
	{ "perumusan", RK_SESSION_KIND_CONCLUSIONS, FALSE },
	{ "conclusions", RK_SESSION_KIND_CONCLUSIONS, FALSE },
	{ "sambutan", RK_SESSION_KIND_REMARKS, FALSE },
	{ "arahan", RK_SESSION_KIND_REMARKS, FALSE },
	{ "remarks", RK_SESSION_KIND_REMARKS, FALSE },
	{ "pembukaan", RK_SESSION_KIND_OPENING, FALSE },
	{ "opening ceremony", RK_SESSION_KIND_OPENING, TRUE },
	{ "opening", RK_SESSION_KIND_OPENING, FALSE },
	{ "laporan", RK_SESSION_KIND_REPORT, FALSE },
	{ "report", RK_SESSION_KIND_REPORT, FALSE },
	{ "diskusi", RK_SESSION_KIND_DISCUSSION, FALSE },
	{ "tanya jawab", RK_SESSION_KIND_DISCUSSION, FALSE },
	{ "discussion", RK_SESSION_KIND_DISCUSSION, FALSE },
};

/* Titles of so many words are short: a telling word may stand anywhere in them. */
#define SHORT_WORDS 5

void rk_line_session_clear(RkLineSession *line)
{
	g_free(line->title);
	g_free(line->room);
	g_clear_pointer(&line->who, g_ptr_array_unref);
	*line = (RkLineSession){ 0 };
}

/* TRUE if `word` stands in the folded `title` between word boundaries: anywhere, or at its start.
 */
static gboolean has_words(const char *title, const char *word, gboolean anywhere)
{
	gsize n = strlen(word);

	for (const char *at = strstr(title, word); at; at = strstr(at + 1, word)) {
		gboolean begins = at == title || at[-1] == ' ';
		if (begins && (at[n] == '\0' || at[n] == ' '))
			return anywhere || at == title;
		if (!anywhere)
			return FALSE;
	}
	return FALSE;
}

static guint words_count(const char *folded)
{
	guint n = *folded != '\0';

	for (const char *p = folded; *p; p++)
		n += *p == ' ';
	return n;
}

/* Behind "sesi " or "session "; NULL when the text begins otherwise. */
static const char *session_word(const char *text)
{
	static const char *const words[] = { "sesi ", "session " };

	for (guint i = 0; i < RK_LEN(words); i++)
		if (g_ascii_strncasecmp(text, words[i], strlen(words[i])) == 0)
			return text + strlen(words[i]);
	return NULL;
}

/* Arabic up to 99 or Roman; *length: its bytes. 0: no number. */
static guint number_read(const char *text, gsize *length)
{
	*length = strspn(text, "0123456789");
	if (*length)
		return *length <= 2 ? (guint)g_ascii_strtoull(text, NULL, 10) : 0;
	*length = strspn(text, "ivxIVX");
	return rk_text_roman(text, *length);
}

guint rk_session_heading(const char *text, const char **rest)
{
	static const char *const marks[] = { " ", ":", ".", ",", ")", "-", "–", "—", "·" };
	const char *at = session_word(text);
	gsize length = 0;
	guint number = at ? number_read(at, &length) : 0, mark = 0;

	if (!number)
		return 0;
	const char *end = at + length;
	for (at = end; mark < RK_LEN(marks);) {
		for (mark = 0; mark < RK_LEN(marks) && !g_str_has_prefix(at, marks[mark]);)
			mark++;
		at += mark < RK_LEN(marks) ? strlen(marks[mark]) : 0;
	}
	if (*at && at == end) /* "Sesi 2a" */
		return 0;
	if (rest)
		*rest = at;
	return number;
}

int rk_session_kind_of_title(const char *title)
{
	g_autofree char *folded = rk_text_fold(title ? title : "");
	gboolean brief = words_count(folded) <= SHORT_WORDS;

	if (session_word(folded))
		return RK_SESSION_KIND_SESSION;
	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (has_words(folded, kinds[i].word, brief || kinds[i].long_too))
			return kinds[i].kind;
	return RK_SESSION_KIND_SESSION;
}

static const char *word_at(const GPtrArray *tokens, guint i)
{
	const RkToken *token = i < tokens->len ? g_ptr_array_index(tokens, i) : NULL;

	return token && token->kind == RK_TOKEN_WORD ? token->value : NULL;
}

/* --- how long --- */

/* A unit behind a blank, or `glued` to its number, where one letter will do. */
static gboolean is_minutes(const char *word, gboolean glued)
{
	return rk_line_word_in(word, "|mnt|mnt.|menit|min|min.|mins|minute|minutes|'|’|") ||
	       (glued && rk_line_word_in(word, "|m|"));
}

static gboolean is_hours(const char *word, gboolean glued)
{
	return rk_line_word_in(word, "|jam|hr|hrs|hour|hours|") ||
	       (glued && rk_line_word_in(word, "|j|h|"));
}

/* What is counted in titles: "2 tahun kerja sama", "3 negara". */
static gboolean is_counted(const char *word)
{
	return rk_line_word_in(word,
		"|hari|minggu|pekan|bulan|tahun|persen|%|orang|negara|provinsi|"
		"kabupaten|kota|upt|days|weeks|months|years|people|countries|");
}

/* A year, which begins many a title and is no length of a row. */
static gboolean is_year(const char *number, gsize digits)
{
	return digits == 4 && (g_str_has_prefix(number, "19") || g_str_has_prefix(number, "20") ||
				      g_str_has_prefix(number, "21"));
}

/* "30 menit" behind "1 jam": the words taken. */
static guint rest_minutes(const char *const *words, int *minutes)
{
	gsize n = words[0] ? strspn(words[0], "0123456789") : 0;
	gboolean glued = n && is_minutes(words[0] + n, TRUE);

	if (n < 1 || n > 2 || (!glued && (words[0][n] || !is_minutes(words[1], FALSE))))
		return 0;
	*minutes += (int)g_ascii_strtoll(words[0], NULL, 10);
	return glued ? 1 : 2;
}

/* "1", "1,5" and "1.5" hours in minutes; -1 for a text that is none. */
static int hours_read(const char *number, gsize length)
{
	gsize whole = strspn(number, "0123456789"), part = 0;

	if (whole < length && (number[whole] == '.' || number[whole] == ','))
		part = strspn(number + whole + 1, "0123456789");
	if (whole < 1 || whole > 2 || part > 2 || whole + (part ? part + 1 : 0) != length)
		return -1;
	int tenths = part ? atoi(number + whole + 1) : 0;
	return atoi(number) * 60 + (part == 2 ? tenths * 60 / 100 : tenths * 6);
}

/* "1 jam", "1,5 jam", "2h", "1 jam 30 menit", "1h30": the words taken. */
static guint hours_take(const char *const *words, gsize number, int *minutes)
{
	const char *unit = words[0] + number;
	gboolean glued = is_hours(unit, TRUE);

	if (strchr("hHjJ", *unit) && *unit && strlen(unit) == 3 &&
		strspn(unit + 1, "0123456789") == 2 && number == 1 && *words[0] < '5') {
		*minutes = hours_read(words[0], number) + atoi(unit + 1);
		return 1;
	}
	if (!glued && (*unit || !is_hours(words[1], FALSE)))
		return 0;
	*minutes = hours_read(words[0], number);
	guint taken = glued ? 1 : 2;
	return *minutes < 0 ? 0 : taken + rest_minutes(words + taken, minutes);
}

/* How long a row is, at its first words (NULL-terminated): "60", "60m", "45 menit", "1 jam 30
 * menit", "1,5 jam", "1h30", "setengah jam". Returns the words it took, 0 for none; *minutes is
 * whatever was typed, -1 for what no row can have. */
static guint duration_read(const char *const *words, int *minutes)
{
	const char *first = words[0];

	if (!first)
		return 0;
	if (rk_line_word_in(first, "|setengah|half|") && is_hours(words[1], FALSE)) {
		*minutes = 30;
		return 2;
	}
	gsize minus = *first == '-', digits = strspn(first + minus, "0123456789");
	guint hours =
		digits && !minus ? hours_take(words, strspn(first, "0123456789.,"), minutes) : 0;
	if (hours || !digits)
		return hours;
	const char *unit = first + minus + digits;
	gboolean apart = !*unit && is_minutes(words[1], FALSE);
	if (*unit && !is_minutes(unit, TRUE))
		return 0;
	if (!*unit && !apart && (is_year(first, digits) || is_counted(words[1])))
		return 0;
	*minutes = minus || digits > 6 ? -1 : atoi(first);
	return apart ? 2 : 1;
}

/* --- when --- */

/* "09.00-10.15" or "09.00–10.15". */
static gboolean range_read(const char *word, int *from, int *to)
{
	g_autofree char *copy = g_strdup(word);
	char *dash = strstr(copy, "–");
	gsize n = strlen("–");

	if (!dash) {
		dash = strchr(copy, '-');
		n = 1;
	}
	if (!dash)
		return FALSE;
	*dash = '\0';
	return rk_line_time(copy, from) && rk_line_time(dash + n, to);
}

/* "09.00 - 10.15" and "09.00 s.d. 10.15": the words behind a time. */
static gboolean until_read(const GPtrArray *tokens, guint at, int *to)
{
	static const char *const dashes[] = { "-", "–", "s.d.", "s.d", "s/d", "sd", NULL };
	const char *dash = word_at(tokens, at), *end = word_at(tokens, at + 1);

	return dash && end && g_strv_contains(dashes, dash) && rk_line_time(end, to);
}

static gboolean duration_check(RkLineSession *line, const char *part, GError **error)
{
	if (line->minutes >= 0 && line->minutes <= 24 * 60)
		return TRUE;
	rk_error_quote(
		error, RK_ERROR_INVALID, "minutes", part, N_("from 0 to 1440 minutes"), NULL);
	return FALSE;
}

/* "25.00" and "9.75": written like a time, and none. */
static gboolean is_no_time(const char *word)
{
	gsize n = strspn(word, "0123456789");
	int minutes;

	return n >= 1 && n <= 2 && (word[n] == '.' || word[n] == ':') &&
	       strspn(word + n + 1, "0123456789") == 2 && !word[n + 3] &&
	       !rk_line_time(word, &minutes);
}

/* "jam 9", "pukul 09.00", "9am", "9h30": times that are not written as such. */
static guint spoken_time(const char *first, const char *second, int *minutes)
{
	gsize n = first ? strspn(first, "0123456789") : 0;

	if (rk_line_word_in(first, "|pukul|jam|pkl|pkl.|at|") && second) {
		gsize digits = strspn(second, "0123456789");
		int hour = digits && digits <= 2 && !second[digits] ? atoi(second) : 24;
		if (rk_line_time(second, minutes))
			return 2;
		*minutes = hour * 60;
		return hour < 24 ? 2 : 0;
	}
	if (n < 1 || n > 2)
		return 0;
	int hour = atoi(first);
	if (hour > 4 && hour < 24 && strchr("hH", first[n]) && first[n] &&
		strspn(first + n + 1, "012345") >= 1 && strspn(first + n + 1, "0123456789") == 2 &&
		!first[n + 3]) {
		*minutes = hour * 60 + atoi(first + n + 1);
		return 1;
	}
	if (!rk_line_word_in(first + n, "|am|pm|"))
		return 0;
	if (hour < 1 || hour > 12)
		return 0;
	*minutes = (hour % 12 + (g_ascii_tolower(first[n]) == 'p' ? 12 : 0)) * 60;
	return 1;
}

static gboolean time_check(const RkLineSession *line, const char *word, GError **error)
{
	if (line->fixed >= 0 || !word || !is_no_time(word))
		return TRUE;
	rk_error_quote(error, RK_ERROR_INVALID, "fixed_start", word,
		N_("not a time of day (09.00)"), NULL);
	return FALSE;
}

/* The time at the front, with its end when that is said; returns the first token behind it. */
static guint time_read(const GPtrArray *tokens, RkLineSession *line, int *to)
{
	const char *word = word_at(tokens, 0);
	guint at = 0;

	*to = line->fixed = -1;
	if (range_read(word, &line->fixed, to)) {
		at = 1;
	} else if (rk_line_time(word, &line->fixed)) {
		at = 1;
	} else {
		at = spoken_time(word, word_at(tokens, 1), &line->fixed);
		line->fixed = at ? line->fixed : -1;
		*to = -1;
	}
	if (at && *to < 0 && until_read(tokens, at, to))
		at += 2;
	if (at && rk_line_word_in(word_at(tokens, at), "|wib|wita|wit|"))
		at++;
	return at;
}

/* Time and minutes at the front; *at is the first token behind them. */
static gboolean front_read(const GPtrArray *tokens, RkLineSession *line, guint *at, GError **error)
{
	int to = -1;

	line->fixed = -1;
	*at = 0;
	if (!word_at(tokens, 0))
		return TRUE;
	*at = time_read(tokens, line, &to);
	if (!time_check(line, word_at(tokens, 0), error))
		return FALSE;
	if (to >= 0) {
		line->minutes = (to - line->fixed + 24 * 60) % (24 * 60);
		line->minutes_given = TRUE;
		return TRUE;
	}
	const char *words[] = { word_at(tokens, *at), NULL, NULL, NULL, NULL };
	for (guint i = 1; i < 4 && words[i - 1]; i++)
		words[i] = word_at(tokens, *at + i);
	guint taken = duration_read(words, &line->minutes);
	if (!taken)
		return TRUE;
	line->minutes_given = TRUE;
	*at += taken;
	return duration_check(line, words[0], error);
}

static gboolean kind_read(RkLineSession *line, const char *value, GError **error)
{
	line->kind = rk_enum_value_spoken(&rk_session_kind_words, value);
	line->kind_given = TRUE;
	if (line->kind)
		return TRUE;
	g_autofree char *known = rk_enum_list(&rk_session_kind_words);
	rk_error_quote(error, RK_ERROR_INVALID, "kind", value, N_("unknown; known: %s"), known);
	return FALSE;
}

static gboolean key_read(RkLineSession *line, const RkToken *token, GError **error)
{
	for (guint i = 0; i < RK_LEN(roles); i++)
		if (strcmp(token->key, roles[i].key) == 0) {
			rk_line_who_add(line->who, roles[i].role, FALSE, token->value);
			return TRUE;
		}
	if (strcmp(token->key, "room") == 0 || strcmp(token->key, "ruang") == 0) {
		g_free(line->room);
		line->room = g_strdup(token->value);
		return TRUE;
	}
	return kind_read(line, token->value, error);
}

/* Backslashes in front of a letter, digit or minus: one of them says that the title begins here. */
static gboolean is_escaped(const char *word)
{
	gsize n = strspn(word, "\\");

	return n > 0 && (g_ascii_isalnum(word[n]) || (word[n] == '-' && word[n + 1]));
}

/* Sessions are numbered by their rank: "Sesi 2: Penataan" is the title "Penataan", unless it was
 * escaped. */
static void title_set(RkLineSession *line, const char *title, gboolean escaped)
{
	const char *rest = "";

	if (!line->kind_given)
		line->kind = rk_session_kind_of_title(title);
	if (!escaped && line->kind == RK_SESSION_KIND_SESSION)
		rk_session_heading(title, &rest);
	line->title = g_strdup(*rest ? rest : title);
}

static gboolean tokens_read(
	const GPtrArray *tokens, guint from, RkLineSession *line, GError **error)
{
	g_autoptr(GString) title = g_string_new(NULL);
	gboolean escaped = FALSE;

	for (guint i = from; i < tokens->len; i++) {
		const RkToken *token = g_ptr_array_index(tokens, i);
		if (token->kind == RK_TOKEN_WHO) {
			rk_line_who_add(line->who, RK_SPEAKER_ROLE_SPEAKER, TRUE, token->value);
		} else if (token->kind == RK_TOKEN_KEY) {
			if (!key_read(line, token, error))
				return FALSE;
		} else {
			gboolean first = title->len == 0 && is_escaped(token->value);
			escaped = escaped || first;
			g_string_append_printf(
				title, "%s%s", title->len ? " " : "", token->value + first);
		}
	}
	if (!title->len) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "title", N_("the row has no title"));
		return FALSE;
	}
	title_set(line, title->str, escaped);
	return TRUE;
}

/* What nobody says: an hour for a talk and for lunch with prayer, a quarter for the rest. */
static int minutes_usual(int kind)
{
	return kind == RK_SESSION_KIND_SESSION || kind == RK_SESSION_KIND_ISHOMA ? 60 : 15;
}

gboolean rk_line_session_parse(const char *text, RkLineSession *out, GError **error)
{
	g_autoptr(GPtrArray) tokens = rk_line_tokens(text, &rules, error);
	RkLineSession line = { .who = rk_line_who_list() };
	guint at = 0;

	if (!tokens || !front_read(tokens, &line, &at, error) ||
		!tokens_read(tokens, at, &line, error)) {
		rk_line_session_clear(&line);
		return FALSE;
	}
	if (!line.minutes_given)
		line.minutes = minutes_usual(line.kind);
	*out = line;
	return TRUE;
}

/* A title whose first words would be read as time, minutes or their unit is escaped. */
static gboolean front_like(const char *title, const RkLineSession *line)
{
	g_auto(GStrv) words = g_strsplit_set(title, " \t\r\n", 5);
	const char *first[] = { words[0], NULL, NULL, NULL, NULL };
	const char *rest = "";
	int n, to;

	if (!words[0]) /* nothing, and then the vector ends here */
		return FALSE;
	for (guint i = 1; i < 4 && words[i]; i++)
		first[i] = words[i];
	if (is_escaped(words[0]) || (rk_session_heading(title, &rest) && *rest))
		return TRUE;
	if (line->minutes_given)
		return is_minutes(words[0], FALSE) || is_hours(words[0], FALSE) ||
		       is_counted(words[0]);
	if (line->fixed >= 0 && rk_line_word_in(words[0], "|wib|wita|wit|"))
		return TRUE;
	if (duration_read(first, &n))
		return TRUE;
	return line->fixed < 0 &&
	       (rk_line_time(words[0], &n) || range_read(words[0], &n, &to) ||
		       is_no_time(words[0]) || spoken_time(words[0], first[1], &n));
}

void rk_line_session_who(GString *text, const RkLineWho *who)
{
	if (who->role == RK_SPEAKER_ROLE_SPEAKER) {
		rk_line_append_value(text, "@", who->who);
		return;
	}
	for (guint i = 0; i < RK_LEN(roles); i++)
		if (roles[i].written && roles[i].role == who->role) {
			g_autofree char *prefix = g_strconcat(roles[i].key, ":", NULL);
			rk_line_append_value(text, prefix, who->who);
		}
}

char *rk_line_session_format(const RkLineSession *line)
{
	GString *text = g_string_new(NULL);

	if (line->fixed >= 0) {
		g_autofree char *time = rk_time_clock(line->fixed, RK_LANG_ID);
		g_string_append_printf(text, "%s ", time);
	}
	if (line->minutes_given)
		g_string_append_printf(text, "%d ", line->minutes);
	if (front_like(line->title, line))
		g_string_append_c(text, '\\');
	gsize before = text->len;
	g_autoptr(GString) title = g_string_new(NULL);
	rk_line_append_text(title, line->title, &rules);
	g_string_insert(text, (gssize)before, title->str);
	for (guint i = 0; line->who && i < line->who->len; i++)
		rk_line_session_who(text, g_ptr_array_index(line->who, i));
	if (line->room)
		rk_line_append_value(text, "room:", line->room);
	if (line->kind && line->kind != rk_session_kind_of_title(line->title))
		rk_line_append_value(
			text, "kind:", rk_enum_word(&rk_session_kind_words, line->kind));
	return g_string_free(text, FALSE);
}
