/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One-line forms as people type them, in both languages: meetings, rows of the rundown, captured
 * lines, actions, progress, sheets. What is expected is written by the rule of grammar.md; each row
 * says all that was understood in one line.
 */
#include "domain/grammar/line_action.h"

#include "base/error.h"
#include "domain/grammar/line_entry.h"
#include "domain/grammar/line_progress.h"
#include "domain/grammar/line_session.h"
#include "domain/grammar/line_sheet.h"
#include "domain/grammar/meeting_when.h"
#include "domain/meeting/meeting_rule.h"
#include "domain/model/words.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

typedef struct Row {
	const char *text, *want;
} Row;

typedef char *(*Reader)(const char *text, GError **error);

/* "!field" is what is expected of a line that is refused. */
static void rows_check(const Row *rows, guint n, Reader reader)
{
	guint wrong = 0;

	for (guint i = 0; i < n; i++) {
		g_autoptr(GError) error = NULL;
		g_autofree char *got = reader(rows[i].text, &error);
		g_autofree char *refused =
			got ? NULL : g_strdup_printf("!%s", rk_error_field(error));
		if (g_strcmp0(got ? got : refused, rows[i].want) == 0)
			continue;
		wrong++;
		print_error("\"%s\"\n  is   %s\n  not  %s\n", rows[i].text, got ? got : refused,
			rows[i].want);
	}
	assert_int_equal(wrong, 0);
}

static void part_add(GString *to, const char *name, const char *value)
{
	if (value && *value)
		g_string_append_printf(to, " | %s%s", name, value);
}

/* --- meetings --- */

static char *meeting_read(const char *text, GError **error)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_meeting_plan_new(&sample->context, sample->directory, text,
		NULL, NULL, rk_taken_in_rows, sample->dossier->rows, error);

	if (!plan)
		return NULL;
	const RkMeeting *meeting = rk_plan_inserted(plan, RK_E_MEETING);
	GString *got = g_string_new(meeting->title);
	part_add(got, "", meeting->start ? meeting->start : meeting->when_text);
	part_add(got, "-", meeting->end);
	part_add(got, "@", meeting->venue);
	part_add(got, "kota ", meeting->city);
	part_add(got, "", meeting->link);
	part_add(got, "", rk_enum_word(&rk_meeting_mode_words, meeting->mode));
	return g_string_free(got, FALSE);
}

static const Row meetings[] = {
	/* house.md */
	{ "rapat koordinasi Timpora kamis 3 desember 2026 jam 9 pagi di Aula",
		"rapat koordinasi Timpora | 2026-12-03T09:00 | @Aula" },
	{ "Rapat data, besok 9.00, https://zoom.us/j/123",
		"Rapat data | 2024-10-18T09:00 | https://zoom.us/j/123 | online" },
	/* the dates of when_spoken.c, in a line */
	{ "Rapat Timpora, 17-18 okt 2027 09.00, Aula",
		"Rapat Timpora | 2027-10-17T09:00 | -2027-10-18T23:59 | @Aula" },
	{ "Rapat Timpora, 5 dec to 7 dec 9:00, Aula",
		"Rapat Timpora | 2024-12-05T09:00 | -2024-12-07T23:59 | @Aula" },
	{ "Rapat Timpora, jumat minggu depan 09.00, Aula",
		"Rapat Timpora | 2024-10-25T09:00 | @Aula" },
	{ "Rapat Timpora besok 22.00-02.00",
		"Rapat Timpora | 2024-10-18T22:00 | -2024-10-19T02:00" },
	{ "Rapat Timpora, besok jam setengah 10, Aula",
		"Rapat Timpora | 2024-10-18T09:30 | @Aula" },
	{ "Rapat Timpora besok pagi jam 8", "Rapat Timpora | 2024-10-18T08:00" },
	{ "Rapat Timpora, nanti sore jam 4", "Rapat Timpora | 2024-10-17T16:00" },
	{ "Rapat Timpora, besok 9 selama 2 jam, Aula",
		"Rapat Timpora | 2024-10-18T09:00 | -2024-10-18T11:00 | @Aula" },
	{ "Rapat Timpora, dua minggu lagi", "Rapat Timpora | 31 Oktober 2024" },
	{ "Rapat Timpora, akhir bulan", "Rapat Timpora | akhir Oktober 2024" },
	{ "Rapat Timpora, triwulan I", "Rapat Timpora | triwulan I 2025" },
	{ "Rapat Timpora, 17 okt 27 09.00", "Rapat Timpora | 2027-10-17T09:00" },
	{ "Rapat Timpora, tomorrow at noon", "Rapat Timpora | 2024-10-18T12:00" },
	{ "Rapat Timpora, first monday of december", "Rapat Timpora | 2 Desember 2024" },
	/* a date with two readings, or none, is asked back */
	{ "Rapat Timpora, 10/17/2027", "!when" },
	{ "Rapat Timpora 10/17/2027 di Aula", "!when" },
	{ "Rapat Timpora, 31 feb, Aula", "!when" },
	{ "Rapat Timpora, besok jam 12 malam", "!when" },
	{ "Rapat Timpora, Ruang 25.99", "Rapat Timpora | @Ruang 25.99" },
	/* without commas */
	{ "Rapat Timpora besok 9.00", "Rapat Timpora | 2024-10-18T09:00" },
	{ "Rapat Timpora besok 9.00-11.00 di Aula Kanim Tarakan",
		"Rapat Timpora | 2024-10-18T09:00 | -2024-10-18T11:00 | @Aula Kanim Tarakan" },
	{ "Rapat Timpora besok 9.00 Aula Lantai 3",
		"Rapat Timpora | 2024-10-18T09:00 | @Aula Lantai 3" },
	{ "Rapat Timpora kamis 9.00, Aula", "Rapat Timpora | 2024-10-24T09:00 | @Aula" },
	{ "Rapat Timpora, kamis 9.00 di Aula", "Rapat Timpora | 2024-10-24T09:00 | @Aula" },
	{ "Rapat Timpora pada kamis 24 oktober 2024 09.00 bertempat di Hotel Claro, Makassar",
		"Rapat Timpora | 2024-10-24T09:00 | @Hotel Claro | kota Makassar" },
	{ "Rapat Timpora di Aula kamis 9.00", "Rapat Timpora | 2024-10-24T09:00 | @Aula" },
	{ "Rapat Timpora di Hotel Claro besok 13.30",
		"Rapat Timpora | 2024-10-18T13:30 | @Hotel Claro" },
	{ "Penanganan pengungsi di Indonesia kamis 9.00",
		"Penanganan pengungsi di Indonesia | 2024-10-24T09:00" },
	{ "Rapat Timpora kamis 9.00 di Makassar",
		"Rapat Timpora | 2024-10-24T09:00 | kota Makassar" },
	{ "Rapat Timpora kamis 9.00 Makassar", "Rapat Timpora | 2024-10-24T09:00 | kota Makassar" },
	{ "Rakor evaluasi PKS minggu ke-3 okt di makassar",
		"Rakor evaluasi PKS | minggu ke-3 Oktober | kota Makassar" },
	{ "Rapat Timpora - kamis 9.00", "Rapat Timpora | 2024-10-24T09:00" },
	{ "Rapat Timpora: kamis 9.00", "Rapat Timpora | 2024-10-24T09:00" },
	{ "Rapat pleno 17 okt 2025 09.00 WIB", "Rapat pleno | 2025-10-17T09:00" },
	{ "Rapat pleno 17/10/2025 09.00", "Rapat pleno | 2025-10-17T09:00" },
	{ "Rapat Komisi 3 kamis 9.00", "Rapat Komisi 3 | 2024-10-24T09:00" },
	{ "Rapat Komisi 3 di Aula", "Rapat Komisi 3 di Aula" },
	{ "Bahas 10 PKS besok 9.00", "Bahas 10 PKS | 2024-10-18T09:00" },
	{ "Evaluasi 2023 kamis 9.00 di Aula", "Evaluasi 2023 | 2024-10-24T09:00 | @Aula" },
	/* the day first */
	{ "Kamis, 24 Oktober 2024, 09.00, Rapat Timpora, Aula",
		"Rapat Timpora | 2024-10-24T09:00 | @Aula" },
	{ "besok 9.00 rapat Timpora", "rapat Timpora | 2024-10-18T09:00" },
	{ "besok 9.00 rapat Timpora, Hotel Claro, Makassar",
		"rapat Timpora | 2024-10-18T09:00 | @Hotel Claro | kota Makassar" },
	{ "besok 9.00 rapat Timpora di Aula", "rapat Timpora | 2024-10-18T09:00 | @Aula" },
	/* numbers and months of a title are no date */
	{ "Evaluasi kinerja 2024", "Evaluasi kinerja 2024" },
	{ "Evaluasi kinerja 2024, Aula", "Evaluasi kinerja 2024 | @Aula" },
	{ "Persiapan akhir tahun", "Persiapan akhir tahun" },
	{ "Laporan triwulan I", "Laporan triwulan I" },
	{ "Sosialisasi UU 6 Tahun 2011", "Sosialisasi UU 6 Tahun 2011" },
	{ "Rapat 5 besar", "Rapat 5 besar" },
	{ "Jumat Bersih, besok 7.00, Lapangan", "Jumat Bersih | 2024-10-18T07:00 | @Lapangan" },
	{ "Rapat Humas, Hukum, dan Kerja Sama", "Rapat Humas, Hukum, dan Kerja Sama" },
	{ "Rapat Humas, Hukum, dan Kerja Sama besok 9.00",
		"Rapat Humas, Hukum, dan Kerja Sama | 2024-10-18T09:00" },
	/* a screen is no venue */
	{ "Rapat data besok 9.00 https://zoom.us/j/123",
		"Rapat data | 2024-10-18T09:00 | https://zoom.us/j/123 | online" },
	{ "Rapat data https://zoom.us/j/123 besok 9.00",
		"Rapat data | 2024-10-18T09:00 | https://zoom.us/j/123 | online" },
	{ "Rapat data, besok 9.00, zoom.us/j/123",
		"Rapat data | 2024-10-18T09:00 | https://zoom.us/j/123 | online" },
	{ "Rapat data, besok 9.00, Aula, https://meet.google.com/abc",
		"Rapat data | 2024-10-18T09:00 | @Aula | https://meet.google.com/abc | hybrid" },
	{ "Rapat data besok 9.00 via Zoom", "Rapat data | 2024-10-18T09:00 | @Zoom | online" },
	{ "Rapat data besok 9.00 secara daring", "Rapat data | 2024-10-18T09:00 | online" },
	{ "Rapat data, besok 9.00, online", "Rapat data | 2024-10-18T09:00 | online" },
	{ "Rapat data, besok 9.00, Aula dan Zoom",
		"Rapat data | 2024-10-18T09:00 | @Aula dan Zoom | hybrid" },
	{ "Rapat data, besok 9.00, hybrid", "Rapat data | 2024-10-18T09:00 | hybrid" },
	{ "Rapat data, besok 9.00, (https://s.id/rapat).",
		"Rapat data | 2024-10-18T09:00 | https://s.id/rapat | online" },
	/* English */
	{ "Site visit tomorrow 9.00 at Claro", "Site visit | 2024-10-18T09:00 | @Claro" },
	{ "Site visit on thursday 24 october 2024 09:00 in Makassar",
		"Site visit | 2024-10-24T09:00 | kota Makassar" },
	{ "Port meeting friday 9.00 via Teams",
		"Port meeting | 2024-10-18T09:00 | @Teams | online" },
	{ "tomorrow 9.00 port meeting, Hall 2", "port meeting | 2024-10-18T09:00 | @Hall 2" },
	{ "Budget 2025 review", "Budget 2025 review" },
	{ "besok 9.00", "!title" },
	{ "", "!title" },
};

static void meetings_are_understood(void **state)
{
	rows_check(meetings, G_N_ELEMENTS(meetings), meeting_read);
}

/* A place typed over another one: the link is not shown there and stays, unless it was all. */
static void places_are_typed_over(void **state)
{
	static const struct {
		const char *venue, *link, *typed, *want;
	} places[] = {
		{ "Aula", "https://a.id/1", "Hotel Claro, Makassar",
			"Hotel Claro|Makassar|https://a.id/1|-" },
		{ "Aula", "https://a.id/1", "", "-|-|https://a.id/1|-" },
		{ NULL, "https://a.id/1", "", "-|-|-|-" },
		{ NULL, "https://a.id/1", "https://b.id/2", "-|-|https://b.id/2|online" },
		{ NULL, NULL, "makassar", "-|Makassar|-|-" },
		{ NULL, NULL, "di Aula, www.b.id/2", "Aula|-|https://www.b.id/2|hybrid" },
		{ NULL, NULL, "luring", "-|-|-|onsite" },
		{ NULL, NULL, "Ruang Rapat Zoom Lantai 2", "Ruang Rapat Zoom Lantai 2|-|-|hybrid" },
		{ NULL, NULL, "https://", "https://|-|-|-" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(places); i++) {
		g_autoptr(RkMeeting) meeting = rk_meeting_new();
		rk_text_set(&meeting->venue, places[i].venue);
		rk_text_set(&meeting->link, places[i].link);
		rk_meeting_set_where(meeting, places[i].typed);
		const char *mode = rk_enum_word(&rk_meeting_mode_words, meeting->mode);
		g_autofree char *got = g_strdup_printf("%s|%s|%s|%s",
			meeting->venue ? meeting->venue : "-", meeting->city ? meeting->city : "-",
			meeting->link ? meeting->link : "-", mode ? mode : "-");
		if (strcmp(got, places[i].want) != 0)
			fail_msg("\"%s\": %s, not %s", places[i].typed, got, places[i].want);
	}
}

/* --- rows of the rundown --- */

static char *session_read(const char *text, GError **error)
{
	RkLineSession line = { 0 };

	if (!rk_line_session_parse(text, &line, error))
		return NULL;
	GString *got = g_string_new(NULL);
	if (line.fixed >= 0)
		g_string_append_printf(got, "%02d.%02d ", line.fixed / 60, line.fixed % 60);
	g_string_append_printf(got, "%d %s: %s", line.minutes,
		rk_enum_word(&rk_session_kind_words, line.kind), line.title);
	for (guint i = 0; i < line.who->len; i++)
		g_string_append_printf(got, " @%s", ((const RkLineWho *)line.who->pdata[i])->who);
	part_add(got, "", line.room);
	rk_line_session_clear(&line);
	return g_string_free(got, FALSE);
}

static const Row sessions[] = {
	/* house.md */
	{ "1 jam Paparan", "60 session: Paparan" },
	{ "60m Paparan", "60 session: Paparan" },
	{ "10.00 2025 dalam angka", "10.00 60 session: 2025 dalam angka" },
	{ "Ishoma", "60 ishoma: Ishoma" },
	{ "Breakfast break", "15 break: Breakfast break" },
	{ "99999999999 Panjang", "!minutes" },
	{ "-5 Minus", "!minutes" },
	/* how long */
	{ "2 jam Paparan @kanim-tarakan", "120 session: Paparan @kanim-tarakan" },
	{ "1,5 jam Paparan", "90 session: Paparan" },
	{ "1.5 jam Paparan", "90 session: Paparan" },
	{ "1 jam 30 menit Paparan", "90 session: Paparan" },
	{ "1 jam 15m Paparan", "75 session: Paparan" },
	{ "setengah jam Paparan", "30 session: Paparan" },
	{ "1h30 Talk", "90 session: Talk" },
	{ "1h Talk", "60 session: Talk" },
	{ "2 hours Talk", "120 session: Talk" },
	{ "half hour Talk", "30 session: Talk" },
	{ "45 minutes Talk", "45 session: Talk" },
	{ "45min Talk", "45 session: Talk" },
	{ "45' Talk", "45 session: Talk" },
	{ "20 mnt Registrasi", "20 registration: Registrasi" },
	{ "09.00 1 jam Paparan", "09.00 60 session: Paparan" },
	{ "25 jam Paparan", "!minutes" },
	{ "1441 Paparan", "!minutes" },
	{ "1440 Paparan", "1440 session: Paparan" },
	{ "-5 menit Paparan", "!minutes" },
	/* a number of the title */
	{ "2025 dalam angka", "60 session: 2025 dalam angka" },
	{ "60 2025 dalam angka", "60 session: 2025 dalam angka" },
	{ "2 tahun kerja sama", "60 session: 2 tahun kerja sama" },
	{ "09.00 34 provinsi bicara", "09.00 60 session: 34 provinsi bicara" },
	{ "100% tuntas", "60 session: 100% tuntas" },
	{ "3D dan peta", "60 session: 3D dan peta" },
	{ "\\60 tahun Imigrasi", "60 session: 60 tahun Imigrasi" },
	{ "5 M. Nasir bicara", "5 session: M. Nasir bicara" },
	/* when */
	{ "09.00 WITA Registrasi", "09.00 15 registration: Registrasi" },
	{ "pukul 09.00 Registrasi", "09.00 15 registration: Registrasi" },
	{ "jam 9 Registrasi", "09.00 15 registration: Registrasi" },
	{ "jam 13.30 30 Diskusi", "13.30 30 discussion: Diskusi" },
	{ "9am Registration", "09.00 15 registration: Registration" },
	{ "1pm Lunch", "13.00 60 ishoma: Lunch" },
	{ "12am Talk", "00.00 60 session: Talk" },
	{ "9h30 Talk", "09.30 60 session: Talk" },
	{ "09.00-10.30 WIB Paparan", "09.00 90 session: Paparan" },
	{ "25.00 Paparan", "!fixed_start" },
	{ "09.75 Paparan", "!fixed_start" },
	{ "\\25.00 Paparan", "60 session: 25.00 Paparan" },
	/* the kind by its words */
	{ "Lunch break", "60 ishoma: Lunch break" },
	{ "Daybreak and a break", "15 break: Daybreak and a break" },
	{ "Makan siang bersama", "60 ishoma: Makan siang bersama" },
	{ "Doa bersama", "15 prayer: Doa bersama" },
	{ "Kedoan dan doa", "15 prayer: Kedoan dan doa" },
	{ "Menyanyikan lagu Indonesia Raya", "15 anthem: Menyanyikan lagu Indonesia Raya" },
	/* long titles: only the words that are never said of anything else */
	{ "Perjalanan ke lokasi dan makan siang bersama seluruh peserta",
		"60 ishoma: Perjalanan ke lokasi dan makan siang bersama seluruh peserta" },
	{ "Pindah ke ruang lain setelah coffee break bersama panitia",
		"15 break: Pindah ke ruang lain setelah coffee break bersama panitia" },
	{ "Berdiri bersama lalu menyanyikan lagu Indonesia Raya tiga stanza",
		"15 anthem: Berdiri bersama lalu menyanyikan lagu Indonesia Raya tiga stanza" },
	{ "Peran pemda dalam rehat sejenak dari rutinitas kantor",
		"60 session: Peran pemda dalam rehat sejenak dari rutinitas kantor" },
	{ "Evaluasi atas laporan berkala kerja sama daerah",
		"60 session: Evaluasi atas laporan berkala kerja sama daerah" },
	{ "Rehat sejenak sambil melihat pameran produk daerah",
		"15 break: Rehat sejenak sambil melihat pameran produk daerah" },
	/* who and where */
	{ "60 Paparan @kanim-tarakan, m:fajar", "60 session: Paparan @kanim-tarakan @fajar" },
	{ "60 Paparan ruang:\"Ruang A\"", "60 session: Paparan | Ruang A" },
};

static void rows_are_understood(void **state)
{
	rows_check(sessions, G_N_ELEMENTS(sessions), session_read);
}

/* --- captured lines --- */

static char *entry_read(const char *text, GError **error)
{
	RkLineEntry line = { 0 };

	if (!rk_line_entry_parse(text, &line, error))
		return NULL;
	GString *got = g_string_new(line.action ? "action"
				    : line.kind ? rk_enum_word(&rk_entry_kind_words, line.kind)
						: "-");
	if (line.question)
		g_string_append_printf(got, "%u", line.question);
	part_add(got, "@", line.speaker);
	part_add(got, "", line.text);
	rk_line_entry_clear(&line);
	return g_string_free(got, FALSE);
}

static const Row entries[] = {
	{ "Realisasi PKS baru 40%", "- | Realisasi PKS baru 40%" },
	{ "! Dua kunjungan disetujui", "decision | Dua kunjungan disetujui" },
	{ "!Dua kunjungan", "- | !Dua kunjungan" },
	{ "? kapan data dikirim @pemkab-bone", "question | @pemkab-bone | kapan data dikirim" },
	{ "? @pemkab-bone kapan data dikirim", "question | @pemkab-bone | kapan data dikirim" },
	{ "> minggu depan", "answer | minggu depan" },
	{ ">2 minggu depan", "answer2 | minggu depan" },
	{ "[] Kirim data @kanim-tarakan", "action | Kirim data @kanim-tarakan" },
	{ "[ ] Kirim data", "action | Kirim data" },
	{ "+ usul pelatihan bersama", "proposal | usul pelatihan bersama" },
	{ "= disepakati jadwal baru", "conclusion | disepakati jadwal baru" },
	{ "~ listrik padam 10 menit", "occurrence | listrik padam 10 menit" },
	{ "% anggaran belum pasti", "private | anggaran belum pasti" },
	{ "@\"Gita Maharani\" data sudah siap", "- | @Gita Maharani | data sudah siap" },
	{ "kirim ke a@b.go.id ya", "- | kirim ke a@b.go.id ya" },
	{ "\\? bukan tanya", "- | ? bukan tanya" },
	{ "5 > 3 dan 2 + 2", "- | 5 > 3 dan 2 + 2" },
	{ "?", "- | ?" },
	{ "! ", "!text" },
	{ "", "!text" },
};

static void captured_lines_are_understood(void **state)
{
	rows_check(entries, G_N_ELEMENTS(entries), entry_read);
}

/* --- actions --- */

static RkWhenContext when_make(void)
{
	RkDay today;

	rk_day_parse("2024-10-17", &today); /* a Thursday */
	return (RkWhenContext){
		.today = today, .now_minutes = 600, .zone = "Asia/Makassar", .lang = RK_LANG_ID
	};
}

static char *action_read(const char *text, GError **error)
{
	static const char *const marks[] = { "?", "@", "+", "for " };
	RkWhenContext when = when_make();
	RkLineAction line = { 0 };

	if (!rk_line_action_parse(text, &when, &line, error))
		return NULL;
	GString *got = g_string_new(line.text);
	for (guint i = 0; i < line.who->len; i++) {
		const RkLineWho *who = line.who->pdata[i];
		part_add(got, marks[who->role], who->who);
	}
	part_add(got, "=> ", line.output);
	part_add(got, "due ", line.due);
	part_add(got, "", rk_enum_word(&rk_priority_words, line.priority));
	rk_line_action_clear(&line);
	return g_string_free(got, FALSE);
}

static const Row actions[] = {
	/* house.md */
	{ "Kirim data @a +@b", "Kirim data | @a | +b" },
	{ "Kirim data, tenggat 5 des, oleh @kanim-tarakan",
		"Kirim data | @kanim-tarakan | due 2024-12-05" },
	{ "Kirim data oleh @kanim-tarakan, tenggat jumat",
		"Kirim data | @kanim-tarakan | due 2024-10-18" },
	/* the same in other words */
	{ "Kirim data, paling lambat 5 desember 2024", "Kirim data | due 2024-12-05" },
	{ "Kirim data, selambat-lambatnya 29nov", "Kirim data | due 2024-11-29" },
	{ "Kirim data, batas waktu 29 nov, oleh @a", "Kirim data | @a | due 2024-11-29" },
	{ "Kirim data, deadline besok", "Kirim data | due 2024-10-18" },
	{ "Kirim data, tenggat 5 des.", "Kirim data | due 2024-12-05" },
	{ "Kirim data @a, @b dan @c", "Kirim data | @a | @b | @c" },
	{ "Kirim data, PIC @a", "Kirim data | @a" },
	{ "Kirim data, penanggung jawab @a", "Kirim data | @a" },
	{ "Kirim data @\"Gita Maharani\", tenggat jumat",
		"Kirim data | @Gita Maharani | due 2024-10-18" },
	{ "Kirim data tenggat:5des oleh @a", "Kirim data | @a | due 2024-12-05" },
	{ "Kirim data, tenggat 5 des due:29nov", "Kirim data, tenggat 5 des | due 2024-11-29" },
	/* text stays text */
	{ "Kirim data, tenggat menyusul", "Kirim data, tenggat menyusul" },
	{ "Bahas tenggat 5 des dengan BKN", "Bahas tenggat 5 des dengan BKN" },
	{ "Kirim data, tenggat 5 des sudah dekat", "Kirim data, tenggat 5 des sudah dekat" },
	{ "Laporan oleh Kanim Tarakan", "Laporan oleh Kanim Tarakan" },
	{ "Kirim data, \\tenggat 5 des", "Kirim data, tenggat 5 des" },
	{ "Peta dan data @a", "Peta dan data | @a" },
	{ "Naikkan +10 persen @a", "Naikkan +10 persen | @a" },
	{ "Surel ke a+b@c.id @a", "Surel ke a+b@c.id | @a" },
	/* signs */
	{ "Laporan @a +b +c untuk:d => Laporan tiap UPT due:29nov prio:1",
		"Laporan | @a | +b | +c | for d | => Laporan tiap UPT | due 2024-11-29 | high" },
	{ "Laporan +@\"Kanim Palopo\" @a", "Laporan | +Kanim Palopo | @a" },
	{ "Laporan @a, prio:tinggi", "Laporan | @a | high" },
	{ "Laporan due:\"5 des\"", "Laporan | due 2024-12-05" },
	{ "Laporan due:entah", "!due" },
	{ "Laporan prio:7", "!priority" },
	{ "@a due:fri", "!text" },
	/* English */
	{ "Send the schedule, due friday, by @budi", "Send the schedule | @budi | due 2024-10-18" },
	{ "Send the schedule, by 5 dec, by @budi and @eka",
		"Send the schedule | @budi | @eka | due 2024-12-05" },
	{ "Send the schedule by @budi, deadline 5 december 2024",
		"Send the schedule | @budi | due 2024-12-05" },
	{ "Send the schedule @budi +@port-office for:eka",
		"Send the schedule | @budi | +port-office "
		"| for eka" },
	{ "Stand by for news", "Stand by for news" },
};

static void actions_are_understood(void **state)
{
	rows_check(actions, G_N_ELEMENTS(actions), action_read);
}

/* What was understood is written so that it is understood again. */
static void actions_read_back(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(actions); i++) {
		RkWhenContext when = when_make();
		RkLineAction line = { 0 };
		if (!rk_line_action_parse(actions[i].text, &when, &line, NULL))
			continue;
		g_autofree char *written = rk_line_action_format(&line);
		g_autofree char *again = action_read(written, NULL);
		if (g_strcmp0(again, actions[i].want) != 0)
			fail_msg("%s: %s: %s", actions[i].text, written, again);
		rk_line_action_clear(&line);
	}
}

/* --- progress --- */

static char *progress_read(const char *text, GError **error)
{
	RkWhenContext when = when_make();
	RkLineProgress line = { 0 };

	if (!rk_line_progress_parse(text, &when, &line, error))
		return NULL;
	GString *got = g_string_new(line.address ? line.address : "-");
	if (line.word == RK_PROGRESS_PERCENT)
		g_string_append_printf(got, " | %d%%", line.percent);
	if (line.word == RK_PROGRESS_STATUS)
		part_add(got, "", rk_enum_word(&rk_action_status_words, line.status));
	part_add(got, "since ", line.fact);
	part_add(got, "due ", line.day);
	part_add(got, "", line.text);
	rk_line_progress_clear(&line);
	return g_string_free(got, FALSE);
}

static const Row answers[] = {
	/* house.md */
	{ "Baik, TL-02 sudah selesai", "TL-02 | done" },
	{ "TL 2 selesai", "TL-2 | done" },
	{ "TL-02 mundur ke 5 des karena banjir", "TL-02 | due 2024-12-05 | karena banjir" },
	/* how people answer */
	{ "Siap pak, TL-02 sudah selesai kemarin", "TL-02 | done | since 2024-10-16" },
	{ "Mohon izin melaporkan, TL-02: 80%", "TL-02 | 80%" },
	{ "Selamat pagi bu, TL 02 80 persen, data Malinau masuk",
		"TL-02 | 80% | data Malinau masuk" },
	{ "TL-02 - selesai", "TL-02 | done" },
	{ "TL-02: sudah 80% menunggu tanda tangan", "TL-02 | 80% | menunggu tanda tangan" },
	{ "TL-02 telah tuntas", "TL-02 | done" },
	{ "TL-02 selesai 10 okt", "TL-02 | done | since 2024-10-10" },
	{ "TL-02 selesai pada 10 oktober 2024, laporan terlampir",
		"TL-02 | done | since 2024-10-10 | laporan terlampir" },
	{ "TL-02 selesai 3 dokumen", "TL-02 | done | 3 dokumen" },
	{ "TL-02 sudah dikirim", "TL-02 | sudah dikirim" },
	{ "TL-02 sedang berjalan", "TL-02 | in-progress" },
	{ "TL-02 masih proses pengumpulan data", "TL-02 | in-progress | pengumpulan data" },
	{ "TL-02 belum", "TL-02 | not-started" },
	{ "TL-02 ditunda", "TL-02 | deferred" },
	{ "TL-02 ditunda sampai 5 des", "TL-02 | due 2024-12-05" },
	{ "TL-02 diperpanjang s.d. 10 jan 2025, anggaran belum turun",
		"TL-02 | due 2025-01-10 | anggaran belum turun" },
	{ "TL-02 minta waktu sampai jumat", "TL-02 | due 2024-10-18" },
	{ "TL-02 tenggat 5 desember 2024", "TL-02 | due 2024-12-05" },
	{ "TL-02 5 des", "TL-02 | due 2024-12-05" },
	{ "TL-02 besok kami kirim", "TL-02 | due 2024-10-18 | kami kirim" },
	{ "TL-02 minggu depan kami kirim", "TL-02 | minggu depan kami kirim" },
	{ "MKS/TL 2 selesai", "MKS/TL-2 | done" },
	{ "tl2 100", "tl2 | 100%" },
	{ "(TL-02) selesai", "TL-02 | done" },
	{ "TL-02 batal diganti TL-08", "TL-02 | cancelled | diganti TL-08" },
	{ "menunggu TL-03 selesai", "- | menunggu TL-03 selesai" },
	{ "cetak A4 dulu", "- | cetak A4 dulu" },
	{ "80", "- | 80%" },
	{ "TL-02 120", "!percent" },
	{ "TL-02", "!text" },
	/* English */
	{ "Good morning, TL-02 is done", "TL-02 | done" },
	{ "A-2 already completed", "A-2 | done" },
	{ "TL-02 postponed to 5 dec waiting for funds",
		"TL-02 | due 2024-12-05 | waiting for funds" },
	{ "TL-02 in progress", "TL-02 | in-progress" },
	{ "TL-02 40 percent", "TL-02 | 40%" },
	{ "TL-02 canceled", "TL-02 | cancelled" },
};

static void answers_are_understood(void **state)
{
	rows_check(answers, G_N_ELEMENTS(answers), progress_read);
}

/* --- sheets --- */

static char *sheet_read(const char *text, GError **error)
{
	g_autoptr(GArray) marks = rk_line_sheet_parse(text, error);

	if (!marks)
		return NULL;
	GString *got = g_string_new(NULL);
	for (guint i = 0; i < marks->len; i++) {
		const RkSheetMark *mark = &g_array_index(marks, RkSheetMark, i);
		const char *word = rk_enum_word(&rk_attendance_words, mark->attendance);
		g_string_append_printf(got, "%s%u %s%s", i ? ", " : "", mark->number,
			word ? word : "-", mark->mode ? " online" : "");
	}
	return g_string_free(got, FALSE);
}

static const Row sheets[] = {
	{ "1-3", "1 present, 2 present, 3 present" },
	{ "1 - 3", "1 present, 2 present, 3 present" },
	{ "1–3", "1 present, 2 present, 3 present" },
	{ "1 s.d. 3", "1 present, 2 present, 3 present" },
	{ "3-4, 8w", "3 present, 4 present, 8 represented" },
	{ "3-4 8 w", "3 present, 4 present, 8 represented" },
	{ "2i;5a", "2 excused, 5 absent" },
	{ "7d 9k", "7 present online, 9 -" },
	{ "4-3", "!sheet" },
	{ "3 3", "!sheet" },
	{ "w", "!sheet" },
	{ "12x", "!sheet" },
};

static void sheets_are_understood(void **state)
{
	rows_check(sheets, G_N_ELEMENTS(sheets), sheet_read);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(meetings_are_understood),
		cmocka_unit_test(places_are_typed_over),
		cmocka_unit_test(rows_are_understood),
		cmocka_unit_test(captured_lines_are_understood),
		cmocka_unit_test(actions_are_understood),
		cmocka_unit_test(actions_read_back),
		cmocka_unit_test(answers_are_understood),
		cmocka_unit_test(sheets_are_understood),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
