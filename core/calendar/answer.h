/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers out of what came back: calendar files, mail in any of the shapes that programs send
 * (RFC 6047: parts of text/calendar, files named .ics), mailboxes in one file. Lenient: what is not
 * of the answer is passed over.
 */
#pragma once

#include "domain/people/calendar_answer.h"

/* Appends every answer in these octets (RkCalendarAnswer *). RK_ERROR_INVALID: no calendar in it,
 * or a line of one that cannot be read; what was read before stays in `answers`. */
gboolean rk_answers_read(const char *bytes, gsize size, GPtrArray *answers, GError **error);
