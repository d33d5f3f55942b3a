/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The calendar invitation of a meeting as a person reads it: what, when, where, who needs a message
 * and why, who has it, who cannot get it; the raw text on a key. From here it is saved by how it
 * travels (practice 20), and noted as sent. Nothing is written before a key says so.
 */
#pragma once

#include "app/screen.h"

/* A message instead when nothing can be made of it yet. */
void rk_calendar_box(RkApp *app, RkId meeting);
