/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of a list of those present: what it says, and which participant it means. Private to
 * domain/.
 */
#pragma once

#include "domain/paste/paste_read.h"

typedef struct RkPresence {
	char *name;                /* of the person, or the whole name when it has no parts */
	char *mail, *phone, *post; /* or NULL */
	char *called;              /* the office of a cell of its own that is not known; or NULL */
	RkInt arrival, departure;
	gboolean online;
	RkId office;       /* that the row names, 0: none */
	RkId person;       /* of the register, 0: not known */
	RkId companion_of; /* filled by find for a further person of an invited office */
	char *written;     /* the name as it stands there */
	gboolean split;    /* office and name stand apart: the name is a person's */
} RkPresence;

void rk_presence_clear(RkPresence *presence);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RkPresence, rk_presence_clear)

/* "name | office | position | mail | phone | join | leave"; what shows what it is by its look may
 * stand anywhere. FALSE when nobody is named. */
gboolean rk_presence_parse(RkPaste *paste, const char *text, RkPresence *out);

/* Rows behind this may mean that participant, as he is by now. */
void rk_presence_expect(RkPaste *paste, RkId participant);

/* By address, then by the word of the office, then by name (practice 28). NULL without an error: a
 * guest. Several: RK_ERROR_AMBIGUOUS and candidates of the line. `chosen` is the participant that
 * was pointed at, 0: none. Borrowed. */
const RkParticipant *rk_presence_find(
	RkPaste *paste, RkPasteLine *line, RkPresence *presence, RkId chosen, GError **error);

/* What the whole name is: an office (a guest of it with nobody named), a group or, when it is
 * neither, somebody's. */
RkEntity rk_presence_kind(const RkPaste *paste, const RkPresence *presence);

/* Whether he came himself or somebody for him. */
void rk_presence_who(const RkPaste *paste, RkParticipant *wanted, const RkPresence *presence);

/* Zone of the meeting. */
const char *rk_presence_zone(const RkPaste *paste);
