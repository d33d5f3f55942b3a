/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An invited one in one line, cleaned of what pasted lists bring along. Nothing is looked up here.
 */
#include "domain/grammar/line_participant.h"

#include "base/contact.h"
#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_token.h"
#include "domain/names/office_title.h"

#include <string.h>

void rk_line_participant_clear(RkLineParticipant *line)
{
	g_free(line->text);
	g_free(line->name);
	g_free(line->mail);
	g_free(line->office);
	g_free(line->handle);
	*line = (RkLineParticipant){ 0 };
}

/* "II", "IV" in capitals; 0: none. */
static gsize roman_length(const char *text)
{
	gsize n = strspn(text, "IVX");
	g_autofree char *small = g_ascii_strdown(text, (gssize)n);

	return n && rk_text_roman(small, n) ? n : 0;
}

/* "1." "12)" "(3)" "a." "a)" "II.": the bytes of a leading count, with its blanks; 0 for none. */
static gsize count_length(const char *text)
{
	gsize open = *text == '(', n = strspn(text + open, "0123456789");

	if (n == 0 && g_ascii_isalpha(text[open]))
		n = MAX(roman_length(text + open), 1);
	if (n == 0 || n > 4)
		return 0;
	const char *p = text + open + n;
	if (*p != '.' && *p != ')')
		return 0;
	p++;
	gsize blanks = strspn(p, " \t");
	/* "1.500" and "a.n." are no counts. */
	return blanks || !*p ? (gsize)(p - text) + blanks : 0;
}

static gsize bullet_length(const char *text)
{
	static const char *const bullets[] = { "-", "*", "•", "–", "—", "·", "▪", "○", "●",
		"\xe2\x9c\x93" };

	for (guint i = 0; i < RK_LEN(bullets); i++) {
		gsize n = strlen(bullets[i]);
		if (g_str_has_prefix(text, bullets[i]) &&
			(text[n] == ' ' || text[n] == '\t' || !text[n]))
			return n + strspn(text + n, " \t");
	}
	return 0;
}

static gsize yth_length(const char *text)
{
	static const char *const words[] = { "kepada yth.", "kepada yth", "yth.", "yth",
		"kepada:" };

	for (guint i = 0; i < RK_LEN(words); i++) {
		gsize n = strlen(words[i]);
		if (g_ascii_strncasecmp(text, words[i], n) != 0 || g_ascii_isalnum(text[n]))
			continue;
		return n + strspn(text + n, " \t:.,");
	}
	return 0;
}

static const char *front_skip(const char *text)
{
	gsize n;

	text += strspn(text, " \t");
	while ((n = count_length(text)) || (n = bullet_length(text)) || (n = yth_length(text)))
		text += n;
	return text;
}

/* Removes trailing "/ yang mewakili" ("atau yang mewakili"), stops, commas and blanks. A stop that
 * ends an abbreviation of a degree ("M.Si.") or of a kind of company stays, since names bear it. */
static void back_cut(char *text)
{
	static const char *const tails[] = { "/ yg mewakili", "/yg mewakili", "/ yang mewakili",
		"/yang mewakili", "atau yang mewakili", "atau yg mewakili" };
	char *last;

	while ((last = g_utf8_find_prev_char(text, text + strlen(text))) &&
		g_utf8_strchr(" \t\r\n;,.…", -1, g_utf8_get_char(last))) {
		const char *word = strrchr(text, ' ');
		const char *stop = strchr(word ? word : text, '.');
		if (*last == '.' && stop != last && g_ascii_isalpha(last[-1]))
			break;
		*last = '\0';
	}
	gsize n = strlen(text);
	for (guint i = 0; i < RK_LEN(tails); i++) {
		gsize k = strlen(tails[i]);
		if (n > k && g_ascii_strcasecmp(text + n - k, tails[i]) == 0) {
			text[n - k] = '\0';
			g_strchomp(text);
			return;
		}
	}
}

char *rk_line_clean(const char *text)
{
	char *clean = g_strdup(front_skip(text));

	back_cut(clean);
	return g_strstrip(clean);
}

/* Words with capitals before the first comma, none of an office: somebody's name. */
static gboolean looks_like_name(const char *text)
{
	g_autofree char *name = g_strndup(text, strcspn(text, ","));
	g_auto(GStrv) words = g_strsplit(g_strstrip(name), " ", -1);

	for (char **word = words; *word; word++)
		if (!g_unichar_isupper(g_utf8_get_char(*word)) || strpbrk(*word, "0123456789/@"))
			return FALSE;
	return *words && g_strv_length(words) <= 6 && !rk_office_is_named(name) &&
	       !rk_office_part_is_named(name);
}

char *rk_line_name_clean(const char *text)
{
	char *clean = rk_line_clean(text);
	gsize n = strlen(text), k = strlen(clean);
	const char *at = g_strstr_len(text, (gssize)n, clean);
	gboolean initial = k && at && at - text >= 3 && at[-1] == ' ' && at[-2] == '.' &&
			   g_ascii_isupper(at[-3]) && (at - text == 3 || at[-4] == ' ');

	if (!initial || !looks_like_name(clean))
		return clean;
	char *whole = g_strdup_printf("%c. %s", at[-3], clean);
	g_free(clean);
	return whole;
}

static gboolean mail_refuse(const char *mail, GError **error)
{
	rk_error_quote(error, RK_ERROR_INVALID, "email", mail, N_("not an e-mail address"), NULL);
	return FALSE;
}

/* "NAME <MAIL>[, OFFICE]". */
static gboolean mail_read(RkLineParticipant *line, char *open, GError **error)
{
	char *close = strchr(open, '>');

	if (!close)
		return mail_refuse(open, error);
	line->mail = g_strstrip(g_strndup(open + 1, (gsize)(close - open - 1)));
	if (!rk_mail_valid(line->mail))
		return mail_refuse(line->mail, error);
	char *rest = close + 1 + strspn(close + 1, " \t,");
	line->office = *rest ? g_strdup(rest) : NULL;
	*open = '\0';
	g_strstrip(line->text);
	if (!*line->text) {
		g_free(line->text);
		line->text = g_strdup(line->mail);
	}
	line->name = g_strdup(line->text);
	return TRUE;
}

static void handle_read(RkLineParticipant *line)
{
	char *value = line->text + 1;
	gsize n = strlen(value);

	if (*value == '"' && n > 2 && value[n - 1] == '"')
		line->handle = g_strndup(value + 1, n - 2);
	else
		line->handle = g_strdup(value);
}

gboolean rk_line_participant_parse(const char *text, RkLineParticipant *out, GError **error)
{
	RkTokenRules none = { 0 };
	g_autoptr(GPtrArray) tokens = rk_line_tokens(text, &none, error);
	RkLineParticipant line = { 0 };

	if (!tokens)
		return FALSE;
	g_autofree char *words = rk_line_words(tokens);
	line.text = rk_line_name_clean(words ? words : "");
	char *open = strchr(line.text, '<');
	if (!*line.text) {
		g_clear_pointer(&line.text, g_free);
	} else if (line.text[0] == '@' && line.text[1]) {
		handle_read(&line);
	} else if (open && !mail_read(&line, open, error)) {
		rk_line_participant_clear(&line);
		return FALSE;
	} else if (!open && rk_mail_valid(line.text)) {
		line.name = g_strdup(line.text);
		line.mail = g_strdup(line.text);
	}
	*out = line;
	return TRUE;
}

char *rk_line_participant_format(const RkLineParticipant *line)
{
	GString *text = g_string_new(NULL);

	if (line->handle) {
		rk_line_append_value(text, "@", line->handle);
		return g_string_free(text, FALSE);
	}
	if (!line->mail)
		g_string_append(text, line->text ? line->text : "");
	else if (g_strcmp0(line->name, line->mail) == 0 && !line->office)
		g_string_append(text, line->mail);
	else
		g_string_append_printf(text, "%s <%s>", line->name, line->mail);
	if (line->mail && line->office)
		g_string_append_printf(text, ", %s", line->office);
	return g_string_free(text, FALSE);
}
