/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names of people and offices: these are not translated, only what joins them is.
 */
#include "domain/names/name.h"

#include "base/label.h"

#include <string.h>

char *rk_person_full_name(const RkPerson *person)
{
	GString *name = g_string_new(person->title_before);

	g_string_append_printf(name, "%s%s", name->len ? " " : "", person->name);
	if (person->title_after)
		g_string_append_printf(name, ", %s", person->title_after);
	return g_string_free(name, FALSE);
}

char *rk_who_line(
	const RkRows *rows, const char *shown, RkId person, RkId institution, const char *label)
{
	const RkPerson *who = RK_FIND(rows, PERSON, RkPerson, person);
	const RkInstitution *office = RK_FIND(rows, INSTITUTION, RkInstitution, institution);
	g_autofree char *name = shown ? g_strdup(shown) : who ? rk_person_full_name(who) : NULL;
	const char *of = office ? rk_office_short(office) : NULL;

	if (name && of)
		return g_strdup_printf("%s (%s)", name, of);
	return g_strdup(name ? name : of ? of : label);
}

char *rk_speaker_line(const RkRows *rows, const RkSessionSpeaker *speaker, RkLang lang)
{
	const RkPerson *person = RK_FIND(rows, PERSON, RkPerson, speaker->person);
	const RkInstitution *office =
		RK_FIND(rows, INSTITUTION, RkInstitution, speaker->institution);
	const char *party = speaker->label ? speaker->label : office ? office->name : NULL;
	g_autofree char *name = speaker->shown_name ? g_strdup(speaker->shown_name)
				: person            ? rk_person_full_name(person)
						    : NULL;

	if (!party && !person)
		party = speaker->shown_office;
	if (!party || !name)
		return g_strdup(party ? party : name);
	if (!speaker->title_represented)
		return g_strdup_printf("%s (%s)", party, name);
	g_autofree char *who = g_strdup_printf(
		rk_tr(lang, N_("%s, representing %s")), name, speaker->title_represented);
	return g_strdup_printf("%s (%s)", party, who);
}

/* Title and name in a row; the longest end of the title that begins the name stands once. */
static char *joined(const char *title, const char *name)
{
	for (const char *end = title; end; end = strchr(end, ' ') ? strchr(end, ' ') + 1 : NULL) {
		gsize n = strlen(end);
		if (g_ascii_strncasecmp(end, name, n) == 0 && (name[n] == ' ' || !name[n]))
			return g_strdup_printf("%s%s", title, name + n);
	}
	return g_strdup_printf("%s %s", title, name);
}

char *rk_head_title(const RkInstitution *institution)
{
	const char *head = institution->head_title;

	if (!head || institution->title_full)
		return g_strdup(head);
	return joined(head, institution->name);
}

#define GOVERNMENT "Pemerintah "

char *rk_title_in_office(const char *title, const RkInstitution *office)
{
	const char *name = office->name;

	if (strstr(title, name) ||
		(office->title_full && g_strcmp0(title, office->head_title) == 0))
		return g_strdup(title);
	/* "Kepala Dinas Kota Tarakan": the government of a region is named by its region */
	if (g_str_has_prefix(name, GOVERNMENT))
		name += strlen(GOVERNMENT);
	return strstr(title, name) ? g_strdup(title) : joined(title, name);
}

gboolean rk_title_is_bare(const char *title, const RkInstitution *office)
{
	if (office->title_full || !office->head_title ||
		!g_str_has_prefix(title, office->head_title))
		return FALSE;
	const char *rest = title + strlen(office->head_title);
	if (*rest == '\0')
		return TRUE;
	gsize n = strlen(++rest);
	return rest[-1] == ' ' && strncmp(rest, office->name, n) == 0 && office->name[n] == ' ';
}

const char *rk_office_short(const RkInstitution *institution)
{
	return institution->short_name ? institution->short_name : institution->name;
}

const char *rk_meeting_short(const RkMeeting *meeting)
{
	return meeting->short_title ? meeting->short_title : meeting->title;
}

gboolean rk_lines_hold(const char *lines, const char *line)
{
	g_auto(GStrv) all = g_strsplit(lines ? lines : "", "\n", -1);

	return g_strv_contains((const char *const *)all, line);
}

char *rk_former_name(const char *line)
{
	const char *at = g_strrstr(line, RK_FORMER_UNTIL);
	gsize n = strlen(line);

	return at && n && line[n - 1] == ')' ? g_strndup(line, (gsize)(at - line)) : g_strdup(line);
}

/* The text a handle or label is made of. */
const char *rk_record_known_as(RkEntity entity, const void *record)
{
	static const char *const fields[] = { "short_name", "name", "title", "abbreviation",
		"text" };

	for (guint i = 0; i < RK_LEN(fields); i++) {
		int field = rk_field_find(entity, fields[i]);
		RkValue value =
			field < 0 ? RK_VALUE_NONE : rk_record_get(entity, record, (guint)field);
		if (value.set && value.text)
			return value.text;
	}
	return NULL;
}
