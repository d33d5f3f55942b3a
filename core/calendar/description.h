/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "domain/people/calendar_event.h"

/* Plain text for DESCRIPTION in the language of the context: purpose and rundown of a meeting, or
 * meeting and people of a session; the link. NULL when there is nothing to say. Caller frees. */
char *rk_description_new(const RkContext *context, const RkCalendarEvent *event);
