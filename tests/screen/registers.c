/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registers and sheets on the sample: what each shows, in both languages and at the usual sizes;
 * the tree, renaming, merging, refused deletes, people who move, groups in their order, the next of
 * a series, where a reference is cited, the small lists of the office.
 */
#include "look.h"
#include "../store/sample.h"

#include "app/private.h"
#include "support/golden.h"
#include "watch.h"

#include "domain/names/name.h"
#include "domain/names/rule.h"

#include <string.h>

static RkTarget find(void **state, const char *address)
{
	RkTarget target = { .entity = RK_E_NONE };

	rk_address_resolve(((Fixture *)*state)->store, address, &target, NULL);
	return target;
}

static char *field(void **state, RkEntity entity, RkId id, guint index)
{
	return value_now(((Fixture *)*state)->store, entity, id, index);
}

static void pictures(void **state)
{
	static const struct {
		const char *name, *keys;
		const char *facts[RK_LANG_N][3];
	} screens[] = {
		{ "tree", ":institutions<Enter>z",
			{ { "▾", "Pemprov DKJ", "Lewat" }, { "▾", "Pemprov DKJ", "Late" } } },
		{ "office", ":go @kanim-tarakan<Enter>",
			{ { "Kita janjikan kepada mereka", "1 · semua dijawab", "keadaan per" },
				{ "We promised them", "1 · all answered", "as of" } } },
		{ "person", ":go @rangga-mahendra<Enter>",
			{ { "Rangga Mahendra, S.H., M.Si.", "Rapat", "Kepala Kantor" },
				{ "Rangga Mahendra, S.H., M.Si.", "Meetings", "Kepala Kantor" } } },
		{ "group", ":go @seluruh-upt<Enter>",
			{ { "  1", "Kepala", "@seluruh-upt" },
				{ "  1", "Kepala", "@seluruh-upt" } } },
		{ "series", ":series<Enter><Enter>",
			{ { "Berikutnya nomor", "TW2", "Rapat" },
				{ "The next one is number", "TW2", "Rapat" } } },
		{ "reference", ":go #permenkumham-6-2019<Enter>",
			{ { "dirujuk 3×", "MKS/", "Kriteria" },
				{ "cited 3×", "MKS/", "Kriteria" } } },
		{ "twins", ":institutions<Enter>!",
			{ { "≈", "nama sama", "Mungkin ganda" },
				{ "≈", "same name", "Possible duplicates" } } },
	};
	static const struct {
		int width, height;
	} sizes[] = { { 80, 24 }, { 140, 40 } };

	for (guint i = 0; i < RK_LEN(screens); i++)
		for (guint size = 0; size < RK_LEN(sizes); size++)
			for (int lang = 0; lang < RK_LANG_N; lang++) {
				g_autoptr(RkApp) app = look_home(
					state, (RkLang)lang, sizes[size].width, sizes[size].height);
				g_autofree char *name =
					g_strdup_printf("screen/sheet-%s-%s@%dx%d.screen",
						screens[i].name, lang == RK_LANG_EN ? "en" : "id",
						sizes[size].width, sizes[size].height);
				rk_app_type(app, screens[i].keys);
				for (guint f = 0; f < 3; f++)
					must_show(app, screens[i].facts[lang][f]);
				golden_check(app->canvas, name);
			}
}

static void every_sheet_draws_at_any_size(void **state)
{
	static const char *const keys[] = { ":go @kanim-tarakan<Enter>",
		":go @rangga-mahendra<Enter>", ":go @seluruh-upt<Enter>",
		":go #permenkumham-6-2019<Enter>", ":institutions<Enter>z", ":duplicates<Enter>" };
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 80, 24);

	for (guint i = 0; i < RK_LEN(keys); i++) {
		rk_app_type(app, keys[i]);
		for (int height = 1; height < 30; height += 1 + height / 8)
			for (int width = 1; width < 150; width += 1 + width / 8) {
				rk_canvas_resize(app->canvas, width, height);
				watch_draw(app);
				assert_true(app->canvas->cursor_y >= 0);
			}
	}
}

static void the_tree_folds_and_unfolds(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 60);

	rk_app_type(app, ":institutions<Enter>hzgj");
	rk_app_type(app, "/pemprov dkj<Enter>g");
	must_show(app, "Pemprov DKJ");
	rk_app_type(app, "<Esc>");
	must_show(app, "Bakesbangpol");
	rk_app_type(app, "/provinsi daerah<Enter>g<Esc>h");
	must_show(app, "▸ Pemerintah Provinsi Daerah Khusus");
	must_not_show(app, "Badan Kesatuan Bangsa");
	rk_app_type(app, "l");
	must_show(app, "▾ Pemerintah Provinsi Daerah Khusus");
	must_show(app, "Badan Kesatuan Bangsa");
	/* From a child h goes to the office above. */
	rk_app_type(app, "jhh");
	must_show(app, "▸ Pemerintah Provinsi Daerah Khusus");
	rk_app_type(app, "z");
	must_not_show(app, "▾");
}

static void a_renamed_office_keeps_its_name_and_its_papers(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
	RkTarget office = find(state, "@kanim-tarakan");

	rk_app_type(app, ":go @kanim-tarakan<Enter>e<C-u>Kantor Imigrasi Kelas I Tarakan<C-s>");
	must_show(app, "the office was renamed");
	rk_app_type(app, "r<C-u>2 dec 2024");
	must_show(app, "Monday, 2 December 2024");
	rk_app_type(app, "<Enter>");
	g_autofree char *name = field(state, RK_E_INSTITUTION, office.id, RK_F(INSTITUTION, name));
	g_autofree char *former =
		field(state, RK_E_INSTITUTION, office.id, RK_F(INSTITUTION, former_names));
	assert_string_equal(name, "Kantor Imigrasi Kelas I Tarakan");
	assert_true(
		rk_lines_hold(former, "Kantor Imigrasi Kelas II TPI Tarakan (s.d. 2024-12-01)"));
	/* The list of those present at Makassar is of that day. */
	g_autoptr(RkDossier) dossier =
		rk_dossier_load(((Fixture *)*state)->store, find(state, "MKS").id, NULL);
	guint frozen = 0;
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one)
		frozen += one->institution == office.id &&
			  g_strcmp0(one->shown_office, "Kanim Tarakan") == 0;
	assert_true(frozen > 0);
	rk_app_type(app, "u");
	g_autofree char *back = field(state, RK_E_INSTITUTION, office.id, RK_F(INSTITUTION, name));
	assert_string_equal(back, "Kantor Imigrasi Kelas II TPI Tarakan");
}

static void a_wrong_name_leaves_no_former_one(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
	RkTarget office = find(state, "@kanim-tarakan");

	rk_app_type(app, ":go @kanim-tarakan<Enter>e<C-u>Kantor Tarakan<C-s>t");
	g_autofree char *name = field(state, RK_E_INSTITUTION, office.id, RK_F(INSTITUTION, name));
	g_autofree char *former =
		field(state, RK_E_INSTITUTION, office.id, RK_F(INSTITUTION, former_names));
	assert_string_equal(name, "Kantor Tarakan");
	assert_null(former);
}

static void two_offices_become_one_and_two_again(void **state)
{
	Fixture *fixture = *state;
	g_autofree char *before = dump(fixture->store, TRUE);
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
	RkTarget kept = find(state, "@kanim-tarakan"), gone = find(state, "@kanim-palopo");

	rk_app_type(app, ":institutions<Enter>/kanim tarakan<Enter>g<Esc>");
	assert_true(rk_app_do(app, RK_COMMAND_MERGE, NULL));
	must_show(app, "is one with");
	rk_app_type(app, "kanim palopo<Enter>");
	must_show(app, "Which one stays?");
	must_show(app, "@kanim-palopo");
	rk_app_type(app, "1");
	must_show(app, "Moves along");
	must_show(app, "participant");
	rk_app_type(app, "<C-s>");
	must_show(app, "references moved");
	assert_int_equal(find(state, "@kanim-palopo").id, kept.id);
	g_autoptr(RkRows) uses = rk_uses_load(fixture->store, RK_E_INSTITUTION, &gone.id, 1, NULL);
	for (int e = 0; e < RK_E_N; e++)
		assert_int_equal(rk_rows_count(uses, e), 0);
	assert_healthy(fixture->store);
	rk_app_type(app, "u");
	g_autofree char *after = dump(fixture->store, TRUE);
	assert_string_equal(after, before);
	assert_int_equal(find(state, "@kanim-palopo").id, gone.id);
}

/* The choice of the form decides; marked rows need no chooser. */
static void the_name_of_the_other_may_stay(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
	RkTarget kept = find(state, "@kanim-palopo");

	rk_app_type(app, ":institutions<Enter>:merge<Enter><Esc>/kanim<Enter>");
	rk_app_type(app, "<Esc>/kanim tarakan<Enter>g");
	rk_app_type(app, ":merge<Enter>");
	rk_app_type(app, "kanim palopo<Enter>2");
	must_show(app, "Kanim Palopo ← Kanim Tarakan");
	rk_app_type(app, "<Right><C-s>");
	g_autofree char *name = field(state, RK_E_INSTITUTION, kept.id, RK_F(INSTITUTION, name));
	assert_string_equal(name, "Kantor Imigrasi Kelas II TPI Tarakan");
}

static void possible_duplicates_are_offered(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, ":people<Enter>!");
	must_show(app, "None: no two");
	RkPerson *twin = rk_rule_new(rk_store_context(fixture->store), RK_E_PERSON);
	twin->name = g_strdup("RANGGA mahendra");
	twin->handle = g_strdup("rangga-mahendra-2");
	RkPlan *plan = rk_plan_new(0, "twin");
	rk_plan_insert(plan, RK_E_PERSON, twin);
	apply(fixture->store, plan);
	rk_app_reload(app);
	rk_app_type(app, "!");
	must_show(app, "(@rangga-mahendra-2)");
	rk_app_type(app, "<Enter>1<C-s>");
	assert_int_equal(find(state, "@rangga-mahendra-2").id, find(state, "@rangga-mahendra").id);
}

static void a_used_office_is_not_deleted(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, ":institutions<Enter>/tarakan<Enter>gD");
	must_show(app, "is still used (");
	must_show(app, "participant");
	must_show(app, ":merge");
	assert_int_equal(find(state, "@kanim-tarakan").entity, RK_E_INSTITUTION);
}

static void a_new_office_can_go_again(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, ":institutions<Enter>aKantor Pos Ambon<C-s>");
	must_show(app, "Kantor Pos Ambon");
	assert_int_equal(find(state, "@kantor-pos-ambon").entity, RK_E_INSTITUTION);
	rk_app_type(app, "D");
	assert_int_equal(find(state, "@kantor-pos-ambon").entity, RK_E_NONE);
	rk_app_type(app, "u");
	assert_int_equal(find(state, "@kantor-pos-ambon").entity, RK_E_INSTITUTION);
}

static void a_person_moves_and_old_papers_do_not(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
	RkTarget person = find(state, "@rangga-mahendra"), to = find(state, "@kanim-palopo");

	rk_app_type(app, ":go @rangga-mahendra<Enter>w");
	must_show(app, "goes to");
	rk_app_type(app, "kanim palopo<Enter>");
	g_autoptr(RkRows) rows =
		rk_rows_load(((Fixture *)*state)->store, RK_E_PERSON, &person.id, 1, NULL);
	assert_int_equal(RK_FIND(rows, PERSON, RkPerson, person.id)->institution, to.id);
	g_autoptr(RkDossier) dossier =
		rk_dossier_load(((Fixture *)*state)->store, find(state, "MKS").id, NULL);
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->person == person.id)
			assert_string_equal(one->shown_office, "Kanim Tarakan");
	must_show(app, "Palopo");
}

static void a_group_keeps_its_order(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, ":groups<Enter>aPemda uji<C-s>");
	rk_app_type(app, ":go @pemda-uji<Enter>");
	must_show(app, "No member yet");
	rk_app_type(app, "apemkab balangan<Enter>apemkab bone<Enter>");
	must_show(app, "  2  Bupati Bone");
	rk_app_type(app, "apemkab bone<Enter>");
	must_show(app, "is a member already");
	rk_app_type(app, "<Esc>gJ");
	must_show(app, "  1  Bupati Bone");
	must_show(app, "  2  Bupati Balangan");
	rk_app_type(app, "K");
	must_show(app, "  1  Bupati Balangan");
	rk_app_type(app, "K");
	must_show(app, "already the first");
	rk_app_type(app, "D");
	must_show(app, "  1  Bupati Bone");
	must_not_show(app, "Bupati Balangan");
	rk_app_type(app, "q");
	rk_app_type(app, "D");
	assert_int_equal(find(state, "@pemda-uji").entity, RK_E_NONE);
}

static void the_next_of_a_series_is_made(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, ":series<Enter><Enter>a17 dec 2026 9.00, Jakarta");
	must_show(app, "Jakarta · Thu 17 Dec 09:00 WIB");
	rk_app_type(app, "<Enter>");
	must_show(app, "17 Dec 2026");
	must_show(app, "The next one is number 5");
	rk_app_type(app, "aMKS<Enter>");
	must_show(app, " 5  17 Oct 2024");
	rk_app_type(app, "aMKS<Enter>");
	must_show(app, "belongs to this series already");
	rk_app_type(app, "<Esc>D");
	must_not_show(app, "Claro");
	must_show(app, "The next one is number 5");
}

static void a_reference_goes_to_the_place(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, ":go #permenkumham-6-2019<Enter>G<Enter>");
	must_show(app, "MKS ·");
	rk_app_type(app, "q");
	must_show(app, "cited 3×");
	rk_app_type(app, "D");
	must_show(app, "is still used (citation 3)");
}

static void a_reference_from_one_line(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, ":references<Enter>aPermenkumham 7/2020 tentang Uji");
	must_show(app, "new reference: Permenkumham No. 7 Tahun 2020");
	rk_app_type(app, "<Enter>");
	assert_int_equal(find(state, "#permenkumham-7-2020").entity, RK_E_REFERENCE);
	rk_app_type(app, "aPermenkumham 7/2020<Enter>");
	must_show(app, "is there already");
	rk_app_type(app, "aapa saja<Enter>");
	must_show(app, "is no citation");
	rk_app_type(app, "<Esc>e");
	must_show(app, "Valid until");
	rk_app_type(app, "<Esc>");
}

static void the_sheet_is_as_of_a_day(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);

	rk_app_type(app, ":go @kanim-tarakan<Enter>");
	must_show(app, "2 Dec 2024: Data Malinau");
	rk_app_type(app, "d1 nov 2024<Enter>");
	must_show(app, "as of Fri 1 Nov 2024");
	must_not_show(app, "Data Malinau belum masuk");
	must_show(app, "d left");
	rk_app_type(app, "d1 oct 2024<Enter>");
	must_show(app, "0 · 0 late");
	rk_app_type(app, "d<Enter>");
	must_show(app, "2 Dec 2024: Data Malinau");
	rk_app_type(app, "/malinau<Enter>");
	must_not_show(app, "Menyampaikan surat");
	rk_app_type(app, "<Esc>y");
	must_show(app, "Copied.");
}

/* Each of the small lists: empty says what to do, one is added, changed, deleted, brought back. */
static void the_small_lists_of_the_office(void **state)
{
	static const struct {
		RkViewId view;
		const char *open, *add, *shows, *change, *changed, *word;
	} lists[] = {
		{ RK_VIEW_TEXT_MODULES, ":text-modules<Enter>", "adgn<Enter>dengan<C-s>", "dengan",
			"e<C-u>dg<C-s>", "dg ", "dengan" },
		{ RK_VIEW_HOLIDAYS, ":holidays<Enter>", "a2026-12-25<Enter>Natal<C-s>",
			"25 Dec 2026", "e<Down><C-u>Hari Natal<C-s>", "Hari Natal", "natal" },
		{ RK_VIEW_PROFILES, ":profiles<Enter>", "aKop uji<C-s>", "Kop uji",
			"e<C-u>Kop lain<C-s>", "Kop lain", "lain" },
		{ RK_VIEW_COUNTERS, ":counters<Enter>", "aUndangan<Enter>2026<Enter>412<C-s>",
			"412", "e<Down><Down><C-u>413<C-s>", "413", "undangan" },
		{ RK_VIEW_SAVED_FILTERS, ":filters<Enter>",
			"aactions<Enter>Lewat saja<Enter>late<C-s>", "Lewat saja",
			"e<Down><C-u>Yang lewat<C-s>", "Yang lewat", "yang" },
	};

	for (guint i = 0; i < RK_LEN(lists); i++) {
		g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
		rk_app_type(app, lists[i].open);
		rk_app_type(app, lists[i].add);
		must_show(app, lists[i].shows);
		rk_app_type(app, lists[i].change);
		must_show(app, lists[i].changed);
		rk_app_type(app, "D");
		g_autoptr(RkPage) page = sample_page(((Fixture *)*state)->store,
			(RkPageRequest){ .view = lists[i].view, .query = lists[i].word });
		assert_int_equal(page->rows->len, 0);
		rk_app_type(app, "u");
		must_show(app, lists[i].changed);
		rk_app_type(app, ":merge<Enter>");
		must_show(app, "are merged in their lists");
	}
}

static void a_file_is_added_to_a_meeting(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_EN, 140, 40);
	RkId meeting = find(state, "MKS").id;

	rk_app_type(app, ":files<Enter>aMKS<Enter>");
	must_show(app, "Path or link");
	rk_app_type(app, "<Down><Down>https://example.org/foto.jpg<Down><Down>Foto bersama<C-s>");
	must_show(app, "Foto bersama");
	RkPageRequest request = { .view = RK_VIEW_FILES, .query = "bersama", .meeting = meeting };
	g_autoptr(RkPage) page = sample_page(((Fixture *)*state)->store, request);
	assert_int_equal(page->rows->len, 1);
}

/* Where a long name does not fit the short one stands, and a column that is left has the room. */
static void on_a_telephone_rows_are_told_apart(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 50, 15);

	rk_app_type(app, ":groups<Enter><Enter>");
	must_show(app, "1  Kanim Makassar");
	must_not_show(app, "Kepala Kantor");
	rk_app_type(app, ":series<Enter><Enter>");
	must_show(app, "Timpora DKJ Triwulan II ");
	must_show(app, "Berikutnya nomor 4: a, lalu hari dan kota");
	rk_app_type(app, ":references<Enter>");
	must_show(app, "Surat No. IMI-UM.01.01-0412 Tahun 2024");
	rk_app_type(app, ":go @kanim-tarakan<Enter>");
	must_show(app, "WITA · Kepala …");
	rk_app_type(app, ":institutions<Enter>!");
	must_show(app, "= Kanim Jayapura (@kanim-jayapura25)");
}

/* A filter of one letter only narrows what was read: other rows have to be read for it too. */
static void ours_are_read_anew_under_a_letter(void **state)
{
	g_autoptr(RkApp) app = look_home(state, RK_LANG_ID, 140, 40);

	rk_app_type(app, ":set office kanim-tarakan<Enter>:actions<Enter>O<Esc>/m<Enter>");
	must_show(app, "SKW/TL-");
	rk_app_type(app, "O");
	must_show(app, "Tindak lanjut /m · 3 dari 3 ─");
	must_show(app, "─ kita ─");
	must_not_show(app, "SKW/TL-");
	must_show(app, "MKS/TL-02");
	rk_app_type(app, "O");
	must_show(app, "SKW/TL-");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(on_a_telephone_rows_are_told_apart),
		SAMPLE_TEST(ours_are_read_anew_under_a_letter),
		SAMPLE_TEST(pictures),
		SAMPLE_TEST(every_sheet_draws_at_any_size),
		SAMPLE_TEST(the_tree_folds_and_unfolds),
		SAMPLE_TEST(a_renamed_office_keeps_its_name_and_its_papers),
		SAMPLE_TEST(a_wrong_name_leaves_no_former_one),
		SAMPLE_TEST(two_offices_become_one_and_two_again),
		SAMPLE_TEST(the_name_of_the_other_may_stay),
		SAMPLE_TEST(possible_duplicates_are_offered),
		SAMPLE_TEST(a_used_office_is_not_deleted),
		SAMPLE_TEST(a_new_office_can_go_again),
		SAMPLE_TEST(a_person_moves_and_old_papers_do_not),
		SAMPLE_TEST(a_group_keeps_its_order),
		SAMPLE_TEST(the_next_of_a_series_is_made),
		SAMPLE_TEST(a_reference_goes_to_the_place),
		SAMPLE_TEST(a_reference_from_one_line),
		SAMPLE_TEST(the_sheet_is_as_of_a_day),
		SAMPLE_TEST(the_small_lists_of_the_office),
		SAMPLE_TEST(a_file_is_added_to_a_meeting),
	};

	return cmocka_run_group_tests_name("registers", tests, NULL, NULL);
}
