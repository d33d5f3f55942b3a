/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 3, the invitations (practice 19): the office comes first, then what it answered, and what was
 * sent to it.
 */
#include "screen/workspace.h"

#include "domain/participant_rule.h"
#include "domain/state.h"

#include <string.h>

static const RkTableColumn columns[] = {
	{ .label = N_("no"), .width = 3, .align = 1 },
	{ .label = N_("invited"), .width = 0, .align = -1 },
	{ .label = N_("answer"), .width = 27, .drop = 2, .align = -1 },
	{ .label = N_("letter"), .width = 6, .drop = 3, .align = 0 },
	{ .label = N_("ics"), .width = 3, .drop = 4, .align = 0 },
	{ .label = N_("by way of"), .width = 9, .drop = 5, .align = -1 },
};

static void invited_fill(RkWorkspace *ws)
{
	guint n = 0;

	RK_EACH (ws->dossier->rows, PARTICIPANT, RkParticipant, participant)
		if (!participant->uninvited && !participant->companion_of)
			rk_workspace_row(ws, RK_E_PARTICIPANT, participant->id, participant)->rank =
				++n;
}

/* "Rangga Mahendra"; who represents him: "Gita Maharani, Asisten I". */
static char *answer_of(const RkWorkspace *ws, const RkParticipant *participant)
{
	const RkRows *rows = ws->dossier->rows;
	const char *glyph = rk_enum_glyph(&rk_rsvp_words, participant->rsvp);
	g_autofree char *who = NULL;

	if (participant->rsvp == RK_RSVP_DELEGATED)
		who = rk_workspace_who(
			ws, NULL, participant->representative, 0, participant->representative_name);
	else if (participant->rsvp == RK_RSVP_ACCEPTED)
		who = rk_participant_name(rows, participant);
	else
		who = g_strdup(participant->rsvp_comment);
	if (participant->rsvp == RK_RSVP_DELEGATED && participant->representative_title)
		return g_strdup_printf("%s %s, %s", glyph, who, participant->representative_title);
	if (who && *who)
		return g_strdup_printf("%s %s", glyph, who);
	int rsvp = participant->rsvp ? participant->rsvp : RK_RSVP_PENDING;
	return g_strdup_printf("%s %s", rk_enum_glyph(&rk_rsvp_words, rsvp),
		rk_enum_label(&rk_rsvp_words, rsvp, rk_workspace_lang(ws)));
}

/* What was sent to him, the last one counts. */
static int sent(const RkWorkspace *ws, RkId participant, int kind)
{
	int state = RK_DELIVERY_STATE_UNSET;

	RK_EACH (ws->dossier->rows, DELIVERY, RkDelivery, delivery)
		if (delivery->kind == kind && delivery->participant == participant)
			state = delivery->state;
	return state;
}

static RkTableCell sent_cell(const RkWorkspace *ws, RkId participant, int kind)
{
	int state = sent(ws, participant, kind);

	if (state == RK_DELIVERY_STATE_UNSET)
		return (RkTableCell){ "–", RK_ROLE_MUTED };
	return (RkTableCell){ rk_enum_glyph(&rk_delivery_state_words, state),
		rk_enum_role(&rk_delivery_state_words, state) };
}

static void invited_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkParticipant *participant = row->record;
	RkLang lang = rk_workspace_lang(ws);
	const char *via = rk_enum_label(&rk_channel_words, participant->rsvp_via, lang);

	out->cells[0].text = rk_table_text(out, "%u", row->rank);
	out->cells[1].text = rk_table_take(out, rk_workspace_invited(ws, participant));
	out->cells[2] = (RkTableCell){ rk_table_take(out, answer_of(ws, participant)),
		participant->rsvp == RK_RSVP_DECLINED ? RK_ROLE_BAD : RK_ROLE_NORMAL };
	out->cells[3] = sent_cell(ws, participant->id, RK_DELIVERY_KIND_PAPER);
	out->cells[4] = sent_cell(ws, participant->id, RK_DELIVERY_KIND_CALENDAR);
	g_autofree char *day = rk_workspace_instant_day(ws, participant->rsvp_at);
	out->cells[5].text = rk_table_text(out, "%s%s%s", via ? via : "", via ? " " : "", day);
}

static char *invited_count(RkWorkspace *ws)
{
	RkAnswers answers;

	rk_answers_count(ws->dossier, &answers);
	return g_strdup_printf(rk_workspace_say(ws, N_("%u · ✓ %u  ↳ %u  ✗ %u  ? %u")),
		answers.invited, answers.accepted, answers.delegated, answers.declined,
		answers.pending + answers.tentative);
}

static char *invited_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkParticipant *participant = row->record;
	const RkPerson *person = RK_FIND(ws->dossier->rows, PERSON, RkPerson, participant->person);
	g_autofree char *name = rk_participant_name(ws->dossier->rows, participant);

	return g_strdup_printf("%s%s%s%s%s", name ? name : "", person && person->email ? " · " : "",
		person && person->email ? person->email : "",
		participant->rsvp_comment ? " · " : "",
		participant->rsvp_comment ? participant->rsvp_comment : "");
}

/* --- doing --- */

static RkPlan *plan_add(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	return rk_participant_plan_add(rule, line, FALSE, FALSE, NULL, error);
}

/* "Gita Maharani, Asisten I" */
static RkPlan *plan_represent(
	RkWorkspace *ws, const RkCase *rule, const char *line, RkId at, GError **error)
{
	g_auto(GStrv) parts = g_strsplit(line, ",", 2);
	const char *who = parts[0] ? g_strstrip(parts[0]) : "";
	const char *title = parts[0] && parts[1] ? g_strstrip(parts[1]) : NULL;

	return rk_participant_plan_represent(rule, at, who, title, TRUE, error);
}

static RkPlan *plan_answer(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_participant_plan_answer(rule, id, value, 0, NULL, error);
}

static RkPlan *plan_move(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_participant_plan_move(rule, id, value, error);
}

static RkPlan *plan_delete(RkWorkspace *ws, const RkCase *rule, RkId id, int value, GError **error)
{
	return rk_participant_plan_delete(rule, id, error);
}

static const RkRowChoice answers[] = {
	{ "h", N_("will come"), RK_RSVP_ACCEPTED },
	{ "w", N_("will be represented"), RK_RSVP_DELEGATED },
	{ "m", N_("not sure"), RK_RSVP_TENTATIVE },
	{ "i", N_("cannot come"), RK_RSVP_DECLINED },
	{ "k", N_("no answer yet"), RK_RSVP_PENDING },
};

static gboolean invited_act(RkWorkspace *ws, RkActionId action)
{
	static const char *const fields[] = { "title", "person", "institution", "rsvp", "rsvp_via",
		"rsvp_comment", "representative_name", "representative_title", "mandate", "remark",
		NULL };
	const RkTabRow *row = rk_workspace_current(ws);

	switch (action) {
	case RK_ACTION_STATE:
		rk_workspace_menu(ws, N_("Answer"), answers, RK_LEN(answers), plan_answer);
		return TRUE;
	case RK_ACTION_WHO:
		rk_workspace_prompt(
			ws, N_("represented by"), NULL, N_("NAME, TITLE"), plan_represent, row->id);
		return TRUE;
	case RK_ACTION_ADD:
		rk_workspace_prompt(ws, N_("invite"), NULL,
			N_("an office, @group, or NAME <MAIL>, OFFICE"), plan_add, 0);
		return TRUE;
	case RK_ACTION_EDIT:
	case RK_ACTION_OPEN:
		rk_workspace_form(ws, RK_E_PARTICIPANT, row->id,
			rk_workspace_say(ws, N_("Invitation")), fields, NULL);
		return TRUE;
	default:
		return rk_workspace_rows_act(ws, action, plan_move, plan_delete);
	}
}

const RkActionId rk_tab_invited_acts[] = { RK_ACTION_STATE, RK_ACTION_WHO, RK_ACTION_ADD,
	RK_ACTION_EDIT, RK_ACTION_OPEN, RK_ACTION_MOVE_DOWN, RK_ACTION_MOVE_UP, RK_ACTION_DELETE,
	RK_TAB_SHARED_ACTS, RK_ACTION_NONE };

const RkActionId rk_tab_invited_hints[] = { RK_ACTION_STATE, RK_ACTION_WHO, RK_ACTION_ADD,
	RK_ACTION_EDIT, RK_ACTION_COPY, RK_ACTION_ICS, RK_ACTION_PAPER, RK_ACTION_MARK,
	RK_ACTION_NONE };

const RkTabInfo rk_tab_invited = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_("Nobody is invited yet. a adds an office or an @group."),
	.paper = RK_PAPER_KIND_INVITATION,
	.fill = invited_fill,
	.row = invited_row,
	.count = invited_count,
	.context = invited_context,
	.act = invited_act,
};
