/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a row of a list of those present means: by address, by office and name, by one of them.
 */
#include "domain/paste/paste.h"
#include "domain/paste/paste_presence_index.h"

#include "sample_rows.h"

#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

/* How the list is when the row is pasted. */
enum { PLAIN, PROXY, THERE, PERSON };

static void prepare(Sample *sample, int setup)
{
	RkRows *set = sample->dossier->rows;
	RkParticipant *tarakan = rk_rows_find(set, RK_E_PARTICIPANT, PARTICIPANT_TARAKAN);
	RkParticipant *palopo = rk_rows_find(set, RK_E_PARTICIPANT, PARTICIPANT_PALOPO);
	RkParticipant *balangan = rk_rows_find(set, RK_E_PARTICIPANT, PARTICIPANT_BALANGAN);
	RkInstitution *office = rk_rows_find(sample->directory, RK_E_INSTITUTION, OFFICE_PALOPO);

	rk_text_set(&office->email, "Kantor@Palopo.go.id");
	switch (setup) {
	case PROXY:
		balangan->representative = PERSON_GITA;
		balangan->rsvp = RK_RSVP_DELEGATED;
		rk_text_set(&palopo->representative_name, "Dewi Sartika");
		break;
	case THERE:
		tarakan->attendance = RK_ATTENDANCE_PRESENT;
		palopo->attendance = RK_ATTENDANCE_PRESENT;
		rk_text_set(&palopo->remark, "Dewi");
		balangan->attendance = RK_ATTENDANCE_REPRESENTED;
		balangan->representative = PERSON_GITA;
		break;
	case PERSON:
		palopo->person = PERSON_EKA;
		balangan->person = PERSON_GITA;
		break;
	default:
		break;
	}
}

static const struct {
	int setup;
	const char *text, *want;
} rows[] = {
	{ PLAIN, "Rangga Mahendra",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PLAIN, "Rangga",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PLAIN, "rangga mahendra putra",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PLAIN, "Kanim Tarakan",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PLAIN, "KANIM TARAKAN_Budi",
		"✓ Kanim Tarakan · diwakili Budi\n"
		"participant 702: representative_name - → Budi\n"
		"participant 702: attendance - → represented\n"
		"participant 702: mode - → online" },
	{ PLAIN, "Kanim Tarakan_Rangga",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present\n"
		"participant 702: mode - → online" },
	{ PLAIN, "TARAKAN KANIM",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PLAIN, "Tarakan",
		"? \"Tarakan\": mungkin Pemkot Tarakan (@pemkot-tarakan), Kanim Tarakan "
		"(@kanim-tarakan) → Pemkot Tarakan, Kanim Tarakan" },
	{ PLAIN, "kantor@palopo.go.id",
		"✓ Kanim Palopo · hadir\n"
		"participant 703: attendance - → present" },
	{ PLAIN, "Kanim Palopo | 08.00 | 09.00",
		"✓ Kanim Palopo · hadir · 08.00–09.00\n"
		"participant 703: attendance - → present\n"
		"participant 703: mode - → online\n"
		"participant 703: arrival - → 2024-10-17T00:00:00Z\n"
		"participant 703: departure - → 2024-10-17T01:00:00Z" },
	{ PLAIN, "Kanim Palopo | 09.00 | 08.00",
		"✓ Kanim Palopo · hadir · 09.00\n"
		"participant 703: attendance - → present\n"
		"participant 703: mode - → online\n"
		"participant 703: arrival - → 2024-10-17T01:00:00Z" },
	{ PLAIN, "Pemkab Balangan",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present" },
	{ PLAIN, "Pemkab Balangan_Gita Maharani",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: representative - → 105\n"
		"participant 701: attendance - → represented\n"
		"participant 701: mode - → online" },
	{ PLAIN, "Pemkab Balangan_Gita",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present\n"
		"participant 701: mode - → online\n"
		"participant 701: remark - → Gita" },
	{ PLAIN, "Pemkab Balangan_Orang Lain",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present\n"
		"participant 701: mode - → online\n"
		"participant 701: remark - → Orang Lain" },
	{ PLAIN, "gita@example.go.id",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: representative - → 105\n"
		"participant 701: attendance - → represented" },
	{ PLAIN, "Gita Maharani",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: representative - → 105\n"
		"participant 701: attendance - → represented" },
	{ PLAIN, "Bupati Balangan",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present" },
	{ PLAIN, "Wati",
		"+ tamu: Wati\n"
		"person new: name=Wati handle=wati\n"
		"participant new: meeting=401 position=4 person=new uninvited=1 "
		"attendance=present" },
	{ PLAIN, "Wati (Kanim Tarakan)",
		"✓ Kanim Tarakan · diwakili Wati\n"
		"participant 702: representative_name - → Wati\n"
		"participant 702: attendance - → represented" },
	{ PLAIN, "Wati - Kanim Tarakan",
		"✓ Kanim Tarakan · diwakili Wati\n"
		"participant 702: representative_name - → Wati\n"
		"participant 702: attendance - → represented" },
	{ PLAIN, "Wati/Kanim Tarakan",
		"✓ Kanim Tarakan · diwakili Wati\n"
		"participant 702: representative_name - → Wati\n"
		"participant 702: attendance - → represented" },
	{ PLAIN, "K_Wati_Kanim Tarakan",
		"✓ Kanim Tarakan · diwakili Wati\n"
		"participant 702: representative_name - → Wati\n"
		"participant 702: attendance - → represented\n"
		"participant 702: mode - → online" },
	{ PLAIN, "Kanim Jayapura",
		"? \"Kanim Jayapura\": mungkin Kanim Jayapura (@kanim-jayapura), Kanim Jayapura "
		"(@kanim-jayapura-2) → Kanim Jayapura (@kanim-jayapura), Kanim Jayapura "
		"(@kanim-jayapura-2)" },
	{ PLAIN, "Adi Nugraha",
		"+ tamu: Adi Nugraha\n"
		"participant new: meeting=401 position=4 institution=2 person=101 uninvited=1 "
		"attendance=present" },
	{ PLAIN, "Adi Nugraha | Kanim Palopo",
		"✓ Kanim Palopo · diwakili Adi Nugraha\n"
		"participant 703: representative - → 101\n"
		"participant 703: attendance - → represented" },
	{ PLAIN, "Kanim Palopo_Adi Nugraha",
		"✓ Kanim Palopo · diwakili Adi Nugraha\n"
		"participant 703: representative - → 101\n"
		"participant 703: attendance - → represented\n"
		"participant 703: mode - → online" },
	{ PLAIN, "Kanim Palopo | Adi Nugraha",
		"✓ Kanim Palopo · diwakili Adi Nugraha\n"
		"participant 703: representative - → 101\n"
		"participant 703: attendance - → represented" },
	{ PLAIN, "Wati | Kanim Tarakan",
		"✓ Kanim Tarakan · diwakili Wati\n"
		"participant 702: representative_name - → Wati\n"
		"participant 702: attendance - → represented" },
	{ PLAIN, "Wati | Kanim Tarakan | Analis | 0812 3456 7890",
		"✓ Kanim Tarakan · diwakili Wati\n"
		"participant 702: representative_name - → Wati\n"
		"participant 702: attendance - → represented\n"
		"participant 702: remark - → 081234567890" },
	{ PLAIN, "- Rangga Mahendra 081234567890 ✅",
		"✓ Kanim Tarakan · hadir\n"
		"person 106: phone - → 081234567890\n"
		"participant 702: attendance - → present" },
	{ PLAIN, "Wati | Pemkab Balangan | 0812 3456 7890",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present\n"
		"participant 701: remark - → Wati, 081234567890" },
	{ PLAIN, "Bupati Balangan | Pemkab Balangan",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present" },
	{ PLAIN, "Wati | Kanim Antah | Kasubag | wati@example.org | 08123456789",
		"+ tamu: Wati\n"
		"institution new: name=Kanim Antah handle=kanim-antah\n"
		"person new: name=Wati handle=wati position=Kasubag institution=new "
		"email=wati@example.org phone=08123456789\n"
		"participant new: meeting=401 position=4 institution=new person=new uninvited=1 "
		"attendance=present" },
	{ PLAIN, "Rangga | Kanim Nunukan",
		"+ tamu: Rangga\n"
		"institution new: name=Kanim Nunukan handle=kanim-nunukan\n"
		"person new: name=Rangga handle=rangga institution=new\n"
		"participant new: meeting=401 position=4 institution=new person=new uninvited=1 "
		"attendance=present" },
	{ PLAIN, "Kanim Tarakan ❌", "· dikatakan tidak hadir: catat di daftar hadir" },
	{ PLAIN, "Kanim Tarakan berhalangan hadir",
		"· dikatakan tidak hadir: catat di daftar hadir" },
	{ PLAIN, "Kanim Tarakan hadir 2 orang",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PLAIN, "Terima kasih", "· sapaan: tidak ada yang disebut" },
	{ PLAIN, "Port Office",
		"+ tamu: Port Office\n"
		"participant new: meeting=401 position=4 institution=12 uninvited=1 "
		"attendance=present" },
	{ PLAIN, "Kepala Port Office",
		"+ tamu: Kepala Port Office\n"
		"participant new: meeting=401 position=4 institution=12 title=Kepala Port Office "
		"uninvited=1 attendance=present" },
	{ PLAIN, "Port Office_Joko",
		"+ tamu: Joko\n"
		"person new: name=Joko handle=joko institution=12\n"
		"participant new: meeting=401 position=4 institution=12 person=new uninvited=1 "
		"attendance=present mode=online" },
	{ PLAIN, "Fajar Hidayat | Port Office",
		"+ tamu: Fajar Hidayat\n"
		"participant new: meeting=401 position=4 institution=12 person=104 uninvited=1 "
		"attendance=present" },
	{ PLAIN, "Eka",
		"+ tamu: Eka\n"
		"person new: name=Eka handle=eka\n"
		"participant new: meeting=401 position=4 person=new uninvited=1 "
		"attendance=present" },
	{ PLAIN, "Eka Pratiwi",
		"+ tamu: Eka Pratiwi\n"
		"participant new: meeting=401 position=4 institution=2 person=103 uninvited=1 "
		"attendance=present" },
	{ PLAIN, "Kanim Palopo | 2024-10-17 23:30 | 18/10/2024 00.30",
		"✓ Kanim Palopo · hadir · 23.30–00.30\n"
		"participant 703: attendance - → present\n"
		"participant 703: mode - → online\n"
		"participant 703: arrival - → 2024-10-17T15:30:00Z\n"
		"participant 703: departure - → 2024-10-17T16:30:00Z" },
	{ PROXY, "Rangga",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PROXY, "Kanim Tarakan",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PROXY, "KANIM TARAKAN_Budi",
		"✓ Kanim Tarakan · diwakili Budi\n"
		"participant 702: representative_name - → Budi\n"
		"participant 702: attendance - → represented\n"
		"participant 702: mode - → online" },
	{ PROXY, "Kanim Tarakan_Rangga",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present\n"
		"participant 702: mode - → online" },
	{ PROXY, "Kanim Palopo | 08.00 | 09.00",
		"✓ Kanim Palopo · diwakili Dewi Sartika · 08.00–09.00\n"
		"participant 703: attendance - → represented\n"
		"participant 703: mode - → online\n"
		"participant 703: arrival - → 2024-10-17T00:00:00Z\n"
		"participant 703: departure - → 2024-10-17T01:00:00Z" },
	{ PROXY, "Pemkab Balangan",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: attendance - → represented" },
	{ PROXY, "Pemkab Balangan_Gita",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: attendance - → represented\n"
		"participant 701: mode - → online" },
	{ PROXY, "Pemkab Balangan_Orang Lain",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: attendance - → represented\n"
		"participant 701: mode - → online" },
	{ PROXY, "gita@example.go.id",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: attendance - → represented" },
	{ PROXY, "Gita Maharani",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: attendance - → represented" },
	{ PROXY, "Bupati Balangan",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: attendance - → represented" },
	{ PROXY, "Wati (Kanim Tarakan)",
		"✓ Kanim Tarakan · diwakili Wati\n"
		"participant 702: representative_name - → Wati\n"
		"participant 702: attendance - → represented" },
	{ PROXY, "Kanim Palopo_Adi Nugraha",
		"✓ Kanim Palopo · diwakili Dewi Sartika\n"
		"participant 703: attendance - → represented\n"
		"participant 703: mode - → online" },
	{ PROXY, "Eka",
		"+ tamu: Eka\n"
		"person new: name=Eka handle=eka\n"
		"participant new: meeting=401 position=4 person=new uninvited=1 "
		"attendance=present" },
	{ THERE, "Rangga", "= Kanim Tarakan: sudah tercatat" },
	{ THERE, "Kanim Tarakan", "= Kanim Tarakan: sudah tercatat" },
	{ THERE, "KANIM TARAKAN_Budi",
		"+ pendamping: Budi\n"
		"person new: name=Budi handle=budi institution=4\n"
		"participant new: meeting=401 position=4 institution=4 person=new "
		"attendance=present mode=online companion_of=702" },
	{ THERE, "Kanim Tarakan_Rangga",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: mode - → online" },
	{ THERE, "Kanim Palopo | 08.00 | 09.00",
		"✓ Kanim Palopo · hadir · 08.00–09.00\n"
		"participant 703: mode - → online\n"
		"participant 703: arrival - → 2024-10-17T00:00:00Z\n"
		"participant 703: departure - → 2024-10-17T01:00:00Z" },
	{ THERE, "Pemkab Balangan", "= Pemkab Balangan: sudah tercatat" },
	{ THERE, "Pemkab Balangan_Gita",
		"✓ Pemkab Balangan · diwakili Gita Maharani\n"
		"participant 701: mode - → online" },
	{ THERE, "Pemkab Balangan_Orang Lain",
		"+ pendamping: Orang Lain\n"
		"person new: name=Orang Lain handle=orang-lain institution=6\n"
		"participant new: meeting=401 position=4 institution=6 person=new "
		"attendance=present mode=online companion_of=701" },
	{ THERE, "gita@example.go.id", "= Pemkab Balangan: sudah tercatat" },
	{ THERE, "Gita Maharani", "= Pemkab Balangan: sudah tercatat" },
	{ THERE, "Bupati Balangan", "= Pemkab Balangan: sudah tercatat" },
	{ THERE, "Wati (Kanim Tarakan)",
		"+ pendamping: Wati\n"
		"person new: name=Wati handle=wati institution=4\n"
		"participant new: meeting=401 position=4 institution=4 person=new "
		"attendance=present companion_of=702" },
	{ THERE, "Kanim Palopo_Adi Nugraha",
		"+ pendamping: Adi Nugraha\n"
		"participant new: meeting=401 position=4 institution=5 person=101 "
		"attendance=present mode=online companion_of=703" },
	{ THERE, "Eka",
		"+ tamu: Eka\n"
		"person new: name=Eka handle=eka\n"
		"participant new: meeting=401 position=4 person=new uninvited=1 "
		"attendance=present" },
	{ PERSON, "Rangga",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PERSON, "Kanim Tarakan",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present" },
	{ PERSON, "KANIM TARAKAN_Budi",
		"✓ Kanim Tarakan · diwakili Budi\n"
		"participant 702: representative_name - → Budi\n"
		"participant 702: attendance - → represented\n"
		"participant 702: mode - → online" },
	{ PERSON, "Kanim Tarakan_Rangga",
		"✓ Kanim Tarakan · hadir\n"
		"participant 702: attendance - → present\n"
		"participant 702: mode - → online" },
	{ PERSON, "Kanim Palopo | 08.00 | 09.00",
		"✓ Kanim Palopo · hadir · 08.00–09.00\n"
		"participant 703: attendance - → present\n"
		"participant 703: mode - → online\n"
		"participant 703: arrival - → 2024-10-17T00:00:00Z\n"
		"participant 703: departure - → 2024-10-17T01:00:00Z" },
	{ PERSON, "Pemkab Balangan",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present" },
	{ PERSON, "Pemkab Balangan_Gita",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present\n"
		"participant 701: mode - → online" },
	{ PERSON, "Pemkab Balangan_Orang Lain",
		"✓ Pemkab Balangan · diwakili Orang Lain\n"
		"participant 701: representative_name - → Orang Lain\n"
		"participant 701: attendance - → represented\n"
		"participant 701: mode - → online" },
	{ PERSON, "gita@example.go.id",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present" },
	{ PERSON, "Gita Maharani",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present" },
	{ PERSON, "Bupati Balangan",
		"✓ Pemkab Balangan · hadir\n"
		"participant 701: attendance - → present" },
	{ PERSON, "Wati (Kanim Tarakan)",
		"✓ Kanim Tarakan · diwakili Wati\n"
		"participant 702: representative_name - → Wati\n"
		"participant 702: attendance - → represented" },
	{ PERSON, "Kanim Palopo_Adi Nugraha",
		"✓ Kanim Palopo · diwakili Adi Nugraha\n"
		"participant 703: representative_name - → Adi Nugraha\n"
		"participant 703: attendance - → represented\n"
		"participant 703: mode - → online" },
	{ PERSON, "Eka",
		"✓ Kanim Palopo · hadir\n"
		"participant 703: attendance - → present" },
};

static void a_row_means_somebody(void **state)
{
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_autoptr(Sample) sample = sample_new();
		prepare(sample, rows[i].setup);
		const RkPasteSource source = { .in = sample->in };
		g_autoptr(RkPaste) paste =
			rk_paste_new(&source, RK_PASTE_ATTENDANCE, rows[i].text, NULL);
		const RkPasteLine *line = rk_paste_line(paste, 0);
		g_autoptr(GString) text = g_string_new(line ? rk_paste_glyph(line->verdict) : "-");
		g_string_append_printf(text, " %s", line && line->meaning ? line->meaning : "");
		for (guint k = 0; line && k < line->candidates->len; k++)
			g_string_append_printf(text, "%s%s", k ? ", " : " → ",
				((const RkPasteCandidate *)line->candidates->pdata[k])->text);
		g_autoptr(RkPlan) plan = rk_paste_plan(paste);
		g_autofree char *changes = sample_changes(plan);
		g_string_append_printf(text, "%s%s", *changes ? "\n" : "", changes);
		const char *got = text->str;
		if (strcmp(got, rows[i].want) != 0)
			fail_msg("%u %s:\n%s", (guint)rows[i].setup, rows[i].text, got);
	}
}

/* Two invitations of one office: one is asked for, and the one pointed at is present. */
static void one_of_several_is_asked_for(void **state)
{
	g_autoptr(Sample) sample = sample_new();
	const RkPasteSource source = { .in = sample->in };
	RkParticipant *second = rk_participant_new();

	second->id = 704;
	second->meeting = MEETING;
	second->institution = OFFICE_PALOPO;
	second->title = g_strdup("Kasubag TU");
	second->position = RK_INT(4);
	rk_rows_add(sample->dossier->rows, RK_E_PARTICIPANT, second);
	g_autoptr(RkPaste) paste = rk_paste_new(&source, RK_PASTE_ATTENDANCE, "Kanim Palopo", NULL);
	const RkPasteLine *line = rk_paste_line(paste, 0);
	assert_int_equal(line->verdict, RK_PASTE_DOUBTFUL);
	assert_int_equal(line->candidates->len, 2);
	assert_string_equal(
		((const RkPasteCandidate *)line->candidates->pdata[1])->text, "Kasubag TU");
	rk_paste_choose(paste, 0, 1);
	sample_expect(rk_paste_plan(paste), "participant 704: attendance - → present");
}

/* --- the index leaves nobody out --- */

static gboolean begins_a_word(const char *word, char **words)
{
	for (char **at = words; *at; at++)
		if (g_str_has_prefix(*at, word))
			return TRUE;
	return FALSE;
}

/* Said without the index: each word of the shorter name begins a word of the longer one. */
static gboolean names_meet(const char *a, const char *b)
{
	g_auto(GStrv) brief = g_strsplit(strlen(a) <= strlen(b) ? a : b, " ", -1);
	g_auto(GStrv) full = g_strsplit(strlen(a) <= strlen(b) ? b : a, " ", -1);

	for (char **word = brief; *word; word++)
		if (!begins_a_word(*word, full))
			return FALSE;
	return TRUE;
}

/* Few letters and short words, so that many begin one another. */
static char *name_random(GRand *chance)
{
	GString *name = g_string_new(NULL);

	for (int words = g_rand_int_range(chance, 1, 4); words > 0; words--) {
		if (name->len)
			g_string_append_c(name, ' ');
		for (int n = g_rand_int_range(chance, 1, 5); n > 0; n--)
			g_string_append_c(name, (char)g_rand_int_range(chance, 'a', 'd'));
	}
	return g_string_free(name, FALSE);
}

static void everybody_whose_name_meets_is_found(void **state)
{
	enum { PEOPLE = 400 };
	g_autoptr(GRand) chance = g_rand_new_with_seed(20261125);
	RkPresenceIndex *index = rk_presence_index_new();
	char *names[PEOPLE];
	guint met = 0, found = 0;

	for (int i = 0; i < PEOPLE; i++) {
		names[i] = name_random(chance);
		rk_presence_index_name(index, i + 1, names[i]);
	}
	for (int i = 0; i < PEOPLE; i++) {
		g_autoptr(GHashTable) those = rk_presence_index_find(index, names[i], 0, NULL);
		found += g_hash_table_size(those);
		for (int j = 0; j < PEOPLE; j++) {
			RkId id = j + 1;
			if (!names_meet(names[i], names[j]))
				continue;
			met++;
			if (!g_hash_table_contains(those, &id))
				fail_msg("%s does not find %s", names[i], names[j]);
		}
	}
	assert_true(met > PEOPLE * 4);
	/* And not simply everybody. */
	assert_true(found < met * 4);
	for (int i = 0; i < PEOPLE; i++)
		g_free(names[i]);
	rk_presence_index_free(index);
}

static void an_office_and_an_address_are_keys_too(void **state)
{
	static const struct {
		const char *name, *mail;
		RkId office;
		guint found;
	} asked[] = { { "x", NULL, 7, 2 }, { "x", "KANIM@palopo.go.id", 0, 1 }, { "x", NULL, 8, 0 },
		{ "x", "kanim", 0, 0 }, { "", NULL, 0, 0 }, { "bud", "kanim@palopo.go.id", 7, 4 } };
	RkPresenceIndex *index = rk_presence_index_new();

	rk_presence_index_office(index, 1, 7);
	rk_presence_index_office(index, 2, 7);
	rk_presence_index_office(index, 5, 0);
	rk_presence_index_mail(index, 3, "Kanim@Palopo.go.id");
	rk_presence_index_mail(index, 5, NULL);
	rk_presence_index_name(index, 4, "budi");
	rk_presence_index_name(index, 5, "");
	rk_presence_index_name(index, 5, NULL);
	for (guint i = 0; i < G_N_ELEMENTS(asked); i++) {
		g_autoptr(GHashTable) those = rk_presence_index_find(
			index, asked[i].name, asked[i].office, asked[i].mail);
		assert_int_equal(g_hash_table_size(those), asked[i].found);
	}
	rk_presence_index_free(index);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_row_means_somebody),
		cmocka_unit_test(one_of_several_is_asked_for),
		cmocka_unit_test(everybody_whose_name_meets_is_found),
		cmocka_unit_test(an_office_and_an_address_are_keys_too),
	};

	return cmocka_run_group_tests_name("paste_presence", tests, NULL, NULL);
}
