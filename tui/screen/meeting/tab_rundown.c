/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 2, the rundown (practice 12): one row an item, agenda points under theirs, conflicts where
 * they happen, parked points below. Times are computed, never stored.
 */
#include "screen/meeting/rundown.h"

#include "app/chooser.h"
#include "base/civil.h"
#include "domain/rundown/point_rule.h"
#include "domain/rundown/session_rule.h"
#include "domain/rundown/speaker_rule.h"
#include "screen/meeting/session_card.h"
#include "screen/meeting/workspace_tabs.h"

#include <string.h>

#define NARROW 60

static const RkTableColumn columns[] = {
	{ .label = N_("start"), .align = -1 },
	{ .label = N_("min"), .align = 1 },
	{ .label = N_("item"), .weight = 3, .align = -1 },
	{ .label = N_("by whom"), .weight = 1, .drop = 2, .align = -1 },
	{ .drop = 1, .align = -1 },
};

static char *rundown_head(RkWorkspace *ws)
{
	const RkSlot *next, *now = rk_rundown_now(ws, &next);
	RkLang lang = rk_workspace_lang(ws);
	g_autoptr(GString) text = g_string_new(NULL);

	if (now) {
		g_autofree char *name = rk_slot_name(now, lang);
		g_autofree char *end = rk_slot_clock(now->end, lang);
		g_string_append(text, "● ");
		g_string_append_printf(text, rk_workspace_say(ws, N_("%s until %s")), name, end);
	}
	if (next) {
		g_autofree char *name = rk_slot_name(next, lang);
		g_autofree char *clock = rk_slot_clock(next->start, lang);
		g_string_append_printf(text, "%s%s %s %s", now ? " · " : "",
			rk_workspace_say(ws, N_("then")), clock, name);
	}
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

/* --- rows --- */

static void points_fill(RkWorkspace *ws, RkId session)
{
	RK_EACH (ws->dossier->rows, AGENDA_POINT, RkAgendaPoint, point)
		if (point->session == session)
			rk_workspace_row(ws, RK_E_AGENDA_POINT, point->id, point);
}

static void parked_fill(RkWorkspace *ws, gboolean heading)
{
	guint n = 0;

	RK_EACH (ws->dossier->rows, AGENDA_POINT, RkAgendaPoint, point)
		n += point->session == 0;
	if (n > 0 && heading)
		rk_workspace_heading(
			ws, rk_workspace_say(ws, N_("Parked points")), g_strdup_printf("%u", n));
	points_fill(ws, 0);
	rk_rundown_fill_typed(ws, 0);
}

static int days_of(const RkWorkspace *ws)
{
	int days = 0;

	for (guint i = 0; i < ws->timetable->slots->len; i++)
		days = MAX(days, g_array_index(ws->timetable->slots, RkSlot, i).day);
	return days;
}

/* The first time on the day itself the cursor goes to what is on, or next. */
static void arrive(RkWorkspace *ws)
{
	RkTable *table = &ws->tables[RK_TAB_RUNDOWN];
	const RkSlot *next, *now = rk_rundown_now(ws, &next);
	const RkSlot *there = now ? now : next;

	if (rk_rundown(ws)->arrived)
		return;
	rk_rundown(ws)->arrived = TRUE;
	if (there && table->cursor_id == 0) {
		table->cursor_id = there->session->id;
		table->top = G_MAXUINT; /* the list begins with it */
	}
}

static void day_heading(RkWorkspace *ws, int day)
{
	g_autofree char *text = g_strdup_printf("%s %d", rk_workspace_say(ws, N_("Day")), day);

	rk_workspace_heading(ws, text, NULL);
}

static void rundown_fill(RkWorkspace *ws)
{
	const GArray *slots = ws->timetable->slots;
	int day = 0, days = days_of(ws);

	arrive(ws);
	for (guint i = 0; i < slots->len; i++) {
		const RkSlot *slot = &g_array_index(slots, RkSlot, i);
		if (days > 1 && slot->day != day)
			day_heading(ws, slot->day);
		day = slot->day;
		rk_workspace_row(ws, RK_E_SESSION, slot->session->id, slot);
		points_fill(ws, slot->session->id);
		rk_rundown_fill_typed(ws, slot->session->id);
	}
	rk_rundown_fill_typed(ws, -1);
	if (ws->timetable->timed && days == 1)
		rk_workspace_row(ws, RK_E_NONE, 0, NULL);
	parked_fill(ws, slots->len > 0);
}

/* Short enough to stand under the row; the context row has the whole sentence. */
static const char *overlap_words(const RkWorkspace *ws, const RkConflict *conflict, RkTableRow *out)
{
	const RkSlot *other = rk_timetable_slot(ws->timetable, conflict->other);
	g_autofree char *clock =
		other ? rk_slot_clock(other->start, rk_workspace_lang(ws)) : g_strdup("");
	g_autofree char *text = g_strdup_printf(
		rk_workspace_say(ws, N_("! runs %d minutes into ◆%s")), conflict->minutes, clock);

	return rk_table_text(out, "%s", text);
}

static void point_row(RkWorkspace *ws, const RkAgendaPoint *point, RkTableRow *out)
{
	if (point->minutes.set)
		out->cells[1].text = rk_table_text(out, "%d", (int)point->minutes.value);
	gboolean usual = !point->kind || point->kind == RK_POINT_KIND_DISCUSSION;
	out->cells[2].text = rk_table_text(out, "  · %s%s%s%s", point->title, usual ? "" : " (",
		usual ? ""
		      : rk_enum_label(&rk_point_kind_words, point->kind, rk_workspace_lang(ws)),
		usual ? "" : ")");
	out->cells[3].text =
		rk_table_take(out, rk_workspace_who(ws, NULL, point->presenter_person,
					   point->presenter_institution, point->presenter_label));
	out->cells[4] = (RkTableCell){ rk_enum_glyph(&rk_point_status_words, point->status),
		rk_enum_role(&rk_point_status_words, point->status) };
	out->muted = point->status == RK_POINT_STATUS_DROPPED;
}

static void clock_cell(RkWorkspace *ws, const RkSlot *slot, RkTableRow *out)
{
	if (!slot->timed)
		return;
	g_autofree char *clock = rk_slot_clock(slot->start, rk_workspace_lang(ws));
	out->cells[0].text = rk_table_text(out, "%s%s", slot->fixed ? "◆" : " ", clock);
	out->cells[0].role = slot->overlap > 0 ? RK_ROLE_BAD : RK_ROLE_NORMAL;
}

static void conflict_cell(RkWorkspace *ws, const RkSession *session, RkTableRow *out)
{
	const RkConflict *conflict = rk_rundown_conflict(ws, session->id);

	if (!conflict)
		return;
	out->cells[4] = (RkTableCell){ "!", RK_ROLE_WARN };
	if (conflict->kind == RK_CONFLICT_OVERLAP && conflict->session == session->id)
		out->detail = overlap_words(ws, conflict, out);
}

/* What is on is said by a glyph; what is over steps back. */
static void now_cells(RkWorkspace *ws, const RkSlot *slot, RkTableRow *out)
{
	const RkSlot *next, *now = rk_rundown_now(ws, &next);
	gboolean here = slot == now || (slot == next && !now);

	if (slot == now) {
		out->cells[2].text = rk_table_text(out, "● %s", out->cells[2].text);
		out->cells[2].role = RK_ROLE_STRONG;
	}
	out->muted = (now && slot->end <= now->start && slot != now) ||
		     (!now && next && slot->end <= next->start);
	if (rk_rundown(ws)->narrow && (here || slot == next) && !out->detail) {
		g_autofree char *who = rk_rundown_who(ws, slot->session->id, FALSE);
		if (*who)
			out->detail = rk_table_text(out, "%s %s", who,
				rk_enum_glyph(&rk_rsvp_words,
					rk_speakers_answer(ws->dossier->rows, slot->session->id)));
	}
}

static void slot_row(RkWorkspace *ws, const RkSlot *slot, RkTableRow *out)
{
	const RkSession *session = slot->session;
	const char *title = rk_rundown_title(ws, session);
	int answer = rk_speakers_answer(ws->dossier->rows, session->id);

	clock_cell(ws, slot, out);
	if (session->minutes.set)
		out->cells[1].text = rk_table_text(out, "%d", (int)session->minutes.value);
	out->cells[2].role = rk_enum_role(&rk_session_kind_words, session->kind);
	out->cells[2].text =
		slot->printed_number
			? rk_table_text(out, "%s %u %s",
				  rk_workspace_lang(ws) == RK_LANG_ID ? "SESI" : "SESSION",
				  slot->printed_number, title)
			: title;
	out->cells[3].text = rk_table_take(out, rk_rundown_who(ws, session->id, FALSE));
	out->cells[4] = (RkTableCell){ rk_enum_glyph(&rk_rsvp_words, answer),
		rk_enum_role(&rk_rsvp_words, answer) };
	if (session->status == RK_SESSION_STATUS_SKIPPED)
		out->muted = TRUE;
	conflict_cell(ws, session, out);
	now_cells(ws, slot, out);
}

static void rundown_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	if (row->id == RK_ROW_TYPED)
		return;
	if (row->entity == RK_E_SESSION) {
		slot_row(ws, row->record, out);
	} else if (row->entity == RK_E_AGENDA_POINT) {
		point_row(ws, row->record, out);
	} else {
		g_autofree char *clock =
			rk_slot_clock(ws->timetable->end % 1440, rk_workspace_lang(ws));
		out->cells[0].text = rk_table_text(out, " %s", clock);
		out->cells[2].text = rk_workspace_say(ws, N_("end"));
		out->muted = TRUE;
	}
}

/* --- words around the list --- */

static guint unsure_count(const RkWorkspace *ws)
{
	guint unsure = 0;

	for (guint i = 0; i < ws->timetable->slots->len; i++) {
		int answer = rk_speakers_answer(ws->dossier->rows,
			g_array_index(ws->timetable->slots, RkSlot, i).session->id);
		unsure += answer != RK_RSVP_UNSET && answer != RK_RSVP_ACCEPTED &&
			  answer != RK_RSVP_DELEGATED;
	}
	return unsure;
}

static char *rundown_count(RkWorkspace *ws)
{
	RkLang lang = rk_workspace_lang(ws);
	const RkMeeting *meeting = ws->dossier->meeting;
	guint unsure = unsure_count(ws), n = ws->timetable->slots->len;
	RkLocalTime wall;

	g_autofree char *rows = rk_workspace_count(ws, n, N_("row"), N_("rows"));
	g_autoptr(GString) text = g_string_new(rows);
	if (ws->timetable->timed) {
		g_autofree char *start = rk_slot_clock(ws->timetable->start % 1440, lang);
		g_autofree char *end = rk_slot_clock(ws->timetable->end % 1440, lang);
		g_autofree char *zone = NULL;
		if (meeting->zone && meeting->start && rk_local_time_parse(meeting->start, &wall))
			zone = rk_zone_label(meeting->zone, rk_zone_instant(meeting->zone, wall));
		g_string_append_printf(
			text, " · %s–%s%s%s", start, end, zone ? " " : "", zone ? zone : "");
	}
	if (unsure > 0) {
		g_string_append(text, " · ");
		g_string_append_printf(text, rk_workspace_say(ws, N_("%u unsure")), unsure);
	}
	if (ws->timetable->conflicts->len > 0)
		g_string_append_printf(text, " · %u !", ws->timetable->conflicts->len);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

/* Files of a session: what its speaker will show. */
static guint files_of(const RkWorkspace *ws, RkId session)
{
	guint n = 0;

	RK_EACH (ws->dossier->rows, FILE, RkFile, file)
		n += file->session == session;
	return n;
}

static void session_context(RkWorkspace *ws, const RkSession *session, GString *text)
{
	g_autofree char *moderator = rk_rundown_who(ws, session->id, TRUE);
	guint files = files_of(ws, session->id);

	if (*moderator)
		g_string_append_printf(text, "%s%s %s", text->len ? " · " : "",
			rk_workspace_say(ws, N_("Moderator")), moderator);
	if (session->talk_minutes.set && session->minutes.set) {
		g_string_append(text, text->len ? " · " : "");
		g_string_append_printf(text, rk_workspace_say(ws, N_("talk %d + questions %d")),
			(int)session->talk_minutes.value,
			(int)(session->minutes.value - session->talk_minutes.value));
	}
	if (files > 0) {
		g_string_append(text, text->len ? " · " : "");
		g_string_append_printf(text, rk_workspace_say(ws, N_("material: %u")), files);
	}
	if (session->room)
		g_string_append_printf(text, "%s%s", text->len ? " · " : "", session->room);
}

static char *rundown_context(RkWorkspace *ws, const RkTabRow *row)
{
	char *drag = rk_rundown_drag_text(ws);

	if (drag || row->entity != RK_E_SESSION)
		return drag;
	const RkSession *session = ((const RkSlot *)row->record)->session;
	const RkConflict *conflict = rk_rundown_conflict(ws, session->id);
	g_autoptr(GString) text = g_string_new(NULL);
	if (conflict)
		g_string_append_printf(text, "! %s", conflict->text);
	session_context(ws, session, text);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static RkRect rundown_side(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	rk_rundown(ws)->narrow = rect.width < NARROW;
	return rk_rundown_side(ws, canvas, rect);
}

static gboolean rundown_draw(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	return rk_rundown(ws)->scale && !rk_rundown(ws)->typing &&
	       rk_rundown_draw_scale(ws, canvas, rect);
}

const RkTabInfo rk_tab_rundown = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("No rundown yet. a new row · P paste from Word/WA · :copy-from (another "
		    "meeting) · :pattern day"),
	.paper = RK_PAPER_KIND_RUNDOWN,
	.fill = rundown_fill,
	.row = rundown_row,
	.count = rundown_count,
	.context = rundown_context,
	.head = rundown_head,
	.side = rundown_side,
	.draw = rundown_draw,
	.drags = TRUE,
	.mouse = rk_rundown_mouse,
};
