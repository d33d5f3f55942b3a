/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An answer that came as calendar message (RFC 5546 3.2.3), and what it changes: the row of that
 * attendee, and the ledger, which knows by SEQUENCE and DTSTAMP what is newer.
 */
#pragma once

#include "domain/names/rule.h"

typedef enum RkCalendarAnswerKind {
	RK_CALENDAR_ANSWER_REPLY = 1,
	RK_CALENDAR_ANSWER_COUNTER, /* proposes another time */
	RK_CALENDAR_ANSWER_REFRESH, /* asks for the invitation again */
} RkCalendarAnswerKind;

typedef struct RkCalendarAnswer {
	int kind;
	char *uid, *address, *name;
	char *delegate; /* address, NULL: not passed on */
	char *comment;
	char *start; /* as written: what a COUNTER proposes */
	int rsvp;    /* RK_RSVP_… */
	gint64 sequence;
	RkInstant stamp; /* DTSTAMP, 0: unreadable */
} RkCalendarAnswer;
void rk_calendar_answer_free(RkCalendarAnswer *answer);

typedef enum RkAnswerVerdict {
	RK_ANSWER_VERDICT_TAKEN,
	RK_ANSWER_VERDICT_KNOWN,   /* not newer than what is known: nothing changes */
	RK_ANSWER_VERDICT_UNKNOWN, /* nobody invited has that address */
	RK_ANSWER_VERDICT_SHOWN,   /* a counter-proposal, a request for the invitation: for a person
				    */
} RkAnswerVerdict;

/* The plan; NULL unless the verdict is TAKEN. `session`: the event is one of the speakers' (0: the
 * meeting). */
RkPlan *rk_calendar_answer_plan(const RkRuleInput *in, RkId session, const RkCalendarAnswer *answer,
	RkAnswerVerdict *verdict);
