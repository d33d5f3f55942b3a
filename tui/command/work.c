/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See work.h. A rule never writes; here is the one place of the command line where its plan is
 * handed to rk_apply.
 */
#include "command/work.h"

#include "base/error.h"
#include "base/file.h"
#include "base/label.h"
#include "base/text.h"
#include "command/json_out.h"
#include "service/list.h"

#include <string.h>

gboolean rk_work_open(RkWork *work, RkStore *store, RkId meeting, GError **error)
{
	*work = (RkWork){ 0 };
	if (meeting)
		work->dossier = rk_dossier_load(store, meeting, error);
	if (meeting && !work->dossier)
		return FALSE;
	work->in = rk_rule_input_load(store, work->dossier, error);
	return work->in.directory != NULL;
}

void rk_work_clear(RkWork *work)
{
	rk_dossier_free(work->dossier);
	*work = (RkWork){ 0 };
}

gboolean rk_meeting_resolve(
	const RkInvocation *invocation, const char *address, RkId *out, GError **error)
{
	RkTarget target;

	if (!rk_address_resolve(invocation->store, address, &target, error))
		return FALSE;
	*out = target.entity == RK_E_MEETING ? target.id : target.meeting;
	if (*out)
		return TRUE;
	rk_error_set(error, RK_ERROR_INVALID, address, NULL,
		N_("this is no meeting and belongs to none"));
	return FALSE;
}

/* A list that somebody pastes; more is no list. */
#define INPUT_MAX (8 << 20)

/* A file, or standard input, which can be read only once. */
static GBytes *input_read(RkInvocation *invocation, const char *path, GError **error)
{
	if (strcmp(path, "-") != 0)
		return rk_file_read(path, INPUT_MAX, error);
	if (!invocation->input)
		invocation->input = rk_file_read(path, INPUT_MAX, error);
	return invocation->input ? g_bytes_ref(invocation->input) : NULL;
}

char *rk_work_input(RkInvocation *invocation, const char *path, GError **error)
{
	g_autoptr(GBytes) bytes = input_read(invocation, path, error);

	return bytes ? rk_list_of(path, bytes, error) : NULL;
}

/* --- what a plan changes --- */

/* The text by which people know a record: its first required text that is not hidden. */
static const char *name_of(RkEntity entity, const void *record)
{
	const RkEntityInfo *info = &rk_entities[entity];

	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (info->fields[i].type == RK_TYPE_TEXT && value.set &&
			!(info->fields[i].flags & RK_FIELD_HIDDEN))
			return value.text;
	}
	return "";
}

static void whole_print(RkInvocation *invocation, const RkChange *change, char sign)
{
	const char *name = name_of(change->entity, change->record);

	rk_invocation_print(invocation, "%c %s%s%s", sign,
		rk_tr(invocation->lang, rk_entities[change->entity].label), *name ? ": " : "",
		name);
}

static void field_print(RkInvocation *invocation, const RkChange *change)
{
	const RkField *field = &rk_entities[change->entity].fields[change->field];
	g_autofree char *old = rk_value_text(field, change->old);
	g_autofree char *new = rk_value_text(field, change->new);

	rk_invocation_print(invocation, "~ %s · %s: %s → %s",
		rk_tr(invocation->lang, rk_entities[change->entity].label),
		rk_tr(invocation->lang, field->label), old ? old : "–", new ? new : "–");
}

void rk_plan_print(RkInvocation *invocation, const RkPlan *plan)
{
	rk_invocation_print(invocation, "%s", plan->label);
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (change->kind == RK_CHANGE_SET)
			field_print(invocation, change);
		else
			whole_print(
				invocation, change, change->kind == RK_CHANGE_INSERT ? '+' : '-');
	}
}

/* --- applying --- */

static void done_json(RkInvocation *invocation, const RkPlan *plan, const RkApplied *applied)
{
	g_autofree char *address = NULL;
	RkJson json = rk_json_begin(invocation->out);

	if (plan->focus && applied->step)
		address = rk_address_of(invocation->store, plan->focus_entity, plan->focus);
	rk_json_object(&json, NULL);
	rk_json_text(&json, "label", plan->label);
	rk_json_id(&json, "step", applied->step);
	rk_json_text(&json, "where", address);
	rk_json_id(&json, "id", plan->focus);
	rk_json_number(&json, "inserted", applied->inserted);
	rk_json_number(&json, "changed", applied->changed);
	rk_json_number(&json, "deleted", applied->deleted);
	rk_json_array(&json, "notes");
	for (guint i = 0; i < plan->notes->len; i++)
		rk_json_text(&json, NULL, g_ptr_array_index(plan->notes, i));
	rk_json_end(&json);
	rk_json_end(&json);
}

/* What the plan would do, counted as rk_apply counts. */
static RkApplied planned(const RkPlan *plan)
{
	RkApplied would = { 0 };
	RkId last = 0;

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		would.inserted += change->kind == RK_CHANGE_INSERT;
		would.deleted += change->kind == RK_CHANGE_DELETE;
		would.changed += change->kind == RK_CHANGE_SET && change->id != last;
		last = change->id;
	}
	return would;
}

int rk_work_apply(RkInvocation *invocation, const RkPlan *plan, GError **error)
{
	gboolean dry = rk_invocation_option(invocation, "dry-run") != NULL;
	RkApplied applied = planned(plan);

	if (!dry && !rk_apply(invocation->store, plan, &applied, error))
		return 1;
	if (invocation->json)
		done_json(invocation, plan, &applied);
	else if (dry)
		rk_plan_print(invocation, plan);
	for (guint i = 0; i < plan->notes->len; i++)
		rk_invocation_tell(
			invocation, "%s", (const char *)g_ptr_array_index(plan->notes, i));
	if (!dry)
		rk_invocation_tell(invocation, "%s",
			applied.step ? plan->label
				     : rk_tr(invocation->lang, N_("nothing to change")));
	return 0;
}

gboolean rk_for_read(const RkInvocation *invocation, RkId meeting, RkId *participant, RkId *office,
	GError **error)
{
	const char *who = rk_invocation_option(invocation, "for");
	g_auto(RkWork) work = { 0 };
	RkCandidate found;
	RkTarget target;

	if (!who)
		return TRUE;
	g_autofree char *inside =
		strchr(who, '/') ? g_strdup(who)
				 : g_strdup_printf("%s/%s", rk_invocation_arg(invocation, 0), who);
	if (rk_address_resolve(invocation->store, inside, &target, NULL) &&
		target.entity == RK_E_PARTICIPANT && target.meeting == meeting) {
		*participant = target.id;
		return TRUE;
	}
	if (!rk_work_open(&work, invocation->store, meeting, error) ||
		!rk_rule_match(
			&work.in, who, RK_MATCH_OFFICES | RK_MATCH_PEOPLE, "for", &found, error))
		return FALSE;
	RK_EACH (work.dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->institution == found.id || one->person == found.id) {
			*participant = one->id;
			return TRUE;
		}
	if (office && found.entity == RK_E_INSTITUTION) {
		*office = found.id;
		return TRUE;
	}
	rk_error_set(error, RK_ERROR_NOT_FOUND, found.label, "for",
		N_("is not invited to this meeting"));
	return FALSE;
}

int rk_work_list(RkInvocation *invocation, const RkPasteSource *source, RkPasteKind kind,
	const char *path, GError **error)
{
	gboolean skip = rk_invocation_option(invocation, "skip") != NULL;
	g_autofree char *text = rk_work_input(invocation, path, error);
	guint skipped = 0;

	if (!text)
		return 2;
	g_autoptr(RkPlan) plan = rk_paste_plan_text(source, kind, text, skip, &skipped, error);
	if (!plan)
		return 2;
	int status = rk_work_apply(invocation, plan, error);
	return status == 0 && skipped ? 1 : status;
}
