/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Text: UTF-8 checks, cell widths, cutting, wrapping, folding. Widths are those of wcwidth in a
 * C.UTF-8 locale object of its own, so they never depend on the process locale. Returned strings
 * are the caller's (g_free).
 */
#pragma once

#include "base/types.h"

/* TRUE if `text` (length `n`, or -1 for NUL-terminated) is valid UTF-8 without NUL. On failure
 * *bad (may be NULL) is the offset of the first bad byte. */
gboolean rk_text_check(const char *text, gssize n, gsize *bad);

/* A valid copy: every bad byte becomes U+FFFD. */
char *rk_text_make_valid(const char *text, gssize n);

/* TRUE for a character that must never reach a terminal or a paper as it is: C0 but TAB and LF,
 * DEL, C1, bidi controls (U+061C, U+200E/F, U+202A–E, U+2066–9), U+2028/9, unassigned
 * noncharacters. */
gboolean rk_char_is_hostile(gunichar c);

/* Cells of one character: 0, 1 or 2; hostile ones count 1 (they are drawn as a placeholder). */
int rk_char_width(gunichar c);

/* Cells of a string, or of its first `n` bytes (-1: all). */
int rk_text_width(const char *text, gssize n);

/* Byte length of the longest prefix of whole graphemes that is at most `cells` wide. */
gsize rk_text_fit(const char *text, int cells);

/* Byte length of the grapheme cluster that `text` begins with; 0 at the end. */
gsize rk_grapheme_length(const char *text);

/* Adds one of several parts, behind " · " when it is not the first; nothing for NULL or "". */
void rk_text_part(GString *text, const char *part);

/* A copy at most `cells` wide; a cut one ends in "…" (or "." pairs when ascii). cells ≤ 0: "". */
char *rk_text_cut(const char *text, int cells);

/* A copy padded with blanks to exactly `cells` (cut when longer). align: -1 left, 0 centre, 1
 * right. */
char *rk_text_pad(const char *text, int cells, int align);

/* Cells of the widest piece that rk_text_wrap does not break when a line has room for it; 0: "". */
int rk_text_widest(const char *text);

/* Lines of at most `cells` (≥ 1) broken at UAX #14 opportunities, too long words broken at grapheme
 * boundaries; LF breaks hard; no trailing blanks. At least one line. NULL-terminated; g_strfreev.
 */
char **rk_text_wrap(const char *text, int cells);

/* Case-folded, accents removed, punctuation and runs of blanks to one blank, trimmed: the key for
 * comparing and searching names. */
char *rk_text_fold(const char *text);

/* The first `n` bytes as a Roman number up to 39, in either case; 0: they are none. */
guint rk_text_roman(const char *text, gsize n);

/* Whether a folded text has all words of a folded query, anywhere. With `whole` a number is met
 * only by that number ("1" by "1" and "01", not by "15"). */
gboolean rk_text_has_words(const char *text, const char *query, gboolean whole);

/* Lower-case ASCII words joined by "-", at most `max` bytes, cut between words where possible;
 * "x" if nothing is left. For handles and codes. */
char *rk_text_slug(const char *text, gsize max);

/* Initials of the words of a title, upper-case, at most `max` (≥ 1). */
char *rk_text_initials(const char *text, gsize max);

/* TRUE when rk_text_neutral (of several lines) would change nothing. */
gboolean rk_text_is_harmless(const char *text);

/* Neutralised copy for standard output and error: hostile characters as U+FFFD; TAB and LF to a
 * blank when `one_line`. */
char *rk_text_neutral(const char *text, gboolean one_line);

/* Edit distance of two folded strings (Damerau, at most `limit` + 1), for "did you mean". */
guint rk_text_distance(const char *a, const char *b, guint limit);

/* Sum of fuzzy match: > 0 when all characters of `needle` occur in order in `hay` (both folded),
 * higher for prefixes, word starts and runs; 0 when not. */
int rk_text_score(const char *needle, const char *hay);
