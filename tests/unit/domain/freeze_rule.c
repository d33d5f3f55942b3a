/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is kept of people and offices with a record: name, title, office as they were.
 */
#include "domain/freeze_rule.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkId assign(Sample *sample, RkId id, RkId office, RkId person, const char *title)
{
	RkAssignment *assignment = rk_assignment_new();

	assignment->id = id;
	assignment->action = 900;
	assignment->role = RK_ASSIGNMENT_ROLE_LEAD;
	assignment->institution = office;
	assignment->person = person;
	rk_text_set(&assignment->title, title);
	rk_rows_add(sample->dossier->rows, RK_E_ASSIGNMENT, assignment);
	return id;
}

static void shows(
	const RkPlan *plan, RkId id, const char *name, const char *title, const char *office)
{
	const char *got[] = {
		sample_set(plan, RK_E_ASSIGNMENT, id, RK_F(ASSIGNMENT, shown_name)).text,
		sample_set(plan, RK_E_ASSIGNMENT, id, RK_F(ASSIGNMENT, shown_title)).text,
		sample_set(plan, RK_E_ASSIGNMENT, id, RK_F(ASSIGNMENT, shown_office)).text,
	};

	if (g_strcmp0(got[0], name) != 0 || g_strcmp0(got[1], title) != 0 ||
		g_strcmp0(got[2], office) != 0)
		fail_msg("%d: %s, %s, %s", (int)id, got[0], got[1], got[2]);
}

/* An office alone shows who heads it; a person the own position; the given title wins. */
static void titles_are_kept(void **state)
{
	static const char directorate[] = "Direktorat Kerja Sama Keimigrasian";
	g_autoptr(Sample) sample = sample_new();
	RkAction *action = rk_action_new();

	action->id = 900;
	action->meeting = MEETING;
	rk_rows_add(sample->dossier->rows, RK_E_ACTION, action);
	assign(sample, 901, OFFICE_DIRECTORATE, 0, NULL);
	assign(sample, 902, OFFICE_DIRECTORATE, PERSON_CITRA, NULL);
	assign(sample, 903, 0, PERSON_FAJAR, NULL);
	assign(sample, 904, OFFICE_DIRECTORATE, PERSON_CITRA, "Plh. Direktur");
	assign(sample, 905, OFFICE_BULUNGAN, 0, NULL);
	assign(sample, 906, OFFICE_DIRECTORATE, 0, "Sekretaris");
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
	rk_freeze_shown(plan, sample->dossier);
	shows(plan, 901, NULL, "Direktur Kerja Sama Keimigrasian", directorate);
	shows(plan, 902, "Citra Lestari, S.H.", "Analis Keimigrasian Ahli Muda", directorate);
	shows(plan, 903, "Fajar Hidayat", NULL, directorate);
	shows(plan, 904, "Citra Lestari, S.H.", "Plh. Direktur", directorate);
	shows(plan, 905, NULL, NULL, "Pemerintah Kabupaten Bulungan");
	shows(plan, 906, NULL, "Sekretaris", directorate);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(titles_are_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
