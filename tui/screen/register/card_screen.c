/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See card_screen.h.
 */
#include "screen/register/card_screen.h"

#include "app/viewlist.h"
#include "base/error.h"
#include "domain/names/rule.h"
#include "screen/action/action_do.h"
#include "screen/register/merge.h"
#include "screen/register/register_do.h"

static const RkCardKind *kind_of(const RkScreen *screen)
{
	return screen->class->kind;
}

static RkCard *card_of(RkScreen *screen)
{
	return &((RkCardScreen *)screen)->card;
}

gboolean rk_card_screen_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	RkCardScreen *self = (RkCardScreen *)screen;

	self->id = arg->id;
	rk_card_init(&self->card, screen->app);
	return TRUE;
}

gboolean rk_card_screen_load(RkScreen *screen, GError **error)
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
	rk_card_restart(&self->card);
	g_clear_pointer(&self->title, g_free);
	g_clear_pointer(&self->count, g_free);
	if (!kind->fill(self, record, error))
		return FALSE;
	if (!self->title)
		self->title = rk_register_name(screen->app, kind->entity, self->id);
	rk_card_done(&self->card);
	return TRUE;
}

void rk_card_screen_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	RkCardScreen *self = (RkCardScreen *)screen;
	const RkCardKind *kind = kind_of(screen);
	g_autofree char *none = rk_list_nothing(screen->app, self->card.query, kind->empty);

	rk_card_draw(&self->card, canvas, rect, self->title, self->count, none);
}

RkTable *rk_card_screen_list(RkScreen *screen, RkTableSource *source)
{
	*source = rk_card_source(card_of(screen));
	return &card_of(screen)->table;
}

void rk_card_screen_chosen(RkScreen *screen, GArray *rows)
{
	g_autoptr(GPtrArray) chosen = rk_card_chosen(card_of(screen));

	for (guint i = 0; i < chosen->len; i++) {
		const RkCardRow *row = chosen->pdata[i];
		RkChosenRow one = { row->own ? row->own : row->id, row->meeting };
		g_array_append_val(rows, one);
	}
}

void rk_card_screen_head(RkScreen *screen, RkHead *head)
{
	head->title = g_strdup(((RkCardScreen *)screen)->title);
}

const char *rk_card_screen_filtered(RkScreen *screen)
{
	return card_of(screen)->query;
}

gboolean rk_card_screen_filter(RkScreen *screen, const char *query, GError **error)
{
	rk_card_filter(card_of(screen), query);
	return TRUE;
}

void rk_card_screen_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	rk_card_go(card_of(screen), entity, id);
}

void rk_card_screen_close(RkScreen *screen)
{
	RkCardScreen *self = (RkCardScreen *)screen;

	rk_card_clear(&self->card);
	g_free(self->title);
	g_free(self->count);
}

/* --- commands --- */

static GArray *own_id(RkScreen *screen)
{
	GArray *one = g_array_new(FALSE, FALSE, sizeof(RkId));

	return g_array_append_val(one, ((RkCardScreen *)screen)->id);
}

static gboolean is_record(RkScreen *screen)
{
	const RkCardRow *row = rk_card_at(card_of(screen));

	return row && row->entity != RK_E_NONE;
}

static void row_open(RkScreen *screen, int value, const char *arg)
{
	rk_card_open(card_of(screen));
}

static void rows_copy(RkScreen *screen, int value, const char *arg)
{
	rk_card_copy(card_of(screen));
}

static void record_edit(RkScreen *screen, int value, const char *arg)
{
	rk_register_edit(screen->app, kind_of(screen)->entity, ((RkCardScreen *)screen)->id, 0);
}

/* When it is gone the reload closes this screen. */
static void record_delete(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(GArray) one = own_id(screen);

	rk_register_delete(screen->app, kind_of(screen)->entity, one);
}

static void record_merge(RkScreen *screen, int value, const char *arg)
{
	g_autoptr(GArray) one = own_id(screen);

	rk_register_merge(screen->app, kind_of(screen)->entity, one);
}

static gboolean is_promise(RkScreen *screen)
{
	const RkCardRow *row = rk_card_at(card_of(screen));

	return row && row->entity == RK_E_ACTION;
}

const RkBinding rk_card_bindings[] = {
	{ RK_COMMAND_OPEN, .when = is_record, .run = row_open },
	{ RK_COMMAND_DONE, .when = is_promise, .run = rk_action_done },
	{ RK_COMMAND_STATE, .when = is_promise, .run = rk_action_set_state },
	{ RK_COMMAND_REMIND, .when = is_promise, .run = rk_action_remind },
	{ RK_COMMAND_EDIT, .run = record_edit },
	{ RK_COMMAND_DELETE, .run = record_delete },
	{ RK_COMMAND_MERGE, .run = record_merge },
	{ RK_COMMAND_COPY, .run = rows_copy },
	RK_BINDS_MOVES,
	RK_BINDS_MARKS,
	{ RK_COMMAND_NONE },
};
