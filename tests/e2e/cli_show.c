/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What `rakor show` tells people: the facts that an office asks for must be on the page.
 */
#include "e2e/cli_sample.h"

static void has_all(const char *text, const char *const *facts)
{
	for (; *facts; facts++)
		if (!strstr(text, *facts))
			fail_msg("\"%s\" is missing in:\n%s", *facts, text);
}

static void a_meeting_on_one_page(void **state)
{
	static const char *const facts[] = { "MKS · 2024-10-makassar",
		"Thursday, 17 October 2024, 09:00–16:00 WITA",
		"Claro Hotel Makassar, Ruang Phinisi", "Ditkermakim", "chair", "Adi Nugraha",
		"held", "organiser", "circulated", "Rundown · 08:30–16:00", "◆08:30",
		" 09:30  60  Session 1", "◆11:45  75", "Pimpinan Rapat", "35/40", "36",
		"MKS/K-01  Pembentukan", "MKS/K-06", "MKS/TL-01", "MKS/TL-11",
		"in progress 70%, 3 days late · due 29 Nov 2024 · Kanim Tarakan", "after its day",
		"IMI-UM.01.01-0412", "IMI-UM.01.01-0455", "signed", NULL };
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *text = cli_ok(
		box, "--office", "ditkermakim", "show", "MKS", "--as-of", "2024-12-02", NULL);

	has_all(text, facts);
	lines_fit(text, 80);
}

/* A longer session: what follows moves, the fixed break is run into, the sent rundown is stale. */
static void problems_and_stale_papers(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = cli_ok(box, "show", "MKS", NULL);

	assert_null(strstr(before, "Sent, and no longer so"));
	g_free(cli_ok(box, "set", "MKS/S-1", "minutes=65", NULL));
	g_autofree char *after = cli_ok(box, "show", "MKS", NULL);
	static const char *const facts[] = { " 10:50  60  Session 2", "Sent, and no longer so",
		"0412", NULL };
	has_all(after, facts);
	assert_non_null(strstr(after, "  !  Session 2 runs 5 min into 11:45"));
	g_free(cli_ok(box, "undo", NULL));
	g_autofree char *restored = cli_ok(box, "show", "MKS", NULL);
	assert_string_equal(before, restored);
}

static void an_office_and_its_promises(void **state)
{
	static const char *const facts[] = { "@kanim-tarakan", "Monday, 2 December 2024",
		"They promised · 2", "MKS/TL-02", "29 Nov 2024", "MKS/TL-09", "They support · 1",
		"MKS/TL-01", "Meetings · 1", NULL };
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *text =
		cli_ok(box, "show", "@kanim-tarakan", "--as-of", "2024-12-02", NULL);

	has_all(text, facts);
	lines_fit(text, 80);
	g_free(cli_ok(box, "add", "TW3", "action",
		"Mengirim peta @ditkermakim untuk:kanim-tarakan due:2026-12-05", NULL));
	g_autofree char *owed = cli_ok(box, "show", "@kanim-tarakan", NULL);
	static const char *const promised[] = { "Promised to them · 1", "TW3/TL-", "Mengirim peta",
		NULL };
	has_all(owed, promised);
}

/* What nobody ever told of is apart, by the day that is asked for; programs find it in both. */
static void what_an_office_never_reported(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *early =
		cli_ok(box, "show", "@kanim-tarakan", "--as-of", "2024-11-01", NULL);
	g_autofree char *text =
		cli_ok(box, "show", "@kanim-tarakan", "--as-of", "2024-12-02", NULL);
	g_autofree char *out =
		cli_ok(box, "--json", "show", "@kanim-tarakan", "--as-of", "2024-11-01", NULL);
	g_autoptr(json_t) json = json_strict(out);
	const char *never = strstr(early, "Not reported · ");
	const char *told = strstr(text, "They promised · ");
	const char *later = strstr(text, "Not reported · ");

	assert_non_null(never);
	assert_non_null(strstr(never, "MKS/TL-02"));
	assert_non_null(told);
	assert_non_null(strstr(told, "MKS/TL-02"));
	assert_true(!later || !strstr(later, "MKS/TL-02"));
	assert_true(json_array_size(json_object_get(json, "unreported")) >= 1);
	assert_int_equal(json_array_size(json_object_get(json, "lead")), 2);
}

static void an_action_and_its_history(void **state)
{
	static const char *const facts[] = { "MKS/TL-02", "Memetakan wilayah potensial",
		"in progress 70%, 3 days late", "29 Nov 2024", "@ Kanim Tarakan",
		"+ Pemkab Malinau", "2 Dec 2024", "Data Malinau belum masuk", NULL };
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *text = cli_ok(box, "show", "MKS/TL-02", "--as-of", "2024-12-02", NULL);
	g_autofree char *early = cli_ok(box, "show", "MKS/TL-02", "--as-of", "2024-11-01", NULL);
	g_autofree char *one = cli_ok(box, "show", "MKS/TL-02@kanim-tarakan", NULL);

	has_all(text, facts);
	assert_null(strstr(early, "late"));
	assert_null(strstr(one, "Pemkab Malinau"));
}

static void a_person_a_group_a_reference(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *person = cli_ok(box, "show", "@citra-lestari", NULL);
	g_autofree char *reference = cli_ok(box, "show", "#permenkumham-6-2019", NULL);
	g_autofree char *session = cli_ok(box, "show", "MKS/S-1", NULL);

	assert_non_null(strstr(person, "Citra Lestari"));
	assert_non_null(strstr(person, "Meetings · "));
	assert_non_null(strstr(reference, "2019"));
	assert_non_null(strstr(session, "speaker"));
	g_autofree char *groups = cli_ok(box, "--json", "list", "--view", "groups", NULL);
	g_autoptr(json_t) json = json_strict(groups);
	g_autofree char *address =
		g_strconcat("@", json_member(json_array_get(json, 0), "handle"), NULL);
	g_autofree char *group = cli_ok(box, "show", address, NULL);
	assert_non_null(strstr(group, "Members\n  ·"));
}

static void an_extension_is_shown(void **state)
{
	g_autoptr(Sandbox) box = sample_new();

	g_free(cli_ok(box, "new", "extension", "MKS/TL-02", "at=2024-11-28", "old_due=2024-11-29",
		"new_due=2024-12-20", "reason=menunggu data Malinau", NULL));
	g_autofree char *text = cli_ok(box, "show", "MKS/TL-02", "--as-of", "2024-12-02", NULL);
	static const char *const facts[] = { "Extensions",
		"2024-11-28  2024-11-29 → 2024-12-20: menunggu data Malinau", "20 Dec 2024", NULL };
	has_all(text, facts);
	assert_null(strstr(text, "in progress 70%, 3 days late"));
}

/* A record is valid while incomplete: no hour, no place, nobody. */
static void a_meeting_with_holes(void **state)
{
	g_autoptr(Sandbox) box = home_new();
	g_free(cli_ok(box, "new", "Rapat kosong", NULL));
	g_free(cli_ok(box, "new", "Rapat nanti", "--when", "minggu ke-3 des", NULL));
	g_autofree char *empty = cli_ok(box, "show", "rapat-kosong", NULL);
	g_autofree char *vague = cli_ok(box, "show", "rapat-nanti", NULL);

	assert_non_null(strstr(empty, "no date yet"));
	assert_null(strstr(empty, "null"));
	assert_null(strstr(empty, "Rundown"));
	assert_non_null(strstr(vague, "third week of December"));
}

static void foreign_text_is_neutral(void **state)
{
	static const char bundle[] =
		"{\n \"rakor\": 1,\n \"institution\": [\n  {\n   \"id\": \"0kflc8go2amim\",\n"
		"   \"name\": \"Kantor \\u202eterbalik\",\n   \"handle\": \"k\"\n  }\n ]\n}\n";
	g_autoptr(Sandbox) box = home_new();
	g_autoptr(CliResult) in = cli_run(box, bundle, "import", "-", NULL);

	if (in->status == 0) {
		g_autofree char *text = cli_ok(box, "show", "@k", NULL);
		assert_null(strstr(text, "\u202e"));
	}
	assert_null(strstr(in->err, "\u202e"));
}

static void history_of_one_record(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_free(cli_ok(box, "set", "MKS/S-1", "minutes=65", NULL));
	g_free(cli_ok(box, "set", "TW3", "venue=Aula", NULL));
	g_autofree char *session = cli_ok(box, "--json", "history", "MKS/S-1", NULL);
	g_autofree char *details = cli_ok(box, "history", "MKS", "--details", NULL);
	g_autoptr(json_t) steps = json_strict(session);

	assert_int_equal(json_array_size(steps), 2);
	assert_non_null(strstr(details, "60 → 65"));
	assert_null(strstr(details, "Aula"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_meeting_on_one_page),
		cmocka_unit_test(problems_and_stale_papers),
		cmocka_unit_test(an_office_and_its_promises),
		cmocka_unit_test(what_an_office_never_reported),
		cmocka_unit_test(an_action_and_its_history),
		cmocka_unit_test(a_person_a_group_a_reference),
		cmocka_unit_test(an_extension_is_shown),
		cmocka_unit_test(a_meeting_with_holes),
		cmocka_unit_test(foreign_text_is_neutral),
		cmocka_unit_test(history_of_one_record),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
