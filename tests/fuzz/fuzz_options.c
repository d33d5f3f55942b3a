/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as rakor.conf: no crash, every complaint is one clean line that names the file, and
 * each option still has a value that it allows.
 */
#include "app/option.h"
#include "base/text.h"

#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GPtrArray) errors = g_ptr_array_new_with_free_func(g_free);
	RkOptions *options = rk_options_new();
	int file = memfd_create("rakor.conf", 0);
	g_autofree char *path = g_strdup_printf("/proc/self/fd/%d", file);

	g_assert_cmpint(write(file, data, size), ==, (gssize)size);
	rk_options_load(options, path, errors);
	for (guint i = 0; i < errors->len; i++) {
		g_assert(rk_text_check(errors->pdata[i], -1, NULL));
		g_assert(!strchr(errors->pdata[i], '\n'));
	}
	for (RkOptionId i = 0; i < RK_OPTION_N; i++)
		if (rk_option_info(i)->where == RK_OPTION_IN_PROGRAM)
			g_assert(rk_option_check(i, rk_options_get(options, i), NULL));
	rk_options_free(options);
	close(file);
	return 0;
}
