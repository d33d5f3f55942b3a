/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The address parser: any bytes are an address or an error, and the one spelling of an address
 * reads as the same one.
 */
#include "base/error.h"
#include "domain/names/address.h"
#include "../support/address_text.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *text = g_strndup((const char *)data, size);
	g_auto(RkAddress) address = { 0 };
	g_auto(RkAddress) again = { 0 };
	g_autoptr(GError) error = NULL;

	if (!rk_address_parse(text, &address, &error)) {
		g_assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
		return 0;
	}
	g_autofree char *formatted = address_text(&address);
	if (strlen(formatted) > 512) /* the one spelling may be longer than what is read */
		return 0;
	g_assert_true(rk_address_parse(formatted, &again, NULL));
	g_assert_true(address.kind == again.kind && address.number == again.number &&
		      address.paper == again.paper && address.id == again.id);
	g_assert_cmpstr(address.meeting, ==, again.meeting);
	g_assert_cmpstr(address.handle, ==, again.handle);
	return 0;
}
