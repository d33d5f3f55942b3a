/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * See name_keys.h.
 */
#include "domain/names/name_keys.h"

#include "domain/names/name.h"
#include "domain/names/match_words.h"

typedef struct Names {
	RkNameFunc each;
	gpointer data;
} Names;

static void say(const Names *names, RkNameKind kind, const char *text)
{
	if (text && *text)
		names->each(names->data, kind, text);
}

static void say_lines(const Names *names, RkNameKind kind, const char *lines)
{
	if (!lines)
		return;
	g_auto(GStrv) all = g_strsplit(lines, "\n", -1);
	for (char **line = all; *line; line++) {
		g_autofree char *name = rk_former_name(*line);
		say(names, kind, name);
	}
}

/* "Bupati Bulungan" of "Pemerintah Kabupaten Bulungan", "Pemkab Bulungan". */
static void say_local_head(const Names *names, const char *name)
{
	if (!name || g_ascii_strncasecmp(name, "pem", 3) != 0)
		return;
	g_autofree char *normal = rk_match_normal(name);
	g_autofree char *head = rk_match_local_head(normal);
	say(names, RK_NAME_HEAD, head);
}

static void office_each(const Names *names, const RkInstitution *office)
{
	g_autofree char *head = rk_head_title(office);

	say(names, RK_NAME_NAME, office->name);
	say(names, RK_NAME_HANDLE, office->handle);
	say(names, RK_NAME_NAME, office->short_name);
	say_lines(names, RK_NAME_FORMER, office->former_names);
	say(names, RK_NAME_HEAD, head);
	say_local_head(names, office->name);
	say_local_head(names, office->short_name);
	say_lines(names, RK_NAME_HANDLE, office->former_handles);
	say(names, RK_NAME_MAIL, office->email);
}

static void person_each(const Names *names, const RkPerson *person)
{
	g_autofree char *full = rk_person_full_name(person);

	say(names, RK_NAME_NAME, person->name);
	say(names, RK_NAME_NAME, full);
	say(names, RK_NAME_HANDLE, person->handle);
	say(names, RK_NAME_POST, person->position);
	say_lines(names, RK_NAME_HANDLE, person->former_handles);
	say(names, RK_NAME_MAIL, person->email);
}

void rk_names_each(RkEntity entity, const void *record, RkNameFunc each, gpointer data)
{
	const Names names = { each, data };
	const RkInstitutionGroup *group = record;

	if (entity == RK_E_INSTITUTION) {
		office_each(&names, record);
	} else if (entity == RK_E_PERSON) {
		person_each(&names, record);
	} else if (entity == RK_E_INSTITUTION_GROUP) {
		say(&names, RK_NAME_NAME, group->name);
		say(&names, RK_NAME_HANDLE, group->handle);
		say_lines(&names, RK_NAME_HANDLE, group->former_handles);
	}
}
