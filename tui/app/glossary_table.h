/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of Indonesian office practice that stand on papers and on the screen, also on the English
 * one: what each is called in English here, and what it means. In the order of the alphabet.
 *
 *	G(Indonesian, English, meaning in Indonesian, meaning in English)
 */
#pragma once

#define RK_GLOSSARY(G) \
	G("a.n. (atas nama)", "on behalf of", \
		"yang menandatangani melakukannya untuk atasannya, dengan kuasa tetap", \
		"whoever signs does so for a superior, by standing authority") \
	G("bahan paparan", "slides", "berkas yang ditayangkan narasumber", \
		"the file that a speaker shows") \
	G("berita acara", "record of proceedings", \
		"naskah yang menyatakan bahwa sesuatu telah terjadi, ditandatangani para pihak", \
		"a paper in which the parties attest that something took place") \
	G("Bupati", "regent", "kepala daerah kabupaten", "elected head of a regency") \
	G("daftar hadir", "attendance list", "siapa datang, kapan, dengan tanda tangannya", \
		"who came, when, with the signature") \
	G("daring, luring, hibrida", "online, in person, hybrid", \
		"lewat jaringan, bertemu di tempat, atau keduanya", \
		"over the network, in one place, or both") \
	G("dasar", "basis", "peraturan, surat, atau perintah yang mendasari kegiatan", \
		"regulation, letter or order on which an activity rests") \
	G("dinas", "department", "perangkat daerah yang mengurus satu bidang", \
		"office of a local government in charge of one field") \
	G("disposisi", "routing note", \
		"perintah pimpinan pada surat masuk: siapa mengerjakan apa", \
		"the head's order on an incoming letter: who does what with it") \
	G("Ditjen (direktorat jenderal)", "directorate general", \
		"bagian kementerian yang menjalankan satu bidang", \
		"the part of a ministry that runs one field") \
	G("eselon, golongan, pangkat", "rank and grade", \
		"kedudukan pegawai negeri; menentukan urutan protokol", \
		"standing of a civil servant; decides protocol order") \
	G("imbauan", "appeal", "ajakan kepada banyak kantor, tanpa tenggat yang mengikat", \
		"a call on many offices, with no binding due date") \
	G("ishoma", "prayer and lunch break", \
		"istirahat, salat, makan: jam tetap yang tidak digeser", \
		"rest, prayer, meal: a fixed start that nothing pushes") \
	G("izin", "excused", "tidak hadir dan sudah memberi tahu", \
		"absent, and said so beforehand") \
	G("kakanim, kanim", "head of an immigration office, immigration office", \
		"kantor imigrasi di daerah dan kepalanya", \
		"a local immigration office and its head") \
	G("kanwil (kantor wilayah)", "regional office", \
		"wakil kementerian di satu provinsi, membawahkan UPT", \
		"a ministry's office in a province, above the technical units") \
	G("keadaan per", "as of", "status pada hari itu, bukan hari ini", \
		"the state on that day, not today's") \
	G("keluaran", "output", "apa yang harus ada setelah tindak lanjut selesai", \
		"what must exist when an action is done") \
	G("keputusan (K-01)", "decision", "yang ditetapkan rapat, bernomor urut", \
		"what the meeting settled, numbered") \
	G("kode (MKS/TL-02)", "code", "singkatan rapat, lalu nomor di dalamnya", \
		"tag of the meeting, then the number within it") \
	G("konsep", "draft", "belum disahkan; isi dan nomor masih dapat berubah", \
		"not approved yet; wording and numbers may change") \
	G("kop", "letterhead", "baris nama dan alamat kantor di atas surat", \
		"lines with name and address of the office above a letter") \
	G("lampiran", "annex", "lembar yang menyertai surat, misalnya daftar undangan", \
		"sheets that come with a letter, such as the list of invited") \
	G("mewakili", "representing", "datang untuk pejabat yang diundang", \
		"comes in place of the official who was invited") \
	G("narahubung", "contact", "orang yang dihubungi tentang rapat ini", \
		"who answers questions about this meeting") \
	G("narasumber", "speaker", "yang membawakan paparan; sering kantor, bukan orang", \
		"who gives a talk; often an office, not a person") \
	G("NIP", "civil servant number", "18 angka: lahir, masuk dinas, jenis kelamin, urutan", \
		"18 digits: birth, entry into service, sex, sequence") \
	G("nota dinas", "memo", "laporan atau permintaan di dalam satu kantor", \
		"report or request within one office") \
	G("notula", "minutes", "catatan resmi jalannya rapat dan hasilnya", \
		"the official record of a meeting and its outcome") \
	G("notulis", "minute-taker", "yang menulis notula dan menandatanganinya", \
		"who writes the minutes and signs them") \
	G("panitia", "committee", "yang menyiapkan rapat; ketuanya melapor saat pembukaan", \
		"those who prepare a meeting; their chair reports at the opening") \
	G("Pemda, Pemkab, Pemkot", "local government", \
		"pemerintah daerah: kabupaten, kota, provinsi", \
		"of a regency, a city, a province") \
	G("penanggung jawab (PJ)", "lead", "kantor atau orang yang wajib menyelesaikan", \
		"office or person that must get it done") \
	G("pendamping", "companion", "ikut pejabat yang diundang; bukan undangan sendiri", \
		"comes with an invited official; not an invitation of its own") \
	G("perangkat daerah (OPD)", "local agency", "dinas, badan, atau bagian di bawah pemda", \
		"department, board or division of a local government") \
	G("Permen (peraturan menteri)", "ministerial regulation", \
		"dikutip dengan nomor dan tahun: Permenkumham No. 6 Tahun 2019", \
		"cited by number and year: Permenkumham No. 6 Tahun 2019") \
	G("perpanjangan", "extension", "tenggat baru dengan alasannya; yang lama tetap tercatat", \
		"a new due date with its reason; the old one stays on record") \
	G("Pj. (penjabat)", "interim", "memimpin daerah sampai ada kepala daerah terpilih", \
		"heads a region until an elected head takes office") \
	G("PKS (perjanjian kerja sama)", "agreement", \
		"perjanjian antara dua instansi, dengan masa berlaku", \
		"between two public bodies, with a term") \
	G("Plh. (pelaksana harian)", "acting, absence", \
		"menggantikan pejabat yang berhalangan beberapa hari", \
		"stands in while the holder is away for some days") \
	G("Plt. (pelaksana tugas)", "acting, vacancy", \
		"mengisi jabatan yang kosong sampai ada yang tetap", \
		"fills a vacant post until somebody is appointed") \
	G("rakor (rapat koordinasi)", "coordination meeting", \
		"kantor-kantor menyelaraskan satu urusan dan membagi tugas", \
		"offices bring one matter into line and divide the work") \
	G("ralat", "erratum", "pembetulan setelah naskah diedarkan", \
		"correction after a paper was circulated") \
	G("RTL (rencana tindak lanjut)", "action plan", \
		"daftar tindak lanjut yang disepakati di akhir rapat", \
		"the list of actions agreed on at the end") \
	G("rujukan", "reference", "peraturan, perjanjian, atau surat yang dikutip", \
		"regulation, agreement or letter that is cited") \
	G("rumusan", "conclusions", \
		"hasil rapat dalam kalimat pendek, dibacakan dan ditandatangani sebelum bubar", \
		"the outcome in short sentences, read out and signed before all leave") \
	G("s.d. selesai", "open end", "jam akhir tidak ditentukan", "no closing time is set") \
	G("sambutan", "address", "kata pembuka dari pimpinan", "opening words of the head") \
	G("siaran pers", "press release", "berita rapat untuk media", \
		"news of the meeting for the media") \
	G("sifat", "urgency, confidentiality", "biasa, segera, terbatas, rahasia", \
		"ordinary, urgent, restricted, confidential") \
	G("SOP, SOPAP", "procedure", "langkah baku suatu pekerjaan kantor", \
		"the fixed steps of an office task") \
	G("SRIKANDI", "SRIKANDI", \
		"aplikasi surat pemerintah; memberi nomor dan tanda tangan elektronik", \
		"the government's mail system; it gives number and electronic signature") \
	G("surat tugas", "letter of assignment", "perintah tertulis untuk menghadiri rapat", \
		"written order to attend a meeting") \
	G("susunan acara", "rundown", "baris-baris acara dengan jam dan pelaksananya", \
		"the rows of the day with hours and who does each") \
	G("tanpa keterangan", "unexcused", "tidak hadir dan tidak memberi tahu", \
		"absent without a word") \
	G("tembusan", "copies", "kantor yang menerima salinan surat", \
		"offices that receive a copy of a letter") \
	G("tenggat", "due date", "hari terakhir tindak lanjut harus selesai", \
		"the last day on which an action must be done") \
	G("tindak lanjut (TL-01)", "action", "yang dijanjikan: apa, oleh siapa, sampai kapan", \
		"what was promised: what, by whom, until when") \
	G("TTE", "electronic signature", "tanda tangan elektronik bersertifikat pada naskah", \
		"certified electronic signature on a paper") \
	G("u.b. (untuk beliau)", "for the superior of the superior", \
		"menandatangani dua tingkat di bawah yang berwenang, setelah a.n.", \
		"signs two levels below the authority, after a.n.") \
	G("undangan", "invitation, invited", "surat undangan, dan juga yang menerimanya", \
		"the letter, and also whoever received it") \
	G("UPT (unit pelaksana teknis)", "technical unit", \
		"kantor di daerah yang melayani masyarakat", \
		"local office that serves the public") \
	G("Wali Kota", "mayor", "kepala daerah kota", "elected head of a city") \
	G("WIB, WITA, WIT", "western, central, eastern time", \
		"zona waktu Indonesia: UTC+7, +8, +9", "time zones of Indonesia: UTC+7, +8, +9") \
	G("Yth.", "to", "yang terhormat, di depan nama penerima surat", \
		"“the honourable”, before the addressee of a letter")
