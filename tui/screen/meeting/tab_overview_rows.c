/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rows of tab 1: the findings by step, then the facts, those that are missing too as far as a
 * letter needs them. An id is that of the record or a number of the row's own that stays the same
 * while the row is there.
 */
#include "screen/meeting/tab_overview.h"

#include "app/recordform.h"
#include "domain/meeting/meeting_words.h"
#include "domain/action/action_state.h"
#include "domain/people/attendance_count.h"

#define VALUE_BITS 20
#define FIELD_ID 1
#define FACT_ID 500
#define ROLE_ID 1000
#define TAB_ID 2000
#define FINDING_ID 100000
#define FINDINGS_MAX 1000 /* of one rule */

RkFactKind rk_fact_kind(const RkTabRow *row)
{
	return (RkFactKind)(row->rank >> VALUE_BITS);
}

guint rk_fact_value(const RkTabRow *row)
{
	return row->rank & ((1u << VALUE_BITS) - 1);
}

const RkCheckFinding *rk_fact_finding(const RkWorkspace *ws, const RkTabRow *row)
{
	return ws->report->findings->pdata[rk_fact_value(row)];
}

/* Takes `value`. */
static RkTabRow *fact_add(
	RkWorkspace *ws, RkId id, RkFactKind kind, guint value, const char *label, char *text)
{
	RkTabRow *row = rk_workspace_row(ws, RK_E_MEETING, id, NULL);

	row->rank = (guint)kind << VALUE_BITS | value;
	row->text = g_strdup(label);
	row->value = text;
	return row;
}

/* --- what comes next --- */

static void gate_add(RkWorkspace *ws, RkCheckGate gate)
{
	const RkCheckReport *report = ws->report;
	RkId id = 0;
	gboolean clear = report->cleared[gate] == report->asked[gate];

	rk_workspace_heading(ws, rk_workspace_say(ws, rk_check_gate_label(gate)),
		g_strdup_printf(
			"%s%u/%u", clear ? "✓ " : "", report->cleared[gate], report->asked[gate]));
	for (guint i = 0; i < report->findings->len; i++) {
		const RkCheckFinding *finding = report->findings->pdata[i];
		const RkCheckInfo *info = rk_check_info(finding->check);
		RkId first = FINDING_ID + (RkId)finding->check * FINDINGS_MAX;
		if (info->gate != gate)
			continue;
		id = id >= first ? id + 1 : first;
		RkTabRow *row = fact_add(ws, id, RK_FACT_FINDING, i,
			info->level == RK_CHECK_WRONG ? "!" : "·", g_strdup(finding->text));
		row->role = info->level == RK_CHECK_WRONG ? RK_ROLE_BAD : RK_ROLE_WARN;
	}
}

guint rk_overview_ready_rows(const RkWorkspace *ws)
{
	guint n = 0;

	while (n < ws->rows->len) {
		const RkTabRow *row = ws->rows->pdata[n];
		if (!row->heading && rk_fact_kind(row) != RK_FACT_FINDING)
			break;
		/* The heading of the facts, where there is one. */
		if (row->heading && row->rank)
			break;
		n++;
	}
	return n;
}

static void facts_heading(RkWorkspace *ws, const char *label)
{
	rk_workspace_heading(ws, rk_workspace_say(ws, label), NULL);
	((RkTabRow *)ws->rows->pdata[ws->rows->len - 1])->rank = 1;
}

/* --- fields --- */

static void field_add(RkWorkspace *ws, guint index, gboolean always)
{
	const RkField *field = &rk_entities[RK_E_MEETING].fields[index];
	RkValue value = rk_record_get(RK_E_MEETING, ws->dossier->meeting, index);

	if (value.set || always)
		fact_add(ws, FIELD_ID + (RkId)index, RK_FACT_FIELD, index,
			rk_workspace_say(ws, field->label),
			rk_value_written(ws->screen.app, ws->dossier->meeting->zone, field, value));
}

static void first_facts(RkWorkspace *ws)
{
	const RkMeeting *meeting = ws->dossier->meeting;

	if (rk_workspace_lang(ws) == RK_LANG_EN && meeting->title_en)
		field_add(ws, RK_F_MEETING_title_en, FALSE);
	else
		field_add(ws, RK_F_MEETING_title, TRUE);
	fact_add(ws, FACT_ID, RK_FACT_WHEN, 0, rk_workspace_say(ws, N_("When")),
		rk_meeting_when_line(meeting, rk_workspace_lang(ws)));
	fact_add(ws, FACT_ID + 1, RK_FACT_WHERE, 0, rk_workspace_say(ws, N_("Where")),
		rk_meeting_where_line(meeting, RK_WHERE_LINK));
	RkTabRow *status = fact_add(ws, FIELD_ID + RK_F_MEETING_status, RK_FACT_FIELD,
		RK_F_MEETING_status, rk_workspace_say(ws, N_("Status")),
		g_strdup(rk_enum_label(
			&rk_meeting_status_words, meeting->status, rk_workspace_lang(ws))));
	status->role = rk_enum_role(&rk_meeting_status_words, meeting->status);
	fact_add(ws, FIELD_ID + RK_F_MEETING_organiser, RK_FACT_FIELD, RK_F_MEETING_organiser,
		rk_workspace_say(ws, N_("Organiser")),
		rk_workspace_who(ws, NULL, 0, meeting->organiser, NULL));
}

/* --- counts, each with its tab --- */

/* Nothing there yet is said by no number. */
static void count_add(RkWorkspace *ws, RkTab tab, const char *label, guint n, char *text)
{
	if (n == 0)
		g_clear_pointer(&text, g_free);
	fact_add(ws, TAB_ID + tab, RK_FACT_TAB, tab, rk_workspace_say(ws, label), text);
}

static guint decisions(const RkWorkspace *ws)
{
	guint n = 0;

	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		n += entry->kind == RK_ENTRY_KIND_DECISION && !entry->struck;
	return n;
}

static char *answers_text(const RkWorkspace *ws)
{
	RkAnswers a;

	rk_answers_count(ws->dossier, &a);
	g_autofree char *n = rk_workspace_count(ws, a.invited, N_("invitation"), N_("invitations"));
	if (a.invited == 0)
		return g_steal_pointer(&n);
	return g_strdup_printf("%s · ✓%u ?%u ✗%u", n, a.accepted + a.delegated,
		a.pending + a.tentative, a.declined);
}

static char *minutes_text(const RkWorkspace *ws)
{
	guint said = decisions(ws);
	guint lines = rk_rows_count(ws->dossier->rows, RK_E_ENTRY) - said;
	g_autofree char *captured =
		rk_workspace_count(ws, lines, N_("captured line"), N_("captured lines"));
	g_autofree char *decided = rk_workspace_count(ws, said, N_("decision"), N_("decisions"));
	const char *status = NULL;

	RK_EACH (ws->dossier->rows, MINUTES, RkMinutes, minutes)
		status = rk_enum_label(
			&rk_minutes_status_words, minutes->status, rk_workspace_lang(ws));
	return g_strdup_printf(
		"%s · %s%s%s", captured, decided, status ? " · " : "", status ? status : "");
}

static char *actions_text(const RkWorkspace *ws)
{
	RkDay today = rk_context_today(rk_app_context(ws->screen.app));
	guint late = 0, n = rk_rows_count(ws->dossier->rows, RK_E_ACTION);
	RkActionState state;

	RK_EACH (ws->dossier->rows, ACTION, RkAction, action) {
		rk_action_state(ws->dossier->rows, action, today, &state);
		late += state.late != FALSE;
	}
	g_autofree char *all = rk_workspace_count(ws, n, N_("action"), N_("actions"));
	if (late == 0)
		return g_steal_pointer(&all);
	return g_strdup_printf("%s · %u %s", all, late, rk_workspace_say(ws, N_("late")));
}

static void counts_add(RkWorkspace *ws)
{
	const RkRows *rows = ws->dossier->rows;
	RkAttendance a;

	guint rows_n = rk_rows_count(rows, RK_E_SESSION),
	      cited = rk_rows_count(rows, RK_E_CITATION);

	rk_attendance_count(ws->dossier, &a);
	count_add(ws, RK_TAB_RUNDOWN, N_("Rundown"), rows_n,
		rk_workspace_count(
			ws, rows_n, N_("row of the rundown"), N_("rows of the rundown")));
	count_add(ws, RK_TAB_INVITED, N_("Invited"), a.invited, answers_text(ws));
	count_add(ws, RK_TAB_PRESENT, N_("Present"), a.persons,
		rk_workspace_count(ws, a.persons, N_("person present"), N_("persons present")));
	count_add(ws, RK_TAB_MINUTES, N_("Minutes"),
		rk_rows_count(rows, RK_E_ENTRY) + rk_rows_count(rows, RK_E_MINUTES),
		minutes_text(ws));
	count_add(ws, RK_TAB_ACTIONS, N_("Actions"), rk_rows_count(rows, RK_E_ACTION),
		actions_text(ws));
	count_add(ws, RK_TAB_REFERENCES, N_("References"), cited,
		rk_workspace_count(ws, cited, N_("citation"), N_("citations")));
}

/* --- roles --- */

static gboolean has_role(const RkWorkspace *ws, int role)
{
	RK_EACH (ws->dossier->rows, MEETING_ROLE, RkMeetingRole, row)
		if (row->role == role)
			return TRUE;
	return FALSE;
}

/* Words of enums are written small; here one begins a row. Caller frees. */
static char *capital(const char *word)
{
	g_autofree char *first = g_utf8_strup(word, g_utf8_next_char(word) - word);

	return g_strconcat(first, g_utf8_next_char(word), NULL);
}

static void roles_add(RkWorkspace *ws)
{
	RkLang lang = rk_workspace_lang(ws);

	for (int role = 1; role < RK_MEETING_ROLE_N; role++) {
		g_autofree char *label = capital(rk_enum_label(&rk_meeting_role_words, role, lang));
		gboolean wanted = role == RK_MEETING_ROLE_CHAIR ||
				  role == RK_MEETING_ROLE_SECRETARY ||
				  role == RK_MEETING_ROLE_CONTACT;
		RK_EACH (ws->dossier->rows, MEETING_ROLE, RkMeetingRole, row) {
			if (row->role != role)
				continue;
			RkTabRow *fact = fact_add(ws, row->id, RK_FACT_ROLE, (guint)role, label,
				rk_workspace_who(ws, row->shown_name, row->person, row->institution,
					row->label));
			fact->entity = RK_E_MEETING_ROLE;
			fact->record = row;
		}
		if (wanted && !has_role(ws, role))
			fact_add(ws, ROLE_ID + role, RK_FACT_ROLE, (guint)role, label, NULL);
	}
}

/* --- all --- */

static const struct {
	guint field;
	gboolean always;
} content[] = {
	{ RK_F_MEETING_purpose, TRUE },
	{ RK_F_MEETING_objective, FALSE },
	{ RK_F_MEETING_outcomes, TRUE },
	{ RK_F_MEETING_expectation, FALSE },
	{ RK_F_MEETING_kind, FALSE },
	{ RK_F_MEETING_mode, FALSE },
	{ RK_F_MEETING_note, FALSE },
}, letter[] = {
	{ RK_F_MEETING_letter_subject, TRUE },
	{ RK_F_MEETING_confirm_by, TRUE },
	{ RK_F_MEETING_urgency, FALSE },
	{ RK_F_MEETING_confidentiality, FALSE },
	{ RK_F_MEETING_enclosures, FALSE },
	{ RK_F_MEETING_dress, FALSE },
	{ RK_F_MEETING_may_delegate, FALSE },
	{ RK_F_MEETING_in_person, FALSE },
	{ RK_F_MEETING_copies, FALSE },
}, incoming[] = {
	{ RK_F_MEETING_incoming_from, TRUE },
	{ RK_F_MEETING_incoming_number, TRUE },
	{ RK_F_MEETING_incoming_date, TRUE },
	{ RK_F_MEETING_incoming_received, TRUE },
	{ RK_F_MEETING_disposition, TRUE },
};

void rk_overview_fill(RkWorkspace *ws)
{
	const RkMeeting *meeting = ws->dossier->meeting;
	gboolean invited = ws->our_role == RK_OUR_ROLE_INVITED;

	for (int gate = 0; gate < RK_CHECK_GATES; gate++)
		if (ws->report->due[gate] && ws->report->asked[gate] > 0)
			gate_add(ws, (RkCheckGate)gate);
	if (ws->rows->len > 0)
		facts_heading(ws, N_("Meeting"));
	first_facts(ws);
	counts_add(ws);
	for (guint i = 0; invited && i < RK_LEN(incoming); i++)
		field_add(ws, incoming[i].field, incoming[i].always);
	roles_add(ws);
	for (guint i = 0; i < RK_LEN(content); i++)
		field_add(ws, content[i].field, content[i].always && !invited);
	for (guint i = 0; i < RK_LEN(letter); i++)
		field_add(ws, letter[i].field,
			letter[i].always && ws->our_role == RK_OUR_ROLE_ORGANISER);
	fact_add(ws, FACT_ID + 2, RK_FACT_CODE, 0, rk_workspace_say(ws, N_("Code")),
		g_strdup_printf("%s%s%s", meeting->tag ? meeting->tag : "",
			meeting->tag ? " · " : "", meeting->code));
}
