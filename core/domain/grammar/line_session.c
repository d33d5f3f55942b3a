/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A row of the rundown in one line, and back. Parsing what formatting wrote gives the same values.
 */
#include "domain/grammar/line_session.h"

#include "base/civil.h"
#include "base/error.h"
#include "base/text.h"
#include "domain/model/words.h"

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

/* TRUE if `word` stands in the folded `title` between word boundaries (within its first words). */
static gboolean has_words(const char *title, const char *word, gboolean anywhere)
{
	const char *at = strstr(title, word);
	gsize n = strlen(word);

	if (!at || (at != title && at[-1] != ' ') || (at[n] != '\0' && at[n] != ' '))
		return FALSE;
	return anywhere || at == title;
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

static gboolean minutes_unit(const char *text)
{
	static const char *const units[] = { "mnt", "menit", "min", "minutes", "'", NULL };

	return text && g_strv_contains(units, text);
}

static gboolean minutes_read(const char *word, int *minutes)
{
	gsize n = strspn(word, "0123456789");

	if (n < 1 || n > 4 || (word[n] && !minutes_unit(word + n)))
		return FALSE;
	*minutes = (int)g_ascii_strtoll(word, NULL, 10);
	return TRUE;
}

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

/* Time and minutes at the front; *at is the first token behind them. */
static gboolean front_read(const GPtrArray *tokens, RkLineSession *line, guint *at, GError **error)
{
	const char *word = word_at(tokens, 0);
	int to;

	line->fixed = -1;
	*at = 0;
	if (!word)
		return TRUE;
	if (range_read(word, &line->fixed, &to)) {
		*at = 1;
	} else if (rk_line_time(word, &line->fixed)) {
		*at = 1;
		if (!until_read(tokens, 1, &to))
			to = -1;
		else
			*at = 3;
	} else {
		line->fixed = to = -1;
	}
	if (to >= 0) {
		line->minutes = (to - line->fixed + 24 * 60) % (24 * 60);
		line->minutes_given = TRUE;
		return TRUE;
	}
	const char *number = word_at(tokens, *at);
	if (!number || !minutes_read(number, &line->minutes))
		return TRUE;
	line->minutes_given = TRUE;
	*at += minutes_unit(word_at(tokens, *at + 1)) ? 2 : 1;
	return duration_check(line, number, error);
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

/* Backslashes in front of a letter or digit: one of them says that the title begins here. */
static gboolean is_escaped(const char *word)
{
	gsize n = strspn(word, "\\");

	return n > 0 && g_ascii_isalnum(word[n]);
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
		line.minutes = line.kind == RK_SESSION_KIND_SESSION ? 60 : 15;
	*out = line;
	return TRUE;
}

/* A title whose first word would be read as time, minutes or their unit is escaped. */
static gboolean front_like(const char *title, const RkLineSession *line)
{
	g_autofree char *word = g_strndup(title, strcspn(title, " \t\r\n"));
	const char *rest = "";
	int n, to;

	if (is_escaped(word) || (rk_session_heading(title, &rest) && *rest))
		return TRUE;
	if (line->minutes_given)
		return minutes_unit(word);
	return minutes_read(word, &n) ||
	       (line->fixed < 0 && (rk_line_time(word, &n) || range_read(word, &n, &to)));
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
