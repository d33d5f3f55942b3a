/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The invitation letter (surat undangan): head, addressee, opening, facts, requests, closing,
 * signature, copies; the invited and the programme as annexes. The order is that of the ministries'
 * model letters. Invariant: a fact that nobody entered is a blank for the pen or is not there;
 * paragraphs are slots, facts name their field.
 */
#include "document/builder.h"

#include <string.h>

#define DAY_MINUTES 1440

/* --- head --- */

static char *subject(const RkBuilder *builder)
{
	const RkMeeting *meeting = builder->meeting;
	gboolean translated = builder->lang == RK_LANG_EN && meeting->title_en;

	if (meeting->letter_subject && !translated)
		return g_strdup(meeting->letter_subject);
	return rk_phrase(builder, RK_SAY_SUBJECT, "title", rk_meeting_title(builder));
}

void rk_addressee_build(const RkBuilder *builder, const GPtrArray *invited)
{
	if (invited->len > 1) {
		rk_slot_paragraph(
			builder, RK_SAY_TO_LIST, rk_wording_text(RK_SAY_TO_LIST, builder->lang));
		return;
	}
	g_autofree char *who = invited->len == 1 ? rk_invited_text(builder, invited->pdata[0])
						 : rk_hole_inline(builder, 30, NULL);
	g_autofree char *text = rk_phrase(builder, RK_SAY_TO_ONE, "who", who);
	rk_slot_paragraph(builder, RK_SAY_TO_LIST, text);
}

/* --- facts --- */

const char *rk_kind_word(const RkBuilder *builder)
{
	int kind = builder->meeting->kind;

	return kind && kind != RK_MEETING_KIND_OTHER
		       ? rk_enum_label(&rk_meeting_kind_words, kind, builder->lang)
		       : rk_wording_text(RK_SAY_KIND_MEETING, builder->lang);
}

static void opening_build(const RkBuilder *builder)
{
	/* The purpose is written in the office's language; an English letter does without it. */
	const char *purpose = builder->lang == RK_LANG_ID ? builder->meeting->purpose : NULL;
	g_autofree char *clause = purpose ? rk_clause(purpose) : NULL;
	RkSay say = clause ? RK_SAY_INVITE_PURPOSE : RK_SAY_INVITE;
	g_autofree char *text =
		rk_phrase(builder, say, "purpose", clause, "kind", rk_kind_word(builder));

	rk_slot_paragraph(builder, RK_SAY_INVITE, text)->letter = TRUE;
}

/* "08.30 WITA" when registration begins before the meeting; NULL. */
static char *registration(const RkBuilder *builder, int start, const char *zone)
{
	const RkTimetable *timetable = builder->input->timetable;

	for (guint i = 0; timetable->dated && i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		if (slot->session->kind != RK_SESSION_KIND_REGISTRATION || slot->day != 1 ||
			slot->start >= start || slot->start < 0)
			continue;
		g_autofree char *clock = rk_time_clock(slot->start, builder->lang);
		g_autofree char *text =
			rk_phrase(builder, RK_SAY_TIME_CLOCK, "time", clock, "zone", zone);
		return g_strchomp(g_steal_pointer(&text));
	}
	return NULL;
}

/* The last hour of the day as the programme has it, which is what the letter's annex prints;
 * without one that of the meeting. FALSE: it ends when it ends. */
static gboolean end_of(const RkBuilder *builder, int *minutes)
{
	const RkMeeting *meeting = builder->meeting;
	const RkTimetable *timetable = builder->input->timetable;
	RkLocalTime until;

	if (meeting->open_end || !meeting->end || !rk_local_time_parse(meeting->end, &until))
		return FALSE;
	*minutes = rk_local_time_minutes(until);
	if (timetable && timetable->dated && timetable->timed && rk_meeting_day_count(builder) == 1)
		*minutes = timetable->end;
	return TRUE;
}

char *rk_planned_hours(const RkBuilder *builder, gboolean with_registration)
{
	const RkMeeting *meeting = builder->meeting;
	RkLocalTime from;
	int until = 0;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &from))
		return rk_hole(builder, 24, NULL);
	g_autofree char *zone = rk_zone_word(builder);
	g_autofree char *start = rk_time_clock(rk_local_time_minutes(from), builder->lang);
	gboolean closed = end_of(builder, &until);
	g_autofree char *end = closed ? rk_time_clock(until % DAY_MINUTES, builder->lang) : NULL;
	g_autofree char *range =
		closed ? rk_phrase(builder, RK_SAY_TIME_RANGE, "start", start, "end", end, "zone",
				 zone)
		       : rk_phrase(builder, RK_SAY_TIME_OPEN, "start", start, "zone", zone);
	g_autofree char *early =
		with_registration ? registration(builder, rk_local_time_minutes(from), zone) : NULL;

	return early ? rk_phrase(builder, RK_SAY_TIME_REGISTRATION, "hours", range, "time", early)
		     : g_steal_pointer(&range);
}

static void facts_build(const RkBuilder *builder)
{
	const RkMeeting *meeting = builder->meeting;
	RkBlock *pairs = rk_block_add(builder->document->blocks, RK_BLOCK_PAIRS);
	g_autofree char *days = rk_meeting_days(builder);
	g_autofree char *range = rk_planned_hours(builder, TRUE);
	g_autofree char *place = rk_meeting_place(builder, TRUE);

	pairs->letter = TRUE;
	rk_letter_pair(builder, pairs, RK_SAY_FACT_DATE, days, RK_E_MEETING, "start");
	rk_letter_pair(builder, pairs, RK_SAY_FACT_TIME, range, RK_E_MEETING,
		meeting->end ? "end" : "start");
	rk_letter_pair(builder, pairs, RK_SAY_FACT_PLACE, place, RK_E_MEETING, "venue");
	if (meeting->link && !strstr(place, meeting->link))
		rk_letter_pair(
			builder, pairs, RK_SAY_FACT_LINK, meeting->link, RK_E_MEETING, "link");
	rk_letter_pair(builder, pairs, RK_SAY_FACT_MEETING, rk_meeting_title(builder), RK_E_MEETING,
		builder->lang == RK_LANG_EN && meeting->title_en ? "title_en" : "title");
	if (meeting->dress)
		rk_letter_pair(
			builder, pairs, RK_SAY_FACT_DRESS, meeting->dress, RK_E_MEETING, "dress");
}

/* --- requests --- */

char *rk_confirm_text(const RkBuilder *builder)
{
	static const RkSay says[2][2][2] = {
		{ { RK_SAY_N, RK_SAY_CONFIRM_TO }, { RK_SAY_CONFIRM_BY, RK_SAY_CONFIRM_BY_TO } },
		{ { RK_SAY_N, RK_SAY_CONFIRM_NAMED_TO },
			{ RK_SAY_CONFIRM_NAMED_BY, RK_SAY_CONFIRM_NAMED_BY_TO } },
	};
	RkDay day;
	gboolean by =
		builder->meeting->confirm_by && rk_day_parse(builder->meeting->confirm_by, &day);
	g_autofree char *date = by ? rk_day_full(day, builder->lang) : NULL;
	g_autofree char *to = rk_contact_text(builder);
	RkSay say = says[builder->meeting->may_delegate != 0][by][to != NULL];

	return say == RK_SAY_N ? NULL : rk_phrase(builder, say, "date", date, "contact", to);
}

void rk_sentence_add(GString *text, const char *sentence)
{
	if (sentence)
		g_string_append_printf(text, "%s%s", text->len ? " " : "", sentence);
}

static void requests_build(const RkBuilder *builder, const char *annex)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *programme =
		!annex   ? NULL
		: *annex ? rk_phrase(builder, RK_SAY_PROGRAMME_ATTACHED, "number", annex)
			 : rk_phrase(builder, RK_SAY_PROGRAMME_ENCLOSED);
	g_autofree char *confirmed = rk_confirm_text(builder);

	rk_sentence_add(text, programme);
	/* Of what nobody said the letter says nothing. */
	if (builder->meeting->may_delegate || builder->meeting->in_person)
		rk_sentence_add(
			text, rk_wording_text(builder->meeting->may_delegate ? RK_SAY_MAY_DELEGATE
									     : RK_SAY_NO_DELEGATE,
				      builder->lang));
	rk_sentence_add(text, confirmed);
	RkBlock *block = rk_slot_paragraph(builder, RK_SAY_REQUESTS, text->str);
	block->letter = TRUE;
	if (rk_words_are_empty(&block->words))
		g_ptr_array_remove(builder->document->blocks, block);
}

/* --- end --- */

static void annex_begin(const RkBuilder *builder, const char *number)
{
	rk_block_add(builder->document->blocks, RK_BLOCK_PAGE_BREAK);
	rk_annex_build(builder, builder->paper, number);
}

void rk_invitation_build(const RkBuilder *builder)
{
	g_autoptr(GPtrArray) invited = rk_invited_list(builder);
	gboolean list = invited->len > 1;
	gboolean programme = builder->input->timetable->slots->len > 0;
	const char *second = list ? "II" : "";

	rk_letterhead_build(builder);
	g_autofree char *about = subject(builder);
	/* What was typed is in the office's language. */
	const char *enclosures = builder->lang == RK_LANG_ID ? builder->meeting->enclosures : NULL;
	if (!enclosures && (list || programme))
		enclosures = rk_wording_text(RK_SAY_ENCLOSURES_SET, builder->lang);
	rk_letter_head_build(builder, enclosures, about);
	rk_addressee_build(builder, invited);
	opening_build(builder);
	facts_build(builder);
	requests_build(builder, programme ? second : NULL);
	rk_slot_paragraph(builder, RK_SAY_THANKS, rk_wording_text(RK_SAY_THANKS, builder->lang))
		->letter = TRUE;
	rk_paper_signature_build(builder);
	rk_copies_build(builder);
	if (list) {
		annex_begin(builder, programme ? "I" : "");
		rk_invited_build(builder, invited);
	}
	if (programme) {
		annex_begin(builder, second);
		rk_rundown_body_build(builder);
	}
}
