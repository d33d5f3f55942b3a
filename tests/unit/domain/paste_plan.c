/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pasted lists whole: what each line is understood as and what the plan of all writes.
 */
#include "domain/paste/paste.h"

#include "base/error.h"
#include "domain/action/action_rule.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static char *understood(RkPaste *paste)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < rk_paste_len(paste); i++) {
		const RkPasteLine *line = rk_paste_line(paste, i);
		g_string_append_printf(text, "%u %s %s", line->number,
			rk_paste_glyph(line->verdict), line->meaning ? line->meaning : "");
		for (guint k = 0; k < line->candidates->len; k++)
			g_string_append_printf(text, "%s%s", k ? ", " : " → ",
				((const RkPasteCandidate *)line->candidates->pdata[k])->text);
		g_string_append_c(text, '\n');
	}
	g_autoptr(RkPlan) plan = rk_paste_plan(paste);
	g_autofree char *changes = sample_changes(plan);
	g_string_append_printf(text, "= %s\n%s", plan->label, changes);
	return text->len ? g_string_free(text, FALSE) : NULL;
}

static const struct {
	RkPasteKind kind;
	const char *text, *want;
} lists[] = {
	{ RK_PASTE_SESSIONS, "08.00 - 08.00 | Foto\n08.00 | Apel",
		"1 ✓ ◆08.00 0 mnt · sesi\n"
		"2 ✓ 60 mnt · sesi\n"
		"= 2 baris acara baru\n"
		"session new: meeting=401 day=1 position=5 kind=session title=Foto minutes=0 "
		"fixed_start=08:00 status=planned\n"
		"session new: meeting=401 day=1 position=6 kind=session title=Apel minutes=60 "
		"status=planned" },
	/* Columns in another order, one of no use. */
	{ RK_PASTE_ATTENDANCE,
		"Ket\tInstansi\tNama\n"
		"Port Office\tPemkab Balangan\tGita Maharani",
		"1 · judul tabel\n"
		"2 ✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"= kehadiran dari daftar: 1 baris\n"
		"participant 701: representative - → 105\n"
		"participant 701: attendance - → represented" },
	{ RK_PASTE_PARTICIPANTS,
		"Nama\tJabatan\tInstansi\tEmail\n"
		"Budi Santoso\tKasubag\tPort Office\tbudi@example.org\n"
		"Siti Aminah\t\tPemkab Bulungan\t\n"
		"\tKepala\tKanim Jayapura-2\t\n"
		"\tSekretaris\tDinas Kesehatan Bone\tbukan-alamat\n"
		"\t\t\twati@example.org\n"
		"\tKepala Port Office\tPort Office\t\n",
		"1 · judul tabel\n"
		"2 + orang baru: Budi Santoso · Kasubag\n"
		"3 + orang baru: Siti Aminah\n"
		"4 + instansi baru: Kanim Jayapura-2\n"
		"5 + instansi baru: Dinas Kesehatan Bone\n"
		"6 + orang baru: wati@example.org\n"
		"7 ✓ Port Office\n"
		"= 6 undangan ditambahkan\n"
		"person new: name=Budi Santoso handle=budi-santoso position=Kasubag "
		"institution=12 email=budi@example.org\n"
		"participant new: meeting=401 position=4 institution=12 person=new "
		"rsvp=pending\n"
		"person new: name=Siti Aminah handle=siti-aminah institution=7\n"
		"participant new: meeting=401 position=5 institution=7 person=new "
		"rsvp=pending\n"
		"institution new: name=Kanim Jayapura-2 handle=kanim-jayapura-2-2 "
		"head_title=Kepala\n"
		"participant new: meeting=401 position=6 institution=new rsvp=pending\n"
		"institution new: name=Dinas Kesehatan Bone handle=dinas-kesehatan-bone\n"
		"participant new: meeting=401 position=7 institution=new title=Sekretaris "
		"Dinas Kesehatan Bone rsvp=pending\n"
		"person new: name=wati@example.org handle=wati-example-org "
		"email=wati@example.org\n"
		"participant new: meeting=401 position=8 person=new rsvp=pending\n"
		"participant new: meeting=401 position=9 institution=12 title=Kepala "
		"Port Office rsvp=pending" },
	{ RK_PASTE_PARTICIPANTS,
		"1 | Bupati Bulungan | Pemkab Bulungan\n"
		"2 | Joko | Port Office\n"
		"3 | Tono | tono@example.org | Pemkot Tarakan\n"
		"4 | lain@example.org\n"
		"5 | Nana | Entah\n"
		"6 |\n"
		"7 | (8) | Wayan | Lagi | wayan@example.org | dua@example.org",
		"1 ✓ Pemkab Bulungan\n"
		"2 + orang baru: Joko\n"
		"3 + orang baru: Tono\n"
		"4 + orang baru: lain@example.org\n"
		"5 + instansi baru: Entah, orang baru: Nana\n"
		"6 · tidak ada nama di dalamnya\n"
		"7 + instansi baru: Lagi, orang baru: Wayan\n"
		"= 6 undangan ditambahkan\n"
		"participant new: meeting=401 position=4 institution=7 title=Bupati "
		"Bulungan rsvp=pending\n"
		"person new: name=Joko handle=joko institution=12\n"
		"participant new: meeting=401 position=5 institution=12 person=new "
		"rsvp=pending\n"
		"person new: name=Tono handle=tono institution=8 email=tono@example.org\n"
		"participant new: meeting=401 position=6 institution=8 person=new "
		"rsvp=pending\n"
		"person new: name=lain@example.org handle=lain-example-org "
		"email=lain@example.org\n"
		"participant new: meeting=401 position=7 person=new rsvp=pending\n"
		"institution new: name=Entah handle=entah\n"
		"person new: name=Nana handle=nana institution=new\n"
		"participant new: meeting=401 position=8 institution=new person=new rsvp=pending\n"
		"institution new: name=Lagi handle=lagi\n"
		"person new: name=Wayan handle=wayan institution=new email=wayan@example.org\n"
		"participant new: meeting=401 position=9 institution=new person=new rsvp=pending" },
	{ RK_PASTE_WALK_INS, "Port Office",
		"1 ✓ Port Office\n"
		"= datang tanpa undangan: Port Office\n"
		"participant new: meeting=401 position=4 institution=12 uninvited=1" },
	{ RK_PASTE_WALK_INS,
		"Port Office\n"
		"Budi Santoso, Pemkot Tarakan",
		"1 ✓ Port Office\n"
		"2 + orang baru: Budi Santoso\n"
		"= 2 undangan ditambahkan\n"
		"participant new: meeting=401 position=4 institution=12 uninvited=1\n"
		"person new: name=Budi Santoso handle=budi-santoso institution=8\n"
		"participant new: meeting=401 position=5 institution=8 person=new "
		"uninvited=1" },
	{ RK_PASTE_PARTICIPANTS, "Port Office",
		"1 ✓ Port Office\n"
		"= diundang: Port Office\n"
		"participant new: meeting=401 position=4 institution=12 rsvp=pending" },
	{ RK_PASTE_ATTENDANCE,
		"Nama\tInstansi\tJam Masuk\tJam Keluar\n"
		"Gita Maharani\tPemkab Balangan\t08.30\t11.00\n"
		"Rangga Mahendra\tKanim Tarakan\t08.20\t\n"
		"Rangga Mahendra\tKanim Tarakan\t09.20\t08.10\n"
		"Rangga Mahendra\tKanim Tarakan\t08.10\t12.10\n"
		"Budi Santoso\tKanim Tarakan\t08.40\t\n"
		"Kanim Palopo\t\t08.50\t\n"
		"Tamu Jauh\tPort Office\t09.00\t\n"
		"\t\t\t\n"
		"Adi Nugraha\t\t\t\n",
		"1 · judul tabel\n"
		"2 ✓ Pemkab Balangan · diwakili Gita Maharani · 08.30–11.00\n"
		"3 ✓ Kanim Tarakan · hadir · 08.20\n"
		"4 = Kanim Tarakan: sudah tercatat\n"
		"5 ✓ Kanim Tarakan · hadir · 08.10–12.10\n"
		"6 + pendamping: Budi Santoso · 08.40\n"
		"7 ✓ Kanim Palopo · hadir · 08.50\n"
		"8 + tamu: Tamu Jauh · 09.00\n"
		"10 + tamu: Adi Nugraha\n"
		"= kehadiran dari daftar: 7 baris\n"
		"participant 701: representative - → 105\n"
		"participant 701: attendance - → represented\n"
		"participant 701: mode - → online\n"
		"participant 701: arrival - → 2024-10-17T00:30:00Z\n"
		"participant 701: departure - → 2024-10-17T03:00:00Z\n"
		"participant 702: attendance - → present\n"
		"participant 702: mode - → online\n"
		"participant 702: arrival - → 2024-10-17T00:20:00Z\n"
		"participant 702: arrival 2024-10-17T00:20:00Z → 2024-10-17T00:10:00Z\n"
		"participant 702: departure - → 2024-10-17T04:10:00Z\n"
		"person new: name=Budi Santoso handle=budi-santoso institution=4\n"
		"participant new: meeting=401 position=4 institution=4 person=new "
		"attendance=present mode=online arrival=2024-10-17T00:40:00Z "
		"companion_of=702\n"
		"participant 703: attendance - → present\n"
		"participant 703: mode - → online\n"
		"participant 703: arrival - → 2024-10-17T00:50:00Z\n"
		"person new: name=Tamu Jauh handle=tamu-jauh institution=12\n"
		"participant new: meeting=401 position=5 institution=12 person=new "
		"uninvited=1 attendance=present mode=online "
		"arrival=2024-10-17T01:00:00Z\n"
		"participant new: meeting=401 position=6 institution=2 person=101 "
		"uninvited=1 attendance=present" },
	{ RK_PASTE_ATTENDANCE,
		"1-2 3i\n"
		"1 2\n"
		"3w\n"
		"12345678901\n"
		"1, 2; 3\n"
		"7x\n",
		"1 ✓ kehadiran dari lembar: 3 nomor\n"
		"2 = semuanya sudah tercatat\n"
		"3 ✓ kehadiran dari lembar: 1 nomor\n"
		"4 · tidak ada nama di dalamnya\n"
		"5 ✓ kehadiran dari lembar: 3 nomor\n"
		"6 ! \"7x\": huruf tidak dikenal; yang dikenal: h w i d a k\n"
		"= kehadiran dari daftar: 3 baris\n"
		"participant 701: attendance - → present\n"
		"participant 702: attendance - → present\n"
		"participant 703: attendance - → excused\n"
		"participant 703: attendance excused → represented\n"
		"participant 703: attendance represented → present" },
	{ RK_PASTE_ATTENDANCE,
		"rangga@tarakan.go.id\n"
		"gita@example.go.id | 08.00 | 09.00 | 08.30\n"
		"Kanim Palopo - Dewi\n"
		"Kanim Palopo - Dewi\n"
		"Kanim Palopo - Rudi\n"
		"Kanim Palopo\n"
		"Seluruh UPT Keimigrasian\n"
		"- Rangga M.\n"
		"X_Y\n",
		"1 + tamu: rangga@tarakan.go.id\n"
		"2 ✓ Pemkab Balangan · diwakili Gita Maharani · 08.00–08.30\n"
		"3 ✓ Kanim Palopo · hadir\n"
		"4 = Kanim Palopo: sudah tercatat\n"
		"5 + pendamping: Rudi\n"
		"6 = Kanim Palopo: sudah tercatat\n"
		"7 ! itu kelompok; sebutkan kantor yang hadir\n"
		"8 ✓ Kanim Tarakan · hadir\n"
		"9 + tamu: X_Y\n"
		"= kehadiran dari daftar: 6 baris\n"
		"person new: name=rangga@tarakan.go.id handle=rangga-tarakan-go-id "
		"email=rangga@tarakan.go.id\n"
		"participant new: meeting=401 position=4 person=new uninvited=1 "
		"attendance=present\n"
		"participant 701: representative - → 105\n"
		"participant 701: attendance - → represented\n"
		"participant 701: mode - → online\n"
		"participant 701: arrival - → 2024-10-17T00:00:00Z\n"
		"participant 701: departure - → 2024-10-17T00:30:00Z\n"
		"participant 703: attendance - → present\n"
		"participant 703: remark - → Dewi\n"
		"person new: name=Rudi handle=rudi institution=5\n"
		"participant new: meeting=401 position=5 institution=5 person=new "
		"attendance=present companion_of=703\n"
		"participant 702: attendance - → present\n"
		"person new: name=X_Y handle=x-y\n"
		"participant new: meeting=401 position=6 person=new uninvited=1 "
		"attendance=present mode=online" },
	{ RK_PASTE_ACTIONS,
		"Uraian | Penanggung Jawab | Tenggat\n"
		"Satu | Kanim Palopo; Kanim Tarakan / Port Office, Pemkot Tarakan | 29 "
		"Nov 2024\n"
		"Dua | | 29nov\n"
		"Tiga | , Kanim Palopo |\n"
		"Empat | Kanim \"X\" |\n"
		"Lima | Entah |\n"
		" | Kanim Palopo | 29nov\n",
		"1 · judul tabel\n"
		"2 ✓ Kanim Palopo, Kanim Tarakan, Port Office +1 · 29 Nov 2024\n"
		"3 ✓ 29 Nov 2024\n"
		"4 ✓ Kanim Palopo\n"
		"5 ! tidak dikenal: Kanim  X \n"
		"6 ! tidak dikenal: Entah\n"
		"7 ! tidak dikenal: 29nov\n"
		"= 3 tindak lanjut ditambahkan\n"
		"action new: meeting=401 position=1 kind=task text=Satu due=2024-11-29\n"
		"assignment new: action=new position=1 role=lead institution=5\n"
		"assignment new: action=new position=2 role=support institution=4\n"
		"assignment new: action=new position=3 role=support institution=12\n"
		"assignment new: action=new position=4 role=support institution=8\n"
		"action new: meeting=401 position=2 kind=task text=Dua due=2024-11-29\n"
		"action new: meeting=401 position=3 kind=task text=Tiga\n"
		"assignment new: action=new position=1 role=support institution=5" },
	{ RK_PASTE_ACTIONS,
		"- [] Enam\n"
		"[ ] Tujuh @kanim-palopo\n"
		"x | Delapan panjang\n"
		"Sembilan due:besokkah\n",
		"1 ✓ belum ada penanggung jawab\n"
		"2 ✓ Kanim Palopo\n"
		"3 ✓ belum ada penanggung jawab\n"
		"4 ! \"besokkah\": bukan tanggal (29nov, jumat, +7d)\n"
		"= 3 tindak lanjut ditambahkan\n"
		"action new: meeting=401 position=1 kind=task text=Enam\n"
		"action new: meeting=401 position=2 kind=task text=Tujuh\n"
		"assignment new: action=new position=1 role=lead institution=5\n"
		"action new: meeting=401 position=3 kind=task text=Delapan panjang" },
	{ RK_PASTE_ACTIONS,
		"Tindak Lanjut | Instansi\n"
		"Data | Port Office",
		"1 · judul tabel\n"
		"2 ✓ Port Office\n"
		"= 1 tindak lanjut ditambahkan\n"
		"action new: meeting=401 position=1 kind=task text=Data\n"
		"assignment new: action=new position=1 role=lead institution=12" },
	{ RK_PASTE_LINES,
		"- satu\n"
		"* dua\n"
		"• tiga\n"
		"– empat\n"
		"-lima\n"
		"1. enam\n"
		"\t tujuh\tdelapan\n"
		"Sesi 2\n"
		"sembilan\n"
		"Sesi 2: Penataan\n"
		"Sesi 2: lain sama sekali\n"
		"Sesi 9\n"
		"sesi i\n"
		"# Rehat Kopi\n"
		"? tanya\n"
		"! putus\n"
		"[] kerja @kanim-palopo\n"
		"[] kerja @kanim\n"
		"? @nobody x\n"
		"[] x due:entah\n",
		"1 ✓ catatan\n"
		"2 ✓ catatan\n"
		"3 ✓ catatan\n"
		"4 ✓ catatan\n"
		"5 ✓ catatan\n"
		"6 ✓ catatan\n"
		"7 ✓ catatan\n"
		"8 · → Penataan Kerja Sama\n"
		"9 ✓ pokok · Penataan Kerja Sama\n"
		"10 · → Penataan Kerja Sama\n"
		"11 ✓ pokok · Penataan Kerja Sama\n"
		"12 ✓ pokok · Penataan Kerja Sama\n"
		"13 · → Kiat dan Strategi Pemerintah Daerah\n"
		"14 · → Rehat Kopi\n"
		"15 ✓ tanya · Rehat Kopi\n"
		"16 ✓ keputusan · Rehat Kopi\n"
		"17 ✓ tugas · Rehat Kopi\n"
		"18 ? \"@kanim\": mungkin Kanim Palopo (@kanim-palopo), Kanim Tarakan "
		"(@kanim-tarakan), Kanim Jayapura (@kanim-jayapura), Kanim Jayapura "
		"(@kanim-jayapura-2) → Kanim Palopo, Kanim Tarakan, Kanim Jayapura "
		"(@kanim-jayapura), Kanim Jayapura (@kanim-jayapura-2)\n"
		"19 ! tidak dikenal: nobody\n"
		"20 ! \"entah\": bukan tanggal (29nov, jumat, +7d)\n"
		"= 13 baris catatan ditambahkan\n"
		"entry new: meeting=401 position=1 kind=note raw=satu text=satu "
		"author=Citra\n"
		"entry new: meeting=401 position=2 kind=note raw=dua text=dua "
		"author=Citra\n"
		"entry new: meeting=401 position=3 kind=note raw=tiga text=tiga "
		"author=Citra\n"
		"entry new: meeting=401 position=4 kind=note raw=empat text=empat "
		"author=Citra\n"
		"entry new: meeting=401 position=5 kind=note raw=-lima text=-lima "
		"author=Citra\n"
		"entry new: meeting=401 position=6 kind=note raw=1. enam text=1. enam "
		"author=Citra\n"
		"entry new: meeting=401 position=7 kind=note raw=tujuh delapan "
		"text=tujuh delapan author=Citra\n"
		"entry new: meeting=401 session=504 position=8 kind=point raw=sembilan "
		"text=sembilan author=Citra\n"
		"entry new: meeting=401 session=504 position=9 kind=point raw=Sesi 2: "
		"lain sama sekali text=Sesi 2: lain sama sekali author=Citra\n"
		"entry new: meeting=401 session=504 position=10 kind=point raw=Sesi 9 "
		"text=Sesi 9 author=Citra\n"
		"entry new: meeting=401 session=503 position=11 kind=question "
		"raw=tanya text=tanya author=Citra\n"
		"entry new: meeting=401 session=503 position=12 kind=decision "
		"raw=putus text=putus author=Citra\n"
		"action new: meeting=401 position=1 kind=task text=kerja session=503\n"
		"assignment new: action=new position=1 role=lead institution=5" },
	{ RK_PASTE_SESSIONS,
		"Waktu | Menit | Acara | Pelaksana\n"
		"08.30 | 30 | Registrasi | Panitia\n"
		"09.00 | | Sambutan | Direktur Kerja Sama Keimigrasian\n"
		"| 45 menit | Diskusi | Kanim Palopo\n"
		"10.00-10.30 | 20 | Sesi: \"Kiat\" | Seluruh UPT Keimigrasian\n"
		"| x | Laporan | -\n"
		"10.30 | 1234 | Penutupan |\n"
		"23.50 - 00.20 | | Jaga malam | Gita Maharani\n"
		"x | y | 12 | z\n",
		"1 · judul tabel\n"
		"2 ✓ ◆08.30 30 mnt · registrasi · Panitia\n"
		"3 ✓ 15 mnt · sambutan · Ditkermakim\n"
		"4 ✓ 60 mnt · sesi\n"
		"5 ✓ ◆10.00 20 mnt · sesi · Seluruh UPT Keimigrasian\n"
		"6 · \n"
		"7 ✓ ◆10.30 15 mnt · penutupan\n"
		"8 ✓ ◆23.50 30 mnt · sesi · Gita Maharani\n"
		"9 ✓ 60 mnt · sesi · y\n"
		"= 7 baris acara baru\n"
		"session new: meeting=401 day=1 position=5 kind=registration "
		"title=Registrasi minutes=30 fixed_start=08:30 status=planned\n"
		"session_speaker new: session=new position=1 role=performer "
		"label=Panitia\n"
		"session new: meeting=401 day=1 position=6 kind=remarks title=Sambutan "
		"minutes=15 status=planned\n"
		"session_speaker new: session=new position=1 role=speaker institution=2\n"
		"session new: meeting=401 day=1 position=7 kind=session title=Kanim "
		"Palopo minutes=60 status=planned\n"
		"session new: meeting=401 day=1 position=8 kind=session title=Sesi: "
		"\"Kiat\" minutes=20 fixed_start=10:00 status=planned\n"
		"session_speaker new: session=new position=1 role=performer "
		"label=Seluruh UPT Keimigrasian\n"
		"session new: meeting=401 day=1 position=9 kind=closing "
		"title=Penutupan minutes=15 fixed_start=10:30 status=planned\n"
		"session new: meeting=401 day=1 position=10 kind=session title=Jaga "
		"malam minutes=30 fixed_start=23:50 status=planned\n"
		"session_speaker new: session=new position=1 role=speaker "
		"institution=6 person=105\n"
		"session new: meeting=401 day=1 position=11 kind=session title=x "
		"minutes=60 status=planned\n"
		"session_speaker new: session=new position=1 role=performer label=y" },
	{ RK_PASTE_SESSIONS,
		"Acara | Mulai | Selesai | Instansi\n"
		"Doa | 08.00 | 08.10 | Petugas\n"
		"Lagu | 08.10 | entah |\n"
		"Lagu lagi | | 08.20 |",
		"1 · judul tabel\n"
		"2 ✓ ◆08.00 10 mnt · doa · Petugas\n"
		"3 ✓ 15 mnt · lagu\n"
		"4 ✓ 15 mnt · lagu\n"
		"= 3 baris acara baru\n"
		"session new: meeting=401 day=1 position=5 kind=prayer title=Doa "
		"minutes=10 fixed_start=08:00 status=planned\n"
		"session_speaker new: session=new position=1 role=performer "
		"label=Petugas\n"
		"session new: meeting=401 day=1 position=6 kind=anthem title=Lagu "
		"minutes=15 status=planned\n"
		"session new: meeting=401 day=1 position=7 kind=anthem title=Lagu lagi "
		"minutes=15 status=planned" },
	{ RK_PASTE_SESSIONS,
		"08.00 | 08.30 | Apel | Panitia\n"
		"1 | 08.30 s.d. selesai | Rapat\n"
		"2 | 45 | Diskusi\n"
		"09.00 | 45 | Diskusi | Panitia | lebih\n"
		"08.00-9 | Rapat\n"
		"12) | Doa\n"
		"10.00 - 10.30 Penutupan\n"
		"10.30 - 11.00 Ishoma\n"
		"11.00 – 11.30 Foto\n"
		"11.30 Foto\n"
		"12.00 sampai 12.30 | Foto | a\\b\n",
		"1 ✓ ◆08.00 30 mnt · sesi · Panitia\n"
		"2 ✓ 60 mnt · sesi\n"
		"3 ✓ 15 mnt · diskusi\n"
		"4 ✓ ◆09.00 45 mnt · diskusi · Panitia\n"
		"5 ✓ 60 mnt · sesi · Rapat\n"
		"6 ✓ 15 mnt · doa\n"
		"7 ✓ ◆10.00 30 mnt · penutupan\n"
		"8 ✓ ◆10.30 30 mnt · ishoma\n"
		"9 ✓ 30 mnt · sesi\n"
		"10 ✓ ◆11.30 60 mnt · sesi\n"
		"11 ✓ ◆12.00 30 mnt · sesi · a'b\n"
		"= 11 baris acara baru\n"
		"session new: meeting=401 day=1 position=5 kind=session title=Apel "
		"minutes=30 fixed_start=08:00 status=planned\n"
		"session_speaker new: session=new position=1 role=performer "
		"label=Panitia\n"
		"session new: meeting=401 day=1 position=6 kind=session title=Rapat "
		"minutes=60 status=planned\n"
		"session new: meeting=401 day=1 position=7 kind=discussion "
		"title=Diskusi minutes=15 status=planned\n"
		"session new: meeting=401 day=1 position=8 kind=discussion "
		"title=Diskusi minutes=45 fixed_start=09:00 status=planned\n"
		"session_speaker new: session=new position=1 role=performer "
		"label=Panitia\n"
		"session new: meeting=401 day=1 position=9 kind=session title=08.00-9 "
		"minutes=60 status=planned\n"
		"session_speaker new: session=new position=1 role=performer label=Rapat\n"
		"session new: meeting=401 day=1 position=10 kind=prayer title=Doa "
		"minutes=15 status=planned\n"
		"session new: meeting=401 day=1 position=11 kind=closing "
		"title=Penutupan minutes=30 fixed_start=10:00 status=planned\n"
		"session new: meeting=401 day=1 position=12 kind=ishoma title=Ishoma "
		"minutes=30 fixed_start=10:30 status=planned\n"
		"session new: meeting=401 day=1 position=13 kind=session title=Foto "
		"minutes=30 status=planned\n"
		"session new: meeting=401 day=1 position=14 kind=session title=Foto "
		"minutes=60 fixed_start=11:30 status=planned\n"
		"session new: meeting=401 day=1 position=15 kind=session title=Foto "
		"minutes=30 fixed_start=12:00 status=planned\n"
		"session_speaker new: session=new position=1 role=performer label=a'b" },
	{ RK_PASTE_SESSIONS,
		"Hari pertama\n"
		"08.00 - 08.30 Apel\n"
		"Day 2: x\n"
		"08.30 - 09.00 Doa\n"
		"Hari ke-3\n"
		"Doa\n"
		"Hari 12 jam\n"
		"hari kelima\n"
		"Hariku\n"
		"PUKUL 10.00 WIB Foto\n"
		"10.30 WITAX Foto\n",
		"1 · → hari ke-1\n"
		"2 ✓ ◆08.00 30 mnt · sesi\n"
		"3 · → hari ke-2\n"
		"4 ✓ ◆08.30 30 mnt · doa\n"
		"5 · → hari ke-3\n"
		"6 ✓ 15 mnt · doa\n"
		"7 ✓ 60 mnt · sesi\n"
		"8 · → hari ke-5\n"
		"9 ✓ 60 mnt · sesi\n"
		"10 ✓ ◆10.00 60 mnt · sesi\n"
		"11 ✓ ◆10.30 60 mnt · sesi\n"
		"= 7 baris acara baru\n"
		"session new: meeting=401 day=1 position=5 kind=session title=Apel "
		"minutes=30 fixed_start=08:00 status=planned\n"
		"session new: meeting=401 day=2 position=6 kind=prayer title=Doa "
		"minutes=30 fixed_start=08:30 status=planned\n"
		"session new: meeting=401 day=3 position=7 kind=prayer title=Doa "
		"minutes=15 status=planned\n"
		"session new: meeting=401 day=3 position=8 kind=session title=Hari 12 "
		"jam minutes=60 status=planned\n"
		"session new: meeting=401 day=5 position=9 kind=session title=Hariku "
		"minutes=60 status=planned\n"
		"session new: meeting=401 day=5 position=10 kind=session title=Foto "
		"minutes=60 fixed_start=10:00 status=planned\n"
		"session new: meeting=401 day=5 position=11 kind=session title=WITAX "
		"Foto minutes=60 fixed_start=10:30 status=planned" },
	{ RK_PASTE_ATTENDANCE,
		"Nama | Kursi | Instansi\n"
		"x | Gita Maharani | Pemkab Balangan\n"
		"1234567890\n"
		"Kanim Jayapura\n"
		"Port Office\n"
		"Kakanim Palopo (Eka Pratiwi)\n",
		"1 · judul tabel\n"
		"2 ✓ Pemkab Balangan · hadir\n"
		"3 ! \"1234567890\": bukan angka dari 1 sampai 9999\n"
		"4 ? \"Kanim Jayapura\": mungkin Kanim Jayapura (@kanim-jayapura), Kanim "
		"Jayapura (@kanim-jayapura-2) → Kanim Jayapura (@kanim-jayapura), "
		"Kanim Jayapura (@kanim-jayapura-2)\n"
		"5 + tamu: Port Office\n"
		"6 ✓ Kanim Palopo · diwakili Eka Pratiwi\n"
		"= kehadiran dari daftar: 3 baris\n"
		"participant 701: attendance - → present\n"
		"participant 701: remark - → x\n"
		"participant new: meeting=401 position=4 institution=12 uninvited=1 "
		"attendance=present\n"
		"participant 703: representative - → 103\n"
		"participant 703: attendance - → represented" },
	{ RK_PASTE_LINES,
		"a\xc2\xa0"
		"b\xe2\x80\x87"
		"c\xe2\x80\xaf"
		"d\xe2\x80\x8b"
		"e\xc2\xad"
		"f\xef\xbb\xbf"
		"g\n"
		"[] kerja @nobody @nada\n"
		"[] kerja @nobody +kanim-palopo",
		"1 ✓ catatan\n"
		"2 ! tidak dikenal: nobody\n"
		"3 ! tidak dikenal: nobody\n"
		"= 1 baris catatan ditambahkan\n"
		"entry new: meeting=401 position=1 kind=note raw=a b c defg text=a b c "
		"defg author=Citra" },
	{ RK_PASTE_SESSIONS,
		"23.30 - 00.00 Jaga\n"
		"00.00 - 00.30 Jaga\n"
		"0.30 Jaga\n"
		"01.30 - 02.00 Jaga",
		"1 ✓ ◆23.30 30 mnt · sesi\n"
		"2 ✓ 30 mnt · sesi\n"
		"3 ✓ ◆00.30 60 mnt · sesi\n"
		"4 ✓ 30 mnt · sesi\n"
		"= 4 baris acara baru\n"
		"session new: meeting=401 day=1 position=5 kind=session title=Jaga "
		"minutes=30 fixed_start=23:30 status=planned\n"
		"session new: meeting=401 day=1 position=6 kind=session title=Jaga "
		"minutes=30 status=planned\n"
		"session new: meeting=401 day=1 position=7 kind=session title=Jaga "
		"minutes=60 fixed_start=00:30 status=planned\n"
		"session new: meeting=401 day=1 position=8 kind=session title=Jaga "
		"minutes=30 status=planned" },
	{ RK_PASTE_SESSIONS,
		"45 Diskusi @kanim-palopo @nada @nobody\n"
		"45 Diskusi p:Panitia @nada",
		"1 ! tidak dikenal: nada\n"
		"2 ! tidak dikenal: nada\n"
		"= 0 baris acara baru\n" },
};

static void lists_become_plans(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(lists); i++) {
		g_autoptr(Sample) sample = sample_new();
		const RkPasteSource source = { .in = sample->in };
		g_autoptr(RkPaste) paste =
			rk_paste_new(&source, lists[i].kind, lists[i].text, NULL);
		g_autofree char *got = understood(paste);
		if (strcmp(got, lists[i].want) != 0)
			fail_msg("%s\nis\n%s\nnot\n%s", lists[i].text, got, lists[i].want);
	}
}

/* --- answers --- */

/* A second meeting in which bare codes are looked for, with a first action of one office. */
static RkDossier *other_meeting(Sample *sample)
{
	RkRows *rows = rk_rows_copy(sample->dossier->rows);
	RkMeeting *meeting = rk_rows_find(rows, RK_E_MEETING, MEETING);
	RkAction *action = rk_action_new();
	RkAssignment *one = rk_assignment_new();

	rk_text_set(&meeting->tag, NULL);
	rk_text_set(&meeting->code, "2024-09-bone");
	action->id = 801;
	action->meeting = MEETING;
	action->text = g_strdup("Menyurati");
	one->id = 811;
	one->action = 801;
	one->role = RK_ASSIGNMENT_ROLE_LEAD;
	one->institution = OFFICE_PALOPO;
	rk_rows_add(rows, RK_E_ACTION, action);
	rk_rows_add(rows, RK_E_ASSIGNMENT, one);
	return rk_dossier_new(rows, MEETING);
}

static void actions_add(Sample *sample)
{
	static const char *const lines[] = { "Memetakan @kanim-tarakan",
		"Menyampaikan @kanim-palopo @pemkab-balangan +port-office",
		"Dicoret @kanim-tarakan" };

	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		sample_apply(sample, rk_action_plan_add(&sample->in, lines[i], 0, 0, NULL), NULL);
	((RkAction *)sample->dossier->rows->rows[RK_E_ACTION]->pdata[2])->struck = TRUE;
}

static void answer(Sample *sample, const RkPasteSource *source, const char *text, const char *want)
{
	g_autoptr(RkPaste) paste = rk_paste_new(source, RK_PASTE_PROGRESS, text, NULL);
	g_autofree char *got = understood(paste);

	if (strcmp(got, want) != 0)
		fail_msg("%s\nis\n%s\nnot\n%s", text, got, want);
}

static void answers_of_the_meeting(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };

	actions_add(sample);
	answer(sample, &source, "TL-03 50",
		"1 ! TL-03 sudah dihapus: tidak ada yang dicatat padanya\n"
		"= 0 jawaban dicatat\n");
	answer(sample, &source,
		"TL-01 80 data masuk\n"
		"TL-01 85 data masuk\n"
		"TL-01 85 data masuk\n"
		"MKS/TL-01 90\n"
		"mks/TL-1@kanim-tarakan 95\n"
		"2024-10-makassar/TL-01 96\n"
		"XYZ/TL-01 97\n"
		"TL-02 50\n"
		"MKS/TL-02 50\n"
		"TL-02@kanim-palopo 100 beres\n"
		"K-01 50\n"
		"TL-01 180\n"
		"TL-01 29nov\n"
		"[19/10/24 08.15] Rangga: TL-01 70 lewat wa\n"
		"19/10/24, 08.15 - Rangga: TL-01 71\n"
		"19/10 08.15 - Rangga: TL-01 72\n"
		"[19/10/24] Rangga: TL-01 73\n"
		"halo",
		"1 ✓ MKS/TL-01 Kanim Tarakan: 80%\n"
		"2 ✓ MKS/TL-01 Kanim Tarakan: 85%\n"
		"3 = TL-01 Kanim Tarakan: 85%: sudah tercatat\n"
		"4 ✓ MKS/TL-01 Kanim Tarakan: 90%\n"
		"5 ✓ MKS/TL-01 Kanim Tarakan: 95%\n"
		"6 ✓ MKS/TL-01 Kanim Tarakan: 96%\n"
		"7 ! XYZ: bukan rapat ini\n"
		"8 ? milik siapa? Kanim Palopo, Pemkab Balangan → Kanim Palopo, Pemkab "
		"Balangan\n"
		"9 ? milik siapa? Kanim Palopo, Pemkab Balangan → Kanim Palopo, Pemkab "
		"Balangan\n"
		"10 ✓ MKS/TL-02 Kanim Palopo: selesai\n"
		"11 · bukan jawaban\n"
		"12 ! \"180\": lebih dari 100\n"
		"13 ✓ MKS/TL-01: tenggat 29 Nov 2024\n"
		"14 ✓ MKS/TL-01 Kanim Tarakan: 70%\n"
		"15 ✓ MKS/TL-01 Kanim Tarakan: 71%\n"
		"16 · bukan jawaban\n"
		"17 · bukan jawaban\n"
		"18 · bukan jawaban\n"
		"= 9 jawaban dicatat\n"
		"progress new: assignment=new fact_day=2024-10-17 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=in-progress "
		"percent=80 text=data masuk\n"
		"progress new: assignment=new fact_day=2024-10-17 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=in-progress "
		"percent=85 text=data masuk\n"
		"progress new: assignment=new fact_day=2024-10-17 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=in-progress "
		"percent=90\n"
		"progress new: assignment=new fact_day=2024-10-17 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=in-progress "
		"percent=95\n"
		"progress new: assignment=new fact_day=2024-10-17 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=in-progress "
		"percent=96\n"
		"progress new: assignment=new fact_day=2024-10-17 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=done "
		"percent=100 text=beres\n"
		"action new: due - → 2024-11-29\n"
		"progress new: assignment=new fact_day=2024-10-19 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=in-progress "
		"percent=70 text=lewat wa\n"
		"progress new: assignment=new fact_day=2024-10-19 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=in-progress "
		"percent=71");
}

static void answers_of_any_meeting(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkDossier) other = other_meeting(sample);
	g_autoptr(GPtrArray) near = g_ptr_array_new();
	RkPasteSource source = { .in = sample->in, .near = near };

	actions_add(sample);
	g_ptr_array_add(near, sample->dossier);
	g_ptr_array_add(near, other);
	source.in.dossier = NULL;
	answer(sample, &source,
		"TL-01 50\n"
		"TL-02@kanim-palopo 60\n"
		"TL-09 10\n"
		"2024-10-makassar/TL-01 50\n"
		"MKS/TL-01 5",
		"1 ? TL-01: dari rapat mana? → MKS/TL-01 Memetakan, 2024-09-bone/TL-01 "
		"Menyurati\n"
		"2 ✓ MKS/TL-02 Kanim Palopo: 60%\n"
		"3 ! TL-09: tindak lanjut itu tidak ada\n"
		"4 ! 2024-10-makassar: bukan rapat ini\n"
		"5 ! MKS: bukan rapat ini\n"
		"= TL-02 Kanim Palopo: 60%\n"
		"progress new: assignment=new fact_day=2024-10-17 "
		"entered_at=2024-10-17T01:12:00Z by=Citra source=wa status=in-progress "
		"percent=60");
}

/* One telling line makes answers of what is pasted among actions. */
static void answers_are_known_from_actions(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	static const struct {
		RkPasteKind kind;
		const char *text;
		RkPasteKind want;
	} cases[] = {
		{ RK_PASTE_ACTIONS, "Satu\nDua", RK_PASTE_ACTIONS },
		{ RK_PASTE_ACTIONS, "Selamat pagi\n1. TL-02 80 data", RK_PASTE_PROGRESS },
		{ RK_PASTE_ACTIONS, "[19/10/24 08.15] Rangga: TL-01 80", RK_PASTE_PROGRESS },
		{ RK_PASTE_ACTIONS, "19/10/24, 08.15 - Rangga: TL-01 selesai", RK_PASTE_PROGRESS },
		{ RK_PASTE_ACTIONS, "TL-02 menunggu data", RK_PASTE_ACTIONS },
		{ RK_PASTE_ACTIONS, "80 data", RK_PASTE_ACTIONS },
		{ RK_PASTE_ACTIONS, "", RK_PASTE_ACTIONS },
		{ RK_PASTE_LINES, "TL-02 80 data", RK_PASTE_LINES },
	};

	for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
		if (rk_paste_kind_of(&sample->context, cases[i].kind, cases[i].text) !=
			cases[i].want)
			fail_msg("%s", cases[i].text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(lists_become_plans),
		cmocka_unit_test(answers_of_the_meeting),
		cmocka_unit_test(answers_of_any_meeting),
		cmocka_unit_test(answers_are_known_from_actions),
	};

	return cmocka_run_group_tests_name("paste_plan", tests, NULL, NULL);
}
