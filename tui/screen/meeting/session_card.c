/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The sheet of a session. See session_sheet.h. Fields come from the field list, so that a new one
 * is here without a line of code; what is done goes through the rules of speakers.
 */
#include "screen/meeting/session_card.h"

#include "app/binding.h"
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
		out->cells[1].text = rk_table_take(
			out, rk_value_written(app, sheet->dossier->meeting->zone, field,
				     rk_record_get(
					     RK_E_SESSION, session_of(sheet), (guint)line->field)));
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
		{ .align = -1 },
		{ .weight = 1, .align = -1, .wrap = TRUE },
		{ .drop = 1, .align = -1 },
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

static gboolean on_speaker(RkScreen *screen)
{
	const Line *line = current((Sheet *)screen);

	return line && line->speaker;
}

static const char *speaker_why_not(RkScreen *screen)
{
	return on_speaker(screen) ? NULL : N_("go to somebody below first; a adds one");
}

/* The form of the session begins with the field under the cursor. */
static void form_open(RkScreen *screen, int value, const char *arg)
{
	Sheet *sheet = (Sheet *)screen;
	const Line *line = current(sheet);

	rk_app_record_form(
		screen->app, &(RkRecordForm){ .entity = RK_E_SESSION,
				     .id = sheet->session,
				     .owner = sheet->meeting,
				     .meeting = sheet->meeting,
				     .title = session_of(sheet)->title,
				     .focus = rk_entities[RK_E_SESSION].fields[line->field].name });
}

static void to_last(RkScreen *screen, const RkPlan *plan)
{
	Sheet *sheet = (Sheet *)screen;
	RkTableSource source = source_of(sheet);

	rk_table_move(&sheet->table, &source, RK_MOVE_LAST);
}

static RkTable *sheet_list(RkScreen *screen, RkTableSource *source)
{
	*source = source_of((Sheet *)screen);
	return &((Sheet *)screen)->table;
}

static RkDossier *sheet_dossier(RkScreen *screen, RkId meeting, GError **error)
{
	return rk_dossier_new(rk_rows_copy(((Sheet *)screen)->dossier->rows), meeting);
}

static RkId sheet_subject(RkScreen *screen)
{
	return ((Sheet *)screen)->session;
}

static const RkBarChoice answers[] = {
	{ "h", N_("comes"), RK_RSVP_ACCEPTED },
	{ "w", N_("is represented"), RK_RSVP_DELEGATED },
	{ "p", N_("not sure yet"), RK_RSVP_TENTATIVE },
	{ "b", N_("asked, no answer yet"), RK_RSVP_PENDING },
	{ "i", N_("cannot come"), RK_RSVP_DECLINED },
	{ "0", N_("not asked"), RK_RSVP_UNSET },
};

#define RK_ASKS_SPEAKERS(begin) \
	.ask = { .kind = RK_ASK_LINE, \
		.flags = RK_ASK_EMPTY, \
		.label = N_("who"), \
		.ghost = N_("@office @person m:moderator p:performer"), \
		.seed = (begin) }

static const RkBinding bindings[] = {
	{ RK_COMMAND_OPEN, .when = on_speaker,
		RK_ASKS_FORM(N_("Speaker"), RK_E_SESSION_SPEAKER, NULL) },
	{ RK_COMMAND_OPEN, .flags = RK_BIND_ROW, .run = form_open },
	{ RK_COMMAND_EDIT, .when = on_speaker,
		RK_ASKS_FORM(N_("Speaker"), RK_E_SESSION_SPEAKER, NULL) },
	{ RK_COMMAND_EDIT, .flags = RK_BIND_ROW, .run = form_open },
	{ RK_COMMAND_ADD, .word = N_("speaker"), .flags = RK_BIND_WHOLE, RK_ASKS_SPEAKERS(NULL),
		.rule = rk_speakers_plan_add, .done = to_last },
	{ RK_COMMAND_WHO, .flags = RK_BIND_WHOLE, RK_ASKS_SPEAKERS(rk_speakers_line),
		.rule = rk_speakers_plan_set, .done = to_last },
	{ RK_COMMAND_STATE, .why_not = speaker_why_not, RK_ASKS_MENU(N_("Confirmation"), answers),
		.rule = rk_speaker_plan_confirm },
	{ RK_COMMAND_DONE, .why_not = speaker_why_not, .rule = rk_speaker_plan_confirm,
		.value = RK_RSVP_ACCEPTED },
	{ RK_COMMAND_MOVE_DOWN, .why_not = speaker_why_not, .rule = rk_speaker_plan_move,
		.value = 1 },
	{ RK_COMMAND_MOVE_UP, .why_not = speaker_why_not, .rule = rk_speaker_plan_move,
		.value = -1 },
	{ RK_COMMAND_DELETE, .why_not = speaker_why_not, .rule = rk_speaker_plan_delete },
	RK_BINDS_MOVES,
	{ 0 },
};

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

const RkScreenClass rk_session_card_class = {
	.name = "session",
	.label = N_("Session"),
	.size = sizeof(Sheet),
	.contexts = RK_IN_RUNDOWN | RK_IN_LIST,
	.hidden = TRUE,
	.bindings = bindings,
	.no_row = N_("go to somebody below first; a adds one"),
	.list = sheet_list,
	.dossier = sheet_dossier,
	.subject = sheet_subject,
	.open = sheet_open,
	.load = sheet_load,
	.draw = sheet_draw,
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
