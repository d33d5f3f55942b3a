/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who is invited and by which address; who sends. An ATTENDEE is the invited person, not the
 * representative (DESIGN 8).
 */
#include "calendar/addressee.h"

#include "base/contact.h"
#include "domain/names/name.h"

#include <string.h>

static char *address_copy(const char *address)
{
	return rk_mail_valid(address) ? g_strdup(address) : NULL;
}

static char *addressee_name(const RkDossier *dossier, const RkParticipant *participant)
{
	const RkPerson *person = RK_FIND(dossier->rows, PERSON, RkPerson, participant->person);
	const RkInstitution *office =
		RK_FIND(dossier->rows, INSTITUTION, RkInstitution, participant->institution);

	if (participant->shown_name)
		return g_strdup(participant->shown_name);
	if (person)
		return rk_person_full_name(person);
	if (participant->title && office)
		return g_strdup_printf("%s, %s", participant->title,
			office->short_name ? office->short_name : office->name);
	return g_strdup(participant->title ? participant->title : office ? office->name : "?");
}

static char *addressee_address(const RkDossier *dossier, const RkParticipant *participant)
{
	const RkPerson *person = RK_FIND(dossier->rows, PERSON, RkPerson, participant->person);
	const RkInstitution *office =
		RK_FIND(dossier->rows, INSTITUTION, RkInstitution, participant->institution);
	char *address = person ? address_copy(person->email) : NULL;

	return address || person || !office ? address : address_copy(office->email);
}

static void addressee_clear(gpointer data)
{
	RkAddressee *addressee = data;

	g_free(addressee->name);
	g_free(addressee->address);
}

GArray *rk_addressees_new(const RkDossier *dossier)
{
	GArray *list = g_array_new(FALSE, TRUE, sizeof(RkAddressee));
	g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

	g_array_set_clear_func(list, addressee_clear);
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->uninvited || participant->companion_of)
			continue;
		RkAddressee addressee = { .participant = participant,
			.name = addressee_name(dossier, participant),
			.address = addressee_address(dossier, participant) };
		/* One calendar address is one ATTENDEE: a second office with it counts as having
		 * none. */
		if (addressee.address &&
			!g_hash_table_add(seen, g_ascii_strdown(addressee.address, -1)))
			g_clear_pointer(&addressee.address, g_free);
		g_array_append_val(list, addressee);
	}
	return list;
}

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
