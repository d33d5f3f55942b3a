/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the first start makes of what was said.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/error.h"
#include "domain/meeting/welcome_rule.h"
#include "sample_rows.h"

static void everything_said_is_one_plan(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkWelcome said = { .lang = RK_LANG_EN,
		.zone = "wita",
		.office = " Kantor Imigrasi Tarakan ",
		.name = "Citra Lestari, S.H., M.H.",
		.nip = "19800101 200501 2 001",
		.english_numbers = TRUE };
	g_autoptr(RkPlan) plan = rk_welcome_plan(&sample->context, &said, NULL);
	const RkInstitution *office = SAMPLE_INSERTED(plan, INSTITUTION, RkInstitution, 0);
	const RkPerson *person = SAMPLE_INSERTED(plan, PERSON, RkPerson, 0);
	const RkProfile *profile = SAMPLE_INSERTED(plan, PROFILE, RkProfile, 0);

	assert_string_equal(office->name, "Kantor Imigrasi Tarakan");
	assert_string_equal(office->handle, "kantor-imigrasi-tarakan");
	assert_string_equal(person->name, "Citra Lestari");
	assert_string_equal(person->title_after, "S.H., M.H.");
	assert_int_equal(person->institution, office->id);
	assert_string_equal(profile->decision_prefix, "D");
	assert_string_equal(profile->action_prefix, "A");
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_SETTING), 4);
}

static void utc_by_any_name_is_asked_about(void **state)
{
	static const char *const utc[] = { "UTC", "Etc/UTC", "Etc/GMT", "Zulu", "GMT" };
	static const char *const other[] = { "Asia/Makassar", "Europe/London", "Africa/Abidjan",
		"Etc/GMT-8" };

	for (guint i = 0; i < G_N_ELEMENTS(utc); i++)
		assert_true(rk_welcome_asks_zone(utc[i]));
	for (guint i = 0; i < G_N_ELEMENTS(other); i++)
		assert_false(rk_welcome_asks_zone(other[i]));
}

static void nothing_said_is_the_language_alone(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkWelcome said = { .lang = RK_LANG_ID };
	g_autoptr(RkPlan) plan = rk_welcome_plan(&sample->context, &said, NULL);

	assert_int_equal(plan->changes->len, 1);
	assert_string_equal(SAMPLE_INSERTED(plan, SETTING, RkSetting, 0)->value, "id");
}

/* Each record with all it holds, and no more than was said. */
static void each_answer_is_written(void **state)
{
	static const struct {
		RkWelcome said;
		const char *changes;
	} cases[] = {
		{ { .lang = RK_LANG_EN }, "setting new: key=lang value=en" },
		{ { .zone = " WIT " }, "setting new: key=lang value=id\nsetting new: key=zone "
				       "value=Asia/Jayapura" },
		{ { .office = "Kanim Bone" },
			"setting new: key=lang value=id\n"
			"setting new: key=office value=kanim-bone\n"
			"institution new: name=Kanim Bone handle=kanim-bone" },
		{ { .name = "Citra , S.H.", .nip = " " },
			"setting new: key=lang value=id\nsetting new: key=me value=citra\n"
			"person new: name=Citra title_after=S.H. handle=citra" },
		{ { .name = "Citra", .nip = "198001012005012001" },
			"setting new: key=lang value=id\nsetting new: key=me value=citra\n"
			"person new: name=Citra handle=citra nip=198001012005012001" },
		{ { .english_numbers = TRUE },
			"setting new: key=lang value=id\n"
			"profile new: name=profil handle=profil decision_prefix=D "
			"action_prefix=A" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		sample_expect(
			rk_welcome_plan(&sample->context, &cases[i].said, NULL), cases[i].changes);
	}
	assert_false(rk_nip_is_whole("1980010120050120011"));
	assert_false(rk_nip_is_whole("19800101200501200"));
	assert_false(rk_nip_is_whole(""));
}

static void what_means_nothing_is_refused(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) zone = NULL, nip = NULL;
	RkWelcome nowhere = { .zone = "entah" }, wrong = { .name = "Citra", .nip = "12345" };

	assert_null(rk_welcome_plan(&sample->context, &nowhere, &zone));
	assert_string_equal(rk_error_field(zone), "zone");
	assert_null(rk_welcome_plan(&sample->context, &wrong, &nip));
	assert_string_equal(rk_error_field(nip), "nip");
	assert_true(rk_nip_is_whole("19800101 200501 2 001"));
	assert_false(rk_nip_is_whole("19800101x00501200100"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_said_is_one_plan),
		cmocka_unit_test(utc_by_any_name_is_asked_about),
		cmocka_unit_test(nothing_said_is_the_language_alone),
		cmocka_unit_test(each_answer_is_written),
		cmocka_unit_test(what_means_nothing_is_refused),
	};

	return cmocka_run_group_tests_name("first start", tests, NULL, NULL);
}
