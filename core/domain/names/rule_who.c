/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who a typed name means. A person brings his office along, so that lists by office find him.
 */
#include "domain/names/rule_who.h"

#include "base/error.h"

gconstpointer rk_rule_find(const RkRuleInput *in, RkEntity entity, RkId id)
{
	gconstpointer record = rk_rows_find(in->directory, entity, id);

	return record || !in->dossier ? record : rk_rows_find(in->dossier->rows, entity, id);
}

static void who_fill(const RkRuleInput *in, const RkCandidate *candidate, RkWho *out)
{
	*out = (RkWho){ .by_head = candidate->by_head };
	if (candidate->entity == RK_E_INSTITUTION) {
		out->institution = candidate->id;
	} else if (candidate->entity == RK_E_INSTITUTION_GROUP) {
		out->group = candidate->id;
	} else {
		const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, candidate->id);
		out->person = candidate->id;
		out->institution = person ? person->institution : 0;
	}
}

gboolean rk_who_find(const RkRuleInput *in, const char *text, gboolean strict, const char *field,
	RkWho *out, GError **error)
{
	g_autofree char *asked =
		strict && *text != '@' ? g_strconcat("@", text, NULL) : g_strdup(text);
	g_autoptr(GError) why = NULL;
	RkCandidate candidate;

	if (rk_rule_match(in, asked, RK_MATCH_ALL, field, &candidate, &why)) {
		who_fill(in, &candidate, out);
		return TRUE;
	}
	if (strict || g_error_matches(why, RK_ERROR, RK_ERROR_AMBIGUOUS)) {
		g_propagate_error(error, g_steal_pointer(&why));
		return FALSE;
	}
	*out = (RkWho){ .label = text };
	return TRUE;
}

const char *rk_who_label(const RkRuleInput *in, const RkWho *who)
{
	const RkInstitutionGroup *group =
		RK_RULE_FIND(in, INSTITUTION_GROUP, RkInstitutionGroup, who->group);

	return group ? group->name : who->label;
}

char *rk_who_text(const RkRuleInput *in, const RkWho *who)
{
	const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, who->person);
	const RkInstitution *office =
		RK_RULE_FIND(in, INSTITUTION, RkInstitution, who->institution);
	const RkInstitutionGroup *group =
		RK_RULE_FIND(in, INSTITUTION_GROUP, RkInstitutionGroup, who->group);

	return g_strdup(person   ? person->handle
			: office ? office->handle
			: group  ? group->handle
				 : who->label);
}

const char *rk_who_name(const RkRuleInput *in, const RkWho *who)
{
	const RkPerson *person = RK_RULE_FIND(in, PERSON, RkPerson, who->person);
	const RkInstitution *office =
		RK_RULE_FIND(in, INSTITUTION, RkInstitution, who->institution);
	const RkInstitutionGroup *group =
		RK_RULE_FIND(in, INSTITUTION_GROUP, RkInstitutionGroup, who->group);

	return person   ? person->name
	       : office ? rk_office_short(office)
	       : group  ? group->name
			: who->label;
}
