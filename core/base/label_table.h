/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The generated table behind label.h: pairs sorted by msgid bytes, ended by a NULL pair.
 */
#pragma once

#include <stddef.h>

typedef struct RkLabelPair {
	const char *msgid, *words;
} RkLabelPair;

extern const RkLabelPair rk_label_table[];
extern const unsigned rk_label_count;
