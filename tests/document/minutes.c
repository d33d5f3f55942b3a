/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minutes: word by word against the reference of the Makassar meeting, goldens, and each thing
 * that a real meeting leaves open.
 */
#include "papers.h"

#include "base/text.h"
#include "domain/model/number.h"

#include <string.h>

#define MINUTES RK_PAPER_KIND_MINUTES

/* Where the reference and the data differ, and why. */
static const struct {
	const char *reference, *ours, *why;
} differences[] = {
	{ "Lampiran: 1. Daftar hadir  2. Bahan paparan (4 berkas)  3. Dokumentasi foto",
		"Lampiran: 1. Daftar hadir",
		"the sample names no file, and an annex that nobody has is not promised" },
};

static char *replaced(const char *text, const char *from, const char *to)
{
	g_auto(GStrv) parts = g_strsplit(text, from, -1);

	assert_int_equal(g_strv_length(parts), 2);
	return g_strjoinv(to, parts);
}

/* Words in order: what stands between blanks, without box drawing. */
static GPtrArray *words_of(const char *text)
{
	g_auto(GStrv) parts = g_strsplit_set(text, " \n", -1);
	GPtrArray *words = g_ptr_array_new_with_free_func(g_free);

	for (char **part = parts; *part; part++)
		if (**part && !g_str_has_prefix(*part, "│") && !g_str_has_prefix(*part, "─") &&
			!g_str_has_prefix(*part, "━") && !g_str_has_prefix(*part, "┌") &&
			!g_str_has_prefix(*part, "├") && !g_str_has_prefix(*part, "└"))
			g_ptr_array_add(words, g_strdup(*part));
	return words;
}

static void reference_words(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	g_autofree char *wanted = file_text("fixtures/papers/04-notula.txt");
	g_autoptr(GPtrArray) all = words_of(wanted);
	guint differing = 0;

	for (guint i = 0; i < G_N_ELEMENTS(differences); i++) {
		g_autofree char *before = g_steal_pointer(&wanted);
		g_autoptr(GPtrArray) a = words_of(differences[i].reference);
		g_autoptr(GPtrArray) b = words_of(differences[i].ours);
		wanted = replaced(before, differences[i].reference, differences[i].ours);
		differing += MAX(a->len, b->len);
	}
	assert_true(all->len > 900);
	assert_true(differing * 50 <= all->len); /* at most 2 % */
	assert_string_equal(text, wanted);       /* words, order and layout */
}

/* With the files that the reference lists, it is the reference to the byte. */
static void reference_whole(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *wanted = file_text("fixtures/papers/04-notula.txt");

	for (guint i = 0; i < 5; i++) {
		RkFile *file = PAPERS_ADD(papers, FILE, RkFile);
		rk_text_set(&file->path, "paparan.pdf");
		rk_text_set(&file->kind, i < 4 ? "presentation" : "photo");
	}
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_string_equal(text, wanted);
}

/* A meeting as the press release tells it: no hour, no person. */
static Papers *press_only(void)
{
	static const struct {
		const char *title, *speaker;
	} sessions[] = {
		{ "Kiat dan Strategi Pemerintah Daerah dalam Mendukung Pembentukan Kantor Imigrasi "
		  "Baru",
			"Pemerintah Daerah Kabupaten Balangan" },
		{ "Penataan Kerja Sama di Lingkungan Kementerian Hukum dan Hak Asasi Manusia",
			"Biro Humas, Hukum, dan Kerja Sama" },
	};
	Papers *papers = papers_new("Rapat Koordinasi dan Evaluasi Perjanjian Kerja Sama antara "
				    "Pemerintah Daerah dengan Direktorat Jenderal Imigrasi");
	RkMeeting *meeting = papers_meeting(papers);

	rk_text_set(&meeting->venue, "Claro Hotel Makassar");
	rk_text_set(&meeting->city, "Makassar");
	rk_text_set(&meeting->zone, "Asia/Makassar");
	for (guint i = 0; i < G_N_ELEMENTS(sessions); i++) {
		RkSession *session = PAPERS_ADD(papers, SESSION, RkSession);
		RkSessionSpeaker *speaker = PAPERS_ADD(papers, SESSION_SPEAKER, RkSessionSpeaker);
		RkInstitution *office = PAPERS_ADD(papers, INSTITUTION, RkInstitution);
		session->kind = RK_SESSION_KIND_SESSION;
		session->position = RK_INT(i + 1);
		rk_text_set(&session->title, sessions[i].title);
		rk_text_set(&office->name, sessions[i].speaker);
		speaker->session = session->id;
		speaker->role = RK_SPEAKER_ROLE_SPEAKER;
		speaker->institution = office->id;
	}
	return papers;
}

static void goldens(void **state)
{
	static const PapersGolden cases[] = {
		{ "2024-10-makassar", RK_LANG_ID, 80, "minutes-makassar-id-80.txt" },
		{ "2024-10-makassar", RK_LANG_ID, 72, "minutes-makassar-id-72.txt" },
		{ "2024-10-makassar", RK_LANG_EN, 80, "minutes-makassar-en-80.txt" },
		{ "2024-10-makassar", RK_LANG_EN, 72, "minutes-makassar-en-72.txt" },
		{ "2025-06-timpora-dkj-tw2", RK_LANG_ID, 80, "minutes-timpora-tw2-id-80.txt" },
		{ "2025-08-skouw", RK_LANG_EN, 72, "minutes-skouw-en-72.txt" },
	};

	papers_goldens(MINUTES, cases, G_N_ELEMENTS(cases));
}

static void golden_holes(void **state)
{
	g_autoptr(Papers) empty = papers_new("Rapat Koordinasi");
	g_autoptr(Papers) press = press_only();
	g_autofree char *a = papers_text(empty, MINUTES, RK_LANG_ID, 72);
	g_autofree char *b = papers_text(empty, MINUTES, RK_LANG_EN, 80);
	g_autofree char *c = papers_text(press, MINUTES, RK_LANG_ID, 80);

	golden_check("minutes-empty-id-72.txt", a);
	golden_check("minutes-empty-en-80.txt", b);
	golden_check("minutes-press-id-80.txt", c);
}

/* Nothing is invented: no zero, no hour, no letterhead, one line for each name. */
static void empty_has_holes(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat Koordinasi");
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);

	assert_true(strstr(text, "NOTULA") - text < 80); /* the title is on top */
	assert_has(text, "Kehadiran        : belum dicatat\n");
	assert_has(text, "Rapat dibuka pukul ________ oleh ________________________.");
	assert_has(text, "Belum ada pembahasan yang dicatat.");
	assert_has(text, "Belum ada keputusan yang dicatat.");
	assert_has(text, "Belum ada tindak lanjut yang dicatat.");
	assert_has(
		text, "______________________________          ______________________________\n");
	assert_hasnt(text, "Surat undangan");
	assert_hasnt(text, "KONSEP");
	assert_hasnt(text, "NIP");
	assert_hasnt(text, "Lampiran");
	assert_hasnt(text, "━");
	for (char digit = '0'; digit <= '9'; digit++) {
		char number[] = { ' ', digit, ' ', '\0' };
		assert_hasnt(text, number);
	}
}

static RkEntry *entry_add(Papers *papers, int kind, const char *text)
{
	RkEntry *entry = PAPERS_ADD(papers, ENTRY, RkEntry);

	entry->kind = kind;
	rk_text_set(&entry->text, text);
	return entry;
}

static RkSession *session_add(Papers *papers, int kind, const char *title)
{
	RkSession *session = PAPERS_ADD(papers, SESSION, RkSession);

	session->kind = kind;
	session->position = RK_INT(rk_rows_count(papers->dossier->rows, RK_E_SESSION));
	session->minutes = RK_INT(60);
	rk_text_set(&session->title, title);
	return session;
}

static void secrets_stay(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkSession *session = session_add(papers, RK_SESSION_KIND_SESSION, "Satu");

	rk_text_set(&session->chair_notes, "CATATAN PIMPINAN");
	for (int kind = 1; kind < RK_ENTRY_KIND_N; kind++)
		for (int inside = 0; inside < 2; inside++) {
			RkEntry *entry = entry_add(papers, kind, "RAHASIA");
			entry->session = inside ? session->id : 0;
			entry->withheld = kind != RK_ENTRY_KIND_PRIVATE;
			rk_text_set(&entry->raw, "MENTAH");
		}
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(text, "1. Satu");
	assert_hasnt(text, "RAHASIA");
	assert_hasnt(text, "MENTAH");
	assert_hasnt(text, "CATATAN PIMPINAN");
	assert_has(text, "Belum ada keputusan");
}

/* Every printed kind, in a session, at a point and nowhere, is there exactly once. */
static void every_line_once(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkSession *session = session_add(papers, RK_SESSION_KIND_SESSION, "Satu");
	RkSession *opening = session_add(papers, RK_SESSION_KIND_OPENING, "Pembukaan");
	RkAgendaPoint *inside = PAPERS_ADD(papers, AGENDA_POINT, RkAgendaPoint);
	RkAgendaPoint *outside = PAPERS_ADD(papers, AGENDA_POINT, RkAgendaPoint);

	inside->session = session->id;
	inside->status = RK_POINT_STATUS_DEFERRED;
	rk_text_set(&inside->title, "Titik dalam");
	rk_text_set(&outside->title, "Titik luar");
	for (int kind = 1; kind < RK_ENTRY_KIND_N; kind++)
		for (int where = 0; where < 6; where++) {
			g_autofree char *word = g_strdup_printf("<%d/%d>", kind, where);
			RkEntry *entry = entry_add(papers, kind, word);
			entry->session = where == 1 || where == 3 ? session->id
					 : where == 5             ? opening->id
								  : 0;
			entry->point = where == 2 || where == 3 ? inside->id
				       : where == 4             ? outside->id
								: 0;
		}
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	for (int kind = 1; kind < RK_ENTRY_KIND_N; kind++)
		for (int where = 0; where < 6; where++) {
			g_autofree char *word = g_strdup_printf("<%d/%d>", kind, where);
			g_auto(GStrv) parts = g_strsplit(text, word, -1);
			if (g_strv_length(parts) != (kind == RK_ENTRY_KIND_PRIVATE ? 1 : 2))
				fail_msg("%s: %u times in\n%s", word, g_strv_length(parts) - 1,
					text);
		}
	assert_has(text, "1) Titik dalam (ditunda)");
	assert_has(text, "Titik luar\n");
	assert_has(text, "Lain-lain\n");
}

static void answers_follow_questions(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkSession *session = session_add(papers, RK_SESSION_KIND_SESSION, "Satu");
	static const char *const texts[] = { "Tanya satu?", "Tanya dua?", "Tanya tiga?",
		"Jawab dua.", "Jawab satu.", "Jawab satu lagi." };
	static const int answers[] = { -1, -1, -1, 1, 0, 0 };
	RkEntry *entries[6];

	for (int i = 0; i < 6; i++) {
		entries[i] = entry_add(papers,
			answers[i] < 0 ? RK_ENTRY_KIND_QUESTION : RK_ENTRY_KIND_ANSWER, texts[i]);
		entries[i]->session = session->id;
		entries[i]->answers = answers[i] < 0 ? 0 : entries[answers[i]]->id;
	}
	rk_text_set(&entries[0]->speaker_label, "Pemkab X");
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(text, "Tanya : (Pemkab X) Tanya satu?\n"
			 "      Jawab : Jawab satu.\n"
			 "      Jawab : Jawab satu lagi.\n"
			 "      Tanya : Tanya dua?\n"
			 "      Jawab : Jawab dua.\n"
			 "      Tanya : Tanya tiga?\n"
			 "      Jawab : belum dijawab\n");
	g_autofree char *english = papers_text(papers, MINUTES, RK_LANG_EN, 80);
	assert_has(english, "A : not answered yet\n");
}

/* Asked in one session, answered in the next: printed once, below the question. */
static void an_answer_is_never_twice(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkSession *first = session_add(papers, RK_SESSION_KIND_SESSION, "Satu");
	RkSession *second = session_add(papers, RK_SESSION_KIND_SESSION, "Dua");
	RkEntry *question = entry_add(papers, RK_ENTRY_KIND_QUESTION, "Kapan?");
	RkEntry *answer = entry_add(papers, RK_ENTRY_KIND_ANSWER, "Besok.");

	question->session = first->id;
	answer->session = second->id;
	answer->answers = question->id;
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	g_auto(GStrv) parts = g_strsplit(text, "Jawab : Besok.", -1);
	assert_int_equal(g_strv_length(parts), 2);
	question->withheld = TRUE; /* then it stands where it was said */
	g_autofree char *alone = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_hasnt(alone, "Kapan?");
	assert_has(strstr(alone, "2. Dua"), "Jawab : Besok.");
}

static void skipped_sessions_are_left_out(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkSession *skipped = session_add(papers, RK_SESSION_KIND_SESSION, "Dilewati");

	session_add(papers, RK_SESSION_KIND_SESSION, "Diadakan");
	session_add(papers, RK_SESSION_KIND_BREAK, "Rehat");
	skipped->status = RK_SESSION_STATUS_SKIPPED;
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(text, "1. Diadakan");
	assert_hasnt(text, "Dilewati");
	assert_hasnt(text, "Rehat");
	entry_add(papers, RK_ENTRY_KIND_POINT, "Tetap dibahas.")->session = skipped->id;
	g_autofree char *talked = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(talked, "1. Dilewati");
}

static RkParticipant *participant_add(Papers *papers, int attendance)
{
	RkParticipant *participant = PAPERS_ADD(papers, PARTICIPANT, RkParticipant);

	participant->attendance = attendance;
	return participant;
}

/* The text with every run of blanks and line ends as one blank. */
static char *joined(const char *text)
{
	g_autoptr(GPtrArray) words = words_of(text);

	g_ptr_array_add(words, NULL);
	return g_strjoinv(" ", (char **)words->pdata);
}

static void attendance_is_counted(void **state)
{
	static const struct {
		int states[6]; /* of the invited, 0 unknown, -1 the end */
		guint companions;
		const char *text, *english;
	} cases[] = {
		{ { -1 }, 0, "Kehadiran : belum dicatat A.", "Attendance : not recorded A." },
		{ { 0, 0, -1 }, 0, "Kehadiran : belum dicatat (2 undangan) A.",
			"Attendance : not recorded (2 invited) A." },
		{ { RK_ATTENDANCE_PRESENT, 0, -1 }, 0,
			": 1 orang hadir dari 2 undangan; 1 belum dicatat (daftar hadir terlampir) "
			"A.",
			": 1 person: 1 of 2 invited; 1 not recorded (attendance list attached) "
			"A." },
		{ { RK_ATTENDANCE_PRESENT, RK_ATTENDANCE_REPRESENTED, RK_ATTENDANCE_EXCUSED, -1 },
			1,
			": 3 orang hadir, terdiri atas 2 dari 3 undangan (1 di antaranya diwakili) "
			"dan 1 "
			"pendamping; 1 izin (daftar hadir terlampir) A.",
			": 3 persons: 2 of 3 invited (1 of them represented) and 1 accompanying; 1 "
			"excused "
			"(attendance list attached) A." },
		{ { RK_ATTENDANCE_PRESENT, RK_ATTENDANCE_REPRESENTED, -1 }, 0,
			": 2 orang hadir dari 2 undangan (1 di antaranya diwakili); daftar hadir "
			"terlampir A.",
			": 2 persons: 2 of 2 invited (1 of them represented); attendance list "
			"attached A." },
		{ { RK_ATTENDANCE_ABSENT, -1 }, 0,
			": 0 orang hadir dari 1 undangan; 1 tanpa keterangan (daftar hadir "
			"terlampir) A.",
			": 0 persons: 0 of 1 invited; 1 absent without notice (attendance list "
			"attached) A." },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Papers) papers = papers_new("Rapat");
		for (guint k = 0; cases[i].states[k] >= 0; k++)
			participant_add(papers, cases[i].states[k]);
		for (guint k = 0; k < cases[i].companions; k++)
			participant_add(papers, RK_ATTENDANCE_PRESENT)->companion_of = 1;
		participant_add(papers, RK_ATTENDANCE_ABSENT)->uninvited = TRUE;
		g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
		g_autofree char *english = papers_text(papers, MINUTES, RK_LANG_EN, 80);
		g_autofree char *flat = joined(text);
		g_autofree char *flat_english = joined(english);
		assert_has(flat, cases[i].text);
		assert_has(flat_english, cases[i].english);
	}
}

static void hours_and_days(void **state)
{
	static const struct {
		const char *start, *end, *when_text;
		gboolean open_end;
		gint64 opened, closed; /* ms, 0: unset */
		const char *day, *hours, *english;
	} cases[] = {
		{ NULL, NULL, "minggu ke-3 Oktober", FALSE, 0, 0, ": minggu ke-3 Oktober\n", NULL,
			NULL },
		{ "2024-10-17T09:00", "2024-10-17T16:00", NULL, FALSE, 0, 0,
			": Kamis, 17 Oktober 2024\n", ": 09.00 s.d. 16.00 WITA\n",
			": 09:00 to 16:00 WITA\n" },
		{ "2024-10-17T09:00", NULL, NULL, TRUE, 0, 0, ": Kamis, 17 Oktober 2024\n",
			": 09.00 WITA s.d. selesai\n", ": 09:00 WITA until finished\n" },
		{ "2024-10-17T09:00", "2024-10-17T16:00", NULL, FALSE, 1729127520000, 1729152300000,
			": Kamis, 17 Oktober 2024\n",
			": 09.12 s.d. 16.05 WITA (dijadwalkan 09.00)\n",
			": 09:12 to 16:05 WITA (scheduled for 09:00)\n" },
		{ "2024-10-17T09:12", NULL, NULL, FALSE, 1729127520000, 0,
			": Kamis, 17 Oktober 2024\n", ": 09.12 WITA s.d. selesai\n",
			": 09:12 WITA until finished\n" },
		{ "2024-10-17T09:00", "2024-10-18T12:00", NULL, FALSE, 0, 0,
			": Kamis, 17 Oktober 2024 s.d. Jumat, 18 Oktober 2024\n",
			": 09.00 s.d. 12.00 WITA\n", ": 09:00 to 12:00 WITA\n" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Papers) papers = papers_new("Rapat");
		RkMeeting *meeting = papers_meeting(papers);
		rk_text_set(&meeting->zone, "Asia/Makassar");
		rk_text_set(&meeting->start, cases[i].start);
		rk_text_set(&meeting->end, cases[i].end);
		rk_text_set(&meeting->when_text, cases[i].when_text);
		meeting->open_end = cases[i].open_end;
		meeting->opened_at = cases[i].opened ? RK_INT(cases[i].opened) : RK_INT_NONE;
		meeting->closed_at = cases[i].closed ? RK_INT(cases[i].closed) : RK_INT_NONE;
		g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
		assert_has(text, cases[i].day);
		if (cases[i].english) {
			g_autofree char *english = papers_text(papers, MINUTES, RK_LANG_EN, 80);
			assert_has(text, cases[i].hours);
			assert_has(english, cases[i].english);
		}
	}
}

static void session_times_are_chosen(void **state)
{
	static const struct {
		RkMinutesTimes times;
		gint64 began, ended;
		const char *text;
	} cases[] = {
		{ RK_MINUTES_TIMES_ACTUAL, 0, 0, "1. Satu (09.00 s.d. 10.00 WITA)\n" },
		{ RK_MINUTES_TIMES_ACTUAL, 1729127520000, 1729131300000,
			"1. Satu (09.12 s.d. 10.15 WITA)\n" },
		{ RK_MINUTES_TIMES_ACTUAL, 1729127520000, 0,
			"1. Satu (09.12 WITA s.d. selesai)\n" },
		{ RK_MINUTES_TIMES_PLANNED, 1729127520000, 1729131300000,
			"1. Satu (09.00 s.d. 10.00 WITA)\n" },
		{ RK_MINUTES_TIMES_NONE, 1729127520000, 1729131300000, "1. Satu\n" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Papers) papers = papers_new("Rapat");
		RkMeeting *meeting = papers_meeting(papers);
		RkSession *session = session_add(papers, RK_SESSION_KIND_SESSION, "Satu");
		rk_text_set(&meeting->zone, "Asia/Makassar");
		rk_text_set(&meeting->start, "2024-10-17T09:00");
		session->actual_start = cases[i].began ? RK_INT(cases[i].began) : RK_INT_NONE;
		session->actual_end = cases[i].ended ? RK_INT(cases[i].ended) : RK_INT_NONE;
		papers->times = cases[i].times;
		g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
		assert_has(text, cases[i].text);
	}
}

static void struck_keeps_its_number(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	guint decisions = 0;

	for (guint i = 0; i < papers->dossier->rows->rows[RK_E_ENTRY]->len; i++) {
		RkEntry *entry = papers->dossier->rows->rows[RK_E_ENTRY]->pdata[i];
		if (entry->kind == RK_ENTRY_KIND_DECISION && ++decisions == 2)
			entry->struck = TRUE;
	}
	RkAction *action = papers->dossier->rows->rows[RK_E_ACTION]->pdata[4];
	action->struck = TRUE;
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	g_autofree char *english = papers_text(papers, MINUTES, RK_LANG_EN, 80);
	assert_has(text, "\n   2. (dihapus)\n   3. Seluruh UPT memastikan");
	assert_has(text, "│   5 │ (dihapus)                          │                      │      "
			 "      │\n");
	assert_has(english, "\n   2. (deleted)\n");
	assert_hasnt(text, "aktif berkolaborasi");
	assert_hasnt(text, "Menyelaraskan naskah PKS");
}

/* Papers call a decision and an action what the screen calls them, frozen or not: one that is not
 * printed keeps its number, and what is new comes behind the frozen ones. */
static void numbers_are_those_of_the_screen(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkEntry *first = entry_add(papers, RK_ENTRY_KIND_DECISION, "Rahasia dulu.");
	RkEntry *second = entry_add(papers, RK_ENTRY_KIND_DECISION, "Terbuka.");
	RkEntry *third = entry_add(papers, RK_ENTRY_KIND_DECISION, "Susulan.");

	first->withheld = TRUE;
	assert_int_equal(rk_entry_rank(papers->dossier->rows, second), 2);
	g_autofree char *draft = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_hasnt(draft, "Rahasia");
	assert_has(draft, "2. Terbuka.");
	assert_has(draft, "3. Susulan.");
	third->number = RK_INT(1);
	assert_int_equal(rk_entry_rank(papers->dossier->rows, second), 3);
	g_autofree char *mixed = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(mixed, "3. Terbuka.");
	assert_has(mixed, "1. Susulan.");
}

static void frozen_numbers_are_printed(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");

	for (int i = 0; i < 3; i++) {
		RkEntry *entry = entry_add(papers, RK_ENTRY_KIND_DECISION, "Putusan.");
		entry->number = i == 2 ? RK_INT(7) : RK_INT_NONE;
		RkAction *action = PAPERS_ADD(papers, ACTION, RkAction);
		action->number = i == 2 ? RK_INT(9) : RK_INT_NONE;
		rk_text_set(&action->text, "Tugas");
	}
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	/* As the screen counts: behind the greatest frozen one. */
	assert_has(text, "\n   8. Putusan.\n   9. Putusan.\n   7. Putusan.\n");
	assert_has(text, "│  10 │ Tugas");
	assert_has(text, "│   9 │ Tugas");
}

static void signatures_follow_the_record(void **state)
{
	static const struct {
		int state, signing;
		gboolean mark, footer;
	} cases[] = {
		{ RK_PAPER_STATE_DRAFT, RK_SIGNING_ELECTRONIC, FALSE, TRUE },
		{ RK_PAPER_STATE_SUBMITTED, RK_SIGNING_ELECTRONIC, FALSE, FALSE },
		{ RK_PAPER_STATE_SIGNED, RK_SIGNING_BLANK, FALSE, FALSE },
		{ RK_PAPER_STATE_SIGNED, RK_SIGNING_SCANNED, FALSE, FALSE },
		{ RK_PAPER_STATE_SIGNED, RK_SIGNING_UNSET, FALSE, FALSE },
		{ RK_PAPER_STATE_SIGNED, RK_SIGNING_ELECTRONIC, TRUE, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Papers) papers = papers_load("2024-10-makassar");
		RkPaper *paper = papers->dossier->rows->rows[RK_E_PAPER]->pdata[2];
		assert_int_equal(paper->kind, MINUTES);
		paper->state = cases[i].state;
		paper->signing = cases[i].signing;
		g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
		assert_true(cases[i].mark == (strstr(text, "elektronik]") != NULL));
		assert_true(
			cases[i].footer ==
			g_str_has_suffix(text, "\n                                     KONSEP\n"));
		if (!cases[i].mark)
			assert_has(text, "Notulis,\n\n\n\n\nAdi Nugraha, S.H., M.H.");
	}
}

static void unfilled_is_the_profiles(void **state)
{
	static const struct {
		int unfilled;
		const char *number, *name, *mark;
	} cases[] = {
		{ RK_UNFILLED_BLANK, "NOMOR ____________________\n",
			"______________________________", "Notulis,\n\n\n\n\n" },
		{ RK_UNFILLED_DOTS, "NOMOR ....................\n",
			"..............................", "Notulis,\n\n\n\n\n" },
		{ RK_UNFILLED_SRIKANDI, "NOMOR ${nomor_naskah}\n", "${nama_pengirim}",
			"${ttd_pengirim}" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Papers) papers = papers_new("Rapat");
		RkProfile *profile = PAPERS_ADD(papers, PROFILE, RkProfile);
		profile->unfilled = cases[i].unfilled;
		papers->profile = profile;
		g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
		assert_has(text, cases[i].number);
		assert_has(text, cases[i].name);
		assert_has(text, cases[i].mark);
	}
}

static void override_add(Papers *papers, int paper, const char *slot, int lang, const char *text)
{
	RkPaperText *row = PAPERS_ADD(papers, PAPER_TEXT, RkPaperText);

	row->paper = paper;
	row->lang = lang;
	rk_text_set(&row->slot, slot);
	rk_text_set(&row->text, text);
}

static void count_overridden(RkWords *words, gpointer user)
{
	*(guint *)user += words->overridden;
}

static void overrides_replace(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	guint overridden = 0;

	override_add(
		papers, MINUTES, "minutes.opening", RK_LANGUAGE_ID, "Rapat dibuka dengan doa.");
	override_add(
		papers, RK_PAPER_KIND_REPORT, "minutes.closing", RK_LANGUAGE_ID, "Lain naskah.");
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	g_autofree char *english = papers_text(papers, MINUTES, RK_LANG_EN, 80);
	g_autoptr(RkDocument) document = papers_build(papers, MINUTES, RK_LANG_ID);
	assert_has(text, "   1. Rapat dibuka dengan doa.\n");
	assert_hasnt(text, "Rapat dibuka pukul");
	assert_hasnt(text, "Lain naskah");
	assert_has(english, "The meeting was opened at 09:12");
	rk_document_each_words(document, count_overridden, &overridden);
	assert_int_equal(overridden, 1);
}

static void names_come_from_the_register(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkSession *session = session_add(papers, RK_SESSION_KIND_SESSION, "Satu");
	RkPerson *person = PAPERS_ADD(papers, PERSON, RkPerson);
	RkInstitution *office = PAPERS_ADD(papers, INSTITUTION, RkInstitution);
	RkSessionSpeaker *speaker = PAPERS_ADD(papers, SESSION_SPEAKER, RkSessionSpeaker);

	rk_text_set(&person->name, "Rahma");
	rk_text_set(&person->title_before, "dr. Hj.");
	rk_text_set(&person->title_after, "M.H.");
	rk_text_set(&person->position, "Kepala Dinas");
	rk_text_set(&office->name, "Dinas Kesehatan Kota");
	rk_text_set(&office->short_name, "Dinkes");
	rk_text_set(&office->head_title, "Kepala");
	speaker->session = session->id;
	speaker->role = RK_SPEAKER_ROLE_SPEAKER;
	speaker->person = person->id;
	speaker->institution = office->id;
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(text, "Narasumber : dr. Hj. Rahma, M.H., Kepala Dinas (Dinkes)\n");
	rk_text_set(&speaker->title_represented, "Wali Kota");
	g_autofree char *sent = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	g_autofree char *english = papers_text(papers, MINUTES, RK_LANG_EN, 80);
	assert_has(sent, "Narasumber : dr. Hj. Rahma, M.H., Kepala Dinas, mewakili Wali Kota\n");
	assert_has(
		english, "Speaker : dr. Hj. Rahma, M.H., Kepala Dinas, representing Wali Kota\n");
	rk_text_set(&speaker->shown_name, "Rahma Lama");
	g_autofree char *frozen = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(frozen, "Narasumber : Rahma Lama, Kepala Dinas, mewakili Wali Kota\n");
}

/* A name that ends in a degree has its full stop already. */
static void one_full_stop(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);

	assert_has(text, "oleh Adi Nugraha, S.H., M.H.\n");
	assert_hasnt(text, "..");
}

static void appeal_names_its_group(void **state)
{
	g_autoptr(Papers) papers = papers_new("Rapat");
	RkAction *action = PAPERS_ADD(papers, ACTION, RkAction);
	RkInstitutionGroup *group = PAPERS_ADD(papers, INSTITUTION_GROUP, RkInstitutionGroup);

	action->kind = RK_ACTION_KIND_APPEAL;
	action->target_group = group->id;
	rk_text_set(&group->name, "seluruh UPT");
	rk_text_set(&action->text, "Memetakan wilayah");
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(text, "│   1 │ Memetakan wilayah                  │ seluruh UPT          │      "
			 "      │\n");
}

static void errata_are_a_part(void **state)
{
	g_autoptr(Papers) papers = papers_load("2024-10-makassar");
	RkErratum *erratum = PAPERS_ADD(papers, ERRATUM, RkErratum);

	rk_text_set(&erratum->at, "2024-10-21");
	rk_text_set(&erratum->text, "Nama narasumber Sesi 2 ditulis lengkap.");
	g_autofree char *text = papers_text(papers, MINUTES, RK_LANG_ID, 80);
	assert_has(text,
		"\nF. RALAT\n\n   1. 21 Oktober 2024: Nama narasumber Sesi 2 ditulis lengkap.\n");
}

static void letterhead_is_the_organisers(void **state)
{
	g_autoptr(Papers) ours = papers_load("2024-10-makassar");
	g_autoptr(Papers) theirs = papers_load("2025-06-timpora-dkj-tw2");

	assert_non_null(ours->profile);
	assert_null(theirs->profile);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reference_words),
		cmocka_unit_test(reference_whole),
		cmocka_unit_test(goldens),
		cmocka_unit_test(golden_holes),
		cmocka_unit_test(empty_has_holes),
		cmocka_unit_test(secrets_stay),
		cmocka_unit_test(every_line_once),
		cmocka_unit_test(answers_follow_questions),
		cmocka_unit_test(an_answer_is_never_twice),
		cmocka_unit_test(skipped_sessions_are_left_out),
		cmocka_unit_test(attendance_is_counted),
		cmocka_unit_test(hours_and_days),
		cmocka_unit_test(session_times_are_chosen),
		cmocka_unit_test(struck_keeps_its_number),
		cmocka_unit_test(numbers_are_those_of_the_screen),
		cmocka_unit_test(frozen_numbers_are_printed),
		cmocka_unit_test(signatures_follow_the_record),
		cmocka_unit_test(unfilled_is_the_profiles),
		cmocka_unit_test(overrides_replace),
		cmocka_unit_test(names_come_from_the_register),
		cmocka_unit_test(one_full_stop),
		cmocka_unit_test(appeal_names_its_group),
		cmocka_unit_test(errata_are_a_part),
		cmocka_unit_test(letterhead_is_the_organisers),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
