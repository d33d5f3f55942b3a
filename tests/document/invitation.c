/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The invitation letter: against the reference as it was sent, goldens, holes, whom it is addressed
 * to, paragraphs that somebody reworded, where each of its words can be changed.
 */
#include "papers.h"

#include "base/text.h"

#include <string.h>

#define LETTER RK_PAPER_KIND_INVITATION

static void reword(Papers *papers, const char *slot, int lang, const char *text)
{
	RkPaperText *row = PAPERS_ADD(papers, PAPER_TEXT, RkPaperText);

	row->meeting = papers->dossier->meeting->id;
	row->paper = LETTER;
	row->lang = lang;
	rk_text_set(&row->slot, slot);
	rk_text_set(&row->text, text);
}

/* The reference is the letter that was sent: its first paragraph is the director's, and nobody had
 * said when it would end. */
static void reference_as_sent(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *wanted = file_text("fixtures/papers/01-surat-undangan.txt");

	papers_meeting(papers)->open_end = TRUE;
	reword(papers, "invitation.opening", RK_LANGUAGE_ID,
		"Dalam rangka menyamakan pemahaman serta mengevaluasi pelaksanaan perjanjian kerja "
		"sama antara Pemerintah Daerah dengan Direktorat Jenderal Imigrasi, dengan hormat "
		"kami mengundang Saudara untuk hadir pada rapat koordinasi yang akan "
		"diselenggarakan pada:");
	g_autofree char *text = papers_text(papers, LETTER, RK_LANG_ID, 80);
	char *second = strstr(text, "Lampiran II\n");
	assert_non_null(second);
	/* the second annex is the rundown, which has a reference of its own */
	*second = '\0';
	g_autofree char *whole = g_strconcat(
		wanted, "\n                    · · · · · · · · · · · · · · · · · · · ·\n\n", NULL);
	assert_string_equal(text, whole);
}

static void goldens(void **state)
{
	static const PapersGolden cases[] = {
		{ "2024-10-makassar", RK_LANG_ID, 80, "invitation-makassar-id-80.txt" },
		{ "2024-10-makassar", RK_LANG_ID, 72, "invitation-makassar-id-72.txt" },
		{ "2024-10-makassar", RK_LANG_EN, 80, "invitation-makassar-en-80.txt" },
		{ "2025-06-timpora-dkj-tw2", RK_LANG_ID, 80, "invitation-timpora-tw2-id-80.txt" },
	};

	papers_goldens(LETTER, cases, G_N_ELEMENTS(cases));
}

static void the_programme_is_the_rundown(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *text = papers_text(papers, LETTER, RK_LANG_ID, 80);
	g_autofree char *rundown = papers_text(papers, RK_PAPER_KIND_RUNDOWN, RK_LANG_ID, 80);
	const char *table = strstr(rundown, "                                 SUSUNAN ACARA");

	assert_non_null(table);
	assert_true(g_str_has_suffix(text, table));
	assert_has(text, "Lampiran II\nSurat Direktur Jenderal Imigrasi\n");
}

static void english(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *text = papers_text(papers, LETTER, RK_LANG_EN, 80);

	assert_has(text, "Subject    : Invitation: Coordination Meeting and Evaluation of\n");
	assert_has(text, "hours        : 09:00 to 16:00 WITA (registration from 08:30 WITA)\n");
	assert_has(text, "Annex II");
	assert_has(text, "                           LIST OF OFFICIALS INVITED\n");
	assert_hasnt(text, "Yth.");
	assert_hasnt(text, "Hal  ");
	assert_hasnt(text, "menyamakan"); /* the purpose is not translated, so it is not said */
}

/* Nothing known: every hole is a blank for the pen. */
static void holes(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat Kosong");
	g_autofree char *text = papers_text(papers, LETTER, RK_LANG_ID, 72);

	golden_check("invitation-empty-id-72.txt", text);
	assert_has(text, "Nomor      :\n");
	assert_has(text, "Yth. ______________________________\ndi tempat\n");
	assert_has(text, "hari, tanggal :\n");
	assert_has(text, "tempat        :\n");
	assert_hasnt(text, "null");
	assert_hasnt(text, "Lampiran");
	assert_hasnt(text, "Tembusan");
	assert_hasnt(text, "Konfirmasi");
	assert_hasnt(text, "elektronik");
	lines_check(text, 72);
}

static void holes_as_the_profile_says(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat Kosong");
	RkProfile *profile = PAPERS_ADD(papers, PROFILE, RkProfile);

	rk_text_set(&profile->place, "Jakarta");
	profile->unfilled = RK_UNFILLED_DOTS;
	papers->profile = profile;
	g_autofree char *dots = papers_text(papers, LETTER, RK_LANG_ID, 80);
	assert_has(dots, "Nomor      : ....................");
	assert_has(dots, " Jakarta, ....................\n");
	profile->unfilled = RK_UNFILLED_SRIKANDI;
	g_autofree char *tags = papers_text(papers, LETTER, RK_LANG_ID, 80);
	assert_has(tags, "Nomor      : ${nomor_naskah}");
	assert_has(tags, " Jakarta, ${tanggal_naskah}\n");
	assert_has(tags, "${ttd_pengirim}\n");
	assert_has(tags, "${nama_pengirim}\n");
}

static void one_is_addressed_by_title(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkParticipant *one = PAPERS_ADD(papers, PARTICIPANT, RkParticipant);

	rk_text_set(&one->title, "Kepala Kantor");
	RkInstitution *office = PAPERS_ADD(papers, INSTITUTION, RkInstitution);
	rk_text_set(&office->name, "Kantor Imigrasi Kelas II TPI Tarakan");
	one->institution = office->id;
	g_autofree char *text = papers_text(papers, LETTER, RK_LANG_ID, 80);
	assert_has(text, "Yth. Kepala Kantor Imigrasi Kelas II TPI Tarakan\ndi tempat\n");
	assert_hasnt(text, "DAFTAR PEJABAT");
	RkParticipant *guest = PAPERS_ADD(papers, PARTICIPANT, RkParticipant);
	guest->uninvited = TRUE;
	g_autofree char *again = papers_text(papers, LETTER, RK_LANG_ID, 80);
	assert_string_equal(again, text);
}

/* Whoever came without an invitation has none, the organiser's own people need none. */
static void forty_in_protocol_order(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *text = papers_text(papers, LETTER, RK_LANG_ID, 80);

	assert_has(text, "\n 1. Bupati Balangan (narasumber)\n 2. Kepala Biro Humas");
	assert_has(text, "\n33. Kepala DPMPTSP Kota Bontang\n");
	assert_hasnt(text, "\n34. ");
	assert_hasnt(text, "Pranata Humas");
	assert_hasnt(text, "Ketua Tim");
	papers_meeting(papers)->organiser = 0;
	g_autofree char *all = papers_text(papers, LETTER, RK_LANG_ID, 80);
	assert_has(all, "\n 1. Direktur Kerja Sama Keimigrasian\n");
	assert_has(all, "\n40. Kepala DPMPTSP Kota Bontang\n");
}

static void may_be_represented_is_a_switch(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");

	papers_meeting(papers)->may_delegate = FALSE;
	g_autofree char *unsaid = papers_text(papers, LETTER, RK_LANG_ID, 80);
	assert_hasnt(unsaid, "diwakilkan"); /* of what nobody said nothing is printed */
	assert_hasnt(unsaid, "pejabat yang mewakili");
	papers_meeting(papers)->in_person = TRUE;
	g_autofree char *text = papers_text(papers, LETTER, RK_LANG_ID, 80);
	assert_has(text, "tidak diwakilkan");
	assert_hasnt(text, "surat tugas");
	assert_hasnt(text, "pejabat yang mewakili");
	assert_has(text, "Konfirmasi");
	assert_hasnt(text, "termasuk");
}

static void capacities(void **state)
{
	static const struct {
		int capacity;
		const char *behalf, *id, *en;
	} cases[] = {
		{ 0, NULL, " Direktur Kerja Sama Keimigrasian,\n", "" },
		{ RK_CAPACITY_AN, "Menteri", " a.n. Menteri\n", " For Menteri\n" },
		{ RK_CAPACITY_UB, "Menteri", " u.b.\n", " on the authority of\n" },
		{ RK_CAPACITY_PLT, NULL, " Plt. Direktur Kerja", " Acting Direktur" },
		{ RK_CAPACITY_PLH, NULL, " Plh. Direktur Kerja", " (daily),\n" },
		{ RK_CAPACITY_PJ, NULL, " Pj. Direktur Kerja", " Interim Direktur" },
	};
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	RkPaper *paper = NULL;

	for (guint i = 0; i < papers->dossier->rows->rows[RK_E_PAPER]->len; i++) {
		RkPaper *one = papers->dossier->rows->rows[RK_E_PAPER]->pdata[i];
		paper = one->kind == LETTER ? one : paper;
	}
	assert_non_null(paper);
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		paper->capacity = cases[i].capacity;
		rk_text_set(&paper->on_behalf, cases[i].behalf);
		g_autofree char *id = papers_text(papers, LETTER, RK_LANG_ID, 80);
		g_autofree char *en = papers_text(papers, LETTER, RK_LANG_EN, 80);
		assert_has(id, cases[i].id);
		assert_has(en, cases[i].en);
	}
	paper->state = RK_PAPER_STATE_DRAFT;
	g_autofree char *draft = papers_text(papers, LETTER, RK_LANG_ID, 80);
	assert_hasnt(draft, "secara elektronik");
	assert_true(g_str_has_suffix(draft, " KONSEP\n"));
}

/* Words of one paper, one language. */
static void reworded_for_this_letter(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");

	reword(papers, "invitation.closing", RK_LANGUAGE_ID, "Terima kasih, Saudara {who}.");
	g_autofree char *text = papers_text(papers, LETTER, RK_LANG_ID, 80);
	g_autofree char *other = papers_text(papers, LETTER, RK_LANG_EN, 80);
	assert_has(text, "\n     Terima kasih, Saudara {who}.\n");
	assert_hasnt(text, "Atas perhatian");
	assert_has(other, "We thank you for your attention");
}

typedef struct Seen {
	GHashTable *slots;
	guint fields;
} Seen;

static void look(RkWords *words, gpointer user)
{
	Seen *seen = user;

	assert_false(words->slot && words->origin.field);
	if (words->slot) /* a slot stands once in a document */
		assert_true(g_hash_table_add(seen->slots, words->slot));
	if (!words->origin.field)
		return;
	seen->fields++;
	if (rk_field_find(words->origin.entity, words->origin.field) < 0)
		fail_msg("no field \"%s\"", words->origin.field);
}

/* Every word that a template or a field gave says where it is changed. */
static void words_know_where_they_come_from(void **state)
{
	static const int kinds[] = { LETTER, RK_PAPER_KIND_RUNDOWN, RK_PAPER_KIND_MINUTES };
	static const guint fields[] = { 50, 16, 0 };
	static const guint slots[] = { 4, 2, 3 };
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");

	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		g_autoptr(RkDocument) document = papers_build(papers, kinds[i], RK_LANG_ID);
		g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
		Seen seen = { known, 0 };
		rk_document_each_words(document, look, &seen);
		assert_true(seen.fields >= fields[i]);
		assert_true(g_hash_table_size(known) >= slots[i]);
	}
}

/* The lines name the words that they show. */
static void lines_know_their_words(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autoptr(RkDocument) document = papers_build(papers, LETTER, RK_LANG_ID);
	g_autoptr(GPtrArray) lines =
		rk_document_lines(document, &(RkTextOptions){ .width = 72, .page_lines = 59 });
	guint opening = 0, signature = 0, pages = 0;

	for (guint i = 0; i < lines->len; i++) {
		const RkTextLine *line = lines->pdata[i];
		opening += line->words && g_strcmp0(line->words->slot, "invitation.opening") == 0;
		signature += line->signature != NULL;
		pages = line->page;
		if (strstr(line->text, "Kelas II TPI Tarakan"))
			assert_int_equal(line->words->origin.entity, RK_E_PARTICIPANT);
		assert_true(rk_text_width(line->text, -1) <= 72);
	}
	assert_int_equal(opening, 4);
	assert_int_equal(signature, 7);
	assert_int_equal(pages, 4);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reference_as_sent),
		cmocka_unit_test(goldens),
		cmocka_unit_test(the_programme_is_the_rundown),
		cmocka_unit_test(english),
		cmocka_unit_test(holes),
		cmocka_unit_test(holes_as_the_profile_says),
		cmocka_unit_test(one_is_addressed_by_title),
		cmocka_unit_test(forty_in_protocol_order),
		cmocka_unit_test(may_be_represented_is_a_switch),
		cmocka_unit_test(capacities),
		cmocka_unit_test(reworded_for_this_letter),
		cmocka_unit_test(words_know_where_they_come_from),
		cmocka_unit_test(lines_know_their_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
