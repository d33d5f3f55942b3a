/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The paste box: keys, drafts, inserting. Invariant: what is in the box is in its draft within half
 * a second, and leaves it only when it was inserted or cleared.
 */
#include "screen/paste/pastebox_private.h"

#include "app/private.h"
#include "service/maintenance.h"

#include <string.h>

#define SOON 500 /* ms */

static const char *const places[RK_PASTE_KIND_N] = {
	[RK_PASTE_PARTICIPANTS] = "participants",
	[RK_PASTE_WALK_INS] = "guests",
	[RK_PASTE_SESSIONS] = "sessions",
	[RK_PASTE_LINES] = "lines",
	[RK_PASTE_ATTENDANCE] = "attendance",
	[RK_PASTE_ACTIONS] = "actions",
	[RK_PASTE_PROGRESS] = "progress",
};

guint rk_pastebox_at(const RkPasteBox *box)
{
	return box->table.cursor;
}

const RkPasteLine *rk_pastebox_line(const RkPasteBox *box)
{
	return box->paste ? rk_paste_line(box->paste, box->table.cursor) : NULL;
}

static void cursor_go(RkPasteBox *box, guint at)
{
	RkTableSource source = rk_pastebox_source(box);

	rk_table_go(&box->table, &source, (RkId)at + 1);
	box->pick = 0;
}

/* --- drafts --- */

static char *draft_key(const RkPasteBox *box)
{
	return g_strdup_printf(
		"paste/%s/%" G_GINT64_FORMAT, places[box->ask.kind], (gint64)box->ask.meeting);
}

static void draft_put(RkPasteBox *box, const char *text)
{
	RkStore *store = rk_app_store(box->screen.app);
	g_autofree char *key = draft_key(box);

	g_clear_handle_id(&box->timer, g_source_remove);
	if (store && !rk_store_is_read_only(store))
		rk_draft_save(store, key, text && *text ? text : NULL, NULL);
}

static char *content(const RkPasteBox *box)
{
	return box->paste ? rk_paste_text(box->paste, FALSE) : g_strdup(box->area.edit.text->str);
}

static gboolean draft_save(gpointer data)
{
	RkPasteBox *box = data;
	g_autofree char *text = content(box);

	box->timer = 0;
	draft_put(box, text);
	return G_SOURCE_REMOVE;
}

static void changed(RkPasteBox *box)
{
	if (!box->timer)
		box->timer = g_timeout_add(SOON, draft_save, box);
}

/* --- reading --- */

static gboolean source_make(RkPasteBox *box, RkPasteSource *out, GError **error)
{
	RkStore *store = rk_app_store(box->screen.app);

	if (box->ask.meeting && !box->dossier)
		box->dossier = rk_dossier_load(store, box->ask.meeting, error);
	if (!box->ask.meeting && !box->answering)
		box->answering = rk_answering_new(store, box->query, error);
	if (!box->dossier && !box->answering)
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

/* From the text to the list; what is too much stays text and says so. */
static gboolean list_make(RkPasteBox *box, const char *text)
{
	RkPasteSource source;
	GError *error = NULL;
	RkPaste *paste = NULL;

	if (source_make(box, &source, &error))
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
	draft_put(box, unclear ? rest : NULL);
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

/* Enter: takes what is proposed, else goes where something is to be decided, else inserts. */
static void accept(RkPasteBox *box)
{
	const RkPasteLine *line = rk_pastebox_line(box);

	if (line && line->verdict == RK_PASTE_DOUBTFUL)
		choose(box, MIN(box->pick, line->candidates->len - 1));
	else if (line && line->verdict == RK_PASTE_WRONG)
		edit_begin(box);
	else if (rk_paste_unclear(box->paste) > 0)
		next_unclear(box);
	else
		insert(box);
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
		box->pick = (box->pick + by) % n;
}

static void clear(RkPasteBox *box)
{
	g_clear_pointer(&box->paste, rk_paste_free);
	rk_text_area_set(&box->area, "");
	box->mode = RK_BOX_TYPING;
	draft_put(box, NULL);
	rk_app_message(box->screen.app, RK_ROLE_NORMAL, N_("The box is empty again"));
}

/* What is left is kept, and said so. */
static void leave(RkPasteBox *box)
{
	RkApp *app = box->screen.app;
	g_autofree char *text = content(box);
	gboolean any = text[strspn(text, " \t\n")] != '\0';

	draft_put(box, any ? text : NULL);
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
		box->pick = 0;
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

/* While typing, hints are clicked as if their keys were pressed. */
static gboolean typing_act(RkPasteBox *box, RkCommandId action)
{
	const RkKey key = action == RK_COMMAND_CANCEL ? RK_KEY_OF_NAME(ESC) : RK_KEY_OF_CTRL('s');

	return (action == RK_COMMAND_CANCEL || action == RK_COMMAND_PASTE_INSERT) &&
	       box_key(&box->screen, &key);
}

static gboolean box_act(RkScreen *screen, RkCommandId action, const char *arg)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	if (box->mode != RK_BOX_LIST)
		return typing_act(box, action);
	RkTableSource source = rk_pastebox_source(box);
	if (rk_list_act(&box->table, &source, action)) {
		box->pick = 0;
		return TRUE;
	}
	switch (action) {
	case RK_COMMAND_PASTE_ACCEPT:
		accept(box);
		return TRUE;
	case RK_COMMAND_PASTE_SKIP:
		skip(box);
		return TRUE;
	case RK_COMMAND_PASTE_CHOOSE:
		pick_move(box, 1);
		return TRUE;
	case RK_COMMAND_PASTE_CHOOSE_BACK:
		pick_move(box, rk_pastebox_line(box)->candidates->len - 1);
		return TRUE;
	case RK_COMMAND_PASTE_NEW:
		rk_paste_as_new(box->paste, rk_pastebox_at(box));
		next_unclear(box);
		return TRUE;
	case RK_COMMAND_PASTE_INSERT:
		insert(box);
		return TRUE;
	case RK_COMMAND_EDIT:
		edit_begin(box);
		return TRUE;
	case RK_COMMAND_DELETE:
		clear(box);
		return TRUE;
	case RK_COMMAND_CANCEL:
		leave(box);
		return TRUE;
	default:
		return FALSE;
	}
}

static const char *box_why_not(RkScreen *screen, RkCommandId action)
{
	const RkPasteBox *box = (const RkPasteBox *)screen;
	const RkPasteLine *line = rk_pastebox_line(box);
	gboolean typing = box->mode != RK_BOX_LIST;

	if (typing && action != RK_COMMAND_CANCEL && action != RK_COMMAND_PASTE_INSERT)
		return N_("first read the list: ^S");
	if (action == RK_COMMAND_PASTE_NEW && !rk_paste_can_be_new(box->paste, rk_pastebox_at(box)))
		return rk_command_info(action)->todo;
	if ((action == RK_COMMAND_PASTE_CHOOSE || action == RK_COMMAND_PASTE_CHOOSE_BACK) &&
		(!line || line->candidates->len < 2))
		return N_("this line is not doubtful");
	return NULL;
}

static const char *box_word(RkScreen *screen, RkCommandId action)
{
	const RkPasteBox *box = (const RkPasteBox *)screen;
	const RkPasteLine *line = rk_pastebox_line(box);

	if (action == RK_COMMAND_PASTE_INSERT && box->mode == RK_BOX_TYPING)
		return N_("read the list");
	if (action == RK_COMMAND_PASTE_INSERT && box->mode == RK_BOX_EDITING)
		return N_("accept");
	if (action == RK_COMMAND_CANCEL && box->mode != RK_BOX_EDITING)
		return N_("not now");
	if (action == RK_COMMAND_DELETE)
		return N_("clear");
	if (action != RK_COMMAND_PASTE_ACCEPT || !line)
		return NULL;
	if (line->verdict == RK_PASTE_DOUBTFUL)
		return N_("accept");
	if (line->verdict == RK_PASTE_WRONG)
		return N_("edit");
	return rk_paste_unclear(box->paste) > 0 ? N_("next doubtful") : N_("insert");
}

static gboolean box_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	if (box->mode != RK_BOX_LIST)
		return FALSE;
	if (zone && zone->kind == RK_ZONE_PANE && zone->owner == box &&
		key->mouse == RK_MOUSE_PRESS) {
		if (zone->value < 0)
			box_act(screen, RK_COMMAND_PASTE_NEW, NULL);
		else
			choose(box, (guint)zone->value);
		return TRUE;
	}
	RkTableSource source = rk_pastebox_source(box);
	guint before = rk_pastebox_at(box);
	gboolean taken = rk_list_mouse(&box->table, &source, key, zone);
	if (before != rk_pastebox_at(box))
		box->pick = 0;
	return taken;
}

static void box_close(RkScreen *screen)
{
	RkPasteBox *box = (RkPasteBox *)screen;

	g_clear_handle_id(&box->timer, g_source_remove);
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

static const RkCommandId acts[] = { RK_COMMAND_PASTE_ACCEPT, RK_COMMAND_EDIT, RK_COMMAND_PASTE_SKIP,
	RK_COMMAND_PASTE_CHOOSE, RK_COMMAND_PASTE_CHOOSE_BACK, RK_COMMAND_PASTE_NEW,
	RK_COMMAND_PASTE_INSERT, RK_COMMAND_DELETE, RK_COMMAND_CANCEL, RK_COMMAND_UP,
	RK_COMMAND_DOWN, RK_COMMAND_PAGE_UP, RK_COMMAND_PAGE_DOWN, RK_COMMAND_HALF_UP,
	RK_COMMAND_HALF_DOWN, RK_COMMAND_FIRST, RK_COMMAND_LAST, RK_COMMAND_NONE };
static const RkCommandId hints[] = { RK_COMMAND_PASTE_ACCEPT, RK_COMMAND_PASTE_INSERT,
	RK_COMMAND_EDIT, RK_COMMAND_PASTE_SKIP, RK_COMMAND_CANCEL, RK_COMMAND_PASTE_CHOOSE,
	RK_COMMAND_PASTE_NEW, RK_COMMAND_DELETE, RK_COMMAND_NONE };

static const RkScreenClass pastebox_class = {
	.name = "paste-box",
	.label = N_("Paste box"),
	.size = sizeof(RkPasteBox),
	.contexts = RK_IN_PASTEBOX,
	.overlay = TRUE,
	.hidden = TRUE,
	.acts = acts,
	.hints = hints,
	.open = box_open,
	.load = box_load,
	.draw = rk_pastebox_draw,
	.act = box_act,
	.why_not = box_why_not,
	.word = box_word,
	.typing = box_typing,
	.key = box_key,
	.mouse = box_mouse,
	.close = box_close,
};

void rk_pastebox_open(RkApp *app, const RkPasteAsk *ask, const char *text)
{
	RkStore *store = rk_app_store(app);
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
	g_autofree char *key = draft_key(box);
	g_autofree char *draft = text ? NULL : rk_draft_load(store, key);
	const char *begin = text ? text : draft;
	if (begin && *begin)
		list_make(box, begin);
}
