/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The error domain: GLib's extended error with its place, its field and the message in each
 * language, and the one table from code to exit status and word. Invariant: a set error never loses
 * its first place; its messages are valid UTF-8.
 */
#include "base/error.h"

#include "base/label.h"
#include "base/text.h"

#include <string.h>

#define QUOTE_CELLS 60
#define INVALID "\357\277\275" /* what rk_text_make_valid puts for bytes that are none */

typedef struct RkErrorPrivate {
	char *where, *field;
	char *said[RK_LANG_N];
	gsize quoted; /* bytes of the quotation that a message begins with */
} RkErrorPrivate;

static void rk_error_private_init(RkErrorPrivate *extra)
{
	*extra = (RkErrorPrivate){ 0 };
}

static void rk_error_private_copy(const RkErrorPrivate *from, RkErrorPrivate *to)
{
	to->where = g_strdup(from->where);
	to->field = g_strdup(from->field);
	for (int lang = 0; lang < RK_LANG_N; lang++)
		to->said[lang] = g_strdup(from->said[lang]);
	to->quoted = from->quoted;
}

static void rk_error_private_clear(RkErrorPrivate *extra)
{
	g_clear_pointer(&extra->where, g_free);
	g_clear_pointer(&extra->field, g_free);
	for (int lang = 0; lang < RK_LANG_N; lang++)
		g_clear_pointer(&extra->said[lang], g_free);
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

/* "%.40s" counts bytes: the half of a character that it leaves is an ellipsis. Takes `text`. */
static char *whole(char *text)
{
	if (g_utf8_validate(text, -1, NULL))
		return text;
	g_autofree char *taken = text;
	g_autofree char *valid = rk_text_make_valid(taken, -1);
	g_auto(GStrv) parts = g_strsplit(valid, INVALID, -1);
	return g_strjoinv("…", parts);
}

/* Takes the messages. */
static void error_make(GError **error, RkErrorCode code, const char *where, const char *field,
	char *said[RK_LANG_N], gsize quoted)
{
	for (int lang = 0; lang < RK_LANG_N; lang++)
		said[lang] = whole(said[lang]);
	GError *made = g_error_new_literal(RK_ERROR, (int)code, said[RK_LANG_EN]);
	RkErrorPrivate *extra = rk_error_get_private(made);

	extra->where = g_strdup(where);
	extra->field = g_strdup(field);
	memcpy(extra->said, said, sizeof extra->said);
	extra->quoted = quoted;
	g_propagate_error(error, made);
}

void rk_error_set_valist(GError **error, RkErrorCode code, const char *where, const char *field,
	const char *format, va_list args)
{
	char *said[RK_LANG_N];

	if (!error)
		return;
	for (int lang = 0; lang < RK_LANG_N; lang++) {
		va_list again;
		va_copy(again, args);
		said[lang] = g_strdup_vprintf(rk_tr(lang, format), again);
		va_end(again);
	}
	error_make(error, code, where, field, said, 0);
}

void rk_error_set(GError **error, RkErrorCode code, const char *where, const char *field,
	const char *format, ...)
{
	va_list args;

	va_start(args, format);
	rk_error_set_valist(error, code, where, field, format, args);
	va_end(args);
}

void rk_error_about(GError **error, RkErrorCode code, const char *where, const char *field,
	const char *msgid, const char *label)
{
	char *said[RK_LANG_N];

	if (!error)
		return;
	for (int lang = 0; lang < RK_LANG_N; lang++) {
		g_auto(GStrv) parts = g_strsplit(rk_tr(lang, msgid), "%s", 2);
		said[lang] = g_strjoinv(label ? rk_tr(lang, label) : "", parts);
	}
	error_make(error, code, where, field, said, 0);
}

gboolean rk_error_quote(GError **error, RkErrorCode code, const char *field, const char *typed,
	const char *msgid, const char *detail)
{
	char *said[RK_LANG_N];
	g_autofree char *neutral = rk_text_neutral(typed ? typed : "", TRUE);
	g_autofree char *cut = rk_text_cut(neutral, QUOTE_CELLS);
	g_autofree char *quotation = typed ? g_strdup_printf("\"%s\": ", cut) : g_strdup("");

	if (!error)
		return FALSE;
	for (int lang = 0; lang < RK_LANG_N; lang++) {
		g_auto(GStrv) parts = g_strsplit(rk_tr(lang, msgid), "%s", 2);
		g_autofree char *why = g_strjoinv(detail ? detail : "", parts);
		said[lang] = g_strconcat(quotation, why, NULL);
	}
	error_make(error, code, NULL, field, said, strlen(quotation));
	return FALSE;
}

void rk_error_copy(GError **error, const GError *from, const char *field)
{
	g_autoptr(GError) copy = g_error_copy(from);

	if (is_ours(copy)) {
		RkErrorPrivate *extra = rk_error_get_private(copy);
		g_free(extra->field);
		extra->field = g_strdup(field);
	}
	g_propagate_error(error, g_steal_pointer(&copy));
}

const char *rk_error_text(const GError *error, RkLang lang)
{
	const char *said = is_ours(error) ? rk_error_get_private(error)->said[lang] : NULL;

	return said ? said : error->message;
}

const char *rk_error_why(const GError *error, RkLang lang)
{
	return rk_error_text(error, lang) +
	       (is_ours(error) ? rk_error_get_private(error)->quoted : 0);
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
