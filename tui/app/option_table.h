/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Settings (DESIGN 5.6): rakor.conf or the database, `:set`, the settings list, the man page.
 *
 *	O(CONSTANT, name, where, type, default, words, help)
 *
 * where: PROGRAM (rakor.conf: of this user on this machine) or DATABASE (of the office's data).
 */
#pragma once

#define RK_OPTIONS(O) \
	O(LANG, "lang", DATABASE, WORD, "id", "id en", N_("Language of the screen")) \
	O(OFFICE, "office", DATABASE, TEXT, "", "", N_("Our office (handle)")) \
	O(ME, "me", DATABASE, TEXT, "", "", N_("Who I am (handle)")) \
	O(ZONE, "zone", DATABASE, TEXT, "", "", N_("Time zone of what is typed")) \
	O(OUT_DIR, "out-dir", DATABASE, TEXT, "~/rakor", "", N_("Folder of written files")) \
	O(MINUTES_TIMES, "minutes-times", DATABASE, WORD, "actual", "actual planned none", \
		N_("Times printed in minutes")) \
	O(CLOCK, "clock", PROGRAM, BOOL, "yes", "yes no", N_("Clock in row 1")) \
	O(MOUSE, "mouse", PROGRAM, BOOL, "yes", "yes no", N_("Mouse; Shift still selects text")) \
	O(THEME, "theme", PROGRAM, WORD, "terminal", "terminal mono light dark contrast", \
		N_("Theme (own ground: light dark contrast)")) \
	O(COLOUR, "colour", PROGRAM, WORD, "auto", "auto never", N_("Colour")) \
	O(GLYPHS, "glyphs", PROGRAM, WORD, "auto", "auto unicode ascii", N_("Glyphs")) \
	O(PLAIN, "plain", PROGRAM, BOOL, "no", "yes no", N_("No borders"))
