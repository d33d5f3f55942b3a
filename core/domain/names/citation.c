/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding citations. Every family of instruments has one pattern; what several patterns find in one
 * place goes to the one that begins first, then to the longest. Articles in front or behind and the
 * title behind "tentang" join their citation afterwards. Any input is safe: PCRE's own limits end
 * what would take too long, and such a text has no citation.
 */
#include "domain/names/citation.h"

#include "base/text.h"
#include "domain/names/citation_words.h"
#include "domain/names/name.h"

#include <string.h>

#define TEXT_MAX (64 * 1024)

#define BEFORE "(?<![\\p{L}\\p{N}])"
#define NOMOR "(?:nomor|no\\.?|number|nr\\.)\\s*:?\\s*"
#define TAHUN "(?:\\s*/\\s*|\\s+(?:tahun|thn\\.?|th\\.?|year|of)\\s+)"
/* Between a plain number and its year also nothing, or a dash: "UU 6 2011", "UU 6-2011". */
#define TAHUN_BARE "(?:\\s*/\\s*|\\s+(?:tahun|thn\\.?|th\\.?|year|of)\\s+|\\s*[-–]\\s*|\\s+)"
#define YEAR "(?<y>(?:19|20)\\d\\d)(?![\\p{L}\\p{N}/])"
#define CODE "[\\p{L}\\p{N}]{1,12}(?:[./-][\\p{L}\\p{N}]{1,12}){1,10}?"
#define CODE_LONG "(?=[^\\s]*\\d)[\\p{L}\\p{N}]{1,12}(?:[./-][\\p{L}\\p{N}]{1,12}){1,10}+"
#define PLAIN "\\d{1,4}[A-Z]?"
#define RI "(?:\\s+(?:RI|R\\.I\\.|Republik\\s+Indonesia|Republic\\s+of\\s+Indonesia))?"
/* "(UU)" behind "Undang-Undang". */
#define SHORT "(?:\\s*\\(\\p{L}[\\p{L} .-]{1,30}\\))?"
/* A number with its year, with "Nomor" or without; or "Nomor" and a number alone. */
#define NUMBER \
	SHORT "\\s*,?\\s*(?:(?:" NOMOR ")?(?:(?<n>" PLAIN ")" TAHUN_BARE "|(?<n>" CODE ")" TAHUN \
	      ")" YEAR "|" NOMOR "(?<n>" CODE_LONG "|" PLAIN ")(?![\\p{L}\\p{N}/]))"
/* The same, and a code alone. */
#define CODED \
	SHORT "\\s*,?\\s*(?:(?:" NOMOR ")?(?:(?<n>" PLAIN ")" TAHUN_BARE "|(?<n>" CODE ")" TAHUN \
	      ")" YEAR "|(?:" NOMOR ")?(?<n>" CODE_LONG ")(?![\\p{L}\\p{N}])|" NOMOR "(?<n>" PLAIN \
	      ")(?![\\p{L}\\p{N}/]))"
/* Capitalised words between an instrument and its number. */
#define CAPITALS(max) "(?<w>(?:\\s+(?-i:\\p{Lu}[\\p{L}.&-]*|dan|di|of|the)){0," max "}?)"

/* The words of a ministry behind "Menteri" or "Minister of". */
#define MINISTRY "(?<w>(?:\\s+(?-i:\\p{Lu}[\\p{L}-]*|dan|di|and|of)){1,10}?)"
/* An agency by its letters ("BKN"), or by the first word of its name. */
#define AGENCY_NAME \
	"(?-i:(?!(?:UU|PP|RI|MENTERI|PRESIDEN|DAERAH|GUBERNUR|BUPATI|WALI|PEMERINTAH|KEPALA|" \
	"DIREKTUR|DIRJEN|DESA)\\b)(?:\\p{Lu}{2,9}(?![\\p{L}])|" \
	"Arsip|Badan|Komisi|Lembaga|Otoritas|Bank|Mahkamah|Dewan|Ombudsman|Kejaksaan|Kepolisian|" \
	"Kapolri|Jaksa|Bawaslu|Basarnas|Bappenas|Sekretaris|Sekretariat|Perpustakaan|Majelis))"

typedef enum Family {
	NATIONAL,
	MINISTERIAL,
	MINISTER,
	MINISTER_ENGLISH,
	REGIONAL,
	AGENCY,
	AGENCY_ENGLISH,
	CIRCULAR,
	AGREEMENT,
	SOP,
	LETTER,
	CONSTITUTION,
	FAMILY_N,
} Family;

static const char *const patterns[FAMILY_N] = {
	/* "Minister of Law No. 6" is no law. */
	[NATIONAL] = BEFORE
	"(?<i>Undang[- ]Undang|UU|(?<!minister of )(?<!ministry of )(?<!minister for )Law|PP|"
	"Peraturan\\s+Pemerintah(?:\\s+Pengganti\\s+Undang[- ]Undang)?|"
	"Government\\s+Regulation|Perpres|Peraturan\\s+Presiden|Presidential\\s+Regulation|Perppu|"
	"Perpu|Keppres|Keputusan\\s+Presiden|Presidential\\s+Decree|Inpres|Instruksi\\s+Presiden|"
	"Presidential\\s+Instruction|PMK|KMK)" RI NUMBER,
	[MINISTERIAL] = BEFORE
	"(?<i>(?:Permen|Kepmen|Inmen)(?:\\p{L}{2,24}(?:\\s+(?:HAM|RB))?|(?:\\s+\\p{Lu}[\\p{L}&-]{1,"
	"24})"
	"(?:\\s+(?-i:dan|\\p{Lu}[\\p{L}&-]*)){0,5}?)|"
	"(?:Peraturan|Keputusan|Instruksi)\\s+Men(?!teri)\\p{L}{2,20}(?:\\s+RB)?)" RI NUMBER,
	[MINISTER] = BEFORE "(?<i>(?:Peraturan|Keputusan|Instruksi)\\s+Menteri)" MINISTRY RI NUMBER,
	[MINISTER_ENGLISH] =
		BEFORE "(?:(?<i>Regulation|Decree|Instruction)\\s+of\\s+(?:the\\s+)?Minister\\s+(?:"
		       "of|for)" MINISTRY "|Minister\\s+(?:of|for)" MINISTRY
		       "\\s+(?<i>Regulation|Decree|Instruction))" RI NUMBER,
	[REGIONAL] = BEFORE
	"(?<i>Perda|Peraturan\\s+Daerah|(?:Regional|Local)\\s+Regulation|"
	"Pergub|Peraturan\\s+Gubernur|Perbup|Peraturan\\s+Bupati|"
	"Perwali(?:kota)?|Perwako|Peraturan\\s+Wali\\s?kota|Perkada|Peraturan\\s+Kepala\\s+Daerah|"
	"Kepgub|Keputusan\\s+Gubernur|Kepbup|Keputusan\\s+Bupati|Kepwali|Keputusan\\s+Wali\\s?kota|"
	"Perdes|Peraturan\\s+Desa)"
	"(?<w>(?:\\s+(?:of\\s+)?(?:Provinsi|Prov\\.?|Kabupaten|Kab\\.?|Kota)(?:\\s+(?!no\\.?\\s|"
	"nomor\\s)\\p{L}[\\p{L}.-]*){1,3}?|"
	"(?:\\s+(?!(?:yang|dan|no|nomor|number|tentang|ini|itu|tahun)\\b)\\p{L}[\\p{L}-]*){0,3}?)"
	")" NUMBER,
	[AGENCY] = BEFORE "(?<i>Perdirjenim|Kepdirjenim|Perdirjen|Kepdirjen|Persesjen|Kepsesjen|"
			  "(?:Peraturan|Keputusan)\\s+(?:Direktur\\s+Jenderal|Dirjen)|"
			  "(?:Regulation|Decree)\\s+of\\s+(?:the\\s+)?Director[ -]General\\s+of|"
			  "Perka|Peraturan\\s+Kepala|Keputusan\\s+Kepala|Perban|Peraturan\\s+Badan|"
			  "Perma|Perkap|Perpol|Perja|POJK|PKPU|PBI|Perbawaslu|Peraturan\\s+DPR|"
			  "(?:Peraturan|Keputusan)(?=\\s+" AGENCY_NAME "))" CAPITALS("8") RI NUMBER,
	[AGENCY_ENGLISH] =
		BEFORE "(?<w>(?-i:(?!UU|PP)\\p{Lu}{2,9}))\\s+(?<i>Regulation|Decree)" NUMBER,
	[CIRCULAR] =
		BEFORE "(?<i>SE|Surat\\s+Edaran|Circular(?:\\s+Letter)?)" CAPITALS("8") RI CODED,
	[AGREEMENT] = BEFORE
	"(?<i>PKS|Perjanjian\\s+Kerja\\s?sama|MoU|Nota\\s+Kesepahaman|Kesepakatan\\s+Bersama|"
	"Memorandum\\s+of\\s+Understanding|Cooperation\\s+Agreement)" CODED,
	[SOP] = BEFORE "(?<i>SOP|SOPAP|Standar\\s+Operasional\\s+Prosedur)" CODED,
	[LETTER] = BEFORE "(?<i>Surat|Letter)(?!\\s+Edaran)" CAPITALS(
		"8") "\\s*(?:" NOMOR ")(?<n>" CODE_LONG ")(?![\\p{L}\\p{N}])",
	[CONSTITUTION] = BEFORE "(?<i>UUD(?:\\s+NRI)?|Undang[- ]Undang\\s+Dasar(?:\\s+Negara" RI
				")?)\\s+(?:Tahun\\s+)?(?<y>1945)(?![\\p{L}\\p{N}])",
};

/* "Perda No. 3 Tahun 2023 Kabupaten Balangan": the region behind the number. */
static const char region_pattern[] = ",?\\s+(?<w>(?-i:Provinsi|Prov\\.?|Kabupaten|Kab\\.?|Kota)(?:"
				     "\\s+(?-i:\\p{Lu}[\\p{L}.-]*)){1,3})";

#define SINGLE_ARTICLE \
	"(?:(?:Pasal|Article|Art\\.)\\s+\\d{1,4}[A-Z]?(?![\\p{L}\\p{N}/" \
	"])|(?:Bab|Chapter|Lampiran)\\s+" \
	"(?-i:[IVXLC]{1,7}|\\d{1,3})(?![\\p{L}\\p{N}/]))"
#define SUB_ARTICLE \
	"(?:\\s+(?:ayat|paragraph)\\s*\\(?\\d{1,3}[a-z]?\\)?|\\s+(?:huruf|letter)\\s+[a-z](?![" \
	"\\p{L}\\p{N}])|" \
	"\\s+(?:angka|butir|point)\\s+\\d{1,3}(?![\\p{L}\\p{N}/]))"
#define JOINED \
	"(?:\\s*(?:,|-|–)\\s*|,?\\s+(?:dan|and|atau|or|serta|s\\.?d\\.?|s/" \
	"d|sampai\\s+dengan|hingga|to)\\s+)"
#define MORE_ARTICLE \
	"(?:" SINGLE_ARTICLE "|\\d{1,4}[A-Z]?(?![\\p{L}\\p{N}/])(?!\\s+(?:tahun|thn|th|of)\\b)|" \
	"(?:ayat|paragraph)\\s*\\(?\\d{1,3}\\)?|\\(\\d{1,3}\\)|(?:huruf|letter)\\s+[a-z](?![\\p{" \
	"L}\\p{N}])|" \
	"(?:angka|butir|point)\\s+\\d{1,3}(?![\\p{L}\\p{N}/])|(?-i:[a-z])(?![\\p{L}\\p{N}.]))"
static const char article_pattern[] = BEFORE SINGLE_ARTICLE
	"(?:" SUB_ARTICLE "){0,4}(?:" JOINED MORE_ARTICLE "(?:" SUB_ARTICLE "){0,4}){0,12}";

#define CAPITAL "(?!Pasal\\b|Article\\b)(?-i:[\\p{Lu}\\d][\\p{L}\\p{N}/'’-]*)"
static const char title_pattern[] =
	",?\\s+(?:tentang|mengenai|concerning|regarding|on)\\s+(?!(?:mon|tues|wednes|thurs|fri|"
	"satur|sun)day)"
	"(?<t>" CAPITAL
	"(?:,?(?:\\s+(?:dan|atau|di|dalam|untuk|atas|dengan|serta|terhadap|bagi|pada|ke|dari|"
	"yang|secara|of|and|for|in|the|to|on|with)){0,3}\\s+" CAPITAL "){0,40})";
static const char shared_pattern[] = "(?:\\s*,\\s*|,?\\s+(?:dan|and)\\s+)(?:" NOMOR
				     ")?(?<n>\\d{1,4})(?:\\s*/\\s*|\\s+tahun\\s+)" YEAR;

typedef struct Patterns {
	GRegex *family[FAMILY_N], *article, *title, *shared, *region;
} Patterns;

static GRegex *compile(const char *pattern)
{
	GRegex *regex = g_regex_new(
		pattern, G_REGEX_CASELESS | G_REGEX_DUPNAMES | G_REGEX_OPTIMIZE, 0, NULL);

	g_assert(regex);
	return regex;
}

static const Patterns *patterns_get(void)
{
	static Patterns *compiled;
	static gsize done;

	if (g_once_init_enter(&done)) {
		static Patterns made;
		for (int i = 0; i < FAMILY_N; i++)
			made.family[i] = compile(patterns[i]);
		made.article = compile(article_pattern);
		made.title = compile(title_pattern);
		made.shared = compile(shared_pattern);
		made.region = compile(region_pattern);
		compiled = &made;
		g_once_init_leave(&done, 1);
	}
	return compiled;
}

void rk_cited_free(RkCited *cited)
{
	if (!cited)
		return;
	g_free(cited->key);
	g_free(cited->text);
	g_free(cited->abbreviation);
	g_free(cited->number);
	g_free(cited->issuer);
	g_free(cited->title);
	g_free(cited->article);
	g_free(cited);
}

static void cited_free(gpointer data)
{
	rk_cited_free(data);
}

/* A plain number without leading zeros; a code as it is, upper-case. */
static char *number_normal(const char *number)
{
	const char *p = number;

	if (number[strspn(number, "0123456789")])
		return g_utf8_strup(number, -1);
	while (*p == '0' && p[1])
		p++;
	return g_strdup(p);
}

static char *text_make(const char *abbreviation, const char *number, int year)
{
	g_autoptr(GString) text = g_string_new(abbreviation);

	if (number)
		g_string_append_printf(text, " No. %s", number);
	if (year && number)
		g_string_append_printf(text, " Tahun %d", year);
	else if (year)
		g_string_append_printf(text, " %d", year);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *key_make(const RkCited *cited)
{
	/* A letter is known by its number alone. */
	gboolean letter = cited->kind == RK_REFERENCE_KIND_LETTER;
	g_autoptr(GString) text = g_string_new(letter ? NULL : cited->abbreviation);

	if (cited->number)
		g_string_append_printf(text, " %s", cited->number);
	if (cited->year)
		g_string_append_printf(text, " %d", cited->year);
	return rk_text_slug(text->str, 100);
}

static void cited_finish(RkCited *cited)
{
	cited->key = key_make(cited);
	cited->text = text_make(cited->abbreviation, cited->number, cited->year);
}

static char *words_fetch(const GMatchInfo *info, const char *name)
{
	char *words = g_match_info_fetch_named(info, name);

	return words ? g_strstrip(words) : NULL;
}

static gboolean is_plain(const char *number)
{
	return number && *number && number[strspn(number, "0123456789")] == '\0';
}

/* The names that a family gives its instrument. */
static void name_fill(RkCited *cited, Family family, const GMatchInfo *info)
{
	g_autofree char *instrument = words_fetch(info, "i");
	g_autofree char *words = words_fetch(info, "w");

	cited->kind = family == AGREEMENT ? RK_REFERENCE_KIND_AGREEMENT
		      : family == SOP     ? RK_REFERENCE_KIND_SOP
		      : family == LETTER  ? RK_REFERENCE_KIND_LETTER
					  : RK_REFERENCE_KIND_REGULATION;
	if (family == MINISTERIAL) {
		cited->abbreviation = rk_cited_minister_brief(instrument);
	} else if (family == MINISTER || family == MINISTER_ENGLISH) {
		cited->abbreviation = rk_cited_minister(instrument, words);
	} else if (family == REGIONAL) {
		cited->abbreviation = rk_cited_regional(instrument, words);
	} else if (family == AGENCY || family == AGENCY_ENGLISH) {
		cited->abbreviation = rk_cited_agency(instrument, words);
	} else {
		cited->abbreviation = g_strdup(rk_cited_instrument(instrument));
		if (words && *words)
			cited->issuer = g_strdup(words);
	}
	/* Each office counts its circulars from 1. */
	if (family == CIRCULAR && cited->issuer && is_plain(cited->number)) {
		g_autofree char *bare = cited->abbreviation;
		cited->abbreviation = rk_cited_circular(bare, cited->issuer);
	}
}

static RkCited *cited_make(Family family, const GMatchInfo *info)
{
	RkCited *cited = g_new0(RkCited, 1);
	g_autofree char *number = words_fetch(info, "n"), *year = words_fetch(info, "y");
	int begin, end;

	g_match_info_fetch_pos(info, 0, &begin, &end);
	cited->begin = (gsize)begin;
	cited->end = (gsize)end;
	if (number && *number)
		cited->number = number_normal(number);
	if (year && *year)
		cited->year = (int)g_ascii_strtoll(year, NULL, 10);
	name_fill(cited, family, info);
	cited_finish(cited);
	return cited;
}

static void family_find(GPtrArray *found, const Patterns *all, Family family, const char *text)
{
	g_autoptr(GMatchInfo) info = NULL;

	for (g_regex_match(all->family[family], text, 0, &info); g_match_info_matches(info);
		g_match_info_next(info, NULL))
		g_ptr_array_add(found, cited_make(family, info));
}

static int cited_compare(gconstpointer a, gconstpointer b)
{
	const RkCited *x = *(const RkCited *const *)a, *y = *(const RkCited *const *)b;

	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	return x->end > y->end ? -1 : x->end < y->end;
}

/* In one place the first and longest stays. */
static void overlaps_drop(GPtrArray *found)
{
	gsize end = 0;

	g_ptr_array_sort(found, cited_compare);
	for (guint i = 0; i < found->len;) {
		const RkCited *cited = g_ptr_array_index(found, i);
		if (cited->begin < end) {
			g_ptr_array_remove_index(found, i);
			continue;
		}
		end = cited->end;
		i++;
	}
}

/* A match that begins exactly at `at` and lies before `limit` (-1: the end); NULL if there is none.
 */
static GMatchInfo *match_at(GRegex *regex, const char *text, gssize limit, gsize at)
{
	GMatchInfo *info = NULL;

	if (g_regex_match_full(regex, text, limit, (int)at, G_REGEX_MATCH_ANCHORED, &info, NULL))
		return info;
	g_clear_pointer(&info, g_match_info_unref);
	return NULL;
}

/* "Permenkumham 6/2019 dan 50/2016": the second has the name of the first. */
static void shared_find(GPtrArray *found, const Patterns *all, const char *text)
{
	for (guint i = 0; i < found->len; i++) {
		const RkCited *first = g_ptr_array_index(found, i);
		if (!first->year || !first->number || first->kind != RK_REFERENCE_KIND_REGULATION)
			continue;
		g_autoptr(GMatchInfo) info = match_at(all->shared, text, -1, first->end);
		if (!info)
			continue;
		int begin, end;
		g_autofree char *number = words_fetch(info, "n"), *year = words_fetch(info, "y");
		g_match_info_fetch_pos(info, 0, NULL, &end);
		begin = (int)(strstr(text + first->end, number) - text);
		RkCited *cited = g_new0(RkCited, 1);
		*cited = (RkCited){ .begin = (gsize)begin,
			.end = (gsize)end,
			.kind = first->kind,
			.abbreviation = g_strdup(first->abbreviation),
			.number = number_normal(number),
			.year = (int)g_ascii_strtoll(year, NULL, 10) };
		cited_finish(cited);
		g_ptr_array_insert(found, (int)i + 1, cited);
	}
}

/* A regional regulation without its region may have it behind the number. */
static void region_find(RkCited *cited, const Patterns *all, const char *text, gsize limit)
{
	static const char *const regional[] = { "Perda", "Perbup", "Pergub", "Perwali", "Perkada",
		NULL };
	g_autoptr(GMatchInfo) info =
		g_strv_contains(regional, cited->abbreviation)
			? match_at(all->region, text, (gssize)limit, cited->end)
			: NULL;
	int end;

	if (!info)
		return;
	g_autofree char *words = words_fetch(info, "w"), *bare = cited->abbreviation;
	cited->abbreviation = rk_cited_regional(bare, words);
	g_match_info_fetch_pos(info, 0, NULL, &end);
	cited->end = (gsize)end;
	g_free(cited->key);
	g_free(cited->text);
	cited_finish(cited);
}

/* A title ends where the next citation begins. */
static void title_find(RkCited *cited, const Patterns *all, const char *text, gsize limit)
{
	g_autoptr(GMatchInfo) info = match_at(all->title, text, (gssize)limit, cited->end);
	int end;

	if (!info)
		return;
	cited->title = words_fetch(info, "t");
	g_match_info_fetch_pos(info, 0, NULL, &end);
	cited->end = (gsize)end;
}

static gboolean between_is(const char *text, gsize from, gsize to, const char *const *allowed)
{
	if (to < from)
		return FALSE;
	g_autofree char *gap = g_strstrip(g_strndup(text + from, to - from));
	g_autofree char *folded = g_ascii_strdown(gap, -1);
	return to > from && g_strv_contains(allowed, folded);
}

static void article_join(RkCited *cited, char *article, gsize begin, gsize end)
{
	g_autofree char *old = cited->article;

	cited->article = old ? g_strdup_printf("%s, %s", old, article) : g_strdup(article);
	cited->begin = MIN(cited->begin, begin);
	cited->end = MAX(cited->end, end);
	g_free(article);
}

/* The list of articles at begin…end joins the citation behind it or before it. */
static void article_place(GPtrArray *found, const char *text, gsize begin, gsize end)
{
	static const char *const behind[] = { "", ",", "(", "jo.", "juncto", NULL };
	static const char *const before[] = { "", "dari", "dalam", "pada", "of", "of the", "in",
		NULL };
	g_autofree char *article = g_strndup(text + begin, end - begin);
	RkCited *left = NULL, *right = NULL;

	for (guint i = 0; i < found->len; i++) {
		RkCited *cited = g_ptr_array_index(found, i);
		if (cited->begin < end && begin < cited->end)
			return; /* letters of a number, not an article */
		if (between_is(text, cited->end, begin, behind))
			left = cited;
		if (between_is(text, end, cited->begin, before))
			right = cited;
	}
	/* Between two citations: to the left one, unless that had its articles in front. */
	RkCited *cited = left && !(right && left->article) ? left : right;
	if (cited)
		article_join(cited, rk_cited_article(article), begin, end);
}

static void articles_find(GPtrArray *found, const Patterns *all, const char *text)
{
	g_autoptr(GMatchInfo) info = NULL;

	for (g_regex_match(all->article, text, 0, &info); g_match_info_matches(info);
		g_match_info_next(info, NULL)) {
		int begin, end;
		g_match_info_fetch_pos(info, 0, &begin, &end);
		article_place(found, text, (gsize)begin, (gsize)end);
	}
}

GPtrArray *rk_cited_find(const char *text)
{
	GPtrArray *found = g_ptr_array_new_with_free_func(cited_free);
	gsize size = strlen(text);

	if (size > TEXT_MAX || !rk_text_check(text, (gssize)size, NULL))
		return found;
	const Patterns *all = patterns_get();
	for (int family = 0; family < FAMILY_N; family++)
		family_find(found, all, family, text);
	overlaps_drop(found);
	shared_find(found, all, text);
	for (guint i = 0; i < found->len; i++) {
		const RkCited *next = i + 1 < found->len ? found->pdata[i + 1] : NULL;
		gsize limit = next ? next->begin : size;
		region_find(found->pdata[i], all, text, limit);
		title_find(found->pdata[i], all, text, limit);
	}
	articles_find(found, all, text);
	return found;
}

gboolean rk_cited_means(const RkReference *reference, const RkCited *cited)
{
	/* "Permenkeu" of an older record is the PMK of today. */
	const char *name =
		reference->abbreviation ? rk_cited_instrument(reference->abbreviation) : "";
	g_autofree char *a = rk_text_slug(name, 60);
	g_autofree char *b = rk_text_slug(cited->abbreviation, 60);
	g_autofree char *m = rk_text_slug(reference->number ? reference->number : "", 60);
	g_autofree char *n = rk_text_slug(cited->number ? cited->number : "", 60);

	return strcmp(a, b) == 0 && strcmp(m, n) == 0 &&
	       (!cited->year || !reference->year.set || reference->year.value == cited->year);
}

const RkReference *rk_cited_lookup(const RkDirectory *directory, const RkCited *cited)
{
	const RkReference *only = NULL;
	guint n = 0;

	RK_EACH (directory, REFERENCE, RkReference, reference) {
		if (g_strcmp0(reference->handle, cited->key) == 0 ||
			rk_lines_hold(reference->former_handles, cited->key))
			return reference;
		if (rk_cited_means(reference, cited)) {
			only = reference;
			n++;
		}
	}
	return n == 1 ? only : NULL;
}

gboolean rk_cited_needs_year(const RkCited *cited)
{
	return !cited->year && is_plain(cited->number);
}

RkReference *rk_cited_reference(const RkContext *context, const RkCited *cited)
{
	RkReference *reference = rk_reference_new();

	reference->id = rk_id_next(context->ids);
	reference->kind = cited->kind;
	reference->abbreviation = g_strdup(cited->abbreviation);
	reference->number = g_strdup(cited->number);
	if (cited->year)
		reference->year = RK_INT(cited->year);
	reference->title = g_strdup(cited->title);
	reference->issuer = g_strdup(cited->issuer);
	reference->handle = g_strdup(cited->key);
	return reference;
}

char *rk_reference_text(const RkReference *reference)
{
	const char *name = reference->abbreviation ? reference->abbreviation : reference->title;

	if (!reference->abbreviation && !reference->number)
		return g_strdup(name ? name : reference->handle);
	return text_make(
		name ? name : rk_enum_label(&rk_reference_kind_words, reference->kind, RK_LANG_ID),
		reference->number, reference->year.set ? (int)reference->year.value : 0);
}
