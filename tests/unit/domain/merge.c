/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Records of files merged into those that are there: what is added, filled, kept ours, taken
 * theirs; names that are taken, identities that clash, offices that are part of themselves.
 */
#include "domain/register/merge.h"

#include "domain/names/rule.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* Ids of others hold "adi" and, as a UID, "uid-other". */
static RkId holder(RkEntity entity, guint field, const char *value, gpointer data)
{
	return strcmp(value, "adi") == 0 || strcmp(value, "uid-other") == 0 ? 77 : 0;
}

static RkPerson *person(RkRows *rows, RkId id, const char *name, const char *handle)
{
	RkPerson *one = rk_person_new();

	one->id = id;
	one->name = g_strdup(name);
	one->handle = g_strdup(handle);
	rk_rows_add(rows, RK_E_PERSON, one);
	return one;
}

static RkInstitution *office(RkRows *rows, RkId id, RkId parent)
{
	RkInstitution *one = rk_institution_new();

	one->id = id;
	one->parent = parent;
	one->name = g_strdup_printf("K%d", (int)id);
	one->handle = g_strdup_printf("k%d", (int)id);
	rk_rows_add(rows, RK_E_INSTITUTION, one);
	return one;
}

static void expect(RkMerge *merge, const char *changes)
{
	g_autofree char *text = sample_changes(merge->plan);

	if (strcmp(text, changes) != 0)
		fail_msg("%s\nnot\n%s", text, changes);
	for (guint i = 0; i < merge->plan->changes->len; i++)
		assert_string_equal(
			((const RkChange *)merge->plan->changes->pdata[i])->where, "a.json");
}

static void counts(const RkMerge *merge, guint added, guint changed, guint same, guint kept)
{
	assert_int_equal(merge->added, added);
	assert_int_equal(merge->changed, changed);
	assert_int_equal(merge->unchanged, same);
	assert_int_equal(merge->kept_records, kept);
}

static void records_are_added_filled_and_kept(void **state)
{
	for (int theirs = 0; theirs < 2; theirs++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(RkRows) ours = rk_rows_new(), in = rk_rows_new();
		person(ours, 1, "Satu", "satu");
		person(ours, 2, "Dua", "dua");
		person(ours, 3, "Tiga", "tiga");
		person(in, 1, "Satu", "satu");
		person(in, 2, "Dua", "dua")->rank = g_strdup("IV/a");
		person(in, 3, "Tiga Baru", "tiga")->rank = g_strdup("III/a");
		person(in, 4, "Empat", "empat");
		/* What they do not say does not unset ours. */
		rk_text_set(&((RkPerson *)rk_rows_find(ours, RK_E_PERSON, 1))->note, "catatan");
		g_autoptr(RkMerge) merge =
			rk_merge_new(&sample->context, rk_rows_copy(ours), theirs, NULL, NULL);
		rk_merge_add(merge, rk_rows_copy(in), "a.json");
		expect(merge, theirs ? "person 2: rank - → IV/a\n"
				       "person 3: name Tiga → Tiga Baru\n"
				       "person 3: rank - → III/a\n"
				       "person 4: name=Empat handle=empat"
				     : "person 2: rank - → IV/a\n"
				       "person 3: rank - → III/a\n"
				       "person 4: name=Empat handle=empat");
		counts(merge, 1, 2, 1, theirs ? 0 : 1);
		assert_int_equal(merge->kept->len, theirs ? 0 : 1);
		if (theirs)
			continue;
		const RkKept *kept = merge->kept->pdata[0];
		assert_int_equal(kept->id, 3);
		assert_string_equal(kept->ours, "Tiga");
		assert_string_equal(kept->theirs, "Tiga Baru");
		assert_string_equal(kept->where, "a.json");
		/* A second file sees the rows of the first; ours are as they were. */
		rk_merge_add(merge, rk_rows_copy(in), "b.json");
		counts(merge, 1, 2, 4, 2);
		assert_null(rk_rows_find(ours, RK_E_PERSON, 4));
	}
}

/* A ledger is a union: what is there already is never changed. */
static void deliveries_are_united(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) ours = rk_rows_new(), in = rk_rows_new();

	for (int n = 0; n < 3; n++) {
		RkDelivery *one = rk_delivery_new();
		one->id = n == 2 ? 2 : 1;
		one->recipient = g_strdup_printf("R%d", n);
		rk_rows_add(n ? in : ours, RK_E_DELIVERY, one);
	}
	g_autoptr(RkMerge) merge =
		rk_merge_new(&sample->context, rk_rows_copy(ours), TRUE, NULL, NULL);
	rk_merge_add(merge, rk_rows_copy(in), "a.json");
	expect(merge, "delivery 2: recipient=R2");
	counts(merge, 1, 0, 1, 0);
}

static void taken_names_get_a_number(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) ours = rk_rows_new(), in = rk_rows_new();

	person(in, 1, "Adi", "adi");
	person(in, 2, "Adi", "adi");
	person(in, 3, "Adi", "adi-2");
	person(in, 77, "Adi", "adi"); /* who holds it */
	person(in, 4, "Budi", "budi");
	person(in, 5, "Budi", "budi");
	g_autoptr(RkMerge) merge =
		rk_merge_new(&sample->context, rk_rows_copy(ours), FALSE, holder, NULL);
	rk_merge_add(merge, rk_rows_copy(in), "a.json");
	expect(merge, "person 1: name=Adi handle=adi-2\n"
		      "person 2: name=Adi handle=adi-3\n"
		      "person 3: name=Adi handle=adi-2-2\n"
		      "person 77: name=Adi handle=adi\n"
		      "person 4: name=Budi handle=budi\n"
		      "person 5: name=Budi handle=budi-2");
	assert_int_equal(merge->plan->notes->len, 4);
	assert_int_equal(merge->clashes->len, 0);
}

/* What an earlier import renamed is the same; a name that is free now, or another number's, is not.
 */
static void a_renamed_record_is_known_again(void **state)
{
	static const struct {
		const char *ours, *theirs;
		guint kept;
	} cases[] = {
		{ "adi-2", "adi", 0 },
		{ "adi-12", "adi", 0 },
		{ "adi-1", "adi", 1 },
		{ "adi-x", "adi", 1 },
		{ "adi", "adi", 0 },
		{ "adi2", "adi", 1 },
		{ "budi-2", "budi", 1 },
		{ "xdi-2", "adi", 1 },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(RkRows) ours = rk_rows_new(), in = rk_rows_new();
		person(ours, 1, "Adi", cases[i].ours);
		person(in, 1, "Adi", cases[i].theirs);
		g_autoptr(RkMerge) merge =
			rk_merge_new(&sample->context, rk_rows_copy(ours), FALSE, holder, NULL);
		rk_merge_add(merge, rk_rows_copy(in), "a.json");
		if (merge->kept->len != cases[i].kept)
			fail_msg("%s, %s: %u", cases[i].ours, cases[i].theirs, merge->kept->len);
	}
	/* Theirs taken, the name is still one that nobody has. */
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) ours = rk_rows_new(), in = rk_rows_new();
	person(ours, 1, "Adi", "lama");
	person(in, 1, "Adi", "adi");
	g_autoptr(RkMerge) merge =
		rk_merge_new(&sample->context, rk_rows_copy(ours), TRUE, holder, NULL);
	rk_merge_add(merge, rk_rows_copy(in), "a.json");
	expect(merge, "person 1: handle lama → adi-2");
}

static void an_identity_is_never_renamed(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) ours = rk_rows_new(), in = rk_rows_new();

	for (RkId id = 1; id <= 2; id++) {
		RkSession *session = rk_session_new();
		session->id = id;
		session->uid = g_strdup(id == 1 ? "uid-other" : "uid-own");
		rk_rows_add(in, RK_E_SESSION, session);
	}
	g_autoptr(RkMerge) merge =
		rk_merge_new(&sample->context, rk_rows_copy(ours), FALSE, holder, NULL);
	rk_merge_add(merge, rk_rows_copy(in), "a.json");
	assert_int_equal(merge->clashes->len, 1);
	const RkKept *clash = merge->clashes->pdata[0];
	assert_int_equal(clash->id, 1);
	assert_string_equal(clash->theirs, "uid-other");
	assert_null(clash->ours);
	assert_int_equal(merge->plan->notes->len, 0);
}

/* What is referred to is inserted first, in whatever order the file has it. */
static void parents_come_before_children(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkRows) ours = rk_rows_new(), in = rk_rows_new();

	office(in, 1, 3);
	office(in, 2, 1);
	office(in, 3, 9); /* not in the file */
	office(in, 4, 0);
	g_autoptr(RkMerge) merge =
		rk_merge_new(&sample->context, rk_rows_copy(ours), FALSE, NULL, NULL);
	rk_merge_add(merge, rk_rows_copy(in), "a.json");
	expect(merge, "institution 3: name=K3 handle=k3 parent=9\n"
		      "institution 1: name=K1 handle=k1 parent=3\n"
		      "institution 2: name=K2 handle=k2 parent=1\n"
		      "institution 4: name=K4 handle=k4");
	assert_int_equal(merge->clashes->len, 0);
	/* A ring over both files, told of one of the file that closes it. */
	g_autoptr(RkRows) more = rk_rows_new();
	office(more, 5, 2);
	office(more, 9, 2);
	rk_merge_add(merge, g_steal_pointer(&more), "b.json");
	assert_int_equal(merge->clashes->len, 1);
	const RkKept *ring = merge->clashes->pdata[0];
	assert_int_equal(ring->entity, RK_E_INSTITUTION);
	assert_int_equal(ring->id, 9);
	assert_int_equal(ring->field, RK_F(INSTITUTION, parent));
	assert_string_equal(ring->where, "b.json");
	/* One that only leads into it is none. */
	g_autoptr(RkRows) below = rk_rows_new();
	office(below, 7, 2);
	rk_merge_add(merge, g_steal_pointer(&below), "c.json");
	assert_int_equal(merge->clashes->len, 1);
	/* Part of itself at once. */
	g_autoptr(RkRows) own = rk_rows_new();
	office(own, 6, 6);
	rk_merge_add(merge, g_steal_pointer(&own), "d.json");
	assert_int_equal(merge->clashes->len, 2);
	assert_int_equal(((const RkKept *)merge->clashes->pdata[1])->id, 6);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(records_are_added_filled_and_kept),
		cmocka_unit_test(deliveries_are_united),
		cmocka_unit_test(taken_names_get_a_number),
		cmocka_unit_test(a_renamed_record_is_known_again),
		cmocka_unit_test(an_identity_is_never_renamed),
		cmocka_unit_test(parents_come_before_children),
	};

	return cmocka_run_group_tests_name("merge", tests, NULL, NULL);
}
