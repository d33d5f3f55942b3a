/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copying from another meeting, field by field: what is planned goes along, what happened does not,
 * and what is there already stays single. What a whole meeting copies stands in rundown_rule.c.
 */
#include "domain/meeting/copy_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum { TARGET = 1401, OLD = 1501 };

/* The next meeting over the same registers, with one row of each kind in it at place 7. */
static RkDossier *next_meeting(void)
{
	RkRows *rows = rk_rows_new();
	RkMeeting *meeting = rk_meeting_new();
	static const RkEntity kinds[] = { RK_E_SESSION, RK_E_AGENDA_POINT, RK_E_PARTICIPANT,
		RK_E_MEETING_ROLE, RK_E_CITATION };

	meeting->id = TARGET;
	meeting->status = RK_MEETING_STATUS_DRAFT;
	rk_text_set(&meeting->title, "Rakor berikut");
	rk_rows_add(rows, RK_E_MEETING, meeting);
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		gpointer record = rk_record_new(kinds[i]);
		*(RkId *)record = OLD + i;
		rk_record_set(
			kinds[i], record, (guint)rk_entities[kinds[i]].owner, RK_VALUE_ID(TARGET));
		rk_record_set(
			kinds[i], record, (guint)rk_entities[kinds[i]].order, RK_VALUE_NUMBER(7));
		rk_rows_add(rows, kinds[i], record);
	}
	return rk_dossier_new(rows, TARGET);
}

typedef struct Copying {
	Sample *sample;
	RkDossier *target;
	RkRuleInput in;
} Copying;

static Copying copying_new(void)
{
	Copying copying = { .sample = sample_new(), .target = next_meeting() };

	copying.in = (RkRuleInput){ &copying.sample->context, copying.target,
		copying.sample->directory, NULL };
	return copying;
}

static void copying_clear(Copying *copying)
{
	sample_free(copying->sample);
	rk_dossier_free(copying->target);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Copying, copying_clear)

static RkPlan *copy(const Copying *copying, guint parts)
{
	g_autoptr(GError) error = NULL;
	RkPlan *plan = rk_copy_plan(&copying->in, copying->sample->dossier, parts, NULL, &error);

	if (!plan)
		fail_msg("%s", error->message);
	return plan;
}

/* Every field of an entity that is set in neither, or the same in both, but for the given ones. */
static void assert_same(RkEntity entity, const void *made, const void *old, const char *const *own)
{
	const RkEntityInfo *info = &rk_entities[entity];

	assert_int_not_equal(*(const RkId *)made, *(const RkId *)old);
	for (guint i = 0; i < info->n_fields; i++) {
		gboolean same = rk_value_equal(&info->fields[i], rk_record_get(entity, made, i),
			rk_record_get(entity, old, i));
		if (same == g_strv_contains(own, info->fields[i].name))
			fail_msg("%s.%s", info->table, info->fields[i].name);
	}
}

/* Every field set to something; REFs to the registers keep what they are given. */
static void fill(RkEntity entity, gpointer record)
{
	for (guint i = 0; i < rk_entities[entity].n_fields; i++) {
		const RkField *field = &rk_entities[entity].fields[i];
		if (rk_record_get(entity, record, i).set)
			continue;
		switch (field->type) {
		case RK_TYPE_ENUM:
			rk_record_set(entity, record, i, RK_VALUE_NUMBER(field->words->n));
			break;
		case RK_TYPE_BOOL:
		case RK_TYPE_INT:
		case RK_TYPE_INSTANT:
		case RK_TYPE_REF:
		case RK_TYPE_LINK:
			rk_record_set(entity, record, i, RK_VALUE_NUMBER(1));
			break;
		default:
			rk_record_set(entity, record, i, RK_VALUE_TEXT("09:00"));
			break;
		}
	}
}

static void a_row_of_the_rundown_is_planned_again(void **state)
{
	g_auto(Copying) copying = copying_new();
	RkSession *old = rk_rows_find(copying.sample->dossier->rows, RK_E_SESSION, SESSION_OPENING);
	const char *const own[] = { "uid", "meeting", "position", "status", "actual_start",
		"actual_end", NULL };

	fill(RK_E_SESSION, old);
	g_autoptr(RkPlan) plan = copy(&copying, 1u << RK_COPY_RUNDOWN);
	const RkSession *made = SAMPLE_INSERTED(plan, SESSION, RkSession, 0);
	assert_same(RK_E_SESSION, made, old, own);
	assert_int_equal(made->meeting, TARGET);
	assert_int_equal(made->position.value, 8);
	assert_int_equal(SAMPLE_INSERTED(plan, SESSION, RkSession, 3)->position.value, 11);
	assert_int_equal(made->status, RK_SESSION_STATUS_PLANNED);
	assert_int_equal(plan->focus, made->id);
	assert_int_equal(plan->focus_entity, RK_E_SESSION);
	assert_string_equal(plan->label, "disalin dari MKS: 4 baris");
}

static void a_point_is_open_again(void **state)
{
	g_auto(Copying) copying = copying_new();
	RkRows *rows = copying.sample->dossier->rows;
	const char *const own[] = { "meeting", "session", "position", "status", "carried_from",
		NULL };

	for (int i = 0; i < 3; i++) {
		RkAgendaPoint *old = rk_agenda_point_new();
		old->id = 801 + i;
		old->meeting = MEETING;
		old->session = i == 2 ? 0 : SESSION_ONE;
		old->status = i == 1 ? RK_POINT_STATUS_DROPPED : RK_POINT_STATUS_DISCUSSED;
		if (i == 0)
			fill(RK_E_AGENDA_POINT, old);
		rk_text_set(&old->title, i == 2 ? "Parkir" : "Pengesahan");
		rk_rows_add(rows, RK_E_AGENDA_POINT, old);
	}
	g_autoptr(RkPlan) plan = copy(&copying, 1u << RK_COPY_RUNDOWN | 1u << RK_COPY_POINTS);
	const RkAgendaPoint *made = SAMPLE_INSERTED(plan, AGENDA_POINT, RkAgendaPoint, 0);
	const RkAgendaPoint *parked = SAMPLE_INSERTED(plan, AGENDA_POINT, RkAgendaPoint, 1);
	assert_same(RK_E_AGENDA_POINT, made, rk_rows_find(rows, RK_E_AGENDA_POINT, 801), own);
	assert_int_equal(made->meeting, TARGET);
	assert_int_equal(made->session, SAMPLE_INSERTED(plan, SESSION, RkSession, 1)->id);
	assert_int_equal(made->position.value, 8);
	assert_int_equal(made->status, RK_POINT_STATUS_OPEN);
	assert_string_equal(parked->title, "Parkir");
	assert_int_equal(parked->position.value, 9);
	assert_int_equal(parked->session, 0);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_AGENDA_POINT), 2);
	assert_string_equal(plan->label, "disalin dari MKS: 4 baris, 2 butir");
}

/* An office is asked anew whom it sends; a person is asked again; a label cannot be asked. */
static void speakers_are_asked_again(void **state)
{
	static const struct {
		RkId office, person, wanted_person;
		int confirmation, wanted;
	} cases[] = {
		{ OFFICE_BALANGAN, PERSON_GITA, 0, RK_RSVP_ACCEPTED, RK_RSVP_PENDING },
		{ OFFICE_BALANGAN, 0, 0, RK_RSVP_UNSET, RK_RSVP_UNSET },
		{ 0, PERSON_GITA, PERSON_GITA, RK_RSVP_DECLINED, RK_RSVP_PENDING },
		{ 0, 0, 0, RK_RSVP_ACCEPTED, RK_RSVP_UNSET },
	};
	const char *const own[] = { "session", "person", "confirmation", "shown_name",
		"shown_title", "shown_office", NULL };

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Copying) copying = copying_new();
		RkSessionSpeaker *old = rk_rows_find(
			copying.sample->dossier->rows, RK_E_SESSION_SPEAKER, SPEAKER_ONE);
		fill(RK_E_SESSION_SPEAKER, old);
		old->institution = cases[i].office;
		old->person = cases[i].person;
		old->confirmation = cases[i].confirmation;
		g_autoptr(RkPlan) plan =
			copy(&copying, 1u << RK_COPY_RUNDOWN | 1u << RK_COPY_SPEAKERS);
		const RkSessionSpeaker *made =
			SAMPLE_INSERTED(plan, SESSION_SPEAKER, RkSessionSpeaker, 0);
		assert_int_equal(made->person, cases[i].wanted_person);
		assert_int_equal(made->confirmation, cases[i].wanted);
		assert_int_equal(made->session, SAMPLE_INSERTED(plan, SESSION, RkSession, 1)->id);
		if (i == 0)
			assert_same(RK_E_SESSION_SPEAKER, made, old, own);
	}
}

static void the_invited_are_invited_again(void **state)
{
	g_auto(Copying) copying = copying_new();
	RkRows *rows = copying.sample->dossier->rows;
	RkParticipant *there = rk_rows_find(copying.target->rows, RK_E_PARTICIPANT, OLD + 2);
	RkParticipant *first = rk_rows_find(rows, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN);

	there->institution = OFFICE_PALOPO; /* is on the list already */
	rk_text_set(&first->title, "Bupati Balangan");
	for (int i = 0; i < 2; i++) {
		RkParticipant *other = rk_participant_new();
		other->id = 801 + i;
		other->meeting = MEETING;
		other->institution = OFFICE_PORT;
		other->uninvited = i == 0;
		other->companion_of = i == 1 ? PARTICIPANT_BALANGAN : 0;
		rk_rows_add(rows, RK_E_PARTICIPANT, other);
	}
	g_autoptr(RkPlan) plan = copy(&copying, 1u << RK_COPY_INVITED);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 2);
	const RkParticipant *made = SAMPLE_INSERTED(plan, PARTICIPANT, RkParticipant, 0);
	const RkParticipant *next = SAMPLE_INSERTED(plan, PARTICIPANT, RkParticipant, 1);
	assert_int_equal(made->institution, OFFICE_BALANGAN);
	assert_string_equal(made->title, "Bupati Balangan");
	assert_int_equal(made->rsvp, RK_RSVP_PENDING);
	assert_int_equal(made->position.value, 8);
	assert_int_equal(next->institution, OFFICE_TARAKAN);
	assert_int_equal(next->person, PERSON_RANGGA);
	assert_int_equal(next->position.value, 9);
	/* Somebody else of the same office, or another post, is not there yet. */
	there->person = PERSON_EKA;
	g_autoptr(RkPlan) person = copy(&copying, 1u << RK_COPY_INVITED);
	assert_int_equal(sample_count(person, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 3);
	there->person = 0;
	rk_text_set(&there->title, "Kepala Seksi");
	g_autoptr(RkPlan) post = copy(&copying, 1u << RK_COPY_INVITED);
	assert_int_equal(sample_count(post, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 3);
}

static void roles_stay_single(void **state)
{
	static const RkMeetingRole mine = { .role = RK_MEETING_ROLE_CHAIR,
		.person = PERSON_ADI,
		.institution = OFFICE_DIRECTORATE,
		.label = (char *)"Panitia" };
	static const struct {
		int role;
		RkId person, office;
		const char *label;
		guint copied;
	} cases[] = {
		{ RK_MEETING_ROLE_CHAIR, PERSON_ADI, OFFICE_DIRECTORATE, "Panitia", 0 },
		{ RK_MEETING_ROLE_CONTACT, PERSON_ADI, OFFICE_DIRECTORATE, "Panitia", 1 },
		{ RK_MEETING_ROLE_CHAIR, PERSON_EKA, OFFICE_DIRECTORATE, "Panitia", 1 },
		{ RK_MEETING_ROLE_CHAIR, PERSON_ADI, OFFICE_PORT, "Panitia", 1 },
		{ RK_MEETING_ROLE_CHAIR, PERSON_ADI, OFFICE_DIRECTORATE, "Ketua", 1 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_auto(Copying) copying = copying_new();
		RkMeetingRole *there =
			rk_rows_find(copying.target->rows, RK_E_MEETING_ROLE, OLD + 3);
		RkMeetingRole *old = rk_record_copy(RK_E_MEETING_ROLE, &mine);
		RkMeetingRole *other = rk_meeting_role_new();
		old->id = 801;
		other->id = 802;
		other->role = RK_MEETING_ROLE_SECRETARY; /* so that there is something to copy */
		other->person = PERSON_CITRA;
		rk_rows_add(copying.sample->dossier->rows, RK_E_MEETING_ROLE, old);
		rk_rows_add(copying.sample->dossier->rows, RK_E_MEETING_ROLE, other);
		there->role = cases[i].role;
		there->person = cases[i].person;
		there->institution = cases[i].office;
		rk_text_set(&there->label, cases[i].label);
		g_autoptr(RkPlan) plan = copy(&copying, 1u << RK_COPY_ROLES);
		assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_MEETING_ROLE),
			cases[i].copied + 1);
		const RkMeetingRole *made = SAMPLE_INSERTED(plan, MEETING_ROLE, RkMeetingRole, 0);
		assert_int_equal(made->meeting, TARGET);
		assert_int_equal(made->position.value, 8);
		if (cases[i].copied == 0)
			continue;
		assert_int_equal(made->role, mine.role);
		assert_int_equal(made->person, mine.person);
		assert_int_equal(made->institution, mine.institution);
		assert_string_equal(made->label, "Panitia");
	}
}

static RkPaperText *slot_add(RkRows *rows, RkId id, int paper, int lang, const char *slot)
{
	RkPaperText *text = rk_paper_text_new();

	text->id = id;
	text->paper = paper;
	text->lang = lang;
	rk_text_set(&text->slot, slot);
	rk_text_set(&text->text, "Menindaklanjuti …");
	rk_rows_add(rows, RK_E_PAPER_TEXT, text);
	return text;
}

/* What this meeting says already in its letter is not said over. */
static void the_letter_fills_what_is_empty(void **state)
{
	g_auto(Copying) copying = copying_new();
	RkMeeting *from = rk_rows_find(copying.sample->dossier->rows, RK_E_MEETING, MEETING);
	RkMeeting *to = rk_rows_find(copying.target->rows, RK_E_MEETING, TARGET);
	static const char *const taken[] = { "purpose", "objective", "outcomes", "expectation",
		"letter_subject", "urgency", "confidentiality", "enclosures", "dress",
		"may_delegate", "in_person", "copies", NULL };

	fill(RK_E_MEETING, from);
	rk_text_set(&to->dress, "Batik");
	slot_add(copying.sample->dossier->rows, 801, RK_PAPER_KIND_INVITATION, RK_LANGUAGE_ID, "a");
	slot_add(copying.sample->dossier->rows, 802, RK_PAPER_KIND_INVITATION, RK_LANGUAGE_EN, "a");
	slot_add(copying.sample->dossier->rows, 803, RK_PAPER_KIND_MEMO, RK_LANGUAGE_ID, "a");
	slot_add(copying.sample->dossier->rows, 804, RK_PAPER_KIND_INVITATION, RK_LANGUAGE_ID, "b");
	slot_add(copying.target->rows, 805, RK_PAPER_KIND_INVITATION, RK_LANGUAGE_ID, "a");
	g_autoptr(RkPlan) plan = copy(&copying, 1u << RK_COPY_LETTER);
	for (guint i = 0; i < rk_entities[RK_E_MEETING].n_fields; i++) {
		const char *name = rk_entities[RK_E_MEETING].fields[i].name;
		gboolean wanted = g_strv_contains(taken, name) && strcmp(name, "dress") != 0;
		if (sample_set(plan, RK_E_MEETING, TARGET, i).set != wanted)
			fail_msg("%s", name);
	}
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PAPER_TEXT), 3);
	const RkPaperText *text = SAMPLE_INSERTED(plan, PAPER_TEXT, RkPaperText, 1);
	assert_int_equal(text->meeting, TARGET);
	assert_int_equal(text->paper, RK_PAPER_KIND_MEMO);
	assert_int_equal(text->lang, RK_LANGUAGE_ID);
	assert_string_equal(text->slot, "a");
	assert_string_equal(text->text, "Menindaklanjuti …");
	assert_string_equal(plan->label, "disalin dari MKS"); /* the letter is not counted */
}

static RkCitation *cite(RkRows *rows, RkId id, RkId session, const char *article)
{
	RkCitation *citation = rk_citation_new();

	citation->id = id;
	citation->meeting = MEETING;
	citation->reference = REFERENCE_CLASS;
	citation->session = session;
	rk_text_set(&citation->article, article);
	rk_rows_add(rows, RK_E_CITATION, citation);
	return citation;
}

/* What the meeting or a session stands on; not what a line or an action cited. */
static void references_go_with_their_article(void **state)
{
	g_auto(Copying) copying = copying_new();
	RkRows *rows = copying.sample->dossier->rows;
	RkCitation *there = rk_rows_find(copying.target->rows, RK_E_CITATION, OLD + 4);

	there->reference = REFERENCE_CLASS;
	rk_text_set(&there->article, "Pasal 1");
	cite(rows, 801, 0, "Pasal 1"); /* there already */
	cite(rows, 802, 0, "Pasal 2");
	cite(rows, 803, SESSION_ONE, "Pasal 1");
	cite(rows, 804, 0, "Pasal 3")->entry = 77;
	cite(rows, 805, 0, "Pasal 3")->action = 77;
	g_autoptr(RkPlan) plan = copy(&copying, 1u << RK_COPY_RUNDOWN | 1u << RK_COPY_REFERENCES);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_CITATION), 2);
	const RkCitation *whole = SAMPLE_INSERTED(plan, CITATION, RkCitation, 0);
	const RkCitation *part = SAMPLE_INSERTED(plan, CITATION, RkCitation, 1);
	assert_string_equal(whole->article, "Pasal 2");
	assert_int_equal(whole->session, 0);
	assert_int_equal(whole->meeting, TARGET);
	assert_int_equal(whole->reference, REFERENCE_CLASS);
	assert_int_equal(whole->position.value, 8);
	assert_string_equal(part->article, "Pasal 1");
	assert_int_equal(part->session, SAMPLE_INSERTED(plan, SESSION, RkSession, 1)->id);
	assert_int_equal(part->position.value, 9);
	/* A line of this meeting that cites the same is no basis of the meeting. */
	there->entry = 78;
	g_autoptr(RkPlan) line = copy(&copying, 1u << RK_COPY_REFERENCES);
	assert_int_equal(sample_count(line, RK_CHANGE_INSERT, RK_E_CITATION), 3);
	there->entry = 0;
	there->action = 78;
	g_autoptr(RkPlan) action = copy(&copying, 1u << RK_COPY_REFERENCES);
	assert_int_equal(sample_count(action, RK_CHANGE_INSERT, RK_E_CITATION), 3);
}

static void nothing_to_copy_is_said(void **state)
{
	g_auto(Copying) copying = copying_new();
	g_autoptr(GError) error = NULL;
	static const guint empty[] = { 0, 1u << RK_COPY_REFERENCES, 1u << RK_COPY_ROLES };

	for (guint i = 0; i < G_N_ELEMENTS(empty); i++) {
		g_clear_error(&error);
		assert_null(
			rk_copy_plan(&copying.in, copying.sample->dossier, empty[i], NULL, &error));
		assert_int_equal(error->code, RK_ERROR_REFUSED);
		assert_non_null(strstr(error->message, "MKS"));
	}
	static const struct {
		int status;
		gboolean may;
	} states[] = { { RK_MEETING_STATUS_DRAFT, TRUE }, { RK_MEETING_STATUS_SCHEDULED, TRUE },
		{ RK_MEETING_STATUS_POSTPONED, TRUE }, { RK_MEETING_STATUS_RUNNING, FALSE },
		{ RK_MEETING_STATUS_HELD, FALSE } };
	for (guint i = 0; i < G_N_ELEMENTS(states); i++) {
		((RkMeeting *)copying.target->meeting)->status = states[i].status;
		g_autoptr(RkPlan) plan = rk_copy_plan(
			&copying.in, copying.sample->dossier, 1u << RK_COPY_RUNDOWN, NULL, NULL);
		assert_int_equal(plan != NULL, states[i].may);
	}
}

/* A new meeting that is like an old one is one plan. */
static void a_new_meeting_takes_all_at_once(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *fresh = rk_meeting_new();
	g_autoptr(RkPlan) plan = rk_plan_new(0, "rapat baru");
	g_autoptr(GError) error = NULL;

	fresh->id = TARGET;
	fresh->status = RK_MEETING_STATUS_DRAFT;
	rk_plan_insert(plan, RK_E_MEETING, fresh);
	assert_true(rk_copy_into_new(plan, &sample->context, sample->directory, sample->dossier,
		1u << RK_COPY_RUNDOWN | 1u << RK_COPY_INVITED, &error));
	assert_string_equal(plan->label, "rapat baru · disalin dari MKS: 4 baris, 3 undangan");
	assert_int_equal(SAMPLE_INSERTED(plan, SESSION, RkSession, 0)->meeting, TARGET);
	assert_int_equal(SAMPLE_INSERTED(plan, SESSION, RkSession, 0)->position.value, 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 3);
	assert_false(rk_copy_into_new(
		plan, &sample->context, sample->directory, sample->dossier, 0, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_of_the_rundown_is_planned_again),
		cmocka_unit_test(a_point_is_open_again),
		cmocka_unit_test(speakers_are_asked_again),
		cmocka_unit_test(the_invited_are_invited_again),
		cmocka_unit_test(roles_stay_single),
		cmocka_unit_test(the_letter_fills_what_is_empty),
		cmocka_unit_test(references_go_with_their_article),
		cmocka_unit_test(nothing_to_copy_is_said),
		cmocka_unit_test(a_new_meeting_takes_all_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
