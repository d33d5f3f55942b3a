/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts for a messenger of what the database holds. Only reads; that one went is noted with the
 * plans of domain/meeting/chat_rule.h.
 */
#pragma once

#include "service/store.h"

typedef struct RkChatRequest {
	RkId meeting;
	int kind; /* RK_CHAT_KIND_…; 0: the one that the first participant needs now */
	RkLang lang;
	const RkId *participants; /* addressees; several are listed in one text */
	guint n;
	RkId institution;    /* the addressed office, for follow-up without a participant */
	const RkId *actions; /* follow-up: these; NULL: all that the office has open */
	guint n_actions;
} RkChatRequest;

/* NULL-terminated, each of at most 1000 characters; free with g_strfreev. `kind` (may be NULL) gets
 * the one that was written. RK_ERROR_REFUSED when there is nothing to say. */
char **rk_chat_texts(RkStore *store, const RkChatRequest *request, int *kind, GError **error);
