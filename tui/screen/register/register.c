/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Registers: a list of one view with its filter. What Enter opens is what the row is about: a
 * meeting, an office, the meetings of a series or those that cite a reference; a person and a group
 * have no more than their fields, so Enter shows these.
 */
#include "screen/register/register.h"

#include "domain/names/rule.h"
#include "screen/register/meeting_new.h"
#include "screen/register/merge.h"
#include "screen/register/register_do.h"
#include "widget/frame.h"

static const RkRegisterKind meetings = { .class = &rk_meetings_class,
	.view = RK_VIEW_MEETINGS,
	.empty = N_("No meeting yet. a makes one: title, thu 17 oct 9.00, city") };
static const RkRegisterKind groups = { .class = &rk_groups_class,
	.view = RK_VIEW_GROUPS,
	.empty = N_("No group yet. a adds one, for offices that are always invited together") };
static const RkRegisterKind series = { .class = &rk_series_list_class,
	.view = RK_VIEW_SERIES,
	.empty = N_("No series yet. a adds one, for a meeting that comes again") };

static const RkRegisterKind *const kinds[] = { &meetings, &groups, &series, &rk_register_promises,
	&rk_register_institutions, &rk_register_people, &rk_register_references,
	&rk_register_text_modules, &rk_register_holidays, &rk_register_profiles,
	&rk_register_counters, &rk_register_filters, &rk_register_files };

const RkRegisterKind *rk_register_kind(const RkScreen *screen)
{
	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (kinds[i]->class == screen->class)
			return kinds[i];
	return &meetings;
}

RkEntity rk_register_entity(const RkRegister *self)
{
	return rk_views[self->list.view].entity;
}

gboolean rk_register_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	RkRegister *self = (RkRegister *)screen;

	rk_view_list_init(&self->list, screen->app, rk_register_kind(screen)->view);
	self->list.query = g_strdup(arg->text && *arg->text ? arg->text : NULL);
	self->wanted = arg->id;
	self->list.owner = self;
	self->list.dress = rk_register_kind(screen)->dress;
	if (rk_register_kind(screen)->opened)
		rk_register_kind(screen)->opened(self);
	return TRUE;
}

gboolean rk_register_load(RkScreen *screen, GError **error)
{
	RkRegister *self = (RkRegister *)screen;

	if (!rk_view_list_load(&self->list, error))
		return FALSE;
	if (self->wanted) {
		RkTableSource source = rk_view_list_source(&self->list);
		rk_table_go(&self->list.table, &source, self->wanted);
		self->wanted = 0;
	}
	return TRUE;
}

RkRect rk_register_frame(RkRegister *self, RkCanvas *canvas, RkRect rect, const char *count)
{
	RkApp *app = self->screen.app;
	const char *sort = self->list.sort;
	g_autofree char *foot =
		sort ? g_strdup_printf("%s: %s", rk_app_say(app, N_("order")), sort) : NULL;
	g_autofree char *title =
		rk_view_list_title(&self->list, rk_app_say(app, self->screen.class->label));
	RkFrame frame = { .title = title, .count = count, .foot = foot, .focused = TRUE };

	return rk_frame_draw(canvas, rect, &frame);
}

static void register_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	RkRegister *self = (RkRegister *)screen;
	g_autofree char *count = rk_view_list_count(&self->list);
	g_autofree char *empty =
		rk_list_nothing(screen->app, self->list.query, rk_register_kind(screen)->empty);
	/* Under a filter the title counts. */
	RkRect inside = rk_register_frame(self, canvas, rect, self->list.query ? NULL : count);

	rk_view_list_draw(&self->list, canvas, inside, TRUE, empty);
	rk_frame_scroll(canvas, rect, (int)self->list.table.top, self->list.table.shown,
		(int)self->list.shown->len);
}

static void open_row(RkScreen *screen, const RkViewRow *row)
{
	if (rk_entities[row->entity].flags & RK_ENTITY_IS_OFFICE)
		rk_register_edit(screen->app, row->entity, row->id, 0);
	else
		rk_app_open_record(screen->app, row->entity, row->id, row->meeting);
}

static gboolean add(RkScreen *screen, const char *arg)
{
	RkRegister *self = (RkRegister *)screen;

	if (rk_register_kind(screen)->add)
		return rk_register_kind(screen)->add(self, arg);
	if (rk_register_entity(self) == RK_E_MEETING)
		return rk_home_new(screen->app);
	return rk_register_add(screen->app, rk_register_entity(self));
}

static gboolean edit(RkScreen *screen, const RkViewRow *row)
{
	gboolean inside = row->entity == RK_E_ACTION || row->entity == RK_E_MEETING ||
			  row->entity == RK_E_FILE;

	return rk_register_edit(screen->app, row->entity, row->id, inside ? row->meeting : 0);
}

/* What only the registers of DESIGN 4 can do. */
static gboolean register_do(RkRegister *self, RkCommandId action)
{
	RkApp *app = self->screen.app;
	RkTableSource source = rk_view_list_source(&self->list);
	g_autoptr(GArray) chosen = rk_table_chosen(&self->list.table, &source);
	RkEntity entity = rk_register_entity(self);

	switch (action) {
	case RK_COMMAND_DELETE:
		if (rk_register_delete(app, entity, chosen))
			rk_table_unmark(&self->list.table);
		return TRUE;
	case RK_COMMAND_MERGE:
		rk_register_merge(app, entity, chosen);
		return TRUE;
	case RK_COMMAND_PROBLEMS:
		rk_twins_open(app, entity);
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean register_act(RkScreen *screen, RkCommandId action, const char *arg)
{
	RkRegister *self = (RkRegister *)screen;
	const RkRegisterKind *kind = rk_register_kind(screen);
	const RkViewRow *row = rk_view_list_row(&self->list);
	GError *error = NULL;

	if (kind->act && kind->act(self, action, arg))
		return TRUE;
	if (rk_view_list_act(&self->list, action))
		return TRUE;
	switch (action) {
	case RK_COMMAND_ADD:
		return add(screen, arg);
	case RK_COMMAND_OPEN:
		open_row(screen, row);
		return TRUE;
	case RK_COMMAND_EDIT:
		edit(screen, row);
		return TRUE;
	case RK_COMMAND_COPY:
		rk_register_copy(&self->list);
		return TRUE;
	case RK_COMMAND_ORDER:
		if (!rk_view_list_order(&self->list, &error))
			rk_app_error(screen->app, error);
		return TRUE;
	default:
		return register_do(self, action);
	}
}

/* Why no register has it, or not one of such records; a kind's own verbs are not asked for. */
static const char *is_not_here(RkRegister *self, RkCommandId action)
{
	guint flags = rk_entities[rk_register_entity(self)].flags;
	const char *todo = rk_command_info(action)->todo;

	switch (action) {
	case RK_COMMAND_DELETE:
		return flags & RK_ENTITY_IS_MEETING
			       ? N_("open it: Enter; what belongs to a meeting is deleted there")
			       : NULL;
	case RK_COMMAND_MERGE:
	case RK_COMMAND_PROBLEMS:
		return flags & RK_ENTITY_IS_REGISTER ? NULL : todo;
	case RK_COMMAND_VIEW:
	case RK_COMMAND_PANE_LEFT:
	case RK_COMMAND_PANE_RIGHT:
	case RK_COMMAND_WHO:
		return todo ? todo : N_("not on this screen");
	default:
		return NULL;
	}
}

static const char *register_why_not(RkScreen *screen, RkCommandId action)
{
	static const RkCommandId needs[] = { RK_COMMAND_OPEN, RK_COMMAND_EDIT, RK_COMMAND_COPY,
		RK_COMMAND_DELETE, RK_COMMAND_MERGE, RK_COMMAND_WHO, RK_COMMAND_NONE };
	RkRegister *self = (RkRegister *)screen;
	const RkRegisterKind *kind = rk_register_kind(screen);

	if (rk_commands_hold(needs, action) && !rk_view_list_row(&self->list))
		return rk_command_info(action)->todo;
	if (!rk_commands_hold(kind->verbs, action))
		return is_not_here(self, action);
	return kind->why_not ? kind->why_not(self, action) : NULL;
}

static const char *register_word(RkScreen *screen, RkCommandId action)
{
	const RkRegisterKind *kind = rk_register_kind(screen);

	if (kind->word && kind->word((RkRegister *)screen, action))
		return kind->word((RkRegister *)screen, action);
	return action == RK_COMMAND_PROBLEMS ? N_("duplicates") : NULL;
}

static char *register_context(RkScreen *screen)
{
	RkRegister *self = (RkRegister *)screen;
	const RkRegisterKind *kind = rk_register_kind(screen);

	return kind->context && rk_view_list_row(&self->list) ? kind->context(self) : NULL;
}

gboolean rk_register_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	return rk_view_list_mouse(&((RkRegister *)screen)->list, key, zone);
}

const char *rk_register_filtered(RkScreen *screen)
{
	return ((RkRegister *)screen)->list.query;
}

gboolean rk_register_filter(RkScreen *screen, const char *query, GError **error)
{
	return rk_view_list_filter(&((RkRegister *)screen)->list, query, error);
}

void rk_register_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	RkRegister *self = (RkRegister *)screen;
	RkTableSource source = rk_view_list_source(&self->list);

	rk_table_go(&self->list.table, &source, id);
}

void rk_register_close(RkScreen *screen)
{
	RkRegister *self = (RkRegister *)screen;

	rk_view_list_clear(&self->list);
	g_clear_pointer(&self->depth, g_hash_table_unref);
	g_clear_pointer(&self->folded, g_hash_table_unref);
}

static const RkCommandId acts[] = { RK_COMMAND_OPEN, RK_COMMAND_ADD, RK_COMMAND_EDIT,
	RK_COMMAND_COPY, RK_COMMAND_ORDER, RK_COMMAND_DELETE, RK_COMMAND_MERGE, RK_COMMAND_PROBLEMS,
	RK_COMMAND_VIEW, RK_COMMAND_WHO, RK_COMMAND_PANE_LEFT, RK_COMMAND_PANE_RIGHT, RK_COMMAND_UP,
	RK_COMMAND_DOWN, RK_COMMAND_PAGE_UP, RK_COMMAND_PAGE_DOWN, RK_COMMAND_HALF_UP,
	RK_COMMAND_HALF_DOWN, RK_COMMAND_FIRST, RK_COMMAND_LAST, RK_COMMAND_MARK,
	RK_COMMAND_MARK_RANGE, RK_COMMAND_MARK_ALL, RK_COMMAND_NONE };
static const RkCommandId hints[] = { RK_COMMAND_OPEN, RK_COMMAND_ADD, RK_COMMAND_EDIT,
	RK_COMMAND_WHO, RK_COMMAND_DELETE, RK_COMMAND_VIEW, RK_COMMAND_PROBLEMS, RK_COMMAND_COPY,
	RK_COMMAND_ORDER, RK_COMMAND_NONE };

#define REGISTER(CLASS, NAME, OTHER, LABEL, OPENS) \
	const RkScreenClass CLASS = { \
		.name = NAME, \
		.other_name = OTHER, \
		.label = LABEL, \
		.size = sizeof(RkRegister), \
		.contexts = RK_IN_REGISTER | RK_IN_LIST, \
		.opens = (RkEntity)(OPENS), \
		.acts = acts, \
		.hints = hints, \
		.open = rk_register_open, \
		.load = rk_register_load, \
		.draw = register_draw, \
		.act = register_act, \
		.why_not = register_why_not, \
		.word = register_word, \
		.context = register_context, \
		.mouse = rk_register_mouse, \
		.filtered = rk_register_filtered, \
		.filter = rk_register_filter, \
		.focus = rk_register_focus, \
		.close = rk_register_close, \
	}

REGISTER(rk_meetings_class, "meetings", "rapat", N_("Meetings"), 0);
REGISTER(rk_institutions_class, "institutions", "instansi", N_("Institutions"), 0);
REGISTER(rk_people_class, "people", "orang", N_("People"), 0);
REGISTER(rk_groups_class, "groups", "kelompok", N_("Groups"), 0);
REGISTER(rk_series_list_class, "series", "seri", N_("Series"), 0);
REGISTER(rk_references_class, "references", "rujukan", N_("References"), 0);
REGISTER(rk_text_modules_class, "text-modules", "singkatan", N_("Text modules"),
	RK_OPENS(TEXT_MODULE));
REGISTER(rk_holidays_class, "holidays", "libur", N_("Holidays"), RK_OPENS(HOLIDAY));
REGISTER(rk_profiles_class, "profiles", "kop", N_("Letter profiles"), RK_OPENS(PROFILE));
REGISTER(rk_counters_class, "counters", "penghitung", N_("Counters"), RK_OPENS(COUNTER));
REGISTER(rk_filters_class, "filters", "saringan", N_("Saved filters"), RK_OPENS(SAVED_FILTER));
REGISTER(rk_files_class, "files", "berkas", N_("Files"), 0);
