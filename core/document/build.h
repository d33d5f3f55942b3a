/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * From a dossier to a paper: one builder per kind, found through rk_document_build(). Pure: what is
 * printed follows from the input alone. A hole in the data is a blank for the pen, never "null" and
 * never an invented zero; private and withheld lines are never read.
 */
#pragma once

#include "domain/model/document.h"
#include "domain/rundown/timetable.h"

/* Which hours the minutes print beside a session. */
typedef enum RkMinutesTimes {
	RK_MINUTES_TIMES_ACTUAL, /* as it went where that is recorded, else as planned */
	RK_MINUTES_TIMES_PLANNED,
	RK_MINUTES_TIMES_NONE,
} RkMinutesTimes;

typedef struct RkPaperInput {
	int kind; /* RK_PAPER_KIND_… */
	RkLang lang;
	const RkContext *context;
	const RkDossier *dossier;
	const RkTimetable *timetable; /* of that dossier */
	const RkProfile *profile;     /* letterhead and what to print for holes; NULL: none */
	RkMinutesTimes times;
	const RkRows *registers; /* offices and people that the dossier does not name; NULL: none */
	RkId office;             /* excerpt, matrix, reminder: of this one alone; 0: of all */
	const char *as_of;       /* DATE of which states are told; NULL: today */
} RkPaperInput;

/* The letter profile of a paper: that of the office that writes it, the organiser or, of papers
 * that an invited office writes too, ours; else that of the nearest office above it (in the dossier
 * or `registers`). NULL when another office organises, whose letterhead we do not have. Borrowed.
 */
const RkProfile *rk_document_profile(const RkContext *context, const RkDossier *dossier, int kind,
	const RkRows *registers, const RkRows *profiles);

/* The paper's model; RK_ERROR_INVALID with field "paper" when nothing builds that kind. */
RkDocument *rk_document_build(const RkPaperInput *input, GError **error);

/* TRUE if there is a builder. */
gboolean rk_document_is_built(int kind);
