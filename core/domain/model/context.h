/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What a rule needs of the world, injected: clock, zone, language, who we are, a source of ids.
 * Tests fix all of it. Borrowed by every rule for the length of the call.
 */
#pragma once

#include "base/id.h"
#include "base/when.h"

typedef struct RkContext {
	RkInstant now;      /* ms UTC */
	const char *zone;   /* IANA; default zone of what is typed */
	RkLang lang;        /* of what is shown and typed */
	RkId office;        /* institution, 0: everything is ours */
	RkId me;            /* person, or 0 */
	const char *author; /* name of the author of lines and steps, never NULL */
	RkIdSource *ids;
} RkContext;

/* Today and the minute, in the context's zone, for the spoken-date parser. */
RkWhenContext rk_context_when(const RkContext *context);
RkDay rk_context_today(const RkContext *context);
