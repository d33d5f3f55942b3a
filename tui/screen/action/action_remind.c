/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reminding (practice 8): a text for the messenger for each office that owes something of what is
 * chosen, all of its chosen promises in one. The text goes into the clipboard; that it went, or
 * that one telephoned, is noted by the next key.
 */
#include "screen/action/action_target.h"

#include "app/followup_bar.h"
#include "base/error.h"
#include "domain/action/action_verbs.h"
#include "domain/meeting/chat_rule.h"
#include "domain/names/rule.h"
#include "domain/action/action_state.h"
#include "service/chat.h"

typedef struct Office {
	RkId meeting, institution;
	GArray *actions; /* RkId */
} Office;

typedef struct Reminding {
	GPtrArray *offices; /* Office */
	guint at;           /* the one that is shown */
	RkApp *app;
	RkTable *table;
} Reminding;

static void office_free(gpointer data)
{
	Office *office = data;

	g_array_unref(office->actions);
	g_free(office);
}

static void reminding_free(gpointer data)
{
	Reminding *reminding = data;

	g_ptr_array_unref(reminding->offices);
	g_free(reminding);
}

static void office_add(GPtrArray *offices, RkId meeting, RkId institution, RkId action)
{
	for (guint i = 0; i < offices->len; i++) {
		Office *old = offices->pdata[i];
		if (old->meeting == meeting && old->institution == institution) {
			g_array_append_val(old->actions, action);
			return;
		}
	}
	Office *office = g_new0(Office, 1);
	office->meeting = meeting;
	office->institution = institution;
	office->actions = g_array_new(FALSE, FALSE, sizeof(RkId));
	g_array_append_val(office->actions, action);
	g_ptr_array_add(offices, office);
}

/* Leads that still owe it and are an office (a person's is his). */
static void offices_of(const RkActionTarget *target, guint i, GPtrArray *offices)
{
	const RkActionRef *ref = rk_action_target_ref(target, i);
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, i, &in);

	if (!dossier)
		return;
	RK_EACH (dossier->rows, ASSIGNMENT, RkAssignment, one) {
		RkAssignmentState state = { 0 };
		if (one->action != ref->action || one->role != RK_ASSIGNMENT_ROLE_LEAD ||
			!one->institution || (ref->assignment && one->id != ref->assignment))
			continue;
		rk_assignment_state(dossier->rows, one, rk_context_today(in.context), &state);
		if (state.status != RK_ACTION_STATUS_DONE &&
			state.status != RK_ACTION_STATUS_CANCELLED)
			office_add(offices, ref->meeting, one->institution, ref->action);
	}
}

static void show(Reminding *taken);

enum { SENT = 1, NEXT };

static void noted(RkApp *app, int value, gpointer data)
{
	Reminding *from = data;
	const Office *office = from->offices->pdata[from->at];
	RkActionRef ref = { g_array_index(office->actions, RkId, 0), office->meeting, 0 };
	RkActionTarget *target = rk_action_target_new(app, &ref, 1, from->table);
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, 0, &in);
	GError *error = NULL;

	if (dossier && value == SENT) {
		RkPlan *plan = rk_chat_plan_sent_office(
			&in, RK_CHAT_KIND_CHASE, office->institution, &error);
		if (!plan)
			rk_app_error(app, error);
		else if (!rk_action_target_apply(target, plan))
			value = 0;
	}
	rk_action_target_free(target);
	if (!dossier || !value || from->at + 1 >= from->offices->len)
		return;
	Reminding *next = g_new(Reminding, 1);
	*next = (Reminding){ g_ptr_array_ref(from->offices), from->at + 1, app, from->table };
	show(next);
}

static void show(Reminding *taken)
{
	RkApp *app = taken->app;
	const Office *office = taken->offices->pdata[taken->at];
	const RkDirectory *directory = rk_directory_load(rk_app_store(app), NULL);
	const RkInstitution *who =
		directory ? RK_FIND(directory, INSTITUTION, RkInstitution, office->institution)
			  : NULL;
	RkChatRequest request = { .meeting = office->meeting,
		.kind = RK_CHAT_KIND_CHASE,
		.lang = rk_app_lang(app),
		.institution = office->institution,
		.actions = (const RkId *)(gconstpointer)office->actions->data,
		.n_actions = office->actions->len };
	GError *error = NULL;
	g_auto(GStrv) texts = rk_chat_texts(rk_app_store(app), &request, NULL, &error);

	if (!texts) {
		rk_app_error(app, error);
		reminding_free(taken);
		return;
	}
	g_autofree char *whole = g_strjoinv("\n\n", texts);
	rk_app_copy(app, whole);
	g_autofree char *text =
		g_strdup_printf(rk_say(rk_app_context(app), N_("%s: text copied (%u of %u)")),
			who ? rk_office_short(who) : "?", taken->at + 1, taken->offices->len);
	RkFollowupKey keys[2] = { { "s", rk_app_say(app, N_("note it as sent")), SENT } };
	guint n = 1;
	if (taken->at + 1 < taken->offices->len)
		keys[n++] = (RkFollowupKey){ "l", rk_app_say(app, N_("the next office")), NEXT };
	rk_followup_bar(app, text, NULL, keys, n, noted, taken, reminding_free);
}

void rk_action_remind(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(RkActionTarget) target = rk_action_target_of(screen);

	if (!target)
		return;
	Reminding *reminding = g_new0(Reminding, 1);
	reminding->app = target->app;
	reminding->table = target->table;
	reminding->offices = g_ptr_array_new_with_free_func(office_free);
	for (guint i = 0; i < target->refs->len; i++)
		offices_of(target, i, reminding->offices);
	if (reminding->offices->len > 0) {
		show(reminding);
		return;
	}
	reminding_free(reminding);
	rk_app_message(target->app, RK_ROLE_WARN, N_("R: nobody owes anything of this any more"));
}
