/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of pasted tables: how they are divided, what is a heading, which time and day a cell says.
 */
#include "domain/paste/paste_read.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static char *split(const char *line, char separator, guint blanks)
{
	g_auto(RkCells) cells = { 0 };
	GString *text = g_string_new(NULL);

	rk_cells_split(line, separator, blanks, &cells);
	for (guint i = 0; i < cells.n; i++)
		g_string_append_printf(text, "%s[%s]", i ? " " : "", cells.cell[i]);
	return g_string_free(text, FALSE);
}

static void rows_are_divided(void **state)
{
	static const struct {
		const char *line;
		char separator;
		guint blanks;
		const char *want;
	} cases[] = {
		{ "satu dua", 0, 0, "[satu dua]" },
		{ "satu  dua", 0, 0, "[satu  dua]" },
		{ "satu  dua", 0, 1, "[satu  dua]" },
		{ "satu  dua", 0, 2, "[satu] [dua]" },
		{ "satu  dua", 0, 3, "[satu  dua]" },
		{ "satu   dua tiga    empat", 0, 3, "[satu] [dua tiga] [empat]" },
		{ "  satu  dua  ", 0, 2, "[satu] [dua]" },
		{ "", 0, 2, "[]" },
		{ "satu\tdua\t\ttiga", 0, 2, "[satu] [dua] [] [tiga]" },
		{ "\tdua", 0, 0, "[] [dua]" },
		{ "satu | dua|tiga", 0, 2, "[satu] [dua] [tiga]" },
		{ "| satu | dua |", 0, 2, "[satu] [dua]" },
		{ "|satu", 0, 0, "[satu]" },
		{ "satu|", 0, 0, "[satu]" },
		{ "|", 0, 0, "[]" },
		{ "||", 0, 0, "[]" },
		{ "satu,dua|tiga", ',', 0, "[satu] [dua|tiga]" },
		{ "\"satu, dua\",tiga", ',', 0, "[satu, dua] [tiga]" },
		{ "\"kata \"\"besar\"\"\",x", ',', 0, "[kata \"besar\"] [x]" },
		{ "a,\"\",b", ',', 0, "[a] [] [b]" },
		{ "a;b,c", ';', 0, "[a] [b,c]" },
		{ "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,"
		  "30,31,32,33,34,35,36,37,38,39,40,41,42",
			',', 0,
			"[1] [2] [3] [4] [5] [6] [7] [8] [9] [10] [11] [12] [13] [14] [15] [16] "
			"[17] [18] [19] [20] [21] [22] [23] [24] [25] [26] [27] [28] [29] [30] "
			"[31] [32] [33] [34] [35] [36] [37] [38] [39] [40]" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *got = split(cases[i].line, cases[i].separator, cases[i].blanks);
		if (strcmp(got, cases[i].want) != 0)
			fail_msg("\"%s\": %s", cases[i].line, got);
	}
}

static void rules_are_drawn(void **state)
{
	static const char *const yes[] = { "---", "|---|:--:|", "+====+", "───┼───", "*", ". _" };
	static const char *const no[] = { "", "   ", "- a", "——", "1." };

	for (guint i = 0; i < G_N_ELEMENTS(yes); i++)
		if (!rk_cells_rule(yes[i]))
			fail_msg("\"%s\" is a rule", yes[i]);
	for (guint i = 0; i < G_N_ELEMENTS(no); i++)
		if (rk_cells_rule(no[i]))
			fail_msg("\"%s\" is no rule", no[i]);
}

/* At least two known words, and more than half of the cells that are filled. */
static void headings_are_known(void **state)
{
	static const struct {
		const char *line;
		gboolean heading;
	} cases[] = {
		{ "No|Nama|Instansi", TRUE },
		{ "Nama|Instansi", TRUE },
		{ "Nama|", FALSE },
		{ "Nama", FALSE },
		{ "Nama|Instansi|Kursi", TRUE },
		{ "Nama|Instansi|Kursi|Meja", FALSE },
		{ "Nama|Instansi||", TRUE },
		{ "Rapat|Besok", FALSE },
		{ "NAMA | E-mail", TRUE },
	};
	RkPasteColumn columns[RK_CELLS_MAX];

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(RkCells) cells = { 0 };
		rk_cells_split(cases[i].line, 0, 0, &cells);
		if (rk_cells_heading(&cells, columns) != cases[i].heading)
			fail_msg("\"%s\"", cases[i].line);
	}
	g_auto(RkCells) heading = { 0 };
	g_auto(RkCells) row = { 0 };
	rk_cells_split("Nama|Kursi|Instansi|Nama", 0, 0, &heading);
	assert_true(rk_cells_heading(&heading, columns));
	assert_int_equal(columns[0], RK_COLUMN_NAME);
	assert_int_equal(columns[1], RK_COLUMN_NONE);
	assert_int_equal(columns[2], RK_COLUMN_OFFICE);
	assert_int_equal(columns[RK_CELLS_MAX - 1], RK_COLUMN_NONE);
	/* The first of its kind that is filled. */
	rk_cells_split("|x|Kanim|Budi", 0, 0, &row);
	g_auto(RkCells) tabs = { 0 };
	rk_cells_split("\tx\tKanim\tBudi", 0, 0, &tabs);
	assert_string_equal(rk_cells_of(&tabs, columns, RK_COLUMN_NAME), "Budi");
	assert_string_equal(rk_cells_of(&tabs, columns, RK_COLUMN_OFFICE), "Kanim");
	assert_null(rk_cells_of(&tabs, columns, RK_COLUMN_MAIL));
}

static void times_are_read(void **state)
{
	static const struct {
		const char *text;
		int want; /* -1: none */
	} cases[] = {
		{ "8.30", 510 },
		{ "08:30", 510 },
		{ " 08:30 WITA", 510 },
		{ "08.30 wib", 510 },
		{ "08.30 WIT", 510 },
		{ "Pukul 08.30", 510 },
		{ "08:30:12", 510 },
		{ "08.30.59", 510 },
		{ "08:30:60", -1 },
		{ "08:30.", -1 },
		{ "08:30:", -1 },
		{ "00.00", 0 },
		{ "23:59", 1439 },
		{ "24:00", 0 },
		{ "24:01", -1 },
		{ "25:00", -1 },
		{ "08:60", -1 },
		{ "8:5", -1 },
		{ "8:055", -1 },
		{ "123:00", -1 },
		{ "8", -1 },
		{ "", -1 },
		{ "8-30", -1 },
		{ "08:30 x", -1 },
		{ "8:31 AM", 511 },
		{ "8:31 pm", 1231 },
		{ "12:00 AM", 0 },
		{ "12:30 PM", 750 },
		{ "1:00 AM", 60 },
		{ "12:59 PM", 779 },
		{ "0:59 AM", -1 },
		{ "13:00 PM", -1 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		int minutes = -1;
		gboolean good = rk_cell_time(cases[i].text, &minutes);
		if (good != (cases[i].want >= 0) || minutes != cases[i].want)
			fail_msg("\"%s\": %d", cases[i].text, minutes);
	}
}

/* Near 17 October 2024. */
static void moments_are_read(void **state)
{
	static const struct {
		const char *text, *want; /* NULL: none */
	} cases[] = {
		{ "08:30", "2024-10-17T08:30" },
		{ "2024-10-18 08:30", "2024-10-18T08:30" },
		{ "2024-10-18T08:30", "2024-10-18T08:30" },
		{ "18/10/2024, 08.30", "2024-10-18T08:30" },
		{ "18.10.24 08:30", "2024-10-18T08:30" },
		{ "10/18/2024 08:30 AM", "2024-10-18T08:30" },
		{ "31/10/2024 08:30", "2024-10-31T08:30" },
		{ "10/31/2024 08:30", "2024-10-31T08:30" },
		/* both can be a month: the nearer day */
		{ "10/11/2024 08:30", "2024-10-11T08:30" },
		{ "11/10/2024 08:30", "2024-10-11T08:30" },
		{ "09/11/2024 08:30", "2024-11-09T08:30" },
		/* as near: the day comes first */
		{ "10/10/2024 08:30", "2024-10-10T08:30" },
		{ "32/10/2024 08:30", NULL },
		{ "31/13/2024 08:30", NULL },
		{ "2024-31-10 08:30", NULL },
		{ "18/10-2024 08:30", NULL },
		{ "18/10/2024", NULL },
		{ "18/10/2024x08:30", NULL },
		{ "18 08:30", NULL },
		{ "18", NULL },
		{ "", NULL },
		{ "18/10/20245 08:30", NULL },
		{ "18/100/2024 08:30", NULL },
		{ "20245/10/18 08:30", NULL },
		{ "18/10/99 08:30", "2099-10-18T08:30" },
		{ "18/10/100 08:30", NULL },
	};
	RkDay near;

	assert_true(rk_day_parse("2024-10-17", &near));
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkLocalTime wall;
		gboolean good = rk_cell_moment(cases[i].text, near, &wall);
		g_autofree char *got = good ? rk_local_time_text(wall) : NULL;
		if (g_strcmp0(got, cases[i].want) != 0)
			fail_msg("\"%s\": %s", cases[i].text, got ? got : "none");
	}
	/* Two days of one distance: the day comes first. */
	RkLocalTime wall;
	assert_true(rk_day_parse("2024-10-26", &near));
	assert_true(rk_cell_moment("10/11/2024 08:30", near, &wall));
	g_autofree char *one = rk_local_time_text(wall);
	assert_true(rk_cell_moment("11/10/2024 08:30", near, &wall));
	g_autofree char *other = rk_local_time_text(wall);
	assert_string_equal(one, "2024-11-10T08:30");
	assert_string_equal(other, "2024-10-11T08:30");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(rows_are_divided),
		cmocka_unit_test(rules_are_drawn),
		cmocka_unit_test(headings_are_known),
		cmocka_unit_test(times_are_read),
		cmocka_unit_test(moments_are_read),
	};

	return cmocka_run_group_tests_name("paste_table", tests, NULL, NULL);
}
