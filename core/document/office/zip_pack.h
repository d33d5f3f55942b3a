/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A ZIP archive in memory. The same parts make the same bytes: no part has a time of its own.
 */
#pragma once

#include <glib.h>

typedef struct RkZipPack RkZipPack;

RkZipPack *rk_zip_pack_new(void);

/* Adds a part, packed. */
void rk_zip_pack_add(RkZipPack *pack, const char *name, const void *data, gsize size);
/* Adds a part and frees its text. */
void rk_zip_pack_take(RkZipPack *pack, const char *name, GString *text);

/* The archive; frees `pack`. NULL when the library failed. */
GBytes *rk_zip_pack_end(RkZipPack *pack);
