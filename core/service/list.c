/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See list.h.
 */
#include "service/list.h"

#include "base/file.h"
#include "exchange/list_text.h"

#define BYTES_MAX (8 << 20)

char *rk_list_of(const char *path, GBytes *bytes, GError **error)
{
	return rk_list_text(path, bytes, error);
}

char *rk_list_read(const char *path, GError **error)
{
	g_autoptr(GBytes) bytes = rk_file_read(path, BYTES_MAX, error);

	return bytes ? rk_list_of(path, bytes, error) : NULL;
}
