/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any record by its field list, and the pieces that the other shows share.
 */
#include "command/show.h"

#include "base/label.h"
#include "base/text.h"
#include "domain/names/citation.h"

#include <stdarg.h>
#include <string.h>

#define LABEL_CELLS 22

static void lines_add(RkShow *show, const char *head, int head_cells, const char *text)
{
	g_autofree char *neutral = rk_text_neutral(text, FALSE);
	g_auto(GStrv) lines = rk_text_wrap(neutral, MAX(rk_out_columns() - head_cells, 20));
	g_autofree char *padded = rk_text_pad(head, head_cells, -1);

	for (guint i = 0; lines[i]; i++)
		g_string_append_printf(
			show->out, "%*s%s\n", i ? head_cells : 0, i ? "" : padded, lines[i]);
}

void rk_show_pair(RkShow *show, const char *label, const char *value)
{
	g_autofree char *head = NULL;

	if (!value || !*value)
		return;
	head = rk_text_neutral(label, TRUE);
	if (rk_text_width(head, -1) + 2 > LABEL_CELLS) {
		g_autofree char *long_head = g_strconcat(head, "  ", NULL);
		lines_add(show, long_head, rk_text_width(long_head, -1), value);
	} else {
		lines_add(show, head, LABEL_CELLS, value);
	}
}

void rk_show_heading(RkShow *show, const char *format, ...)
{
	va_list list;

	va_start(list, format);
	g_autofree char *text = g_strdup_vprintf(format, list);
	va_end(list);
	g_autofree char *line = rk_text_neutral(text, TRUE);
	g_string_append_printf(show->out, "\n%s\n", line);
}

void rk_show_hanging(RkShow *show, int indent, const char *head, const char *text)
{
	g_autofree char *neutral = rk_text_neutral(head ? head : "?", TRUE);
	g_autofree char *indented = g_strdup_printf("%*s%s  ", indent, "", neutral);

	lines_add(show, indented, rk_text_width(indented, -1), text);
}

/* --- values in words --- */

static char *record_text(RkEntity entity, const void *record)
{
	const RkEntityInfo *info = &rk_entities[entity];

	if (entity == RK_E_REFERENCE)
		return rk_reference_text(record);
	if (entity == RK_E_MEETING)
		return g_strdup(((const RkMeeting *)record)->title);
	for (guint i = 0; i < info->n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (info->fields[i].type == RK_TYPE_TEXT && value.set &&
			(!(info->fields[i].flags & RK_FIELD_HIDDEN)) &&
			(info->fields[i].flags & (RK_FIELD_REQUIRED | RK_FIELD_SEARCH)))
			return g_strdup(value.text);
	}
	return NULL;
}

char *rk_show_name(const RkRows *rows, const RkDirectory *directory, RkEntity entity, RkId id)
{
	const void *record = rk_rows_find(rows, entity, id);
	char *text = NULL;

	if (!record && directory)
		record = rk_rows_find(directory, entity, id);
	if (record)
		text = record_text(entity, record);
	return text;
}

static char *wall_words(const char *text, RkLang lang)
{
	RkLocalTime wall;

	if (!rk_local_time_parse(text, &wall))
		return g_strdup(text);
	g_autofree char *day = rk_day_full(rk_local_time_day(wall), lang);
	g_autofree char *clock = rk_time_clock(rk_local_time_minutes(wall), lang);
	return g_strdup_printf("%s %s", day, clock);
}

static const char *zone_of(const RkShow *show)
{
	const RkMeeting *meeting = show->work.dossier ? show->work.dossier->meeting : NULL;

	return meeting && meeting->zone ? meeting->zone
					: rk_store_context(show->invocation->store)->zone;
}

static char *instant_words(const RkShow *show, RkInstant at)
{
	const char *zone = zone_of(show);
	RkLocalTime wall = rk_zone_local_time(zone, at);
	g_autofree char *day = rk_day_brief(rk_local_time_day(wall), show->lang);
	g_autofree char *clock = rk_time_clock(rk_local_time_minutes(wall), show->lang);
	g_autofree char *label = rk_zone_label(zone, at);

	return g_strdup_printf("%s %s %s", day, clock, label);
}

static char *target_words(RkShow *show, const RkField *field, RkId id)
{
	char *name = rk_show_name(show->rows, show->work.in.directory, field->target, id);

	return name ? name : rk_address_of(show->invocation->store, field->target, id);
}

char *rk_show_value(RkShow *show, const RkField *field, RkValue value)
{
	RkDay day;
	int minutes;

	if (!value.set)
		return NULL;
	switch (field->type) {
	case RK_TYPE_ENUM:
		return g_strdup(rk_enum_label(field->words, (int)value.number, show->lang));
	case RK_TYPE_BOOL:
		return g_strdup(rk_tr(show->lang, N_("yes")));
	case RK_TYPE_DATE:
		return rk_day_parse(value.text, &day) ? rk_day_full(day, show->lang)
						      : g_strdup(value.text);
	case RK_TYPE_TIME:
		return rk_time_parse(value.text, &minutes) ? rk_time_clock(minutes, show->lang)
							   : g_strdup(value.text);
	case RK_TYPE_LOCAL_TIME:
		return wall_words(value.text, show->lang);
	case RK_TYPE_INSTANT:
		return instant_words(show, value.number);
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		return target_words(show, field, value.number);
	default:
		return rk_value_text(field, value);
	}
}

void rk_show_fields(RkShow *show, RkEntity entity, const void *record)
{
	gboolean part = record != show->record;
	const RkEntityInfo *info = &rk_entities[entity];

	for (guint i = 0; i < info->n_fields; i++) {
		const RkField *field = &info->fields[i];
		if (field->flags & (RK_FIELD_ORDER | RK_FIELD_SHOWN) ||
			(part && field->flags & RK_FIELD_OWNER))
			continue;
		if ((field->flags & RK_FIELD_HIDDEN) && strcmp(field->name, "handle") != 0)
			continue;
		g_autofree char *value =
			rk_show_value(show, field, rk_record_get(entity, record, i));
		rk_show_pair(show, rk_tr(show->lang, field->label), value);
	}
}

/* --- any record --- */

void rk_show_children_json(RkShow *show, RkJson *json, RkEntity entity, guint field, RkId id)
{
	const GPtrArray *records = show->rows->rows[entity];

	rk_json_array(json, rk_entities[entity].table);
	for (guint i = 0; i < records->len; i++) {
		const void *record = g_ptr_array_index(records, i);
		if (rk_record_get(entity, record, field).number == id)
			rk_json_record(json, NULL, entity, record);
	}
	rk_json_end(json);
}

/* The parts that point to the record as their owner. */
static void parts_json(RkShow *show, RkJson *json)
{
	for (RkEntity entity = 0; entity < RK_E_N; entity++) {
		int owner = rk_entities[entity].owner;
		if (owner >= 0 && rk_entities[entity].fields[owner].target == show->target.entity)
			rk_show_children_json(show, json, entity, (guint)owner, show->target.id);
	}
}

static void parts_print(RkShow *show, RkEntity entity)
{
	guint owner = (guint)rk_entities[entity].owner;
	const GPtrArray *records = show->rows->rows[entity];
	gboolean any = FALSE;

	for (guint i = 0; i < records->len; i++) {
		const void *record = g_ptr_array_index(records, i);
		if (rk_record_get(entity, record, owner).number != show->target.id)
			continue;
		if (!any)
			rk_show_heading(show, "%s", rk_tr(show->lang, rk_entities[entity].label));
		else
			g_string_append_c(show->out, '\n');
		any = TRUE;
		rk_show_fields(show, entity, record);
	}
}

int rk_show_record(RkShow *show, GError **error)
{
	RkEntity entity = show->target.entity;
	g_autofree char *address = rk_address_of(show->invocation->store, entity, show->target.id);

	if (show->invocation->json) {
		RkJson json = rk_json_begin(show->out);
		rk_json_object(&json, NULL);
		rk_json_text(&json, "where", address);
		rk_json_fields(&json, entity, show->record);
		parts_json(show, &json);
		rk_json_end(&json);
		return 0;
	}
	rk_invocation_print(
		show->invocation, "%s · %s", address, rk_tr(show->lang, rk_entities[entity].label));
	rk_show_fields(show, entity, show->record);
	for (RkEntity part = 0; part < RK_E_N; part++) {
		int owner = rk_entities[part].owner;
		if (owner >= 0 && rk_entities[part].fields[owner].target == entity)
			parts_print(show, part);
	}
	return 0;
}
