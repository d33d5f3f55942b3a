/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Description text: one line a session, because phones show it unwrapped.
 */
#include "calendar/description.h"

#include "base/label.h"
#include "domain/rundown/timetable.h"

/* "Narasumber" and the like are worth their room only for talks. */
static void append_speakers(GString *out, const RkDossier *dossier, const RkSession *session)
{
	guint n = 0;

	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session->id || speaker->role != RK_SPEAKER_ROLE_SPEAKER)
			continue;
		const RkInstitution *office =
			RK_FIND(dossier->rows, INSTITUTION, RkInstitution, speaker->institution);
		const RkPerson *person = RK_FIND(dossier->rows, PERSON, RkPerson, speaker->person);
		const char *who = office ? office->name : person ? person->name : speaker->label;
		if (who)
			g_string_append_printf(out, "%s%s", n++ ? "; " : " – ", who);
	}
}

static void append_rundown(GString *out, const RkContext *context, const RkDossier *dossier)
{
	g_autoptr(RkTimetable) timetable = rk_timetable_new(context, dossier);
	gboolean days = FALSE;

	if (!timetable->slots->len)
		return;
	g_string_append_printf(out, "%s:\n", rk_tr(context->lang, N_("Rundown")));
	for (guint i = 0; i < timetable->slots->len; i++)
		days |= g_array_index(timetable->slots, RkSlot, i).day > 1;
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		const RkSession *session = slot->session;
		g_autofree char *start = rk_slot_clock(slot->start, context->lang);
		g_autofree char *end = rk_slot_clock(slot->end, context->lang);
		if (days)
			g_string_append_printf(
				out, "%s %d ", rk_tr(context->lang, N_("Day")), slot->day);
		g_string_append_printf(out, "%s–%s ", start, end);
		if (slot->printed_number)
			g_string_append_printf(out, "%s %u: ", rk_tr(context->lang, N_("Session")),
				slot->printed_number);
		g_string_append(out, context->lang == RK_LANG_EN && session->title_en
					     ? session->title_en
					     : session->title);
		append_speakers(out, dossier, session);
		g_string_append_c(out, '\n');
	}
}

char *rk_description_new(const RkContext *context, const RkDossier *dossier)
{
	const RkMeeting *meeting = dossier->meeting;
	g_autoptr(GString) out = g_string_new(NULL);

	if (meeting->purpose)
		g_string_append_printf(out, "%s\n\n", meeting->purpose);
	append_rundown(out, context, dossier);
	if (meeting->link)
		g_string_append_printf(out, "%s%s: %s\n", out->len ? "\n" : "",
			rk_tr(context->lang, N_("Online link")), meeting->link);
	while (out->len && out->str[out->len - 1] == '\n')
		g_string_truncate(out, out->len - 1);
	return out->len ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}
