/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who of those on the list may be meant by a row: found by office, address and the words of a name,
 * so that a long list does not compare every row with everybody. It names too many rather than too
 * few; paste_presence.c looks at each. Private to domain/.
 */
#pragma once

#include "base/types.h"

#include <glib.h>

typedef struct RkPresenceIndex RkPresenceIndex;

RkPresenceIndex *rk_presence_index_new(void);
void rk_presence_index_free(RkPresenceIndex *index);

/* One is found by several of them. Empty and NULL texts and the office 0 find nobody. */
void rk_presence_index_name(RkPresenceIndex *index, RkId participant, const char *normal);
void rk_presence_index_office(RkPresenceIndex *index, RkId participant, RkId office);
void rk_presence_index_mail(RkPresenceIndex *index, RkId participant, const char *mail);

/* Set of RkId * of those whose name meets `normal` (each word of the shorter one begins a word of
 * the longer one), and those of the office or the address. Borrows ids; caller unrefs. */
GHashTable *rk_presence_index_find(
	const RkPresenceIndex *index, const char *normal, RkId office, const char *mail);
