/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers that came back, into the meetings they are for: calendar files, mails, mailboxes in one
 * file, folders of mail (Maildir). Each answer is a step of its own; a bad file never stops the
 * others.
 */
#pragma once

#include "domain/people/calendar_answer.h"
#include "service/store.h"

typedef struct RkReplyLine {
	char *file;
	char *text;    /* what was understood, or what is wrong with it */
	char *meeting; /* its code, NULL: of none of ours */
	gboolean bad;  /* the file cannot be read */
	gboolean held; /* somebody must look at it */
} RkReplyLine;
void rk_reply_line_free(RkReplyLine *line);

/* RkReplyLine *, in the order of the files; owned. `dry`: nothing is written. */
GPtrArray *rk_reply_read(RkStore *store, const char *const *files, gboolean dry);
