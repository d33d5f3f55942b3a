/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lists on the command line: rakor add … plural, attend from a list, progress. All or nothing, one
 * step, and a second paste that doubles nothing.
 */
#include "e2e/cli_sample.h"

#include <stdlib.h>

static char *asked(Sandbox *box, const char *sql)
{
	g_autofree char *database = sandbox_database(box);

	return g_strchomp(sandbox_sql(database, sql));
}

#define expect_sql(box, sql, expected) \
	do { \
		g_autofree char *found_ = asked(box, sql); \
		assert_string_equal(found_, expected); \
	} while (0)

static const char participants[] = "SELECT count(*) FROM participant WHERE meeting = (SELECT id "
				   "FROM meeting WHERE tag = 'TW3')";

static void a_list_of_invitations_is_one_step(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = asked(box, participants);
	g_autoptr(CliResult) added = cli_run(box,
		"Yth.\n1. Kepala Kantor Imigrasi Kelas II TPI Tarakan\n2. Bpk. Bupati Balangan\n"
		"3. Kepala Bandara Juwata.\n4. Kanim Tarakan\n",
		"add", "TW3", "participants", NULL);
	g_autofree char *after = asked(box, participants);

	cli_expect(added, 0, NULL, "3 participants added");
	cli_expect(added, 0, NULL, "already on the list");
	assert_int_equal(atoi(after) - atoi(before), 3);
	expect_sql(
		box, "SELECT head_title FROM institution WHERE name = 'Bandara Juwata'", "Kepala");
	g_free(cli_ok(box, "undo", NULL));
	expect_sql(box, participants, before);
	expect_sql(box, "SELECT count(*) FROM institution WHERE name = 'Bandara Juwata'", "0");
}

static const char people[] =
	"sep=;\nNo;Nama Peserta;Jabatan;\"Asal\nInstansi\";No. HP;Email\n"
	"1;\"Siti Aminah, S.H.\";Kasubag TU;Kanim Antah;0812-1111-2222;siti@example.org\n"
	"2;Budi Santoso;Analis;\"Dinas Pariwisata\nKota Palu\";81344445555;\n"
	"3;;;;;\n4;Pak Joko;;Kanim Antah;;\n";

static void people_come_into_the_register(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) added = cli_run(box, people, "add", "people", "-", NULL);

	cli_expect(added, 0, NULL, "people from a list: 3");
	expect_sql(box,
		"SELECT group_concat(p.name || '|' || ifnull(p.title_after, '') || '|' || "
		"ifnull(p.position, '') || '|' || ifnull(p.phone, '') || '|' || i.name, ' / ') "
		"FROM (SELECT * FROM person ORDER BY id DESC LIMIT 3) p JOIN institution i "
		"ON i.id = p.institution WHERE p.name IN ('Siti Aminah', 'Budi Santoso', 'Joko') "
		"ORDER BY p.name",
		"Joko||||Kanim Antah / Budi Santoso||Analis|081344445555|Dinas Pariwisata Kota "
		"Palu "
		"/ Siti Aminah|S.H.|Kasubag TU|081211112222|Kanim Antah");
	g_autoptr(CliResult) again = cli_run(box, people, "add", "people", "-", NULL);
	cli_expect(again, 0, NULL, "nothing to change");
}

static void a_doubtful_line_refuses_the_list(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = asked(box, "SELECT count(*), max(id) FROM step");
	const char *list = "Kanim Tarakan\nKanim\n@tidak-ada\n";
	g_autoptr(CliResult) refused = cli_run(box, list, "add", "TW3", "participants", NULL);

	cli_expect(refused, 2, NULL, "2: ");
	cli_expect(refused, 2, NULL, "3: ");
	expect_sql(box, "SELECT count(*), max(id) FROM step", before);
	g_autofree char *first = asked(box, participants);
	g_autoptr(CliResult) skipped =
		cli_run(box, list, "add", "TW3", "participants", "--skip", NULL);
	g_autofree char *second = asked(box, participants);
	cli_expect(skipped, 1, NULL, "@tidak-ada");
	assert_int_equal(atoi(second) - atoi(first), 1);
}

static void a_table_is_a_rundown(void **state)
{
	g_autoptr(Sandbox) box = home_new();

	g_free(cli_ok(box, "new", "Rapat, 2026-12-03 08.30", NULL));
	g_autoptr(CliResult) added = cli_run(box,
		"WAKTU\tACARA\tPELAKSANA\n08.30 – 09.00\tRegistrasi\tPanitia\n"
		"09.00 – 10.15\tSesi 1: Data\tPimpinan\n10.15 - 10.30\tRehat\t-\n",
		"add", "rapat", "sessions", NULL);
	cli_expect(added, 0, NULL, "3 new rows");
	expect_sql(box,
		"SELECT group_concat(title || ' ' || minutes || ' ' || coalesce(fixed_start, '-'), "
		"'; ') FROM (SELECT * FROM session ORDER BY position)",
		"Registrasi 30 08:30; Sesi 1: Data 75 -; Rehat 15 -");
	expect_sql(
		box, "SELECT group_concat(label, '; ') FROM session_speaker", "Panitia; Pimpinan");
}

static void notes_find_their_sessions(void **state)
{
	g_autoptr(Sandbox) box = home_new();

	g_free(cli_ok(box, "new", "Rapat, 2026-12-03 08.30", NULL));
	g_free(cli_ok(box, "add", "rapat", "session", "60 Evaluasi data", NULL));
	g_free(cli_ok(box, "add", "rapat", "session", "60 Rencana kerja", NULL));
	g_autoptr(CliResult) added = cli_run(box,
		"Rapat dibuka\n## Evaluasi data\n- ? kapan\n- > Desember\nSesi 2\n! Disepakati\n",
		"add", "rapat", "lines", NULL);
	cli_expect(added, 0, NULL, "4 lines added");
	expect_sql(box,
		"SELECT group_concat(kind || ':' || coalesce((SELECT title FROM session WHERE id = "
		"session), '-'), '; ') FROM (SELECT * FROM entry ORDER BY position)",
		"note:-; question:Evaluasi data; answer:Evaluasi data; decision:Rencana kerja");
}

static void actions_come_as_a_table(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) added = cli_run(box,
		"No|Uraian|Penanggung Jawab|Tenggat\n1|Menyampaikan data|Kanim Tarakan|2026-12-01\n"
		"2|Menyusun jadwal|@ditkermakim|\n",
		"add", "TW3", "actions", NULL);

	cli_expect(added, 0, NULL, "2 actions added");
	expect_sql(box, "SELECT due FROM action WHERE text = 'Menyampaikan data'", "2026-12-01");
	g_free(cli_ok(box, "undo", NULL));
	expect_sql(box, "SELECT count(*) FROM action WHERE text = 'Menyusun jadwal'", "0");
}

static const char report[] =
	"Meeting ID,Topic\n812 3456,Rakor\n\n"
	"Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
	"KANIM TARAKAN_Rangga,,10/17/2024 08:31:12 AM,10/17/2024 10:02:00 AM,91,Yes\n"
	"KANIM TARAKAN_Rangga,,10/17/2024 10:10:00 AM,10/17/2024 03:58:00 PM,91,Yes\n"
	"\"Wati, tamu\",,10/17/2024 09:00:00 AM,10/17/2024 03:00:00 PM,91,Yes\n";

static const char stays[] =
	"SELECT attendance, strftime('%H:%M', arrival / 1000, 'unixepoch'), strftime('%H:%M', "
	"departure / 1000, 'unixepoch') FROM participant p JOIN institution i ON i.id = "
	"p.institution WHERE i.handle = 'kanim-tarakan' AND p.meeting = (SELECT id FROM meeting "
	"WHERE tag = 'MKS')";

static void a_report_is_attendance(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *path = file_put(box, "zoom.csv", report);
	const char *rows = "SELECT count(*) FROM participant";
	g_autofree char *before = asked(box, rows);

	g_free(cli_ok(box, "attend", "MKS", "--from", path, NULL));
	g_autofree char *after = asked(box, rows);
	assert_int_equal(atoi(after) - atoi(before), 1);
	/* 08.31–15.58 WITA; one who came to the door earlier keeps that time. */
	g_autofree char *stay = asked(box, stays);
	assert_non_null(strstr(stay, "|07:58"));
	/* The same report from standard input changes nothing. */
	g_autofree char *steps = asked(box, "SELECT count(*) FROM step");
	g_autoptr(CliResult) again = cli_run(box, report, "attend", "MKS", NULL);
	cli_expect(again, 0, NULL, "nothing to change");
	expect_sql(box, rows, after);
	expect_sql(box, "SELECT count(*) FROM step", steps);
}

static void a_sheet_may_stand_in_the_list(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autoptr(CliResult) told =
		cli_run(box, "1i 3a\nKANIM TARAKAN_Rangga\n", "attend", "MKS", NULL);
	g_autoptr(CliResult) both = cli_run(box, "x", "attend", "MKS", "1", "--from", "-", NULL);

	cli_expect(told, 0, NULL, NULL);
	expect_sql(box,
		"SELECT attendance FROM participant WHERE position = 1 AND meeting = (SELECT id "
		"FROM "
		"meeting WHERE tag = 'MKS')",
		"excused");
	cli_expect(both, 2, NULL, "not both");
}

static void answers_become_progress(void **state)
{
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *path = file_put(box, "answer.txt",
		"Yth. Citra, mohon izin\n*MKS/TL-02@kanim-tarakan* 80 data Malinau masuk\nTerima "
		"kasih\n");

	g_free(cli_ok(box, "progress", path, NULL));
	expect_sql(box,
		"SELECT percent, source, text FROM progress WHERE text = 'data Malinau masuk'",
		"80|wa|data Malinau masuk");
	g_autoptr(CliResult) wrong =
		cli_run(box, "MKS/TL-02@kanim-tarakan 90 lagi\nMKS/TL-99 50\n", "progress", NULL);
	cli_expect(wrong, 2, NULL, "TL-99");
	expect_sql(box, "SELECT count(*) FROM progress WHERE percent = 90 AND text = 'lagi'", "0");
	g_autoptr(CliResult) skipped = cli_run(
		box, "MKS/TL-02@kanim-tarakan 90 lagi\nMKS/TL-99 50\n", "progress", "--skip", NULL);
	cli_expect(skipped, 1, NULL, "TL-99");
	expect_sql(box, "SELECT count(*) FROM progress WHERE percent = 90 AND text = 'lagi'", "1");
}

static void hostile_lists_change_nothing(void **state)
{
	static const char *const verbs[][3] = { { "add", "MKS", "participants" },
		{ "add", "MKS", "sessions" }, { "add", "MKS", "lines" },
		{ "add", "MKS", "actions" }, { "attend", "MKS", NULL },
		{ "progress", NULL, NULL } };
	g_autoptr(Sandbox) box = sample_new();
	g_autofree char *before = asked(box, "SELECT count(*), max(id) FROM step");
	g_autoptr(GString) many = g_string_new(NULL), wide = g_string_new(NULL);

	for (int i = 0; i < 100000; i++)
		g_string_append_printf(many, "Kantor %d\n", i);
	for (int i = 0; i < 1 << 17; i++)
		g_string_append(wide, "panjang ");
	g_string_append(wide, "\n");
	const char *const inputs[] = { many->str, wide->str, "a\x81\n" };
	for (gsize i = 0; i < G_N_ELEMENTS(verbs); i++)
		for (gsize j = 0; j < G_N_ELEMENTS(inputs); j++) {
			g_autoptr(CliResult) result = cli_run(box, inputs[j], verbs[i][0],
				verbs[i][1], verbs[i][1] ? verbs[i][2] : NULL, NULL);
			cli_expect(result, 2, NULL, j == 2 ? "UTF-8" : "too ");
		}
	expect_sql(box, "SELECT count(*), max(id) FROM step", before);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_list_of_invitations_is_one_step),
		cmocka_unit_test(people_come_into_the_register),
		cmocka_unit_test(a_doubtful_line_refuses_the_list),
		cmocka_unit_test(a_table_is_a_rundown),
		cmocka_unit_test(notes_find_their_sessions),
		cmocka_unit_test(actions_come_as_a_table),
		cmocka_unit_test(a_report_is_attendance),
		cmocka_unit_test(a_sheet_may_stand_in_the_list),
		cmocka_unit_test(answers_become_progress),
		cmocka_unit_test(hostile_lists_change_nothing),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
