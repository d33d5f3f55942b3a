/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The screens that can be opened by name; the first is home.
 */
#include "app/screen.h"

const RkScreenClass *const rk_screens[] = { NULL };
