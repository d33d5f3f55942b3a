/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Putting a text for a messenger together, and apart where it is too long. Private to chat.c.
 */
#pragma once

#include "base/types.h"

typedef struct RkChatParts {
	GString *opening; /* whole lines, before the items */
	GPtrArray *items; /* char *: a line each; the text is divided between them */
	GString *closing;
} RkChatParts;

RkChatParts *rk_chat_parts_new(void);
void rk_chat_parts_free(RkChatParts *parts);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkChatParts, rk_chat_parts_free)

/* Adds a line; takes `line`, NULL adds nothing. */
void rk_chat_line(GString *text, char *line);

/* The texts, each with opening and closing and at most `limit` characters; several say which they
 * are. An item that is too long is cut. */
char **rk_chat_parts_divide(const RkChatParts *parts, RkLang lang, guint limit);
