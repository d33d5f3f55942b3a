/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who a typed name means. A person brings his office along, so that lists by office find him.
 */
#include "domain/rule_who.h"

#include "base/error.h"

gconstpointer rk_case_find(const RkCase *rule, RkEntity entity, RkId id)
{
	gconstpointer record = rk_rows_find(rule->directory, entity, id);

	return record || !rule->dossier ? record : rk_rows_find(rule->dossier->rows, entity, id);
}

static void who_fill(const RkCase *rule, const RkCandidate *candidate, RkWho *out)
{
	*out = (RkWho){ .by_head = candidate->by_head };
	if (candidate->entity == RK_E_INSTITUTION) {
		out->institution = candidate->id;
	} else if (candidate->entity == RK_E_INSTITUTION_GROUP) {
		out->group = candidate->id;
	} else {
		const RkPerson *person = RK_CASE_FIND(rule, PERSON, RkPerson, candidate->id);
		out->person = candidate->id;
		out->institution = person ? person->institution : 0;
	}
}

gboolean rk_who_find(const RkCase *rule, const char *text, gboolean strict, const char *field,
	RkWho *out, GError **error)
{
	g_autofree char *asked =
		strict && *text != '@' ? g_strconcat("@", text, NULL) : g_strdup(text);
	g_autoptr(GError) why = NULL;
	RkCandidate candidate;

	if (rk_case_match(rule, asked, RK_MATCH_ALL, field, &candidate, &why)) {
		who_fill(rule, &candidate, out);
		return TRUE;
	}
	if (strict || g_error_matches(why, RK_ERROR, RK_ERROR_AMBIGUOUS)) {
		g_propagate_error(error, g_steal_pointer(&why));
		return FALSE;
	}
	*out = (RkWho){ .label = text };
	return TRUE;
}

const char *rk_who_label(const RkCase *rule, const RkWho *who)
{
	const RkInstitutionGroup *group =
		RK_CASE_FIND(rule, INSTITUTION_GROUP, RkInstitutionGroup, who->group);

	return group ? group->name : who->label;
}

char *rk_who_text(const RkCase *rule, const RkWho *who)
{
	const RkPerson *person = RK_CASE_FIND(rule, PERSON, RkPerson, who->person);
	const RkInstitution *office =
		RK_CASE_FIND(rule, INSTITUTION, RkInstitution, who->institution);
	const RkInstitutionGroup *group =
		RK_CASE_FIND(rule, INSTITUTION_GROUP, RkInstitutionGroup, who->group);

	return g_strdup(person   ? person->handle
			: office ? office->handle
			: group  ? group->handle
				 : who->label);
}

const char *rk_who_name(const RkCase *rule, const RkWho *who)
{
	const RkPerson *person = RK_CASE_FIND(rule, PERSON, RkPerson, who->person);
	const RkInstitution *office =
		RK_CASE_FIND(rule, INSTITUTION, RkInstitution, who->institution);
	const RkInstitutionGroup *group =
		RK_CASE_FIND(rule, INSTITUTION_GROUP, RkInstitutionGroup, who->group);

	return person   ? person->name
	       : office ? rk_office_short(office)
	       : group  ? group->name
			: who->label;
}
