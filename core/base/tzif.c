/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reading TZif (RFC 8536). Every count is checked against the size of the file before it is used;
 * the first data block (32 bits) is skipped. Before the first transition type 0 holds, beyond the
 * last one the footer's rule.
 */
#include "base/tzif.h"

#include <string.h>

#define HEADER 44
#define COUNT_MAX 65536

typedef struct Counts {
	guint isut, isstd, leap, time, type, chars;
} Counts;

static guint32 be32(const guint8 *p)
{
	return (guint32)p[0] << 24 | (guint32)p[1] << 16 | (guint32)p[2] << 8 | p[3];
}

static gint64 be64(const guint8 *p)
{
	return (gint64)((guint64)be32(p) << 32 | be32(p + 4));
}

static gboolean counts_read(const guint8 *p, gsize left, Counts *counts)
{
	if (left < HEADER || memcmp(p, "TZif", 4) || p[4] < '2')
		return FALSE;
	*counts = (Counts){ be32(p + 20), be32(p + 24), be32(p + 28), be32(p + 32), be32(p + 36),
		be32(p + 40) };
	return counts->isut <= COUNT_MAX && counts->isstd <= COUNT_MAX &&
	       counts->leap <= COUNT_MAX && counts->time <= COUNT_MAX && counts->type >= 1 &&
	       counts->type <= 256 && counts->chars >= 1 && counts->chars <= 256;
}

/* Bytes of a data block whose times take `wide` bytes. */
static gsize block_size(const Counts *counts, gsize wide)
{
	return counts->time * (wide + 1) + counts->type * 6 + counts->chars +
	       counts->leap * (wide + 4) + counts->isstd + counts->isut;
}

static gboolean types_read(RkTz *tz, const guint8 *p)
{
	for (guint i = 0; i < tz->types_n; i++, p += 6) {
		tz->types[i] = (RkTzType){ (gint32)be32(p), p[5] };
		if (tz->types[i].name >= tz->names_n || ABS((gint64)tz->types[i].offset) > 93600)
			return FALSE;
	}
	return TRUE;
}

static gboolean transitions_read(RkTz *tz, const guint8 *times, const guint8 *kinds)
{
	for (guint i = 0; i < tz->n; i++) {
		tz->at[i] = be64(times + 8 * i);
		tz->type[i] = kinds[i];
		if (kinds[i] >= tz->types_n || (i && tz->at[i] <= tz->at[i - 1]))
			return FALSE;
	}
	return TRUE;
}

static char *footer_read(const guint8 *p, gsize left)
{
	const guint8 *stop = left > 1 && p[0] == '\n' ? memchr(p + 1, '\n', left - 1) : NULL;
	return stop ? g_strndup((const char *)p + 1, (gsize)(stop - p) - 1) : g_strdup("");
}

RkTz *rk_tz_read(const guint8 *bytes, gsize size)
{
	Counts counts;
	if (!counts_read(bytes, size, &counts))
		return NULL;
	gsize skip = HEADER + block_size(&counts, 4);
	if (skip > size || !counts_read(bytes + skip, size - skip, &counts))
		return NULL;
	const guint8 *p = bytes + skip + HEADER;
	gsize left = size - skip - HEADER, block = block_size(&counts, 8);
	if (block > left)
		return NULL;
	RkTz *tz = g_new0(RkTz, 1);
	tz->n = counts.time, tz->types_n = counts.type, tz->names_n = counts.chars;
	tz->at = g_new(gint64, tz->n);
	tz->type = g_new(guint8, tz->n);
	tz->types = g_new(RkTzType, tz->types_n);
	const guint8 *kinds = p + 8 * tz->n, *types = kinds + tz->n;
	tz->names = g_malloc0(tz->names_n + 1);
	memcpy(tz->names, types + 6 * tz->types_n, tz->names_n);
	tz->footer = footer_read(p + block, left - block);
	if (!transitions_read(tz, p, kinds) || !types_read(tz, types)) {
		rk_tz_free(tz);
		return NULL;
	}
	rk_tz_rule_parse(tz->footer, &tz->rule);
	return tz;
}

void rk_tz_free(RkTz *tz)
{
	g_free(tz->at);
	g_free(tz->type);
	g_free(tz->types);
	g_free(tz->names);
	g_free(tz->footer);
	g_free(tz);
}

int rk_tz_offset(const RkTz *tz, gint64 seconds, const char **name)
{
	if (tz->rule.set && (!tz->n || seconds >= tz->at[tz->n - 1]))
		return rk_tz_rule_offset(&tz->rule, seconds, name);
	guint low = 0, high = tz->n; /* the first transition after `seconds` */
	while (low < high) {
		guint middle = low + (high - low) / 2;
		if (tz->at[middle] <= seconds)
			low = middle + 1;
		else
			high = middle;
	}
	const RkTzType *type = &tz->types[low ? tz->type[low - 1] : 0];
	if (name)
		*name = tz->names + type->name;
	return type->offset;
}
