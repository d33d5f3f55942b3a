/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Forms from field lists. See recordform.h. Invariant: the plan of a save carries what was read
 * when the form was opened, so that another's change of the same field is never overwritten unseen.
 */
#include "app/recordowner.h"

#include "app/chooser.h"
#include "app/conflict.h"
#include "base/civil.h"
#include "base/error.h"
#include "base/text.h"
#include "domain/names/rule_who.h"
#include "domain/grammar/field_edit.h"

#include <string.h>

#define MANY 14 /* fields: from here on they stand in groups */

/* Which field begins a group of a long form. */
static const struct {
	RkEntity entity;
	const char *field, *label;
} groups[] = {
	{ RK_E_MEETING, "code", N_("What") },
	{ RK_E_MEETING, "start", N_("When") },
	{ RK_E_MEETING, "mode", N_("Where") },
	{ RK_E_MEETING, "organiser", N_("What for") },
	{ RK_E_MEETING, "opened_at", N_("How it went") },
	{ RK_E_MEETING, "letter_subject", N_("Our letter") },
	{ RK_E_MEETING, "incoming_from", N_("Their letter") },
	{ RK_E_MEETING, "follows", N_("Besides") },
	{ RK_E_INSTITUTION, "name", N_("Name") },
	{ RK_E_INSTITUTION, "kind", N_("Place") },
	{ RK_E_INSTITUTION, "email", N_("Contact") },
	{ RK_E_PARTICIPANT, "institution", N_("Who it is") },
	{ RK_E_PARTICIPANT, "rsvp", N_("Answer") },
	{ RK_E_PARTICIPANT, "representative", N_("Represented by") },
	{ RK_E_PARTICIPANT, "attendance", N_("Attendance") },
	{ RK_E_ENTRY, "session", N_("Where") },
	{ RK_E_ENTRY, "speaker", N_("Who it is") },
	{ RK_E_ENTRY, "text", N_("Text") },
};

static const RkField *field_at(const RkRecordOwner *owner, const RkFormField *field)
{
	return &rk_entities[owner->entity].fields[field->tag];
}

static void owner_free(gpointer data)
{
	RkRecordOwner *owner = data;

	if (owner->record)
		rk_record_free(owner->entity, owner->record);
	rk_dossier_free(owner->dossier);
	g_hash_table_unref(owner->finders);
	g_strfreev(owner->fields);
	g_free(owner);
}

RkRuleInput rk_record_case(RkRecordOwner *owner)
{
	return rk_rule_input_load(rk_app_store(owner->app), owner->dossier, NULL);
}

/* --- while it is typed --- */

static gboolean value_of(
	RkRecordOwner *owner, const RkFormField *field, RkValue *value, GError **error)
{
	RkRuleInput in = rk_record_case(owner);

	return rk_value_spoken(&in, owner->entity, owner->record, (guint)field->tag,
		rk_form_field_value(field), value, error);
}

static gboolean wall_of(RkRecordOwner *owner, const RkFormField *field, RkLocalTime *out)
{
	RkValue value = RK_VALUE_NONE;
	gboolean good = field && *rk_form_field_text(field) &&
			value_of(owner, field, &value, NULL) && value.set &&
			rk_local_time_parse(value.text, out);

	rk_value_clear(&value);
	return good;
}

static gint64 minutes_of(RkLocalTime wall)
{
	return (gint64)rk_local_time_day(wall) * 24 * 60 + rk_local_time_minutes(wall);
}

static RkLocalTime wall_after(RkLocalTime from, gint64 minutes)
{
	gint64 sum = rk_local_time_minutes(from) + minutes;
	gint64 days = (sum - (sum % 1440 + 1440) % 1440) / 1440;

	return rk_local_time_make(
		(RkDay)(rk_local_time_day(from) + days), (int)(sum - days * 1440));
}

/* Who moves the beginning moves the end with it, as long as he did not set that himself. */
static void end_follows(RkRecordOwner *owner, RkForm *form, const RkFormField *changed)
{
	const RkMeeting *meeting = owner->record;
	RkFormField *end = rk_form_find(form, "end");
	RkLocalTime old_start, old_end, start;

	if (owner->entity != RK_E_MEETING || strcmp(changed->name, "start") != 0 || !meeting ||
		!end || end->changed || !changed->changed || !meeting->start || !meeting->end ||
		!rk_local_time_parse(meeting->start, &old_start) ||
		!rk_local_time_parse(meeting->end, &old_end) || !wall_of(owner, changed, &start))
		return;
	g_autofree char *wall =
		rk_local_time_text(wall_after(start, minutes_of(old_end) - minutes_of(old_start)));
	g_autofree char *text = rk_value_written(
		owner->app, rk_record_zone(owner), field_at(owner, end), RK_VALUE_TEXT(wall));
	if (strcmp(text, rk_form_field_text(end)) == 0)
		return;
	rk_form_field_put(form, end, text, NULL);
	/* Still his own to set. */
	end->changed = FALSE;
	end->follows = TRUE;
}

/* What was understood, for those types where that is not what was typed. */
static void check(RkForm *form, RkFormField *asked, gpointer data)
{
	RkRecordOwner *owner = data;
	const RkField *field = field_at(owner, asked);
	const char *text = rk_form_field_text(asked);
	g_autoptr(GError) error = NULL;
	RkValue value = RK_VALUE_NONE;

	if (*text == '\0' || asked->kind == RK_INPUT_CHOICE)
		return;
	if (!value_of(owner, asked, &value, &error)) {
		/* What he typed stands beside it. */
		rk_form_field_say(asked, rk_error_why(error, rk_app_lang(owner->app)), NULL);
		return;
	}
	g_autofree char *echo = value.set ? rk_record_echo(owner, form, field, value) : NULL;
	if (g_strcmp0(echo, text) != 0)
		rk_form_field_say(asked, NULL, echo);
	rk_value_clear(&value);
	end_follows(owner, form, asked);
}

/* --- saving --- */

static GPtrArray *assignments_of(const RkRecordOwner *owner, const RkForm *form)
{
	GPtrArray *set = g_ptr_array_new_with_free_func(g_free);

	for (guint i = 0; i < form->fields->len; i++) {
		const RkFormField *field = form->fields->pdata[i];
		if (field->kind == RK_INPUT_HEAD || field->kind == RK_INPUT_NOTE)
			continue;
		const char *text = rk_form_field_value(field);
		if (field->changed || field->follows || (owner->id == 0 && *text))
			g_ptr_array_add(set, g_strdup_printf("%s=%s", field->name, text));
	}
	g_ptr_array_add(set, NULL);
	return set;
}

static RkPlan *plan_make(RkRecordOwner *owner, const GPtrArray *set, GError **error)
{
	RkRuleInput in = rk_record_case(owner);
	const char *const *assignments = (const char *const *)set->pdata;
	/* A register's record may be gone from the directory meanwhile. */
	g_autoptr(RkRows) own = rk_rows_new();
	g_autoptr(RkDossier) read = NULL;

	if (owner->id && !rk_rule_find(&in, owner->entity, owner->id)) {
		rk_rows_add(own, owner->entity, rk_record_copy(owner->entity, owner->record));
		read = rk_dossier_new(g_steal_pointer(&own), 0);
		in.dossier = read;
	}
	RkPlan *plan = owner->id ? rk_record_plan_set(&in, owner->entity, owner->id, assignments,
					   rk_taken, rk_app_store(owner->app), error)
				 : rk_record_plan_new(&in, owner->entity, owner->owner, assignments,
					   rk_taken, rk_app_store(owner->app), error);
	/* The plan is made of what is there now; what it believes is what was read. */
	if (plan && owner->record)
		rk_plan_expect(plan, owner->entity, owner->record);
	return plan;
}

static gboolean save(RkApp *app, RkForm *form, gpointer data)
{
	RkRecordOwner *owner = data;
	g_autoptr(GPtrArray) set = assignments_of(owner, form);
	GError *error = NULL;

	if (set->len == 1)
		return TRUE;
	RkPlan *plan = plan_make(owner, set, &error);
	if (plan)
		return owner->apply ? owner->apply(app, plan) : rk_app_apply(app, plan);
	if (rk_error_field(error))
		rk_form_blame(form, rk_error_field(error), rk_app_why(app, error));
	rk_app_error(app, error);
	return FALSE;
}

/* --- what others change meanwhile --- */

static void field_news(
	RkRecordOwner *owner, RkForm *form, RkFormField *field, gconstpointer now, const char *who)
{
	const RkField *info = field_at(owner, field);
	RkValue theirs = rk_record_get(owner->entity, now, (guint)field->tag);

	g_clear_pointer(&field->note, g_free);
	if (rk_value_equal(
		    info, theirs, rk_record_get(owner->entity, owner->record, (guint)field->tag)))
		return;
	g_autofree char *text = rk_conflict_text(owner->app, rk_record_zone(owner), info, theirs);
	g_autofree char *line = rk_text_neutral(text, TRUE);
	field->note = g_strdup_printf("%s: %s", who, line);
}

static gconstpointer record_now(RkRecordOwner *owner, RkRows **rows)
{
	*rows = rk_rows_load(rk_app_store(owner->app), owner->entity, &owner->id, 1, NULL);
	return *rows ? rk_rows_find(*rows, owner->entity, owner->id) : NULL;
}

static void reloaded(RkApp *app, RkForm *form, gpointer data)
{
	RkRecordOwner *owner = data;
	g_autoptr(RkRows) rows = NULL;
	gconstpointer now = owner->id ? record_now(owner, &rows) : NULL;

	g_hash_table_remove_all(owner->finders);
	if (!now)
		return;
	g_autofree char *who = rk_conflict_who(app, owner->entity, owner->id);
	for (guint i = 0; i < form->fields->len; i++) {
		RkFormField *field = form->fields->pdata[i];
		if (field->kind != RK_INPUT_HEAD && field->kind != RK_INPUT_NOTE)
			field_news(owner, form, field, now, who ? who : "–");
	}
}

/* --- opening --- */

static const char *value_given(const char *const *values, const char *name)
{
	gsize length = strlen(name);

	for (guint i = 0; values && values[i]; i++)
		if (strncmp(values[i], name, length) == 0 && values[i][length] == '=')
			return values[i] + length + 1;
	return NULL;
}

static void head_add(RkRecordOwner *owner, RkForm *form, const char *name)
{
	for (guint i = 0; i < RK_LEN(groups); i++)
		if (groups[i].entity == owner->entity && strcmp(groups[i].field, name) == 0)
			rk_form_add(form, "", rk_app_say(owner->app, groups[i].label),
				RK_INPUT_HEAD, NULL, NULL);
}

static gboolean points(const RkField *field)
{
	return field->type == RK_TYPE_REF || field->type == RK_TYPE_LINK;
}

/* What a pointing field shows is the name; what it stands for is the record. */
static void stand_for(RkRecordOwner *owner, RkFormField *made, const RkField *field, RkValue value)
{
	char id[RK_ID_TEXT];
	g_autofree char *name = value.set ? rk_record_name(owner, field, (RkId)value.number) : NULL;

	if (!name)
		return;
	rk_id_text(value.number, id);
	rk_form_field_reset(made, name, id);
}

static void field_add(RkRecordOwner *owner, RkForm *form, guint index, const char *given)
{
	const RkField *field = &rk_entities[owner->entity].fields[index];
	gboolean words = field->type == RK_TYPE_ENUM || field->type == RK_TYPE_BOOL;
	gboolean lines = field->type == RK_TYPE_LINES || (field->flags & RK_FIELD_LONG) != 0;
	RkInputKind kind = words ? RK_INPUT_CHOICE : lines ? RK_INPUT_LONG : RK_INPUT_TEXT;
	g_auto(GStrv) choices = words ? rk_record_words(owner->app, field) : NULL;
	RkValue value =
		owner->record ? rk_record_get(owner->entity, owner->record, index) : RK_VALUE_NONE;
	g_autofree char *text =
		given ? g_strdup(given)
		      : rk_value_written(owner->app, rk_record_zone(owner), field, value);
	RkFormField *made = rk_form_add(form, field->name, rk_app_say(owner->app, field->label),
		kind, text, (const char *const *)choices);

	made->tag = index;
	made->required = (field->flags & RK_FIELD_REQUIRED) != 0;
	made->chooses = points(field) && rk_choose_kind(field->target) != 0;
	made->ghost = g_strdup(rk_record_ghost(owner->app, field));
	if (points(field) && !given)
		stand_for(owner, made, field, value);
}

static void fields_add(RkRecordOwner *owner, RkForm *form, const char *const *values)
{
	const RkEntityInfo *info = &rk_entities[owner->entity];
	const guint hidden = RK_FIELD_HIDDEN | RK_FIELD_OWNER | RK_FIELD_ORDER | RK_FIELD_SHOWN;
	gboolean grouped =
		owner->fields ? g_strv_length(owner->fields) >= MANY : info->n_fields >= MANY;

	for (guint i = 0; owner->fields && owner->fields[i]; i++) {
		int index = rk_field_find(owner->entity, owner->fields[i]);
		if (index < 0)
			continue;
		if (grouped)
			head_add(owner, form, owner->fields[i]);
		field_add(owner, form, (guint)index, value_given(values, owner->fields[i]));
	}
	for (guint i = 0; !owner->fields && i < info->n_fields; i++) {
		if ((info->fields[i].flags & hidden) != 0)
			continue;
		if (grouped)
			head_add(owner, form, info->fields[i].name);
		field_add(owner, form, i, value_given(values, info->fields[i].name));
	}
}

static RkRecordOwner *owner_new(RkApp *app, const RkRecordForm *wanted, GError **error)
{
	RkRecordOwner *owner = g_new0(RkRecordOwner, 1);
	gconstpointer record = NULL;

	*owner = (RkRecordOwner){ .app = app,
		.entity = wanted->entity,
		.id = wanted->id,
		.owner = wanted->owner,
		.meeting = wanted->meeting,
		.apply = wanted->apply,
		.fields = g_strdupv((char **)wanted->fields) };
	owner->finders = g_hash_table_new_full(NULL, NULL, NULL, (GDestroyNotify)rk_finder_free);
	if (wanted->meeting)
		owner->dossier = rk_dossier_load(rk_app_store(app), wanted->meeting, error);
	RkRuleInput in = rk_record_case(owner);
	if (wanted->id && in.directory && (owner->dossier || !wanted->meeting))
		record = rk_rule_find(&in, wanted->entity, wanted->id);
	/* Profiles, holidays and the like stand in no directory. */
	g_autoptr(RkRows) own =
		rk_entities[wanted->entity].flags & RK_ENTITY_IS_OFFICE
			? rk_rows_load(rk_app_store(app), wanted->entity, &wanted->id, 1, error)
			: NULL;
	if (own)
		record = rk_rows_find(own, wanted->entity, wanted->id);
	if (record)
		owner->record = rk_record_copy(wanted->entity, record);
	if (!in.directory || (wanted->meeting && !owner->dossier) || (wanted->id && !record)) {
		owner_free(owner);
		return NULL;
	}
	return owner;
}

/* The draft says how to open the form again. */
static char *extra_of(const RkRecordForm *wanted)
{
	g_autoptr(GKeyFile) file = g_key_file_new();

	g_key_file_set_string(file, "form", "entity", rk_entities[wanted->entity].table);
	g_key_file_set_int64(file, "form", "id", wanted->id);
	g_key_file_set_int64(file, "form", "owner", wanted->owner);
	g_key_file_set_int64(file, "form", "meeting", wanted->meeting);
	g_key_file_set_string(file, "form", "title", wanted->title ? wanted->title : "");
	if (wanted->fields)
		g_key_file_set_string_list(file, "form", "fields", wanted->fields,
			g_strv_length((char **)wanted->fields));
	if (wanted->values)
		g_key_file_set_string_list(file, "form", "values", wanted->values,
			g_strv_length((char **)wanted->values));
	g_autofree char *data = g_key_file_to_data(file, NULL, NULL);
	return g_strconcat(data, "\n", NULL);
}

static char *place_of(const RkRecordForm *wanted)
{
	char id[RK_ID_TEXT], owner[RK_ID_TEXT];
	const char *first = wanted->fields ? wanted->fields[0] : "";

	rk_id_text(wanted->id, id);
	rk_id_text(wanted->owner, owner);
	return g_strdup_printf("form/%s/%s/%s/%s", rk_entities[wanted->entity].table, id,
		wanted->id ? "" : owner, first ? first : "");
}

static gboolean form_open(RkApp *app, const RkRecordForm *wanted, gboolean resume)
{
	GError *error = NULL;
	RkRecordOwner *owner = owner_new(app, wanted, &error);
	g_autofree char *extra = extra_of(wanted), *place = place_of(wanted);
	RkForm form;

	if (!owner) {
		if (error)
			rk_app_error(app, error);
		else
			rk_app_message(app, RK_ROLE_WARN, N_("This record is gone"));
		return FALSE;
	}
	rk_form_init(
		&form, rk_app_say(app, N_("save")), rk_app_say(app, N_("leave")), check, owner);
	form.suggest = rk_record_suggest;
	fields_add(owner, &form, wanted->values);
	for (guint i = 0; wanted->focus && i < form.fields->len; i++)
		if (g_str_equal(((const RkFormField *)form.fields->pdata[i])->name, wanted->focus))
			form.focus = i;
	const RkMeeting *meeting = owner->dossier ? owner->dossier->meeting : NULL;
	g_autofree char *label = meeting && meeting->tag
					 ? g_strdup_printf("%s · %s", meeting->tag, wanted->title)
					 : g_strdup(wanted->title);
	rk_app_form_open(app, &(RkFormOpen){ .title = wanted->title,
				      .form = &form,
				      .save = save,
				      .choose = rk_record_choose,
				      .edit = rk_app_edit_text,
				      .reloaded = reloaded,
				      .data = owner,
				      .free_data = owner_free,
				      .draft = &(RkDraftPlace){ place, label, wanted->meeting },
				      .extra = extra,
				      .resume = resume });
	return TRUE;
}

gboolean rk_app_record_form(RkApp *app, const RkRecordForm *wanted)
{
	return form_open(app, wanted, FALSE);
}

gboolean rk_app_record_form_resume(RkApp *app, const RkLeft *left)
{
	g_autoptr(GKeyFile) file = g_key_file_new();

	if (!g_str_has_prefix(left->place, "form/") ||
		!g_key_file_load_from_data(
			file, left->body, strlen(left->body), G_KEY_FILE_NONE, NULL))
		return FALSE;
	g_autofree char *table = g_key_file_get_string(file, "form", "entity", NULL);
	g_autofree char *title = g_key_file_get_string(file, "form", "title", NULL);
	g_auto(GStrv) fields = g_key_file_get_string_list(file, "form", "fields", NULL, NULL);
	g_auto(GStrv) values = g_key_file_get_string_list(file, "form", "values", NULL, NULL);
	RkEntity entity = table ? rk_entity_find(table) : RK_E_NONE;
	RkRecordForm wanted = { .entity = entity,
		.id = g_key_file_get_int64(file, "form", "id", NULL),
		.owner = g_key_file_get_int64(file, "form", "owner", NULL),
		.meeting = g_key_file_get_int64(file, "form", "meeting", NULL),
		.fields = (const char *const *)fields,
		.values = (const char *const *)values,
		.title = title };
	return entity != RK_E_NONE && form_open(app, &wanted, TRUE);
}
