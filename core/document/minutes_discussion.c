/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Part B of the minutes: session by session, within them agenda point by point, the lines that were
 * captured and may be printed. Decisions stand in part C. Invariants: every printed line of a
 * session stands in it exactly once; an answer stands below its question.
 */
#include "document/builder.h"

/* Which lines: of one session (NULL: of none) and one point (NULL: of none). */
typedef struct Scope {
	const RkSession *session;
	const RkAgendaPoint *point;
} Scope;

static gboolean in_scope(const RkBuilder *builder, const Scope *scope, const RkEntry *entry)
{
	return entry->meeting == builder->meeting->id && rk_entry_is_printed(entry) &&
	       entry->session == (scope->session ? scope->session->id : 0) &&
	       entry->point == (scope->point ? scope->point->id : 0);
}

/* Lines of one kind in the scope. RkEntry *, borrowed. */
static GPtrArray *entries_of(const RkBuilder *builder, const Scope *scope, int kind)
{
	GPtrArray *list = g_ptr_array_new();

	RK_EACH (builder->rows, ENTRY, RkEntry, entry) {
		if (entry->kind == kind && in_scope(builder, scope, entry))
			g_ptr_array_add(list, (gpointer)entry);
	}
	return list;
}

static char *entry_text(const RkBuilder *builder, const RkEntry *entry)
{
	return entry->struck ? rk_phrase(builder, RK_SAY_STRUCK) : g_strdup(entry->text);
}

static char *entry_said(const RkBuilder *builder, const RkEntry *entry)
{
	g_autofree char *text = entry_text(builder, entry);
	g_autofree char *who = entry->struck ? NULL : rk_entry_who(builder, entry);

	return who ? rk_phrase(builder, RK_SAY_SAID_BY, "who", who, "text", text)
		   : g_steal_pointer(&text);
}

static void lead_in(const RkBuilder *builder, GPtrArray *blocks, RkSay say)
{
	rk_paragraph_add(blocks, rk_wording_text(say, builder->lang));
}

static void points_add(const RkBuilder *builder, GPtrArray *blocks, const Scope *scope)
{
	g_autoptr(GPtrArray) list = entries_of(builder, scope, RK_ENTRY_KIND_POINT);

	if (list->len == 0)
		return;
	lead_in(builder, blocks, RK_SAY_MAIN_POINTS);
	RkBlock *block = rk_block_add(blocks, RK_BLOCK_LIST);
	block->tight = TRUE;
	for (guint i = 0; i < list->len; i++) {
		g_autofree char *text = entry_text(builder, list->pdata[i]);
		rk_item_next(block, RK_NUMBERING_LETTER, text);
	}
}

/* TRUE when the question of an answer is printed, and so the answer below it. */
static gboolean answer_is_placed(const GPtrArray *questions, const RkEntry *answer)
{
	for (guint i = 0; i < questions->len; i++)
		if (((const RkEntry *)questions->pdata[i])->id == answer->answers)
			return TRUE;
	return FALSE;
}

static void answer_add(const RkBuilder *builder, RkBlock *pairs, const char *text)
{
	rk_item_add(pairs, rk_wording_text(RK_SAY_ANSWER, builder->lang), text);
}

void rk_question_build(const RkBuilder *builder, RkBlock *pairs, const RkEntry *question)
{
	g_autofree char *asked = entry_said(builder, question);
	gboolean answered = FALSE;

	rk_item_add(pairs, rk_wording_text(RK_SAY_QUESTION, builder->lang), asked);
	RK_EACH (builder->rows, ENTRY, RkEntry, entry) {
		if (entry->answers != question->id || entry->meeting != question->meeting ||
			entry->kind != RK_ENTRY_KIND_ANSWER || !rk_entry_is_printed(entry))
			continue;
		g_autofree char *text = entry_text(builder, entry);
		answer_add(builder, pairs, text);
		answered = TRUE;
	}
	if (!answered && !question->struck)
		answer_add(builder, pairs, rk_wording_text(RK_SAY_UNANSWERED, builder->lang));
}

static void questions_add(const RkBuilder *builder, GPtrArray *blocks, const Scope *scope)
{
	g_autoptr(GPtrArray) questions = entries_of(builder, scope, RK_ENTRY_KIND_QUESTION);
	g_autoptr(GPtrArray) answers = entries_of(builder, scope, RK_ENTRY_KIND_ANSWER);
	g_autoptr(GPtrArray) loose = g_ptr_array_new();

	for (guint i = 0; i < answers->len; i++) {
		const RkEntry *answer = answers->pdata[i];
		const RkEntry *question =
			answer->answers ? RK_FIND(builder->rows, ENTRY, RkEntry, answer->answers)
					: NULL;
		gboolean elsewhere = question && rk_entry_is_printed(question) &&
				     question->kind == RK_ENTRY_KIND_QUESTION &&
				     question->meeting == answer->meeting;
		if (!answer_is_placed(questions, answer) && !elsewhere)
			g_ptr_array_add(loose, (gpointer)answer);
	}
	if (questions->len == 0 && loose->len == 0)
		return;
	lead_in(builder, blocks, RK_SAY_QUESTIONS);
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	pairs->tight = TRUE;
	for (guint i = 0; i < questions->len; i++)
		rk_question_build(builder, pairs, questions->pdata[i]);
	for (guint i = 0; i < loose->len; i++) {
		g_autofree char *text = entry_said(builder, loose->pdata[i]);
		answer_add(builder, pairs, text);
	}
}

static void proposals_add(const RkBuilder *builder, GPtrArray *blocks, const Scope *scope)
{
	g_autoptr(GPtrArray) list = entries_of(builder, scope, RK_ENTRY_KIND_PROPOSAL);

	if (list->len == 0)
		return;
	lead_in(builder, blocks, RK_SAY_PROPOSALS);
	RkBlock *block = rk_block_add(blocks, RK_BLOCK_LIST);
	block->tight = TRUE;
	for (guint i = 0; i < list->len; i++) {
		g_autofree char *text = entry_said(builder, list->pdata[i]);
		rk_item_next(block, RK_NUMBERING_LETTER, text);
	}
}

/* Notes and occurrences, in the order in which they were captured. */
static void remarks_add(const RkBuilder *builder, GPtrArray *blocks, const Scope *scope)
{
	RkBlock *block = NULL;

	RK_EACH (builder->rows, ENTRY, RkEntry, entry) {
		gboolean occurrence = entry->kind == RK_ENTRY_KIND_OCCURRENCE;
		if (!in_scope(builder, scope, entry) ||
			!(occurrence || entry->kind == RK_ENTRY_KIND_NOTE))
			continue;
		if (!block) {
			lead_in(builder, blocks, RK_SAY_REMARKS);
			block = rk_block_add(blocks, RK_BLOCK_LIST);
			block->tight = TRUE;
		}
		g_autofree char *said = entry_said(builder, entry);
		g_autofree char *time = occurrence ? rk_instant_clock(builder, entry->at) : NULL;
		g_autofree char *text =
			time ? rk_phrase(builder, RK_SAY_AT_TIME, "time", time, "text", said)
			     : g_strdup(said);
		rk_item_next(block, RK_NUMBERING_LETTER, text);
	}
}

static void conclusions_add(const RkBuilder *builder, GPtrArray *blocks, const Scope *scope)
{
	g_autoptr(GPtrArray) list = entries_of(builder, scope, RK_ENTRY_KIND_CONCLUSION);

	if (list->len == 0)
		return;
	RkBlock *pairs = rk_block_add(blocks, RK_BLOCK_PAIRS);
	for (guint i = 0; i < list->len; i++) {
		g_autofree char *text = entry_text(builder, list->pdata[i]);
		rk_item_add(pairs, rk_wording_text(RK_SAY_CONCLUSION, builder->lang), text);
	}
}

static void lines_add(const RkBuilder *builder, GPtrArray *blocks, const Scope *scope)
{
	points_add(builder, blocks, scope);
	questions_add(builder, blocks, scope);
	proposals_add(builder, blocks, scope);
	remarks_add(builder, blocks, scope);
	conclusions_add(builder, blocks, scope);
}

static void speakers_add(const RkBuilder *builder, GPtrArray *blocks, const RkSession *session)
{
	static const RkSay keys[RK_SPEAKER_ROLE_N] = {
		[RK_SPEAKER_ROLE_SPEAKER] = RK_SAY_SPEAKER,
		[RK_SPEAKER_ROLE_MODERATOR] = RK_SAY_MODERATOR,
		[RK_SPEAKER_ROLE_DISCUSSANT] = RK_SAY_DISCUSSANT,
		[RK_SPEAKER_ROLE_PERFORMER] = RK_SAY_PERFORMER,
	};
	g_autoptr(GPtrArray) made = rk_blocks_new();
	RkBlock *pairs = rk_block_add(made, RK_BLOCK_PAIRS);

	RK_EACH (builder->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session->id || speaker->role <= 0 ||
			speaker->role >= RK_SPEAKER_ROLE_N)
			continue;
		g_autofree char *name = rk_speaker_name(builder, speaker);
		g_autofree char *full = rk_speaker_full(builder, speaker);
		const char *who = speaker->role == RK_SPEAKER_ROLE_MODERATOR && name ? name : full;
		if (who)
			rk_item_add(
				pairs, rk_wording_text(keys[speaker->role], builder->lang), who);
	}
	if (pairs->items->len == 0)
		return;
	pairs->tight = TRUE;
	g_ptr_array_add(blocks, g_ptr_array_steal_index(made, 0));
}

static char *point_title(const RkBuilder *builder, const RkAgendaPoint *point)
{
	const char *state = rk_enum_label(&rk_point_status_words, point->status, builder->lang);

	if (point->status != RK_POINT_STATUS_DEFERRED && point->status != RK_POINT_STATUS_DROPPED)
		return g_strdup(point->title);
	return rk_phrase(builder, RK_SAY_POINT_STATE, "title", point->title, "state", state);
}

/* The agenda points of a session, each with its lines. */
static void agenda_points_add(
	const RkBuilder *builder, RkBlock *list, RkNumbering numbering, const RkSession *session)
{
	RK_EACH (builder->rows, AGENDA_POINT, RkAgendaPoint, point) {
		if (point->meeting != builder->meeting->id ||
			point->session != (session ? session->id : 0))
			continue;
		g_autofree char *title = point_title(builder, point);
		RkItem *item = rk_item_next(list, numbering, title);
		/* a line may know its point and, when both moved, its session too */
		lines_add(builder, item->blocks, &(Scope){ NULL, point });
		if (session)
			lines_add(builder, item->blocks, &(Scope){ session, point });
	}
}

static gboolean has_lines(const RkBuilder *builder, const Scope *scope)
{
	RK_EACH (builder->rows, ENTRY, RkEntry, entry) {
		if (entry->kind != RK_ENTRY_KIND_DECISION && in_scope(builder, scope, entry))
			return TRUE;
	}
	return FALSE;
}

static gboolean has_points(const RkBuilder *builder, const RkSession *session)
{
	RK_EACH (builder->rows, AGENDA_POINT, RkAgendaPoint, point) {
		if (point->meeting == builder->meeting->id && point->session == session->id)
			return TRUE;
	}
	return FALSE;
}

/* Sessions are always minuted; other rows when something was said in them. */
static gboolean session_is_minuted(const RkBuilder *builder, const RkSession *session)
{
	if (session->kind == RK_SESSION_KIND_SESSION || session->kind == RK_SESSION_KIND_DISCUSSION)
		return session->status != RK_SESSION_STATUS_SKIPPED ||
		       has_lines(builder, &(Scope){ session, NULL });
	return has_lines(builder, &(Scope){ session, NULL }) || has_points(builder, session);
}

static void session_add(const RkBuilder *builder, RkBlock *list, const RkSession *session)
{
	g_autofree char *range = rk_session_range(builder, session);
	const char *title = rk_session_title(builder, session);
	g_autofree char *text = range ? g_strdup_printf("%s (%s)", title, range) : g_strdup(title);
	RkItem *item = rk_item_next(list, RK_NUMBERING_DECIMAL, text);

	speakers_add(builder, item->blocks, session);
	lines_add(builder, item->blocks, &(Scope){ session, NULL });
	RkBlock *points = rk_block_add(item->blocks, RK_BLOCK_LIST);
	agenda_points_add(builder, points, RK_NUMBERING_BRACKET, session);
	if (points->items->len == 0)
		g_ptr_array_remove(item->blocks, points);
}

/* Lines that belong to no session: on their own when there is nothing else. */
static void unplaced_add(const RkBuilder *builder, RkBlock *list, GPtrArray *blocks)
{
	Scope scope = { NULL, NULL };

	if (!has_lines(builder, &scope))
		return;
	if (list->items->len == 0) {
		guint first = blocks->len;
		lines_add(builder, blocks, &scope);
		for (guint i = first; i < blocks->len; i++)
			((RkBlock *)blocks->pdata[i])->indent = 1;
		return;
	}
	RkItem *item = rk_item_next(
		list, RK_NUMBERING_DECIMAL, rk_wording_text(RK_SAY_OTHER_MATTERS, builder->lang));
	lines_add(builder, item->blocks, &scope);
}

void rk_minutes_discussion_build(const RkBuilder *builder, const char *label)
{
	GPtrArray *blocks = builder->document->blocks;

	rk_heading_add(blocks, 1, label, rk_wording_text(RK_SAY_DISCUSSION, builder->lang));
	RkBlock *list = rk_block_add(blocks, RK_BLOCK_LIST);
	list->indent = 1;
	list->loose = TRUE;
	RK_EACH (builder->rows, SESSION, RkSession, session) {
		if (session->meeting == builder->meeting->id &&
			session_is_minuted(builder, session))
			session_add(builder, list, session);
	}
	agenda_points_add(builder, list, RK_NUMBERING_DECIMAL, NULL);
	unplaced_add(builder, list, blocks);
	if (list->items->len > 0)
		return;
	gboolean nothing = blocks->pdata[blocks->len - 1] == list;
	g_ptr_array_remove(blocks, list);
	if (nothing) {
		RkBlock *none = rk_paragraph_add(blocks, NULL);
		none->indent = 1;
		rk_slot_fill(builder, &none->words, RK_SAY_NO_DISCUSSION,
			rk_wording_text(RK_SAY_NO_DISCUSSION, builder->lang));
	}
}
