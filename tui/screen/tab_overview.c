/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 1: what an office asks first. Facts in the list, and beside it (below, when narrow) what is
 * ready, what is not, and the counts of the other tabs.
 */
#include "screen/workspace.h"

#include "domain/meeting_words.h"

#include "app/recordform.h"
#include "base/civil.h"
#include "base/text.h"
#include "domain/meeting_rule.h"
#include "domain/state.h"
#include "widget/frame.h"
#include "widget/layout.h"

static const RkTableColumn columns[] = {
	{ .label = NULL, .width = 14, .align = -1 },
	{ .label = NULL, .width = 0, .align = -1, .wrap = TRUE },
};

/* --- facts --- */

static void fact_add(RkWorkspace *ws, const char *label, char *value)
{
	if (!value || !*value) {
		g_free(value);
		return;
	}
	RkTabRow *row = rk_workspace_row(ws, RK_E_MEETING, ws->rows->len + 1, NULL);
	row->text = g_strdup(label);
	row->value = value;
}

static char *when_words(const RkWorkspace *ws)
{
	char *when = rk_meeting_when_line(ws->dossier->meeting, rk_workspace_lang(ws));

	return when ? when : g_strdup(rk_workspace_say(ws, N_("no date yet")));
}

/* Fields shown as they are. */
static void fields_add(RkWorkspace *ws)
{
	static const guint fields[] = { RK_F_MEETING_kind, RK_F_MEETING_mode, RK_F_MEETING_purpose,
		RK_F_MEETING_objective, RK_F_MEETING_outcomes, RK_F_MEETING_letter_subject,
		RK_F_MEETING_urgency, RK_F_MEETING_dress, RK_F_MEETING_confirm_by,
		RK_F_MEETING_incoming_from, RK_F_MEETING_incoming_number, RK_F_MEETING_disposition,
		RK_F_MEETING_note };

	for (guint i = 0; i < RK_LEN(fields); i++) {
		const RkField *field = &rk_entities[RK_E_MEETING].fields[fields[i]];
		RkValue value = rk_record_get(RK_E_MEETING, ws->dossier->meeting, fields[i]);
		fact_add(ws, rk_workspace_say(ws, field->label),
			rk_value_written(ws->screen.app, field, value));
	}
}

static void overview_fill(RkWorkspace *ws)
{
	const RkMeeting *meeting = ws->dossier->meeting;
	RkLang lang = rk_workspace_lang(ws);

	fact_add(ws, rk_workspace_say(ws, N_("Title")),
		g_strdup(lang == RK_LANG_EN && meeting->title_en ? meeting->title_en
								 : meeting->title));
	fact_add(ws, rk_workspace_say(ws, N_("When")), when_words(ws));
	fact_add(ws, rk_workspace_say(ws, N_("Where")),
		rk_meeting_where_line(meeting, RK_WHERE_LINK));
	fact_add(ws, rk_workspace_say(ws, N_("Organiser")),
		rk_workspace_who(ws, NULL, 0, meeting->organiser, NULL));
	fact_add(ws, rk_workspace_say(ws, N_("Status")),
		g_strdup(rk_enum_label(&rk_meeting_status_words, meeting->status, lang)));
	RK_EACH (ws->dossier->rows, MEETING_ROLE, RkMeetingRole, role)
		fact_add(ws, rk_enum_label(&rk_meeting_role_words, role->role, lang),
			rk_workspace_who(ws, role->shown_name, role->person, role->institution,
				role->label));
	fields_add(ws);
	fact_add(ws, rk_workspace_say(ws, N_("Code")),
		g_strdup_printf("%s%s%s", meeting->tag ? meeting->tag : "",
			meeting->tag ? " · " : "", meeting->code));
}

static void overview_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	out->cells[0] = (RkTableCell){ row->text, RK_ROLE_MUTED };
	out->cells[1] = (RkTableCell){ row->value, RK_ROLE_NORMAL };
}

/* --- beside the facts --- */

static void side_add(GPtrArray *lines, gboolean good, char *text)
{
	g_ptr_array_add(lines, g_strdup_printf("%s %s", good ? "✓" : "!", text));
	g_free(text);
}

static void ready_lines(RkWorkspace *ws, const RkReadiness *ready, GPtrArray *lines)
{
	const struct {
		gboolean good;
		const char *label;
	} checks[] = {
		{ ready->has_start, N_("date and hour") },
		{ ready->has_place, N_("place") },
		{ ready->has_chair, N_("chair") },
		{ ready->has_secretary, N_("minute-taker") },
		{ ready->has_rundown, N_("rundown") },
		{ ready->has_participants, N_("invitations") },
		{ ready->invitation_issued, N_("letter of invitation issued") },
	};

	for (guint i = 0; i < RK_LEN(checks); i++)
		side_add(lines, checks[i].good, g_strdup(rk_workspace_say(ws, checks[i].label)));
	if (ready->speakers_pending)
		side_add(lines, FALSE,
			g_strdup_printf(rk_workspace_say(ws, N_("%u speakers not sure")),
				ready->speakers_pending));
	if (ready->answers_pending)
		side_add(lines, FALSE,
			g_strdup_printf(rk_workspace_say(ws, N_("%u have not answered")),
				ready->answers_pending));
}

static guint decisions(const RkWorkspace *ws)
{
	guint n = 0;

	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		n += entry->kind == RK_ENTRY_KIND_DECISION && !entry->struck;
	return n;
}

static void count_lines(RkWorkspace *ws, GPtrArray *lines)
{
	const RkRows *rows = ws->dossier->rows;
	RkAttendance a;

	rk_attendance_count(ws->dossier, &a);
	const struct {
		const char *label;
		guint n;
	} counts[] = {
		{ N_("rows of the rundown"), rk_rows_count(rows, RK_E_SESSION) },
		{ N_("invitations"), a.invited },
		{ N_("persons present"), a.persons },
		{ N_("captured lines"), rk_rows_count(rows, RK_E_ENTRY) - decisions(ws) },
		{ N_("decisions"), decisions(ws) },
		{ N_("actions"), rk_rows_count(rows, RK_E_ACTION) },
		{ N_("citations"), rk_rows_count(rows, RK_E_CITATION) },
	};

	g_ptr_array_add(lines, g_strdup(""));
	for (guint i = 0; i < RK_LEN(counts); i++)
		g_ptr_array_add(lines, g_strdup_printf("%4u %s", counts[i].n,
					       rk_workspace_say(ws, counts[i].label)));
}

static void lines_draw(RkCanvas *canvas, RkRect inner, const GPtrArray *lines)
{
	for (guint i = 0; i < lines->len && (int)i < inner.height; i++) {
		const char *line = lines->pdata[i];
		gboolean warn = line[0] == '!', good = line[0] != ' ' && line[0] != '\0' && !warn;
		int y = inner.y + (int)i;
		rk_canvas_cut(canvas, inner.x + 1, y, line, inner.width - 1, RK_ROLE_NORMAL);
		if (warn || good)
			rk_canvas_paint(canvas, (RkRect){ inner.x + 1, y, 1, 1 },
				warn ? RK_ROLE_WARN : RK_ROLE_GOOD);
	}
}

static RkRect overview_side(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	gboolean beside = rect.width >= 72;
	RkReadiness ready;
	RkRect parts[2];
	const RkPart split[] = { { beside ? 38 : 6, 2 },
		{ beside ? rect.width >= 110 ? 40 : 32 : 5, beside ? 0 : 1 } };

	if (!beside && rect.height < 16)
		return rect;
	g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
	rk_readiness_count(ws->dossier, &ready);
	g_autofree char *title =
		g_strdup_printf(rk_workspace_say(ws, N_("Ready %d%%")), ready.percent);
	RkFrame frame = { .title = title };
	ready_lines(ws, &ready, lines);
	count_lines(ws, lines);
	rk_split(rect, beside, split, 2, parts);
	lines_draw(canvas, rk_frame_draw(canvas, parts[1], &frame), lines);
	return parts[0];
}

/* --- doing --- */

static RkPlan *plan_status(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_meeting_plan_status(rule, value, error);
}

static RkPlan *plan_when(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_meeting_plan_when(rule->context, rule->dossier->meeting, line, error);
}

static const RkRowChoice statuses[] = {
	{ "k", N_("still a draft"), RK_MEETING_STATUS_DRAFT },
	{ "t", N_("scheduled"), RK_MEETING_STATUS_SCHEDULED },
	{ "l", N_("in progress"), RK_MEETING_STATUS_RUNNING },
	{ "s", N_("held"), RK_MEETING_STATUS_HELD },
	{ "d", N_("postponed"), RK_MEETING_STATUS_POSTPONED },
	{ "b", N_("cancelled"), RK_MEETING_STATUS_CANCELLED },
};

static gboolean overview_act(RkWorkspace *ws, RkActionId action)
{
	switch (action) {
	case RK_ACTION_EDIT:
	case RK_ACTION_OPEN:
		rk_workspace_form(ws, RK_E_MEETING, ws->meeting,
			rk_workspace_say(ws, N_("Meeting")), NULL, NULL);
		return TRUE;
	case RK_ACTION_DATE:
		rk_workspace_prompt(
			ws, N_("when"), NULL, N_("thu 9-11 · 17 oct 9-16 wita"), plan_when, 0);
		return TRUE;
	case RK_ACTION_STATE:
		rk_workspace_menu(
			ws, N_("Status of the meeting"), statuses, RK_LEN(statuses), plan_status);
		return TRUE;
	default:
		return FALSE;
	}
}

const RkActionId rk_tab_overview_acts[] = { RK_ACTION_EDIT, RK_ACTION_OPEN, RK_ACTION_STATE,
	RK_ACTION_DATE, RK_TAB_SHARED_ACTS, RK_ACTION_NONE };

const RkActionId rk_tab_overview_hints[] = { RK_ACTION_EDIT, RK_ACTION_STATE, RK_ACTION_DATE,
	RK_ACTION_PAPER, RK_ACTION_ICS, RK_ACTION_PROBLEMS, RK_ACTION_TAB_NEXT, RK_ACTION_NONE };

const RkTabInfo rk_tab_overview = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("Nothing is known yet. e fills the form."),
	.paper = RK_PAPER_KIND_INVITATION,
	.fill = overview_fill,
	.row = overview_row,
	.act = overview_act,
	.side = overview_side,
};
