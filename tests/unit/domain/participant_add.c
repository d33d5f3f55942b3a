/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines of a list of the invited, each with all that it writes: offices, people, titles, addresses.
 */
#include "domain/people/participant_add.h"
#include "domain/paste/paste_add.h"

#include "base/error.h"
#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

static const struct {
	const char *text, *want; /* "refused: …" */
} lines[] = {
	{ "Bpk. Bupati Bulungan", "participant new: meeting=401 position=4 institution=7 "
				  "title=Bupati Bulungan rsvp=pending" },
	{ "Bupati Nunukan",
		"institution new: name=Pemerintah Kabupaten Nunukan "
		"handle=pemerintah-kabupaten-nunukan head_title=Bupati Nunukan title_full=1 "
		"kind=regency\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Wali Kota Bontang",
		"institution new: name=Pemerintah Kota Bontang handle=pemerintah-kota-bontang "
		"head_title=Wali Kota Bontang title_full=1 kind=city\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Gubernur Kaltara",
		"institution new: name=Pemerintah Provinsi Kaltara "
		"handle=pemerintah-provinsi-kaltara head_title=Gubernur Kaltara title_full=1 "
		"kind=province\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Kepala Bandara Juwata",
		"institution new: name=Bandara Juwata handle=bandara-juwata head_title=Kepala\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Ka. Bandara Juwata",
		"institution new: name=Bandara Juwata handle=bandara-juwata head_title=Kepala\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Head of Juwata Airport",
		"institution new: name=Juwata Airport handle=juwata-airport head_title=Head of\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Kepala", "refused: \"Kepala\": mungkin Ditkermakim (@ditkermakim), Port Office "
		    "(@port-office), Kanim Palopo (@kanim-palopo), Kanim Tarakan "
		    "(@kanim-tarakan), Pemkot Tarakan (@pemkot-tarakan), …" },
	{ "Kepala Kanim Tarakan", "" },
	{ "Kepala Kantor Imigrasi Kelas II TPI Palopo", "" },
	{ "Sekretaris Pemkab Bulungan", "participant new: meeting=401 position=4 institution=7 "
					"title=Sekretaris Pemkab Bulungan rsvp=pending" },
	{ "Sekda Pemkab Balangan", "participant new: meeting=401 position=4 institution=6 "
				   "title=Sekda Pemkab Balangan rsvp=pending" },
	{ "Bupati Balangan", "" },
	{ "Kakanim Palopo", "" },
	{ "Kasubag TU Kanim Palopo", "participant new: meeting=401 position=4 institution=5 "
				     "title=Kasubag TU Kanim Palopo rsvp=pending" },
	{ "Budi Santoso, S.H.",
		"person new: name=Budi Santoso title_after=S.H. handle=budi-santoso\n"
		"participant new: meeting=401 position=4 person=new rsvp=pending" },
	{ "Bpk. Budi", "person new: name=Budi handle=budi\n"
		       "participant new: meeting=401 position=4 person=new rsvp=pending" },
	{ "Ibu Wati, Port Office",
		"person new: name=Wati handle=wati institution=12\n"
		"participant new: meeting=401 position=4 institution=12 person=new rsvp=pending" },
	{ "Budi Santoso, Port Office",
		"person new: name=Budi Santoso handle=budi-santoso institution=12\n"
		"participant new: meeting=401 position=4 institution=12 person=new rsvp=pending" },
	/* The beginning of a name is another's. */
	{ "Gita, Port Office",
		"person new: name=Gita handle=gita institution=12\n"
		"participant new: meeting=401 position=4 institution=12 person=new rsvp=pending" },
	{ "Eka <eka@x.id>", "person new: name=Eka handle=eka email=eka@x.id\n"
			    "participant new: meeting=401 position=4 person=new rsvp=pending" },
	{ "Gita Maharani, Port Office",
		"participant new: meeting=401 position=4 institution=12 person=105 rsvp=pending" },
	{ "Budi, Entah Kantor",
		"institution new: name=Budi, Entah Kantor handle=budi-entah-kantor\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ ", Port Office", "participant new: meeting=401 position=4 institution=12 rsvp=pending" },
	{ "Budi,", "institution new: name=Budi handle=budi\n"
		   "participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Ibu Kepala Dinas Kesehatan",
		"institution new: name=Dinas Kesehatan handle=dinas-kesehatan head_title=Kepala\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Budi <budi@x.id>", "person new: name=Budi handle=budi email=budi@x.id\n"
			      "participant new: meeting=401 position=4 person=new rsvp=pending" },
	{ "Budi <budi@x.id>, Port Office",
		"person new: name=Budi handle=budi institution=12 email=budi@x.id\n"
		"participant new: meeting=401 position=4 institution=12 person=new rsvp=pending" },
	{ "Budi <budi@x.id>, Kantor Baru",
		"institution new: name=Kantor Baru handle=kantor-baru\n"
		"person new: name=Budi handle=budi institution=new email=budi@x.id\n"
		"participant new: meeting=401 position=4 institution=new person=new rsvp=pending" },
	{ "Budi <budi@x.id>, Kanim Jayapura",
		"refused: \"Kanim Jayapura\": mungkin Kanim Jayapura (@kanim-jayapura), Kanim "
		"Jayapura (@kanim-jayapura-2)" },
	{ "Eka Pratiwi <eka@x.id>",
		"person 103: email - → eka@x.id\n"
		"participant new: meeting=401 position=4 institution=2 person=103 rsvp=pending" },
	{ "Eka Pratiwi <eka@x.id>, Ditkermakim",
		"person 103: email - → eka@x.id\n"
		"participant new: meeting=401 position=4 institution=2 person=103 rsvp=pending" },
	{ "Eka Pratiwi <eka@x.id>, Port Office",
		"person new: name=Eka Pratiwi handle=eka-pratiwi-2 institution=12 email=eka@x.id\n"
		"participant new: meeting=401 position=4 institution=12 person=new rsvp=pending" },
	{ "Adi <adi.nugraha@example.go.id>, Port Office",
		"participant new: meeting=401 position=4 institution=2 person=101 rsvp=pending" },
	{ "Citra Lestari <lain@x.id>",
		"person new: name=Citra Lestari handle=citra-lestari-2 email=lain@x.id\n"
		"participant new: meeting=401 position=4 person=new rsvp=pending" },
	{ "fajar",
		"participant new: meeting=401 position=4 institution=2 person=104 rsvp=pending" },
	{ "@fajar-hidayat",
		"participant new: meeting=401 position=4 institution=2 person=104 rsvp=pending" },
	{ "@seluruh-upt", "participant new: meeting=401 position=4 institution=10 rsvp=pending" },
	{ "@ditkermakim", "participant new: meeting=401 position=4 institution=2 rsvp=pending" },
	{ "Kanim Tarakan\n"
	  "Kanim Tarakan\n"
	  "Port Office\n"
	  "Port Office",
		"participant new: meeting=401 position=4 institution=12 rsvp=pending" },
	{ "Bandara Juwata\n"
	  "Kepala Bandara Juwata\n"
	  "Budi, Bandara Juwata",
		"institution new: name=Bandara Juwata handle=bandara-juwata\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending\n"
		"participant new: meeting=401 position=5 institution=new title=Kepala Bandara "
		"Juwata rsvp=pending\n"
		"person new: name=Budi handle=budi institution=new\n"
		"participant new: meeting=401 position=6 institution=new person=new rsvp=pending" },
	{ "Budi Baru, S.H.\n"
	  "Budi Baru, S.H.\n"
	  "Bapak Budi Baru",
		"person new: name=Budi Baru title_after=S.H. handle=budi-baru\n"
		"participant new: meeting=401 position=4 person=new rsvp=pending" },
	/* A person of an office (house.md). */
	{ "Dr. Siti Aminah, S.H., M.H., Kepala Dinas Pariwisata Kota Palu",
		"institution new: name=Dinas Pariwisata Kota Palu "
		"handle=dinas-pariwisata-kota-palu\n"
		"person new: name=Siti Aminah title_before=Dr. title_after=S.H., M.H. "
		"handle=siti-aminah position=Kepala institution=new\n"
		"participant new: meeting=401 position=4 institution=new person=new rsvp=pending" },
	{ "Dian Sastra, Harian Fajar",
		"institution new: name=Harian Fajar handle=harian-fajar\n"
		"person new: name=Dian Sastra handle=dian-sastra institution=new\n"
		"participant new: meeting=401 position=4 institution=new person=new rsvp=pending" },
	{ "Umar Zed, Kanim Antah",
		"institution new: name=Kanim Antah handle=kanim-antah\n"
		"person new: name=Umar Zed handle=umar-zed institution=new\n"
		"participant new: meeting=401 position=4 institution=new person=new rsvp=pending" },
	{ "Umar Zed, Kanim Jayapura",
		"refused: \"Kanim Jayapura\": mungkin Kanim Jayapura (@kanim-jayapura), Kanim "
		"Jayapura (@kanim-jayapura-2)" },
	{ "Umar Zed, Kanim Tarakann",
		"refused: \"Kanim Tarakann\": tidak ada dalam daftar; maksudnya: Kanim Tarakan "
		"(@kanim-tarakan)?" },
	{ "Umar Zed, SH, MH, Kabid Penindakan, Kanim Palopo",
		"person new: name=Umar Zed title_after=SH, MH handle=umar-zed position=Kabid "
		"Penindakan institution=5\n"
		"participant new: meeting=401 position=4 institution=5 person=new rsvp=pending" },
	{ "Prof. Dr. H. Umar Zed, M.Si., Universitas Antah",
		"institution new: name=Universitas Antah handle=universitas-antah\n"
		"person new: name=Umar Zed title_before=Prof. Dr. H. title_after=M.Si. "
		"handle=umar-zed institution=new\n"
		"participant new: meeting=401 position=4 institution=new person=new rsvp=pending" },
	{ "Sdr. Umar Zed, PT Antah Berantah",
		"institution new: name=PT Antah Berantah handle=pt-antah-berantah\n"
		"person new: name=Umar Zed handle=umar-zed institution=new\n"
		"participant new: meeting=401 position=4 institution=new person=new rsvp=pending" },
	{ "Dr. Umar Zed", "person new: name=Umar Zed title_before=Dr. handle=umar-zed\n"
			  "participant new: meeting=401 position=4 person=new rsvp=pending" },
	{ "Jane Doe, Ministry of Trade",
		"institution new: name=Ministry of Trade handle=ministry-of-trade\n"
		"person new: name=Jane Doe handle=jane-doe institution=new\n"
		"participant new: meeting=401 position=4 institution=new person=new rsvp=pending" },
	{ "Jane Doe, Head of Port Office",
		"person new: name=Jane Doe handle=jane-doe position=Head of institution=12\n"
		"participant new: meeting=401 position=4 institution=12 person=new rsvp=pending" },
	/* No person: an office, a list of words, somebody known by the title alone. */
	{ "Dinas Kesehatan, Antah",
		"institution new: name=Dinas Kesehatan, Antah handle=dinas-kesehatan-antah\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Biro Umum, Protokol, dan Perlengkapan",
		"institution new: name=Biro Umum, Protokol, dan Perlengkapan "
		"handle=biro-umum-protokol-dan-perlengkapan\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Telkom, Antah", "institution new: name=Telkom, Antah handle=telkom-antah\n"
			   "participant new: meeting=401 position=4 institution=new rsvp=pending" },
	{ "Kanim Baru\n"
	  "Kanim Baru.\n"
	  "kanim-baru",
		"institution new: name=Kanim Baru handle=kanim-baru\n"
		"participant new: meeting=401 position=4 institution=new rsvp=pending" },
};

static char *added(Sample *sample, const char *text)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan =
		rk_participant_plan_add(&sample->in, text, FALSE, FALSE, NULL, &error);

	return plan ? sample_changes(plan) : g_strdup_printf("refused: %s", error->message);
}

static void a_line_is_written_whole(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++) {
		g_autoptr(Sample) sample = sample_new();
		g_autofree char *got = added(sample, lines[i].text);
		if (strcmp(got, lines[i].want) != 0)
			fail_msg("%s\nis\n%s\nnot\n%s", lines[i].text, got, lines[i].want);
	}
}

/* A second title of an office is a second invitation, its companion none; places go on. */
static void titles_are_invited_apart(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	RkParticipant *row =
		rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN);
	static const char fresh[] = "participant new: meeting=401 position=10 institution=6 "
				    "title=Sekretaris Pemkab Balangan rsvp=pending";

	row->position = RK_INT(9);
	for (int n = 0; n < 3; n++) {
		rk_text_set(
			&row->title, n == 1 ? "SEKRETARIS Pemkab. Balangan" : "Bupati Balangan");
		row->companion_of = n == 2 ? PARTICIPANT_PALOPO : 0;
		g_autofree char *got = added(sample, "Sekretaris Pemkab Balangan");
		assert_string_equal(got, n == 1 ? "" : fresh);
	}
	row->meeting = 999;
	row->companion_of = 0;
	g_autofree char *other = added(sample, "Pemkab Balangan");
	assert_string_equal(other, "participant new: meeting=401 position=4 institution=6 "
				   "rsvp=pending");
}

/* A plan that also changes or deletes a participant invites nobody by that. */
static void only_what_is_inserted_is_invited(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	g_autoptr(RkPlan) plan = rk_plan_new(MEETING, "x");
	RkParticipant *balangan =
		rk_rows_find(sample->dossier->rows, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN);

	RK_PLAN_NUMBER(plan, PARTICIPANT, balangan, rsvp, RK_RSVP_DECLINED);
	rk_plan_delete(plan, RK_E_PARTICIPANT, balangan);
	balangan->meeting = 999;
	RkInviting *inviting = rk_inviting_new(&sample->in, plan, FALSE);
	assert_true(rk_inviting_add(inviting, &(RkInvite){ .text = "Bupati Balangan" }, NULL));
	assert_int_equal(inviting->added, 1);
	rk_inviting_free(inviting);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_written_whole),
		cmocka_unit_test(titles_are_invited_apart),
		cmocka_unit_test(only_what_is_inserted_is_invited),
	};

	return cmocka_run_group_tests_name("participant_add", tests, NULL, NULL);
}
