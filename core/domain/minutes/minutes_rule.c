/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Steps of the minutes: what is possible and what is missing. See minutes_rule.h.
 */
#include "domain/minutes/minutes_rule.h"

#include "base/civil.h"
#include "base/error.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/entry_verbs.h"
#include "domain/minutes/freeze_rule.h"

#include <string.h>

const RkMinutes *rk_minutes_of(const RkDossier *dossier)
{
	RK_EACH (dossier->rows, MINUTES, RkMinutes, minutes)
		if (minutes->meeting == dossier->meeting->id)
			return minutes;
	return NULL;
}

int rk_minutes_status(const RkDossier *dossier)
{
	const RkMinutes *minutes = rk_minutes_of(dossier);

	return minutes && minutes->status ? minutes->status : RK_MINUTES_STATUS_DRAFT;
}

/* --- which step --- */

static int last_step(const RkDossier *dossier, const RkMinutes *minutes)
{
	const RkMinutesStep *last = NULL;

	RK_EACH (dossier->rows, MINUTES_STEP, RkMinutesStep, step)
		if (minutes && step->minutes == minutes->id &&
			(!last || step->at.value >= last->at.value))
			last = step;
	return last ? last->step : 0;
}

int rk_minutes_next(const RkDossier *dossier)
{
	switch (rk_minutes_status(dossier)) {
	case RK_MINUTES_STATUS_REVIEW: {
		int last = last_step(dossier, rk_minutes_of(dossier));
		/* A remark was made: it is corrected, then signed. */
		return last == RK_MINUTES_STEP_DRAFTED    ? RK_MINUTES_STEP_REVIEWED
		       : last == RK_MINUTES_STEP_REOPENED ? RK_MINUTES_STEP_CORRECTED
							  : RK_MINUTES_STEP_SIGNED;
	}
	case RK_MINUTES_STATUS_SIGNED:
		return RK_MINUTES_STEP_APPROVED;
	case RK_MINUTES_STATUS_APPROVED:
		return RK_MINUTES_STEP_CIRCULATED;
	case RK_MINUTES_STATUS_CIRCULATED:
		return RK_MINUTES_STEP_AMENDED;
	default:
		return RK_MINUTES_STEP_DRAFTED;
	}
}

gboolean rk_minutes_can(const RkDossier *dossier, int step)
{
	int status = rk_minutes_status(dossier);

	switch (step) {
	case RK_MINUTES_STEP_DRAFTED:
		return status == RK_MINUTES_STATUS_DRAFT;
	case RK_MINUTES_STEP_REVIEWED:
	case RK_MINUTES_STEP_CORRECTED:
		return status == RK_MINUTES_STATUS_REVIEW || status == RK_MINUTES_STATUS_SIGNED;
	case RK_MINUTES_STEP_SIGNED:
		return status < RK_MINUTES_STATUS_SIGNED;
	case RK_MINUTES_STEP_APPROVED:
		return status < RK_MINUTES_STATUS_APPROVED;
	case RK_MINUTES_STEP_REOPENED:
		return status == RK_MINUTES_STATUS_SIGNED || status == RK_MINUTES_STATUS_APPROVED;
	case RK_MINUTES_STEP_CIRCULATED:
		return status == RK_MINUTES_STATUS_APPROVED;
	case RK_MINUTES_STEP_AMENDED:
		return status == RK_MINUTES_STATUS_CIRCULATED;
	default:
		return FALSE;
	}
}

/* --- seal --- */

static void feed(GChecksum *sum, const char *text)
{
	/* With its NUL: "ab", "c" is not "a", "bc". */
	g_checksum_update(
		sum, (const guchar *)(text ? text : ""), (gssize)(text ? strlen(text) + 1 : 1));
}

static void feed_number(GChecksum *sum, gint64 number)
{
	g_autofree char *text = g_strdup_printf("%" G_GINT64_FORMAT, number);

	feed(sum, text);
}

static void feed_lines(GChecksum *sum, const RkDossier *dossier)
{
	RK_EACH (dossier->rows, ENTRY, RkEntry, entry) {
		if (entry->meeting != dossier->meeting->id || entry->withheld ||
			entry->kind == RK_ENTRY_KIND_PRIVATE)
			continue;
		feed_number(sum, entry->kind);
		feed_number(sum, entry->session);
		feed_number(sum, entry->point);
		feed_number(sum, entry->number.value);
		feed_number(sum, entry->struck);
		feed(sum, entry->text);
	}
}

char *rk_minutes_seal(const RkDossier *dossier)
{
	GChecksum *sum = g_checksum_new(G_CHECKSUM_SHA256);

	feed_lines(sum, dossier);
	RK_EACH (dossier->rows, ACTION, RkAction, action) {
		if (action->meeting != dossier->meeting->id)
			continue;
		feed_number(sum, action->number.value);
		feed_number(sum, action->struck);
		feed(sum, action->text);
		feed(sum, action->output);
		feed(sum, action->due);
	}
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->meeting == dossier->meeting->id)
			feed_number(sum, one->attendance);
	char *seal = g_strdup(g_checksum_get_string(sum));
	g_checksum_free(sum);
	return seal;
}

gboolean rk_minutes_broken(const RkDossier *dossier)
{
	const RkMinutes *minutes = rk_minutes_of(dossier);

	if (!minutes || !minutes->seal)
		return FALSE;
	g_autofree char *now = rk_minutes_seal(dossier);
	return g_strcmp0(now, minutes->seal) != 0;
}

/* --- one step --- */

/* The status that a step leads to; 0: it stays. */
static int status_after(int step)
{
	switch (step) {
	case RK_MINUTES_STEP_DRAFTED:
	case RK_MINUTES_STEP_REVIEWED:
	case RK_MINUTES_STEP_CORRECTED:
	case RK_MINUTES_STEP_REOPENED:
		return RK_MINUTES_STATUS_REVIEW;
	case RK_MINUTES_STEP_SIGNED:
		return RK_MINUTES_STATUS_SIGNED;
	case RK_MINUTES_STEP_APPROVED:
		return RK_MINUTES_STATUS_APPROVED;
	case RK_MINUTES_STEP_CIRCULATED:
		return RK_MINUTES_STATUS_CIRCULATED;
	default:
		return 0;
	}
}

/* Circulated minutes are amended, never opened again or stepped back. */
static gboolean step_allowed(
	const RkRuleInput *in, const RkMinutes *minutes, int step, GError **error)
{
	if (!rk_enum_word(&rk_minutes_step_words, step)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "step", N_("no such step"));
		return FALSE;
	}
	if (!minutes || minutes->status != RK_MINUTES_STATUS_CIRCULATED ||
		step == RK_MINUTES_STEP_AMENDED || step == RK_MINUTES_STEP_CIRCULATED)
		return TRUE;
	rk_error_set(error, RK_ERROR_REFUSED, NULL, "step",
		N_("the minutes were circulated; only an erratum can follow"));
	return FALSE;
}

/* Computed at approval over what the plan leaves; taken off when they are opened again. */
static void seal_plan(RkPlan *plan, const RkRuleInput *in, RkId minutes, int step)
{
	const RkMinutes *old = RK_FIND(in->dossier->rows, MINUTES, RkMinutes, minutes);

	if (step == RK_MINUTES_STEP_REOPENED && old)
		RK_PLAN_UNSET(plan, MINUTES, old, seal);
	if (step != RK_MINUTES_STEP_APPROVED)
		return;
	g_autoptr(RkDossier) after =
		rk_dossier_new(rk_rows_copy(in->dossier->rows), in->dossier->meeting->id);
	rk_rows_apply(after->rows, plan);
	g_autofree char *seal = rk_minutes_seal(after);
	rk_plan_set(plan, RK_E_MINUTES, minutes, RK_F(MINUTES, seal),
		old ? RK_VALUE_TEXT(old->seal) : RK_VALUE_NONE, RK_VALUE_TEXT(seal));
}

RkPlan *rk_minutes_plan_step(
	const RkRuleInput *in, int step, const char *remark, gint64 count, GError **error)
{
	const RkContext *context = in->context;
	const RkMinutes *minutes = rk_minutes_of(in->dossier);
	int status = status_after(step);

	if (!step_allowed(in, minutes, step, error))
		return NULL;
	RkPlan *plan = rk_plan_new(in->dossier->meeting->id, rk_say(context, N_("minutes: %s")),
		rk_enum_label(&rk_minutes_step_words, step, context->lang));
	RkId id = minutes ? minutes->id : 0;
	if (!minutes) {
		RkMinutes *fresh = rk_rule_new(context, RK_E_MINUTES);
		fresh->meeting = in->dossier->meeting->id;
		fresh->status = status ? status : RK_MINUTES_STATUS_DRAFT;
		id = fresh->id;
		rk_plan_insert(plan, RK_E_MINUTES, fresh);
	} else if (status) {
		RK_PLAN_NUMBER(plan, MINUTES, minutes, status, status);
	}
	RkMinutesStep *row = rk_rule_new(context, RK_E_MINUTES_STEP);
	row->minutes = id;
	row->at = RK_INT(context->now);
	row->by_person = context->me;
	rk_text_set(&row->by_label, context->me ? NULL : context->author);
	row->step = step;
	rk_text_set(&row->remark, remark);
	row->count = count >= 0 ? RK_INT(count) : RK_INT_NONE;
	rk_plan_insert(plan, RK_E_MINUTES_STEP, row);
	if (status > RK_MINUTES_STATUS_DRAFT)
		rk_freeze_numbers(plan, in->dossier);
	seal_plan(plan, in, id, step);
	if (step == RK_MINUTES_STEP_CIRCULATED)
		plan->barrier = RK_BARRIER_CIRCULATED;
	return plan;
}

/* --- errata --- */

RkPlan *rk_minutes_plan_erratum(
	const RkRuleInput *in, RkId id, const RkRuleValue *given, GError **error)
{
	const char *text = given->text;
	const RkMinutes *minutes = rk_minutes_of(in->dossier);
	g_autofree char *clean = g_strstrip(g_strdup(text));
	gint64 number = 0;

	if (!minutes || minutes->status != RK_MINUTES_STATUS_CIRCULATED || !*clean) {
		rk_error_set(error, *clean ? RK_ERROR_REFUSED : RK_ERROR_INVALID, NULL, "text",
			*clean ? N_("errata come after circulation; until then correct the line")
			       : N_("say what reads how instead"));
		return NULL;
	}
	RkPlan *plan = rk_minutes_plan_step(in, RK_MINUTES_STEP_AMENDED, clean, -1, error);
	if (!plan)
		return NULL;
	RK_EACH (in->dossier->rows, ERRATUM, RkErratum, old)
		if (old->minutes == minutes->id && old->number.set)
			number = MAX(number, old->number.value);
	RkErratum *erratum = rk_rule_new(in->context, RK_E_ERRATUM);
	erratum->minutes = minutes->id;
	erratum->number = RK_INT(number + 1);
	erratum->at = rk_day_text(rk_context_today(in->context));
	rk_text_set(&erratum->text, clean);
	rk_plan_insert(plan, RK_E_ERRATUM, erratum);
	rk_plan_relabel(plan, rk_say(in->context, N_("erratum %u")), (guint)(number + 1));
	return plan;
}

RkPlan *rk_minutes_plan_go_on(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	gboolean none = !value->text || g_strcmp0(value->text, "-") == 0 || !*value->text;

	if (value->number == RK_MINUTES_STEP_AMENDED)
		return rk_minutes_plan_erratum(in, 0, RK_RULE_TEXT(none ? "" : value->text), error);
	return rk_minutes_plan_step(in, value->number, none ? NULL : value->text, -1, error);
}
