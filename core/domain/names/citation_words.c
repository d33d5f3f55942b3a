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
	{ "pmk", "PMK" },
	{ "permenkeu", "PMK" },
	{ "kmk", "KMK" },
	{ "kepmenkeu", "KMK" },
	{ "perda", "Perda" },
	{ "peraturan daerah", "Perda" },
	{ "regional regulation", "Perda" },
	{ "local regulation", "Perda" },
	{ "kepgub", "Kepgub" },
	{ "keputusan gubernur", "Kepgub" },
	{ "kepbup", "Kepbup" },
	{ "keputusan bupati", "Kepbup" },
	{ "kepwali", "Kepwali" },
	{ "keputusan wali kota", "Kepwali" },
	{ "keputusan walikota", "Kepwali" },
	{ "perdes", "Perdes" },
	{ "peraturan desa", "Perdes" },
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
	{ "peraturan dirjen", "Perdirjen" },
	{ "regulation of the director general of", "Perdirjen" },
	{ "regulation of director general of", "Perdirjen" },
	{ "kepdirjen", "Kepdirjen" },
	{ "keputusan direktur jenderal", "Kepdirjen" },
	{ "keputusan dirjen", "Kepdirjen" },
	{ "decree of the director general of", "Kepdirjen" },
	{ "decree of director general of", "Kepdirjen" },
	{ "perdirjenim", "Perdirjen Imigrasi" },
	{ "kepdirjenim", "Kepdirjen Imigrasi" },
	{ "perka", "Perka" },
	{ "peraturan kepala", "Perka" },
	{ "keputusan kepala", "Keputusan Kepala" },
	{ "regulation", "Peraturan" },
	{ "decree", "Keputusan" },
	{ "peraturan", "Peraturan" },
	{ "keputusan", "Keputusan" },
	{ "perja", "Perja" },
	{ "pkpu", "PKPU" },
	{ "pbi", "PBI" },
	{ "perbawaslu", "Perbawaslu" },
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
	{ "pekerjaan umum dan perumahan rakyat", "PUPR" },
	{ "pekerjaan umum", "PU" },
	{ "energi dan sumber daya mineral", "ESDM" },
	{ "lingkungan hidup dan kehutanan", "LHK" },
	{ "kelautan dan perikanan", "KP" },
	{ "pertanian", "tan" },
	{ "perindustrian", "perin" },
	{ "sosial", "sos" },
	{ "badan usaha milik negara", "BUMN" },
	{ "pemuda dan olahraga", "pora" },
	{ "komunikasi dan digital", "komdigi" },
	/* English */
	{ "law and human rights", "kumham" },
	{ "immigration and corrections", "imipas" },
	{ "law", "kum" },
	{ "human rights", "ham" },
	{ "home affairs", "dagri" },
	{ "foreign affairs", "lu" },
	{ "finance", "keu" },
	{ "defence", "han" },
	{ "defense", "han" },
	{ "manpower", "aker" },
	{ "health", "kes" },
	{ "religious affairs", "ag" },
	{ "transportation", "hub" },
	{ "trade", "dag" },
	{ "tourism", "par" },
	{ "education and culture", "dikbud" },
	{ "agriculture", "tan" },
	{ "industry", "perin" },
	{ "social affairs", "sos" },
	{ "administrative and bureaucratic reform", "PANRB" },
};

/* Agencies by their folded full name. */
static const struct {
	const char *folded, *brief;
} agencies[] = {
	{ "arsip nasional", "ANRI" },
	{ "badan nasional pengelola perbatasan", "BNPP" },
	{ "badan kepegawaian negara", "BKN" },
	{ "badan siber dan sandi negara", "BSSN" },
	{ "badan pemeriksa keuangan", "BPK" },
	{ "badan pengawasan keuangan dan pembangunan", "BPKP" },
	{ "badan pusat statistik", "BPS" },
	{ "badan pertanahan nasional", "BPN" },
	{ "badan narkotika nasional", "BNN" },
	{ "badan nasional penanggulangan bencana", "BNPB" },
	{ "badan nasional penanggulangan terorisme", "BNPT" },
	{ "badan pengawas obat dan makanan", "BPOM" },
	{ "badan pengawas pemilihan umum", "Bawaslu" },
	{ "badan riset dan inovasi nasional", "BRIN" },
	{ "badan keamanan laut", "Bakamla" },
	{ "komisi pemberantasan korupsi", "KPK" },
	{ "komisi pemilihan umum", "KPU" },
	{ "lembaga administrasi negara", "LAN" },
	{ "lembaga kebijakan pengadaan barang jasa pemerintah", "LKPP" },
	{ "otoritas jasa keuangan", "OJK" },
	{ "mahkamah konstitusi", "MK" },
	{ "dewan perwakilan rakyat", "DPR" },
	{ "immigration", "Imigrasi" },
};

/* What the regulations of some are called; `folded`: the agency behind "Peraturan". */
static const struct {
	const char *folded, *brief;
} own_names[] = {
	{ "ojk", "POJK" },
	{ "kpu", "PKPU" },
	{ "bi", "PBI" },
	{ "bank indonesia", "PBI" },
	{ "ma", "Perma" },
	{ "mahkamah agung", "Perma" },
	{ "jaksa agung", "Perja" },
	{ "kapolri", "Perkap" },
	{ "kepala kepolisian negara", "Perkap" },
	{ "kepala kepolisian", "Perkap" },
	{ "kepolisian negara", "Perpol" },
	{ "kepolisian", "Perpol" },
	{ "polri", "Perpol" },
	{ "bawaslu", "Perbawaslu" },
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

	if (strcmp(ministry, "keu") == 0 && strcmp(kind, "inmen") != 0)
		return g_strdup(*kind == 'p' ? "PMK" : "KMK");
	first[0] = g_ascii_toupper(first[0]);
	return g_strconcat(first, ministry, NULL);
}

static const char *minister_kind(const char *text)
{
	g_autofree char *folded = rk_text_fold(text);

	return g_str_has_prefix(folded, "keputusan") || g_str_has_prefix(folded, "kepmen") ||
			       g_str_has_prefix(folded, "decree")
		       ? "kepmen"
	       : g_str_has_prefix(folded, "instruksi") || g_str_has_prefix(folded, "inmen") ||
			       g_str_has_prefix(folded, "instruction")
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

char *rk_cited_minister_brief(const char *instrument)
{
	const char *kind = minister_kind(instrument);
	g_autofree char *folded = rk_text_fold(instrument);
	/* "Permendagri" or "Peraturan Mendagri". */
	const char *second = strchr(folded, ' ');
	gboolean apart =
		second && !g_str_has_prefix(folded, kind) && g_str_has_prefix(second, " men");
	g_autofree char *ministry =
		g_strdup(apart ? second + strlen(" men") : folded + strlen(kind));

	g_strstrip(ministry);
	if (strcmp(ministry, "kum ham") == 0)
		return minister_join(kind, "kumham");
	if (g_str_has_prefix(ministry, "pan"))
		return minister_join(kind, "PANRB");
	const char *brief = ministry_brief(ministry);
	return minister_join(kind, brief ? brief : ministry);
}

/* Folded, without "Republik Indonesia" at its end; caller frees. */
static char *without_state(const char *name)
{
	static const char *const states[] = { " republik indonesia", " republic of indonesia",
		" of the republic of indonesia", " ri" };
	char *folded = rk_text_fold(name);

	for (guint i = 0; i < RK_LEN(states); i++)
		if (g_str_has_suffix(folded, states[i]))
			folded[strlen(folded) - strlen(states[i])] = '\0';
	return folded;
}

char *rk_cited_minister(const char *instrument, const char *ministry)
{
	g_autofree char *folded = without_state(ministry);
	const char *brief = ministry_brief(folded);

	if (brief)
		return minister_join(minister_kind(instrument), brief);
	/* English words of a ministry that is in no table stay English. */
	return g_strdup_printf(strchr(instrument, ' ') ? "%s %s" : "%s of the Minister of %s",
		instrument, ministry);
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

/* An agency in its letters; NULL when it is in no table. */
static const char *agency_brief(const char *words)
{
	g_autofree char *folded = without_state(words);

	for (guint i = 0; i < RK_LEN(agencies); i++)
		if (strcmp(agencies[i].folded, folded) == 0)
			return agencies[i].brief;
	return NULL;
}

static const char *own_name(const char *agency)
{
	g_autofree char *folded = without_state(agency);

	for (guint i = 0; i < RK_LEN(own_names); i++)
		if (strcmp(own_names[i].folded, folded) == 0)
			return own_names[i].brief;
	return NULL;
}

/* "Peraturan Badan" with "Kepegawaian Negara" or "BKN" is "Peraturan" with "BKN". */
static const char *of_badan(const char *words)
{
	g_autofree char *whole = g_strconcat("Badan ", words, NULL);
	const char *brief = agency_brief(whole);

	if (brief)
		return brief;
	return words[strspn(words, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")] ? NULL : words;
}

char *rk_cited_agency(const char *instrument, const char *words)
{
	const char *brief = rk_cited_instrument(instrument), *agency, *own = NULL;

	if (!words || !*words)
		return g_strdup(brief);
	agency = agency_brief(words);
	if (strcmp(brief, "Perban") == 0 && of_badan(words)) {
		brief = "Peraturan";
		agency = of_badan(words);
	}
	if (!agency)
		agency = words;
	if (strcmp(brief, "Peraturan") == 0)
		own = own_name(agency);
	if (strcmp(brief, "Perka") == 0) {
		g_autofree char *head = g_strconcat("kepala ", agency, NULL);
		own = own_name(head);
	}
	return own ? g_strdup(own) : g_strdup_printf("%s %s", brief, agency);
}

char *rk_cited_circular(const char *instrument, const char *issuer)
{
	const char *agency = agency_brief(issuer);

	return g_strdup_printf("%s %s", instrument, agency ? agency : issuer);
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
