/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Content lines and components: whatever is read comes back; written once more it is the same.
 */
#include "calendar/component.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static GString *written(GPtrArray *top)
{
	GString *out = g_string_new(NULL);

	for (guint i = 0; i < top->len; i++)
		rk_component_write(g_ptr_array_index(top, i), out);
	return out;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GPtrArray) top = rk_components_parse((const char *)data, size, NULL);

	if (!top)
		return 0;
	g_autoptr(GString) once = written(top);
	g_autoptr(GPtrArray) again = rk_components_parse(once->str, once->len, NULL);
	if (!again)
		abort();
	g_autoptr(GString) twice = written(again);
	if (strcmp(once->str, twice->str) != 0)
		abort();
	return 0;
}
