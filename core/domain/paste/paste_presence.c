/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whom a row of a list of those present means. Names in video meetings are what people typed in a
 * hurry: office and person in any order, divided by anything.
 */
#include "base/contact.h"
#include "domain/paste/paste_presence.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_participant.h"
#include "domain/names/match_words.h"
#include "domain/names/region.h"
#include "domain/paste/paste_noise.h"
#include "domain/people/participant_words.h"
#include "domain/names/match_words.h"

#include <string.h>

void rk_presence_clear(RkPresence *presence)
{
	g_free(presence->name);
	g_free(presence->mail);
	g_free(presence->phone);
	g_free(presence->post);
	g_free(presence->called);
	g_free(presence->written);
	*presence = (RkPresence){ 0 };
}

const char *rk_presence_zone(const RkPaste *paste)
{
	const RkMeeting *meeting = paste->source.in.dossier->meeting;

	return meeting->zone ? meeting->zone : paste->source.in.context->zone;
}

static RkDay meeting_day(const RkPaste *paste)
{
	const RkMeeting *meeting = paste->source.in.dossier->meeting;
	RkLocalTime wall;

	if (meeting->start && rk_local_time_parse(meeting->start, &wall))
		return rk_local_time_day(wall);
	return rk_context_today(paste->source.in.context);
}

/* --- what the row says --- */

static void time_take(RkPaste *paste, RkPresence *out, RkLocalTime wall)
{
	RkInt at = RK_INT(rk_zone_instant(rk_presence_zone(paste), wall));

	if (!out->arrival.set)
		out->arrival = at;
	else if (at.value >= out->arrival.value)
		out->departure = at;
}

/* "H_Rangga (Kanim Tarakan)" → its parts, without the marks that divide them. */
static GPtrArray *parts_of(const char *text)
{
	GPtrArray *parts = g_ptr_array_new_with_free_func(g_free);
	g_autofree char *copy = g_strdup(text);
	char *dash;

	while ((dash = strstr(copy, " - ")))
		dash[1] = '_';
	g_auto(GStrv) split = g_strsplit_set(copy, "_()[]/|,;:", -1);
	for (char **at = split; *at; at++) {
		const char *part = g_strstrip(*at);
		if (*part && strlen(part) > 1)
			g_ptr_array_add(parts, g_strdup(part));
	}
	return parts;
}

static RkId office_named(const RkPaste *paste, const char *text)
{
	RkCandidate found;

	return rk_matcher_one(paste->matcher, text, RK_MATCH_OFFICES, NULL, &found, NULL) ? found.id
											  : 0;
}

/* Offices by their names alone, also with the place in front ("PALOPO KANIM"); a name that is the
 * beginning of several says nothing. */
static RkId office_of(const RkPaste *paste, const char *part)
{
	RkId office = office_named(paste, part);
	const char *blank = office ? NULL : strrchr(part, ' ');

	if (!blank)
		return office;
	g_autofree char *turned = g_strdup_printf("%s %.*s", blank + 1, (int)(blank - part), part);
	return office_named(paste, turned);
}

static RkId person_of(const RkPaste *paste, const char *part)
{
	RkCandidate found;

	if (rk_matcher_one(paste->matcher, part, RK_MATCH_PEOPLE, NULL, &found, NULL) &&
		found.kind == RK_MATCH_EXACT)
		return found.id;
	return 0;
}

/* The part that is an office is taken away; what is left is the person. */
static void name_read(RkPaste *paste, RkPresence *out)
{
	g_autoptr(GPtrArray) parts = parts_of(out->written);
	g_autoptr(GString) rest = g_string_new(NULL);

	for (guint i = 0; i < parts->len; i++) {
		const char *part = parts->pdata[i];
		RkId office = out->office ? 0 : office_of(paste, part);
		if (office && !person_of(paste, part))
			out->office = office;
		else
			g_string_append_printf(rest, "%s%s", rest->len ? ", " : "", part);
	}
	/* "Kanim Palopo | Budi": the first cell was the office. */
	if (!rest->len && out->called) {
		g_string_assign(rest, out->called);
		out->split = TRUE;
		g_clear_pointer(&out->called, g_free);
	}
	out->name = g_strdup(rest->len ? rest->str : out->written);
	out->person = out->mail ? person_of(paste, out->mail) : 0;
	if (!out->person && rest->len)
		out->person = person_of(paste, rest->str);
	const RkPerson *person = RK_FIND(paste->directory, PERSON, RkPerson, out->person);
	if (person && !out->office)
		out->office = person->institution;
}

RkEntity rk_presence_kind(const RkPaste *paste, const RkPresence *presence)
{
	g_autoptr(GPtrArray) found = rk_matcher_find(paste->matcher, presence->written,
		RK_MATCH_OFFICES | RK_MATCH_GROUPS, RK_INVITING_CANDIDATES);
	const RkCandidate *best = found->len ? found->pdata[0] : NULL;

	return !presence->person && best && best->kind >= RK_MATCH_WORDS ? best->entity
									 : RK_E_PERSON;
}

/* A cell that is no time and no address: the name, then the office, then a position. */
static void word_take(RkPaste *paste, RkPresence *out, const char *cell)
{
	g_autofree char *normal = rk_match_normal(cell);
	RkId office = 0;

	gsize n = strlen(cell);

	if (*cell == '(' && n > 2 && cell[n - 1] == ')') {
		g_free(out->post);
		out->post = g_strndup(cell + 1, n - 2);
	} else if (!out->written) {
		out->written = g_strdup(cell);
	} else if (!out->office && (office = office_of(paste, cell))) {
		out->office = office;
		out->split = TRUE;
	} else if (!out->post && (rk_match_is_title(normal) || out->office || out->called)) {
		out->post = g_strdup(cell);
	} else if (!out->called && !out->office) {
		out->called = g_strdup(cell);
	}
}

gboolean rk_presence_parse(RkPaste *paste, const char *text, RkPresence *out)
{
	g_auto(GStrv) cells = g_strsplit(text, "|", RK_CELLS_MAX);

	*out = (RkPresence){ 0 };
	for (char **at = cells; *at; at++) {
		const char *cell = g_strstrip(*at);
		char *phone = out->phone || strlen(cell) < 9 ? NULL : rk_phone_read(cell);
		RkLocalTime wall;
		if (phone) {
			out->phone = phone;
		} else if (rk_mail_valid(cell)) {
			g_free(out->mail);
			out->mail = g_utf8_casefold(cell, -1);
		} else if (rk_cell_moment(cell, meeting_day(paste), &wall)) {
			time_take(paste, out, wall);
		} else if (*cell) {
			word_take(paste, out, cell);
		}
	}
	if (!out->written && !out->mail)
		return FALSE;
	if (!out->written)
		out->written = g_strdup(out->mail);
	name_read(paste, out);
	/* "Bupati Balangan | Pemkab Balangan" names the office twice and nobody. */
	if (out->split && strcmp(out->name, out->written) == 0)
		out->split = person_of(paste, out->written) ||
			     office_of(paste, out->written) != out->office;
	else
		out->split = out->split || strcmp(out->name, out->written) != 0;
	out->online = out->arrival.set || strchr(out->written, '_') ||
		      paste->source.in.dossier->meeting->mode == RK_MEETING_MODE_ONLINE;
	return TRUE;
}

/* --- whom it means --- */

/* The normal form, made once for each name: every row is compared with everybody. */
static const char *normal_of(const RkPaste *paste, const char *name)
{
	const char *normal = g_hash_table_lookup(paste->normals, name);

	if (!normal) {
		normal = rk_match_normal(name);
		g_hash_table_insert(paste->normals, g_strdup(name), (char *)normal);
	}
	return normal;
}

static gboolean word_met(const char *word, gsize n, const char *full)
{
	while (full && strncmp(full, word, n) != 0) {
		full = strchr(full, ' ');
		full = full ? full + 1 : NULL;
	}
	return full != NULL;
}

/* Every word of the shorter name begins a word of the longer one ("Rangga" of "Rangga Mahendra").
 */
static gboolean names_meet(const RkPaste *paste, const char *a, const char *b)
{
	const char *x = normal_of(paste, a ? a : ""), *y = normal_of(paste, b ? b : "");
	const char *brief = strlen(x) <= strlen(y) ? x : y, *full = brief == x ? y : x;

	for (const char *word = brief; *word;) {
		gsize n = strcspn(word, " ");
		if (!word_met(word, n, full))
			return FALSE;
		word += n + (word[n] == ' ');
	}
	return *brief != '\0';
}

static const RkPerson *person_find(const RkPaste *paste, RkId id)
{
	const RkPerson *person = RK_FIND(paste->directory, PERSON, RkPerson, id);

	return person ? person : RK_FIND(paste->after->rows, PERSON, RkPerson, id);
}

static gboolean has_mail(const RkPaste *paste, RkId person, const char *mail)
{
	const RkPerson *found = person_find(paste, person);

	return found && found->email && mail && g_ascii_strcasecmp(found->email, mail) == 0;
}

static gboolean has_name(const RkPaste *paste, const RkParticipant *one, const RkPresence *presence)
{
	const RkPerson *person = person_find(paste, one->person);
	const RkPerson *stands = person_find(paste, one->representative);

	return (person && names_meet(paste, person->name, presence->name)) ||
	       (stands && names_meet(paste, stands->name, presence->name)) ||
	       names_meet(paste, one->representative_name, presence->name);
}

static gboolean has_office_mail(const RkPaste *paste, const RkParticipant *one, const char *mail)
{
	const RkInstitution *office =
		RK_FIND(paste->directory, INSTITUTION, RkInstitution, one->institution);

	return mail && office && office->email && !one->companion_of &&
	       g_ascii_strcasecmp(office->email, mail) == 0;
}

/* An office that the register does not know, of another place than his. */
static gboolean is_elsewhere(const RkPaste *paste, const RkParticipant *one, const char *called)
{
	const RkInstitution *office =
		RK_FIND(paste->directory, INSTITUTION, RkInstitution, one->institution);
	g_autofree char *a = rk_match_normal(called ? called : "");
	g_autofree char *b = rk_match_normal(office ? office->name : "");

	return rk_region_differs(a, b);
}

/* How well a participant fits: his own address, then office and name, then one of them. */
static guint fitness(const RkPaste *paste, const RkParticipant *one, const RkPresence *presence)
{
	gboolean named = has_name(paste, one, presence);

	if (has_mail(paste, one->person, presence->mail) ||
		has_mail(paste, one->representative, presence->mail))
		return 6;
	if (has_office_mail(paste, one, presence->mail))
		return named ? 5 : 4;
	if (presence->office && one->institution == presence->office)
		return named ? 5 : one->companion_of ? 0 : 3;
	if (presence->office || (named && is_elsewhere(paste, one, presence->called)))
		return 0;
	return named ? 2 : 0;
}

static gboolean here_already(const RkParticipant *one)
{
	return one->attendance == RK_ATTENDANCE_PRESENT ||
	       one->attendance == RK_ATTENDANCE_REPRESENTED;
}

/* A further person of an office whose invited one is there already accompanies him. */
static gboolean accompanies(
	const RkPaste *paste, const RkParticipant *one, const RkPresence *presence)
{
	gboolean nobody = !one->person && !one->representative && !one->representative_name;

	return here_already(one) && !has_name(paste, one, presence) &&
	       !has_mail(paste, one->person, presence->mail) && presence->split &&
	       (!nobody || one->remark) && !names_meet(paste, one->remark, presence->name);
}

static char *candidate_text(const RkPaste *paste, const RkParticipant *one)
{
	const RkRows *rows = paste->after->rows;
	g_autofree char *title = rk_participant_title(rows, one);
	g_autofree char *name = rk_participant_name(rows, one);
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution, one->institution);
	const char *first = name ? name : title ? title : office ? office->name : "?";

	return office && name ? g_strdup_printf("%s, %s", first, rk_office_short(office))
			      : g_strdup(first);
}

void rk_presence_expect(RkPaste *paste, RkId id)
{
	const RkParticipant *one = RK_FIND(paste->after->rows, PARTICIPANT, RkParticipant, id);
	const RkInstitution *office =
		one ? RK_FIND(paste->directory, INSTITUTION, RkInstitution, one->institution)
		    : NULL;

	if (!one || one->meeting != paste->source.in.dossier->meeting->id)
		return;
	const RkPerson *who[] = { person_find(paste, one->person),
		person_find(paste, one->representative) };
	for (guint i = 0; i < RK_LEN(who); i++)
		if (who[i]) {
			rk_presence_index_name(paste->present, id, normal_of(paste, who[i]->name));
			rk_presence_index_mail(paste->present, id, who[i]->email);
		}
	if (one->representative_name)
		rk_presence_index_name(
			paste->present, id, normal_of(paste, one->representative_name));
	/* Those who accompany are known by their names alone. */
	if (!one->companion_of) {
		rk_presence_index_office(paste->present, id, one->institution);
		rk_presence_index_mail(paste->present, id, office ? office->email : NULL);
	}
}

static int printed_compare(gconstpointer a, gconstpointer b)
{
	const RkParticipant *x = *(const RkParticipant *const *)a;
	const RkParticipant *y = *(const RkParticipant *const *)b;
	int order = rk_order(x->position.value, y->position.value);

	return order ? order : rk_order(x->id, y->id);
}

/* Those on the list who may be meant, in its order. */
static GPtrArray *those_expected(const RkPaste *paste, const RkPresence *presence)
{
	g_autoptr(GHashTable) ids = rk_presence_index_find(
		paste->present, normal_of(paste, presence->name), presence->office, presence->mail);
	GPtrArray *those = g_ptr_array_new();
	GHashTableIter iter;
	gpointer id;

	g_hash_table_iter_init(&iter, ids);
	while (g_hash_table_iter_next(&iter, &id, NULL))
		g_ptr_array_add(
			those, rk_rows_find(paste->after->rows, RK_E_PARTICIPANT, *(RkId *)id));
	g_ptr_array_sort(those, printed_compare);
	return those;
}

const RkParticipant *rk_presence_find(
	RkPaste *paste, RkPasteLine *line, RkPresence *presence, RkId chosen, GError **error)
{
	const RkParticipant *best = NULL;
	guint most = 0, n = 0;

	if (chosen)
		return RK_FIND(paste->after->rows, PARTICIPANT, RkParticipant, chosen);
	g_autoptr(GPtrArray) those = those_expected(paste, presence);
	for (guint i = 0; i < those->len; i++) {
		const RkParticipant *one = those->pdata[i];
		guint fit = fitness(paste, one, presence);
		if (!fit || fit < most)
			continue;
		n = fit > most ? 1 : n + 1;
		if (fit > most)
			g_ptr_array_set_size(line->candidates, 0);
		most = fit;
		best = one;
		if (line->candidates->len < RK_INVITING_CANDIDATES)
			rk_paste_candidate(
				line, RK_E_PARTICIPANT, one->id, candidate_text(paste, one), NULL);
	}
	if (n > 1) {
		rk_error_set(error, RK_ERROR_AMBIGUOUS, NULL, "participant", N_("%s: which of %u?"),
			presence->written, n);
		return NULL;
	}
	g_ptr_array_set_size(line->candidates, 0);
	if (best && most == 3 && accompanies(paste, best, presence)) {
		presence->companion_of = best->id;
		return NULL;
	}
	return best;
}

/* Somebody else's name behind the office is the one who stands for the one invited. */
void rk_presence_who(const RkPaste *paste, RkParticipant *wanted, const RkPresence *presence)
{
	const RkPerson *person = person_find(paste, wanted->person);
	gboolean self = person && (names_meet(paste, person->name, presence->name) ||
					  has_mail(paste, wanted->person, presence->mail));
	gboolean stands = wanted->representative || wanted->representative_name;

	if (here_already(wanted) && !self)
		return;
	if (person && !self && (presence->split || stands)) {
		wanted->attendance = RK_ATTENDANCE_REPRESENTED;
		if (!stands)
			rk_text_set(&wanted->representative_name, presence->name);
		return;
	}
	if (!person && stands) {
		wanted->attendance = RK_ATTENDANCE_REPRESENTED;
		return;
	}
	if (!person && presence->person) {
		g_autofree char *title = rk_participant_title(paste->after->rows, wanted);
		const RkPerson *came = person_find(paste, presence->person);
		gboolean head = !title || (came && names_meet(paste, came->position, title));
		wanted->attendance = head ? RK_ATTENDANCE_PRESENT : RK_ATTENDANCE_REPRESENTED;
		if (head)
			wanted->person = presence->person;
		else
			wanted->representative = presence->person;
		return;
	}
	wanted->attendance = RK_ATTENDANCE_PRESENT;
	/* Nobody was named in the invitation: who came is worth keeping. */
	if (!person && presence->split && !wanted->remark)
		rk_text_set(&wanted->remark, presence->name);
}
