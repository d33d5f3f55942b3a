/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A bad value comes from every door alike: a form, the command line, a bundle and whatever else
 * makes a plan refuse the same values with the same words. And what is read by each is stored
 * alike.
 */
#include "base/contact.h"
#include "base/error.h"
#include "domain/grammar/field_edit.h"
#include "domain/model/validate.h"
#include "exchange/fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define NO_ZONE "no such time zone (WIB, WITA, WIT, Asia/Makassar)"
#define NO_MAIL "not an e-mail address"
#define NO_LINK "not a link (https://…)"
#define NO_MINUTES "from 0 to 1440 minutes"
#define NO_COUNT "from 0 to 999999"
#define NO_YEAR "the year is not from 1900 to 2999"

static const struct {
	RkEntity entity;
	const char *field, *value, *words;
} bad[] = {
	{ RK_E_MEETING, "zone", "Mars/Olympus", NO_ZONE },
	{ RK_E_MEETING, "zone", "WITAA", NO_ZONE },
	{ RK_E_MEETING, "zone", "UTC+8", NO_ZONE },
	{ RK_E_MEETING, "zone", "palu", NO_ZONE },
	{ RK_E_MEETING, "zone", "../etc/passwd", NO_ZONE },
	{ RK_E_INSTITUTION, "zone", "Mars/Olympus", NO_ZONE },
	{ RK_E_INSTITUTION, "email", "kanim tarakan@x.id", NO_MAIL },
	{ RK_E_INSTITUTION, "email", "kanim@", NO_MAIL },
	{ RK_E_PERSON, "email", "a@b@c.id", NO_MAIL },
	{ RK_E_PERSON, "email", "081234567890", NO_MAIL },
	{ RK_E_MEETING, "link", "zoom besok", NO_LINK },
	{ RK_E_MEETING, "link", "javascript:alert(1)", NO_LINK },
	{ RK_E_MEETING, "link", "https://", NO_LINK },
	{ RK_E_MEETING, "link", "https://x.id/a b", NO_LINK },
	{ RK_E_MEETING, "link", "https://x.id/%zz", NO_LINK },
	{ RK_E_INSTITUTION, "website", "file:///etc/passwd", NO_LINK },
	{ RK_E_REFERENCE, "url", "jdih", NO_LINK },
	{ RK_E_SESSION, "minutes", "99999999999", NO_MINUTES },
	{ RK_E_SESSION, "minutes", "-5", NO_MINUTES },
	{ RK_E_SESSION, "minutes", "9223372036854775807", NO_MINUTES },
	{ RK_E_SESSION, "minutes", "-9223372036854775808", NO_MINUTES },
	{ RK_E_SESSION, "minutes", "1441", NO_MINUTES },
	{ RK_E_SESSION, "talk_minutes", "-1", NO_MINUTES },
	{ RK_E_AGENDA_POINT, "minutes", "100000", NO_MINUTES },
	{ RK_E_SESSION, "day", "0", "a day from 1 to 366" },
	{ RK_E_SESSION, "day", "367", "a day from 1 to 366" },
	{ RK_E_PROGRESS, "percent", "101", "from 0 to 100 percent" },
	{ RK_E_PROGRESS, "percent", "-1", "from 0 to 100 percent" },
	{ RK_E_REFERENCE, "year", "0", "a year from 1800 to 2999" },
	{ RK_E_REFERENCE, "year", "20244", "a year from 1800 to 2999" },
	{ RK_E_MEETING, "ordinal", "-1", NO_COUNT },
	{ RK_E_ACTION, "number", "1000000", NO_COUNT },
	{ RK_E_PARTICIPANT, "sheet_number", "-3", NO_COUNT },
	{ RK_E_MEETING, "confirm_by", "0000-01-01", NO_YEAR },
	{ RK_E_MEETING, "confirm_by", "3000-01-01", NO_YEAR },
	{ RK_E_MEETING, "confirm_by", "2026-02-30", "no such day or hour" },
	{ RK_E_ACTION, "due", "1899-12-31", NO_YEAR },
	{ RK_E_MEETING, "start", "0000-10-17T09:00", NO_YEAR },
	{ RK_E_MEETING, "start", "2026-11-24T25:00", "no such day or hour" },
};

static RkRuleInput input_of(const RkRows *rows)
{
	return (RkRuleInput){ .context = fixture_context(), .directory = (RkDirectory *)rows };
}

static const RkField *field_of(RkEntity entity, const char *name, guint *index)
{
	int found = rk_field_find(entity, name);

	assert_true(found >= 0);
	*index = (guint)found;
	return &rk_entities[entity].fields[found];
}

static char *why_of(GError *error, const char *field)
{
	assert_non_null(error);
	assert_string_equal(rk_error_field(error), field);
	return g_strdup(rk_error_why(error, RK_LANG_EN));
}

static char *from_form(const RkRuleInput *in, guint at)
{
	g_autoptr(GError) error = NULL;
	RkValue value = RK_VALUE_NONE;
	guint index;

	field_of(bad[at].entity, bad[at].field, &index);
	if (rk_value_spoken(in, bad[at].entity, NULL, index, bad[at].value, &value, &error))
		fail_msg("a form takes %s=%s", bad[at].field, bad[at].value);
	return why_of(error, bad[at].field);
}

static char *from_command(const RkRuleInput *in, guint at)
{
	g_autofree char *assignment = g_strdup_printf("%s=%s", bad[at].field, bad[at].value);
	const char *assignments[] = { assignment, NULL };
	g_autoptr(GError) error = NULL;

	if (rk_record_plan_new(in, bad[at].entity, 0, assignments, NULL, NULL, &error))
		fail_msg("the command line takes %s", assignment);
	return why_of(error, bad[at].field);
}

/* What the bundle says behind the quotation of the value. */
static char *from_bundle(guint at)
{
	guint index;
	gboolean number = field_of(bad[at].entity, bad[at].field, &index)->type == RK_TYPE_INT;
	g_autoptr(GPtrArray) problems = problems_new();
	g_autofree char *text = g_strdup_printf(
		"{\"rakor\": 1, \"%s\": [{\"id\": \"0000000000001\", \"%s\": %s%s%s}]}",
		rk_entities[bad[at].entity].table, bad[at].field, number ? "" : "\"", bad[at].value,
		number ? "" : "\"");
	g_autofree char *quotation = g_strdup_printf("\"%s\": ", bad[at].value);

	assert_null(bundle_of("x.json", text, problems));
	for (guint i = 0; i < problems->len; i++) {
		const RkProblem *problem = problems->pdata[i];
		if (g_strcmp0(problem->field, bad[at].field) != 0)
			continue;
		assert_true(g_str_has_prefix(problem->message, quotation));
		return g_strdup(problem->message + strlen(quotation));
	}
	fail_msg("a bundle takes %s=%s", bad[at].field, bad[at].value);
	return NULL;
}

static char *from_any_plan(guint at)
{
	RkEntity entity = bad[at].entity;
	guint index;
	const RkField *field = field_of(entity, bad[at].field, &index);
	g_autoptr(RkPlan) plan = rk_plan_new(0, "x");
	g_autoptr(GError) error = NULL;
	gpointer record = rk_record_new(entity);
	RkValue value = field->type == RK_TYPE_INT
				? RK_VALUE_NUMBER(g_ascii_strtoll(bad[at].value, NULL, 10))
				: RK_VALUE_TEXT(bad[at].value);

	*(RkId *)record = 1;
	rk_plan_change(plan, entity, record, index, value);
	rk_record_free(entity, record);
	if (rk_plan_check(plan, &error))
		fail_msg("a plan takes %s=%s", bad[at].field, bad[at].value);
	return why_of(error, bad[at].field);
}

static void each_door_refuses_with_the_same_words(void **state)
{
	g_autoptr(RkRows) rows = rk_rows_new();
	RkRuleInput in = input_of(rows);

	for (guint i = 0; i < RK_LEN(bad); i++) {
		g_autofree char *form = from_form(&in, i), *command = from_command(&in, i);
		g_autofree char *bundle = from_bundle(i), *plan = from_any_plan(i);
		assert_string_equal(form, bad[i].words);
		assert_string_equal(command, bad[i].words);
		assert_string_equal(bundle, bad[i].words);
		assert_string_equal(plan, bad[i].words);
	}
}

static void each_door_stores_the_same_zone(void **state)
{
	static const char *const zones[][2] = { { "WITA", "Asia/Makassar" },
		{ "wib", "Asia/Jakarta" }, { "Wit", "Asia/Jayapura" },
		{ "asia/MAKASSAR", "Asia/Makassar" }, { "Asia/Tokyo", "Asia/Tokyo" },
		{ "utc", "UTC" } };
	g_autoptr(RkRows) rows = rk_rows_new();
	RkRuleInput in = input_of(rows);

	for (guint i = 0; i < RK_LEN(zones); i++) {
		g_autofree char *zone = g_strdup_printf("zone=%s", zones[i][0]);
		g_autofree char *text = g_strdup_printf(
			"{\"rakor\": 1, \"institution\": [{\"id\": \"0000000000001\", \"name\": "
			"\"A\", \"handle\": \"a\", \"zone\": \"%s\"}]}",
			zones[i][0]);
		const char *assignments[] = { "name=A", zone, NULL };
		g_autoptr(GPtrArray) problems = problems_new();
		g_autoptr(RkBundle) bundle = bundle_of("x.json", text, problems);
		g_autoptr(RkPlan) plan =
			rk_record_plan_new(&in, RK_E_INSTITUTION, 0, assignments, NULL, NULL, NULL);
		assert_non_null(bundle);
		assert_non_null(plan);
		const RkInstitution *read =
			g_ptr_array_index(bundle->rows->rows[RK_E_INSTITUTION], 0);
		const RkChange *change = g_ptr_array_index(plan->changes, 0);
		assert_string_equal(read->zone, zones[i][1]);
		assert_string_equal(((const RkInstitution *)change->record)->zone, zones[i][1]);
	}
}

static void links_and_addresses(void **state)
{
	static const char *const good[] = { "https://zoom.us/j/123?pwd=a%20b#x", "http://x.id",
		"HTTPS://Meet.Google.com/abc", "https://10.1.2.3:8443/", "mailto:a@b.id" };
	static const char *const wrong[] = { "", "ftp://x.id", "https://", "https:///x", "http:x",
		"https://a@b.id/", "https://x.id/\n", "https://x.id/\"", "https://x.id/é",
		"mailto:", "mailto:x" };

	for (guint i = 0; i < RK_LEN(good); i++)
		if (!rk_link_valid(good[i]))
			fail_msg("%s", good[i]);
	for (guint i = 0; i < RK_LEN(wrong); i++)
		if (rk_link_valid(wrong[i]))
			fail_msg("%s", wrong[i]);
	assert_false(rk_link_valid(NULL));
	assert_false(rk_mail_valid(NULL));
	assert_true(rk_mail_valid("kanim.tarakan+rapat@imigrasi.go.id"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_door_refuses_with_the_same_words),
		cmocka_unit_test(each_door_stores_the_same_zone),
		cmocka_unit_test(links_and_addresses),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
