/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An ATTENDEE is the invited person, not the representative (DESIGN 8).
 */
#include "calendar/message_people.h"

#include "base/contact.h"
#include "domain/names/name.h"

static gboolean sender_take(const RkPerson *person, char **name, char **address)
{
	if (!person || !rk_mail_valid(person->email))
		return FALSE;
	*name = rk_person_full_name(person);
	*address = g_strdup(person->email);
	return TRUE;
}

gboolean rk_organizer_find(
	const RkContext *context, const RkDossier *dossier, char **name, char **address)
{
	const RkInstitution *office =
		RK_FIND(dossier->rows, INSTITUTION, RkInstitution, dossier->meeting->organiser);

	if (office && rk_mail_valid(office->email)) {
		*name = g_strdup(office->name);
		*address = g_strdup(office->email);
		return TRUE;
	}
	RK_EACH (dossier->rows, MEETING_ROLE, RkMeetingRole, role)
		if (role->role == RK_MEETING_ROLE_CONTACT &&
			sender_take(RK_FIND(dossier->rows, PERSON, RkPerson, role->person), name,
				address))
			return TRUE;
	return sender_take(RK_FIND(dossier->rows, PERSON, RkPerson, context->me), name, address);
}

RkLine *rk_person_put(
	RkComponent *component, const char *property, const char *name, const char *address)
{
	g_autofree char *uri = g_strconcat("mailto:", address, NULL);
	RkLine *line = rk_component_put(component, property, uri);

	if (name)
		rk_line_param_add(line, "CN", name, FALSE);
	return line;
}

static gboolean is_chair(const RkDossier *dossier, RkId person)
{
	RK_EACH (dossier->rows, MEETING_ROLE, RkMeetingRole, role)
		if (role->role == RK_MEETING_ROLE_CHAIR && role->person && role->person == person)
			return TRUE;
	return FALSE;
}

void rk_attendee_put(RkComponent *component, const RkDossier *dossier, const RkRecipient *recipient,
	const RkMessage *message)
{
	const RkParticipant *participant = recipient->participant;
	RkId person = participant          ? participant->person
		      : recipient->speaker ? recipient->speaker->person
					   : 0;
	const RkPerson *delegate =
		participant ? RK_FIND(dossier->rows, PERSON, RkPerson, participant->representative)
			    : NULL;
	gboolean named = delegate && rk_mail_valid(delegate->email);
	/* To somebody without an address it cannot be delegated in a calendar. */
	int answer = recipient->answer == RK_RSVP_DELEGATED && !named ? RK_RSVP_PENDING
								      : recipient->answer;
	RkLine *line = rk_person_put(component, "ATTENDEE", recipient->name, recipient->address);

	if (!recipient->gone)
		rk_line_param_add(line, "CUTYPE", person ? "INDIVIDUAL" : "GROUP", FALSE);
	rk_line_param_add(
		line, "ROLE", is_chair(dossier, person) ? "CHAIR" : "REQ-PARTICIPANT", FALSE);
	if (message->method != RK_METHOD_REQUEST)
		return;
	if (answer == RK_RSVP_PENDING &&
		g_ascii_strcasecmp(recipient->address, message->organizer) == 0)
		answer = RK_RSVP_ACCEPTED;
	rk_line_param_add(line, "PARTSTAT", rk_rsvp_words.entries[answer - 1].rfc, FALSE);
	if (answer == RK_RSVP_DELEGATED) {
		g_autofree char *uri = g_strconcat("mailto:", delegate->email, NULL);
		rk_line_param_add(line, "DELEGATED-TO", uri, TRUE);
	}
	if (answer == RK_RSVP_PENDING || answer == RK_RSVP_TENTATIVE)
		rk_line_param_add(line, "RSVP", "TRUE", FALSE);
}

GPtrArray *rk_recipients_listed(const RkCalendarEvent *event, int method, const RkRecipient *only)
{
	GPtrArray *listed = g_ptr_array_new();
	gboolean recorded = FALSE;

	if (method == RK_METHOD_PUBLISH)
		return listed;
	for (guint i = 0; i < event->recipients->len; i++)
		recorded |= ((const RkRecipient *)event->recipients->pdata[i])->last != NULL;
	for (guint i = 0; i < event->recipients->len; i++) {
		RkRecipient *one = event->recipients->pdata[i];
		gboolean wanted = only                         ? one == only
				  : method != RK_METHOD_CANCEL ? !one->gone
				  : recorded                   ? rk_recipient_holds(one)
							       : TRUE;
		if (wanted && one->address)
			g_ptr_array_add(listed, one);
	}
	return listed;
}
