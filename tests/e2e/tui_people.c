/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Invitations and attendance in a terminal: answers with the way they came, proxies that speak too,
 * groups, order, filter, texts for WhatsApp noted as sent, reminders; the door, times, the sheet,
 * companions, guests; the side of an invited office; English.
 *
 * Two meetings are made first: RU in nine days, RHI that runs now.
 */
#include "support/cli.h"
#include "support/scene.h"

#include <string.h>

#define ROWS " WHERE p.meeting = (SELECT id FROM meeting WHERE tag = 'RU') ORDER BY p.position"
#define OFFICE(field) \
	"SELECT p." field " FROM participant p JOIN institution i ON i.id = p.institution " \
	"JOIN meeting m ON m.id = p.meeting WHERE m.tag = 'RU' AND i.handle = "

static void run(Sandbox *box, const char *a, const char *b, const char *c, const char *d)
{
	g_autofree char *out = cli_ok(box, "--lang", "id", a, b, c, d, NULL);
}

static Sandbox *prepared(void)
{
	static const char *const invited[] = { "Kanim Tarakan", "Pemkab Balangan", "Kanim Palopo",
		"@citra-lestari" };
	Sandbox *box = sandbox_new();
	g_autofree char *registers = sandbox_source("tests/fixtures/register.json");

	run(box, "import", registers, NULL, NULL);
	g_autofree char *first = cli_ok(box, "--lang", "id", "new", "Rapat Uji", "--when",
		"2026-12-03 09.00-11.00", "--where", "Aula, Jakarta", NULL);
	g_autofree char *second = cli_ok(box, "--lang", "id", "new", "Rapat Hari Ini", "--when",
		"2026-11-24 08.00-16.00", "--where", "Aula, Jakarta", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(invited); i++) {
		run(box, "add", "RU", "participant", invited[i]);
		run(box, "add", "RHI", "participant", invited[i]);
	}
	run(box, "add", "RU", "session", "60 Tata kelola @pemkab-balangan");
	run(box, "set", "RHI", "status=in-progress", NULL);
	run(box, "set", "RU", "confirm_by=2026-11-24", NULL);
	return box;
}

static Tt *open_at(const char *lang, int rows, int cols, const char *keys)
{
	return SCENE(.data = SCENE_OWN, .lang = lang, .rows = rows, .cols = cols, .box = prepared(),
		.keys = keys);
}

static void leave(Tt *t)
{
	Sandbox *box = tt_sandbox(t);

	tt_keys(t, "g"); /* the message is gone by the next key */
	scene_expect_whole(t, 0);
	scene_leave(t);
	sandbox_free(box);
}

#define INVITED ":go RU<CR>3"
#define PRESENT ":go RHI<CR>4"

SCENARIO(an_answer_has_its_way)
{
	Tt *t = open_at("id", 24, 80, INVITED);

	tt_expect_text(t, "4 · ✓ 0  wakil 0  ✗ 0  belum 4 · urut nomor");
	tt_expect_text(t, "4 belum menjawab, batas hari ini · 4 surat belum dikirim");
	tt_keys(t, "s");
	tt_expect_text(t, "h akan hadir  w diwakili  i tidak bisa");
	tt_keys(t, "ht");
	tt_expect_cursor_row(t, "✓");
	tt_expect_text(t, "tlp 24/11");
	tt_expect_sql(t, OFFICE("rsvp || p.rsvp_via") "'kanim-tarakan'", "acceptedphone");
	tt_keys(t, "u");
	tt_expect_sql(t, OFFICE("rsvp") "'kanim-tarakan'", "pending");
	leave(t);
}

/* Marked rows are answered in one step; Enter takes the way of the last answer. */
SCENARIO(answers_on_marks_take_the_last_way)
{
	Tt *t = open_at("id", 24, 80, INVITED);

	tt_keys(t, "sis");
	tt_expect_sql(t, OFFICE("rsvp || p.rsvp_via") "'kanim-tarakan'", "declinedletter");
	tt_keys(t, "j<Space><Space>sh<CR>");
	tt_expect_sql(t, OFFICE("rsvp || p.rsvp_via") "'pemkab-balangan'", "acceptedletter");
	tt_expect_sql(t, OFFICE("rsvp || p.rsvp_via") "'kanim-palopo'", "acceptedletter");
	tt_expect_text(t, "✓ 2  wakil 0  ✗ 1  belum 1");
	tt_keys(t, "u");
	tt_expect_sql(t, OFFICE("rsvp") "'kanim-palopo'", "pending");
	tt_expect_sql(t, OFFICE("rsvp") "'pemkab-balangan'", "pending");
	tt_keys(t, "gs<Esc>");
	tt_expect_text(t, "✗ 1  belum 3");
	leave(t);
}

/* What went and says something else by now has a mark of its own, not that of a failure. */
SCENARIO(what_went_and_was_changed_is_marked)
{
	Tt *t = open_at("id", 24, 80, INVITED);

	tt_expect_cursor_row(t, "–");
	tt_keys(t, "y<CR>");
	tt_expect_cursor_row(t, "✓");
	tt_keys(t, "1d<C-u>4 des 2026 9.00-11.00<CR>3");
	tt_expect_cursor_row(t, "!");
	tt_keys(t, "u3");
	tt_expect_cursor_row(t, "✓");
	leave(t);
}

/* Practice 30: one act, one step, and the session says it too. */
SCENARIO(a_speaker_is_represented_everywhere)
{
	Tt *t = open_at("id", 24, 100, INVITED "j");

	tt_keys(t, "w");
	tt_expect_text(t, "Siapa yang mewakili Pemkab Balangan");
	tt_keys(t, "Gita Maharani<CR>");
	tt_expect_text(t, "jabatan yang hadir");
	tt_keys(t, "<C-u>Asisten I<CR>ST-07<CR>");
	tt_expect_text(t, "juga sebagai narasumber Sesi 1 · Enter ya");
	tt_keys(t, "<CR>");
	tt_expect_cursor_row(t, "↳");
	tt_expect_cursor_row(t, "Asisten I");
	tt_expect_sql(t, OFFICE("rsvp || p.representative_title || p.mandate") "'pemkab-balangan'",
		"delegatedAsisten IST-07");
	tt_expect_sql(t,
		"SELECT pe.name || ss.title_represented FROM session_speaker ss JOIN person pe ON "
		"pe.id = ss.person",
		"Gita MaharaniBupati Balangan");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM session_speaker WHERE person IS NOT NULL", "0");
	tt_expect_sql(t, OFFICE("rsvp") "'pemkab-balangan'", "pending");
	leave(t);
}

/* What was sent and says something else now is named; tab 1 has a text for the group. */
SCENARIO(stale_papers_are_named)
{
	Tt *t = SCENE(.cols = 100, .meeting = "MKS", .tab = 3);

	tt_keys(t, "jjjjjjwNina Baru<CR><C-u>Sekda<CR><CR><CR>");
	tt_expect_cursor_row(t, "Nina Baru, Sekda");
	tt_expect_text(t, "IMI-UM.01.01-0412");
	tt_expect_row(t, -2, "Berbeda dari yang terkirim");
	tt_keys(t, "u");
	tt_expect_cursor_row(t, "Gita Maharani");
	tt_refuse_text(t, "IMI-UM.01.01-0412");
	tt_keys(t, "1y");
	tt_expect_text(t, "Pesan · notula siap");
	assert_true(g_str_has_prefix(tt_clipboard(t), "Notula *Rakor Evaluasi PKS"));
	scene_leave_by(t, "<Esc>:quit<CR>");
}

/* "no, only here", and a name that nobody has: title and mandate may be left empty. */
SCENARIO(a_new_name_comes_for_one)
{
	Tt *t = open_at("id", 24, 100, INVITED "j");

	tt_keys(t, "swwNina Pertiwi Baru<CR><CR><CR>t");
	tt_expect_cursor_row(t, "Nina Pertiwi Baru");
	tt_expect_sql(t, OFFICE("rsvp_via") "'pemkab-balangan'", "wa");
	tt_expect_sql(t, "SELECT count(*) FROM session_speaker WHERE person IS NOT NULL", "0");
	tt_expect_sql(t,
		"SELECT i.handle FROM person p JOIN institution i ON i.id = p.institution WHERE "
		"p.name = 'Nina Pertiwi Baru'",
		"pemkab-balangan");
	leave(t);
}

SCENARIO(a_group_expands_and_doubles_nobody)
{
	Tt *t = open_at("id", 40, 100, INVITED);

	tt_keys(t, "a@seluruh-upt<CR>");
	/* twelve members, two of them invited already */
	tt_expect_text(t, "14 · ✓ 0");
	tt_expect_sql(t, "SELECT count(*) FROM participant p" ROWS, "14");
	tt_expect_text(t, "Kanim Makassar");
	tt_keys(t, "u");
	tt_expect_text(t, "4 · ✓ 0");
	tt_keys(t, "aBudi Santoso <lt>budi@example.org>, Port Office<CR>");
	tt_expect_text(t, "Port Office");
	tt_expect_sql(
		t, "SELECT email FROM person WHERE name = 'Budi Santoso'", "budi@example.org");
	leave(t);
}

#define ORDER \
	"SELECT group_concat(h) FROM (SELECT coalesce(i.handle, '-') AS h FROM participant p " \
	"LEFT JOIN institution i ON i.id = p.institution" ROWS ")"

SCENARIO(the_protocol_order_is_ours)
{
	Tt *t = open_at("id", 24, 80, INVITED);

	tt_keys(t, "J");
	tt_expect_sql(t, ORDER, "pemkab-balangan,kanim-tarakan,kanim-palopo,ditkermakim");
	tt_keys(t, "gK");
	tt_expect_text(t, "sudah paling atas");
	tt_keys(t, "<Space><Space>J");
	tt_expect_sql(t, ORDER, "kanim-palopo,pemkab-balangan,kanim-tarakan,ditkermakim");
	tt_keys(t, "ojJ");
	tt_expect_text(t, "baris dipindah dalam urutan nomor");
	leave(t);
}

SCENARIO(deleted_comes_back)
{
	Tt *t = open_at("id", 24, 80, INVITED);

	tt_keys(t, "D");
	tt_expect_cursor_row(t, "Pemkab Balangan");
	tt_expect_text(t, "3 · ✓ 0");
	tt_keys(t, "u");
	tt_expect_text(t, "4 · ✓ 0");
	tt_expect_sql(t, ORDER, "kanim-tarakan,pemkab-balangan,kanim-palopo,ditkermakim");
	leave(t);
}

SCENARIO(a_state_filters_in_both_languages)
{
	static const char *const words[] = { "akan", "accepted", "tlp" };
	Tt *t = open_at("id", 24, 80, INVITED);

	tt_keys(t, "sht");
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
		g_autofree char *keys = g_strdup_printf("/<C-u>%s<CR>", words[i]);
		tt_keys(t, keys);
		tt_expect_text(t, "Kanim Tarakan");
		tt_refuse_text(t, "Kanim Palopo");
	}
	tt_keys(t, "<Esc>/belum<CR>");
	tt_expect_text(t, "Kanim Palopo");
	tt_refuse_text(t, "Kanim Tarakan ");
	tt_keys(t, "<Esc>");
	leave(t);
}

SCENARIO(the_order_groups_with_counts)
{
	Tt *t = open_at("id", 24, 80, INVITED);

	tt_keys(t, "shto");
	tt_expect_text(t, "urut jenis instansi");
	tt_keys(t, "i");
	tt_expect_text(t, "pemda kabupaten");
	tt_expect_text(t, "UPT");
	tt_expect_text(t, "· urut jenis instansi");
	tt_keys(t, "oj");
	tt_expect_text(t, "· urut jawaban");
	tt_keys(t, "on");
	tt_expect_text(t, "· urut nomor");
	leave(t);
}

/* y copies what the row needs now; Enter notes it, and the letter went with it. */
SCENARIO(a_text_is_copied_and_noted)
{
	Tt *t = open_at("id", 30, 100, INVITED);

	tt_keys(t, "y");
	tt_expect_text(t, "Pesan · undangan");
	tt_expect_text(t, "Tersalin. Catat sudah dikirim lewat WA? Enter ya · Esc tidak");
	assert_true(g_str_has_prefix(tt_clipboard(t),
		"*Yth. Kepala Kantor Imigrasi Kelas II TPI Tarakan*\nDengan hormat"));
	assert_non_null(strstr(tt_clipboard(t), "*Rapat Uji*"));
	assert_non_null(strstr(tt_clipboard(t), "Kamis, 3 Desember 2026, 09.00–11.00 WIB"));
	tt_keys(t, "<Esc>");
	tt_expect_sql(t, "SELECT count(*) FROM delivery", "0");
	tt_keys(t, "y<CR>");
	tt_expect_sql(t, "SELECT kind || paper || channel || state || recipient FROM delivery",
		"messageinvitationwasentKanim Tarakan");
	tt_expect_text(t, "3 surat belum dikirim");
	/* Invited and not answered: now it is the confirmation that is needed. */
	tt_keys(t, "y");
	tt_expect_text(t, "Pesan · konfirmasi");
	assert_non_null(strstr(tt_clipboard(t), "Kami belum menerima jawaban"));
	tt_keys(t, "<Tab>");
	tt_expect_text(t, "Pesan · pengingat H-1");
	assert_non_null(strstr(tt_clipboard(t), "Izin mengingatkan *Rapat Uji*"));
	tt_keys(t, "<Esc>");
	leave(t);
}

SCENARIO(one_text_for_marked_rows)
{
	Tt *t = open_at("id", 30, 100, INVITED);

	tt_keys(t, "<Space><Space>y");
	assert_true(g_str_has_prefix(tt_clipboard(t), "*Yth. Bapak/Ibu:*\n1. Kepala Kantor"));
	assert_non_null(strstr(tt_clipboard(t), "\n2. Bupati Balangan\n"));
	tt_keys(t, "<CR>");
	tt_expect_sql(t, "SELECT count(*) FROM delivery WHERE kind = 'message'", "2");
	leave(t);
}

SCENARIO(those_who_are_silent_are_reminded)
{
	Tt *t = open_at("id", 30, 100, INVITED);

	tt_keys(t, "sh<CR>R");
	tt_expect_text(t, "3 belum menjawab");
	tt_keys(t, "1");
	tt_expect_text(t, "Pesan · konfirmasi");
	assert_null(strstr(tt_clipboard(t), "Tarakan"));
	assert_non_null(strstr(tt_clipboard(t), "1. Bupati Balangan"));
	tt_keys(t, "<Esc>jR2");
	tt_expect_sql(t, "SELECT channel || recipient FROM delivery", "phonePemkab Balangan");
	/* The answer of another row can still be taken back. */
	tt_keys(t, "jsi<CR>u");
	tt_expect_sql(t, OFFICE("rsvp") "'kanim-palopo'", "pending");
	leave(t);
}

SCENARIO(a_row_is_changed_as_a_line)
{
	Tt *t = open_at("id", 24, 100, INVITED);

	tt_keys(t, "eabc<Esc>");
	tt_expect_sql(t, "SELECT count(*) FROM participant p" ROWS, "4");
	tt_keys(t, "e<C-u>Kanim Nunukan<CR>");
	tt_expect_cursor_row(t, "Kanim Nunukan");
	tt_expect_sql(t, ORDER, "kanim-nunukan,pemkab-balangan,kanim-palopo,ditkermakim");
	tt_keys(t, "e<C-u>Kanim Palopo<CR>");
	tt_expect_text(t, "belum ada di daftar"); /* stays open: it is invited already */
	tt_keys(t, "<Esc><CR>");
	tt_expect_text(t, "Jawaban");
	tt_keys(t, "<Esc>");
	leave(t);
}

#define DOOR(field) \
	"SELECT " field " FROM participant p JOIN institution i ON i.id = p.institution JOIN " \
	"meeting m ON m.id = p.meeting WHERE m.tag = 'RHI' AND i.handle = "

SCENARIO(x_is_present_with_the_true_hour)
{
	Tt *t = open_at("id", 24, 80, PRESENT);

	tt_expect_text(t, "undangan 0/4 · orang 0");
	tt_keys(t, "x");
	tt_expect_cursor_row(t, "08.42"); /* it runs now */
	tt_expect_text(t, "undangan 1/4 · orang 1 (1 sendiri, 0 wakil)");
	tt_keys(t, "x");
	tt_expect_text(t, "undangan 0/4");
	tt_expect_sql(t, DOOR("arrival IS NULL AND attendance IS NULL") "'kanim-tarakan'", "1");
	tt_keys(t, "*x");
	tt_expect_text(t, "undangan 4/4");
	leave(t);
	/* The meeting that does not run tells no hour. */
	t = open_at("id", 24, 80, ":go RU<CR>4x");
	tt_expect_text(t, "undangan 1/4");
	tt_refuse_text(t, "08.42");
	leave(t);
}

SCENARIO(the_strip_of_the_door)
{
	static const struct {
		const char *keys, *sql, *answer;
	} cases[] = {
		{ "si", DOOR("attendance") "'kanim-tarakan'", "excused" },
		{ "sd", DOOR("attendance || p.mode") "'kanim-tarakan'", "presentonline" },
		{ "st", DOOR("attendance") "'kanim-tarakan'", "absent" },
		{ "sh", DOOR("attendance") "'kanim-tarakan'", "present" },
		{ "sp", DOOR("departure IS NOT NULL") "'kanim-tarakan'", "1" },
		{ "sk", DOOR("attendance IS NULL") "'kanim-tarakan'", "1" },
		{ "jjsi", DOOR("attendance") "'kanim-palopo'", "excused" },
	};
	Tt *t = open_at("id", 24, 80, PRESENT);

	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		tt_keys(t, cases[i].keys);
		tt_expect_sql(t, cases[i].sql, cases[i].answer);
	}
	tt_expect_text(t, "izin 1");
	leave(t);
}

SCENARIO(who_represents_at_the_door)
{
	Tt *t = open_at("id", 24, 80, PRESENT "j");

	tt_keys(t, "swGita Maharani<CR><CR><CR>");
	tt_expect_cursor_row(t, "Gita Maharani");
	tt_expect_sql(t, DOOR("attendance") "'pemkab-balangan'", "represented");
	tt_expect_text(t, "orang 1 (0 sendiri, 1 wakil)");
	tt_keys(t, "u");
	tt_expect_sql(
		t, DOOR("attendance IS NULL AND representative IS NULL") "'pemkab-balangan'", "1");
	leave(t);
}

SCENARIO(hours_are_typed)
{
	Tt *t = open_at("id", 24, 100, PRESENT);

	tt_keys(t, "d8.18-11.30<CR>");
	tt_expect_cursor_row(t, "08.18");
	tt_expect_cursor_row(t, "11.30");
	tt_keys(t, "d<C-u>25.00<CR>");
	tt_expect_text(t, "ketik 8.18");
	tt_keys(t, "<Esc>");
	tt_expect_cursor_row(t, "08.18");
	tt_keys(t, "j<Space><Space>d9.00<CR>");
	tt_expect_sql(t, DOOR("arrival") "'pemkab-balangan'", "1795485600000");
	tt_expect_sql(t, DOOR("arrival") "'kanim-palopo'", "1795485600000");
	tt_expect_sql(t, DOOR("departure IS NOT NULL") "'kanim-tarakan'", "1");
	leave(t);
}

/* A whole sheet, then only the names behind each w. */
SCENARIO(a_sheet_asks_for_the_names)
{
	Tt *t = open_at("id", 24, 80, PRESENT);

	tt_keys(t, ":lembar<CR>");
	tt_keys(t, "1 2w 3i 9<CR>");
	tt_expect_row(t, -2, "1 2w 3i 9"); /* nobody has the last: the line stays */
	tt_expect_sql(t, DOOR("attendance IS NULL") "'kanim-tarakan'", "1");
	tt_keys(t, "<C-u>1 2w 3i<CR>");
	tt_expect_text(t, "Siapa yang mewakili Pemkab Balangan");
	tt_keys(t, "Gita Maharani<CR><CR><CR>");
	tt_expect_text(t, "undangan 2/4 · orang 2 (1 sendiri, 1 wakil) · izin 1");
	tt_expect_sql(t, DOOR("arrival IS NULL") "'kanim-tarakan'", "1");
	tt_expect_sql(t, DOOR("representative IS NOT NULL") "'pemkab-balangan'", "1");
	leave(t);
}

/* What stands behind the command is the sheet. */
SCENARIO(a_sheet_behind_its_command)
{
	Tt *t = open_at("id", 24, 80, PRESENT);

	tt_keys(t, ":sheet 1 3i<CR>");
	tt_expect_text(t, "undangan 1/4");
	tt_keys(t, ":lembar 2w<CR>");
	tt_expect_text(t, "Siapa yang mewakili Pemkab Balangan");
	tt_keys(t, "<Esc>:lembar 9<CR>");
	tt_expect_text(t, "9");
	tt_expect_sql(t, "SELECT count(*) FROM participant WHERE attendance IS NOT NULL", "3");
	leave(t);
}

SCENARIO(companions_count_as_persons)
{
	Tt *t = open_at("id", 24, 80, PRESENT "x");

	tt_keys(t, "apOlivia Baru, Pranata Humas<CR>");
	tt_expect_text(t, "+ pendamping");
	tt_expect_text(t, "undangan 1/4 · orang 2 (2 sendiri, 0 wakil)");
	tt_expect_sql(t, "SELECT count(*) FROM participant WHERE companion_of IS NOT NULL", "1");
	tt_keys(t, "3");
	tt_refuse_text(t, "Olivia"); /* nobody invited her */
	leave(t);
}

SCENARIO(a_guest_comes_uninvited)
{
	Tt *t = open_at("id", 24, 80, PRESENT);

	tt_keys(t, "s+tKanim Nunukan<CR>");
	tt_expect_cursor_row(t, "+ Kanim Nunukan");
	tt_expect_text(t, "undangan 0/4 · orang 1");
	tt_expect_sql(t,
		"SELECT count(*) FROM participant WHERE uninvited AND attendance = "
		"'present'",
		"1");
	tt_keys(t, "D");
	tt_expect_text(t, "orang 0");
	tt_keys(t, "oh");
	tt_expect_text(t, "urut kehadiran");
	leave(t);
}

/* Practice 10: the same data, seen from Tarakan. */
SCENARIO(an_invited_office_sees_its_letter)
{
	Tt *t = SCENE(.office = "kanim-tarakan", .rows = 30, .cols = 100, .meeting = "MKS",
		.tab = 3);

	tt_expect_text(t, "Surat masuk");
	tt_expect_text(t, "Yang hadir dari kita");
	tt_expect_text(t, "Diundang juga");
	tt_keys(t, "e<C-u>Ditjen Imigrasi<C-s>");
	tt_expect_cursor_row(t, "Ditjen Imigrasi");
	tt_expect_sql(t, "SELECT incoming_from FROM meeting WHERE tag = 'MKS'", "Ditjen Imigrasi");
	tt_keys(t, "s");
	tt_expect_text(t, "pilih dulu baris kantor kita");
	tt_keys(t, "jjjjj");
	tt_expect_cursor_row(t, "Kanim Tarakan");
	tt_keys(t, "si<CR>");
	tt_expect_cursor_row(t, "✗");
	tt_keys(t, "R");
	tt_expect_text(t, "penyelenggara yang mengingatkan");
	scene_leave(t);
}

/* A mandate is of its invitation, also where a filter leaves nothing above it. */
SCENARIO(a_mandate_knows_its_invitation)
{
	Tt *t = SCENE(.office = "kanim-tarakan", .rows = 40, .cols = 100, .meeting = "MKS",
		.tab = 3);

	tt_keys(t, "/penugasan<CR>");
	tt_keys(t, "jG");
	tt_expect_cursor_row(t, "Dasar penugasan");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Diwakili");
	tt_refuse_text(t, "Nomor surat");
	tt_keys(t, "<Esc>");
	scene_leave(t);
}

SCENARIO(in_english)
{
	Tt *t = open_at("en", 24, 80, INVITED);

	tt_expect_text(t, "4 have not answered, the last day is today · letters not sent: 4");
	tt_keys(t, "sit");
	tt_expect_cursor_row(t, "tel 24/11");
	tt_keys(t, "jy");
	tt_expect_text(t, "Copied. Note that it was sent by WhatsApp?");
	assert_true(g_str_has_prefix(tt_clipboard(t), "*To: Bupati Balangan*\nWe have the honour"));
	tt_keys(t, "<Esc>4x");
	tt_expect_text(t, "invitations 1/4");
	leave(t);
}

SCENARIO(at_the_door_on_a_telephone)
{
	Tt *t = open_at("id", 15, 50, PRESENT);

	tt_keys(t, "xjs");
	tt_expect_text(t, "k kosongkan"); /* whole labels, in as many rows as they need */
	tt_keys(t, "<Esc>");
	tt_expect_text(t, "Kanim Tarakan");
	tt_expect_text(t, "08.42");
	leave(t);
}
