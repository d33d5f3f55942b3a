/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See sheet_screen.h.
 */
#include "screen/register/card_screen.h"

#include "app/viewlist.h"
#include "base/error.h"
#include "domain/names/rule.h"
#include "screen/action/action_do.h"
#include "screen/register/merge.h"
#include "screen/register/register_do.h"

static const RkCardKind *const kinds[] = { &rk_card_institution, &rk_card_person, &rk_card_group,
	&rk_card_series, &rk_card_reference };

static const RkCardKind *kind_of(const RkScreen *screen)
{
	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (kinds[i]->class == screen->class)
			return kinds[i];
	return kinds[0];
}

static gboolean sheet_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	RkCardScreen *self = (RkCardScreen *)screen;

	self->id = arg->id;
	rk_card_init(&self->sheet, screen->app);
	return TRUE;
}

static gboolean sheet_load(RkScreen *screen, GError **error)
{
	RkCardScreen *self = (RkCardScreen *)screen;
	const RkCardKind *kind = kind_of(screen);
	const RkDirectory *directory = rk_directory_load(rk_app_store(screen->app), error);
	const void *record = directory ? rk_rows_find(directory, kind->entity, self->id) : NULL;

	if (!record) {
		if (directory)
			g_set_error_literal(error, RK_ERROR, RK_ERROR_NOT_FOUND,
				rk_app_say(screen->app, N_("This record is gone")));
		return FALSE;
	}
	rk_card_restart(&self->sheet);
	g_clear_pointer(&self->title, g_free);
	g_clear_pointer(&self->count, g_free);
	if (!kind->fill(self, record, error))
		return FALSE;
	if (!self->title)
		self->title = rk_register_name(screen->app, kind->entity, self->id);
	rk_card_done(&self->sheet);
	return TRUE;
}

static void sheet_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	RkCardScreen *self = (RkCardScreen *)screen;
	const RkCardKind *kind = kind_of(screen);
	g_autofree char *none = rk_list_nothing(screen->app, self->sheet.query, kind->empty);

	rk_card_draw(&self->sheet, canvas, rect, self->title, self->count, none);
}

static gboolean gone(RkCardScreen *self)
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
static gboolean promise_do(RkCardScreen *self, RkCommandId action)
{
	g_autoptr(GPtrArray) chosen = rk_card_chosen(&self->sheet);
	g_autoptr(GArray) refs = g_array_new(FALSE, FALSE, sizeof(RkActionRef));

	for (guint i = 0; i < chosen->len; i++) {
		const RkCardRow *row = chosen->pdata[i];
		RkActionRef ref = { row->id, row->meeting, row->own };
		if (row->entity == RK_E_ACTION)
			g_array_append_val(refs, ref);
	}
	return refs->len > 0 &&
	       rk_action_do(self->screen.app, action, (const RkActionRef *)(gpointer)refs->data,
		       refs->len, &self->sheet.table);
}

static gboolean is_promise_verb(RkCommandId action)
{
	return action == RK_COMMAND_DONE || action == RK_COMMAND_STATE ||
	       action == RK_COMMAND_REMIND;
}

static gboolean sheet_act(RkScreen *screen, RkCommandId action, const char *arg)
{
	RkCardScreen *self = (RkCardScreen *)screen;
	const RkCardKind *kind = kind_of(screen);
	g_autoptr(GArray) one = g_array_new(FALSE, FALSE, sizeof(RkId));

	if (kind->act && kind->act(self, action, arg))
		return TRUE;
	if (rk_card_act(&self->sheet, action))
		return TRUE;
	if (is_promise_verb(action))
		return promise_do(self, action);
	switch (action) {
	case RK_COMMAND_EDIT:
		return rk_register_edit(screen->app, kind->entity, self->id, 0);
	case RK_COMMAND_DELETE:
		return gone(self);
	case RK_COMMAND_MERGE:
		g_array_append_val(one, self->id);
		rk_register_merge(screen->app, kind->entity, one);
		return TRUE;
	default:
		return FALSE;
	}
}

/* Those that only some sheets have. */
static gboolean has_verb(const RkCardKind *kind, RkCommandId action)
{
	static const RkCommandId some[] = { RK_COMMAND_ADD, RK_COMMAND_MOVE_UP,
		RK_COMMAND_MOVE_DOWN, RK_COMMAND_WHO, RK_COMMAND_DATE, RK_COMMAND_NONE };

	return rk_commands_hold(kind->verbs, action) || !rk_commands_hold(some, action);
}

static const char *sheet_why_not(RkScreen *screen, RkCommandId action)
{
	RkCardScreen *self = (RkCardScreen *)screen;
	const RkCardKind *kind = kind_of(screen);
	const RkCardRow *row = rk_card_at(&self->sheet);
	const char *todo = rk_command_info(action)->todo;

	if (action == RK_COMMAND_OPEN && (!row || row->entity == RK_E_NONE))
		return todo;
	if (is_promise_verb(action) && (!row || row->entity != RK_E_ACTION))
		return todo ? todo : N_("go to an action or to a name first");
	if (!has_verb(kind, action))
		return todo;
	return kind->why_not ? kind->why_not(self, action) : NULL;
}

static const char *sheet_word(RkScreen *screen, RkCommandId action)
{
	const RkCardKind *kind = kind_of(screen);

	return kind->word ? kind->word((RkCardScreen *)screen, action) : NULL;
}

static gboolean sheet_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	return rk_card_mouse(&((RkCardScreen *)screen)->sheet, key, zone);
}

static void sheet_head(RkScreen *screen, RkHead *head)
{
	head->title = g_strdup(((RkCardScreen *)screen)->title);
}

static const char *sheet_filtered(RkScreen *screen)
{
	return ((RkCardScreen *)screen)->sheet.query;
}

static gboolean sheet_filter(RkScreen *screen, const char *query, GError **error)
{
	rk_card_filter(&((RkCardScreen *)screen)->sheet, query);
	return TRUE;
}

static void sheet_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	rk_card_go(&((RkCardScreen *)screen)->sheet, entity, id);
}

static void sheet_close(RkScreen *screen)
{
	RkCardScreen *self = (RkCardScreen *)screen;

	rk_card_clear(&self->sheet);
	g_free(self->title);
	g_free(self->count);
}

static const RkCommandId acts[] = { RK_CARD_ACTS, RK_COMMAND_EDIT, RK_COMMAND_DELETE,
	RK_COMMAND_MERGE, RK_COMMAND_ADD, RK_COMMAND_MOVE_UP, RK_COMMAND_MOVE_DOWN, RK_COMMAND_WHO,
	RK_COMMAND_DATE, RK_COMMAND_DONE, RK_COMMAND_STATE, RK_COMMAND_REMIND, RK_COMMAND_NONE };
static const RkCommandId hints[] = { RK_COMMAND_OPEN, RK_COMMAND_ADD, RK_COMMAND_DONE,
	RK_COMMAND_DATE, RK_COMMAND_WHO, RK_COMMAND_REMIND, RK_COMMAND_EDIT, RK_COMMAND_MOVE_DOWN,
	RK_COMMAND_DELETE, RK_COMMAND_COPY, RK_COMMAND_NONE };

#define SHEET(CLASS, NAME, LABEL, ENTITY) \
	const RkScreenClass CLASS = { \
		.name = NAME, \
		.label = LABEL, \
		.size = sizeof(RkCardScreen), \
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
