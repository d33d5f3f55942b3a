/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The head of the minutes: letterhead, number, the rows of key and value, who conducted the meeting
 * and who attended it. Invariant: attendance that nobody took is never a number.
 */
#include "document/builder.h"

#include "domain/people/attendance_count.h"

#define KEY_CELLS 19

static RkItem *pair_add(const RkBuilder *builder, RkBlock *pairs, RkSay key, const char *value)
{
	return rk_item_add(pairs, rk_wording_text(key, builder->lang), value);
}

static void letter_add(const RkBuilder *builder, RkBlock *pairs)
{
	const RkPaper *letter = rk_paper_of(builder, RK_PAPER_KIND_INVITATION);
	const RkMeeting *meeting = builder->meeting;
	const char *number = letter ? letter->number : meeting->incoming_number;

	if (!letter && !meeting->incoming_number && !meeting->incoming_date)
		return;
	g_autofree char *hole = rk_hole(builder, 18, NULL);
	g_autofree char *date =
		rk_date_words(builder, letter ? letter->date : meeting->incoming_date);
	g_autofree char *text =
		rk_phrase(builder, RK_SAY_LETTER, "number", number ? number : hole, "date", date);
	pair_add(builder, pairs, RK_SAY_KEY_LETTER, text);
}

static char *planned_clock(const RkBuilder *builder, const char *wall_text)
{
	RkLocalTime local;

	if (!wall_text || !rk_local_time_parse(wall_text, &local))
		return NULL;
	return rk_time_clock(rk_local_time_minutes(local), builder->lang);
}

char *rk_meeting_hours(const RkBuilder *builder, gboolean with_planned)
{
	const RkMeeting *meeting = builder->meeting;
	g_autofree char *zone = rk_zone_word(builder);
	g_autofree char *planned = planned_clock(builder, meeting->start);
	g_autofree char *opened = rk_instant_clock(builder, meeting->opened_at);
	g_autofree char *closed = rk_instant_clock(builder, meeting->closed_at);
	g_autofree char *end = opened              ? g_steal_pointer(&closed)
			       : meeting->open_end ? NULL
						   : planned_clock(builder, meeting->end);
	const char *start = opened ? opened : planned;

	if (!start) {
		g_autofree char *hole = rk_hole(builder, 16, NULL);
		return rk_phrase(builder, RK_SAY_TIME_CLOCK, "time", hole, "zone", zone);
	}
	g_autofree char *range =
		end ? rk_phrase(
			      builder, RK_SAY_TIME_RANGE, "start", start, "end", end, "zone", zone)
		    : rk_phrase(builder, RK_SAY_TIME_OPEN, "start", start, "zone", zone);
	if (!with_planned || !opened || !planned || g_strcmp0(opened, planned) == 0)
		return g_steal_pointer(&range);
	return rk_phrase(builder, RK_SAY_TIME_PLANNED, "range", range, "time", planned);
}

/* What a kind of row is called in the order of business; RK_SAY_N: not mentioned. */
static RkSay business_of(int kind)
{
	switch (kind) {
	case RK_SESSION_KIND_OPENING:
	case RK_SESSION_KIND_ANTHEM:
	case RK_SESSION_KIND_PRAYER:
	case RK_SESSION_KIND_REPORT:
	case RK_SESSION_KIND_REMARKS:
		return RK_SAY_AGENDA_OPENING;
	case RK_SESSION_KIND_SESSION:
		return RK_SAY_AGENDA_SESSIONS;
	case RK_SESSION_KIND_CONCLUSIONS:
		return RK_SAY_AGENDA_CONCLUSIONS;
	case RK_SESSION_KIND_CLOSING:
		return RK_SAY_AGENDA_CLOSING;
	default:
		return RK_SAY_N;
	}
}

static char *business_text(const RkBuilder *builder, RkSay what, guint sessions)
{
	if (what != RK_SAY_AGENDA_SESSIONS)
		return rk_phrase(builder, what);
	if (sessions == 1)
		return rk_phrase(builder, RK_SAY_AGENDA_SESSION);
	g_autofree char *n = g_strdup_printf("%u", sessions);
	return rk_phrase(builder, what, "n", n);
}

static guint sessions_count(const RkBuilder *builder)
{
	guint n = 0;

	RK_EACH (builder->rows, SESSION, RkSession, session) {
		if (session->meeting == builder->meeting->id &&
			session->kind == RK_SESSION_KIND_SESSION)
			n++;
	}
	return n;
}

static void business_list(const RkBuilder *builder, RkBlock *list)
{
	gboolean said[RK_SAY_N] = { FALSE };
	guint sessions = sessions_count(builder);

	RK_EACH (builder->rows, SESSION, RkSession, session) {
		RkSay what = business_of(session->kind);
		gboolean own = session->kind == RK_SESSION_KIND_DISCUSSION ||
			       session->kind == RK_SESSION_KIND_OTHER;
		if (session->meeting != builder->meeting->id || (what == RK_SAY_N && !own) ||
			(what != RK_SAY_N && said[what]))
			continue;
		g_autofree char *text = own ? g_strdup(rk_session_title(builder, session))
					    : business_text(builder, what, sessions);
		rk_item_next(list, RK_NUMBERING_DECIMAL, text);
		if (!own)
			said[what] = TRUE;
	}
}

/* The order of business: the rundown in words, each part once, discussions by their titles; with
 * no rundown the agenda points. */
static void agenda_add(const RkBuilder *builder, RkBlock *pairs)
{
	g_autoptr(GPtrArray) blocks = rk_blocks_new();
	RkBlock *list = rk_block_add(blocks, RK_BLOCK_LIST);

	business_list(builder, list);
	if (list->items->len == 0)
		RK_EACH (builder->rows, AGENDA_POINT, RkAgendaPoint, point) {
			if (point->meeting == builder->meeting->id &&
				point->status != RK_POINT_STATUS_DROPPED)
				rk_item_next(list, RK_NUMBERING_DECIMAL, point->title);
		}
	if (list->items->len == 0)
		return;
	RkItem *item = pair_add(builder, pairs, RK_SAY_KEY_AGENDA, NULL);
	g_ptr_array_unref(item->blocks);
	item->blocks = g_steal_pointer(&blocks);
}

static void count_append(const RkBuilder *builder, GString *list, RkSay say, guint n)
{
	g_autofree char *number = g_strdup_printf("%u", n);
	g_autofree char *text = rk_phrase(builder, say, "n", number);

	if (n == 0)
		return;
	if (list->len > 0)
		g_string_append(list, ", ");
	g_string_append(list, text);
}

/* "36 orang, terdiri atas 35 dari 40 undangan (7 di antaranya diwakili) dan 1 pendamping" */
static char *present_text(const RkBuilder *builder, const RkAttendance *count)
{
	RkSay say = count->companions && count->walk_ins   ? RK_SAY_PRESENT_WITH_BOTH
		    : count->companions || count->walk_ins ? RK_SAY_PRESENT_WITH
							   : RK_SAY_PRESENT_OF;
	g_autofree char *all = g_strdup_printf("%u", count->persons);
	g_autofree char *filled = g_strdup_printf("%u", count->filled);
	g_autofree char *invited = g_strdup_printf("%u", count->invited);
	g_autofree char *n = g_strdup_printf("%u", count->represented);
	g_autofree char *companions = rk_companions_text(builder, count);
	g_autofree char *guests = rk_guests_text(builder, count);
	g_autofree char *present = rk_phrase(
		builder, count->persons == 1 ? RK_SAY_PRESENT_ONE : RK_SAY_PRESENT, "n", all);
	g_autofree char *represented =
		count->represented ? rk_phrase(builder, RK_SAY_OF_THEM_REPRESENTED, "n", n) : NULL;

	return rk_phrase(builder, say, "present", present, "n", filled, "invited", invited,
		"represented", represented, "beside", companions ? companions : guests, "guests",
		guests);
}

static char *attendance_text(const RkBuilder *builder, const RkAttendance *count)
{
	g_autofree char *n = g_strdup_printf("%u", count->invited);
	g_autoptr(GString) away = g_string_new(NULL);

	if (!rk_attendance_is_recorded(count))
		return count->invited == 0 ? rk_phrase(builder, RK_SAY_NO_ATTENDANCE)
					   : rk_phrase(builder, RK_SAY_NO_ATTENDANCE_OF, "n", n);
	g_autofree char *present = present_text(builder, count);
	count_append(builder, away, RK_SAY_EXCUSED, count->excused);
	count_append(builder, away, RK_SAY_ABSENT, count->absent);
	count_append(builder, away, RK_SAY_UNRECORDED, count->unknown);
	g_autofree char *text =
		away->len > 0 ? g_strconcat(present, "; ", away->str, NULL) : g_strdup(present);
	gboolean brackets = g_str_has_suffix(text, ")");
	return rk_phrase(
		builder, brackets ? RK_SAY_LIST_ATTACHED_TOO : RK_SAY_LIST_ATTACHED, "text", text);
}

static void role_add(const RkBuilder *builder, RkBlock *pairs, RkSay key, int wanted)
{
	const RkMeetingRole *role = rk_role_first(builder, wanted);
	g_autofree char *name = rk_role_name(builder, role);
	g_autofree char *title = rk_role_title(builder, role);
	g_autofree char *text = name && title ? g_strconcat(name, ", ", title, NULL)
				: name        ? g_strdup(name)
					      : rk_hole(builder, 30, NULL);

	pair_add(builder, pairs, key, text);
}

static void conduct_add(const RkBuilder *builder)
{
	rk_paragraph_add(builder->document->blocks, rk_wording_text(RK_SAY_CONDUCT, builder->lang));
	RkBlock *pairs = rk_block_add(builder->document->blocks, RK_BLOCK_PAIRS);
	RkAttendance count;
	rk_attendance_count(builder->input->dossier, &count);
	g_autofree char *attendance = attendance_text(builder, &count);

	pairs->tight = TRUE;
	pairs->indent = 1;
	pairs->key_cells = KEY_CELLS;
	role_add(builder, pairs, RK_SAY_KEY_CHAIR, RK_MEETING_ROLE_CHAIR);
	role_add(builder, pairs, RK_SAY_KEY_SECRETARY, RK_MEETING_ROLE_SECRETARY);
	pair_add(builder, pairs,
		rk_attendance_is_recorded(&count) ? RK_SAY_KEY_ATTENDANCE
						  : RK_SAY_KEY_NO_ATTENDANCE,
		attendance);
}

static void title_add(const RkBuilder *builder)
{
	const char *number = builder->paper ? builder->paper->number : NULL;
	g_autofree char *hole = rk_hole_inline(builder, 20, "${nomor_naskah}");
	g_autofree char *line =
		rk_phrase(builder, RK_SAY_NUMBER_LINE, "number", number ? number : hole);

	rk_title_add(builder->document->blocks, rk_wording_text(RK_SAY_MINUTES, builder->lang));
	rk_title_add(builder->document->blocks, line)->tight = TRUE;
}

void rk_minutes_head_build(const RkBuilder *builder)
{
	g_autofree char *days = rk_meeting_days(builder);
	g_autofree char *hours = rk_meeting_hours(builder, TRUE);
	g_autofree char *place = rk_meeting_place(builder, TRUE);

	rk_letterhead_build(builder);
	title_add(builder);
	RkBlock *pairs = rk_block_add(builder->document->blocks, RK_BLOCK_PAIRS);
	pairs->key_cells = KEY_CELLS;
	pair_add(builder, pairs, RK_SAY_KEY_MEETING, rk_meeting_title(builder));
	pair_add(builder, pairs, RK_SAY_KEY_DATE, days);
	letter_add(builder, pairs);
	pair_add(builder, pairs, RK_SAY_KEY_TIME, hours);
	pair_add(builder, pairs, RK_SAY_KEY_PLACE, place);
	agenda_add(builder, pairs);
	conduct_add(builder);
}
