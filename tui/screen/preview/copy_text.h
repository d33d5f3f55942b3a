/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A text for a messenger: copied to the clipboard of the terminal, shown in a box to be selected by
 * hand where that does not work, and noted as sent when it was (practice 8). Tab changes to the
 * next kind of text that fits.
 */
#pragma once

#include "app/screen.h"

#define RK_COPY_KINDS 8

typedef struct RkCopyText {
	int kinds[RK_COPY_KINDS]; /* RK_CHAT_KIND_… that can be chosen; 0: no more */
	int kind;                 /* to begin with */
	/* The texts, NULL-terminated, freed with g_strfreev; NULL and an error when there is none.
	 */
	char **(*make)(RkApp *app, int kind, gpointer data, GError **error);
	/* The plan that notes it; NULL: it is not asked. */
	RkPlan *(*sent)(RkApp *app, int kind, gpointer data, GError **error);
	gpointer data;
	GDestroyNotify free_data; /* may be NULL; called in any case */
} RkCopyText;

/* Copies and opens the box; FALSE and a message when the text cannot be made. */
gboolean rk_copy_text(RkApp *app, const RkCopyText *wanted);
