/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the files of tab 2 know of its rows: what the tab keeps, what is on now, names and
 * conflicts.
 */
#include "base/civil.h"
#include "domain/rundown/point_rule.h"
#include "screen/meeting/rundown.h"

#include <string.h>

RkRundown *rk_rundown(RkWorkspace *ws)
{
	if (!ws->states[RK_TAB_RUNDOWN]) {
		RkRundown *own = g_new0(RkRundown, 1);
		own->drop = own->clock = -1;
		ws->states[RK_TAB_RUNDOWN] = own;
	}
	return ws->states[RK_TAB_RUNDOWN];
}

RkId rk_rundown_session(const RkTabRow *row)
{
	if (row && row->entity == RK_E_SESSION)
		return row->id;
	return row && row->entity == RK_E_AGENDA_POINT
		       ? ((const RkAgendaPoint *)row->record)->session
		       : 0;
}

/* --- now --- */

static gboolean is_over(const RkMeeting *meeting)
{
	return meeting->status == RK_MEETING_STATUS_HELD ||
	       meeting->status == RK_MEETING_STATUS_CANCELLED ||
	       meeting->status == RK_MEETING_STATUS_POSTPONED;
}

/* Minutes as in RkSlot; FALSE when it is not the day of the meeting. */
static gboolean minutes_now(const RkWorkspace *ws, int *minutes)
{
	const RkContext *context = rk_app_context(ws->screen.app);
	const RkMeeting *meeting = ws->dossier->meeting;
	RkLocalTime start;

	if (is_over(meeting) || !meeting->start || !rk_local_time_parse(meeting->start, &start))
		return FALSE;
	RkLocalTime now =
		rk_zone_local_time(meeting->zone ? meeting->zone : context->zone, context->now);
	int days = (int)(rk_local_time_day(now) - rk_local_time_day(start));
	*minutes = days * 1440 + rk_local_time_minutes(now);
	return days >= 0 && *minutes < ws->timetable->end + 120;
}

const RkSlot *rk_rundown_now(const RkWorkspace *ws, const RkSlot **next)
{
	const RkSlot *now = NULL, *after = NULL;
	int minutes;

	if (next)
		*next = NULL;
	if (!minutes_now(ws, &minutes))
		return NULL;
	for (guint i = 0; i < ws->timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(ws->timetable->slots, RkSlot, i);
		gboolean running = slot->session->status == RK_SESSION_STATUS_RUNNING;
		if (running || (slot->start <= minutes && minutes < slot->end && !now))
			now = slot;
		else if (slot->start > minutes && (!after || slot->start < after->start))
			after = slot;
	}
	if (next)
		*next = after;
	return now;
}

/* --- words --- */

const char *rk_rundown_title(const RkWorkspace *ws, const RkSession *session)
{
	return rk_workspace_lang(ws) == RK_LANG_EN && session->title_en ? session->title_en
									: session->title;
}

char *rk_rundown_who(const RkWorkspace *ws, RkId session, gboolean moderators)
{
	g_autoptr(GString) text = g_string_new(NULL);

	RK_EACH (ws->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session ||
			(speaker->role == RK_SPEAKER_ROLE_MODERATOR) != moderators)
			continue;
		const RkInstitution *office = RK_FIND(
			ws->dossier->rows, INSTITUTION, RkInstitution, speaker->institution);
		g_autofree char *who = office && !moderators
					       ? g_strdup(rk_office_short(office))
					       : rk_workspace_who(ws, speaker->shown_name,
							 speaker->person, 0, speaker->label);
		if (*who && !strstr(text->str, who))
			g_string_append_printf(text, "%s%s", text->len ? ", " : "", who);
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

const RkConflict *rk_rundown_conflict(const RkWorkspace *ws, RkId session)
{
	for (guint i = 0; i < ws->timetable->conflicts->len; i++) {
		const RkConflict *conflict = ws->timetable->conflicts->pdata[i];
		if (conflict->session == session || conflict->other == session)
			return conflict;
	}
	return NULL;
}
