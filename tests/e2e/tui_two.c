/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two processes on one database: two terminals, and the command line beside a terminal.
 */
#include "form_support.h"

#include <string.h>

#define NAME "SELECT name FROM institution WHERE handle = 'kanim-tarakan'"

static Sandbox *home(void)
{
	Sandbox *box = sandbox_new();

	sandbox_setenv(box, "RAKOR_NOW", "2024-10-01T10:41:00+08:00");
	FORM_CLI(box, "new", "institution", "name=Kanim Tarakan");
	return box;
}

/* Mine is typed, the other's is saved, then mine. */
static Tt *clash(Sandbox *box)
{
	Tt *t = form_start(box);

	tt_keys(t, ":institutions<CR>e<C-u>Punya saya");
	FORM_CLI(box, "set", "@kanim-tarakan", "name=Punya dia");
	form_until(t, "Punya dia");
	tt_keys(t, "<C-s>t");
	tt_expect_text(t, "Anda: Punya saya");
	tt_expect_text(t, "Punya dia");
	tt_expect_sql(t, NAME, "Punya dia");
	return t;
}

static void finish(Tt *t, Sandbox *box)
{
	tt_stop(t, 0);
	sandbox_free(box);
}

static void mine(void **state)
{
	Sandbox *box = home();
	Tt *t = clash(box);

	tt_keys(t, "a");
	tt_expect_sql(t, NAME, "Punya saya");
	tt_refuse_text(t, "Anda:");
	finish(t, box);
}

static void theirs(void **state)
{
	Sandbox *box = home();
	Tt *t = clash(box);

	tt_keys(t, "b");
	tt_expect_sql(t, NAME, "Punya dia");
	tt_refuse_text(t, "Anda:");
	finish(t, box);
}

static void both(void **state)
{
	Sandbox *box = home();
	Tt *t = clash(box);

	tt_keys(t, "g");
	tt_expect_sql(t, NAME, "Punya dia · Punya saya");
	finish(t, box);
}

static void nothing_happens_by_enter(void **state)
{
	Sandbox *box = home();
	Tt *t = clash(box);

	tt_keys(t, "<CR><CR>");
	tt_expect_sql(t, NAME, "Punya dia");
	tt_expect_text(t, "Anda: Punya saya");
	tt_keys(t, "<Esc>");
	tt_expect_cursor_row(t, "Punya saya");
	finish(t, box);
}

static void different_fields_do_not_meet(void **state)
{
	Sandbox *box = home();
	Tt *t = form_start(box);

	tt_keys(t, ":institutions<CR>e<C-u>Punya saya");
	FORM_CLI(box, "set", "@kanim-tarakan", "email=a@example.go.id");
	tt_keys(t, "<C-s>t");
	tt_expect_sql(t, NAME, "Punya saya");
	tt_expect_sql(t, "SELECT email FROM institution", "a@example.go.id");
	finish(t, box);
}

static void a_record_deleted_meanwhile_comes_back(void **state)
{
	Sandbox *box = home();
	Tt *t = form_start(box);

	tt_keys(t, ":institutions<CR>e<C-u>Punya saya");
	FORM_CLI(box, "undo");
	tt_expect_sql(t, "SELECT count(*) FROM institution", "0");
	tt_keys(t, "<C-s>");
	tt_expect_text(t, "sudah menghapusnya");
	tt_keys(t, "c");
	tt_expect_sql(t, NAME, "Punya saya");
	finish(t, box);
}

static void the_cursor_stays_and_the_change_is_named(void **state)
{
	Sandbox *box = home();

	FORM_CLI(box, "new", "institution", "name=Kanim Nunukan");
	Tt *t = form_start(box);
	tt_keys(t, ":institutions<CR>G");
	tt_expect_cursor_row(t, "Kanim Tarakan");
	FORM_CLI(box, "new", "institution", "name=Kanim Balikpapan");
	form_until(t, "Kanim Balikpapan");
	tt_expect_cursor_row(t, "Kanim Tarakan");
	tt_expect_row(t, -2, "Kanim Balikpapan");
	finish(t, box);
}

static void two_terminals_follow_each_other(void **state)
{
	Sandbox *box = home();
	Tt *one = form_start(box), *two = form_start(box);

	tt_keys(one, ":institutions<CR>");
	tt_keys(two, ":institutions<CR>e<C-u>Kanim Nunukan<C-s>t");
	form_until(one, "Kanim Nunukan");
	/* What the other did is his to undo. */
	tt_keys(one, "ju");
	tt_expect_sql(one, NAME, "Kanim Nunukan");
	tt_keys(two, "u");
	form_until(one, "Kanim Tarakan");
	tt_stop(one, 0);
	tt_stop(two, 0);
	sandbox_free(box);
}

static void a_line_being_typed_is_not_disturbed(void **state)
{
	Sandbox *box = home();
	Tt *t = form_start(box);

	tt_keys(t, "aRakor baru");
	FORM_CLI(box, "new", "institution", "name=Kanim Nunukan");
	form_until(t, "Kanim Nunukan");
	tt_expect_row(t, -2, "Rakor baru");
	tt_keys(t, ", 18 okt 2024 9.00, Palu<CR>");
	tt_expect_sql(t, "SELECT start FROM meeting", "2024-10-18T09:00");
	finish(t, box);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(mine),
		cmocka_unit_test(theirs),
		cmocka_unit_test(both),
		cmocka_unit_test(nothing_happens_by_enter),
		cmocka_unit_test(different_fields_do_not_meet),
		cmocka_unit_test(a_record_deleted_meanwhile_comes_back),
		cmocka_unit_test(the_cursor_stays_and_the_change_is_named),
		cmocka_unit_test(two_terminals_follow_each_other),
		cmocka_unit_test(a_line_being_typed_is_not_disturbed),
	};

	return cmocka_run_group_tests_name("tui two", tests, NULL, NULL);
}
