/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paste box: for each kind of list real-looking Indonesian lines with what each must be
 * understood as; what is chosen, changed, left out; lists of any size; the plan as a whole.
 */
#include "domain/paste/paste.h"

#include "base/error.h"
#include "domain/action/action_rule.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

/* One pasted line: its glyph and what it is understood as. */
typedef struct Row {
	const char *line, *glyph, *meaning;
} Row;

static RkPaste *pasted(Sample *sample, RkPasteKind kind, const char *text)
{
	const RkPasteSource source = { .in = sample->in };
	g_autoptr(GError) error = NULL;
	RkPaste *paste = rk_paste_new(&source, kind, text, &error);

	if (!paste)
		fail_msg("%s", error->message);
	return paste;
}

static RkPaste *rows_pasted(Sample *sample, RkPasteKind kind, const Row *rows, guint n)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < n; i++)
		g_string_append_printf(text, "%s%s", i ? "\n" : "", rows[i].line);
	return pasted(sample, kind, text->str);
}

/* The list is pasted whole, as people do; each line must be what the table says. */
static void rows_check(RkPasteKind kind, const Row *rows, guint n)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPaste) paste = rows_pasted(sample, kind, rows, n);
	g_autoptr(GString) wrong = g_string_new(NULL);
	guint at = 0;

	for (guint i = 0; i < n; i++) {
		const RkPasteLine *line = rk_paste_line(paste, at);
		if (!line || line->number != i + 1) {
			if (*rows[i].glyph)
				g_string_append_printf(wrong, "\n\"%s\" is no line", rows[i].line);
			continue;
		}
		at++;
		const char *glyph = rk_paste_glyph(line->verdict);
		if (strcmp(glyph, rows[i].glyph) != 0 || !strstr(line->meaning, rows[i].meaning))
			g_string_append_printf(wrong, "\n\t\t{ \"%s\", \"%s\", \"%s\" }, /* %s */",
				rows[i].line, glyph, line->meaning, line->text);
	}
	if (wrong->len) {
		fputs(wrong->str, stderr);
		fail_msg("%s", "lines are understood otherwise");
	}
}

static void invitations_are_understood(void **state)
{
	static const Row rows[] = {
		{ "Yth.", "·", "" },
		{ "1. Kepala Kantor Imigrasi Kelas I TPI Jayapura", "?", "mungkin Kanim Jayapura" },
		{ "2. Bpk. Bupati Bulungan", "✓", "Pemkab Bulungan" },
		{ "3. Kakanim Palopo / yg mewakili", "=", "Kanim Palopo: sudah diundang" },
		{ "4) Ibu Wali Kota Tarakan.", "✓", "Pemkot Tarakan" },
		{ "• Direktur Kerja Sama Keimigrasian", "✓", "Ditkermakim" },
		{ "- Kadiv Keimigrasian Kanwil Kaltim", "✓", "Kanwil Kaltim" },
		{ "5. Kepala Bandara Juwata", "+", "instansi baru: Bandara Juwata" },
		{ "6.\tKepala Bandara Juwata", "=", "Bandara Juwata: sudah diundang" },
		{ "7. Bupati Bulungan", "=", "Pemkab Bulungan: sudah diundang" },
		{ "Kantor Imigrasi Kelas III Tarakan", "=", "Kanim Tarakan: sudah diundang" },
		{ "Adi Nugraha, S.H., M.H.", "✓", "Adi Nugraha" },
		{ "Budi Santoso <budi@example.org>, Port Office", "+", "orang baru: Budi Santoso" },
		{ "Biro Humas", "✓", "Biro Humas, Hukum, dan Kerja Sama" },
		{ "Kanim Jayapurra", "?", "tidak ada dalam daftar; maksudnya: Kanim Jayapura" },
		{ "Seluruh UPT Keimigrasian", "✓", "1 diundang, 2 sudah ada" },
		{ "@pemkab-balangan", "=", "Pemkab Balangan: sudah diundang" },
		{ "@tidak-ada", "!", "tidak dikenal: @tidak-ada" },
		{ "Budi <budi at example>", "!", "\"budi at example\": bukan alamat surel" },
		{ "No\tNama\tJabatan\tInstansi\tEmail", "·", "judul tabel" },
		{ "1\tSiti Aminah\tKasubag\tPort Office\tsiti@example.org", "+",
			"orang baru: Siti Aminah" },
		{ "2\t\tKepala\tDinas Tenaga Kerja Tarakan\t", "+",
			"instansi baru: Dinas Tenaga Kerja Tarakan" },
		{ "---------", "·", "judul tabel" },
		{ "\xe2\x80\x8e"
		  "Citra Lestari",
			"✓", "Citra Lestari" },
	};
	rows_check(RK_PASTE_PARTICIPANTS, rows, G_N_ELEMENTS(rows));
}

static void rundowns_are_understood(void **state)
{
	static const Row rows[] = {
		{ "WAKTU | ACARA | PELAKSANA", "·", "judul tabel" },
		{ "|---|---|---|", "·", "judul tabel" },
		{ "08.30 – 09.00 | Registrasi Peserta | Panitia", "✓",
			"◆08.30 30 mnt · registrasi · Panitia" },
		{ "09.00 – 09.05 | Menyanyikan Lagu Kebangsaan | Dirigen/Panitia", "✓",
			"5 mnt · lagu · Dirigen/Panitia" },
		{ "| 09.05 - 09.15 | Sambutan | Direktur Kerja Sama Keimigrasian |", "✓",
			"10 mnt · sambutan · Ditkermakim" },
		{ "09.15 s.d. 10.15 WITA | Sesi 1: Kiat dan Strategi | Pemkab Balangan", "✓",
			"60 mnt · sesi · Pemkab Balangan" },
		{ "10.20-10.35\tRehat Kopi\tPanitia", "✓", "◆10.20 15 mnt · rehat · Panitia" },
		{ "6\t10.35\t11.45\tSesi 2: Penataan Kerja Sama\tKanim Jayapura", "?",
			"mungkin Kanim Jayapura" },
		{ "11.45 s/d 13.00 | Istirahat, Salat, dan Makan Siang (Ishoma) | -", "✓",
			"◆11.45 75 mnt · ishoma" },
		{ "13.00  30 menit  Diskusi   Pimpinan Rapat", "✓",
			"30 mnt · diskusi · Pimpinan Rapat" },
		{ "Hari Kedua, Jumat 18 Oktober 2024", "·", "→ hari ke-2" },
		{ "08.00 – selesai | Kunjungan lapangan | Panitia", "✓",
			"◆08.00 60 mnt · sesi · Panitia" },
		{ "1. 30 Perumusan p:\"Pimpinan Rapat\"", "✓",
			"30 mnt · perumusan · Pimpinan Rapat" },
		{ "09.00 WITA Penutupan", "✓", "◆09.00 15 mnt · penutupan" },
		{ "Pukul 10.00 Foto bersama", "✓", "◆10.00 60 mnt · sesi" },
		{ "45 Diskusi @kanim", "?", "mungkin Kanim Palopo" },
		{ "09.00 –", "!", "baris ini tidak berjudul" },
		{ "20 kind:ngawur X", "!", "tidak dikenal; yang dikenal" },
	};
	rows_check(RK_PASTE_SESSIONS, rows, G_N_ELEMENTS(rows));
}

static void minutes_are_understood(void **state)
{
	static const Row rows[] = {
		{ "Rakor dibuka pukul 09.12", "✓", "catatan" },
		{ "## Kiat dan Strategi Pemerintah Daerah", "·",
			"→ Kiat dan Strategi Pemerintah Daerah" },
		{ "- ? @gita-maharani apakah pinjam pakai gedung cukup", "✓",
			"tanya · Kiat dan Strategi Pemerintah Daerah" },
		{ "> cukup selama 5 tahun", "✓", "jawab · Kiat dan Strategi Pemerintah Daerah" },
		{ "tiga kiat: lahan, sarana, narahubung", "✓",
			"pokok · Kiat dan Strategi Pemerintah Daerah" },
		{ "SESI 2", "·", "→ Penataan Kerja Sama" },
		{ "• ! Disepakati pembentukan tim", "✓", "keputusan · Penataan Kerja Sama" },
		{ "- [] Menyusun daftar wilayah @kanim-tarakan due:29nov", "✓",
			"tugas · Penataan Kerja Sama" },
		{ "- [ ] Menyusun peta @pemkab-balangan", "✓", "tugas · Penataan Kerja Sama" },
		{ "= PKS dievaluasi tiap tahun", "✓", "simpulan · Penataan Kerja Sama" },
		{ "~ Listrik padam 5 menit", "✓", "kejadian · Penataan Kerja Sama" },
		{ "% jangan dicetak", "✓", "pribadi · Penataan Kerja Sama" },
		{ "+ @kanim usul rapat bulanan", "?", "mungkin Kanim Palopo" },
		{ "Sesi II: Penataan Kerja Sama", "·", "→ Penataan Kerja Sama" },
		{ "? ", "✓", "pokok · Penataan Kerja Sama" },
	};
	rows_check(RK_PASTE_LINES, rows, G_N_ELEMENTS(rows));
}

static void attendance_is_understood(void **state)
{
	static const Row rows[] = {
		{ "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest",
			"·", "judul tabel" },
		{ "KANIM TARAKAN_Rangga,,10/17/2024 08:31:12 AM,10/17/2024 10:02:00 AM,91,Yes", "✓",
			"Kanim Tarakan · hadir · 08.31–10.02" },
		{ "KANIM TARAKAN_Rangga,,10/17/2024 10:05:00 AM,10/17/2024 03:59:00 PM,354,Yes",
			"✓", "Kanim Tarakan · hadir · 08.31–15.59" },
		{ "KANIM TARAKAN_Rangga,,10/17/2024 10:05:00 AM,10/17/2024 03:59:00 PM,354,Yes",
			"=", "Kanim Tarakan: sudah tercatat" },
		{ "Kanim Tarakan - Budi Santoso,,10/17/2024 09:00:00 AM,,1,Yes", "+",
			"pendamping: Budi Santoso · 09.00" },
		{ "Gita,gita@example.go.id,10/17/2024 08:50:00 AM,10/17/2024 04:00:00 PM,1,No", "✓",
			"Pemkab Balangan · diwakili Gita Maharani · 08.50–16.00" },
		{ "\"Kepala, Kanim Palopo\",,10/17/2024 09:01:00 AM,,1,Yes", "✓",
			"Kanim Palopo · hadir · 09.01" },
		{ "iPhone Wati,,10/17/2024 09:02:00 AM,,1,Yes", "+", "tamu: iPhone Wati · 09.02" },
		{ "Citra Lestari,citra.lestari@example.go.id,10/17/2024 09:02:00 AM,,1,Yes", "+",
			"tamu: Citra Lestari · 09.02" },
		{ "Kanim Jayapura,,10/17/2024 09:02:00 AM,,1,Yes", "?", "mungkin Kanim Jayapura" },
	};
	rows_check(RK_PASTE_ATTENDANCE, rows, G_N_ELEMENTS(rows));
	static const Row names[] = {
		{ "PALOPO KANIM_Dewi", "✓", "Kanim Palopo · hadir" },
		{ "Rangga Mahendra (Kanim Tarakan)", "✓", "Kanim Tarakan · hadir" },
		{ "Pemkab Balangan / Gita Maharani", "✓",
			"Pemkab Balangan · diwakili Gita Maharani" },
		{ "2w", "✓", "kehadiran dari lembar: 1 nomor" },
		{ "99", "!", "tidak ada yang bernomor 99" },
		{ "1-3x", "!", "\"1-3x\": huruf tidak dikenal; yang dikenal: h w i d a k" },
	};
	rows_check(RK_PASTE_ATTENDANCE, names, G_N_ELEMENTS(names));
}

static void actions_are_understood(void **state)
{
	static const Row rows[] = {
		{ "1. Memetakan wilayah @kanim-tarakan due:29nov", "✓",
			"Kanim Tarakan · 29 Nov 2024" },
		{ "[] Menyusun SOP @citra-lestari +eka-pratiwi => SOP", "✓",
			"Citra Lestari, Eka Pratiwi" },
		{ "Menyurati pemda @kanim", "?", "mungkin Kanim Palopo" },
		{ "Mengimbau seluruh kantor @seluruh-upt", "✓",
			"Kanim Palopo, Kanim Tarakan, Kanim Jayapura" },
		{ "Tanpa penanggung jawab", "✓", "belum ada penanggung jawab" },
		{ "No|Uraian|Penanggung Jawab|Tenggat", "·", "judul tabel" },
		{ "1|Menyampaikan data|Kanim Palopo, Kanim Tarakan|29 Nov 2024", "✓",
			"Kanim Palopo, Kanim Tarakan · 29 Nov 2024" },
		{ "2|Menyusun laporan|Kanwil Papua|", "!", "tidak dikenal: Kanwil Papua" },
	};
	rows_check(RK_PASTE_ACTIONS, rows, G_N_ELEMENTS(rows));
}

/* A meeting with two promises, one of them of several offices. */
static void actions_make(Sample *sample)
{
	sample_apply(sample,
		rk_action_plan_add(
			&sample->in, "Memetakan wilayah @kanim-tarakan due:29nov", 0, 0, NULL),
		NULL);
	sample_apply(sample,
		rk_action_plan_add(&sample->in, "Menyampaikan data @kanim-palopo @pemkab-balangan",
			0, 0, NULL),
		NULL);
}

static const RkDossier *meeting_named(gpointer data, const char *name, GError **error)
{
	const Sample *sample = data;

	if (g_ascii_strcasecmp(name, sample->dossier->meeting->tag) == 0)
		return sample->dossier;
	rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, "action", "%s: no such meeting", name);
	return NULL;
}

static void answers_are_understood(void **state)
{
	static const Row rows[] = {
		{ "Selamat pagi, mohon izin melaporkan", "·", "bukan jawaban" },
		{ "[19/10/24 08.15] Rangga: *TL-01* 80 data Malinau masuk", "✓",
			"MKS/TL-01 Kanim Tarakan: 80%" },
		{ "1. TL-01 85 data Nunukan masuk", "✓", "85%" },
		{ "TL-01 85 data Nunukan masuk", "=", "sudah tercatat" },
		{ "MKS/TL-02@kanim-palopo selesai surat terkirim", "✓", "Kanim Palopo" },
		{ "TL-02 50 separuh", "?", "milik siapa" },
		{ "XYZ/TL-01 50", "!", "no such meeting" },
		{ "TL-77 selesai", "!", "TL-77" },
		{ "TL-01 180 x", "!", "lebih dari 100" },
		{ "Terima kasih.", "·", "bukan jawaban" },
	};
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(GString) text = g_string_new(NULL);
	g_autoptr(GPtrArray) near = g_ptr_array_new();

	actions_make(sample);
	g_ptr_array_add(near, sample->dossier);
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++)
		g_string_append_printf(text, "%s\n", rows[i].line);
	RkPasteSource source = {
		.in = sample->in, .near = near, .meeting = meeting_named, .data = sample
	};
	source.in.dossier = NULL; /* the register belongs to no meeting */
	g_autoptr(RkPaste) paste = rk_paste_new(&source, RK_PASTE_PROGRESS, text->str, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		const RkPasteLine *line = rk_paste_line(paste, i);
		if (strcmp(rk_paste_glyph(line->verdict), rows[i].glyph) != 0 ||
			!strstr(line->meaning, rows[i].meaning))
			fail_msg("%s: %s %s", rows[i].line, rk_paste_glyph(line->verdict),
				line->meaning);
	}
	assert_int_equal(rk_paste_line(paste, 5)->candidates->len, 2);
	rk_paste_choose(paste, 5, 1);
	assert_int_equal(rk_paste_line(paste, 5)->verdict, RK_PASTE_KNOWN);
	assert_string_equal(rk_paste_line(paste, 5)->text, "TL-02@pemkab-balangan 50 separuh");
	g_autoptr(RkPlan) plan = rk_paste_plan(paste);
	const RkProgress *first = SAMPLE_INSERTED(plan, PROGRESS, RkProgress, 0);
	assert_int_equal(plan->meeting, MEETING);
	assert_int_equal(first->source, RK_CHANNEL_WA);
	assert_string_equal(first->fact_day, "2024-10-19");
	assert_string_equal(first->text, "data Malinau masuk");
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PROGRESS), 4);
}

/* Two offices of one name: the chosen one is a guest, or the one on the list. What an earlier
 * reading said is not left standing. */
static void a_chosen_office_is_present(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPaste) paste =
		pasted(sample, RK_PASTE_ATTENDANCE, "Kanim Jayapura\nKanim Jayapura\nSeluruh UPT");

	assert_int_equal(rk_paste_line(paste, 0)->candidates->len, 2);
	assert_int_equal(rk_paste_line(paste, 1)->verdict, RK_PASTE_DOUBTFUL);
	rk_paste_choose(paste, 0, 0);
	assert_string_equal(rk_paste_line(paste, 0)->meaning, "tamu: Kanim Jayapura");
	rk_paste_choose(paste, 1, 0);
	assert_int_equal(rk_paste_line(paste, 1)->verdict, RK_PASTE_SAME);
	assert_string_equal(rk_paste_line(paste, 1)->meaning, "Kanim Jayapura: sudah tercatat");
	assert_int_equal(rk_paste_line(paste, 2)->verdict, RK_PASTE_WRONG);
	assert_non_null(strstr(rk_paste_line(paste, 2)->meaning, "kelompok"));
	rk_paste_leave(paste, 2, TRUE);
	g_autoptr(RkPlan) plan = rk_paste_plan(paste);
	const RkParticipant *guest = SAMPLE_INSERTED(plan, PARTICIPANT, RkParticipant, 0);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 1);
	assert_int_equal(guest->attendance, RK_ATTENDANCE_PRESENT);

	/* Once it is on the list, the choice is that participant. */
	RkId office = guest->institution;
	sample_apply(sample, g_steal_pointer(&plan), NULL);
	g_autoptr(RkPaste) later = pasted(sample, RK_PASTE_ATTENDANCE, "Kanim Jayapura | 09.40");
	const RkPasteLine *line = rk_paste_line(later, 0);
	for (guint i = 0; line->verdict == RK_PASTE_DOUBTFUL && i < line->candidates->len; i++)
		if (((RkPasteCandidate *)line->candidates->pdata[i])->id == office)
			rk_paste_choose(later, 0, i);
	assert_string_equal(line->meaning, "Kanim Jayapura · hadir · 09.40");
}

/* What is chosen, made new, left out and changed, and what that does to the lines below. */
static void a_line_is_corrected(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPaste) paste = pasted(sample, RK_PASTE_PARTICIPANTS,
		"Port Office\nKanim Jayapura\n@tidak-ada\nKanim Jayapurra\nKanim Jayapura");

	assert_int_equal(rk_paste_going(paste), 1);
	assert_int_equal(rk_paste_unclear(paste), 4);
	assert_int_equal(rk_paste_next(paste, -1), 1);
	rk_paste_choose(paste, 1, 1);
	assert_int_equal(rk_paste_line(paste, 1)->verdict, RK_PASTE_KNOWN);
	assert_int_equal(rk_paste_next(paste, 1), 2);
	rk_paste_edit(paste, 2, "Pemkab Bulungan");
	assert_int_equal(rk_paste_line(paste, 2)->verdict, RK_PASTE_KNOWN);
	assert_true(rk_paste_can_be_new(paste, 3));
	rk_paste_as_new(paste, 3);
	assert_int_equal(rk_paste_line(paste, 3)->verdict, RK_PASTE_FRESH);
	rk_paste_choose(paste, 4, 1);
	assert_int_equal(rk_paste_line(paste, 4)->verdict, RK_PASTE_SAME);
	rk_paste_leave(paste, 1, TRUE);
	assert_int_equal(rk_paste_line(paste, 1)->verdict, RK_PASTE_LEFT);
	assert_int_equal(rk_paste_line(paste, 4)->verdict, RK_PASTE_KNOWN);
	rk_paste_leave(paste, 1, FALSE);
	assert_int_equal(rk_paste_line(paste, 1)->verdict, RK_PASTE_DOUBTFUL);
	assert_int_equal(rk_paste_next(paste, 1), 1);
	g_autofree char *all = rk_paste_text(paste, FALSE), *rest = rk_paste_text(paste, TRUE);
	assert_string_equal(all,
		"Port Office\nKanim Jayapura\nPemkab Bulungan\nKanim Jayapurra\nKanim Jayapura");
	assert_string_equal(rest, "Kanim Jayapura");
	g_autoptr(RkPlan) plan = rk_paste_plan(paste);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 4);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_INSTITUTION), 1);
	assert_string_equal(plan->label, "4 undangan ditambahkan");
	/* Making the plan twice is making it once. */
	g_autoptr(RkPlan) again = rk_paste_plan(paste);
	assert_int_equal(again->changes->len, plan->changes->len);
}

static void a_doubtful_name_is_replaced_in_its_line(void **state)
{
	static const struct {
		RkPasteKind kind;
		const char *line, *after;
	} cases[] = {
		{ RK_PASTE_SESSIONS, "45 Diskusi kanim @kanim", "45 Diskusi kanim @kanim-palopo" },
		{ RK_PASTE_SESSIONS, "45 Diskusi m:\"Kanim Jayapura\"",
			"45 Diskusi m:kanim-jayapura" },
		{ RK_PASTE_ACTIONS, "Menyurati kanim @kanim due:29nov",
			"Menyurati kanim @kanim-palopo due:29nov" },
		{ RK_PASTE_LINES, "? @kanim bagaimana kanim", "? @kanim-palopo bagaimana kanim" },
		{ RK_PASTE_LINES, "[] Menyurati +kanim", "[] Menyurati +kanim-palopo" },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autoptr(RkPaste) paste = pasted(sample, cases[i].kind, cases[i].line);
		assert_int_equal(rk_paste_line(paste, 0)->verdict, RK_PASTE_DOUBTFUL);
		rk_paste_choose(paste, 0, 0);
		assert_string_equal(rk_paste_line(paste, 0)->text, cases[i].after);
		assert_int_equal(rk_paste_line(paste, 0)->verdict, RK_PASTE_KNOWN);
	}
}

static void a_pasted_rundown_stays_movable(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPaste) paste = pasted(sample, RK_PASTE_SESSIONS,
		"13.00 - 13.30 | Registrasi | Panitia\n13.30 - 14.30 | Sesi 3 | Kanim Palopo\n"
		"14.45 - 15.00 | Rehat | Panitia\nHari kedua\n08.00 Apel");
	g_autoptr(RkPlan) plan = rk_paste_plan(paste);
	const RkSession *first = SAMPLE_INSERTED(plan, SESSION, RkSession, 0);
	const RkSession *second = SAMPLE_INSERTED(plan, SESSION, RkSession, 1);
	const RkSession *third = SAMPLE_INSERTED(plan, SESSION, RkSession, 2);
	const RkSession *fourth = SAMPLE_INSERTED(plan, SESSION, RkSession, 3);

	assert_string_equal(first->fixed_start, "13:00");
	assert_int_equal(first->minutes.value, 30);
	assert_null(second->fixed_start);
	assert_int_equal(second->minutes.value, 60);
	assert_string_equal(third->fixed_start, "14:45");
	assert_string_equal(fourth->fixed_start, "08:00");
	assert_int_equal(third->day.value, 1);
	assert_int_equal(fourth->day.value, 2);
	assert_int_equal(SAMPLE_INSERTED(plan, SESSION_SPEAKER, RkSessionSpeaker, 1)->institution,
		OFFICE_PALOPO);
	assert_int_equal(first->position.value, 5);
	assert_int_equal(fourth->position.value, 8);
}

/* The report of a video meeting twice: the second time nothing is new, a later leave is. */
static void a_report_is_pasted_twice(void **state)
{
	static const char *const reports[] = {
		"Name,User Email,Join Time,Leave Time\n"
		"KANIM TARAKAN_Rangga,,10/17/2024 08:31:12 AM,10/17/2024 10:02:00 AM\n"
		"Kanim Tarakan_Budi,,10/17/2024 08:40:00 AM,10/17/2024 10:02:00 AM\n"
		"Tamu Lain,,10/17/2024 08:41:00 AM,10/17/2024 10:02:00 AM\n",
		"Name,User Email,Join Time,Leave Time\n"
		"KANIM TARAKAN_Rangga,,10/17/2024 08:31:12 AM,10/17/2024 04:02:00 PM\n"
		"Kanim Tarakan_Budi,,10/17/2024 08:40:00 AM,10/17/2024 10:02:00 AM\n"
		"Tamu Lain,,10/17/2024 08:41:00 AM,10/17/2024 10:02:00 AM\n",
	};
	g_autoptr(Sample) sample = sample_new();

	for (guint i = 0; i < G_N_ELEMENTS(reports); i++) {
		g_autoptr(RkPaste) paste = pasted(sample, RK_PASTE_ATTENDANCE, reports[i]);
		RkPlan *plan = rk_paste_plan(paste);
		assert_int_equal(
			sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT), i == 0 ? 2 : 0);
		assert_int_equal(
			sample_count(plan, RK_CHANGE_SET, RK_E_PARTICIPANT), i == 0 ? 4 : 1);
		sample_apply(sample, plan, NULL);
	}
	const RkParticipant *row =
		RK_FIND(sample->dossier->rows, PARTICIPANT, RkParticipant, PARTICIPANT_TARAKAN);
	g_autofree char *came =
		rk_local_time_text(rk_zone_local_time("Asia/Makassar", row->arrival.value));
	g_autofree char *left =
		rk_local_time_text(rk_zone_local_time("Asia/Makassar", row->departure.value));
	assert_string_equal(came, "2024-10-17T08:31");
	assert_string_equal(left, "2024-10-17T16:02");
	assert_int_equal(row->attendance, RK_ATTENDANCE_PRESENT);
	assert_int_equal(row->mode, RK_MEETING_MODE_ONLINE);
	g_autoptr(RkPaste) third = pasted(sample, RK_PASTE_ATTENDANCE, reports[1]);
	assert_int_equal(rk_paste_count(third, RK_PASTE_SAME), 3);
}

static void the_command_line_refuses_what_is_unclear(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };
	const char *list = "Port Office\nKanim Jayapura\nPemkab Bulungan";
	g_autoptr(GError) error = NULL;
	guint skipped = 0;

	assert_null(rk_paste_plan_text(&source, RK_PASTE_PARTICIPANTS, list, FALSE, NULL, &error));
	assert_int_equal(error->code, RK_ERROR_AMBIGUOUS);
	assert_string_equal(rk_error_where(error), "2");
	g_autoptr(RkPlan) plan =
		rk_paste_plan_text(&source, RK_PASTE_PARTICIPANTS, list, TRUE, &skipped, NULL);
	assert_int_equal(skipped, 1);
	assert_int_equal(sample_count(plan, RK_CHANGE_INSERT, RK_E_PARTICIPANT), 2);
}

static void hostile_lists_are_refused_at_once(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };
	g_autoptr(GString) many = g_string_new(NULL), wide = g_string_new("Port Office\n");
	g_autofree char *blank = g_strnfill(100000, '\n');
	const char *const texts[] = { "\xff\xfe", NULL, NULL };

	for (guint i = 0; i < 100000; i++)
		g_string_append_printf(many, "Kantor %u\n", i);
	for (guint i = 0; i < 100000; i++)
		g_string_append(wide, "xxxxxxxx ");
	for (guint kind = 0; kind < RK_PASTE_KIND_N; kind++) {
		for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
			g_autoptr(GError) error = NULL;
			assert_null(rk_paste_new(&source, kind,
				texts[i] ? texts[i]
				: i == 1 ? many->str
					 : blank,
				&error));
			assert_int_equal(error->code, RK_ERROR_INVALID);
		}
		g_autoptr(RkPaste) paste = rk_paste_new(&source, kind, wide->str, NULL);
		assert_int_equal(rk_paste_len(paste), 2);
		assert_int_equal(rk_paste_line(paste, 1)->verdict, RK_PASTE_WRONG);
		/* An office is nobody of the register of people. */
		assert_int_equal(rk_paste_unclear(paste), kind == RK_PASTE_PEOPLE ? 2 : 1);
		g_autoptr(RkPaste) empty = rk_paste_new(&source, kind, " \n\t\n", NULL);
		assert_int_equal(rk_paste_len(empty), 0);
		g_autoptr(RkPlan) plan = rk_paste_plan(empty);
		assert_true(rk_plan_is_empty(plan));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(invitations_are_understood),
		cmocka_unit_test(rundowns_are_understood),
		cmocka_unit_test(minutes_are_understood),
		cmocka_unit_test(attendance_is_understood),
		cmocka_unit_test(actions_are_understood),
		cmocka_unit_test(answers_are_understood),
		cmocka_unit_test(a_chosen_office_is_present),
		cmocka_unit_test(a_line_is_corrected),
		cmocka_unit_test(a_doubtful_name_is_replaced_in_its_line),
		cmocka_unit_test(a_pasted_rundown_stays_movable),
		cmocka_unit_test(a_report_is_pasted_twice),
		cmocka_unit_test(the_command_line_refuses_what_is_unclear),
		cmocka_unit_test(hostile_lists_are_refused_at_once),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
