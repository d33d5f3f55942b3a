/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What each kind of record is called where one is chosen, what stands beside it, and by what else
 * it is found.
 */
#include "domain/names/finder.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

enum { SERIES = 901, NEXT_MEETING, POINT, LINE, ACTION, TASK, GROUP_SMALL, WALK_IN };

static void office_tell(Sample *sample)
{
	RkInstitution *office = rk_rows_find(sample->directory, RK_E_INSTITUTION, OFFICE_TARAKAN);

	rk_text_set(&office->city, "Pulau Tarakan");
	rk_text_set(&office->email, "surat@tarakan.example.go.id");
	rk_text_set(&office->former_names,
		"Kantor Pabean Lingkas (s.d. 2019-08-01)\nPos Imigrasi Sebatik");
	rk_text_set(&office->former_handles, "pabean-lama\npos-sebatik");
	RkPerson *person = rk_rows_find(sample->directory, RK_E_PERSON, PERSON_ADI);
	rk_text_set(&person->nip, "197501012000121001");
	RkReference *reference = rk_rows_find(sample->directory, RK_E_REFERENCE, REFERENCE_CLASS);
	rk_text_set(&reference->title, "Klasifikasi dan Kelas Kantor");
	rk_text_set(&reference->issuer, "Menteri Hukum");
}

static void registers_add(RkRows *rows)
{
	RkInstitutionGroup *group = rk_institution_group_new();
	RkGroupMember *member = rk_group_member_new();
	RkSeries *series = rk_series_new();

	group->id = GROUP_SMALL;
	rk_text_set(&group->name, "Perbatasan");
	rk_text_set(&group->handle, "lintas-batas");
	rk_rows_add(rows, RK_E_INSTITUTION_GROUP, group);
	member->id = 950;
	member->institution_group = GROUP_SMALL;
	member->institution = OFFICE_TARAKAN;
	rk_rows_add(rows, RK_E_GROUP_MEMBER, member);
	series->id = SERIES;
	rk_text_set(&series->title, "Timpora DKJ");
	rk_text_set(&series->handle, "pengawasan-orang-asing");
	rk_text_set(&series->cadence, "tiap triwulan");
	rk_rows_add(rows, RK_E_SERIES, series);
}

static void meetings_tell(RkRows *rows)
{
	RkMeeting *meeting = rk_rows_find(rows, RK_E_MEETING, MEETING);
	RkMeeting *next = rk_meeting_new();

	rk_text_set(&meeting->city, "Makassar");
	rk_text_set(&meeting->venue, "Claro");
	next->id = NEXT_MEETING;
	rk_text_set(&next->uid, "uid-next");
	rk_text_set(&next->code, "konsep-jayapura");
	rk_text_set(&next->title, "Rapat Koordinasi Wilayah Timur");
	rk_text_set(&next->short_title, "Rakor Timur");
	rk_text_set(&next->when_text, "minggu ke-3 November");
	rk_rows_add(rows, RK_E_MEETING, next);
}

static void parts_add(RkRows *rows)
{
	RkAgendaPoint *point = rk_agenda_point_new();
	RkEntry *line = rk_entry_new();
	RkAction *action = rk_action_new();
	RkAssignment *task = rk_assignment_new();
	RkParticipant *guest = rk_participant_new();

	point->id = POINT;
	point->meeting = line->meeting = action->meeting = guest->meeting = MEETING;
	rk_text_set(&point->title, "Daftar nominatif");
	rk_rows_add(rows, RK_E_AGENDA_POINT, point);
	line->id = LINE;
	rk_text_set(&line->text, "Petugas kurang");
	rk_rows_add(rows, RK_E_ENTRY, line);
	action->id = ACTION;
	rk_text_set(&action->text, "Kirim laporan bulanan");
	rk_rows_add(rows, RK_E_ACTION, action);
	task->id = TASK;
	task->action = ACTION;
	task->institution = OFFICE_TARAKAN;
	rk_rows_add(rows, RK_E_ASSIGNMENT, task);
	guest->id = WALK_IN;
	rk_text_set(&guest->shown_name, "Yohanes");
	rk_text_set(&guest->title, "Ketua Adat");
	rk_text_set(&guest->representative_name, "Maria Kolo");
	rk_rows_add(rows, RK_E_PARTICIPANT, guest);
	RkSession *second = rk_rows_find(rows, RK_E_SESSION, SESSION_TWO);
	second->day = RK_INT(2);
	rk_text_set(&second->title_en, "Arrangement of cooperation");
}

static Sample *told_sample(void)
{
	Sample *sample = sample_new();

	office_tell(sample);
	registers_add(sample->directory);
	meetings_tell(sample->dossier->rows);
	parts_add(sample->dossier->rows);
	return sample;
}

static RkFinder *finder_of(const Sample *sample, RkEntity entity)
{
	RkFinder *finder = rk_finder_new(RK_LANG_ID);
	gboolean part = (rk_entities[entity].flags & RK_ENTITY_IS_REGISTER) == 0;

	rk_finder_fill(finder, part ? sample->dossier->rows : sample->directory, sample->directory,
		entity);
	return finder;
}

static const struct {
	RkEntity entity;
	RkId id;
	const char *label, *detail;
} named[] = {
	{ RK_E_INSTITUTION, OFFICE_TARAKAN, "Kanim Tarakan", "Pulau Tarakan · Kanwil Kaltim" },
	{ RK_E_INSTITUTION, OFFICE_KANWIL, "Kanwil Kaltim", "Kemenkumham" },
	{ RK_E_INSTITUTION, OFFICE_PORT, "Port Office", NULL },
	{ RK_E_INSTITUTION, OFFICE_BUREAU, "Biro Humas, Hukum, dan Kerja Sama", "Kemenkumham" },
	{ RK_E_PERSON, PERSON_ADI, "Adi Nugraha, S.H., M.H.",
		"Ditkermakim · Direktur Kerja Sama Keimigrasian" },
	{ RK_E_PERSON, PERSON_FAJAR, "Fajar Hidayat", "Ditkermakim" },
	{ RK_E_INSTITUTION_GROUP, GROUP_UPT, "Seluruh UPT Keimigrasian", "3 instansi" },
	{ RK_E_INSTITUTION_GROUP, GROUP_SMALL, "Perbatasan", "1 instansi" },
	{ RK_E_SERIES, SERIES, "Timpora DKJ", "tiap triwulan" },
	{ RK_E_REFERENCE, REFERENCE_CLASS, "Permenkumham No. 6 Tahun 2019",
		"Klasifikasi dan Kelas Kantor" },
	{ RK_E_MEETING, MEETING, "Rakor Evaluasi PKS", "17 Okt 2024 · MKS" },
	{ RK_E_MEETING, NEXT_MEETING, "Rakor Timur", "minggu ke-3 November" },
	{ RK_E_PARTICIPANT, PARTICIPANT_PALOPO, "Kanim Palopo", NULL },
	{ RK_E_PARTICIPANT, PARTICIPANT_TARAKAN, "Rangga Mahendra (Kanim Tarakan)", NULL },
	{ RK_E_PARTICIPANT, WALK_IN, "Yohanes", "Maria Kolo" },
	{ RK_E_SESSION, SESSION_ONE, "Kiat dan Strategi Pemerintah Daerah", "sesi" },
	{ RK_E_SESSION, SESSION_TWO, "Penataan Kerja Sama", "sesi · Hari 2" },
	{ RK_E_ASSIGNMENT, TASK, "Kanim Tarakan", "Kirim laporan bulanan" },
	{ RK_E_AGENDA_POINT, POINT, "Daftar nominatif", NULL },
	{ RK_E_ENTRY, LINE, "Petugas kurang", NULL },
	{ RK_E_ACTION, ACTION, "Kirim laporan bulanan", NULL },
};

static const RkFinderItem *item_find(RkFinder *finder, RkId id)
{
	const GPtrArray *all = rk_finder_find(finder, "", 0);

	for (guint i = 0; i < all->len; i++)
		if (((const RkFinderItem *)all->pdata[i])->id == id)
			return all->pdata[i];
	return NULL;
}

static void each_is_called_as_lists_say(void **state)
{
	g_autoptr(Sample) sample = told_sample();

	for (guint i = 0; i < RK_LEN(named); i++) {
		g_autoptr(RkFinder) finder = finder_of(sample, named[i].entity);
		const RkFinderItem *item = item_find(finder, named[i].id);
		if (!item || g_strcmp0(item->label, named[i].label) != 0 ||
			g_strcmp0(item->detail, named[i].detail) != 0)
			fail_msg("%s: %s, %s", named[i].label, item ? item->label : "nothing",
				item ? item->detail : "");
		g_autofree char *label = rk_choice_label(sample->dossier->rows, sample->directory,
			named[i].entity, named[i].id, RK_LANG_ID);
		assert_string_equal(label, named[i].label);
	}
}

/* Each by one word that stands in none of its siblings. */
static const struct {
	RkEntity entity;
	const char *typed;
	RkId id;
} known[] = {
	{ RK_E_INSTITUTION, "kelas ii tpi tarakan", OFFICE_TARAKAN },
	{ RK_E_INSTITUTION, "kanim-tarakan", OFFICE_TARAKAN },
	{ RK_E_INSTITUTION, "lingkas", OFFICE_TARAKAN },
	{ RK_E_INSTITUTION, "sebatik", OFFICE_TARAKAN },
	{ RK_E_INSTITUTION, "pabean-lama", OFFICE_TARAKAN },
	{ RK_E_INSTITUTION, "pos-sebatik", OFFICE_TARAKAN },
	{ RK_E_INSTITUTION, "pulau", OFFICE_TARAKAN },
	{ RK_E_INSTITUTION, "surat@tarakan", OFFICE_TARAKAN },
	{ RK_E_INSTITUTION, "wali kota", OFFICE_PEMKOT },
	{ RK_E_INSTITUTION, "birohhk", OFFICE_BUREAU },
	{ RK_E_PERSON, "fajar hidayat", PERSON_FAJAR },
	{ RK_E_PERSON, "citra-lestari", PERSON_CITRA },
	{ RK_E_PERSON, "moderator", PERSON_EKA },
	{ RK_E_PERSON, "balangan", PERSON_GITA },
	{ RK_E_PERSON, "19750101", PERSON_ADI },
	{ RK_E_PERSON, "gita@example", PERSON_GITA },
	{ RK_E_INSTITUTION_GROUP, "lintas", GROUP_SMALL },
	{ RK_E_SERIES, "pengawasan", SERIES },
	{ RK_E_REFERENCE, "kelas kantor", REFERENCE_CLASS },
	{ RK_E_REFERENCE, "permenkumham-6-2019", REFERENCE_CLASS },
	{ RK_E_REFERENCE, "menteri", REFERENCE_CLASS },
	{ RK_E_MEETING, "mks", MEETING },
	{ RK_E_MEETING, "wilayah", NEXT_MEETING },
	{ RK_E_MEETING, "2024-10", MEETING },
	{ RK_E_MEETING, "claro", MEETING },
	{ RK_E_MEETING, "jayapura", NEXT_MEETING },
	{ RK_E_PARTICIPANT, "tpi palopo", PARTICIPANT_PALOPO },
	{ RK_E_PARTICIPANT, "pemkab-balangan", PARTICIPANT_BALANGAN },
	{ RK_E_PARTICIPANT, "ketua adat", WALK_IN },
	{ RK_E_PARTICIPANT, "kolo", WALK_IN },
	{ RK_E_SESSION, "arrangement", SESSION_TWO },
	{ RK_E_SESSION, "penataan", SESSION_TWO },
	{ RK_E_ASSIGNMENT, "kanim tarakan", TASK },
	{ RK_E_AGENDA_POINT, "nominatif", POINT },
	{ RK_E_ENTRY, "petugas", LINE },
	{ RK_E_ACTION, "bulanan", ACTION },
};

static void each_is_found_by_what_is_known_of_it(void **state)
{
	g_autoptr(Sample) sample = told_sample();

	for (guint i = 0; i < RK_LEN(known); i++) {
		g_autoptr(RkFinder) finder = finder_of(sample, known[i].entity);
		const GPtrArray *found = rk_finder_find(finder, known[i].typed, 0);
		const RkFinderItem *item = found->len > 0 ? found->pdata[0] : NULL;
		if (!item || item->id != known[i].id || item->weak)
			fail_msg("%s: %s", known[i].typed, item ? item->label : "nothing");
	}
}

/* Registers are read by name, the parts of a meeting in their own order. */
static void parts_keep_their_order(void **state)
{
	g_autoptr(Sample) sample = told_sample();
	g_autoptr(RkFinder) sessions = finder_of(sample, RK_E_SESSION);
	g_autoptr(RkFinder) people = finder_of(sample, RK_E_PERSON);
	const GPtrArray *rundown = rk_finder_find(sessions, "", 0);
	static const RkId order[] = { SESSION_OPENING, SESSION_ONE, SESSION_BREAK, SESSION_TWO };

	for (guint i = 0; i < RK_LEN(order); i++)
		assert_int_equal(((const RkFinderItem *)rundown->pdata[i])->id, order[i]);
	const GPtrArray *names = rk_finder_find(people, "", 0);
	assert_int_equal(((const RkFinderItem *)names->pdata[0])->id, PERSON_ADI);
	assert_int_equal(((const RkFinderItem *)names->pdata[5])->id, PERSON_RANGGA);
}

static void nobody_chooses_a_delivery(void **state)
{
	g_autoptr(Sample) sample = told_sample();
	RkDelivery *delivery = rk_delivery_new();

	delivery->id = 980;
	rk_rows_add(sample->dossier->rows, RK_E_DELIVERY, delivery);
	g_autoptr(RkFinder) finder = finder_of(sample, RK_E_DELIVERY);
	assert_int_equal(rk_finder_size(finder), 0);
	assert_null(rk_choice_label(
		sample->dossier->rows, sample->directory, RK_E_DELIVERY, 980, RK_LANG_ID));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_is_called_as_lists_say),
		cmocka_unit_test(each_is_found_by_what_is_known_of_it),
		cmocka_unit_test(parts_keep_their_order),
		cmocka_unit_test(nobody_chooses_a_delivery),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
