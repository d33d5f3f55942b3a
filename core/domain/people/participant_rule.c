/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Answers, representation, attendance and order of those invited. How lists are added stands in
 * participant_add.c. Invariant: an arrival is only ever the one that was told, never the moment of
 * a key, unless the caller says so.
 */
#include "domain/people/participant_parts.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_participant.h"
#include "domain/grammar/line_sheet.h"
#include "domain/people/participant_words.h"
#include "domain/names/rule_who.h"

/* "Kanim Tarakan" or the person: what a label of a plan calls a participant. */
const char *rk_participant_label(const RkRuleInput *in, const RkParticipant *participant)
{
	const RkInstitution *office =
		RK_RULE_FIND(in, INSTITUTION, RkInstitution, participant->institution);
	const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, participant->person);
	const char *shown = participant->title ? participant->title : participant->shown_name;

	return office ? rk_office_short(office) : person ? person->name : shown ? shown : "?";
}

RkPlan *rk_participant_plan_make(
	const RkRuleInput *in, const RkParticipant *participant, const char *what)
{
	RkPlan *plan = rk_plan_new(
		in->dossier->meeting->id, "%s: %s", rk_participant_label(in, participant), what);

	rk_plan_focus(plan, RK_E_PARTICIPANT, participant->id);
	return plan;
}

char *rk_participant_line(const RkRuleInput *in, RkId id)
{
	const RkParticipant *participant = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, NULL);

	if (!participant)
		return NULL;
	const RkInstitution *office =
		RK_RULE_FIND(in, INSTITUTION, RkInstitution, participant->institution);
	const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, participant->person);
	if (!person && participant->title)
		return office ? rk_title_in_office(participant->title, office)
			      : g_strdup(participant->title);
	RkLineParticipant line = { .text = person   ? person->name
					   : office ? office->name
						    : NULL,
		.name = person ? person->name : NULL,
		.mail = person ? person->email : NULL,
		.office = person && office ? office->name : NULL };
	return rk_line_participant_format(&line);
}

RkPlan *rk_participant_plan_answer(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int rsvp = value->number;
	const RkParticipant *old = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, error);

	if (!old)
		return NULL;
	const char *label = rk_enum_label(&rk_rsvp_words, rsvp, in->context->lang);
	RkPlan *plan = rk_participant_plan_make(
		in, old, label ? label : rk_say(in->context, N_("no answer yet")));
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	wanted->rsvp = rsvp;
	wanted->rsvp_via = rsvp ? value->via : 0;
	wanted->rsvp_at = rsvp ? RK_INT(in->context->now) : RK_INT_NONE;
	rk_answer_date(in->dossier->meeting, wanted);
	rk_text_set(&wanted->rsvp_comment, value->text);
	if (rsvp == RK_RSVP_ACCEPTED || rsvp == RK_RSVP_DECLINED) {
		wanted->representative = 0;
		rk_text_set(&wanted->representative_name, NULL);
		rk_text_set(&wanted->representative_title, NULL);
		rk_text_set(&wanted->mandate, NULL);
	}
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	return plan;
}

void rk_participant_attend(RkParticipant *wanted, int attendance, int mode, RkInstant at)
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

/* Before a sheet was printed: by place, the invitations first, as tab and sheet count them. */
static const RkParticipant *by_place(const RkDossier *dossier, guint number)
{
	guint rank = 0;

	for (int invited = 1; invited >= 0; invited--)
		RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one)
			if (one->meeting == dossier->meeting->id &&
				rk_participant_is_invited(one) == invited && ++rank == number)
				return one;
	return NULL;
}

static const RkParticipant *by_number(const RkDossier *dossier, guint number)
{
	gboolean printed = FALSE;

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one) {
		if (one->meeting != dossier->meeting->id || !one->sheet_number.set)
			continue;
		if (one->sheet_number.value == number)
			return one;
		printed = TRUE;
	}
	return printed ? NULL : by_place(dossier, number);
}

RkPlan *rk_participant_plan_sheet(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const char *sheet = value->text;
	g_autoptr(GArray) marks = rk_line_sheet_parse(sheet, error);

	if (!marks)
		return NULL;
	g_autoptr(RkPlan) plan = rk_plan_new(in->dossier->meeting->id,
		rk_say(in->context, N_("attendance from the sheet: %u numbers")), marks->len);
	for (guint i = 0; i < marks->len; i++) {
		const RkSheetMark *mark = &g_array_index(marks, RkSheetMark, i);
		const RkParticipant *old = by_number(in->dossier, mark->number);
		if (!old) {
			rk_error_set(error, RK_ERROR_INVALID, NULL, "sheet",
				N_("nobody has number %u"), mark->number);
			return NULL;
		}
		g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
		rk_participant_attend(wanted, mark->attendance, mark->mode, 0);
		rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
		if (mark->attendance == RK_ATTENDANCE_REPRESENTED && !old->representative &&
			!old->representative_name)
			rk_plan_note(plan,
				g_strdup_printf(rk_say(in->context, N_("%s: represented by whom?")),
					rk_participant_label(in, old)));
	}
	return g_steal_pointer(&plan);
}

typedef struct Siblings {
	RkId meeting;
	gboolean invited;
} Siblings;

/* Companions stand with theirs, walk-ins behind: neither is a place to move past. */
static gboolean is_sibling(const void *record, gconstpointer data)
{
	const RkParticipant *one = record;
	const Siblings *wanted = data;

	return one->meeting == wanted->meeting && rk_participant_is_invited(one) == wanted->invited;
}

RkPlan *rk_participant_plan_move(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	int step = value->number;
	const RkParticipant *old = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, error);

	if (!old)
		return NULL;
	RkPlan *plan = rk_participant_plan_make(
		in, old, rk_say(in->context, step < 0 ? N_("further up") : N_("further down")));
	const Siblings wanted = { in->dossier->meeting->id, rk_participant_is_invited(old) };
	return rk_rule_moved(
		plan, in->dossier->rows, RK_E_PARTICIPANT, id, step, is_sibling, &wanted, error);
}

RkPlan *rk_participant_plan_delete(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkParticipant *old = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, error);

	if (!old)
		return NULL;
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, rk_say(in->context, N_("deleted: %s")),
		rk_participant_label(in, old));
	RK_EACH (in->dossier->rows, ENTRY, RkEntry, entry) {
		if (entry->speaker != id)
			continue;
		RK_PLAN_UNSET(plan, ENTRY, entry, speaker);
		if (!entry->speaker_institution)
			RK_PLAN_ID(plan, ENTRY, entry, speaker_institution, old->institution);
		if (!entry->speaker_person)
			RK_PLAN_ID(plan, ENTRY, entry, speaker_person, old->person);
	}
	RK_EACH (in->dossier->rows, PARTICIPANT, RkParticipant, other)
		if (other->companion_of == id)
			RK_PLAN_UNSET(plan, PARTICIPANT, other, companion_of);
	rk_plan_delete(plan, RK_E_PARTICIPANT, old);
	return plan;
}
