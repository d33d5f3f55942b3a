/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of the query language in both languages, and what they are in English. Used by the
 * parser alone.
 */
#pragma once

#include "domain/model/query.h"

typedef struct RkQueryName {
	const char *typed, *english;
} RkQueryName;

/* Names of keys and bare words, the English ones first. */
extern const RkQueryName rk_query_names[];
extern const guint rk_query_names_n;

/* Value of a word of the key's table; also digits for the priority. 0 when unknown. */
int rk_query_enum(const RkEnum *words, const char *typed);

/* "besok" → "tomorrow", "7hari" → "7d"; anything else as it is. Caller frees. */
char *rk_query_date_english(const char *typed);

/* "kami" → "us", "saya" → "me"; NULL for anything else. */
const char *rk_query_self(const char *typed);
