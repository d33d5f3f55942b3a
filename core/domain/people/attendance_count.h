/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Counts over the participants of a meeting, derived and never stored: attendance in the words of
 * the roll call, answers to invitations.
 */
#pragma once

#include "domain/model/rows.h"

typedef struct RkAttendance {
	guint invited;     /* invitations: rows that are neither companions nor walk-ins */
	guint filled;      /* of them: present or represented */
	guint persons;     /* alone + represented, everybody in the room */
	guint alone;       /* came in person, companions and walk-ins among them */
	guint represented; /* of the invitations: by somebody else */
	guint excused, absent, unknown; /* of the invitations */
	guint companions;               /* persons that accompany */
	guint walk_ins;                 /* persons that nobody invited and who accompany nobody */
	guint onsite, online;           /* of the persons */
} RkAttendance;

void rk_attendance_count(const RkDossier *dossier, RkAttendance *out);
/* FALSE while nobody was counted: then no number of them means anything. */
gboolean rk_attendance_is_recorded(const RkAttendance *attendance);
/* "undangan 35/40 · orang 36 (29 sendiri, 7 wakil) · izin 3 · tanpa ket. 2"; caller frees. */
char *rk_attendance_text(const RkAttendance *attendance, RkLang lang);

typedef struct RkAnswers {
	guint invited, accepted, delegated, tentative, declined, pending;
	guint outdated; /* of the pending: their answer was for a former date of the meeting */
} RkAnswers;

void rk_answers_count(const RkDossier *dossier, RkAnswers *out);
