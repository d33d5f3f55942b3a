/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Importing bundles that are in memory: what rk_import and the demo share. Private to service/.
 */
#pragma once

#include "service/transfer.h"

typedef struct RkImportBytes {
	const char *name; /* for messages */
	GBytes *bytes;    /* NULL: in the regular file of that name */
} RkImportBytes;

/* As rk_import; `out` may be NULL. */
gboolean rk_import_bytes(RkStore *store, const RkImportBytes *files, guint n,
	const RkImportOptions *options, GPtrArray *diagnostics, RkImported *out, GError **error);
