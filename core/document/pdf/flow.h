/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blocks to strips.
 */
#pragma once

#include "document/pdf/strip.h"

/* The strips of blocks that stand `width` wide at `x`; nested ones stand in. */
void rk_strips_blocks(
	const RkTypeset *set, GPtrArray *strips, const GPtrArray *blocks, double x, double width);

/* A table, `width` wide at `x`. */
void rk_strips_table(
	const RkTypeset *set, GPtrArray *strips, const RkBlock *table, double x, double width);
