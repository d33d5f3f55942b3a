/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What writers ask of pictures. Making them stands in model.h.
 */
#pragma once

#include "domain/model/document.h"

#define RK_QR_QUIET 4 /* dots of white around a QR code (ISO/IEC 18004) */

/* A QR code as a PNG file with its white border, `side` dots high and wide. Caller unrefs. */
GBytes *rk_picture_png(const RkPicture *qr, int *side);
