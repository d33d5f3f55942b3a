/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The notice of change (surat perubahan): what the letter before it said, what holds now, why; or
 * that the meeting is postponed or cancelled. It goes to all who got that letter. Invariant: what
 * was said is what was kept when the letter went out, never what the meeting says today; what was
 * not kept is a blank for the pen.
 */
#include "document/builder.h"

#include "domain/meeting/meeting_words.h"
#include "domain/meeting/paper_issue.h"

#define OLD_CELLS 26
#define WHAT_CELLS 14

/* A meeting and a builder that say what was told: they borrow everything. */
typedef struct Former {
	RkTold told;
	RkMeeting meeting;
	RkBuilder builder;
	RkPaperInput input; /* without the programme, which is that of today */
	char *start;        /* from the record of the change, where no letter was kept */
} Former;

static const RkReschedule *change_newest(const RkBuilder *builder)
{
	const RkReschedule *found = NULL;

	RK_EACH (builder->rows, RESCHEDULE, RkReschedule, row)
		if (row->meeting == builder->meeting->id && (!found || row->id > found->id))
			found = row;
	return found;
}

static gboolean is_called_off(const RkMeeting *meeting)
{
	return meeting->status == RK_MEETING_STATUS_CANCELLED ||
	       meeting->status == RK_MEETING_STATUS_POSTPONED;
}

static void former_fill(const RkBuilder *builder, Former *former)
{
	const RkReschedule *change = change_newest(builder);
	RkTold *told = &former->told;

	if (!rk_told_last(
		    builder->input->dossier, builder->paper ? builder->paper->number : NULL, told))
		*told = (RkTold){ 0 };
	if (!told->start && change && change->from_day)
		former->start = g_strdup_printf(
			"%sT%s", change->from_day, change->from_time ? change->from_time : "00:00");
	former->meeting = *builder->meeting;
	/* One that was called off without a new day still has the day that was told. */
	if (told->start || former->start || !is_called_off(builder->meeting)) {
		former->meeting.start = told->start ? (char *)told->start : former->start;
		former->meeting.end = (char *)told->end;
		former->meeting.open_end = told->open_end;
		former->meeting.zone = told->zone ? (char *)told->zone : builder->meeting->zone;
	}
	former->meeting.when_text = NULL;
	former->builder = *builder;
	former->builder.meeting = &former->meeting;
	former->input = *builder->input;
	former->input.timetable = NULL;
	former->builder.input = &former->input;
}

static gboolean is_off(const RkBuilder *builder, const Former *former)
{
	const RkMeeting *meeting = builder->meeting;

	if (meeting->status == RK_MEETING_STATUS_CANCELLED)
		return TRUE;
	/* A meeting that has a new day already was moved, whatever its state is called. */
	return meeting->status == RK_MEETING_STATUS_POSTPONED &&
	       (!meeting->start || g_strcmp0(meeting->start, former->meeting.start) == 0);
}

/* --- what changed --- */

/* A line each; caller frees. */
static char *place_of(const RkBuilder *builder)
{
	char *place = rk_meeting_where_line(builder->meeting, RK_WHERE_PLACE);

	return place ? place : rk_hole(builder, OLD_CELLS, NULL);
}

static char *place_told(const Former *former)
{
	return former->told.place   ? g_strdup(former->told.place)
	       : former->told.start ? rk_hole(&former->builder, OLD_CELLS, NULL)
				    : place_of(&former->builder);
}

static void row_add(const RkBuilder *builder, RkBlock *table, RkSay what, const char *old,
	const char *now, gboolean always)
{
	if (!always && g_strcmp0(old, now) == 0)
		return;
	RkTableRow *row = rk_row_add(table, FALSE);
	rk_words_add(rk_cell(row, 0), rk_wording_text(what, builder->lang), RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 1), old, RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 2), now, RK_RUN_PLAIN);
}

static void changes_build(const RkBuilder *builder, const Former *former)
{
	RkBlock *table = rk_block_add(builder->document->blocks, RK_BLOCK_TABLE);
	g_autofree char *old_days = rk_meeting_days(&former->builder),
			*days = rk_meeting_days(builder);
	g_autofree char *old_hours = rk_planned_hours(&former->builder, FALSE);
	g_autofree char *hours = rk_planned_hours(builder, FALSE);
	g_autofree char *old_place = place_told(former), *place = place_of(builder);
	gboolean same = g_strcmp0(old_hours, hours) == 0 && g_strcmp0(old_place, place) == 0;

	rk_column_add(table, "", WHAT_CELLS, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, rk_wording_text(RK_SAY_NOTICE_OLD, builder->lang), OLD_CELLS, FALSE,
		RK_ALIGN_LEFT);
	rk_column_add(table, rk_wording_text(RK_SAY_NOTICE_NEW, builder->lang), OLD_CELLS, FALSE,
		RK_ALIGN_LEFT);
	row_add(builder, table, RK_SAY_FACT_DATE, old_days, days, same);
	row_add(builder, table, RK_SAY_FACT_TIME, old_hours, hours, FALSE);
	row_add(builder, table, RK_SAY_FACT_PLACE, old_place, place, FALSE);
}

/* --- sentences --- */

static void opening_build(const RkBuilder *builder, const Former *former, gboolean off)
{
	const RkTold *told = &former->told;
	RkSay say = !off ? RK_SAY_NOTICE_OPENING
		    : builder->meeting->status == RK_MEETING_STATUS_CANCELLED
			    ? RK_SAY_NOTICE_OPENING_CANCELLED
			    : RK_SAY_NOTICE_OPENING_POSTPONED;
	g_autofree char *hole = rk_hole_inline(builder, 20, NULL);
	g_autofree char *blank = rk_hole_inline(builder, 14, NULL);
	g_autofree char *date = told->date ? rk_date_words(builder, told->date) : NULL;
	g_autofree char *days = rk_meeting_days(&former->builder);
	g_autofree char *hours = rk_planned_hours(&former->builder, FALSE);
	g_autofree char *place = place_told(former);
	g_autofree char *text =
		rk_phrase(builder, say, "number", told->number ? told->number : hole, "date",
			date ? date : blank, "kind", rk_kind_word(builder), "title",
			rk_meeting_title(builder), "days", days, "hours", hours, "place", place);

	rk_slot_paragraph(builder, RK_SAY_NOTICE_OPENING, text)->letter = TRUE;
}

static void reason_build(const RkBuilder *builder)
{
	const RkReschedule *change = change_newest(builder);

	if (!change || !change->reason)
		return;
	g_autofree char *clause = rk_clause(change->reason);
	g_autofree char *text = rk_phrase(builder, RK_SAY_NOTICE_REASON, "reason", clause);
	rk_slot_paragraph(builder, RK_SAY_NOTICE_REASON, text)->letter = TRUE;
}

/* The last day for answers may be over by now: then one answers without it. Caller frees. */
static char *confirm_anew(const RkBuilder *builder)
{
	RkMeeting meeting = *builder->meeting;
	RkBuilder now = *builder;
	RkDay by;

	if (meeting.confirm_by && rk_day_parse(meeting.confirm_by, &by) &&
		by < rk_context_today(builder->input->context))
		meeting.confirm_by = NULL;
	now.meeting = &meeting;
	return rk_confirm_text(&now);
}

static void rest_build(const RkBuilder *builder, const Former *former, gboolean off)
{
	g_autoptr(GString) text = g_string_new(NULL);
	gboolean moved = g_strcmp0(former->meeting.start, builder->meeting->start) != 0;
	g_autofree char *confirmed = off ? NULL : confirm_anew(builder);

	if (!off)
		rk_sentence_add(text, rk_wording_text(RK_SAY_NOTICE_STANDS, builder->lang));
	else if (builder->meeting->status == RK_MEETING_STATUS_POSTPONED)
		rk_sentence_add(text, rk_wording_text(RK_SAY_NOTICE_LATER, builder->lang));
	if (!off && moved)
		rk_sentence_add(text, rk_wording_text(RK_SAY_NOTICE_ANSWER_ANEW, builder->lang));
	rk_sentence_add(text, confirmed);
	if (text->len)
		rk_slot_paragraph(builder, RK_SAY_NOTICE_REST, text->str)->letter = TRUE;
}

/* --- addressees --- */

/* Who got the letter and is no longer on the list is told too. */
static void others_add(const RkBuilder *builder, RkBlock *list)
{
	g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);

	RK_EACH (builder->rows, DELIVERY, RkDelivery, delivery) {
		if (delivery->meeting != builder->meeting->id ||
			delivery->paper != RK_PAPER_KIND_INVITATION || !delivery->recipient ||
			RK_FIND(builder->rows, PARTICIPANT, RkParticipant, delivery->participant) ||
			!g_hash_table_add(seen, delivery->recipient))
			continue;
		rk_item_next(list, RK_NUMBERING_DECIMAL, delivery->recipient);
	}
}

static void list_build(const RkBuilder *builder, const GPtrArray *invited)
{
	GPtrArray *blocks = builder->document->blocks;

	rk_block_add(blocks, RK_BLOCK_PAGE_BREAK);
	rk_annex_build(builder, builder->paper, "");
	rk_invited_build(builder, invited);
	others_add(builder, blocks->pdata[blocks->len - 1]);
}

void rk_change_notice_build(const RkBuilder *builder)
{
	g_autoptr(GPtrArray) invited = rk_invited_list(builder);
	Former former = { 0 };

	former_fill(builder, &former);
	gboolean off = is_off(builder, &former);
	RkSay about = builder->meeting->status == RK_MEETING_STATUS_CANCELLED
			      ? RK_SAY_NOTICE_CANCELLED
		      : off ? RK_SAY_NOTICE_POSTPONED
			    : RK_SAY_NOTICE_CHANGED;
	g_autofree char *subject = rk_phrase(builder, about, "title", rk_meeting_title(builder));
	rk_letterhead_build(builder);
	rk_letter_head_build(builder,
		invited->len > 1 ? rk_wording_text(RK_SAY_ENCLOSURES_SET, builder->lang) : NULL,
		subject);
	rk_addressee_build(builder, invited);
	opening_build(builder, &former, off);
	if (!off)
		changes_build(builder, &former);
	reason_build(builder);
	rest_build(builder, &former, off);
	rk_slot_paragraph(builder, RK_SAY_NOTICE_CLOSING,
		rk_wording_text(RK_SAY_NOTICE_CLOSING, builder->lang))
		->letter = TRUE;
	rk_paper_signature_build(builder);
	rk_copies_build(builder);
	if (invited->len > 1)
		list_build(builder, invited);
	g_free(former.start);
}
