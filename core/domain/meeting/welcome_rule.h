/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first start (practice 21): what a new user says of himself becomes an office, a person, the
 * prefixes of numbers and the settings that name them, in one step.
 */
#pragma once

#include "domain/names/rule.h"

/* Every text may be NULL or empty. */
typedef struct RkWelcome {
	RkLang lang;
	const char *zone;   /* as typed: WITA, Asia/Makassar */
	const char *office; /* its name */
	const char *name;   /* "Citra Lestari, S.H." */
	const char *nip;
	gboolean english_numbers; /* D-01, A-01 instead of K-01, TL-01 */
} RkWelcome;

/* RK_ERROR_INVALID with field "zone" or "nip". The plan of an untouched form holds the language
 * alone. For a database that has none of these records yet. */
RkPlan *rk_welcome_plan(const RkContext *context, const RkWelcome *said, GError **error);

/* TRUE for UTC by any of its names: the zone of a machine that nobody told where it stands, so that
 * the first start asks. */
gboolean rk_welcome_asks_zone(const char *zone);

/* TRUE if a NIP has its 18 digits (blanks between them do not count). */
gboolean rk_nip_is_whole(const char *nip);
