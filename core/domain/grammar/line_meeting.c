/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting in one line. The commas of a title, of a date ("Kamis, 17 Oktober 2024, 09.00") and of
 * a place look alike, so the longest run of parts that reads as a date decides where each ends.
 * Without such a part ("Rapat Timpora kamis 9.00 di Aula") the same is asked of runs of words; they
 * must name a day, since a title holds numbers and months of its own.
 */
#include "domain/grammar/line_meeting.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_place.h"
#include "domain/grammar/line_token.h"

#include <string.h>

/* More parts, and more words, than these are not tried as one date. */
#define DATE_PARTS 4
#define DATE_WORDS 14
/* A line of more words than this is no meeting typed in a hurry. */
#define LINE_WORDS 200

void rk_line_meeting_clear(RkLineMeeting *line)
{
	g_free(line->title);
	g_free(line->place);
	rk_when_clear(&line->when);
	*line = (RkLineMeeting){ 0 };
}

/* Items `from` up to `to` joined; NULL when there is nothing in them. */
static char *items_join(char **items, guint from, guint to, const char *between)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = from; i < to; i++)
		if (*items[i])
			g_string_append_printf(text, "%s%s", text->len ? between : "", items[i]);
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

static char *parts_join(char **parts, guint from, guint to)
{
	return items_join(parts, from, to, ", ");
}

/* Words without the commas, dashes and colons at their end. */
static char *words_join(char **words, guint from, guint to)
{
	char *text = items_join(words, from, to, " ");

	for (gsize n = text ? strlen(text) : 0; n && strchr(" ,;:|-", text[n - 1]);)
		text[--n] = '\0';
	if (text && g_str_has_suffix(text, " –"))
		text[strlen(text) - strlen(" –")] = '\0';
	if (text && !*text)
		g_clear_pointer(&text, g_free);
	return text;
}

/* A city that is known for its zone ("makassar") is a place here, not the end of a date. */
static gboolean is_city(const char *part)
{
	return strlen(part) > 4 && !strchr(part, '/') && rk_zone_from_text(part) != NULL;
}

/* --- parts between commas --- */

/* The longest run of parts from `from` on that is a date; 0 when there is none, else its end. */
static guint date_end(char **parts, guint n, guint from, const RkWhenContext *when, RkWhen *out)
{
	for (guint to = MIN(n, from + DATE_PARTS); to > from; to--) {
		g_autofree char *text = parts_join(parts, from, to);
		if (text && !is_city(parts[to - 1]) && rk_when_parse(text, when, FALSE, out, NULL))
			return to;
	}
	return 0;
}

static char **parts_split(const char *text)
{
	char **parts = g_strsplit(text, ",", -1);

	for (char **part = parts; *part; part++)
		g_strstrip(*part);
	return parts;
}

/* "Kamis, 3 Desember 2026, 09.00, Rapat Timpora, Aula": the day may come first. */
static gboolean day_first(char **parts, guint n, const RkWhenContext *when, RkLineMeeting *line)
{
	RkWhen first = { 0 };

	if (n < 2 || !*parts[0] || !rk_when_parse(parts[0], when, FALSE, &first, NULL))
		return FALSE;
	gboolean is_day = first.has_day;
	rk_when_clear(&first);
	guint to = is_day ? date_end(parts, n, 0, when, &line->when) : 0;
	if (!to)
		return FALSE;
	if (to == n) {
		rk_when_clear(&line->when);
		return FALSE;
	}
	line->title = parts_join(parts, to, to + 1);
	line->place = parts_join(parts, to + 1, n);
	return TRUE;
}

static gboolean by_parts(const char *text, const RkWhenContext *when, RkLineMeeting *line)
{
	g_auto(GStrv) parts = parts_split(text);
	guint n = g_strv_length(parts);

	if (day_first(parts, n, when, line))
		return TRUE;
	for (guint from = 1; from < n; from++) {
		guint to = date_end(parts, n, from, when, &line->when);
		if (!to)
			continue;
		line->title = parts_join(parts, 0, from);
		line->place = parts_join(parts, to, n);
		return TRUE;
	}
	return FALSE;
}

/* --- runs of words --- */

/* TRUE if the run names a day by more than a number: "kamis", "3 des", "3/12/2026", and "minggu
 * ke-3 okt", but no "2026", "akhir tahun" or "triwulan I", which titles hold. */
static gboolean is_firm(char **words, guint from, guint to, const RkWhen *when)
{
	g_autofree char *text = items_join(words, from, to, " ");
	gboolean letters = FALSE;

	for (const char *p = text; *p; p++)
		letters = letters || g_ascii_isalpha(*p);
	if (when->vague)
		return rk_line_word_in(words[from], "|minggu|pekan|week|") && to - from > 2;
	if (!when->has_day || (!letters && !strchr(text, '/') && strlen(text) < 8))
		return FALSE;
	/* "Komisi 3 kamis 9.00": the number is the title's. */
	gboolean number = words[from][strspn(words[from], "0123456789")] == '\0';
	return !(number && from + 1 < to && strlen(words[from + 1]) > 2 &&
		 rk_line_word_in(words[from + 1],
			 "|senin|selasa|rabu|kamis|jumat|sabtu|minggu|besok|lusa|monday|tuesday|"
			 "wednesday|thursday|friday|saturday|sunday|tomorrow|"));
}

/* What may stand behind a date: its comma, or a word that leads to a place. */
static gboolean is_end(char **words, guint n, guint to, const RkWhen *when)
{
	const char *last = words[to - 1];

	return to == n || when->has_start || last[strlen(last) - 1] == ',' ||
	       rk_line_word_in(words[to],
		       "|di|bertempat|tempat|lokasi|via|lewat|melalui|secara|at|in|"
		       "online|daring|virtual|hybrid|hibrida|zoom|");
}

/* The longest date that begins at `from`; 0 when there is none, else its end. */
static guint run_end(char **words, guint n, guint from, const RkWhenContext *when, RkWhen *out)
{
	for (guint to = MIN(n, from + DATE_WORDS); to > from; to--) {
		g_autofree char *text = words_join(words, from, to);
		if (!text || is_city(words[to - 1]) || !rk_when_parse(text, when, FALSE, out, NULL))
			continue;
		if (is_firm(words, from, to, out) && is_end(words, n, to, out))
			return to;
		rk_when_clear(out);
	}
	return 0;
}

/* "Rapat Timpora di Aula" before its date: the place behind the last "di" that leads to a room. */
static void place_in_title(RkLineMeeting *line, char **words, guint to)
{
	for (guint i = to; i-- > 1;)
		if (i + 1 < to && rk_line_word_in(words[i], "|di|at|in|bertempat|") &&
			rk_line_word_in(words[i + 1],
				"|aula|ruang|ruangan|hotel|gedung|ballroom|hall|room|"
				"lantai|zoom|")) {
			line->title = words_join(words, 0, i);
			line->place = words_join(words, i + 1, to);
			return;
		}
	line->title = words_join(words, 0, to);
}

/* "Kamis 9.00 Rapat Timpora, Aula": an hour says that the line begins with its date. */
static gboolean run_first(char **words, guint n, const RkWhenContext *when, RkLineMeeting *line)
{
	guint to = run_end(words, n, 0, when, &line->when), comma = to;

	if (!to)
		return FALSE;
	if (!line->when.has_start || to == n) {
		rk_when_clear(&line->when);
		return FALSE;
	}
	while (comma < n && !g_str_has_suffix(words[comma], ","))
		comma++;
	if (comma < n) {
		line->title = words_join(words, to, comma + 1);
		line->place = words_join(words, comma + 1, n);
	} else {
		place_in_title(line, words + to, n - to);
	}
	return TRUE;
}

static gboolean by_words(const char *text, const RkWhenContext *when, RkLineMeeting *line)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	guint n = g_strv_length(words);

	if (n > LINE_WORDS || n < 2)
		return FALSE;
	if (run_first(words, n, when, line))
		return TRUE;
	for (guint from = 1; from < n; from++) {
		guint to = run_end(words, n, from, when, &line->when);
		if (!to)
			continue;
		if (to < n) {
			line->title = words_join(words, 0, from);
			line->place = words_join(words, to, n);
		} else {
			place_in_title(line, words, from);
		}
		return TRUE;
	}
	return FALSE;
}

/* --- the line --- */

/* "besok 9.00": an hour and nothing that meets then. */
static gboolean is_date_alone(const char *text, const RkWhenContext *when)
{
	RkWhen all = { 0 };

	if (!rk_when_parse(text, when, FALSE, &all, NULL))
		return FALSE;
	gboolean alone = all.has_start;
	rk_when_clear(&all);
	return alone;
}

/* A date that is impossible or has two readings ("31 feb", "10/17/2027") is neither title nor
 * place: a part between commas behind the title, or a word of figures. FALSE when there is one. */
static gboolean dates_stand(
	const char *text, const char *between, const RkWhenContext *when, GError **error)
{
	g_auto(GStrv) items = g_strsplit(text, between, -1);

	for (guint i = 1; items[0] && items[i]; i++) {
		g_autoptr(GError) why = NULL;
		RkWhen read = { 0 };
		const char *one = g_strstrip(items[i]);
		gboolean figures = strchr(one, '/') && g_ascii_isdigit(*one);
		if (!*one || (*between == ' ' && !figures))
			continue;
		if (rk_when_parse(one, when, FALSE, &read, &why)) {
			rk_when_clear(&read);
		} else if (rk_when_was_meant(why)) {
			g_propagate_error(error, g_steal_pointer(&why));
			return FALSE;
		}
	}
	return TRUE;
}

/* No date: what stands behind the last comma is the place, unless it goes on a list of the title's
 * ("Humas, Hukum, dan Kerja Sama"). */
static void without_date(const char *text, RkLineMeeting *line)
{
	g_auto(GStrv) parts = parts_split(text);
	guint n = g_strv_length(parts);
	g_auto(GStrv) last = g_strsplit(n ? parts[n - 1] : "", " ", 2);
	gboolean goes_on = last[0] && rk_line_word_in(last[0], "|dan|serta|atau|and|or|");

	line->title = parts_join(parts, 0, n > 1 && !goes_on ? n - 1 : n);
	line->place = n > 1 && !goes_on ? parts_join(parts, n - 1, n) : NULL;
}

/* The words of the line without its links, which are handed out joined; NULL when there is none. */
static char *links_take(GString *rest, const GPtrArray *tokens)
{
	g_autoptr(GString) links = g_string_new(NULL);

	for (guint i = 0; i < tokens->len; i++) {
		const RkToken *token = g_ptr_array_index(tokens, i);
		g_autofree char *link = rk_line_link(token->value);
		GString *to = link ? links : rest;
		g_string_append_printf(to, "%s%s", to->len ? " " : "", link ? link : token->value);
	}
	return links->len ? g_string_free(g_steal_pointer(&links), FALSE) : NULL;
}

gboolean rk_line_meeting_parse(
	const char *text, const RkWhenContext *when, RkLineMeeting *out, GError **error)
{
	RkTokenRules none = { 0 };
	g_autoptr(GPtrArray) tokens = rk_line_tokens(text, &none, error);
	g_autoptr(GString) words = g_string_new(NULL);
	RkLineMeeting line = { 0 };

	if (!tokens)
		return FALSE;
	g_autofree char *links = links_take(words, tokens);
	line.has_when = by_parts(words->str, when, &line);
	if (!line.has_when && !dates_stand(words->str, ",", when, error))
		return FALSE;
	line.has_when = line.has_when || by_words(words->str, when, &line);
	if (!line.has_when && !dates_stand(words->str, " ", when, error))
		return FALSE;
	if (!line.has_when && !is_date_alone(words->str, when))
		without_date(words->str, &line);
	if (!line.title) {
		rk_line_meeting_clear(&line);
		rk_error_set(
			error, RK_ERROR_INVALID, NULL, "title", N_("no title in \"%.60s\""), text);
		return FALSE;
	}
	if (links) {
		g_autofree char *place = line.place;
		line.place =
			place ? g_strconcat(place, ", ", links, NULL) : g_steal_pointer(&links);
	}
	*out = line;
	return TRUE;
}
