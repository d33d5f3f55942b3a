/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Titles taken apart word by word with the abbreviations of match_words.c, so that what is made
 * here is found again under the same title.
 */
#include "domain/names/office_title.h"

#include "base/text.h"
#include "domain/names/match.h"
#include "domain/names/match_words.h"

#include <string.h>

/* The next word in normal form ("" for an honorific); *text moves behind it. NULL at the end. */
static const char *word_next(const char **text, char **folded)
{
	gsize n = strcspn(*text, " ");

	g_clear_pointer(folded, g_free);
	if (n == 0)
		return NULL;
	g_autofree char *word = g_strndup(*text, n);
	*folded = rk_text_fold(word);
	*text += n + strspn(*text + n, " ");
	return rk_match_word(*folded);
}

/* What stands behind the words `wanted` (in normal form) at the beginning; NULL if they do not
 * stand there. */
static const char *behind(const char *text, const char *wanted)
{
	g_autofree char *folded = NULL;

	while (*wanted) {
		const char *full = word_next(&text, &folded);
		gsize n = full ? strlen(full) : 0;
		if (!full || strncmp(wanted, full, n) != 0 || (n && wanted[n] && wanted[n] != ' '))
			return NULL;
		wanted += n + (n && wanted[n] == ' ');
	}
	return text;
}

/* Each word with a capital. */
static char *capitals(const char *words)
{
	char *text = g_strdup(words);

	for (char *p = text; *p; p++)
		if (p == text || p[-1] == ' ')
			*p = g_ascii_toupper(*p);
	return text;
}

/* --- local governments --- */

static const struct {
	const char *head, *office,
		*title; /* words of the head; what he heads; how his title begins */
	int kind;
} governments[] = {
	{ "bupati", "Pemerintah Kabupaten ", "Bupati ", RK_INSTITUTION_KIND_REGENCY },
	{ "wali kota", "Pemerintah Kota ", "Wali Kota ", RK_INSTITUTION_KIND_CITY },
	{ "gubernur", "Pemerintah Provinsi ", "Gubernur ", RK_INSTITUTION_KIND_PROVINCE },
	{ "camat", "Kecamatan ", "Camat ", 0 },
	{ "lurah", "Kelurahan ", "Lurah ", 0 },
	{ "menteri", "Kementerian ", "Menteri ", RK_INSTITUTION_KIND_MINISTRY },
};

static gboolean government_fill(RkInstitution *office, const char *text)
{
	for (guint i = 0; i < RK_LEN(governments); i++) {
		const char *place = behind(text, governments[i].head);
		if (!place || !*place)
			continue;
		office->name = g_strconcat(governments[i].office, place, NULL);
		office->head_title = g_strconcat(governments[i].title, place, NULL);
		office->title_full = TRUE;
		office->kind = governments[i].kind;
		return TRUE;
	}
	return FALSE;
}

/* The region of "Sekda Kab. Antah"; the government of it. */
static gboolean secretary_fill(RkInstitution *office, const char *text)
{
	static const struct {
		const char *word, *office;
		int kind;
	} regions[] = {
		{ "kabupaten", "Pemerintah Kabupaten ", RK_INSTITUTION_KIND_REGENCY },
		{ "kota", "Pemerintah Kota ", RK_INSTITUTION_KIND_CITY },
		{ "provinsi", "Pemerintah Provinsi ", RK_INSTITUTION_KIND_PROVINCE },
		{ "", "Pemerintah Daerah ", 0 },
	};
	const char *region = behind(text, "sekretaris daerah");

	for (guint i = 0; region && i < RK_LEN(regions); i++) {
		const char *place = behind(region, regions[i].word);
		if (!place || !*place)
			continue;
		office->name = g_strconcat(regions[i].office, place, NULL);
		office->kind = regions[i].kind;
		return TRUE;
	}
	return FALSE;
}

/* --- heads --- */

/* "kepolisian resor" → "Kepolisian Resor Antah", for short "Polres Antah"; agencies whose
 * written-out name is long, or lost its "dan", are called by their abbreviation alone. */
static void unit_fill(RkInstitution *office, const char *unit, const char *rest)
{
	const char *brief = rk_match_brief(unit);
	g_autofree char *written = capitals(unit), *called = brief ? capitals(brief) : NULL;
	const char *blank = *rest ? " " : "";
	gboolean agency = g_str_has_prefix(unit, "dinas ") || g_str_has_prefix(unit, "badan ");

	if (brief && agency) {
		office->name = g_strconcat(called, blank, rest, NULL);
		return;
	}
	office->name = g_strconcat(written, blank, rest, NULL);
	if (brief)
		office->short_name = g_strconcat(called, blank, rest, NULL);
}

static gboolean is_one_of(const char *word, const char *const *words)
{
	for (; *words; words++)
		if (strcmp(word, *words) == 0)
			return TRUE;
	return FALSE;
}

static gboolean begins_with_one_of(const char *text, const char *const *words)
{
	g_autofree char *folded = NULL;
	const char *full = word_next(&text, &folded);
	g_autofree char *first = full ? g_strndup(full, strcspn(full, " ")) : NULL;

	return first && is_one_of(first, words);
}

static const char *const heads[] = { "kepala", "ketua", "komandan", "panglima", "rektor", "head",
	"chief", NULL };
static const char *const parts[] = { "seksi", "bidang", "bagian", "subbagian", "subseksi", "divisi",
	"subdirektorat", "subbidang", "urusan", "unit", "tim", NULL };
static const char *const units[] = { "dinas", "badan", "kantor", "direktorat", "kementerian",
	"kepolisian", "kejaksaan", "lembaga", "rumah", "balai", "sekretariat", "pemerintah",
	"universitas", "politeknik", "rsud", "pengadilan", "komando", "pangkalan", "satuan",
	"inspektorat", "biro", "bandara", "pelabuhan", "hotel", "harian", "radio", "asosiasi",
	"himpunan", "ikatan", "kamar", "persatuan", "forum", "sekolah", "puskesmas", "klinik",
	"kedutaan", "konsulat", "embassy", "ministry", "department", "university", "airport",
	"port", "pt", "cv", "bank", "perum", "yayasan", "rs", NULL };

/* The last office that is named behind the title's first word; NULL: none. */
static const char *unit_last(const char *text)
{
	const char *at = strchr(text, ' '), *last = NULL;

	for (; at; at = strchr(at, ' ')) {
		at += strspn(at, " ");
		if (begins_with_one_of(at, units))
			last = at;
	}
	return last;
}

/* "Kakanim Antah", "Kepala Dinas …": the title ends where the office begins. */
static gboolean head_fill(RkInstitution *office, const char *text)
{
	const char *rest = text;
	g_autofree char *folded = NULL;
	const char *full = word_next(&rest, &folded);

	while (full && !*full)
		full = word_next(&rest, &folded);
	const char *unit = full ? strchr(full, ' ') : NULL;
	g_autofree char *head =
		full ? g_strndup(full, unit ? (gsize)(unit - full) : strlen(full)) : NULL;
	if (!head || !is_one_of(head, heads) || (!unit && !*rest) ||
		(unit ? begins_with_one_of(unit + 1, parts) : begins_with_one_of(rest, parts)))
		return FALSE;
	const char *of = !unit && g_ascii_strncasecmp(rest, "of ", 3) == 0 ? rest + 3 : NULL;
	office->head_title = capitals(head);
	if (unit) {
		unit_fill(office, unit + 1, rest);
	} else if (of) {
		rk_text_set(&office->head_title, "Head of");
		office->name = g_strdup(of);
	} else {
		office->name = g_strdup(rest);
	}
	return TRUE;
}

/* "Direktur Jenderal Imigrasi" heads the "Direktorat Jenderal Imigrasi"; one of a company or of a
 * hospital heads just that. */
static gboolean director_fill(RkInstitution *office, const char *text)
{
	const char *rest = behind(text, "direktur");

	if (!rest || !*rest)
		return FALSE;
	if (begins_with_one_of(rest, units)) {
		office->head_title = g_strdup("Direktur");
		office->name = g_strdup(rest);
	} else {
		office->head_title = g_strdup(text);
		office->title_full = TRUE;
		office->name = g_strconcat("Direktorat ", rest, NULL);
	}
	return TRUE;
}

RkTitleOf rk_office_of_title(const char *text, RkInstitution *office)
{
	static const char *const acting[] = { "plt", "plh", "pj" };
	const char *title = text, *rest;
	gboolean other = FALSE;

	for (guint i = 0; i < RK_LEN(acting); i++)
		if ((rest = behind(title, acting[i])) && *rest) {
			title = rest;
			other = TRUE;
		}
	/* "Wabup Antah" is one word for two. */
	for (guint i = 0; i < 3; i++) {
		g_autofree char *deputy = g_strconcat("wakil ", governments[i].head, NULL);
		if ((rest = behind(title, deputy)) && *rest) {
			g_autofree char *head = g_strconcat(governments[i].title, rest, NULL);
			government_fill(office, head);
			return RK_TITLE_OTHER;
		}
	}
	if (secretary_fill(office, title))
		return RK_TITLE_OTHER;
	if (government_fill(office, title) || head_fill(office, title) ||
		director_fill(office, title))
		return other ? RK_TITLE_OTHER : RK_TITLE_HEAD;
	g_autofree char *normal = rk_match_normal(title);
	rest = rk_match_is_title(normal) ? unit_last(title) : NULL;
	office->name = g_strdup(rest ? rest : text);
	return rest ? RK_TITLE_OTHER : RK_TITLE_NONE;
}

/* "Kasubag TU", "Kepala Seksi Lalintalkim": whoever heads a part of an office that is not named. */
static gboolean heads_part(const char *text)
{
	g_autofree char *normal = rk_match_normal(text);
	const char *behind_head = strchr(normal, ' ');

	return behind_head && begins_with_one_of(behind_head + 1, parts) && !unit_last(text);
}

gboolean rk_office_is_named(const char *text)
{
	for (guint i = 0; i < RK_LEN(governments); i++)
		if (behind(text, governments[i].head))
			return TRUE;
	return begins_with_one_of(text, units) ||
	       (begins_with_one_of(text, heads) && !heads_part(text)) ||
	       behind(text, "sekretaris daerah") || behind(text, "wakil bupati") ||
	       behind(text, "wakil wali kota") || behind(text, "wakil gubernur");
}

gboolean rk_office_part_is_named(const char *text)
{
	return begins_with_one_of(text, parts);
}
