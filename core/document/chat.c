/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The texts for a messenger, one function a kind. Invariant: opening and closing are whole lines;
 * what repeats (addressees, sessions, actions) is an item, so that a long text can be divided.
 */
#include "document/chat.h"

#include "base/error.h"
#include "document/chat_parts.h"
#include "document/wording.h"
#include "domain/action/action_rule.h"
#include "domain/meeting/meeting_words.h"
#include "domain/meeting/paper_issue.h"
#include "domain/names/name.h"
#include "domain/minutes/paper_rule.h"
#include "domain/people/participant_words.h"
#include "domain/action/action_state.h"
#include "domain/model/number.h"

#include <string.h>

typedef struct Chat {
	const RkChatInput *in;
	const RkMeeting *meeting;
	const RkRows *rows;
	RkLang lang;
	RkChatParts *parts;
} Chat;

#define SAY(chat, say, ...) rk_wording_fill(RK_SAY_##say, (chat)->lang, ##__VA_ARGS__, NULL)

static const char *title_of(const Chat *chat)
{
	const RkMeeting *meeting = chat->meeting;

	if (chat->lang == RK_LANG_EN && meeting->title_en)
		return meeting->title_en;
	return rk_meeting_short(meeting);
}

/* The sentence, or what was written for it instead (practice 5). Takes `text`. */
static char *slot(const Chat *chat, RkSay say, char *text)
{
	const char *name = rk_wording_slot(say);
	int lang = chat->lang == RK_LANG_ID ? RK_LANGUAGE_ID : RK_LANGUAGE_EN;

	RK_EACH (chat->rows, PAPER_TEXT, RkPaperText, other)
		if (name && other->meeting == chat->meeting->id &&
			other->paper == RK_PAPER_KIND_MESSAGE && other->lang == lang &&
			g_strcmp0(other->slot, name) == 0) {
			g_free(text);
			return g_strdup(other->text);
		}
	return text;
}

#define SENTENCE(chat, say, ...) slot(chat, RK_SAY_##say, SAY(chat, say, ##__VA_ARGS__))

/* --- from whom, to whom --- */

static gconstpointer find(const Chat *chat, RkEntity entity, RkId id)
{
	gconstpointer found = rk_rows_find(chat->rows, entity, id);

	return found || !chat->in->registers ? found
					     : rk_rows_find(chat->in->registers, entity, id);
}

/* Who I am, else whom the meeting names as contact. */
static const RkPerson *sender_of(const Chat *chat)
{
	const RkPerson *me = find(chat, RK_E_PERSON, chat->in->context->me);

	RK_EACH (chat->rows, MEETING_ROLE, RkMeetingRole, role)
		if (!me && role->meeting == chat->meeting->id &&
			role->role == RK_MEETING_ROLE_CONTACT)
			me = find(chat, RK_E_PERSON, role->person);
	return me;
}

/* "Citra Lestari, Ditkermakim, 0800-0000-0003" */
static char *thanks(const Chat *chat)
{
	const RkPerson *who = sender_of(chat);
	RkId of = who && who->institution     ? who->institution
		  : chat->in->context->office ? chat->in->context->office
					      : chat->meeting->organiser;
	const RkInstitution *office = find(chat, RK_E_INSTITUTION, of);
	const char *parts[] = { who ? who->name : NULL, office ? rk_office_short(office) : NULL,
		who ? who->phone : NULL };
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < RK_LEN(parts); i++)
		if (parts[i])
			g_string_append_printf(text, "%s%s", text->len ? ", " : "", parts[i]);
	return text->len ? SAY(chat, CHAT_THANKS_FROM, "who", text->str) : SAY(chat, CHAT_THANKS);
}

static char *office_addressed(const Chat *chat)
{
	const RkInstitution *office = find(chat, RK_E_INSTITUTION, chat->in->institution);

	if (!office)
		return NULL;
	char *head = rk_head_title(office);
	return head ? head : g_strdup(rk_office_short(office));
}

static char *numbered(const Chat *chat, guint n, const char *text)
{
	g_autofree char *number = g_strdup_printf("%u", n);

	return SAY(chat, CHAT_NUMBERED, "n", number, "text", text);
}

/* One in the first line; several as the items. */
static void address(const Chat *chat)
{
	const RkChatInput *in = chat->in;
	g_autofree char *one = NULL;

	if (in->n > 1) {
		rk_chat_line(chat->parts->opening, SAY(chat, CHAT_TO_MANY));
		for (guint i = 0; i < in->n; i++) {
			const RkParticipant *to = find(chat, RK_E_PARTICIPANT, in->participants[i]);
			g_autofree char *who = to ? rk_participant_addressee(chat->rows, to) : NULL;
			if (who)
				g_ptr_array_add(chat->parts->items,
					numbered(chat, chat->parts->items->len + 1, who));
		}
		return;
	}
	const RkParticipant *to = in->n ? find(chat, RK_E_PARTICIPANT, in->participants[0]) : NULL;
	one = to ? rk_participant_addressee(chat->rows, to) : office_addressed(chat);
	if (one)
		rk_chat_line(chat->parts->opening, SAY(chat, CHAT_TO, "who", one));
}

/* --- when, where, by when --- */

static void when_where(const Chat *chat, GString *text)
{
	const RkMeeting *meeting = chat->meeting;
	g_autofree char *when = rk_meeting_when_line(meeting, chat->lang);
	g_autofree char *where = rk_meeting_where_line(meeting, RK_WHERE_PLACE);

	if (when)
		rk_chat_line(text, SAY(chat, CHAT_WHEN, "when", when));
	if (where)
		rk_chat_line(text, SAY(chat, CHAT_WHERE, "where", where));
	if (meeting->link && g_strcmp0(where, meeting->link) != 0)
		rk_chat_line(text, SAY(chat, CHAT_LINK, "link", meeting->link));
}

static char *day_words(const Chat *chat, const char *date)
{
	RkDay day;

	return date && rk_day_parse(date, &day) ? rk_day_long(day, chat->lang) : NULL;
}

static void letter(const Chat *chat, GString *text)
{
	const RkPaper *paper = rk_paper_find(chat->in->dossier, RK_PAPER_KIND_INVITATION);
	g_autofree char *date = paper ? day_words(chat, paper->date) : NULL;

	if (paper && paper->number && date)
		rk_chat_line(text, SAY(chat, CHAT_LETTER, "number", paper->number, "date", date));
}

static void answer(const Chat *chat, GString *text)
{
	g_autofree char *by = day_words(chat, chat->meeting->confirm_by);
	RkDay last;

	/* A day that has passed is no deadline any more. */
	if (by && rk_day_parse(chat->meeting->confirm_by, &last) &&
		last >= rk_context_today(chat->in->context))
		rk_chat_line(text, SENTENCE(chat, CHAT_ANSWER_BY, "date", by));
	else
		rk_chat_line(text, SENTENCE(chat, CHAT_ANSWER));
}

/* "Kamis, 17 Oktober 2024, 09.00–16.00 WITA, Claro Hotel"; NULL. Caller frees. */
static char *when_and_where(const Chat *chat, const RkMeeting *meeting)
{
	g_autofree char *when = rk_meeting_when_line(meeting, chat->lang);
	g_autofree char *where = rk_meeting_where_line(meeting, RK_WHERE_PLACE);

	return when && where ? g_strdup_printf("%s, %s", when, where)
	       : when        ? g_steal_pointer(&when)
			     : g_steal_pointer(&where);
}

/* What the last letter said; without a letter that was kept, from which day it was moved. */
static void former_line(const Chat *chat, GString *text, const RkReschedule *change)
{
	RkMeeting was = *chat->meeting;
	RkTold told;
	gboolean kept = rk_told_last(chat->in->dossier, NULL, &told) && told.start;
	g_autofree char *moved = !kept && change && change->from_day
					 ? g_strdup_printf("%sT%s", change->from_day,
						   change->from_time ? change->from_time : "00:00")
					 : NULL;

	if (!kept && !moved)
		return;
	was.start = kept ? (char *)told.start : moved;
	was.end = kept ? (char *)told.end : NULL;
	was.zone = kept && told.zone ? (char *)told.zone : was.zone;
	was.open_end = kept && told.open_end;
	was.when_text = NULL;
	g_autofree char *when = rk_meeting_when_line(&was, chat->lang);
	g_autofree char *both =
		kept && told.place ? g_strdup_printf("%s, %s", when, told.place) : g_strdup(when);
	rk_chat_line(text, SAY(chat, CHAT_FORMERLY, "text", both));
}

/* The letter that says so, once it has its number. */
static void notice(const Chat *chat, GString *text)
{
	const RkPaper *paper = rk_paper_find(chat->in->dossier, RK_PAPER_KIND_CHANGE_NOTICE);
	g_autofree char *date = paper ? day_words(chat, paper->date) : NULL;

	if (paper && paper->number && date)
		rk_chat_line(text, SAY(chat, CHAT_LETTER, "number", paper->number, "date", date));
}

/* "Makassar, 17 Okt 2024" */
static char *place_day(const Chat *chat)
{
	const RkMeeting *meeting = chat->meeting;
	g_autofree char *day = NULL;
	RkLocalTime local;

	if (meeting->start && rk_local_time_parse(meeting->start, &local))
		day = rk_day_brief(rk_local_time_day(local), chat->lang);
	else
		day = g_strdup(meeting->when_text);
	if (meeting->city && day)
		return g_strdup_printf("%s, %s", meeting->city, day);
	return g_strdup(day ? day : meeting->city ? meeting->city : "–");
}

/* --- kinds --- */

/* With several addressees the list stands first, and the rest below it. */
static GString *body_of(const Chat *chat)
{
	return chat->in->n > 1 ? chat->parts->closing : chat->parts->opening;
}

static gboolean build_invite(const Chat *chat, GError **error)
{
	GString *text = body_of(chat);

	address(chat);
	rk_chat_line(text, SENTENCE(chat, CHAT_INVITE, "title", title_of(chat)));
	when_where(chat, text);
	if (chat->meeting->dress)
		rk_chat_line(text, SAY(chat, CHAT_DRESS, "dress", chat->meeting->dress));
	letter(chat, text);
	answer(chat, text);
	return TRUE;
}

/* Nobody who has answered is told that he has not. */
static gboolean has_answered(const Chat *chat, GError **error)
{
	for (guint i = 0; i < chat->in->n; i++) {
		const RkParticipant *to = find(chat, RK_E_PARTICIPANT, chat->in->participants[i]);
		if (!to || rk_participant_is_open(chat->in->dossier, to))
			continue;
		g_autofree char *who = rk_participant_addressee(chat->rows, to);
		rk_error_set(error, RK_ERROR_REFUSED, who, "kind", N_("has answered already"));
		return TRUE;
	}
	return FALSE;
}

static gboolean old_answers(const Chat *chat)
{
	for (guint i = 0; i < chat->in->n; i++) {
		const RkParticipant *to = find(chat, RK_E_PARTICIPANT, chat->in->participants[i]);
		if (to && rk_answer_is_old(chat->in->dossier, to))
			return TRUE;
	}
	return FALSE;
}

/* What changed since the last letter, or that there will be no meeting. */
static gboolean build_change(const Chat *chat, GError **error)
{
	const RkMeeting *meeting = chat->meeting;
	gboolean off = meeting->status == RK_MEETING_STATUS_CANCELLED ||
		       meeting->status == RK_MEETING_STATUS_POSTPONED;
	GString *text = body_of(chat);
	const RkReschedule *change = NULL;

	RK_EACH (chat->rows, RESCHEDULE, RkReschedule, row)
		if (row->meeting == meeting->id && (!change || row->id > change->id))
			change = row;
	address(chat);
	if (meeting->status == RK_MEETING_STATUS_CANCELLED)
		rk_chat_line(text, SENTENCE(chat, CHAT_CANCELLED, "title", title_of(chat)));
	else if (off)
		rk_chat_line(text, SENTENCE(chat, CHAT_POSTPONED, "title", title_of(chat)));
	else
		rk_chat_line(text, SENTENCE(chat, CHAT_CHANGED, "title", title_of(chat)));
	former_line(chat, text, change);
	if (!off) {
		g_autofree char *now = when_and_where(chat, meeting);
		rk_chat_line(text, now ? SAY(chat, CHAT_NOW, "text", now) : NULL);
	}
	if (change && change->reason)
		rk_chat_line(text, SAY(chat, CHAT_REASON, "text", change->reason));
	notice(chat, text);
	if (!off && old_answers(chat))
		rk_chat_line(text, SENTENCE(chat, CHAT_OLD_ANSWER));
	if (!off)
		answer(chat, text);
	return TRUE;
}

static gboolean build_confirm(const Chat *chat, GError **error)
{
	GString *text = body_of(chat);

	if (has_answered(chat, error))
		return FALSE;
	address(chat);
	if (old_answers(chat))
		rk_chat_line(text, SENTENCE(chat, CHAT_CHANGED, "title", title_of(chat)));
	else
		rk_chat_line(text, SENTENCE(chat, CHAT_CONFIRM, "title", title_of(chat)));
	when_where(chat, text);
	letter(chat, text);
	if (old_answers(chat))
		rk_chat_line(text, SENTENCE(chat, CHAT_OLD_ANSWER));
	answer(chat, text);
	return TRUE;
}

static gboolean build_day_before(const Chat *chat, GError **error)
{
	GString *text = body_of(chat);
	RkLocalTime local;
	int left = -1;

	address(chat);
	if (chat->meeting->start && rk_local_time_parse(chat->meeting->start, &local))
		left = rk_local_time_day(local) - rk_context_today(chat->in->context);
	if (left == 0)
		rk_chat_line(text, SENTENCE(chat, CHAT_TODAY, "title", title_of(chat)));
	else if (left == 1)
		rk_chat_line(text, SENTENCE(chat, CHAT_TOMORROW, "title", title_of(chat)));
	else
		rk_chat_line(text, SENTENCE(chat, CHAT_SOON, "title", title_of(chat)));
	when_where(chat, text);
	if (chat->meeting->dress)
		rk_chat_line(text, SAY(chat, CHAT_DRESS, "dress", chat->meeting->dress));
	return TRUE;
}

static char *session_line(const Chat *chat, const RkTimetable *timetable, const RkSession *session)
{
	const RkSlot *at = rk_timetable_slot(timetable, session->id);
	const char *title =
		chat->lang == RK_LANG_EN && session->title_en ? session->title_en : session->title;

	if (!at)
		return g_strdup(title);
	g_autofree char *name = rk_slot_name(at, chat->lang);
	if (!at->timed)
		return SAY(chat, CHAT_SESSION_UNTIMED, "session", name, "title", title);
	g_autofree char *from = rk_slot_clock(at->start, chat->lang);
	g_autofree char *until = rk_slot_clock(at->end, chat->lang);
	g_autofree char *range = g_strdup_printf("%s–%s", from, until);
	return SAY(chat, CHAT_SESSION, "session", name, "range", range, "title", title);
}

static gboolean speaks(const Chat *chat, RkId session)
{
	RK_EACH (chat->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session || speaker->role != RK_SPEAKER_ROLE_SPEAKER)
			continue;
		for (guint i = 0; i < chat->in->n; i++) {
			const RkParticipant *one =
				find(chat, RK_E_PARTICIPANT, chat->in->participants[i]);
			if (one && rk_participant_speaks(chat->rows, one, speaker))
				return TRUE;
		}
	}
	return FALSE;
}

static gboolean refuse(const Chat *chat, const char *why, GError **error)
{
	rk_error_about(error, RK_ERROR_REFUSED, chat->meeting->code, "message", why, NULL);
	return FALSE;
}

static gboolean build_slides(const Chat *chat, GError **error)
{
	g_autoptr(RkTimetable) timetable = rk_timetable_new(chat->in->context, chat->in->dossier);
	g_autofree char *when = rk_meeting_when_line(chat->meeting, chat->lang);
	GPtrArray *items = chat->parts->items;

	address(chat);
	guint before = items->len;
	rk_chat_line(chat->parts->opening,
		SENTENCE(chat, CHAT_SLIDES, "title", title_of(chat), "when", when ? when : "–"));
	RK_EACH (chat->rows, SESSION, RkSession, session) {
		if (!speaks(chat, session->id))
			continue;
		g_autofree char *line = session_line(chat, timetable, session);
		g_autofree char *minutes = g_strdup_printf("%d", (int)session->talk_minutes.value);
		g_autofree char *whole = session->talk_minutes.set
						 ? SAY(chat, CHAT_TALK, "text", line, "n", minutes)
						 : g_strdup(line);
		g_ptr_array_add(items, numbered(chat, items->len - before + 1, whole));
	}
	return items->len > before || refuse(chat, N_("nobody of them speaks in a session"), error);
}

/* --- follow-up --- */

static char *code_of(const Chat *chat, const RkAction *action)
{
	const char *prefix = "TL";

	RK_EACH (chat->rows, PROFILE, RkProfile, profile)
		prefix = profile->action_prefix ? profile->action_prefix : prefix;
	return g_strdup_printf("%s-%02u", prefix, rk_action_rank(chat->rows, action));
}

/* The assignment by which the office owes it, else the first that leads. */
static const RkAssignment *assignment_of(const Chat *chat, const RkAction *action, RkId office)
{
	const RkAssignment *first = NULL;

	RK_EACH (chat->rows, ASSIGNMENT, RkAssignment, one) {
		if (one->action != action->id || one->role != RK_ASSIGNMENT_ROLE_LEAD)
			continue;
		if (office && one->institution == office)
			return one;
		first = first ? first : one;
	}
	return office ? NULL : first;
}

/* Adds to a sentence what is known besides; takes `text`. */
static char *with(const Chat *chat, RkSay say, char *text, const char *key, const char *value)
{
	char *more = rk_wording_fill(say, chat->lang, "text", text, key, value, NULL);

	g_free(text);
	return more;
}

static char *action_line(const Chat *chat, const RkAction *action, const RkAssignment *owed)
{
	RkDay today = rk_context_today(chat->in->context);
	RkAssignmentState state = { 0 };
	g_autofree char *code = code_of(chat, action);
	char *text = SAY(chat, CHAT_ACTION, "code", code, "text", action->text);

	if (!owed)
		return text;
	rk_assignment_state(chat->rows, owed, today, &state);
	if (state.has_due) {
		g_autofree char *due = rk_day_brief(state.due, chat->lang);
		text = with(chat, RK_SAY_CHAT_DUE, text, "date", due);
	}
	if (state.late) {
		g_autofree char *days = g_strdup_printf("%d", state.late_days);
		text = with(chat, state.late_days == 1 ? RK_SAY_CHAT_LATE_ONE : RK_SAY_CHAT_LATE,
			text, "n", days);
	}
	if (state.percent > 0) {
		g_autofree char *percent = g_strdup_printf("%d", state.percent);
		text = with(chat, RK_SAY_CHAT_PERCENT, text, "n", percent);
	}
	return text;
}

static gboolean is_asked(const Chat *chat, RkId action)
{
	for (guint i = 0; i < chat->in->n_actions; i++)
		if (chat->in->actions[i] == action)
			return TRUE;
	return chat->in->actions == NULL;
}

static gboolean is_open(const Chat *chat, const RkAction *action, const RkAssignment *owed)
{
	RkDay today = rk_context_today(chat->in->context);
	RkAssignmentState own;
	RkActionState whole;

	rk_action_state(chat->rows, action, today, &whole);
	rk_assignment_state(chat->rows, owed, today, &own);
	return whole.open && own.status != RK_ACTION_STATUS_DONE &&
	       own.status != RK_ACTION_STATUS_CANCELLED;
}

/* Adds what the office owes; the first code, for the example, or NULL. Caller frees. */
static char *actions_add(const Chat *chat, RkId office)
{
	GPtrArray *items = chat->parts->items;
	guint before = items->len;
	char *first = NULL;

	RK_EACH (chat->rows, ACTION, RkAction, action) {
		if (action->meeting != chat->meeting->id || !is_asked(chat, action->id))
			continue;
		const RkAssignment *owed = assignment_of(chat, action, office);
		if (!chat->in->actions && (!owed || !is_open(chat, action, owed)))
			continue;
		g_autofree char *line = action_line(chat, action, owed);
		g_ptr_array_add(items, numbered(chat, items->len - before + 1, line));
		first = first ? first : code_of(chat, action);
	}
	return first;
}

static RkId office_of(const Chat *chat)
{
	const RkParticipant *one =
		chat->in->n == 1 ? find(chat, RK_E_PARTICIPANT, chat->in->participants[0]) : NULL;

	return chat->in->institution ? chat->in->institution : one ? one->institution : 0;
}

static gboolean build_chase(const Chat *chat, GError **error)
{
	g_autofree char *where = place_day(chat);

	address(chat);
	rk_chat_line(chat->parts->opening,
		SENTENCE(chat, CHAT_CHASE, "title", title_of(chat), "place_day", where));
	g_autofree char *code = actions_add(chat, office_of(chat));
	if (!code)
		return refuse(chat, N_("nothing is open for this office"), error);
	rk_chat_line(chat->parts->closing, SENTENCE(chat, CHAT_REPLY, "code", code));
	return TRUE;
}

static gboolean build_minutes(const Chat *chat, GError **error)
{
	const RkPaper *paper = rk_paper_find(chat->in->dossier, RK_PAPER_KIND_MINUTES);
	g_autofree char *date = paper ? day_words(chat, paper->date) : NULL;
	g_autofree char *where = place_day(chat);
	GString *text = body_of(chat);
	RkId office = office_of(chat);

	address(chat);
	if (paper && paper->number && date)
		rk_chat_line(
			text, SENTENCE(chat, CHAT_MINUTES_NUMBER, "title", title_of(chat),
				      "place_day", where, "number", paper->number, "date", date));
	else
		rk_chat_line(text,
			SENTENCE(chat, CHAT_MINUTES, "title", title_of(chat), "place_day", where));
	if (!office)
		return TRUE;
	gsize before = text->len;
	rk_chat_line(text, SAY(chat, CHAT_ACTIONS));
	g_autofree char *code = actions_add(chat, office);
	if (!code)
		g_string_truncate(text, before);
	return TRUE;
}

char **rk_chat_build(const RkChatInput *input, GError **error)
{
	static gboolean (*const builds[RK_CHAT_KIND_N])(const Chat *chat, GError **error) = {
		[RK_CHAT_KIND_INVITE] = build_invite,
		[RK_CHAT_KIND_CONFIRM] = build_confirm,
		[RK_CHAT_KIND_DAY_BEFORE] = build_day_before,
		[RK_CHAT_KIND_SLIDES] = build_slides,
		[RK_CHAT_KIND_CHASE] = build_chase,
		[RK_CHAT_KIND_MINUTES_READY] = build_minutes,
		[RK_CHAT_KIND_CHANGE] = build_change,
	};
	g_autoptr(RkChatParts) parts = rk_chat_parts_new();
	const Chat chat = { input, input->dossier->meeting, input->dossier->rows, input->lang,
		parts };

	if (input->kind <= 0 || input->kind >= RK_CHAT_KIND_N) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "kind", "%d", input->kind);
		return NULL;
	}
	if (!builds[input->kind](&chat, error))
		return NULL;
	rk_chat_line(parts->closing, thanks(&chat));
	return rk_chat_parts_divide(parts, input->lang, RK_CHAT_LIMIT);
}
