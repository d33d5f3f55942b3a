/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See attention.h.
 */
#include "domain/check/attention.h"

void rk_attention_free(RkAttention *attention)
{
	if (!attention)
		return;
	g_free(attention->name);
	g_free(attention);
}
