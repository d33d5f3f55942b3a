/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The letter that asks for a speaker (permohonan narasumber): theme, hour, length, what is needed
 * and by when. One letter for each speaker of a session, each on a page of its own; without any,
 * one with holes.
 */
#include "document/builder.h"

#include "domain/names/name.h"

/* "Bupati Balangan": the title that was invited, the head of the office, the person. Caller frees.
 */
static char *addressee(const RkBuilder *builder, const RkSessionSpeaker *speaker)
{
	const RkInstitution *office =
		speaker ? rk_office_find(builder, speaker->institution) : NULL;
	g_autofree char *name = speaker ? rk_speaker_name(builder, speaker) : NULL;
	g_autofree char *head = office ? rk_head_title(office) : NULL;

	if (speaker && speaker->label)
		return g_strdup(speaker->label);
	if (speaker && speaker->title_represented)
		return office ? rk_title_in_office(speaker->title_represented, office)
			      : g_strdup(speaker->title_represented);
	if (head)
		return g_steal_pointer(&head);
	return name && !office ? g_steal_pointer(&name) : rk_office_addressee(builder, office);
}

static char *length_text(const RkBuilder *builder, const RkSession *session)
{
	gint64 whole = session->minutes.set ? session->minutes.value : 0;
	gint64 talk = session->talk_minutes.set ? session->talk_minutes.value : 0;
	g_autofree char *n = g_strdup_printf("%" G_GINT64_FORMAT, whole);
	g_autofree char *t = g_strdup_printf("%" G_GINT64_FORMAT, talk);
	g_autofree char *r = g_strdup_printf("%" G_GINT64_FORMAT, whole - talk);

	if (whole <= 0)
		return NULL;
	return rk_phrase(builder,
		talk > 0 && talk < whole ? RK_SAY_REQUEST_LENGTH_TALK : RK_SAY_REQUEST_LENGTH, "n",
		n, "talk", t, "rest", r);
}

static char *moderator_text(const RkBuilder *builder, const RkSession *session)
{
	RK_EACH (builder->rows, SESSION_SPEAKER, RkSessionSpeaker, one) {
		if (one->session == session->id && one->role == RK_SPEAKER_ROLE_MODERATOR)
			return rk_speaker_full(builder, one);
	}
	return NULL;
}

static void pair_known(const RkBuilder *builder, RkBlock *pairs, RkSay key, const char *text)
{
	if (text)
		rk_item_add(pairs, rk_wording_text(key, builder->lang), text);
}

/* Planned hours of the session, else those of the meeting. Caller frees. */
static char *hours_text(const RkBuilder *builder, const RkSession *session)
{
	RkPaperInput input = *builder->input;
	RkBuilder planned = *builder;

	input.times = RK_MINUTES_TIMES_PLANNED;
	planned.input = &input;
	char *range = session ? rk_session_range(&planned, session) : NULL;
	return range ? range : rk_planned_hours(builder, FALSE);
}

static void facts_build(
	const RkBuilder *builder, const RkSession *session, const RkSessionSpeaker *speaker)
{
	RkBlock *pairs = rk_block_add(builder->document->blocks, RK_BLOCK_PAIRS);
	g_autofree char *days = rk_meeting_days(builder);
	g_autofree char *hours = hours_text(builder, session);
	g_autofree char *place = rk_meeting_place(builder, TRUE);
	g_autofree char *hole = rk_hole(builder, 24, NULL);
	g_autofree char *length = session ? length_text(builder, session) : NULL;
	g_autofree char *moderator = session ? moderator_text(builder, session) : NULL;

	pairs->letter = TRUE;
	rk_letter_pair(builder, pairs, RK_SAY_FACT_DATE, days, RK_E_MEETING, "start");
	rk_letter_pair(builder, pairs, RK_SAY_FACT_TIME, hours, RK_E_MEETING, "start");
	rk_letter_pair(builder, pairs, RK_SAY_FACT_PLACE, place, RK_E_MEETING, "venue");
	RkItem *theme = rk_item_add(pairs, rk_wording_text(RK_SAY_FACT_THEME, builder->lang),
		session ? rk_session_title(builder, session) : hole);
	if (session)
		rk_origin_set(&theme->words, RK_E_SESSION, session->id, "title");
	pair_known(builder, pairs, RK_SAY_FACT_TOPIC, speaker ? speaker->topic : NULL);
	pair_known(builder, pairs, RK_SAY_FACT_LENGTH, length);
	pair_known(builder, pairs, RK_SAY_FACT_MODERATOR, moderator);
}

static void needs_build(const RkBuilder *builder)
{
	static const RkSay says[2][2] = {
		{ RK_SAY_REQUEST_NEEDS, RK_SAY_REQUEST_NEEDS_TO },
		{ RK_SAY_REQUEST_NEEDS_BY, RK_SAY_REQUEST_NEEDS_BY_TO },
	};
	RkDay day;
	gboolean by =
		builder->meeting->confirm_by && rk_day_parse(builder->meeting->confirm_by, &day);
	g_autofree char *date = by ? rk_day_full(day, builder->lang) : NULL;
	g_autofree char *contact = rk_contact_text(builder);
	g_autofree char *text =
		rk_phrase(builder, says[by][contact != NULL], "date", date, "contact", contact);

	rk_slot_paragraph(builder, RK_SAY_REQUEST_NEEDS, text)->letter = TRUE;
}

static void one_build(
	const RkBuilder *builder, const RkSession *session, const RkSessionSpeaker *speaker)
{
	const char *title = builder->lang == RK_LANG_ID ? rk_meeting_short(builder->meeting)
							: rk_meeting_title(builder);
	g_autofree char *subject = rk_phrase(builder, RK_SAY_REQUEST_SUBJECT, "title", title);
	g_autofree char *who = addressee(builder, speaker);
	g_autofree char *to = rk_phrase(builder, RK_SAY_TO_ONE, "who", who);
	g_autofree char *opening =
		rk_phrase(builder, RK_SAY_REQUEST_OPENING, "title", rk_meeting_title(builder));

	rk_letterhead_build(builder);
	rk_letter_head_build(builder, NULL, subject);
	rk_paragraph_add(builder->document->blocks, to);
	rk_slot_paragraph(builder, RK_SAY_REQUEST_OPENING, opening)->letter = TRUE;
	facts_build(builder, session, speaker);
	needs_build(builder);
	rk_slot_paragraph(builder, RK_SAY_REQUEST_THANKS,
		rk_wording_text(RK_SAY_REQUEST_THANKS, builder->lang))
		->letter = TRUE;
	rk_paper_signature_build(builder);
}

void rk_speaker_request_build(const RkBuilder *builder)
{
	GPtrArray *blocks = builder->document->blocks;

	RK_EACH (builder->rows, SESSION, RkSession, session)
		RK_EACH (builder->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
			if (session->meeting != builder->meeting->id ||
				speaker->session != session->id ||
				speaker->role != RK_SPEAKER_ROLE_SPEAKER)
				continue;
			if (blocks->len > 0)
				rk_block_add(blocks, RK_BLOCK_PAGE_BREAK);
			one_build(builder, session, speaker);
		}
	if (blocks->len == 0)
		one_build(builder, NULL, NULL);
}
