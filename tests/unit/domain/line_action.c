/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Actions, progress, sheets and meetings in one line, in both languages, and reading back.
 */
#include "domain/grammar/line_action.h"

#include "base/error.h"
#include "domain/grammar/line_meeting.h"
#include "domain/grammar/line_progress.h"
#include "domain/grammar/line_sheet.h"
#include "domain/model/words.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkWhenContext when_id(void)
{
	RkDay today;

	rk_day_parse("2024-10-17", &today); /* a Thursday */
	return (RkWhenContext){
		.today = today, .now_minutes = 600, .zone = "Asia/Makassar", .lang = RK_LANG_ID
	};
}

static char *who_text(const GPtrArray *who)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < who->len; i++) {
		const RkLineWho *one = g_ptr_array_index(who, i);
		g_string_append_printf(text, "%s%d%s", i ? " " : "", one->role, one->who);
	}
	return g_string_free(text, FALSE);
}

static const struct {
	const char *text, *want, *who, *output, *due;
	int priority;
} cases[] = {
	{ "Memetakan wilayah @kanim-tarakan", "Memetakan wilayah", "1kanim-tarakan", NULL, NULL,
		0 },
	{ "Send the schedule @budi due:fri", "Send the schedule", "1budi", NULL, "2024-10-18", 0 },
	{ "Kirim laporan @a +b +c untuk:d => Laporan tiap UPT due:29nov prio:1", "Kirim laporan",
		"1a 2b 2c 3d", "Laporan tiap UPT", "2024-11-29", RK_PRIORITY_HIGH },
	{ "X =>satu dua @a", "X", "1a", "satu dua", NULL, 0 },
	{ "X for:\"Port Office\" prio:rendah", "X", "3Port Office", NULL, NULL, RK_PRIORITY_LOW },
	{ "X tenggat:2024-12-16 prio:medium", "X", "", NULL, "2024-12-16", RK_PRIORITY_MEDIUM },
	{ "tambah +10 persen", "tambah +10 persen", "", NULL, NULL, 0 },
	{ "surat untuk: semua", "surat untuk: semua", "", NULL, NULL, 0 },
	{ "X @\"Gita Maharani\"", "X", "1Gita Maharani", NULL, NULL, 0 },
	{ "X due:+7d", "X", "", NULL, "2024-10-24", 0 },
};

static void actions_are_read(void **state)
{
	RkWhenContext when = when_id();

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkLineAction line = { 0 };
		g_autoptr(GError) error = NULL;
		if (!rk_line_action_parse(cases[i].text, &when, &line, &error))
			fail_msg("%s: %s", cases[i].text, error->message);
		g_autofree char *who = who_text(line.who);
		if (strcmp(line.text, cases[i].want) != 0 || strcmp(who, cases[i].who) != 0 ||
			g_strcmp0(line.output, cases[i].output) != 0 ||
			g_strcmp0(line.due, cases[i].due) != 0 ||
			line.priority != cases[i].priority)
			fail_msg("%s: \"%s\" %s \"%s\" %s %d", cases[i].text, line.text, who,
				line.output, line.due, line.priority);
		rk_line_action_clear(&line);
	}
}

static void bad_actions_name_the_field(void **state)
{
	static const struct {
		const char *text, *field;
	} bad[] = { { "@a due:fri", "text" }, { "X due:entah", "due" }, { "X prio:9", "priority" },
		{ "X @\"a", "text" } };
	RkWhenContext when = when_id();

	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		RkLineAction line = { 0 };
		g_autoptr(GError) error = NULL;
		assert_false(rk_line_action_parse(bad[i].text, &when, &line, &error));
		assert_string_equal(rk_error_field(error), bad[i].field);
	}
}

static void actions_read_back(void **state)
{
	static const char *const words[] = { "Kirim", "=>", "@a", "+b", "+7", "due:fri", "\\@x",
		"for:x", "prio:1", "é", "a=>b", "\\", "data,", "tenggat", "5", "des", "oleh",
		"\\tenggat", "dan", "by", "paling" };
	RkWhenContext when = when_id();
	g_autoptr(GRand) rand = g_rand_new_with_seed(8);

	for (guint round = 0; round < 4000; round++) {
		g_autoptr(GString) text = g_string_new(NULL);
		g_autoptr(GString) output = g_string_new(NULL);
		for (gint n = g_rand_int_range(rand, 1, 5); n > 0; n--) {
			g_string_append_printf(text, "%s%s", text->len ? " " : "",
				words[g_rand_int_range(rand, 0, G_N_ELEMENTS(words))]);
			g_string_append_printf(output, "%s%s", output->len ? " " : "",
				words[g_rand_int_range(rand, 0, G_N_ELEMENTS(words))]);
		}
		g_string_append(text, " x"); /* a comma at the end is no text */
		g_autoptr(GPtrArray) who = rk_line_who_list();
		for (gint n = g_rand_int_range(rand, 0, 4); n > 0; n--)
			rk_line_who_add(who, g_rand_int_range(rand, 1, RK_ASSIGNMENT_ROLE_N), TRUE,
				g_rand_boolean(rand) ? "7 Kanim" : "kanim-palopo");
		RkLineAction line = { .text = text->str,
			.who = who,
			.output = g_rand_boolean(rand) ? output->str : NULL,
			.due = g_rand_boolean(rand) ? (char *)"2024-11-29" : NULL,
			.priority = g_rand_int_range(rand, 0, RK_PRIORITY_N) };
		g_autofree char *written = rk_line_action_format(&line);
		RkLineAction got = { 0 };
		g_autoptr(GError) error = NULL;
		if (!rk_line_action_parse(written, &when, &got, &error))
			fail_msg("%s: %s", written, error->message);
		g_autofree char *want_who = who_text(who), *got_who = who_text(got.who);
		if (strcmp(got.text, line.text) != 0 || strcmp(want_who, got_who) != 0 ||
			g_strcmp0(got.output, line.output) != 0 ||
			g_strcmp0(got.due, line.due) != 0 || got.priority != line.priority)
			fail_msg("\"%s\" reads as \"%s\" %s => \"%s\"", written, got.text, got_who,
				got.output);
		rk_line_action_clear(&got);
	}
}

static const struct {
	const char *text, *address;
	RkProgressWord word;
	int percent, status;
	const char *day, *want;
} told[] = {
	{ "TL-02 80 data Malinau masuk", "TL-02", RK_PROGRESS_PERCENT, 80, RK_ACTION_STATUS_DOING,
		NULL, "data Malinau masuk" },
	{ "TL-02 70%", "TL-02", RK_PROGRESS_PERCENT, 70, RK_ACTION_STATUS_DOING, NULL, NULL },
	{ "TL-02 selesai", "TL-02", RK_PROGRESS_STATUS, 100, RK_ACTION_STATUS_DONE, NULL, NULL },
	{ "A-2 done sent by mail", "A-2", RK_PROGRESS_STATUS, 100, RK_ACTION_STATUS_DONE, NULL,
		"sent by mail" },
	{ "100", NULL, RK_PROGRESS_PERCENT, 100, RK_ACTION_STATUS_DONE, NULL, NULL },
	{ "0", NULL, RK_PROGRESS_PERCENT, 0, RK_ACTION_STATUS_TODO, NULL, NULL },
	{ "10jan menunggu data", NULL, RK_PROGRESS_DATE, -1, 0, "2025-01-10", "menunggu data" },
	{ "TL-02 10 jan menunggu", "TL-02", RK_PROGRESS_DATE, -1, 0, "2025-01-10", "menunggu" },
	{ "batal diganti TL-08", NULL, RK_PROGRESS_STATUS, -1, RK_ACTION_STATUS_CANCELLED, NULL,
		"diganti TL-08" },
	{ "MKS/TL-02@kanim-tarakan 50", "MKS/TL-02@kanim-tarakan", RK_PROGRESS_PERCENT, 50,
		RK_ACTION_STATUS_DOING, NULL, NULL },
	{ "*TL-02*: 50", "TL-02", RK_PROGRESS_PERCENT, 50, RK_ACTION_STATUS_DOING, NULL, NULL },
	{ "TL-2 ditelepon, masih proses", "TL-2", RK_PROGRESS_NOTE, -1, 0, NULL,
		"ditelepon, masih proses" },
	{ "70 data Malinau belum masuk", NULL, RK_PROGRESS_PERCENT, 70, RK_ACTION_STATUS_DOING,
		NULL, "data Malinau belum masuk" },
};

static void progress_is_read(void **state)
{
	RkWhenContext when = when_id();

	for (guint i = 0; i < G_N_ELEMENTS(told); i++) {
		RkLineProgress line = { 0 };
		g_autoptr(GError) error = NULL;
		if (!rk_line_progress_parse(told[i].text, &when, &line, &error))
			fail_msg("%s: %s", told[i].text, error->message);
		if (g_strcmp0(line.address, told[i].address) != 0 || line.word != told[i].word ||
			line.percent != told[i].percent || line.status != told[i].status ||
			g_strcmp0(line.day, told[i].day) != 0 ||
			g_strcmp0(line.text, told[i].want) != 0)
			fail_msg("%s: %s %d %d %d %s \"%s\"", told[i].text, line.address, line.word,
				line.percent, line.status, line.day, line.text);
		rk_line_progress_clear(&line);
	}
	RkLineProgress line = { 0 };
	assert_false(rk_line_progress_parse("TL-02 120", &when, &line, NULL));
	assert_false(rk_line_progress_parse("TL-02", &when, &line, NULL));
	assert_false(rk_line_progress_parse("", &when, &line, NULL));
}

static void codes_are_read(void **state)
{
	gboolean decision = FALSE;

	assert_int_equal(rk_code_number("TL-02", &decision), 2);
	assert_false(decision);
	assert_int_equal(rk_code_number("k-11", &decision), 11);
	assert_true(decision);
	assert_int_equal(rk_code_number("D1", &decision), 1);
	assert_int_equal(rk_code_number("TL-", NULL), 0);
	assert_int_equal(rk_code_number("TLX-1", NULL), 0);
	assert_int_equal(rk_code_number("S-2", NULL), 0);
}

static void sheets_are_read(void **state)
{
	static const struct {
		const char *text, *want;
	} sheets[] = {
		{ "1-3 5 7w 9i 11-12d", "1h 2h 3h 5h 7w 9i 11d 12d" },
		{ "17w,1", "1h 17w" },
		{ "4k 2a 3H", "2a 3h 4k" },
		{ "3-1", NULL },
		{ "3-1 5", NULL },
		{ "1 1-2", NULL },
		{ "5x", NULL },
		{ "0", NULL },
		{ "", NULL },
		{ "1-", NULL },
		{ "99999", NULL },
		{ "1-3ww", NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(sheets); i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GArray) marks = rk_line_sheet_parse(sheets[i].text, &error);
		g_autoptr(GString) got = g_string_new(NULL);
		for (guint k = 0; marks && k < marks->len; k++) {
			const RkSheetMark *mark = &g_array_index(marks, RkSheetMark, k);
			char letter = !mark->attendance                               ? 'k'
				      : mark->mode                                    ? 'd'
				      : mark->attendance == RK_ATTENDANCE_PRESENT     ? 'h'
				      : mark->attendance == RK_ATTENDANCE_REPRESENTED ? 'w'
				      : mark->attendance == RK_ATTENDANCE_EXCUSED     ? 'i'
										      : 'a';
			g_string_append_printf(got, "%s%u%c", k ? " " : "", mark->number, letter);
		}
		if (!sheets[i].want) {
			assert_null(marks);
			assert_string_equal(rk_error_field(error), "sheet");
		} else if (strcmp(got->str, sheets[i].want) != 0)
			fail_msg("%s: %s", sheets[i].text, got->str);
	}
}

static void meetings_are_read(void **state)
{
	static const struct {
		const char *text, *title, *place, *start, *vague;
	} meetings[] = {
		{ "Rakor evaluasi PKS, minggu ke-3 okt, makassar", "Rakor evaluasi PKS", "makassar",
			NULL, "y" },
		{ "Site visit, 9 nov 09.00, Claro, Makassar", "Site visit", "Claro, Makassar",
			"2024-11-09 540", NULL },
		{ "Rapat Data, 22 okt 2024 13.30 WIB", "Rapat Data", NULL, "2024-10-22 810", NULL },
		{ "Rapat Data", "Rapat Data", NULL, NULL, NULL },
		{ "Rapat Data, Claro", "Rapat Data", "Claro", NULL, NULL },
		{ "Rapat Humas, Hukum, dan Kerja Sama, 22 okt 09.00, Claro",
			"Rapat Humas, Hukum, dan Kerja Sama", "Claro", "2024-10-22 540", NULL },
	};
	RkWhenContext when = when_id();

	for (guint i = 0; i < G_N_ELEMENTS(meetings); i++) {
		RkLineMeeting line = { 0 };
		g_autoptr(GError) error = NULL;
		if (!rk_line_meeting_parse(meetings[i].text, &when, &line, &error))
			fail_msg("%s: %s", meetings[i].text, error->message);
		g_autofree char *day = line.when.has_start ? rk_day_text(line.when.day) : NULL;
		g_autofree char *start =
			day ? g_strdup_printf("%s %d", day, line.when.start) : NULL;
		if (strcmp(line.title, meetings[i].title) != 0 ||
			g_strcmp0(line.place, meetings[i].place) != 0 ||
			g_strcmp0(start, meetings[i].start) != 0 ||
			!line.when.vague != !meetings[i].vague)
			fail_msg("%s: \"%s\" \"%s\" %s %s", meetings[i].text, line.title,
				line.place, start, line.when.vague);
		rk_line_meeting_clear(&line);
	}
	RkLineMeeting line = { 0 };
	assert_false(rk_line_meeting_parse(" , 22 okt", &when, &line, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(actions_are_read),
		cmocka_unit_test(bad_actions_name_the_field),
		cmocka_unit_test(actions_read_back),
		cmocka_unit_test(progress_is_read),
		cmocka_unit_test(codes_are_read),
		cmocka_unit_test(sheets_are_read),
		cmocka_unit_test(meetings_are_read),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
