/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place in one line. Links are taken out first; what is left says by its words whether people
 * meet in a room, on a screen, or both.
 */
#include "domain/grammar/line_place.h"

#include "domain/grammar/line_token.h"
#include "domain/model/words.h"

#include <string.h>

void rk_line_place_clear(RkLinePlace *place)
{
	g_free(place->place);
	g_free(place->link);
	*place = (RkLinePlace){ 0 };
}

/* Hosts whose links people paste without a scheme. */
static gboolean host_known(const char *word)
{
	static const char *const hosts[] = { "zoom.us/", "meet.google.com/", "teams.microsoft.com/",
		"teams.live.com/", "webex.com/", "bit.ly/", "s.id/", "tinyurl.com/", "youtube.com/",
		"youtu.be/", "maps.app.goo.gl/" };
	g_autofree char *lower = g_ascii_strdown(word, -1);

	if (g_str_has_prefix(lower, "www.") && strchr(lower + 4, '.'))
		return TRUE;
	for (guint i = 0; i < RK_LEN(hosts); i++) {
		const char *at = strstr(lower, hosts[i]);
		if (at && (at == lower || at[-1] == '.') && at[strlen(hosts[i])])
			return TRUE;
	}
	return FALSE;
}

char *rk_line_link(const char *word)
{
	g_autofree char *link = g_strdup(word + (*word == '(' || *word == '<'));
	gsize n = strlen(link);

	while (n && strchr(",;.)>", link[n - 1]))
		link[--n] = '\0';
	gboolean scheme = g_ascii_strncasecmp(link, "http://", 7) == 0 ||
			  g_ascii_strncasecmp(link, "https://", 8) == 0;
	if (scheme)
		return link[strcspn(link, "/") + 2] ? g_steal_pointer(&link) : NULL;
	return host_known(link) ? g_strconcat("https://", link, NULL) : NULL;
}

/* What the words say: a room, a screen, both; 0 for words that say nothing about it. */
static int mode_read(char **words, gboolean *only_mode)
{
	static const char screens[] = "|zoom|meet|teams|webex|gmeet|";
	static const char online[] = "|online|daring|virtual|vicon|";
	static const char onsite[] = "|luring|offline|onsite|";
	static const char both[] = "|hybrid|hibrid|hibrida|";
	static const char beside[] = "|google|microsoft|meeting|meetings|cloud|via|lewat|melalui|"
				     "secara|link|tautan|ms|rapat|";
	gboolean screen = FALSE, room = FALSE, mixed = FALSE, here = FALSE, named = FALSE;

	for (; *words; words++) {
		if (!**words)
			continue;
		named |= rk_line_word_in(*words, screens);
		screen |= named || rk_line_word_in(*words, online);
		mixed |= rk_line_word_in(*words, both);
		here |= rk_line_word_in(*words, onsite);
		room |= !rk_line_word_in(*words, screens) && !rk_line_word_in(*words, online) &&
			!rk_line_word_in(*words, both) && !rk_line_word_in(*words, onsite) &&
			!rk_line_word_in(*words, beside);
	}
	*only_mode = !room && !named;
	if (mixed || (screen && (room || here)))
		return RK_MEETING_MODE_HYBRID;
	return screen ? RK_MEETING_MODE_ONLINE : here ? RK_MEETING_MODE_ONSITE : 0;
}

/* "di Aula", "via Zoom": the word that leads to a place is no part of it. */
static const char *lead_skip(const char *text)
{
	static const char *const leads[] = { "bertempat di ", "tempat: ", "tempat ",
		"lokasi: ", "di ", "at ", "in ", "via ", "lewat ", "melalui ", "secara ",
		"link: ", "link ", "tautan: " };

	for (guint i = 0; i < RK_LEN(leads);)
		if (g_ascii_strncasecmp(text, leads[i], strlen(leads[i])) == 0) {
			text += strlen(leads[i]);
			i = 0;
		} else
			i++;
	return text;
}

/* The text without blanks and commas at its ends, and without the words that lead to it. */
static char *place_trim(const char *text)
{
	char *place = g_strdup(text + strspn(text, " ,;"));
	gsize n = strlen(place);

	while (n && strchr(" ,;", place[n - 1]))
		place[--n] = '\0';
	const char *rest = lead_skip(place);
	memmove(place, rest, strlen(rest) + 1);
	return place;
}

void rk_line_place_parse(const char *text, RkLinePlace *out)
{
	g_auto(GStrv) words = g_strsplit_set(text, " \t\r\n", -1);
	g_autoptr(GString) rest = g_string_new(NULL);
	RkLinePlace line = { 0 };
	gboolean only_mode = FALSE;

	for (char **word = words; *word; word++) {
		char *link = line.link ? NULL : rk_line_link(*word);
		if (link)
			line.link = link;
		else if (**word)
			g_string_append_printf(rest, "%s%s", rest->len ? " " : "", *word);
	}
	g_autofree char *place = place_trim(rest->str);
	g_auto(GStrv) parts = g_strsplit_set(place, " ,&+/()", -1);
	line.mode = mode_read(parts, &only_mode);
	if (line.link && !line.mode)
		line.mode = only_mode ? RK_MEETING_MODE_ONLINE : RK_MEETING_MODE_HYBRID;
	if (*place && !(line.mode && only_mode))
		line.place = g_steal_pointer(&place);
	*out = line;
}
