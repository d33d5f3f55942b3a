/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * People pasted into the register: the rows of a table or lines of names, as in a list of those
 * invited (paste_people.c), but nobody is invited. Somebody who is there already gets what was not
 * known of him; nothing that is known is overwritten.
 */
#include "domain/paste/paste_noise.h"
#include "domain/paste/paste_read.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_participant.h"
#include "domain/names/match_words.h"
#include "domain/names/office_title.h"
#include "domain/names/rule_who.h"

#include <string.h>

typedef struct Somebody {
	char *name; /* with degrees behind commas */
	char *office, *position, *mail, *phone;
} Somebody;

static void somebody_clear(Somebody *one)
{
	g_free(one->name);
	g_free(one->office);
	g_free(one->position);
	g_free(one->mail);
	g_free(one->phone);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Somebody, somebody_clear)

static void register_begin(RkPaste *paste)
{
	paste->inviting = rk_inviting_new(&paste->source.in, paste->plan, FALSE);
	paste->seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
}

static void register_end(RkPaste *paste)
{
	g_clear_pointer(&paste->inviting, rk_inviting_free);
	g_clear_pointer(&paste->seen, g_hash_table_unref);
}

static gboolean is_title(const char *text)
{
	g_autofree char *normal = rk_match_normal(text);

	return rk_match_is_title(normal);
}

static gboolean is_office(const RkPaste *paste, const char *text)
{
	RkCandidate found;

	return rk_office_is_named(text) ||
	       rk_matcher_one(paste->inviting->matcher, text, RK_MATCH_OFFICES, NULL, &found, NULL);
}

/* "Dr. Siti Aminah, S.H., Kasubag, Kanim Palopo": what each part is. */
static void parts_read(const RkPaste *paste, const char *text, Somebody *out)
{
	g_auto(GStrv) parts = g_strsplit(text, ",", -1);
	g_autoptr(GString) name = g_string_new(g_strstrip(*parts));

	for (char **part = parts + 1; *part; part++) {
		const char *words = g_strstrip(*part);
		gboolean degree = strchr(words, '.') || strlen(words) < 5;
		if (!out->position && is_title(words))
			out->position = g_strdup(words);
		else if (!out->office && *words && (!degree || is_office(paste, words)))
			out->office = g_strdup(words);
		else if (*words)
			g_string_append_printf(name, ", %s", words);
	}
	out->name = g_strdup(name->str);
}

static gboolean somebody_parse(
	const RkPaste *paste, const char *text, Somebody *out, GError **error)
{
	g_autofree char *rest = g_strdup(text);
	RkLineParticipant line = { 0 };

	*out = (Somebody){ .phone = rk_phone_take(rest) };
	out->position = rk_paste_position_take(rest);
	if (!rk_line_participant_parse(rest, &line, error))
		return FALSE;
	const char *honest = line.name ? line.name : line.text ? line.text : "";
	out->office = g_strdup(line.office);
	out->mail = g_strdup(line.mail);
	parts_read(paste, rk_honorific_skip(honest), out);
	rk_line_participant_clear(&line);
	return TRUE;
}

/* By the address, else by the whole name, unless each is of another office. */
static const RkPerson *person_known(const RkPaste *paste, const Somebody *one, RkId office)
{
	const RkMatcher *matcher = paste->inviting->matcher;
	const RkRuleInput *in = &paste->source.in;
	RkCandidate found;

	if (one->mail && rk_matcher_one(matcher, one->mail, RK_MATCH_PEOPLE, NULL, &found, NULL) &&
		found.kind == RK_MATCH_EXACT)
		return RK_RULE_FIND(in, PERSON, RkPerson, found.id);
	if (!rk_matcher_one(matcher, one->name, RK_MATCH_PEOPLE, NULL, &found, NULL) ||
		found.kind != RK_MATCH_EXACT)
		return NULL;
	const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, found.id);
	gboolean other = person && office && person->institution && person->institution != office;
	gboolean elsewhere = person && one->mail && person->email;
	return other || elsewhere ? NULL : person;
}

/* What the line says and the register does not know yet. */
static void person_complete(
	RkPaste *paste, RkPasteLine *line, const RkPerson *person, const Somebody *one, RkId office)
{
	guint before = paste->plan->changes->len;

	rk_inviting_complete(paste->inviting, person->id);
	if (!person->email && one->mail)
		RK_PLAN_TEXT(paste->plan, PERSON, person, email, one->mail);
	if (!person->institution && office)
		RK_PLAN_ID(paste->plan, PERSON, person, institution, office);
	gboolean same = paste->plan->changes->len == before;
	rk_paste_say(line, same ? RK_PASTE_SAME : RK_PASTE_KNOWN,
		g_strdup_printf(rk_say(paste->source.in.context,
					same ? N_("%s: there already") : N_("%s: completed")),
			person->name));
}

/* `from`: the place in the plan from which the line changes it. */
static void person_take(
	RkPaste *paste, RkPasteLine *line, const Somebody *one, RkId office, guint from)
{
	RkInviting *inviting = paste->inviting;
	const RkPerson *person = person_known(paste, one, office);
	g_autofree char *key = g_strdup_printf(
		"%s|%s|%" G_GINT64_FORMAT, one->name, one->mail ? one->mail : "", (gint64)office);

	inviting->phone = one->phone;
	inviting->post = one->position;
	if (person) {
		person_complete(paste, line, person, one, office);
	} else if (g_hash_table_contains(paste->seen, key)) {
		rk_paste_say(line, RK_PASTE_SAME,
			g_strdup_printf(rk_say(paste->source.in.context, N_("%s: there already")),
				one->name));
	} else {
		person = rk_inviting_person(inviting, one->name, one->mail, office);
		rk_paste_say(line, RK_PASTE_FRESH, rk_paste_fresh_meaning(paste, from));
	}
	paste->plan->focus = person ? person->id : paste->plan->focus;
	paste->plan->focus_entity = RK_E_PERSON;
	g_hash_table_add(paste->seen, g_steal_pointer(&key));
}

static void register_read(RkPaste *paste, RkPasteLine *line)
{
	g_auto(Somebody) one = { 0 };
	GError *error = NULL;
	guint from = paste->plan->changes->len;
	RkId office = 0;

	if (!somebody_parse(paste, line->text, &one, &error)) {
		rk_paste_doubt(paste, line, error);
		return;
	}
	if (!*one.name || (!one.mail && (is_office(paste, one.name) || is_title(one.name)))) {
		line->code = RK_ERROR_INVALID;
		rk_paste_say(line, RK_PASTE_WRONG,
			g_strdup(rk_say(paste->source.in.context,
				N_("an office or a title: no person is named"))));
		return;
	}
	if (!rk_inviting_office(paste->inviting, one.office, &office, &error)) {
		rk_paste_doubt(paste, line, error);
		return;
	}
	person_take(paste, line, &one, office, from);
}

static char *register_label(RkPaste *paste)
{
	return g_strdup_printf(
		rk_say(paste->source.in.context, N_("people from a list: %u")), paste->done);
}

const RkPasteReader rk_paste_register = {
	.blanks = 3,
	.table = TRUE,
	.names = TRUE,
	.begin = register_begin,
	.clean = rk_paste_people_clean,
	.read = register_read,
	.label = register_label,
	.end = register_end,
};
