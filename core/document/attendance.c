/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet to sign (daftar hadir kosong) and the list of those who were present (daftar hadir):
 * one table, empty hands or what was recorded of them. Invariant: nobody is called present of whom
 * that was not recorded; numbers stand left and right in turn, so that two hands do not collide.
 */
#include "document/builder.h"

#include "domain/names/name.h"
#include "domain/people/participant_rule.h"
#include "domain/action/action_state.h"
#include "domain/people/attendance_count.h"
#include "domain/people/participant_words.h"

#define SIGN_CELLS 10
#define NAME_HOLE_CELLS 16
#define SPARE_ROWS 6 /* for those whom nobody invited */

static void head_build(const RkBuilder *builder)
{
	GPtrArray *blocks = builder->document->blocks;
	g_autofree char *title = rk_upper(rk_meeting_title(builder));
	g_autofree char *days = rk_meeting_days(builder);
	g_autofree char *hours = rk_planned_hours(builder, FALSE);
	g_autofree char *place = rk_meeting_place(builder, TRUE);

	rk_letterhead_build(builder);
	rk_title_add(blocks, rk_wording_text(RK_SAY_LIST, builder->lang));
	rk_title_add(blocks, title)->tight = TRUE;
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	const struct {
		RkSay key;
		const char *text, *field;
	} facts[] = {
		{ RK_SAY_KEY_DATE, days, "start" },
		{ RK_SAY_KEY_TIME, hours, "end" },
		{ RK_SAY_KEY_PLACE, place, "venue" },
	};
	for (guint i = 0; i < RK_LEN(facts); i++) {
		RkItem *item = rk_item_add(
			pairs, rk_wording_text(facts[i].key, builder->lang), facts[i].text);
		rk_origin_set(&item->words, RK_E_MEETING, builder->meeting->id, facts[i].field);
	}
	const RkMeetingRole *chair = rk_role_first(builder, RK_MEETING_ROLE_CHAIR);
	g_autofree char *name = rk_role_name(builder, chair);
	g_autofree char *office = rk_role_title(builder, chair);
	/* A title with its office in brackets stands in no further ones. */
	gboolean closed = office && g_str_has_suffix(office, ")");
	g_autofree char *who = !office || !name ? g_strdup(name)
			       : closed         ? g_strconcat(name, ", ", office, NULL)
						: g_strdup_printf("%s (%s)", name, office);
	if (who)
		rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_CHAIR, builder->lang), who);
}

static RkBlock *table_begin(const RkBuilder *builder)
{
	static const struct {
		RkSay head;
		int cells;
		gboolean fixed;
		RkAlign align;
	} columns[] = {
		{ RK_SAY_HEAD_NUMBER, 3, TRUE, RK_ALIGN_RIGHT },
		{ RK_SAY_HEAD_NAME, 19, FALSE, RK_ALIGN_LEFT },
		{ RK_SAY_HEAD_TITLE, 20, FALSE, RK_ALIGN_LEFT },
		{ RK_SAY_HEAD_OFFICE, 12, FALSE, RK_ALIGN_LEFT },
		{ RK_SAY_HEAD_SIGN, SIGN_CELLS, TRUE, RK_ALIGN_LEFT },
	};
	RkBlock *table = rk_block_add(builder->document->blocks, RK_BLOCK_TABLE);

	for (guint i = 0; i < RK_LEN(columns); i++)
		rk_column_add(table, rk_wording_text(columns[i].head, builder->lang),
			columns[i].cells, columns[i].fixed, columns[i].align);
	return table;
}

/* Blanks that are kept. Caller frees. */
static char *blanks(int n)
{
	GString *text = g_string_new(NULL);

	for (; n > 0; n--)
		g_string_append(text, "\u00a0");
	return g_string_free(text, FALSE);
}

/* "1. ttd." and below it the hour; every second one at the right. Caller frees. */
static char *hand(gint64 number, const char *mark, const char *below)
{
	g_autofree char *label = g_strdup_printf("%" G_GINT64_FORMAT ".\u00a0", number);
	glong cells = g_utf8_strlen(label, -1), width = cells + g_utf8_strlen(mark, -1);
	g_autofree char *left = blanks(number % 2 ? 0 : (int)(SIGN_CELLS - width));
	g_autofree char *under = blanks(number % 2 ? (int)cells
					: below    ? (int)(SIGN_CELLS - g_utf8_strlen(below, -1))
						   : 0);

	return below ? g_strdup_printf("%s%s%s\n%s%s", left, label, mark, under, below)
		     : g_strdup_printf("%s%s%s", left, label, mark);
}

static const char *office_of(const RkBuilder *builder, const RkParticipant *participant)
{
	const RkInstitution *office =
		RK_FIND(builder->rows, INSTITUTION, RkInstitution, participant->institution);

	return office ? rk_office_short(office) : participant->shown_office;
}

static char *name_of(const RkBuilder *builder, const RkParticipant *participant)
{
	const RkPerson *other =
		RK_FIND(builder->rows, PERSON, RkPerson, participant->representative);

	if (participant->representative_name)
		return g_strdup(participant->representative_name);
	if (other)
		return rk_person_full_name(other);
	return participant->shown_name ? g_strdup(participant->shown_name)
				       : rk_participant_name(builder->rows, participant);
}

/* The own title, and below it whose place is taken. Caller frees; NULL. */
static char *title_of(const RkBuilder *builder, const RkParticipant *participant)
{
	g_autofree char *invited = rk_participant_title(builder->rows, participant);

	if (!participant->representative_name && !participant->representative)
		return g_steal_pointer(&invited);
	g_autofree char *of =
		invited ? rk_phrase(builder, RK_SAY_FOR_TITLE, "title", invited) : NULL;
	const char *own = participant->representative_title;
	return g_strdup_printf("%s%s%s", own ? own : "", own && of ? "\n" : "", of ? of : "");
}

/* What is recorded of the hand. Caller frees. */
static char *recorded(
	const RkBuilder *builder, const RkParticipant *participant, gint64 number, gboolean named)
{
	g_autofree char *clock = rk_instant_clock(builder, participant->arrival);
	gboolean online = participant->mode == RK_MEETING_MODE_ONLINE;

	switch (participant->attendance) {
	case RK_ATTENDANCE_PRESENT:
	case RK_ATTENDANCE_REPRESENTED:
		/* Of whom nobody wrote the name there is no hand either. */
		if (!named && !online)
			return hand(number, "", clock);
		return hand(number,
			rk_wording_text(online ? RK_SAY_BY_LINK : RK_SAY_HAND, builder->lang),
			clock);
	case RK_ATTENDANCE_EXCUSED:
		return hand(number, rk_wording_text(RK_SAY_AWAY_EXCUSED, builder->lang), NULL);
	case RK_ATTENDANCE_ABSENT:
		return hand(number, "—", NULL);
	default:
		return hand(number, "", NULL);
	}
}

/* Room for a hand: the odd ones above, the even ones below. Caller frees. */
static char *line_of(gint64 number)
{
	g_autofree char *line = hand(number, "......", NULL);

	return number % 2 ? g_strconcat(line, "\n\u00a0", NULL)
			  : g_strconcat("\u00a0\n", line, NULL);
}

static void row_add(const RkBuilder *builder, RkBlock *table, const RkParticipant *participant,
	gint64 number, gboolean to_sign)
{
	RkTableRow *row = rk_row_add(table, FALSE);
	g_autofree char *n = g_strdup_printf("%" G_GINT64_FORMAT, number);
	g_autofree char *name = participant ? name_of(builder, participant) : NULL;
	g_autofree char *title = participant ? title_of(builder, participant) : NULL;
	g_autofree char *sign =
		to_sign ? line_of(number) : recorded(builder, participant, number, name != NULL);

	rk_words_add(rk_cell(row, 0), n, RK_RUN_PLAIN);
	/* A dash says that somebody was not there; a name that is asked for is a line for the pen.
	 */
	if (!name && !to_sign && participant && rk_participant_is_there(participant))
		name = rk_hole_inline(builder, NAME_HOLE_CELLS, NULL);
	rk_words_add(rk_cell(row, 1), name, RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 2), title, RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 3), participant ? office_of(builder, participant) : NULL,
		RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 4), sign, RK_RUN_PLAIN);
	if (participant)
		rk_origin_set(rk_cell(row, 2), RK_E_PARTICIPANT, participant->id, "title");
}

static gint64 rows_build(const RkBuilder *builder, RkBlock *table, gboolean to_sign)
{
	gint64 rank = 0;

	RK_EACH (builder->rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->meeting != builder->meeting->id ||
			(to_sign && participant->uninvited))
			continue;
		rank++;
		row_add(builder, table, participant,
			participant->sheet_number.set ? participant->sheet_number.value : rank,
			to_sign);
	}
	return rank;
}

void rk_sign_in_build(const RkBuilder *builder)
{
	head_build(builder);
	RkBlock *table = table_begin(builder);
	gint64 last = rows_build(builder, table, TRUE);

	for (int i = 1; i <= SPARE_ROWS; i++)
		row_add(builder, table, NULL, last + i, TRUE);
	RkBlock *note =
		rk_note_add(builder->document->blocks, rk_wording_text(RK_SAY_NOTE, builder->lang));
	rk_slot_fill(builder, &rk_item_add(note, NULL, NULL)->words, RK_SAY_SIGN_IN_NOTE,
		rk_wording_text(RK_SAY_SIGN_IN_NOTE, builder->lang));
}

/* --- summary --- */

static void recap_add(
	const RkBuilder *builder, RkBlock *pairs, RkSay key, RkSay one, RkSay many, guint n)
{
	g_autofree char *number = g_strdup_printf("%u", n);
	g_autofree char *text = rk_phrase(builder, n == 1 ? one : many, "n", number);

	rk_item_add(pairs, rk_wording_text(key, builder->lang), text);
}

static void people_add(const RkBuilder *builder, RkBlock *pairs, RkSay key, guint n)
{
	recap_add(builder, pairs, key, RK_SAY_PERSON, RK_SAY_PEOPLE, n);
}

char *rk_companions_text(const RkBuilder *builder, const RkAttendance *count)
{
	g_autofree char *n = g_strdup_printf("%u", count->companions);

	return count->companions ? rk_phrase(builder, RK_SAY_COMPANIONS, "n", n) : NULL;
}

char *rk_guests_text(const RkBuilder *builder, const RkAttendance *count)
{
	g_autofree char *n = g_strdup_printf("%u", count->walk_ins);

	return count->walk_ins
		       ? rk_phrase(builder, count->walk_ins == 1 ? RK_SAY_GUEST : RK_SAY_GUESTS,
				 "n", n)
		       : NULL;
}

/* "29 orang (termasuk 1 pendamping dan 2 tamu tanpa undangan)" */
static void alone_add(const RkBuilder *builder, RkBlock *pairs, const RkAttendance *count)
{
	g_autofree char *companions = rk_companions_text(builder, count);
	g_autofree char *guests = rk_guests_text(builder, count);
	g_autofree char *both = companions && guests ? rk_phrase(builder, RK_SAY_AND, "one",
							       companions, "other", guests)
						     : NULL;
	const char *beside = both ? both : companions ? companions : guests;
	g_autofree char *n = g_strdup_printf("%u", count->alone);
	g_autofree char *people =
		rk_phrase(builder, count->alone == 1 ? RK_SAY_PERSON : RK_SAY_PEOPLE, "n", n);
	g_autofree char *text = beside ? rk_phrase(builder, RK_SAY_PERSONS_BESIDE, "people", people,
						 "beside", beside)
				       : g_strdup(people);

	rk_item_add(pairs, rk_wording_text(RK_SAY_RECAP_SELF, builder->lang), text);
}

static void total_add(const RkBuilder *builder, RkBlock *pairs, const RkAttendance *count)
{
	g_autofree char *n = g_strdup_printf("%u", count->persons);
	g_autofree char *m = g_strdup_printf("%u", count->online);
	g_autofree char *o = g_strdup_printf("%u", count->onsite);
	g_autofree char *people =
		rk_phrase(builder, count->persons == 1 ? RK_SAY_PERSON : RK_SAY_PEOPLE, "n", n);
	g_autofree char *text = count->online ? rk_phrase(builder, RK_SAY_PERSONS_ONLINE, "people",
							people, "o", o, "m", m)
					      : g_strdup(people);

	rk_item_add(pairs, rk_wording_text(RK_SAY_RECAP_TOTAL, builder->lang), text);
}

/* "35 dari 40 (87,5%)", the half rounded up. */
static void filled_add(const RkBuilder *builder, RkBlock *pairs, const RkAttendance *count)
{
	guint permille = (count->filled * 1000 + count->invited / 2) / count->invited;
	g_autofree char *n = g_strdup_printf("%u", count->filled);
	g_autofree char *m = g_strdup_printf("%u", count->invited);
	g_autofree char *p = g_strdup_printf(
		"%u%s%u", permille / 10, builder->lang == RK_LANG_ID ? "," : ".", permille % 10);
	g_autofree char *text = rk_phrase(builder, RK_SAY_FILLED, "n", n, "m", m, "p", p);

	rk_item_add(pairs, rk_wording_text(RK_SAY_RECAP_FILLED, builder->lang), text);
}

static void recap_build(const RkBuilder *builder)
{
	GPtrArray *blocks = builder->document->blocks;
	RkAttendance count;
	rk_attendance_count(builder->input->dossier, &count);
	rk_paragraph_add(blocks, rk_wording_text(RK_SAY_RECAP, builder->lang));
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	pairs->tight = TRUE;
	pairs->indent = 1;
	recap_add(builder, pairs, RK_SAY_RECAP_INVITED, RK_SAY_OFFICIAL, RK_SAY_OFFICIALS,
		count.invited);
	if (!rk_attendance_is_recorded(&count)) {
		rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_NO_ATTENDANCE, builder->lang),
			rk_wording_text(RK_SAY_NO_ATTENDANCE, builder->lang));
		return;
	}
	alone_add(builder, pairs, &count);
	people_add(builder, pairs, RK_SAY_RECAP_FOR, count.represented);
	people_add(builder, pairs, RK_SAY_RECAP_EXCUSED, count.excused);
	people_add(builder, pairs, RK_SAY_RECAP_ABSENT, count.absent);
	if (count.unknown)
		people_add(builder, pairs, RK_SAY_RECAP_UNKNOWN, count.unknown);
	total_add(builder, pairs, &count);
	if (count.invited)
		filled_add(builder, pairs, &count);
}

/* "Makassar, 17 Oktober 2024": where and when one signed; NULL while it is not known. */
static char *place_date(const RkBuilder *builder)
{
	const RkMeeting *meeting = builder->meeting;
	RkLocalTime start;

	if (!meeting->city || !meeting->start || !rk_local_time_parse(meeting->start, &start))
		return NULL;
	g_autofree char *date = rk_day_long(rk_local_time_day(start), builder->lang);
	return rk_phrase(builder, RK_SAY_PLACE_DATE, "place", meeting->city, "date", date);
}

/* The committee's chair signs, unless the paper's row names somebody. */
static void signature_build(const RkBuilder *builder)
{
	const RkMeetingRole *role = rk_role_first(builder, RK_MEETING_ROLE_COMMITTEE);
	const RkPerson *person =
		role ? RK_FIND(builder->rows, PERSON, RkPerson, role->person) : NULL;

	if (!role || (builder->paper && builder->paper->signatory)) {
		rk_paper_signature_build(builder);
		return;
	}
	g_autofree char *name = rk_role_name(builder, role);
	g_autofree char *where = place_date(builder);
	RkBlock *block = rk_block_add(builder->document->blocks, RK_BLOCK_SIGNATURES);
	rk_signature_build(builder, block, rk_wording_text(RK_SAY_COMMITTEE, builder->lang), name,
		person ? person->nip : NULL, where);
	RkSignature *signature = block->signatures->pdata[0];
	signature->origin =
		(RkOrigin){ RK_E_PAPER, builder->paper ? builder->paper->id : 0, "signatory" };
}

void rk_attendance_build(const RkBuilder *builder)
{
	GPtrArray *blocks = builder->document->blocks;

	head_build(builder);
	rows_build(builder, table_begin(builder), FALSE);
	RkBlock *legend = rk_paragraph_add(blocks, NULL);
	legend->tight = TRUE;
	rk_slot_fill(builder, &legend->words, RK_SAY_LEGEND,
		rk_wording_text(RK_SAY_LEGEND, builder->lang));
	recap_build(builder);
	signature_build(builder);
}
