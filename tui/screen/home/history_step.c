/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See history_step.h. Enter undoes the step; refused, the box says why and which later steps stand
 * in the way, and Enter goes to the newest of them. A barrier is explained and has no Enter.
 */
#include "screen/home/history_step.h"

#include "base/civil.h"
#include "base/error.h"
#include "base/text.h"
#include "base/zone.h"
#include "domain/names/rule.h"
#include "service/apply.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/textview.h"

#define WIDEST 90

typedef struct StepBox {
	RkScreen screen;
	RkScreen *owner;
	RkStepGo go;
	RkId step;
	char *title, *text;
	gboolean undone; /* nothing to do */
	RkId blocker;    /* the newest step in the way, after a refusal; 0: none */
	gboolean walled;
	RkTextView view;
} StepBox;

static const char *say(StepBox *box, const char *msgid)
{
	return rk_app_say(box->screen.app, msgid);
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
	RkStore *store = rk_app_store(box->screen.app);
	const RkContext *context = rk_app_context(box->screen.app);
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
	g_free(box->title);
	g_free(box->text);
	box->title = g_strdup(step->label);
	box->text = g_string_free(g_steal_pointer(&text), FALSE);
	box->undone = step->undone_by != 0;
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
	if (box->undone || box->walled || rk_store_is_read_only(rk_app_store(box->screen.app)))
		return say(box, N_("Esc back"));
	return say(box, N_("Enter undoes this one step, later ones stay · Esc back"));
}

static void box_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	StepBox *box = (StepBox *)screen;
	int width = MIN(rect.width, WIDEST);
	g_auto(GStrv) lines = rk_text_wrap(box->text, MAX(width - 4, 1));
	RkRect place = rk_rect_centre(rect, width, (int)g_strv_length(lines) + 2);
	RkFrame frame = { .title = box->title, .foot = foot_of(box), .focused = TRUE };
	RkRect inner = rk_box_draw(canvas, place, &frame);

	if (inner.width > 4)
		inner = rk_rect_inset(inner, 1, 0);
	rk_text_view_draw(&box->view, canvas, inner, box->text, TRUE);
	rk_frame_scroll(canvas, place, box->view.top, box->view.shown, box->view.lines);
}

/* Why not, and what would have to be undone before. */
static void refused(StepBox *box, GError *error)
{
	RkStore *store = rk_app_store(box->screen.app);
	g_autoptr(GPtrArray) later = rk_step_later(store, box->step);
	g_autoptr(GString) text = g_string_new(rk_app_why(box->screen.app, error));

	box->walled = g_error_matches(error, RK_ERROR, RK_ERROR_REFUSED) || later->len == 0;
	if (!box->walled) {
		g_string_append_printf(text, "\n\n# %s", say(box, N_("Later steps on the same")));
		for (guint i = 0; i < later->len; i++) {
			const RkStep *step = later->pdata[i];
			g_autofree char *at = time_text(rk_app_context(box->screen.app), step->at);
			g_string_append_printf(
				text, "\n%s · %s · %s", at, step->author, step->label);
		}
		box->blocker = ((const RkStep *)later->pdata[0])->id;
	}
	g_free(box->title);
	g_free(box->text);
	box->title = g_strdup(say(box, N_("Not undone")));
	box->text = g_string_free(g_steal_pointer(&text), FALSE);
	box->view.top = 0;
}

static void undo(StepBox *box)
{
	RkApp *app = box->screen.app;
	g_autofree char *label = NULL;
	g_autoptr(GError) error = NULL;

	if (box->undone || box->walled)
		return;
	if (!rk_undo_step(rk_app_store(app), box->step, &label, &error)) {
		refused(box, error);
		return;
	}
	rk_app_pop(app, &box->screen);
	rk_app_reload(app);
	rk_app_message(app, RK_ROLE_NORMAL, N_("Undone: %s"), label);
}

static void enter(StepBox *box)
{
	RkScreen *owner = box->owner;
	RkStepGo go = box->go;
	RkId blocker = box->blocker;

	if (!blocker) {
		undo(box);
		return;
	}
	rk_app_pop(box->screen.app, &box->screen);
	go(owner, blocker);
}

static gboolean box_act(RkScreen *screen, RkCommandId action, const char *arg)
{
	StepBox *box = (StepBox *)screen;

	if (rk_text_act(&box->view, action))
		return TRUE;
	if (action != RK_COMMAND_OPEN)
		return FALSE;
	enter(box);
	return TRUE;
}

static const char *box_why_not(RkScreen *screen, RkCommandId action)
{
	StepBox *box = (StepBox *)screen;

	if (action != RK_COMMAND_OPEN || box->blocker)
		return NULL;
	if (rk_store_is_read_only(rk_app_store(screen->app)))
		return N_("opened to read only; open it without --read-only");
	return box->undone || box->walled ? N_("this step stays as it is; Esc goes back") : NULL;
}

static const char *box_word(RkScreen *screen, RkCommandId action)
{
	if (action != RK_COMMAND_OPEN)
		return NULL;
	return ((StepBox *)screen)->blocker ? N_("go there") : N_("undo this step");
}

static gboolean box_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	StepBox *box = (StepBox *)screen;

	if (key->mouse == RK_MOUSE_PRESS && !zone)
		rk_app_pop(screen->app, screen);
	else if (key->mouse != RK_MOUSE_PRESS)
		rk_text_view_move(
			&box->view, key->mouse == RK_MOUSE_WHEEL_UP ? RK_MOVE_UP : RK_MOVE_DOWN);
	return TRUE;
}

static void box_close(RkScreen *screen)
{
	StepBox *box = (StepBox *)screen;

	g_free(box->title);
	g_free(box->text);
}

static const RkCommandId acts[] = { RK_COMMAND_OPEN, RK_COMMAND_UP, RK_COMMAND_DOWN,
	RK_COMMAND_PAGE_UP, RK_COMMAND_PAGE_DOWN, RK_COMMAND_HALF_UP, RK_COMMAND_HALF_DOWN,
	RK_COMMAND_FIRST, RK_COMMAND_LAST, RK_COMMAND_NONE };
static const RkCommandId hints[] = { RK_COMMAND_OPEN, RK_COMMAND_DOWN, RK_COMMAND_UP,
	RK_COMMAND_BACK, RK_COMMAND_NONE };

static const RkScreenClass step_box_class = {
	.name = "step",
	.size = sizeof(StepBox),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.overlay = TRUE,
	.hidden = TRUE,
	.acts = acts,
	.hints = hints,
	.load = box_load,
	.draw = box_draw,
	.act = box_act,
	.why_not = box_why_not,
	.word = box_word,
	.mouse = box_mouse,
	.close = box_close,
};

void rk_step_box_open(RkScreen *owner, RkId step, RkStepGo go)
{
	RkApp *app = owner->app;

	if (!rk_app_push(app, &step_box_class, NULL))
		return;
	StepBox *box = (StepBox *)rk_app_top(app);
	box->owner = owner;
	box->go = go;
	box->step = step;
	if (!box_fill(box))
		rk_app_pop(app, &box->screen);
}
