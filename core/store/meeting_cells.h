/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cells that the two lists of meetings share, in the order of MEETING_COLUMNS in
 * domain/view.c. `m` is the meeting, `ours` the offices of RK_SQL_OURS. Internal to store/.
 */
#pragma once

#include "store/listing.h"

#define RK_SQL_OUR_ROLE \
	"CASE WHEN ?1 IS NULL OR m.organiser IN (SELECT id FROM ours) THEN 'organiser' " \
	"WHEN EXISTS (SELECT 1 FROM participant p WHERE p.meeting = m.id AND p.institution IN " \
	"(SELECT id FROM ours)) THEN 'invited' ELSE 'other' END"

#define RK_SQL_MEETING_CELLS \
	"m.code, m.tag, m.start, m.zone, m.title, coalesce(m.city, m.venue, m.room), " \
	"m.status, " RK_SQL_OUR_ROLE ", m.\"end\", m.when_text, m.mode, m.short_title"
