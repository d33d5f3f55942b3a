/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The mechanism of the enum table (DESIGN 5.2): one list macro gives the C constants and the
 * entries. The entries of a table start at 1; 0 means "unset". The macro's rows are
 *
 *	E(PREFIX, NAME, word, Indonesian label, English label, RFC 5545 word or NULL, glyph, role)
 */
#pragma once

#include "base/types.h"

typedef struct RkEnumEntry {
	const char *word;             /* in the database, JSON and the query language */
	const char *label[RK_LANG_N]; /* what people read */
	const char *rfc;              /* word in iCalendar, or NULL */
	const char *glyph;            /* one cell, or "" */
	RkRole role;
} RkEnumEntry;

typedef struct RkEnum {
	const char *name;
	const RkEnumEntry *entries; /* entries[0] is value 1 */
	guint n;
} RkEnum;

#define RK_ENUM_CONSTANT(P, NAME, word, id, en, rfc, glyph, role) RK_##P##_##NAME,
#define RK_ENUM_ENTRY(P, NAME, word, id, en, rfc, glyph, role) \
	{ word, { id, en }, rfc, glyph, role },

/* Value of a word; 0 when unknown. Matches exactly the stored word. */
int rk_enum_value(const RkEnum *words, const char *word);

/* Value of what a person typed: stored word or a label in either language, folded; a unique
 * prefix of at least two letters will do. 0 when unknown or ambiguous. */
int rk_enum_value_spoken(const RkEnum *words, const char *text);

/* Stored word, label, glyph of a value; NULL ("" for the glyph) when 0 or out of range. */
const char *rk_enum_word(const RkEnum *words, int value);
const char *rk_enum_label(const RkEnum *words, int value, RkLang lang);
const char *rk_enum_glyph(const RkEnum *words, int value);
RkRole rk_enum_role(const RkEnum *words, int value);

/* "a, b, c": the stored words for an error message. Caller frees. */
char *rk_enum_list(const RkEnum *words);
