/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paste box: keys, its draft (app/draft.h), inserting. Invariant: what is in the box leaves its
 * draft only when it was inserted or cleared.
 */
#include "screen/paste/pastebox_private.h"

#include "app/private.h"
#include "service/list.h"

#include <string.h>

static const char *const places[RK_PASTE_KIND_N] = {
	[RK_PASTE_PARTICIPANTS] = "participants",
	[RK_PASTE_WALK_INS] = "guests",
	[RK_PASTE_SESSIONS] = "sessions",
	[RK_PASTE_LINES] = "lines",
	[RK_PASTE_ATTENDANCE] = "attendance",
	[RK_PASTE_ACTIONS] = "actions",
	[RK_PASTE_PEOPLE] = "people",
	[RK_PASTE_PROGRESS] = "progress",
};

static void cursor_go(RkPasteBox *box, guint at)
{
	RkTableSource source = rk_pastebox_source(box);

	rk_table_go(&box->table, &source, (RkId)at + 1);
}

/* --- drafts --- */

static char *content(const RkPasteBox *box)
{
	return box->paste ? rk_paste_text(box->paste, FALSE) : g_strdup(box->area.edit.text->str);
}

static void changed(RkPasteBox *box)
{
	g_autofree char *text = content(box);

	rk_drafting_typed(box->drafting, text);
}

/* Typed again where it belongs: what this author, or a run of his that died, left here; NULL:
 * nothing. Caller frees. */
static char *draft_begin(RkPasteBox *box)
{
	RkApp *app = box->screen.app;
	g_autofree char *place = g_strdup_printf(
		"paste/%s/%" G_GINT64_FORMAT, places[box->ask.kind], (gint64)box->ask.meeting);
	g_autoptr(RkLeft) left = rk_draft_left(app, place);

	box->drafting = rk_drafting_new(
		app, &(RkDraftPlace){
			     place, rk_app_say(app, rk_pastebox_title(box)), box->ask.meeting });
	return left ? g_steal_pointer(&left->body) : NULL;
}

/* --- reading --- */

static gboolean source_make(RkPasteBox *box, RkPasteSource *out, GError **error)
{
	RkStore *store = rk_app_store(box->screen.app);

	if (box->ask.meeting && !box->dossier)
		box->dossier = rk_dossier_load(store, box->ask.meeting, error);
	gboolean register_only = box->ask.kind == RK_PASTE_PEOPLE;

	if (!box->ask.meeting && !box->answering && !register_only)
		box->answering = rk_answering_new(store, box->query, error);
	if (!box->dossier && !box->answering && !register_only)
		return FALSE;
	if (box->answering)
		return rk_answering_source(box->answering, out, error);
	*out = (RkPasteSource){ .in = rk_rule_input_load(store, box->dossier, error),
		.session = box->ask.session };
	return out->in.directory != NULL;
}

/* What the list was read from cannot be read now: it is text again, and ^S tries once more. */
static void text_again(RkPasteBox *box)
{
	g_autofree char *text = content(box);

	g_clear_pointer(&box->paste, rk_paste_free);
	rk_text_area_set(&box->area, text);
	box->mode = RK_BOX_TYPING;
}

/* The snapshots that lines are read against; the list is read again. */
static gboolean box_load(RkScreen *screen, GError **error)
{
	RkPasteBox *box = (RkPasteBox *)screen;
	g_autoptr(RkDossier) old_dossier = box->dossier;
	g_autoptr(RkAnswering) old_answering = box->answering;
	RkPasteSource source;

	box->dossier = NULL;
	box->answering = NULL;
	if (!box->ready)
		return TRUE;
	if (!source_make(box, &source, error)) {
		text_again(box);
		return FALSE;
	}
	if (box->paste)
		rk_paste_rebase(box->paste, &source);
	return TRUE;
}

/* The first line that is not clear, else the first that is no heading. */
static guint begin_at(const RkPaste *paste)
{
	int at = rk_paste_next(paste, -1);

	for (guint i = 0; at < 0 && i < rk_paste_len(paste); i++)
		if (rk_paste_line(paste, i)->verdict != RK_PASTE_HEADING)
			at = (int)i;
	return (guint)MAX(at, 0);
}

/* The path of a file with a list, as it is typed or dropped on a terminal; NULL: it is none. */
static char *path_of(const char *text)
{
	static const char *const ends[] = { ".xlsx", ".csv", ".tsv", ".txt" };
	g_autofree char *path = g_strstrip(g_strdup(text));
	gsize n = strlen(path);

	if (n > 2 && strchr("'\"", *path) && path[n - 1] == *path) {
		path[n - 1] = '\0';
		memmove(path, path + 1, n - 1);
	}
	if (strchr(path, '\n') || n > 4096)
		return NULL;
	g_autofree char *plain =
		g_str_has_prefix(path, "file://") ? g_filename_from_uri(path, NULL, NULL)
		: g_str_has_prefix(path, "~/") ? g_build_filename(g_get_home_dir(), path + 2, NULL)
					       : g_strcompress(path);
	for (guint i = 0; plain && i < RK_LEN(ends); i++) {
		gsize k = strlen(ends[i]), m = strlen(plain);
		if (m > k && g_ascii_strcasecmp(plain + m - k, ends[i]) == 0 &&
			g_file_test(plain, G_FILE_TEST_IS_REGULAR))
			return g_steal_pointer(&plain);
	}
	return NULL;
}

/* From the text to the list; what is too much stays text and says so. */
static gboolean list_make(RkPasteBox *box, const char *given)
{
	g_autofree char *path = path_of(given);
	RkPasteSource source;
	GError *error = NULL;
	RkPaste *paste = NULL;

	g_autofree char *read = path ? rk_list_read(path, &error) : NULL;
	const char *text = path ? read : given;
	if (text && source_make(box, &source, &error))
		paste = rk_paste_new(&source,
			rk_paste_kind_of(source.in.context, box->ask.kind, text), text, &error);
	if (!paste) {
		rk_app_error(box->screen.app, error);
		return FALSE;
	}
	if (rk_paste_len(paste) == 0) {
		rk_paste_free(paste);
		return FALSE;
	}
	rk_paste_free(box->paste);
	box->paste = paste;
	box->mode = RK_BOX_LIST;
	rk_table_clear(&box->table);
	rk_table_init(&box->table);
	cursor_go(box, begin_at(paste));
	changed(box);
	return TRUE;
}

/* --- inserting --- */

static gboolean apply(RkPasteBox *box, RkPlan *plan)
{
	RkApp *app = box->screen.app;

	/* Each line has said it in the box; who stands for whom on a sheet is still to be told. */
	if (box->ask.kind != RK_PASTE_ATTENDANCE)
		g_ptr_array_set_size(plan->notes, 0);
	return box->ask.apply ? box->ask.apply(rk_app_base(app), plan) : rk_app_apply(app, plan);
}

static void insert(RkPasteBox *box)
{
	RkApp *app = box->screen.app;

	if (rk_paste_going(box->paste) == 0) {
		rk_app_message(app, RK_ROLE_WARN, N_("Nothing to insert: no line is accepted"));
		return;
	}
	g_autofree char *rest = rk_paste_text(box->paste, TRUE);
	guint unclear = rk_paste_unclear(box->paste);
	RkPlan *plan = rk_paste_plan(box->paste);
	g_autofree char *label = g_strdup(plan->label);
	if (!apply(box, plan))
		return;
	if (unclear)
		rk_drafting_typed(box->drafting, rest);
	else
		rk_drafting_done(box->drafting);
	rk_app_pop(app, &box->screen);
	if (unclear)
		rk_app_message(app, RK_ROLE_WARN,
			N_("%s · %u doubtful lines kept as a draft: P opens them"), label, unclear);
}

/* --- one line --- */

static void next_unclear(RkPasteBox *box)
{
	int next = rk_paste_next(box->paste, (int)rk_pastebox_at(box));

	if (next >= 0)
		cursor_go(box, (guint)next);
	changed(box);
}

static void edit_begin(RkPasteBox *box)
{
	const RkPasteLine *line = rk_pastebox_line(box);

	if (!line)
		return;
	rk_line_edit_set(&box->edit, *line->text ? line->text : line->original);
	box->mode = RK_BOX_EDITING;
}

static void choose(RkPasteBox *box, guint candidate)
{
	rk_paste_choose(box->paste, rk_pastebox_at(box), candidate);
	next_unclear(box);
}

static void skip(RkPasteBox *box)
{
	const RkPasteLine *line = rk_pastebox_line(box);
	guint at = rk_pastebox_at(box);

	if (!line || line->verdict == RK_PASTE_HEADING)
		return;
	gboolean unclear = line->verdict == RK_PASTE_DOUBTFUL || line->verdict == RK_PASTE_WRONG;
	rk_paste_leave(box->paste, at, line->verdict != RK_PASTE_LEFT);
	if (unclear)
		next_unclear(box);
	changed(box);
}

static void pick_move(RkPasteBox *box, guint by)
{
	const RkPasteLine *line = rk_pastebox_line(box);
	guint n = line ? line->candidates->len : 0;

	if (n > 0)
		box->pick = (rk_pastebox_pick(box) + by) % n;
	box->picked = box->table.cursor_id;
}

static void clear(RkPasteBox *box)
{
	g_clear_pointer(&box->paste, rk_paste_free);
	rk_text_area_set(&box->area, "");
	box->mode = RK_BOX_TYPING;
	rk_drafting_done(box->drafting);
	rk_app_message(box->screen.app, RK_ROLE_NORMAL, N_("The box is empty again"));
}

/* What is left is kept, and said so. */
static void leave(RkPasteBox *box)
{
	RkApp *app = box->screen.app;
	g_autofree char *text = content(box);
	gboolean any = text[strspn(text, " \t\n")] != '\0';

	if (!any)
		rk_drafting_done(box->drafting);
	rk_app_pop(app, &box->screen);
	if (any)
		rk_app_message(app, RK_ROLE_NORMAL, N_("Kept as a draft: P opens it again"));
}

/* --- keys --- */

static gboolean editing_key(RkPasteBox *box, const RkKey *key)
{
	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		box->mode = RK_BOX_LIST;
		return TRUE;
	}
	if (rk_key_is(key, RK_KEY_ENTER) || rk_key_is_ctrl(key, 's')) {
		g_autofree char *text = g_strdup(box->edit.text->str);
		box->mode = RK_BOX_LIST;
		rk_paste_edit(box->paste, rk_pastebox_at(box), text);
		const RkPasteLine *line = rk_pastebox_line(box);
		box->picked = 0;
		if (line->verdict != RK_PASTE_DOUBTFUL && line->verdict != RK_PASTE_WRONG)
			next_unclear(box);
		changed(box);
		return TRUE;
	}
	return rk_line_edit_key(&box->edit, key);
}

static gboolean typing_key(RkPasteBox *box, const RkKey *key)
{
	guint before = box->area.edit.version;

	if (rk_key_is(key, RK_KEY_ESC) || rk_key_is_ctrl(key, 'c')) {
		leave(box);
		return TRUE;
	}
	if (rk_key_is_ctrl(key, 's')) {
		if (!list_make(box, box->area.edit.text->str) && !box->screen.app->message)
			rk_app_message(box->screen.app, RK_ROLE_WARN,
				N_("Nothing to read yet: type or paste a list"));
		return TRUE;
	}
	if (key->kind == RK_KEY_PASTE && box->area.edit.text->len == 0)
		return list_make(box, key->paste) || TRUE;
	if (!rk_text_area_key(&box->area, key, TRUE))
		return FALSE;
	if (before != box->area.edit.version)
		changed(box);
	return TRUE;
}

/* A digit chooses; a further paste is added behind what is there. */
static gboolean list_key(RkPasteBox *box, const RkKey *key)
{
	const RkPasteLine *line = rk_pastebox_line(box);

	if (key->kind == RK_KEY_PASTE) {
		g_autofree char *text = rk_paste_text(box->paste, FALSE);
		g_autofree char *both = g_strconcat(text, "\n", key->paste, NULL);
		list_make(box, both);
		return TRUE;
	}
	if (!rk_key_is_text(key) || key->rune < '1' || key->rune > '9' || !line ||
		key->rune - '1' >= line->candidates->len)
		return FALSE;
	choose(box, key->rune - '1');
	return TRUE;
}

static gboolean box_key(RkScreen *screen, const RkKey *key)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	return box->mode == RK_BOX_TYPING    ? typing_key(box, key)
	       : box->mode == RK_BOX_EDITING ? editing_key(box, key)
					     : list_key(box, key);
}

static gboolean box_typing(RkScreen *screen)
{
	return ((RkPasteBox *)screen)->mode != RK_BOX_LIST;
}

/* --- commands --- */

static const RkPasteLine *line_of(RkScreen *screen)
{
	return rk_pastebox_line((RkPasteBox *)screen);
}

static gboolean is_mode(RkScreen *screen, RkBoxMode mode)
{
	return ((RkPasteBox *)screen)->mode == mode;
}

static gboolean is_typed(RkScreen *screen)
{
	return is_mode(screen, RK_BOX_TYPING);
}

static gboolean is_edited(RkScreen *screen)
{
	return is_mode(screen, RK_BOX_EDITING);
}

static gboolean is_doubtful(RkScreen *screen)
{
	return line_of(screen) && line_of(screen)->verdict == RK_PASTE_DOUBTFUL;
}

static gboolean is_wrong(RkScreen *screen)
{
	return line_of(screen) && line_of(screen)->verdict == RK_PASTE_WRONG;
}

static gboolean is_unclear(RkScreen *screen)
{
	return line_of(screen) && rk_paste_unclear(((RkPasteBox *)screen)->paste) > 0;
}

static const char *list_why_not(RkScreen *screen)
{
	return is_mode(screen, RK_BOX_LIST) ? NULL : N_("first read the list: ^S");
}

static const char *new_why_not(RkScreen *screen)
{
	const RkPasteBox *box = (RkPasteBox *)screen;

	if (list_why_not(screen) || rk_paste_can_be_new(box->paste, rk_pastebox_at(box)))
		return list_why_not(screen);
	return rk_command_info(RK_COMMAND_PASTE_NEW)->todo;
}

static const char *pick_why_not(RkScreen *screen)
{
	const RkPasteLine *line = line_of(screen);

	if (list_why_not(screen) || (line && line->candidates->len > 1))
		return list_why_not(screen);
	return N_("this line is not doubtful");
}

static void proposed_take(RkScreen *screen, int value, const char *arg)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	choose(box, MIN(rk_pastebox_pick(box), line_of(screen)->candidates->len - 1));
}

static void edit_run(RkScreen *screen, int value, const char *arg)
{
	edit_begin((RkPasteBox *)screen);
}

static void next_run(RkScreen *screen, int value, const char *arg)
{
	next_unclear((RkPasteBox *)screen);
}

static void insert_run(RkScreen *screen, int value, const char *arg)
{
	insert((RkPasteBox *)screen);
}

static void skip_run(RkScreen *screen, int value, const char *arg)
{
	skip((RkPasteBox *)screen);
}

static void pick_run(RkScreen *screen, int by, const char *arg)
{
	guint n = line_of(screen)->candidates->len;

	pick_move((RkPasteBox *)screen, by > 0 ? 1 : n - 1);
}

static void new_run(RkScreen *screen, int value, const char *arg)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	rk_paste_as_new(box->paste, rk_pastebox_at(box));
	next_unclear(box);
}

static void clear_run(RkScreen *screen, int value, const char *arg)
{
	clear((RkPasteBox *)screen);
}

/* While something is typed, a hint that is clicked is its key. */
static void leave_run(RkScreen *screen, int value, const char *arg)
{
	leave((RkPasteBox *)screen);
}

#define LIST .why_not = list_why_not

static const RkBinding bindings[] = {
	{ RK_COMMAND_PASTE_ACCEPT, .word = N_("accept"), .when = is_doubtful, LIST,
		.run = proposed_take },
	{ RK_COMMAND_PASTE_ACCEPT, .word = N_("edit"), .when = is_wrong, LIST, .run = edit_run },
	{ RK_COMMAND_PASTE_ACCEPT, .word = N_("next doubtful"), .when = is_unclear, LIST,
		.run = next_run },
	{ RK_COMMAND_PASTE_ACCEPT, .word = N_("insert"), LIST, .run = insert_run },
	{ RK_COMMAND_PASTE_INSERT, .word = N_("read the list"), .when = is_typed, .run = rk_key_run,
		.value = 's' },
	{ RK_COMMAND_PASTE_INSERT, .word = N_("accept"), .when = is_edited, .run = rk_key_run,
		.value = 's' },
	{ RK_COMMAND_PASTE_INSERT, .run = insert_run },
	{ RK_COMMAND_EDIT, LIST, .run = edit_run },
	{ RK_COMMAND_PASTE_SKIP, LIST, .run = skip_run },
	{ RK_COMMAND_CANCEL, .when = is_edited, .run = rk_key_run, .value = RK_KEY_ESC },
	{ RK_COMMAND_CANCEL, .word = N_("not now"), .run = leave_run },
	{ RK_COMMAND_PASTE_CHOOSE, .why_not = pick_why_not, .run = pick_run, .value = 1 },
	{ RK_COMMAND_PASTE_NEW, .why_not = new_why_not, .run = new_run },
	{ RK_COMMAND_DELETE, .word = N_("clear"), LIST, .run = clear_run },
	{ RK_COMMAND_PASTE_CHOOSE_BACK, .flags = RK_BIND_QUIET, .why_not = pick_why_not,
		.run = pick_run, .value = -1 },
	RK_BINDS_MOVES,
	{ RK_COMMAND_NONE },
};

static RkTable *box_list(RkScreen *screen, RkTableSource *source)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	*source = rk_pastebox_source(box);
	return &box->table;
}

/* A click on what a line may mean; else on a row. */
static gboolean box_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	RkPasteBox *box = (RkPasteBox *)screen;
	RkTableSource source;
	RkTable *table = box_list(screen, &source);

	if (box->mode != RK_BOX_LIST)
		return FALSE;
	if (!zone || zone->kind != RK_ZONE_PANE || zone->owner != box ||
		key->mouse != RK_MOUSE_PRESS)
		return rk_list_mouse(table, &source, key, zone);
	if (zone->value < 0)
		new_run(screen, 0, NULL);
	else
		choose(box, (guint)zone->value);
	return TRUE;
}

static void box_close(RkScreen *screen)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	rk_drafting_free(box->drafting);
	rk_paste_free(box->paste);
	rk_dossier_free(box->dossier);
	rk_answering_free(box->answering);
	rk_text_area_clear(&box->area);
	rk_line_edit_clear(&box->edit);
	rk_table_clear(&box->table);
	g_free(box->query);
}

static gboolean box_open(RkScreen *screen, const RkScreenArg *arg, GError **error)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	rk_text_area_init(&box->area, "");
	rk_line_edit_init(&box->edit, NULL);
	rk_table_init(&box->table);
	return TRUE;
}

static const RkScreenClass pastebox_class = {
	.name = "paste-box",
	.label = N_("Paste box"),
	.size = sizeof(RkPasteBox),
	.contexts = RK_IN_PASTEBOX,
	.overlay = TRUE,
	.hidden = TRUE,
	.bindings = bindings,
	.list = box_list,
	.open = box_open,
	.load = box_load,
	.draw = rk_pastebox_draw,
	.typing = box_typing,
	.key = box_key,
	.mouse = box_mouse,
	.close = box_close,
};

void rk_pastebox_open(RkApp *app, const RkPasteAsk *ask, const char *text)
{
	GError *error = NULL;

	if (!rk_app_push(app, &pastebox_class, NULL))
		return;
	RkPasteBox *box = (RkPasteBox *)rk_app_top(app);
	box->ask = *ask;
	box->query = g_strdup(ask->query);
	box->ask.query = box->query;
	box->ready = TRUE;
	if (!box_load(&box->screen, &error)) {
		rk_app_pop(app, &box->screen);
		rk_app_error(app, error);
		return;
	}
	g_autofree char *draft = draft_begin(box);
	const char *begin = text ? text : draft;
	if (begin && *begin)
		list_make(box, begin);
}
