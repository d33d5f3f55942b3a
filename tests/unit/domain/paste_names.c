/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of lists as they stand in messengers and word processors, each pasted alone: its verdict,
 * the office, the person and the telephone number that come of it.
 */
#include "domain/paste/paste.h"

#include "domain/names/name.h"
#include "domain/names/region.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

static gconstpointer find(const Sample *sample, const RkPlan *plan, RkEntity entity, RkId id)
{
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		if (change->entity == entity && change->id == id &&
			change->kind == RK_CHANGE_INSERT)
			return change->record;
	}
	return rk_rows_find(sample->directory, entity, id);
}

static void part(GString *text, const char *front, const char *value)
{
	if (value)
		g_string_append_printf(text, "%s%s", front, value);
}

/* "office Polres Antah, head Kepala", "person Budi; 0812… in Kanim Tarakan", "invited Kanim Tarakan
 * as Sekretaris …". */
static void change_tell(
	GString *text, const Sample *sample, const RkPlan *plan, const RkChange *change)
{
	const RkInstitution *office = change->record;
	const RkPerson *person = change->record;
	const RkParticipant *guest = change->record;

	g_string_append(text, " | ");
	if (change->kind == RK_CHANGE_SET) {
		part(text, rk_entities[change->entity].fields[change->field].name, "=");
		part(text, "", change->new.text);
	} else if (change->entity == RK_E_INSTITUTION) {
		part(text, "office ", office->name);
		part(text, " = ", office->short_name);
		part(text, ", head ", office->head_title);
	} else if (change->entity == RK_E_PERSON) {
		part(text, "person ", person->name);
		part(text, ", ", person->title_after);
		part(text, "; ", person->position);
		part(text, "; ", person->phone);
		office = find(sample, plan, RK_E_INSTITUTION, person->institution);
		part(text, " in ", office ? rk_office_short(office) : NULL);
	} else {
		office = find(sample, plan, RK_E_INSTITUTION, guest->institution);
		person = find(sample, plan, RK_E_PERSON, guest->person);
		part(text, "invited ", person ? person->name : rk_office_short(office));
		part(text, " as ", guest->title);
		part(text, "; ", guest->remark);
	}
}

static char *understood(const char *text)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };
	g_autoptr(RkPaste) paste = rk_paste_new(&source, RK_PASTE_PARTICIPANTS, text, NULL);
	GString *got = g_string_new(NULL);

	for (guint i = 0; i < rk_paste_len(paste); i++) {
		const RkPasteLine *line = rk_paste_line(paste, i);
		g_string_append_printf(got, "%s%s %s", i ? " | " : "",
			rk_paste_glyph(line->verdict), line->meaning);
	}
	g_autoptr(RkPlan) plan = rk_paste_plan(paste);
	for (guint i = 0; i < plan->changes->len; i++)
		change_tell(got, sample, plan, plan->changes->pdata[i]);
	return g_string_free(got, FALSE);
}

static const struct {
	const char *line, *want;
} lines[] = {
	{ "Daftar Undangan:", "· judul: tidak ada yang disebut" },
	{ "DAFTAR HADIR RAPAT KOORDINASI", "· judul: tidak ada yang disebut" },
	{ "A. Narasumber",
		"+ instansi baru: A. Narasumber | office A. Narasumber | invited A. Narasumber" },
	{ "II. PESERTA", "· judul: tidak ada yang disebut" },
	{ "B. Undangan Eksternal:", "· judul: tidak ada yang disebut" },
	{ "Narasumber", "· judul: tidak ada yang disebut" },
	{ "Participants", "· judul: tidak ada yang disebut" },
	{ "Terima kasih", "· sapaan: tidak ada yang disebut" },
	{ "Terima kasih atas perhatian dan kerja samanya.", "· sapaan: tidak ada yang disebut" },
	{ "Trims 🙏", "· sapaan: tidak ada yang disebut" },
	{ "🙏🙏🙏", "· tidak ada nama di dalamnya" },
	{ "👍", "· tidak ada nama di dalamnya" },
	{ "Demikian disampaikan, atas perhatiannya diucapkan terima kasih",
		"· sapaan: tidak ada yang disebut" },
	{ "Assalamu'alaikum Wr. Wb.", "· sapaan: tidak ada yang disebut" },
	{ "Wassalamualaikum wr wb", "· sapaan: tidak ada yang disebut" },
	{ "Selamat pagi Bapak/Ibu", "· sapaan: tidak ada yang disebut" },
	{ "Bapak/Ibu yang saya hormati", "· sapaan: tidak ada yang disebut" },
	{ "Dear all,", "· sapaan: tidak ada yang disebut" },
	{ "Best regards,", "· sapaan: tidak ada yang disebut" },
	{ "Yth.", "· tidak ada nama di dalamnya" },
	{ "Kepada Yth:", "· tidak ada nama di dalamnya" },
	{ "Hari/Tanggal : Kamis, 17 Oktober 2024", "· perihal rapat: tidak ada yang disebut" },
	{ "Pukul: 09.00 WITA s.d. selesai", "· perihal rapat: tidak ada yang disebut" },
	{ "Tempat: Hotel Claro Makassar",
		"+ instansi baru: Hotel Claro Makassar, orang baru: Tempat | office Hotel Claro "
		"Makassar | person Tempat in Hotel Claro Makassar | invited Tempat" },
	{ "Link Zoom: https://zoom.us/j/123456789", "· tautan: tidak ada yang disebut" },
	{ "https://zoom.us/j/123456789?pwd=abc", "· tautan: tidak ada yang disebut" },
	{ "Meeting ID: 812 3456 7890", "· perihal rapat: tidak ada yang disebut" },
	{ "Mohon izin menyampaikan daftar peserta", "· kalimat: tidak ada yang disebut" },
	{ "Mohon hadir tepat waktu", "· kalimat: tidak ada yang disebut" },
	{ "Peserta akan dijemput panitia di bandara", "· kalimat: tidak ada yang disebut" },
	{ "Catatan: pakaian batik", "· perihal rapat: tidak ada yang disebut" },
	{ "Jumlah peserta 40 orang", "· judul: tidak ada yang disebut" },
	{ "---------------", "· judul tabel" },
	{ "1. ", "· tidak ada nama di dalamnya" },
	{ "081234567890", "· tidak ada nama di dalamnya" },
	{ "1. Kanim Tarakan", "= Kanim Tarakan: sudah diundang" },
	{ "2) Kanim Palopo", "= Kanim Palopo: sudah diundang" },
	{ "(3) Pemkab Bulungan", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "c. Pemkab Bulungan", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "- Pemkab Bulungan", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "• Pemkab Bulungan", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "➢ Pemkab Bulungan", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "✅ Pemkab Bulungan", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "4️⃣ Pemkab Bulungan", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "*Pemkab Bulungan*", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "_Pemkab Bulungan_", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "1. *Pemkab Bulungan* ✅", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "Yth. Bupati Bulungan",
		"✓ Pemkab Bulungan | invited Pemkab Bulungan as Bupati Bulungan" },
	{ "Yth. Bapak Bupati Bulungan",
		"✓ Pemkab Bulungan | invited Pemkab Bulungan as Bupati Bulungan" },
	{ "Kepada Yth. Ibu Wali Kota Tarakan", "✓ Pemkot Tarakan | invited Pemkot Tarakan" },
	{ "Pemkab Bulungan (2 orang)", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "Pemkab Bulungan = 3 org", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "Pemkab Bulungan hadir", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "Pemkab Bulungan / yang mewakili", "✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "Bupati Bulungan atau yang mewakili",
		"✓ Pemkab Bulungan | invited Pemkab Bulungan as Bupati Bulungan" },
	{ "Kakanim Palopo", "= Kanim Palopo: sudah diundang" },
	{ "Ka. Kanim Tarakan", "= Kanim Tarakan: sudah diundang" },
	{ "Kakanwil Kaltim", "✓ Kanwil Kaltim | invited Kanwil Kaltim" },
	{ "Kadiv Keimigrasian Kanwil Kaltim",
		"✓ Kanwil Kaltim | invited Kanwil Kaltim as Kadiv Keimigrasian Kanwil Kaltim" },
	{ "Wakil Bupati Bulungan",
		"✓ Pemkab Bulungan | invited Pemkab Bulungan as Wakil Bupati Bulungan" },
	{ "Wabup Balangan", "✓ Pemkab Balangan | invited Pemkab Balangan as Wabup Balangan" },
	{ "Plt. Bupati Balangan",
		"✓ Pemkab Balangan | invited Pemkab Balangan as Plt. Bupati Balangan" },
	{ "Pj. Wali Kota Tarakan",
		"✓ Pemkot Tarakan | invited Pemkot Tarakan as Pj. Wali Kota Tarakan" },
	{ "Sekda Bulungan", "✓ Pemkab Bulungan | invited Pemkab Bulungan as Sekda Bulungan" },
	{ "Sekda Kab. Bulungan",
		"✓ Pemkab Bulungan | invited Pemkab Bulungan as Sekda Kab. Bulungan" },
	{ "Sekretaris Daerah Kota Tarakan",
		"✓ Pemkot Tarakan | invited Pemkot Tarakan as Sekretaris Daerah Kota Tarakan" },
	{ "Asisten I Setda Kab. Bulungan",
		"✓ Pemkab Bulungan | invited Pemkab Bulungan as Asisten I Setda Kab. Bulungan" },
	{ "Sekretaris Pemkab Bulungan",
		"✓ Pemkab Bulungan | invited Pemkab Bulungan as Sekretaris Pemkab Bulungan" },
	{ "Kasi Lalintalkim Kanim Palopo",
		"✓ Kanim Palopo | invited Kanim Palopo as Kasi Lalintalkim Kanim Palopo" },
	{ "Kepala Kanim Kelas II TPI Palopo", "= Kanim Palopo: sudah diundang" },
	{ "Direktur Kerja Sama Keimigrasian", "✓ Ditkermakim | invited Ditkermakim" },
	{ "Regent of Bulungan",
		"✓ Pemkab Bulungan | invited Pemkab Bulungan as Regent of Bulungan" },
	{ "Head of Kanim Palopo", "= Kanim Palopo: sudah diundang" },
	{ "Kakanim Antah", "+ instansi baru: Kantor Imigrasi Antah | office Kantor Imigrasi Antah "
			   "= Kanim Antah, head Kepala | invited Kanim Antah" },
	{ "Kakanwil Antah", "+ instansi baru: Kantor Wilayah Antah | office Kantor Wilayah Antah = "
			    "Kanwil Antah, head Kepala | invited Kanwil Antah" },
	{ "Kapolres Bulungan",
		"+ instansi baru: Kepolisian Resor Bulungan | office Kepolisian Resor Bulungan = "
		"Polres Bulungan, head Kepala | invited Polres Bulungan" },
	{ "Kapolresta Samarinda",
		"+ instansi baru: Kepolisian Resor Kota Samarinda | office Kepolisian Resor Kota "
		"Samarinda = Polresta Samarinda, head Kepala | invited Polresta Samarinda" },
	{ "Kapolda Kaltara",
		"+ instansi baru: Kepolisian Daerah Kaltara | office Kepolisian Daerah Kaltara = "
		"Polda Kaltara, head Kepala | invited Polda Kaltara" },
	{ "Kapolsek Tanjung Selor", "+ instansi baru: Kepolisian Sektor Tanjung Selor | office "
				    "Kepolisian Sektor Tanjung Selor = Polsek Tanjung Selor, head "
				    "Kepala | invited Polsek Tanjung Selor" },
	{ "Dandim 0907 Tarakan", "+ instansi baru: Komando Distrik Militer 0907 Tarakan | office "
				 "Komando Distrik Militer 0907 Tarakan = Kodim 0907 Tarakan, head "
				 "Komandan | invited Kodim 0907 Tarakan" },
	{ "Danlanal Nunukan",
		"+ instansi baru: Pangkalan Angkatan Laut Nunukan | office Pangkalan Angkatan Laut "
		"Nunukan = Lanal Nunukan, head Komandan | invited Lanal Nunukan" },
	{ "Danlanud Anang Busra",
		"+ instansi baru: Pangkalan Udara Anang Busra | office Pangkalan Udara Anang Busra "
		"= Lanud Anang Busra, head Komandan | invited Lanud Anang Busra" },
	{ "Kajari Bulungan", "+ instansi baru: Kejaksaan Negeri Bulungan | office Kejaksaan Negeri "
			     "Bulungan = Kejari Bulungan, head Kepala | invited Kejari Bulungan" },
	{ "Kajati Kaltim", "+ instansi baru: Kejaksaan Tinggi Kaltim | office Kejaksaan Tinggi "
			   "Kaltim = Kejati Kaltim, head Kepala | invited Kejati Kaltim" },
	{ "Kalapas Tarakan",
		"+ instansi baru: Lembaga Pemasyarakatan Tarakan | office Lembaga Pemasyarakatan "
		"Tarakan = Lapas Tarakan, head Kepala | invited Lapas Tarakan" },
	{ "Kepala BPBD Kota Tarakan", "+ instansi baru: BPBD Kota Tarakan | office BPBD Kota "
				      "Tarakan, head Kepala | invited BPBD Kota Tarakan" },
	{ "Kadis Pariwisata Kota Palu",
		"+ instansi baru: Dinas Pariwisata Kota Palu | office Dinas Pariwisata Kota Palu, "
		"head Kepala | invited Dinas Pariwisata Kota Palu" },
	{ "Kadisdukcapil Kab. Malinau",
		"+ instansi baru: Disdukcapil Kab. Malinau | office Disdukcapil Kab. Malinau, head "
		"Kepala | invited Disdukcapil Kab. Malinau" },
	{ "Kepala Dinas Tenaga Kerja Tarakan",
		"+ instansi baru: Dinas Tenaga Kerja Tarakan | office Dinas Tenaga Kerja Tarakan, "
		"head Kepala | invited Dinas Tenaga Kerja Tarakan" },
	{ "Kabag Hukum Setda Kab. Malinau",
		"+ instansi baru: Setda Kab. Malinau | office Setda Kab. Malinau | invited Setda "
		"Kab. Malinau as Kabag Hukum Setda Kab. Malinau" },
	{ "Kabid Pemasaran Dinas Pariwisata Palu",
		"+ instansi baru: Dinas Pariwisata Palu | office Dinas Pariwisata Palu | invited "
		"Dinas Pariwisata Palu as Kabid Pemasaran Dinas Pariwisata Palu" },
	{ "Sekretaris Dinas Kesehatan Bone",
		"+ instansi baru: Dinas Kesehatan Bone | office Dinas Kesehatan Bone | invited "
		"Dinas Kesehatan Bone as Sekretaris Dinas Kesehatan Bone" },
	{ "Camat Tanjung Selor",
		"+ instansi baru: Kecamatan Tanjung Selor | office Kecamatan Tanjung Selor, head "
		"Camat Tanjung Selor | invited Kecamatan Tanjung Selor" },
	{ "Lurah Karang Anyar", "+ instansi baru: Kelurahan Karang Anyar | office Kelurahan Karang "
				"Anyar, head Lurah Karang Anyar | invited Kelurahan Karang Anyar" },
	{ "Ketua DPRD Malinau", "+ instansi baru: DPRD Malinau | office DPRD Malinau, head Ketua | "
				"invited DPRD Malinau" },
	{ "Ketua Pengadilan Negeri Tarakan",
		"+ instansi baru: Pengadilan Negeri Tarakan | office Pengadilan Negeri Tarakan, "
		"head Ketua | invited Pengadilan Negeri Tarakan" },
	{ "Rektor Universitas Borneo Tarakan",
		"+ instansi baru: Universitas Borneo Tarakan | office Universitas Borneo Tarakan, "
		"head Rektor | invited Universitas Borneo Tarakan" },
	{ "Direktur RSUD Tarakan", "+ instansi baru: RSUD Tarakan | office RSUD Tarakan, head "
				   "Direktur | invited RSUD Tarakan" },
	{ "Direktur PT Pelni Cabang Tarakan",
		"+ instansi baru: PT Pelni Cabang Tarakan | office PT Pelni Cabang Tarakan, head "
		"Direktur | invited PT Pelni Cabang Tarakan" },
	{ "Bupati Malinau",
		"+ instansi baru: Pemerintah Kabupaten Malinau | office Pemerintah Kabupaten "
		"Malinau, head Bupati Malinau | invited Pemerintah Kabupaten Malinau" },
	{ "Wakil Bupati Malinau", "+ instansi baru: Pemerintah Kabupaten Malinau | office "
				  "Pemerintah Kabupaten Malinau, head Bupati Malinau | invited "
				  "Pemerintah Kabupaten Malinau as Wakil Bupati Malinau" },
	{ "Plh. Bupati Malinau", "+ instansi baru: Pemerintah Kabupaten Malinau | office "
				 "Pemerintah Kabupaten Malinau, head Bupati Malinau | invited "
				 "Pemerintah Kabupaten Malinau as Plh. Bupati Malinau" },
	{ "Wali Kota Palu", "+ instansi baru: Pemerintah Kota Palu | office Pemerintah Kota Palu, "
			    "head Wali Kota Palu | invited Pemerintah Kota Palu" },
	{ "Walikota Palu", "+ instansi baru: Pemerintah Kota Palu | office Pemerintah Kota Palu, "
			   "head Wali Kota Palu | invited Pemerintah Kota Palu" },
	{ "Gubernur Kaltara",
		"+ instansi baru: Pemerintah Provinsi Kaltara | office Pemerintah Provinsi "
		"Kaltara, head Gubernur Kaltara | invited Pemerintah Provinsi Kaltara" },
	{ "Sekda Kab. Malinau",
		"+ instansi baru: Pemerintah Kabupaten Malinau | office Pemerintah Kabupaten "
		"Malinau | invited Pemerintah Kabupaten Malinau as Sekda Kab. Malinau" },
	{ "Sekda Malinau", "+ instansi baru: Pemerintah Daerah Malinau | office Pemerintah Daerah "
			   "Malinau | invited Pemerintah Daerah Malinau as Sekda Malinau" },
	{ "Bupati Bandung Barat", "+ instansi baru: Pemerintah Kabupaten Bandung Barat | office "
				  "Pemerintah Kabupaten Bandung Barat, head Bupati Bandung Barat | "
				  "invited Pemerintah Kabupaten Bandung Barat" },
	{ "Wali Kota Bulungan",
		"+ instansi baru: Pemerintah Kota Bulungan | office Pemerintah Kota Bulungan, head "
		"Wali Kota Bulungan | invited Pemerintah Kota Bulungan" },
	{ "Kanim Palu", "+ instansi baru: Kanim Palu | office Kanim Palu | invited Kanim Palu" },
	{ "Kantor Imigrasi Kelas II TPI Jayapura",
		"+ instansi baru: Kantor Imigrasi Kelas II TPI Jayapura | office Kantor Imigrasi "
		"Kelas II TPI Jayapura | invited Kantor Imigrasi Kelas II TPI Jayapura" },
	{ "Kantor Imigrasi Kelas I TPI Palopo",
		"+ instansi baru: Kantor Imigrasi Kelas I TPI Palopo | office Kantor Imigrasi "
		"Kelas I TPI Palopo | invited Kantor Imigrasi Kelas I TPI Palopo" },
	{ "Kanim Tarakn", "? \"Kanim Tarakn\": tidak ada dalam daftar; maksudnya: Kanim Tarakan "
			  "(@kanim-tarakan)?" },
	{ "Kanim Jayapura", "? \"Kanim Jayapura\": mungkin Kanim Jayapura (@kanim-jayapura), Kanim "
			    "Jayapura (@kanim-jayapura-2)" },
	{ "Polres Bulungan", "+ instansi baru: Polres Bulungan | office Polres Bulungan | invited "
			     "Polres Bulungan" },
	{ "Kanim Palopo dan Pemkab Bulungan",
		"= Kanim Palopo: sudah diundang | ✓ Pemkab Bulungan | invited Pemkab Bulungan" },
	{ "Kanim Nunukan dan Kanim Malinau",
		"+ instansi baru: Kanim Nunukan | + instansi baru: Kanim Malinau | office Kanim "
		"Nunukan | invited Kanim Nunukan | office Kanim Malinau | invited Kanim Malinau" },
	{ "Kanim Nunukan dan Malinau",
		"+ instansi baru: Kanim Nunukan | + instansi baru: Kanim Malinau | office Kanim "
		"Nunukan | invited Kanim Nunukan | office Kanim Malinau | invited Kanim Malinau" },
	{ "Kanim Nunukan, Malinau dan Sebatik",
		"+ instansi baru: Kanim Nunukan | + instansi baru: Kanim Malinau | + instansi "
		"baru: Kanim Sebatik | office Kanim Nunukan | invited Kanim Nunukan | office Kanim "
		"Malinau | invited Kanim Malinau | office Kanim Sebatik | invited Kanim Sebatik" },
	{ "Kanim Nunukan, Malinau, Bontang dan Sebatik",
		"+ instansi baru: Kanim Nunukan | + instansi baru: Kanim Malinau | + instansi "
		"baru: Kanim Bontang | + instansi baru: Kanim Sebatik | office Kanim Nunukan | "
		"invited Kanim Nunukan | office Kanim Malinau | invited Kanim Malinau | office "
		"Kanim Bontang | invited Kanim Bontang | office Kanim Sebatik | invited Kanim "
		"Sebatik" },
	{ "Kanim Nunukan / Kanim Malinau",
		"+ instansi baru: Kanim Nunukan | + instansi baru: Kanim Malinau | office Kanim "
		"Nunukan | invited Kanim Nunukan | office Kanim Malinau | invited Kanim Malinau" },
	{ "Kanim Nunukan; Kanim Malinau; Kanim Bontang",
		"+ instansi baru: Kanim Nunukan | + instansi baru: Kanim Malinau | + instansi "
		"baru: Kanim Bontang | office Kanim Nunukan | invited Kanim Nunukan | office Kanim "
		"Malinau | invited Kanim Malinau | office Kanim Bontang | invited Kanim Bontang" },
	{ "Polres, Kodim dan Kejari Bulungan",
		"+ instansi baru: Polres Bulungan | + instansi baru: Kodim Bulungan | + instansi "
		"baru: Kejari Bulungan | office Polres Bulungan | invited Polres Bulungan | office "
		"Kodim Bulungan | invited Kodim Bulungan | office Kejari Bulungan | invited Kejari "
		"Bulungan" },
	{ "Kapolres dan Dandim Malinau",
		"+ instansi baru: Kepolisian Resor Malinau | + instansi baru: Komando Distrik "
		"Militer Malinau | office Kepolisian Resor Malinau = Polres Malinau, head Kepala | "
		"invited Polres Malinau | office Komando Distrik Militer Malinau = Kodim Malinau, "
		"head Komandan | invited Kodim Malinau" },
	{ "Bupati Malinau & Bupati Nunukan",
		"+ instansi baru: Pemerintah Kabupaten Malinau | + instansi baru: Pemerintah "
		"Kabupaten Nunukan | office Pemerintah Kabupaten Malinau, head Bupati Malinau | "
		"invited Pemerintah Kabupaten Malinau | office Pemerintah Kabupaten Nunukan, head "
		"Bupati Nunukan | invited Pemerintah Kabupaten Nunukan" },
	{ "Dinas Kependudukan dan Pencatatan Sipil Kab. Malinau",
		"+ instansi baru: Dinas Kependudukan dan Pencatatan Sipil Kab. Malinau | office "
		"Dinas Kependudukan dan Pencatatan Sipil Kab. Malinau | invited Dinas Kependudukan "
		"dan Pencatatan Sipil Kab. Malinau" },
	{ "Badan Kesatuan Bangsa dan Politik Kota Palu",
		"+ instansi baru: Badan Kesatuan Bangsa dan Politik Kota Palu | office Badan "
		"Kesatuan Bangsa dan Politik Kota Palu | invited Badan Kesatuan Bangsa dan Politik "
		"Kota Palu" },
	{ "Biro Humas, Hukum, dan Kerja Sama",
		"✓ Biro Humas, Hukum, dan Kerja Sama | invited Biro Humas, Hukum, dan Kerja Sama" },
	{ "Kementerian Imigrasi dan Pemasyarakatan",
		"+ instansi baru: Kementerian Imigrasi dan Pemasyarakatan | office Kementerian "
		"Imigrasi dan Pemasyarakatan | invited Kementerian Imigrasi dan Pemasyarakatan" },
	{ "Pak Budi Santoso",
		"+ orang baru: Budi Santoso | person Budi Santoso | invited Budi Santoso" },
	{ "Bu Rina 0812-3456-7890",
		"+ orang baru: Rina · 081234567890 | person Rina; 081234567890 | invited Rina" },
	{ "Bpk. Ahmad Fauzi, S.H., M.H.", "+ orang baru: Ahmad Fauzi | person Ahmad Fauzi, S.H., "
					  "M.H. | invited Ahmad Fauzi" },
	{ "Ibu Sri Wahyuni (Kasubag TU)", "+ orang baru: Sri Wahyuni · Kasubag TU | person Sri "
					  "Wahyuni; Kasubag TU | invited Sri Wahyuni" },
	{ "Dr. Siti Aminah, S.H., M.H., Kepala Dinas Pariwisata Kota Palu",
		"+ instansi baru: Dinas Pariwisata Kota Palu, orang baru: Siti Aminah · Kepala | "
		"office Dinas Pariwisata Kota Palu | person Siti Aminah, S.H., M.H.; Kepala in "
		"Dinas Pariwisata Kota Palu | invited Siti Aminah" },
	{ "A. Rahman, S.Sos.",
		"+ orang baru: A. Rahman | person A. Rahman, S.Sos. | invited A. Rahman" },
	{ "- Joko Susilo 081234567890", "+ orang baru: Joko Susilo · 081234567890 | person Joko "
					"Susilo; 081234567890 | invited Joko Susilo" },
	{ "- Wayan 0813 5555 6666 (Kanim Palopo)",
		"+ orang baru: Wayan · 081355556666 | person Wayan; 081355556666 in Kanim Palopo | "
		"invited Wayan" },
	{ "1. Rina Marlina - Kanim Palopo - 081122334455",
		"+ orang baru: Rina Marlina · 081122334455 | person Rina Marlina; 081122334455 in "
		"Kanim Palopo | invited Rina Marlina" },
	{ "Kanim Palopo: Rina Marlina", "+ orang baru: Rina Marlina | person Rina Marlina in Kanim "
					"Palopo | invited Rina Marlina" },
	{ "Kanim Palopo - Rina Marlina (HP 0811-2233-4455)",
		"+ orang baru: Rina Marlina · 081122334455 | person Rina Marlina; 081122334455 in "
		"Kanim Palopo | invited Rina Marlina" },
	{ "Kanim Palopo (Rina Marlina)", "+ orang baru: Rina Marlina | person Rina Marlina in "
					 "Kanim Palopo | invited Rina Marlina" },
	{ "Rina Marlina (Kanim Palopo)", "+ orang baru: Rina Marlina | person Rina Marlina in "
					 "Kanim Palopo | invited Rina Marlina" },
	{ "Kakanim Palopo (Pak Hasan)", "+ orang baru: Hasan · Kakanim Palopo | person Hasan; "
					"Kakanim Palopo in Kanim Palopo | invited Hasan" },
	{ "Rina Marlina, Kanim Palopo, WA: +62 811 2233 4455",
		"+ orang baru: Rina Marlina · +6281122334455 | person Rina Marlina; +6281122334455 "
		"in Kanim Palopo | invited Rina Marlina" },
	{ "Umar Zed, Kanim Antah",
		"+ instansi baru: Kanim Antah, orang baru: Umar Zed | office Kanim Antah | person "
		"Umar Zed in Kanim Antah | invited Umar Zed" },
	{ "Dian Sastra, Harian Fajar",
		"+ instansi baru: Harian Fajar, orang baru: Dian Sastra | office Harian Fajar | "
		"person Dian Sastra in Harian Fajar | invited Dian Sastra" },
	{ "Adi Nugraha 08111222333", "✓ Adi Nugraha | phone=08111222333 | invited Adi Nugraha" },
	{ "Rangga Mahendra, Kanim Tarakan", "= Rangga Mahendra: sudah diundang" },
	{ "Citra Lestari, S.H.", "✓ Citra Lestari | invited Citra Lestari" },
	{ "Kanim Palopo 0811 2233 4455", "= Kanim Palopo: sudah diundang" },
	{ "Budi Santoso <budi@example.org>, Port Office, HP 0812 111 2222",
		"+ orang baru: Budi Santoso · 08121112222 | person Budi Santoso; 08121112222 in "
		"Port Office | invited Budi Santoso" },
	{ "Tembusan:", "· judul tembusan" },
	{ "Tembusan Yth. Dirjen Imigrasi", "· judul tembusan" },
	{ "Siti Aminah, Kasubag TU", "+ orang baru: Siti Aminah · Kasubag TU | person Siti Aminah; "
				     "Kasubag TU | invited Siti Aminah" },
	{ "Siti Aminah, Kabid Pemasaran Dinas Pariwisata Palu",
		"+ instansi baru: Dinas Pariwisata Palu, orang baru: Siti Aminah · Kabid Pemasaran "
		"| office Dinas Pariwisata Palu | person Siti Aminah; Kabid Pemasaran in Dinas "
		"Pariwisata Palu | invited Siti Aminah" },
	{ "II. Kanim Palopo", "= Kanim Palopo: sudah diundang" },
	{ "Bandara Juwata 0551 21234", "+ instansi baru: Bandara Juwata | office Bandara Juwata | "
				       "invited Bandara Juwata; 055121234" },
};

static void each_line_is_understood(void **state)
{
	g_autoptr(GString) wrong = g_string_new(NULL);

	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autofree char *got = understood(lines[i].line);
		if (strcmp(got, lines[i].want) != 0)
			g_string_append_printf(wrong, "\n%s\n\tis  %s\n\tnot %s", lines[i].line,
				got, lines[i].want);
	}
	if (wrong->len) {
		fputs(wrong->str, stderr);
		fail_msg("%s", "lines are understood otherwise");
	}
}

/* Who stands behind "Tembusan:" gets a copy; a heading ends that. */
static void copies_are_not_invited(void **state)
{
	g_autofree char *got = understood("Bupati Balangan\nTembusan:\n1. Kanim Palopo\n"
					  "2. Dirjen Imigrasi\nUndangan:\nPemkab Bulungan");

	assert_string_equal(got,
		"= Pemkab Balangan: sudah diundang | · judul tembusan | · mendapat tembusan: tidak "
		"diundang | · mendapat tembusan: tidak diundang | · judul: tidak ada yang disebut "
		"| ✓ Pemkab Bulungan | invited Pemkab Bulungan");
}

/* Places as near as these are two, and so are a regency and the city of its name. */
static void places_differ(void **state)
{
	static const struct {
		const char *a, *b;
		gboolean differ;
	} pairs[] = {
		{ "bupati bulungan", "bupati balangan", TRUE },
		{ "bupati bandung", "bupati bandung barat", TRUE },
		{ "bupati sumba timur", "bupati sumbawa", TRUE },
		{ "kantor imigrasi palu", "kantor imigrasi palopo", TRUE },
		{ "kantor imigrasi tarakan", "kantor imigrasi kelas ii tarakan", FALSE },
		{ "kantor imigrasi tarakn", "kantor imigrasi tarakan", FALSE },
		{ "dinas pariwisata", "dinas pariwisata kota palu", FALSE },
		{ "dinas x kota makassar sulawesi selatan", "dinas x kota makassar", FALSE },
		{ "", "bupati balangan", FALSE },
	};

	for (guint i = 0; i < G_N_ELEMENTS(pairs); i++) {
		if (rk_region_differs(pairs[i].a, pairs[i].b) != pairs[i].differ ||
			rk_region_differs(pairs[i].b, pairs[i].a) != pairs[i].differ)
			fail_msg("%s, %s", pairs[i].a, pairs[i].b);
	}
	assert_true(rk_region_is("aceh"));
	assert_true(rk_region_is("yogyakarta"));
	assert_true(rk_region_is("timor tengah selatan"));
	assert_false(rk_region_is("timor"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_line_is_understood),
		cmocka_unit_test(copies_are_not_invited),
		cmocka_unit_test(places_differ),
	};

	return cmocka_run_group_tests_name("paste_names", tests, NULL, NULL);
}
