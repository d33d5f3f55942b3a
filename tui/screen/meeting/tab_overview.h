/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of tab 1 and what is done to them. Private to tab_overview*.c.
 */
#pragma once

#include "domain/check/check.h"
#include "screen/meeting/workspace.h"

typedef enum RkFactKind {
	RK_FACT_FINDING, /* of rk_check_run: value is its place in ws->report */
	RK_FACT_FIELD,   /* value: index of a field of the meeting */
	RK_FACT_WHEN,    /* start, end, zone and words together */
	RK_FACT_WHERE,   /* venue and city together */
	RK_FACT_ROLE,    /* record: RkMeetingRole; without one value is the role that nobody has */
	RK_FACT_TAB,     /* value: the tab that it counts */
	RK_FACT_CODE,
} RkFactKind;

RkFactKind rk_fact_kind(const RkTabRow *row);
guint rk_fact_value(const RkTabRow *row);
/* Of a RK_FACT_FINDING. */
const RkCheckFinding *rk_fact_finding(const RkWorkspace *ws, const RkTabRow *row);

/* Rows of the readiness come first: how many they are, headings among them. */
guint rk_overview_ready_rows(const RkWorkspace *ws);
void rk_overview_fill(RkWorkspace *ws);
