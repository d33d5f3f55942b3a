/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A meeting on one screen: what an office asks about it first.
 */
#include "command/show.h"

#include "base/label.h"
#include "domain/action/action_rule.h"
#include "domain/minutes/entry_rule.h"
#include "domain/meeting/meeting_words.h"
#include "domain/model/paper.h"
#include "domain/model/our_role.h"
#include "domain/people/stale_list.h"
#include "domain/people/attendance_count.h"

static char *status_words(const RkShow *show, const RkMeeting *meeting)
{
	RkOurRole role = rk_our_role(rk_store_context(show->invocation->store), show->work.dossier,
		show->work.in.directory);
	const RkMinutes *minutes = NULL;

	RK_EACH (show->rows, MINUTES, RkMinutes, one)
		minutes = one;
	return g_strdup_printf("%s · %s %s%s%s%s",
		rk_enum_label(&rk_meeting_status_words, meeting->status, show->lang),
		rk_tr(show->lang, N_("we are")),
		rk_enum_label(&rk_our_role_words, role, show->lang), minutes ? " · " : "",
		minutes ? rk_tr(show->lang, N_("minutes ")) : "",
		minutes ? rk_enum_label(&rk_minutes_status_words, minutes->status, show->lang)
			: "");
}

static void roles_print(RkShow *show)
{
	RK_EACH (show->rows, MEETING_ROLE, RkMeetingRole, role) {
		g_autofree char *name = rk_show_somebody(
			show, role->shown_name, role->person, role->institution, role->label);
		rk_show_pair(
			show, rk_enum_label(&rk_meeting_role_words, role->role, show->lang), name);
	}
}

static void moved_print(RkShow *show)
{
	RK_EACH (show->rows, RESCHEDULE, RkReschedule, move) {
		g_autofree char *text = g_strdup_printf("%s %s → %s %s%s%s",
			move->from_day ? move->from_day : "?",
			move->from_time ? move->from_time : "", move->to_day ? move->to_day : "?",
			move->to_time ? move->to_time : "", move->reason ? ": " : "",
			move->reason ? move->reason : "");
		rk_show_pair(show, rk_tr(show->lang, N_("Rescheduled")), text);
	}
}

static void people_print(RkShow *show)
{
	RkAttendance attendance;
	RkAnswers answers;

	rk_attendance_count(show->work.dossier, &attendance);
	rk_answers_count(show->work.dossier, &answers);
	if (rk_rows_count(show->rows, RK_E_PARTICIPANT) == 0)
		return;
	rk_show_heading(show, "%s", rk_tr(show->lang, N_("Invitations and attendance")));
	g_autofree char *words = rk_attendance_text(&attendance, show->lang);
	rk_show_hanging(show, 0, "", words);
	g_autofree char *answered =
		g_strdup_printf(rk_tr(show->lang, N_("answers: %u coming, %u represented, %u not "
						     "sure, %u declined, %u none")),
			answers.accepted, answers.delegated, answers.tentative, answers.declined,
			answers.pending);
	rk_show_hanging(show, 0, "", answered);
}

static void decisions_print(RkShow *show)
{
	gboolean any = FALSE;

	RK_EACH (show->rows, ENTRY, RkEntry, entry) {
		if (entry->kind != RK_ENTRY_KIND_DECISION || entry->struck)
			continue;
		g_autofree char *address =
			rk_address_of(show->invocation->store, RK_E_ENTRY, entry->id);
		if (!any)
			rk_show_heading(show, "%s", rk_tr(show->lang, N_("Decisions")));
		any = TRUE;
		rk_show_hanging(show, 2, address, entry->text);
	}
}

static void action_print(RkShow *show, const RkAction *action)
{
	RkActionState state;
	g_autofree char *address = rk_address_of(show->invocation->store, RK_E_ACTION, action->id);
	g_autofree char *lead = rk_show_assigned(show, action->id, RK_ASSIGNMENT_ROLE_LEAD);

	rk_action_state(show->rows, action, show->as_of, &state);
	g_autofree char *due = rk_show_day(show, state.has_due, state.due);
	g_autofree char *words = rk_show_state(show, &state);
	rk_show_hanging(show, 2, address, action->text);
	g_autofree char *who = g_strdup_printf("%s%s%s%s%s", words, *due ? " · " : "",
		*due ? rk_tr(show->lang, N_("due ")) : "", due, *lead ? " · " : "");
	g_autofree char *line = g_strconcat(who, lead, NULL);
	rk_show_hanging(show, 6, "", line);
}

static void actions_print(RkShow *show)
{
	g_autofree char *day = rk_day_full(show->as_of, show->lang);
	gboolean any = FALSE;

	RK_EACH (show->rows, ACTION, RkAction, action) {
		if (action->struck)
			continue;
		if (!any)
			rk_show_heading(show, "%s · %s %s", rk_tr(show->lang, N_("Actions")),
				rk_tr(show->lang, N_("as of")), day);
		any = TRUE;
		action_print(show, action);
	}
}

static void papers_print(RkShow *show)
{
	const RkGridColumn columns[] = {
		{ NULL, 24, 0, FALSE },
		{ NULL, 0, 0, FALSE },
		{ NULL, 12, 0, FALSE },
		{ NULL, 16, 0, FALSE },
	};
	g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);

	RK_EACH (show->rows, PAPER, RkPaper, paper) {
		RkDay day;
		gboolean has = paper->date && rk_day_parse(paper->date, &day);
		g_ptr_array_add(cells,
			g_strdup(rk_enum_label(&rk_paper_kind_words, paper->kind, show->lang)));
		g_ptr_array_add(cells, g_strdup(paper->number));
		g_ptr_array_add(cells, rk_show_day(show, has, has ? day : 0));
		g_ptr_array_add(cells,
			g_strdup(rk_enum_label(&rk_paper_state_words, paper->state, show->lang)));
	}
	if (cells->len)
		rk_show_heading(show, "%s", rk_tr(show->lang, N_("Papers")));
	rk_grid_print(show->out, columns, RK_LEN(columns), cells, 2, rk_out_columns());
}

/* Each time that one went out: `rakor print M PAPER --issued N` prints it once more. */
static void issues_print(RkShow *show)
{
	const RkGridColumn columns[] = {
		{ NULL, 24, 0, FALSE },
		{ NULL, 0, 0, FALSE },
		{ NULL, 12, 0, FALSE },
	};
	const char *zone = rk_store_context(show->invocation->store)->zone;
	g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);

	RK_EACH (show->rows, PAPER_ISSUE, RkPaperIssue, issue) {
		RkLocalTime wall = rk_zone_local_time(zone, issue->issued_at.value);
		g_ptr_array_add(
			cells, g_strdup_printf("%s %" G_GINT64_FORMAT,
				       rk_enum_label(&rk_paper_kind_words, issue->kind, show->lang),
				       issue->version.value));
		g_ptr_array_add(cells, g_strdup(issue->number));
		g_ptr_array_add(cells, rk_show_day(show, TRUE, rk_local_time_day(wall)));
	}
	if (cells->len)
		rk_show_heading(show, "%s", rk_tr(show->lang, N_("As they went out")));
	rk_grid_print(show->out, columns, RK_LEN(columns), cells, 2, rk_out_columns());
}

static void stale_free(gpointer stale)
{
	rk_stale_free(stale);
}

static void stale_print(RkShow *show)
{
	g_autoptr(GPtrArray) stale =
		rk_stale_list(rk_store_context(show->invocation->store), show->work.dossier);

	g_ptr_array_set_free_func(stale, stale_free);
	if (stale->len)
		rk_show_heading(show, "%s", rk_tr(show->lang, N_("Sent, and no longer so")));
	for (guint i = 0; i < stale->len; i++)
		rk_show_hanging(show, 2, "!", ((const RkStale *)g_ptr_array_index(stale, i))->text);
}

static void head_print(RkShow *show, const RkMeeting *meeting)
{
	g_autofree char *when = rk_meeting_when_line(meeting, show->lang);
	g_autofree char *where = rk_meeting_where_line(meeting, RK_WHERE_LINK);
	g_autofree char *status = status_words(show, meeting);
	g_autofree char *organiser = rk_show_somebody(show, NULL, 0, meeting->organiser, NULL);

	rk_invocation_print(show->invocation, "%s%s%s", meeting->tag ? meeting->tag : meeting->code,
		meeting->tag ? " · " : "", meeting->tag ? meeting->code : "");
	rk_show_hanging(show, 0, "", meeting->title);
	g_string_append_c(show->out, '\n');
	rk_show_pair(show, rk_tr(show->lang, N_("When")),
		when ? when : rk_tr(show->lang, N_("no date yet")));
	rk_show_pair(show, rk_tr(show->lang, N_("Where")), where);
	rk_show_pair(show, rk_tr(show->lang, N_("Organiser")), organiser);
	roles_print(show);
	rk_show_pair(show, rk_tr(show->lang, N_("Status")), status);
	moved_print(show);
	rk_show_pair(show, rk_tr(show->lang, N_("Purpose")), meeting->purpose);
}

/* --- JSON --- */

static void counts_json(RkShow *show, RkJson *json)
{
	RkAttendance a;
	RkAnswers answers;

	rk_attendance_count(show->work.dossier, &a);
	rk_answers_count(show->work.dossier, &answers);
	const struct {
		const char *name;
		guint n;
	} counts[] = { { "invited", a.invited }, { "filled", a.filled }, { "persons", a.persons },
		{ "alone", a.alone }, { "represented", a.represented }, { "excused", a.excused },
		{ "absent", a.absent }, { "unknown", a.unknown }, { "companions", a.companions },
		{ "walk_ins", a.walk_ins }, { "onsite", a.onsite }, { "online", a.online },
		{ "accepted", answers.accepted }, { "delegated", answers.delegated },
		{ "tentative", answers.tentative }, { "declined", answers.declined },
		{ "pending", answers.pending }, { "outdated", answers.outdated } };
	rk_json_object(json, "counts");
	for (guint i = 0; i < RK_LEN(counts); i++)
		rk_json_number(json, counts[i].name, counts[i].n);
	rk_json_end(json);
}

static void states_json(RkShow *show, RkJson *json)
{
	rk_json_array(json, "states");
	RK_EACH (show->rows, ACTION, RkAction, action) {
		RkActionState state;
		rk_action_state(show->rows, action, show->as_of, &state);
		rk_json_object(json, NULL);
		rk_json_id(json, "action", action->id);
		rk_json_text(json, "status", rk_enum_word(&rk_action_status_words, state.status));
		rk_json_number(json, "percent", state.percent);
		rk_json_bool(json, "open", state.open);
		rk_json_bool(json, "late", state.late);
		rk_json_number(json, "late_days", state.late_days);
		rk_json_end(json);
	}
	rk_json_end(json);
}

static void stale_json(RkShow *show, RkJson *json)
{
	g_autoptr(GPtrArray) stale =
		rk_stale_list(rk_store_context(show->invocation->store), show->work.dossier);

	g_ptr_array_set_free_func(stale, stale_free);
	rk_json_array(json, "stale");
	for (guint i = 0; i < stale->len; i++)
		rk_json_text(json, NULL, ((const RkStale *)g_ptr_array_index(stale, i))->text);
	rk_json_end(json);
}

static void meeting_json(RkShow *show)
{
	RkJson json = rk_json_begin(show->out);
	g_autofree char *address =
		rk_address_of(show->invocation->store, RK_E_MEETING, show->target.id);

	rk_json_object(&json, NULL);
	rk_json_text(&json, "where", address);
	rk_json_fields(&json, RK_E_MEETING, show->record);
	for (RkEntity entity = 0; entity < RK_E_N; entity++) {
		if (!(rk_entities[entity].flags & RK_ENTITY_IS_MEETING) || entity == RK_E_MEETING)
			continue;
		rk_json_array(&json, rk_entities[entity].table);
		for (guint i = 0; i < show->rows->rows[entity]->len; i++)
			rk_json_record(&json, NULL, entity,
				g_ptr_array_index(show->rows->rows[entity], i));
		rk_json_end(&json);
	}
	rk_show_rundown_json(show, &json);
	counts_json(show, &json);
	states_json(show, &json);
	stale_json(show, &json);
	rk_json_end(&json);
}

int rk_show_meeting(RkShow *show, GError **error)
{
	if (show->invocation->json) {
		meeting_json(show);
		return 0;
	}
	head_print(show, show->record);
	rk_show_rundown(show);
	people_print(show);
	decisions_print(show);
	actions_print(show);
	papers_print(show);
	issues_print(show);
	stale_print(show);
	return 0;
}
