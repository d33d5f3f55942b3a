/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows, order and words of tabs 3 and 4. Invariant: what is shortened is chosen, not cut: an office
 * keeps its short name, a title its last words, a person his first name (practice 36).
 */
#include "screen/meeting/people.h"

#include "base/text.h"
#include "domain/people/participant_words.h"

#include <string.h>

static void people_free(gpointer data)
{
	RkPeople *people = data;

	if (people->asked)
		g_array_unref(people->asked);
	g_free(people);
}

RkPeople *rk_people_of(RkWorkspace *ws)
{
	if (!ws->people) {
		ws->people = g_new0(RkPeople, 1);
		ws->people->via = RK_CHANNEL_WA;
		ws->people_free = people_free;
	}
	return ws->people;
}

const RkLedger *rk_people_ledger(RkWorkspace *ws)
{
	if (!ws->ledger)
		ws->ledger = rk_ledger_new(ws->dossier);
	return ws->ledger;
}

/* --- rows --- */

static GHashTable *ranks_of(const RkDossier *dossier)
{
	GHashTable *ranks = g_hash_table_new(NULL, NULL);
	guint n = 0;

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->meeting == dossier->meeting->id && rk_participant_is_invited(one))
			g_hash_table_insert(ranks, (gpointer)one, GUINT_TO_POINTER(++n));
	return ranks;
}

static void companions_add(RkWorkspace *ws, RkId host)
{
	RK_EACH (ws->dossier->rows, PARTICIPANT, RkParticipant, one)
		if (one->companion_of == host)
			rk_workspace_row(ws, RK_E_PARTICIPANT, one->id, one);
}

void rk_people_fill(RkWorkspace *ws, gboolean all)
{
	RkPeopleOrder order = (RkPeopleOrder)ws->order[rk_workspace_tab(ws)];
	g_autoptr(GHashTable) ranks = ranks_of(ws->dossier);
	g_autoptr(GPtrArray) groups =
		rk_people_groups(ws->dossier, order, all, rk_workspace_lang(ws));

	for (guint i = 0; i < groups->len; i++) {
		const RkPeopleGroup *group = groups->pdata[i];
		if (group->heading)
			rk_workspace_heading(ws, group->heading,
				g_strdup_printf("%u", group->participants->len));
		for (guint k = 0; k < group->participants->len; k++) {
			const RkParticipant *one = group->participants->pdata[k];
			rk_workspace_row(ws, RK_E_PARTICIPANT, one->id, one)->rank =
				GPOINTER_TO_UINT(g_hash_table_lookup(ranks, one));
			if (all)
				companions_add(ws, one->id);
		}
	}
}

GArray *rk_people_chosen(RkWorkspace *ws)
{
	RkTableSource source = rk_workspace_source(ws);

	return rk_table_chosen(&ws->tables[rk_workspace_tab(ws)], &source);
}

/* --- words that fit --- */

int rk_people_room(const RkTableRow *row, int column)
{
	return row->widths ? row->widths[column] : -1;
}

/* "…Ahli Muda": the last words that fit; NULL when not even the last one does. */
static char *tail_fit(const char *title, int room)
{
	for (const char *at = strchr(title, ' '); at; at = strchr(at + 1, ' '))
		if (rk_text_width(at + 1, -1) + 1 <= room)
			return g_strconcat("…", at + 1, NULL);
	return NULL;
}

/* "Biro Humas, …": the first words that fit. */
static char *head_fit(const char *text, int room)
{
	const char *last = NULL;

	if (room < 0 || rk_text_width(text, -1) <= room)
		return g_strdup(text);
	for (const char *at = strchr(text, ' '); at; at = strchr(at + 1, ' '))
		if (rk_text_width(text, at - text) + 2 <= room)
			last = at;
	return last ? g_strdup_printf("%.*s …", (int)(last - text), text) : rk_text_cut(text, room);
}

/* What the title says beyond the office; NULL: nothing. */
static char *title_beyond(const RkRows *rows, const RkParticipant *one)
{
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution, one->institution);
	g_autofree char *title = rk_participant_title(rows, one);
	g_autofree char *head = office ? rk_head_title(office) : NULL;

	if (!title || (office && (rk_title_is_bare(title, office) || g_strcmp0(title, head) == 0)))
		return NULL;
	return g_steal_pointer(&title);
}

static char *joined_fit(const char *first, const char *title, int room)
{
	int used = rk_text_width(first, -1) + 1;

	if (!title)
		return head_fit(first, room);
	if (room < 0 || used + 2 + rk_text_width(title, -1) <= room)
		return g_strdup_printf("%s · %s", first, title);
	g_autofree char *tail = tail_fit(title, room - used);
	/* "Pemkab Balangan …Balangan" says nothing more. */
	if (tail && !strstr(first, tail + strlen("…")))
		return g_strdup_printf("%s %s", first, tail);
	return head_fit(first, room);
}

/* As it was frozen with the meeting, when it has another name today. */
static const char *brief_of(const RkParticipant *one, const RkInstitution *office)
{
	const char *shown = one->shown_office;

	if (!office)
		return shown;
	return shown && strcmp(shown, office->name) != 0 ? shown : rk_office_short(office);
}

char *rk_people_office(const RkWorkspace *ws, const RkParticipant *one, int room)
{
	const RkRows *rows = ws->dossier->rows;
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution, one->institution);
	const char *brief = brief_of(one, office);
	g_autofree char *beyond = title_beyond(rows, one);
	g_autofree char *full = rk_participant_title(rows, one);
	g_autofree char *name = rk_participant_name(rows, one);

	if (!brief)
		return g_strdup(name ? name : full ? full : "?");
	/* With much room the head's title is said too. */
	const char *title = beyond ? beyond : room < 0 || room >= 36 ? full : NULL;
	if (title && strstr(title, brief))
		return head_fit(title, room);
	return joined_fit(brief, title, room);
}

/* Without what stands behind the first comma. */
static char *name_bare(const char *name)
{
	const char *comma = strchr(name, ',');

	return comma ? g_strndup(name, (gsize)(comma - name)) : g_strdup(name);
}

/* "Gita M.": the first word, and the first letter of the next. */
static char *name_brief(const char *bare)
{
	const char *blank = strchr(bare, ' ');

	if (!blank || !blank[1])
		return g_strdup(bare);
	g_autofree char *letter = g_utf8_substring(blank + 1, 0, 1);
	return g_strdup_printf("%.*s %s.", (int)(blank - bare), bare, letter);
}

#define TITLE_LEAST 8

char *rk_people_name(const char *name, const char *title, int room)
{
	g_autofree char *bare = name_bare(name), *brief = name_brief(bare);
	const char *forms[] = { name, bare, brief };

	for (guint i = 0; title && i < RK_LEN(forms); i++) {
		int used = rk_text_width(forms[i], -1) + 2;
		if (room < 0 || used + rk_text_width(title, -1) <= room)
			return g_strdup_printf("%s, %s", forms[i], title);
		if (i > 0 && used + TITLE_LEAST <= room) {
			g_autofree char *cut = rk_text_cut(title, room - used);
			return g_strdup_printf("%s, %s", forms[i], cut);
		}
	}
	for (guint i = 0; i < RK_LEN(forms); i++)
		if (room < 0 || rk_text_width(forms[i], -1) <= room)
			return g_strdup(forms[i]);
	return rk_text_cut(brief, room);
}

/* Three letters: the day belongs into the column too. */
static const char *channel_brief(const RkWorkspace *ws, int channel)
{
	static const char *const briefs[RK_CHANNEL_N] = { [RK_CHANNEL_ICS] = N_("ics"),
		[RK_CHANNEL_EMAIL] = N_("eml"),
		[RK_CHANNEL_WA] = N_("WA"),
		[RK_CHANNEL_PHONE] = N_("tel"),
		[RK_CHANNEL_LETTER] = N_("ltr"),
		[RK_CHANNEL_HAND] = N_("hnd"),
		[RK_CHANNEL_MEETING] = N_("mtg") };

	if (channel <= 0 || channel >= RK_CHANNEL_N || !briefs[channel])
		return NULL;
	return rk_workspace_say(ws, briefs[channel]);
}

char *rk_people_via(const RkWorkspace *ws, int channel, RkInt at)
{
	const char *via = channel_brief(ws, channel);
	g_autofree char *day = rk_workspace_instant_day(ws, at);

	return g_strdup_printf("%s%s%s", via ? via : "", via && *day ? " " : "", day);
}
