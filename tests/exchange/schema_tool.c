/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor-bundle-schema: prints the JSON Schema of the bundle (./run regen).
 */
#include "exchange/bundle.h"

#include <stdio.h>

int main(void)
{
	g_autofree char *schema = rk_bundle_schema();

	return fputs(schema, stdout) == EOF || fflush(stdout) == EOF;
}
