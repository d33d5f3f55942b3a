/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Calendar messages of a meeting as files, by how they travel (practice 20): one for all, or one
 * for each who is asked, also as mail. Making them writes nothing; rk_ics_sent() records that they
 * left, once they are written.
 */
#pragma once

#include "domain/model/plan.h"
#include "service/store.h"

typedef struct RkIcsOptions {
	int method; /* RK_METHOD_…; 0: request, or a plain file when nobody has an address */
	RkId participant;  /* --for: only this one is listed, or … */
	const char *who;   /* … one who is no participant (any more), by name or address; NULL */
	gboolean each;     /* one message for each recipient */
	gboolean changed;  /* with `each`: only what the ledger says is needed, also CANCEL */
	gboolean sessions; /* the sessions of the speakers instead of the meeting */
} RkIcsOptions;

typedef struct RkIcsFile {
	char *name; /* of a file, without folder and ending; never leads out of its folder */
	char *text; /* .ics: CRLF, folded */
	char *mail; /* .eml (RFC 6047), NULL when it is for nobody in particular */
	char *recipient, *address, *why; /* of one recipient, else NULL */
	char *session;                   /* its title; NULL: of the meeting */
	int method;
	gint64 sequence;
} RkIcsFile;

typedef struct RkIcs {
	GPtrArray *files;   /* RkIcsFile * */
	GPtrArray *without; /* char *: invited ones with no address, named */
	guint attendees;
	char *about;    /* the text of the invitation, NULL: there is none */
	char *notice;   /* what the user should know (plain file, REQUEST for 32) */
	RkPlan *ledger; /* that all of it was sent; empty for a plain file */
} RkIcs;
void rk_ics_free(RkIcs *ics);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(RkIcs, rk_ics_free)

/* RK_ERROR_REFUSED: not ours, no start, no address though a method was asked for, nobody of that
 * name. An invited office gets a plain file for its own calendar. */
RkIcs *rk_ics_make(RkStore *store, RkId meeting, const RkIcsOptions *options, GError **error);

/* Writes every file (and mail) into that folder, which is made when it is missing. */
gboolean rk_ics_write(const RkIcs *ics, const char *folder, GError **error);
/* The same into FOLDER/CODE/ics; where it lies, the file when it is one. Caller frees. */
char *rk_ics_save(
	RkStore *store, RkId meeting, const RkIcs *ics, const char *folder, GError **error);

/* Records the deliveries (the next message knows them). Call it when the files are written. */
gboolean rk_ics_sent(RkStore *store, const RkIcs *ics, GError **error);
