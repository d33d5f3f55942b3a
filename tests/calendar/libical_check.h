/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libical's second opinion on a message (RFC 5546 restriction tables), and its reading of times.
 */
#pragma once

#include "base/zone.h"

/* TRUE if libical reads it without an error and finds the iTIP restrictions kept. */
gboolean libical_check(const char *text, GError **error);

/* Start and end of the first VEVENT as libical resolves them. */
gboolean libical_times(const char *text, RkInstant *start, RkInstant *end);
