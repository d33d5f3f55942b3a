/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What list and sheet of people share.
 */
#pragma once

#include "app/screen.h"

/* Asks for the office to which they go (ids taken, at least one) and moves them as one step. */
void rk_people_move(RkApp *app, GArray *people);
