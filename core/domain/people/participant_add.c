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

static void participant_add(
	RkInviting *adding, RkId office, RkId person, const char *title, const char *name)
{
	const RkContext *context = adding->in->context;

	adding->last = name;
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

/* "Bupati Bulungan" → the government of Kabupaten Bulungan, of which he is the head. */
static gboolean government_fill(RkInstitution *office, const char *text)
{
	static const struct {
		const char *head, *government;
		int kind;
	} heads[] = {
		{ "Bupati ", "Pemerintah Kabupaten ", RK_INSTITUTION_KIND_REGENCY },
		{ "Wali Kota ", "Pemerintah Kota ", RK_INSTITUTION_KIND_CITY },
		{ "Walikota ", "Pemerintah Kota ", RK_INSTITUTION_KIND_CITY },
		{ "Gubernur ", "Pemerintah Provinsi ", RK_INSTITUTION_KIND_PROVINCE },
	};

	for (guint i = 0; i < RK_LEN(heads); i++) {
		gsize n = strlen(heads[i].head);
		if (g_ascii_strncasecmp(text, heads[i].head, n) != 0)
			continue;
		office->name = g_strconcat(heads[i].government, text + n, NULL);
		office->head_title = g_strdup(text);
		office->title_full = TRUE;
		office->kind = heads[i].kind;
		return TRUE;
	}
	return FALSE;
}

static const char *head_skip(const char *text)
{
	static const char *const heads[] = { "Kepala ", "Ka. ", "Ka ", "Kep. ", "Head of ",
		"Head, " };

	for (guint i = 0; i < RK_LEN(heads); i++)
		if (g_ascii_strncasecmp(text, heads[i], strlen(heads[i])) == 0)
			return text + strlen(heads[i]);
	return NULL;
}

static const RkInstitution *office_new(RkInviting *adding, const char *text)
{
	const RkContext *context = adding->in->context;
	RkInstitution *office = rk_rule_new(context, RK_E_INSTITUTION);
	const char *rest = head_skip(text);

	if (rest && *rest) {
		office->name = g_strdup(rest);
		office->head_title =
			g_strdup(g_ascii_strncasecmp(text, "Head", 4) ? "Kepala" : "Head of");
	} else if (!government_fill(office, text)) {
		office->name = g_strdup(text);
	}
	office->handle =
		handle_make(adding, RK_E_INSTITUTION, RK_F(INSTITUTION, handle), office->name);
	rk_plan_note(
		adding->plan, g_strdup_printf(rk_say(context, N_("new office: %s")), office->name));
	rk_plan_insert(adding->plan, RK_E_INSTITUTION, office);
	adding->fresh++;
	rk_matcher_add(adding->matcher, RK_E_INSTITUTION, office);
	return office;
}

/* Titles and degrees are no part of the name. */
static void person_fill(RkPerson *person, const char *text)
{
	RkLinePerson line = { 0 };
	const char *comma = strchr(text, ',');

	if (rk_line_person_parse(text, &line) && !line.rest) {
		rk_text_set(&person->name, line.name);
		rk_text_set(&person->title_before, line.before);
		rk_text_set(&person->title_after, line.after);
	} else {
		g_autofree char *after = comma ? g_strstrip(g_strdup(comma + 1)) : NULL;
		person->name =
			comma ? g_strstrip(g_strndup(text, (gsize)(comma - text))) : g_strdup(text);
		rk_text_set(&person->title_after, after);
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
	person->handle = handle_make(adding, RK_E_PERSON, RK_F(PERSON, handle), person->name);
	rk_plan_note(
		adding->plan, g_strdup_printf(rk_say(context, N_("new person: %s")), person->name));
	rk_plan_insert(adding->plan, RK_E_PERSON, person);
	adding->fresh++;
	rk_matcher_add(adding->matcher, RK_E_PERSON, person);
	return person;
}

/* The office of a person by its name; a new one when nothing matches. */
static gboolean office_get(RkInviting *adding, const char *text, RkId *office, GError **error)
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
	*office = office_new(adding, text)->id;
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
	if (!office_get(adding, line->office, &office, error))
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

/* "Bpk. Budi", "Adi Nugraha, S.H.", "Dr. Siti": a person's name without an address. */
static gboolean looks_like_person(const char *text)
{
	static const char *const fronts[] = { "bpk. ", "bpk ", "bapak ", "ibu ", "sdr. ", "sdr ",
		"sdri. ", "sdri ", "dr. ", "drs. ", "dra. ", "ir. ", "prof. ", "mr. ", "mrs. ",
		"ms. " };

	for (guint i = 0; i < RK_LEN(fronts); i++)
		if (g_ascii_strncasecmp(text, fronts[i], strlen(fronts[i])) == 0)
			return TRUE;
	const char *comma = strrchr(text, ',');
	return comma && strchr(comma, '.') && strlen(comma) <= 12;
}

static const char *honorific_skip(const char *text)
{
	static const char *const fronts[] = { "bpk. ", "bpk ", "bapak ", "ibu ", "sdr. ", "sdr ",
		"sdri. ", "sdri ", "mr. ", "mrs. ", "ms. " };

	for (guint i = 0; i < RK_LEN(fronts); i++)
		if (g_ascii_strncasecmp(text, fronts[i], strlen(fronts[i])) == 0)
			return text + strlen(fronts[i]);
	return text;
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
	rk_text_set(&person->position, line->position);
	participant_add(adding, office, person->id, NULL, person->name);
}

/* The person and the office of "Budi Santoso, Kanim Tarakan"; FALSE for a line without both. An
 * office that is known makes any name in front of it a person's. */
static gboolean of_office_read(
	const RkInviting *adding, const char *text, RkLinePerson *line, RkCandidate *office)
{
	*office = (RkCandidate){ 0 };
	if (!rk_line_person_parse(honorific_skip(text), line))
		return FALSE;
	gboolean found = line->rest &&
			 (rk_matcher_one(adding->matcher, line->office, RK_MATCH_OFFICES, NULL,
				  office, NULL) ||
				 rk_matcher_one(adding->matcher, line->rest, RK_MATCH_OFFICES, NULL,
					 office, NULL)) &&
			 office->kind >= RK_MATCH_PREFIX;
	if (!found)
		*office = (RkCandidate){ 0 };
	if (found || (line->rest && line->sure))
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
	person_add(adding, &line, id ? id : office_new(adding, line.office)->id);
	rk_line_person_clear(&line);
	return TRUE;
}

/* What nothing matches: a person if it looks like one, else an office. */
static void fresh_add(RkInviting *adding, const char *text)
{
	const char *name = honorific_skip(text);

	if (looks_like_person(text) && !rk_match_is_title(name)) {
		g_autofree char *normal = rk_match_normal(name);
		if (!rk_match_is_title(normal)) {
			const RkPerson *person = person_new(adding, name, NULL, 0);
			participant_add(adding, 0, person->id, NULL, person->name);
			return;
		}
	}
	const RkInstitution *office = office_new(adding, name);
	participant_add(adding, office->id, 0, NULL, office->name);
}

static gboolean text_add(RkInviting *adding, const char *text, GError **error)
{
	g_autoptr(GPtrArray) near = NULL;
	g_autoptr(GError) why = NULL, of_office = NULL;
	RkCandidate candidate;

	if (rk_matcher_one(adding->matcher, text, RK_MATCH_ALL, "participant", &candidate, &why)) {
		candidate_add(adding, &candidate, honorific_skip(text));
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
			candidate_add(adding, one, honorific_skip(line->text));
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
	adding->position = rk_position_last(in->dossier, RK_E_PARTICIPANT);
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
