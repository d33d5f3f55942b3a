/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One zone as read from a TZif file (RFC 8536), with the POSIX rule of its footer. Private to
 * base: everybody else asks zone.h.
 */
#pragma once

#include "base/types.h"

typedef struct RkTzEdge {
	char kind; /* 'M' month.week.day, 'J' Julian without leap day, 'N' day 0–365 */
	int month, week, day;
	int seconds; /* local time of the change, may be negative or beyond a day */
} RkTzEdge;

typedef struct RkTzRule {
	gboolean set, has_dst;
	int std, dst; /* seconds east of UTC */
	char std_name[16], dst_name[16];
	RkTzEdge start, end; /* of daylight time */
} RkTzRule;

typedef struct RkTzType {
	gint32 offset;
	guint8 name; /* index into names */
} RkTzType;

typedef struct RkTz {
	gint64 *at;   /* seconds UTC, ascending */
	guint8 *type; /* of each transition */
	guint n, types_n, names_n;
	RkTzType *types;
	char *names;  /* NUL-terminated abbreviations one after another */
	char *footer; /* "" when there is none */
	RkTzRule rule;
} RkTz;

/* Reads the bytes of a TZif file of version 2 or later; NULL if it is not one. */
RkTz *rk_tz_read(const guint8 *bytes, gsize size);
void rk_tz_free(RkTz *tz);

/* Offset at `seconds` UTC; *name (may be NULL) is the abbreviation, borrowed. */
int rk_tz_offset(const RkTz *tz, gint64 seconds, const char **name);

/* Parses a POSIX TZ rule. FALSE leaves *rule unset. */
gboolean rk_tz_rule_parse(const char *text, RkTzRule *rule);
int rk_tz_rule_offset(const RkTzRule *rule, gint64 seconds, const char **name);
