/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows of the invited in words and in groups. Invariant: within a group the order is always that
 * of the protocol.
 */
#include "domain/people/participant_words.h"

#include "base/id.h"
#include "base/label.h"
#include "domain/names/name.h"
#include "domain/people/participant_rule.h"

#include <string.h>

#define DAY_CHARS 10 /* of "2024-10-17T09:00" */

gboolean rk_participant_is_invited(const RkParticipant *participant)
{
	return !participant->uninvited && !participant->companion_of;
}

gboolean rk_participant_is_there(const RkParticipant *participant)
{
	return participant->attendance == RK_ATTENDANCE_PRESENT ||
	       participant->attendance == RK_ATTENDANCE_REPRESENTED;
}

void rk_answer_date(const RkMeeting *meeting, RkParticipant *wanted)
{
	gboolean answered = wanted->rsvp != RK_RSVP_UNSET && wanted->rsvp != RK_RSVP_PENDING;
	g_autofree char *day =
		answered && meeting->start ? g_strndup(meeting->start, DAY_CHARS) : NULL;

	rk_text_set(&wanted->rsvp_for, day);
}

gboolean rk_answer_is_old(const RkDossier *dossier, const RkParticipant *participant)
{
	const RkMeeting *meeting = dossier->meeting;

	if (participant->rsvp <= RK_RSVP_PENDING)
		return FALSE;
	if (participant->rsvp_for)
		return !meeting->start || !g_str_has_prefix(meeting->start, participant->rsvp_for);
	/* Of before the day was noted: given before the meeting was moved. */
	RK_EACH (dossier->rows, RESCHEDULE, RkReschedule, moved)
		if (moved->meeting == meeting->id && participant->rsvp_at.set &&
			rk_id_instant(moved->id) > participant->rsvp_at.value)
			return TRUE;
	return FALSE;
}

gboolean rk_participant_is_open(const RkDossier *dossier, const RkParticipant *participant)
{
	return rk_answer_is_old(dossier, participant) || participant->rsvp == RK_RSVP_UNSET ||
	       participant->rsvp == RK_RSVP_PENDING || participant->rsvp == RK_RSVP_TENTATIVE;
}

static gboolean is_first_of_office(const RkRows *rows, const RkParticipant *participant)
{
	RK_EACH (rows, PARTICIPANT, RkParticipant, other)
		if (other->meeting == participant->meeting && rk_participant_is_invited(other) &&
			other->institution == participant->institution)
			return other == participant || other->id == participant->id;
	return FALSE;
}

gboolean rk_participant_speaks(
	const RkRows *rows, const RkParticipant *participant, const RkSessionSpeaker *speaker)
{
	if (speaker->person)
		return speaker->person == participant->person ||
		       speaker->person == participant->representative;
	return speaker->institution && speaker->institution == participant->institution &&
	       is_first_of_office(rows, participant);
}

char *rk_participant_proxy_name(const RkRows *rows, const RkParticipant *participant)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, participant->representative);

	if (participant->representative_name)
		return g_strdup(participant->representative_name);
	return person ? rk_person_full_name(person) : NULL;
}

char *rk_participant_addressee(const RkRows *rows, const RkParticipant *participant)
{
	const RkInstitution *office =
		RK_FIND(rows, INSTITUTION, RkInstitution, participant->institution);
	g_autofree char *title = rk_participant_title(rows, participant);
	g_autofree char *name = rk_participant_name(rows, participant);

	if (title)
		return office ? rk_title_in_office(title, office) : g_steal_pointer(&title);
	return g_strdup(name ? name : office ? rk_office_short(office) : "?");
}

const char *rk_participant_mail(const RkRows *rows, const RkParticipant *participant)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, participant->person);
	const RkInstitution *office =
		RK_FIND(rows, INSTITUTION, RkInstitution, participant->institution);

	if (person && person->email)
		return person->email;
	return office ? office->email : NULL;
}

static void word_add(GString *text, const char *word)
{
	if (word && !strstr(text->str, word))
		g_string_append_printf(text, "%s%s", text->len ? ", " : "", word);
}

char *rk_participant_roles(const RkRows *rows, const RkParticipant *participant, RkLang lang)
{
	g_autoptr(GString) text = g_string_new(NULL);

	RK_EACH (rows, MEETING_ROLE, RkMeetingRole, role)
		if (role->meeting == participant->meeting && role->person &&
			role->person == participant->person)
			word_add(text, rk_enum_label(&rk_meeting_role_words, role->role, lang));
	RK_EACH (rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (rk_participant_speaks(rows, participant, speaker))
			word_add(text, rk_enum_label(&rk_speaker_role_words, speaker->role, lang));
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

/* --- orders --- */

const char *rk_people_order_label(RkPeopleOrder order, RkLang lang)
{
	static const char *const labels[RK_PEOPLE_ORDERS] = { N_("by number"), N_("by answer"),
		N_("by attendance"), N_("by kind of institution"), N_("by city") };

	return rk_tr(lang, labels[order]);
}

static const RkInstitution *office_of(const RkDossier *dossier, const RkParticipant *one)
{
	return RK_FIND(dossier->rows, INSTITUTION, RkInstitution, one->institution);
}

/* What a row is sorted by: first the number, then the text; and the heading that it stands under.
 * Those who have not answered, or are not there yet, come first: they need something. */
typedef struct Key {
	int number;
	char *heading;
	const RkParticipant *one;
	guint at;
} Key;

static void key_fill(Key *key, const RkDossier *dossier, RkPeopleOrder order, RkLang lang)
{
	const RkInstitution *office = office_of(dossier, key->one);
	const char *text = NULL;
	int value = 0;

	switch (order) {
	case RK_PEOPLE_BY_ANSWER:
		value = key->one->rsvp ? key->one->rsvp : RK_RSVP_PENDING;
		text = rk_enum_label(&rk_rsvp_words, value, lang);
		break;
	case RK_PEOPLE_BY_ATTENDANCE:
		value = key->one->attendance;
		text = value ? rk_enum_label(&rk_attendance_words, value, lang)
			     : rk_tr(lang, N_("not yet"));
		break;
	case RK_PEOPLE_BY_KIND:
		value = office && office->kind ? office->kind : RK_INSTITUTION_KIND_OTHER;
		text = rk_enum_label(&rk_institution_kind_words, value, lang);
		break;
	case RK_PEOPLE_BY_CITY:
		text = office ? office->city : NULL;
		value = text == NULL;
		text = text ? text : rk_tr(lang, N_("city not known"));
		break;
	default:
		break;
	}
	key->number = value;
	key->heading = g_strdup(text);
}

static int key_compare(gconstpointer a, gconstpointer b)
{
	const Key *x = a, *y = b;
	int order = x->number - y->number;

	if (order == 0)
		order = g_strcmp0(x->heading, y->heading);
	return order ? order : (int)x->at - (int)y->at;
}

static void group_free(gpointer data)
{
	RkPeopleGroup *group = data;

	g_free(group->heading);
	g_ptr_array_unref(group->participants);
	g_free(group);
}

static void key_clear(gpointer data)
{
	g_free(((Key *)data)->heading);
}

static GArray *keys_of(const RkDossier *dossier, RkPeopleOrder order, gboolean all, RkLang lang)
{
	GArray *keys = g_array_new(FALSE, TRUE, sizeof(Key));

	g_array_set_clear_func(keys, key_clear);
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one) {
		Key key = { .one = one, .at = keys->len };
		if (one->meeting != dossier->meeting->id || one->companion_of ||
			(one->uninvited && !all))
			continue;
		key_fill(&key, dossier, order, lang);
		g_array_append_val(keys, key);
	}
	g_array_sort(keys, key_compare);
	return keys;
}

GPtrArray *rk_people_groups(
	const RkDossier *dossier, RkPeopleOrder order, gboolean all, RkLang lang)
{
	GPtrArray *groups = g_ptr_array_new_with_free_func(group_free);
	g_autoptr(GArray) keys = keys_of(dossier, order, all, lang);
	RkPeopleGroup *group = NULL;

	for (guint i = 0; i < keys->len; i++) {
		const Key *key = &g_array_index(keys, Key, i);
		if (!group || g_strcmp0(group->heading, key->heading) != 0) {
			group = g_new0(RkPeopleGroup, 1);
			group->heading = g_strdup(key->heading);
			group->participants = g_ptr_array_new();
			g_ptr_array_add(groups, group);
		}
		g_ptr_array_add(group->participants, (gpointer)key->one);
	}
	return groups;
}

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
