/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor check: what is wrong or missing before the next step of a meeting. Without a meeting: of
 * the next ones and those held last.
 */
#include "domain/check/check.h"

#include "base/label.h"
#include "command/json_out.h"
#include "command/work.h"

#define MEETINGS_MAX 50

typedef struct Checking {
	RkInvocation *invocation;
	RkJson json;
	gboolean all;
	guint bad, meetings;
} Checking;

static const char *const marks[RK_CHECK_LEVELS] = { "!", "·", "~" };

static void finding_print(Checking *checking, const char *meeting, const RkCheckFinding *finding)
{
	const RkCheckInfo *info = rk_check_info(finding->check);

	checking->bad += info->level != RK_CHECK_ADVICE;
	if (!checking->invocation->json) {
		rk_invocation_print(checking->invocation, "%s %s  %s  (%s)", marks[info->level],
			meeting, finding->text, info->name);
		return;
	}
	static const char *const levels[RK_CHECK_LEVELS] = { "wrong", "missing", "advice" };
	static const char *const gates[RK_CHECK_GATES] = { "plan", "letter", "minutes", "invited" };
	RkJson *json = &checking->json;
	rk_json_object(json, NULL);
	rk_json_text(json, "meeting", meeting);
	rk_json_text(json, "check", info->name);
	rk_json_text(json, "level", levels[info->level]);
	rk_json_text(json, "gate", gates[info->gate]);
	rk_json_text(json, "message", finding->text);
	rk_json_text(json, "why", rk_tr(checking->invocation->lang, info->why));
	rk_json_text(json, "entity", rk_entities[finding->entity].table);
	rk_json_id(json, "id", finding->id);
	rk_json_text(json, "field",
		finding->field < 0 ? NULL
				   : rk_entities[finding->entity].fields[finding->field].name);
	rk_json_end(json);
}

static gboolean meeting_check(Checking *checking, RkId meeting, GError **error)
{
	g_auto(RkWork) work = { 0 };

	if (!rk_work_open(&work, checking->invocation->store, meeting, error))
		return FALSE;
	RkOurRole side = rk_our_role(work.in.context, work.dossier, work.in.directory);
	g_autoptr(RkCheckReport) report = rk_check_run(&work.in, side, checking->all);
	const RkMeeting *record = work.dossier->meeting;
	checking->meetings++;
	for (guint i = 0; i < report->findings->len; i++)
		finding_print(checking, record->tag ? record->tag : record->code,
			report->findings->pdata[i]);
	return TRUE;
}

static gboolean all_check(Checking *checking, GError **error)
{
	RkPageRequest request = { .view = RK_VIEW_UPCOMING, .limit = MEETINGS_MAX };
	g_autoptr(RkPage) page = rk_view_page(checking->invocation->store, &request, error);

	for (guint i = 0; page && i < page->rows->len; i++)
		if (!meeting_check(checking, ((const RkViewRow *)page->rows->pdata[i])->id, error))
			return FALSE;
	return page != NULL;
}

int rk_verb_run_CHECK(RkInvocation *invocation, GError **error)
{
	const char *address = rk_invocation_arg(invocation, 0);
	Checking checking = { .invocation = invocation,
		.all = rk_invocation_option(invocation, "all") != NULL };
	RkId meeting = 0;
	gboolean ok;

	if (address && !rk_meeting_resolve(invocation, address, &meeting, error))
		return 1;
	if (invocation->json) {
		checking.json = rk_json_begin(invocation->out);
		rk_json_array(&checking.json, NULL);
	}
	ok = meeting ? meeting_check(&checking, meeting, error) : all_check(&checking, error);
	if (!ok)
		return 3;
	if (invocation->json)
		rk_json_end(&checking.json);
	else if (checking.bad == 0)
		rk_invocation_tell(invocation, "%s",
			rk_tr(invocation->lang, N_("nothing stands in the way of the next step")));
	return checking.bad ? 1 : 0;
}
