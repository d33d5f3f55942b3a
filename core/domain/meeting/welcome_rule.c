/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See welcome_rule.h.
 */
#include "domain/meeting/welcome_rule.h"

#include "base/error.h"
#include "base/text.h"

#include <string.h>

#define HANDLE_MAX 32

gboolean rk_nip_is_whole(const char *nip)
{
	guint digits = 0;

	for (; *nip; nip++)
		if (g_ascii_isdigit(*nip))
			digits++;
		else if (*nip != ' ')
			return FALSE;
	return digits == 18;
}

gboolean rk_welcome_asks_zone(const char *zone)
{
	g_autofree char *label = rk_zone_label(zone, 0);

	return (!strchr(zone, '/') || g_str_has_prefix(zone, "Etc/")) && !rk_zone_offset(zone, 0) &&
	       (!strcmp(label, "UTC") || !strcmp(label, "GMT"));
}

static char *clean(const char *text)
{
	return g_strstrip(g_strdup(text ? text : ""));
}

static void setting_add(RkPlan *plan, const RkContext *context, const char *key, const char *value)
{
	RkSetting *setting = rk_setting_new();

	setting->id = rk_id_next(context->ids);
	rk_text_set(&setting->key, key);
	rk_text_set(&setting->value, value);
	rk_plan_insert(plan, RK_E_SETTING, setting);
}

static RkId office_add(RkPlan *plan, const RkContext *context, const char *name)
{
	RkInstitution *office = rk_rule_new(context, RK_E_INSTITUTION);
	RkId id = office->id;

	office->handle = rk_text_slug(name, HANDLE_MAX);
	rk_text_set(&office->name, name);
	setting_add(plan, context, "office", office->handle);
	rk_plan_insert(plan, RK_E_INSTITUTION, office);
	return id;
}

/* "Citra Lestari, S.H.": what stands behind the first comma are titles. */
static void person_add(
	RkPlan *plan, const RkContext *context, char *name, const char *nip, RkId office)
{
	RkPerson *person = rk_rule_new(context, RK_E_PERSON);
	char *titles = strchr(name, ',');

	if (titles) {
		*titles++ = '\0';
		rk_text_set(&person->title_after, g_strstrip(titles));
		g_strchomp(name);
	}
	person->handle = rk_text_slug(name, HANDLE_MAX);
	person->institution = office;
	rk_text_set(&person->name, name);
	rk_text_set(&person->nip, *nip ? nip : NULL);
	setting_add(plan, context, "me", person->handle);
	rk_plan_insert(plan, RK_E_PERSON, person);
}

static void profile_add(RkPlan *plan, const RkContext *context, const RkWelcome *said, RkId office)
{
	RkProfile *profile = rk_rule_new(context, RK_E_PROFILE);

	profile->institution = office;
	rk_text_set(&profile->name, "profil");
	rk_text_set(&profile->handle, "profil");
	rk_text_set(&profile->decision_prefix, said->english_numbers ? "D" : "K");
	rk_text_set(&profile->action_prefix, said->english_numbers ? "A" : "TL");
	rk_plan_insert(plan, RK_E_PROFILE, profile);
}

static gboolean check(const RkContext *context, const char *zone, const char *nip, GError **error)
{
	if (*zone && !rk_zone_from_text(zone)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "zone",
			N_("no such time zone (WIB, WITA, WIT, Asia/Makassar)"));
		return FALSE;
	}
	if (*nip && !rk_nip_is_whole(nip)) {
		rk_error_set(error, RK_ERROR_INVALID, NULL, "nip", N_("a NIP has 18 digits"));
		return FALSE;
	}
	return TRUE;
}

RkPlan *rk_welcome_plan(const RkContext *context, const RkWelcome *said, GError **error)
{
	g_autofree char *zone = clean(said->zone), *office = clean(said->office);
	g_autofree char *name = clean(said->name), *nip = clean(said->nip);
	RkId office_id = 0;

	if (!check(context, zone, nip, error))
		return NULL;
	RkPlan *plan = rk_plan_new(0, "%s", rk_say(context, N_("first start")));
	setting_add(plan, context, "lang", said->lang == RK_LANG_EN ? "en" : "id");
	if (*zone)
		setting_add(plan, context, "zone", rk_zone_from_text(zone));
	if (*office)
		office_id = office_add(plan, context, office);
	if (*name)
		person_add(plan, context, name, nip, office_id);
	if (said->english_numbers)
		profile_add(plan, context, said, office_id);
	return plan;
}
