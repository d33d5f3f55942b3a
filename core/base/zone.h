/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * IANA time zones that the system has, by GLib's reader, which tests compare with the C library's
 * from 1970 to 2037; beyond that, zones with summer time in winter (Dublin) are an hour off.
 * Instants are milliseconds UTC since 1970.
 */
#pragma once

#include "base/civil.h"

typedef gint64 RkInstant; /* ms UTC */

/* TRUE if `name` is an IANA name that this system has ("Asia/Makassar"); never a path trick. */
gboolean rk_zone_valid(const char *name);

/* Spoken names: WIB, WITA, WIT, UTC, an IANA name in any case, or a known city ("makassar").
 * Returns the static or interned IANA name, NULL if unknown. */
const char *rk_zone_from_text(const char *text);

/* The same for a field that says a zone: an IANA name or WIB, WITA, WIT in any case, no city and
 * no hours. NULL for anything else. */
const char *rk_zone_from_name(const char *text);

/* What people read: "WIB", "WITA", "WIT", else the abbreviation at that instant, else "UTC+08:00".
 */
char *rk_zone_label(const char *name, RkInstant at);

/* Offset in seconds east of UTC at an instant; 0 for an unknown zone. */
int rk_zone_offset(const char *name, RkInstant at);

/* Instant of a wall time. In a gap the wall time is read with the offset before the gap, in an
 * overlap the first is taken (RFC 5545 3.3.5). */
RkInstant rk_zone_instant(const char *name, RkLocalTime wall);

/* A wall time that a clock skips, or shows twice, when summer time begins or ends. */
typedef enum RkWallTime { RK_WALL_TIME_ONCE, RK_WALL_TIME_NEVER, RK_WALL_TIME_TWICE } RkWallTime;
RkWallTime rk_zone_wall_time(const char *name, RkLocalTime wall);

RkLocalTime rk_zone_local_time(const char *name, RkInstant at);

/* The zone of this machine (TZ, /etc/timezone, /etc/localtime), interned; "Asia/Jakarta" if
 * unknown. */
const char *rk_zone_system(void);

/* The POSIX rule in the footer of the zone's TZif file ("WITA-8"), NULL if there is none. Caller
 * frees. For VTIMEZONE. */
char *rk_zone_footer(const char *name);

/* RFC 3339 with Z and seconds (milliseconds only if not 0), and back. Caller frees. */
char *rk_instant_text(RkInstant at);
gboolean rk_instant_parse(const char *text, RkInstant *at);
