/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two processes on one database: two terminals, and the command line beside a terminal.
 */
#include "support/scene.h"

/* Tuesday 1 October 2024, 10.41 WITA. */
#define OCTOBER "2024-10-01T10:41:00+08:00"

#define NAME "SELECT name FROM institution WHERE handle = 'kanim-tarakan'"

static Sandbox *home(void)
{
	Sandbox *box = scene_box(OCTOBER);

	SCENE_CLI(box, "new", "institution", "name=Kanim Tarakan");
	return box;
}

/* Mine is typed, the other's is saved, then mine. */
static Tt *clash(Sandbox *box)
{
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>e<C-u>Punya saya");
	SCENE_CLI(box, "set", "@kanim-tarakan", "name=Punya dia");
	scene_until(t, "Punya dia");
	tt_keys(t, "<C-s>t");
	tt_expect_text(t, "Anda: Punya saya");
	tt_expect_text(t, "Punya dia");
	tt_expect_sql(t, NAME, "Punya dia");
	return t;
}

SCENARIO(mine)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = clash(box);

	tt_keys(t, "a");
	tt_expect_sql(t, NAME, "Punya saya");
	tt_refuse_text(t, "Anda:");
	tt_stop(t, 0);
}

SCENARIO(theirs)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = clash(box);

	tt_keys(t, "b");
	tt_expect_sql(t, NAME, "Punya dia");
	tt_refuse_text(t, "Anda:");
	tt_stop(t, 0);
}

SCENARIO(both)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = clash(box);

	tt_keys(t, "g");
	tt_expect_sql(t, NAME, "Punya dia · Punya saya");
	tt_stop(t, 0);
}

SCENARIO(nothing_happens_by_enter)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = clash(box);

	tt_keys(t, "<CR><CR>");
	tt_expect_sql(t, NAME, "Punya dia");
	tt_expect_text(t, "Anda: Punya saya");
	tt_keys(t, "<Esc>");
	tt_expect_cursor_row(t, "Punya saya");
	tt_stop(t, 0);
}

SCENARIO(different_fields_do_not_meet)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>e<C-u>Punya saya");
	SCENE_CLI(box, "set", "@kanim-tarakan", "email=a@example.go.id");
	tt_keys(t, "<C-s>t");
	tt_expect_sql(t, NAME, "Punya saya");
	tt_expect_sql(t, "SELECT email FROM institution", "a@example.go.id");
	tt_stop(t, 0);
}

SCENARIO(a_record_deleted_meanwhile_comes_back)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>e<C-u>Punya saya");
	SCENE_CLI(box, "undo");
	tt_expect_sql(t, "SELECT count(*) FROM institution", "0");
	tt_keys(t, "<C-s>");
	tt_expect_text(t, "sudah menghapusnya");
	tt_keys(t, "c");
	tt_expect_sql(t, NAME, "Punya saya");
	tt_stop(t, 0);
}

SCENARIO(the_cursor_stays_and_the_change_is_named)
{
	g_autoptr(Sandbox) box = home();

	SCENE_CLI(box, "new", "institution", "name=Kanim Nunukan");
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);
	tt_keys(t, ":institutions<CR>G");
	tt_expect_cursor_row(t, "Kanim Tarakan");
	SCENE_CLI(box, "new", "institution", "name=Kanim Balikpapan");
	scene_until(t, "Kanim Balikpapan");
	tt_expect_cursor_row(t, "Kanim Tarakan");
	tt_expect_row(t, -2, "Kanim Balikpapan");
	tt_stop(t, 0);
}

SCENARIO(two_terminals_follow_each_other)
{
	g_autoptr(Sandbox) box = home();
	Tt *one = SCENE(.data = SCENE_OWN, .box = box), *two = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(one, ":institutions<CR>");
	tt_keys(two, ":institutions<CR>e<C-u>Kanim Nunukan<C-s>t");
	scene_until(one, "Kanim Nunukan");
	/* What the other did is his to undo. */
	tt_keys(one, "ju");
	tt_expect_sql(one, NAME, "Kanim Nunukan");
	tt_keys(two, "u");
	scene_until(one, "Kanim Tarakan");
	tt_stop(one, 0);
	tt_stop(two, 0);
}

SCENARIO(a_line_being_typed_is_not_disturbed)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, "aRakor baru");
	SCENE_CLI(box, "new", "institution", "name=Kanim Nunukan");
	scene_until(t, "Kanim Nunukan");
	tt_expect_row(t, -2, "Rakor baru");
	tt_keys(t, ", 18 okt 2024 9.00, Palu<CR>");
	tt_expect_sql(t, "SELECT start FROM meeting", "2024-10-18T09:00");
	tt_stop(t, 0);
}

/* A line typed over what stood there: what another writes meanwhile is asked about, not lost. */
SCENARIO(a_row_that_another_changes_while_it_is_typed)
{
	g_autoptr(Sandbox) box = home();

	SCENE_CLI(box, "new", "Rakor Uji, 18 okt 2024 9.00, Palu");
	SCENE_CLI(box, "add", "RU", "session", "30 Paparan");
	Tt *t = SCENE(.data = SCENE_OWN, .box = box, .meeting = "RU", .tab = 2);
	tt_keys(t, "e<C-u>45 Paparan");
	SCENE_CLI(box, "set", "RU/S-1", "minutes=60", "title=Paparan dan diskusi");
	scene_until(t, "sesi: Judul");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Anda: 45");
	tt_expect_text(t, "60");
	tt_expect_sql(t, "SELECT minutes FROM session", "60");
	tt_keys(t, "a");
	/* The title was left as it was: it is the other's. */
	tt_expect_sql(t, "SELECT minutes || ' ' || title FROM session", "45 Paparan dan diskusi");
	tt_refuse_text(t, "Anda:");
	tt_keys(t, "q");
	tt_stop(t, 0);
}

SCENARIO(an_action_that_another_changes_while_its_line_is_typed)
{
	g_autoptr(Sandbox) box = home();

	SCENE_CLI(box, "new", "Rakor Uji, 18 okt 2024 9.00, Palu");
	SCENE_CLI(box, "add", "RU", "action", "Kirim data @kanim-tarakan");
	Tt *t = SCENE(.data = SCENE_OWN, .box = box, .meeting = "RU", .tab = 6);
	tt_keys(t, "e");
	tt_expect_text(t, "Kirim data @kanim-tarakan");
	tt_keys(t, "<C-u>Kirim laporan @kanim-tarakan");
	SCENE_CLI(box, "set", "RU/TL-01", "text=Kirim angka");
	scene_until(t, "Kirim angka");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Anda: Kirim laporan");
	tt_expect_sql(t, "SELECT text FROM action", "Kirim angka");
	tt_keys(t, "b");
	tt_expect_sql(t, "SELECT text FROM action", "Kirim angka");
	tt_keys(t, "<Esc>q");
	tt_stop(t, 0);
}

/* The day of a new name is asked for on top of the form: settled, neither stays open. */
SCENARIO(a_rename_that_meets_another_closes_its_form)
{
	g_autoptr(Sandbox) box = home();
	Tt *t = SCENE(.data = SCENE_OWN, .box = box);

	tt_keys(t, ":institutions<CR>e<C-u>Punya saya<C-s>");
	tt_expect_text(t, "Punya saya");
	tt_keys(t, "r");
	tt_expect_text(t, "nama baru sejak");
	SCENE_CLI(box, "set", "@kanim-tarakan", "name=Punya dia");
	scene_until(t, "Punya dia");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Anda: Punya saya");
	/* Not settled: it can be tried again. */
	tt_keys(t, "<Esc><CR>");
	tt_expect_text(t, "Anda: Punya saya");
	tt_keys(t, "a");
	tt_expect_sql(t, NAME, "Punya saya");
	tt_refuse_text(t, "nama baru sejak");
	tt_refuse_text(t, "^S");
	tt_keys(t, "q");
	tt_stop(t, 0);
}
