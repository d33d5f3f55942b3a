/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who sends a message and who is listed in it.
 */
#pragma once

#include "calendar/message.h"

/* Address of the organiser, else of the contact, else mine. FALSE: nobody has one. Both owned. */
gboolean rk_organizer_find(
	const RkContext *context, const RkDossier *dossier, char **name, char **address);

/* ORGANIZER or ATTENDEE with its CN. */
RkLine *rk_person_put(
	RkComponent *component, const char *property, const char *name, const char *address);

/* PARTSTAT and RSVP stand in a REQUEST alone: a CANCEL asks nothing. Who sends it comes himself. */
void rk_attendee_put(RkComponent *component, const RkDossier *dossier, const RkRecipient *recipient,
	const RkMessage *message);

/* Who gets it by his address: RkRecipient *, borrowed; a CANCEL goes to those who have it. */
GPtrArray *rk_recipients_listed(const RkCalendarEvent *event, int method, const RkRecipient *only);
