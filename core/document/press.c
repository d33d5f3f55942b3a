/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The skeleton of a press release (siaran pers): headline, lead, what was discussed and appealed
 * for, about the office, whom to ask. Built of decisions, not of speeches. Invariant: nobody is
 * quoted, for nobody typed a quotation.
 */
#include "document/builder.h"

#include "domain/names/citation.h"
#include "domain/names/name.h"

#include <string.h>

static gboolean is_ours(const RkBuilder *builder)
{
	RkId ours = builder->input->context->office;

	return !ours || ours == builder->meeting->organiser;
}

static void headline_build(const RkBuilder *builder, const RkInstitution *office)
{
	GPtrArray *blocks = builder->document->blocks;
	const RkPaper *paper = builder->paper;
	const RkMeeting *meeting = builder->meeting;
	g_autofree char *hole = rk_hole_inline(builder, 20, "${nomor_naskah}");
	g_autofree char *number = rk_phrase(builder, RK_SAY_PRESS_NUMBER, "number",
		paper && paper->number ? paper->number : hole);
	g_autofree char *line = rk_hole_inline(builder, 20, NULL);
	g_autofree char *city =
		meeting->city ? rk_phrase(builder, RK_SAY_PRESS_IN, "city", meeting->city) : NULL;
	const char *title =
		builder->lang == RK_LANG_ID ? rk_meeting_short(meeting) : rk_meeting_title(builder);
	g_autofree char *text = rk_phrase(builder,
		is_ours(builder) ? RK_SAY_PRESS_HEADLINE_OURS : RK_SAY_PRESS_HEADLINE, "office",
		office ? rk_office_short(office) : line, "title", title, "city", city);

	rk_letterhead_build(builder);
	rk_title_add(blocks, rk_wording_text(RK_SAY_PRESS, builder->lang));
	rk_title_add(blocks, number)->tight = TRUE;
	rk_slot_paragraph(
		builder, RK_SAY_PRESS_NOW, rk_wording_text(RK_SAY_PRESS_NOW, builder->lang))
		->align = RK_ALIGN_RIGHT;
	RkBlock *block = rk_title_add(blocks, NULL);
	rk_slot_fill(builder, &block->words, RK_SAY_PRESS_HEADLINE, text);
}

/* "Kamis (17/10/2024)"; a hole. Caller frees. */
static char *day_words(const RkBuilder *builder)
{
	RkDay day;

	if (!rk_meeting_first_day(builder, &day))
		return rk_hole_inline(builder, 20, NULL);
	RkDate date = rk_date_from_day(day);
	g_autofree char *d = g_strdup_printf("%d", date.day);
	g_autofree char *m = g_strdup_printf("%d", date.month);
	g_autofree char *y = g_strdup_printf("%d", date.year);
	return rk_phrase(builder, RK_SAY_PRESS_DAY, "weekday",
		rk_weekday_name(rk_day_weekday(day), builder->lang, FALSE), "day", d, "month", m,
		"year", y);
}

static void lead_build(const RkBuilder *builder, const RkInstitution *office)
{
	const RkMeeting *meeting = builder->meeting;
	const char *venue = rk_meeting_venue(builder);
	g_autofree char *hole = rk_hole_inline(builder, 12, NULL);
	g_autofree char *place = meeting->city ? rk_upper(meeting->city) : g_strdup(hole);
	g_autofree char *day = day_words(builder);
	RkDay first;
	g_autofree char *date = rk_meeting_first_day(builder, &first)
					? rk_day_long(first, builder->lang)
					: g_strdup(hole);
	g_autofree char *text = rk_phrase(builder,
		is_ours(builder) ? RK_SAY_PRESS_LEAD_OURS : RK_SAY_PRESS_LEAD, "place", place,
		"date", date, "office", office ? office->name : hole, "title",
		rk_meeting_title(builder), "venue", venue ? venue : hole, "day", day);

	rk_slot_paragraph(builder, RK_SAY_PRESS_LEAD, text);
}

/* --- what was discussed --- */

static gboolean is_decision(const RkBuilder *builder, const RkEntry *entry)
{
	return entry && entry->meeting == builder->meeting->id && !entry->struck &&
	       entry->kind == RK_ENTRY_KIND_DECISION && rk_entry_is_printed(entry);
}

static void sentence_add(GString *text, const char *sentence)
{
	gboolean open = !g_str_has_suffix(sentence, ".");

	g_string_append_printf(text, "%s%s%s", text->len ? " " : "", sentence, open ? "." : "");
}

/* A regulation that was cited in the room, and the decision that rests on it. */
static gboolean cited_add(const RkBuilder *builder, GString *text, const RkCitation *citation)
{
	const RkReference *reference =
		RK_FIND(builder->rows, REFERENCE, RkReference, citation->reference);
	const RkEntry *entry = RK_FIND(builder->rows, ENTRY, RkEntry, citation->entry);

	if (citation->meeting != builder->meeting->id || !reference ||
		!is_decision(builder, entry) || reference->kind != RK_REFERENCE_KIND_REGULATION)
		return FALSE;
	g_autofree char *name = rk_reference_text(reference);
	g_autofree char *first =
		rk_phrase(builder, reference->title ? RK_SAY_PRESS_CITED_ON : RK_SAY_PRESS_CITED,
			"reference", name, "title", reference->title);
	sentence_add(text, first);
	sentence_add(text, entry->text);
	return TRUE;
}

static void points_build(const RkBuilder *builder)
{
	g_autoptr(GString) text = g_string_new(NULL);

	RK_EACH (builder->rows, CITATION, RkCitation, citation)
		if (cited_add(builder, text, citation))
			break;
	if (text->len == 0)
		RK_EACH (builder->rows, ENTRY, RkEntry, entry)
			if (is_decision(builder, entry)) {
				sentence_add(text, entry->text);
				break;
			}
	if (text->len > 0)
		rk_slot_paragraph(builder, RK_SAY_PRESS_POINTS, text->str);
}

/* "Theme – office", ended as in a list. Caller frees. */
static char *theme_text(const RkBuilder *builder, const RkSession *session, gboolean last)
{
	g_autofree char *who = NULL;

	RK_EACH (builder->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker)
		if (speaker->session == session->id && speaker->role == RK_SPEAKER_ROLE_SPEAKER &&
			!who)
			who = rk_speaker_party(builder, speaker);
	g_autofree char *text = who ? rk_phrase(builder, RK_SAY_PRESS_THEME, "title",
					      rk_session_title(builder, session), "who", who)
				    : g_strdup(rk_session_title(builder, session));
	return rk_phrase(builder, last ? RK_SAY_SENTENCE_ITEM : RK_SAY_CLAUSE_ITEM, "text", text);
}

static void themes_build(const RkBuilder *builder)
{
	g_autoptr(GPtrArray) themes = g_ptr_array_new();

	RK_EACH (builder->rows, SESSION, RkSession, session)
		if (session->meeting == builder->meeting->id &&
			session->kind == RK_SESSION_KIND_SESSION)
			g_ptr_array_add(themes, (gpointer)session);
	if (themes->len == 0)
		return;
	g_autofree char *n = rk_count_words(builder, themes->len, TRUE);
	g_autofree char *head = rk_phrase(
		builder, themes->len == 1 ? RK_SAY_PRESS_THEME_ONE : RK_SAY_PRESS_THEMES, "n", n);
	rk_paragraph_add(builder->document->blocks, head);
	RkBlock *list = rk_block_add(builder->document->blocks, RK_BLOCK_LIST);
	list->tight = TRUE;
	for (guint i = 0; i < themes->len; i++) {
		g_autofree char *text = theme_text(builder, themes->pdata[i], i + 1 == themes->len);
		rk_item_next(list, RK_NUMBERING_DECIMAL, text);
	}
}

/* Appeals to one addressee are one sentence. */
static void appeal_build(const RkBuilder *builder)
{
	const RkInstitution *organiser = rk_office_find(builder, builder->meeting->organiser);
	const char *target = NULL;
	g_autofree char *text = NULL;

	RK_EACH (builder->rows, ACTION, RkAction, action) {
		if (action->meeting != builder->meeting->id || action->struck ||
			action->kind != RK_ACTION_KIND_APPEAL || !action->target_text ||
			(target && strcmp(target, action->target_text) != 0))
			continue;
		target = action->target_text;
		g_autofree char *clause = rk_clause(action->text);
		char *more =
			text ? rk_phrase(builder, RK_SAY_PRESS_AND, "first", text, "second", clause)
			     : g_strdup(clause);
		g_free(text);
		text = more;
	}
	if (!text || !organiser)
		return;
	g_autofree char *whom = rk_clause(target);
	g_autofree char *sentence = rk_phrase(builder, RK_SAY_PRESS_APPEAL, "office",
		organiser->name, "target", whom, "text", text);
	rk_slot_paragraph(builder, RK_SAY_PRESS_APPEAL, sentence);
}

static void hope_build(const RkBuilder *builder)
{
	if (!builder->meeting->expectation)
		return;
	g_autofree char *clause = rk_clause(builder->meeting->expectation);
	g_autofree char *text = rk_phrase(builder, RK_SAY_PRESS_HOPE, "text", clause);
	rk_slot_paragraph(builder, RK_SAY_PRESS_HOPE, text);
}

/* --- end --- */

static void about_build(const RkBuilder *builder, const RkInstitution *office)
{
	GPtrArray *blocks = builder->document->blocks;
	g_autofree char *hole = rk_hole_inline(builder, 40, NULL);
	const char *place = office && office->address ? office->address
			    : office                  ? office->city
						      : NULL;

	rk_paragraph_add(blocks, "***")->align = RK_ALIGN_CENTRE;
	if (!office)
		return;
	g_autofree char *head = rk_phrase(builder, RK_SAY_PRESS_ABOUT, "office", office->name);
	rk_paragraph_add(blocks, head);
	rk_slot_paragraph(builder, RK_SAY_PRESS_ABOUT_TEXT, place ? place : hole)->tight = TRUE;
}

/* Who writes it, else whom the meeting names, where it is ours. */
static const RkPerson *contact_of(const RkBuilder *builder)
{
	const RkPerson *me = rk_person_find(builder, builder->input->context->me);
	const RkMeetingRole *role = rk_role_first(builder, RK_MEETING_ROLE_CONTACT);

	return me ? me : is_ours(builder) && role ? rk_person_find(builder, role->person) : NULL;
}

static void contact_build(const RkBuilder *builder)
{
	GPtrArray *blocks = builder->document->blocks;
	const RkPerson *person = contact_of(builder);
	g_autofree char *name = rk_person_text(person);
	g_autofree char *hole = rk_hole_inline(builder, 30, NULL);
	g_autoptr(GString) text = g_string_new(name ? name : hole);
	g_autofree char *phone = person && person->phone ? rk_phrase(builder, RK_SAY_PRESS_PHONE,
								   "phone", person->phone)
							 : NULL;
	g_autofree char *mail = person && person->email ? rk_phrase(builder, RK_SAY_PRESS_MAIL,
								  "mail", person->email)
							: NULL;

	if (person && person->position)
		g_string_append_printf(text, ", %s", person->position);
	if (phone || mail)
		g_string_append_printf(text, "\n%s%s%s", phone ? phone : "",
			phone && mail ? " | " : "", mail ? mail : "");
	rk_paragraph_add(blocks, rk_wording_text(RK_SAY_PRESS_CONTACT, builder->lang));
	rk_paragraph_add(blocks, text->str)->tight = TRUE;
}

void rk_press_build(const RkBuilder *builder)
{
	const RkInstitution *office = rk_office_writing(builder);

	headline_build(builder, office);
	lead_build(builder, office);
	points_build(builder);
	themes_build(builder);
	appeal_build(builder);
	hope_build(builder);
	about_build(builder, office);
	contact_build(builder);
}
