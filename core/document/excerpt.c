/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The excerpt of the minutes for one office (kutipan): the decisions that its follow-up rests on,
 * that follow-up, its questions with their answers. Without an office named, one for each that the
 * minutes give something to do, each on a page of its own.
 */
#include "document/follow_up.h"

#include "domain/model/number.h"

static void head_build(const RkBuilder *builder, const RkInstitution *office)
{
	const RkPaper *minutes = rk_paper_of(builder, RK_PAPER_KIND_MINUTES);
	g_autofree char *days = rk_meeting_days(builder);
	g_autofree char *hole = rk_hole_inline(builder, 20, NULL);
	g_autofree char *date = rk_date_words(builder, minutes ? minutes->date : NULL);
	g_autofree char *number = rk_phrase(builder, RK_SAY_LETTER, "number",
		minutes && minutes->number ? minutes->number : hole, "date", date);
	GPtrArray *blocks = builder->document->blocks;

	rk_letterhead_build(builder);
	rk_title_add(blocks, rk_wording_text(RK_SAY_EXCERPT, builder->lang));
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_MEETING, builder->lang),
		rk_meeting_title(builder));
	rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_DATE, builder->lang), days);
	if (minutes)
		rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_MINUTES, builder->lang), number);
	rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_FOR, builder->lang),
		office ? office->name : hole);
}

static gboolean rests_on(const GArray *owed, RkId decision)
{
	for (guint i = 0; i < owed->len; i++)
		if (g_array_index(owed, RkOwed, i).action->decision == decision)
			return TRUE;
	return FALSE;
}

static void decisions_build(RkPart *part, const GArray *owed)
{
	const RkBuilder *builder = part->builder;
	RkBlock *list = NULL;

	RK_EACH (builder->rows, ENTRY, RkEntry, entry) {
		if (entry->meeting != builder->meeting->id || entry->struck ||
			entry->kind != RK_ENTRY_KIND_DECISION || !rk_entry_is_printed(entry) ||
			!rests_on(owed, entry->id))
			continue;
		if (!list) {
			rk_part_begin(part, RK_SAY_EXCERPT_DECISIONS);
			list = rk_part_list(builder);
		}
		g_autofree char *label = rk_numbering_label(
			RK_NUMBERING_DECIMAL, rk_entry_rank(builder->rows, entry));
		rk_item_add(list, label, entry->text);
	}
}

/* TRUE if somebody of the office says the line. */
static gboolean is_of(const RkBuilder *builder, const RkEntry *entry, RkId office)
{
	const RkParticipant *who =
		entry->speaker ? RK_FIND(builder->rows, PARTICIPANT, RkParticipant, entry->speaker)
			       : NULL;

	return (who ? who->institution : entry->speaker_institution) == office;
}

static gboolean questions_build(RkPart *part, RkId office)
{
	const RkBuilder *builder = part->builder;
	RkBlock *pairs = NULL;

	RK_EACH (builder->rows, ENTRY, RkEntry, entry) {
		if (entry->meeting != builder->meeting->id || entry->struck ||
			entry->kind != RK_ENTRY_KIND_QUESTION || !rk_entry_is_printed(entry) ||
			!is_of(builder, entry, office))
			continue;
		if (!pairs) {
			rk_part_begin(part, RK_SAY_EXCERPT_QUESTIONS);
			pairs = rk_block_add(builder->document->blocks, RK_BLOCK_PAIRS);
			pairs->indent = 1;
		}
		rk_question_build(builder, pairs, entry);
	}
	return pairs != NULL;
}

static void one_build(const RkBuilder *builder, RkId id)
{
	const RkInstitution *office = rk_office_find(builder, id);
	g_autoptr(GArray) owed = rk_owed_of(builder, id);
	g_autofree char *where = rk_letter_date(builder);
	RkPart part = { builder, 0 };

	head_build(builder, office);
	decisions_build(&part, owed);
	if (owed->len > 0) {
		rk_part_begin(&part, RK_SAY_FOLLOW_UP);
		rk_owed_table(builder, builder->document->blocks, owed, RK_OWED_CODES);
	}
	if (!questions_build(&part, id) && owed->len == 0)
		rk_slot_paragraph(builder, RK_SAY_EXCERPT_NOTHING,
			rk_wording_text(RK_SAY_EXCERPT_NOTHING, builder->lang));
	rk_slot_paragraph(
		builder, RK_SAY_EXCERPT_TRUE, rk_wording_text(RK_SAY_EXCERPT_TRUE, builder->lang));
	rk_signatory_build(builder, RK_MEETING_ROLE_SECRETARY, RK_SAY_SIGN_SECRETARY, where);
}

void rk_excerpt_build(const RkBuilder *builder)
{
	rk_offices_build(builder, FALSE, one_build);
}
