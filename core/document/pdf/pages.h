/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Strips on pages of a file.
 */
#pragma once

#include "document/pdf/strip.h"

/* Draws all strips on the sheets of `set`, with the numbers, the catchwords and the footer that the
 * document asks for. */
void rk_pages_draw(const RkTypeset *set, cairo_t *cairo, cairo_surface_t *surface,
	const GPtrArray *strips, const RkDocument *document);
