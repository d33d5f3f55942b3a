/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See paste_noise.h. Words are compared folded, whole words from the beginning of the line.
 */
#include "domain/paste/paste_noise.h"

#include "base/label.h"
#include "base/text.h"

#include <string.h>

/* --- marks --- */

static gboolean is_emoji(gunichar c)
{
	return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf) ||
	       (c >= 0x2b00 && c <= 0x2bff) || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x20e3 ||
	       c == 0x2705 || c == 0xfffc;
}

char *rk_noise_strip(const char *text)
{
	GString *bare = g_string_new(NULL);

	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (c == 0x20e3) /* a keycap: the digit before it counts */
			g_string_append(bare, ". ");
		else if (c >= 0xfe00 && c <= 0xfe0f)
			continue;
		else if (is_emoji(c))
			g_string_append_c(bare, ' ');
		else if (c != '*')
			g_string_append_unichar(bare, c);
	}
	g_strstrip(bare->str);
	bare->len = strlen(bare->str);
	/* "_miring_" of a messenger; a single one divides a name of a video meeting. */
	if (bare->len > 2 && *bare->str == '_' && bare->str[bare->len - 1] == '_') {
		g_string_truncate(bare, bare->len - 1);
		g_string_erase(bare, 0, 1);
	}
	return g_string_free(bare, FALSE);
}

gboolean rk_noise_says_absent(const char *text)
{
	static const char *const marks[] = { "❌", "✖", "✗", "✘", "🚫" };
	static const char *const words[] = { "tidak hadir", "tdk hadir", "berhalangan",
		"belum hadir", "absen", "not present", "absent" };

	g_autofree char *folded = rk_text_fold(text);

	for (guint i = 0; i < RK_LEN(marks); i++)
		if (strstr(text, marks[i]))
			return TRUE;
	for (guint i = 0; i < RK_LEN(words); i++) {
		const char *at = strstr(folded, words[i]);
		const char *end = at ? at + strlen(words[i]) : NULL;
		if (at && (at == folded || at[-1] == ' ') && (!*end || *end == ' '))
			return TRUE;
	}
	return FALSE;
}

/* --- telephone numbers --- */

/* The end of a run of digits, blanks, dots, dashes and brackets; its digits are counted. */
static const char *number_end(const char *at, guint *digits)
{
	const char *end = at;

	*digits = 0;
	for (const char *p = at; g_ascii_isdigit(*p) || (*p && strchr("+ .-()", *p)); p++)
		if (g_ascii_isdigit(*p)) {
			++*digits;
			end = p + 1;
		} else if (*p == '+' && p != at) {
			break;
		}
	return end;
}

static gboolean is_phone(const char *at, guint digits)
{
	gboolean fits = digits >= 9 && digits <= 14;

	return fits && ((*at == '0' && at[1] != '0') || g_str_has_prefix(at, "+") ||
			       g_str_has_prefix(at, "62") || g_str_has_prefix(at, "(0"));
}

static char *digits_of(const char *at, const char *end)
{
	GString *digits = g_string_new(NULL);

	for (; at < end; at++)
		if (g_ascii_isdigit(*at))
			g_string_append_c(digits, *at);
	return g_string_free(digits, FALSE);
}

/* As it is dialled: "+62…" abroad, "0…" at home. */
static char *number_normal(const char *at, const char *end)
{
	g_autofree char *digits = digits_of(at, end);

	return g_strconcat(*at == '+' || g_str_has_prefix(digits, "62") ? "+" : "", digits, NULL);
}

/* The beginning of the label in front of a number, with what divides it. */
static gsize label_begin(const char *text, gsize at)
{
	static const char *const labels[] = { "no. hp", "no hp", "nomor hp", "no. wa", "no wa",
		"no. telp", "no telp", "telepon", "telp.", "telp", "tlp.", "tlp", "hp.", "hp", "wa",
		"whatsapp", "phone", "mobile", "cp", "tel." };
	gboolean again = TRUE;

	while (again) {
		again = FALSE;
		while (at > 0 && strchr(" :-–(,/", text[at - 1]))
			at--;
		for (guint i = 0; i < RK_LEN(labels) && !again; i++) {
			gsize n = strlen(labels[i]);
			again = at >= n && g_ascii_strncasecmp(text + at - n, labels[i], n) == 0 &&
				(at == n || !g_ascii_isalnum(text[at - n - 1]));
			at -= again ? n : 0;
		}
	}
	return at;
}

char *rk_phone_take(char *text)
{
	for (char *p = text; *p; p++) {
		guint digits;
		gboolean begins = p == text || !g_ascii_isalnum(p[-1]);
		if (!begins || !(g_ascii_isdigit(*p) || *p == '+' || *p == '('))
			continue;
		const char *end = number_end(p, &digits);
		if (!is_phone(p, digits)) {
			/* Another number is passed as a whole. */
			p += digits && end > p ? (gsize)(end - p) - 1 : 0;
			continue;
		}
		char *phone = number_normal(p, end);
		const char *rest = end + (*end == ')');
		gsize at = label_begin(text, (gsize)(p - text));
		g_autofree char *left = g_strndup(text, at);
		g_autofree char *right = g_strdup(rest + strspn(rest, " ,;/-"));
		/* What stands behind it was divided from what stands before it by the number. */
		const char *between = *left && *right ? strchr(")", *right) ? "" : ", " : "";
		g_autofree char *both = g_strconcat(left, between, right, NULL);
		strcpy(text, both); /* never longer: the number is longer than ", " */
		g_strstrip(text);
		return phone;
	}
	return NULL;
}

char *rk_phone_read(const char *text)
{
	guint digits;
	const char *at = text + strspn(text, "' \t");
	const char *end = number_end(at, &digits);

	if (digits < 6 || digits > 15 || end[strspn(end, " \t.)")])
		return NULL;
	if (*at == '8' && digits >= 9) {
		g_autofree char *bare = digits_of(at, end);
		return g_strconcat("0", bare, NULL);
	}
	return number_normal(at, end);
}

/* --- lines that name nobody --- */

typedef struct Words {
	const char *words; /* folded */
	gboolean whole;    /* nothing else stands in the line */
	const char *why;
} Words;

#define GREETING N_("a greeting: nobody is named")
#define ABOUT N_("about the meeting: nobody is named")
#define HEADING N_("a heading: nobody is named")
#define SENTENCE N_("a sentence: nobody is named")

static const Words beginnings[] = {
	{ "terima kasih", FALSE, GREETING },
	{ "terimakasih", FALSE, GREETING },
	{ "trima kasih", FALSE, GREETING },
	{ "trims", FALSE, GREETING },
	{ "makasih", FALSE, GREETING },
	{ "thank you", FALSE, GREETING },
	{ "thanks", FALSE, GREETING },
	{ "matur nuwun", FALSE, GREETING },
	{ "demikian", FALSE, GREETING },
	{ "hormat kami", FALSE, GREETING },
	{ "dengan hormat", FALSE, GREETING },
	{ "salam hormat", FALSE, GREETING },
	{ "salam sejahtera", FALSE, GREETING },
	{ "salam", TRUE, GREETING },
	{ "assalamualaikum", FALSE, GREETING },
	{ "assalamu alaikum", FALSE, GREETING },
	{ "wassalamualaikum", FALSE, GREETING },
	{ "wassalamu alaikum", FALSE, GREETING },
	{ "wassalam", FALSE, GREETING },
	{ "om swastiastu", FALSE, GREETING },
	{ "selamat pagi", FALSE, GREETING },
	{ "selamat siang", FALSE, GREETING },
	{ "selamat sore", FALSE, GREETING },
	{ "selamat malam", FALSE, GREETING },
	{ "bapak ibu", FALSE, GREETING },
	{ "bpk ibu", FALSE, GREETING },
	{ "bapak dan ibu", FALSE, GREETING },
	{ "rekan rekan", FALSE, GREETING },
	{ "teman teman", FALSE, GREETING },
	{ "dear all", FALSE, GREETING },
	{ "dear colleagues", FALSE, GREETING },
	{ "dear sir", FALSE, GREETING },
	{ "hi all", FALSE, GREETING },
	{ "hello", FALSE, GREETING },
	{ "best regards", FALSE, GREETING },
	{ "kind regards", FALSE, GREETING },
	{ "regards", FALSE, GREETING },
	{ "sincerely", FALSE, GREETING },
	{ "atas perhatian", FALSE, GREETING },
	{ "atas kehadiran", FALSE, GREETING },
	{ "siap", TRUE, GREETING },
	{ "noted", TRUE, GREETING },
	{ "baik", TRUE, GREETING },
	{ "ok", TRUE, GREETING },
	{ "oke", TRUE, GREETING },
	{ "mohon", FALSE, SENTENCE },
	{ "izin menyampaikan", FALSE, SENTENCE },
	{ "izin melaporkan", FALSE, SENTENCE },
	{ "izin share", FALSE, SENTENCE },
	{ "berikut", FALSE, SENTENCE },
	{ "sehubungan", FALSE, SENTENCE },
	{ "menindaklanjuti", FALSE, SENTENCE },
	{ "bersama ini", FALSE, SENTENCE },
	{ "dimohon", FALSE, SENTENCE },
	{ "diharapkan", FALSE, SENTENCE },
	{ "please", FALSE, SENTENCE },
	{ "kindly", FALSE, SENTENCE },
	{ "silakan", FALSE, SENTENCE },
	{ "silahkan", FALSE, SENTENCE },
	{ "daftar undangan", FALSE, HEADING },
	{ "daftar hadir", FALSE, HEADING },
	{ "daftar peserta", FALSE, HEADING },
	{ "daftar nama", FALSE, HEADING },
	{ "daftar narasumber", FALSE, HEADING },
	{ "list peserta", FALSE, HEADING },
	{ "list undangan", FALSE, HEADING },
	{ "list kehadiran", FALSE, HEADING },
	{ "list of", FALSE, HEADING },
	{ "attendance list", FALSE, HEADING },
	{ "participant list", FALSE, HEADING },
	{ "guest list", FALSE, HEADING },
	{ "jumlah", FALSE, HEADING },
	{ "narasumber", TRUE, HEADING },
	{ "para narasumber", TRUE, HEADING },
	{ "moderator", TRUE, HEADING },
	{ "notulis", TRUE, HEADING },
	{ "peserta", TRUE, HEADING },
	{ "para peserta", TRUE, HEADING },
	{ "peserta rapat", TRUE, HEADING },
	{ "undangan", TRUE, HEADING },
	{ "tamu undangan", TRUE, HEADING },
	{ "panitia", TRUE, HEADING },
	{ "internal", TRUE, HEADING },
	{ "eksternal", TRUE, HEADING },
	{ "speakers", TRUE, HEADING },
	{ "participants", TRUE, HEADING },
	{ "invitees", TRUE, HEADING },
	{ "guests", TRUE, HEADING },
	{ "nama", TRUE, HEADING },
	{ "name", TRUE, HEADING },
	{ "instansi", TRUE, HEADING },
	{ "lampiran", FALSE, HEADING },
	{ "unsur", FALSE, HEADING },
	{ "halaman", FALSE, HEADING },
};

/* In front of a colon. */
static const char *const abouts[] = { "hari", "hari tanggal", "tanggal", "tgl", "waktu", "pukul",
	"jam", "tempat", "lokasi", "acara", "agenda", "perihal", "hal", "nomor", "no", "lampiran",
	"sifat", "link", "link zoom", "zoom", "zoom meeting", "meeting id", "id rapat", "passcode",
	"password", "kode sandi", "topic", "topik", "date", "time", "venue", "place", "pakaian",
	"dress code", "dresscode", "narahubung", "kontak", "contact person", "cp", "catatan", "nb",
	"note", "notes", "keterangan", "ket", "total" };

/* A line with one of them says something of somebody, or asks for something. */
static const char *const verbs[] = { "mohon", "dimohon", "agar", "kami", "silakan", "silahkan",
	"diharapkan", "please", "akan" };

static gboolean begins(const char *folded, const Words *words)
{
	gsize n = strlen(words->words);

	return strncmp(folded, words->words, n) == 0 &&
	       (!folded[n] || (!words->whole && folded[n] == ' '));
}

static gboolean is_about(const char *text)
{
	const char *colon = strchr(text, ':');
	g_autofree char *label = colon ? g_strndup(text, (gsize)(colon - text)) : NULL;
	g_autofree char *folded = label ? rk_text_fold(label) : NULL;

	for (guint i = 0; folded && i < RK_LEN(abouts); i++)
		if (strcmp(folded, abouts[i]) == 0)
			return TRUE;
	return FALSE;
}

gboolean rk_noise_begins_copies(const char *text)
{
	g_autofree char *folded = rk_text_fold(text);

	return g_str_has_prefix(folded, "tembusan") || strcmp(folded, "cc") == 0 ||
	       g_str_has_prefix(folded, "copy to");
}

static gboolean has_letter(const char *text)
{
	for (const char *p = text; *p; p = g_utf8_next_char(p))
		if (g_unichar_isalpha(g_utf8_get_char(p)))
			return TRUE;
	return FALSE;
}

const char *rk_noise_why(const char *text)
{
	g_autofree char *folded = rk_text_fold(text);
	gsize n = strlen(text);

	if (!has_letter(text))
		return N_("no name in it");
	if (strstr(text, "://") || g_str_has_prefix(folded, "www "))
		return N_("a link: nobody is named");
	if (is_about(text))
		return ABOUT;
	if (text[n - 1] == ':')
		return HEADING;
	for (guint i = 0; i < RK_LEN(beginnings); i++)
		if (begins(folded, &beginnings[i]))
			return beginnings[i].why;
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	for (guint i = 0; i < RK_LEN(verbs); i++)
		if (g_strv_length(words) > 3 &&
			g_strv_contains((const char *const *)words, verbs[i]))
			return SENTENCE;
	return NULL;
}

/* --- what is said of those who are named --- */

static gboolean tail_find(char *text)
{
	static const char *const tails[] = { "hadir", "present", "ok", "orang", "org", "pax" };
	gsize n = strlen(text);

	while (n > 0 && strchr(" )].=:,-", text[n - 1]))
		n--;
	for (guint i = 0; i < RK_LEN(tails); i++) {
		gsize k = strlen(tails[i]);
		if (n <= k || g_ascii_strncasecmp(text + n - k, tails[i], k) != 0 ||
			g_ascii_isalnum(text[n - k - 1]))
			continue;
		gsize at = n - k;
		gboolean count = i >= 3;
		while (at > 0 && (text[at - 1] == ' ' || (count && g_ascii_isdigit(text[at - 1]))))
			at--;
		if (count && at + 1 >= n - k)
			continue; /* "dua orang": not counted in digits */
		while (at > 0 && strchr(" ([=:,-@", text[at - 1]))
			at--;
		if (at == 0)
			continue;
		text[at] = '\0';
		return TRUE;
	}
	return FALSE;
}

void rk_noise_tail_cut(char *text)
{
	while (tail_find(text))
		;
}
