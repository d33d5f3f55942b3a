/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where written files lie. Private to service/.
 */
#pragma once

#include "base/types.h"

/* The folder of a meeting: FOLDER/CODE, absolute; a leading ~ is the home. Caller frees. */
char *rk_out_folder(const char *folder, const char *code);
