/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See follow_up.h. Invariant: an action that was struck is owed by nobody.
 */
#include "document/follow_up.h"

#include "domain/model/number.h"

RkDay rk_as_of_day(const RkBuilder *builder)
{
	RkDay day;

	if (builder->input->as_of && rk_day_parse(builder->input->as_of, &day))
		return day;
	return rk_context_today(builder->input->context);
}

/* --- who owes what --- */

static gboolean group_has(const RkBuilder *builder, RkId group, RkId office)
{
	const RkRows *sets[] = { builder->rows, builder->input->registers };

	for (guint i = 0; group && i < RK_LEN(sets); i++) {
		if (!sets[i])
			continue;
		RK_EACH (sets[i], GROUP_MEMBER, RkGroupMember, member)
			if (member->institution_group == group && member->institution == office)
				return TRUE;
	}
	return FALSE;
}

/* The first assignment of the office, a lead before a support before a promise to it. */
static const RkAssignment *assignment_of(const RkBuilder *builder, RkId action, RkId office)
{
	const RkAssignment *best = NULL;

	RK_EACH (builder->rows, ASSIGNMENT, RkAssignment, one) {
		if (one->action == action && one->institution == office &&
			(!best || one->role < best->role))
			best = one;
	}
	return best;
}

GArray *rk_owed_of(const RkBuilder *builder, RkId office)
{
	GArray *list = g_array_new(FALSE, FALSE, sizeof(RkOwed));

	RK_EACH (builder->rows, ACTION, RkAction, action) {
		if (action->meeting != builder->meeting->id || action->struck)
			continue;
		const RkAssignment *one = assignment_of(builder, action->id, office);
		if (!one && !group_has(builder, action->target_group, office))
			continue;
		RkOwed owed = { action, one, one ? one->role : RK_ASSIGNMENT_ROLE_LEAD };
		g_array_append_val(list, owed);
	}
	return list;
}

gboolean rk_owed_is_open(const RkBuilder *builder, const RkOwed *owed)
{
	RkHowFar how = rk_how_far(builder, owed->action, owed->assignment);

	return owed->role == RK_ASSIGNMENT_ROLE_LEAD && !how.continued &&
	       how.status != RK_ACTION_STATUS_DONE && how.status != RK_ACTION_STATUS_CANCELLED;
}

static void office_add(const RkBuilder *builder, GArray *list, RkId office, gboolean leads)
{
	for (guint i = 0; i < list->len; i++)
		if (g_array_index(list, RkId, i) == office)
			return;
	g_autoptr(GArray) owed = rk_owed_of(builder, office);
	gboolean wanted = !leads && owed->len > 0;
	for (guint i = 0; leads && i < owed->len; i++)
		wanted = wanted || rk_owed_is_open(builder, &g_array_index(owed, RkOwed, i));
	if (office && wanted)
		g_array_append_val(list, office);
}

GArray *rk_owing_offices(const RkBuilder *builder, gboolean leads)
{
	GArray *list = g_array_new(FALSE, FALSE, sizeof(RkId));

	RK_EACH (builder->rows, PARTICIPANT, RkParticipant, one) {
		if (one->meeting == builder->meeting->id)
			office_add(builder, list, one->institution, leads);
	}
	RK_EACH (builder->rows, ASSIGNMENT, RkAssignment, one)
		office_add(builder, list, one->institution, leads);
	return list;
}

void rk_offices_build(const RkBuilder *builder, gboolean leads, RkOfficeBuild build)
{
	g_autoptr(GArray) all = builder->input->office ? NULL : rk_owing_offices(builder, leads);

	if (!all || all->len == 0)
		build(builder, builder->input->office);
	for (guint i = 0; all && i < all->len; i++) {
		if (i > 0)
			rk_block_add(builder->document->blocks, RK_BLOCK_PAGE_BREAK);
		build(builder, g_array_index(all, RkId, i));
	}
}

/* --- how far --- */

static const char *done_since(const RkBuilder *builder, RkId action, RkDay as_of)
{
	const char *last = NULL;

	RK_EACH (builder->rows, ASSIGNMENT, RkAssignment, one) {
		RkAssignmentState state = { 0 };
		if (one->action != action || one->role != RK_ASSIGNMENT_ROLE_LEAD)
			continue;
		rk_assignment_state(builder->rows, one, as_of, &state);
		if (state.since && (!last || g_strcmp0(state.since, last) > 0))
			last = state.since;
	}
	return last;
}

/* The day by which all leads have to be done, where the action itself names none. */
static gboolean leads_due(const RkBuilder *builder, RkId action, RkDay as_of, RkDay *due)
{
	gboolean found = FALSE;

	RK_EACH (builder->rows, ASSIGNMENT, RkAssignment, one) {
		RkAssignmentState state = { 0 };
		if (one->action != action || one->role != RK_ASSIGNMENT_ROLE_LEAD)
			continue;
		rk_assignment_state(builder->rows, one, as_of, &state);
		if (state.has_due)
			*due = found ? MAX(*due, state.due) : state.due;
		found = found || state.has_due;
	}
	return found;
}

RkHowFar rk_how_far(
	const RkBuilder *builder, const RkAction *action, const RkAssignment *assignment)
{
	RkDay as_of = rk_as_of_day(builder);
	RkActionState whole = { 0 };

	rk_action_state(builder->rows, action, as_of, &whole);
	if (assignment && assignment->role == RK_ASSIGNMENT_ROLE_LEAD) {
		RkAssignmentState own = { 0 };
		rk_assignment_state(builder->rows, assignment, as_of, &own);
		return (RkHowFar){ own.status, own.percent, own.late_days,
			own.late && !whole.continued, own.done_late, whole.continued, own.has_due,
			own.due, own.since };
	}
	RkHowFar how = { whole.status, whole.percent, whole.late_days, whole.late, whole.done_late,
		whole.continued, whole.has_due, whole.due, done_since(builder, action->id, as_of) };
	if (!how.has_due)
		how.has_due = leads_due(builder, action->id, as_of, &how.due);
	return how;
}

char *rk_table_day(const RkBuilder *builder, RkDay day)
{
	return builder->lang == RK_LANG_ID ? rk_day_table(day) : rk_day_brief(day, builder->lang);
}

static RkSay status_say(const RkHowFar *how)
{
	if (how->continued)
		return RK_SAY_STATUS_CONTINUED;
	switch (how->status) {
	case RK_ACTION_STATUS_DONE:
		return RK_SAY_STATUS_DONE;
	case RK_ACTION_STATUS_CANCELLED:
		return RK_SAY_STATUS_CANCELLED;
	case RK_ACTION_STATUS_DOING:
		return how->late ? RK_SAY_STATUS_LATE : RK_SAY_STATUS_DOING;
	case RK_ACTION_STATUS_DEFERRED:
		return RK_SAY_STATUS_POSTPONED;
	default:
		return how->late ? RK_SAY_STATUS_LATE : RK_SAY_STATUS_TODO;
	}
}

static void line_add(GString *text, char *line)
{
	g_string_append_printf(text, "%s%s", text->len ? "\n" : "", line);
	g_free(line);
}

char *rk_status_text(const RkBuilder *builder, const RkHowFar *how)
{
	RkSay say = status_say(how);
	GString *text = g_string_new(rk_wording_text(say, builder->lang));
	RkDay since;

	if (say == RK_SAY_STATUS_DONE && how->since && rk_day_parse(how->since, &since))
		line_add(text, rk_table_day(builder, since));
	if (say == RK_SAY_STATUS_DONE && how->done_late)
		line_add(text, rk_phrase(builder, RK_SAY_STATUS_DONE_LATE));
	if (say == RK_SAY_STATUS_LATE) {
		g_autofree char *days = g_strdup_printf("%d", how->late_days);
		line_add(text, rk_phrase(builder,
				       how->late_days == 1 ? RK_SAY_STATUS_LATE_DAY
							   : RK_SAY_STATUS_LATE_DAYS,
				       "n", days));
	}
	if ((say == RK_SAY_STATUS_LATE || say == RK_SAY_STATUS_DOING) && how->percent > 0) {
		g_autofree char *percent = g_strdup_printf("%d", how->percent);
		line_add(text, rk_phrase(builder, RK_SAY_STATUS_PERCENT, "n", percent));
	}
	return g_string_free(text, FALSE);
}

/* --- as a table --- */

char *rk_action_code(const RkBuilder *builder, const RkAction *action)
{
	const RkProfile *profile = builder->input->profile;
	const char *prefix = profile && profile->action_prefix ? profile->action_prefix : "TL";

	return g_strdup_printf("%s-%02u", prefix, rk_action_rank(builder->rows, action));
}

static RkSay role_say(int role)
{
	return role == RK_ASSIGNMENT_ROLE_LEAD      ? RK_SAY_ROLE_LEAD
	       : role == RK_ASSIGNMENT_ROLE_SUPPORT ? RK_SAY_ROLE_SUPPORT
						    : RK_SAY_ROLE_FOR;
}

static void owed_row(const RkBuilder *builder, RkTableRow *row, const RkOwed *owed,
	const char *number, gboolean status)
{
	RkHowFar how = rk_how_far(builder, owed->action, owed->assignment);
	g_autofree char *how_far = rk_status_text(builder, &how);
	g_autofree char *due = how.has_due ? rk_table_day(builder, how.due) : NULL;

	rk_words_add(rk_cell(row, 0), number, RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 1), owed->action->text, RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 2),
		status ? how_far : rk_wording_text(role_say(owed->role), builder->lang),
		RK_RUN_PLAIN);
	rk_words_add(rk_cell(row, 3), due, RK_RUN_PLAIN);
}

void rk_owed_table(const RkBuilder *builder, GPtrArray *blocks, const GArray *owed, guint parts)
{
	RkLang lang = builder->lang;
	RkBlock *table = rk_block_add(blocks, RK_BLOCK_TABLE);
	gboolean codes = (parts & RK_OWED_CODES) != 0, status = (parts & RK_OWED_STATUS) != 0;

	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_NUMBER, lang), codes ? 5 : 3, TRUE,
		codes ? RK_ALIGN_LEFT : RK_ALIGN_RIGHT);
	rk_column_add(
		table, rk_wording_text(RK_SAY_HEAD_FOLLOW_UP, lang), 40, FALSE, RK_ALIGN_LEFT);
	rk_column_add(table, rk_wording_text(status ? RK_SAY_HEAD_STATUS : RK_SAY_HEAD_ROLE, lang),
		12, TRUE, RK_ALIGN_LEFT);
	rk_column_add(table, rk_wording_text(RK_SAY_HEAD_DUE_DAY, lang),
		lang == RK_LANG_ID ? 10 : 11, TRUE, RK_ALIGN_LEFT);
	for (guint i = 0; i < owed->len; i++) {
		const RkOwed *one = &g_array_index(owed, RkOwed, i);
		g_autofree char *number =
			codes ? rk_action_code(builder, one->action) : g_strdup_printf("%u", i + 1);
		owed_row(builder, rk_row_add(table, FALSE), one, number, status);
	}
}
