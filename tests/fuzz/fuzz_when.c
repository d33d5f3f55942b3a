/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any text as a spoken date: no crash, and what the echo says is read as the same again.
 */
#include "base/error.h"
#include "base/when.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_echo(const RkWhen *when, const RkWhenContext *context)
{
	RkWhen again = { 0 };
	g_autofree char *echo = rk_when_echo(when, context->lang);
	g_assert(rk_when_parse(echo, context, FALSE, &again, NULL));
	g_assert(again.has_day == when->has_day && again.day == when->day);
	g_assert(again.end_day == when->end_day && again.has_start == when->has_start);
	g_assert(again.start == when->start && again.end == when->end);
	g_assert(again.open_end == when->open_end && !again.vague == !when->vague);
	rk_when_clear(&again);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	RkWhenContext context = { .now_minutes = 522, .zone = "Asia/Makassar" };
	if (size < 1)
		return 0;
	g_autofree char *text = g_strndup((const char *)data + 1, size - 1);
	RkWhen when = { 0 };
	g_autoptr(GError) error = NULL;
	context.today = 20000 + data[0];
	context.lang = data[0] & 1;
	if (!rk_when_parse(text, &context, (data[0] & 2) != 0, &when, &error)) {
		g_assert(error && error->domain == RK_ERROR);
		return 0;
	}
	check_echo(&when, &context);
	rk_when_clear(&when);
	return 0;
}
