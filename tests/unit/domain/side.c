/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whose meeting it is, over the tree of offices; short forms written out.
 */
#include "domain/model/our_role.h"

#include "domain/minutes/entry_rule.h"
#include "domain/grammar/text_expand.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void offices_are_below_others(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkInstitution *ministry =
		rk_rows_find(sample->directory, RK_E_INSTITUTION, OFFICE_MINISTRY);
	const RkRows *rows = sample->directory;

	assert_true(rk_institution_is_within(rows, OFFICE_TARAKAN, OFFICE_TARAKAN));
	assert_true(rk_institution_is_within(rows, OFFICE_TARAKAN, OFFICE_KANWIL));
	assert_true(rk_institution_is_within(rows, OFFICE_TARAKAN, OFFICE_MINISTRY));
	assert_false(rk_institution_is_within(rows, OFFICE_KANWIL, OFFICE_TARAKAN));
	assert_false(rk_institution_is_within(rows, OFFICE_PALOPO, OFFICE_MINISTRY));
	assert_false(rk_institution_is_within(rows, 0, OFFICE_MINISTRY));
	assert_false(rk_institution_is_within(rows, OFFICE_PALOPO, 0));
	assert_false(rk_institution_is_within(rows, 999, OFFICE_MINISTRY));
	/* A ring of foreign data ends. */
	ministry->parent = OFFICE_TARAKAN;
	assert_false(rk_institution_is_within(rows, OFFICE_TARAKAN, OFFICE_PALOPO));
}

static void the_setting_makes_the_side(void **state)
{
	static const struct {
		RkId office;
		RkOurRole want;
	} cases[] = {
		{ 0, RK_OUR_ROLE_ORGANISER },
		{ OFFICE_DIRECTORATE, RK_OUR_ROLE_ORGANISER },
		{ OFFICE_MINISTRY, RK_OUR_ROLE_ORGANISER },
		{ OFFICE_TARAKAN, RK_OUR_ROLE_INVITED },
		{ OFFICE_KANWIL, RK_OUR_ROLE_INVITED },
		{ OFFICE_PORT, RK_OUR_ROLE_OTHER },
	};
	g_autoptr(Sample) sample = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		sample->context.office = cases[i].office;
		assert_int_equal(rk_our_role(&sample->context, sample->dossier, sample->directory),
			cases[i].want);
	}
}

/* --- short forms --- */

static void module_add(RkRows *rows, RkId id, const char *brief, const char *text)
{
	RkTextModule *module = rk_text_module_new();

	module->id = id;
	module->abbreviation = g_strdup(brief);
	module->text = g_strdup(text);
	rk_rows_add(rows, RK_E_TEXT_MODULE, module);
}

static void short_forms_are_written_out(void **state)
{
	static const struct {
		const char *text, *want;
	} cases[] = {
		{ "", "" },
		{ "yg tdk hadir", "yang tidak hadir" },
		{ "Yg hadir", "Yang hadir" },
		{ "YG hadir", "yang hadir" },
		{ "tdk, yg: (dgn)", "tidak, yang: (dengan)" },
		{ "yga ygb2 y", "yga ygb2 y" },
		{ "OPD opd Opd", "perangkat daerah opd Opd" },
		{ "é yg é", "é yang é" },
		{ "kntr dan yg", "Kantor Imigrasi dan yang" },
		{ "Kntr", "Kntr" },
		{ "tgl surat", "tanggal mulai surat" },
		{ "sesuai UU 6/2011 tgl", "sesuai UU 6/2011 tanggal mulai" },
		{ "jd", "jadi" },
		{ "Jd x", "Jadi x" },
		{ "J", "Jl." },
	};
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->directory;

	module_add(rows, 901, "kntr", "Kantor Imigrasi");
	module_add(rows, 902, "tgl", "tanggal mulai"); /* before the built-in one */
	module_add(rows, 903, "UU", "Undang-Undang");  /* never in a citation */
	module_add(rows, 904, "J", "Jl.");
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got = rk_text_expand(&sample->context, rows, cases[i].text);
		if (strcmp(got, cases[i].want) != 0)
			fail_msg("\"%s\": \"%s\"", cases[i].text, got);
	}
	sample->context.lang = RK_LANG_EN;
	g_autofree char *english = rk_text_expand(&sample->context, rows, "yg kntr");
	assert_string_equal(english, "yg Kantor Imigrasi");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(offices_are_below_others),
		cmocka_unit_test(the_setting_makes_the_side),
		cmocka_unit_test(short_forms_are_written_out),
	};

	return cmocka_run_group_tests_name("side", tests, NULL, NULL);
}
