/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Fields of what belongs to the office: letter profiles, counters, filters, holidays, drafts,
 * settings. See field.h.
 */
#pragma once

#define RK_PROFILE_FIELDS(F, T) \
	F(T, TEXT, name, N_("Name"), REQUIRED) \
	F(T, TEXT, handle, N_("Handle"), UNIQUE | RK_FIELD_REQUIRED | RK_FIELD_HIDDEN) \
	F(T, REF(INSTITUTION), institution, N_("Institution"), PLAIN) \
	F(T, LINES, letterhead, N_("Letterhead"), LONG) \
	F(T, LINES, letterhead_small, N_("Letterhead, small lines"), LONG) \
	F(T, TEXT, place, N_("Place"), PLAIN) \
	F(T, ENUM(language), lang, N_("Language"), PLAIN) \
	F(T, ENUM(unfilled), unfilled, N_("What is not known yet"), PLAIN) \
	F(T, TEXT, decision_prefix, N_("Prefix of decisions"), PLAIN) \
	F(T, TEXT, action_prefix, N_("Prefix of actions"), PLAIN)

#define RK_COUNTER_FIELDS(F, T) \
	F(T, TEXT, name, N_("Name"), REQUIRED) \
	F(T, INT, year, N_("Year"), YEAR) \
	F(T, INT, value, N_("Last number"), COUNT)

#define RK_SAVED_FILTER_FIELDS(F, T) \
	F(T, TEXT, view, N_("List"), REQUIRED) \
	F(T, TEXT, name, N_("Name"), REQUIRED) \
	F(T, TEXT, query, N_("Filter"), REQUIRED)

#define RK_TEXT_MODULE_FIELDS(F, T) \
	F(T, TEXT, abbreviation, N_("Short form"), REQUIRED) \
	F(T, TEXT, text, N_("Text"), REQUIRED | RK_FIELD_LONG)

#define RK_HOLIDAY_FIELDS(F, T) \
	F(T, DATE, day, N_("Day"), REQUIRED) \
	F(T, TEXT, name, N_("Name"), REQUIRED)

#define RK_DRAFT_FIELDS(F, T) \
	F(T, TEXT, key, N_("Key"), UNIQUE | RK_FIELD_REQUIRED) \
	F(T, INSTANT, at, N_("At"), REQUIRED) \
	F(T, TEXT, text, N_("Text"), LONG)

#define RK_SETTING_FIELDS(F, T) \
	F(T, TEXT, key, N_("Key"), UNIQUE | RK_FIELD_REQUIRED) \
	F(T, TEXT, value, N_("Value"), PLAIN)
