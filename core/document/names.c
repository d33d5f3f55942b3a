/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How papers name people and offices: what was frozen with the meeting first, then the register.
 * Invariant: a name is never made up; what is not known is NULL.
 */
#include "document/builder.h"

#include "domain/names/name.h"

#include <string.h>

char *rk_person_text(const RkPerson *person)
{
	return person && person->name ? rk_person_full_name(person) : NULL;
}

static const RkPerson *person_of(const RkBuilder *builder, RkId id)
{
	return id ? RK_FIND(builder->rows, PERSON, RkPerson, id) : NULL;
}

static const RkInstitution *office_of(const RkBuilder *builder, RkId id)
{
	return id ? RK_FIND(builder->rows, INSTITUTION, RkInstitution, id) : NULL;
}

static const char *office_brief(const RkInstitution *office)
{
	return !office ? NULL : office->short_name ? office->short_name : office->name;
}

/* The first of the given that is not NULL, copied. */
static char *first_of(const char *a, const char *b)
{
	return g_strdup(a ? a : b);
}

static char *name_shown(const RkBuilder *builder, const char *shown, RkId person)
{
	return shown ? g_strdup(shown) : rk_person_text(person_of(builder, person));
}

/* Such a title gets its office in brackets, by the name it had at the meeting. */
static char *title_with_office(
	const char *title, const RkInstitution *office, const char *shown_office)
{
	const char *brief = shown_office ? shown_office : office_brief(office);

	if (!title || !brief || !office || !rk_title_is_bare(title, office))
		return g_strdup(title);
	return g_strdup_printf("%s (%s)", title, brief);
}

static char *title_shown(const RkBuilder *builder, const char *shown, RkId person)
{
	const RkPerson *record = person_of(builder, person);

	return first_of(shown, record ? record->position : NULL);
}

char *rk_speaker_name(const RkBuilder *builder, const RkSessionSpeaker *speaker)
{
	return name_shown(builder, speaker->shown_name, speaker->person);
}

char *rk_speaker_party(const RkBuilder *builder, const RkSessionSpeaker *speaker)
{
	const RkInstitution *office = office_of(builder, speaker->institution);

	if (speaker->label)
		return g_strdup(speaker->label);
	return office ? g_strdup(office->name)
		      : g_strdup(speaker->person ? NULL : speaker->shown_office);
}

char *rk_speaker_full(const RkBuilder *builder, const RkSessionSpeaker *speaker)
{
	const RkInstitution *office = office_of(builder, speaker->institution);
	g_autofree char *name = rk_speaker_name(builder, speaker);
	g_autofree char *own = title_shown(builder, speaker->shown_title, speaker->person);
	const char *of = speaker->title_represented;

	if (!name)
		return rk_speaker_party(builder, speaker);
	g_autofree char *title =
		of ? g_strdup(own) : title_with_office(own, office, speaker->shown_office);
	g_autofree char *who = title ? g_strconcat(name, ", ", title, NULL) : g_strdup(name);
	if (!of)
		return g_steal_pointer(&who);
	g_autofree char *represented = title_with_office(of, office, speaker->shown_office);
	return rk_phrase(builder, RK_SAY_REPRESENTING, "who", who, "title", represented);
}

const RkMeetingRole *rk_role_first(const RkBuilder *builder, int wanted)
{
	RK_EACH (builder->rows, MEETING_ROLE, RkMeetingRole, role) {
		if (role->meeting == builder->meeting->id && role->role == wanted)
			return role;
	}
	return NULL;
}

char *rk_role_name(const RkBuilder *builder, const RkMeetingRole *role)
{
	if (!role)
		return NULL;
	g_autofree char *name = name_shown(builder, role->shown_name, role->person);
	if (name || role->label)
		return first_of(name, role->label);
	const RkInstitution *office = office_of(builder, role->institution);
	return first_of(role->shown_office, office ? office->name : NULL);
}

char *rk_role_title(const RkBuilder *builder, const RkMeetingRole *role)
{
	if (!role)
		return NULL;
	const RkPerson *person = person_of(builder, role->person);
	RkId office = role->institution ? role->institution : person ? person->institution : 0;
	g_autofree char *title = title_shown(builder, role->shown_title, role->person);
	return title_with_office(title, office_of(builder, office), role->shown_office);
}

static char *participant_who(const RkBuilder *builder, const RkParticipant *participant)
{
	const char *brief = participant->shown_office;

	if (!brief)
		brief = office_brief(office_of(builder, participant->institution));
	if (brief)
		return g_strdup(brief);
	g_autofree char *name = name_shown(builder, participant->shown_name, participant->person);
	return name ? g_steal_pointer(&name) : g_strdup(participant->title);
}

char *rk_entry_who(const RkBuilder *builder, const RkEntry *entry)
{
	const RkParticipant *participant =
		entry->speaker ? RK_FIND(builder->rows, PARTICIPANT, RkParticipant, entry->speaker)
			       : NULL;

	if (participant)
		return participant_who(builder, participant);
	if (entry->speaker_label)
		return g_strdup(entry->speaker_label);
	const char *brief = office_brief(office_of(builder, entry->speaker_institution));
	return brief ? g_strdup(brief) : rk_person_text(person_of(builder, entry->speaker_person));
}

char *rk_assignment_text(const RkBuilder *builder, const RkAssignment *assignment)
{
	const char *title = assignment->shown_title ? assignment->shown_title : assignment->title;
	const char *brief = assignment->shown_office;
	g_autofree char *name = name_shown(builder, assignment->shown_name, assignment->person);

	if (!brief)
		brief = office_brief(office_of(builder, assignment->institution));
	const char *first = title ? title : name ? name : assignment->label;
	if (first && brief)
		return g_strdup_printf("%s\n(%s)", first, brief);
	return first_of(first, brief);
}
