/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pictures on a page.
 */
#pragma once

#include "domain/model/document.h"

#include <cairo.h>

/* Draws the picture into that box; one that the library cannot read leaves it empty. */
void rk_image_draw(
	cairo_t *cairo, const RkPicture *picture, double x, double y, double width, double height);
