/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The report on the conduct of a meeting (laporan pelaksanaan): introduction, conduct, results,
 * obstacles, recommendations, in the order of the ministries' model. Invariant: it counts and cites
 * what was recorded; what only a person can judge is a sentence to be reworded.
 */
#include "document/follow_up.h"

#include "domain/people/attendance_count.h"

/* --- A. introduction --- */

static RkItem *headed_item(const RkBuilder *builder, RkBlock *list, RkSay say)
{
	return rk_item_next(list, RK_NUMBERING_DECIMAL, rk_wording_text(say, builder->lang));
}

static RkBlock *item_paragraph(RkItem *item, const char *text)
{
	RkBlock *block = rk_paragraph_add(item->blocks, text);

	block->tight = TRUE;
	return block;
}

static void slot_item(const RkBuilder *builder, RkItem *item, RkSay say, const char *text)
{
	rk_slot_fill(builder, &item_paragraph(item, NULL)->words, say, text);
}

static void general_add(const RkBuilder *builder, RkBlock *list)
{
	const RkInstitution *organiser = rk_office_find(builder, builder->meeting->organiser);
	g_autofree char *hole = rk_hole_inline(builder, 30, NULL);
	g_autofree char *text = rk_phrase(builder, RK_SAY_REPORT_GENERAL_TEXT, "title",
		rk_meeting_title(builder), "office", organiser ? organiser->name : hole);

	slot_item(builder, headed_item(builder, list, RK_SAY_REPORT_GENERAL),
		RK_SAY_REPORT_GENERAL_TEXT, text);
}

static void aim_add(
	const RkBuilder *builder, RkItem *item, RkSay say, const char *text, const char *field)
{
	g_autofree char *hole = rk_hole_inline(builder, 30, NULL);
	g_autofree char *line = rk_phrase(builder, say, "text", text ? text : hole);

	rk_origin_set(
		&item_paragraph(item, line)->words, RK_E_MEETING, builder->meeting->id, field);
}

static void aims_add(const RkBuilder *builder, RkBlock *list)
{
	RkItem *item = headed_item(builder, list, RK_SAY_REPORT_AIMS);

	aim_add(builder, item, RK_SAY_REPORT_PURPOSE, builder->meeting->purpose, "purpose");
	aim_add(builder, item, RK_SAY_REPORT_OBJECTIVE, builder->meeting->objective, "objective");
}

static void scope_add(const RkBuilder *builder, RkBlock *list)
{
	int kind = builder->meeting->kind;
	const char *word = kind && kind != RK_MEETING_KIND_OTHER
				   ? rk_enum_label(&rk_meeting_kind_words, kind, builder->lang)
				   : rk_wording_text(RK_SAY_KIND_MEETING, builder->lang);
	RkDay day;
	g_autofree char *date = rk_meeting_first_day(builder, &day)
					? rk_day_long(day, builder->lang)
					: rk_hole_inline(builder, 20, NULL);
	g_autofree char *text =
		rk_phrase(builder, RK_SAY_REPORT_SCOPE_TEXT, "kind", word, "date", date);

	slot_item(builder, headed_item(builder, list, RK_SAY_REPORT_SCOPE),
		RK_SAY_REPORT_SCOPE_TEXT, text);
}

/* What the meeting itself cites, not what was cited in it. */
static GPtrArray *bases(const RkBuilder *builder)
{
	GPtrArray *list = g_ptr_array_new_with_free_func(g_free);
	gboolean letter = FALSE;

	RK_EACH (builder->rows, CITATION, RkCitation, one) {
		const RkReference *reference =
			RK_FIND(builder->rows, REFERENCE, RkReference, one->reference);
		if (one->meeting != builder->meeting->id || one->session || one->entry ||
			one->action || !reference)
			continue;
		letter = letter || reference->kind == RK_REFERENCE_KIND_LETTER;
		g_ptr_array_add(list, rk_reference_line(builder, reference));
	}
	char *called = letter ? NULL : rk_calling_letter(builder);
	if (called && g_ascii_islower(called[0]))
		called[0] = g_ascii_toupper(called[0]);
	if (called)
		g_ptr_array_add(list, called);
	return list;
}

static void basis_add(const RkBuilder *builder, RkBlock *list)
{
	g_autoptr(GPtrArray) lines = bases(builder);

	if (lines->len == 0)
		return;
	RkItem *item = headed_item(builder, list, RK_SAY_REPORT_BASIS);
	RkBlock *inner = rk_block_add(item->blocks, RK_BLOCK_LIST);
	inner->tight = TRUE;
	for (guint i = 0; i < lines->len; i++) {
		g_autofree char *text = rk_phrase(builder,
			i + 1 < lines->len ? RK_SAY_CLAUSE_ITEM : RK_SAY_SENTENCE_ITEM, "text",
			lines->pdata[i]);
		rk_item_next(inner, RK_NUMBERING_LETTER, text);
	}
}

static void introduction_build(RkPart *part)
{
	rk_part_begin(part, RK_SAY_REPORT_INTRODUCTION);
	RkBlock *list = rk_part_list(part->builder);
	general_add(part->builder, list);
	aims_add(part->builder, list);
	scope_add(part->builder, list);
	basis_add(part->builder, list);
}

/* --- B. conduct --- */

static char *participants_text(const RkBuilder *builder, const RkAttendance *count)
{
	g_autofree char *onsite = g_strdup_printf("%u", count->onsite);
	g_autofree char *online = g_strdup_printf("%u", count->online);
	g_autofree char *where = count->online ? rk_phrase(builder, RK_SAY_PARTICIPANTS_WHERE, "n",
							 onsite, "m", online)
					       : NULL;
	g_autofree char *n = g_strdup_printf("%u", count->persons);
	g_autofree char *filled = g_strdup_printf("%u", count->filled);
	g_autofree char *invited = g_strdup_printf("%u", count->invited);

	return rk_phrase(builder, RK_SAY_PARTICIPANTS, "n", n, "where", where, "filled", filled,
		"invited", invited);
}

static gboolean is_recorded(const RkAttendance *count)
{
	return count->persons + count->excused + count->absent > 0;
}

static void facts_build(const RkBuilder *builder, const RkAttendance *count)
{
	RkBlock *pairs = rk_block_add(builder->document->blocks, RK_BLOCK_PAIRS);
	g_autofree char *days = rk_meeting_days(builder);
	g_autofree char *hours = rk_meeting_hours(builder, FALSE);
	g_autofree char *place = rk_meeting_place(builder, TRUE);

	pairs->indent = 1;
	rk_letter_pair(builder, pairs, RK_SAY_KEY_DATE, days, RK_E_MEETING, "start");
	rk_letter_pair(builder, pairs, RK_SAY_KEY_HOURS, hours, RK_E_MEETING, "start");
	rk_letter_pair(builder, pairs, RK_SAY_KEY_PLACE, place, RK_E_MEETING, "venue");
	if (!is_recorded(count))
		return;
	g_autofree char *text = participants_text(builder, count);
	rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_PARTICIPANTS, builder->lang), text);
}

static void speakers_fill(const RkBuilder *builder, RkWords *words, const RkSession *session)
{
	RK_EACH (builder->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session->id || speaker->role != RK_SPEAKER_ROLE_SPEAKER)
			continue;
		g_autofree char *party = rk_speaker_party(builder, speaker);
		g_autofree char *name = party ? NULL : rk_speaker_name(builder, speaker);
		const char *who = party ? party : name;
		if (who && !rk_words_are_empty(words))
			rk_words_add(words, "\n", RK_RUN_PLAIN);
		rk_words_add(words, who, RK_RUN_PLAIN);
	}
}

static void sessions_build(const RkBuilder *builder)
{
	RkLang lang = builder->lang;
	RkBlock *table = rk_block_add(builder->document->blocks, RK_BLOCK_TABLE);
	guint n = 0;

	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_SESSION, lang), lang == RK_LANG_ID ? 4 : 7,
		TRUE, RK_ALIGN_CENTRE);
	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_THEME, lang), 40, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_SPEAKER, lang), 25, FALSE, RK_ALIGN_LEFT);
	RK_EACH (builder->rows, SESSION, RkSession, session) {
		if (session->meeting != builder->meeting->id ||
			session->kind != RK_SESSION_KIND_SESSION)
			continue;
		RkTableRow *row = rk_row_add(table, FALSE);
		g_autofree char *number = g_strdup_printf("%u", ++n);
		rk_words_add(rk_cell(row, 0), number, RK_RUN_PLAIN);
		rk_words_add(rk_cell(row, 1), rk_session_title(builder, session), RK_RUN_PLAIN);
		speakers_fill(builder, rk_cell(row, 2), session);
	}
	if (n == 0)
		g_ptr_array_remove(builder->document->blocks, table);
}

/* --- D. obstacles --- */

static void why_add(const RkBuilder *builder, GString *text, RkSay say, guint n)
{
	g_autofree char *number = g_strdup_printf("%u", n);
	g_autofree char *one = rk_phrase(builder, say, "n", number);

	if (n > 0)
		g_string_append_printf(text, "%s%s", text->len ? ", " : "", one);
}

static void obstacle_add(const RkBuilder *builder, RkBlock *list, RkSay say, char *text)
{
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words, say, text);
	g_free(text);
}

/* Minutes by which the meeting began later than planned; 0. */
static int minutes_late(const RkBuilder *builder)
{
	const RkMeeting *meeting = builder->meeting;
	RkLocalTime planned;

	if (!meeting->opened_at.set || !meeting->start ||
		!rk_local_time_parse(meeting->start, &planned))
		return 0;
	gint64 late = (gint64)rk_zone_local_time(builder->zone, meeting->opened_at.value) - planned;
	return (int)CLAMP(late, 0, 1440);
}

static guint unanswered(const RkBuilder *builder)
{
	guint n = 0;

	RK_EACH (builder->rows, ENTRY, RkEntry, question) {
		gboolean answered = question->struck || !rk_entry_is_printed(question);
		if (question->meeting != builder->meeting->id ||
			question->kind != RK_ENTRY_KIND_QUESTION)
			continue;
		RK_EACH (builder->rows, ENTRY, RkEntry, answer)
			answered = answered || answer->answers == question->id;
		n += !answered;
	}
	return n;
}

static void obstacles_build(RkPart *part, const RkAttendance *count)
{
	const RkBuilder *builder = part->builder;
	guint away = count->excused + count->absent, open = unanswered(builder);
	int late = minutes_late(builder);
	g_autoptr(GString) why = g_string_new(NULL);

	rk_part_begin(part, RK_SAY_REPORT_OBSTACLES);
	RkBlock *list = rk_part_list(builder);
	why_add(builder, why, RK_SAY_EXCUSED, count->excused);
	why_add(builder, why, RK_SAY_ABSENT, count->absent);
	if (away > 0) {
		g_autofree char *n = g_strdup_printf("%u", away);
		obstacle_add(builder, list, RK_SAY_OBSTACLE_AWAY,
			rk_phrase(builder, RK_SAY_OBSTACLE_AWAY, "n", n, "why", why->str));
	}
	if (late > 0) {
		g_autofree char *n = g_strdup_printf("%d", late);
		obstacle_add(builder, list, RK_SAY_OBSTACLE_LATE,
			rk_phrase(builder, RK_SAY_OBSTACLE_LATE, "n", n));
	}
	if (open > 0) {
		g_autofree char *n = g_strdup_printf("%u", open);
		obstacle_add(builder, list, RK_SAY_OBSTACLE_OPEN,
			rk_phrase(builder, RK_SAY_OBSTACLE_OPEN, "n", n));
	}
	if (list->items->len > 0)
		return;
	g_ptr_array_remove(builder->document->blocks, list);
	rk_part_none(builder, RK_SAY_OBSTACLE_NONE);
}

/* --- E. and F. --- */

static guint decisions_count(const RkBuilder *builder)
{
	guint n = 0;

	RK_EACH (builder->rows, ENTRY, RkEntry, entry)
		n += entry->meeting == builder->meeting->id && !entry->struck &&
		     entry->kind == RK_ENTRY_KIND_DECISION && rk_entry_is_printed(entry);
	return n;
}

static guint actions_count(const RkBuilder *builder)
{
	guint n = 0;

	RK_EACH (builder->rows, ACTION, RkAction, action)
		n += action->meeting == builder->meeting->id && !action->struck;
	return n;
}

/* The last day by which something is due; NULL. Caller frees. */
static char *last_due(const RkBuilder *builder)
{
	RkDay last = 0;
	gboolean found = FALSE;

	RK_EACH (builder->rows, ACTION, RkAction, action) {
		if (action->meeting != builder->meeting->id || action->struck)
			continue;
		RkHowFar how = rk_how_far(builder, action, NULL);
		if (how.has_due && how.status != RK_ACTION_STATUS_CANCELLED) {
			last = found ? MAX(last, how.due) : how.due;
			found = TRUE;
		}
	}
	return found ? rk_day_long(last, builder->lang) : NULL;
}

static void advice_build(RkPart *part)
{
	const RkBuilder *builder = part->builder;
	guint decided = decisions_count(builder), owed = actions_count(builder);
	g_autofree char *decisions = g_strdup_printf("%u", decided);
	g_autofree char *actions = g_strdup_printf("%u", owed);
	RkSay say = owed > 0      ? RK_SAY_REPORT_CONCLUSION
		    : decided > 0 ? RK_SAY_REPORT_CONCLUSION_DECISIONS
				  : RK_SAY_REPORT_CONCLUSION_NONE;
	g_autofree char *text = rk_phrase(builder, say, "decisions", decisions, "actions", actions);

	rk_part_begin(part, RK_SAY_REPORT_ADVICE);
	RkBlock *list = rk_part_list(builder);
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words,
		RK_SAY_REPORT_CONCLUSION, text);
	if (owed == 0)
		return;
	g_autofree char *date = last_due(builder);
	g_autofree char *advice = rk_phrase(builder,
		date ? RK_SAY_REPORT_ADVICE_UNTIL : RK_SAY_REPORT_ADVICE_TEXT, "date", date);
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words,
		RK_SAY_REPORT_ADVICE_TEXT, advice);
}

static void closing_build(RkPart *part)
{
	rk_part_begin(part, RK_SAY_REPORT_CLOSING);
	rk_slot_paragraph(part->builder, RK_SAY_REPORT_CLOSING_TEXT,
		rk_wording_text(RK_SAY_REPORT_CLOSING_TEXT, part->builder->lang))
		->indent = 1;
}

/* --- signatures, enclosures --- */

static void signatures_build(const RkBuilder *builder)
{
	const RkMeetingRole *chair = rk_role_first(builder, RK_MEETING_ROLE_CHAIR);
	const RkProfile *profile = builder->input->profile;
	g_autofree char *hole = rk_hole_inline(builder, 12, NULL);
	g_autofree char *date =
		rk_date_words(builder, builder->paper ? builder->paper->date : NULL);
	g_autofree char *made = rk_phrase(builder, RK_SAY_MADE_IN, "place",
		profile && profile->place ? profile->place : hole, "date", date);
	g_autofree char *name = rk_role_name(builder, chair);
	g_autofree char *held = rk_role_title(builder, chair);

	rk_signatory_build(builder, RK_MEETING_ROLE_COMMITTEE, RK_SAY_COMMITTEE, made);
	if (!chair)
		return;
	g_autofree char *title = held ? rk_phrase(builder, RK_SAY_SIGN_TITLE, "title", held)
				      : g_strdup(rk_wording_text(RK_SAY_SIGN_CHAIR, builder->lang));
	g_autofree char *lines =
		g_strdup_printf("%s\n%s", rk_wording_text(RK_SAY_SEEN_BY, builder->lang), title);
	RkBlock *block = rk_block_add(builder->document->blocks, RK_BLOCK_SIGNATURES);
	rk_signature_build(builder, block, lines, name, rk_role_nip(builder, chair), NULL);
}

static gboolean has_file(const RkBuilder *builder, const char *kind)
{
	RK_EACH (builder->rows, FILE, RkFile, file)
		if (file->meeting == builder->meeting->id && g_strcmp0(file->kind, kind) == 0)
			return TRUE;
	return FALSE;
}

static void enclosures_build(const RkBuilder *builder, const RkAttendance *count)
{
	const RkRows *rows = builder->rows;
	const struct {
		gboolean there;
		RkSay say;
	} parts[] = {
		{ rk_paper_of(builder, RK_PAPER_KIND_INVITATION) != NULL, RK_SAY_ENCLOSED_LETTER },
		{ rk_rows_count(rows, RK_E_SESSION) > 0, RK_SAY_ENCLOSED_PROGRAMME },
		{ is_recorded(count), RK_SAY_ENCLOSED_LIST },
		{ rk_paper_of(builder, RK_PAPER_KIND_MINUTES) != NULL, RK_SAY_ENCLOSED_MINUTES },
		{ actions_count(builder) > 0, RK_SAY_ENCLOSED_MATRIX },
		{ has_file(builder, "presentation"), RK_SAY_ENCLOSED_MATERIAL },
		{ has_file(builder, "photo"), RK_SAY_ENCLOSED_PHOTOS },
	};
	g_autoptr(GString) list = g_string_new(NULL);
	guint n = 0;

	for (guint i = 0; i < RK_LEN(parts); i++)
		if (parts[i].there)
			g_string_append_printf(list, "%s%u.\u00a0%s", list->len ? "  " : "", ++n,
				rk_wording_text(parts[i].say, builder->lang));
	if (n == 0)
		return;
	g_autofree char *text = rk_phrase(builder, RK_SAY_ENCLOSED, "list", list->str);
	rk_paragraph_add(builder->document->blocks, text);
}

static void title_build(const RkBuilder *builder)
{
	GPtrArray *blocks = builder->document->blocks;
	g_autofree char *title =
		rk_phrase(builder, RK_SAY_REPORT_TITLE, "title", rk_meeting_title(builder));
	g_autofree char *large = rk_upper(title);

	rk_letterhead_build(builder);
	rk_title_add(blocks, rk_wording_text(RK_SAY_REPORT, builder->lang));
	rk_title_add(blocks, rk_wording_text(RK_SAY_REPORT_ABOUT, builder->lang))->tight = TRUE;
	rk_title_add(blocks, large)->tight = TRUE;
}

void rk_report_build(const RkBuilder *builder)
{
	RkPart part = { builder, 0 };
	RkAttendance count;

	rk_attendance_count(builder->input->dossier, &count);
	title_build(builder);
	introduction_build(&part);
	rk_part_begin(&part, RK_SAY_REPORT_CONDUCT);
	facts_build(builder, &count);
	sessions_build(builder);
	rk_part_begin(&part, RK_SAY_REPORT_RESULTS);
	rk_decisions_build(builder, 1);
	obstacles_build(&part, &count);
	advice_build(&part);
	closing_build(&part);
	signatures_build(builder);
	enclosures_build(builder, &count);
}
