/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The incoming letter. Facts are rows without a record; a hole shows what is to be filled in, so
 * that the letter can be entered from here. Participants are drawn by tab 3 in its own columns, of
 * which these keep the first four.
 */
#include "screen/meeting/tab_incoming.h"

#include "app/recordform.h"

static const RkTableColumn columns[] = {
	{ .align = 1 },
	{ .align = -1 },
	{ .weight = 1, .least = 20, .align = -1 },
	{ .weight = 1, .least = 20, .align = -1 },
};

static const char *const letter_fields[] = { "incoming_from", "incoming_number", "incoming_date",
	"incoming_received", "disposition", NULL };

const char *const rk_invited_fields[] = { "institution", "person", "title", "rsvp", "rsvp_via",
	"rsvp_comment", "representative", "representative_name", "representative_title", "mandate",
	"remark", NULL };

const RkTableColumn *rk_incoming_columns(guint *n)
{
	*n = RK_LEN(columns);
	return columns;
}

/* Ids of rows that are no record: small, so that no record has them. */
static RkTabRow *fact_add(RkWorkspace *ws, const char *label, char *value)
{
	RkTabRow *row = rk_workspace_row(ws, RK_E_NONE, (RkId)ws->rows->len + 1, NULL);

	row->text = g_strdup(rk_workspace_say(ws, label));
	row->role = *value ? RK_ROLE_NORMAL : RK_ROLE_MUTED;
	row->value = *value ? value : g_strdup("–");
	if (!*value)
		g_free(value);
	return row;
}

static void letter_add(RkWorkspace *ws)
{
	rk_workspace_heading(ws, rk_workspace_say(ws, N_("Incoming letter")), NULL);
	for (guint i = 0; letter_fields[i]; i++) {
		guint at = (guint)rk_field_find(RK_E_MEETING, letter_fields[i]);
		const RkField *field = &rk_entities[RK_E_MEETING].fields[at];
		RkValue value = rk_record_get(RK_E_MEETING, ws->dossier->meeting, at);
		fact_add(ws, field->label,
			rk_value_written(ws->screen.app, ws->dossier->meeting->zone, field, value));
	}
}

/* Invitations of our office and those below it, or of all others. */
static void people_add(RkWorkspace *ws, const RkRuleInput *in, gboolean ours, const char *heading)
{
	guint n = 0, rank = 0;
	guint at = ws->rows->len;

	rk_workspace_heading(ws, rk_workspace_say(ws, heading), NULL);
	RK_EACH (ws->dossier->rows, PARTICIPANT, RkParticipant, one) {
		if (one->meeting != ws->meeting || !rk_participant_is_invited(one))
			continue;
		rank++;
		if (rk_institution_is_within(
			    in->directory, one->institution, in->context->office) != ours)
			continue;
		rk_workspace_row(ws, RK_E_PARTICIPANT, one->id, one)->rank = rank;
		n++;
		if (ours)
			fact_add(ws, N_("Mandate"), g_strdup(one->mandate ? one->mandate : ""))
				->of = one->id;
	}
	((RkTabRow *)ws->rows->pdata[at])->count = g_strdup_printf("%u", n);
}

void rk_incoming_fill(RkWorkspace *ws)
{
	RkRuleInput in = rk_workspace_rule_input(ws);

	letter_add(ws);
	people_add(ws, &in, TRUE, N_("Who of us goes"));
	people_add(ws, &in, FALSE, N_("Also invited"));
}

void rk_incoming_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	out->cells[2] = (RkTableCell){ row->text, RK_ROLE_MUTED };
	out->cells[3] = (RkTableCell){ row->value, row->role };
}

void rk_incoming_open(RkWorkspace *ws)
{
	RkId participant = rk_workspace_current(ws)->of;

	if (participant)
		rk_workspace_form(ws, RK_E_PARTICIPANT, participant,
			rk_workspace_say(ws, N_("Invitation")), rk_invited_fields, NULL);
	else
		rk_workspace_form(ws, RK_E_MEETING, ws->meeting,
			rk_workspace_say(ws, N_("Incoming letter")), letter_fields, NULL);
}
