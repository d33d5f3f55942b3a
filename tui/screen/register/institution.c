/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The card of an office (practice 9): what we promised them, what they promised and what was never
 * reported, as of a day that `d` changes; their questions, meetings, people and parts.
 */
#include "screen/register/card_screen.h"

#include "base/zone.h"
#include "domain/names/name.h"
#include "domain/names/rule.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"

static RkDay day_of(RkCardScreen *self)
{
	return self->day ? (RkDay)self->day : rk_context_today(rk_app_context(self->screen.app));
}

static char *facts_of(RkCardScreen *self, const RkInstitution *office)
{
	RkApp *app = self->screen.app;
	const RkContext *context = rk_app_context(app);
	GString *facts = g_string_new("");
	g_autofree char *parent = rk_register_name(app, RK_E_INSTITUTION, office->parent);
	g_autofree char *head = rk_head_title(office);
	g_autofree char *zone = office->zone ? rk_zone_label(office->zone, context->now) : NULL;
	g_autofree char *former = g_strdup(office->former_names);

	if (office->short_name)
		rk_card_fact(facts, NULL, office->name);
	rk_card_fact(facts, NULL,
		office->kind
			? rk_enum_label(&rk_institution_kind_words, office->kind, context->lang)
			: NULL);
	rk_card_fact(facts, rk_app_say(app, N_("part of")), parent);
	rk_card_fact(facts, NULL, office->city);
	rk_card_fact(facts, NULL, zone);
	rk_card_fact(facts, NULL, head);
	rk_card_fact(facts, NULL, office->email);
	rk_card_fact(facts, NULL, office->phone);
	if (former)
		rk_card_fact(
			facts, rk_app_say(app, N_("formerly")), g_strdelimit(former, "\n", '/'));
	return g_string_free(facts, FALSE);
}

static void people_add(RkCardScreen *self, const RkDirectory *directory)
{
	RkCard *card = &self->card;
	guint n = 0;

	RK_EACH (directory, PERSON, RkPerson, person)
		n += person->institution == self->id;
	if (n)
		rk_card_heading(
			card, rk_app_say(card->app, N_("People")), g_strdup_printf("%u", n));
	RK_EACH (directory, PERSON, RkPerson, person) {
		if (person->institution != self->id)
			continue;
		RkCardRow *row = rk_card_row(card, RK_E_PERSON, person->id, 0);
		g_autofree char *name = rk_person_full_name(person);
		row->glyph = (RkTableCell){ "@", RK_ROLE_NORMAL };
		row->text = g_strdup_printf("%s%s%s", name, person->position ? ", " : "",
			person->position ? person->position : "");
		row->state_text = g_strdup(person->phone ? person->phone : person->email);
	}
}

static void parts_add(RkCardScreen *self, const RkDirectory *directory)
{
	RkCard *card = &self->card;
	guint n = 0;

	RK_EACH (directory, INSTITUTION, RkInstitution, office)
		n += office->parent == self->id;
	if (n)
		rk_card_heading(
			card, rk_app_say(card->app, N_("Offices below")), g_strdup_printf("%u", n));
	RK_EACH (directory, INSTITUTION, RkInstitution, office)
		if (office->parent == self->id)
			rk_card_office(card, office, NULL);
}

static gboolean fill(RkCardScreen *self, const void *record, GError **error)
{
	const RkInstitution *office = record;
	RkApp *app = self->screen.app;
	RkStore *store = rk_app_store(app);
	g_autoptr(RkRows) rows = rk_promises_load(store, RK_E_INSTITUTION, self->id, error);
	const RkDirectory *directory = rows ? rk_directory_load(store, error) : NULL;

	if (!directory)
		return FALSE;
	g_autofree char *day = rk_day_short(day_of(self), rk_app_lang(app));
	g_autofree char *full = rk_day_brief(day_of(self), rk_app_lang(app));
	self->count = g_strdup_printf("%s %.3s %s", rk_app_say(app, N_("as of")), day, full);
	rk_card_facts(&self->card, facts_of(self, office));
	rk_card_promises(&self->card, rows, RK_E_INSTITUTION, self->id, day_of(self));
	rk_card_questions(&self->card, rows, RK_E_INSTITUTION, self->id);
	rk_card_meetings(&self->card, rows, RK_E_INSTITUTION, self->id);
	people_add(self, directory);
	parts_add(self, directory);
	return TRUE;
}

/* --- as of a day --- */

static gboolean day_done(RkApp *app, const char *text, gpointer data)
{
	RkCardScreen *self = data;
	GError *error = NULL;
	RkDay day = 0;

	if (*text && !rk_register_day(app, text, &day, &error)) {
		rk_app_error(app, error);
		return FALSE;
	}
	self->day = day;
	rk_app_reload(app);
	return TRUE;
}

static void day_ask(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;

	rk_app_prompt(app, &(RkPrompt){ .label = rk_app_say(app, N_("as of")),
				   .ghost = rk_app_say(app, N_("29nov · -30d · empty: today")),
				   .done = day_done,
				   .changed = rk_register_day_echo,
				   .data = screen });
}

static const RkBinding bindings[] = {
	RK_BINDS_SHARED(OPEN),
	RK_BINDS_SHARED(DONE),
	{ RK_COMMAND_DATE, .word = N_("as of a day"), .run = day_ask },
	RK_BINDS_SHARED(REMIND),
	{ RK_COMMAND_EDIT, .word = N_("change office") },
	RK_BINDS_SHARED(DELETE),
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_NONE },
};

static const RkCardKind kind = {
	.entity = RK_E_INSTITUTION, .empty = N_("Nothing hangs on this office yet."), .fill = fill
};

const RkScreenClass rk_institution_class = { RK_CARD_CLASS(INSTITUTION), .name = "institution",
	.label = N_("Institution"), .bindings = bindings, .kind = &kind };
