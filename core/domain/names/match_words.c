/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Office language as data. Both sides of a comparison are written out with the same table, so an
 * expansion need not be the only right one, only always the same.
 */
#include "domain/names/match_words.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* In the order of the abbreviations. */
static const struct Abbreviation {
	const char *brief, *full;
} abbreviations[] = {
	{ "and", "" },
	{ "babel", "kepulauan bangka belitung" },
	{ "bag", "bagian" },
	{ "bakesbangpol", "badan kesatuan bangsa politik" },
	{ "bapak", "" },
	{ "bapas", "balai pemasyarakatan" },
	{ "bappeda", "badan perencanaan pembangunan daerah" },
	{ "bid", "bidang" },
	{ "bkd", "badan kepegawaian daerah" },
	{ "bnn", "badan narkotika nasional" },
	{ "bp", "" },
	{ "bpbd", "badan penanggulangan bencana daerah" },
	{ "bpk", "" },
	{ "bps", "badan pusat statistik" },
	{ "bu", "" },
	{ "dan", "" },
	{ "dandim", "komandan komando distrik militer" },
	{ "danlanal", "komandan pangkalan angkatan laut" },
	{ "danlanud", "komandan pangkalan udara" },
	{ "danramil", "komandan komando rayon militer" },
	{ "danrem", "komandan komando resor militer" },
	{ "dept", "department" },
	{ "deputy", "wakil" },
	{ "dinkes", "dinas kesehatan" },
	{ "dinsos", "dinas sosial" },
	{ "dir", "direktur" },
	{ "dirjen", "direktur jenderal" },
	{ "dirjenim", "direktur jenderal imigrasi" },
	{ "disdik", "dinas pendidikan" },
	{ "disdukcapil", "dinas kependudukan pencatatan sipil" },
	{ "dishub", "dinas perhubungan" },
	{ "diskominfo", "dinas komunikasi informatika" },
	{ "disnaker", "dinas tenaga kerja" },
	{ "dispar", "dinas pariwisata" },
	{ "ditjen", "direktorat jenderal" },
	{ "ditjenim", "direktorat jenderal imigrasi" },
	{ "dlh", "dinas lingkungan hidup" },
	{ "dpmptsp", "dinas penanaman modal pelayanan terpadu satu pintu" },
	{ "dprd", "dewan perwakilan rakyat daerah" },
	{ "dukcapil", "dinas kependudukan pencatatan sipil" },
	{ "governor", "gubernur" },
	{ "gub", "gubernur" },
	{ "ham", "hak asasi manusia" },
	{ "ibu", "" },
	{ "jabar", "jawa barat" },
	{ "jateng", "jawa tengah" },
	{ "jatim", "jawa timur" },
	{ "ka", "kepala" },
	{ "kab", "kabupaten" },
	{ "kabag", "kepala bagian" },
	{ "kabakesbangpol", "kepala badan kesatuan bangsa politik" },
	{ "kaban", "kepala badan" },
	{ "kabapas", "kepala balai pemasyarakatan" },
	{ "kabid", "kepala bidang" },
	{ "kabiro", "kepala biro" },
	{ "kades", "kepala desa" },
	{ "kadinkes", "kepala dinas kesehatan" },
	{ "kadinsos", "kepala dinas sosial" },
	{ "kadis", "kepala dinas" },
	{ "kadisdik", "kepala dinas pendidikan" },
	{ "kadisdukcapil", "kepala dinas kependudukan pencatatan sipil" },
	{ "kadishub", "kepala dinas perhubungan" },
	{ "kadiskominfo", "kepala dinas komunikasi informatika" },
	{ "kadisnaker", "kepala dinas tenaga kerja" },
	{ "kadispar", "kepala dinas pariwisata" },
	{ "kadiv", "kepala divisi" },
	{ "kadivim", "kepala divisi keimigrasian" },
	{ "kajari", "kepala kejaksaan negeri" },
	{ "kajati", "kepala kejaksaan tinggi" },
	{ "kakan", "kepala kantor" },
	{ "kakanim", "kepala kantor imigrasi" },
	{ "kakankemenag", "kepala kantor kementerian agama" },
	{ "kakanwil", "kepala kantor wilayah" },
	{ "kalapas", "kepala lembaga pemasyarakatan" },
	{ "kalbar", "kalimantan barat" },
	{ "kalsel", "kalimantan selatan" },
	{ "kaltara", "kalimantan utara" },
	{ "kalteng", "kalimantan tengah" },
	{ "kaltim", "kalimantan timur" },
	{ "kanim", "kantor imigrasi" },
	{ "kankemenag", "kantor kementerian agama" },
	{ "kanwil", "kantor wilayah" },
	{ "kapolda", "kepala kepolisian daerah" },
	{ "kapolres", "kepala kepolisian resor" },
	{ "kapolresta", "kepala kepolisian resor kota" },
	{ "kapolsek", "kepala kepolisian sektor" },
	{ "kapus", "kepala pusat" },
	{ "karo", "kepala biro" },
	{ "karudenim", "kepala rumah detensi imigrasi" },
	{ "karutan", "kepala rumah tahanan negara" },
	{ "kasat", "kepala satuan" },
	{ "kasatpol", "kepala satuan polisi" },
	{ "kasi", "kepala seksi" },
	{ "kasie", "kepala seksi" },
	{ "kasubag", "kepala subbagian" },
	{ "kasubbag", "kepala subbagian" },
	{ "kasubdit", "kepala subdirektorat" },
	{ "kasubsi", "kepala subseksi" },
	{ "kejari", "kejaksaan negeri" },
	{ "kejati", "kejaksaan tinggi" },
	{ "kemenag", "kementerian agama" },
	{ "kemendagri", "kementerian dalam negeri" },
	{ "kemenimipas", "kementerian imigrasi pemasyarakatan" },
	{ "kemenkumham", "kementerian hukum hak asasi manusia" },
	{ "kep", "kepala" },
	{ "kepri", "kepulauan riau" },
	{ "kesbangpol", "kesatuan bangsa politik" },
	{ "kodam", "komando daerah militer" },
	{ "kodim", "komando distrik militer" },
	{ "koramil", "komando rayon militer" },
	{ "korem", "komando resor militer" },
	{ "kpl", "kepala" },
	{ "ksop", "kantor kesyahbandaran otoritas pelabuhan" },
	{ "lanal", "pangkalan angkatan laut" },
	{ "lanud", "pangkalan udara" },
	{ "lapas", "lembaga pemasyarakatan" },
	{ "malut", "maluku utara" },
	{ "mayor", "wali kota" },
	{ "mbak", "" },
	{ "mr", "" },
	{ "mrs", "" },
	{ "ms", "" },
	{ "no", "nomor" },
	{ "ntb", "nusa tenggara barat" },
	{ "ntt", "nusa tenggara timur" },
	{ "of", "" },
	{ "off", "office" },
	{ "pak", "" },
	{ "pangdam", "panglima komando daerah militer" },
	{ "pemda", "pemerintah daerah" },
	{ "pemkab", "pemerintah kabupaten" },
	{ "pemkot", "pemerintah kota" },
	{ "pemprov", "pemerintah provinsi" },
	{ "penjabat", "pj" },
	{ "pjs", "pj" },
	{ "pn", "pengadilan negeri" },
	{ "polda", "kepolisian daerah" },
	{ "polres", "kepolisian resor" },
	{ "polresta", "kepolisian resor kota" },
	{ "polsek", "kepolisian sektor" },
	{ "pp", "pamong praja" },
	{ "prolap", "program pelaporan" },
	{ "prov", "provinsi" },
	{ "regent", "bupati" },
	{ "rudenim", "rumah detensi imigrasi" },
	{ "rutan", "rumah tahanan negara" },
	{ "satpol", "satuan polisi" },
	{ "saudara", "" },
	{ "saudari", "" },
	{ "sdr", "" },
	{ "sdri", "" },
	{ "sekda", "sekretaris daerah" },
	{ "sekditjen", "sekretaris direktorat jenderal" },
	{ "sekjen", "sekretaris jenderal" },
	{ "sekwan", "sekretaris dewan perwakilan rakyat daerah" },
	{ "sesditjen", "sekretaris direktorat jenderal" },
	{ "setda", "sekretariat daerah" },
	{ "setditjen", "sekretariat direktorat jenderal" },
	{ "setjen", "sekretariat jenderal" },
	{ "subdit", "subdirektorat" },
	{ "sulbar", "sulawesi barat" },
	{ "sulsel", "sulawesi selatan" },
	{ "sulteng", "sulawesi tengah" },
	{ "sultra", "sulawesi tenggara" },
	{ "sulut", "sulawesi utara" },
	{ "sumbar", "sumatera barat" },
	{ "sumsel", "sumatera selatan" },
	{ "sumut", "sumatera utara" },
	{ "the", "" },
	{ "tpi", "tempat pemeriksaan imigrasi" },
	{ "vice", "wakil" },
	{ "wabup", "wakil bupati" },
	{ "wagub", "wakil gubernur" },
	{ "wakapolda", "wakil kepala kepolisian daerah" },
	{ "wakapolres", "wakil kepala kepolisian resor" },
	{ "walikota", "wali kota" },
	{ "wawali", "wakil wali kota" },
	{ "wawalikota", "wakil wali kota" },
	{ "yang", "" },
	{ "yg", "" },
	{ "yth", "" },
};

static const char *const titles[] = { "kepala", "ketua", "direktur", "bupati", "wali kota",
	"gubernur", "sekretaris", "camat", "lurah", "komandan", "panglima", "asisten", "staf ahli",
	"wakil", "rektor", "inspektur", "plt", "plh", "pj", "head", "director", "chief",
	"secretary", "koordinator" };

static int abbreviation_compare(const void *word, const void *entry)
{
	return strcmp(word, ((const struct Abbreviation *)entry)->brief);
}

const char *rk_match_word(const char *folded)
{
	const struct Abbreviation *found = bsearch(folded, abbreviations, RK_LEN(abbreviations),
		sizeof(*abbreviations), abbreviation_compare);

	return found ? found->full : folded;
}

const char *rk_match_brief(const char *full)
{
	for (guint i = 0; i < RK_LEN(abbreviations); i++)
		if (strcmp(abbreviations[i].full, full) == 0)
			return abbreviations[i].brief;
	return NULL;
}

gboolean rk_match_is_number(const char *at)
{
	gsize n = strcspn(at, " ");

	for (gsize i = 0; i < n; i++)
		if (g_ascii_isdigit(at[i]))
			return TRUE;
	return rk_text_roman(at, n) > 0;
}

/* The first number from there on, NULL: none. */
static const char *number_next(const char *at)
{
	while (at && !rk_match_is_number(at)) {
		at = strchr(at, ' ');
		if (at)
			at++;
	}
	return at;
}

gboolean rk_match_same_numbers(const char *a, const char *b)
{
	for (;;) {
		a = number_next(a);
		b = number_next(b);
		if (!a || !b)
			return !a && !b;
		gsize n = strcspn(a, " ");
		if (n != strcspn(b, " ") || strncmp(a, b, n) != 0)
			return FALSE;
		a += n + (a[n] == ' ');
		b += n + (b[n] == ' ');
	}
}

gboolean rk_match_is_title(const char *normal)
{
	for (guint i = 0; i < RK_LEN(titles); i++) {
		gsize n = strlen(titles[i]);
		if (strncmp(normal, titles[i], n) == 0 && normal[n] == ' ')
			return TRUE;
	}
	return FALSE;
}

char *rk_match_local_head(const char *normal)
{
	static const struct {
		const char *government, *head;
	} heads[] = {
		{ "pemerintah kabupaten ", "bupati " },
		{ "pemerintah kota ", "wali kota " },
		{ "pemerintah provinsi ", "gubernur " },
		{ "kecamatan ", "camat " },
		{ "kelurahan ", "lurah " },
	};

	for (guint i = 0; i < RK_LEN(heads); i++)
		if (g_str_has_prefix(normal, heads[i].government))
			return g_strconcat(
				heads[i].head, normal + strlen(heads[i].government), NULL);
	return NULL;
}

char *rk_match_normal(const char *text)
{
	g_autofree char *folded = rk_text_fold(text);
	g_auto(GStrv) words = g_strsplit(folded, " ", -1);
	GString *normal = g_string_new(NULL);

	for (char **word = words; *word; word++) {
		const char *full = rk_match_word(*word);
		if (*full)
			g_string_append_printf(normal, "%s%s", normal->len ? " " : "", full);
	}
	return g_string_free(normal, FALSE);
}

/* Behind "plt", "plh", "pj": somebody who acts for the one whose title follows. */
static const char *acting_skip(const char *normal)
{
	static const char *const acting[] = { "plt ", "plh ", "pj " };

	for (guint i = 0; i < RK_LEN(acting); i++)
		if (g_str_has_prefix(normal, acting[i]))
			return normal + strlen(acting[i]);
	return normal;
}

static gboolean is_local_head(const char *normal)
{
	static const char *const heads[] = { "bupati ", "wali kota ", "gubernur ", "camat ",
		"lurah " };

	for (guint i = 0; i < RK_LEN(heads); i++)
		if (g_str_has_prefix(normal, heads[i]))
			return TRUE;
	return FALSE;
}

/* What stands behind the last "sekretaris daerah" or "sekretariat daerah" of a title. */
static const char *region_behind(const char *title)
{
	static const char *const seats[] = { "sekretaris daerah ", "sekretariat daerah " };
	static const char *const fronts[] = { "sekretaris daerah ", "asisten ", "staf ahli " };
	gboolean one = FALSE;

	for (guint i = 0; i < RK_LEN(fronts); i++)
		one = one || g_str_has_prefix(title, fronts[i]);
	for (guint i = 0; one && i < RK_LEN(seats); i++) {
		const char *at = g_strrstr(title, seats[i]);
		if (at)
			return at + strlen(seats[i]);
	}
	return NULL;
}

char **rk_match_seats(const char *normal)
{
	static const char *const kinds[] = { "kabupaten ", "kota ", "provinsi " };
	g_autoptr(GStrvBuilder) seats = g_strv_builder_new();
	const char *title = acting_skip(normal);
	const char *head = g_str_has_prefix(title, "wakil ") ? title + strlen("wakil ") : title;
	const char *region = region_behind(title);
	gboolean said = FALSE;

	if (head != normal && is_local_head(head))
		g_strv_builder_add(seats, head);
	for (guint i = 0; region && i < RK_LEN(kinds); i++)
		said = said || g_str_has_prefix(region, kinds[i]);
	for (guint i = 0; region && i < (said ? 1 : RK_LEN(kinds)); i++) {
		g_autofree char *seat =
			g_strconcat("pemerintah ", said ? "" : kinds[i], region, NULL);
		g_strv_builder_add(seats, seat);
	}
	return g_strv_builder_end(seats);
}
