/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See sample_rows.h. Names follow the invented ones of the sample data.
 */
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	RkId id, parent;
	int kind;
	const char *handle, *name, *short_name, *head, *former;
	gboolean full;
} offices[] = {
	{ OFFICE_MINISTRY, 0, RK_INSTITUTION_KIND_MINISTRY, "kemenkumham",
		"Kementerian Hukum dan Hak Asasi Manusia", "Kemenkumham", NULL, NULL, FALSE },
	{ OFFICE_DIRECTORATE, OFFICE_MINISTRY, RK_INSTITUTION_KIND_DIRECTORATE, "ditkermakim",
		"Direktorat Kerja Sama Keimigrasian", "Ditkermakim",
		"Direktur Kerja Sama Keimigrasian", NULL, TRUE },
	{ OFFICE_KANWIL, OFFICE_MINISTRY, RK_INSTITUTION_KIND_REGIONAL, "kanwil-kaltim",
		"Kantor Wilayah Kemenkumham Kalimantan Timur", "Kanwil Kaltim", "Kepala", NULL,
		FALSE },
	{ OFFICE_TARAKAN, OFFICE_KANWIL, RK_INSTITUTION_KIND_UPT, "kanim-tarakan",
		"Kantor Imigrasi Kelas II TPI Tarakan", "Kanim Tarakan", "Kepala Kantor",
		"Kantor Imigrasi Kelas III Tarakan", FALSE },
	{ OFFICE_PALOPO, 0, RK_INSTITUTION_KIND_UPT, "kanim-palopo",
		"Kantor Imigrasi Kelas II TPI Palopo", "Kanim Palopo", "Kepala Kantor", NULL,
		FALSE },
	{ OFFICE_BALANGAN, 0, RK_INSTITUTION_KIND_REGENCY, "pemkab-balangan",
		"Pemerintah Kabupaten Balangan", "Pemkab Balangan", "Bupati Balangan", NULL, TRUE },
	{ OFFICE_BULUNGAN, 0, RK_INSTITUTION_KIND_REGENCY, "pemkab-bulungan",
		"Pemerintah Kabupaten Bulungan", "Pemkab Bulungan", NULL, NULL, FALSE },
	{ OFFICE_PEMKOT, 0, RK_INSTITUTION_KIND_CITY, "pemkot-tarakan", "Pemerintah Kota Tarakan",
		"Pemkot Tarakan", "Wali Kota Tarakan", NULL, TRUE },
	{ OFFICE_BUREAU, OFFICE_MINISTRY, RK_INSTITUTION_KIND_BUREAU, "birohhk",
		"Biro Humas, Hukum, dan Kerja Sama", NULL, "Kepala", NULL, FALSE },
	{ OFFICE_JAYAPURA, 0, RK_INSTITUTION_KIND_UPT, "kanim-jayapura",
		"Kantor Imigrasi Kelas I TPI Jayapura", "Kanim Jayapura", "Kepala Kantor", NULL,
		FALSE },
	{ OFFICE_JAYAPURA_NEW, 0, RK_INSTITUTION_KIND_UPT, "kanim-jayapura-2",
		"Kantor Imigrasi Kelas I TPI Jayapura", "Kanim Jayapura", "Kepala Kantor", NULL,
		FALSE },
	{ OFFICE_PORT, 0, RK_INSTITUTION_KIND_OTHER, "port-office", "Port Office", NULL, NULL, NULL,
		FALSE },
};

static const struct {
	RkId id, office;
	const char *handle, *name, *after, *position, *email;
} people[] = {
	{ PERSON_ADI, OFFICE_DIRECTORATE, "adi-nugraha", "Adi Nugraha", "S.H., M.H.",
		"Direktur Kerja Sama Keimigrasian", "adi.nugraha@example.go.id" },
	{ PERSON_CITRA, OFFICE_DIRECTORATE, "citra-lestari", "Citra Lestari", "S.H.",
		"Analis Keimigrasian Ahli Muda", "citra.lestari@example.go.id" },
	{ PERSON_EKA, OFFICE_DIRECTORATE, "eka-pratiwi", "Eka Pratiwi", NULL, "Moderator", NULL },
	{ PERSON_FAJAR, OFFICE_DIRECTORATE, "fajar-hidayat", "Fajar Hidayat", NULL, NULL, NULL },
	{ PERSON_GITA, OFFICE_BALANGAN, "gita-maharani", "Gita Maharani", "S.E.", "Asisten I",
		"gita@example.go.id" },
	{ PERSON_RANGGA, OFFICE_TARAKAN, "rangga-mahendra", "Rangga Mahendra", NULL, NULL, NULL },
};

static void directory_fill(RkRows *rows)
{
	static const RkId members[] = { OFFICE_PALOPO, OFFICE_TARAKAN, OFFICE_JAYAPURA };

	for (guint i = 0; i < G_N_ELEMENTS(offices); i++) {
		RkInstitution *office = rk_institution_new();
		office->id = offices[i].id;
		office->parent = offices[i].parent;
		office->kind = offices[i].kind;
		office->title_full = offices[i].full;
		rk_text_set(&office->handle, offices[i].handle);
		rk_text_set(&office->name, offices[i].name);
		rk_text_set(&office->short_name, offices[i].short_name);
		rk_text_set(&office->head_title, offices[i].head);
		rk_text_set(&office->former_names, offices[i].former);
		rk_rows_add(rows, RK_E_INSTITUTION, office);
	}
	for (guint i = 0; i < G_N_ELEMENTS(people); i++) {
		RkPerson *person = rk_person_new();
		person->id = people[i].id;
		person->institution = people[i].office;
		rk_text_set(&person->handle, people[i].handle);
		rk_text_set(&person->name, people[i].name);
		rk_text_set(&person->title_after, people[i].after);
		rk_text_set(&person->position, people[i].position);
		rk_text_set(&person->email, people[i].email);
		rk_rows_add(rows, RK_E_PERSON, person);
	}
	RkInstitutionGroup *group = rk_institution_group_new();
	group->id = GROUP_UPT;
	rk_text_set(&group->name, "Seluruh UPT Keimigrasian");
	rk_text_set(&group->handle, "seluruh-upt");
	rk_rows_add(rows, RK_E_INSTITUTION_GROUP, group);
	for (guint i = 0; i < G_N_ELEMENTS(members); i++) {
		RkGroupMember *member = rk_group_member_new();
		member->id = 210 + i;
		member->institution_group = GROUP_UPT;
		member->institution = members[i];
		member->position = RK_INT(i + 1);
		rk_rows_add(rows, RK_E_GROUP_MEMBER, member);
	}
	RkReference *reference = rk_reference_new();
	reference->id = REFERENCE_CLASS;
	reference->kind = RK_REFERENCE_KIND_REGULATION;
	reference->year = RK_INT(2019);
	rk_text_set(&reference->abbreviation, "Permenkumham");
	rk_text_set(&reference->number, "6");
	rk_text_set(&reference->handle, "permenkumham-6-2019");
	rk_rows_add(rows, RK_E_REFERENCE, reference);
}

static const struct {
	RkId id;
	int kind, minutes;
	const char *title, *fixed;
} sessions[] = {
	{ SESSION_OPENING, RK_SESSION_KIND_REMARKS, 30, "Sambutan dan Pembukaan", "09:00" },
	{ SESSION_ONE, RK_SESSION_KIND_SESSION, 60, "Kiat dan Strategi Pemerintah Daerah", NULL },
	{ SESSION_BREAK, RK_SESSION_KIND_BREAK, 15, "Rehat Kopi", NULL },
	{ SESSION_TWO, RK_SESSION_KIND_SESSION, 60, "Penataan Kerja Sama", NULL },
};

static void participant_add(RkRows *rows, RkId id, RkId office, RkId person, gint64 position)
{
	RkParticipant *participant = rk_participant_new();

	participant->id = id;
	participant->meeting = MEETING;
	participant->institution = office;
	participant->person = person;
	participant->position = RK_INT(position);
	participant->rsvp = RK_RSVP_PENDING;
	rk_rows_add(rows, RK_E_PARTICIPANT, participant);
}

static void dossier_fill(RkRows *rows)
{
	RkMeeting *meeting = rk_meeting_new();

	meeting->id = MEETING;
	meeting->status = RK_MEETING_STATUS_SCHEDULED;
	meeting->organiser = OFFICE_DIRECTORATE;
	rk_text_set(&meeting->uid, "uid-mks");
	rk_text_set(&meeting->code, "2024-10-makassar");
	rk_text_set(&meeting->tag, "MKS");
	rk_text_set(&meeting->title, "Rakor Evaluasi PKS");
	rk_text_set(&meeting->start, "2024-10-17T09:00");
	rk_text_set(&meeting->end, "2024-10-17T16:00");
	rk_text_set(&meeting->zone, "Asia/Makassar");
	rk_rows_add(rows, RK_E_MEETING, meeting);
	for (guint i = 0; i < G_N_ELEMENTS(sessions); i++) {
		RkSession *session = rk_session_new();
		session->id = sessions[i].id;
		session->meeting = MEETING;
		session->day = RK_INT(1);
		session->position = RK_INT(i + 1);
		session->kind = sessions[i].kind;
		session->minutes = RK_INT(sessions[i].minutes);
		rk_text_set(&session->uid, sessions[i].title);
		rk_text_set(&session->title, sessions[i].title);
		rk_text_set(&session->fixed_start, sessions[i].fixed);
		rk_rows_add(rows, RK_E_SESSION, session);
	}
	RkSessionSpeaker *speaker = rk_session_speaker_new();
	speaker->id = SPEAKER_ONE;
	speaker->session = SESSION_ONE;
	speaker->position = RK_INT(1);
	speaker->role = RK_SPEAKER_ROLE_SPEAKER;
	speaker->institution = OFFICE_BALANGAN;
	rk_rows_add(rows, RK_E_SESSION_SPEAKER, speaker);
	participant_add(rows, PARTICIPANT_BALANGAN, OFFICE_BALANGAN, 0, 1);
	participant_add(rows, PARTICIPANT_TARAKAN, OFFICE_TARAKAN, PERSON_RANGGA, 2);
	participant_add(rows, PARTICIPANT_PALOPO, OFFICE_PALOPO, 0, 3);
}

Sample *sample_new(void)
{
	Sample *sample = g_new0(Sample, 1);
	RkRows *rows = rk_rows_new();

	sample->ids = (RkIdSource){ .now_ms = 1729127520000, .seed = 7 };
	sample->context = (RkContext){ .now = 1729127520000, /* 2024-10-17T01:12Z */
		.zone = "Asia/Makassar",
		.lang = RK_LANG_ID,
		.author = "Citra",
		.ids = &sample->ids };
	sample->directory = rk_rows_new();
	directory_fill(sample->directory);
	rk_rows_sort(sample->directory);
	directory_fill(rows);
	dossier_fill(rows);
	rk_rows_sort(rows);
	sample->dossier = rk_dossier_new(rows, MEETING);
	sample->in = (RkRuleInput){ &sample->context, sample->dossier, sample->directory, NULL };
	return sample;
}

void sample_free(Sample *sample)
{
	if (!sample)
		return;
	rk_dossier_free(sample->dossier);
	rk_rows_free(sample->directory);
	g_free(sample);
}

void sample_apply(Sample *sample, RkPlan *plan, GError *error)
{
	if (!plan)
		fail_msg("no plan: %s", error ? error->message : "no error either");
	rk_rows_apply(sample->dossier->rows, plan);
	rk_rows_apply(sample->directory, plan);
	sample->dossier->meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);
	rk_plan_free(plan);
}

gconstpointer sample_inserted(const RkPlan *plan, RkEntity entity, guint n)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_INSERT && change->entity == entity && n-- == 0)
			return change->record;
	}
	return NULL;
}

guint sample_count(const RkPlan *plan, RkChangeKind kind, RkEntity entity)
{
	guint n = 0;

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		n += change->kind == kind && change->entity == entity;
	}
	return n;
}

RkValue sample_set(const RkPlan *plan, RkEntity entity, RkId id, guint field)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_SET && change->entity == entity && change->id == id &&
			change->field == field)
			return change->new;
	}
	return RK_VALUE_NONE;
}

static char *id_text(RkId id)
{
	return id < 1000 ? g_strdup_printf("%d", (int)id) : g_strdup("new");
}

static char *value_text(const RkField *field, RkValue value)
{
	if (!value.set)
		return g_strdup("-");
	return field->type == RK_TYPE_REF || field->type == RK_TYPE_LINK
		       ? id_text(value.number)
		       : rk_value_text(field, value);
}

static void record_write(GString *text, RkEntity entity, gconstpointer record)
{
	for (guint i = 0; i < rk_entities[entity].n_fields; i++) {
		const RkField *field = &rk_entities[entity].fields[i];
		RkValue value = rk_record_get(entity, record, i);
		g_autofree char *shown = value_text(field, value);
		if (value.set && strcmp(field->name, "uid") != 0)
			g_string_append_printf(text, " %s=%s", field->name, shown);
	}
}

char *sample_changes(const RkPlan *plan)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		const RkEntityInfo *info = &rk_entities[change->entity];
		const RkField *field = &info->fields[change->field];
		g_autofree char *id = id_text(change->id);
		g_string_append_printf(text, "%s%s %s", i ? "\n" : "", info->table, id);
		if (change->kind == RK_CHANGE_DELETE) {
			g_string_append(text, " goes");
			continue;
		}
		g_string_append_c(text, ':');
		if (change->kind == RK_CHANGE_INSERT) {
			record_write(text, change->entity, change->record);
			continue;
		}
		g_autofree char *old = value_text(field, change->old);
		g_autofree char *now = value_text(field, change->new);
		g_string_append_printf(text, " %s %s → %s", field->name, old, now);
	}
	return g_string_free(text, FALSE);
}

void sample_expect(RkPlan *plan, const char *changes)
{
	if (!plan)
		fail_msg("no plan for \"%s\"", changes);
	g_autofree char *text = sample_changes(plan);
	if (strcmp(text, changes) != 0)
		fail_msg("the plan changes\n%s\nand not\n%s", text, changes);
	rk_plan_free(plan);
}
