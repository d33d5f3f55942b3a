/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sample meetings as bytes, generated from tests/fixtures/ by embed_demo.py.
 */
#pragma once

#include <glib.h>

typedef struct RkDemoFile {
	const char *name;
	const char *data;
	gsize size;
} RkDemoFile;

extern const RkDemoFile rk_demo_files[]; /* ended by a NULL name */
