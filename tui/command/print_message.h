/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor print MEETING message: a text for a messenger, to standard output or a file.
 */
#pragma once

#include "command/verb.h"

/* The exit status. */
int rk_print_message(RkInvocation *invocation, RkId meeting, GError **error);
