/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A person in one line. The commas of degrees, of a position and of an office look alike: what
 * looks like a degree belongs to the name, what comes behind it is where the person works.
 */
#include "domain/grammar/line_person.h"

#include "domain/grammar/line_token.h"

#include <string.h>

void rk_line_person_clear(RkLinePerson *person)
{
	g_free(person->before);
	g_free(person->name);
	g_free(person->after);
	g_free(person->position);
	g_free(person->office);
	g_free(person->rest);
	*person = (RkLinePerson){ 0 };
}

/* Words that begin the name of an office. */
static const char office_words[] =
	"|kantor|kanim|kanwil|dinas|dinkes|disnaker|disdukcapil|dukcapil|dpmptsp|badan|balai|biro|"
	"bagian|bidang|seksi|subbag|subbagian|direktorat|ditjen|inspektorat|kementerian|"
	"kemenkumham|kemenimipas|kemendagri|sekretariat|setda|setjen|setditjen|pemkab|pemkot|"
	"pemprov|pemda|pemerintah|kabupaten|kab|kota|provinsi|kecamatan|kelurahan|desa|polda|"
	"polres|polresta|polsek|polri|kodim|korem|kodam|lanal|lantamal|lanud|koramil|kejaksaan|"
	"kejari|kejati|pengadilan|mahkamah|bpjs|dprd|dpr|bappeda|kesbangpol|bakesbangpol|bnn|bnnp|"
	"bnnk|bnpb|bpbd|bnpp|imigrasi|lapas|rutan|rupbasan|bapas|rudenim|universitas|univ|"
	"politeknik|institut|sekolah|smk|sma|fakultas|rsud|rs|rumah|puskesmas|pt|cv|ud|yayasan|"
	"koperasi|lsm|harian|media|koran|majalah|radio|rri|tvri|tv|televisi|stasiun|bandara|"
	"pelabuhan|syahbandar|ksop|bea|pajak|kpp|kppbc|bank|hotel|asosiasi|perhimpunan|ikatan|"
	"forum|satgas|satpol|timpora|unit|upt|uptd|kedutaan|konsulat|komisi|ombudsman|bawaslu|kpu|"
	"kpk|bps|bpn|bpk|bpkp|atr|kua|kemenag|office|ministry|directorate|agency|department|"
	"division|bureau|port|police|embassy|consulate|university|company|ltd|inc|press|news|"
	"daily|city|regency|province|airport|harbour|";

/* Words that begin the title of somebody who is known by it. */
static const char title_words[] =
	"|kepala|kepada|ketua|wakil|direktur|bupati|wali|walikota|gubernur|sekretaris|sekda|camat|"
	"lurah|komandan|danlanal|dandim|kapolda|kapolres|kapolsek|kajari|kajati|kakanim|kakanwil|"
	"kadis|kaban|kabid|kabag|kasi|kasubag|kasubbag|kasubsi|kadiv|karo|asisten|staf|staff|"
	"anggota|koordinator|plt|plh|pj|pjs|dirjen|menteri|head|director|mayor|regent|governor|"
	"chief|secretary|deputy|manager|manajer|pimpinan|para|seluruh|tim|team|all|dan|and|atau|";

/* "S.H.", "M.Si", "Ph.D", "SH": letters with stops between them, or a known one without. */
static gboolean is_degree_word(const char *word)
{
	gsize stops = 0, size = strlen(word);

	for (const char *p = word; *p; p++) {
		if (!g_ascii_isalpha(*p) && *p != '.' && *p != '-')
			return FALSE;
		stops += *p == '.';
	}
	if (stops)
		return size <= 14 && g_ascii_isupper(*word);
	return rk_line_word_in(word,
		       "|sh|mh|se|mm|msi|map|sip|st|mt|ssos|mpd|spd|sag|mag|skom|mkom|mba|"
		       "phd|llm|ma|mpa|mkn|sstp|amd|skm|mkes|sik|msc|bsc|spt|mhum|shum|") &&
	       g_ascii_isupper(*word);
}

static gboolean is_degree(const char *part)
{
	g_auto(GStrv) words = g_strsplit(part, " ", -1);

	for (char **word = words; *word; word++)
		if (!is_degree_word(*word))
			return FALSE;
	return *part != '\0';
}

/* The bytes of "Prof. Dr. H. " at the start; 0 for none. */
static gsize before_length(const char *text)
{
	static const char titles[] =
		"|prof|dr|drs|dra|drg|drh|ir|h|hj|kh|tgk|apt|ns|st|letkol|kolonel|brigjen|mayjen|"
		"kombes|akbp|akp|kompol|iptu|ipda|mayor|kapten|lettu|irjen|laksma|";
	gsize n = 0;

	for (;;) {
		gsize word = strcspn(text + n, " ");
		g_autofree char *first = g_strndup(text + n, word);
		gboolean stop = word && first[word - 1] == '.';
		if (!text[n + word] || !stop || !rk_line_word_in(first, titles))
			return n;
		n += word + 1;
	}
}

/* One to six words with capitals, none of which begins an office or a title. */
static gboolean is_name(const char *text)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	guint n = g_strv_length(words);

	if (n < 1 || n > 6 || !*words[0] || rk_line_word_in(words[0], title_words))
		return FALSE;
	for (guint i = 0; i < n; i++) {
		gunichar first = g_utf8_get_char(words[i]);
		gboolean particle = rk_line_word_in(words[i], "|bin|binti|al|van|de|la|der|von|");
		if (!g_unichar_isupper(first) && !(i && particle))
			return FALSE;
		if (words[i][strcspn(words[i], "0123456789/&()@")] ||
			rk_line_word_in(words[i], office_words))
			return FALSE;
	}
	return TRUE;
}

/* "Kepala Dinas Pariwisata Kota Palu", "Kabid Penindakan, Kanim Tarakan": the title, and the office
 * from the first of its words on. */
static void place_split(RkLinePerson *person)
{
	g_auto(GStrv) words = g_strsplit(person->rest, " ", -1);
	guint from = 0;

	if (rk_line_word_in(words[0], title_words) && !rk_line_word_in(words[0], office_words))
		for (guint i = 1; words[i] && !from; i++)
			from = rk_line_word_in(words[i], office_words) ? i : 0;
	g_autoptr(GString) position = g_string_new(NULL);
	for (guint i = 0; i < from; i++)
		g_string_append_printf(position, "%s%s", i ? " " : "", words[i]);
	while (position->len && strchr(", ", position->str[position->len - 1]))
		g_string_truncate(position, position->len - 1);
	person->position = position->len ? g_strdup(position->str) : NULL;
	person->office = g_strjoinv(" ", words + from);
}

static gboolean is_acronym(const char *text)
{
	gsize n = strcspn(text, " "), upper = 0;

	while (upper < n && g_ascii_isupper(text[upper]))
		upper++;
	return n >= 2 && upper == n;
}

/* What stands behind the name and its degrees. FALSE when it goes on with the words of a list. */
static gboolean rest_read(RkLinePerson *person, char **parts)
{
	g_autofree char *rest = g_strjoinv(", ", parts);

	if (!*rest)
		return TRUE;
	g_auto(GStrv) words = g_strsplit(rest, " ", 2);
	if (rk_line_word_in(words[0], "|dan|serta|and|atau|or|"))
		return FALSE;
	person->rest = g_steal_pointer(&rest);
	place_split(person);
	person->sure = person->after || person->position ||
		       rk_line_word_in(words[0], office_words) || is_acronym(person->rest) ||
		       (strchr(person->name, ' ') && words[1]);
	return TRUE;
}

gboolean rk_line_person_parse(const char *text, RkLinePerson *out)
{
	g_auto(GStrv) parts = g_strsplit(text, ",", -1);
	RkLinePerson person = { 0 };
	guint at = 1;

	for (char **part = parts; *part; part++)
		g_strstrip(*part);
	if (!parts[0])
		return FALSE;
	gsize before = before_length(parts[0]);
	if (!is_name(parts[0] + before))
		return FALSE;
	g_autoptr(GString) after = g_string_new(NULL);
	for (; parts[at] && is_degree(parts[at]); at++)
		g_string_append_printf(after, "%s%s", after->len ? ", " : "", parts[at]);
	person.name = g_strdup(parts[0] + before);
	person.before = before ? g_strchomp(g_strndup(parts[0], before)) : NULL;
	person.after = after->len ? g_strdup(after->str) : NULL;
	if (!rest_read(&person, parts + at)) {
		rk_line_person_clear(&person);
		return FALSE;
	}
	*out = person;
	return TRUE;
}
