/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registers: an office renamed, a reference from a line, the meetings of a series.
 */
#include "base/error.h"
#include "domain/register/reference_rule.h"
#include "domain/register/rename_rule.h"
#include "domain/meeting/series_rule.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* --- renaming --- */

static const RkInstitution *office(const Sample *sample, RkId id)
{
	return RK_FIND(sample->directory, INSTITUTION, RkInstitution, id);
}

static void a_rename_is_a_changed_name(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkInstitution *tarakan = office(sample, OFFICE_TARAKAN);
	const RkPerson *eka = RK_FIND(sample->directory, PERSON, RkPerson, PERSON_EKA);
	RkInstitution *fresh = rk_institution_new();
	g_autoptr(RkPlan) plan = rk_plan_new(0, "x");

	fresh->id = 900;
	rk_plan_insert(plan, RK_E_INSTITUTION, fresh);
	RK_PLAN_TEXT(plan, PERSON, eka, name, "Eka");
	RK_PLAN_TEXT(plan, INSTITUTION, tarakan, city, "Tarakan");
	rk_plan_set(plan, RK_E_INSTITUTION, OFFICE_PORT, RK_F(INSTITUTION, name), RK_VALUE_NONE,
		RK_VALUE_TEXT("Pelabuhan"));
	assert_null(rk_plan_renames(plan, sample->directory));
	RK_PLAN_TEXT(plan, INSTITUTION, tarakan, name, "Baru");
	assert_ptr_equal(rk_plan_renames(plan, sample->directory), tarakan);
}

static void former_names_have_a_day(void **state)
{
	static const struct {
		const char *line, *name;
	} cases[] = {
		{ "Kanim Lama (s.d. 2024-10-16)", "Kanim Lama" },
		{ "Kanim Lama", "Kanim Lama" },
		{ "Kanim (s.d. x", "Kanim (s.d. x" },
		{ "Kanim (Lama)", "Kanim (Lama)" },
		{ "", "" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *name = rk_former_name(cases[i].line);
		assert_string_equal(name, cases[i].name);
	}
}

static void the_old_name_is_kept_once(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkInstitution *tarakan = office(sample, OFFICE_TARAKAN);
	const RkInstitution *palopo = office(sample, OFFICE_PALOPO);
	RkPlan *plan = rk_plan_new(0, "x");

	/* Other changes stay as they are, also of former names of another office. */
	RK_PLAN_TEXT(plan, INSTITUTION, palopo, former_names, "P");
	RK_PLAN_TEXT(plan, INSTITUTION, tarakan, name, "Baru");
	RK_PLAN_TEXT(plan, INSTITUTION, tarakan, former_names, "Lebih Lama");
	rk_plan_keep_former(plan, &sample->context, tarakan, "2024-10-16", NULL);
	assert_non_null(strstr(plan->label, tarakan->name));
	sample_expect(plan,
		"institution 5: former_names - → P\n"
		"institution 4: name Kantor Imigrasi Kelas II TPI Tarakan → Baru\n"
		"institution 4: former_names Kantor Imigrasi Kelas III Tarakan → Lebih Lama\n"
		"Kantor Imigrasi Kelas II TPI Tarakan (s.d. 2024-10-16)");
	plan = rk_plan_new(0, "x");
	RK_PLAN_TEXT(plan, INSTITUTION, palopo, former_names, "Lama");
	RK_PLAN_TEXT(plan, INSTITUTION, palopo, name, "Baru");
	rk_plan_keep_former(plan, &sample->context, palopo, NULL, NULL);
	sample_expect(plan, "institution 5: name Kantor Imigrasi Kelas II TPI Palopo → Baru\n"
			    "institution 5: former_names - → Lama\n"
			    "Kantor Imigrasi Kelas II TPI Palopo");
	plan = rk_plan_new(0, "x");
	RK_PLAN_TEXT(plan, INSTITUTION, palopo, name, "Baru");
	rk_plan_keep_former(plan, &sample->context, palopo, NULL, NULL);
	sample_expect(plan, "institution 5: name Kantor Imigrasi Kelas II TPI Palopo → Baru\n"
			    "institution 5: former_names - → "
			    "Kantor Imigrasi Kelas II TPI Palopo");
	rk_text_set(&((RkInstitution *)palopo)->former_names,
		"A\nKantor Imigrasi Kelas II TPI Palopo (s.d. 2020-01-01)");
	plan = rk_plan_new(0, "x");
	RK_PLAN_TEXT(plan, INSTITUTION, palopo, name, "Baru");
	rk_plan_keep_former(plan, &sample->context, palopo, "2024-10-16", NULL);
	sample_expect(plan, "institution 5: name Kantor Imigrasi Kelas II TPI Palopo → Baru");
}

/* --- references --- */

static void a_line_becomes_a_reference(void **state)
{
	static const struct {
		const char *line, *written; /* NULL: no reference */
	} cases[] = {
		{ "Perjanjian Kerja Sama antara Ditjen dan Pemkab Bone tentang Lahan",
			"kind=agreement title=Perjanjian Kerja Sama antara Ditjen dan Pemkab Bone "
			"tentang Lahan "
			"handle=perjanjian-kerja-sama-antara-ditjen-dan-pemkab-bone-tentang "
			"parties=Ditjen\nPemkab Bone" },
		{ "MoU between A and B", "kind=agreement title=MoU between A and B "
					 "handle=mou-between-a-and-b parties=A\nB" },
		{ "PKS antara A dengan B", "kind=agreement title=PKS antara A dengan B "
					   "handle=pks-antara-a-dengan-b parties=A\nB" },
		{ "PKS Lahan", "kind=agreement title=PKS Lahan handle=pks-lahan" },
		{ "Laporan antara A dan B", "kind=report title=Laporan antara A dan B "
					    "handle=laporan-antara-a-dan-b" },
		{ "  SOP Surat ", "kind=sop title=SOP Surat handle=sop-surat" },
		{ "Surat Edaran", "kind=letter title=Surat Edaran handle=surat-edaran" },
		{ "SOP", NULL },
		{ "", NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkPlan *plan = rk_reference_plan_add(
			&sample->context, sample->directory, cases[i].line, NULL);
		if (!plan != !cases[i].written)
			fail_msg("%s", cases[i].line);
		if (!plan)
			continue;
		g_autofree char *want = g_strconcat("reference new: ", cases[i].written, NULL);
		assert_int_equal(plan->focus, SAMPLE_INSERTED(plan, REFERENCE, RkReference, 0)->id);
		sample_expect(plan, want);
	}
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) there = rk_reference_plan_add(
		&sample->context, sample->directory, "Permenkumham 6/2019", NULL);
	assert_true(rk_plan_is_empty(there));
	assert_int_equal(there->focus, REFERENCE_CLASS);
	assert_int_equal(there->focus_entity, RK_E_REFERENCE);
	/* A handle that is taken gets a number. */
	for (int n = 0; n < 2; n++) {
		RkPlan *plan = rk_reference_plan_add(
			&sample->context, sample->directory, "SOP Surat", NULL);
		assert_string_equal(SAMPLE_INSERTED(plan, REFERENCE, RkReference, 0)->handle,
			n ? "sop-surat-2" : "sop-surat");
		sample_apply(sample, plan, NULL);
	}
}

static void validity_ends_and_begins(void **state)
{
	static const struct {
		const char *from, *until;
		RkValidity want;
	} cases[] = {
		{ "2024-10-17", NULL, RK_VALIDITY_HOLDS },
		{ "2024-10-18", NULL, RK_VALIDITY_AHEAD },
		{ NULL, "2025-01-15", RK_VALIDITY_ENDING }, /* 90 days */
		{ NULL, "2025-01-16", RK_VALIDITY_HOLDS },
		{ "2024-10-18", "2030-01-01", RK_VALIDITY_AHEAD },
	};
	RkDay today;

	assert_true(rk_day_parse("2024-10-17", &today));
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkReference reference = { .valid_from = (char *)cases[i].from,
			.valid_until = (char *)cases[i].until };
		assert_int_equal(rk_reference_validity(&reference, today), cases[i].want);
	}
}

/* --- series --- */

static RkMeeting *meeting_add(
	RkRows *rows, RkId id, RkId series, RkInt ordinal, const char *start, const char *from)
{
	RkMeeting *meeting = rk_meeting_new();

	meeting->id = id;
	meeting->series = series;
	meeting->ordinal = ordinal;
	meeting->title = g_strdup_printf("Rapat %d", (int)id);
	meeting->start = g_strdup(start);
	meeting->when_from = g_strdup(from);
	rk_rows_add(rows, RK_E_MEETING, meeting);
	return meeting;
}

static RkSeries *series_add(Sample *sample)
{
	RkSeries *series = rk_series_new();

	series->id = 801;
	series->title = g_strdup("Timpora");
	series->handle = g_strdup("timpora");
	rk_rows_add(sample->directory, RK_E_SERIES, series);
	return series;
}

/* By number, then by day (also one that is only wished for), then by age. */
static void meetings_of_a_series_are_in_order(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	static const RkId order[] = { 907, 902, 906, 903, 904, 905 };

	meeting_add(rows, 901, 999, RK_INT(9), NULL, NULL);
	meeting_add(rows, 902, 801, RK_INT(2), NULL, NULL);
	meeting_add(rows, 903, 801, RK_INT_NONE, "2024-10-17T09:00", NULL);
	meeting_add(rows, 904, 801, RK_INT_NONE, NULL, "2024-11-01");
	meeting_add(rows, 905, 801, RK_INT_NONE, NULL, "2024-11-01");
	meeting_add(rows, 906, 801, RK_INT(3), NULL, NULL);
	meeting_add(rows, 907, 801, RK_INT(1), NULL, NULL);
	g_autoptr(GPtrArray) found = rk_series_meetings(rows, 801);
	assert_int_equal(found->len, G_N_ELEMENTS(order));
	for (guint i = 0; i < G_N_ELEMENTS(order); i++)
		assert_int_equal(((const RkMeeting *)found->pdata[i])->id, order[i]);
}

/* Behind the highest number, and behind as many as there are. */
static void the_next_number(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();

	assert_int_equal(rk_series_next(rows, 801), 1);
	meeting_add(rows, 901, 999, RK_INT(9), NULL, NULL);
	meeting_add(rows, 902, 801, RK_INT_NONE, NULL, NULL);
	meeting_add(rows, 903, 801, RK_INT_NONE, NULL, NULL);
	assert_int_equal(rk_series_next(rows, 801), 3);
	meeting_add(rows, 904, 801, RK_INT(7), NULL, NULL);
	meeting_add(rows, 905, 801, RK_INT(2), NULL, NULL);
	assert_int_equal(rk_series_next(rows, 801), 8);
}

static const RkMeeting *next(
	Sample *sample, const RkRows *rows, const char *line, RkPlan **plan, GError **error)
{
	*plan = rk_series_plan_next(&sample->context, sample->directory, rows, 801, line,
		rk_taken_in_rows, sample->directory, error);
	return *plan ? SAMPLE_INSERTED(*plan, MEETING, RkMeeting, 0) : NULL;
}

static void the_next_meeting_repeats_what_comes_again(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) rows = rk_rows_new();
	RkSeries *series = series_add(sample);
	RkMeeting *first = meeting_add(rows, 901, 801, RK_INT(1), NULL, NULL);
	RkMeeting *second = meeting_add(rows, 902, 801, RK_INT(2), NULL, NULL);
	RkPlan *plan;

	rk_text_set(&first->dress, "batik");
	rk_text_set(&second->dress, "bebas");
	first->may_delegate = second->may_delegate = TRUE;
	const RkMeeting *made = next(sample, rows, "18 des 2024 9.00 , Ambon ", &plan, NULL);
	assert_string_equal(made->dress, "bebas"); /* of the last one */
	assert_string_equal(made->city, "Ambon");
	assert_string_equal(made->title, "Timpora");
	assert_int_equal(made->ordinal.value, 3);
	assert_true(made->may_delegate);
	assert_null(strstr(plan->notes->pdata[plan->notes->len - 1], "tempat"));
	rk_plan_free(plan);
	series->template = 901;
	made = next(sample, rows, "18 des 2024 9.00", &plan, NULL);
	assert_string_equal(made->dress, "batik"); /* of the template */
	assert_null(made->city);
	assert_non_null(strstr(plan->notes->pdata[plan->notes->len - 1], "tempat"));
	rk_plan_free(plan);
	made = next(sample, rows, "", &plan, NULL);
	assert_null(made->start);
	rk_plan_free(plan);
	g_autoptr(GError) bad = NULL;
	assert_null(next(sample, rows, "entah kapan, Ambon", &plan, &bad));
	assert_non_null(bad);
	assert_null(rk_series_plan_next(
		&sample->context, sample->directory, rows, 999, "", NULL, NULL, NULL));
	/* The first of all has nothing to repeat. */
	g_autoptr(RkRows) none = rk_rows_new();
	made = next(sample, none, ", Ambon", &plan, NULL);
	assert_int_equal(made->ordinal.value, 1);
	assert_null(made->dress);
	assert_string_equal(made->city, "Ambon");
	rk_plan_free(plan);
}

static void joining_and_leaving(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) rows = rk_rows_new();
	RkSeries *series = series_add(sample);
	RkMeeting *meeting = meeting_add(rows, 901, 0, RK_INT_NONE, NULL, NULL);
	g_autoptr(GError) error = NULL;

	sample_expect(rk_series_plan_join(&sample->context, series, rows, meeting, NULL),
		"meeting 901: series - → 801\nmeeting 901: ordinal - → 1");
	meeting->series = 801;
	meeting->ordinal = RK_INT(4);
	assert_null(rk_series_plan_join(&sample->context, series, rows, meeting, &error));
	assert_non_null(strstr(error->message, "Rapat 901"));
	rk_text_set(&meeting->tag, "RP");
	RkPlan *plan = rk_series_plan_leave(&sample->context, meeting);
	assert_true(g_str_has_prefix(plan->label, "RP "));
	sample_expect(plan, "meeting 901: series 801 → -\nmeeting 901: ordinal 4 → -");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_rename_is_a_changed_name),
		cmocka_unit_test(former_names_have_a_day),
		cmocka_unit_test(the_old_name_is_kept_once),
		cmocka_unit_test(a_line_becomes_a_reference),
		cmocka_unit_test(validity_ends_and_begins),
		cmocka_unit_test(meetings_of_a_series_are_in_order),
		cmocka_unit_test(the_next_number),
		cmocka_unit_test(the_next_meeting_repeats_what_comes_again),
		cmocka_unit_test(joining_and_leaving),
	};

	return cmocka_run_group_tests_name("register_rule", tests, NULL, NULL);
}
