/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The register of promises over all meetings, with the verbs of tab 6. On a wide screen what is
 * known of the one under the cursor stands beside the list.
 */
#include "screen/register/registers.h"

#include "base/text.h"
#include "domain/action/action_verbs.h"
#include "domain/names/rule.h"
#include "screen/action/action_do.h"
#include "screen/paste/pastebox.h"
#include "screen/register/register.h"
#include "screen/register/register_do.h"
#include "widget/frame.h"
#include "widget/layout.h"

#define WIDE 120
#define NARROW 60

typedef struct Promises {
	RkRegister base;
	gboolean ours;
	gboolean opening; /* nothing was asked for and nothing has been read yet */
	gboolean narrow;  /* drawn last on a screen as narrow as a telephone */
	RkId shown;       /* whose card is kept */
	char *card;       /* of the action under the cursor; NULL: it cannot be read */
} Promises;

/* On a telephone the day, how late, and whose stand below the text. */
static void dress(RkViewList *list, const RkViewRow *row, RkTableRow *out)
{
	const Promises *self = list->owner;
	const RkView *view = &rk_views[RK_VIEW_ACTIONS];
	int due = rk_view_column(view, "due"), lead = rk_view_column(view, "lead");
	gint64 late = row->cells[rk_view_column(view, "late_days")].number;

	if (late > 0)
		out->cells[due].role = RK_ROLE_BAD;
	if (!self->narrow)
		return;
	/* How late says more than the day, and is shorter. */
	g_autofree char *when =
		late > 0 ? g_strdup_printf(
				   rk_say(rk_app_context(list->app), N_("%d days late")), (int)late)
			 : g_strdup(out->cells[due].text ? out->cells[due].text : "–");
	out->detail = rk_table_text(out, "%s%s%s", when, out->cells[lead].text ? " · " : "",
		out->cells[lead].text ? out->cells[lead].text : "");
}

static const RkRegisterKind kind = { .view = RK_VIEW_ACTIONS,
	.empty = N_("No action yet. They are written in tab 6 of a meeting, or in its minutes: [] "
		    "text @office due:29nov"),
	.dress = dress };

static gboolean promises_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	Promises *self = (Promises *)screen;

	self->opening = !arg->id && !(arg->text && *arg->text);
	return rk_register_open(screen, arg, error);
}

static void ours_set(Promises *self, gboolean ours)
{
	self->ours = ours;
	self->base.view.list.base = ours ? "inst:us" : NULL;
	self->base.view.list.scope = ours ? N_("ours") : NULL;
}

/* What is still to be done of ours (practice 10); when all is done, what was done; with nothing of
 * ours at all, everybody's. */
static gboolean first_load(Promises *self, GError **error)
{
	RkViewList *list = &self->base.view.list;

	ours_set(self, rk_app_context(self->base.view.screen.app)->office != 0);
	if (!rk_view_list_filter(list, "open", error))
		return FALSE;
	if (list->rows->len == 0 && !rk_view_list_filter(list, NULL, error))
		return FALSE;
	if (list->rows->len > 0 || !self->ours)
		return TRUE;
	ours_set(self, FALSE);
	return rk_view_list_load(list, error);
}

static gboolean promises_load(RkScreen *screen, GError **error)
{
	Promises *self = (Promises *)screen;
	gboolean opening = self->opening;

	self->shown = 0;
	self->opening = FALSE;
	return opening ? first_load(self, error) : rk_register_load(screen, error);
}

/* --- drawing --- */

/* What stands beside the list is read when the cursor comes to another row. */
static void promises_follow(RkScreen *screen)
{
	Promises *self = (Promises *)screen;
	const RkViewRow *row = rk_view_list_row(&self->base.view.list);

	if (row && row->id != self->shown) {
		g_free(self->card);
		self->card = rk_action_card(screen->app, row->meeting, row->id);
		self->shown = row->id;
	}
}

static void card_draw(Promises *self, RkCanvas *canvas, RkRect rect)
{
	const char *text = self->card;
	RkFrame frame = { .title = rk_app_say(self->base.view.screen.app, N_("Action")) };
	RkRect inner = rk_frame_draw(canvas, rect, &frame);

	if (!text || inner.width < 4)
		return;
	g_auto(GStrv) lines = rk_text_wrap(text, inner.width - 2);
	for (int i = 0; lines[i] && i < inner.height; i++)
		rk_canvas_text(canvas, inner.x + 1, inner.y + i, lines[i], inner.width - 2,
			RK_ROLE_NORMAL);
}

/* Number and text alone; the rest is the second line of a row. */
static void narrow_draw(Promises *self, RkCanvas *canvas, RkRect rect, const char *empty)
{
	const RkView *view = &rk_views[RK_VIEW_ACTIONS];
	RkTableColumn columns[RK_TABLE_COLUMNS];
	guint n = MIN(view->n_columns, RK_TABLE_COLUMNS);
	RkTableLook look = { columns, n, FALSE, TRUE, empty };
	RkTableSource source = rk_view_list_source(&self->base.view.list);

	for (guint i = 0; i < n; i++)
		columns[i] = (RkTableColumn){ .off = TRUE };
	columns[rk_view_column(view, "address")] = (RkTableColumn){ .align = -1 };
	columns[rk_view_column(view, "text")] = (RkTableColumn){ .weight = 1, .align = -1 };
	rk_table_draw(&self->base.view.list.table, canvas, rect, &look, &source);
}

static void promises_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Promises *self = (Promises *)screen;
	g_autofree char *empty =
		rk_list_nothing(screen->app, self->base.view.list.query, kind.empty);

	if (rect.width >= WIDE && rect.height >= 8 && rk_view_list_row(&self->base.view.list)) {
		int width = MIN(rect.width * 2 / 5, 64);
		card_draw(self, canvas,
			(RkRect){ rect.x + rect.width - width, rect.y, width, rect.height });
		rect.width -= width;
	}
	RkRect inside = rk_register_frame(&self->base, canvas, rect);
	self->narrow = rect.width < NARROW;
	if (self->narrow)
		narrow_draw(self, canvas, inside, empty);
	else
		rk_view_list_draw(&self->base.view.list, canvas, inside, TRUE, empty);
	rk_frame_scroll(canvas, rect, (int)self->base.view.list.table.top,
		self->base.view.list.table.shown, (int)self->base.view.list.shown->len);
}

/* Late ones say so in the row: the mark of the list is one cell. */
static char *promises_context(RkScreen *screen)
{
	Promises *self = (Promises *)screen;
	const RkViewRow *row = rk_view_list_row(&self->base.view.list);

	if (!row)
		return NULL;
	const RkView *view = &rk_views[RK_VIEW_ACTIONS];
	gint64 late = row->cells[rk_view_column(view, "late_days")].number;
	const RkValue lead = row->cells[rk_view_column(view, "lead")];
	g_autofree char *days =
		late > 0 ? g_strdup_printf(rk_say(rk_app_context(screen->app), N_("%d days late")),
				   (int)late)
			 : NULL;
	return g_strdup_printf(
		"%s%s%s", lead.set ? lead.text : "", days ? " · " : "", days ? days : "");
}

/* --- doing --- */

/* Answers to reminders, in the meetings that the filter leaves. */
static void answers_paste(Promises *self, const char *text)
{
	const RkPasteAsk ask = { .kind = RK_PASTE_PROGRESS, .query = self->base.view.list.query };

	rk_pastebox_open(self->base.view.screen.app, &ask, text);
}

static gboolean promises_key(RkScreen *screen, const RkKey *key)
{
	if (key->kind != RK_KEY_PASTE)
		return FALSE;
	/* Says why not when the database is open to read only. */
	if (rk_app_why_not(screen->app, screen, RK_COMMAND_PASTE))
		rk_app_do(screen->app, RK_COMMAND_PASTE, NULL);
	else
		answers_paste((Promises *)screen, key->paste);
	return TRUE;
}

static void row_open(RkScreen *screen, int value, const char *arg)
{
	const RkViewRow *row = rk_view_list_row(&((RkViewScreen *)screen)->list);

	rk_app_open_record(screen->app, RK_E_ACTION, row->id, row->meeting);
}

static void scope_turn(RkScreen *screen, int value, const char *arg)
{
	Promises *self = (Promises *)screen;
	GError *error = NULL;

	ours_set(self, !self->ours);
	if (!rk_view_list_load(&self->base.view.list, &error))
		rk_app_error(screen->app, error);
}

static void answers_open(RkScreen *screen, int value, const char *arg)
{
	answers_paste((Promises *)screen, NULL);
}

static void card_show(RkScreen *screen, int value, const char *arg)
{
	const RkViewRow *row = rk_view_list_row(&((RkViewScreen *)screen)->list);
	g_autofree char *text = rk_action_card(screen->app, row->meeting, row->id);

	if (text)
		rk_app_text(screen->app, rk_app_say(screen->app, N_("Action")), text);
}

static const char *add_why_not(RkScreen *screen)
{
	return N_("actions are added inside a meeting: tab 6");
}

static void promises_close(RkScreen *screen)
{
	Promises *self = (Promises *)screen;

	rk_register_close(screen);
	g_free(self->card);
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .flags = RK_BIND_ROW, .run = row_open },
	{ RK_COMMAND_DONE, .flags = RK_BIND_ROW, .run = rk_action_done },
	{ RK_COMMAND_STATE, .flags = RK_BIND_ROW, .run = rk_action_set_state },
	{ RK_COMMAND_DATE, .flags = RK_BIND_ROW, .run = rk_action_date },
	{ RK_COMMAND_WHO, .flags = RK_BIND_ROW, .run = rk_action_who },
	{ RK_COMMAND_REMIND, .flags = RK_BIND_ROW, .run = rk_action_remind },
	{ RK_COMMAND_OFFICE_OR_ALL, .run = scope_turn },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_ROW, .run = rk_action_edit },
	{ RK_COMMAND_VIEW, .word = N_("all about it"), .flags = RK_BIND_ROW, .run = card_show },
	RK_BINDS_SHARED(COPY),
	{ RK_COMMAND_EDIT_TEXT, .flags = RK_BIND_ROW | RK_BIND_QUIET, .run = rk_action_edit_text },
	{ RK_COMMAND_DELETE, .flags = RK_BIND_QUIET, .rule = rk_promise_plan_delete },
	{ RK_COMMAND_ADD, .flags = RK_BIND_QUIET, .why_not = add_why_not },
	{ RK_COMMAND_PASTE, .flags = RK_BIND_QUIET, .run = answers_open },
	{ RK_COMMAND_NONE },
};

const RkScreenClass rk_actions_class = { RK_REGISTER_PARTS, .name = "actions", .other_name = "tl",
	.label = N_("Actions"), .size = sizeof(Promises), .bindings = bindings,
	.shared = rk_register_bindings, .kind = &kind, .open = promises_open, .load = promises_load,
	.follow = promises_follow, .draw = promises_draw, .key = promises_key,
	.context = promises_context, .close = promises_close };
