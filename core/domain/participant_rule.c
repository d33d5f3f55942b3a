/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers, representation, attendance and order of those invited. How lists are added stands in
 * participant_add.c. Invariant: an arrival is only ever the one that was told, never the moment of
 * a key, unless the caller says so.
 */
#include "domain/participant_rule.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/line_participant.h"
#include "domain/line_sheet.h"
#include "domain/rule_who.h"

char *rk_participant_title(const RkRows *rows, const RkParticipant *participant)
{
	const RkInstitution *office =
		RK_FIND(rows, INSTITUTION, RkInstitution, participant->institution);
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, participant->person);

	if (participant->title)
		return g_strdup(participant->title);
	if (person && person->position)
		return g_strdup(person->position);
	return office && !person ? rk_head_title(office) : NULL;
}

char *rk_participant_name(const RkRows *rows, const RkParticipant *participant)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, participant->person);

	return person ? rk_person_full_name(person) : NULL;
}

static const RkParticipant *find(const RkCase *rule, RkId id, GError **error)
{
	const RkParticipant *participant =
		RK_FIND(rule->dossier->rows, PARTICIPANT, RkParticipant, id);

	if (!participant)
		rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, "%s",
			rk_say(rule->context, N_("no such participant")));
	return participant;
}

/* "Kanim Tarakan" or the person: what a label of a plan calls a participant. */
static const char *name_of(const RkCase *rule, const RkParticipant *participant)
{
	const RkInstitution *office =
		RK_CASE_FIND(rule, INSTITUTION, RkInstitution, participant->institution);
	const RkPerson *person = RK_CASE_FIND(rule, PERSON, RkPerson, participant->person);
	const char *shown = participant->title ? participant->title : participant->shown_name;

	return office ? rk_office_short(office) : person ? person->name : shown ? shown : "?";
}

static RkPlan *plan_make(const RkCase *rule, const RkParticipant *participant, const char *what)
{
	RkPlan *plan =
		rk_plan_new(rule->dossier->meeting->id, "%s: %s", name_of(rule, participant), what);

	plan->focus = participant->id;
	plan->focus_entity = RK_E_PARTICIPANT;
	return plan;
}

char *rk_participant_line(const RkCase *rule, RkId id)
{
	const RkParticipant *participant = find(rule, id, NULL);

	if (!participant)
		return NULL;
	const RkInstitution *office =
		RK_CASE_FIND(rule, INSTITUTION, RkInstitution, participant->institution);
	const RkPerson *person = RK_CASE_FIND(rule, PERSON, RkPerson, participant->person);
	if (!person && participant->title)
		return g_strdup(participant->title);
	RkLineParticipant line = { .text = person   ? person->name
					   : office ? office->name
						    : NULL,
		.name = person ? person->name : NULL,
		.mail = person ? person->email : NULL,
		.office = person && office ? office->name : NULL };
	return rk_line_participant_format(&line);
}

RkPlan *rk_participant_plan_answer(
	const RkCase *rule, RkId id, int rsvp, int via, const char *comment, GError **error)
{
	const RkParticipant *old = find(rule, id, error);

	if (!old)
		return NULL;
	const char *label = rk_enum_label(&rk_rsvp_words, rsvp, rule->context->lang);
	RkPlan *plan =
		plan_make(rule, old, label ? label : rk_say(rule->context, N_("no answer yet")));
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	wanted->rsvp = rsvp;
	wanted->rsvp_via = rsvp ? via : 0;
	wanted->rsvp_at = rsvp ? RK_INT(rule->context->now) : RK_INT_NONE;
	rk_text_set(&wanted->rsvp_comment, comment);
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	return plan;
}

/* The sessions in which the office speaks with nobody named gain the person. */
static void speakers_fill(
	RkPlan *plan, const RkCase *rule, const RkParticipant *participant, RkId person)
{
	g_autofree char *title = rk_participant_title(rule->dossier->rows, participant);

	RK_EACH (rule->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (!participant->institution || speaker->institution != participant->institution ||
			(speaker->person && speaker->person != participant->person &&
				speaker->person != participant->representative))
			continue;
		RK_PLAN_ID(plan, SESSION_SPEAKER, speaker, person, person);
		if (!speaker->title_represented && title)
			RK_PLAN_TEXT(plan, SESSION_SPEAKER, speaker, title_represented, title);
	}
}

/* A known person by exact name; with `make` a new one is planned. 0: only a name. */
static RkId representative_find(
	RkPlan *plan, const RkCase *rule, const char *who, const char *title, gboolean make)
{
	g_autoptr(RkMatcher) matcher = rk_matcher_new(rule->directory);
	RkCandidate candidate;

	if (rk_matcher_one(matcher, who, RK_MATCH_PEOPLE, NULL, &candidate, NULL) &&
		candidate.kind == RK_MATCH_EXACT)
		return candidate.id;
	if (!make)
		return 0;
	RkPerson *person = rk_rule_new(rule->context, RK_E_PERSON);
	g_autofree char *slug = rk_text_slug(who, 40);
	rk_text_set(&person->name, who);
	rk_text_set(&person->position, title);
	person->handle = rk_name_unused(slug, RK_E_PERSON, RK_F(PERSON, handle), rk_taken_in_rows,
		(gpointer)rule->directory);
	rk_plan_insert(plan, RK_E_PERSON, person);
	return person->id;
}

RkPlan *rk_participant_plan_represent(const RkCase *rule, RkId id, const char *who,
	const char *title, gboolean speaks, GError **error)
{
	const RkParticipant *old = find(rule, id, error);
	gboolean unset = !who || !*who;

	if (!old)
		return NULL;
	g_autofree char *what =
		unset ? g_strdup(rk_say(rule->context, N_("not represented")))
		      : g_strdup_printf(rk_say(rule->context, N_("represented by %s")), who);
	RkPlan *plan = plan_make(rule, old, what);
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	wanted->representative = unset ? 0 : representative_find(plan, rule, who, title, speaks);
	rk_text_set(&wanted->representative_name, unset || wanted->representative ? NULL : who);
	rk_text_set(&wanted->representative_title, unset ? NULL : title);
	if (!unset)
		wanted->rsvp = RK_RSVP_DELEGATED;
	else if (old->rsvp == RK_RSVP_DELEGATED)
		wanted->rsvp = RK_RSVP_PENDING;
	if (!unset && old->attendance == RK_ATTENDANCE_PRESENT)
		wanted->attendance = RK_ATTENDANCE_REPRESENTED;
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	if (speaks && wanted->representative)
		speakers_fill(plan, rule, old, wanted->representative);
	return plan;
}

static void attendance_set(RkParticipant *wanted, int attendance, int mode, RkInstant at)
{
	gboolean here =
		attendance == RK_ATTENDANCE_PRESENT || attendance == RK_ATTENDANCE_REPRESENTED;

	wanted->attendance = attendance;
	if (mode)
		wanted->mode = mode;
	if (!here) {
		wanted->arrival = wanted->departure = RK_INT_NONE;
	} else if (at && !wanted->arrival.set) {
		wanted->arrival = RK_INT(at);
	}
}

RkPlan *rk_participant_plan_roll(
	const RkCase *rule, RkId id, int attendance, RkInstant at, GError **error)
{
	const RkParticipant *old = find(rule, id, error);

	if (!old)
		return NULL;
	const char *label = rk_enum_label(&rk_attendance_words, attendance, rule->context->lang);
	RkPlan *plan = plan_make(
		rule, old, label ? label : rk_say(rule->context, N_("attendance cleared")));
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	attendance_set(wanted, attendance, 0, at);
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	return plan;
}

/* By the number on the printed sheet; before one was printed by place in the list. */
static const RkParticipant *by_number(const RkDossier *dossier, guint number)
{
	const RkParticipant *ranked = NULL;
	gboolean printed = FALSE;
	guint rank = 0;

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->meeting != dossier->meeting->id)
			continue;
		printed = printed || participant->sheet_number.set;
		if (participant->sheet_number.set && participant->sheet_number.value == number)
			return participant;
		if (++rank == number)
			ranked = participant;
	}
	return printed ? NULL : ranked;
}

RkPlan *rk_participant_plan_sheet(const RkCase *rule, const char *sheet, GError **error)
{
	g_autoptr(GArray) marks = rk_line_sheet_parse(sheet, error);

	if (!marks)
		return NULL;
	g_autoptr(RkPlan) plan = rk_plan_new(rule->dossier->meeting->id,
		rk_say(rule->context, N_("attendance from the sheet: %u numbers")), marks->len);
	for (guint i = 0; i < marks->len; i++) {
		const RkSheetMark *mark = &g_array_index(marks, RkSheetMark, i);
		const RkParticipant *old = by_number(rule->dossier, mark->number);
		if (!old) {
			rk_error_set(error, RK_ERROR_INVALID, NULL, "sheet",
				rk_say(rule->context, N_("nobody has number %u")), mark->number);
			return NULL;
		}
		g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
		attendance_set(wanted, mark->attendance, mark->mode, 0);
		rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
		if (mark->attendance == RK_ATTENDANCE_REPRESENTED && !old->representative &&
			!old->representative_name)
			rk_plan_note(plan, g_strdup_printf(rk_say(rule->context,
								   N_("%s: represented by whom?")),
						   name_of(rule, old)));
	}
	return g_steal_pointer(&plan);
}

static gboolean in_meeting(const void *record, gconstpointer data)
{
	return ((const RkParticipant *)record)->meeting == *(const RkId *)data;
}

RkPlan *rk_participant_plan_move(const RkCase *rule, RkId id, int step, GError **error)
{
	const RkParticipant *old = find(rule, id, error);

	if (!old)
		return NULL;
	g_autoptr(RkPlan) plan = plan_make(
		rule, old, rk_say(rule->context, step < 0 ? N_("further up") : N_("further down")));
	if (rk_plan_move(plan, rule->dossier->rows, RK_E_PARTICIPANT, id, step, in_meeting,
		    &rule->dossier->meeting->id))
		return g_steal_pointer(&plan);
	rk_error_set(error, RK_ERROR_REFUSED, NULL, NULL, "%s",
		rk_say(rule->context, step < 0 ? N_("already the first") : N_("already the last")));
	return NULL;
}

RkPlan *rk_participant_plan_delete(const RkCase *rule, RkId id, GError **error)
{
	const RkParticipant *old = find(rule, id, error);

	if (!old)
		return NULL;
	RkPlan *plan = rk_plan_new(rule->dossier->meeting->id,
		rk_say(rule->context, N_("deleted: %s")), name_of(rule, old));
	RK_EACH (rule->dossier->rows, ENTRY, RkEntry, entry) {
		if (entry->speaker != id)
			continue;
		RK_PLAN_UNSET(plan, ENTRY, entry, speaker);
		if (!entry->speaker_institution)
			RK_PLAN_ID(plan, ENTRY, entry, speaker_institution, old->institution);
		if (!entry->speaker_person)
			RK_PLAN_ID(plan, ENTRY, entry, speaker_person, old->person);
	}
	RK_EACH (rule->dossier->rows, PARTICIPANT, RkParticipant, other)
		if (other->companion_of == id)
			RK_PLAN_UNSET(plan, PARTICIPANT, other, companion_of);
	rk_plan_delete(plan, RK_E_PARTICIPANT, old);
	return plan;
}
