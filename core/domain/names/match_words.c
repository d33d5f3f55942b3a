/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Office language as data. Both sides of a comparison are written out with the same table, so an
 * expansion need not be the only right one, only always the same.
 */
#include "domain/names/match_words.h"

#include "base/text.h"

#include <string.h>

static const struct {
	const char *brief, *full;
} abbreviations[] = {
	{ "bag", "bagian" },
	{ "bakesbangpol", "badan kesatuan bangsa dan politik" },
	{ "bapak", "" },
	{ "bappeda", "badan perencanaan pembangunan daerah" },
	{ "bid", "bidang" },
	{ "bp", "" },
	{ "bpk", "" },
	{ "bu", "" },
	{ "dan", "" },
	{ "dir", "direktur" },
	{ "dirjen", "direktur jenderal" },
	{ "dirjenim", "direktur jenderal imigrasi" },
	{ "disdukcapil", "dinas kependudukan pencatatan sipil" },
	{ "disnaker", "dinas tenaga kerja" },
	{ "ditjen", "direktorat jenderal" },
	{ "ditjenim", "direktorat jenderal imigrasi" },
	{ "dpmptsp", "dinas penanaman modal pelayanan terpadu satu pintu" },
	{ "dukcapil", "dinas kependudukan pencatatan sipil" },
	{ "gub", "gubernur" },
	{ "ham", "hak asasi manusia" },
	{ "ibu", "" },
	{ "ka", "kepala" },
	{ "kab", "kabupaten" },
	{ "kabag", "kepala bagian" },
	{ "kabid", "kepala bidang" },
	{ "kadis", "kepala dinas" },
	{ "kadiv", "kepala divisi" },
	{ "kadivim", "kepala divisi keimigrasian" },
	{ "kakanim", "kepala kantor imigrasi" },
	{ "kakanwil", "kepala kantor wilayah" },
	{ "kanim", "kantor imigrasi" },
	{ "kanwil", "kantor wilayah" },
	{ "karo", "kepala biro" },
	{ "karudenim", "kepala rumah detensi imigrasi" },
	{ "kasi", "kepala seksi" },
	{ "kasubag", "kepala subbagian" },
	{ "kasubbag", "kepala subbagian" },
	{ "kejari", "kejaksaan negeri" },
	{ "kejati", "kejaksaan tinggi" },
	{ "kemenkumham", "kementerian hukum hak asasi manusia" },
	{ "kemenimipas", "kementerian imigrasi pemasyarakatan" },
	{ "kemendagri", "kementerian dalam negeri" },
	{ "kep", "kepala" },
	{ "kpl", "kepala" },
	{ "no", "nomor" },
	{ "pemda", "pemerintah daerah" },
	{ "pemkab", "pemerintah kabupaten" },
	{ "pemkot", "pemerintah kota" },
	{ "pemprov", "pemerintah provinsi" },
	{ "polda", "kepolisian daerah" },
	{ "polres", "kepolisian resor" },
	{ "prolap", "program pelaporan" },
	{ "prov", "provinsi" },
	{ "rudenim", "rumah detensi imigrasi" },
	{ "sdr", "" },
	{ "sdri", "" },
	{ "saudara", "" },
	{ "saudari", "" },
	{ "sekda", "sekretaris daerah" },
	{ "sekditjen", "sekretaris direktorat jenderal" },
	{ "sesditjen", "sekretaris direktorat jenderal" },
	{ "setditjen", "sekretariat direktorat jenderal" },
	{ "setjen", "sekretariat jenderal" },
	{ "sekjen", "sekretaris jenderal" },
	{ "tpi", "tempat pemeriksaan imigrasi" },
	{ "walikota", "wali kota" },
	{ "yang", "" },
	{ "yg", "" },
	{ "yth", "" },
	/* English */
	{ "dept", "department" },
	{ "mr", "" },
	{ "mrs", "" },
	{ "ms", "" },
	{ "off", "office" },
	{ "the", "" },
	{ "and", "" },
	{ "of", "" },
};

static const char *const titles[] = { "kepala", "ketua", "direktur", "bupati", "wali kota",
	"gubernur", "sekretaris", "camat", "komandan", "kapolda", "kapolres", "asisten", "wakil",
	"plt", "plh", "pj", "head", "director", "mayor", "regent", "governor", "chief", "secretary",
	"koordinator" };

const char *rk_match_word(const char *folded)
{
	for (guint i = 0; i < RK_LEN(abbreviations); i++)
		if (strcmp(abbreviations[i].brief, folded) == 0)
			return abbreviations[i].full;
	return folded;
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
