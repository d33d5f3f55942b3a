/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of a session. See session_sheet.h. Fields come from the field list, so that a new one
 * is here without a line of code; what is done goes through the rules of speakers.
 */
#include "screen/meeting/session_card.h"

#include "app/recordform.h"
#include "base/error.h"
#include "domain/names/rule.h"
#include "domain/names/rule_who.h"
#include "domain/rundown/speaker_rule.h"
#include "widget/frame.h"

typedef struct Line {
	RkId id;   /* field index + 1, or the speaker */
	int field; /* -1: a speaker; -2: a heading */
	const RkSessionSpeaker *speaker;
} Line;

typedef struct Sheet {
	RkScreen screen;
	RkId meeting, session;
	RkDossier *dossier;
	GArray *lines; /* Line */
	RkTable table;
} Sheet;

static const RkSession *session_of(const Sheet *sheet)
{
	return RK_FIND(sheet->dossier->rows, SESSION, RkSession, sheet->session);
}

static RkRuleInput case_of(Sheet *sheet)
{
	return rk_rule_input_load(rk_app_store(sheet->screen.app), sheet->dossier, NULL);
}

/* --- rows --- */

static guint source_count(gpointer data)
{
	return ((Sheet *)data)->lines->len;
}

static RkId source_id(gpointer data, guint row)
{
	return g_array_index(((Sheet *)data)->lines, Line, row).id;
}

static void speaker_row(Sheet *sheet, const RkSessionSpeaker *speaker, RkTableRow *out)
{
	RkLang lang = rk_app_lang(sheet->screen.app);
	g_autofree char *who = rk_who_line(sheet->dossier->rows, speaker->shown_name,
		speaker->person, speaker->institution, speaker->label);
	const char *answer = rk_enum_label(&rk_rsvp_words, speaker->confirmation, lang);

	out->cells[0].text = rk_enum_label(&rk_speaker_role_words, speaker->role, lang);
	out->cells[1].text = rk_table_text(out, "%s%s%s%s%s", who ? who : "?",
		speaker->title_represented ? " · " : "",
		speaker->title_represented ? speaker->title_represented : "",
		speaker->topic ? " · " : "", speaker->topic ? speaker->topic : "");
	out->cells[2].text =
		answer ? rk_table_text(out, "%s %s",
				 rk_enum_glyph(&rk_rsvp_words, speaker->confirmation), answer)
		       : NULL;
	out->cells[2].role = rk_enum_role(&rk_rsvp_words, speaker->confirmation);
}

static void source_row(gpointer data, guint at, RkTableRow *out)
{
	Sheet *sheet = data;
	const Line *line = &g_array_index(sheet->lines, Line, at);
	RkApp *app = sheet->screen.app;

	if (line->field == -2) {
		out->heading = rk_app_say(app, N_("People of this row"));
	} else if (line->speaker) {
		speaker_row(sheet, line->speaker, out);
	} else {
		const RkField *field = &rk_entities[RK_E_SESSION].fields[line->field];
		out->cells[0] = (RkTableCell){ rk_app_say(app, field->label), RK_ROLE_MUTED };
		out->cells[1].text =
			rk_table_take(out, rk_value_written(app, field,
						   rk_record_get(RK_E_SESSION, session_of(sheet),
							   (guint)line->field)));
	}
}

static RkTableSource source_of(Sheet *sheet)
{
	return (RkTableSource){ source_count, source_id, source_row, sheet };
}

static void lines_fill(Sheet *sheet)
{
	const guint hidden = RK_FIELD_HIDDEN | RK_FIELD_OWNER | RK_FIELD_ORDER | RK_FIELD_SHOWN;
	const RkEntityInfo *info = &rk_entities[RK_E_SESSION];
	RkTableSource source = source_of(sheet);
	Line heading = { 0, -2, NULL };

	g_array_set_size(sheet->lines, 0);
	for (guint i = 0; i < info->n_fields; i++) {
		Line line = { (RkId)i + 1, (int)i, NULL };
		if ((info->fields[i].flags & hidden) == 0)
			g_array_append_val(sheet->lines, line);
	}
	g_array_append_val(sheet->lines, heading);
	RK_EACH (sheet->dossier->rows, SESSION_SPEAKER, RkSessionSpeaker, speaker) {
		Line line = { speaker->id, -1, speaker };
		if (speaker->session == sheet->session)
			g_array_append_val(sheet->lines, line);
	}
	rk_table_sync(&sheet->table, &source);
}

/* --- opening and drawing --- */

static gboolean sheet_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	Sheet *sheet = (Sheet *)screen;

	sheet->meeting = arg->meeting;
	sheet->session = arg->id;
	sheet->lines = g_array_new(FALSE, TRUE, sizeof(Line));
	rk_table_init(&sheet->table);
	return TRUE;
}

static gboolean sheet_load(RkScreen *screen, GError **error)
{
	Sheet *sheet = (Sheet *)screen;
	RkDossier *dossier = rk_dossier_load(rk_app_store(screen->app), sheet->meeting, error);

	if (!dossier)
		return FALSE;
	g_array_set_size(sheet->lines, 0);
	rk_dossier_free(sheet->dossier);
	sheet->dossier = dossier;
	if (session_of(sheet)) {
		lines_fill(sheet);
		return TRUE;
	}
	rk_error_set(error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("This record is gone"));
	return FALSE;
}

static void sheet_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	static const RkTableColumn columns[] = {
		{ .width = 20, .align = -1 },
		{ .width = 0, .align = -1, .wrap = TRUE },
		{ .width = 14, .drop = 1, .align = -1 },
	};
	Sheet *sheet = (Sheet *)screen;
	RkTableSource source = source_of(sheet);
	RkTableLook look = { columns, RK_LEN(columns), FALSE, TRUE, NULL };

	RkFrame frame = { .title = rk_app_say(screen->app, N_("Session")), .focused = TRUE };
	rk_table_draw(&sheet->table, canvas, rk_frame_draw(canvas, rect, &frame), &look, &source);
}

static void sheet_head(RkScreen *screen, RkHead *head)
{
	const RkSession *session = session_of((Sheet *)screen);

	head->title = g_strdup(session ? session->title : "");
}

static void sheet_close(RkScreen *screen)
{
	Sheet *sheet = (Sheet *)screen;

	rk_table_clear(&sheet->table);
	g_array_unref(sheet->lines);
	rk_dossier_free(sheet->dossier);
}

/* --- doing --- */

static const Line *current(Sheet *sheet)
{
	return sheet->table.cursor < sheet->lines->len
		       ? &g_array_index(sheet->lines, Line, sheet->table.cursor)
		       : NULL;
}

static void apply(Sheet *sheet, RkPlan *plan, GError *error)
{
	if (plan)
		rk_app_apply(sheet->screen.app, plan);
	else
		rk_app_error(sheet->screen.app, error);
}

typedef struct Typed {
	Sheet *sheet;
	RkRule *plan;
} Typed;

static void typed_changed(RkApp *app, const char *text, gpointer data)
{
	Typed *typed = data;
	RkRuleInput in = case_of(typed->sheet);
	g_autoptr(GError) error = NULL;
	g_autoptr(RkPlan) plan =
		typed->plan(&in, typed->sheet->session, RK_RULE_TEXT(text), &error);

	rk_app_prompt_echo(app, plan ? plan->label : rk_app_why(app, error), !plan);
}

static gboolean typed_done(RkApp *app, const char *text, gpointer data)
{
	Typed *typed = data;
	RkRuleInput in = case_of(typed->sheet);
	g_autoptr(GError) error = NULL;
	RkPlan *plan = typed->plan(&in, typed->sheet->session, RK_RULE_TEXT(text), &error);

	if (!plan) {
		rk_app_prompt_echo(app, rk_app_why(app, error), TRUE);
		return FALSE;
	}
	if (!rk_app_apply(app, plan))
		return FALSE;
	RkTableSource source = source_of(typed->sheet);
	rk_table_move(&typed->sheet->table, &source, RK_MOVE_LAST);
	return TRUE;
}

static void people_prompt(Sheet *sheet, const char *text, RkRule *plan)
{
	RkApp *app = sheet->screen.app;
	Typed *typed = g_new0(Typed, 1);

	*typed = (Typed){ sheet, plan };
	RkPrompt prompt = { .label = rk_app_say(app, N_("who")),
		.text = text,
		.ghost = rk_app_say(app, N_("@office @person m:moderator p:performer")),
		.done = typed_done,
		.changed = typed_changed,
		.data = typed,
		.free_data = g_free };
	rk_app_prompt(app, &prompt);
}

static void form_open(Sheet *sheet, const Line *line)
{
	RkApp *app = sheet->screen.app;
	RkRecordForm form = { .meeting = sheet->meeting, .owner = sheet->meeting };

	form.entity = line->speaker ? RK_E_SESSION_SPEAKER : RK_E_SESSION;
	form.id = line->speaker ? line->speaker->id : sheet->session;
	form.title = line->speaker ? rk_app_say(app, N_("Speaker")) : session_of(sheet)->title;
	form.focus = line->speaker ? NULL : rk_entities[RK_E_SESSION].fields[line->field].name;
	rk_app_record_form(app, &form);
}

static void confirmed(RkApp *app, int value, gpointer data)
{
	Sheet *sheet = data;
	const Line *line = current(sheet);
	RkRuleInput in = case_of(sheet);
	GError *error = NULL;

	if (line && line->speaker) {
		RkPlan *plan = rk_speaker_plan_confirm(
			&in, line->speaker->id, RK_RULE_NUMBER(value), &error);
		apply(sheet, plan, error);
	}
}

static void confirm_menu(Sheet *sheet)
{
	static const struct {
		const char *key, *label;
		int value;
	} choices[] = {
		{ "h", N_("comes"), RK_RSVP_ACCEPTED },
		{ "w", N_("is represented"), RK_RSVP_DELEGATED },
		{ "p", N_("not sure yet"), RK_RSVP_TENTATIVE },
		{ "b", N_("asked, no answer yet"), RK_RSVP_PENDING },
		{ "i", N_("cannot come"), RK_RSVP_DECLINED },
		{ "0", N_("not asked"), RK_RSVP_UNSET },
	};
	RkApp *app = sheet->screen.app;
	RkMenu menu;

	rk_menu_init(&menu, rk_app_say(app, N_("Confirmation")), NULL, FALSE);
	for (guint i = 0; i < RK_LEN(choices); i++)
		rk_menu_add(&menu, choices[i].key, rk_app_say(app, choices[i].label), NULL,
			choices[i].value);
	rk_app_ask(app, &menu, confirmed, sheet, NULL);
}

static gboolean speaker_act(Sheet *sheet, RkCommandId action, const Line *line)
{
	RkRuleInput in = case_of(sheet);
	GError *error = NULL;
	RkId id = line->speaker->id;
	RkPlan *plan = NULL;

	switch (action) {
	case RK_COMMAND_DELETE:
		plan = rk_speaker_plan_delete(&in, id, NULL, &error);
		apply(sheet, plan, error);
		return TRUE;
	case RK_COMMAND_MOVE_DOWN:
	case RK_COMMAND_MOVE_UP:
		plan = rk_speaker_plan_move(
			&in, id, RK_RULE_NUMBER(action == RK_COMMAND_MOVE_DOWN ? 1 : -1), &error);
		apply(sheet, plan, error);
		return TRUE;
	case RK_COMMAND_STATE:
		confirm_menu(sheet);
		return TRUE;
	case RK_COMMAND_DONE:
		plan = rk_speaker_plan_confirm(&in, id, RK_RULE_NUMBER(RK_RSVP_ACCEPTED), &error);
		apply(sheet, plan, error);
		return TRUE;
	default:
		return FALSE;
	}
}

static gboolean sheet_act(RkScreen *screen, RkCommandId action, const char *arg)
{
	Sheet *sheet = (Sheet *)screen;
	RkTableSource source = source_of(sheet);
	const Line *line = current(sheet);
	RkRuleInput in = case_of(sheet);

	if (rk_list_act(&sheet->table, &source, action))
		return TRUE;
	if (action == RK_COMMAND_ADD) {
		people_prompt(sheet, NULL, rk_speakers_plan_add);
	} else if (action == RK_COMMAND_WHO) {
		g_autofree char *text = rk_speakers_line(&in, sheet->session);
		people_prompt(sheet, text, rk_speakers_plan_set);
	} else if ((action == RK_COMMAND_OPEN || action == RK_COMMAND_EDIT) && line && line->id) {
		form_open(sheet, line);
	} else {
		return line && line->speaker && speaker_act(sheet, action, line);
	}
	return TRUE;
}

static const char *sheet_why_not(RkScreen *screen, RkCommandId action)
{
	static const RkCommandId of_people[] = { RK_COMMAND_DELETE, RK_COMMAND_MOVE_DOWN,
		RK_COMMAND_MOVE_UP, RK_COMMAND_STATE, RK_COMMAND_DONE, RK_COMMAND_NONE };
	const Line *line = current((Sheet *)screen);

	if ((line && line->speaker) || !rk_commands_hold(of_people, action))
		return NULL;
	return N_("go to somebody below first; a adds one");
}

static const char *sheet_word(RkScreen *screen, RkCommandId action)
{
	return action == RK_COMMAND_ADD ? N_("speaker") : NULL;
}

static gboolean sheet_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	Sheet *sheet = (Sheet *)screen;
	RkTableSource source = source_of(sheet);

	return rk_list_mouse(&sheet->table, &source, key, zone);
}

static RkId sheet_meeting(RkScreen *screen)
{
	return ((Sheet *)screen)->meeting;
}

static void sheet_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	Sheet *sheet = (Sheet *)screen;
	RkTableSource source = source_of(sheet);

	if (entity == RK_E_SESSION_SPEAKER)
		rk_table_go(&sheet->table, &source, id);
}

static const RkRows *sheet_shown(RkScreen *screen)
{
	return ((Sheet *)screen)->dossier->rows;
}

static const RkCommandId acts[] = { RK_COMMAND_OPEN, RK_COMMAND_EDIT, RK_COMMAND_ADD,
	RK_COMMAND_WHO, RK_COMMAND_STATE, RK_COMMAND_DONE, RK_COMMAND_MOVE_DOWN, RK_COMMAND_MOVE_UP,
	RK_COMMAND_DELETE, RK_COMMAND_UP, RK_COMMAND_DOWN, RK_COMMAND_PAGE_UP, RK_COMMAND_PAGE_DOWN,
	RK_COMMAND_HALF_UP, RK_COMMAND_HALF_DOWN, RK_COMMAND_FIRST, RK_COMMAND_LAST,
	RK_COMMAND_NONE };

const RkScreenClass rk_session_card_class = {
	.name = "session",
	.label = N_("Session"),
	.size = sizeof(Sheet),
	.contexts = RK_IN_RUNDOWN | RK_IN_LIST,
	.hidden = TRUE,
	.acts = acts,
	.open = sheet_open,
	.load = sheet_load,
	.draw = sheet_draw,
	.act = sheet_act,
	.why_not = sheet_why_not,
	.word = sheet_word,
	.mouse = sheet_mouse,
	.head = sheet_head,
	.meeting = sheet_meeting,
	.shown = sheet_shown,
	.focus = sheet_focus,
	.close = sheet_close,
};

gboolean rk_session_card_open(RkApp *app, RkId meeting, RkId session)
{
	RkScreenArg arg = { .entity = RK_E_SESSION, .id = session, .meeting = meeting };

	return rk_app_push(app, &rk_session_card_class, &arg);
}
