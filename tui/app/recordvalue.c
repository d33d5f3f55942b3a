/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Values of fields in people's words: what stands in the field, what is said beside it.
 */
#include "app/recordowner.h"

#include "base/civil.h"
#include "base/label.h"

#include <string.h>

static char *wall_written(const char *text, RkLang lang)
{
	RkLocalTime wall;

	if (!rk_local_time_parse(text, &wall))
		return g_strdup(text);
	g_autofree char *day = rk_day_brief(rk_local_time_day(wall), lang);
	g_autofree char *time = rk_time_clock(rk_local_time_minutes(wall), lang);
	return g_strdup_printf("%s %s", day, time);
}

/* The hour is the one at the meeting, as it is stored when it is typed. */
static char *instant_written(RkApp *app, const char *zone, RkInstant at)
{
	const char *of = zone ? zone : rk_app_context(app)->zone;
	g_autofree char *wall = rk_local_time_text(rk_zone_local_time(of, at));

	return wall_written(wall, rk_app_lang(app));
}

char *rk_value_written(RkApp *app, const char *zone, const RkField *field, RkValue value)
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
	case RK_TYPE_LOCAL_TIME:
		return wall_written(value.text, lang);
	case RK_TYPE_INSTANT:
		return instant_written(app, zone, value.number);
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

const char *rk_record_zone(const RkRecordOwner *owner)
{
	const RkMeeting *meeting = owner->entity == RK_E_MEETING ? owner->record
				   : owner->dossier              ? owner->dossier->meeting
								 : NULL;

	return meeting ? meeting->zone : NULL;
}

/* The zone that counts: the one typed in this form, the meeting's, the office's. */
static const char *zone_of(RkRecordOwner *owner, const RkForm *form)
{
	const RkFormField *typed = form ? rk_form_find(form, "zone") : NULL;
	const char *text = typed ? rk_form_field_text(typed) : NULL;
	const char *zone = text && *text ? rk_zone_from_text(text) : NULL;
	const char *stored = rk_record_zone(owner);

	if (zone)
		return zone;
	return stored ? stored : rk_app_context(owner->app)->zone;
}

static char *day_said(RkDay day, RkLang lang)
{
	g_autofree char *brief = rk_day_brief(day, lang);

	return g_strdup_printf("%s, %s", rk_weekday_name(rk_day_weekday(day), lang, FALSE), brief);
}

static char *wall_said(RkRecordOwner *owner, const RkForm *form, RkLocalTime wall)
{
	RkLang lang = rk_app_lang(owner->app);
	const char *zone = zone_of(owner, form);
	g_autofree char *day = day_said(rk_local_time_day(wall), lang);
	g_autofree char *time = rk_time_clock(rk_local_time_minutes(wall), lang);
	g_autofree char *label = rk_zone_label(zone, rk_zone_instant(zone, wall));

	return g_strdup_printf("%s %s %s", day, time, label);
}

static char *time_said(RkRecordOwner *owner, const RkForm *form, const char *text)
{
	const RkContext *context = rk_app_context(owner->app);
	g_autofree char *label = rk_zone_label(zone_of(owner, form), context->now);
	int minutes;

	if (!rk_time_parse(text, &minutes))
		return NULL;
	g_autofree char *time = rk_time_clock(minutes, context->lang);
	return g_strdup_printf("%s %s", time, label);
}

char *rk_record_echo(RkRecordOwner *owner, const RkForm *form, const RkField *field, RkValue value)
{
	RkLocalTime wall;
	RkDay day;

	switch (field->type) {
	case RK_TYPE_DATE:
		return rk_day_parse(value.text, &day) ? day_said(day, rk_app_lang(owner->app))
						      : NULL;
	case RK_TYPE_TIME:
		return time_said(owner, form, value.text);
	case RK_TYPE_LOCAL_TIME:
		return rk_local_time_parse(value.text, &wall) ? wall_said(owner, form, wall) : NULL;
	case RK_TYPE_INSTANT:
		return wall_said(
			owner, form, rk_zone_local_time(zone_of(owner, form), value.number));
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		return rk_record_name(owner, field, value.number);
	default:
		return NULL;
	}
}

const char *rk_record_ghost(RkApp *app, const RkField *field)
{
	switch (field->type) {
	case RK_TYPE_DATE:
		return rk_app_say(app, N_("29nov · fri · +7d"));
	case RK_TYPE_TIME:
		return rk_app_say(app, N_("13.30"));
	case RK_TYPE_LOCAL_TIME:
	case RK_TYPE_INSTANT:
		return rk_app_say(app, N_("thu 9.00 · 17 oct 13.30"));
	case RK_TYPE_REF:
	case RK_TYPE_LINK:
		return rk_app_say(app, N_("a part of the name · F2 list"));
	default:
		return NULL;
	}
}

char **rk_record_words(RkApp *app, const RkField *field)
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
