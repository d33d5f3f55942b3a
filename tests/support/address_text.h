/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What an address was understood as, in one spelling ("MKS/TL-03@kanim-tarakan"). For the tests of
 * the parser and its fuzz target.
 */
#pragma once

#include "domain/model/paper.h"
#include "domain/names/address.h"

static inline gboolean is_padded(RkAddressKind kind)
{
	return kind == RK_ADDRESS_DECISION || kind == RK_ADDRESS_ACTION ||
	       kind == RK_ADDRESS_ASSIGNMENT;
}

static inline char *address_text(const RkAddress *address)
{
	static const char *const letters[] = {
		[RK_ADDRESS_SESSION] = "S",
		[RK_ADDRESS_ROW] = "B",
		[RK_ADDRESS_PARTICIPANT] = "P",
		[RK_ADDRESS_LINE] = "N",
		[RK_ADDRESS_DECISION] = "K",
		[RK_ADDRESS_ACTION] = "TL",
		[RK_ADDRESS_ASSIGNMENT] = "TL",
	};
	char id[RK_ID_TEXT];

	switch (address->kind) {
	case RK_ADDRESS_MEETING:
		return g_strdup(address->meeting);
	case RK_ADDRESS_ID:
		rk_id_text(address->id, id);
		return g_strdup(id);
	case RK_ADDRESS_HANDLE:
		return g_strconcat("@", address->handle, NULL);
	case RK_ADDRESS_REFERENCE:
		return g_strconcat("#", address->handle, NULL);
	case RK_ADDRESS_PAPER: {
		g_autofree char *name = rk_paper_name(address->paper, RK_LANG_ID);
		return g_strconcat(address->meeting, "/", name, NULL);
	}
	default:
		break;
	}
	return g_strdup_printf(is_padded(address->kind) ? "%s/%s-%02u%s%s" : "%s/%s-%u%s%s",
		address->meeting, letters[address->kind], address->number,
		address->handle ? "@" : "", address->handle ? address->handle : "");
}
