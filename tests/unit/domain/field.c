/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Values of fields: canonical text and back, what is in bounds, what is equal; records that are
 * handled without knowing their type.
 */
#include "base/error.h"
#include "domain/model/entity.h"
#include "../../support/record_equal.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define LIMIT "9007199254740992" /* 2^53 */

static const RkField number = { .name = "n", .type = RK_TYPE_INT },
		     yes = { .name = "b", .type = RK_TYPE_BOOL },
		     word = { .name = "e", .type = RK_TYPE_ENUM, .words = &rk_rsvp_words },
		     day = { .name = "d", .type = RK_TYPE_DATE },
		     clock_time = { .name = "t", .type = RK_TYPE_TIME },
		     wall = { .name = "w", .type = RK_TYPE_LOCAL_TIME },
		     instant = { .name = "i", .type = RK_TYPE_INSTANT },
		     link_to = { .name = "l", .type = RK_TYPE_LINK },
		     text = { .name = "s", .type = RK_TYPE_TEXT },
		     long_text = { .name = "g", .type = RK_TYPE_TEXT, .flags = RK_FIELD_LONG },
		     lines = { .name = "m", .type = RK_TYPE_LINES };

static const struct {
	const RkField *field;
	const char *typed;
	gboolean good;
	const char *back; /* NULL: unset, or as typed when `same` */
	gboolean same;
} cases[] = {
	{ &number, "12", TRUE, NULL, TRUE },
	{ &number, "-12", TRUE, NULL, TRUE },
	{ &number, "007", TRUE, "7", FALSE },
	{ &number, LIMIT, TRUE, NULL, TRUE },
	{ &number, "-" LIMIT, TRUE, NULL, TRUE },
	{ &number, "9007199254740993", FALSE, NULL, FALSE },
	{ &number, "-9007199254740993", FALSE, NULL, FALSE },
	{ &number, "1.5", FALSE, NULL, FALSE },
	{ &number, "", TRUE, NULL, FALSE },
	{ &yes, "1", TRUE, NULL, TRUE },
	{ &yes, "0", TRUE, NULL, FALSE },
	{ &yes, "2", FALSE, NULL, FALSE },
	{ &yes, "ya", FALSE, NULL, FALSE },
	{ &word, "accepted", TRUE, NULL, TRUE },
	{ &word, "hadir", FALSE, NULL, FALSE }, /* canonical words alone */
	{ &day, "2024-10-17", TRUE, NULL, TRUE },
	{ &day, "2024-10-32", FALSE, NULL, FALSE },
	{ &clock_time, "09:00", TRUE, NULL, TRUE },
	{ &clock_time, "9.00", FALSE, NULL, FALSE },
	{ &wall, "2024-10-17T09:00", TRUE, NULL, TRUE },
	{ &wall, "2024-10-17", FALSE, NULL, FALSE },
	{ &instant, "2024-10-17T01:12:00Z", TRUE, NULL, TRUE },
	{ &instant, "1729127520000", FALSE, NULL, FALSE },
	{ &link_to, "0hb7s7go2dg87", TRUE, NULL, TRUE },
	{ &link_to, "12", FALSE, NULL, FALSE },
	{ &text, "dua kata", TRUE, NULL, TRUE },
	{ &text, "dua\nbaris", FALSE, NULL, FALSE },
	{ &long_text, "dua\nbaris", TRUE, NULL, TRUE },
	{ &lines, "dua\nbaris", TRUE, NULL, TRUE },
	{ &text, "\x1b[31m", FALSE, NULL, FALSE },
	{ &text, "\xff", FALSE, NULL, FALSE },
};

static void values_are_read_and_written(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GError) error = NULL;
		RkValue value = RK_VALUE_NUMBER(77);
		gboolean good = rk_value_parse(cases[i].field, cases[i].typed, &value, &error);
		if (good != cases[i].good)
			fail_msg("%s: %s", cases[i].typed, good ? "was read" : error->message);
		if (!good) {
			assert_int_equal(error->code, RK_ERROR_INVALID);
			assert_string_equal(rk_error_field(error), cases[i].field->name);
			continue;
		}
		g_autofree char *back = rk_value_text(cases[i].field, value);
		const char *wanted = cases[i].same ? cases[i].typed : cases[i].back;
		if (g_strcmp0(back, wanted) != 0)
			fail_msg("%s: %s", cases[i].typed, back);
		assert_true(rk_value_check(cases[i].field, value, NULL));
		if (rk_type_is_text(cases[i].field->type))
			rk_value_clear(&value);
	}
}

/* What a program hands over is checked as what a person types. */
static void values_are_in_bounds(void **state)
{
	const gint64 limit = G_GINT64_CONSTANT(1) << 53;
	const struct {
		const RkField *field;
		RkValue value;
		gboolean good;
	} bounds[] = {
		{ &number, RK_VALUE_NUMBER(limit), TRUE },
		{ &number, RK_VALUE_NUMBER(-limit), TRUE },
		{ &number, RK_VALUE_NUMBER(limit + 1), FALSE },
		{ &number, RK_VALUE_NUMBER(-limit - 1), FALSE },
		{ &word, RK_VALUE_NUMBER(1), TRUE },
		{ &word, RK_VALUE_NUMBER((gint64)rk_rsvp_words.n), TRUE },
		{ &word, RK_VALUE_NUMBER((gint64)rk_rsvp_words.n + 1), FALSE },
		{ &day, RK_VALUE_TEXT("17-10-2024"), FALSE },
		{ &clock_time, RK_VALUE_TEXT("24:00"), FALSE },
		{ &wall, RK_VALUE_TEXT("2024-10-17T24:00"), FALSE },
		{ &text, { .text = "", .set = TRUE }, FALSE },
		{ &text, RK_VALUE_NONE, TRUE },
		{ &day, RK_VALUE_NONE, TRUE },
		{ &yes, RK_VALUE_NUMBER(1), TRUE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(bounds); i++) {
		g_autoptr(GError) error = NULL;
		if (rk_value_check(bounds[i].field, bounds[i].value, &error) != bounds[i].good)
			fail_msg("case %u", i);
		assert_int_equal(error == NULL, bounds[i].good);
	}
	for (gsize size = 1024 * 1024; size <= 1024 * 1024 + 1; size++) {
		g_autofree char *long_one = g_strnfill(size, 'a');
		assert_int_equal(
			rk_value_check(&text, RK_VALUE_TEXT(long_one), NULL), size == 1024 * 1024);
	}
}

static void equal_is_by_content(void **state)
{
	g_autofree char *copy = g_strdup("satu");

	assert_true(rk_value_equal(&text, RK_VALUE_TEXT("satu"), RK_VALUE_TEXT(copy)));
	assert_false(rk_value_equal(&text, RK_VALUE_TEXT("satu"), RK_VALUE_TEXT("dua")));
	assert_true(rk_value_equal(&text, RK_VALUE_NONE, RK_VALUE_NONE));
	assert_false(rk_value_equal(&text, RK_VALUE_NONE, RK_VALUE_TEXT("satu")));
	assert_true(rk_value_equal(&number, RK_VALUE_NUMBER(5), RK_VALUE_NUMBER(5)));
	assert_false(rk_value_equal(&number, RK_VALUE_NUMBER(5), RK_VALUE_NUMBER(6)));
	assert_false(rk_value_equal(&number, RK_VALUE_NUMBER(0), RK_VALUE_NONE));
}

/* --- records --- */

static RkValue example(const RkField *field)
{
	return rk_type_is_text(field->type)  ? RK_VALUE_TEXT("satu")
	       : field->type == RK_TYPE_BOOL ? RK_VALUE_NUMBER(1)
					     : RK_VALUE_NUMBER(2);
}

/* Each field of each entity by itself: set, read, copied, unequal, unset again. */
static void every_field_is_held(void **state)
{
	for (RkEntity e = 0; e < RK_E_N; e++)
		for (guint i = 0; i < rk_entities[e].n_fields; i++) {
			const RkField *field = &rk_entities[e].fields[i];
			gpointer record = rk_record_new(e), empty = rk_record_new(e);
			assert_false(rk_record_get(e, record, i).set);
			rk_record_set(e, record, i, example(field));
			gpointer copy = rk_record_copy(e, record);
			assert_true(
				rk_value_equal(field, rk_record_get(e, copy, i), example(field)));
			assert_true(record_equal(e, copy, record));
			assert_false(record_equal(e, empty, record));
			for (guint k = 0; k < rk_entities[e].n_fields; k++)
				assert_int_equal(rk_record_get(e, copy, k).set, k == i);
			rk_record_set(e, record, i, RK_VALUE_NONE);
			assert_true(record_equal(e, empty, record));
			*(RkId *)record = 5;
			assert_false(record_equal(e, empty, record));
			rk_record_free(e, record);
			rk_record_free(e, empty);
			rk_record_free(e, copy);
		}
	assert_null(rk_record_copy(RK_E_MEETING, NULL));
	rk_record_free(RK_E_MEETING, NULL);
}

static void an_empty_text_is_none(void **state)
{
	char *held = NULL;

	rk_text_set(&held, "satu");
	assert_string_equal(held, "satu");
	rk_text_set(&held, held); /* of itself */
	assert_string_equal(held, "satu");
	rk_text_set(&held, "");
	assert_null(held);
	rk_text_set(&held, NULL);
	assert_null(held);
}

static void names_are_found(void **state)
{
	assert_int_equal(rk_entity_find("meeting"), RK_E_MEETING);
	assert_int_equal(rk_entity_find("nothing"), RK_E_NONE);
	assert_int_equal(rk_entity_find(NULL), RK_E_NONE);
	assert_int_equal(rk_field_find(RK_E_MEETING, "uid"), RK_F(MEETING, uid));
	assert_int_equal(rk_field_find(RK_E_MEETING, "nothing"), -1);
	for (RkEntity e = 0; e < RK_E_N; e++) {
		assert_int_equal(rk_entity_find(rk_entities[e].table), e);
		for (guint i = 0; i < rk_entities[e].n_fields; i++)
			assert_int_equal(rk_field_find(e, rk_entities[e].fields[i].name), i);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(values_are_read_and_written),
		cmocka_unit_test(values_are_in_bounds),
		cmocka_unit_test(equal_is_by_content),
		cmocka_unit_test(every_field_is_held),
		cmocka_unit_test(an_empty_text_is_none),
		cmocka_unit_test(names_are_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
