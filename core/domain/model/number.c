/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See number.h. A frozen number never changes; what has none yet is counted behind the frozen ones,
 * so that a number is never given twice.
 */
#include "domain/model/number.h"

static gboolean counted_with(const RkEntry *other, const RkEntry *entry)
{
	return other->meeting == entry->meeting && other->kind == entry->kind &&
	       (entry->kind == RK_ENTRY_KIND_DECISION || other->session == entry->session);
}

guint rk_entry_rank(const RkRows *rows, const RkEntry *entry)
{
	guint frozen = 0, rank = 0;
	gboolean found = FALSE;

	if (entry->number.set)
		return (guint)entry->number.value;
	if (entry->kind != RK_ENTRY_KIND_DECISION && entry->kind != RK_ENTRY_KIND_QUESTION)
		return 0;
	RK_EACH (rows, ENTRY, RkEntry, other) {
		if (!counted_with(other, entry))
			continue;
		if (other->number.set)
			frozen = MAX(frozen, (guint)other->number.value);
		else if (!found)
			rank++;
		found = found || other->id == entry->id;
	}
	return frozen + rank; /* behind the frozen numbers the count goes on */
}

guint rk_action_rank(const RkRows *rows, const RkAction *action)
{
	guint frozen = 0, rank = 0;
	gboolean found = FALSE;

	if (action->number.set)
		return (guint)action->number.value;
	RK_EACH (rows, ACTION, RkAction, other) {
		if (other->meeting != action->meeting)
			continue;
		if (other->number.set)
			frozen = MAX(frozen, (guint)other->number.value);
		else if (!found)
			rank++;
		found = found || other->id == action->id;
	}
	return frozen + rank;
}

const RkAction *rk_action_by_rank(const RkRows *rows, RkId meeting, guint rank)
{
	RK_EACH (rows, ACTION, RkAction, action)
		if (action->meeting == meeting && rk_action_rank(rows, action) == rank)
			return action;
	return NULL;
}

gboolean rk_minutes_approved(const RkRows *rows, RkId meeting)
{
	RK_EACH (rows, MINUTES, RkMinutes, minutes)
		if (minutes->meeting == meeting)
			return minutes->status >= RK_MINUTES_STATUS_APPROVED;
	return FALSE;
}
