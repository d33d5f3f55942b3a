/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any bytes as a bundle: refused with a place, or read, written, read again to the same bytes, and
 * merged into nothing and into itself.
 */
#include "domain/names/rule.h"
#include "domain/register/merge.h"
#include "exchange/bundle.h"

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static RkBundle *read_or_trap(GBytes *bytes)
{
	g_autoptr(GPtrArray) problems =
		g_ptr_array_new_with_free_func((GDestroyNotify)rk_problem_free);
	RkBundle *bundle = rk_bundle_read("fuzz", bytes, problems);

	if ((bundle == NULL) == (problems->len == 0))
		__builtin_trap();
	for (guint i = 0; i < problems->len; i++) {
		const RkProblem *problem = problems->pdata[i];
		if (problem->line == 0 || problem->column == 0 ||
			!g_utf8_validate(problem->message, -1, NULL))
			__builtin_trap();
	}
	return bundle;
}

/* What was read once reads again, and then gives the same bytes. */
static void check_round_trip(const RkBundle *bundle)
{
	g_autoptr(GBytes) written = rk_bundle_write(bundle->rows);
	g_autoptr(RkBundle) again = read_or_trap(written);

	if (!again)
		__builtin_trap();
	g_autoptr(GBytes) twice = rk_bundle_write(again->rows);
	if (!g_bytes_equal(written, twice))
		__builtin_trap();
}

static void check_merge(const RkBundle *bundle)
{
	const RkContext context = { .lang = RK_LANG_ID, .author = "fuzz" };
	g_autoptr(RkRows) rows = rk_rows_new();
	g_autoptr(RkMerge) merge = rk_merge_new(&context, rk_rows_new(), FALSE, NULL, NULL);

	rk_merge_add(merge, rk_rows_copy(bundle->rows), "fuzz");
	rk_rows_apply(rows, merge->plan);
	g_autoptr(RkMerge) again = rk_merge_new(&context, rk_rows_copy(rows), TRUE, NULL, NULL);
	rk_merge_add(again, rk_rows_copy(rows), "fuzz");
	if (!rk_plan_is_empty(again->plan) || again->kept->len > 0)
		__builtin_trap();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(RkBundle) bundle = read_or_trap(bytes);

	if (!bundle)
		return 0;
	check_round_trip(bundle);
	check_merge(bundle);
	return 0;
}
