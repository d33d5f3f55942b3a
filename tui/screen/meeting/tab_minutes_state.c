/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * `s` on tab 5: one menu for the line (its kind, printed or not) and for the minutes as a whole.
 * Its first choice is the next step of the minutes, with what speaks against it in the same box
 * (practice 17), so that `s Enter` is the evening.
 */
#include "screen/meeting/tab_minutes.h"

#include "domain/check/check.h"
#include "domain/minutes/entry_verbs.h"
#include "domain/grammar/line_entry.h"
#include "domain/minutes/minutes_rule.h"
#include "domain/minutes/paper_rule.h"

enum { STEP = 1000, PRINT, PROMISE, OTHER_STEPS };

/* --- a step of the minutes --- */

static void step_ask(RkWorkspace *ws, int step)
{
	const char *ghost = step == RK_MINUTES_STEP_AMENDED ? N_("written is …, should read …")
							    : N_("a remark, or Enter for none");

	rk_binding_do(&ws->screen,
		&(RkBinding){ .flags = RK_BIND_WHOLE,
			RK_ASKS_LINE(N_("remark"), ghost, NULL),
			.rule = rk_minutes_plan_go_on,
			.value = step },
		NULL);
}

static void step_chosen(RkApp *app, int value, gpointer data)
{
	step_ask(data, value);
}

static void other_steps(RkWorkspace *ws)
{
	static const char *const keys[RK_MINUTES_STEP_N] = {
		[RK_MINUTES_STEP_DRAFTED] = "d",
		[RK_MINUTES_STEP_REVIEWED] = "r",
		[RK_MINUTES_STEP_CORRECTED] = "c",
		[RK_MINUTES_STEP_SIGNED] = "s",
		[RK_MINUTES_STEP_APPROVED] = "a",
		[RK_MINUTES_STEP_CIRCULATED] = "e",
		[RK_MINUTES_STEP_REOPENED] = "o",
		[RK_MINUTES_STEP_AMENDED] = "x",
	};
	RkMenu menu;

	rk_menu_init(&menu, rk_workspace_say(ws, N_("Minutes")), NULL, FALSE);
	for (int step = 1; step < RK_MINUTES_STEP_N; step++)
		if (rk_minutes_can(ws->dossier, step))
			rk_menu_add(&menu, keys[step],
				rk_enum_label(&rk_minutes_step_words, step, rk_workspace_lang(ws)),
				NULL, step);
	rk_app_ask(ws->screen.app, &menu, step_chosen, ws, NULL);
}

/* --- the line --- */

static void chosen(RkApp *app, int value, gpointer data)
{
	RkWorkspace *ws = data;
	const RkEntry *entry = rk_minutes_current(ws);

	if (value == OTHER_STEPS)
		other_steps(ws);
	else if (value == PRINT && entry)
		rk_rule_do(&ws->screen, &(RkBinding){ .rule = rk_entry_plan_withhold },
			RK_RULE_NUMBER(!entry->withheld));
	else if (value == PROMISE && entry)
		rk_minutes_promise(ws, entry->id);
	else if (value > STEP + 100)
		step_ask(ws, value - STEP - 100);
	else
		rk_rule_do(&ws->screen, &(RkBinding){ .rule = rk_entry_plan_kind },
			RK_RULE_NUMBER(value));
}

/* What speaks against circulating them, a sentence a row. */
static char *lacks_of(RkWorkspace *ws)
{
	RkRuleInput in = rk_workspace_rule_input(ws);
	RkOurRole role = rk_our_role(in.context, in.dossier, in.directory);
	g_autoptr(RkCheckReport) report = rk_check_run(&in, role, FALSE);
	g_autoptr(GString) text = g_string_new(NULL);
	guint rough = 0, n = 0;

	RK_EACH (ws->dossier->rows, ENTRY, RkEntry, entry)
		rough += rk_entry_is_rough(entry);
	if (rough)
		g_string_append_printf(
			text, rk_workspace_say(ws, N_("! lines not polished: %u\n")), rough);
	for (guint i = 0; i < report->findings->len && n < 5; i++) {
		const RkCheckFinding *finding = report->findings->pdata[i];
		if (rk_check_info(finding->check)->gate != RK_CHECK_MINUTES)
			continue;
		g_string_append_printf(text, "! %s\n", finding->text);
		n++;
	}
	return text->len ? g_string_free(g_steal_pointer(&text), FALSE) : NULL;
}

static void kinds_add(RkWorkspace *ws, RkMenu *menu, const RkEntry *entry)
{
	for (int kind = 1; kind < RK_ENTRY_KIND_N; kind++) {
		const char *mark = rk_entry_mark_text(kind);
		if (!*mark)
			mark = kind == RK_ENTRY_KIND_POINT ? "." : ",";
		rk_menu_add(menu, mark,
			rk_enum_label(&rk_entry_kind_words, kind, rk_workspace_lang(ws)),
			kind == entry->kind ? rk_workspace_say(ws, N_("as it is now")) : NULL,
			kind);
	}
}

void rk_minutes_state_menu(RkWorkspace *ws)
{
	const RkEntry *entry = rk_minutes_current(ws);
	RkLang lang = rk_workspace_lang(ws);
	int next = rk_minutes_next(ws->dossier);
	const char *now =
		rk_enum_label(&rk_minutes_status_words, rk_minutes_status(ws->dossier), lang);
	g_autofree char *title =
		g_strdup_printf("%s: %s", rk_workspace_say(ws, N_("Minutes")), now);
	g_autofree char *lacks = lacks_of(ws);
	g_autofree char *step =
		g_strdup_printf("→ %s", rk_enum_label(&rk_minutes_step_words, next, lang));
	RkMenu menu;

	rk_menu_init(&menu, title, lacks, FALSE);
	rk_menu_add(&menu, "m", step, rk_workspace_say(ws, N_("the minutes' next step")),
		STEP + 100 + next);
	rk_menu_add(&menu, "o", rk_workspace_say(ws, N_("another step of the minutes …")), NULL,
		OTHER_STEPS);
	if (entry) {
		rk_menu_add(&menu, "c",
			rk_workspace_say(ws, entry->withheld ? N_("print this line")
							     : N_("do not print this line")),
			NULL, PRINT);
		if (rk_entry_is_open(ws->dossier->rows, entry))
			rk_menu_add(&menu, "t",
				rk_workspace_say(ws, N_("to be answered: an action for who asked")),
				NULL, PROMISE);
		kinds_add(ws, &menu, entry);
	}
	rk_app_ask(ws->screen.app, &menu, chosen, ws, NULL);
}
