/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans about the citations of a meeting itself. Those of a line or an action come and go with its
 * text (citation_text.h): they are moved and deleted here, never changed.
 */
#pragma once

#include "domain/names/rule.h"

/* "Permenkumham No. 6 Tahun 2019": the meeting (id 0), or one session of it, cites it; a
 * reference not known yet is added. RK_ERROR_INVALID with field "reference" for what is no
 * citation, with field "year" for a number that nobody knows without its year; RK_ERROR_AMBIGUOUS
 * (field "reference", the candidates named) when several references can be meant. */
RkRule rk_citation_plan_add;

/* Its line as it would be typed: "Permenkumham No. 6 Tahun 2019, Pasal 3". Caller frees. */
char *rk_citation_line(const RkRows *rows, const RkCitation *citation);
/* The same by id, for a line that is edited. */
char *rk_citation_seed(const RkRuleInput *in, RkId citation);

/* From its edited line: the article behind the reference as it stands, or another citation. Errors
 * as for adding; RK_ERROR_REFUSED for one that follows a text. */
RkRule rk_citation_plan_edit;

/* The answer to RK_ERROR_AMBIGUOUS: that reference, `record`, with the article of the line. Id 0: a
 * new one of the meeting. */
RkRule rk_citation_plan_choose;

/* Among those that stand together (rk_citation_is_at). RK_ERROR_REFUSED at the ends. */
RkRule rk_citation_plan_move;

/* Deletes one citation; the reference stays in the register. */
RkRule rk_citation_plan_delete;

/* TRUE if it comes and goes with the text of a line or an action. */
gboolean rk_citation_follows(const RkCitation *citation);

/* Where it stands: in a session, by itself or with its line; in no session (0) as a basis of the
 * meeting, or with a line that has none (`follows`, asked only then). */
gboolean rk_citation_is_at(
	const RkRows *rows, const RkCitation *citation, RkId session, gboolean follows);
