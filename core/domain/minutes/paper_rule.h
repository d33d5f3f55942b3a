/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for the rows of papers: fields, state, issue, paragraphs that somebody reworded.
 */
#pragma once

#include "domain/names/rule.h"

/* The row of a paper of this kind; NULL before the first. */
const RkPaper *rk_paper_find(const RkDossier *dossier, int kind);

/* `rakor set MKS/undangan number=… date=3okt`: makes the row when it is missing. */
RkPlan *rk_paper_plan_set(
	const RkRuleInput *in, int kind, const char *const *assignments, GError **error);

/* The rules below know a paper by its kind: that is their id. */

/* The state (RK_PAPER_STATE_…) and, when signed, how (RK_SIGNING_…, 0: as it was) as one number. */
#define RK_PAPER_STATE(state, signing) ((state) + (signing)*16)
RkRule rk_paper_plan_state;

/* Who signs (`record`: a person, 0: nobody), in which capacity (`number`: RK_CAPACITY_…, 0: his
 * own) and for whom (`text`, NULL: nobody). */
RkRule rk_paper_plan_sign;
/* A person (`who`) signs it, in the capacity that is there. */
RkRule rk_paper_plan_signatory;

/* Its date as it is spoken; and as it would be typed again, NULL when it has none. Caller frees. */
RkRule rk_paper_plan_date;
char *rk_paper_date(const RkRuleInput *in, RkId kind);

/* Forgets the row of a draft; RK_ERROR_REFUSED for one that was submitted, signed or issued. */
RkRule rk_paper_plan_delete;

/* A file beside the papers: "PATH caption" (a path with blanks in quotation marks); id: the kind of
 * paper that it is, or 0. */
RkRule rk_file_plan_add;
RkRule rk_file_plan_delete;
/* A paper or a file: ids of papers are small. */
RkRule rk_papers_plan_delete;

/* An override of one paragraph (NULL or "": back to the template). */
RkPlan *rk_paper_plan_text(const RkRuleInput *in, int kind, const char *slot, RkLang lang,
	const char *text, GError **error);
