/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pasted invitations: lines as they are typed, or rows of a table with name, position, office and
 * address in some order. Whom a line means is participant_add.c's.
 */
#include "base/contact.h"
#include "domain/paste/paste_read.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_participant.h"
#include "domain/names/match_words.h"

#include <string.h>

static void people_begin(RkPaste *paste)
{
	paste->inviting =
		rk_inviting_new(&paste->source.in, paste->plan, paste->kind == RK_PASTE_WALK_INS);
}

static void people_end(RkPaste *paste)
{
	g_clear_pointer(&paste->inviting, rk_inviting_free);
}

static gboolean is_number(const char *text)
{
	return *text && text[strspn(text, "0123456789.)( ")] == '\0';
}

static gboolean is_office(const RkPaste *paste, const char *text)
{
	RkCandidate candidate;

	return rk_matcher_one(paste->matcher, text, RK_MATCH_OFFICES, NULL, &candidate, NULL);
}

/* "Rangga Mahendra <r@…>, Kanim Tarakan"; a position and its office are a title. */
static char *person_join(const char *name, const char *mail, const char *title, const char *office)
{
	if (name && mail)
		return office ? g_strdup_printf("%s <%s>, %s", name, mail, office)
			      : g_strdup_printf("%s <%s>", name, mail);
	if (name)
		return office ? g_strdup_printf("%s, %s", name, office) : g_strdup(name);
	if (mail)
		return g_strdup(mail);
	if (title && office) {
		g_autofree char *a = rk_match_normal(title), *b = rk_match_normal(office);
		return strstr(a, b) ? g_strdup(title) : g_strdup_printf("%s %s", title, office);
	}
	return g_strdup(title ? title : office ? office : "");
}

/* Without a heading: the address is known by its look, an office by the register. */
static char *cells_join(const RkPaste *paste, const RkCells *cells)
{
	const char *first = NULL, *office = NULL, *mail = NULL;

	for (guint i = 0; i < cells->n; i++) {
		const char *cell = cells->cell[i];
		if (!*cell || is_number(cell))
			continue;
		if (rk_mail_valid(cell))
			mail = mail ? mail : cell;
		else if (!first)
			first = cell;
		else if (!office && is_office(paste, cell))
			office = cell;
	}
	if (!first || (!office && !mail))
		return g_strdup(first ? first : mail ? mail : "");
	/* "Bupati Balangan | Pemkab Balangan": the first says it all. */
	return !mail && is_office(paste, first) ? g_strdup(first)
						: person_join(first, mail, NULL, office);
}

static char *people_clean(RkPaste *paste, const RkCells *cells)
{
	g_autofree char *text = NULL;

	if (cells->n > 1 && cells->n <= paste->n_columns) {
		const char *mail = rk_cells_of(cells, paste->columns, RK_COLUMN_MAIL);
		text = person_join(rk_cells_of(cells, paste->columns, RK_COLUMN_NAME),
			mail && rk_mail_valid(mail) ? mail : NULL,
			rk_cells_of(cells, paste->columns, RK_COLUMN_TITLE),
			rk_cells_of(cells, paste->columns, RK_COLUMN_OFFICE));
	}
	if (!text || !*text) {
		g_free(text);
		text = cells_join(paste, cells);
	}
	return rk_line_clean(text);
}

static char *group_meaning(const RkPaste *paste, guint added, guint same)
{
	const RkContext *context = paste->source.in.context;

	return same ? g_strdup_printf(
			      rk_say(context, N_("%u invited, %u there already")), added, same)
		    : g_strdup_printf(rk_say(context, N_("%u invited")), added);
}

/* "new office: Bandara Juwata, new person: Budi" of what was inserted from a place on. */
static char *fresh_meaning(const RkPaste *paste, guint from)
{
	const RkContext *context = paste->source.in.context;
	GString *text = g_string_new(NULL);

	for (guint i = from; i < paste->plan->changes->len; i++) {
		const RkChange *change = paste->plan->changes->pdata[i];
		g_autofree char *said = NULL;
		if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_INSTITUTION)
			said = g_strdup_printf(rk_say(context, N_("new office: %s")),
				((const RkInstitution *)change->record)->name);
		else if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_PERSON)
			said = g_strdup_printf(rk_say(context, N_("new person: %s")),
				((const RkPerson *)change->record)->name);
		if (said)
			g_string_append_printf(text, "%s%s", text->len ? ", " : "", said);
	}
	return g_string_free(text, FALSE);
}

/* What the line added, in the words of the register. */
static void people_meaning(RkPaste *paste, RkPasteLine *line, guint added, guint from)
{
	const RkInviting *inviting = paste->inviting;
	const RkContext *context = paste->source.in.context;
	const char *name = inviting->last ? inviting->last : line->text;

	if (added == 0 && inviting->same == 0) {
		line->code = RK_ERROR_INVALID;
		rk_paste_say(line, RK_PASTE_WRONG,
			g_strdup(rk_say(context, N_("nobody is in this group"))));
	} else if (added + inviting->same > 1) {
		rk_paste_say(line, added ? RK_PASTE_KNOWN : RK_PASTE_SAME,
			group_meaning(paste, added, inviting->same));
	} else if (added == 0) {
		rk_paste_say(line, RK_PASTE_SAME,
			g_strdup_printf(rk_say(context, N_("%s: invited already")), name));
	} else if (inviting->fresh) {
		rk_paste_say(line, RK_PASTE_FRESH, fresh_meaning(paste, from));
	} else {
		rk_paste_say(line, RK_PASTE_KNOWN, g_strdup(name));
	}
}

/* Those who are not on the list yet come first: they are meant more often. */
static void candidates_fill(RkPaste *paste, RkPasteLine *line)
{
	g_autoptr(GPtrArray) found = rk_inviting_candidates(paste->inviting, line->text);

	for (int there = 0; there < 2; there++)
		for (guint i = 0; i < found->len; i++) {
			const RkCandidate *one = found->pdata[i];
			if (rk_inviting_has(paste->inviting, one->entity, one->id) == there)
				rk_paste_candidate_of(line, found, one, 0);
		}
}

static void people_read(RkPaste *paste, RkPasteLine *line)
{
	RkInviting *inviting = paste->inviting;
	const RkInvite invite = { .text = line->text,
		.entity = line->chosen_entity,
		.id = line->will == RK_PASTE_CHOSEN ? line->chosen : 0,
		.fresh = line->will == RK_PASTE_AS_NEW };
	guint before = inviting->added, from = paste->plan->changes->len;
	GError *error = NULL;

	if (rk_inviting_add(inviting, &invite, &error)) {
		people_meaning(paste, line, inviting->added - before, from);
		return;
	}
	candidates_fill(paste, line);
	/* An address that is none says so itself. */
	if (g_strcmp0(rk_error_field(error), "email") == 0)
		rk_paste_doubt(paste, line, error);
	else
		rk_paste_unknown(paste, line, line->text, error);
}

static char *people_label(RkPaste *paste)
{
	const RkContext *context = paste->source.in.context;
	const RkInviting *inviting = paste->inviting;

	if (inviting->added == 1 && paste->lines->len == 1)
		return g_strdup_printf(
			rk_say(context,
				inviting->uninvited ? N_("came uninvited: %s") : N_("invited: %s")),
			inviting->last);
	return g_strdup_printf(rk_say(context, N_("%u participants added")), inviting->added);
}

/* The invited, and those who came uninvited: people_begin asks which. */
const RkPasteReader rk_paste_people = {
	.blanks = 3,
	.table = TRUE,
	.new_lines = TRUE,
	.begin = people_begin,
	.clean = people_clean,
	.read = people_read,
	.label = people_label,
	.end = people_end,
};
