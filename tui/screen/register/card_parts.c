/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See card_parts.h.
 */
#include "screen/register/card_parts.h"

#include "base/text.h"
#include "domain/names/name.h"
#include "domain/action/promise.h"
#include "domain/names/rule.h"

#include <string.h>

void rk_card_fact(GString *facts, const char *label, const char *value)
{
	g_autofree char *said =
		label && value && *value ? g_strconcat(label, " ", value, NULL) : NULL;

	rk_text_part(facts, said ? said : value);
}

char *rk_card_day(RkApp *app, const char *date)
{
	g_autofree char *day_only = g_strndup(date ? date : "", 10);
	RkDay day;

	return rk_day_parse(day_only, &day) ? rk_day_brief(day, rk_app_lang(app)) : g_strdup("");
}

static const char *say(const RkCard *card, const char *msgid)
{
	return rk_app_say(card->app, msgid);
}

/* --- promises --- */

static char *left_text(const RkCard *card, const RkPromise *promise)
{
	const RkContext *context = rk_app_context(card->app);

	if (promise->late)
		return g_strdup_printf(rk_say(context, N_("%d d late")), promise->late_days);
	if (promise->continued)
		return g_strdup(say(card, N_("continued")));
	if (!promise->open)
		return g_strdup(rk_enum_label(
			&rk_action_status_words, promise->status, rk_app_lang(card->app)));
	if (!promise->has_due)
		return g_strdup(say(card, N_("no due date")));
	return g_strdup_printf(rk_say(context, N_("%d d left")), promise->days_left);
}

/* "selesai 30 Okt 2024" of a finished one, else its due day. */
static char *when_text(const RkCard *card, const RkPromise *promise)
{
	if (!promise->open && promise->last)
		return rk_card_day(card->app, promise->last->fact_day);
	return promise->has_due ? rk_day_brief(promise->due, rk_app_lang(card->app)) : g_strdup("");
}

static char *detail_text(const RkCard *card, const RkPromise *promise)
{
	g_autofree char *day =
		promise->last ? rk_card_day(card->app, promise->last->fact_day) : NULL;
	g_autofree char *told = promise->last && promise->last->text
					? g_strdup_printf("%s: %s", day, promise->last->text)
					: NULL;
	g_autofree char *extended = NULL;

	if (promise->extensions)
		extended = g_strdup_printf(
			rk_say(rk_app_context(card->app), N_("extended %u×")), promise->extensions);
	else if (promise->late)
		extended = g_strdup(say(card, N_("never extended")));
	if (!told && !extended)
		return NULL;
	return g_strdup_printf("%s%s%s", told ? told : "", told && extended ? " · " : "",
		extended ? extended : "");
}

static void promise_row(RkCard *card, const RkPromise *promise)
{
	const RkAction *action = promise->action;
	RkCardRow *row = rk_card_row(card, RK_E_ACTION, action->id, action->meeting);
	gboolean supports = promise->assignment->role == RK_ASSIGNMENT_ROLE_SUPPORT;

	row->own = promise->assignment->id;
	if (promise->late)
		row->glyph = (RkTableCell){ "!", RK_ROLE_BAD };
	else
		row->glyph = (RkTableCell){ rk_enum_glyph(&rk_action_status_words, promise->status),
			rk_enum_role(&rk_action_status_words, promise->status) };
	row->when = when_text(card, promise);
	row->code = rk_address_of(rk_app_store(card->app), RK_E_ACTION, action->id);
	row->text = g_strdup_printf("%s%s%s%s", action->text, supports ? " (" : "",
		supports ? rk_enum_label(&rk_assignment_role_words, RK_ASSIGNMENT_ROLE_SUPPORT,
				   rk_app_lang(card->app))
			 : "",
		supports ? ")" : "");
	g_autofree char *left = left_text(card, promise);
	if (promise->open && promise->percent > 0)
		row->state_text = g_strdup_printf("◐ %d%% %s", promise->percent, left);
	else
		row->state_text = g_strdup(left);
	row->state.role = promise->late ? RK_ROLE_BAD : RK_ROLE_NORMAL;
	if (promise->open)
		row->detail = detail_text(card, promise);
	row->muted = promise->continued;
}

void rk_card_promises(RkCard *card, const RkRows *rows, RkEntity entity, RkId id, RkDay as_of)
{
	static const char *const headings[RK_PROMISE_N] = {
		[RK_PROMISE_TO_THEM] = N_("We promised them"),
		[RK_PROMISE_OF_THEM] = N_("They promised"),
		[RK_PROMISE_UNREPORTED] = N_("Not reported"),
	};
	g_autoptr(GArray) promises = rk_promises_of(rows, entity, id, as_of);
	RkPromiseSide side = RK_PROMISE_N;

	for (int wanted = 0; wanted < RK_PROMISE_N; wanted++) {
		guint late = 0, n = rk_promises_count(promises, (RkPromiseSide)wanted, &late);
		if (n == 0 && (wanted == RK_PROMISE_UNREPORTED || entity == RK_E_PERSON))
			continue;
		rk_card_heading(card, say(card, headings[wanted]),
			g_strdup_printf(
				rk_say(rk_app_context(card->app), N_("%u · %u late")), n, late));
		side = (RkPromiseSide)wanted;
		for (guint i = 0; i < promises->len; i++) {
			const RkPromise *promise = &g_array_index(promises, RkPromise, i);
			if (promise->side == side)
				promise_row(card, promise);
		}
	}
}

/* --- questions --- */

static gboolean asked(const RkRows *rows, const RkEntry *entry, RkEntity entity, RkId id)
{
	const RkParticipant *speaker = RK_FIND(rows, PARTICIPANT, RkParticipant, entry->speaker);

	if (entry->kind != RK_ENTRY_KIND_QUESTION || entry->struck)
		return FALSE;
	if (entity == RK_E_PERSON)
		return entry->speaker_person == id || (speaker && speaker->person == id);
	return entry->speaker_institution == id || (speaker && speaker->institution == id);
}

static const RkEntry *answer_of(const RkRows *rows, RkId question)
{
	RK_EACH (rows, ENTRY, RkEntry, entry)
		if (entry->answers == question && !entry->struck)
			return entry;
	return NULL;
}

void rk_card_questions(RkCard *card, const RkRows *rows, RkEntity entity, RkId id)
{
	guint n = 0, open = 0, at = card->rows->len;

	RK_EACH (rows, ENTRY, RkEntry, entry) {
		if (!asked(rows, entry, entity, id))
			continue;
		const RkEntry *answer = answer_of(rows, entry->id);
		const RkMeeting *meeting = RK_FIND(rows, MEETING, RkMeeting, entry->meeting);
		if (n++ == 0)
			rk_card_heading(card, say(card, N_("Their questions")), NULL);
		RkCardRow *row = rk_card_row(card, RK_E_ENTRY, entry->id, entry->meeting);
		row->glyph = answer ? (RkTableCell){ "✓", RK_ROLE_GOOD }
				    : (RkTableCell){ "?", RK_ROLE_WARN };
		row->when = rk_card_day(card->app, meeting ? meeting->start : NULL);
		row->code = g_strdup(meeting && meeting->tag ? meeting->tag : "");
		row->text = g_strdup(entry->text);
		row->detail = answer ? g_strdup_printf("> %s", answer->text) : NULL;
		row->state_text = g_strdup(answer ? NULL : say(card, N_("not answered")));
		open += !answer;
	}
	if (n == 0)
		return;
	RkCardRow *heading = card->rows->pdata[at];
	heading->count =
		open ? g_strdup_printf(
			       rk_say(rk_app_context(card->app), N_("%u · %u not answered")), n,
			       open)
		     : g_strdup_printf(
			       rk_say(rk_app_context(card->app), N_("%u · all answered")), n);
}

/* --- meetings --- */

static void word_add(GString *text, const char *word)
{
	if (word && *word && !strstr(text->str, word))
		g_string_append_printf(text, "%s%s", text->len ? ", " : "", word);
}

static void participant_words(const RkCard *card, GString *text, const RkParticipant *one)
{
	RkLang lang = rk_app_lang(card->app);

	if (one->attendance)
		word_add(text, rk_enum_label(&rk_attendance_words, one->attendance, lang));
	else
		word_add(text, say(card, N_("invited")));
	if (!one->attendance && one->rsvp)
		word_add(text, rk_enum_label(&rk_rsvp_words, one->rsvp, lang));
	if (one->companion_of)
		word_add(text, say(card, N_("companion")));
}

/* As what they stand in the meeting: organiser, chair, speaker, present, represented. */
static char *as_what(
	const RkCard *card, const RkRows *rows, const RkMeeting *meeting, RkEntity entity, RkId id)
{
	RkLang lang = rk_app_lang(card->app);
	GString *text = g_string_new("");
	gboolean person = entity == RK_E_PERSON;

	if (!person && meeting->organiser == id)
		word_add(text, say(card, N_("organiser")));
	RK_EACH (rows, MEETING_ROLE, RkMeetingRole, role)
		if (role->meeting == meeting->id &&
			(person ? role->person : role->institution) == id)
			word_add(text, rk_enum_label(&rk_meeting_role_words, role->role, lang));
	RK_EACH (rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		const RkSession *session = RK_FIND(rows, SESSION, RkSession, speaker->session);
		if (session && session->meeting == meeting->id &&
			(person ? speaker->person : speaker->institution) == id)
			word_add(text, rk_enum_label(&rk_speaker_role_words, speaker->role, lang));
	}
	RK_EACH (rows, PARTICIPANT, RkParticipant, one) {
		if (one->meeting != meeting->id)
			continue;
		if ((person ? one->person : one->institution) == id)
			participant_words(card, text, one);
		else if (person && one->representative == id)
			word_add(text, say(card, N_("represents")));
	}
	RK_EACH (rows, PAPER, RkPaper, paper)
		if (person && paper->meeting == meeting->id && paper->signatory == id)
			word_add(text, say(card, N_("signatory")));
	return g_string_free(text, FALSE);
}

static gint64 last_reminder(const RkRows *rows, const RkMeeting *meeting)
{
	gint64 last = 0;

	RK_EACH (rows, DELIVERY, RkDelivery, delivery)
		if (delivery->meeting == meeting->id && delivery->at.set)
			last = MAX(last, delivery->at.value);
	return last;
}

static int newest_first(gconstpointer a, gconstpointer b)
{
	const RkMeeting *x = *(const RkMeeting *const *)a, *y = *(const RkMeeting *const *)b;
	int order =
		g_strcmp0(y->start ? y->start : y->when_from, x->start ? x->start : x->when_from);

	return order ? order : x->id < y->id ? 1 : -1;
}

void rk_card_newest_first(GPtrArray *meetings)
{
	g_ptr_array_sort(meetings, newest_first);
}

RkCardRow *rk_card_meeting(RkCard *card, const RkMeeting *meeting)
{
	RkCardRow *row = rk_card_row(card, RK_E_MEETING, meeting->id, meeting->id);

	row->glyph = (RkTableCell){ rk_enum_glyph(&rk_meeting_status_words, meeting->status),
		rk_enum_role(&rk_meeting_status_words, meeting->status) };
	row->code = g_strdup(meeting->tag ? meeting->tag : "");
	return row;
}

RkCardRow *rk_card_office(RkCard *card, const RkInstitution *office, const char *text)
{
	RkCardRow *row = rk_card_row(card, RK_E_INSTITUTION, office->id, 0);

	row->text = g_strdup(text ? text : office->name);
	row->brief = g_strdup(rk_office_short(office));
	row->state_text = g_strdup(office->city);
	return row;
}

static void meeting_row(
	RkCard *card, const RkRows *rows, const RkMeeting *meeting, RkEntity entity, RkId id)
{
	g_autofree char *role = as_what(card, rows, meeting, entity, id);
	gint64 told = last_reminder(rows, meeting);

	RkCardRow *row = rk_card_meeting(card, meeting);
	row->when = meeting->start ? rk_card_day(card->app, meeting->start)
				   : g_strdup(meeting->when_text ? meeting->when_text : "");
	row->text = g_strdup(rk_meeting_short(meeting));
	row->state_text = g_strdup(role);
	if (!told)
		return;
	const RkContext *context = rk_app_context(card->app);
	g_autofree char *day = rk_day_brief(
		rk_local_time_day(rk_zone_local_time(context->zone, told)), context->lang);
	row->detail = g_strdup_printf("%s %s", say(card, N_("last message")), day);
}

void rk_card_meetings(RkCard *card, const RkRows *rows, RkEntity entity, RkId id)
{
	g_autoptr(GPtrArray) meetings = g_ptr_array_new();

	RK_EACH (rows, MEETING, RkMeeting, meeting) {
		g_autofree char *role = as_what(card, rows, meeting, entity, id);
		if (*role)
			g_ptr_array_add(meetings, (gpointer)meeting);
	}
	if (meetings->len == 0)
		return;
	rk_card_newest_first(meetings);
	rk_card_heading(card, say(card, N_("Meetings")), g_strdup_printf("%u", meetings->len));
	for (guint i = 0; i < meetings->len; i++)
		meeting_row(card, rows, meetings->pdata[i], entity, id);
}
