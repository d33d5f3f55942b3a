/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forms from field lists. See recordform.h.
 */
#include "app/recordform.h"

#include "base/civil.h"
#include "base/error.h"
#include "domain/rule_who.h"
#include "domain/set_rule.h"

#include <string.h>

typedef struct Owner {
	RkApp *app;
	RkRecordForm wanted;
	RkDossier *dossier; /* NULL: a register */
	gconstpointer record;
} Owner;

static void owner_free(gpointer data)
{
	Owner *owner = data;

	rk_dossier_free(owner->dossier);
	g_free(owner);
}

static RkCase case_of(Owner *owner)
{
	return (RkCase){ .context = rk_app_context(owner->app),
		.dossier = owner->dossier,
		.directory = rk_directory_load(rk_app_store(owner->app), NULL) };
}

static char *wall_written(const char *text, RkLang lang)
{
	RkWall wall;

	if (!rk_wall_parse(text, &wall))
		return g_strdup(text);
	g_autofree char *day = rk_day_brief(rk_wall_day(wall), lang);
	g_autofree char *time = rk_time_clock(rk_wall_minutes(wall), lang);
	return g_strdup_printf("%s %s", day, time);
}

static char *instant_written(RkApp *app, RkInstant at)
{
	const RkContext *context = rk_app_context(app);
	g_autofree char *wall = rk_wall_text(rk_zone_wall(context->zone, at));

	return wall_written(wall, context->lang);
}

char *rk_value_written(RkApp *app, const RkField *field, RkValue value)
{
	RkLang lang = rk_app_lang(app);
	RkDay day;
	int minutes;

	if (!value.set)
		return g_strdup("");
	switch (field->type) {
	case RK_TYPE_DATE:
		return rk_day_parse(value.text, &day) ? rk_day_brief(day, lang)
						      : g_strdup(value.text);
	case RK_TYPE_TIME:
		return rk_time_parse(value.text, &minutes) ? rk_time_clock(minutes, lang)
							   : g_strdup(value.text);
	case RK_TYPE_WALL:
		return wall_written(value.text, lang);
	case RK_TYPE_INSTANT:
		return instant_written(app, value.number);
	case RK_TYPE_ENUM:
		return g_strdup(rk_enum_label(field->words, (int)value.number, lang));
	case RK_TYPE_BOOL:
		return g_strdup(rk_app_say(app, N_("yes")));
	case RK_TYPE_REF:
	case RK_TYPE_LINK: {
		char *address = rk_app_store(app) ? rk_address_of(rk_app_store(app), field->target,
							    value.number)
						  : NULL;
		return address ? address : rk_value_text(field, value);
	}
	default:
		return rk_value_text(field, value);
	}
}

/* What was understood, for those types where that is not what was typed. */
static void check(RkForm *form, RkFormField *asked, gpointer data)
{
	Owner *owner = data;
	const RkField *field = &rk_entities[owner->wanted.entity].fields[asked->tag];
	const char *text = rk_form_field_text(asked);
	RkCase rule = case_of(owner);
	g_autoptr(GError) error = NULL;
	RkValue value = RK_VALUE_NONE;

	if (*text == '\0' || asked->kind == RK_INPUT_CHOICE)
		return;
	if (!rk_value_spoken(&rule, owner->wanted.entity, owner->record, (guint)asked->tag, text,
		    &value, &error)) {
		rk_form_field_say(asked, error->message, NULL);
		return;
	}
	if (field->type != RK_TYPE_TEXT && field->type != RK_TYPE_LINES &&
		field->type != RK_TYPE_INT) {
		g_autofree char *echo = rk_value_written(owner->app, field, value);
		if (strcmp(echo, text) != 0)
			rk_form_field_say(asked, NULL, echo);
	}
	rk_value_clear(&value);
}

static gboolean save(RkApp *app, RkForm *form, gpointer data)
{
	Owner *owner = data;
	const RkRecordForm *wanted = &owner->wanted;
	RkCase rule = case_of(owner);
	g_autoptr(GPtrArray) set = g_ptr_array_new_with_free_func(g_free);
	GError *error = NULL;

	for (guint i = 0; i < form->fields->len; i++) {
		RkFormField *field = form->fields->pdata[i];
		const char *text = rk_form_field_text(field);
		if (field->changed || (wanted->id == 0 && *text))
			g_ptr_array_add(set, g_strdup_printf("%s=%s", field->name, text));
	}
	g_ptr_array_add(set, NULL);
	if (set->len == 1)
		return TRUE;
	const char *const *assignments = (const char *const *)set->pdata;
	gpointer rows = owner->dossier ? (gpointer)owner->dossier->rows : (gpointer)rule.directory;
	RkPlan *plan = wanted->id ? rk_record_plan_set(&rule, wanted->entity, wanted->id,
					    assignments, rk_taken_in_rows, rows, &error)
				  : rk_record_plan_new(&rule, wanted->entity, wanted->owner,
					    assignments, rk_taken_in_rows, rows, &error);
	if (plan)
		return rk_app_apply(app, plan);
	if (rk_error_field(error))
		rk_form_blame(form, rk_error_field(error), error->message);
	rk_app_error(app, error);
	return FALSE;
}

static char **words_of(RkApp *app, const RkField *field)
{
	GPtrArray *words = g_ptr_array_new();

	g_ptr_array_add(words, g_strdup(""));
	if (field->type == RK_TYPE_BOOL)
		g_ptr_array_add(words, g_strdup(rk_app_say(app, N_("yes"))));
	for (guint i = 1; field->type == RK_TYPE_ENUM && i <= field->words->n; i++)
		g_ptr_array_add(
			words, g_strdup(rk_enum_label(field->words, (int)i, rk_app_lang(app))));
	g_ptr_array_add(words, NULL);
	return (char **)g_ptr_array_free(words, FALSE);
}

static const char *ghost_of(RkApp *app, const RkField *field)
{
	switch (field->type) {
	case RK_TYPE_DATE:
		return rk_app_say(app, N_("29nov · fri · +7d"));
	case RK_TYPE_TIME:
		return rk_app_say(app, N_("13.30"));
	case RK_TYPE_WALL:
		return rk_app_say(app, N_("thu 9.00 · 17 oct 13.30"));
	case RK_TYPE_REF:
		return rk_app_say(app, N_("a name or @handle"));
	default:
		return NULL;
	}
}

static const char *value_given(const RkRecordForm *wanted, const char *name)
{
	gsize length = strlen(name);

	for (guint i = 0; wanted->values && wanted->values[i]; i++)
		if (strncmp(wanted->values[i], name, length) == 0 &&
			wanted->values[i][length] == '=')
			return wanted->values[i] + length + 1;
	return NULL;
}

static void field_add(Owner *owner, RkForm *form, guint index)
{
	const RkField *field = &rk_entities[owner->wanted.entity].fields[index];
	gboolean words = field->type == RK_TYPE_ENUM || field->type == RK_TYPE_BOOL;
	gboolean lines = field->type == RK_TYPE_LINES || (field->flags & RK_FIELD_LONG) != 0;
	RkInputKind kind = words ? RK_INPUT_CHOICE : lines ? RK_INPUT_LONG : RK_INPUT_TEXT;
	g_auto(GStrv) choices = words ? words_of(owner->app, field) : NULL;
	RkValue value = owner->record ? rk_record_get(owner->wanted.entity, owner->record, index)
				      : RK_VALUE_NONE;
	const char *given = value_given(&owner->wanted, field->name);
	g_autofree char *text =
		given ? g_strdup(given) : rk_value_written(owner->app, field, value);
	RkFormField *made = rk_form_add(form, field->name, rk_app_say(owner->app, field->label),
		kind, text, (const char *const *)choices);

	made->tag = index;
	made->required = (field->flags & RK_FIELD_REQUIRED) != 0;
	made->ghost = g_strdup(ghost_of(owner->app, field));
}

static void fields_add(Owner *owner, RkForm *form)
{
	const RkEntityInfo *info = &rk_entities[owner->wanted.entity];
	const guint hidden = RK_FIELD_HIDDEN | RK_FIELD_OWNER | RK_FIELD_ORDER | RK_FIELD_SHOWN;

	for (guint i = 0; owner->wanted.fields && owner->wanted.fields[i]; i++) {
		int index = rk_field_find(owner->wanted.entity, owner->wanted.fields[i]);
		if (index >= 0)
			field_add(owner, form, (guint)index);
	}
	for (guint i = 0; !owner->wanted.fields && i < info->n_fields; i++)
		if ((info->fields[i].flags & hidden) == 0)
			field_add(owner, form, i);
}

gboolean rk_app_record_form(RkApp *app, const RkRecordForm *wanted)
{
	GError *error = NULL;
	Owner *owner = g_new0(Owner, 1);
	RkForm form;

	owner->app = app;
	owner->wanted = *wanted;
	if (wanted->meeting)
		owner->dossier = rk_dossier_load(rk_app_store(app), wanted->meeting, &error);
	RkCase rule = case_of(owner);
	if (wanted->id && !error)
		owner->record = rk_case_find(&rule, wanted->entity, wanted->id);
	if (error || (wanted->id && !owner->record)) {
		if (error)
			rk_app_error(app, error);
		else
			rk_app_message(app, RK_ROLE_WARN, N_("This record is gone"));
		owner_free(owner);
		return FALSE;
	}
	rk_form_init(
		&form, rk_app_say(app, N_("save")), rk_app_say(app, N_("leave")), check, owner);
	fields_add(owner, &form);
	rk_app_form(app, wanted->title, &form, save, owner, owner_free);
	return TRUE;
}
