/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of office language as data: abbreviations written out, honorifics left out, titles that
 * stand in front of an office. For the matcher alone.
 */
#pragma once

#include "base/types.h"

/* The words for one folded word: itself when it is no abbreviation, "" for an honorific. */
const char *rk_match_word(const char *folded);

/* The abbreviation of words in normal form ("kantor imigrasi" → "kanim"); NULL: there is none. */
const char *rk_match_brief(const char *full);

/* TRUE if the first word of `at` is a number: it has a digit ("3", "2a"), or is Roman up to 39. */
gboolean rk_match_is_number(const char *at);

/* TRUE if two normal forms have the same numbers in the same order. */
gboolean rk_match_same_numbers(const char *a, const char *b);

/* TRUE if a normal form begins with the title of somebody who heads or acts for an office. */
gboolean rk_match_is_title(const char *normal);

/* What a local government's head is called, derived from the folded name of the government
 * ("pemerintah kabupaten balangan" → "bupati balangan"); NULL if it is none. Caller frees. */
char *rk_match_local_head(const char *normal);

/* Folded, honorifics dropped, abbreviations expanded; caller frees. */
char *rk_match_normal(const char *text);

/* Somebody who sits in a local government without being its head ("wakil bupati balangan", "plt
 * bupati …", "sekretaris daerah kabupaten …", "asisten i sekretariat daerah …"): what its head or
 * the government itself is called, all that may be meant. Empty for any other title. Caller frees
 * (g_strfreev). */
char **rk_match_seats(const char *normal);
