/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lettered parts of minutes and reports ("A. PEMBUKAAN"), and the two that several papers print
 * of the same rows: decisions and follow-up. Invariant: what is struck keeps its number, so the
 * conclusions that were signed and the minutes never differ.
 */
#include "document/builder.h"
#include "domain/model/number.h"

char *rk_part_label(RkPart *part)
{
	return g_strdup_printf("%c.", 'A' + (int)part->n++);
}

void rk_part_begin(RkPart *part, RkSay title)
{
	g_autofree char *label = rk_part_label(part);

	rk_heading_add(part->builder->document->blocks, 1, label,
		rk_wording_text(title, part->builder->lang));
}

RkBlock *rk_part_list(const RkBuilder *builder)
{
	RkBlock *list = rk_block_add(builder->document->blocks, RK_BLOCK_LIST);

	list->indent = 1;
	return list;
}

void rk_part_none(const RkBuilder *builder, RkSay say)
{
	RkBlock *none = rk_paragraph_add(builder->document->blocks, NULL);

	none->indent = 1;
	rk_slot_fill(builder, &none->words, say, rk_wording_text(say, builder->lang));
}

void rk_decisions_build(const RkBuilder *builder, int indent)
{
	RkBlock *list = rk_part_list(builder);

	list->indent = indent;
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
		rk_part_none(builder, RK_SAY_NO_DECISION);
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

void rk_actions_build(const RkBuilder *builder)
{
	RkLang lang = builder->lang;
	guint n = 0;

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
		rk_part_none(builder, RK_SAY_NO_ACTION);
	}
}

const char *rk_role_nip(const RkBuilder *builder, const RkMeetingRole *role)
{
	const RkPerson *person = role && role->person
					 ? RK_FIND(builder->rows, PERSON, RkPerson, role->person)
					 : NULL;

	return person ? person->nip : NULL;
}

char *rk_meeting_place_date(const RkBuilder *builder)
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
