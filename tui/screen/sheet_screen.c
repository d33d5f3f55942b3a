/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See sheet_screen.h.
 */
#include "screen/sheet_screen.h"

#include "app/viewlist.h"
#include "base/error.h"
#include "domain/rule.h"
#include "screen/action_do.h"
#include "screen/merge.h"
#include "screen/register_do.h"

static const RkSheetKind *const kinds[] = { &rk_sheet_institution, &rk_sheet_person,
	&rk_sheet_group, &rk_sheet_series, &rk_sheet_reference };

static const RkSheetKind *kind_of(const RkScreen *screen)
{
	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (kinds[i]->class == screen->class)
			return kinds[i];
	return kinds[0];
}

static gboolean sheet_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	RkSheetScreen *self = (RkSheetScreen *)screen;

	self->id = arg->id;
	rk_sheet_init(&self->sheet, screen->app);
	return TRUE;
}

static gboolean sheet_load(RkScreen *screen, GError **error)
{
	RkSheetScreen *self = (RkSheetScreen *)screen;
	const RkSheetKind *kind = kind_of(screen);
	const RkDirectory *directory = rk_directory_load(rk_app_store(screen->app), error);
	const void *record = directory ? rk_rows_find(directory, kind->entity, self->id) : NULL;

	if (!record) {
		if (directory)
			g_set_error_literal(error, RK_ERROR, RK_ERROR_NOT_FOUND,
				rk_app_say(screen->app, N_("This record is gone")));
		return FALSE;
	}
	rk_sheet_restart(&self->sheet);
	g_clear_pointer(&self->title, g_free);
	g_clear_pointer(&self->count, g_free);
	if (!kind->fill(self, record, error))
		return FALSE;
	if (!self->title)
		self->title = rk_register_name(screen->app, kind->entity, self->id);
	rk_sheet_done(&self->sheet);
	return TRUE;
}

static void sheet_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	RkSheetScreen *self = (RkSheetScreen *)screen;
	const RkSheetKind *kind = kind_of(screen);
	g_autofree char *none = rk_list_nothing(screen->app, self->sheet.query, kind->empty);

	rk_sheet_draw(&self->sheet, canvas, rect, self->title, self->count, none);
}

static gboolean gone(RkSheetScreen *self)
{
	g_autoptr(GArray) one = g_array_new(FALSE, FALSE, sizeof(RkId));
	RkApp *app = self->screen.app;

	g_array_append_val(one, self->id);
	/* When it is gone the reload closes this screen. */
	rk_register_delete(app, kind_of(&self->screen)->entity, one);
	return TRUE;
}

/* Done, state and reminder of the promises under the marks, else under the cursor: the same verbs
 * as in tab 6. */
static gboolean promise_do(RkSheetScreen *self, RkActionId action)
{
	g_autoptr(GPtrArray) chosen = rk_sheet_chosen(&self->sheet);
	g_autoptr(GArray) refs = g_array_new(FALSE, FALSE, sizeof(RkActionRef));

	for (guint i = 0; i < chosen->len; i++) {
		const RkSheetRow *row = chosen->pdata[i];
		RkActionRef ref = { row->id, row->meeting, row->own };
		if (row->entity == RK_E_ACTION)
			g_array_append_val(refs, ref);
	}
	return refs->len > 0 &&
	       rk_action_do(self->screen.app, action, (const RkActionRef *)(gpointer)refs->data,
		       refs->len, &self->sheet.table);
}

static gboolean is_promise_verb(RkActionId action)
{
	return action == RK_ACTION_DONE || action == RK_ACTION_STATE || action == RK_ACTION_REMIND;
}

static gboolean sheet_act(RkScreen *screen, RkActionId action, const char *arg)
{
	RkSheetScreen *self = (RkSheetScreen *)screen;
	const RkSheetKind *kind = kind_of(screen);
	g_autoptr(GArray) one = g_array_new(FALSE, FALSE, sizeof(RkId));

	if (kind->act && kind->act(self, action, arg))
		return TRUE;
	if (rk_sheet_act(&self->sheet, action))
		return TRUE;
	if (is_promise_verb(action))
		return promise_do(self, action);
	switch (action) {
	case RK_ACTION_EDIT:
		return rk_register_edit(screen->app, kind->entity, self->id, 0);
	case RK_ACTION_DELETE:
		return gone(self);
	case RK_ACTION_MERGE:
		g_array_append_val(one, self->id);
		rk_register_merge(screen->app, kind->entity, one);
		return TRUE;
	default:
		return FALSE;
	}
}

/* Those that only some sheets have. */
static gboolean has_verb(const RkSheetKind *kind, RkActionId action)
{
	static const RkActionId some[] = { RK_ACTION_ADD, RK_ACTION_MOVE_UP, RK_ACTION_MOVE_DOWN,
		RK_ACTION_WHO, RK_ACTION_DATE, RK_ACTION_NONE };

	return rk_actions_hold(kind->verbs, action) || !rk_actions_hold(some, action);
}

static const char *sheet_why_not(RkScreen *screen, RkActionId action)
{
	RkSheetScreen *self = (RkSheetScreen *)screen;
	const RkSheetKind *kind = kind_of(screen);
	const RkSheetRow *row = rk_sheet_at(&self->sheet);
	const char *todo = rk_action_info(action)->todo;

	if (action == RK_ACTION_OPEN && (!row || row->entity == RK_E_NONE))
		return todo;
	if (is_promise_verb(action) && (!row || row->entity != RK_E_ACTION))
		return todo ? todo : N_("go to an action or to a name first");
	if (!has_verb(kind, action))
		return todo;
	return kind->why_not ? kind->why_not(self, action) : NULL;
}

static const char *sheet_word(RkScreen *screen, RkActionId action)
{
	const RkSheetKind *kind = kind_of(screen);

	return kind->word ? kind->word((RkSheetScreen *)screen, action) : NULL;
}

static gboolean sheet_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	return rk_sheet_mouse(&((RkSheetScreen *)screen)->sheet, key, zone);
}

static void sheet_head(RkScreen *screen, RkHead *head)
{
	head->title = g_strdup(((RkSheetScreen *)screen)->title);
}

static const char *sheet_filtered(RkScreen *screen)
{
	return ((RkSheetScreen *)screen)->sheet.query;
}

static gboolean sheet_filter(RkScreen *screen, const char *query, GError **error)
{
	rk_sheet_filter(&((RkSheetScreen *)screen)->sheet, query);
	return TRUE;
}

static void sheet_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	rk_sheet_go(&((RkSheetScreen *)screen)->sheet, entity, id);
}

static void sheet_close(RkScreen *screen)
{
	RkSheetScreen *self = (RkSheetScreen *)screen;

	rk_sheet_clear(&self->sheet);
	g_free(self->title);
	g_free(self->count);
}

static const RkActionId acts[] = { RK_SHEET_ACTS, RK_ACTION_EDIT, RK_ACTION_DELETE, RK_ACTION_MERGE,
	RK_ACTION_ADD, RK_ACTION_MOVE_UP, RK_ACTION_MOVE_DOWN, RK_ACTION_WHO, RK_ACTION_DATE,
	RK_ACTION_DONE, RK_ACTION_STATE, RK_ACTION_REMIND, RK_ACTION_NONE };
static const RkActionId hints[] = { RK_ACTION_OPEN, RK_ACTION_ADD, RK_ACTION_DONE, RK_ACTION_DATE,
	RK_ACTION_WHO, RK_ACTION_REMIND, RK_ACTION_EDIT, RK_ACTION_MOVE_DOWN, RK_ACTION_DELETE,
	RK_ACTION_COPY, RK_ACTION_NONE };

#define SHEET(CLASS, NAME, LABEL, ENTITY) \
	const RkScreenClass CLASS = { \
		.name = NAME, \
		.label = LABEL, \
		.size = sizeof(RkSheetScreen), \
		.contexts = RK_IN_REGISTER | RK_IN_LIST, \
		.opens = (RkEntity)RK_OPENS(ENTITY), \
		.hidden = TRUE, \
		.acts = acts, \
		.hints = hints, \
		.open = sheet_open, \
		.load = sheet_load, \
		.draw = sheet_draw, \
		.act = sheet_act, \
		.why_not = sheet_why_not, \
		.word = sheet_word, \
		.mouse = sheet_mouse, \
		.head = sheet_head, \
		.filtered = sheet_filtered, \
		.filter = sheet_filter, \
		.focus = sheet_focus, \
		.close = sheet_close, \
	}

SHEET(rk_institution_class, "institution", N_("Institution"), INSTITUTION);
SHEET(rk_person_class, "person", N_("Person"), PERSON);
SHEET(rk_group_class, "group", N_("Group"), INSTITUTION_GROUP);
SHEET(rk_series_class, "one-series", N_("Series"), SERIES);
SHEET(rk_reference_class, "reference", N_("Reference"), REFERENCE);
