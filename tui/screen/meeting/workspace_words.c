/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Words of records as the tabs show them: names, days, codes.
 */
#include "screen/meeting/workspace.h"

#include "base/civil.h"
#include "domain/names/match.h"
#include "domain/people/participant_rule.h"
#include "domain/people/stale_list.h"
#include "domain/people/participant_words.h"

#include <string.h>

RkLang rk_workspace_lang(const RkWorkspace *ws)
{
	return rk_app_lang(ws->screen.app);
}

const char *rk_workspace_say(const RkWorkspace *ws, const char *msgid)
{
	return rk_app_say(ws->screen.app, msgid);
}

RkRuleInput rk_workspace_rule_input(RkWorkspace *ws)
{
	return rk_rule_input_load(rk_app_store(ws->screen.app), ws->dossier, NULL);
}

char *rk_workspace_who(
	const RkWorkspace *ws, const char *shown, RkId person, RkId institution, const char *label)
{
	char *who = rk_who_line(ws->dossier->rows, shown, person, institution, label);

	return who ? who : g_strdup("");
}

char *rk_workspace_day(const RkWorkspace *ws, const char *date)
{
	RkDay day;

	if (!date)
		return g_strdup("");
	return rk_day_parse(date, &day) ? rk_day_brief(day, rk_workspace_lang(ws)) : g_strdup(date);
}

static RkLocalTime wall_of(const RkWorkspace *ws, RkInt instant)
{
	const RkContext *context = rk_app_context(ws->screen.app);
	const char *zone = ws->dossier->meeting->zone;

	return rk_zone_local_time(zone ? zone : context->zone, instant.value);
}

char *rk_workspace_clock(const RkWorkspace *ws, RkInt instant)
{
	if (!instant.set)
		return g_strdup("");
	return rk_time_clock(rk_local_time_minutes(wall_of(ws, instant)), rk_workspace_lang(ws));
}

char *rk_workspace_instant_day(const RkWorkspace *ws, RkInt instant)
{
	if (!instant.set)
		return g_strdup("");
	RkDate date = rk_date_from_day(rk_local_time_day(wall_of(ws, instant)));
	return g_strdup_printf("%d/%d", date.day, date.month);
}

char *rk_workspace_code(const RkWorkspace *ws, gboolean decision, guint rank)
{
	const char *prefix = decision ? "K" : "TL";

	RK_EACH (ws->dossier->rows, PROFILE, RkProfile, profile) {
		const char *own = decision ? profile->decision_prefix : profile->action_prefix;
		prefix = own ? own : prefix;
	}
	return g_strdup_printf("%s-%02u", prefix, rank);
}

char *rk_workspace_count(const RkWorkspace *ws, guint n, const char *one, const char *many)
{
	return g_strdup_printf("%u %s", n, rk_workspace_say(ws, n == 1 ? one : many));
}

char *rk_workspace_stale(const RkWorkspace *ws)
{
	g_autoptr(GString) text = g_string_new(NULL);

	for (guint i = 0; i < ws->stale->len; i++)
		g_string_append_printf(
			text, "%s%s", i ? "; " : "", ((const RkStale *)ws->stale->pdata[i])->text);
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}
