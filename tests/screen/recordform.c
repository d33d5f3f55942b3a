/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forms of records on the sample: each type of field gets its input, what is understood stands
 * beside it, what is wrong keeps the form open, drafts come back, and two writers are told apart.
 */
#include "look.h"
#include "store/sample.h"

#include "app/conflict.h"
#include "app/draft.h"
#include "app/private.h"
#include "app/recordform.h"
#include "domain/names/name.h"
#include "screen/meeting/workspace.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static RkApp *start(void **state, RkLang lang, int width, int height)
{
	return look_meeting(state, "MKS", lang, width, height, NULL);
}

static RkId meeting_of(RkApp *app)
{
	RkScreen *base = rk_app_base(app);

	return base->class->meeting(base);
}

static const char *const when_fields[] = { "title", "start", "end", "zone", "confirm_by",
	"organiser", "mode", "may_delegate", "copies", NULL };

static void open_meeting(RkApp *app)
{
	assert_true(rk_app_record_form(
		app, &(RkRecordForm){ .entity = RK_E_MEETING,
			     .id = meeting_of(app),
			     .meeting = meeting_of(app),
			     .fields = when_fields,
			     .title = rk_app_lang(app) == RK_LANG_ID ? "Ubah rapat"
								     : "Change the meeting" }));
}

static char *value(RkApp *app, guint field)
{
	return value_now(app->store, RK_E_MEETING, meeting_of(app), field);
}

static gboolean is_open(RkApp *app)
{
	return rk_app_top(app)->class == &rk_form_class;
}

static void it_looks_so(void **state)
{
	static const int sizes[][2] = { { 80, 24 }, { 140, 40 }, { 50, 15 } };
	static const char *const names[] = { "id", "en" };
	static const char *const facts[RK_LANG_N][3] = {
		{ "Jumat, 18 Okt 2024 13.30 WITA", "bukan tanggal", "Ditkermakim" },
		{ "Friday, 18 Oct 2024 13:30 WITA", "not a date", "Ditkermakim" },
	};

	for (int lang = 0; lang < RK_LANG_N; lang++)
		for (guint size = 0; size < RK_LEN(sizes); size++) {
			g_autoptr(RkApp) app =
				start(state, (RkLang)lang, sizes[size][0], sizes[size][1]);
			open_meeting(app);
			rk_app_type(app, "<Enter><C-u>18 oct 2024 13.30<Enter><Enter><Enter>");
			rk_app_type(app, "<C-u>entah<C-s>");
			for (guint i = 0; i < (size < 2 ? 3 : 0); i++)
				must_show(app, facts[lang][i]);
			watch_draw(app);
			g_autofree char *name = g_strdup_printf("screen/recordform-%s@%dx%d.screen",
				names[lang], sizes[size][0], sizes[size][1]);
			golden_check(app->canvas, name);
			assert_true(is_open(app));
			rk_app_type(app, "<Esc>");
			g_autoptr(GPtrArray) left = rk_drafts_left(app);
			for (guint i = 0; i < left->len; i++)
				rk_draft_discard(app, ((RkLeft *)left->pdata[i])->key);
		}
}

static void a_wrong_date_cannot_be_saved(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_meeting(app);
	g_autofree char *before = value(app, RK_F(MEETING, start));
	rk_app_type(app, "<Tab><C-u>31 feb<C-s>");
	assert_true(is_open(app));
	must_show(app, "!");
	g_autofree char *after = value(app, RK_F(MEETING, start));
	assert_string_equal(before, after);
}

static void the_end_moves_with_the_beginning(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_meeting(app);
	rk_app_type(app, "<Tab><C-u>18 okt 2024 10.00<C-s>");
	assert_false(is_open(app));
	g_autofree char *begin = value(app, RK_F(MEETING, start));
	g_autofree char *end = value(app, RK_F(MEETING, end));
	assert_string_equal(begin, "2024-10-18T10:00");
	assert_string_equal(end, "2024-10-18T17:00");
	/* Who sets the end himself is believed. */
	open_meeting(app);
	rk_app_type(app, "<Tab><C-u>19 okt 2024 10.00<Tab><C-u>19 okt 2024 12.00<C-s>");
	g_autofree char *own = value(app, RK_F(MEETING, end));
	assert_string_equal(own, "2024-10-19T12:00");
}

static RkId office_named(RkApp *app, const char *name)
{
	RK_EACH (rk_directory_load(app->store, NULL), INSTITUTION, RkInstitution, office)
		if (strcmp(rk_office_short(office), name) == 0)
			return office->id;
	return 0;
}

static RkId organiser(RkApp *app)
{
	g_autofree char *text = value(app, RK_F(MEETING, organiser));
	RkId id = 0;

	return text && rk_id_parse(text, &id) ? id : 0;
}

static void a_name_is_suggested_and_taken(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_meeting(app);
	rk_app_type(app, "<Tab><Tab><Tab><Tab><Tab><C-u>tarakan");
	must_show(app, "Pemkot Tarakan");
	must_show(app, "F2");
	rk_app_type(app, "<Enter>");
	assert_false(shows(app, "Pemkot Tarakan"));
	rk_app_type(app, "<C-s>");
	assert_int_equal(organiser(app), office_named(app, "Kanim Tarakan"));
	/* The second of the suggestions, and Esc first closes them. */
	open_meeting(app);
	rk_app_type(app, "<Tab><Tab><Tab><Tab><Tab><C-u>tarakan<Esc>");
	assert_true(is_open(app));
	rk_app_type(app, "<C-u>tarakan<Down><Tab><C-s>");
	assert_int_equal(organiser(app), office_named(app, "Pemkot Tarakan"));
}

static void the_whole_list_clears_and_makes_new(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_meeting(app);
	rk_app_type(app, "<Tab><Tab><Tab><Tab><Tab><F2>bulungan<Enter><C-s>");
	assert_int_equal(organiser(app), office_named(app, "Pemkab Bulungan"));
	open_meeting(app);
	rk_app_type(app, "<Tab><Tab><Tab><Tab><Tab><C-Space>Kanim Khayalan<Up><Up><Enter><C-s>");
	assert_int_not_equal(organiser(app), 0);
	assert_int_equal(organiser(app), office_named(app, "Kanim Khayalan"));
	open_meeting(app);
	rk_app_type(app, "<Tab><Tab><Tab><Tab><Tab><F2><Up><Enter><C-s>");
	assert_int_equal(organiser(app), 0);
}

static void a_paste_never_submits(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	char text[] = "Rakor\nbaru\n\n";
	RkKey paste = { .kind = RK_KEY_PASTE, .paste = text };

	open_meeting(app);
	rk_app_type(app, "<C-u>");
	rk_app_feed(app, &paste);
	assert_true(is_open(app));
	rk_app_type(app, "<C-s>");
	g_autofree char *title = value(app, RK_F(MEETING, title));
	assert_string_equal(title, "Rakor baru");
}

static void lines_grow_and_two_enters_leave_them(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_meeting(app);
	rk_app_type(app, "<S-Tab><S-Tab>");
	rk_app_type(app, "<C-k>satu<Enter>dua<Enter><Enter>");
	/* It was the last field: saved. */
	assert_false(is_open(app));
	g_autofree char *copies = value(app, RK_F(MEETING, copies));
	assert_non_null(strstr(copies, "satu\ndua"));
}

/* --- drafts --- */

/* The hour in a form is the one at the meeting, whatever zone the office is in. */
static void hours_are_those_of_the_meeting(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 100, 40);
	g_autoptr(RkDossier) dossier = rk_dossier_load(app->store, meeting_of(app), NULL);
	RkPlan *plan = rk_plan_new(meeting_of(app), "arrived");
	RkId id = 0;

	RK_PLAN_TEXT(plan, MEETING, dossier->meeting, zone, "Asia/Jayapura");
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one) {
		if (id)
			continue;
		id = one->id;
		/* 2024-10-17T00:31Z: 08.31 at our office, 09.31 in Jayapura. */
		RK_PLAN_NUMBER(plan, PARTICIPANT, one, arrival, G_GINT64_CONSTANT(1729125060000));
	}
	assert_true(rk_app_apply(app, plan));
	static const char *const fields[] = { "arrival", "remark", NULL };
	assert_true(rk_app_record_form(app, &(RkRecordForm){ .entity = RK_E_PARTICIPANT,
						    .id = id,
						    .meeting = meeting_of(app),
						    .fields = fields,
						    .title = "x" }));
	must_show(app, "17 Okt 2024 09.31");
	rk_app_type(app, "<C-u>17 okt 2024 10.05<C-s>");
	assert_false(is_open(app));
	g_autofree char *stored =
		value_now(app->store, RK_E_PARTICIPANT, id, RK_F(PARTICIPANT, arrival));
	assert_string_equal(stored, "2024-10-17T01:05:00Z");
}

static void escape_keeps_a_draft_that_comes_back(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_meeting(app);
	rk_app_type(app, "<C-u>Judul setengah<Esc>");
	assert_false(is_open(app));
	must_show(app, "konsepnya tetap ada");
	open_meeting(app);
	must_show(app, "lanjutkan");
	rk_app_type(app, "l");
	must_show(app, "Judul setengah");
	rk_app_type(app, "<C-s>");
	g_autofree char *title = value(app, RK_F(MEETING, title));
	assert_string_equal(title, "Judul setengah");
	g_auto(GStrv) keys = rk_draft_keys(app->store);
	assert_int_equal(g_strv_length(keys), 0);
}

static void a_draft_can_be_discarded(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	open_meeting(app);
	rk_app_type(app, "<C-u>Judul setengah<Esc>");
	open_meeting(app);
	rk_app_type(app, "D");
	assert_false(shows(app, "Judul setengah"));
	rk_app_type(app, "<Esc>");
	g_auto(GStrv) keys = rk_draft_keys(app->store);
	assert_int_equal(g_strv_length(keys), 0);
}

static void drafts_are_listed_and_taken_up(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);

	assert_true(rk_app_do(app, RK_COMMAND_DRAFTS, NULL));
	must_show(app, "Tidak ada konsep");
	open_meeting(app);
	rk_app_type(app, "<C-u>Judul setengah<Esc>:drafts<Enter>");
	must_show(app, "Judul setengah");
	rk_app_type(app, "<Enter>");
	assert_true(is_open(app));
	must_show(app, "Judul setengah");
}

static void what_somebody_else_types_is_not_offered(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24);
	RkStore *other = fixture_open(fixture, "Siti", "two");

	assert_true(rk_draft_save(other, "home/new|Siti|elsewhere:1", "Rapat baru\n-\nx", NULL));
	/* Alive: the parent of this test. */
	g_autofree char *key = g_strdup_printf("home/new|Sari|%s:%d", g_get_host_name(), getppid());
	assert_true(rk_draft_save(other, key, "Rapat baru\n-\nx", NULL));
	assert_true(rk_draft_save(other, "odd", "x", NULL));
	rk_store_close(other);
	g_autoptr(GPtrArray) left = rk_drafts_left(app);
	assert_int_equal(left->len, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(it_looks_so),
		SAMPLE_TEST(a_wrong_date_cannot_be_saved),
		SAMPLE_TEST(the_end_moves_with_the_beginning),
		SAMPLE_TEST(a_name_is_suggested_and_taken),
		SAMPLE_TEST(the_whole_list_clears_and_makes_new),
		SAMPLE_TEST(a_paste_never_submits),
		SAMPLE_TEST(lines_grow_and_two_enters_leave_them),
		SAMPLE_TEST(hours_are_those_of_the_meeting),
		SAMPLE_TEST(escape_keeps_a_draft_that_comes_back),
		SAMPLE_TEST(a_draft_can_be_discarded),
		SAMPLE_TEST(drafts_are_listed_and_taken_up),
		SAMPLE_TEST(what_somebody_else_types_is_not_offered),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
