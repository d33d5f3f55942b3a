/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor new: a meeting from one line, or a record of any kind from its fields.
 */
#include "base/error.h"
#include "base/id.h"
#include "base/label.h"
#include "command/json_out.h"
#include "command/work.h"
#include "domain/meeting/copy_rule.h"
#include "domain/meeting/meeting_rule.h"
#include "domain/meeting/meeting_words.h"
#include "domain/grammar/field_edit.h"

#include <string.h>

static void meeting_report(RkInvocation *invocation, const RkMeeting *meeting)
{
	const RkLang lang = invocation->lang;
	g_autofree char *when = rk_meeting_when_line(meeting, lang);
	const char *name = meeting->tag ? meeting->tag : meeting->code;

	rk_invocation_print(invocation, "%s%s%s", meeting->code, meeting->tag ? "  " : "",
		meeting->tag ? meeting->tag : "");
	rk_invocation_print(invocation, "  %s", meeting->title);
	rk_invocation_print(invocation, "  %s", when ? when : rk_tr(lang, N_("no date yet")));
	if (meeting->venue || meeting->city)
		rk_invocation_print(invocation, "  %s%s%s", meeting->venue ? meeting->venue : "",
			meeting->venue && meeting->city ? ", " : "",
			meeting->city ? meeting->city : "");
	rk_invocation_print(invocation, "%s", rk_tr(lang, N_("next:")));
	rk_invocation_print(
		invocation, "  rakor add %s participants < %s", name, rk_tr(lang, N_("list.txt")));
	rk_invocation_print(invocation, "  rakor add %s session \"60 %s @%s\"", name,
		rk_tr(lang, N_("Opening talk")), rk_tr(lang, N_("office")));
}

/* --like MDN: what that meeting had is planned again. */
static int meeting_like(RkInvocation *invocation, RkWork *work, RkPlan *plan, GError **error)
{
	const char *like = rk_invocation_option(invocation, "like");
	RkId source_id;

	if (!like)
		return 0;
	if (!rk_meeting_resolve(invocation, like, &source_id, error))
		return g_error_matches(*error, RK_ERROR, RK_ERROR_NOT_FOUND) ? 1 : 2;
	g_autoptr(RkDossier) source = rk_dossier_load(invocation->store, source_id, error);
	if (!source)
		return 3;
	return rk_copy_into_new(
		       plan, work->in.context, work->in.directory, source, RK_COPY_ALL, error)
		       ? 0
		       : 1;
}

static int meeting_new(RkInvocation *invocation, GError **error)
{
	g_autofree char *line = rk_invocation_rest(invocation, 0);
	g_auto(RkWork) work = { 0 };

	if (!rk_work_open(&work, invocation->store, 0, error))
		return 3;
	g_autoptr(RkPlan) plan = rk_meeting_plan_new(work.in.context, work.in.directory, line,
		rk_invocation_option(invocation, "when"), rk_invocation_option(invocation, "where"),
		rk_taken, invocation->store, error);
	if (!plan)
		return 2;
	const int like = meeting_like(invocation, &work, plan, error);
	if (like != 0)
		return like;
	g_ptr_array_set_size(plan->notes, 0); /* the report says what was understood */
	int status = rk_work_apply(invocation, plan, error);
	const RkMeeting *meeting = rk_plan_inserted(plan, RK_E_MEETING);
	if (status == 0 && !invocation->json && meeting)
		meeting_report(invocation, meeting);
	return status;
}

/* The owner of a part is named first: `rakor new session MKS title=…`. */
static int record_new(RkInvocation *invocation, RkEntity entity, GError **error)
{
	gboolean part = rk_entities[entity].owner >= 0;
	const char *owner = part ? rk_invocation_arg(invocation, 1) : NULL;
	RkTarget target = { .entity = RK_E_NONE };
	g_auto(RkWork) work = { 0 };

	if (owner && strchr(owner, '='))
		owner = NULL; /* a field already: the owner was left out */
	if (part && (!owner || !rk_address_resolve(invocation->store, owner, &target, error))) {
		if (!owner)
			rk_error_set(error, RK_ERROR_USAGE, "new", NULL,
				N_("what is it a part of? rakor new %s ADDRESS FIELD=VALUE…"),
				rk_entities[entity].table);
		return 2;
	}
	RkId meeting = target.entity == RK_E_MEETING ? target.id : target.meeting;
	if (!rk_work_open(&work, invocation->store, part ? meeting : 0, error))
		return 3;
	g_ptr_array_add(invocation->args, NULL);
	g_autoptr(RkPlan) plan = rk_record_plan_new(&work.in, entity, target.id,
		(const char *const *)invocation->args->pdata + (part ? 2 : 1), rk_taken,
		invocation->store, error);
	if (!plan)
		return 2;
	int status = rk_work_apply(invocation, plan, error);
	if (status == 0 && !invocation->json && plan->focus) {
		g_autofree char *address =
			rk_address_of(invocation->store, plan->focus_entity, plan->focus);
		char id[RK_ID_TEXT];
		rk_id_text(plan->focus, id); /* which is an address too */
		rk_invocation_print(invocation, "%s", address ? address : id);
	}
	return status;
}

int rk_verb_run_NEW(RkInvocation *invocation, GError **error)
{
	const char *first = rk_invocation_arg(invocation, 0);
	const char *last = rk_invocation_arg(invocation, invocation->args->len - 1);
	RkEntity entity = rk_entity_spoken(first);

	/* One word alone is a title, even when it is the name of a kind. */
	if (entity == RK_E_NONE || invocation->args->len == 1 || !strchr(last, '='))
		return meeting_new(invocation, error);
	return record_new(invocation, entity, error);
}
