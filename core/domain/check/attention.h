/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What waits for somebody beside the next meetings (practice 24): minutes that nobody approved,
 * agreements that end, offices that say nothing since they were reminded. Read by store/.
 */
#pragma once

#include "base/civil.h"
#include "domain/model/entity.h"

typedef enum RkAttentionKind {
	RK_ATTENTION_MINUTES, /* of a meeting of ours, held more than a week ago */
	RK_ATTENTION_EXPIRES, /* a reference, within the next quarter */
	RK_ATTENTION_SILENT,  /* an office, in a meeting; the first of them */
} RkAttentionKind;

typedef struct RkAttention {
	RkAttentionKind kind;
	RkEntity entity;
	RkId id, meeting;
	char *name;  /* tag of the meeting, the reference, the office */
	RkDay day;   /* held on, ends on, reminded on */
	guint count; /* SILENT: offices */
} RkAttention;

void rk_attention_free(RkAttention *attention);
