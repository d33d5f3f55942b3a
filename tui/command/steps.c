/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * rakor history, undo, redo: the step log in a shell, where every command is a run of its own; so
 * undo means the newest step of this author, in whatever run.
 */
#include "base/error.h"
#include "base/label.h"
#include "command/table_out.h"
#include "command/work.h"

/* --- history --- */

static char *step_marks(const RkInvocation *invocation, const RkStep *step)
{
	g_autoptr(GString) marks = g_string_new(NULL);

	if (step->undone_by)
		g_string_append(marks, rk_tr(invocation->lang, N_("undone")));
	if (step->undoes)
		g_string_append(marks, rk_tr(invocation->lang, N_("an undo")));
	if (step->barrier)
		g_string_append_printf(marks, "%s%s", marks->len ? ", " : "",
			rk_tr(invocation->lang, N_("cannot be undone")));
	return g_string_free(g_steal_pointer(&marks), FALSE);
}

static char *step_time(const RkInvocation *invocation, const RkStep *step)
{
	const RkContext *context = rk_store_context(invocation->store);
	RkLocalTime wall = rk_zone_local_time(context->zone, step->at);
	g_autofree char *day = rk_day_brief(rk_local_time_day(wall), invocation->lang);
	g_autofree char *clock = rk_time_clock(rk_local_time_minutes(wall), invocation->lang);

	return g_strdup_printf("%s %s", day, clock);
}

enum { STEP_ID, STEP_AT, STEP_AUTHOR, STEP_LABEL, STEP_MEETING, STEP_MARKS, STEP_N };

static void step_cells(RkInvocation *invocation, const RkStep *step, GPtrArray *cells)
{
	char id[RK_ID_TEXT];

	rk_id_text(step->id, id);
	g_ptr_array_add(cells, g_strdup(id));
	g_ptr_array_add(cells, step_time(invocation, step));
	g_ptr_array_add(cells, g_strdup(step->author));
	g_ptr_array_add(cells, g_strdup(step->label));
	g_ptr_array_add(
		cells, step->meeting ? rk_address_of(invocation->store, RK_E_MEETING, step->meeting)
				     : NULL);
	g_ptr_array_add(cells, step_marks(invocation, step));
}

static int details_print(RkInvocation *invocation, const RkStep *step, GError **error)
{
	g_autofree char *at = step_time(invocation, step);
	g_autofree char *marks = step_marks(invocation, step);
	char id[RK_ID_TEXT];

	rk_id_text(step->id, id);
	g_autoptr(GPtrArray) lines = rk_step_details(invocation->store, step->id, error);
	if (!lines)
		return 3;
	rk_invocation_print(invocation, "%s  %s  %s  %s%s%s", id, at, step->author, step->label,
		*marks ? "  " : "", marks);
	for (guint i = 0; i < lines->len; i++)
		rk_invocation_print(
			invocation, "    %s", (const char *)g_ptr_array_index(lines, i));
	return 0;
}

static int history_print(RkInvocation *invocation, const GPtrArray *steps, GError **error)
{
	const RkLang lang = invocation->lang;
	const RkGridColumn columns[STEP_N] = {
		[STEP_ID] = { rk_tr(lang, N_("Step")), 13, 0, FALSE },
		[STEP_AT] = { rk_tr(lang, N_("At")), 17, 0, FALSE },
		[STEP_AUTHOR] = { rk_tr(lang, N_("Author")), 16, 1, FALSE },
		[STEP_LABEL] = { rk_tr(lang, N_("What")), 0, 0, FALSE },
		[STEP_MEETING] = { rk_tr(lang, N_("Meeting")), 12, 2, FALSE },
		[STEP_MARKS] = { "", 14, 0, FALSE },
	};
	g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < steps->len; i++) {
		const RkStep *step = g_ptr_array_index(steps, i);
		if (!rk_invocation_option(invocation, "details"))
			step_cells(invocation, step, cells);
		else if (details_print(invocation, step, error) != 0)
			return 3;
	}
	rk_grid_print(invocation->out, columns, STEP_N, cells, 0, rk_out_columns());
	return 0;
}

static gboolean step_json(
	RkInvocation *invocation, RkJson *json, const RkStep *step, GError **error)
{
	g_autofree char *at = rk_instant_text(step->at);
	g_autofree char *meeting =
		step->meeting ? rk_address_of(invocation->store, RK_E_MEETING, step->meeting)
			      : NULL;

	rk_json_object(json, NULL);
	rk_json_id(json, "id", step->id);
	rk_json_text(json, "at", at);
	rk_json_text(json, "author", step->author);
	rk_json_text(json, "label", step->label);
	rk_json_text(json, "meeting", meeting);
	rk_json_id(json, "undoes", step->undoes);
	rk_json_id(json, "undone_by", step->undone_by);
	rk_json_text(json, "wall", rk_barrier_word(step->barrier));
	if (rk_invocation_option(invocation, "details")) {
		g_autoptr(GPtrArray) lines = rk_step_details(invocation->store, step->id, error);
		if (!lines)
			return FALSE;
		rk_json_array(json, "details");
		for (guint i = 0; i < lines->len; i++)
			rk_json_text(json, NULL, g_ptr_array_index(lines, i));
		rk_json_end(json);
	}
	rk_json_end(json);
	return TRUE;
}

static int history_json(RkInvocation *invocation, const GPtrArray *steps, GError **error)
{
	RkJson json = rk_json_begin(invocation->out);

	rk_json_array(&json, NULL);
	for (guint i = 0; i < steps->len; i++)
		if (!step_json(invocation, &json, g_ptr_array_index(steps, i), error))
			return 3;
	rk_json_end(&json);
	return 0;
}

int rk_verb_run_HISTORY(RkInvocation *invocation, GError **error)
{
	const char *address = rk_invocation_arg(invocation, 0);
	RkTarget target = { .entity = RK_E_NONE };
	RkId meeting = 0, record = 0;
	guint limit = 0;

	if (!rk_invocation_number(invocation, "limit", 1, G_MAXINT, &limit, error) ||
		(address && !rk_address_resolve(invocation->store, address, &target, error)))
		return 2;
	if (target.entity == RK_E_MEETING)
		meeting = target.id;
	else
		record = target.id;
	g_autoptr(GPtrArray) steps = rk_history(invocation->store, meeting,
		record ? target.entity : RK_E_NONE, record, 0, limit, error);
	if (!steps)
		return 3;
	return invocation->json ? history_json(invocation, steps, error)
				: history_print(invocation, steps, error);
}

/* --- undo, redo --- */

static int report(RkInvocation *invocation, const char *format, const char *label)
{
	if (invocation->json) {
		RkJson json = rk_json_begin(invocation->out);
		rk_json_object(&json, NULL);
		rk_json_text(&json, "label", label);
		rk_json_end(&json);
	} else {
		rk_invocation_print(invocation, "%s: %s", format, label);
	}
	return 0;
}

int rk_verb_run_UNDO(RkInvocation *invocation, GError **error)
{
	const char *step = rk_invocation_arg(invocation, 0);
	g_autofree char *label = NULL;
	RkId id = 0;

	if (step && !rk_id_parse(step, &id)) {
		rk_error_set(error, RK_ERROR_INVALID, step, "step",
			N_("no number of a step; rakor history lists them"));
		return 2;
	}
	gboolean good = id ? rk_undo_step(invocation->store, id, &label, error)
			   : rk_undo_last(invocation->store, 0, &label, error);
	return good ? report(invocation, rk_tr(invocation->lang, N_("undone")), label) : 1;
}

int rk_verb_run_REDO(RkInvocation *invocation, GError **error)
{
	g_autofree char *label = NULL;

	return rk_redo_last(invocation->store, 0, &label, error)
		       ? report(invocation, rk_tr(invocation->lang, N_("done again")), label)
		       : 1;
}
