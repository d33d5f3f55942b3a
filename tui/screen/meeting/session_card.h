/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row of the rundown in full: every field, and its people one by one with role, confirmation,
 * title represented and topic.
 */
#pragma once

#include "app/screen.h"

extern const RkScreenClass rk_session_card_class;

gboolean rk_session_card_open(RkApp *app, RkId meeting, RkId session);
