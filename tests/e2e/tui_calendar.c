/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar invitation in a terminal: read as people read it, saved one for each, noted as sent;
 * then the meeting moves, somebody is taken off the list, and what must be sent is named.
 */
#include "support/cli.h"
#include "support/scene.h"

#include <string.h>

static void run(Sandbox *box, const char *a, const char *b, const char *c, const char *d)
{
	g_autofree char *out = cli_ok(box, "--lang", "id", a, b, c, d, NULL);
}

static Sandbox *prepared(void)
{
	Sandbox *box = sandbox_new();
	g_autofree char *registers = sandbox_source("tests/fixtures/register.json");

	run(box, "import", registers, NULL, NULL);
	g_autofree char *made = cli_ok(box, "--lang", "id", "new", "Rapat Uji", "--when",
		"2026-12-03 09.00-11.00", "--where", "Aula, Jakarta", NULL);
	run(box, "set", "@ditkermakim", "email=kerjasama@example.go.id", NULL);
	run(box, "set", "RU", "organiser=@ditkermakim", "status=scheduled");
	run(box, "add", "RU", "participant", "@citra-lestari");
	run(box, "add", "RU", "participant", "@adi-nugraha");
	run(box, "add", "RU", "participant", "Pemkab Balangan");
	return box;
}

SCENARIO(an_invitation_is_read_saved_and_noted)
{
	Sandbox *box = prepared();
	Tt *t = SCENE(.data = SCENE_OWN, .rows = 30, .cols = 100, .box = box, .keys = ":go RU<CR>");

	tt_keys(t, "i");
	tt_expect_text(t, "Undangan kalender");
	tt_expect_text(t, "Waktu: Kamis, 3 Desember 2026, 09.00–11.00 WIB");
	tt_expect_text(t, "Harus dikirim (2)");
	tt_expect_text(
		t, "Citra Lestari, S.H. <citra.lestari@example.go.id> · undangan: belum dikirimi");
	tt_expect_text(t, "Tanpa alamat surel: tidak menerima (1)");
	tt_keys(t, "t");
	tt_expect_text(t, "BEGIN:VCALENDAR");
	tt_keys(t, "t2");
	tt_expect_text(t, "Disimpan: ");
	tt_expect_sql(t, "SELECT count(*) FROM delivery", "0");
	tt_keys(t, "n");
	tt_expect_sql(t, "SELECT count(*) FROM delivery WHERE method = 'request'", "2");
	tt_expect_text(t, "Tidak perlu dikirim (2)");
	tt_keys(t, "<Esc>");
	scene_leave(t);

	/* The day slips by one, and Adi is no longer invited. */
	run(box, "set", "RU", "when=2026-12-04 09.00-11.00", NULL);
	run(box, "delete", "RU/P-2", NULL, NULL);
	g_autofree char *changed = cli_ok(box, "--lang", "id", "ics", "RU", "--changed", NULL);
	assert_non_null(strstr(changed, "REQUEST   1  Citra Lestari, S.H. "));
	assert_non_null(strstr(changed, "waktu"));
	assert_non_null(strstr(changed, "CANCEL    1  Adi Nugraha, S.H., M.H. "));
	assert_non_null(strstr(changed, "tidak lagi diundang"));
	/* He is found by his name, though no row has it any more. */
	g_autofree char *his = cli_ok(box, "ics", "RU", "--method", "cancel", "--for", "Adi", NULL);
	assert_non_null(strstr(his, "METHOD:CANCEL\r\n"));
	assert_null(strstr(his, "STATUS:"));
	assert_null(strstr(his, "citra.lestari@example.go.id:"));
	t = SCENE(.data = SCENE_OWN, .rows = 30, .cols = 100, .box = box, .keys = ":go RU<CR>i");
	tt_expect_text(t, "pembaruan: waktu");
	tt_expect_text(t, "pembatalan: tidak lagi diundang");
	tt_keys(t, "4n");
	tt_expect_text(t, "Tidak perlu dikirim (1)");
	tt_keys(t, "<Esc>");
	scene_leave(t);
	g_autoptr(CliResult) nothing =
		cli_run(box, NULL, "--lang", "en", "ics", "RU", "--changed", NULL);
	cli_expect(nothing, 0, "", "nobody needs a calendar message");
	sandbox_free(box);
}

/* What is sent is written first: a folder that cannot be made records nothing. */
SCENARIO(what_was_not_written_was_not_sent)
{
	Sandbox *box = prepared();
	g_autoptr(CliResult) failed =
		cli_run(box, NULL, "ics", "RU", "--sent", "-o", "/proc/nowhere/x.ics", NULL);
	g_autoptr(CliResult) each =
		cli_run(box, NULL, "ics", "RU", "--sent", "-d", "/proc/nowhere", NULL);
	g_autofree char *database = sandbox_database(box);
	g_autofree char *n = sandbox_sql(database, "SELECT count(*) FROM delivery");

	cli_expect(failed, 3, NULL, "/proc/nowhere");
	cli_expect(each, 3, NULL, "/proc/nowhere");
	assert_string_equal(n, "0");
	sandbox_free(box);
}

/* Our office is only invited: a file for its own calendar. */
SCENARIO(an_invited_office_saves_its_own_file)
{
	Tt *t = SCENE(.office = "kanim-tarakan", .rows = 30, .cols = 100, .meeting = "MKS",
		.tab = 1);

	tt_keys(t, "i");
	tt_expect_text(t, "kalender sendiri");
	tt_refuse_text(t, "Harus dikirim");
	tt_keys(t, "1");
	tt_expect_text(t, "Disimpan: ");
	tt_keys(t, "<Esc>");
	scene_leave(t);
}
