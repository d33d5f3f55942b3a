/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Settings (DESIGN 5.6): rakor.conf or the database, `:set`, the settings list, the man page.
 *
 *	O(CONSTANT, name, where, argument, default, words, help)
 *
 * where: PROGRAM (rakor.conf: of this user on this machine) or DATABASE (of the office's data).
 * argument: OFFICE or PERSON (a handle), NONE: one of the words, any text when there are none.
 */
#pragma once

#include "domain/model/paper.h"

#define RK_OPTIONS(O) \
	O(LANG, "lang", DATABASE, NONE, "id", "id en", N_("Language of the screen")) \
	O(OFFICE, "office", DATABASE, OFFICE, "", "", N_("Our office (handle)")) \
	O(ME, "me", DATABASE, PERSON, "", "", N_("Who I am (handle)")) \
	O(ZONE, "zone", DATABASE, NONE, "", "", N_("Time zone of what is typed")) \
	O(OUT_DIR, "out-dir", DATABASE, NONE, "~/rakor", "", N_("Folder of written files")) \
	O(MINUTES_TIMES, "minutes-times", DATABASE, NONE, "actual", "actual planned none", \
		N_("Times printed in minutes")) \
	O(PAPER_FORMAT, "paper-format", DATABASE, NONE, "pdf", \
		RK_PAPER_FORMATS(RK_PAPER_FORMAT_WORD, " "), N_("Format of saved papers")) \
	O(CLOCK, "clock", PROGRAM, NONE, "yes", "yes no", N_("Clock in row 1")) \
	O(MOUSE, "mouse", PROGRAM, NONE, "yes", "yes no", N_("Mouse; Shift still selects text")) \
	O(THEME, "theme", PROGRAM, NONE, "terminal", "terminal mono light dark contrast", \
		N_("Theme (own ground: light dark contrast)")) \
	O(COLOUR, "colour", PROGRAM, NONE, "auto", "auto never", N_("Colour")) \
	O(GLYPHS, "glyphs", PROGRAM, NONE, "auto", "auto unicode ascii", N_("Glyphs")) \
	O(PLAIN, "plain", PROGRAM, NONE, "no", "yes no", N_("No borders"))
