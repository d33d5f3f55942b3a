/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Which rules are asked, and the report. The rules themselves: check_plan.c, check_letter.c,
 * check_minutes.c, check_invited.c.
 */
#include "domain/check/check_rules.h"

#define RK_CHECK_INFO(CONST, name, level, gate, why) \
	{ name, RK_CHECK_##level, RK_CHECK_##gate, why },
static const RkCheckInfo infos[] = { RK_CHECKS(RK_CHECK_INFO) };
#undef RK_CHECK_INFO

#define RK_CHECK_RULE(CONST, name, level, gate, why) rk_check_##CONST,
static guint (*const rules[])(RkCheckRun *run) = { RK_CHECKS(RK_CHECK_RULE) };
#undef RK_CHECK_RULE

const RkCheckInfo *rk_check_info(RkCheckId check)
{
	return &infos[check];
}

const char *rk_check_level_label(RkCheckLevel level)
{
	static const char *const labels[RK_CHECK_LEVELS] = { N_("wrong"), N_("incomplete"),
		N_("advice") };

	return labels[level];
}

const char *rk_check_gate_label(RkCheckGate gate)
{
	static const char *const labels[RK_CHECK_GATES] = { N_("Preparing"),
		N_("Before the letter"), N_("Before the minutes are circulated"),
		N_("As an invited office") };

	return labels[gate];
}

static void finding_free(gpointer data)
{
	RkCheckFinding *finding = data;

	g_free(finding->text);
	g_free(finding);
}

static void days_read(RkCheckRun *run)
{
	const RkMeeting *meeting = run->meeting;
	RkLocalTime start, end;

	if (!meeting->start || !rk_local_time_parse(meeting->start, &start))
		return;
	run->has_day = TRUE;
	run->day = run->last = rk_local_time_day(start);
	if (meeting->end && rk_local_time_parse(meeting->end, &end) && end > start)
		run->last = rk_local_time_day(end);
}

static gboolean is_circulated(const RkCheckRun *run)
{
	RK_EACH (run->rows, MINUTES, RkMinutes, minutes)
		if (minutes->status == RK_MINUTES_STATUS_CIRCULATED)
			return TRUE;
	return FALSE;
}

/* The gates that stand in front of what comes next. */
static void due_fill(const RkCheckRun *run, RkOurRole role, gboolean *due)
{
	int status = run->meeting->status;
	gboolean held = status == RK_MEETING_STATUS_HELD;
	gboolean over = held || (run->has_day && run->last < run->today);

	if (status == RK_MEETING_STATUS_CANCELLED || role == RK_OUR_ROLE_OTHER)
		return;
	if (role == RK_OUR_ROLE_INVITED) {
		due[RK_CHECK_INVITED] = TRUE;
		return;
	}
	if (status == RK_MEETING_STATUS_RUNNING)
		return;
	due[RK_CHECK_PLAN] = due[RK_CHECK_LETTER] = !over;
	due[RK_CHECK_MINUTES] = over && !is_circulated(run);
}

static gboolean is_asked(const RkCheckInfo *info, const gboolean *due, RkOurRole role, gboolean all)
{
	RkOurRole of = info->gate == RK_CHECK_INVITED ? RK_OUR_ROLE_INVITED : RK_OUR_ROLE_ORGANISER;

	return all ? role == of : due[info->gate] && info->level != RK_CHECK_ADVICE;
}

RkCheckReport *rk_check_run(const RkRuleInput *in, RkOurRole role, gboolean everything)
{
	RkCheckReport *report = g_new0(RkCheckReport, 1);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(in->context, in->dossier);
	RkCheckRun run = { .in = in,
		.dossier = in->dossier,
		.meeting = in->dossier->meeting,
		.rows = in->dossier->rows,
		.registers = in->directory ? in->directory : in->dossier->rows,
		.context = in->context,
		.timetable = timetable,
		.today = rk_context_today(in->context) };
	guint points = 0, reached = 0;

	run.findings = report->findings = g_ptr_array_new_with_free_func(finding_free);
	days_read(&run);
	due_fill(&run, role, report->due);
	for (guint i = 0; i < RK_CHECK_N; i++) {
		if (!is_asked(&infos[i], report->due, role, everything))
			continue;
		run.check = (RkCheckId)i;
		run.found = 0;
		guint judged = rules[i](&run);
		if (judged == 0)
			continue;
		report->asked[infos[i].gate]++;
		report->cleared[infos[i].gate] += run.found == 0;
		if (infos[i].level == RK_CHECK_ADVICE)
			continue;
		/* One of forty that is missing is not all of it; one wrong thing is. */
		guint wrong = infos[i].level == RK_CHECK_WRONG && run.found
				      ? judged
				      : MIN(run.found, judged);
		points += 100;
		reached += 100 - 100 * wrong / judged;
	}
	report->percent = points ? (int)(100 * reached / points) : -1;
	return report;
}

void rk_check_report_free(RkCheckReport *report)
{
	if (!report)
		return;
	g_ptr_array_unref(report->findings);
	g_free(report);
}
