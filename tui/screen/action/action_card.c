/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One promise as a text: who owes it and how far each is, what was told, how often the day moved,
 * where it comes from.
 */
#include "screen/action/action_do.h"

#include "base/civil.h"
#include "domain/action/action_verbs.h"
#include "domain/names/citation.h"
#include "domain/names/rule.h"
#include "domain/action/action_state.h"

typedef struct Sheet {
	RkApp *app;
	RkRuleInput in;
	const RkAction *action;
	GString *text;
} Sheet;

guint rk_action_carried(RkStore *store, const RkAction *action)
{
	RkId from = action->carried_from;
	guint times = 0;

	/* A loop of links ends at twenty. */
	while (from && times < 20) {
		g_autoptr(RkRows) rows = rk_rows_load(store, RK_E_ACTION, &from, 1, NULL);
		const RkAction *old = rows ? RK_FIND(rows, ACTION, RkAction, from) : NULL;
		times++;
		from = old ? old->carried_from : 0;
	}
	return times;
}

static char *day_of(const Sheet *sheet, const char *date)
{
	RkDay day;

	return date && rk_day_parse(date, &day) ? rk_day_brief(day, rk_app_lang(sheet->app))
						: g_strdup("–");
}

static void progress_write(const Sheet *sheet, const RkAssignment *one)
{
	RK_EACH (sheet->in.dossier->rows, PROGRESS, RkProgress, line) {
		if (line->assignment != one->id)
			continue;
		g_autofree char *day = day_of(sheet, line->fact_day);
		const char *status = rk_enum_label(
			&rk_action_status_words, line->status, rk_app_lang(sheet->app));
		g_string_append_printf(sheet->text, "  %s  %s", day, status ? status : "");
		if (line->percent.set && line->status != RK_ACTION_STATUS_DONE)
			g_string_append_printf(sheet->text, " %d%%", (int)line->percent.value);
		g_string_append_printf(sheet->text, "%s%s\n", line->text ? ": " : "",
			line->text ? line->text : "");
	}
}

static void assignments_write(const Sheet *sheet)
{
	RkLang lang = rk_app_lang(sheet->app);
	RkDay today = rk_context_today(sheet->in.context);

	RK_EACH (sheet->in.dossier->rows, ASSIGNMENT, RkAssignment, one) {
		RkAssignmentState state = { 0 };
		if (one->action != sheet->action->id)
			continue;
		rk_assignment_state(sheet->in.dossier->rows, one, today, &state);
		g_autofree char *name = rk_assignment_who(&sheet->in, one);
		g_autofree char *due = day_of(sheet, one->due);
		g_string_append_printf(sheet->text, "%s %s %s%s%s%s",
			one->role == RK_ASSIGNMENT_ROLE_LEAD
				? rk_enum_glyph(&rk_action_status_words, state.status)
				: " ",
			rk_enum_glyph(&rk_assignment_role_words, one->role), name,
			one->due ? " · " : "", one->due ? due : "",
			state.late && one->role == RK_ASSIGNMENT_ROLE_LEAD ? " !" : "");
		if (one->role != RK_ASSIGNMENT_ROLE_LEAD)
			g_string_append_printf(sheet->text, " (%s)",
				rk_enum_label(&rk_assignment_role_words, one->role, lang));
		g_string_append_c(sheet->text, '\n');
		if (one->evidence)
			g_string_append_printf(sheet->text, "  %s: %s\n",
				rk_app_say(sheet->app, N_("proof")), one->evidence);
		progress_write(sheet, one);
	}
}

static void extensions_write(const Sheet *sheet)
{
	RK_EACH (sheet->in.dossier->rows, EXTENSION, RkExtension, one) {
		if (one->action != sheet->action->id)
			continue;
		g_autofree char *old = day_of(sheet, one->old_due);
		g_autofree char *new = day_of(sheet, one->new_due);
		g_string_append_printf(sheet->text, "\n%s %s → %s%s%s",
			rk_app_say(sheet->app, N_("extended")), old, new, one->reason ? ": " : "",
			one->reason ? one->reason : "");
	}
}

static void citations_write(const Sheet *sheet)
{
	RK_EACH (sheet->in.dossier->rows, CITATION, RkCitation, one) {
		const RkReference *reference =
			RK_FIND(sheet->in.dossier->rows, REFERENCE, RkReference, one->reference);
		if (one->action != sheet->action->id || !reference)
			continue;
		g_string_append_printf(sheet->text, "\n# @%s%s%s",
			reference->handle ? reference->handle : "", one->article ? " " : "",
			one->article ? one->article : "");
	}
}

static void head_write(const Sheet *sheet)
{
	const RkAction *action = sheet->action;
	RkLang lang = rk_app_lang(sheet->app);
	RkActionState state = { 0 };
	guint carried = rk_action_carried(rk_app_store(sheet->app), action);

	rk_action_state(
		sheet->in.dossier->rows, action, rk_context_today(sheet->in.context), &state);
	g_string_append_printf(sheet->text, "%s\n\n", action->text);
	if (action->output)
		g_string_append_printf(sheet->text, "%s: %s\n",
			rk_app_say(sheet->app, N_("output")), action->output);
	if (state.has_due) {
		g_autofree char *due = rk_day_brief(state.due, lang);
		g_string_append_printf(
			sheet->text, "%s: %s", rk_app_say(sheet->app, N_("due")), due);
		if (state.late) {
			g_string_append(sheet->text, " · ");
			g_string_append_printf(sheet->text,
				rk_say(sheet->in.context, N_("%d days late")), state.late_days);
		}
		g_string_append_c(sheet->text, '\n');
	}
	if (carried) {
		g_string_append_printf(
			sheet->text, rk_say(sheet->in.context, N_("carried %u×")), carried);
		g_string_append_c(sheet->text, '\n');
	}
	g_string_append_c(sheet->text, '\n');
}

char *rk_action_card(RkApp *app, RkId meeting, RkId id)
{
	RkStore *store = rk_app_store(app);
	g_autoptr(RkDossier) dossier = rk_dossier_load(store, meeting, NULL);
	const RkDirectory *directory = rk_directory_load(store, NULL);
	const RkAction *action = dossier ? RK_FIND(dossier->rows, ACTION, RkAction, id) : NULL;

	if (!action || !directory)
		return NULL;
	Sheet sheet = { app, { rk_app_context(app), dossier, directory, NULL }, action,
		g_string_new(NULL) };
	head_write(&sheet);
	assignments_write(&sheet);
	extensions_write(&sheet);
	citations_write(&sheet);
	return g_string_free(sheet.text, FALSE);
}
