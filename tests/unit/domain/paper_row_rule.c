/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is recorded about a paper: states, signatories, forgotten drafts, files; what a digest says
 * has changed; which papers a side makes; titles with their office.
 */
#include "domain/names/name.h"
#include "domain/model/paper.h"
#include "domain/meeting/paper_issue.h"
#include "domain/minutes/paper_rule.h"
#include "domain/rundown/stale.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define LETTER RK_PAPER_KIND_INVITATION

static RkPlan *issue_plan(Sample *sample, int kind)
{
	return rk_paper_plan_issue(
		&sample->in, &(RkGoingOut){ .kind = kind, .lang = RK_LANG_ID }, NULL);
}

static const RkPaper *letter(const Sample *sample)
{
	return rk_paper_find(sample->dossier, LETTER);
}

static void states_are_named(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	RkPlan *made = rk_paper_plan_state(&sample->in, LETTER,
		RK_RULE_NUMBER(RK_PAPER_STATE(RK_PAPER_STATE_SUBMITTED, 0)), NULL);
	assert_string_equal(made->label, "undangan: diajukan");
	sample_apply(sample, made, NULL);
	assert_int_equal(letter(sample)->state, RK_PAPER_STATE_SUBMITTED);
	assert_int_equal(letter(sample)->signing, 0);
	sample_apply(sample,
		rk_paper_plan_state(&sample->in, LETTER,
			RK_RULE_NUMBER(
				RK_PAPER_STATE(RK_PAPER_STATE_SIGNED, RK_SIGNING_ELECTRONIC)),
			NULL),
		NULL);
	assert_int_equal(letter(sample)->state, RK_PAPER_STATE_SIGNED);
	assert_int_equal(letter(sample)->signing, RK_SIGNING_ELECTRONIC);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_PAPER), 1);
	assert_null(rk_paper_plan_state(
		&sample->in, LETTER, RK_RULE_NUMBER(RK_PAPER_STATE(0, 0)), &error));
	assert_string_equal(rk_error_field(error), "state");
}

/* The name that was written down at the issue is not said of the next signatory. */
static void another_signs(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	RkPlan *first = rk_paper_plan_sign(&sample->in, LETTER,
		&(RkRuleValue){ .record = PERSON_ADI,
			.number = RK_CAPACITY_AN,
			.text = "Direktur Jenderal" },
		NULL);
	assert_string_equal(first->label, "undangan: ditandatangani oleh Adi Nugraha, S.H., M.H.");
	sample_apply(sample, first, NULL);
	assert_int_equal(letter(sample)->signatory, PERSON_ADI);
	assert_int_equal(letter(sample)->capacity, RK_CAPACITY_AN);
	assert_string_equal(letter(sample)->on_behalf, "Direktur Jenderal");
	sample_apply(sample, issue_plan(sample, LETTER), NULL);
	assert_string_equal(letter(sample)->shown_name, "Adi Nugraha, S.H., M.H.");
	sample_apply(sample,
		rk_paper_plan_sign(&sample->in, LETTER,
			&(RkRuleValue){ .record = PERSON_CITRA, .number = 0, .text = NULL }, NULL),
		NULL);
	assert_int_equal(letter(sample)->signatory, PERSON_CITRA);
	assert_null(letter(sample)->shown_name);
	assert_null(letter(sample)->on_behalf);
	assert_int_equal(letter(sample)->capacity, 0);
	RkPlan *nobody = rk_paper_plan_sign(&sample->in, LETTER,
		&(RkRuleValue){ .record = 0, .number = 0, .text = NULL }, NULL);
	assert_string_equal(nobody->label, "undangan: tanpa penanda tangan");
	sample_apply(sample, nobody, NULL);
	assert_int_equal(letter(sample)->signatory, 0);
	assert_null(rk_paper_plan_sign(&sample->in, LETTER,
		&(RkRuleValue){ .record = 999999, .number = 0, .text = NULL }, &error));
	assert_string_equal(rk_error_field(error), "signatory");
}

static void only_drafts_are_forgotten(void **state)
{
	static const int states[] = { RK_PAPER_STATE_SUBMITTED, RK_PAPER_STATE_SIGNED };
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) missing = NULL;
	const char *const number[] = { "number=UM-1", NULL };

	assert_null(rk_paper_plan_delete(&sample->in, LETTER, NULL, &missing));
	assert_int_equal(missing->code, RK_ERROR_NOT_FOUND);
	sample_apply(sample, rk_paper_plan_set(&sample->in, LETTER, number, NULL), NULL);
	for (guint i = 0; i < G_N_ELEMENTS(states); i++) {
		g_autoptr(GError) error = NULL;
		sample_apply(sample,
			rk_paper_plan_state(&sample->in, LETTER,
				RK_RULE_NUMBER(RK_PAPER_STATE(states[i], 0)), NULL),
			NULL);
		assert_null(rk_paper_plan_delete(&sample->in, LETTER, NULL, &error));
		assert_int_equal(error->code, RK_ERROR_REFUSED);
	}
	sample_apply(sample,
		rk_paper_plan_state(&sample->in, LETTER,
			RK_RULE_NUMBER(RK_PAPER_STATE(RK_PAPER_STATE_DRAFT, 0)), NULL),
		NULL);
	sample_apply(sample, rk_paper_plan_delete(&sample->in, LETTER, NULL, NULL), NULL);
	assert_null(letter(sample));
	/* Issued and then called a draft again: it did leave the house. */
	sample_apply(sample, issue_plan(sample, LETTER), NULL);
	assert_int_equal(letter(sample)->state, RK_PAPER_STATE_SUBMITTED);
	sample_apply(sample,
		rk_paper_plan_state(&sample->in, LETTER,
			RK_RULE_NUMBER(RK_PAPER_STATE(RK_PAPER_STATE_DRAFT, 0)), NULL),
		NULL);
	g_autoptr(GError) issued = NULL;
	assert_null(rk_paper_plan_delete(&sample->in, LETTER, NULL, &issued));
	assert_int_equal(issued->code, RK_ERROR_REFUSED);
}

static void files_have_a_path_and_a_caption(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	sample_apply(sample,
		rk_file_plan_add(&sample->in, LETTER,
			RK_RULE_TEXT("/arsip/u.pdf Surat bertanda tangan"), NULL),
		NULL);
	sample_apply(sample,
		rk_file_plan_add(&sample->in, 0, RK_RULE_TEXT(" \"/arsip/dua kata.pdf\""), NULL),
		NULL);
	const GPtrArray *files = sample->dossier->rows->rows[RK_E_FILE];
	assert_int_equal(files->len, 2);
	const RkFile *one = files->pdata[0], *two = files->pdata[1];
	assert_string_equal(one->path, "/arsip/u.pdf");
	assert_string_equal(one->caption, "Surat bertanda tangan");
	assert_string_equal(one->kind, "invitation");
	assert_string_equal(two->path, "/arsip/dua kata.pdf");
	assert_null(two->caption);
	assert_null(two->kind);
	assert_null(rk_file_plan_add(&sample->in, 0, RK_RULE_TEXT("   "), &error));
	assert_string_equal(rk_error_field(error), "path");
	assert_null(rk_file_plan_add(&sample->in, 0, RK_RULE_TEXT("\"tidak ditutup"), NULL));
	assert_null(rk_file_plan_add(&sample->in, 0, RK_RULE_TEXT("\"\" tanpa nama"), NULL));
	sample_apply(sample, rk_file_plan_delete(&sample->in, one->id, NULL, NULL), NULL);
	assert_int_equal(rk_rows_count(sample->dossier->rows, RK_E_FILE), 1);
	g_autoptr(GError) gone = NULL;
	assert_null(rk_file_plan_delete(&sample->in, 7, NULL, &gone));
	assert_int_equal(gone->code, RK_ERROR_NOT_FOUND);
}

static RkMeeting *meeting(Sample *sample)
{
	return sample->dossier->rows->rows[RK_E_MEETING]->pdata[0];
}

static void a_digest_says_what_changed(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autofree char *then = rk_digest_paper(sample->dossier, LETTER);

	rk_text_set(&meeting(sample)->venue, "Hotel lain");
	g_autofree char *moved = rk_digest_paper(sample->dossier, LETTER);
	g_autofree char *where = rk_digest_changes(then, moved, RK_LANG_ID);
	assert_string_equal(where, "tempat");
	rk_text_set(&meeting(sample)->end, "2024-10-17T20:00");
	rk_text_set(&meeting(sample)->dress, "batik");
	g_autofree char *more = rk_digest_paper(sample->dossier, LETTER);
	g_autofree char *what = rk_digest_changes(then, more, RK_LANG_EN);
	assert_non_null(strstr(what, "time, place, letter data"));
	/* One of an older program says only that something did. */
	g_autofree char *old = g_strndup(then, 64);
	assert_true(rk_digest_same(old, then));
	assert_false(rk_digest_same(old, moved));
	assert_null(rk_digest_changes(old, moved, RK_LANG_ID));
}

static void own_words_are_part_of_the_paper(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autofree char *then = rk_digest_paper(sample->dossier, LETTER);
	g_autofree char *other = rk_digest_paper(sample->dossier, RK_PAPER_KIND_RUNDOWN);

	sample_apply(sample,
		rk_paper_plan_text(&sample->in, LETTER, "invitation.closing", RK_LANG_ID,
			"Terima kasih.", NULL),
		NULL);
	g_autofree char *now = rk_digest_paper(sample->dossier, LETTER);
	g_autofree char *still = rk_digest_paper(sample->dossier, RK_PAPER_KIND_RUNDOWN);
	g_autofree char *what = rk_digest_changes(then, now, RK_LANG_ID);
	assert_string_equal(what, "redaksi");
	assert_string_equal(still, other);
}

/* Who walks in and who answers changes nothing in the letter; who is invited does. */
static void a_letter_shows_whom_it_is_for(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autofree char *then = rk_digest_paper(sample->dossier, LETTER);
	RkParticipant *walk_in = rk_participant_new();

	walk_in->id = 799;
	walk_in->meeting = MEETING;
	walk_in->uninvited = TRUE;
	walk_in->institution = OFFICE_PORT;
	rk_rows_add(sample->dossier->rows, RK_E_PARTICIPANT, walk_in);
	((RkParticipant *)sample->dossier->rows->rows[RK_E_PARTICIPANT]->pdata[0])->rsvp =
		RK_RSVP_ACCEPTED;
	g_autofree char *same = rk_digest_paper(sample->dossier, LETTER);
	assert_string_equal(same, then);
	walk_in->uninvited = FALSE;
	g_autofree char *more = rk_digest_paper(sample->dossier, LETTER);
	g_autofree char *what = rk_digest_changes(then, more, RK_LANG_ID);
	assert_string_equal(what, "undangan");
}

static void formats_are_those_of_the_table(void **state)
{
	assert_true(rk_paper_has_format(LETTER, NULL));
	assert_true(rk_paper_has_format(LETTER, "text"));
	assert_false(rk_paper_has_format(LETTER, "entah"));
	assert_false(rk_paper_has_format(0, NULL));
	assert_false(rk_paper_has_format(999, "pdf"));
	for (int kind = 1; kind < RK_PAPER_KIND_N; kind++)
		assert_int_equal(
			rk_paper_has_format(kind, NULL), rk_paper_info(kind)->formats[0] != NULL);
}

static void each_side_has_its_papers(void **state)
{
	const int *ours = rk_papers_of_role(RK_OUR_ROLE_ORGANISER);
	const int *theirs = rk_papers_of_role(RK_OUR_ROLE_INVITED);
	const int *other = rk_papers_of_role(RK_OUR_ROLE_OTHER);

	assert_int_equal(ours[0], RK_PAPER_KIND_INVITATION);
	assert_int_equal(theirs[0], RK_PAPER_KIND_MEMO);
	for (guint i = 0; theirs[i]; i++)
		assert_int_not_equal(theirs[i], RK_PAPER_KIND_INVITATION);
	for (guint i = 0; other[i]; i++)
		assert_true(other[i] == RK_PAPER_KIND_RUNDOWN || other[i] == RK_PAPER_KIND_MINUTES);
}

static void titles_name_their_office_once(void **state)
{
	static const struct {
		const char *title, *name, *head;
		const char *wanted;
	} cases[] = {
		{ "Kepala Kantor", "Kantor Imigrasi Kelas II TPI Tarakan", NULL,
			"Kepala Kantor Imigrasi Kelas II TPI Tarakan" },
		{ "Kepala Rumah Detensi", "Rumah Detensi Imigrasi Makassar", NULL,
			"Kepala Rumah Detensi Imigrasi Makassar" },
		{ "Kepala Biro Umum", "Biro Umum", NULL, "Kepala Biro Umum" },
		{ "Bupati Bulungan", "Pemerintah Kabupaten Bulungan", "Bupati Bulungan",
			"Bupati Bulungan" },
		{ "Kepala DPMPTSP", "Pemerintah Kota Tarakan", "Wali Kota Tarakan",
			"Kepala DPMPTSP Kota Tarakan" },
		{ "Kepala DPMPTSP Kota Tarakan", "Pemerintah Kota Tarakan", "Wali Kota Tarakan",
			"Kepala DPMPTSP Kota Tarakan" },
		{ "Kepala Divisi", "Kantor Wilayah Sulsel", NULL,
			"Kepala Divisi Kantor Wilayah Sulsel" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *name = g_strdup(cases[i].name);
		g_autofree char *head = g_strdup(cases[i].head);
		RkInstitution office = {
			.name = name, .head_title = head, .title_full = head != NULL
		};
		g_autofree char *title = rk_title_in_office(cases[i].title, &office);
		assert_string_equal(title, cases[i].wanted);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(states_are_named),
		cmocka_unit_test(another_signs),
		cmocka_unit_test(only_drafts_are_forgotten),
		cmocka_unit_test(files_have_a_path_and_a_caption),
		cmocka_unit_test(a_digest_says_what_changed),
		cmocka_unit_test(own_words_are_part_of_the_paper),
		cmocka_unit_test(a_letter_shows_whom_it_is_for),
		cmocka_unit_test(formats_are_those_of_the_table),
		cmocka_unit_test(each_side_has_its_papers),
		cmocka_unit_test(titles_name_their_office_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
