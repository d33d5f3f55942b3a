/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An action with its history: who owes it, what was told about it, how often it was extended.
 */
#include "command/show.h"

#include "base/label.h"
#include "domain/names/match.h"

char *rk_show_somebody(
	const RkShow *show, const char *shown, RkId person, RkId institution, const char *label)
{
	return rk_who_line(show->work.in.directory, shown, person, institution, label);
}

char *rk_show_assigned(const RkShow *show, RkId action, int role)
{
	g_autoptr(GString) text = g_string_new(NULL);
	guint more = 0;

	RK_EACH (show->rows, ASSIGNMENT, RkAssignment, one) {
		if (one->action != action || (role && one->role != role))
			continue;
		g_autofree char *name = rk_show_somebody(
			show, one->shown_name, one->person, one->institution, one->label);
		if (text->len > 60)
			more++;
		else if (name)
			g_string_append_printf(text, "%s%s", text->len ? ", " : "", name);
	}
	if (more)
		g_string_append_printf(text, " (+%u)", more);
	return g_string_free(g_steal_pointer(&text), FALSE);
}

char *rk_show_day(const RkShow *show, gboolean has, RkDay day)
{
	return has ? rk_day_brief(day, show->lang) : g_strdup("");
}

char *rk_show_state(const RkShow *show, const RkActionState *state)
{
	g_autoptr(GString) text = g_string_new(NULL);

	g_string_append_printf(text, "%s %s", rk_enum_glyph(&rk_action_status_words, state->status),
		rk_enum_label(&rk_action_status_words, state->status, show->lang));
	if (state->status == RK_ACTION_STATUS_DOING)
		g_string_append_printf(text, " %d%%", state->percent);
	if (state->late)
		g_string_append_printf(
			text, rk_tr(show->lang, N_(", %d days late")), state->late_days);
	if (state->done_late)
		g_string_append(text, rk_tr(show->lang, N_(", after its day")));
	if (state->continued)
		g_string_append(text, rk_tr(show->lang, N_(", continued")));
	return g_string_free(g_steal_pointer(&text), FALSE);
}

/* --- the action --- */

static void progress_print(RkShow *show, RkId assignment)
{
	RK_EACH (show->rows, PROGRESS, RkProgress, line) {
		RkDay day;
		if (line->assignment != assignment)
			continue;
		gboolean has = rk_day_parse(line->fact_day, &day);
		g_autofree char *head = rk_show_day(show, has, has ? day : 0);
		g_autoptr(GString) text = g_string_new(NULL);
		if (line->status)
			g_string_append(text,
				rk_enum_label(&rk_action_status_words, line->status, show->lang));
		if (line->percent.set)
			g_string_append_printf(text, " %d%%", (int)line->percent.value);
		if (line->text)
			g_string_append_printf(text, "%s%s", text->len ? ": " : "", line->text);
		if (line->source || line->by)
			g_string_append_printf(text, " (%s%s%s)", line->by ? line->by : "",
				line->by && line->source ? ", " : "",
				line->source
					? rk_enum_label(&rk_channel_words, line->source, show->lang)
					: "");
		rk_show_hanging(show, 4, head, text->str);
	}
}

static void assignment_print(RkShow *show, const RkAssignment *one)
{
	RkAssignmentState state;
	g_autofree char *name =
		rk_show_somebody(show, one->shown_name, one->person, one->institution, one->label);

	rk_assignment_state(show->rows, one, show->as_of, &state);
	g_autofree char *due = rk_show_day(show, state.has_due, state.due);
	g_autoptr(GString) text = g_string_new(NULL);
	g_string_append_printf(text, "%s %s", rk_enum_glyph(&rk_action_status_words, state.status),
		rk_enum_label(&rk_action_status_words, state.status, show->lang));
	if (state.status == RK_ACTION_STATUS_DOING)
		g_string_append_printf(text, " %d%%", state.percent);
	if (*due)
		g_string_append_printf(text, " · %s%s", rk_tr(show->lang, N_("due ")), due);
	if (state.late)
		g_string_append_printf(
			text, rk_tr(show->lang, N_(", %d days late")), state.late_days);
	g_autofree char *head = g_strdup_printf(
		"%s %s", rk_enum_glyph(&rk_assignment_role_words, one->role), name ? name : "?");
	rk_show_hanging(show, 2, head,
		one->role == RK_ASSIGNMENT_ROLE_FOR
			? rk_enum_label(&rk_assignment_role_words, one->role, show->lang)
			: text->str);
	progress_print(show, one->id);
}

static void extensions_print(RkShow *show, RkId action)
{
	RK_EACH (show->rows, EXTENSION, RkExtension, one) {
		if (one->action != action)
			continue;
		g_autofree char *text = g_strdup_printf("%s → %s%s%s",
			one->old_due ? one->old_due : "–", one->new_due, one->reason ? ": " : "",
			one->reason ? one->reason : "");
		rk_show_hanging(show, 2, one->at, text);
	}
}

static void action_text(RkShow *show, const RkAction *action)
{
	RkActionState state;
	g_autofree char *address = rk_address_of(show->invocation->store, RK_E_ACTION, action->id);

	rk_action_state(show->rows, action, show->as_of, &state);
	g_autofree char *words = rk_show_state(show, &state);
	g_autofree char *due = rk_show_day(show, state.has_due, state.due);
	rk_invocation_print(show->invocation, "%s", address);
	rk_show_hanging(show, 0, "", action->text);
	g_string_append_c(show->out, '\n');
	rk_show_pair(show, rk_tr(show->lang, N_("Status")), words);
	rk_show_pair(show, rk_tr(show->lang, N_("Due")), due);
	rk_show_pair(show, rk_tr(show->lang, N_("Expected output")), action->output);
	g_autofree char *day = rk_day_full(show->as_of, show->lang);
	rk_show_pair(show, rk_tr(show->lang, N_("As of")), day);
	rk_show_heading(show, "%s", rk_tr(show->lang, N_("Who owes it")));
	RK_EACH (show->rows, ASSIGNMENT, RkAssignment, one)
		if (one->action == action->id &&
			(show->target.entity == RK_E_ACTION || one->id == show->target.id))
			assignment_print(show, one);
	if (state.extensions)
		rk_show_heading(show, "%s", rk_tr(show->lang, N_("Extensions")));
	extensions_print(show, action->id);
}

static void action_json(RkShow *show, const RkAction *action)
{
	RkActionState state;
	RkJson json = rk_json_begin(show->out);
	g_autofree char *address = rk_address_of(show->invocation->store, RK_E_ACTION, action->id);

	rk_action_state(show->rows, action, show->as_of, &state);
	rk_json_object(&json, NULL);
	rk_json_text(&json, "where", address);
	rk_json_fields(&json, RK_E_ACTION, action);
	rk_json_text(&json, "status", rk_enum_word(&rk_action_status_words, state.status));
	rk_json_number(&json, "percent", state.percent);
	rk_json_bool(&json, "open", state.open);
	rk_json_bool(&json, "late", state.late);
	rk_json_number(&json, "late_days", state.late_days);
	rk_json_text(&json, "as_of", show->day);
	rk_show_children_json(show, &json, RK_E_ASSIGNMENT, RK_F(ASSIGNMENT, action), action->id);
	rk_json_array(&json, "progress");
	RK_EACH (show->rows, PROGRESS, RkProgress, line) {
		const RkAssignment *of =
			RK_FIND(show->rows, ASSIGNMENT, RkAssignment, line->assignment);
		if (of && of->action == action->id)
			rk_json_record(&json, NULL, RK_E_PROGRESS, line);
	}
	rk_json_end(&json);
	rk_show_children_json(show, &json, RK_E_EXTENSION, RK_F(EXTENSION, action), action->id);
	rk_json_end(&json);
}

int rk_show_action(RkShow *show, GError **error)
{
	const RkAction *action = show->record;

	if (show->target.entity == RK_E_ASSIGNMENT)
		action = RK_FIND(
			show->rows, ACTION, RkAction, ((const RkAssignment *)show->record)->action);
	if (!action)
		return rk_show_record(show, error);
	if (show->invocation->json)
		action_json(show, action);
	else
		action_text(show, action);
	return 0;
}
