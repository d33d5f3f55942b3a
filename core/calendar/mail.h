/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A calendar message as mail to one recipient (RFC 6047), in the structure that Gmail and Outlook
 * show with buttons: multipart/mixed of multipart/alternative (text, calendar) and the same
 * octets as a file. 7-bit throughout.
 */
#pragma once

#include "calendar/message.h"

/* The octets of an .eml file with CRLF; `text` is the calendar file of the message. Caller frees.
 */
char *rk_mail_new(const RkContext *context, const RkCalendarEvent *event, const RkMessage *message,
	const RkRecipient *to, const char *text);
