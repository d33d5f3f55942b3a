/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One row below the list that says what was done and what the next key may add: "selesai 20 Nov · d
 * tanggal lain · b bukti · Enter cukup" (practice 26). It never stands in the way: any other key
 * closes it and does what it always does.
 */
#pragma once

#include "app/screen.h"

typedef struct RkFollowupKey {
	const char *key;   /* one character */
	const char *label; /* translated; copied */
	int value;
} RkFollowupKey;

/* `text` is copied, translated; `enough` (copied; NULL: "Enter enough") says what other keys mean.
 * The callback gets the value of the key; not called for Enter, Esc
 * and other keys. `data` is freed with `free_data` (may be NULL) in any case. */
void rk_followup_bar(RkApp *app, const char *text, const char *enough, const RkFollowupKey *keys,
	guint n, RkChosen chosen, gpointer data, GDestroyNotify free_data);
