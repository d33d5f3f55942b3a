/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See history_step.h. Enter undoes the step; refused, the box says why and which later steps stand
 * in the way, and Enter goes to the newest of them. A barrier is explained and has no Enter.
 */
#include "screen/home/history_step.h"

#include "app/textbox.h"
#include "base/civil.h"
#include "base/error.h"
#include "base/text.h"
#include "base/zone.h"
#include "domain/names/rule.h"
#include "service/apply.h"

#define WIDEST 90

typedef struct StepBox {
	RkTextBox box;
	RkScreen *owner;
	RkStepGo go;
	RkId step;
	gboolean undone;    /* nothing to do */
	gboolean read_only; /* the database */
	RkId blocker;       /* the newest step in the way, after a refusal; 0: none */
	gboolean walled;
} StepBox;

static RkApp *app_of(StepBox *box)
{
	return box->box.screen.app;
}

static const char *say(StepBox *box, const char *msgid)
{
	return rk_app_say(app_of(box), msgid);
}

static char *time_text(const RkContext *context, RkInstant at)
{
	RkLocalTime wall = rk_zone_local_time(context->zone, at);
	g_autofree char *day = rk_day_brief(rk_local_time_day(wall), context->lang);
	g_autofree char *time = rk_time_clock(rk_local_time_minutes(wall), context->lang);

	return g_strdup_printf("%s %s", day, time);
}

static RkStep *step_find(RkStore *store, RkId id)
{
	g_autoptr(GPtrArray) found = rk_history(store, 0, RK_E_NONE, 0, id + 1, 1, NULL);
	RkStep *step = found && found->len ? g_ptr_array_steal_index(found, 0) : NULL;

	if (step && step->id == id)
		return step;
	rk_step_free(step);
	return NULL;
}

/* Author, time and meeting, then one line a field. */
static gboolean box_fill(StepBox *box)
{
	RkStore *store = rk_app_store(app_of(box));
	const RkContext *context = rk_app_context(app_of(box));
	g_autoptr(RkStep) step = step_find(store, box->step);
	g_autoptr(GPtrArray) lines = rk_step_details(store, box->step, NULL);

	if (!step)
		return FALSE;
	g_autofree char *at = time_text(context, step->at);
	g_autofree char *meeting =
		step->meeting ? rk_address_of(store, RK_E_MEETING, step->meeting) : NULL;
	g_autoptr(GString) text = g_string_new(NULL);
	g_string_append_printf(text, "%s · %s%s%s\n", step->author, at, meeting ? " · " : "",
		meeting ? meeting : "");
	if (step->undone_by)
		g_string_append_printf(text, "%s\n", say(box, N_("This step is undone already.")));
	for (guint i = 0; lines && i < lines->len; i++)
		g_string_append_printf(text, "\n%s", (const char *)lines->pdata[i]);
	rk_text_box_set(
		&box->box, g_strdup(step->label), g_string_free(g_steal_pointer(&text), FALSE));
	box->undone = step->undone_by != 0;
	box->read_only = rk_store_is_read_only(store);
	return TRUE;
}

static gboolean box_load(RkScreen *screen, GError **error)
{
	StepBox *box = (StepBox *)screen;

	if (box->step && !box->blocker && !box->walled)
		box_fill(box);
	return TRUE;
}

static const char *foot_of(StepBox *box)
{
	if (box->blocker)
		return say(box, N_("Enter to the step in the way · Esc back"));
	if (box->undone || box->walled || box->read_only)
		return say(box, N_("Esc back"));
	return say(box, N_("Enter undoes this one step, later ones stay · Esc back"));
}

static void box_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	StepBox *box = (StepBox *)screen;

	rk_text_box_draw(&box->box, canvas, rect, foot_of(box));
}

/* Why not, and what would have to be undone before. */
static void refused(StepBox *box, GError *error)
{
	RkStore *store = rk_app_store(app_of(box));
	g_autoptr(GPtrArray) later = rk_step_later(store, box->step);
	g_autoptr(GString) text = g_string_new(rk_app_why(app_of(box), error));

	box->walled = g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED) || later->len == 0;
	if (!box->walled) {
		g_string_append_printf(text, "\n\n# %s", say(box, N_("Later steps on the same")));
		for (guint i = 0; i < later->len; i++) {
			const RkStep *step = later->pdata[i];
			g_autofree char *at = time_text(rk_app_context(app_of(box)), step->at);
			g_string_append_printf(
				text, "\n%s · %s · %s", at, step->author, step->label);
		}
		box->blocker = ((const RkStep *)later->pdata[0])->id;
	}
	rk_text_box_set(&box->box, g_strdup(say(box, N_("Not undone"))),
		g_string_free(g_steal_pointer(&text), FALSE));
}

static void undo(RkScreen *screen, int value, const char *arg)
{
	StepBox *box = (StepBox *)screen;
	RkApp *app = screen->app;
	g_autofree char *label = NULL;
	g_autoptr(GError) error = NULL;

	if (!rk_undo_step(rk_app_store(app), box->step, &label, &error)) {
		refused(box, error);
		return;
	}
	rk_app_pop(app, screen);
	rk_app_reload(app);
	rk_app_message(app, RK_ROLE_NORMAL, N_("Undone: %s"), label);
}

static void blocker_show(RkScreen *screen, int value, const char *arg)
{
	StepBox *box = (StepBox *)screen;
	RkScreen *owner = box->owner;
	RkStepGo go = box->go;
	RkId blocker = box->blocker;

	rk_app_pop(screen->app, screen);
	go(owner, blocker);
}

static gboolean is_refused(RkScreen *screen)
{
	return ((StepBox *)screen)->blocker != 0;
}

static const char *undo_why_not(RkScreen *screen)
{
	StepBox *box = (StepBox *)screen;

	if (box->read_only)
		return N_("opened to read only; open it without --read-only");
	return box->undone || box->walled ? N_("this step stays as it is; Esc goes back") : NULL;
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .word = N_("go there"), .when = is_refused, .run = blocker_show },
	{ RK_COMMAND_OPEN, .word = N_("undo this step"), .why_not = undo_why_not, .run = undo },
	{ RK_COMMAND_DOWN, .run = rk_text_box_move, .value = RK_COMMAND_DOWN },
	{ RK_COMMAND_UP, .run = rk_text_box_move, .value = RK_COMMAND_UP },
	RK_BINDS_SHARED(BACK),
	RK_BINDS_MOVES_BY(rk_text_box_move),
	{ 0 },
};

static const RkScreenClass step_box_class = {
	.name = "step",
	.size = sizeof(StepBox),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.overlay = TRUE,
	.hidden = TRUE,
	.bindings = bindings,
	.load = box_load,
	.draw = box_draw,
	.mouse = rk_text_box_mouse,
	.close = rk_text_box_close,
};

void rk_step_box_open(RkScreen *owner, RkId step, RkStepGo go)
{
	RkApp *app = owner->app;

	if (!rk_app_push(app, &step_box_class, NULL))
		return;
	StepBox *box = (StepBox *)rk_app_top(app);
	box->box.widest = WIDEST;
	box->owner = owner;
	box->go = go;
	box->step = step;
	if (!box_fill(box))
		rk_app_pop(app, &box->box.screen);
}
