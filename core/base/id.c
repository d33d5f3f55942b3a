/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ids and UUIDs. Invariant: from one source every id is greater than the one before, also when
 * the clock goes back; with a seed the whole sequence is fixed.
 */
#include "base/id.h"

#include <string.h>
#include <sys/random.h>

#define EPOCH_MS G_GINT64_CONSTANT(1577836800000) /* 2020-01-01T00:00:00Z */
#define RANDOM_BITS 22
#define TIME_MAX ((G_GINT64_CONSTANT(1) << 41) - 1)

static const char digits[] = "0123456789abcdefghijklmnopqrstuv";

/* SplitMix64 (Steele, Lea, Flood 2014) for the fixed sequence, the kernel otherwise. */
static guint64 random_next(RkIdSource *source)
{
	guint64 value;
	if (!source->seed) {
		if (getrandom(&value, sizeof value, 0) == (gssize)sizeof value)
			return value;
		return ((guint64)g_random_int() << 32) | g_random_int();
	}
	source->seed += G_GUINT64_CONSTANT(0x9e3779b97f4a7c15);
	if (!source->seed)
		source->seed = 1;
	value = source->seed;
	value = (value ^ (value >> 30)) * G_GUINT64_CONSTANT(0xbf58476d1ce4e5b9);
	value = (value ^ (value >> 27)) * G_GUINT64_CONSTANT(0x94d049bb133111eb);
	return value ^ (value >> 31);
}

RkId rk_id_next(RkIdSource *source)
{
	gint64 now = source->now_ms ? source->now_ms : g_get_real_time() / 1000;
	gint64 ms = CLAMP(now - EPOCH_MS, 0, TIME_MAX);
	guint64 random = random_next(source);
	RkId id = (ms << RANDOM_BITS) | (RkId)(random & ((1u << RANDOM_BITS) - 1));
	if (id <= source->last) {
		gint64 step = 1 + (gint64)((random >> 32) & 0xff);
		id = source->last > G_MAXINT64 - step ? G_MAXINT64 : source->last + step;
	}
	source->last = MAX(id, 1);
	return source->last;
}

gint64 rk_id_instant(RkId id)
{
	return (id >> RANDOM_BITS) + EPOCH_MS;
}

char *rk_uuid_next(RkIdSource *source)
{
	guint64 high = random_next(source), low = random_next(source);
	high = (high & ~G_GUINT64_CONSTANT(0xf000)) | 0x4000;
	low = (low >> 2) | (G_GUINT64_CONSTANT(2) << 62);
	return g_strdup_printf("%08x-%04x-%04x-%04x-%012" G_GINT64_MODIFIER "x",
		(guint)(high >> 32), (guint)(high >> 16) & 0xffff, (guint)high & 0xffff,
		(guint)(low >> 48), low & G_GUINT64_CONSTANT(0xffffffffffff));
}

void rk_id_text(RkId id, char out[RK_ID_TEXT])
{
	guint64 rest = (guint64)id;
	for (int i = RK_ID_TEXT - 2; i >= 0; i--, rest >>= 5)
		out[i] = digits[rest & 31];
	out[RK_ID_TEXT - 1] = '\0';
}

gboolean rk_id_parse(const char *text, RkId *id)
{
	if (!text || strnlen(text, RK_ID_TEXT) != RK_ID_TEXT - 1 || text[0] > '7')
		return FALSE;
	guint64 value = 0;
	for (const char *p = text; *p; p++) {
		const char *digit = strchr(digits, *p);
		if (!digit)
			return FALSE;
		value = value << 5 | (guint64)(digit - digits);
	}
	if (!value)
		return FALSE;
	*id = (RkId)value;
	return TRUE;
}
