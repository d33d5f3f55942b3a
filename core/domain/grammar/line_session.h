/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * "[HH.MM] [MIN] TITLE {@who} {m:moderator} {d:discussant} {p:performer} {room:X} {kind:X}": a row
 * of the rundown in one line. "HH.MM-HH.MM TITLE", as tables are pasted, is read too.
 */
#pragma once

#include "domain/grammar/line_token.h"

typedef struct RkLineSession {
	int fixed;   /* minutes since midnight; -1: follows from the row above */
	int minutes; /* as typed, else 60 for a session and 15 for the rest */
	gboolean minutes_given;
	char *title;    /* of a session without its "Sesi 2:", which is counted, never written */
	GPtrArray *who; /* RkLineWho * with RK_SPEAKER_ROLE_… */
	char *room;     /* or NULL */
	int kind;       /* RK_SESSION_KIND_… */
	gboolean kind_given;
} RkLineSession;

void rk_line_session_clear(RkLineSession *line);

/* RK_ERROR_INVALID with field "title", "kind" or "minutes". */
gboolean rk_line_session_parse(const char *text, RkLineSession *out, GError **error);

/* The line that parses to the same values; caller frees. */
char *rk_line_session_format(const RkLineSession *line);

/* Appends one person of the row ("@x", "m:x"). */
void rk_line_session_who(GString *text, const RkLineWho *who);

/* The number in "Sesi 2: Penataan …", "SESI II – …", "Session 3"; 0 for any other text. `*rest`
 * (NULL: not asked; untouched at 0) is what stands behind the number, "" for nothing. */
guint rk_session_heading(const char *text, const char **rest);

/* The kind that the words of a title say: rehat, ishoma, registrasi, doa, …;
 * RK_SESSION_KIND_SESSION when none does. */
int rk_session_kind_of_title(const char *title);
