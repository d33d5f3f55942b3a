/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 7 on the sample: groups, what no longer holds, the article, which one is meant, the way to
 * the citing line and to the reference, moving, every size.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "domain/minutes/citation_rule.h"
#include "screen/register/registers.h"
#include "screen/meeting/workspace.h"
#include "service/load.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static RkApp *start_at(void **state, const char *meeting, RkLang lang, int width, int height)
{
	return look_meeting(state, meeting, lang, width, height, "7");
}

static RkWorkspace *workspace(RkApp *app)
{
	return (RkWorkspace *)rk_app_top(app);
}

/* The citations of the meeting as they are stored, joined by " | "; caller frees. */
static char *stored(void **state, const char *tag)
{
	Fixture *fixture = *state;
	RkTarget target = { 0 };
	g_autoptr(GString) text = g_string_new(NULL);

	assert_true(rk_address_resolve(fixture->store, tag, &target, NULL));
	g_autoptr(RkDossier) dossier = rk_dossier_load(fixture->store, target.meeting, NULL);
	RK_EACH (dossier->rows, CITATION, RkCitation, citation) {
		g_autofree char *line = rk_citation_line(dossier->rows, citation);
		g_string_append_printf(text, "%s%s", text->len ? " | " : "", line);
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static void must_store(void **state, const char *tag, const char *want)
{
	g_autofree char *now = stored(state, tag);

	assert_string_equal(now, want);
}

static const RkReference *reference_of(RkApp *app, const char *handle)
{
	const RkDirectory *directory = rk_directory_load(app->store, NULL);

	RK_EACH (directory, REFERENCE, RkReference, reference)
		if (strcmp(reference->handle, handle) == 0)
			return reference;
	fail_msg("no reference %s", handle);
	return NULL;
}

/* The day until which one holds. */
static void ends_on(RkApp *app, const char *handle, const char *day)
{
	RkPlan *plan = rk_plan_new(0, "until");

	rk_plan_change(plan, RK_E_REFERENCE, reference_of(app, handle),
		RK_F(REFERENCE, valid_until), RK_VALUE_TEXT(day));
	assert_true(rk_app_apply(app, plan));
}

static void twin_add(RkApp *app)
{
	RkReference *twin = rk_reference_new();
	RkPlan *plan = rk_plan_new(0, "twin");

	twin->id = rk_id_next(rk_app_context(app)->ids);
	twin->kind = RK_REFERENCE_KIND_REGULATION;
	twin->year = RK_INT(2023);
	rk_text_set(&twin->abbreviation, "UU");
	rk_text_set(&twin->number, "6");
	rk_text_set(&twin->title, "Cipta Kerja");
	rk_text_set(&twin->handle, "uu-6-2023");
	rk_plan_insert(plan, RK_E_REFERENCE, twin);
	assert_true(rk_app_apply(app, plan));
}

/* --- what is seen --- */

static void the_bases_and_what_each_session_cites(void **state)
{
	static const int sizes[][2] = { { 140, 40 }, { 80, 24 } };
	static const char *const names[] = { "id", "en" };
	static const char *const facts[][6] = {
		{ "5 rujukan", "dasar rapat", "! tidak berlaku lagi · s.d. 2 Des 2024", "! K-01",
			"Sesi 3 · Peraturan Pembentukan Unit Kerja", "  tidak berlaku lagi" },
		{ "5 citations", "basis of the meeting", "! no longer valid · until 2 Dec 2024",
			"! K-01", "Session 3 · Peraturan Pembentukan Unit Kerja",
			"  no longer valid" },
	};

	for (int lang = 0; lang < 2; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app = start_at(
				state, "MKS", (RkLang)lang, sizes[size][0], sizes[size][1]);
			ends_on(app, "permenkumham-6-2019", "2024-12-02");
			rk_app_type(app, "j");
			for (guint i = 0; i < RK_LEN(facts[lang]); i++)
				must_show(app, facts[lang][i]);
			g_autofree char *name =
				g_strdup_printf("screen/tab-references-%s@%dx%d.screen",
					names[lang], sizes[size][0], sizes[size][1]);
			app->message = NULL;
			golden_check(app->canvas, name);
		}
}

/* No column says that all is well. */
static void what_no_longer_holds_is_marked(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "MKS", RK_LANG_ID, 140, 40);

	must_show(app, "§  UU No. 6 Tahun 2011");
	must_not_show(app, "status");
	ends_on(app, "uu-6-2011", "2020-01-01");
	must_show(app, "!  UU No. 6 Tahun 2011");
	must_show(app, "tidak berlaku lagi");
	must_show(app, "§  Permenkumham No. 6 Tahun 2019");
}

/* --- what is done --- */

static void the_article_is_edited(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "TW2", RK_LANG_ID, 80, 24);

	must_store(state, "TW2",
		"UU No. 6 Tahun 2011, Pasal 69 | PP No. 31 Tahun 2013, Pasal 194 dan Pasal 197 "
		"s.d. "
		"199 | Permenkumham No. 50 Tahun 2016");
	rk_app_type(app, "e ayat (1)<Enter>");
	must_show(app, "UU No. 6 Tahun 2011, Pasal 69 ayat (1)");
	rk_app_type(app, "jje<C-u>Permenkumham No. 50 Tahun 2016 Pasal 2<Enter>");
	must_store(state, "TW2",
		"UU No. 6 Tahun 2011, Pasal 69 ayat (1) | PP No. 31 Tahun 2013, Pasal 194 dan "
		"Pasal "
		"197 s.d. 199 | Permenkumham No. 50 Tahun 2016, Pasal 2");
	rk_app_type(app, "uu");
	must_store(state, "TW2",
		"UU No. 6 Tahun 2011, Pasal 69 | PP No. 31 Tahun 2013, Pasal 194 dan Pasal 197 "
		"s.d. "
		"199 | Permenkumham No. 50 Tahun 2016");
}

static void what_follows_a_line_is_changed_there(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "MKS", RK_LANG_ID, 80, 24);
	g_autofree char *before = stored(state, "MKS");

	rk_app_type(app, "jjje");
	must_say(app, "ini mengikuti teks tempatnya tertulis: z ke sana");
	must_store(state, "MKS", before);
	rk_app_type(app, "z");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_MINUTES);
	must_show(app, "▌ • pokok     Permenkumham No. 6 Tahun 2019 mengatur");
	/* A filter that hides the line does not keep one from it. */
	rk_app_type(app, "/paspor<Enter>7Gz");
	must_show(app, "▌ ! K-01 ");
	rk_app_type(app, "7gz");
	must_say(app, "ini dasar rapat itu sendiri");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_REFERENCES);
}

static void enter_is_the_reference(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "MKS", RK_LANG_ID, 80, 24);

	rk_app_type(app, "j<Enter>");
	assert_ptr_equal(rk_app_top(app)->class, &rk_reference_class);
	must_show(app, "Kriteria Penilaian Klasifikasi Kantor Imigrasi");
	rk_app_type(app, "<Esc>");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_REFERENCES);
}

static void they_move_among_the_bases(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "SKW", RK_LANG_ID, 80, 24);

	must_store(state, "SKW", "UU No. 6 Tahun 2011 | Permenkumham No. 9 Tahun 2024");
	rk_app_type(app, "J");
	must_store(state, "SKW", "Permenkumham No. 9 Tahun 2024 | UU No. 6 Tahun 2011");
	must_show(app, "▌ §  UU No. 6 Tahun 2011");
	rk_app_type(app, "J");
	must_say(app, "sudah paling bawah");
	rk_app_type(app, "K");
	must_store(state, "SKW", "UU No. 6 Tahun 2011 | Permenkumham No. 9 Tahun 2024");
}

/* Two laws have that number: the list is offered, the article stays. */
static void which_one_is_meant(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "SKW", RK_LANG_ID, 80, 24);

	twin_add(app);
	rk_app_type(app, "aUU No. 6 Pasal 9");
	must_show(app, "UU No. 6: yang mana?");
	rk_app_type(app, "<Enter>");
	must_show(app, "Yang mana yang dimaksud?");
	must_show(app, "UU No. 6 Tahun 2011");
	must_not_show(app, "Permenkumham No. 50");
	rk_app_type(app, "<C-u>cipta kerja<Enter>");
	must_store(state, "SKW",
		"UU No. 6 Tahun 2011 | Permenkumham No. 9 Tahun 2024 | UU No. 6 Tahun 2023, Pasal "
		"9");
	must_show(app, "▌ §  UU No. 6 Tahun 2023, Pasal 9");
	/* The same when one is changed. */
	rk_app_type(app, "e<C-u>UU No. 6 Pasal 3<Enter><C-u>keimigrasian<Enter>");
	must_store(state, "SKW",
		"UU No. 6 Tahun 2011 | Permenkumham No. 9 Tahun 2024 | UU No. 6 Tahun 2011, Pasal "
		"3");
	rk_app_type(app, "aUU No. 6<Enter><Esc>");
	must_store(state, "SKW",
		"UU No. 6 Tahun 2011 | Permenkumham No. 9 Tahun 2024 | UU No. 6 Tahun 2011, Pasal "
		"3");
}

static void a_year_is_asked_for(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "SKW", RK_LANG_ID, 80, 24);

	rk_app_type(app, "aPP No. 31<Enter>");
	must_store(state, "SKW",
		"UU No. 6 Tahun 2011 | Permenkumham No. 9 Tahun 2024 | PP No. 31 Tahun 2013");
	rk_app_type(app, "aPP No. 77<Enter>");
	must_show(app, "PP No. 77: tahun berapa?");
	rk_app_type(app, " Tahun 2020");
	must_show(app, "rujukan baru: PP No. 77 Tahun 2020");
	rk_app_type(app, "<Enter>");
	must_show(app, "▌ §  PP No. 77 Tahun 2020");
}

static void an_empty_tab_says_the_next_step(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "SKW", RK_LANG_ID, 80, 24);

	rk_app_type(app, "*D");
	must_store(state, "SKW", "");
	must_show(app, "Belum ada rujukan.");
	rk_app_type(app, "z");
	must_say(app, "belum ada isinya");
	rk_app_type(app, "eJ<Enter>");
	assert_int_equal(rk_workspace_tab(workspace(app)), RK_TAB_REFERENCES);
}

static void any_size(void **state)
{
	g_autoptr(RkApp) app = start_at(state, "MKS", RK_LANG_ID, 80, 24);

	ends_on(app, "uu-6-2011", "2020-01-01");
	for (int height = 1; height < 28; height += 3)
		for (int width = 1; width < 150; width += 7) {
			rk_canvas_resize(app->canvas, width, height);
			watch_draw(app);
			golden_check_inside(app->canvas, (RkRect){ 0, 0, width, height });
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(the_bases_and_what_each_session_cites),
		SAMPLE_TEST(what_no_longer_holds_is_marked),
		SAMPLE_TEST(the_article_is_edited),
		SAMPLE_TEST(what_follows_a_line_is_changed_there),
		SAMPLE_TEST(enter_is_the_reference),
		SAMPLE_TEST(they_move_among_the_bases),
		SAMPLE_TEST(which_one_is_meant),
		SAMPLE_TEST(a_year_is_asked_for),
		SAMPLE_TEST(an_empty_tab_says_the_next_step),
		SAMPLE_TEST(any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
