/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain: GLib's extended error with two owned strings, and the one table from code to
 * exit status and word. Invariant: a set error never loses its first place.
 */
#include "base/error.h"

typedef struct RkErrorPrivate {
	char *where, *field;
} RkErrorPrivate;

static void rk_error_private_init(RkErrorPrivate *extra)
{
	extra->where = extra->field = NULL;
}

static void rk_error_private_copy(const RkErrorPrivate *from, RkErrorPrivate *to)
{
	to->where = g_strdup(from->where);
	to->field = g_strdup(from->field);
}

static void rk_error_private_clear(RkErrorPrivate *extra)
{
	g_clear_pointer(&extra->where, g_free);
	g_clear_pointer(&extra->field, g_free);
}

G_DEFINE_EXTENDED_ERROR(RkError, rk_error)

static const struct {
	const char *word;
	int exit;
} codes[RK_ERROR_N] = {
	[RK_ERROR_NOT_FOUND] = { "not-found", 1 },
	[RK_ERROR_REFUSED] = { "refused", 1 },
	[RK_ERROR_CONFLICT] = { "conflict", 1 },
	[RK_ERROR_USAGE] = { "usage", 2 },
	[RK_ERROR_INVALID] = { "invalid", 2 },
	[RK_ERROR_AMBIGUOUS] = { "ambiguous", 2 },
	[RK_ERROR_NEWER] = { "newer", 3 },
	[RK_ERROR_IO] = { "io", 3 },
	[RK_ERROR_FULL] = { "full", 3 },
	[RK_ERROR_BUSY] = { "busy", 3 },
	[RK_ERROR_CORRUPT] = { "corrupt", 3 },
};

static gboolean is_ours(const GError *error)
{
	return error && error->domain == RK_ERROR && error->code >= 0 && error->code < RK_ERROR_N;
}

void rk_error_set(GError **error, RkErrorCode code, const char *where, const char *field,
	const char *format, ...)
{
	if (!error)
		return;
	va_list list;
	va_start(list, format);
	GError *made = g_error_new_valist(RK_ERROR, (int)code, format, list);
	va_end(list);
	RkErrorPrivate *extra = rk_error_get_private(made);
	extra->where = g_strdup(where);
	extra->field = g_strdup(field);
	g_propagate_error(error, made);
}

const char *rk_error_where(const GError *error)
{
	return is_ours(error) ? rk_error_get_private(error)->where : NULL;
}

const char *rk_error_field(const GError *error)
{
	return is_ours(error) ? rk_error_get_private(error)->field : NULL;
}

void rk_error_place(GError *error, const char *where)
{
	if (!is_ours(error))
		return;
	RkErrorPrivate *extra = rk_error_get_private(error);
	if (!extra->where)
		extra->where = g_strdup(where);
}

int rk_error_exit(const GError *error)
{
	return is_ours(error) ? codes[error->code].exit : 3;
}

const char *rk_error_word(const GError *error)
{
	return is_ours(error) ? codes[error->code].word : "io";
}
