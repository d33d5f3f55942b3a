/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields by name from people's text: every type, both languages, what is refused and how it says
 * so.
 */
#include "domain/grammar/field_edit.h"
#include "domain/register/merge_rule.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* A line at its blanks, quotation marks taken off. */
static char **words(const char *line)
{
	g_autoptr(GStrvBuilder) parts = g_strv_builder_new();
	g_autoptr(GString) part = g_string_new(NULL);
	gboolean quoted = FALSE;

	for (const char *p = line; *p; p++) {
		if (*p == '"') {
			quoted = !quoted;
		} else if (*p == ' ' && !quoted) {
			g_strv_builder_add(parts, part->str);
			g_string_truncate(part, 0);
		} else {
			g_string_append_c(part, *p);
		}
	}
	if (part->len)
		g_strv_builder_add(parts, part->str);
	return g_strv_builder_end(parts);
}

static RkPlan *set(Sample *sample, RkEntity entity, RkId id, const char *line, GError **error)
{
	g_auto(GStrv) parts = words(line);

	return rk_record_plan_set(&sample->in, entity, id, (const char *const *)parts,
		rk_taken_in_rows, sample->dossier->rows, error);
}

static const struct {
	RkEntity entity;
	RkId id;
	const char *line, *field, *want; /* want NULL: unset */
} cases[] = {
	{ RK_E_MEETING, MEETING, "title=\"Judul Baru\"", "title", "Judul Baru" },
	{ RK_E_MEETING, MEETING, "confirm_by=3okt", "confirm_by", "2025-10-03" },
	{ RK_E_MEETING, MEETING, "confirm-by=2024-10-11", "confirm_by", "2024-10-11" },
	{ RK_E_MEETING, MEETING, "may_delegate=ya", "may_delegate", "1" },
	{ RK_E_MEETING, MEETING, "may_delegate=yes", "may_delegate", "1" },
	{ RK_E_MEETING, MEETING, "urgency=segera", "urgency", "urgent" },
	{ RK_E_MEETING, MEETING, "urgency=urgent", "urgency", "urgent" },
	{ RK_E_MEETING, MEETING, "status=ditunda", "status", "postponed" },
	{ RK_E_MEETING, MEETING, "organiser=@kanim-tarakan", "organiser", "0000000000004" },
	{ RK_E_MEETING, MEETING, "organiser=\"Kanim Palopo\"", "organiser", "0000000000005" },
	{ RK_E_MEETING, MEETING, "organiser=", "organiser", NULL },
	{ RK_E_MEETING, MEETING, "end=", "end", NULL },
	{ RK_E_MEETING, MEETING, "start=10.30", "start", "2024-10-17T10:30" },
	{ RK_E_MEETING, MEETING, "start=2024-10-18T08:00", "start", "2024-10-18T08:00" },
	{ RK_E_MEETING, MEETING, "opened_at=09.12", "opened_at", "2024-10-17T01:12:00Z" },
	/* An hour with a zone of its own is the same moment at the meeting. */
	{ RK_E_MEETING, MEETING, "opened_at=\"08.31 WIB\"", "opened_at", "2024-10-17T01:31:00Z" },
	{ RK_E_MEETING, MEETING, "start=\"18 okt 2024 08.00 WIB\"", "start", "2024-10-18T09:00" },
	/* The end keeps its length, unless it is said too. */
	{ RK_E_MEETING, MEETING, "start=\"besok 10.00\"", "end", "2024-10-18T17:00" },
	{ RK_E_MEETING, MEETING, "start=\"besok 10.00\" end=\"besok 11.00\"", "end",
		"2024-10-18T11:00" },
	{ RK_E_MEETING, MEETING, "end=\"besok 11.00\" start=\"besok 10.00\"", "end",
		"2024-10-18T11:00" },
	{ RK_E_MEETING, MEETING, "confirm_by=\"akhir bulan\"", "confirm_by", "2024-10-31" },
	{ RK_E_MEETING, MEETING, "zone=wit", "zone", "Asia/Jayapura" },
	{ RK_E_SESSION, SESSION_ONE, "fixed_start=\"jam setengah 10\"", "fixed_start", "09:30" },
	{ RK_E_SESSION, SESSION_ONE, "fixed_start=9", "fixed_start", "09:00" },
	{ RK_E_MEETING, MEETING, "ordinal=3", "ordinal", "3" },
	{ RK_E_MEETING, MEETING, "copies=\"Dirjen\\nSesditjen\"", "copies", "Dirjen\nSesditjen" },
	{ RK_E_MEETING, MEETING, "where=\"Claro, Makassar\"", "city", "Makassar" },
	{ RK_E_MEETING, MEETING, "when=\"18 okt 2024 10.00\"", "start", "2024-10-18T10:00" },
	{ RK_E_SESSION, SESSION_ONE, "fixed_start=9.30", "fixed_start", "09:30" },
	{ RK_E_SESSION, SESSION_ONE, "minutes=75", "minutes", "75" },
	{ RK_E_SESSION, SESSION_ONE, "kind=rehat", "kind", "break" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "person=\"Gita Maharani\"", "person",
		"0000000000039" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "companion_of=P-2", "companion_of",
		"00000000000lu" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "rsvp=hadir", "rsvp", "accepted" },
	{ RK_E_PERSON, PERSON_EKA, "institution=kanim-palopo", "institution", "0000000000005" },
};

static void values_are_read(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		RkEntity entity = cases[i].entity;
		int index = rk_field_find(entity, cases[i].field);
		g_autoptr(RkPlan) plan = set(sample, entity, cases[i].id, cases[i].line, &error);
		if (!plan)
			fail_msg("%s: %s", cases[i].line, error->message);
		rk_rows_apply(sample->dossier->rows, plan);
		rk_rows_apply(sample->directory, plan);
		gpointer record = rk_rows_find(sample->dossier->rows, entity, cases[i].id);
		g_autofree char *got = rk_value_text(&rk_entities[entity].fields[index],
			rk_record_get(entity, record, (guint)index));
		if (g_strcmp0(got, cases[i].want) != 0)
			fail_msg("%s: got %s, want %s", cases[i].line, got, cases[i].want);
	}
}

static const struct {
	RkEntity entity;
	RkId id;
	const char *line, *field, *part;
	int code;
	const char *indonesian;
} bad[] = {
	{ RK_E_MEETING, MEETING, "zone=Mars/Olympus", "zone", "no such time zone", RK_ERROR_INVALID,
		"zona waktu" },
	{ RK_E_MEETING, MEETING, "start=\"besok 9-11\"", "start", "one day and one hour",
		RK_ERROR_INVALID, "satu hari dan satu jam" },
	{ RK_E_MEETING, MEETING, "start=\"10/17/2027 9.00\"", "start", "no such month",
		RK_ERROR_AMBIGUOUS, "bulan itu tidak ada" },
	{ RK_E_MEETING, MEETING, "confirm_by=\"31 feb\"", "confirm_by", "no such day",
		RK_ERROR_INVALID, "tanggal tidak ada" },
	{ RK_E_MEETING, MEETING, "titel=X", "titel", "title", RK_ERROR_INVALID,
		"maksudnya: title" },
	{ RK_E_MEETING, MEETING, "zzzzzzzz=X", "zzzzzzzz", "known:", RK_ERROR_INVALID,
		"yang dikenal: " },
	{ RK_E_MEETING, MEETING, "title", NULL, "FIELD=VALUE", RK_ERROR_USAGE, "KOLOM=NILAI" },
	{ RK_E_MEETING, MEETING, "title=", "title", "needed", RK_ERROR_INVALID, "harus diisi" },
	{ RK_E_MEETING, MEETING, "confirm_by=entah", "confirm_by", "entah", RK_ERROR_INVALID,
		"bukan tanggal" },
	{ RK_E_MEETING, MEETING, "may_delegate=mungkin", "may_delegate", "ya", RK_ERROR_INVALID,
		"bukan ya atau tidak" },
	{ RK_E_MEETING, MEETING, "status=zzz", "status", "postponed", RK_ERROR_INVALID,
		"tidak dikenal; yang dikenal: " },
	{ RK_E_MEETING, MEETING, "organiser=@nobody", "organiser", "nobody", RK_ERROR_INVALID,
		"tidak ada dalam daftar" },
	{ RK_E_MEETING, MEETING, "organiser=\"Kanim Jayapura\"", "organiser", "jayapura-2",
		RK_ERROR_AMBIGUOUS, "mungkin Kanim" },
	{ RK_E_MEETING, MEETING, "ordinal=tiga", "ordinal", "tiga", RK_ERROR_INVALID,
		"bukan bilangan bulat" },
	{ RK_E_SESSION, SESSION_ONE, "fixed_start=25.00", "fixed_start", "25.00", RK_ERROR_INVALID,
		"bukan jam" },
	{ RK_E_SESSION, SESSION_ONE, "meeting=MKS", "meeting", "can not", RK_ERROR_INVALID,
		"tidak dapat diubah" },
	{ RK_E_PERSON, PERSON_EKA, "handle=citra-lestari", "handle", "taken", RK_ERROR_INVALID,
		"sudah dipakai" },
	{ RK_E_MEETING, 999, "title=X", NULL, "no such", RK_ERROR_NOT_FOUND, "tidak ada: rapat" },
};

static void refusals_name_the_field(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(bad); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		g_autoptr(RkPlan) plan = set(sample, bad[i].entity, bad[i].id, bad[i].line, &error);
		if (plan)
			fail_msg("%s was accepted", bad[i].line);
		if (error->code != bad[i].code ||
			g_strcmp0(rk_error_field(error), bad[i].field) != 0 ||
			!strstr(error->message, bad[i].part))
			fail_msg("%s: %d %s \"%s\"", bad[i].line, error->code,
				rk_error_field(error), error->message);
		if (!strstr(rk_error_text(error, RK_LANG_ID), bad[i].indonesian))
			fail_msg("%s: \"%s\"", bad[i].line, rk_error_text(error, RK_LANG_ID));
	}
}

static void several_fields_are_one_plan(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan =
		set(sample, RK_E_MEETING, MEETING, "dress=batik room=\"Ruang Phinisi\"", NULL);

	assert_int_equal(plan->changes->len, 2);
	assert_int_equal(plan->meeting, MEETING);
	assert_int_equal(plan->focus, MEETING);
}

static void registers_get_a_handle(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const char *const one[] = { "name=Kantor Imigrasi Bone", "short_name=Kanim Palopo",
		"kind=upt", NULL };
	const char *const two[] = { "kind=peraturan", "abbreviation=UU", "number=6", "year=2011",
		NULL };
	const char *const none[] = { "kind=upt", NULL };
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = rk_record_plan_new(
		&sample->in, RK_E_INSTITUTION, 0, one, rk_taken_in_rows, sample->directory, &error);
	g_autoptr(RkPlan) law = rk_record_plan_new(
		&sample->in, RK_E_REFERENCE, 0, two, rk_taken_in_rows, sample->directory, NULL);

	assert_non_null(plan);
	assert_string_equal(
		SAMPLE_INSERTED(plan, INSTITUTION, RkInstitution, 0)->handle, "kanim-palopo-2");
	assert_int_equal(plan->focus, SAMPLE_INSERTED(plan, INSTITUTION, RkInstitution, 0)->id);
	assert_string_equal(SAMPLE_INSERTED(law, REFERENCE, RkReference, 0)->handle, "uu-6-2011");
	assert_null(rk_record_plan_new(&sample->in, RK_E_INSTITUTION, 0, none, rk_taken_in_rows,
		sample->directory, &error));
	assert_string_equal(rk_error_field(error), "name");
}

static void parts_get_owner_and_place(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const char *const role[] = { "role=notulis", "person=citra-lestari", NULL };
	g_autoptr(RkPlan) plan =
		rk_record_plan_new(&sample->in, RK_E_MEETING_ROLE, MEETING, role, NULL, NULL, NULL);
	const RkMeetingRole *made = SAMPLE_INSERTED(plan, MEETING_ROLE, RkMeetingRole, 0);

	assert_int_equal(made->meeting, MEETING);
	assert_int_equal(made->role, RK_MEETING_ROLE_SECRETARY);
	assert_int_equal(made->person, PERSON_CITRA);
	assert_int_equal(made->position.value, 1);
}

static void used_records_are_not_deleted(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan = rk_record_plan_delete(
		&sample->context, sample->dossier->rows, RK_E_INSTITUTION, OFFICE_PORT, NULL);

	assert_int_equal(sample_count(plan, RK_CHANGE_DELETE, RK_E_INSTITUTION), 1);
	assert_null(rk_record_plan_delete(
		&sample->context, sample->dossier->rows, RK_E_INSTITUTION, OFFICE_TARAKAN, &error));
	assert_int_equal(error->code, RK_ERROR_REFUSED);
}

static void kinds_are_known_in_words(void **state)
{
	assert_int_equal(rk_entity_spoken("institution"), RK_E_INSTITUTION);
	assert_int_equal(rk_entity_spoken("text-module"), RK_E_TEXT_MODULE);
	assert_int_equal(rk_entity_spoken("nothing"), RK_E_NONE);
	for (int e = 0; e < RK_E_N; e++)
		assert_int_equal(rk_entity_spoken(rk_entities[e].label), e);
}

static void fields_have_many_names(void **state)
{
	static const struct {
		RkEntity entity;
		const char *name;
		int want; /* -1: the error says `hint` */
		const char *hint;
	} names[] = {
		{ RK_E_MEETING, "uid", RK_F(MEETING, uid), NULL },
		{ RK_E_MEETING, "Letter-Number", RK_F(MEETING, incoming_number), NULL },
		{ RK_E_MEETING, "incoming number", RK_F(MEETING, incoming_number), NULL },
		{ RK_E_MEETING, "judul", RK_F(MEETING, title), NULL },
		{ RK_E_MEETING, "Catatan", RK_F(MEETING, note), NULL },
		{ RK_E_INSTITUTION, "Nama", RK_F(INSTITUTION, name), NULL },
		{ RK_E_MEETING, "", -1, "no such field; " },
		{ RK_E_MEETING, "titels", -1, "no such field; meant: title?" },
		{ RK_E_MEETING, "xitelsy", -1, "no such field; known: code tag" },
		/* What the program keeps is not proposed, nor the owner. */
		{ RK_E_PERSON, "handles", -1, "no such field; known: name title_before" },
		{ RK_E_GROUP_MEMBER, "zzzzzzzzz", -1,
			"no such field; known: position institution" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		g_autoptr(GError) error = NULL;
		int got = rk_field_spoken(names[i].entity, names[i].name, &error);
		if (got != names[i].want)
			fail_msg("%s: %d", names[i].name, got);
		if (names[i].hint && !g_str_has_prefix(error->message, names[i].hint))
			fail_msg("%s: %s", names[i].name, error->message);
	}
	assert_int_equal(rk_entity_spoken(""), RK_E_NONE);
	assert_int_equal(rk_entity_spoken("Text Module"), RK_E_TEXT_MODULE);
	assert_int_equal(rk_entity_spoken("instansi"), RK_E_INSTITUTION);
}

static const struct {
	RkEntity entity;
	RkId id;
	const char *line, *changes; /* NULL: refused */
} written[] = {
	/* the first field of its list, the last one */
	{ RK_E_INSTITUTION, OFFICE_PORT, "name=Syahbandar",
		"institution 12: name Port Office → Syahbandar" },
	{ RK_E_MEETING, MEETING, "note=Ingat", "meeting 401: note - → Ingat" },
	{ RK_E_MEETING, MEETING, "note=", "" },
	{ RK_E_MEETING, MEETING, "may_delegate=Ya", "meeting 401: may_delegate - → 1" },
	{ RK_E_MEETING, MEETING, "may_delegate=tidak", "" },
	{ RK_E_MEETING, MEETING, "start=18okt",
		"meeting 401: start 2024-10-17T09:00 → 2024-10-18T09:00\n"
		"meeting 401: end 2024-10-17T16:00 → 2024-10-18T16:00" },
	{ RK_E_MEETING, MEETING, "end=15.00",
		"meeting 401: end 2024-10-17T16:00 → 2024-10-17T15:00" },
	{ RK_E_MEETING, MEETING, "start=\"minggu ke-3 okt\"", NULL },
	{ RK_E_MEETING, MEETING, "opened_at=2024-10-17T02:00:00Z",
		"meeting 401: opened_at - → 2024-10-17T02:00:00Z" },
	{ RK_E_MEETING, MEETING, "closed_at=\"18 okt 8.00\"",
		"meeting 401: closed_at - → 2024-10-18T00:00:00Z" },
	{ RK_E_SESSION, SESSION_ONE, "fixed_start=09.45", "session 502: fixed_start - → 09:45" },
	{ RK_E_SESSION, SESSION_ONE, "fixed_start=9.5", NULL },
	{ RK_E_SESSION, SESSION_ONE, "chair_notes=a\\nb", "session 502: chair_notes - → a\nb" },
	{ RK_E_SESSION, SESSION_ONE, "room=a\\nb", "session 502: room - → a\\nb" },
	{ RK_E_MEETING, MEETING, "waktu=\"18 okt 2024 10.00-12.00\"",
		"meeting 401: start 2024-10-17T09:00 → 2024-10-18T10:00\n"
		"meeting 401: end 2024-10-17T16:00 → 2024-10-18T12:00" },
	{ RK_E_MEETING, MEETING, "di=Makassar", "meeting 401: city - → Makassar" },
	{ RK_E_SESSION, SESSION_ONE, "where=Makassar", NULL },
	{ RK_E_SESSION, SESSION_ONE, "waktu=besok", NULL },
	{ RK_E_MEETING, MEETING, "=x", NULL },
	/* rows of the dossier by their place */
	{ RK_E_PARTICIPANT, PARTICIPANT_BALANGAN, "companion_of=3",
		"participant 701: companion_of - → 703" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "companion_of=P-1",
		"participant 703: companion_of - → 701" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "companion_of=P-0", NULL },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "companion_of=P-4", NULL },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "companion_of=00000000000lt",
		"participant 703: companion_of - → 701" },
	{ RK_E_MEETING, MEETING, "follows=2024-10-makassar", "meeting 401: follows - → 401" },
	{ RK_E_MEETING, MEETING, "follows=1", NULL },
	/* a handle is not taken by itself */
	{ RK_E_PERSON, PERSON_EKA, "handle=eka-pratiwi", "" },
	{ RK_E_PERSON, PERSON_EKA, "handle=eka", "person 103: handle eka-pratiwi → eka" },
	{ RK_E_MEETING, MEETING, "tag=", "meeting 401: tag MKS → -" },
};

static void only_what_was_said_is_written(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(written); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(GError) error = NULL;
		RkPlan *plan =
			set(sample, written[i].entity, written[i].id, written[i].line, &error);
		if (!plan && written[i].changes)
			fail_msg("%s: %s", written[i].line, error->message);
		if (plan && !written[i].changes)
			fail_msg("%s was accepted", written[i].line);
		if (plan)
			sample_expect(plan, written[i].changes);
	}
}

/* What is not said of a moment is that of the old one, else of the meeting; with neither, today. */
static void moments_are_completed(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkMeeting *meeting = rk_rows_find(sample->dossier->rows, RK_E_MEETING, MEETING);

	meeting->opened_at = RK_INT(1729209600000); /* 18 okt, 08.00 WITA */
	sample_expect(set(sample, RK_E_MEETING, MEETING, "opened_at=9.00", NULL),
		"meeting 401: opened_at 2024-10-18T00:00:00Z → 2024-10-18T01:00:00Z");
	sample_expect(set(sample, RK_E_MEETING, MEETING, "opened_at=19okt", NULL),
		"meeting 401: opened_at 2024-10-18T00:00:00Z → 2024-10-19T00:00:00Z");
	rk_text_set(&meeting->start, NULL);
	rk_text_set(&meeting->zone, NULL);
	sample->context.zone = "Asia/Jakarta";
	sample_expect(set(sample, RK_E_MEETING, MEETING, "closed_at=9.00", NULL),
		"meeting 401: closed_at - → 2024-10-17T02:00:00Z");
	assert_null(set(sample, RK_E_MEETING, MEETING, "closed_at=19okt", NULL));
	assert_null(set(sample, RK_E_MEETING, MEETING, "start=19okt", NULL));
	sample_expect(set(sample, RK_E_MEETING, MEETING, "start=9.30", NULL),
		"meeting 401: start - → 2024-10-17T09:30");
}

/* By its handle, by one that it had, never by its place. */
static void references_are_found_by_handle(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkReference *law = rk_rows_find(sample->directory, RK_E_REFERENCE, REFERENCE_CLASS);
	static const struct {
		const char *text;
		RkId want;
	} handles[] = {
		{ "#permenkumham-6-2019", REFERENCE_CLASS },
		{ "permenkumham-lama", REFERENCE_CLASS },
		{ "#permenkumham", 0 },
		{ "1", 0 },
	};

	rk_text_set(&law->former_handles, "x\npermenkumham-lama");
	for (guint i = 0; i < G_N_ELEMENTS(handles); i++) {
		RkValue got = RK_VALUE_NONE;
		gboolean good = rk_value_spoken(&sample->in, RK_E_CITATION, NULL,
			RK_F(CITATION, reference), handles[i].text, &got, NULL);
		assert_int_equal(good, handles[i].want != 0);
		assert_int_equal(got.number, handles[i].want);
	}
	/* Who has the handle now comes before who had it. */
	RkReference *other = rk_reference_new();
	other->id = 302;
	other->handle = g_strdup("permenkumham-lama");
	rk_rows_add(sample->directory, RK_E_REFERENCE, other);
	RkValue got;
	assert_true(rk_value_spoken(&sample->in, RK_E_CITATION, NULL, RK_F(CITATION, reference),
		"permenkumham-lama", &got, NULL));
	assert_int_equal(got.number, 302);
}

static void another_signatory_has_another_name(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkPaper *paper = rk_paper_new();

	paper->id = 901;
	paper->meeting = MEETING;
	paper->kind = RK_PAPER_KIND_INVITATION;
	paper->state = RK_PAPER_STATE_DRAFT;
	paper->signatory = PERSON_ADI;
	rk_text_set(&paper->shown_name, "Adi");
	rk_text_set(&paper->shown_title, "Direktur");
	rk_text_set(&paper->shown_office, "Kantor");
	rk_rows_add(sample->dossier->rows, RK_E_PAPER, paper);
	sample_expect(set(sample, RK_E_PAPER, 901, "signatory=adi-nugraha number=7", NULL),
		"paper 901: number - → 7");
	RkPlan *plan = set(sample, RK_E_PAPER, 901, "number=7 signatory=eka-pratiwi", NULL);
	assert_string_equal(plan->label, "naskah: Nomor, Penanda tangan");
	sample_expect(plan, "paper 901: number - → 7\n"
			    "paper 901: signatory 101 → 103\n"
			    "paper 901: shown_name Adi → -\n"
			    "paper 901: shown_title Direktur → -\n"
			    "paper 901: shown_office Kantor → -");
}

static RkPlan *make(Sample *sample, RkEntity entity, RkId owner, const char *line)
{
	g_auto(GStrv) parts = words(line);

	return rk_record_plan_new(&sample->in, entity, owner, (const char *const *)parts,
		rk_taken_in_rows, sample->directory, NULL);
}

static void new_records_are_whole(void **state)
{
	static const struct {
		RkEntity entity;
		RkId owner;
		const char *line, *changes, *label;
		RkId scope;
	} lines[] = {
		{ RK_E_PERSON, 0, "name=\"Budi Santoso\"",
			"person new: name=Budi Santoso handle=budi-santoso",
			"orang baru: Budi Santoso", 0 },
		{ RK_E_PERSON, 0, "name=\"Adi Nugraha\"",
			"person new: name=Adi Nugraha handle=adi-nugraha-2",
			"orang baru: Adi Nugraha", 0 },
		{ RK_E_PERSON, 0, "name=Adi handle=adi-nugraha", NULL, NULL, 0 },
		{ RK_E_PERSON, 0, "name=Adi handle=adi", "person new: name=Adi handle=adi",
			"orang baru: Adi", 0 },
		{ RK_E_REFERENCE, 0, "kind=sop title=\"Alur Surat\"",
			"reference new: kind=sop title=Alur Surat handle=alur-surat",
			"rujukan baru: Alur Surat", 0 },
		{ RK_E_REFERENCE, 0, "kind=peraturan abbreviation=UU number=6 title=x year=2011",
			"reference new: kind=regulation abbreviation=UU number=6 year=2011 "
			"title=x handle=uu-6-2011",
			"rujukan baru: x", 0 },
		{ RK_E_MEETING_ROLE, MEETING, "role=moderator",
			"meeting_role new: meeting=401 position=1 role=moderator", "peran baru",
			MEETING },
		{ RK_E_SESSION_SPEAKER, SESSION_ONE, "role=narasumber institution=kanim-palopo",
			"session_speaker new: session=502 position=2 role=speaker institution=5",
			"narasumber baru", MEETING },
		{ RK_E_SESSION_SPEAKER, SESSION_TWO, "role=narasumber institution=kanim-palopo",
			"session_speaker new: session=504 position=1 role=speaker institution=5",
			"narasumber baru", MEETING },
		{ RK_E_SESSION_SPEAKER, SESSION_ONE, "role=narasumber position=9",
			"session_speaker new: session=502 position=9 role=speaker",
			"narasumber baru", MEETING },
		{ RK_E_SESSION_SPEAKER, 0, "role=narasumber", NULL, NULL, 0 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(Sample) sample = sample_new();
		RkPlan *plan = make(sample, lines[i].entity, lines[i].owner, lines[i].line);
		if (!plan != !lines[i].changes)
			fail_msg("%s: %s", lines[i].line, plan ? "accepted" : "refused");
		if (!plan)
			continue;
		assert_string_equal(plan->label, lines[i].label);
		assert_int_equal(plan->meeting, lines[i].scope);
		assert_int_equal(plan->focus_entity, lines[i].entity);
		sample_expect(plan, lines[i].changes);
	}
}

/* Its parts go with it, those of others stay. */
static void a_group_goes_with_its_members(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkGroupMember *other = rk_group_member_new();

	other->id = 299;
	other->institution_group = 202;
	rk_rows_add(sample->directory, RK_E_GROUP_MEMBER, other);
	RkPlan *plan = rk_record_plan_delete(
		&sample->context, sample->directory, RK_E_INSTITUTION_GROUP, GROUP_UPT, NULL);
	assert_string_equal(plan->label, "dihapus: Seluruh UPT Keimigrasian");
	sample_expect(plan, "group_member 210 goes\ngroup_member 211 goes\n"
			    "group_member 212 goes\ninstitution_group 201 goes");
	assert_null(rk_record_plan_delete(
		&sample->context, sample->directory, RK_E_INSTITUTION_GROUP, 999, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_read),
		cmocka_unit_test(refusals_name_the_field),
		cmocka_unit_test(several_fields_are_one_plan),
		cmocka_unit_test(registers_get_a_handle),
		cmocka_unit_test(parts_get_owner_and_place),
		cmocka_unit_test(used_records_are_not_deleted),
		cmocka_unit_test(kinds_are_known_in_words),
		cmocka_unit_test(fields_have_many_names),
		cmocka_unit_test(only_what_was_said_is_written),
		cmocka_unit_test(moments_are_completed),
		cmocka_unit_test(references_are_found_by_handle),
		cmocka_unit_test(another_signatory_has_another_name),
		cmocka_unit_test(new_records_are_whole),
		cmocka_unit_test(a_group_goes_with_its_members),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
