/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "TEXT {@lead} {+support} {for:X or untuk:X} {=> OUTPUT} {due:D} {prio:N}": an action in one line,
 * also as it is said: "Kirim data, tenggat 5 des, oleh @kanim-tarakan".
 */
#pragma once

#include "base/when.h"
#include "domain/grammar/line_token.h"

typedef struct RkLineAction {
	char *text;
	GPtrArray *who; /* RkLineWho * with RK_ASSIGNMENT_ROLE_…, as typed */
	char *output;   /* or NULL */
	char *due;      /* DATE, or NULL */
	int priority;   /* RK_PRIORITY_…, or 0 */
} RkLineAction;

void rk_line_action_clear(RkLineAction *line);

/* RK_ERROR_INVALID with field "text", "due" or "priority". */
gboolean rk_line_action_parse(
	const char *text, const RkWhenContext *when, RkLineAction *out, GError **error);

/* The line that parses to the same values; caller frees. */
char *rk_line_action_format(const RkLineAction *line);
