/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What all registers do alike: a list of one view with its filter. What Enter opens is what the row
 * is about: a meeting, the card of an office, a person, a group, a series or a reference; the small
 * registers of the office have no more than their fields, so Enter shows these.
 */
#include "screen/register/register.h"

#include "screen/register/meeting_new.h"
#include "screen/register/merge.h"
#include "screen/register/register_do.h"

static const RkRegisterKind *kind_of(const RkScreen *screen)
{
	return screen->class->kind;
}

static RkViewList *list_of(RkScreen *screen)
{
	return &((RkViewScreen *)screen)->list;
}

RkEntity rk_register_entity(const RkRegister *self)
{
	return rk_views[self->view.list.view].entity;
}

static RkEntity entity_of(RkScreen *screen)
{
	return rk_register_entity((RkRegister *)screen);
}

gboolean rk_register_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	RkRegister *self = (RkRegister *)screen;
	RkViewList *list = list_of(screen);

	rk_view_list_init(list, screen->app, kind_of(screen)->view);
	list->query = g_strdup(arg->text && *arg->text ? arg->text : NULL);
	list->owner = self;
	list->dress = kind_of(screen)->dress;
	self->wanted = arg->id;
	if (kind_of(screen)->opened)
		kind_of(screen)->opened(self);
	return TRUE;
}

gboolean rk_register_load(RkScreen *screen, GError **error)
{
	RkRegister *self = (RkRegister *)screen;
	RkTableSource source;

	if (!rk_view_screen_load(screen, error))
		return FALSE;
	if (self->wanted) {
		RkTable *table = rk_view_screen_list(screen, &source);
		rk_table_go(table, &source, self->wanted);
		self->wanted = 0;
	}
	return TRUE;
}

RkRect rk_register_frame(RkRegister *self, RkCanvas *canvas, RkRect rect)
{
	RkScreen *screen = &self->view.screen;
	const char *sort = self->view.list.sort;
	g_autofree char *foot =
		sort ? g_strdup_printf("%s: %s", rk_app_say(screen->app, N_("order")), sort) : NULL;

	return rk_view_screen_frame(
		screen, canvas, rect, rk_app_say(screen->app, screen->class->label), foot);
}

void rk_register_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	g_autofree char *empty =
		rk_list_nothing(screen->app, list_of(screen)->query, kind_of(screen)->empty);
	RkRect inside = rk_register_frame((RkRegister *)screen, canvas, rect);

	rk_view_screen_draw(screen, canvas, rect, inside, empty);
}

void rk_register_follow(RkScreen *screen)
{
	RkRegister *self = (RkRegister *)screen;
	const RkRegisterKind *kind = kind_of(screen);

	g_free(self->context);
	self->context =
		kind->context && rk_view_list_row(list_of(screen)) ? kind->context(self) : NULL;
}

char *rk_register_context(RkScreen *screen)
{
	return g_strdup(((RkRegister *)screen)->context);
}

void rk_register_chosen(RkScreen *screen, GArray *rows)
{
	g_autoptr(GPtrArray) chosen = rk_view_list_chosen(list_of(screen));

	for (guint i = 0; i < chosen->len; i++) {
		const RkViewRow *row = chosen->pdata[i];
		RkChosenRow one = { row->id, row->meeting };
		g_array_append_val(rows, one);
	}
}

void rk_register_close(RkScreen *screen)
{
	RkRegister *self = (RkRegister *)screen;

	rk_view_screen_close(screen);
	g_free(self->context);
	g_clear_pointer(&self->depth, g_hash_table_unref);
	g_clear_pointer(&self->folded, g_hash_table_unref);
	g_clear_pointer(&self->above, g_hash_table_unref);
}

/* --- commands --- */

static void row_open(RkScreen *screen, int value, const char *arg)
{
	const RkViewRow *row = rk_view_list_row(list_of(screen));

	if (rk_entities[row->entity].flags & RK_ENTITY_IS_OFFICE)
		rk_register_edit(screen->app, row->entity, row->id, 0);
	else
		rk_app_open_record(screen->app, row->entity, row->id, row->meeting);
}

static void row_add(RkScreen *screen, int value, const char *arg)
{
	if (entity_of(screen) == RK_E_MEETING)
		rk_home_new(screen->app);
	else
		rk_register_add(screen->app, entity_of(screen));
}

static void row_edit(RkScreen *screen, int value, const char *arg)
{
	const RkViewRow *row = rk_view_list_row(list_of(screen));
	gboolean inside = row->entity == RK_E_MEETING || row->entity == RK_E_FILE;

	rk_register_edit(screen->app, row->entity, row->id, inside ? row->meeting : 0);
}

static void rows_copy(RkScreen *screen, int value, const char *arg)
{
	rk_register_copy(list_of(screen));
}

static void order_next(RkScreen *screen, int value, const char *arg)
{
	GError *error = NULL;

	if (!rk_view_list_order(list_of(screen), &error))
		rk_app_error(screen->app, error);
}

static GArray *ids_chosen(RkScreen *screen)
{
	RkTableSource source;
	const RkTable *table = rk_view_screen_list(screen, &source);

	return rk_table_chosen(table, &source);
}

static const char *delete_why_not(RkScreen *screen)
{
	gboolean of_meeting = (rk_entities[entity_of(screen)].flags & RK_ENTITY_IS_MEETING) != 0;

	return of_meeting && entity_of(screen) != RK_E_FILE
		       ? N_("open it: Enter; what belongs to a meeting is deleted there")
		       : NULL;
}

static void rows_delete(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(GArray) chosen = ids_chosen(screen);

	if (rk_register_delete(screen->app, entity_of(screen), chosen))
		rk_table_unmark(&list_of(screen)->table);
}

static gboolean has_twins(RkScreen *screen)
{
	return (rk_entities[entity_of(screen)].flags & RK_ENTITY_IS_REGISTER) != 0;
}

static void rows_merge(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(GArray) chosen = ids_chosen(screen);

	rk_register_merge(screen->app, entity_of(screen), chosen);
}

static void twins_open(RkScreen *screen, int value, const char *arg)
{
	rk_twins_open(screen->app, entity_of(screen));
}

const RkBinding rk_register_bindings[] = {
	{ RK_COMMAND_OPEN, .flags = RK_BIND_ROW, .run = row_open },
	{ RK_COMMAND_ADD, .run = row_add },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_ROW, .run = row_edit },
	{ RK_COMMAND_DELETE, .flags = RK_BIND_ROW, .why_not = delete_why_not, .run = rows_delete },
	{ RK_COMMAND_PROBLEMS, .word = N_("duplicates"), .when = has_twins, .run = twins_open },
	{ RK_COMMAND_COPY, .flags = RK_BIND_ROW, .run = rows_copy },
	{ RK_COMMAND_ORDER, .run = order_next },
	{ RK_COMMAND_MERGE, .flags = RK_BIND_ROW | RK_BIND_QUIET, .when = has_twins,
		.run = rows_merge },
	RK_BINDS_MOVES,
	RK_BINDS_MARKS,
	{ RK_COMMAND_NONE },
};
