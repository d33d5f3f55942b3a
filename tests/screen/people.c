/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tabs 3 and 4 beyond what workspace.c draws: for the door, grouped, before the meeting, where our
 * office is invited, empty; the choices below the list, the box of a text; every size.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "screen/preview/copy_text.h"
#include "screen/meeting/people.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static RkApp *start(
	void **state, const char *meeting, RkLang lang, int width, int height, const char *keys)
{
	return look_meeting(state, meeting, lang, width, height, keys);
}

static void office_set(void **state, const char *office)
{
	GError *error = NULL;

	assert_true(rk_setting_set(((Fixture *)*state)->store, "office", office, &error));
}

/* The Makassar rakor as it was before: scheduled, nobody has come, some have not answered. */
static void before(void **state)
{
	RkStore *store = ((Fixture *)*state)->store;
	RkTarget target;

	assert_true(rk_address_resolve(store, "MKS", &target, NULL));
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, target.id, NULL);
	RkPlan *plan = rk_plan_new(target.id, "before");
	RK_PLAN_NUMBER(plan, MEETING, dossier->meeting, status, RK_MEETING_STATUS_SCHEDULED);
	RK_PLAN_TEXT(plan, MEETING, dossier->meeting, start, "2026-12-01T09:00");
	RK_PLAN_TEXT(plan, MEETING, dossier->meeting, end, "2026-12-01T16:00");
	RK_PLAN_TEXT(plan, MEETING, dossier->meeting, confirm_by, "2026-11-24");
	/* What was issued then says nothing of the new day. */
	RK_EACH (dossier->rows, PAPER, RkPaper, paper)
		RK_PLAN_UNSET(plan, PAPER, paper, digest);
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one) {
		RK_PLAN_UNSET(plan, PARTICIPANT, one, attendance);
		RK_PLAN_UNSET(plan, PARTICIPANT, one, arrival);
	}
	apply(store, plan);
}

typedef struct Picture {
	const char *name, *meeting, *office, *keys;
	RkLang lang;
	int width, height;
	gboolean before;
	const char *facts[5];
} Picture;

/* Each with what must be seen in it. */
static const Picture pictures[] = {
	{ "present-door", "MKS", NULL, "4G", RK_LANG_ID, 50, 15, FALSE,
		{ "undangan 35/40 · orang 36", "Pemkot Bontang", "08.46", "Kurnia D", "x hadir" } },
	{ "present-door-waiting", "MKS", NULL, "4gjjjjjjjjjjjjjjjjj", RK_LANG_ID, 50, 15, TRUE,
		{ "undangan 0/40", "Kanim Tarakan", "+ pendamping", "belum 40", "–" } },
	{ "present-state", "MKS", NULL, "4oh", RK_LANG_ID, 80, 24, FALSE,
		{ "urut kehadiran", "hadir", "28", "Bagian Prolap", "" } },
	{ "invited-kind", "MKS", NULL, "3oi", RK_LANG_ID, 80, 24, FALSE,
		{ "urut jenis instansi", "direktorat", "Ditkermakim", "7", "" } },
	{ "invited-answer-en", "MKS", NULL, "3oj", RK_LANG_EN, 140, 40, FALSE,
		{ "by answer", "no answer", "Kanim Kotawaringin Barat", "accepted", "speaker" } },
	{ "invited-before", "MKS", NULL, "3", RK_LANG_ID, 80, 24, TRUE,
		{ "2 belum menjawab, batas hari ini · 40 surat belum dikirim", "wakil 7", "Gita M.",
			"surat", "ics" } },
	{ "invited-before-en", "MKS", NULL, "3", RK_LANG_EN, 140, 40, TRUE,
		{ "2 have not answered, the last day is today · letters not sent: 40", "by proxy 7",
			"Gita Maharani", "role", "minute-taker" } },
	{ "invited-door", "MKS", NULL, "3", RK_LANG_ID, 50, 15, TRUE,
		{ "Ditkermakim", "Adi Nugraha", "wakil 7", "Pemkab Balangan", "" } },
	{ "incoming", "MKS", "kanim-tarakan", "3", RK_LANG_ID, 80, 24, FALSE,
		{ "Surat masuk", "Nomor surat", "Yang hadir dari kita", "Rangga Mahendra",
			"Diundang juga" } },
	{ "incoming-en", "MKS", "kanim-tarakan", "3", RK_LANG_EN, 140, 40, FALSE,
		{ "Incoming letter", "Letter number", "Who of us goes", "Mandate",
			"Also invited" } },
	{ "invited-empty", "TW3", NULL, "3", RK_LANG_ID, 80, 24, FALSE,
		{ "Belum ada undangan. P tempel daftar", "@seluruh UPT", "", "", "" } },
	{ "present-empty-en", "TW3", NULL, "4", RK_LANG_EN, 80, 24, FALSE,
		{ "Nobody is here yet", "", "", "", "" } },
	{ "answer-choices", "MKS", NULL, "3s", RK_LANG_ID, 80, 24, FALSE,
		{ "h akan hadir  w diwakili  i tidak bisa", "k belum menjawab", "Kanwil Sulsel", "",
			"" } },
	{ "door-choices", "MKS", NULL, "4s", RK_LANG_ID, 50, 15, FALSE,
		{ "h hadir  w wakil  i izin", "p pulang", "+ tamu", "k kosongkan", "" } },
	{ "message", "MKS", NULL, "3jjjjjjy", RK_LANG_ID, 80, 24, TRUE,
		{ "Pesan · bahan paparan", "*Yth. Bupati Balangan*", "Sesi 1, 09.30–10.30",
			"Catat sudah dikirim lewat WA? Enter ya", "Tab undangan" } },
	{ "message-en", "MKS", NULL, "3Gy", RK_LANG_EN, 140, 40, FALSE,
		{ "Message · minutes ready", "*To: Kepala DPMPTSP", "IMI-UM.01.01-0455",
			"Enter yes", "" } },
	{ "remind", "MKS", NULL, "3R", RK_LANG_ID, 80, 24, TRUE,
		{ "2 belum menjawab", "pesan WA", "sudah saya telepon", "", "" } },
};

static void pictures_show_the_facts(void **state)
{
	for (guint i = 0; i < RK_LEN(pictures); i++) {
		const Picture *one = &pictures[i];
		fixture_teardown(state);
		sample_setup(state);
		if (one->office)
			office_set(state, one->office);
		if (one->before)
			before(state);
		g_autoptr(RkApp) app =
			start(state, one->meeting, one->lang, one->width, one->height, one->keys);
		watch_draw(app);
		for (guint k = 0; k < RK_LEN(one->facts); k++)
			if (*one->facts[k] && !canvas_shows(app->canvas, one->facts[k])) {
				g_autofree char *picture = golden_text(app->canvas);
				fail_msg("%s: \"%s\" is not in\n%s", one->name, one->facts[k],
					picture);
			}
		g_autofree char *name = g_strdup_printf(
			"screen/people-%s@%dx%d.screen", one->name, one->width, one->height);
		golden_check(app->canvas, name);
	}
}

/* What is shortened is chosen. */
static void names_fit(void **state)
{
	static const struct {
		const char *name, *title;
		int room;
		const char *fitted;
	} cases[] = {
		{ "Gita Maharani, S.STP., M.AP.", NULL, -1, "Gita Maharani, S.STP., M.AP." },
		{ "Gita Maharani, S.STP., M.AP.", NULL, 20, "Gita Maharani" },
		{ "Gita Maharani, S.STP., M.AP.", NULL, 12, "Gita M." },
		{ "Gita Maharani, S.STP., M.AP.", NULL, 5, "Gita…" },
		{ "Gita Maharani, S.STP.", "Asisten I", 40, "Gita Maharani, S.STP., Asisten I" },
		{ "Gita Maharani, S.STP.", "Asisten I", 25, "Gita Maharani, Asisten I" },
		{ "Gita Maharani, S.STP.", "Asisten Pemerintahan", 22, "Gita M., Asisten Peme…" },
		{ "Sukarno", "Kepala", 8, "Sukarno" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autofree char *fitted =
			rk_people_name(cases[i].name, cases[i].title, cases[i].room);
		assert_string_equal(fitted, cases[i].fitted);
	}
}

/* Arrows and Enter choose as letters do; a click too; anything else stays. */
static void choices_by_arrows(void **state)
{
	g_autoptr(RkApp) app = start(state, "MKS", RK_LANG_ID, 80, 24, "3s<Right><Right><Enter>");

	watch_draw(app);
	assert_true(canvas_shows(app->canvas, "tidak bisa"));
	assert_true(rk_app_top(app)->class->overlay); /* the way */
	rk_app_type(app, "x<Esc>");
	assert_false(rk_app_top(app)->class->overlay);
	rk_app_type(app, "s<Right><Right><Enter>s");
	watch_draw(app);
	assert_true(canvas_shows(app->canvas, "✗ 4"));
}

static void any_size(void **state)
{
	static const char *const keys[] = { "3", "3oi", "4oh", "3s", "4s", "3y", "3R" };

	office_set(state, "kanim-tarakan");
	for (guint i = 0; i < RK_LEN(keys); i++) {
		g_autoptr(RkApp) app = start(state, "MKS", RK_LANG_ID, 80, 24, keys[i]);
		for (int width = 1; width <= 160; width += width < 90 ? 1 : 10)
			for (int height = 1; height <= 40; height += height < 20 ? 1 : 8) {
				rk_canvas_resize(app->canvas, width, height);
				watch_draw(app);
				assert_in_range(app->canvas->cursor_x, 0, width - 1);
				assert_in_range(app->canvas->cursor_y, 0, height - 1);
			}
		if (i == 0)
			office_set(state, "ditkermakim");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(pictures_show_the_facts),
		SAMPLE_TEST(names_fit),
		SAMPLE_TEST(choices_by_arrows),
		SAMPLE_TEST(any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
