/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Slots and conflicts. Sessions of one day and room form a chain; within it a start is the end of
 * the row before, unless it is fixed. An overlap with a fixed start is reported and never moved
 * away. Minutes count from midnight of the meeting's first day.
 */
#include "domain/rundown/timetable.h"

#include "base/label.h"
#include "base/text.h"

#define DAY_MINUTES 1440

/* The end of one chain so far. */
typedef struct Chain {
	int day;
	char *room; /* folded, "" for the meeting's own */
	int cursor;
	gboolean used;
	gboolean timed; /* the cursor is a clock */
} Chain;

static void chain_clear(gpointer data)
{
	g_free(((Chain *)data)->room);
}

static void conflict_free(gpointer data)
{
	RkConflict *conflict = data;

	g_free(conflict->text);
	g_free(conflict);
}

void rk_timetable_free(RkTimetable *timetable)
{
	if (!timetable)
		return;
	g_array_unref(timetable->slots);
	g_ptr_array_unref(timetable->conflicts);
	g_free(timetable);
}

static char *room_key(const RkDossier *dossier, const RkSession *session)
{
	const char *room = session->room ? session->room : dossier->meeting->room;

	return rk_text_fold(room ? room : "");
}

int rk_session_day(const RkSession *session)
{
	return session->day.set ? (int)CLAMP(session->day.value, 1, RK_SESSION_DAY_MAX) : 1;
}

/* Minutes of the day at which the meeting begins, 0 when nobody knows. */
static int day_start(const RkDossier *dossier, gboolean *dated)
{
	RkLocalTime wall;

	*dated = dossier->meeting->start && rk_local_time_parse(dossier->meeting->start, &wall);
	return *dated ? rk_local_time_minutes(wall) : 0;
}

static int session_minutes(const RkSession *session)
{
	return session->minutes.set ? (int)CLAMP(session->minutes.value, 0, 10080) : 0;
}

/* Minutes of the day at which the chain that begins with row `from` must begin for its first fixed
 * start to be met; -1: it has none. */
static int begin_inferred(const RkDossier *dossier, const GPtrArray *order, guint from)
{
	const RkSession *first = g_ptr_array_index(order, from);
	g_autofree char *room = room_key(dossier, first);
	int before = 0, fixed;

	for (guint i = from; i < order->len; i++) {
		const RkSession *session = g_ptr_array_index(order, i);
		g_autofree char *other = room_key(dossier, session);
		if (rk_session_day(session) != rk_session_day(first) || !g_str_equal(room, other))
			continue;
		if (session->fixed_start && rk_time_parse(session->fixed_start, &fixed))
			return MAX(fixed - before, 0);
		before += session_minutes(session);
	}
	return -1;
}

static Chain *chain_find(GArray *chains, int day, char *room)
{
	for (guint i = 0; i < chains->len; i++) {
		Chain *chain = &g_array_index(chains, Chain, i);
		if (chain->day == day && g_str_equal(chain->room, room)) {
			g_free(room);
			return chain;
		}
	}
	Chain chain = { .day = day, .room = room };
	g_array_append_val(chains, chain);
	return &g_array_index(chains, Chain, chains->len - 1);
}

/* `start`: minutes of the day; -1: nobody knows. */
static void chain_begin(Chain *chain, int start)
{
	chain->cursor = (chain->day - 1) * DAY_MINUTES + MAX(start, 0);
	chain->timed = start >= 0;
}

static int printed_compare(gconstpointer a, gconstpointer b)
{
	const RkSession *x = *(const RkSession *const *)a, *y = *(const RkSession *const *)b;
	gint64 px = x->position.set ? x->position.value : G_MAXINT64;
	gint64 py = y->position.set ? y->position.value : G_MAXINT64;
	int order = rk_session_day(x) - rk_session_day(y);

	if (!order)
		order = rk_order(px, py);
	return order ? order : rk_order(x->id, y->id);
}

GPtrArray *rk_timetable_order(const RkDossier *dossier)
{
	GPtrArray *order = g_ptr_array_new();

	RK_EACH (dossier->rows, SESSION, RkSession, session)
		if (session->meeting == dossier->meeting->id)
			g_ptr_array_add(order, (gpointer)session);
	g_ptr_array_sort(order, printed_compare);
	return order;
}

static void slot_place(RkSlot *slot, Chain *chain)
{
	int fixed = 0;

	slot->start = chain->cursor;
	slot->timed = chain->timed;
	slot->fixed =
		slot->session->fixed_start && rk_time_parse(slot->session->fixed_start, &fixed);
	if (slot->fixed) {
		slot->start = (slot->day - 1) * DAY_MINUTES + fixed;
		if (chain->used) {
			slot->overlap = MAX(0, chain->cursor - slot->start);
			slot->gap = MAX(0, slot->start - chain->cursor);
		}
	}
	slot->end = slot->start + session_minutes(slot->session);
	chain->cursor = slot->end;
	chain->used = TRUE;
}

static void slots_fill(RkTimetable *timetable, const RkDossier *dossier)
{
	g_autoptr(GPtrArray) order = rk_timetable_order(dossier);
	g_autoptr(GArray) chains = g_array_new(FALSE, FALSE, sizeof(Chain));
	int start = day_start(dossier, &timetable->dated);
	guint number = 0;

	g_array_set_clear_func(chains, chain_clear);
	timetable->timed = order->len > 0;
	for (guint i = 0; i < order->len; i++) {
		const RkSession *session = g_ptr_array_index(order, i);
		RkSlot slot = { .session = session, .day = rk_session_day(session) };
		Chain *chain = chain_find(chains, slot.day, room_key(dossier, session));
		if (!chain->used)
			chain_begin(chain,
				timetable->dated ? start : begin_inferred(dossier, order, i));
		slot_place(&slot, chain);
		timetable->timed = timetable->timed && slot.timed;
		if (session->kind == RK_SESSION_KIND_SESSION)
			slot.printed_number = ++number;
		g_array_append_val(timetable->slots, slot);
		timetable->start = i == 0 ? slot.start : MIN(timetable->start, slot.start);
		timetable->end = i == 0 ? slot.end : MAX(timetable->end, slot.end);
	}
}

const RkSlot *rk_timetable_slot(const RkTimetable *timetable, RkId session)
{
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		if (slot->session->id == session)
			return slot;
	}
	return NULL;
}

char *rk_slot_name(const RkSlot *slot, RkLang lang)
{
	if (slot->printed_number > 0)
		return g_strdup_printf("%s %u", rk_tr(lang, N_("Session")), slot->printed_number);
	return rk_text_cut(slot->session->title, 32);
}

char *rk_timetable_name(const RkContext *context, const RkDossier *dossier, RkId session)
{
	g_autoptr(RkTimetable) timetable = rk_timetable_new(context, dossier);
	const RkSlot *slot = rk_timetable_slot(timetable, session);

	return slot ? rk_slot_name(slot, context->lang) : g_strdup("?");
}

char *rk_slot_clock(int minutes, RkLang lang)
{
	int of_day = ((minutes % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;

	return rk_time_clock(of_day, lang);
}

/* Takes `text`. */
static RkConflict *conflict_add(RkTimetable *timetable, RkConflictKind kind, const RkSlot *slot,
	RkId other, int minutes, char *text)
{
	RkConflict *conflict = g_new0(RkConflict, 1);

	*conflict = (RkConflict){ .kind = kind,
		.session = slot->session->id,
		.other = other,
		.minutes = minutes,
		.text = text };
	g_ptr_array_add(timetable->conflicts, conflict);
	return conflict;
}

/* The last slot before `index` in the same day and room, or NULL. */
static const RkSlot *slot_before(
	const RkTimetable *timetable, const RkDossier *dossier, guint index)
{
	const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, index);
	g_autofree char *room = room_key(dossier, slot->session);

	while (index-- > 0) {
		const RkSlot *other = &g_array_index(timetable->slots, RkSlot, index);
		g_autofree char *other_room = room_key(dossier, other->session);
		if (other->day == slot->day && g_str_equal(room, other_room))
			return other;
	}
	return NULL;
}

static void conflicts_fixed(RkTimetable *timetable, const RkDossier *dossier, RkLang lang)
{
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		const RkSlot *before =
			slot->overlap || slot->gap ? slot_before(timetable, dossier, i) : NULL;
		if (!before)
			continue;
		g_autofree char *first = rk_slot_name(before, lang);
		g_autofree char *second = rk_slot_name(slot, lang);
		g_autofree char *clock = rk_slot_clock(slot->start, lang);
		if (slot->overlap)
			conflict_add(timetable, RK_CONFLICT_OVERLAP, before, slot->session->id,
				slot->overlap,
				g_strdup_printf(rk_tr(lang, N_("%s runs %d min into %s %s")), first,
					slot->overlap, clock, second));
		else
			conflict_add(timetable, RK_CONFLICT_GAP, slot, before->session->id,
				slot->gap,
				g_strdup_printf(rk_tr(lang, N_("%d min free before %s %s")),
					slot->gap, clock, second));
	}
}

static gboolean slots_meet(const RkSlot *a, const RkSlot *b)
{
	return a->start < b->end && b->start < a->end;
}

/* A person who speaks in both, or 0. */
static RkId person_shared(const RkDossier *dossier, RkId a, RkId b)
{
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, one)
		if (one->session == a && one->person != 0)
			RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, two)
				if (two->session == b && two->person == one->person)
					return one->person;
	return 0;
}

static void conflict_person(RkTimetable *timetable, const RkDossier *dossier, const RkSlot *a,
	const RkSlot *b, RkLang lang)
{
	RkId id = person_shared(dossier, a->session->id, b->session->id);
	const RkPerson *person = RK_FIND(dossier->rows, PERSON, RkPerson, id);

	if (!id)
		return;
	g_autofree char *first = rk_slot_name(a, lang);
	g_autofree char *second = rk_slot_name(b, lang);
	RkConflict *conflict = conflict_add(timetable, RK_CONFLICT_PERSON, a, b->session->id,
		MIN(a->end, b->end) - MAX(a->start, b->start),
		g_strdup_printf(rk_tr(lang, N_("%s speaks in %s and %s at the same time")),
			person ? person->name : "?", first, second));
	conflict->person = id;
}

static void conflict_room(RkTimetable *timetable, const RkDossier *dossier, const RkSlot *a,
	guint b_index, RkLang lang)
{
	const RkSlot *b = &g_array_index(timetable->slots, RkSlot, b_index);
	g_autofree char *room_a = room_key(dossier, a->session);
	g_autofree char *room_b = room_key(dossier, b->session);

	/* Neighbours in one room are reported as an overlap already. */
	if (!g_str_equal(room_a, room_b) || slot_before(timetable, dossier, b_index) == a)
		return;
	g_autofree char *first = rk_slot_name(a, lang);
	g_autofree char *second = rk_slot_name(b, lang);
	conflict_add(timetable, RK_CONFLICT_ROOM, a, b->session->id,
		MIN(a->end, b->end) - MAX(a->start, b->start),
		g_strdup_printf(
			rk_tr(lang, N_("%s and %s share a room at the same time")), first, second));
}

static void conflicts_pairs(RkTimetable *timetable, const RkDossier *dossier, RkLang lang)
{
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *a = &g_array_index(timetable->slots, RkSlot, i);
		for (guint j = i + 1; j < timetable->slots->len; j++) {
			const RkSlot *b = &g_array_index(timetable->slots, RkSlot, j);
			if (!slots_meet(a, b))
				continue;
			conflict_person(timetable, dossier, a, b, lang);
			conflict_room(timetable, dossier, a, j, lang);
		}
	}
}

/* The meeting's hours on a day; FALSE when that side is open. */
static gboolean hours(const RkDossier *dossier, int day, int *from, int *until)
{
	RkLocalTime start, end;

	if (!dossier->meeting->start || !rk_local_time_parse(dossier->meeting->start, &start))
		return FALSE;
	*from = (day - 1) * DAY_MINUTES + rk_local_time_minutes(start);
	*until = G_MAXINT;
	if (dossier->meeting->end && !dossier->meeting->open_end &&
		rk_local_time_parse(dossier->meeting->end, &end)) {
		int days = rk_local_time_day(end) - rk_local_time_day(start) + 1;
		*until = day > days ? *from : (day - 1) * DAY_MINUTES + rk_local_time_minutes(end);
	}
	return TRUE;
}

static void conflicts_outside(RkTimetable *timetable, const RkDossier *dossier, RkLang lang)
{
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		int from, until;
		if (!hours(dossier, slot->day, &from, &until))
			continue;
		/* People register before the meeting begins: that is no conflict. */
		gboolean early =
			slot->start < from && slot->session->kind != RK_SESSION_KIND_REGISTRATION;
		int minutes = MAX(early ? from - slot->start : 0, slot->end - until);
		if (minutes <= 0)
			continue;
		g_autofree char *name = rk_slot_name(slot, lang);
		conflict_add(timetable, RK_CONFLICT_OUTSIDE, slot, 0, minutes,
			g_strdup_printf(
				rk_tr(lang, N_("%s lies %d min outside the hours of the meeting")),
				name, minutes));
	}
}

static void conflicts_declined(RkTimetable *timetable, const RkDossier *dossier, RkLang lang)
{
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		const RkSlot *slot = speaker->confirmation == RK_RSVP_DECLINED
					     ? rk_timetable_slot(timetable, speaker->session)
					     : NULL;
		if (!slot)
			continue;
		const RkPerson *person = RK_FIND(dossier->rows, PERSON, RkPerson, speaker->person);
		const RkInstitution *office =
			RK_FIND(dossier->rows, INSTITUTION, RkInstitution, speaker->institution);
		const char *who = person ? person->name : office ? office->name : speaker->label;
		g_autofree char *name = rk_slot_name(slot, lang);
		RkConflict *conflict = conflict_add(timetable, RK_CONFLICT_DECLINED, slot, 0, 0,
			g_strdup_printf(rk_tr(lang, N_("%s: %s declined")), name, who ? who : "?"));
		conflict->person = speaker->person;
	}
}

RkTimetable *rk_timetable_new(const RkContext *context, const RkDossier *dossier)
{
	RkTimetable *timetable = g_new0(RkTimetable, 1);

	timetable->slots = g_array_new(FALSE, TRUE, sizeof(RkSlot));
	timetable->conflicts = g_ptr_array_new_with_free_func(conflict_free);
	slots_fill(timetable, dossier);
	conflicts_fixed(timetable, dossier, context->lang);
	conflicts_pairs(timetable, dossier, context->lang);
	conflicts_outside(timetable, dossier, context->lang);
	conflicts_declined(timetable, dossier, context->lang);
	return timetable;
}
