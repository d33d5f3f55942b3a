/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paste box: what it shows at all sizes, what each key does to the list and to the database,
 * drafts, undo, and how many keys the lists of an office cost.
 */
#include "look.h"
#include "store/sample.h"

#include "app/draft.h"
#include "app/private.h"
#include "screen/register/registers.h"
#include "screen/meeting/workspace_tabs.h"
#include "service/maintenance.h"
#include "support/golden.h"
#include "watch.h"
#include "support/lists.h"

#include <string.h>

static RkApp *start_at(void **state, RkLang lang, int width, int height, const char *meeting)
{
	RkScreenArg arg = { .entity = RK_E_NONE, .text = meeting };
	RkApp *app = look_home(state, lang, width, height);

	assert_true(rk_app_push(app, &rk_workspace_classes[RK_TAB_OVERVIEW], &arg));
	return app;
}

static RkApp *start(void **state, int width, int height, const char *meeting)
{
	return start_at(state, RK_LANG_ID, width, height, meeting);
}

static void must_hide(RkApp *app, const char *text)
{
	if (shows(app, text)) {
		g_autofree char *picture = golden_text(app->canvas);
		fail_msg("\"%s\" is still in\n%s", text, picture);
	}
}

static void paste(RkApp *app, const char *text)
{
	g_autofree char *copy = g_strdup(text);
	RkKey key = { .kind = RK_KEY_PASTE, .paste = copy };

	rk_app_feed(app, &key);
}

/* Types and counts. */
static guint typed(RkApp *app, const char *script)
{
	g_autoptr(GArray) keys = rk_key_script(script);

	rk_app_type(app, script);
	return keys->len;
}

static guint rows_of(RkApp *app, RkEntity entity)
{
	const RkWorkspace *ws = (const RkWorkspace *)rk_app_base(app);
	guint n = 0;

	for (guint i = 0; i < ws->dossier->rows->rows[entity]->len; i++)
		n++;
	return n;
}

static gboolean is_open(RkApp *app)
{
	return strcmp(rk_app_top(app)->class->name, "paste-box") == 0;
}

static const char mixed[] = "Yth.\n1. Kepala Kantor Imigrasi Kelas II TPI Tarakan\n"
			    "2. Bpk. Bupati Bulungan\n3. Kanim Jayapura\n"
			    "4. Kepala Bandara Juwata\n5. @tidak-ada\n6. Kanim Tarakan\n"
			    "7. Kanim Bontangg\n";

static void it_shows_what_each_line_means(void **state)
{
	static const struct {
		RkLang lang;
		int width, height;
		const char *name;
		const char *facts[7];
	} cases[] = {
		{ RK_LANG_ID, 80, 24, "id@80x24",
			{ "Tempel undangan", "7 baris · 2 kenal · 1 baru · 1 sudah ada · 2 ? · 1 !",
				"= Kanim Jayapura (@kanim-", "instansi baru: Bandara Juwata",
				"tidak dikenal: @tidak-ada", "= Kanim Bontang ?", "^S masukkan" } },
		{ RK_LANG_EN, 80, 24, "en@80x24",
			{ "Paste invitations", "7 · ✓2 · +1 · =1 · ?2 · !1",
				"new office: Bandara Juwata", "not known: @tidak-ada",
				"0 take it as new", "^S insert", "Space leave out" } },
		{ RK_LANG_ID, 140, 40, "id@140x40",
			{ "Tempel undangan", "Kanim Tarakan: sudah diundang", "▸ 1 Kanim Jayapura",
				"2 Kanim Jayapura", "Tab calon lain", "0 jadikan baru",
				"Esc tidak jadi" } },
		{ RK_LANG_EN, 140, 40, "en@140x40",
			{ "Paste invitations", "Kanim Tarakan: invited already", "Esc not now",
				"D clear" } },
		{ RK_LANG_ID, 50, 15, "id@50x15",
			{ "Tempel undangan", "7 · ✓2 · +1 · =1 · ?2 · !1", "3. Kanim Jayapura",
				"▸ 1 Kanim Jayapura" } },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(RkApp) app =
			start_at(state, cases[i].lang, cases[i].width, cases[i].height, "TW3");
		rk_app_type(app, "3");
		paste(app, mixed);
		for (guint k = 0; k < 7 && cases[i].facts[k]; k++)
			must_show(app, cases[i].facts[k]);
		g_autofree char *name = g_strdup_printf("screen/pastebox-%s.screen", cases[i].name);
		golden_check(app->canvas, name);
		/* Else the next program would begin by offering it. */
		rk_app_type(app, "D");
	}
}

static void an_empty_box_says_what_to_paste(void **state)
{
	static const struct {
		char tab;
		const char *title, *ghost;
	} cases[] = {
		{ '2', "Tempel acara", "08.30 30 Registrasi p:Panitia" },
		{ '3', "Tempel undangan", "@seluruh-upt" },
		{ '4', "Tempel kehadiran", "TARAKAN_Rangga" },
		{ '5', "Tempel catatan", "Sesi 2" },
		{ '6', "Tempel tindak lanjut", "TL-02 80" },
	};
	g_autoptr(RkApp) app = start(state, 80, 24, "MKS");

	for (guint i = 0; i < RK_LEN(cases); i++) {
		const char keys[] = { cases[i].tab, 'P', '\0' };
		rk_app_type(app, keys);
		must_show(app, cases[i].title);
		must_show(app, cases[i].ghost);
		must_show(app, "^S baca daftar");
		rk_app_type(app, "<Esc>");
		assert_false(is_open(app));
	}
	golden_check(app->canvas, "screen/pastebox-closed.screen");
	/* Nothing is pasted on the other tabs; they say where. */
	rk_app_type(app, "7P");
	assert_false(is_open(app));
	must_show(app, "tab 2");
	paste(app, "x");
	assert_false(is_open(app));
}

/* Practice 7 and the bound of the issue. */
static void forty_invitees_cost_few_keys(void **state)
{
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");

	rk_app_type(app, "3");
	paste(app, list_invitees);
	must_show(app, "40 baris · 35 kenal · 5 ?");
	guint keys = typed(app, "<Enter><Enter><Enter><Enter><Enter>");
	must_show(app, "40 baris · 40 kenal");
	keys += typed(app, "<Enter>");
	print_message("# 40 invitees, 5 doubtful: %u keys beyond the paste\n", keys);
	assert_in_range(keys, 1, 12);
	assert_false(is_open(app));
	assert_int_equal(rows_of(app, RK_E_PARTICIPANT), 40);
	must_show(app, "40 undangan ditambahkan");
	/* One step, and back. */
	rk_app_type(app, "u");
	assert_int_equal(rows_of(app, RK_E_PARTICIPANT), 0);
	rk_app_type(app, "U");
	assert_int_equal(rows_of(app, RK_E_PARTICIPANT), 40);
	/* The same list again: nobody is doubled. */
	paste(app, list_invitees);
	must_show(app, "35 sudah ada");
}

static void a_rundown_costs_few_keys(void **state)
{
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");
	guint before = rows_of(app, RK_E_SESSION);

	rk_app_type(app, "2");
	paste(app, list_rundown);
	must_show(app, "14 baris · 14 kenal");
	must_show(app, "◆08.30 30 mnt · registrasi");
	guint keys = typed(app, "<Enter>");
	print_message("# a rundown of 14 rows pasted: %u keys beyond it\n", keys);
	assert_in_range(keys, 1, 3);
	assert_int_equal(rows_of(app, RK_E_SESSION), before + 14);
	rk_app_type(app, "u");
	assert_int_equal(rows_of(app, RK_E_SESSION), before);
	/* Typed: P, the text with its line ends, ^S and Enter. */
	keys = typed(app, "P");
	rk_app_type(app, "08.30 30 Registrasi p:Panitia<Enter>5 Lagu Kebangsaan<Enter>5 Doa<Enter>"
			 "5 Laporan Panitia<Enter>15 Sambutan<Enter>60 Sesi 1<Enter>15 Rehat<Enter>"
			 "60 Sesi 2<Enter>11.45 75 Ishoma<Enter>60 Sesi 3<Enter>60 Sesi 4<Enter>"
			 "15 Rehat<Enter>30 Perumusan<Enter>15.45 15 Penutupan");
	keys += typed(app, "<C-s><Enter>");
	print_message("# a rundown of 14 rows typed: %u keys beyond its text\n", keys);
	assert_in_range(keys, 1, 15);
	assert_int_equal(rows_of(app, RK_E_SESSION), before + 14);
}

static void lines_are_corrected_in_the_box(void **state)
{
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");

	rk_app_type(app, "3");
	paste(app, mixed);
	/* Tab proposes the other one, Shift-Tab the one before, a digit chooses. */
	rk_app_type(app, "<Tab>");
	must_show(app, "▸ 2 Kanim Jayapura (@kanim-jayapura25)");
	rk_app_type(app, "<S-Tab>");
	must_show(app, "▸ 1 Kanim Jayapura (@kanim-jayapura)");
	rk_app_type(app, "2");
	must_show(app, "1 ? · 1 !");
	/* The next one is wrong: Enter edits it in place, Esc gives that up. */
	rk_app_type(app, "<Enter>x<Esc>");
	must_show(app, "tidak dikenal: @tidak-ada");
	rk_app_type(app, "e<C-u>Pemkab Bone<Enter>");
	must_show(app, "4 kenal");
	must_hide(app, "tidak dikenal");
	/* The last one is doubtful: made new, left out, taken in again. */
	rk_app_type(app, "0");
	must_show(app, "2 baru");
	rk_app_type(app, "<Space>");
	must_show(app, "1 dilewati");
	rk_app_type(app, "<Space><Enter>");
	must_hide(app, "dilewati");
	rk_app_type(app, "g<Space>");
	must_hide(app, "dilewati"); /* "Yth." is no line */
	rk_app_type(app, "j<Space>");
	must_show(app, "1 dilewati");
	rk_app_type(app, "<C-s>");
	assert_false(is_open(app));
	assert_int_equal(rows_of(app, RK_E_PARTICIPANT), 6);
}

static void what_is_doubtful_stays_a_draft(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");

	rk_app_type(app, "3");
	paste(app, "Kanim Tarakan\nKanim Jayapura\nPemkab Bone");
	rk_app_type(app, "<C-s>");
	must_show(app, "2 undangan ditambahkan");
	must_show(app, "1 baris ragu disimpan");
	assert_int_equal(rows_of(app, RK_E_PARTICIPANT), 2);
	rk_app_type(app, "P");
	must_show(app, "1 baris · 1 ?");
	rk_app_type(app, "2<Enter>");
	assert_int_equal(rows_of(app, RK_E_PARTICIPANT), 3);
	rk_app_type(app, "P");
	must_show(app, "Satu per baris"); /* the draft is gone */
	rk_app_type(app, "Kanim Ambon<Enter>Kanim<Esc>");
	must_show(app, "Disimpan sebagai draf");
	g_auto(GStrv) keys = rk_draft_keys(fixture->store);
	assert_int_equal(g_strv_length(keys), 1);
	assert_true(g_str_has_prefix(keys[0], "paste/participants/"));
	/* It is one of the drafts that are offered, and whose it is stands in its key. */
	g_auto(GStrv) parts = g_strsplit(keys[0], "|", -1);
	assert_int_equal(g_strv_length(parts), 3);
	assert_string_equal(parts[1], rk_app_context(app)->author);
	g_autoptr(GPtrArray) left = rk_drafts_left(app);
	assert_int_equal(left->len, 1);
	assert_string_equal(((RkLeft *)left->pdata[0])->label, "Tempel undangan");
	rk_app_type(app, "P");
	must_show(app, "2 baris · 1 kenal · 1 ?");
	/* D empties it for good. */
	rk_app_type(app, "D");
	must_show(app, "Kotak dikosongkan");
	rk_app_type(app, "<Esc>P");
	must_show(app, "Satu per baris");
	rk_app_type(app, "<C-s>");
	must_show(app, "Belum ada isinya");
}

static void notes_and_actions_are_pasted(void **state)
{
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");

	rk_app_type(app, "5");
	paste(app,
		"Rapat dibuka\n! Disepakati data dikirim\n[] Mengirim data @kanim-tarakan\n? ini");
	must_show(app, "Tempel catatan");
	must_show(app, "4 baris · 4 kenal");
	rk_app_type(app, "<Enter>");
	assert_int_equal(rows_of(app, RK_E_ENTRY), 3);
	guint actions = rows_of(app, RK_E_ACTION);
	rk_app_type(app, "6");
	paste(app, "Menyusun jadwal @kanim\nMenyusun peta @pemkab-bone");
	must_show(app, "Tempel tindak lanjut");
	rk_app_type(app, "1<Enter>");
	assert_int_equal(rows_of(app, RK_E_ACTION), actions + 2);
}

static const char report[] =
	"Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
	"KANIM TARAKAN_Rangga,,9/23/2025 08:31:12 AM,9/23/2025 10:02:00 AM,91,Yes\n"
	"Tamu Lain,,9/23/2025 08:40:00 AM,9/23/2025 10:02:00 AM,91,Yes\n";

static void a_report_is_attendance(void **state)
{
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");

	rk_app_type(app, "3");
	paste(app, "Kanim Tarakan\nKanim Ambon");
	rk_app_type(app, "<Enter>4");
	paste(app, report);
	must_show(app, "Kanim Tarakan · hadir · 08.31–10.02");
	must_show(app, "tamu: Tamu Lain");
	rk_app_type(app, "<Enter>");
	assert_int_equal(rows_of(app, RK_E_PARTICIPANT), 3);
	must_show(app, "1/2");
	paste(app, report);
	must_show(app, "2 baris · 2 sudah ada");
	rk_app_type(app, "<Enter>");
	must_show(app, "Belum ada yang dapat dimasukkan");
	rk_app_type(app, "<Esc>P<C-s>D1i 2h<C-s><Enter>");
	must_show(app, "izin 1");
}

static void answers_are_pasted_on_the_register(void **state)
{
	Fixture *fixture = *state;
	g_autoptr(RkApp) app = start(state, 80, 24, "MKS");

	rk_app_type(app, ":actions<Enter>");
	rk_app_type(app, "P");
	must_show(app, "Tempel jawaban");
	rk_app_type(app, "<Esc>");
	paste(app, "Mohon izin\n*MKS/TL-02@kanim-tarakan* 85 data Malinau masuk\nMKS/TL-77 5");
	must_show(app, "MKS/TL-02 Kanim Tarakan: 85%");
	rk_app_type(app, "<Space><C-s>");
	assert_false(is_open(app));
	g_autoptr(RkStep) step = rk_undo_offer(fixture->store, 0);
	assert_string_equal(step->label, "TL-02 Kanim Tarakan: 85%");
	/* On tab 6 answers are told from actions by their look. */
	rk_app_type(app, "<Esc>6");
	paste(app, "TL-02@kanim-tarakan 90 data Nunukan masuk");
	must_show(app, "Tempel jawaban");
	rk_app_type(app, "<Enter>");
	must_show(app, "90%");
}

static void each_action_has_its_key(void **state)
{
	static const struct {
		const char *name, *key;
	} cases[] = { { "paste-accept", "<Enter>" }, { "paste-skip", "<Space>" },
		{ "paste-choose", "<Tab>" }, { "paste-choose-back", "<S-Tab>" },
		{ "paste-new", "0" }, { "paste-insert", "<C-s>" }, { "edit", "e" },
		{ "delete", "D" }, { "cancel", "<Esc>" }, { "down", "j" }, { "last", "G" } };
	g_autoptr(RkKeymap) keymap = rk_keymap_new();

	for (guint i = 0; i < RK_LEN(cases); i++) {
		RkKey key;
		assert_true(rk_key_parse(cases[i].key, &key));
		assert_string_equal(
			rk_command_info(rk_keymap_find(keymap, &key, RK_IN_PASTEBOX))->name,
			cases[i].name);
	}
}

static void too_much_is_refused(void **state)
{
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");
	g_autoptr(GString) many = g_string_new(NULL);

	for (int i = 0; i < 100000; i++)
		g_string_append_printf(many, "Kantor %d\n", i);
	rk_app_type(app, "3");
	paste(app, many->str);
	must_show(app, "terlalu banyak untuk satu daftar");
	rk_app_type(app, "<Esc>");
	assert_false(is_open(app));
}

static void a_click_chooses(void **state)
{
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");

	rk_app_type(app, "3");
	paste(app, mixed);
	watch_draw(app);
	for (int y = 0; y < app->canvas->height; y++) {
		g_autofree char *row = rk_canvas_row(app->canvas, y);
		if (!strstr(row, "  2 Kanim Jayapura"))
			continue;
		RkKey click = { .kind = RK_KEY_MOUSE, .mouse = RK_MOUSE_PRESS, .x = 8, .y = y };
		rk_app_feed(app, &click);
		break;
	}
	must_show(app, "3 kenal");
}

static void any_size(void **state)
{
	g_autoptr(RkApp) app = start(state, 80, 24, "TW3");

	rk_app_type(app, "3");
	paste(app, mixed);
	for (int mode = 0; mode < 2; mode++) {
		for (int width = 1; width <= 90; width += width < 10 ? 1 : 9)
			for (int height = 1; height <= 30; height++) {
				rk_canvas_resize(app->canvas, width, height);
				watch_draw(app);
			}
		rk_app_type(app, "e");
	}
	rk_canvas_resize(app->canvas, 80, 24);
	must_show(app, "Tempel undangan");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(it_shows_what_each_line_means),
		SAMPLE_TEST(an_empty_box_says_what_to_paste),
		SAMPLE_TEST(forty_invitees_cost_few_keys),
		SAMPLE_TEST(a_rundown_costs_few_keys),
		SAMPLE_TEST(lines_are_corrected_in_the_box),
		SAMPLE_TEST(what_is_doubtful_stays_a_draft),
		SAMPLE_TEST(notes_and_actions_are_pasted),
		SAMPLE_TEST(a_report_is_attendance),
		SAMPLE_TEST(answers_are_pasted_on_the_register),
		cmocka_unit_test(each_action_has_its_key),
		SAMPLE_TEST(too_much_is_refused),
		SAMPLE_TEST(a_click_chooses),
		SAMPLE_TEST(any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
