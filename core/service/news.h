/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What others did meanwhile: the steps of the log that are not of this run, in one line.
 */
#pragma once

#include "service/store.h"

/* The newest step there is; 0: none. */
RkId rk_news_newest(RkStore *store);

/* "Siti: line K-03 changed" of one step, "Siti: 3 lines, 1 action" of several, of steps after
 * *since that other runs made; NULL: nothing. *since becomes the newest step. Caller frees. */
char *rk_news_since(RkStore *store, RkId *since);
