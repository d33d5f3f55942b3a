/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The reminder (surat pengingat) to an office of what it has still to do, as of a day. Without an
 * office named, one letter for each that leads something open, each on a page of its own.
 */
#include "document/follow_up.h"

#include "domain/names/name.h"

static void opening_build(const RkBuilder *builder)
{
	const RkPaper *minutes = rk_paper_of(builder, RK_PAPER_KIND_MINUTES);
	gboolean numbered = minutes && minutes->number;
	g_autofree char *date = rk_day_long(rk_as_of_day(builder), builder->lang);
	g_autofree char *which =
		numbered ? rk_phrase(builder, RK_SAY_REMIND_MINUTES, "number", minutes->number)
			 : NULL;
	RkDay first;
	g_autofree char *held =
		rk_meeting_first_day(builder, &first) ? rk_day_long(first, builder->lang) : NULL;
	g_autofree char *day = held ? rk_phrase(builder, RK_SAY_REMIND_DAY, "date", held) : NULL;
	g_autofree char *text = rk_phrase(builder,
		numbered ? RK_SAY_REMIND_OPENING : RK_SAY_REMIND_OPENING_BARE, "minutes", which,
		"title", rk_meeting_title(builder), "day", day, "date", date);

	rk_slot_paragraph(builder, RK_SAY_REMIND_OPENING, text)->letter = TRUE;
}

static void request_build(const RkBuilder *builder)
{
	g_autofree char *contact = rk_contact_text(builder);
	g_autofree char *text = rk_phrase(builder,
		contact ? RK_SAY_REMIND_REQUEST_TO : RK_SAY_REMIND_REQUEST, "contact", contact);

	rk_slot_paragraph(builder, RK_SAY_REMIND_REQUEST, text)->letter = TRUE;
	rk_slot_paragraph(
		builder, RK_SAY_REMIND_THANKS, rk_wording_text(RK_SAY_REMIND_THANKS, builder->lang))
		->letter = TRUE;
}

static GArray *open_of(const RkBuilder *builder, RkId office)
{
	GArray *owed = rk_owed_of(builder, office);

	for (guint i = owed->len; i > 0; i--)
		if (!rk_owed_is_open(builder, &g_array_index(owed, RkOwed, i - 1)))
			g_array_remove_index(owed, i - 1);
	return owed;
}

static void one_build(const RkBuilder *builder, RkId id)
{
	const RkInstitution *office = rk_office_find(builder, id);
	g_autoptr(GArray) owed = open_of(builder, id);
	const char *title = builder->lang == RK_LANG_ID ? rk_meeting_short(builder->meeting)
							: rk_meeting_title(builder);
	g_autofree char *subject = rk_phrase(builder, RK_SAY_REMIND_SUBJECT, "title", title);
	g_autofree char *who = rk_office_addressee(builder, office);
	g_autofree char *to = rk_phrase(builder, RK_SAY_TO_ONE, "who", who);

	rk_letterhead_build(builder);
	rk_letter_head_build(builder, NULL, subject);
	rk_paragraph_add(builder->document->blocks, to);
	opening_build(builder);
	if (owed->len > 0)
		rk_owed_table(
			builder, builder->document->blocks, owed, RK_OWED_CODES | RK_OWED_STATUS);
	else
		rk_slot_paragraph(builder, RK_SAY_REMIND_NOTHING,
			rk_wording_text(RK_SAY_REMIND_NOTHING, builder->lang));
	request_build(builder);
	rk_paper_signature_build(builder);
}

void rk_reminder_build(const RkBuilder *builder)
{
	rk_offices_build(builder, TRUE, one_build);
}
