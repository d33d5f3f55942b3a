/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * When and where a meeting is, in one line, for screens, lists and calendars. Papers lay both out
 * themselves.
 */
#pragma once

#include "base/when.h"
#include "domain/model/entity.h"

/* "Kamis, 17 Oktober 2024, 09.00–16.00 WITA"; the words that were said when there is no date; NULL
 * when nothing is known. Caller frees. */
char *rk_meeting_when_line(const RkMeeting *meeting, RkLang lang);

/* The same in few cells, for what is echoed beside a line that is being typed: "Kam 17 Okt
 * 09.00–16.00 WITA", with the year when it is not that of `today`. */
char *rk_meeting_when_brief(const RkMeeting *meeting, RkDay today, RkLang lang);

typedef enum RkWhereParts {
	RK_WHERE_PLACE = 0,        /* venue, room, city */
	RK_WHERE_ADDRESS = 1 << 0, /* and the address */
	RK_WHERE_LINK = 1 << 1,    /* and the link, also of a meeting in a room */
} RkWhereParts;

/* "Claro Hotel Makassar, Ruang Phinisi", with the city unless it is named already; the link when
 * there is nothing else. NULL when nothing is known. Caller frees. */
char *rk_meeting_where_line(const RkMeeting *meeting, guint parts);

/* The city, when nothing of venue, room and address names it; NULL else. Borrowed. */
const char *rk_meeting_city(const RkMeeting *meeting);
