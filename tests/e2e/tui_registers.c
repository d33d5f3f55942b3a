/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The registers in a terminal, on the demo: what the screen shows and what the database then holds.
 */
#include "support/scene.h"

#define NAME_OF(handle) "SELECT name FROM institution WHERE handle = '" handle "'"
#define ID_OF(handle) "(SELECT id FROM institution WHERE handle = '" handle "')"

static Tt *open_at(const char *lang, int rows, int cols, const char *keys)
{
	return SCENE(.data = SCENE_SAMPLE, .lang = lang, .rows = rows, .cols = cols,
		.now = SCENE_DECEMBER, .keys = keys);
}

static Tt *open_id(const char *keys)
{
	return open_at("id", 40, 140, keys);
}

SCENARIO(the_tree_folds)
{
	Tt *t = open_id(":instansi<CR>z/provinsi daerah<CR>g<Esc>");

	tt_expect_text(t, "▾ Pemerintah Provinsi Daerah Khusus");
	tt_keys(t, "h");
	tt_expect_text(t, "▸ Pemerintah Provinsi Daerah Khusus");
	tt_refuse_text(t, "Badan Kesatuan Bangsa");
	tt_keys(t, "lj");
	tt_expect_cursor_row(t, "Badan Kesatuan Bangsa");
	tt_keys(t, "z");
	tt_refuse_text(t, "▾");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_renamed_office_is_found_by_its_old_name)
{
	Tt *t = open_id(
		":go @kanim-tarakan<CR>e<C-u>Kantor Imigrasi Kelas I Tarakan<C-s>r<C-u>2 des "
		"2024<CR>");

	tt_expect_sql(t, NAME_OF("kanim-tarakan"), "Kantor Imigrasi Kelas I Tarakan");
	tt_expect_sql(t, "SELECT former_names FROM institution WHERE handle = 'kanim-tarakan'",
		"Kantor Imigrasi Kelas II TPI Tarakan (s.d. 2024-12-01)");
	tt_keys(t, ":go @kanim-tarakan<CR>");
	tt_expect_text(t, "Imigrasi Kelas II TPI Tarakan (s.d. 2024-12-01)");
	tt_keys(t, "u");
	tt_expect_sql(t, NAME_OF("kanim-tarakan"), "Kantor Imigrasi Kelas II TPI Tarakan");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_typo_leaves_nothing)
{
	Tt *t = open_id(":go @kanim-tarakan<CR>e<C-u>Kantor Imigrasi Taraken<C-s>t");

	tt_expect_sql(t, NAME_OF("kanim-tarakan"), "Kantor Imigrasi Taraken");
	tt_expect_sql(t,
		"SELECT former_names IS NULL FROM institution WHERE handle = 'kanim-tarakan'", "1");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(two_offices_become_one)
{
	Tt *t = open_id(":instansi<CR>/kanim tarakan<CR>g<Esc>:merge<CR>kanim palopo<CR>1<C-s>");

	tt_expect_sql(t, "SELECT count(*) FROM institution WHERE handle = 'kanim-palopo'", "0");
	tt_expect_sql(t, "SELECT former_handles FROM institution WHERE handle = 'kanim-tarakan'",
		"kanim-palopo");
	tt_expect_sql(t, "SELECT count(*) FROM pragma_foreign_key_check", "0");
	tt_keys(t, ":go @kanim-palopo<CR>");
	tt_expect_row(t, 0, "Kanim Tarakan");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_merge_is_undone)
{
	Tt *t = open_id(":instansi<CR>/kanim tarakan<CR>g<Esc>:merge<CR>kanim palopo<CR>1<C-s>");

	tt_expect_sql(t,
		"SELECT count(*) > 1 FROM participant WHERE institution = " ID_OF("kanim-tarakan"),
		"1");
	tt_keys(t, "u");
	tt_expect_sql(t, NAME_OF("kanim-palopo"), "Kantor Imigrasi Kelas II TPI Palopo");
	tt_expect_sql(t,
		"SELECT count(*) > 0 FROM participant WHERE institution = " ID_OF("kanim-palopo"),
		"1");
	tt_keys(t, "U");
	tt_expect_sql(t, "SELECT count(*) FROM institution WHERE handle = 'kanim-palopo'", "0");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_used_office_stays)
{
	Tt *t = open_id(":instansi<CR>/kanim tarakan<CR>gD");

	tt_expect_text(t, "masih dipakai");
	tt_expect_text(t, ":merge");
	tt_expect_sql(t, "SELECT count(*) FROM institution WHERE handle = 'kanim-tarakan'", "1");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_new_office_is_added_and_deleted)
{
	Tt *t = open_id(":instansi<CR>aKantor Pos Ambon<C-s>");

	tt_expect_sql(t, NAME_OF("kantor-pos-ambon"), "Kantor Pos Ambon");
	tt_keys(t, "D");
	tt_expect_sql(t, "SELECT count(*) FROM institution WHERE name = 'Kantor Pos Ambon'", "0");
	tt_keys(t, "u");
	tt_expect_sql(t, "SELECT count(*) FROM institution WHERE name = 'Kantor Pos Ambon'", "1");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(possible_duplicates_are_listed)
{
	Tt *t = open_id(":instansi<CR>!");

	tt_expect_text(t, "Mungkin ganda");
	tt_expect_text(t, "nama sama");
	tt_keys(t, "<CR>");
	tt_expect_text(t, "Mana yang tetap?");
	tt_keys(t, "<Esc>");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_person_moves)
{
	Tt *t = open_id(":orang<CR>/rangga<CR>gwkanim palopo<CR>");

	tt_expect_sql(t,
		"SELECT i.handle FROM person p JOIN institution i ON i.id = p.institution WHERE "
		"p.handle = 'rangga-mahendra'",
		"kanim-palopo");
	/* The list of those who were there is of that day. */
	tt_expect_sql(t,
		"SELECT count(*) > 0 FROM participant p JOIN person q ON q.id = p.person WHERE "
		"q.handle = 'rangga-mahendra' AND p.shown_office LIKE '%Tarakan%'",
		"1");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(the_sheet_of_a_person)
{
	Tt *t = open_id(":orang<CR>/rangga<CR>g<CR>");

	tt_expect_row(t, 0, "Rangga Mahendra, S.H., M.Si.");
	tt_expect_text(t, "Rakor Evaluasi PKS");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_group_invites_in_its_order)
{
	Tt *t = open_id(":kelompok<CR>aPemda uji<C-s>:go @pemda-uji<CR>apemkab bone<CR>apemkab "
			"balangan<CR>gJ");

	tt_expect_cursor_row(t, "Bupati Bone");
	tt_expect_sql(t,
		"SELECT group_concat(h) FROM (SELECT i.handle AS h FROM group_member m JOIN "
		"institution i ON i.id = m.institution JOIN institution_group g ON g.id = "
		"m.institution_group WHERE g.handle = 'pemda-uji' ORDER BY m.position)",
		"pemkab-balangan,pemkab-bone");
	tt_keys(t, ":home<CR>aRakor uji, 17 des 2024 9.00, Ambon<CR>");
	tt_keys(t, "<CR>3a@pemda-uji<CR><Esc>");
	tt_expect_sql(t,
		"SELECT group_concat(h) FROM (SELECT i.handle AS h FROM participant p JOIN "
		"institution i ON i.id = p.institution JOIN meeting m ON m.id = p.meeting WHERE "
		"m.title = 'Rakor uji' ORDER BY p.position)",
		"pemkab-balangan,pemkab-bone");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(the_next_of_a_series)
{
	Tt *t = open_id(":seri<CR><CR>");

	tt_expect_text(t, "Berikutnya nomor 4");
	tt_keys(t, "a17 des 2025 9.00, Jakarta<CR>");
	tt_expect_text(t, "Berikutnya nomor 5");
	tt_expect_sql(t,
		"SELECT m.start || ' ' || m.city FROM meeting m JOIN series s ON s.id = m.series "
		"WHERE m.ordinal = 4",
		"2025-12-17T09:00 Jakarta");
	tt_keys(t, "u");
	tt_expect_text(t, "Berikutnya nomor 4");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_reference_knows_its_places)
{
	Tt *t = open_id(":rujukan<CR>/permenkumham-6<CR><Esc>:go #permenkumham-6-2019<CR>");

	tt_expect_text(t, "dirujuk 3×");
	tt_keys(t, "G<CR>");
	tt_expect_row(t, 0, "MKS");
	tt_keys(t, "q");
	tt_expect_text(t, "dirujuk 3×");
	tt_keys(t, "D");
	tt_expect_text(t, "masih dipakai");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(a_reference_from_a_line)
{
	Tt *t = open_id(":rujukan<CR>aPermenkumham 7/2020 tentang Uji Coba<CR>");

	tt_expect_sql(t,
		"SELECT kind || ' ' || title FROM reference WHERE handle = "
		"'permenkumham-7-2020'",
		"regulation Uji Coba");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(the_sheet_is_as_of_a_day)
{
	Tt *t = open_id(":go @kanim-tarakan<CR>");

	tt_expect_text(t, "keadaan per Sen 2 Des 2024");
	tt_expect_text(t, "Data Malinau belum masuk");
	tt_keys(t, "d1 nov 2024<CR>");
	tt_expect_text(t, "keadaan per Jum 1 Nov 2024");
	tt_refuse_text(t, "Data Malinau belum masuk");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(enter_on_a_promise_opens_it)
{
	Tt *t = open_id(":go @kanim-tarakan<CR>g<CR>");

	tt_expect_row(t, 0, "MKS");
	tt_expect_text(t, "TL-02");
	tt_keys(t, "q");
	tt_expect_text(t, "Mereka janjikan");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(small_lists_are_kept)
{
	Tt *t = open_id(":text-modules<CR>adgn<CR>dengan<C-s>:libur<CR>a25 des 2024<CR>Natal<C-s>");

	tt_expect_text(t, "Natal");
	tt_expect_sql(t, "SELECT text FROM text_module WHERE abbreviation = 'dgn'", "dengan");
	tt_expect_sql(t, "SELECT name FROM holiday WHERE day = '2024-12-25'", "Natal");
	scene_leave_by(t, "<Esc>:quit<CR>");
}

SCENARIO(english_on_a_small_screen)
{
	Tt *t = open_at("en", 24, 80, ":institutions<CR>");

	tt_expect_text(t, "Meetings");
	tt_expect_text(t, "Kanim Ambon");
	tt_expect_row(t, -1, "tree");
	tt_keys(t, ":go @kanim-tarakan<CR>");
	tt_expect_text(t, "They promised");
	tt_expect_text(t, "as of Mon 2 Dec 2024");
	scene_leave_by(t, "<Esc>:quit<CR>");
}
