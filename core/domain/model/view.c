/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables of the views: columns with their widths and the order in which they give way, filter
 * keys, sort keys. Data alone: what a cell looks like is cell.c, its SQL is in store/.
 */
#include "domain/model/view.h"

#include <string.h>

static const RkEnumEntry our_role_entries[] = { RK_OUR_ROLE_WORDS(RK_ENUM_ENTRY) };
const RkEnum rk_our_role_words = { "our_role", our_role_entries, RK_LEN(our_role_entries) };

/* What search can find; the word is the table's name. */
static const RkEnumEntry found_entries[] = {
	{ "meeting", { "rapat", "meeting" }, NULL, "◆", RK_ROLE_STRONG },
	{ "session", { "sesi", "session" }, NULL, "▸", RK_ROLE_NORMAL },
	{ "agenda_point", { "butir acara", "agenda point" }, NULL, "▸", RK_ROLE_NORMAL },
	{ "participant", { "peserta", "participant" }, NULL, "@", RK_ROLE_NORMAL },
	{ "entry", { "catatan", "line" }, NULL, "·", RK_ROLE_NORMAL },
	{ "action", { "tindak lanjut", "action" }, NULL, "→", RK_ROLE_NORMAL },
	{ "institution", { "instansi", "institution" }, NULL, "@", RK_ROLE_NORMAL },
	{ "person", { "orang", "person" }, NULL, "@", RK_ROLE_NORMAL },
	{ "institution_group", { "kelompok", "group" }, NULL, "@", RK_ROLE_NORMAL },
	{ "series", { "seri", "series" }, NULL, "≡", RK_ROLE_NORMAL },
	{ "reference", { "rujukan", "reference" }, NULL, "#", RK_ROLE_NORMAL },
	{ "file", { "berkas", "file" }, NULL, "▤", RK_ROLE_NORMAL },
};
const RkEnum rk_found_words = { "found", found_entries, RK_LEN(found_entries) };

#define PLAIN RK_CELL_PLAIN

/* One place for the columns that the two lists of meetings share. */
#define MEETING_COLUMNS \
	{ "code", RK_TYPE_TEXT, NULL, N_("Code"), 20, 5, PLAIN }, \
		{ "tag", RK_TYPE_TEXT, NULL, N_("Tag"), 6, 4, PLAIN }, \
		{ "start", RK_TYPE_LOCAL_TIME, NULL, N_("Start"), 17, 0, PLAIN }, \
		{ "zone", RK_TYPE_TEXT, NULL, N_("Zone"), 4, 2, RK_CELL_ZONE }, \
		{ "title", RK_TYPE_TEXT, NULL, N_("Title"), 0, 0, PLAIN }, \
		{ "place", RK_TYPE_TEXT, NULL, N_("Place"), 14, 3, PLAIN }, \
		{ "status", RK_TYPE_ENUM, &rk_meeting_status_words, N_("Status"), 11, 1, PLAIN }, \
		{ "role", RK_TYPE_ENUM, &rk_our_role_words, N_("Our role"), 13, 6, PLAIN }, \
		{ "end", RK_TYPE_LOCAL_TIME, NULL, N_("End"), 17, 9, PLAIN }, \
		{ "when_text", RK_TYPE_TEXT, NULL, N_("When, in words"), 20, 8, PLAIN }, \
		{ "mode", RK_TYPE_ENUM, &rk_meeting_mode_words, N_("Mode"), 7, 7, PLAIN }, \
	{ \
		"short_title", RK_TYPE_TEXT, NULL, N_("Short title"), 28, 10, PLAIN \
	}

static const RkColumn upcoming_columns[] = {
	MEETING_COLUMNS,
	{ "invited", RK_TYPE_INT, NULL, N_("Invited"), 7, 6, PLAIN },
	{ "accepted", RK_TYPE_INT, NULL, N_("Coming"), 6, 6, PLAIN },
	{ "pending", RK_TYPE_INT, NULL, N_("No answer"), 7, 6, PLAIN },
};

static const RkColumn meetings_columns[] = { MEETING_COLUMNS };

static const RkColumn actions_columns[] = {
	{ "address", RK_TYPE_TEXT, NULL, N_("Number"), 13, 0, PLAIN },
	{ "text", RK_TYPE_TEXT, NULL, N_("Action"), 0, 0, PLAIN },
	{ "lead", RK_TYPE_TEXT, NULL, N_("Responsible"), 18, 3, PLAIN },
	{ "due", RK_TYPE_DATE, NULL, N_("Due"), 11, 0, PLAIN },
	{ "status", RK_TYPE_ENUM, &rk_action_status_words, N_("Status"), 11, 1, PLAIN },
	{ "percent", RK_TYPE_INT, NULL, N_("Progress"), 5, 4, RK_CELL_PERCENT },
	{ "late", RK_TYPE_BOOL, NULL, N_("Late"), 1, 2, RK_CELL_MARK },
	{ "late_days", RK_TYPE_INT, NULL, N_("Days late"), 5, 5, RK_CELL_DAYS },
	{ "continued", RK_TYPE_BOOL, NULL, N_("Continued"), 1, 7, RK_CELL_MARK },
	{ "priority", RK_TYPE_ENUM, &rk_priority_words, N_("Priority"), 6, 6, PLAIN },
	{ "kind", RK_TYPE_ENUM, &rk_action_kind_words, N_("Kind"), 8, 7, PLAIN },
	{ "code", RK_TYPE_TEXT, NULL, N_("Code"), 20, 8, PLAIN },
	{ "number", RK_TYPE_INT, NULL, N_("Number"), 4, 9, PLAIN },
	{ "struck", RK_TYPE_BOOL, NULL, N_("Struck"), 1, 9, RK_CELL_MARK },
};

static const RkColumn decisions_columns[] = {
	{ "address", RK_TYPE_TEXT, NULL, N_("Number"), 13, 0, PLAIN },
	{ "text", RK_TYPE_TEXT, NULL, N_("Decision"), 0, 0, PLAIN },
	{ "start", RK_TYPE_LOCAL_TIME, NULL, N_("Start"), 17, 1, PLAIN },
	{ "meeting", RK_TYPE_TEXT, NULL, N_("Meeting"), 24, 2, PLAIN },
	{ "number", RK_TYPE_INT, NULL, N_("Number"), 4, 4, PLAIN },
	{ "struck", RK_TYPE_BOOL, NULL, N_("Struck"), 1, 3, RK_CELL_MARK },
};

static const RkColumn institutions_columns[] = {
	{ "name", RK_TYPE_TEXT, NULL, N_("Name"), 0, 0, PLAIN },
	{ "short_name", RK_TYPE_TEXT, NULL, N_("Short name"), 18, 3, PLAIN },
	{ "kind", RK_TYPE_ENUM, &rk_institution_kind_words, N_("Kind"), 15, 4, PLAIN },
	{ "city", RK_TYPE_TEXT, NULL, N_("City"), 12, 2, PLAIN },
	{ "zone", RK_TYPE_TEXT, NULL, N_("Zone"), 4, 5, RK_CELL_ZONE },
	{ "head_title", RK_TYPE_TEXT, NULL, N_("Title of its head"), 13, 6, PLAIN },
	{ "meetings", RK_TYPE_INT, NULL, N_("Meetings"), 8, 1, RK_CELL_DAYS },
	{ "open", RK_TYPE_INT, NULL, N_("Open"), 7, 1, RK_CELL_DAYS },
	{ "late", RK_TYPE_INT, NULL, N_("Late"), 5, 1, RK_CELL_DAYS },
	{ "parent", RK_TYPE_TEXT, NULL, N_("Part of"), 18, 7, PLAIN },
	{ "email", RK_TYPE_TEXT, NULL, N_("E-mail"), 24, 9, PLAIN },
	{ "phone", RK_TYPE_TEXT, NULL, N_("Phone"), 14, 10, PLAIN },
	{ "handle", RK_TYPE_TEXT, NULL, N_("Handle"), 18, 8, PLAIN },
};

static const RkColumn people_columns[] = {
	{ "name", RK_TYPE_TEXT, NULL, N_("Name"), 0, 0, PLAIN },
	{ "position", RK_TYPE_TEXT, NULL, N_("Position"), 28, 2, PLAIN },
	{ "institution", RK_TYPE_TEXT, NULL, N_("Institution"), 20, 1, PLAIN },
	{ "email", RK_TYPE_TEXT, NULL, N_("E-mail"), 24, 4, PLAIN },
	{ "phone", RK_TYPE_TEXT, NULL, N_("Phone"), 14, 5, PLAIN },
	{ "handle", RK_TYPE_TEXT, NULL, N_("Handle"), 18, 3, PLAIN },
};

static const RkColumn groups_columns[] = {
	{ "name", RK_TYPE_TEXT, NULL, N_("Name"), 0, 0, PLAIN },
	{ "members", RK_TYPE_INT, NULL, N_("Members"), 7, 0, PLAIN },
	{ "handle", RK_TYPE_TEXT, NULL, N_("Handle"), 20, 1, PLAIN },
	{ "note", RK_TYPE_TEXT, NULL, N_("Note"), 24, 2, PLAIN },
};

static const RkColumn series_columns[] = {
	{ "title", RK_TYPE_TEXT, NULL, N_("Title"), 0, 0, PLAIN },
	{ "cadence", RK_TYPE_TEXT, NULL, N_("Cadence in words"), 20, 2, PLAIN },
	{ "meetings", RK_TYPE_INT, NULL, N_("Meetings"), 8, 0, PLAIN },
	{ "last", RK_TYPE_LOCAL_TIME, NULL, N_("Last"), 17, 1, PLAIN },
	{ "handle", RK_TYPE_TEXT, NULL, N_("Handle"), 20, 3, PLAIN },
};

static const RkColumn references_columns[] = {
	{ "reference", RK_TYPE_TEXT, NULL, N_("Reference"), 30, 0, PLAIN },
	{ "title", RK_TYPE_TEXT, NULL, N_("Title"), 0, 1, PLAIN },
	{ "kind", RK_TYPE_ENUM, &rk_reference_kind_words, N_("Kind"), 11, 3, PLAIN },
	{ "valid_until", RK_TYPE_DATE, NULL, N_("Valid until"), 11, 2, PLAIN },
	{ "cited", RK_TYPE_INT, NULL, N_("Cited"), 6, 4, PLAIN },
	{ "issuer", RK_TYPE_TEXT, NULL, N_("Issuer"), 20, 6, PLAIN },
	{ "handle", RK_TYPE_TEXT, NULL, N_("Handle"), 24, 5, PLAIN },
};

static const RkColumn text_modules_columns[] = {
	{ "abbreviation", RK_TYPE_TEXT, NULL, N_("Short form"), 14, 0, PLAIN },
	{ "text", RK_TYPE_TEXT, NULL, N_("Text"), 0, 0, PLAIN },
};

static const RkColumn holidays_columns[] = {
	{ "day", RK_TYPE_DATE, NULL, N_("Day"), 14, 0, PLAIN },
	{ "name", RK_TYPE_TEXT, NULL, N_("Name"), 0, 0, PLAIN },
};

static const RkColumn profiles_columns[] = {
	{ "name", RK_TYPE_TEXT, NULL, N_("Name"), 0, 0, PLAIN },
	{ "institution", RK_TYPE_TEXT, NULL, N_("Institution"), 24, 1, PLAIN },
	{ "place", RK_TYPE_TEXT, NULL, N_("Place"), 16, 2, PLAIN },
	{ "lang", RK_TYPE_ENUM, &rk_language_words, N_("Language"), 10, 3, PLAIN },
	{ "decision_prefix", RK_TYPE_TEXT, NULL, N_("Prefix of decisions"), 6, 4, PLAIN },
	{ "action_prefix", RK_TYPE_TEXT, NULL, N_("Prefix of actions"), 6, 4, PLAIN },
	{ "handle", RK_TYPE_TEXT, NULL, N_("Handle"), 18, 5, PLAIN },
};

static const RkColumn counters_columns[] = {
	{ "name", RK_TYPE_TEXT, NULL, N_("Name"), 0, 0, PLAIN },
	{ "year", RK_TYPE_INT, NULL, N_("Year"), 6, 1, PLAIN },
	{ "value", RK_TYPE_INT, NULL, N_("Last number"), 12, 0, PLAIN },
};

static const RkColumn saved_filters_columns[] = {
	{ "name", RK_TYPE_TEXT, NULL, N_("Name"), 28, 0, PLAIN },
	{ "view", RK_TYPE_TEXT, NULL, N_("List"), 14, 1, PLAIN },
	{ "query", RK_TYPE_TEXT, NULL, N_("Filter"), 0, 0, PLAIN },
};

static const RkColumn files_columns[] = {
	{ "caption", RK_TYPE_TEXT, NULL, N_("Caption"), 0, 0, PLAIN },
	{ "path", RK_TYPE_TEXT, NULL, N_("Path or link"), 40, 1, PLAIN },
	{ "kind", RK_TYPE_TEXT, NULL, N_("Kind"), 12, 3, PLAIN },
	{ "tag", RK_TYPE_TEXT, NULL, N_("Tag"), 6, 0, PLAIN },
	{ "session", RK_TYPE_TEXT, NULL, N_("Session"), 20, 4, PLAIN },
};

static const RkColumn search_columns[] = {
	{ "kind", RK_TYPE_ENUM, &rk_found_words, N_("Kind"), 13, 1, PLAIN },
	{ "address", RK_TYPE_TEXT, NULL, N_("Where"), 20, 0, PLAIN },
	{ "text", RK_TYPE_TEXT, NULL, N_("Text"), 0, 0, PLAIN },
	{ "meeting", RK_TYPE_TEXT, NULL, N_("Meeting"), 20, 2, PLAIN },
};

static const RkColumn history_columns[] = {
	{ "at", RK_TYPE_INSTANT, NULL, N_("At"), 17, 0, PLAIN },
	{ "label", RK_TYPE_TEXT, NULL, N_("What"), 0, 0, PLAIN },
	{ "author", RK_TYPE_TEXT, NULL, N_("Author"), 16, 1, PLAIN },
	{ "meeting", RK_TYPE_TEXT, NULL, N_("Meeting"), 8, 2, PLAIN },
	{ "undone", RK_TYPE_BOOL, NULL, N_("Undone"), 6, 3, RK_CELL_MARK },
	{ "records", RK_TYPE_INT, NULL, N_("Records"), 7, 4, PLAIN },
};

#define WORDS \
	{ \
		"", N_("Words, \"a phrase\""), RK_TYPE_TEXT, NULL \
	}
#define US \
	{ \
		"us", N_("Ours"), RK_TYPE_BOOL, NULL \
	}
#define ME \
	{ \
		"me", N_("Mine"), RK_TYPE_BOOL, NULL \
	}

static const RkFilterKey meetings_filters[] = {
	WORDS,
	{ "status", N_("Status"), RK_TYPE_ENUM, &rk_meeting_status_words },
	{ "date", N_("Day of the meeting"), RK_TYPE_DATE, NULL },
	{ "kind", N_("Kind"), RK_TYPE_ENUM, &rk_meeting_kind_words },
	{ "role", N_("Our role"), RK_TYPE_ENUM, &rk_our_role_words },
	{ "series", N_("Series"), RK_TYPE_TEXT, NULL },
	{ "inst", N_("Organiser or participant"), RK_TYPE_TEXT, NULL },
	{ "person", N_("Person with a role or invited"), RK_TYPE_TEXT, NULL },
	{ "meeting", N_("Tag or part of the code"), RK_TYPE_TEXT, NULL },
	{ "ref", N_("Cited reference"), RK_TYPE_TEXT, NULL },
	{ "open", N_("Not held, not cancelled"), RK_TYPE_BOOL, NULL },
	US,
	ME,
};

static const RkFilterKey actions_filters[] = {
	WORDS,
	{ "status", N_("Status"), RK_TYPE_ENUM, &rk_action_status_words },
	{ "due", N_("Due day"), RK_TYPE_DATE, NULL },
	{ "lead", N_("Responsible"), RK_TYPE_TEXT, NULL },
	{ "support", N_("Supporting"), RK_TYPE_TEXT, NULL },
	{ "for", N_("Promised to"), RK_TYPE_TEXT, NULL },
	{ "inst", N_("Responsible, supporting or promised to"), RK_TYPE_TEXT, NULL },
	{ "person", N_("Assigned person"), RK_TYPE_TEXT, NULL },
	{ "kind", N_("Kind"), RK_TYPE_ENUM, &rk_action_kind_words },
	{ "prio", N_("Priority"), RK_TYPE_ENUM, &rk_priority_words },
	{ "date", N_("Day of the meeting"), RK_TYPE_DATE, NULL },
	{ "silent", N_("Open and without news for so long, or since a day"), RK_TYPE_DATE, NULL },
	{ "carried", N_("How often it was carried over"), RK_TYPE_INT, NULL },
	{ "series", N_("Series"), RK_TYPE_TEXT, NULL },
	{ "meeting", N_("Tag or part of the code"), RK_TYPE_TEXT, NULL },
	{ "ref", N_("Cited reference"), RK_TYPE_TEXT, NULL },
	{ "late", N_("Late"), RK_TYPE_BOOL, NULL },
	{ "open", N_("Not done, not cancelled, not continued"), RK_TYPE_BOOL, NULL },
	US,
	ME,
};

static const RkFilterKey decisions_filters[] = {
	WORDS,
	{ "date", N_("Day of the meeting"), RK_TYPE_DATE, NULL },
	{ "series", N_("Series"), RK_TYPE_TEXT, NULL },
	{ "meeting", N_("Tag or part of the code"), RK_TYPE_TEXT, NULL },
	{ "ref", N_("Cited reference"), RK_TYPE_TEXT, NULL },
};

static const RkFilterKey institutions_filters[] = {
	WORDS,
	{ "kind", N_("Kind"), RK_TYPE_ENUM, &rk_institution_kind_words },
	{ "inst", N_("Itself or part of"), RK_TYPE_TEXT, NULL },
	US,
};

static const RkFilterKey people_filters[] = {
	WORDS,
	{ "inst", N_("Institution"), RK_TYPE_TEXT, NULL },
	US,
	ME,
};

static const RkFilterKey groups_filters[] = {
	WORDS,
	{ "inst", N_("Member"), RK_TYPE_TEXT, NULL },
	US,
};

static const RkFilterKey series_filters[] = { WORDS };

static const RkFilterKey references_filters[] = {
	WORDS,
	{ "kind", N_("Kind"), RK_TYPE_ENUM, &rk_reference_kind_words },
	{ "due", N_("Valid until"), RK_TYPE_DATE, NULL },
	{ "meeting", N_("Cited in"), RK_TYPE_TEXT, NULL },
};

static const RkFilterKey word_filters[] = { WORDS };

static const RkFilterKey search_filters[] = {
	WORDS,
	{ "kind", N_("Kind of record"), RK_TYPE_ENUM, &rk_found_words },
	{ "meeting", N_("Tag or part of the code"), RK_TYPE_TEXT, NULL },
};

static const RkFilterKey history_filters[] = {
	WORDS,
	{ "date", N_("Day of the change"), RK_TYPE_DATE, NULL },
	{ "meeting", N_("Tag or part of the code"), RK_TYPE_TEXT, NULL },
};

static const RkSortKey upcoming_sorts[] = { { "start", FALSE } };
static const RkSortKey meetings_sorts[] = { { "start", TRUE }, { "title", FALSE },
	{ "code", FALSE } };
static const RkSortKey actions_sorts[] = { { "due", FALSE }, { "entered", TRUE } };
static const RkSortKey name_sorts[] = { { "name", FALSE }, { "handle", FALSE } };
static const RkSortKey series_sorts[] = { { "title", FALSE }, { "handle", FALSE } };
static const RkSortKey references_sorts[] = { { "handle", FALSE }, { "valid_until", FALSE } };
static const RkSortKey text_modules_sorts[] = { { "abbreviation", FALSE } };
static const RkSortKey holidays_sorts[] = { { "day", FALSE } };
static const RkSortKey profiles_sorts[] = { { "name", FALSE } };
static const RkSortKey counters_sorts[] = { { "name", FALSE } };
static const RkSortKey saved_filters_sorts[] = { { "name", FALSE } };
static const RkSortKey files_sorts[] = { { "caption", FALSE } };
static const RkSortKey newest_sorts[] = { { "newest", TRUE } };

#define TABLE(array) array, RK_LEN(array)

const RkView rk_views[] = {
	{ RK_VIEW_UPCOMING, "upcoming", N_("Upcoming meetings"), RK_E_MEETING,
		TABLE(upcoming_columns), NULL, 0, TABLE(upcoming_sorts) },
	{ RK_VIEW_MEETINGS, "meetings", N_("Meetings"), RK_E_MEETING, TABLE(meetings_columns),
		TABLE(meetings_filters), TABLE(meetings_sorts) },
	{ RK_VIEW_ACTIONS, "actions", N_("Actions"), RK_E_ACTION, TABLE(actions_columns),
		TABLE(actions_filters), TABLE(actions_sorts) },
	{ RK_VIEW_DECISIONS, "decisions", N_("Decisions"), RK_E_ENTRY, TABLE(decisions_columns),
		TABLE(decisions_filters), TABLE(newest_sorts) },
	{ RK_VIEW_INSTITUTIONS, "institutions", N_("Institutions"), RK_E_INSTITUTION,
		TABLE(institutions_columns), TABLE(institutions_filters), TABLE(name_sorts) },
	{ RK_VIEW_PEOPLE, "people", N_("People"), RK_E_PERSON, TABLE(people_columns),
		TABLE(people_filters), TABLE(name_sorts) },
	{ RK_VIEW_GROUPS, "groups", N_("Groups"), RK_E_INSTITUTION_GROUP, TABLE(groups_columns),
		TABLE(groups_filters), TABLE(name_sorts) },
	{ RK_VIEW_SERIES, "series", N_("Series"), RK_E_SERIES, TABLE(series_columns),
		TABLE(series_filters), TABLE(series_sorts) },
	{ RK_VIEW_REFERENCES, "references", N_("References"), RK_E_REFERENCE,
		TABLE(references_columns), TABLE(references_filters), TABLE(references_sorts) },
	{ RK_VIEW_TEXT_MODULES, "text-modules", N_("Text modules"), RK_E_TEXT_MODULE,
		TABLE(text_modules_columns), TABLE(word_filters), TABLE(text_modules_sorts) },
	{ RK_VIEW_HOLIDAYS, "holidays", N_("Holidays"), RK_E_HOLIDAY, TABLE(holidays_columns),
		TABLE(word_filters), TABLE(holidays_sorts) },
	{ RK_VIEW_PROFILES, "profiles", N_("Letter profiles"), RK_E_PROFILE,
		TABLE(profiles_columns), TABLE(word_filters), TABLE(profiles_sorts) },
	{ RK_VIEW_COUNTERS, "counters", N_("Counters"), RK_E_COUNTER, TABLE(counters_columns),
		TABLE(word_filters), TABLE(counters_sorts) },
	{ RK_VIEW_SAVED_FILTERS, "saved-filters", N_("Saved filters"), RK_E_SAVED_FILTER,
		TABLE(saved_filters_columns), TABLE(word_filters), TABLE(saved_filters_sorts) },
	{ RK_VIEW_FILES, "files", N_("Files"), RK_E_FILE, TABLE(files_columns), TABLE(word_filters),
		TABLE(files_sorts) },
	{ RK_VIEW_SEARCH, "search", N_("Search"), RK_E_NONE, TABLE(search_columns),
		TABLE(search_filters), TABLE(newest_sorts) },
	{ RK_VIEW_HISTORY, "history", N_("History"), RK_E_NONE, TABLE(history_columns),
		TABLE(history_filters), TABLE(newest_sorts) },
};

const RkView *rk_view_find(const char *name)
{
	for (guint i = 0; i < RK_VIEW_N; i++)
		if (g_strcmp0(rk_views[i].name, name) == 0)
			return &rk_views[i];
	return NULL;
}

int rk_view_column(const RkView *view, const char *name)
{
	for (guint i = 0; i < view->n_columns; i++)
		if (strcmp(view->columns[i].name, name) == 0)
			return (int)i;
	return -1;
}
