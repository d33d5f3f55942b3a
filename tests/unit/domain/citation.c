/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The citation recogniser: forms, spellings that mean one regulation, articles, what is no
 * citation, byte ranges of anything.
 */
#include "domain/names/citation.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* text → "key|article;key|article" */
static const struct {
	const char *text, *want;
} cases[] = {
	{ "berpedoman pada Permenkumham No. 6 Tahun 2019.", "permenkumham-6-2019" },
	{ "Permenkumham 6/2019", "permenkumham-6-2019" },
	{ "permenkumham nomor 6 tahun 2019", "permenkumham-6-2019" },
	{ "Permenkumham RI Nomor 06 Tahun 2019", "permenkumham-6-2019" },
	{ "Permenkum HAM No 6 thn 2019", "permenkumham-6-2019" },
	{ "Peraturan Menteri Hukum dan Hak Asasi Manusia Republik Indonesia Nomor 6 Tahun 2019",
		"permenkumham-6-2019" },
	{ "Peraturan Menteri Hukum dan HAM No. 6/2019", "permenkumham-6-2019" },
	{ "Permenkumham 6/2019 dan 50/2016 berlaku", "permenkumham-6-2019;permenkumham-50-2016" },
	{ "Permenkumham 6/2019, 50/2016 dan 7/2017",
		"permenkumham-6-2019;permenkumham-50-2016;permenkumham-7-2017" },
	{ "UU 6/2011 dan PP 31/2013 dan 4/2015", "uu-6-2011;pp-31-2013;pp-4-2015" },
	{ "UU 6/2011 Pasal 69", "uu-6-2011|Pasal 69" },
	{ "uu no 6 tahun 2011", "uu-6-2011" },
	{ "Undang-Undang Nomor 6 Tahun 2011 tentang Keimigrasian, Pasal 69", "uu-6-2011|Pasal 69" },
	{ "Pasal 69 ayat (1) huruf a UU No. 6 Tahun 2011", "uu-6-2011|Pasal 69 ayat (1) huruf a" },
	{ "Pasal 5 dari UU 6/2011, Pasal 7 PP 31/2013", "uu-6-2011|Pasal 5;pp-31-2013|Pasal 7" },
	{ "Article 5 of Law 6/2011", "uu-6-2011|Pasal 5" },
	{ "Law No. 6 of 2011, Article 5 and 7-9", "uu-6-2011|Pasal 5 dan 7 s.d. 9" },
	{ "Government Regulation No. 31 of 2013", "pp-31-2013" },
	{ "PP 31/2013 Pasal 194 dan Pasal 197 s.d. 199",
		"pp-31-2013|Pasal 194 dan Pasal 197 s.d. 199" },
	{ "Peraturan Pemerintah Nomor 31 Tahun 2013, Pasal 194, 197-199",
		"pp-31-2013|Pasal 194, 197 s.d. 199" },
	{ "Pasal 194 sampai dengan 199 PP 31/2013", "pp-31-2013|Pasal 194 s.d. 199" },
	{ "Perpres 18/2023, Inpres No. 2 Tahun 2020, Keppres 12/1999",
		"perpres-18-2023;inpres-2-2020;keppres-12-1999" },
	{ "Perppu 1/2020", "perppu-1-2020" },
	{ "Perda Kabupaten Balangan No. 3 Tahun 2023", "perda-kabupaten-balangan-3-2023" },
	{ "Perda Kab. Balangan 3/2023", "perda-kabupaten-balangan-3-2023" },
	{ "Peraturan Daerah Kota Tarakan Nomor 5 Tahun 2021 tentang Retribusi Daerah",
		"perda-kota-tarakan-5-2021" },
	{ "perbup bulungan 4/2022", "perbup-bulungan-4-2022" },
	{ "Perwali Kota Makassar 7/2020", "perwali-kota-makassar-7-2020" },
	{ "Pergub Kalimantan Utara No 9 Tahun 2022", "pergub-kalimantan-utara-9-2022" },
	{ "Kepmenkumham 12/2020", "kepmenkumham-12-2020" },
	{ "Permendagri 1/2023 Pasal 44", "permendagri-1-2023|Pasal 44" },
	{ "Permen PAN RB 5/2020", "permenpanrb-5-2020" },
	{ "PermenPANRB Nomor 5 Tahun 2020", "permenpanrb-5-2020" },
	{ "PMK 119/PMK.02/2020", "pmk-119-pmk-02-2020" },
	{ "SE Dirjen Imigrasi Nomor IMI-0603.GR.01.01 Tahun 2022", "se-imi-0603-gr-01-01-2022" },
	{ "SE IMI-0603.GR.01.01 Tahun 2022", "se-imi-0603-gr-01-01-2022" },
	{ "Surat Edaran No. 5 Tahun 2020", "se-5-2020" },
	{ "PKS Nomor IMI-GR.05.01-0395 diperpanjang", "pks-imi-gr-05-01-0395" },
	{ "PKS IMI-GR.05.01-0395", "pks-imi-gr-05-01-0395" },
	{ "MoU No. 12/2020", "mou-12-2020" },
	{ "Nota Kesepahaman Nomor 12 Tahun 2020", "mou-12-2020" },
	{ "SOP IMI-OT.02.01-1", "sop-imi-ot-02-01-1" },
	{ "Surat Direktur Jenderal Imigrasi Nomor IMI-UM.01.01-0412 tanggal 3 Oktober 2024",
		"imi-um-01-01-0412" },
	{ "UUD 1945 Pasal 33 ayat (3)", "uud-1945|Pasal 33 ayat (3)" },
	{ "Peraturan Kepala BNPP Nomor 5 Tahun 2018", "perka-bnpp-5-2018" },
	{ "UU No. 6", "uu-6" },
	/* a minister's regulation is no law */
	{ "Regulation of the Minister of Law No. 6 of 2019", "permenkum-6-2019" },
	{ "Regulation of the Minister of Law and Human Rights Number 6 of 2019",
		"permenkumham-6-2019" },
	{ "Decree of the Minister of Home Affairs No. 100 of 2023", "kepmendagri-100-2023" },
	{ "Instruction of the Minister of Home Affairs No. 5 of 2023", "inmendagri-5-2023" },
	{ "Minister of Finance Regulation No. 60 of 2023", "pmk-60-2023" },
	{ "the Minister of Law No. 6 of 2019", "" },
	{ "Article 5 of Law No. 6 of 2011", "uu-6-2011|Pasal 5" },
	{ "Regulation of the Minister of Village Affairs No. 4 of 2020",
		"regulation-of-the-minister-of-village-affairs-4-2020" },
	{ "Permen Hukum dan HAM 6/2019", "permenkumham-6-2019" },
	{ "Permen Dalam Negeri No. 1 Tahun 2023", "permendagri-1-2023" },
	{ "Peraturan Menkumham No. 6 Tahun 2019", "permenkumham-6-2019" },
	{ "Keputusan Mendagri Nomor 100 Tahun 2023", "kepmendagri-100-2023" },
	{ "Peraturan Menteri Hukum (Permenkum) Nomor 2 Tahun 2025", "permenkum-2-2025" },
	{ "Peraturan Menteri Imigrasi dan Pemasyarakatan Nomor 3 Tahun 2025",
		"permenimipas-3-2025" },
	{ "Permen ESDM 5/2020", "permenesdm-5-2020" },
	/* agencies */
	{ "Peraturan ANRI Nomor 5 Tahun 2021", "peraturan-anri-5-2021" },
	{ "Peraturan Arsip Nasional Republik Indonesia Nomor 5 Tahun 2021",
		"peraturan-anri-5-2021" },
	{ "Peraturan BNPP No. 2 Tahun 2022", "peraturan-bnpp-2-2022" },
	{ "Peraturan Badan Nasional Pengelola Perbatasan Nomor 2 Tahun 2022",
		"peraturan-bnpp-2-2022" },
	{ "Perban BNPP 2/2022", "peraturan-bnpp-2-2022" },
	{ "Peraturan BKN 5/2019", "peraturan-bkn-5-2019" },
	{ "Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019", "peraturan-bkn-5-2019" },
	{ "BKN Regulation No. 5 of 2019", "peraturan-bkn-5-2019" },
	{ "Perka BKN No. 7 Tahun 2013", "perka-bkn-7-2013" },
	{ "Peraturan Kepala Badan Kepegawaian Negara Nomor 7 Tahun 2013", "perka-bkn-7-2013" },
	{ "Keputusan Kepala BKN Nomor 12 Tahun 2020", "keputusan-kepala-bkn-12-2020" },
	{ "Peraturan KPK No. 2 Tahun 2020", "peraturan-kpk-2-2020" },
	{ "Peraturan Komisi Pemberantasan Korupsi Nomor 2 Tahun 2020", "peraturan-kpk-2-2020" },
	{ "Peraturan BSSN No 4 Tahun 2021", "peraturan-bssn-4-2021" },
	{ "Peraturan Badan Siber dan Sandi Negara Nomor 4 Tahun 2021", "peraturan-bssn-4-2021" },
	{ "POJK 12/POJK.03/2021", "pojk-12-pojk-03-2021" },
	{ "Peraturan OJK Nomor 12/POJK.03/2021", "pojk-12-pojk-03-2021" },
	{ "Peraturan Otoritas Jasa Keuangan Nomor 12/POJK.03/2021", "pojk-12-pojk-03-2021" },
	{ "Peraturan BPK No. 1 Tahun 2017", "peraturan-bpk-1-2017" },
	{ "Peraturan Badan Pemeriksa Keuangan Nomor 1 Tahun 2017", "peraturan-bpk-1-2017" },
	{ "PKPU 3/2022", "pkpu-3-2022" },
	{ "Peraturan KPU Nomor 3 Tahun 2022", "pkpu-3-2022" },
	{ "Peraturan Komisi Pemilihan Umum Nomor 3 Tahun 2022", "pkpu-3-2022" },
	{ "Keputusan KPU Nomor 5 Tahun 2023", "keputusan-kpu-5-2023" },
	{ "Peraturan LKPP 12/2021", "peraturan-lkpp-12-2021" },
	{ "Peraturan Mahkamah Agung Nomor 1 Tahun 2016", "perma-1-2016" },
	{ "Peraturan Kapolri No. 8 Tahun 2009", "perkap-8-2009" },
	{ "Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 8 Tahun 2009",
		"perkap-8-2009" },
	{ "PBI 23/6/PBI/2021 dan PBI 5 Tahun 2022", "pbi-23-6-pbi-2021;pbi-5-2022" },
	/* directors general */
	{ "Peraturan Dirjen Imigrasi Nomor 4 Tahun 2020", "perdirjen-imigrasi-4-2020" },
	{ "Peraturan Direktur Jenderal Imigrasi Nomor IMI-1.GR.01.01 Tahun 2020",
		"perdirjen-imigrasi-imi-1-gr-01-01-2020" },
	{ "Perdirjenim 4/2020", "perdirjen-imigrasi-4-2020" },
	{ "Keputusan Dirjen Imigrasi No. IMI-0207.GR.01.01 Tahun 2023",
		"kepdirjen-imigrasi-imi-0207-gr-01-01-2023" },
	{ "Kepdirjen Imigrasi 7/2021", "kepdirjen-imigrasi-7-2021" },
	{ "Decree of the Director General of Immigration No. 7 of 2021",
		"kepdirjen-imigrasi-7-2021" },
	/* without the slash */
	{ "UU 6 2011", "uu-6-2011" },
	{ "UU No 6 2011 Pasal 5", "uu-6-2011|Pasal 5" },
	{ "UU 6-2011", "uu-6-2011" },
	{ "UU 6 th 2011", "uu-6-2011" },
	{ "Undang-Undang (UU) Nomor 6 Tahun 2011", "uu-6-2011" },
	{ "Permenkumham 6 2019", "permenkumham-6-2019" },
	{ "Perda Kota Tarakan 5 2021", "perda-kota-tarakan-5-2021" },
	{ "Law 6 2011", "uu-6-2011" },
	/* PMK, KMK */
	{ "PMK No. 60 Tahun 2023", "pmk-60-2023" },
	{ "Permenkeu 60/2023", "pmk-60-2023" },
	{ "Peraturan Menteri Keuangan Nomor 60 Tahun 2023", "pmk-60-2023" },
	{ "Peraturan Menteri Keuangan Republik Indonesia Nomor 119/PMK.02/2020",
		"pmk-119-pmk-02-2020" },
	{ "Keputusan Menteri Keuangan Nomor 10/KMK.01/2023", "kmk-10-kmk-01-2023" },
	/* circulars, instructions */
	{ "SE Mendagri No. 5 Tahun 2020", "se-mendagri-5-2020" },
	{ "Surat Edaran Mendagri Nomor 5 Tahun 2020", "se-mendagri-5-2020" },
	{ "SE BKN 5/2020", "se-bkn-5-2020" },
	{ "Instruksi Presiden (Inpres) Nomor 2 Tahun 2020", "inpres-2-2020" },
	{ "Inpres 2 2020", "inpres-2-2020" },
	{ "Instruksi Menteri Dalam Negeri Nomor 5 Tahun 2023", "inmendagri-5-2023" },
	/* regions */
	{ "Perda Provinsi Kalimantan Utara Nomor 1 Tahun 2022",
		"perda-provinsi-kalimantan-utara-1-2022" },
	{ "Perda No. 3 Tahun 2023 Kabupaten Balangan", "perda-kabupaten-balangan-3-2023" },
	{ "Perbup 4/2022 Kab. Bulungan tentang Orang Asing", "perbup-kabupaten-bulungan-4-2022" },
	{ "Keputusan Bupati Balangan Nomor 12 Tahun 2023", "kepbup-balangan-12-2023" },
	{ "Kepgub Kalimantan Utara 7/2023", "kepgub-kalimantan-utara-7-2023" },
	{ "Regional Regulation No. 3 of 2023", "perda-3-2023" },
	/* none */
	{ "peraturan 5 2020 halaman", "" },
	{ "keputusan rapat nomor 5 tahun 2020", "" },
	{ "BKN 5 2020", "" },
	{ "PP 3 orang 2024", "" },
	{ "the regulation of 2019", "" },
	{ "85 PKS dengan Pemda; PKS 85 buah", "" },
	{ "Se 5 orang, pp 3 hari, uu", "" },
	{ "sesuai Pasal 5 tadi", "" },
	{ "rapat 6/2019 di Makassar", "" },
	{ "tahun 2019 ada 6 UU", "" },
	{ "surat sudah dikirim nomor menyusul", "" },
	{ "menguu 6/2011", "" },
	{ "", "" },
};

static char *found_text(const char *text)
{
	g_autoptr(GPtrArray) found = rk_cited_find(text);
	GString *all = g_string_new(NULL);

	for (guint i = 0; i < found->len; i++) {
		const RkCited *cited = g_ptr_array_index(found, i);
		g_string_append_printf(all, "%s%s", i ? ";" : "", cited->key);
		if (cited->article)
			g_string_append_printf(all, "|%s", cited->article);
	}
	return g_string_free(all, FALSE);
}

static void forms_give_one_key(void **state)
{
	guint wrong = 0;

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got = found_text(cases[i].text);
		if (strcmp(got, cases[i].want) == 0)
			continue;
		wrong++;
		print_error("\"%s\": got \"%s\", want \"%s\"\n", cases[i].text, got, cases[i].want);
	}
	assert_int_equal(wrong, 0);
}

/* Each stands where it says, behind the one before it. */
static void places_follow_each_other(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) found = rk_cited_find(cases[i].text);
		gsize end = 0;
		for (guint k = 0; k < found->len; k++) {
			const RkCited *cited = found->pdata[k];
			if (cited->begin < end || cited->end <= cited->begin ||
				cited->end > strlen(cases[i].text))
				fail_msg("\"%s\": %u", cases[i].text, k);
			end = cited->end;
		}
	}
	static const char shared[] = "lihat Permenkumham 6/2019 dan 50/2016.";
	g_autoptr(GPtrArray) two = rk_cited_find(shared);
	static const char *const slices[] = { "Permenkumham 6/2019", "50/2016" };
	for (guint k = 0; k < two->len; k++) {
		const RkCited *cited = two->pdata[k];
		g_autofree char *slice =
			g_strndup(shared + cited->begin, cited->end - cited->begin);
		assert_string_equal(slice, slices[k]);
	}
}

static void parts_are_read(void **state)
{
	const char *text =
		"sesuai UU Nomor 6 Tahun 2011 tentang Keimigrasian dan Kerja Sama yang berlaku";
	g_autoptr(GPtrArray) found = rk_cited_find(text);
	const RkCited *cited = g_ptr_array_index(found, 0);

	assert_int_equal(found->len, 1);
	assert_string_equal(cited->text, "UU No. 6 Tahun 2011");
	assert_string_equal(cited->title, "Keimigrasian dan Kerja Sama");
	assert_string_equal(cited->abbreviation, "UU");
	assert_int_equal(cited->year, 2011);
	assert_int_equal(cited->kind, RK_REFERENCE_KIND_REGULATION);
	assert_int_equal(cited->begin, strlen("sesuai "));
	assert_int_equal(cited->end,
		strlen("sesuai UU Nomor 6 Tahun 2011 tentang Keimigrasian dan Kerja Sama"));
}

static void kinds_follow_the_instrument(void **state)
{
	static const struct {
		const char *text;
		int kind;
	} kinds[] = { { "PKS Nomor IMI-GR.05.01-0395", RK_REFERENCE_KIND_AGREEMENT },
		{ "SOP IMI-OT.02.01-1", RK_REFERENCE_KIND_SOP },
		{ "Surat Nomor IMI-UM.01.01-0412", RK_REFERENCE_KIND_LETTER },
		{ "SE No. 5 Tahun 2020", RK_REFERENCE_KIND_REGULATION } };

	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autoptr(GPtrArray) found = rk_cited_find(kinds[i].text);
		assert_int_equal(found->len, 1);
		assert_int_equal(((RkCited *)g_ptr_array_index(found, 0))->kind, kinds[i].kind);
	}
}

static void known_references_are_found(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		const char *text;
		RkId want;
	} lookups[] = { { "Permenkumham 6/2019", REFERENCE_CLASS },
		{ "Permenkumham No. 6", REFERENCE_CLASS }, { "Permenkumham 7/2019", 0 },
		{ "Permenkumham 6/2020", 0 }, { "UU 6/2019", 0 } };

	for (guint i = 0; i < G_N_ELEMENTS(lookups); i++) {
		g_autoptr(GPtrArray) found = rk_cited_find(lookups[i].text);
		const RkReference *reference =
			rk_cited_lookup(sample->directory, g_ptr_array_index(found, 0));
		assert_int_equal(reference ? reference->id : 0, lookups[i].want);
	}
}

static void new_reference_has_the_key_as_handle(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GPtrArray) found =
		rk_cited_find("SE Dirjen Imigrasi Nomor IMI-0603.GR.01.01 Tahun 2022");
	g_autoptr(RkReference) reference =
		rk_cited_reference(&sample->context, g_ptr_array_index(found, 0));
	g_autofree char *text = rk_reference_text(reference);

	assert_true(reference->id > 0);
	assert_string_equal(reference->handle, "se-imi-0603-gr-01-01-2022");
	assert_string_equal(reference->issuer, "Dirjen Imigrasi");
	assert_int_equal(reference->year.value, 2022);
	assert_string_equal(text, "SE No. IMI-0603.GR.01.01 Tahun 2022");
}

/* The text of a citation is itself a citation of the same. */
static void normal_form_is_found_again(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GPtrArray) found = rk_cited_find(cases[i].text);
		for (guint k = 0; k < found->len; k++) {
			const RkCited *cited = g_ptr_array_index(found, k);
			g_autoptr(GPtrArray) again = rk_cited_find(cited->text);
			if (again->len != 1 ||
				strcmp(((RkCited *)again->pdata[0])->key, cited->key) != 0)
				fail_msg("\"%s\" is not found again (%s)", cited->text, cited->key);
		}
	}
}

/* Words in any order: ranges stay inside, in order, on character boundaries. */
static void ranges_are_sane(void **state)
{
	static const char *const words[] = { "UU", "Pasal", "6/2011", "No.", "6", "Tahun", "2011",
		"dan", ",", "Permenkumham", "tentang", "Keimigrasian", "é", "(", "SE", "IMI-1.A",
		"PP", "31/2013", "s.d.", "197", "Perda", "Kota", "ayat", "(1)", "Surat", "Nomor" };
	g_autoptr(GRand) rand = g_rand_new_with_seed(11);

	for (guint round = 0; round < 3000; round++) {
		g_autoptr(GString) text = g_string_new(NULL);
		gint n = g_rand_int_range(rand, 1, 14);
		while (n--)
			g_string_append_printf(text, "%s%s", text->len ? " " : "",
				words[g_rand_int_range(rand, 0, G_N_ELEMENTS(words))]);
		g_autoptr(GPtrArray) found = rk_cited_find(text->str);
		gsize last = 0;
		for (guint i = 0; i < found->len; i++) {
			const RkCited *cited = g_ptr_array_index(found, i);
			if (cited->begin < last || cited->end <= cited->begin ||
				cited->end > text->len ||
				!g_utf8_validate(text->str + cited->begin,
					(gssize)(cited->end - cited->begin), NULL))
				fail_msg("bad range in \"%s\"", text->str);
			last = cited->end;
			assert_non_null(cited->key);
			assert_true(*cited->abbreviation != '\0');
		}
	}
}

static void bad_bytes_have_no_citation(void **state)
{
	g_autoptr(GPtrArray) bad = rk_cited_find("UU 6/2011 \xff");
	g_autofree char *longer = g_strnfill(70000, '6');
	g_autoptr(GPtrArray) much = rk_cited_find(longer);

	assert_int_equal(bad->len, 0);
	assert_int_equal(much->len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(forms_give_one_key),
		cmocka_unit_test(places_follow_each_other),
		cmocka_unit_test(parts_are_read),
		cmocka_unit_test(kinds_follow_the_instrument),
		cmocka_unit_test(known_references_are_found),
		cmocka_unit_test(new_reference_has_the_key_as_handle),
		cmocka_unit_test(normal_form_is_found_again),
		cmocka_unit_test(ranges_are_sane),
		cmocka_unit_test(bad_bytes_have_no_citation),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
