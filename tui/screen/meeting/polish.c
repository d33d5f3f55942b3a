/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The pass over the lines. Invariant: a sentence that was typed is never lost: leaving, going on
 * and joining all store it first, and until then it is a draft.
 */
#include "screen/meeting/polish.h"

#include "app/draft.h"
#include "app/private.h"
#include "base/error.h"
#include "base/text.h"
#include "domain/minutes/entry_place.h"
#include "domain/minutes/entry_polish.h"
#include "domain/minutes/entry_rule.h"
#include "domain/minutes/entry_verbs.h"
#include "domain/model/number.h"
#include "screen/meeting/tab_minutes.h"
#include "widget/layout.h"
#include "widget/textarea.h"

#define LABEL 8 /* cells of "mentah  " */
#define NEIGHBOUR 4

typedef struct Polish {
	RkScreen screen;
	RkWorkspace *ws; /* the screen below, which holds the meeting */
	RkId entry;
	RkTextArea area;
	char *base;           /* the text as it was read */
	RkDrafting *drafting; /* of the sentence; NULL: nothing is shown yet */
} Polish;

static const RkEntry *entry_of(const Polish *polish)
{
	return RK_FIND(polish->ws->dossier->rows, ENTRY, RkEntry, polish->entry);
}

/* What is shown, without reading anything: places need no register. */
static RkRuleInput shown(const Polish *polish)
{
	return (RkRuleInput){ .context = rk_app_context(polish->ws->screen.app),
		.dossier = polish->ws->dossier };
}

/* --- the order of the pass --- */

/* Lines as they are read: place by place, then the decisions; private ones are no part of it. */
static GPtrArray *pass_make(Polish *polish)
{
	RkRuleInput in = shown(polish);
	g_autoptr(GArray) places = rk_entry_places(&in);
	GPtrArray *pass = g_ptr_array_new();

	for (guint i = 0; i <= places->len; i++)
		RK_EACH (in.dossier->rows, ENTRY, RkEntry, entry) {
			gboolean here = i < places->len
						? rk_entry_is_at(entry,
							  &g_array_index(places, RkEntryPlace, i))
						: entry->kind == RK_ENTRY_KIND_DECISION;
			if (here && entry->kind != RK_ENTRY_KIND_PRIVATE)
				g_ptr_array_add(pass, (gpointer)entry);
		}
	return pass;
}

static int place_in(const GPtrArray *pass, RkId id)
{
	for (guint i = 0; i < pass->len; i++)
		if (((const RkEntry *)pass->pdata[i])->id == id)
			return (int)i;
	return -1;
}

/* The sentence was stored. */
static void draft_end(Polish *polish)
{
	if (polish->drafting)
		rk_drafting_done(polish->drafting);
	rk_drafting_free(g_steal_pointer(&polish->drafting));
}

/* What was typed here and neither stored nor left comes back. */
static void draft_begin(Polish *polish)
{
	RkApp *app = polish->screen.app;
	char id[RK_ID_TEXT];

	rk_id_text(polish->entry, id);
	g_autofree char *place = g_strconcat(RK_DRAFT_OF_RECORD, "entry/", id, NULL);
	RkDraftPlace kept = { place, rk_app_say(app, N_("Wording of a line")),
		polish->ws->meeting };
	polish->drafting = rk_drafting_area(app, &kept, &polish->area);
}

/* Whoever calls it has stored what was typed. */
static void entry_show(Polish *polish, RkId id)
{
	draft_end(polish);
	polish->entry = id;
	const RkEntry *entry = entry_of(polish);
	g_free(polish->base);
	polish->base = g_strdup(entry ? entry->text : "");
	rk_text_area_set(&polish->area, polish->base);
	if (entry)
		draft_begin(polish);
}

static void leave(Polish *polish)
{
	RkApp *app = polish->screen.app;
	RkWorkspace *ws = polish->ws;
	RkTableSource source = rk_workspace_source(ws);
	RkId id = polish->entry;

	draft_end(polish);
	rk_app_pop(app, &polish->screen);
	rk_table_go(&ws->tables[RK_TAB_MINUTES], &source, id);
}

/* The next line that is not polished, from the beginning again; else the one below. */
static void go_on(Polish *polish)
{
	g_autoptr(GPtrArray) pass = pass_make(polish);
	int at = place_in(pass, polish->entry), n = (int)pass->len;

	for (int i = 1; i <= n; i++) {
		const RkEntry *entry = pass->pdata[(at + i) % n];
		if (rk_entry_is_rough(entry)) {
			entry_show(polish, entry->id);
			return;
		}
	}
	if (at + 1 < n) {
		entry_show(polish, ((const RkEntry *)pass->pdata[at + 1])->id);
		return;
	}
	RkApp *app = polish->screen.app;
	leave(polish);
	rk_app_message(app, RK_ROLE_GOOD, N_("All lines are polished; p shows the minutes"));
}

/* --- storing --- */

static gboolean apply(Polish *polish, RkPlan *plan, GError *error)
{
	if (!plan) {
		rk_app_error(polish->screen.app, error);
		return FALSE;
	}
	if (rk_plan_is_empty(plan)) {
		rk_plan_free(plan);
		return TRUE;
	}
	return rk_workspace_apply(polish->ws, plan, NULL);
}

static const char *typed(const Polish *polish)
{
	return polish->area.edit.text->str;
}

/* Stores the sentence without agreeing to it. */
static gboolean keep(Polish *polish)
{
	RkRuleInput in = rk_workspace_rule_input(polish->ws);
	g_autofree char *text = g_strstrip(g_strdup(typed(polish)));
	GError *error = NULL;

	if (!entry_of(polish) || !*text || g_strcmp0(text, polish->base) == 0)
		return TRUE;
	RkPlan *plan = rk_entry_plan_text(&in, polish->entry, RK_RULE_TEXT(text), &error);
	return apply(polish, plan, error);
}

static void agree(RkScreen *screen, int value, const char *arg)
{
	Polish *polish = (Polish *)screen;
	RkRuleInput in = rk_workspace_rule_input(polish->ws);
	GError *error = NULL;
	RkPlan *plan =
		rk_entry_plan_polish(&in, polish->entry, RK_RULE_TEXT(typed(polish)), &error);

	if (apply(polish, plan, error))
		go_on(polish);
}

static void withhold(RkScreen *screen, int value, const char *arg)
{
	Polish *polish = (Polish *)screen;
	const RkEntry *entry = entry_of(polish);
	GError *error = NULL;

	if (!entry || !keep(polish))
		return;
	RkRuleInput in = rk_workspace_rule_input(polish->ws);
	gboolean off = !entry_of(polish)->withheld;
	RkPlan *plan = rk_entry_plan_withhold(&in, polish->entry, RK_RULE_NUMBER(off), &error);
	if (apply(polish, plan, error) && off)
		go_on(polish);
}

static void join(RkScreen *screen, int value, const char *arg)
{
	Polish *polish = (Polish *)screen;
	RkRuleInput in = rk_workspace_rule_input(polish->ws);
	GError *error = NULL;
	RkPlan *plan = rk_entry_plan_join(&in, polish->entry, RK_RULE_TEXT(typed(polish)), &error);
	RkId above = plan ? plan->focus : 0;

	if (above)
		polish->entry = above; /* the present one is about to go */
	if (apply(polish, plan, error) && above)
		entry_show(polish, above);
}

static void split(RkScreen *screen, int value, const char *arg)
{
	Polish *polish = (Polish *)screen;
	RkRuleInput in = rk_workspace_rule_input(polish->ws);
	GError *error = NULL;
	RkPlan *plan = rk_entry_plan_split(&in, polish->entry,
		&(RkRuleValue){ .text = typed(polish), .number = (int)(polish->area.edit.at) },
		&error);

	if (apply(polish, plan, error))
		entry_show(polish, polish->entry);
}

static void step(RkScreen *screen, int by, const char *arg)
{
	Polish *polish = (Polish *)screen;

	if (!keep(polish))
		return;
	g_autoptr(GPtrArray) pass = pass_make(polish);
	int to = place_in(pass, polish->entry) + by;

	if (to >= 0 && to < (int)pass->len)
		entry_show(polish, ((const RkEntry *)pass->pdata[to])->id);
}

/* --- drawing --- */

/* A muted label and a text, at most `most` rows; returns the row behind it. */
static int block_draw(RkCanvas *canvas, RkRect rect, int y, const char *label, const char *text,
	int most, RkRole role)
{
	int width = MAX(rect.width - LABEL - 2, 1);
	g_auto(GStrv) lines = rk_text_wrap(text, width);

	rk_canvas_cut(canvas, rect.x + 1, y, label, LABEL - 1, RK_ROLE_MUTED);
	for (int i = 0; lines[i] && i < most; i++, y++) {
		gboolean more = i + 1 == most && lines[i + 1];
		g_autofree char *cut = more ? g_strconcat(lines[i], " …", NULL) : NULL;
		rk_canvas_cut(canvas, rect.x + 1 + LABEL, y, cut ? cut : lines[i], width, role);
	}
	return y;
}

static char *neighbour_text(Polish *polish, const RkEntry *entry)
{
	if (!entry)
		return g_strdup("–");
	g_autofree char *kind =
		rk_minutes_kind(polish->ws, entry, rk_entry_rank(polish->ws->dossier->rows, entry));
	return g_strdup_printf("%s  %s", kind, entry->text);
}

static void title_draw(Polish *polish, RkCanvas *canvas, RkRect row, const RkEntry *entry)
{
	RkWorkspace *ws = polish->ws;
	RkRuleInput in = shown(polish);
	g_autoptr(GArray) places = rk_entry_places(&in);
	g_autofree char *kind = rk_minutes_kind(ws, entry, rk_entry_rank(ws->dossier->rows, entry));
	g_autofree char *clock = rk_workspace_clock(ws, entry->at);
	g_autofree char *who = rk_minutes_speaker(ws, entry);
	g_autofree char *right =
		g_strdup_printf("%s%s%s%s%s%s", kind, *clock ? " · " : "", clock, *who ? " · " : "",
			who, entry->withheld ? rk_workspace_say(ws, N_(" · not printed")) : "");
	int width = MIN(rk_text_width(right, -1), row.width / 2);
	g_autofree char *name = g_strdup(rk_workspace_say(ws, N_("Decisions")));

	for (guint i = 0; i < places->len; i++)
		if (rk_entry_is_at(entry, &g_array_index(places, RkEntryPlace, i))) {
			g_free(name);
			name = rk_entry_place_name(&in, &g_array_index(places, RkEntryPlace, i));
		}
	rk_canvas_cut(canvas, row.x + 1, row.y, name, row.width - width - 4, RK_ROLE_STRONG);
	rk_canvas_cut(canvas, row.x + row.width - 1 - width, row.y, right, width, RK_ROLE_MUTED);
}

static void rule_row(RkCanvas *canvas, RkRect rect, int y)
{
	rk_canvas_fill(canvas, (RkRect){ rect.x, y, rect.width, 1 }, canvas->plain ? " " : "─",
		RK_ROLE_MUTED);
}

/* Rows: title, rule, above, as typed, the sentence, below. What is short of room gives way in the
 * opposite order of its worth: below, above, as typed. */
static void polish_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	Polish *polish = (Polish *)screen;
	RkWorkspace *ws = polish->ws;
	const RkEntry *entry = entry_of(polish);
	int width = MAX(rect.width - LABEL - 2, 1), y = rect.y;

	if (!entry || rect.width < 4 || rect.height < 1)
		return;
	int want = MAX(rk_text_area_rows(&polish->area, width), 2);
	int most = rect.height >= 12 ? NEIGHBOUR : 1;
	if (rect.height >= 6) {
		title_draw(polish, canvas, (RkRect){ rect.x, y++, rect.width, 1 }, entry);
		rule_row(canvas, rect, y++);
		g_autofree char *above =
			neighbour_text(polish, rk_entry_above(ws->dossier->rows, entry));
		y = block_draw(canvas, rect, y, rk_workspace_say(ws, N_("above")), above, most,
			RK_ROLE_MUTED);
		y = block_draw(canvas, rect, y, rk_workspace_say(ws, N_("typed")),
			entry->raw ? entry->raw : entry->text, most + 2, RK_ROLE_NORMAL);
	}
	int rows = CLAMP(want, 1, MAX(rect.y + rect.height - y - (rect.height >= 8 ? 2 : 0), 1));
	rk_canvas_cut(
		canvas, rect.x + 1, y, rk_workspace_say(ws, N_("wording")), LABEL - 1, RK_ROLE_KEY);
	rk_text_area_draw(&polish->area, canvas,
		(RkRect){ rect.x + 1 + LABEL, y, width, MIN(rows, rect.y + rect.height - y) }, TRUE,
		NULL);
	y += rows;
	if (y < rect.y + rect.height) {
		g_autofree char *below =
			neighbour_text(polish, rk_entry_below(ws->dossier->rows, entry));
		y = block_draw(canvas, rect, y, rk_workspace_say(ws, N_("below")), below,
			MIN(most, rect.y + rect.height - y), RK_ROLE_MUTED);
	}
	if (y < rect.y + rect.height)
		rule_row(canvas, rect, y++);
	if (y < rect.y + rect.height && rk_entry_is_open(ws->dossier->rows, entry))
		rk_canvas_cut(canvas, rect.x + 1, y,
			rk_workspace_say(
				ws, N_("! not answered yet: ^T makes it an action for who asked")),
			rect.width - 2, RK_ROLE_WARN);
}

/* "14 dari 60 · 3 tidak dicetak" */
static void polish_head(RkScreen *screen, RkHead *head)
{
	Polish *polish = (Polish *)screen;
	g_autoptr(GPtrArray) pass = pass_make(polish);
	guint hidden = 0;

	for (guint i = 0; i < pass->len; i++)
		hidden += ((const RkEntry *)pass->pdata[i])->withheld;
	g_autofree char *at = g_strdup_printf(rk_workspace_say(polish->ws, N_("%u of %u")),
		(guint)(place_in(pass, polish->entry) + 1), pass->len);
	g_autofree char *out =
		g_strdup_printf(rk_workspace_say(polish->ws, N_("%u not printed")), hidden);
	head->state = g_strdup_printf("%s · %s", at, out);
}

static char *polish_context(RkScreen *screen)
{
	Polish *polish = (Polish *)screen;
	g_autoptr(GPtrArray) pass = pass_make(polish);
	guint rough = 0;
	for (guint i = 0; i < pass->len; i++)
		rough += rk_entry_is_rough(pass->pdata[i]);
	return g_strdup_printf(rk_workspace_say(polish->ws, N_("%u to polish")), rough);
}

/* --- the screen --- */

static const char *join_why_not(RkScreen *screen)
{
	const Polish *polish = (const Polish *)screen;
	const RkEntry *entry = entry_of(polish);

	return entry && !rk_entry_above(polish->ws->dossier->rows, entry)
		       ? rk_command_info(RK_COMMAND_POLISH_JOIN)->todo
		       : NULL;
}

static const char *promise_why_not(RkScreen *screen)
{
	const Polish *polish = (const Polish *)screen;
	const RkEntry *entry = entry_of(polish);

	return entry && rk_entry_is_open(polish->ws->dossier->rows, entry)
		       ? NULL
		       : rk_command_info(RK_COMMAND_POLISH_PROMISE)->todo;
}

static gboolean is_withheld(RkScreen *screen)
{
	const RkEntry *entry = entry_of((const Polish *)screen);

	return entry && entry->withheld;
}

static void promise(RkScreen *screen, int value, const char *arg)
{
	Polish *polish = (Polish *)screen;

	if (keep(polish))
		rk_minutes_promise(polish->ws, polish->entry);
}

static void later(RkScreen *screen, int value, const char *arg)
{
	if (keep((Polish *)screen))
		leave((Polish *)screen);
}

static const RkBinding bindings[] = {
	{ RK_COMMAND_POLISH_AGREE, .run = agree },
	{ RK_COMMAND_POLISH_WITHHOLD, .word = N_("print it"), .when = is_withheld,
		.run = withhold },
	{ RK_COMMAND_POLISH_WITHHOLD, .run = withhold },
	{ RK_COMMAND_POLISH_JOIN, .why_not = join_why_not, .run = join },
	{ RK_COMMAND_POLISH_SPLIT, .run = split },
	{ RK_COMMAND_POLISH_PROMISE, .why_not = promise_why_not, .run = promise },
	{ RK_COMMAND_POLISH_LATER, .run = later },
	{ RK_COMMAND_POLISH_NEXT, .run = step, .value = 1 },
	{ RK_COMMAND_POLISH_PREVIOUS, .flags = RK_BIND_QUIET, .run = step, .value = -1 },
	{ 0 },
};

static gboolean polish_key(RkScreen *screen, const RkKey *key)
{
	Polish *polish = (Polish *)screen;
	RkCommandId action = rk_key_is_text(key)
				     ? RK_COMMAND_NONE
				     : rk_keymap_find(screen->app->keymap, key, RK_IN_POLISH);

	if (action != RK_COMMAND_NONE) {
		rk_app_do(screen->app, action, NULL);
		return TRUE;
	}
	gboolean taken = rk_text_area_key(&polish->area, key, FALSE);
	if (polish->drafting)
		rk_drafting_typed(polish->drafting,
			g_strcmp0(typed(polish), polish->base) == 0 ? NULL : typed(polish));
	return taken;
}

/* Somebody else changed the line meanwhile: an untouched text follows, a touched one is kept. */
static gboolean polish_load(RkScreen *screen, GError **error)
{
	Polish *polish = (Polish *)screen;
	const RkEntry *entry = polish->ws ? entry_of(polish) : NULL;

	if (!entry || g_strcmp0(entry->text, polish->base) == 0)
		return TRUE;
	gboolean touched = g_strcmp0(typed(polish), polish->base) != 0 &&
			   g_strcmp0(typed(polish), entry->text) != 0;
	g_free(polish->base);
	polish->base = g_strdup(entry->text);
	if (touched)
		rk_app_message(screen->app, RK_ROLE_WARN,
			N_("Changed meanwhile: “%s” · Enter keeps yours"), entry->text);
	else
		rk_text_area_set(&polish->area, entry->text);
	return TRUE;
}

static RkId polish_meeting(RkScreen *screen)
{
	return ((Polish *)screen)->ws->meeting;
}

static void polish_close(RkScreen *screen)
{
	Polish *polish = (Polish *)screen;

	rk_drafting_free(polish->drafting);
	rk_text_area_clear(&polish->area);
	g_free(polish->base);
}

static const RkScreenClass polish_class = {
	.name = "polish",
	.label = N_("Polish the minutes"),
	.size = sizeof(Polish),
	.contexts = RK_IN_POLISH,
	.hidden = TRUE,
	.bindings = bindings,
	.of_below = TRUE,
	.load = polish_load,
	.draw = polish_draw,
	.typing = rk_screen_types,
	.key = polish_key,
	.head = polish_head,
	.context = polish_context,
	.meeting = polish_meeting,
	.close = polish_close,
};

void rk_polish_open(RkWorkspace *ws, RkId entry)
{
	RkApp *app = ws->screen.app;

	if (!rk_app_push(app, &polish_class, NULL))
		return;
	Polish *polish = (Polish *)rk_app_top(app);
	polish->ws = ws;
	rk_text_area_init(&polish->area, "");
	entry_show(polish, entry);
}
