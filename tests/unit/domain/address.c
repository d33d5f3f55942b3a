/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The address parser: every form of grammar.md, one spelling for each, and what is refused.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/error.h"
#include "domain/names/address.h"
#include "../../support/address_text.h"

static const struct {
	const char *typed;
	RkAddressKind kind;
	const char *meeting, *handle;
	guint number;
	int paper;
	const char *formatted;
} reads[] = {
	{ "MKS", RK_ADDRESS_MEETING, "MKS", NULL, 0, 0, "MKS" },
	{ ".", RK_ADDRESS_MEETING, ".", NULL, 0, 0, "." },
	{ "2024-10-makassar", RK_ADDRESS_MEETING, "2024-10-makassar", NULL, 0, 0,
		"2024-10-makassar" },
	{ "abc@example.org", RK_ADDRESS_MEETING, "abc@example.org", NULL, 0, 0, "abc@example.org" },
	{ "0hb7s7go2dg87", RK_ADDRESS_ID, NULL, NULL, 0, 0, "0hb7s7go2dg87" },
	{ "@kanim-tarakan", RK_ADDRESS_HANDLE, NULL, "kanim-tarakan", 0, 0, "@kanim-tarakan" },
	{ "#permenkumham-6-2019", RK_ADDRESS_REFERENCE, NULL, "permenkumham-6-2019", 0, 0,
		"#permenkumham-6-2019" },
	{ "MKS/S-2", RK_ADDRESS_SESSION, "MKS", NULL, 2, 0, "MKS/S-2" },
	{ "MKS/B-8", RK_ADDRESS_ROW, "MKS", NULL, 8, 0, "MKS/B-8" },
	{ "./b8", RK_ADDRESS_ROW, ".", NULL, 8, 0, "./B-8" },
	{ "MKS/P-12", RK_ADDRESS_PARTICIPANT, "MKS", NULL, 12, 0, "MKS/P-12" },
	{ "MKS/N-012", RK_ADDRESS_LINE, "MKS", NULL, 12, 0, "MKS/N-12" },
	{ "MKS/K-01", RK_ADDRESS_DECISION, "MKS", NULL, 1, 0, "MKS/K-01" },
	{ "MKS/D-1", RK_ADDRESS_DECISION, "MKS", NULL, 1, 0, "MKS/K-01" },
	{ "MKS/TL-03", RK_ADDRESS_ACTION, "MKS", NULL, 3, 0, "MKS/TL-03" },
	{ "mks/tl3", RK_ADDRESS_ACTION, "mks", NULL, 3, 0, "mks/TL-03" },
	{ "MKS/A-103", RK_ADDRESS_ACTION, "MKS", NULL, 103, 0, "MKS/TL-103" },
	{ "MKS/TL-03@kanim-tarakan", RK_ADDRESS_ASSIGNMENT, "MKS", "kanim-tarakan", 3, 0,
		"MKS/TL-03@kanim-tarakan" },
	{ "MKS/undangan", RK_ADDRESS_PAPER, "MKS", NULL, 0, RK_PAPER_KIND_INVITATION,
		"MKS/undangan" },
	{ "MKS/invitation", RK_ADDRESS_PAPER, "MKS", NULL, 0, RK_PAPER_KIND_INVITATION,
		"MKS/undangan" },
	{ "MKS/susunan-acara", RK_ADDRESS_PAPER, "MKS", NULL, 0, RK_PAPER_KIND_RUNDOWN,
		"MKS/susunan-acara" },
	{ "MKS/rundown", RK_ADDRESS_PAPER, "MKS", NULL, 0, RK_PAPER_KIND_RUNDOWN,
		"MKS/susunan-acara" },
	{ "a/b/TL-1", RK_ADDRESS_ACTION, "a/b", NULL, 1, 0, "a/b/TL-01" },
};

static void assert_text(const char *a, const char *b)
{
	if (g_strcmp0(a, b) != 0)
		fail_msg("\"%s\" is not \"%s\"", a, b);
}

static void test_reads(void **state)
{
	for (guint i = 0; i < RK_LEN(reads); i++) {
		g_autoptr(GError) error = NULL;
		g_auto(RkAddress) address = { 0 };
		if (!rk_address_parse(reads[i].typed, &address, &error))
			fail_msg("%s: %s", reads[i].typed, error->message);
		assert_int_equal(address.kind, reads[i].kind);
		assert_text(address.meeting, reads[i].meeting);
		assert_text(address.handle, reads[i].handle);
		assert_int_equal(address.number, reads[i].number);
		assert_int_equal(address.paper, reads[i].paper);
		g_autofree char *formatted = address_text(&address);
		assert_text(formatted, reads[i].formatted);
	}
}

static void test_refusals(void **state)
{
	static const char *const bad[] = { "", "@", "#", "/TL-1", "MKS/", "MKS/TL-", "MKS/TL-0",
		"MKS/TL-12345", "MKS/X-1", "MKS/TL-1x", "MKS/K-01@kanim", "MKS/TL-1@",
		"MKS/undangan@x", "MKS/sajak", "\xff", "MKS/TL-01/" };
	g_autofree char *longest = g_strnfill(600, 'a');

	for (guint i = 0; i <= RK_LEN(bad); i++) {
		const char *text = i < RK_LEN(bad) ? bad[i] : longest;
		g_autoptr(GError) error = NULL;
		RkAddress address = { .number = 77 };
		if (rk_address_parse(text, &address, &error))
			fail_msg("accepted: %s", text);
		assert_int_equal(error->code, RK_ERROR_INVALID);
		assert_string_equal(rk_error_field(error), "address");
		assert_int_equal(address.number, 77);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reads),
		cmocka_unit_test(test_refusals),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
