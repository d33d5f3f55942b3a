/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/types.h"

/* Deeper parts than this are not looked into. */
#define RK_MAIL_DEPTH_MAX 8u

/* Calendar parts of a mail, or of a mailbox in one file, decoded: GBytes *, owned by the array. */
void rk_mail_calendars(const char *bytes, gsize size, GPtrArray *out);
