/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The typed line. Invariant: every printable key is text; what is stored is only what `done` took.
 */
#include "app/typeline.h"

#include "app/binding.h"
#include "app/draft.h"
#include "app/private.h"
#include "base/text.h"
#include "domain/names/match.h"
#include "domain/names/rule.h"
#include "widget/layout.h"
#include "widget/textarea.h"

#include <string.h>

#define CHOICES 6
#define FOUND 20
#define ROWS 4

typedef struct TypeLine {
	RkScreen screen;
	RkTypeLine want;
	RkTextArea area;
	char *ghost, *wrong;
	char *first, *note;   /* the text at the beginning; "draft of 10.41" until a key */
	RkRows *read;         /* what it is typed over; NULL: nothing */
	RkDrafting *drafting; /* NULL: no draft */
	RkDossier *dossier;   /* of the meeting, since the last line; NULL: not asked for yet */
	GPtrArray *choices;   /* RkTypeChoice */
	guint choice;
	gsize word, query; /* bytes: where the completed word begins, and what is asked in it */
} TypeLine;

static void choice_free(gpointer data)
{
	RkTypeChoice *choice = data;

	g_free(choice->label);
	g_free(choice->detail);
	g_free(choice->insert);
	g_free(choice);
}

/* --- completing --- */

/* The length of what stands before a name in the word, 0: it names nobody. */
static gsize prefix_of(const TypeLine *line, const char *word)
{
	static const char *const keys[] = { "untuk:", "for:" };

	if (*word == '@')
		return 1;
	if (!line->want.of_action)
		return 0;
	/* "+2" is a number, "+ usul" a mark. */
	if (*word == '+' && word[1] && !g_ascii_isdigit(word[1]))
		return 1;
	for (guint i = 0; i < RK_LEN(keys); i++)
		if (g_ascii_strncasecmp(word, keys[i], strlen(keys[i])) == 0)
			return strlen(keys[i]);
	return 0;
}

/* The word that ends at the caret: its start, and where the name in it begins. */
static gboolean word_find(TypeLine *line)
{
	const char *text = line->area.edit.text->str;
	gsize at = line->area.edit.at, start = at;

	while (start > 0 && text[start - 1] != ' ' && text[start - 1] != '\n')
		start--;
	g_autofree char *word = g_strndup(text + start, at - start);
	gsize prefix = prefix_of(line, word);
	line->word = start;
	line->query = start + prefix;
	return prefix > 0;
}

static void choice_add(TypeLine *line, const char *label, const char *handle)
{
	RkTypeChoice *choice = g_new0(RkTypeChoice, 1);

	choice->label = g_strdup(label);
	choice->insert = g_strdup(handle);
	choice->detail = g_strconcat("@", handle, NULL);
	g_ptr_array_add(line->choices, choice);
}

/* Read once a line, not once a letter; NULL: there is none. */
static const RkDossier *dossier_of(TypeLine *line)
{
	if (!line->dossier && line->want.meeting)
		line->dossier =
			rk_dossier_load(rk_app_store(line->screen.app), line->want.meeting, NULL);
	return line->dossier;
}

/* "@" alone: those of the meeting, in their order. */
static void choices_of_meeting(TypeLine *line, const RkDirectory *directory)
{
	const RkDossier *dossier = dossier_of(line);

	if (!dossier)
		return;
	RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one) {
		const RkInstitution *office =
			RK_FIND(directory, INSTITUTION, RkInstitution, one->institution);
		if (office && office->handle && line->choices->len < CHOICES)
			choice_add(line, rk_office_short(office), office->handle);
	}
}

static gboolean takes_part(const RkDossier *dossier, RkId id)
{
	if (dossier)
		RK_EACH (dossier->rows, PARTICIPANT, RkParticipant, one)
			if (one->institution == id || one->person == id ||
				one->representative == id)
				return TRUE;
	return FALSE;
}

/* Those of the meeting first, then as well as they fit. */
static void choices_find(TypeLine *line, const char *query)
{
	const RkDossier *dossier = dossier_of(line);
	const RkMatcher *matcher = rk_matcher_load(rk_app_store(line->screen.app), NULL);
	g_autoptr(GPtrArray) found =
		matcher ? rk_matcher_find(matcher, query, RK_MATCH_ALL, FOUND) : NULL;

	if (!found)
		return;
	for (int pass = 0; pass < 2; pass++)
		for (guint i = 0; i < found->len && line->choices->len < CHOICES; i++) {
			const RkCandidate *one = found->pdata[i];
			/* Completed already: nothing more to offer. */
			if (g_strcmp0(one->handle, query) == 0) {
				g_ptr_array_set_size(line->choices, 0);
				return;
			}
			if (one->handle && takes_part(dossier, one->id) == (pass == 0))
				choice_add(line, one->label, one->handle);
		}
}

static void choices_make(TypeLine *line)
{
	RkApp *app = line->screen.app;
	const char *text = line->area.edit.text->str;

	g_ptr_array_set_size(line->choices, 0);
	line->choice = 0;
	if (!app->store || !word_find(line))
		return;
	const RkDirectory *directory = rk_directory_load(app->store, NULL);
	g_autofree char *query = g_strndup(text + line->query, line->area.edit.at - line->query);
	if (!directory || *query == '"')
		return;
	if (!*query) {
		choices_of_meeting(line, directory);
		return;
	}
	choices_find(line, query);
}

static void choice_take(TypeLine *line)
{
	const RkTypeChoice *choice = line->choices->pdata[line->choice];
	RkLineEdit *edit = &line->area.edit;

	g_string_erase(edit->text, (gssize)line->query, (gssize)(edit->at - line->query));
	edit->at = line->query;
	g_autofree char *insert = g_strconcat(choice->insert, " ", NULL);
	rk_line_edit_insert(edit, insert);
	choices_make(line);
}

/* --- drawing --- */

static int area_rows(TypeLine *line, int width)
{
	return CLAMP(rk_text_area_rows(&line->area, MAX(width - 2, 1)), 1, ROWS);
}

static int line_rows(RkScreen *screen, int width)
{
	TypeLine *line = (TypeLine *)screen;

	return area_rows(line, width) + 1 + (int)line->choices->len;
}

static void rule_draw(TypeLine *line, RkCanvas *canvas, RkRect row)
{
	RkApp *app = line->screen.app;
	gboolean wrong = FALSE;
	g_autofree char *title = line->want.title ? line->want.title(app, line->area.edit.text->str,
							    &wrong, line->want.data)
						  : NULL;

	rk_canvas_fill(canvas, row, canvas->plain ? " " : "─", RK_ROLE_MUTED);
	g_autofree char *keys = g_strdup_printf(" %s ",
		rk_app_say(app, line->choices->len ? N_("Tab take · ↑↓ · Esc close the list")
				: line->want.again ? N_("Enter store, next · Esc enough")
						   : N_("Enter store · Esc back")));
	int room = row.width - rk_text_width(keys, -1) - 2;
	if (room >= 30)
		rk_canvas_text(canvas, row.x + room + 1, row.y, keys, -1, RK_ROLE_MUTED);
	else
		room = row.width - 2;
	if (line->note) {
		g_free(title);
		title = g_strdup(line->note);
		wrong = FALSE;
	}
	if (line->wrong) {
		g_free(title);
		title = g_strdup(line->wrong);
		wrong = TRUE;
	}
	if (!title || row.width < 6)
		return;
	/* A name that is still being completed is no mistake yet. */
	wrong = wrong && (line->wrong || line->choices->len == 0);
	g_autofree char *said = g_strdup_printf(wrong ? " ! %s " : " %s ", title);
	rk_canvas_cut(canvas, row.x + 1, row.y, said, room, wrong ? RK_ROLE_BAD : RK_ROLE_TITLE);
}

static void choices_draw(TypeLine *line, RkCanvas *canvas, RkRect rect)
{
	for (guint i = 0; i < line->choices->len && (int)i < rect.height; i++) {
		const RkTypeChoice *choice = line->choices->pdata[i];
		RkRect row = rk_rect_rows(rect, (int)i, 1);
		int x = row.x + 2;
		rk_canvas_fill(canvas, row, " ", RK_ROLE_NORMAL);
		x += rk_canvas_cut(
			     canvas, x, row.y, choice->label, row.width * 2 / 3, RK_ROLE_NORMAL) +
		     2;
		if (choice->detail)
			rk_canvas_cut(canvas, x, row.y, choice->detail,
				MAX(row.x + row.width - x - 1, 0), RK_ROLE_MUTED);
		if (i == line->choice)
			rk_canvas_flag(canvas, row, RK_CELL_SELECTED);
		rk_canvas_zone(canvas, row, RK_ZONE_PANE, i, line);
	}
}

static void line_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	TypeLine *line = (TypeLine *)screen;
	int rows = MIN(area_rows(line, rect.width), rect.height);
	int rule = rect.height > rows ? 1 : 0;
	int list = rect.height - rows - rule;

	rk_canvas_fill(canvas, rect, " ", RK_ROLE_NORMAL);
	choices_draw(line, canvas, rk_rect_rows(rect, 0, list));
	if (rule)
		rule_draw(line, canvas, rk_rect_rows(rect, list, 1));
	RkRect area = rk_rect_rows(rect, list + rule, rows);
	if (area.width > 2) {
		area.x++;
		area.width -= 2;
	}
	rk_text_area_draw(&line->area, canvas, area, TRUE, line->ghost);
}

/* --- typing --- */

static gboolean is_changed(const TypeLine *line)
{
	const char *text = line->area.edit.text->str;

	return *text && strcmp(text, line->first) != 0;
}

static void text_changed(TypeLine *line)
{
	g_clear_pointer(&line->wrong, g_free);
	g_clear_pointer(&line->note, g_free);
	if (line->drafting)
		rk_drafting_typed(
			line->drafting, is_changed(line) ? line->area.edit.text->str : NULL);
	choices_make(line);
}

static void text_set(TypeLine *line, const char *text)
{
	rk_text_area_set(&line->area, text);
	text_changed(line);
}

static gboolean enter(TypeLine *line)
{
	RkApp *app = line->screen.app;
	RkScreen *screen = &line->screen;
	g_autofree char *text = g_strstrip(g_strdup(line->area.edit.text->str));
	guint at;

	if (!*text) {
		rk_app_pop(app, screen);
		return TRUE;
	}
	if (!RK_EXPECTING(app, line->read, line->want.done(app, text, line->want.data)) ||
		!g_ptr_array_find(app->stack, screen, &at))
		return TRUE;
	rk_rows_free(line->read);
	line->read = rk_expected_take(app, NULL);
	g_clear_pointer(&line->dossier, rk_dossier_free);
	if (line->drafting)
		rk_drafting_done(line->drafting);
	if (line->want.again)
		text_set(line, "");
	else
		rk_app_pop(app, screen);
	return TRUE;
}

static gboolean tab(TypeLine *line)
{
	if (line->choices->len > 0) {
		choice_take(line);
		return TRUE;
	}
	g_autofree char *other = line->want.tab
					 ? line->want.tab(line->screen.app,
						   line->area.edit.text->str, line->want.data)
					 : NULL;
	if (other)
		text_set(line, other);
	return TRUE;
}

static gboolean up_or_down(TypeLine *line, gboolean up)
{
	if (line->choices->len > 0) {
		line->choice =
			(line->choice + (up ? line->choices->len - 1 : 1)) % line->choices->len;
		return TRUE;
	}
	if (up && line->area.edit.text->len == 0 && line->want.before) {
		g_autofree char *text = line->want.before(line->screen.app, line->want.data);
		if (text)
			text_set(line, text);
		return TRUE;
	}
	return FALSE;
}

/* Esc: the list of names, then the line. */
static gboolean escape(TypeLine *line)
{
	if (line->choices->len > 0)
		g_ptr_array_set_size(line->choices, 0);
	else {
		RkApp *app = line->screen.app;
		gboolean kept = line->drafting && is_changed(line);
		rk_app_pop(app, &line->screen);
		if (kept)
			rk_app_message(app, RK_ROLE_NORMAL,
				N_("Not saved; the draft is kept: do it again, or :drafts"));
	}
	return TRUE;
}

static gboolean line_key(RkScreen *screen, const RkKey *key)
{
	TypeLine *line = (TypeLine *)screen;
	guint before = line->area.edit.version;

	if (rk_key_is(key, RK_KEY_ENTER))
		return enter(line);
	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c'))
		return escape(line);
	if (rk_key_is(key, RK_KEY_TAB))
		return tab(line);
	if ((rk_key_is(key, RK_KEY_UP) || rk_key_is(key, RK_KEY_DOWN)) &&
		up_or_down(line, key->name == RK_KEY_UP))
		return TRUE;
	if (!rk_text_area_key(&line->area, key, FALSE))
		return FALSE;
	if (before != line->area.edit.version)
		text_changed(line);
	return TRUE;
}

static gboolean line_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	TypeLine *line = (TypeLine *)screen;

	if (!zone || zone->owner != line || key->mouse != RK_MOUSE_PRESS)
		return FALSE;
	line->choice = (guint)zone->value;
	if (line->choice < line->choices->len)
		choice_take(line);
	return TRUE;
}

static void line_close(RkScreen *screen)
{
	TypeLine *line = (TypeLine *)screen;

	if (line->want.free_data)
		line->want.free_data(line->want.data);
	g_ptr_array_unref(line->choices);
	rk_rows_free(line->read);
	rk_dossier_free(line->dossier);
	g_free(line->ghost);
	g_free(line->wrong);
	g_free(line->first);
	g_free(line->note);
	rk_drafting_free(line->drafting);
	rk_text_area_clear(&line->area);
}

static const RkBinding bindings[] = {
	RK_BINDS_KEY(CANCEL, RK_KEY_ESC),
	{ 0 },
};

static const RkScreenClass type_line_class = {
	.name = "type-line",
	.size = sizeof(TypeLine),
	.contexts = RK_IN_TEXT,
	.overlay = TRUE,
	.bindings = bindings,
	.rows = line_rows,
	.draw = line_draw,
	.key = line_key,
	.mouse = line_mouse,
	.typing = rk_screen_types,
	.close = line_close,
};

/* What was typed here before and not stored comes back, if the line begins from nothing. */
static void draft_begin(TypeLine *line, const RkTypeLine *wanted)
{
	RkApp *app = line->screen.app;

	if (!app->store || !wanted->place)
		return;
	RkDraftPlace kept = { wanted->place, wanted->label, wanted->meeting };
	g_autofree char *note = NULL;
	g_autofree char *left = rk_drafting_begin(app, &kept, &line->drafting, &note);
	if (left)
		text_set(line, left);
	line->note = g_steal_pointer(&note);
}

void rk_type_line(RkApp *app, const RkTypeLine *wanted)
{
	RkRows *read = rk_expected_take(app, wanted->read);

	rk_app_push(app, &type_line_class, NULL);
	TypeLine *line = (TypeLine *)rk_app_top(app);
	line->want = *wanted;
	line->want.read = NULL;
	line->read = read;
	line->ghost = g_strdup(wanted->ghost);
	line->choices = g_ptr_array_new_with_free_func(choice_free);
	rk_text_area_init(&line->area, wanted->text);
	line->first = g_strdup(wanted->text ? wanted->text : "");
	line->want.text = line->want.ghost = line->want.place = line->want.label = NULL;
	draft_begin(line, wanted);
}

void rk_type_line_wrong(RkApp *app, const char *text)
{
	RkScreen *top = rk_app_top(app);

	if (!top || top->class != &type_line_class)
		return;
	TypeLine *line = (TypeLine *)top;
	g_free(line->wrong);
	line->wrong = g_strdup(text);
}
