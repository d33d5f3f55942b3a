/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows and groups of rows that sheets share.
 */
#pragma once

#include "base/civil.h"
#include "screen/register/card.h"

/* What was promised to them, what they promised, what was never reported. `rows` are those of
 * rk_promises_load. */
void rk_card_promises(RkCard *card, const RkRows *rows, RkEntity entity, RkId id, RkDay as_of);
/* Their questions, and whether they were answered. */
void rk_card_questions(RkCard *card, const RkRows *rows, RkEntity entity, RkId id);
/* The meetings in which they stand, and as what; the newest first. */
void rk_card_meetings(RkCard *card, const RkRows *rows, RkEntity entity, RkId id);

/* An office: name (`text` NULL) or another word for it, and city. */
RkCardRow *rk_card_office(RkCard *card, const RkInstitution *office, const char *text);
/* A meeting: state and tag; its texts are the card's. */
RkCardRow *rk_card_meeting(RkCard *card, const RkMeeting *meeting);
/* RkMeeting, the newest first; those without a date by the first day that is meant. */
void rk_card_newest_first(GPtrArray *meetings);

/* Adds "label value" to a text of facts, joined by " · "; nothing for an empty value. */
void rk_card_fact(GString *facts, const char *label, const char *value);
/* "17 Okt 2024" of a DATE or the day of a WALL; caller frees; "" when there is none. */
char *rk_card_day(RkApp *app, const char *date);
