/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rules of check on the real sample meetings, untouched: what fires on them has its reason
 * here, or is no rule (practice 40).
 */
#include "sample.h"

#include "domain/check/check.h"

#include <string.h>

static char *names(RkStore *store, const char *tag, gboolean everything)
{
	g_autoptr(GError) error = NULL;
	RkTarget target;
	g_autoptr(GString) out = g_string_new(NULL);

	assert_true(rk_address_resolve(store, tag, &target, &error));
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, target.id, &error);
	RkRuleInput in = { rk_store_context(store), dossier, rk_directory_load(store, NULL), NULL };
	RkOurRole side = rk_our_role(in.context, dossier, in.directory);
	g_autoptr(RkCheckReport) report = rk_check_run(&in, side, everything);
	for (guint i = 0; i < report->findings->len; i++) {
		const RkCheckFinding *finding = report->findings->pdata[i];
		g_string_append_printf(
			out, "%s%s", out->len ? " " : "", rk_check_info(finding->check)->name);
	}
	return g_string_free(g_steal_pointer(&out), FALSE);
}

static void the_untouched_sample_has_reasons(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	static const struct {
		const char *meeting, *everything;
	} cases[] = {
		/* Nobody wrote down what was expected; two offices never answered and were then
		 * noted as absent. */
		{ "MKS", "no-outcomes no-answer" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *now = names(store, cases[i].meeting, FALSE);
		g_autofree char *all = names(store, cases[i].meeting, TRUE);
		assert_string_equal(now, ""); /* circulated: nothing is due */
		assert_string_equal(all, cases[i].everything);
	}
}

/* Kanim Tarakan at Makassar: what an invited office still had to do. */
static void the_other_side_is_asked_other_things(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	g_autoptr(GError) error = NULL;

	assert_true(rk_setting_set(store, "office", "kanim-tarakan", &error));
	g_autofree char *now = names(store, "MKS", FALSE);
	assert_string_equal(now, "no-incoming no-mandate no-memo");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(the_untouched_sample_has_reasons),
		SAMPLE_TEST(the_other_side_is_asked_other_things),
	};

	return cmocka_run_group_tests_name("check on the sample", tests, NULL, NULL);
}
