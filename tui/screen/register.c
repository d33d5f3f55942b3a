/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registers: a list of one view with its filter. What Enter opens is what the row is about: a
 * meeting, an office, the meetings of a series or those that cite a reference; a person and a group
 * have no more than their fields, so Enter shows these.
 */
#include "screen/register.h"

#include "app/recordform.h"
#include "app/viewlist.h"
#include "domain/rule.h"
#include "screen/home_new.h"
#include "widget/frame.h"

typedef struct Register {
	RkScreen screen;
	RkViewList list;
	RkId wanted; /* record to stand on once it is read, 0: none */
} Register;

/* What differs from one register to the next. */
typedef struct Kind {
	const RkScreenClass *class;
	RkViewId view;
	const char *empty; /* msgid */
} Kind;

static const Kind kinds[] = {
	{ &rk_meetings_class, RK_VIEW_MEETINGS,
		N_("No meeting yet. a makes one: title, thu 17 oct 9.00, city") },
	{ &rk_institutions_class, RK_VIEW_INSTITUTIONS, N_("No institution yet. a adds one") },
	{ &rk_people_class, RK_VIEW_PEOPLE, N_("Nobody yet. a adds a person") },
	{ &rk_groups_class, RK_VIEW_GROUPS,
		N_("No group yet. a adds one, for offices that are always invited together") },
	{ &rk_series_list_class, RK_VIEW_SERIES,
		N_("No series yet. a adds one, for a meeting that comes again") },
	{ &rk_references_class, RK_VIEW_REFERENCES,
		N_("No reference yet. Type \"Permenkumham 6/2019\" anywhere; it appears here") },
};

static const Kind *kind_of(RkScreen *screen)
{
	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (kinds[i].class == screen->class)
			return &kinds[i];
	return &kinds[0];
}

static gboolean register_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	Register *self = (Register *)screen;

	rk_view_list_init(&self->list, screen->app, kind_of(screen)->view);
	self->list.query = g_strdup(arg->text && *arg->text ? arg->text : NULL);
	self->wanted = arg->id;
	return TRUE;
}

static gboolean register_load(RkScreen *screen, GError **error)
{
	Register *self = (Register *)screen;

	if (!rk_view_list_load(&self->list, error))
		return FALSE;
	if (self->wanted) {
		RkTableSource source = rk_view_list_source(&self->list);
		rk_table_go(&self->list.table, &source, self->wanted);
		self->wanted = 0;
	}
	return TRUE;
}

static void register_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Register *self = (Register *)screen;
	const char *sort = self->list.sort;
	g_autofree char *count = rk_view_list_count(&self->list);
	g_autofree char *empty = g_strdup(rk_app_say(screen->app, kind_of(screen)->empty));
	g_autofree char *foot =
		sort ? g_strdup_printf("%s: %s", rk_app_say(screen->app, N_("order")), sort) : NULL;
	RkFrame frame = { .title = rk_app_say(screen->app, screen->class->label),
		.count = count,
		.foot = foot,
		.focused = TRUE };

	if (self->list.query) {
		g_free(empty);
		empty = g_strdup_printf(rk_say(rk_app_context(screen->app),
						N_("Nothing fits “%s”. Esc clears the filter")),
			self->list.query);
	}
	RkRect inside = rk_frame_draw(canvas, rect, &frame);
	rk_view_list_draw(&self->list, canvas, inside, TRUE, empty);
	rk_frame_scroll(canvas, rect, (int)self->list.table.top, self->list.table.shown,
		(int)self->list.shown->len);
}

static gboolean edit(RkScreen *screen, const RkViewRow *row)
{
	RkRecordForm form = { .entity = row->entity,
		.id = row->id,
		.meeting = row->entity == RK_E_ACTION || row->entity == RK_E_MEETING ? row->meeting
										     : 0,
		.title = rk_app_say(screen->app, rk_entities[row->entity].label) };

	return rk_app_record_form(screen->app, &form);
}

static gboolean add(RkScreen *screen)
{
	RkEntity entity = rk_views[kind_of(screen)->view].entity;
	RkRecordForm form = { .entity = entity,
		.title = rk_app_say(screen->app, rk_entities[entity].label) };

	if (entity == RK_E_MEETING)
		return rk_home_new(screen->app);
	return rk_app_record_form(screen->app, &form);
}

/* The meetings that a query names: of a series, that cite a reference. */
static gboolean open_meetings(RkScreen *screen, const RkViewRow *row, const char *key)
{
	g_autofree char *address = rk_address_of(rk_app_store(screen->app), row->entity, row->id);
	const char *handle = address && *address == '@' ? address + 1 : address;
	g_autofree char *query = g_strdup_printf("%s:%s", key, handle ? handle : "");
	RkScreenArg arg = { .text = query };

	return rk_app_push(screen->app, &rk_meetings_class, &arg);
}

static gboolean open_row(RkScreen *screen, const RkViewRow *row)
{
	switch (row->entity) {
	case RK_E_SERIES:
		return open_meetings(screen, row, "series");
	case RK_E_REFERENCE:
		return open_meetings(screen, row, "ref");
	case RK_E_PERSON:
	case RK_E_INSTITUTION_GROUP:
		return edit(screen, row);
	default:
		return rk_app_open_record(screen->app, row->entity, row->id, row->meeting);
	}
}

static void copy(RkScreen *screen)
{
	Register *self = (Register *)screen;
	const RkView *view = &rk_views[self->list.view];
	RkTableSource source = rk_view_list_source(&self->list);
	g_autoptr(GArray) chosen = rk_table_chosen(&self->list.table, &source);
	g_autoptr(GString) text = g_string_new("");

	for (guint at = 0; at < self->list.rows->len; at++) {
		const RkViewRow *row = self->list.rows->pdata[at];
		gboolean wanted = FALSE, first = TRUE;
		for (guint i = 0; i < chosen->len; i++)
			wanted |= g_array_index(chosen, RkId, i) == row->id;
		for (guint i = 0; wanted && i < view->n_columns; i++) {
			const RkColumn *column = &view->columns[i];
			g_autofree char *cell =
				rk_cell_text(column, row->cells[i], rk_app_lang(screen->app));
			if (column->drop > 3 || !*cell)
				continue;
			g_string_append_printf(text, "%s%s", first ? "" : " · ", cell);
			first = FALSE;
		}
		if (wanted)
			g_string_append_c(text, '\n');
	}
	rk_app_copy(screen->app, text->str);
	rk_app_message(screen->app, RK_ROLE_NORMAL, N_("Copied: %u"), chosen->len);
}

static gboolean register_act(RkScreen *screen, RkActionId action, const char *arg)
{
	Register *self = (Register *)screen;
	const RkViewRow *row = rk_view_list_row(&self->list);
	GError *error = NULL;

	if (rk_view_list_act(&self->list, action))
		return TRUE;
	switch (action) {
	case RK_ACTION_ADD:
		return add(screen);
	case RK_ACTION_OPEN:
		open_row(screen, row);
		return TRUE;
	case RK_ACTION_EDIT:
		edit(screen, row);
		return TRUE;
	case RK_ACTION_COPY:
		copy(screen);
		return TRUE;
	case RK_ACTION_ORDER:
		if (!rk_view_list_order(&self->list, &error))
			rk_app_error(screen->app, error);
		return TRUE;
	default:
		return FALSE;
	}
}

static const char *register_why_not(RkScreen *screen, RkActionId action)
{
	Register *self = (Register *)screen;
	gboolean needs_row =
		action == RK_ACTION_OPEN || action == RK_ACTION_EDIT || action == RK_ACTION_COPY;

	if (needs_row && !rk_view_list_row(&self->list))
		return rk_action_info(action)->todo;
	return NULL;
}

static gboolean register_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	return rk_view_list_mouse(&((Register *)screen)->list, key, zone);
}

static const char *register_filtered(RkScreen *screen)
{
	return ((Register *)screen)->list.query;
}

static gboolean register_filter(RkScreen *screen, const char *query, GError **error)
{
	return rk_view_list_filter(&((Register *)screen)->list, query, error);
}

static void register_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	Register *self = (Register *)screen;
	RkTableSource source = rk_view_list_source(&self->list);

	rk_table_go(&self->list.table, &source, id);
}

static void register_close(RkScreen *screen)
{
	rk_view_list_clear(&((Register *)screen)->list);
}

static const RkActionId acts[] = { RK_ACTION_OPEN, RK_ACTION_ADD, RK_ACTION_EDIT, RK_ACTION_COPY,
	RK_ACTION_ORDER, RK_ACTION_UP, RK_ACTION_DOWN, RK_ACTION_PAGE_UP, RK_ACTION_PAGE_DOWN,
	RK_ACTION_HALF_UP, RK_ACTION_HALF_DOWN, RK_ACTION_FIRST, RK_ACTION_LAST, RK_ACTION_MARK,
	RK_ACTION_MARK_RANGE, RK_ACTION_MARK_ALL, RK_ACTION_NONE };
static const RkActionId hints[] = { RK_ACTION_OPEN, RK_ACTION_ADD, RK_ACTION_EDIT, RK_ACTION_COPY,
	RK_ACTION_ORDER, RK_ACTION_NONE };

#define REGISTER(CLASS, NAME, OTHER, LABEL, OPENS) \
	const RkScreenClass CLASS = { \
		.name = NAME, \
		.other_name = OTHER, \
		.label = LABEL, \
		.size = sizeof(Register), \
		.contexts = RK_IN_REGISTER | RK_IN_LIST, \
		.opens = (RkEntity)(OPENS), \
		.acts = acts, \
		.hints = hints, \
		.open = register_open, \
		.load = register_load, \
		.draw = register_draw, \
		.act = register_act, \
		.why_not = register_why_not, \
		.mouse = register_mouse, \
		.filtered = register_filtered, \
		.filter = register_filter, \
		.focus = register_focus, \
		.close = register_close, \
	}

REGISTER(rk_meetings_class, "meetings", "rapat", N_("Meetings"), 0);
REGISTER(rk_institutions_class, "institutions", "instansi", N_("Institutions"), 0);
REGISTER(rk_people_class, "people", "orang", N_("People"), RK_OPENS(PERSON));
REGISTER(rk_groups_class, "groups", "kelompok", N_("Groups"), RK_OPENS(INSTITUTION_GROUP));
REGISTER(rk_series_list_class, "series", "seri", N_("Series"), RK_OPENS(SERIES));
REGISTER(rk_references_class, "references", "rujukan", N_("References"), RK_OPENS(REFERENCE));
