/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tree: any component, in any order, comes back; broken nesting is refused with its line.
 */
#include "base/error.h"
#include "calendar/component.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const char foreign[] =
	"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"
	"BEGIN:PARTICIPANT\r\nUID:2\r\nPARTICIPANT-TYPE:SPEAKER\r\nEND:PARTICIPANT\r\n"
	"SUMMARY:after the child\r\nEND:VEVENT\r\nBEGIN:X-COMP\r\nX-A;X-P=1:b\r\nEND:X-COMP\r\n"
	"X-LAST:1\r\nEND:VCALENDAR\r\n";

static void everything_comes_back(void **state)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GPtrArray) top = rk_components_parse(foreign, strlen(foreign), &error);
	g_autoptr(GString) out = g_string_new(NULL);

	assert_non_null(top);
	assert_int_equal(top->len, 1);
	rk_component_write(g_ptr_array_index(top, 0), out);
	assert_string_equal(out->str, foreign);
}

static void parts_are_found(void **state)
{
	g_autoptr(GPtrArray) top = rk_components_parse(foreign, strlen(foreign), NULL);
	const RkComponent *calendar = g_ptr_array_index(top, 0);
	const RkComponent *event = rk_component_child(calendar, "vevent", 0);

	assert_non_null(event);
	assert_string_equal(rk_component_line(event, "summary", 0)->value, "after the child");
	assert_null(rk_component_line(event, "SUMMARY", 1));
	assert_string_equal(rk_component_line(calendar, "VERSION", 0)->value, "2.0");
	assert_string_equal(rk_component_line(calendar, "X-LAST", 0)->value, "1");
	assert_null(rk_component_line(calendar, "VEVENT", 0));
	assert_null(rk_component_child(calendar, "VERSION", 0));
	assert_null(rk_component_child(calendar, "VEVENT", 1));
	assert_int_equal(rk_component_line(event, "UID", 0)->number, 4);
}

static void broken_nesting_is_refused(void **state)
{
	static const struct {
		const char *in, *where;
	} cases[] = {
		{ "BEGIN:A\nEND:B\n", "line 2" },
		{ "END:A\n", "line 1" },
		{ "BEGIN:A\nX:1\n", "end of file" },
		{ "X:1\n", "line 1" },
		{ "", "line 1" },
		{ "BEGIN:A\nnonsense\nEND:A\n", "line 2" },
	};

	for (guint i = 0; i < RK_LEN(cases); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(rk_components_parse(cases[i].in, strlen(cases[i].in), &error));
		assert_true(g_error_matches(error, RK_ERROR, RK_ERROR_INVALID));
		assert_string_equal(rk_error_where(error), cases[i].where);
	}
}

static void two_of_a_name_are_told_apart(void **state)
{
	static const char two[] = "BEGIN:A\nX:1\nx:2\nBEGIN:B\nN:1\nEND:b\nBEGIN:b\nN:2\n"
				  "END:B\nEND:A\nBEGIN:C\nEND:C\n";
	g_autoptr(GPtrArray) top = rk_components_parse(two, strlen(two), NULL);
	const RkComponent *a = top->pdata[0];

	assert_int_equal(top->len, 2);
	assert_string_equal(rk_component_line(a, "X", 0)->value, "1");
	assert_string_equal(rk_component_line(a, "X", 1)->value, "2");
	assert_null(rk_component_line(a, "X", 2));
	for (guint i = 0; i < 2; i++)
		assert_string_equal(rk_component_line(rk_component_child(a, "B", i), "N", 0)->value,
			i ? "2" : "1");
}

/* As deep as the limit says, and as many. */
static void limits_are_limits(void **state)
{
	for (guint more = 0; more < 2; more++) {
		g_autoptr(GString) deep = g_string_new(NULL);
		g_autoptr(GString) many = g_string_new("BEGIN:A\n");
		for (guint i = 0; i < RK_ICAL_DEPTH_MAX + more; i++)
			g_string_append(deep, "BEGIN:A\n");
		for (guint i = 0; i < RK_ICAL_DEPTH_MAX + more; i++)
			g_string_append(deep, "END:A\n");
		for (guint i = 1; i < RK_ICAL_COMPONENTS_MAX + more; i++)
			g_string_append(many, "BEGIN:A\nEND:A\n");
		g_string_append(many, "END:A\n");
		g_autoptr(GPtrArray) read = rk_components_parse(deep->str, deep->len, NULL);
		g_autoptr(GPtrArray) all = rk_components_parse(many->str, many->len, NULL);
		assert_int_equal(read == NULL, more);
		assert_int_equal(all == NULL, more);
	}
}

/* Text that is not there makes no line; octets are written as they come. */
static void lines_are_put(void **state)
{
	g_autoptr(RkComponent) made = rk_component_new("A");
	g_autoptr(GString) out = g_string_new(NULL);

	assert_null(rk_component_put_text(made, "NONE", NULL));
	assert_non_null(rk_component_put_text(made, "TEXT", "a;b"));
	assert_non_null(rk_component_put(made, "RAW", "a;b"));
	rk_component_write(made, out);
	assert_string_equal(out->str, "BEGIN:A\r\nTEXT:a\\;b\r\nRAW:a;b\r\nEND:A\r\n");
}

static void bombs_are_refused(void **state)
{
	g_autoptr(GString) deep = g_string_new(NULL), many = g_string_new("BEGIN:VCALENDAR\n");
	g_autoptr(GError) error = NULL;

	for (int i = 0; i < 1000; i++)
		g_string_append(deep, "BEGIN:A\n");
	assert_null(rk_components_parse(deep->str, deep->len, &error));
	assert_string_equal(rk_error_where(error), "line 17");
	g_clear_error(&error);
	for (guint i = 0; i <= RK_ICAL_COMPONENTS_MAX; i++)
		g_string_append(many, "BEGIN:A\nEND:A\n");
	assert_null(rk_components_parse(many->str, many->len, &error));
	assert_non_null(strstr(error->message, "too many"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(everything_comes_back),
		cmocka_unit_test(parts_are_found),
		cmocka_unit_test(broken_nesting_is_refused),
		cmocka_unit_test(two_of_a_name_are_told_apart),
		cmocka_unit_test(limits_are_limits),
		cmocka_unit_test(lines_are_put),
		cmocka_unit_test(bombs_are_refused),
	};

	return cmocka_run_group_tests_name("component", tests, NULL, NULL);
}
