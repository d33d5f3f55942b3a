/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What answers to reminders are read against (practice 8): the meetings that have open actions, and
 * any other that an answer names. For the register, where an answer may be of any meeting.
 */
#pragma once

#include "domain/paste/paste.h"
#include "service/store.h"

typedef struct RkAnswering RkAnswering;

/* Loads the meetings of the open actions that fit the query (NULL: all), as far as they are few. */
RkAnswering *rk_answering_new(RkStore *store, const char *query, GError **error);
void rk_answering_free(RkAnswering *answering);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkAnswering, rk_answering_free)

/* A source for rk_paste_new; borrows from `answering`. */
gboolean rk_answering_source(RkAnswering *answering, RkPasteSource *out, GError **error);
