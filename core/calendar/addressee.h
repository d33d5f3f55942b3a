/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Addressees and sender of a message; see message.h for the rules.
 */
#pragma once

#include "calendar/message.h"

/* RkAddressee of all invited participants in protocol order, owned. */
GArray *rk_addressees_new(const RkDossier *dossier);

/* Address of the organiser, else of the contact, else mine. FALSE: nobody has one. Both owned. */
gboolean rk_organizer_find(
	const RkContext *context, const RkDossier *dossier, char **name, char **address);
