/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The scalar types that every module shares. Nothing here allocates.
 */
#pragma once

#include <glib.h>

/* 63-bit identifier of a record: 41 bits of milliseconds since 2020-01-01 UTC, 22 random bits.
 * 0 means "none". */
typedef gint64 RkId;

/* A number that may be missing. */
typedef struct RkInt {
	gint64 value;
	gboolean set;
} RkInt;

#define RK_INT(v) ((RkInt){ .value = (v), .set = TRUE })
#define RK_INT_NONE ((RkInt){ 0 })

/* Which of two numbers comes first: below 0, 0 or above 0, as sorting asks. */
static inline int rk_order(gint64 one, gint64 other)
{
	return (one > other) - (one < other);
}

/* The two languages of screen and paper. The numeric values index label pairs. */
typedef enum RkLang {
	RK_LANG_ID,
	RK_LANG_EN,
	RK_LANG_N,
} RkLang;

/* What a word or glyph wants to say; the theme of the terminal turns a role into attributes. */
typedef enum RkRole {
	RK_ROLE_NORMAL,
	RK_ROLE_MUTED,
	RK_ROLE_STRONG,
	RK_ROLE_GOOD,
	RK_ROLE_WARN,
	RK_ROLE_BAD,
	RK_ROLE_LIVE,
	RK_ROLE_SELECTED,
	RK_ROLE_MARKED,
	RK_ROLE_TITLE,
	RK_ROLE_BORDER,
	RK_ROLE_FOCUS,
	RK_ROLE_KEY,
	RK_ROLE_INPUT,
	RK_ROLE_N,
} RkRole;

#define RK_LEN(a) (sizeof(a) / sizeof((a)[0]))

/* Marks a literal for the translation catalogue of the program's chrome. */
#ifndef N_
#define N_(s) s
#endif
