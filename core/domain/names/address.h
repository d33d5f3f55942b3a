/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Addresses of grammar.md as people type them, cut into a struct. Pure: whether there is such a
 * record is asked in service/.
 */
#pragma once

#include "domain/model/entity.h"

typedef enum RkAddressKind {
	RK_ADDRESS_MEETING,     /* "MKS", part of a code, a UID, "." */
	RK_ADDRESS_ID,          /* 13 digits */
	RK_ADDRESS_HANDLE,      /* "@kanim-tarakan": institution, person, group or series */
	RK_ADDRESS_REFERENCE,   /* "#permenkumham-6-2019" */
	RK_ADDRESS_SESSION,     /* "MKS/S-2": second row of kind session */
	RK_ADDRESS_ROW,         /* "MKS/B-8": eighth row of the rundown */
	RK_ADDRESS_PARTICIPANT, /* "MKS/P-12" */
	RK_ADDRESS_LINE,        /* "MKS/N-12" */
	RK_ADDRESS_DECISION,    /* "MKS/K-01", "MKS/D-1" */
	RK_ADDRESS_ACTION,      /* "MKS/TL-03", "MKS/A-3" */
	RK_ADDRESS_ASSIGNMENT,  /* "MKS/TL-03@kanim-tarakan" */
	RK_ADDRESS_PAPER,       /* "MKS/undangan" */
} RkAddressKind;

typedef struct RkAddress {
	RkAddressKind kind;
	char *meeting; /* as typed; "." is the nearest in time; NULL for ID, HANDLE, REFERENCE */
	char *handle;  /* without its mark; HANDLE, REFERENCE, ASSIGNMENT */
	RkId id;       /* ID */
	guint number;  /* 1–9999 */
	int paper;     /* RK_PAPER_KIND_… */
} RkAddress;

/* RK_ERROR_INVALID with field "address" for what can be no address. `out` is cleared by
 * rk_address_clear. */
gboolean rk_address_parse(const char *text, RkAddress *out, GError **error);
void rk_address_clear(RkAddress *address);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(RkAddress, rk_address_clear)

/* The record that an address names. */
typedef struct RkTarget {
	RkEntity entity; /* RK_E_PAPER with paper_kind for "MKS/undangan" even when there is no row
			  */
	RkId id;         /* 0: a paper that was never written down */
	RkId meeting;    /* 0 for registers */
	int paper_kind;
} RkTarget;
