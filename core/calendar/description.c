/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Description text: one line a session, because phones show it unwrapped.
 */
#include "calendar/description.h"

#include "base/label.h"
#include "domain/names/name.h"
#include "domain/rundown/timetable.h"

static const char *title_of(const RkContext *context, const char *title, const char *title_en)
{
	return context->lang == RK_LANG_EN && title_en ? title_en : title;
}

/* Who speaks, behind a dash; who else takes part needs no line of his own on a telephone. */
static void append_speakers(
	GString *out, const RkContext *context, const RkDossier *dossier, const RkSession *session)
{
	guint n = 0;

	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session->id || speaker->role != RK_SPEAKER_ROLE_SPEAKER)
			continue;
		g_autofree char *who = rk_speaker_line(dossier->rows, speaker, context->lang);
		if (who)
			g_string_append_printf(out, "%s%s", n++ ? "; " : " – ", who);
	}
}

/* Above the rows of each day, when there are several: "Hari 2, Jumat, 18 Oktober 2024". */
static void append_day(GString *out, const RkContext *context, const RkDossier *dossier, int day)
{
	RkLocalTime start;

	g_string_append_printf(out, "%s %d", rk_tr(context->lang, N_("Day")), day);
	if (dossier->meeting->start && rk_local_time_parse(dossier->meeting->start, &start)) {
		g_autofree char *date =
			rk_day_full(rk_local_time_day(start) + day - 1, context->lang);
		g_string_append_printf(out, ", %s", date);
	}
	g_string_append(out, "\n");
}

static void append_slot(
	GString *out, const RkContext *context, const RkDossier *dossier, const RkSlot *slot)
{
	const RkSession *session = slot->session;

	if (slot->timed) {
		g_autofree char *start = rk_slot_clock(slot->start, context->lang);
		g_autofree char *end = rk_slot_clock(slot->end, context->lang);
		g_string_append_printf(out, "%s–%s ", start, end);
	}
	if (slot->printed_number)
		g_string_append_printf(
			out, "%s %u: ", rk_tr(context->lang, N_("Session")), slot->printed_number);
	g_string_append(out, title_of(context, session->title, session->title_en));
	if (session->room && g_strcmp0(session->room, dossier->meeting->room) != 0)
		g_string_append_printf(out, " (%s)", session->room);
	append_speakers(out, context, dossier, session);
	g_string_append_c(out, '\n');
}

static void append_rundown(GString *out, const RkContext *context, const RkDossier *dossier)
{
	g_autoptr(RkTimetable) timetable = rk_timetable_new(context, dossier);
	gboolean days = FALSE;
	int day = 0;

	if (!timetable->slots->len)
		return;
	g_string_append_printf(out, "%s:\n", rk_tr(context->lang, N_("Rundown")));
	for (guint i = 0; i < timetable->slots->len; i++)
		days |= g_array_index(timetable->slots, RkSlot, i).day > 1;
	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		if (days && slot->day != day)
			append_day(out, context, dossier, slot->day);
		day = slot->day;
		append_slot(out, context, dossier, slot);
	}
}

static void append_session(
	GString *out, const RkContext *context, const RkDossier *dossier, const RkSession *session)
{
	const RkMeeting *meeting = dossier->meeting;

	g_string_append(out, title_of(context, meeting->title, meeting->title_en));
	g_string_append_c(out, '\n');
	RK_EACH (dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session->id)
			continue;
		g_autofree char *who = rk_speaker_line(dossier->rows, speaker, context->lang);
		if (who)
			g_string_append_printf(out, "%s: %s\n",
				rk_enum_label(&rk_speaker_role_words, speaker->role, context->lang),
				who);
	}
}

char *rk_description_new(const RkContext *context, const RkCalendarEvent *event)
{
	const RkMeeting *meeting = event->dossier->meeting;
	g_autoptr(GString) out = g_string_new(NULL);

	if (event->session)
		append_session(out, context, event->dossier, event->session);
	if (meeting->purpose && !event->session)
		g_string_append_printf(out, "%s\n\n", meeting->purpose);
	if (!event->session)
		append_rundown(out, context, event->dossier);
	if (meeting->link)
		g_string_append_printf(out, "%s%s: %s\n", out->len ? "\n" : "",
			rk_tr(context->lang, N_("Online link")), meeting->link);
	while (out->len && out->str[out->len - 1] == '\n')
		g_string_truncate(out, out->len - 1);
	return out->len ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}
