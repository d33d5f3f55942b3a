/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One office (practice 9): what was promised to it, what it promised, what it supports, its
 * meetings. Enter opens a row, `e` changes the office.
 */
#include "screen/institution.h"

#include "app/recordform.h"
#include "base/error.h"
#include "screen/home_rows.h"
#include "widget/frame.h"

#define ROWS_MAX 200

typedef struct Office {
	RkScreen screen;
	RkId id;
	char *name, *handle;
	RkHomeRows rows;
} Office;

static gboolean office_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	Office *self = (Office *)screen;

	self->id = arg->id;
	rk_home_rows_init(&self->rows, screen->app);
	return TRUE;
}

static gboolean load_office(Office *self, GError **error)
{
	g_autoptr(RkRows) rows =
		rk_rows_load(rk_app_store(self->screen.app), RK_E_INSTITUTION, &self->id, 1, error);

	if (!rows)
		return FALSE;
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution, self->id);
	if (!office) {
		g_set_error_literal(error, RK_ERROR, RK_ERROR_NOT_FOUND,
			rk_app_say(self->screen.app, N_("This record is gone")));
		return FALSE;
	}
	g_free(self->name);
	g_free(self->handle);
	self->name = g_strdup(office->name);
	self->handle = g_strdup(office->handle);
	return TRUE;
}

static gboolean office_load(RkScreen *screen, GError **error)
{
	static const struct {
		RkViewId view;
		const char *key, *heading;
	} parts[] = {
		{ RK_VIEW_ACTIONS, "for", N_("Promised to them") },
		{ RK_VIEW_ACTIONS, "lead", N_("They promised") },
		{ RK_VIEW_ACTIONS, "support", N_("They support") },
		{ RK_VIEW_MEETINGS, "inst", N_("Meetings") },
	};
	Office *self = (Office *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);

	if (!load_office(self, error))
		return FALSE;
	rk_home_rows_restart(&self->rows);
	for (guint i = 0; i < RK_LEN(parts); i++) {
		g_autofree char *query = g_strdup_printf("%s:%s", parts[i].key, self->handle);
		RkPageRequest request = {
			.view = parts[i].view, .query = query, .limit = ROWS_MAX
		};
		RkPage *page = rk_view_page(rk_app_store(screen->app), &request, error);
		if (!page)
			return FALSE;
		rk_home_rows_add(&self->rows, parts[i].heading, page, i < 2);
	}
	rk_table_sync(&self->rows.table, &source);
	return TRUE;
}

static void office_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Office *self = (Office *)screen;
	RkFrame frame = { .title = self->name, .focused = TRUE };
	RkRect inside = rk_frame_draw(canvas, rect, &frame);

	rk_home_rows_draw(&self->rows, canvas, inside, NULL);
	rk_frame_scroll(canvas, rect, (int)self->rows.table.top, self->rows.table.shown,
		(int)self->rows.rows->len);
}

static gboolean office_act(RkScreen *screen, RkActionId action, const char *arg)
{
	Office *self = (Office *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);
	const RkHomeRow *at = rk_home_rows_at(&self->rows);

	if (rk_list_act(&self->rows.table, &source, action))
		return TRUE;
	if (action == RK_ACTION_OPEN && at) {
		rk_app_open_record(screen->app, at->row->entity, at->row->id, at->row->meeting);
		return TRUE;
	}
	if (action != RK_ACTION_EDIT)
		return FALSE;
	RkRecordForm form = { .entity = RK_E_INSTITUTION,
		.id = self->id,
		.title = rk_app_say(screen->app, rk_entities[RK_E_INSTITUTION].label) };
	return rk_app_record_form(screen->app, &form);
}

static const char *office_why_not(RkScreen *screen, RkActionId action)
{
	return action == RK_ACTION_OPEN && !rk_home_rows_at(&((Office *)screen)->rows)
		       ? rk_action_info(action)->todo
		       : NULL;
}

static const char *office_word(RkScreen *screen, RkActionId action)
{
	return action == RK_ACTION_EDIT ? N_("change office") : NULL;
}

static gboolean office_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Office *self = (Office *)screen;
	RkTableSource source = rk_home_rows_source(&self->rows);

	return rk_list_mouse(&self->rows.table, &source, key, zone);
}

static void office_head(RkScreen *screen, RkHead *head)
{
	head->title = g_strdup(((Office *)screen)->name);
}

static void office_close(RkScreen *screen)
{
	Office *self = (Office *)screen;

	rk_home_rows_clear(&self->rows);
	g_free(self->name);
	g_free(self->handle);
}

static const RkActionId acts[] = { RK_ACTION_OPEN, RK_ACTION_EDIT, RK_ACTION_UP, RK_ACTION_DOWN,
	RK_ACTION_PAGE_UP, RK_ACTION_PAGE_DOWN, RK_ACTION_HALF_UP, RK_ACTION_HALF_DOWN,
	RK_ACTION_FIRST, RK_ACTION_LAST, RK_ACTION_NONE };
static const RkActionId hints[] = { RK_ACTION_OPEN, RK_ACTION_EDIT, RK_ACTION_NONE };

const RkScreenClass rk_institution_class = {
	.name = "institution",
	.label = N_("Institution"),
	.size = sizeof(Office),
	.contexts = RK_IN_REGISTER | RK_IN_LIST,
	.opens = (RkEntity)RK_OPENS(INSTITUTION),
	.hidden = TRUE,
	.acts = acts,
	.hints = hints,
	.open = office_open,
	.load = office_load,
	.draw = office_draw,
	.act = office_act,
	.why_not = office_why_not,
	.word = office_word,
	.mouse = office_mouse,
	.head = office_head,
	.close = office_close,
};
