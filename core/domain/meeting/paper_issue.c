/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See paper_issue.h. Invariant: a row of an issue is only ever inserted.
 */
#include "domain/meeting/paper_issue.h"

#include "base/civil.h"
#include "base/error.h"
#include "domain/meeting/meeting_words.h"
#include "domain/minutes/freeze_rule.h"
#include "domain/minutes/paper_rule.h"
#include "domain/model/our_role.h"
#include "domain/model/paper.h"
#include "domain/names/name.h"
#include "domain/rundown/stale.h"

const RkPaperIssue *rk_issue_find(const RkDossier *dossier, int kind, gint64 version)
{
	const RkPaperIssue *found = NULL;

	RK_EACH (dossier->rows, PAPER_ISSUE, RkPaperIssue, issue) {
		if (issue->meeting != dossier->meeting->id || issue->kind != kind ||
			(version && issue->version.value != version))
			continue;
		if (!found || issue->version.value > found->version.value)
			found = issue;
	}
	return found;
}

gboolean rk_paper_is_out(const RkDossier *dossier, int kind)
{
	const RkPaper *paper = rk_paper_find(dossier, kind);

	return rk_issue_find(dossier, kind, 0) ||
	       (paper && (paper->issued_at.set || paper->state == RK_PAPER_STATE_SIGNED));
}

/* --- what was told --- */

static gboolean is_newer(const RkPaperIssue *a, const RkPaperIssue *b)
{
	return !b || a->issued_at.value > b->issued_at.value ||
	       (a->issued_at.value == b->issued_at.value && a->id > b->id);
}

static const RkPaperIssue *letter_newest(const RkDossier *dossier, const char *but)
{
	const RkPaperIssue *found = NULL;

	RK_EACH (dossier->rows, PAPER_ISSUE, RkPaperIssue, issue) {
		gboolean letter = issue->kind == RK_PAPER_KIND_INVITATION ||
				  issue->kind == RK_PAPER_KIND_CHANGE_NOTICE;
		if (issue->meeting == dossier->meeting->id && letter &&
			!(but && g_strcmp0(issue->number, but) == 0) && is_newer(issue, found))
			found = issue;
	}
	return found;
}

gboolean rk_told_last(const RkDossier *dossier, const char *but, RkTold *told)
{
	const RkPaperIssue *issue = letter_newest(dossier, but);
	const RkPaper *paper = rk_paper_find(dossier, RK_PAPER_KIND_INVITATION);

	if (issue) {
		*told = (RkTold){ .kind = issue->kind,
			.number = issue->number,
			.date = issue->date,
			.start = issue->start,
			.end = issue->end,
			.zone = issue->zone,
			.place = issue->place,
			.open_end = issue->open_end };
		return TRUE;
	}
	if (!rk_paper_is_out(dossier, RK_PAPER_KIND_INVITATION))
		return FALSE;
	*told = (RkTold){
		.kind = RK_PAPER_KIND_INVITATION, .number = paper->number, .date = paper->date
	};
	return TRUE;
}

static gboolean is_off(int status)
{
	return status == RK_MEETING_STATUS_POSTPONED || status == RK_MEETING_STATUS_CANCELLED;
}

/* When a letter says that it ends: of one day the last hour of the programme, which is its annex.
 * Caller frees. */
static char *end_told(const RkDossier *dossier)
{
	const RkMeeting *meeting = dossier->meeting;
	const RkContext context = { .lang = RK_LANG_ID };
	RkLocalTime start, end;

	if (!meeting->start || !meeting->end || !rk_local_time_parse(meeting->start, &start) ||
		!rk_local_time_parse(meeting->end, &end) ||
		rk_local_time_day(start) != rk_local_time_day(end))
		return g_strdup(meeting->end);
	g_autoptr(RkTimetable) timetable = rk_timetable_new(&context, dossier);
	return timetable->dated && timetable->timed
		       ? rk_local_time_text(
				 rk_local_time_make(rk_local_time_day(start), timetable->end))
		       : g_strdup(meeting->end);
}

static gboolean says_time(const RkPaperIssue *letter, const RkDossier *dossier)
{
	const RkMeeting *meeting = dossier->meeting;
	g_autofree char *end = end_told(dossier);

	return g_strcmp0(letter->start, meeting->start) == 0 &&
	       g_strcmp0(letter->zone, meeting->zone) == 0 &&
	       letter->open_end == meeting->open_end &&
	       (meeting->open_end || g_strcmp0(letter->end, end) == 0);
}

gboolean rk_change_is_untold(const RkDossier *dossier)
{
	const RkMeeting *meeting = dossier->meeting;
	const RkPaperIssue *letter = letter_newest(dossier, NULL);
	RkTold told;

	if (!rk_told_last(dossier, NULL, &told))
		return FALSE;
	if (is_off(meeting->status))
		return !letter || letter->status != meeting->status;
	if (!letter)
		return FALSE;
	g_autofree char *place = rk_meeting_where_line(meeting, RK_WHERE_PLACE);
	return is_off(letter->status) || !says_time(letter, dossier) ||
	       g_strcmp0(letter->place, place) != 0;
}

/* --- issuing --- */

static void signatory_freeze(RkPaper *wanted, const RkRows *rows)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, wanted->signatory);

	if (!person)
		return;
	const RkInstitution *office =
		RK_FIND(rows, INSTITUTION, RkInstitution, person->institution);
	g_autofree char *name = rk_person_full_name(person);
	if (!wanted->shown_name)
		rk_text_set(&wanted->shown_name, name);
	if (!wanted->shown_title)
		rk_text_set(&wanted->shown_title, person->position);
	if (!wanted->shown_office && office)
		rk_text_set(&wanted->shown_office, office->name);
}

/* "Adi Nugraha, S.H., M.H., Direktur Kerja Sama"; NULL: nobody signs. Caller frees. */
static char *signed_by(const RkPaper *paper)
{
	if (!paper || !paper->shown_name)
		return NULL;
	return paper->shown_title ? g_strdup_printf("%s, %s", paper->shown_name, paper->shown_title)
				  : g_strdup(paper->shown_name);
}

/* TRUE if the paper says now what it said then: its content, and what its head and foot say of it.
 */
static gboolean says_the_same(const RkDossier *dossier, const RkPaperIssue *issue)
{
	const RkPaper *paper = rk_paper_find(dossier, issue->kind);
	g_autofree char *now = rk_digest_paper(dossier, issue->kind);

	if (!paper || !rk_digest_same(issue->digest, now))
		return FALSE;
	g_autoptr(RkPaper) frozen = rk_record_copy(RK_E_PAPER, paper);
	signatory_freeze(frozen, dossier->rows);
	g_autofree char *who = signed_by(frozen);
	return g_strcmp0(issue->number, paper->number) == 0 &&
	       g_strcmp0(issue->date, paper->date) == 0 && g_strcmp0(issue->signed_by, who) == 0;
}

static int language_of(RkLang lang)
{
	return lang == RK_LANG_EN ? RK_LANGUAGE_EN : RK_LANGUAGE_ID;
}

const RkPaperIssue *rk_issue_present(const RkDossier *dossier, const RkGoingOut *what)
{
	RK_EACH (dossier->rows, PAPER_ISSUE, RkPaperIssue, issue)
		if (issue->meeting == dossier->meeting->id && issue->kind == what->kind &&
			issue->office == what->office && issue->lang == language_of(what->lang) &&
			says_the_same(dossier, issue))
			return issue;
	return NULL;
}

/* Went out before issues were kept, and says the same. */
static gboolean is_old_and_same(const RkDossier *dossier, int kind)
{
	const RkPaper *paper = rk_paper_find(dossier, kind);

	if (!paper || !paper->issued_at.set || rk_issue_find(dossier, kind, 0))
		return FALSE;
	g_autofree char *now = rk_digest_paper(dossier, kind);
	return rk_digest_same(paper->digest, now);
}

gboolean rk_paper_must_issue(const RkRuleInput *in, const RkGoingOut *what)
{
	const RkPaperInfo *info = rk_paper_info(what->kind);
	RkOurRole role = rk_our_role(in->context, in->dossier, in->directory);

	if (!info || info->issuer == RK_ISSUER_NOBODY || role == RK_OUR_ROLE_OTHER ||
		(info->issuer == RK_ISSUER_ORGANISER && role != RK_OUR_ROLE_ORGANISER))
		return FALSE;
	return !rk_issue_present(in->dossier, what) && !is_old_and_same(in->dossier, what->kind);
}

static char *stays_text(const RkRuleInput *in, const char *number, RkInt at)
{
	RkLocalTime wall = rk_zone_local_time(in->context->zone, at.value);
	g_autofree char *day = rk_day_brief(rk_local_time_day(wall), in->context->lang);

	return g_strdup_printf(
		rk_say(in->context, N_("letter %s went out on %s and stays as it is; what changed "
				       "goes out as %s, or this one under a number of its own")),
		number ? number : "–", day,
		rk_enum_label(
			&rk_paper_kind_words, RK_PAPER_KIND_CHANGE_NOTICE, in->context->lang));
}

/* A letter without a number has it from the pen, so that the next one needs one too. */
static gboolean is_taken(const RkPaperIssue *issue, const RkGoingOut *what, const char *number)
{
	if (issue->kind == what->kind && issue->office == what->office)
		return !number || g_strcmp0(issue->number, number) == 0;
	return issue->kind != what->kind && rk_paper_is_letter(issue->kind) && number &&
	       g_strcmp0(issue->number, number) == 0;
}

char *rk_paper_issue_refused(const RkRuleInput *in, const RkGoingOut *what)
{
	const RkDossier *dossier = in->dossier;
	const RkPaper *paper = rk_paper_find(dossier, what->kind);
	const char *number = paper ? paper->number : NULL;

	if (!rk_paper_is_letter(what->kind))
		return NULL;
	/* In another language it is the same letter. */
	RK_EACH (dossier->rows, PAPER_ISSUE, RkPaperIssue, issue)
		if (issue->meeting == dossier->meeting->id && is_taken(issue, what, number) &&
			!(issue->kind == what->kind && says_the_same(dossier, issue)))
			return stays_text(in, issue->number, issue->issued_at);
	if (!paper || !paper->issued_at.set || rk_issue_find(dossier, what->kind, 0) ||
		is_old_and_same(dossier, what->kind))
		return NULL;
	return stays_text(in, paper->number, paper->issued_at);
}

static RkPaperIssue *issue_make(const RkRuleInput *in, const RkGoingOut *what, const RkPaper *paper)
{
	const RkDossier *dossier = in->dossier;
	const RkMeeting *meeting = dossier->meeting;
	const RkPaperIssue *last = rk_issue_find(dossier, what->kind, 0);
	const RkPaper *old = rk_paper_find(dossier, what->kind);
	RkPaperIssue *issue = rk_rule_new(in->context, RK_E_PAPER_ISSUE);

	issue->meeting = meeting->id;
	issue->kind = what->kind;
	/* One that went out before issues were kept was the first. */
	issue->version = RK_INT(last ? last->version.value + 1 : old && old->issued_at.set ? 2 : 1);
	issue->lang = language_of(what->lang);
	issue->office = what->office;
	issue->issued_at = paper->issued_at;
	issue->signed_by = signed_by(paper);
	issue->status = meeting->status;
	issue->open_end = meeting->open_end;
	issue->place = rk_meeting_where_line(meeting, RK_WHERE_PLACE);
	rk_text_set(&issue->number, paper->number);
	rk_text_set(&issue->date, paper->date);
	rk_text_set(&issue->digest, paper->digest);
	rk_text_set(&issue->start, meeting->start);
	issue->end = end_told(dossier);
	rk_text_set(&issue->zone, meeting->zone);
	return issue;
}

static RkPaper *row_wanted(const RkRuleInput *in, const RkDossier *after, int kind)
{
	const RkPaper *old = rk_paper_find(in->dossier, kind);
	RkPaper *wanted =
		old ? rk_record_copy(RK_E_PAPER, old) : rk_rule_new(in->context, RK_E_PAPER);

	wanted->meeting = in->dossier->meeting->id;
	wanted->kind = kind;
	wanted->state = MAX(wanted->state, RK_PAPER_STATE_SUBMITTED);
	wanted->issued_at = RK_INT(in->context->now);
	g_free(wanted->digest);
	wanted->digest = rk_digest_paper(after, kind);
	signatory_freeze(wanted, in->dossier->rows);
	return wanted;
}

/* Numbers that become fixed with the paper. */
static RkPlan *numbers_plan(const RkDossier *dossier, int kind)
{
	RkPlan *numbers = rk_plan_new(0, "%s", "");

	if (rk_paper_info(kind)->freezes)
		rk_freeze_numbers(numbers, dossier);
	if (kind == RK_PAPER_KIND_SIGN_IN)
		rk_freeze_sheet(numbers, dossier);
	return numbers;
}

RkPlan *rk_paper_plan_issue(const RkRuleInput *in, const RkGoingOut *what, GError **error)
{
	const RkDossier *dossier = in->dossier;
	const char *label = rk_enum_label(&rk_paper_kind_words, what->kind, in->context->lang);

	if (!label) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "paper", N_("no such paper"));
		return NULL;
	}
	RkPlan *plan =
		rk_plan_new(dossier->meeting->id, rk_say(in->context, N_("issued: %s")), label);
	if (rk_issue_present(dossier, what))
		return plan;
	g_autofree char *refused = rk_paper_issue_refused(in, what);
	if (refused) {
		rk_error_set(error, RK_ERROR_REFUSED, NULL, "number", "%s", refused);
		rk_plan_free(plan);
		return NULL;
	}
	/* Numbers first: the digest is that of the paper as it leaves. */
	RkPlan *numbers = numbers_plan(dossier, what->kind);
	g_autoptr(RkDossier) after =
		rk_dossier_new(rk_rows_copy(dossier->rows), dossier->meeting->id);
	rk_rows_apply(after->rows, numbers);
	rk_plan_append(plan, numbers);
	const RkPaper *old = rk_paper_find(dossier, what->kind);
	RkPaper *wanted = row_wanted(in, after, what->kind);
	rk_plan_insert(plan, RK_E_PAPER_ISSUE, issue_make(in, what, wanted));
	plan->barrier = RK_BARRIER_ISSUED;
	rk_plan_focus(plan, RK_E_PAPER, wanted->id);
	if (old) {
		rk_plan_replace(plan, RK_E_PAPER, old, wanted);
		rk_paper_free(wanted);
	} else {
		rk_plan_insert(plan, RK_E_PAPER, wanted);
	}
	return plan;
}
