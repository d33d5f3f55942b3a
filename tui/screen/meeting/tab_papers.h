/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the two halves of tab 8 share: its rows and what is done with them.
 */
#pragma once

#include "screen/meeting/workspace.h"

/* The row is a paper (its id is the kind) and not a file. */
gboolean rk_papers_is_paper(const RkTabRow *row);
