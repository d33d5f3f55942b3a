/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program on the sample, in prepared situations: scripts of keys from the first screen. Every
 * screen, tab, form, box and empty list should be among them; tests go through all.
 */
#pragma once

#include "../store/sample.h"

#include "app/private.h"
#include "screen/registry.h"

extern const char *const stand_situations[];
extern const guint stand_situations_n;

typedef struct Stand {
	char *path, *pristine;
	RkStore *store;
	RkApp *app; /* of the situation */
	Fixture *fixture;
} Stand;

/* cmocka group setup: imports the sample once; *state is the Stand. */
int stand_setup(void **state);
int stand_teardown(void **state);
/* Brings the program there and draws it. */
void stand_begin(Stand *stand, const char *script, int width, int height);
/* Leaves it; what was written since `before` (stand_step) is taken back. */
void stand_end(Stand *stand, RkId before);
/* The newest step: changes with every write. */
RkId stand_step(const Stand *stand);
