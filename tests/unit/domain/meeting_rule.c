/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * New meetings from a line: code, tag, date or words, zone; status with what it freezes.
 */
#include "domain/meeting/meeting_change.h"
#include "domain/meeting/meeting_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	const char *line, *when, *where;
	const char *code, *tag, *start, *end, *words, *zone, *city;
} cases[] = {
	{ "Rakor evaluasi PKS, minggu ke-3 okt, makassar", NULL, NULL, "konsep-rakor-evaluasi-pks",
		"REP", NULL, NULL, "minggu ke-3 Oktober", "Asia/Makassar", "Makassar" },
	{ "Site visit coordination", "thu 9-11", "Claro, Makassar",
		"2024-10-site-visit-coordination", "SVC", "2024-10-24T09:00", "2024-10-24T11:00",
		NULL, "Asia/Makassar", "Makassar" },
	{ "Rapat Data, 22 okt 2024 13.30 WIB", NULL, NULL, "2024-10-rapat-data", "RD",
		"2024-10-22T13:30", NULL, NULL, "Asia/Jakarta", NULL },
	{ "Rapat, Data, Jakarta", "22 okt 2024 09.00", NULL, "2024-10-rapat-data-jakarta", "RDJ",
		"2024-10-22T09:00", NULL, NULL, "Asia/Makassar", NULL },
	{ "Rapat Timpora, 22 okt 2024 09.00, Jayapura", NULL, NULL, "2024-10-rapat-timpora", "RT",
		"2024-10-22T09:00", NULL, NULL, "Asia/Jayapura", "Jayapura" },
	{ "Rapat Data", NULL, NULL, "konsep-rapat-data", "RD", NULL, NULL, NULL, "Asia/Makassar",
		NULL },
	{ "Rapat Data, 22 okt 2024", NULL, NULL, "2024-10-rapat-data", "RD", NULL, NULL,
		"22 Oktober 2024", "Asia/Makassar", NULL },
};

static void a_line_makes_a_meeting(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = rk_meeting_plan_new(&sample->context, sample->directory,
			cases[i].line, cases[i].when, cases[i].where, rk_taken_in_rows,
			sample->dossier->rows, &error);
		if (!plan)
			fail_msg("%s: %s", cases[i].line, error->message);
		const RkMeeting *meeting = rk_plan_inserted(plan, RK_E_MEETING);
		if (strcmp(meeting->code, cases[i].code) != 0 ||
			strcmp(meeting->tag, cases[i].tag) != 0 ||
			g_strcmp0(meeting->start, cases[i].start) != 0 ||
			g_strcmp0(meeting->end, cases[i].end) != 0 ||
			g_strcmp0(meeting->when_text, cases[i].words) != 0 ||
			g_strcmp0(meeting->zone, cases[i].zone) != 0 ||
			g_strcmp0(meeting->city, cases[i].city) != 0)
			fail_msg("%s: %s %s %s %s \"%s\" %s %s", cases[i].line, meeting->code,
				meeting->tag, meeting->start, meeting->end, meeting->when_text,
				meeting->zone, meeting->city);
		assert_int_equal(plan->focus, meeting->id);
		assert_int_equal(meeting->status,
			cases[i].start ? RK_MEETING_STATUS_SCHEDULED : RK_MEETING_STATUS_DRAFT);
		assert_int_equal(strlen(meeting->uid), 36);
		assert_true(plan->notes->len >= 1);
	}
}

/* The place before the date: a narrow screen cuts the end. */
static void what_is_echoed_begins_with_the_place(void **state)
{
	static const struct {
		const char *line, *echo;
	} echoes[] = {
		{ "Rakor Kalimantan, kam 24 okt 2024 9.00-12.00, Balikpapan",
			"Balikpapan · Kam 24 Okt 09.00–12.00 WITA" },
		{ "Rakor Kalimantan, 9 jan 2025 9.00 s.d. selesai, Balikpapan",
			"Balikpapan · Kam 9 Jan 2025 09.00–selesai WITA" },
		{ "Rakor Jakarta, kam 24 okt 2024 9.00, Jakarta",
			"Jakarta · Kam 24 Okt 09.00 WIB (zona waktu Jakarta)" },
		{ "Rakor Kalimantan, minggu ke-3 okt, Balikpapan",
			"Balikpapan · belum bertanggal: minggu ke-3 Oktober" },
		{ "Rakor Kalimantan", "belum bertanggal" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(echoes); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(RkPlan) plan = rk_meeting_plan_new(&sample->context, sample->directory,
			echoes[i].line, NULL, NULL, rk_taken_in_rows, sample->dossier->rows, NULL);
		assert_non_null(plan);
		g_ptr_array_add(plan->notes, NULL);
		g_autofree char *echo = g_strjoinv(" · ", (char **)plan->notes->pdata);
		g_ptr_array_set_size(plan->notes, (int)plan->notes->len - 1);
		assert_string_equal(echo, echoes[i].echo);
	}
}

static const struct {
	const char *line, *when, *where, *want;
} whole[] = {
	{ "Rapat Data", NULL, NULL,
		"meeting new: code=konsep-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=draft zone=Asia/Makassar\n"
		"belum bertanggal" },
	{ "Rapat Data, 22 okt 2024 9.00-11.00", NULL, NULL,
		"meeting new: code=2024-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=scheduled start=2024-10-22T09:00 end=2024-10-22T11:00 zone=Asia/Makassar\n"
		"Sel 22 Okt 09.00–11.00 WITA" },
	{ "Rapat Data, 22 okt 2024 9.00 s.d. selesai, Hotel A, Makassar", NULL, NULL,
		"meeting new: code=2024-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=scheduled start=2024-10-22T09:00 open_end=1 zone=Asia/Makassar venue=Hotel "
		"A city=Makassar\n"
		"Hotel A, Makassar\n"
		"Sel 22 Okt 09.00–selesai WITA" },
	{ "Rapat Data, 22 okt 2024", NULL, NULL,
		"meeting new: code=2024-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=draft zone=Asia/Makassar when_text=22 Oktober 2024 when_from=2024-10-22\n"
		"belum bertanggal: 22 Oktober 2024" },
	{ "Rapat Data", "minggu ke-3 nov", NULL,
		"meeting new: code=konsep-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=draft zone=Asia/Makassar when_text=minggu ke-3 November\n"
		"belum bertanggal: minggu ke-3 November" },
	{ "Rapat Data", "22 okt 2024 22.00-02.00", "Makassar",
		"meeting new: code=2024-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=scheduled start=2024-10-22T22:00 end=2024-10-23T02:00 zone=Asia/Makassar "
		"city=Makassar\n"
		"Makassar\n"
		"Sel 22 Okt 22.00–Rab 23 Okt 02.00 WITA" },
	{ "Rapat Data", "22 okt 2024 16.00-02.00", "Makassar",
		"\"22 okt 2024 16.00-02.00\": selesai sebelum mulai" },
	{ "Rapat Data", "22 okt 2024 9.00 WIB", "Jayapura",
		"meeting new: code=2024-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=scheduled start=2024-10-22T09:00 zone=Asia/Jakarta city=Jayapura\n"
		"Jayapura\n"
		"Sel 22 Okt 09.00 WIB" },
	{ "Rapat Data", "22 okt 2024 9.00 wib, ", "Jayapura",
		"meeting new: code=2024-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=scheduled start=2024-10-22T09:00 zone=Asia/Jakarta city=Jayapura\n"
		"Jayapura\n"
		"Sel 22 Okt 09.00 WIB" },
	{ "Rapat Data", "22 okt 2024 9.00", "Ruang A",
		"meeting new: code=2024-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=scheduled start=2024-10-22T09:00 zone=Asia/Makassar venue=Ruang A\n"
		"Ruang A\n"
		"Sel 22 Okt 09.00 WITA" },
	{ "Rapat Data", "22-23 okt 2024 9.00-12.00", NULL,
		"meeting new: code=2024-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=scheduled start=2024-10-22T09:00 end=2024-10-23T12:00 zone=Asia/Makassar\n"
		"Sel 22 Okt 09.00–Rab 23 Okt 12.00 WITA" },
	{ "Rapat Data", "17-18 okt 2027 09.00", NULL,
		"meeting new: code=2027-10-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=scheduled start=2027-10-17T09:00 end=2027-10-18T23:59 open_end=1 "
		"zone=Asia/Makassar\n"
		"Min 17 Okt 2027 09.00–Sen 18 Okt 2027 selesai WITA" },
	{ "Rapat Data", "17-18 okt 2027", NULL,
		"meeting new: code=konsep-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=draft zone=Asia/Makassar when_text=17–18 Oktober 2027 "
		"when_from=2027-10-17\n"
		"belum bertanggal: 17–18 Oktober 2027" },
	{ "Rapat Data", "minggu depan jam 9", NULL,
		"meeting new: code=konsep-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=draft zone=Asia/Makassar when_text=pekan 21 Oktober 2024, 09.00 WITA\n"
		"belum bertanggal: pekan 21 Oktober 2024, 09.00 WITA" },
	{ "Rapat Data", "besok pagi", NULL,
		"meeting new: code=konsep-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=draft zone=Asia/Makassar when_text=Jumat, 18 Oktober 2024 pagi\n"
		"belum bertanggal: Jumat, 18 Oktober 2024 pagi" },
	{ "Rapat Data", "", "Zoom",
		"meeting new: code=konsep-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=draft zone=Asia/Makassar mode=online venue=Zoom\n"
		"Zoom\n"
		"belum bertanggal" },
	{ "Rapat Data", NULL, "",
		"meeting new: code=konsep-rapat-data tag=RD title=Rapat Data kind=coordination "
		"status=draft zone=Asia/Makassar\n"
		"belum bertanggal" },
	{ "  ", "besok", NULL, "harus diisi" },
	{ "1 2 3", NULL, NULL,
		"meeting new: code=konsep-1-2-3 tag=123 title=1 2 3 kind=coordination status=draft "
		"zone=Asia/Makassar\n"
		"belum bertanggal" },
	{ "Rapat", "22 okt 2024 9.00", "Bone",
		"meeting new: code=2024-10-rapat tag=R title=Rapat kind=coordination "
		"status=scheduled start=2024-10-22T09:00 zone=Asia/Makassar venue=Bone\n"
		"Bone\n"
		"Sel 22 Okt 09.00 WITA" },
	{ "Rapat", NULL, "palu",
		"meeting new: code=konsep-rapat tag=R title=Rapat kind=coordination status=draft "
		"zone=Asia/Makassar venue=palu\n"
		"palu\n"
		"belum bertanggal" },
	{ "Rapat", NULL, "Asia/Makassar",
		"meeting new: code=konsep-rapat tag=R title=Rapat kind=coordination status=draft "
		"zone=Asia/Makassar venue=Asia/Makassar\n"
		"Asia/Makassar\n"
		"belum bertanggal" },
};

/* All that is written, and what is echoed. */
static void a_meeting_is_written_whole(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(whole); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = rk_meeting_plan_new(&sample->context, sample->directory,
			whole[i].line, whole[i].when, whole[i].where, NULL, NULL, &error);
		g_autofree char *written =
			plan ? sample_changes(plan) : g_strdup(rk_error_text(error, RK_LANG_ID));
		g_autoptr(GString) text = g_string_new(written);
		for (guint k = 0; plan && k < plan->notes->len; k++)
			g_string_append_printf(text, "\n%s", (char *)plan->notes->pdata[k]);
		const char *got = text->str;
		if (strcmp(got, whole[i].want) != 0)
			fail_msg("%s: %s", whole[i].line, got);
	}
}

static void taken_codes_get_a_number(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	for (guint n = 1; n <= 3; n++) {
		g_autoptr(RkPlan) plan = rk_meeting_plan_new(&sample->context, sample->directory,
			"Rapat Data", NULL, NULL, rk_taken_in_rows, sample->dossier->rows, NULL);
		const RkMeeting *meeting = rk_plan_inserted(plan, RK_E_MEETING);
		g_autofree char *code = n > 1 ? g_strdup_printf("konsep-rapat-data-%u", n)
					      : g_strdup("konsep-rapat-data");
		g_autofree char *tag = n > 1 ? g_strdup_printf("RD%u", n) : g_strdup("RD");
		assert_string_equal(meeting->code, code);
		assert_string_equal(meeting->tag, tag);
		rk_rows_apply(sample->dossier->rows, plan);
	}
}

static void long_titles_have_short_tags(void **state)
{
	RkMeeting meeting = {
		.title = (char *)"Rapat Koordinasi dan Evaluasi Perjanjian Kerja Sama antara Pemda"
	};
	RkRows *rows = rk_rows_new();

	for (guint n = 0; n < 12; n++) {
		RkMeeting *made = rk_meeting_new();
		made->id = n + 1;
		made->tag = rk_meeting_tag(&meeting, rk_taken_in_rows, rows);
		assert_true(strlen(made->tag) <= 6);
		assert_false(rk_taken_in_rows(rows, RK_E_MEETING, RK_F(MEETING, tag), made->tag));
		rk_rows_add(rows, RK_E_MEETING, made);
	}
	rk_rows_free(rows);
}

static void the_organiser_is_our_office(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	sample->context.office = OFFICE_DIRECTORATE;
	g_autoptr(RkPlan) plan = rk_meeting_plan_new(
		&sample->context, sample->directory, "Rapat", NULL, NULL, NULL, NULL, NULL);
	assert_int_equal(((const RkMeeting *)rk_plan_inserted(plan, RK_E_MEETING))->organiser,
		OFFICE_DIRECTORATE);
}

static void bad_lines_are_refused(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) title = NULL;
	g_autoptr(GError) when = NULL;

	assert_null(rk_meeting_plan_new(
		&sample->context, sample->directory, "  ", NULL, NULL, NULL, NULL, &title));
	assert_string_equal(rk_error_field(title), "title");
	assert_null(rk_meeting_plan_new(&sample->context, sample->directory, "Rapat", "entah kapan",
		NULL, NULL, NULL, &when));
	assert_string_equal(rk_error_field(when), "when");
}

static void words_become_a_date(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) words =
		rk_meeting_plan_move(&sample->in, 0, RK_RULE_TEXT("minggu ke-3 november"), NULL);

	assert_true(sample_set(words, RK_E_MEETING, MEETING, RK_F(MEETING, when_text)).set);
	rk_rows_apply(sample->dossier->rows, words);
	assert_null(sample->dossier->meeting->start);
	g_autoptr(RkPlan) date = rk_meeting_plan_move(
		&sample->in, 0, RK_RULE_TEXT("20 nov 2024 09.00 s.d. selesai"), NULL);
	rk_rows_apply(sample->dossier->rows, date);
	assert_string_equal(sample->dossier->meeting->start, "2024-11-20T09:00");
	assert_true(sample->dossier->meeting->open_end);
	assert_null(sample->dossier->meeting->when_text);
}

static void running_writes_the_shown_names(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkPlan *plan = rk_meeting_plan_status(
		&sample->in, 0, RK_RULE_NUMBER(RK_MEETING_STATUS_RUNNING), NULL);

	assert_int_equal(sample_set(plan, RK_E_MEETING, MEETING, RK_F(MEETING, opened_at)).number,
		sample->context.now);
	sample_apply(sample, plan, NULL);
	const RkParticipant *tarakan =
		RK_FIND(sample->dossier->rows, PARTICIPANT, RkParticipant, PARTICIPANT_TARAKAN);
	const RkParticipant *balangan =
		RK_FIND(sample->dossier->rows, PARTICIPANT, RkParticipant, PARTICIPANT_BALANGAN);
	assert_string_equal(tarakan->shown_name, "Rangga Mahendra");
	assert_string_equal(tarakan->shown_office, "Kantor Imigrasi Kelas II TPI Tarakan");
	assert_null(balangan->shown_name);
	assert_string_equal(balangan->shown_title, "Bupati Balangan");
	/* Once written they stay, also when the register changes. */
	g_autoptr(RkPlan) held = rk_meeting_plan_status(
		&sample->in, 0, RK_RULE_NUMBER(RK_MEETING_STATUS_HELD), NULL);
	assert_int_equal(sample_count(held, RK_CHANGE_SET, RK_E_PARTICIPANT), 0);
	assert_true(sample_set(held, RK_E_MEETING, MEETING, RK_F(MEETING, closed_at)).set);
}

/* Words that are only the day (in either language) date the code; other words do not. */
static void a_day_without_an_hour_dates_the_code(void **state)
{
	static const struct {
		const char *from, *words, *code;
	} days[] = {
		{ "2024-10-22", "22 Oktober 2024", "2024-10-rapat-data" },
		{ "2024-10-22", "22 October 2024", "2024-10-rapat-data" },
		{ "2024-10-22", "minggu keempat Oktober", "konsep-rapat-data" },
		{ "2024-10-22", NULL, "konsep-rapat-data" },
		{ NULL, "22 Oktober 2024", "konsep-rapat-data" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(days); i++) {
		g_autoptr(RkMeeting) meeting = rk_meeting_new();
		rk_text_set(&meeting->title, "Rapat Data");
		rk_text_set(&meeting->when_from, days[i].from);
		rk_text_set(&meeting->when_text, days[i].words);
		g_autofree char *code = rk_meeting_code(meeting, NULL, NULL);
		assert_string_equal(code, days[i].code);
	}
}

static guint parts_of(const RkDossier *dossier)
{
	guint n = 0;

	for (RkEntity e = RK_E_MEETING; e < RK_E_N; e++)
		n += rk_entities[e].flags & RK_ENTITY_IS_MEETING ? dossier->rows->rows[e]->len : 0;
	return n;
}

static void rows_empty(RkRows *rows, RkEntity entity)
{
	g_autoptr(RkPlan) plan = rk_plan_new(0, "%s", "");

	for (guint i = 0; i < rows->rows[entity]->len; i++)
		rk_plan_delete(plan, entity, rows->rows[entity]->pdata[i]);
	rk_rows_apply(rows, plan);
}

/* What was written, promised, minuted, sent or issued keeps its meeting; a plan goes whole. */
static void only_a_planned_meeting_is_deleted(void **state)
{
	static const struct {
		RkEntity entity;
		const char *why;
	} kept[] = { { RK_E_ENTRY, "baris 1" }, { RK_E_ACTION, "tindak lanjut 1" },
		{ RK_E_MINUTES, "notula 1" }, { RK_E_PAPER, "naskah 1" } };
	static const RkEntity written[] = { RK_E_PROGRESS, RK_E_EXTENSION, RK_E_ASSIGNMENT,
		RK_E_ACTION, RK_E_CITATION, RK_E_ENTRY, RK_E_MINUTES_STEP, RK_E_ERRATUM,
		RK_E_MINUTES, RK_E_DELIVERY, RK_E_PAPER };
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;

	for (guint i = 0; i < G_N_ELEMENTS(written); i++)
		rows_empty(rows, written[i]);
	for (guint i = 0; i < G_N_ELEMENTS(kept); i++) {
		g_autoptr(GError) error = NULL;
		gpointer record = rk_rule_new(&sample->context, kept[i].entity);
		int field = rk_field_find(kept[i].entity, "meeting");
		rk_record_set(kept[i].entity, record, (guint)field, RK_VALUE_ID(MEETING));
		if (kept[i].entity == RK_E_PAPER)
			((RkPaper *)record)->issued_at = RK_INT(1);
		rk_rows_add(rows, kept[i].entity, record);
		assert_null(rk_meeting_plan_delete(&sample->in, 0, NULL, &error));
		const char *why = rk_error_text(error, RK_LANG_ID);
		if (error->code != RK_ERROR_REFUSED || !strstr(why, kept[i].why))
			fail_msg("%s", why);
		rows_empty(rows, kept[i].entity);
	}
	g_autoptr(RkPlan) plan = rk_meeting_plan_delete(&sample->in, 0, NULL, NULL);
	assert_non_null(plan);
	assert_int_equal(plan->meeting, 0);
	assert_true(plan->changes->len >= 5);
	assert_int_equal(plan->changes->len, parts_of(sample->dossier));
	const RkChange *last = plan->changes->pdata[plan->changes->len - 1];
	assert_int_equal(last->entity, RK_E_MEETING);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_makes_a_meeting),
		cmocka_unit_test(what_is_echoed_begins_with_the_place),
		cmocka_unit_test(a_meeting_is_written_whole),
		cmocka_unit_test(taken_codes_get_a_number),
		cmocka_unit_test(long_titles_have_short_tags),
		cmocka_unit_test(the_organiser_is_our_office),
		cmocka_unit_test(bad_lines_are_refused),
		cmocka_unit_test(words_become_a_date),
		cmocka_unit_test(running_writes_the_shown_names),
		cmocka_unit_test(a_day_without_an_hour_dates_the_code),
		cmocka_unit_test(only_a_planned_meeting_is_deleted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
