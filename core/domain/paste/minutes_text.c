/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The minutes as a text, and the plan of an edited one. The plan is a chain: each change is made of
 * what the ones before it leave. Invariant: a text that was not changed is an empty plan.
 */
#include "domain/paste/minutes_text.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/minutes/entry_place.h"
#include "domain/minutes/entry_rule.h"
#include "domain/grammar/line_entry.h"
#include "domain/paste/minutes_text_match.h"
#include "domain/action/captured_line.h"

#include <string.h>

/* --- writing --- */

static gboolean is_wanted(const GArray *only, RkId id)
{
	if (!only)
		return TRUE;
	for (guint i = 0; i < only->len; i++)
		if (g_array_index(only, RkId, i) == id)
			return TRUE;
	return FALSE;
}

/* The line as one row of text: blanks of any kind are one blank. */
static char *line_of(const RkRuleInput *in, const RkEntry *entry)
{
	g_autofree char *line = rk_entry_line(in, entry->id);
	GString *text = g_string_new(NULL);

	for (const char *at = line; at && *at; at++)
		if (!g_ascii_isspace(*at))
			g_string_append_c(text, *at);
		else if (text->len && text->str[text->len - 1] != ' ')
			g_string_append_c(text, ' ');
	g_strchomp(text->str);
	text->len = strlen(text->str);
	return g_string_free(text, FALSE);
}

/* Lines of one place, or of the decisions (NULL), in their order. RkEntry, borrowed. */
static GPtrArray *entries_at(const RkRuleInput *in, const RkEntryPlace *place)
{
	GPtrArray *list = g_ptr_array_new();

	RK_EACH (in->dossier->rows, ENTRY, RkEntry, entry)
		if (entry->meeting == in->dossier->meeting->id &&
			(place ? rk_entry_is_at(entry, place)
			       : entry->kind == RK_ENTRY_KIND_DECISION))
			g_ptr_array_add(list, (gpointer)entry);
	return list;
}

static void section_write(
	const RkRuleInput *in, GString *text, const RkEntryPlace *place, const GArray *only)
{
	g_autoptr(GPtrArray) list = entries_at(in, place);
	g_autofree char *name = place ? rk_entry_place_name(in, place)
				      : g_strdup(rk_say(in->context, N_("Decisions")));
	gboolean always = !only && (!place || rk_entry_place_is_talk(place));
	guint n = 0;

	for (guint i = 0; i < list->len; i++)
		n += is_wanted(only, ((const RkEntry *)list->pdata[i])->id);
	if (n == 0 && !always)
		return;
	g_string_append_printf(text, "\n%s %s\n", place && place->of_point ? "###" : "##", name);
	for (guint i = 0; i < list->len; i++) {
		const RkEntry *entry = list->pdata[i];
		g_autofree char *line = is_wanted(only, entry->id) ? line_of(in, entry) : NULL;
		if (line)
			g_string_append_printf(text, "- %s\n", line);
	}
}

/* "<!-- ? tanya  > jawab  … -->": what the marks are, for those who do not know them yet. */
static void legend_write(const RkRuleInput *in, GString *text)
{
	g_string_append(text, "<!--");
	for (int kind = 1; kind < RK_ENTRY_KIND_N; kind++)
		if (*rk_entry_mark_text(kind))
			g_string_append_printf(text, " %s %s ", rk_entry_mark_text(kind),
				rk_enum_label(&rk_entry_kind_words, kind, in->context->lang));
	g_string_append_printf(text, " [] %s -->\n", rk_say(in->context, N_("action")));
}

char *rk_minutes_text(const RkRuleInput *in, const GArray *only)
{
	const RkMeeting *meeting = in->dossier->meeting;
	g_autoptr(GArray) places = rk_entry_places(in);
	GString *text = g_string_new(NULL);

	g_string_append_printf(text, "# %s\n", meeting->tag ? meeting->tag : meeting->title);
	legend_write(in, text);
	for (guint i = 0; i < places->len; i++)
		section_write(in, text, &g_array_index(places, RkEntryPlace, i), only);
	section_write(in, text, NULL, only);
	return g_string_free(text, FALSE);
}

/* --- reading --- */

typedef struct Line {
	char *text;
	guint number; /* in the text, from 1 */
	int place;    /* index, DECISIONS */
	RkId id;      /* of the entry; 0: an action, or none yet */
} Line;

#define DECISIONS (-1)
#define NOWHERE (-2)

typedef struct Text {
	RkRuleInput in; /* over the chained rows */
	RkDirectory *directory;
	GArray *places;
	GArray *lines; /* Line */
	const GArray *only;
	RkPlan *plan;
	guint added, changed, removed, moved;
} Text;

static void line_clear(gpointer data)
{
	g_free(((Line *)data)->text);
}

/* "Sesi 1: Kiat", "1. Kiat" and "Kiat" are the same heading. */
static gboolean names_place(const RkRuleInput *in, const RkEntryPlace *place, const char *folded)
{
	g_autofree char *name = rk_entry_place_name(in, place);
	g_autofree char *whole = rk_text_fold(name);
	g_autofree char *title = place->of_session && !place->of_point
					 ? rk_text_fold(place->of_session->title)
					 : NULL;
	g_autofree char *brief =
		place->number && !place->of_point
			? g_strdup_printf(
				  "%s %u", rk_say(in->context, N_("Session")), place->number)
			: NULL;
	g_autofree char *short_name = brief ? rk_text_fold(brief) : NULL;

	return strcmp(whole, folded) == 0 || g_strcmp0(title, folded) == 0 ||
	       g_strcmp0(short_name, folded) == 0;
}

static int heading_place(const Text *text, const char *heading)
{
	g_autofree char *folded = rk_text_fold(heading);
	g_autofree char *decisions = rk_text_fold(rk_say(text->in.context, N_("Decisions")));

	if (strcmp(folded, decisions) == 0)
		return DECISIONS;
	for (guint i = 0; i < text->places->len; i++)
		if (names_place(&text->in, &g_array_index(text->places, RkEntryPlace, i), folded))
			return (int)i;
	return NOWHERE;
}

static void line_add(Text *text, const char *words, guint number, int place)
{
	Line line = { .number = number, .place = place };
	int kind;
	gboolean action;
	guint question;

	/* In their own section decisions need no mark. */
	if (place == DECISIONS && !rk_entry_mark(words, &kind, &action, &question))
		line.text =
			g_strdup_printf("%s %s", rk_entry_mark_text(RK_ENTRY_KIND_DECISION), words);
	else
		line.text = g_strdup(words);
	g_array_append_val(text->lines, line);
}

static gboolean read_heading(
	const Text *text, const char *row, guint number, int *place, GError **error)
{
	gsize level = strspn(row, "#");
	g_autofree char *heading = g_strstrip(g_strdup(row + level));

	if (level < 2)
		return TRUE;
	*place = heading_place(text, heading);
	if (*place != NOWHERE)
		return TRUE;
	g_autofree char *where = g_strdup_printf("%u", number);
	rk_error_set(error, RK_ERROR_INVALID, where, "session", N_("no such session: \"%.60s\""),
		heading);
	return FALSE;
}

/* One row of the text. A row that is indented goes on with the line above. */
static gboolean read_row(Text *text, char *row, guint number, int *place, GError **error)
{
	gboolean indented = *row == ' ' || *row == '\t';
	char *words = g_strstrip(row);
	gboolean bullet = (*words == '-' || *words == '*') && words[1] == ' ';

	if (!*words || g_str_has_prefix(words, "<!--"))
		return TRUE;
	if (*words == '#' && !indented)
		return read_heading(text, words, number, place, error);
	if (indented && !bullet && text->lines->len > 0) {
		Line *last = &g_array_index(text->lines, Line, text->lines->len - 1);
		char *whole = g_strdup_printf("%s %s", last->text, words);
		g_free(last->text);
		last->text = whole;
		return TRUE;
	}
	line_add(text, bullet ? g_strchug(words + 2) : words, number, *place);
	return TRUE;
}

static gboolean read_all(Text *text, const char *content, GError **error)
{
	g_auto(GStrv) rows = g_strsplit(content, "\n", -1);
	int place = 0;

	for (guint i = 0; rows[i]; i++)
		if (!read_row(text, rows[i], i + 1, &place, error))
			return FALSE;
	return TRUE;
}

/* --- planning --- */

static void chain(Text *text, RkPlan *plan)
{
	rk_rows_apply(text->in.dossier->rows, plan);
	rk_rows_apply(text->directory, plan);
	rk_plan_append(text->plan, plan);
}

static gboolean failed(const Line *line, GError *why, GError **error)
{
	g_autofree char *where = g_strdup_printf("%u", line->number);

	rk_error_place(why, where);
	g_propagate_error(error, why);
	return FALSE;
}

static gboolean line_new(Text *text, Line *line, GError **error)
{
	const RkEntryPlace *place =
		line->place >= 0 ? &g_array_index(text->places, RkEntryPlace, line->place) : NULL;
	RkEntryInput input = { .line = line->text,
		.session = place ? place->session : 0,
		.point = place ? place->point : 0 };
	GError *why = NULL;
	RkPlan *plan = rk_captured_plan_add(&text->in, &input, &why);

	if (!plan)
		return failed(line, why, error);
	line->id = plan->focus_entity == RK_E_ENTRY ? plan->focus : 0;
	text->added++;
	chain(text, plan);
	return TRUE;
}

/* ">2 …" of a line that was ">2 …" means the question it had, whatever its number is by now. */
static char *question_kept(const char *old, const char *now)
{
	int kind;
	gboolean action;
	guint before, after;

	rk_entry_mark(old, &kind, &action, &before);
	gsize skip = rk_entry_mark(now, &kind, &action, &after);
	return kind == RK_ENTRY_KIND_ANSWER && before == after ? g_strdup_printf("> %s", now + skip)
							       : g_strdup(now);
}

static gboolean line_edit(
	Text *text, Line *line, const RkEntry *entry, const char *old, GError **error)
{
	GError *why = NULL;

	line->id = entry->id;
	if (strcmp(old, line->text) == 0)
		return TRUE;
	g_autofree char *typed = question_kept(old, line->text);
	RkPlan *plan = rk_entry_plan_edit(&text->in, entry->id, RK_RULE_TEXT(typed), &why);
	if (!plan)
		return failed(line, why, error);
	text->changed++;
	chain(text, plan);
	return TRUE;
}

static gboolean lines_delete(Text *text, const GPtrArray *old, const int *match, GError **error)
{
	for (guint i = 0; i < old->len; i++) {
		const RkEntry *entry = old->pdata[i];
		gboolean kept = entry->struck;
		for (guint j = 0; j < text->lines->len; j++)
			kept = kept || match[j] == (int)i;
		if (kept)
			continue;
		RkPlan *plan = rk_entry_plan_delete(&text->in, entry->id, NULL, error);
		if (!plan)
			return FALSE;
		text->removed++;
		chain(text, plan);
	}
	return TRUE;
}

/* --- order --- */

static const RkEntry *entry_now(const Text *text, RkId id)
{
	return RK_FIND(text->in.dossier->rows, ENTRY, RkEntry, id);
}

static void place_set(Text *text, const Line *line)
{
	const RkEntry *entry = entry_now(text, line->id);
	const RkEntryPlace *place =
		line->place >= 0 ? &g_array_index(text->places, RkEntryPlace, line->place) : NULL;

	/* A decision keeps its session, wherever it is listed. */
	if (!entry || !place || entry->kind == RK_ENTRY_KIND_DECISION ||
		rk_entry_is_at(entry, place))
		return;
	RkPlan *plan = rk_plan_new(entry->meeting, "%s", "");
	RK_PLAN_ID(plan, ENTRY, entry, session, place->session);
	RK_PLAN_ID(plan, ENTRY, entry, point, place->point);
	text->moved++;
	chain(text, plan);
}

static guint index_of(const GPtrArray *list, RkId id)
{
	for (guint i = 0; i < list->len; i++)
		if (((const RkEntry *)list->pdata[i])->id == id)
			return i;
	return G_MAXUINT;
}

/* The list of a place in the order of the text; TRUE if that is another than it was. */
static gboolean order_make(const Text *text, GPtrArray *list)
{
	guint before = G_MAXUINT; /* index of the line above */
	gboolean changed = FALSE;

	for (guint i = 0; i < text->lines->len; i++) {
		const Line *line = &g_array_index(text->lines, Line, i);
		guint at = line->id ? index_of(list, line->id) : G_MAXUINT;
		if (at == G_MAXUINT)
			continue;
		gboolean good = before == G_MAXUINT ? text->only || at == 0 : at > before;
		if (!good) {
			gpointer entry = g_ptr_array_steal_index(list, at);
			/* What stood above the line above has moved up by one. */
			at = before == G_MAXUINT ? 0 : before;
			g_ptr_array_insert(list, (int)at, entry);
			changed = TRUE;
		}
		before = at;
	}
	return changed;
}

static void order_plan(Text *text, int place)
{
	g_autoptr(GPtrArray) list = entries_at(
		&text->in, place >= 0 ? &g_array_index(text->places, RkEntryPlace, place) : NULL);
	gint64 last = 0;

	if (!order_make(text, list))
		return;
	RkPlan *plan = rk_plan_new(text->plan->meeting, "%s", "");
	for (guint i = 0; i < list->len; i++) {
		const RkEntry *entry = list->pdata[i];
		gint64 position = entry->position.set && entry->position.value > last
					  ? entry->position.value
					  : last + 1;
		RK_PLAN_NUMBER(plan, ENTRY, entry, position, position);
		last = position;
	}
	chain(text, plan);
}

/* --- all of it --- */

static GPtrArray *old_list(const RkRuleInput *in, const GArray *places, const GArray *only)
{
	GPtrArray *old = g_ptr_array_new();

	for (guint i = 0; i <= places->len; i++) {
		g_autoptr(GPtrArray) list = entries_at(
			in, i < places->len ? &g_array_index(places, RkEntryPlace, i) : NULL);
		for (guint j = 0; j < list->len; j++)
			if (is_wanted(only, ((const RkEntry *)list->pdata[j])->id))
				g_ptr_array_add(old, list->pdata[j]);
	}
	return old;
}

static gboolean lines_plan(
	Text *text, const GPtrArray *old, char *const *olds, const int *match, GError **error)
{
	if (!lines_delete(text, old, match, error))
		return FALSE;
	for (guint i = 0; i < text->lines->len; i++) {
		Line *line = &g_array_index(text->lines, Line, i);
		gboolean good = match[i] < 0 ? line_new(text, line, error)
					     : line_edit(text, line, old->pdata[match[i]],
						       olds[match[i]], error);
		if (!good)
			return FALSE;
	}
	for (guint i = 0; i < text->lines->len; i++)
		place_set(text, &g_array_index(text->lines, Line, i));
	for (int place = DECISIONS; place < (int)text->places->len; place++)
		order_plan(text, place);
	return TRUE;
}

static gboolean text_plan(Text *text, const RkRuleInput *in, const char *content, GError **error)
{
	g_autoptr(GPtrArray) old = old_list(in, text->places, text->only);
	g_autoptr(GPtrArray) olds = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GPtrArray) news = g_ptr_array_new();

	if (!read_all(text, content, error))
		return FALSE;
	for (guint i = 0; i < old->len; i++)
		g_ptr_array_add(olds, line_of(in, old->pdata[i]));
	for (guint i = 0; i < text->lines->len; i++)
		g_ptr_array_add(news, g_array_index(text->lines, Line, i).text);
	g_autofree int *match = rk_lines_match((const char *const *)olds->pdata, olds->len,
		(const char *const *)news->pdata, news->len);
	return lines_plan(text, old, (char *const *)olds->pdata, match, error);
}

static void label_make(const Text *text)
{
	g_free(text->plan->label);
	text->plan->label = g_strdup_printf(
		rk_say(text->in.context, N_("minutes edited: %u new, %u changed, %u moved, "
					    "%u deleted")),
		text->added, text->changed, text->moved, text->removed);
}

RkPlan *rk_minutes_text_plan(
	const RkRuleInput *in, const char *content, const GArray *only, GError **error)
{
	RkId meeting = in->dossier->meeting->id;
	g_autoptr(RkDossier) after = rk_dossier_new(rk_rows_copy(in->dossier->rows), meeting);
	g_autoptr(RkRows) directory = rk_rows_copy(in->directory);
	g_autoptr(RkPlan) plan = rk_plan_new(meeting, "%s", "");
	g_autoptr(GArray) places = rk_entry_places(in);
	g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(Line));
	Text text = { { in->context, after, directory, in->matcher }, directory, places, lines,
		only, plan, 0, 0, 0, 0 };

	g_array_set_clear_func(lines, line_clear);
	if (!text_plan(&text, in, content, error))
		return NULL;
	label_make(&text);
	return g_steal_pointer(&plan);
}
