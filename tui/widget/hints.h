/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The two rows at the bottom: the context row (message, undo offer) and the key hints.
 */
#pragma once

#include "term/canvas.h"

typedef struct RkHint {
	const char *key;   /* "^S" */
	const char *label; /* "save" */
	gint64 action;     /* value of its zone */
} RkHint;

/* As many as fit, in order; the last one always. Each is a zone RK_ZONE_ACTION. */
void rk_hints_draw(RkCanvas *canvas, RkRect rect, const RkHint *hints, guint n);

/* Message on the left in `role`; on the right the offer ("u undo: …"), which gives way last but
 * never takes more than half the row. Both may be NULL. */
void rk_context_draw(RkCanvas *canvas, RkRect rect, const char *message, RkRole role,
	const char *offer_key, const char *offer, gint64 offer_action);
