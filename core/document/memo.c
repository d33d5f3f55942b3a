/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The memorandum (nota dinas) by which an office tells the one above it what came of a meeting that
 * it attended. Invariant: about attendance it says only what was recorded.
 */
#include "document/follow_up.h"

#include "domain/names/name.h"
#include "domain/people/attendance_count.h"
#include "domain/people/participant_rule.h"
#include "domain/people/participant_words.h"

/* --- head --- */

static void slot_pair(
	const RkBuilder *builder, RkBlock *pairs, RkSay key, RkSay slot, const char *text)
{
	RkItem *item = rk_item_add(pairs, rk_wording_text(key, builder->lang), NULL);

	rk_slot_fill(builder, &item->words, slot, text);
}

static gboolean has_papers(const RkBuilder *builder)
{
	return rk_rows_count(builder->rows, RK_E_FILE) > 0 ||
	       rk_paper_of(builder, RK_PAPER_KIND_MINUTES);
}

static void head_build(const RkBuilder *builder, const RkInstitution *ours)
{
	const RkPaper *paper = builder->paper;
	RkId above = ours ? ours->parent : 0;
	g_autofree char *to = rk_office_addressee(builder, rk_office_find(builder, above));
	g_autofree char *from = rk_office_addressee(builder, ours);
	gboolean attended = !ours || ours->id != builder->meeting->organiser;
	g_autofree char *about =
		rk_phrase(builder, attended ? RK_SAY_MEMO_SUBJECT : RK_SAY_MEMO_SUBJECT_OURS,
			"title", rk_meeting_title(builder));
	g_autofree char *date = rk_date_words(builder, paper ? paper->date : NULL);
	g_autofree char *hole = rk_hole_inline(builder, 20, "${nomor_naskah}");
	g_autofree char *number = rk_phrase(builder, RK_SAY_NUMBER_LINE, "number",
		paper && paper->number ? paper->number : hole);
	GPtrArray *blocks = builder->document->blocks;

	rk_letterhead_build(builder);
	rk_title_add(blocks, rk_wording_text(RK_SAY_MEMO, builder->lang));
	rk_title_add(blocks, number)->tight = TRUE;
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	slot_pair(builder, pairs, RK_SAY_KEY_TO, RK_SAY_MEMO_TO, to);
	rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_FROM, builder->lang), from);
	slot_pair(builder, pairs, RK_SAY_KEY_SUBJECT, RK_SAY_MEMO_SUBJECT, about);
	if (has_papers(builder))
		rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_ENCLOSURES, builder->lang),
			rk_wording_text(RK_SAY_ENCLOSURES_BUNDLE, builder->lang));
	rk_letter_pair(builder, pairs, RK_SAY_KEY_MEMO_DATE, date, RK_E_PAPER, "date");
	rk_block_add(blocks, RK_BLOCK_RULE)->tight = TRUE;
}

/* --- 1. conduct --- */

/* Who came of our office: "Kepala Kantor"; and how many with them. Caller frees; NULL. */
static char *who_came(const RkBuilder *builder, const RkInstitution *ours, guint *companions)
{
	g_autoptr(GString) text = g_string_new(NULL);

	RK_EACH (builder->rows, PARTICIPANT, RkParticipant, one) {
		if (one->meeting != builder->meeting->id || one->institution != ours->id ||
			!rk_participant_is_there(one))
			continue;
		if (!rk_participant_is_invited(one)) {
			(*companions)++;
			continue;
		}
		g_autofree char *proxy = rk_participant_proxy_name(builder->rows, one);
		g_autofree char *title = rk_participant_title(builder->rows, one);
		g_autofree char *name = rk_participant_name(builder->rows, one);
		const char *who = proxy ? proxy : title ? title : name;
		if (who)
			g_string_append_printf(text, "%s%s", text->len ? ", " : "", who);
	}
	return text->len ? g_strdup(text->str) : NULL;
}

static char *held(const RkBuilder *builder)
{
	const RkMeetingRole *chair = rk_role_first(builder, RK_MEETING_ROLE_CHAIR);
	g_autofree char *title = rk_role_title(builder, chair);
	g_autofree char *name = rk_role_name(builder, chair);
	g_autofree char *days = rk_meeting_days(builder);
	g_autofree char *hole = rk_hole_inline(builder, 20, NULL);
	const char *venue = rk_meeting_venue(builder);
	const char *who = title ? title : name;
	RkAttendance count;

	rk_attendance_count(builder->input->dossier, &count);
	g_autofree char *n = g_strdup_printf("%u", count.persons);
	g_autofree char *chaired = who ? rk_phrase(builder, RK_SAY_MEMO_CHAIRED, "who", who) : NULL;
	g_autofree char *present =
		count.persons
			? rk_phrase(builder, who ? RK_SAY_MEMO_PRESENT : RK_SAY_MEMO_PRESENT_BARE,
				  "n", n)
			: NULL;
	return rk_phrase(builder, RK_SAY_MEMO_HELD, "days", days, "place", venue ? venue : hole,
		"chaired", chaired, "present", present);
}

static void conduct_fill(const RkBuilder *builder, RkBlock *list, const RkInstitution *ours)
{
	guint companions = 0;
	g_autofree char *first = held(builder);
	gboolean attended = ours && ours->id != builder->meeting->organiser;
	g_autofree char *who = attended ? who_came(builder, ours, &companions) : NULL;
	g_autofree char *n = rk_count_words(builder, companions, FALSE);
	g_autofree char *second =
		who ? rk_phrase(builder, companions ? RK_SAY_MEMO_OURS_WITH : RK_SAY_MEMO_OURS,
			      "office", rk_office_short(ours), "who", who, "n", n)
		    : NULL;
	g_autofree char *text = second ? g_strconcat(first, " ", second, NULL) : g_strdup(first);

	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words,
		RK_SAY_MEMO_CONDUCT, text);
}

/* --- 2. to 4. --- */

/* "a. …" below an item; not added while there is nothing. */
static RkBlock *inner_begin(const RkBuilder *builder, RkBlock *list, RkSay say)
{
	RkItem *item =
		rk_item_next(list, RK_NUMBERING_DECIMAL, rk_wording_text(say, builder->lang));
	RkBlock *inner = rk_block_add(item->blocks, RK_BLOCK_LIST);

	inner->tight = TRUE;
	return inner;
}

static void themes_add(const RkBuilder *builder, RkBlock *list)
{
	RkBlock *inner = NULL;

	RK_EACH (builder->rows, SESSION, RkSession, session) {
		if (session->meeting != builder->meeting->id ||
			session->kind != RK_SESSION_KIND_SESSION)
			continue;
		inner = inner ? inner : inner_begin(builder, list, RK_SAY_MEMO_THEMES);
		g_autofree char *text = rk_phrase(
			builder, RK_SAY_SENTENCE_ITEM, "text", rk_session_title(builder, session));
		rk_item_next(inner, RK_NUMBERING_LETTER, text);
	}
}

static void results_add(const RkBuilder *builder, RkBlock *list)
{
	RkBlock *inner = NULL;

	RK_EACH (builder->rows, ENTRY, RkEntry, entry) {
		if (entry->meeting != builder->meeting->id || entry->struck ||
			entry->kind != RK_ENTRY_KIND_DECISION || !rk_entry_is_printed(entry))
			continue;
		inner = inner ? inner : inner_begin(builder, list, RK_SAY_MEMO_RESULTS);
		rk_item_next(inner, RK_NUMBERING_LETTER, entry->text);
	}
}

static void actions_add(const RkBuilder *builder, RkBlock *list, const RkInstitution *ours)
{
	g_autoptr(GArray) owed = rk_owed_of(builder, ours->id);

	if (owed->len == 0)
		return;
	g_autofree char *text =
		rk_phrase(builder, RK_SAY_MEMO_ACTIONS, "office", rk_office_short(ours));
	rk_item_next(list, RK_NUMBERING_DECIMAL, text);
	rk_owed_table(builder, builder->document->blocks, owed, RK_OWED_ROLES);
}

/* The paper's signatory, else the head of the office with a line for the name. */
static void signature_build(const RkBuilder *builder, const RkInstitution *ours)
{
	const RkPaper *paper = builder->paper;
	g_autofree char *head = ours ? rk_head_title(ours) : NULL;

	if (!head || (paper && (paper->signatory || paper->shown_name))) {
		rk_paper_signature_build(builder);
		return;
	}
	g_autofree char *title = rk_phrase(builder, RK_SAY_SIGN_TITLE, "title", head);
	RkBlock *block = rk_block_add(builder->document->blocks, RK_BLOCK_SIGNATURES);
	rk_signature_build(builder, block, title, NULL, NULL, NULL);
	((RkSignature *)block->signatures->pdata[0])->origin =
		(RkOrigin){ RK_E_PAPER, paper ? paper->id : 0, "signatory" };
}

void rk_memo_build(const RkBuilder *builder)
{
	const RkInstitution *ours = rk_office_writing(builder);
	g_autofree char *letter = rk_calling_letter(builder);
	g_autofree char *opening = rk_phrase(
		builder, letter ? RK_SAY_MEMO_OPENING : RK_SAY_MEMO_OPENING_BARE, "letter", letter);

	head_build(builder, ours);
	rk_slot_paragraph(builder, RK_SAY_MEMO_OPENING, opening)->letter = TRUE;
	RkBlock *list = rk_block_add(builder->document->blocks, RK_BLOCK_LIST);
	conduct_fill(builder, list, ours);
	themes_add(builder, list);
	results_add(builder, list);
	if (ours)
		actions_add(builder, list, ours);
	rk_slot_paragraph(
		builder, RK_SAY_MEMO_CLOSING, rk_wording_text(RK_SAY_MEMO_CLOSING, builder->lang))
		->letter = TRUE;
	signature_build(builder, ours);
}
