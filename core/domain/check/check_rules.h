/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the rules of check share. Private to check*.c. A rule returns how many things it judged (0:
 * there was nothing to judge) and adds a finding for what is not so.
 */
#pragma once

#include "domain/check/check.h"
#include "domain/rundown/timetable.h"

typedef struct RkCheckRun {
	const RkRuleInput *in;
	const RkDossier *dossier;
	const RkMeeting *meeting;
	const RkRows *rows;      /* of the dossier */
	const RkRows *registers; /* with the parents of offices */
	const RkContext *context;
	RkTimetable *timetable;
	RkDay today;
	gboolean has_day; /* `day`, `last` are those of the meeting */
	RkDay day, last;
	RkCheckId check; /* that runs */
	GPtrArray *findings;
	guint found; /* by the one that runs */
} RkCheckRun;

#define RK_CHECK_DECLARE(CONST, name, level, gate, why) guint rk_check_##CONST(RkCheckRun *run);
RK_CHECKS(RK_CHECK_DECLARE)
#undef RK_CHECK_DECLARE

/* Adds a finding; `format` is in the language of the context already. */
RkCheckFinding *rk_check_add(RkCheckRun *run, RkEntity entity, RkId id, int field,
	const char *format, ...) G_GNUC_PRINTF(5, 6);

/* The words of a msgid in the language of the run. */
const char *rk_check_say(const RkCheckRun *run, const char *msgid) G_GNUC_FORMAT(2);

/* Our office or one below it. */
gboolean rk_check_is_ours(const RkCheckRun *run, RkId institution);
/* Is an invitation: neither a companion nor a walk-in. */
gboolean rk_check_is_invitation(const RkParticipant *participant);

/* A weekday in the text that does not fit the date behind it ("Senin, 17 Oktober 2024"). `year` is
 * that of dates without one, 0: such are not judged. *said is the place; caller frees. */
gboolean rk_check_day_is_wrong(const char *text, int year, char **said);
