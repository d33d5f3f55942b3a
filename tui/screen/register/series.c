/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The card of a series: its meetings by number, and the next one. `a` takes a date and a place
 * (the next meeting is made) or the tag of a meeting that belongs to it; D takes one out.
 */
#include "screen/register/card_screen.h"

#include "domain/names/name.h"
#include "domain/meeting/series_rule.h"
#include "screen/register/register_do.h"
#include "screen/register/card_parts.h"

#include <string.h>

/* The meetings of the series and its template. */
static RkRows *meetings_load(RkApp *app, RkId id, GError **error)
{
	RkStore *store = rk_app_store(app);
	const RkDirectory *directory = rk_directory_load(store, error);
	const RkSeries *series = directory ? RK_FIND(directory, SERIES, RkSeries, id) : NULL;
	RkRows *rows = series ? rk_uses_load(store, RK_E_SERIES, &id, 1, error) : NULL;

	if (!rows || !series->template)
		return rows;
	g_autoptr(RkRows) template = rk_rows_load(store, RK_E_MEETING, &series->template, 1, NULL);
	const void *record =
		template ? rk_rows_find(template, RK_E_MEETING, series->template) : NULL;
	if (record)
		rk_rows_add(rows, RK_E_MEETING, rk_record_copy(RK_E_MEETING, record));
	return rows;
}

static char *facts_of(RkApp *app, const RkSeries *series, const RkRows *rows)
{
	GString *facts = g_string_new("");
	const RkMeeting *template = RK_FIND(rows, MEETING, RkMeeting, series->template);
	g_autofree char *handle = g_strconcat("@", series->handle, NULL);

	rk_card_fact(facts, NULL, handle);
	rk_card_fact(facts, NULL, series->cadence);
	rk_card_fact(facts, NULL, series->rrule);
	rk_card_fact(facts, rk_app_say(app, N_("numbered")), series->numbering);
	rk_card_fact(facts, rk_app_say(app, N_("modelled on")),
		template ? template->tag ? template->tag : template->code : NULL);
	rk_card_fact(facts, NULL, series->note);
	return g_string_free(facts, FALSE);
}

static void meeting_add(RkCardScreen *self, const RkMeeting *meeting)
{
	RkApp *app = self->screen.app;
	RkCardRow *row = rk_card_meeting(&self->card, meeting);
	g_autofree char *day = rk_card_day(app, meeting->start);

	row->own = meeting->id;
	row->when = meeting->ordinal.set ? g_strdup_printf("%2d  %s", (int)meeting->ordinal.value,
						   *day                 ? day
						   : meeting->when_text ? meeting->when_text
									: "")
					 : g_strdup_printf(" ·  %s", day);
	row->text = g_strdup_printf("%s%s%s", meeting->title, meeting->city ? " · " : "",
		meeting->city ? meeting->city : "");
	row->brief = g_strdup(rk_meeting_short(meeting));
	row->state_text = g_strdup(
		rk_enum_label(&rk_meeting_status_words, meeting->status, rk_app_lang(app)));
}

static gboolean fill(RkCardScreen *self, const void *record, GError **error)
{
	const RkSeries *series = record;
	RkApp *app = self->screen.app;
	g_autoptr(RkRows) rows = meetings_load(app, self->id, error);

	if (!rows)
		return FALSE;
	g_autoptr(GPtrArray) meetings = rk_series_meetings(rows, self->id);
	rk_card_facts(&self->card, facts_of(app, series, rows));
	for (guint i = 0; i < meetings->len; i++)
		meeting_add(self, meetings->pdata[i]);
	self->count = g_strdup_printf("%u", meetings->len);
	if (meetings->len) {
		g_autofree char *next = g_strdup_printf(
			rk_say(rk_app_context(app),
				N_("The next one is number %d: a, then a day and a city")),
			(int)rk_series_next(rows, self->id));
		rk_card_note(&self->card, next);
	}
	return TRUE;
}

/* A meeting that is there already joins; else the line is the next one. */
static RkPlan *plan_of(RkApp *app, RkId id, const char *text, GError **error)
{
	RkStore *store = rk_app_store(app);
	const RkDirectory *directory = rk_directory_load(store, error);
	g_autoptr(RkRows) rows = directory ? meetings_load(app, id, error) : NULL;
	RkTarget target;

	if (!rows)
		return NULL;
	if (!strpbrk(text, " ,") && rk_address_resolve(store, text, &target, NULL) &&
		target.entity == RK_E_MEETING) {
		g_autoptr(RkRows) found = rk_rows_load(store, RK_E_MEETING, &target.id, 1, error);
		const RkMeeting *meeting =
			found ? RK_FIND(found, MEETING, RkMeeting, target.id) : NULL;
		return meeting ? rk_series_plan_join(rk_app_context(app),
					 RK_FIND(directory, SERIES, RkSeries, id), rows, meeting,
					 error)
			       : NULL;
	}
	return rk_series_plan_next(
		rk_app_context(app), directory, rows, id, text, rk_taken, store, error);
}

static void changed(RkApp *app, const char *text, gpointer data)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan =
		*text ? plan_of(app, ((RkCardScreen *)data)->id, text, &error) : NULL;
	g_autofree char *told = plan ? rk_plan_notes_text(plan) : NULL;
	const char *echo = plan && !*told ? plan->label : told;

	rk_app_prompt_echo(app, error ? rk_app_why(app, error) : echo, error != NULL);
}

static gboolean done(RkApp *app, const char *text, gpointer data)
{
	GError *error = NULL;
	RkPlan *plan = *text ? plan_of(app, ((RkCardScreen *)data)->id, text, &error) : NULL;

	if (plan)
		return rk_app_apply(app, plan);
	rk_app_error(app, error);
	return !*text;
}

static void meeting_leave(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;
	RkId id = rk_card_at(&((RkCardScreen *)screen)->card)->id;
	GError *error = NULL;
	g_autoptr(RkRows) rows = rk_rows_load(rk_app_store(app), RK_E_MEETING, &id, 1, &error);
	const RkMeeting *meeting = rows ? RK_FIND(rows, MEETING, RkMeeting, id) : NULL;

	if (meeting)
		rk_app_apply(app, rk_series_plan_leave(rk_app_context(app), meeting));
	else
		rk_app_error(app, error);
}

static gboolean has_row(RkScreen *screen)
{
	return rk_card_at(&((RkCardScreen *)screen)->card) != NULL;
}

static void next_ask(RkScreen *screen, int value, const char *arg)
{
	RkApp *app = screen->app;

	rk_app_prompt(app, &(RkPrompt){ .label = rk_app_say(app, N_("next meeting")),
				   .text = arg,
				   .ghost = rk_app_say(app,
					   N_("thu 17 dec 9.00, city · or the tag of a meeting")),
				   .done = done,
				   .changed = changed,
				   .data = screen });
}

static const RkBinding bindings[] = {
	RK_BINDS_SHARED(OPEN),
	{ RK_COMMAND_ADD, .word = N_("next meeting"), .run = next_ask },
	RK_BINDS_SHARED(DONE),
	RK_BINDS_SHARED(REMIND),
	{ RK_COMMAND_EDIT, .word = N_("change series") },
	{ RK_COMMAND_DELETE, .word = N_("take out"), .when = has_row, .run = meeting_leave },
	{ RK_COMMAND_DELETE, .word = N_("take out") },
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_NONE },
};

static const RkCardKind kind = { .entity = RK_E_SERIES,
	.empty = N_("No meeting yet. a takes a day and a city, or the tag of a meeting"),
	.fill = fill };

const RkScreenClass rk_series_class = { RK_CARD_CLASS(SERIES), .name = "one-series",
	.label = N_("Series"), .bindings = bindings, .kind = &kind };
