/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Copying from another meeting, on screen. See copy_from.h.
 */
#include "screen/meeting/copy_from.h"

#include "app/chooser.h"
#include "base/error.h"
#include "domain/meeting/copy_rule.h"
#include "domain/names/name.h"
#include "domain/meeting/pattern_rule.h"

typedef struct Ticks {
	RkWorkspace *ws;
	RkId source;
	guint parts;
} Ticks;

static RkDossier *source_load(RkApp *app, RkId meeting)
{
	GError *error = NULL;
	RkDossier *source = rk_dossier_load(rk_app_store(app), meeting, &error);

	if (!source)
		rk_app_error(app, error);
	return source;
}

static void ticks_ask(Ticks *ticks);

static void copy_now(Ticks *ticks)
{
	RkRuleInput in = rk_workspace_rule_input(ticks->ws);
	g_autoptr(RkDossier) source = source_load(ticks->ws->screen.app, ticks->source);
	GError *error = NULL;

	if (source) {
		RkPlan *plan = rk_copy_plan(&in, source, ticks->parts, NULL, &error);
		rk_workspace_apply(ticks->ws, plan, error);
	}
}

static void ticked(RkApp *app, int value, gpointer data)
{
	Ticks *ticks = data;

	if (value >= RK_COPY_N) {
		copy_now(ticks);
		return;
	}
	Ticks *again = g_memdup2(ticks, sizeof(*ticks));
	again->parts ^= 1u << value;
	ticks_ask(again);
}

/* Takes `ticks`. The cursor is on "copy" again after each tick: Enter copies. */
static void ticks_ask(Ticks *ticks)
{
	RkApp *app = ticks->ws->screen.app;
	RkRuleInput in = rk_workspace_rule_input(ticks->ws);
	g_autoptr(RkDossier) source = source_load(app, ticks->source);
	g_autoptr(GError) error = NULL;
	guint counts[RK_COPY_N] = { 0 };
	RkMenu menu;

	g_autoptr(RkPlan) all =
		source ? rk_copy_plan(&in, source, RK_COPY_ALL, counts, &error) : NULL;
	if (!all) {
		rk_app_error(app, g_steal_pointer(&error));
		g_free(ticks);
		return;
	}
	const RkMeeting *from = source->meeting;
	rk_menu_init(&menu, rk_app_say(app, N_("Copy from another meeting")),
		rk_meeting_short(from), FALSE);
	g_autofree char *now = g_strdup_printf("%s %s",
		rk_app_say(app, N_("copy what is ticked from")), from->tag ? from->tag : "");
	rk_menu_add(&menu, "c", now, NULL, RK_COPY_N);
	/* What has nothing to copy is not offered. */
	for (guint i = 0; i < RK_COPY_N; i++) {
		if (counts[i] == 0)
			continue;
		gboolean on = (ticks->parts & (1u << i)) != 0;
		g_autofree char *label = g_strdup_printf("[%s] %3u %s", on ? "x" : " ", counts[i],
			rk_app_say(app, rk_copy_parts[i].label));
		rk_menu_add(&menu, rk_copy_parts[i].key, label, NULL, (int)i);
	}
	rk_app_ask(app, &menu, ticked, ticks, g_free);
}

static gboolean address_open(RkWorkspace *ws, const char *address, GError **error)
{
	RkTarget target;

	if (!rk_address_resolve(rk_app_store(ws->screen.app), address, &target, error))
		return FALSE;
	Ticks *ticks = g_new0(Ticks, 1);
	*ticks = (Ticks){ ws, target.entity == RK_E_MEETING ? target.id : target.meeting,
		RK_COPY_ALL };
	ticks_ask(ticks);
	return TRUE;
}

static gboolean meeting_chosen(RkApp *app, const RkChoice *choice, gpointer data)
{
	Ticks *ticks = g_new0(Ticks, 1);

	*ticks = (Ticks){ data, choice->id, RK_COPY_ALL };
	ticks_ask(ticks);
	return TRUE;
}

void rk_copy_from(RkScreen *screen, int value, const char *address)
{
	RkApp *app = screen->app;
	GError *error = NULL;

	if (address && *address) {
		if (!address_open(RK_WORKSPACE(screen), address, &error))
			rk_app_error(app, error);
		return;
	}
	RkChooser chooser = { .title = rk_app_say(app, N_("Copy from which meeting?")),
		.kinds = RK_CHOOSE_MEETING,
		.chosen = meeting_chosen,
		.data = screen };
	rk_app_choose(app, &chooser);
}
