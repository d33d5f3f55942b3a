/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "TITLE[, WHEN][, PLACE]": a meeting in one line.
 */
#pragma once

#include "base/when.h"

typedef struct RkLineMeeting {
	char *title;
	gboolean has_when;
	RkWhen when;
	char *place; /* or NULL */
} RkLineMeeting;

void rk_line_meeting_clear(RkLineMeeting *line);

/* The part that reads as a spoken date divides title and place; with no date, what stands behind
 * the last comma is the place. RK_ERROR_INVALID (field "title") when no title is left. */
gboolean rk_line_meeting_parse(
	const char *text, const RkWhenContext *when, RkLineMeeting *out, GError **error);
