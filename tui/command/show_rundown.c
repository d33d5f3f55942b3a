/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The rundown of `rakor show`: what the timetable engine computes of it, and what is wrong with it.
 */
#include "command/show.h"

#include "base/label.h"
#include "domain/rundown/timetable.h"

/* Speakers and performers of a row; moderators stand behind "m:". */
static char *speakers_of(const RkShow *show, RkId session)
{
	g_autoptr(GString) text = g_string_new(NULL);

	RK_EACH (show->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		if (speaker->session != session)
			continue;
		g_autofree char *name = rk_show_somebody(show, speaker->shown_name, speaker->person,
			speaker->institution, speaker->label);
		if (name)
			g_string_append_printf(text, "%s%s%s", text->len ? ", " : "",
				speaker->role == RK_SPEAKER_ROLE_MODERATOR ? "m: " : "", name);
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static char *slot_title(const RkSlot *slot, RkLang lang)
{
	if (!slot->printed_number)
		return g_strdup(slot->session->title);
	return g_strdup_printf("%s %u  %s", rk_tr(lang, N_("Session")), slot->printed_number,
		slot->session->title);
}

static void slot_cells(const RkShow *show, const RkSlot *slot, GPtrArray *cells)
{
	g_autofree char *clock = rk_slot_clock(slot->start, show->lang);

	g_ptr_array_add(
		cells, g_strdup_printf("%s%s", slot->fixed ? "◆" : " ", slot->timed ? clock : ""));
	g_ptr_array_add(cells, slot->session->minutes.set
				       ? g_strdup_printf("%d", (int)slot->session->minutes.value)
				       : NULL);
	g_ptr_array_add(cells, slot_title(slot, show->lang));
	g_ptr_array_add(cells, speakers_of(show, slot->session->id));
}

static guint days_of(const RkTimetable *timetable)
{
	guint days = 0;

	for (guint i = 0; i < timetable->slots->len; i++)
		days = MAX(days, (guint)g_array_index(timetable->slots, RkSlot, i).day);
	return days;
}

static void day_print(RkShow *show, const RkTimetable *timetable, guint day, guint days)
{
	const RkGridColumn columns[] = {
		{ NULL, 6, 0, FALSE },
		{ NULL, 4, 0, TRUE },
		{ NULL, 0, 0, FALSE },
		{ NULL, 26, 0, FALSE },
	};
	g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < timetable->slots->len; i++) {
		const RkSlot *slot = &g_array_index(timetable->slots, RkSlot, i);
		if ((guint)slot->day == day)
			slot_cells(show, slot, cells);
	}
	if (days > 1 && cells->len)
		rk_invocation_print(show->invocation, "  %s %u", rk_tr(show->lang, N_("Day")), day);
	rk_grid_print(show->out, columns, RK_LEN(columns), cells, 2, rk_out_columns());
}

void rk_show_rundown(RkShow *show)
{
	g_autoptr(RkTimetable) timetable =
		rk_timetable_new(rk_store_context(show->invocation->store), show->work.dossier);
	guint days = days_of(timetable);

	if (timetable->slots->len == 0)
		return;
	if (timetable->timed) {
		g_autofree char *start = rk_slot_clock(timetable->start, show->lang);
		g_autofree char *end = rk_slot_clock(timetable->end, show->lang);
		rk_show_heading(show, "%s · %s–%s", rk_tr(show->lang, N_("Rundown")), start, end);
	} else {
		rk_show_heading(show, "%s", rk_tr(show->lang, N_("Rundown")));
	}
	for (guint day = 1; day <= days; day++)
		day_print(show, timetable, day, days);
	for (guint i = 0; i < timetable->conflicts->len; i++) {
		const RkConflict *conflict = g_ptr_array_index(timetable->conflicts, i);
		rk_show_hanging(show, 2, "!", conflict->text);
	}
}

static void slot_json(RkJson *json, const RkSlot *slot)
{
	g_autofree char *start = rk_time_text(slot->start % 1440);
	g_autofree char *end = rk_time_text(slot->end % 1440);

	rk_json_object(json, NULL);
	rk_json_id(json, "session", slot->session->id);
	rk_json_text(json, "title", slot->session->title);
	rk_json_number(json, "day", slot->day);
	rk_json_text(json, "start", slot->timed ? start : NULL);
	rk_json_text(json, "end", slot->timed ? end : NULL);
	rk_json_bool(json, "fixed", slot->fixed);
	rk_json_number(json, "overlap", slot->overlap);
	rk_json_number(json, "gap", slot->gap);
	rk_json_number(json, "number", slot->printed_number);
	rk_json_end(json);
}

void rk_show_rundown_json(RkShow *show, RkJson *json)
{
	g_autoptr(RkTimetable) timetable =
		rk_timetable_new(rk_store_context(show->invocation->store), show->work.dossier);

	rk_json_array(json, "rundown");
	for (guint i = 0; i < timetable->slots->len; i++)
		slot_json(json, &g_array_index(timetable->slots, RkSlot, i));
	rk_json_end(json);
	rk_json_array(json, "problems");
	for (guint i = 0; i < timetable->conflicts->len; i++)
		rk_json_text(json, NULL,
			((const RkConflict *)g_ptr_array_index(timetable->conflicts, i))->text);
	rk_json_end(json);
}
