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
	char *place; /* with its links, for line_place.h; or NULL */
} RkLineMeeting;

void rk_line_meeting_clear(RkLineMeeting *line);

/* The part that reads as a spoken date divides title and place, with commas ("Rapat, kamis 9.00,
 * Aula") or without ("Rapat kamis 9.00 di Aula"); it may come first. With no date, what stands
 * behind the last comma is the place. RK_ERROR_INVALID (field "title") when no title is left. */
gboolean rk_line_meeting_parse(
	const char *text, const RkWhenContext *when, RkLineMeeting *out, GError **error);
