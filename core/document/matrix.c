/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The follow-up matrix (matriks tindak lanjut) as of a day: of the whole meeting, or of one office
 * with the state of what that office owes. Invariant: a row that was struck keeps its number.
 */
#include "document/follow_up.h"

#include "domain/model/number.h"
#include "domain/names/name.h"

#define DUE_CELLS 10
#define BAR_CELLS 11

/* --- head --- */

static void head_build(const RkBuilder *builder, const RkInstitution *office)
{
	const RkPaper *minutes = rk_paper_of(builder, RK_PAPER_KIND_MINUTES);
	g_autofree char *as_of = rk_day_full(rk_as_of_day(builder), builder->lang);

	rk_meeting_title_build(builder, RK_SAY_MATRIX);
	RkBlock *pairs = rk_block_add(builder->document->blocks, RK_BLOCK_PAIRS);
	pairs->key_cells = 13;
	if (minutes && minutes->number) {
		g_autofree char *date = rk_date_words(builder, minutes->date);
		g_autofree char *basis = rk_phrase(
			builder, RK_SAY_MATRIX_BASIS, "number", minutes->number, "date", date);
		rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_BASIS, builder->lang), basis);
	}
	if (office)
		rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_OFFICE, builder->lang), office->name);
	rk_item_add(pairs, rk_wording_text(RK_SAY_KEY_AS_OF, builder->lang), as_of);
}

/* --- rows --- */

static const char *brief_of(const RkBuilder *builder, const RkAssignment *one)
{
	const RkInstitution *office = rk_office_find(builder, one->institution);

	return one->shown_office ? one->shown_office
	       : office          ? rk_office_short(office)
	       : one->label      ? one->label
				 : one->shown_name;
}

/* The offices of one role in a row. Caller frees; NULL when there are none. */
static char *offices_of(const RkBuilder *builder, const RkAction *action, int role, const char *gap)
{
	g_autoptr(GString) text = g_string_new(NULL);

	RK_EACH (builder->rows, ASSIGNMENT, RkAssignment, one) {
		if (one->action != action->id || one->role != role)
			continue;
		g_autofree char *person = rk_person_text(rk_person_find(builder, one->person));
		const char *brief = brief_of(builder, one);
		const char *who = brief ? brief : person;
		if (who)
			g_string_append_printf(text, "%s%s", text->len ? gap : "", who);
	}
	return text->len ? g_strdup(text->str) : NULL;
}

static void in_charge_fill(const RkBuilder *builder, RkWords *words, const RkAction *action)
{
	g_autofree char *leads = offices_of(builder, action, RK_ASSIGNMENT_ROLE_LEAD, "\n");
	g_autofree char *supports = offices_of(builder, action, RK_ASSIGNMENT_ROLE_SUPPORT, ", ");
	const RkInstitutionGroup *group =
		action->target_group ? RK_FIND(builder->rows, INSTITUTION_GROUP, RkInstitutionGroup,
					       action->target_group)
				     : NULL;
	const char *target = action->target_text ? action->target_text : group ? group->name : NULL;

	rk_words_add(words, leads ? leads : target, RK_RUN_PLAIN);
	if (!supports)
		return;
	g_autofree char *more = rk_phrase(builder, RK_SAY_MATRIX_SUPPORT, "list", supports);
	if (!rk_words_are_empty(words))
		rk_words_add(words, "\n", RK_RUN_PLAIN);
	rk_words_add(words, more, RK_RUN_PLAIN);
}

static void line_add(const RkBuilder *builder, RkWords *words, RkSay say, const char *text)
{
	g_autofree char *line = text ? rk_phrase(builder, say, "text", text) : NULL;

	if (!line)
		return;
	rk_words_add(words, "\n", RK_RUN_PLAIN);
	rk_words_add(words, line, RK_RUN_PLAIN);
}

/* The newest line told by the leads (of `only`, when that is given) up to the day; NULL. */
static const RkProgress *newest(
	const RkBuilder *builder, const RkAction *action, const RkAssignment *only)
{
	g_autofree char *until = rk_day_text(rk_as_of_day(builder));
	const RkProgress *last = NULL;

	RK_EACH (builder->rows, PROGRESS, RkProgress, line) {
		const RkAssignment *of =
			RK_FIND(builder->rows, ASSIGNMENT, RkAssignment, line->assignment);
		if (!of || of->action != action->id || of->role != RK_ASSIGNMENT_ROLE_LEAD ||
			(only && of != only) || g_strcmp0(line->fact_day, until) > 0)
			continue;
		if (!last || g_strcmp0(line->fact_day, last->fact_day) >= 0)
			last = line;
	}
	return last;
}

/* The last extension decided up to the day. */
static void extension_add(const RkBuilder *builder, RkWords *words, const RkAction *action)
{
	g_autofree char *until = rk_day_text(rk_as_of_day(builder));
	const RkExtension *last = NULL;
	RkDay old;

	RK_EACH (builder->rows, EXTENSION, RkExtension, one) {
		if (one->action == action->id && g_strcmp0(one->at, until) <= 0)
			last = one;
	}
	if (!last || !last->old_due || !rk_day_parse(last->old_due, &old))
		return;
	g_autofree char *date = rk_table_day(builder, old);
	g_autofree char *text = rk_phrase(builder,
		last->reason ? RK_SAY_MATRIX_EXTENDED : RK_SAY_MATRIX_EXTENDED_BARE, "date", date,
		"text", last->reason);
	rk_words_add(words, "\n", RK_RUN_PLAIN);
	rk_words_add(words, text, RK_RUN_PLAIN);
}

static void text_fill(
	const RkBuilder *builder, RkWords *words, const RkAction *action, const RkAssignment *only)
{
	const RkProgress *told = newest(builder, action, only);

	rk_words_add(words, action->text, RK_RUN_PLAIN);
	line_add(builder, words, RK_SAY_MATRIX_OUTPUT, action->output);
	extension_add(builder, words, action);
	line_add(builder, words, RK_SAY_MATRIX_NOTE, told ? told->text : NULL);
}

static void row_add(
	const RkBuilder *builder, RkBlock *table, const RkAction *action, const RkAssignment *only)
{
	RkTableRow *row = rk_row_add(table, FALSE);
	g_autofree char *number = g_strdup_printf("%02u", rk_action_rank(builder->rows, action));

	rk_words_add(rk_cell(row, 0), number, RK_RUN_PLAIN);
	rk_origin_set(rk_cell(row, 1), RK_E_ACTION, action->id, "text");
	if (action->struck) {
		rk_words_add(rk_cell(row, 1), rk_wording_text(RK_SAY_STRUCK, builder->lang),
			RK_RUN_PLAIN);
		return;
	}
	RkHowFar how = rk_how_far(builder, action, only);
	g_autofree char *due = how.has_due ? rk_table_day(builder, how.due) : NULL;
	g_autofree char *status = rk_status_text(builder, &how);
	text_fill(builder, rk_cell(row, 1), action,
		only && only->role == RK_ASSIGNMENT_ROLE_LEAD ? only : NULL);
	in_charge_fill(builder, rk_cell(row, 2), action);
	rk_words_add(rk_cell(row, 3), due, RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 4), status, RK_RUN_PLAIN);
}

static RkBlock *table_begin(const RkBuilder *builder)
{
	RkLang lang = builder->lang;
	RkBlock *table = rk_block_add(builder->document->blocks, RK_BLOCK_TABLE);
	const struct {
		RkSay head;
		int cells;
		gboolean fixed;
		RkAlign align;
	} columns[] = {
		{ RK_SAY_HEAD_NUMBER, 3, TRUE, RK_ALIGN_RIGHT },
		{ RK_SAY_HEAD_FOLLOW_UP, 26, FALSE, RK_ALIGN_LEFT },
		{ RK_SAY_HEAD_IN_CHARGE, 15, FALSE, RK_ALIGN_LEFT },
		{ RK_SAY_HEAD_DUE_DAY, lang == RK_LANG_ID ? DUE_CELLS : DUE_CELLS + 1, TRUE,
			RK_ALIGN_LEFT },
		{ RK_SAY_HEAD_STATUS, lang == RK_LANG_ID ? DUE_CELLS : DUE_CELLS + 1, TRUE,
			RK_ALIGN_CENTRE },
	};

	for (guint i = 0; i < RK_LEN(columns); i++)
		rk_column_add(table, rk_wording_text(columns[i].head, lang), columns[i].cells,
			columns[i].fixed, columns[i].align);
	return table;
}

/* --- summary --- */

typedef struct Summary {
	guint n, by_status[RK_ACTION_STATUS_N], continued, late;
} Summary;

static void summary_count(const RkBuilder *builder, Summary *summary, const RkAction *action,
	const RkAssignment *only)
{
	if (action->struck)
		return;
	RkHowFar how = rk_how_far(builder, action, only);
	summary->n++;
	summary->late += how.late;
	if (how.continued)
		summary->continued++;
	else
		summary->by_status[how.status]++;
}

/* "4  ████░░░░░░░" */
static void count_add(
	const RkBuilder *builder, RkBlock *pairs, RkSay key, guint n, const Summary *summary)
{
	guint full = summary->n <= BAR_CELLS ? n : (n * BAR_CELLS + summary->n / 2) / summary->n;
	guint cells = MIN(summary->n, BAR_CELLS);
	g_autoptr(GString) text = g_string_new(NULL);

	if (n == 0)
		return;
	g_string_append_printf(text, "%u  ", n);
	for (guint i = 0; i < cells; i++)
		g_string_append(text, i < full ? "█" : "░");
	rk_item_add(pairs, rk_wording_text(key, builder->lang), text->str);
}

static void summary_build(const RkBuilder *builder, const Summary *summary)
{
	static const struct {
		int status;
		RkSay key;
	} rows[] = {
		{ RK_ACTION_STATUS_DONE, RK_SAY_STATUS_DONE },
		{ RK_ACTION_STATUS_DOING, RK_SAY_STATUS_DOING },
		{ RK_ACTION_STATUS_TODO, RK_SAY_STATUS_TODO },
		{ RK_ACTION_STATUS_DEFERRED, RK_SAY_STATUS_POSTPONED },
		{ RK_ACTION_STATUS_CANCELLED, RK_SAY_STATUS_CANCELLED },
	};
	GPtrArray *blocks = builder->document->blocks;
	g_autofree char *n = g_strdup_printf("%u", summary->n);
	g_autofree char *text = rk_phrase(builder, RK_SAY_MATRIX_SUMMARY, "n", n);

	rk_paragraph_add(blocks, text);
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	pairs->tight = TRUE;
	pairs->indent = 1;
	for (guint i = 0; i < RK_LEN(rows); i++)
		count_add(builder, pairs, rows[i].key, summary->by_status[rows[i].status], summary);
	count_add(builder, pairs, RK_SAY_STATUS_CONTINUED, summary->continued, summary);
	if (summary->late == 0)
		return;
	g_autofree char *late = g_strdup_printf("%u", summary->late);
	g_autofree char *part = rk_phrase(builder, RK_SAY_SUMMARY_LATE_PART, "n", late);
	rk_item_add(pairs, rk_wording_text(RK_SAY_SUMMARY_LATE, builder->lang), part);
}

/* A matrix is true of its day: without a date of its own it has that one. Caller frees. */
static char *place_date(const RkBuilder *builder)
{
	const RkProfile *profile = builder->input->profile;
	g_autofree char *date = builder->paper && builder->paper->date
					? rk_date_words(builder, builder->paper->date)
					: rk_day_long(rk_as_of_day(builder), builder->lang);

	return profile && profile->place ? rk_phrase(builder, RK_SAY_PLACE_DATE, "place",
						   profile->place, "date", date)
					 : g_steal_pointer(&date);
}

static void rows_build(const RkBuilder *builder, Summary *summary)
{
	RkBlock *table = table_begin(builder);

	if (builder->input->office) {
		g_autoptr(GArray) owed = rk_owed_of(builder, builder->input->office);
		for (guint i = 0; i < owed->len; i++) {
			const RkOwed *one = &g_array_index(owed, RkOwed, i);
			row_add(builder, table, one->action, one->assignment);
			summary_count(builder, summary, one->action, one->assignment);
		}
	} else {
		RK_EACH (builder->rows, ACTION, RkAction, action) {
			if (action->meeting != builder->meeting->id)
				continue;
			row_add(builder, table, action, NULL);
			summary_count(builder, summary, action, NULL);
		}
	}
	if (table->rows->len == 0)
		g_ptr_array_remove(builder->document->blocks, table);
}

void rk_matrix_build(const RkBuilder *builder)
{
	const RkInstitution *office = rk_office_find(builder, builder->input->office);
	Summary summary = { 0 };
	g_autofree char *where = place_date(builder);

	rk_letterhead_build(builder);
	head_build(builder, office);
	rows_build(builder, &summary);
	if (summary.n > 0)
		summary_build(builder, &summary);
	else
		rk_slot_paragraph(builder, RK_SAY_NO_ACTION,
			rk_wording_text(RK_SAY_NO_ACTION, builder->lang));
	rk_signatory_build(builder, RK_MEETING_ROLE_COMMITTEE, RK_SAY_N, where);
}
