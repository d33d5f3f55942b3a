/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Two records made one: after it nothing points to the one that went, whatever pointed there; what
 * stays keeps every name and handle; no office is above itself. And what an office keeps of its old
 * name, a reference from a line, the next of a series.
 */
#include "domain/register/merge_rule.h"

#include "base/error.h"
#include "domain/names/citation.h"
#include "domain/register/reference_rule.h"
#include "domain/register/rename_rule.h"
#include "domain/meeting/series_rule.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* Registers and meeting in one set, as rk_uses_load would find them. */
static RkRows *all_rows(const Sample *sample)
{
	RkRows *rows = rk_rows_copy(sample->directory);

	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < sample->dossier->rows->rows[e]->len; i++)
			rk_rows_add(rows, e,
				rk_record_copy(e, sample->dossier->rows->rows[e]->pdata[i]));
	return rows;
}

static guint pointing(const RkRows *rows, RkEntity entity, RkId id)
{
	guint n = 0;

	for (int e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rows->rows[e]->len; i++)
			for (guint f = 0; f < rk_entities[e].n_fields; f++)
				n += rk_entities[e].fields[f].target == entity &&
				     rk_record_get(e, rows->rows[e]->pdata[i], f).number == id;
	return n;
}

static gboolean is_ring(const RkRows *rows)
{
	RK_EACH (rows, INSTITUTION, RkInstitution, office) {
		const RkInstitution *up = office;
		for (guint steps = 0; up && steps < 100; steps++) {
			up = RK_FIND(rows, INSTITUTION, RkInstitution, up->parent);
			if (up == office)
				return TRUE;
		}
	}
	return FALSE;
}

/* Every pair of offices, with every choice for the parent. */
static void nothing_names_what_is_gone(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) rows = all_rows(sample);
	const RkRows *offices = sample->directory;
	RkMergeTake takes[RK_F_INSTITUTION__N] = { RK_TAKE_DEFAULT };
	guint tried = 0;

	for (guint i = 0; i < offices->rows[RK_E_INSTITUTION]->len; i++)
		for (guint j = 0; j < offices->rows[RK_E_INSTITUTION]->len; j++)
			for (int take = RK_TAKE_DEFAULT; i != j && take <= RK_TAKE_BOTH; take++) {
				const RkInstitution *kept =
					offices->rows[RK_E_INSTITUTION]->pdata[i];
				const RkInstitution *gone =
					offices->rows[RK_E_INSTITUTION]->pdata[j];
				g_autoptr(GError) error = NULL;
				takes[RK_F(INSTITUTION, parent)] = (RkMergeTake)take;
				g_autoptr(RkPlan) plan = rk_register_plan_merge(&sample->context,
					offices, rows, RK_E_INSTITUTION, kept->id, gone->id, takes,
					&error);
				assert_non_null(plan);
				g_autoptr(RkRows) after = rk_rows_copy(rows);
				rk_rows_apply(after, plan);
				assert_null(rk_rows_find(after, RK_E_INSTITUTION, gone->id));
				assert_int_equal(pointing(after, RK_E_INSTITUTION, gone->id), 0);
				assert_false(is_ring(after));
				const RkInstitution *now =
					RK_FIND(after, INSTITUTION, RkInstitution, kept->id);
				assert_true(rk_lines_hold(now->former_handles, gone->handle));
				/* Two of the sample have one name already. */
				assert_true(strcmp(kept->name, gone->name) == 0 ||
					    rk_lines_hold(now->former_names, gone->name));
				tried++;
			}
	assert_true(tried > 400);
}

static void the_field_that_was_chosen_stays(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) rows = all_rows(sample);
	RkMergeTake takes[RK_F_INSTITUTION__N] = { RK_TAKE_DEFAULT };
	const RkInstitution *kept =
		RK_FIND(sample->directory, INSTITUTION, RkInstitution, OFFICE_TARAKAN);
	const RkInstitution *gone =
		RK_FIND(sample->directory, INSTITUTION, RkInstitution, OFFICE_PALOPO);

	assert_true(rk_merge_asks(RK_E_INSTITUTION, kept, gone, RK_F(INSTITUTION, name)));
	assert_false(rk_merge_asks(RK_E_INSTITUTION, kept, gone, RK_F(INSTITUTION, handle)));
	takes[RK_F(INSTITUTION, name)] = RK_TAKE_GONE;
	g_autoptr(RkPlan) plan = rk_register_plan_merge(&sample->context, sample->directory, rows,
		RK_E_INSTITUTION, OFFICE_TARAKAN, OFFICE_PALOPO, takes, NULL);
	assert_string_equal(
		sample_set(plan, RK_E_INSTITUTION, OFFICE_TARAKAN, RK_F(INSTITUTION, name)).text,
		gone->name);
	const char *former =
		sample_set(plan, RK_E_INSTITUTION, OFFICE_TARAKAN, RK_F(INSTITUTION, former_names))
			.text;
	assert_true(rk_lines_hold(former, kept->name));
	assert_false(rk_lines_hold(former, gone->name));
}

static void a_record_and_itself_are_refused(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;

	assert_null(rk_register_plan_merge(&sample->context, sample->directory, sample->directory,
		RK_E_INSTITUTION, OFFICE_TARAKAN, OFFICE_TARAKAN, NULL, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
	g_clear_error(&error);
	assert_null(rk_register_plan_merge(&sample->context, sample->directory, sample->directory,
		RK_E_INSTITUTION, OFFICE_TARAKAN, 999, NULL, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_NOT_FOUND));
}

static void a_double_member_is_dropped(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) rows = all_rows(sample);
	guint before = 0, after_n = 0;
	const RkGroupMember *first = rows->rows[RK_E_GROUP_MEMBER]->pdata[0];
	const RkGroupMember *second = rows->rows[RK_E_GROUP_MEMBER]->pdata[1];
	RkId kept = first->institution, gone = second->institution;

	g_autoptr(RkPlan) plan = rk_register_plan_merge(&sample->context, sample->directory, rows,
		RK_E_INSTITUTION, kept, gone, NULL, NULL);
	g_autoptr(RkRows) after = rk_rows_copy(rows);
	rk_rows_apply(after, plan);
	RK_EACH (rows, GROUP_MEMBER, RkGroupMember, one)
		before += one->institution == kept || one->institution == gone;
	RK_EACH (after, GROUP_MEMBER, RkGroupMember, one)
		after_n += one->institution == kept;
	assert_int_equal(before, 2);
	assert_int_equal(after_n, 1);
}

/* The rows of a group, its members given by office and note: "4 4 5" → what is left. */
static void members_become(const RkId *members, guint n, RkId kept, RkId gone, const char *want)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) uses = rk_rows_new();

	for (guint i = 0; i < n; i++) {
		RkGroupMember *member = rk_group_member_new();
		member->id = 901 + i;
		member->institution_group = GROUP_UPT;
		member->institution = members[i];
		member->position = RK_INT(i + 1);
		rk_rows_add(uses, RK_E_GROUP_MEMBER, member);
	}
	g_autoptr(RkPlan) plan = rk_register_plan_merge(&sample->context, sample->directory, uses,
		RK_E_INSTITUTION, kept, gone, NULL, NULL);
	g_autofree char *all = sample_changes(plan);
	g_autoptr(GString) text = g_string_new(NULL);
	g_auto(GStrv) lines = g_strsplit(all, "\n", -1);
	for (guint i = 0; lines[i]; i++)
		if (g_str_has_prefix(lines[i], "group_member "))
			g_string_append_printf(text, "%s%s", text->len ? "; " : "",
				lines[i] + strlen("group_member "));
	assert_string_equal(text->str, want);
}

static void only_the_row_that_moves_is_dropped(void **state)
{
	static const RkId both[] = { OFFICE_TARAKAN, OFFICE_PALOPO },
			  turned[] = { OFFICE_PALOPO, OFFICE_PORT, OFFICE_TARAKAN },
			  twice[] = { OFFICE_PALOPO, OFFICE_PALOPO, OFFICE_PORT },
			  one[] = { OFFICE_PORT, OFFICE_PALOPO },
			  doubled[] = { OFFICE_PORT, OFFICE_PORT, OFFICE_PALOPO };
	RkId kept = OFFICE_TARAKAN, gone = OFFICE_PALOPO;

	members_become(both, 2, kept, gone, "902 goes");
	members_become(turned, 3, kept, gone, "901 goes");
	members_become(twice, 3, kept, gone, "901: institution 5 → 4; 902 goes");
	members_become(one, 2, kept, gone, "902: institution 5 → 4");
	/* What was double before is not its business. */
	members_become(doubled, 3, kept, gone, "903: institution 5 → 4");
}

/* Rows on which others hang are never dropped, and nothing of theirs is lost. */
static void a_merge_writes_only_what_moves(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) uses = rk_rows_copy(sample->dossier->rows);
	RkInstitution *gone = rk_rows_find(sample->directory, RK_E_INSTITUTION, OFFICE_PALOPO);

	rk_text_set(&gone->city, "Palopo");
	rk_text_set(&gone->former_names, "Kanim Lama");
	rk_text_set(&gone->former_handles, "kanim-lama");
	RkPlan *plan = rk_register_plan_merge(&sample->context, sample->directory, uses,
		RK_E_INSTITUTION, OFFICE_TARAKAN, OFFICE_PALOPO, NULL, NULL);
	assert_string_equal(plan->label, "Kanim Palopo kini Kanim Tarakan");
	assert_string_equal(plan->notes->pdata[0], "rujukan yang pindah: 2");
	assert_int_equal(plan->focus, OFFICE_TARAKAN);
	sample_expect(plan, "institution 4: city - → Palopo\n"
			    "institution 4: former_names Kantor Imigrasi Kelas III Tarakan → "
			    "Kantor Imigrasi Kelas III Tarakan\nKanim Lama\n"
			    "Kantor Imigrasi Kelas II TPI Palopo\nKanim Palopo\n"
			    "institution 4: former_handles - → kanim-palopo\nkanim-lama\n"
			    "group_member 210 goes\n"
			    "participant 703: institution 5 → 4\n"
			    "institution 5 goes");
	/* The only member of the register who has been there. */
	RkPlan *people = rk_register_plan_merge(&sample->context, sample->directory, uses,
		RK_E_PERSON, PERSON_EKA, PERSON_RANGGA, NULL, NULL);
	sample_expect(people, "person 103: former_handles - → rangga-mahendra\n"
			      "participant 702: person 106 → 103\n"
			      "person 106 goes");
}

/* Names that the one that stays bears are no former ones. */
static void the_chosen_names_stay(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) uses = rk_rows_new();
	RkMergeTake takes[RK_F_INSTITUTION__N] = { RK_TAKE_DEFAULT };

	takes[RK_F(INSTITUTION, name)] = RK_TAKE_GONE;
	takes[RK_F(INSTITUTION, short_name)] = RK_TAKE_BOTH; /* no list: what stays */
	takes[RK_F(INSTITUTION, former_names)] = RK_TAKE_GONE;
	takes[RK_F(INSTITUTION, head_title)] = RK_TAKE_KEPT;
	sample_expect(rk_register_plan_merge(&sample->context, sample->directory, uses,
			      RK_E_INSTITUTION, OFFICE_TARAKAN, OFFICE_PEMKOT, takes, NULL),
		"institution 4: name Kantor Imigrasi Kelas II TPI Tarakan → "
		"Pemerintah Kota Tarakan\n"
		"institution 4: title_full - → 1\n"
		"institution 4: former_names Kantor Imigrasi Kelas III Tarakan → "
		"Kantor Imigrasi Kelas II TPI Tarakan\nPemkot Tarakan\n"
		"institution 4: former_handles - → pemkot-tarakan\n"
		"institution 8 goes");
}

/* Nor is a name that the other one bore for short. */
static void a_name_that_stays_is_no_former_one(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) uses = rk_rows_new();
	RkInstitution *gone = rk_rows_find(sample->directory, RK_E_INSTITUTION, OFFICE_PORT);

	rk_text_set(&gone->short_name, "Kantor Imigrasi Kelas II TPI Tarakan");
	sample_expect(rk_register_plan_merge(&sample->context, sample->directory, uses,
			      RK_E_INSTITUTION, OFFICE_TARAKAN, OFFICE_PORT, NULL, NULL),
		"institution 4: former_names Kantor Imigrasi Kelas III Tarakan → "
		"Kantor Imigrasi Kelas III Tarakan\nPort Office\n"
		"institution 4: former_handles - → port-office\n"
		"institution 12 goes");
}

/* Lists of both, each line once; what one chooses is asked only where the two differ. */
static void what_may_be_chosen(void **state)
{
	RkInstitution kept = { .id = 1,
		.name = (char *)"A",
		.handle = (char *)"a",
		.city = (char *)"X",
		.zone = (char *)"Z",
		.phone = (char *)"1" };
	RkInstitution gone = { .id = 2,
		.name = (char *)"B",
		.handle = (char *)"b",
		.city = (char *)"Y",
		.zone = (char *)"Z",
		.email = (char *)"e" };
	RkGroupMember one = { .id = 3, .institution_group = 1, .position = RK_INT(1) };
	RkGroupMember two = { .id = 4, .institution_group = 2, .position = RK_INT(2) };

#define ASKS(name) rk_merge_asks(RK_E_INSTITUTION, &kept, &gone, RK_F(INSTITUTION, name))
	assert_true(ASKS(name));
	assert_true(ASKS(city));
	assert_false(ASKS(zone));
	assert_false(ASKS(phone));
	assert_false(ASKS(email));
	assert_false(ASKS(handle));
#undef ASKS
	assert_false(rk_merge_asks(RK_E_GROUP_MEMBER, &one, &two, RK_F(GROUP_MEMBER, position)));
	assert_false(rk_merge_asks(
		RK_E_GROUP_MEMBER, &one, &two, RK_F(GROUP_MEMBER, institution_group)));
}

/* Above the one that stays is what was chosen, or what is above the one that goes; never itself. */
static void the_parent_is_another(void **state)
{
	static const struct {
		RkId kept, gone, kept_parent, gone_parent;
		RkMergeTake take;
		RkId want;
	} cases[] = {
		{ OFFICE_TARAKAN, OFFICE_PALOPO, OFFICE_KANWIL, OFFICE_PORT, RK_TAKE_DEFAULT,
			OFFICE_KANWIL },
		{ OFFICE_TARAKAN, OFFICE_PALOPO, OFFICE_KANWIL, OFFICE_PORT, RK_TAKE_GONE,
			OFFICE_PORT },
		{ OFFICE_TARAKAN, OFFICE_PALOPO, 0, OFFICE_PORT, RK_TAKE_DEFAULT, OFFICE_PORT },
		/* It was part of the one that goes. */
		{ OFFICE_TARAKAN, OFFICE_PALOPO, OFFICE_PALOPO, OFFICE_PORT, RK_TAKE_DEFAULT,
			OFFICE_PORT },
		{ OFFICE_TARAKAN, OFFICE_PALOPO, OFFICE_PALOPO, 0, RK_TAKE_DEFAULT, 0 },
		/* The one that goes was part of it. */
		{ OFFICE_TARAKAN, OFFICE_PALOPO, OFFICE_KANWIL, OFFICE_TARAKAN, RK_TAKE_GONE, 0 },
		{ OFFICE_TARAKAN, OFFICE_PALOPO, 0, OFFICE_TARAKAN, RK_TAKE_DEFAULT, 0 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(RkRows) uses = rk_rows_new();
		RkMergeTake takes[RK_F_INSTITUTION__N] = { RK_TAKE_DEFAULT };
		RkInstitution *kept =
			rk_rows_find(sample->directory, RK_E_INSTITUTION, cases[i].kept);
		RkInstitution *gone =
			rk_rows_find(sample->directory, RK_E_INSTITUTION, cases[i].gone);
		kept->parent = cases[i].kept_parent;
		gone->parent = cases[i].gone_parent;
		takes[RK_F(INSTITUTION, parent)] = cases[i].take;
		g_autoptr(RkPlan) plan = rk_register_plan_merge(&sample->context, sample->directory,
			uses, RK_E_INSTITUTION, kept->id, gone->id, takes, NULL);
		rk_rows_apply(sample->directory, plan);
		if (kept->parent != cases[i].want)
			fail_msg("case %u: %d", i, (int)kept->parent);
	}
}

static void uses_are_counted_by_kind(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) rows = all_rows(sample);
	guint n = 0;
	g_autofree char *text =
		rk_uses_text(&sample->context, rows, RK_E_INSTITUTION, OFFICE_TARAKAN, &n);

	assert_true(n >= 2);
	assert_non_null(strstr(text, "peserta 1"));
	assert_null(rk_uses_text(&sample->context, rows, RK_E_INSTITUTION, OFFICE_PORT, &n));
	assert_int_equal(n, 0);
}

static void twins_are_found_by_name_mail_and_handle(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	static const struct {
		RkId id;
		const char *name, *handle, *mail;
	} offices[] = {
		{ 1, "Kantor Imigrasi Tarakan", "kanim-tarakan", "a@x.id" },
		{ 2, "Kanim TARAKAN", "kanim-t", NULL },
		{ 3, "Kantor Lain", "kanim-tarakan-2", NULL },
		{ 4, "Surel Sama", "surel", "A@X.id" },
		{ 5, "Sendiri", "sendiri", NULL },
	};

	for (guint i = 0; i < RK_LEN(offices); i++) {
		RkInstitution *office = rk_institution_new();
		office->id = offices[i].id;
		office->name = g_strdup(offices[i].name);
		office->handle = g_strdup(offices[i].handle);
		office->email = g_strdup(offices[i].mail);
		rk_rows_add(rows, RK_E_INSTITUTION, office);
	}
	g_autoptr(GArray) twins = rk_twins_find(rows, RK_E_INSTITUTION);
	assert_int_equal(twins->len, 3);
	for (guint i = 0; i < twins->len; i++) {
		const RkTwins *pair = &g_array_index(twins, RkTwins, i);
		assert_int_equal(pair->kept, 1);
		assert_true(pair->gone == 2 || pair->gone == 3 || pair->gone == 4);
	}
}

/* "1 2 name; …" of the pairs. */
static char *twins_text(const RkRows *rows, RkEntity entity)
{
	g_autoptr(GArray) twins = rk_twins_find(rows, entity);
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < twins->len; i++) {
		const RkTwins *pair = &g_array_index(twins, RkTwins, i);
		g_string_append_printf(text, "%s%d %d %s", text->len ? "; " : "", (int)pair->kept,
			(int)pair->gone, pair->why);
	}
	return g_string_free(text, FALSE);
}

static void handles_with_a_number_are_twins(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	static const char *const handles[] = { "kanim", "kanim-1", "kanim-2", "kanim-9", "kanim-10",
		"kanim-3x", "kanim-x", "2", "-2" };

	for (guint i = 0; i < RK_LEN(handles); i++) {
		RkPerson *person = rk_person_new();
		person->id = i + 1;
		person->name = g_strdup_printf("Orang %c", 'A' + (char)i);
		person->handle = g_strdup(handles[i]);
		rk_rows_add(rows, RK_E_PERSON, person);
	}
	g_autofree char *text = twins_text(rows, RK_E_PERSON);
	assert_string_equal(text, "1 3 same handle with a number; 1 4 same handle with a number");
}

static void twins_are_told_once_the_older_first(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	static const struct {
		RkId id;
		const char *name, *brief, *mail;
	} offices[] = {
		{ 9, "Kantor Imigrasi Bone", "Kanim Bone", "a@x.id" },
		{ 3, "Kanim Bone", NULL, "A@x.id" },
		{ 5, "Balai Kota", "Balai Kota", NULL },
		{ 6, "Balai Desa", NULL, NULL },
	};

	for (guint i = 0; i < RK_LEN(offices); i++) {
		RkInstitution *office = rk_institution_new();
		office->id = offices[i].id;
		office->name = g_strdup(offices[i].name);
		office->short_name = g_strdup(offices[i].brief);
		office->email = g_strdup(offices[i].mail);
		rk_rows_add(rows, RK_E_INSTITUTION, office);
	}
	g_autofree char *text = twins_text(rows, RK_E_INSTITUTION);
	assert_string_equal(text, "3 9 same name");
}

static void references_are_twins_by_number_or_title(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	static const struct {
		const char *abbreviation, *number, *title, *handle;
		gint64 year;
	} laws[] = {
		{ "UU", "6", NULL, "uu-6", 2011 },
		{ "uu", "6", NULL, "uu-6-2", 2011 },
		{ "UU", "6", NULL, "uu-6-2012", 2012 },
		{ "PP", "6", "Alur Surat", "pp-6", 2011 },
		{ NULL, NULL, "alur surat", "alur", 0 },
		{ NULL, "6", NULL, "nomor-6", 2011 },
	};

	for (guint i = 0; i < RK_LEN(laws); i++) {
		RkReference *law = rk_reference_new();
		law->id = i + 1;
		law->abbreviation = g_strdup(laws[i].abbreviation);
		law->number = g_strdup(laws[i].number);
		law->title = g_strdup(laws[i].title);
		law->handle = g_strdup(laws[i].handle);
		law->year = RK_INT(laws[i].year);
		rk_rows_add(rows, RK_E_REFERENCE, law);
	}
	g_autofree char *text = twins_text(rows, RK_E_REFERENCE);
	assert_string_equal(text, "1 2 same number; 4 5 same title");
}

static void a_renamed_office_keeps_its_old_name(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkInstitution *office =
		RK_FIND(sample->directory, INSTITUTION, RkInstitution, OFFICE_TARAKAN);
	g_autofree char *old = g_strdup(office->name);
	g_autoptr(RkPlan) plan = rk_plan_new(0, "x");

	assert_null(rk_plan_renames(plan, sample->directory));
	RK_PLAN_TEXT(plan, INSTITUTION, office, name, "Kantor Imigrasi Kelas I Tarakan");
	assert_ptr_equal(rk_plan_renames(plan, sample->directory), office);
	rk_plan_keep_former(plan, &sample->context, office, "2024-10-16", NULL);
	g_autofree char *line = g_strdup_printf("%s (s.d. 2024-10-16)", old);
	assert_true(rk_lines_hold(
		sample_set(plan, RK_E_INSTITUTION, OFFICE_TARAKAN, RK_F(INSTITUTION, former_names))
			.text,
		line));
	g_autofree char *name = rk_former_name(line);
	assert_string_equal(name, old);
	rk_rows_apply(sample->directory, plan);
	g_autoptr(RkMatcher) matcher = rk_matcher_new(sample->directory);
	g_autoptr(GPtrArray) found = rk_matcher_find(matcher, old, RK_MATCH_OFFICES, 1);
	assert_int_equal(((RkCandidate *)found->pdata[0])->id, OFFICE_TARAKAN);
}

static void names_of_a_meeting_that_began_are_written_down(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkInstitution *office =
		RK_FIND(sample->directory, INSTITUTION, RkInstitution, OFFICE_TARAKAN);
	g_autoptr(GPtrArray) dossiers = g_ptr_array_new();

	g_ptr_array_add(dossiers, sample->dossier);
	for (int status = RK_MEETING_STATUS_DRAFT; status <= RK_MEETING_STATUS_HELD; status++) {
		g_autoptr(RkPlan) plan = rk_plan_new(0, "x");
		((RkMeeting *)sample->dossier->meeting)->status = status;
		RK_PLAN_TEXT(plan, INSTITUTION, office, name, "Baru");
		rk_plan_keep_former(plan, &sample->context, office, NULL, dossiers);
		RkValue shown = sample_set(plan, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN,
			RK_F(PARTICIPANT, shown_office));
		if (status == RK_MEETING_STATUS_HELD || status == RK_MEETING_STATUS_RUNNING)
			assert_string_equal(shown.text, office->name);
		else
			assert_false(shown.set);
	}
}

static void a_reference_from_a_line(void **state)
{
	static const struct {
		const char *line;
		int kind;
		const char *handle, *parties;
	} cases[] = {
		{ "Permenkumham 7/2020 tentang Pembentukan", RK_REFERENCE_KIND_REGULATION,
			"permenkumham-7-2020", NULL },
		{ "SOP Alur Komunikasi", RK_REFERENCE_KIND_SOP, "sop-alur-komunikasi", NULL },
		{ "Perjanjian Kerja Sama antara Ditjen Imigrasi dan Pemkab Bone",
			RK_REFERENCE_KIND_AGREEMENT, NULL, "Ditjen Imigrasi\nPemkab Bone" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(RkPlan) plan = rk_reference_plan_add(
			&sample->context, sample->directory, cases[i].line, NULL);
		const RkReference *made = SAMPLE_INSERTED(plan, REFERENCE, RkReference, 0);
		assert_non_null(made);
		assert_int_equal(made->kind, cases[i].kind);
		if (cases[i].handle)
			assert_string_equal(made->handle, cases[i].handle);
		if (cases[i].parties)
			assert_string_equal(made->parties, cases[i].parties);
		rk_rows_apply(sample->directory, plan);
		if (i > 0)
			continue;
		g_autoptr(RkPlan) again = rk_reference_plan_add(
			&sample->context, sample->directory, cases[i].line, NULL);
		assert_true(rk_plan_is_empty(again));
		assert_int_equal(again->focus, made->id);
	}
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GError) error = NULL;
	assert_null(rk_reference_plan_add(&sample->context, sample->directory, "apa saja", &error));
	assert_string_equal(rk_error_field(error), "reference");
}

static void what_no_longer_holds(void **state)
{
	RkReference reference = { 0 };
	RkDay today;

	assert_true(rk_day_parse("2024-10-17", &today));
	assert_int_equal(rk_reference_validity(&reference, today), RK_VALIDITY_HOLDS);
	reference.valid_until = (char *)"2024-10-16";
	assert_int_equal(rk_reference_validity(&reference, today), RK_VALIDITY_ENDED);
	reference.valid_until = (char *)"2024-10-17";
	assert_int_equal(rk_reference_validity(&reference, today), RK_VALIDITY_ENDING);
	reference.valid_until = (char *)"2025-10-17";
	assert_int_equal(rk_reference_validity(&reference, today), RK_VALIDITY_HOLDS);
	reference.valid_from = (char *)"2024-12-01";
	assert_int_equal(rk_reference_validity(&reference, today), RK_VALIDITY_AHEAD);
	reference.replaced_by = 5;
	assert_int_equal(rk_reference_validity(&reference, today), RK_VALIDITY_REPLACED);
	/* All but the usual one have a mark and a word in both languages. */
	assert_int_equal(rk_validity_words.n, RK_VALIDITY_N - 1);
	for (int v = RK_VALIDITY_AHEAD; v < RK_VALIDITY_N; v++) {
		assert_string_not_equal(rk_enum_glyph(&rk_validity_words, v), "");
		assert_string_not_equal(rk_enum_label(&rk_validity_words, v, RK_LANG_ID),
			rk_enum_label(&rk_validity_words, v, RK_LANG_EN));
	}
}

static RkSeries *series_add(Sample *sample)
{
	RkSeries *series = rk_series_new();

	series->id = 801;
	series->title = g_strdup("Timpora DKJ");
	series->handle = g_strdup("timpora-dkj");
	rk_rows_add(sample->directory, RK_E_SERIES, series);
	return series;
}

static void the_next_of_a_series(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkSeries *series = series_add(sample);
	g_autoptr(RkRows) rows = rk_rows_new();
	g_autoptr(GError) error = NULL;
	RkMeeting *last = rk_record_copy(RK_E_MEETING, sample->dossier->meeting);

	rk_rows_add(rows, RK_E_MEETING, last);
	g_autoptr(RkPlan) join = rk_series_plan_join(&sample->context, series, rows, last, &error);
	rk_rows_apply(rows, join);
	assert_int_equal(last->ordinal.value, 1);
	assert_null(rk_series_plan_join(&sample->context, series, rows, last, &error));
	assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED));
	rk_text_set(&last->purpose, "Menyatukan langkah");
	g_autoptr(RkPlan) plan = rk_series_plan_next(&sample->context, sample->directory, rows,
		series->id, "18 des 2024 9.00, Ambon", rk_taken_in_rows, sample->directory, NULL);
	const RkMeeting *made = SAMPLE_INSERTED(plan, MEETING, RkMeeting, 0);
	assert_int_equal(made->series, series->id);
	assert_int_equal(made->ordinal.value, 2);
	assert_string_equal(made->title, "Timpora DKJ");
	assert_string_equal(made->city, "Ambon");
	assert_string_equal(made->start, "2024-12-18T09:00");
	assert_string_equal(made->purpose, "Menyatukan langkah");
	assert_null(made->opened_at.set ? made : NULL);
	rk_rows_apply(rows, plan);
	g_autoptr(GPtrArray) meetings = rk_series_meetings(rows, series->id);
	assert_int_equal(meetings->len, 2);
	assert_ptr_equal(meetings->pdata[0], last);
	assert_int_equal(rk_series_next(rows, series->id), 3);
	g_autoptr(RkPlan) leave = rk_series_plan_leave(&sample->context, last);
	rk_rows_apply(rows, leave);
	assert_int_equal(last->series, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_names_what_is_gone),
		cmocka_unit_test(the_field_that_was_chosen_stays),
		cmocka_unit_test(a_record_and_itself_are_refused),
		cmocka_unit_test(a_double_member_is_dropped),
		cmocka_unit_test(only_the_row_that_moves_is_dropped),
		cmocka_unit_test(a_merge_writes_only_what_moves),
		cmocka_unit_test(the_chosen_names_stay),
		cmocka_unit_test(a_name_that_stays_is_no_former_one),
		cmocka_unit_test(what_may_be_chosen),
		cmocka_unit_test(the_parent_is_another),
		cmocka_unit_test(uses_are_counted_by_kind),
		cmocka_unit_test(twins_are_found_by_name_mail_and_handle),
		cmocka_unit_test(handles_with_a_number_are_twins),
		cmocka_unit_test(twins_are_told_once_the_older_first),
		cmocka_unit_test(references_are_twins_by_number_or_title),
		cmocka_unit_test(a_renamed_office_keeps_its_old_name),
		cmocka_unit_test(names_of_a_meeting_that_began_are_written_down),
		cmocka_unit_test(a_reference_from_a_line),
		cmocka_unit_test(what_no_longer_holds),
		cmocka_unit_test(the_next_of_a_series),
	};

	return cmocka_run_group_tests_name("merge_rule", tests, NULL, NULL);
}
