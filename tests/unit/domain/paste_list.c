/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pasted list as an object: going through what is unclear, limits, newer rows, refusals.
 */
#include "domain/paste/paste.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static void unclear_lines_are_gone_through(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };
	g_autoptr(RkPaste) paste = rk_paste_new(
		&source, RK_PASTE_PARTICIPANTS, "Kanim Jayapura\nPort Office\n@tidak-ada", NULL);

	assert_int_equal(rk_paste_kind(paste), RK_PASTE_PARTICIPANTS);
	assert_int_equal(rk_paste_len(paste), 3);
	assert_null(rk_paste_line(paste, 3));
	assert_int_equal(rk_paste_next(paste, -1), 0);
	assert_int_equal(rk_paste_next(paste, 0), 2);
	assert_int_equal(rk_paste_next(paste, 1), 2);
	assert_int_equal(rk_paste_next(paste, 2), 0);
	rk_paste_leave(paste, 0, TRUE);
	assert_int_equal(rk_paste_next(paste, 2), 2);
	rk_paste_edit(paste, 2, "  Pemkab\tBulungan\xe2\x80\x8b ");
	assert_string_equal(rk_paste_line(paste, 2)->text, "Pemkab\tBulungan");
	rk_paste_edit(paste, 2, "Pemkab Bulungan");
	assert_int_equal(rk_paste_next(paste, 0), -1);
	/* Places that are none, and texts that are too long, change nothing. */
	g_autofree char *wide = g_strnfill(RK_PASTE_LINE_MAX + 1, 'x');
	rk_paste_edit(paste, 2, wide);
	rk_paste_edit(paste, 3, "x");
	rk_paste_leave(paste, 3, TRUE);
	rk_paste_choose(paste, 3, 0);
	rk_paste_choose(paste, 1, 0);
	rk_paste_as_new(paste, 1);
	assert_false(rk_paste_can_be_new(paste, 1));
	assert_false(rk_paste_can_be_new(paste, 3));
	assert_int_equal(rk_paste_going(paste), 2);
	wide[RK_PASTE_LINE_MAX] = '\0';
	rk_paste_edit(paste, 2, wide);
	assert_int_equal(strlen(rk_paste_line(paste, 2)->text), RK_PASTE_LINE_MAX);
}

/* The office that was pointed at, with the person of the line. */
static void a_chosen_office_has_its_person(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };
	g_autoptr(RkPaste) paste = rk_paste_new(&source, RK_PASTE_PARTICIPANTS,
		"Budi <budi@x.id>, Kanim Jayapura\nKepala Kanim Jayapura", NULL);

	assert_int_equal(rk_paste_line(paste, 0)->verdict, RK_PASTE_DOUBTFUL);
	rk_paste_choose(paste, 0, 1);
	rk_paste_choose(paste, 1, 0);
	sample_expect(rk_paste_plan(paste),
		"person new: name=Budi handle=budi institution=11 email=budi@x.id\n"
		"participant new: meeting=401 position=4 institution=11 person=new rsvp=pending\n"
		"participant new: meeting=401 position=5 institution=10 rsvp=pending");
}

/* Over newer rows the same list is understood anew; what was chosen stays. */
static void a_list_is_read_over_newer_rows(void **state)
{
	g_autoptr(Sample) sample = sample_new(), newer = sample_new();
	const RkPasteSource source = { .in = sample->in }, later = { .in = newer->in };
	g_autoptr(RkPaste) paste =
		rk_paste_new(&source, RK_PASTE_PARTICIPANTS, "Kanim Jayapura\nPort Office", NULL);

	rk_paste_choose(paste, 0, 1);
	RkParticipant *port = rk_participant_new();
	port->id = 704;
	port->meeting = MEETING;
	port->institution = OFFICE_PORT;
	rk_rows_add(newer->dossier->rows, RK_E_PARTICIPANT, port);
	rk_paste_rebase(paste, &later);
	assert_int_equal(rk_paste_line(paste, 0)->verdict, RK_PASTE_KNOWN);
	assert_int_equal(rk_paste_line(paste, 1)->verdict, RK_PASTE_SAME);
}

static void a_list_is_as_long_as_it_may(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };
	g_autofree char *lines = g_strnfill(RK_PASTE_LINES_MAX + 1, '\n');
	g_autofree char *bytes = g_strnfill(RK_PASTE_BYTES_MAX + 1, ' ');
	g_autofree char *wide = g_strnfill(RK_PASTE_LINE_MAX + 1, 'x');

	assert_null(rk_paste_new(&source, RK_PASTE_LINES, lines, NULL));
	assert_null(rk_paste_new(&source, RK_PASTE_LINES, bytes, NULL));
	lines[RK_PASTE_LINES_MAX] = bytes[RK_PASTE_BYTES_MAX] = '\0';
	g_autoptr(RkPaste) many = rk_paste_new(&source, RK_PASTE_LINES, lines, NULL);
	g_autoptr(RkPaste) large = rk_paste_new(&source, RK_PASTE_LINES, bytes, NULL);
	g_autoptr(RkPaste) over = rk_paste_new(&source, RK_PASTE_LINES, wide, NULL);
	wide[RK_PASTE_LINE_MAX] = '\0';
	g_autoptr(RkPaste) fits = rk_paste_new(&source, RK_PASTE_LINES, wide, NULL);
	assert_int_equal(rk_paste_len(many), 0);
	assert_int_equal(rk_paste_len(large), 0);
	assert_int_equal(rk_paste_line(over, 0)->verdict, RK_PASTE_WRONG);
	assert_int_equal(rk_paste_line(fits, 0)->verdict, RK_PASTE_KNOWN);
	/* Shortened, it is a line like others. */
	rk_paste_edit(over, 0, "pendek");
	assert_int_equal(rk_paste_line(over, 0)->verdict, RK_PASTE_KNOWN);
}

static void a_refusal_names_every_line(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };
	static const struct {
		const char *text, *where, *message;
		int code;
	} cases[] = {
		{ "@tidak-ada", NULL, "\"@tidak-ada\": tidak ada dalam daftar", RK_ERROR_INVALID },
		{ "Port Office\n\n@tidak-ada", "3", "\"@tidak-ada\": tidak ada dalam daftar",
			RK_ERROR_INVALID },
		{ "@tidak-ada\nPort Office\n@nobody", NULL,
			"1: \"@tidak-ada\": tidak ada dalam daftar\n3: \"@nobody\": tidak ada "
			"dalam daftar",
			RK_ERROR_INVALID },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_paste_plan_text(
			&source, RK_PASTE_PARTICIPANTS, cases[i].text, FALSE, NULL, &error));
		assert_string_equal(error->message, cases[i].message);
		assert_int_equal(error->code, cases[i].code);
		assert_true(g_strcmp0(rk_error_where(error), cases[i].where) == 0);
	}
	guint skipped = 9;
	g_autoptr(RkPlan) plan = rk_paste_plan_text(
		&source, RK_PASTE_PARTICIPANTS, cases[2].text, TRUE, &skipped, NULL);
	assert_int_equal(skipped, 2);
	assert_int_equal(plan->notes->len, 2);
	assert_string_equal(plan->notes->pdata[1], "3: \"@nobody\": tidak ada dalam daftar");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(unclear_lines_are_gone_through),
		cmocka_unit_test(a_chosen_office_has_its_person),
		cmocka_unit_test(a_list_is_read_over_newer_rows),
		cmocka_unit_test(a_list_is_as_long_as_it_may),
		cmocka_unit_test(a_refusal_names_every_line),
	};

	return cmocka_run_group_tests_name("paste_list", tests, NULL, NULL);
}
