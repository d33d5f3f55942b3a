/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Plans for invitations, answers and attendance.
 */
#pragma once

#include "domain/rule.h"

/* One line or a pasted list as one plan, at the end in the order given. @group expands in its
 * order; a bare text that matches nothing is a new office, a NAME <MAIL> a new person; those
 * already invited are skipped with a note. An ambiguous line is RK_ERROR_AMBIGUOUS listing all of
 * them, nothing planned; with `skip` they are left out and counted in *skipped (may be NULL).
 * `uninvited`: walk-ins. */
RkPlan *rk_participant_plan_add(const RkCase *rule, const char *lines, gboolean skip,
	gboolean uninvited, guint *skipped, GError **error);

/* The row as a line; caller frees. */
char *rk_participant_line(const RkCase *rule, RkId participant);

/* RK_RSVP_…, the way it came (RK_CHANNEL_…, 0: not said), a comment or NULL. */
RkPlan *rk_participant_plan_answer(const RkCase *rule, RkId participant, int rsvp, int via,
	const char *comment, GError **error);

/* Represented by a known person, or a name ("Gita Maharani", title "Asisten I"). NULL or "" unsets.
 * A speaker of the same office gains the person in the sessions (practice 30) when `speaks`. */
RkPlan *rk_participant_plan_represent(const RkCase *rule, RkId participant, const char *who,
	const char *title, gboolean speaks, GError **error);

/* One row at the roll call: RK_ATTENDANCE_…, 0 clears; `at` is the arrival, 0: no time. */
RkPlan *rk_participant_plan_roll(
	const RkCase *rule, RkId participant, int attendance, RkInstant at, GError **error);

/* A whole sheet ("1-13 15 17w"): by number on the sheet, else by place in the list. Arrival stays
 * empty. RK_ERROR_INVALID (field "sheet") for a number that nobody has. */
RkPlan *rk_participant_plan_sheet(const RkCase *rule, const char *sheet, GError **error);

/* Moves one in protocol order; deletes one with what hangs on it. */
RkPlan *rk_participant_plan_move(const RkCase *rule, RkId participant, int step, GError **error);
RkPlan *rk_participant_plan_delete(const RkCase *rule, RkId participant, GError **error);

/* The title a participant was invited under, and the name: what the shown fields would be. Caller
 * frees; may be NULL. */
char *rk_participant_title(const RkRows *rows, const RkParticipant *participant);
char *rk_participant_name(const RkRows *rows, const RkParticipant *participant);
