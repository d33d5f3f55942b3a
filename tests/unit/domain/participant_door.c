/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The door, times, companions and walk-ins; who comes for whom, in the sessions too; words, orders
 * and groups of the rows; the ledger; which text for a messenger a row needs.
 */
#include "base/error.h"
#include "domain/meeting/chat_rule.h"
#include "domain/people/delivery_rule.h"
#include "domain/people/participant_rule.h"
#include "domain/people/participant_words.h"
#include "domain/paste/paste_add.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static RkParticipant *row(Sample *sample, RkId id)
{
	return rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, id);
}

static RkMeeting *meeting(Sample *sample)
{
	return rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
}

static void door(Sample *sample, RkId id, RkRoll roll)
{
	sample_apply(sample, rk_participant_plan_door(&sample->in, id, RK_RULE_NUMBER(roll), NULL),
		NULL);
}

static void an_arrival_is_true(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_HERE); /* scheduled: nobody says when */
	assert_int_equal(row(sample, PARTICIPANT_TARAKAN)->attendance, RK_ATTENDANCE_PRESENT);
	assert_false(row(sample, PARTICIPANT_TARAKAN)->arrival.set);
	meeting(sample)->status = RK_MEETING_STATUS_RUNNING;
	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_HERE);
	assert_int_equal(row(sample, PARTICIPANT_TARAKAN)->arrival.value, sample->context.now);
	sample->context.now += 86400000; /* the next morning */
	door(sample, PARTICIPANT_PALOPO, RK_ROLL_HERE);
	assert_int_equal(row(sample, PARTICIPANT_PALOPO)->attendance, RK_ATTENDANCE_PRESENT);
	assert_false(row(sample, PARTICIPANT_PALOPO)->arrival.set);
}

static void the_strip_says_how(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	RkParticipant *one;

	meeting(sample)->status = RK_MEETING_STATUS_RUNNING;
	assert_null(rk_participant_plan_door(
		&sample->in, PARTICIPANT_TARAKAN, RK_RULE_NUMBER(RK_ROLL_LEFT), &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_ONLINE);
	one = row(sample, PARTICIPANT_TARAKAN);
	assert_int_equal(one->mode, RK_MEETING_MODE_ONLINE);
	assert_int_equal(one->attendance, RK_ATTENDANCE_PRESENT);
	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_PRESENT);
	assert_int_equal(one->mode, 0);
	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_LEFT);
	assert_int_equal(one->departure.value, sample->context.now);
	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_EXCUSED);
	assert_false(one->arrival.set || one->departure.set);
	assert_int_equal(one->attendance, RK_ATTENDANCE_EXCUSED);
	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_ABSENT);
	assert_int_equal(one->attendance, RK_ATTENDANCE_ABSENT);
	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_REPRESENTED);
	assert_int_equal(one->attendance, RK_ATTENDANCE_REPRESENTED);
	door(sample, PARTICIPANT_TARAKAN, RK_ROLL_CLEAR);
	assert_int_equal(one->attendance, 0);
}

static void here_is_represented_when_that_was_announced(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkId both[] = { PARTICIPANT_BALANGAN, PARTICIPANT_PALOPO };
	const RkProxy proxy = { .name = "Gita Maharani", .title = "Asisten I" };

	sample_apply(sample,
		rk_participant_plan_proxy(&sample->in, PARTICIPANT_BALANGAN, &proxy, NULL), NULL);
	assert_int_equal(rk_participant_toggle(sample->dossier->rows, both, 2), RK_ROLL_HERE);
	door(sample, PARTICIPANT_BALANGAN, RK_ROLL_HERE);
	assert_int_equal(row(sample, PARTICIPANT_BALANGAN)->attendance, RK_ATTENDANCE_REPRESENTED);
	door(sample, PARTICIPANT_PALOPO, RK_ROLL_HERE);
	assert_int_equal(rk_participant_toggle(sample->dossier->rows, both, 2), RK_ROLL_CLEAR);
}

static void times_are_typed(void **state)
{
	static const struct {
		const char *typed, *shown;
	} cases[] = { { "8.18", "08.18" }, { "08:18 - 11.30", "08.18-11.30" },
		{ "-11.05", "-11.05" }, { "", "" }, { "23.59", "23.59" } };
	static const char *const wrong[] = { "8", "24.00", "8.60", "8.1", "x", "9.00-8.00",
		"8.18-9.00-10.00", "8.18x" };
	g_autoptr(Sample) sample = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		sample_apply(sample,
			rk_participant_plan_times(&sample->in, PARTICIPANT_TARAKAN,
				RK_RULE_TEXT(cases[i].typed), NULL),
			NULL);
		g_autofree char *shown = rk_participant_times(&sample->in, PARTICIPANT_TARAKAN);
		assert_string_equal(shown, cases[i].shown);
	}
	assert_int_equal(row(sample, PARTICIPANT_TARAKAN)->attendance, RK_ATTENDANCE_PRESENT);
	for (guint i = 0; i < G_N_ELEMENTS(wrong); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_participant_plan_times(
			&sample->in, PARTICIPANT_TARAKAN, RK_RULE_TEXT(wrong[i]), &error));
		assert_string_equal(rk_error_field(error), "arrival");
	}
	rk_text_set(&meeting(sample)->start, NULL);
	assert_null(rk_participant_plan_times(
		&sample->in, PARTICIPANT_TARAKAN, RK_RULE_TEXT("8.18"), NULL));
}

static void who_came_besides(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	g_autoptr(GError) error = NULL;
	assert_null(rk_participant_plan_companion(
		&sample->in, PARTICIPANT_TARAKAN, RK_RULE_TEXT(" , Pranata Humas"), &error));
	RkPlan *plan = rk_participant_plan_companion(
		&sample->in, PARTICIPANT_TARAKAN, RK_RULE_TEXT("Olivia, Pranata Humas"), NULL);
	RkId companion = SAMPLE_INSERTED(plan, PARTICIPANT, RkParticipant, 0)->id;
	sample_apply(sample, plan, NULL);
	const RkParticipant *one = row(sample, companion);
	assert_int_equal(one->companion_of, PARTICIPANT_TARAKAN);
	assert_int_equal(one->institution, OFFICE_TARAKAN);
	assert_int_equal(one->attendance, RK_ATTENDANCE_PRESENT);
	assert_string_equal(one->title, "Pranata Humas");
	assert_false(rk_participant_is_invited(one));
	plan = rk_participant_plan_walk_in(&sample->in, 0, RK_RULE_TEXT("Port Office"), NULL);
	one = SAMPLE_INSERTED(plan, PARTICIPANT, RkParticipant, 0);
	assert_true(one->uninvited);
	assert_int_equal(one->attendance, RK_ATTENDANCE_PRESENT);
	assert_non_null(strstr(plan->label, "datang tanpa undangan"));
	sample_apply(sample, plan, NULL);
	/* Neither stands in the way of the order, nor in the numbers before a sheet is printed. */
	sample_apply(sample,
		rk_participant_plan_move(
			&sample->in, PARTICIPANT_BALANGAN, RK_RULE_NUMBER(2), NULL),
		NULL);
	assert_null(rk_participant_plan_move(
		&sample->in, PARTICIPANT_BALANGAN, RK_RULE_NUMBER(1), NULL));
	g_autoptr(RkPlan) sheet =
		rk_participant_plan_sheet(&sample->in, 0, RK_RULE_TEXT("3i"), NULL);
	assert_int_equal(sample_set(sheet, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN,
				 RK_F(PARTICIPANT, attendance))
				 .number,
		RK_ATTENDANCE_EXCUSED);
}

static void a_represented_speaker_is_represented_everywhere(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkProxy proxy = { .person = PERSON_GITA,
		.title = "Asisten I",
		.mandate = "ST-07",
		.answered = TRUE,
		.via = RK_CHANNEL_PHONE };
	g_autofree char *sessions = rk_participant_sessions(&sample->in, PARTICIPANT_BALANGAN);
	g_autofree char *none = rk_participant_sessions(&sample->in, PARTICIPANT_TARAKAN);
	const RkSessionSpeaker *speaker =
		RK_FIND(sample->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, SPEAKER_ONE);

	assert_string_equal(sessions, "Sesi 1");
	assert_null(none);
	sample_apply(sample,
		rk_participant_plan_proxy(&sample->in, PARTICIPANT_BALANGAN, &proxy, NULL), NULL);
	const RkParticipant *one = row(sample, PARTICIPANT_BALANGAN);
	assert_int_equal(one->rsvp, RK_RSVP_DELEGATED);
	assert_int_equal(one->rsvp_via, RK_CHANNEL_PHONE);
	assert_int_equal(one->rsvp_at.value, sample->context.now);
	assert_string_equal(one->mandate, "ST-07");
	assert_int_equal(speaker->person, 0); /* not asked for */
	proxy.speaks = TRUE;
	sample_apply(sample,
		rk_participant_plan_proxy(&sample->in, PARTICIPANT_BALANGAN, &proxy, NULL), NULL);
	assert_int_equal(speaker->person, PERSON_GITA);
	assert_int_equal(speaker->institution, OFFICE_BALANGAN);
	assert_int_equal(speaker->confirmation, RK_RSVP_DELEGATED);
	assert_string_equal(speaker->title_represented, "Bupati Balangan");
	/* Somebody else, who is new, takes over there too; he comes himself: nobody any more. */
	proxy = (RkProxy){ .name = "Nina Baru", .title = "Sekda", .make = TRUE, .speaks = TRUE };
	sample_apply(sample,
		rk_participant_plan_proxy(&sample->in, PARTICIPANT_BALANGAN, &proxy, NULL), NULL);
	const RkPerson *made = RK_FIND(sample->dossier->rows, PERSON, RkPerson, speaker->person);
	assert_string_equal(made->name, "Nina Baru");
	assert_int_equal(made->institution, OFFICE_BALANGAN);
	assert_null(one->representative_name);
	sample_apply(sample,
		rk_participant_plan_answer(&sample->in, PARTICIPANT_BALANGAN,
			&(RkRuleValue){ .number = RK_RSVP_ACCEPTED, .via = RK_CHANNEL_WA }, NULL),
		NULL);
	assert_int_equal(one->representative, 0);
	assert_null(one->mandate);
}

static void addressees_and_roles(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRows *rows = sample->dossier->rows;
	g_autofree char *palopo = rk_participant_addressee(rows, row(sample, PARTICIPANT_PALOPO));
	g_autofree char *balangan =
		rk_participant_addressee(rows, row(sample, PARTICIPANT_BALANGAN));

	assert_string_equal(palopo, "Kepala Kantor Imigrasi Kelas II TPI Palopo");
	assert_string_equal(balangan, "Bupati Balangan");
	rk_text_set(&row(sample, PARTICIPANT_PALOPO)->title, "Kepala Divisi");
	g_autofree char *other = rk_participant_addressee(rows, row(sample, PARTICIPANT_PALOPO));
	assert_string_equal(other, "Kepala Divisi Kantor Imigrasi Kelas II TPI Palopo");
	g_autofree char *roles =
		rk_participant_roles(rows, row(sample, PARTICIPANT_BALANGAN), RK_LANG_ID);
	assert_string_equal(roles, "narasumber");
	assert_null(rk_participant_roles(rows, row(sample, PARTICIPANT_PALOPO), RK_LANG_ID));
	assert_null(rk_participant_mail(rows, row(sample, PARTICIPANT_PALOPO)));
}

static void orders_make_groups(void **state)
{
	static const guint groups[RK_PEOPLE_ORDERS] = { 1, 2, 2, 2, 2 };
	static const char *const first[RK_PEOPLE_ORDERS] = { NULL, "belum", "belum", "UPT",
		"Tarakan" };
	g_autoptr(Sample) sample = sample_new();

	row(sample, PARTICIPANT_TARAKAN)->rsvp = RK_RSVP_ACCEPTED;
	row(sample, PARTICIPANT_TARAKAN)->attendance = RK_ATTENDANCE_PRESENT;
	RkInstitution *office =
		rk_rows_find(sample->dossier->rows, RK_E_INSTITUTION, OFFICE_TARAKAN);
	rk_text_set(&office->city, "Tarakan");
	for (int order = 0; order < RK_PEOPLE_ORDERS; order++) {
		g_autoptr(GPtrArray) made =
			rk_people_groups(sample->dossier, (RkPeopleOrder)order, TRUE, RK_LANG_ID);
		const RkPeopleGroup *one = made->pdata[0];
		assert_int_equal(made->len, groups[order]);
		if (first[order])
			assert_string_equal(one->heading, first[order]);
		else
			assert_null(one->heading);
		assert_true(*rk_people_order_label((RkPeopleOrder)order, RK_LANG_EN));
	}
}

/* "heading: ids; …" */
static char *groups_text(Sample *sample, RkPeopleOrder order, gboolean all)
{
	g_autoptr(GPtrArray) groups = rk_people_groups(sample->dossier, order, all, RK_LANG_ID);
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < groups->len; i++) {
		const RkPeopleGroup *group = groups->pdata[i];
		g_string_append_printf(
			text, "%s%s:", i ? "; " : "", group->heading ? group->heading : "-");
		for (guint j = 0; j < group->participants->len; j++)
			g_string_append_printf(text, " %d",
				(int)((const RkParticipant *)group->participants->pdata[j])->id);
	}
	return g_string_free(text, FALSE);
}

static RkParticipant *besides(Sample *sample, RkId id, RkId office)
{
	RkParticipant *one = rk_participant_new();

	one->id = id;
	one->meeting = MEETING;
	one->institution = office;
	one->position = RK_INT(id);
	rk_rows_add(sample->dossier->rows, RK_E_PARTICIPANT, one);
	return one;
}

/* Those who need something first; within a group the protocol; companions with theirs. */
static void groups_are_in_order(void **state)
{
	static const struct {
		RkPeopleOrder order;
		gboolean all;
		const char *want;
	} cases[] = {
		{ RK_PEOPLE_BY_NUMBER, FALSE, "-: 701 702 703 804" },
		{ RK_PEOPLE_BY_NUMBER, TRUE, "-: 701 702 703 801 804" },
		{ RK_PEOPLE_BY_ANSWER, FALSE, "belum: 701 804; hadir: 702 703" },
		{ RK_PEOPLE_BY_ATTENDANCE, FALSE, "belum: 701 703 804; hadir: 702" },
		{ RK_PEOPLE_BY_KIND, TRUE, "UPT: 702 703; pemda kabupaten: 701; lainnya: 801 804" },
		{ RK_PEOPLE_BY_CITY, FALSE,
			"Palopo: 703; Tarakan: 702; kota belum diketahui: "
			"701 804" },
	};
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	RkInstitution *tarakan = rk_rows_find(rows, RK_E_INSTITUTION, OFFICE_TARAKAN);
	RkInstitution *palopo = rk_rows_find(rows, RK_E_INSTITUTION, OFFICE_PALOPO);

	besides(sample, 801, OFFICE_PORT)->uninvited = TRUE;
	besides(sample, 802, OFFICE_PORT)->companion_of = PARTICIPANT_PALOPO;
	besides(sample, 803, OFFICE_PORT)->meeting = 999;
	besides(sample, 804, 0);
	rk_text_set(&tarakan->city, "Tarakan");
	rk_text_set(&palopo->city, "Palopo");
	row(sample, PARTICIPANT_TARAKAN)->rsvp = RK_RSVP_ACCEPTED;
	row(sample, PARTICIPANT_TARAKAN)->attendance = RK_ATTENDANCE_PRESENT;
	row(sample, PARTICIPANT_PALOPO)->rsvp = RK_RSVP_ACCEPTED;
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *text = groups_text(sample, cases[i].order, cases[i].all);
		if (strcmp(text, cases[i].want) != 0)
			fail_msg("order %d: %s", (int)cases[i].order, text);
	}
}

/* Each role once, of this meeting; a label of nobody is nobody's. */
static void roles_are_said_once(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	static const struct {
		RkId meeting, person;
		int role;
	} roles[] = {
		{ MEETING, PERSON_RANGGA, RK_MEETING_ROLE_MODERATOR },
		{ MEETING, PERSON_RANGGA, RK_MEETING_ROLE_MODERATOR },
		{ MEETING, PERSON_EKA, RK_MEETING_ROLE_CHAIR },
		{ MEETING, 0, RK_MEETING_ROLE_SECRETARY },
		{ 999, PERSON_RANGGA, RK_MEETING_ROLE_CONTACT },
	};

	for (guint i = 0; i < G_N_ELEMENTS(roles); i++) {
		RkMeetingRole *role = rk_meeting_role_new();
		role->id = 901 + i;
		role->meeting = roles[i].meeting;
		role->person = roles[i].person;
		role->role = roles[i].role;
		rk_rows_add(rows, RK_E_MEETING_ROLE, role);
	}
	RkSessionSpeaker *speaker = rk_session_speaker_new();
	speaker->id = 602;
	speaker->session = SESSION_TWO;
	speaker->institution = OFFICE_TARAKAN;
	speaker->role = RK_SPEAKER_ROLE_SPEAKER;
	rk_rows_add(rows, RK_E_SESSION_SPEAKER, speaker);
	g_autofree char *text =
		rk_participant_roles(rows, row(sample, PARTICIPANT_TARAKAN), RK_LANG_ID);
	assert_string_equal(text, "moderator, narasumber");
	assert_null(rk_participant_roles(rows, row(sample, PARTICIPANT_PALOPO), RK_LANG_ID));
}

static void names_titles_and_addresses(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkRows *rows = sample->dossier->rows;
	static const struct {
		RkId office, person;
		const char *title, *addressee, *mail;
	} cases[] = {
		{ OFFICE_PALOPO, 0, NULL, "Kepala Kantor Imigrasi Kelas II TPI Palopo",
			"palopo@example.go.id" },
		{ OFFICE_PORT, 0, NULL, "Port Office", NULL },
		{ OFFICE_PALOPO, PERSON_CITRA, NULL,
			"Analis Keimigrasian Ahli Muda Kantor Imigrasi Kelas II TPI Palopo",
			"citra.lestari@example.go.id" },
		{ OFFICE_PALOPO, PERSON_FAJAR, NULL, "Fajar Hidayat", "palopo@example.go.id" },
		{ 0, PERSON_FAJAR, NULL, "Fajar Hidayat", NULL },
		{ 0, 0, "Tokoh adat", "Tokoh adat", NULL },
		{ 0, 0, NULL, "?", NULL },
	};
	RkInstitution *palopo = rk_rows_find(rows, RK_E_INSTITUTION, OFFICE_PALOPO);

	rk_text_set(&palopo->email, "palopo@example.go.id");
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		RkParticipant one = { .institution = cases[i].office,
			.person = cases[i].person,
			.title = (char *)cases[i].title };
		g_autofree char *addressee = rk_participant_addressee(rows, &one);
		assert_string_equal(addressee, cases[i].addressee);
		const char *mail = rk_participant_mail(rows, &one);
		assert_true(g_strcmp0(mail, cases[i].mail) == 0);
	}
	RkParticipant proxy = { .representative = PERSON_ADI };
	g_autofree char *person = rk_participant_proxy_name(rows, &proxy);
	proxy.representative_name = (char *)"Budi";
	g_autofree char *typed = rk_participant_proxy_name(rows, &proxy);
	assert_string_equal(person, "Adi Nugraha, S.H., M.H.");
	assert_string_equal(typed, "Budi");
}

/* Who is represented and nobody knows by whom. */
static void the_unnamed_are_listed(void **state)
{
	g_autoptr(Sample) sample = sample_new();

	for (RkId id = PARTICIPANT_BALANGAN; id <= PARTICIPANT_PALOPO; id++)
		row(sample, id)->attendance = RK_ATTENDANCE_REPRESENTED;
	besides(sample, 801, OFFICE_PORT)->attendance = RK_ATTENDANCE_PRESENT;
	besides(sample, 802, OFFICE_PORT)->meeting = 999;
	row(sample, 802)->attendance = RK_ATTENDANCE_REPRESENTED;
	row(sample, PARTICIPANT_TARAKAN)->representative = PERSON_ADI;
	rk_text_set(&row(sample, PARTICIPANT_PALOPO)->representative_name, "Budi");
	g_autoptr(GArray) unnamed = rk_participant_unnamed(sample->dossier);
	assert_int_equal(unnamed->len, 1);
	assert_int_equal(g_array_index(unnamed, RkId, 0), PARTICIPANT_BALANGAN);
}

/* What the key writes, while the meeting runs on one of its days. */
static void the_door_writes_what_was_seen(void **state)
{
	static const struct {
		RkRoll roll;
		int before, mode;
		const char *changes;
	} cases[] = {
		{ RK_ROLL_HERE, 0, 0, "attendance - → present; arrival - → 2024-10-17T01:12:00Z" },
		{ RK_ROLL_PRESENT, 0, 0,
			"attendance - → present; arrival - → 2024-10-17T01:12:00Z" },
		{ RK_ROLL_REPRESENTED, 0, 0,
			"attendance - → represented; arrival - → 2024-10-17T01:12:00Z" },
		{ RK_ROLL_EXCUSED, 0, 0, "attendance - → excused" },
		{ RK_ROLL_ABSENT, 0, 0, "attendance - → absent" },
		{ RK_ROLL_ONLINE, 0, 0,
			"attendance - → present; mode - → online; arrival - → "
			"2024-10-17T01:12:00Z" },
		{ RK_ROLL_CLEAR, RK_ATTENDANCE_ABSENT, RK_MEETING_MODE_ONLINE,
			"attendance absent → -; mode online → -" },
		{ RK_ROLL_PRESENT, RK_ATTENDANCE_PRESENT, RK_MEETING_MODE_ONLINE,
			"mode online → -; arrival - → 2024-10-17T01:12:00Z" },
		{ RK_ROLL_HERE, RK_ATTENDANCE_PRESENT, RK_MEETING_MODE_ONLINE,
			"arrival - → 2024-10-17T01:12:00Z" },
		{ RK_ROLL_ABSENT, RK_ATTENDANCE_PRESENT, RK_MEETING_MODE_ONLINE,
			"attendance present → absent" },
		{ RK_ROLL_PRESENT, RK_ATTENDANCE_ABSENT, RK_MEETING_MODE_ONSITE,
			"attendance absent → present; arrival - → 2024-10-17T01:12:00Z" },
		{ RK_ROLL_LEFT, RK_ATTENDANCE_PRESENT, 0, "departure - → 2024-10-17T01:12:00Z" },
		{ RK_ROLL_LEFT, RK_ATTENDANCE_REPRESENTED, 0,
			"departure - → 2024-10-17T01:12:00Z" },
		{ RK_ROLL_LEFT, RK_ATTENDANCE_ABSENT, 0, NULL },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		meeting(sample)->status = RK_MEETING_STATUS_RUNNING;
		RkParticipant *one = row(sample, PARTICIPANT_PALOPO);
		one->attendance = cases[i].before;
		one->mode = cases[i].mode;
		RkPlan *plan = rk_participant_plan_door(
			&sample->in, PARTICIPANT_PALOPO, RK_RULE_NUMBER(cases[i].roll), NULL);
		if (!cases[i].changes) {
			assert_null(plan);
			continue;
		}
		g_autoptr(GString) want = g_string_new(cases[i].changes);
		g_string_replace(want, "; ", "\nparticipant 703: ", 0);
		g_string_prepend(want, "participant 703: ");
		sample_expect(plan, want->str);
	}
	g_autoptr(Sample) sample = sample_new();
	assert_null(rk_participant_plan_door(&sample->in, 999, RK_RULE_NUMBER(RK_ROLL_HERE), NULL));
	/* A departure has no hour when the meeting does not run. */
	row(sample, PARTICIPANT_PALOPO)->attendance = RK_ATTENDANCE_PRESENT;
	assert_null(rk_participant_plan_door(
		&sample->in, PARTICIPANT_PALOPO, RK_RULE_NUMBER(RK_ROLL_LEFT), NULL));
}

/* From the first day to the last one, where the meeting is. */
static void only_its_days_have_hours(void **state)
{
	static const struct {
		const char *start, *end;
		int days; /* from the 17th */
		gboolean told;
	} cases[] = {
		{ "2024-10-17T09:00", "2024-10-17T16:00", 0, TRUE },
		{ "2024-10-17T09:00", "2024-10-17T16:00", 1, FALSE },
		{ "2024-10-17T09:00", "2024-10-17T16:00", -1, FALSE },
		{ "2024-10-16T09:00", "2024-10-18T16:00", 1, TRUE },
		{ "2024-10-16T09:00", "2024-10-18T16:00", 2, FALSE },
		{ "2024-10-16T09:00", "2024-10-18T16:00", -1, TRUE },
		{ "2024-10-16T09:00", "2024-10-18T16:00", -2, FALSE },
		{ "2024-10-17T09:00", NULL, 0, TRUE },
		{ NULL, NULL, 0, FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		meeting(sample)->status = RK_MEETING_STATUS_RUNNING;
		rk_text_set(&meeting(sample)->start, cases[i].start);
		rk_text_set(&meeting(sample)->end, cases[i].end);
		sample->context.now += cases[i].days * G_GINT64_CONSTANT(86400000);
		RkInstant at = rk_participant_moment(&sample->in);
		if (at != (cases[i].told ? sample->context.now : 0))
			fail_msg("case %u", i);
	}
}

static void the_ledger_says_what_went(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkId both[] = { PARTICIPANT_TARAKAN, PARTICIPANT_PALOPO };
	g_autoptr(GError) error = NULL;

	assert_null(rk_chat_plan_sent(&sample->in, RK_CHAT_KIND_INVITE, both, 0, &error));
	RkPlan *plan = rk_chat_plan_sent(&sample->in, RK_CHAT_KIND_INVITE, both, 2, NULL);
	assert_int_equal(plan->barrier, RK_BARRIER_SENT);
	assert_string_equal(plan->label, "dikirim lewat WA, undangan: Kanim Tarakan (+1)");
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_DELIVERY), 2);
	sample_apply(sample, plan, NULL);
	g_autoptr(RkLedger) ledger = rk_ledger_new(sample->dossier);
	RkSent sent = rk_ledger_letter(ledger, PARTICIPANT_TARAKAN);
	assert_int_equal(sent.state, RK_DELIVERY_STATE_SENT);
	assert_int_equal(sent.channel, RK_CHANNEL_WA);
	assert_int_equal(sent.at.value, sample->context.now);
	assert_false(sent.stale);
	assert_int_equal(rk_ledger_letter(ledger, PARTICIPANT_BALANGAN).state, 0);
	assert_int_equal(rk_ledger_calendar(ledger, PARTICIPANT_TARAKAN).state, 0);
	assert_int_equal(rk_ledger_unsent(ledger), 1);
	/* The place moves: what went says something else now. */
	rk_text_set(&meeting(sample)->venue, "Hotel lain");
	g_autoptr(RkLedger) later = rk_ledger_new(sample->dossier);
	assert_true(rk_ledger_letter(later, PARTICIPANT_TARAKAN).stale);
	/* A telephone call is no letter. */
	g_autoptr(RkPlan) call = rk_chat_plan_phoned(&sample->in, both, 1, NULL);
	const RkDelivery *noted = SAMPLE_INSERTED(call, DELIVERY, RkDelivery, 0);
	assert_int_equal(noted->channel, RK_CHANNEL_PHONE);
	assert_int_equal(noted->paper, 0);
	assert_string_equal(noted->recipient, "Kanim Tarakan");
	g_autoptr(RkPlan) office =
		rk_chat_plan_sent_office(&sample->in, RK_CHAT_KIND_CHASE, OFFICE_PORT, NULL);
	noted = SAMPLE_INSERTED(office, DELIVERY, RkDelivery, 0);
	assert_string_equal(noted->recipient, "Port Office");
	assert_int_equal(noted->paper, RK_PAPER_KIND_REMINDER);
	assert_int_equal(noted->participant, 0);
}

static void the_text_follows_state_and_day(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkRuleInput *in = &sample->in;
	const gint64 day = 86400000;
	RkParticipant *tarakan = row(sample, PARTICIPANT_TARAKAN);

	sample->context.now -= 10 * day;
	assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_TARAKAN), RK_CHAT_KIND_INVITE);
	sample_apply(sample,
		rk_chat_plan_sent(
			in, RK_CHAT_KIND_INVITE, (const RkId[]){ PARTICIPANT_TARAKAN }, 1, NULL),
		NULL);
	assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_TARAKAN), RK_CHAT_KIND_CONFIRM);
	tarakan->rsvp = RK_RSVP_ACCEPTED;
	assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_TARAKAN), RK_CHAT_KIND_INVITE);
	assert_false(rk_chat_kind_fits(in, RK_CHAT_KIND_CONFIRM, PARTICIPANT_TARAKAN));
	row(sample, PARTICIPANT_BALANGAN)->rsvp = RK_RSVP_ACCEPTED;
	assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_BALANGAN), RK_CHAT_KIND_SLIDES);
	assert_false(rk_chat_has_material(in, PARTICIPANT_BALANGAN));
	RkFile *file = rk_file_new();
	file->id = 990;
	file->meeting = MEETING;
	file->session = SESSION_ONE;
	rk_rows_add(sample->dossier->rows, RK_E_FILE, file);
	assert_true(rk_chat_has_material(in, PARTICIPANT_BALANGAN));
	sample->context.now += 9 * day;
	assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_BALANGAN), RK_CHAT_KIND_DAY_BEFORE);
	sample->context.now += 2 * day;
	assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_TARAKAN), 0); /* no minutes yet */
	RkMinutes *minutes = rk_minutes_new();
	minutes->id = 991;
	minutes->meeting = MEETING;
	minutes->status = RK_MINUTES_STATUS_APPROVED;
	rk_rows_add(sample->dossier->rows, RK_E_MINUTES, minutes);
	assert_int_equal(rk_chat_kind_of(in, PARTICIPANT_TARAKAN), RK_CHAT_KIND_MINUTES_READY);
	assert_int_equal(rk_chat_paper(RK_CHAT_KIND_MINUTES_READY), RK_PAPER_KIND_MINUTES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(an_arrival_is_true),
		cmocka_unit_test(the_strip_says_how),
		cmocka_unit_test(here_is_represented_when_that_was_announced),
		cmocka_unit_test(times_are_typed),
		cmocka_unit_test(who_came_besides),
		cmocka_unit_test(a_represented_speaker_is_represented_everywhere),
		cmocka_unit_test(addressees_and_roles),
		cmocka_unit_test(orders_make_groups),
		cmocka_unit_test(groups_are_in_order),
		cmocka_unit_test(roles_are_said_once),
		cmocka_unit_test(names_titles_and_addresses),
		cmocka_unit_test(the_unnamed_are_listed),
		cmocka_unit_test(the_door_writes_what_was_seen),
		cmocka_unit_test(only_its_days_have_hours),
		cmocka_unit_test(the_ledger_says_what_went),
		cmocka_unit_test(the_text_follows_state_and_day),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
