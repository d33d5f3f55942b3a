/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The conclusions (rumusan) that the chair reads out and signs before the room leaves: decisions
 * and action plan, of the same rows as parts C and D of the minutes.
 */
#include "document/builder.h"

static void opening_build(const RkBuilder *builder)
{
	const char *venue = rk_meeting_venue(builder);
	g_autofree char *days = rk_meeting_days(builder);
	RkDay day;
	gboolean known = venue && rk_meeting_first_day(builder, &day);
	g_autofree char *text =
		rk_phrase(builder, known ? RK_SAY_CONCLUSIONS_OPENING : RK_SAY_CONCLUSIONS_UNDATED,
			"title", rk_meeting_title(builder), "days", days, "place", venue);

	rk_slot_paragraph(builder, RK_SAY_CONCLUSIONS_OPENING, text);
}

/* Where and when it is signed: on the spot, unless the paper says another day. Caller frees. */
static char *place_date(const RkBuilder *builder)
{
	gboolean dated = builder->paper && builder->paper->date;
	g_autofree char *here =
		builder->meeting->city && !dated ? rk_meeting_place_day(builder) : NULL;

	return here ? g_steal_pointer(&here) : rk_meeting_place_date(builder);
}

void rk_conclusions_build(const RkBuilder *builder)
{
	RkPart part = { builder, 0 };
	g_autofree char *where = place_date(builder);

	rk_letterhead_build(builder);
	rk_meeting_title_build(builder, RK_SAY_CONCLUSIONS);
	opening_build(builder);
	rk_part_begin(&part, RK_SAY_CONCLUSIONS_RESULT);
	rk_decisions_build(builder, 1);
	rk_part_begin(&part, RK_SAY_CONCLUSIONS_PLAN);
	rk_actions_build(builder);
	rk_signatory_build(builder, RK_MEETING_ROLE_CHAIR, RK_SAY_SIGN_CHAIR, where);
}
