/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The parts of an .xlsx file, each read as XML piece by piece: never whole in memory, never more
 * than a bound, no document type. Private to exchange/.
 */
#pragma once

#include "base/types.h"

/* What one part is read with. Names of elements and attributes come without their prefix; the
 * handlers stop the reading by returning FALSE with *error set. */
typedef struct RkXlsxReader {
	gboolean (*begin)(gpointer data, const char *name, const char **atts, GError **error);
	gboolean (*end)(gpointer data, const char *name, GError **error);
	void (*text)(gpointer data, const char *text, gsize n); /* NULL: text is not wanted */
} RkXlsxReader;

typedef struct RkXlsxArchive RkXlsxArchive;

/* Borrows the bytes. RK_ERROR_INVALID when they are no ZIP archive. */
RkXlsxArchive *rk_xlsx_open(const char *file, GBytes *bytes, GError **error);
void rk_xlsx_close(RkXlsxArchive *archive);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkXlsxArchive, rk_xlsx_close)

gboolean rk_xlsx_has(RkXlsxArchive *archive, const char *part);

/* Reads a part. RK_ERROR_INVALID names file and part: not there, damaged, no XML, too big. */
gboolean rk_xlsx_read(RkXlsxArchive *archive, const char *part, const RkXlsxReader *reader,
	gpointer data, GError **error);

/* The value of an attribute by its name without prefix; NULL: it has none. Borrowed. */
const char *rk_xlsx_attribute(const char **atts, const char *name);
