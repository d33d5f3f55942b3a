/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pasted rundowns: one-line forms, or rows of a table with a time or a range, what happens and who
 * does it. A range becomes minutes; its start is kept as a fixed one only where it does not follow
 * from the row above, so that a pasted rundown can still be moved (DESIGN 7: Ishoma, Friday prayer
 * and closing are typically fixed).
 */
#include "domain/paste/paste_read.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_participant.h"
#include "domain/grammar/line_session.h"
#include "domain/names/rule_who.h"
#include "domain/rundown/session_rule.h"

#include <string.h>

static void rows_begin(RkPaste *paste)
{
	paste->until = -1;
	paste->day = 0;
	rk_paste_chain(paste);
}

/* --- cells --- */

typedef struct Row {
	int start, end, minutes; /* -1: not said */
	const char *title, *who;
} Row;

/* "08.30 – 09.00 WITA", "08.30 s.d. selesai", "Pukul 08.30". */
static gboolean range_read(const char *cell, int *start, int *end)
{
	static const char *const dashes[] = { "–", "—", "-", "s.d.", "s.d", "s/d", "sd.", "sampai",
		"hingga", "to" };

	for (guint i = 0; i < RK_LEN(dashes); i++) {
		const char *dash = strstr(cell, dashes[i]);
		if (!dash || dash == cell)
			continue;
		g_autofree char *left = g_strstrip(g_strndup(cell, (gsize)(dash - cell)));
		g_autofree char *right = g_strstrip(g_strdup(dash + strlen(dashes[i])));
		if (!rk_cell_time(left, start))
			continue;
		if (rk_cell_time(right, end))
			return TRUE;
		*end = -1;
		if (g_ascii_strncasecmp(right, "selesai", 7) == 0)
			return TRUE;
	}
	*end = -1;
	return rk_cell_time(cell, start);
}

/* "30 menit", "30'", "45 mnt"; `bare`: a number alone. */
static gboolean minutes_read(const char *cell, gboolean bare, int *minutes)
{
	static const char *const units[] = { "menit", "mnt", "min", "minutes", "'", "’", "′" };
	gsize n = strspn(cell, "0123456789");

	if (n < 1 || n > 3)
		return FALSE;
	g_autofree char *unit = g_strstrip(g_ascii_strdown(cell + n, -1));
	gboolean known = bare && !*unit;
	for (guint i = 0; i < RK_LEN(units); i++)
		known = known || strcmp(unit, units[i]) == 0;
	*minutes = (int)g_ascii_strtoll(cell, NULL, 10);
	return known;
}

static gboolean is_count(const char *cell)
{
	return cell[strspn(cell, "0123456789.)( ")] == '\0';
}

/* By the look of the cells: times, minutes, then what happens, then who. */
static void row_guess(const RkCells *cells, Row *row)
{
	for (guint i = 0; i < cells->n; i++) {
		const char *cell = cells->cell[i];
		int from, to;
		if (!*cell)
			continue;
		if (range_read(cell, &from, &to) && !row->title) {
			row->end = row->start >= 0 && to < 0 ? from : to;
			row->start = row->start >= 0 ? row->start : from;
		} else if (minutes_read(cell, row->start >= 0 && i > 0, &to) && !row->title) {
			row->minutes = to;
		} else if (!row->title) {
			row->title = is_count(cell) ? NULL : cell;
		} else if (!row->who) {
			row->who = cell;
		}
	}
}

static void row_columns(const RkPaste *paste, const RkCells *cells, Row *row)
{
	const char *time = rk_cells_of(cells, paste->columns, RK_COLUMN_TIME);
	const char *minutes = rk_cells_of(cells, paste->columns, RK_COLUMN_MINUTES);
	const char *until = rk_cells_of(cells, paste->columns, RK_COLUMN_LEAVE);
	int from, to;

	if (time && !range_read(time, &row->start, &row->end))
		row->start = row->end = -1;
	if (until && row->end < 0 && !rk_cell_time(until, &row->end))
		row->end = -1;
	if (minutes && !minutes_read(minutes, TRUE, &row->minutes))
		row->minutes = -1;
	row->title = rk_cells_of(cells, paste->columns, RK_COLUMN_TEXT);
	if (row->title && (is_count(row->title) || range_read(row->title, &from, &to)))
		row->title = NULL; /* the columns are others than the heading says */
	row->who = rk_cells_of(cells, paste->columns, RK_COLUMN_WHO);
	row->who = row->who ? row->who : rk_cells_of(cells, paste->columns, RK_COLUMN_OFFICE);
}

static gboolean is_talk(int kind)
{
	return kind == RK_SESSION_KIND_SESSION || kind == RK_SESSION_KIND_REMARKS ||
	       kind == RK_SESSION_KIND_REPORT || kind == RK_SESSION_KIND_DISCUSSION;
}

/* Somebody known who talks is the speaker; all others do it ("Panitia", "Petugas Doa"). */
static void who_add(const RkPaste *paste, RkLineSession *line, const char *who)
{
	RkCandidate found;
	gboolean known = rk_matcher_one(paste->matcher, who, RK_MATCH_ALL, NULL, &found, NULL) &&
			 found.entity != RK_E_INSTITUTION_GROUP;

	if (known && is_talk(line->kind))
		rk_line_who_add(line->who, RK_SPEAKER_ROLE_SPEAKER, TRUE, found.handle);
	else
		rk_line_who_add(line->who, RK_SPEAKER_ROLE_PERFORMER, FALSE, who);
}

/* What is said of its length, or follows from start and end; -1: nothing. */
static int length_of(const Row *row)
{
	if (row->minutes >= 0 || row->start < 0 || row->end < 0)
		return row->minutes;
	return (row->end - row->start + 24 * 60) % (24 * 60);
}

static char *row_text(const RkPaste *paste, const Row *row)
{
	g_autofree char *title = rk_line_clean(row->title);
	RkLineSession line = { .fixed = row->start, .who = rk_line_who_list() };
	int length = length_of(row);

	line.title = title;
	line.kind = rk_session_kind_of_title(title);
	line.minutes_given = length >= 0;
	line.minutes = MAX(length, 0);
	if (row->who) {
		g_autofree char *who = g_strdelimit(g_strdup(row->who), "\"\\", '\'');
		if (*g_strstrip(who) && strcmp(who, "-") != 0)
			who_add(paste, &line, who);
	}
	char *text = rk_line_session_format(&line);
	g_ptr_array_unref(line.who);
	return text;
}

/* The zone behind a time of a typed line ("08.30 WITA Registrasi") is the meeting's. */
static char *plain_text(const char *cell)
{
	static const char *const zones[] = { " WIB", " WITA", " WIT" };
	g_autofree char *clean = rk_line_clean(cell);
	const char *from = g_ascii_strncasecmp(clean, "pukul ", 6) == 0 ? clean + 6 : clean;
	gsize time = strspn(from, "0123456789.:-–— ");

	for (guint i = 0; time && i < RK_LEN(zones); i++) {
		gsize n = strlen(zones[i]);
		const char *at = from + time - 1;
		if (g_ascii_strncasecmp(at, zones[i], n) == 0 && strchr(" ,:", at[n]) && at[n])
			return g_strdup_printf("%.*s%s", (int)(time - 1), from, at + n);
	}
	return g_strdup(from);
}

static char *rows_clean(RkPaste *paste, const RkCells *cells)
{
	Row row = { .start = -1, .end = -1, .minutes = -1 };

	if (cells->n > 1 && cells->n <= paste->n_columns)
		row_columns(paste, cells, &row);
	if (cells->n > 1 && !row.title) {
		row = (Row){ .start = -1, .end = -1, .minutes = -1 };
		row_guess(cells, &row);
	}
	if (row.title)
		return row_text(paste, &row);
	return plain_text(cells->n ? cells->cell[0] : "");
}

/* --- reading --- */

/* "Hari Kedua, Jumat 18 Oktober": the rows below are of that day. 0: no such heading. */
static int day_of(const char *text)
{
	static const char *const names[] = { "pertama", "kedua", "ketiga", "keempat", "kelima" };
	g_autofree char *folded = rk_text_fold(text);
	const char *rest = folded;

	if (g_str_has_prefix(folded, "hari "))
		rest += 5;
	else if (g_str_has_prefix(folded, "day "))
		rest += 4;
	else
		return 0;
	if (g_str_has_prefix(rest, "ke "))
		rest += 3;
	if (g_ascii_isdigit(*rest) && (!rest[1] || rest[1] == ' '))
		return *rest - '0';
	for (guint i = 0; i < RK_LEN(names); i++)
		if (g_str_has_prefix(rest, names[i]))
			return (int)i + 1;
	return 0;
}

static gboolean stays_fixed(const RkPaste *paste, const RkSession *session, int start)
{
	return paste->until != start || session->kind == RK_SESSION_KIND_ISHOMA ||
	       session->kind == RK_SESSION_KIND_CLOSING;
}

/* A row of a table or "09.00 – 09.30 …": its time says when it is, not that it must not move. A
 * time typed in front of a line alone is meant. */
static gboolean is_ranged(const RkPaste *paste, const RkPasteLine *line)
{
	static const char *const dashes[] = { "-", "–", "—", "s.d", "s/d", "sd " };
	g_auto(RkCells) cells = { 0 };

	if (line->edited)
		return FALSE;
	rk_cells_split(line->original, paste->separator, paste->reader->blanks, &cells);
	if (cells.n > 1)
		return TRUE;
	g_autofree char *clean = rk_line_clean(line->original);
	const char *behind = clean + strspn(clean, "0123456789.: ");
	for (guint i = 0; behind != clean && i < RK_LEN(dashes); i++)
		if (g_str_has_prefix(behind, dashes[i]))
			return TRUE;
	return FALSE;
}

/* A start that follows from the row above is no fixed one, when the row came with its length. */
static void start_settle(RkPaste *paste, RkSession *session, gboolean ranged)
{
	int start = -1;

	if (session->fixed_start)
		rk_time_parse(session->fixed_start, &start);
	if (start >= 0 && ranged && !stays_fixed(paste, session, start))
		rk_text_set(&session->fixed_start, NULL);
	if (start < 0)
		start = paste->until;
	paste->until = start >= 0 && session->minutes.set
			       ? (start + (int)session->minutes.value) % (24 * 60)
			       : -1;
}

static char *row_meaning(const RkPaste *paste, const RkSession *session, const RkPlan *plan)
{
	const RkContext *context = paste->source.in.context;
	GString *text = g_string_new(NULL);
	int start;

	if (session->fixed_start && rk_time_parse(session->fixed_start, &start)) {
		g_autofree char *clock = rk_time_clock(start, context->lang);
		g_string_append_printf(text, "◆%s ", clock);
	}
	g_string_append_printf(text, rk_say(context, N_("%d min")), (int)session->minutes.value);
	g_string_append_printf(
		text, " · %s", rk_enum_label(&rk_session_kind_words, session->kind, context->lang));
	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = plan->changes->pdata[i];
		const RkSessionSpeaker *one = change->record;
		if (change->entity != RK_E_SESSION_SPEAKER || change->kind != RK_CHANGE_INSERT)
			continue;
		RkWho who = {
			.institution = one->institution, .person = one->person, .label = one->label
		};
		const char *name = rk_who_name(&paste->source.in, &who);
		g_string_append_printf(text, " · %s", name ? name : "?");
	}
	return g_string_free(text, FALSE);
}

/* The name that refuses the row: its candidates are asked for. */
static void row_doubt(RkPaste *paste, RkPasteLine *line, GError *error)
{
	RkLineSession parsed = { 0 };
	g_autofree char *unknown = NULL;

	if (!rk_line_session_parse(line->text, &parsed, NULL)) {
		rk_paste_doubt(paste, line, error);
		return;
	}
	for (guint i = 0; i < parsed.who->len && !unknown; i++) {
		const RkLineWho *one = parsed.who->pdata[i];
		RkWho who;
		if (!rk_who_find(&paste->chained, one->who, one->strict, NULL, &who, NULL))
			unknown = g_strdup(one->who);
	}
	rk_line_session_clear(&parsed);
	if (unknown)
		rk_paste_doubt_who(paste, line, unknown, error);
	else
		rk_paste_doubt(paste, line, error);
}

/* A dash alone is what is left of a range without its end. */
static gboolean has_title(const RkSession *session)
{
	g_autofree char *folded = rk_text_fold(session->title);

	return *folded != '\0';
}

static void rows_read(RkPaste *paste, RkPasteLine *line)
{
	int day = day_of(line->text);
	GError *error = NULL;

	if (day) {
		paste->day = day;
		paste->until = -1;
		rk_paste_say(line, RK_PASTE_HEADING,
			g_strdup_printf(rk_say(paste->source.in.context, N_("→ day %d")), day));
		return;
	}
	RkPlan *one = rk_session_plan_add(&paste->chained, -1, RK_RULE_TEXT(line->text), &error);
	if (one && !has_title(rk_plan_inserted(one, RK_E_SESSION))) {
		g_clear_pointer(&one, rk_plan_free);
		rk_error_set(&error, RK_ERROR_INVALID, NULL, "title", N_("the row has no title"));
	}
	if (!one) {
		row_doubt(paste, line, error);
		return;
	}
	RkSession *session = (RkSession *)rk_plan_inserted(one, RK_E_SESSION);
	start_settle(paste, session, is_ranged(paste, line));
	if (paste->day)
		session->day = RK_INT(paste->day);
	rk_paste_say(line, RK_PASTE_KNOWN, row_meaning(paste, session, one));
	rk_paste_append(paste, one);
}

static char *rows_label(RkPaste *paste)
{
	return g_strdup_printf(rk_say(paste->source.in.context, N_("%u new rows")), paste->done);
}

const RkPasteReader rk_paste_sessions = {
	.blanks = 2,
	.table = TRUE,
	.begin = rows_begin,
	.clean = rows_clean,
	.read = rows_read,
	.label = rows_label,
};
