/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Finding the row of a command. See binding.h.
 */
#include "app/binding.h"

#include "app/private.h"

static const RkBinding *row_find(RkScreen *screen, const RkBinding *table, RkCommandId command)
{
	for (; table && table->command != RK_COMMAND_NONE; table++)
		if (table->command == command && (!table->when || table->when(screen)))
			return table;
	return NULL;
}

static gboolean does_something(const RkBinding *binding)
{
	return binding->rule || binding->run || binding->ask.kind != RK_ASK_NOTHING;
}

/* The row that says how it is done: the shared one where the screen's own only names it. */
static const RkBinding *doing_of(RkScreen *screen, const RkBinding *binding)
{
	const RkBinding *shared =
		does_something(binding) ? binding
					: row_find(screen, screen->class->shared, binding->command);

	return shared ? shared : row_find(screen, screen->app->globals, binding->command);
}

const RkBinding *rk_binding_find(RkScreen *screen, RkCommandId command)
{
	const RkBinding *own = row_find(screen, screen->class->bindings, command);

	/* One that only names another is there when that one is. */
	if (own && !own->why_not && !doing_of(screen, own))
		own = NULL;
	if (!own)
		own = row_find(screen, screen->class->shared, command);
	return own ? own : row_find(screen, screen->app->globals, command);
}

static gboolean has_row(RkScreen *screen)
{
	RkTableSource source;

	if (screen->class->list) {
		RkTable *table = screen->class->list(screen, &source);
		return table->cursor_id != 0 && table->cursor < source.count(source.data);
	}
	g_autoptr(GArray) chosen = rk_screen_chosen(screen);
	return chosen->len > 0;
}

static gboolean needs_row(const RkBinding *binding)
{
	gboolean of_rows = (binding->rule || binding->ask.kind == RK_ASK_FORM) &&
			   (binding->flags & RK_BIND_WHOLE) == 0;

	return of_rows || (binding->flags & RK_BIND_ROW) != 0;
}

static const char *reason(RkScreen *screen, const RkBinding *binding)
{
	if (needs_row(binding) && !has_row(screen))
		return screen->class->no_row ? screen->class->no_row
					     : rk_command_info(binding->command)->todo;
	return binding->why_not ? binding->why_not(screen) : NULL;
}

const char *rk_binding_why_not(RkScreen *screen, const RkBinding *binding)
{
	const RkBinding *doing = doing_of(screen, binding);
	const char *why = reason(screen, binding);

	return why || !doing || doing == binding ? why : reason(screen, doing);
}

void rk_binding_do(RkScreen *screen, const RkBinding *binding, const char *arg)
{
	const RkBinding *doing = doing_of(screen, binding);

	if (doing && doing->run)
		doing->run(screen, doing->value, arg);
	else if (doing)
		rk_binding_ask(screen, doing, arg);
}
