/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See register_do.h.
 */
#include "screen/register/register_do.h"

#include "app/recordform.h"
#include "base/civil.h"
#include "base/when.h"
#include "domain/names/citation.h"
#include "domain/minutes/freeze_rule.h"
#include "domain/names/name.h"
#include "domain/register/rename_rule.h"
#include "domain/grammar/field_edit.h"
#include "domain/register/merge_rule.h"

const RkDirectory *rk_register_directory(RkApp *app)
{
	GError *error = NULL;
	const RkDirectory *directory = rk_directory_load(rk_app_store(app), &error);

	if (!directory)
		rk_app_error(app, error);
	return directory;
}

char *rk_register_name(RkApp *app, RkEntity entity, RkId id)
{
	const RkDirectory *directory = rk_register_directory(app);
	const void *record = directory ? rk_rows_find(directory, entity, id) : NULL;

	if (!record)
		return g_strdup("");
	if (entity == RK_E_INSTITUTION)
		return g_strdup(rk_office_short(record));
	if (entity == RK_E_REFERENCE)
		return rk_reference_text(record);
	int field = rk_field_find(entity, entity == RK_E_SERIES ? "title" : "name");
	return g_strdup(rk_record_get(entity, record, (guint)field).text);
}

/* --- what lists and sheets share --- */

GPtrArray *rk_register_dossiers(RkApp *app, RkEntity entity, RkId id, GError **error)
{
	g_autoptr(GPtrArray) all = g_ptr_array_new_with_free_func((GDestroyNotify)rk_dossier_free);
	g_autoptr(RkRows) rows = rk_promises_load(rk_app_store(app), entity, id, error);

	if (!rows)
		return NULL;
	RK_EACH (rows, MEETING, RkMeeting, meeting) {
		RkDossier *dossier = rk_dossier_load(rk_app_store(app), meeting->id, error);
		if (!dossier)
			return NULL;
		g_ptr_array_add(all, dossier);
	}
	return g_steal_pointer(&all);
}

RkPlan *rk_register_each(
	RkApp *app, const GArray *ids, RkRegisterPlan make, gconstpointer data, GError **error)
{
	g_autoptr(RkPlan) whole = NULL;

	for (guint i = 0; i < ids->len; i++) {
		RkPlan *one = make(app, g_array_index(ids, RkId, i), data, error);
		if (!one)
			return NULL;
		whole = rk_plan_join(g_steal_pointer(&whole), one);
	}
	return g_steal_pointer(&whole);
}

gboolean rk_register_day(RkApp *app, const char *text, RkDay *day, GError **error)
{
	RkWhenContext when = rk_context_when(rk_app_context(app));

	return rk_day_parse(text, day) || rk_when_parse_day(text, &when, TRUE, day, error);
}

void rk_register_day_echo(RkApp *app, const char *text, gpointer data)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *said = NULL;
	RkDay day;

	if (*text && rk_register_day(app, text, &day, &error))
		said = rk_day_full(day, rk_app_lang(app));
	rk_app_prompt_echo(app, error ? rk_app_why(app, error) : said, error != NULL);
}

/* The cells that stay longest when room is short. */
static void row_text(GString *text, const RkView *view, const RkViewRow *row, RkLang lang)
{
	gboolean first = TRUE;

	for (guint i = 0; i < view->n_columns; i++) {
		g_autofree char *cell = rk_cell_text(&view->columns[i], row->cells[i], lang);
		if (view->columns[i].drop > 3 || !*cell)
			continue;
		g_string_append_printf(text, "%s%s", first ? "" : " · ", cell);
		first = FALSE;
	}
	g_string_append_c(text, '\n');
}

void rk_register_copy(RkViewList *list)
{
	g_autoptr(GPtrArray) chosen = rk_view_list_chosen(list);
	g_autoptr(GString) text = g_string_new("");

	for (guint i = 0; i < chosen->len; i++)
		row_text(text, &rk_views[list->view], chosen->pdata[i], rk_app_lang(list->app));
	rk_app_copy(list->app, text->str);
	rk_app_message(list->app, RK_ROLE_NORMAL, N_("Copied: %u"), chosen->len);
}

/* --- an office that was renamed --- */

typedef struct Renaming {
	RkPlan *plan;
	RkId office;
	RkScreen *form; /* waits for the answer */
} Renaming;

static void renaming_free(gpointer data)
{
	Renaming *renaming = data;

	rk_plan_free(renaming->plan);
	g_free(renaming);
}

static gboolean renamed_apply(RkApp *app, Renaming *renaming, const char *until)
{
	const RkDirectory *directory = rk_register_directory(app);
	const RkInstitution *office =
		directory ? RK_FIND(directory, INSTITUTION, RkInstitution, renaming->office) : NULL;
	GError *error = NULL;

	if (!office || !renaming->plan)
		return FALSE;
	g_autoptr(GPtrArray) dossiers =
		rk_register_dossiers(app, RK_E_INSTITUTION, office->id, &error);
	if (!dossiers) {
		rk_app_error(app, error);
		return FALSE;
	}
	/* It may be refused and tried again: what is kept is what was asked for, without a day. */
	RkPlan *plan = rk_plan_copy(renaming->plan);
	rk_plan_keep_former(plan, rk_app_context(app), office, until, dossiers);
	if (!rk_app_apply(app, plan))
		return FALSE;
	rk_app_settle(app, renaming->form);
	return TRUE;
}

static void day_settled(RkApp *app, gpointer data)
{
	rk_app_settle(app, ((const Renaming *)data)->form);
}

static gboolean day_done(RkApp *app, const char *text, gpointer data)
{
	GError *error = NULL;
	RkDay day;

	if (!*text)
		return renamed_apply(app, data, NULL);
	if (!rk_register_day(app, text, &day, &error)) {
		rk_app_error(app, error);
		return FALSE;
	}
	/* The day is the first of the new name; the old one held until the day before. */
	g_autofree char *until = rk_day_text(day - 1);
	return renamed_apply(app, data, until);
}

enum { RENAMED, TYPO };

static void rename_chosen(RkApp *app, int value, gpointer data)
{
	Renaming *asked = data;

	if (value == TYPO) {
		RkScreen *form = asked->form;
		if (rk_app_apply(app, g_steal_pointer(&asked->plan)))
			rk_app_settle(app, form);
		return;
	}
	Renaming *renaming = g_new0(Renaming, 1);
	*renaming = (Renaming){ g_steal_pointer(&asked->plan), asked->office, asked->form };
	g_autofree char *today =
		rk_day_brief(rk_context_today(rk_app_context(app)), rk_app_lang(app));
	RkPrompt prompt = { .label = rk_app_say(app, N_("new name from")),
		.text = today,
		.ghost = rk_app_say(app, N_("a day, or nothing when it is not known")),
		.done = day_done,
		.changed = rk_register_day_echo,
		.settled = day_settled,
		.data = renaming,
		.free_data = renaming_free };
	rk_app_prompt(app, &prompt);
}

/* Takes the plan; FALSE too when it has asked. */
static gboolean apply_asking(RkApp *app, RkPlan *plan)
{
	const RkDirectory *directory = rk_register_directory(app);
	const RkInstitution *office = directory ? rk_plan_renames(plan, directory) : NULL;
	RkMenu menu;

	if (!office)
		return rk_app_apply(app, plan);
	Renaming *renaming = g_new0(Renaming, 1);
	*renaming = (Renaming){ plan, office->id, rk_app_top(app) };
	g_autofree char *text =
		g_strdup_printf(rk_say(rk_app_context(app),
					N_("“%s” has a new name. Papers of meetings that were held "
					   "keep the old one.")),
			office->name);
	rk_menu_init(&menu, rk_app_say(app, N_("New name")), text, FALSE);
	rk_menu_add(&menu, "r", rk_app_say(app, N_("the office was renamed")),
		rk_app_say(app, N_("the old name is still found")), RENAMED);
	rk_menu_add(&menu, "t", rk_app_say(app, N_("the name was wrong")),
		rk_app_say(app, N_("nothing is kept of it")), TYPO);
	rk_app_ask(app, &menu, rename_chosen, renaming, renaming_free);
	return FALSE; /* the form waits for the answer, and closes when it was written */
}

/* --- forms --- */

gboolean rk_register_edit(RkApp *app, RkEntity entity, RkId id, RkId meeting)
{
	RkRecordForm form = { .entity = entity,
		.id = id,
		.meeting = meeting,
		.title = rk_app_say(app, rk_entities[entity].label),
		.apply = entity == RK_E_INSTITUTION ? apply_asking : NULL };

	return rk_app_record_form(app, &form);
}

gboolean rk_register_add(RkApp *app, RkEntity entity)
{
	RkRecordForm form = { .entity = entity,
		.title = rk_app_say(app, rk_entities[entity].label) };

	return rk_app_record_form(app, &form);
}

/* --- deleting --- */

/* What could point to them, with the records themselves. */
static RkRows *rows_of(RkApp *app, RkEntity entity, const GArray *ids, GError **error)
{
	const RkId *all = (const RkId *)(gpointer)ids->data;
	RkStore *store = rk_app_store(app);
	RkRows *rows = rk_uses_load(store, entity, all, ids->len, error);
	g_autoptr(RkRows) own = rows ? rk_rows_load(store, entity, all, ids->len, error) : NULL;

	if (!own) {
		rk_rows_free(rows);
		return NULL;
	}
	for (guint i = 0; i < own->rows[entity]->len; i++)
		rk_rows_add(rows, entity, rk_record_copy(entity, own->rows[entity]->pdata[i]));
	return rows;
}

static void refused(RkApp *app, RkEntity entity, GError *error)
{
	if (rk_entities[entity].flags & RK_ENTITY_IS_REGISTER) {
		rk_app_message(app, RK_ROLE_WARN,
			N_("%s. :merge makes it one with another, and everything moves along"),
			rk_app_why(app, error));
		g_error_free(error);
	} else {
		rk_app_error(app, error);
	}
}

typedef struct Deleting {
	const RkRows *rows;
	RkEntity entity;
} Deleting;

static RkPlan *delete_plan(RkApp *app, RkId id, gconstpointer data, GError **error)
{
	const Deleting *deleting = data;

	return rk_record_plan_delete(
		rk_app_context(app), deleting->rows, deleting->entity, id, error);
}

gboolean rk_register_delete(RkApp *app, RkEntity entity, const GArray *ids)
{
	GError *error = NULL;
	g_autoptr(RkRows) rows = rows_of(app, entity, ids, &error);

	if (!rows) {
		rk_app_error(app, error);
		return FALSE;
	}
	RkPlan *plan = rk_register_each(app, ids, delete_plan, &(Deleting){ rows, entity }, &error);
	if (plan)
		return rk_app_apply(app, plan);
	if (error)
		refused(app, entity, error);
	return FALSE;
}
