/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minutes (notula): opening, discussion, decisions, follow-up, closing, signatures. The order
 * of the parts is that of the offices' own forms. Invariant: what is struck keeps its number.
 */
#include "document/builder.h"
#include "domain/model/number.h"

typedef struct Part {
	const RkBuilder *builder;
	guint n; /* parts so far, "A." is the first */
} Part;

static char *part_label(Part *part)
{
	return g_strdup_printf("%c.", 'A' + (int)part->n++);
}

static void part_begin(Part *part, RkSay title)
{
	g_autofree char *label = part_label(part);

	rk_heading_add(part->builder->document->blocks, 1, label,
		rk_wording_text(title, part->builder->lang));
}

static RkBlock *part_list(const RkBuilder *builder)
{
	RkBlock *list = rk_block_add(builder->document->blocks, RK_BLOCK_LIST);

	list->indent = 1;
	return list;
}

static void part_none(const RkBuilder *builder, RkSay say)
{
	RkBlock *none = rk_paragraph_add(builder->document->blocks, NULL);

	none->indent = 1;
	rk_slot_fill(builder, &none->words, say, rk_wording_text(say, builder->lang));
}

static char *clock_or_hole(const RkBuilder *builder, RkInt at)
{
	g_autofree char *clock = rk_instant_clock(builder, at);
	g_autofree char *hole = rk_hole_inline(builder, 8, NULL);
	g_autofree char *zone = rk_zone_word(builder);

	return g_strchomp(
		rk_phrase(builder, RK_SAY_TIME_CLOCK, "time", clock ? clock : hole, "zone", zone));
}

static void report_add(const RkBuilder *builder, RkBlock *list)
{
	const RkMeetingRole *role = rk_role_first(builder, RK_MEETING_ROLE_COMMITTEE);
	g_autofree char *name = rk_role_name(builder, role);

	if (!builder->meeting->purpose)
		return;
	g_autofree char *purpose = rk_clause(builder->meeting->purpose);
	RkSay say = name ? RK_SAY_REPORTED : RK_SAY_PURPOSE;
	g_autofree char *text = rk_phrase(builder, say, "name", name, "purpose", purpose);
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words, say, text);
}

static void opening_build(Part *part)
{
	const RkBuilder *builder = part->builder;
	g_autofree char *chair =
		rk_role_name(builder, rk_role_first(builder, RK_MEETING_ROLE_CHAIR));
	g_autofree char *time = clock_or_hole(builder, builder->meeting->opened_at);
	g_autofree char *hole = rk_hole_inline(builder, 24, NULL);

	part_begin(part, RK_SAY_OPENING);
	RkBlock *list = part_list(builder);
	g_autofree char *text =
		rk_phrase(builder, RK_SAY_OPENED, "time", time, "name", chair ? chair : hole);
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words, RK_SAY_OPENED,
		text);
	report_add(builder, list);
}

static void decisions_build(Part *part)
{
	const RkBuilder *builder = part->builder;

	part_begin(part, RK_SAY_DECISIONS);
	RkBlock *list = part_list(builder);
	RK_EACH (builder->rows, ENTRY, RkEntry, entry) {
		if (entry->meeting != builder->meeting->id ||
			entry->kind != RK_ENTRY_KIND_DECISION || !rk_entry_is_printed(entry))
			continue;
		/* The number by which the screen calls it, also behind one that is not printed. */
		g_autofree char *label = rk_numbering_label(
			RK_NUMBERING_DECIMAL, rk_entry_rank(builder->rows, entry));
		rk_item_add(list, label,
			entry->struck ? rk_wording_text(RK_SAY_STRUCK, builder->lang)
				      : entry->text);
	}
	if (list->items->len == 0) {
		g_ptr_array_remove(builder->document->blocks, list);
		part_none(builder, RK_SAY_NO_DECISION);
	}
}

static void leads_fill(const RkBuilder *builder, RkWords *words, const RkAction *action)
{
	guint n = 0;

	RK_EACH (builder->rows, ASSIGNMENT, RkAssignment, assignment) {
		if (assignment->action != action->id || assignment->role != RK_ASSIGNMENT_ROLE_LEAD)
			continue;
		g_autofree char *text = rk_assignment_text(builder, assignment);
		rk_words_add(words, n++ > 0 && text ? "\n" : NULL, RK_RUN_PLAIN);
		rk_words_add(words, text, RK_RUN_PLAIN);
	}
	if (n > 0)
		return;
	const RkInstitutionGroup *group =
		action->target_group ? RK_FIND(builder->rows, INSTITUTION_GROUP, RkInstitutionGroup,
					       action->target_group)
				     : NULL;
	rk_words_add(words,
		action->target_text ? action->target_text
		: group             ? group->name
				    : NULL,
		RK_RUN_PLAIN);
}

static char *due_text(const RkBuilder *builder, const RkAction *action)
{
	const char *due = action->due;
	RkDay day;

	if (!due)
		RK_EACH (builder->rows, ASSIGNMENT, RkAssignment, assignment) {
			if (assignment->action == action->id &&
				assignment->role == RK_ASSIGNMENT_ROLE_LEAD)
				due = assignment->due ? assignment->due : due;
		}
	if (!due || !rk_day_parse(due, &day))
		return NULL;
	return builder->lang == RK_LANG_ID ? rk_day_table(day) : rk_day_brief(day, builder->lang);
}

static void action_add(const RkBuilder *builder, RkBlock *table, const RkAction *action)
{
	RkTableRow *row = rk_row_add(table, FALSE);
	g_autofree char *number = g_strdup_printf("%u", rk_action_rank(builder->rows, action));
	g_autofree char *due = due_text(builder, action);

	rk_words_add(rk_cell(row, 0), number, RK_RUN_PLAIN);
	if (action->struck) {
		rk_words_add(rk_cell(row, 1), rk_wording_text(RK_SAY_STRUCK, builder->lang),
			RK_RUN_PLAIN);
		return;
	}
	rk_words_add(rk_cell(row, 1), action->text, RK_RUN_PLAIN);
	leads_fill(builder, rk_cell(row, 2), action);
	rk_words_add(rk_cell(row, 3), due, RK_RUN_PLAIN);
}

static void actions_build(Part *part)
{
	const RkBuilder *builder = part->builder;
	RkLang lang = builder->lang;
	guint n = 0;

	part_begin(part, RK_SAY_FOLLOW_UP);
	RkBlock *table = rk_block_add(builder->document->blocks, RK_BLOCK_TABLE);
	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_NUMBER, lang), 3, TRUE, RK_ALIGN_RIGHT);
	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_TEXT, lang), 34, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_LEAD, lang), 20, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_DUE, lang), lang == RK_LANG_ID ? 10 : 11,
		TRUE, RK_ALIGN_LEFT);
	RK_EACH (builder->rows, ACTION, RkAction, action) {
		if (action->meeting != builder->meeting->id)
			continue;
		action_add(builder, table, action);
		n++;
	}
	if (n == 0) {
		g_ptr_array_remove(builder->document->blocks, table);
		part_none(builder, RK_SAY_NO_ACTION);
	}
}

static void closing_build(Part *part)
{
	const RkBuilder *builder = part->builder;
	g_autofree char *time = clock_or_hole(builder, builder->meeting->closed_at);

	part_begin(part, RK_SAY_CLOSING);
	RkBlock *list = part_list(builder);
	if (builder->meeting->expectation) {
		g_autofree char *hope = rk_clause(builder->meeting->expectation);
		g_autofree char *text = rk_phrase(builder, RK_SAY_EXPECTATION, "text", hope);
		rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words,
			RK_SAY_EXPECTATION, text);
	}
	g_autofree char *closed = rk_phrase(builder, RK_SAY_CLOSED, "time", time);
	rk_slot_fill(builder, &rk_item_next(list, RK_NUMBERING_DECIMAL, NULL)->words, RK_SAY_CLOSED,
		closed);
}

static void errata_build(Part *part)
{
	const RkBuilder *builder = part->builder;
	RkBlock *list = NULL;

	RK_EACH (builder->rows, ERRATUM, RkErratum, erratum) {
		if (!list) {
			part_begin(part, RK_SAY_CORRIGENDA);
			list = part_list(builder);
		}
		g_autofree char *date = rk_date_words(builder, erratum->at);
		g_autofree char *text =
			rk_phrase(builder, RK_SAY_CORRIGENDUM, "date", date, "text", erratum->text);
		rk_item_next(list, RK_NUMBERING_DECIMAL, text);
	}
}

static const char *nip_of(const RkBuilder *builder, const RkMeetingRole *role)
{
	const RkPerson *person = role && role->person
					 ? RK_FIND(builder->rows, PERSON, RkPerson, role->person)
					 : NULL;

	return person ? person->nip : NULL;
}

static char *place_date(const RkBuilder *builder)
{
	const RkProfile *profile = builder->input->profile;
	const char *place = builder->meeting->city ? builder->meeting->city
			    : profile              ? profile->place
						   : NULL;
	g_autofree char *date =
		rk_date_words(builder, builder->paper ? builder->paper->date : NULL);
	g_autofree char *hole = rk_hole_inline(builder, 12, NULL);

	return rk_phrase(builder, RK_SAY_PLACE_DATE, "place", place ? place : hole, "date", date);
}

static void signatures_build(const RkBuilder *builder)
{
	const RkMeetingRole *chair = rk_role_first(builder, RK_MEETING_ROLE_CHAIR);
	const RkMeetingRole *secretary = rk_role_first(builder, RK_MEETING_ROLE_SECRETARY);
	g_autofree char *chair_name = rk_role_name(builder, chair);
	g_autofree char *secretary_name = rk_role_name(builder, secretary);
	g_autofree char *where = place_date(builder);
	RkBlock *block = rk_block_add(builder->document->blocks, RK_BLOCK_SIGNATURES);

	rk_signature_build(builder, block, rk_wording_text(RK_SAY_SIGN_CHAIR, builder->lang),
		chair_name, nip_of(builder, chair), NULL);
	rk_signature_build(builder, block, rk_wording_text(RK_SAY_SIGN_SECRETARY, builder->lang),
		secretary_name, nip_of(builder, secretary), where);
}

static gboolean attendance_is_recorded(const RkBuilder *builder)
{
	RK_EACH (builder->rows, PARTICIPANT, RkParticipant, participant) {
		if (participant->meeting == builder->meeting->id && participant->attendance)
			return TRUE;
	}
	return FALSE;
}

static guint files_of(const RkBuilder *builder, const char *kind)
{
	guint n = 0;

	RK_EACH (builder->rows, FILE, RkFile, file) {
		if (file->meeting == builder->meeting->id && g_strcmp0(file->kind, kind) == 0)
			n++;
	}
	return n;
}

static void enclosed_append(GString *list, guint *n, char *text)
{
	g_string_append_printf(list, "%s%u. %s", list->len > 0 ? "  " : "", ++*n, text);
	g_free(text);
}

static void enclosures_build(const RkBuilder *builder)
{
	g_autoptr(GString) list = g_string_new(NULL);
	guint talks = files_of(builder, "presentation"), n = 0;
	g_autofree char *count = g_strdup_printf("%u", talks);

	if (attendance_is_recorded(builder))
		enclosed_append(list, &n, rk_phrase(builder, RK_SAY_ENCLOSED_LIST));
	if (talks > 0)
		enclosed_append(list, &n,
			rk_phrase(builder,
				talks == 1 ? RK_SAY_ENCLOSED_TALK : RK_SAY_ENCLOSED_TALKS, "n",
				count));
	if (files_of(builder, "photo") > 0)
		enclosed_append(list, &n, rk_phrase(builder, RK_SAY_ENCLOSED_PHOTOS));
	if (n == 0)
		return;
	g_autofree char *text = rk_phrase(builder, RK_SAY_ENCLOSED, "list", list->str);
	rk_paragraph_add(builder->document->blocks, text);
}

void rk_minutes_build(const RkBuilder *builder)
{
	Part part = { builder, 0 };

	rk_minutes_head_build(builder);
	opening_build(&part);
	g_autofree char *label = part_label(&part);
	rk_minutes_discussion_build(builder, label);
	decisions_build(&part);
	actions_build(&part);
	closing_build(&part);
	errata_build(&part);
	signatures_build(builder);
	enclosures_build(builder);
}
