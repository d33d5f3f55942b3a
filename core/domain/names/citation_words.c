/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of instruments and ministries in one spelling. What is in no table keeps its own words, so
 * a new ministry works too, only spelled one way.
 */
#include "domain/names/citation_words.h"

#include "base/text.h"

#include <string.h>

static const struct {
	const char *folded, *brief;
} instruments[] = {
	{ "undang undang", "UU" },
	{ "uu", "UU" },
	{ "law", "UU" },
	{ "pp", "PP" },
	{ "peraturan pemerintah", "PP" },
	{ "government regulation", "PP" },
	{ "peraturan pemerintah pengganti undang undang", "Perppu" },
	{ "perppu", "Perppu" },
	{ "perpu", "Perppu" },
	{ "perpres", "Perpres" },
	{ "peraturan presiden", "Perpres" },
	{ "presidential regulation", "Perpres" },
	{ "keppres", "Keppres" },
	{ "keputusan presiden", "Keppres" },
	{ "presidential decree", "Keppres" },
	{ "inpres", "Inpres" },
	{ "instruksi presiden", "Inpres" },
	{ "presidential instruction", "Inpres" },
	{ "pmk", "Permenkeu" },
	{ "perda", "Perda" },
	{ "peraturan daerah", "Perda" },
	{ "pergub", "Pergub" },
	{ "peraturan gubernur", "Pergub" },
	{ "perbup", "Perbup" },
	{ "peraturan bupati", "Perbup" },
	{ "perwali", "Perwali" },
	{ "perwalikota", "Perwali" },
	{ "perwako", "Perwali" },
	{ "peraturan wali kota", "Perwali" },
	{ "peraturan walikota", "Perwali" },
	{ "perkada", "Perkada" },
	{ "peraturan kepala daerah", "Perkada" },
	{ "perdirjen", "Perdirjen" },
	{ "peraturan direktur jenderal", "Perdirjen" },
	{ "kepdirjen", "Kepdirjen" },
	{ "keputusan direktur jenderal", "Kepdirjen" },
	{ "perdirjenim", "Perdirjen Imigrasi" },
	{ "kepdirjenim", "Kepdirjen Imigrasi" },
	{ "perka", "Perka" },
	{ "peraturan kepala", "Perka" },
	{ "perban", "Perban" },
	{ "peraturan badan", "Perban" },
	{ "perma", "Perma" },
	{ "perkap", "Perkap" },
	{ "perpol", "Perpol" },
	{ "pojk", "POJK" },
	{ "peraturan dpr", "Peraturan DPR" },
	{ "se", "SE" },
	{ "surat edaran", "SE" },
	{ "circular", "SE" },
	{ "circular letter", "SE" },
	{ "pks", "PKS" },
	{ "perjanjian kerja sama", "PKS" },
	{ "perjanjian kerjasama", "PKS" },
	{ "cooperation agreement", "PKS" },
	{ "mou", "MoU" },
	{ "nota kesepahaman", "MoU" },
	{ "memorandum of understanding", "MoU" },
	{ "kesepakatan bersama", "Kesepakatan Bersama" },
	{ "sop", "SOP" },
	{ "sopap", "SOPAP" },
	{ "standar operasional prosedur", "SOP" },
	{ "surat", "Surat" },
	{ "letter", "Surat" },
	{ "uud", "UUD" },
	{ "uud nri", "UUD" },
	{ "undang undang dasar", "UUD" },
	{ "undang undang dasar negara", "UUD" },
	{ "undang undang dasar negara republik indonesia", "UUD" },
	{ "undang undang dasar negara ri", "UUD" },
};

/* Ministries by their folded full name and their usual short form behind Permen, Kepmen, Inmen. */
static const struct {
	const char *folded, *brief;
} ministries[] = {
	{ "hukum dan hak asasi manusia", "kumham" },
	{ "hukum dan ham", "kumham" },
	{ "imigrasi dan pemasyarakatan", "imipas" },
	{ "hukum", "kum" },
	{ "hak asasi manusia", "ham" },
	{ "dalam negeri", "dagri" },
	{ "luar negeri", "lu" },
	{ "keuangan", "keu" },
	{ "pertahanan", "han" },
	{ "ketenagakerjaan", "aker" },
	{ "tenaga kerja", "aker" },
	{ "kesehatan", "kes" },
	{ "agama", "ag" },
	{ "perhubungan", "hub" },
	{ "perdagangan", "dag" },
	{ "pariwisata", "par" },
	{ "komunikasi dan informatika", "kominfo" },
	{ "pendidikan dan kebudayaan", "dikbud" },
	{ "pendayagunaan aparatur negara dan reformasi birokrasi", "PANRB" },
	{ "pan dan rb", "PANRB" },
	{ "pan rb", "PANRB" },
	{ "panrb", "PANRB" },
};

static const char *instrument_find(const char *folded)
{
	for (guint i = 0; i < RK_LEN(instruments); i++)
		if (strcmp(instruments[i].folded, folded) == 0)
			return instruments[i].brief;
	return NULL;
}

const char *rk_cited_instrument(const char *text)
{
	g_autofree char *folded = rk_text_fold(text);
	const char *brief = instrument_find(folded);

	return brief ? brief : g_intern_string(text);
}

/* "permen", "kepmen", "inmen" with the short form of a ministry: an acronym in capitals stays so.
 */
static char *minister_join(const char *kind, const char *ministry)
{
	g_autofree char *first = g_strdup(kind);

	first[0] = g_ascii_toupper(first[0]);
	return g_strconcat(first, ministry, NULL);
}

static const char *minister_kind(const char *text)
{
	g_autofree char *folded = rk_text_fold(text);

	return g_str_has_prefix(folded, "keputusan") || g_str_has_prefix(folded, "kepmen")
		       ? "kepmen"
	       : g_str_has_prefix(folded, "instruksi") || g_str_has_prefix(folded, "inmen")
		       ? "inmen"
		       : "permen";
}

static const char *ministry_brief(const char *folded)
{
	for (guint i = 0; i < RK_LEN(ministries); i++)
		if (strcmp(ministries[i].folded, folded) == 0)
			return ministries[i].brief;
	return NULL;
}

char *rk_cited_minister_brief(const char *instrument, const char *all)
{
	const char *kind = minister_kind(instrument);
	g_autofree char *folded = rk_text_fold(instrument);
	g_autofree char *whole = rk_text_fold(all);
	g_autofree char *ministry = g_strdup(folded + strlen(kind));

	g_strstrip(ministry);
	/* "Permenkum HAM": the second word was cut off by the pattern. */
	if (strcmp(ministry, "kum") == 0 && strstr(whole, "kum ham"))
		return minister_join(kind, "kumham");
	if (g_str_has_prefix(ministry, "pan"))
		return minister_join(kind, "PANRB");
	const char *brief = ministry_brief(ministry);
	return minister_join(kind, brief ? brief : ministry);
}

char *rk_cited_minister(const char *instrument, const char *ministry)
{
	g_autofree char *folded = rk_text_fold(ministry);
	char *ri = strstr(folded, " republik indonesia");

	if (!ri && g_str_has_suffix(folded, " ri"))
		ri = folded + strlen(folded) - 3;
	if (ri)
		*ri = '\0';
	const char *brief = ministry_brief(folded);
	if (brief)
		return minister_join(minister_kind(instrument), brief);
	return g_strdup_printf("%s %s", instrument, ministry);
}

/* "kab." → "Kabupaten", "tarakan" → "Tarakan". */
static char *region_word(const char *word)
{
	static const struct {
		const char *brief, *full;
	} words[] = { { "kab", "Kabupaten" }, { "kabupaten", "Kabupaten" }, { "prov", "Provinsi" },
		{ "provinsi", "Provinsi" }, { "kota", "Kota" } };
	g_autofree char *folded = rk_text_fold(word);

	for (guint i = 0; i < RK_LEN(words); i++)
		if (strcmp(words[i].brief, folded) == 0)
			return g_strdup(words[i].full);
	char *copy = g_strdup(word);
	copy[0] = g_ascii_toupper(copy[0]);
	return copy;
}

char *rk_cited_regional(const char *instrument, const char *words)
{
	GString *name = g_string_new(rk_cited_instrument(instrument));
	g_auto(GStrv) parts = g_strsplit_set(words ? words : "", " \t\r\n", -1);

	for (char **part = parts; *part; part++) {
		g_autofree char *word = **part ? region_word(*part) : NULL;
		if (word)
			g_string_append_printf(name, " %s", word);
	}
	return g_string_free(name, FALSE);
}

static char *replaced(const char *text, const char *pattern, const char *with)
{
	g_autoptr(GRegex) regex = g_regex_new(pattern, G_REGEX_CASELESS, 0, NULL);

	return g_regex_replace_literal(regex, text, -1, 0, with, 0, NULL);
}

char *rk_cited_article(const char *text)
{
	static const struct {
		const char *pattern, *with;
	} steps[] = {
		{ "\\s+", " " },
		{ "\\b(?:Pasal|Article|Art\\.)(?= )", "Pasal" },
		{ "\\bparagraph\\b", "ayat" },
		{ "\\bletter\\b", "huruf" },
		{ "\\bpoint\\b", "angka" },
		{ "\\bChapter\\b", "Bab" },
		{ " ?[-–] ?| (?:s\\.?d\\.?|s/d|sampai dengan|hingga|to) ", " s.d. " },
		{ " and ", " dan " },
		{ " or ", " atau " },
		{ "(?<=ayat) ?(?=\\()", " " },
		{ " ?, ?", ", " },
	};
	char *article = g_strdup(text);

	for (guint i = 0; i < RK_LEN(steps); i++) {
		char *next = replaced(article, steps[i].pattern, steps[i].with);
		if (!next)
			break;
		g_free(article);
		article = next;
	}
	return article;
}
