/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The workspace: opening, reading, switching, drawing. What the tabs show is theirs (tab_*.c).
 */
#include "screen/meeting/workspace.h"

#include "app/viewlist.h"
#include "base/civil.h"
#include "base/error.h"
#include "base/text.h"
#include "domain/names/name.h"
#include "domain/people/stale_list.h"
#include "widget/frame.h"
#include "widget/layout.h"
#include "widget/tabs.h"

/* Short enough that all eight fit 80 columns (practice 13). */
static const char *const labels[RK_LANG_N][RK_TAB_N] = {
	[RK_LANG_ID] = { "Ikhtisar", "Acara", "Undangan", "Hadir", "Notula", "TL", "Rujukan",
		"Naskah" },
	[RK_LANG_EN] = { "Overview", "Rundown", "Invited", "Present", "Minutes", "Actions", "Refs",
		"Papers" },
};

RkTab rk_workspace_tab(const RkWorkspace *ws)
{
	return (RkTab)(ws->screen.class - ws->tabs->classes);
}

const RkTabInfo *rk_workspace_info(const RkWorkspace *ws)
{
	return ws->tabs->infos[rk_workspace_tab(ws)];
}

const RkTableColumn *rk_workspace_columns(RkWorkspace *ws, guint *n)
{
	const RkTabInfo *info = rk_workspace_info(ws);

	*n = info->n_columns;
	return info->layout ? info->layout(ws, n) : info->columns;
}

/* --- rows --- */

static void row_free(gpointer data)
{
	RkTabRow *row = data;

	g_free(row->heading);
	g_free(row->count);
	g_free(row->text);
	g_free(row->value);
	g_free(row);
}

RkTabRow *rk_workspace_row(RkWorkspace *ws, RkEntity entity, RkId id, gconstpointer record)
{
	RkTabRow *row = g_new0(RkTabRow, 1);

	row->entity = entity;
	row->id = id;
	row->record = record;
	g_ptr_array_add(ws->rows, row);
	return row;
}

void rk_workspace_heading(RkWorkspace *ws, const char *heading, char *count)
{
	RkTabRow *row = rk_workspace_row(ws, RK_E_NONE, 0, NULL);

	row->heading = g_strdup(heading);
	row->count = count;
}

static guint source_count(gpointer data)
{
	return ((RkWorkspace *)data)->rows->len;
}

static RkId source_id(gpointer data, guint row)
{
	return ((const RkTabRow *)((RkWorkspace *)data)->rows->pdata[row])->id;
}

static void source_row(gpointer data, guint at, RkTableRow *out)
{
	RkWorkspace *ws = data;
	const RkTabRow *row = ws->rows->pdata[at];

	out->heading = row->heading;
	out->count = row->count;
	if (!row->heading)
		rk_workspace_info(ws)->row(ws, row, out);
}

RkTableSource rk_workspace_source(RkWorkspace *ws)
{
	return (RkTableSource){ source_count, source_id, source_row, ws };
}

const RkTabRow *rk_workspace_current(RkWorkspace *ws)
{
	const RkTable *table = &ws->tables[rk_workspace_tab(ws)];

	if (table->cursor >= ws->rows->len)
		return NULL;
	const RkTabRow *row = ws->rows->pdata[table->cursor];
	return row->id != 0 ? row : NULL;
}

guint rk_workspace_records(const RkWorkspace *ws, RkEntity entity)
{
	guint n = 0;

	for (guint i = 0; i < ws->rows->len; i++) {
		const RkTabRow *row = ws->rows->pdata[i];
		n += row->entity == entity && row->id != 0;
	}
	return n;
}

/* All that a row is found by, folded. Caller frees. */
static char *row_words(RkWorkspace *ws, const RkTabRow *row)
{
	const RkTabInfo *info = rk_workspace_info(ws);
	GStringChunk *pool = g_string_chunk_new(256);
	RkTableRow out = { .pool = pool };
	g_autoptr(GString) all = g_string_new(NULL);

	info->row(ws, row, &out);
	for (guint i = 0; i < RK_TABLE_COLUMNS; i++)
		g_string_append_printf(all, "%s ", out.cells[i].text ? out.cells[i].text : "");
	g_string_chunk_free(pool);
	g_autofree char *more = info->match ? info->match(ws, row) : NULL;
	if (more)
		g_string_append(all, more);
	return rk_text_fold(all->str);
}

/* Numbers are met whole; only when no row is then found, anywhere in a longer one. */
static void filter_apply(RkWorkspace *ws, const char *query)
{
	g_autofree char *folded = rk_text_fold(query);
	g_autoptr(GPtrArray) words = g_ptr_array_new_with_free_func(g_free);
	gboolean whole = FALSE;

	for (guint i = 0; i < ws->rows->len; i++) {
		const RkTabRow *row = ws->rows->pdata[i];
		char *own = row->heading ? NULL : row_words(ws, row);
		g_ptr_array_add(words, own);
		whole = whole || (own && rk_text_has_words(own, folded, TRUE));
	}
	for (guint i = ws->rows->len; i > 0; i--) {
		const char *own = words->pdata[i - 1];
		gboolean below =
			i < ws->rows->len && !((const RkTabRow *)ws->rows->pdata[i])->heading;
		if (own ? !rk_text_has_words(own, folded, whole) : !below)
			g_ptr_array_remove_index(ws->rows, i - 1);
	}
}

static guint rows_count(const RkWorkspace *ws)
{
	guint n = 0;

	for (guint i = 0; i < ws->rows->len; i++)
		n += ((const RkTabRow *)ws->rows->pdata[i])->id > 0;
	return n;
}

void rk_workspace_fill(RkWorkspace *ws)
{
	RkTab tab = rk_workspace_tab(ws);
	RkTableSource source = rk_workspace_source(ws);

	g_ptr_array_set_size(ws->rows, 0);
	rk_workspace_info(ws)->fill(ws);
	ws->all = rows_count(ws);
	if (ws->filters[tab])
		filter_apply(ws, ws->filters[tab]);
	rk_table_sync(&ws->tables[tab], &source);
}

void rk_workspace_switch(RkWorkspace *ws, RkTab tab)
{
	ws->screen.class = &ws->tabs->classes[tab];
	rk_workspace_fill(ws);
}

void rk_workspace_go(RkWorkspace *ws, RkTab tab, RkId id)
{
	RkTableSource source = rk_workspace_source(ws);

	rk_workspace_switch(ws, tab);
	if (!id || rk_table_go(&ws->tables[tab], &source, id))
		return;
	g_clear_pointer(&ws->filters[tab], g_free);
	ws->order[tab] = 0;
	rk_workspace_fill(ws);
	rk_table_go(&ws->tables[tab], &source, id);
}

/* --- opening and reading --- */

static RkTab tab_of(RkEntity entity)
{
	static const struct {
		RkEntity entity;
		RkTab tab;
	} tabs[] = {
		{ RK_E_SESSION, RK_TAB_RUNDOWN },
		{ RK_E_SESSION_SPEAKER, RK_TAB_RUNDOWN },
		{ RK_E_AGENDA_POINT, RK_TAB_RUNDOWN },
		{ RK_E_PARTICIPANT, RK_TAB_INVITED },
		{ RK_E_ENTRY, RK_TAB_MINUTES },
		{ RK_E_MINUTES, RK_TAB_MINUTES },
		{ RK_E_ACTION, RK_TAB_ACTIONS },
		{ RK_E_ASSIGNMENT, RK_TAB_ACTIONS },
		{ RK_E_CITATION, RK_TAB_REFERENCES },
		{ RK_E_PAPER, RK_TAB_PAPERS },
	};

	for (guint i = 0; i < RK_LEN(tabs); i++)
		if (tabs[i].entity == entity)
			return tabs[i].tab;
	return RK_TAB_OVERVIEW;
}

gboolean rk_workspace_open(
	RkScreen *screen, const RkTabs *tabs, const RkScreenArg *arg, GError **error)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	RkTarget target = { .entity = arg->entity, .id = arg->id, .meeting = arg->meeting };

	ws->tabs = tabs;
	ws->rows = g_ptr_array_new_with_free_func(row_free);
	ws->stale = g_ptr_array_new();
	for (guint i = 0; i < RK_TAB_N; i++)
		rk_table_init(&ws->tables[i]);
	for (guint i = 0; i < RK_LEN(ws->panes); i++)
		rk_table_init(&ws->panes[i]);
	/* By name alone: the meeting nearest in time. */
	if (arg->id == 0 && !rk_address_resolve(rk_app_store(screen->app),
				    arg->text && *arg->text ? arg->text : ".", &target, error))
		return FALSE;
	ws->meeting = target.entity == RK_E_MEETING ? target.id : target.meeting;
	if (ws->meeting == 0) {
		rk_error_set(
			error, RK_ERROR_INVALID, "meeting", NULL, N_("this belongs to no meeting"));
		return FALSE;
	}
	RkTab tab = tab_of(target.entity);
	ws->tables[tab].cursor_id = target.id;
	screen->class = &ws->tabs->classes[tab];
	return TRUE;
}

static void stale_free(gpointer stale)
{
	rk_stale_free(stale);
}

gboolean rk_workspace_load(RkScreen *screen, GError **error)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	const RkContext *context = rk_app_context(screen->app);
	RkDossier *dossier = rk_dossier_load(rk_app_store(screen->app), ws->meeting, error);

	if (!dossier)
		return FALSE;
	g_ptr_array_set_size(ws->rows, 0);
	rk_timetable_free(ws->timetable);
	rk_dossier_free(ws->dossier);
	g_ptr_array_unref(ws->stale);
	ws->dossier = dossier;
	ws->timetable = rk_timetable_new(context, dossier);
	ws->stale = rk_stale_list(context, dossier);
	g_clear_pointer(&ws->ledger, rk_ledger_free);
	g_ptr_array_set_free_func(ws->stale, stale_free);
	RkRuleInput in = rk_workspace_rule_input(ws);
	ws->our_role = rk_our_role(context, dossier, in.directory);
	rk_check_report_free(ws->report);
	ws->report = rk_check_run(&in, ws->our_role, FALSE);
	rk_workspace_fill(ws);
	return TRUE;
}

void rk_workspace_close(RkScreen *screen)
{
	RkWorkspace *ws = (RkWorkspace *)screen;

	for (guint i = 0; i < RK_TAB_N; i++) {
		rk_table_clear(&ws->tables[i]);
		g_free(ws->filters[i]);
		g_free(ws->states[i]);
	}
	for (guint i = 0; i < RK_LEN(ws->panes); i++)
		rk_table_clear(&ws->panes[i]);
	g_ptr_array_unref(ws->rows);
	g_ptr_array_unref(ws->stale);
	g_clear_pointer(&ws->expanded, g_hash_table_unref);
	rk_check_report_free(ws->report);
	g_clear_pointer(&ws->ledger, rk_ledger_free);
	g_clear_pointer(&ws->people, ws->people_free);
	if (ws->timetable)
		rk_timetable_free(ws->timetable);
	if (ws->dossier)
		rk_dossier_free(ws->dossier);
}

/* --- drawing --- */

static RkRect head_line_draw(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	const RkTabInfo *info = rk_workspace_info(ws);
	g_autofree char *text = info->head ? info->head(ws) : NULL;

	if (!text || rect.height < 4 || rect.width < 4)
		return rect;
	g_auto(GStrv) lines = rk_text_wrap(text, rect.width - 2);
	int n = MIN((int)g_strv_length(lines), rect.height - 3);
	for (int i = 0; i < n; i++)
		rk_canvas_cut(
			canvas, rect.x + 1, rect.y + i, lines[i], rect.width - 2, RK_ROLE_STRONG);
	return rk_rect_rows(rect, n, rect.height - n);
}

static void table_draw(RkWorkspace *ws, RkCanvas *canvas, RkRect rect)
{
	const RkTabInfo *info = rk_workspace_info(ws);
	RkTab tab = rk_workspace_tab(ws);
	RkTableSource source = rk_workspace_source(ws);
	RkTableColumn columns[RK_TABLE_COLUMNS];
	gboolean header = FALSE;
	guint n = 0;
	const RkTableColumn *own = rk_workspace_columns(ws, &n);

	for (guint i = 0; i < n; i++) {
		columns[i] = own[i];
		header = header || columns[i].label;
		columns[i].label = rk_workspace_say(ws, columns[i].label);
	}
	RkTableLook look = { columns, n, header, TRUE,
		ws->filters[tab]
			? rk_workspace_say(ws, N_("Nothing fits the filter. Esc clears it."))
			: rk_workspace_say(ws, info->empty) };
	rk_table_draw(&ws->tables[tab], canvas, rect, &look, &source);
}

/* All that is stale; when that is too long the first and how many more. */
static char *foot_of(RkWorkspace *ws, int room)
{
	const char *format = N_("! changed since sent:");
	g_autofree char *all = rk_workspace_stale(ws);

	if (!all || room < 12)
		return NULL;
	g_autofree char *text = g_strdup_printf("%s %s", rk_workspace_say(ws, format), all);
	if (rk_text_width(text, -1) <= room)
		return g_steal_pointer(&text);
	const RkStale *first = ws->stale->pdata[0];
	g_autofree char *brief =
		ws->stale->len > 1
			? g_strdup_printf("%s %s +%u", rk_workspace_say(ws, format), first->text,
				  ws->stale->len - 1)
			: g_strdup_printf("%s %s", rk_workspace_say(ws, format), first->text);
	return rk_text_cut(brief, room);
}

void rk_workspace_draw(RkScreen *screen, RkCanvas *canvas, RkRect rect)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	const RkTabInfo *info = rk_workspace_info(ws);
	RkTab tab = rk_workspace_tab(ws);
	const char *const *words = labels[rk_workspace_lang(ws)];
	g_autofree char *count = info->count ? info->count(ws) : NULL;
	g_autofree char *stale = foot_of(ws, rect.width - 8);
	g_autofree char *own = !stale && info->foot ? info->foot(ws) : NULL;
	g_autofree char *shown = g_strdup_printf("%u", rows_count(ws));
	g_autofree char *all = g_strdup_printf("%u", ws->all);
	g_autofree char *title =
		rk_list_title(screen->app, words[tab], ws->filters[tab], shown, all);
	RkFrame frame = {
		.title = title, .count = count, .foot = stale ? stale : own, .focused = TRUE
	};

	/* With few rows the list is worth more than the tabs. */
	if (rect.height >= 5) {
		rk_tabs_draw(canvas, rect, words, RK_TAB_N, tab);
		rect = rk_rect_rows(rect, 1, rect.height - 1);
	}
	if (info->side)
		rect = info->side(ws, canvas, rect);
	RkRect inner = rk_frame_draw(canvas, rect, &frame);
	inner = head_line_draw(ws, canvas, inner);
	if (!info->draw || !info->draw(ws, canvas, inner))
		table_draw(ws, canvas, inner);
}

/* "17 Okt 2024 · H-3" */
void rk_workspace_head(RkScreen *screen, RkHead *head)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	const RkMeeting *meeting = ws->dossier->meeting;
	const RkContext *context = rk_app_context(screen->app);
	const char *status =
		rk_enum_label(&rk_meeting_status_words, meeting->status, context->lang);
	RkLocalTime wall;

	const char *title = rk_meeting_short(meeting);
	head->title =
		meeting->tag ? g_strdup_printf("%s · %s", meeting->tag, title) : g_strdup(title);
	if (!meeting->start || !rk_local_time_parse(meeting->start, &wall)) {
		head->state = g_strdup(status);
		return;
	}
	g_autofree char *day = rk_day_short(rk_local_time_day(wall), context->lang);
	int left = (int)(rk_local_time_day(wall) - rk_context_today(context));
	gboolean waits = meeting->status == RK_MEETING_STATUS_DRAFT ||
			 meeting->status == RK_MEETING_STATUS_SCHEDULED;
	if (waits && left > 0 && left <= 60)
		head->state = g_strdup_printf("%s · %s-%d · %s", status,
			context->lang == RK_LANG_ID ? "H" : "D", left, day);
	else
		head->state = g_strdup_printf("%s · %s", status, day);
}

char *rk_workspace_context(RkScreen *screen)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	const RkTabRow *row = rk_workspace_current(ws);

	return row && rk_workspace_info(ws)->context ? rk_workspace_info(ws)->context(ws, row)
						     : NULL;
}

/* --- keys and mouse --- */

void rk_workspace_turn(RkScreen *screen, int value, const char *arg)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);
	RkTab tab = rk_workspace_tab(ws);

	ws->view[tab] = !ws->view[tab];
	rk_workspace_fill(ws);
}

gboolean rk_workspace_is_turned(RkScreen *screen)
{
	return RK_WORKSPACE(screen)->view[rk_workspace_tab(RK_WORKSPACE(screen))] != 0;
}

RkTable *rk_workspace_list(RkScreen *screen, RkTableSource *source)
{
	RkWorkspace *ws = RK_WORKSPACE(screen);

	*source = rk_workspace_source(ws);
	return &ws->tables[rk_workspace_tab(ws)];
}

RkDossier *rk_workspace_dossier(RkScreen *screen, RkId meeting, GError **error)
{
	return rk_dossier_new(rk_rows_copy(RK_WORKSPACE(screen)->dossier->rows), meeting);
}

gboolean rk_workspace_mouse(RkScreen *screen, const RkKey *key, const RkZone *zone)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	RkTableSource source = rk_workspace_source(ws);
	gboolean drag = key->mouse == RK_MOUSE_DRAG || key->mouse == RK_MOUSE_RELEASE;

	if (drag && !rk_workspace_info(ws)->drags)
		return FALSE;
	if (zone && zone->kind == RK_ZONE_TAB && key->mouse == RK_MOUSE_PRESS) {
		rk_workspace_switch(ws, (RkTab)CLAMP(zone->value, 0, RK_TAB_N - 1));
		return TRUE;
	}
	if (rk_workspace_info(ws)->mouse && rk_workspace_info(ws)->mouse(ws, key, zone))
		return TRUE;
	return rk_list_mouse(&ws->tables[rk_workspace_tab(ws)], &source, key, zone);
}

RkId rk_workspace_meeting(RkScreen *screen)
{
	return ((RkWorkspace *)screen)->meeting;
}

const char *rk_workspace_filtered(RkScreen *screen)
{
	RkWorkspace *ws = (RkWorkspace *)screen;

	return ws->filters[rk_workspace_tab(ws)];
}

gboolean rk_workspace_filter(RkScreen *screen, const char *query, GError **error)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	char **filter = &ws->filters[rk_workspace_tab(ws)];
	char *wanted = query && *query ? g_strdup(query) : NULL;

	g_free(*filter);
	*filter = wanted;
	rk_workspace_fill(ws);
	return TRUE;
}

const RkRows *rk_workspace_shown(RkScreen *screen)
{
	const RkWorkspace *ws = (const RkWorkspace *)screen;

	return ws->dossier ? ws->dossier->rows : NULL;
}

void rk_workspace_focus(RkScreen *screen, RkEntity entity, RkId id)
{
	RkWorkspace *ws = (RkWorkspace *)screen;
	RkTableSource source = rk_workspace_source(ws);

	rk_table_go(&ws->tables[rk_workspace_tab(ws)], &source, id);
}
