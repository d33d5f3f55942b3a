/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 5 on the sample: typing line after line, kinds, moving, orders, the polish pass, the steps of
 * the minutes, the text of every dossier read back, and all of it at the usual sizes.
 */
#include "look.h"
#include "store/sample.h"

#include "app/private.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/entry_verbs.h"
#include "domain/minutes/minutes_rule.h"
#include "domain/paste/minutes_text.h"
#include "screen/meeting/workspace.h"
#include "service/transfer.h"
#include "support/golden.h"
#include "watch.h"

#include <string.h>

static RkApp *start(void **state, RkLang lang, int width, int height, const char *tag)
{
	return look_meeting(state, tag, lang, width, height, "5");
}

static RkWorkspace *workspace(RkApp *app)
{
	return (RkWorkspace *)app->stack->pdata[0];
}

static const RkEntry *entry_like(RkApp *app, const char *text)
{
	RK_EACH (workspace(app)->dossier->rows, ENTRY, RkEntry, entry)
		if (strstr(entry->text, text))
			return entry;
	return NULL;
}

/* What the cursor stands on. */
static const RkEntry *here(RkApp *app)
{
	RkWorkspace *ws = workspace(app);
	const RkTabRow *row = rk_workspace_current(ws);

	return row ? row->record : NULL;
}

static void lines_are_typed_one_after_the_other(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "jja");
	must_show(app, "Sesi 1 · Kiat dan Strategi");
	rk_app_type(app, "? @kanim-tarakan kapan ULP dibuka?");
	must_show(app, "? tanya 3 · Kanim Tarakan");
	rk_app_type(app, "<Enter>");
	must_show(app, "1 belum dijawab");
	rk_app_type(app, "> akhir tahun");
	must_show(app, "> jawab 1 · Pemkab Balangan → Kanim Tarakan");
	rk_app_type(app, "<Enter>! tim kecil dibentuk<Enter>% rahasia<Enter>");
	must_show(app, "39 baris, 7 keputusan · 1 tidak dicetak");
	/* Behind the line of the cursor, in the order in which they were typed. */
	const RkEntry *asked = entry_like(app, "kapan ULP"), *said = entry_like(app, "akhir tahun");
	const RkEntry *secret = entry_like(app, "rahasia");
	assert_int_equal(said->answers, asked->id);
	assert_true(asked->position.value < said->position.value);
	assert_true(said->position.value < secret->position.value);
	assert_true(secret->withheld && secret->kind == RK_ENTRY_KIND_PRIVATE);
	assert_int_equal(secret->session, asked->session);
	/* Up on the empty line brings back the last one; the next Enter changes it. */
	rk_app_type(app, "<Up> sekali<Enter><Enter>");
	assert_false(rk_app_top(app)->class->overlay);
	assert_non_null(entry_like(app, "rahasia sekali"));
	must_show(app, "39 baris");
	rk_app_type(app, "uuuuu");
	must_show(app, "35 baris, 6 keputusan · diedarkan");
}

static void names_are_completed(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "MKS");

	rk_app_type(app, "a? @tar");
	must_show(app, "Kanim Tarakan  @kanim-tarakan");
	must_show(app, "Tab pakai");
	golden_check(app->canvas, "screen/minutes-typing-id@80x24.screen");
	rk_app_type(app, "akan<Tab>");
	must_show(app, "? @pemkot-tarakan");
	assert_false(shows(app, "Tab pakai"));
	rk_app_type(app, "<Esc>");
	/* Esc closes the list first, then the line. */
	rk_app_type(app, "a@");
	must_show(app, "Tab pakai");
	rk_app_type(app, "<Esc>");
	assert_true(rk_app_top(app)->class->overlay);
	rk_app_type(app, "<Esc>");
	assert_false(rk_app_top(app)->class->overlay);
	must_show(app, "35 baris");
}

static void tab_goes_through_the_kinds(void **state)
{
	static const char *const words[] = { "? tanya", "> jawab", "+ usul", "! K-07",
		"tindak lanjut baru: abc", "= simpulan", "~ kejadian", "% pribadi", "• pokok" };
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "aabc");
	for (guint i = 0; i < RK_LEN(words); i++) {
		rk_app_type(app, "<Tab>");
		must_show(app, words[i]);
	}
}

static void a_wrong_line_stays(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "a>9 tidak ada pertanyaannya<Enter>");
	must_show(app, "! tidak ada pertanyaan nomor 9");
	assert_true(rk_app_top(app)->class->overlay);
	must_show(app, "35 baris");
}

static void kinds_by_one_letter(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");
	RkId id = here(app)->id;

	rk_app_type(app, "s");
	must_show(app, "Notula: diedarkan");
	must_show(app, "jangan cetak baris ini");
	rk_app_type(app, "~");
	assert_int_equal(here(app)->id, id);
	assert_int_equal(here(app)->kind, RK_ENTRY_KIND_OCCURRENCE);
	rk_app_type(app, "sc");
	assert_true(here(app)->withheld);
	must_show(app, "1 tidak dicetak");
	rk_app_type(app, "uu");
	assert_int_equal(here(app)->kind, RK_ENTRY_KIND_POINT);
	assert_false(here(app)->withheld);
	/* All marked ones, as one step. */
	rk_app_type(app, "<Space><Space><Space>s%");
	must_show(app, "3 tidak dicetak");
	rk_app_type(app, "u");
	assert_false(shows(app, "tidak dicetak"));
}

static void clock_and_tick(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "jd9.51<Enter>");
	must_show(app, "09.51  • pokok");
	rk_app_type(app, "x");
	assert_false(here(app)->polished);
	rk_app_type(app, "x");
	assert_true(here(app)->polished);
	rk_app_type(app, "o");
	must_show(app, "urut jam");
	rk_app_type(app, "gJ");
	assert_non_null(strstr(app->message, "o dulu"));
	rk_app_type(app, "o");
	must_show(app, "keputusan saja");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ENTRY), 6);
	rk_app_type(app, "o");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ENTRY), 0);
	rk_app_type(app, "o");
	assert_int_equal(rk_workspace_records(workspace(app), RK_E_ENTRY), 35);
	rk_app_type(app, "gjd<C-u>-<Enter>");
	assert_false(shows(app, "09.51  •"));
}

static void lines_cross_into_the_next_session(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");
	RkId session = here(app)->session, id;

	rk_app_type(app, "jjjjjjj"); /* the summary, the last of session 1 */
	id = here(app)->id;
	assert_int_equal(here(app)->session, session);
	rk_app_type(app, "J");
	assert_int_equal(here(app)->id, id);
	assert_int_not_equal(here(app)->session, session);
	rk_app_type(app, "K");
	assert_int_equal(here(app)->session, session);
	rk_app_type(app, "D");
	must_show(app, "34 baris");
	rk_app_type(app, "u");
	must_show(app, "35 baris");
}

static void who_spoke_is_chosen(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "wpalopo<Enter>");
	must_show(app, "Kanim Palopo: Kabupaten Balangan memulai");
	rk_app_type(app, "u");
	assert_false(shows(app, "Kanim Palopo: Kabupaten"));
}

static void the_pass(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "MKS");

	rk_app_type(app, "a3 kiat: lahan, OPD jd narahubung<Enter>sarana dlm APBD<Enter>"
			 "? @kanim-tarakan kapan?<Enter><Esc>k<Enter>");
	must_show(app, "mentah  sarana dlm APBD");
	must_show(app, "naskah  sarana dalam APBD");
	must_show(app, "3 dari 38 · 0 tidak dicetak");
	golden_check(app->canvas, "screen/minutes-polish-id@80x24.screen");
	rk_app_type(app, "<C-b>");
	must_show(app, "2 dari 37");
	must_show(app, "mentah  3 kiat: lahan, OPD jd narahubung sarana dlm APBD");
	rk_app_type(app, "<C-u>Tiga kiat Pemda. Sarana dalam APBD.<Home>");
	for (int i = 0; i < 17; i++)
		rk_app_type(app, "<Right>");
	rk_app_type(app, "<C-x>");
	must_show(app, "naskah  Tiga kiat Pemda.");
	must_show(app, "bawah   • pokok  Sarana dalam APBD.");
	rk_app_type(app, "<Enter>");
	must_show(app, "naskah  Sarana dalam APBD.");
	assert_true(entry_like(app, "Tiga kiat Pemda.")->polished);
	rk_app_type(app, "<C-k>");
	assert_true(entry_like(app, "Sarana dalam APBD.")->withheld);
	must_show(app, "naskah  kapan?");
	must_show(app, "! belum dijawab: ^T");
	rk_app_type(app, "<C-t>");
	must_show(app, "Menjawab tertulis: kapan?");
	rk_app_type(app, "<Enter>");
	must_show(app, "naskah  kapan?");
	rk_app_type(app, " Tahun depan<Esc>");
	assert_false(entry_like(app, "kapan? Tahun depan")->polished);
	must_show(app, "38 baris");
	rk_app_type(app, "6");
	must_show(app, "12 tindak lanjut");
}

/* A decision has one number: on the screen, as an address, in the draft of the minutes. */
static void a_decision_has_one_number(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");
	RkStore *store = rk_app_store(app);
	const RkPrintOptions options = { .paper = RK_PAPER_KIND_MINUTES, .lang = RK_LANG_ID };

	rk_app_type(app, "a! belum boleh dicetak<Enter>! boleh dicetak<Enter><Esc>");
	RkId hidden = entry_like(app, "belum boleh")->id, id = 0;
	RK_EACH (workspace(app)->dossier->rows, ENTRY, RkEntry, entry)
		if (strcmp(entry->text, "boleh dicetak") == 0)
			id = entry->id;
	RkRuleInput in = rk_rule_input_load(store, workspace(app)->dossier, NULL);
	assert_true(
		rk_app_apply(app, rk_entry_plan_withhold(&in, hidden, RK_RULE_NUMBER(1), NULL)));
	rk_app_type(app, "G");
	must_show(app, "K-08");
	g_autofree char *address = rk_address_of(store, RK_E_ENTRY, id);
	g_autoptr(GBytes) paper =
		rk_print(store, workspace(app)->dossier->meeting->id, &options, NULL);
	gsize size = 0;
	const char *data = g_bytes_get_data(paper, &size);
	g_autofree char *text = g_strndup(data, size);
	assert_string_equal(address, "MKS/K-08");
	assert_non_null(strstr(text, "8. boleh dicetak"));
	assert_null(strstr(text, "belum boleh"));
}

/* Each key of the pass changes the picture, under its name in keys.conf. */
static void keys_of_the_pass(void **state)
{
	static const struct {
		const char *name, *key;
	} keys[] = {
		{ "polish-agree", "<Enter>" },
		{ "polish-withhold", "<C-k>" },
		{ "polish-join", "<C-b>" },
		{ "polish-split", "<Home><Right><C-x>" },
		{ "polish-promise", "<C-t>" },
		{ "polish-previous", "<PgUp>" },
		{ "polish-next", "<PgDn>" },
		{ "polish-later", "<Esc>" },
	};

	for (guint i = 0; i < RK_LEN(keys); i++) {
		g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "MKS");
		assert_int_not_equal(rk_command_find(keys[i].name), RK_COMMAND_NONE);
		rk_app_type(app, "a? @kanim-tarakan kapan dibuka?<Enter><Esc><Enter>");
		watch_draw(app);
		g_autofree char *before = golden_text(app->canvas);
		rk_app_type(app, keys[i].key);
		watch_draw(app);
		g_autofree char *after = golden_text(app->canvas);
		assert_string_not_equal(before, after);
		rk_app_type(app, "<Esc><Esc><Esc><Esc>uuuu");
		must_show(app, "35 baris");
	}
}

static void the_end_of_the_pass(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_EN, 80, 24, "MKS");

	rk_app_type(app, "G<Enter>");
	must_show(app, "35 of 35 · 0 not printed");
	golden_check(app->canvas, "screen/minutes-polish-en@80x24.screen");
	rk_app_type(app, "<PgUp>");
	must_show(app, "34 of 35");
	rk_app_type(app, "<PgDn><Enter>");
	assert_non_null(strstr(app->message, "All lines are polished"));
	must_show(app, "[5 Minutes]");
}

static void steps_by_s_and_enter(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "SKW");
	static const char *const words[] = { "diperiksa", "diperiksa", "ttd notulis", "disahkan" };

	must_show(app, "· konsep");
	for (guint i = 0; i < RK_LEN(words); i++) {
		rk_app_type(app, "s<Enter>");
		rk_app_type(app, i == 1 ? "perbaiki gelar<Enter>" : "<Enter>");
		must_show(app, words[i]);
	}
	assert_non_null(rk_minutes_of(workspace(app)->dossier)->seal);
	assert_true(here(app)->kind != RK_ENTRY_KIND_DECISION || here(app)->number.set);
	/* Opened again: the seal is off, the step says so. */
	rk_app_type(app, "soo");
	rk_app_type(app, "gelar keliru<Enter>");
	must_show(app, "diperiksa");
	assert_null(rk_minutes_of(workspace(app)->dossier)->seal);
	rk_app_type(app, "u");
	must_show(app, "disahkan");
	/* Circulated: a wall. */
	rk_app_type(app, "s<Enter><Enter>");
	must_show(app, "diedarkan");
	rk_app_type(app, "u");
	must_show(app, "diedarkan");
}

/* The property, over every sample meeting. */
static void every_text_read_back_changes_nothing(void **state)
{
	static const char *const tags[] = { "MKS", "TW1", "TW2", "TW3", "SKW" };

	for (guint i = 0; i < RK_LEN(tags); i++) {
		g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, tags[i]);
		RkRuleInput in = rk_workspace_rule_input(workspace(app));
		g_autofree char *text = rk_minutes_text(&in, NULL);
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = rk_minutes_text_plan(&in, text, NULL, &error);
		if (!plan || !rk_plan_is_empty(plan))
			fail_msg("%s: %s\n%s", tags[i], error ? error->message : plan->label, text);
	}
}

static void raw_beside_printed(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "TW3");

	must_show(app, "Belum ada catatan. r mulai langsung · a tulis baris");
	golden_check(app->canvas, "screen/minutes-empty-id@80x24.screen");
	rk_app_type(app, "abeda angka dgn BPS<Enter><Esc>z");
	must_show(app, "▌            mentah: beda angka dgn BPS");
	must_show(app, "· catatan  beda angka dengan BPS");
	rk_app_type(app, "z");
	assert_false(shows(app, "▌            mentah: beda angka"));
}

/* Esc keeps what was typed for the next time; ^U forgets it. */
static void a_half_typed_line_is_a_draft(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "MKS");

	rk_app_type(app, "asetengah kalimat<Esc>");
	must_show(app, "35 baris");
	rk_app_type(app, "a");
	must_show(app, " setengah kalimat");
	must_show(app, "^U");
	rk_app_type(app, " penuh<Enter><Esc>");
	must_show(app, "36 baris");
	rk_app_type(app, "a");
	assert_false(shows(app, " setengah kalimat│"));
	must_show(app, "Sesi 1 · Kiat");
}

/* What another note-taker wrote has his initials (practice 27). */
static void lines_of_another_have_initials(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 140, 40, "MKS");

	rk_app_type(app, "atulisan saya<Enter><Esc>");
	must_show(app, "▌ • pokok     tulisan saya");
	const RkEntry *entry = entry_like(app, "tulisan saya");
	RkPlan *plan = rk_plan_new(entry->meeting, "%s", "x");
	RK_PLAN_TEXT(plan, ENTRY, entry, author, "Siti Aminah");
	assert_true(rk_app_apply(app, plan));
	must_show(app, "▌ SA  • pokok     tulisan saya");
}

static void any_size(void **state)
{
	g_autoptr(RkApp) app = start(state, RK_LANG_ID, 80, 24, "MKS");
	static const char *const keys[] = { "a? @tar", "<Esc><Esc><Enter>", "<Esc>s" };

	for (guint i = 0; i < RK_LEN(keys); i++) {
		rk_app_type(app, keys[i]);
		for (int width = 1; width <= 150; width += width < 90 ? 1 : 10)
			for (int height = 1; height <= 50; height += height < 26 ? 1 : 8) {
				rk_canvas_resize(app->canvas, width, height);
				watch_draw(app);
				assert_in_range(app->canvas->cursor_x, 0, width - 1);
				assert_in_range(app->canvas->cursor_y, 0, height - 1);
			}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		SAMPLE_TEST(lines_are_typed_one_after_the_other),
		SAMPLE_TEST(names_are_completed),
		SAMPLE_TEST(tab_goes_through_the_kinds),
		SAMPLE_TEST(a_wrong_line_stays),
		SAMPLE_TEST(kinds_by_one_letter),
		SAMPLE_TEST(clock_and_tick),
		SAMPLE_TEST(lines_cross_into_the_next_session),
		SAMPLE_TEST(who_spoke_is_chosen),
		SAMPLE_TEST(a_decision_has_one_number),
		SAMPLE_TEST(the_pass),
		SAMPLE_TEST(keys_of_the_pass),
		SAMPLE_TEST(the_end_of_the_pass),
		SAMPLE_TEST(steps_by_s_and_enter),
		SAMPLE_TEST(every_text_read_back_changes_nothing),
		SAMPLE_TEST(raw_beside_printed),
		SAMPLE_TEST(a_half_typed_line_is_a_draft),
		SAMPLE_TEST(lines_of_another_have_initials),
		SAMPLE_TEST(any_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
