/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields by name from people's text: every type, both languages, what is refused and how it says
 * so.
 */
#include "domain/set_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkPlan *set(Sample *sample, RkEntity entity, RkId id, const char *line, GError **error)
{
	g_auto(GStrv) parts = rk_assignments_split(line, error);

	return parts ? rk_record_plan_set(&sample->rule, entity, id, (const char *const *)parts,
			       rk_taken_in_rows, sample->dossier->rows, error)
		     : NULL;
}

static const struct {
	RkEntity entity;
	RkId id;
	const char *line, *field, *want; /* want NULL: unset */
} cases[] = {
	{ RK_E_MEETING, MEETING, "title=\"Judul Baru\"", "title", "Judul Baru" },
	{ RK_E_MEETING, MEETING, "confirm_by=3okt", "confirm_by", "2025-10-03" },
	{ RK_E_MEETING, MEETING, "confirm-by=2024-10-11", "confirm_by", "2024-10-11" },
	{ RK_E_MEETING, MEETING, "may_delegate=ya", "may_delegate", "1" },
	{ RK_E_MEETING, MEETING, "may_delegate=yes", "may_delegate", "1" },
	{ RK_E_MEETING, MEETING, "urgency=segera", "urgency", "urgent" },
	{ RK_E_MEETING, MEETING, "urgency=urgent", "urgency", "urgent" },
	{ RK_E_MEETING, MEETING, "status=ditunda", "status", "postponed" },
	{ RK_E_MEETING, MEETING, "organiser=@kanim-tarakan", "organiser", "0000000000004" },
	{ RK_E_MEETING, MEETING, "organiser=\"Kanim Palopo\"", "organiser", "0000000000005" },
	{ RK_E_MEETING, MEETING, "organiser=", "organiser", NULL },
	{ RK_E_MEETING, MEETING, "end=", "end", NULL },
	{ RK_E_MEETING, MEETING, "start=10.30", "start", "2024-10-17T10:30" },
	{ RK_E_MEETING, MEETING, "start=2024-10-18T08:00", "start", "2024-10-18T08:00" },
	{ RK_E_MEETING, MEETING, "opened_at=09.12", "opened_at", "2024-10-17T01:12:00Z" },
	{ RK_E_MEETING, MEETING, "ordinal=3", "ordinal", "3" },
	{ RK_E_MEETING, MEETING, "copies=\"Dirjen\\nSesditjen\"", "copies", "Dirjen\nSesditjen" },
	{ RK_E_MEETING, MEETING, "where=\"Claro, Makassar\"", "city", "Makassar" },
	{ RK_E_MEETING, MEETING, "when=\"18 okt 2024 10.00\"", "start", "2024-10-18T10:00" },
	{ RK_E_SESSION, SESSION_ONE, "fixed_start=9.30", "fixed_start", "09:30" },
	{ RK_E_SESSION, SESSION_ONE, "minutes=75", "minutes", "75" },
	{ RK_E_SESSION, SESSION_ONE, "kind=rehat", "kind", "break" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "person=\"Gita Maharani\"", "person",
		"0000000000039" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "companion_of=P-2", "companion_of",
		"00000000000lu" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "rsvp=hadir", "rsvp", "accepted" },
	{ RK_E_PERSON, PERSON_EKA, "institution=kanim-palopo", "institution", "0000000000005" },
};

static void values_are_read(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		RkEntity entity = cases[i].entity;
		int index = rk_field_find(entity, cases[i].field);
		g_autoptr(RkPlan) plan = set(sample, entity, cases[i].id, cases[i].line, &error);
		if (!plan)
			fail_msg("%s: %s", cases[i].line, error->message);
		rk_rows_apply(sample->dossier->rows, plan);
		rk_rows_apply(sample->directory, plan);
		gpointer record = rk_rows_find(sample->dossier->rows, entity, cases[i].id);
		g_autofree char *got = rk_value_text(&rk_entities[entity].fields[index],
			rk_record_get(entity, record, (guint)index));
		if (g_strcmp0(got, cases[i].want) != 0)
			fail_msg("%s: got %s, want %s", cases[i].line, got, cases[i].want);
	}
}

static const struct {
	RkEntity entity;
	RkId id;
	const char *line, *field, *part;
	int code;
} bad[] = {
	{ RK_E_MEETING, MEETING, "titel=X", "titel", "title", RK_ERROR_INVALID },
	{ RK_E_MEETING, MEETING, "zzzzzzzz=X", "zzzzzzzz", "known:", RK_ERROR_INVALID },
	{ RK_E_MEETING, MEETING, "title", NULL, "FIELD=VALUE", RK_ERROR_USAGE },
	{ RK_E_MEETING, MEETING, "title=", "title", "needed", RK_ERROR_INVALID },
	{ RK_E_MEETING, MEETING, "confirm_by=entah", "confirm_by", "entah", RK_ERROR_INVALID },
	{ RK_E_MEETING, MEETING, "may_delegate=mungkin", "may_delegate", "ya", RK_ERROR_INVALID },
	{ RK_E_MEETING, MEETING, "status=zzz", "status", "postponed", RK_ERROR_INVALID },
	{ RK_E_MEETING, MEETING, "organiser=@nobody", "organiser", "nobody", RK_ERROR_INVALID },
	{ RK_E_MEETING, MEETING, "organiser=\"Kanim Jayapura\"", "organiser", "jayapura-2",
		RK_ERROR_AMBIGUOUS },
	{ RK_E_MEETING, MEETING, "ordinal=tiga", "ordinal", "tiga", RK_ERROR_INVALID },
	{ RK_E_MEETING, MEETING, "title=\"buka", NULL, "quotation", RK_ERROR_INVALID },
	{ RK_E_SESSION, SESSION_ONE, "fixed_start=25.00", "fixed_start", "25.00",
		RK_ERROR_INVALID },
	{ RK_E_SESSION, SESSION_ONE, "meeting=MKS", "meeting", "can not", RK_ERROR_INVALID },
	{ RK_E_PERSON, PERSON_EKA, "handle=citra-lestari", "handle", "taken", RK_ERROR_INVALID },
	{ RK_E_MEETING, 999, "title=X", NULL, "no such", RK_ERROR_NOT_FOUND },
};

static void refusals_name_the_field(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = set(sample, bad[i].entity, bad[i].id, bad[i].line, &error);
		if (plan)
			fail_msg("%s was accepted", bad[i].line);
		if (error->code != bad[i].code ||
			g_strcmp0(rk_error_field(error), bad[i].field) != 0 ||
			!strstr(error->message, bad[i].part))
			fail_msg("%s: %d %s \"%s\"", bad[i].line, error->code,
				rk_error_field(error), error->message);
	}
}

static void several_fields_are_one_plan(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan =
		set(sample, RK_E_MEETING, MEETING, "dress=batik room=\"Ruang Phinisi\"", NULL);

	assert_int_equal(plan->changes->len, 2);
	assert_int_equal(plan->meeting, MEETING);
	assert_int_equal(plan->focus, MEETING);
}

static void registers_get_a_handle(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const char *const one[] = { "name=Kantor Imigrasi Bone", "short_name=Kanim Palopo",
		"kind=upt", NULL };
	const char *const two[] = { "kind=peraturan", "abbreviation=UU", "number=6", "year=2011",
		NULL };
	const char *const none[] = { "kind=upt", NULL };
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = rk_record_plan_new(&sample->rule, RK_E_INSTITUTION, 0, one,
		rk_taken_in_rows, sample->directory, &error);
	g_autoptr(RkPlan) law = rk_record_plan_new(
		&sample->rule, RK_E_REFERENCE, 0, two, rk_taken_in_rows, sample->directory, NULL);

	assert_non_null(plan);
	assert_string_equal(
		SAMPLE_INSERTED(plan, INSTITUTION, RkInstitution, 0)->handle, "kanim-palopo-2");
	assert_int_equal(plan->focus, SAMPLE_INSERTED(plan, INSTITUTION, RkInstitution, 0)->id);
	assert_string_equal(SAMPLE_INSERTED(law, REFERENCE, RkReference, 0)->handle, "uu-6-2011");
	assert_null(rk_record_plan_new(&sample->rule, RK_E_INSTITUTION, 0, none, rk_taken_in_rows,
		sample->directory, &error));
	assert_string_equal(rk_error_field(error), "name");
}

static void parts_get_owner_and_place(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const char *const role[] = { "role=notulis", "person=citra-lestari", NULL };
	g_autoptr(RkPlan) plan = rk_record_plan_new(
		&sample->rule, RK_E_MEETING_ROLE, MEETING, role, NULL, NULL, NULL);
	const RkMeetingRole *made = SAMPLE_INSERTED(plan, MEETING_ROLE, RkMeetingRole, 0);

	assert_int_equal(made->meeting, MEETING);
	assert_int_equal(made->role, RK_MEETING_ROLE_SECRETARY);
	assert_int_equal(made->person, PERSON_CITRA);
	assert_int_equal(made->position.value, 1);
}

static void used_records_are_not_deleted(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = rk_record_plan_delete(
		&sample->context, sample->dossier->rows, RK_E_INSTITUTION, OFFICE_PORT, NULL);

	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_INSTITUTION), 1);
	assert_null(rk_record_plan_delete(
		&sample->context, sample->dossier->rows, RK_E_INSTITUTION, OFFICE_TARAKAN, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
}

static void kinds_are_known_in_words(void **state)
{
	assert_int_equal(rk_entity_spoken("institution"), RK_E_INSTITUTION);
	assert_int_equal(rk_entity_spoken("text-module"), RK_E_TEXT_MODULE);
	assert_int_equal(rk_entity_spoken("nothing"), RK_E_NONE);
	for (int e = 0; e < RK_E_N; e++)
		assert_int_equal(rk_entity_spoken(rk_entities[e].label), e);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_read),
		cmocka_unit_test(refusals_name_the_field),
		cmocka_unit_test(several_fields_are_one_plan),
		cmocka_unit_test(registers_get_a_handle),
		cmocka_unit_test(parts_get_owner_and_place),
		cmocka_unit_test(used_records_are_not_deleted),
		cmocka_unit_test(kinds_are_known_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
