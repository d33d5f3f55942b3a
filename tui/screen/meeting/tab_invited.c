/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 3, the invitations (practice 19): the office comes first, then what it answered, what was
 * sent to it, and by which way and when the answer came. Where our office is only invited, the
 * letter that came stands above (tab_incoming.c).
 */
#include "screen/meeting/copy_from.h"
#include "screen/meeting/tab_incoming.h"

#include "base/civil.h"
#include "base/text.h"
#include "domain/people/attendance_count.h"
#include "domain/people/participant_words.h"
#include "domain/paste/paste_add.h"
#include "domain/action/action_state.h"
#include "screen/meeting/workspace_tabs.h"

#include <string.h>

enum { COL_NO, COL_GLYPH, COL_OFFICE, COL_ANSWER, COL_ROLE, COL_LETTER, COL_ICS, COL_VIA };

static const RkTableColumn columns[] = {
	[COL_NO] = { .label = N_("no"), .align = 1 },
	[COL_GLYPH] = { .align = -1 },
	[COL_OFFICE] = { .label = N_("invited"),
		.weight = 3,
		.least = 20,
		.enough = 30,
		.align = -1 },
	[COL_ANSWER] = { .label = N_("answer"),
		.weight = 2,
		.least = 15,
		.enough = 18,
		.drop = 1,
		.align = -1 },
	[COL_ROLE] = { .label = N_("role"), .drop = 9, .align = -1 },
	[COL_LETTER] = { .label = N_("post"), .drop = 3, .align = 0 },
	[COL_ICS] = { .label = N_("ics"), .drop = 4, .align = 0 },
	[COL_VIA] = { .label = N_("by way of"), .drop = 5, .align = -1 },
};

static const char *label_of(const RkWorkspace *ws, int rsvp)
{
	return rk_enum_label(&rk_rsvp_words, rsvp, rk_workspace_lang(ws));
}

/* "Rangga Mahendra"; who comes for him: "Gita Maharani, Asisten I"; why he does not. */
static char *answer_of(const RkWorkspace *ws, const RkParticipant *one, int room)
{
	const RkRows *rows = ws->dossier->rows;
	g_autofree char *proxy = rk_participant_proxy_name(rows, one);
	g_autofree char *name =
		one->shown_name ? g_strdup(one->shown_name) : rk_participant_name(rows, one);
	const char *why = one->rsvp_comment ? one->rsvp_comment : one->remark;

	if (rk_answer_is_old(ws->dossier, one))
		return g_strdup_printf(rk_workspace_say(ws, N_("%s, for the former date")),
			label_of(ws, one->rsvp));
	if (one->rsvp == RK_RSVP_DELEGATED && proxy)
		return rk_people_name(proxy, one->representative_title, room);
	if (one->rsvp == RK_RSVP_ACCEPTED && name)
		return rk_people_name(name, NULL, room);
	if (one->rsvp == RK_RSVP_DECLINED && why)
		return room < 0 ? g_strdup(why) : rk_text_cut(why, room);
	if (rk_participant_is_open(ws->dossier, one) && one->rsvp_comment)
		return g_strdup_printf("%s: %s",
			label_of(ws, one->rsvp ? one->rsvp : RK_RSVP_PENDING), one->rsvp_comment);
	return g_strdup(label_of(ws, one->rsvp ? one->rsvp : RK_RSVP_PENDING));
}

/* ✓ sent, ✗ failed, ! what went says something else by now, – nothing went. */
static RkTableCell sent_cell(RkSent sent)
{
	if (sent.state == RK_DELIVERY_STATE_UNSET)
		return (RkTableCell){ "–", RK_ROLE_MUTED };
	if (sent.stale && sent.state != RK_DELIVERY_STATE_FAILED)
		return (RkTableCell){ "!", RK_ROLE_WARN };
	return (RkTableCell){ rk_enum_glyph(&rk_delivery_state_words, sent.state),
		rk_enum_role(&rk_delivery_state_words, sent.state) };
}

/* By which way the answer came; while there is none, whether it can be asked for by mail. */
static RkTableCell via_cell(const RkWorkspace *ws, const RkParticipant *one, RkTableRow *out)
{
	char *via = rk_people_via(ws, one->rsvp_via, one->rsvp_at);

	if (*via || !rk_participant_is_open(ws->dossier, one) ||
		rk_participant_mail(ws->dossier->rows, one))
		return (RkTableCell){ rk_table_take(out, via), RK_ROLE_NORMAL };
	g_free(via);
	return (RkTableCell){ rk_workspace_say(ws, N_("address?")), RK_ROLE_WARN };
}

static void participant_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkParticipant *one = row->record;
	const RkLedger *ledger = rk_people_ledger(ws);
	int rsvp = one->rsvp ? one->rsvp : RK_RSVP_PENDING;

	out->cells[COL_NO].text = rk_table_text(out, "%u", row->rank);
	out->cells[COL_GLYPH] = (RkTableCell){ rk_enum_glyph(&rk_rsvp_words, rsvp),
		rk_enum_role(&rk_rsvp_words, rsvp) };
	out->cells[COL_OFFICE].text =
		rk_table_take(out, rk_people_office(ws, one, rk_people_room(out, COL_OFFICE)));
	out->cells[COL_ANSWER].text =
		rk_table_take(out, answer_of(ws, one, rk_people_room(out, COL_ANSWER)));
	char *roles = rk_participant_roles(ws->dossier->rows, one, rk_workspace_lang(ws));
	out->cells[COL_ROLE].text = roles ? rk_table_take(out, roles) : NULL;
	out->cells[COL_LETTER] = sent_cell(rk_ledger_letter(ledger, one->id));
	out->cells[COL_ICS] = sent_cell(rk_ledger_calendar(ledger, one->id));
	out->cells[COL_VIA] = via_cell(ws, one, out);
}

static void invited_fill(RkWorkspace *ws)
{
	if (ws->our_role == RK_OUR_ROLE_INVITED)
		rk_incoming_fill(ws);
	else
		rk_people_fill(ws, FALSE);
}

static void invited_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	if (row->record)
		participant_row(ws, row, out);
	else
		rk_incoming_row(ws, row, out);
}

static const RkTableColumn *invited_layout(RkWorkspace *ws, guint *n)
{
	if (ws->our_role == RK_OUR_ROLE_INVITED)
		return rk_incoming_columns(n);
	*n = RK_LEN(columns);
	return columns;
}

/* "40 · ✓ 24  wakil 7  ✗ 3  belum 6 · urut nomor" */
static char *invited_count(RkWorkspace *ws)
{
	RkLang lang = rk_workspace_lang(ws);
	RkAnswers answers;

	rk_answers_count(ws->dossier, &answers);
	return g_strdup_printf(
		rk_workspace_say(ws, N_("%u · ✓ %u  by proxy %u  ✗ %u  open %u · %s")),
		answers.invited, answers.accepted, answers.delegated, answers.declined,
		answers.pending + answers.tentative,
		rk_people_order_label((RkPeopleOrder)ws->order[RK_TAB_INVITED], lang));
}

/* "limit today", "limit 11 Oct 2024"; NULL: no day was said. */
static char *limit_of(const RkWorkspace *ws)
{
	const RkMeeting *meeting = ws->dossier->meeting;
	RkDay today = rk_context_today(rk_app_context(ws->screen.app)), day;

	if (!meeting->confirm_by || !rk_day_parse(meeting->confirm_by, &day))
		return NULL;
	if (day == today)
		return g_strdup(rk_workspace_say(ws, N_("the last day is today")));
	g_autofree char *words = rk_workspace_day(ws, meeting->confirm_by);
	return day < today ? g_strdup_printf(rk_workspace_say(ws, N_("the last day was %s")), words)
			   : g_strdup_printf(rk_workspace_say(ws, N_("until %s")), words);
}

/* "6 have not answered, the last day is today · 1 letter not sent"; of a meeting that is to come */
static char *invited_foot(RkWorkspace *ws)
{
	const RkMeeting *meeting = ws->dossier->meeting;
	g_autoptr(GString) text = g_string_new(NULL);
	RkAnswers answers;

	if (ws->our_role != RK_OUR_ROLE_ORGANISER || meeting->status == RK_MEETING_STATUS_HELD ||
		meeting->status == RK_MEETING_STATUS_CANCELLED)
		return NULL;
	rk_answers_count(ws->dossier, &answers);
	guint open = answers.pending + answers.tentative;
	guint unsent = rk_ledger_unsent(rk_people_ledger(ws));
	if (open) {
		g_autofree char *limit = limit_of(ws);
		g_string_append_printf(
			text, rk_workspace_say(ws, N_("%u have not answered")), open);
		g_string_append_printf(text, "%s%s", limit ? ", " : "", limit ? limit : "");
	}
	if (unsent) {
		g_string_append(text, text->len ? " · " : "");
		g_string_append_printf(
			text, rk_workspace_say(ws, N_("letters not sent: %u")), unsent);
	}
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

static char *invited_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkParticipant *one = row->record;
	const RkRows *rows = ws->dossier->rows;
	g_autoptr(GString) text = g_string_new(NULL);

	if (!one)
		return NULL;
	g_autofree char *roles = rk_participant_roles(rows, one, rk_workspace_lang(ws));
	g_autofree char *who = rk_participant_addressee(rows, one);
	g_autofree char *name = rk_participant_name(rows, one);
	rk_text_part(text, who);
	rk_text_part(text, name);
	rk_text_part(text, roles);
	rk_text_part(text, rk_participant_mail(rows, one));
	rk_text_part(text, one->rsvp_comment);
	rk_text_part(text, one->mandate);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

/* --- what a filter finds besides --- */

static void both(GString *text, const RkEnum *words, int value)
{
	for (int lang = 0; value && lang < RK_LANG_N; lang++)
		g_string_append_printf(text, "%s ", rk_enum_label(words, value, (RkLang)lang));
}

static char *invited_match(RkWorkspace *ws, const RkTabRow *row)
{
	const RkParticipant *one = row->record;
	g_autoptr(GString) text = g_string_new(NULL);

	if (!one)
		return NULL;
	both(text, &rk_rsvp_words, one->rsvp ? one->rsvp : RK_RSVP_PENDING);
	both(text, &rk_channel_words, one->rsvp_via);
	g_autofree char *roles = rk_participant_roles(ws->dossier->rows, one, RK_LANG_ID);
	g_autofree char *name = rk_participant_name(ws->dossier->rows, one);
	g_autofree char *who = rk_participant_addressee(ws->dossier->rows, one);
	g_string_append_printf(text, "%s %s %s", roles ? roles : "", name ? name : "", who);
	g_autofree char *folded = rk_text_fold(text->str);
	return g_steal_pointer(&folded);
}

/* --- the answer, and how it was told --- */

static const RkBinding answer = { .rule = rk_participant_plan_answer };

typedef struct Answering {
	RkScreen *screen; /* borrowed: it lies below */
	int rsvp;
} Answering;

static void way_chosen(RkApp *app, int via, gpointer data)
{
	const Answering *answering = data;
	RkWorkspace *ws = RK_WORKSPACE(answering->screen);

	rk_people_of(ws)->via = via;
	if (answering->rsvp != RK_RSVP_DELEGATED) {
		rk_rule_do(answering->screen, &answer,
			&(RkRuleValue){ .number = answering->rsvp, .via = via });
		return;
	}
	g_autoptr(GArray) rows = rk_people_chosen(ws);
	rk_people_represent(ws, rows, FALSE, via);
}

/* The last way by Enter. Nothing was told by nobody. */
static void answer_chosen(RkApp *app, int rsvp, gpointer data)
{
	static const RkBarChoice ways[] = {
		{ "w", N_("WhatsApp"), RK_CHANNEL_WA },
		{ "t", N_("phone"), RK_CHANNEL_PHONE },
		{ "s", N_("letter"), RK_CHANNEL_LETTER },
		{ "i", N_("ics"), RK_CHANNEL_ICS },
		{ "e", N_("e-mail"), RK_CHANNEL_EMAIL },
		{ "l", N_("by hand"), RK_CHANNEL_HAND },
	};
	RkWorkspace *ws = data;
	int via = rk_people_of(ws)->via;

	if (rsvp == RK_RSVP_PENDING) {
		rk_rule_do(data, &answer, &(RkRuleValue){ .number = rsvp, .via = via });
		return;
	}
	Answering *answering = g_new0(Answering, 1);
	*answering = (Answering){ data, rsvp };
	g_autofree char *title = g_strdup_printf("%s ·", label_of(ws, rsvp));
	rk_choice_bar(app, title, ways, RK_LEN(ways), via, way_chosen, answering, g_free);
}

static void answer_ask(RkScreen *screen, int value, const char *arg)
{
	static const RkBarChoice answers[] = {
		{ "h", N_("will come"), RK_RSVP_ACCEPTED },
		{ "w", N_("will be represented"), RK_RSVP_DELEGATED },
		{ "i", N_("cannot come"), RK_RSVP_DECLINED },
		{ "m", N_("not sure"), RK_RSVP_TENTATIVE },
		{ "k", N_("no answer yet"), RK_RSVP_PENDING },
	};

	rk_choice_bar(screen->app, rk_app_say(screen->app, N_("answer")), answers, RK_LEN(answers),
		RK_RSVP_ACCEPTED, answer_chosen, screen, NULL);
}

static void proxy_ask(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	g_autoptr(GArray) rows = rk_people_chosen(ws);

	rk_people_represent(ws, rows, FALSE, rk_people_of(ws)->via);
}

/* --- the keys --- */

/* On a line of the letter, or a mandate: where our office is only invited. */
static gboolean is_fact(RkScreen *screen)
{
	const RkTabRow *row = rk_workspace_current(RK_WORKSPACE(screen));

	return row && !row->record;
}

static const char *office_why_not(RkScreen *screen)
{
	return is_fact(screen) ? N_("go to the row of our office first") : NULL;
}

static void fact_open(RkScreen *screen, int value, const char *arg)
{
	rk_incoming_open(RK_WORKSPACE(screen));
}

const RkBinding rk_tab_invited_bindings[] = {
	{ RK_COMMAND_STATE, .word = N_("answer"), .flags = RK_BIND_ROW, .why_not = office_why_not,
		.run = answer_ask },
	{ RK_COMMAND_WHO, .word = N_("proxy"), .flags = RK_BIND_ROW, .why_not = office_why_not,
		.run = proxy_ask },
	{ RK_COMMAND_COPY, .word = N_("WA text"), .flags = RK_BIND_ROW,
		.when = rk_people_is_organiser, .run = rk_people_copy },
	RK_BINDS_SHARED(COPY),
	RK_BINDS_SHARED(PASTE),
	{ RK_COMMAND_REMIND, .flags = RK_BIND_ROW, .why_not = rk_people_remind_why_not,
		.run = rk_people_remind },
	{ RK_COMMAND_ADD, .flags = RK_BIND_WHOLE,
		RK_ASKS_LINE(N_("invite"), N_("an office, @group, or NAME <MAIL>, OFFICE"), NULL),
		.rule = rk_participant_plan_invite },
	RK_BINDS_SHARED(ICS),
	RK_BINDS_SHARED(PAPER),
	{ RK_COMMAND_ORDER, .run = rk_people_order },
	RK_BINDS_SHARED(MARK),
	{ RK_COMMAND_EDIT, .when = is_fact, .run = fact_open },
	RK_BINDS_PEOPLE_EDIT(0),
	{ RK_COMMAND_OPEN, .flags = RK_BIND_QUIET, .when = is_fact, .run = fact_open },
	{ RK_COMMAND_OPEN, .flags = RK_BIND_QUIET,
		RK_ASKS_FORM(N_("Invitation"), RK_E_PARTICIPANT, rk_invited_fields) },
	{ RK_COMMAND_MOVE_DOWN, .flags = RK_BIND_QUIET | RK_BIND_FROM_LAST,
		.why_not = rk_people_move_why_not, .rule = rk_participant_plan_move, .value = 1 },
	{ RK_COMMAND_MOVE_UP, .flags = RK_BIND_QUIET, .why_not = rk_people_move_why_not,
		.rule = rk_participant_plan_move, .value = -1 },
	{ RK_COMMAND_DELETE, .flags = RK_BIND_QUIET, .why_not = office_why_not,
		.rule = rk_participant_plan_delete },
	RK_BINDS_COPY_FROM,
	{ 0 },
};

const RkTabInfo rk_tab_invited = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.layout = invited_layout,
	.empty = N_("Nobody is invited yet. P pastes a list · a one office or an @group (like "
		    "@seluruh UPT) · :copy-from the last meeting"),
	.paper = RK_PAPER_KIND_INVITATION,
	.fill = invited_fill,
	.row = invited_row,
	.count = invited_count,
	.context = invited_context,
	.match = invited_match,
	.foot = invited_foot,
};
