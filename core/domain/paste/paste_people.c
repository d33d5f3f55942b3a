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
#include "domain/names/office_title.h"
#include "domain/paste/paste_noise.h"

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

/* What a row of a table says of one person or office; borrowed but for the phone. */
typedef struct Row {
	const char *name, *mail, *title, *office;
	char *phone;
} Row;

/* "Rangga Mahendra (Kasubag) <r@…>, Kanim Tarakan, 0812…"; without a name a position and its office
 * are a title. */
static char *row_join(const Row *row)
{
	GString *text = g_string_new(row->name);

	if (!row->name && row->title && row->office) {
		g_autofree char *a = rk_match_normal(row->title);
		g_autofree char *b = rk_match_normal(row->office);
		g_string_append_printf(
			text, strstr(a, b) ? "%s" : "%s %s", row->title, row->office);
	} else if (!row->name && !row->mail) {
		g_string_append(text, row->title ? row->title : row->office ? row->office : "");
	} else {
		if (row->name && row->title)
			g_string_append_printf(text, " (%s)", row->title);
		if (row->mail)
			g_string_append_printf(text, row->name ? " <%s>" : "%s", row->mail);
		if (row->name && row->office)
			g_string_append_printf(text, ", %s", row->office);
	}
	if (row->phone && text->len)
		g_string_append_printf(text, ", %s", row->phone);
	return g_string_free(text, FALSE);
}

static gboolean is_title(const char *text)
{
	g_autofree char *normal = rk_match_normal(text);

	return rk_match_is_title(normal);
}

/* Without a heading: addresses and telephone numbers are known by their look, an office by the
 * register, a position by its words. */
static void row_guess(const RkPaste *paste, const RkCells *cells, Row *row)
{
	const char *other = NULL;

	for (guint i = 0; i < cells->n; i++) {
		const char *cell = cells->cell[i];
		char *phone = row->phone || strlen(cell) < 9 ? NULL : rk_phone_read(cell);
		if (phone)
			row->phone = phone;
		else if (!*cell || is_number(cell))
			continue;
		else if (rk_mail_valid(cell))
			row->mail = row->mail ? row->mail : cell;
		else if (!row->name)
			row->name = cell;
		else if (!row->office && is_office(paste, cell))
			row->office = cell;
		else if (!row->title && is_title(cell))
			row->title = cell;
		else if (!other)
			other = cell;
	}
	if (row->name && !row->office && !rk_office_is_named(row->name))
		row->office = other;
	/* "Bupati Balangan | Pemkab Balangan": the first says it all. */
	if (row->name && row->office && !row->mail && is_office(paste, row->name))
		row->office = row->title = NULL;
}

static void row_read(const RkPaste *paste, const RkCells *cells, Row *row)
{
	const char *mail = rk_cells_of(cells, paste->columns, RK_COLUMN_MAIL);
	const char *phone = rk_cells_of(cells, paste->columns, RK_COLUMN_PHONE);

	row->name = rk_cells_of(cells, paste->columns, RK_COLUMN_NAME);
	row->mail = mail && rk_mail_valid(mail) ? mail : NULL;
	row->title = rk_cells_of(cells, paste->columns, RK_COLUMN_TITLE);
	row->office = rk_cells_of(cells, paste->columns, RK_COLUMN_OFFICE);
	row->phone = phone ? rk_phone_read(phone) : NULL;
}

char *rk_paste_people_clean(RkPaste *paste, const RkCells *cells)
{
	Row row = { 0 };

	if (cells->n == 1)
		return rk_paste_name_clean(paste, cells->cell[0]);
	if (cells->n <= paste->n_columns)
		row_read(paste, cells, &row);
	if (!row.name && !row.mail && !row.title && !row.office)
		row_guess(paste, cells, &row);
	g_autofree char *phone = row.phone;
	g_autofree char *text = row_join(&row);
	return rk_line_clean(text);
}

static char *group_meaning(const RkPaste *paste, guint added, guint same)
{
	const RkContext *context = paste->source.in.context;

	return same ? g_strdup_printf(
			      rk_say(context, N_("%u invited, %u there already")), added, same)
		    : g_strdup_printf(rk_say(context, N_("%u invited")), added);
}

/* What is kept of a new person. */
static char *person_meaning(const RkContext *context, const RkPerson *person)
{
	GString *text = g_string_new(NULL);

	g_string_append_printf(text, rk_say(context, N_("new person: %s")), person->name);
	if (person->position)
		g_string_append_printf(text, " · %s", person->position);
	if (person->phone)
		g_string_append_printf(text, " · %s", person->phone);
	return g_string_free(text, FALSE);
}

/* "new office: Bandara Juwata, new person: Budi" of what was inserted from a place on. */
char *rk_paste_fresh_meaning(const RkPaste *paste, guint from)
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
			said = person_meaning(context, change->record);
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
		rk_paste_say(line, RK_PASTE_FRESH, rk_paste_fresh_meaning(paste, from));
	} else {
		rk_paste_say(line, RK_PASTE_KNOWN, g_strdup(name));
	}
}

/* Those who are not on the list yet come first: they are meant more often. */
static void candidates_fill(RkPaste *paste, RkPasteLine *line, const char *text)
{
	g_autoptr(GPtrArray) found = rk_inviting_candidates(paste->inviting, text);

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
	g_autofree char *text = g_strdup(line->text);
	g_autofree char *phone = rk_phone_take(text);
	g_autofree char *position = rk_paste_position_take(text);
	const RkInvite invite = { .text = text,
		.phone = phone,
		.position = position,
		.of_office = !line->edited && (paste->separator || strpbrk(line->original, "\t|")),
		.entity = line->chosen_entity,
		.id = line->will == RK_PASTE_CHOSEN ? line->chosen : 0,
		.fresh = line->will == RK_PASTE_AS_NEW };
	guint before = inviting->added, from = paste->plan->changes->len;
	GError *error = NULL;

	if (!*text) {
		rk_paste_say(line, RK_PASTE_HEADING,
			g_strdup(rk_say(paste->source.in.context, N_("no name in it"))));
		return;
	}
	if (rk_inviting_add(inviting, &invite, &error)) {
		people_meaning(paste, line, inviting->added - before, from);
		return;
	}
	candidates_fill(paste, line, text);
	/* An address that is none says so itself. */
	if (g_strcmp0(rk_error_field(error), "email") == 0)
		rk_paste_doubt(paste, line, error);
	else
		rk_paste_unknown(paste, line, text, error);
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
	.names = TRUE,
	.begin = people_begin,
	.clean = rk_paste_people_clean,
	.read = people_read,
	.label = people_label,
	.end = people_end,
};
