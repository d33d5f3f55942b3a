/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Tab 5, what was captured: lines under their session and agenda point, decisions at the end as
 * they are printed. What is not printed, not polished or not answered is seen without asking.
 */
#include "screen/meeting/tab_minutes.h"

#include "base/text.h"
#include "domain/model/number.h"
#include "domain/minutes/entry_place.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/entry_verbs.h"
#include "domain/minutes/minutes_rule.h"
#include "screen/meeting/workspace_tabs.h"

#define COUNT_CELLS 62 /* what a frame of 80 columns holds beside its title */

enum { COL_CLOCK, COL_KIND, COL_TEXT, COL_FLAG };

static const RkTableColumn columns[] = {
	[COL_CLOCK] = { .drop = 2, .align = -1 },
	[COL_KIND] = { .align = -1 },
	[COL_TEXT] = { .weight = 1, .align = -1, .wrap = TRUE },
	[COL_FLAG] = { .align = -1 },
};

/* --- rows --- */

static RkMinutesOrder order_of(const RkWorkspace *ws)
{
	return (RkMinutesOrder)(ws->order[RK_TAB_MINUTES] % RK_MINUTES_ORDERS);
}

static void entry_add(RkWorkspace *ws, const RkEntry *entry)
{
	rk_workspace_row(ws, RK_E_ENTRY, entry->id, entry)->rank =
		rk_entry_rank(ws->dossier->rows, entry);
}

static gboolean is_shown(const RkWorkspace *ws, const RkEntry *entry)
{
	return order_of(ws) != RK_MINUTES_OPEN || rk_entry_is_open(ws->dossier->rows, entry);
}

static void place_fill(RkWorkspace *ws, const RkRuleInput *in, const RkEntryPlace *place)
{
	g_autofree char *name = rk_entry_place_name(in, place);
	g_autofree char *heading = g_strdup_printf(place->of_point ? "  ▸ %s" : "%s", name);
	guint n = 0;

	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		n += rk_entry_is_at(entry, place) && is_shown(ws, entry);
	if (n == 0)
		return;
	rk_workspace_heading(ws, heading, g_strdup_printf("%u", n));
	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		if (rk_entry_is_at(entry, place) && is_shown(ws, entry))
			entry_add(ws, entry);
}

static void decisions_fill(RkWorkspace *ws)
{
	guint n = 0;

	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		n += entry->kind == RK_ENTRY_KIND_DECISION;
	if (n > 0)
		rk_workspace_heading(
			ws, rk_workspace_say(ws, N_("Decisions")), g_strdup_printf("%u", n));
	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		if (entry->kind == RK_ENTRY_KIND_DECISION)
			entry_add(ws, entry);
}

static int by_clock(gconstpointer a, gconstpointer b)
{
	const RkTabRow *one = *(const RkTabRow *const *)a, *other = *(const RkTabRow *const *)b;
	const RkEntry *first = one->record, *second = other->record;

	/* Without a clock: at the end, as they stand. */
	if (first->at.set != second->at.set)
		return first->at.set ? -1 : 1;
	if (first->at.value != second->at.value)
		return first->at.value < second->at.value ? -1 : 1;
	return first->position.value < second->position.value ? -1 : 1;
}

static void clock_fill(RkWorkspace *ws)
{
	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		entry_add(ws, entry);
	g_ptr_array_sort(ws->rows, by_clock);
}

static void minutes_fill(RkWorkspace *ws)
{
	RkMinutesOrder order = order_of(ws);
	RkRuleInput in = rk_workspace_rule_input(ws);

	if (order == RK_MINUTES_BY_CLOCK) {
		clock_fill(ws);
		return;
	}
	if (order != RK_MINUTES_DECISIONS) {
		g_autoptr(GArray) places = rk_entry_places(&in);
		for (guint i = 0; i < places->len; i++)
			place_fill(ws, &in, &g_array_index(places, RkEntryPlace, i));
	}
	if (order != RK_MINUTES_OPEN)
		decisions_fill(ws);
}

/* --- one row --- */

char *rk_minutes_speaker(RkWorkspace *ws, const RkEntry *entry)
{
	const RkRows *rows = ws->dossier->rows;
	const RkParticipant *one = RK_FIND(rows, PARTICIPANT, RkParticipant, entry->speaker);
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution,
		one ? one->institution : entry->speaker_institution);

	if (office)
		return g_strdup(rk_office_short(office));
	return rk_workspace_who(ws, one ? one->shown_name : NULL,
		one ? one->person : entry->speaker_person, 0, entry->speaker_label);
}

char *rk_minutes_kind(RkWorkspace *ws, const RkEntry *entry, guint rank)
{
	const char *glyph = rk_enum_glyph(&rk_entry_kind_words, entry->kind);
	const char *word = rk_enum_label(&rk_entry_kind_words, entry->kind, rk_workspace_lang(ws));
	guint to = rk_entry_answers(ws->dossier->rows, entry);
	guint number = entry->kind == RK_ENTRY_KIND_ANSWER ? to : rank;

	if (entry->kind == RK_ENTRY_KIND_DECISION) {
		g_autofree char *code = rk_workspace_code(ws, TRUE, rank);
		return g_strdup_printf("%s %s", glyph, code);
	}
	return number ? g_strdup_printf("%s %s %u", glyph, word, number)
		      : g_strdup_printf("%s %s", glyph, word);
}

/* Who is worth naming in front of the text: not the speaker whose session it is. */
static char *said_by(RkWorkspace *ws, const RkEntry *entry)
{
	gboolean asks =
		entry->kind == RK_ENTRY_KIND_QUESTION || entry->kind == RK_ENTRY_KIND_PROPOSAL;
	g_autofree char *who = rk_minutes_speaker(ws, entry);

	if (!*who)
		return NULL;
	RK_EACH (ws->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		const RkParticipant *one =
			RK_FIND(ws->dossier->rows, PARTICIPANT, RkParticipant, entry->speaker);
		RkId office = one ? one->institution : entry->speaker_institution;
		if (!asks && entry->session && speaker->session == entry->session &&
			speaker->institution && speaker->institution == office)
			return NULL;
	}
	return g_steal_pointer(&who);
}

/* The cells after the text: polished, not printed, to be answered. */
static RkTableCell flag_of(RkWorkspace *ws, const RkEntry *entry)
{
	if (entry->struck || entry->withheld)
		return (RkTableCell){ "✗", RK_ROLE_WARN };
	if (rk_entry_is_open(ws->dossier->rows, entry))
		return (RkTableCell){ "?", RK_ROLE_BAD };
	return entry->polished ? (RkTableCell){ "✓", RK_ROLE_GOOD } : (RkTableCell){ NULL, 0 };
}

static const char *detail_of(RkWorkspace *ws, const RkEntry *entry, RkTableRow *out)
{
	if (ws->view[RK_TAB_MINUTES] && entry->raw && g_strcmp0(entry->raw, entry->text) != 0)
		return rk_table_text(
			out, "%s %s", rk_workspace_say(ws, N_("as typed:")), entry->raw);
	if (entry->struck)
		return rk_workspace_say(ws, N_("(deleted)"));
	if (rk_entry_is_open(ws->dossier->rows, entry))
		return rk_workspace_say(ws, N_("not answered yet"));
	if (entry->withheld)
		return rk_workspace_say(ws, N_("not printed"));
	return NULL;
}

/* When it was said; without a clock who wrote it, if that was somebody else (practice 27). */
static char *clock_of(RkWorkspace *ws, const RkEntry *entry)
{
	const char *me = rk_app_context(ws->screen.app)->author;

	if (!entry->at.set && entry->author && g_strcmp0(entry->author, me) != 0)
		return rk_text_initials(entry->author, 3);
	return rk_workspace_clock(ws, entry->at);
}

static void minutes_row(RkWorkspace *ws, const RkTabRow *row, RkTableRow *out)
{
	const RkEntry *entry = row->record;
	g_autofree char *who = said_by(ws, entry);
	gboolean fixed = entry->kind != RK_ENTRY_KIND_DECISION || entry->number.set;

	out->cells[COL_CLOCK] =
		(RkTableCell){ rk_table_take(out, clock_of(ws, entry)), RK_ROLE_MUTED };
	out->cells[COL_KIND] =
		(RkTableCell){ rk_table_take(out, rk_minutes_kind(ws, entry, row->rank)),
			fixed ? rk_enum_role(&rk_entry_kind_words, entry->kind) : RK_ROLE_MUTED };
	out->cells[COL_TEXT].text =
		who ? rk_table_text(out, "%s: %s", who, entry->text) : entry->text;
	out->cells[COL_FLAG] = flag_of(ws, entry);
	out->detail = detail_of(ws, entry, out);
	out->muted = entry->struck || entry->withheld;
}

/* --- words around the rows --- */

static const char *order_word(const RkWorkspace *ws)
{
	switch (order_of(ws)) {
	case RK_MINUTES_BY_CLOCK:
		return rk_workspace_say(ws, N_("by clock"));
	case RK_MINUTES_DECISIONS:
		return rk_workspace_say(ws, N_("decisions only"));
	case RK_MINUTES_OPEN:
		return rk_workspace_say(ws, N_("unanswered only"));
	default:
		return NULL;
	}
}

static void append(GString *text, const char *part)
{
	if (part)
		g_string_append_printf(text, "%s%s", text->len ? " · " : "", part);
}

typedef struct Counts {
	guint lines, decisions, open, hidden;
} Counts;

/* In words, or with the glyphs of the last column when the frame is short of room. */
static char *count_text(RkWorkspace *ws, const Counts *counts, gboolean brief)
{
	int status = rk_minutes_status(ws->dossier);
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *lines = rk_workspace_count(ws, counts->lines, N_("line"), N_("lines"));
	g_autofree char *decided =
		rk_workspace_count(ws, counts->decisions, N_("decision"), N_("decisions"));
	g_autofree char *open = g_strdup_printf(
		brief ? "? %u" : rk_workspace_say(ws, N_("%u unanswered")), counts->open);
	g_autofree char *hidden = g_strdup_printf(
		brief ? "✗ %u" : rk_workspace_say(ws, N_("%u not printed")), counts->hidden);

	g_string_append_printf(text, "%s, %s", lines, decided);
	append(text, counts->open ? open : NULL);
	append(text, counts->hidden ? hidden : NULL);
	append(text, order_word(ws));
	append(text, rk_enum_label(&rk_minutes_status_words, status, rk_workspace_lang(ws)));
	if (rk_minutes_broken(ws->dossier))
		append(text, brief ? "≠" : rk_workspace_say(ws, N_("≠ changed since approved")));
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *minutes_count(RkWorkspace *ws)
{
	Counts counts = { 0 };

	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry) {
		counts.decisions += entry->kind == RK_ENTRY_KIND_DECISION && !entry->struck;
		counts.hidden += entry->withheld;
		counts.open += rk_entry_is_open(ws->dossier->rows, entry);
		counts.lines++;
	}
	char *text = count_text(ws, &counts, FALSE);
	if (rk_text_width(text, -1) <= COUNT_CELLS)
		return text;
	g_free(text);
	return count_text(ws, &counts, TRUE);
}

static char *minutes_context(RkWorkspace *ws, const RkTabRow *row)
{
	const RkEntry *entry = row->record;
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *who = rk_minutes_speaker(ws, entry);
	gboolean raw = entry->raw && g_strcmp0(entry->raw, entry->text) != 0;

	append(text, rk_enum_label(&rk_entry_kind_words, entry->kind, rk_workspace_lang(ws)));
	append(text, *who ? who : NULL);
	append(text, entry->author);
	if (entry->withheld)
		append(text, rk_workspace_say(ws, N_("not printed")));
	if (rk_entry_is_open(ws->dossier->rows, entry))
		append(text, rk_workspace_say(ws, N_("not answered: s t makes it an action")));
	else if (raw) {
		append(text, rk_workspace_say(ws, N_("as typed:")));
		g_string_append_printf(text, " %s", entry->raw);
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

const RkEntry *rk_minutes_current(RkWorkspace *ws)
{
	const RkTabRow *row = rk_workspace_current(ws);

	return row && row->entity == RK_E_ENTRY ? row->record : NULL;
}

const RkTabInfo rk_tab_minutes = {
	.columns = columns,
	.n_columns = RK_LEN(columns),
	.empty = N_(
		"Nothing is written yet. r begins live · a writes a line · P pastes notes · E in "
		"the editor. ? asks, > answers, ! decides, [] is an action."),
	.paper = RK_PAPER_KIND_MINUTES,
	.fill = minutes_fill,
	.row = minutes_row,
	.count = minutes_count,
	.context = minutes_context,
};
