/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Captured lines: what is filled in, questions and answers, citations, editing, moving, deleting.
 */
#include "domain/minutes/entry_rule.h"
#include "domain/grammar/text_expand.h"
#include "domain/model/number.h"
#include "domain/paste/paste_add.h"
#include "domain/action/captured_line.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkId add(Sample *sample, const char *line, RkId session)
{
	RkEntryInput input = { .line = line, .session = session };
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_captured_plan_add(&sample->in, &input, &error);
	RkId id = plan ? plan->focus : 0;

	sample_apply(sample, plan, error);
	return id;
}

static const RkEntry *entry_of(Sample *sample, RkId id)
{
	return RK_FIND(sample->dossier->rows, ENTRY, RkEntry, id);
}

static const struct {
	const char *line;
	RkId session;
	int kind;
	RkId speaker; /* participant */
	const char *text;
	gboolean withheld;
} cases[] = {
	{ "Tiga kiat dgn Pemda", SESSION_ONE, RK_ENTRY_KIND_POINT, PARTICIPANT_BALANGAN,
		"Tiga kiat dengan Pemda", FALSE },
	{ "Listrik padam", SESSION_BREAK, RK_ENTRY_KIND_NOTE, 0, "Listrik padam", FALSE },
	{ "Catatan tanpa acara", 0, RK_ENTRY_KIND_NOTE, 0, "Catatan tanpa acara", FALSE },
	{ "? @kanim-tarakan bagaimana utk UKK?", SESSION_ONE, RK_ENTRY_KIND_QUESTION,
		PARTICIPANT_TARAKAN, "bagaimana untuk UKK?", FALSE },
	{ "? siapa?", SESSION_ONE, RK_ENTRY_KIND_QUESTION, 0, "siapa?", FALSE },
	{ "! OPD sbg narahubung", SESSION_ONE, RK_ENTRY_KIND_DECISION, 0,
		"perangkat daerah sebagai narahubung", FALSE },
	{ "= ringkas", SESSION_ONE, RK_ENTRY_KIND_CONCLUSION, 0, "ringkas", FALSE },
	{ "~ listrik padam", SESSION_ONE, RK_ENTRY_KIND_OCCURRENCE, 0, "listrik padam", FALSE },
	{ "% rahasia", SESSION_ONE, RK_ENTRY_KIND_PRIVATE, 0, "rahasia", TRUE },
	{ "+ usul @rangga-mahendra", SESSION_ONE, RK_ENTRY_KIND_PROPOSAL, PARTICIPANT_TARAKAN,
		"usul", FALSE },
};

static void lines_are_filled_in(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		const RkEntry *entry =
			entry_of(sample, add(sample, cases[i].line, cases[i].session));
		if (entry->kind != cases[i].kind || entry->speaker != cases[i].speaker ||
			strcmp(entry->text, cases[i].text) != 0 ||
			entry->withheld != cases[i].withheld || entry->session != cases[i].session)
			fail_msg("%s: %d %d \"%s\"", cases[i].line, entry->kind,
				(int)entry->speaker, entry->text);
		assert_false(entry->at.set);
		assert_string_equal(entry->author, "Citra");
		assert_non_null(entry->raw);
	}
}

static void live_lines_have_clock_and_session(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkEntryInput input = { .line = "? siapa", .live = TRUE, .floor = PARTICIPANT_PALOPO };

	((RkSession *)rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_ONE))->status =
		RK_SESSION_STATUS_RUNNING;
	g_autoptr(RkPlan) plan = rk_captured_plan_add(&sample->in, &input, NULL);
	const RkEntry *entry = SAMPLE_INSERTED(plan, ENTRY, RkEntry, 0);
	assert_int_equal(entry->session, SESSION_ONE);
	assert_int_equal(entry->at.value, sample->context.now);
	assert_int_equal(entry->speaker, PARTICIPANT_PALOPO);
}

/* Where people talk, an unmarked line is a point; elsewhere a note. */
static void unmarked_lines_are_points_of_talks(void **state)
{
	for (int kind = 1; kind < RK_SESSION_KIND_N; kind++) {
		g_autoptr(Sample) sample = sample_new();
		gboolean talk = kind == RK_SESSION_KIND_SESSION ||
				kind == RK_SESSION_KIND_REMARKS || kind == RK_SESSION_KIND_REPORT ||
				kind == RK_SESSION_KIND_DISCUSSION;
		((RkSession *)rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_ONE))
			->kind = kind;
		assert_int_equal(entry_of(sample, add(sample, "satu", SESSION_ONE))->kind,
			talk ? RK_ENTRY_KIND_POINT : RK_ENTRY_KIND_NOTE);
	}
	g_autoptr(Sample) sample = sample_new();
	assert_int_equal(entry_of(sample, add(sample, "satu", 0))->kind, RK_ENTRY_KIND_NOTE);
}

/* Only the live line goes to the session that runs, and only of this meeting. */
static void the_running_session_takes_live_lines(void **state)
{
	static const struct {
		gboolean live, running, ours;
		RkId wanted;
	} lives[] = { { TRUE, TRUE, TRUE, SESSION_ONE }, { FALSE, TRUE, TRUE, 0 },
		{ TRUE, FALSE, TRUE, 0 }, { TRUE, TRUE, FALSE, 0 } };

	for (guint i = 0; i < G_N_ELEMENTS(lives); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkSession *session = rk_rows_find(sample->dossier->rows, RK_E_SESSION, SESSION_ONE);
		RkEntryInput input = { .line = "satu", .live = lives[i].live };
		session->status = lives[i].running ? RK_SESSION_STATUS_RUNNING : 0;
		session->meeting = lives[i].ours ? MEETING : 4711;
		g_autoptr(RkPlan) plan = rk_captured_plan_add(&sample->in, &input, NULL);
		const RkEntry *entry = SAMPLE_INSERTED(plan, ENTRY, RkEntry, 0);
		assert_int_equal(entry->session, lives[i].wanted);
		assert_int_equal(entry->at.set, lives[i].live);
	}
}

/* Decisions are counted over the meeting, questions in their session; nothing else is. */
static void ranks_count_their_like(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;
	static const struct {
		const char *line;
		RkId session;
		gint64 number;
		guint rank;
	} ranks[] = {
		{ "! a", SESSION_ONE, 0, 6 },
		{ "! b", SESSION_TWO, 5, 5 },
		{ "? c", SESSION_ONE, 0, 1 },
		{ "? d", SESSION_TWO, 0, 1 },
		{ "e", SESSION_ONE, 0, 0 },
		{ "! f", SESSION_ONE, 2, 2 },
		{ "? g", SESSION_ONE, 0, 2 },
		{ "! h", SESSION_TWO, 0, 7 },
	};
	RkId ids[G_N_ELEMENTS(ranks)];

	for (guint i = 0; i < G_N_ELEMENTS(ranks); i++) {
		ids[i] = add(sample, ranks[i].line, ranks[i].session);
		if (ranks[i].number)
			((RkEntry *)entry_of(sample, ids[i]))->number = RK_INT(ranks[i].number);
	}
	for (guint i = 0; i < G_N_ELEMENTS(ranks); i++)
		assert_int_equal(rk_entry_rank(rows, entry_of(sample, ids[i])), ranks[i].rank);
}

/* What pointed to a deleted line points nowhere; what has a number is struck instead. */
static void a_deleted_line_takes_its_links_along(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	RkId decision = add(sample, "! sesuai UU 6/2011", SESSION_ONE);
	RkId question = add(sample, "? satu", SESSION_ONE);
	RkId answer = add(sample, "> dua", SESSION_ONE);
	RkAction *action = rk_action_new();

	action->id = 951;
	action->meeting = MEETING;
	action->decision = decision;
	rk_rows_add(rows, RK_E_ACTION, action);
	assert_int_equal(rk_rows_count(rows, RK_E_CITATION), 1);
	g_autoptr(RkPlan) struck = NULL;
	((RkEntry *)entry_of(sample, decision))->number = RK_INT(3);
	struck = rk_entry_plan_delete(&sample->in, decision, NULL, NULL);
	assert_int_equal(struck->changes->len, 1);
	assert_int_equal(sample_set(struck, RK_E_ENTRY, decision, RK_F(ENTRY, struck)).number, 1);
	((RkEntry *)entry_of(sample, decision))->number = RK_INT_NONE;
	sample_apply(sample, rk_entry_plan_delete(&sample->in, decision, NULL, NULL), NULL);
	assert_null(entry_of(sample, decision));
	assert_int_equal(action->decision, 0);
	assert_int_equal(rk_rows_count(rows, RK_E_CITATION), 0);
	assert_int_equal(entry_of(sample, answer)->answers, question);
	sample_apply(sample, rk_entry_plan_delete(&sample->in, question, NULL, NULL), NULL);
	assert_int_equal(entry_of(sample, answer)->answers, 0);
}

static void answers_find_their_question(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	RkId one = add(sample, "? satu", SESSION_ONE), two = add(sample, "? dua", SESSION_ONE);
	RkId other = add(sample, "? lain", SESSION_TWO), three = add(sample, "? tiga", SESSION_ONE);
	RkEntryInput wrong = { .line = ">9 tidak ada", .session = SESSION_ONE };

	assert_int_equal(entry_of(sample, add(sample, ">2 jawab dua", SESSION_ONE))->answers, two);
	assert_int_equal(entry_of(sample, add(sample, "> jawab satu", SESSION_ONE))->answers, one);
	assert_int_equal(
		entry_of(sample, add(sample, "> jawab tiga", SESSION_ONE))->answers, three);
	assert_int_equal(entry_of(sample, add(sample, "> tambahan", SESSION_ONE))->answers, 0);
	assert_int_equal(
		entry_of(sample, add(sample, "> jawab lain", SESSION_TWO))->answers, other);
	assert_null(rk_captured_plan_add(&sample->in, &wrong, &error));
	assert_string_equal(rk_error_field(error), "answers");
	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, three)), 3);
	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, other)), 1);
}

static void citations_come_along(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkEntryInput input = {
		.line = "! sesuai Permenkumham 6/2019 dan UU 6/2011 Pasal 69; UU 6/2011",
		.session = SESSION_ONE
	};
	RkPlan *plan = rk_captured_plan_add(&sample->in, &input, NULL);

	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_REFERENCE), 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_CITATION), 3);
	assert_int_equal(
		SAMPLE_INSERTED(plan, CITATION, RkCitation, 0)->reference, REFERENCE_CLASS);
	assert_string_equal(SAMPLE_INSERTED(plan, CITATION, RkCitation, 1)->article, "Pasal 69");
	RkId id = plan->focus;
	sample_apply(sample, plan, NULL);
	g_autoptr(RkPlan) edit = rk_entry_plan_edit(
		&sample->in, id, RK_RULE_TEXT("! sesuai UU 6/2011 Pasal 69 dan PP 31/2013"), NULL);
	assert_int_equal(sample_count(edit, RK_CHANGE_DELETE, RK_E_CITATION), 2);
	assert_int_equal(sample_count(edit, RK_CHANGE_INSERT, RK_E_CITATION), 1);
	assert_int_equal(sample_count(edit, RK_CHANGE_INSERT, RK_E_REFERENCE), 1);
	g_autoptr(RkPlan) gone = rk_entry_plan_delete(&sample->in, id, NULL, NULL);
	assert_int_equal(sample_count(gone, RK_CHANGE_DELETE, RK_E_CITATION), 3);
	input.line = "% rahasia UU 9/2012";
	g_autoptr(RkPlan) secret = rk_captured_plan_add(&sample->in, &input, NULL);
	assert_int_equal(sample_count(secret, RK_CHANGE_INSERT, RK_E_CITATION), 0);
}

static void unedited_lines_change_nothing(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const char *const lines[] = { "? @kanim-tarakan satu", "> jawab satu",
		"! putus UU 6/2011", "kiat", "% rahasia", "+ usul" };

	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		add(sample, lines[i], SESSION_ONE);
	RK_EACH (sample->dossier->rows, ENTRY, RkEntry, entry) {
		g_autofree char *line = rk_entry_line(&sample->in, entry->id);
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan =
			rk_entry_plan_edit(&sample->in, entry->id, RK_RULE_TEXT(line), &error);
		if (!plan || !rk_plan_is_empty(plan))
			fail_msg("\"%s\" changes something: %s", line, error ? error->message : "");
	}
}

static void editing_keeps_raw(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "beda angka dgn BPS", SESSION_ONE);

	sample_apply(sample,
		rk_entry_plan_edit(
			&sample->in, id, RK_RULE_TEXT("! Terdapat perbedaan angka"), NULL),
		NULL);
	assert_string_equal(entry_of(sample, id)->raw, "beda angka dgn BPS");
	assert_string_equal(entry_of(sample, id)->text, "Terdapat perbedaan angka");
	assert_int_equal(entry_of(sample, id)->kind, RK_ENTRY_KIND_DECISION);
}

/* What is not printed stays so, however often it is reworded. */
static void an_edited_line_stays_withheld(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId id = add(sample, "beda angka", SESSION_ONE);

	for (int withheld = 0; withheld < 2; withheld++) {
		((RkEntry *)entry_of(sample, id))->withheld = withheld;
		sample_apply(sample,
			rk_entry_plan_edit(&sample->in, id,
				RK_RULE_TEXT(withheld ? "angka berbeda" : "angka beda"), NULL),
			NULL);
		assert_int_equal(entry_of(sample, id)->withheld, withheld);
	}
}

/* Another speaker, or none, only when the line says another. */
static void an_edited_line_has_the_speaker_it_names(void **state)
{
	static const struct {
		const char *typed;
		RkId participant, office;
	} edits[] = {
		{ "@kanim-tarakan dua", PARTICIPANT_TARAKAN, 0 },
		{ "@kanim-palopo satu", PARTICIPANT_PALOPO, 0 },
		{ "@port-office satu", 0, OFFICE_PORT },
		{ "satu", 0, 0 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(edits); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkId id = add(sample, "~ @kanim-tarakan satu", SESSION_ONE);
		g_autofree char *typed = g_strconcat("~ ", edits[i].typed, NULL);
		sample_apply(sample, rk_entry_plan_edit(&sample->in, id, RK_RULE_TEXT(typed), NULL),
			NULL);
		assert_int_equal(entry_of(sample, id)->speaker, edits[i].participant);
		assert_int_equal(entry_of(sample, id)->speaker_institution, edits[i].office);
	}
}

/* An answer keeps its question unless the line names another or is no answer any more. */
static void an_edited_answer_keeps_its_question(void **state)
{
	static const struct {
		const char *typed;
		int answers; /* rank of the question, 0: none */
	} edits[] = { { "> lain", 2 }, { ">1 lain", 1 }, { "lain", 0 }, { "? lain", 0 } };

	for (guint i = 0; i < G_N_ELEMENTS(edits); i++) {
		g_autoptr(Sample) sample = sample_new();
		const RkId questions[] = { add(sample, "? satu", SESSION_ONE),
			add(sample, "? dua", SESSION_ONE) };
		RkId id = add(sample, ">2 jawab", SESSION_ONE);
		sample_apply(sample,
			rk_entry_plan_edit(&sample->in, id, RK_RULE_TEXT(edits[i].typed), NULL),
			NULL);
		assert_int_equal(entry_of(sample, id)->answers,
			edits[i].answers ? questions[edits[i].answers - 1] : 0);
	}
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	RkId id = add(sample, "> jawab", SESSION_ONE);
	assert_null(rk_entry_plan_edit(&sample->in, id, RK_RULE_TEXT(">7 jawab"), &error));
	assert_string_equal(rk_error_field(error), "answers");
}

static void moving_and_deleting(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkId one = add(sample, "! satu", SESSION_ONE), talk = add(sample, "kiat", SESSION_ONE);
	RkId two = add(sample, "! dua", SESSION_TWO);
	RkId question = add(sample, "? tanya", SESSION_ONE),
	     answer = add(sample, "> jawab", SESSION_ONE);

	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, two)), 2);
	sample_apply(sample, rk_entry_plan_move(&sample->in, two, RK_RULE_NUMBER(-1), NULL), NULL);
	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, two)), 1);
	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, one)), 2);
	assert_null(rk_entry_plan_move(&sample->in, two, RK_RULE_NUMBER(-1), NULL));
	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, talk)), 0);
	sample_apply(sample, rk_entry_plan_delete(&sample->in, question, NULL, NULL), NULL);
	assert_int_equal(entry_of(sample, answer)->answers, 0);
	((RkEntry *)entry_of(sample, one))->number = RK_INT(1);
	sample_apply(sample, rk_entry_plan_delete(&sample->in, one, NULL, NULL), NULL);
	assert_true(entry_of(sample, one)->struck);
	assert_int_equal(rk_entry_rank(sample->dossier->rows, entry_of(sample, two)), 2);
}

static void notes_from_a_file(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	guint skipped = 0;
	const char *lines =
		"## Kiat dan Strategi Pemerintah Daerah\n- ? satu UU 6/2011\n- > jawab\n\n"
		"Rehat Kopi\nlistrik padam\n- [] Kirim @kanim-tarakan\n! UU 6/2011\n";
	RkPlan *plan = rk_entry_plan_add_lines(&sample->in, lines, 0, FALSE, NULL, &error);

	assert_non_null(plan);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_ENTRY), 4);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_ACTION), 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_REFERENCE), 1);
	assert_int_equal(SAMPLE_INSERTED(plan, ENTRY, RkEntry, 1)->answers,
		SAMPLE_INSERTED(plan, ENTRY, RkEntry, 0)->id);
	assert_int_equal(SAMPLE_INSERTED(plan, ENTRY, RkEntry, 2)->session, SESSION_BREAK);
	rk_plan_free(plan);
	assert_null(rk_entry_plan_add_lines(&sample->in, "a\n? @nobody b", 0, FALSE, NULL, &error));
	assert_string_equal(rk_error_where(error), "2");
	g_autoptr(RkPlan) rest =
		rk_entry_plan_add_lines(&sample->in, "a\n? @nobody b", 0, TRUE, &skipped, NULL);
	assert_int_equal(skipped, 1);
	assert_int_equal(sample_count(rest, RK_CHANGE_INSERT, RK_E_ENTRY), 1);
}

static void short_forms_are_written_out(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		const char *text, *want;
	} texts[] = { { "Dgn OPD, utk 5jt tgl 3", "Dengan perangkat daerah, untuk 5jt tanggal 3" },
		{ "opd xdgn dgnx", "opd xdgn dgnx" },
		{ "SE No. 5 thn 2020 yg", "SE No. 5 thn 2020 yang" },
		{ "UKK dibuka", "unit kerja keimigrasian dibuka" } };
	RkTextModule *module = rk_text_module_new();

	module->id = 990;
	rk_text_set(&module->abbreviation, "UKK");
	rk_text_set(&module->text, "unit kerja keimigrasian");
	rk_rows_add(sample->dossier->rows, RK_E_TEXT_MODULE, module);
	for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *got =
			rk_text_expand(&sample->context, sample->dossier->rows, texts[i].text);
		assert_string_equal(got, texts[i].want);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lines_are_filled_in),
		cmocka_unit_test(live_lines_have_clock_and_session),
		cmocka_unit_test(unmarked_lines_are_points_of_talks),
		cmocka_unit_test(the_running_session_takes_live_lines),
		cmocka_unit_test(ranks_count_their_like),
		cmocka_unit_test(a_deleted_line_takes_its_links_along),
		cmocka_unit_test(answers_find_their_question),
		cmocka_unit_test(citations_come_along),
		cmocka_unit_test(unedited_lines_change_nothing),
		cmocka_unit_test(editing_keeps_raw),
		cmocka_unit_test(an_edited_line_stays_withheld),
		cmocka_unit_test(an_edited_line_has_the_speaker_it_names),
		cmocka_unit_test(an_edited_answer_keeps_its_question),
		cmocka_unit_test(moving_and_deleting),
		cmocka_unit_test(notes_from_a_file),
		cmocka_unit_test(short_forms_are_written_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
