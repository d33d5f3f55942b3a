/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Members of a group come, move and go; those of other groups are left alone.
 */
#include "domain/register/group_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum { GROUP_BORDER = 901, BORDER_TARAKAN, BORDER_PORT, FIRST = 210, SECOND, THIRD };

/* Beside the three of "Seluruh UPT" a group that shares one of them. */
static Sample *two_groups(void)
{
	Sample *sample = sample_new();
	RkInstitutionGroup *group = rk_institution_group_new();
	static const RkId offices[] = { OFFICE_TARAKAN, OFFICE_PORT };

	group->id = GROUP_BORDER;
	rk_text_set(&group->name, "Perbatasan");
	rk_text_set(&group->handle, "perbatasan");
	rk_rows_add(sample->directory, RK_E_INSTITUTION_GROUP, group);
	for (guint i = 0; i < G_N_ELEMENTS(offices); i++) {
		RkGroupMember *member = rk_group_member_new();
		member->id = BORDER_TARAKAN + i;
		member->institution_group = GROUP_BORDER;
		member->institution = offices[i];
		member->position = RK_INT(i + 1);
		rk_rows_add(sample->directory, RK_E_GROUP_MEMBER, member);
	}
	rk_rows_sort(sample->directory);
	return sample;
}

/* The offices of a group, in order. */
static void assert_members(Sample *sample, RkId group, const char *wanted)
{
	g_autoptr(GString) names = g_string_new(NULL);

	rk_rows_sort(sample->directory);
	RK_EACH (sample->directory, GROUP_MEMBER, RkGroupMember, member) {
		const RkInstitution *office =
			RK_FIND(sample->directory, INSTITUTION, RkInstitution, member->institution);
		if (member->institution_group == group)
			g_string_append_printf(
				names, "%s%s", names->len ? " " : "", office->handle);
	}
	assert_string_equal(names->str, wanted);
}

static void do_plan(Sample *sample, RkPlan *plan, GError *error)
{
	if (!plan)
		fail_msg("%s", error->message);
	rk_rows_apply(sample->directory, plan);
	rk_plan_free(plan);
}

static void a_member_comes_after_another_or_last(void **state)
{
	g_autoptr(Sample) sample = two_groups();
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = rk_group_plan_add(
		&sample->context, sample->directory, GROUP_UPT, OFFICE_PORT, FIRST, &error);
	const RkGroupMember *made = SAMPLE_INSERTED(plan, GROUP_MEMBER, RkGroupMember, 0);

	assert_string_equal(plan->label, "Seluruh UPT Keimigrasian + Port Office");
	assert_int_equal(plan->meeting, 0);
	assert_int_equal(plan->focus, made->id);
	assert_int_equal(plan->focus_entity, RK_E_GROUP_MEMBER);
	rk_rows_apply(sample->directory, plan);
	assert_members(sample, GROUP_UPT, "kanim-palopo port-office kanim-tarakan kanim-jayapura");
	RkPlan *last = rk_group_plan_add(
		&sample->context, sample->directory, GROUP_UPT, OFFICE_KANWIL, -1, &error);
	do_plan(sample, last, error);
	assert_members(sample, GROUP_UPT,
		"kanim-palopo port-office kanim-tarakan kanim-jayapura kanwil-kaltim");
	assert_members(sample, GROUP_BORDER, "kanim-tarakan port-office");
}

static void nobody_is_a_member_twice(void **state)
{
	g_autoptr(Sample) sample = two_groups();
	g_autoptr(GError) error = NULL;

	assert_null(rk_group_plan_add(
		&sample->context, sample->directory, GROUP_UPT, OFFICE_TARAKAN, -1, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	assert_non_null(strstr(error->message, "Kanim Tarakan"));
	static const struct {
		RkId group, office;
	} unknown[] = { { 999, OFFICE_PORT }, { GROUP_UPT, 999 } };
	for (guint i = 0; i < G_N_ELEMENTS(unknown); i++) {
		g_clear_error(&error);
		assert_null(rk_group_plan_add(&sample->context, sample->directory, unknown[i].group,
			unknown[i].office, -1, &error));
		assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
	}
}

static void members_change_places_within_their_group(void **state)
{
	g_autoptr(Sample) sample = two_groups();
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_group_plan_move(
		&(RkRuleInput){ .context = &sample->context, .directory = sample->directory },
		SECOND, RK_RULE_NUMBER(1), &error);

	assert_non_null(plan);
	assert_non_null(strstr(plan->label, "Kanim Tarakan"));
	assert_int_equal(plan->focus, SECOND);
	assert_int_equal(plan->focus_entity, RK_E_GROUP_MEMBER);
	do_plan(sample, plan, error);
	assert_members(sample, GROUP_UPT, "kanim-palopo kanim-jayapura kanim-tarakan");
	assert_members(sample, GROUP_BORDER, "kanim-tarakan port-office");
	assert_null(rk_group_plan_move(
		&(RkRuleInput){ .context = &sample->context, .directory = sample->directory },
		SECOND, RK_RULE_NUMBER(1), &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	g_autofree char *last = g_strdup(error->message);
	g_clear_error(&error);
	assert_null(rk_group_plan_move(
		&(RkRuleInput){ .context = &sample->context, .directory = sample->directory },
		FIRST, RK_RULE_NUMBER(-1), &error));
	assert_string_not_equal(error->message, last);
	g_clear_error(&error);
	assert_null(rk_group_plan_move(
		&(RkRuleInput){ .context = &sample->context, .directory = sample->directory }, 999,
		RK_RULE_NUMBER(1), &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
}

static void a_member_goes(void **state)
{
	g_autoptr(Sample) sample = two_groups();
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_group_plan_remove(
		&(RkRuleInput){ .context = &sample->context, .directory = sample->directory },
		SECOND, NULL, &error);

	assert_non_null(plan);
	assert_non_null(strstr(plan->label, "Kanim Tarakan"));
	do_plan(sample, plan, error);
	assert_members(sample, GROUP_UPT, "kanim-palopo kanim-jayapura");
	assert_members(sample, GROUP_BORDER, "kanim-tarakan port-office");
	assert_null(rk_group_plan_remove(
		&(RkRuleInput){ .context = &sample->context, .directory = sample->directory },
		SECOND, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_NOT_FOUND);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_member_comes_after_another_or_last),
		cmocka_unit_test(nobody_is_a_member_twice),
		cmocka_unit_test(members_change_places_within_their_group),
		cmocka_unit_test(a_member_goes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
