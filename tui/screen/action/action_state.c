/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Done and the other states. An action that several owe is never closed for all by one key
 * (practice 26): a bar asks whose. After "done" another bar takes the day and the proof.
 */
#include "screen/action/action_target.h"

#include "app/followup_bar.h"
#include "base/civil.h"
#include "base/error.h"
#include "domain/action/action_rule.h"
#include "domain/action/action_verbs.h"
#include "domain/action/action_state.h"

/* --- whose --- */

enum { OURS = 1, CHOOSE, ALL };

typedef struct Whose {
	guint most;    /* leads of the one that has most */
	gboolean ours; /* every one that several owe has one that is ours */
	char *name;    /* of ours, when there is one action only */
} Whose;

/* One action: how many lead it, and whether one of them is ours. */
static void whose_add(const RkRuleInput *in, const RkActionRef *ref, Whose *out)
{
	g_autoptr(GPtrArray) leads = rk_action_leads(in->dossier->rows, ref->action);
	const RkAssignment *ours = rk_action_our_lead(in, ref->action);

	if (ref->assignment || leads->len < 2)
		return;
	out->most = MAX(out->most, leads->len);
	out->ours = out->ours && ours;
	if (ours && !out->name)
		out->name = rk_assignment_who(in, ours);
}

/* Rows of one meeting mostly stand together: its dossier is kept while they do. */
static gboolean whose_look(const RkActionTarget *target, Whose *out)
{
	g_autoptr(RkDossier) dossier = NULL;
	RkRuleInput in = { 0 };

	*out = (Whose){ .ours = TRUE };
	for (guint i = 0; i < target->refs->len; i++) {
		const RkActionRef *ref = rk_action_target_ref(target, i);
		if (!dossier || dossier->meeting->id != ref->meeting) {
			g_clear_pointer(&dossier, rk_dossier_free);
			dossier = rk_action_target_dossier(target, i, &in);
		}
		if (!dossier)
			return FALSE;
		whose_add(&in, ref, out);
	}
	return TRUE;
}

static void one_chosen(RkApp *app, int value, gpointer data)
{
	RkActionTarget *target = data;
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, 0, &in);

	if (!dossier)
		return;
	g_autoptr(GPtrArray) leads =
		rk_action_leads(dossier->rows, rk_action_target_ref(target, 0)->action);
	if (value < 0 || value >= (int)leads->len)
		return;
	target->assignment = ((const RkAssignment *)leads->pdata[value])->id;
	target->next(target);
}

/* A letter a lead, in their order. */
static void choose_one(const RkActionTarget *target)
{
	static const char letters[] = "abcdefghilmnoprstuvwxyz"; /* j, k and q move and leave */
	RkApp *app = target->app;
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, 0, &in);
	RkMenu menu;

	if (!dossier)
		return;
	g_autoptr(GPtrArray) leads =
		rk_action_leads(dossier->rows, rk_action_target_ref(target, 0)->action);
	rk_menu_init(&menu, rk_app_say(app, N_("Whose?")), NULL, FALSE);
	for (guint i = 0; i < leads->len; i++) {
		const char key[] = { i + 1 < sizeof(letters) ? letters[i] : '\0', '\0' };
		RkAssignmentState state = { 0 };
		g_autofree char *name = rk_assignment_who(&in, leads->pdata[i]);
		rk_assignment_state(
			dossier->rows, leads->pdata[i], rk_context_today(in.context), &state);
		rk_menu_add(&menu, key, name,
			rk_enum_label(&rk_action_status_words, state.status, rk_app_lang(app)),
			(int)i);
	}
	rk_app_ask(app, &menu, one_chosen, rk_action_target_copy(target), rk_action_target_free);
}

static void whose_chosen(RkApp *app, int value, gpointer data)
{
	RkActionTarget *target = data;

	if (value == CHOOSE) {
		choose_one(target);
		return;
	}
	target->assignment = value == ALL ? RK_ALL_LEADS : 0;
	target->next(target);
}

/* Goes on at once when it is clear whose it is, else asks. */
static void whose(RkActionTarget *target, RkActionTargetNext next)
{
	RkApp *app = target->app;
	RkFollowupKey keys[3];
	guint n = 0;
	Whose found;

	target->next = next;
	gboolean known = whose_look(target, &found);
	g_autofree char *name = found.name;
	if (!known)
		return;
	if (found.most == 0) {
		next(target);
		return;
	}
	g_autofree char *ours =
		g_strdup_printf(rk_say(rk_app_context(app), N_("%s (ours)")), name ? name : "");
	g_autofree char *all =
		g_strdup_printf(rk_say(rk_app_context(app), N_("all %u")), found.most);
	if (found.ours)
		keys[n++] = (RkFollowupKey){ "x", ours, OURS };
	if (target->refs->len == 1)
		keys[n++] =
			(RkFollowupKey){ "k", rk_app_say(app, N_("choose the office")), CHOOSE };
	keys[n++] = (RkFollowupKey){ "S", all, ALL };
	rk_followup_bar(app, rk_app_say(app, N_("Several owe this")),
		rk_app_say(app, N_("Esc back")), keys, n, whose_chosen,
		rk_action_target_copy(target), rk_action_target_free);
}

/* --- done --- */

static RkPlan *plan_status(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	RkId whom = ref->assignment ? ref->assignment : target->assignment;

	return rk_action_plan_status(in, ref->action, whom, target->value, NULL, NULL, error);
}

static RkPlan *plan_day(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	return rk_progress_plan_day(in, target->progress, target->text, error);
}

/* The proof of each that was told done, of this action. */
static RkPlan *plan_proof(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	g_autoptr(RkPlan) whole = NULL;

	for (guint i = 0; i < target->told->len; i++) {
		RkId id = g_array_index(target->told, RkId, i);
		const RkAssignment *one = RK_FIND(in->dossier->rows, ASSIGNMENT, RkAssignment, id);
		if (!one || one->action != ref->action)
			continue;
		RkPlan *plan =
			rk_assignment_plan_evidence(in, id, RK_RULE_TEXT(target->text), error);
		if (!plan)
			return NULL;
		whole = rk_plan_join(g_steal_pointer(&whole), plan);
	}
	return g_steal_pointer(&whole);
}

enum { ANOTHER_DAY = 1, PROOF };

static void after_chosen(RkApp *app, int value, gpointer data)
{
	RkActionTarget *target = rk_action_target_copy(data);

	if (value == ANOTHER_DAY)
		rk_action_target_ask(target, N_("done on"), N_("14nov, yesterday, fri"), plan_day);
	else
		rk_action_target_ask(target, N_("proof"), N_("letter, number, file"), plan_proof);
}

static void done_now(RkActionTarget *target)
{
	RkApp *app = target->app;

	if (!rk_action_target_each(target, plan_status))
		return;
	g_autofree char *day =
		rk_day_brief(rk_context_today(rk_app_context(app)), rk_app_lang(app));
	g_autofree char *text = g_strdup_printf("%s %s",
		rk_enum_label(&rk_action_status_words, RK_ACTION_STATUS_DONE, rk_app_lang(app)),
		day);
	RkFollowupKey keys[] = { { "d", rk_app_say(app, N_("another day")), ANOTHER_DAY },
		{ "b", rk_app_say(app, N_("proof")), PROOF } };
	rk_followup_bar(app, text, NULL, keys, RK_LEN(keys), after_chosen,
		rk_action_target_copy(target), rk_action_target_free);
}

static gboolean is_done(const RkActionTarget *target)
{
	const RkActionRef *ref = rk_action_target_ref(target, 0);
	RkRuleInput in;
	g_autoptr(RkDossier) dossier = rk_action_target_dossier(target, 0, &in);
	RkDay today = rk_context_today(rk_app_context(target->app));
	RkActionState all = { 0 };
	RkAssignmentState one = { 0 };

	if (!dossier)
		return FALSE;
	const RkAssignment *whose =
		RK_FIND(dossier->rows, ASSIGNMENT, RkAssignment, ref->assignment);
	if (whose) {
		rk_assignment_state(dossier->rows, whose, today, &one);
		return one.status == RK_ACTION_STATUS_DONE;
	}
	rk_action_state(
		dossier->rows, RK_FIND(dossier->rows, ACTION, RkAction, ref->action), today, &all);
	return all.status == RK_ACTION_STATUS_DONE;
}

void rk_action_done(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(RkActionTarget) target = rk_action_target_of(screen);

	if (!target)
		return;
	if (target->refs->len == 1 && is_done(target)) {
		rk_app_message(target->app, RK_ROLE_WARN,
			N_("x: this one is done already; s notes something else"));
		return;
	}
	target->value = RK_ACTION_STATUS_DONE;
	whose(target, done_now);
}

/* --- the other states --- */

#define TOLD 100

static RkPlan *plan_told(
	const RkRuleInput *in, const RkActionRef *ref, const RkActionTarget *target, GError **error)
{
	g_autoptr(GPtrArray) leads = rk_action_leads(in->dossier->rows, ref->action);
	g_autoptr(RkPlan) whole = NULL;

	if (ref->assignment || target->assignment != RK_ALL_LEADS) {
		const RkAssignment *ours = rk_action_our_lead(in, ref->action);
		RkId whom = ref->assignment      ? ref->assignment
			    : target->assignment ? target->assignment
			    : ours               ? ours->id
						 : 0;
		return rk_action_plan_progress(in, ref->action, whom, target->text, 0, NULL, error);
	}
	for (guint i = 0; i < leads->len; i++) {
		RkPlan *plan = rk_action_plan_progress(in, ref->action,
			((const RkAssignment *)leads->pdata[i])->id, target->text, 0, NULL, error);
		if (!plan)
			return NULL;
		whole = rk_plan_join(g_steal_pointer(&whole), plan);
	}
	return g_steal_pointer(&whole);
}

static void state_now(RkActionTarget *target)
{
	if (target->value == TOLD)
		rk_action_target_ask(rk_action_target_copy(target), N_("progress"),
			N_("70 data came in · selesai · batal replaced by TL-08"), plan_told);
	else if (target->value == RK_ACTION_STATUS_DONE)
		done_now(target);
	else
		rk_action_target_each(target, plan_status);
}

static void state_chosen(RkApp *app, int value, gpointer data)
{
	RkActionTarget *target = data;

	target->value = value;
	whose(target, state_now);
}

void rk_action_set_state(RkScreen *screen, int value, const char *arg)
{
	static const struct {
		const char *key;
		int status;
	} states[] = {
		{ "b", RK_ACTION_STATUS_TODO },
		{ "j", RK_ACTION_STATUS_DOING },
		{ "s", RK_ACTION_STATUS_DONE },
		{ "t", RK_ACTION_STATUS_DEFERRED },
		{ "x", RK_ACTION_STATUS_CANCELLED },
	};
	g_autoptr(RkActionTarget) target = rk_action_target_of(screen);
	RkApp *app = screen->app;
	RkMenu menu;

	if (!target)
		return;
	rk_menu_init(&menu, rk_app_say(app, N_("How far is it?")), NULL, FALSE);
	rk_menu_add(&menu, "p", rk_app_say(app, N_("percent and a word …")),
		rk_app_say(app, N_("70 data came in")), TOLD);
	for (guint i = 0; i < RK_LEN(states); i++) {
		g_autofree char *label = g_strdup_printf("%s %s",
			rk_enum_glyph(&rk_action_status_words, states[i].status),
			rk_enum_label(&rk_action_status_words, states[i].status, rk_app_lang(app)));
		rk_menu_add(&menu, states[i].key, label, NULL, states[i].status);
	}
	rk_app_ask(app, &menu, state_chosen, g_steal_pointer(&target), rk_action_target_free);
}
