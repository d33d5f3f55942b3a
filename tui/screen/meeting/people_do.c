/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is done alike in tabs 3 and 4: order, representation, the edited line.
 */
#include "app/chooser.h"
#include "base/error.h"
#include "screen/meeting/people.h"

#include <string.h>

/* --- order --- */

static void order_chosen(RkApp *app, int value, gpointer data)
{
	RkWorkspace *ws = data;

	ws->order[rk_workspace_tab(ws)] = (guint)value;
	rk_workspace_fill(ws);
}

void rk_people_order(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	static const char *const keys[RK_PEOPLE_ORDERS] = { "n", "j", "h", "i", "k" };
	RkApp *app = ws->screen.app;
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Order and grouping")), NULL, FALSE);
	for (int order = 0; order < RK_PEOPLE_ORDERS; order++)
		rk_menu_add(&menu, keys[order],
			rk_people_order_label((RkPeopleOrder)order, rk_workspace_lang(ws)), NULL,
			order);
	menu.cursor = ws->order[rk_workspace_tab(ws)];
	rk_app_ask(app, &menu, order_chosen, ws, NULL);
}

/* --- who comes for whom: a person, his title, his mandate, the sessions --- */

typedef struct Asking {
	RkWorkspace *ws; /* borrowed: it lies below */
	RkId row;
	gboolean here;
	int via;
	RkId person;
	char *name, *title, *mandate;
} Asking;

static void asking_free(gpointer data)
{
	Asking *asking = data;

	g_free(asking->name);
	g_free(asking->title);
	g_free(asking->mandate);
	g_free(asking);
}

static void ask_next(RkWorkspace *ws, gboolean here, int via);

static void represent(Asking *asking, gboolean speaks)
{
	RkWorkspace *ws = asking->ws;
	RkRuleInput in = rk_workspace_rule_input(ws);
	const RkProxy proxy = { .person = asking->person,
		.name = asking->name,
		.title = asking->title && *asking->title ? asking->title : NULL,
		.mandate = asking->mandate && *asking->mandate ? asking->mandate : NULL,
		.make = TRUE,
		.speaks = speaks,
		.answered = !asking->here,
		.via = asking->via };
	GError *error = NULL;
	RkPlan *plan = rk_participant_plan_proxy(&in, asking->row, &proxy, &error);

	/* The door's state is made of what the first plan leaves. */
	if (plan && asking->here && (asking->person || (asking->name && *asking->name))) {
		g_autoptr(RkDossier) after =
			rk_dossier_new(rk_rows_copy(ws->dossier->rows), ws->dossier->meeting->id);
		rk_rows_apply(after->rows, plan);
		in.dossier = after;
		RkPlan *door = rk_participant_plan_door(
			&in, asking->row, RK_RULE_NUMBER(RK_ROLL_REPRESENTED), &error);
		if (door)
			rk_plan_append(plan, door);
	}
	if (rk_workspace_apply(ws, plan, error))
		ask_next(ws, asking->here, asking->via);
}

static void speaks_chosen(RkApp *app, int value, gpointer data)
{
	represent(data, value);
}

/* In the same bar whether he also speaks for the office (practice 30). */
static void sessions_ask(Asking *taken)
{
	static const RkBarChoice choices[] = {
		{ "y", N_("yes"), TRUE },
		{ "t", N_("no, only here"), FALSE },
	};
	RkWorkspace *ws = taken->ws;
	RkRuleInput in = rk_workspace_rule_input(ws);
	g_autofree char *sessions = rk_participant_sessions(&in, taken->row);

	if (!sessions || (!taken->person && !*taken->name)) {
		represent(taken, FALSE);
		asking_free(taken);
		return;
	}
	g_autofree char *title = g_strdup_printf(
		rk_workspace_say(ws, N_("also as speaker of %s · Enter yes")), sessions);
	rk_choice_bar(ws->screen.app, title, choices, RK_LEN(choices), TRUE, speaks_chosen, taken,
		asking_free);
}

static gboolean mandate_done(RkApp *app, const char *text, gpointer data)
{
	Asking *asking = data, *next = g_memdup2(asking, sizeof(*asking));

	next->name = g_strdup(asking->name);
	next->title = g_strdup(asking->title);
	next->mandate = g_strstrip(g_strdup(text));
	sessions_ask(next);
	return TRUE;
}

static void line_ask(Asking *taken, const char *label, const char *text, const char *ghost,
	gboolean (*done)(RkApp *app, const char *text, gpointer data))
{
	RkApp *app = taken->ws->screen.app;
	RkPrompt prompt = { .label = rk_app_say(app, label),
		.text = text,
		.ghost = rk_app_say(app, ghost),
		.done = done,
		.data = taken,
		.free_data = asking_free };

	rk_app_prompt(app, &prompt);
}

static gboolean title_done(RkApp *app, const char *text, gpointer data)
{
	Asking *asking = data, *next = g_memdup2(asking, sizeof(*asking));
	RkWorkspace *ws = asking->ws;
	const RkParticipant *one =
		RK_FIND(ws->dossier->rows, PARTICIPANT, RkParticipant, asking->row);

	next->name = g_strdup(asking->name);
	next->title = g_strstrip(g_strdup(text));
	next->mandate = NULL;
	line_ask(next, N_("mandate"), one ? one->mandate : NULL,
		N_("number of the order, if there is one · Enter"), mandate_done);
	return TRUE;
}

/* Nobody any more needs no title. */
static gboolean who_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	Asking *asking = data, *next = g_memdup2(asking, sizeof(*asking));
	RkWorkspace *ws = asking->ws;
	RkRuleInput in = rk_workspace_rule_input(ws);
	const RkPerson *person = choice->entity == RK_E_PERSON
					 ? RK_FIND(in.directory, PERSON, RkPerson, choice->id)
					 : NULL;

	next->person = person ? person->id : 0;
	next->name = g_strdup(choice->text ? choice->text : person ? person->name : "");
	next->title = next->mandate = NULL;
	if (!*next->name) {
		represent(next, FALSE);
		asking_free(next);
		return TRUE;
	}
	line_ask(next, N_("title of who comes"), person ? person->position : NULL,
		N_("may be left empty · Enter"), title_done);
	return TRUE;
}

static void ask_next(RkWorkspace *ws, gboolean here, int via)
{
	RkPeople *people = rk_people_of(ws);

	if (!people->asked || people->asked->len == 0)
		return;
	RkId row = g_array_index(people->asked, RkId, 0);
	g_array_remove_index(people->asked, 0);
	const RkParticipant *one = RK_FIND(ws->dossier->rows, PARTICIPANT, RkParticipant, row);
	if (!one)
		return;
	Asking *asking = g_new0(Asking, 1);
	*asking = (Asking){ .ws = ws, .row = row, .here = here, .via = via };
	g_autofree char *who = rk_people_office(ws, one, 40);
	g_autofree char *title =
		g_strdup_printf(rk_workspace_say(ws, N_("Who comes for %s?")), who);
	RkChooser chooser = { .title = title,
		.kinds = RK_CHOOSE_PERSON,
		.meeting = ws->meeting,
		.free_text = TRUE,
		.none = one->representative || one->representative_name,
		.chosen = who_chosen,
		.data = asking,
		.free_data = asking_free };
	rk_app_choose(ws->screen.app, &chooser);
}

void rk_people_represent(RkWorkspace *ws, const GArray *rows, gboolean here, int via)
{
	RkPeople *people = rk_people_of(ws);

	if (people->asked)
		g_array_unref(people->asked);
	people->asked = g_array_new(FALSE, FALSE, sizeof(RkId));
	g_array_append_vals(people->asked, rows->data, rows->len);
	ask_next(ws, here, via);
}

const char *rk_people_move_why_not(RkScreen *screen)
{
	const RkWorkspace *ws = RK_WORKSPACE(screen);
	RkTab tab = rk_workspace_tab(ws);
	gboolean ours = tab == RK_TAB_INVITED && ws->our_role == RK_OUR_ROLE_INVITED;

	return ours || ws->order[tab] != RK_PEOPLE_BY_NUMBER
		       ? N_("rows move in the order by number: o n")
		       : NULL;
}

gboolean rk_people_is_organiser(RkScreen *screen)
{
	return RK_WORKSPACE(screen)->our_role == RK_OUR_ROLE_ORGANISER;
}
