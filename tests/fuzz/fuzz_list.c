/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files with lists, as bytes: any text, CSV or spreadsheet is read or refused, and what is read is
 * right UTF-8 within its bounds.
 */
#include "exchange/list_text.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(data, size);
	g_autoptr(GError) error = NULL;
	g_autofree char *text = rk_list_text("list", bytes, &error);

	if (!text != (error != NULL) || (text && !g_utf8_validate(text, -1, NULL)))
		abort();
	return 0;
}
