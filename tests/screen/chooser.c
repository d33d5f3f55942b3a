/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Choosing a record on the sample: what is found, what is made on the spot, what may be left empty.
 */
#include "look.h"
#include "store/sample.h"

#include "app/chooser.h"
#include "app/private.h"
#include "domain/names/name.h"
#include "screen/meeting/workspace.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

typedef struct Taken {
	guint times;
	RkChoice choice;
	char text[64];
	gboolean refuse;
} Taken;

static Taken taken;

static gboolean chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	taken.times++;
	taken.choice = *choice;
	g_strlcpy(taken.text, choice->text ? choice->text : "", sizeof(taken.text));
	return !taken.refuse;
}

static RkApp *start(void **state, RkLang lang, int width, int height)
{
	taken = (Taken){ 0 };
	return look_meeting(state, "MKS", lang, width, height, NULL);
}

static RkId meeting_of(RkApp *app)
{
	RkScreen *base = rk_app_base(app);

	return base->class->meeting(base);
}

static void choose(RkApp *app, guint kinds, gboolean all, const char *text)
{
	rk_app_choose(app, &(RkChooser){ .title = "Pembicara sesi 1",
				   .kinds = kinds,
				   .meeting = meeting_of(app),
				   .create = all ? rk_choose_create : NULL,
				   .free_text = all,
				   .none = all,
				   .text = text,
				   .chosen = chosen });
}

static void it_looks_so(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 }, { 50, 15 } };
	static const char *const names[] = { "id", "en" };
	static const char *const facts[RK_LANG_N][3] = {
		{ "Kanim Tarakan", "instansi baru “tarakan”", "tidak ada: kosongkan" },
		{ "Kanim Tarakan", "new office “tarakan”", "nobody: leave it empty" },
	};

	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				start(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			choose(app, RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON, TRUE, "tarakan");
			for (guint i = 0; i < 3; i++)
				must_show(app, facts[lang][i]);
			g_autofree char *name = g_strdup_printf("screen/chooser-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, name);
		}
}

static void a_name_is_chosen(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	const RkDirectory *names = rk_directory_load(app->store, NULL);

	choose(app, RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON, FALSE, NULL);
	rk_app_type(app, "kanim tarkan<Enter>");
	assert_int_equal(taken.times, 1);
	assert_int_equal(taken.choice.entity, RK_E_INSTITUTION);
	assert_string_equal(
		rk_office_short(RK_FIND(names, INSTITUTION, RkInstitution, taken.choice.id)),
		"Kanim Tarakan");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
	/* What was chosen stands first the next time. */
	RkId before = taken.choice.id;
	choose(app, RK_CHOOSE_OFFICE, FALSE, NULL);
	rk_app_type(app, "<Enter>");
	assert_int_equal(taken.choice.id, before);
}

static void a_refused_choice_stays_open(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	choose(app, RK_CHOOSE_OFFICE, FALSE, "tarakan");
	taken.refuse = TRUE;
	rk_app_type(app, "<Enter>");
	assert_true(rk_app_top(app)->class->overlay);
	taken.refuse = FALSE;
	rk_app_type(app, "<Enter>");
	assert_int_equal(taken.times, 2);
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

static void escape_chooses_nothing(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	choose(app, RK_CHOOSE_OFFICE, TRUE, "tarakan");
	rk_app_type(app, "<Esc>");
	assert_int_equal(taken.times, 0);
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

static void free_text_is_taken_as_it_stands(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	choose(app, RK_CHOOSE_OFFICE, TRUE, NULL);
	rk_app_type(app, "Panitia Lokal<Enter>");
	assert_int_equal(taken.choice.entity, RK_E_NONE);
	assert_string_equal(taken.text, "Panitia Lokal");
}

static void nobody_is_one_step_up(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	choose(app, RK_CHOOSE_OFFICE, TRUE, NULL);
	rk_app_type(app, "<Up><Enter>");
	assert_int_equal(taken.times, 1);
	assert_int_equal(taken.choice.id, 0);
	assert_null(taken.choice.text);
}

static guint count(RkApp *app, RkEntity entity)
{
	return rk_rows_count(rk_directory_load(app->store, NULL), entity);
}

static void a_new_office_is_made(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	guint before = count(app, RK_E_INSTITUTION);

	choose(app, RK_CHOOSE_OFFICE, TRUE, NULL);
	rk_app_type(app, "Kanim Khayalan<Up><Up><Enter>");
	assert_int_equal(count(app, RK_E_INSTITUTION), before + 1);
	assert_int_equal(taken.choice.entity, RK_E_INSTITUTION);
	const RkInstitution *office = RK_FIND(
		rk_directory_load(app->store, NULL), INSTITUTION, RkInstitution, taken.choice.id);
	assert_string_equal(office->name, "Kanim Khayalan");
	assert_string_equal(office->handle, "kanim-khayalan");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

static void a_new_person_is_asked_for_the_office(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	guint before = count(app, RK_E_PERSON);

	choose(app, RK_CHOOSE_PERSON, TRUE, NULL);
	rk_app_type(app, "Budi Baru<Up><Up><Enter>");
	must_show(app, "Budi Baru: dari instansi mana");
	rk_app_type(app, "tarakan<Enter>");
	assert_int_equal(count(app, RK_E_PERSON), before + 1);
	const RkDirectory *names = rk_directory_load(app->store, NULL);
	const RkPerson *person = RK_FIND(names, PERSON, RkPerson, taken.choice.id);
	assert_string_equal(person->name, "Budi Baru");
	assert_string_equal(
		rk_office_short(RK_FIND(names, INSTITUTION, RkInstitution, person->institution)),
		"Kanim Tarakan");
	assert_int_equal(taken.times, 1);
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

static void a_new_one_without_a_name_is_asked_for_it(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	choose(app, RK_CHOOSE_OFFICE, TRUE, NULL);
	rk_app_type(app, "<Up><Up><Enter><Enter>Kanim Selor<Enter>");
	const RkInstitution *office = RK_FIND(
		rk_directory_load(app->store, NULL), INSTITUTION, RkInstitution, taken.choice.id);
	assert_string_equal(office->name, "Kanim Selor");
	assert_ptr_equal(rk_app_top(app), rk_app_base(app));
}

/* Every kind offers something on the sample, and Enter takes the first of it. */
static void every_kind_can_be_chosen(void **state)
{
	static const struct {
		guint kind;
		RkEntity entity;
	} kinds[] = {
		{ RK_CHOOSE_OFFICE, RK_E_INSTITUTION },
		{ RK_CHOOSE_PERSON, RK_E_PERSON },
		{ RK_CHOOSE_GROUP, RK_E_INSTITUTION_GROUP },
		{ RK_CHOOSE_SERIES, RK_E_SERIES },
		{ RK_CHOOSE_REFERENCE, RK_E_REFERENCE },
		{ RK_CHOOSE_MEETING, RK_E_MEETING },
		{ RK_CHOOSE_PARTICIPANT, RK_E_PARTICIPANT },
		{ RK_CHOOSE_SESSION, RK_E_SESSION },
		{ RK_CHOOSE_POINT, RK_E_AGENDA_POINT },
		{ RK_CHOOSE_LINE, RK_E_ENTRY },
		{ RK_CHOOSE_ACTION, RK_E_ACTION },
		{ RK_CHOOSE_ASSIGNMENT, RK_E_ASSIGNMENT },
	};
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	g_autoptr(RkDossier) dossier = rk_dossier_load(app->store, meeting_of(app), NULL);

	for (guint i = 0; i < RK_LEN(kinds); i++) {
		assert_int_equal(rk_choose_kind(kinds[i].entity), kinds[i].kind);
		taken = (Taken){ 0 };
		choose(app, kinds[i].kind, FALSE, NULL);
		watch_draw(app);
		rk_app_type(app, "<Enter>");
		if (taken.times == 0 && kinds[i].kind >= RK_CHOOSE_PARTICIPANT &&
			rk_rows_count(dossier->rows, kinds[i].entity) == 0) {
			rk_app_type(app, "<Esc>");
			continue;
		}
		assert_int_equal(taken.times, 1);
		assert_int_equal(taken.choice.entity, kinds[i].entity);
	}
	assert_int_equal(rk_choose_kind(RK_E_DRAFT), 0);
}

static void a_click_chooses(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	RkKey click = { .kind = RK_KEY_MOUSE, .mouse = RK_MOUSE_PRESS };

	choose(app, RK_CHOOSE_OFFICE, TRUE, "tarakan");
	watch_draw(app);
	for (int y = 0; y < 24; y++) {
		g_autofree char *row = rk_canvas_row(app->canvas, y);
		if (strstr(row, "Kanim Tarakan") && !click.y)
			click.y = y;
	}
	click.x = 30;
	rk_app_feed(app, &click);
	assert_int_equal(taken.times, 1);
	assert_int_equal(taken.choice.entity, RK_E_INSTITUTION);
}

static void any_size_will_do(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	choose(app, RK_CHOOSE_OFFICE | RK_CHOOSE_PERSON, TRUE, "kan");
	for (int width = 1; width < 100; width += 3)
		for (int height = 1; height < 30; height += 2) {
			rk_canvas_resize(app->canvas, width, height);
			watch_draw(app);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(it_looks_so),
		SAMPLE_TEST(a_name_is_chosen),
		SAMPLE_TEST(a_refused_choice_stays_open),
		SAMPLE_TEST(escape_chooses_nothing),
		SAMPLE_TEST(free_text_is_taken_as_it_stands),
		SAMPLE_TEST(nobody_is_one_step_up),
		SAMPLE_TEST(a_new_office_is_made),
		SAMPLE_TEST(a_new_person_is_asked_for_the_office),
		SAMPLE_TEST(a_new_one_without_a_name_is_asked_for_it),
		SAMPLE_TEST(every_kind_can_be_chosen),
		SAMPLE_TEST(a_click_chooses),
		SAMPLE_TEST(any_size_will_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
