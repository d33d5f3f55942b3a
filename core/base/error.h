/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One error domain. A GError of RK_ERROR carries, beside its message, the place (file, line or
 * address) and the field it is about, so that a form can put it beside the input and --json can
 * name it. The code decides the exit status. Who sets an error knows no language, who shows it
 * does: the message is kept in each of them, `message` itself is the English one.
 */
#pragma once

#include "base/types.h"

#define RK_ERROR (rk_error_quark())
GQuark rk_error_quark(void);

typedef enum RkErrorCode {
	RK_ERROR_NOT_FOUND, /* exit 1: no such record, nothing to undo */
	RK_ERROR_REFUSED,   /* exit 1: a rule says no (a wall, not our meeting, no address) */
	RK_ERROR_CONFLICT,  /* exit 1: the row changed since it was read */
	RK_ERROR_USAGE,     /* exit 2: wrong command line */
	RK_ERROR_INVALID,   /* exit 2: bad content of a file, field, argument */
	RK_ERROR_AMBIGUOUS, /* exit 2: several candidates; the message names them */
	RK_ERROR_NEWER,     /* exit 3: database of a newer program */
	RK_ERROR_IO,        /* exit 3: unreadable, unwritable */
	RK_ERROR_FULL,      /* exit 3: no space, page limit */
	RK_ERROR_BUSY,      /* exit 3: locked by another process */
	RK_ERROR_CORRUPT,   /* exit 3: not intact */
	RK_ERROR_N,
} RkErrorCode;

/* Sets *error (which may be NULL) to a new error. `where` and `field` may be NULL; both are
 * copied. `format` is a msgid marked N_(), looked up in each language; what was translated before
 * (rk_say) is the same in all. */
void rk_error_set(GError **error, RkErrorCode code, const char *where, const char *field,
	const char *format, ...) G_GNUC_PRINTF(5, 6);
void rk_error_set_valist(GError **error, RkErrorCode code, const char *where, const char *field,
	const char *format, va_list args) G_GNUC_PRINTF(5, 0);

/* The same with a msgid that is no literal. A "%s" in it becomes the word for `label`, a msgid too
 * (a kind of record); label may be NULL. */
void rk_error_about(GError **error, RkErrorCode code, const char *where, const char *field,
	const char *msgid, const char *label);

/* The same about what somebody typed, which is quoted in front, neutral and cut to 60 cells (NULL:
 * nothing is): `"31feb": not a date`. A "%s" in `msgid` becomes `detail`, which is not translated
 * and may be NULL. Returns FALSE. */
gboolean rk_error_quote(GError **error, RkErrorCode code, const char *field, const char *typed,
	const char *msgid, const char *detail);

/* The same error about another field. */
void rk_error_copy(GError **error, const GError *from, const char *field);

/* The message in a language, borrowed; that of an error of another domain is as it is. */
const char *rk_error_text(const GError *error, RkLang lang);

/* The same without what rk_error_quote put in front, for where the typed text is seen anyway. */
const char *rk_error_why(const GError *error, RkLang lang);

/* The place and field of an RK_ERROR error, borrowed; NULL if unset or of another domain. */
const char *rk_error_where(const GError *error);
const char *rk_error_field(const GError *error);

/* Fills in the place of an error that has none yet (the caller knows the file, the callee not). */
void rk_error_place(GError *error, const char *where);

/* Exit status of the program for this error: 1, 2 or 3 (3 for foreign domains). */
int rk_error_exit(const GError *error);

/* The code's word in --json ("not-found", "invalid", …), never NULL. */
const char *rk_error_word(const GError *error);
