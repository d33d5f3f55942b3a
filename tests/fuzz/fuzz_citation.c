/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The citation recogniser on any bytes: ranges stay inside the text and in order.
 */
#include "domain/names/citation.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	g_autoptr(GPtrArray) found = rk_cited_find(text);
	gsize last = 0;

	for (guint i = 0; i < found->len; i++) {
		const RkCited *cited = g_ptr_array_index(found, i);
		if (cited->begin < last || cited->end <= cited->begin ||
			cited->end > strlen(text) || !cited->key)
			abort();
		last = cited->end;
	}
	return 0;
}
