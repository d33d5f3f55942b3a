/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Issuing papers (DESIGN 4): each time one goes out is a row of its own, with number, date, digest
 * and what it said of when and where. A letter that went out is never issued again under its
 * number; what changes afterwards goes out as a notice of change. The bytes that went are
 * service/'s.
 */
#pragma once

#include "domain/names/rule.h"

/* The n-th issue of a kind (0: the newest); NULL: there is none. */
const RkPaperIssue *rk_issue_find(const RkDossier *dossier, int kind, gint64 version);

/* TRUE if a paper of that kind left the house: issued here, or signed elsewhere. */
gboolean rk_paper_is_out(const RkDossier *dossier, int kind);

/* What the addressees were told last: by the newest letter of invitation or notice of change. All
 * borrowed from the dossier; `start` to `place` NULL when that was not kept. */
typedef struct RkTold {
	int kind; /* of the letter, RK_PAPER_KIND_… */
	const char *number, *date;
	const char *start, *end, *zone, *place;
	gboolean open_end;
} RkTold;

/* FALSE: no letter is out. The letter of number `but` (NULL: none) does not count, which is how a
 * notice of change is told from what it changes. */
gboolean rk_told_last(const RkDossier *dossier, const char *but, RkTold *told);

/* TRUE if the letter is out and says another time or place than the meeting has now, or the meeting
 * was postponed or cancelled since, and no notice has said so. */
gboolean rk_change_is_untold(const RkDossier *dossier);

/* What is to go out: a paper in a language; the matrix, an excerpt or a reminder of one office. */
typedef struct RkGoingOut {
	int kind; /* RK_PAPER_KIND_… */
	RkLang lang;
	RkId office; /* 0: of all */
} RkGoingOut;

/* Issue: the paper's row (digest, time, shown signatory; a draft becomes submitted, for what leaves
 * the house is no draft), frozen numbers (rumusan, minutes), sheet numbers (sign-in), and the row
 * of this issue. A barrier for undo. A plan without changes: it went out as it is now.
 * RK_ERROR_REFUSED, field "number": a letter went out under that number and has changed since. */
RkPlan *rk_paper_plan_issue(const RkRuleInput *in, const RkGoingOut *what, GError **error);

/* The issue that is as the paper is now, in that language and of that office; NULL: none. */
const RkPaperIssue *rk_issue_present(const RkDossier *dossier, const RkGoingOut *what);

/* Whether what leaves the house is to be recorded by issuing it: it is an official paper, ours to
 * issue, and not issued yet as it is now. */
gboolean rk_paper_must_issue(const RkRuleInput *in, const RkGoingOut *what);

/* Why it cannot be issued as it is ("letter IMI-… went out on 3 October 2024 …"); NULL: it can.
 * Caller frees. */
char *rk_paper_issue_refused(const RkRuleInput *in, const RkGoingOut *what);
