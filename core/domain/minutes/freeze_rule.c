/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Writing down what the register says today, so that a paper of today stays what it was when an
 * office is renamed. Invariant: a shown field or a number that is set is never touched.
 */
#include "domain/minutes/freeze_rule.h"

#include "domain/people/participant_rule.h"
#include "domain/people/participant_words.h"

/* All that shows somebody has the three shown fields. */
static void shown_set(
	RkPlan *plan, RkEntity entity, const void *record, const char *field, const char *text)
{
	guint index = (guint)rk_field_find(entity, field);

	if (text && *text && !rk_record_get(entity, record, index).set)
		rk_plan_change(plan, entity, record, index, RK_VALUE_TEXT(text));
}

/* Name, title and office of somebody; `title` wins over position and head title. */
static void shown_fill(RkPlan *plan, const RkRows *rows, RkEntity entity, const void *record,
	RkId institution, RkId person_id, const char *title)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, person_id);
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution,
		institution ? institution
		: person    ? person->institution
			    : 0);
	g_autofree char *name = person ? rk_person_full_name(person) : NULL;
	g_autofree char *head = office && !person ? rk_head_title(office) : NULL;

	shown_set(plan, entity, record, "shown_name", name);
	shown_set(plan, entity, record, "shown_title",
		title    ? title
		: person ? person->position
			 : head);
	shown_set(plan, entity, record, "shown_office", office ? office->name : NULL);
}

static void actions_shown(RkPlan *plan, const RkDossier *dossier)
{
	RK_EACH (dossier->rows, ASSIGNMENT, RkAssignment, assignment) {
		const RkAction *action =
			RK_FIND(dossier->rows, ACTION, RkAction, assignment->action);
		if (action && action->meeting == dossier->meeting->id)
			shown_fill(plan, dossier->rows, RK_E_ASSIGNMENT, assignment,
				assignment->institution, assignment->person, assignment->title);
	}
}

static void speakers_shown(RkPlan *plan, const RkDossier *dossier)
{
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		const RkSession *session =
			RK_FIND(dossier->rows, SESSION, RkSession, speaker->session);
		if (session && session->meeting == dossier->meeting->id)
			shown_fill(plan, dossier->rows, RK_E_SESSION_SPEAKER, speaker,
				speaker->institution, speaker->person, NULL);
	}
}

void rk_freeze_shown(RkPlan *plan, const RkDossier *dossier)
{
	RkId meeting = dossier->meeting->id;

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant)
		if (participant->meeting == meeting) {
			g_autofree char *title = rk_participant_title(dossier->rows, participant);
			shown_fill(plan, dossier->rows, RK_E_PARTICIPANT, participant,
				participant->institution, participant->person, title);
		}
	RK_EACH (dossier->rows, MEETING_ROLE, RkMeetingRole, role)
		if (role->meeting == meeting)
			shown_fill(plan, dossier->rows, RK_E_MEETING_ROLE, role, role->institution,
				role->person, NULL);
	RK_EACH (dossier->rows, PAPER, RkPaper, paper)
		if (paper->meeting == meeting && paper->signatory)
			shown_fill(
				plan, dossier->rows, RK_E_PAPER, paper, 0, paper->signatory, NULL);
	speakers_shown(plan, dossier);
	actions_shown(plan, dossier);
}

void rk_freeze_begun(RkPlan *plan, const GPtrArray *dossiers)
{
	for (guint i = 0; dossiers && i < dossiers->len; i++) {
		const RkDossier *dossier = dossiers->pdata[i];
		if (dossier->meeting->status == RK_MEETING_STATUS_RUNNING ||
			dossier->meeting->status == RK_MEETING_STATUS_HELD)
			rk_freeze_shown(plan, dossier);
	}
}

void rk_freeze_numbers(RkPlan *plan, const RkDossier *dossier)
{
	RkId meeting = dossier->meeting->id;
	gint64 decision = 0, task = 0;

	RK_EACH (dossier->rows, ENTRY, RkEntry, entry)
		if (entry->meeting == meeting && entry->kind == RK_ENTRY_KIND_DECISION &&
			entry->number.set)
			decision = MAX(decision, entry->number.value);
	RK_EACH (dossier->rows, ACTION, RkAction, action)
		if (action->meeting == meeting && action->number.set)
			task = MAX(task, action->number.value);
	RK_EACH (dossier->rows, ENTRY, RkEntry, entry)
		if (entry->meeting == meeting && entry->kind == RK_ENTRY_KIND_DECISION &&
			!entry->number.set)
			RK_PLAN_NUMBER(plan, ENTRY, entry, number, ++decision);
	RK_EACH (dossier->rows, ACTION, RkAction, action)
		if (action->meeting == meeting && !action->number.set)
			RK_PLAN_NUMBER(plan, ACTION, action, number, ++task);
}

void rk_freeze_sheet(RkPlan *plan, const RkDossier *dossier)
{
	gint64 last = 0;

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant)
		if (participant->meeting == dossier->meeting->id && participant->sheet_number.set)
			last = MAX(last, participant->sheet_number.value);
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant)
		if (participant->meeting == dossier->meeting->id && !participant->sheet_number.set)
			RK_PLAN_NUMBER(plan, PARTICIPANT, participant, sheet_number, ++last);
}
