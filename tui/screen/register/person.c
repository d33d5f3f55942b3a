/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The card of a person: what they have to do, what they asked, the meetings and as what they stood
 * in them. `w` takes them to another office.
 */
#include "screen/register/card_screen.h"

#include "domain/names/name.h"
#include "domain/names/rule.h"
#include "screen/register/register_people.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"

static char *facts_of(RkApp *app, const RkPerson *person)
{
	GString *facts = g_string_new("");
	g_autofree char *office = rk_register_name(app, RK_E_INSTITUTION, person->institution);

	rk_card_fact(facts, NULL, person->position);
	rk_card_fact(facts, NULL, office);
	rk_card_fact(facts, NULL, person->rank);
	rk_card_fact(facts, "NIP", person->nip);
	rk_card_fact(facts, NULL, person->email);
	rk_card_fact(facts, NULL, person->phone);
	rk_card_fact(facts, NULL, person->note);
	return g_string_free(facts, FALSE);
}

static gboolean fill(RkCardScreen *self, const void *record, GError **error)
{
	const RkPerson *person = record;
	RkApp *app = self->screen.app;
	g_autoptr(RkRows) rows = rk_promises_load(rk_app_store(app), RK_E_PERSON, self->id, error);

	if (!rows)
		return FALSE;
	self->title = rk_person_full_name(person);
	rk_card_facts(&self->card, facts_of(app, person));
	if (person->institution) {
		const RkDirectory *directory = rk_directory_load(rk_app_store(app), error);
		const RkInstitution *office = directory
						      ? RK_FIND(directory, INSTITUTION,
								RkInstitution, person->institution)
						      : NULL;
		if (!office)
			return FALSE;
		rk_card_heading(&self->card, rk_app_say(app, N_("Institution")), NULL);
		rk_card_office(&self->card, office, NULL);
	}
	rk_card_promises(
		&self->card, rows, RK_E_PERSON, self->id, rk_context_today(rk_app_context(app)));
	rk_card_questions(&self->card, rows, RK_E_PERSON, self->id);
	rk_card_meetings(&self->card, rows, RK_E_PERSON, self->id);
	return TRUE;
}

static void office_change(RkScreen *screen, int value, const char *arg)
{
	GArray *one = g_array_new(FALSE, FALSE, sizeof(RkId));

	rk_people_move(screen->app, g_array_append_val(one, ((RkCardScreen *)screen)->id));
}

static const RkBinding bindings[] = {
	RK_BINDS_SHARED(OPEN),
	RK_BINDS_SHARED(DONE),
	{ RK_COMMAND_WHO, .word = N_("other office"), .run = office_change },
	RK_BINDS_SHARED(REMIND),
	RK_BINDS_SHARED(EDIT),
	RK_BINDS_SHARED(DELETE),
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_NONE },
};

static const RkCardKind kind = {
	.entity = RK_E_PERSON, .empty = N_("Nothing hangs on this person yet."), .fill = fill
};

const RkScreenClass rk_person_class = { RK_CARD_CLASS(PERSON), .name = "person",
	.label = N_("Person"), .bindings = bindings, .kind = &kind };
