/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paste box of a tab: which kind of list belongs where.
 */
#include "screen/meeting/workspace.h"

#include "screen/paste/pastebox.h"

static const struct {
	RkTab tab;
	RkPasteKind kind;
} kinds[] = {
	{ RK_TAB_RUNDOWN, RK_PASTE_SESSIONS },
	{ RK_TAB_INVITED, RK_PASTE_PARTICIPANTS },
	{ RK_TAB_PRESENT, RK_PASTE_ATTENDANCE },
	{ RK_TAB_MINUTES, RK_PASTE_LINES },
	{ RK_TAB_ACTIONS, RK_PASTE_ACTIONS },
};

static gboolean paste_apply(RkScreen *base, RkPlan *plan)
{
	return rk_workspace_apply((RkWorkspace *)base, plan, NULL);
}

gboolean rk_workspace_pastes(const RkWorkspace *ws)
{
	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (kinds[i].tab == rk_workspace_tab(ws))
			return TRUE;
	return FALSE;
}

void rk_workspace_paste(RkWorkspace *ws, const char *text)
{
	const RkTabRow *row = rk_workspace_current(ws);
	const RkEntry *entry = row && row->entity == RK_E_ENTRY ? row->record : NULL;
	RkPasteAsk ask = { .meeting = ws->meeting, .apply = paste_apply };

	/* Lines go where a line that is typed would go. */
	ask.session = entry ? entry->session : 0;
	for (guint i = 0; i < RK_LEN(kinds); i++)
		if (kinds[i].tab == rk_workspace_tab(ws)) {
			ask.kind = kinds[i].kind;
			rk_pastebox_open(ws->screen.app, &ask, text);
		}
}

gboolean rk_workspace_paste_key(RkWorkspace *ws, const RkKey *key)
{
	RkApp *app = ws->screen.app;

	if (key->kind != RK_KEY_PASTE || !rk_workspace_pastes(ws))
		return FALSE;
	/* Says why not when the database is open to read only. */
	if (rk_app_why_not(app, &ws->screen, RK_COMMAND_PASTE))
		rk_app_do(app, RK_COMMAND_PASTE, NULL);
	else
		rk_workspace_paste(ws, key->paste);
	return TRUE;
}
