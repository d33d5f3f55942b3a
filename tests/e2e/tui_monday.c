/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The Monday of practice.md as one story: at 08.10 the director names a rakor without a date, by
 * noon the letter lies before him, on Tuesday it has number and date. Every key beside the words
 * themselves is counted; the bounds are per errand, so a dialog that slips in is seen.
 */
#include "support/cli.h"
#include "support/lists.h"
#include "support/scene.h"

#include <string.h>

#define OF_REP " JOIN meeting m ON m.id = x.meeting WHERE m.tag = 'REP'"

typedef struct Errand {
	Tt *t;
	guint keys; /* pressed since it began, without the words */
} Errand;

/* Commands: each key of them counts. */
static void press(Errand *errand, const char *keys)
{
	errand->keys += tt_keys(errand->t, keys);
}

/* What any program would have to be told: it costs nothing here. */
static void words(Errand *errand, const char *text)
{
	tt_keys(errand->t, text);
}

static void errand_ends(Errand *errand, const char *what, guint bound)
{
	scene_bound(what, errand->keys, bound);
	errand->keys = 0;
}

/* --- the errands, in the order of the day --- */

static void ten_past_eight_the_boss_has_an_order(Errand *errand)
{
	press(errand, "a");
	words(errand, "Rakor evaluasi PKS, minggu ke-3 okt, Makassar");
	tt_expect_text(errand->t, "→ Makassar · belum bertanggal: m");
	press(errand, "<CR>");
	tt_expect_cursor_row(errand->t, "minggu ke-3 Oktober     REP  Rakor evaluasi PKS");
	press(errand, "<CR>");
	tt_expect_row(errand->t, 0, "REP · Rakor evaluasi PKS");
	tt_expect_text(errand->t, "belum bertanggal: minggu ke-3 Oktober");
	errand_ends(errand, "a new rakor from one line, opened", 3);
}

static void half_past_the_last_one_is_copied(Errand *errand)
{
	Tt *t = errand->t;

	press(errand, "2");
	press(errand, ":salin MKS<CR>");
	tt_expect_text(t, "[x]  40 undangan menurut urutan protokol");
	press(errand, "u"); /* the director sends a list of his own */
	press(errand, "<CR>");
	tt_expect_text(t, "14 baris");
	tt_expect_sql(t, "SELECT count(*) FROM participant x" OF_REP, "0");
	press(errand, "/kiat<CR><Esc>e");
	press(errand, "<C-u>");
	words(errand, "60 Sesi 1: Evaluasi Dua Tahun PKS @pemkab-bantaeng m:eka-pratiwi");
	press(errand, "<CR>");
	tt_expect_text(t, "SESI 1 Evaluasi Dua Tahun PKS");
	tt_expect_sql(t,
		"SELECT i.handle FROM session_speaker s JOIN institution i ON i.id = s.institution "
		"JOIN session x ON x.id = s.session" OF_REP
		" AND x.title = 'Evaluasi Dua Tahun PKS' AND s.role = 'speaker'",
		"pemkab-bantaeng");
	errand_ends(errand, "the last one copied, a theme and its speaker changed", 25);
}

static void nine_forty_invitees(Errand *errand)
{
	Tt *t = errand->t;

	press(errand, "3");
	tt_expect_text(t, "Belum ada undangan");
	tt_paste(t, list_invitees);
	tt_expect_text(t, "40 baris · 35 kenal · 5 ?");
	for (guint i = 0; i < 5; i++)
		press(errand, "<CR>");
	tt_expect_text(t, "40 baris · 40 kenal");
	press(errand, "<CR>");
	tt_expect_text(t, "40 undangan ditambahkan");
	tt_expect_sql(t,
		"SELECT group_concat(handle, ' ') FROM (SELECT i.handle FROM participant x JOIN "
		"institution i ON i.id = x.institution" OF_REP " ORDER BY x.position LIMIT 4)",
		"kanim-tarakan kanim-palopo kanim-makassar kanim-balikpapan");
	errand_ends(errand, "forty invitees, five of them doubtful", 60);
}

static void ten_two_sentences(Errand *errand)
{
	Tt *t = errand->t;

	press(errand, "8<CR>");
	tt_expect_text(t, "Yth. (daftar terlampir)");
	press(errand, "<Tab>e<C-u>");
	words(errand, "Menindaklanjuti arahan Direktur, kami mengundang Saudara pada:");
	press(errand, "<CR>");
	press(errand, "/perhatian<CR>");
	press(errand, "<Esc>e<C-u>");
	words(errand, "Kehadiran Saudara sendiri sangat kami harapkan.");
	press(errand, "<CR><Esc>");
	tt_expect_text(t, "[8 Naskah]");
	tt_expect_sql(t,
		"SELECT group_concat(slot, ' ') FROM (SELECT x.slot FROM paper_text x" OF_REP
		" AND x.text LIKE '% Saudara %' ORDER BY x.id)",
		"invitation.opening invitation.closing");
	errand_ends(errand, "two sentences of the letter", 22);
}

static void the_day_is_known(Errand *errand)
{
	press(errand, "1d");
	words(errand, "16 okt 2025 9.00");
	tt_expect_text(errand->t, "→ REP: Kam 16 Okt 2025 09.00 WITA");
	press(errand, "<CR>");
	tt_expect_row(errand->t, 0, "terjadwal · H-9 · Kam 16 Okt");
	errand_ends(errand, "the day", 3);
}

static void number_and_date_come_back(Errand *errand)
{
	press(errand, "8");
	press(errand, "e");
	words(errand, "IMI-UM.01.01-0999");
	press(errand, "<Tab>");
	words(errand, "7 okt 2025");
	press(errand, "<C-s>");
	tt_expect_text(errand->t, "IMI-UM.01.01-0999");
	errand_ends(errand, "number and date", 4);
}

/* What the director gets to sign, and nothing of what was typed by mistake or left out. */
static void the_letter_is_read(Sandbox *box)
{
	static const char *const parts[] = { "Nomor      : IMI-UM.01.01-0999",
		"Jakarta, 7 Oktober 2025",
		"Menindaklanjuti arahan Direktur, kami mengundang Saudara pada:",
		"Kehadiran Saudara sendiri sangat kami harapkan.",
		"hari, tanggal : Kamis, 16 Oktober 2025", "09.00 WITA", "tempat        : Makassar",
		"Evaluasi Dua Tahun PKS", "09.30–10.30" };
	g_autofree char *text = cli_ok(box, "--lang", "id", "--office", "ditkermakim", "print",
		"REP", "undangan", "--width", "72", NULL);

	for (gsize i = 0; i < G_N_ELEMENTS(parts); i++)
		assert_has(text, parts[i]);
	const char *first = strstr(text, "TPI Tarakan"), *second = strstr(text, "TPI Palopo");
	assert_non_null(first);
	assert_non_null(second);
	assert_true(first < second); /* protocol order, never the alphabet */
	assert_has_not(text, "Kiat dan Strategi");
	assert_has_not(text, "≠");
	assert_has_not(text, "null");
}

#define MONDAY "2025-10-06T08:10:00+07:00"
#define TUESDAY "2025-10-07T09:00:00+07:00"

SCENARIO(the_whole_monday)
{
	g_autoptr(Sandbox) box = sandbox_new();
	Errand errand = {
		SCENE(.data = SCENE_SAMPLE, .box = box, .office = "ditkermakim", .now = MONDAY), 0
	};

	ten_past_eight_the_boss_has_an_order(&errand);
	half_past_the_last_one_is_copied(&errand);
	nine_forty_invitees(&errand);
	ten_two_sentences(&errand);
	scene_leave(errand.t);

	errand.t = SCENE(.data = SCENE_OWN, .box = box, .office = "ditkermakim", .now = TUESDAY,
		.meeting = "REP", .tab = 1);
	the_day_is_known(&errand);
	number_and_date_come_back(&errand);
	tt_keys(errand.t, ":home<CR>");
	tt_expect_text(errand.t, "Kam 16 Okt 09.00 WITA  REP  Rakor evaluasi PKS");
	scene_leave(errand.t);
	the_letter_is_read(box);
	g_autofree char *doctor = cli_ok(box, "doctor", NULL);
	assert_non_null(doctor);
}

/* Every step of the day can be taken back, the newest first, until the morning is back. */
SCENARIO(the_whole_monday_is_undone)
{
	Errand errand = { SCENE(.data = SCENE_SAMPLE, .office = "ditkermakim", .now = MONDAY), 0 };
	Tt *t = errand.t;
	static const char mine[] = "SELECT (SELECT count(*) FROM session x" OF_REP
				   ") || ' ' || (SELECT count(*) FROM participant x" OF_REP
				   ") || ' ' || (SELECT count(*) FROM paper_text x" OF_REP ")";

	ten_past_eight_the_boss_has_an_order(&errand);
	half_past_the_last_one_is_copied(&errand);
	nine_forty_invitees(&errand);
	ten_two_sentences(&errand);
	tt_keys(t, "uu");
	tt_expect_sql(t, mine, "14 40 0");
	tt_keys(t, "u");
	tt_expect_sql(t, mine, "14 0 0");
	tt_keys(t, "uu");
	tt_expect_sql(t, mine, "0 0 0");
	tt_keys(t, "q");
	tt_expect_row(t, 0, "Beranda");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM meeting WHERE tag = 'REP'", "0");
	tt_expect_sql(t, "SELECT count(*) FROM meeting", "5");
	scene_leave(t);
}
