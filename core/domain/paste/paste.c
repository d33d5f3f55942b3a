/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list itself: dividing the text, reading all lines in order, changing one. The plan is made
 * while reading, so what is shown is what will be done. Invariant: after every public function
 * the verdicts and the plan fit the lines.
 */
#include "domain/paste/paste_noise.h"
#include "domain/paste/paste_read.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

static const RkPasteReader *const readers[RK_PASTE_KIND_N] = {
	[RK_PASTE_PARTICIPANTS] = &rk_paste_people,
	[RK_PASTE_WALK_INS] = &rk_paste_people,
	[RK_PASTE_SESSIONS] = &rk_paste_sessions,
	[RK_PASTE_LINES] = &rk_paste_entries,
	[RK_PASTE_ATTENDANCE] = &rk_paste_attendance,
	[RK_PASTE_ACTIONS] = &rk_paste_actions,
	[RK_PASTE_PEOPLE] = &rk_paste_register,
	[RK_PASTE_PROGRESS] = &rk_paste_progress,
};

static const struct {
	const char *glyph;
	RkRole role;
} looks[RK_PASTE_VERDICT_N] = {
	[RK_PASTE_LEFT] = { "–", RK_ROLE_MUTED },
	[RK_PASTE_HEADING] = { "·", RK_ROLE_MUTED },
	[RK_PASTE_SAME] = { "=", RK_ROLE_MUTED },
	[RK_PASTE_KNOWN] = { "✓", RK_ROLE_GOOD },
	[RK_PASTE_FRESH] = { "+", RK_ROLE_STRONG },
	[RK_PASTE_DOUBTFUL] = { "?", RK_ROLE_WARN },
	[RK_PASTE_WRONG] = { "!", RK_ROLE_BAD },
};

const char *rk_paste_glyph(RkPasteVerdict verdict)
{
	return looks[verdict].glyph;
}

RkRole rk_paste_role(RkPasteVerdict verdict)
{
	return looks[verdict].role;
}

/* --- lines --- */

static void candidate_free(gpointer data)
{
	RkPasteCandidate *candidate = data;

	g_free(candidate->text);
	g_free(candidate->word);
	g_free(candidate);
}

static void line_free(gpointer data)
{
	RkPasteLine *line = data;

	g_free(line->original);
	g_free(line->text);
	g_free(line->meaning);
	g_free(line->field);
	g_free(line->doubt);
	g_free(line->why);
	g_ptr_array_unref(line->candidates);
	g_free(line);
}

static RkPasteLine *line_new(const char *original, guint number)
{
	RkPasteLine *line = g_new0(RkPasteLine, 1);

	line->number = number;
	line->original = g_strdup(original);
	line->candidates = g_ptr_array_new_with_free_func(candidate_free);
	return line;
}

/* What editors, messengers and word processors leave in a text and no eye sees goes. */
static char *line_neutral(const char *text)
{
	GString *clean = g_string_new(NULL);

	for (const char *p = text; *p; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		if (c == 0xa0 || c == 0x2007 || c == 0x202f)
			g_string_append_c(clean, ' ');
		else if (c == '\t' ||
			 (!rk_char_is_hostile(c) && c != 0x200b && c != 0xad && c != 0xfeff))
			g_string_append_unichar(clean, c);
	}
	return g_string_free(clean, FALSE);
}

static gboolean is_blank(const char *text)
{
	return text[strspn(text, " \t")] == '\0';
}

static void cells_of(const RkPaste *paste, const char *text, RkCells *cells)
{
	if (paste->reader->table)
		rk_cells_split(text, paste->separator, paste->reader->blanks, cells);
	else
		rk_cells_split(text, '\n', 0, cells);
}

/* `why`: a msgid. */
static void line_set_aside(RkPasteLine *line, const char *why)
{
	g_free(line->text);
	line->text = g_strdup("");
	line->aside = why;
}

/* A heading in a file of values says what divides it. */
static gboolean heading_find(RkPaste *paste, const char *text)
{
	static const char separators[] = { '\0', ',', ';' };

	for (guint i = 0; paste->reader->table && i < RK_LEN(separators); i++) {
		g_auto(RkCells) cells = { 0 };
		RkPasteColumn columns[RK_CELLS_MAX];
		rk_cells_split(text, separators[i], MAX(paste->reader->blanks, 2), &cells);
		if (!rk_cells_heading(&cells, columns))
			continue;
		/* What stands above the heading of a file of values is about the file. */
		for (guint j = 0; separators[i] && j < paste->lines->len; j++)
			line_set_aside(paste->lines->pdata[j], N_("heading of a table"));
		memcpy(paste->columns, columns, sizeof(columns));
		paste->n_columns = cells.n;
		paste->separator = separators[i];
		return TRUE;
	}
	return FALSE;
}

/* Why a line of a list of names is none; NULL: it names somebody. */
static const char *nobody_named(RkPaste *paste, const RkPasteLine *line, guint filled)
{
	g_autofree char *bare = rk_noise_strip(line->original);

	if (rk_noise_begins_copies(bare)) {
		paste->copies = TRUE;
		return N_("heading of the copies");
	}
	const char *why = filled <= 1 ? rk_noise_why(line->text) : NULL;
	if (paste->kind == RK_PASTE_ATTENDANCE && rk_noise_says_absent(line->original))
		return N_("said to be absent: note it on the sheet");
	/* A number alone is of a sheet, or of nobody. */
	gsize digits = strspn(line->text, "0123456789");
	if (why && digits && digits <= 10 && paste->kind == RK_PASTE_ATTENDANCE)
		return NULL;
	if (why && g_str_has_suffix(bare, ":"))
		paste->copies = FALSE;
	return why ? why : paste->copies ? N_("gets a copy: not invited") : NULL;
}

static void line_prepare(RkPaste *paste, RkPasteLine *line)
{
	g_auto(RkCells) cells = { 0 };

	if (heading_find(paste, line->original) || rk_cells_rule(line->original)) {
		line_set_aside(line, N_("heading of a table"));
		return;
	}
	cells_of(paste, line->original, &cells);
	line->text = paste->reader->clean(paste, &cells);
	guint filled = 0;
	for (guint i = 0; i < cells.n; i++)
		filled += *cells.cell[i] != '\0';
	const char *why = paste->reader->names ? nobody_named(paste, line, filled) : NULL;
	if (why)
		line_set_aside(line, why);
}

/* Two offices in one line are two lines of the list. */
static void line_divide(RkPaste *paste, const RkPasteLine *whole, char **names)
{
	for (char **name = names; *name; name++) {
		RkPasteLine *line = line_new(*name, whole->number);
		line->text = g_strdup(*name);
		g_ptr_array_add(paste->lines, line);
	}
}

static void line_add(RkPaste *paste, const char *text, guint number)
{
	g_autofree char *clean = line_neutral(text);

	if (is_blank(clean))
		return;
	RkPasteLine *line = line_new(g_strchomp(clean), number);
	if (strlen(line->original) > RK_PASTE_LINE_MAX)
		line->text = g_strdup("");
	else
		line_prepare(paste, line);
	g_auto(GStrv) names = paste->reader->names ? rk_paste_divide(paste, line->text) : NULL;
	if (names) {
		line_divide(paste, line, names);
		line_free(line);
	} else {
		g_ptr_array_add(paste->lines, line);
	}
}

static gboolean size_check(const RkContext *context, const char *text, GError **error)
{
	gsize n = strlen(text);
	gsize bad = 0;

	if (n > RK_PASTE_BYTES_MAX) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, NULL,
			N_("too much for a list: %lu KiB, at most %d"), (unsigned long)(n >> 10),
			RK_PASTE_BYTES_MAX >> 10);
		return FALSE;
	}
	if (!rk_text_check(text, (gssize)n, &bad)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, NULL, N_("not UTF-8 text (byte %lu)"),
			(unsigned long)bad + 1);
		return FALSE;
	}
	return TRUE;
}

static gboolean count_check(const RkContext *context, const char *text, GError **error)
{
	guint n = 0;

	for (const char *p = text; *p; p++)
		n += *p == '\n';
	if (n <= RK_PASTE_LINES_MAX)
		return TRUE;
	rk_error_set(error, RK_ERROR_INVALID, NULL, NULL,
		N_("too much for a list: %u lines, at most %d"), n, RK_PASTE_LINES_MAX);
	return FALSE;
}

/* --- reading --- */

static void line_read(RkPaste *paste, RkPasteLine *line)
{
	const RkContext *context = paste->source.in.context;

	g_ptr_array_set_size(line->candidates, 0);
	g_clear_pointer(&line->field, g_free);
	g_clear_pointer(&line->doubt, g_free);
	g_clear_pointer(&line->why, g_free);
	line->code = 0;
	/* What was said of an earlier reading is not said of this one. */
	rk_paste_say(line, RK_PASTE_WRONG, NULL);
	if (strlen(line->original) > RK_PASTE_LINE_MAX && !line->edited) {
		line->code = RK_ERROR_INVALID;
		rk_paste_say(line, RK_PASTE_WRONG,
			g_strdup_printf(rk_say(context, N_("the line is too long: %lu KiB")),
				(unsigned long)(strlen(line->original) >> 10)));
	} else if (line->aside) {
		rk_paste_say(line, RK_PASTE_HEADING, g_strdup(rk_say(context, line->aside)));
	} else if (line->will == RK_PASTE_LEAVE) {
		rk_paste_say(line, RK_PASTE_LEFT, g_strdup(rk_say(context, N_("left out"))));
	} else if (!*line->text) {
		rk_paste_say(line, RK_PASTE_HEADING, NULL);
	} else {
		paste->reader->read(paste, line);
	}
}

static void settle(RkPaste *paste)
{
	const RkDossier *dossier = paste->source.in.dossier;

	rk_plan_free(paste->plan);
	paste->plan = rk_plan_new(dossier ? dossier->meeting->id : 0, "%s", "");
	paste->done = 0;
	g_clear_pointer(&paste->last, g_free);
	if (paste->reader->begin)
		paste->reader->begin(paste);
	for (guint i = 0; i < paste->lines->len; i++) {
		RkPasteLine *line = paste->lines->pdata[i];
		line_read(paste, line);
		paste->done += line->verdict == RK_PASTE_KNOWN || line->verdict == RK_PASTE_FRESH;
	}
	g_free(paste->plan->label);
	paste->plan->label = paste->reader->label(paste);
	if (paste->reader->end)
		paste->reader->end(paste);
	g_clear_pointer(&paste->after, rk_dossier_free);
	g_clear_pointer(&paste->directory, rk_rows_free);
}

/* --- the object --- */

static void source_set(RkPaste *paste, const RkPasteSource *source)
{
	g_clear_pointer(&paste->own, rk_matcher_free);
	if (!source->in.matcher)
		paste->own = rk_matcher_new(source->in.directory);
	paste->matcher = paste->own ? paste->own : source->in.matcher;
	paste->source = *source;
	paste->source.in.matcher = paste->matcher;
}

/* A row of the text: a line, but in a table also one with line breaks in its values. */
static gsize record_length(const RkPaste *paste, const char *text)
{
	static const char separators[] = { '\t', ',', ';' };
	gsize line = strcspn(text, "\n");

	if (!paste->reader->table || !memchr(text, '"', line))
		return line;
	if (paste->n_columns)
		return rk_cells_record(text, paste->separator ? paste->separator : '\t');
	/* A heading may have them too; a mark in a list of names has no end. */
	for (guint i = 0; i < RK_LEN(separators); i++) {
		gsize n = rk_cells_record(text, separators[i]);
		g_autofree char *record = g_strndup(text, n);
		g_auto(RkCells) cells = { 0 };
		RkPasteColumn columns[RK_CELLS_MAX];
		rk_cells_split(g_strdelimit(record, "\n", ' '), separators[i], 0, &cells);
		if (n > line && rk_cells_heading(&cells, columns))
			return n;
	}
	return line;
}

RkPaste *rk_paste_new(
	const RkPasteSource *source, RkPasteKind kind, const char *text, GError **error)
{
	if (!size_check(source->in.context, text, error) ||
		!count_check(source->in.context, text, error))
		return NULL;
	RkPaste *paste = g_new0(RkPaste, 1);
	paste->kind = kind;
	paste->reader = readers[kind];
	paste->lines = g_ptr_array_new_with_free_func(line_free);
	source_set(paste, source);
	guint number = 1;
	for (const char *at = text; *at;) {
		gsize n = record_length(paste, at);
		g_autofree char *record = g_strndup(at, n);
		guint breaks = 0;
		for (char *p = record; *p; p++)
			if (*p == '\n') {
				*p = ' ';
				breaks++;
			}
		line_add(paste, record, number);
		number += breaks + 1;
		at += n + (at[n] == '\n');
	}
	settle(paste);
	return paste;
}

void rk_paste_free(RkPaste *paste)
{
	if (!paste)
		return;
	g_ptr_array_unref(paste->lines);
	rk_matcher_free(paste->own);
	rk_plan_free(paste->plan);
	g_free(paste->last);
	g_free(paste);
}

void rk_paste_rebase(RkPaste *paste, const RkPasteSource *source)
{
	source_set(paste, source);
	settle(paste);
}

RkPasteKind rk_paste_kind(const RkPaste *paste)
{
	return paste->kind;
}

guint rk_paste_len(const RkPaste *paste)
{
	return paste->lines->len;
}

const RkPasteLine *rk_paste_line(const RkPaste *paste, guint i)
{
	return i < paste->lines->len ? paste->lines->pdata[i] : NULL;
}

guint rk_paste_count(const RkPaste *paste, RkPasteVerdict verdict)
{
	guint n = 0;

	for (guint i = 0; i < paste->lines->len; i++)
		n += rk_paste_line(paste, i)->verdict == verdict;
	return n;
}

guint rk_paste_going(const RkPaste *paste)
{
	return rk_paste_count(paste, RK_PASTE_KNOWN) + rk_paste_count(paste, RK_PASTE_FRESH);
}

guint rk_paste_unclear(const RkPaste *paste)
{
	return rk_paste_count(paste, RK_PASTE_DOUBTFUL) + rk_paste_count(paste, RK_PASTE_WRONG);
}

static gboolean is_unclear(const RkPasteLine *line)
{
	return line->verdict == RK_PASTE_DOUBTFUL || line->verdict == RK_PASTE_WRONG;
}

int rk_paste_next(const RkPaste *paste, int from)
{
	int n = (int)paste->lines->len;

	for (int step = 1; step <= n; step++) {
		int i = (from + step) % n;
		if (is_unclear(paste->lines->pdata[i]))
			return i;
	}
	return -1;
}

/* --- one line --- */

/* The handle in the place of the doubtful word. */
static char *word_replace(const char *text, const char *doubt, const char *word)
{
	const char *at = strstr(text, doubt);

	return at ? g_strdup_printf("%.*s%s%s", (int)(at - text), text, word, at + strlen(doubt))
		  : NULL;
}

void rk_paste_choose(RkPaste *paste, guint i, guint n)
{
	RkPasteLine *line = i < paste->lines->len ? paste->lines->pdata[i] : NULL;

	if (!line || n >= line->candidates->len)
		return;
	const RkPasteCandidate *candidate = line->candidates->pdata[n];
	if (candidate->word) {
		char *text =
			line->doubt ? word_replace(line->text, line->doubt, candidate->word) : NULL;
		if (text) {
			g_free(line->text);
			line->text = text;
			line->edited = TRUE;
		}
		line->will = RK_PASTE_AS_READ;
	} else {
		line->will = RK_PASTE_CHOSEN;
		line->chosen_entity = candidate->entity;
		line->chosen = candidate->id;
	}
	settle(paste);
}

gboolean rk_paste_can_be_new(const RkPaste *paste, guint i)
{
	const RkPasteLine *line = rk_paste_line(paste, i);

	return line && paste->reader->new_lines && line->verdict == RK_PASTE_DOUBTFUL;
}

void rk_paste_as_new(RkPaste *paste, guint i)
{
	if (!rk_paste_can_be_new(paste, i))
		return;
	((RkPasteLine *)paste->lines->pdata[i])->will = RK_PASTE_AS_NEW;
	settle(paste);
}

void rk_paste_leave(RkPaste *paste, guint i, gboolean leave)
{
	if (i >= paste->lines->len)
		return;
	RkPasteLine *line = paste->lines->pdata[i];
	line->will = leave ? RK_PASTE_LEAVE : RK_PASTE_AS_READ;
	settle(paste);
}

void rk_paste_edit(RkPaste *paste, guint i, const char *text)
{
	if (i >= paste->lines->len || strlen(text) > RK_PASTE_LINE_MAX)
		return;
	RkPasteLine *line = paste->lines->pdata[i];
	g_free(line->text);
	line->text = line_neutral(text);
	g_strstrip(line->text);
	line->edited = TRUE;
	line->will = RK_PASTE_AS_READ;
	line->aside = NULL;
	settle(paste);
}

/* --- the whole --- */

RkPlan *rk_paste_plan(RkPaste *paste)
{
	RkPlan *plan = g_steal_pointer(&paste->plan);

	settle(paste);
	return plan;
}

char *rk_paste_text(const RkPaste *paste, gboolean unclear_only)
{
	GString *text = g_string_new(NULL);

	for (guint i = 0; i < paste->lines->len; i++) {
		const RkPasteLine *line = paste->lines->pdata[i];
		if (unclear_only && !is_unclear(line) && line->verdict != RK_PASTE_HEADING)
			continue;
		g_string_append_printf(text, "%s%s", text->len ? "\n" : "",
			line->edited ? line->text : line->original);
	}
	return g_string_free(text, FALSE);
}

static const char *why_of(const RkPasteLine *line)
{
	return line->why ? line->why : line->meaning;
}

/* "3: not known", one a line; with one bad line its number is the place. */
static void refuse(const RkPaste *paste, GError **error)
{
	g_autoptr(GString) text = g_string_new(NULL);
	const RkPasteLine *first = NULL;
	guint n = rk_paste_unclear(paste);

	for (guint i = 0; i < paste->lines->len; i++) {
		const RkPasteLine *line = paste->lines->pdata[i];
		if (!is_unclear(line))
			continue;
		first = first ? first : line;
		if (n > 1)
			g_string_append_printf(text, "%s%u: %s", text->len ? "\n" : "",
				line->number, why_of(line));
		else
			g_string_append(text, why_of(line));
	}
	g_autofree char *where =
		n == 1 && paste->lines->len > 1 ? g_strdup_printf("%u", first->number) : NULL;
	/* A list with a wrong line is wrong input, whatever is wrong with the line. */
	int code = first->code == RK_ERROR_AMBIGUOUS ? RK_ERROR_AMBIGUOUS : RK_ERROR_INVALID;
	rk_error_set(error, code, where, first->field, "%s", text->str);
}

RkPlan *rk_paste_plan_text(const RkPasteSource *source, RkPasteKind kind, const char *text,
	gboolean skip, guint *skipped, GError **error)
{
	g_autoptr(RkPaste) paste = rk_paste_new(source, kind, text, error);

	if (!paste)
		return NULL;
	guint unclear = rk_paste_unclear(paste);
	if (unclear && !skip) {
		refuse(paste, error);
		return NULL;
	}
	RkPlan *plan = g_steal_pointer(&paste->plan);
	for (guint i = 0; i < paste->lines->len; i++) {
		const RkPasteLine *line = paste->lines->pdata[i];
		if (is_unclear(line))
			rk_plan_note(plan, g_strdup_printf("%u: %s", line->number, why_of(line)));
	}
	if (skipped)
		*skipped = unclear;
	return plan;
}
