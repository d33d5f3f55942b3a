/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What stands in lists of names and is no name: marks and emoji of messengers, telephone numbers,
 * greetings, headings, what is said about the meeting. Private to domain/paste.
 */
#pragma once

#include "base/types.h"

/* The text without emoji and the stars and underscores of messengers; caller frees. */
char *rk_noise_strip(const char *text);

/* Takes the first telephone number out of the text (shortened in place), with the word in front of
 * it ("HP", "WA:"). Digits with "+" or "0" in front; NULL: there is none. Caller frees. */
char *rk_phone_take(char *text);

/* The number of a column that holds nothing else, also one that lost its "0" in a spreadsheet. */
char *rk_phone_read(const char *text);

/* TRUE for "Tembusan:", "CC:": those who follow are not invited. */
gboolean rk_noise_begins_copies(const char *text);

/* Why nobody is named in a cleaned line, as a msgid; NULL: somebody may be. */
const char *rk_noise_why(const char *text);

/* Takes what is said of those who are named off the end: "hadir", "(2 orang)", in place. */
void rk_noise_tail_cut(char *text);

/* TRUE if the line says that he did not come: "❌", "berhalangan". */
gboolean rk_noise_says_absent(const char *text);
