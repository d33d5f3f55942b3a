/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who comes for whom. An office that is represented and also speaks is represented there too
 * (practice 30): the session keeps institution and title, and gains the person.
 */
#include "base/text.h"
#include "domain/people/participant_parts.h"
#include "domain/people/participant_words.h"
#include "domain/names/rule_who.h"
#include "domain/rundown/timetable.h"

RkId rk_participant_person(RkPlan *plan, const RkRuleInput *in, const char *name, const char *title,
	RkId office, gboolean make)
{
	RkCandidate candidate;

	if (!name || !*name)
		return 0;
	if (rk_rule_match(in, name, RK_MATCH_PEOPLE, NULL, &candidate, NULL) &&
		candidate.kind == RK_MATCH_EXACT)
		return candidate.id;
	if (!make)
		return 0;
	RkPerson *person = rk_rule_new(in->context, RK_E_PERSON);
	g_autofree char *slug = rk_text_slug(name, 40);
	rk_text_set(&person->name, name);
	rk_text_set(&person->position, title);
	person->institution = office;
	person->handle = rk_name_unused(
		slug, RK_E_PERSON, RK_F(PERSON, handle), rk_taken_in_rows, (gpointer)in->directory);
	rk_plan_insert(plan, RK_E_PERSON, person);
	return person->id;
}

static void sessions_fill(
	RkPlan *plan, const RkRuleInput *in, const RkParticipant *participant, RkId person)
{
	g_autofree char *title = rk_participant_title(in->dossier->rows, participant);

	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (!rk_participant_speaks(in->dossier->rows, participant, speaker))
			continue;
		RK_PLAN_ID(plan, SESSION_SPEAKER, speaker, person, person);
		RK_PLAN_NUMBER(plan, SESSION_SPEAKER, speaker, confirmation, RK_RSVP_DELEGATED);
		if (!speaker->title_represented && title)
			RK_PLAN_TEXT(plan, SESSION_SPEAKER, speaker, title_represented, title);
	}
}

/* A name that the register knows shows through the person; his own position need not be told. */
static void proxy_set(RkParticipant *wanted, const RkProxy *proxy, RkId person, gboolean unset)
{
	wanted->representative = person;
	rk_text_set(&wanted->representative_name, unset || person ? NULL : proxy->name);
	rk_text_set(&wanted->representative_title, unset ? NULL : proxy->title);
	if (unset || proxy->mandate)
		rk_text_set(&wanted->mandate, unset ? NULL : proxy->mandate);
	if (!unset)
		wanted->rsvp = RK_RSVP_DELEGATED;
	else if (wanted->rsvp == RK_RSVP_DELEGATED)
		wanted->rsvp = RK_RSVP_PENDING;
	if (!unset && wanted->attendance == RK_ATTENDANCE_PRESENT)
		wanted->attendance = RK_ATTENDANCE_REPRESENTED;
}

RkPlan *rk_participant_plan_proxy(
	const RkRuleInput *in, RkId id, const RkProxy *proxy, GError **error)
{
	const RkParticipant *old = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, error);
	const RkPerson *known = RK_RULE_FIND(in, PERSON, RkPerson, proxy->person);
	const char *who = known ? known->name : proxy->name;
	gboolean unset = !who || !*who;

	if (!old)
		return NULL;
	g_autofree char *what =
		unset ? g_strdup(rk_say(in->context, N_("not represented")))
		      : g_strdup_printf(rk_say(in->context, N_("represented by %s")), who);
	RkPlan *plan = rk_participant_plan_make(in, old, what);
	g_autoptr(RkParticipant) wanted = rk_record_copy(RK_E_PARTICIPANT, old);
	RkId person = known ? known->id
			    : rk_participant_person(plan, in, proxy->name, proxy->title,
				      old->institution, proxy->make);
	proxy_set(wanted, proxy, person, unset);
	if (proxy->answered && !unset) {
		wanted->rsvp_at = RK_INT(in->context->now);
		rk_answer_date(in->dossier->meeting, wanted);
		wanted->rsvp_via = proxy->via;
		rk_text_set(&wanted->rsvp_comment, NULL);
	}
	rk_plan_replace(plan, RK_E_PARTICIPANT, old, wanted);
	if (proxy->speaks && person)
		sessions_fill(plan, in, old, person);
	return plan;
}

char *rk_participant_sessions(const RkRuleInput *in, RkId id)
{
	const RkParticipant *one = RK_RULE_GET(in, PARTICIPANT, RkParticipant, id, NULL);
	g_autoptr(RkTimetable) timetable = NULL;
	g_autoptr(GString) text = g_string_new(NULL);

	if (!one)
		return NULL;
	timetable = rk_timetable_new(in->context, in->dossier);
	RK_EACH (in->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		const RkSlot *slot = rk_timetable_slot(timetable, speaker->session);
		if (!slot || !rk_participant_speaks(in->dossier->rows, one, speaker))
			continue;
		g_autofree char *name = rk_slot_name(slot, in->context->lang);
		g_string_append_printf(text, "%s%s", text->len ? ", " : "", name);
	}
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}
