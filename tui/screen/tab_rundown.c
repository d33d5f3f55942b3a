/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 2, the rundown (practice 12): one row an item, agenda points under theirs, conflicts where
 * they happen. Times are computed, never stored.
 */
#include "screen/workspace.h"

#include "base/civil.h"
#include "domain/session_rule.h"

#include <string.h>

#define LINE_GHOST N_("[HH.MM] MINUTES TITLE @who m:moderator room:R")

static const RkTableColumn columns[] = {
	{ .label = N_("start"), .width = 6, .align = -1 },
	{ .label = N_("min"), .width = 3, .align = 1 },
	{ .label = N_("item"), .width = 0, .align = -1, .wrap = FALSE },
	{ .label = N_("by whom"), .width = 26, .drop = 2, .align = -1 },
	{ .label = NULL, .width = 1, .drop = 1, .align = -1 },
};

static void points_fill(RkWorkspace *ws, RkId session)
{
	RK_EACH (ws->dossier->rows, AGENDA_POINT, RkAgendaPoint, point)
		if (point->session == session)
			rk_workspace_row(ws, RK_E_AGENDA_POINT, point->id, point);
}

static void rundown_fill(RkWorkspace *ws)
{
	const GArray *slots = ws->timetable->slots;
	int day = 0, days = 0;

	for (guint i = 0; i < slots->len; i++)
		days = MAX(days, g_array_index(slots, RkSlot, i).day);
	for (guint i = 0; i < slots->len; i++) {
		const RkSlot *slot = &g_array_index(slots, RkSlot, i);
		if (days > 1 && slot->day != day) {
			g_autofree char *text = g_strdup_printf(
				"%s %d", rk_workspace_say(ws, N_("Day")), slot->day);
			rk_workspace_heading(ws, text, NULL);
		}
		day = slot->day;
		rk_workspace_row(ws, RK_E_SESSION, slot->session->id, slot);
		points_fill(ws, slot->session->id);
	}
	points_fill(ws, 0);
	if (slots->len > 0 && ws->timetable->dated && days == 1)
		rk_workspace_row(ws, RK_E_NONE, 0, NULL);
}

/* Who gives it: speakers, else performers; moderators stand in the context row. */
static char *who_of(const RkWorkspace *ws, RkId session, gboolean moderators)
{
	g_autoptr(GString) text = g_string_new(NULL);

	RK_EACH (ws->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session ||
			(speaker->role == RK_SPEAKER_ROLE_MODERATOR) != moderators)
			continue;
		const RkInstitution *office = RK_FIND(
			ws->dossier->rows, INSTITUTION, RkInstitution, speaker->institution);
		g_autofree char *who = office && !moderators
					       ? g_strdup(rk_office_short(office))
					       : rk_workspace_who(ws, speaker->shown_name,
							 speaker->person, 0, speaker->label);
		if (*who && !strstr(text->str, who))
			g_string_append_printf(text, "%s%s", text->len ? ", " : "", who);
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

/* The worst of the answers of its speakers. */
static int confirmed(const RkWorkspace *ws, RkId session)
{
	int worst = RK_RSVP_UNSET;

	RK_EACH (ws->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session || speaker->confirmation == RK_RSVP_UNSET)
			continue;
		if (worst == RK_RSVP_UNSET || speaker->confirmation == RK_RSVP_DECLINED ||
			(speaker->confirmation == RK_RSVP_PENDING && worst != RK_RSVP_DECLINED))
			worst = speaker->confirmation;
	}
	return worst;
}

static const RkConflict *conflict_of(const RkWorkspace *ws, RkId session)
{
	for (guint i = 0; i < ws->timetable->conflicts->len; i++) {
		const RkConflict *conflict = ws->timetable->conflicts->pdata[i];
		if (conflict->session == session || conflict->other == session)
			return conflict;
	}
	return NULL;
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
	out->cells[2].text = rk_table_text(out, "  · %s", point->title);
	out->cells[3].text =
		rk_table_take(out, rk_workspace_who(ws, NULL, point->presenter_person,
					   point->presenter_institution, point->presenter_label));
	out->cells[4] = (RkTableCell){ rk_enum_glyph(&rk_point_status_words, point->status),
		rk_enum_role(&rk_point_status_words, point->status) };
}

static void slot_row(RkWorkspace *ws, const RkSlot *slot, RkTableRow *out)
{
	RkLang lang = rk_workspace_lang(ws);
	const RkSession *session = slot->session;
	const RkConflict *conflict = conflict_of(ws, session->id);
	int answer = confirmed(ws, session->id);

	if (ws->timetable->dated || slot->fixed) {
		g_autofree char *clock = rk_slot_clock(slot->start, lang);
		out->cells[0].text = rk_table_text(out, "%s%s", slot->fixed ? "◆" : " ", clock);
		out->cells[0].role = slot->overlap > 0 ? RK_ROLE_BAD : RK_ROLE_NORMAL;
	}
	if (session->minutes.set)
		out->cells[1].text = rk_table_text(out, "%d", (int)session->minutes.value);
	out->cells[2].role = rk_enum_role(&rk_session_kind_words, session->kind);
	const char *title =
		lang == RK_LANG_EN && session->title_en ? session->title_en : session->title;
	out->cells[2].text = slot->printed_number ? rk_table_text(out, "%s %u %s",
							    lang == RK_LANG_ID ? "SESI" : "SESSION",
							    slot->printed_number, title)
						  : title;
	out->cells[3].text = rk_table_take(out, who_of(ws, session->id, FALSE));
	out->cells[4] = (RkTableCell){ rk_enum_glyph(&rk_rsvp_words, answer),
		rk_enum_role(&rk_rsvp_words, answer) };
	if (!conflict)
		return;
	out->cells[4] = (RkTableCell){ "!", RK_ROLE_WARN };
	if (conflict->kind == RK_CONFLICT_OVERLAP && conflict->session == session->id)
		out->detail = overlap_words(ws, conflict, out);
}

static void rundown_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
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

static char *rundown_count(RkWorkspace *ws)
{
	RkLang lang = rk_workspace_lang(ws);
	const RkMeeting *meeting = ws->dossier->meeting;
	guint unsure = 0, n = ws->timetable->slots->len;
	RkWall wall;

	for (guint i = 0; i < n; i++) {
		int answer =
			confirmed(ws, g_array_index(ws->timetable->slots, RkSlot, i).session->id);
		unsure += answer != RK_RSVP_UNSET && answer != RK_RSVP_ACCEPTED &&
			  answer != RK_RSVP_DELEGATED;
	}
	g_autofree char *rows = rk_workspace_count(ws, n, N_("row"), N_("rows"));
	g_autoptr(GString) text = g_string_new(rows);
	if (n > 0 && ws->timetable->dated) {
		g_autofree char *start = rk_slot_clock(ws->timetable->start % 1440, lang);
		g_autofree char *end = rk_slot_clock(ws->timetable->end % 1440, lang);
		g_autofree char *zone = NULL;
		if (meeting->zone && meeting->start && rk_wall_parse(meeting->start, &wall))
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

static char *rundown_context(RkWorkspace *ws, const RkTabRow *row)
{
	if (row->entity != RK_E_SESSION)
		return NULL;
	const RkSession *session = ((const RkSlot *)row->record)->session;
	const RkConflict *conflict = conflict_of(ws, session->id);
	g_autofree char *moderator = who_of(ws, session->id, TRUE);
	g_autoptr(GString) text = g_string_new(NULL);
	if (conflict)
		g_string_append_printf(text, "! %s", conflict->text);
	if (*moderator)
		g_string_append_printf(text, "%s%s %s", text->len ? " · " : "",
			rk_workspace_say(ws, N_("Moderator")), moderator);
	if (session->talk_minutes.set && session->minutes.set) {
		g_string_append(text, text->len ? " · " : "");
		g_string_append_printf(text, rk_workspace_say(ws, N_("talk %d + questions %d")),
			(int)session->talk_minutes.value,
			(int)(session->minutes.value - session->talk_minutes.value));
	}
	if (session->room)
		g_string_append_printf(text, "%s%s", text->len ? " · " : "", session->room);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

/* --- doing --- */

static RkPlan *plan_add(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_session_plan_add(rule, line, at ? at : -1, error);
}

static RkPlan *plan_edit(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_session_plan_edit(rule, at, line, error);
}

static RkPlan *plan_point(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_point_plan_add(rule, at, line, error);
}

static RkPlan *plan_delete(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return RK_FIND(rule->dossier->rows, AGENDA_POINT, RkAgendaPoint, id)
		       ? rk_point_plan_delete(rule, id, error)
		       : rk_timetable_delete(rule->context, rule->dossier, id, error);
}

static RkId session_at(const RkTabRow *row)
{
	if (row && row->entity == RK_E_SESSION)
		return row->id;
	return row && row->entity == RK_E_AGENDA_POINT
		       ? ((const RkAgendaPoint *)row->record)->session
		       : 0;
}

static void edit(RkWorkspace *ws, const RkTabRow *row)
{
	if (row->entity == RK_E_AGENDA_POINT) {
		rk_workspace_form(ws, RK_E_AGENDA_POINT, row->id,
			rk_workspace_say(ws, N_("Agenda point")), NULL, NULL);
		return;
	}
	RkCase rule = rk_workspace_case(ws);
	g_autofree char *line = rk_session_line(&rule, row->id);
	rk_workspace_prompt(ws, N_("row"), line, LINE_GHOST, plan_edit, row->id);
}

static gboolean change(RkWorkspace *ws, RkActionId action, RkId session)
{
	const RkContext *context = rk_app_context(ws->screen.app);
	GError *error = NULL;
	RkPlan *plan;

	if (session == 0)
		return TRUE;
	if (action == RK_ACTION_LONGER || action == RK_ACTION_SHORTER)
		plan = rk_timetable_lengthen(
			context, ws->dossier, session, action == RK_ACTION_LONGER ? 5 : -5, &error);
	else
		plan = rk_timetable_move(context, ws->dossier, session,
			action == RK_ACTION_MOVE_DOWN ? 1 : -1, &error);
	rk_workspace_apply(ws, plan, error);
	return TRUE;
}

static gboolean rundown_act(RkWorkspace *ws, RkActionId action)
{
	const RkTabRow *row = rk_workspace_current(ws);

	switch (action) {
	case RK_ACTION_ADD:
		rk_workspace_prompt(ws, N_("new row"), NULL, LINE_GHOST, plan_add, session_at(row));
		return TRUE;
	case RK_ACTION_ADD_POINT:
		rk_workspace_prompt(ws, N_("agenda point"), NULL, N_("[MINUTES] TITLE @who"),
			plan_point, session_at(row));
		return TRUE;
	case RK_ACTION_EDIT:
	case RK_ACTION_OPEN:
		edit(ws, row);
		return TRUE;
	case RK_ACTION_LONGER:
	case RK_ACTION_SHORTER:
	case RK_ACTION_MOVE_DOWN:
	case RK_ACTION_MOVE_UP:
		return change(ws, action, row->entity == RK_E_SESSION ? row->id : 0);
	default:
		return rk_workspace_rows_act(ws, action, NULL, plan_delete);
	}
}

const RkActionId rk_tab_rundown_acts[] = { RK_ACTION_ADD, RK_ACTION_EDIT, RK_ACTION_OPEN,
	RK_ACTION_ADD_POINT, RK_ACTION_LONGER, RK_ACTION_SHORTER, RK_ACTION_MOVE_DOWN,
	RK_ACTION_MOVE_UP, RK_ACTION_DELETE, RK_TAB_SHARED_ACTS, RK_ACTION_NONE };

const RkActionId rk_tab_rundown_hints[] = { RK_ACTION_ADD, RK_ACTION_EDIT, RK_ACTION_LONGER,
	RK_ACTION_SHORTER, RK_ACTION_MOVE_DOWN, RK_ACTION_MOVE_UP, RK_ACTION_DELETE,
	RK_ACTION_PAPER, RK_ACTION_PROBLEMS, RK_ACTION_NONE };

const RkTabInfo rk_tab_rundown = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("No rundown yet. a adds a row: 09.00 30 Opening @office"),
	.paper = RK_PAPER_KIND_RUNDOWN,
	.fill = rundown_fill,
	.row = rundown_row,
	.count = rundown_count,
	.context = rundown_context,
	.act = rundown_act,
};
