/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts for a messenger (practice 8): invitation, confirmation, the day before, slides, follow-up,
 * minutes. Plain, unwrapped, *bold*, each below the limit; what is too long is several texts that
 * each stand by themselves. Pure; what is not known is left out, never made up.
 */
#pragma once

#include "domain/rundown/timetable.h"

/* Characters of one text, at most. */
#define RK_CHAT_LIMIT 1000

typedef struct RkChatInput {
	int kind; /* RK_CHAT_KIND_… */
	RkLang lang;
	const RkContext *context;
	const RkDossier *dossier;
	const RkRows *registers;  /* for who sends it; may be NULL */
	const RkId *participants; /* addressees: one by title, several as a list */
	guint n;
	RkId institution; /* CHASE, and without participants: the addressed office */
	const RkId
		*actions; /* CHASE: these of the meeting; NULL: all open ones that office leads */
	guint n_actions;
} RkChatInput;

/* NULL-terminated; free with g_strfreev. RK_ERROR_INVALID (field "kind") for no such kind, REFUSED
 * when there is nothing to say: no session to speak in, nothing open. */
char **rk_chat_build(const RkChatInput *input, GError **error);
