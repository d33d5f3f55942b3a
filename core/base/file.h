/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files: bounded reading, atomic private writing, safe names. Errors are RK_ERROR with the path
 * as place.
 */
#pragma once

#include "base/types.h"

/* Whole regular file (or standard input for "-") of at most `max` bytes. */
GBytes *rk_file_read(const char *path, gsize max, GError **error);

/* Atomic write: temporary file in the same folder, mode 0600 & ~umask rules, fsync, rename. "-" is
 * standard output. */
gboolean rk_file_write(const char *path, const char *data, gsize size, GError **error);

/* Private folder (0700), made with its parents. */
gboolean rk_folder_make(const char *path, GError **error);

/* A file name from foreign text: no separator, no leading dot, no control, at most 120 bytes.
 * Caller frees. */
char *rk_file_name_safe(const char *text);

/* $XDG_DATA_HOME/rakor, $XDG_CONFIG_HOME/rakor, $XDG_RUNTIME_DIR/rakor or a 0700 fallback. Caller
 * frees. */
char *rk_path_data(void);
char *rk_path_config(void);
char *rk_path_runtime(GError **error);
