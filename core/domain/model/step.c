/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps and barriers: what circulated minutes cover is the one table here.
 */
#include "domain/model/step.h"

void rk_step_free(RkStep *step)
{
	if (!step)
		return;
	g_free(step->author);
	g_free(step->run);
	g_free(step->label);
	g_free(step);
}

static const char *const barrier_words[] = {
	[RK_BARRIER_SENT] = "sent",
	[RK_BARRIER_ISSUED] = "issued",
	[RK_BARRIER_CIRCULATED] = "circulated",
};

const char *rk_barrier_word(RkBarrier barrier)
{
	return (guint)barrier < RK_LEN(barrier_words) ? barrier_words[barrier] : NULL;
}

RkBarrier rk_barrier_from_word(const char *word)
{
	for (guint i = 1; word && i < RK_LEN(barrier_words); i++)
		if (g_strcmp0(barrier_words[i], word) == 0)
			return (RkBarrier)i;
	return RK_BARRIER_NONE;
}

#define ALL (-1) /* every field, and the row itself */
#define COVER(ENTITY, name) \
	{ \
		RK_E_##ENTITY, RK_F(ENTITY, name) \
	}

static const struct {
	RkEntity entity;
	int field;
} covered[] = {
	{ RK_E_ENTRY, ALL },
	{ RK_E_MINUTES, ALL },
	{ RK_E_MINUTES_STEP, ALL },
	COVER(MEETING, opened_at),
	COVER(MEETING, closed_at),
	COVER(SESSION, actual_start),
	COVER(SESSION, actual_end),
	COVER(PARTICIPANT, attendance),
	COVER(PARTICIPANT, mode),
	COVER(PARTICIPANT, arrival),
	COVER(PARTICIPANT, departure),
	COVER(PARTICIPANT, representative),
	COVER(PARTICIPANT, representative_name),
	COVER(PARTICIPANT, representative_title),
	COVER(PARTICIPANT, companion_of),
	COVER(PARTICIPANT, sheet_number),
	COVER(ACTION, number),
	COVER(ACTION, kind),
	COVER(ACTION, text),
	COVER(ACTION, output),
	COVER(ACTION, target_group),
	COVER(ACTION, target_text),
	COVER(ACTION, decision),
	COVER(ACTION, struck),
};

/* A participant or an action is in the minutes as a whole; a session and the meeting are plan. */
static gboolean covers_row(RkEntity entity)
{
	return entity == RK_E_PARTICIPANT || entity == RK_E_ACTION;
}

gboolean rk_barrier_covers(RkEntity entity, int field)
{
	if (field < 0 && covers_row(entity))
		return TRUE;
	for (guint i = 0; i < RK_LEN(covered); i++)
		if (covered[i].entity == entity &&
			(covered[i].field == ALL || covered[i].field == field))
			return TRUE;
	return FALSE;
}
