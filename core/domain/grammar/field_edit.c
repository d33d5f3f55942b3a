/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Setting fields by name. Which field and what value is read from people's words; what is allowed
 * is said by the field lists, so a new field needs nothing here.
 */
#include "domain/grammar/field_edit.h"

#include "base/error.h"
#include "base/label.h"
#include "base/text.h"
#include "domain/grammar/meeting_when.h"

#include <string.h>

/* --- names of fields and kinds --- */

static gboolean label_is(const char *label, const char *folded)
{
	for (int lang = 0; lang < RK_LANG_N; lang++) {
		g_autofree char *known = rk_text_fold(rk_tr(lang, label));
		if (strcmp(known, folded) == 0)
			return TRUE;
	}
	return FALSE;
}

/* The field that may have been meant, or all there are. */
static void refuse_name(RkEntity entity, const char *typed, const char *plain, GError **error)
{
	const RkEntityInfo *info = &rk_entities[entity];
	g_autoptr(GString) all = g_string_new(NULL);
	const char *nearest = NULL;
	guint best = 4;

	for (guint i = 0; i < info->n_fields; i++) {
		const RkField *field = &info->fields[i];
		guint distance = rk_text_distance(plain, field->name, 4);
		if (!(field->flags & RK_FIELD_HIDDEN) && distance < best) {
			best = distance;
			nearest = field->name;
		}
		if (!(field->flags & (RK_FIELD_HIDDEN | RK_FIELD_OWNER)))
			g_string_append_printf(all, "%s%s", all->len ? " " : "", field->name);
	}
	if (nearest)
		rk_error_set(error, RK_ERROR_INVALID, NULL, typed, N_("no such field; meant: %s?"),
			nearest);
	else
		rk_error_set(error, RK_ERROR_INVALID, NULL, typed, N_("no such field; known: %s"),
			all->str);
}

int rk_field_spoken(RkEntity entity, const char *name, GError **error)
{
	const RkEntityInfo *info = &rk_entities[entity];
	g_autofree char *plain = g_strdelimit(g_ascii_strdown(name, -1), "- ", '_');
	g_autofree char *folded = rk_text_fold(name);
	int field = rk_field_find(entity, plain);

	for (guint i = 0; field < 0 && *folded && i < info->n_fields; i++)
		if (label_is(info->fields[i].label, folded))
			field = (int)i;
	if (field >= 0)
		return field;
	refuse_name(entity, name, plain, error);
	return -1;
}

RkEntity rk_entity_spoken(const char *kind)
{
	g_autofree char *plain = g_strdelimit(g_ascii_strdown(kind, -1), "- ", '_');
	g_autofree char *folded = rk_text_fold(kind);
	RkEntity entity = rk_entity_find(plain);

	for (int e = 0; entity == RK_E_NONE && *folded && e < RK_E_N; e++)
		if (label_is(rk_entities[e].label, folded))
			entity = e;
	return entity;
}

/* --- values --- */

static RkValue owned(char *text)
{
	return (RkValue){ .text = text, .set = TRUE };
}

static gboolean yes_no(const RkField *field, const char *text, RkValue *out, GError **error)
{
	static const char *const yes[] = { "1", "ya", "y", "yes", "true", "benar", "on", NULL };
	static const char *const no[] = { "0", "tidak", "t", "no", "n", "false", "bukan", "off",
		NULL };
	g_autofree char *folded = rk_text_fold(text);
	gboolean is = g_strv_contains(yes, folded);

	if (!is && !g_strv_contains(no, folded))
		return rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
			N_("neither yes nor no (ya, tidak)"), NULL);
	*out = (RkValue){ .number = is, .set = is };
	return TRUE;
}

static gboolean spoken_word(const RkField *field, const char *text, RkValue *out, GError **error)
{
	int value = rk_enum_value_spoken(field->words, text);

	if (!value) {
		g_autofree char *known = rk_enum_list(field->words);
		return rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
			N_("unknown; known: %s"), known);
	}
	*out = RK_VALUE_NUMBER(value);
	return TRUE;
}

/* "YYYY-MM-DD…", whatever the digits are: refused with the words of rk_value_check. */
static gboolean is_canonical(const char *text)
{
	return strspn(text, "0123456789") == 4 && strspn(text + 4, "-0123456789") >= 6;
}

/* A date that is impossible or has two readings says why; anything else, how one is typed. */
static gboolean when_refuse(
	const RkField *field, const char *text, const GError *why, const char *how, GError **error)
{
	if (!rk_when_was_meant(why))
		return rk_error_quote(error, RK_ERROR_INVALID, field->name, text, how, NULL);
	rk_error_copy(error, why, field->name);
	return FALSE;
}

static gboolean spoken_day(const RkContext *context, const RkField *field, const char *text,
	RkValue *out, GError **error)
{
	RkWhenContext when = rk_context_when(context);
	g_autoptr(GError) why = NULL;
	RkDay day;

	if (is_canonical(text))
		return rk_value_parse(field, text, out, error);
	if (!rk_when_parse_day(text, &when, FALSE, &day, &why))
		return when_refuse(
			field, text, why, N_("not a date (29nov, fri, 2024-10-17)"), error);
	*out = owned(rk_day_text(day));
	return TRUE;
}

static gboolean spoken_time(const RkContext *context, const RkField *field, const char *text,
	RkValue *out, GError **error)
{
	RkWhenContext when = rk_context_when(context);
	g_autofree char *spoken = g_strconcat("pukul ", text, NULL);
	g_autoptr(GError) why = NULL;
	RkWhen said = { 0 };

	if (!rk_when_parse(text, &when, FALSE, &said, NULL) &&
		!rk_when_parse(spoken, &when, FALSE, &said, &why)) {
		gboolean asked = g_error_matches(why, RK_ERROR, RK_ERROR_AMBIGUOUS);
		return when_refuse(
			field, text, asked ? why : NULL, N_("not a time (09.00)"), error);
	}
	gboolean alone = said.has_start && !said.has_end && !said.open_end && !said.has_day &&
			 !said.vague && !said.zone_typed;
	int minutes = said.start;
	rk_when_clear(&said);
	if (!alone)
		return rk_error_quote(
			error, RK_ERROR_INVALID, field->name, text, N_("not a time (09.00)"), NULL);
	*out = owned(rk_time_text(minutes));
	return TRUE;
}

/* The time of day that was said, in `zone` whatever zone was typed with it. */
static RkLocalTime wall_in(const RkWhen *said, RkDay day, int minutes, const char *zone)
{
	RkLocalTime wall = rk_local_time_make(day, minutes);

	if (!said->zone_typed || !said->has_start)
		return wall;
	return rk_zone_local_time(zone, rk_zone_instant(said->zone, wall));
}

/* A wall time in words: what is not said is taken from `old`. */
static gboolean wall_read(const RkContext *context, const char *zone, const RkField *field,
	const char *text, gboolean has_old, RkLocalTime old, RkLocalTime *out, GError **error)
{
	const RkField canonical = { .name = field->name, .type = RK_TYPE_LOCAL_TIME };
	RkWhenContext when = rk_context_when(context);
	g_autoptr(GError) why = NULL;
	RkWhen said = { 0 };

	if (rk_local_time_parse(text, out))
		return TRUE;
	if (is_canonical(text) && strchr(text, 'T'))
		return rk_value_check(&canonical, RK_VALUE_TEXT(text), error);
	if (!rk_when_parse(text, &when, FALSE, &said, &why) || said.vague) {
		rk_when_clear(&said);
		return when_refuse(
			field, text, why, N_("not a day with an hour (17 okt 09.00)"), error);
	}
	RkDay day = said.has_day ? said.day : has_old ? rk_local_time_day(old) : when.today;
	gboolean hour = said.has_start || has_old;
	gboolean alone = !said.has_end && !said.open_end && said.end_day == said.day;
	int minutes = said.has_start ? said.start : has_old ? rk_local_time_minutes(old) : 0;
	*out = wall_in(&said, day, minutes, zone);
	rk_when_clear(&said);
	if (!alone)
		return rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
			N_("one day and one hour here (17 okt 09.00)"), NULL);
	return hour || rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
			       N_("the hour is missing (17 okt 09.00)"), NULL);
}

static const RkMeeting *meeting_of(const RkRuleInput *in)
{
	return in->dossier ? in->dossier->meeting : NULL;
}

static gboolean spoken_instant(const RkRuleInput *in, const char *zone, const RkField *field,
	const char *text, RkValue old, RkValue *out, GError **error)
{
	const RkMeeting *meeting = meeting_of(in);
	RkLocalTime wall = RK_LOCAL_TIME_NONE;
	RkInstant at;

	if (rk_instant_parse(text, &at)) {
		*out = RK_VALUE_NUMBER(at);
		return TRUE;
	}
	if (old.set)
		wall = rk_zone_local_time(zone, old.number);
	else if (meeting && meeting->start)
		rk_local_time_parse(meeting->start, &wall);
	if (!wall_read(
		    in->context, zone, field, text, wall != RK_LOCAL_TIME_NONE, wall, &wall, error))
		return FALSE;
	*out = RK_VALUE_NUMBER(rk_zone_instant(zone, wall));
	return TRUE;
}

static guint match_what(RkEntity target)
{
	return target == RK_E_INSTITUTION         ? RK_MATCH_OFFICES
	       : target == RK_E_PERSON            ? RK_MATCH_PEOPLE
	       : target == RK_E_INSTITUTION_GROUP ? RK_MATCH_GROUPS
						  : 0;
}

/* A record of the register by its handle ("#" or "@" in front is let be), else a row of the dossier
 * by its place ("S-2" is the second session row, "3" the third row). */
static RkId record_find(const RkRuleInput *in, RkEntity target, const char *text)
{
	const RkRows *rows[] = { in->directory, in->dossier ? in->dossier->rows : NULL };
	const char *name = text + strspn(text, "@#");
	int handle = rk_field_find(target, "handle"), code = rk_field_find(target, "code");
	int former = rk_field_find(target, "former_handles");
	RkId old = 0;

	for (guint r = 0; r < RK_LEN(rows); r++)
		for (guint i = 0; rows[r] && i < rows[r]->rows[target]->len; i++) {
			const void *record = g_ptr_array_index(rows[r]->rows[target], i);
			int field = handle >= 0 ? handle : code;
			if (former >= 0 && !old &&
				rk_lines_hold(
					rk_record_get(target, record, (guint)former).text, name))
				old = *(const RkId *)record;
			if (field >= 0 &&
				g_strcmp0(rk_record_get(target, record, (guint)field).text, name) ==
					0)
				return *(const RkId *)record;
		}
	if (old)
		return old;
	const char *dash = strchr(name, '-');
	guint64 rank = g_ascii_strtoull(dash ? dash + 1 : name, NULL, 10);
	if (handle >= 0 || code >= 0 || !rows[1] || rank < 1 || rank > rows[1]->rows[target]->len)
		return 0;
	return *(const RkId *)g_ptr_array_index(rows[1]->rows[target], rank - 1);
}

static gboolean spoken_record(
	const RkRuleInput *in, const RkField *field, const char *text, RkValue *out, GError **error)
{
	guint what = match_what(field->target);
	RkCandidate candidate;
	RkId id;

	if (rk_id_parse(text, &id)) {
		*out = RK_VALUE_ID(id);
		return TRUE;
	}
	if (what && in->directory) {
		if (!rk_rule_match(in, text, what, field->name, &candidate, error))
			return FALSE;
		*out = RK_VALUE_ID(candidate.id);
		return TRUE;
	}
	id = record_find(in, field->target, text);
	if (!id)
		return rk_error_quote(error, RK_ERROR_INVALID, field->name, text,
			N_("not in the register"), NULL);
	*out = RK_VALUE_ID(id);
	return TRUE;
}

static gboolean spoken_text(const RkField *field, const char *text, RkValue *out, GError **error)
{
	gboolean lines = field->type == RK_TYPE_LINES || (field->flags & RK_FIELD_LONG);
	g_autoptr(GString) value = g_string_new(text);

	if (lines)
		g_string_replace(value, "\\n", "\n", 0);
	return rk_value_parse(field, value->str, out, error);
}

/* The zone of the hours of a record: its own, the meeting's, ours. */
static const char *zone_of(const RkRuleInput *in, RkEntity entity, const void *record)
{
	const RkMeeting *meeting = entity == RK_E_MEETING ? record : meeting_of(in);

	return meeting && meeting->zone ? meeting->zone : in->context->zone;
}

gboolean rk_value_spoken(const RkRuleInput *in, RkEntity entity, const void *record, guint index,
	const char *text, RkValue *out, GError **error)
{
	const RkField *field = &rk_entities[entity].fields[index];
	RkValue old = record ? rk_record_get(entity, record, index) : RK_VALUE_NONE;
	g_autofree char *clean = g_strstrip(g_strdup(text));
	RkLocalTime wall = RK_LOCAL_TIME_NONE;

	*out = RK_VALUE_NONE;
	if (!*clean)
		return TRUE;
	switch (field->type) {
	case RK_TYPE_BOOL:
		return yes_no(field, clean, out, error);
	case RK_TYPE_ENUM:
		return spoken_word(field, clean, out, error);
	case RK_TYPE_DATE:
		return spoken_day(in->context, field, clean, out, error);
	case RK_TYPE_TIME:
		return spoken_time(in->context, field, clean, out, error);
	case RK_TYPE_LOCAL_TIME:
		if (old.set)
			rk_local_time_parse(old.text, &wall);
		if (!wall_read(in->context, zone_of(in, entity, record), field, clean, old.set,
			    wall, &wall, error))
			return FALSE;
		*out = owned(rk_local_time_text(wall));
		return TRUE;
	case RK_TYPE_INSTANT:
		return spoken_instant(
			in, zone_of(in, entity, record), field, clean, old, out, error);
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		return spoken_record(in, field, clean, out, error);
	case RK_TYPE_INT:
		return rk_value_parse(field, clean, out, error);
	default:
		return spoken_text(field, clean, out, error);
	}
}

/* --- plans --- */

/* "FIELD=VALUE" read into the record `wanted`. */
static gboolean assign(const RkRuleInput *in, RkEntity entity, gpointer wanted,
	const char *assignment, GError **error)
{
	const char *equals = strchr(assignment, '=');
	RkValue value;

	if (!equals || equals == assignment) {
		rk_error_quote(
			error, RK_ERROR_USAGE, NULL, assignment, N_("FIELD=VALUE expected"), NULL);
		return FALSE;
	}
	g_autofree char *name = g_strstrip(g_strndup(assignment, (gsize)(equals - assignment)));
	g_autofree char *plain = g_ascii_strdown(name, -1);
	if (entity == RK_E_MEETING && (!strcmp(plain, "when") || !strcmp(plain, "waktu")))
		return rk_meeting_set_when(in->context, wanted, equals + 1, error);
	if (entity == RK_E_MEETING && (!strcmp(plain, "where") || !strcmp(plain, "di"))) {
		rk_meeting_set_where(wanted, equals + 1);
		return TRUE;
	}
	int field = rk_field_spoken(entity, name, error);
	if (field < 0)
		return FALSE;
	if (rk_entities[entity].fields[field].flags & RK_FIELD_OWNER)
		return rk_error_quote(error, RK_ERROR_INVALID,
			rk_entities[entity].fields[field].name, equals + 1,
			N_("can not be changed"), NULL);
	if (!rk_value_spoken(in, entity, wanted, (guint)field, equals + 1, &value, error))
		return FALSE;
	rk_record_set(entity, wanted, (guint)field, value);
	rk_value_clear(&value);
	return TRUE;
}

static gboolean required_check(RkEntity entity, const void *record, GError **error)
{
	const RkEntityInfo *info = &rk_entities[entity];

	for (guint i = 0; i < info->n_fields; i++)
		if ((info->fields[i].flags & RK_FIELD_REQUIRED) &&
			!rk_record_get(entity, record, i).set) {
			rk_error_set(error, RK_ERROR_INVALID, NULL, info->fields[i].name,
				N_("is needed"));
			return FALSE;
		}
	return TRUE;
}

static gboolean unique_check(RkEntity entity, const void *record, const void *old,
	RkTakenFunc taken, gpointer data, GError **error)
{
	const RkEntityInfo *info = &rk_entities[entity];

	for (guint i = 0; taken && i < info->n_fields; i++) {
		RkValue value = rk_record_get(entity, record, i);
		if (!(info->fields[i].flags & RK_FIELD_UNIQUE) || !value.set ||
			(old && rk_value_equal(
					&info->fields[i], value, rk_record_get(entity, old, i))))
			continue;
		if (taken(data, entity, i, value.text))
			return rk_error_quote(error, RK_ERROR_INVALID, info->fields[i].name,
				value.text, N_("is taken"), NULL);
	}
	return TRUE;
}

static gpointer old_find(const RkRuleInput *in, RkEntity entity, RkId id)
{
	gpointer record = in->dossier ? rk_rows_find(in->dossier->rows, entity, id) : NULL;

	return record || !in->directory ? record : rk_rows_find(in->directory, entity, id);
}

/* What was written down of one signatory is not said of the next. */
static void shown_forget(RkEntity entity, const void *old, void *wanted)
{
	RkPaper *paper = wanted;

	if (entity != RK_E_PAPER || ((const RkPaper *)old)->signatory == paper->signatory)
		return;
	rk_text_set(&paper->shown_name, NULL);
	rk_text_set(&paper->shown_title, NULL);
	rk_text_set(&paper->shown_office, NULL);
}

static gboolean is_assigned(const char *const *assignments, const char *field)
{
	for (; *assignments; assignments++)
		if (g_str_has_prefix(*assignments, field) && (*assignments)[strlen(field)] == '=')
			return TRUE;
	return FALSE;
}

/* Who moves the beginning of a meeting moves its end with it, unless he sets that too. */
static void end_follow(const RkMeeting *old, RkMeeting *wanted, const char *const *assignments)
{
	RkLocalTime start, end, from;

	if (g_strcmp0(old->start, wanted->start) == 0 || g_strcmp0(old->end, wanted->end) != 0 ||
		is_assigned(assignments, "end") || !old->start || !old->end || !wanted->start ||
		!rk_local_time_parse(old->start, &start) || !rk_local_time_parse(old->end, &end) ||
		!rk_local_time_parse(wanted->start, &from))
		return;
	g_free(wanted->end);
	wanted->end = rk_local_time_text(from + (end - start));
}

/* The fields that a person sees changed, behind the label. */
static void label_extend(const RkRuleInput *in, const RkEntityInfo *info, RkPlan *plan)
{
	g_autoptr(GString) label = g_string_new(plan->label);
	const char *between = ": ";

	for (guint i = 0; i < plan->changes->len; i++) {
		const RkChange *change = g_ptr_array_index(plan->changes, i);
		if (info->fields[change->field].flags & RK_FIELD_SHOWN)
			continue;
		g_string_append_printf(label, "%s%s", between,
			rk_say(in->context, info->fields[change->field].label));
		between = ", ";
	}
	g_free(plan->label);
	plan->label = g_string_free(g_steal_pointer(&label), FALSE);
}

RkPlan *rk_record_plan_set(const RkRuleInput *in, RkEntity entity, RkId id,
	const char *const *assignments, RkTakenFunc taken, gpointer data, GError **error)
{
	const RkEntityInfo *info = &rk_entities[entity];
	const void *old = old_find(in, entity, id);

	if (!old) {
		rk_error_about(
			error, RK_ERROR_NOT_FOUND, NULL, NULL, N_("no such %s"), info->label);
		return NULL;
	}
	gpointer wanted = rk_record_copy(entity, old);
	gboolean good = TRUE;
	for (const char *const *one = assignments; good && *one; one++)
		good = assign(in, entity, wanted, *one, error);
	if (good && entity == RK_E_MEETING)
		end_follow(old, wanted, assignments);
	good = good && required_check(entity, wanted, error) &&
	       unique_check(entity, wanted, old, taken, data, error);
	RkPlan *plan = NULL;
	if (good) {
		const RkMeeting *meeting = meeting_of(in);
		plan = rk_plan_new(info->flags & RK_ENTITY_IS_MEETING && meeting ? meeting->id : 0,
			"%s", rk_say(in->context, info->label));
		shown_forget(entity, old, wanted);
		rk_plan_replace(plan, entity, old, wanted);
		label_extend(in, info, plan);
		rk_plan_focus(plan, entity, id);
	}
	rk_record_free(entity, wanted);
	return plan;
}

static void handle_fill(RkEntity entity, gpointer record, RkTakenFunc taken, gpointer data)
{
	int field = rk_field_find(entity, "handle");

	if (field < 0 || rk_record_get(entity, record, (guint)field).set)
		return;
	const char *name = rk_record_known_as(entity, record);
	g_autofree char *wanted = NULL;
	if (entity == RK_E_REFERENCE) {
		const RkReference *reference = record;
		g_autofree char *text = g_strdup_printf("%s %s",
			reference->abbreviation ? reference->abbreviation : "",
			reference->number  ? reference->number
			: reference->title ? reference->title
					   : "");
		g_autofree char *year = reference->year.set ? g_strdup_printf("%s %d", text,
								      (int)reference->year.value)
							    : g_strdup(text);
		wanted = rk_text_slug(year, 60);
	} else {
		wanted = rk_text_slug(name ? name : "", 40);
	}
	g_autofree char *handle = rk_name_unused(wanted, entity, (guint)field, taken, data);
	rk_record_set(entity, record, (guint)field, RK_VALUE_TEXT(handle));
}

typedef struct Owned {
	RkEntity entity;
	RkId owner;
} Owned;

static gboolean owned_by(const void *record, gconstpointer data)
{
	const Owned *of = data;
	int owner = rk_entities[of->entity].owner;

	return owner < 0 || rk_record_get(of->entity, record, (guint)owner).number == of->owner;
}

RkPlan *rk_record_plan_new(const RkRuleInput *in, RkEntity entity, RkId owner,
	const char *const *assignments, RkTakenFunc taken, gpointer data, GError **error)
{
	const RkEntityInfo *info = &rk_entities[entity];
	gpointer record = rk_rule_new(in->context, entity);
	gboolean good = TRUE;

	if (owner && info->owner >= 0)
		rk_record_set(entity, record, (guint)info->owner, RK_VALUE_ID(owner));
	for (const char *const *one = assignments; good && *one; one++)
		good = assign(in, entity, record, *one, error);
	if (good)
		handle_fill(entity, record, taken, data);
	good = good && required_check(entity, record, error) &&
	       unique_check(entity, record, NULL, taken, data, error);
	if (!good) {
		rk_record_free(entity, record);
		return NULL;
	}
	const char *name = rk_record_known_as(entity, record);
	const RkMeeting *meeting = meeting_of(in);
	RkId scope = info->flags & RK_ENTITY_IS_MEETING && meeting ? meeting->id : 0;
	const char *label = rk_say(in->context, info->label);
	RkPlan *plan = name ? rk_plan_new(scope, rk_say(in->context, N_("new %s: %s")), label, name)
			    : rk_plan_new(scope, rk_say(in->context, N_("new %s")), label);
	if (info->order >= 0 && in->dossier &&
		!rk_record_get(entity, record, (guint)info->order).set) {
		Owned of = { entity, owner };
		rk_record_set(entity, record, (guint)info->order,
			RK_VALUE_NUMBER(
				rk_plan_place(plan, in->dossier->rows, entity, -1, owned_by, &of)));
	}
	rk_plan_focus(plan, entity, *(RkId *)record);
	rk_plan_insert(plan, entity, record);
	return plan;
}

/* --- for keys --- */

/* "Batas konfirmasi: 11 Okt 2024": as it was understood. */
static char *field_said(const RkRuleInput *in, const RkField *field, RkValue value)
{
	const char *label = rk_say(in->context, field->label);
	RkDay day;

	if (!value.set)
		return g_strdup_printf("%s: –", label);
	g_autofree char *text = field->type == RK_TYPE_DATE && rk_day_parse(value.text, &day)
					? rk_day_brief(day, in->context->lang)
					: rk_value_text(field, value);
	return g_strdup_printf("%s: %s", label, text);
}

RkPlan *rk_meeting_plan_field(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	const RkField *field = &rk_entities[RK_E_MEETING].fields[value->number];
	g_autofree char *assignment = g_strdup_printf("%s=%s", field->name, value->text);
	const char *const assignments[] = { assignment, NULL };
	RkPlan *plan = rk_record_plan_set(
		in, RK_E_MEETING, in->dossier->meeting->id, assignments, NULL, NULL, error);

	if (plan && plan->changes->len == 1) {
		g_free(plan->label);
		plan->label =
			field_said(in, field, ((const RkChange *)plan->changes->pdata[0])->new);
	}
	return plan;
}

char *rk_who_assignment(const RkRuleInput *in, const char *field, const RkWho *who)
{
	g_autofree char *text = rk_who_text(in, who);

	return g_strdup_printf("%s=@%s", field, text && *text == '@' ? text + 1 : text ? text : "");
}

RkPlan *rk_meeting_plan_organiser(
	const RkRuleInput *in, RkId id, const RkRuleValue *value, GError **error)
{
	g_autofree char *assignment = rk_who_assignment(in, "organiser", value->who);
	const char *const assignments[] = { assignment, NULL };

	return rk_record_plan_set(
		in, RK_E_MEETING, in->dossier->meeting->id, assignments, NULL, NULL, error);
}
