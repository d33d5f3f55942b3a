/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What one line of a list of those invited adds to a plan. A line is a group, an office, a title, a
 * person; what nothing matches is a new office, unless it has a mail address or the marks of a
 * person's name. Lists are the paste box's (paste.c), which asks here line by line.
 */
#include "domain/people/participant_add.h"

#include "base/error.h"
#include "base/text.h"
#include "domain/grammar/line_participant.h"
#include "domain/grammar/line_person.h"
#include "domain/names/match_words.h"
#include "domain/names/name.h"
#include "domain/names/office_title.h"
#include "domain/names/region.h"
#include "domain/names/rule_who.h"

#include <string.h>

/* --- who is there already --- */

static gboolean title_same(const char *a, const char *b)
{
	g_autofree char *x = rk_match_normal(a ? a : ""), *y = rk_match_normal(b ? b : "");

	return strcmp(x, y) == 0;
}

static gboolean is_same(const RkParticipant *old, RkId office, RkId person, const char *title)
{
	if (old->companion_of)
		return FALSE;
	if (person)
		return old->person == person;
	return old->institution == office && (!title || title_same(old->title, title));
}

static gboolean invited_already(
	const RkInviting *adding, RkId office, RkId person, const char *title)
{
	const RkDossier *dossier = adding->in->dossier;

	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, old)
		if (old->meeting == dossier->meeting->id && is_same(old, office, person, title))
			return TRUE;
	for (guint i = 0; i < adding->plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(adding->plan->changes, i);
		if (change->kind == RK_CHANGE_INSERT && change->entity == RK_E_PARTICIPANT &&
			is_same(change->record, office, person, title))
			return TRUE;
	}
	return FALSE;
}

/* What the line says of somebody whom the register knows less well. */
void rk_inviting_complete(RkInviting *adding, RkId id)
{
	const RkPerson *person = RK_RULE_FIND(adding->in, PERSON, RkPerson, id);

	if (person && !person->phone && adding->phone)
		RK_PLAN_TEXT(adding->plan, PERSON, person, phone, adding->phone);
	if (person && !person->position && adding->post)
		RK_PLAN_TEXT(adding->plan, PERSON, person, position, adding->post);
}

static void participant_add(
	RkInviting *adding, RkId office, RkId person, const char *title, const char *name)
{
	const RkContext *context = adding->in->context;

	adding->last = name;
	rk_inviting_complete(adding, person);
	if (invited_already(adding, office, person, title)) {
		adding->same++;
		rk_plan_note(adding->plan,
			g_strdup_printf(rk_say(context, N_("%s is already on the list")), name));
		return;
	}
	RkParticipant *participant = rk_rule_new(context, RK_E_PARTICIPANT);
	participant->meeting = adding->in->dossier->meeting->id;
	participant->position = RK_INT(++adding->position);
	participant->institution = office;
	participant->person = person;
	participant->uninvited = adding->uninvited;
	participant->rsvp = adding->uninvited ? 0 : RK_RSVP_PENDING;
	rk_text_set(&participant->title, title);
	/* The number of an office with nobody named is worth keeping. */
	if (!person)
		rk_text_set(&participant->remark, adding->phone);
	adding->added++;
	rk_plan_focus(adding->plan, RK_E_PARTICIPANT, participant->id);
	rk_plan_insert(adding->plan, RK_E_PARTICIPANT, participant);
}

/* --- new offices and people --- */

static gboolean handle_taken(gpointer data, RkEntity entity, guint field, const char *text)
{
	const RkInviting *adding = data;

	return g_hash_table_contains(adding->handles, text) ||
	       rk_taken_in_rows((gpointer)adding->in->directory, entity, field, text);
}

static char *handle_make(RkInviting *adding, RkEntity entity, guint field, const char *name)
{
	g_autofree char *slug = rk_text_slug(name, 40);
	char *handle = rk_name_unused(slug, entity, field, handle_taken, adding);

	g_hash_table_add(adding->handles, g_strdup(handle));
	return handle;
}

/* `title`: whether the text is a title of somebody in the office; may be NULL. */
static const RkInstitution *office_new(RkInviting *adding, const char *text, RkTitleOf *title)
{
	const RkContext *context = adding->in->context;
	RkInstitution *office = rk_rule_new(context, RK_E_INSTITUTION);
	RkTitleOf is = rk_office_of_title(text, office);

	if (title)
		*title = is;
	office->handle =
		handle_make(adding, RK_E_INSTITUTION, RK_F(INSTITUTION, handle), office->name);
	rk_plan_note(
		adding->plan, g_strdup_printf(rk_say(context, N_("new office: %s")), office->name));
	rk_plan_insert(adding->plan, RK_E_INSTITUTION, office);
	adding->fresh++;
	rk_matcher_add(adding->matcher, RK_E_INSTITUTION, office);
	return office;
}

/* What stands behind the first comma is no part of the name: degrees, and a position. */
static void name_split(RkPerson *person, const char *text)
{
	g_auto(GStrv) parts = g_strsplit(text, ",", -1);
	g_autoptr(GString) degrees = g_string_new(NULL);

	rk_text_set(&person->name, g_strstrip(*parts));
	for (char **part = parts + 1; *part; part++) {
		const char *words = g_strstrip(*part);
		g_autofree char *normal = rk_match_normal(words);
		if (rk_match_is_title(normal))
			rk_text_set(&person->position, words);
		else if (*words)
			g_string_append_printf(degrees, "%s%s", degrees->len ? ", " : "", words);
	}
	rk_text_set(&person->title_after, degrees->len ? degrees->str : NULL);
}

/* Titles and degrees are no part of the name. */
static void person_fill(RkPerson *person, const char *text)
{
	RkLinePerson line = { 0 };

	if (rk_line_person_parse(text, &line) && !line.rest) {
		rk_text_set(&person->name, line.name);
		rk_text_set(&person->title_before, line.before);
		rk_text_set(&person->title_after, line.after);
	} else {
		name_split(person, text);
	}
	rk_line_person_clear(&line);
}

static RkPerson *person_new(RkInviting *adding, const char *name, const char *mail, RkId office)
{
	const RkContext *context = adding->in->context;
	RkPerson *person = rk_rule_new(context, RK_E_PERSON);

	person_fill(person, name);
	person->institution = office;
	rk_text_set(&person->email, mail);
	rk_text_set(&person->phone, adding->phone);
	if (adding->post)
		rk_text_set(&person->position, adding->post);
	person->handle = handle_make(adding, RK_E_PERSON, RK_F(PERSON, handle), person->name);
	rk_plan_note(
		adding->plan, g_strdup_printf(rk_say(context, N_("new person: %s")), person->name));
	rk_plan_insert(adding->plan, RK_E_PERSON, person);
	adding->fresh++;
	rk_matcher_add(adding->matcher, RK_E_PERSON, person);
	return person;
}

/* The office of a person by its name; a new one when nothing matches. */
gboolean rk_inviting_office(RkInviting *adding, const char *text, RkId *office, GError **error)
{
	g_autoptr(GError) why = NULL;
	RkCandidate candidate;

	*office = 0;
	if (!text)
		return TRUE;
	if (rk_matcher_one(adding->matcher, text, RK_MATCH_OFFICES, "office", &candidate, &why)) {
		*office = candidate.id;
		return TRUE;
	}
	if (g_error_matches(why, RK_ERROR, RK_ERROR_AMBIGUOUS)) {
		g_propagate_error(error, g_steal_pointer(&why));
		return FALSE;
	}
	*office = office_new(adding, text, NULL)->id;
	return TRUE;
}

/* --- one line --- */

static void group_add(RkInviting *adding, RkId group)
{
	const RkDirectory *directory = adding->in->directory;

	RK_EACH (directory, GROUP_MEMBER, RkGroupMember, member) {
		if (member->institution_group != group)
			continue;
		const RkInstitution *office =
			RK_FIND(directory, INSTITUTION, RkInstitution, member->institution);
		if (office)
			participant_add(adding, office->id, 0, NULL, rk_office_short(office));
	}
}

/* An office of the register or one that this plan makes. */
static const RkInstitution *office_find(const RkInviting *adding, RkId id)
{
	const RkInstitution *fresh = rk_plan_insert_find(adding->plan, RK_E_INSTITUTION, id);

	return fresh ? fresh : RK_RULE_FIND(adding->in, INSTITUTION, RkInstitution, id);
}

/* The title is kept when it is not the one that the office's own head has. */
static const char *title_keep(
	const RkInviting *adding, const RkCandidate *candidate, const char *text)
{
	const RkInstitution *office = office_find(adding, candidate->id);

	if (!candidate->by_head)
		return NULL;
	return candidate->kind == RK_MATCH_TITLE || !office || !office->head_title ? text : NULL;
}

static void candidate_add(RkInviting *adding, const RkCandidate *candidate, const char *text)
{
	const RkPerson *person = NULL;

	if (candidate->entity == RK_E_INSTITUTION_GROUP) {
		group_add(adding, candidate->id);
	} else if (candidate->entity == RK_E_INSTITUTION) {
		participant_add(adding, candidate->id, 0, title_keep(adding, candidate, text),
			candidate->label);
	} else {
		person = RK_RULE_FIND(adding->in, PERSON, RkPerson, candidate->id);
		participant_add(adding, person ? person->institution : 0, candidate->id, NULL,
			candidate->label);
	}
}

static gboolean mail_add(RkInviting *adding, const RkLineParticipant *line, GError **error)
{
	RkCandidate candidate;
	RkId office;

	if (rk_matcher_one(adding->matcher, line->mail, RK_MATCH_PEOPLE, NULL, &candidate, NULL) &&
		candidate.kind == RK_MATCH_EXACT) {
		candidate_add(adding, &candidate, line->text);
		return TRUE;
	}
	if (!rk_inviting_office(adding, line->office, &office, error))
		return FALSE;
	/* A person of that name whose address is not known yet is the same one. */
	if (rk_matcher_one(adding->matcher, line->name, RK_MATCH_PEOPLE, NULL, &candidate, NULL) &&
		candidate.kind == RK_MATCH_EXACT) {
		const RkPerson *known = RK_RULE_FIND(adding->in, PERSON, RkPerson, candidate.id);
		if (known && !known->email &&
			(!office || !known->institution || known->institution == office)) {
			RK_PLAN_TEXT(adding->plan, PERSON, known, email, line->mail);
			if (office)
				RK_PLAN_ID(adding->plan, PERSON, known, institution, office);
			participant_add(adding, known->institution ? known->institution : office,
				known->id, NULL, known->name);
			return TRUE;
		}
	}
	const RkPerson *person = person_new(adding, line->name, line->mail, office);
	participant_add(adding, office, person->id, NULL, person->name);
	return TRUE;
}

/* Words in front of a name; from DEGREE_FIRST on they belong to it. */
static const char *const fronts[] = { "bpk. ", "bpk ", "bapak/ibu ", "bapak ", "pak ", "ibu ",
	"bu ", "mas ", "mbak ", "sdr. ", "sdr ", "sdri. ", "sdri ", "mr. ", "mrs. ", "ms. ", "dr. ",
	"drs. ", "dra. ", "ir. ", "prof. " };
#define DEGREE_FIRST 16

static gsize front_length(const char *text, gboolean degrees)
{
	for (guint i = 0; i < (degrees ? RK_LEN(fronts) : DEGREE_FIRST); i++)
		if (g_ascii_strncasecmp(text, fronts[i], strlen(fronts[i])) == 0)
			return strlen(fronts[i]);
	return 0;
}

/* "Bpk. Budi", "Adi Nugraha, S.H.", "Dr. Siti": a person's name without an address. */
static gboolean looks_like_person(const char *text)
{
	const char *comma = strrchr(text, ',');
	g_autofree char *behind = comma ? rk_match_normal(comma + 1) : NULL;

	return front_length(text, TRUE) || (comma && strchr(comma, '.') && strlen(comma) <= 12) ||
	       (comma && rk_match_is_title(behind) && !rk_office_is_named(text));
}

const char *rk_honorific_skip(const char *text)
{
	return text + front_length(text, FALSE);
}

/* Somebody with his office as the line says; `office` is known or made by now. */
static void person_add(RkInviting *adding, const RkLinePerson *line, RkId office)
{
	RkCandidate known;

	if (rk_matcher_one(adding->matcher, line->name, RK_MATCH_PEOPLE, NULL, &known, NULL) &&
		known.kind == RK_MATCH_EXACT) {
		participant_add(adding, office, known.id, NULL, known.label);
		return;
	}
	g_autofree char *name = g_strdup_printf("%s%s%s%s%s", line->before ? line->before : "",
		line->before ? " " : "", line->name, line->after ? ", " : "",
		line->after ? line->after : "");
	RkPerson *person = person_new(adding, name, NULL, office);
	if (line->position)
		rk_text_set(&person->position, line->position);
	participant_add(adding, office, person->id, NULL, person->name);
}

/* "Kasubag TU" is a position, and names no office. */
static gboolean is_bare_title(const char *text)
{
	g_autofree char *normal = rk_match_normal(text);

	return rk_match_is_title(normal) && !rk_office_is_named(text);
}

/* The person and the office of "Budi Santoso, Kanim Tarakan"; FALSE for a line without both. An
 * office that is known makes any name in front of it a person's. */
static gboolean of_office_read(
	const RkInviting *adding, const char *text, RkLinePerson *line, RkCandidate *office)
{
	*office = (RkCandidate){ 0 };
	if (!rk_line_person_parse(rk_honorific_skip(text), line))
		return FALSE;
	gboolean found = line->rest &&
			 (rk_matcher_one(adding->matcher, line->office, RK_MATCH_OFFICES, NULL,
				  office, NULL) ||
				 rk_matcher_one(adding->matcher, line->rest, RK_MATCH_OFFICES, NULL,
					 office, NULL)) &&
			 office->kind >= RK_MATCH_PREFIX;
	if (!found)
		*office = (RkCandidate){ 0 };
	if (found || (line->rest && (line->sure || adding->sure) && !is_bare_title(line->office)))
		return TRUE;
	rk_line_person_clear(line);
	return FALSE;
}

/* FALSE without an error: the line is no person of an office. An office that is nearly a known one
 * is asked for, another one is new. */
static gboolean of_office_add(RkInviting *adding, const char *text, gboolean fresh, GError **error)
{
	RkLinePerson line = { 0 };
	g_autoptr(GError) why = NULL;
	RkCandidate office;
	RkId id;

	if (!of_office_read(adding, text, &line, &office))
		return FALSE;
	id = office.id;
	/* "Budi, Kakanim Tarakan" says what he is there. */
	if (office.by_head && !line.position)
		line.position = g_strdup(line.rest);
	if (!id && !fresh) {
		g_autoptr(GPtrArray) near =
			rk_matcher_find(adding->matcher, line.office, RK_MATCH_OFFICES, 1);
		if (near->len)
			rk_matcher_one(adding->matcher, line.office, RK_MATCH_OFFICES, "office",
				&office, &why);
	}
	if (why) {
		g_propagate_error(error, g_steal_pointer(&why));
		rk_line_person_clear(&line);
		return FALSE;
	}
	person_add(adding, &line, id ? id : office_new(adding, line.office, NULL)->id);
	rk_line_person_clear(&line);
	return TRUE;
}

/* What nothing matches: a person if it looks like one, else an office. */
static void fresh_add(RkInviting *adding, const char *text)
{
	const char *name = rk_honorific_skip(text);

	/* Who has a number and no word of an office in his name is somebody. */
	gboolean called = adding->phone && !rk_office_is_named(name);

	if ((adding->post || called || looks_like_person(text)) && !rk_match_is_title(name)) {
		g_autofree char *normal = rk_match_normal(name);
		if (!rk_match_is_title(normal)) {
			const RkPerson *person = person_new(adding, name, NULL, 0);
			participant_add(adding, 0, person->id, NULL, person->name);
			return;
		}
	}
	RkTitleOf title;
	const RkInstitution *office = office_new(adding, name, &title);
	participant_add(adding, office->id, 0, title == RK_TITLE_OTHER ? name : NULL,
		rk_office_short(office));
}

/* "Sekretaris Dinas Pariwisata Antah": the office in the title may be one that is known. */
static gboolean in_office_add(RkInviting *adding, const char *text, gboolean *added, GError **error)
{
	g_autoptr(RkInstitution) named = rk_institution_new();
	g_autoptr(GError) why = NULL;
	RkCandidate candidate;

	*added = FALSE;
	if (rk_office_of_title(text, named) != RK_TITLE_OTHER)
		return TRUE;
	if (rk_matcher_one(
		    adding->matcher, named->name, RK_MATCH_OFFICES, "office", &candidate, &why)) {
		participant_add(adding, candidate.id, 0, text, candidate.label);
		*added = TRUE;
		return TRUE;
	}
	if (!g_error_matches(why, RK_ERROR, RK_ERROR_AMBIGUOUS))
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&why));
	return FALSE;
}

static gboolean text_add(RkInviting *adding, const char *text, GError **error)
{
	g_autoptr(GPtrArray) near = NULL;
	g_autoptr(GError) why = NULL, of_office = NULL;
	RkCandidate candidate;

	if (rk_matcher_one(adding->matcher, text, RK_MATCH_ALL, "participant", &candidate, &why)) {
		candidate_add(adding, &candidate, rk_honorific_skip(text));
		return TRUE;
	}
	if (of_office_add(adding, text, FALSE, &of_office))
		return TRUE;
	near = rk_matcher_find(adding->matcher, text, RK_MATCH_ALL, 1);
	if (of_office || near->len) {
		g_propagate_error(
			error, of_office ? g_steal_pointer(&of_office) : g_steal_pointer(&why));
		return FALSE;
	}
	gboolean added;
	if (!in_office_add(adding, rk_honorific_skip(text), &added, error))
		return FALSE;
	if (!added)
		fresh_add(adding, text);
	return TRUE;
}

/* What a line asks for: its handle, the office of a person whose office is not known, or all of it.
 * `person` is filled for the second. Caller frees; NULL for an empty line. */
static char *asked_for(
	const RkInviting *adding, const RkLineParticipant *line, RkLinePerson *person)
{
	RkCandidate office;

	if (line->handle)
		return g_strconcat("@", line->handle, NULL);
	if (line->mail)
		return g_strdup(line->office ? line->office : line->text);
	if (line->text && of_office_read(adding, line->text, person, &office)) {
		if (!office.id)
			return g_strdup(person->office);
		rk_line_person_clear(person);
	}
	return g_strdup(line->text);
}

/* Somebody pointed at one of the candidates. */
static gboolean chosen_add(
	RkInviting *adding, const RkLineParticipant *line, RkEntity entity, RkId id)
{
	RkLinePerson asking = { 0 };
	g_autofree char *asked = asked_for(adding, line, &asking);
	g_autoptr(GPtrArray) found =
		rk_matcher_find(adding->matcher, asked, RK_MATCH_ALL, RK_INVITING_CANDIDATES);
	gboolean good = FALSE;

	for (guint i = 0; i < found->len && !good; i++) {
		const RkCandidate *one = g_ptr_array_index(found, i);
		if (one->entity != entity || one->id != id)
			continue;
		good = TRUE;
		if (line->mail && line->office && entity == RK_E_INSTITUTION) {
			const RkPerson *person = person_new(adding, line->name, line->mail, id);
			participant_add(adding, id, person->id, NULL, person->name);
		} else if (asking.name && entity == RK_E_INSTITUTION) {
			person_add(adding, &asking, id);
		} else {
			candidate_add(adding, one, rk_honorific_skip(line->text));
		}
	}
	rk_line_person_clear(&asking);
	return good;
}

static gboolean parsed_add(
	RkInviting *adding, const RkLineParticipant *line, const RkInvite *invite, GError **error)
{
	RkCandidate candidate;

	if (invite->id && line->text && chosen_add(adding, line, invite->entity, invite->id))
		return TRUE;
	if (invite->fresh && line->text && !line->handle && !line->mail) {
		if (!of_office_add(adding, line->text, TRUE, NULL))
			fresh_add(adding, line->text);
		return TRUE;
	}
	if (line->handle) {
		g_autofree char *asked = g_strconcat("@", line->handle, NULL);
		if (!rk_matcher_one(
			    adding->matcher, asked, RK_MATCH_ALL, "participant", &candidate, error))
			return FALSE;
		candidate_add(adding, &candidate, line->text);
		return TRUE;
	}
	if (line->mail)
		return mail_add(adding, line, error);
	return !line->text || text_add(adding, line->text, error);
}

gboolean rk_inviting_add(RkInviting *adding, const RkInvite *invite, GError **error)
{
	RkLineParticipant line = { 0 };

	adding->same = adding->fresh = 0;
	adding->last = NULL;
	adding->phone = invite->phone;
	adding->post = invite->position;
	adding->sure = invite->of_office;
	if (!rk_line_participant_parse(invite->text, &line, error))
		return FALSE;
	gboolean good = parsed_add(adding, &line, invite, error);
	rk_line_participant_clear(&line);
	return good;
}

GPtrArray *rk_inviting_candidates(const RkInviting *adding, const char *text)
{
	RkLineParticipant line = { 0 };
	RkLinePerson person = { 0 };
	GPtrArray *found = NULL;

	if (rk_line_participant_parse(text, &line, NULL)) {
		g_autofree char *asked = asked_for(adding, &line, &person);
		if (asked)
			found = rk_matcher_find(adding->matcher, asked,
				person.name ? RK_MATCH_OFFICES : RK_MATCH_ALL,
				RK_INVITING_CANDIDATES);
	}
	rk_line_person_clear(&person);
	rk_line_participant_clear(&line);
	return found ? found : g_ptr_array_new_with_free_func(g_free);
}

RkInviting *rk_inviting_new(const RkRuleInput *in, RkPlan *plan, gboolean uninvited)
{
	RkInviting *adding = g_new0(RkInviting, 1);

	adding->in = in;
	adding->plan = plan;
	adding->matcher =
		in->matcher ? rk_matcher_over(in->matcher) : rk_matcher_new(in->directory);
	adding->handles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	adding->position = in->dossier ? rk_position_last(in->dossier, RK_E_PARTICIPANT) : 0;
	adding->uninvited = uninvited;
	return adding;
}

void rk_inviting_free(RkInviting *adding)
{
	if (!adding)
		return;
	rk_matcher_free(adding->matcher);
	g_hash_table_unref(adding->handles);
	g_free(adding);
}

const RkPerson *rk_inviting_person(
	RkInviting *inviting, const char *name, const char *mail, RkId office)
{
	return person_new(inviting, name, mail, office);
}

gboolean rk_inviting_has(const RkInviting *inviting, RkEntity entity, RkId id)
{
	return entity == RK_E_INSTITUTION ? invited_already(inviting, id, 0, NULL)
					  : invited_already(inviting, 0, id, NULL);
}
